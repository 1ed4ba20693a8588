package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
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

// dropRate takes the rate from what is of a single month: "expects monthly sales of 42,000
// in October".
func (r *Resolver) dropRate(d *draft) {
	if d.Scope.Per == "month" && d.Period.MonthCount() == 1 {
		d.Scope.Per = ""
	}
}
