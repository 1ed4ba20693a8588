package resolve

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// subjectOf looks for the subject of the verb at items[i]: in its clause, before a relative pronoun,
// before a verb that it shares it with, or where a pronoun points.
func (r *Resolver) subjectOf(f *frame, i, k int, s *search) {
	start := r.clauseStart(f, i)
	for start > 1 && (f.Word(start-1) == text.And || f.Word(start-1) == text.Or) && r.isThing(f, start-2) && r.isThing(f, start) {
		start = r.clauseStart(f, start-2) // "the first pickups and SUVs"
	}
	for j := start; j < i; j++ {
		if e := f.Entry(j, lexicon.Ordinal); e != nil && e.Value == 1 && !r.isComplement(f, j) {
			s.first = true
		}
	}
	if s.within(start, i, false); s.found() {
		return
	}
	refers, own := r.subjectWords(f, start, i)
	relative := start > 0 && (f.Word(start-1) == text.Which || f.Word(start-1) == text.That || f.Word(start-1) == text.Where)
	switch {
	case refers, start == 0 && !own:
		s.pointed(start)
	case start > 0 && relative, start > 0 && !own && f.Items[start-1].Punct && f.inForm(i, "ed"):
		s.before(start - 1) // "its plant in Rayong, which opened", "the second-generation Venue, launched in May"
	case start > 0 && !own:
		s.within(0, start, false) // "the start, first promised for 2026, is now set for 2027"
	}
}

// clauseStart returns where the clause begins that items[i] stands in.
func (r *Resolver) clauseStart(f *frame, i int) int {
	start := i
	for start > 0 {
		if before := f.AppositionBefore(start - 1); before >= 0 {
			start = before + 1
			continue
		}
		if r.clauseBegins(f, start, i) {
			break
		}
		start--
	}
	return start
}

// subjectWords reports whether a pronoun stands among the words between the beginning of a clause and its verb,
// and whether a noun of another kind than events are told of does.
func (r *Resolver) subjectWords(f *frame, start, i int) (refers, own bool) {
	for j := start; j < i; j++ {
		if end := f.AppositionAfter(j); end > 0 && end <= i {
			j = end - 1
			continue
		}
		it := &f.Items[j]
		switch {
		case f.Has(j, lexicon.Pronoun) && !f.Has(j, lexicon.Determiner), f.standing(r, j), r.standsFor(f, j):
			refers = true
		case it.Quantity != 0 && it.When == 0:
			return false, true // "139,117 of those came"
		case f.Has(j, lexicon.Preposition) && f.isPlaceNoun(j+1), f.isPlaceNoun(j) && f.Has(j-1, lexicon.Preposition): // ", at Szeged in Hungary, is due to open"
		case it.Name != nil:
			own = true
		case it.Punct, it.When != 0, it.Kinds.Meets(&r.rules.Tellers), it.Kinds.Meets(&beforeVerbs), f.Has(j, r.pastKind), r.isAdverb(f, j), f.Word(j) == text.To:
		default:
			own = true
		}
	}
	return refers, own
}

// beforeVerbs are the kinds of words, beside the subject, that stand before a verb.
var beforeVerbs = lexicon.Of(lexicon.Auxiliary, lexicon.ModalityCue, lexicon.Ordinal, lexicon.Conjunction, lexicon.Descriptor, lexicon.Determiner)

// standing reports whether items[j] is "this" or "that" as a pronoun.
func (f *frame) standing(r *Resolver, j int) bool {
	return (f.Word(j) == text.This || f.Word(j) == text.That) && (f.Has(j+1, lexicon.Auxiliary) || f.Has(j+1, lexicon.ModalityCue))
}

// before looks for the last thing before items[end] in the clauses up to there, and rather for the name of a model
// than for a noun.
func (s *search) before(end int) {
	start := max(end-1, 0)
	for start > 0 && s.r.boundary(s.f, start) <= atComma {
		start--
	}
	s.within(start, end, false)
	if s.of < 0 || s.event == nil || !s.event.Of.Has(lexicon.Model) {
		return
	}
	for j := end - 1; j >= start; j-- {
		if s.f.isModel(j) && (s.f.visible(j, s.k) || s.f.groups[j] == s.f.groups[s.i]) && s.f.Word(j+1) != text.Possessive {
			s.of = j
			return
		}
	}
}

// pointed takes the thing that the sentence before items[start], or the one before, spoke of last.
func (s *search) pointed(start int) {
	s.anywhere = true
	if s.within(0, start, false); s.found() {
		return
	}
	if t := &s.r.ctx.things; t.sentence == s.r.ctx.sentences-1 && t.block == s.r.ctx.block {
		s.take(-1, t.kinds, false, 0)
	}
	if !s.found() {
		s.alone(s.first)
	}
	if !s.found() {
		s.take(-1, onlyModel, false, 0)
	}
}

// spokenThings is what kinds of thing that events happen to a sentence spoke of.
type spokenThings struct {
	kinds           lexicon.Set
	sentence, block int
}

// noteThings keeps which things the sentence spoke of.
func (r *Resolver) noteThings(f *frame) {
	if !f.Kinds.Meets(&r.rules.Things) {
		return
	}
	var kinds lexicon.Set
	f.Kinds.Shared(&r.rules.Things, kinds.Add)
	r.ctx.things = spokenThings{kinds, r.ctx.sentences, r.ctx.block}
}
