package pattern

import (
	"fmt"
	"slices"
	"strings"

	"carfacts/extract/lexicon"
	"carfacts/extract/rulefile"
)

// Event is a milestone that a rule reads from the kinds of its words, however these
// stand: something of a kind in Of does, or has done to it, what a word of a kind in By
// tells, at a time.
type Event struct {
	Rule    *Rule
	Pattern int         // index in Rule.Matches
	By      lexicon.Set // what happens
	Of      lexicon.Set // to what; empty where the words alone are enough
	First   bool        // only to the first of these
	Plural  bool        // only of several
	From    bool        // only from the time on: the words tell of what goes on, not of its beginning
}

var eventFields = []string{"by", "of", "first", "from", "plural"}

// readEvents reads the lines of a rule's field event.
func (l *loader) readEvents(r *Rule, n rulefile.Node) {
	for _, line := range n.Items() {
		e := Event{Rule: r, Pattern: len(r.Matches)}
		if !line.IsMap() {
			line.Problem("a line of event has fields: by, of")
			continue
		}
		var by, of []string
		line.Fields(eventFields, func(key string, v rulefile.Node) {
			switch key {
			case "by":
				by = v.Texts()
				e.By = l.kindsOf(v, by)
			case "of":
				of = v.Texts()
				e.Of = l.kindsOf(v, of)
			case "first":
				e.First = v.Bool()
			case "plural":
				e.Plural = v.Bool()
			case "from":
				e.From = v.Bool()
			}
		})
		if len(by) == 0 {
			line.Problem("no field by: which words tell that it happens?")
			continue
		}
		r.Matches, r.MatchAt = append(r.Matches, e.written(by, of)), append(r.MatchAt, line.Place())
		r.events = append(r.events, e)
	}
}

// kindsOf returns the lexicons that the names stand for.
func (l *loader) kindsOf(n rulefile.Node, names []string) (set lexicon.Set) {
	for _, name := range names {
		k, ok := l.lex.Kind(name)
		if !ok {
			n.Problem("unknown lexicon %q%s", name, rulefile.Suggestion(name, l.lex.KindNames()))
			continue
		}
		set.Add(k)
	}
	return set
}

// written is the line as explanations show it.
func (e *Event) written(by, of []string) string {
	braced := func(names []string) string { return "{" + strings.Join(names, "} or {") + "}" }
	s := braced(by)
	if len(of) > 0 {
		s = fmt.Sprintf("%s of %s", s, braced(of))
	}
	if e.First {
		s = "first " + s
	}
	if e.From {
		s += " from then on"
	}
	return s
}

// gatherEvents lists the events of all rules, those first that ask for most, and what they are
// told by and of.
func (s *RuleSet) gatherEvents() {
	s.events = nil
	for _, r := range s.Rules {
		s.events = append(s.events, r.events...)
	}
	asks := func(e *Event) (n int) {
		for _, asked := range []bool{!e.Of.Empty(), e.First, e.From, e.Plural} {
			if asked {
				n++
			}
		}
		return n
	}
	slices.SortStableFunc(s.events, func(a, b Event) int { return asks(&b) - asks(&a) })
	for i := range s.events {
		s.Tellers.Join(&s.events[i].By)
		s.Things.Join(&s.events[i].Of)
	}
}

// Event returns the event that words of the kinds by tell of a thing of the kinds of, nil where
// none: of the first of them, of several, or from a time on, where these are so.
func (s *RuleSet) Event(by, of lexicon.Set, first, plural, from bool) *Event {
	for i := range s.events {
		e := &s.events[i]
		if e.By.Meets(&by) && (e.Of.Empty() || e.Of.Meets(&of)) && (first || !e.First) && (plural || !e.Plural) && (from || !e.From) {
			return e
		}
	}
	return nil
}

// IsEvent reports whether the match is that of an event, and of no pattern.
func (m *Match) IsEvent() bool { return m.Pattern >= len(m.Rule.Matches)-len(m.Rule.events) }
