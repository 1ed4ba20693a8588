package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// averaged reports whether the word for a rate at items[i] says over which time the
// metric after it is averaged: "average daily sales", "daily retail sales", "aims for
// monthly sales of 50,000". What a month's sales were is no rate.
func (r *Resolver) averaged(f *clause.Frame, i int, d *draft) bool {
	if i < d.item && f.Tokens[f.Items[i].Last-1].Word == r.Words.Average && !f.Has(i+1, lexicon.MetricCue) {
		return true // "the daily average got to 10,600"
	}
	average := f.Has(i-1, r.AverageKind)
	j := i + 1
	for f.Has(j, r.AverageKind) || f.Has(j, lexicon.ScopeCue) && !f.Has(j, lexicon.MetricCue) {
		average = average || f.Has(j, r.AverageKind)
		j++
	}
	return f.Has(j, lexicon.MetricCue) && (average || f.Entry(i, lexicon.ScopeCue).Scope.Per == "day" || d.Modality != fact.Reported)
}

// ratesCounted reports whether the words for a rate at items[i] stand behind the figure at items[k] and the noun that
// it counts: "5,000 Model 3 sedans a week".
func (r *Resolver) ratesCounted(f *clause.Frame, k, i int) bool {
	for j := k + 1; j < i; j++ {
		it := &f.Items[j]
		if j > k+1 && it.Hit == nil && it.Name == nil || it.Punct || it.Quantity != 0 || it.When != 0 || f.Has(j, lexicon.Preposition) || f.Has(j, lexicon.Conjunction) || f.Has(j, lexicon.Auxiliary) || f.Has(j, lexicon.Determiner) || f.Has(j, lexicon.More) || f.Has(j, lexicon.Say) || f.IsVerbOf(j, lexicon.MetricCue) {
			return i == k+2
		}
	}
	return i > k && i <= k+5
}

// openingRate returns the stretch of time that the clause of the figure at items[k] opens with as that of a rate: "per working day
// they came to 11,250", "On each working day 11,250 were registered", not "A day later it sold 11,250".
func (r *Resolver) openingRate(f *clause.Frame, k int) string {
	i := f.FirstOfClause(k)
	if f.Word(i) == text.On {
		i++
	}
	e := f.Entry(i, lexicon.ScopeCue)
	if e == nil || i >= k || f.Items[i].Last == f.Items[i].First+1 || f.Tokens[f.Items[i].First].Word == text.A || f.Has(i+1, lexicon.MetricCue) {
		return ""
	}
	return e.Scope.Per
}

// dropRate takes the rate from what is of a single month: "expects monthly sales of 42,000
// in October".
func (r *Resolver) dropRate(f *clause.Frame, d *draft) {
	if d.Scope.Per != "month" || d.Period.MonthCount() != 1 {
		return
	}
	for i := range f.Timings {
		if t := &f.Timings[i]; t.When.Lead == mention.Since || f.Word(t.Item-1) == text.From {
			return // "since September has been able to make 5,000 a month", "from September wants to deliver 40,000 a month"
		}
	}
	d.Scope.Per = ""
}

// yearlyRate reports whether the figure at items[k] is said to be at a yearly rate, behind it or where
// the sentence opens: "were 16.3 million on an annualized basis", "At an annual rate, sales were 16.3
// million". What stands before it in its clause is read with that.
func (r *Resolver) yearlyRate(f *clause.Frame, k int) bool {
	for i := range f.Of(lexicon.ScopeCue) {
		e := f.Entry(i, lexicon.ScopeCue)
		if e == nil || !e.Scope.Annualized {
			continue
		}
		if i > k && f.Runs[i] == f.Runs[k] && f.Visible(i, k) && !f.GivesRate(i) {
			return true
		}
		if w := f.Word(0); (w == text.At || w == text.On) && i <= 4 && f.Word(i+1) == text.Comma && f.Runs[k] > f.Runs[i] {
			return true
		}
	}
	return false
}

// ofWholeMarket gives what was sold at a yearly rate to the market that the maker speaks of, since no
// maker counts its own sales so: "Kia said car sales were 16.3 million on an annualized basis".
func (r *Resolver) ofWholeMarket(f *clause.Frame, k int, d *draft) {
	if d.Measure != fact.Level || d.Unit != fact.Vehicle || !r.IsTurnover(d.Metric) || !r.yearlyRate(f, k) {
		return
	}
	d.own.Annualized, d.Scope.Annualized = true, true
	if !d.who().Is(lexicon.Maker) {
		return
	}
	if p, ok := r.industryMarket(f, k, d.who()); ok {
		d.give(p, fact.Clause)
		d.ofAll, d.Scope.Market = true, ""
	}
}
