package lint

import (
	_ "embed"
	"slices"
	"strings"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
)

// wordList holds words of everyday English, one a line: those that many
// articles have, and those that are names of cars as well.
//
//go:embed words.txt
var wordList string

// vocabulary checks that metrics and units speak of each other.
func (l *linter) vocabulary() {
	lex := l.e.Lexicon
	var dimensions []string
	for _, u := range lex.UnitList {
		unit := lex.Units[u]
		dimensions = append(dimensions, unit.Dimension)
		if unit.Metric != "" && lex.Metrics[unit.Metric] == nil {
			l.error(placeOf(unit.Place), "", "unit %s: unknown metric %q%s", u, unit.Metric, suggest(unit.Metric, lex.MetricList))
		}
	}
	spoken := map[string]bool{}
	for _, e := range lex.Entries() {
		for _, m := range e.Metrics {
			spoken[m] = true
		}
	}
	for _, r := range l.e.Rules.Rules {
		spoken[r.Template.Metric] = true
	}
	for _, name := range lex.MetricList {
		m := lex.Metrics[name]
		for _, d := range m.Dimensions {
			if !slices.Contains(dimensions, d) {
				l.error(placeOf(m.Place), "", "metric %s: no unit has the dimension %q%s", name, d, suggest(d, dimensions))
			}
		}
		for _, key := range m.Unscoped {
			if !slices.Contains(fact.ScopeKeys, key) {
				l.error(placeOf(m.Place), "", "metric %s: unknown scope key %q%s", name, key, suggest(key, fact.ScopeKeys))
			}
		}
		if len(m.Dimensions) == 0 && !m.Events {
			l.error(placeOf(m.Place), "", "metric %s: what is it counted in? write units: [count], or event: true", name)
		}
		if !spoken[name] && !unitSpeaks(lex, name) {
			l.warn(placeOf(m.Place), "", "metric %s: no word of the lexicon metric and no rule speaks of it", name)
		}
	}
}

func unitSpeaks(lex *lexicon.Lexicon, metric string) bool {
	for _, u := range lex.UnitList {
		if lex.Units[u].Metric == metric {
			return true
		}
	}
	return false
}

// lexicons checks entries against each other.
func (l *linter) lexicons() {
	lex := l.e.Lexicon
	var makers, places []string
	for _, e := range lex.Entries() {
		switch e.Kind {
		case lexicon.Maker:
			makers = append(makers, e.Name)
		case lexicon.Place:
			places = append(places, e.Name)
		}
	}
	for _, e := range lex.Entries() {
		l.refers(e, "home", e.Home, places, "places")
		l.refers(e, "country", e.Country, places, "places")
		l.refers(e, "in", e.In, places, "places")
		l.refers(e, "market", e.Market, places, "places")
		l.refers(e, "parent", e.Parent, makers, "makers")
	}
	l.unusedKinds()
	l.phrases()
}

func (l *linter) refers(e *lexicon.Entry, field, name string, known []string, what string) {
	if name != "" && !slices.Contains(known, name) {
		l.error(placeOf(e.Place), "", "%s: %s %q is not among the %s%s", e.Name, field, name, what, suggest(name, known))
	}
}

// unusedKinds reports lexicons of an author's own that no pattern asks for:
// often a misspelt name of another.
func (l *linter) unusedKinds() {
	kinds := l.e.Lexicon.KindNames()
	spoken := clause.Lexicons() // that the stages themselves look up
	told := map[lexicon.Kind]bool{}
	for _, e := range l.e.Lexicon.Entries() {
		name := kinds[e.Kind]
		if told[e.Kind] || !lexicon.IsOwn(e.Kind) || l.e.Rules.Uses(e.Kind) || slices.Contains(spoken, name) {
			continue
		}
		told[e.Kind] = true
		others := slices.DeleteFunc(slices.Clone(kinds), func(s string) bool { return s == name })
		l.error(placeOf(e.Place), "", "no pattern asks for words of the lexicon %s%s", name, suggest(name, others))
	}
}

// phrases checks what each phrase stands for.
func (l *linter) phrases() {
	common := map[string]bool{}
	for word := range strings.Lines(wordList) {
		common[strings.TrimSpace(word)] = true
	}
	l.e.Lexicon.Phrases(func(words string, p *lexicon.Phrase) {
		for i := range p.Uses {
			u := &p.Uses[i]
			if lexicon.Names.Has(u.Kind) && u.Is != "world" && !u.Risky && u.Role == lexicon.Plain && common[words] && !u.AllCaps() {
				l.warn(placeOf(u.Place), "", "%s: %q is also an English word; write risky: true, so that it is a name only where the article shows it", u.Name, words)
			}
			for j := range i {
				l.contend(words, &p.Uses[j], u)
			}
		}
	})
}

// contend reports two entries that one phrase stands for.
func (l *linter) contend(words string, a, b *lexicon.Use) {
	if a.Entry == b.Entry || a.Role == lexicon.Plural || b.Role == lexicon.Plural {
		return
	}
	where := placeOf(b.Place)
	switch {
	case a.Role == lexicon.Capital || b.Role == lexicon.Capital || a.After != b.After:
		// the seat of a government is a city too; "over" stands before, "or more" behind
	case a.Kind == b.Kind && l.toldApart(a.Entry, b.Entry):
		// "output" of vehicles is production, of kilowatts power; "posts" are jobs or chargers
	case a.Kind == b.Kind && lexicon.Names.Has(a.Kind):
		if a.Kind == lexicon.Model && a.Risky && b.Risky {
			return // which it is, the maker beside it says
		}
		l.error(where, "", "%q is %s and, at %s, %s", words, b.Name, a.Place, a.Name)
	case a.Kind != b.Kind && lexicon.Names.Has(a.Kind) && lexicon.Names.Has(b.Kind):
		if !a.Risky && !b.Risky {
			l.warn(where, "", "%q is the %s %s and, at %s, the %s %s; write risky: true for the one that is rarer", words,
				l.e.Lexicon.KindName(b.Kind), b.Name, a.Place, l.e.Lexicon.KindName(a.Kind), a.Name)
		}
	case a.Kind == b.Kind && a.Role == b.Role && a.SameCapitals(b):
		if a.Entry.Same(b.Entry) {
			l.warn(where, "", "%q stands twice in the lexicon %s; the first is at %s", words, l.e.Lexicon.KindName(a.Kind), a.Place)
		} else {
			l.error(where, "", "%q has two meanings in the lexicon %s; the other is at %s", words, l.e.Lexicon.KindName(a.Kind), a.Place)
		}
	}
}

// toldApart reports whether the figure says which of two entries is meant: two
// metrics that no unit fits both, or two units of which no metric has both.
func (l *linter) toldApart(a, b *lexicon.Entry) bool {
	if u, v := l.e.Lexicon.Units[a.Unit], l.e.Lexicon.Units[b.Unit]; u != nil && v != nil {
		return u.Dimension != v.Dimension
	}
	if len(a.Metrics) == 0 || len(b.Metrics) == 0 {
		return false
	}
	for _, x := range a.Metrics {
		for _, y := range b.Metrics {
			m, n := l.e.Lexicon.Metrics[x], l.e.Lexicon.Metrics[y]
			if m == nil || n == nil || slices.ContainsFunc(m.Dimensions, n.Accepts) {
				return false
			}
		}
	}
	return true
}
