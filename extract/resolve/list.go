package resolve

import (
	"carfacts/extract/calendar"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// respectively deals the figures of a list out to the names, metrics, years or
// words of another list of the same length: "A, B and C supplied 81.2, 31.5 and
// 25.6 GWh, respectively", "production and sales were 2.9 and 3.0 million, up 8
// and 9 percent". Where the counts differ nothing is dealt.
func (r *Resolver) respectively(f *clause.Frame) {
	lists := r.figureLists(f)
	dealt := 0 // length of the list before, where it was dealt out
	for n, figures := range lists {
		end := len(f.Items)
		if n+1 < len(lists) {
			end = lists[n+1][0]
		}
		said, from := false, 0
		if n > 0 {
			from = figures[len(figures)-1]
		}
		for i := from; i < end; i++ {
			said = said || f.Word(i) == text.Respectively
		}
		for i := max(0, figures[0]-4); i < figures[0]; i++ {
			said = said || f.Word(i) == r.Words.Respective // "respective declines of"
		}
		r.dealBound(f, figures)
		if r.countAlike(f, figures) {
			r.sharePeriod(f, figures)
		}
		r.sharePlace(f, figures)
		if said {
			r.dealChange(f, figures)
		}
		names := r.NameList(f, figures[0], len(figures))
		switch {
		case (dealt == len(figures) || r.toEachMetric(f, figures)) && r.dealLinks(f, figures):
		case names != nil && (said || r.oneMeasure(f, figures) && r.AdjacentLists(f, names, figures)):
			r.dealNames(f, figures, names)
			r.sharePeriod(f, figures)
			dealt = len(figures)
		case r.dealMetrics(f, figures, said):
			r.sharePeriod(f, figures)
			dealt = len(figures)
		case len(figures) > 2 && (r.countAlike(f, figures) || r.shareAlike(f, figures)) && r.dealSpan(f, figures), r.countAlike(f, figures) && r.dealListed(f, figures):
			dealt = len(figures)
		case said && r.dealVariants(f, figures):
			dealt = len(figures)
		case (said || r.saidLater(f, lists[n:])) && (r.dealPair(f, figures) || r.dealPartners(f, figures)):
			dealt = len(figures)
		case r.toThem(f, figures) && r.oneMeasure(f, figures) && (r.dealPair(f, figures) || r.dealPartners(f, figures)):
			dealt = len(figures)
		case said && r.dealCompared(f, figures):
		case said && (r.dealCounts(f, figures) || r.dealBack(f, figures) || r.dealBases(f, figures) || r.dealYears(f, figures) || r.dealLinks(f, figures)):
		case (said || r.oneMeasure(f, figures)) && r.dealScopes(f, figures, said), said && r.dealMarkets(f, figures):
			r.sharePeriod(f, figures)
		}
		r.dealReached(f, figures)
	}
}

// toThem reports whether "they", who were just named together, had the vehicles of a list in which nothing else stands: "Skoda and Seat
// gained. They sold 22,000 and 11,300 cars."
func (r *Resolver) toThem(f *clause.Frame, figures []int) bool {
	if f.Word(0) != text.They || r.ctx.pairAt < r.ctx.sentences-1 || f.Says(text.Each) {
		return false
	}
	for n, k := range figures {
		q := f.QuantityAt(k)
		if q == nil || !canCountCars(q) || n > 0 && f.Word(k-1) != text.And && f.Word(k-1) != text.Comma {
			return false
		}
	}
	return true
}

// saidLater reports whether "respectively" is said behind a later list, as long as the first.
func (r *Resolver) saidLater(f *clause.Frame, lists [][]int) bool {
	last := lists[len(lists)-1]
	if len(last) != len(lists[0]) {
		return false
	}
	for i := last[len(last)-1]; i < len(f.Items); i++ {
		if f.Word(i) == text.Respectively {
			return true
		}
	}
	return false
}

// oneMeasure reports whether the figures are all levels, all changes or all shares of one metric: no
// list is "costs 39,990 euros, 2,000 euros less than before" or "has 204 hp and 310 Nm".
func (r *Resolver) oneMeasure(f *clause.Frame, figures []int) bool {
	first := &r.drafts[f.Roles[figures[0]].Draft-1]
	for _, i := range figures {
		if d := &r.drafts[f.Roles[i].Draft-1]; d.Measure != first.Measure || d.Metric != first.Metric {
			return false
		}
	}
	return true
}

// figureLists returns the items of the sentence's lists of figures.
func (r *Resolver) figureLists(f *clause.Frame) [][]int {
	r.lists, r.inLists = r.lists[:0], r.inLists[:0]
	if len(f.Quantities) < 2 {
		return r.lists
	}
	first := 0 // of the open list in r.inLists
	closeList := func() {
		if len(r.inLists) >= first+2 {
			r.lists = append(r.lists, r.inLists[first:len(r.inLists):len(r.inLists)])
		}
		first = len(r.inLists)
	}
	for i := range f.Items {
		q, open := f.QuantityAt(i), len(r.inLists) > first
		if !open && (q == nil || f.Roles[i].Draft == 0) {
			continue
		}
		if open && f.Reached(r.inLists[len(r.inLists)-1]) >= i {
			continue // goes with the change before it: "2% to 68,400 and 1% to 52,300 units"
		}
		if open && f.Groups[i] != 0 && f.Groups[r.inLists[first]] == 0 {
			if f.Bracket(i) >= 0 || f.Word(i) == text.OpenParen || f.Word(i) == text.CloseParen {
				continue // brackets between the figures: "139,800 yuan ($20,100), 149,800 and"
			}
			closeList() // "and Kia 277,325, which meant declines of 12 and 6 percent"
			open = false
		}
		if open && q != nil && f.Roles[i].Draft > 0 && len(r.inLists) == first+1 && f.Word(i-1) == text.Comma && r.isChange(f, i) && !r.isChange(f, i-2) {
			closeList() // "made 27.9 million and sold 27.94 million, 2.9 percent and 3.7 percent more"
		}
		if q != nil && f.Roles[i].Draft > 0 {
			r.inLists = append(r.inLists, i)
			continue
		}
		if open && f.Word(i-1) == text.And && f.Has(i, lexicon.Move) && f.QuantityAt(i+1) != nil {
			continue // "climb 8.14% and surge 48.85%"
		}
		if w := f.Word(i); (w == text.Comma || w == text.Semicolon || w == text.And || w == text.Or) && open {
			continue
		}
		if open && i < r.inLists[len(r.inLists)-1]+4 && q == nil && f.Items[i].When == 0 && f.Items[i].Name == nil && !f.Items[i].Punct && !f.Has(i, lexicon.Move) && !f.Has(i, lexicon.Auxiliary) && !f.Has(i, lexicon.Preposition) && r.GoesOn(f, i) {
			continue // the noun after a number: "52,000 units and 14,000 units"
		}
		closeList()
	}
	closeList()
	return r.lists
}

// isChange reports whether the figure at items[i] says by how much something changed.
func (r *Resolver) isChange(f *clause.Frame, i int) bool {
	ro := &f.Roles[i]
	return ro.Draft > 0 && r.drafts[ro.Draft-1].Measure == fact.Change
}

// sharePeriod gives the figures of a list the period that stands at the last: "sold
// 300,000 and 150,000 vehicles in June".
func (r *Resolver) sharePeriod(f *clause.Frame, figures []int) {
	end := figures[len(figures)-1]
	if to := f.Reached(end); f.Roles[to].Draft > 0 && to > end {
		end = to // "2% to 68,400 and 1% to 52,300 cars in June"
	}
	last := &r.drafts[f.Roles[end].Draft-1]
	if last.PeriodFrom != fact.Clause && last.PeriodFrom != fact.Sentence {
		return
	}
	for _, k := range figures {
		if d := &r.drafts[f.Roles[k].Draft-1]; d.PeriodFrom == fact.Context || d.Period.IsZero() {
			d.Period, d.PeriodFrom = last.Period, fact.Sentence
		}
	}
}

// sharePlace gives levels that each say what they count the place that stands behind the last of them:
// "43 swap stations and 16 charging stations in Europe", not "5,000 cars, and 300 in Germany".
func (r *Resolver) sharePlace(f *clause.Frame, figures []int) {
	end := figures[len(figures)-1]
	last := &r.drafts[f.Roles[end].Draft-1]
	market := last.Scope.Market
	if market == "" || r.nearestMarket(f, end, f.Runs[end], last) < end || f.Runs[figures[0]] != f.Runs[end] && f.Weight[f.Runs[end]] > clause.AtComma {
		return
	}
	for _, k := range figures {
		d, q := &r.drafts[f.Roles[k].Draft-1], f.QuantityAt(k)
		if d.Measure != fact.Level || d.Subject != last.Subject || f.Roles[k].Base || q.Unit == nil || q.Counted == nil || k != end && d.Scope.Market != "" {
			return
		}
	}
	for _, k := range figures {
		r.drafts[f.Roles[k].Draft-1].Scope.Market = market
	}
}

// countAlike reports whether the figures of a list are levels of one metric: "sold 3,500
// vans and 46,000 sedans in June".
func (r *Resolver) countAlike(f *clause.Frame, figures []int) bool {
	first := &r.drafts[f.Roles[figures[0]].Draft-1]
	for _, k := range figures {
		if d := &r.drafts[f.Roles[k].Draft-1]; d.Measure != fact.Level || d.Metric != first.Metric || f.Roles[k].Base || d.Modality != first.Modality {
			return false
		}
	}
	return true
}

// shareAlike reports whether the figures of a list are shares of one metric.
func (r *Resolver) shareAlike(f *clause.Frame, figures []int) bool {
	for _, k := range figures {
		if d := &r.drafts[f.Roles[k].Draft-1]; d.Measure != fact.Share || d.Metric != r.drafts[f.Roles[figures[0]].Draft-1].Metric {
			return false
		}
	}
	return true
}

// dayOf returns the day that the sentence names before items[end], nothing where it names
// none: "As of October 31, the year-to-date …".
func (r *Resolver) dayOf(f *clause.Frame, end int) fact.Period {
	for i := range end {
		if w := f.WhenAt(i); w != nil {
			if p := r.cal.Resolve(w, r.ctx.period, calendar.Past); p.Start == p.End {
				return p
			}
		}
	}
	return fact.Period{}
}
