package mention

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// learnTrims notes the numbers by which trims of a model go: "the Elroq 50".
// Where they stand without the model ("the 50"), they are no figures. It notes also the
// words for a move that are names of trims, "in Boost trim", "the Boost (£19,950)".
func (a *Analyzer) learnTrims(tokens []text.Token, hits []lexicon.Hit) {
	if len(tokens) > 0 {
		a.learnNumbered(tokens, hits, 0)
	}
	for i := 1; i < len(tokens); i++ {
		h := &hits[i]
		if t := &tokens[i]; t.Capital && t.Kind == text.Letters && h.Len == 1 && h.Kinds.Has(lexicon.Move) && tokens[i-1].Word == text.The && !tokens[i-1].Capital && i+2 < len(tokens) && tokens[i+1].Word == text.OpenParen && hits[i+2].Kinds.Has(lexicon.Currency) {
			a.trims[t.Text(a.article)] = true // "the Boost (£19,950)"
			continue
		}
		if t := &tokens[i-1]; h.Kinds.Has(a.variantNoun) && i > 1 && t.Capital && t.Kind == text.Letters && hits[i-1].Kinds.Has(lexicon.Move) && tokens[i-2].Kind != text.Punct {
			a.trims[t.Text(a.article)] = true
			continue
		}
		a.learnNumbered(tokens, hits, i)
		led := hits[i-1].Kinds.Has(lexicon.Determiner) || i > 1 && hits[i-1].Kinds.Has(lexicon.Maker) && hits[i-2].Kinds.Has(lexicon.Determiner)
		if !h.Kinds.Has(lexicon.Model) || !led {
			continue
		}
		switch n := i + h.Len; {
		case a.isTrim(tokens, hits, n):
			a.trims[tokens[n].Text(a.article)] = true
		case a.letteredNumber(tokens, hits, n):
			a.trims[a.article[tokens[n].Start:tokens[n+1].End]] = true
		}
	}
}

// learnNumbered notes the trim's name at token i together with the number that stands before or
// after it: "the 602 Max", "the Empowered 75". A determiner, a name or a list must lead in to both.
func (a *Analyzer) learnNumbered(tokens []text.Token, hits []lexicon.Hit, i int) {
	if !tokens[i].Capital {
		return
	}
	h := &hits[i]
	n := i + max(1, h.Len)
	if i > 0 && numberName(tokens, hits, n) && (h.Kinds.Has(a.trimTail) || (h.Kinds.Has(a.variant) || unknownName(tokens, hits, i)) && a.ledIn(tokens, hits, i)) {
		a.trims[a.article[tokens[i].Start:tokens[n].End]] = true
		return
	}
	if !h.Kinds.Has(a.variant) {
		return
	}
	if i > 0 && a.shortNumber(tokens, i-1) && a.ledIn(tokens, hits, i-1) && !(n < len(hits) && hits[n].Kinds.Has(lexicon.UnitWord)) {
		a.trims[a.article[tokens[i-1].Start:tokens[n-1].End]] = true
	}
	if i > 0 && (a.isTrim(tokens, hits, n) || a.shortNumber(tokens, n) && priceAt(tokens, hits, n+1)) && a.ledIn(tokens, hits, i) {
		a.trims[a.article[tokens[i].Start:tokens[n].End]] = true
	}
}

// numberName reports whether token i is the word for a number with a capital: "Iconic Five".
func numberName(tokens []text.Token, hits []lexicon.Hit, i int) bool {
	return i < len(tokens) && tokens[i].Kind == text.Letters && tokens[i].Capital && hits[i].Kinds.Has(lexicon.Number)
}

// ledIn reports whether a name may begin at token i: a determiner, a model, a trim or a mark of a
// list stands before it, or nothing.
func (a *Analyzer) ledIn(tokens []text.Token, hits []lexicon.Hit, i int) bool {
	if i == 0 || tokens[i].Line {
		return true
	}
	switch tokens[i-1].Word {
	case text.And, text.Comma, text.Colon, text.OpenParen:
		return true
	}
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		if k := hits[j].Kinds; j+hits[j].Len == i && (k.Has(lexicon.Determiner) || k.Has(lexicon.Model) || k.Has(a.variant)) {
			return true
		}
	}
	return false
}

// priceAt reports whether an amount of money begins at token i: "the Empowered 75 Rs 27.49 lakh".
func priceAt(tokens []text.Token, hits []lexicon.Hit, i int) bool {
	return i+1 < len(tokens) && hits[i].Kinds.Has(lexicon.Currency) && tokens[i+1].Kind == text.Digits
}

// shortNumber reports whether token i is a number of two or three digits.
func (a *Analyzer) shortNumber(tokens []text.Token, i int) bool {
	if i >= len(tokens) || tokens[i].Kind != text.Digits || tokens[i].Glued {
		return false
	}
	s := tokens[i].Text(a.article)
	for j := range len(s) {
		if !isDigit(s[j]) {
			return false
		}
	}
	return len(s) == 2 || len(s) == 3
}

// letteredNumber reports whether a short number with one letter at it stands at token i: "the
// Enyaq 85x".
func (a *Analyzer) letteredNumber(tokens []text.Token, hits []lexicon.Hit, i int) bool {
	if i+1 >= len(tokens) || !a.shortNumber(tokens, i) {
		return false
	}
	t := &tokens[i+1]
	return t.Glued && t.Kind == text.Letters && t.End-t.Start == 1 && (t.Word == a.quantityWords.x || !hits[i+1].Kinds.Has(lexicon.UnitWord)) && !(i+2 < len(tokens) && tokens[i+2].Glued && tokens[i+2].Kind != text.Punct)
}

// numberedTrim returns the token after the trim's name with a number that begins at token i, 0
// where none does.
func (a *Analyzer) numberedTrim(s *Sentence, i int) int {
	if len(a.trims) == 0 {
		return 0
	}
	end := i + 2
	switch h := &s.Hits[i]; {
	case h.Kinds.Has(a.variant):
		end = i + h.Len + 1
	case numberName(s.Tokens, s.Hits, i+1) && (unknownName(s.Tokens, s.Hits, i) || h.Kinds.Has(a.trimTail)):
	case s.Tokens[i].Kind != text.Digits || i+1 >= len(s.Tokens):
		return 0
	case s.Hits[i+1].Kinds.Has(a.variant):
		end = i + 1 + s.Hits[i+1].Len
	case !a.letteredNumber(s.Tokens, s.Hits, i):
		return 0
	}
	if end > len(s.Tokens) || !a.trims[a.article[s.Tokens[i].Start:s.Tokens[end-1].End]] {
		return 0
	}
	return end
}

// isTrim reports whether a number of two or three digits stands at token i,
// with nothing after it that it counts.
func (a *Analyzer) isTrim(tokens []text.Token, hits []lexicon.Hit, i int) bool {
	if !a.shortNumber(tokens, i) {
		return false
	}
	if i+1 >= len(tokens) {
		return true
	}
	switch tokens[i+1].Word {
	case text.And, text.Or, text.To, text.Hyphen, text.Dash:
		if i+2 < len(tokens) && tokens[i+2].Kind == text.Digits {
			return false // "the Performance 630 and 590 km, respectively"
		}
	case text.Comma: // more than two in a row, not "the Elroq 85, 210 kW"
		if i+3 < len(tokens) && tokens[i+2].Kind == text.Digits && (tokens[i+3].Word == text.Comma || tokens[i+3].Word == text.And) {
			return false
		}
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
