package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// isActing reports whether items[i] looks like a verb that tells of something else.
func (r *Resolver) isActing(f *frame, i int) bool {
	if f.Items[i].Kinds.Meets(&r.rules.Tellers) || f.Items[i].Name != nil || f.Items[i].Punct {
		return false
	}
	t := &f.Tokens[f.Items[i].First]
	if t.Kind != text.Letters || t.Capital && i > 0 {
		return false
	}
	if f.Has(i-1, lexicon.Determiner) {
		return false // "the report", "its planned works"
	}
	return f.isVerbOf(i, lexicon.Say) || f.isVerbOf(i, lexicon.Move) || hasSuffix(t.Text(f.Article), "ed") && !f.Has(i+1, r.worksKind)
}

// things returns what kinds of thing, of those that events are told of, items[i] stands for.
func (r *Resolver) things(f *frame, i int) (set lexicon.Set) {
	it := &f.Items[i]
	if f.Has(i, r.beginKind) && !r.isNounTeller(f, i) {
		return set // "starts arriving"
	}
	where := f.Has(i, lexicon.Place) && (!f.isPlaceNoun(i) || f.Has(i-1, lexicon.Preposition))
	if !where && !f.Has(i+1, r.variantNoun) { // but "Europe follows in 2026", "a production version"
		it.Kinds.Shared(&r.rules.Things, set.Add)
	}
	switch {
	case f.Has(i, r.producingKind) && f.Word(i-1) == text.To && f.Has(i-2, r.beginKind):
		set.Add(r.makingKind) // "began to assemble cars"
	case it.Name != nil && it.Name.Kind == lexicon.Model:
		set.Add(lexicon.Model)
	case it.Name != nil && it.Name.Kind == lexicon.Maker && it.Name.Is == "service":
		set.Add(r.serviceKind) // "Waymo starts in Austin in March"
		return set
	case it.Name != nil:
		return set
	case f.Has(i, lexicon.Descriptor) && f.Entry(i, lexicon.Descriptor).Name == "model", f.Has(i, r.variantNoun), f.Has(i, r.classKind):
		set.Add(lexicon.Model)
	case f.Has(i, lexicon.ScopeCue) && f.Entry(i, lexicon.ScopeCue).Unit == fact.Vehicle:
		set.Add(lexicon.Model)
	}
	return set
}

// isThing reports whether items[i] stands for a thing of a kind that events are told of.
func (r *Resolver) isThing(f *frame, i int) bool {
	kinds := r.things(f, i)
	return !kinds.Empty()
}

// isFirst reports whether the noun at items[i] is of the first of a kind: "the first British cars".
func (r *Resolver) isFirst(f *frame, i int) bool {
	for j := i; j >= 0 && j >= i-4; j-- {
		if e := f.Entry(j, lexicon.Ordinal); e != nil {
			return e.Value == 1
		}
		if f.Tokens[f.Items[j].First].Word == r.words.first {
			return true
		}
		if j < i && (f.Items[j].Punct || f.Has(j, lexicon.Preposition) || f.Has(j, lexicon.Auxiliary) || f.Has(j, lexicon.Determiner)) {
			return false
		}
	}
	return false
}

// isAdverb reports whether items[i] says how or where something happens, and is passed over between a verb and
// what belongs to it.
func (r *Resolver) isAdverb(f *frame, i int) bool {
	if i < 0 || i >= len(f.Items) {
		return false
	}
	switch f.Word(i) {
	case r.words.there, r.words.here, text.Not, text.Later, text.Earlier:
		return true
	}
	if f.Has(i, r.adverbKind) || f.Has(i, r.addingKind) || f.Has(i, r.fillerKind) || f.Has(i, r.presentKind) {
		return true
	}
	t := &f.Tokens[f.Items[i].First]
	return f.Items[i].Name == nil && t.Kind == text.Letters && hasSuffix(t.Text(f.Article), "ly")
}
