package resolve

import (
	"math"
	"slices"

	"carfacts/extract/calendar"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// dealBound gives the prices of a list the bound of the first: "starting at 139,800,
// 149,800 and 156,800 yuan".
func (r *Resolver) dealBound(f *clause.Frame, figures []int) {
	first := &r.drafts[f.Roles[figures[0]].Draft-1]
	if first.Metric != "price" || first.Bound != fact.AtLeast {
		return
	}
	for _, k := range figures[1:] {
		if d := &r.drafts[f.Roles[k].Draft-1]; d.Metric == "price" && d.Measure == fact.Level && d.Bound == fact.Exactly {
			d.Bound = fact.AtLeast
		}
	}
}

// startsToo reports whether the price at items[k] goes without the verb of the one before it, which
// says what prices start at: "the EV4 starts at €37,590 and the EV5 at €45,990", "from £43,020 for the Coupe and £49,695
// for the Convertible".
func (r *Resolver) startsToo(f *clause.Frame, k int, link *draft) bool {
	if link == nil || f.Word(k-1) != text.At && !(f.Word(link.item+1) == text.For && (f.Word(k-1) == text.And || f.Word(k-1) == text.Comma)) || link.Metric != "price" || link.Bound != fact.AtLeast || link.sentenceNo != r.ctx.sentences || link.item >= k {
		return false
	}
	for i := link.item + 1; i < k; i++ {
		if f.Has(i, lexicon.Auxiliary) || f.Has(i, lexicon.Move) || f.Has(i, lexicon.MetricCue) || f.Has(i, r.PastKind) || r.IsVerb(f, i) {
			return false
		}
	}
	return true
}

// dealChange makes changes of the amounts of a list that opens with one: "cheaper by
// $1,000 and $2,000, respectively".
func (r *Resolver) dealChange(f *clause.Frame, figures []int) {
	first := &r.drafts[f.Roles[figures[0]].Draft-1]
	if first.Measure != fact.Change {
		return
	}
	for _, k := range figures[1:] {
		if d := &r.drafts[f.Roles[k].Draft-1]; d.Measure == fact.Level && d.Unit == first.Unit && d.Metric == first.Metric {
			d.Measure, d.Basis, d.Value = fact.Change, first.Basis, math.Copysign(d.Value, first.Value)
		}
	}
}

// dealCounts deals levels out to how they are counted: "the year-to-date and cumulative
// deliveries reached 62,919 and 96,516, respectively".
func (r *Resolver) dealCounts(f *clause.Frame, figures []int) bool {
	var list [2]int // items of "year-to-date" and "cumulative", in the order of the text
	n := 0
	for i := 0; i < figures[0] && n < len(list); i++ {
		e := f.Entry(i, lexicon.ScopeCue)
		if w := f.WhenAt(i); w != nil && w.Form == mention.ToDate || e != nil && e.Scope.Cumulative {
			list[n] = i
			n++
		}
	}
	if n != len(figures) || (f.WhenAt(list[0]) == nil) == (f.WhenAt(list[1]) == nil) {
		return false
	}
	for j, k := range figures {
		d := &r.drafts[f.Roles[k].Draft-1]
		day := r.dayOf(f, list[0])
		if w := f.WhenAt(list[j]); w != nil {
			d.Period, d.PeriodFrom = r.cal.Resolve(w, day, calendar.Past), fact.Clause
			d.Scope.Cumulative = false
			continue
		}
		d.Scope.Cumulative = true
		if !day.IsZero() {
			d.Period, d.PeriodFrom = day, fact.Sentence
		}
	}
	return true
}

// dealMetrics deals levels, or where the words say so changes, out to coordinated metrics:
// "output and sales stood at 23.8 million and 23.6 million units".
func (r *Resolver) dealMetrics(f *clause.Frame, figures []int, said bool) bool {
	var list, best []*lexicon.Entry
	for i := 0; i < figures[0]; i++ {
		u := f.Use(i, lexicon.MetricCue)
		switch w := f.Word(i); {
		case u != nil:
			list = append(list, u.Entry)
			if len(list) == len(figures) {
				best = list
			}
			continue
		case (w == text.And || w == text.Comma || w == text.The || w == text.Its) && len(list) > 0:
			continue
		}
		list = nil
	}
	if len(best) != len(figures) {
		return false
	}
	names := make([]string, len(figures))
	for j, k := range figures {
		ro := &f.Roles[k]
		d := &r.drafts[ro.Draft-1]
		if d.Measure != fact.Level && !(said && d.Measure == fact.Change) {
			return false
		}
		if names[j] = r.metricOf(best[j], ro.Q, d); names[j] == "" || j > 0 && names[j] == names[0] {
			return false
		}
	}
	first := &r.drafts[f.Roles[figures[0]].Draft-1]
	for j, k := range figures {
		d := &r.drafts[f.Roles[k].Draft-1]
		d.Metric, d.metricEntry = names[j], best[j]
		if j > 0 {
			d.give(first.who(), first.SubjectFrom)
			if !first.Period.IsZero() && d.PeriodFrom != fact.Clause {
				d.Period, d.PeriodFrom = first.Period, first.PeriodFrom
			}
			d.Scope, d.Modality = first.Scope, first.Modality
		}
	}
	return true
}

func (r *Resolver) dealNames(f *clause.Frame, figures, names []int) {
	for i, k := range figures {
		d := &r.drafts[f.Roles[k].Draft-1]
		n := f.Items[names[i]].Name
		if n == nil {
			r.retract(d, "it is of somebody who is not known")
			continue
		}
		if n.Kind == lexicon.Place && d.who().Is(lexicon.Maker) {
			d.Scope.Market = n.Name
			continue
		}
		if main := r.ctx.main; n.Kind == lexicon.Place && d.Metric == "exports" && main.Is(lexicon.Place) && main.Text != n.Name {
			d.Scope.Market = n.Name // "exports to Australia and China fell"
			d.give(main, fact.Context)
			continue
		}
		d.give(clause.NameOf(n), fact.Stated)
		r.variant(f, k, d, nil)
	}
	last := &r.drafts[f.Roles[figures[len(figures)-1]].Draft-1]
	if m := last.Scope.Market; clause.HomeOrAway(m) && last.who().Is(lexicon.Maker) && f.Has(figures[len(figures)-1]+1, lexicon.ScopeCue) {
		for _, k := range figures {
			r.drafts[f.Roles[k].Draft-1].Scope.Market = m // "A and B sold 56,000 and 45,000 cars at home"
		}
	}
}

// dealPair deals the figures of models out to those that the sentences before
// named together: "They cost $7,599 and $7,299, respectively".
func (r *Resolver) dealPair(f *clause.Frame, figures []int) bool {
	if len(r.ctx.pair) != len(figures) || !f.Unnamed() || f.Word(0) == text.It {
		return false
	}
	for i, k := range figures {
		d := &r.drafts[f.Roles[k].Draft-1]
		if n := r.ctx.pair[i]; !n.Is(lexicon.Model) || !r.isProduct(d.Metric) && !r.addsUp(d.Metric) {
			return false
		}
	}
	for i, k := range figures {
		r.drafts[f.Roles[k].Draft-1].give(r.ctx.pair[i], fact.Context)
	}
	return true
}

// dealPartners deals what makers sold out to those that the sentences before named together: "The
// three sold more. Their sales rose 11.8%, 14.9% and 8.9%, respectively", "The pair delivered 15,034 and
// 14,178 cars, up 50 and 41 percent, respectively".
func (r *Resolver) dealPartners(f *clause.Frame, figures []int) bool {
	group := r.ctx.partners
	if len(group) != len(figures) || !r.together(2) || !f.Unnamed() || !f.Says(text.Their) && !f.Says(text.They) && !r.areOf(f, figures, group) {
		return false
	}
	for i, k := range figures {
		d := &r.drafts[f.Roles[k].Draft-1]
		if d.who().Is(lexicon.Place) && d.Scope.Market == "" {
			d.Scope.Market = d.Subject
		}
		d.give(group[i], fact.Context)
	}
	return true
}

// areOf reports whether the figures are said of all makers of the group together.
func (r *Resolver) areOf(f *clause.Frame, figures []int, group []clause.Name) bool {
	all, ok := joinMakers(group)
	return ok && !slices.ContainsFunc(figures, func(k int) bool { return r.drafts[f.Roles[k].Draft-1].Subject != all.Text })
}

// dealYears deals the figures out to the years of a span: "From 2016 to 2020,
// sales were …".
func (r *Resolver) dealYears(f *clause.Frame, figures []int) bool {
	if r.dealSpan(f, figures) {
		return true
	}
	for i := range f.Timings {
		// "in May and June"
		if w := f.Timings[i].When; w.Form == mention.Months && f.Timings[i].Item < figures[0] {
			if p := r.cal.Resolve(w, r.ctx.period, calendar.Past); p.MonthCount() == len(figures) {
				for j, k := range figures {
					d := &r.drafts[f.Roles[k].Draft-1]
					d.Period, d.PeriodFrom = fact.MonthOf(p.Start.Year(), p.Start.Month()).ShiftMonths(j), fact.Stated
				}
				return true
			}
		}
	}
	return r.dealListed(f, figures)
}

// dealListed deals the figures out to as many times that are listed before them: "in January, February and March", "in 2023 and 2024
// Kia sold 55,000 and 127,000 cars".
func (r *Resolver) dealListed(f *clause.Frame, figures []int) bool {
	var list []int
	for i := 0; i < figures[0]; i++ {
		if f.WhenAt(i) != nil {
			list = append(list, i)
			if len(list) == len(figures) && f.Word(i-1) == text.And {
				for j, k := range figures {
					d := &r.drafts[f.Roles[k].Draft-1]
					d.Period, d.PeriodFrom = r.cal.Resolve(f.WhenAt(list[j]), r.ctx.period, calendar.Past), fact.Stated
				}
				r.alikeButTime(f, figures)
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

// alikeButTime gives levels of one metric that are of several times all that the last of them counts: "sold 32,000, 55,000 and 127,000
// cars, respectively, outside China".
func (r *Resolver) alikeButTime(f *clause.Frame, figures []int) {
	if !r.countAlike(f, figures) {
		return
	}
	last := &r.drafts[f.Roles[figures[len(figures)-1]].Draft-1]
	for _, k := range figures {
		if d := &r.drafts[f.Roles[k].Draft-1]; d.Subject == last.Subject {
			d.Scope.Merge(&last.Scope)
		}
	}
}

// dealSpan deals as many figures as there are years from one to another out to these: "from 2022 to 2024 they came to 515, 710
// and 899 GWh".
func (r *Resolver) dealSpan(f *clause.Frame, figures []int) bool {
	for i := range f.Timings {
		w := f.Timings[i].When
		if w.Form == mention.Year && w.Until-w.Year+1 == len(figures) {
			for j, k := range figures {
				d := &r.drafts[f.Roles[k].Draft-1]
				d.Period, d.PeriodFrom = fact.YearOf(w.Year+j), fact.Stated
			}
			r.alikeButTime(f, figures)
			return true
		}
	}
	return false
}

// dealLinks deals changes out to the levels before them: "built 3.006 million
// and sold 2.915 million, up 11.9 percent and 8.2 percent, respectively".
func (r *Resolver) dealLinks(f *clause.Frame, figures []int) bool {
	var levels []*draft
	for i := 0; i < figures[0]; i++ {
		if ro := &f.Roles[i]; ro.Draft > 0 && r.drafts[ro.Draft-1].Measure == fact.Level && !ro.Base {
			levels = append(levels, &r.drafts[ro.Draft-1])
		}
	}
	if len(levels) < len(figures) {
		return false
	}
	levels = levels[len(levels)-len(figures):]
	first := &r.drafts[f.Roles[figures[0]].Draft-1]
	another := first.metricFrom == fact.Clause && f.Says(text.Their) && !slices.ContainsFunc(levels, func(l *draft) bool { return l.Metric == first.Metric }) // "booked 1.8 and 1.2 trillion of costs; their profits fell"
	for j, k := range figures {
		d, l := &r.drafts[f.Roles[k].Draft-1], levels[j]
		if d.Measure == fact.Level {
			return false
		}
		d.give(l.who(), fact.Sentence)
		if !another {
			d.Metric, d.metricEntry, d.Scope = l.Metric, l.metricEntry, l.Scope
		}
		d.Period, d.PeriodFrom = l.Period, fact.Sentence
	}
	return true
}

// toEachMetric reports whether the sentence has a level of another metric for each of the changes of a list, and no other
// figure: "made 27.9 million and sold 27.94 million, 2.9 percent and 3.7 percent more".
func (r *Resolver) toEachMetric(f *clause.Frame, figures []int) bool {
	n := 0
	var metrics [2]string
	for i := range figures[0] {
		if f.QuantityAt(i) == nil {
			continue
		}
		ro := &f.Roles[i]
		if n == len(metrics) || ro.Draft == 0 || ro.Base || r.drafts[ro.Draft-1].Measure != fact.Level {
			return false
		}
		metrics[n] = r.drafts[ro.Draft-1].Metric
		n++
	}
	if n != len(figures) || n != len(metrics) || metrics[0] == metrics[1] {
		return false
	}
	for _, k := range figures {
		if d := &r.drafts[f.Roles[k].Draft-1]; d.Measure != fact.Change || d.Unit != "percent" {
			return false
		}
	}
	return true
}

// dealCompared deals levels out to the levels that are compared with them:
// "produced 5,979 and delivered 10,661 vehicles, compared with 9,612 and 13,790,
// respectively, a year earlier".
func (r *Resolver) dealCompared(f *clause.Frame, figures []int) bool {
	if !f.Roles[figures[0]].Base {
		return false
	}
	var levels []*draft
	for i := range figures[0] {
		if ro := &f.Roles[i]; ro.Draft > 0 && r.drafts[ro.Draft-1].Measure == fact.Level {
			levels = append(levels, &r.drafts[ro.Draft-1])
		}
	}
	if len(levels) != len(figures) {
		return false
	}
	for j, k := range figures {
		d, l := &r.drafts[f.Roles[k].Draft-1], levels[j]
		if d.Measure != fact.Level || d.Unit != l.Unit {
			return false
		}
		d.give(l.who(), fact.Sentence)
		d.Metric, d.metricEntry, d.Scope = l.Metric, l.metricEntry, l.Scope
		d.Period, d.PeriodFrom = calendar.ShiftYears(l.Period, -1), fact.Sentence
		for i := range f.Timings {
			if t := &f.Timings[i]; t.Item > figures[0] {
				d.Period = r.cal.Resolve(t.When, l.Period, calendar.Past)
				break
			}
		}
		f.Roles[k].Base = true
	}
	return true
}

// dealVariants deals the figures out to the trims that the sentence has named.
func (r *Resolver) dealVariants(f *clause.Frame, figures []int) bool {
	var list []string
	for i := 0; i < figures[0]; i++ {
		v := r.variantAt(f, i)
		if next := f.Word(i + 1); v == "" && f.Has(i, r.TrimWord) && (next == text.And || next == text.Comma) {
			v = f.Text(i) // "the standard and Pro versions"
		}
		if v == "" && len(list) > 0 && f.UnknownName(i) && f.Word(i-1) == text.And {
			v = f.Text(i) // "the Long Range SE and Trophy offer 281 and 270 miles, respectively"
		}
		if v != "" && !slices.Contains(list, v) {
			list = append(list, v)
		}
	}
	before := len(list) - len(figures)
	if before < 0 {
		return false
	}
	for j, k := range figures {
		r.drafts[f.Roles[k].Draft-1].Scope.Variant = list[before+j]
	}
	return true
}

// dealBases deals changes out to the levels that they compare with: "against
// 27,667 a year earlier and 13,681 in September, declines of 55% and 8%,
// respectively".
func (r *Resolver) dealBases(f *clause.Frame, figures []int) bool {
	var bases []*draft
	for i := 0; i < figures[0]; i++ {
		if ro := &f.Roles[i]; ro.Draft > 0 && ro.Base {
			bases = append(bases, &r.drafts[ro.Draft-1])
		}
	}
	if len(bases) != len(figures) {
		return false
	}
	for j, k := range figures {
		d := &r.drafts[f.Roles[k].Draft-1]
		if d.Measure != fact.Change {
			return false
		}
		d.Basis, d.growth = relativeBasis(d.Period, bases[j].Period), false
	}
	return true
}

// dealScopes deals the figures out to powertrains or segments: "petrol and diesel cars fell 12 and
// 15 percent". Where no "respectively" is said, the kinds have to be a list, too.
func (r *Resolver) dealScopes(f *clause.Frame, figures []int, said bool) bool {
	var list []fact.Scope
	first, last := 0, 0
	for i := range figures[0] {
		if f.Bracket(i) >= 0 {
			continue // "plug-in hybrids (PHEVs) and battery cars (BEVs)"
		}
		if kinds := r.kindsAt(f, i); kinds != nil {
			if len(list) == 0 {
				first = i
			}
			list, last = append(list, kinds...), i
		} else if f.Items[i].Quantity != 0 || len(list) != len(figures) && f.Has(i, lexicon.Move) {
			list = nil // of what was told before
		}
	}
	if len(list) != len(figures) || !said && !r.listsKinds(f, first, last) {
		return false
	}
	for j, k := range figures {
		d := &r.drafts[f.Roles[k].Draft-1]
		if p := list[j].Powertrain; p != "" {
			d.Scope.Powertrain = p
		}
		if s := list[j].Segment; s != "" {
			d.Scope.Segment = s
		}
	}
	return true
}

// kindsAt returns the kinds of vehicle that the phrase at items[i] names: one, or both of "petrol and
// diesel cars".
func (r *Resolver) kindsAt(f *clause.Frame, i int) []fact.Scope {
	e := f.Entry(i, lexicon.ScopeCue)
	if e == nil || !clause.IsKind(&e.Scope) {
		return nil
	}
	if it := &f.Items[i]; e.Scope.Powertrain == "ice" {
		for t := it.First + 2; t < it.Last; t++ {
			if f.Tokens[t-1].Word != text.And {
				continue
			}
			switch o := f.Hits[t].Entry(lexicon.ScopeCue); {
			case o == nil:
			case o.Scope.Powertrain == "diesel":
				return []fact.Scope{{Powertrain: "petrol"}, o.Scope}
			case o.Scope.Powertrain == "petrol":
				return []fact.Scope{{Powertrain: "diesel"}, o.Scope}
			}
		}
	}
	return []fact.Scope{e.Scope}
}

// listsKinds reports whether nothing but commas and an "and" stands between the words for kinds of
// vehicle from items[first] to items[last].
func (r *Resolver) listsKinds(f *clause.Frame, first, last int) bool {
	and := first == last
	for i := first; i < last; i++ {
		and = and || f.Word(i) == text.And
		if !f.Has(i, lexicon.ScopeCue) && f.Word(i) != text.And && f.Word(i) != text.Comma && f.Bracket(i) < 0 && f.Word(i) != text.OpenParen && f.Word(i) != text.CloseParen {
			return false
		}
	}
	return and && f.Word(first-1) != text.Between
}

// dealMarkets deals two figures out to the home market and those abroad, which one phrase names in this
// order: "domestic and overseas sales plunged 23.3 and 37 percent, respectively".
func (r *Resolver) dealMarkets(f *clause.Frame, figures []int) bool {
	if len(figures) != 2 {
		return false
	}
	for i := figures[0] - 1; i >= 0 && f.Items[i].Quantity == 0; i-- {
		scope, metric := f.Entry(i, lexicon.ScopeCue), f.Entry(i, lexicon.MetricCue)
		if (scope == nil || scope.Name != clause.HomeAndAbroad) && (metric == nil || metric.Name != clause.HomeAndAbroad) {
			continue
		}
		for j, k := range figures {
			r.drafts[f.Roles[k].Draft-1].Scope.Market = [2]string{"domestic", "overseas"}[j]
		}
		return true
	}
	return false
}

// dealBack gives the figures of a list, in the order of the text, what those of the sentence before
// are of, where it names nothing that they are: "expects sales of 27 million vehicles and 5 million
// NEVs. In December it had seen 26 and 4 million, respectively."
func (r *Resolver) dealBack(f *clause.Frame, figures []int) bool {
	var before []*draft
	for i := range r.drafts {
		d := &r.drafts[i]
		if d.sentenceNo == r.ctx.sentences-1 && !d.dropped && d.Measure == fact.Level && d.Unit == fact.Vehicle && !d.headline {
			before = append(before, d)
		}
	}
	if len(before) != len(figures) || len(f.Named) > 0 || r.SpeaksOfKinds(f) {
		return false
	}
	for n, k := range figures {
		if d := &r.drafts[f.Roles[k].Draft-1]; d.Measure != fact.Level || d.Metric != before[n].Metric {
			return false
		}
	}
	for n, k := range figures {
		d := &r.drafts[f.Roles[k].Draft-1]
		d.Scope = before[n].Scope
		d.give(before[n].who(), fact.Context)
	}
	return true
}

// dealReached gives what the changes of a list led to whose those are, and of what: "Hyundai and Kia
// gained 2% to 68,400 and 1% to 52,300 units, respectively".
func (r *Resolver) dealReached(f *clause.Frame, figures []int) {
	for _, k := range figures {
		ro := &f.Roles[f.Reached(k)]
		if ro.Draft == 0 || ro.Item <= k {
			continue
		}
		d, to := &r.drafts[f.Roles[k].Draft-1], &r.drafts[ro.Draft-1]
		to.give(d.who(), d.SubjectFrom)
		to.Scope = d.Scope
		if to.PeriodFrom != fact.Clause && !d.Period.IsZero() {
			to.Period, to.PeriodFrom = d.Period, d.PeriodFrom
		}
	}
}
