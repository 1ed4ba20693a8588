package pattern_test

import (
	"sync"
	"testing"

	"carfacts/extract"
	"carfacts/extract/article"
	"carfacts/extract/fact"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/rules"
)

var builtIn = sync.OnceValue(func() *extract.Extractor {
	e, problems := extract.Load(rules.FS)
	if problems.Err() != nil {
		panic(problems)
	}
	return e
})

// comparer holds the match that the index finds in a sentence against those of
// all rules that could hold, tried one by one.
type comparer struct {
	t *testing.T
	e *extract.Extractor
}

func (comparer) Match(int, *pattern.Match)        {}
func (comparer) Step(int, string, string, string) {}

func (c comparer) Sentence(s *mention.Sentence, _ []int) {
	var scratch pattern.Scratch
	for i := range s.Items {
		best, found := c.e.Rules.Best(s, i, &scratch, nil)
		var first *pattern.Attempt
		for _, a := range c.e.Rules.Attempts(c.e.Lexicon, s, i) {
			if a.Whole {
				first = &a
				break
			}
		}
		switch {
		case found != (first != nil):
			c.t.Fatalf("%q: a match is found: %v, of those tried %v", s.Text(i), found, first)
		case found && (best.Rule != first.Rule || best.Score != first.Match.Score || len(best.Captures) != len(first.Match.Captures)):
			c.t.Fatalf("%q: found is %s with %d, tried best %s with %d", s.Text(i), best.Rule.ID, best.Score, first.Rule.ID, first.Match.Score)
		}
	}
}

// FuzzBest makes sure that what the index refuses at a glance does not hold.
func FuzzBest(f *testing.F) {
	e := builtIn()
	for i, r := range e.Rules.Rules {
		if len(r.Examples) > 0 && i%4 == 0 {
			f.Add(r.Examples[0].Text)
		}
	}
	f.Add("Kia (KRX: 000270) sold, in May (2024), 5,000 (up 5%) cars - with a capacity of 3 GWh (and 4) per year.")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<12 {
			t.Skip()
		}
		a, err := article.ReadText([]byte(text), article.Options{Published: fact.NewDate(2024, 7, 15)})
		if err == nil {
			e.Trace(a, comparer{t, e})
		}
	})
}
