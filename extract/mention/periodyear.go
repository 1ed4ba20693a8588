package mention

import (
	"strings"

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
	if p.word(j) == text.Of || p.word(j) == text.In || p.word(j) == text.Hyphen || p.word(j) == text.During && j == i {
		j++
	}
	j = p.the(j)
	if k := j + 3; j > i && k < len(p.tokens) && p.word(j+1) == text.Hyphen && p.glued(j+1) && p.glued(j+2) && p.tokens[j].Kind == text.Letters && p.tokens[j+2].Kind == text.Letters {
		if y, end, ok := p.year(k); ok && !p.isCount(end) {
			w.Year = y // "of pandemic-plagued 2020"
			return end
		}
	}
	if f, k, ok := p.fiscal(j); ok && f.Form == Year && f.Year != 0 && k > j+1 {
		w.Year, w.Fiscal, w.Both = f.Year, true, f.Both
		return k
	}
	if y, k, ok := p.year(j); ok && !p.isCount(k) {
		if p.word(j-1) != text.Hyphen || j-1 == i {
			w.Year = y
			return k
		}
	}
	if f, k, ok := p.fiscal(j); ok && f.Form == Year && (f.Year != 0 || f.HasShift) {
		w.Year, w.Fiscal, w.Both, w.HasShift, w.YearShift, w.Anchor = f.Year, true, f.Both, f.HasShift, f.YearShift, f.Anchor
		return k
	}
	if p.word(i) == text.Apostrophe && p.glued(i) || p.word(i) == text.Apostrophe {
		if n, ok := p.number(i + 1); ok && n < 100 {
			w.Year = 2000 + n
			return i + 2
		}
	}
	if y, ok := p.shortYear(i); ok {
		w.Year = y
		return i + 2
	}
	if r, k, ok := p.relative(j); ok && r.Form == Year && r.HasShift {
		w.HasShift, w.YearShift, w.Anchor = true, r.YearShift, r.Anchor
		return k
	}
	if r, k, ok := p.relative(j); ok && p.word(i) == text.Of && r.Form == Relative && r.Span == SpanYear { // "of the previous year"
		w.HasShift, w.YearShift, w.Anchor = true, r.Shift, FromContext
		return k
	}
	if p.word(i) == text.Of && (p.word(j-1) == text.The || p.word(j) == text.That) { // "of the year"
		k := skip(p, j, text.That)
		w.That = k > j
		if p.word(k) == p.words.year && p.word(k+1) != text.Earlier && p.word(k+1) != text.Before && p.word(k+1) != text.Hyphen {
			if _, _, ok := p.year(k + 1); !ok {
				w.HasShift, w.Anchor = true, FromContext
				return k + 1
			}
		}
	}
	if a, k, ok := p.ago(j); ok && a.Form == Ago && a.Span == SpanYear {
		w.HasShift, w.YearShift, w.Anchor = true, -1, FromContext
		return k
	}
	return i
}

// shortYear reads the year of two digits of "Jul-22" at the hyphen, where nothing follows.
func (p *periodParser) shortYear(i int) (int, bool) {
	n, ok := p.number(i + 1)
	if !ok || p.word(i) != text.Hyphen || !p.glued(i) || !p.glued(i+1) || p.tokens[i+1].End-p.tokens[i+1].Start != 2 || n < 10 {
		return 0, false
	}
	if i+2 < len(p.tokens) && (p.tokens[i+2].Kind != text.Punct || p.word(i+2) == text.Hyphen) {
		return 0, false
	}
	return 2000 + n, true
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
	return h.Kinds.Has(lexicon.UnitWord) && h.Entry(lexicon.UnitWord).Unit == "vehicle" && p.word(i) != 0 && !p.attributive(i) && !p.ofMonth(i)
}

// ofMonth reports whether the noun in the singular at token i follows a month and its year: "the April
// 2025 vehicle retail data".
func (p *periodParser) ofMonth(i int) bool {
	if i < 2 || p.tokens[i-1].End-p.tokens[i-1].Start != 4 || strings.HasSuffix(p.tokens[i+p.hits[i].Len-1].Text(p.article), "s") {
		return false
	}
	return p.hits[i-2].Kinds.Has(lexicon.Month)
}

// attributive reports whether the noun in the singular at token i says what a metric is
// of: "2023 auto sales".
func (p *periodParser) attributive(i int) bool {
	next := i + p.hits[i].Len
	return next < len(p.tokens) && !strings.HasSuffix(p.tokens[next-1].Text(p.article), "s") && p.hits[next].Kinds.Has(lexicon.MetricCue)
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
		if p.isModelOf(i-1, i) {
			return When{}, i, false // "the Peugeot 2008"
		}
		if p.tokens[i].Glued && (b.Kind == text.Symbol || b.Kind == text.Letters) || p.hits[i-1].Kinds.Has(lexicon.Currency) {
			return When{}, i, false
		}
	}
	w := When{Form: Year, Year: y}
	if d, k, ok := p.isoDate(j); ok {
		d.Year = y
		return d, k, true
	}
	if q, k, ok := p.ordinal(p.possessive(j)); ok && (q.Form == Quarter || q.Form == Half || q.Form == Count) && q.Year == 0 && !q.HasShift { // "2021's second quarter"
		q.Year = y
		return q, k, true
	}
	// "2016 to 2020", "2025-2027"
	if p.spans(i, j) {
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

// possessive passes over the ending of "2021's".
func (p *periodParser) possessive(i int) int {
	if p.word(i) == text.Apostrophe && p.word(i+1) == p.words.s && p.words.s != 0 {
		return i + 2
	}
	return skip(p, i, text.Possessive)
}

// isoDate reads "-06-30" after a year.
func (p *periodParser) isoDate(i int) (When, int, bool) {
	if p.word(i) != text.Hyphen || p.word(i+2) != text.Hyphen || !p.glued(i) || !p.glued(i+1) || !p.glued(i+2) || !p.glued(i+3) {
		return When{}, i, false
	}
	m, ok1 := p.number(i + 1)
	d, ok2 := p.number(i + 3)
	if !ok1 || !ok2 || m < 1 || m > 12 || d < 1 || d > 31 {
		return When{}, i, false
	}
	return When{Form: Day, Number: m, Day: d}, i + 4, true
}

func (p *periodParser) sentenceStart(i int) bool { return i == 0 }

func (p *periodParser) afterPreposition(i int) bool {
	return i > 0 && p.hits[i-1].Kinds.Has(lexicon.Preposition)
}

// fyCode reads "FY24", "FY2024-25".
func (p *periodParser) fyCode(i int) (When, int, bool) {
	if p.word(i) != p.words.fy || p.word(i) == 0 {
		return When{}, i, false
	}
	w := When{Form: Year, Fiscal: true}
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
			n, j, w.Both = n+1, j+2, true
		}
	}
	w.Year = n
	return w, j, true
}

// spans reports whether what stands at token j joins the year that begins at token i to the last of a stretch:
// "2016 to 2020", "between FY22 and FY27".
func (p *periodParser) spans(i, j int) bool {
	switch p.word(j) {
	case text.Hyphen, text.To, text.Through:
		return true
	case text.And:
		return i > 0 && p.word(i-1) == text.Between
	}
	return false
}

// fiscal reads "FY24", "FY22 to FY27", "fiscal 2025", "the fiscal year ending
// March 2026", "2022-23", "the current fiscal", "the previous fiscal".
func (p *periodParser) fiscal(i int) (When, int, bool) {
	w := When{Form: Year, Fiscal: true}
	if y, j, ok := p.year(i + 1); ok && p.word(i) == p.words.cy {
		return When{Form: Year, Year: y}, j, true // "CY2024"
	}
	if w, j, ok := p.fyCode(i); ok {
		if p.spans(i, j) {
			if z, k, ok := p.fyCode(j + 1); ok && z.Year > w.Year {
				w.Until = z.Year
				return w, k, true
			}
		}
		return w, j, true
	} else if p.word(i) == p.words.fy && p.word(i) != 0 {
		return When{}, i, false
	}
	if y, j, ok := p.year(i); ok && (p.word(j) == text.Hyphen || p.word(j) == text.Slash) && p.glued(j) && p.glued(j+1) {
		if n, ok := p.number(j + 1); ok && (n == (y+1)%100 || n == y+1) && p.tokens[j+1].End-p.tokens[j+1].Start <= 4 {
			w.Year, w.Both = y+1, true
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
				w.Year, next, w.Both = y+1, next+2, true
			}
		}
		return w, next, true
	}
	if hasShift {
		w.HasShift, w.YearShift, w.Anchor = true, shift, anchor
		return w, k, true
	}
	if end := p.justEnded(k); end > k {
		w.HasShift, w.YearShift, w.Anchor = true, -1, FromPublication
		return w, end, true
	}
	if c, end, ok := p.closing(k); ok { // "the full fiscal year through March"
		c.Count = 12
		return c, end, true
	}
	if q, end, ok := p.ordinal(k); ok && q.Form != Day && p.word(j) == p.words.fiscal { // "the fiscal third quarter"
		q.Fiscal = true
		return q, end, true
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

// justEnded reads "just ended", "that has just closed" after "the fiscal year"; it returns
// where that ends, or i.
func (p *periodParser) justEnded(i int) int {
	j := i
	for j < i+3 && (p.word(j) == text.That || p.word(j) == p.words.has) {
		j++
	}
	if p.word(j) != p.words.just {
		return i
	}
	switch p.word(j + 1) {
	case p.words.ended, p.words.closed, p.words.finished, p.words.completed, text.Over:
		return j + 2
	}
	return i
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

// halfReport reads what a report is on that the half-year is told of in: "the 2024 semi-annual
// report", "its half-year results for 2024".
func (p *periodParser) halfReport(i int) (When, int, bool) {
	y, j, ok := p.year(i)
	if !ok {
		y, j = 0, i
	}
	switch {
	case p.word(j) == p.words.interim:
		j++
	case p.word(j+1) == text.Hyphen && (p.word(j) == p.words.semi && p.word(j+2) == p.words.annual || p.word(j) == text.Half && p.word(j+2) == p.words.year):
		j += 3
	default:
		return When{}, i, false
	}
	j = skip(p, j, p.words.financial)
	if p.word(j) != p.words.report && p.word(j) != p.words.results {
		return When{}, i, false
	}
	w := When{Form: Half, Number: 1, Year: y}
	j++
	if next, of, ok := p.year(j + 1); ok && y == 0 && (p.word(j) == text.For || p.word(j) == text.Of) {
		w.Year, j = next, of
	}
	return w, j, true
}

// isModelOf reports whether the number at token i is what a model of the maker named at token j is called by.
func (p *periodParser) isModelOf(j, i int) bool {
	if !p.hits[j].Kinds.Has(lexicon.Maker) || !p.hits[i].Kinds.Has(lexicon.Model) {
		return false
	}
	maker := p.hits[j].Entry(lexicon.Maker)
	for u := range p.hits[i].Of(lexicon.Model) {
		if u.Maker == maker.Name {
			return true
		}
	}
	return false
}
