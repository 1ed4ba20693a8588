package pattern

import (
	"cmp"
	"slices"
	"strings"

	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
)

// Attempt is how far a rule came at a figure.
type Attempt struct {
	Rule     *Rule
	Match    Match    // of the elements that held
	Whole    bool     // all did
	Elements []string // of the pattern's reading that came furthest, as they are written
	Held     []bool   // which of them held
	Failed   int      // the first that did not, outwards from the figure, left before right; -1 where all held
}

// Attempts tries every rule that could hold for items[at] and returns how far
// each came, those that hold first, then those of which most elements held.
func (s *RuleSet) Attempts(l *lexicon.Lexicon, sent *mention.Sentence, at int) []Attempt {
	best := map[*Rule]*Attempt{}
	var order []*Rule
	list := s.candidates(sent, at)
	if list == nil {
		return nil
	}
	for _, c := range list.candidates {
		a := c.seq.attempt(l, c.rule, sent, at)
		if a == nil {
			continue
		}
		if old := best[c.rule]; old == nil {
			order = append(order, c.rule)
		} else if !further(a, old) {
			continue
		}
		best[c.rule] = a
	}
	out := make([]Attempt, len(order))
	for i, r := range order {
		out[i] = *best[r]
	}
	slices.SortStableFunc(out, func(a, b Attempt) int {
		if further(&a, &b) {
			return -1
		} else if further(&b, &a) {
			return 1
		}
		return cmp.Compare(a.Rule.ID, b.Rule.ID)
	})
	return out
}

// further reports whether a came further than b.
func further(a, b *Attempt) bool {
	if a.Whole != b.Whole {
		return a.Whole
	}
	if a.Whole {
		return better(&a.Match, &b.Match)
	}
	if n, m := a.missing(), b.missing(); n != m && (a.Match.Score > 2) == (b.Match.Score > 2) {
		return n < m
	}
	return a.Match.Score > b.Match.Score
}

func (a *Attempt) missing() int {
	n := 0
	for _, held := range a.Held {
		if !held {
			n++
		}
	}
	return n
}

// attempt matches the sequence as far as it goes: outwards from the anchor, to
// the left first. It returns nil where not even the anchor holds.
func (q *sequence) attempt(l *lexicon.Lexicon, r *Rule, sent *mention.Sentence, at int) *Attempt {
	a := &Attempt{Rule: r, Failed: -1}
	for i := range q.elements {
		a.Elements = append(a.Elements, q.elements[i].write(l))
	}
	a.Held = make([]bool, len(q.elements))
	try := func(first, last int) bool {
		part := sequence{elements: q.elements[first : last+1], anchor: q.anchor - first}
		m := Match{Rule: r}
		if !part.match(sent, at, &m) {
			return false
		}
		a.Match = m
		for i := first; i <= last; i++ {
			a.Held[i] = true
		}
		return true
	}
	first, last := q.anchor, q.anchor
	if !try(first, last) {
		return nil
	}
	for first > 0 && try(first-1, last) {
		first--
	}
	if first > 0 {
		a.Failed = first - 1
	}
	for last+1 < len(q.elements) && try(first, last+1) {
		last++
	}
	if a.Failed < 0 && last+1 < len(q.elements) {
		a.Failed = last + 1
	}
	a.Whole = a.Failed < 0
	return a
}

// write writes the element as the rule language does.
func (e *element) write(l *lexicon.Lexicon) string {
	switch {
	case e.gap:
		return "..."
	case e.start:
		return "^"
	case e.end:
		return "$"
	case len(e.words) > 0:
		words := make([]string, 0, 4)
		for i, w := range e.words {
			if i == 4 && len(e.words) > 5 {
				words = append(words, "…")
				break
			}
			words = append(words, l.Vocabulary.String(w))
		}
		if len(words) == 1 {
			return words[0]
		}
		return "(" + strings.Join(words, "|") + ")"
	}
	kinds := e.writeKinds(l)
	if e.name != "" {
		return "{" + e.name + ":" + kinds + "}"
	}
	return "{" + kinds + "}"
}

func (e *element) writeKinds(l *lexicon.Lexicon) string {
	var out []string
	kinds := e.kinds
	switch {
	case lexicon.Names.Within(&kinds):
		out, kinds = append(out, "name"), kinds.Without(&lexicon.Names)
	case lexicon.Companies.Within(&kinds):
		out, kinds = append(out, "company"), kinds.Without(&lexicon.Companies)
	}
	out = append(out, l.NamesOf(kinds)...)
	switch {
	case e.signed:
		out = append(out, "signed")
	case e.any:
		out = append(out, "quantity")
	default:
		for _, d := range e.dims {
			switch {
			case d == "count" && !e.bare:
				d = "vehicles"
			case d == "model":
				d = "models"
			}
			out = append(out, d)
		}
		if e.bare && !slices.Contains(e.dims, "count") {
			out = append(out, "bare")
		}
	}
	if e.base {
		out = append(out, "baseline")
	} else if e.period {
		out = append(out, "period")
	}
	s := strings.Join(out, ",")
	for name, role := range roles {
		if e.roles == 1<<role {
			s += "/" + name
		}
	}
	switch e.sign {
	case 1:
		s += "+"
	case -1:
		s += "-"
	}
	return s
}

// Rule returns the rule of the id, nil where there is none.
func (s *RuleSet) Rule(id string) *Rule {
	for _, r := range s.Rules {
		if r.ID == id {
			return r
		}
	}
	return nil
}
