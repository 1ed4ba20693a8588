package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// shareResults gives a change what only the level that it led to says of what
// is counted, where and when: "rose 5 percent to 12,000 electric cars in Norway
// in May".
func (r *Resolver) shareResults(f *frame, first int) {
	for i := first + 1; i < len(r.drafts); i++ {
		c, d := &r.drafts[i-1], &r.drafts[i]
		if c.Measure != fact.Change || d.Measure != fact.Level || c.Metric != d.Metric || c.Subject != d.Subject || c.Modality != d.Modality || c.cell || !r.leadsTo(f, c.item, d.item) {
			continue
		}
		s := d.Scope
		s.Per, s.Cumulative, s.Annualized = "", false, false
		merge(&c.Scope, &s)
		if (c.Period.IsZero() || c.PeriodFrom == fact.Context) && d.PeriodFrom == fact.Clause {
			c.Period, c.PeriodFrom = d.Period, fact.Sentence
		}
	}
}

// leadsTo reports whether the change at items[k] is one to the level at
// items[i], with nothing between but when and against what.
func (r *Resolver) leadsTo(f *frame, k, i int) bool {
	if i-k < 2 || f.Word(i-1) != text.To {
		return false
	}
	for j := k + 1; j < i-1; j++ {
		if !f.Has(j, lexicon.BasisWord) && f.WhenAt(j) == nil && !f.Has(j, lexicon.Preposition) {
			return false
		}
	}
	return true
}
