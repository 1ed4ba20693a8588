package resolve

import (
	"slices"

	"carfacts/extract/article"
	"carfacts/extract/calendar"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// fromBefore returns the period that a figure without words of its own takes over
// from what was said before it: of the sentence's stock, of the article's flow,
// stock, recall or trading day.
func (r *Resolver) fromBefore(f *clause.Frame, d, link *draft) fact.Period {
	c := &r.ctx
	m := r.Vocabulary(d.Metric)
	switch {
	case m == nil:
	case d.Metric == "market_cap" && !r.roundOf(d).IsZero():
		return r.roundOf(d)
	case d.Modality == fact.Forecast && !m.Flow && !m.Stock && m.Accepts("money") && !r.isProduct(d.Metric) && c.sentences-c.expectedAt <= 2:
		return c.expected // "capital spending is expected at 9 billion"
	case d.Metric == "orders" && r.tellsOfNow(f, d.item):
	case r.flows(m, d), m.Announced && d.Modality == fact.Reported && r.ToldToMove(f, d.item):
		p := r.carriedPeriod(f, d)
		if d.Metric == "orders" && p.End == c.period.End && !p.WholeMonths() && p.Start < p.End && c.scopeOf != d.Subject {
			return fact.Period{} // since another's orders were taken
		}
		if r.looksAhead(f, d, p) {
			return r.cal.SpanAround(fact.Day(r.cal.Published), 12)
		}
		return p
	case m.Stock && d.Modality != fact.Reported:
	case m.Stock && link != nil && r.isStock(link) && link.Period.Start == link.Period.End:
		return link.Period
	case m.Stock && !m.Session && r.holdsNow(f, d.item):
	case m.Stock && (c.stockBlock == c.block && c.sentences-c.stockAt <= 2 && !r.lasting(d) || c.stockMetric == d.Metric && (c.topicPlace || c.stockOf == d.Subject || c.stockOf == "")):
		return c.stockDay
	case d.Metric == "recall":
		if p := r.announcedAt(f); !p.IsZero() {
			return p
		}
		if c.recallBlock == c.block {
			return c.recalled
		}
	case m.Session && !c.session.IsZero():
		return c.session
	case m.Session && d.Modality == fact.Reported:
		return fact.Day(r.cal.Published)
	}
	return fact.Period{}
}

// looksAhead reports whether a maker expects the figure now, without a time, where what was told before is
// over: in a report on the third quarter it "expects a margin of 5 to 6 percent", for the year.
func (r *Resolver) looksAhead(f *clause.Frame, d *draft, before fact.Period) bool {
	if d.Modality != fact.Forecast || d.cue == nil || d.cue.Name == clause.CueGuess || d.cueOver || !d.who().Is(lexicon.Maker) || before.IsZero() || before.End >= r.cal.Published || f.Roles[d.item].Base {
		return false
	}
	return r.expectsOwn(f, d.item)
}

// expectsOwn reports whether it is a maker that expects the figure at items[k], and no analyst, who may foresee
// what the maker has yet to report.
func (r *Resolver) expectsOwn(f *clause.Frame, k int) bool {
	for i := 0; i < k && !f.Has(i, lexicon.ModalityCue); i++ {
		n := f.Items[i].Name
		if w := f.Word(i); w == text.It || w == text.They || w == text.We || r.IsCompanyNoun(f, i) || n != nil && n.Kind == lexicon.Maker {
			return true
		}
	}
	return false
}

// holdsNow reports whether the clause of the figure at items[k] tells of the present, long after the day
// at which a stock was counted: "some 400 people are still on the payroll".
func (r *Resolver) holdsNow(f *clause.Frame, k int) bool {
	return r.ctx.stockDay.End <= r.cal.Published-62 && r.tellsOfNow(f, k)
}

// tellsOfNow reports whether the clause of the figure at items[k] tells of the present.
func (r *Resolver) tellsOfNow(f *clause.Frame, k int) bool {
	for i := f.Starts[f.Runs[k]]; i < f.Ends[f.Runs[k]]; i++ {
		if w := f.Word(i); f.Runs[i] == f.Runs[k] && (w == r.Words.Has || w == r.Words.Have || w == r.Words.Are) {
			return (i+1 == k || !f.PastTense(i+1)) && f.Visible(i, k) // "orders have topped 1,000"
		}
	}
	return false
}

// roundOf returns when the money was raised that the sentence tells of before a value:
// "raised $203 million in August in a round that valued it at $6 billion".
func (r *Resolver) roundOf(d *draft) fact.Period {
	if n := len(r.drafts); n > 0 && r.drafts[n-1].Metric == "funding" && r.drafts[n-1].sentenceNo == d.sentenceNo {
		return r.drafts[n-1].Period
	}
	return fact.Period{}
}

// flows reports whether the figure is of a time as flows are: what all makers of a market
// give off the price is an average of the month, and what a report on a quarter tells of as
// paid was paid in it.
func (r *Resolver) flows(m *lexicon.Metric, d *draft) bool {
	return m.Flow || d.Metric == "discount" && d.who().Is(lexicon.Place) || r.charged(m, d) && r.ofResults()
}

// charged reports whether the figure is an amount that was paid or given.
func (r *Resolver) charged(m *lexicon.Metric, d *draft) bool {
	return d.Measure != fact.Share && d.Metric != clause.Discount && d.Modality == fact.Reported && m.Accepts("money") && d.Unit.IsCurrency() && !m.Stock && !m.Session && !m.Plan && !m.Levied && !m.Is(lexicon.Product) && !m.Is(lexicon.Aid) && !m.Is(lexicon.Lasting) && !d.who().Is(lexicon.Model)
}

// ofResults reports whether the article is about whole quarters, as what companies report on
// themselves is.
func (r *Resolver) ofResults() bool {
	n := r.aboutPeriod().MonthCount()
	return n > 0 && n <= 12 && n%3 == 0
}

// announcedAt returns the time at which the sentence says that something was made known,
// which is when vehicles are recalled: "revealed last month that a brake affects 1.5
// million cars".
func (r *Resolver) announcedAt(f *clause.Frame) fact.Period {
	for i := range f.Timings {
		if t := &f.Timings[i]; t.Said && (f.Groups[t.Item] == 0 || f.Has(t.Item-1, lexicon.Say)) && t.When.Form != mention.Weekday {
			return r.cal.Resolve(t.When, fact.Period{}, calendar.Past)
		}
	}
	return fact.Period{}
}

// billed reports whether the figure is what was paid in a part of a year that is over, and
// the first that the article tells: "paid 1.8 trillion won in tariffs from July through
// September".
func (r *Resolver) billed(m *lexicon.Metric, d *draft) bool {
	n := d.Period.MonthCount()
	return r.ctx.mainPeriod.IsZero() && m.Accepts("money") && d.Unit.IsCurrency() && !m.Stock && !m.Session && !m.Plan && !m.Is(lexicon.Product) && n%3 == 0 && d.Period.WholeMonths() && d.Period.End <= r.cal.Published
}

// carriedPeriod returns the period that a figure of a flow takes over: within a
// paragraph, and where the words go on with what was said, the last one; else
// the one that the article is about. What is expected goes on with the last
// expectation.
func (r *Resolver) carriedPeriod(f *clause.Frame, d *draft) fact.Period {
	c := &r.ctx
	if r.overYears(f, d.item) {
		return fact.Period{} // "found 16,900 takers in three years", after what it sold in a month
	}
	if guess := d.cue != nil && d.cue.Name == clause.CueGuess; guess && d.Modality == fact.Forecast && !c.expected.IsZero() && c.sentences-c.expectedAt <= 1 {
		return c.expected // "expects net income of 8 billion this year. Earnings per share are put at $8"
	} else if d.Modality != fact.Reported && !guess && (!d.cueOver || c.sentences-c.expectedAt <= 1) {
		if !c.expected.IsZero() && !r.ofOtherAim(d) {
			return c.expected
		}
		if d.Modality == fact.Target && c.period.End <= r.cal.Published && c.mainPeriod.End <= r.cal.Published {
			return fact.Period{} // an aim is of no time that is over
		}
	}
	if p := r.quarterOf(f, d); !p.IsZero() {
		c.period, c.periodBlock, c.periodAt = p, c.block, c.sentences
		return p
	}
	if w := f.Word(0); (w == text.Hyphen || w == text.Bullet) && c.itemBlock == c.block && c.periodAt < c.sentences && !c.listPeriods[0].IsZero() {
		return c.listPeriods[0] // each line of a list that is one block
	}
	if c.mainPeriod.IsZero() || c.periodBlock == c.block || (r.Continues(f) || r.Likens(f)) && c.periodAt >= c.sentences-1 || r.goesOnListing(d) {
		return c.period
	}
	if c.itemBlock == c.block && !c.listPeriods[0].IsZero() {
		return c.listPeriods[0]
	}
	if c.periodBlock == c.block-1 && c.period.MonthCount() == 12 && c.mainPeriod.MonthCount() == 1 && c.period.End == c.mainPeriod.End && r.YearInARow(f, d.item) {
		c.periodBlock, c.periodAt = c.block, c.sentences
		return c.period // "For 2025 as a whole, 178,400 cars." and then "Tesla headed the table for the fifth year in a row"
	}
	if r.isResult(r.Vocabulary(d.Metric)) && !c.mainResults && c.section.period.IsZero() && !c.results.IsZero() {
		return c.results // of a quarter, in an article on ten months' sales
	}
	return r.aboutPeriod()
}

// overYears reports whether the sentence says that the figure came about in some years, which are no time that was told.
func (r *Resolver) overYears(f *clause.Frame, k int) bool {
	for i := range f.Timings {
		t := &f.Timings[i]
		if t.When.Form == mention.Count && t.When.Span == mention.SpanYear && t.When.Count > 1 && !t.Rank && !t.Compared && !t.Said && f.Runs[t.Item] == f.Runs[k] && f.Visible(t.Item, k) {
			return true
		}
	}
	return false
}

// isResult reports whether the metric is of what a company earns or takes in, and of no number.
func (r *Resolver) isResult(m *lexicon.Metric) bool {
	return m != nil && m.Flow && m.Corporate && m.Accepts("money") && !m.Accepts("count")
}

// ofOtherAim reports whether the time of the last aim was some years of another company, told in another paragraph: "plans
// to invest $4.9 billion from 2022 to 2024", and then "Hertz will buy 65,000".
func (r *Resolver) ofOtherAim(d *draft) bool {
	c := &r.ctx
	return (c.expected.MonthCount() > 12 || c.expected.Start.Year() > r.cal.Published.Year()+1) && c.expectedBlock != c.block && c.expectedOf.Is(lexicon.Maker) && d.who().Is(lexicon.Maker) && !sameHouse(d.owner, c.expectedOf.Entry)
}

// quarterOf returns the last quarter of the year that was spoken of where the metric is told
// to be a quarter's: "For the full year deliveries came to 50,122. Quarterly revenue doubled".
func (r *Resolver) quarterOf(f *clause.Frame, d *draft) fact.Period {
	if d.metricEntry == nil {
		return fact.Period{}
	}
	for i := 1; i < len(f.Items) && i <= d.item; i++ {
		if f.Word(i-1) != r.Words.Quarterly || f.Entry(i, lexicon.MetricCue) != d.metricEntry {
			continue
		}
		for _, p := range [2]fact.Period{r.ctx.period, r.aboutPeriod()} {
			if !p.IsZero() && p.WholeMonths() && p.End <= r.cal.Published {
				return r.cal.SpanAround(fact.Day(p.End), 3)
			}
		}
	}
	return fact.Period{}
}

// section is a part of the article that a heading or an introduction gives a period of its
// own, which what has none there takes.
type section struct {
	period fact.Period
	lines  int // so many blocks of one sentence followed at once, as lists have them
}

// headUp ends the section at a heading that does more than name a kind of vehicle, which divides what the
// section tells: "March sales by category", "Passenger cars".
func (r *Resolver) headUp(f *clause.Frame, kind clause.BlockKind) {
	s := &r.ctx.section
	if kind == clause.InBody || !f.First || s.period.IsZero() {
		return
	}
	if _, ok := r.SoleKind(f); !ok {
		*s, r.ctx.period = section{}, r.ctx.mainPeriod
		return
	}
	s.lines, r.ctx.period = 0, s.period
}

// nextBlock ends the section at running text after the lines of a list, or leaves that to the heading which
// begins.
func (r *Resolver) nextBlock(kind clause.BlockKind, sentences int) {
	s := &r.ctx.section
	switch {
	case s.period.IsZero():
		if kind != clause.InBody && !r.ctx.mainPeriod.IsZero() {
			r.ctx.period = r.ctx.mainPeriod // what a heading parts from it goes on with none of its times
		}
	case kind != clause.InBody:
	case sentences > 1 && s.lines > 1:
		*s, r.ctx.period = section{}, r.ctx.mainPeriod
	case sentences == 1:
		s.lines++
	}
}

// aboutPeriod returns the period that the section, or else the article, is about.
func (r *Resolver) aboutPeriod() fact.Period {
	if p := r.ctx.section.period; !p.IsZero() {
		return p
	}
	return r.ctx.mainPeriod
}

// goesOnListing reports whether a maker's figure goes on with the makers that the
// paragraph before told of, which named its time at once: "In 2024 Toyota sold 290,000
// cars and Honda 95,000." and then "Wuling sold 22,000."
func (r *Resolver) goesOnListing(d *draft) bool {
	c := &r.ctx
	return c.periodBlock == c.block-1 && c.listing == c.periodBlock && c.period.End == c.mainPeriod.End && d.who().Is(lexicon.Maker)
}

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

// sameColumn returns the period that the same part of an earlier item of the list has: "Kia: 5,000
// in May; 24,000 in the first five months" and then "Skoda: 6,000; 29,000".
func (r *Resolver) sameColumn(f *clause.Frame, k int) fact.Period {
	c := &r.ctx
	if c.itemBlock != c.block || c.listFrom == c.block {
		return fact.Period{}
	}
	if part := f.PartOfItem(k); part > 0 && part < len(c.listPeriods) {
		return c.listPeriods[part]
	}
	return fact.Period{}
}

// isShiftedYear reports whether the period is the one spoken of a year before.
func (r *Resolver) isShiftedYear(p fact.Period) bool {
	return p == calendar.ShiftYears(r.ctx.period, -1)
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
// is told next of another is of the month again: "Kia sold 32,040 in June, and 197,700 since January. Ford sold 13,950."
func (r *Resolver) addsYear(f *clause.Frame, d *draft) bool {
	c := &r.ctx
	if c.mainPeriod.MonthCount() != 1 || d.Period.End != c.mainPeriod.End || d.Period.MonthCount() < 2 || !d.who().Is(lexicon.Maker) || !c.topicPlace {
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
	if (d.Modality == fact.Forecast || d.Modality == fact.Target) && d.PeriodFrom != fact.Context && d.Period.End > r.cal.Published-120 {
		c.expected, c.expectedAt, c.expectedOf, c.expectedBlock = d.Period, c.sentences, d.who(), c.block
	}
	m := r.Vocabulary(d.Metric)
	if d.Modality == fact.Forecast && d.PeriodFrom == fact.Clause && d.Period.End <= r.cal.Published && r.isFlow(d) && d.Period == r.cal.SpanAround(d.Period, max(d.Period.MonthCount(), 1)) {
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
	if p.End > c.mainPeriod.End || p.End == c.mainPeriod.End && c.mainHeading && f.Block == clause.InBody {
		c.mainPeriod, c.mainHeading, c.mainFigures = p, f.Block != clause.InBody, 0
		c.mainResults = r.isResult(m)
	}
}

// isOver reports whether the period has come to its end when the article
// appears, or does so in these days.
func (r *Resolver) isOver(p fact.Period) bool { return p.End <= r.cal.Published+7 }

// isAhead reports whether the period begins after the article has appeared. Of one without a
// date nobody knows.
func (r *Resolver) isAhead(p fact.Period) bool {
	return !r.cal.Published.IsZero() && p.Start > r.cal.Published
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

// mayBeNow reports whether the half of the year that w names, which p takes for that of last year, may as well be the one
// under way: "backs its guidance for the second half", said in August.
func (r *Resolver) mayBeNow(w *mention.When, p fact.Period) bool {
	return w.Form == mention.Half && w.Year == 0 && p.ShiftMonths(12).Contains(fact.Day(r.cal.Published))
}

// isReported reports whether p, which w names, is what figures are reported on: months, or a week or the first weeks
// of a month by their days, and neither a day nor the week in which something was said.
func isReported(w *mention.When, p fact.Period) bool {
	return p.WholeMonths() || w.Form != mention.Relative && w.Form != mention.Anaphor && p.End-p.Start >= 6 && p.End-p.Start < 31
}

// noteOpening keeps the period that a sentence without figures at the head of a
// paragraph gives to those after it: "Over the first half rental firms did best."; and that
// of the figures that one anywhere in it says are out: "And did it work? The May numbers came
// out on Sunday."
func (r *Resolver) noteOpening(f *clause.Frame) {
	var only *clause.Timing
	for i := range f.Timings {
		t := &f.Timings[i]
		if t.When.Form == mention.Weekday || only != nil && f.Word(t.Item-1) == text.Than {
			continue // when it was said; "June, with one working day less than May, closed"
		}
		if only != nil || t.Said || t.Compared || t.Rank || t.When.IsBaseline() || f.Groups[t.Item] != 0 {
			return
		}
		only = t
	}
	if only == nil {
		return
	}
	c := &r.ctx
	out := r.StatisticsOf(f, only)
	asks := f.Asks()
	if !f.First && !out && !asks {
		return
	}
	long := !c.mainPeriod.IsZero() && !r.isRecent(c.mainPeriod) // ago, so that another time may be told of now
	if p := r.flowed(only, c.period); !r.mayBeNow(only.When, p) && isReported(only.When, p) && p.End <= r.cal.Published && (p.End == c.mainPeriod.End || p.End == c.period.End || (long || out || asks || spokenOf(f, only) || r.soldThen(f, only)) && r.isRecent(p)) {
		c.period, c.periodBlock, c.periodAt = p, c.block, c.sentences
	}
}

// soldThen reports whether the sentence tells of sales in the time, next to a word for these: "BYD moved ahead of Tesla in
// BEV sales in the first quarter."
func (r *Resolver) soldThen(f *clause.Frame, t *clause.Timing) bool {
	u := f.Use(t.Item-1, lexicon.MetricCue)
	return u != nil && u.Role == lexicon.Noun && len(u.Metrics) > 0 && r.IsTurnover(u.Metrics[0])
}

// spokenOf reports whether the time is what the sentence speaks of, not only when something happened: "October was
// a bad month for Kia", "Kia had a bad October".
func spokenOf(f *clause.Frame, t *clause.Timing) bool {
	if t.When.Lead != mention.NoLead || f.Has(t.Item-1, lexicon.Preposition) {
		return false
	}
	last := t.Item + 1
	if f.Has(last, lexicon.Auxiliary) {
		return t.Item == 0 || f.Word(t.Item-1) == text.Comma
	}
	before := t.Item - 1
	for before > 0 && before > t.Item-4 && f.Modifier(before) && !f.Has(before, lexicon.Determiner) {
		before--
	}
	if w := f.Word(before - 1); w == text.From || w == text.After || w == text.Than {
		return false // "is rebounding from a tough 2022"
	}
	return f.Has(before, lexicon.Determiner) && f.Word(before) != text.The && (last >= len(f.Items) || f.Items[last].Punct || f.Has(last, lexicon.Preposition))
}

// namesReported reports whether the sentence names a quarter or half, which is what is
// reported on: "its first-quarter results topped estimates", "results for the nine months to
// September".
func (r *Resolver) namesReported(f *clause.Frame) bool {
	return slices.ContainsFunc(f.Timings, func(t clause.Timing) bool {
		if t.When.Form == mention.Quarter || t.When.Form == mention.Half {
			return true
		}
		p := r.cal.Resolve(t.When, fact.Period{}, calendar.Past)
		n := p.MonthCount()
		return (n == 3 || n == 6 || n == 9) && p.WholeMonths()
	})
}

// noteOutlook keeps the period of expectations that a sentence without figures
// speaks of: "raised their forecasts for the year ending March 2024".
func (r *Resolver) noteOutlook(f *clause.Frame) {
	outlook := false
	for i := range f.Of(lexicon.ModalityCue) {
		e := f.Entry(i, lexicon.ModalityCue)
		outlook = outlook || e != nil && e.Modality == fact.Forecast && e.Name != clause.CueWould
	}
	if !outlook {
		return
	}
	for i := range f.Timings {
		t := &f.Timings[i]
		p := r.cal.Resolve(t.When, r.ctx.period, calendar.Future)
		month := p.MonthCount() == 1 && f.NamesTurnover(r.Reader) // "Retail sales for July are expected to fall"
		if !t.Said && !t.Compared && (month || p.MonthCount() > 1 && r.ctx.expected.IsZero()) && p.End > r.cal.Published {
			r.ctx.expected, r.ctx.expectedAt = p, r.ctx.sentences
			return
		}
	}
}

// isRecent reports whether the period may be what a text of the day tells of: no more than a
// year has gone by since.
func (r *Resolver) isRecent(p fact.Period) bool { return p.End > r.cal.Published-370 }
