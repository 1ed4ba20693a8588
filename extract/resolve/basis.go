package resolve

import (
	"carfacts/extract/calendar"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// basis settles what the change at items[k] compares with: an adverb near it,
// or the period that a comparison names.
func (r *Resolver) basis(f *clause.Frame, k int, m *pattern.Match, d *draft) {
	t := &m.Rule.Template
	if clause.Months(t.Basis) != 0 || t.Basis == "wow" {
		d.Basis.Kind = t.Basis
		return
	}
	if t.Basis == "none" {
		return
	}
	if i := m.Item(t.Basis); i >= 0 {
		if e := f.Entry(i, lexicon.BasisWord); e != nil {
			d.Basis.Kind = e.Basis
			return
		}
	}
	if metric := r.Vocabulary(d.Metric); metric != nil && metric.Session {
		for i := range f.Timings {
			if w := &f.Timings[i]; (w.When.Lead == mention.Since || r.AfterSince(f, w.Item, k)) && w.Item > k && f.Runs[w.Item] == f.Runs[k] {
				d.Basis.Period = r.cal.Resolve(w.When, r.ctx.period, calendar.Past)
				return
			}
		}
	}
	run := f.Runs[k]
	// at the word that moves, or in it: "a year-on-year increase of 6.4%"
	for i := k - 1; i >= max(m.First-2, f.Starts[run]) && m.First < k; i-- {
		if e := f.BasisWord(i); e != nil {
			d.Basis.Kind = e.Basis
			return
		}
	}
	// after the figure, to the end of its run
	for i := k + 1; i < len(f.Items); i++ {
		if f.Items[i].Quantity != 0 {
			q := f.QuantityAt(i)
			if q != nil && q.Unit != nil && clause.Ratio(q.Unit.Dimension) && f.InList(k, i) {
				run = f.Runs[i]
				continue // "by 7.3 and 10.7 percent month on month"
			}
			if q.Unit == nil || !clause.Ratio(q.Unit.Dimension) || d.Unit == fact.PercentagePoint && q.Unit.Dimension == "percent" {
				if r.isBase(f, i) { // also "an improvement of 1.2 points from -3.9 percent in the second quarter"
					if b, ok := r.basisAt(f, i, k); ok {
						d.Basis = b
						return
					}
				}
				continue
			}
			break
		}
		if !f.Visible(i, k) {
			continue // "on a daily selling rate (DSR) basis versus June 2023"
		}
		if f.Runs[i] > run && f.Weight[f.Runs[i]] > clause.AtComma {
			break
		}
		if f.Runs[i] > run+1 {
			break
		}
		if e := f.BasisWord(i); e != nil && f.Visible(i, k) {
			if i+1 < len(f.Items) && f.Items[i+1].Quantity == 0 && f.MovesNext(i) {
				break // "15 percent and a quarter-on-quarter growth of 19 percent"
			}
			d.Basis.Kind = e.Basis
			return
		}
		if f.Items[i].When != 0 && f.Tokens[f.Items[i].First].Word == text.In && r.Comparative(f, r.BeforeArticle(f, k)) {
			break // "than the 14.9% in the previous month": when that was
		}
		for j := range f.Timings {
			w := &f.Timings[j]
			if w.When.That && i != w.Item-1 && j > 0 && f.Timings[j-1].Compared {
				continue // "compared to 2019, 12% lower than that year"
			}
			if w.Item == i && !r.otherDay(w, d) && (w.Carrier == k || w.Carrier == k+2 && f.Word(k+1) == text.To || w.Compared && w.Carrier < 0 || w.When.IsBaseline()) {
				d.Basis, d.against = r.whenBasis(w.When), w.When
				return
			}
		}
	}
	// before it, in its run
	for i := k - 1; i >= f.Starts[run]; i-- {
		if e := f.BasisWord(i); e != nil {
			d.Basis.Kind = e.Basis
			return
		}
		for j := range f.Timings {
			w := &f.Timings[j]
			if w.Item == i && f.Visible(i, k) && !r.otherDay(w, d) && (w.Compared || w.When.IsBaseline()) {
				d.Basis, d.against = r.whenBasis(w.When), w.When
				return
			}
		}
	}
	// a comparison that opens the sentence: "On a sequential basis, …", "Compared
	// with February, …"
	for i := 0; i < k && f.Items[i].Quantity == 0 && f.Runs[i] < run; i++ {
		if e := f.Entry(i, lexicon.BasisWord); e != nil && f.Visible(i, k) {
			d.Basis.Kind = e.Basis
			r.ctx.openBasis, r.ctx.openBasisAt = e.Basis, r.ctx.sentences
			return
		}
	}
	for j := range f.Timings {
		w := &f.Timings[j]
		if w.Compared && w.Carrier < 0 && w.Item < k {
			d.Basis, d.against = r.whenBasis(w.When), w.When
			return
		}
	}
	if f.Roles[k].Q != nil && f.Roles[k].Q.Signed && r.ctx.signedBasis != "" {
		d.Basis.Kind = r.ctx.signedBasis
		return
	}
	if k > 2 && f.Roles[k-2].Base && f.Groups[k] != 0 && f.Groups[k] == f.Groups[k-2] {
		d.Basis.Kind = "yoy" // "(422,400; +1.9 percent)"
		return
	}
	if r.sameBasis(f, k, d) {
		return
	}
	if d.metricFrom == fact.Context && r.ctx.openBasis != "" && r.ctx.sentences == r.ctx.openBasisAt+1 && !f.First {
		d.Basis.Kind = r.ctx.openBasis
		return
	}
	d.growth = !r.movesAim(f, k, m) && !r.AgainstEra(f, k)
}

// movesAim reports whether what the words say to go up or down is an aim or an expectation, which is
// reckoned against the one before it and no year: "raised its outlook for the year by 10 percent".
func (r *Resolver) movesAim(f *clause.Frame, k int, m *pattern.Match) bool {
	moved := m.Item(m.Rule.Template.Sign)
	if moved < 0 || moved > k || !f.IsVerbOf(moved, lexicon.Move) {
		return false
	}
	for i := moved + 1; i < k; i++ {
		if f.IsNoun(i, lexicon.ModalityCue) {
			return true
		}
	}
	return false
}

// otherDay reports whether the period is a day, with which only what is quoted by the day
// is compared: "Hyundai, which reported the previous day, saw profit fall".
func (r *Resolver) otherDay(t *clause.Timing, d *draft) bool {
	return t.When.Span == mention.SpanDay && (t.When.Form == mention.Ago || t.When.Form == mention.Relative) && !r.isSession(d) && !t.Compared
}

// sameBasis takes over what the change before in the sentence compares with,
// where that is another month, quarter or year than the usual one and no time is
// named in between: "Production fell 11.4% from August, while sales fell 0.4%".
func (r *Resolver) sameBasis(f *clause.Frame, k int, d *draft) bool {
	prior := k - 1
	for prior >= 0 && (f.Roles[prior].Draft == 0 || r.drafts[f.Roles[prior].Draft-1].Measure != fact.Change || !f.Visible(prior, k)) {
		prior--
	}
	if prior < 0 {
		return false
	}
	for i := prior + 1; i < f.Ends[f.Runs[k]]; i++ {
		if f.Items[i].When != 0 && f.Runs[i] != f.Runs[prior] && !r.IsCompared(f, i) {
			return false
		}
	}
	b := &r.drafts[f.Roles[prior].Draft-1]
	if b.Unit != d.Unit || b.Basis == (fact.Basis{}) || b.Basis.Kind == "yoy" {
		return false
	}
	d.Basis, d.against = b.Basis, b.against
	return true
}

// betweenEnds makes a percentage that something went up or down by between two years, or between a month and the
// next, that of the later against the earlier: "fell 31 percent between June and July", "rose a third from 2019 to
// 2023", "rose between July 2020 and July 2021". Longer stretches of months are ones that are told of whole: "fell between
// July and September".
func (r *Resolver) betweenEnds(f *clause.Frame, k int, d *draft) {
	n := d.Period.MonthCount()
	if b := d.Basis.Period; d.Measure == fact.Change && b.MonthCount() >= 24 && b.MonthCount()%12 == 0 && (d.Period.IsZero() || d.Period.End == b.End) {
		d.Basis.Period, d.Period = endYears(b) // "from 2019 to 2023"
		d.PeriodFrom = fact.Clause
		return
	}
	sameMonth := n > 12 && n%12 == 1
	if d.Measure != fact.Change || !d.growth || d.Unit != fact.Percent && d.Unit != fact.Factor && !sameMonth || d.Scope.Per != "" || !d.Period.WholeMonths() || n != 2 && (n < 24 || n%12 != 0) && !sameMonth {
		return
	}
	for i := range f.Timings {
		t := &f.Timings[i]
		first := t.When.First
		if w := f.Tokens[first].Word; w != text.Between && w != text.From {
			if first == 0 || f.Tokens[first-1].Word != text.Between && f.Tokens[first-1].Word != text.From {
				continue
			}
			first--
		}
		if !f.Visible(t.Item, k) || n == 2 && f.Tokens[first].Word != text.Between || r.cal.Resolve(t.When, r.ctx.period, calendar.Past) != d.Period {
			continue
		}
		y, m, _ := d.Period.Start.YMD()
		switch {
		case n == 2:
			d.Period, d.Basis = fact.MonthOf(y, m+1), fact.Basis{Kind: "mom"}
		case sameMonth:
			d.Period = fact.MonthOf(y, m+n-1)
			d.Basis = relativeBasis(d.Period, fact.MonthOf(y, m))
		default:
			d.Basis = fact.Basis{}
			d.Basis.Period, d.Period = endYears(d.Period)
		}
		d.growth = false
		return
	}
}

// endYears returns the first and the last year of a stretch of whole months.
func endYears(p fact.Period) (first, last fact.Period) {
	y, m, _ := p.Start.YMD()
	return fact.Months(y, m, 12), fact.Months(y, m+p.MonthCount()-12, 12)
}

// basisAt returns the basis that the period standing at a base level gives.
func (r *Resolver) basisAt(f *clause.Frame, i, k int) (fact.Basis, bool) {
	for j := range f.Timings {
		if w := &f.Timings[j]; w.Attached == i || w.Item == i+1 && w.When.IsBaseline() {
			return r.whenBasis(w.When), true
		}
	}
	for j := range f.Timings {
		w := &f.Timings[j]
		if w.Item == i-1 || w.Item == i-2 {
			return r.whenBasis(w.When), true
		}
	}
	return fact.Basis{}, false
}

// whenBasis turns the period that a change compares with into a basis. It may
// become a kind once the change's own period is known.
func (r *Resolver) whenBasis(w *mention.When) fact.Basis {
	if w.Form == mention.Same && w.Number == 0 && w.Shift == 0 && (w.Year == 0 || w.Fiscal || w.Year >= r.cal.Published.Year()-1) {
		return fact.Basis{Kind: "yoy"}
	}
	if w.Form == mention.Anaphor && !w.That {
		switch w.Span { // "slipped 0.5 percent over the month": from its beginning
		case mention.SpanYear:
			return fact.Basis{Kind: "yoy"}
		case mention.SpanQuarter:
			return fact.Basis{Kind: "qoq"}
		case mention.SpanMonth:
			return fact.Basis{Kind: "mom"}
		case mention.SpanWeek:
			return fact.Basis{Kind: "wow"}
		}
	}
	if w.Form == mention.Ago || w.Form == mention.Relative && w.Anchor == mention.FromContext || w.Form == mention.Same && w.Shift == -1 {
		switch {
		case w.Span == mention.SpanYear && (w.Count <= 1):
			return fact.Basis{Kind: "yoy"}
		case w.Span == mention.SpanMonth && w.Count <= 1:
			return fact.Basis{Kind: "mom"}
		case w.Span == mention.SpanQuarter && w.Count <= 1:
			return fact.Basis{Kind: "qoq"}
		case w.Span == mention.SpanWeek && w.Count <= 1:
			return fact.Basis{Kind: "wow"}
		}
	}
	return fact.Basis{Period: r.cal.Resolve(w, r.ctx.period, calendar.Past)}
}

// relativeBasis returns yoy, mom, qoq or wow where the base is the year,
// month, quarter or week before the period, else the base itself.
func relativeBasis(p, base fact.Period) fact.Basis {
	if p.IsZero() {
		return fact.Basis{Period: base}
	}
	lastYear := base == fact.YearOf(p.Start.Year()-1)
	switch {
	case calendar.ShiftYears(p, -1) == base, p == base, lastYear && p.MonthCount() < 12, base.MonthCount() == 12 && base.Contains(p):
		return fact.Basis{Kind: "yoy"}
	case (p.MonthCount() == 1 || p.End-p.Start < 30 && !p.WholeMonths()) && p.Start != p.End && p.ShiftMonths(-1) == base:
		return fact.Basis{Kind: "mom"}
	case p.Start == p.End && firstOfMonth(p.Start) && p.ShiftMonths(-1) == base: // of a stock
		return fact.Basis{Kind: "mom"}
	case p.Start == p.End && firstOfMonth(p.Start) && base == fact.MonthOf(p.Start.Year(), p.Start.Month()-1):
		return fact.Basis{Kind: "mom"} // "82 days, up nine from June", at the beginning of July
	case p.MonthCount() == 0 && p.Start != p.End && base == fact.MonthOf(p.Start.Year(), p.Start.Month()-1) && firstOfMonth(p.Start):
		return fact.Basis{Kind: "mom"} // what the first days of September are compared with in August
	case endsMonth(p) && endsMonth(base) && monthAfter(base, 1) == p.End:
		return fact.Basis{Kind: "mom"}
	case endsMonth(p) && endsMonth(base) && monthAfter(base, 3) == p.End:
		return fact.Basis{Kind: "qoq"}
	case p.MonthCount() == 3 && p.ShiftMonths(-3) == base:
		return fact.Basis{Kind: "qoq"}
	case p.End-p.Start == 6 && base.End == p.Start-1 && base.End-base.Start == 6:
		return fact.Basis{Kind: "wow"}
	}
	return fact.Basis{Period: base}
}

// endsMonth reports whether the period is the last day of a month.
func endsMonth(p fact.Period) bool { return p.Start == p.End && firstOfMonth(p.End+1) }

// monthAfter returns the last day of the month that is n after that of p.
func monthAfter(p fact.Period, n int) fact.Date {
	y, m, _ := p.End.YMD()
	return fact.NewDate(y, m+n+1, 0)
}

func firstOfMonth(d fact.Date) bool {
	_, _, day := d.YMD()
	return day == 1
}

// cellBasis is relativeBasis for a table, whose heads name the year compared
// with and not the part of it: "vs 2022" over the figures of a quarter.
func cellBasis(p, base fact.Period) fact.Basis {
	if n := p.MonthCount(); n > 0 && n < 12 && base.MonthCount() == 12 && base.Contains(p.ShiftMonths(-12)) {
		return fact.Basis{Kind: "yoy"}
	}
	return relativeBasis(p, base)
}
