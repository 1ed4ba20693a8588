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
	if q.Unit != nil || q.Metric != nil || q.Scaled || q.IsMultiple || q.Words && q.Small || q.Value != math.Trunc(q.Value) || q.Value < 2 {
		return
	}
	if !r.holdsNumber(f, k, q) || !f.endsCount(k) {
		return
	}
	u := r.sitesNumbered(f, k)
	if u == nil {
		u = r.sitesBefore(f, k)
	}
	if u != nil {
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

// sitesNumbered returns the unit of what the sentence says there is a number of: "the number
// of stores is expected to exceed 60".
func (r *Resolver) sitesNumbered(f *frame, k int) *lexicon.Unit {
	for i := f.starts[f.runs[k]]; i+2 < k; i++ {
		if f.Word(i) != r.words.number || f.Word(i+1) != text.Of {
			continue
		}
		for j := i + 2; j < k && j <= i+4; j++ {
			if e := f.Entry(j, lexicon.UnitWord); e != nil {
				if u := r.lex.Units[e.Unit]; u != nil && countsSites(u) {
					return u
				}
			}
		}
	}
	return nil
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
		if u := r.lex.Units[d.Unit]; u != nil && countsSites(u) {
			return u
		}
		return nil
	}
	return nil
}

// countsSites reports whether the unit is of places where cars are sold, charged or made.
func countsSites(u *lexicon.Unit) bool {
	switch u.Dimension {
	case "station", "charger", "store", "plant":
		return true
	}
	return false
}
