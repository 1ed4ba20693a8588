package mention

import (
	"strings"

	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// longestName is of how many tokens a company's name is that no lexicon has, at most: "Haldor & Finch Motors".
const longestName = 4

// PersonOrCompany is the lexicon of nouns that people and companies are called by, which no other step asks for.
const PersonOrCompany = "person or company"

// learnDescribed learns a company that no lexicon knows from what it is said to
// make before its name: "EV startup Lannert said", "the battery maker Haldor Energi has".
func (a *Analyzer) learnDescribed(tokens []text.Token, hits []lexicon.Hit, i int) {
	h := &hits[i]
	first := i + h.Len
	e := h.Entry(lexicon.Descriptor)
	if e == nil || len(e.Makes) == 0 && !(e.Name == "company" && i > 0 && saysTrade(tokens, hits, i-1) && !cited(tokens, i-1)) {
		return
	}
	if first < len(tokens) && hits[first].Kinds.Has(a.naming) {
		first++ // "a scooter start-up called Voltara"
	}
	last := a.nameAhead(tokens, hits, first)
	if last == first || !a.followedAsName(tokens, hits, last) || len(e.Makes) == 0 && a.maybePerson(h, last-first) {
		return
	}
	a.learnMaker(tokens, first, last)
}

// maybePerson reports whether a person as well as a company can be called by the noun, and by a name of so many words: "union leader
// Shawn Fain", "policy specialist Jane Doe", but "glass specialist Brandor".
func (a *Analyzer) maybePerson(h *lexicon.Hit, words int) bool {
	e := h.Entry(a.ofPeople)
	return e != nil && (e.Name != "trade" || words > 1)
}

// saysTrade reports whether the word at token i, before a noun for a company, says what that deals in: "axle maker", "SUV specialist".
func saysTrade(tokens []text.Token, hits []lexicon.Hit, i int) bool {
	t, k := &tokens[i], &hits[i].Kinds
	noun := !k.Meets(&lexicon.Names) && !k.Has(lexicon.Determiner) && !k.Has(lexicon.Preposition) && !k.Has(lexicon.Conjunction) && !k.Has(lexicon.Auxiliary) && !k.Has(lexicon.Pronoun)
	return k.Has(lexicon.ScopeCue) || t.Kind == text.Letters && !t.Glued && noun
}

// cited reports whether what begins at token i, or at an article before it, is named as a source: "according to the mapping firm".
func cited(tokens []text.Token, i int) bool {
	if i > 0 && (tokens[i-1].Word == text.The || tokens[i-1].Word == text.A || tokens[i-1].Word == text.An) {
		i--
	}
	return i > 0 && (tokens[i-1].Word == text.To || tokens[i-1].Word == text.By)
}

// learnApposed learns a company that no lexicon knows from what it is said to make behind its
// name: "Voltara, a scooter start-up from Pune, sold", "Haldor, the Norwegian battery maker, has",
// "Haldor & Finch, a British maker of electric sports cars, sold".
func (a *Analyzer) learnApposed(tokens []text.Token, hits []lexicon.Hit, i int) {
	e := hits[i].Entry(lexicon.Descriptor)
	if e == nil || e.Name != "company" {
		return
	}
	j, trade := i-1, len(e.Makes) > 0 || tradeBehind(tokens, hits, i+hits[i].Len)
	for ; j > 1 && j > i-7 && tokens[j].Word != text.A && tokens[j].Word != text.An && tokens[j].Word != text.The; j-- {
		if tokens[j].Kind == text.Punct && tokens[j].Word != text.Hyphen || tokens[j].Kind == text.Digits {
			return
		}
		trade = trade || hits[j].Kinds.Has(lexicon.ScopeCue)
	}
	if !trade || j < 2 || j <= i-7 || tokens[j-1].Word != text.Comma || hits[j-1].Len > 1 {
		return
	}
	last := j - 1
	for first := max(last-longestName, 0); first < last; first++ {
		if a.nameAhead(tokens, hits, first) != last {
			continue
		}
		if first > 0 && (tokens[first-1].Capital || hits[first-1].Kinds.Has(lexicon.Title)) && !a.sentenceStart(tokens, first) {
			return
		}
		a.learnMaker(tokens, first, last)
		return
	}
}

// tradeBehind reports whether vehicles follow "of" or "for" at token i, as what a company makes: "a maker of electric sports cars".
func tradeBehind(tokens []text.Token, hits []lexicon.Hit, i int) bool {
	if i >= len(tokens) || tokens[i].Word != text.Of && tokens[i].Word != text.For {
		return false
	}
	for j := i + 1; j < len(tokens) && j < i+5 && tokens[j].Kind != text.Punct; j++ {
		if hits[j].Kinds.Has(lexicon.ScopeCue) || hits[j].Kinds.Has(lexicon.UnitWord) {
			return true
		}
	}
	return false
}

// nameAhead returns the token after a company's name that begins at token i, of words of which nothing is known, "&" and
// what ends companies' names; i itself where none begins there: "Haldor", "Haldor & Finch", "Lannert Metals", "Haldor AI".
func (a *Analyzer) nameAhead(tokens []text.Token, hits []lexicon.Hit, i int) int {
	if i < 0 || i >= len(tokens) || !unknownName(tokens, hits, i) {
		return i
	}
	end := i + 1
	for end < len(tokens) && end < i+longestName && !tokens[end].Line {
		t := &tokens[end]
		switch {
		case t.Text(a.article) == "&" && end+1 < len(tokens) && tokens[end+1].Capital && tokens[end+1].Kind == text.Letters:
			end += 2
			continue
		case t.Kind == text.Letters && t.Capital && !t.Glued && (hits[end].Len == 1 && hits[end].Kinds.Has(lexicon.CompanySuffix) || unknownName(tokens, hits, end) || t.AllCaps && hits[end].Len == 0):
			end++
			continue
		case t.Kind == text.Digits && !t.Glued && t.End-t.Start <= 2 && end+1 < len(tokens) && tokens[end+1].Word == text.Comma && !tokens[end+1].Line:
			return end + 1 // "Haldor 24, a battery maker,"
		}
		break
	}
	if end < len(tokens) && tokens[end].Kind == text.Letters && tokens[end].Capital && !tokens[end].Line && !hits[end-1].Kinds.Has(lexicon.CompanySuffix) {
		return i + 1 // a headline in capitals: "Haldor Slashes Output"
	}
	return end
}

// learnMaker learns the name of tokens[first:last] as a maker's, and the short form that the article calls it by.
func (a *Analyzer) learnMaker(tokens []text.Token, first, last int) {
	full := a.article[tokens[first].Start:tokens[last-1].End]
	e := a.learned[full]
	if e == nil {
		e = &lexicon.Entry{Kind: lexicon.Maker, Name: full}
		a.learned[full] = e
	}
	if short := tokens[first].Text(a.article); last > first+1 && a.learned[short] == nil && a.calledAlone(short, full) {
		a.learned[short] = e
	}
}

// calledAlone reports whether the article has the first word of the full name somewhere without the rest of it.
func (a *Analyzer) calledAlone(first, full string) bool {
	if a.sought++; a.sought > mostSought {
		return false
	}
	return strings.Count(a.article, first) > strings.Count(a.article, full)
}
