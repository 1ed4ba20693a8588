package trial

import (
	"carfacts/extract"
	"carfacts/extract/article"
	"carfacts/extract/fact"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/score"
)

// Coverage is how much one rule does on a set of articles.
type Coverage struct {
	Rule     *pattern.Rule
	Chosen   int // figures for which it was chosen
	Alone    int // of these, how often no other rule held, the fallback apart
	GaveWay  int // figures for which it held and another was chosen
	Facts    int
	Articles int // in which it was chosen

	// Where the articles have labels.
	Labelled int // its facts that count
	Figure   int // of these, right at the level figure
	Strict   int // of these, right at the level strict

	last int // the article that it was last chosen in
}

// Coverer counts what rules do, article by article.
type Coverer struct {
	e        *extract.Extractor
	rules    []Coverage
	index    map[*pattern.Rule]int
	articles int
	chosen   map[int]*pattern.Rule
}

// NewCoverer returns a coverer for the extractor's rules.
func NewCoverer(e *extract.Extractor) *Coverer {
	c := &Coverer{e: e, rules: make([]Coverage, len(e.Rules.Rules)), index: map[*pattern.Rule]int{}, chosen: map[int]*pattern.Rule{}}
	for i, r := range e.Rules.Rules {
		c.rules[i].Rule, c.index[r] = r, i
	}
	return c
}

// Add extracts an article and counts what the rules do in it. Gold is nil
// where it has no labels.
func (c *Coverer) Add(a *article.Article, gold *score.Gold) *fact.Document {
	c.articles++
	d := c.e.Trace(a, c)
	byID := map[string]*Coverage{}
	for i := range c.rules {
		byID[c.rules[i].Rule.ID] = &c.rules[i]
	}
	for i := range d.Facts {
		if r := byID[d.Facts[i].Rule]; r != nil {
			r.Facts++
		}
	}
	if gold == nil {
		return d
	}
	result := score.Article(gold, d.Facts)
	for _, p := range result.Pairs {
		r := byID[d.Facts[p.Fact].Rule]
		if r == nil {
			continue
		}
		r.Labelled++
		r.Figure++
		if p.Agreed.Level() == score.Strict {
			r.Strict++
		}
	}
	for _, j := range result.Spurious {
		if r := byID[d.Facts[j].Rule]; r != nil {
			r.Labelled++
		}
	}
	return d
}

// Rules returns the coverage of each rule, in the order of the rule set.
func (c *Coverer) Rules() []Coverage { return c.rules }

// Articles returns how many articles were added.
func (c *Coverer) Articles() int { return c.articles }

// Match is told by the resolver.
func (c *Coverer) Match(item int, m *pattern.Match) { c.chosen[item] = m.Rule }

// Step is told by the resolver.
func (c *Coverer) Step(int, string, string, string) {}

// Sentence is told by the resolver, after the sentence's matches.
func (c *Coverer) Sentence(s *mention.Sentence, _ []int) {
	held := map[*pattern.Rule]bool{}
	for i := range s.Items {
		chosen := c.chosen[i]
		if chosen == nil {
			continue
		}
		clear(held)
		c.e.Rules.All(s, i, func(m *pattern.Match) { held[m.Rule] = true })
		alone := true
		for r := range held {
			if r != chosen {
				c.rules[c.index[r]].GaveWay++
				alone = alone && r.Fallback
			}
		}
		r := &c.rules[c.index[chosen]]
		if r.Chosen++; alone {
			r.Alone++
		}
		if r.last != c.articles {
			r.last = c.articles
			r.Articles++
		}
	}
	clear(c.chosen)
}
