package clause

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// examplesEnd returns the item after the comma that ends a list of models which says what
// the kind named before the comma at items[i] is, 0 where none does: "its compact cars,
// that is, the Baleno, Swift and Dzire, rose".
func (r *Reader) examplesEnd(f *Frame, i int) int {
	if i == 0 || f.Items[i-1].Name != nil || !f.Has(i-1, r.UnitNoun) && !f.Has(i-1, lexicon.Descriptor) && f.Entry(i-1, lexicon.ScopeCue) == nil {
		return 0
	}
	models := 0
	for j := i + 1; j < len(f.Items); j++ {
		switch {
		case f.IsModel(j):
			models++
		case f.Word(j) == text.Comma && models > 1 && !f.isListComma(j):
			return j + 1
		case f.Word(j) == text.Comma, f.Word(j) == text.And && models > 0, models > 0 && f.Has(j, lexicon.Determiner):
		case models == 0 && j <= i+5 && f.Items[j].Name == nil && f.Items[j].Quantity == 0 && (!f.Has(j, lexicon.Auxiliary) || f.Word(j-1) == text.That) && !f.Has(j, lexicon.MetricCue):
			// "that is", "namely", "such as"
		case models > 0 && f.Items[j].Hit == nil && !f.Items[j].Punct && f.Tokens[f.Items[j].First].Capital:
			// a model that is not known
		default:
			return 0
		}
	}
	return 0
}
