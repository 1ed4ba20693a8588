package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// askedNotEarned makes what a model is said to bring in its price, as revenue is a maker's, and what
// it lost a cut of that: "a sale in which the S1 X is available at Rs 49,999".
func (r *Resolver) askedNotEarned(d *draft) {
	lost := d.Measure == fact.Level && d.loss && r.IsProfit(d.Metric)
	if d.Metric != "revenue" && !lost || !d.who().Is(lexicon.Model) || d.Measure == fact.Share || !d.Unit.IsCurrency() {
		return
	}
	if _, tooMuch := r.sized(r.Vocabulary(clause.Price), d.Unit, d.Value); tooMuch {
		return
	}
	d.Metric, d.metricEntry = clause.Price, nil
	if lost {
		d.Measure = fact.Change // "the Model S lost another $5,000"
	}
}

// aimedToSell makes what a maker names as its aim where orders were spoken of what it wants to sell: "30,179
// bookings. Mahindra targets 5,000 units a month".
func (r *Resolver) aimedToSell(d *draft) {
	if d.Metric == "orders" && d.metricFrom == fact.Context && d.SubjectFrom != fact.Context && d.Modality == fact.Target && d.Unit == fact.Vehicle {
		d.Metric, d.metricEntry = "sales", nil
	}
}

// shareNotSent makes a share of a market, where exports were spoken of, one of what is sold there: "Chinese brands had 11
// percent of the market".
func (r *Resolver) shareNotSent(f *clause.Frame, k int, d *draft) {
	if d.Measure == fact.Share && d.metricFrom == fact.Context && r.is(d, lexicon.Outbound) && f.Word(k+1) == text.Of && f.Word(k+2) == text.The && f.Word(k+3) == r.Words.Market {
		d.Metric, d.metricEntry = "sales", nil
	}
}

// paidOnAverage makes the price that a market is said to have an average one, where such
// are spoken of: "the average price was $48,799, down from a revised price of $48,900".
func (r *Resolver) paidOnAverage(f *clause.Frame, k int, d, link *draft) {
	if d.Metric == clause.Price && d.Measure == fact.Level && f.Has(k+1, r.AverageKind) {
		d.Metric, d.metricEntry = clause.AveragePrice, nil // "goes for £17,900 on average"
		return
	}
	if d.Metric != clause.Price || !d.who().Is(lexicon.Place) {
		return
	}
	if link != nil && link.sentenceNo == d.sentenceNo && link.Metric == clause.AveragePrice || r.ctx.metric == clause.AveragePrice {
		d.Metric, d.metricEntry = clause.AveragePrice, nil
	}
}

// countedAsTop gives a place's figure, which took its metric over from a maker's, the one that the article counts there:
// "250,671 cars were registered. BYD increased its sales. Petrol cars came to 62,000."
func (r *Resolver) countedAsTop(d *draft) {
	top := &r.ctx.top
	if d.metricFrom == fact.Context && d.Subject == top.place && d.Metric == "deliveries" && top.metric == "sales" {
		d.Metric, d.metricEntry = top.metric, nil // "Australians bought 1.2 million. Toyota delivered 241,296. SUVs climbed to 703,674"
	}
	if d.metricFrom != fact.Context || d.Subject != top.place || !r.ctx.topicPlace || d.Metric != "sales" || !r.Vocabulary(top.metric).Is(lexicon.Official) {
		return
	}
	if e := r.Lex.Named(r.ctx.scopeOf); e != nil && (e.Kind == lexicon.Maker || e.Kind == lexicon.Model) {
		d.Metric, d.metricEntry = top.metric, nil
	}
}
