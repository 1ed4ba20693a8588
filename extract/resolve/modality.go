package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// Names of entries of the modality lexicon that mean different things in
// different sentences.
const (
	cueAim    = "aim"
	cueFuture = "future"             // will, is to: an aim of one's own, an expectation of others
	cueWould  = "future in the past" // would, could
	cueIf     = "if"
	cueNamed  = "named"    // spoke of: what something was put at, as an aim or not
	cueGuess  = "estimate" // of what has been, a figure like others
)

// modality settles how real the figure is: from the rule, from the nearest
// word of aim or expectation in its clause, from the statement it hangs on.
func (r *Resolver) modality(f *frame, k int, m *pattern.Match, d *draft, link *draft) {
	if t := m.Rule.Template.Modality; t != "" {
		if d.Modality = t; t == fact.Reported && link != nil && link.sentenceNo == r.ctx.sentences && link.Modality == fact.Conditional && link.cueOver && f.weight[f.runs[k]] < atSemicolon {
			d.Modality = fact.Conditional // "would have had a capacity of 300,000 cars and employed 4,000 people"
		}
		return
	}
	d.Modality = r.spokenModality(f, k, d, link)
	if d.cue != nil && d.cue.Name == cueWould && d.Measure == fact.Change && link != nil && link.Modality == fact.Target && link.sentenceNo == r.ctx.sentences && link.Metric == d.Metric {
		d.Modality = link.Modality // "aims for 1.3 million, which would be 24 percent more"
	}
	if d.cue != nil && d.cue.Name == cueFuture && d.Modality == fact.Target && f.believed() {
		d.Modality = fact.Forecast
	}
	metric := r.vocabulary(d.Metric)
	switch {
	case metric == nil || d.Modality == fact.Conditional:
	case metric.Actual && !r.isSupposed(f, k, d), metric.Levied && (f.roles[k].base || r.isSettled(f, k, d)), metric.Is(lexicon.Aid) && f.presupposed(k):
		d.Modality = fact.Reported
	case metric.Session && d.Measure == fact.Change && !f.expects(f.runs[k]):
		d.Modality = fact.Reported // "raised its forecast, sending its shares up 4 percent"
	case d.Measure == fact.Event && d.Modality == fact.Forecast && d.cue != nil && d.cue.Name == cueWould:
		d.Modality = fact.Target // "said that its plant would open in 2026"
	case metric.Announced && d.Modality == fact.Reported && link != nil && link.Modality == fact.Reported && link.Metric == d.Metric && link.sentenceNo == r.ctx.sentences && k <= f.starts[f.runs[k]]+1:
		// "has put $2 billion into works in Spain, $3 billion in Italy"
	case metric.Announced && d.Modality == fact.Reported && d.Measure == fact.Level && !r.pastClause(f, k):
		d.Modality = fact.Target
	case metric.Plan && !metric.Stock && d.Modality == fact.Reported && d.Measure == fact.Level && (r.decided(f, k) || r.dueBy(f, k)):
		d.Modality = fact.Target
	case d.Modality == fact.Reported && d.Measure == fact.Change && r.ofStaff(d) && r.decided(f, k):
		d.Modality = fact.Target // "announced plans to reduce its workforce by 10 percent"
	case metric.Is(lexicon.Lasting) && metric.Sited && !metric.Announced && d.Modality == fact.Target && r.isShut(f, k):
		d.Modality = fact.Reported
	}
}

// believed reports whether the sentence ends with whose expectation it tells: ", it believes."
func (f *frame) believed() bool {
	i := len(f.Items) - 1
	for i > 0 && f.Items[i].Punct {
		i--
	}
	e := f.Entry(i, lexicon.ModalityCue)
	return i > 1 && e != nil && e.Modality == fact.Forecast && e.Name != cueWould && (f.Has(i-1, lexicon.Pronoun) || f.Items[i-1].Name != nil) && f.Word(i-2) == text.Comma
}

// presupposed reports whether the amount at items[k] only says which one is spoken of: "the $7,500 tax
// credit will expire", "believes that the subsidies, worth up to 20,000 yuan, have helped".
func (f *frame) presupposed(k int) bool {
	i := k - 1
	if f.Text(max(i, 0)) == "worth" {
		return f.Word(i-1) == text.Comma
	}
	return f.Word(i) == text.The
}

// isSettled reports whether what is said to come has been decided: it "will", or "is due to".
func (r *Resolver) isSettled(f *frame, k int, d *draft) bool {
	if d.cue == nil || d.cue.Name == cueFuture || d.cue.Name == cueWould {
		return d.cue != nil
	}
	for i := range f.Of(lexicon.ModalityCue) {
		if f.Entry(i, lexicon.ModalityCue) == d.cue && f.visible(i, k) && (f.Has(i, r.dueKind) || f.Has(i+1, r.enteringKind)) {
			return true // "may enter at 6 percent"
		}
	}
	return false
}

// isSupposed reports whether what a model can do is not known yet, but said to be expected
// before items[k]: "is likely to go 530 km", "targets 530 km", where "will go 530 km" tells what
// it does, and "buyers can expect 530 km" what they get.
func (r *Resolver) isSupposed(f *frame, k int, d *draft) bool {
	if d.cue != nil && d.cue.Name == cueAim {
		return true
	}
	if d.cue == nil || d.Modality != fact.Forecast || d.cue.Name == cueFuture || d.cue.Name == cueWould || d.cue.Name == cueGuess || d.cue.Name == cueIf {
		return false
	}
	for i := k - 1; i >= 0; i-- {
		if f.Entry(i, lexicon.ModalityCue) == d.cue && f.visible(i, k) {
			return i == 0 || f.Word(i-1) != r.words.can
		}
	}
	return false
}

// mendModality settles what only the subject and the period of the figure show: what is told of
// a time to come is foretold, what is said to come of a whole market is nobody's aim, and an
// estimate of what is over is no forecast.
func (r *Resolver) mendModality(f *frame, k int, d *draft) {
	m := r.vocabulary(d.Metric)
	if m != nil && m.Flow && d.Modality != fact.Reported && d.Measure == fact.Level {
		if p := r.resultOf(f, k); !p.IsZero() {
			d.Modality, d.Period, d.PeriodFrom = fact.Reported, p, fact.Clause
			return
		}
	}
	switch {
	case m == nil:
	case d.Modality == fact.Reported && m.Flow && !m.Session && d.PeriodFrom == fact.Clause && (r.underWay(d.Period) && d.Measure != fact.Share || r.isAhead(d.Period)):
		d.Modality = fact.Forecast // "sees sales improving to 1.85 million in August", "for next year it has 83 million"
	case d.Modality == fact.Reported && m.Stock && !m.Levied && d.PeriodFrom == fact.Clause && r.isAhead(d.Period):
		if d.Modality = fact.Target; d.who().is(lexicon.Place) { // "thins out its network to 100 outlets by the end of 2026"
			d.Modality = fact.Forecast
		}
	case d.Modality == fact.Reported && m.Flow && d.PeriodFrom == fact.Sentence && r.isAhead(d.Period) && d.Basis.Period.IsZero():
		d.Period, d.PeriodFrom = r.fromBefore(f, d, nil), fact.Context // "aims for 400 by 2026; its sales grew 35 percent"
	case m.Announced && (d.cue == nil || d.cue.Name == cueFuture) && d.Modality == fact.Target && d.Measure == fact.Level && d.PeriodFrom == fact.Clause && d.Period.End < r.cal.published && d.Period.MonthCount() > 1:
		d.Modality = fact.Reported // "set aside $1.7 billion in 2022", "10 billion in 2023, is to be reduced"
	case d.cue == nil:
	case d.Modality == fact.Target && d.cue.Name == cueFuture && m.Flow && d.who().is(lexicon.Place):
		d.Modality = fact.Forecast
	case d.Modality != fact.Conditional && d.PeriodFrom == fact.Clause && d.cuePresent && d.Period.End < r.cal.published && d.Period.Start != d.Period.End:
		d.Modality = fact.Reported // "expects 10.4 million, after 10.3 million in fiscal 2023"
	case d.Modality == fact.Forecast && d.PeriodFrom == fact.Clause && d.Period.End < r.cal.published && r.setsOut(f, k):
		d.Modality = fact.Reported // "forecasts growth from 1.1 million last year to 30 million in 2030"
	case d.Modality == fact.Forecast && d.cue.Name == cueGuess && !d.Ranged && !d.Period.IsZero() && d.Period.End <= r.cal.published:
		d.Modality = fact.Reported
	}
}

// foretold makes what "will" says of a maker's flow an expectation, where a body or an analyst
// is cited for it and not the maker: "Fitch says that Kia will sell 3 million".
func (r *Resolver) foretold(f *frame, d *draft) {
	if d.Modality != fact.Target || d.cue == nil || d.cue.Name != cueFuture || d.Attribution == "" || !r.isFlow(d) || d.Attribution == d.Subject {
		return
	}
	outsider := d.Attribution == "analysts"
	if e := r.lex.Named(d.Attribution); e != nil {
		outsider = outsider || e.Kind == lexicon.Body
	}
	for i := range f.Tokens {
		outsider = outsider || f.Tokens[i].Word == r.words.analyst
	}
	if outsider {
		d.Modality = fact.Forecast
	}
}

// setsOut reports whether the figure is what an amount grows or shrinks from.
func (r *Resolver) setsOut(f *frame, k int) bool {
	for k--; f.Has(k, lexicon.Determiner) || f.Has(k, r.fillerKind); {
		k--
	}
	return f.Word(k) == text.From
}

// underWay reports whether the month or quarter has not half gone by.
func (r *Resolver) underWay(p fact.Period) bool {
	n := p.MonthCount()
	return (n == 1 || n == 3) && p.Start <= r.cal.published && p.End > r.cal.published+fact.Date(15*n)
}

func (r *Resolver) spokenModality(f *frame, k int, d *draft, link *draft) fact.Modality {
	if f.Word(k-1) == text.After {
		return fact.Reported // "a margin of 6.5 percent by 2026, after 2.3 percent last year"
	}
	if e := f.expectedBy(k); e != nil {
		d.cue = e
		return e.Modality
	}
	if e := r.relativeAim(f, k); e != nil {
		d.cue = e
		return e.Modality
	}
	if r.guess != nil && (r.isTurnover(d.Metric) || d.Metric == "production") && r.putAt(f, k) {
		d.cue = r.guess
		return r.guess.Modality
	}
	irreal := r.isIrreal(f)
	if irreal && r.inCondition(f, k) {
		return fact.Conditional
	}
	run, after := f.runs[k], false
	for i := k - 1; i >= 0; i-- {
		if f.runs[i] < run {
			if !after {
				if e := r.cueAfter(f, k, irreal); e != nil {
					return r.modalityOf(f, k, e, d, irreal)
				}
				after = true
			}
			if f.weight[run] >= atContrast && (f.weight[run] != atColon || r.predicates(f, f.starts[run], k)) || f.newPredicate(run) || f.relates(run, k) {
				break
			}
			run = f.runs[i]
		}
		if f.runs[i] < f.runs[k] && r.toldAsPast(f, k) {
			return fact.Reported
		}
		if !f.visible(i, k) {
			continue
		}
		if f.ofAimed(i, k) {
			continue // "fewer than the 387,000 analysts had expected and 13 percent fewer than a year earlier"
		}
		if ro := &f.roles[i]; ro.draft > 0 && f.runs[i] < f.runs[k] {
			p := &r.drafts[ro.draft-1]
			if r.vocabulary(p.Metric) != nil && r.vocabulary(p.Metric).Actual {
				continue // "will hit 60 mph in 2.9 seconds and cost $69,900"
			}
			if ro.base && p.Modality == fact.Reported && d.Measure != fact.Change && f.contributes(k) {
				continue // "expects 2.1 million, against 2 million last year, with NEVs contributing 1.2 million"
			}
			d.cue, d.cuePresent = p.cue, p.cuePresent
			return p.Modality
		}
		if e := r.modalCue(f, i, irreal); e != nil {
			if e.Name == cueFuture {
				if g := r.expectsThat(f, i); g != nil {
					d.cue = e
					return g.Modality
				}
			}
			d.cuePresent, d.cueOver = r.isPresent(f, i), r.isOverCue(f, i)
			return r.modalityOf(f, k, e, d, irreal)
		}
	}
	if !after {
		if e := r.cueAfter(f, k, irreal); e != nil {
			return r.modalityOf(f, k, e, d, irreal)
		}
	}
	if d.metricFrom == fact.Sentence && link != nil && link.Metric == d.Metric && link.Measure == fact.Level && d.Measure == fact.Level && !r.ownClause(f, k) {
		d.cue, d.cuePresent = link.cue, link.cuePresent
		return link.Modality
	}
	if f.block == inHeadline && r.infinitive(f, k) {
		return fact.Target
	}
	if r.ctx.itemBlock == r.ctx.block && r.ctx.listModality != "" {
		return r.ctx.listModality
	}
	if p := r.expectedWhole(f, k, d); p != nil {
		d.cue, d.cuePresent = p.cue, p.cuePresent
		return p.Modality
	}
	return fact.Reported
}

// contributes reports whether a phrase with a participle tells of the figure at items[k], which is
// as real as what it is part of: "with NEVs contributing 900,000".
func (f *frame) contributes(k int) bool {
	for i := f.starts[f.runs[k]]; i < k; i++ {
		if f.Word(i) == text.With && f.runs[i] == f.runs[k] {
			return hasSuffix(f.Text(k-1), "ing")
		}
	}
	return false
}

// expectedWhole returns the level of the sentence before that is expected or aimed at where the
// figure is told as a part of it: "sees sales of 1.7 million in March. NEVs account for 900,000."
func (r *Resolver) expectedWhole(f *frame, k int, d *draft) *draft {
	p := r.levelOf(r.ctx.sentences - 1)
	if p == nil || p.Modality == fact.Reported || p.Metric != d.Metric || d.Measure == fact.Level && (p.Unit != d.Unit || d.Value > p.Value) || d.Measure == fact.Change || r.pastClause(f, k) || r.flowedThen(f, k) {
		return nil
	}
	for i := range f.whens {
		if t := &f.whens[i]; !t.said && !t.compared && !t.rank {
			return nil
		}
	}
	part := r.continues(f) || r.partOf(f, k) || f.Word(k+1) == text.Of && f.Word(k+2) == text.Them
	for i := f.starts[f.runs[k]]; i < k && !part; i++ {
		part = f.Has(i, r.partKind)
	}
	if !part {
		return nil
	}
	return p
}

// predicates reports whether the items have a finite verb, so that what stands before them, which
// ends in a colon, is another statement: "may overtake both: with 593,000 it is already ahead".
func (r *Resolver) predicates(f *frame, from, to int) bool {
	for i := from; i < to; i++ {
		u := f.Use(i, lexicon.MetricCue)
		if m := f.Use(i, lexicon.Move); m != nil && m.Role == lexicon.Verb && r.inPast(f, i) {
			return true // "and it may not last: in September Toyota's volume dropped 22.4%"
		}
		if f.Has(i, lexicon.Auxiliary) && !f.Has(i, lexicon.ModalityCue) || u != nil && u.Role == lexicon.Verb && (r.inPast(f, i) || i > from && (f.Items[i-1].Name != nil || f.Has(i-1, lexicon.Pronoun))) {
			return true
		}
	}
	return false
}

// relates reports whether the run up to items[k] is a relative clause with a verb of its own, which
// tells what is and not what is planned: "plans a new line at its plant, which has a capacity of".
func (f *frame) relates(run, k int) bool {
	i := f.starts[run]
	if f.Word(i) == text.Comma {
		i++
	}
	switch f.Word(i) {
	case text.Which, text.Where, text.Whose, text.Who:
		for i++; i < k; i++ {
			if f.runs[i] == run && f.Has(i, lexicon.Auxiliary) {
				return !f.Has(i, lexicon.ModalityCue)
			}
		}
	}
	return false
}

// newPredicate reports whether the run begins with "and" and a verb of its own: "is expected
// to come and is priced from 263,500 yuan".
func (f *frame) newPredicate(run int) bool {
	i := f.starts[run]
	if f.Word(i) == text.Comma {
		i++
	}
	if u := f.Use(i+1, lexicon.Say); f.Word(i) == text.And && u != nil && u.Role == lexicon.Verb && !f.Has(i+1, lexicon.ModalityCue) {
		return true // "warned that it would shrink, and said it earned 300 million"
	}
	return f.Word(i) == text.And && f.Has(i+1, lexicon.Auxiliary) && !f.Has(i+1, lexicon.ModalityCue)
}

// toldAsPast reports whether the figure's own run has a verb in the past tense
// before it, so that what is expected in another run does not reach it: "on
// track to be its best year, and the average price in May was $48,389".
func (r *Resolver) toldAsPast(f *frame, k int) bool {
	run := f.runs[k]
	for i := f.starts[run] + 1; i < k; i++ {
		if w := f.Word(i); f.runs[i] == run && (w == r.words.was || w == r.words.were) && f.groups[i] == f.groups[k] {
			return true
		}
	}
	return false
}

// ownClause reports whether the figure's run has a subject of its own that is
// a pronoun: "…, it got to 3,907".
func (r *Resolver) ownClause(f *frame, k int) bool {
	run := f.runs[k]
	for i := f.starts[run]; i < k; i++ {
		if f.runs[i] == run && (f.Word(i) == text.It || f.Word(i) == text.They) {
			return true
		}
	}
	return false
}

// modalityOf returns what the cue says; "would" in reported speech tells of a
// plan where the metric is something that is decided, and of a supposition
// after "if" or of what an unreal thing does.
func (r *Resolver) modalityOf(f *frame, k int, e *lexicon.Entry, d *draft, irreal bool) fact.Modality {
	d.cue = e
	if e.Name != cueWould {
		return e.Modality
	}
	if irreal || r.supposed(f, k) {
		return fact.Conditional
	}
	if m := r.vocabulary(d.Metric); m != nil && (m.Plan || d.Metric == price) {
		return fact.Target
	}
	return e.Modality
}

// pastClause reports whether the figure's run tells of what has been done:
// "invested 2 billion", "has spent 5.8 billion so far".
func (r *Resolver) pastClause(f *frame, k int) bool {
	run := f.runs[k]
	for i := f.starts[run]; i < f.ends[run]; i++ {
		if f.runs[i] != run || f.Items[i].Quantity != 0 {
			continue
		}
		if w := f.WhenAt(i); w != nil && w.Form == mention.ToDate {
			return true
		}
		if w := f.Word(i); w == r.words.was || w == r.words.were {
			return true
		}
		u := f.Use(i, lexicon.MetricCue)
		if u == nil {
			u = f.Use(i, lexicon.Move)
		}
		if u == nil && f.Has(i+1, lexicon.MetricCue) && !f.Has(i, lexicon.ModalityCue) {
			if u = f.Use(i, lexicon.Say); u != nil && u.Entry.Name == announcement {
				u = nil // "reported capital expenditures of", but "announced investments of"
			}
		}
		if u == nil && !f.Has(i, lexicon.VerbWord) && !(f.Has(i, r.spendingKind) && f.Word(k-1) != text.At) || f.Word(i-1) == text.To {
			continue // "to put $2 billion into it"
		}
		if r.inPast(f, i) || f.Text(i) == "cost" {
			return true
		}
	}
	return false
}
