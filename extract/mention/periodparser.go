package mention

import (
	"math/bits"

	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// periodParser reads periods from the tokens of a sentence. Its methods take
// the token to begin at and return what they read with the token after it, or
// ok false; none changes the parser, whose prior the caller keeps.
type periodParser struct {
	article string
	tokens  []text.Token
	hits    []lexicon.Hit
	lex     *lexicon.Lexicon
	words   *periodWords
	readers *periodReaders
	prior   Form // of the period before it in the sentence
}

// periodWords are the words that the grammar of periods speaks of besides the
// lexicons'.
type periodWords struct {
	q, h, m, w, fy, cy, s, trailing                                     text.Word
	still, goes, left, remaining, later                                 text.Word
	year, years, month, months, period, time, stretch, stage, date, far text.Word
	so, end, beginning, start, close, turn, early, late, mid            text.Word
	closed, closes, finished, completed                                 text.Word
	began, begins, started, starts, opened, opens, dawned               text.Word
	got, gets, underway, way, came, drew, once, total, tally            text.Word
	ended, ending, endingIn, today, yesterday, tomorrow, tonight        text.Word
	evening, morning, afternoon, night                                  text.Word
	corresponding, comparable, equivalent, prior, previous, preceding   text.Word
	full, whole, entire, last, past, new, eve                           text.Word
	st, nd, rd, th, point, concluded, has, had, worth, valued           text.Word
	ytd, fiscal, calendar, just, day                                    text.Word
	next, final, latest, current, closing, opening, week, is            text.Word
	decade                                                              text.Word
	semi, interim, annual, report, results, financial                   text.Word
}

func newPeriodWords(v *text.Vocabulary) *periodWords {
	w := &periodWords{}
	for word, dst := range map[string]*text.Word{
		"q": &w.q, "h": &w.h, "m": &w.m, "w": &w.w, "fy": &w.fy, "cy": &w.cy, "s": &w.s, "trailing": &w.trailing,
		"year": &w.year, "years": &w.years, "month": &w.month, "months": &w.months, "period": &w.period, "time": &w.time, "stretch": &w.stretch, "stage": &w.stage, "date": &w.date, "far": &w.far,
		"so": &w.so, "end": &w.end, "beginning": &w.beginning, "start": &w.start, "close": &w.close, "turn": &w.turn, "early": &w.early, "late": &w.late, "mid": &w.mid,
		"began": &w.began, "begins": &w.begins, "started": &w.started, "starts": &w.starts, "opened": &w.opened, "opens": &w.opens, "dawned": &w.dawned,
		"got": &w.got, "gets": &w.gets, "underway": &w.underway, "way": &w.way, "closes": &w.closes, "came": &w.came, "drew": &w.drew, "once": &w.once, "total": &w.total, "tally": &w.tally,
		"ended": &w.ended, "ending": &w.ending, "ends": &w.endingIn, "today": &w.today, "yesterday": &w.yesterday, "tomorrow": &w.tomorrow, "tonight": &w.tonight,
		"evening": &w.evening, "morning": &w.morning, "afternoon": &w.afternoon, "night": &w.night,
		"corresponding": &w.corresponding, "comparable": &w.comparable, "equivalent": &w.equivalent, "prior": &w.prior, "previous": &w.previous, "preceding": &w.preceding,
		"full": &w.full, "whole": &w.whole, "entire": &w.entire, "last": &w.last, "past": &w.past, "new": &w.new, "eve": &w.eve,
		"st": &w.st, "nd": &w.nd, "rd": &w.rd, "th": &w.th, "point": &w.point, "concluded": &w.concluded, "has": &w.has, "worth": &w.worth, "valued": &w.valued, "had": &w.had, "closed": &w.closed, "finished": &w.finished, "completed": &w.completed,
		"ytd": &w.ytd, "fiscal": &w.fiscal, "calendar": &w.calendar, "just": &w.just, "day": &w.day,
		"next": &w.next, "final": &w.final, "latest": &w.latest, "current": &w.current, "closing": &w.closing, "opening": &w.opening, "week": &w.week, "is": &w.is, "decade": &w.decade,
		"still": &w.still, "go": &w.goes, "left": &w.left, "remaining": &w.remaining, "later": &w.later,
		"semi": &w.semi, "interim": &w.interim, "annual": &w.annual, "report": &w.report, "results": &w.results, "financial": &w.financial,
	} {
		*dst = v.Add(word)
	}
	return w
}

func (p *periodParser) word(i int) text.Word {
	if i < 0 || i >= len(p.tokens) {
		return 0
	}
	return p.tokens[i].Word
}

func (p *periodParser) glued(i int) bool { return i < len(p.tokens) && p.tokens[i].Glued }

// use returns the entry of kind k that the phrase at token i stands for.
func (p *periodParser) use(i int, k lexicon.Kind) (*lexicon.Entry, int) {
	if i < 0 || i >= len(p.tokens) || !p.hits[i].Kinds.Has(k) {
		return nil, i
	}
	return p.hits[i].Entry(k), i + p.hits[i].Len
}

// maxDateDigits is how many digits a number of a date has at most.
const maxDateDigits = 4

// number reads an integer of at most four digits.
func (p *periodParser) number(i int) (int, bool) {
	if i < 0 || i >= len(p.tokens) || p.tokens[i].Kind != text.Digits {
		return 0, false
	}
	s := p.tokens[i].Text(p.article)
	if len(s) > maxDateDigits {
		return 0, false
	}
	n := 0
	for j := 0; j < len(s); j++ {
		if s[j] < '0' || s[j] > '9' {
			return 0, false
		}
		n = n*10 + int(s[j]-'0')
	}
	return n, true
}

// year reads a year of four digits that nothing shows to be another number.
func (p *periodParser) year(i int) (int, int, bool) {
	n, ok := p.number(i)
	if !ok || n < 1950 && !p.isOldYear(i, n) || n > 2099 || p.tokens[i].End-p.tokens[i].Start != 4 || p.word(i+1) == p.words.s && p.glued(i+1) || isOfLaw(p.tokens, p.hits, i) { // the 2020s
		return 0, i, false
	}
	return n, i + 1, true
}

// isOldYear reports whether the number at tokens[i] is a year of which only history tells, as a preposition shows: a bare
// number is as well one of cars.
func (p *periodParser) isOldYear(i, n int) bool {
	if n < 1900 || i == 0 {
		return false
	}
	switch p.word(i - 1) {
	case text.In, text.Since, text.Until, text.By:
		return true
	case text.From:
		return i+2 < len(p.tokens) && p.word(i+1) == text.To && p.tokens[i+2].Kind == text.Digits && p.tokens[i+2].End-p.tokens[i+2].Start == 4 // "from 1931 to 2020"
	}
	return false
}

func skip(p *periodParser, i int, words ...text.Word) int {
	for _, w := range words {
		if p.word(i) == w {
			return i + 1
		}
	}
	return i
}

// parse reads the longest period that begins at token i.
func (p *periodParser) parse(i int) (When, bool) {
	begin := i
	lead, i := p.lead(i)
	if !p.mayGoOn(begin, i) {
		return When{}, false
	}
	edge, i := p.edge(i)
	w, j, ok := p.core(i)
	if k := skip(p, skip(p, i, p.words.calendar), p.words.year); !ok && k < len(p.tokens) && p.tokens[k].Kind == text.Digits {
		w, j, ok = p.plainYear(k) // "the end of calendar year 2023"
	}
	if !ok && edge != Whole {
		w, j, ok = p.edgeOf(i)
	}
	if !ok {
		if w, j, ok = p.standalone(begin); !ok {
			return When{}, false
		}
	}
	if edge == Start && p.word(i-3) == p.words.turn && w.Form == Anaphor && w.Span == SpanYear && lead != Since {
		w = When{Form: Year, HasShift: true, Anchor: ToNewYear} // "at the turn of the year"
	}
	if edge == Start && w.Form == Count && w.Count == 12 && w.Closing != 0 {
		w.Form, w.Number, w.Until, w.Count, edge = Months, 1, w.Closing, 0, Whole // "from the beginning of the year to the end of May"
	}
	if k := p.soFar(j); k > j && w.Edge == Whole && edge == Whole {
		if t, ok := p.toDate(&w); ok {
			w, j = t, k
		}
	}
	if t, k, ok := p.toDay(j); ok && w.Edge == Whole && edge == Whole && w.Year == 0 {
		if year, ok := p.toDate(&w); ok && year.Span == SpanYear {
			if t.Year == 0 {
				t.Year, t.YearShift, t.HasShift = w.Year, w.YearShift, w.HasShift
			}
			w, j = t, k
		}
	}
	if w.Edge == Whole {
		w.Edge = edge
	}
	if w.Edge == Whole && begin > 0 {
		w.Edge = p.edgeTold(begin, j, &w)
	}
	if w.Anchor == ToDecade {
		w.Edge = Whole
	}
	if lead != NoLead {
		w.Lead = lead
	}
	w.First, w.Last = begin, j
	return w, true
}

// edgeTold returns the part of the period from token i to token j that a clause of its own names: "as October
// got under way", "when the month started", "as July closed".
func (p *periodParser) edgeTold(i, j int, when *When) Edge {
	switch when.Form {
	case Month, Quarter, Half, Year, Anaphor:
	default:
		return Whole
	}
	w := p.words
	if s, _ := p.use(i-2, lexicon.SpanWord); s != nil && p.word(i-1) == text.Of {
		i -= 2 // "the month of June"
		if p.word(i-1) == text.The {
			i--
		}
	}
	before := p.word(i - 1)
	if before != text.As && before != text.When && before != w.once {
		return Whole
	}
	switch next := p.word(j); next {
	case 0:
	case w.began, w.begins, w.started, w.starts, w.opened, w.opens, w.dawned:
		return Start
	case w.got, w.gets:
		if p.word(j+1) == w.underway || p.word(j+1) == text.Under && p.word(j+2) == w.way {
			return Start
		}
	case w.ended, w.endingIn, w.closed, w.closes:
		return End
	case w.came, w.drew:
		if p.word(j+1) == text.To {
			return End // "as July came to an end"
		}
	}
	return Whole
}

// mayGoOn reports whether a period that begins at a token can go on, behind its lead, at token i:
// most words after "the" and "in" begin none.
func (p *periodParser) mayGoOn(begin, i int) bool {
	if i >= len(p.tokens) || p.hits[begin].Kinds.Meets(&p.readers.kinds) || p.hits[i].Kinds.Meets(&p.readers.kinds) {
		return true
	}
	t := &p.tokens[i]
	return t.Kind == text.Digits || int(t.Word) < len(p.readers.goesOn) && p.readers.goesOn[t.Word]
}

// lead reads "by", "as of", "since", "until" before a period.
func (p *periodParser) lead(i int) (Lead, int) {
	switch p.word(i) {
	case text.By:
		return By, p.the(i + 1)
	case text.As:
		if p.word(i+1) == text.Of || p.word(i+1) == text.At || p.word(i+1) == text.On {
			return AsOf, p.the(i + 2)
		}
	case text.Since:
		return Since, p.the(i + 1)
	case text.Until:
		return Until, p.the(i + 1)
	case text.Through:
		return Through, p.the(i + 1)
	case text.Up:
		if j, ok := p.upTo(i); ok {
			return Through, j
		}
	case text.In, text.On, text.During, text.For, text.Over, text.At, text.Between, text.From:
		i++
	}
	i = p.the(i)
	if p.word(i) == p.words.period {
		if j, ok := p.upTo(i + 1); ok {
			return Through, j
		}
	}
	return NoLead, i
}

// upTo passes over "to", "up to", "up to and including" before the month, day or quarter that a stretch of the year
// ends with: "in the period up to the end of May", "up to the third quarter".
func (p *periodParser) upTo(i int) (int, bool) {
	j := skip(p, i, text.Up)
	if k := skip(p, j, text.To, text.Until, text.Through); k > j {
		j = k
	} else {
		return i, false
	}
	if p.word(j) == text.And && p.word(j+1) == text.Including {
		j += 2
	}
	j = p.the(j)
	m, _, ok := p.month(p.endOf(j))
	if !ok {
		m, _, ok = p.ordinal(j)
	}
	return j, ok && (m.Form == Month || m.Form == Day || m.Form == Quarter)
}

func (p *periodParser) the(i int) int { return skip(p, i, text.The) }

// edge reads "end of", "the beginning of", "early", "end-" before a period.
func (p *periodParser) edge(i int) (Edge, int) {
	w := p.words
	switch p.word(i) {
	case w.end, w.close:
		switch {
		case p.word(i+1) == text.Of:
			return End, p.the(i + 2)
		case p.word(i+1) == text.Hyphen:
			return End, i + 2
		default:
			if _, _, ok := p.core(i + 1); ok {
				return End, i + 1
			}
		}
	case w.last, w.final, w.closing, w.opening:
		if s, _ := p.use(i+1, lexicon.SpanWord); s != nil && s.Span == "day" && p.word(i+2) == text.Of {
			if p.word(i+1) == w.day && p.word(i) == w.last {
				return End, p.the(i + 3) // "the last day of June"
			}
			return Whole, p.the(i + 3) // "the closing days of September"
		}
	case w.beginning, w.start, w.turn:
		if p.word(i+1) == text.Of {
			return Start, p.the(i + 2)
		}
	case w.early, w.late, w.mid:
		j := i + 1
		if p.word(j) == text.Hyphen {
			j++
		}
		if p.word(j) == text.In {
			j++
		}
		return Whole, p.the(j)
	}
	return Whole, i
}

// core reads a period without its lead and edge.
func (p *periodParser) core(i int) (When, int, bool) {
	for set := p.readers.at(p, i); set != 0; set &= set - 1 {
		if w, j, ok := p.readers.list[bits.TrailingZeros32(set)].read(p, i); ok {
			return w, j, true
		}
	}
	return When{}, i, false
}

// edgeOf reads "the month", "the year" after "the end of".
func (p *periodParser) edgeOf(i int) (When, int, bool) {
	s, j := p.use(i, lexicon.SpanWord)
	if s == nil || s.Span == "day" || i == 0 || p.word(i-1) != text.The {
		return When{}, i, false
	}
	return When{Form: Anaphor, Span: spanOf(s.Span), Fiscal: s.Span == "fiscal"}, j, true
}

// soFar passes over "so far", "to date" and "YTD".
func (p *periodParser) soFar(i int) int {
	w := p.words
	if p.word(i) == w.so && p.word(i+1) == w.far || p.word(i) == text.To && p.word(i+1) == w.date {
		return i + 2
	}
	if p.word(i) == w.ytd {
		return i + 1 // "2024 YTD"
	}
	return i
}

// toDay reads the day to which a year before token i has gone: "in the current year up to July 14".
func (p *periodParser) toDay(i int) (When, int, bool) {
	at := skip(p, i, text.Up)
	k := skip(p, at, text.To, text.Until, text.Through)
	if k == at {
		return When{}, i, false
	}
	d, end, ok := p.core(k)
	if !ok || d.Form != Day || d.Number == 0 {
		return When{}, i, false
	}
	return When{Form: Days, Number: 1, Day: 1, Closing: d.Number, Until: d.Day, Year: d.Year, YearShift: d.YearShift, HasShift: d.HasShift}, end, true
}

// toDate turns a year or a month into the part of it that is over.
func (p *periodParser) toDate(w *When) (When, bool) {
	t := When{Form: ToDate, Year: w.Year, YearShift: w.YearShift, HasShift: w.HasShift, Fiscal: w.Fiscal, Span: SpanYear}
	switch {
	case w.Form == Year && w.Until == 0:
	case w.Form == Anaphor && w.Span == SpanYear:
	case w.Form == Month:
		t.Span, t.Number = SpanMonth, w.Number
	case w.Form == Anaphor || w.Form == Relative && w.Shift == 0:
		switch w.Span {
		case SpanMonth, SpanQuarter:
			t.Span = w.Span
		default:
			return When{}, false
		}
	default:
		return When{}, false
	}
	return t, true
}

// standalone reads what has no lead: "so far this year", "year to date",
// "year-end", "the month".
func (p *periodParser) standalone(i int) (When, int, bool) {
	if i >= len(p.tokens) || p.tokens[i].Kind == text.Digits && !p.hits[i].Kinds.Has(lexicon.SpanWord) {
		return When{}, i, false
	}
	w := p.words
	if p.word(i) == w.so && p.word(i+1) == w.far {
		j := p.the(skip(p, i+2, text.In))
		if c, k, ok := p.core(j); ok {
			if t, ok := p.toDate(&c); ok {
				return t, k, true
			}
		}
		if c, k, ok := p.edgeOf(j); ok {
			if t, ok := p.toDate(&c); ok {
				return t, k, true
			}
		}
		if before := p.word(i - 1); before != 0 && (before == w.total || before == w.tally) {
			return When{Form: ToDate, HasShift: true, Span: SpanYear}, i + 2, true // "the yearly total so far"
		}
		return When{}, i, false
	}
	if p.word(i) == text.Before || p.word(i) == text.By {
		if when, j, ok := p.beforeEnd(i); ok {
			return when, j, true
		}
	}
	if u, k := p.use(p.the(i), lexicon.SpanWord); u != nil && (u.Span == "quarter" || u.Span == "month") {
		if end := p.upToDate(k); end > k {
			return When{Form: ToDate, HasShift: true, Span: spanOf(u.Span)}, end, true
		}
		if end := skip(p, k, text.Hyphen); p.word(end) == w.end { // "at quarter-end"
			return When{Form: Anaphor, Span: spanOf(u.Span), Edge: End}, end + 1, true
		}
	}
	if j := p.the(i); p.word(j) == w.year {
		k := j + 1
		if p.word(k) == text.Hyphen {
			k++
		}
		if p.word(k) == text.To {
			k++
			if p.word(k) == text.Hyphen {
				k++
			}
			if p.word(k) == w.date {
				if p.word(k+1) == text.Through {
					return p.untilMonth(When{Form: ToDate, HasShift: true, Span: SpanYear}, k+1)
				}
				return p.datedToDate(k + 1)
			}
		}
		if p.word(k) == w.end && k > j {
			if y, next, ok := p.year(k + 1); ok {
				return When{Form: Year, Year: y, Edge: End}, next, true
			}
			return When{Form: Year, HasShift: true, Anchor: FromContext, Edge: End}, k + 1, true
		}
	}
	if p.word(i) == w.ytd {
		return p.datedToDate(i + 1)
	}
	return p.anaphor(i)
}

// upToDate passes over "to date", "-to-date" after a span.
func (p *periodParser) upToDate(i int) int {
	k := skip(p, i, text.Hyphen)
	if p.word(k) != text.To {
		return i
	}
	if k = skip(p, k+1, text.Hyphen); p.word(k) != p.words.date {
		return i
	}
	return k + 1
}

// datedToDate reads the year that the year to date may be of: "YTD 2024".
func (p *periodParser) datedToDate(i int) (When, int, bool) {
	if y, k, ok := p.year(i); ok && !p.isCount(k) {
		return When{Form: ToDate, Year: y, Span: SpanYear}, k, true
	}
	return When{Form: ToDate, HasShift: true, Span: SpanYear}, i, true
}

// untilMonth reads the month to which the year to date runs: "year to date
// through September".
func (p *periodParser) untilMonth(toDate When, i int) (When, int, bool) {
	if p.word(i) == text.Through {
		if m, next, ok := p.core(p.the(i + 1)); ok && m.Form == Month {
			return When{Form: Months, Number: 1, Until: m.Number, Year: m.Year, YearShift: m.YearShift, HasShift: m.HasShift}, next, true
		}
	}
	return toDate, i, true
}

// beforeEnd reads "before the year is out", "before the end of 2024", "by the
// time 2024 is out".
func (p *periodParser) beforeEnd(i int) (When, int, bool) {
	w := p.words
	switch {
	case p.word(i) == text.Before:
		i++
	case p.word(i) == text.By && p.word(p.the(i+1)) == w.time:
		i = p.the(i+1) + 1
	default:
		return When{}, i, false
	}
	j := p.the(i)
	edge, k := p.edge(j)
	c, next, ok := p.core(k)
	if !ok && k > 0 && p.word(k-1) == text.The {
		c, next, ok = p.edgeOf(k)
	}
	if !ok {
		c, next, ok = p.plainYear(k)
	}
	if !ok || c.Form != Year && c.Form != Month && c.Form != Anaphor && c.Form != Quarter && c.Form != Half && c.Form != Relative {
		return When{}, i, false
	}
	if edge != End {
		switch {
		case p.word(next) == w.is && (p.word(next+1) == text.Out || p.word(next+1) == text.Over):
			next += 2
		case p.word(next) == w.endingIn:
			next++
		default:
			return When{}, i, false
		}
	}
	c.Edge, c.Lead = End, By
	return c, next, true
}
