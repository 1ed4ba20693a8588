package mention

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// listsCounts reports whether the sentence lists makers or models with their counts
// in brackets, so that what looks like a year there is none: "Isuzu D-Max (2810),
// MG ZS (2020) and Hyundai Kona (3011)".
func listsCounts(s *Sentence) bool {
	for j := range s.Tokens {
		t := &s.Tokens[j]
		if n := t.End - t.Start; t.Kind == text.Digits && n >= 4 && bracketed(s, j) {
			if year := s.Article[t.Start : t.Start+2]; n > 4 || year != "19" && year != "20" {
				return true
			}
		}
	}
	return false
}

// bracketed reports whether the token is all that stands in brackets after the
// name of a maker or model.
func bracketed(s *Sentence, i int) bool {
	if i < 2 || i+1 >= len(s.Tokens) || s.Tokens[i].Kind != text.Digits || s.Tokens[i-1].Word != text.OpenParen || s.Tokens[i+1].Word != text.CloseParen {
		return false
	}
	for j := i - 2; j >= 0 && j >= i-5; j-- {
		if h := &s.Hits[j]; h.Len >= i-1-j && (h.Kinds.Has(lexicon.Maker) || h.Kinds.Has(lexicon.Model)) {
			return true
		}
	}
	return false
}
