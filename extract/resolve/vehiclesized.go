package resolve

import (
	"math"
	"slices"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
)

// outOfSize says why the level is none of a vehicle: none has so little or so much of what is
// measured, or it is a price and no vehicle is spoken of that could cost it. "" stands for neither.
func (r *Resolver) outOfSize(d *draft) string {
	m := r.Vocabulary(d.Metric)
	if d.Measure != fact.Level || m == nil || m.Smallest == 0 && m.Largest == 0 {
		return ""
	}
	tooLittle, tooMuch := r.sized(m, d.Unit, d.Value)
	company := d.who().Is(lexicon.Maker)
	switch {
	case company && r.onlyModel(d) && d.Metric != clause.ChargingPower && !r.makesParts(d):
		return "no model is spoken of that it could be of"
	case d.Metric == clause.Price && company && tooLittle && slices.Contains(d.owner.Makes, "chargers"):
		return "" // for a kilowatt-hour
	case d.Metric == clause.Price && (company || d.who().Is(lexicon.Place)):
		return "no vehicle is spoken of that could cost it"
	}
	if d.Metric == clause.AveragePrice && company && r.makesParts(d) {
		return "" // a part can be cheap
	}
	if tooLittle || tooMuch {
		return "nobody has so much or so little of it"
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

// sizeOf returns how much the amount is in the unit of its dimension that has no size of its own.
func (r *Resolver) sizeOf(unit fact.Unit, amount float64) float64 {
	if unit.IsCurrency() {
		return r.inDollars(unit, amount)
	}
	if u := r.Lex.Units[unit]; u != nil && u.Size > 0 {
		return amount * u.Size
	}
	return amount
}

// sized reports whether the amount is less or more than a vehicle can have of what is measured.
func (r *Resolver) sized(m *lexicon.Metric, unit fact.Unit, amount float64) (tooLittle, tooMuch bool) {
	if m == nil {
		return false, false // of a vocabulary without it
	}
	size := r.sizeOf(unit, math.Abs(amount))
	return size < m.Smallest, m.Largest > 0 && size > m.Largest
}
