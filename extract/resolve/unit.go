package resolve

import (
	"math"
	"slices"

	"carfacts/extract/clause"
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
	of      string     // whose it was
	maker   bool       // it was a maker's
	at      int
}

// noteUnit keeps the currency and what percentages were of, for the figures
// after it that leave these out.
func (r *Resolver) noteUnit(d *draft) {
	u := r.Lex.Units[d.Unit]
	switch {
	case u == nil:
	case u.Dimension == "station":
		r.ctx.stationMetric = d.Metric
	case u.Dimension == "bulk_energy":
		r.ctx.energyMetric, r.ctx.energyAt = d.Metric, r.ctx.sentences
	case u.Dimension == "money":
		r.ctx.currency = u
	case u.Dimension == "percent":
		r.ctx.percent = percentage{measure: d.Measure, metric: d.Metric, kind: clause.KindOf(&d.Scope), market: d.Scope.Market, of: d.Subject, maker: d.who().Is(lexicon.Maker), at: r.ctx.sentences}
	}
}

// ofStations returns what a number of stations measures where no word says so: what the last
// one did, else charging where the article is about a company of chargers.
func (r *Resolver) ofStations(q *mention.Quantity) string {
	if q.Unit == nil || q.Unit.Dimension != "station" {
		return ""
	}
	c := &r.ctx
	if e := c.company.Entry; c.stationMetric == "" && e != nil && slices.Contains(e.Makes, "chargers") {
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
func (r *Resolver) borrowContext(f *clause.Frame, k int, q *mention.Quantity) {
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
	if movesAsLast(f, k) && q.Value < 1000 {
		q.Unit, q.Quantity.Unit = r.Lex.Units[fact.Percent], fact.Percent
		return
	}
	if r.countsInList(f, k) && q.Value == math.Trunc(q.Value) {
		q.Unit, q.Quantity.Unit = r.ctx.unit, r.ctx.unit.Name
		return
	}
	if b := f.QuantityAt(k - 2); f.Word(k-1) == text.OpenParen && b != nil && b.Unit != nil && b.Unit.Dimension != "percent" {
		return // "SEK -6.1 bn (-9.3)"
	}
	if (q.Value != math.Trunc(q.Value) || q.Ranged) && q.Value < 100 && r.percentGoesOn() && !r.countCue(f, k, q) {
		q.Unit, q.Quantity.Unit = r.Lex.Units[fact.Percent], fact.Percent
	}
}

// lastAside is how many items before a bracket the one with percent may stand.
const lastAside = 16

// movesAsLast reports whether the number at items[k] is all that a bracket says of a move, as the one before it said
// in percent: "SUVs 61,203 (up 10.1 per cent), passenger cars 19,842 (down 9)".
func movesAsLast(f *clause.Frame, k int) bool {
	inBrackets := func(i int) bool {
		return f.Word(i-2) == text.OpenParen && f.Has(i-1, lexicon.Move) && (f.Word(i+1) == text.CloseParen || f.Word(i+2) == text.CloseParen)
	}
	if !inBrackets(k) {
		return false
	}
	for i := k - 3; i >= 0 && i >= k-lastAside; i-- {
		if f.IsPercent(i) && inBrackets(i) {
			return true
		}
	}
	return false
}

// tooManyCars is more than any number of vehicles that is told of.
const tooManyCars = 5e8

// isAmount reports whether the nearest word of a metric before the number in
// its run, or after it, is one of money.
func (r *Resolver) isAmount(f *clause.Frame, k int, q *mention.Quantity, u *lexicon.Unit) bool {
	money := *q
	money.Unit, money.Quantity.Unit = u, u.Name
	e, at, from := r.cue(f, k, &money, &draft{Fact: fact.Fact{Measure: fact.Level}})
	if e == nil || from != fact.Clause {
		return false
	}
	if n, other, of := r.cue(f, k, q, &draft{Fact: fact.Fact{Measure: fact.Level}}); n != nil && of == fact.Clause && other < k && (other > at || at > k) {
		return false // "raised its forecast for deliveries to 6 million", "bookings touched 4.5 lakh since the tax cut"
	}
	counts := slices.ContainsFunc(e.Metrics, func(name string) bool {
		m := r.Vocabulary(name)
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

// shareGoesOn reports whether the percentage at items[k], of which no word says what it is, is a share: as the one
// that it is compared with, as that of the sentence before, or where one is spoken of: "Diesel stopped at 19.7%,
// from 21.1%", "as for diesel, it has dwindled to 9.7%", "PHEVs fell in terms of market share, achieving 4.8%",
// or as what points led to.
func (r *Resolver) shareGoesOn(f *clause.Frame, k int, q *mention.Quantity) bool {
	if q.Unit == nil || q.Unit.Dimension != "percent" || q.Signed || r.levelOfRate(f, k, q) {
		return false
	}
	spoken := false
	for i := k - 1; i >= 0; i-- {
		if p := f.QuantityAt(i); p != nil && p.Unit != nil && p.Unit.Dimension == "percent" {
			n := f.Roles[i].Draft // that one says what this is
			return n > 0 && r.drafts[n-1].Measure == fact.Share && r.isBase(f, k)
		} else if n := f.Roles[i].Draft; n > 0 && r.drafts[n-1].Unit == fact.PercentagePoint && (f.Word(k-1) == text.To || f.Word(k-1) == text.From) {
			return !r.isRate(r.drafts[n-1].Metric) // "fell 2.8 percentage points to 22.3%"
		}
		spoken = spoken || f.Has(i, r.ShareKind) && !f.Plural(i) && f.Visible(i, k) && !r.QuantityBetween(f, i, k)
	}
	return spoken || r.percentGoesOn() && r.ctx.percent.measure == fact.Share
}

// points gives bare points their unit: posts where a network is spoken of, "22 stations with
// 136 points", else what a share or a rate moves by, "its margin widened by 3.9 points".
func (r *Resolver) points(f *clause.Frame, k int, q *mention.Quantity) {
	if q.Unit != nil || q.Stated.Unit != "point" {
		return
	}
	if q.Value >= 10 && q.Value == math.Trunc(q.Value) && (r.ctx.metric == "chargers" || r.CountsPosts(f, k)) {
		q.Unit, q.Quantity.Unit = r.Lex.Units["charger"], "charger"
		return
	}
	rate := r.isRate(r.ctx.metric)
	for i := range f.Items {
		if f.Has(i, r.ShareKind) {
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
		q.Unit, q.Quantity.Unit = r.Lex.Units[fact.PercentagePoint], fact.PercentagePoint
	}
}

// isRate reports whether levels of the metric are percentages.
func (r *Resolver) isRate(metric string) bool {
	m := r.Vocabulary(metric)
	return m != nil && len(m.Dimensions) > 0 && m.Dimensions[0] == "percent"
}

// chooseUnit settles what a noun of several meanings counts by what the article
// measures: "541,000 posts" are chargers where charging is spoken of, else jobs.
func (r *Resolver) chooseUnit(f *clause.Frame, k int, q *mention.Quantity) {
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
		unit := r.Lex.Units[u.Unit]
		if unit == nil || unit.Metric == "" {
			continue
		}
		if r.ctx.metric == unit.Metric || r.bodyMetric == unit.Metric || r.SpeaksOf(f, unit.Metric) || unit.Metric == "chargers" && r.CountsPosts(f, k) {
			q.Unit, q.Quantity.Unit, q.Counted = unit, u.Unit, u.Entry
			return
		}
	}
}

// onCharging reports whether the article has come to chargers, or the sentence speaks of them, so that bays and hubs are
// such: "66 hubs with 650 bays".
func (r *Resolver) onCharging(f *clause.Frame) bool {
	const chargers = "chargers"
	for i := range f.Items {
		if n := f.Items[i].Name; n != nil && slices.Contains(n.Makes, chargers) {
			return true
		}
	}
	e := r.ctx.company.Entry
	return r.ctx.metric == chargers || r.bodyMetric == chargers || r.mainMetric() == chargers || r.SpeaksOf(f, chargers) || e != nil && slices.Contains(e.Makes, chargers)
}

// anyUnits reports whether the number counts units where chargers are spoken of and no vehicles
// are in its clause, so that they are those: "the number of charging piles was 8.6 million units".
func (r *Resolver) anyUnits(f *clause.Frame, k int, q *mention.Quantity) bool {
	if q.CountedHit == nil || q.Unit == nil || q.Unit.Dimension != "count" || f.Tokens[q.To-1].Word != r.Words.Units {
		return false
	}
	for i := k - 1; i >= f.Starts[f.Runs[k]]; i-- {
		m, u := f.Entry(i, lexicon.MetricCue), f.Entry(i, lexicon.UnitWord)
		switch {
		case m != nil && len(m.Metrics) > 0 && m.Metrics[0] == "chargers", u != nil && u.Unit == "charger":
			return true
		case (m != nil || u != nil) && !r.InPhrase(f, i):
			return false
		}
	}
	return r.ctx.metric == "chargers" && r.ctx.sentences-r.ctx.scopeAt <= 1
}

// carBattery is more kilowatt-hours than the batteries of cars hold, and fewer miles than they go.
const carBattery = 130

// rangeUnit returns the unit of the range that was told last, in the sentence or the one before, nil where none was.
func (r *Resolver) rangeUnit() *lexicon.Unit {
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo >= r.ctx.sentences-1; i-- {
		if d := &r.drafts[i]; d.Metric == "range" && d.Measure == fact.Level {
			return r.Lex.Units[d.Unit]
		}
	}
	return nil
}

// borrowUnit gives a bare number the unit of the figure before it in the
// sentence, where it cannot count vehicles: "the share had been 12.0", "Toyota
// stores had just 36", "to 3.2 trillion yen from 3.8 trillion".
func (r *Resolver) borrowUnit(f *clause.Frame, k int, q *mention.Quantity) {
	if q.Unit != nil || q.Metric != nil || f.Word(k+1) == text.Hyphen && f.Tokens[f.Items[k+1].First].Glued {
		return // "a 3-cylinder engine"
	}
	if p := &r.ctx.percent; f.Word(k-1) == text.By && f.Has(k-2, lexicon.Move) && q.Value != math.Trunc(q.Value) && q.Value < 1000 && !q.Scaled && p.measure == fact.Change && p.at > 0 && r.ctx.sentences-p.at <= 1 {
		q.Unit, q.Quantity.Unit = r.Lex.Units[fact.Percent], fact.Percent // "a gain of 15.1 percent. SK On overtook it, growing by 35.6"
		return
	}
	if e := f.Entry(k-1, lexicon.MetricCue); e != nil && len(e.Metrics) > 0 && e.Metrics[0] == clause.Price && r.ctx.currency != nil && q.Group {
		q.Unit, q.Quantity.Unit = r.ctx.currency, r.ctx.currency.Name // "which lists at 329,900"
		return
	}
	if e := f.Entry(k-2, lexicon.MetricCue); q.Scaled && f.Word(k-1) == text.Of && f.Word(k-3) == text.On && e != nil && slices.Contains(e.Metrics, "revenue") {
		for i := k - 4; i >= 0; i-- {
			p := f.QuantityAt(i)
			if p == nil {
				continue
			}
			if p.Unit != nil && p.Unit.Dimension == "money" {
				q.TakeUnit(p, p.Unit) // "lost 88 million euros on sales of 377 million"
				return
			}
			break
		}
	}
	if i := r.insetAfter(f, k, q); i >= 0 {
		q.TakeUnit(f.QuantityAt(i), r.Lex.Units[r.drafts[f.Roles[i].Draft-1].Unit])
		return
	}
	u := r.UnitOfCue(f, k, q)
	if u == nil {
		u = r.UnitOfThings(f, k, q)
	}
	if u == nil {
		u = r.unitOfPeople(f, k, q)
	}
	if next := f.QuantityAt(k + 2); u == nil && f.Word(k+1) == text.And && next != nil && next.Unit != nil && next.Unit.Dimension == "count" {
		u = next.Unit // "with 512 and 458 cars sold respectively"
	}
	if u != nil {
		q.Unit, q.Quantity.Unit = u, u.Name
		return
	}
	for i := k - 1; q.Signed && i >= 0 && f.Bracket(k) == k-1 && f.Word(k+1) == text.CloseParen && math.Abs(q.Value) < 1000; i-- {
		if ro := &f.Roles[i]; ro.Draft > 0 && ro.Q != nil && ro.Q.Signed && f.Bracket(i) == i-1 && r.drafts[ro.Draft-1].Unit == fact.Percent {
			u = r.Lex.Units[fact.Percent]
			q.Unit, q.Quantity.Unit = u, u.Name // "delivered 1.18 million (-1.0 percent), Skoda 265,100 (+10.9)"
			return
		}
	}
	if f.Word(k+1) == text.Of && f.Word(k+2) == text.Its && f.Has(k+3, lexicon.UnitWord) {
		return // "34 percent off the prices of 22 of its models"
	}
	for i := k - 1; i >= 0; i-- {
		ro := &f.Roles[i]
		if ro.Q != nil && ro.Draft == 0 && ro.Q.Unit == nil && ro.Q.Value < 1000 && r.Bare(f, i) {
			return // "132 city, 108 highway": neither has that of the figure before
		}
		if ro.Draft == 0 {
			continue
		}
		p := &r.drafts[ro.Draft-1]
		u := r.Lex.Units[p.Unit]
		if u == nil || u.Dimension == "ratio" {
			continue
		}
		if u.Dimension == "count" {
			return
		}
		if w := f.Word(k - 1); p.Metric == "battery_capacity" && ro.Q.Value < carBattery && q.Value > carBattery && w != text.And && w != text.Or && w != text.To {
			if u = r.rangeUnit(); u != nil {
				q.Unit, q.Quantity.Unit = u, u.Name // "with the 58 kWh battery it manages 270 miles, with the 81 kWh one 375"
			}
			return
		}
		alike := !q.Group && !q.Scaled && !ro.Q.Group && !ro.Q.Scaled || q.Scaled && ro.Q.Scaled || q.Group && ro.Q.Group
		if clause.Sites(u.Dimension) && u.Dimension != "days" {
			alike = true
		}
		if u.Dimension == "percent" && (q.Group || q.Scaled || q.Value >= 1000 || f.Bracket(i) >= 0 && !f.Visible(i, k)) {
			continue
		}
		if u.Dimension == "percent" && p.Measure == fact.Share && q.Value > 100 {
			continue // "a share of 61 percent, with the EX40 the most common at 820"
		}
		if u.Dimension == "percent" && p.Measure == fact.Change && f.Word(k-1) == text.To && f.Word(i-1) != text.From && (q.Value > 100 || q.Value == math.Trunc(q.Value) && r.Vocabulary(p.Metric).Is(lexicon.Turnover)) {
			continue // "Fiat sales were up 118%, to 316", "the index fell 1.5 percent to 205.7"
		}
		if u.Dimension == "percent" && p.Measure == fact.Change && q.Value != math.Trunc(q.Value) && f.Word(k-1) == text.To && f.Word(i-1) == text.By && !r.isRate(p.Metric) {
			continue // "The share slid by 1.1 percent in Frankfurt to 57.90"
		}
		if u.Dimension == "percent" && p.Measure == fact.Change && f.Bracket(k) == k-1 && f.Word(k+1) == text.CloseParen && q.Value > 100 && q.Value == math.Trunc(q.Value) {
			continue // "Tasmania down 13.2 per cent (756)": what it led to
		}
		if u.Dimension == "percent" && q.Value == math.Trunc(q.Value) && r.countingVerb(f, k) {
			continue // "94.2% of cars were electric; the Model Y sold just 304"
		}
		if u.Dimension == "percent" && ro.Q.Words && !q.Words && q.Value == math.Trunc(q.Value) {
			continue // "A third of them run in Arabia, where Abu Dhabi has about 100"
		}
		if f.Word(k-1) == text.In && u.Dimension != "time" {
			continue // "31 minutes; the Air peaks at 101 kW and is done in 29"
		}
		if u.Dimension == "power" || u.Dimension == "torque" {
			alike = alike && q.Value*10 > ro.Q.Value && q.Value < ro.Q.Value*10 // "125 hp, good for a 1.0 engine"
		}
		tooMany := u.Dimension == "money" && math.Abs(q.Value) >= tooManyCars                        // "a loss of 1.2 billion euros on sales of 42 billion"
		comesFrom := f.Word(k-1) == text.From && i == k-2 && u.Dimension == "days" && ro.Q.Unit == u // "to 66 days from 60"
		if u.Dimension == "money" && !tooMany && q.Group && r.countsNext(f, k) {
			return // "fines of £9,000 on the 13,018 registrations"
		}
		energy := u.Dimension == "bulk_energy" && r.cueAccepts(f, k, u) // "Of the 221.8 GWh, CATL supplied 84.9"
		if alike && (tooMany || comesFrom || energy || !r.countCue(f, k, q) || clause.Sites(u.Dimension) && r.BuildsOn(f, k) || toldInMoney(f, k, p)) {
			q.Unit, q.Quantity.Unit = u, u.Name
		}
		return
	}
}

// countingVerb reports whether the verb right before the number at items[k] is of what counts vehicles: "sold just 304".
func (r *Resolver) countingVerb(f *clause.Frame, k int) bool {
	i := k - 1
	for f.Has(i, r.FillerKind) || f.Has(i, r.AdverbKind) {
		i--
	}
	u := f.Use(i, lexicon.MetricCue)
	return u != nil && u.Role == lexicon.Verb && r.countsFlow(u)
}

// countsFlow reports whether what the word says is counted as it comes and goes: "sold", "registrations".
func (r *Resolver) countsFlow(u *lexicon.Use) bool {
	if len(u.Metrics) == 0 {
		return false
	}
	m := r.Vocabulary(u.Metrics[0])
	return m != nil && m.Flow && m.Accepts("count")
}

// countsNext reports whether the number at items[k] is of what the word behind it counts, one word between them at most.
func (r *Resolver) countsNext(f *clause.Frame, k int) bool {
	i := k + 1
	if f.UnknownNoun(i) || f.Has(i, lexicon.ScopeCue) {
		i++
	}
	u := f.Use(i, lexicon.MetricCue)
	return u != nil && u.Role != lexicon.Verb && r.countsFlow(u)
}

// cueAccepts reports whether the word of a metric nearest before the bare number in its run may be counted in the unit.
func (r *Resolver) cueAccepts(f *clause.Frame, k int, u *lexicon.Unit) bool {
	for i := k - 1; i >= f.Starts[f.Runs[k]]; i-- {
		if e := f.Entry(i, lexicon.MetricCue); e != nil && f.Runs[i] == f.Runs[k] {
			return slices.ContainsFunc(e.Metrics, func(name string) bool {
				m := r.Vocabulary(name)
				return m != nil && m.Accepts(u.Dimension)
			})
		}
	}
	return false
}

// toldInMoney reports whether the word of a metric nearest before the number in its run is that
// of the amount of money p: "cut its sales forecast to 15.5 billion euros from 16.5 billion".
func toldInMoney(f *clause.Frame, k int, p *draft) bool {
	for i := k - 1; i >= f.Starts[f.Runs[k]] && p.Unit.IsCurrency() && f.Word(k+1) != text.Of; i-- {
		if e := f.Entry(i, lexicon.MetricCue); e != nil && f.Runs[i] == f.Runs[k] {
			return e == p.metricEntry
		}
	}
	return false
}

// countCue reports whether a word in the figure's run says that it counts
// vehicles.
func (r *Resolver) countCue(f *clause.Frame, k int, q *mention.Quantity) bool {
	run := f.Runs[k]
	for i := f.Starts[run]; i < k; i++ {
		if f.Runs[i] != run {
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
func (r *Resolver) countsKind(f *clause.Frame, k int) bool {
	m := r.Vocabulary(r.ctx.metric)
	if m == nil || !m.Flow || !m.Accepts("count") || !r.ctx.topicPlace && !r.ctx.subject.Is(lexicon.Place) {
		return false
	}
	if f.Word(k+1) == text.Of && f.Word(k+2) == text.Them {
		return true
	}
	to := f.Word(k-1) == text.To || f.Word(k-1) == text.At || f.Word(k-1) == text.With || f.Has(k-1, lexicon.Move)
	return to && r.NamesKind(f, k)
}

// countsInList reports whether the bare number follows a name and a colon or dash in an item of a list
// whose items before gave numbers of vehicles: "BMW: 960 (8.6 per cent)".
func (r *Resolver) countsInList(f *clause.Frame, k int) bool {
	c := &r.ctx
	if c.itemBlock != c.block || c.listFrom == c.block || c.unit == nil || c.unit.Dimension != "count" || c.scopeBlock != c.block-1 {
		return false
	}
	return k > 1 && (f.Word(k-1) == text.Colon || f.Word(k-1) == text.Dash) && f.Items[k-2].Name != nil
}

// defaultUnit gives a bare number the unit that its metric is counted in.
func (r *Resolver) defaultUnit(q *mention.Quantity, d *draft) string {
	m := r.Vocabulary(d.Metric)
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
		for _, u := range r.Lex.UnitList {
			if unit := r.Lex.Units[u]; m.Accepts(unit.Dimension) && !r.TooMany(unit, q) && (clause.Sites(unit.Dimension) || unit.Dimension == "country" || unit.Dimension == "model") {
				d.Unit = u
				return ""
			}
		}
	}
	return "a number without unit"
}

// noteLevy keeps what an introduction says that the rates after it are, who levies them and on
// what: "The Commission gave the duties on electric cars made in China by maker:".
func (r *Resolver) noteLevy(f *clause.Frame) {
	c := &r.ctx
	levy := draft{}
	for i := range f.Items {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && levy.Scope.Powertrain == "" {
			levy.Scope.Powertrain = e.Scope.Powertrain
		}
		if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb && len(u.Metrics) > 0 && levy.Metric == "" {
			if m := r.Vocabulary(u.Metrics[0]); m != nil && m.Levied {
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
		case n.Kind == lexicon.Body && r.Lex.Named(n.Market) != nil:
			c.levier = clause.NameOf(r.Lex.Named(n.Market))
		case n.Kind == lexicon.Place && n.Is == "bloc":
			c.levier = clause.NameOf(n)
		}
	}
	if r.origin(f, len(f.Items)-1, &levy); levy.Scope.Origin != "" || levy.Scope.Powertrain != "" {
		c.duties.note(duty{by: c.levier, on: fact.Scope{Origin: levy.Scope.Origin, Powertrain: levy.Scope.Powertrain}, at: c.sentences})
	}
}
