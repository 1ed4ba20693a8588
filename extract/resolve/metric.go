package resolve

import (
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// metric settles what is measured.
func (r *Resolver) metric(f *frame, k int, q *mention.Quantity, m *pattern.Match, d *draft, link *draft) string {
	reason := r.chooseMetric(f, k, q, m, d, link)
	if d.Measure == fact.Share && (d.Metric == "revenue" || d.Metric == "sales") {
		if name, ok := r.marginOfSales(f, k); ok {
			if name == "" {
				return "a part of revenue that is no kind of profit told of"
			}
			d.Measure, d.Metric, d.metricEntry, d.metricFrom = fact.Level, name, nil, fact.Clause
		}
	}
	if d.metricEntry != nil && d.metricEntry.Sign < 0 {
		d.loss = !d.gain
	} else if m.Rule.Template.Metric == d.Metric && r.isProfit(d.Metric) {
		if e, _, _ := r.cue(f, k, q, &draft{Fact: fact.Fact{Measure: fact.Level}}); e != nil && e.Sign < 0 {
			d.loss = true // "a net loss per share of"
		}
	}
	return reason
}

// isProfit reports whether the metric is a kind of profit, which is negative
// where it is a loss.
func (r *Resolver) isProfit(metric string) bool {
	return r.vocabulary(metric).Is(lexicon.Profit)
}

func (r *Resolver) chooseMetric(f *frame, k int, q *mention.Quantity, m *pattern.Match, d *draft, link *draft) string {
	t := &m.Rule.Template
	if t.Metric != "" {
		if i := m.Item(t.Metric); i >= 0 {
			d.metricEntry = f.Entry(i, lexicon.MetricCue)
			d.Metric = r.metricOf(d.metricEntry, q, d)
			d.metricFrom = fact.Stated
		} else {
			d.Metric = t.Metric
			d.metricFrom = fact.Stated
		}
		if d.Metric != "" {
			return ""
		}
	}
	if q.Metric != nil && d.Measure == fact.Level {
		d.Metric, d.metricEntry = r.metricOf(q.Metric, q, d), q.Metric
		if d.Metric != "" {
			return ""
		}
	}
	if d.Measure == fact.Change && link != nil && link.Measure == fact.Level && link.sentenceNo == d.sentenceNo && r.toldOfLevel(f, k, m) && r.compatible(link.Metric, q, d) {
		d.Metric, d.metricEntry, d.metricFrom = link.Metric, link.metricEntry, fact.Sentence
		return ""
	}
	if !t.Inherit {
		r.moving = m.Item(t.Sign)
		e, at, from := r.cue(f, k, q, d)
		r.moving = -1
		if moved := m.Item(t.Sign); e == nil && moved >= 0 && (link == nil || !r.compatible(link.Metric, q, d)) {
			// "marked down its range by 14,000 yuan"
			if u := r.cueAt(f, moved, k, q, d); u != nil && !u.Weak && !r.ofPeople(u) {
				e, at, from = u, moved, fact.Clause
			}
		}
		if e != nil && e.Weak {
			if s := r.stronger(f, k, e, q, d); s != nil {
				d.loss, d.gain = e.Sign < 0, e.Sign >= 0 // "a net loss of 9 billion, from a profit of 190 billion"
				e = s
			} else if link != nil && link.metricEntry != e && r.sameKind(link.Metric, e) {
				d.Metric, d.metricEntry, d.metricFrom = link.Metric, e, fact.Sentence // "from a profit of": that which was a loss before
				return ""
			}
		}
		if e != nil && from == fact.Sentence && link != nil && link.sentenceNo == d.sentenceNo && link.item > at && r.compatible(link.Metric, q, d) {
			e = nil // the statement it hangs on is nearer
		}
		if e != nil && e.Name == anyVolume && f.unnamed() && r.spokenVolume(q, d) {
			d.Metric, d.metricFrom = r.ctx.metric, fact.Context
			return ""
		}
		if e != nil {
			d.Metric, d.metricEntry, d.metricFrom = r.meant(f, at, e, q, d, link), e, from
			if r.ofKind(f, at) && d.Measure != fact.Level {
				d.Metric = r.metricOf(e, q, d) // "BEV sales" are counted, whatever was spoken of
			}
			if name := r.metricAhead(f, k, e, d); name != "" && !r.lex.Metrics[d.Metric].Accepts(r.lex.Metrics[name].Dimensions[0]) {
				d.Metric = name
			}
			return ""
		}
	}
	if d.Measure == fact.Change && r.afterOutside(f, k) {
		return "changes something outside the vocabulary"
	}
	if link != nil && r.compatible(link.Metric, q, d) {
		d.Metric, d.metricEntry, d.metricFrom = link.Metric, link.metricEntry, fact.Sentence
		return ""
	}
	if name := r.ofDimension(f, k, q, d); name != "" {
		d.Metric, d.metricFrom = name, fact.Context
		return ""
	}
	if q.Unit != nil && d.Measure == fact.Level && q.Unit.Metric != "" {
		d.Metric = q.Unit.Metric
		return ""
	}
	if q.Unit != nil && q.Unit.Dimension == "money" && d.Measure != fact.Share && !q.Scaled && r.pricedModel(f, k) {
		d.Metric, d.metricFrom = "price", fact.Context
		return ""
	}
	if p := &r.ctx.percent; q.Unit != nil && q.Unit.Dimension == "percent" && d.Measure == p.measure && d.Measure != fact.Change && r.percentGoesOn() {
		d.Metric, d.metricFrom = p.metric, fact.Context
		return ""
	}
	if b := r.tellingBody(f, k); b != nil && d.Measure == fact.Level && d.Unit == fact.Vehicle && r.compatible(b.Metrics[0], q, d) {
		d.Metric, d.metricFrom = b.Metrics[0], fact.Context
		return ""
	}
	if r.ctx.metric != "" && r.compatible(r.ctx.metric, q, d) && r.carries(f, k, q, d) {
		d.Metric, d.metricFrom = r.ctx.metric, fact.Context
		return ""
	}
	if r.ctx.metric == "" && r.bodyMetric != "" && r.compatible(r.bodyMetric, q, d) && (q.Unit != nil || q.Group || q.Scaled) {
		d.Metric, d.metricFrom = r.bodyMetric, fact.Context
		return ""
	}
	if d.Measure == fact.Share && m.First < m.Last || r.ofShare(f, m) {
		d.Metric, d.metricFrom = "sales", fact.Context // of what is not said
		return ""
	}
	return "nothing says what it measures"
}

// tellingBody returns the body that the sentence says the figure at items[k] is
// from, where it counts a market: "VAMA reported that the best-selling brands were".
func (r *Resolver) tellingBody(f *frame, k int) *lexicon.Entry {
	for i := 0; i < k; i++ {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Body && n.Market != "" && len(n.Metrics) > 0 && f.visible(i, k) && f.Has(i+1, lexicon.Say) {
			return n
		}
	}
	return nil
}

// toldOfLevel reports whether the change is all that a relative clause says, so that it is
// of the level before: "in what is a low season for sales, which represents only a 1.1%
// increase".
func (r *Resolver) toldOfLevel(f *frame, k int, m *pattern.Match) bool {
	i := f.starts[f.runs[k]]
	for f.Items[i].Punct && i < k {
		i++
	}
	if f.Word(i) != text.Which {
		return false
	}
	for j := i + 1; j < m.First && j < k; j++ {
		if f.Has(j, lexicon.MetricCue) || f.Items[j].Name != nil || f.Items[j].When != 0 {
			return false
		}
	}
	for j := m.First; j <= m.Last; j++ {
		if f.Has(j, lexicon.MetricCue) && !f.Has(j, lexicon.Move) && !f.Has(j, lexicon.More) {
			return false
		}
	}
	return m.First-i <= 5
}

// afterOutside reports whether the figure before the one at items[k] in its
// sentence counts something that no metric is about, so that the change is of
// that: "3.1 million rides in the quarter, 212 percent more than a year before".
func (r *Resolver) afterOutside(f *frame, k int) bool {
	for i := k - 1; i >= 0; i-- {
		if f.Has(i, lexicon.MetricCue) || f.Word(i) == text.Semicolon {
			return false
		}
		if q := f.QuantityAt(i); q != nil && !q.Label {
			return q.Reason == mention.OutsideVocabulary && f.visible(i, k)
		}
	}
	return false
}

// ofShare reports whether the words of the match speak of a share, whatever it
// is measured by: "its market share shrank 3.2 points".
func (r *Resolver) ofShare(f *frame, m *pattern.Match) bool {
	for i := m.First; i <= m.Last; i++ {
		if f.Has(i, r.shareKind) {
			return true
		}
	}
	return false
}

// anyVolume is the word that stands for whatever is spoken of: "SUVs made up half
// of the volume". Of a company that is named it is its sales.
const anyVolume = "volume"

// spokenVolume reports whether a count of vehicles is spoken of.
func (r *Resolver) spokenVolume(q *mention.Quantity, d *draft) bool {
	m := r.lex.Metrics[r.ctx.metric]
	return m != nil && m.Flow && m.Accepts("count") && r.compatible(r.ctx.metric, q, d)
}

// metricAhead returns which of the entry's metrics a change is of where it leads
// to an amount: "sales slipped 4 percent to 9.83 billion euros" are revenue.
func (r *Resolver) metricAhead(f *frame, k int, e *lexicon.Entry, d *draft) string {
	if d.Measure != fact.Change || len(e.Metrics) < 2 {
		return ""
	}
	for i := k + 1; i < len(f.Items) && f.runs[i] == f.runs[k]; i++ {
		if q := f.QuantityAt(i); q != nil {
			switch {
			case f.Word(i-1) != text.To:
			case q.Unit != nil && q.Unit.Dimension == "money":
				return r.metricFor(e, q)
			case q.Unit == nil || q.Unit.Dimension == "count":
				return r.countOf(e) // "sales climbed 41 percent to 4.25 million"
			}
			break
		}
	}
	if f.Word(k-1) != text.To && f.countsOnly() {
		return r.countOf(e)
	}
	return ""
}

// countsOnly reports whether the levels that the sentence gives are numbers of vehicles
// alone: "a 29 percent decrease in sales, delivering 43,000 cars".
func (f *frame) countsOnly() bool {
	counts := false
	for i := range f.Items {
		q := f.QuantityAt(i)
		if q == nil || q.Unit == nil {
			continue
		}
		if q.Unit.Dimension == "money" {
			return false
		}
		counts = counts || q.Unit.Dimension == "count"
	}
	return counts
}

// countOf returns the first of the entry's metrics that counts vehicles.
func (r *Resolver) countOf(e *lexicon.Entry) string {
	for _, name := range e.Metrics {
		if m := r.lex.Metrics[name]; m != nil && m.Accepts("count") {
			return name
		}
	}
	return ""
}

// returnToMain gives a figure that names its subject, and nothing that is
// measured, what the article measures most where the paragraph before spoke of
// another's something else: "Ola registered 27,615 scooters.", "Hero's total
// reached 5.1 lakh".
func (r *Resolver) returnToMain(f *frame, k int, q *mention.Quantity, d *draft) {
	c := &r.ctx
	if d.metricFrom != fact.Context || d.Metric != c.metric || d.SubjectFrom == fact.Context || c.scopeOf == "" || c.scopeOf == d.Subject || c.scopeBlock == c.block || c.listed == c.block || f.Word(0) == text.Bullet || r.refersToMany(f, k) {
		return
	}
	if main := r.mainMetric(); main != d.Metric && r.compatible(main, q, d) {
		d.Metric, d.metricEntry = main, nil
	}
}

// refersToMany reports whether a word before the figure points back to what was
// counted: "Nio, which runs most of them".
func (r *Resolver) refersToMany(f *frame, k int) bool {
	for i := range k {
		switch f.Word(i) {
		case text.Them, text.These, text.Those:
			return true
		}
	}
	return r.continues(f)
}

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

// measured counts the levels of a metric.
type measured struct {
	metric string
	levels int
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

// meant returns which of the metrics that the entry can say is meant: that of
// the statement the figure hangs on, or the one that is spoken of.
func (r *Resolver) meant(f *frame, at int, e *lexicon.Entry, q *mention.Quantity, d, link *draft) string {
	if len(e.Metrics) > 1 {
		if slices.Contains(e.Metrics, "exports") && r.compatible("exports", q, d) && r.sentTo(f, at) {
			return "exports"
		}
		if link != nil && (link.metricEntry == e && d.Measure != fact.Level || link.sentenceNo == d.sentenceNo && slices.Contains(e.Metrics, link.Metric)) && r.compatible(link.Metric, q, d) {
			return link.Metric // "exports rose to 287,703, from 274,845 shipped a year before"
		}
		if slices.Contains(e.Metrics, r.ctx.metric) && r.compatible(r.ctx.metric, q, d) {
			return r.ctx.metric
		}
	}
	return r.metricOf(e, q, d)
}

// ofKind reports whether the metric's word at items[at] is said of a kind of vehicle:
// "BEV sales", "sales of vans".
func (r *Resolver) ofKind(f *frame, at int) bool {
	if e := f.Entry(at-1, lexicon.ScopeCue); e != nil && isKind(&e.Scope) {
		return true
	}
	e := f.Entry(at+2, lexicon.ScopeCue)
	return f.Word(at+1) == text.Of && e != nil && isKind(&e.Scope)
}

// sentTo reports whether the words after items[at] say that what the article's
// country ships goes to another: "shipments to Canada".
func (r *Resolver) sentTo(f *frame, at int) bool {
	main := r.ctx.main
	if main.text == "" {
		main = r.ctx.flowSubject
	}
	if f.Word(at+1) != text.To || !main.is(lexicon.Place) {
		return false
	}
	i := at + 2
	for f.Has(i, lexicon.Determiner) {
		i++
	}
	return i < len(f.Items) && f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Place && f.Items[i].Name.Name != main.text
}

// ofPeople reports whether the word is one for cuts of jobs, which moves other
// things as well: "shed 1.4 percent".
func (r *Resolver) ofPeople(e *lexicon.Entry) bool {
	m := r.lex.Metrics[e.Metrics[0]]
	return m != nil && m.Accepts("people")
}

// ofDimension returns the metric that a model's figure can only have beside
// what the sentence says: a distance in a test cycle, or that describes a model, is a range, a time beside
// two levels of a battery the time to charge, seconds beside the mark of a
// sprint the acceleration.
func (r *Resolver) ofDimension(f *frame, k int, q *mention.Quantity, d *draft) string {
	if q.Unit == nil || d.Measure != fact.Level {
		return ""
	}
	_, described := r.attributed(f, k)
	switch {
	case q.Unit.Dimension == "distance" && (described || r.inCycle(f, k)):
		return "range"
	case q.Unit.Dimension != "time":
	case q.Quantity.Unit == "s" && r.sprints(f, k):
		return "acceleration"
	case q.Quantity.Unit != "s" && r.charges(f, k):
		return "charging_time"
	}
	return ""
}

// inCycle reports whether a test cycle is named for items[k].
func (r *Resolver) inCycle(f *frame, k int) bool {
	for i := range f.Items {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Scope.Cycle != "" && f.visible(i, k) {
			return true
		}
	}
	return false
}

// sprints reports whether the run of items[k] names a speed up to which cars
// are timed: "to 100 km/h", "60 mph".
func (r *Resolver) sprints(f *frame, k int) bool {
	for i := range f.Items {
		if p := f.QuantityAt(i); p != nil && f.runs[i] == f.runs[k] && sprintMark(&p.Quantity) {
			return true
		}
	}
	return false
}

// sprintMark reports whether the speed is one up to which cars are timed.
func sprintMark(q *fact.Quantity) bool {
	v := q.Value
	if q.Ranged {
		v = q.Max
	}
	return q.Unit == "km/h" && v == 100 || q.Unit == "mph" && v >= 60 && v <= 62
}

// charges reports whether the run of items[k] gives two levels of a battery:
// "from 30 to 80 per cent".
func (r *Resolver) charges(f *frame, k int) bool {
	percents, full := 0, false
	for i := range f.Items {
		p := f.QuantityAt(i)
		if p == nil || p.Unit == nil || p.Unit.Dimension != "percent" || f.runs[i] != f.runs[k] {
			continue
		}
		percents++
		top := p.Value
		if p.Ranged {
			percents++
			top = p.Max
		}
		full = full || top >= 50 && top <= 100
	}
	return percents == 2 && full
}

// stronger returns a word of the sentence that says the kind of profit that a
// weak one ("earned", "a profit of") leaves open.
func (r *Resolver) stronger(f *frame, k int, weak *lexicon.Entry, q *mention.Quantity, d *draft) *lexicon.Entry {
	for i := range f.Items {
		u := f.Use(i, lexicon.MetricCue)
		if u == nil || u.Weak || !f.visible(i, k) || len(u.Metrics) == 0 {
			continue
		}
		if name := r.metricOf(u.Entry, q, d); name != "" && r.sameKind(name, weak) {
			return u.Entry
		}
	}
	return nil
}

// sameKind reports whether the metric is a profit as the weak entry's is.
func (r *Resolver) sameKind(metric string, weak *lexicon.Entry) bool {
	return metric != "eps" && r.isProfit(metric) && len(weak.Metrics) > 0 && weak.Metrics[0] == "net_income"
}

// pricedModel reports whether a model or a trim is named in the figure's run, or
// prices of a model are spoken of, so that an amount of money is its price.
func (r *Resolver) pricedModel(f *frame, k int) bool {
	if r.priced() && r.ctx.model.text != "" {
		return true
	}
	if _, ok := r.attributed(f, k); ok {
		return true
	}
	run := f.runs[k]
	if run > 0 && f.Word(f.starts[run]) == text.Colon {
		run-- // "Long Range: $47,740"
	}
	for i := f.starts[run]; i < k; i++ {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Model || r.ctx.model.text != "" && r.variantAt(f, i) != "" {
			return true
		}
	}
	return false
}

// priced reports whether prices in a market were spoken of.
func (r *Resolver) priced() bool {
	return slices.ContainsFunc(r.ctx.local, func(l localMarket) bool { return l.metric == "price" })
}

// carries reports whether the metric of the sentences before may be meant.
func (r *Resolver) carries(f *frame, k int, q *mention.Quantity, d *draft) bool {
	m := r.lex.Metrics[r.ctx.metric]
	if m == nil || !m.Flow && !m.Stock && !m.Local {
		return false
	}
	if q.Unit != nil {
		return r.usual(m, q)
	}
	return q.Group || q.Scaled || q.Value >= 1000
}

// usual reports whether the metric is mostly told in the quantity's unit, so
// that it needs no word of its own: exports are counted, and only where they
// are named their worth.
func (r *Resolver) usual(m *lexicon.Metric, q *mention.Quantity) bool {
	return q.Unit.Dimension != "money" || m.Dimensions[0] == "money"
}

// metricFor returns the first of the entry's metrics that a level in the
// quantity's unit can have, "" where there is none.
func (r *Resolver) metricFor(e *lexicon.Entry, q *mention.Quantity) string {
	for _, name := range e.Metrics {
		m := r.lex.Metrics[name]
		if m == nil {
			continue
		}
		if q.Unit == nil {
			if m.Accepts("count") || !m.Counted && len(m.Dimensions) > 0 && sites(m.Dimensions[0]) {
				return name
			}
			continue
		}
		if m.Accepts(q.Unit.Dimension) {
			if (name == "price" || name == "average_price") && tooDear(q.Quantity.Unit, q.Value) {
				continue
			}
			return name
		}
	}
	return ""
}

// metricOf is metricFor for every measure: a change or share in percent can be
// of any metric.
func (r *Resolver) metricOf(e *lexicon.Entry, q *mention.Quantity, d *draft) string {
	if d.Measure == fact.Level || q.Unit != nil && !ratio(q.Unit.Dimension) || q.Unit == nil {
		return r.metricFor(e, q)
	}
	for _, name := range e.Metrics {
		if m := r.lex.Metrics[name]; m != nil && changes(m) && !(d.Measure == fact.Share && m.Intensive) && !(len(e.Metrics) > 1 && r.ofBatteries(m)) {
			return name
		}
	}
	return ""
}

// ofBatteries reports whether the metric is one of batteries alone, of which the
// article does not speak: the shipments of a carmaker are deliveries.
func (r *Resolver) ofBatteries(m *lexicon.Metric) bool {
	u := r.ctx.unit
	return m.Dimensions[0] == "bulk_energy" && (u == nil || u.Dimension != "bulk_energy")
}

// sites reports whether the dimension is a count of something else than
// vehicles, which a bare number can go on counting.
func sites(dimension string) bool {
	switch dimension {
	case "station", "charger", "store", "people", "user", "plant", "days":
		return true
	}
	return false
}

func ratio(dimension string) bool {
	return dimension == "percent" || dimension == "points" || dimension == "ratio"
}

// changes reports whether news speaks of growth and parts of the metric: not of
// milestones, counts of a few, or what a model is built like.
func changes(m *lexicon.Metric) bool {
	if m.Events || m.Counted || len(m.Dimensions) == 0 {
		return false
	}
	switch m.Dimensions[0] {
	case "distance", "energy", "power", "torque", "speed", "time", "consumption", "weight", "volume", "voltage":
		return false
	}
	return true
}

// compatible reports whether the figure can be of the metric.
func (r *Resolver) compatible(metric string, q *mention.Quantity, d *draft) bool {
	m := r.lex.Metrics[metric]
	if m == nil {
		return false
	}
	if q.Unit == nil {
		if m.Accepts("count") {
			return true
		}
		if u := r.ctx.unit; u != nil && metric == r.ctx.metric && sites(u.Dimension) {
			q.Unit, q.Quantity.Unit = u, u.Name
			d.Unit = u.Name
			return true
		}
		return false
	}
	if ratio(q.Unit.Dimension) && d.Measure != fact.Level {
		return changes(m) && !(d.Measure == fact.Share && m.Intensive)
	}
	return m.Accepts(q.Unit.Dimension)
}

// cue finds the metric's word that governs the quantity at items[k]: in its
// own run the nearest before it, then the nearest after it, then run by run to
// the left.
func (r *Resolver) cue(f *frame, k int, q *mention.Quantity, d *draft) (*lexicon.Entry, int, fact.Origin) {
	run := f.runs[k]
	if q.CountedHit != nil && q.Unit != nil && q.Unit.Dimension != "count" && d.Measure == fact.Level {
		for j := range q.CountedHit.Phrase.Uses {
			if u := &q.CountedHit.Phrase.Uses[j]; u.Kind == lexicon.MetricCue && r.metricOf(u.Entry, q, d) != "" {
				return u.Entry, k, fact.Clause
			}
		}
	}
	if q.BoundHit != nil && q.BoundHit.Kinds.Has(lexicon.MetricCue) {
		for j := range q.BoundHit.Phrase.Uses {
			if u := &q.BoundHit.Phrase.Uses[j]; u.Kind == lexicon.MetricCue && r.metricOf(u.Entry, q, d) != "" {
				return u.Entry, k, fact.Clause
			}
		}
	}
	if e, at := r.cueOfMove(f, k, q, d); e != nil {
		return e, at, fact.Clause
	}
	if e, at := r.cueIn(f, k, k-1, f.starts[run]-1, q, d); e != nil {
		return e, at, fact.Clause
	}
	end := f.runEnd(run)
	for i := k + 1; i < end; i++ {
		if f.runs[i] != run {
			continue
		}
		if f.Items[i].Quantity != 0 {
			break
		}
		if e := r.cueAt(f, i, k, q, d); e != nil {
			return e, i, fact.Clause
		}
	}
	for run--; run >= 0; run-- {
		if e, at := r.cueIn(f, k, f.runEnd(run)-1, f.starts[run]-1, q, d); e != nil {
			return e, at, fact.Sentence
		}
	}
	return nil, -1, fact.Nowhere
}

// cueOfMove returns the cue that follows the noun of the move after the figure: "a
// 16 percent decrease in BEV sales".
func (r *Resolver) cueOfMove(f *frame, k int, q *mention.Quantity, d *draft) (*lexicon.Entry, int) {
	i := k + 1
	if d.Measure != fact.Change || !f.Has(i, lexicon.Move) && !f.Has(i, lexicon.More) || f.Word(i+1) != text.In && f.Word(i+1) != text.Of {
		return nil, -1
	}
	for i += 2; f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.ScopeCue) && !f.Has(i, lexicon.MetricCue) || i < len(f.Items) && f.Items[i].Name != nil || f.Word(i) == text.Possessive; i++ {
	}
	if !f.Has(i, lexicon.MetricCue) {
		return nil, -1
	}
	return r.cueAt(f, i, k, q, d), i
}

// cueIn returns the cue nearest to k among items from down to, but not, until.
func (r *Resolver) cueIn(f *frame, k, from, until int, q *mention.Quantity, d *draft) (*lexicon.Entry, int) {
	for i := from; i > until; i-- {
		if f.runs[i] != f.runs[until+1] {
			continue
		}
		if e := r.cueAt(f, i, k, q, d); e != nil {
			return e, i
		}
	}
	return nil, -1
}

// onlyReports reports whether the metric's verb at items[i] has what moved or
// another metric as its object, and so counts nothing itself: "registering a
// growth of 5 percent", "delivered record sales".
func (r *Resolver) onlyReports(f *frame, i int) bool {
	if u := f.Use(i, lexicon.MetricCue); u == nil || u.Role != lexicon.Verb {
		return false
	}
	for j := i + 1; j < len(f.Items) && j <= i+4; j++ {
		if u := f.Use(j, lexicon.Move); u != nil && u.Role == lexicon.Noun {
			return true
		}
		if u := f.Use(j, lexicon.MetricCue); u != nil {
			return u.Role == lexicon.Noun && !f.Has(j, lexicon.ScopeCue)
		}
		if q := f.QuantityAt(j); q != nil && (q.Unit == nil || !ratio(q.Unit.Dimension)) || f.Items[j].Punct || f.Items[j].Name != nil || f.Has(j, lexicon.Preposition) {
			return false
		}
	}
	return false
}

func (r *Resolver) cueAt(f *frame, i, k int, q *mention.Quantity, d *draft) *lexicon.Entry {
	if i == r.moving || !f.Has(i, lexicon.MetricCue) || !f.visible(i, k) || r.onlyReports(f, i) {
		return nil
	}
	if r.onlyMade(f, i) {
		return nil
	}
	if i+2 < len(f.Items) && f.Word(i+1) == text.Hyphen && f.Tokens[f.Items[i+1].First].Glued && f.Items[i+2].Hit == nil && hasSuffix(f.Text(i+2), "ed") {
		return nil // "tariff-related"
	}
	h := f.Items[i].Hit
	for j := range h.Phrase.Uses {
		u := &h.Phrase.Uses[j]
		if u.Name == anyVolume && f.Has(i-1, lexicon.MetricCue) {
			continue // "cumulative sales volume"
		}
		if u.Kind == lexicon.MetricCue && h.Valid&(1<<j) != 0 && r.metricOf(u.Entry, q, d) != "" && !r.otherRole(f, i, u) {
			return u.Entry
		}
	}
	return nil
}

// onlyMade reports whether the verb at items[i] says of vehicles that another
// metric counts where they were made: "sales of vehicles built in Mexico".
func (r *Resolver) onlyMade(f *frame, i int) bool {
	u := f.Use(i, lexicon.MetricCue)
	return u != nil && u.Role == lexicon.Verb && i > 2 && (f.Has(i-1, lexicon.UnitWord) || f.Has(i-1, lexicon.ScopeCue)) && f.Word(i-2) == text.Of && f.Has(i-3, lexicon.MetricCue) && f.Word(i+1) == text.In
}

// otherRole reports whether the words before items[i] show that it is used as
// a verb where u is the noun, or the other way round: "to supply 20,000 cars",
// "the supply is up".
func (r *Resolver) otherRole(f *frame, i int, u *lexicon.Use) bool {
	twice := false
	for j := range f.Items[i].Hit.Phrase.Uses {
		o := &f.Items[i].Hit.Phrase.Uses[j]
		twice = twice || o.Kind == lexicon.MetricCue && (o.Role == lexicon.Verb) != (u.Role == lexicon.Verb)
	}
	if !twice {
		return false
	}
	if f.Word(i-1) == text.To || f.Has(i-1, lexicon.Auxiliary) {
		return u.Role != lexicon.Verb
	}
	noun := f.Has(i-1, lexicon.Determiner) || f.Word(i-1) == text.Possessive || f.Has(i-1, lexicon.Preposition) || f.Has(i+1, lexicon.Auxiliary)
	return noun && u.Role == lexicon.Verb
}

// tooDear reports whether the amount is no price of a vehicle.
func tooDear(unit fact.Unit, value float64) bool {
	switch unit {
	case "JPY", "KRW", "INR", "HUF", "RUB", "CLP", "THB", "PKR", "PHP", "ARS":
		return value >= 1e9
	case "IDR", "VND":
		return value >= 2e10
	}
	return value >= 1e7
}
