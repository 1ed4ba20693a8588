package extract

import (
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

const stride = 16

func newPoints(text string) points {
	p := points{text: text, marks: make([]int32, 1, len(text)/stride+1)}
	// A stride may cut a code point: it is one of the stride that it begins in.
	for at := stride; at <= len(text); at += stride {
		p.marks = append(p.marks, p.marks[len(p.marks)-1]+leading(text[at-stride:at]))
	}
	return p
}

// at returns how many code points are before the byte at offset, which begins
// one.
func (p *points) at(offset int) int {
	n := offset / stride
	return int(p.marks[n] + leading(p.text[n*stride:offset]))
}

// leading counts the bytes that begin a code point.
func leading(s string) int32 {
	n := int32(0)
	for i := 0; i < len(s); i++ {
		if s[i]&0xc0 != 0x80 {
			n++
		}
	}
	return n
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
