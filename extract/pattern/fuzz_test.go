package pattern_test

import (
	"testing"

	"carfacts/extract/lexicon"
	"carfacts/extract/pattern"
)

const smallVocabulary = "metrics:\n  sales: {units: [count], flow: true}\n  launch: {event: true}\nunits:\n  vehicle: {dimension: count}\n  percent: {dimension: percent}\n  CNY: {dimension: money}\n"

var smallLexicons = []string{
	"lexicon: maker\nentries: [{name: Kia}]\n", "lexicon: move\nentries:\n  - {sign: up, verbs: [rise/rose/risen], nouns: [rise]}\n",
	"lexicon: unit\nentries:\n  - {unit: percent, words: ['%', percent]}\n  - {unit: vehicle, nouns: [car]}\n", "lexicon: metric\nentries: [{metric: sales, nouns: [sale]}]\n",
	"lexicon: month\nentries: [{number: 5, words: [May]}]\n", "lexicon: currency\nentries: [{unit: CNY, words: [yuan]}]\n",
}

func smallLexicon(t testing.TB) *lexicon.Lexicon {
	t.Helper()
	var sources []lexicon.Source
	for _, s := range smallLexicons {
		sources = append(sources, lexicon.Source{Name: "l", Data: []byte(s)})
	}
	lex, problems := lexicon.Load([]lexicon.Source{{Name: "v", Data: []byte(smallVocabulary)}}, sources)
	if problems.Err() != nil {
		t.Fatal(problems)
	}
	return lex
}

// FuzzLoad loads rule files, and tries what compiles on texts made up by it.
func FuzzLoad(f *testing.F) {
	for _, s := range []string{
		"rules:\n  - rule: a\n    match: \"(x|y) [z] {d:move+} ... {n:count,percent}\"\n    fact: {measure: change, metric: sales, sign: d}\n",
		"rules:\n  - rule: a\n    match: \"{t:period} ^ $\"\n    fact: {measure: event, metric: launch, value: t}\n    examples: [{text: x, published: 2024-01-01, facts: [{value: 1, period: 2024-W01}]}]\n",
		"rules: [{rule: a, disabled: true}]", "rules: [{rule: a, match: [\"((((((a))))))\", \"{\"], none: b}]", "rules:\n  - {rule: a, match: '\\{n:money\\} {n:bare} % , ( )', none: c}\n",
		"rules: [{rule: a, match: \"{n:count/noun/verb+-}\", none: b}]",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		lex := smallLexicon(t)
		set, problems := pattern.Load([]lexicon.Source{{Name: "f", Data: data}}, lex)
		_ = problems.Error()
		if problems.Err() != nil {
			return
		}
		s := pattern.NewSpecimens(lex, set)
		for _, r := range set.Rules {
			if readings := s.Of(r); len(readings) == 0 {
				t.Fatalf("rule %s was accepted and has no reading", r.ID)
			}
		}
	})
}
