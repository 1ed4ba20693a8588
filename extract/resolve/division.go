package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
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
func (r *Resolver) noteDivision(f *frame, first int) {
	c := &r.ctx
	kind, owner := r.openingDivision(f), c.company
	if len(r.drafts) > first {
		owner = r.drafts[first].who()
	}
	switch {
	case kind != (fact.Scope{}) && owner.is(lexicon.Maker):
		c.division = division{kind, owner.text, c.block}
	case c.division.block != c.block, !f.unnamed(), len(r.kindsBefore(f, len(f.Items))) > 0:
		c.division = division{}
	}
}

// openingDivision returns the kind of vehicle of the division that the sentence opens
// with.
func (r *Resolver) openingDivision(f *frame) fact.Scope {
	for i := 0; i+1 < len(f.Items) && i < 6; i++ {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && isKind(&e.Scope) && f.Items[i].Name != nil {
			return kindOf(&e.Scope) // "Mercedes-Benz Cars"
		} else if e != nil && isKind(&e.Scope) && f.Has(i+1, r.unitNoun) && f.Word(i+1) != r.words.market {
			return kindOf(&e.Scope)
		}
		if it := &f.Items[i]; !f.Has(i, lexicon.Determiner) && it.Name == nil && it.Word != text.Possessive {
			break
		}
	}
	return fact.Scope{}
}

// ofDivision returns the kind of vehicle of the division that the paragraph is about,
// where the figure is of its company and the sentence names neither kind nor company.
func (r *Resolver) ofDivision(f *frame, d *draft) fact.Scope {
	v := &r.ctx.division
	m := r.vocabulary(d.Metric)
	if v.block != r.ctx.block || v.owner != d.Subject || v.owner == "" || m == nil || !m.Flow || !f.unnamed() || len(r.kindsBefore(f, len(f.Items))) > 0 {
		return fact.Scope{}
	}
	for run := range f.starts {
		if r.dividesCars() && r.callsCars(f, run) {
			return fact.Scope{} // "At Cars it was less"
		}
	}
	return v.kind
}
