package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// respectively deals the figures of a list out to the names, metrics, years or
// words of another list of the same length: "A, B and C supplied 81.2, 31.5 and
// 25.6 GWh, respectively", "production and sales were 2.9 and 3.0 million, up 8
// and 9 percent". Where the counts differ nothing is dealt.
func (r *Resolver) respectively(f *frame) {
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
			said = said || f.Word(i) == r.words.respective // "respective declines of"
		}
		r.dealBound(f, figures)
		if r.countAlike(f, figures) {
			r.sharePeriod(f, figures)
		}
		if said {
			r.dealChange(f, figures)
		}
		names := r.nameList(f, figures[0], len(figures))
		switch {
		case dealt == len(figures) && r.dealLinks(f, figures):
		case names != nil && (said || r.oneMeasure(f, figures) && r.adjacentLists(f, names, figures)):
			r.dealNames(f, figures, names)
			r.sharePeriod(f, figures)
			dealt = len(figures)
		case r.dealMetrics(f, figures, said):
			r.sharePeriod(f, figures)
			dealt = len(figures)
		case said && r.dealVariants(f, figures):
			dealt = len(figures)
		case said && r.dealPair(f, figures):
			dealt = len(figures)
		case said && r.dealCompared(f, figures):
		case said:
			if r.dealCounts(f, figures) || r.dealBack(f, figures) || r.dealBases(f, figures) || r.dealYears(f, figures) || r.dealLinks(f, figures) {
				continue
			}
			if r.dealScopes(f, figures) {
				r.sharePeriod(f, figures)
			}
		}
	}
}

// oneMeasure reports whether the figures are all levels, all changes or all shares of one metric: no
// list is "costs 39,990 euros, 2,000 euros less than before" or "has 204 hp and 310 Nm".
func (r *Resolver) oneMeasure(f *frame, figures []int) bool {
	first := &r.drafts[f.roles[figures[0]].draft-1]
	for _, i := range figures {
		if d := &r.drafts[f.roles[i].draft-1]; d.Measure != first.Measure || d.Metric != first.Metric {
			return false
		}
	}
	return true
}

// figureLists returns the items of the sentence's lists of figures.
func (r *Resolver) figureLists(f *frame) [][]int {
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
		if !open && (q == nil || f.roles[i].draft == 0) {
			continue
		}
		if open && f.groups[i] != 0 && f.groups[r.inLists[first]] == 0 {
			if f.bracket(i) >= 0 {
				continue // brackets between the figures: "139,800 yuan ($20,100), 149,800 and"
			}
			closeList() // "and Kia 277,325, which meant declines of 12 and 6 percent"
			open = false
		}
		if q != nil && f.roles[i].draft > 0 {
			r.inLists = append(r.inLists, i)
			continue
		}
		if open && f.Word(i-1) == text.And && f.Has(i, lexicon.Move) && f.QuantityAt(i+1) != nil {
			continue // "climb 8.14% and surge 48.85%"
		}
		if w := f.Word(i); (w == text.Comma || w == text.Semicolon || w == text.And || w == text.Or) && open {
			continue
		}
		if open && i < r.inLists[len(r.inLists)-1]+4 && q == nil && f.Items[i].When == 0 && f.Items[i].Name == nil && !f.Items[i].Punct && !f.Has(i, lexicon.Move) && !f.Has(i, lexicon.Auxiliary) && !f.Has(i, lexicon.Preposition) && r.goesOn(f, i) {
			continue // the noun after a number: "52,000 units and 14,000 units"
		}
		closeList()
	}
	closeList()
	return r.lists
}

// goesOn reports whether a mark of a list follows the noun at items[i] soon.
func (r *Resolver) goesOn(f *frame, i int) bool {
	for j := i + 1; j < len(f.Items) && j <= i+3; j++ {
		switch w := f.Word(j); {
		case w == text.Comma || w == text.And:
			return true
		case f.Items[j].Quantity != 0 || f.Items[j].When != 0 || f.Has(j, lexicon.Preposition):
			return false
		}
	}
	return false
}

// sharePeriod gives the figures of a list the period that stands at the last: "sold
// 300,000 and 150,000 vehicles in June".
func (r *Resolver) sharePeriod(f *frame, figures []int) {
	last := &r.drafts[f.roles[figures[len(figures)-1]].draft-1]
	if last.PeriodFrom != fact.Clause {
		return
	}
	for _, k := range figures {
		if d := &r.drafts[f.roles[k].draft-1]; d.PeriodFrom == fact.Context || d.Period.IsZero() {
			d.Period, d.PeriodFrom = last.Period, fact.Sentence
		}
	}
}

// countAlike reports whether the figures of a list are levels of one metric: "sold 3,500
// vans and 46,000 sedans in June".
func (r *Resolver) countAlike(f *frame, figures []int) bool {
	first := &r.drafts[f.roles[figures[0]].draft-1]
	for _, k := range figures {
		if d := &r.drafts[f.roles[k].draft-1]; d.Measure != fact.Level || d.Metric != first.Metric || f.roles[k].base || d.Modality != first.Modality {
			return false
		}
	}
	return true
}

// dayOf returns the day that the sentence names before items[end], nothing where it names
// none: "As of October 31, the year-to-date …".
func (r *Resolver) dayOf(f *frame, end int) fact.Period {
	for i := range end {
		if w := f.WhenAt(i); w != nil {
			if p := r.cal.resolve(w, r.ctx.period, past); p.Start == p.End {
				return p
			}
		}
	}
	return fact.Period{}
}

// nameList returns the n names of a list that ends before the item.
func (r *Resolver) nameList(f *frame, before, n int) []int {
	var list, best []int
	for i := 0; i < before; i++ {
		it := &f.Items[i]
		if len(list) > 0 && it.Name != nil && it.Name.Kind == lexicon.Place && r.arm(f, i) {
			continue // "Kia Vietnam, Mazda"
		}
		if it.Name != nil && it.Role != lexicon.Adjective && it.Name.Kind != lexicon.Body && f.Word(i+1) != text.Possessive {
			list = append(list, i)
			continue
		}
		if w := f.Word(i); (w == text.Comma || w == text.And || w == text.The) && len(list) > 0 {
			continue
		}
		if len(list) > 0 && len(list) < n && (f.describes(i) || f.Has(i, r.trimWord)) {
			continue // "the Leaf and the rear-drive Model 3"
		}
		if len(list) == n {
			best = list
		}
		list = nil
	}
	if len(list) == n {
		best = list
	}
	return best
}

// describes reports whether items[i] is a plain word, or part of a compound of such, that
// stands between an article and a name: "the rear-drive Model 3".
func (f *frame) describes(i int) bool {
	if f.Word(i) != text.Hyphen && (f.Items[i].Hit != nil || f.Items[i].Quantity != 0 || f.Items[i].When != 0 || f.Tokens[f.Items[i].First].Capital || f.Tokens[f.Items[i].First].Kind != text.Letters) {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-5; j-- {
		if f.Has(j, lexicon.Determiner) {
			return true
		}
		if f.Items[j].Name != nil || f.Items[j].Punct && f.Word(j) != text.Hyphen {
			break
		}
	}
	return false
}

// adjacentLists reports whether only a verb stands between names and figures.
func (r *Resolver) adjacentLists(f *frame, names, figures []int) bool {
	gap := figures[0] - names[len(names)-1] - 1
	if gap < 1 || gap > 3 {
		return false
	}
	for i := names[len(names)-1] + 1; i < figures[0]; i++ {
		if f.Items[i].Punct && f.Word(i) != text.Colon || f.Items[i].When != 0 {
			return false
		}
	}
	return true
}
