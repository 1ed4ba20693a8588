package text

import (
	"testing"
	"unicode/utf8"
)

// The bytes that are letters, and those that are capitals, are the same eight at
// a time and one by one.
func TestEight(t *testing.T) {
	for c := range 256 {
		for at := range 8 {
			s := []byte("abcDEfgh")
			s[at] = byte(c)
			letters, capitals := letterRun(load(string(s)))
			wantLetters, wantCapitals := 0, 0
			for _, b := range s {
				if b >= 0x80 || ascii[b] != letter {
					break
				}
				wantLetters++
				if b <= 'Z' {
					wantCapitals++
				}
			}
			if letters != wantLetters || capitals != wantCapitals {
				t.Fatalf("%q: %d letters, %d capitals, want %d, %d", s, letters, capitals, wantLetters, wantCapitals)
			}
			folded := toLower(load(string(s)))
			for i, b := range s {
				if b < 0x80 {
					b = lower[b]
				}
				if byte(folded>>(8*i)) != b {
					t.Fatalf("%q: byte %d folds to %q", s, i, byte(folded>>(8*i)))
				}
			}
		}
	}
}

func TestPoints(t *testing.T) {
	whole := "Škoda sold 5\u00a0000 cars in 東京 for €5 – 🚗 each, so to say"
	for end := range len(whole) + 1 {
		for start := range end + 1 {
			s := whole[start:end]
			if utf8.ValidString(s) && Points(s) != utf8.RuneCountInString(s) {
				t.Errorf("%q has %d code points", s, Points(s))
			}
			if IsASCII(s) != (utf8.ValidString(s) && utf8.RuneCountInString(s) == len(s)) {
				t.Errorf("%q in ASCII: %v", s, IsASCII(s))
			}
		}
	}
}
