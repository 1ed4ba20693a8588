package resolve

import (
	"carfacts/extract/calendar"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// timeBack gives the figures of a list the time that stands at its end, where they have none of
// their own: "sold 4,000 cars in Spain and 300 in Portugal in June", "aims for revenue of 8 trillion
// yen and a profit of 800 billion yen in 2030", "had sales of 8 trillion yen and a profit of 800 billion yen in May".
func (r *Resolver) timeBack(f *clause.Frame, first int) {
	chained := false
	for i := len(r.drafts) - 1; i > first; i-- {
		a, b := &r.drafts[i-1], &r.drafts[i]
		joint, ok := f.Listed(a.item, b.item)
		last := b.PeriodFrom == fact.Clause && f.TimeAfter(b.item) && joint == text.And
		chained = ok && (chained || last) && !a.dropped && !b.dropped && r.timeless(a, first) && !r.isBaseDraft(f, b) &&
			(a.Unit == b.Unit && r.isFlow(a) && r.isFlow(b) || r.isAimed(a) && !r.AimsAfter(f, a.item, b.item)) && a.Measure == b.Measure && a.Modality == b.Modality && !b.Period.IsZero()
		if chained {
			a.Period, a.PeriodFrom = b.Period, fact.Sentence
		}
	}
}

// aimBack gives an expectation the time that stands behind the earlier one: "raised its forecast to 2.3
// trillion yen from an earlier 2.12 trillion yen for the year to March".
func (r *Resolver) aimBack(f *clause.Frame, first int) {
	for i := first + 1; i < len(r.drafts); i++ {
		a, b := &r.drafts[i-1], &r.drafts[i]
		if (b.earlier || f.Roles[b.item].Base) && b.PeriodFrom == fact.Clause && r.isAimed(a) && r.isAimed(b) && a.Metric == b.Metric && a.Unit == b.Unit && r.timeless(a, first) && b.Period.End > r.cal.Published {
			a.Period, a.PeriodFrom = b.Period, fact.Sentence
		}
	}
}

// stockBack gives a stock the day that stands behind the next figure, which is one of the same
// time: "had 28 billion dollars in cash and 46 billion in liquidity at the end of June", "3,500
// points at 625 stations at the end of June".
func (r *Resolver) stockBack(f *clause.Frame, first int) {
	for i := first; i < len(r.drafts); i++ {
		a := &r.drafts[i]
		if a.dropped || a.cell || a.Measure != fact.Level || a.Modality != fact.Reported || !r.isStock(a) || !r.timeless(a, first) {
			continue
		}
		next := a.item + 1
		for next < len(f.Items) && f.Items[next].Quantity == 0 && f.Items[next].When == 0 && !f.Has(next, lexicon.ModalityCue) {
			next++
		}
		if next >= len(f.Items) || f.Items[next].Quantity == 0 || !f.TimeAfter(next) {
			continue
		}
		if _, ok := f.Listed(a.item, next); !ok && f.Word(next-1) != text.At {
			continue
		}
		if n := f.Roles[next].Draft; n > 0 && (!r.isStock(&r.drafts[n-1]) || r.drafts[n-1].Measure == fact.Change || r.drafts[n-1].Modality != fact.Reported) {
			continue // "400 stations, three times as many as in 2021", "100 shops, and another 30 are to open by the end of the year"
		}
		for next++; f.Items[next].When == 0; {
			next++
		}
		if w := f.WhenAt(next); w != nil && !r.IsCompared(f, next) { // but "82 days' supply, five more than at the start of October"
			if p := r.cal.Resolve(w, r.ctx.period, calendar.Past); !p.IsZero() && r.heldAt(a, p) == fact.Day(p.End) {
				a.Period, a.PeriodFrom = fact.Day(p.End), fact.Sentence
			}
		}
	}
}

// timeless reports whether no words of the sentence, whose first draft is given, say when the
// figure was.
func (r *Resolver) timeless(d *draft, first int) bool {
	told := func(d *draft) bool { return d.PeriodFrom != fact.Nowhere && d.PeriodFrom != fact.Context }
	if d.PeriodFrom == fact.Sentence {
		return !told(&r.drafts[first]) && d.Period == r.drafts[first].Period // that of the one it hangs on
	}
	return !told(d)
}

// sitesBack gives sites the place that stands behind the chargers they are told with: "1,500 sites with 20,000 stalls in
// Europe".
func (r *Resolver) sitesBack(f *clause.Frame, first int) {
	for i := first + 1; i < len(r.drafts); i++ {
		a, b := &r.drafts[i-1], &r.drafts[i]
		if a.dropped || a.cell || a.Scope.Market != "" || b.Scope.Market == "" || a.Subject != b.Subject || a.Metric != b.Metric || a.Measure != fact.Level || b.Measure != fact.Level || f.Word(b.item-1) != text.With || b.item > a.item+4 {
			continue
		}
		if r.nearestMarket(f, b.item, f.Runs[b.item], b) > b.item {
			a.Scope.Market = b.Scope.Market
		}
	}
}
