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

// heldAt returns the period for a figure that takes it over from another
// statement: a stock holds at its last day, but a part of the staff is laid off in it.
func (r *Resolver) heldAt(d *draft, p fact.Period) fact.Period {
	m := r.Vocabulary(d.Metric)
	if m == nil || !m.Stock || m.Session || d.Measure == fact.Share && m.Is(lexicon.Staff) || d.Modality != fact.Reported || p.MonthCount() == 0 || p.End > r.cal.Published {
		return p
	}
	return fact.Day(p.End)
}

// dropDay takes a single day from a flow that is not counted by the day: what
// "a year earlier" comes to where no period was spoken of.
func (r *Resolver) dropDay(d *draft) {
	m := r.Vocabulary(d.Metric)
	if m == nil || !m.Flow || m.Session || d.Scope.Cumulative || d.Measure != fact.Level || d.Modality != fact.Reported {
		return
	}
	if d.Period.IsZero() || d.Period.Start != d.Period.End || !r.ctx.period.IsZero() || d.Period.Start >= r.cal.Published-6 {
		return
	}
	_, _, pub := r.cal.Published.YMD()
	if _, _, day := d.Period.Start.YMD(); day == pub {
		d.Period = fact.Period{}
	}
}

// askedNow takes the time of what was said before in the sentence from a price that is asked now: "cost £26,995 in 2023,
// and now sells for £13,000".
func (r *Resolver) askedNow(f *clause.Frame, k int, d, link *draft) {
	if d.Measure == fact.Level && d.Metric == clause.Price && (r.isAhead(d.Period) || r.comesThen(d.Period)) {
		d.Period, d.PeriodFrom = fact.Period{}, fact.Nowhere // what a model will cost, which comes then: "orders open in March, at 45,000 dollars"
	}
	if d.Measure == fact.Level && d.Metric == clause.Price && (d.PeriodFrom == fact.Clause && r.onSaleThen(f, k) || r.ofModelYear(f)) {
		d.Period, d.PeriodFrom = fact.Period{}, fact.Nowhere
	}
	if m := r.Vocabulary(d.Metric); m != nil && m.Levied && d.Measure == fact.Level && d.PeriodFrom == fact.Sentence && link != nil && link.Modality == fact.Target && link.sentenceNo == d.sentenceNo && f.SemicolonBetween(link.item, k) {
		for i := f.Starts[f.Runs[k]]; i < f.Ends[f.Runs[k]]; i++ {
			if f.Runs[i] == f.Runs[k] && f.Has(i, r.PresentKind) {
				d.Period, d.PeriodFrom, d.Modality = fact.Period{}, fact.Nowhere, fact.Reported // "intends a 50% duty from January; the rate is 20% at present"
			}
		}
	}
	if d.PeriodFrom != fact.Sentence || d.Measure != fact.Level || d.Metric != clause.Price || link == nil || link.sentenceNo != d.sentenceNo || f.Roles[k].Base {
		return
	}
	now := f.SemicolonBetween(link.item, k)
	for i := f.Starts[f.Runs[k]]; i < k && !now; i++ {
		now = f.Has(i, r.PresentKind)
	}
	if now {
		d.Period, d.PeriodFrom = fact.Period{}, fact.Nowhere
	}
}

// onSaleThen reports whether the clause of the price tells, not of what is over, that the model comes to market at a time
// without a year: "goes on sale in the second quarter at 52,900 euros".
func (r *Resolver) onSaleThen(f *clause.Frame, k int) bool {
	comes := false
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		if f.Has(i, r.LaunchingKind) || f.Has(i, r.ArrivingKind) {
			comes = !r.InPast(f, i)
		} else if w := f.WhenAt(i); w != nil && comes {
			return w.Year == 0 && !w.HasShift
		}
	}
	return false
}

// ofModelYear reports whether the only times that the sentence names are the years of models: "the refreshed 2025 model
// now starts at $27,890".
func (r *Resolver) ofModelYear(f *clause.Frame) bool {
	for i := range f.Timings {
		t := &f.Timings[i]
		e := f.Entry(t.Item+1, lexicon.UnitWord)
		if t.When.Form != mention.Year || e == nil || e.Unit != "model" {
			return false
		}
	}
	return len(f.Timings) > 0
}

// comesThen reports whether the time is, in whichever year, that of a milestone of the sentence that lies
// ahead: "goes on sale in September at 41,990 euros".
func (r *Resolver) comesThen(p fact.Period) bool {
	for n := len(r.drafts) - 1; n >= 0 && r.drafts[n].sentenceNo == r.ctx.sentences && !p.IsZero(); n-- {
		e := &r.drafts[n]
		if e.Measure != fact.Event || !r.isAhead(e.Period) {
			continue
		}
		if e.Period == p || e.Period.ShiftMonths(-12) == p {
			return true
		}
	}
	return false
}

// betweenTimes gives a flow the whole stretch between two times that the sentence opens with: "Between the start of
// deliveries in April 2024 and July this year, it sold 5,000".
func (r *Resolver) betweenTimes(f *clause.Frame, k int, d *draft) {
	if f.Word(0) != text.Between || d.Measure != fact.Level || d.Period.IsZero() || !r.isFlow(d) {
		return
	}
	for i := range f.Timings {
		t := &f.Timings[i]
		if t.Item >= k || f.Word(t.Item-1) != text.And || i == 0 {
			continue
		}
		first := r.cal.Resolve(f.Timings[i-1].When, fact.Period{}, calendar.Past)
		if last := r.cal.Resolve(t.When, fact.Period{}, calendar.Past); !first.IsZero() && last.End == d.Period.End && first.Start < last.Start {
			d.Period.Start = first.Start
		}
		return
	}
}

// trimPeriod mends a period that the figure cannot have: what flowed in a year
// that is not over has flowed up to now, and since a day it flows until now.
func (r *Resolver) trimPeriod(f *clause.Frame, k int, d *draft) {
	m := r.Vocabulary(d.Metric)
	if m == nil || f.Roles[k].Base || d.Modality != fact.Reported || d.Period.IsZero() && !m.Flow {
		return
	}
	r.cumulative(f, k, d)
	if d.Scope.Cumulative || d.Period.IsZero() {
		return
	}
	since := false
	then := r.RelativeTiming(f, f.Runs[k]) // "since 2020, when it sold 5,000"
	for i := range f.Timings {
		t := &f.Timings[i]
		if t.Item >= k+4 && f.Runs[t.Item] != f.Runs[k] || t == then || t.Rank {
			continue
		}
		switch p := r.cal.Resolve(t.When, r.ctx.period, calendar.Past); {
		case t.When.Lead == mention.Since && p.Start == d.Period.Start:
			since = true
		case t.When.Lead == mention.Through && (t.When.Form == mention.Month || t.When.Form == mention.Quarter) && p == d.Period && (m.Flow || r.charged(m, d)):
			d.Period = r.sinceNewYear(p)
			return
		}
	}
	if since && r.cal.Published.IsZero() {
		d.Period, d.PeriodFrom = fact.Period{}, fact.Nowhere // until when nobody knows
		return
	}
	if m.Dimensions != nil && m.Dimensions[0] == "money" && !m.Flow && !m.Is(lexicon.Aid) && !m.Stock && !m.Local && !m.Session && d.Period.End > r.cal.Published && d.Period.Start <= r.cal.Published && d.Period.MonthCount() == 12 {
		d.Modality = fact.Forecast // a cost of a year that is not over
		if m.Plan {
			d.Modality = fact.Target
		}
		return
	}
	if !m.Flow {
		if since && (m.Plan && !m.Stock || m.Dimensions != nil && m.Dimensions[0] == "percent") {
			d.Period.End = r.cal.Published
		}
		return
	}
	switch months := d.Period.MonthCount(); {
	case since:
		d.Period.End = r.untilNow(d.Period)
		if n := len(r.drafts); n > 0 { // "delivered 32,040 cars in October and 297,700 since January"
			if b := &r.drafts[n-1]; b.sentenceNo == d.sentenceNo && b.Modality == fact.Reported && b.Period.WholeMonths() && (b.Period.MonthCount() == 1 && d.Period.Contains(b.Period) || b.Period.Start == d.Period.Start) {
				d.Period.End = b.Period.End
			}
		}
	case months == 12 && d.Period.End > r.cal.Published+62 && r.endsAhead(f, d):
		if r.yearOver(f, k) {
			d.Period = d.Period.ShiftMonths(-12)
			return
		}
		d.Modality = fact.Forecast
	case months == 12 && d.Period.Start <= r.cal.Published && d.Period.End > r.cal.Published:
		ref := r.ctx.period
		if r.ctx.mainPeriod.End > ref.End {
			ref = r.ctx.mainPeriod
		}
		if ref.End < d.Period.Start && r.reportsYear(f, k) {
			d.Period = d.Period.ShiftMonths(-12)
			return
		}
		if d.PeriodFrom == fact.Clause && r.cal.Published < d.Period.Start+31 && r.namesYear(f, d.Period) {
			d.Modality = fact.Forecast // "analysts at Citi see 5.8 million in 2025", in January
			return
		}
		whole := mention.When{Span: mention.SpanYear}
		if end := r.cal.ToDate(&whole, ref, r.cal.Published.Year(), true).End; end > d.Period.Start {
			d.Period.End = end
		}
	}
}

// reportsYear reports whether the figure is said to be for "the year", in the months in which companies report on the
// year that is over: "net profit for the year fell to 3.6 billion euros", in March.
func (r *Resolver) reportsYear(f *clause.Frame, k int) bool {
	if _, m, _ := r.cal.Published.YMD(); m > 3 {
		return false
	}
	for i := range f.Timings {
		t := &f.Timings[i]
		if w := t.When; w.Form == mention.Anaphor && w.Span == mention.SpanYear && !w.That && f.Visible(t.Item, k) && f.Tokens[w.First].Word == text.For {
			return true
		}
	}
	return false
}

// namesYear reports whether the sentence names the year p whole, and not what has gone by of it.
func (r *Resolver) namesYear(f *clause.Frame, p fact.Period) bool {
	for i := range f.Timings {
		if w := f.Timings[i].When; w.Form == mention.Year && w.Year != 0 && w.Lead == mention.NoLead && r.cal.Resolve(w, fact.Period{}, calendar.Past) == p {
			return true
		}
	}
	return false
}

// endsAhead reports whether the sentence names the month in which the year of the figure ends, so
// that nothing of it is told to date: "an operating profit for the year ending March 2016".
func (r *Resolver) endsAhead(f *clause.Frame, d *draft) bool {
	for i := range f.Timings {
		if w := f.Timings[i].When; w.Form == mention.Count && w.Closing != 0 && r.cal.Resolve(w, r.ctx.period, calendar.Future) == d.Period {
			return true
		}
	}
	return false
}

// yearOver reports whether the figure is told in the past of a year whose end no year of the calendar goes with: written in
// January, "the 14,093 cars that it sold in the year through March" are those of the year before.
func (r *Resolver) yearOver(f *clause.Frame, k int) bool {
	for i := range f.Timings {
		if w := f.Timings[i].When; w.Form == mention.Count && w.Closing != 0 && (w.Year != 0 || w.HasShift || w.Shift != 0) {
			return false
		}
	}
	past := false
	for i := range f.Items {
		if f.Runs[i] != f.Runs[k] {
			continue
		}
		if f.Has(i, lexicon.ModalityCue) {
			return false
		}
		past = past || r.InPast(f, i)
	}
	return past
}

// sinceNewYear returns the months from the beginning of the year to the end of p.
func (r *Resolver) sinceNewYear(p fact.Period) fact.Period {
	return fact.Period{Start: r.cal.SpanAround(p, 12).Start, End: p.End}
}

// untilNow returns the day until which a flow has gone on that began with the
// period: the last to which the article's figures run, else the day of publication.
func (r *Resolver) untilNow(p fact.Period) fact.Date {
	end := fact.Date(0)
	for _, ref := range []fact.Period{r.ctx.period, r.ctx.mainPeriod} {
		if ref.End > p.Start && ref.End >= p.End && ref.End <= r.cal.Published && ref.End > r.cal.Published-62 {
			end = max(end, ref.End)
		}
	}
	if end > 0 {
		return end
	}
	return max(r.cal.Published, p.End)
}

// cumulative settles whether a flow is counted since it began: the words say
// so, or a day is named by which it had come to the figure. It then holds at
// that day.
func (r *Resolver) cumulative(f *clause.Frame, k int, d *draft) {
	m := r.Vocabulary(d.Metric)
	if m.Flow && d.Measure == fact.Level && !d.Unit.IsCurrency() && d.Scope.Per == "" && r.sinceInception(f, k, d) {
		d.Scope.Cumulative, d.Period = true, fact.Day(r.inceptionUntil(d))
		if p := r.countedAsOf(f, k); !p.IsZero() {
			d.Period = fact.Day(p.End)
		}
		return
	}
	if m.Flow && d.Measure == fact.Level && !d.Unit.IsCurrency() && !d.who().Is(lexicon.Place) && d.PeriodFrom == fact.Context && d.Period.End < r.cal.Published-longOver && r.InPerfect(f, k) {
		d.Scope.Cumulative, d.Period = true, fact.Day(r.cal.Published) // "has delivered 15,337", after a year that is over
		return
	}
	if d.Unit.IsCurrency() && d.Scope.Cumulative && d.Measure == fact.Level && (d.PeriodFrom == fact.Context || d.Period.IsZero()) {
		d.Period = fact.Day(r.cal.Published) // "to date, its cumulative investment"
		return
	}
	if !m.Flow || d.Measure == fact.Change || d.Unit.IsCurrency() {
		d.Scope.Cumulative = d.Scope.Cumulative && m.Flow && d.Measure == fact.Share
		return
	}
	for i := range f.Timings {
		t := &f.Timings[i]
		opens := t.Item == 0 && f.Word(1) == text.Comma // "By the end of June, …"
		if t.Attached != k && f.Runs[t.Item] != f.Runs[k] && !opens || t.Compared {
			continue
		}
		day := t.When.Edge == mention.End || t.When.Form == mention.Day || t.When.Form == mention.Weekday
		if day && (t.When.Lead == mention.By || t.When.Lead == mention.AsOf) && d.PeriodFrom != fact.Context {
			if r.towardsTarget(f, d) || comparedAsLong(f, k) || d.who().Is(lexicon.Place) && r.IsTurnover(d.Metric) { // a market is counted by the year
				d.Period.Start = fact.NewDate(d.Period.End.Year(), 1, 1)
				return
			}
			if p := r.ctx.mainPeriod; p.End == d.Period.End && p.MonthCount() > 1 && p.MonthCount() < 12 && p.Start.Year() == p.End.Year() && !d.Scope.Cumulative && !d.who().Is(lexicon.Model) {
				d.Period = p // "by the end of March" in a report on the first quarter
				return
			}
			d.Scope.Cumulative = !f.Kinds.Has(r.WaitingKind) // but "As of 31 December pending orders were"
		}
	}
	switch n := d.Period.MonthCount(); {
	case !d.Scope.Cumulative:
	case d.Period.IsZero() && d.Modality == fact.Reported:
		d.Period, d.PeriodFrom = fact.Day(r.inceptionUntil(d)), fact.Context
	case n > 1 && (!r.TotalsUp(f, k) || d.PeriodFrom == fact.Clause) && (d.PeriodFrom != fact.Context || n < 12 && d.Period.Start.Month() == 1):
		d.Scope.Cumulative = false // "cumulative sales in the first six months"
	case n == 1 && d.PeriodFrom == fact.Clause && f.Word(k-1) == text.Of && d.Modality == fact.Reported && r.inMonth(f, k, d):
		d.Scope.Cumulative = false // "recorded cumulative sales of 59,203 units in August", at home and abroad
	case !d.Period.IsZero():
		d.Period = fact.Day(d.Period.End)
	}
}

// comparedAsLong reports whether the percentage behind the level at items[k] compares it with as long a time of another
// year: "37,500 by the end of October, 28% more than in the same ten months of last year".
func comparedAsLong(f *clause.Frame, k int) bool {
	next := k + 1
	for next < len(f.Items) && f.Items[next].Quantity == 0 {
		next++
	}
	return f.IsPercent(next) && slices.ContainsFunc(f.Timings, func(t clause.Timing) bool {
		return t.Item > next && t.When.IsBaseline()
	})
}

// inMonth reports whether the figure's month is named for what was counted in it, and not as the time by
// which so many had been.
func (r *Resolver) inMonth(f *clause.Frame, k int, d *draft) bool {
	for i := range f.Timings {
		w := f.Timings[i].When
		if f.Runs[f.Timings[i].Item] == f.Runs[k] && w.Edge == mention.Whole && w.Lead == mention.NoLead && r.cal.Resolve(w, r.ctx.period, calendar.Past) == d.Period {
			return true
		}
	}
	return false
}

// longOver is so many days after the end of a period that what "has been" sold no longer goes on with it.
const longOver = 45

// countedAsOf returns the period up to which the sentence counts: "since its launch, as of
// the third quarter of last year".
func (r *Resolver) countedAsOf(f *clause.Frame, k int) fact.Period {
	for i := range f.Timings {
		if t := &f.Timings[i]; (t.When.Lead == mention.AsOf || t.When.Lead == mention.Through) && f.Visible(t.Item, k) && !r.QuantityBetween(f, min(t.Item, k), max(t.Item, k)) {
			if p := r.cal.Resolve(t.When, r.ctx.period, calendar.Past); p.End <= r.cal.Published {
				return p
			}
		}
	}
	return fact.Period{}
}

// sinceInception reports whether the figure is counted since a thing came into
// the world: "since its launch in March", "since it was listed on September
// 24", "orders since September 26" of a model.
func (r *Resolver) sinceInception(f *clause.Frame, k int, d *draft) bool {
	for i := range f.Items {
		if w := f.WhenAt(i); w != nil && w.Lead == mention.Since && i > k && f.Runs[i] == f.Runs[k] && d.Metric == "orders" && d.who().Is(lexicon.Model) {
			return true
		}
		if r.sinceLongAgo(f, i, k) && !d.who().Is(lexicon.Place) {
			return true
		}
		if f.Items[i].When != 0 || f.Tokens[f.Items[i].First].Word != text.Since || !f.Visible(i, k) || f.Runs[i] != f.Runs[k] && (i > 0 || f.Weight[f.Runs[k]] >= clause.AtSemicolon) {
			continue
		}
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Scope.Cumulative {
			return true // "since its launch"
		}
		if i > k && f.Runs[i] == f.Runs[k] && (i+1 == len(f.Items) || f.Items[i+1].Punct) {
			return true // "2.5 million have been sold since"
		}
		for j := i + 1; j < len(f.Items) && j <= i+8 && !f.Items[j].Punct && f.Items[j].Quantity == 0; j++ {
			if r.IsInception(f, j) || isFirstOne(f, j) {
				return true
			}
		}
	}
	return false
}

// isFirstOne reports whether the first car that a maker made, or of a model, stands at items[j]: "since the first ES8 left
// the works".
func isFirstOne(f *clause.Frame, j int) bool {
	e := f.Entry(j, lexicon.Ordinal)
	return e != nil && e.Value == 1 && (f.IsModel(j+1) || f.Has(j+1, lexicon.UnitWord) && !f.Plural(j+1))
}

// sinceLongAgo reports whether the period at items[i] is one since which more than a year has gone by,
// so that the figure of its clause adds up all years since: "2.7 million buyers since 2008".
func (r *Resolver) sinceLongAgo(f *clause.Frame, i, k int) bool {
	w := f.WhenAt(i)
	if w == nil || w.Lead != mention.Since || f.Runs[i] != f.Runs[k] || !f.Visible(i, k) {
		return false
	}
	p := r.cal.Resolve(w, r.ctx.period, calendar.Past)
	return !p.IsZero() && p.Start < r.cal.Published-400
}

// inceptionUntil returns the day to which such a count runs: of a company's own
// in a report on a period that has just ended the end of that, else the day of
// publication.
func (r *Resolver) inceptionUntil(d *draft) fact.Date {
	if p := r.ctx.mainPeriod; !d.who().Is(lexicon.Model) && !p.IsZero() && p.End <= r.cal.Published && p.End+10 > r.cal.Published {
		return p.End
	}
	return r.cal.Published
}

// towardsTarget reports whether a company's figure tells how far it has come
// to a target for the year that was just spoken of.
func (r *Resolver) towardsTarget(f *clause.Frame, d *draft) bool {
	e := r.ctx.expected
	if d.Scope.Cumulative || d.who().Is(lexicon.Model) || d.Period.IsZero() || r.cal.Fiscal > 1 {
		return false
	}
	for i := range f.Roles { // of this sentence
		if n := f.Roles[i].Draft; n > 0 && r.drafts[n-1].Metric == d.Metric && r.drafts[n-1].Modality != fact.Reported {
			e = r.drafts[n-1].Period
		}
	}
	return e.MonthCount() == 12 && e.Contains(fact.Day(d.Period.End))
}
