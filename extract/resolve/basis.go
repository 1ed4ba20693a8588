package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// months returns how many months a basis goes back, 0 where it is none.
func months(basis string) int {
	switch basis {
	case "yoy":
		return 12
	case "mom":
		return 1
	case "qoq":
		return 3
	}
	return 0
}

// basis settles what the change at items[k] compares with: an adverb near it,
// or the period that a comparison names.
func (r *Resolver) basis(f *frame, k int, m *pattern.Match, d *draft) {
	t := &m.Rule.Template
	if months(t.Basis) != 0 || t.Basis == "wow" {
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
	if metric := r.vocabulary(d.Metric); metric != nil && metric.Session {
		for i := range f.whens {
			if w := &f.whens[i]; (w.when.Lead == mention.Since || r.afterSince(f, w.item, k)) && w.item > k && f.runs[w.item] == f.runs[k] {
				d.Basis.Period = r.cal.resolve(w.when, r.ctx.period, past)
				return
			}
		}
	}
	run := f.runs[k]
	// at the word that moves, or in it: "a year-on-year increase of 6.4%"
	for i := k - 1; i >= max(m.First-2, f.starts[run]) && m.First < k; i-- {
		if e := f.basisWord(i); e != nil {
			d.Basis.Kind = e.Basis
			return
		}
	}
	// after the figure, to the end of its run
	for i := k + 1; i < len(f.Items); i++ {
		if f.Items[i].Quantity != 0 {
			q := f.QuantityAt(i)
			if q != nil && q.Unit != nil && ratio(q.Unit.Dimension) && f.inList(k, i) {
				run = f.runs[i]
				continue // "by 7.3 and 10.7 percent month on month"
			}
			if q.Unit == nil || !ratio(q.Unit.Dimension) {
				if r.isBase(f, i) {
					if b, ok := r.basisAt(f, i, k); ok {
						d.Basis = b
						return
					}
				}
				continue
			}
			break
		}
		if f.runs[i] > run && f.weight[f.runs[i]] > atComma {
			break
		}
		if f.runs[i] > run+1 {
			break
		}
		if e := f.basisWord(i); e != nil && f.visible(i, k) {
			if i+1 < len(f.Items) && f.Items[i+1].Quantity == 0 && f.movesNext(i) {
				break // "15 percent and a quarter-on-quarter growth of 19 percent"
			}
			d.Basis.Kind = e.Basis
			return
		}
		if f.Items[i].When != 0 && f.Tokens[f.Items[i].First].Word == text.In && r.comparative(f, r.beforeArticle(f, k)) {
			break // "than the 14.9% in the previous month": when that was
		}
		for j := range f.whens {
			w := &f.whens[j]
			if w.item == i && !r.otherDay(w, d) && (w.carrier == k || w.compared && w.carrier < 0 || w.when.IsBaseline()) {
				d.Basis, d.against = r.whenBasis(w.when), w.when
				return
			}
		}
	}
	// before it, in its run
	for i := k - 1; i >= f.starts[run]; i-- {
		if e := f.basisWord(i); e != nil {
			d.Basis.Kind = e.Basis
			return
		}
		for j := range f.whens {
			w := &f.whens[j]
			if w.item == i && !r.otherDay(w, d) && (w.compared || w.when.IsBaseline()) {
				d.Basis, d.against = r.whenBasis(w.when), w.when
				return
			}
		}
	}
	// a comparison that opens the sentence: "On a sequential basis, …", "Compared
	// with February, …"
	for i := 0; i < k && f.Items[i].Quantity == 0 && f.runs[i] < run; i++ {
		if e := f.Entry(i, lexicon.BasisWord); e != nil && f.visible(i, k) {
			d.Basis.Kind = e.Basis
			r.ctx.openBasis, r.ctx.openBasisAt = e.Basis, r.ctx.sentences
			return
		}
	}
	for j := range f.whens {
		w := &f.whens[j]
		if w.compared && w.carrier < 0 && w.item < k {
			d.Basis, d.against = r.whenBasis(w.when), w.when
			return
		}
	}
	if f.roles[k].q != nil && f.roles[k].q.Signed && r.ctx.signedBasis != "" {
		d.Basis.Kind = r.ctx.signedBasis
		return
	}
	if k > 2 && f.roles[k-2].base && f.groups[k] != 0 && f.groups[k] == f.groups[k-2] {
		d.Basis.Kind = "yoy" // "(422,400; +1.9 percent)"
		return
	}
	if r.sameBasis(f, k, d) {
		return
	}
	if d.metricFrom == fact.Context && r.ctx.openBasis != "" && r.ctx.sentences == r.ctx.openBasisAt+1 && !f.first {
		d.Basis.Kind = r.ctx.openBasis
		return
	}
	d.growth = true
}

// otherDay reports whether the period is a day, with which only what is quoted by the day
// is compared: "Hyundai, which reported the previous day, saw profit fall".
func (r *Resolver) otherDay(t *timing, d *draft) bool {
	return t.when.Span == mention.SpanDay && (t.when.Form == mention.Ago || t.when.Form == mention.Relative) && !r.isSession(d) && !t.compared
}

// sameBasis takes over what the change before in the sentence compares with,
// where that is another month, quarter or year than the usual one and no time is
// named in between: "Production fell 11.4% from August, while sales fell 0.4%".
func (r *Resolver) sameBasis(f *frame, k int, d *draft) bool {
	prior := k - 1
	for prior >= 0 && (f.roles[prior].draft == 0 || r.drafts[f.roles[prior].draft-1].Measure != fact.Change || !f.visible(prior, k)) {
		prior--
	}
	if prior < 0 {
		return false
	}
	for i := prior + 1; i < f.ends[f.runs[k]]; i++ {
		if f.Items[i].When != 0 && f.runs[i] != f.runs[prior] && !r.isCompared(f, i) {
			return false
		}
	}
	b := &r.drafts[f.roles[prior].draft-1]
	if b.Unit != d.Unit || b.Basis == (fact.Basis{}) || b.Basis.Kind == "yoy" {
		return false
	}
	d.Basis, d.against = b.Basis, b.against
	return true
}

// basisWord returns the word for a basis at items[i], nil where it says how long what
// is measured flows: "to double annual sales", not "annual sales growth".
func (f *frame) basisWord(i int) *lexicon.Entry {
	e := f.Entry(i, lexicon.BasisWord)
	if m := f.Entry(i, lexicon.Move); e == nil && m != nil && m.Basis != "" {
		return m // "a quarter-on-quarter growth"
	}
	if e == nil || f.Items[i].Last-f.Items[i].First > 1 {
		return e
	}
	if u := f.Use(i+1, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb && !f.Has(i+1, lexicon.Move) && !f.Has(i+2, lexicon.Move) {
		return nil
	}
	return e
}

// inList reports whether only marks of a list stand between the figures at items[k]
// and items[i].
func (f *frame) inList(k, i int) bool {
	marks := 0
	for j := k + 1; j < i; j++ {
		switch f.Word(j) {
		case text.And, text.Comma, text.Or:
			marks++
		default:
			return false
		}
	}
	return marks > 0
}

// movesNext reports whether the word for a basis at items[i] is said of another change
// than that before it.
func (f *frame) movesNext(i int) bool {
	j := i
	if !f.Has(i, lexicon.Move) {
		j++
	}
	if !f.Has(j, lexicon.Move) || f.Word(j+1) != text.Of && f.Word(j+1) != text.By {
		return false
	}
	return f.QuantityAt(j+2) != nil || f.QuantityAt(j+3) != nil
}

// basisAt returns the basis that the period standing at a base level gives.
func (r *Resolver) basisAt(f *frame, i, k int) (fact.Basis, bool) {
	for j := range f.whens {
		if w := &f.whens[j]; w.attached == i || w.item == i+1 && w.when.IsBaseline() {
			return r.whenBasis(w.when), true
		}
	}
	for j := range f.whens {
		w := &f.whens[j]
		if w.item == i-1 || w.item == i-2 {
			return r.whenBasis(w.when), true
		}
	}
	return fact.Basis{}, false
}

// whenBasis turns the period that a change compares with into a basis. It may
// become a kind once the change's own period is known.
func (r *Resolver) whenBasis(w *mention.When) fact.Basis {
	if w.Form == mention.Same && w.Number == 0 && w.Shift == 0 && (w.Year == 0 || w.Fiscal || w.Year >= r.cal.published.Year()-1) {
		return fact.Basis{Kind: "yoy"}
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
	return fact.Basis{Period: r.cal.resolve(w, r.ctx.period, past)}
}

// relativeBasis returns yoy, mom, qoq or wow where the base is the year,
// month, quarter or week before the period, else the base itself.
func relativeBasis(p, base fact.Period) fact.Basis {
	if p.IsZero() {
		return fact.Basis{Period: base}
	}
	lastYear := base == fact.YearOf(p.Start.Year()-1)
	switch {
	case shiftYears(p, -1) == base, p == base, lastYear && p.MonthCount() < 12, base.MonthCount() == 12 && base.Contains(p):
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
