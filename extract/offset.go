package extract

import (
	"slices"
	"unicode/utf8"

	"carfacts/extract/fact"
)

// toCodePoints turns the byte offsets of the stages into code points, and
// fills in the words they stand for. A text in ASCII needs no change.
func toCodePoints(d *fact.Document) {
	for i := range d.Mentions {
		m := &d.Mentions[i]
		m.Figure = d.Text[m.Start:m.End]
	}
	for i := range d.Facts {
		f := &d.Facts[i]
		f.Figure = d.Text[f.Start:f.End]
		f.Sentence = d.Text[f.SentenceStart:f.SentenceEnd]
	}
	if isASCII(d.Text) {
		return
	}
	offsets := make([]*int, 0, 2*len(d.Mentions)+4*len(d.Facts))
	for i := range d.Mentions {
		m := &d.Mentions[i]
		offsets = append(offsets, &m.Start, &m.End)
	}
	for i := range d.Facts {
		f := &d.Facts[i]
		offsets = append(offsets, &f.Start, &f.End, &f.SentenceStart, &f.SentenceEnd)
	}
	slices.SortFunc(offsets, func(a, b *int) int { return *a - *b })
	at, points := 0, 0
	for _, p := range offsets {
		points += utf8.RuneCountInString(d.Text[at:*p])
		at = *p
		*p = points
	}
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
