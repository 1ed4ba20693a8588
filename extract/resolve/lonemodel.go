package resolve

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// loneModel returns the one model that the sentence names before what is measured of a vehicle, where
// a preposition says whose parts or versions are spoken of, and no other: "Under the bonnet of the
// Golf is an engine with 115 PS", "In the Golf the motor makes".
func (r *Resolver) loneModel(f *frame, k int, d *draft) (name, bool) {
	if !r.ofVehicle(d) && d.Metric != discount {
		return name{}, false
	}
	at := -1
	for _, i := range f.named {
		n := f.Items[i].Name
		if i >= k || n.Kind != lexicon.Model {
			continue
		}
		if at >= 0 && f.Items[at].Name != n {
			return name{}, false
		}
		at = i
	}
	if at < 1 || !f.visible(at, k) || !r.governs(f, at) {
		return name{}, false
	}
	return nameOf(f.Items[at].Name), true
}

// modelInTurn returns the model that the figure's run opens by naming, where the figure before it was of
// another: "In the Golf the motor makes 115 PS, in the Polo 95 PS".
func (r *Resolver) modelInTurn(f *frame, k int, d, link *draft) (name, bool) {
	if link == nil || link.sentenceNo != r.ctx.sentences || !link.who().is(lexicon.Model) || !r.ofVehicle(d) {
		return name{}, false
	}
	i := f.starts[f.runs[k]]
	for f.Has(i, lexicon.Conjunction) || f.Word(i) == text.Comma || f.Word(i) == text.Semicolon {
		i++
	}
	if w := f.Word(i); w != text.In && w != text.On && w != text.For {
		return name{}, false
	}
	for i++; f.Has(i, lexicon.Determiner); i++ {
	}
	if i >= k || !f.isModel(i) {
		return name{}, false
	}
	for j := i + 1; j < k; j++ {
		if f.Items[j].Name != nil {
			return name{}, false // "on the Polo the Golf has an edge with 115 PS"
		}
	}
	return nameOf(f.Items[i].Name), true
}

// governs reports whether a preposition that says where or of what stands before the name at items[i],
// and what that follows is no other car or company: "the rival of the Golf", "instead of a Golf".
func (r *Resolver) governs(f *frame, i int) bool {
	for i--; i >= 0 && (f.Has(i, lexicon.Determiner) || r.adjective(f, i) || f.Items[i].Name != nil || f.Word(i) == text.Possessive); i-- {
	}
	if i < 0 {
		return false
	}
	switch f.Tokens[f.Items[i].First].Word {
	case text.Of:
		return f.Has(i-1, r.carPart) || f.Has(i-1, lexicon.MetricCue) || f.Has(i-1, r.variantNoun)
	case text.Like, r.words.such:
		return i < 4 && f.Has(i-1, lexicon.Descriptor) // "A rival such as the Golf costs"
	case text.In, text.On, text.For:
		return i == 0 || f.Items[i-1].Punct || !f.Has(i-1, lexicon.Descriptor) && !f.Has(i-1, lexicon.More)
	}
	return false
}
