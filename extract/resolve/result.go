package resolve

import (
	"math"
	"slices"

	"carfacts/extract/calendar"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
)

// shareResults gives a change what only the level that it led to says of what
// is counted, where and when: "rose 5 percent to 12,000 electric cars in Norway
// in May".
func (r *Resolver) shareResults(f *clause.Frame, first int) {
	for i := first + 1; i < len(r.drafts); i++ {
		c, d := &r.drafts[i-1], &r.drafts[i]
		if c.Measure != fact.Change || d.Measure != fact.Level || c.Metric != d.Metric || c.Subject != d.Subject || c.Modality != d.Modality || c.cell || !r.LeadsTo(f, c.item, d.item) {
			continue
		}
		s := d.Scope
		s.Per, s.Cumulative, s.Annualized = "", false, false
		c.Scope.Merge(&s)
		if (c.Period.IsZero() || c.PeriodFrom == fact.Context) && d.PeriodFrom == fact.Clause {
			c.Period, c.PeriodFrom = d.Period, fact.Sentence
		}
	}
}

// carriedHere reports whether the figure, or what it hangs on in its sentence, took its period over
// from before that.
func (r *Resolver) carriedHere(d *draft, first int) bool {
	if d.PeriodFrom != fact.Sentence {
		return d.PeriodFrom == fact.Context
	}
	return slices.ContainsFunc(r.drafts[first:], func(l draft) bool { return l.Period == d.Period && l.PeriodFrom == fact.Context })
}

// dateByBases gives changes that no words of theirs date, and what they are of, the time a year
// after the one they compare with, where that is just over, or what the article is about:
// "5,679 new cars, 89 percent more than in December 2024", told in January 2026; in a report on
// 2022 that has told of its last quarter "247,400 cars, 16 percent fewer than in 2021".
func (r *Resolver) dateByBases(first int) {
	for i := first; i < len(r.drafts); i++ {
		d := &r.drafts[i]
		m := r.Vocabulary(d.Metric)
		if d.Measure != fact.Change || m == nil || !m.Flow || d.Modality != fact.Reported || !d.Period.IsZero() && (d.against == nil || !r.carriedHere(d, first)) {
			continue
		}
		base := d.Basis.Period
		if d.against != nil {
			base = r.cal.Resolve(d.against, d.Period, calendar.Past)
		}
		p, was := calendar.ShiftYears(base, 1), d.Period
		if n := base.MonthCount(); n == 0 || p == was || was == r.aboutPeriod() && !was.IsZero() || p != r.aboutPeriod() && (!was.IsZero() || n != 1 && n != 3 || p.End >= r.cal.Published || p.End < r.cal.Published-62) {
			continue
		}
		d.Period, d.PeriodFrom, d.Basis = p, fact.Sentence, relativeBasis(p, base)
		for j := first; j < i; j++ {
			if l := &r.drafts[j]; l.Period == was && (was.IsZero() || l.PeriodFrom == fact.Context) && l.Measure == fact.Level && l.Metric == d.Metric && l.Subject == d.Subject && l.Modality == d.Modality {
				l.Period, l.PeriodFrom = p, fact.Sentence
			}
		}
	}
}

// baseByNumbers gives a growth whose base is not named the one that the sentence's numbers show:
// "had slumped to 63,435 in April, recovered by 12 per cent in May to nearly 71,000", "a 26.65 percent
// share, down 7.54 points from 34.19 percent in February".
func (r *Resolver) baseByNumbers(first int) {
	for i := first; i < len(r.drafts); i++ {
		c := &r.drafts[i]
		counted := fact.Level // what has grown
		if c.Unit == fact.PercentagePoint {
			counted = fact.Share
		}
		if !c.growth || c.Measure != fact.Change || c.Unit != fact.Percent && counted == fact.Level || c.Ranged || c.Period.IsZero() {
			continue
		}
		var now, was *draft
		for j := first; j < len(r.drafts); j++ {
			d := &r.drafts[j]
			switch {
			case d.dropped || d.Measure != counted || d.Metric != c.Metric || d.Subject != c.Subject || d.Period.IsZero() || d.Value <= 0:
			case d.Period == c.Period:
				now = d
			case d.Period.End < c.Period.Start:
				was = d
			}
		}
		if now == nil || was == nil {
			continue
		}
		grew := (now.Value/was.Value - 1) * 100
		if counted == fact.Share {
			grew = now.Value - was.Value
		}
		if b := relativeBasis(c.Period, was.Period); math.Abs(grew-c.Value) < 0.6 && (b.Kind == "mom" || b.Kind == "qoq" || b.Kind == "yoy") {
			c.Basis = b
		}
	}
}
