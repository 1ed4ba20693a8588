package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// purpose reports whether items[i] begins an infinitive that tells what for: "sold
// 50,000 cars to challenge the luxury brands".
func (r *Resolver) purpose(f *frame, i int) bool {
	if f.Word(i) != text.To || i+1 >= len(f.Items) {
		return false
	}
	t := &f.Tokens[f.Items[i+1].First]
	return f.Items[i+1].Hit == nil && t.Kind == text.Letters && !t.Capital && f.Has(i+2, lexicon.Determiner) || f.Word(i+2) == r.words.other
}

// averaged reports whether the word for a rate at items[i] says over which time the
// metric after it is averaged: "average daily sales", "daily retail sales", "aims for
// monthly sales of 50,000". What a month's sales were is no rate.
func (r *Resolver) averaged(f *frame, i int, d *draft) bool {
	average := f.Has(i-1, r.averageKind)
	j := i + 1
	for f.Has(j, r.averageKind) || f.Has(j, lexicon.ScopeCue) && !f.Has(j, lexicon.MetricCue) {
		average = average || f.Has(j, r.averageKind)
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

// oneOfMany reports whether the word for a kind of vehicle at items[i] is one of a list of
// kinds: "with both PV and CV sales growing".
func (r *Resolver) oneOfMany(f *frame, i int, e *lexicon.Entry) bool {
	if !isKind(&e.Scope) {
		return false
	}
	for _, j := range [2]int{i - 2, i + 2} {
		if w := f.Word((i + j) / 2); w != text.And && w != text.Or {
			continue
		}
		if o := f.Entry(j, lexicon.ScopeCue); o != nil && isKind(&o.Scope) {
			return true
		}
	}
	return false
}
