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

// dateByBases gives changes that no words date, and what they are of, the month or quarter a
// year after the one they compare with, where that is just over: "5,679 new cars, 89 percent
// more than in December 2024", told in January 2026.
func (r *Resolver) dateByBases(first int) {
	for i := first; i < len(r.drafts); i++ {
		d := &r.drafts[i]
		if d.Measure != fact.Change || !d.Period.IsZero() {
			continue
		}
		n := d.Basis.Period.MonthCount()
		m := r.lex.Metrics[d.Metric]
		if n != 1 && n != 3 || !d.Basis.Period.WholeMonths() || m == nil || !m.Flow || d.Modality != fact.Reported {
			continue
		}
		p := shiftYears(d.Basis.Period, 1)
		if p.End >= r.cal.published || p.End < r.cal.published-62 {
			continue
		}
		d.Period, d.PeriodFrom, d.Basis = p, fact.Sentence, relativeBasis(p, d.Basis.Period)
		for j := first; j < i; j++ {
			if l := &r.drafts[j]; l.Period.IsZero() && l.Measure == fact.Level && l.Metric == d.Metric && l.Subject == d.Subject && l.Modality == d.Modality {
				l.Period, l.PeriodFrom = p, fact.Sentence
			}
		}
	}
}
