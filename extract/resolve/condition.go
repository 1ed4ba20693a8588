package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// isIrreal reports whether the sentence supposes something: "if it cut prices,
// profits would fall", "were a duty to be levied, exports could drop".
func (r *Resolver) isIrreal(f *frame) bool {
	would, condition := false, false
	for i := range f.Of(lexicon.ModalityCue) {
		e := f.Entry(i, lexicon.ModalityCue)
		if e != nil && (e.Name == cueWould || e.Modality == fact.Conditional && e.Name != cueIf) {
			would = true
		}
		if e != nil && e.Name == cueIf && !f.Has(i+1, lexicon.More) {
			condition = true
		}
	}
	for i := 0; i < len(f.Items) && would && !condition; i++ {
		condition = (i == 0 || f.Word(i-1) == text.Comma) && r.inverts(f, i)
	}
	return would && condition
}

// inCondition reports whether the figure stands in the clause that supposes:
// "if it were to lower its prices by 10,300 yuan".
func (r *Resolver) inCondition(f *frame, k int) bool {
	for i := k - 1; i >= 0 && f.Word(i) != text.Comma && f.Word(i) != text.Semicolon; i-- {
		if e := f.Entry(i, lexicon.ModalityCue); e != nil && e.Name == cueIf || (i == 0 || f.Word(i-1) == text.Comma) && r.inverts(f, i) {
			return true
		}
	}
	return false
}

// inverts reports whether a verb that stands before its subject at items[i]
// makes a condition: "Were a duty to be levied", "should the yen fall".
func (r *Resolver) inverts(f *frame, i int) bool {
	if w := f.Tokens[f.Items[i].First].Word; w != r.words.were && w != r.words.should && w != r.words.had {
		return false
	}
	if i == 0 {
		return true
	}
	return f.Items[i].Last-f.Items[i].First == 1 && (f.Has(i+1, lexicon.Determiner) || f.Has(i+1, lexicon.Pronoun) || i+1 < len(f.Items) && f.Items[i+1].Name != nil)
}

// supposed reports whether what would happen hangs on a thing that is only
// thought of: "a duty of 20 percent would reduce imports by 125,000 cars".
func (r *Resolver) supposed(f *frame, k int) bool {
	would := -1
	run := f.runs[k]
	for i := f.starts[run]; i < f.ends[run]; i++ {
		if e := f.Entry(i, lexicon.ModalityCue); e != nil && e.Name == cueWould {
			would = i
			break
		}
	}
	if i := f.starts[run]; would > i && (r.isDuty(f, i) || r.isDuty(f, i+1) && !f.Has(i, lexicon.Determiner)) {
		return true // "that duties of 45 to 55 percent would be needed"
	}
	for i := would - 1; i >= max(f.starts[run], would-8); i-- {
		if w := f.Word(i); w == text.A || w == text.An || w == r.words.any || w == text.Every {
			for j := i + 1; j < would; j++ {
				if e := f.Entry(j, lexicon.MetricCue); e != nil && len(e.Metrics) > 0 {
					m := r.vocabulary(e.Metrics[0])
					return m != nil && m.Levied
				}
			}
			return false
		}
	}
	return false
}
