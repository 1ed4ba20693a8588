package resolve

import (
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// timing settles when the figure holds and, for a change, what it compares
// with.
func (r *Resolver) timing(f *frame, k int, m *pattern.Match, d *draft, link *draft) {
	t := &m.Rule.Template
	r.cal.fiscal = r.fiscalOf(d.Subject)
	tn := past
	switch {
	case d.cue != nil && d.cue.Name == cueGuess: // of what has been
	case d.Modality != fact.Reported && !d.cueOver || d.cue != nil && d.cue.Name == cueFuture:
		tn = future
	}
	ro := &f.roles[k]
	if d.Measure == fact.Change {
		r.basis(f, k, m, d)
	}
	if i := m.Item(t.Period); i >= 0 {
		if w := f.WhenAt(i); w != nil {
			d.Period, d.PeriodFrom = r.cal.resolve(w, r.ctx.period, tn), fact.Stated
			if flow := r.lex.Metrics[d.Metric]; t.AtEnd && !d.Period.IsZero() && !(flow != nil && flow.Flow) {
				d.Period = fact.Day(d.Period.End)
			}
			return
		}
	}
	defer r.trimPeriod(f, k, d)
	defer r.dropDay(d)
	reference := r.ctx.period
	if link != nil && !link.Period.IsZero() {
		reference = link.Period
	}
	if ro.base {
		r.baseTiming(f, k, d, link, reference)
		return
	}
	if link == nil && d.Measure != fact.Level {
		if p := r.levelAhead(f, k, reference, tn); !p.IsZero() {
			d.Period, d.PeriodFrom = p, fact.Sentence
			if !d.Basis.Period.IsZero() {
				d.Basis = relativeBasis(d.Period, d.Basis.Period)
			}
			return
		}
	}
	if p, from := r.ownTiming(f, k, d, reference, tn); from != fact.Nowhere {
		d.Period, d.PeriodFrom = p, from
		if s := r.lex.Metrics[d.Metric]; s != nil && s.Stock && link != nil && link.sentenceNo == d.sentenceNo && link.Period == fact.Day(p.End) {
			d.Period = link.Period // "ended the year with 5,200 chargers at 1,050 stations"
		}
	} else if p := r.clauseOpening(f, k, d, link, reference, tn); !p.IsZero() {
		d.Period, d.PeriodFrom = p, fact.Clause
	} else if link != nil && !link.Period.IsZero() && (d.Measure != fact.Level || link.Metric == d.Metric) {
		d.Period, d.PeriodFrom = link.Period, fact.Sentence
		if link.Metric != d.Metric {
			d.Period = r.heldAt(d, link.Period)
		}
	} else if p, from := r.sentenceTiming(f, k, d, reference, tn); from != fact.Nowhere {
		d.Period, d.PeriodFrom = r.heldAt(d, p), from
		if t.Sign == "link" && link != nil && link.Period.IsZero() {
			link.Period, link.PeriodFrom = p, from // the same change in percent
		}
	} else if link != nil && d.Measure != fact.Level {
		d.PeriodFrom = fact.Sentence
	} else if d.Period = r.fromBefore(f, d, link); !d.Period.IsZero() {
		d.PeriodFrom = fact.Context
	}
	if d.Measure == fact.Change && !d.Basis.Period.IsZero() {
		if d.against != nil && d.against.Form == mention.Same && !d.Period.IsZero() {
			d.Basis.Period = r.cal.resolve(d.against, d.Period, past) // counts from the change's own
		}
		d.Basis = relativeBasis(d.Period, d.Basis.Period)
	}
}

// heldAt returns the period for a figure that takes it over from another
// statement: a stock holds at its last day.
func (r *Resolver) heldAt(d *draft, p fact.Period) fact.Period {
	m := r.lex.Metrics[d.Metric]
	if m == nil || !m.Stock || d.Modality != fact.Reported || p.MonthCount() == 0 || p.End > r.cal.published {
		return p
	}
	return fact.Day(p.End)
}

// dropDay takes a single day from a flow that is not counted by the day: what
// "a year earlier" comes to where no period was spoken of.
func (r *Resolver) dropDay(d *draft) {
	m := r.lex.Metrics[d.Metric]
	if m != nil && m.Flow && !m.Session && !d.Scope.Cumulative && !d.Period.IsZero() && d.Period.Start == d.Period.End && d.Period.Start < r.cal.published-6 && r.ctx.period.IsZero() && d.Measure == fact.Level && d.Modality == fact.Reported {
		_, _, pub := r.cal.published.YMD()
		if _, _, day := d.Period.Start.YMD(); day == pub {
			d.Period = fact.Period{}
		}
	}
}

// trimPeriod mends a period that the figure cannot have: what flowed in a year
// that is not over has flowed up to now, and since a day it flows until now.
func (r *Resolver) trimPeriod(f *frame, k int, d *draft) {
	m := r.lex.Metrics[d.Metric]
	if m == nil || f.roles[k].base || d.Modality != fact.Reported || d.Period.IsZero() && !m.Flow {
		return
	}
	r.cumulative(f, k, d)
	if d.Scope.Cumulative || d.Period.IsZero() {
		return
	}
	since := false
	for i := range f.whens {
		t := &f.whens[i]
		if t.item >= k+4 && f.runs[t.item] != f.runs[k] {
			continue
		}
		switch p := r.cal.resolve(t.when, r.ctx.period, past); {
		case t.when.Lead == mention.Since && p.Start == d.Period.Start:
			since = true
		case t.when.Lead == mention.Through && t.when.Form == mention.Month && p == d.Period && m.Flow:
			d.Period = fact.Period{Start: r.cal.spanAround(p, 12).Start, End: p.End}
			return
		}
	}
	if m.Dimensions != nil && m.Dimensions[0] == "money" && !m.Flow && !m.Stock && !m.Local && d.Period.End > r.cal.published && d.Period.Start <= r.cal.published && d.Period.MonthCount() == 12 {
		d.Modality = fact.Forecast // a cost of a year that is not over
		if m.Plan {
			d.Modality = fact.Target
		}
		return
	}
	if !m.Flow {
		if since && (m.Dimensions != nil && m.Dimensions[0] == "percent") {
			d.Period.End = r.cal.published
		}
		return
	}
	switch months := d.Period.MonthCount(); {
	case since:
		d.Period.End = r.untilNow(d.Period)
	case months == 12 && d.Period.Start <= r.cal.published && d.Period.End > r.cal.published:
		ref := r.ctx.period
		if r.ctx.mainPeriod.End > ref.End {
			ref = r.ctx.mainPeriod
		}
		whole := mention.When{Span: mention.SpanYear}
		if end := r.cal.toDate(&whole, ref, r.cal.published.Year(), true).End; end > d.Period.Start {
			d.Period.End = end
		}
	}
}

// untilNow returns the day until which a flow has gone on that began with the
// period: that to which the article's figures run, else the day of publication.
func (r *Resolver) untilNow(p fact.Period) fact.Date {
	for _, ref := range []fact.Period{r.ctx.period, r.ctx.mainPeriod} {
		if ref.End > p.Start && ref.End >= p.End && ref.End <= r.cal.published && ref.End > r.cal.published-62 {
			return ref.End
		}
	}
	return max(r.cal.published, p.End)
}

// cumulative settles whether a flow is counted since it began: the words say
// so, or a day is named by which it had come to the figure. It then holds at
// that day.
func (r *Resolver) cumulative(f *frame, k int, d *draft) {
	m := r.lex.Metrics[d.Metric]
	if m.Flow && d.Measure == fact.Level && !d.Unit.IsCurrency() && r.sinceInception(f, k, d) {
		d.Scope.Cumulative, d.Period = true, fact.Day(r.inceptionUntil(d))
		return
	}
	if !m.Flow || d.Measure == fact.Change || d.Unit.IsCurrency() {
		d.Scope.Cumulative = d.Scope.Cumulative && m.Flow && d.Measure == fact.Share
		return
	}
	for i := range f.whens {
		t := &f.whens[i]
		opens := t.item == 0 && f.Word(1) == text.Comma // "By the end of June, …"
		if t.attached != k && f.runs[t.item] != f.runs[k] && !opens || t.compared {
			continue
		}
		day := t.when.Edge == mention.End || t.when.Form == mention.Day || t.when.Form == mention.Weekday
		if day && (t.when.Lead == mention.By || t.when.Lead == mention.AsOf) && d.PeriodFrom != fact.Context {
			if r.towardsTarget(f, d) {
				d.Period.Start = fact.NewDate(d.Period.End.Year(), 1, 1)
				return
			}
			d.Scope.Cumulative = true
		}
	}
	if d.Scope.Cumulative && !d.Period.IsZero() {
		if n := d.Period.MonthCount(); n > 1 && d.PeriodFrom != fact.Context && !r.totalsUp(f, k) {
			d.Scope.Cumulative = false // "cumulative sales in the first six months"
			return
		}
		d.Period = fact.Day(d.Period.End)
	}
}

// totalsUp reports whether the figure's own run says that it is counted since
// the beginning, and the sentence's period was said of a figure before:
// "delivered 166,472 so far this year, bringing its cumulative total to".
func (r *Resolver) totalsUp(f *frame, k int) bool {
	run := f.runs[k]
	if run == 0 || !slices.ContainsFunc(f.roles[:k], func(ro role) bool { return ro.draft > 0 && f.runs[ro.item] < run }) {
		return false
	}
	for i := f.starts[run]; i < k; i++ {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Scope.Cumulative && f.runs[i] == run {
			return true
		}
	}
	return false
}

// sinceInception reports whether the figure is counted since a thing came into
// the world: "since its launch in March", "since it was listed on September
// 24", "orders since September 26" of a model.
func (r *Resolver) sinceInception(f *frame, k int, d *draft) bool {
	for i := range f.Items {
		if w := f.WhenAt(i); w != nil && w.Lead == mention.Since && i > k && f.runs[i] == f.runs[k] && d.Metric == "orders" && d.who().is(lexicon.Model) {
			return true
		}
		if f.Items[i].When != 0 || f.Tokens[f.Items[i].First].Word != text.Since || !f.visible(i, k) || f.runs[i] != f.runs[k] && (i > 0 || f.weight[f.runs[k]] >= atSemicolon) {
			continue
		}
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Scope.Cumulative {
			return true // "since its launch"
		}
		for j := i + 1; j < len(f.Items) && j <= i+8 && !f.Items[j].Punct && f.Items[j].Quantity == 0; j++ {
			if r.isInception(f, j) {
				return true
			}
		}
	}
	return false
}

// isInception reports whether items[i] tells that something came into the world.
func (r *Resolver) isInception(f *frame, i int) bool {
	if f.Items[i].Kinds&r.inceptionKinds != 0 {
		return true
	}
	switch f.Word(i) {
	case 0:
	case r.words.launch, r.words.debut, r.words.introduction, r.words.inception, r.words.listed, r.words.founded:
		return true
	}
	return false
}

// inceptionUntil returns the day to which such a count runs: of a company's own
// in a report on a period that has just ended the end of that, else the day of
// publication.
func (r *Resolver) inceptionUntil(d *draft) fact.Date {
	if p := r.ctx.mainPeriod; !d.who().is(lexicon.Model) && !p.IsZero() && p.End <= r.cal.published && p.End+10 > r.cal.published {
		return p.End
	}
	return r.cal.published
}

// towardsTarget reports whether a company's figure tells how far it has come
// to a target for the year that was just spoken of.
func (r *Resolver) towardsTarget(f *frame, d *draft) bool {
	e := r.ctx.expected
	if d.Scope.Cumulative || d.who().is(lexicon.Model) || d.Period.IsZero() || r.cal.fiscal > 1 {
		return false
	}
	for i := range f.roles { // of this sentence
		if n := f.roles[i].draft; n > 0 && r.drafts[n-1].Metric == d.Metric && r.drafts[n-1].Modality != fact.Reported {
			e = r.drafts[n-1].Period
		}
	}
	return e.MonthCount() == 12 && e.Contains(fact.Day(d.Period.End))
}

// levelAhead returns the period that stands at the level which a change
// leads to: "fell by 18.3% to 643,637 in August".
func (r *Resolver) levelAhead(f *frame, k int, ref fact.Period, tn tense) fact.Period {
	for i := k + 1; i < len(f.Items); i++ {
		if f.weight[f.runs[i]] > atComma && f.runs[i] > f.runs[k] {
			break
		}
		q := f.QuantityAt(i)
		if q == nil || q.Unit != nil && ratio(q.Unit.Dimension) || q.Reason != "" {
			continue
		}
		if r.isBase(f, i) {
			continue
		}
		for j := range f.whens {
			t := &f.whens[j]
			if t.attached == i && !t.when.IsBaseline() {
				return r.cal.resolve(t.when, ref, tn)
			}
		}
		break
	}
	return fact.Period{}
}

// ownTiming returns the period at the figure or in its run.
func (r *Resolver) ownTiming(f *frame, k int, d *draft, ref fact.Period, tn tense) (fact.Period, fact.Origin) {
	run := f.runs[k]
	var best *timing
	if p := r.openingBaseline(f, k, d, ref); !p.IsZero() {
		f.roles[k].base = true
		return p, fact.Sentence
	}
	if t := r.relativeTiming(f, run); t != nil && t.when.IsBaseline() && d.Measure == fact.Level {
		return r.cal.resolve(t.when, ref, past), fact.Clause // "than a year ago, when it set a record for May"
	}
	for i := range f.whens {
		t := &f.whens[i]
		if t.attached == k && !t.said && !r.oneDay(t, d) && !r.ofMaking(f, t, d) {
			f.roles[k].base = f.roles[k].base || t.when.IsBaseline()
			p := r.cal.resolve(t.when, ref, tn)
			if t.item == k-2 && t.when.Form == mention.Year && ref.MonthCount() < 12 && ref.WholeMonths() && !ref.IsZero() {
				p = ref.ShiftMonths(12 * (p.Start.Year() - ref.End.Year())) // "(2024: 20,055 cars)" is of the same month
			}
			return p, fact.Clause
		}
		if t.attached >= 0 || f.runs[t.item] != run || !r.bears(f, k, t, d, ref, tn) {
			continue
		}
		between := t.item > k && r.quantityBetween(f, k, t.item)
		planned := t.when.Lead == mention.By && d.Modality != fact.Reported
		stock := t.when.Edge == mention.End && r.isStock(d)
		if t.item < k || (best == nil || planned) && (!between || planned || stock) || between && stock {
			best = t
		}
	}
	if best == nil {
		if t := r.relativeTiming(f, run); t != nil {
			return r.cal.resolve(t.when, ref, past), fact.Clause
		}
		return fact.Period{}, fact.Nowhere
	}
	p := r.cal.resolve(best.when, ref, tn)
	if best.closes && r.isStock(d) && !p.IsZero() {
		return fact.Day(p.End), fact.Clause
	}
	if best.when.Edge == mention.End && d.Modality != fact.Reported && !f.roles[k].base && (best.when.Form == mention.Year || best.when.Form == mention.Quarter || best.when.Form == mention.Half || best.when.Form == mention.Anaphor && best.when.Span == mention.SpanYear) {
		whole := *best.when
		whole.Edge = mention.Whole
		p = r.cal.resolve(&whole, ref, tn) // what flows by the end of a year flows in it
	}
	return p, fact.Clause
}

// isStock reports whether the metric holds at a day.
func (r *Resolver) isStock(d *draft) bool {
	m := r.lex.Metrics[d.Metric]
	return m != nil && m.Stock
}

// relativeTiming returns the period that the run's "when" or "which" points to:
// "than in September, when it had managed 34,749".
func (r *Resolver) relativeTiming(f *frame, run int) *timing {
	i := f.starts[run]
	for i < f.ends[run] && f.Items[i].Punct {
		i++
	}
	if f.Word(i) != text.When {
		return nil
	}
	for j := range f.whens {
		if t := &f.whens[j]; t.item < i && t.item >= i-2 {
			return t
		}
	}
	return nil
}

// openingBaseline returns the period that a clause which begins with "A year
// earlier" speaks of: "in the same month of last year it was only 1,077",
// "where five years before it had been 29,100".
func (r *Resolver) openingBaseline(f *frame, k int, d *draft, ref fact.Period) fact.Period {
	if d.Measure == fact.Change {
		return fact.Period{}
	}
	for i := range f.whens {
		t := &f.whens[i]
		if t.item > k || !t.when.IsBaseline() || t.compared || t.attached >= 0 || f.runs[t.item] != f.runs[k] && !opens(f, t.item) || r.quantityBetween(f, t.item, k) || !f.visible(t.item, k) {
			continue
		}
		if ref.IsZero() {
			return fact.Period{}
		}
		return r.cal.resolve(t.when, ref, past)
	}
	return fact.Period{}
}

// opens reports whether the sentence, or a part of it after a semicolon, begins
// with items[i].
func opens(f *frame, i int) bool {
	return i == 0 || f.Word(i-1) == text.Semicolon
}

// clauseOpening returns the period that opens the figure's part of the sentence,
// after what it would take its period from: "26,000 in May; in April, it was
// 20,000".
func (r *Resolver) clauseOpening(f *frame, k int, d, link *draft, ref fact.Period, tn tense) fact.Period {
	if link == nil || link.sentenceNo != d.sentenceNo {
		return fact.Period{}
	}
	for i := range f.whens {
		t := &f.whens[i]
		if t.item <= link.item+1 || t.item >= k || t.attached >= 0 || r.quantityBetween(f, t.item, k) || !r.bears(f, k, t, d, ref, tn) {
			continue
		}
		before := t.item - 1
		for before > link.item && !f.Items[before].Punct && f.Items[before].Name == nil && f.Word(before) != text.And && before > t.item-4 {
			before-- // "; as recently as April, it had"
		}
		switch f.Word(before) {
		case text.Semicolon, text.Colon, text.And, text.But, text.While, text.Whereas:
			return r.cal.resolve(t.when, ref, tn)
		}
	}
	return fact.Period{}
}

func (r *Resolver) quantityBetween(f *frame, i, j int) bool {
	for m := i + 1; m < j; m++ {
		if f.Items[m].Quantity != 0 && f.visible(m, j) {
			return true
		}
	}
	return false
}

// sentenceTiming returns the nearest period of the sentence that no other
// figure claims: before the figure, else after it.
func (r *Resolver) sentenceTiming(f *frame, k int, d *draft, ref fact.Period, tn tense) (fact.Period, fact.Origin) {
	var before, after *timing
	for i := range f.whens {
		t := &f.whens[i]
		if !r.bears(f, k, t, d, ref, tn) || r.lasting(d) && t.item > 1 {
			continue
		}
		if t.attached >= 0 && f.roles[t.attached].base || r.inRelative(f, t.item, k) {
			continue
		}
		if r.isStock(d) && t.item < k && r.semicolonBetween(f, t.item, k) {
			continue
		}
		if t.item < k {
			if t.attached < 0 || before == nil {
				before = t
			}
		} else if after == nil && t.attached < 0 && (!r.quantityBetween(f, k, t.item) || t.when.Lead == mention.By && d.Modality != fact.Reported || t.when.Lead == mention.AsOf && r.isStock(d)) && f.weight[f.runs[t.item]] < atSemicolon {
			after = t
		}
	}
	if before == nil {
		before = after
	}
	if before == nil {
		before = r.sharedAhead(f, k, d, ref, tn)
	}
	if before == nil {
		return fact.Period{}, fact.Nowhere
	}
	return r.cal.resolve(before.when, ref, tn), fact.Sentence
}

// sharedAhead returns the period of the figure that follows where the verbs of
// both are coordinated and share it: "produced 440,808 vehicles and delivered
// 422,875 in the first quarter".
func (r *Resolver) sharedAhead(f *frame, k int, d *draft, ref fact.Period, tn tense) *timing {
	next := f.runs[k] + 1
	if d.Measure != fact.Level || d.Unit != fact.Vehicle || next >= len(f.starts) || f.Word(f.starts[next]) != text.And {
		return nil
	}
	verb := false
	for i := f.starts[next] + 1; i < f.ends[next]; i++ {
		if f.Items[i].Name != nil || f.Has(i, lexicon.Pronoun) {
			return nil
		}
		u := f.Use(i, lexicon.MetricCue)
		verb = verb || u != nil && u.Role == lexicon.Verb
		if f.QuantityAt(i) == nil {
			continue
		}
		for j := range f.whens {
			if t := &f.whens[j]; verb && t.item > i && f.runs[t.item] == next && r.bears(f, k, t, d, ref, tn) && !r.quantityBetween(f, i, t.item) {
				return t
			}
		}
		return nil
	}
	return nil
}

func (r *Resolver) semicolonBetween(f *frame, i, k int) bool {
	for j := i + 1; j < k; j++ {
		if f.Word(j) == text.Semicolon {
			return true
		}
	}
	return false
}

// inRelative reports whether items[i] stands in a relative clause that items[k]
// is outside of: "Germany (-68.8%), which scrapped its premium last December".
func (r *Resolver) inRelative(f *frame, i, k int) bool {
	if f.runs[i] == f.runs[k] {
		return false
	}
	j := f.starts[f.runs[i]]
	for j < i && f.Items[j].Punct {
		j++
	}
	switch f.Word(j) {
	case text.Which, text.Who, text.Whose, text.Where:
		return k < j || f.weight[f.runs[k]] >= atContrast
	}
	return false
}

// lasting reports whether the metric is of something that holds for long, so
// that a period of another clause says nothing of it.
func (r *Resolver) lasting(d *draft) bool {
	if d.Measure == fact.Change {
		return false
	}
	switch d.Metric {
	case "capacity", "investment", "funding", "countries", "models":
		return true
	}
	return r.isProduct(d.Metric)
}

// baseTiming gives the level that a change is compared with its period: what
// stands at it, else the basis of that change.
func (r *Resolver) baseTiming(f *frame, k int, d *draft, link *draft, ref fact.Period) {
	if link != nil {
		defer r.timeCompared(f, d, link)
	}
	for i := range f.whens {
		t := &f.whens[i]
		if t.attached == k || t.carrier >= 0 && t.item < k && k-t.item <= 2 {
			d.Period, d.PeriodFrom = r.sameOfYear(t, d, link, r.cal.resolve(t.when, ref, past)), fact.Clause
			return
		}
	}
	// "from August's 76,965", "than in September, when it had managed 34,749"
	for i := range f.whens {
		t := &f.whens[i]
		if t.item < k && k-t.item <= 2 && t.attached < 0 {
			d.Period, d.PeriodFrom = r.cal.resolve(t.when, ref, past), fact.Clause
			return
		}
	}
	if link == nil {
		if q := f.QuantityAt(k + 2); q != nil && f.Word(k-1) == text.From && f.Word(k+1) == text.To && r.isFlow(d) { // "jumped from 17,051 to 43,188"
			if p := r.carriedPeriod(f, d); p.MonthCount() > 0 {
				d.Period, d.PeriodFrom = p.ShiftMonths(-12), fact.Context
			}
		}
		return
	}
	if f.Word(k-1) == text.OpenParen && !link.Period.IsZero() {
		d.Period, d.PeriodFrom = link.Period.ShiftMonths(-12), fact.Sentence
		if r.ctx.bracketed.MonthCount() == link.Period.MonthCount() && !r.ctx.bracketed.IsZero() {
			d.Period = r.ctx.bracketed
		}
		return
	}
	if link.Modality == fact.Target || link.Modality == fact.Forecast {
		d.Period, d.PeriodFrom = link.Period, fact.Sentence
		return
	}
	// the period of the sentence that follows the base: "from 9 percent last year"
	if p, ok := r.followingBaseline(f, k, ref); ok {
		d.Period, d.PeriodFrom = p, fact.Sentence
		return
	}
	if n := months(link.Basis.Kind); n != 0 && !link.Period.IsZero() {
		d.Period, d.PeriodFrom = link.Period.ShiftMonths(-n), fact.Sentence
	} else if !link.Basis.Period.IsZero() {
		d.Period, d.PeriodFrom = link.Basis.Period, fact.Sentence
	} else if metric := r.lex.Metrics[d.Metric]; metric != nil && metric.Flow && !ref.IsZero() {
		d.Period, d.PeriodFrom = ref.ShiftMonths(-12), fact.Sentence
	}
}

// sameOfYear returns the part of last year, p, that a figure of less than a
// year is compared with where amounts as large are set side by side: "4,03,003
// units in June, 31 per cent above last year's 3,06,719".
func (r *Resolver) sameOfYear(t *timing, d, link *draft, p fact.Period) fact.Period {
	if link == nil || t.when.Form != mention.Year || !t.when.HasShift || t.when.Edge != mention.Whole || p.MonthCount() != 12 {
		return p
	}
	n := link.Period.MonthCount()
	alike := link.Measure == fact.Change || d.Value < 3*link.Value && link.Value < 3*d.Value
	if n == 0 || n >= 12 || !alike || !link.Period.WholeMonths() || p.Start.Year() != link.Period.Start.Year()-1 {
		return p
	}
	return link.Period.ShiftMonths(-12)
}

// isFlow reports whether the metric adds up over a period.
func (r *Resolver) isFlow(d *draft) bool {
	m := r.lex.Metrics[d.Metric]
	return m != nil && m.Flow
}

// timeCompared gives a stock without a period the one that its comparison
// implies: "totalled 2,382, compared with 1,762 at the end of September last
// year" is the end of September of this year.
func (r *Resolver) timeCompared(f *frame, d, link *draft) {
	m := r.lex.Metrics[d.Metric]
	if m == nil || !m.Stock || !link.Period.IsZero() || link.Metric != d.Metric || link.Measure != fact.Level || d.Period.IsZero() {
		return
	}
	if p := d.Period.ShiftMonths(12); d.Period.End.Year() == r.cal.published.Year()-1 && p.End <= r.cal.published {
		link.Period, link.PeriodFrom = p, fact.Sentence
	}
}

func (r *Resolver) followingBaseline(f *frame, k int, ref fact.Period) (fact.Period, bool) {
	for i := range f.whens {
		t := &f.whens[i]
		if t.item > k && f.runs[t.item] == f.runs[k] && t.when.IsBaseline() && !t.compared && !r.quantityBetween(f, k, t.item) {
			return r.cal.resolve(t.when, ref, past), true
		}
	}
	return fact.Period{}, false
}
