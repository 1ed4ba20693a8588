package clause

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// CalledOff returns the item of the verb by which a plan or a plant comes to nothing in the sentence, -1 for none, and
// whether what it is comes before: "has scrapped plans for a plant", "the opening, planned for 2025, has been called off",
// "had planned a plant but has dropped the idea".
func (r *Reader) CalledOff(f *Frame) (at int, before bool) {
	if !f.Kinds.Has(r.cancelledKind) && !f.Kinds.Has(r.givenUpKind) {
		return -1, false
	}
	for i := range f.Items {
		if !f.Has(i, r.cancelledKind) && !f.Has(i, r.givenUpKind) || r.Denied(f, i) || r.isOpen(f, i) || r.isAttribute(f, i) {
			continue
		}
		if r.IsPassive(f, i) {
			for j := r.ClauseStart(f, i); j < i; j++ {
				if r.isPlanned(f, j) {
					return i, true
				}
			}
			continue
		}
		for j := i + 1; j < len(f.Items) && j <= i+8 && !f.Items[j].Punct && !f.Has(j, lexicon.Auxiliary); j++ {
			if !r.isPlanned(f, j) {
				continue
			}
			points := f.Word(j-1) == text.The || f.Word(j-1) == text.That || f.Word(j-1) == text.This
			return i, points && j == i+2 && r.EndsObject(f, j+1) && i > 0 && f.Weight[f.Runs[i]] >= AtContrast
		}
	}
	return -1, false
}

// isPlanned reports whether items[j] is a noun for a plan, a plant or a milestone.
func (r *Reader) isPlanned(f *Frame, j int) bool {
	return f.Has(j, r.WorksKind) || f.Has(j, r.intentionKind) || f.Items[j].Kinds.Meets(&r.Rules.Tellers) && r.IsNounTeller(f, j)
}

// isAttribute reports whether the word at items[i] only tells in what state a plant is: "the mothballed plant will
// reopen", but "the cancelled plant".
func (r *Reader) isAttribute(f *Frame, i int) bool {
	return f.Has(i-1, lexicon.Determiner) && f.Participle(i) && f.Has(i, r.ShutKind) && (f.Has(i+1, r.WorksKind) || f.Has(i+2, r.WorksKind))
}

// isOpen reports whether the verb at items[i] is only what somebody may do: "could scrap", "if it cancels".
func (r *Reader) isOpen(f *Frame, i int) bool {
	for j := i - 1; j >= max(0, i-4) && !f.Items[j].Punct; j-- {
		if e := f.Entry(j, lexicon.ModalityCue); e != nil && (e.Name == CueWould || e.Name == CueIf || e.Modality == fact.Forecast || e.Modality == fact.Conditional) {
			return true
		}
	}
	return false
}

// GoesWith reports whether the later of a verb that calls off and a figure, at items[at] and items[k] in their order,
// goes on with what the earlier is of, and not with what is said besides:
// "scrapped a plant with a capacity of 43 GWh", but "scrapped it and will invest 3 billion in another".
func (r *Reader) GoesWith(f *Frame, at, k int) bool {
	for i := at + 1; i < k; i++ {
		switch f.Word(i) {
		case text.But, text.While, text.Whereas, text.Although, text.Though, text.Because, text.After, text.As, text.Semicolon, text.Colon:
			return false
		case text.Comma:
			if f.Has(i+1, lexicon.Pronoun) && !f.Has(i+1, lexicon.Determiner) || f.Items[i+1].Name != nil && f.Items[i+1].Name.Kind != lexicon.Place {
				return false // "after it scrapped the plant, Northvolt will cut 1,600 jobs"
			}
		case text.And:
			for j := i + 1; j < k; j++ {
				if f.Has(j, lexicon.ModalityCue) || f.Has(j, lexicon.Auxiliary) || r.InPast(f, j) {
					return false
				}
			}
		}
	}
	return true
}
