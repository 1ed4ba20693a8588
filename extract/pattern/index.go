package pattern

import (
	"cmp"
	"maps"
	"math/bits"
	"slices"

	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
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
	score          int      // that it has where it holds
	before, behind []beside // what some item before the anchor each has to be, and behind it, that no guard asks for
	rule           *Rule
	seq            sequence
}

// candidates lists those of one kind of anchor.
type candidates struct {
	candidates                       []candidate // that score most first
	narrow                           set         // those that ask for a sign of the figure, or for a period that is a baseline
	plain                            set         // those that ask for a figure without a sign
	left, right, far, before, behind guard
}

// set is a bit set of candidates.
type set []uint64

// guard says which candidates the items of one place leave standing: those that
// ask for nothing there, and those that ask for what is there.
type guard struct {
	free  set
	kinds [lexicon.MaxKinds]set // nil where none
	words [64]set               // by their bit
	asked beside                // what any of them asks for
}

// beside is what an item beside the anchor has to be for an element to hold, one
// of these kinds or words. Where it is empty anything goes.
type beside struct {
	kinds lexicon.Set
	words uint64 // bits of the words, each of which several may share, and figureBit
}

// figureBit is that of quantities and periods.
const figureBit = 1 << 63

// wordBits gives each word that patterns ask for one of the other bits of a
// beside, so that the words that most of them ask for share none with each
// other. Words that no pattern asks for have none.
type wordBits []uint8 // by text.Word: one more than the number of the bit, 0 for none

func newWordBits(rules []*Rule) wordBits {
	asking := map[text.Word]int{}
	for _, r := range rules {
		for i := range r.sequences {
			for j := range r.sequences[i].elements {
				for _, w := range r.sequences[i].elements[j].words {
					asking[w]++
				}
			}
		}
	}
	words := slices.SortedFunc(maps.Keys(asking), func(a, b text.Word) int {
		return cmp.Or(cmp.Compare(asking[b], asking[a]), cmp.Compare(a, b))
	})
	if len(words) == 0 {
		return nil
	}
	b := make(wordBits, slices.Max(words)+1)
	for i, w := range words {
		b[w] = uint8(i%63) + 1
	}
	return b
}

// of returns the bit of the word, 0 where it has none.
func (b wordBits) of(w text.Word) uint64 {
	if int(w) >= len(b) {
		return 0
	}
	return 1 << b[w] >> 1
}

// besideOf returns what elements[i] asks of an item, nothing for one that may
// hold elsewhere: a gap, a boundary, a bracket.
func (q *sequence) besideOf(i int, bits wordBits) beside {
	if i < 0 || i >= len(q.elements) {
		return beside{}
	}
	e := q.elements[i]
	if e.gap || e.start || e.end || e.wantsBracket() {
		return beside{}
	}
	b := beside{kinds: e.kinds}
	if e.any || e.bare || e.signed || e.period || len(e.dims) > 0 {
		b.words = figureBit
	}
	for _, w := range e.words {
		b.words |= bits.of(w)
	}
	return b
}

// empty reports whether nothing is asked for.
func (b *beside) empty() bool { return b.kinds.Empty() && b.words == 0 }

// see adds items[i] to what has been seen.
func (b *beside) see(s *mention.Sentence, i int, bits wordBits) {
	if i < 0 || i >= len(s.Items) {
		return
	}
	it := &s.Items[i]
	if it.Quantity != 0 || it.When != 0 {
		b.words |= figureBit
		return
	}
	b.kinds.Join(&it.Kinds)
	b.words |= bits.of(it.Word) | bits.of(it.Dash)
}

// refuses reports whether the sentence lacks what the candidate asks for.
func (c *candidate) refuses(v *view) bool {
	return refusesAny(c.before, &v.before) || refusesAny(c.behind, &v.behind)
}

// refusesAny reports whether one of the elements cannot hold for any item of
// those that seen sums up.
func refusesAny(list []beside, seen *beside) bool {
	for i := range list {
		if b := &list[i]; !b.kinds.Meets(&seen.kinds) && b.words&seen.words == 0 {
			return true
		}
	}
	return false
}

// view sums up the items beside an anchor, those that a gap before it may reach
// over, and all before and behind it.
type view struct{ left, right, far, before, behind beside }

func viewOf(s *mention.Sentence, at int, bits wordBits) (v view) {
	for i := range s.Items {
		if i < at {
			v.before.see(s, i, bits)
		} else if i > at {
			v.behind.see(s, i, bits)
		}
	}
	v.left.see(s, skipBrackets(s, at-1, -1), bits)
	v.right.see(s, skipBrackets(s, at+1, +1), bits)
	for i, n := at-1, 0; i >= 0 && n <= maxGap; i, n = i-1, n+1 {
		v.far.see(s, i, bits)
		if j := skipBrackets(s, i, -1); j != i {
			v.far.see(s, j, bits)
		}
		if start := s.AppositionBefore(i); start >= 0 {
			i = start
			v.far.see(s, i, bits)
			v.far.see(s, skipBrackets(s, i, -1), bits)
		}
		if stopsGap(s, i) {
			break
		}
	}
	return v
}

// standing returns, in the memory of dst, the candidates that the anchor and what
// is around it leave standing. It uses the memory of pass, which it returns, too.
func (l *candidates) standing(dst, pass set, v *view, narrow bool) (set, set) {
	dst = append(dst[:0], l.left.free...)
	l.left.let(dst, &v.left)
	if narrow {
		dst.remove(l.plain)
	} else {
		dst.remove(l.narrow)
	}
	pass = l.right.keep(dst, pass, &v.right)
	pass = l.far.keep(dst, pass, &v.far)
	pass = l.before.keep(dst, pass, &v.before)
	pass = l.behind.keep(dst, pass, &v.behind)
	return dst, pass
}

// keep takes out of dst what the guard does not let pass, for which it uses the memory of pass.
func (g *guard) keep(dst, pass set, seen *beside) set {
	if g.asked.empty() {
		return pass
	}
	pass = append(pass[:0], g.free...)
	g.let(pass, seen)
	for i := range dst {
		dst[i] &= pass[i]
	}
	return pass
}

// let adds the candidates that ask for what is seen.
func (g *guard) let(dst set, seen *beside) {
	seen.kinds.Shared(&g.asked.kinds, func(k lexicon.Kind) { dst.add(g.kinds[k%lexicon.MaxKinds]) })
	for w := seen.words & g.asked.words; w != 0; w &= w - 1 {
		dst.add(g.words[bits.TrailingZeros64(w)])
	}
}

func (s set) add(t set) {
	s = s[:len(t)]
	for i := range t {
		s[i] |= t[i]
	}
}

func (s set) remove(t set) {
	s = s[:len(t)]
	for i := range t {
		s[i] &^= t[i]
	}
}

// put adds the number i to a set that has room for n.
func (s *set) put(i, n int) {
	if *s == nil {
		*s = make(set, (n+63)/64)
	}
	(*s)[i>>6] |= 1 << (i & 63)
}

// newGuard makes a guard of what each candidate asks of the item.
func newGuard(asked []beside) guard {
	n := len(asked)
	g := guard{free: make(set, (n+63)/64)}
	for i, b := range asked {
		if b.empty() {
			g.free.put(i, n)
		}
		for k := range g.kinds {
			if b.kinds.Has(lexicon.Kind(k)) {
				g.kinds[k].put(i, n)
			}
		}
		for w := range g.words {
			if b.words&(1<<w) != 0 {
				g.words[w].put(i, n)
			}
		}
		g.asked.kinds.Join(&b.kinds)
		g.asked.words |= b.words
	}
	return g
}

// buildIndex lists the candidates by what their anchor is.
func (s *RuleSet) buildIndex() {
	s.bits = newWordBits(s.Rules)
	lists := map[string][]candidate{}
	for _, r := range s.Rules {
		for i := range r.sequences {
			c := candidate{rule: r, seq: r.sequences[i]}
			a := c.seq.elements[c.seq.anchor]
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
		s.index[key] = newCandidates(list, s.bits, key == "period")
	}
}

func newCandidates(list []candidate, bits wordBits, periods bool) *candidates {
	for i := range list {
		list[i].score = list[i].seq.score()
	}
	slices.SortStableFunc(list, func(a, b candidate) int { return cmp.Compare(b.score, a.score) })
	n := len(list)
	l := &candidates{candidates: list, narrow: make(set, (n+63)/64), plain: make(set, (n+63)/64)}
	left, right, far, before, behind := make([]beside, n), make([]beside, n), make([]beside, n), make([]beside, n), make([]beside, n)
	total := 0
	for i := range list {
		total += len(list[i].seq.elements)
	}
	row := make([]beside, 0, total) // of all candidates: they are gone through in this order, so that the next ones are at hand
	elements := make([]*element, 0, total)
	for i := range list {
		c := &list[i]
		q, at := &c.seq, c.seq.anchor
		if a := q.elements[at]; periods && a.base || !periods && a.signed {
			l.narrow.put(i, n)
		} else if a.plain {
			l.plain.put(i, n)
		}
		left[i], right[i] = q.besideOf(at-1, bits), q.besideOf(at+1, bits)
		first := at - 2
		if first >= 0 && q.elements[at-1].gap {
			far[i] = q.besideOf(first, bits)
			first--
		}
		from := len(row)
		before[i], row = q.asks(0, first+1, bits, row)
		mid := len(row)
		behind[i], row = q.asks(at+2, len(q.elements), bits, row)
		c.before, c.behind = row[from:mid], row[mid:]
		from = len(elements)
		elements = append(elements, q.elements...)
		q.elements = elements[from:len(elements):len(elements)]
	}
	l.left, l.right, l.far, l.before, l.behind = newGuard(left), newGuard(right), newGuard(far), newGuard(before), newGuard(behind)
	return l
}

// score is that of the sequence's matches.
func (q *sequence) score() int {
	n := 0
	for i := range q.elements {
		n += q.elements[i].score()
	}
	return n
}

// asks returns which of what elements[from:to] ask for says most, and appends the
// others to the row.
func (q *sequence) asks(from, to int, bits wordBits, row []beside) (most beside, _ []beside) {
	for i := from; i < to; i++ {
		if b := q.besideOf(i, bits); b.empty() {
			continue
		} else if most.empty() {
			most = b
		} else if b.width() < most.width() {
			row, most = append(row, most), b
		} else {
			row = append(row, b)
		}
	}
	return most, row
}

// width is a rough measure of how much of a text is what is asked for: kinds are
// of many words, and figures are in every sentence that is looked at.
func (b *beside) width() int {
	n := bits.OnesCount64(b.words&^figureBit) + 3*b.kinds.Len()
	if b.words&figureBit != 0 {
		n += 20
	}
	return n
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

// isNarrow reports whether items[at] is a quantity with a sign, or a period that
// is a baseline.
func isNarrow(s *mention.Sentence, at int) bool {
	if q := s.QuantityAt(at); q != nil {
		return q.Signed
	}
	w := s.WhenAt(at)
	return w != nil && w.IsBaseline()
}
