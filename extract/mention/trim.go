package mention

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// learnTrims notes the numbers by which trims of a model go: "the Elroq 50".
// Where they stand without the model ("the 50"), they are no figures. It notes also the
// words for a move that are names of trims, "in Boost trim".
func (a *Analyzer) learnTrims(tokens []text.Token, hits []lexicon.Hit) {
	for i := 1; i < len(tokens); i++ {
		h := &hits[i]
		if t := &tokens[i-1]; h.Kinds.Has(a.variantNoun) && i > 1 && t.Capital && t.Kind == text.Letters && hits[i-1].Kinds.Has(lexicon.Move) && tokens[i-2].Kind != text.Punct {
			a.trims[t.Text(a.article)] = true
			continue
		}
		if !h.Kinds.Has(lexicon.Model) || !hits[i-1].Kinds.Has(lexicon.Determiner) {
			continue
		}
		if n := i + h.Len; a.isTrim(tokens, hits, n) {
			a.trims[tokens[n].Text(a.article)] = true
		}
	}
}

// isTrim reports whether a number of two or three digits stands at token i,
// with nothing after it that it counts.
func (a *Analyzer) isTrim(tokens []text.Token, hits []lexicon.Hit, i int) bool {
	if i >= len(tokens) || tokens[i].Kind != text.Digits || tokens[i].Glued {
		return false
	}
	if n := tokens[i].End - tokens[i].Start; n < 2 || n > 3 {
		return false
	}
	for _, c := range tokens[i].Text(a.article) {
		if c < '0' || c > '9' {
			return false
		}
	}
	if i+1 >= len(tokens) {
		return true
	}
	k := hits[i+1].Kinds
	if k.Has(lexicon.UnitWord) || k.Has(lexicon.Scale) || k.Has(lexicon.Currency) || k.Has(lexicon.ScopeCue) || tokens[i+1].Word == text.Slash {
		return false
	}
	return !(tokens[i+1].Glued && tokens[i+1].Kind != text.Punct)
}

// markTrims makes items of the variant's kind of the numbers and words that are trims.
func (a *Analyzer) markTrims(s *Sentence) {
	if len(a.trims) == 0 {
		return
	}
	for k := 1; k < len(s.Items); k++ {
		it := &s.Items[k]
		if t := &s.Tokens[it.First]; t.Kind == text.Letters && it.Last-it.First == 1 && a.trims[t.Text(a.article)] {
			it.Kinds, it.Hit, it.Name = lexicon.Of(a.variant), nil, nil
			continue
		}
		if it.Quantity == 0 || it.Last-it.First != 1 || !a.trims[s.Tokens[it.First].Text(a.article)] {
			continue
		}
		b := &s.Items[k-1]
		if (b.Name != nil && b.Name.Kind == lexicon.Model || b.Word == text.The) && a.isTrim(s.Tokens, s.Hits, it.First) {
			it.Quantity, it.Kinds, it.Hit = 0, lexicon.Of(a.variant), nil
		}
	}
}
