package mention

import (
	"iter"
	"strings"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// Item is one element of a sentence as the rules see it: a quantity, a period,
// a phrase of the lexicons, or a single token.
type Item struct {
	First, Last int            // tokens of the sentence
	Hit         *lexicon.Hit   // the phrase; nil where none
	Kinds       lexicon.Set    // of the phrase
	Word        text.Word      // of a single token, 0 for longer items
	Quantity    int            // index+1 in Sentence.Quantities
	When        int            // index+1 in Sentence.Whens
	Name        *lexicon.Entry // the maker, model, place or body named
	Role        lexicon.Role   // how the name is used
	Punct       bool
}

// Sentence is a sentence under reading. Tokens are those of the sentence.
type Sentence struct {
	Article    string
	Tokens     []text.Token
	Hits       []lexicon.Hit
	Items      []Item
	Kinds      lexicon.Set // of all items
	Quantities []Quantity
	Whens      []When
}

// Bytes returns the range of the sentence in the article's text.
func (s *Sentence) Bytes() (start, end int) {
	return int(s.Tokens[0].Start), int(s.Tokens[len(s.Tokens)-1].End)
}

// Text returns the words of items[i].
func (s *Sentence) Text(i int) string {
	it := &s.Items[i]
	return s.Article[s.Tokens[it.First].Start:s.Tokens[it.Last-1].End]
}

// QuantityAt returns the quantity of items[i], nil where it is none.
func (s *Sentence) QuantityAt(i int) *Quantity {
	if i < 0 || i >= len(s.Items) || s.Items[i].Quantity == 0 {
		return nil
	}
	return &s.Quantities[s.Items[i].Quantity-1]
}

// WhenAt returns the period of items[i], nil where it is none.
func (s *Sentence) WhenAt(i int) *When {
	if i < 0 || i >= len(s.Items) || s.Items[i].When == 0 {
		return nil
	}
	return &s.Whens[s.Items[i].When-1]
}

// Has reports whether items[i] is a phrase of kind k.
func (s *Sentence) Has(i int, k lexicon.Kind) bool {
	return i >= 0 && i < len(s.Items) && s.Items[i].Kinds.Has(k)
}

// Of ranges over the items that are phrases of kind k. Where there are none it
// looks at none.
func (s *Sentence) Of(k lexicon.Kind) iter.Seq[int] {
	return func(yield func(int) bool) {
		if !s.Kinds.Has(k) {
			return
		}
		for i := range s.Items {
			if s.Items[i].Kinds.Has(k) && !yield(i) {
				return
			}
		}
	}
}

// InAddress reports whether items[i] is a comma that belongs to an address: "in
// Mesa, Arizona, that", "Hayward, California, with".
func (s *Sentence) InAddress(i int) bool {
	if s.Word(i) != text.Comma {
		return false
	}
	return s.addresses(i) || i >= 3 && s.Word(i-2) == text.Comma && s.addresses(i-2) || s.isAddress(i-1)
}

// isAddress reports whether the place at items[i] is a town with what it is in,
// as one name: "Liberty, North Carolina".
func (s *Sentence) isAddress(i int) bool {
	if i < 0 || s.Items[i].Name == nil || s.Items[i].Name.Kind != lexicon.Place {
		return false
	}
	for t := s.Items[i].First + 1; t < s.Items[i].Last; t++ {
		if s.Tokens[t].Word == text.Comma {
			return true
		}
	}
	return false
}

// maxApposition is how many items an apposition may have.
const maxApposition = 12

// AppositionAfter returns the item after the apposition that the comma at
// items[i] opens, 0 where none does: "the iX3, the first of its kind, in Hungary",
// "a plant, outside Atlanta, in 2025". It holds no figure and no date but where a clause of its
// own has them: "its plant, which employs 3,000, in February", "its plant, with a capacity of 60,000, in May".
func (s *Sentence) AppositionAfter(i int) int {
	if s.Word(i) != text.Comma {
		return 0
	}
	clause := false
	switch s.Word(i + 1) {
	case text.A, text.An, text.The:
	case text.Which, text.Who, text.Whose, text.Where:
		clause = true
	case text.With:
		clause = s.Has(i+2, lexicon.Determiner) || s.Has(i+2, lexicon.MetricCue) || i+2 < len(s.Items) && s.Items[i+2].Quantity != 0
		if !clause {
			return 0
		}
	default:
		if last := s.nameFrom(i + 1); last > 0 && s.Word(last) == text.Comma && s.Word(last+1) != text.And && s.isPlain(i-1) {
			return last + 1 // "its oldest plant, Civac, by March"
		}
		if clause = s.opensParticiple(i + 1); !clause && (!s.Has(i+1, lexicon.Preposition) || !s.placeAt(i+2) || s.Word(i+3) != text.Comma) {
			return 0
		}
	}
	for j := i + 2; j < len(s.Items) && j <= i+maxApposition; j++ {
		it := &s.Items[j]
		if !clause && (it.Quantity != 0 || it.When != 0 || it.Kinds.Has(lexicon.Auxiliary)) {
			return 0
		}
		switch it.Word {
		case text.Comma:
			if clause && s.InAddress(j) {
				continue
			}
			if s.ListsNames(j) || clause && s.Items[j-1].Quantity != 0 && j+1 < len(s.Items) && s.Items[j+1].Quantity != 0 {
				return 0 // "the share of Toyota, Honda and Nissan"
			}
			if j+1 == len(s.Items) || s.Word(j+1) == text.And || s.Word(j+1) == text.Or {
				return 0
			}
			return j + 1
		case text.Semicolon, text.Colon, text.Dash, text.Stop:
			return 0
		}
	}
	return 0
}

// nameFrom returns the item after the name of a place, or of up to three words that no lexicon
// knows, from items[i] on, 0 where none begins there.
func (s *Sentence) nameFrom(i int) int {
	last := i
	if s.placeAt(i) {
		return i + 1
	}
	for last < len(s.Items) && last < i+3 && s.isUnknownName(last) {
		last++
	}
	if last == i {
		return 0
	}
	return last
}

// isPlain reports whether items[i] is a word without a capital: no name that begins a list.
func (s *Sentence) isPlain(i int) bool {
	if i < 0 {
		return false
	}
	t := &s.Tokens[s.Items[i].First]
	return t.Kind == text.Letters && !t.Capital && s.Items[i].Name == nil
}

// opensParticiple reports whether a participle at items[i] opens a clause that says when, by whom
// or where something was done: "presented in November".
func (s *Sentence) opensParticiple(i int) bool {
	if i+1 >= len(s.Items) || s.Items[i].Name != nil || s.Items[i].Quantity != 0 || s.Items[i].When != 0 {
		return false
	}
	t := &s.Tokens[s.Items[i].First]
	return !t.Capital && strings.HasSuffix(t.Text(s.Article), "ed") && (s.Items[i+1].When != 0 || s.Has(i+1, lexicon.Preposition))
}

// placeAt reports whether items[i] is the name of a place.
func (s *Sentence) placeAt(i int) bool {
	return i < len(s.Items) && s.Items[i].Name != nil && s.Items[i].Name.Kind == lexicon.Place
}

// AppositionBefore returns the item before the apposition that the comma at
// items[i] closes, -1 where none does.
func (s *Sentence) AppositionBefore(i int) int {
	if s.Word(i) != text.Comma {
		return -1
	}
	for j := i - 2; j >= 0 && j >= i-maxApposition; j-- {
		if s.Word(j) == text.Comma && !s.InAddress(j) {
			if s.AppositionAfter(j) == i+1 {
				return j - 1
			}
			return -1
		}
	}
	return -1
}

// ListsNames reports whether the comma at items[i] stands between two makers or models.
func (s *Sentence) ListsNames(i int) bool {
	next := i + 1
	if s.Word(next) == text.And {
		next++
	}
	if i == 0 || next >= len(s.Items) {
		return false
	}
	a, b := s.Items[i-1].Name, s.Items[next].Name
	return a != nil && b != nil && a.Kind == b.Kind && a.Kind != lexicon.Place
}

// addresses reports whether the comma at items[i] stands between a town and what
// that is in.
func (s *Sentence) addresses(i int) bool {
	if i < 2 || i+1 >= len(s.Items) {
		return false
	}
	town, outer := &s.Items[i-1], &s.Items[i+1]
	if outer.Name == nil || outer.Name.Kind != lexicon.Place || outer.Role == lexicon.Adjective || outer.Name.Is == "city" || s.Word(i+2) == text.Possessive {
		return false
	}
	if town.Name != nil {
		return town.Name.Kind == lexicon.Place && (town.Name.In == outer.Name.Name || town.Name.Is == "city" && outer.Name.Is == "region")
	}
	j := i - 1
	for j > 0 && s.isUnknownName(j) {
		j--
	}
	return j < i-1 && (s.Has(j, lexicon.Preposition) || s.Has(j, lexicon.Determiner))
}

// isUnknownName reports whether items[i] is a word with a capital that no
// lexicon knows.
func (s *Sentence) isUnknownName(i int) bool {
	it := &s.Items[i]
	return s.Tokens[it.First].Capital && it.Kinds.Empty() && it.Name == nil && it.Quantity == 0 && it.When == 0
}

// Word returns the word of items[i] where it is a single token, else 0.
func (s *Sentence) Word(i int) text.Word {
	if i < 0 || i >= len(s.Items) {
		return 0
	}
	return s.Items[i].Word
}

// Entry returns the entry of kind k that items[i] stands for, nil where none.
func (s *Sentence) Entry(i int, k lexicon.Kind) *lexicon.Entry {
	if !s.Has(i, k) {
		return nil
	}
	if s.Items[i].Hit == nil {
		return s.Items[i].Name // a name that the article itself taught
	}
	return entryOf(s.Items[i].Hit, k)
}

// Use returns the use of kind k that items[i] stands for, nil where none.
func (s *Sentence) Use(i int, k lexicon.Kind) *lexicon.Use {
	if !s.Has(i, k) || s.Items[i].Hit == nil {
		return nil
	}
	return useOf(s.Items[i].Hit, k)
}

// useOf returns the first valid use of kind k of a hit, nil where none.
func useOf(h *lexicon.Hit, k lexicon.Kind) *lexicon.Use {
	if h == nil || h.Phrase == nil {
		return nil // a word that the article teaches
	}
	for j := range h.Phrase.Uses {
		if h.Valid&(1<<j) != 0 && h.Phrase.Uses[j].Kind == k {
			return &h.Phrase.Uses[j]
		}
	}
	return nil
}

// IsNoun reports whether a use of kind k of items[i] is a noun: "a surge".
func (s *Sentence) IsNoun(i int, k lexicon.Kind) bool {
	if !s.Has(i, k) {
		return false
	}
	h := s.Items[i].Hit
	for j := range h.Phrase.Uses {
		if u := &h.Phrase.Uses[j]; h.Valid&(1<<j) != 0 && u.Kind == k && u.Role == lexicon.Noun {
			return true
		}
	}
	return false
}

// build makes the items of the sentence from its tokens and hits.
func (a *Analyzer) build(s *Sentence) {
	q := quantityParser{article: s.Article, tokens: s.Tokens, hits: s.Hits, lex: a.lex, words: a.quantityWords, rivals: a.rivals, spaced: a.spaced}
	p := &a.period
	*p = periodParser{article: s.Article, tokens: s.Tokens, hits: s.Hits, lex: a.lex, words: a.periodWords, readers: a.periodReaders}
	counts := listsCounts(s)
	for i := 0; i < len(s.Tokens); {
		if e := a.calledByNumber(s, i); e != nil {
			s.Items = append(s.Items, Item{First: i, Last: i + 1, Name: e, Kinds: lexicon.Of(e.Kind)})
			i++
			continue
		}
		if end, e, role := a.learnedAt(s, i); e != nil {
			s.Items = append(s.Items, Item{First: i, Last: end, Name: e, Role: role, Kinds: lexicon.Of(e.Kind)})
			i = end
			continue
		}
		if end := a.numberedTrim(s, i); end > 0 {
			s.Items = append(s.Items, Item{First: i, Last: end, Kinds: lexicon.Of(a.variant)})
			i = end
			continue
		}
		start := a.starts(s, i)
		q.listed = counts && bracketed(s, i)
		if start&startsPeriod != 0 && !q.listed && !a.isNamedSeason(s, i) {
			if w, ok := p.parse(i); ok && !(s.Hits[i].Len > w.Last-i && s.Hits[i].Kinds.Meets(&names)) { // but "Q4 e-tron"
				s.Whens = append(s.Whens, w)
				p.prior = w.partForm()
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
				case isPeriod && entryOf(&s.Hits[i], lexicon.BoundWord).Bound != fact.About:
					ok = false // "15 percent above 2022"
				case isPeriod: // "will arrive around 2027"
					s.Whens = append(s.Whens, w)
					p.prior = w.partForm()
					s.Items = append(s.Items, Item{First: i, Last: w.Last, When: len(s.Whens)})
					i = w.Last
					continue
				}
			}
			if ok && !a.isSprint(s, i, &n) {
				if n.Ranged {
					q.ranged = n
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
		if h := &s.Hits[i]; h.Len > 0 {
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

// yieldTo shortens the phrase of several words at token i where those that follow
// have a better claim to its last ones.
func (a *Analyzer) yieldTo(s *Sentence, i int) {
	if h := &s.Hits[i]; h.Kinds == onlyBound {
		// no number follows: "lower than before" limits nothing
		*h, _ = a.lex.FindBut(s.Tokens, i, onlyBound)
	}
	if h := &s.Hits[i]; h.Len > 1 && h.Kinds == onlyBasis && i+h.Len < len(s.Tokens) && (s.Tokens[i+h.Len].Kind == text.Suffix || a.namesMonth(s, i+h.Len)) {
		// "from the previous week's 15,400", "from the previous month of May": a period
		// that has a figure, or a name
		*h, _ = a.lex.FindBut(s.Tokens, i, onlyBasis)
	}
	a.yieldToName(s, i)
	a.freeBound(s, i)
	a.yieldToTrim(s, i)
}

// yieldToName shortens the phrase at token i where a name begins in it and goes on
// behind it: "the new Model S" is no "new model".
func (a *Analyzer) yieldToName(s *Sentence, i int) {
	h := &s.Hits[i]
	if h.Len < 2 || h.Kinds.Meets(&names) {
		return
	}
	for j := i + 1; j < i+h.Len; j++ {
		if n := &s.Hits[j]; n.Kinds.Meets(&names) && j+n.Len > i+h.Len {
			*h, _ = a.lex.Find(s.Tokens[:j], i)
			return
		}
	}
}

// namesMonth reports whether "of" and a month stand at token i.
func (a *Analyzer) namesMonth(s *Sentence, i int) bool {
	return s.Tokens[i].Word == text.Of && i+1 < len(s.Tokens) && s.Hits[i+1].Kinds.Has(lexicon.Month)
}

// freeBound shortens the phrase at token i whose last word begins that of a bound:
// "sell at least 3 million" is no price.
func (a *Analyzer) freeBound(s *Sentence, i int) {
	h := &s.Hits[i]
	if last := i + h.Len - 1; h.Len > 1 && h.Kinds.Has(lexicon.MetricCue) && s.Hits[last].Len > 1 && s.Hits[last].Kinds == onlyBound {
		*h, _ = a.lex.Find(s.Tokens[:last], i)
	}
}

// yieldToTrim shortens the phrase at token i, which is no name, to the trim that its
// capitals show: "the Extended Range model" is no car with a range extender.
func (a *Analyzer) yieldToTrim(s *Sentence, i int) {
	h := &s.Hits[i]
	if h.Len < 2 || i == 0 || !s.Tokens[i].Capital || h.Kinds.Has(a.variant) || h.Kinds.Meets(&nameKinds) || s.Tokens[i+h.Len-1].Capital {
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
	return a.makers[entryOf(h, lexicon.Model).Maker]
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
	if len(s.Items) == 0 || i+1 < len(s.Tokens) && a.countsOn(s, i+1) {
		return false
	}
	last := &s.Items[len(s.Items)-1]
	return last.Kinds.Has(lexicon.Maker) && s.Tokens[i].Kind == text.Digits && len(s.Tokens[i].Text(s.Article)) <= 4
}

// countsOn reports whether the word at token i is what a number before it is of, whoever stands
// before that: "Porsche 6 percent to 78,000", "Kia 12 million".
func (a *Analyzer) countsOn(s *Sentence, i int) bool {
	h := &s.Hits[i]
	if h.Kinds.Has(lexicon.Scale) {
		return true
	}
	e := entryOf(h, lexicon.UnitWord)
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

// shareUnits gives the bare numbers of a list the unit, and where it is
// missing the scale, of the number that ends it: "81.2, 31.5 and 25.6 GWh".
func (a *Analyzer) shareUnits(s *Sentence) {
	if len(s.Quantities) < 2 {
		return
	}
	for k := len(s.Items) - 1; k >= 0; k-- {
		n := s.QuantityAt(k)
		if n == nil || n.Unit != nil || n.Reason != "" || n.IsMultiple {
			continue
		}
		j := k + 1
		for j < len(s.Items) && a.joins(s.Items[j].Word) {
			j++
		}
		if j == k+1 || j > k+3 {
			continue
		}
		next := s.QuantityAt(j)
		if next == nil || next.Unit == nil || next.IsMultiple || next.Part || next.prefixedAt(s) || next.Signed {
			continue
		}
		switch next.Unit.Dimension {
		case "percent", "points", "ratio":
			if n.Group || n.Scaled || n.Value > 1000 || next.Bound != "" && next.Bound != fact.Exactly && n.Value > 100 { // "776 and nearly 15 per cent"
				continue
			}
		case "money":
			if !n.Group && !n.Scaled && n.Value < 100 && next.Scaled == n.Scaled && next.Value > 1000 {
				continue
			}
		case "count":
			if n.Small {
				continue
			}
			if s.Items[k+1].Word == text.Comma && s.Items[j-1].Word == text.Comma && !next.Shared {
				continue // "12,567, 7,588 units": two clauses
			}
		}
		if !n.Scaled && !n.Group && next.Scaled && n.Value < 1000 && !next.Words {
			n.Value = roundScaled(n.Value*next.scale, 2, 1000)
			n.Scaled, n.scale = true, next.scale
		}
		n.Unit, n.Quantity.Unit, n.Shared = next.Unit, next.Quantity.Unit, true
		n.Counted, n.CountedHit = next.Counted, next.CountedHit
		if next.statedAs != "" {
			n.factor, n.statedAs = next.Counted.Value, next.statedAs
			n.convert()
		}
	}
}

// joins reports whether the word stands between the numbers of one list or of
// the measures of one thing: "81.2, 31.5 and 25.6 GWh", "4,615 x 1,875 x 1,715 mm".
func (a *Analyzer) joins(w text.Word) bool {
	switch w {
	case text.Comma, text.And, text.Or, text.Slash, a.quantityWords.to, a.quantityWords.x, a.quantityWords.cross:
		return true
	}
	return false
}

func (n *Quantity) prefixedAt(s *Sentence) bool {
	return n.Unit.Dimension == "money" && s.Hits[n.From].Kinds.Has(lexicon.Currency)
}

// Vehicles reports whether the quantity counts vehicles, in its own words.
func (n *Quantity) Vehicles() bool { return n.Unit != nil && n.Unit.Name == fact.Vehicle }

// Scale returns what the scale words of the number stand for, 1 without any.
func (n *Quantity) Scale() float64 { return max(n.scale, 1) }

// TakeUnit gives a bare number that is like another the unit of that, and where it is
// missing the scale: "22.3 billion (20.3)".
func (n *Quantity) TakeUnit(like *Quantity, u *lexicon.Unit) {
	if !n.Scaled && like.Scaled && !n.Group {
		n.Value = roundScaled(n.Value*like.scale, 2, 1000)
		n.Scaled, n.scale = true, like.scale
	}
	n.Unit, n.Quantity.Unit, n.Shared = u, u.Name, true
}

// Bare reports whether the number has no unit of its own.
func (n *Quantity) Bare() bool { return n.Unit == nil && n.Reason == "" }

// The sets of one kind that a hit is compared with.
var (
	onlyBound      = lexicon.Of(lexicon.BoundWord)
	onlyBasis      = lexicon.Of(lexicon.BasisWord)
	onlyDescriptor = lexicon.Of(lexicon.Descriptor)
	names          = lexicon.Of(lexicon.Maker, lexicon.Model)
)
