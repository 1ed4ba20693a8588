package resolve

import (
	"slices"

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
	if whole := r.wholeTold(f, d); whole != nil {
		return whole.Period
	}
	switch {
	case m == nil:
	case d.Metric == "market_cap" && !r.roundOf(d).IsZero():
		return r.roundOf(d)
	case d.Modality == fact.Forecast && !m.Flow && !m.Stock && m.Accepts("money") && !r.isProduct(d.Metric) && c.sentences-c.expectedAt <= 2:
		return c.expected // "capital spending is expected at 9 billion"
	case d.Metric == "orders" && r.tellsOfNow(f, d.item):
	case m.Flow && d.Modality == fact.Reported && r.paceOfNow(f, d):
	case r.flows(m, d), m.Announced && d.Modality == fact.Reported && (r.ToldToMove(f, d.item) || r.ofResults() && r.SpentInAll(f, d.item)):
		p := r.carriedPeriod(f, d)
		if d.cue != nil && d.cue.Name == clause.CueWould && !d.cueOver && p.End <= r.cal.Published {
			return fact.Period{} // "would cut exports by 900,000 units a year"
		}
		if d.Metric == "orders" && p.End == c.period.End && !p.WholeMonths() && p.Start < p.End && c.scopeOf != d.Subject {
			return fact.Period{} // since another's orders were taken
		}
		if r.looksAhead(f, d, p) {
			return r.cal.SpanAround(fact.Day(r.cal.Published), 12)
		}
		return p
	case m.Stock && d.Modality != fact.Reported:
	case m.Stock && m.Plan && r.othersNow(f, d): // but what all makers have in stock is counted on one day
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

// wholeTold returns what the article told before of the whole that the sentence opens with: "had 318 stations at the end of June. Of the
// 318 stations, 31 are in Belgium".
func (r *Resolver) wholeTold(f *clause.Frame, d *draft) *draft {
	if f.Word(0) != text.Of || d.item > 3 || d.Measure != fact.Level || f.Word(1) != text.The && f.Word(1) != text.Its {
		return nil
	}
	for i := len(r.drafts) - 1; i >= max(0, len(r.drafts)-fewDrafts); i-- {
		if o := &r.drafts[i]; o.Measure == fact.Level && o.Value == d.Value && o.Unit == d.Unit && o.Metric == d.Metric && o.Subject == d.Subject && !o.Period.IsZero() {
			return o
		}
	}
	return nil
}

// othersNow reports whether a stock is told in the present of another maker than the one whose day was named: "Ionity had 650 sites at
// the end of June. Tesla operates over 60,000 Superchargers".
func (r *Resolver) othersNow(f *clause.Frame, d *draft) bool {
	c := &r.ctx
	of := r.Lex.Named(c.stockOf)
	return of != nil && of.Kind == lexicon.Maker && d.who().Is(lexicon.Maker) && d.Subject != c.stockOf && r.inPresent(f, d.item)
}

// paceOfNow reports whether the figure is told in the present as so many a day or week, and so of no time that was told before:
// "whose works makes 1,300 pickups a day".
func (r *Resolver) paceOfNow(f *clause.Frame, d *draft) bool {
	return (d.Scope.Per == "day" || d.Scope.Per == "week") && r.inPresent(f, d.item)
}

// inPresent reports whether the last verb before the figure at items[k], in its run, looks like one in the present.
func (r *Resolver) inPresent(f *clause.Frame, k int) bool {
	for i := k - 1; i >= f.Starts[f.Runs[k]]; i-- {
		switch {
		case f.Runs[i] != f.Runs[k] || f.Items[i].Name != nil || f.Items[i].Punct || f.Items[i].When != 0:
		case r.InPast(f, i) && !f.Has(i, lexicon.Preposition):
			return r.tellsOfNow(f, k)
		case r.IsVerb(f, i) && clause.HasSuffix(f.Text(i), "s") && !f.Has(i, lexicon.Pronoun) && !f.Has(i, lexicon.Preposition) && !f.Has(i, lexicon.UnitWord):
			return true
		case f.Word(i) == r.Words.Have || f.Word(i) == r.Words.Are:
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
	return f.InSomeYears(k)
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

// goesOnListing reports whether a maker's figure goes on with the makers that the
// paragraph before told of, which named its time at once: "In 2024 Toyota sold 290,000
// cars and Honda 95,000." and then "Wuling sold 22,000."
func (r *Resolver) goesOnListing(d *draft) bool {
	c := &r.ctx
	return c.periodBlock == c.block-1 && c.listing == c.periodBlock && c.period.End == c.mainPeriod.End && d.who().Is(lexicon.Maker)
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

// isOver reports whether the period has come to its end when the article
// appears, or does so in these days.
func (r *Resolver) isOver(p fact.Period) bool { return p.End <= r.cal.Published+7 }

// isAhead reports whether the period begins after the article has appeared. Of one without a
// date nobody knows.
func (r *Resolver) isAhead(p fact.Period) bool {
	return !r.cal.Published.IsZero() && p.Start > r.cal.Published
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
		if t.When.Form == mention.Weekday || only != nil && (f.Word(t.Item-1) == text.Than || t.Compared) {
			continue // when it was said; "June, with one working day less than May, closed", "In March output stayed below that of a year ago"
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
		if len(r.cuts) == 1 && only.Item <= 1 && r.SpeaksOfFlow(f) {
			c.periodBlock++ // "In March output stayed low.", which is all that its paragraph tells
		}
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
		if !t.Said && !t.Compared && (month || p.MonthCount() > 1 && (r.ctx.expected.IsZero() || clause.Opens(f, t.Item))) && p.End > r.cal.Published {
			r.ctx.expected, r.ctx.expectedAt = p, r.ctx.sentences
			return
		}
	}
}

// isRecent reports whether the period may be what a text of the day tells of: no more than a
// year has gone by since.
func (r *Resolver) isRecent(p fact.Period) bool { return p.End > r.cal.Published-370 }
