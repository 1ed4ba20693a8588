package resolve

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/pattern"
)

// reader answers what the words of a sentence say of each other, by the lexicons alone.
type reader struct {
	lex   *lexicon.Lexicon
	rules *pattern.RuleSet
	words *words
	wordKinds
	guess   *lexicon.Entry  // the cue of an estimate
	asked   *lexicon.Metric // the metric that was asked about last
	markets map[string]bool // segments that are markets of their own
	trades  map[string]bool // those of them whose kinds of engine are told next: "Vans rose 8 percent. Diesel made up 84"
}

func newReader(l *lexicon.Lexicon, rules *pattern.RuleSet, w *words) *reader {
	r := &reader{lex: l, rules: rules, words: w, wordKinds: newWordKinds(l), markets: map[string]bool{}, trades: map[string]bool{}}
	for _, e := range l.Entries() {
		if e.Kind == lexicon.ModalityCue && e.Name == cueGuess {
			r.guess = e
		}
		if e.Kind == lexicon.ScopeCue && (e.Name == market || e.Name == trade) {
			r.markets[e.Scope.Segment] = true
			r.trades[e.Scope.Segment] = e.Name == trade
		}
	}
	return r
}

// vocabulary returns what is said of the metric, nil where it is none. It keeps
// the last one, as steps ask about the figure in hand.
func (r *reader) vocabulary(metric string) *lexicon.Metric {
	if r.asked == nil || r.asked.Name != metric {
		m := r.lex.Metrics[metric]
		if m == nil {
			return nil
		}
		r.asked = m
	}
	return r.asked
}
