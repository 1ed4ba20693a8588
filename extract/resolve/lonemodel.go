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
