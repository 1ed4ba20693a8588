package resolve

import (
	"carfacts/extract/article"
	"carfacts/extract/calendar"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// noteListing keeps the block whose figures are several makers' of one period that its
// first sentence names.
func (r *Resolver) noteListing(first int) {
	c := &r.ctx
	if c.opened != c.block {
		c.opened, c.firstListed, c.lists = c.block, clause.Name{}, c.periodBlock == c.block
	}
	for i := first; i < len(r.drafts) && c.lists; i++ {
		d := &r.drafts[i]
		switch {
		case d.dropped:
		case d.Period != c.period || !d.who().Is(lexicon.Maker):
			c.lists = r.isShiftedYear(d.Period) && d.who().Is(lexicon.Maker)
		case c.firstListed.Text == "":
			c.firstListed = d.who()
		case c.firstListed.Text != d.Subject:
			c.listing = c.block
		}
	}
	if !c.lists && c.listing == c.block {
		c.listing = 0
	}
}

// noteItem keeps where the list began that block i is an item of, and the period that was
// stated right over it: "So far this year, 4 million NEVs were sold: • BEVs: 3 million". Without
// one it is the first that an item states.
func (r *Resolver) noteItem(b *article.Block, i int) {
	c := &r.ctx
	marked := b.Kind == article.Item || len(r.tokens) > 0 && (r.tokens[0].Word == text.Bullet || r.tokens[0].Word == text.Hyphen)
	if !marked && !((labelled(r.tokens) || r.isToBe(r.tokens)) && (c.announced == i-1 || c.itemBlock == i-1) && i > 0) {
		return
	}
	if c.itemBlock != i-1 {
		c.listFrom, c.listPeriods = i, [3]fact.Period{}
		if c.periodBlock >= i-1 {
			c.listPeriods[0] = c.period
			if c.summedAt == c.sentences && c.mainPeriod.MonthCount() == 1 {
				c.listPeriods[0], c.period = c.mainPeriod, c.mainPeriod // "That takes the half-year to 10.9 million:" and then the month by kinds
			}
		}
	}
	c.itemBlock = i
}

// broughtTo reports whether the flow is only what that of another time in the sentence brought a longer one
// to: "Revenue rose 6.6 percent to 45 trillion won, lifting sales for the first half to 86 trillion won", "fell 3 percent to 43,000; after ten
// months it is 440,000".
func (r *Resolver) broughtTo(f *clause.Frame, d *draft) bool {
	at, after := f.Starts[f.Runs[d.item]], false
	if i := r.semicolonBefore(f, d.item); i > 0 && r.ctx.itemBlock != r.ctx.block && !f.Labelled() {
		at, after = i, true
	}
	if !after && (f.Word(at) != text.Comma || !clause.HasSuffix(f.Text(at+1), "ing")) || r.ctx.mainPeriod.IsZero() {
		return false
	}
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo >= d.sentenceNo; i-- {
		o := &r.drafts[i]
		if o.sentenceNo == d.sentenceNo && o.item < at && !o.dropped && r.isFlow(o) && o.Modality == fact.Reported && o.Period == r.ctx.period && d.Period.MonthCount() > o.Period.MonthCount() {
			return true
		}
	}
	return false
}

// addsYear reports whether the flow is what a maker's month, which the article is about, brought the year to: what
// is told next of another is of the month again: "Kia sold 32,040 in June, and 197,700 since January. Ford sold 13,950." What
// goes on with the one maker that an article is about may be of the year.
func (r *Resolver) addsYear(f *clause.Frame, d *draft) bool {
	c := &r.ctx
	if c.mainPeriod.MonthCount() != 1 || d.Period.End != c.mainPeriod.End || d.Period.MonthCount() < 2 || !d.who().Is(lexicon.Maker) || !c.topicPlace && (d.Subject == c.dominant.Text || c.itemBlock == c.block) {
		return false
	}
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo >= d.sentenceNo; i-- {
		o := &r.drafts[i]
		if o.sentenceNo == d.sentenceNo && o.item < d.item && !o.dropped && o.Period == c.mainPeriod && o.Metric == d.Metric && o.Subject == d.Subject && (o.Measure == fact.Level || o.Measure == fact.Share && d.Measure == fact.Share) {
			return true
		}
	}
	return false
}

// semicolonBefore returns the last semicolon before items[i], 0 for none.
func (r *Resolver) semicolonBefore(f *clause.Frame, i int) int {
	for i--; i > 0 && f.Word(i) != text.Semicolon; i-- {
	}
	return max(i, 0)
}

// summaryFigures is how many figures over a text, beside the first one, make a summary of it,
// whose period it is about.
const summaryFigures = 4

// notePeriod keeps the period of a sentence's draft for figures that name none.
// Latest is the last day of those of the sentence's flows so far; the new one
// is returned.
func (r *Resolver) notePeriod(f *clause.Frame, d *draft, latest fact.Date) fact.Date {
	c := &r.ctx
	if d.Measure == fact.Event || d.Period.IsZero() {
		return latest
	}
	beside := d.Measure == fact.Change && c.expectedAt == c.sentences && c.expectedOf.Text == d.Subject // "sees 22.3 million for the year, and 2% growth in 2025"
	if (d.Modality == fact.Forecast || d.Modality == fact.Target) && d.PeriodFrom != fact.Context && d.Period.End > r.cal.Published-120 && !beside {
		c.expected, c.expectedAt, c.expectedOf, c.expectedBlock = d.Period, c.sentences, d.who(), c.block
	}
	m := r.Vocabulary(d.Metric)
	if (d.Modality == fact.Forecast || d.Modality == fact.Target) && d.PeriodFrom != fact.Context && d.Period.End <= r.cal.Published && r.isFlow(d) && d.Period == r.cal.SpanAround(d.Period, max(d.Period.MonthCount(), 1)) {
		c.period, c.periodBlock, c.periodAt = d.Period, c.block, c.sentences // "For May it had said 5,000. It delivered 5,120."
	}
	if d.Period.End > r.cal.Published+31 || d.Modality != fact.Reported || r.isBaseDraft(f, d) || m == nil {
		return latest
	}
	if r.isResult(m) && d.PeriodFrom != fact.Context {
		c.results = d.Period
		c.mainResults = c.mainResults || d.Period == c.mainPeriod
	}
	if m.Flow && f.Word(d.item-1) == text.After && r.foreseenBefore(d) {
		return latest // "reckons with 280,000 this year, after 320,000 last year"
	}
	if m.Flow && d.Period == calendar.ShiftYears(c.mainPeriod, -1) && !c.mainPeriod.IsZero() && c.period == c.mainPeriod {
		return latest // "In August 2019 it had been 16,200": looked back on, and told no more of
	}
	if m.Flow && c.period == c.mainPeriod && d.Period.End < c.mainPeriod.Start && len(f.Timings) > 0 && f.Timings[0].Item <= 1 && f.Timings[0].When.IsBaseline() {
		return latest // "A year earlier it had been 16,200, and in the last quarter 18,000"
	}
	if m.Flow && (r.recallsEarlier(d) || f.Groups[d.item] != 0 && c.period.WholeMonths() && d.Period.End < c.period.End) {
		return latest // "earned 601 billion won in the third quarter. In the second it had earned 492 billion. Revenue was 5.7 trillion"
	}
	if m.Flow && r.backInYears(d) {
		return latest // "sold 15,000 in July. Back in 2017 it had sold two million."
	}
	if m.Flow && d.Period.End < c.period.Start && r.OfEra(f, d.item) {
		return latest // "In the pre-crisis year of 2019 there were 4.66 million"
	}
	if m.Flow && d.Measure == fact.Level && d.Period.End < c.period.Start && r.Surpassed(f, d.item) {
		return latest // "eclipsed the 10,707 deliveries made in June"
	}
	if r.ofYardstick(f, d) {
		return latest // "well off 2019 levels, which surpassed 10 percent"
	}
	if d.Metric == "recall" && d.PeriodFrom != fact.Context {
		c.recalled, c.recallBlock = d.Period, c.block
	}
	if d.Period == c.mainPeriod {
		c.mainFigures++
		c.mainHeading = c.mainHeading && f.Block != clause.InBody && c.mainFigures < summaryFigures
	}
	billed := r.billed(m, d)
	if r.flows(m, d) || billed {
		latest = max(latest, d.Period.End)
		if d.PeriodFrom != fact.Context && d.Period.End == latest && !r.broughtTo(f, d) && !r.addsYear(f, d) && !(d.Scope.Cumulative && !c.mainPeriod.IsZero()) && (f.Bracket(d.item) < 0 || c.period.IsZero()) && (d.Period.End <= r.cal.Published || c.period.IsZero()) {
			c.period, c.periodBlock, c.periodAt = d.Period, c.block, c.sentences
			if c.itemBlock == c.block {
				if part := f.PartOfItem(d.item); part < len(c.listPeriods) && c.listPeriods[part].IsZero() {
					c.listPeriods[part] = d.Period
				}
			}
			if c.mainPeriod.IsZero() && r.isResult(m) {
				r.giveResults(d)
			}
			main := d.Period
			if over := c.listPeriods[0]; (c.mainPeriod.IsZero() || c.mainHeading) && c.itemBlock == c.block && !over.IsZero() {
				main = over // of the whole list, and not of the one line that has a time of its own
			}
			r.noteMain(f, main, m)
			c.mainHeading = c.mainHeading || billed // until a flow says better
		}
	}
	if back := c.stockMetric == d.Metric && c.stockOf == d.Subject && c.stockAt == c.sentences && d.Period.End < c.stockDay.End; m.Stock && d.Period.Start == d.Period.End && d.PeriodFrom != fact.Context && !back {
		c.stockMetric, c.stockDay, c.stockOf = d.Metric, d.Period, d.Subject
		c.stockBlock, c.stockAt = c.block, c.sentences
	}
	return latest
}

// recallsEarlier reports whether the figure is of a time before the one that the paragraph has just told of, and the same of the same as it told
// of that: it is only held against it, and what follows is of the later time again.
func (r *Resolver) recallsEarlier(d *draft) bool {
	c := &r.ctx
	if c.periodBlock != c.block || d.Period.End >= c.period.End || c.period.Start == c.period.End && d.Period.End > c.period.End-31 {
		return false // nor is the month before a day, of which prices are quoted
	}
	for i := len(r.drafts) - 1; i >= max(0, len(r.drafts)-fewDrafts) && r.drafts[i].sentenceNo >= c.periodAt; i-- {
		o := &r.drafts[i]
		if o != d && !o.dropped && o.Period == c.period && o.Subject == d.Subject && (o.Metric == d.Metric || r.IsProfit(o.Metric) && r.IsProfit(d.Metric)) {
			return true
		}
	}
	return false
}

// backInYears reports whether the figure is of more than a year before what the article is about, in a paragraph that has told of
// that before: it is looked back on, and what follows is of the article's own time again.
func (r *Resolver) backInYears(d *draft) bool {
	c := &r.ctx
	return !c.mainPeriod.IsZero() && c.period == c.mainPeriod && c.periodBlock == c.block && d.Period.End < c.mainPeriod.Start-366
}

// foreseenBefore reports whether the sentence told before what is expected of the same for a later time.
func (r *Resolver) foreseenBefore(d *draft) bool {
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo >= d.sentenceNo; i-- {
		if o := &r.drafts[i]; o.sentenceNo == d.sentenceNo && o.item < d.item && !o.dropped && o.Modality != fact.Reported && o.Metric == d.Metric && o.Period.Start > d.Period.Start {
			return true
		}
	}
	return false
}

// resultsAhead is how many sentences may tell of results before one says of what quarter they are.
const resultsAhead = 6

// giveResults gives the results of the company that stand without a time before the first that has one, that time: "Revenue:
// $336.6 million. For the quarter that ended in September, the net loss came to $978 million".
func (r *Resolver) giveResults(first *draft) {
	if n := first.Period.MonthCount(); n == 0 || n%3 != 0 || first.Period.End > r.cal.Published || !first.who().Is(lexicon.Maker) {
		return
	}
	for i := len(r.drafts) - 1; i >= 0; i-- {
		d := &r.drafts[i]
		if d.headline || d.sentenceNo < first.sentenceNo-resultsAhead {
			return
		}
		if d.sentenceNo == first.sentenceNo || !d.Period.IsZero() || d.Subject != first.Subject || d.Measure == fact.Share || d.Metric != clause.PerShare && !r.isResult(r.Vocabulary(d.Metric)) {
			continue
		}
		against := i > 0 && r.drafts[i-1].sentenceNo == d.sentenceNo && r.drafts[i-1].Metric == d.Metric && r.drafts[i-1].Modality == fact.Reported
		if d.Modality == fact.Reported || d.Modality == fact.Forecast && against {
			d.Period, d.PeriodFrom = first.Period, fact.Context
		}
	}
}

// ofYardstick reports whether the draft's time is that of levels which something is only held against: one
// before what the article is about, and not "the December tally" that it reports.
func (r *Resolver) ofYardstick(f *clause.Frame, d *draft) bool {
	if main := r.ctx.mainPeriod; !main.IsZero() && d.Period.End >= main.End {
		return false
	}
	for i := range f.Timings {
		if t := &f.Timings[i]; r.IsYardstick(f, t.Item+1) && r.cal.Resolve(t.When, r.ctx.period, calendar.Past) == d.Period {
			return true
		}
	}
	return false
}

// noteMain keeps the period that the article is about: the latest, of those
// that end together the first, though what the body says goes before what
// stands over it.
func (r *Resolver) noteMain(f *clause.Frame, p fact.Period, m *lexicon.Metric) {
	c := &r.ctx
	if !m.Accepts("count") && !m.Accepts("money") || m.Intensive && !c.mainPeriod.IsZero() {
		return // an average price
	}
	if p.Start == p.End || p.End == r.cal.Published && !p.WholeMonths() || p.End > r.cal.Published && !c.mainPeriod.IsZero() {
		return // a stock, or what flowed until now
	}
	if p.End > c.mainPeriod.End && c.sentences > 8 && !c.mainHeading && !c.mainPeriod.IsZero() {
		return // news of one maker's since then
	}
	week := isWeek(p) && c.mainHeading && c.mainFigures == 0 && c.mainPeriod.Contains(p) // "ended June on a high", in a report on a week
	if p.End > c.mainPeriod.End || (p.End == c.mainPeriod.End || week) && c.mainHeading && f.Block == clause.InBody {
		c.mainPeriod, c.mainHeading, c.mainFigures = p, f.Block != clause.InBody, 0
		c.mainResults = r.isResult(m)
	}
}

// noteHeadingPeriod keeps the period that a heading or an introduction gives
// to what follows it: "January to May:", "changes on the year in brackets:".
func (r *Resolver) noteHeadingPeriod(f *clause.Frame) {
	c := &r.ctx
	for i := range f.Of(lexicon.ModalityCue) {
		if e := f.Entry(i, lexicon.ModalityCue); e != nil && !r.comparedWithin(f, i) && f.Block != clause.InHeadline {
			c.listModality = e.Modality
		}
	}
	brackets := r.InBrackets(f)
	for i := range f.Timings {
		t := &f.Timings[i]
		if brackets && r.Bracketing(f, i) {
			c.bracketed = r.cal.Resolve(t.When, c.period, calendar.Past)
			if c.bracketed == c.period.ShiftMonths(-12) {
				c.signedBasis = "yoy"
			}
			return
		}
		if t.When.IsBaseline() {
			c.signedBasis = r.whenBasis(t.When).Kind
			continue
		}
		if t.Said || t.Compared || t.When.Form == mention.Anaphor {
			continue
		}
		if p := r.flowed(t, c.period); p.WholeMonths() && r.isOver(p) && !r.mayBeNow(t.When, p) {
			c.period, c.periodBlock, c.periodAt = p, c.block, c.sentences
			if f.Block != clause.InHeadline {
				c.section = section{period: p}
			}
			if c.mainPeriod.IsZero() {
				c.mainPeriod, c.mainHeading = p, f.Block != clause.InBody
			}
		}
	}
}

// comparedWithin reports whether what items[i] speaks of is only what the figures of a list are held
// against: "The key numbers, compared with analysts' estimates:".
func (r *Resolver) comparedWithin(f *clause.Frame, i int) bool {
	for j := i - 1; j >= 0 && j >= i-6; j-- {
		if f.Compares(j) || f.Word(j) == text.Against || f.Word(j) == text.Versus || f.Word(j) == text.Versus2 {
			return true
		}
	}
	return false
}

// flowed returns the period that words without figures give to flows: "through
// September" is since the year began, "since April" up to what is reported on.
func (r *Resolver) flowed(t *clause.Timing, ref fact.Period) fact.Period {
	p := r.cal.Resolve(t.When, ref, calendar.Past)
	switch {
	case t.When.Form != mention.Month:
	case t.When.Lead == mention.Through:
		return r.sinceNewYear(p)
	case t.When.Lead == mention.Since || t.Opens:
		return fact.Period{Start: p.Start, End: r.untilNow(p)} // "Measured from January:"
	}
	if t.When.Lead == mention.Since && !p.IsZero() {
		p.End = r.untilNow(p)
	}
	return p
}

// noteLeadPeriod keeps the period that a lead without figures speaks of:
// "dispatched more motorcycles in September than a year ago".
func (r *Resolver) noteLeadPeriod(f *clause.Frame) {
	for i := range f.Timings {
		t := &f.Timings[i]
		if t.Said || t.Rank || t.Compared || t.When.IsBaseline() {
			continue
		}
		if p := r.flowed(t, fact.Period{}); isReported(t.When, p) && r.isOver(p) && r.isRecent(p) && !r.mayBeNow(t.When, p) {
			r.ctx.period, r.ctx.periodBlock, r.ctx.periodAt = p, r.ctx.block, r.ctx.sentences
			r.ctx.mainPeriod, r.ctx.mainHeading = p, true // until a figure says it
			return
		}
	}
}
