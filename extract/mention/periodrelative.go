package mention

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// contextual reports whether a relative word counts from the period spoken of.
func contextual(w text.Word, p *periodParser) bool {
	switch w {
	case text.This, p.words.last, p.words.past, p.words.next, p.words.latest, p.words.current:
		return false
	}
	return true
}

// relative reads "last month", "this year", "the previous quarter", "next
// June", "last October".
func (p *periodParser) relative(i int) (When, int, bool) {
	r, j := p.use(i, lexicon.Relative)
	if r == nil {
		if p.word(i) == text.That {
			if s, k := p.use(i+1, lexicon.SpanWord); s != nil && s.Span != "fiscal" {
				return When{Form: Anaphor, Span: spanOf(s.Span), That: true}, k, true
			}
		}
		return When{}, i, false
	}
	anchor := FromPublication
	if r.Shift != 0 && contextual(p.word(i), p) {
		anchor = FromContext
	}
	if m, k := p.use(j, lexicon.Month); m != nil {
		if q, end, ok := p.month(j); ok && q.Form == Count && r.Shift <= 0 { // "the latest September quarter"
			return q, end, true
		}
		w := When{Form: Month, Number: m.Number}
		if r.Shift < 0 {
			w.Shift, w.Anchor = -1, anchor // the latest such month before publication, or before what is spoken of
		}
		if r.Shift > 0 {
			w.Shift = 1
		}
		if r.Shift == 0 {
			w.HasShift = true
		}
		if d, ok := p.number(k); ok && d <= 31 && !p.isCount(k+1) {
			w.Form, w.Day = Day, d
			k = p.ordinalSuffix(k + 1)
		}
		return w, k, true
	}
	if d, k := p.use(j, lexicon.Weekday); d != nil {
		return When{Form: Weekday, Number: d.Number, Shift: r.Shift}, p.partOfDay(k), true
	}
	if s, k := p.use(j, lexicon.Season); s != nil && !p.isFalling(j) {
		return When{Form: Season, Number: s.Number, Shift: r.Shift, HasShift: r.Shift == 0 && s.Number < 12}, k, true // but "this winter" of two years
	}
	if w, k, ok := p.ordinalAfterRelative(j, r.Shift); ok {
		return w, k, true
	}
	if p.word(j) == text.Hyphen && anchor == FromContext && r.Shift < 0 {
		j++ // "the prior-year period"
	}
	s, k := p.use(j, lexicon.SpanWord)
	if s == nil && r.Shift != 0 && i > 1 && p.word(i-1) == text.Of && (p.word(i-2) == p.words.end || p.word(i-2) == p.words.beginning) {
		return When{Form: Year, HasShift: true, YearShift: r.Shift}, j, true // "by the end of next"
	}
	if s == nil && p.word(i) == p.words.next && p.prior == Year && i > 0 && p.tokens[i-1].Kind == text.Digits && (j >= len(p.tokens) || p.tokens[j].Kind == text.Punct) {
		return When{Form: Year, HasShift: true, YearShift: 1}, j, true // "120,000 this year and 130,000 next"
	}
	if s == nil || s.Span == "day" && r.Shift == 0 {
		if p.word(i) == text.This {
			switch p.word(j) {
			case p.words.evening, p.words.morning, p.words.afternoon:
				return When{Form: Relative, Span: SpanDay}, j + 1, true
			}
		}
		return When{}, i, false
	}
	if w := p.word(j); (w == p.words.years || w == p.words.months) && w != 0 {
		return When{}, i, false // "in the coming years"
	}
	if p.word(k) == text.Possessive {
		k++
		if w, next, ok := p.core(k); ok && (w.Form == Quarter || w.Form == Half || w.Form == Month || w.Form == Count) && w.Year == 0 && !w.HasShift && s.Span == "year" {
			w.HasShift, w.YearShift, w.Anchor = true, r.Shift, anchor
			return w, next, true
		}
		k--
	}
	if s.Span == "month" && p.word(k) == text.Of {
		if m, next, ok := p.month(k + 1); ok && m.Form == Month { // "the previous month of May"
			return m, next, true
		}
	}
	switch s.Span {
	case "year":
		w := When{Form: Year, HasShift: true, YearShift: r.Shift, Anchor: anchor}
		if anchor == FromContext && r.Shift < 0 {
			return When{Form: Relative, Span: SpanYear, Shift: -1, Anchor: FromContext}, p.partOf(k), true
		}
		return w, k, true
	case "fiscal":
		return When{}, i, false
	}
	if s.Span == "day" && r.Shift > 0 {
		anchor = FromContext // "the next day" is none of the reader's
	}
	if s.Span == "month" && p.word(i) == p.words.current {
		anchor = FromContext // of a report on the month before, in which things were done
	}
	return When{Form: Relative, Span: spanOf(s.Span), Shift: r.Shift, Anchor: anchor}, k, true
}

// ordinalAfterRelative reads "last year's first quarter" forms such as "this
// first half"; nothing else stands between.
func (p *periodParser) ordinalAfterRelative(j, shift int) (When, int, bool) {
	e, k := p.use(j, lexicon.Ordinal)
	if e == nil {
		return When{}, j, false
	}
	s, next := p.use(k, lexicon.SpanWord)
	if s == nil || s.Span != "quarter" && s.Span != "half" {
		return When{}, j, false
	}
	w := quarterOrHalf(s.Span == "quarter", int(e.Value))
	w.HasShift, w.YearShift = true, shift
	return w, p.yearOf(next, &w), true
}

func (p *periodParser) dayWord(i int) (When, int, bool) {
	w := p.words
	switch p.word(i) {
	case 0:
	case w.today, w.tonight:
		return When{Form: Relative, Span: SpanDay}, i + 1, true
	case w.yesterday:
		return When{Form: Relative, Span: SpanDay, Shift: -1}, i + 1, true
	case w.last:
		if p.word(i+1) == w.night || p.word(i+1) == w.evening {
			return When{Form: Relative, Span: SpanDay, Shift: -1}, i + 2, true
		}
	case w.tomorrow:
		return When{Form: Relative, Span: SpanDay, Shift: 1}, i + 1, true
	case w.new:
		if p.word(i+1) == w.year && p.tokens[i].Capital && !(i > 1 && p.tokens[i-1].Capital) {
			j := i + 2
			if p.word(j) == text.Possessive && p.word(j+1) == w.eve {
				j += 2
			} else if p.word(i-1) == text.Since {
				return When{Form: Year, HasShift: true, Anchor: FromContext, Edge: Start}, j, true
			}
			return When{Form: Year, HasShift: true, Anchor: FromContext, Edge: End}, j, true
		}
	}
	return When{}, i, false
}

func (p *periodParser) weekday(i int) (When, int, bool) {
	d, j := p.use(i, lexicon.Weekday)
	if d == nil {
		return When{}, i, false
	}
	j = p.partOfDay(j)
	if m, k, ok := p.month(p.the(skip(p, j, text.Comma))); ok && m.Form == Day && !p.hasComma(j, k) { // "Friday, July 12"
		return m, k, true
	}
	return When{Form: Weekday, Number: d.Number}, j, true
}

// hasComma reports whether the tokens from i+1 to j go on after a comma.
func (p *periodParser) hasComma(i, j int) bool {
	return j < len(p.tokens) && p.tokens[j-1].Word == text.Comma
}

func (p *periodParser) partOfDay(j int) int {
	switch p.word(j) {
	case 0:
	case p.words.evening, p.words.morning, p.words.afternoon, p.words.night:
		return j + 1
	}
	return j
}

func (p *periodParser) season(i int) (When, int, bool) {
	s, j := p.use(i, lexicon.Season)
	if s == nil {
		return When{}, i, false
	}
	w := When{Form: Season, Number: s.Number}
	if p.tokens[i].Capital && j < len(p.tokens) && p.tokens[j].Capital && i > 0 {
		return When{}, i, false // "the Spring Festival"
	}
	j = p.yearOf(j, &w)
	if w.Year == 0 && !w.HasShift && (i == 0 || p.word(i-1) != text.In && p.word(i-1) != text.The || p.isFalling(i)) {
		return When{}, i, false
	}
	return w, j, true
}

// isFalling reports whether the season at i may be what falls: "this fall in sales", "the fall".
func (p *periodParser) isFalling(i int) bool {
	if i >= len(p.hits) || !p.hits[i].Kinds.Has(lexicon.Move) {
		return false
	}
	if i+1 < len(p.hits) && p.hits[i+1].Kinds.Has(lexicon.Preposition) {
		return true
	}
	return p.word(i-1) == text.The && p.word(i-2) != text.In
}

// ago reads "a year earlier", "a month ago", "twelve months before", "the year
// before", "the month before", "year-ago", "year-earlier".
func (p *periodParser) ago(i int) (When, int, bool) {
	j := i
	n := 0
	switch p.word(j) {
	case text.A, text.An, text.One:
		n = 1
		j++
	case text.The:
		n = 1
		j++
	default:
		if m, k, ok := p.smallNumber(j); ok {
			n, j = m, k
		}
	}
	definite := p.word(i) == text.The
	for k := i - 1; k >= 0 && k >= i-4 && !definite; k-- { // "the chip-starved year before"
		definite = p.word(k) == text.The
		if !p.hits[k].Kinds.Empty() && !definite {
			break
		}
	}
	if next := p.word(j + 1); n == 1 && p.word(j) == p.words.decade && (next == text.Ago || next == text.Earlier) {
		w := When{Form: Ago, Count: 10, Span: SpanYear}
		if next == text.Earlier {
			w.Anchor = FromContext
		}
		return w, j + 2, true // "9,400 a decade ago"
	}
	s, k := p.use(j, lexicon.SpanWord)
	if s == nil || s.Span == "fiscal" {
		return When{}, i, false
	}
	if p.word(k) == text.Hyphen {
		k++
	}
	switch p.word(k) {
	case text.Earlier, text.Ago, p.words.prior:
	case p.words.later, text.After:
		if s.Span != "day" || p.word(k) == text.After && p.word(i) != text.The && p.word(i-1) != text.The || p.word(k) != text.After && definite || p.word(k+1) == p.words.tomorrow {
			return When{}, i, false
		}
		return When{Form: Relative, Span: SpanDay, Shift: max(n, 1), Anchor: FromContext}, k + 1, true // "a day later", "the day after the warning"
	case text.Before:
		if p.word(k+1) == p.words.last && definite && s.Span != "day" { // "the year before last"
			if s.Span == "year" {
				return When{Form: Year, HasShift: true, YearShift: -2}, k + 2, true
			}
			return When{Form: Relative, Span: spanOf(s.Span), Shift: -2}, k + 2, true
		}
		// "the year before" and "a year before", not "a month before the launch"
		if p.word(k+1) == text.That && n > 0 && (k+2 >= len(p.tokens) || p.tokens[k+2].Kind == text.Punct) {
			k++ // "three months before that"
			break
		}
		if k+1 < len(p.tokens) && p.hits[k+1].Kinds.Has(lexicon.Determiner) {
			return When{}, i, false
		}
		if n == 0 && !definite {
			return When{}, i, false
		}
		if _, _, ok := p.beforeEnd(k); ok {
			return When{}, i, false // "40,000 a month before 2024 is out"
		}
	default:
		return When{}, i, false
	}
	if n == 0 {
		n = 1
	}
	w := When{Form: Ago, Count: n, Span: spanOf(s.Span)}
	if p.word(k) != text.Ago {
		w.Anchor = FromContext
	}
	if w.Span == SpanMonth && n == 12 {
		w.Span, w.Count = SpanYear, 1
	}
	return w, p.partOf(k + 1), true
}

// partOf passes over the noun that the year at i is only said of: "the year-ago period", "the
// prior-year quarter".
func (p *periodParser) partOf(i int) int {
	if p.word(i) == p.words.period || p.word(i) == p.words.month || p.word(i) == p.words.time {
		return i + 1
	}
	if s, next := p.use(i, lexicon.SpanWord); s != nil && s.Span != "year" && s.Span != "fiscal" {
		return next
	}
	return i
}

// same reads "the same period of last year", "the corresponding ten months of
// the previous fiscal", "this time last year", "the same months of 2024".
func (p *periodParser) same(i int) (When, int, bool) {
	j := i
	switch p.word(j) {
	case text.Same, p.words.corresponding, p.words.comparable, p.words.equivalent:
		if p.word(j) == 0 {
			return When{}, i, false
		}
		j++
	case text.This:
		if p.word(j+1) != p.words.point && p.word(j+1) != p.words.time {
			return When{}, i, false
		}
		j++
	default:
		return When{}, i, false
	}
	w := When{Form: Same, Span: SpanPeriod}
	if n, k, ok := p.smallNumber(j); ok && n > 0 {
		w.Count, j = n, k
		if p.word(j) == text.Hyphen {
			j++
		}
	}
	switch p.word(j) {
	case p.words.period, p.words.time, p.words.stretch, p.words.point, p.words.stage:
		j++
	case p.words.date, p.words.day:
		if p.yearOf(j+1, &w) == j+1 {
			return When{Form: Anaphor, Span: SpanDay}, j + 1, true // "at the same date"
		}
		j++
	default:
		if m, k := p.use(j, lexicon.Month); m != nil {
			if months, next, ok := p.months(j, m.Number, p.stop(k)); ok {
				// "the same January-June period of 2024": of the year before where none is named
				if months.Year == 0 && !months.HasShift {
					months.HasShift, months.YearShift, months.Anchor = true, -1, FromContext
				}
				return months, next, true
			}
			w.Number, j = m.Number, k
			break
		}
		s, k := p.use(j, lexicon.SpanWord)
		if s == nil {
			return When{}, i, false
		}
		w.Span = spanOf(s.Span)
		if p.word(j) == p.words.months && w.Count == 0 {
			w.Span = SpanPeriod // "the same months of last year"
		}
		j = k
	}
	if p.word(j) == p.words.period {
		j++
	}
	before := j
	if m, k := p.use(p.the(skip(p, j, text.Of, text.In)), lexicon.Month); m != nil && w.Number == 0 { // "the same stretch of August"
		w.Number, w.Day = m.Number, 1
		return w, p.yearOf(k, &w), true
	}
	j = p.yearOf(j, &w)
	if j == before {
		// a bare "same period": the year before
		if a, k, ok := p.ago(p.the(skip(p, j, text.Of, text.In))); ok && (a.Span == SpanMonth || a.Span == SpanQuarter) {
			w.Span, w.Shift = a.Span, -a.Count
			return w, k, true
		} else if ok {
			w.HasShift, w.YearShift, w.Anchor = true, -a.Count, FromContext
			return w, k, true
		}
		if r, k, ok := p.relative(p.the(skip(p, j, text.Of, text.In))); ok && r.Form == Relative && (r.Span == SpanMonth || r.Span == SpanQuarter) && r.Shift < 0 {
			w.Span, w.Shift = r.Span, r.Shift // "the same period last month"
			return w, k, true
		} else if ok && (r.Form == Relative && r.Span == SpanYear || r.Form == Year) {
			w.HasShift, w.YearShift, w.Anchor = true, -1, FromContext
			if r.Form == Year {
				w.YearShift, w.Anchor = r.YearShift, r.Anchor
			}
			return w, k, true
		}
		switch p.word(i) {
		case text.This:
			return When{}, i, false
		case text.Same:
			if w.Number == 0 && w.Count == 0 && w.Span != SpanPeriod && (w.Span == SpanYear || p.word(i-1) == text.That) {
				return When{Form: Anaphor, Span: w.Span}, j, true // "That same year, it sold 30,000 cars"
			}
		default: // "in the corresponding month" needs no year to be that of the year before
			w.HasShift, w.YearShift, w.Anchor = true, -1, FromContext
		}
	}
	return w, j, true
}

// anaphor reads "the month", "that quarter", "the whole year", "full-year".
func (p *periodParser) anaphor(i int) (When, int, bool) {
	w := p.words
	j := i
	if p.word(j) == text.In || p.word(j) == text.For || p.word(j) == text.During || p.word(j) == text.Over || p.word(j) == text.At || p.word(j) == text.By {
		j++
	}
	definite, this, that := false, p.word(j) == text.This, p.word(j) == text.That
	switch p.word(j) {
	case text.The, text.That:
		definite = true
		j++
	case text.This: // of other spans than a period it is the one that is under way
		j++
	}
	whole := false
	switch p.word(j) {
	case w.full, w.whole, w.entire:
		whole = true
		j++
		if p.word(j) == text.Hyphen {
			j++
		}
	}
	if i > 0 && p.hits[i-1].Kinds.Has(lexicon.Ordinal) {
		return When{}, i, false // "in its first full year": no year of the calendar
	}
	if definite && p.word(j) == w.new && p.word(j+1) == w.year && p.word(i) != text.The { // "in the new year"
		return When{Form: Year, HasShift: true, Anchor: ToNewYear}, j + 2, true
	}
	e, k := p.use(j, lexicon.SpanWord)
	if e == nil {
		if (definite || this) && (p.word(j) == w.period || p.word(j) == w.stretch) {
			k := j + 1
			if p.word(k) == text.From || p.word(k) == text.Between || p.word(k) == text.Of {
				k++
			}
			if c, next, ok := p.core(k); ok { // "in the period September 1-22"
				return c, next, true
			}
			return When{Form: Anaphor, Span: SpanPeriod}, j + 1, true
		}
		return When{}, i, false
	}
	if e.Span == "year" && k-j > 1 { // "full-year"
		whole = true
	}
	if e.Span == "day" && p.word(j-1) == text.The && p.word(j-2) == text.On && (k >= len(p.tokens) || p.tokens[k].Kind == text.Punct) {
		return When{Form: Anaphor, Span: SpanDay, That: true}, k, true // "closed 3.2% up on the day"
	}
	if this || !definite && !whole || e.Span == "fiscal" || e.Span == "day" {
		return When{}, i, false
	}
	if c, next, ok := p.named(e.Span, k); ok {
		return c, next, true
	}
	if e.Span == "year" && p.word(k) == text.Possessive { // "the year's first five months"
		if c, next, ok := p.ordinal(k + 1); ok && c.Year == 0 && !c.HasShift {
			c.HasShift, c.Anchor = true, FromContext
			return c, next, true
		}
	}
	if e.Span == "year" && p.word(k) == text.As && p.word(k+1) == text.A && p.word(k+2) == w.whole {
		return When{Form: Year, HasShift: true, Anchor: FromContext}, k + 3, true
	}
	if whole && e.Span == "year" {
		return When{Form: Year, HasShift: true, Anchor: FromContext}, k, true
	}
	return When{Form: Anaphor, Span: spanOf(e.Span), That: that}, k, true
}

// named reads the name of the span that the words before it speak of: "the
// year 2021", "the month of June", "the months of April and May", "the week of July 1-7", "the week from July
// 1 to July 7".
func (p *periodParser) named(span string, i int) (When, int, bool) {
	j := skip(p, i, text.Of, text.From)
	switch span {
	case "year":
		if y, k, ok := p.year(i); ok && !p.isCount(k) {
			return When{Form: Year, Year: y}, k, true
		}
	case "month":
		if m, k, ok := p.month(j); ok && (m.Form == Month || m.Form == Months) && j > i {
			return m, k, true
		}
	case "week":
		if n, ok := p.number(i); ok && n >= 1 && n <= 53 {
			return When{Form: Week, Number: n}, i + 1, true
		}
		if m, k, ok := p.month(p.the(j)); ok && j > i {
			if m.Form == Day { // the week that a day begins
				m.Form, m.Count, m.Span = Days, 7, SpanDay
			}
			if m.Form == Days {
				return m, k, true
			}
		}
	}
	return When{}, i, false
}
