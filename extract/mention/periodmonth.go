package mention

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

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
