package mention

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// quarterCode reads "Q2 2021", "Q4 FY24", "2Q23", "H1", "2021 Q2", "9M 2024".
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
		if c, k, ok := p.quartersTo(n, j+2); ok {
			return c, k, true
		}
		w = quarterOrHalf(c == p.words.q, n)
		j += 2
	} else if n, ok := p.number(j); ok && n >= 1 && n <= 4 && p.glued(j+1) && j+1 < len(p.tokens) && p.tokens[j+1].Capital && (p.word(j+1) == p.words.q || p.word(j+1) == p.words.h && n <= 2) {
		w = quarterOrHalf(p.word(j+1) == p.words.q, n)
		j += 2
	} else if c, k, ok := p.monthCode(j); ok {
		return c, k, true
	} else if n, k := p.numbered(j); n > 0 {
		w = quarterOrHalf(true, n)
		j = k
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

// quartersTo reads "-Q3 2024" after "Q1": the first nine months.
func (p *periodParser) quartersTo(first, i int) (When, int, bool) {
	if w := p.word(i); first != 1 || w != text.Hyphen && w != text.Dash && w != text.To && w != text.Through {
		return When{}, i, false
	}
	n, ok := p.number(i + 2)
	if p.word(i+1) != p.words.q || !p.glued(i+2) || !ok || n < 2 || n > 4 {
		return When{}, i, false
	}
	w := When{Form: Count, Count: 3 * n, Span: SpanMonth}
	return w, p.yearOf(i+3, &w), true
}

// monthCode reads "9M 2024", "9M24", where the year is named.
func (p *periodParser) monthCode(i int) (When, int, bool) {
	n, ok := p.number(i)
	if !ok || n < 2 || n > 12 || p.word(i+1) != p.words.m || !p.glued(i+1) || !p.tokens[i+1].Capital {
		return When{}, i, false
	}
	w := When{Form: Count, Count: n, Span: SpanMonth}
	if y, ok := p.number(i + 2); ok && p.glued(i+2) && y >= 10 && y < 100 {
		w.Year = 2000 + y
		return w, i + 3, true
	}
	end := p.yearOf(i+2, &w)
	return w, end, end > i+2 && w.Year != 0
}

// numbered reads the number of a quarter that follows its word: "Quarter II".
func (p *periodParser) numbered(i int) (n, end int) {
	s, k := p.use(i, lexicon.SpanWord)
	if s == nil || s.Span != "quarter" || k >= len(p.tokens) || k > i+1 {
		return 0, i
	}
	switch p.tokens[k].Text(p.article) {
	case "I", "1":
		return 1, k + 1
	case "II", "2":
		return 2, k + 1
	case "III", "3":
		return 3, k + 1
	case "IV", "4":
		return 4, k + 1
	}
	return 0, i
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
	if p.word(j) == text.Of { // "the 30th of June"
		if m, k := p.use(j+1, lexicon.Month); m != nil {
			w := When{Form: Day, Number: m.Number, Day: n}
			return w, p.yearOf(k, &w), true
		}
	}
	if p.word(j) == text.Hyphen {
		j++
	}
	fiscal := p.word(j) == p.words.fiscal
	if fiscal {
		j++
	}
	if s, k := p.use(j, lexicon.SpanWord); s != nil {
		var w When
		switch s.Span {
		case "month":
			if n > 12 {
				return When{}, i, false
			}
			w = When{Form: Month, Number: n}
			if end := p.yearOf(k, &w); end > k && (p.word(k) == text.Of || p.word(k) == text.In) {
				return w, end, true
			}
			return When{}, i, false
		case "quarter":
			if n > 4 || p.isStreak(i, k) {
				return When{}, i, false
			}
			w = When{Form: Quarter, Number: n}
		case "half":
			if n > 2 || p.isStreak(i, k) {
				return When{}, i, false
			}
			if d, end, ok := p.halfMonth(n, k); ok {
				return d, end, true
			}
			w = When{Form: Half, Number: n}
		case "week":
			if n > 5 {
				w = When{Form: Week, Number: n}
				if end := p.yearOf(k, &w); end > k {
					return w, end, true
				}
				return When{}, i, false
			}
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
		if c, end, ok := p.closing(k); ok && (w.Form == Quarter || w.Form == Half) { // "the first quarter to June"
			c.Count = 3
			if w.Form == Half {
				c.Count = 6
			}
			return c, end, true
		}
		if p.ofDecade(k) {
			return When{}, i, false
		}
		w.Fiscal = fiscal
		return w, p.yearOf(k, &w), true
	}
	if n != 1 {
		return When{}, i, false
	}
	return p.counted(j, i)
}

// isStreak reports whether the ordinal at i and the span up to k only count on: "for a second half-year in a row", "a
// third quarter of growth".
func (p *periodParser) isStreak(i, k int) bool {
	if i == 0 || p.word(i-1) != text.A {
		return false
	}
	return p.word(k) == text.In && p.word(k+1) == text.A || p.word(k) == text.Of && !p.isYearAt(k+1)
}

// lastWeek is the When.Count of the last week of a month; the calendar takes any below zero for it.
const lastWeek = -1

func (p *periodParser) ordinalNumber(i int) (int, int, bool) {
	if e, j := p.use(i, lexicon.Ordinal); e != nil {
		return int(e.Value), j, true
	}
	if n, ok := p.number(i); ok && n >= 1 && n <= 53 {
		if j := p.ordinalSuffix(i + 1); j > i+1 {
			return n, j, true
		}
	}
	switch w := p.words; p.word(i) {
	case 0:
	case w.opening:
		if _, k, ok := p.smallNumber(i + 1); p.isSpan(i+1) || ok && p.isSpan(k) {
			return 1, i + 1, true
		}
	case w.final, w.closing, w.last:
		s, j := p.use(i+1, lexicon.SpanWord)
		if s == nil {
			break
		}
		var y When
		if p.word(j) == text.Of && s.Span == "week" {
			if m, _, ok := p.month(j + 1); ok && m.Form == Month {
				return lastWeek, i + 1, true
			}
		}
		if p.word(i) == w.last && (p.word(j) != text.Of || p.yearOf(j, &y) == j) {
			break // "last quarter" is the one before
		}
		switch s.Span {
		case "month":
			return 12, i + 1, true
		case "quarter":
			return 4, i + 1, true
		case "half":
			return 2, i + 1, true
		}
	}
	return 0, i, false
}

func (p *periodParser) isSpan(i int) bool { s, _ := p.use(i, lexicon.SpanWord); return s != nil }

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

// halfMonth reads "of May" after "the first half": the 1st to the 15th, or what comes after.
func (p *periodParser) halfMonth(n, i int) (When, int, bool) {
	m, end, ok := p.month(p.skipOf(i))
	if !ok || m.Form != Month {
		return When{}, i, false
	}
	m.Form, m.Day, m.Until = Days, 1, 15
	if n == 2 {
		m.Day, m.Closing, m.Until = 16, m.Number+1, 0
	}
	return m, end, true
}

// countedDays reads "of May", "of the month", "of last month" after "the first ten days".
func (p *periodParser) countedDays(n, i int) (When, int, bool) {
	if p.word(i) != text.Of && p.word(i) != text.In || n > 28 {
		return When{}, i, false
	}
	w := When{Form: Count, Span: SpanDay, Count: n}
	if m, end, ok := p.month(i + 1); ok && m.Form == Month {
		m.Form, m.Day, m.Until = Days, 1, n
		return m, end, true
	}
	if r, end, ok := p.relative(i + 1); ok && r.Form == Relative && r.Span == SpanMonth {
		w.Shift, w.Anchor = r.Shift, r.Anchor
		return w, end, true
	}
	if p.word(i+1) == text.The && p.word(i+2) == p.words.month {
		w.Anchor = FromContext
		return w, i + 3, true
	}
	return When{}, i, false
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
	if s == nil || s.Span == "fiscal" || s.Span == "year" {
		return When{}, i, false
	}
	if s.Span == "day" {
		return p.countedDays(n, next)
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
	final, before := false, false
	switch w := p.words; p.word(j) {
	case 0:
	case w.previous, w.preceding, w.prior:
		before = true
		j++
	case w.last, w.past, w.next, w.final, w.closing, w.trailing:
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
	if before { // "in the preceding three months"
		w.Anchor, w.Shift, w.Vague = FromContext, -1, true
		return w, next, n > 1 && w.Span == SpanMonth && i > 0 && p.word(i-1) == text.The
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
	if c, end, ok := p.closing(next); ok && !(i > 0 && p.word(i-1) == text.By && p.word(next) == text.Until) { // but "put off by six months until May"
		if w.Span == SpanWeek && c.ClosingDay != 0 {
			return When{Form: Week, Number: c.Closing, Day: c.ClosingDay, Year: c.Year}, end, true
		}
		c.Count = months
		return c, end, true
	}
	if _, end, ok := p.weekdayClosing(p.closer(next)); ok && p.closer(next) > next && w.Span == SpanQuarter {
		return When{Form: Relative, Span: SpanQuarter}, end, true
	}
	if m, end, named := p.month(next + 1); named && m.Form == Months && w.Span == SpanMonth && p.word(next) == text.Of {
		return m, end, true // "the two months of April and May"
	}
	if !ok {
		return When{}, i, false
	}
	if final && p.word(next) == text.Of && w.Span == SpanMonth { // "the last three months of 2024"
		w.Closing = 12
		if end := p.yearOf(next, &w); end > next {
			return w, end, true
		}
	}
	if rolling := p.word(i) == p.words.past || p.word(i) == p.words.last || p.word(i) == p.words.trailing; rolling && i > 0 && p.word(i-1) == text.The && n > 1 && (n <= 12 && w.Span == SpanMonth || n <= 8 && w.Span == SpanQuarter && p.word(i-2) != text.Of) { // "in the past two months", not "in each of the last four quarters"
		w.Anchor, w.Shift = FromContext, -1
		return w, next, true
	}
	if final {
		return When{}, i, false
	}
	if n > 1 && n < 12 && w.Span == SpanMonth && p.word(k-1) == text.Hyphen && next < len(p.hits) && (p.hits[next].Kinds.Has(lexicon.MetricCue) || p.word(next) == p.words.total || p.word(next) == p.words.tally) {
		w.Anchor = FromContext // "its nine-month sales"
		return w, next, true
	}
	if i > 0 && n > 1 && (w.Span == SpanMonth || w.Span == SpanQuarter) {
		end := p.yearOf(next, &w)
		switch p.word(i - 1) {
		case text.The: // "the eight months"
			if w.Span == SpanMonth {
				w.Anchor = FromContext
				return w, end, true
			}
		case text.Over:
			w.Anchor, w.Vague = FromContext, true
			return w, end, true
		case text.In: // "1.91 million in ten months", no less than a few
			if n > 3 && w.Span == SpanMonth && !p.hits[min(end, len(p.hits)-1)].Kinds.Has(lexicon.Preposition) {
				w.Anchor, w.Vague = FromContext, true
				return w, end, true
			}
		case text.For: // "The tally for ten months", but "for ten months nobody came"
			if n > 3 && w.Span == SpanMonth && (p.word(i-2) == p.words.tally || p.word(i-2) == p.words.total || n%3 == 0 && p.measureEnds(i-1)) {
				w.Anchor, w.Vague = FromContext, true
				return w, end, true
			}
		case text.After, text.Through: // "after nine months the group stands at", not "after nine months of talks"
			if !p.hits[min(end, len(p.hits)-1)].Kinds.Has(lexicon.Preposition) {
				w.Anchor, w.Vague = FromContext, p.word(i-1) == text.After || w.Span == SpanQuarter
				return w, end, true
			}
		}
	}
	return When{}, i, false
}

// measureEnds reports whether a word for what is measured ends before token i: "operating profit for nine months".
func (p *periodParser) measureEnds(i int) bool {
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		if p.hits[j].Len > 0 {
			return j+p.hits[j].Len == i && p.hits[j].Kinds.Has(lexicon.MetricCue)
		}
	}
	return false
}

// periodEnded reads "period ended March 31": a quarter where nothing else is said.
func (p *periodParser) periodEnded(i int) (When, int, bool) {
	if p.word(i) != p.words.period || p.word(i+1) != p.words.ended && p.word(i+1) != p.words.ending {
		return When{}, i, false
	}
	w, end, ok := p.closing(i + 1)
	w.Count = 3
	return w, end, ok && w.ClosingDay >= 28 && w.Closing%3 == 0
}

// closer passes over what comes before the end of a span: "ended", "to",
// "that ends in".
func (p *periodParser) closer(i int) int {
	c := i
	switch p.word(c) {
	case p.words.ended, p.words.ending, text.To, text.Through, text.Until, p.words.concluded, p.words.endingIn:
		c++
	case text.That:
		end := c + 1
		if p.word(end) == p.words.has || p.word(end) == p.words.had {
			end++
		}
		if p.word(end) == p.words.ended || p.word(end) == p.words.endingIn {
			c = end + 1
		}
	}
	if c == i {
		return i
	}
	return skip(p, c, text.In, text.On)
}

// closing reads the month or day that ends a span of months: "ended March 31,
// 2024", "to the end of June".
func (p *periodParser) closing(i int) (When, int, bool) {
	c := p.closer(i)
	if c == i || p.word(i) == 0 {
		return When{}, i, false
	}
	w := When{Form: Count, Span: SpanMonth}
	if p.word(c) == text.This {
		c++
		w.HasShift = true
	} else if e, next := p.use(c, lexicon.Relative); e != nil && e.Shift != 0 { // "to next March"
		c, w.Shift = next, e.Shift
	}
	m, end, ok := p.month(p.endOf(c))
	if !ok || m.Form != Month && m.Form != Day {
		return When{}, i, false
	}
	w.Closing, w.ClosingDay, w.Year = m.Number, m.Day, m.Year
	w.HasShift, w.YearShift = w.HasShift || m.HasShift, m.YearShift
	return w, end, true
}

// endOf passes over what says that the month or year at i is taken to its end: "end-June",
// "the end of June".
func (p *periodParser) endOf(i int) int {
	e := p.the(i)
	if p.word(e) != p.words.end {
		return i
	}
	switch p.word(e + 1) {
	case text.Hyphen:
		return e + 2
	case text.Of:
		return p.the(e + 2)
	}
	return e + 1
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

// spoken keeps of which form the last period is, which an ordinal alone may go on with; a year before stands beside it:
// "in the third quarter, 74% more than a year earlier and 7% more than in the second".
func (p *periodParser) spoken(w *When) {
	if form := w.partForm(); form == Quarter || form == Half || !w.IsBaseline() {
		p.prior = form
	}
}

// elliptic reads "the second" after a quarter or half was named.
func (p *periodParser) elliptic(i int) (When, int, bool) {
	if p.prior != Quarter && p.prior != Half || p.word(i-1) != text.The {
		return When{}, i, false
	}
	n, j, ok := p.ordinalNumber(i)
	if !ok || n > 4 || p.prior == Half && n > 2 {
		return When{}, i, false
	}
	if j < len(p.tokens) && p.tokens[j].Kind != text.Punct && !p.hits[j].Kinds.Has(lexicon.Conjunction) && !p.hits[j].Kinds.Has(lexicon.Auxiliary) && !p.hits[j].Kinds.Has(lexicon.Preposition) {
		return When{}, i, false
	}
	return When{Form: p.prior, Number: n}, j, true
}

// weekNumber reads "week 28", "week 28 of the year", and the code "W28" behind a preposition or in brackets.
func (p *periodParser) weekNumber(i int) (When, int, bool) {
	n, ok := p.number(i + 1)
	if !ok || n < 1 || n > 53 || p.counts(i+2) {
		return When{}, i, false
	}
	switch w := p.word(i); {
	case w == 0:
		return When{}, i, false
	case w == p.words.w && p.tokens[i].Capital && p.glued(i+1) && i > 0:
		switch p.word(i - 1) {
		case text.In, text.Of, text.For, text.OpenParen:
		default:
			return When{}, i, false
		}
	case w != p.words.week:
		return When{}, i, false
	}
	w := When{Form: Week, Number: n}
	end := i + 2
	if p.word(end) == text.Of && p.word(end+1) == text.The && p.word(end+2) == p.words.year {
		return w, end + 3, true
	}
	return w, p.yearOf(end, &w), true
}

// monthsToGo reads that some months or quarters of a year are left, by which all that is told is of those that have gone: "with
// two months to go", "with a quarter still left in the year".
func (p *periodParser) monthsToGo(i int) (When, int, bool) {
	j := skip(p, i+1, p.words.just)
	n, k, ok := p.smallNumber(j)
	if !ok && (p.word(j) == text.A || p.word(j) == text.One) {
		n, k, ok = 1, j+1, true
	}
	s, k := p.use(k, lexicon.SpanWord)
	if !ok || n > 11 || s == nil || s.Span != "month" && s.Span != "quarter" {
		return When{}, i, false
	}
	k = skip(p, k, p.words.still)
	switch {
	case p.word(k) == text.To && p.word(k+1) == p.words.goes:
		k += 2
	case p.word(k) == 0:
		return When{}, i, false
	case p.word(k) == p.words.left, p.word(k) == p.words.remaining:
		k++
	default:
		return When{}, i, false
	}
	if s.Span == "quarter" {
		n *= 3
	}
	when := When{Form: ToDate, HasShift: true, Span: SpanYear, Count: n}
	if in := p.the(skip(p, k, text.In, text.Of)); in > k {
		if p.word(in) == p.words.year {
			return when, in + 1, true
		}
		if y, next, ok := p.core(in); ok && y.Form == Year {
			when.Year, when.HasShift, when.YearShift = y.Year, y.HasShift, y.YearShift
			return when, next, true
		}
	}
	return when, k, k < len(p.tokens) && p.tokens[k].Kind == text.Punct // "with two months to go until the launch"
}
