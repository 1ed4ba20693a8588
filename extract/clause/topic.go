package clause

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// PastSetting returns the item after a dateline and a phrase that sets the scene: "After a dismal 2024,".
func (r *Reader) PastSetting(f *Frame) int {
	first := r.DatelineEnd(f)
	if !f.Has(first, lexicon.Preposition) && (first >= len(f.Items) || f.Items[first].When == 0) {
		return first
	}
	for i := first + 1; i < len(f.Items) && i < first+10; i++ {
		if f.Bracket(i) >= 0 {
			continue // "After a weak spring (the Mega, a van, flopped) the company sold"
		}
		if f.Word(i) == text.Comma {
			return i + 1
		}
		if f.Items[i].Quantity != 0 || f.Has(i, lexicon.ScopeCue) {
			break
		}
	}
	return first
}

// OpensOnMakers reports whether the words from items[i] on speak of makers of a sort: "Own brands sold 1.21 million",
// "Mainstream joint ventures retailed".
func (r *Reader) OpensOnMakers(f *Frame, i int) bool {
	for end := min(i+3, len(f.Items)); i < end && (f.Has(i, lexicon.Determiner) || f.UnknownNoun(i) || f.Items[i].Role == lexicon.Adjective && f.Items[i].Name != nil); i++ {
	}
	if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Scope.OwnBrand {
		return true
	}
	e := f.Entry(i, lexicon.Descriptor)
	return e != nil && (IsCompany(e) || e.Name == Venture || e.Name == "brand") && f.Plural(i)
}

// NamesKindAt reports whether a kind of vehicle is named at items[i], or right after a determiner there.
func (r *Reader) NamesKindAt(f *Frame, i int) bool {
	for f.Has(i, lexicon.Determiner) {
		i++
	}
	e := f.Entry(i, lexicon.ScopeCue)
	return e != nil && IsKind(&e.Scope)
}

// SpeaksOfKinds reports whether the sentence names vehicles of a kind, or those of all kinds.
func (r *Reader) SpeaksOfKinds(f *Frame) bool {
	for i := range f.Of(lexicon.ScopeCue) {
		if e := f.Entry(i, lexicon.ScopeCue); IsKind(&e.Scope) || e.Scope == (fact.Scope{}) && !f.isDivided(i) {
			return true
		}
	}
	for i := range f.Items {
		switch f.Word(i) {
		case r.Words.Total, r.Words.Overall, r.Words.Altogether:
			if !f.isDivided(i) {
				return true
			}
		}
	}
	for i := 1; i < len(f.Tokens); i++ {
		if w := f.Tokens[i].Word; r.IsCar(w) && f.Tokens[i-1].Word == r.Words.Fresh {
			return true // "new car registrations"
		}
	}
	return false
}

// isDivided reports whether items[i] is only what a share is of: "11.6 percent of the total", "a
// third of all new cars".
func (f *Frame) isDivided(i int) bool {
	for i--; f.Has(i, lexicon.Determiner); i-- {
	}
	return f.Word(i) == text.Of && f.IsPercent(i-1)
}

// Contrasts reports whether the run is set against what the sentence began with: "while sales of
// all cars", unlike "after registrations rose".
func (f *Frame) Contrasts(run int) bool {
	for i := f.Starts[run]; i < f.Ends[run] && i <= f.Starts[run]+1; i++ {
		switch f.Word(i) {
		case text.But, text.While, text.Whereas, text.Although, text.Though, text.Dash, text.Semicolon:
			return true
		}
	}
	return false
}

// NamesBetween reports whether another kind, a maker, or a model stands between the items.
func (r *Reader) NamesBetween(f *Frame, at, k int) bool {
	kind := f.KindAt(at)
	for i := at + 1; i < k; i++ {
		if n := f.Items[i].Name; n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) {
			return true
		}
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && (e.Scope == (fact.Scope{}) || IsKind(&e.Scope) && e.Scope.Powertrain != kind.Powertrain) {
			return true
		}
	}
	return false
}

// BlocBehind returns the bloc or region that a headline names after a country, which may be what the
// article is about: "Germany carries the EU's electric April".
func (r *Reader) BlocBehind(f *Frame, country *lexicon.Entry) Name {
	if country.Is != "country" {
		return Name{}
	}
	for i := range f.Of(lexicon.Place) {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Place && (n.Is == "bloc" || n.Is == "region" && n.In == "") {
			return NameOf(n)
		}
	}
	return Name{}
}
