// Package clause says what the words of one sentence say of each other, by the
// lexicons and by which words the rules tell events: it knows nothing of the
// article around the sentence.
//
// In: a sentence with the items that package mention read. Out: its structure,
// and answers to what the steps of package resolve ask of it. A question that
// cannot be answered without what was said before belongs there.
//
//   - frame.go and aside.go cut the sentence into runs of items and set aside what is inserted;
//   - phrase.go, verb.go and position.go say what a noun, a verb and a name do in their clause,
//     together.go what is joined, owner.go and subject.go whose something is, candidate.go what
//     stands where a subject can;
//   - metric.go, cue.go, unit.go, counted.go, kind.go and kindlist.go say what a figure measures and
//     counts, anaphor.go what words that point back count, whole.go of what it is a part,
//     variant.go which versions;
//   - bearing.go, timing.go, statement.go, backdrop.go and revised.go say what a period bears on;
//   - modality.go and modalcue.go say how sure a figure is, claim.go what is denied or taken back;
//   - locative.go, place.go and site.go say where, levy.go who levies what;
//   - teller.go and happening.go say what is told to have happened;
//   - heading.go reads what a heading or the head of a column says.
package clause

import (
	"slices"

	"carfacts/extract/lexicon"
	"carfacts/extract/pattern"
)

// Reader answers what the words of a sentence say of each other. It is not safe for concurrent use.
type Reader struct {
	Lex   *lexicon.Lexicon
	Rules *pattern.RuleSet
	Words *Words
	wordKinds
	Guess   *lexicon.Entry  // the cue of an estimate
	would   *lexicon.Entry  // the cue of what was to come
	asked   *lexicon.Metric // the metric that was asked about last
	Markets map[string]bool // segments that are markets of their own
	homes   map[string]bool // countries of makers of cars
	Trades  map[string]bool // those of them whose kinds of engine are told next: "Vans rose 8 percent. Diesel made up 84"
}

// NewReader returns a reader that looks words up in the lexicons and rules, which it only reads.
func NewReader(l *lexicon.Lexicon, rules *pattern.RuleSet, w *Words) *Reader {
	r := &Reader{Lex: l, Rules: rules, Words: w, wordKinds: newWordKinds(func(name string) lexicon.Kind { k, _ := l.Kind(name); return k }), Markets: map[string]bool{}, Trades: map[string]bool{}, homes: map[string]bool{}}
	for _, e := range l.Entries() {
		if e.Kind == lexicon.Maker && slices.Contains(e.Makes, "cars") {
			r.homes[e.Country] = true
		}
		if e.Kind == lexicon.ModalityCue && e.Name == CueGuess {
			r.Guess = e
		}
		if e.Kind == lexicon.ModalityCue && e.Name == CueWould {
			r.would = e
		}
		if e.Kind == lexicon.ScopeCue && (e.Name == market || e.Name == trade) {
			r.Markets[e.Scope.Segment] = true
			r.Trades[e.Scope.Segment] = e.Name == trade
		}
	}
	return r
}

// Vocabulary returns what is said of the metric, nil where it is none. It keeps
// the last one, as steps ask about the figure in hand.
func (r *Reader) Vocabulary(metric string) *lexicon.Metric {
	if r.asked == nil || r.asked.Name != metric {
		m := r.Lex.Metrics[metric]
		if m == nil {
			return nil
		}
		r.asked = m
	}
	return r.asked
}
