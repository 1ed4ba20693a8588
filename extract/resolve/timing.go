package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// timing is a period of the sentence and what it bears on.
type timing struct {
	item     int
	when     *mention.When
	attached int  // item of the quantity it stands at, -1 for none
	compared bool // "than in September", "from a year earlier": a base
	carrier  int  // of a compared one: the item of the change before it, -1
	said     bool // the day of a statement
}

// timings settles what each period of the sentence bears on.
func (r *Resolver) timings(f *frame) {
	f.whens = f.whens[:0]
	r.cal.fiscal, r.cal.byStart = max(r.fiscal.month, 1), r.fiscal.byStart
	for i := range f.Items {
		w := f.WhenAt(i)
		if w == nil {
			continue
		}
		t := timing{item: i, when: w, attached: -1, carrier: -1}
		r.cal.note(w)
		t.said = r.isStatementDay(f, i, w) || f.first && f.groups[i] == 1 && i < r.datelineEnd(f)
		r.attach(f, &t)
		if t.said || w.Form == mention.Weekday {
			if p := r.cal.resolve(w, fact.Period{}, past); !p.IsZero() && p.Start == p.End {
				r.ctx.session = p
			}
		}
		if w.IsBaseline() && (w.Form != mention.Ago || w.Span == mention.SpanYear) {
			r.ctx.yearly = true
		}
		f.whens = append(f.whens, t)
	}
}

// isStatementDay reports whether the period is when something was said: "said
// on Wednesday", "on Oct. 28 that".
func (r *Resolver) isStatementDay(f *frame, i int, w *mention.When) bool {
	if f.Has(i-1, lexicon.ModalityCue) && r.pastCue(f, i-1) && f.Tokens[w.First].Word != text.For && r.momentary(w) || f.Has(i+1, lexicon.ModalityCue) && f.Has(i-1, lexicon.Determiner) && w.Form == mention.Month {
		return true // "had guided for in May", "its July guidance"
	}
	if w.Lead == mention.AsOf || w.Lead == mention.By || w.Lead == mention.Since {
		return false
	}
	switch w.Form {
	case mention.Day, mention.Weekday:
	case mention.Relative:
		if w.Span != mention.SpanDay && !(w.Span == mention.SpanWeek && w.Shift == 0) {
			return false
		}
	default:
		return false
	}
	for j := i - 1; j >= 0 && j >= i-6; j-- {
		if u := f.Use(j, lexicon.Say); u != nil && u.Role == lexicon.Verb && !f.Has(j, lexicon.MetricCue) {
			return f.QuantityAt(j+1) == nil
		}
		if f.Items[j].Quantity != 0 || f.Items[j].Word == text.Comma {
			break
		}
	}
	for j := i + 1; j < len(f.Items) && j <= i+3; j++ {
		if u := f.Use(j, lexicon.Say); u != nil && u.Role == lexicon.Verb {
			return true
		}
		if f.Items[j].Quantity != 0 || f.Items[j].Punct {
			break
		}
	}
	return i == 0 && w.Form == mention.Day || i == 1 && w.Form == mention.Day
}

// momentary reports whether an expectation can have been made then: a day or a
// month, no year or quarter that it is about.
func (r *Resolver) momentary(w *mention.When) bool {
	switch w.Form {
	case mention.Month, mention.Day, mention.Weekday, mention.Relative, mention.Season:
		return true
	}
	return false
}

// pastCue reports whether the word of expectation at items[i] tells of one
// that was made earlier: "had guided for", "predicted".
func (r *Resolver) pastCue(f *frame, i int) bool {
	t := &f.Tokens[f.Items[i].First]
	s := t.Text(f.Article)
	return hasSuffix(s, "ed") || s == "forecast" || s == "had" || s == "has" || s == "was"
}

// comparative reports whether the item is a word after which a base is named.
func (r *Resolver) comparative(f *frame, i int) bool {
	switch f.Word(i) {
	case text.Than, text.From, text.Over, text.Against, text.Versus, text.Versus2, text.Above, text.Below, text.On:
		return true
	}
	if i >= 0 && i < len(f.Items) && f.Items[i].Hit != nil && f.Items[i].Last-f.Items[i].First > 1 {
		switch f.Tokens[f.Items[i].First].Word {
		case text.Compared:
			return true
		}
	}
	return false
}

// comparedAtDistance reports whether a comparison names the period a few words
// on: "1.0 percent above the figure for March 2024", "45 percent up on a
// December in which".
func (r *Resolver) comparedAtDistance(f *frame, t *timing) bool {
	for j := t.item - 1; j >= 0 && j >= t.item-8; j-- {
		if q := f.QuantityAt(j); q != nil {
			// "2.5 times what it managed in June"
			if q.IsMultiple && f.runs[j] == f.runs[t.item] && j < t.item-1 {
				return true
			}
			break
		}
	}
	for j := t.item - 1; j > 0 && j >= t.item-6; j-- {
		if f.Items[j].Punct || f.Items[j].When != 0 || f.Items[j].Quantity != 0 || f.Has(j, lexicon.Conjunction) {
			return false
		}
		if !r.comparative(f, j) && !(f.Has(j, lexicon.More) && f.Items[j].Last-f.Items[j].First > 1) {
			continue
		}
		if q := f.QuantityAt(j - 1); q != nil && q.Unit != nil && ratio(q.Unit.Dimension) {
			return true
		}
		if q := f.QuantityAt(j - 2); q != nil && q.Unit != nil && ratio(q.Unit.Dimension) {
			return true
		}
	}
	return false
}

// afterRatio reports whether items[i] is a change, or a word of change.
func (r *Resolver) afterRatio(f *frame, i int) bool {
	for j := i; j >= 0 && j >= i-2; j-- {
		if q := f.QuantityAt(j); q != nil && q.Unit != nil && ratio(q.Unit.Dimension) {
			return true
		}
		if !f.Has(j, lexicon.More) && !f.Has(j, lexicon.Move) && !f.Has(j, lexicon.BasisWord) && !f.Has(j, lexicon.MetricCue) {
			return false
		}
	}
	return false
}

// opensSpan reports whether "from" belongs to the period itself: "From January
// to June", not "down 13 points from January to May".
func (r *Resolver) opensSpan(f *frame, t *timing) bool {
	if t.when.Form != mention.Months && t.when.Until == 0 {
		return t.item <= 1
	}
	for j := t.item - 2; j >= 0 && j >= t.item-4; j-- {
		if q := f.QuantityAt(j); q != nil && q.Unit != nil && ratio(q.Unit.Dimension) {
			return false
		}
	}
	return true
}

// attach finds the quantity that the period stands at.
func (r *Resolver) attach(f *frame, t *timing) {
	i := t.item
	lead := f.Tokens[t.when.First].Word
	// "than in September": the lead word or the item before it compares
	before := i - 1
	if lead == text.Over || lead == text.On && t.when.Form != mention.Weekday && t.when.Form != mention.Day {
		t.compared = r.afterRatio(f, before)
	}
	if f.Word(before) == text.From && t.when.Form == mention.Day && !r.afterRatio(f, before-1) {
		return // "with effect from February 1"
	}
	if r.comparative(f, before) && !(f.Word(before) == text.From && r.opensSpan(f, t)) {
		t.compared = true
	}
	if !t.compared && r.comparedAtDistance(f, t) {
		t.compared = true
	}
	if t.compared && t.when.Form == mention.Same && t.when.Year == 0 && !t.when.HasShift {
		t.when.HasShift, t.when.YearShift, t.when.Anchor = true, -1, mention.FromContext
	}
	if t.compared {
		for j := before; j >= 0; j-- {
			if q := f.QuantityAt(j); q != nil {
				t.carrier = j
				break
			}
			if f.Word(j) == text.Semicolon {
				break
			}
		}
		return
	}
	// "the record of 78,906, set in June"
	if f.Word(before) == r.words.set && f.Word(before-1) == text.Comma && f.QuantityAt(before-2) != nil {
		t.attached = before - 2
		return
	}
	// "(May 2024: 47 per cent)"
	if f.Word(i+1) == text.Colon && f.QuantityAt(i+2) != nil && f.groups[i] != 0 {
		t.attached = i + 2
		return
	}
	// directly after a quantity and its noun: "27,667 a year earlier"
	for j := before; j >= 0 && j >= i-3; j-- {
		if f.QuantityAt(j) != nil && f.visible(j, i) {
			t.attached = j
			return
		}
		if f.Items[j].Punct || f.Items[j].When != 0 || f.Has(j, lexicon.Conjunction) {
			break
		}
	}
}

// timing settles when the figure holds and, for a change, what it compares
// with.
func (r *Resolver) timing(f *frame, k int, m *pattern.Match, d *draft, link *draft) {
	t := &m.Rule.Template
	r.cal.fiscal = r.fiscalOf(d)
	tn := past
	if d.Modality == fact.Target || d.Modality == fact.Forecast {
		tn = future
	}
	ro := &f.roles[k]
	if d.Measure == fact.Change {
		r.basis(f, k, m, d)
	}
	if i := m.Item(t.Period); i >= 0 {
		if w := f.WhenAt(i); w != nil {
			d.Period, d.PeriodFrom = r.cal.resolve(w, r.ctx.period, tn), fact.Stated
			if t.AtEnd && !d.Period.IsZero() {
				d.Period = fact.Day(d.Period.End)
			}
			return
		}
	}
	defer r.trimPeriod(f, k, d)
	reference := r.ctx.period
	if link != nil && !link.Period.IsZero() {
		reference = link.Period
	}
	if ro.base {
		r.baseTiming(f, k, d, link, reference)
		return
	}
	metric := r.lex.Metrics[d.Metric]
	if link == nil && d.Measure != fact.Level {
		if p := r.levelAhead(f, k, reference, tn); !p.IsZero() {
			d.Period, d.PeriodFrom = p, fact.Sentence
			if !d.Basis.Period.IsZero() {
				d.Basis = relativeBasis(d.Period, d.Basis.Period)
			}
			return
		}
	}
	if p, from := r.ownTiming(f, k, d, reference, tn); from != fact.Nowhere {
		d.Period, d.PeriodFrom = p, from
	} else if link != nil && !link.Period.IsZero() && (d.Measure != fact.Level || link.Metric == d.Metric) {
		d.Period, d.PeriodFrom = link.Period, fact.Sentence
	} else if p, from := r.sentenceTiming(f, k, d, reference, tn); from != fact.Nowhere {
		d.Period, d.PeriodFrom = p, from
		if t.Sign == "link" && link != nil && link.Period.IsZero() {
			link.Period, link.PeriodFrom = p, from // the same change in percent
		}
	} else if link != nil && d.Measure != fact.Level {
		d.PeriodFrom = fact.Sentence
	} else if metric != nil && metric.Flow {
		d.Period = r.carriedPeriod(f, d)
		if !d.Period.IsZero() {
			d.PeriodFrom = fact.Context
		}
	} else if metric != nil && metric.Stock && r.ctx.stockMetric == d.Metric && (r.ctx.topicPlace || r.ctx.stockOf == d.Subject) {
		d.Period, d.PeriodFrom = r.ctx.stockDay, fact.Context
	} else if d.Metric == "recall" && r.ctx.recallBlock == r.ctx.block {
		d.Period, d.PeriodFrom = r.ctx.recalled, fact.Context
	} else if metric != nil && metric.Session && !r.ctx.session.IsZero() {
		d.Period, d.PeriodFrom = r.ctx.session, fact.Context
	} else if metric != nil && metric.Session && d.Modality == fact.Reported {
		d.Period, d.PeriodFrom = fact.Day(r.cal.published), fact.Context
	}
	if d.Measure == fact.Change && !d.Basis.Period.IsZero() {
		d.Basis = relativeBasis(d.Period, d.Basis.Period)
	}
}

// carriedPeriod returns the period that a figure of a flow takes over: within a
// paragraph, and where the words go on with what was said, the last one; else
// the one that the article is about. What is expected goes on with the last
// expectation.
func (r *Resolver) carriedPeriod(f *frame, d *draft) fact.Period {
	c := &r.ctx
	if d.Modality == fact.Forecast || d.Modality == fact.Target || d.Modality == fact.Conditional {
		if !c.expected.IsZero() {
			return c.expected
		}
	}
	if c.mainPeriod.IsZero() || c.periodBlock == c.block || r.continues(f) {
		return c.period
	}
	return c.mainPeriod
}

// continues reports whether the sentence begins by pointing to the one before:
// "Of these", "Among them", "That is".
func (r *Resolver) continues(f *frame) bool {
	switch f.Word(0) {
	case text.Of, text.Among:
		switch f.Word(1) {
		case text.These, text.Those, text.Them, text.That, text.Which:
			return true
		}
	case text.That, text.This, text.These, text.They, text.It:
		return true
	}
	return false
}

// trimPeriod mends a period that the figure cannot have: what flowed in a year
// that is not over has flowed up to now, and since a day it flows until now.
func (r *Resolver) trimPeriod(f *frame, k int, d *draft) {
	m := r.lex.Metrics[d.Metric]
	if m == nil || d.Period.IsZero() || f.roles[k].base || d.Modality != fact.Reported {
		return
	}
	r.cumulative(f, k, d)
	if d.Scope.Cumulative {
		return
	}
	since := false
	for i := range f.whens {
		t := &f.whens[i]
		if t.when.Lead == mention.Since && t.item < k+4 && r.cal.resolve(t.when, r.ctx.period, past).Start == d.Period.Start {
			since = true
		}
	}
	if m.Dimensions != nil && m.Dimensions[0] == "money" && !m.Flow && !m.Stock && d.Period.End > r.cal.published && d.Period.Start <= r.cal.published && d.Period.MonthCount() == 12 {
		d.Modality = fact.Forecast // a cost of a year that is not over
		if m.Plan {
			d.Modality = fact.Target
		}
		return
	}
	if !m.Flow {
		if since && (m.Dimensions != nil && m.Dimensions[0] == "percent") {
			d.Period.End = r.cal.published
		}
		return
	}
	months := d.Period.MonthCount()
	if since || months == 12 && d.Period.Start <= r.cal.published && d.Period.End > r.cal.published {
		ref := r.ctx.period
		if r.ctx.mainPeriod.End > ref.End {
			ref = r.ctx.mainPeriod
		}
		end := r.cal.toDate(&mention.When{Span: mention.SpanYear}, ref, r.cal.published.Year(), true).End
		if end > d.Period.Start {
			d.Period.End = end
		}
	}
}

// cumulative settles whether a flow is counted since it began: the words say
// so, or a day is named by which it had come to the figure. It then holds at
// that day.
func (r *Resolver) cumulative(f *frame, k int, d *draft) {
	m := r.lex.Metrics[d.Metric]
	if !m.Flow || d.Measure == fact.Change || d.Unit.IsCurrency() {
		d.Scope.Cumulative = d.Scope.Cumulative && m.Flow && d.Measure == fact.Share
		return
	}
	for i := range f.whens {
		t := &f.whens[i]
		opens := t.item == 0 && f.Word(1) == text.Comma // "By the end of June, …"
		if t.attached != k && f.runs[t.item] != f.runs[k] && !opens || t.compared {
			continue
		}
		day := t.when.Edge == mention.End || t.when.Form == mention.Day || t.when.Form == mention.Weekday
		if day && (t.when.Lead == mention.By || t.when.Lead == mention.AsOf) && d.PeriodFrom != fact.Context {
			d.Scope.Cumulative = true
		}
	}
	if d.Scope.Cumulative {
		if n := d.Period.MonthCount(); n > 1 && d.PeriodFrom != fact.Context {
			d.Scope.Cumulative = false // "cumulative sales in the first six months"
			return
		}
		d.Period = fact.Day(d.Period.End)
	}
}

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
			if t.attached == i && !t.when.IsBaseline() {
				return r.cal.resolve(t.when, ref, tn)
			}
		}
		break
	}
	return fact.Period{}
}

// ownTiming returns the period at the figure or in its run.
func (r *Resolver) ownTiming(f *frame, k int, d *draft, ref fact.Period, tn tense) (fact.Period, fact.Origin) {
	run := f.runs[k]
	var best *timing
	if p := r.openingBaseline(f, k, d, ref); !p.IsZero() {
		return p, fact.Sentence
	}
	for i := range f.whens {
		t := &f.whens[i]
		if t.attached == k && !t.said && !r.oneDay(t, d) {
			f.roles[k].base = f.roles[k].base || t.when.IsBaseline()
			p := r.cal.resolve(t.when, ref, tn)
			if t.item == k-2 && t.when.Form == mention.Year && ref.MonthCount() < 12 && ref.WholeMonths() && !ref.IsZero() {
				p = ref.ShiftMonths(12 * (p.Start.Year() - ref.End.Year())) // "(2024: 20,055 cars)" is of the same month
			}
			return p, fact.Clause
		}
		if t.attached >= 0 || f.runs[t.item] != run || !r.bears(f, k, t, d, ref, tn) {
			continue
		}
		between := t.item > k && r.quantityBetween(f, k, t.item)
		planned := t.when.Lead == mention.By && d.Modality != fact.Reported
		stock := t.when.Edge == mention.End && r.isStock(d)
		if t.item < k || (best == nil || planned) && (!between || planned || stock) || between && stock {
			best = t
		}
	}
	if best == nil {
		if t := r.relativeTiming(f, run); t != nil {
			return r.cal.resolve(t.when, ref, past), fact.Clause
		}
		return fact.Period{}, fact.Nowhere
	}
	p := r.cal.resolve(best.when, ref, tn)
	if best.when.Edge == mention.End && d.Modality != fact.Reported && !f.roles[k].base && (best.when.Form == mention.Year || best.when.Form == mention.Quarter || best.when.Form == mention.Half) {
		whole := *best.when
		whole.Edge = mention.Whole
		p = r.cal.resolve(&whole, ref, tn) // what flows by the end of a year flows in it
	}
	return p, fact.Clause
}

// isStock reports whether the metric holds at a day.
func (r *Resolver) isStock(d *draft) bool {
	m := r.lex.Metrics[d.Metric]
	return m != nil && m.Stock
}

// bears reports whether the period can be the figure's: it is no base, no day
// of a statement, not that of another clause or event, and what is reported
// does not hold in the future.
func (r *Resolver) bears(f *frame, k int, t *timing, d *draft, ref fact.Period, tn tense) bool {
	if t.compared || t.said || !f.visible(t.item, k) || t.when.IsBaseline() || r.oneDay(t, d) {
		return false
	}
	if e := f.Text(max(t.item-1, 0)); t.item > 0 && (e == "launch" || e == "debut" || e == "introduction" || e == "founding" || e == "foundation" || e == "listing") {
		return false // "since its launch in March"
	}
	if d.Metric == "recall" && t.item > 1 && (f.Word(t.item-1) == r.words.built || f.Word(t.item-1) == r.words.made || f.Word(t.item-1) == r.words.produced || f.Word(t.item-2) == r.words.built || f.Word(t.item-2) == r.words.made || f.Word(t.item-2) == r.words.produced) {
		return false // years of production
	}
	if t.item > k {
		named := false
		for i := k + 1; i < t.item; i++ {
			named = named || f.Items[i].Name != nil || f.Has(i, lexicon.Pronoun)
			if named && f.Word(i) == r.words.had {
				return false // "the lead it had lost in August"
			}
		}
	}
	if d.Modality == fact.Reported && t.when.Form != mention.Weekday {
		if p := r.cal.resolve(t.when, ref, tn); p.Start > r.cal.published {
			return false
		}
	}
	return true
}

// relativeTiming returns the period that the run's "when" or "which" points to:
// "than in September, when it had managed 34,749".
func (r *Resolver) relativeTiming(f *frame, run int) *timing {
	i := f.starts[run]
	for i < f.ends[run] && f.Items[i].Punct {
		i++
	}
	if f.Word(i) != text.When {
		return nil
	}
	for j := range f.whens {
		if t := &f.whens[j]; t.item < i && t.item >= i-2 {
			return t
		}
	}
	return nil
}

// openingBaseline returns the period that a sentence which opens with "A year
// earlier" speaks of.
func (r *Resolver) openingBaseline(f *frame, k int, d *draft, ref fact.Period) fact.Period {
	if d.Measure == fact.Change {
		return fact.Period{}
	}
	for i := range f.whens {
		t := &f.whens[i]
		if t.item > 0 && f.Word(t.item-1) != text.Semicolon || t.when.Form != mention.Ago || t.item > k {
			continue
		}
		if ref.IsZero() {
			return fact.Period{}
		}
		return r.cal.resolve(t.when, ref, past)
	}
	return fact.Period{}
}

func (r *Resolver) quantityBetween(f *frame, i, j int) bool {
	for m := i + 1; m < j; m++ {
		if f.Items[m].Quantity != 0 && f.visible(m, j) {
			return true
		}
	}
	return false
}

// oneDay reports whether the period is a single day, on which nothing flows
// that news counts by the month: it is the day of the statement.
func (r *Resolver) oneDay(t *timing, d *draft) bool {
	m := r.lex.Metrics[d.Metric]
	if m != nil && m.Session {
		switch t.when.Form {
		case mention.Day, mention.Weekday:
			return false
		case mention.Relative:
			return t.when.Span != mention.SpanDay
		}
		return true
	}
	if m != nil && m.Plan && t.when.Lead == mention.NoLead && (t.when.Form == mention.Weekday || t.when.Form == mention.Relative && t.when.Span == mention.SpanDay) {
		return true
	}
	if m == nil || !m.Flow || d.Scope.Cumulative {
		return false
	}
	switch t.when.Form {
	case mention.Weekday:
		return t.when.Lead != mention.By && t.when.Lead != mention.AsOf
	case mention.Day:
		if d.Modality != fact.Reported {
			return false
		}
		return t.when.Lead == mention.NoLead && t.when.Edge == mention.Whole
	case mention.Relative:
		return t.when.Span == mention.SpanDay || t.when.Span == mention.SpanWeek && t.when.Shift == 0
	}
	return false
}

// sentenceTiming returns the nearest period of the sentence that no other
// figure claims: before the figure, else after it.
func (r *Resolver) sentenceTiming(f *frame, k int, d *draft, ref fact.Period, tn tense) (fact.Period, fact.Origin) {
	var before, after *timing
	for i := range f.whens {
		t := &f.whens[i]
		if !r.bears(f, k, t, d, ref, tn) || r.lasting(d) && t.item > 1 {
			continue
		}
		if t.item < k {
			if t.attached < 0 || before == nil {
				before = t
			}
		} else if after == nil && t.attached < 0 && (!r.quantityBetween(f, k, t.item) || t.when.Lead == mention.By && d.Modality != fact.Reported) && f.weight[f.runs[t.item]] < atSemicolon {
			after = t
		}
	}
	if before == nil {
		before = after
	}
	if before == nil {
		return fact.Period{}, fact.Nowhere
	}
	return r.cal.resolve(before.when, ref, tn), fact.Sentence
}

// lasting reports whether the metric is of something that holds for long, so
// that a period of another clause says nothing of it.
func (r *Resolver) lasting(d *draft) bool {
	if d.Measure == fact.Change {
		return false
	}
	switch d.Metric {
	case "capacity", "investment", "funding", "countries", "models":
		return true
	}
	return r.isProduct(d.Metric)
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
			d.Period, d.PeriodFrom = r.cal.resolve(t.when, ref, past), fact.Clause
			return
		}
	}
	// "from August's 76,965", "than in September, when it had managed 34,749"
	for i := range f.whens {
		t := &f.whens[i]
		if t.item < k && k-t.item <= 2 && t.attached < 0 {
			d.Period, d.PeriodFrom = r.cal.resolve(t.when, ref, past), fact.Clause
			return
		}
	}
	if link == nil {
		return
	}
	if f.Word(k-1) == text.OpenParen && !link.Period.IsZero() {
		d.Period, d.PeriodFrom = link.Period.ShiftMonths(-12), fact.Sentence
		if r.ctx.bracketed.MonthCount() == link.Period.MonthCount() && !r.ctx.bracketed.IsZero() {
			d.Period = r.ctx.bracketed
		}
		return
	}
	if link.Modality == fact.Target || link.Modality == fact.Forecast {
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

// months returns how many months a basis goes back, 0 where it is none.
func months(basis string) int {
	switch basis {
	case "yoy":
		return 12
	case "mom":
		return 1
	case "qoq":
		return 3
	}
	return 0
}

// basis settles what the change at items[k] compares with: an adverb near it,
// or the period that a comparison names.
func (r *Resolver) basis(f *frame, k int, m *pattern.Match, d *draft) {
	t := &m.Rule.Template
	if months(t.Basis) != 0 || t.Basis == "wow" {
		d.Basis.Kind = t.Basis
		return
	}
	if i := m.Item(t.Basis); i >= 0 {
		if e := f.Entry(i, lexicon.BasisWord); e != nil {
			d.Basis.Kind = e.Basis
			return
		}
	}
	run := f.runs[k]
	// at the word that moves: "a year-on-year increase of 6.4%"
	for i := k - 1; i >= max(m.First-2, f.starts[run]) && m.First < k; i-- {
		if e := f.Entry(i, lexicon.BasisWord); e != nil {
			d.Basis.Kind = e.Basis
			return
		}
	}
	// after the figure, to the end of its run
	for i := k + 1; i < len(f.Items); i++ {
		if f.Items[i].Quantity != 0 && (f.roles[i].q == nil || true) {
			if q := f.QuantityAt(i); q.Unit == nil || !ratio(q.Unit.Dimension) {
				if r.isBase(f, i) {
					if b, ok := r.basisAt(f, i, k); ok {
						d.Basis = b
						return
					}
				}
				continue
			}
			break
		}
		if f.runs[i] > run && f.weight[f.runs[i]] > atComma {
			break
		}
		if f.runs[i] > run+1 {
			break
		}
		if e := f.Entry(i, lexicon.BasisWord); e != nil && f.visible(i, k) {
			d.Basis.Kind = e.Basis
			return
		}
		for j := range f.whens {
			w := &f.whens[j]
			if w.item == i && (w.carrier == k || w.compared && w.carrier < 0 || w.when.IsBaseline()) {
				d.Basis = r.whenBasis(w.when)
				return
			}
		}
	}
	// before it, in its run
	for i := k - 1; i >= f.starts[run]; i-- {
		if e := f.Entry(i, lexicon.BasisWord); e != nil {
			d.Basis.Kind = e.Basis
			return
		}
		for j := range f.whens {
			w := &f.whens[j]
			if w.item == i && (w.compared || w.when.IsBaseline()) {
				d.Basis = r.whenBasis(w.when)
				return
			}
		}
	}
	// a comparison that opens the sentence: "Compared with February, …"
	for j := range f.whens {
		w := &f.whens[j]
		if w.compared && w.carrier < 0 && w.item < k {
			d.Basis = r.whenBasis(w.when)
			return
		}
	}
	if f.roles[k].q != nil && f.roles[k].q.Signed && r.ctx.signedBasis != "" {
		d.Basis.Kind = r.ctx.signedBasis
		return
	}
	d.growth = true
}

// basisAt returns the basis that the period standing at a base level gives.
func (r *Resolver) basisAt(f *frame, i, k int) (fact.Basis, bool) {
	for j := range f.whens {
		w := &f.whens[j]
		if w.attached == i || w.item == i-1 || w.item == i-2 {
			return r.whenBasis(w.when), true
		}
	}
	return fact.Basis{}, false
}

// whenBasis turns the period that a change compares with into a basis. It may
// become a kind once the change's own period is known.
func (r *Resolver) whenBasis(w *mention.When) fact.Basis {
	if w.Form == mention.Ago || w.Form == mention.Relative && w.Anchor == mention.FromContext || w.Form == mention.Same {
		switch {
		case w.Form == mention.Same:
			return fact.Basis{Kind: "yoy"}
		case w.Span == mention.SpanYear && (w.Count <= 1):
			return fact.Basis{Kind: "yoy"}
		case w.Span == mention.SpanMonth && w.Count <= 1:
			return fact.Basis{Kind: "mom"}
		case w.Span == mention.SpanQuarter && w.Count <= 1:
			return fact.Basis{Kind: "qoq"}
		case w.Span == mention.SpanWeek && w.Count <= 1:
			return fact.Basis{Kind: "wow"}
		}
	}
	return fact.Basis{Period: r.cal.resolve(w, r.ctx.period, past)}
}

// relativeBasis returns yoy, mom, qoq or wow where the base is the year,
// month, quarter or week before the period, else the base itself.
func relativeBasis(p, base fact.Period) fact.Basis {
	if p.IsZero() {
		return fact.Basis{Period: base}
	}
	switch {
	case p.ShiftMonths(-12) == base, base.Start.Year() == p.Start.Year()-1 && base.MonthCount() == 12 && p.MonthCount() < 12 && false:
		return fact.Basis{Kind: "yoy"}
	case p.MonthCount() == 1 && p.ShiftMonths(-1) == base:
		return fact.Basis{Kind: "mom"}
	case p.MonthCount() == 3 && p.ShiftMonths(-3) == base:
		return fact.Basis{Kind: "qoq"}
	case p.End-p.Start == 6 && base.End == p.Start-1 && base.End-base.Start == 6:
		return fact.Basis{Kind: "wow"}
	}
	return fact.Basis{Period: base}
}
