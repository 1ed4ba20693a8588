package clause

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// Role is what a quantity of the sentence turned out to be.
type Role struct {
	Item  int
	Q     *mention.Quantity
	Match pattern.Match
	Rule  *pattern.Rule
	Draft int // index+1 in Resolver.drafts
	Found int // index+1 in Resolver.mentions
	Base  bool
	Aimed bool // what was expected, which the figure before it is compared with
}

// Shuts reports whether what the figure counts is closed: "to close five North American plants".
func (r *Reader) Shuts(f *Frame, k int) bool {
	for i := k - 1; i >= max(f.Starts[f.Runs[k]], k-3); i-- {
		if f.Has(i, r.ShutKind) {
			return true
		}
	}
	return false
}

// PlaceBefore reports whether the adjective of a place stands before items[k].
func (f *Frame) PlaceBefore(k int) bool {
	return k > 0 && f.Items[k-1].Name != nil && f.Items[k-1].Name.Kind == lexicon.Place && f.Items[k-1].Role != lexicon.Plain
}

// denied is how the lexicon calls the auxiliaries that say no.
const denied = "denied"

// Denied reports whether the verb at items[i] is said not to have happened: "was not launched", "hasn't been shown".
func (r *Reader) Denied(f *Frame, i int) bool {
	for i--; f.Word(i) != text.Not; i-- {
		if e := f.Entry(i, lexicon.Auxiliary); e != nil && e.Name == denied {
			return true
		}
		if !f.Has(i, r.AdverbKind) && !f.Has(i, lexicon.Auxiliary) {
			return false
		}
	}
	return true
}

// Traded reports whether the whole that the match names after the figure is a
// trade in shares: "5.7 percent in premarket trading".
func (r *Reader) Traded(f *Frame, k int, m *pattern.Match) bool {
	for i := k + 1; i <= m.Last; i++ {
		if e := f.Entry(i, lexicon.MetricCue); e != nil && len(e.Metrics) > 0 && r.Vocabulary(e.Metrics[0]).Session {
			return true
		}
	}
	return false
}

// MovesAfter reports whether a word of change follows the figure, or a basis and then one.
func (r *Reader) MovesAfter(f *Frame, k int) bool {
	i := k + 1
	for i < len(f.Items) && (f.Has(i, lexicon.BasisWord) && !f.Has(i, lexicon.Move) || f.Groups[i] != f.Groups[k]) {
		i++
	}
	return f.Has(i, lexicon.More) || f.Has(i, lexicon.Move)
}

// IsConversion reports whether the amount is the one before it in another
// currency or unit: "234,900 yuan (US$37,585)".
func (r *Reader) IsConversion(f *Frame, k int, q *mention.Quantity) bool {
	if q.Unit == nil {
		return r.inInches(f, k)
	}
	if b := f.QuantityAt(k - 2); b != nil && b.Unit != nil && f.Word(k-1) == text.Slash {
		return inOtherUnit(b, q) // "370 miles/600 km"
	}
	if b := r.saidInOtherWords(f, k); b != nil && b.Unit != nil && inOtherUnit(b, q) {
		return true
	}
	i := k - 1
	for i >= 0 && (f.Has(i, lexicon.Say) || f.Word(i) == text.Or || f.Items[i].Quantity == 0 && f.Word(i) != text.OpenParen && f.Word(i) != text.Comma && i > k-4 && !f.Items[i].Punct) {
		i--
	}
	if i < 1 || f.Word(i) != text.OpenParen {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		b := f.QuantityAt(j)
		if b == nil {
			continue
		}
		if b.Unit == nil {
			return false
		}
		return inOtherUnit(b, q)
	}
	return false
}

// saidInOtherWords returns the figure that only words for a conversion stand between and items[k], nil for none:
// "£39,990, which is roughly the equivalent of $48,700", "€50,990, or about $53,900".
func (r *Reader) saidInOtherWords(f *Frame, k int) *mention.Quantity {
	told := false
	for i := k - 1; i >= 0 && i >= k-8; i-- {
		if f.Groups[i] != f.Groups[k] && f.Word(i) != text.OpenParen && f.Word(i) != text.CloseParen {
			if b := f.QuantityAt(i); b != nil && told && f.Groups[k] != 0 && f.Groups[i] == 0 {
				return b // "14,000 yuan, or just over $1,900, according to Reuters"
			}
			continue // "68,900 Singapore dollars (SGD), or about"
		}
		if b := f.QuantityAt(i); b != nil {
			if !told {
				return nil
			}
			return b
		}
		switch w := f.Word(i); {
		case w == text.Or && f.Weight[f.Runs[k]] <= AtContrast, w == text.Which && f.Has(i+1, lexicon.Auxiliary), f.Has(i, r.conversionKind):
			told = true
		case w == text.Comma, w == text.CloseParen, w == text.OpenParen, f.Has(i, lexicon.Auxiliary), f.Has(i, lexicon.Determiner), r.IsAdverb(f, i):
		default:
			return nil
		}
	}
	return nil
}

// inOtherUnit reports whether the two amounts are of one dimension, in different units of it.
func inOtherUnit(b, q *mention.Quantity) bool {
	if b.Unit.Dimension != q.Unit.Dimension || b.Quantity.Unit == q.Quantity.Unit {
		return false
	}
	switch q.Unit.Dimension {
	case "count", "percent", "points", "ratio":
		return false
	}
	return true
}

// inInches reports whether the bare number is a length once more, in inches: "1.84 m (72.4 in)".
func (r *Reader) inInches(f *Frame, k int) bool {
	b := f.QuantityAt(k - 2)
	return b != nil && b.Unit != nil && b.Unit.Dimension == "length" && f.Word(k-1) == text.OpenParen && f.Word(k+1) == text.In && f.Word(k+2) == text.CloseParen
}

// PointsToLevel reports whether all that the sentence says up to the figure at items[k]
// is what it is to the figure before: "That's 3 percent less".
func (f *Frame) PointsToLevel(k int) bool {
	if w := f.Word(0); w != text.That && w != text.This || f.Word(1) != text.Possessive && !f.Has(1, lexicon.Auxiliary) {
		return false
	}
	for i := 2; i < k; i++ {
		if f.Items[i].Name != nil || f.Has(i, lexicon.MetricCue) || f.Items[i].Punct {
			return false
		}
	}
	return true
}

// ComparedNumber returns the number that the change at items[k] is said to be more or less than, nil for none: "7% more than the
// 462,890 cars", "up 47% from 2,781".
func (f *Frame) ComparedNumber(k int) *mention.Quantity {
	i := k + 1
	if f.Has(i, lexicon.More) {
		i++
	}
	if w := f.Word(i); w != text.Than && w != text.From {
		return nil
	}
	for i++; f.Has(i, lexicon.Determiner); i++ {
	}
	return f.QuantityAt(i)
}

// PutRight reports whether the figure at items[k] is what an article takes back: "an earlier
// version of this article gave 2,300; the number is 2,800", "Correction: last week's letter
// said 21,000".
func (r *Reader) PutRight(f *Frame, k int) bool {
	taken := f.Has(0, r.correctionKind)
	for i := k - 1; i >= 0 && (taken || f.Kinds.Has(r.misprintKind)); i-- {
		switch {
		case f.Word(i) == text.Semicolon:
			return false
		case f.Has(i, r.misprintKind):
			return !r.Comparative(f, r.BeforeArticle(f, i)) && f.Word(r.BeforeArticle(f, i)) != text.Than // "20% lower than the previous version"
		case taken && f.Has(i, lexicon.Say):
			return true
		}
	}
	return false
}
