package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// nextOne returns the period after the one spoken of where "one" stands for it: "2.47 trillion yen
// in the year to March and sees 2.55 trillion in this one", "to sell 5.5 million in the current one"; and the one before it where
// that is still to come: "wants 2,000 shops by the end of next year and will finish this one with 1,000".
func (r *Resolver) nextOne(f *clause.Frame, k int, d, link *draft) fact.Period {
	if d.Modality == fact.Reported || !r.isFlow(d) && !r.isStock(d) {
		return fact.Period{}
	}
	spoken := r.ctx.period
	if link != nil {
		spoken = link.Period
	} else if n := len(r.drafts); n > 0 && r.drafts[n-1].sentenceNo == r.ctx.sentences {
		spoken = r.drafts[n-1].Period
	}
	n := spoken.MonthCount()
	if n == 0 && spoken == fact.Day(fact.YearOf(spoken.End.Year()).End) {
		spoken, n = fact.YearOf(spoken.End.Year()), 12 // "by the end of next year"
	}
	if n < 3 || spoken.End >= r.cal.Published+31 && !r.isAhead(spoken) || !r.isFlow(d) && !r.isAhead(spoken) {
		return fact.Period{}
	}
	for i := f.Starts[f.Runs[k]]; i < f.Ends[f.Runs[k]]; i++ {
		if f.Items[i].Quantity == 0 || !f.IsOne(i) || f.Runs[i] != f.Runs[k] || i < 2 {
			continue
		}
		j := i - 1
		if f.Word(j) != text.This && f.Has(j-1, lexicon.Determiner) {
			j--
		}
		if f.Word(j) == text.This && j == i-1 || j == i-2 && f.Has(i-1, r.ShiftKind) {
			switch w := f.Word(j - 1); {
			case r.isAhead(spoken) && f.Word(j) == text.This && (w == text.In || w == text.For || f.Has(i+1, lexicon.Preposition)):
				return spoken.ShiftMonths(-n)
			case !r.isAhead(spoken) && (w == text.In || w == text.For):
				return spoken.ShiftMonths(n)
			}
		}
	}
	return fact.Period{}
}

// nextAlone returns the period after the one that a figure before in the sentence is of, where "next" alone behind the
// figure at items[k] says so: "2.01 million registrations this year and 2.03 million next".
func (r *Resolver) nextAlone(f *clause.Frame, k int, d *draft) fact.Period {
	i := k + 1
	for f.Has(i, lexicon.UnitWord) || f.Has(i, lexicon.ScopeCue) || f.Has(i, lexicon.MetricCue) {
		i++
	}
	e := f.Entry(i, r.ShiftKind)
	n := len(r.drafts)
	if e == nil || e.Shift != 1 || n == 0 || r.drafts[n-1].sentenceNo != r.ctx.sentences {
		return fact.Period{}
	}
	if i+1 < len(f.Items) && !f.Items[i+1].Punct && !f.Has(i+1, lexicon.Conjunction) && !f.Has(i+1, lexicon.Preposition) {
		return fact.Period{}
	}
	spoken := r.drafts[n-1].Period
	return spoken.ShiftMonths(spoken.MonthCount())
}
