package mention

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// month reads what names a month: "June 2021", "June last year", "10/2025",
// days and spans of days in it, spans of months.
func (p *periodParser) month(i int) (When, int, bool) {
	if w, j, ok := p.numericMonth(i); ok {
		return w, j, true
	}
	if d, ok := p.number(i); ok {
		return p.dayFirst(i, d)
	}
	m, k := p.use(i, lexicon.Month)
	if m == nil {
		return When{}, i, false
	}
	k = p.stop(k)
	if w, j, ok := p.monthDay(i, m.Number, k); ok {
		return w, j, true
	}
	if w, j, ok := p.months(i, m.Number, k); ok {
		return w, j, true
	}
	w := When{Form: Month, Number: m.Number}
	if p.word(k) == text.That { // "June that year"
		return w, k, true
	}
	end := p.yearOf(k, &w)
	if end == i+1 && (p.inPersonsName(i, i-1) || p.inPersonsName(i, i+1)) {
		return When{}, i, false
	}
	if s, n := p.use(end, lexicon.SpanWord); s != nil && s.Span == "quarter" { // "the March quarter"
		w.Form, w.Span, w.Number = Count, SpanMonth, 0
		w.Count, w.Closing = 3, m.Number
		return w, p.yearOf(n, &w), true
	}
	return w, end, true
}

// inPersonsName reports whether the short word for a month at i is part of a name with the word at j, which is
// none that anything is known of but that it is money: "Lei Jun", "Jan Becker".
func (p *periodParser) inPersonsName(i, j int) bool {
	if j < 0 || j >= len(p.tokens) || p.tokens[i].End-p.tokens[i].Start != 3 || p.tokens[max(i, j)].Glued {
		return false
	}
	t := &p.tokens[j]
	return t.Kind == text.Letters && t.Capital && (p.hits[j].Kinds.Empty() || p.hits[j].Kinds == onlyCurrency) && t.End-t.Start > 2 && lowerAt(p.article, int(t.Start)+1)
}

// numericMonth reads "10/2025".
func (p *periodParser) numericMonth(i int) (When, int, bool) {
	m, ok := p.number(i)
	if !ok || m < 1 || m > 12 || p.word(i+1) != text.Slash || !p.glued(i+1) || !p.glued(i+2) {
		return When{}, i, false
	}
	y, k, ok := p.year(i + 2)
	return When{Form: Month, Number: m, Year: y}, k, ok
}

// dayFirst reads "30 June", "1-14 July", "1 to 14 July", "24 June to 7 July".
func (p *periodParser) dayFirst(i, day int) (When, int, bool) {
	if day < 1 || day > 31 {
		return When{}, i, false
	}
	if m, k := p.use(p.skipOf(p.ordinalSuffix(i+1)), lexicon.Month); m != nil {
		w := When{Form: Day, Number: m.Number, Day: day}
		k = p.stop(k)
		if j := p.joint(i, k); j > k {
			if e, ok := p.number(j); ok && e >= 1 && e <= 31 {
				if z, end := p.use(p.ordinalSuffix(j+1), lexicon.Month); z != nil {
					w.Form, w.Closing, w.Until = Days, z.Number, e
					return w, p.yearOf(p.stop(end), &w), true
				}
			}
		}
		return w, p.acrossYears(i, p.yearOf(k, &w), &w), true
	}
	if j := p.ordinalSuffix(i + 1); p.word(j) == text.Hyphen || p.word(j) == text.To || p.word(j) == text.And {
		if e, ok := p.number(j + 1); ok && e > day && e <= 31 {
			if m, k := p.use(p.skipOf(p.ordinalSuffix(j+2)), lexicon.Month); m != nil {
				w := When{Form: Days, Number: m.Number, Day: day, Until: e}
				return w, p.yearOf(p.stop(k), &w), true
			}
		}
	}
	if j := p.ordinalSuffix(i + 1); j > i+1 && p.word(i-1) == text.The && p.word(i-2) == text.On && p.endsDate(j) {
		return When{Form: Day, Day: day}, j, true
	}
	return When{}, i, false
}

// endsDate reports whether no noun follows at token i that "the 10th" before it could be one of.
func (p *periodParser) endsDate(i int) bool {
	return i >= len(p.tokens) || p.tokens[i].Kind == text.Punct || p.hits[i].Kinds.Has(lexicon.Preposition) || p.hits[i].Kinds.Has(lexicon.Conjunction) || p.hits[i].Kinds.Has(lexicon.Auxiliary)
}

func (p *periodParser) skipOf(i int) int { return skip(p, i, text.Of) }

// joint returns the token after one at k that joins the ends of a span which
// begins at i: a hyphen, "to", "through", the "and" of "between"; else k.
func (p *periodParser) joint(i, k int) int {
	switch w := p.word(k); {
	case w == 0:
	case w == text.Hyphen || w == text.Dash || w == text.Through || w == text.To || w == text.Until,
		w == text.And && i > 0 && p.word(i-1) == text.Between:
		return k + 1
	}
	return k
}

// monthDay reads the days after a month at i that ends before k: "June 30,
// 2021", "July 1-14", "June 24 to July 7".
func (p *periodParser) monthDay(i, month, k int) (When, int, bool) {
	d, ok := p.number(k)
	if !ok || d < 1 || d > 31 || p.isCount(k+1) || p.tokens[k].End-p.tokens[k].Start > 2 {
		return When{}, i, false
	}
	w := When{Form: Day, Number: month, Day: d}
	after := p.ordinalSuffix(k + 1)
	if j := p.joint(i, after); j > after {
		if e, ok := p.number(j); ok && e > d && e <= 31 && !p.counts(j+1) {
			w.Form, w.Until = Days, e
			after = p.ordinalSuffix(j + 1)
		} else if z, n := p.use(j, lexicon.Month); z != nil {
			n = p.stop(n)
			if e, ok := p.number(n); ok && e >= 1 && e <= 31 && !p.isCount(n+1) && p.tokens[n].End-p.tokens[n].Start <= 2 {
				w.Form, w.Closing, w.Until = Days, z.Number, e
				after = p.ordinalSuffix(n + 1)
			}
		}
	}
	if p.word(after) == text.Comma {
		if y, next, ok := p.year(after + 1); ok {
			w.Year = y
			return w, p.acrossYears(i, next, &w), true
		}
		return w, after, true
	}
	return w, p.acrossYears(i, p.yearOf(after, &w), &w), true
}

// acrossYears reads the last day of a span whose first one, w, has its own year and ends before token k:
// "July 1, 2022 to June 30, 2023", "1 July 2022 to 30 June of this year".
func (p *periodParser) acrossYears(i, k int, w *When) int {
	j := p.joint(i, k)
	if j == k || w.Year == 0 || w.Form != Day {
		return k
	}
	last, end, ok := p.month(j)
	if !ok || last.Form != Day {
		return k
	}
	w.Form, w.Closing, w.Until = Days, last.Number, last.Day
	w.From = w.Year
	switch {
	case last.Year != 0:
		w.Year = last.Year
	case last.HasShift:
		w.Year, w.HasShift, w.YearShift, w.Anchor = 0, true, last.YearShift, last.Anchor
	case w.Closing < w.Number:
		w.Year++
	}
	return end
}

// counts reports whether the token after a number shows that it is no day.
func (p *periodParser) counts(i int) bool {
	return i < len(p.tokens) && (p.hits[i].Kinds.Has(lexicon.UnitWord) || p.hits[i].Kinds.Has(lexicon.Currency) || p.hits[i].Kinds.Has(lexicon.Scale))
}

// months reads the rest of a span of months that begins at i, its first month
// before k: "January-May", "January to (the end of) June 2023", "April 2023 to March 2024",
// "January and February".
func (p *periodParser) months(i, first, k int) (When, int, bool) {
	w := When{Form: Months, Number: first}
	next, from := k, 0
	if y, n, ok := p.year(k); ok && !p.isCount(n) {
		from, next = y, n
	}
	j := p.joint(i, next)
	switch {
	case p.word(next) == text.Slash, p.word(next) == text.And && !p.listed(i):
		j = next + 1
	case p.word(next) == text.Hyphen && p.word(next+1) == text.To && p.word(next+2) == text.Hyphen: // "January-to-October"
		j = next + 3
	}
	if j != next {
		j = p.endOf(j)
	}
	m, n := p.use(j, lexicon.Month)
	if j == next || m == nil || p.word(next) == text.And && p.word(i-1) != text.Between && m.Number != first+1 {
		return When{}, i, false
	}
	w.Until = m.Number
	n = p.stop(n)
	if d, ok := p.number(n); ok && d <= 31 {
		return When{}, i, false // "June to July 7"
	}
	end := p.yearOf(n, &w)
	switch {
	case from == 0:
	case end == n:
		w.Year = from
	case w.Year > from:
		w.Count = w.Year - from // named by its first year
		w.Year = from
	case w.HasShift: // "July 2022 to June this year"
		w.From = from
	}
	if p.word(end) == p.words.period {
		end = p.yearOf(end+1, &w)
	}
	if s, n := p.use(end, lexicon.SpanWord); s != nil && s.Span == "quarter" { // "the April-June quarter"
		end = p.yearOf(n, &w)
	}
	return w, end, true
}

// listed reports whether the month at i goes on a list of more.
func (p *periodParser) listed(i int) bool {
	return i > 1 && p.word(i-1) == text.Comma && p.hits[i-2].Kinds.Has(lexicon.Month)
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

// lowerAt reports whether a small letter stands at the place.
func lowerAt(s string, i int) bool { return s[i] >= 'a' && s[i] <= 'z' }

var onlyCurrency = lexicon.Of(lexicon.Currency)
