package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// respectively deals the figures of a list out to the names, years or words of
// another list of the same length: "A, B and C supplied 81.2, 31.5 and 25.6
// GWh, respectively". Where the counts differ nothing is dealt.
func (r *Resolver) respectively(f *frame, first int) {
	at := -1
	for i := range f.Items {
		if f.Word(i) == text.Respectively {
			at = i
		}
	}
	figures := r.figureList(f, at)
	if len(figures) < 2 {
		return
	}
	if at < 0 {
		// without the word only names that stand directly as the subject
		if names := r.nameList(f, figures[0], len(figures)); names != nil && r.adjacentLists(f, names, figures) {
			r.dealNames(f, figures, names)
		}
		return
	}
	if names := r.nameList(f, figures[0], len(figures)); names != nil {
		r.dealNames(f, figures, names)
		return
	}
	if r.dealBases(f, figures) || r.dealYears(f, figures) || r.dealLinks(f, figures) || r.dealScopes(f, figures) {
		return
	}
}

// figureList returns the items of the last list of figures before the item at
// (or of the sentence's only one where at is negative).
func (r *Resolver) figureList(f *frame, at int) []int {
	end := at
	if at < 0 {
		end = len(f.Items)
	}
	var best []int
	var list []int
	for i := 0; i < end; i++ {
		q := f.QuantityAt(i)
		if q != nil && f.roles[i].draft > 0 {
			list = append(list, i)
			continue
		}
		if w := f.Word(i); (w == text.Comma || w == text.And || w == text.Or) && len(list) > 0 {
			continue
		}
		if len(list) > 0 && i > list[len(list)-1] && i < list[len(list)-1]+4 && q == nil && f.Items[i].When == 0 && f.Items[i].Name == nil && !f.Items[i].Punct && at >= 0 && !f.Has(i, lexicon.Move) && !f.Has(i, lexicon.Auxiliary) {
			continue // the noun after a number: "52,000 units and 14,000 units"
		}
		if len(list) >= 2 {
			best = list
		}
		list = nil
	}
	if len(list) >= 2 {
		best = list
	}
	return best
}

// nameList returns the n names of a list that ends before the item.
func (r *Resolver) nameList(f *frame, before, n int) []int {
	var list, best []int
	for i := 0; i < before; i++ {
		it := &f.Items[i]
		if it.Name != nil && it.Role != lexicon.Adjective && it.Name.Kind != lexicon.Body {
			list = append(list, i)
			continue
		}
		if w := f.Word(i); (w == text.Comma || w == text.And || w == text.The) && len(list) > 0 {
			continue
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

// adjacentLists reports whether only a verb stands between names and figures.
func (r *Resolver) adjacentLists(f *frame, names, figures []int) bool {
	gap := figures[0] - names[len(names)-1] - 1
	if gap < 1 || gap > 3 {
		return false
	}
	for i := names[len(names)-1] + 1; i < figures[0]; i++ {
		if f.Items[i].Punct || f.Items[i].When != 0 {
			return false
		}
	}
	return true
}

func (r *Resolver) dealNames(f *frame, figures, names []int) {
	for i, k := range figures {
		d := &r.drafts[f.roles[k].draft-1]
		n := f.Items[names[i]].Name
		if n.Kind == lexicon.Place && d.subjectKind == lexicon.Maker {
			d.Scope.Market = n.Name
			continue
		}
		d.Subject, d.SubjectFrom, d.subjectKind = n.Name, fact.Stated, n.Kind
	}
}

// dealYears deals the figures out to the years of a span: "From 2016 to 2020,
// sales were …".
func (r *Resolver) dealYears(f *frame, figures []int) bool {
	for i := range f.whens {
		w := f.whens[i].when
		if w.Form == mention.Year && w.Until-w.Year+1 == len(figures) {
			for j, k := range figures {
				d := &r.drafts[f.roles[k].draft-1]
				d.Period, d.PeriodFrom = fact.YearOf(w.Year+j), fact.Stated
			}
			return true
		}
	}
	// "in January, February and March"
	var list []int
	for i := range f.Items {
		if f.WhenAt(i) != nil {
			list = append(list, i)
			if len(list) == len(figures) && i < figures[0] {
				for j, k := range figures {
					d := &r.drafts[f.roles[k].draft-1]
					d.Period, d.PeriodFrom = r.cal.resolve(f.WhenAt(list[j]), r.ctx.period, past), fact.Stated
				}
				return true
			}
			continue
		}
		if w := f.Word(i); (w == text.Comma || w == text.And) && len(list) > 0 {
			continue
		}
		list = nil
	}
	return false
}

// dealLinks deals changes out to the levels before them: "built 3.006 million
// and sold 2.915 million, up 11.9 percent and 8.2 percent, respectively".
func (r *Resolver) dealLinks(f *frame, figures []int) bool {
	var levels []*draft
	for i := 0; i < figures[0]; i++ {
		if ro := &f.roles[i]; ro.draft > 0 && r.drafts[ro.draft-1].Measure == fact.Level && !ro.base {
			levels = append(levels, &r.drafts[ro.draft-1])
		}
	}
	if len(levels) < len(figures) {
		return false
	}
	levels = levels[len(levels)-len(figures):]
	for j, k := range figures {
		d, l := &r.drafts[f.roles[k].draft-1], levels[j]
		if d.Measure == fact.Level {
			return false
		}
		d.Metric, d.metricEntry, d.Subject, d.subjectKind, d.Scope = l.Metric, l.metricEntry, l.Subject, l.subjectKind, l.Scope
		d.Period, d.PeriodFrom, d.SubjectFrom = l.Period, fact.Sentence, fact.Sentence
	}
	return true
}

// dealBases deals changes out to the levels that they compare with: "against
// 27,667 a year earlier and 13,681 in September, declines of 55% and 8%,
// respectively".
func (r *Resolver) dealBases(f *frame, figures []int) bool {
	var bases []*draft
	for i := 0; i < figures[0]; i++ {
		if ro := &f.roles[i]; ro.draft > 0 && ro.base {
			bases = append(bases, &r.drafts[ro.draft-1])
		}
	}
	if len(bases) != len(figures) {
		return false
	}
	for j, k := range figures {
		d := &r.drafts[f.roles[k].draft-1]
		if d.Measure != fact.Change {
			return false
		}
		d.Basis, d.growth = relativeBasis(d.Period, bases[j].Period), false
	}
	return true
}

// dealScopes deals the figures out to powertrains or segments: "petrol and
// diesel cars fell 12 and 15 percent".
func (r *Resolver) dealScopes(f *frame, figures []int) bool {
	var list []*lexicon.Entry
	for i := 0; i < figures[0]; i++ {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && (e.Scope.Powertrain != "" || e.Scope.Segment != "") {
			list = append(list, e)
		}
	}
	if len(list) != len(figures) {
		return false
	}
	for j, k := range figures {
		d := &r.drafts[f.roles[k].draft-1]
		if p := list[j].Scope.Powertrain; p != "" {
			d.Scope.Powertrain = p
		}
		if s := list[j].Scope.Segment; s != "" {
			d.Scope.Segment = s
		}
	}
	return true
}
