package resolve

import (
	"math"
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// percentage is what a percentage was: of which measure and metric, and in
// which sentence.
type percentage struct {
	measure fact.Measure
	metric  string
	kind    fact.Scope // of vehicle, whose it was
	market  string     // of whom it was
	maker   bool       // it was a maker's
	at      int
}

// noteUnit keeps the currency and what percentages were of, for the figures
// after it that leave these out.
func (r *Resolver) noteUnit(d *draft) {
	u := r.lex.Units[d.Unit]
	switch {
	case u == nil:
	case u.Dimension == "station":
		r.ctx.stationMetric = d.Metric
	case u.Dimension == "money":
		r.ctx.currency = u
	case u.Dimension == "percent":
		r.ctx.percent = percentage{measure: d.Measure, metric: d.Metric, kind: kindOf(&d.Scope), market: d.Scope.Market, maker: d.who().is(lexicon.Maker), at: r.ctx.sentences}
	}
}

// ofStations returns what a number of stations measures where no word says so: what the last
// one did, else charging where the article is about a company of chargers.
func (r *Resolver) ofStations(q *mention.Quantity) string {
	if q.Unit == nil || q.Unit.Dimension != "station" {
		return ""
	}
	c := &r.ctx
	if e := c.company.entry; c.stationMetric == "" && e != nil && slices.Contains(e.Makes, "chargers") {
		return "chargers"
	}
	if c.stationMetric == "" && r.mainMetric() == "chargers" {
		return "chargers"
	}
	return c.stationMetric
}

// borrowContext gives a bare number the currency of the article where it is an
// amount of money by what it measures ("revenue was down at 34.5 billion"), or
// percent where a rate or a share was told of just before ("in the second
// quarter it had been 10.2").
func (r *Resolver) borrowContext(f *frame, k int, q *mention.Quantity) {
	if q.Unit != nil || q.Metric != nil || q.Group {
		return
	}
	u := r.ctx.currency
	if q.Scaled {
		if u == nil || !r.isAmount(f, k, q, u) {
			u = r.amountGoesOn(f, k, q)
		}
		if u == nil && math.Abs(q.Value) >= tooManyCars {
			u = r.ctx.currency // "in 2020 it had been 1.6 billion"
		}
		if u != nil {
			q.Unit, q.Quantity.Unit = u, u.Name
		}
		return
	}
	if r.countsInList(f, k) && q.Value == math.Trunc(q.Value) {
		q.Unit, q.Quantity.Unit = r.ctx.unit, r.ctx.unit.Name
		return
	}
	if (q.Value != math.Trunc(q.Value) || q.Ranged) && q.Value < 100 && r.percentGoesOn() && !r.countCue(f, k, q) {
		q.Unit, q.Quantity.Unit = r.lex.Units[fact.Percent], fact.Percent
	}
}

// tooManyCars is more than any number of vehicles that is told of.
const tooManyCars = 1e9

// isAmount reports whether the nearest word of a metric before the number in
// its run, or after it, is one of money.
func (r *Resolver) isAmount(f *frame, k int, q *mention.Quantity, u *lexicon.Unit) bool {
	money := *q
	money.Unit, money.Quantity.Unit = u, u.Name
	e, at, from := r.cue(f, k, &money, &draft{Fact: fact.Fact{Measure: fact.Level}})
	if e == nil || from != fact.Clause {
		return false
	}
	if n, other, of := r.cue(f, k, q, &draft{Fact: fact.Fact{Measure: fact.Level}}); n != nil && of == fact.Clause && other > at && other < k {
		return false // "raised its forecast for deliveries to 6 million"
	}
	counts := slices.ContainsFunc(e.Metrics, func(name string) bool {
		m := r.vocabulary(name)
		return m != nil && m.Accepts("count")
	})
	return !counts || q.Value >= 1e9
}

// percentGoesOn reports whether a rate or a share in percent was told of in
// this sentence or the one before.
func (r *Resolver) percentGoesOn() bool {
	p := &r.ctx.percent
	return p.at > 0 && r.ctx.sentences-p.at <= 1 && p.measure != fact.Change
}

// shareGoesOn reports whether the percentage at items[k], of which no word says
// what it is, is a share as that of the sentence before: "as for diesel, it has
// dwindled to 9.7%".
func (r *Resolver) shareGoesOn(f *frame, k int, q *mention.Quantity) bool {
	if q.Unit == nil || q.Unit.Dimension != "percent" || q.Signed || !r.percentGoesOn() || r.ctx.percent.measure != fact.Share || r.levelOfRate(f, k, q) {
		return false
	}
	for i := range f.Items {
		if p := f.QuantityAt(i); i < k && p != nil && p.Unit != nil && p.Unit.Dimension == "percent" {
			return false // that one says what this is
		}
	}
	return true
}

// occasions reads "was sold 4,100 times" as a count of vehicles; other numbers
// of times that are no multiple of anything it refuses: "80,000 times a day".
func (r *Resolver) occasions(f *frame, k int, q *mention.Quantity) string {
	if !q.IsMultiple || q.Quantity.Unit != "times" || q.Value < 100 {
		return ""
	}
	for i := k - 1; i >= max(0, k-3); i-- {
		if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role == lexicon.Verb && len(u.Metrics) > 0 && r.vocabulary(u.Metrics[0]).Accepts("count") {
			q.IsMultiple, q.Unit, q.Quantity.Unit, q.Counted, q.CountedHit = false, nil, "", nil, nil
			return ""
		}
	}
	return "counts occasions"
}

// points gives bare points their unit: posts where a network is spoken of, "22 stations with
// 136 points", else what a share or a rate moves by, "its margin widened by 3.9 points".
func (r *Resolver) points(f *frame, k int, q *mention.Quantity) {
	if q.Unit != nil || q.Stated.Unit != "point" {
		return
	}
	if q.Value >= 10 && q.Value == math.Trunc(q.Value) && (r.ctx.metric == "chargers" || r.countsPosts(f, k)) {
		q.Unit, q.Quantity.Unit = r.lex.Units["charger"], "charger"
		return
	}
	rate := r.isRate(r.ctx.metric)
	for i := range f.Items {
		if f.Has(i, r.shareKind) {
			rate = true
		}
		if p := f.QuantityAt(i); p != nil && p.Unit != nil && p.Unit.Dimension == "percent" {
			rate = true
		}
		if e := f.Entry(i, lexicon.MetricCue); e != nil && len(e.Metrics) > 0 && r.isRate(e.Metrics[0]) {
			rate = true
		}
	}
	if rate {
		q.Unit, q.Quantity.Unit = r.lex.Units[fact.PercentagePoint], fact.PercentagePoint
	}
}

// hasPosts reports whether a number of chargers stands beside that of the sites: "733 sites with
// 4,887 charging points", "1,012 charging points at 178 stations".
func (r *Resolver) hasPosts(f *frame, k int) bool {
	for i := max(k-3, 0); i < min(k+4, len(f.Items)); i++ {
		if p := f.QuantityAt(i); p != nil && p.Unit != nil && p.Unit.Dimension == "charger" {
			return true
		}
	}
	return false
}

// countsPosts reports whether the sentence has another figure of chargers or stations, or a
// word for chargers.
func (r *Resolver) countsPosts(f *frame, k int) bool {
	for i := range f.Items {
		if p := f.QuantityAt(i); i != k && p != nil && p.Unit != nil && (p.Unit.Dimension == "charger" || p.Unit.Dimension == "station") {
			return true
		}
	}
	return r.speaksOf(f, "chargers")
}

// isRate reports whether levels of the metric are percentages.
func (r *Resolver) isRate(metric string) bool {
	m := r.vocabulary(metric)
	return m != nil && len(m.Dimensions) > 0 && m.Dimensions[0] == "percent"
}

// chooseUnit settles what a noun of several meanings counts by what the article
// measures: "541,000 posts" are chargers where charging is spoken of, else jobs.
func (r *Resolver) chooseUnit(f *frame, k int, q *mention.Quantity) {
	if r.anyUnits(f, k, q) {
		q.Unit, q.Quantity.Unit, q.Counted, q.CountedHit = nil, "", nil, nil
		return
	}
	if q.CountedHit == nil || q.Unit == nil || q.Unit.Dimension != "people" {
		return
	}
	for u := range q.CountedHit.Of(lexicon.UnitWord) {
		if u.Unit == q.Quantity.Unit {
			continue
		}
		unit := r.lex.Units[u.Unit]
		if unit == nil || unit.Metric == "" {
			continue
		}
		if r.ctx.metric == unit.Metric || r.bodyMetric == unit.Metric || r.speaksOf(f, unit.Metric) || unit.Metric == "chargers" && r.countsPosts(f, k) {
			q.Unit, q.Quantity.Unit, q.Counted = unit, u.Unit, u.Entry
			return
		}
	}
}

// anyUnits reports whether the number counts units where chargers are spoken of and no vehicles
// are in its clause, so that they are those: "the number of charging piles was 8.6 million units".
func (r *Resolver) anyUnits(f *frame, k int, q *mention.Quantity) bool {
	if q.CountedHit == nil || q.Unit == nil || q.Unit.Dimension != "count" || f.Tokens[q.To-1].Word != r.words.units {
		return false
	}
	for i := k - 1; i >= f.starts[f.runs[k]]; i-- {
		m, u := f.Entry(i, lexicon.MetricCue), f.Entry(i, lexicon.UnitWord)
		switch {
		case m != nil && len(m.Metrics) > 0 && m.Metrics[0] == "chargers", u != nil && u.Unit == "charger":
			return true
		case (m != nil || u != nil) && !r.inPhrase(f, i):
			return false
		}
	}
	return r.ctx.metric == "chargers" && r.ctx.sentences-r.ctx.scopeAt <= 1
}

// speaksOf reports whether a word of the sentence is one of the metric.
func (r *Resolver) speaksOf(f *frame, metric string) bool {
	for i := range f.Of(lexicon.MetricCue) {
		if e := f.Entry(i, lexicon.MetricCue); e != nil && len(e.Metrics) > 0 && e.Metrics[0] == metric {
			return true
		}
	}
	return false
}

// borrowUnit gives a bare number the unit of the figure before it in the
// sentence, where it cannot count vehicles: "the share had been 12.0", "Toyota
// stores had just 36", "to 3.2 trillion yen from 3.8 trillion".
func (r *Resolver) borrowUnit(f *frame, k int, q *mention.Quantity) {
	if q.Unit != nil || q.Metric != nil || f.Word(k+1) == text.Hyphen && f.Tokens[f.Items[k+1].First].Glued {
		return // "a 3-cylinder engine"
	}
	if i := r.insetAfter(f, k, q); i >= 0 {
		q.TakeUnit(f.QuantityAt(i), r.lex.Units[r.drafts[f.roles[i].draft-1].Unit])
		return
	}
	u := r.unitOfCue(f, k, q)
	if u == nil {
		u = r.unitOfThings(f, k, q)
	}
	if u == nil {
		u = r.unitOfPeople(f, k, q)
	}
	if u != nil {
		q.Unit, q.Quantity.Unit = u, u.Name
		return
	}
	for i := k - 1; i >= 0; i-- {
		ro := &f.roles[i]
		if ro.q != nil && ro.draft == 0 && ro.q.Unit == nil && ro.q.Value < 1000 && r.bare(f, i) {
			return // "132 city, 108 highway": neither has that of the figure before
		}
		if ro.draft == 0 {
			continue
		}
		p := &r.drafts[ro.draft-1]
		u := r.lex.Units[p.Unit]
		if u == nil || u.Dimension == "ratio" {
			continue
		}
		if u.Dimension == "count" {
			return
		}
		alike := !q.Group && !q.Scaled && !ro.q.Group && !ro.q.Scaled || q.Scaled && ro.q.Scaled || q.Group && ro.q.Group
		if sites(u.Dimension) && u.Dimension != "days" {
			alike = true
		}
		if u.Dimension == "percent" && (q.Group || q.Scaled || q.Value >= 1000 || f.bracket(i) >= 0 && !f.visible(i, k)) {
			continue
		}
		if u.Dimension == "percent" && p.Measure == fact.Change && f.Word(k-1) == text.To && f.Word(i-1) != text.From && q.Value == math.Trunc(q.Value) && r.vocabulary(p.Metric).Is(lexicon.Turnover) {
			continue // "Fiat sales were up 118%, to 316"
		}
		if u.Dimension == "power" || u.Dimension == "torque" {
			alike = alike && q.Value*10 > ro.q.Value && q.Value < ro.q.Value*10 // "125 hp, good for a 1.0 engine"
		}
		if alike && (!r.countCue(f, k, q) || sites(u.Dimension) && r.buildsOn(f, k) || toldInMoney(f, k, p)) {
			q.Unit, q.Quantity.Unit = u, u.Name
		}
		return
	}
}

// toldInMoney reports whether the word of a metric nearest before the number in its run is that
// of the amount of money p: "cut its sales forecast to 15.5 billion euros from 16.5 billion".
func toldInMoney(f *frame, k int, p *draft) bool {
	for i := k - 1; i >= f.starts[f.runs[k]] && p.Unit.IsCurrency() && f.Word(k+1) != text.Of; i-- {
		if e := f.Entry(i, lexicon.MetricCue); e != nil && f.runs[i] == f.runs[k] {
			return e == p.metricEntry
		}
	}
	return false
}

// bare reports whether a word that no lexicon knows for a unit follows the number at items[i]
// at once, as if the number counted it.
func (r *Resolver) bare(f *frame, i int) bool {
	return i+1 < len(f.Items) && !f.Items[i+1].Punct && !f.Has(i+1, lexicon.Conjunction) && !f.Has(i+1, lexicon.Preposition) && f.Items[i+1].Quantity == 0 && f.Items[i+1].When == 0
}

// unitOfCue returns the unit that the word for the metric nearest before the
// bare number in its run is told in: "days' supply stood at 44".
func (r *Resolver) unitOfCue(f *frame, k int, q *mention.Quantity) *lexicon.Unit {
	if q.Group || q.Scaled || q.Reason != "" {
		return nil
	}
	for i := k - 1; i >= f.starts[f.runs[k]]; i-- {
		if e := f.Entry(i, lexicon.MetricCue); e != nil && f.runs[i] == f.runs[k] {
			return r.lex.Units[e.Unit]
		}
	}
	return nil
}

// unitOfThings returns what the bare number counts where its clause opens with the things that
// it says the number of: "public charging piles stood at 2.7 million", "its stores numbered 310".
func (r *Resolver) unitOfThings(f *frame, k int, q *mention.Quantity) *lexicon.Unit {
	if q.Reason != "" || q.Words || q.Value != math.Trunc(q.Value) || !f.endsCount(k) {
		return nil
	}
	for i := k - 1; i >= f.starts[f.runs[k]]; i-- {
		if f.runs[i] != f.runs[k] || f.Items[i].When != 0 {
			continue
		}
		e := f.Entry(i, lexicon.UnitWord)
		if e == nil || e.Unit == "" {
			if f.participleOf(r, i) {
				continue // "piles delivered with the car reached 5.9 million"
			}
			if f.Has(i, r.producingKind) {
				return nil // "overseas plants made 490,736"
			}
			if f.Items[i].Quantity != 0 || f.Has(i, lexicon.MetricCue) || f.Has(i, lexicon.ScopeCue) {
				return nil
			}
			continue
		}
		if r.inPhrase(f, i) {
			continue
		}
		u := r.lex.Units[e.Unit]
		if u == nil || tooManySites(u, q) || !sites(u.Dimension) || !hasSuffix(f.Text(i), "s") || i == k-1 && !f.Has(i-1, lexicon.Determiner) && f.Word(i-1) != text.Possessive {
			return nil
		}
		return u
	}
	return nil
}

// tooManySites reports whether nobody has so many stores or plants: "cars at dealers and factories
// numbered 3.5 million".
func tooManySites(u *lexicon.Unit, q *mention.Quantity) bool {
	return (u.Dimension == "store" || u.Dimension == "plant") && q.Value >= 100000
}

// participleOf reports whether items[i] is a participle right after a noun for places, which
// only says which of them: "piles delivered with the vehicle".
func (f *frame) participleOf(r *Resolver, i int) bool {
	e := f.Entry(i-1, lexicon.UnitWord)
	if e == nil || r.lex.Units[e.Unit] == nil || !sites(r.lex.Units[e.Unit].Dimension) || !hasSuffix(f.Text(i), "ed") {
		return false
	}
	for j := i + 1; j < len(f.Items) && f.runs[j] == f.runs[i]; j++ {
		if f.Has(j, lexicon.Auxiliary) || f.Has(j, r.holdingKind) {
			return true
		}
	}
	return false
}

// buildsOn reports whether the figure is what somebody builds, after sites were
// counted: "plans 10,000 stations; CATL itself wants to build 1,000".
func (r *Resolver) buildsOn(f *frame, k int) bool {
	i := k - 1
	for f.Has(i, r.fillerKind) || f.Has(i, lexicon.Determiner) {
		i-- // "will build another 1,000"
	}
	u := f.Use(i, lexicon.MetricCue)
	return u != nil && u.Role == lexicon.Verb && slices.Contains(u.Metrics, "production")
}

// countCue reports whether a word in the figure's run says that it counts
// vehicles.
func (r *Resolver) countCue(f *frame, k int, q *mention.Quantity) bool {
	run := f.runs[k]
	for i := f.starts[run]; i < k; i++ {
		if f.runs[i] != run {
			continue
		}
		if e := f.Entry(i, lexicon.MetricCue); e != nil && r.metricFor(e, q) != "" {
			return true
		}
	}
	return r.countsKind(f, k)
}

// countsKind reports whether the bare number says how many of a kind of vehicle there were,
// where such numbers are spoken of: "Full hybrids came to 192", "Diesels, 257 of them".
func (r *Resolver) countsKind(f *frame, k int) bool {
	m := r.vocabulary(r.ctx.metric)
	if m == nil || !m.Flow || !m.Accepts("count") || !r.ctx.topicPlace && !r.ctx.subject.is(lexicon.Place) {
		return false
	}
	if f.Word(k+1) == text.Of && f.Word(k+2) == text.Them {
		return true
	}
	to := f.Word(k-1) == text.To || f.Word(k-1) == text.At || f.Word(k-1) == text.With || f.Has(k-1, lexicon.Move)
	return to && r.namesKind(f, k)
}

// countsInList reports whether the bare number follows a name and a colon or dash in an item of a list
// whose items before gave numbers of vehicles: "BMW: 960 (8.6 per cent)".
func (r *Resolver) countsInList(f *frame, k int) bool {
	c := &r.ctx
	if c.itemBlock != c.block || c.listFrom == c.block || c.unit == nil || c.unit.Dimension != "count" || c.scopeBlock != c.block-1 {
		return false
	}
	return k > 1 && (f.Word(k-1) == text.Colon || f.Word(k-1) == text.Dash) && f.Items[k-2].Name != nil
}

// defaultUnit gives a bare number the unit that its metric is counted in.
func (r *Resolver) defaultUnit(q *mention.Quantity, d *draft) string {
	m := r.vocabulary(d.Metric)
	if m == nil {
		return "unknown metric"
	}
	if d.Measure == fact.Level || d.Measure == fact.Change {
		if m.Accepts("count") {
			if math.Abs(q.Value) >= tooManyCars && d.Metric != "fleet" {
				return "too many for vehicles"
			}
			d.Unit = fact.Vehicle
			return ""
		}
		for _, u := range r.lex.UnitList {
			if unit := r.lex.Units[u]; m.Accepts(unit.Dimension) && !tooManySites(unit, q) && (sites(unit.Dimension) || unit.Dimension == "country" || unit.Dimension == "model") {
				d.Unit = u
				return ""
			}
		}
	}
	return "a number without unit"
}

// noteLevy keeps what an introduction says that the rates after it are, who levies them and on
// what: "The Commission gave the duties on electric cars made in China by maker:".
func (r *Resolver) noteLevy(f *frame) {
	c := &r.ctx
	levy := draft{}
	for i := range f.Items {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && levy.Scope.Powertrain == "" {
			levy.Scope.Powertrain = e.Scope.Powertrain
		}
		if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb && len(u.Metrics) > 0 && levy.Metric == "" {
			if m := r.vocabulary(u.Metrics[0]); m != nil && m.Levied {
				levy.Metric = m.Name
			}
		}
	}
	if levy.Metric == "" {
		return
	}
	c.percent = percentage{measure: fact.Level, metric: levy.Metric, at: c.sentences}
	for i := range f.Items {
		n := f.Items[i].Name
		switch {
		case n == nil:
		case n.Kind == lexicon.Body && r.lex.Named(n.Market) != nil:
			c.levier = nameOf(r.lex.Named(n.Market))
		case n.Kind == lexicon.Place && n.Is == "bloc":
			c.levier = nameOf(n)
		}
	}
	if r.origin(f, len(f.Items)-1, &levy); levy.Scope.Origin != "" || levy.Scope.Powertrain != "" {
		c.duties.note(duty{by: c.levier, on: fact.Scope{Origin: levy.Scope.Origin, Powertrain: levy.Scope.Powertrain}, at: c.sentences})
	}
}
