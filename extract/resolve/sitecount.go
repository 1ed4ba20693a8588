package resolve

import (
	"math"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// borrowSites gives a bare number the unit of the shops, stations or plants that the
// sentence itself or the one before counted, where all that it says is how many there are:
// "It wants to get to 800 by the end of 2026", "the number of stores is to exceed 60".
func (r *Resolver) borrowSites(f *frame, k int, q *mention.Quantity) {
	if q.Unit != nil || q.Metric != nil || q.IsMultiple || q.Words && q.Small || q.Value != math.Trunc(q.Value) || q.Value < 2 {
		return
	}
	if u := r.sitesNumbered(f, k); u != nil && f.endsCount(k) {
		q.Unit, q.Quantity.Unit = u, u.Name
		return
	}
	if q.Scaled || !r.holdsNumber(f, k, q) || !f.endsCount(k) {
		return
	}
	if u := r.sitesBefore(f, k); u != nil {
		q.Unit, q.Quantity.Unit = u, u.Name
	}
}

// holdsNumber reports whether the word before the number says that one has so many, or that
// it reaches so many.
func (r *Resolver) holdsNumber(f *frame, k int, q *mention.Quantity) bool {
	if q.BoundHit != nil && q.BoundHit.Kinds.Has(r.holdingKind) {
		return true
	}
	i := k - 1
	for f.Has(i, r.fillerKind) || f.Has(i, r.adverbKind) || f.Has(i, r.presentKind) || f.Word(i) == text.To || f.Word(i) == text.At {
		i--
	}
	return f.Has(i, r.holdingKind) && (k-i <= 3)
}

// endsCount reports whether no noun follows the number at items[k] that it could count.
func (f *frame) endsCount(k int) bool {
	i := k + 1
	return i >= len(f.Items) || f.Items[i].Punct || f.Items[i].When != 0 || f.Has(i, lexicon.Preposition) || f.Has(i, lexicon.Conjunction)
}

// numbered returns the metric of the things whose number the run of the figure is about: "the
// number of public charging piles increased by 228.4 percent".
func (r *Resolver) numbered(f *frame, k int, q *mention.Quantity) string {
	u := r.sitesNumbered(f, k)
	if u == nil {
		return ""
	}
	m := r.vocabulary(u.Metric)
	if m == nil || q.Unit != nil && !ratio(q.Unit.Dimension) && q.Unit != u {
		return ""
	}
	return u.Metric
}

// sitesNumbered returns the unit of what the sentence says there is a number of: "the number
// of stores is expected to exceed 60".
func (r *Resolver) sitesNumbered(f *frame, k int) *lexicon.Unit {
	for i := f.starts[f.runs[k]]; i < k && f.Kinds.Has(lexicon.UnitWord); i++ {
		e := f.Entry(i, lexicon.UnitWord)
		if e == nil {
			continue
		}
		if u := r.lex.Units[e.Unit]; u != nil && isSite(u.Dimension) && f.numberOf(r, i) {
			return u
		}
	}
	return nil
}

// numberOf reports whether "the number of" stands before the noun at items[i], with adjectives
// between.
func (f *frame) numberOf(r *Resolver, i int) bool {
	j := i - 1
	for j > 0 && j >= i-3 && f.Word(j) != text.Of && (!f.Has(j, lexicon.Determiner) || f.Has(j, lexicon.Pronoun)) && !f.Has(j, lexicon.UnitWord) && !f.Items[j].Punct && !f.Has(j, lexicon.ScopeCue) {
		j--
	}
	at := f.Items[max(j, 0)].Last - 1
	return at > 0 && f.Tokens[at].Word == text.Of && f.Tokens[at-1].Word == r.words.number
}

// sitesBefore returns the unit of the last level before the figure where it is one of sites, in
// this sentence or the one before it in the paragraph, and the sentence measures nothing else.
func (r *Resolver) sitesBefore(f *frame, k int) *lexicon.Unit {
	for i := range f.Of(lexicon.MetricCue) {
		if f.Has(i, lexicon.UnitWord) || f.runs[i] != f.runs[k] || i > k {
			continue
		}
		if u := f.Use(i, lexicon.MetricCue); u != nil {
			return nil
		}
	}
	if r.ctx.subjectBlock != r.ctx.block {
		return nil
	}
	for i := len(r.drafts) - 1; i >= 0; i-- {
		d := &r.drafts[i]
		if d.sentenceNo < r.ctx.sentences-1 {
			return nil
		}
		if d.Measure != fact.Level || d.dropped {
			continue
		}
		if u := r.lex.Units[d.Unit]; u != nil && isSite(u.Dimension) {
			return u
		}
		return nil
	}
	return nil
}
