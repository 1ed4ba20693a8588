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
	cueGuess  = "estimate" // of what has been, a figure like others
)

// modality settles how real the figure is: from the rule, from the nearest
// word of aim or expectation in its clause, from the statement it hangs on.
func (r *Resolver) modality(f *frame, k int, m *pattern.Match, d *draft, link *draft) {
	if t := m.Rule.Template.Modality; t != "" {
		d.Modality = t
		return
	}
	d.Modality = r.spokenModality(f, k, d, link)
	metric := r.lex.Metrics[d.Metric]
	switch {
	case metric == nil || d.Modality == fact.Conditional:
	case metric.Actual && !r.isSupposed(f, k, d), metric.Levied && d.cue != nil && (d.cue.Name == cueFuture || d.cue.Name == cueWould):
		d.Modality = fact.Reported
	case d.Measure == fact.Event && d.Modality == fact.Forecast && d.cue != nil && d.cue.Name == cueWould:
		d.Modality = fact.Target // "said that its plant would open in 2026"
	case metric.Announced && d.Modality == fact.Reported && d.Measure == fact.Level && !r.pastClause(f, k):
		d.Modality = fact.Target
	case metric.Plan && !metric.Stock && d.Modality == fact.Reported && d.Measure == fact.Level && r.decided(f, k):
		d.Modality = fact.Target
	case metric.Is(lexicon.Lasting) && metric.Sited && !metric.Announced && d.Modality == fact.Target && r.isShut(f, k):
		d.Modality = fact.Reported
	}
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
	m := r.lex.Metrics[d.Metric]
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
	case d.cue == nil:
	case d.Modality == fact.Target && d.cue.Name == cueFuture && m.Flow && d.who().is(lexicon.Place):
		d.Modality = fact.Forecast
	case d.Modality != fact.Conditional && d.PeriodFrom == fact.Clause && d.cuePresent && d.Period.End < r.cal.published && d.Period.Start != d.Period.End:
		d.Modality = fact.Reported // "expects 10.4 million, after 10.3 million in fiscal 2023"
	case d.Modality == fact.Forecast && d.PeriodFrom == fact.Clause && d.Period.End < r.cal.published && r.setsOut(f, k):
		d.Modality = fact.Reported // "forecasts growth from 1.1 million last year to 30 million in 2030"
	case d.Modality == fact.Forecast && d.cue.Name == cueGuess && !d.Period.IsZero() && d.Period.End <= r.cal.published:
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
			if f.weight[run] >= atContrast && (f.weight[run] != atColon || r.predicates(f, f.starts[run], k)) || f.newPredicate(run) {
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

// expectedWhole returns the level of the sentence before that is expected or aimed at where the
// figure is told as a part of it: "sees sales of 1.7 million in March. NEVs account for 900,000."
func (r *Resolver) expectedWhole(f *frame, k int, d *draft) *draft {
	p := r.levelOf(r.ctx.sentences - 1)
	if p == nil || p.Modality == fact.Reported || p.Metric != d.Metric || d.Measure == fact.Level && (p.Unit != d.Unit || d.Value > p.Value) || d.Measure == fact.Change || r.pastClause(f, k) {
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

// expectedBy returns the word right after the figure that says that it is what somebody
// expects, nil where none does: "1,081 crore, compared to 1,016 crore projected by analysts".
func (f *frame) expectedBy(k int) *lexicon.Entry {
	if e := f.Entry(k+1, lexicon.ModalityCue); e != nil && e.Modality == fact.Forecast && f.Word(k+2) == text.By && hasSuffix(f.Text(k+1), "ed") {
		return e
	}
	return nil
}

// putAt reports whether somebody puts what is sold or made at the figure, which tells of a time that is over, or
// else foresees it: "puts sales for the full year at 31 million".
func (r *Resolver) putAt(f *frame, k int) bool {
	if f.Word(k-1) != text.At {
		return false
	}
	for i := k - 2; i > 0 && f.runs[i] == f.runs[k] && f.Items[i].Quantity == 0; i-- {
		if w := f.Word(i); w == r.words.put || w == r.words.puts {
			return f.Has(i+1, lexicon.MetricCue) || f.Has(i+2, lexicon.MetricCue) || f.Has(i+3, lexicon.MetricCue)
		}
	}
	return false
}

// predicates reports whether the items have a finite verb, so that what stands before them, which
// ends in a colon, is another statement: "may overtake both: with 593,000 it is already ahead".
func (r *Resolver) predicates(f *frame, from, to int) bool {
	for i := from; i < to; i++ {
		u := f.Use(i, lexicon.MetricCue)
		if f.Has(i, lexicon.Auxiliary) && !f.Has(i, lexicon.ModalityCue) || u != nil && u.Role == lexicon.Verb && (r.inPast(f, i) || i > from && (f.Items[i-1].Name != nil || f.Has(i-1, lexicon.Pronoun))) {
			return true
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

// infinitive reports whether a headline tells before items[k] of what somebody is
// to do: "Volkswagen to cut 35,000 jobs".
func (r *Resolver) infinitive(f *frame, k int) bool {
	for i := 1; i+1 < k; i++ {
		if f.Word(i) != text.To || f.Items[i-1].Name == nil || f.Items[i+1].Name != nil || f.Items[i+1].Quantity != 0 {
			continue
		}
		if t := &f.Tokens[f.Items[i+1].First]; t.Kind == text.Letters && !f.Has(i+1, lexicon.Determiner) && !f.Has(i+1, lexicon.Pronoun) {
			return true
		}
	}
	return false
}

// modalCue returns the entry of a word of aim, expectation or condition at
// items[i] that says something of a figure: not "more than expected", nor an
// "if" that concedes something.
func (r *Resolver) modalCue(f *frame, i int, irreal bool) *lexicon.Entry {
	e := f.Entry(i, lexicon.ModalityCue)
	if e == nil || e.Name == cueIf && !irreal {
		return nil
	}
	if f.Has(i, lexicon.Say) && i > 0 && f.Items[i-1].Name != nil && (i+1 == len(f.Items) || f.Items[i+1].Punct) {
		return nil // ", Cox Automotive estimates,"
	}
	if f.Has(i-1, lexicon.Determiner) && onlyVerb(f, i) && !hasSuffix(f.Text(i), "ed") {
		return nil // "the project"
	}
	if r.surpassed(f, i) || f.citesEstimate(i) || f.Word(i-1) == r.words.you {
		return nil // "what you may have missed"
	}
	if e.Name == cueWould && f.Word(i+1) == r.words.not || e.Name == cueFuture && r.isResult(f, i) {
		return nil // "gains could not make up for it"
	}
	if e.Name == cueFuture && f.QuantityAt(i+1) != nil && hasSuffix(f.Text(i), " to") {
		return nil // "the other going to $45,995"
	}
	if w := f.Word(i - 1); w == text.Than || w == text.As {
		if u := f.Use(i, lexicon.ModalityCue); u.Role == lexicon.Verb || e.Modality == fact.Forecast {
			return nil
		}
	}
	return e
}

// citesEstimate reports whether the noun at items[i] only says whose count a figure is:
// "rose 6.6 percent to 166,923 by Cox's estimate".
func (f *frame) citesEstimate(i int) bool {
	if i < 3 || f.Word(i-1) != text.Possessive || f.Word(i-3) != text.By {
		return i == 1 && f.Word(0) == text.By || i == 2 && f.Word(0) == text.By && f.Has(1, lexicon.Determiner)
	}
	n := f.Items[i-2].Name
	return n != nil && n.Kind == lexicon.Body
}

// surpassed reports whether the expectation at items[i] is only what came about
// is set against: "topping analysts' estimates". One that has a figure of its
// own stays one: "beat expectations of $2.31".
func (r *Resolver) surpassed(f *frame, i int) bool {
	if u := f.Use(i, lexicon.ModalityCue); u.Role != lexicon.Noun {
		return false
	}
	for j := i + 1; j <= i+6 && j < len(f.Items) && !f.Items[j].Punct && f.Word(j) != text.And; j++ {
		if f.QuantityAt(j) != nil {
			return false
		}
	}
	return r.afterSurpassing(f, i)
}

// afterSurpassing reports whether what came about is set against the
// expectation at items[i].
func (r *Resolver) afterSurpassing(f *frame, i int) bool {
	for j := i - 1; j >= 0 && j >= i-5; j-- {
		if f.Has(j, r.surpassingKind) {
			return true
		}
		if f.Items[j].Punct && f.Word(j) != text.Possessive || f.Items[j].Quantity != 0 {
			return false
		}
	}
	return false
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

// isResult reports whether the infinitive at items[i] tells what a change led
// to: "rose 3 percent to 43,000 cars to reach a share of 52 percent".
func (r *Resolver) isResult(f *frame, i int) bool {
	it := &f.Items[i]
	if f.Tokens[it.First].Word != text.To || it.Last-it.First < 2 || i == 0 {
		return false
	}
	j := i - 1
	for f.Has(j, lexicon.UnitWord) || f.Word(j) == text.Comma || f.Has(j, lexicon.BasisWord) || f.WhenAt(j) != nil && f.QuantityAt(j) == nil || r.comparative(f, j) {
		j-- // "rose 4 percent compared to 2021, to reach"
	}
	if f.QuantityAt(j) == nil {
		return false
	}
	from := f.starts[f.runs[j]]
	for j--; j >= from; j-- {
		if f.Has(j, lexicon.Move) {
			return true
		}
	}
	return false
}

// onlyVerb reports whether items[i] is a cue as a verb and not as a noun.
func onlyVerb(f *frame, i int) bool {
	h := f.Items[i].Hit
	for j := range h.Phrase.Uses {
		if u := &h.Phrase.Uses[j]; h.Valid&(1<<j) != 0 && u.Kind == lexicon.ModalityCue && u.Role != lexicon.Verb {
			return false
		}
	}
	return true
}

// cueBefore returns the nearest word of aim or expectation before the figure in
// its own run.
func (r *Resolver) cueBefore(f *frame, k int) *lexicon.Entry {
	for i := k - 1; i >= f.starts[f.runs[k]]; i-- {
		if e := r.modalCue(f, i, false); e != nil && e.Name != cueWould {
			return e
		}
	}
	return nil
}

// cueAfter returns the first such word after the figure, in its run or in a
// relative clause that follows it at once: "the 15,500 to which it had guided".
func (r *Resolver) cueAfter(f *frame, k int, irreal bool) *lexicon.Entry {
	end := f.runEnd(f.runs[k])
	if j := end; j < len(f.Items) && j <= k+4 && f.Word(j) == text.Which && !f.Items[j-1].Punct {
		end = f.runEnd(f.runs[j])
	}
	for i := k + 1; i < end; i++ {
		if q := f.QuantityAt(i); q != nil && !q.Small && q.Reason == "" || f.Has(i, lexicon.More) || r.comparative(f, i) {
			return nil
		}
		if e := r.modalCue(f, i, irreal); e != nil && f.visible(i, k) {
			if f.Word(i-1) == text.With {
				return nil // "runs 300 robotaxis with plans for 1,000"
			}
			if e.Modality == fact.Target && f.Has(i-1, lexicon.Determiner) && hasSuffix(f.Text(i), "ed") {
				continue // "lost half of its planned production"
			}
			if e.Modality == fact.Forecast && r.afterSurpassing(f, i) {
				return nil // "missed the estimate of 387,000"
			}
			return e
		}
	}
	return nil
}

// isOverCue reports whether the cue at items[i] tells of an expectation that
// was before, or of what has not come about: "had expected", "beat expectations
// of", "would have earned".
func (r *Resolver) isOverCue(f *frame, i int) bool {
	if f.IsNoun(i, lexicon.ModalityCue) && r.afterSurpassing(f, i) {
		return true
	}
	first := f.Items[i].First
	if e := f.Entry(i, lexicon.ModalityCue); e != nil && (e.Name == cueWould || e.Modality == fact.Conditional) {
		for t := first; t <= f.Items[i].Last && t < len(f.Tokens); t++ {
			if f.Tokens[t].Word == r.words.have {
				return true
			}
		}
	}
	for t := first; t >= max(first-2, 0); t-- {
		if f.Tokens[t].Word == r.words.had {
			return true
		}
	}
	return r.expectedByAnalysts(f, i)
}

// expectedByAnalysts reports whether the cue at items[i] is a verb in the past for what analysts
// looked for, of a time that is over: "Analysts expected", "analysts were calling for".
func (r *Resolver) expectedByAnalysts(f *frame, i int) bool {
	it := &f.Items[i]
	past := r.pastCue(f, i) || hasSuffix(f.Tokens[it.Last-1].Text(f.Article), "ed") || f.Tokens[max(it.First-1, 0)].Word == r.words.were
	for t := it.Last - 1; past && t >= 0 && t > it.First-12; t-- {
		switch f.Tokens[t].Word {
		case r.words.analysts, r.words.economists:
			return true
		case text.Comma, text.Semicolon:
			return false
		}
	}
	return false
}

// isPresent reports whether the cue at items[i] is a verb in the present tense.
func (r *Resolver) isPresent(f *frame, i int) bool {
	u := f.Use(i, lexicon.ModalityCue)
	if u == nil {
		return false
	}
	if u.Entry.Name == cueFuture {
		w := f.Tokens[f.Items[i].First].Word
		return w != r.words.was && w != r.words.were
	}
	return u.Role == lexicon.Verb && hasSuffix(f.Text(i), "s") && !r.pastCue(f, i)
}

// expectsThat returns the word of expectation that "will" at items[i] depends
// on: "predicts that sales will grow".
func (r *Resolver) expectsThat(f *frame, i int) *lexicon.Entry {
	for j := i - 1; j >= 0; j-- {
		if f.Items[j].Quantity != 0 || f.Word(j) == text.Semicolon {
			return nil
		}
		if e := r.modalCue(f, j, false); e != nil && e.Modality == fact.Forecast && e.Name != cueWould {
			return e
		}
	}
	return nil
}

// isIrreal reports whether the sentence supposes something: "if it cut prices,
// profits would fall", "were a duty to be levied, exports could drop".
func (r *Resolver) isIrreal(f *frame) bool {
	would, condition := false, false
	for i := range f.Of(lexicon.ModalityCue) {
		e := f.Entry(i, lexicon.ModalityCue)
		if e != nil && (e.Name == cueWould || e.Modality == fact.Conditional && e.Name != cueIf) {
			would = true
		}
		if e != nil && e.Name == cueIf && !f.Has(i+1, lexicon.More) {
			condition = true
		}
	}
	for i := 0; i < len(f.Items) && would && !condition; i++ {
		condition = (i == 0 || f.Word(i-1) == text.Comma) && r.inverts(f, i)
	}
	return would && condition
}

// inCondition reports whether the figure stands in the clause that supposes:
// "if it were to lower its prices by 10,300 yuan".
func (r *Resolver) inCondition(f *frame, k int) bool {
	for i := k - 1; i >= 0 && f.Word(i) != text.Comma && f.Word(i) != text.Semicolon; i-- {
		if e := f.Entry(i, lexicon.ModalityCue); e != nil && e.Name == cueIf || (i == 0 || f.Word(i-1) == text.Comma) && r.inverts(f, i) {
			return true
		}
	}
	return false
}

// inverts reports whether a verb that stands before its subject at items[i]
// makes a condition: "Were a duty to be levied", "should the yen fall".
func (r *Resolver) inverts(f *frame, i int) bool {
	if w := f.Tokens[f.Items[i].First].Word; w != r.words.were && w != r.words.should && w != r.words.had {
		return false
	}
	if i == 0 {
		return true
	}
	return f.Items[i].Last-f.Items[i].First == 1 && (f.Has(i+1, lexicon.Determiner) || f.Has(i+1, lexicon.Pronoun) || i+1 < len(f.Items) && f.Items[i+1].Name != nil)
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
	if m := r.lex.Metrics[d.Metric]; m != nil && (m.Plan || d.Metric == "price") {
		return fact.Target
	}
	return e.Modality
}

// supposed reports whether what would happen hangs on a thing that is only
// thought of: "a duty of 20 percent would reduce imports by 125,000 cars".
func (r *Resolver) supposed(f *frame, k int) bool {
	would := -1
	run := f.runs[k]
	for i := f.starts[run]; i < f.ends[run]; i++ {
		if e := f.Entry(i, lexicon.ModalityCue); e != nil && e.Name == cueWould {
			would = i
			break
		}
	}
	for i := would - 1; i >= max(f.starts[run], would-8); i-- {
		if w := f.Word(i); w == text.A || w == text.An || w == r.words.any || w == r.words.every {
			for j := i + 1; j < would; j++ {
				if e := f.Entry(j, lexicon.MetricCue); e != nil && len(e.Metrics) > 0 {
					m := r.lex.Metrics[e.Metrics[0]]
					return m != nil && m.Levied
				}
			}
			return false
		}
	}
	return false
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
		if u == nil && !f.Has(i, lexicon.VerbWord) {
			continue
		}
		if r.inPast(f, i) || f.Text(i) == "cost" {
			return true
		}
	}
	return false
}
