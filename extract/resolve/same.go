package resolve

import (
	"math"
	"slices"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// sameSaid returns the draft of the figure that the one at items[k] gives in another measure:
// "$1.9 billion, or $1.91 a share", "a decrease of 1.4% ($705)", "7.4% of the price, or
// about $3,700". It is nil where the figure stands for itself.
func (r *Resolver) sameSaid(f *clause.Frame, k int, q *mention.Quantity) *draft {
	i := k - 1
	for f.Has(i, lexicon.Determiner) || f.Has(i, r.FillerKind) {
		i--
	}
	bracketed := f.Word(i) == text.OpenParen
	switch f.Word(i) {
	case text.Or:
		i--
		if f.Word(i) == text.Comma {
			i--
		}
	case text.OpenParen:
		i--
	default:
		return nil
	}
	for j := i; j >= 0 && j > i-6 && !f.Items[j].Punct; j-- {
		other := f.QuantityAt(j)
		if other == nil {
			if bracketed && (f.Items[j].When != 0 || f.Has(j, lexicon.BasisWord)) {
				return nil // "a 3% decrease from the same month last year (65,929 units)"
			}
			continue
		}
		if f.Roles[j].Draft == 0 || q.Unit == nil || other.Unit == nil {
			return nil
		}
		d := &r.drafts[f.Roles[j].Draft-1]
		if other.Unit.Dimension == q.Unit.Dimension && !r.eachShare(d, q) {
			return nil
		}
		return d
	}
	return nil
}

// eachShare reports whether the amount is so much smaller than the profit told before it
// that it is what one share earned.
func (r *Resolver) eachShare(prior *draft, q *mention.Quantity) bool {
	return r.IsProfit(prior.Metric) && r.eachSharesAmount(q) && math.Abs(prior.Value) > 1e5*q.Value
}

// eachSharesAmount reports whether the amount is too small for the profit of a company.
func (r *Resolver) eachSharesAmount(q *mention.Quantity) bool {
	return q.Unit != nil && q.Unit.Dimension == "money" && !q.Scaled
}

// takesMetric gives the figure the metric of the one that it gives in another measure, where
// it can be that, and reports whether it did.
func (r *Resolver) takesMetric(same *draft, q *mention.Quantity, d *draft) bool {
	metric := same.Metric
	if d.Measure == fact.Level && r.eachShare(same, q) {
		metric = clause.PerShare
	}
	if d.Measure == fact.Share || !r.compatible(metric, q, d) {
		return false
	}
	d.Metric, d.metricEntry, d.metricFrom, d.loss = metric, same.metricEntry, fact.Sentence, same.loss
	return true
}

// timeAlike gives two figures that are the same in different measures the same time: that
// which one of them names.
func (r *Resolver) timeAlike(d, same *draft) {
	if r.isStock(d) != r.isStock(same) {
		return
	}
	if same.Period.IsZero() {
		same.Period, same.PeriodFrom = d.Period, d.PeriodFrom
		return
	}
	d.Period, d.PeriodFrom = same.Period, fact.Sentence
	if d.Measure != fact.Change || same.Measure != fact.Change {
		return
	}
	if same.Basis == (fact.Basis{}) {
		same.Basis, same.growth = d.Basis, d.growth // "21.7 percent or 50,172 units more than in May"
	}
	d.Basis, d.growth = same.Basis, same.growth
}

// pointBack gives a change that a sentence says of the figure before it the time of that, and
// how real it is: "Sales are forecast to reach 1.2 million in July. This is 4 percent more than
// in June".
func (r *Resolver) pointBack(f *clause.Frame, d *draft) {
	if d.Measure == fact.Share {
		r.shareOfThat(f, d)
		return
	}
	if d.Measure != fact.Change || f.Word(0) != text.This && f.Word(0) != text.That || f.Has(1, lexicon.Descriptor) || f.Has(1, lexicon.UnitWord) || f.WhenAt(1) != nil {
		return
	}
	told := -1 // of the sentence before, its first level
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo >= r.ctx.sentences-1; i-- {
		if p := &r.drafts[i]; p.sentenceNo == r.ctx.sentences-1 && p.Measure == fact.Level && p.Metric == d.Metric && p.Subject == d.Subject {
			told = i
		}
	}
	if told < 0 || r.drafts[told].Period.IsZero() {
		return
	}
	p := &r.drafts[told]
	if d.PeriodFrom == fact.Nowhere || d.PeriodFrom == fact.Context {
		d.Period, d.PeriodFrom = p.Period, fact.Context
	} else if d.Period != p.Period {
		return
	}
	if d.cue == nil {
		d.Modality = p.Modality
	}
	if !d.Basis.Period.IsZero() {
		d.Basis = relativeBasis(d.Period, d.Basis.Period)
	}
}

// shareOfThat gives a share that the sentence says of the figure before it whose that is, and of
// what: "8,000 electric cars were sold in Sweden. That is 19 percent of the market." A share that
// it compares with goes along.
func (r *Resolver) shareOfThat(f *clause.Frame, d *draft) {
	if w := f.Word(0); w != text.This && w != text.That && (w != text.Their || !f.Has(1, r.ShareKind)) || f.Has(1, lexicon.Descriptor) || f.Has(1, lexicon.UnitWord) || f.WhenAt(1) != nil {
		return
	}
	if slices.ContainsFunc(f.Items, func(it mention.Item) bool { return it.Name != nil && it.Name.Kind != lexicon.Body }) {
		return
	}
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo >= r.ctx.sentences-1; i-- {
		p := &r.drafts[i]
		if p.dropped || p.sentenceNo != r.ctx.sentences-1 || p.Measure != fact.Level || p.Metric != d.Metric {
			continue
		}
		if d.Subject != p.Subject {
			d.give(p.who(), fact.Context)
			d.Scope.Market = p.Scope.Market
		}
		if !clause.IsKind(&d.Scope) {
			d.Scope.Powertrain, d.Scope.Segment = p.Scope.Powertrain, p.Scope.Segment
		}
		return
	}
}
