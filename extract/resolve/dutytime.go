package resolve

import (
	"carfacts/extract/calendar"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// sinceWhen gives a rate that has no time of its own that since when its duty is in force, and
// keeps the time that its sentence says it is.
func (r *Resolver) sinceWhen(f *clause.Frame, k int, d *draft) {
	if d.Measure != fact.Level || d.Modality != fact.Reported || r.OnAll(f, k) {
		return
	}
	on := fact.Scope{Origin: d.Scope.Origin, Powertrain: d.Scope.Powertrain}
	if force := r.forceOf(f, k); !force.IsZero() && !f.Roles[k].Base && (d.Period.IsZero() || d.PeriodFrom == fact.Clause && d.Period.Start == d.Period.End && d.Period.End < force.Start) {
		d.Period, d.PeriodFrom = force, fact.Sentence // "On Wednesday the EU approved 25%, effective April 15"
	}
	p := r.ctx.duties.of(leviedBy(d), on)
	switch {
	case p == nil || p.on != on:
	case f.Roles[k].Base:
		if d.PeriodFrom != fact.Nowhere && (f.Word(k-1) == text.From || f.Items[min(k+1, len(f.Items)-1)].When == 0) {
			r.givePeriod(f, k, d) // "rose to 12 percent from 11 on January 1"
		}
	case d.PeriodFrom == fact.Sentence && (r.ofOtherDuty(f, k, d) || r.HeldUntil(f, k) || !r.bearsOnDuty(f, d.Period)):
		d.Period, d.PeriodFrom = fact.Period{}, fact.Nowhere
	case d.Period.IsZero():
		if !r.HeldUntil(f, k) && !p.since.IsZero() && !r.isOldRate(f, k, p.since) && (p.since.Start <= r.cal.Published || !r.HasPredicate(f)) {
			d.Period, d.PeriodFrom = p.since, fact.Context
		}
	case r.holdsFrom(f, d.Period):
		p.since = d.Period
	}
}

// givePeriod gives the time behind a rate that held before to the one that it rose or fell to.
func (r *Resolver) givePeriod(f *clause.Frame, k int, d *draft) {
	for i := k - 1; i >= 0; i-- {
		if n := f.Roles[i].Draft; n > 0 {
			if p := &r.drafts[n-1]; f.Word(k-1) == text.From && p.Metric == d.Metric && d.PeriodFrom == fact.Clause && p.PeriodFrom != fact.Clause {
				p.Period, p.PeriodFrom = d.Period, d.PeriodFrom
			}
			break
		}
	}
	d.Period, d.PeriodFrom = fact.Period{}, fact.Nowhere
}

// leviedBy returns whose the duty is of which the figure is a rate.
func leviedBy(d *draft) string {
	if d.Scope.Market != "" {
		return d.Scope.Market // a maker's own rate
	}
	return d.Subject
}

// ofOtherDuty reports whether the time that the figure takes from its sentence is that of what
// another levies: "Canada has levied 100% since October 1st. Turkey asks for 40%".
func (r *Resolver) ofOtherDuty(f *clause.Frame, k int, d *draft) bool {
	for i := range k {
		n := f.Roles[i].Draft
		if n == 0 {
			continue
		}
		if p := &r.drafts[n-1]; p.Metric == d.Metric && leviedBy(p) != leviedBy(d) && p.Period == d.Period {
			return true
		}
	}
	return false
}

// isOldRate reports whether the sentence of the rate at items[k] tells of another time than its duty
// has held since: "the provisional rates of July".
func (r *Resolver) isOldRate(f *clause.Frame, k int, since fact.Period) bool {
	for i := range f.Timings {
		if t := &f.Timings[i]; !t.Said && f.Visible(t.Item, k) && r.cal.Resolve(t.When, r.ctx.period, calendar.Past).Start != since.Start {
			return true
		}
	}
	return false
}

// forceOf returns the time from which the sentence says that the rate at items[k] holds, where that
// stands elsewhere: "25% on imported cars is due to kick in Thursday", "up to 35.3% on top of the
// standard 10% since October".
func (r *Resolver) forceOf(f *clause.Frame, k int) fact.Period {
	for i := range f.Timings {
		t := &f.Timings[i]
		if t.Item < k || !f.Visible(t.Item, k) || f.SemicolonBetween(k, t.Item) {
			continue
		}
		if r.InForceAt(f, t.Item) {
			tn := calendar.Past
			for i := t.Item - 1; i > k && i >= t.Item-4; i-- {
				if f.Has(i, r.DueKind) || f.Has(i, lexicon.ModalityCue) {
					tn = calendar.Future
				}
			}
			p := r.cal.Resolve(t.When, r.ctx.period, tn)
			if next := r.cal.Resolve(t.When, r.ctx.period, calendar.Future); !next.IsZero() && next.Start-r.cal.Published < r.cal.Published-p.Start {
				return next // "falls to 15%, effective August 7", told in July
			}
			return p
		}
		if q := f.OwnedFigure(t.Item); t.When.Lead == mention.Since && q > k && r.OnAll(f, q) {
			p := r.cal.Resolve(t.When, r.ctx.period, calendar.Past)
			return fact.Period{Start: p.Start, End: max(p.End, r.cal.Published)}
		}
	}
	return fact.Period{}
}

// holdsFrom reports whether the sentence says that a duty holds from the period on: "since Wednesday",
// "took effect on April 3", or that it will in one to come.
func (r *Resolver) holdsFrom(f *clause.Frame, p fact.Period) bool {
	t := r.timeOf(f, p)
	return p.Start > r.cal.Published || t != nil && (t.When.Lead == mention.Since || r.InForceAt(f, t.Item))
}

// timeOf returns the time of the sentence that the period is, nil where none is.
func (r *Resolver) timeOf(f *clause.Frame, p fact.Period) *clause.Timing {
	for i := range f.Timings {
		t := &f.Timings[i]
		if r.cal.Resolve(t.When, r.ctx.period, calendar.Past).Start == p.Start || r.cal.Resolve(t.When, r.ctx.period, calendar.Future).Start == p.Start {
			return t
		}
	}
	return nil
}

// bearsOnDuty reports whether the time that stands elsewhere in the sentence than the rate is when that
// holds: what the sentence opens with, or since when.
func (r *Resolver) bearsOnDuty(f *clause.Frame, p fact.Period) bool {
	t := r.timeOf(f, p)
	return t == nil || t.Item <= 1 || t.When.Lead == mention.Since || r.InForceAt(f, t.Item)
}

// cellSince gives a rate in a table's cell the time that its duty is in force, where the column says since
// when or nothing of it.
func (r *Resolver) cellSince(d *draft) {
	d.Modality = fact.Reported
	p := r.ctx.duties.of(leviedBy(d), d.Scope)
	if p == nil || p.since.IsZero() {
		return
	}
	if d.Period.IsZero() || d.Period == fact.Day(p.since.Start) {
		d.Period = p.since
	}
}
