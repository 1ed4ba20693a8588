package resolve

import (
	"math"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
)

// borrowSites gives a bare number the unit of the shops, stations or plants that the
// sentence itself or the one before counted, where all that it says is how many there are:
// "It wants to get to 800 by the end of 2026", "the number of stores is to exceed 60".
func (r *Resolver) borrowSites(f *clause.Frame, k int, q *mention.Quantity) {
	if q.Unit != nil || q.Metric != nil || q.IsMultiple || q.Words && q.Small || q.Value != math.Trunc(q.Value) || q.Value < 2 {
		return
	}
	if u := r.SitesNumbered(f, k); u != nil && f.EndsCount(k) {
		q.Unit, q.Quantity.Unit = u, u.Name
		return
	}
	if q.Scaled || !r.HoldsNumber(f, k, q) && !r.buildsNumber(f, k) || !f.EndsCount(k) {
		return
	}
	if u := r.sitesBefore(f, k); u != nil {
		q.Unit, q.Quantity.Unit = u, u.Name
	}
}

// buildsNumber reports whether the word before the number at items[k] says that so many are built.
func (r *Resolver) buildsNumber(f *clause.Frame, k int) bool {
	i := k - 1
	for f.Has(i, r.FillerKind) || f.Has(i, r.AdverbKind) {
		i--
	}
	u := f.Use(i, lexicon.MetricCue)
	return u != nil && u.Role == lexicon.Verb && len(u.Metrics) > 0 && u.Metrics[0] == "production"
}

// sitesBefore returns the unit of the last level before the figure where it is one of sites, in
// this sentence or the one before it in the paragraph, and the sentence measures nothing else.
func (r *Resolver) sitesBefore(f *clause.Frame, k int) *lexicon.Unit {
	for i := range f.Of(lexicon.MetricCue) {
		if f.Has(i, lexicon.UnitWord) || f.Runs[i] != f.Runs[k] || i > k {
			continue
		}
		if u := f.Use(i, lexicon.MetricCue); u != nil && !(u.Role == lexicon.Verb && i >= k-3 && len(u.Metrics) > 0 && u.Metrics[0] == "production") {
			return nil // but stations are built, too
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
		q := f.QuantityAt(k)
		if u := r.Lex.Units[d.Unit]; u != nil && (clause.IsSite(u.Dimension) || u.Dimension == "charger") && q.Value < 10*d.Value {
			return u
		}
		return nil
	}
	return nil
}
