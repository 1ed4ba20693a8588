package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// formerOrLatter returns which of those named last the pronoun at items[i]
// chooses.
func (r *Resolver) formerOrLatter(f *frame, i int, e *lexicon.Entry) (name, bool) {
	if q := f.QuantityAt(i + 1); q != nil && q.Unit != nil && ratio(q.Unit.Dimension) && (f.Has(i+2, lexicon.More) || !f.choseBefore(i)) {
		return name{}, false // "the latter 26.6 percent higher": a figure
	}
	if r.isSum(f.Word(i + 1)) {
		return name{}, false // "the former figure": of two, not of somebody
	}
	pair := r.ctx.pair
	if here := r.coordinatedBefore(f, i); here != nil {
		pair = here
	} else if len(r.kindsBefore(f, i)) > 1 {
		return name{}, false // "EVs and hybrids: the former …": a kind of what somebody sold
	} else if n := len(r.ctx.recent); len(pair) == 0 && n > 1 && r.ctx.recent[n-1].is(lexicon.Maker) && r.ctx.recent[n-2].is(lexicon.Maker) {
		pair = r.ctx.recent[n-2:] // "Carvana sold … . CarMax sold … . The former's revenue was"
	} else if r.ctx.sentences-r.ctx.pairAt > 1 {
		return name{}, false // two of something else have been spoken of since
	} else {
		r.ctx.pairAt = r.ctx.sentences
	}
	if len(pair) < 2 {
		return name{}, false
	}
	switch e.Name {
	case "former":
		return pair[0], true
	case "latter":
		return pair[len(pair)-1], true
	}
	return name{}, false
}

// choseBefore reports whether the sentence has told of the other of the two before items[i]: "the former
// lost 1.8% and the latter 4.7%".
func (f *frame) choseBefore(i int) bool {
	for i--; i >= 0; i-- {
		if f.isChoice(i) && !f.Items[i+1].Punct && f.QuantityAt(i+1) == nil {
			return true
		}
	}
	return false
}

// takesUp reports whether a pronoun before items[k] speaks of what the sentence
// before is about.
func (r *Resolver) takesUp(f *frame, k int) bool {
	for i := range k {
		if f.Has(i, lexicon.Pronoun) && f.groups[i] == 0 {
			return true
		}
	}
	return false
}

// speaks reports whether items[i] is a verb of one who says something or expects it.
func (f *frame) speaks(i int) bool {
	if f.Has(i, lexicon.Say) {
		return true
	}
	e := f.Entry(i, lexicon.ModalityCue)
	return e != nil && e.Modality == fact.Forecast
}

// hasPronoun reports whether the sentence up to items[k] speaks of somebody
// named before.
func (r *Resolver) hasPronoun(f *frame, k int) bool {
	for i := range k {
		if f.Has(i, lexicon.Pronoun) && f.groups[i] == 0 {
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
