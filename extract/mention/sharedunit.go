package mention

import (
	"math"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// shareUnits gives the bare numbers of a list the unit, and where it is
// missing the scale, of the number that ends it: "81.2, 31.5 and 25.6 GWh".
func (a *Analyzer) shareUnits(s *Sentence) {
	if len(s.Quantities) < 2 {
		return
	}
	for k := len(s.Items) - 1; k >= 0; k-- {
		n := s.QuantityAt(k)
		if n == nil || n.Unit != nil || n.Reason != "" || n.IsMultiple {
			continue
		}
		j := k + 1
		for j < len(s.Items) && a.joins(s.Items[j].Word) {
			j++
		}
		if j == k+1 && j < len(s.Items) && s.Items[j].Word == text.From && k > 0 && s.Items[k-1].Word == text.To && !n.Group && !n.Scaled && !n.Words {
			j++ // "slumped to 4.7 from 7.7 per cent"
		}
		if j == k+1 || j > k+3 {
			continue
		}
		next := s.QuantityAt(j)
		if next == nil || next.Unit == nil || next.IsMultiple || next.Part || next.prefixedAt(s) || next.Signed {
			continue
		}
		if n.Words && !n.Scaled && !next.Words && next.Unit.Dimension == outside {
			continue // "seating for five and 20 cubic feet of space"
		}
		switch next.Unit.Dimension {
		case "percent", "points", "ratio":
			if n.Words && n.Value == 1 && s.Has(k-1, lexicon.Determiner) { // "36 per cent on the one and 4 per cent on the other"
				continue
			}
			if s.Items[k+1].Word == text.Comma && j == k+2 && n.Value > 100 && n.Value == math.Trunc(n.Value) && s.Has(j+1, lexicon.More) {
				continue // "sold just 304, 45% fewer than a year ago"
			}
			if n.Group || n.Scaled || n.Value > 1000 || next.Bound != "" && next.Bound != fact.Exactly && n.Value > 100 { // "776 and nearly 15 per cent"
				continue
			}
		case "money":
			if !n.Group && !n.Scaled && n.Value < 100 && next.Scaled == n.Scaled && next.Value > 1000 {
				continue
			}
		case "days":
			if n.Scaled || n.Group {
				continue // "stood at 2.2 million, or 48 days"
			}
		case "count":
			if n.Small {
				continue
			}
			if s.Items[k+1].Word == text.Comma && s.Items[j-1].Word == text.Comma && !next.Shared {
				continue // "12,567, 7,588 units": two clauses
			}
		}
		if !n.Scaled && !n.Group && next.Scaled && n.Value < 1000 && !next.Words {
			n.Value = roundScaled(n.Value*next.scale, 2, 1000)
			n.Scaled, n.scale = true, next.scale
		}
		n.Unit, n.Quantity.Unit, n.Shared = next.Unit, next.Quantity.Unit, true
		n.Counted, n.CountedHit = next.Counted, next.CountedHit
		if next.statedAs != "" {
			n.factor, n.statedAs = next.Counted.Value, next.statedAs
			n.convert()
		}
	}
}

// joins reports whether the word stands between the numbers of one list or of
// the measures of one thing: "81.2, 31.5 and 25.6 GWh", "4,615 x 1,875 x 1,715 mm".
func (a *Analyzer) joins(w text.Word) bool {
	switch w {
	case text.Comma, text.And, text.Or, text.Slash, text.To, a.quantityWords.x, a.quantityWords.cross:
		return true
	}
	return false
}

func (n *Quantity) prefixedAt(s *Sentence) bool {
	return n.Unit.Dimension == "money" && s.Hits[n.From].Kinds.Has(lexicon.Currency)
}

// TakeUnit gives a bare number that is like another the unit of that, and where it is
// missing the scale: "22.3 billion (20.3)".
func (n *Quantity) TakeUnit(like *Quantity, u *lexicon.Unit) {
	if !n.Scaled && like.Scaled && (!n.Group || like.Group) { // "SEK 18,600 M (12,700)"
		n.Value = roundScaled(n.Value*like.scale, 2, 1000)
		n.Scaled, n.scale = true, like.scale
	}
	n.Unit, n.Quantity.Unit, n.Shared = u, u.Name, true
}
