package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
)

// ofEverybody gives what all buyers or makers of a market do to the market, where it would go on from the maker that was spoken of: "Peugeot
// registered 21,300 cars in France. The French bought 28,000 electric ones". It says why it is nobody's where no market is known.
func (r *Resolver) ofEverybody(f *clause.Frame, k int, d *draft) string {
	if d.SubjectFrom != fact.Context || !d.who().Is(lexicon.Maker) || !f.Unnamed() || f.Block != clause.InBody || !r.marketCounts(d) || !r.Everybody(f, k) {
		return ""
	}
	p, ok := f.SolePlace()
	for _, n := range []clause.Name{r.placeOf(d.Scope.Market), r.ctx.main, r.MarketOfBody(f), r.placeOf(r.ctx.scope.Market), r.ctx.home} {
		if !ok && n.Is(lexicon.Place) {
			p, ok = n, true
		}
	}
	if !ok {
		return "it is of a market that nothing names"
	}
	if lead := r.ctx.leadMetric; d.metricFrom == fact.Context && d.Unit != fact.PercentagePoint && d.Measure != fact.Change && !r.IsTurnover(d.Metric) && !d.Unit.IsCurrency() {
		d.Metric = "sales" // what "rental firms took 27 percent of" after a country's output
		if r.IsTurnover(lead) {
			d.Metric = lead
		}
	}
	d.Scope.Market = ""
	d.give(p, fact.Clause)
	d.ofAll = true
	return ""
}

// placeOf returns the country or bloc of that name, none for the world and what is at home or abroad.
func (r *Resolver) placeOf(name string) clause.Name {
	if e := r.placeNamed(name); e != nil && e.Is != "world" {
		return clause.NameOf(e)
	}
	return clause.Name{}
}

// marketCounts reports whether the figure can be that of a market as well as a maker's.
func (r *Resolver) marketCounts(d *draft) bool {
	m := r.Vocabulary(d.Metric)
	if m == nil || d.Measure == fact.Event || d.Unit.IsCurrency() && d.Metric != clause.AveragePrice {
		return false
	}
	return m.Flow && m.Accepts("count") || d.Metric == "inventory" || d.Metric == clause.AveragePrice
}
