package resolve

import (
	"slices"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// exporting is the country whose exports the article told of last, and where they were said to go.
type exporting struct {
	who  clause.Name
	at   int // the sentence that told of them
	goes []string
}

// mostDestinations is how many places an article tells exports to, at most, that are remembered.
const mostDestinations = 40

// noteExports keeps whose exports the draft is of, if of a country's, and where they go.
func (r *Resolver) noteExports(d *draft) {
	e, to := &r.ctx.exporting, d.Scope.Market
	switch {
	case !d.who().Is(lexicon.Place):
		return
	case r.is(d, lexicon.Inbound) && d.Scope.Origin != "" && d.Scope.Origin == e.who.Text:
		to = d.Subject // "Australia imported 230,000 of them from Thailand"
	case !r.is(d, lexicon.Outbound):
		return
	case e.who.Text != d.Subject:
		*e = exporting{who: d.who()}
		fallthrough
	default:
		e.at = d.sentenceNo
	}
	if to != "" && len(e.goes) < mostDestinations && !slices.Contains(e.goes, to) {
		e.goes = append(e.goes, to)
	}
}

// exporter returns the country whose exports the article told of, where the place is only one that they go to: "Exports to
// Mexico fell. The nation's exports of electric cars rose", of China. What is told of other things is not asked about.
func (r *Resolver) exporter(place clause.Name) (clause.Name, bool) {
	e := &r.ctx.exporting
	return e.who, place.Is(lexicon.Place) && place.Text != e.who.Text && slices.Contains(e.goes, place.Text)
}

// exporterBefore returns the country whose exports one of the two sentences before told of, whatever place the article is about:
// "China exported 8.3 million vehicles. Exports to Russia fell", under "Mexico heads list of buyers".
func (r *Resolver) exporterBefore(d *draft) clause.Name {
	if e := &r.ctx.exporting; r.is(d, lexicon.Outbound) && e.who.Text != "" && r.ctx.sentences-e.at <= 2 {
		return e.who
	}
	return clause.Name{}
}

// boughtAbroad makes exports of what a place is said to have bought where the exports of the country that the article is
// about were told of last: "South Korea's exports rose to 2.74 million. The European Union bought 380,000 vehicles".
func (r *Resolver) boughtAbroad(d *draft) {
	e, c := &r.ctx.exporting, &r.ctx
	if e.who.Text == "" || c.main.Text != e.who.Text && len(e.goes) < 2 && !slices.Contains(e.goes, d.Subject) || !r.Vocabulary(c.metric).Is(lexicon.Outbound) || d.Measure == fact.Share || d.makers {
		return
	}
	weak := d.metricEntry != nil && (d.metricEntry.Weak || d.metricEntry.Name == clause.AnyVolume) // "its volume was"
	if !d.who().Is(lexicon.Place) || d.Subject == e.who.Text || d.owner.Is == "world" || !r.IsTurnover(d.Metric) || r.is(d, lexicon.Official) || d.metricFrom != fact.Stated && !weak {
		return
	}
	d.Metric, d.metricEntry, d.Scope.Market = "exports", nil, d.Subject
	d.give(e.who, d.SubjectFrom)
}

// ofExports reports whether what the noun at items[i] has are exports: "the nation's total vehicle exports".
func (r *Resolver) ofExports(f *clause.Frame, i int) bool {
	if f.Word(i+1) != text.Possessive {
		return false
	}
	for j := i + 2; j < len(f.Items) && j <= i+6 && !f.Items[j].Punct && f.Items[j].Quantity == 0; j++ {
		if e := f.Entry(j, lexicon.MetricCue); e != nil && len(e.Metrics) > 0 {
			return r.Vocabulary(e.Metrics[0]).Is(lexicon.Outbound)
		}
	}
	return false
}
