package resolve

import (
	"math"
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
)

// percentage is what a percentage was: of which measure and metric, and in
// which sentence.
type percentage struct {
	measure fact.Measure
	metric  string
	at      int
}

// noteUnit keeps the currency and what percentages were of, for the figures
// after it that leave these out.
func (r *Resolver) noteUnit(d *draft) {
	u := r.lex.Units[d.Unit]
	switch {
	case u == nil:
	case u.Dimension == "money":
		r.ctx.currency = u
	case u.Dimension == "percent":
		r.ctx.percent = percentage{measure: d.Measure, metric: d.Metric, at: r.ctx.sentences}
	}
}

// borrowContext gives a bare number the currency of the article where it is an
// amount of money by what it measures ("revenue was down at 34.5 billion"), or
// percent where a rate or a share was told of just before ("in the second
// quarter it had been 10.2").
func (r *Resolver) borrowContext(f *frame, k int, q *mention.Quantity) {
	if q.Unit != nil || q.Metric != nil || q.Group {
		return
	}
	u := r.ctx.currency
	if q.Scaled {
		if u != nil && r.isAmount(f, k, q, u) {
			q.Unit, q.Quantity.Unit = u, u.Name
		}
		return
	}
	if (q.Value != math.Trunc(q.Value) || q.Ranged) && q.Value < 100 && r.percentGoesOn() && !r.countCue(f, k, q) {
		q.Unit, q.Quantity.Unit = r.lex.Units[fact.Percent], fact.Percent
	}
}

// isAmount reports whether the nearest word of a metric before the number in
// its run, or after it, is one of money.
func (r *Resolver) isAmount(f *frame, k int, q *mention.Quantity, u *lexicon.Unit) bool {
	money := *q
	money.Unit, money.Quantity.Unit = u, u.Name
	e, _, from := r.cue(f, k, &money, &draft{Fact: fact.Fact{Measure: fact.Level}})
	if e == nil || from != fact.Clause {
		return false
	}
	counts := slices.ContainsFunc(e.Metrics, func(name string) bool {
		m := r.lex.Metrics[name]
		return m != nil && m.Accepts("count")
	})
	return !counts || q.Value >= 1e9
}

// percentGoesOn reports whether a rate or a share in percent was told of in
// this sentence or the one before.
func (r *Resolver) percentGoesOn() bool {
	p := &r.ctx.percent
	return p.at > 0 && r.ctx.sentences-p.at <= 1 && p.measure != fact.Change
}

// shareGoesOn reports whether the percentage at items[k], of which no word says
// what it is, is a share as that of the sentence before: "as for diesel, it has
// dwindled to 9.7%".
func (r *Resolver) shareGoesOn(f *frame, k int, q *mention.Quantity) bool {
	if q.Unit == nil || q.Unit.Dimension != "percent" || q.Signed || !r.percentGoesOn() || r.ctx.percent.measure != fact.Share || r.levelOfRate(f, k, q) {
		return false
	}
	for i := range f.Items {
		if p := f.QuantityAt(i); i < k && p != nil && p.Unit != nil && p.Unit.Dimension == "percent" {
			return false // that one says what this is
		}
	}
	return true
}

// occasions reads "was sold 4,100 times" as a count of vehicles; other numbers
// of times that are no multiple of anything it refuses: "80,000 times a day".
func (r *Resolver) occasions(f *frame, k int, q *mention.Quantity) string {
	if !q.IsMultiple || q.Quantity.Unit != "times" || q.Value < 100 {
		return ""
	}
	for i := k - 1; i >= max(0, k-3); i-- {
		if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role == lexicon.Verb && len(u.Metrics) > 0 && r.lex.Metrics[u.Metrics[0]].Accepts("count") {
			q.IsMultiple, q.Unit, q.Quantity.Unit, q.Counted, q.CountedHit = false, nil, "", nil, nil
			return ""
		}
	}
	return "counts occasions"
}

// points gives bare points their unit where a share or a rate is spoken of:
// "its margin widened by 3.9 points".
func (r *Resolver) points(f *frame, k int, q *mention.Quantity) {
	if q.Unit != nil || q.Stated.Unit != "point" {
		return
	}
	rate := r.isRate(r.ctx.metric)
	for i := range f.Items {
		if f.Has(i, r.shareKind) {
			rate = true
		}
		if p := f.QuantityAt(i); p != nil && p.Unit != nil && p.Unit.Dimension == "percent" {
			rate = true
		}
		if e := f.Entry(i, lexicon.MetricCue); e != nil && len(e.Metrics) > 0 && r.isRate(e.Metrics[0]) {
			rate = true
		}
	}
	if rate {
		q.Unit, q.Quantity.Unit = r.lex.Units[fact.PercentagePoint], fact.PercentagePoint
	}
}

// isRate reports whether levels of the metric are percentages.
func (r *Resolver) isRate(metric string) bool {
	m := r.lex.Metrics[metric]
	return m != nil && len(m.Dimensions) > 0 && m.Dimensions[0] == "percent"
}
