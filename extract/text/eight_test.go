package text

import "testing"

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
