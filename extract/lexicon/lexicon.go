// Package lexicon holds what single words and names mean: makers, models,
// places, metrics, units, cue words.
//
// In: the YAML of rules/lexicon and rules/vocabulary. Out: a Lexicon that finds
// the longest phrase at a token and says which entries it stands for. It knows
// nothing of sentences.
package lexicon

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"carfacts/extract/fact"
	"carfacts/extract/text"
)

// Lexicon is the set of all entries. It is built once and read-only after.
type Lexicon struct {
	Vocabulary *text.Vocabulary
	Metrics    map[string]*Metric
	Units      map[fact.Unit]*Unit
	MetricList []string    // in the order of definition
	UnitList   []fact.Unit // in the order of definition

	kinds   []string
	names   map[string]*Entry // makers, places and bodies by canonical name
	models  map[string]*Entry // models by canonical name
	wholes  map[string]bool   // names of places that others are in
	phrases []phraseList      // by first word
	entries []*Entry
}

// phraseList holds the phrases that begin with a word.
type phraseList struct {
	many    []listed // of two words and more, by their second words, longest first
	seconds uint64   // bit set of the last six bits of their second words
	one     *Phrase  // the word alone, nil where it is no phrase
	hit     Hit      // of the word alone, where capitals do not matter: most words need no look at their phrase
}

// listed is a phrase with its second word, by which it is found, and its third, 0 where it has
// none: most phrases that begin like the text go on otherwise there.
type listed struct {
	*Phrase
	second, third text.Word
}

// New returns an empty lexicon with the built-in kinds.
func New() *Lexicon {
	return &Lexicon{
		Vocabulary: text.NewVocabulary(),
		Metrics:    map[string]*Metric{},
		Units:      map[fact.Unit]*Unit{},
		kinds:      slices.Clone(builtinKinds),
		names:      map[string]*Entry{},
		models:     map[string]*Entry{},
		wholes:     map[string]bool{},
	}
}

// Kind returns the kind of the lexicon named id, None where there is no such lexicon.
func (l *Lexicon) Kind(id string) (Kind, bool) {
	if i := slices.Index(l.kinds, id); i >= 0 {
		return Kind(i), true
	}
	return None, false
}

// KindName returns the id of a kind.
func (l *Lexicon) KindName(k Kind) string { return l.kinds[k] }

// KindNames returns the ids of all kinds.
func (l *Lexicon) KindNames() []string { return l.kinds }

// NamesOf returns the names of the kinds in the set, in the order of the kinds.
func (l *Lexicon) NamesOf(s Set) []string {
	var out []string
	for k, name := range l.kinds {
		if s.Has(Kind(k)) {
			out = append(out, name)
		}
	}
	return out
}

// Named returns the entry of a maker, place or body, nil where there is none.
func (l *Lexicon) Named(name string) *Entry { return l.names[name] }

// Model returns the entry of a model, nil where there is none.
func (l *Lexicon) Model(name string) *Entry { return l.models[name] }

// HasParts reports whether an entry is said to be in the place of that name.
func (l *Lexicon) HasParts(place string) bool { return l.wholes[place] }

// Entries returns all entries in the order in which they were read.
func (l *Lexicon) Entries() []*Entry { return l.entries }

// Find returns the longest phrase that begins at tokens[i].
func (l *Lexicon) Find(tokens []text.Token, i int) (Hit, bool) {
	return l.FindBut(tokens, i, Set{})
}

// FindBut is Find without the phrases that are of the kinds but and of no
// other.
func (l *Lexicon) FindBut(tokens []text.Token, i int, but Set) (Hit, bool) {
	var hit Hit
	ok := l.find(&hit, tokens, i, &but)
	return hit, ok
}

// FindAll appends to dst what is found at each of the tokens, an empty hit where
// nothing is, and returns the kinds of all that is found, too.
func (l *Lexicon) FindAll(dst []Hit, tokens []text.Token) (_ []Hit, kinds Set) {
	first := len(dst)
	dst = slices.Grow(dst, len(tokens))[:first+len(tokens)]
	hits := dst[first:]
	var none Set
	clear(hits)
	for i := range hits {
		if tokens[i].Word != 0 && l.find(&hits[i], tokens, i, &none) {
			kinds.Join(&hits[i].Kinds)
		}
	}
	return dst, kinds
}

// find sets the hit, which is empty, to the longest phrase at tokens[i] that is
// of other kinds than but.
func (l *Lexicon) find(hit *Hit, tokens []text.Token, i int, but *Set) bool {
	w := tokens[i].Word
	if int(w) >= len(l.phrases) {
		return false
	}
	list := &l.phrases[w]
	if list.many != nil && i+1 < len(tokens) {
		next := tokens[i+1].Word
		if next != 0 && list.seconds&(1<<(next&63)) != 0 && list.find(hit, tokens, i, i+1, but) {
			return true
		}
		if next == text.Hyphen && i+2 < len(tokens) && list.find(hit, tokens, i, i+2, but) {
			return true
		}
	}
	if list.hit.Len > 0 && !list.hit.Kinds.Within(but) {
		*hit = list.hit
		return true
	}
	return list.one != nil && list.one.hit(hit, tokens[i:i+1], but)
}

// find is Lexicon.find among the phrases whose second word is tokens[at].
func (l *phraseList) find(hit *Hit, tokens []text.Token, i, at int, but *Set) bool {
	second, next := tokens[at].Word, text.Word(0)
	if at+1 < len(tokens) {
		next = tokens[at+1].Word
	}
	for _, p := range l.many[l.from(second):] {
		if p.second != second {
			break
		}
		if p.third != 0 && p.third != next && next != text.Hyphen {
			continue
		}
		if n := p.match(tokens, i); n > 0 && p.hit(hit, tokens[i:i+n], but) {
			return true
		}
	}
	return false
}

// from returns the index of the first phrase with the second word or one behind it.
func (l *phraseList) from(second text.Word) int {
	return sort.Search(len(l.many), func(i int) bool { return l.many[i].second >= second })
}

// add enters a phrase for an entry.
func (l *Lexicon) add(e *Entry, phrase string, role Role, cased bool) {
	tokens := text.Tokenize(nil, l.Vocabulary, phrase, 0, len(phrase))
	var words []text.Word
	var tight, capital uint64
	allCaps := false
	for i := range tokens {
		t := &tokens[i]
		if t.Word == text.Hyphen && i > 0 && i+1 < len(tokens) && tokens[i+1].Glued {
			continue
		}
		k := len(words)
		if k >= 60 {
			break
		}
		words = append(words, l.Vocabulary.Add(phrase[t.Start:t.End]))
		if t.Glued && i > 0 && (tokens[i-1].Word != text.Hyphen || i == 1) { // "-odd" begins with its hyphen
			tight |= 1 << k
		}
		if cased && t.Capital {
			capital |= 1 << k
			if k == 0 && t.AllCaps && t.End-t.Start <= 4 {
				allCaps = true
			}
		}
	}
	if len(words) == 0 {
		return
	}
	l.grow()
	use := Use{Entry: e, Kind: e.Kind, Role: role, capital: capital, allCaps: allCaps}
	list := &l.phrases[words[0]]
	p := list.exactly(words, tight)
	if p == nil {
		p = &Phrase{words: words, tight: tight}
		list.add(p)
	}
	p.use(use)
	if p == list.one {
		list.hit = Hit{}
		if !p.cased {
			list.hit = Hit{Phrase: p, Len: 1, valid: 1<<len(p.Uses) - 1, Kinds: p.Kinds}
		}
	}
}

// grow makes lists for all words of the vocabulary.
func (l *Lexicon) grow() {
	for len(l.phrases) < l.Vocabulary.Len() {
		l.phrases = append(l.phrases, phraseList{})
	}
}

// exactly returns the phrase of exactly these words, nil where it is not listed.
func (l *phraseList) exactly(words []text.Word, tight uint64) *Phrase {
	if len(words) == 1 {
		return l.one
	}
	for _, p := range l.many[l.from(words[1]):] {
		if p.second != words[1] {
			break
		}
		if p.tight == tight && slices.Equal(p.words, words) {
			return p.Phrase
		}
	}
	return nil
}

func (l *phraseList) add(p *Phrase) {
	if len(p.words) == 1 {
		l.one = p
		return
	}
	second := p.words[1]
	l.seconds |= 1 << (second & 63)
	at := l.from(second)
	for at < len(l.many) && l.many[at].second == second && len(l.many[at].words) > len(p.words) {
		at++
	}
	p.order = int32(len(l.many))
	third := text.Word(0)
	if len(p.words) > 2 {
		third = p.words[2]
	}
	l.many = slices.Insert(l.many, at, listed{p, second, third})
}

// Phrases calls f with every phrase, in the order of the vocabulary; of those with
// the same first word the longest first, then the one that was added last.
func (l *Lexicon) Phrases(f func(words string, p *Phrase)) {
	var b strings.Builder
	show := func(p *Phrase) {
		b.Reset()
		for k, w := range p.words {
			if k > 0 && p.tight&(1<<k) == 0 {
				b.WriteByte(' ')
			}
			b.WriteString(l.Vocabulary.String(w))
		}
		f(b.String(), p)
	}
	for i := range l.phrases {
		many := slices.Clone(l.phrases[i].many)
		slices.SortFunc(many, func(a, b listed) int {
			return cmp.Or(len(b.words)-len(a.words), int(b.order-a.order))
		})
		for _, p := range many {
			show(p.Phrase)
		}
		if one := l.phrases[i].one; one != nil {
			show(one)
		}
	}
}

// Alias returns the maker that the single word is a name of, nil where none.
func (l *Lexicon) Alias(word string) *Entry {
	p := l.single(l.Vocabulary.Lookup(word))
	if p == nil {
		return nil
	}
	for i := range p.Uses {
		if p.Uses[i].Kind == Maker && p.Uses[i].Role == Plain {
			return p.Uses[i].Entry
		}
	}
	return nil
}

// IsA reports whether the single word w is a phrase of kind k.
func (l *Lexicon) IsA(w text.Word, k Kind) bool {
	p := l.single(w)
	return p != nil && p.Kinds.Has(k)
}

// single returns the phrase of the word alone, nil where it is none: a word of
// the grammars may have been added after the lexicons.
func (l *Lexicon) single(w text.Word) *Phrase {
	if int(w) >= len(l.phrases) {
		return nil
	}
	return l.phrases[w].one
}
