package pattern

import (
	"math/bits"
	"slices"

	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// maxGap is how many items a gap may pass over.
const maxGap = 12

// Match is a rule found in a sentence.
type Match struct {
	Rule     *Rule
	Pattern  int // index in Rule.Matches
	First    int // items, both included
	Last     int
	Score    int // two for each element matched that is no gap
	Words    int // elements matched that are words of the pattern's own
	Captures []Capture
}

// Capture is a named item of a match.
type Capture struct {
	Name string
	Item int
}

// Item returns the captured item, -1 where there is none of that name.
func (m *Match) Item(name string) int {
	if name != "" {
		for _, c := range m.Captures {
			if c.Name == name {
				return c.Item
			}
		}
	}
	return -1
}

// Scratch is what matching needs between its calls. Each worker has its own.
type Scratch struct {
	match Match
	kept  []Capture
	left  set // candidates that are still to be tried
	pass  set // those that one guard lets pass
}

// Reset lets go of the captures of the matches that have been returned.
func (s *Scratch) Reset() { s.kept = s.kept[:0] }

// keep returns the match under construction as one of its own.
func (s *Scratch) keep() Match {
	first := len(s.kept)
	s.kept = append(s.kept, s.match.Captures...)
	m := s.match
	m.Captures = s.kept[first:len(s.kept):len(s.kept)]
	return m
}

// Best returns the match that holds for items[at], a quantity or a period: the
// one with the most elements; of equals the shortest, then the one with the
// most words of its own, then the first rule. Its
// captures are valid until the scratch is reset.
func (s *RuleSet) Best(sent *mention.Sentence, at int, scratch *Scratch, accept func(*Match) bool) (Match, bool) {
	var best Match
	found := false
	list := s.candidates(sent, at)
	if list == nil {
		return best, false
	}
	seen := viewOf(sent, at, s.bits)
	m := &scratch.match
	scratch.left, scratch.pass = list.standing(scratch.left, scratch.pass, &seen, isNarrow(sent, at))
	for w, set := range scratch.left {
		for ; set != 0; set &= set - 1 {
			c := &list.candidates[w<<6|bits.TrailingZeros64(set)]
			if found && c.score < best.Score {
				return best, true // those that follow score no more
			}
			if c.refuses(&seen) {
				continue
			}
			*m = Match{Rule: c.rule, Pattern: c.seq.pattern, Captures: m.Captures[:0]}
			if !c.seq.around(sent, at, m) || found && !better(m, &best) || accept != nil && !accept(m) {
				continue
			}
			best, found = scratch.keep(), true
		}
	}
	return best, found
}

// All calls f with every match for items[at].
func (s *RuleSet) All(sent *mention.Sentence, at int, f func(*Match)) {
	var scratch Scratch
	s.Best(sent, at, &scratch, func(*Match) bool {
		m := scratch.keep()
		f(&m)
		return false
	})
}

func better(m, n *Match) bool {
	if m.Score != n.Score {
		return m.Score > n.Score
	}
	if a, b := m.Last-m.First, n.Last-n.First; a != b {
		return a < b
	}
	if m.Words != n.Words {
		return m.Words > n.Words
	}
	return m.Rule.ID < n.Rule.ID
}

// tied reports whether only the ids of their rules choose between two matches.
func tied(m, n *Match) bool {
	return m.Score == n.Score && m.Last-m.First == n.Last-n.First && m.Words == n.Words
}

// match tries the sequence with its anchor at items[at].
func (q *sequence) match(s *mention.Sentence, at int, m *Match) bool {
	return q.elements[q.anchor].matches(s, at) && q.around(s, at, m)
}

// around matches what is around the anchor, for which items[at] will do.
func (q *sequence) around(s *mention.Sentence, at int, m *Match) bool {
	m.First, m.Last = at, at
	if !q.left(s, q.anchor-1, at-1, m) {
		return false
	}
	if !q.right(s, q.anchor+1, at+1, m) {
		return false
	}
	m.add(q.elements[q.anchor], at)
	return true
}

// score is what the element adds to that of its match.
func (e *element) score() int {
	switch {
	case e.gap:
		return 0
	case e.start, e.end, e.any: // any quantity says less than one of a kind
		return 1
	}
	return 2
}

func (m *Match) add(e *element, item int) {
	m.Score += e.score()
	if len(e.words) > 0 {
		m.Words++
	}
	if e.name != "" {
		m.Captures = append(m.Captures, Capture{e.name, item})
	}
}

// left matches the elements up to e backwards from items[i].
func (q *sequence) left(s *mention.Sentence, e, i int, m *Match) bool {
	for ; e >= 0; e-- {
		el := q.elements[e]
		if el.start {
			if !atStart(s, i) {
				return false
			}
			m.Score += el.score()
			continue
		}
		if el.gap {
			for n := 0; n <= maxGap; n++ {
				before := *m
				if q.left(s, e-1, i, m) {
					return true
				}
				*m = before
				if start := s.AppositionBefore(i); start >= 0 {
					i = start
					continue
				}
				if i < 0 || stopsGap(s, i) {
					return false
				}
				i--
			}
			return false
		}
		i = skipBrackets(s, i, -1)
		if !el.matches(s, i) {
			return false
		}
		m.add(el, i)
		m.First = min(m.First, i)
		i--
	}
	return true
}

// right matches the elements from e on forwards from items[i].
func (q *sequence) right(s *mention.Sentence, e, i int, m *Match) bool {
	for ; e < len(q.elements); e++ {
		el := q.elements[e]
		if el.end {
			if !atEnd(s, i) {
				return false
			}
			m.Score += el.score()
			continue
		}
		if el.gap {
			for n := 0; n <= maxGap; n++ {
				before := *m
				if q.right(s, e+1, i, m) {
					return true
				}
				*m = before
				if end := s.AppositionAfter(i); end > 0 {
					i = end
					continue
				}
				if i >= len(s.Items) || stopsGap(s, i) {
					return false
				}
				i++
			}
			return false
		}
		if !el.wantsBracket() {
			i = skipBrackets(s, i, +1)
		}
		if !el.matches(s, i) {
			return false
		}
		m.add(el, i)
		m.Last = max(m.Last, i)
		i++
	}
	return true
}

func (e *element) wantsBracket() bool {
	return slices.Contains(e.words, text.OpenParen) || slices.Contains(e.words, text.CloseParen)
}

// skipBrackets passes over what stands in brackets: "XPeng (NYSE: XPEV) sold".
func skipBrackets(s *mention.Sentence, i, step int) int {
	if w := s.Word(i); w != text.OpenParen && w != text.CloseParen {
		return i
	}
	return bracketsEnd(s, i, step)
}

// bracketsEnd returns the item behind the brackets that open at items[i], in the
// direction of the step.
func bracketsEnd(s *mention.Sentence, i, step int) int {
	open, shut := text.OpenParen, text.CloseParen
	if step < 0 {
		open, shut = shut, open
	}
	if s.Word(i) != open {
		return i
	}
	for j := i; j >= 0 && j < len(s.Items) && (j-i)*step < 12; j += step {
		if s.Word(j) == shut {
			return j + step
		}
	}
	return i
}

// stopsGap reports whether a gap may not pass over the item: the mark of a
// clause's end, or another quantity.
func stopsGap(s *mention.Sentence, i int) bool {
	if i < 0 || i >= len(s.Items) {
		return true
	}
	if s.Items[i].Quantity != 0 {
		return i+1 >= len(s.Items) || s.QuantityAt(i).Reason == "" || s.Items[i+1].Name == nil // "the price of the 2026 Ioniq 5"
	}
	switch s.Word(i) {
	case text.Semicolon, text.Colon, text.Dash, text.Stop:
		return true
	case text.Comma:
		return !s.InAddress(i) && !s.ListsNames(i)
	}
	return false
}

func atStart(s *mention.Sentence, i int) bool {
	if i < 0 {
		return true
	}
	w := s.Word(i)
	return i == 0 && (w == text.Bullet || w == text.Hyphen || s.Items[i].Punct)
}

func atEnd(s *mention.Sentence, i int) bool {
	return i >= len(s.Items) || i == len(s.Items)-1 && s.Items[i].Punct
}

// matches reports whether the element accepts items[i].
func (e *element) matches(s *mention.Sentence, i int) bool {
	if i < 0 || i >= len(s.Items) {
		return false
	}
	it := &s.Items[i]
	if it.Quantity != 0 {
		return e.matchesQuantity(s.QuantityAt(i))
	}
	if it.When != 0 {
		return e.period && (!e.base || s.WhenAt(i).IsBaseline())
	}
	if it.Word != 0 && len(e.words) > 0 && (slices.Contains(e.words, it.Word) || it.Dash != 0 && slices.Contains(e.words, it.Dash)) {
		return true
	}
	if !it.Kinds.Meets(&e.kinds) {
		return false
	}
	if e.roles == 0 && e.sign == 0 {
		return true
	}
	return e.matchesUse(s, it)
}

func (e *element) matchesUse(s *mention.Sentence, it *mention.Item) bool {
	if it.Hit == nil {
		return e.roles == 0 || e.roles&(1<<it.Role) != 0
	}
	for u := range it.Hit.Uses {
		if e.kinds.Has(u.Kind) && (e.roles == 0 || e.roles&(1<<u.Role) != 0) && (e.sign == 0 || e.sign == u.Sign) {
			return true
		}
	}
	return false
}

func (e *element) matchesQuantity(q *mention.Quantity) bool {
	if e.signed && !q.Signed || e.plain && q.Signed {
		return false
	}
	if e.any {
		return true
	}
	if q.Unit == nil {
		return e.bare
	}
	return slices.Contains(e.dims, q.Unit.Dimension)
}
