package resolve

import (
	"math"

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
	if d.Metric == price && (d.who().is(lexicon.Maker) || d.who().is(lexicon.Place)) {
		if r.sellsPower(d) && tooLittle {
			return "" // which is sold by the kilowatt-hour
		}
		return "no vehicle is spoken of that could cost it"
	}
	if d.Metric == averagePrice && !d.who().is(lexicon.Place) {
		return "" // a part can be cheap
	}
	if tooLittle || tooMuch {
		return "no vehicle has so much or so little of it"
	}
	return ""
}

// The metrics of what one vehicle costs, and of what is taken off that.
const (
	price    = "price"
	discount = "discount"
)

// sellsPower reports whether the figure is of somebody who sells electricity to drivers.
func (r *Resolver) sellsPower(d *draft) bool {
	if !d.who().is(lexicon.Maker) {
		return false
	}
	for _, what := range d.owner.Makes {
		if what == "chargers" {
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
	if u := r.lex.Units[unit]; u != nil && u.Size > 0 {
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
