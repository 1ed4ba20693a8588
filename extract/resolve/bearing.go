package resolve

import (
	"time"

	"carfacts/extract/calendar"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// timings settles what each period of the sentence bears on.
func (r *Resolver) timings(f *clause.Frame) {
	f.Timings = f.Timings[:0]
	r.cal.Fiscal, r.cal.Sentence, r.cal.Expected, r.cal.About = r.fiscalHere(f), r.ctx.sentences, r.ctx.expected, r.aboutPeriod()
	for i := 0; i < len(f.Items) && len(f.Whens) > 0; i++ {
		w := f.WhenAt(i)
		if w == nil {
			continue
		}
		r.countDays(w)
		t := clause.Timing{Item: i, When: w, Attached: -1, Carrier: -1}
		t.Said = r.isStatementDay(f, i, w) && !r.AfterSince(f, i, len(f.Items)) || f.First && f.Groups[i] == 1 && i < r.DatelineEnd(f)
		t.Rank = r.IsRank(f, i, w)
		if w.Form == mention.Anaphor && i == 2 && f.Has(1, lexicon.Auxiliary) && f.WhenAt(0) != nil {
			t.Rank = true // "June was the month in which", where "the month" is June
		}
		t.Closes = r.ComesToEnd(f, i, w)
		if w.Edge == mention.Start && f.Word(i-1) == text.From && !r.AfterRatio(f, i-2) && !r.AfterMove(f, i-2) {
			w.Lead = mention.Since // "counting from the beginning of the year"
		}
		if w.Lead == mention.Until && w.Form == mention.Year && !f.Kinds.Has(r.PostponedKind) && r.isAhead(r.cal.Resolve(w, r.ctx.period, calendar.Future)) {
			w.Lead = mention.By // "wants to cut 35,000 jobs until 2030"
		}
		if w.Lead == mention.Until && w.Form == mention.Month && w.Edge == mention.End && i == 0 && f.Block == clause.InBody && !f.Kinds.Has(lexicon.ModalityCue) && !f.Kinds.Has(r.PostponedKind) {
			w.Lead, w.Edge = mention.Through, mention.Whole // "Until the end of November 343,700 cars were registered"
		}
		r.Attach(f, &t)
		if t.Compared && i > 0 && r.isYearToCome(f, i, w) {
			t.Compared, t.Attached, t.Carrier = false, -1, -1
		}
		if t.Attached >= 0 && f.CountsBest(t.Attached) {
			t.Attached = -1 // "across Europe's five largest markets in April"
		}
		if !t.Compared && !t.Said && r.IsBackdrop(f, i, w) {
			t.Rank, t.Attached = true, -1
		}
		if t.Said || w.Form == mention.Weekday {
			if p := r.cal.Resolve(w, fact.Period{}, calendar.Past); p.Start == p.End && canTrade(p.Start) && p.Start > r.cal.Published-31 && p.Start >= r.ctx.session.Start && (t.Said || r.ctx.session.IsZero() || f.Word(i+1) != text.Possessive) {
				r.ctx.session = p // "Thursday's closing price" is looked back on
			}
		}
		if p := r.cal.Resolve(w, fact.Period{}, calendar.Past); (w.Form == mention.Day || w.Form == mention.Weekday) && p.Start == p.End {
			r.ctx.dayNamed, r.ctx.dayNamedAt = p, r.ctx.sentences
		}
		if w.IsBaseline() && (w.Form != mention.Ago || w.Span == mention.SpanYear) {
			r.ctx.yearly = true
		}
		f.Timings = append(f.Timings, t)
	}
	f.JoinYears()
}

// isYearToCome reports whether w at items[i] is a year that lies ahead and that no word right before it compares with: "aims to
// double its deliveries in 2025".
func (r *Resolver) isYearToCome(f *clause.Frame, i int, w *mention.When) bool {
	return w.Form == mention.Year && f.Tokens[w.First].Word == text.In && !r.Comparative(f, i-1) && r.cal.Resolve(w, fact.Period{}, calendar.Future).End > r.cal.Published
}

// countDays names the day that w counts from the one spoken of last, in this sentence or just before: "that day", "the next day",
// "a day later".
func (r *Resolver) countDays(w *mention.When) {
	next := w.Form == mention.Relative && w.Span == mention.SpanDay && w.Anchor == mention.FromContext && w.Shift > 0
	if !next && !(w.Form == mention.Anaphor && w.Span == mention.SpanDay && w.That) {
		return
	}
	c := &r.ctx
	if c.dayNamed.IsZero() || c.dayNamedAt < c.sentences-4 || next && c.dayNamedAt < c.sentences-1 {
		return
	}
	day := c.dayNamed.End
	if next {
		day += fact.Date(w.Shift)
	}
	w.Form, w.Anchor, w.Shift, w.That = mention.Day, mention.FromPublication, 0, false
	w.Year, w.Number, w.Day = day.YMD()
	if !next && canTrade(day) && day <= r.cal.Published {
		c.session = fact.Day(day)
	}
}

// canTrade reports whether shares can be traded on the day.
func canTrade(d fact.Date) bool {
	return !d.IsZero() && d.Weekday() != time.Saturday && d.Weekday() != time.Sunday
}

// bears reports whether the period can be the figure's: it is no base, no day
// of a statement, not that of another clause or event, and what is reported
// does not hold in the future.
func (r *Resolver) bears(f *clause.Frame, k int, t *clause.Timing, d *draft, ref fact.Period, tn calendar.Tense) bool {
	if t.Compared || t.Said || t.Rank || !f.Visible(t.Item, k) || t.When.IsBaseline() && !r.longAgo(t, d) || r.oneDay(f, t, d) {
		return false
	}
	if t.When.Lead == mention.Since && t.Item < k && f.Runs[t.Item] != f.Runs[k] && r.isFlow(d) && r.leviedSince(f, t, k) {
		return false // "Since July 5 the EU has levied 37.6%, and sales fell 16.1%"
	}
	if t.When.Form == mention.ToDate && r.isAimed(d) {
		return false // "has sold 3.79 million so far this year, against a target of 4.24 million"
	}
	if f.Word(t.Item+1) == text.Colon && f.Word(t.Item-1) == text.OpenParen && k > t.Item+2 {
		return false // "593,400 (2024: 528,300; +12.3 percent)"
	}
	if d.Modality == fact.Reported && t.Item > 1 && f.Has(t.Item-1, lexicon.ModalityCue) && f.Has(t.Item-2, lexicon.Determiner) && t.Item > k {
		return false // "recalls 10,000 cars, prompting it to cut its outlook for the year"
	}
	if d.Modality == fact.Reported && t.Item > k && f.Has(t.Item-1, r.DueKind) && f.Word(t.Item-2) == text.Comma {
		return false // "of which 1,469 in its home market, where it hopes for the Koleos, due in September"
	}
	if t.Item < r.addedClause(f, k, d) {
		return false // "will close plants by 2026, and Schaeffler announced 4,700 job cuts"
	}
	if t.Event && f.Runs[t.Item] != f.Runs[k] && !(f.Word(t.Item+1) == text.Comma && f.Word(t.Item+2) == text.When) {
		return false // "launched in March, it has collected 88,000 orders"
	}
	if r.statedAt(f, k, t, d) || t.Item > k && f.Runs[t.Item] != f.Runs[k] && r.SpokenOf(f, t) {
		return false
	}
	if r.AfterSince(f, t.Item, k) {
		return false // "since its launch in March"
	}
	if m := r.Vocabulary(d.Metric); m != nil && m.Announced && r.OfOpening(f, t) {
		return false // "will open in 2026 and create 400 jobs"
	}
	if m := r.Vocabulary(d.Metric); d.Measure == fact.Level && !r.isFlow(d) && !(m != nil && m.Plan && d.Modality != fact.Reported) && r.EndsAt(f, k, t.Item) {
		return false // "the $7,500 credit goes away on September 30"
	}
	if r.ofMaking(f, t, d) || t.When.Lead == mention.Since && ((r.isStock(d) || r.builtFor(d)) && d.Measure == fact.Level || d.Modality == fact.Target || d.Modality == fact.Forecast) {
		return false
	}
	if d.Modality == fact.Target && r.liesBehind(t, ref, tn) {
		return false // "began yesterday to look for 2 billion euros"
	}
	if t.Item > k && d.Modality == fact.Reported {
		named := false
		for i := k + 1; i < t.Item; i++ {
			named = named || f.Items[i].Name != nil || f.Has(i, lexicon.Pronoun)
			if named && f.Word(i) == r.Words.Had {
				return false // "the lead it had lost in August"
			}
		}
	}
	if d.Modality == fact.Reported && t.When.Form != mention.Weekday && !(d.cue != nil && (d.cue.Name == clause.CueFuture || d.cue.Name == clause.CueWould && !d.cueOver)) {
		if p := r.cal.Resolve(t.When, ref, tn); r.isAhead(p) && !r.toCome(f, k, t, d) {
			return false
		}
	}
	return true
}

// leviedSince reports whether the time since when something is so is that of a duty told between it and items[k].
func (r *Resolver) leviedSince(f *clause.Frame, t *clause.Timing, k int) bool {
	for i := t.Item + 1; i < k; i++ {
		if n := f.Roles[i].Draft; n > 0 {
			m := r.Vocabulary(r.drafts[n-1].Metric)
			return m != nil && m.Levied
		}
	}
	return false
}

// longAgo reports whether the sentence opens with how many years ago a stock was as large as the figure
// says, which is then no baseline: "Ten years ago the plant employed 9,000 people".
func (r *Resolver) longAgo(t *clause.Timing, d *draft) bool {
	w := t.When
	return w.Form == mention.Ago && w.Span == mention.SpanYear && w.Count > 2 && t.Item <= 1 && d.Measure == fact.Level && d.Modality == fact.Reported && r.isStock(d)
}

// toCome reports whether a flow is told of the time to come, of which nothing can be reported:
// "For next year it now has 83 million", not "will open in 2027 and sold 5,000".
func (r *Resolver) toCome(f *clause.Frame, k int, t *clause.Timing, d *draft) bool {
	return r.isFlow(d) && (t.Item <= 1 || f.Runs[t.Item] == f.Runs[k]) && !r.OfOpening(f, t) && !r.PastClause(f, k)
}

// liesBehind reports whether the period is a day or week that lies behind.
func (r *Resolver) liesBehind(t *clause.Timing, ref fact.Period, tn calendar.Tense) bool {
	switch t.When.Form {
	case mention.Weekday, mention.Relative, mention.Day:
	default:
		return false
	}
	p := r.cal.Resolve(t.When, ref, tn)
	return !p.IsZero() && p.End < r.cal.Published && p.MonthCount() == 0
}

// ofMaking reports whether the period is that in which the vehicles were made, or
// their model years: "built between March 2021 and June 2023", "of the 2020-2024
// model years", "Escapes from 2021 through 2024".
func (r *Resolver) ofMaking(f *clause.Frame, t *clause.Timing, d *draft) bool {
	if d.Metric != "recall" {
		return false
	}
	for i := t.Item - 1; i >= 0 && i >= t.Item-10 && f.Runs[i] >= f.Runs[t.Item]-1 && f.Items[i].Quantity == 0; i-- {
		if r.IsMaking(f, i) {
			return true
		}
	}
	return t.When.Form == mention.Year && !t.When.HasShift && f.Tokens[t.When.First].Word != text.In
}

// oneDay reports whether the period is a single day, on which nothing flows
// that news counts by the month: it is the day of the statement, or the edge of
// the time meant.
func (r *Resolver) oneDay(f *clause.Frame, t *clause.Timing, d *draft) bool {
	m := r.Vocabulary(d.Metric)
	if m != nil && m.Session {
		switch t.When.Form {
		case mention.Day, mention.Weekday:
			return false
		case mention.Relative:
			return t.When.Span != mention.SpanDay
		case mention.Ago:
			return d.Measure != fact.Level // "five years ago it was valued at $30 billion"
		case mention.Month:
			return d.Metric != "market_cap" || t.When.Year == 0 || t.Item > 4 // "At its listing in October 2020 it was worth", not "in January 2020, in a deal that valued it at 3 billion"
		case mention.Year:
			return t.Item > 3 || t.When.Year == 0 || t.When.Year >= r.cal.Published.Year() || t.When.Lead != mention.NoLead // but "At its peak in 2020"
		}
		return true
	}
	if m != nil && m.Plan && t.When.Lead == mention.NoLead && (t.When.Form == mention.Weekday || t.When.Form == mention.Relative && t.When.Span == mention.SpanDay) {
		// but "operates 5,500 chargers today", "had 3,402 stations on Sunday"
		return !(m.Stock && d.Modality == fact.Reported && t.Attached == d.item && (t.When.Form == mention.Relative && t.When.Shift == 0 || f.Word(d.item-1) == r.Words.Had))
	}
	if m == nil || !m.Flow || d.Scope.Cumulative || d.Metric == "orders" && t.When.Form == mention.Day {
		return false
	}
	if m.Accepts("count") && t.When.Edge == mention.Start && t.When.Lead == mention.NoLead && d.Modality == fact.Reported {
		return true // "At the beginning of the year, Porsche grew 52.7%"
	}
	switch t.When.Form {
	case mention.Weekday:
		return t.When.Lead != mention.By && t.When.Lead != mention.AsOf
	case mention.Day:
		if d.Modality != fact.Reported {
			return false
		}
		return t.When.Lead == mention.NoLead && t.When.Edge == mention.Whole
	case mention.Relative:
		return t.When.Span == mention.SpanDay || t.When.Span == mention.SpanWeek && (t.When.Shift == 0 || m.Corporate && m.Accepts("money")) // "Last week Nissan reported a fall in profit"
	}
	return false
}
