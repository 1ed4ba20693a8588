package mention

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// build makes the items of the sentence from its tokens and hits.
func (a *Analyzer) build(s *Sentence) {
	q := quantityParser{article: s.Article, tokens: s.Tokens, hits: s.Hits, lex: a.lex, words: a.quantityWords, rivals: &a.rivals, spaced: a.spaced, dotted: a.dotted}
	p := &a.period
	*p = periodParser{article: s.Article, tokens: s.Tokens, hits: s.Hits, lex: a.lex, words: a.periodWords, readers: a.periodReaders}
	counts := listsCounts(s)
	taught := len(a.learned)+len(a.models)+len(a.trims) > 0
	for i := 0; i < len(s.Tokens); {
		if taught || s.Tokens[i].Kind == text.Digits {
			if it, ok := a.taughtAt(s, i); ok {
				s.Items = append(s.Items, it)
				i = it.Last
				continue
			}
		}
		start := a.starts(s, i)
		q.listed = counts && bracketed(s, i)
		if start&startsPeriod != 0 && !q.listed && !a.isNamedSeason(s, i) {
			if w, ok := p.parse(i); ok && !(s.Hits[i].Len > w.Last-i && s.Hits[i].Kinds.Meets(&lexicon.Companies)) { // but "Q4 e-tron"
				s.Whens = append(s.Whens, w)
				p.spoken(&w)
				s.Items = append(s.Items, Item{First: i, Last: w.Last, When: len(s.Whens)})
				i = w.Last
				continue
			}
		}
		if start&startsQuantity != 0 && !a.isModelNumber(s, i) && !comparesWith(p, s, i) {
			n, ok := q.parse(i)
			if j := n.Last - 1; ok && n.Reason == "a year" && j > i && s.Hits[i].Kinds.Has(lexicon.BoundWord) && s.Hits[i].Len == j-i {
				w, isPeriod := p.parse(j)
				switch {
				case isPeriod && s.Hits[i].Entry(lexicon.BoundWord).Bound != fact.About:
					ok = false // "15 percent above 2022"
				case isPeriod: // "will arrive around 2027"
					s.Whens = append(s.Whens, w)
					p.spoken(&w)
					s.Items = append(s.Items, Item{First: i, Last: w.Last, When: len(s.Whens)})
					i = w.Last
					continue
				}
			}
			if ok && s.Hits[i].Kinds.Has(lexicon.BoundWord) && n.Last > i+s.Hits[i].Len {
				if w, isPeriod := p.parse(i + s.Hits[i].Len); isPeriod && w.Form == Ago && w.Last > n.Last {
					ok = false // "twice as many as three years ago"
				}
			}
			if ok && !a.isSprint(s, i, &n) {
				if n.Ranged {
					q.rangedBefore, q.ranged = q.ranged, n
				}
				s.Quantities = append(s.Quantities, n)
				s.Items = append(s.Items, Item{First: i, Last: n.Last, Quantity: len(s.Quantities)})
				i = n.Last
				continue
			}
		}
		it := Item{First: i, Last: i + 1, Word: s.Tokens[i].Word, Punct: s.Tokens[i].Kind == text.Punct}
		if s.Hits[i].Len > 1 {
			a.yieldTo(s, i)
		}
		if h := &s.Hits[i]; h.Len > 0 && !insideName(s, i) {
			it.Hit, it.Kinds, it.Last = h, h.Kinds, i+h.Len
			if h.Len > 1 {
				it.Word = 0
			}
			if h.Kinds.Has(lexicon.Maker) {
				it.Last = a.legalForm(s, it.Last)
			}
		}
		s.Items = append(s.Items, it)
		i = it.Last
	}
	a.shareUnits(s)
}

// taughtAt makes the item at token i of what the article itself has taught: that a number is a
// model's name, or what a word stands for that no lexicon knows.
func (a *Analyzer) taughtAt(s *Sentence, i int) (Item, bool) {
	if e := a.calledByNumber(s, i); e != nil {
		return Item{First: i, Last: i + 1, Name: e, Kinds: lexicon.Of(e.Kind)}, true
	}
	if end, e, role := a.learnedAt(s, i); e != nil {
		return Item{First: i, Last: end, Name: e, Role: role, Kinds: lexicon.Of(e.Kind)}, true
	}
	if end := a.numberedTrim(s, i); end > 0 {
		return Item{First: i, Last: end, Kinds: lexicon.Of(a.variant)}, true
	}
	return Item{}, false
}

// yieldTo shortens the phrase of several words at token i where those that follow
// have a better claim to its last ones.
func (a *Analyzer) yieldTo(s *Sentence, i int) {
	if h := &s.Hits[i]; h.Kinds == onlyBound {
		// no number follows: "lower than before" limits nothing
		*h, _ = a.lex.FindBut(s.Tokens, i, onlyBound)
	}
	if h := &s.Hits[i]; h.Len > 1 && h.Kinds == onlyBasis && i+h.Len < len(s.Tokens) && (s.Tokens[i+h.Len].Kind == text.Suffix || a.namesMonth(s, i+h.Len) || a.runsToDate(s, i+h.Len)) {
		// "from the previous week's 15,400", "from the previous month of May": a period
		// that has a figure, or a name
		*h, _ = a.lex.FindBut(s.Tokens, i, onlyBasis)
	}
	a.yieldToName(s, i)
	a.yieldToMoved(s, i)
	a.yieldToUnit(s, i)
	a.yieldToMonth(s, i)
	a.freeBound(s, i)
	a.yieldToTrim(s, i)
}

// yieldToMonth shortens the phrase at token i that ends with "in" by that word before a month: "1.07 GWh
// installed in March" are installed in nothing else.
func (a *Analyzer) yieldToMonth(s *Sentence, i int) {
	h := &s.Hits[i]
	end := i + h.Len
	if h.Len < 2 || s.Tokens[end-1].Word != text.In || end >= len(s.Tokens) || !s.Hits[end].Kinds.Has(lexicon.Month) {
		return
	}
	*h, _ = a.lex.Find(s.Tokens[:end-1], i)
}

// yieldToUnit shortens the phrase at token i that ends with "to" to the unit that it begins with behind a number:
// "contracted by 0.6 points to 13.7%" points to nothing.
func (a *Analyzer) yieldToUnit(s *Sentence, i int) {
	h := &s.Hits[i]
	if h.Len != 2 || s.Tokens[i+1].Word != text.To || len(s.Items) == 0 || s.Items[len(s.Items)-1].Quantity == 0 {
		return
	}
	if unit, ok := a.lex.Find(s.Tokens[:i+1], i); ok && unit.Kinds.Has(lexicon.UnitWord) {
		*h = unit
	}
}

// yieldToMoved shortens the phrase that "in" begins at token i to that word where what follows it is what a
// noun before it says the change of: "a rise in production" is of nothing that is in production.
func (a *Analyzer) yieldToMoved(s *Sentence, i int) {
	h := &s.Hits[i]
	if h.Len < 2 || i == 0 || s.Tokens[i].Word != text.In || h.Kinds.Has(lexicon.MetricCue) || !s.Hits[i-1].Kinds.Has(lexicon.Move) || !s.Hits[i+1].Kinds.Has(lexicon.MetricCue) {
		return
	}
	*h, _ = a.lex.Find(s.Tokens[:i+1], i)
}

// yieldToName shortens the phrase at token i where a name begins in it and goes on
// behind it: "the new Model S" is no "new model".
func (a *Analyzer) yieldToName(s *Sentence, i int) {
	h := &s.Hits[i]
	if h.Len < 2 || h.Kinds.Meets(&lexicon.Companies) {
		return
	}
	for j := i + 1; j < i+h.Len; j++ {
		if n := &s.Hits[j]; n.Kinds.Meets(&lexicon.Companies) && j+n.Len > i+h.Len {
			*h, _ = a.lex.Find(s.Tokens[:j], i)
			return
		}
	}
}

// namesMonth reports whether "of" and a month stand at token i.
func (a *Analyzer) namesMonth(s *Sentence, i int) bool {
	return s.Tokens[i].Word == text.Of && i+1 < len(s.Tokens) && s.Hits[i+1].Kinds.Has(lexicon.Month)
}

// runsToDate reports whether "to date" stands at token i, which makes a period of the year before it: "over the year to date".
func (a *Analyzer) runsToDate(s *Sentence, i int) bool {
	if s.Tokens[i].Word == text.Hyphen && i+3 < len(s.Tokens) && s.Tokens[i+2].Word == text.Hyphen {
		return s.Tokens[i+1].Word == text.To && s.Tokens[i+3].Word == a.periodWords.date // "over the year-to-date"
	}
	return s.Tokens[i].Word == text.To && i+1 < len(s.Tokens) && s.Tokens[i+1].Word == a.periodWords.date
}

// freeBound shortens the phrase at token i whose last word begins that of a bound:
// "sell at least 3 million" is no price, "gives up to 7,000 euros" gives nothing up.
func (a *Analyzer) freeBound(s *Sentence, i int) {
	h := &s.Hits[i]
	if last := i + h.Len - 1; h.Len > 1 && h.Kinds.Has(lexicon.MetricCue) && s.Hits[last].Len > 1 && s.Hits[last].Kinds == onlyBound {
		*h, _ = a.lex.Find(s.Tokens[:last], i)
	} else if h.Len == 2 && (h.Kinds.Has(a.part) || h.Kinds.Has(a.givenUp)) && s.Hits[last].Len > 1 && s.Hits[last].Kinds == onlyBound {
		if n := last + s.Hits[last].Len; n+1 < len(s.Tokens) && s.Tokens[n].Kind == text.Digits && (s.Hits[n+1].Kinds.Has(lexicon.Currency) || s.Hits[n+1].Kinds.Has(lexicon.UnitWord) && s.Hits[n+1].Entry(lexicon.UnitWord).Unit != fact.Percent) {
			*h, _ = a.lex.Find(s.Tokens[:last], i) // "is to make up to 90 GWh", "is taking up to 20,000 yuan off": no part
		}
	}
}

// yieldToTrim shortens the phrase at token i, which is no name, to the trim that its
// capitals show: "the Extended Range model" is no car with a range extender.
func (a *Analyzer) yieldToTrim(s *Sentence, i int) {
	h := &s.Hits[i]
	if h.Len < 2 || i == 0 || !s.Tokens[i].Capital || h.Kinds.Has(a.variant) || h.Kinds.Meets(&lexicon.Names) || s.Tokens[i+h.Len-1].Capital {
		return
	}
	if trim, ok := a.lex.Find(s.Tokens[:i+h.Len-1], i); ok && trim.Len == h.Len-1 && trim.Kinds.Has(a.variant) && s.Tokens[i+trim.Len-1].Capital {
		*h = trim
	}
}

// isNamedSeason reports whether the season that begins at token i, with its article or
// without, is a model of a maker that the article names: "the Spring", with a capital.
func (a *Analyzer) isNamedSeason(s *Sentence, i int) bool {
	j := i
	if w := s.Tokens[i].Word; (w == text.The || w == text.A) && i+1 < len(s.Tokens) {
		j++
	}
	h := &s.Hits[j]
	if h.Len != 1 || !h.Kinds.Has(lexicon.Season) || !h.Kinds.Has(lexicon.Model) || !s.Tokens[j].Capital || j == 0 || i > 0 && s.Hits[i-1].Kinds.Has(lexicon.Preposition) && j == i {
		return false
	}
	return a.makers[h.Entry(lexicon.Model).Maker]
}

// legalForm returns where a company's name ends that goes on at token i: after
// "Co." or "Corp.", and a full stop that is theirs and not the sentence's.
func (a *Analyzer) legalForm(s *Sentence, i int) int {
	form := lexicon.Of(lexicon.CompanySuffix, lexicon.Abbreviation)
	for i < len(s.Tokens) && s.Hits[i].Len == 1 && form.Within(&s.Hits[i].Kinds) && s.Tokens[i].Capital && !s.Tokens[i].Glued {
		i++
	}
	if i+1 < len(s.Tokens) && s.Tokens[i].Word == text.Stop && s.Tokens[i].Glued && s.Hits[i-1].Kinds.Has(lexicon.CompanySuffix) {
		i++
	}
	return i
}

// comparesWith reports whether the bound at token i limits no number but
// compares with an earlier period: "more than twelve months ago".
func comparesWith(p *periodParser, s *Sentence, i int) bool {
	h := &s.Hits[i]
	if h.Len < 2 || !h.Kinds.Has(lexicon.BoundWord) || s.Tokens[i+h.Len-1].Word != text.Than {
		return false
	}
	w, ok := p.parse(i + h.Len)
	return ok && w.IsBaseline()
}

const (
	startsPeriod = 1 << iota
	startsQuantity
)

// starts says what can begin at token i, so that the parsers are asked only
// there.
func (a *Analyzer) starts(s *Sentence, i int) uint8 {
	t := &s.Tokens[i]
	var f uint8
	if t.Word != 0 && int(t.Word) < len(a.startWords) {
		f = a.startWords[t.Word]
	}
	if (t.Word == text.A || t.Word == text.An) && i+1 < len(s.Tokens) && s.Hits[i+1].Len == 0 && s.Tokens[i+1].Kind == text.Letters && s.Tokens[i+1].Word != a.quantityWords.dozen {
		f &^= startsQuantity // most nouns: "a garden" is no "a million"
	}
	k := &s.Hits[i].Kinds
	if k.Meets(&a.periodKinds) {
		f |= startsPeriod
	}
	if k.Meets(&a.quantityKinds) {
		f |= startsQuantity
	}
	if t.Kind == text.Digits {
		f |= startsQuantity
		if t.End-t.Start <= maxDateDigits {
			f |= startsPeriod
		}
	}
	return f
}

// isModelNumber reports whether a model's or maker's name, or a word for a kind of
// vehicle, that begins with digits stands at token i: "500e", "3 Series", "001" after
// its maker, "2W".
func (a *Analyzer) isModelNumber(s *Sentence, i int) bool {
	h := &s.Hits[i]
	if h.Len > 1 && h.Kinds.Has(lexicon.ScopeCue) && s.Tokens[i].Kind == text.Digits && s.Tokens[i+1].Glued {
		return true
	}
	if s.Tokens[i].Kind != text.Digits || h.Len == 0 || !h.Kinds.Has(lexicon.Model) && !h.Kinds.Has(lexicon.Maker) {
		return false
	}
	if h.Len > 1 {
		return true
	}
	if i+1 < len(s.Tokens) && s.Hits[i+1].Kinds.Has(lexicon.UnitWord) && s.Tokens[i+1].Kind != text.Letters {
		return false // "Great Wall 5%"
	}
	if a.callsModel(s, i) {
		return true
	}
	if len(s.Items) == 0 || i+1 < len(s.Tokens) && a.countsOn(s, i+1) {
		return false
	}
	last := &s.Items[len(s.Items)-1]
	return last.Kinds.Has(lexicon.Maker) && s.Tokens[i].Kind == text.Digits && len(s.Tokens[i].Text(s.Article)) <= 4
}

// callsModel reports whether the digits at token i are what a model of a maker that the article names is called by,
// as the words around them show, and no number: "the 911 sold", "while 3008 sales rose".
func (a *Analyzer) callsModel(s *Sentence, i int) bool {
	t := &s.Tokens[i]
	if n := t.End - t.Start; n < 3 || n > 4 || n == 4 && isCentury(t.Text(s.Article)) || a.namesake(&s.Hits[i]) == nil {
		return false
	}
	before, of := text.Word(0), text.Word(0)
	if i > 0 {
		before = s.Tokens[i-1].Word
	}
	if i > 1 {
		of = s.Tokens[i-2].Word
	}
	ends := i+1 >= len(s.Tokens) || s.Tokens[i+1].Kind == text.Punct && !s.Tokens[i+1].Glued || s.Tokens[i+1].Word == text.Comma || s.Tokens[i+1].Word == text.Stop
	if ends {
		return before == text.The
	}
	h := &s.Hits[i+1]
	u := h.Use(lexicon.MetricCue)
	switch counted := u != nil && u.Role != lexicon.Verb; before {
	case text.The:
		return counted || u != nil && of != text.Of || h.Kinds.Has(lexicon.Move) || h.Kinds.Has(lexicon.Auxiliary) || h.Kinds.Has(lexicon.ModalityCue)
	case 0, text.While, text.And, text.Comma, text.Stop, text.Of, text.But, text.Whereas:
		next := i + 1 + max(1, h.Len)
		return counted && next < len(s.Tokens) && (s.Hits[next].Kinds.Has(lexicon.Move) || s.Hits[next].Kinds.Has(lexicon.Auxiliary))
	}
	return false
}

// isCentury reports whether four digits are a year of the last century or of this one.
func isCentury(digits string) bool { return digits[:2] == "19" || digits[:2] == "20" }

// countsOn reports whether the word at token i is what a number before it is of, whoever stands
// before that: "Porsche 6 percent to 78,000", "Kia 12 million".
func (a *Analyzer) countsOn(s *Sentence, i int) bool {
	h := &s.Hits[i]
	if h.Kinds.Has(lexicon.Scale) {
		return true
	}
	e := h.Entry(lexicon.UnitWord)
	if e == nil {
		return false
	}
	u := a.lex.Units[e.Unit]
	return u != nil && (u.Dimension == "percent" || u.Dimension == "points" || u.Dimension == "bulk_energy")
}

// isSprint reports whether the speed at token i is part of a word for a metric:
// "0 to 100 km/h".
func (a *Analyzer) isSprint(s *Sentence, i int, n *Quantity) bool {
	h := &s.Hits[i]
	return h.Len > 1 && h.Kinds.Has(lexicon.MetricCue) && (n.Unit == nil || n.Unit.Dimension == "speed")
}

// The sets of one kind that a hit is compared with.
var (
	onlyBound      = lexicon.Of(lexicon.BoundWord)
	onlyBasis      = lexicon.Of(lexicon.BasisWord)
	onlyDescriptor = lexicon.Of(lexicon.Descriptor)
)
