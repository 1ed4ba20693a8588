package store

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"carfacts/extract/fact"
)

// span is a range of code points.
type span struct{ start, end int }

// maxContext bounds, in bytes, what is kept around a mention that stands in no
// known sentence.
const maxContext = 1000

// sentences says which sentence each mention stands in: the one a fact was
// read from where there is one, else the line, or what of it is near.
func sentences(d *fact.Document, text *runeText) []span {
	var known []span
	for i := range d.Facts {
		known = append(known, span{d.Facts[i].SentenceStart, d.Facts[i].SentenceEnd})
	}
	slices.SortFunc(known, func(a, b span) int { return cmp.Or(a.start-b.start, a.end-b.end) })
	known = slices.Compact(known)
	of := make([]span, len(d.Mentions))
	for i := range d.Mentions {
		m := span{d.Mentions[i].Start, d.Mentions[i].End}
		// The last sentence that begins at or before the mention holds it, if any does.
		n, _ := slices.BinarySearchFunc(known, m.start+1, func(s span, start int) int { return cmp.Compare(s.start, start) })
		if n > 0 && known[n-1].end >= m.end {
			of[i] = known[n-1]
		} else {
			of[i] = lineAround(text, m)
		}
	}
	return of
}

// lineAround returns the line that holds m, without the spaces at its ends.
func lineAround(t *runeText, m span) span {
	from, to := t.offset(m.start), t.offset(m.end)
	before := t.text[max(0, from-maxContext):from]
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		before = before[i+1:]
	} else if len(before) == maxContext {
		before = strings.TrimLeftFunc(before, func(r rune) bool { return r == utf8.RuneError }) // a cut rune
	}
	after := t.text[to:min(len(t.text), to+maxContext)]
	if i := strings.IndexByte(after, '\n'); i >= 0 {
		after = after[:i]
	} else if len(after) == maxContext {
		after = strings.TrimRightFunc(after, func(r rune) bool { return r == utf8.RuneError })
	}
	before, after = strings.TrimLeft(before, " \t\r"), strings.TrimRight(after, " \t\r")
	return span{m.start - utf8.RuneCountInString(before), m.end + utf8.RuneCountInString(after)}
}
