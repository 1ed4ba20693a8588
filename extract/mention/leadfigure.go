package mention

import "carfacts/extract/text"

// rankOrCount is the least number without a unit that is no rank at the beginning of a line.
const rankOrCount = 100

// putLeadFigure moves a figure that a sentence opens with, and a colon or dash parts from what it is of, to where
// that ends, since it says the same there: "312,000: the number of electric cars sold in May". The figure's
// place in the text stays what it is.
func (a *Analyzer) putLeadFigure(s *Sentence) {
	first := 0
	if s.Word(0) == text.Bullet || s.Word(0) == text.Hyphen {
		first = 1 // of a list's item
	}
	q := s.QuantityAt(first)
	if q == nil || len(s.Items) < first+4 || q.Small || q.Unit == nil && q.Value < rankOrCount {
		return
	}
	switch sep := &s.Items[first+1]; sep.Word {
	case text.Colon, text.Dash:
	case text.Hyphen:
		if s.Tokens[sep.First].Glued {
			return
		}
	default:
		return
	}
	end := s.endOfLead(first + 2)
	if end < 0 {
		return
	}
	figure, sep := s.Items[first], s.Items[first+1]
	copy(s.Items[first:], s.Items[first+2:end])
	s.Items[end-2], s.Items[end-1] = sep, figure
}

// endOfLead returns the item before which what the first figure is of ends, which begins with items[from]: the full
// stop, or the last comma and the like before the next figure. It is -1 where that is told of the thing itself:
// "46,000 – Kia 5,000".
func (s *Sentence) endOfLead(from int) int {
	last := -1
	for i := from; i < len(s.Items); i++ {
		switch s.Items[i].Word {
		case text.Comma, text.Semicolon, text.Dash, text.OpenParen:
			last = i
		}
		if s.Items[i].Quantity != 0 {
			return last
		}
	}
	last = len(s.Items)
	for last > from+1 && s.Items[last-1].Punct {
		last--
	}
	return last
}
