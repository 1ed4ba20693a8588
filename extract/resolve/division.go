package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
)

// division is the part of a company that a paragraph goes on about, by the kind of
// vehicle that it makes.
type division struct {
	kind  fact.Scope
	owner string
	block int
}

// noteDivision keeps the division that the sentence opens with, "The CV business grew 15
// percent", and forgets it where another kind of vehicle or company is named.
func (r *Resolver) noteDivision(f *clause.Frame, first int) {
	c := &r.ctx
	kind, owner := r.OpeningDivision(f), c.company
	if len(r.drafts) > first {
		owner = r.drafts[first].who()
	}
	switch {
	case kind != (fact.Scope{}) && owner.Is(lexicon.Maker):
		c.division = division{kind, owner.Text, c.block}
	case c.division.block != c.block, !f.Unnamed(), len(r.KindsBefore(f, len(f.Items))) > 0:
		c.division = division{}
	}
}

// ofDivision returns the kind of vehicle of the division that the paragraph is about,
// where the figure is of its company and the sentence names neither kind nor company.
func (r *Resolver) ofDivision(f *clause.Frame, d *draft) fact.Scope {
	v := &r.ctx.division
	m := r.Vocabulary(d.Metric)
	if v.block != r.ctx.block || v.owner != d.Subject || v.owner == "" || m == nil || !m.Flow || !f.Unnamed() || len(r.KindsBefore(f, len(f.Items))) > 0 {
		return fact.Scope{}
	}
	for run := range f.Starts {
		if r.dividesCars() && r.CallsCars(f, run) {
			return fact.Scope{} // "At Cars it was less"
		}
	}
	return v.kind
}
