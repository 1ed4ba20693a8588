// Package mention finds what the rules speak of in a sentence: quantities,
// periods, names and cue words.
//
// In: the tokens of a sentence and the lexicons. Out: the sentence as a list
// of items, each quantity with its number, scale, range, bound and unit read,
// each period as an under-specified value. It resolves nothing: whose a figure
// is and which year "June" means is said later.
package mention

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// Analyzer reads the sentences of one article after another. It is not safe
// for concurrent use: each worker has its own.
type Analyzer struct {
	lex                        *lexicon.Lexicon
	periodWords                *periodWords
	quantityWords              *quantityWords
	periodReaders              *periodReaders
	startWords                 []uint8 // by Word: startsPeriod, startsQuantity
	periodKinds                lexicon.Set
	quantityKinds              lexicon.Set
	variant, variantNoun, part lexicon.Kind
	givenUp                    lexicon.Kind // verbs by which one gives something up
	trimTail                   lexicon.Kind // nouns that end the name of a trim
	filler                     lexicon.Kind // words that change nothing
	thing                      lexicon.Kind // what news counts and the vocabulary does not
	holding                    lexicon.Kind // verbs by which one has a number of something
	imported, made             lexicon.Kind // words by which vehicles come from somewhere
	past                       lexicon.Kind // verbs in the past tense
	naming                     lexicon.Kind // words that lead in a name
	ofPeople                   lexicon.Kind // nouns for companies that are nouns for people, too
	period                     periodParser // of the sentence under reading

	// State of the article under reading.
	rivals   rivals
	spaced   bool // its numbers have spaces between thousands
	dotted   bool // its numbers have points between thousands
	article  string
	makers   map[string]bool // makers that the article names
	learned  map[string]*lexicon.Entry
	trims    map[string]bool                   // numbers that are trims of a model
	numbers  map[string]*lexicon.Entry         // numbers that are models, as "Renault 4" shows
	longer   map[*lexicon.Entry]*lexicon.Entry // models the article names whose name is another's with a word behind, by that
	fullName map[*lexicon.Entry]bool           // models the article names behind their makers
	called   map[*lexicon.Entry]*lexicon.Entry // makers the article means by a word that is another's name, by that
	capped   map[string]int                    // how often an unknown capitalised word stands as a noun
	models   map[string]*lexicon.Entry         // makers of what words behind them may call models
	spoken   *lexicon.Entry                    // the maker that the blocks so far named last
	actors   map[string]bool                   // unknown names that act as companies do
	fuller   map[string]string                 // unknown names of several words, by the first of them
	sought   int                               // how many names were looked for in the whole of it
	surnames map[string]bool                   // unknown words behind another or a title
}

// Words holds the numbers of the words that the grammars of quantities and
// periods speak of. It is made before the vocabulary is shared.
type Words struct {
	period   *periodWords
	quantity *quantityWords
}

// NewWords adds the words of the grammars to the lexicon's vocabulary.
func NewWords(l *lexicon.Lexicon) *Words {
	return &Words{newPeriodWords(l.Vocabulary), newQuantityWords(l.Vocabulary)}
}

// NewAnalyzer returns an analyzer over the lexicon, which it only reads.
func NewAnalyzer(l *lexicon.Lexicon, words *Words) *Analyzer {
	a := &Analyzer{lex: l, periodWords: words.period, quantityWords: words.quantity}
	a.startWords = make([]uint8, l.Vocabulary.Len())
	p := words.period
	a.periodReaders = newPeriodReaders(p, l.Vocabulary.Len())
	for _, w := range []text.Word{text.By, text.As, text.Since, text.Until, text.Up, text.Through, text.In, text.On, text.During, text.For, text.Over, text.At, text.The, text.That, text.With, text.Same, text.This, text.Between,
		p.end, p.beginning, p.start, p.close, p.turn, p.early, p.late, p.mid, p.so, p.year, p.ytd, p.full, p.whole, p.entire, p.q, p.h, p.fy, p.today, p.yesterday, p.tomorrow, p.tonight, p.new,
		p.corresponding, p.comparable, p.equivalent, p.last, p.past, p.next, text.A, text.An, text.One, p.fiscal, text.Before, p.final, p.closing, p.opening, p.decade, p.semi, p.interim} {
		if w != 0 {
			a.startWords[w] |= startsPeriod
		}
	}
	for _, w := range []text.Word{text.Between, text.Every, text.A, text.An, text.Half, text.One, text.Hyphen, text.Plus, text.Tilde, a.quantityWords.minus, a.quantityWords.negative, a.quantityWords.plus,
		a.quantityWords.rise, a.quantityWords.fall, a.quantityWords.sink, a.quantityWords.hollow} {
		a.startWords[w] |= startsQuantity
	}
	a.variant, _ = l.Kind("variant")
	a.part, _ = l.Kind("part")
	a.givenUp, _ = l.Kind("given up")
	a.variantNoun, _ = l.Kind("variant noun")
	a.trimTail, _ = l.Kind("trim tail")
	a.filler, _ = l.Kind("filler")
	a.thing, _ = l.Kind("thing")
	a.holding, _ = l.Kind("holding")
	a.imported, _ = l.Kind("imported")
	a.made, _ = l.Kind("made")
	a.past, _ = l.Kind("past")
	a.naming, _ = l.Kind("naming")
	a.ofPeople, _ = l.Kind(PersonOrCompany)
	for _, k := range []lexicon.Kind{lexicon.Month, lexicon.Weekday, lexicon.SpanWord, lexicon.Relative, lexicon.Season, lexicon.Ordinal, lexicon.Number} {
		a.periodKinds.Add(k)
	}
	for _, k := range []lexicon.Kind{lexicon.BoundWord, lexicon.Currency, lexicon.Number, lexicon.Scale, lexicon.Multiple, lexicon.Fraction} {
		a.quantityKinds.Add(k)
	}
	return a
}

// Begin sets the analyzer to a new article, whose text it looks through for
// what helps to read its parts.
func (a *Analyzer) Begin(article string) {
	a.article = article
	a.spaced, a.dotted = writesSpaces(article), writesDots(article)
	a.makers, a.learned, a.trims, a.capped = emptied(a.makers), emptied(a.learned), emptied(a.trims), emptied(a.capped)
	a.called, a.fullName = emptied(a.called), emptied(a.fullName)
	a.numbers, a.models, a.longer = emptied(a.numbers), emptied(a.models), emptied(a.longer)
	a.actors, a.surnames, a.fuller, a.sought, a.spoken = emptied(a.actors), emptied(a.surnames), emptied(a.fuller), 0, nil
	a.Home("") // until more is known
}

// Home tells from which country most makers are that the article names, "" where they are
// from many: a sign of two currencies stands for that of the country.
func (a *Analyzer) Home(country string) {
	a.rivals = rivals{article: a.article, home: country, known: a.rivals.known[:0]}
}

// emptied returns an empty map: the same one, but for one that grew large.
func emptied[K comparable, V any](m map[K]V) map[K]V {
	if m == nil || len(m) > 500 {
		return map[K]V{}
	}
	clear(m)
	return m
}

// Find looks the phrases of all tokens up, and returns of which kinds they are.
func (a *Analyzer) Find(dst []lexicon.Hit, tokens []text.Token) ([]lexicon.Hit, lexicon.Set) {
	return a.lex.FindAll(dst, tokens)
}

// Read makes the items of a sentence, whose tokens and hits are given.
func (a *Analyzer) Read(s *Sentence) {
	for i := max(0, len(s.Hits)-16); i < len(s.Hits); i++ {
		if i+s.Hits[i].Len > len(s.Tokens) { // the phrase would run on into the next sentence
			s.Hits[i], _ = a.lex.Find(s.Tokens, i)
		}
	}
	s.Items, s.Quantities, s.Whens = s.Items[:0], s.Quantities[:0], s.Whens[:0]
	a.build(s)
	s.joinKinds()
	if s.Kinds.Meets(&lexicon.Names) || len(a.trims) > 0 {
		a.names(s)
		a.markTrims(s)
		s.joinKinds()
	}
	a.heads(s)
	a.putLeadFigure(s)
}

// joinKinds notes of which kinds the items are.
func (s *Sentence) joinKinds() {
	s.Kinds = lexicon.Set{}
	for i := range s.Items {
		s.Kinds.Join(&s.Items[i].Kinds)
	}
}
