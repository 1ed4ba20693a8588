package mention

import (
	"strings"

	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// learnBadge learns the one word by which an article calls a maker that it has
// named in full at token i: "Hero" of Hero MotoCorp. Badges that are names of
// their own need no learning.
func (a *Analyzer) learnBadge(tokens []text.Token, hits []lexicon.Hit, i int, e *lexicon.Entry) {
	if len(e.Badge) < 3 || e.Badge == e.Name || strings.Contains(e.Badge, " ") || hits[i].Len < 2 || tokens[i].Text(a.article) != e.Badge {
		return
	}
	if a.lex.Alias(e.Badge) == nil && a.learned[e.Badge] == nil {
		a.learned[e.Badge] = e
	}
}
