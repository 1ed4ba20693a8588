package store

import "unicode/utf8"

// stride is how many code points lie between two marks of a runeText.
const stride = 64

// runeText finds ranges of code points in a text without counting from its
// beginning each time.
type runeText struct {
	text  string
	marks []int // marks[i] is the byte at which code point i*stride begins
	count int   // code points
}

func newRuneText(text string) *runeText {
	t := &runeText{text: text}
	for i := range text {
		if t.count%stride == 0 {
			t.marks = append(t.marks, i)
		}
		t.count++
	}
	return t
}

// offset returns the byte at which code point n begins, 0 ≤ n ≤ count.
func (t *runeText) offset(n int) int {
	if n == t.count {
		return len(t.text)
	}
	if t.count == len(t.text) { // ASCII alone
		return n
	}
	i := t.marks[n/stride]
	for range n % stride {
		_, size := utf8.DecodeRuneInString(t.text[i:])
		i += size
	}
	return i
}

// slice returns the code points from start to end; ok is false where they are
// not all in the text.
func (t *runeText) slice(start, end int) (s string, ok bool) {
	if start < 0 || end < start || end > t.count {
		return "", false
	}
	return t.text[t.offset(start):t.offset(end)], true
}
