package resolve

import (
	"math"
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
)

// outOfSize says why the level is none of a vehicle: none has so little or so much of what is
// measured, or it is a price and no vehicle is spoken of that could cost it. "" stands for neither.
func (r *Resolver) outOfSize(d *draft) string {
	m := r.vocabulary(d.Metric)
	if d.Measure != fact.Level || m == nil || m.Smallest == 0 && m.Largest == 0 {
		return ""
	}
	tooLittle, tooMuch := r.sized(m, d.Unit, d.Value)
	company := d.who().is(lexicon.Maker)
	switch {
	case company && r.onlyModel(d) && d.Metric != chargingPower && !r.makesParts(d):
		return "no model is spoken of that it could be of"
	case d.Metric == price && company && tooLittle && slices.Contains(d.owner.Makes, "chargers"):
		return "" // for a kilowatt-hour
	case d.Metric == price && (company || d.who().is(lexicon.Place)):
		return "no vehicle is spoken of that could cost it"
	}
	if d.Metric == averagePrice && company && r.makesParts(d) {
		return "" // a part can be cheap
	}
	if tooLittle || tooMuch {
		return "no vehicle has so much or so little of it"
	}
	return ""
}

// makesParts reports whether the figure is of somebody who makes what goes into vehicles, and may have
// it: a motor, a cell.
func (r *Resolver) makesParts(d *draft) bool {
	for _, what := range d.owner.Makes {
		if what == "parts" || what == "batteries" || what == "chips" || what == "tech" {
			return true
		}
	}
	return false
}

// The metrics of what one vehicle costs, of what is taken off that, and of what it or a post charges with.
const (
	price         = "price"
	discount      = "discount"
	chargingPower = "charging_power"
)

// sizeOf returns how much the amount is in the unit of its dimension that has no size of its own.
func (r *Resolver) sizeOf(unit fact.Unit, amount float64) float64 {
	if unit.IsCurrency() {
		return r.inDollars(unit, amount)
	}
	if u := r.lex.Units[unit]; u != nil && u.Size > 0 {
		return amount * u.Size
	}
	return amount
}

// namesPrice reports whether the sentence speaks of prices.
func (r *Resolver) namesPrice(f *frame) bool {
	for i := range f.Of(lexicon.MetricCue) {
		if u := f.Use(i, lexicon.MetricCue); u != nil && (isMetric(u.Entry, price) || isMetric(u.Entry, averagePrice)) {
			return true
		}
	}
	return false
}

// sized reports whether the amount is less or more than a vehicle can have of what is measured.
func (r *Resolver) sized(m *lexicon.Metric, unit fact.Unit, amount float64) (tooLittle, tooMuch bool) {
	if m == nil {
		return false, false // of a vocabulary without it
	}
	size := r.sizeOf(unit, math.Abs(amount))
	return size < m.Smallest, m.Largest > 0 && size > m.Largest
}

// inGeneral reports whether the clause of the figure at items[k] is about vehicles of a kind, and none
// spoken of before: "electric cars cost between 30,000 and 60,000 dollars", but "these cars".
func (r *Resolver) inGeneral(f *frame, k int) bool {
	first := f.firstOfClause(k)
	for i := first + 1; i < k && i < first+4; i++ {
		if r.averageVehicle(f, i) {
			return true // "The average car weighs 1,500 kg"
		}
	}
	for i := first; i < k && f.Items[i].Name == nil && f.Items[i].Quantity == 0; i++ {
		if e := f.Entry(i, lexicon.UnitWord); f.plural(i) && (r.vehicles(f, i) != nil || e != nil && e.Unit == fact.Vehicle) {
			return i+1 == k || r.predicated(f, i+1)
		}
		if f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.Pronoun) || f.Has(i, lexicon.Preposition) || f.Has(i, lexicon.MetricCue) || f.Items[i].Punct {
			return false
		}
	}
	return false
}
