// Package calendar turns the periods that words give into days.
//
// In: a period as package mention read it, which leaves open what its words do
// ("June", "a year earlier", "the first eleven months"), the day of publication,
// the tense, and the period that is spoken of. Out: its first and last day, or
// nothing where the words do not settle it.
//
//   - calendar.go resolves years, halves, quarters, months, weeks and days, fiscal ones too;
//   - span.go those counted from others: "the six months before";
//   - spoken.go those that go back to what was named: "the month", "the year so far".
package calendar

import (
	"carfacts/extract/fact"
	"carfacts/extract/mention"
)

// Calendar turns the periods that the words give into days. It is the second
// of two phases: the first, in package mention, only reads what is said.
type Calendar struct {
	Published fact.Date
	Fiscal    int                                 // month in which the fiscal year of the text begins; 1 is the calendar's
	House     int                                 // the same of the country that the text is from, for whoever speaks of a fiscal year
	Spoken    [mention.SpanPeriod + 1]fact.Period // the last period of each length that the text names
	SpokenAt  [mention.SpanPeriod + 1]int         // the sentence in which it does so
	Named     [mention.SpanPeriod + 1]fact.Period // the same, times to come too, which "that year" goes back to
	NamedAt   [mention.SpanPeriod + 1]int
	About     fact.Period // that the article, or its section, is about
	Expected  fact.Period // the last period of an expectation
	Sentence  int         // that is read
	Labelled  int         // the year that the paragraph stands under, which times without one are of; 0 for none
	ByStart   bool        // a fiscal year is named by the year in which it begins
}

// Tense says whether a period without a year lies before or after publication.
type Tense uint8

const (
	Past Tense = iota
	Future
)

// Resolve returns the days of w. Reference is the period spoken of, which
// "a year earlier" counts from; it may be empty. The result is empty where the
// words do not settle it.
func (c *Calendar) Resolve(w *mention.When, reference fact.Period, t Tense) fact.Period {
	if c.Published.IsZero() && w.Year == 0 {
		return fact.Period{}
	}
	if w.Fiscal && c.Fiscal <= 1 { // a foreign maker's, by the year of where it sells
		defer func(month int) { c.Fiscal = month }(c.Fiscal)
		c.Fiscal = c.House
	}
	if w.Lead == mention.Since {
		t = Past // whatever is to come: "rather than the 27.5% that has applied since April"
	}
	p := c.whole(w, reference, t)
	if p.IsZero() {
		return p
	}
	switch w.Edge {
	case mention.Start:
		return fact.Day(p.Start)
	case mention.End:
		if t == Past && p.End > c.Published+31 && w.HasShift && w.Anchor == mention.FromContext {
			p = p.ShiftMonths(-12) // "at year-end", looked back on
		}
		return fact.Day(p.End)
	}
	return p
}

// year returns the calendar year that w names.
func (c *Calendar) year(w *mention.When, reference fact.Period, t Tense) (int, bool) {
	switch {
	case w.Year != 0:
		return w.Year, true
	case !w.HasShift:
		return c.Labelled, c.Labelled != 0
	case w.That && w.Form == mention.Month && !c.lastNamed().IsZero():
		return c.lastNamed().End.Year(), true
	case w.Anchor == mention.FromContext:
		return c.yearSpoken(reference, t) + w.YearShift, true
	}
	y := c.Published.Year()
	if w.Anchor == mention.ToDecade {
		y += (10 - y%10) % 10
	}
	if w.Anchor == mention.ToNewYear && c.Published.Month() > 6 && !(t == Past && w.Edge == mention.Start) {
		y++
	}
	return y + w.YearShift, true
}

// yearSpoken returns the year that "the year" means: of what is to come the
// present one, else that of the period spoken of, and in the first weeks of a
// year, which look back, the year before.
func (c *Calendar) yearSpoken(reference fact.Period, t Tense) int {
	y, m, _ := c.Published.YMD()
	switch {
	case t == Future:
		return y
	case !reference.IsZero():
		return reference.End.Year()
	case m <= 2:
		return y - 1
	}
	return y
}

// offersAhead is how many days ahead the day may lie until which something is so now: "$3,000 off through July 7".
const offersAhead = 62

func (c *Calendar) whole(w *mention.When, ref fact.Period, t Tense) fact.Period {
	pubYear, pubMonth, _ := c.Published.YMD()
	y, hasYear := c.year(w, ref, t)
	switch w.Form {
	case mention.Year:
		if w.Fiscal && w.HasShift && w.YearShift == 0 && w.Anchor == mention.FromContext && t == Past && c.About.MonthCount() == 12 {
			return c.About // "in the fiscal year", of a report on one
		}
		if w.Fiscal || c.Fiscal > 1 && w.HasShift && w.Anchor == mention.FromContext {
			if !w.Fiscal && ref.MonthCount() == 12 && t == Past {
				return ref
			}
			p := c.fiscalYear(w, ref, y, hasYear)
			if w.Fiscal && w.HasShift && w.YearShift == 0 && w.Anchor == mention.FromContext && t == Past && c.About.End == p.Start-1 {
				return p.ShiftMonths(-12) // "sold 9,00,000 cars in the fiscal", in a report on the quarter that ended it
			}
			return p
		}
		if !hasYear {
			return fact.Period{}
		}
		if w.Until != 0 {
			return fact.Months(y, 1, 12*(w.Until-y+1))
		}
		if over := c.fiscalOver(); t == Future && w.HasShift && w.YearShift >= 0 && w.Anchor == mention.FromPublication && !over.IsZero() {
			return over.ShiftMonths(12 * (w.YearShift + 1)) // "doubled in the year that ended in March. It expects a drop in the current year"
		}
		return fact.YearOf(y)
	case mention.Half, mention.Quarter:
		n := 3
		if w.Form == mention.Half {
			n = 6
		}
		p := c.part(w, n, ref, y, hasYear, t)
		if t == Past && !hasYear && w.Number == 1 && c.Fiscal <= 1 && p.End > c.Published && ref.MonthCount() == n && ref.End+1 == p.Start {
			return p.ShiftMonths(-12) // "lost 122 billion in the fourth quarter, after 434 billion in the first", read in January
		}
		return p
	case mention.Month:
		switch {
		case !hasYear && w.Shift < 0 && w.Anchor == mention.FromContext && ref.WholeMonths():
			y = ref.Start.Year() // "the previous November"
			if fact.MonthOf(y, w.Number).End >= ref.Start {
				y--
			}
		case !hasYear:
			y = c.monthYear(w, t)
			if p := fact.MonthOf(y, w.Number); w.Shift < 0 && (p == ref || p == c.About) && c.Published-p.End <= 31 {
				y-- // "3,575, less than half of last November's 7,879", in a report on November
			}
		case w.Fiscal && w.HasShift && c.Fiscal > 1:
			y = c.inFiscalYear(w, y)
		}
		return fact.MonthOf(y, w.Number)
	case mention.Months:
		return c.months(w, y, hasYear, t)
	case mention.Day, mention.Days:
		if w.Number == 0 {
			return c.dayOfMonth(w.Day, t)
		}
		if !hasYear {
			y = pubYear
			d := fact.NewDate(y, w.Number, w.Day)
			ahead := fact.Date(7)
			if w.Lead == mention.Through || w.Lead == mention.Until {
				ahead = offersAhead
			}
			if t == Past && d > c.Published+ahead {
				y--
			} else if t == Future && d < c.Published {
				y++
			}
		}
		p := fact.Day(fact.NewDate(y, w.Number, w.Day))
		switch {
		case w.Form != mention.Days:
		case w.From != 0:
			p = fact.Period{Start: fact.NewDate(w.From, w.Number, w.Day), End: fact.NewDate(y, w.Closing, w.Until)}
		case w.Count > 0: // the week of a day
			p.End = p.Start + fact.Date(w.Count-1)
		case w.Closing == 0:
			p.End = fact.NewDate(y, w.Number, w.Until)
		case w.Closing < w.Number && w.Year != 0: // "December 28 to January 3, 2024"
			p = fact.Period{Start: fact.NewDate(y-1, w.Number, w.Day), End: fact.NewDate(y, w.Closing, w.Until)}
		case w.Closing < w.Number:
			p.End = fact.NewDate(y+1, w.Closing, w.Until)
		default:
			p.End = fact.NewDate(y, w.Closing, w.Until)
		}
		return p
	case mention.Weekday:
		return fact.Day(c.weekday(w, t))
	case mention.Week:
		return c.week(w, y, hasYear, t)
	case mention.Season:
		if !hasYear {
			y = pubYear
			switch {
			case w.Shift < 0 && w.Number+2 >= pubMonth, w.Shift == 0 && t == Past && w.Number > pubMonth:
				y--
			case w.Shift > 0 && w.Number <= pubMonth, w.Shift == 0 && t == Future && w.Number+2 < pubMonth:
				y++
			}
		}
		return fact.Months(y, w.Number, 3)
	case mention.Relative:
		if w.Anchor == mention.FromContext && w.Shift == 0 && (t == Future || ref.MonthCount() != 1) {
			ref = fact.Period{} // "in the current month" is that of a report only of what is over
		}
		return c.relative(w, ref)
	case mention.Count:
		return c.count(w, ref, y, hasYear, t)
	case mention.Same:
		return c.same(w, ref, y, hasYear)
	case mention.Ago:
		if w.Anchor != mention.FromContext && w.Span == mention.SpanYear && w.Count > 1 && (ref.End < c.Published-370 || ref.Start > c.Published) {
			ref = fact.Period{} // "five years ago it was valued at $30 billion", after what was raised in 2021
		}
		if ref.IsZero() {
			if w.Span == mention.SpanYear && w.Count > 1 {
				return fact.YearOf(pubYear - w.Count)
			}
			ref = fact.Day(c.Published)
		}
		if (w.Span == mention.SpanWeek || w.Span == mention.SpanDay) && ref.End-ref.Start > 7 {
			ref = fact.Day(c.Published) // no month or year lies two weeks before another
			if p := c.Spoken[mention.SpanWeek]; w.Span == mention.SpanWeek && !p.IsZero() {
				ref = p
			}
		}
		return shift(ref, w.Span, -w.Count)
	case mention.ToDate:
		return c.ToDate(w, ref, y, hasYear)
	case mention.Anaphor:
		return c.begun(c.anaphor(w, ref, t), t)
	}
	return fact.Period{}
}

func (c *Calendar) fiscalYear(w *mention.When, ref fact.Period, y int, hasYear bool) fact.Period {
	first := c.Fiscal
	if first <= 1 {
		if w.Until != 0 {
			return fact.Months(y, 1, 12*(w.Until-y+1))
		}
		return fact.YearOf(y)
	}
	if w.HasShift {
		start := fiscalStart(fact.Day(c.Published), first)
		if w.Anchor == mention.FromContext && w.YearShift < 0 && !ref.IsZero() && ref.End <= c.Published {
			start = fiscalStart(ref, first) // "17,529 crore in the fourth quarter, after 5,496 crore in that of the preceding fiscal", told in May
		}
		return fact.Months(start+w.YearShift, first, 12)
	}
	if !hasYear {
		return fact.Period{}
	}
	n := 12
	if w.Until != 0 {
		n = 12 * (w.Until - y + 1)
	}
	if !c.ByStart || w.Both {
		y--
	}
	return fact.Months(y, first, n)
}

// justReported is how many days a fiscal year may be over whose results are told of.
const justReported = 120

// fiscalOver returns the fiscal year that is just over of which the article reports, or that the words close by name; nothing
// where that is the calendar's.
func (c *Calendar) fiscalOver() fact.Period {
	ps := [2]fact.Period{c.About}
	if c.SpokenAt[mention.SpanYear] >= c.Sentence-1 {
		ps[1] = c.Spoken[mention.SpanYear]
	}
	for _, p := range ps {
		if p.MonthCount() == 12 && p.Start.Month() != 1 && p.End <= c.Published && p.End >= c.Published-justReported {
			return p
		}
	}
	return fact.Period{}
}

// inFiscalYear returns the calendar year in which the month of w lies that is one of a fiscal year, y where that is named.
func (c *Calendar) inFiscalYear(w *mention.When, y int) int {
	y = c.fiscalYear(w, fact.Period{}, y, true).Start.Year()
	if w.Number < c.Fiscal {
		y++
	}
	return y
}

// justOver is how many days a quarter may be over of which results are still expected.
const justOver = 40

// part returns a half or a quarter of n months.
func (c *Calendar) part(w *mention.When, n int, ref fact.Period, y int, hasYear bool, t Tense) fact.Period {
	first := max(c.Fiscal, 1)
	at := func(year int) fact.Period { return fact.Months(year, first+(w.Number-1)*n, n) }
	if w.Fiscal && w.HasShift {
		return at(c.fiscalYear(w, ref, y, hasYear).Start.Year())
	}
	if hasYear {
		if first > 1 {
			if w.Fiscal && (!c.ByStart || w.Both) {
				return at(y - 1)
			}
			if !w.Fiscal && w.Year != 0 {
				return fact.Months(y, 1+(w.Number-1)*n, n)
			}
		}
		return at(y)
	}
	y = c.Published.Year()
	p := at(y)
	if t == Future {
		for p.End < c.Published {
			y++
			p = at(y)
		}
		if last := at(y - 1); last.End+justOver >= c.Published && (n == 3 && p.Start > c.Published+5*justOver || n == 6 && p.Start > c.Published+3*justOver) {
			return last // an estimate of January for the fourth quarter, of October for the first half of a fiscal year
		}
		return p
	}
	if half := fact.Months(y, 1+(w.Number-1)*n, n); n == 6 && first > 1 && p.Start < c.Published && p.End > c.Published+farFromOver/2 && half.End <= c.Published && half.End > c.Published-2*farFromOver {
		return half // "first-half output fell 5%", told in August by who counts from April
	}
	// The latest that has begun; one that has just begun is meant only where
	// nothing earlier in the year could be.
	for p.Start >= c.Published || n == 6 && first == 1 && p.End > c.Published+farFromOver {
		y--
		p = at(y)
	}
	return p
}

// farFromOver is how many days a half has to go at least of which nobody looks back on anything yet: what rose "in the
// first half" did so the year before, for who writes in April.
const farFromOver = 60

// monthYear returns the year of a month that is named without one.
func (c *Calendar) monthYear(w *mention.When, t Tense) int {
	y, m, day := c.Published.YMD()
	if t == Future && w.Shift == 0 && day <= 14 && (w.Number == m-1 || w.Number == 12 && m == 1) {
		t = Past // of the month that has just ended figures are still expected
	}
	switch {
	case w.Shift < 0: // "last October"
		if w.Number >= m {
			return y - 1
		}
	case w.Shift > 0:
		if w.Number <= m {
			return y + 1
		}
	case t == Future:
		if w.Number < m {
			return y + 1
		}
	case w.Number > m && !(w.Lead == mention.By && w.Edge == mention.End && w.Number-m <= 3): // "who signs by the end of March"
		return y - 1
	}
	return y
}

func (c *Calendar) months(w *mention.When, y int, hasYear bool, t Tense) fact.Period {
	n := w.Until - w.Number + 1 + 12*w.Count
	if n <= 0 {
		n += 12
	}
	if hasYear && w.From != 0 {
		return fact.Period{Start: fact.MonthOf(w.From, w.Number).Start, End: fact.MonthOf(y, w.Until).End}
	}
	if hasYear {
		if w.Fiscal && c.Fiscal > 1 {
			y = c.inFiscalYear(w, y)
		}
		return fact.Months(y, w.Number, n)
	}
	y = c.Published.Year()
	p := fact.Months(y, w.Number, n)
	if t == Past {
		for p.End > c.Published+27 {
			y--
			p = fact.Months(y, w.Number, n)
		}
	}
	return p
}

func (c *Calendar) weekday(w *mention.When, t Tense) fact.Date {
	today := (int(c.Published.Weekday())+6)%7 + 1
	back := (today - w.Number + 7) % 7
	if w.Shift < 0 && back == 0 {
		back = 7
	}
	if t == Future || w.Shift > 0 {
		ahead := (w.Number - today + 7) % 7
		if ahead == 0 && w.Shift > 0 {
			ahead = 7
		}
		return c.Published + fact.Date(ahead)
	}
	return c.Published - fact.Date(back)
}

func (c *Calendar) week(w *mention.When, y int, hasYear bool, t Tense) fact.Period {
	if w.Day != 0 { // the week that ends on a day
		d := mention.When{Form: mention.Day, Number: w.Number, Day: w.Day, Year: w.Year}
		end := c.whole(&d, fact.Period{}, t)
		return fact.Period{Start: end.End - 6, End: end.End}
	}
	if w.Count == 0 { // the week of a number
		if !hasYear {
			y = c.Published.Year()
		}
		p := fact.ISOWeek(fact.NewDate(y, 1, 4) + fact.Date(7*(w.Number-1)))
		if !hasYear && t == Past && p.Start > c.Published {
			p = fact.ISOWeek(fact.NewDate(y-1, 1, 4) + fact.Date(7*(w.Number-1)))
		}
		return p
	}
	if !hasYear {
		m := mention.When{Form: mention.Month, Number: w.Number}
		y = c.monthYear(&m, t)
	}
	if w.Count < 0 { // the last of a month: the one that ends it, or has most of its last days
		return fact.ISOWeek(fact.NewDate(y, w.Number+1, 0) - 3)
	}
	start := fact.NewDate(y, w.Number, 1+7*(w.Count-1))
	return fact.Period{Start: start, End: start + 6}
}

// dayOfMonth returns the day of that number before or after the article appears, as the tense says: "on the 10th".
func (c *Calendar) dayOfMonth(day int, t Tense) fact.Period {
	if c.Published.IsZero() {
		return fact.Period{}
	}
	m := fact.MonthOf(c.Published.Year(), c.Published.Month())
	switch d := fact.NewDate(m.Start.Year(), m.Start.Month(), day); {
	case t == Past && d > c.Published:
		m = m.ShiftMonths(-1)
	case t == Future && d < c.Published:
		m = m.ShiftMonths(1)
	}
	return fact.Day(min(fact.NewDate(m.Start.Year(), m.Start.Month(), day), m.End))
}
