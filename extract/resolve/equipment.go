package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// ofCharger reports whether the power is that of a charger which a model is plugged into, and not what
// the model charges with: "at a 350-kW post", "plugged into a 7kW wallbox". What it has on board
// is its own: "an 11 kW on-board charger".
func (r *Resolver) ofCharger(f *clause.Frame, k int, d *draft) bool {
	q := f.QuantityAt(k)
	if q == nil || q.Unit == nil || q.Unit.Dimension != "power" || !d.who().Is(lexicon.Model) {
		return false
	}
	at := k
	for at <= k+3 && !r.IsCharger(f, at) {
		at++
		if at >= len(f.Items) || f.Items[at].Punct && f.Word(at) != text.Hyphen || f.Items[at].Quantity != 0 || f.Has(at, lexicon.Preposition) {
			return false
		}
	}
	if at > k+3 {
		return false
	}
	if f.Plural(at) {
		return true // "the rarity of 100 kW chargers"
	}
	i := k - 1
	for i >= 0 && (f.Has(i, lexicon.Determiner) || f.Has(i, r.FillerKind) || r.Adjective(f, i)) {
		i--
	}
	switch f.Word(i) {
	case text.At, text.From, text.Into, text.To, text.On:
		return true
	case text.With:
		return i == 0 || f.Items[i-1].Punct
	}
	return f.Word(i) == r.Words.Using || f.Has(i, lexicon.Preposition) && f.Word(i) != text.Of && f.Word(i) != text.For || i < f.Starts[f.Runs[k]] || i < 0 || f.Items[i].Punct
}

// ofTheWriter reports whether the sentence tells of a car that is the writer's or speaker's own: "My
// Volvo is a V70 with 211,400 miles on it and was worth £1,150".
func (r *Resolver) ofTheWriter(f *clause.Frame, k int, d *draft) bool {
	if !r.isProduct(d.Metric) {
		return false
	}
	for i := range k {
		if !r.Personal(f, i) {
			continue
		}
		for j := i + 1; j < k && j <= i+3; j++ {
			if n := f.Items[j].Name; n != nil && (n.Kind == lexicon.Model || n.Kind == lexicon.Maker) || f.Word(i) == r.Words.My && r.IsVehicleNoun(f, j) {
				return true
			}
		}
	}
	return false
}
