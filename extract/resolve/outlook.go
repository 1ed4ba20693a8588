package resolve

import (
	"carfacts/extract/calendar"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// What was aimed at or expected before is often told by nothing but when that was: "now expects
// 3.2 million this year; in April it had spoken of 3.35 million". The figure itself shows it, as no
// month has what a year has, and as nobody tells of what has been sold or earned by a range.

// outlook returns the statement of this sentence or one of the few before it that the figure is an
// earlier or later one of, with the same time: an aim or expectation as large, or what came of one.
// It is nil where there is none, or where the figure has a time of its own.
func (r *Resolver) outlook(d *draft, made int) *draft {
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo >= r.ctx.sentences-3; i-- {
		p := &r.drafts[i]
		if p.dropped || p.Measure != fact.Level || p.Metric != d.Metric || p.Subject != d.Subject && d.Unit != fact.Percent || p.Unit != d.Unit || p.Period.IsZero() || d.Unit != fact.Percent && !alike(d.Value, p.Value) {
			continue
		}
		aim := p.Modality == fact.Forecast || p.Modality == fact.Target
		long := func() bool { return p.Period.MonthCount() >= 3*max(made, 1) }
		switch {
		case d.Ranged && aim && (made == 0 || d.Unit == fact.Percent || long()):
			return p
		case made == 0 && p.sentenceNo == r.ctx.sentences && !p.foreseen.IsZero() && d.Modality != fact.Reported:
			return p // "in July the 1.51 million of the plan were turned into 1.36 million"
		case d.Unit == fact.Percent || made == 0 || !long():
		case aim, d.Modality == fact.Forecast, d.Modality == fact.Target:
			return p
		}
	}
	return nil
}

// alike reports whether two amounts are of one size, so that they are of times as long.
func alike(a, b float64) bool { return a > 0 && b > 0 && 2*a > b && 2*b > a }

// whenMade returns how many months the time has at which the expectation at items[k] can have been
// made, 0 where no time is named, -1 where one is named that the expectation must be for.
func (r *Resolver) whenMade(f *clause.Frame, k int) int {
	made := 0
	for i := range f.Timings {
		t := &f.Timings[i]
		if t.Rank || t.Said || t.Compared || t.Attached != k && (t.Attached >= 0 || !f.Within(t.Item, k) || r.QuantityBetween(f, min(t.Item, k), max(t.Item, k))) || !f.Visible(t.Item, k) {
			continue
		}
		if f.Tokens[t.When.First].Word == text.For || t.When.Form == mention.Ago || !r.momentary(t.When) {
			return -1
		}
		p := r.cal.Resolve(t.When, fact.Period{}, calendar.Past)
		if p.IsZero() || p.End >= r.cal.Published || p.MonthCount() > 1 && t.When.Form != mention.Season || made > 0 || t.When.Lead != mention.NoLead {
			return -1
		}
		made = max(p.MonthCount(), 1)
	}
	return made
}

// revisit settles how real a figure is that repeats an aim or expectation, or is a range of what
// flows, where no word says so, and of which time it is.
func (r *Resolver) revisit(f *clause.Frame, k int, d *draft) {
	d.foreseen = fact.Period{}
	if d.Measure != fact.Level || !r.isFlow(d) && !d.Ranged {
		return
	}
	unsaid := r.isFlow(d) && (d.Modality == fact.Reported && !r.FlowedThen(f, k) && (d.Ranged || !r.OpensWithMetric(f, k)) || d.cue != nil && d.cue.Name == clause.CueNamed)
	made := r.whenMade(f, k)
	var o *draft
	if made >= 0 && (unsaid || d.Modality != fact.Reported) && !r.SomeDay(f, k) {
		o = r.outlook(d, made)
	}
	switch {
	case unsaid && o != nil && o.Modality != fact.Reported:
		d.Modality, d.cue = o.Modality, o.cue
	case unsaid && d.Ranged && !(made < 0 && r.WasThen(f, k)):
		d.Modality = fact.Forecast
	}
	if d.Modality == fact.Reported {
		return
	}
	d.earlier = d.earlier || d.Ranged && made >= 0 && !r.SomeDay(f, k)
	if o != nil {
		d.foreseen, d.earlier = o.Period, true
	}
}

// resultOf returns the time that is over of which the figure is called somebody's: "wants to double
// its 2022 sales of 159,000 cars".
func (r *Resolver) resultOf(f *clause.Frame, k int) fact.Period {
	i := k - 2
	if u := f.Use(i, lexicon.MetricCue); f.Word(k-1) != text.Of || u == nil || u.Role == lexicon.Verb && !f.Plural(i) {
		return fact.Period{}
	}
	for i--; f.Has(i, lexicon.Place) || f.Has(i, lexicon.ScopeCue); i-- {
	}
	w := f.WhenAt(i)
	if before := f.Word(i - 1); w == nil || before != text.Its && before != text.Their && before != text.Possessive {
		return fact.Period{}
	}
	if p := r.cal.Resolve(w, r.ctx.period, calendar.Past); p.End < r.cal.Published {
		return p
	}
	return fact.Period{}
}

// amountGoesOn returns the currency of the amount right before the number where it is as large, and
// nothing in its run is counted: "net profit of 1.9 billion dollars. In May it had been 1.8 billion".
func (r *Resolver) amountGoesOn(f *clause.Frame, k int, q *mention.Quantity) *lexicon.Unit {
	if len(r.drafts) == 0 {
		return nil
	}
	p := &r.drafts[len(r.drafts)-1]
	if p.sentenceNo < r.ctx.sentences-1 || p.Measure != fact.Level || !p.Unit.IsCurrency() || !alike(p.Value, q.Value) {
		return nil
	}
	run := f.Runs[k]
	for i := f.Starts[run]; i < f.Ends[run]; i++ {
		if f.Runs[i] == run && f.Items[i].Quantity == 0 && (f.Has(i, lexicon.MetricCue) || f.Has(i, lexicon.UnitWord) || f.Items[i].Name != nil) {
			return nil
		}
	}
	return r.Lex.Units[p.Unit]
}
