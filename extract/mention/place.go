package mention

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// learnPlaces learns the towns that no lexicon knows from where plants stand
// ("its factory in Melfi", "the company's Termoli works") and from the country
// named after them ("in Atessa, Italy").
func (a *Analyzer) learnPlaces(tokens []text.Token, hits []lexicon.Hit) {
	for i := 1; i < len(tokens); i++ {
		if !a.isUnknownName(tokens, hits, i) || a.isUnknownName(tokens, hits, i-1) {
			continue
		}
		end := i + 1
		for end < len(tokens) && end < i+3 && !tokens[end].Glued && a.isUnknownName(tokens, hits, end) {
			end++
		}
		var country string
		switch before := tokens[i-1].Word; {
		case before == text.In || before == text.At:
			if e := placeAt(tokens, hits, end+1); e != nil && tokens[end].Word == text.Comma {
				country = e.Name
				break
			}
			if i < 2 || !a.endsInPlant(hits, i-2) {
				continue
			}
		case before == text.Its || before == text.Possessive:
			if end != i+1 || end >= len(tokens) || !a.isPlantNoun(&hits[end]) {
				continue
			}
		default:
			continue
		}
		name := a.article[tokens[i].Start:tokens[end-1].End]
		if a.learned[name] == nil {
			a.learned[name] = &lexicon.Entry{Kind: lexicon.Place, Name: name, Is: "city", In: country}
		}
	}
}

// isUnknownName reports whether the token is a capitalised word that no lexicon
// knows.
func (a *Analyzer) isUnknownName(tokens []text.Token, hits []lexicon.Hit, i int) bool {
	t := &tokens[i]
	return t.Kind == text.Letters && t.Capital && !t.AllCaps && hits[i].Len == 0 && t.Word == 0 && t.End-t.Start > 2
}

// endsInPlant reports whether a phrase for a place of production ends at token
// i.
func (a *Analyzer) endsInPlant(hits []lexicon.Hit, i int) bool {
	for n := 1; n <= 3 && i-n+1 >= 0; n++ {
		if h := &hits[i-n+1]; h.Len == n && a.isPlantNoun(h) {
			return true
		}
	}
	return false
}

func (a *Analyzer) isPlantNoun(h *lexicon.Hit) bool {
	return h.Kinds.Has(lexicon.UnitWord) && entryOf(h, lexicon.UnitWord).Unit == "plant"
}

// placeAt returns the country or region named at token i, nil where none is.
func placeAt(tokens []text.Token, hits []lexicon.Hit, i int) *lexicon.Entry {
	if i >= len(tokens) || !hits[i].Kinds.Has(lexicon.Place) {
		return nil
	}
	if e := entryOf(&hits[i], lexicon.Place); e.Is == "country" {
		return e
	}
	return nil
}
