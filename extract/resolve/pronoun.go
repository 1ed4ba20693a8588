package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/lexicon"
)

// chosenSince returns whom "the former" or "the latter" between two figures means.
func (r *Resolver) chosenSince(f *clause.Frame, k, prior int) (clause.Name, bool) {
	for i := k - 1; i > prior && f.Kinds.Has(lexicon.Pronoun); i-- {
		if f.IsChoice(i) {
			return r.formerOrLatter(f, i, f.Entry(i, lexicon.Pronoun))
		}
	}
	return clause.Name{}, false
}

// formerOrLatter returns which of those named last the pronoun at items[i]
// chooses.
func (r *Resolver) formerOrLatter(f *clause.Frame, i int, e *lexicon.Entry) (clause.Name, bool) {
	if q := f.QuantityAt(i + 1); q != nil && q.Unit != nil && clause.Ratio(q.Unit.Dimension) && (f.Has(i+2, lexicon.More) || !f.ChoseBefore(i) && !f.ChoosesBehind(i)) {
		return clause.Name{}, false // "the latter 26.6 percent higher": a figure
	}
	if r.IsSum(f.Word(i + 1)) {
		return clause.Name{}, false // "the former figure": of two, not of somebody
	}
	pair := r.ctx.pair
	if here := r.CoordinatedBefore(f, i); here != nil {
		pair = here
	} else if len(r.KindsBefore(f, i)) > 1 {
		return clause.Name{}, false // "EVs and hybrids: the former …": a kind of what somebody sold
	} else if n := len(r.ctx.recent); len(pair) == 0 && n > 1 && r.ctx.recent[n-1].Is(lexicon.Maker) && r.ctx.recent[n-2].Is(lexicon.Maker) {
		pair = r.ctx.recent[n-2:] // "Carvana sold … . CarMax sold … . The former's revenue was"
	} else if r.ctx.sentences-r.ctx.pairAt > 1 {
		return clause.Name{}, false // two of something else have been spoken of since
	} else {
		r.ctx.pairAt = r.ctx.sentences
	}
	if len(pair) < 2 {
		return clause.Name{}, false
	}
	switch e.Name {
	case "former":
		return pair[0], true
	case "latter":
		return pair[len(pair)-1], true
	}
	return clause.Name{}, false
}
