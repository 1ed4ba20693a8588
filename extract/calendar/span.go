package calendar

import (
	"carfacts/extract/fact"
	"carfacts/extract/mention"
)

// shift moves the period by n spans.
func shift(p fact.Period, s mention.Span, n int) fact.Period {
	switch s {
	case mention.SpanDay:
		return fact.Period{Start: p.Start + fact.Date(n), End: p.End + fact.Date(n)}
	case mention.SpanWeek:
		return fact.Period{Start: p.Start + fact.Date(7*n), End: p.End + fact.Date(7*n)}
	case mention.SpanMonth:
		return p.ShiftMonths(n)
	case mention.SpanQuarter:
		return p.ShiftMonths(3 * n)
	case mention.SpanHalf:
		return p.ShiftMonths(6 * n)
	}
	return ShiftYears(p, n)
}

// ShiftYears moves the period by n years; a week stays one from Monday to
// Sunday.
func ShiftYears(p fact.Period, n int) fact.Period {
	if p == fact.ISOWeek(p.Start) {
		return fact.Period{Start: p.Start + fact.Date(364*n), End: p.End + fact.Date(364*n)}
	}
	return p.ShiftMonths(12 * n)
}

func (c *Calendar) relative(w *mention.When, ref fact.Period) fact.Period {
	base := fact.Day(c.Published)
	if w.Anchor == mention.FromContext && !ref.IsZero() {
		base = ref
	}
	y, m, _ := base.Start.YMD()
	switch w.Span {
	case mention.SpanDay:
		if w.Anchor == mention.FromContext && w.Shift > 0 {
			return fact.Period{} // "the day after" one that nobody has named
		}
		return fact.Day(c.Published + fact.Date(w.Shift))
	case mention.SpanWeek:
		p := fact.ISOWeek(base.Start)
		return fact.Period{Start: p.Start + fact.Date(7*w.Shift), End: p.End + fact.Date(7*w.Shift)}
	case mention.SpanMonth:
		return fact.MonthOf(y, 1).ShiftMonths(m - 1 + w.Shift)
	case mention.SpanQuarter:
		return fact.Months(y, (m-1)/3*3+1, 3).ShiftMonths(3 * w.Shift)
	case mention.SpanHalf:
		return fact.Months(y, (m-1)/6*6+1, 6).ShiftMonths(6 * w.Shift)
	case mention.SpanYear:
		if w.Anchor == mention.FromContext && !ref.IsZero() {
			return ShiftYears(ref, w.Shift)
		}
		return fact.YearOf(y + w.Shift)
	}
	return fact.Period{}
}

// count returns a number of spans: those that a month ends, those spoken of,
// else the first of the year.
func (c *Calendar) count(w *mention.When, ref fact.Period, y int, hasYear bool, t Tense) fact.Period {
	n := w.Count
	switch w.Span {
	case mention.SpanQuarter:
		n *= 3
	case mention.SpanHalf:
		n *= 6
	case mention.SpanDay:
		return c.firstDays(w, ref, t)
	case mention.SpanWeek:
		if !hasYear {
			m := mention.When{Form: mention.Month, Number: w.Number}
			y = c.monthYear(&m, Past)
		}
		start := fact.NewDate(y, w.Number, 1)
		return fact.Period{Start: start, End: start + fact.Date(7*w.Count) - 1}
	}
	if w.Closing != 0 {
		if !hasYear {
			y = c.closingYear(w, n, ref, t)
		}
		return fact.Months(y, w.Closing-n+1, n)
	}
	if w.Shift < 0 && w.Vague { // "the preceding three months"
		if !ref.WholeMonths() || ref.IsZero() {
			return fact.Period{}
		}
		first, m, _ := ref.Start.YMD()
		return fact.Months(first, m-n, n)
	}
	if w.Shift < 0 { // "the past two months": up to that spoken of, else the last that is over
		end := c.LastMonth()
		if w.Span == mention.SpanQuarter {
			if end = c.SpanAround(end, 3); end.End > c.Published {
				end = end.ShiftMonths(-3)
			}
			if ref.MonthCount() == 3 && ref.End < end.End {
				end = ref
			}
			return fact.Period{Start: end.ShiftMonths(3 - n).Start, End: end.End}
		}
		if ref.MonthCount() == 1 && ref.WholeMonths() && ref.End < end.End {
			end = ref
		}
		return fact.Period{Start: end.ShiftMonths(1 - n).Start, End: end.End}
	}
	if w.Anchor == mention.FromContext && !hasYear {
		if ref.MonthCount() == n {
			return ref
		}
		for _, p := range c.Spoken {
			if p.MonthCount() == n && n > 1 {
				return p
			}
		}
		for _, p := range [2]fact.Period{ref, c.About} {
			if y, m, _ := p.End.YMD(); !p.IsZero() && m == n && c.Fiscal <= 1 {
				return fact.Months(y, 1, n) // "over the ten months", of October
			}
		}
		if last := c.LastMonth(); w.Vague && t == Past && c.Fiscal <= 1 && n > 3 && n != 6 && (last == fact.Months(last.Start.Year(), n, 1) || n == 9 && last.Start.Month() > n) {
			return fact.Months(last.Start.Year(), 1, n) // "bought 5.4 million in ten months", told in November
		}
		if w.Vague {
			return fact.Period{}
		}
		if n == 12 && c.Published.Month() <= 3 && c.Fiscal <= 1 {
			return fact.YearOf(c.Published.Year() - 1)
		}
	}
	first := max(c.Fiscal, 1)
	if first > 1 && !hasYear {
		for _, p := range [2]fact.Period{ref, c.About} {
			if y, m, _ := p.End.YMD(); !p.IsZero() && m == n && (m-first+12)%12+1 != n {
				return fact.Months(y, 1, n) // "the 11-month total", of November: no fiscal year's
			}
		}
	}
	if !hasYear {
		y = c.Published.Year()
		if p := fact.Months(y, first, n); p.Start >= c.Published || t == Past && p.End > c.Published+31 {
			y-- // "in the first eleven months", told in January
		}
	} else if first > 1 {
		switch {
		case w.Fiscal && w.HasShift: // "of this fiscal"
			y = c.fiscalYear(w, ref, y, hasYear).Start.Year()
		case w.Fiscal && (!c.ByStart || w.Both):
			y--
		case !w.Fiscal:
			first = 1
		}
	}
	return fact.Months(y, first, n)
}

// firstDays returns the first days of the month spoken of, or of this or the last one.
func (c *Calendar) firstDays(w *mention.When, ref fact.Period, t Tense) fact.Period {
	of := mention.When{Form: mention.Relative, Span: mention.SpanMonth, Shift: w.Shift}
	if w.Anchor == mention.FromContext && w.Shift == 0 {
		of = mention.When{Form: mention.Anaphor, Span: mention.SpanMonth}
	}
	m := c.whole(&of, ref, t)
	if !m.IsZero() {
		m.End = m.Start + fact.Date(w.Count) - 1
	}
	return m
}

// LastMonth returns the month before publication.
func (c *Calendar) LastMonth() fact.Period {
	y, m, _ := c.Published.YMD()
	return fact.MonthOf(y, m).ShiftMonths(-1)
}

// closingYear returns the year of the month that ends a span of n months and is
// named without one: of what is expected the next such month, else the last
// one, though a year that is under way may be meant.
func (c *Calendar) closingYear(w *mention.When, n int, ref fact.Period, t Tense) int {
	y, m, _ := c.Published.YMD()
	switch {
	case w.Shift > 0: // "the year to next March"
		if w.Closing <= m {
			y++
		}
	case w.Shift < 0:
		if w.Closing >= m {
			y--
		}
	case ref.End.Month() == w.Closing && ref.MonthCount() == n && t == Past:
		return ref.End.Year()
	case t == Future:
		if w.Closing < m {
			y++
		}
	case w.Closing > m && !w.HasShift && n < 12, fact.MonthOf(y, w.Closing).End > c.Published+200:
		y--
	}
	return y
}

func (c *Calendar) same(w *mention.When, ref fact.Period, y int, hasYear bool) fact.Period {
	if w.Number != 0 && w.Day == 1 && !ref.IsZero() { // "the same stretch of August"
		n := w.Number - ref.Start.Month()
		if hasYear {
			n += 12 * (y - ref.Start.Year())
		} else if n > 0 {
			n -= 12
		}
		return ref.ShiftMonths(n)
	}
	if w.Number != 0 {
		if !hasYear {
			y = c.Published.Year() - 1
		}
		if w.Until != 0 {
			return fact.Months(y, w.Number, w.Until-w.Number+1)
		}
		return fact.MonthOf(y, w.Number)
	}
	if ref.IsZero() {
		return fact.Period{}
	}
	if n := MonthsIn(w.Span); w.Count <= 1 && n > 0 && n < 12 && ref.MonthCount() != n && c.About.MonthCount() == n {
		ref = c.About // "in the same quarter", after a figure of a year
	}
	if w.Shift != 0 { // "the same period last month"
		return shift(ref, w.Span, w.Shift)
	}
	if !hasYear {
		return ref // "in the same period": the one spoken of
	}
	years := y - ref.End.Year()
	if w.Fiscal && c.Fiscal > 1 {
		f := mention.When{Form: mention.Year, Fiscal: true, Year: w.Year, HasShift: w.HasShift, YearShift: w.YearShift}
		if p := c.fiscalYear(&f, fact.Period{}, y, true); !p.IsZero() {
			years = p.Start.Year() - fiscalStart(ref, c.Fiscal)
		}
	}
	if years == 0 && w.Year == 0 {
		years = -1
	}
	return ShiftYears(ref, years)
}

func fiscalStart(p fact.Period, first int) int {
	y, m, _ := p.Start.YMD()
	if m < first {
		y--
	}
	return y
}
