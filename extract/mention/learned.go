package mention

import (
	"strings"

	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// Survey notes the makers that the article names, and learns models that no
// lexicon knows from where they stand after their maker ("Zeekr 7X"). It is
// called with the tokens of each block, and with what Find has found of them,
// before the sentences are read.
func (a *Analyzer) Survey(tokens []text.Token, hits []lexicon.Hit, kinds lexicon.Set) {
	if kinds.Meets(&lexicon.Companies) {
		a.surveyMakers(tokens, hits)
	}
	for i := 0; i < len(tokens) && kinds.Meets(&tellingKinds); i++ {
		if !hits[i].Kinds.Meets(&tellingKinds) {
			continue
		}
		if tokens[i].Capital && hits[i].Kinds.Has(lexicon.CompanySuffix) {
			a.learnCompany(tokens, hits, i)
		}
		a.learnDescribed(tokens, hits, i)
		a.learnApposed(tokens, hits, i)
	}
	if kinds.Has(lexicon.Model) || kinds.Has(a.variantNoun) || kinds.Has(a.variant) {
		a.learnTrims(tokens, hits)
	}
	for i := range tokens {
		t := &tokens[i]
		if !t.Capital || hits[i].Len > 0 {
			continue
		}
		a.noteActor(tokens, hits, i)
		if t.AllCaps && t.End-t.Start >= 4 && t.End-t.Start <= 24 {
			a.learnCompound(t)
		}
		if i == 0 || t.Kind != text.Letters {
			continue
		}
		a.learnPlace(tokens, hits, i)
		a.noteCalledModel(tokens, hits, i)
		switch tokens[i-1].Word {
		case text.The, text.A, text.An, text.Its:
			if !a.siteFollows(tokens, hits, i+1) && !(i+1 < len(tokens) && tokens[i+1].Capital) {
				a.capped[t.Text(a.article)]++
			}
		}
	}
	for i := len(tokens) - 1; i >= 0 && kinds.Has(lexicon.Maker); i-- {
		if hits[i].Kinds.Has(lexicon.Maker) && !hits[i].Kinds.Has(lexicon.Model) {
			a.spoken = hits[i].Entry(lexicon.Maker)
			break
		}
	}
}

// tellingKinds are those of words that tell that a company is named.
var tellingKinds = lexicon.Of(lexicon.CompanySuffix, lexicon.Descriptor)

// surveyMakers notes the makers that the block names, and learns models.
func (a *Analyzer) surveyMakers(tokens []text.Token, hits []lexicon.Hit) {
	for i := range tokens {
		h := &hits[i]
		if !h.Kinds.Has(lexicon.Maker) {
			if h.Kinds.Has(lexicon.Model) {
				e := h.Entry(lexicon.Model)
				if !e.Risky {
					a.makers[e.Maker] = true
					if m := a.lex.Named(e.Maker); m != nil {
						a.called[m] = m // "Volvo" of an article on the EX30 is no maker of lorries
						a.callByBadge(m)
					}
				}
				a.noteLonger(e)
			}
			continue
		}
		e := h.Entry(lexicon.Maker)
		if label := i == 0 && h.Len < len(tokens) && tokens[h.Len].Word == text.Stop; !e.Risky || label || !a.sentenceStart(tokens, i) || a.followedAsName(tokens, hits, i+h.Len) {
			a.makers[e.Name] = true
			if e.Parent != "" {
				a.makers[e.Parent] = true
			}
		}
		if j := i + h.Len; j < len(tokens) && hits[j].Kinds.Has(lexicon.Model) {
			for u := range hits[j].Of(lexicon.Model) {
				if u.Maker == e.Name {
					a.fullName[u.Entry] = true
				}
			}
		}
		a.learnBadge(tokens, hits, i, e)
		a.noteCalled(tokens, hits, i, e)
		a.learnModel(tokens, hits, i+h.Len, e)
		a.learnNumber(tokens, hits, i+h.Len, e)
	}
}

// learnCompound learns a brand whose name is written together with its
// owner's: "SAICMG".
func (a *Analyzer) learnCompound(t *text.Token) {
	s := t.Text(a.article)
	for i := 2; i < len(s)-1; i++ {
		owner, brand := a.lex.Alias(s[:i]), a.lex.Alias(s[i:])
		if owner != nil && brand != nil && brand.Parent == owner.Name {
			a.learned[s] = brand
			return
		}
	}
}

func (a *Analyzer) sentenceStart(tokens []text.Token, i int) bool {
	return i == 0 || tokens[i].Line || tokens[i-1].Word == text.Stop || tokens[i-1].Word == text.Quote || tokens[i-1].Word == text.Bullet
}

// learnModel reads the model's name that may follow its maker at token i: a
// code of letters and digits, or capitalised words that the article uses with
// an article.
func (a *Analyzer) learnModel(tokens []text.Token, hits []lexicon.Hit, i int, maker *lexicon.Entry) {
	if i < len(tokens) && tokens[i].Word == text.Possessive {
		i++
	}
	if a.learnWords(tokens, hits, i, maker) {
		return
	}
	a.noteWord(tokens, hits, i, maker)
	if i >= len(tokens) || tokens[i].Glued || hits[i].Kinds.Has(lexicon.Model) || hits[i].Kinds.Has(lexicon.CompanySuffix) {
		return
	}
	if hits[i].Kinds.Has(lexicon.Currency) && i+1 < len(tokens) && tokens[i+1].Kind == text.Digits {
		return // "Renault EUR24.5 billion and Mobilize EUR3.2 billion"
	}
	j := i
	letters, numbers := 0, 0
	for j < len(tokens) && (j == i || tokens[j].Glued) && j < i+4 {
		switch tokens[j].Kind {
		case text.Letters:
			if j == i && !tokens[j].Capital && tokens[j].End-tokens[j].Start > 2 {
				return
			}
			letters++
		case text.Digits:
			numbers++
		default:
			if tokens[j].Word != text.Hyphen || j+1 >= len(tokens) || !tokens[j+1].Glued || tokens[j+1].Kind == text.Letters && !tokens[j+1].Capital {
				goto done
			}
		}
		j++
	}
done:
	if j == i {
		return
	}
	name := a.article[tokens[i].Start:tokens[j-1].End]
	if tokens[i].Word == a.periodWords.fy || isPart(name) {
		return // "Suzuki FY23 output", "Ather Q1 revenue": a fiscal year, a quarter
	}
	code := letters > 0 && numbers > 0 && (tokens[i].Kind == text.Digits && len(name) <= 4 || tokens[i].Capital)
	zeros := letters == 0 && numbers == 1 && len(name) == 3 && name[0] == '0' && name[1] != '.'
	if !code && !zeros {
		return
	}
	if code && tokens[i].Kind == text.Digits { // and what is glued to them
		h := &hits[i+1]
		if (h.Kinds.Has(lexicon.UnitWord) || h.Kinds.Has(lexicon.Scale)) && tokens[i+1].Text(a.article) != "X" {
			return
		}
	}
	a.learned[name] = &lexicon.Entry{Kind: lexicon.Model, Name: maker.ModelName(name), Maker: maker.Name}
}

// isPart reports whether the code is that of a quarter or half of a year.
func isPart(code string) bool {
	return len(code) == 2 && (code[0] == 'Q' && code[1] >= '1' && code[1] <= '4' || code[0] == 'H' && (code[1] == '1' || code[1] == '2'))
}

// noteWord keeps the capitalised word of which nothing is known after its maker as what may be a
// model of it, which it is where the article uses it with an article: "The Kia Zorvex is",
// "the Zorvex".
func (a *Analyzer) noteWord(tokens []text.Token, hits []lexicon.Hit, i int, maker *lexicon.Entry) {
	if i < 1 || i >= len(tokens) || !unknownName(tokens, hits, i) || tokens[i].AllCaps || tokens[i-1].Word == text.Possessive || a.siteFollows(tokens, hits, i+1) {
		return
	}
	if next := i + 1; next < len(tokens) && tokens[next].Capital && tokens[next].Kind == text.Letters && !tokens[next].Line {
		return // of a name of several words, or a headline in capitals
	}
	word := tokens[i].Text(a.article)
	if other, ok := a.models[word]; ok && other != maker {
		maker = nil // of two: of none
	}
	a.models[word] = maker
	first := i - 1
	for first > 0 && hits[first].Len != 1 && !hits[first].Kinds.Has(lexicon.Maker) {
		first--
	}
	if first > 0 && (tokens[first-1].Word == text.The || tokens[first-1].Word == text.A || tokens[first-1].Word == a.periodWords.new) {
		a.capped[word]++
	}
}

// noteCalledModel keeps the word that is in no lexicon, between commas at token i, as a model of the maker whose car it is said to
// be called: "Skoda's smallest car, the Zorvex,", "the company's next car, the Zorvex,".
func (a *Analyzer) noteCalledModel(tokens []text.Token, hits []lexicon.Hit, i int) {
	if i < 4 || tokens[i-1].Word != text.The || tokens[i-2].Word != text.Comma || !plainCapital(tokens, hits, i) || i+1 >= len(tokens) || tokens[i+1].Word != text.Comma && tokens[i+1].Word != text.Stop {
		return
	}
	car := false // is spoken of, which is somebody's
	for j := i - 3; j > 0 && j >= i-12 && tokens[j].Kind != text.Punct; j-- {
		if e := hits[j].Entry(lexicon.Descriptor); e != nil && e.Name == "model" {
			car = true
		}
		if !car || tokens[j].Kind != text.Suffix && tokens[j].Word != text.Its {
			continue
		}
		maker := a.spoken
		for ; j >= 0 && j >= i-40; j-- {
			if next := j + hits[j].Len; hits[j].Kinds.Has(lexicon.Maker) && next < i && !hits[j].Kinds.Has(lexicon.Model) && !hits[next].Kinds.Has(lexicon.Model) {
				maker = hits[j].Entry(lexicon.Maker)
				break
			}
		}
		word := tokens[i].Text(a.article)
		if other, ok := a.models[word]; ok && other != maker {
			maker = nil // of two: of none
		}
		a.models[word] = maker
		a.capped[word]++
		return
	}
}

// siteFollows reports whether what is named before token i is where something stands, or a unit of
// a company: "the Zorvex plant".
func (a *Analyzer) siteFollows(tokens []text.Token, hits []lexicon.Hit, i int) bool {
	return i < len(tokens) && (a.isPlantNoun(&hits[i]) || hits[i].Kinds.Has(lexicon.CompanySuffix))
}

// newModel returns the model that the word stands for, nil where it stands for none.
func (a *Analyzer) newModel(word string) *lexicon.Entry {
	maker := a.models[word]
	if maker == nil || a.capped[word] == 0 || a.learned[word] != nil {
		return nil
	}
	e := &lexicon.Entry{Kind: lexicon.Model, Name: maker.ModelName(word), Maker: maker.Name}
	a.learned[word] = e
	return e
}

// learnNumber keeps a model that is called by a number: after "Renault 4" its
// maker's "the 4" is that car.
func (a *Analyzer) learnNumber(tokens []text.Token, hits []lexicon.Hit, i int, maker *lexicon.Entry) {
	if i >= len(tokens) || tokens[i].Kind != text.Digits || hits[i].Len != 1 || !hits[i].Kinds.Has(lexicon.Model) || tokens[i].End-tokens[i].Start > 3 {
		return
	}
	for u := range hits[i].Of(lexicon.Model) {
		if a.related(maker, u.Maker) {
			a.numbers[tokens[i].Text(a.article)] = u.Entry
		}
	}
}

// calledByNumber returns the model that the number at token i is after "the",
// where a verb follows and nothing that it counts.
func (a *Analyzer) calledByNumber(s *Sentence, i int) *lexicon.Entry {
	if e := a.numberedLabel(s, i); e != nil {
		return e
	}
	if i == 0 || i+1 >= len(s.Tokens) || s.Tokens[i-1].Word != text.The || s.Tokens[i].Kind != text.Digits {
		return nil
	}
	t := &s.Tokens[i+1]
	if e := a.numberedSubject(s, i); e != nil {
		return e
	}
	if len(a.numbers) == 0 || t.Glued && t.Kind != text.Suffix {
		return nil
	}
	k := s.Hits[i+1].Kinds
	verb := k.Has(lexicon.Auxiliary) || k.Has(lexicon.Preposition) || k.Has(lexicon.Conjunction) || endsAsVerb(t.Text(s.Article))
	if t.Kind != text.Suffix && (t.Kind != text.Letters || t.Capital || !verb) {
		return nil
	}
	if k.Has(lexicon.UnitWord) || k.Has(lexicon.Scale) || k.Has(lexicon.Currency) || k.Has(lexicon.SpanWord) {
		return nil
	}
	return a.numbers[s.Tokens[i].Text(s.Article)]
}

// numberedLabel returns the one model of the article's makers that is called by the number of three digits which a sentence or an item
// of a list has before a colon and another number: "911: 25,608".
func (a *Analyzer) numberedLabel(s *Sentence, i int) *lexicon.Entry {
	if h := &s.Hits[i]; i > 1 || i == 1 && s.Tokens[0].Word != text.Bullet || h.Len != 1 || !h.Kinds.Has(lexicon.Model) || s.Tokens[i].End-s.Tokens[i].Start != 3 || i+2 >= len(s.Tokens) || s.Tokens[i+1].Word != text.Colon || s.Tokens[i+2].Kind != text.Digits {
		return nil
	}
	return a.numberedModel(&s.Hits[i])
}

// numberedModel returns the only model of a maker in the article that the hit can be, nil for none.
func (a *Analyzer) numberedModel(h *lexicon.Hit) *lexicon.Entry {
	var model *lexicon.Entry
	for u := range h.Of(lexicon.Model) {
		if a.makers[u.Maker] {
			if model != nil {
				return nil
			}
			model = u.Entry
		}
	}
	return model
}

// numberedSubject returns the model of a maker in the article that is called by the number of three
// digits at token i, where a sentence opens with it and goes on as of one thing: "The 911, in its
// tenth year,", "The 208 rose".
func (a *Analyzer) numberedSubject(s *Sentence, i int) *lexicon.Entry {
	h := &s.Hits[i]
	if h.Len != 1 || !h.Kinds.Has(lexicon.Model) || !s.Tokens[i-1].Capital || s.Tokens[i].End-s.Tokens[i].Start != 3 || i+2 >= len(s.Tokens) {
		return nil
	}
	t := &s.Tokens[i+1]
	if t.Word == text.Comma {
		if k := s.Hits[i+2].Kinds; !k.Has(lexicon.Preposition) && s.Tokens[i+2].Word != text.Which && s.Tokens[i+2].Word != text.Its {
			return nil
		}
	} else if k := s.Hits[i+1].Kinds; t.Glued || t.Kind != text.Letters || t.Capital || k.Has(lexicon.UnitWord) || k.Has(lexicon.SpanWord) || !strings.HasSuffix(t.Text(s.Article), "ed") && !k.Has(lexicon.Move) {
		return nil
	}
	return a.numberedModel(h)
}

// endsAsVerb reports whether the word has the ending of a verb in the third
// person or the past.
func endsAsVerb(s string) bool {
	return len(s) > 3 && (s[len(s)-1] == 's' && s[len(s)-2] != 's' || s[len(s)-2:] == "ed")
}

// learnCompany learns a company that no lexicon knows from words of which
// nothing is known before one that ends companies' names, where the text goes
// on as it does after names: "Lannert Metals, which", "Haldor Castings said".
func (a *Analyzer) learnCompany(tokens []text.Token, hits []lexicon.Hit, i int) {
	if i == 0 || !tokens[i].Capital || !hits[i].Kinds.Has(lexicon.CompanySuffix) || hits[i].Len != 1 || !a.followedAsName(tokens, hits, i+1) {
		return
	}
	first := i
	for first > 0 && !tokens[first].Line && first > i-3 && unknownName(tokens, hits, first-1) {
		first--
	}
	if first == i && plainCapital(tokens, hits, i-1) && strings.Count(a.article, a.article[tokens[i-1].Start:tokens[i].End]) > 1 {
		first-- // "Tower International": a word that means something elsewhere
	}
	if first == i || first > 0 && (tokens[first-1].Capital && tokens[first-1].Kind == text.Letters && !tokens[first].Line || hits[first-1].Kinds.Has(lexicon.Maker)) {
		return
	}
	full := a.article[tokens[first].Start:tokens[i].End]
	e := &lexicon.Entry{Kind: lexicon.Maker, Name: full}
	a.learned[full] = e
	if short := a.article[tokens[first].Start:tokens[i-1].End]; a.learned[short] == nil {
		a.learned[short] = e
	}
}

// unknownName reports whether a capitalised word stands at token i of which
// nothing is known.
func unknownName(tokens []text.Token, hits []lexicon.Hit, i int) bool {
	t := &tokens[i]
	return t.Kind == text.Letters && t.Capital && t.Word == 0 && hits[i].Len == 0 && t.End-t.Start > 2
}

// plainCapital reports whether a capitalised word stands at token i that is in no lexicon, though rules
// may speak of it.
func plainCapital(tokens []text.Token, hits []lexicon.Hit, i int) bool {
	t := &tokens[i]
	return t.Kind == text.Letters && t.Capital && hits[i].Len == 0 && t.End-t.Start > 2
}

// learnWords learns a model of a capitalised word and a number: "Oshan 520".
func (a *Analyzer) learnWords(tokens []text.Token, hits []lexicon.Hit, i int, maker *lexicon.Entry) bool {
	if i+1 >= len(tokens) || tokens[i].Glued || !tokens[i].Capital || hits[i].Len > 0 || tokens[i].Kind != text.Letters || tokens[i].Word != 0 {
		return false
	}
	t := &tokens[i+1]
	if t.Kind != text.Digits || t.Glued || t.End-t.Start > 4 || i+2 < len(tokens) && (hits[i+2].Kinds.Has(lexicon.UnitWord) || hits[i+2].Kinds.Has(lexicon.Scale)) {
		return false
	}
	e := &lexicon.Entry{Kind: lexicon.Model, Name: maker.ModelName(a.article[tokens[i].Start:t.End]), Maker: maker.Name}
	a.learned[a.article[tokens[i].Start:t.End]] = e
	return true
}

// learnedAt recognises a learned name at token i and returns where it ends.
func (a *Analyzer) learnedAt(s *Sentence, i int) (int, *lexicon.Entry, lexicon.Role) {
	t := &s.Tokens[i]
	if len(a.learned) == 0 && len(a.models) == 0 || t.Glued && i > 0 && s.Tokens[i-1].Kind != text.Punct || t.Kind != text.Letters && t.Kind != text.Digits {
		return i, nil, 0
	}
	end := i + 1
	for end < len(s.Tokens) && s.Tokens[end].Glued && (s.Tokens[end].Kind == text.Letters || s.Tokens[end].Kind == text.Digits || s.Tokens[end].Word == text.Hyphen && end+1 < len(s.Tokens) && s.Tokens[end+1].Glued) {
		end++
	}
	if t.Capital && end < len(s.Tokens) && s.Tokens[end].Kind == text.Digits {
		if e := a.learned[s.Article[t.Start:s.Tokens[end].End]]; e != nil {
			return end + 1, e, lexicon.Plain
		}
	}
	if t.Capital && t.Kind == text.Letters { // a company's or town's name of several words
		for last := min(i+longestName, len(s.Tokens)) - 1; last > i; last-- {
			if e := a.learned[s.Article[t.Start:s.Tokens[last].End]]; e != nil && e.Kind != lexicon.Model {
				return last + 1, e, lexicon.Plain
			}
		}
	}
	name := s.Article[t.Start:s.Tokens[end-1].End]
	if e := a.newModel(name); e != nil && end == i+1 {
		return end, e, lexicon.Plain
	}
	if e := a.learned[name]; e != nil && !(e.Kind == lexicon.Maker && s.Hits[i].Len > end-i) {
		return end, e, lexicon.Plain
	}
	if len(name) > 2 && name[len(name)-1] == 's' {
		if e := a.learned[name[:len(name)-1]]; e != nil {
			return end, e, lexicon.Plural
		}
	}
	return i, nil, 0
}
