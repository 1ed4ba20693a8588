package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// A stranger is who acts in a clause without a name and is nobody that was spoken of: "a rental
// firm bought 3,000 cars", "the supermarket chain, which runs 21 stores, sold 31,500". Its figures are
// no others', nor are those of the sentences that go on with it.

// ofNobodyNamed says why the figure of a stranger is no fact.
const ofNobodyNamed = "it is of somebody who is not named"

// ofStranger reports whether the figure at items[k] is that of a stranger.
func (r *Resolver) ofStranger(f *clause.Frame, k int, d *draft) bool {
	if c := &r.ctx; c.strangerAt > 0 && c.stranger == c.block && c.sentences-c.strangerAt <= 1 && f.Unnamed() {
		return true
	}
	first := 0
	for f.Has(first, lexicon.Conjunction) {
		first++
	}
	if n := f.Items[first].Name; n != nil && n.Kind == lexicon.Body && n.Market == "" && d.Unit.IsCurrency() && d.metricEntry != nil && first+1 < k {
		return f.Entry(r.VerbOf(f, first), lexicon.MetricCue) == d.metricEntry // "Goldman Sachs wrote off $900 million"
	}
	if r.unheardActs(f, first, d) {
		return true
	}
	return r.strangerActs(f, first, k, d)
}

// strangerActs reports whether the clause begins at items[first] with a noun for somebody who was not spoken of, and goes on
// with what that does: "a rental firm bought", "the Coventry-based firm sold", "a Polish supplier of seats will cut".
func (r *Resolver) strangerActs(f *clause.Frame, first, k int, d *draft) bool {
	w := f.Word(first)
	for i := first + 1; i <= first+2 && i < k && (w == text.Its || w == text.Their); i++ {
		if r.parentActs(f, i) {
			_, known := r.description(f, i)
			return !known
		}
	}
	if w != text.The && w != text.A && w != text.An {
		return false
	}
	head := first + 1
	for head < k && (r.saysWhence(f, head) || !r.InPast(f, head) && (f.UnknownNoun(head) || f.Has(head, lexicon.Descriptor) || f.Has(head, lexicon.ScopeCue))) {
		head++
	}
	if head--; head <= first || head+1 >= k {
		return false
	}
	e := f.Entry(head, lexicon.Descriptor)
	switch {
	case e == nil && !f.UnknownNoun(head):
		return false
	case e != nil && w == text.The:
		if _, known := r.description(f, head); known || !clause.IsCompany(e) {
			return false
		}
	}
	next := head + 1
	if e != nil && clause.IsCompany(e) && !f.Plural(head) {
		next = r.pastOf(f, next, k)
		if f.Has(next, lexicon.Auxiliary) || f.Has(next, lexicon.ModalityCue) || next < k && r.InPast(f, next) {
			return !f.Has(next, lexicon.Say)
		}
	}
	if f.Word(next+1) == text.Colon {
		return false // "The hangover followed: only 380,609 were registered"
	}
	return r.actsNext(f, next, d)
}

// parentActs reports whether items[i] is the company that whoever was spoken of belongs to, and does something: "Their Chinese
// parent sold 337,500, 34.2 percent more".
func (r *Resolver) parentActs(f *clause.Frame, i int) bool {
	return f.Has(i, r.ParentKind) && !f.Plural(i) && f.OwnedBy(i) && r.Predicated(f, i+1)
}

// saysWhence reports whether items[i] belongs to what says where a company is from: "the French", "the Coventry-based".
func (r *Resolver) saysWhence(f *clause.Frame, i int) bool {
	if n := f.Items[i].Name; n != nil {
		return n.Kind == lexicon.Place && (f.Items[i].Role == lexicon.Adjective || f.Hyphened(i))
	}
	return f.Word(i) == text.Hyphen || f.Word(i) == r.Words.Based
}

// pastOf returns the item after the phrase at items[i] that says what a company makes or where it is from: "of seats", "from Leeds".
func (r *Resolver) pastOf(f *clause.Frame, i, k int) int {
	if f.Word(i) != text.Of && f.Word(i) != text.From && f.Word(i) != text.In {
		return i
	}
	for i++; i < k && (f.UnknownNoun(i) && !r.InPast(f, i) || f.Has(i, lexicon.ScopeCue) || f.Has(i, lexicon.UnitWord) || f.PlaceAt(i)); i++ {
	}
	return i
}

// besideUnheard reports whether the number at items[k] stands right behind a name that nothing is known of, which begins an
// element of a list: "Xinlan sold 3,410 cars and Ostara 2,204".
func (r *Resolver) besideUnheard(f *clause.Frame, k int) bool {
	i := k - 1
	if f.Word(i) == text.Possessive || f.Word(i) == text.OpenParen {
		i--
	}
	last := i
	for f.UnknownName(i) && i > last-3 {
		i--
	}
	if i == last {
		return false
	}
	for f.Has(i, lexicon.Determiner) {
		i--
	}
	return f.Word(i) == text.Comma || f.Word(i) == text.And || f.Word(i) == text.Semicolon
}

// unheardActs reports whether a name that no lexicon has, of capitals alone or of two words, opens the sentence and has or
// runs the vehicles: "DHL runs 41,500 electric vans", "Royal Mail has 7,000"; or earned the money, where it ends on what
// makes it a company's: "Salt Lake Co. reported a net profit of 2.5 billion yuan".
func (r *Resolver) unheardActs(f *clause.Frame, i int, d *draft) bool {
	if r.inMoney(d.Metric) && f.Unnamed() && f.UnknownName(i) {
		if d.Metric == "funding" && f.Tokens[f.Items[i].First].AllCaps && f.Has(i+1, lexicon.Auxiliary) {
			return true // "CHJ has raised 5.7 billion yuan"
		}
		first := i
		for f.UnknownName(i) {
			i++
		}
		if f.Word(i) == text.Possessive && f.Has(i+1, lexicon.MetricCue) && r.ctx.company.Is(lexicon.Maker) {
			return true // "Pilbara's profit was all but gone"
		}
		if !f.Has(i, lexicon.CompanySuffix) || !f.Tokens[f.Items[i].First].Capital {
			return false
		}
		for i++; f.Word(i) == text.Stop || f.Has(i, lexicon.CompanySuffix); {
			i++
		}
		return i > first+1 && (f.IsVerbOf(i, lexicon.Say) || f.IsVerbOf(i, lexicon.MetricCue) || f.IsVerbOf(i, lexicon.Move)) && r.InPast(f, i)
	}
	if d.Unit != fact.Vehicle || !f.Unnamed() || !f.UnknownName(i) || !f.Tokens[f.Items[i].First].AllCaps && !f.UnknownName(i+1) {
		return false
	}
	for f.UnknownName(i) {
		i++
	}
	u := f.Use(i, lexicon.MetricCue)
	return f.Has(i, r.HoldingKind) || u != nil && u.Role == lexicon.Verb
}

// actsNext reports whether items[i] is what a subject that can sell or buy does, right there or
// after a clause on who it is: "sold", ", which runs 21 stores, sold". Of what is no trade in
// vehicles, it may be a thing that acts: "The issue gave rise to charges of $3 billion".
func (r *Resolver) actsNext(f *clause.Frame, i int, d *draft) bool {
	if f.Word(i) == text.Comma && (f.Word(i+1) == text.Which || f.Word(i+1) == text.Who) {
		for i += 2; i < len(f.Items) && f.Word(i) != text.Comma; i++ {
		}
		i++
	}
	u := f.Use(i, lexicon.MetricCue)
	if u != nil {
		return u.Role == lexicon.Verb
	}
	return d.Unit == fact.Vehicle && i < len(f.Items) && !f.Has(i, lexicon.Auxiliary) && r.InPast(f, i)
}
