package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// subjectOf looks for the subject of the verb at items[i]: in its clause, before a relative pronoun,
// before a verb that it shares it with, or where a pronoun points.
func (r *Resolver) subjectOf(f *clause.Frame, i, k int, s *search) {
	start := r.ClauseStart(f, i)
	for start > 1 && (f.Word(start-1) == text.And || f.Word(start-1) == text.Or) && r.IsThing(f, start-2) && r.IsThing(f, start) {
		start = r.ClauseStart(f, start-2) // "the first pickups and SUVs"
	}
	for j := start; j < i; j++ {
		if e := f.Entry(j, lexicon.Ordinal); e != nil && e.Value == 1 && !r.IsComplement(f, j) {
			s.first = true
		}
	}
	s.topics = true
	if s.within(start, i, false); s.found() {
		return
	}
	s.topics = false
	refers, own := r.SubjectWords(f, start, i)
	relative := start > 0 && (f.Word(start-1) == text.Which || f.Word(start-1) == text.That || f.Word(start-1) == text.Where)
	switch {
	case refers, start == 0 && !own:
		s.pointed(start)
	case start > 0 && relative, start > 0 && !own && f.Items[start-1].Punct && f.InForm(i, "ed"):
		s.before(start - 1) // "its plant in Rayong, which opened", "the second-generation Venue, launched in May"
	case start > 0 && !own:
		s.within(0, start, false) // "the start, first promised for 2026, is now set for 2027"
	}
}

// before looks for the last thing before items[end] in the clauses up to there, and rather for the name of a model
// than for a noun.
func (s *search) before(end int) {
	start := max(end-1, 0)
	named := end
	if s.f.Word(named-1) == text.Comma {
		named--
	}
	if named > 0 && s.f.IsModel(named-1) && s.f.Has(s.i, s.r.LaunchingKind) {
		if s.take(named-1, s.r.Things(s.f, named-1), false, 0); s.found() {
			return // "reservations for the Lyriq, which goes on sale in March"
		}
	}
	for start > 0 && s.r.Boundary(s.f, start) <= clause.AtComma {
		start--
	}
	s.within(start, end, false)
	if s.Of < 0 || s.Event == nil || !s.Event.Of.Has(lexicon.Model) {
		return
	}
	for j := end - 1; j >= start; j-- {
		if s.f.IsModel(j) && (s.f.Visible(j, s.k) || s.f.Groups[j] == s.f.Groups[s.i]) && s.f.Word(j+1) != text.Possessive {
			s.Of = j
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
		s.take(-1, clause.OnlyModel, false, 0)
	}
}

// spokenThings is what kinds of thing that events happen to a sentence spoke of.
type spokenThings struct {
	kinds           lexicon.Set
	sentence, block int
}

// noteThings keeps which things the sentence spoke of.
func (r *Resolver) noteThings(f *clause.Frame) {
	if !f.Kinds.Meets(&r.Rules.Things) {
		return
	}
	var kinds lexicon.Set
	f.Kinds.Shared(&r.Rules.Things, kinds.Add)
	r.ctx.things = spokenThings{kinds, r.ctx.sentences, r.ctx.block}
}
