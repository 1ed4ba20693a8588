package pattern

import (
	"slices"

	"carfacts/extract/lexicon"
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

// candidate is one sequence of a rule, as the index holds it: with what the
// items beside the anchor have to be, so that most are refused at a glance.
type candidate struct {
	rule        *Rule
	seq         *sequence
	left, right beside   // the items next to the anchor
	far         beside   // one of those that a gap before the anchor may reach over
	before      []beside // some item before the anchor each, and behind it
	behind      []beside
	most        int // the highest score that it can have
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

// around sums up the items beside items[at], those that a gap before it may
// reach over, and all before and behind it.
func around(s *mention.Sentence, at int) (left, right, far, before, behind beside) {
	for i := range s.Items {
		if i < at {
			before.see(s, i)
		} else if i > at {
			behind.see(s, i)
		}
	}
	left.see(s, skipBrackets(s, at-1, -1))
	right.see(s, skipBrackets(s, at+1, +1))
	for i, n := at-1, 0; i >= 0 && n <= maxGap; i, n = i-1, n+1 {
		far.see(s, i)
		far.see(s, skipBrackets(s, i, -1))
		if start := s.AppositionBefore(i); start >= 0 {
			i = start
			far.see(s, i)
			far.see(s, skipBrackets(s, i, -1))
		}
		if stopsGap(s, i) {
			break
		}
	}
	return left, right, far, before, behind
}

// buildIndex lists the candidates by what their anchor is: of a dimension those
// that any quantity has come last.
func (s *RuleSet) buildIndex() {
	s.index = map[string][]candidate{}
	for _, r := range s.Rules {
		for i := range r.sequences {
			seq := &r.sequences[i]
			c := candidate{rule: r, seq: seq, left: seq.besideOf(seq.anchor - 1), right: seq.besideOf(seq.anchor + 1), most: 2 * len(seq.elements)}
			if seq.anchor > 1 && seq.elements[seq.anchor-1].gap {
				c.far = seq.besideOf(seq.anchor - 2)
			}
			for i := range seq.elements {
				if b := seq.besideOf(i); b.some && i < seq.anchor-1 {
					c.before = append(c.before, b)
				} else if b.some && i > seq.anchor+1 {
					c.behind = append(c.behind, b)
				}
			}
			a := &seq.elements[seq.anchor]
			if a.any {
				s.index["*"] = append(s.index["*"], c)
			}
			if a.bare {
				s.index["bare"] = append(s.index["bare"], c)
			}
			if a.period {
				s.index["period"] = append(s.index["period"], c)
			}
			for _, d := range a.dims {
				s.index[d] = append(s.index[d], c)
			}
		}
	}
	for key := range s.index {
		if key != "*" && key != "period" {
			s.index[key] = append(s.index[key], s.index["*"]...)
		}
	}
}

// candidates returns the sequences that can hold at items[at].
func (s *RuleSet) candidates(sent *mention.Sentence, at int) []candidate {
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

// Scratch is what matching needs between its calls. Each worker has its own.
type Scratch struct {
	match Match
	kept  []Capture
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
	left, right, far, before, behind := around(sent, at)
	m := &scratch.match
	list := s.candidates(sent, at)
	for i := range list {
		c := &list[i]
		if found && c.most < best.Score || c.left.refuses(&left) || c.right.refuses(&right) || c.far.refuses(&far) ||
			refusesAny(c.before, &before) || refusesAny(c.behind, &behind) {
			continue
		}
		*m = Match{Rule: c.rule, Pattern: c.seq.pattern, Captures: m.Captures[:0]}
		if !c.seq.match(sent, at, m) || found && !better(m, &best) || accept != nil && !accept(m) {
			continue
		}
		best, found = scratch.keep(), true
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
	if !q.elements[q.anchor].matches(s, at) {
		return false
	}
	m.First, m.Last = at, at
	if !q.left(s, q.anchor-1, at-1, m) {
		return false
	}
	if !q.right(s, q.anchor+1, at+1, m) {
		return false
	}
	m.add(&q.elements[q.anchor], at)
	return true
}

func (m *Match) add(e *element, item int) {
	m.Score += 2
	if e.any { // any quantity says less than one of a kind
		m.Score--
	}
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
		el := &q.elements[e]
		if el.start {
			if !atStart(s, i) {
				return false
			}
			m.Score++
			continue
		}
		if el.gap {
			for n := 0; n <= maxGap; n++ {
				mark, score := len(m.Captures), m.Score
				if q.left(s, e-1, i, m) {
					return true
				}
				m.Captures, m.Score = m.Captures[:mark], score
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
		el := &q.elements[e]
		if el.end {
			if !atEnd(s, i) {
				return false
			}
			m.Score++
			continue
		}
		if el.gap {
			for n := 0; n <= maxGap; n++ {
				mark, score := len(m.Captures), m.Score
				if q.right(s, e+1, i, m) {
					return true
				}
				m.Captures, m.Score = m.Captures[:mark], score
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
	if i < 0 || i >= len(s.Items) || s.Items[i].Quantity != 0 {
		return true
	}
	switch s.Word(i) {
	case text.Semicolon, text.Colon, text.Dash, text.Stop:
		return true
	case text.Comma:
		return !s.InAddress(i)
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
	if it.Word != 0 && len(e.words) > 0 && slices.Contains(e.words, it.Word) {
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
	for j := range it.Hit.Phrase.Uses {
		u := &it.Hit.Phrase.Uses[j]
		if it.Hit.Valid&(1<<j) == 0 || !e.kinds.Has(u.Kind) {
			continue
		}
		if (e.roles == 0 || e.roles&(1<<u.Role) != 0) && (e.sign == 0 || e.sign == u.Sign) {
			return true
		}
	}
	return false
}

func (e *element) matchesQuantity(q *mention.Quantity) bool {
	if e.signed && !q.Signed {
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
