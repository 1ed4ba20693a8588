package mention

import (
	"strings"

	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// noteCalled notes at token i, where the maker is named in full, that the article means it by the first word of its name
// alone, though that is another's: "Volvo" of an article on Volvo Trucks. Where the other is named in full, too, it is
// that one's.
func (a *Analyzer) noteCalled(tokens []text.Token, hits []lexicon.Hit, i int, e *lexicon.Entry) {
	if hits[i].Len < 2 {
		return
	}
	word := tokens[i].Text(a.article)
	if last := tokens[i+hits[i].Len-1].Text(a.article); e.Badge == last {
		word = last // "AB Volvo"
	}
	other := a.lex.Alias(word)
	if other == nil || other.Kind != lexicon.Maker {
		return
	}
	if other == e {
		a.called[other] = e
	} else if e.Badge == word {
		a.callByBadge(e)
	}
}

// callByBadge notes that the article means the maker by its badge, though that is another maker's name: "the Ola Roadster
// X+" is Ola Electric's.
func (a *Analyzer) callByBadge(e *lexicon.Entry) {
	if e.Badge == "" || e.Badge == e.Name {
		return
	}
	if other := a.lex.Alias(e.Badge); other != nil && other != e && other.Kind == lexicon.Maker && a.called[other] == nil && e.Parent != other.Name && other.Parent != e.Name {
		a.called[other] = e
	}
}

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
