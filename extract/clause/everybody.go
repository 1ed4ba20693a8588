package clause

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// Everybody reports whether the clause of items[k] is about all who buy or make vehicles in a market, and so about none of the makers
// that an article is on: "The French bought 28,000 electric cars", "Manufacturers in Thailand built 126,000", "Fleet buyers took 61 percent of
// registrations in Britain", "The association said registrations fell 6 percent".
func (r *Reader) Everybody(f *Frame, k int) bool {
	if f.takesUpOne() {
		return false
	}
	i := f.FirstOfClause(k)
	if i == k && f.IsPercent(k) && (r.newCars(f, k+1) || f.wholeIsAll(r, k)) {
		return true // "One in four new cars was electric"
	}
	if f.Has(i, lexicon.Preposition) {
		for i < k && f.Word(i) != text.Comma {
			i++ // "In France, dealers had"
		}
		i++
	}
	for i < k && (f.Items[i].When != 0 || f.Items[i].Punct || f.Has(i, r.AdverbKind) || f.Has(i, r.FillerKind) || f.Word(i) == text.The) {
		i++
	}
	if i >= k {
		return false
	}
	if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Place {
		if r.isParty(f, i+1, "acquiring") {
			return f.Items[i].Role == lexicon.People || f.Items[i].Role == lexicon.Adjective && f.Word(i-1) == text.The
		}
		if f.Items[i].Role == lexicon.Adjective {
			i++ // "French households"
		}
	}
	if industry, _ := r.nounOfAll(f, i); industry || f.Text(i) == "sector" {
		return f.Word(i-1) == text.The
	}
	if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Scope.Channel != "" && !f.Has(i+1, lexicon.MetricCue) {
		return f.wholeIsAll(r, k) || f.namesPlaceBeside(i, k)
	}
	if all := r.isParty(f, i, "all"); all || r.isParty(f, i, "there") {
		return all || f.wholeIsAll(r, k) || f.namesPlaceBeside(i, k) // makers without a place may be those that were spoken of
	}
	return r.opensWithTradeBody(f, k)
}

// takesUpOne reports whether the sentence speaks of somebody again who was spoken of before: "its cars".
func (f *Frame) takesUpOne() bool {
	for i := range f.Items {
		switch f.Word(i) {
		case text.It, text.Its, text.They, text.Their, text.We, text.Our, text.Them:
			return true
		}
		if e := f.Entry(i, lexicon.Descriptor); e != nil && IsCompany(e) && f.Word(i-1) == text.The && !f.Plural(i) {
			return true // "the carmaker's"
		}
	}
	return false
}

// wholeIsAll reports whether the figure at items[k] is a part of all that are sold: "27 percent of all new cars", "of the market".
func (f *Frame) wholeIsAll(r *Reader, k int) bool {
	if f.Word(k+1) != text.Of {
		return false
	}
	return f.Word(k+2) == text.All && (r.newCars(f, k+3) || r.Vehicles(f, k+3) != nil || f.Has(k+3, lexicon.UnitWord) && r.IsVehicleNoun(f, k+3)) || f.Word(k+2) == text.The && f.Word(k+3) == r.Words.Market || r.newCars(f, k+2)
}

// newCars reports whether items[i] is new cars of no kind in particular.
func (r *Reader) newCars(f *Frame, i int) bool {
	e := f.Entry(i, lexicon.ScopeCue)
	return f.Word(i) == r.Words.Fresh || e != nil && e.Unit == fact.Vehicle && e.Scope == (fact.Scope{}) && f.Tokens[f.Items[i].First].Word == r.Words.Fresh
}

// namesPlaceBeside reports whether the noun at items[i], or what the figure at items[k] is of, is said to be in a place.
func (f *Frame) namesPlaceBeside(i, k int) bool {
	if i > 0 && f.Items[i-1].Name != nil && f.Items[i-1].Name.Kind == lexicon.Place || i > 1 && f.Word(i-1) == text.Comma && f.Has(0, lexicon.Preposition) && f.PlaceAt(1) {
		return true
	}
	if f.Has(i+1, lexicon.Preposition) && (f.PlaceAt(i+2) || f.Word(i+2) == text.The && f.PlaceAt(i+3)) {
		return true
	}
	for j := k + 1; j+1 < len(f.Items) && j <= k+6 && f.Items[j].Quantity == 0; j++ {
		if f.Word(j) == text.In && f.PlaceAt(j+1) {
			return true
		}
	}
	return false
}

// opensWithTradeBody reports whether the sentence opens with who counts a market, and what that says or expects: "The dealers' federation
// expects 1.6 million registrations".
func (r *Reader) opensWithTradeBody(f *Frame, k int) bool {
	for i := 0; i < k && i < 8; i++ {
		if r.isParty(f, i, "trade body") || CountsMarket(f.Items[i].Name) {
			for i++; i < k && (f.Items[i].Name != nil || f.Has(i, r.AdverbKind) || f.UnknownName(i)); i++ {
			}
			return f.speaks(i)
		}
		if f.Items[i].Quantity != 0 || f.Has(i, lexicon.Say) {
			return false
		}
	}
	return false
}

// SolePlace returns the one country or bloc that a sentence of the text names beside no maker.
func (f *Frame) SolePlace() (Name, bool) {
	if p := f.solePlace(); p != nil {
		return NameOf(p), true
	}
	return Name{}, false
}
