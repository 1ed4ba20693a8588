package pattern

import (
	"cmp"
	"math/bits"
	"slices"

	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
)

// The index. A figure is looked at by what it is: "money", "period". For each
// there is a list of the sequences whose anchor it can be, those that score
// most first, so that the first that holds is mostly the best. Most of them are
// refused at a glance, all at once: for each thing that may stand at the anchor,
// or in the sentence before or behind it, there is a set of the candidates that
// ask for it.

// candidate is one sequence of a rule, as the index holds it, with what has to
// be in the sentence for it to hold.
type candidate struct {
	rule           *Rule
	seq            *sequence
	score          int      // that it has where it holds
	before, behind []beside // what some item before the anchor each has to be, and behind it
}

// candidates lists those of one kind of anchor.
type candidates struct {
	candidates                       []candidate // that score most first
	left, right, far, before, behind guard
}

// set is a bit set of candidates.
type set []uint64

// guard says which candidates the items of one place leave standing: those that
// ask for nothing there, and those that ask for what is there.
type guard struct {
	free    set
	figures set
	kinds   [lexicon.MaxKinds]set // nil where none
	words   [64]set               // by the last six bits
	asked   beside                // what any of them asks for
}

// beside is what an item beside the anchor has to be for an element to hold.
type beside struct {
	kinds   lexicon.Set
	words   uint64 // bit set of the words' last six bits
	figures bool   // quantities or periods
	some    bool   // the element has to hold for the item; else anything goes
}

// besideOf returns what elements[i] asks of an item, nothing for one that may
// hold elsewhere: a gap, a boundary, a bracket.
func (q *sequence) besideOf(i int) beside {
	if i < 0 || i >= len(q.elements) {
		return beside{}
	}
	e := &q.elements[i]
	if e.gap || e.start || e.end || e.wantsBracket() {
		return beside{}
	}
	b := beside{kinds: e.kinds, some: true, figures: e.any || e.bare || e.signed || e.period || len(e.dims) > 0}
	for _, w := range e.words {
		b.words |= 1 << (w & 63)
	}
	return b
}

// refuses reports whether the element cannot hold for the items that seen sums
// up.
func (b *beside) refuses(seen *beside) bool {
	return b.some && !b.kinds.Meets(&seen.kinds) && b.words&seen.words == 0 && !(b.figures && seen.figures)
}

// see adds items[i] to what has been seen.
func (b *beside) see(s *mention.Sentence, i int) {
	if i < 0 || i >= len(s.Items) {
		return
	}
	it := &s.Items[i]
	if it.Quantity != 0 || it.When != 0 {
		b.figures = true
		return
	}
	b.kinds.Join(&it.Kinds)
	if it.Word != 0 {
		b.words |= 1 << (it.Word & 63)
	}
}

// refuses reports whether the sentence lacks what the candidate asks for.
func (c *candidate) refuses(v *view) bool {
	return refusesAny(c.before, &v.before) || refusesAny(c.behind, &v.behind)
}

// refusesAny reports whether one of the elements cannot hold for any item of
// those that seen sums up.
func refusesAny(list []beside, seen *beside) bool {
	for i := range list {
		if list[i].refuses(seen) {
			return true
		}
	}
	return false
}

// view sums up the items beside an anchor, those that a gap before it may reach
// over, and all before and behind it.
type view struct{ left, right, far, before, behind beside }

func viewOf(s *mention.Sentence, at int) (v view) {
	for i := range s.Items {
		if i < at {
			v.before.see(s, i)
		} else if i > at {
			v.behind.see(s, i)
		}
	}
	v.left.see(s, skipBrackets(s, at-1, -1))
	v.right.see(s, skipBrackets(s, at+1, +1))
	for i, n := at-1, 0; i >= 0 && n <= maxGap; i, n = i-1, n+1 {
		v.far.see(s, i)
		v.far.see(s, skipBrackets(s, i, -1))
		if start := s.AppositionBefore(i); start >= 0 {
			i = start
			v.far.see(s, i)
			v.far.see(s, skipBrackets(s, i, -1))
		}
		if stopsGap(s, i) {
			break
		}
	}
	return v
}

// standing returns, in the memory of dst, the candidates that what is around the
// anchor leaves standing.
func (l *candidates) standing(dst set, v *view) set {
	dst = append(dst[:0], l.left.free...)
	l.left.let(dst, &v.left)
	l.right.keep(dst, &v.right)
	l.far.keep(dst, &v.far)
	l.before.keep(dst, &v.before)
	l.behind.keep(dst, &v.behind)
	return dst
}

// keep takes out of dst what the guard does not let pass.
func (g *guard) keep(dst set, seen *beside) {
	if !g.asked.some {
		return
	}
	var room [32]uint64 // of 2,048 candidates
	pass := append(set(room[:0]), g.free...)
	g.let(pass, seen)
	for i := range dst {
		dst[i] &= pass[i]
	}
}

// let adds the candidates that ask for what is seen.
func (g *guard) let(dst set, seen *beside) {
	if seen.figures {
		dst.add(g.figures)
	}
	seen.kinds.Shared(&g.asked.kinds, func(k lexicon.Kind) { dst.add(g.kinds[k%lexicon.MaxKinds]) })
	for w := seen.words & g.asked.words; w != 0; w &= w - 1 {
		dst.add(g.words[bits.TrailingZeros64(w)])
	}
}

func (s set) add(t set) {
	for i := range t {
		s[i] |= t[i]
	}
}

// newGuard makes a guard of what each candidate asks of the item.
func newGuard(asked []beside) guard {
	words := (len(asked) + 63) / 64
	g := guard{free: make(set, words), figures: make(set, words)}
	add := func(s *set, i int) {
		if *s == nil {
			*s = make(set, words)
		}
		(*s)[i>>6] |= 1 << (i & 63)
	}
	for i, b := range asked {
		if !b.some {
			add(&g.free, i)
		}
		if b.figures {
			add(&g.figures, i)
		}
		for k := range g.kinds {
			if b.kinds.Has(lexicon.Kind(k)) {
				add(&g.kinds[k], i)
			}
		}
		for w := range g.words {
			if b.words&(1<<w) != 0 {
				add(&g.words[w], i)
			}
		}
		g.asked.some = g.asked.some || b.some
		g.asked.kinds.Join(&b.kinds)
		g.asked.words |= b.words
	}
	return g
}

// buildIndex lists the candidates by what their anchor is.
func (s *RuleSet) buildIndex() {
	lists := map[string][]candidate{}
	for _, r := range s.Rules {
		for i := range r.sequences {
			c := newCandidate(r, &r.sequences[i])
			a := &c.seq.elements[c.seq.anchor]
			if a.any {
				lists["*"] = append(lists["*"], c)
			}
			if a.bare {
				lists["bare"] = append(lists["bare"], c)
			}
			if a.period {
				lists["period"] = append(lists["period"], c)
			}
			for _, d := range a.dims {
				lists[d] = append(lists[d], c)
			}
		}
	}
	s.index = map[string]*candidates{}
	for key, list := range lists {
		if key != "*" && key != "period" {
			list = append(slices.Clip(list), lists["*"]...)
		}
		s.index[key] = newCandidates(list)
	}
}

func newCandidate(r *Rule, seq *sequence) candidate {
	c := candidate{rule: r, seq: seq}
	for i := range seq.elements {
		c.score += seq.elements[i].score()
		if b := seq.besideOf(i); b.some && i < seq.anchor-1 {
			c.before = append(c.before, b)
		} else if b.some && i > seq.anchor+1 {
			c.behind = append(c.behind, b)
		}
	}
	return c
}

func newCandidates(list []candidate) *candidates {
	slices.SortStableFunc(list, func(a, b candidate) int { return cmp.Compare(b.score, a.score) })
	var left, right, far, before, behind []beside
	for _, c := range list {
		at := c.seq.anchor
		left, right = append(left, c.seq.besideOf(at-1)), append(right, c.seq.besideOf(at+1))
		var reached beside
		if at > 1 && c.seq.elements[at-1].gap {
			reached = c.seq.besideOf(at - 2)
		}
		far, before, behind = append(far, reached), append(before, firstOf(c.before)), append(behind, firstOf(c.behind))
	}
	return &candidates{list, newGuard(left), newGuard(right), newGuard(far), newGuard(before), newGuard(behind)}
}

// firstOf returns the first of what is asked for, nothing where it is none.
func firstOf(list []beside) beside {
	if len(list) == 0 {
		return beside{}
	}
	return list[0]
}

// candidates returns the sequences that can hold at items[at], nil where none.
func (s *RuleSet) candidates(sent *mention.Sentence, at int) *candidates {
	key := "period"
	if q := sent.QuantityAt(at); q != nil {
		key = "bare"
		if q.Unit != nil {
			key = q.Unit.Dimension
		}
		if list, ok := s.index[key]; ok {
			return list
		}
		key = "*"
	} else if sent.WhenAt(at) == nil {
		return nil
	}
	return s.index[key]
}
