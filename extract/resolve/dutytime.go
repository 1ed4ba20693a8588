package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// sinceWhen gives a rate that has no time of its own that since when its duty is in force, and
// keeps the time that its sentence says it is.
func (r *Resolver) sinceWhen(f *frame, k int, d *draft) {
	if d.Measure != fact.Level || d.Modality != fact.Reported || r.onAll(f, k) {
		return
	}
	on := fact.Scope{Origin: d.Scope.Origin, Powertrain: d.Scope.Powertrain}
	p := r.ctx.duties.of(leviedBy(d), on)
	switch {
	case p == nil || p.on != on:
	case f.roles[k].base:
		if d.PeriodFrom != fact.Nowhere && (f.Word(k-1) == text.From || f.Items[min(k+1, len(f.Items)-1)].When == 0) {
			r.givePeriod(f, k, d) // "rose to 12 percent from 11 on January 1"
		}
	case d.PeriodFrom == fact.Sentence && (r.ofOtherDuty(f, k, d) || f.heldUntil(k) || !r.bearsOnDuty(f, d.Period)):
		d.Period, d.PeriodFrom = fact.Period{}, fact.Nowhere
	case d.Period.IsZero():
		if force := r.forceOf(f, k); !force.IsZero() {
			d.Period, d.PeriodFrom = force, fact.Sentence
			p.since = force
		} else if !f.heldUntil(k) && !p.since.IsZero() && !r.isOldRate(f, k, p.since) && (p.since.Start <= r.cal.published || !r.hasPredicate(f)) {
			d.Period, d.PeriodFrom = p.since, fact.Context
		}
	case r.holdsFrom(f, d.Period):
		p.since = d.Period
	}
}

// givePeriod gives the time behind a rate that held before to the one that it rose or fell to.
func (r *Resolver) givePeriod(f *frame, k int, d *draft) {
	for i := k - 1; i >= 0; i-- {
		if n := f.roles[i].draft; n > 0 {
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
func (r *Resolver) ofOtherDuty(f *frame, k int, d *draft) bool {
	for i := range k {
		n := f.roles[i].draft
		if n == 0 {
			continue
		}
		if p := &r.drafts[n-1]; p.Metric == d.Metric && leviedBy(p) != leviedBy(d) && p.Period == d.Period {
			return true
		}
	}
	return false
}

// heldUntil reports whether the rate at items[k] is said to have held until something: "until then most
// paid 20 percent".
func (f *frame) heldUntil(k int) bool {
	for i := k - 1; i >= 0 && f.Word(i) != text.Semicolon; i-- {
		if f.Tokens[f.Items[i].First].Word == text.Until && f.visible(i, k) {
			return true
		}
	}
	return false
}

// isOldRate reports whether the sentence of the rate at items[k] tells of another time than its duty
// has held since: "the provisional rates of July".
func (r *Resolver) isOldRate(f *frame, k int, since fact.Period) bool {
	for i := range f.whens {
		if t := &f.whens[i]; !t.said && f.visible(t.item, k) && r.cal.resolve(t.when, r.ctx.period, past).Start != since.Start {
			return true
		}
	}
	return false
}

// forceOf returns the time from which the sentence says that the rate at items[k] holds, where that
// stands elsewhere: "25% on imported cars is due to kick in Thursday", "up to 35.3% on top of the
// standard 10% since October".
func (r *Resolver) forceOf(f *frame, k int) fact.Period {
	for i := range f.whens {
		t := &f.whens[i]
		if t.item < k || !f.visible(t.item, k) || f.semicolonBetween(k, t.item) {
			continue
		}
		if r.inForceAt(f, t.item) {
			tn := past
			for i := t.item - 1; i > k && i >= t.item-4; i-- {
				if f.Has(i, r.dueKind) || f.Has(i, lexicon.ModalityCue) {
					tn = future
				}
			}
			p := r.cal.resolve(t.when, r.ctx.period, tn)
			if next := r.cal.resolve(t.when, r.ctx.period, future); !next.IsZero() && next.Start-r.cal.published < r.cal.published-p.Start {
				return next // "falls to 15%, effective August 7", told in July
			}
			return p
		}
		if q := f.ownedFigure(t.item); t.when.Lead == mention.Since && q > k && r.onAll(f, q) {
			p := r.cal.resolve(t.when, r.ctx.period, past)
			return fact.Period{Start: p.Start, End: max(p.End, r.cal.published)}
		}
	}
	return fact.Period{}
}

// holdsFrom reports whether the sentence says that a duty holds from the period on: "since Wednesday",
// "took effect on April 3", or that it will in one to come.
func (r *Resolver) holdsFrom(f *frame, p fact.Period) bool {
	t := r.timeOf(f, p)
	return p.Start > r.cal.published || t != nil && (t.when.Lead == mention.Since || r.inForceAt(f, t.item))
}

// timeOf returns the time of the sentence that the period is, nil where none is.
func (r *Resolver) timeOf(f *frame, p fact.Period) *timing {
	for i := range f.whens {
		t := &f.whens[i]
		if r.cal.resolve(t.when, r.ctx.period, past).Start == p.Start || r.cal.resolve(t.when, r.ctx.period, future).Start == p.Start {
			return t
		}
	}
	return nil
}

// bearsOnDuty reports whether the time that stands elsewhere in the sentence than the rate is when that
// holds: what the sentence opens with, or since when.
func (r *Resolver) bearsOnDuty(f *frame, p fact.Period) bool {
	t := r.timeOf(f, p)
	return t == nil || t.item <= 1 || t.when.Lead == mention.Since || r.inForceAt(f, t.item)
}

// hasPredicate reports whether the sentence has a verb, and is no item of a list.
func (r *Resolver) hasPredicate(f *frame) bool {
	for i := range f.Items {
		if f.Has(i, lexicon.Auxiliary) || f.Has(i, r.payingKind) || f.Has(i, r.levyingKind) || f.Has(i, lexicon.VerbWord) {
			return true
		}
	}
	return false
}

// inForceAt reports whether the period at items[i] is when something begins to hold: "took effect
// on April 3", "effective July 1".
func (r *Resolver) inForceAt(f *frame, i int) bool {
	for i--; f.Has(i, lexicon.Preposition) || f.Has(i, r.adverbKind); {
		i--
	}
	return f.Has(i, r.inForceKind)
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
