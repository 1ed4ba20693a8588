package mention

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// learnPlace learns a town at token i, which is not the first, that no lexicon knows
// from the plant that stands there ("its factory in Melfi", "the company's Termoli
// works") or from the country or state named after it ("in Atessa, Italy", "its
// Huntsburg, Alabama, plant").
func (a *Analyzer) learnPlace(tokens []text.Token, hits []lexicon.Hit, i int) {
	if !a.isUnknownName(tokens, hits, i) || a.isUnknownName(tokens, hits, i-1) {
		return
	}
	end := i + 1
	for end < len(tokens) && end < i+3 && !tokens[end].Glued && tokens[end].Kind == text.Letters && tokens[end].Capital && hits[end].Len == 0 {
		end++
	}
	var country string
	switch before := tokens[i-1].Word; {
	case before == text.In || before == text.At:
		if country = countryAfter(tokens, hits, end); country == "" {
			plant := a.plantBefore(hits, i-2)
			if plant < 0 {
				return
			}
			country = countryAt(hits, plant-1) // "its U.S. plant in Joliet"
		}
	case before == text.Its || before == text.Possessive:
		if country = countryAfter(tokens, hits, end); country == "" && (end != i+1 || end >= len(tokens) || !a.isPlantNoun(&hits[end])) {
			return
		}
	default:
		return
	}
	name := a.article[tokens[i].Start:tokens[end-1].End]
	if a.learned[name] == nil {
		a.learned[name] = &lexicon.Entry{Kind: lexicon.Place, Name: name, Is: "city", In: country}
	}
}

// isUnknownName reports whether the token is a capitalised word that no lexicon
// knows.
func (a *Analyzer) isUnknownName(tokens []text.Token, hits []lexicon.Hit, i int) bool {
	t := &tokens[i]
	return t.Kind == text.Letters && t.Capital && !t.AllCaps && hits[i].Len == 0 && t.Word == 0 && t.End-t.Start > 2
}

// plantBefore returns the first token of a phrase for a place of production that
// ends at token i, -1 where none does.
func (a *Analyzer) plantBefore(hits []lexicon.Hit, i int) int {
	for n := 1; n <= 3 && i-n+1 >= 0; n++ {
		if h := &hits[i-n+1]; h.Len == n && a.isPlantNoun(h) {
			return i - n + 1
		}
	}
	return -1
}

func (a *Analyzer) isPlantNoun(h *lexicon.Hit) bool {
	return h.Kinds.Has(lexicon.UnitWord) && h.Entry(lexicon.UnitWord).Unit == "plant"
}

// countryAfter returns the country of the town that ends before token i where a
// comma and the country or a part of it follow, "" where none does.
func countryAfter(tokens []text.Token, hits []lexicon.Hit, i int) string {
	if i+1 >= len(tokens) || tokens[i].Word != text.Comma {
		return ""
	}
	return countryAt(hits, i+1)
}

// countryAt returns the country that the place at token i is or is in, "" where
// there is none.
func countryAt(hits []lexicon.Hit, i int) string {
	for n := 0; n < 3 && i-n >= 0; n++ {
		if hits[i-n].Len == n+1 {
			i -= n // the phrase ends here: "U.S."
			break
		}
	}
	if i < 0 || !hits[i].Kinds.Has(lexicon.Place) {
		return ""
	}
	switch e := hits[i].Entry(lexicon.Place); e.Is {
	case "country":
		return e.Name
	case "region":
		return e.In
	}
	return ""
}
