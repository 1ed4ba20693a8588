package mention

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// periodReader reads periods of one shape, where their first token shows that
// one may begin: it is one of the words, of one of the kinds, or a number.
type periodReader struct {
	read  func(*periodParser, int) (When, int, bool)
	words []text.Word
	kinds lexicon.Set
	// The number is one of up to four digits and of at most so much, 0 where the
	// shape begins with none; or it is that of a year.
	most int
	year bool
}

// periodReaders are the readers in the order in which they are tried.
type periodReaders struct {
	list   []periodReader
	byWord []uint32 // bit set of the readers that the word may begin
	kinds  lexicon.Set
	goesOn []bool // by word: a period may go on with it behind its lead
}

func newPeriodReaders(w *periodWords, vocabulary int) *periodReaders {
	of, ordinal := lexicon.Of, lexicon.Of(lexicon.Ordinal)
	counted := of(lexicon.SpanWord, lexicon.Number)
	numbered := []text.Word{w.opening, w.final, w.closing, w.last}
	r := &periodReaders{byWord: make([]uint32, vocabulary), list: []periodReader{
		{read: (*periodParser).same, words: []text.Word{text.Same, text.This, w.corresponding, w.comparable, w.equivalent}},
		{read: (*periodParser).ago, words: []text.Word{text.A, text.An, text.One, text.The}, kinds: counted, most: 36},
		{read: (*periodParser).month, kinds: of(lexicon.Month), most: 31},
		{read: (*periodParser).quarterCode, words: []text.Word{w.q, w.h}, kinds: of(lexicon.SpanWord), most: 12, year: true},
		{read: (*periodParser).ordinal, words: numbered, kinds: ordinal, most: 53},
		{read: (*periodParser).countOf, words: []text.Word{w.last, w.past, w.next, w.final, w.closing, w.trailing, w.previous, w.preceding, w.prior}, kinds: counted, most: 36},
		{read: (*periodParser).periodEnded, words: []text.Word{w.period}},
		{read: (*periodParser).fiscal, words: []text.Word{w.fy, w.cy, w.full}, kinds: of(lexicon.SpanWord, lexicon.Relative), year: true},
		{read: (*periodParser).relative, words: []text.Word{text.That}, kinds: of(lexicon.Relative)},
		{read: (*periodParser).halfReport, words: []text.Word{w.semi, w.interim, text.Half}, year: true},
		{read: (*periodParser).plainYear, year: true},
		{read: (*periodParser).dayWord, words: []text.Word{w.today, w.tonight, w.yesterday, w.tomorrow, w.new, w.last}},
		{read: (*periodParser).weekday, kinds: of(lexicon.Weekday)},
		{read: (*periodParser).season, kinds: of(lexicon.Season)},
		{read: (*periodParser).weekNumber, words: []text.Word{w.week, w.w}},
		{read: (*periodParser).elliptic, words: numbered, kinds: ordinal, most: 53},
		{read: (*periodParser).monthsToGo, words: []text.Word{text.With}},
		{read: (*periodParser).decade, words: []text.Word{text.This, w.next, w.decade}},
	}}
	for i := range r.list {
		for _, word := range r.list[i].words {
			r.byWord[word] |= 1 << i
		}
		r.kinds.Join(&r.list[i].kinds)
	}
	r.goesOn = make([]bool, vocabulary)
	for word, set := range r.byWord {
		r.goesOn[word] = set != 0
	}
	for _, word := range []text.Word{w.end, w.close, w.beginning, w.start, w.turn, w.early, w.late, w.mid, // edges
		w.calendar, w.year, w.so, w.ytd, text.Before, w.time, w.whole, w.entire, w.stretch} {
		r.goesOn[word] = true
	}
	return r
}

// at returns the bit set of the readers that may read a period at token i.
func (r *periodReaders) at(p *periodParser, i int) (set uint32) {
	if i >= len(p.tokens) {
		return 0
	}
	t, kinds := &p.tokens[i], &p.hits[i].Kinds
	if int(t.Word) < len(r.byWord) && t.Word != 0 {
		set = r.byWord[t.Word]
	}
	if kinds.Meets(&r.kinds) {
		for k := range r.list {
			if kinds.Meets(&r.list[k].kinds) {
				set |= 1 << k
			}
		}
	}
	if n, ok := p.number(i); ok {
		year := n >= 1950 && n <= 2099
		for k := range r.list {
			if n <= r.list[k].most || year && r.list[k].year {
				set |= 1 << k
			}
		}
	}
	return set
}
