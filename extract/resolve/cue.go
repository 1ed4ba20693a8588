package resolve

import (
	"slices"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// meant returns which of the metrics that the entry can say is meant: that of
// the statement the figure hangs on, or the one that is spoken of.
func (r *Resolver) meant(f *clause.Frame, at int, e *lexicon.Entry, q *mention.Quantity, d, link *draft) string {
	if len(e.Metrics) > 1 {
		if slices.Contains(e.Metrics, "exports") && r.compatible("exports", q, d) && r.sentTo(f, at) {
			return "exports"
		}
		if u := f.Use(at, lexicon.MetricCue); u != nil && u.Role == lexicon.Verb && f.PlaceAt(at-1) && f.Items[at-1].Name.Is == "country" && slices.Contains(e.Metrics, "exports") && r.compatible("exports", q, d) {
			return "exports" // "China ships 8.3 million vehicles"
		}
		if made := r.Vocabulary(r.ctx.metric); made != nil && made.Sited && r.ctx.topicPlace && f.Unnamed() && slices.Contains(e.Metrics, "exports") && r.compatible("exports", q, d) {
			return "exports" // "British car production fell 27 percent. Shipments fell 24.5 percent"
		}
		if link != nil && (link.metricEntry == e && d.Measure != fact.Level || link.sentenceNo == d.sentenceNo && slices.Contains(e.Metrics, link.Metric)) && r.compatible(link.Metric, q, d) {
			return link.Metric // "exports rose to 287,703, from 274,845 shipped a year before"
		}
		if slices.Contains(e.Metrics, r.ctx.metric) && r.compatible(r.ctx.metric, q, d) && !r.leavesExports(f) {
			return r.ctx.metric
		}
		if lead := r.ctx.leadMetric; d.Measure == fact.Share && r.IsTurnover(lead) && slices.ContainsFunc(e.Metrics, r.IsTurnover) && r.compatible(lead, q, d) {
			return lead // "Stellantis supplied 30.4% of June's cars", in a report on registrations
		}
		if name := r.measuredMost(e.Metrics); d.Measure != fact.Level && r.compatible(name, q, d) {
			return name // "sales were 4 percent up", where all sales told of were amounts of money
		}
	}
	if r.heldAgainst(f, at, e, d) && r.compatible(r.ctx.metric, q, d) {
		return r.ctx.metric
	}
	if e.Weak && r.ofNextMaker(f) {
		if kind := r.soleProfit(); kind != "" && r.sameKind(kind, e) && r.compatible(kind, q, d) {
			return kind
		}
	}
	if e.Name == goods && r.ctx.metric == "inventory" && r.compatible(r.ctx.metric, q, d) {
		return r.ctx.metric // "trimmed its stock by a fifth", where unsold cars are spoken of
	}
	name := r.metricOf(e, q, d)
	if took := f.Word(at - 1); name == "deliveries" && (took == r.Words.Took || took == r.Words.Taken) && r.spokenVolume(q, d) {
		return r.ctx.metric // "private buyers took delivery of 62,915", where registrations are spoken of
	}
	return name
}

// goods is the name of words that mean shares or what dealers have not sold yet.
const goods = "goods"

// ofNextMaker reports whether the sentence names a maker first that is not the one spoken of.
func (r *Resolver) ofNextMaker(f *clause.Frame) bool {
	for _, i := range f.Named {
		if n := f.Items[i].Name; n.Kind == lexicon.Maker {
			last := r.ctx.company.Entry
			return last != nil && n != r.ctx.subject.Entry && !sameHouse(n, last)
		}
	}
	return false
}

// soleProfit returns the kind of profit that the article has told several of where it has told of no
// other kind, "" where it has not: "operating profits of 374.7 billion won, 492.2 billion won and 601.3
// billion won. Samsung SDI is expected to post a loss".
func (r *Resolver) soleProfit() string {
	sole := ""
	for _, m := range r.ctx.measured {
		switch {
		case m.metric == clause.PerShare || !r.IsProfit(m.metric):
		case sole != "" || m.levels < 3:
			return ""
		default:
			sole = m.metric
		}
	}
	return sole
}

// heldAgainst reports whether a profit of which the sentence does not say the kind is one that the profit of
// the sentence before is held against: "an operating loss of 1.3 billion. Analysts had expected a loss of 1.7".
func (r *Resolver) heldAgainst(f *clause.Frame, at int, e *lexicon.Entry, d *draft) bool {
	c := &r.ctx
	if !e.Weak || c.block != c.scopeBlock || c.sentences-c.scopeAt > 2 || !r.sameKind(c.metric, e) {
		return false
	}
	if !f.Unnamed() {
		return f.Word(at-1) == text.The && f.Word(at+1) != text.Of && f.Word(0) == text.At // of one after the other: "At Subaru the profit halved"
	}
	if d.Measure != fact.Level {
		return false
	}
	if f.Word(0) == text.That || f.Word(at-1) == text.The {
		return true // "That compares with a profit of 2.1 billion", "Without the credits the profit would have been"
	}
	for i := range at {
		if m := f.Entry(i, lexicon.ModalityCue); m != nil && m.Modality == fact.Forecast {
			return true
		}
	}
	for i := range f.Timings {
		if f.Timings[i].Compared {
			return true
		}
	}
	return false
}

// partSoldAbroad reports whether the words of the entry say which part of a maker's sales, told
// before in the sentence, were not at home: "sold 51,458, of which 45,505 went abroad".
func (r *Resolver) partSoldAbroad(f *clause.Frame, e *lexicon.Entry, d, link *draft) bool {
	return e.Scope.Market == "overseas" && link != nil && link.sentenceNo == d.sentenceNo && r.IsTurnover(link.Metric) && link.who().Is(lexicon.Maker) && r.PartOfWhich(f, d.item)
}

// sentTo reports whether the words after items[at] say that what the article's
// country ships goes to another: "shipments to Canada".
func (r *Resolver) sentTo(f *clause.Frame, at int) bool {
	main := r.ctx.main
	if main.Text == "" {
		main = r.ctx.flowSubject
	}
	if f.Word(at+1) == text.From && f.PlaceAt(at+2) && f.Word(at+3) == text.To && at+4 < len(f.Items) {
		return f.PlaceAt(at+4) || f.Has(at+4, lexicon.Determiner) && f.PlaceAt(at+5) // "shipments from China to Russia"
	}
	if f.Word(at+1) != text.To || !main.Is(lexicon.Place) {
		return false
	}
	i := at + 2
	for f.Has(i, lexicon.Determiner) {
		i++
	}
	return i < len(f.Items) && f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Place && f.Items[i].Name.Name != main.Text
}

// stronger returns a word of the sentence that says the kind of profit that a
// weak one ("earned", "a profit of") leaves open.
func (r *Resolver) stronger(f *clause.Frame, k int, weak *lexicon.Entry, q *mention.Quantity, d *draft) *lexicon.Entry {
	for i := range f.Of(lexicon.MetricCue) {
		u := f.Use(i, lexicon.MetricCue)
		if u == nil || u.Weak || !f.Visible(i, k) || len(u.Metrics) == 0 {
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
	return metric != clause.PerShare && r.IsProfit(metric) && len(weak.Metrics) > 0 && weak.Metrics[0] == "net_income"
}

// cue finds the metric's word that governs the quantity at items[k]: in its
// own run the nearest before it, then the nearest after it, then run by run to
// the left.
func (r *Resolver) cue(f *clause.Frame, k int, q *mention.Quantity, d *draft) (*lexicon.Entry, int, fact.Origin) {
	run := f.Runs[k]
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
	if f.Has(k+1, lexicon.MetricCue) && f.Runs[k+1] == run && f.Tokens[f.Items[k+1].First].Word == text.In && d.Measure == fact.Level {
		if e := r.cueAt(f, k+1, k, q, d); e != nil {
			return e, k + 1, fact.Clause // "its earnings report showed $44.9 billion in revenue"
		}
	}
	if e := r.measured(f, k, q, d); e != nil {
		return e, k + 1, fact.Clause
	}
	if i := r.WholeAfter(f, k); d.Measure == fact.Share && i > 0 {
		if e := r.cueAt(f, i, k, q, d); e != nil {
			return e, i, fact.Clause
		}
	}
	if e, at := r.cueOfMove(f, k, q, d); e != nil {
		return e, at, fact.Clause
	}
	if e, at := r.cueOfWhole(f, k, q, d); e != nil {
		return e, at, fact.Clause
	}
	if e, at := r.cueIn(f, k, k-1, f.Starts[run]-1, q, d); e != nil {
		return e, at, fact.Clause
	}
	end, all := f.RunEnd(run), f.Whole(k)
	for i := k + 1; i < end; i++ {
		if f.Runs[i] != run {
			continue
		}
		if i == all {
			continue // "120,000 of the 230,000 cars registered in May"
		}
		whole := all >= 0 && i > all
		if f.Items[i].Quantity != 0 && i == k+2 && f.Word(k+1) == text.To && d.Measure == fact.Change && i+1 < end && f.Has(i+1, lexicon.MetricCue) {
			if e := r.cueAt(f, i+1, k, q, d); e != nil && f.Use(i+1, lexicon.MetricCue).Role != lexicon.Verb {
				return e, i + 1, fact.Clause // "Audi slipped 11.3 percent to 428,000 deliveries"
			}
		}
		if f.Items[i].Quantity != 0 || f.Word(i) == text.As && i > k+1 || f.Word(i) == text.That && d.Measure == fact.Change {
			break // "a drop of 13 per cent that the firm puts down to a thinner bonus"
		}
		if !whole && r.HasOwnFigure(f, i) {
			break
		}
		if e := r.cueAt(f, i, k, q, d); e != nil && !(whole && !r.Vocabulary(r.metricOf(e, q, d)).Flow) {
			return e, i, fact.Clause
		}
	}
	for run--; run >= 0; run-- {
		if e, at := r.cueIn(f, k, f.RunEnd(run)-1, f.Starts[run]-1, q, d); e != nil {
			return e, at, fact.Sentence
		}
	}
	if i := f.AfterOpening(k); i > 0 && k <= 3 && d.Measure == fact.Level && (f.Word(0) == text.At || f.Word(0) == text.With) {
		for end := min(i+5, len(f.Items)); i < end && !f.Has(i, lexicon.MetricCue) && !f.Items[i].Punct && !f.Has(i, lexicon.Preposition) && !r.IsVerb(f, i); i++ {
		}
		if e := r.cueAt(f, i, k, q, d); e != nil && f.Use(i, lexicon.MetricCue).Role != lexicon.Verb {
			return e, i, fact.Sentence // "At 503,600 units, car sales were level", "At 97.4 billion yuan, 2019 revenue was lower"
		}
	}
	return nil, -1, fact.Nowhere
}

// cueOfWhole returns the verb behind a whole that says what was done with it, and not with the part: "exported 20,000 of the
// 30,000 cars it built".
func (r *Resolver) cueOfWhole(f *clause.Frame, k int, q *mention.Quantity, d *draft) (*lexicon.Entry, int) {
	if d.Measure != fact.Level || !f.IsWhole(k) {
		return nil, -1
	}
	for i := k + 1; i < len(f.Items) && i <= k+4 && f.Items[i].Quantity == 0 && !f.Items[i].Punct && !f.Has(i, lexicon.Auxiliary); i++ {
		if u := f.Use(i, lexicon.MetricCue); u == nil || u.Role != lexicon.Verb {
			continue
		}
		if e := r.cueAt(f, i, k, q, d); e != nil {
			return e, i
		}
	}
	return nil, -1
}

// measured returns the word right after a figure of a model that says what it measures: "4,695 mm
// long with a 2,900 mm wheelbase".
func (r *Resolver) measured(f *clause.Frame, k int, q *mention.Quantity, d *draft) *lexicon.Entry {
	if q.Unit == nil || d.Measure != fact.Level || q.Unit.Dimension == "money" || q.Unit.Dimension == "count" || k+1 >= len(f.Items) || f.Runs[k+1] != f.Runs[k] {
		return nil
	}
	u := f.Use(k+1, lexicon.MetricCue)
	if u == nil || u.Role == lexicon.Verb {
		return nil
	}
	e := r.cueAt(f, k+1, k, q, d)
	if e == nil || !r.Vocabulary(r.metricOf(e, q, d)).Is(lexicon.Product) {
		return nil
	}
	return e
}

// staffCue returns the verb at the figure that says what becomes of the people it
// counts, whatever they are called: "lay off 350 workers", "hire some 500 employees".
func (r *Resolver) staffCue(f *clause.Frame, k int, q *mention.Quantity, d *draft) (*lexicon.Entry, int) {
	if q.Unit == nil || q.Unit.Dimension != "people" || d.Measure != fact.Level {
		return nil, -1
	}
	i := k - 1
	for f.Has(i, lexicon.Determiner) || f.Has(i, r.FillerKind) || f.Has(i, r.AdverbKind) {
		i--
	}
	if f.Word(i) == text.And && f.QuantityAt(i-1) != nil {
		i -= 2 // "cut 450 and 300 employees"
	}
	if i < 0 || !f.Has(i, lexicon.MetricCue) {
		return nil, -1
	}
	if e := r.cueAt(f, i, k, q, d); e != nil && r.Vocabulary(r.metricOf(e, q, d)).Is(lexicon.Staff) {
		return e, i
	}
	return nil, -1
}

// cueOfMove returns the cue that follows the noun of the move after the figure: "a
// 16 percent decrease in BEV sales".
func (r *Resolver) cueOfMove(f *clause.Frame, k int, q *mention.Quantity, d *draft) (*lexicon.Entry, int) {
	i := k + 1
	if d.Measure != fact.Change || !f.Has(i, lexicon.Move) && !f.Has(i, lexicon.More) || f.Word(i+1) != text.In && f.Word(i+1) != text.Of {
		return nil, -1
	}
	for i += 2; f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.ScopeCue) && !f.Has(i, lexicon.MetricCue) || i < len(f.Items) && f.Items[i].Name != nil || f.Word(i) == text.Possessive; i++ {
	}
	for n := 0; n < 2 && i+1 < len(f.Items) && !f.Items[i].Punct && f.Items[i].Kinds.Empty() && f.Items[i].Quantity == 0 && f.Items[i].When == 0; n++ {
		i++ // "a 14 percent rise in its standalone profit"
	}
	if !f.Has(i, lexicon.MetricCue) {
		return nil, -1
	}
	return r.cueAt(f, i, k, q, d), i
}

// cueIn returns the cue nearest to k among items from down to, but not, until.
func (r *Resolver) cueIn(f *clause.Frame, k, from, until int, q *mention.Quantity, d *draft) (*lexicon.Entry, int) {
	for i := from; i > until; i-- {
		if f.Runs[i] != f.Runs[until+1] {
			continue
		}
		if e := r.cueAt(f, i, k, q, d); e != nil {
			return e, i
		}
	}
	return nil, -1
}

func (r *Resolver) cueAt(f *clause.Frame, i, k int, q *mention.Quantity, d *draft) *lexicon.Entry {
	if i == r.moving || !f.Has(i, lexicon.MetricCue) || !f.Visible(i, k) || r.OnlyReports(f, i) {
		return nil
	}
	if r.OnlyMade(f, i) || r.OnlyWhere(f, i) || r.IsLeftOut(f, i) && i < k || d.Measure == fact.Share && f.Has(i, lexicon.Move) {
		return nil // "raising its share to": nothing is raised that is counted
	}
	if t := &f.Tokens[f.Items[i].First]; t.Capital && f.UnknownName(i+1) && f.Items[i].Last-f.Items[i].First == 1 && f.Block == clause.InBody {
		return nil // "Bill Ackman sees 30 dollars"
	}
	if i+2 < len(f.Items) && f.Word(i+1) == text.Hyphen && f.Tokens[f.Items[i+1].First].Glued && (f.Items[i+2].Hit == nil || f.IsVerbOf(i+2, lexicon.MetricCue)) {
		return nil // "tariff-related", "supply-chain", "fleet-registered"
	}
	if r.labelsChannel(f, i) || f.AreToldTo(i) || i < k-2 && r.SetAside(f, i) || r.InCompound(f, i) || r.OnBasis(f, i) || i < k && r.HeldAgainst(f, i, k) {
		return nil
	}
	if f.Has(i, lexicon.Move) && k > i+1 && f.IsPercent(i+1) && d.Unit.IsCurrency() {
		return nil // "losing 0.4 percent to £17,900"
	}
	for u := range f.Items[i].Hit.Of(lexicon.MetricCue) {
		if u.Name == clause.AnyVolume && f.Has(i-1, lexicon.MetricCue) && !f.Has(i-1, lexicon.ScopeCue) {
			continue // "cumulative sales volume"
		}
		if r.metricOf(u.Entry, q, d) != "" && !r.OtherRole(f, i, u) {
			return u.Entry
		}
	}
	return nil
}

// labelsChannel reports whether the word at items[i] is the label of an item that says who bought a
// part of what the items before it count: "Fleet: 87,479", after "Registrations: 153,529".
func (r *Resolver) labelsChannel(f *clause.Frame, i int) bool {
	e := f.Entry(i, lexicon.ScopeCue)
	return i == 0 && f.Word(1) == text.Colon && e != nil && e.Scope.Channel != "" && r.addsUp(r.ctx.metric)
}
