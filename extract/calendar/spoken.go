package calendar

import (
	"carfacts/extract/fact"
	"carfacts/extract/mention"
)

// ToDate returns the part of a year, quarter or month that is over: up to the
// period spoken of, else to the last whole month before publication, of a month
// to the day of publication.
func (c *Calendar) ToDate(w *mention.When, ref fact.Period, y int, hasYear bool) fact.Period {
	pubYear, pubMonth, _ := c.Published.YMD()
	if w.Span == mention.SpanMonth {
		m := fact.MonthOf(pubYear, pubMonth)
		if w.Number != 0 {
			named := mention.When{Form: mention.Month, Number: w.Number, Year: w.Year}
			m = c.whole(&named, ref, Past)
		} else if !ref.IsZero() {
			m = fact.MonthOf(ref.End.Year(), ref.End.Month())
		}
		return upTo(m, ref, c.Published)
	}
	if !hasYear {
		y = pubYear
		if pubMonth == 1 {
			y--
		}
	}
	end := fact.NewDate(y+1, 1, 0)
	if y == pubYear {
		end = fact.NewDate(y, pubMonth, 0)
		if pubMonth == 1 {
			end = c.Published
		}
	}
	if w.Year == pubYear-1 && !ref.IsZero() && ref.End.Year() == pubYear && ref.WholeMonths() {
		end = ref.ShiftMonths(-12).End // "YTD 2024 | YTD 2023"
	}
	if !ref.IsZero() && ref.End.Year() == y && (ref.WholeMonths() || ref.End <= c.Published && ref.End > end-31) {
		end = ref.End
	}
	first := max(c.Fiscal, 1)
	start := fact.NewDate(fiscalStart(fact.Day(end), first), first, 1)
	if w.Span == mention.SpanQuarter {
		start = fact.NewDate(end.Year(), (end.Month()-1)/3*3+1, 1)
	}
	p := fact.Period{Start: start, End: end}
	if w.Count > 0 && p.MonthCount()+w.Count != 12 {
		return fact.Period{} // "with two months to go" of another year
	}
	return p
}

// upTo returns the part of p that is over: up to the end of the period spoken
// of, where that lies in it, else up to the day.
func upTo(p, ref fact.Period, day fact.Date) fact.Period {
	if p.End <= day {
		return p
	}
	if ref.End >= p.Start && ref.End < p.End && ref.End <= day {
		day = ref.End
	}
	if day < p.Start {
		return p
	}
	return fact.Period{Start: p.Start, End: day}
}

// Note keeps a period that is named in full, for words such as "that quarter".
func (c *Calendar) Note(w *mention.When) {
	if w.IsBaseline() || w.Form == mention.Anaphor || w.Form == mention.Same || w.Form == mention.ToDate || w.Lead == mention.Since {
		return
	}
	p := c.Resolve(w, fact.Period{}, Past)
	n := p.MonthCount()
	if s := spanOf(n); s != mention.NoSpan && (w.Year != 0 || p.Start <= c.Published) {
		c.Named[s], c.NamedAt[s] = p, c.Sentence
	}
	if p.IsZero() || w.Form == mention.Season || p.Start > c.Published || n > 1 && n < 12 && p.End > c.Published+7 {
		return
	}
	if p.Start == p.End {
		c.Spoken[mention.SpanDay], c.SpokenAt[mention.SpanDay] = p, c.Sentence
	}
	if p.End-p.Start == 6 {
		c.Spoken[mention.SpanWeek], c.SpokenAt[mention.SpanWeek] = p, c.Sentence
	}
	if s := spanOf(n); s != mention.NoSpan {
		c.Spoken[s], c.SpokenAt[s] = p, c.Sentence
	}
}

// thatNear is how many sentences back at most the time is named that "that year" means.
const thatNear = 3

// spanOf returns the span of so many months, NoSpan where there is none.
func spanOf(n int) mention.Span {
	for _, s := range [...]mention.Span{mention.SpanMonth, mention.SpanQuarter, mention.SpanHalf, mention.SpanYear} {
		if n == MonthsIn(s) {
			return s
		}
	}
	return mention.NoSpan
}

// lastNamed returns the period that was named last, in the sentence that is read or the one before.
func (c *Calendar) lastNamed() fact.Period {
	last, at := fact.Period{}, c.Sentence-1
	for s, p := range c.Spoken {
		if !p.IsZero() && c.SpokenAt[s] >= at {
			last, at = p, c.SpokenAt[s]
		}
	}
	return last
}

// MonthsIn returns how many months the span has, 0 for none.
func MonthsIn(s mention.Span) int {
	switch s {
	case mention.SpanMonth:
		return 1
	case mention.SpanQuarter:
		return 3
	case mention.SpanHalf:
		return 6
	case mention.SpanYear:
		return 12
	}
	return 0
}

// anaphor returns the period that "the month", "that quarter", "the year" mean:
// the one that the article is about unless another was named close by, one that has
// just been named, that which the period spoken of lies in, or the last one in it.
func (c *Calendar) anaphor(w *mention.When, ref fact.Period, t Tense) fact.Period {
	n := MonthsIn(w.Span)
	if w.Span == mention.SpanYear && w.Lead == mention.Since && w.Edge == mention.Start {
		return fact.YearOf(c.Published.Year()) // "has fallen 37 percent since the beginning of the year", whatever was told of last year
	}
	if p := c.Named[w.Span]; w.That && !p.IsZero() && c.Sentence-c.NamedAt[w.Span] <= thatNear {
		return p // "sold 1.36 million in 2019. The target for that year had been 1.5 million"
	}
	if w.Span == mention.SpanYear && (t == Future || ref.IsZero() && c.Spoken[w.Span].IsZero()) {
		return c.SpanAround(fact.Day(fact.NewDate(c.yearSpoken(ref, t), c.Published.Month(), 1)), n)
	}
	spoken := c.Spoken[w.Span]
	switch {
	case w.Span == mention.SpanDay:
		return spoken
	case w.Span == mention.SpanWeek && ref.End-ref.Start > 7 && !spoken.IsZero():
		return spoken // "delivered 51,000 cars in October. In the week it had 12,800 registrations"
	case n == 0 && t == Future && !c.Expected.IsZero():
		return c.Expected
	case n == 0:
		return ref
	case n < 12 && t == Past && !w.That && c.About.MonthCount() == n && c.SpokenAt[w.Span] < c.Sentence-1:
		return c.About
	case ref.IsZero(), ref.MonthCount() != n && !spoken.IsZero() && c.Sentence-c.SpokenAt[w.Span] <= 1:
		return spoken
	}
	p := c.SpanAround(fact.Day(ref.End), n)
	if !p.Contains(ref) && ref.Contains(spoken) {
		return spoken
	}
	if n < 12 && t == Past && p.End > c.Published && !spoken.IsZero() && spoken.End < p.Start {
		return spoken // "Its share fell in January. Ather lost Rs 85 crore in the quarter", which is over
	}
	if m := ref.End.Month(); n == 6 && t == Past && c.Fiscal > 1 && m%6 == 0 && p.End > c.Published+farFromOver && ref.End <= c.Published {
		return fact.Months(ref.End.Year(), m-5, n) // "over the half-year", in a report on June of who counts from April
	}
	return p
}

// begun returns the year before one that has hardly begun, where what is told of it has come to pass: "Kia sold 255,038 cars
// in the year", at the beginning of January.
func (c *Calendar) begun(p fact.Period, t Tense) fact.Period {
	if t == Past && p.MonthCount() == 12 && p.Start <= c.Published && c.Published < p.Start+31 {
		return ShiftYears(p, -1)
	}
	return p
}

// SpanAround returns the span of n months, a year or part of it, that the last
// day of p lies in; none where p is empty, as the day of a page without a date is.
func (c *Calendar) SpanAround(p fact.Period, n int) fact.Period {
	if p.IsZero() {
		return fact.Period{}
	}
	first := max(c.Fiscal, 1)
	y, m, _ := p.End.YMD()
	if m < first {
		y, m = y-1, m+12
	}
	return fact.Months(y, first+(m-first)/n*n, n)
}
