package clause

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// ChoosesBehind reports whether the sentence tells of the other of the two behind items[i]: "the former 25.4 percent, the
// latter 24.5".
func (f *Frame) ChoosesBehind(i int) bool {
	for j := i + 1; j < len(f.Items); j++ {
		if f.IsChoice(j) {
			return true
		}
	}
	return false
}

// ChoseBefore reports whether the sentence has told of the other of the two before items[i]: "the former
// lost 1.8% and the latter 4.7%".
func (f *Frame) ChoseBefore(i int) bool {
	for i--; i >= 0; i-- {
		if f.IsChoice(i) && !f.Items[i+1].Punct && f.QuantityAt(i+1) == nil {
			return true
		}
	}
	return false
}

// TakesUp reports whether a pronoun before items[k] speaks of what the sentence
// before is about.
func (r *Reader) TakesUp(f *Frame, k int) bool {
	for i := range k {
		if f.Has(i, lexicon.Pronoun) && f.Groups[i] == 0 {
			return true
		}
	}
	return false
}

// speaks reports whether items[i] is a verb of one who says something or expects it.
func (f *Frame) speaks(i int) bool {
	if f.Has(i, lexicon.Say) {
		return true
	}
	e := f.Entry(i, lexicon.ModalityCue)
	return e != nil && e.Modality == fact.Forecast
}

// HasPronoun reports whether the sentence up to items[k] speaks of somebody
// named before.
func (r *Reader) HasPronoun(f *Frame, k int) bool {
	for i := range k {
		if f.Has(i, lexicon.Pronoun) && f.Groups[i] == 0 {
			switch f.Word(i) {
			case text.Them, text.They, text.Their: // things counted as a rule
			default:
				if f.speaks(i+1) || f.Has(i+1, lexicon.Auxiliary) && f.speaks(i+2) {
					continue // "it predicts", "he said": who speaks
				}
				return true
			}
		}
	}
	return false
}

// acts reports whether a verb of the past, or a figure that is one, stands at items[i].
func (r *Reader) acts(f *Frame, i int) bool {
	q := f.QuantityAt(i)
	return f.actsAt(i) || f.Has(i, r.PastKind) || f.IsVerbOf(i, lexicon.Move) || q != nil && q.IsMultiple
}

// predicate reports whether items[i] is a verb that tells something of a subject: a form of "be", one of a move.
func (r *Reader) predicate(f *Frame, i int) bool {
	switch f.Word(i) {
	case r.Words.stands, r.Words.reached, r.Words.totalled, r.Words.totaled:
		return true
	}
	return f.Has(i, lexicon.Auxiliary) || f.Has(i, lexicon.VerbWord) || f.IsVerbOf(i, lexicon.Move)
}

// IsVerb reports whether items[i] looks like a verb in the third person.
func (r *Reader) IsVerb(f *Frame, i int) bool {
	if i >= len(f.Items) {
		return false
	}
	t := &f.Tokens[f.Items[i].First]
	s := t.Text(f.Article)
	return t.Kind == text.Letters && !t.Capital && (HasSuffix(s, "s") || HasSuffix(s, "ed") || f.Has(i, lexicon.Auxiliary) || f.Has(i, lexicon.MetricCue) || f.Has(i, lexicon.Move))
}

// Participle reports whether items[i] looks like a participle: "priced",
// "measuring".
func (f *Frame) Participle(i int) bool {
	if i >= len(f.Items) || f.Items[i].Name != nil {
		return false
	}
	s := f.Tokens[f.Items[i].First].Text(f.Article)
	return HasSuffix(s, "ed") || HasSuffix(s, "ing")
}
