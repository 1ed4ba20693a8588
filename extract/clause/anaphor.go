package clause

import (
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// KindOf returns of s what says the kind of vehicle.
func KindOf(s *fact.Scope) fact.Scope {
	return fact.Scope{Powertrain: s.Powertrain, Segment: s.Segment}
}

// IsKind reports whether s says a kind of vehicle.
func IsKind(s *fact.Scope) bool { return s.Powertrain != "" || s.Segment != "" }

// OfThose reports whether the word that points back is what something is part
// of: "of these", "among them", "that includes".
func (r *Reader) OfThose(f *Frame, at int) bool {
	return f.Word(at-1) == text.Of || f.Word(at-1) == text.Among || at == 0 && r.TakesApart(f)
}

// TakesApart reports whether the sentence begins by taking a sum told before apart: "That includes", "The
// total comprised".
func (r *Reader) TakesApart(f *Frame) bool {
	switch f.Word(0) {
	case text.That, text.This, text.These, text.Those, text.They:
		return f.Has(1, r.IncludingKind)
	case text.The:
		return f.Has(2, r.IncludingKind) && (r.IsSum(f.Word(1)) || f.Word(1) == r.Words.Number)
	}
	return false
}

// IsThatFigure reports whether items[i] and what is told of it mean the figure told before: "the figure was", "the share is".
func (r *Reader) IsThatFigure(f *Frame, i int) bool {
	if w := f.Word(i); !r.IsSum(w) && w != r.Words.Number && w != r.Words.sum && w != r.Words.amount && !f.Has(i, r.ShareKind) {
		return false
	}
	return f.Has(i+1, lexicon.Auxiliary) || f.Has(i+1, r.HoldingKind) || f.Has(i+1, lexicon.Move)
}

// KindBefore returns the last kind of vehicle in the plural that the sentence
// names before items[at], with those that it is listed with: "hybrids and electric cars".
func (r *Reader) KindBefore(f *Frame, at int) fact.Scope {
	for i := at - 1; i >= 0 && f.Kinds.Has(lexicon.ScopeCue); i-- {
		e := r.Vehicles(f, i)
		if e == nil || !f.Plural(i) || !f.Visible(i, at) {
			continue
		}
		kind := KindOf(&e.Scope)
		if p := r.Joined(f, i); p != "" {
			kind.Powertrain = p
		}
		return kind
	}
	return fact.Scope{}
}

// KindAt returns the kind that the scope words from items[i] on say together:
// "electric two-wheeler registrations".
func (f *Frame) KindAt(i int) fact.Scope {
	var kind fact.Scope
	for ; i < len(f.Items); i++ {
		e := f.Entry(i, lexicon.ScopeCue)
		if e == nil {
			break
		}
		k := KindOf(&e.Scope)
		kind.Merge(&k)
	}
	return kind
}

// Vehicles returns the entry of the noun for a kind of vehicle at items[i].
func (r *Reader) Vehicles(f *Frame, i int) *lexicon.Entry {
	if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Unit == fact.Vehicle && IsKind(&e.Scope) {
		return e
	}
	return nil
}

// PointerAhead returns the subject that follows an opening phrase with the
// figure in it: "Up 6.6%, they claimed".
func (r *Reader) PointerAhead(f *Frame, k int) int {
	if i := f.AfterOpening(k); i >= 0 && (f.Word(i) == text.They || f.Word(i) == text.These) {
		return i
	}
	return -1
}

// AfterOpening returns the first item of the clause that follows an opening
// phrase with the figure at items[k] in it, -1 where that stands in no such
// phrase: "With 65,000 units, down 13 percent, petrol cars …".
func (f *Frame) AfterOpening(k int) int {
	if !f.Has(0, lexicon.Preposition) && !f.Has(0, lexicon.Move) || f.Runs[k] > 1 {
		return -1
	}
	for run := f.Runs[k] + 1; run < len(f.Starts) && run <= f.Runs[k]+2 && f.Weight[run] == AtComma; run++ {
		i := f.Starts[run]
		for f.Word(i) == text.Comma || f.Has(i, lexicon.Determiner) {
			i++
		}
		if f.Word(i+1) == text.Possessive {
			i += 2 // "With 6,577 vehicles sold, the group's NEV arm"
		}
		if i >= f.Ends[run] || f.Items[i].Quantity != 0 || f.Has(i, lexicon.Move) || f.Has(i, lexicon.Preposition) {
			continue
		}
		return i
	}
	return -1
}

// SuchAfter reports whether "of such" follows the metric's word: "sales of such
// vehicles".
func (f *Frame) SuchAfter(r *Reader, i int) bool {
	for j := i + 1; j < len(f.Items) && j <= i+5; j++ {
		switch f.Word(j) {
		case r.Words.Such, text.These, text.Those:
			return f.Word(j-1) == text.Of
		}
		if f.Items[j].Quantity != 0 || f.Items[j].Punct {
			break
		}
	}
	return false
}

// CountsThose reports whether the number counts "of the vehicles": those spoken
// of before.
func (r *Reader) CountsThose(f *Frame, q *mention.Quantity) bool {
	return q.CountedHit != nil && q.Counted != nil && q.CountedHit.Len > 1 && q.Head >= q.CountedHit.Len && f.Tokens[q.Head-q.CountedHit.Len].Word == text.Of
}

// IsChoice reports whether items[i] is "the former" or "the latter".
func (f *Frame) IsChoice(i int) bool {
	e := f.Entry(i, lexicon.Pronoun)
	return e != nil && (e.Name == "former" || e.Name == "latter")
}

// KindsBefore returns the kinds of vehicle that the sentence names before
// items[end], each once; of more than two those last joined by "and".
func (r *Reader) KindsBefore(f *Frame, end int) []fact.Scope {
	if !f.Kinds.Has(lexicon.ScopeCue) {
		return nil
	}
	var kinds []fact.Scope
	joined, pair := false, 0
	for i := 0; i < end; i++ {
		joined = joined || f.Word(i) == text.And
		e := f.Entry(i, lexicon.ScopeCue)
		if e == nil || !IsKind(&e.Scope) {
			continue
		}
		if kind := KindOf(&e.Scope); !slices.Contains(kinds, kind) {
			if joined && len(kinds) > 0 {
				pair = len(kinds) - 1
			}
			kinds = append(kinds, kind)
		}
		joined = false
	}
	return kinds[pair:]
}
