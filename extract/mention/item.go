package mention

import (
	"iter"

	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// Item is one element of a sentence as the rules see it: a quantity, a period,
// a phrase of the lexicons, or a single token.
type Item struct {
	First, Last int            // tokens of the sentence
	Hit         *lexicon.Hit   // the phrase; nil where none
	Kinds       lexicon.Set    // of the phrase
	Word        text.Word      // of a single token, 0 for longer items
	Quantity    int            // index+1 in Sentence.Quantities
	When        int            // index+1 in Sentence.Whens
	Name        *lexicon.Entry // the maker, model, place or body named
	Role        lexicon.Role   // how the name is used
	Punct       bool
	Dash        text.Word // of a comma: the dash that it is written as
	Closing     bool      // of such a comma: it closes what another set off
}

// Sentence is a sentence under reading. Tokens are those of the sentence.
type Sentence struct {
	Article    string
	Tokens     []text.Token
	Hits       []lexicon.Hit
	Items      []Item
	Kinds      lexicon.Set // of all items
	Quantities []Quantity
	Whens      []When
}

// Bytes returns the range of the sentence in the article's text.
func (s *Sentence) Bytes() (start, end int) {
	return int(s.Tokens[0].Start), int(s.Tokens[len(s.Tokens)-1].End)
}

// Text returns the words of items[i].
func (s *Sentence) Text(i int) string {
	it := &s.Items[i]
	return s.Article[s.Tokens[it.First].Start:s.Tokens[it.Last-1].End]
}

// QuantityAt returns the quantity of items[i], nil where it is none.
func (s *Sentence) QuantityAt(i int) *Quantity {
	if i < 0 || i >= len(s.Items) || s.Items[i].Quantity == 0 {
		return nil
	}
	return &s.Quantities[s.Items[i].Quantity-1]
}

// WhenAt returns the period of items[i], nil where it is none.
func (s *Sentence) WhenAt(i int) *When {
	if i < 0 || i >= len(s.Items) || s.Items[i].When == 0 {
		return nil
	}
	return &s.Whens[s.Items[i].When-1]
}

// Has reports whether items[i] is a phrase of kind k.
func (s *Sentence) Has(i int, k lexicon.Kind) bool {
	return i >= 0 && i < len(s.Items) && s.Items[i].Kinds.Has(k)
}

// Of ranges over the items that are phrases of kind k. Where there are none it
// looks at none.
func (s *Sentence) Of(k lexicon.Kind) iter.Seq[int] {
	return func(yield func(int) bool) {
		if !s.Kinds.Has(k) {
			return
		}
		for i := range s.Items {
			if s.Items[i].Kinds.Has(k) && !yield(i) {
				return
			}
		}
	}
}

// placeAt reports whether items[i] is the name of a place.
func (s *Sentence) placeAt(i int) bool {
	return i < len(s.Items) && s.Items[i].Name != nil && s.Items[i].Name.Kind == lexicon.Place
}

// isUnknownName reports whether items[i] is a word with a capital that no
// lexicon knows.
func (s *Sentence) isUnknownName(i int) bool {
	it := &s.Items[i]
	return s.Tokens[it.First].Capital && it.Kinds.Empty() && it.Name == nil && it.Quantity == 0 && it.When == 0
}

// Word returns the word of items[i] where it is a single token, else 0.
func (s *Sentence) Word(i int) text.Word {
	if i < 0 || i >= len(s.Items) {
		return 0
	}
	return s.Items[i].Word
}

// Entry returns the entry of kind k that items[i] stands for, nil where none.
func (s *Sentence) Entry(i int, k lexicon.Kind) *lexicon.Entry {
	if !s.Has(i, k) {
		return nil
	}
	if s.Items[i].Hit == nil {
		return s.Items[i].Name // a name that the article itself taught
	}
	return s.Items[i].Hit.Entry(k)
}

// Use returns the use of kind k that items[i] stands for, nil where none.
func (s *Sentence) Use(i int, k lexicon.Kind) *lexicon.Use {
	if !s.Has(i, k) || s.Items[i].Hit == nil {
		return nil
	}
	return s.Items[i].Hit.Use(k)
}

// IsNoun reports whether a use of kind k of items[i] is a noun: "a surge".
func (s *Sentence) IsNoun(i int, k lexicon.Kind) bool {
	if !s.Has(i, k) {
		return false
	}
	for u := range s.Items[i].Hit.Of(k) {
		if u.Role == lexicon.Noun {
			return true
		}
	}
	return false
}
