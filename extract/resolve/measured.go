package resolve

import (
	"slices"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// sessionGoesOn returns the metric of the trading day that the sentence before in the
// paragraph told of, for a change that names none: "Geely fell 9.5%", after "BYD's shares
// closed down 8.6%".
func (r *Resolver) sessionGoesOn(q *mention.Quantity, d *draft) string {
	if d.Measure != fact.Change || q.Unit == nil || q.Unit.Dimension != "percent" || len(r.drafts) == 0 || r.ctx.subjectBlock != r.ctx.block {
		return ""
	}
	last := &r.drafts[len(r.drafts)-1]
	if m := r.Vocabulary(last.Metric); m == nil || !m.Session || last.dropped || r.ctx.sentences-last.sentenceNo > 1 {
		return ""
	}
	return last.Metric
}

// costGoesOn returns the cost that the last amount was where the clause says that it goes on with what was said: "Duties
// would cost it $2 billion this year. The third quarter alone accounted for $1.1 billion." It is "" for others.
func (r *Resolver) costGoesOn(f *clause.Frame, k int, q *mention.Quantity, d *draft) string {
	if d.Measure != fact.Level || q.Unit == nil || q.Unit.Dimension != "money" || !q.Scaled || !r.asExpected(f, k) {
		return ""
	}
	for i := len(r.drafts) - 1; i >= 0 && d.sentenceNo-r.drafts[i].sentenceNo <= 1; i-- {
		p := &r.drafts[i]
		if p.dropped || p.Measure != fact.Level || !p.Unit.IsCurrency() {
			continue
		}
		if m := r.Vocabulary(p.Metric); m.Is(lexicon.Suffered) && !m.Is(lexicon.Profit) {
			return p.Metric
		}
		return ""
	}
	return ""
}

// asExpected reports whether the clause says of the amount at items[k] no more than what was expected, or that a time has a part
// of it: "now sees $1 billion", "lowered its estimate to 385 billion", "accounted for $1.1 billion".
func (r *Resolver) asExpected(f *clause.Frame, k int) bool {
	i := k - 1
	for f.Has(i, lexicon.Preposition) || f.Has(i, lexicon.Determiner) || f.Has(i, r.AdverbKind) {
		i--
	}
	return r.SaysOfIt(f, k) || f.Has(i, lexicon.ModalityCue) || f.Has(i, r.PartKind)
}

// paidFor returns what the sentence before said that something costs, for an amount that somebody is said to have paid:
// "Duties would cost it $2 billion this year. It paid $800 million in the second quarter."
func (r *Resolver) paidFor(f *clause.Frame, k int, q *mention.Quantity, d *draft) string {
	i := k - 1
	for f.Has(i, r.FillerKind) || f.Has(i, lexicon.Determiner) {
		i--
	}
	if d.Measure != fact.Level || q.Unit == nil || q.Unit.Dimension != "money" || !f.Has(i, r.PayingKind) || len(r.drafts) == 0 {
		return ""
	}
	last := &r.drafts[len(r.drafts)-1]
	if m := r.Vocabulary(last.Metric); last.dropped || last.sentenceNo < r.ctx.sentences-1 || last.Unit != d.Unit || m == nil || !m.Is(lexicon.Suffered) || m.Flow {
		return ""
	}
	return last.Metric
}

// tradedOn reports whether the change is what a company's shares did on a trading day, where nothing
// else is measured: "Xpeng jumped 12 percent on Wednesday", "On Monday it added 0.9 per cent".
func (r *Resolver) tradedOn(f *clause.Frame, k, moved int, q *mention.Quantity, d *draft) bool {
	if d.Measure != fact.Change || q.Unit == nil || q.Unit.Dimension != "percent" || moved < 0 {
		return false
	}
	u := f.Use(moved, lexicon.Move)
	if u == nil || u.Role == lexicon.Noun || k-moved > 3 {
		return false
	}
	for i := moved + 1; i < k; i++ {
		if f.Word(i) != text.By && !f.Has(i, r.FillerKind) && !f.Has(i, lexicon.Determiner) && !f.Has(i, r.AdverbKind) {
			return false // "reduced the Model Y by 6.7 percent"
		}
	}
	day := false
	for i := f.Starts[f.Runs[k]]; i < f.Ends[f.Runs[k]]; i++ {
		w := f.WhenAt(i)
		day = day || w != nil && f.Runs[i] == f.Runs[k] && (w.Form == mention.Weekday || w.Form == mention.Day || w.Form == mention.Relative && w.Span == mention.SpanDay)
	}
	if !day {
		return false
	}
	by := moved - 1
	for f.Has(by, lexicon.Auxiliary) || f.Has(by, r.AdverbKind) {
		by--
	}
	if f.Word(by) == text.It {
		return r.ctx.subject.Is(lexicon.Maker)
	}
	if f.Word(by) == text.Comma {
		n, ok := r.mainSubject(f)
		return ok && n.Is(lexicon.Maker)
	}
	return by >= 0 && f.Items[by].Name != nil && f.Items[by].Name.Kind == lexicon.Maker
}

// inMarketReport reports whether the change is that of a company of which only this is said, in a text that so far
// tells above all what shares did: "Rivian fell 7.4%", "Toyota -0.6%", "QuantumScape, up 12%".
func (r *Resolver) inMarketReport(f *clause.Frame, k int, q *mention.Quantity, m *pattern.Match, d *draft) bool {
	n := len(r.drafts)
	if d.Measure != fact.Change || d.Unit != fact.Percent || r.ctx.sessions == 0 || 2*r.ctx.sessions < n || f.Word(k+1) == text.Of || f.Reached(k) > 0 {
		return false
	}
	if last := &r.drafts[n-1]; r.isFlow(last) && last.Unit == fact.Vehicle && last.Modality == fact.Reported && last.sentenceNo >= r.ctx.sentences-1 {
		return false // "delivered 300,000 cars. BYD rose 12 percent"
	}
	who := k - 1
	if moved := m.Item(m.Rule.Template.Sign); moved >= 0 && moved < k {
		for i := moved + 1; i < k; i++ {
			if f.Word(i) != text.By && !f.Has(i, r.FillerKind) {
				return false
			}
		}
		for who = moved - 1; f.Word(who) == text.Comma || f.Has(who, lexicon.Auxiliary) || f.Has(who, r.AdverbKind); who-- {
		}
	} else if !q.Signed {
		return false
	}
	return who >= 0 && f.Items[who].Name != nil && f.Items[who].Name.Kind == lexicon.Maker && f.Items[who].Role == lexicon.Plain && who <= f.Starts[f.Runs[who]]+2
}

// listedLocal returns what the article measures most where it is no flow, and an item
// of a list counts vehicles without a verb for it: "Tesla, last week: 27,185 Cybertrucks",
// in an article on recalls.
func (r *Resolver) listedLocal(f *clause.Frame, q *mention.Quantity, d *draft) string {
	main := r.mainMetric()
	if m := r.Vocabulary(main); m == nil || !m.Local || d.Unit != fact.Vehicle || !r.compatible(main, q, d) {
		return ""
	}
	if f.Kinds.Has(lexicon.MetricCue) {
		return ""
	}
	return main
}

// exportedWith makes exports of what a phrase calls sales that only says to what the exports before it in the
// sentence came: "exports registered growth of 11% with sales increasing to 86,462 units".
func (r *Resolver) exportedWith(f *clause.Frame, k int, d *draft) {
	if d.Measure != fact.Level || d.Metric != "sales" || d.metricEntry == nil || d.metricEntry.Scope != (fact.Scope{}) {
		return
	}
	for i := k - 1; i > 0 && f.Word(i) != text.Semicolon; i-- {
		if n := f.Roles[i].Draft; n > 0 && !f.Roles[i].Base {
			b := &r.drafts[n-1]
			if r.is(b, lexicon.Outbound) && b.Measure == fact.Change && b.Subject == d.Subject {
				d.Metric, d.metricEntry = b.Metric, b.metricEntry
			}
			return
		}
		if f.Entry(i, lexicon.MetricCue) == d.metricEntry && f.Word(i-1) != text.With {
			return
		}
	}
}

// returnToMain gives a figure that names its subject, and nothing that is
// measured, what the article measures most where the paragraph before spoke of
// another's something else: "Ola registered 27,615 scooters.", "Hero's total
// reached 5.1 lakh". After a paragraph that ended with exports, or with how many days a stock
// lasts, the next one goes on with what was sold.
func (r *Resolver) returnToMain(f *clause.Frame, k int, q *mention.Quantity, d *draft) {
	c := &r.ctx
	if d.metricFrom == fact.Context && d.Metric == c.metric && c.scopeBlock != c.block && c.itemBlock != c.block && (r.is(d, lexicon.Outbound) || d.Unit == fact.Vehicle && c.lasts()) && !r.Continues(f) && !r.refersBack(f, k, d) {
		if main := r.mainTurnover(); main != "" {
			d.Metric, d.metricEntry = main, nil
			return
		}
	}
	if d.metricFrom != fact.Context || d.Metric != c.metric || d.SubjectFrom == fact.Context || c.scopeOf == "" || c.scopeOf == d.Subject || c.scopeBlock == c.block || c.itemBlock == c.block || r.RefersToMany(f, k) || r.raisedFor(q, d) || d.Measure == fact.Share && r.percentGoesOn() {
		return
	}
	if main := r.mainMetric(); main != d.Metric && r.compatible(main, q, d) && !r.Vocabulary(main).Accepts("days") { // an inventory is called that
		d.Metric, d.metricEntry = main, nil
	}
}

// mainTurnover returns the lead's metric, where that is one of what is sold, else the one of these of most of the levels so
// far: "built 130,400 vehicles and sold 133,200". It is empty for none.
func (r *Resolver) mainTurnover() string {
	if r.IsTurnover(r.ctx.leadMetric) {
		return r.ctx.leadMetric
	}
	best, most := "", 0
	for _, n := range r.ctx.measured {
		if n.levels > most && r.IsTurnover(n.metric) && !r.Vocabulary(n.metric).Is(lexicon.Outbound) {
			best, most = n.metric, n.levels
		}
	}
	return best
}

// lasts reports whether the last level says how many days a stock lasts.
func (c *context) lasts() bool { return c.unit != nil && c.unit.Dimension == "days" }

// mainMetric returns the metric of most of the levels so far, of equals that
// spoken of last.
func (r *Resolver) mainMetric() string {
	best, most, last := "", 0, 0
	for _, n := range r.ctx.measured {
		if n.metric == r.ctx.metric {
			last = n.levels
		}
		if n.levels > most {
			best, most = n.metric, n.levels
		}
	}
	if most == last {
		return r.ctx.metric
	}
	return best
}

// resumeMain lets a section go on with what the article counts, not with what the section
// before it ended with: with what the lead told of, where that can be meant ("output of the cell
// plants was 19.5 GWh", in a report on batteries that are installed), or else with what it
// measures most.
func (r *Resolver) resumeMain() {
	c := &r.ctx
	main, lead, now := r.mainMetric(), r.Vocabulary(c.leadMetric), r.Vocabulary(c.metric)
	switch {
	case lead != nil && now != nil && lead.Flow && now.Flow && len(lead.Dimensions) > 0 && now.Accepts(lead.Dimensions[0]):
		c.metric = c.leadMetric
	case r.addsUp(c.metric) && r.addsUp(main):
		c.metric = main
	}
}

// measured counts the levels of a metric.
type measured struct {
	metric string
	levels int
}

// measuredMost returns the one of the metrics that most levels so far were of, "" where none was. Cars
// that were delivered or registered were sold.
func (r *Resolver) measuredMost(metrics []string) string {
	best, most := "", 0
	for _, name := range metrics {
		levels := 0
		for _, n := range r.ctx.measured {
			if n.metric == name || r.IsTurnover(name) && r.IsTurnover(n.metric) {
				levels += n.levels
			}
		}
		if levels > most {
			best, most = name, levels
		}
	}
	return best
}

// noteMeasured counts one more level of the metric.
func (r *Resolver) noteMeasured(metric string) {
	for i := range r.ctx.measured {
		if m := &r.ctx.measured[i]; m.metric == metric {
			m.levels++
			return
		}
	}
	r.ctx.measured = append(r.ctx.measured, measured{metric, 1})
}

// pricedModel reports whether a model or a trim is named in the figure's run, or
// prices of a model are spoken of, so that an amount of money is its price.
func (r *Resolver) pricedModel(f *clause.Frame, k int) bool {
	if r.priced() && r.ctx.model.Text != "" {
		return true
	}
	if _, ok := r.Attributed(f, k); ok {
		return true
	}
	if r.trimBefore(f, k) != "" || f.IsModel(f.Bracket(k)-1) || r.pricesVehicle(f, k) {
		return true
	}
	run := f.Runs[k]
	for r.ListsSpecs(f, run) {
		run-- // "Long Range: 82 kWh battery, 500 km of range, $47,740"
	}
	if run > 0 && f.Word(f.Starts[run]) == text.Colon {
		run-- // "Long Range: $47,740"
	}
	for i := f.Starts[run]; i < k; i++ {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Model || r.ctx.model.Text != "" && r.variantAt(f, i) != "" {
			return true
		}
	}
	for i := range f.Starts[run] { // "the Seal has the largest cut, with a drop of 53,000 yuan"
		if f.IsModel(i) && f.Visible(i, k) && f.Weight[run] == clause.AtComma {
			return true
		}
	}
	return false
}

// pricesVehicle reports whether the amount describes the vehicle spoken of: "the €74,700 SUV".
func (r *Resolver) pricesVehicle(f *clause.Frame, k int) bool {
	i := k + 1
	if f.Word(i) == text.OpenParen { // a conversion
		for i < len(f.Items) && f.Word(i) != text.CloseParen {
			i++
		}
		i++
	}
	return r.ctx.model.Text != "" && f.Word(k-1) == text.The && f.SingleVehicle(i)
}

// priced reports whether prices in a market were spoken of.
func (r *Resolver) priced() bool {
	return slices.ContainsFunc(r.ctx.local, func(l localMarket) bool { return l.metric == "price" })
}

// carries reports whether the metric of the sentences before may be meant.
func (r *Resolver) carries(f *clause.Frame, k int, q *mention.Quantity, d *draft) bool {
	m := r.Vocabulary(r.ctx.metric)
	if m == nil || !m.Flow && !m.Stock && !m.Local || m.Is(lexicon.Named) && !r.pointsToWhatWasSaid(f, k, q) {
		return false
	}
	if m.Session && m.Is(lexicon.Named) && !r.SaysOfIt(f, k) {
		return false // "could save the company $1 billion", after its value
	}
	if q.Unit != nil {
		if q.Unit.Dimension == "money" && (r.IsVehicleNoun(f, k+1) || f.Has(k+1, lexicon.ScopeCue) && r.IsVehicleNoun(f, k+2)) {
			return false // "Ford's $30,000 electric pickup", after the average of what is sold
		}
		return r.usual(m, q)
	}
	if m.Stock && r.countsThings(f, k) {
		return false
	}
	return q.Group || q.Scaled || q.Value >= 1000 || r.bareCount(f, k)
}

// countsThings reports whether a number before items[k] in its sentence is of something outside the vocabulary, which
// the bare one there may go on with: "gave 14 million rides this year, and aims for a million a week".
func (r *Resolver) countsThings(f *clause.Frame, k int) bool {
	for i := k - 1; i >= 0; i-- {
		q := f.QuantityAt(i)
		if q == nil || q.Unit != nil {
			continue
		}
		j := i + 1
		for j < k && f.Items[j].Hit == nil || f.Has(j, r.FillerKind) || r.Adjective(f, j) {
			j++
		}
		if j < k && j <= i+4 && f.Has(j, r.ThingKind) {
			return true
		}
	}
	return false
}

// pointsToWhatWasSaid reports whether the clause of the figure at items[k] says itself that it goes on with
// what was said: "it was 4 trillion won", "6 percent of them", "had guided to 8.7 billion".
func (r *Resolver) pointsToWhatWasSaid(f *clause.Frame, k int, q *mention.Quantity) bool {
	if r.SaysOfIt(f, k) || f.Contributes(k) || q.Unit != nil && q.Unit.Dimension == "percent" && r.SomeOf(f, k) {
		return true
	}
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		amounts := f.Has(i+1, lexicon.Move) || f.Has(i+1, r.ArrivingKind) || f.Has(i+1, r.PastKind) || f.PastTense(i+1)
		if f.Has(i, lexicon.ModalityCue) || f.Has(i, r.PartKind) || (f.Word(i) == text.It || f.Word(i) == text.That) && amounts {
			return true
		}
	}
	return false
}
