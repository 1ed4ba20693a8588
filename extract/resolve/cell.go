package resolve

import (
	"math"

	"carfacts/extract/article"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// cellRule is what a fact of a table names for its rule.
const cellRule = "table-cell"

// cell makes facts of the figures of one cell: of the first, of the change in
// brackets after it, or of as many as its row's head lists metrics.
func (r *Resolver) cell(c *article.Cell, row, col, caption *heading, source string) {
	f := r.phrase(c.Start, c.End)
	if len(f.Items) > 8 {
		return
	}
	n, figures := 0, 0
	for i := range f.Items {
		if f.Items[i].Quantity != 0 {
			figures++
		}
	}
	listed := row
	if row.listed() < 2 {
		listed = col // "Power / torque"
	}
	several := figures > 1 && figures == listed.listed()
	for k := range f.Items {
		q := f.QuantityAt(k)
		if q == nil {
			continue
		}
		h := r.combine(row, col, caption)
		switch {
		case several:
			h.metric = listed.several[n]
		case n == 0:
			h.change = h.change && figures == 1 // "Total (y/y)": "38,967 (+6.6%)"
		case q.Signed && q.Unit != nil && q.Unit.Dimension == "percent" && f.Word(k-1) == text.OpenParen:
			h.change, h.share = true, false
		default:
			return
		}
		n++
		r.figure(f, k, q, c, row, col, caption, &h, source)
	}
}

// figure makes a fact of the figure at items[k] of a cell.
func (r *Resolver) figure(f *frame, k int, q *mention.Quantity, c *article.Cell, row, col, caption, h *heading, source string) {
	m := r.mentionOf(f, k, q)
	if q.Reason != "" || h.rank {
		r.refuse(m, "a rank or another number outside the vocabulary")
		return
	}
	d := draft{mention: m, sentenceNo: r.ctx.sentences}
	d.Rule = cellRule
	d.Quantity = q.Quantity
	d.start, d.end = r.mentions[m-1].start, r.mentions[m-1].end
	d.sentenceStart, d.sentenceEnd = c.Start, c.End
	bracketed := k == 1 && f.Word(0) == text.OpenParen && f.Word(2) == text.CloseParen && len(f.Items) == 3 && !q.Signed
	q.Signed = q.Signed || bracketed
	if reason := r.cellMeasure(q, h, col, &d); reason != "" {
		r.refuse(m, reason)
		return
	}
	if d.Unit.IsCurrency() && row.scope.Per == "" && col.scope.Per == "" {
		d.Scope.Per = "" // a caption's "1,500 units a month" is of no price
	}
	if bracketed && belowZero(&d) || h.sign < 0 && d.Measure == fact.Change && !q.Signed {
		d.negate() // "(13.9)", as accounts have it; a column "Decline"
	}
	if h.bound != "" && d.Bound == fact.Exactly && d.Measure == fact.Level && !(h.bound == fact.AtMost && r.isProduct(d.Metric) && d.Metric != "range") { // "Max charging" is what it peaks at
		d.Bound = h.bound
	}
	if reason := r.cellSubject(row, col, caption, h, &d); reason != "" {
		r.refuse(m, reason)
		return
	}
	if reason := r.outOfSize(&d); reason != "" {
		r.refuse(m, reason)
		return
	}
	if d.Scope.Origin == d.Subject {
		d.Scope.Origin = ""
	}
	if !r.ctx.kindsTold && !isKind(&d.Scope) {
		d.Scope.Powertrain = r.ofTheKind(f, &d)
	}
	switch metric := r.vocabulary(d.Metric); {
	case metric != nil && metric.Levied:
		r.cellDuty(&d)
	case d.Scope.Market == "" && !(h.place != nil && h.place.Is == "world"):
		d.Scope.Market = r.mainMarket(&d)
	}
	if t := &r.ctx.trade; r.ctx.isTraded() && d.Scope.Powertrain == "" && (d.Scope.Segment == "" || d.Scope.Segment == t.segment) && r.isTurnover(d.Metric) {
		merge(&d.Scope, &fact.Scope{Segment: t.segment, Powertrain: r.ctx.lead.Powertrain})
	}
	r.foreignOutput(&d)
	r.unscope(&d)
	if metric := r.vocabulary(d.Metric); metric != nil && metric.Local {
		r.local(&d)
	}
	d.Modality = fact.Reported
	d.Attribution = source
	d.cell = true
	if h.when != nil && row.when == nil && col.when == nil && r.onlyModel(&d) {
		h.when = nil // "the smallest pickup you can buy today"
	}
	if h.when != nil {
		d.Period, d.PeriodFrom = r.cal.resolve(h.when, r.ctx.period, past), fact.Stated
		if h.months > 0 && !d.Period.IsZero() && d.Period.Start == d.Period.End {
			y, m, _ := d.Period.End.YMD()
			d.Period = fact.Months(y, m-h.months+1, h.months)
		}
		if r.isAhead(d.Period) {
			d.Modality = fact.Forecast
		} else if caption.mood != "" && d.Period.End > r.cal.published {
			d.Modality = caption.mood // "Outlook", of the year that is under way
		}
	} else if metric := r.vocabulary(d.Metric); metric != nil && metric.Flow {
		d.Period, d.PeriodFrom = r.aboutPeriod(), fact.Context
		if d.Period.IsZero() {
			d.Period = r.ctx.period
		}
	}
	if metric := r.lex.Metrics[d.Metric]; metric != nil && metric.Levied {
		r.cellSince(&d)
	}
	if h.mood != "" {
		d.Modality = h.mood
	}
	if d.Measure == fact.Change {
		d.Basis.Kind = h.basis
		if col.base != nil {
			d.Basis = cellBasis(d.Period, r.cal.resolve(col.base, d.Period, past))
		}
		d.growth = d.Basis == (fact.Basis{})
	}
	r.tellCell(f, k, &d, row, col, caption)
	r.drafts = append(r.drafts, d)
	r.mentions[m-1].draft = len(r.drafts)
	r.mentions[m-1].quantity = d.Quantity
}

// foreignOutput gives what a maker from elsewhere builds or ships, in a report on what the
// plants of a country do, that country as where it is made.
func (r *Resolver) foreignOutput(d *draft) {
	maker, main := r.makerOf(d), r.ctx.main.entry
	if maker == nil || main == nil || !r.ctx.topicPlace || main.Is == "world" || !r.is(d, lexicon.Outbound) && !r.sited(d) || d.Scope.Origin != "" || d.Scope.Market == main.Name {
		return
	}
	if maker.Country != "" && maker.Country != main.Name {
		d.Scope.Origin = main.Name
	}
}

// belowZero reports whether a figure of its kind can be negative: a change, an amount, a margin.
func belowZero(d *draft) bool {
	return d.Measure == fact.Change || d.Measure == fact.Level && (d.Unit.IsCurrency() || d.Unit == fact.Percent)
}

// cellMeasure settles measure, metric, unit and scale of a cell.
func (r *Resolver) cellMeasure(q *mention.Quantity, h, col *heading, d *draft) string {
	percent := q.Unit != nil && q.Unit.Dimension == "percent" || q.Unit == nil && (h.percent || h.sharing && q.Value <= 100 && !q.Group)
	switch {
	case q.Unit != nil && q.Unit.Dimension == "ratio":
		d.Measure = fact.Change
		d.Unit = fact.Factor
	case percent && (h.share || h.shares):
		d.Measure = fact.Share
	case percent && h.metric != nil && r.acceptsPercent(h.metric):
		d.Measure = fact.Level
	case h.change && !percent && (q.Group || math.Abs(q.Value) >= 1000 || q.Unit != nil && q.Unit.Dimension != "points"):
		d.Measure = fact.Change // "Change: 1,547"
	case percent, h.change && (q.Signed || q.Unit == nil):
		d.Measure = fact.Change
		percent = true
	case q.Unit == nil && h.share && q.Value <= 100 && !q.Group:
		d.Measure, percent = fact.Share, true
	default:
		d.Measure = fact.Level
	}
	if percent && d.Unit != fact.Factor {
		d.Unit = fact.Percent
		q.Unit, q.Quantity.Unit = r.lex.Units[fact.Percent], fact.Percent
	}
	amount := d.Measure == fact.Level || d.Measure == fact.Change && !percent
	if q.Unit == nil && h.unit != nil && amount && r.countedIn(h) {
		q.Unit, q.Quantity.Unit = h.unit, h.unitOf
		d.Unit = h.unitOf
	}
	if h.scale > 1 && amount && !q.Scaled && d.Unit != fact.Percent {
		d.Value = roundTo(d.Value*h.scale, 12)
		d.Max = roundTo(d.Max*h.scale, 12)
	}
	if h.metric != nil {
		d.Metric, d.metricEntry = r.metricOf(h.metric, q, d), h.metric
		for i := 0; d.Metric == "" && i < h.listed(); i++ { // "part of the models, starting price"
			d.Metric, d.metricEntry = r.metricOf(h.several[i], q, d), h.several[i]
		}
	}
	if d.Metric == "" && q.Unit != nil && d.Measure == fact.Level {
		d.Metric = q.Unit.Metric
		if h.scope.Cycle != "" && q.Unit.Dimension == "distance" {
			d.Metric = "range" // "MIDC (km)"
		}
	}
	if d.Metric == "" && d.Measure == fact.Level {
		d.Metric = r.ofStations(q)
	}
	for _, spoken := range [2]string{r.mainMetric(), r.ctx.metric} {
		if d.Metric != "" || spoken == "" || d.Measure == fact.Level && r.measuresProduct(h) || !r.compatible(spoken, q, d) {
			continue
		}
		if h.scope.Market == "domestic" && r.vocabulary(spoken).Is(lexicon.Outbound) {
			spoken = "sales" // what stays at home is not exported
		}
		d.Metric = spoken
		if spoken == r.ctx.metric {
			merge(&h.scope, &fact.Scope{Channel: r.ctx.lead.Channel, Segment: r.ctx.lead.Segment})
		}
	}
	if d.Metric == "" && d.Measure == fact.Share {
		d.Metric = "sales" // of what is not said
		if r.divides(r.bodyMetric) {
			d.Metric = r.bodyMetric
		}
	}
	if d.Metric == "" {
		return "no heading says what the cell measures"
	}
	if d.metricEntry != nil {
		merge(&d.Scope, &d.metricEntry.Scope)
		if d.metricEntry.Sign < 0 && d.Measure == fact.Level && d.Unit.IsCurrency() && d.Value > 0 {
			d.Value = -d.Value
		}
	}
	merge(&d.Scope, &h.scope)
	if d.Unit == "" {
		return r.defaultUnit(q, d)
	}
	return ""
}

// countedIn reports whether the unit of the headings is one of their metric, and no word of
// a caption such as "the best-selling models".
func (r *Resolver) countedIn(h *heading) bool {
	if h.metric == nil || h.unit.Metric == "" && h.unit.Dimension != "time" {
		return true // but of places in a race is "second"
	}
	for _, name := range h.metric.Metrics {
		if m := r.vocabulary(name); m != nil && m.Accepts(h.unit.Dimension) {
			return true
		}
	}
	return len(h.metric.Metrics) == 0
}

func (r *Resolver) acceptsPercent(e *lexicon.Entry) bool {
	for _, name := range e.Metrics {
		if m := r.vocabulary(name); m != nil && m.Accepts("percent") && name != "discount" {
			return true
		}
	}
	return false
}

// cellSubject settles whose the cell's figure is.
func (r *Resolver) cellSubject(row, col, caption, h *heading, d *draft) string {
	product := r.isProduct(d.Metric)
	switch {
	case row.name.text != "":
		d.give(row.name, fact.Stated)
		if product {
			d.Scope.Variant = row.trim
		}
		if place := h.place; place != nil && (place.Is != "world" || h.place == row.place || h.place == col.place) && !r.is(d, lexicon.Outbound) {
			r.setPlace(d, place.Name)
		}
	case col.name.text != "":
		d.give(col.name, fact.Stated)
		if product {
			d.Scope.Variant = col.trim
		}
		place := row.place // "Russia", under "Chery's registrations"
		if place == nil {
			place = col.place
		}
		if place != nil && place.Is != "world" {
			r.setPlace(d, place.Name)
		}
	case product && row.version && row.place == nil && col.place != nil && r.tableModel(caption).text != "":
		d.give(r.tableModel(caption), fact.Context) // "Version | Price, Germany | Price, UK"
		d.Scope.Variant, d.Scope.Market = row.versionName(), col.place.Name
	case product && col.version && col.place == nil && row.place != nil && r.tableModel(caption).text != "":
		d.give(r.tableModel(caption), fact.Context) // "UK price", a version a column
		d.Scope.Variant, d.Scope.Market = col.text, row.place.Name
	case row.place != nil || col.place != nil:
		place := row.place
		if place == nil {
			place = col.place
		}
		if company := r.tableCompany(caption); company.text != "" {
			d.give(company, fact.Context)
			d.Scope.Market = place.Name
		} else if main := r.ctx.main; r.is(d, lexicon.Outbound) && main.text != "" && main.text != place.Name {
			d.give(main, fact.Context)
			d.Scope.Market = place.Name
		} else {
			d.give(nameOf(place), fact.Stated)
		}
	case row.total:
		n := r.ctx.heading
		if company := r.tableCompany(caption); company.text != "" {
			n = company
		}
		if caption.place != nil {
			n = nameOf(caption.place)
		}
		if n.text == "" && !r.ctx.topicPlace {
			n = r.ctx.dominant
		}
		if n.text == "" {
			return "a total of nobody named"
		}
		d.give(n, fact.Context)
	case product && r.tableModel(caption).text != "":
		d.give(r.tableModel(caption), fact.Context)
		switch {
		case row.version, row.metric == nil && row.text != "":
			d.Scope.Variant = row.versionName()
		case r.trims[col.text], col.version:
			d.Scope.Variant = col.text
		case caption.name.text == d.Subject:
			d.Scope.Variant = caption.trim // "Alpine A290 GTS", over its data
		}
	case row.metric != nil || row.scope != (fact.Scope{}) || row.when != nil || row.share || row.change:
		n := caption.name
		if n.text == "" {
			n = r.ctx.heading
		}
		if n.text == "" && r.ctx.topicPlace {
			n = r.ctx.main
		}
		if n.text == "" {
			n = r.ctx.subject
		}
		if n.text == "" {
			return "nobody is named whose figure it could be"
		}
		d.give(n, fact.Context)
	default:
		return "the row's head names nobody known"
	}
	return ""
}

// tableModel returns the model whose data a table shows: of its caption, else the last spoken of.
func (r *Resolver) tableModel(caption *heading) name {
	if caption.name.is(lexicon.Model) {
		return caption.name
	}
	if r.ctx.model.text == "" || !r.hasFacts(r.ctx.model.text) {
		return r.modelSpokenOf() // the last one was named only beside it
	}
	return r.ctx.model
}

// hasFacts reports whether figures of the subject have been told.
func (r *Resolver) hasFacts(subject string) bool {
	for i := range r.drafts {
		if !r.drafts[i].dropped && r.drafts[i].Subject == subject {
			return true
		}
	}
	return false
}

// tableCompany returns the company whose figures a table shows by place or in
// total, where it is one company's.
func (r *Resolver) tableCompany(caption *heading) name {
	if caption.name.text != "" {
		return caption.name
	}
	if r.ctx.heading.is(lexicon.Maker) && !r.ctx.topicPlace {
		return r.ctx.heading
	}
	return name{}
}
