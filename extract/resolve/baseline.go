package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/text"
)

// levelAhead returns the period that stands at the level which a change
// leads to: "fell by 18.3% to 643,637 in August".
func (r *Resolver) levelAhead(f *frame, k int, ref fact.Period, tn tense) fact.Period {
	for i := k + 1; i < len(f.Items); i++ {
		if f.weight[f.runs[i]] > atComma && f.runs[i] > f.runs[k] {
			break
		}
		q := f.QuantityAt(i)
		if q == nil || q.Unit != nil && ratio(q.Unit.Dimension) || q.Reason != "" {
			continue
		}
		if r.isBase(f, i) {
			continue
		}
		for j := range f.whens {
			t := &f.whens[j]
			if t.attached == i && !t.when.IsBaseline() && f.groups[i] == f.groups[k] {
				return r.cal.resolve(t.when, ref, tn)
			}
		}
		break
	}
	return fact.Period{}
}

// openingBaseline returns the period that a clause which begins with "A year
// earlier" speaks of: "in the same month of last year it was only 1,077",
// "where five years before it had been 29,100".
func (r *Resolver) openingBaseline(f *frame, k int, d *draft, ref fact.Period) fact.Period {
	if d.Measure == fact.Change {
		return fact.Period{}
	}
	for i := range f.whens {
		t := &f.whens[i]
		if t.item > k || !t.when.IsBaseline() || t.compared || t.attached >= 0 || f.runs[t.item] != f.runs[k] && !opens(f, t.item) || r.quantityBetween(f, t.item, k) || !f.visible(t.item, k) {
			continue
		}
		if ref.IsZero() {
			return fact.Period{}
		}
		return r.cal.resolve(t.when, ref, past)
	}
	return fact.Period{}
}

// opens reports whether the sentence, or a part of it after a semicolon, begins
// with items[i].
func opens(f *frame, i int) bool {
	return i == 0 || f.Word(i-1) == text.Semicolon
}

// baseTiming gives the level that a change is compared with its period: what
// stands at it, else the basis of that change.
func (r *Resolver) baseTiming(f *frame, k int, d *draft, link *draft, ref fact.Period) {
	if link != nil {
		defer r.timeCompared(f, d, link)
	}
	for i := range f.whens {
		t := &f.whens[i]
		if t.attached == k || t.carrier >= 0 && t.item < k && k-t.item <= 2 {
			d.Period, d.PeriodFrom = r.sameOfYear(t, d, link, r.inYear(f, t, r.cal.resolve(t.when, ref, past), past)), fact.Clause
			return
		}
	}
	// "from August's 76,965", "than in September, when it had managed 34,749"
	for i := range f.whens {
		t := &f.whens[i]
		if t.item < k && k-t.item <= 2 && t.attached < 0 {
			d.Period, d.PeriodFrom = r.sameOfYear(t, d, link, r.cal.resolve(t.when, ref, past)), fact.Clause
			return
		}
	}
	if link == nil {
		if q := f.QuantityAt(k + 2); q != nil && f.Word(k-1) == text.From && f.Word(k+1) == text.To && r.isFlow(d) { // "jumped from 17,051 to 43,188"
			if p := r.carriedPeriod(f, d); p.MonthCount() > 0 {
				d.Period, d.PeriodFrom = p.ShiftMonths(-12), fact.Context
			}
		}
		return
	}
	if f.Word(k-1) == text.OpenParen && !link.Period.IsZero() {
		d.Period, d.PeriodFrom = link.Period.ShiftMonths(-12), fact.Sentence
		if r.ctx.bracketed.MonthCount() == link.Period.MonthCount() && !r.ctx.bracketed.IsZero() {
			d.Period = r.ctx.bracketed
		}
		return
	}
	if link.Modality != fact.Reported {
		d.Period, d.PeriodFrom = link.Period, fact.Sentence
		return
	}
	// the period of the sentence that follows the base: "from 9 percent last year"
	if p, ok := r.followingBaseline(f, k, ref); ok {
		d.Period, d.PeriodFrom = p, fact.Sentence
		return
	}
	if n := months(link.Basis.Kind); n != 0 && !link.Period.IsZero() {
		d.Period, d.PeriodFrom = link.Period.ShiftMonths(-n), fact.Sentence
	} else if !link.Basis.Period.IsZero() {
		d.Period, d.PeriodFrom = link.Basis.Period, fact.Sentence
	} else if metric := r.lex.Metrics[d.Metric]; metric != nil && metric.Flow && !ref.IsZero() {
		d.Period, d.PeriodFrom = ref.ShiftMonths(-12), fact.Sentence
	}
}

// timeCompared gives a stock without a period the one that its comparison
// implies: "totalled 2,382, compared with 1,762 at the end of September last
// year" is the end of September of this year.
func (r *Resolver) timeCompared(f *frame, d, link *draft) {
	m := r.lex.Metrics[d.Metric]
	if m == nil || !m.Stock || !link.Period.IsZero() || link.Metric != d.Metric || link.Measure != fact.Level || d.Period.IsZero() {
		return
	}
	if p := d.Period.ShiftMonths(12); d.Period.End.Year() == r.cal.published.Year()-1 && p.End <= r.cal.published {
		link.Period, link.PeriodFrom = p, fact.Sentence
	}
}

func (r *Resolver) followingBaseline(f *frame, k int, ref fact.Period) (fact.Period, bool) {
	for i := range f.whens {
		t := &f.whens[i]
		if t.item > k && f.runs[t.item] == f.runs[k] && t.when.IsBaseline() && !t.compared && !r.quantityBetween(f, k, t.item) {
			return r.cal.resolve(t.when, ref, past), true
		}
	}
	return fact.Period{}, false
}
