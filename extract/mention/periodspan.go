package mention

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// quarterCode reads "Q2 2021", "Q4 FY24", "2Q23", "H1", "2021 Q2".
func (p *periodParser) quarterCode(i int) (When, int, bool) {
	if y, j, ok := p.year(i); ok {
		if p.word(j) == text.Hyphen {
			j++
		}
		if w, k, ok := p.quarterCode(j); ok && w.Year == 0 && !w.HasShift {
			w.Year = y
			return w, k, true
		}
		return When{}, i, false
	}
	var w When
	j := i
	if c := p.word(j); c != 0 && (c == p.words.q || c == p.words.h) && p.glued(j+1) {
		n, ok := p.number(j + 1)
		if !ok || n < 1 || n > 4 || c == p.words.h && n > 2 || !p.tokens[j].Capital {
			return When{}, i, false
		}
		w = quarterOrHalf(c == p.words.q, n)
		j += 2
	} else if n, ok := p.number(j); ok && n >= 1 && n <= 4 && p.glued(j+1) && j+1 < len(p.tokens) && p.tokens[j+1].Capital && (p.word(j+1) == p.words.q || p.word(j+1) == p.words.h && n <= 2) {
		w = quarterOrHalf(p.word(j+1) == p.words.q, n)
		j += 2
	} else {
		return When{}, i, false
	}
	if p.glued(j) {
		if n, ok := p.number(j); ok && (n >= 10 && n < 100 || n > 1950 && n < 2100) { // 2Q23
			if n < 100 {
				n += 2000
			}
			w.Year = n
			return w, j + 1, true
		}
		if p.word(j) == text.Hyphen && !p.isYearAt(j+1) {
			return When{}, i, false
		}
	}
	return w, p.yearOf(j, &w), true
}

func (p *periodParser) isYearAt(i int) bool { _, _, ok := p.year(i); return ok }

func quarterOrHalf(quarter bool, n int) When {
	if quarter {
		return When{Form: Quarter, Number: n}
	}
	return When{Form: Half, Number: n}
}

// ordinal reads "second quarter of 2021", "first half", "first six months of
// this year", "third week of January", "last three months of 2024".
func (p *periodParser) ordinal(i int) (When, int, bool) {
	n, j, ok := p.ordinalNumber(i)
	if !ok {
		return When{}, i, false
	}
	if p.word(j) == text.Hyphen {
		j++
	}
	if p.word(j) == p.words.fiscal {
		j++
	}
	if s, k := p.use(j, lexicon.SpanWord); s != nil {
		var w When
		switch s.Span {
		case "quarter":
			if n > 4 {
				return When{}, i, false
			}
			w = When{Form: Quarter, Number: n}
		case "half":
			if n > 2 {
				return When{}, i, false
			}
			w = When{Form: Half, Number: n}
		case "week":
			w = When{Form: Week, Count: n}
			if p.word(k) == text.Of || p.word(k) == text.In {
				if m, next, ok := p.month(k + 1); ok && m.Form == Month {
					w.Number, w.Year, w.HasShift, w.YearShift = m.Number, m.Year, m.HasShift, m.YearShift
					return w, next, true
				}
			}
			return When{}, i, false
		default:
			return When{}, i, false
		}
		return w, p.yearOf(k, &w), true
	}
	if n != 1 {
		return When{}, i, false
	}
	return p.counted(j, i)
}

func (p *periodParser) ordinalNumber(i int) (int, int, bool) {
	if e, j := p.use(i, lexicon.Ordinal); e != nil {
		return int(e.Value), j, true
	}
	if n, ok := p.number(i); ok && n >= 1 && n <= 12 {
		if j := p.ordinalSuffix(i + 1); j > i+1 {
			return n, j, true
		}
	}
	return 0, i, false
}

// smallNumber reads "six", "6", "eleven".
func (p *periodParser) smallNumber(i int) (int, int, bool) {
	if n, ok := p.number(i); ok && n >= 1 && n <= 36 {
		return n, i + 1, true
	}
	if e, j := p.use(i, lexicon.Number); e != nil && e.Value >= 1 && e.Value <= 20 {
		return int(e.Value), j, true
	}
	return 0, i, false
}

// counted reads "six months of this year" after "first".
func (p *periodParser) counted(j, i int) (When, int, bool) {
	n, k, ok := p.smallNumber(j)
	if !ok {
		return When{}, i, false
	}
	if p.word(k) == text.Hyphen {
		k++
	}
	s, next := p.use(k, lexicon.SpanWord)
	if s == nil || s.Span == "fiscal" || s.Span == "day" || s.Span == "year" {
		return When{}, i, false
	}
	w := When{Form: Count, Count: n, Span: spanOf(s.Span)}
	if w.Span == SpanWeek {
		if p.word(next) == text.Of || p.word(next) == text.In {
			if m, end, ok := p.month(next + 1); ok && m.Form == Month {
				w.Number, w.Year, w.HasShift, w.YearShift = m.Number, m.Year, m.HasShift, m.YearShift
				return w, end, true
			}
		}
		return When{}, i, false
	}
	return w, p.yearOf(next, &w), true
}

// countOf reads "the three months to June", "quarter ended March 31",
// "nine months ended September 30", "the year ending March 2024", "the last
// three months of 2024", "the eight months", "the 12 months to April".
func (p *periodParser) countOf(i int) (When, int, bool) {
	j := i
	final := false
	if p.word(j) == p.words.last || p.word(j) == p.words.past || p.word(j) == p.words.next || p.word(j) == p.words.final {
		final = true
		j++
	}
	n, k, ok := p.smallNumber(j)
	if !ok {
		n, k = 1, j
	} else if p.word(k) == text.Hyphen {
		k++
	}
	s, next := p.use(k, lexicon.SpanWord)
	if s == nil || s.Span == "day" {
		return When{}, i, false
	}
	w := When{Form: Count, Count: n, Span: spanOf(s.Span)}
	if s.Span == "fiscal" {
		w.Span = SpanYear
	}
	months := n
	switch w.Span {
	case SpanQuarter:
		months = 3 * n
	case SpanHalf:
		months = 6 * n
	case SpanYear:
		months = 12 * n
	}
	if p.word(next) == p.words.period && ok {
		next++
	}
	// the closing month or day
	c := next
	switch p.word(c) {
	case p.words.ended, p.words.ending, p.words.to, text.Through, p.words.concluded, p.words.endingIn:
		c++
	case text.That:
		if p.word(c+1) == p.words.ended || p.word(c+1) == p.words.endingIn {
			c += 2
		}
	}
	if c > next {
		c = skip(p, c, text.In, text.On)
		if p.word(c) == text.This {
			c++
			w.HasShift = true
		}
		if p.word(c) == p.words.end && p.word(c+1) == text.Hyphen {
			c += 2
		} else if p.word(c) == p.words.end && p.word(c+1) == text.Of {
			c = p.the(c + 2)
		}
		if m, end, ok := p.month(c); ok && (m.Form == Month || m.Form == Day) {
			if w.Span == SpanWeek && m.Form == Day {
				return When{Form: Week, Number: m.Number, Day: m.Day, Year: m.Year}, end, true
			}
			w.Span, w.Count, w.Closing, w.ClosingDay = SpanMonth, months, m.Number, m.Day
			w.Year = m.Year
			w.HasShift, w.YearShift = w.HasShift || m.HasShift, m.YearShift
			return w, end, true
		}
		if y, end, ok := p.weekdayClosing(c); ok && w.Span == SpanQuarter {
			_ = y
			return When{Form: Relative, Span: SpanQuarter}, end, true
		}
	}
	if !ok {
		return When{}, i, false
	}
	if final && (p.word(next) == text.Of) && w.Span == SpanMonth { // "the last three months of 2024"
		if y, end, ok := p.year(next + 1); ok {
			return When{Form: Count, Count: n, Span: SpanMonth, Closing: 12, Year: y}, end, true
		}
	}
	if final {
		return When{}, i, false
	}
	if i > 0 && p.word(i-1) == text.The && n > 1 && w.Span == SpanMonth { // "the eight months"
		w.Anchor = FromContext
		return w, p.yearOf(next, &w), true
	}
	return When{}, i, false
}

// weekdayClosing reads "this Saturday" after "the quarter that ends".
func (p *periodParser) weekdayClosing(i int) (int, int, bool) {
	i = skip(p, i, text.This)
	if e, j := p.use(i, lexicon.Weekday); e != nil {
		return e.Number, j, true
	}
	return 0, i, false
}

func spanOf(s string) Span {
	switch s {
	case "day":
		return SpanDay
	case "week":
		return SpanWeek
	case "month":
		return SpanMonth
	case "quarter":
		return SpanQuarter
	case "half":
		return SpanHalf
	}
	return SpanYear
}
