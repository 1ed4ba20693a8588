package mention

import (
	"strings"

	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// InAddress reports whether items[i] is a comma that belongs to an address: "in
// Mesa, Arizona, that", "Hayward, California, with".
func (s *Sentence) InAddress(i int) bool {
	if s.Word(i) != text.Comma {
		return false
	}
	return s.addresses(i) || i >= 3 && s.Word(i-2) == text.Comma && s.addresses(i-2) || s.isAddress(i-1)
}

// isAddress reports whether the place at items[i] is a town with what it is in,
// as one name: "Liberty, North Carolina".
func (s *Sentence) isAddress(i int) bool {
	if i < 0 || s.Items[i].Name == nil || s.Items[i].Name.Kind != lexicon.Place {
		return false
	}
	for t := s.Items[i].First + 1; t < s.Items[i].Last; t++ {
		if s.Tokens[t].Word == text.Comma {
			return true
		}
	}
	return false
}

// maxApposition is how many items an apposition may have.
const maxApposition = 12

// AppositionAfter returns the item after the apposition that the comma at
// items[i] opens, 0 where none does: "the iX3, the first of its kind, in Hungary",
// "a plant, outside Atlanta, in 2025",
// "in Denmark, its seventh market, by May". It holds no figure and no date but where a clause of its
// own has them: "its plant, which employs 3,000, in February", "its plant, with a capacity of 60,000, in May".
func (s *Sentence) AppositionAfter(i int) int {
	if s.Word(i) != text.Comma {
		return 0
	}
	clause := false
	switch s.Word(i + 1) {
	case text.A, text.An, text.The, text.Its, text.Their:
	case text.Which, text.Who, text.Whose, text.Where:
		clause = true
	case text.With:
		clause = s.Has(i+2, lexicon.Determiner) || s.Has(i+2, lexicon.MetricCue) || i+2 < len(s.Items) && s.Items[i+2].Quantity != 0
		if !clause {
			return 0
		}
	default:
		if last := s.nameFrom(i + 1); last > 0 && s.Word(last) == text.Comma && s.Word(last+1) != text.And && s.isPlain(i-1) {
			return last + 1 // "its oldest plant, Civac, by March"
		}
		if clause = s.opensParticiple(i + 1); !clause && (!s.Has(i+1, lexicon.Preposition) || !s.placeAt(i+2) || s.Word(i+3) != text.Comma) {
			return 0
		}
	}
	for j := i + 2; j < len(s.Items) && j <= i+maxApposition; j++ {
		it := &s.Items[j]
		if !clause && (it.Quantity != 0 && !s.onlyNames(j) || it.When != 0 || it.Kinds.Has(lexicon.Auxiliary)) {
			return 0
		}
		switch it.Word {
		case text.Comma:
			if clause && s.InAddress(j) {
				continue
			}
			if s.ListsNames(j) || clause && s.Items[j-1].Quantity != 0 && j+1 < len(s.Items) && s.Items[j+1].Quantity != 0 {
				return 0 // "the share of Toyota, Honda and Nissan"
			}
			if j+1 == len(s.Items) || s.Word(j+1) == text.And || s.Word(j+1) == text.Or {
				return 0
			}
			return j + 1
		case text.Semicolon, text.Colon, text.Dash, text.Stop:
			return 0
		}
	}
	return 0
}

// onlyNames reports whether the figure at items[i] tells no amount, but what a car is by its seats or which one of
// several a thing is: "a seven-seater", "its country number seven".
func (s *Sentence) onlyNames(i int) bool {
	q := s.QuantityAt(i)
	return q != nil && (q.Reason != "" || q.Unit != nil && q.Unit.Dimension == "seat")
}

// nameFrom returns the item after the name of a place, or of up to three words that no lexicon
// knows, from items[i] on, 0 where none begins there.
func (s *Sentence) nameFrom(i int) int {
	last := i
	if s.placeAt(i) {
		return i + 1
	}
	for last < len(s.Items) && last < i+3 && s.isUnknownName(last) {
		last++
	}
	if last == i {
		return 0
	}
	return last
}

// isPlain reports whether items[i] is a word without a capital: no name that begins a list.
func (s *Sentence) isPlain(i int) bool {
	if i < 0 {
		return false
	}
	t := &s.Tokens[s.Items[i].First]
	return t.Kind == text.Letters && !t.Capital && s.Items[i].Name == nil
}

// opensParticiple reports whether a participle at items[i] opens a clause that says when, by whom
// or where something was done: "presented in November".
func (s *Sentence) opensParticiple(i int) bool {
	if i+1 >= len(s.Items) || s.Items[i].Name != nil || s.Items[i].Quantity != 0 || s.Items[i].When != 0 {
		return false
	}
	t := &s.Tokens[s.Items[i].First]
	return !t.Capital && strings.HasSuffix(t.Text(s.Article), "ed") && (s.Items[i+1].When != 0 || s.Has(i+1, lexicon.Preposition))
}

// AppositionBefore returns the item before the apposition that the comma at
// items[i] closes, -1 where none does.
func (s *Sentence) AppositionBefore(i int) int {
	if s.Word(i) != text.Comma {
		return -1
	}
	for j := i - 2; j >= 0 && j >= i-maxApposition; j-- {
		if s.Word(j) == text.Comma && !s.InAddress(j) {
			if s.AppositionAfter(j) == i+1 {
				return j - 1
			}
			return -1
		}
	}
	return -1
}

// ListsNames reports whether the comma at items[i] stands between two makers or models.
func (s *Sentence) ListsNames(i int) bool {
	next := i + 1
	if s.Word(next) == text.And {
		next++
	}
	if i == 0 || next >= len(s.Items) {
		return false
	}
	a, b := s.Items[i-1].Name, s.Items[next].Name
	return a != nil && b != nil && a.Kind == b.Kind && a.Kind != lexicon.Place
}

// addresses reports whether the comma at items[i] stands between a town and what
// that is in.
func (s *Sentence) addresses(i int) bool {
	if i < 2 || i+1 >= len(s.Items) {
		return false
	}
	town, outer := &s.Items[i-1], &s.Items[i+1]
	if outer.Name == nil || outer.Name.Kind != lexicon.Place || outer.Role == lexicon.Adjective || outer.Name.Is == "city" || s.Word(i+2) == text.Possessive {
		return false
	}
	if town.Name != nil {
		return town.Name.Kind == lexicon.Place && (town.Name == outer.Name || town.Name.In == outer.Name.Name || town.Name.Is == "city" && outer.Name.Is == "region") // a capital is its country, too
	}
	j := i - 1
	for j > 0 && s.isUnknownName(j) {
		j--
	}
	return j < i-1 && (s.Has(j, lexicon.Preposition) || s.Has(j, lexicon.Determiner))
}
