package mention

import "carfacts/extract/text"

// decade reads the end of a decade, by which aims are set: "the end of the
// decade", "the end of this decade", "the decade's end", "before the decade is
// out". It is the year that the decade runs to, not its last day.
func (p *periodParser) decade(i int) (When, int, bool) {
	w := p.words
	end := When{Form: Year, HasShift: true, Anchor: ToDecade}
	j := skip(p, i, text.This)
	if p.word(j) == w.next {
		end.YearShift = 10
		j++
	}
	if p.word(j) != w.decade || w.decade == 0 {
		return When{}, i, false
	}
	before := i - 1
	if p.word(before) == text.The {
		before--
	}
	j++
	switch {
	case p.word(before) == text.Of && (p.word(before-1) == w.end || p.word(before-1) == w.close || p.word(before-1) == w.turn):
		return end, j, true
	case p.word(j) == text.Possessive && (p.word(j+1) == w.end || p.word(j+1) == w.close):
		return end, j + 2, true
	case p.word(j) == w.end && before >= 0 && (p.word(before) == text.By || p.word(before) == text.Before):
		return end, j + 1, true // "by decade end"
	case p.word(j) == w.is && (p.word(j+1) == text.Out || p.word(j+1) == text.Over):
		return end, j, true
	}
	return When{}, i, false
}

// ofDecade reports whether "of the 2030s" stands at token i.
func (p *periodParser) ofDecade(i int) bool {
	if p.word(i) != text.Of {
		return false
	}
	i = p.the(i + 1)
	_, ok := p.number(i)
	return ok && p.word(i+1) == p.words.s && p.glued(i+1)
}
