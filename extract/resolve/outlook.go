package resolve

import (
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
func (r *Resolver) whenMade(f *frame, k int) int {
	made := 0
	for i := range f.whens {
		t := &f.whens[i]
		if t.rank || t.said || t.compared || t.attached != k && (t.attached >= 0 || !f.within(t.item, k) || r.quantityBetween(f, min(t.item, k), max(t.item, k))) || !f.visible(t.item, k) {
			continue
		}
		if f.Tokens[t.when.First].Word == text.For || t.when.Form == mention.Ago || !r.momentary(t.when) {
			return -1
		}
		p := r.cal.resolve(t.when, fact.Period{}, past)
		if p.IsZero() || p.End >= r.cal.published || p.MonthCount() > 1 && t.when.Form != mention.Season || made > 0 || t.when.Lead != mention.NoLead {
			return -1
		}
		made = max(p.MonthCount(), 1)
	}
	return made
}

// within reports whether items[i] stands in the clause of the figure at items[k], before it or in
// its run.
func (f *frame) within(i, k int) bool {
	for run := f.runs[i] + 1; run <= f.runs[k]; run++ {
		if f.weight[run] >= atContrast {
			return false
		}
	}
	return i < k || f.runs[i] == f.runs[k]
}

// revisit settles how real a figure is that repeats an aim or expectation, or is a range of what
// flows, where no word says so, and of which time it is.
func (r *Resolver) revisit(f *frame, k int, d *draft) {
	d.foreseen = fact.Period{}
	if d.Measure != fact.Level || !r.isFlow(d) && !d.Ranged {
		return
	}
	unsaid := r.isFlow(d) && (d.Modality == fact.Reported && !r.flowedThen(f, k) || d.cue != nil && d.cue.Name == cueNamed)
	made := r.whenMade(f, k)
	var o *draft
	if made >= 0 && (unsaid || d.Modality != fact.Reported) && !r.someDay(f, k) {
		o = r.outlook(d, made)
	}
	switch {
	case unsaid && o != nil && o.Modality != fact.Reported:
		d.Modality, d.cue = o.Modality, o.cue
	case unsaid && d.Ranged && !(made < 0 && r.wasThen(f, k)):
		d.Modality = fact.Forecast
	}
	if d.Modality == fact.Reported {
		return
	}
	d.earlier = d.earlier || d.Ranged && made >= 0 && !r.someDay(f, k)
	if o != nil {
		d.foreseen, d.earlier = o.Period, true
	}
}

// flowedThen reports whether a verb before the figure in its run tells what is or was sold, made
// or earned.
func (r *Resolver) flowedThen(f *frame, k int) bool {
	for i := f.starts[f.runs[k]]; i < k; i++ {
		u := f.Use(i, lexicon.MetricCue)
		if (u != nil && u.Role == lexicon.Verb || f.Has(i, r.producingKind)) && f.runs[i] == f.runs[k] && f.Word(i-1) != text.To && !f.Has(i-1, lexicon.ModalityCue) && !hasSuffix(f.Text(i), "ing") {
			return true
		}
	}
	return false
}

// wasThen reports whether "was" before the figure in its run tells what it came to: "in the first half
// the margin was between 3.5 and 4 percent".
func (r *Resolver) wasThen(f *frame, k int) bool {
	for i := f.starts[f.runs[k]]; i < k; i++ {
		if w := f.Word(i); f.runs[i] == f.runs[k] && (w == r.words.was || w == r.words.were) && f.Tokens[f.Items[i+1].First].Word != text.For {
			return true // but "its last outlook was for revenue of"
		}
	}
	return false
}

// resultOf returns the time that is over of which the figure is called somebody's: "wants to double
// its 2022 sales of 159,000 cars".
func (r *Resolver) resultOf(f *frame, k int) fact.Period {
	i := k - 2
	if u := f.Use(i, lexicon.MetricCue); f.Word(k-1) != text.Of || u == nil || u.Role == lexicon.Verb && !f.plural(i) {
		return fact.Period{}
	}
	for i--; f.Has(i, lexicon.Place) || f.Has(i, lexicon.ScopeCue); i-- {
	}
	w := f.WhenAt(i)
	if before := f.Word(i - 1); w == nil || before != text.Its && before != text.Their && before != text.Possessive {
		return fact.Period{}
	}
	if p := r.cal.resolve(w, r.ctx.period, past); p.End < r.cal.published {
		return p
	}
	return fact.Period{}
}

// amountGoesOn returns the currency of the amount right before the number where it is as large, and
// nothing in its run is counted: "net profit of 1.9 billion dollars. In May it had been 1.8 billion".
func (r *Resolver) amountGoesOn(f *frame, k int, q *mention.Quantity) *lexicon.Unit {
	if len(r.drafts) == 0 {
		return nil
	}
	p := &r.drafts[len(r.drafts)-1]
	if p.sentenceNo < r.ctx.sentences-1 || p.Measure != fact.Level || !p.Unit.IsCurrency() || !alike(p.Value, q.Value) {
		return nil
	}
	run := f.runs[k]
	for i := f.starts[run]; i < f.ends[run]; i++ {
		if f.runs[i] == run && f.Items[i].Quantity == 0 && (f.Has(i, lexicon.MetricCue) || f.Has(i, lexicon.UnitWord) || f.Items[i].Name != nil) {
			return nil
		}
	}
	return r.lex.Units[p.Unit]
}

// expects reports whether a word of the run tells of what is to come.
func (f *frame) expects(run int) bool {
	for i := f.starts[run]; i < f.ends[run]; i++ {
		if f.runs[i] == run && f.Has(i, lexicon.ModalityCue) {
			return true
		}
	}
	return false
}

// hadBefore reports whether the run of the figure at items[k] has "had" before it, and the word for
// what was expected behind it: "had still had 750,000 in mind for May".
func (r *Resolver) hadBefore(f *frame, k int) bool {
	had := false
	for i := f.starts[f.runs[k]]; i < k; i++ {
		if f.runs[i] == f.runs[k] && f.Has(i, lexicon.ModalityCue) {
			return false
		}
		had = had || f.Word(i) == r.words.had && f.runs[i] == f.runs[k]
	}
	return had
}
