package resolve

import (
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

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
		if lead := r.ctx.leadMetric; d.Measure == fact.Share && r.isTurnover(lead) && slices.ContainsFunc(e.Metrics, r.isTurnover) && r.compatible(lead, q, d) {
			return lead // "Stellantis supplied 30.4% of June's cars", in a report on registrations
		}
	}
	name := r.metricOf(e, q, d)
	if took := f.Word(at - 1); name == "deliveries" && (took == r.words.took || took == r.words.taken) && r.spokenVolume(q, d) {
		return r.ctx.metric // "private buyers took delivery of 62,915", where registrations are spoken of
	}
	return name
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
	if f.Word(at+1) == text.From && f.placeAt(at+2) && f.Word(at+3) == text.To && at+4 < len(f.Items) {
		return f.placeAt(at+4) || f.Has(at+4, lexicon.Determiner) && f.placeAt(at+5) // "shipments from China to Russia"
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

// stronger returns a word of the sentence that says the kind of profit that a
// weak one ("earned", "a profit of") leaves open.
func (r *Resolver) stronger(f *frame, k int, weak *lexicon.Entry, q *mention.Quantity, d *draft) *lexicon.Entry {
	for i := range f.Of(lexicon.MetricCue) {
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
	return metric != perShare && r.isProfit(metric) && len(weak.Metrics) > 0 && weak.Metrics[0] == "net_income"
}

// cue finds the metric's word that governs the quantity at items[k]: in its
// own run the nearest before it, then the nearest after it, then run by run to
// the left.
func (r *Resolver) cue(f *frame, k int, q *mention.Quantity, d *draft) (*lexicon.Entry, int, fact.Origin) {
	run := f.runs[k]
	if e, at := r.staffCue(f, k, q, d); e != nil {
		return e, at, fact.Clause
	}
	if q.CountedHit != nil && q.Unit != nil && q.Unit.Dimension != "count" && d.Measure == fact.Level {
		for u := range q.CountedHit.Of(lexicon.MetricCue) {
			if r.metricOf(u.Entry, q, d) != "" {
				return u.Entry, k, fact.Clause
			}
		}
	}
	for u := range q.BoundHit.Of(lexicon.MetricCue) {
		if r.metricOf(u.Entry, q, d) != "" {
			return u.Entry, k, fact.Clause
		}
	}
	if f.Has(k+1, lexicon.MetricCue) && f.runs[k+1] == run && f.Tokens[f.Items[k+1].First].Word == text.In && d.Measure == fact.Level {
		if e := r.cueAt(f, k+1, k, q, d); e != nil {
			return e, k + 1, fact.Clause // "its earnings report showed $44.9 billion in revenue"
		}
	}
	if e := r.measured(f, k, q, d); e != nil {
		return e, k + 1, fact.Clause
	}
	if i := r.wholeAfter(f, k); d.Measure == fact.Share && i > 0 {
		if e := r.cueAt(f, i, k, q, d); e != nil {
			return e, i, fact.Clause
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
		if f.Items[i].Quantity != 0 && i == k+2 && f.Word(k+1) == text.To && d.Measure == fact.Change && i+1 < end && f.Has(i+1, lexicon.MetricCue) {
			if e := r.cueAt(f, i+1, k, q, d); e != nil && f.Use(i+1, lexicon.MetricCue).Role != lexicon.Verb {
				return e, i + 1, fact.Clause // "Audi slipped 11.3 percent to 428,000 deliveries"
			}
		}
		if f.Items[i].Quantity != 0 || f.Word(i) == text.As && i > k+1 || f.Word(i) == text.That && d.Measure == fact.Change {
			break // "a drop of 13 per cent that the firm puts down to a thinner bonus"
		}
		if r.hasOwnFigure(f, i) {
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
	if i := f.afterOpening(k); i > 0 && d.Measure == fact.Level && (f.Word(0) == text.At || f.Word(0) == text.With) {
		for ; (f.Has(i, lexicon.ScopeCue) || f.Has(i+1, lexicon.MetricCue) && f.Items[i].Name != nil) && !f.Has(i, lexicon.MetricCue); i++ {
		}
		if e := r.cueAt(f, i, k, q, d); e != nil && f.Use(i, lexicon.MetricCue).Role != lexicon.Verb {
			return e, i, fact.Sentence // "At 503,600 units, car sales were level"
		}
	}
	return nil, -1, fact.Nowhere
}

// hasOwnFigure reports whether the word at items[i] is that of the figure after it: "was
// $10.1 billion on revenue of $171.8 billion".
func (r *Resolver) hasOwnFigure(f *frame, i int) bool {
	if !f.Has(i, lexicon.MetricCue) || f.Word(i-1) != text.On && f.Word(i-1) != text.With && f.Word(i-1) != text.And {
		return false
	}
	if f.Word(i+1) != text.Of {
		return false
	}
	for i += 2; f.Has(i, r.fillerKind); i++ {
	}
	return f.QuantityAt(i) != nil
}

// measured returns the word right after a figure of a model that says what it measures: "4,695 mm
// long with a 2,900 mm wheelbase".
func (r *Resolver) measured(f *frame, k int, q *mention.Quantity, d *draft) *lexicon.Entry {
	if q.Unit == nil || d.Measure != fact.Level || q.Unit.Dimension == "money" || q.Unit.Dimension == "count" || k+1 >= len(f.Items) || f.runs[k+1] != f.runs[k] {
		return nil
	}
	u := f.Use(k+1, lexicon.MetricCue)
	if u == nil || u.Role == lexicon.Verb {
		return nil
	}
	e := r.cueAt(f, k+1, k, q, d)
	if e == nil || !r.vocabulary(r.metricOf(e, q, d)).Is(lexicon.Product) {
		return nil
	}
	return e
}

// staffCue returns the verb at the figure that says what becomes of the people it
// counts, whatever they are called: "lay off 350 workers", "hire some 500 employees".
func (r *Resolver) staffCue(f *frame, k int, q *mention.Quantity, d *draft) (*lexicon.Entry, int) {
	if q.Unit == nil || q.Unit.Dimension != "people" || d.Measure != fact.Level {
		return nil, -1
	}
	i := k - 1
	for f.Has(i, lexicon.Determiner) || f.Has(i, r.fillerKind) || f.Has(i, r.adverbKind) {
		i--
	}
	if f.Word(i) == text.And && f.QuantityAt(i-1) != nil {
		i -= 2 // "cut 450 and 300 employees"
	}
	if i < 0 || !f.Has(i, lexicon.MetricCue) {
		return nil, -1
	}
	if e := r.cueAt(f, i, k, q, d); e != nil && r.vocabulary(r.metricOf(e, q, d)).Is(lexicon.Staff) {
		return e, i
	}
	return nil, -1
}

// wholeAfter returns the item of the word for what the part at items[k] is of: "earns half of
// its revenue", 0 where none follows.
func (r *Resolver) wholeAfter(f *frame, k int) int {
	i := k + 1
	if f.Word(i) != text.Of {
		return 0
	}
	for i++; f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.Pronoun); i++ {
	}
	if u := f.Use(i, lexicon.MetricCue); u == nil || u.Role == lexicon.Verb {
		return 0
	}
	return i
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
		if f.IsNoun(j, lexicon.Move) {
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
	if r.onlyMade(f, i) || r.isLeftOut(f, i) && i < k || d.Measure == fact.Share && f.Has(i, lexicon.Move) {
		return nil // "raising its share to": nothing is raised that is counted
	}
	if i+2 < len(f.Items) && f.Word(i+1) == text.Hyphen && f.Tokens[f.Items[i+1].First].Glued && f.Items[i+2].Hit == nil {
		return nil // "tariff-related", "supply-chain"
	}
	if r.labelsChannel(f, i) || f.areToldTo(i) || i < k-2 && r.setAside(f, i) || r.inCompound(f, i) || r.onBasis(f, i) {
		return nil
	}
	if f.Has(i, lexicon.Move) && k > i+1 && f.isPercent(i+1) && d.Unit.IsCurrency() {
		return nil // "losing 0.4 percent to £17,900"
	}
	for u := range f.Items[i].Hit.Of(lexicon.MetricCue) {
		if u.Name == anyVolume && f.Has(i-1, lexicon.MetricCue) && !f.Has(i-1, lexicon.ScopeCue) {
			continue // "cumulative sales volume"
		}
		if r.metricOf(u.Entry, q, d) != "" && !r.otherRole(f, i, u) {
			return u.Entry
		}
	}
	return nil
}

// labelsChannel reports whether the word at items[i] is the label of an item that says who bought a
// part of what the items before it count: "Fleet: 87,479", after "Registrations: 153,529".
func (r *Resolver) labelsChannel(f *frame, i int) bool {
	e := f.Entry(i, lexicon.ScopeCue)
	return i == 0 && f.Word(1) == text.Colon && e != nil && e.Scope.Channel != "" && r.addsUp(r.ctx.metric)
}

// setAside reports whether what buyers are paid, or what something cost, at items[i], only says
// what a price or a profit is without or with: "before government subsidies", "after the tax credit".
func (r *Resolver) setAside(f *frame, i int) bool {
	u := f.Use(i, lexicon.MetricCue)
	if u == nil || len(u.Metrics) == 0 {
		return false
	}
	aid := r.vocabulary(u.Metrics[0]).Is(lexicon.Aid)
	if !aid && u.Metrics[0] != "cost" {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		switch f.Word(j) {
		case text.Without, text.Excluding:
			return true // "without the impairment it would have made 2.9 billion"
		case text.Before, text.After, text.Including:
			return aid
		}
		if f.Items[j].Punct || f.Items[j].Quantity != 0 {
			break
		}
	}
	return false
}

// onBasis reports whether the word at items[i] only says how something is reckoned: "up 8
// percent on a volume basis", "on a volume and daily selling rate basis".
func (r *Resolver) onBasis(f *frame, i int) bool {
	end := i + 1
	for end < len(f.Items) && end <= i+9 && f.Items[end].Quantity == 0 && f.Word(end) != r.words.basis {
		end++
	}
	if f.Word(end) != r.words.basis {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-4 && f.Items[j].Quantity == 0 && f.Items[j].Name == nil; j-- {
		if f.Word(j) == text.On {
			return true
		}
	}
	return false
}

// inCompound reports whether items[i] ends a compound that describes the noun after it:
// "its low-profit brand", "high-volume models", "energy-saving vehicles".
func (r *Resolver) inCompound(f *frame, i int) bool {
	if i < 2 || i+1 >= len(f.Items) || f.Word(i-1) != text.Hyphen || !f.Tokens[f.Items[i-1].First].Glued || !f.Tokens[f.Items[i].First].Glued {
		return false
	}
	return (f.Items[i-2].Hit == nil || hasSuffix(f.Text(i), "ing")) && f.Items[i-2].Quantity == 0 && (f.Has(i+1, lexicon.Descriptor) || f.Has(i+1, lexicon.UnitWord) || f.Items[i+1].Name != nil)
}

// onlyMade reports whether the verb at items[i] says of vehicles that another
// metric counts where they were made: "sales of vehicles built in Mexico".
func (r *Resolver) onlyMade(f *frame, i int) bool {
	u := f.Use(i, lexicon.MetricCue)
	if u != nil && r.isMaking(f, i) && f.Word(i-1) == text.Hyphen && i > 1 && f.Items[i-2].Name != nil && f.Items[i-2].Name.Kind == lexicon.Place {
		return true // "German-built cars took 14 percent of the market"
	}
	if u != nil && u.Role == lexicon.Verb && r.isMaking(f, i) && (f.Word(i+1) == text.In || f.Word(i+1) == text.At || f.Word(i+1) == text.By) {
		if q := f.QuantityAt(i - 1); q != nil && q.Vehicles() && r.measuredElse(f, i) {
			return true // "sold 71,599 vehicles built at Giga Shanghai", "568,000 cars produced in China went abroad"
		}
	}
	return u != nil && u.Role == lexicon.Verb && i > 2 && (f.Has(i-1, lexicon.UnitWord) || f.Has(i-1, lexicon.ScopeCue)) && f.Word(i-2) == text.Of && f.Has(i-3, lexicon.MetricCue) && f.Word(i+1) == text.In
}

// measuredElse reports whether the run of items[i] has another word for a metric.
func (r *Resolver) measuredElse(f *frame, i int) bool {
	for j := f.starts[f.runs[i]]; j < f.ends[f.runs[i]]; j++ {
		if j != i && f.runs[j] == f.runs[i] && f.Has(j, lexicon.MetricCue) {
			return true
		}
	}
	return false
}

// otherRole reports whether the words before items[i] show that it is used as
// a verb where u is the noun, or the other way round: "to supply 20,000 cars",
// "the supply is up".
func (r *Resolver) otherRole(f *frame, i int, u *lexicon.Use) bool {
	twice := false
	for o := range f.Items[i].Hit.Of(lexicon.MetricCue) {
		twice = twice || (o.Role == lexicon.Verb) != (u.Role == lexicon.Verb)
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
