package resolve

import (
	"math"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// noteYear keeps the year that a paragraph stands under, as those of a look back do: "2012: The Model S arrives in
// June", or under a heading that is a year. What is told there without a time is of that year, and its months are.
func (r *Resolver) noteYear(f *clause.Frame) {
	if !f.First {
		return
	}
	year := labelYear(f)
	if f.Block == clause.InHeading {
		r.ctx.yearHeading = year
	}
	if year == 0 {
		year = r.ctx.yearHeading
	}
	if r.cal.Labelled = year; year != 0 {
		r.ctx.period, r.ctx.periodBlock, r.ctx.periodAt = fact.YearOf(year), r.ctx.block, r.ctx.sentences
	}
}

// noteAskedYear keeps the year that a question without figures is on for the answer: "Who won 2022?", "What of 2023?"
func (r *Resolver) noteAskedYear(f *clause.Frame) {
	if !f.First || len(f.Timings)+len(f.Quantities) != 1 || !f.Asks() {
		return
	}
	year := 0
	if len(f.Timings) == 1 {
		if w := f.Timings[0].When; w.Form == mention.Year && w.Until == 0 && !w.Fiscal && w.Edge == mention.Whole {
			year = w.Year
		}
	} else if q := f.QuantityAt(len(f.Items) - 2); q != nil && q.Unit == nil && q.Value == math.Trunc(q.Value) {
		year = int(q.Value) // "won 2022?"
	}
	if year < 1990 || year > 2060 {
		return
	}
	switch p := fact.YearOf(year); {
	case p.End > r.cal.Published:
		r.ctx.expected, r.ctx.expectedAt = p, r.ctx.sentences
	case r.isRecent(p):
		r.ctx.period, r.ctx.periodBlock, r.ctx.periodAt = p, r.ctx.block, r.ctx.sentences
		if r.ctx.mainPeriod.IsZero() {
			r.ctx.mainPeriod, r.ctx.mainHeading = p, true
		}
	}
}

// labelYear returns the year that the sentence is, or opens with before a colon or dash; 0 for none.
func labelYear(f *clause.Frame) int {
	i := 0
	for i < len(f.Items) && f.Word(i) == text.Bullet {
		i++
	}
	w := f.WhenAt(i)
	if w == nil || w.Form != mention.Year || w.Year == 0 || w.Until != 0 || w.Fiscal || w.Lead != mention.NoLead || w.Edge != mention.Whole || w.Last-w.First != 1 {
		return 0
	}
	if next := i + 1; next >= len(f.Items) || next == len(f.Items)-1 && f.Word(next) == text.Stop || next < len(f.Items)-1 && labels(f, next) {
		return w.Year
	}
	return 0
}

// labels reports whether the mark at items[i] sets a year apart from a sentence behind it, and not from a figure.
func labels(f *clause.Frame, i int) bool {
	if w := f.Word(i); w != text.Colon && w != text.Dash {
		return false
	}
	return f.QuantityAt(i+1) == nil && f.Tokens[f.Items[i+1].First].Capital
}
