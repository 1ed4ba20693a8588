package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// loneModel returns the one model that the sentence names before what is measured of a vehicle, where
// a preposition says whose parts or versions are spoken of, and no other: "Under the bonnet of the
// Golf is an engine with 115 PS", "In the Golf the motor makes".
func (r *Resolver) loneModel(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	if !r.ofVehicle(d) && d.Metric != clause.Discount {
		return clause.Name{}, false
	}
	at := -1
	for _, i := range f.Named {
		n := f.Items[i].Name
		if i >= k || n.Kind != lexicon.Model {
			continue
		}
		if at >= 0 && f.Items[at].Name != n {
			return clause.Name{}, false
		}
		at = i
	}
	if at < 1 || !f.Visible(at, k) || !r.Governs(f, at) {
		return clause.Name{}, false
	}
	return clause.NameOf(f.Items[at].Name), true
}

// borrower returns the model spoken of before, of which "it" says what it has from another: "It shares the VF8's powertrain
// but goes up to 369 miles".
func (r *Resolver) borrower(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	if f.Word(0) != text.It || !r.ofVehicle(d) || f.PlaceAt(1) || f.Word(1) == text.Possessive {
		return clause.Name{}, false
	}
	var lender *lexicon.Entry
	for _, i := range f.Named {
		switch n := f.Items[i].Name; {
		case n.Kind == lexicon.Place:
		case lender == nil && i < k-2 && n.Kind == lexicon.Model && f.Word(i+1) == text.Possessive:
			lender = n
		default:
			return clause.Name{}, false
		}
	}
	if i := len(r.drafts) - 1; i >= 0 && lender != nil && r.drafts[i].sentenceNo == r.ctx.sentences-1 && r.drafts[i].who().Is(lexicon.Model) && r.drafts[i].owner != lender {
		return r.drafts[i].who(), true
	}
	n, ok := r.lastModel()
	return n, ok && lender != nil && n.Entry != lender
}

// modelInTurn returns the model that the figure's run opens by naming, where the figure before it was of
// another: "In the Golf the motor makes 115 PS, in the Polo 95 PS".
func (r *Resolver) modelInTurn(f *clause.Frame, k int, d, link *draft) (clause.Name, bool) {
	if link == nil || link.sentenceNo != r.ctx.sentences || !link.who().Is(lexicon.Model) || !r.ofVehicle(d) {
		return clause.Name{}, false
	}
	i := f.Starts[f.Runs[k]]
	for f.Has(i, lexicon.Conjunction) || f.Word(i) == text.Comma || f.Word(i) == text.Semicolon {
		i++
	}
	if w := f.Word(i); w != text.In && w != text.On && w != text.For {
		return clause.Name{}, false
	}
	for i++; f.Has(i, lexicon.Determiner); i++ {
	}
	if i >= k || !f.IsModel(i) {
		return clause.Name{}, false
	}
	for j := i + 1; j < k; j++ {
		if f.Items[j].Name != nil {
			return clause.Name{}, false // "on the Polo the Golf has an edge with 115 PS"
		}
	}
	return clause.NameOf(f.Items[i].Name), true
}
