package mention

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// yearOf reads the year that may follow a month, quarter or half: "2021",
// "of 2021", "this year", "of last year", "FY24", "of fiscal 2025", "'24".
func (p *periodParser) yearOf(i int, w *When) int {
	j := i
	if p.word(j) == text.Comma {
		j++
	}
	if p.word(j) == text.Of || p.word(j) == text.In || p.word(j) == text.Hyphen {
		j++
	}
	j = p.the(j)
	if f, k, ok := p.fiscal(j); ok && f.Form == Year && f.Year != 0 && k > j+1 {
		w.Year, w.Fiscal = f.Year, true
		return k
	}
	if y, k, ok := p.year(j); ok && !p.isCount(k) {
		if p.word(j-1) != text.Hyphen || j-1 == i {
			w.Year = y
			return k
		}
	}
	if f, k, ok := p.fiscal(j); ok && f.Form == Year && (f.Year != 0 || f.HasShift) {
		w.Year, w.Fiscal, w.HasShift, w.YearShift = f.Year, true, f.HasShift, f.YearShift
		return k
	}
	if p.word(i) == text.Apostrophe && p.glued(i) || p.word(i) == text.Apostrophe {
		if n, ok := p.number(i + 1); ok && n < 100 {
			w.Year = 2000 + n
			return i + 2
		}
	}
	if r, k, ok := p.relative(j); ok && r.Form == Year && r.HasShift {
		w.HasShift, w.YearShift, w.Anchor = true, r.YearShift, r.Anchor
		return k
	}
	if a, k, ok := p.ago(j); ok && a.Form == Ago && a.Span == SpanYear {
		w.HasShift, w.YearShift, w.Anchor = true, -1, FromContext
		return k
	}
	return i
}

// isCount reports whether the token after a number of four digits shows that
// it counts something.
func (p *periodParser) isCount(i int) bool {
	if i >= len(p.tokens) {
		return false
	}
	h := &p.hits[i]
	if h.Kinds.Has(lexicon.Scale) && !p.tokens[i].Glued {
		return true
	}
	return h.Kinds.Has(lexicon.UnitWord) && entryOf(h, lexicon.UnitWord).Unit == "vehicle" && p.word(i) != 0
}

// month reads "June", "June 2021", "June 30, 2021", "July 1-14", "30 June",
// "January to June this year", "June last year".
func (p *periodParser) month(i int) (When, int, bool) {
	w := When{Form: Month}
	j := i
	if m, ok := p.number(j); ok && m >= 1 && m <= 12 && p.word(j+1) == text.Slash && p.glued(j+1) && p.glued(j+2) { // 10/2025
		if y, k, ok := p.year(j + 2); ok {
			return When{Form: Month, Number: m, Year: y}, k, true
		}
	}
	if d, ok := p.number(j); ok && d >= 1 && d <= 31 {
		if m, k := p.use(p.ordinalSuffix(j+1), lexicon.Month); m != nil {
			w = When{Form: Day, Number: m.Number, Day: d}
			k = p.stop(k)
			return w, p.yearOf(k, &w), true
		}
		// "1-14 July", "1 to 14 July"
		if p.word(j+1) == text.Hyphen || p.word(j+1) == p.words.to || p.word(j+1) == text.And {
			if e, ok := p.number(j + 2); ok && e > d && e <= 31 {
				if m, k := p.use(j+3, lexicon.Month); m != nil {
					w = When{Form: Days, Number: m.Number, Day: d, Until: e}
					return w, p.yearOf(p.stop(k), &w), true
				}
			}
		}
		return When{}, i, false
	}
	m, k := p.use(j, lexicon.Month)
	if m == nil {
		return When{}, i, false
	}
	w.Number = m.Number
	k = p.stop(k)
	if d, ok := p.number(k); ok && d >= 1 && d <= 31 && !p.isCount(k+1) && p.tokens[k].End-p.tokens[k].Start <= 2 {
		after := p.ordinalSuffix(k + 1)
		w.Form, w.Day = Day, d
		if p.word(after) == text.Hyphen || p.word(after) == p.words.to {
			if e, ok := p.number(after + 1); ok && e > d && e <= 31 && !p.isCount(after+2) {
				w.Form, w.Until = Days, e
				after += 2
			}
		}
		if p.word(after) == text.Comma {
			if y, next, ok := p.year(after + 1); ok {
				w.Year = y
				return w, next, true
			}
			return w, after, true
		}
		return w, p.yearOf(after, &w), true
	}
	// "January-May", "January to June", "between January and June"
	year1 := 0
	next := k
	if y, n, ok := p.year(k); ok && !p.isCount(n) {
		year1, next = y, n
	}
	joined := p.word(next) == text.Hyphen || p.word(next) == p.words.to || p.word(next) == text.Through || p.word(next) == text.Slash
	if p.word(next) == text.And && i > 0 && p.word(i-1) == text.Between {
		joined = true
	}
	if p.word(next) == p.words.to && (i == 0 || p.word(i-1) != text.From) && !p.hits[min(next+1, len(p.tokens)-1)].Kinds.Has(lexicon.Month) {
		joined = false
	}
	if joined && p.word(next) == text.Hyphen && p.word(next+1) == p.words.to && p.word(next+2) == text.Hyphen { // "January-to-October"
		next += 2
	}
	if joined {
		if m2, n := p.use(next+1, lexicon.Month); m2 != nil {
			w.Form, w.Until = Months, m2.Number
			n = p.stop(n)
			end := p.yearOf(n, &w)
			if year1 != 0 && end == n {
				w.Year = year1
			} else if year1 != 0 && w.Year == year1+1 {
				w.Year = year1 // January 2023 to March 2024 is named by its first year
				w.Count = 1
			}
			if p.word(end) == p.words.period {
				end++
			}
			return w, end, true
		}
	}
	if p.word(k) == p.words.that { // "June that year"
		return w, k, true
	}
	end := p.yearOf(k, &w)
	if s, n := p.use(end, lexicon.SpanWord); s != nil && s.Span == "quarter" { // "the March quarter"
		w.Form, w.Span, w.Number = Count, SpanMonth, 0
		w.Count, w.Closing = 3, m.Number
		return w, p.yearOf(n, &w), true
	}
	return w, end, true
}

// stop passes over the full stop of an abbreviated month.
func (p *periodParser) stop(i int) int {
	if p.word(i) == text.Stop && p.glued(i) && i+1 < len(p.tokens) && p.tokens[i-1].End-p.tokens[i-1].Start <= 4 {
		return i + 1
	}
	return i
}

func (p *periodParser) ordinalSuffix(i int) int {
	switch w := p.word(i); w {
	case p.words.st, p.words.nd, p.words.rd, p.words.th:
		if w != 0 && p.glued(i) {
			return i + 1
		}
	}
	return i
}

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

// fiscal reads "FY24", "FY2024-25", "fiscal 2025", "the fiscal year ending
// March 2026", "2022-23", "the current fiscal", "the previous fiscal".
func (p *periodParser) fiscal(i int) (When, int, bool) {
	w := When{Form: Year, Fiscal: true}
	if p.word(i) == p.words.fy && p.word(i) != 0 {
		j := i + 1
		if p.word(j) == text.Hyphen || p.word(j) == text.Apostrophe {
			j++
		}
		n, ok := p.number(j)
		if !ok {
			return When{}, i, false
		}
		if n < 100 {
			n += 2000
		}
		j++
		if p.word(j) == text.Hyphen || p.word(j) == text.Slash {
			if m, ok := p.number(j + 1); ok && (m == (n+1)%100 || m == n+1) { // FY2023-24 ends in 2024
				n, j = n+1, j+2
			}
		}
		w.Year = n
		return w, j, true
	}
	if y, j, ok := p.year(i); ok && (p.word(j) == text.Hyphen || p.word(j) == text.Slash) && p.glued(j) && p.glued(j+1) {
		if n, ok := p.number(j + 1); ok && (n == (y+1)%100 || n == y+1) && p.tokens[j+1].End-p.tokens[j+1].Start <= 4 {
			w.Year = y + 1
			return w, j + 2, true
		}
	}
	shift, hasShift, anchor := 0, false, FromPublication
	j := i
	if r, k := p.use(j, lexicon.Relative); r != nil {
		shift, hasShift, j = r.Shift, true, k
		if contextual(p.word(i), p) {
			anchor = FromContext
		}
	}
	if p.word(j) == p.words.full {
		j++
	}
	s, k := p.use(j, lexicon.SpanWord)
	if s == nil || s.Span != "fiscal" {
		return When{}, i, false
	}
	if p.word(k) == text.Possessive {
		k++
	}
	if y, next, ok := p.year(k); ok {
		w.Year = y
		if p.word(next) == text.Hyphen || p.word(next) == text.Slash {
			if n, ok := p.number(next + 1); ok && (n == (y+1)%100 || n == y+1) {
				w.Year, next = y+1, next+2
			}
		}
		return w, next, true
	}
	if hasShift {
		w.HasShift, w.YearShift, w.Anchor = true, shift, anchor
		return w, k, true
	}
	if i > 0 && (p.word(i-1) == text.The) || p.word(i) == text.The {
		if m, end, ok := p.beginning(k); ok {
			return m, end, true
		}
		w.HasShift, w.Anchor = true, FromContext
		return w, k, true
	}
	return When{}, i, false
}

// beginning reads "that started in April" after "the fiscal year": the twelve
// months from then.
func (p *periodParser) beginning(i int) (When, int, bool) {
	if p.word(i) != text.That && p.word(i) != text.Which || i+2 >= len(p.tokens) {
		return When{}, i, false
	}
	switch p.tokens[i+1].Text(p.article) {
	case "started", "began", "starts", "begins", "commenced", "opened":
	default:
		return When{}, i, false
	}
	j := i + 2
	if p.word(j) == text.In || p.word(j) == text.On {
		j++
	}
	m, end, ok := p.month(j)
	if !ok || m.Form != Month && m.Form != Day {
		return When{}, i, false
	}
	last := m.Number - 1
	if last == 0 {
		last = 12
	}
	w := When{Form: Months, Number: m.Number, Until: last, Year: m.Year}
	if last == 12 {
		w.Until = 12
	}
	return w, end, true
}

// contextual reports whether a relative word counts from the period spoken of.
func contextual(w text.Word, p *periodParser) bool {
	return w != p.words.last && w != text.This && w != p.words.past && w != p.words.next
}

// relative reads "last month", "this year", "the previous quarter", "next
// June", "last October".
func (p *periodParser) relative(i int) (When, int, bool) {
	r, j := p.use(i, lexicon.Relative)
	if r == nil {
		if p.word(i) == text.That {
			if s, k := p.use(i+1, lexicon.SpanWord); s != nil && s.Span != "day" && s.Span != "fiscal" {
				return When{Form: Anaphor, Span: spanOf(s.Span)}, k, true
			}
		}
		return When{}, i, false
	}
	anchor := FromPublication
	if r.Shift != 0 && contextual(p.word(i), p) {
		anchor = FromContext
	}
	if m, k := p.use(j, lexicon.Month); m != nil {
		w := When{Form: Month, Number: m.Number}
		if r.Shift < 0 && anchor == FromPublication {
			w.Shift = -1 // the latest such month before publication
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
	if s, k := p.use(j, lexicon.Season); s != nil {
		return When{Form: Season, Number: s.Number, Shift: r.Shift}, k, true
	}
	if w, k, ok := p.ordinalAfterRelative(j, r.Shift); ok {
		return w, k, true
	}
	s, k := p.use(j, lexicon.SpanWord)
	if s == nil && r.Shift != 0 && i > 1 && p.word(i-1) == text.Of && (p.word(i-2) == p.words.end || p.word(i-2) == p.words.beginning) {
		return When{Form: Year, HasShift: true, YearShift: r.Shift}, j, true // "by the end of next"
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
	if p.word(k) == text.Possessive {
		k++
		if w, next, ok := p.core(k); ok && (w.Form == Quarter || w.Form == Half || w.Form == Month || w.Form == Count) && w.Year == 0 && !w.HasShift && s.Span == "year" {
			w.HasShift, w.YearShift, w.Anchor = true, r.Shift, anchor
			return w, next, true
		}
		k--
	}
	switch s.Span {
	case "year":
		w := When{Form: Year, HasShift: true, YearShift: r.Shift, Anchor: anchor}
		if anchor == FromContext && r.Shift < 0 {
			w = When{Form: Relative, Span: SpanYear, Shift: -1, Anchor: FromContext}
		}
		return w, k, true
	case "fiscal":
		return When{}, i, false
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

// plainYear reads "2021", not before what shows it to be a count or a model.
func (p *periodParser) plainYear(i int) (When, int, bool) {
	y, j, ok := p.year(i)
	if !ok || p.isCount(j) {
		return When{}, i, false
	}
	if j < len(p.tokens) {
		t := &p.tokens[j]
		if t.Glued && (t.Kind == text.Letters || t.Word == text.PercentSign) {
			return When{}, i, false // "2025s", "2000cc"
		}
		h := &p.hits[j]
		if h.Kinds.Has(lexicon.Model) || h.Kinds.Has(lexicon.Maker) && !t.Glued && t.Kind == text.Letters && !p.sentenceStart(i) && !p.afterPreposition(i) {
			return When{}, i, false // a model year
		}
	}
	if i > 0 {
		b := &p.tokens[i-1]
		if p.tokens[i].Glued && (b.Kind == text.Symbol || b.Kind == text.Letters) || p.hits[i-1].Kinds.Has(lexicon.Currency) {
			return When{}, i, false
		}
	}
	w := When{Form: Year, Year: y}
	// "2016 to 2020", "2025-2027"
	if p.word(j) == text.Hyphen || p.word(j) == p.words.to || p.word(j) == text.And && i > 0 && p.word(i-1) == text.Between {
		if z, k, ok := p.year(j + 1); ok && z > y {
			if k < len(p.tokens) && p.hits[k].Kinds.Has(lexicon.Model) {
				return When{}, i, false // "the 2010-2019 Borrego"
			}
			w.Until = z
			return w, k, true
		}
	}
	return w, j, true
}

func (p *periodParser) sentenceStart(i int) bool { return i == 0 }

func (p *periodParser) afterPreposition(i int) bool {
	return i > 0 && p.hits[i-1].Kinds.Has(lexicon.Preposition)
}

func (p *periodParser) dayWord(i int) (When, int, bool) {
	w := p.words
	switch p.word(i) {
	case 0:
	case w.today, w.tonight:
		return When{Form: Relative, Span: SpanDay}, i + 1, true
	case w.yesterday:
		return When{Form: Relative, Span: SpanDay, Shift: -1}, i + 1, true
	case w.tomorrow:
		return When{Form: Relative, Span: SpanDay, Shift: 1}, i + 1, true
	case w.new:
		if p.word(i+1) == w.year && i+2 <= len(p.tokens) && p.tokens[i].Capital {
			return When{Form: Year, HasShift: true, Edge: End}, i + 2, true
		}
	}
	return When{}, i, false
}

func (p *periodParser) weekday(i int) (When, int, bool) {
	d, j := p.use(i, lexicon.Weekday)
	if d == nil {
		return When{}, i, false
	}
	return When{Form: Weekday, Number: d.Number}, p.partOfDay(j), true
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
	j = p.yearOf(j, &w)
	if w.Year == 0 && !w.HasShift && (i == 0 || p.word(i-1) != text.In && p.word(i-1) != text.The) {
		return When{}, i, false
	}
	return w, j, true
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
	definite := i > 0 && p.word(i-1) == text.The || p.word(i) == text.The
	s, k := p.use(j, lexicon.SpanWord)
	if s == nil || s.Span == "fiscal" {
		return When{}, i, false
	}
	if p.word(k) == text.Hyphen {
		k++
	}
	switch p.word(k) {
	case text.Earlier, text.Ago:
	case text.Before:
		// "the year before" and "a year before", not "a month before the launch"
		if k+1 < len(p.tokens) && p.hits[k+1].Kinds.Has(lexicon.Determiner) {
			return When{}, i, false
		}
		if n == 0 && !definite {
			return When{}, i, false
		}
	default:
		return When{}, i, false
	}
	if n == 0 {
		n = 1
	}
	w := When{Form: Ago, Count: n, Span: spanOf(s.Span)}
	if w.Span == SpanMonth && n == 12 {
		w.Span, w.Count = SpanYear, 1
	}
	k++
	// "the year-ago period", "its year-earlier level"
	if p.word(k) == p.words.period || p.word(k) == p.words.month || p.word(k) == p.words.time {
		k++
	} else if s2, next := p.use(k, lexicon.SpanWord); s2 != nil && s2.Span != "year" && s2.Span != "fiscal" {
		k = next
	}
	return w, k, true
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
	if n, k, ok := p.smallNumber(j); ok && n > 0 {
		j = k
		if p.word(j) == text.Hyphen {
			j++
		}
	}
	w := When{Form: Same, Span: SpanPeriod}
	switch p.word(j) {
	case p.words.period, p.words.time, p.words.stretch, p.words.point:
		j++
	default:
		if m, k := p.use(j, lexicon.Month); m != nil {
			w.Number, j = m.Number, k
			break
		}
		s, k := p.use(j, lexicon.SpanWord)
		if s == nil {
			// "the same January-June period"
			if m, next, ok := p.month(j); ok {
				m.Form = Same
				return m, next, true
			}
			return When{}, i, false
		}
		w.Span, j = spanOf(s.Span), k
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
		if a, k, ok := p.ago(p.the(skip(p, j, text.Of, text.In))); ok {
			w.HasShift, w.YearShift, w.Anchor = true, -a.Count, FromContext
			return w, k, true
		}
		if r, k, ok := p.relative(p.the(skip(p, j, text.Of, text.In))); ok && (r.Form == Relative && r.Span == SpanYear || r.Form == Year) {
			w.HasShift, w.YearShift, w.Anchor = true, -1, FromContext
			if r.Form == Year {
				w.YearShift, w.Anchor = r.YearShift, r.Anchor
			}
			return w, k, true
		}
		if p.word(i) == text.This {
			return When{}, i, false
		}
	}
	return w, j, true
}
