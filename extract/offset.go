package extract

import (
	"carfacts/extract/fact"
	"carfacts/extract/text"
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
	if text.IsASCII(d.Text) {
		return
	}
	points := newPoints(d.Text)
	for i := range d.Mentions {
		m := &d.Mentions[i]
		m.Start, m.End = points.at(m.Start), points.at(m.End)
	}
	for i := range d.Facts {
		f := &d.Facts[i]
		f.Start, f.End = points.at(f.Start), points.at(f.End)
		f.SentenceStart, f.SentenceEnd = points.at(f.SentenceStart), points.at(f.SentenceEnd)
	}
}

// points counts the code points of a text up to any byte.
type points struct {
	text  string
	marks []int32 // code points before every stride bytes
}

const stride = 64

func newPoints(s string) points {
	p := points{text: s, marks: make([]int32, 1, len(s)/stride+1)}
	// A stride may cut a code point: it is one of the stride that it begins in.
	for at := stride; at <= len(s); at += stride {
		p.marks = append(p.marks, p.marks[len(p.marks)-1]+int32(text.Points(s[at-stride:at])))
	}
	return p
}

// at returns how many code points are before the byte at offset, which begins
// one.
func (p *points) at(offset int) int {
	n := offset / stride
	return int(p.marks[n]) + text.Points(p.text[n*stride:offset])
}
