package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
)

// ofWorks reports whether the figure is of the plants, the staff or the projects of a company:
// what they can make, cost or employ.
func (r *Resolver) ofWorks(d *draft) bool {
	m := r.vocabulary(d.Metric)
	return m != nil && m.Corporate && (m.Plan || m.Sited) && d.Measure != fact.Event
}

// runs returns who has the figure of works and staff that the name is the subject of: a car's
// maker, and no town or state, which only say where a plant is. A car that another company is
// said to have to do with is not what its works are of: "its old works, which serves the Leaf".
func (r *Resolver) runs(n name) (name, bool) {
	switch {
	case n.is(lexicon.Model):
		e := r.lex.Named(n.entry.Maker)
		if e == nil {
			return n, true
		}
		return nameOf(e), !r.ctx.company.is(lexicon.Maker) || r.kin(e.Name, r.ctx.company.text)
	case n.is(lexicon.Place):
		return n, n.entry.Is != "city" && r.countryOf(n.entry) == ""
	}
	return n, true
}
