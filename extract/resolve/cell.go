package resolve

import (
	"cmp"
	"math"
	"slices"

	"carfacts/extract/article"
	"carfacts/extract/calendar"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// cellRule is what a fact of a table names for its rule.
const cellRule = "table-cell"

// cell makes facts of the figures of one cell: of the first, of the change in
// brackets after it, or of as many as its row's head lists metrics; or of its time.
func (r *Resolver) cell(c *article.Cell, row, col, caption *clause.Heading, source string) {
	f := r.phrase(c.Start, c.End)
	if len(f.Items) > 8 || r.cellMilestone(f, c, row, col, caption, source) {
		return
	}
	n, figures := 0, 0
	for i := range f.Items {
		if f.Items[i].Quantity != 0 {
			figures++
		}
	}
	listed := row
	if row.Listed() < 2 {
		listed = col // "Power / torque"
	}
	several := figures > 1 && figures == listed.Listed()
	for k := range f.Items {
		q := f.QuantityAt(k)
		if q == nil {
			continue
		}
		h := r.combine(row, col, caption)
		switch {
		case several:
			h.Metric = listed.Several[n]
		case n == 0:
			h.Change = h.Change && figures == 1 // "Total (y/y)": "38,967 (+6.6%)"
		case q.Signed && q.Unit != nil && q.Unit.Dimension == "percent" && f.Word(k-1) == text.OpenParen:
			h.Change, h.Share = true, false
		default:
			return
		}
		n++
		r.figure(f, k, q, c, row, col, caption, &h, source)
	}
}

// figure makes a fact of the figure at items[k] of a cell.
func (r *Resolver) figure(f *clause.Frame, k int, q *mention.Quantity, c *article.Cell, row, col, caption, h *clause.Heading, source string) {
	m := r.mentionOf(f, k, q)
	if q.Reason != "" || h.Rank || h.Outside {
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
	if (d.Unit.IsCurrency() || r.isProduct(d.Metric)) && row.Scope.Per == "" && col.Scope.Per == "" {
		d.Scope.Per = "" // a caption's "1,500 units a month" is of no price or range
	}
	if bracketed && belowZero(&d) || h.Sign < 0 && d.Measure == fact.Change && !q.Signed {
		d.negate() // "(13.9)", as accounts have it; a column "Decline"
	}
	if h.Bound != "" && d.Bound == fact.Exactly && d.Measure == fact.Level && !(h.Bound == fact.AtMost && r.isProduct(d.Metric) && d.Metric != "range") { // "Max charging" is what it peaks at
		d.Bound = h.Bound
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
	if !r.ctx.kindsTold && !clause.IsKind(&d.Scope) {
		d.Scope.Powertrain = r.ofTheKind(f, &d)
	}
	switch metric := r.Vocabulary(d.Metric); {
	case metric != nil && metric.Levied:
		r.cellDuty(&d)
	case d.Scope.Market == "" && !(h.Place != nil && h.Place.Is == "world"):
		d.Scope.Market = r.mainMarket(&d)
	}
	if t := &r.ctx.trade; r.ctx.isTraded() && d.Scope.Powertrain == "" && (d.Scope.Segment == "" || d.Scope.Segment == t.segment) && r.IsTurnover(d.Metric) {
		d.Scope.Merge(&fact.Scope{Segment: t.segment, Powertrain: r.ctx.lead.Powertrain})
	}
	r.foreignOutput(&d)
	r.unscope(&d)
	if metric := r.Vocabulary(d.Metric); metric != nil && metric.Local {
		r.local(&d, false)
	}
	d.Modality = fact.Reported
	d.Attribution = source
	d.cell = true
	if h.When != nil && row.When == nil && col.When == nil && (r.onlyModel(&d) || r.isProduct(d.Metric) && caption.Mood != "") {
		h.When = nil // "the smallest pickup you can buy today", "the cars that are due this year", over prices
	}
	if h.When != nil {
		d.Period, d.PeriodFrom = r.cal.Resolve(h.When, r.ctx.period, calendar.Past), fact.Stated
		if h.Months > 0 && !d.Period.IsZero() && d.Period.Start == d.Period.End {
			y, m, _ := d.Period.End.YMD()
			d.Period = fact.Months(y, m-h.Months+1, h.Months)
		}
		if r.isAhead(d.Period) {
			d.Modality = fact.Forecast
		} else if caption.Mood != "" && d.Period.End > r.cal.Published {
			d.Modality = caption.Mood // "Outlook", of the year that is under way
		}
	} else if metric := r.Vocabulary(d.Metric); metric != nil && metric.Flow {
		d.Period, d.PeriodFrom = r.aboutPeriod(), fact.Context
		if d.Period.IsZero() {
			d.Period = r.ctx.period
		}
	}
	if metric := r.Lex.Metrics[d.Metric]; metric != nil && metric.Levied {
		r.cellSince(&d)
	}
	if e := f.Entry(k+2, lexicon.ModalityCue); e != nil && f.Word(k+1) == text.OpenParen {
		d.Modality = e.Modality // "150,000 (planned)"
	}
	if h.Mood != "" {
		d.Modality = h.Mood
	}
	if d.Measure == fact.Change {
		d.Basis.Kind = h.Basis
		if base := cmp.Or(col.Base, row.Base); base != nil {
			d.Basis = cellBasis(d.Period, r.cal.Resolve(base, d.Period, calendar.Past))
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
	maker, main := r.makerOf(d), r.ctx.main.Entry
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
func (r *Resolver) cellMeasure(q *mention.Quantity, h, col *clause.Heading, d *draft) string {
	percent := q.Unit != nil && q.Unit.Dimension == "percent" || q.Unit == nil && (h.Percent || h.Sharing && q.Value <= 100 && !q.Group)
	points := q.Unit != nil && q.Unit.Dimension == "points"
	ratio := h.Margin != "" || h.Metric != nil && r.acceptsPercent(h.Metric)
	switch {
	case q.Unit != nil && q.Unit.Dimension == "ratio":
		d.Measure = fact.Change
		d.Unit = fact.Factor
	case h.Change && h.Marked && q.Unit == nil && (h.Unit != nil || h.Margin != "" || !ratio && !q.Group && q.Value == math.Trunc(q.Value)):
		d.Measure, percent = fact.Change, false // "-631", over "+3.0%"
		if h.Margin != "" {
			d.Unit, q.Unit, q.Quantity.Unit = fact.PercentagePoint, r.Lex.Units[fact.PercentagePoint], fact.PercentagePoint
			points = true
		}
	case percent && (h.Share || h.Shares):
		d.Measure = fact.Share
	case percent && ratio && !(h.Margin != "" && h.Change):
		d.Measure = fact.Level
	case h.Change && points:
		d.Measure = fact.Change // "-2.7 pp"
	case h.Change && !percent && (q.Group || math.Abs(q.Value) >= 1000 || q.Unit != nil):
		d.Measure = fact.Change // "Change: 1,547"
	case percent, h.Change && (q.Signed || q.Unit == nil):
		d.Measure = fact.Change
		percent = true
	case q.Unit == nil && h.Share && q.Value <= 100 && !q.Group:
		d.Measure, percent = fact.Share, true
	default:
		d.Measure = fact.Level
	}
	if percent && d.Unit != fact.Factor {
		d.Unit = fact.Percent
		q.Unit, q.Quantity.Unit = r.Lex.Units[fact.Percent], fact.Percent
	}
	amount := d.Measure == fact.Level || d.Measure == fact.Change && !percent && !points
	if q.Unit == nil && h.Unit != nil && amount && r.countedIn(h) {
		q.Unit, q.Quantity.Unit = h.Unit, h.UnitOf
		d.Unit = h.UnitOf
	}
	if h.Scale > 1 && amount && !q.Scaled && d.Unit != fact.Percent {
		d.Value = roundTo(d.Value*h.Scale, 12)
		d.Max = roundTo(d.Max*h.Scale, 12)
	}
	if h.Metric != nil {
		d.Metric, d.metricEntry = r.cellMetric(h, q, d), h.Metric
		for i := 0; d.Metric == "" && i < h.Listed(); i++ { // "part of the models, starting price"
			d.Metric, d.metricEntry = r.metricOf(h.Several[i], q, d), h.Several[i]
		}
	}
	switch {
	case h.Margin != "":
		d.Metric = h.Margin
	case d.Metric == "" && q.Unit != nil && q.Unit.Dimension == "money" && h.Metric != nil && slices.Contains(h.Metric.Metrics, "operating_margin"):
		d.Metric = "operating_income" // which French companies call a margin
	}
	if d.Metric == "" && q.Unit != nil && d.Measure == fact.Level {
		d.Metric = q.Unit.Metric
		if h.Scope.Cycle != "" && q.Unit.Dimension == "distance" {
			d.Metric = "range" // "MIDC (km)"
		}
	}
	if d.Metric == "" && d.Measure == fact.Level {
		d.Metric = r.ofStations(q)
	}
	for _, spoken := range [2]string{r.mainMetric(), r.ctx.metric} {
		if d.Metric != "" || spoken == "" || d.Measure == fact.Change && d.Unit.IsCurrency() || // "Raised (Rs crore)"
			d.Measure == fact.Level && r.measuresProduct(h) || !r.compatible(spoken, q, d) {
			continue
		}
		if h.Scope.Market == "domestic" && r.Vocabulary(spoken).Is(lexicon.Outbound) {
			spoken = "sales" // what stays at home is not exported
		}
		d.Metric = spoken
		if spoken == r.ctx.metric {
			h.Scope.Merge(&fact.Scope{Channel: r.ctx.lead.Channel, Segment: r.ctx.lead.Segment})
		}
	}
	if d.Metric == "" && d.Measure == fact.Share {
		d.Metric = "sales" // of what is not said
		if r.Divides(r.bodyMetric) {
			d.Metric = r.bodyMetric
		}
	}
	if d.Metric == "" {
		return "no heading says what the cell measures"
	}
	if d.metricEntry != nil {
		d.Scope.Merge(&d.metricEntry.Scope)
		if d.metricEntry.Sign < 0 && d.Measure == fact.Level && d.Unit.IsCurrency() && d.Value > 0 {
			d.Value = -d.Value
		}
	}
	d.Scope.Merge(&h.Scope)
	if d.Unit == "" {
		return r.defaultUnit(q, d)
	}
	return ""
}

// cellMetric returns which of the metrics that the head's word may mean a figure is of: a change or share
// is of what the head counts.
func (r *Resolver) cellMetric(h *clause.Heading, q *mention.Quantity, d *draft) string {
	if d.Measure != fact.Level && q.Unit != nil && clause.Ratio(q.Unit.Dimension) && h.Unit != nil && h.Unit.Dimension == "money" {
		whole := *q
		whole.Unit, whole.Quantity.Unit = h.Unit, h.UnitOf // "Sales, €bn", beside "Change"
		if name := r.metricFor(h.Metric, &whole); name != "" {
			return name
		}
	}
	return r.metricOf(h.Metric, q, d)
}

// countedIn reports whether the unit of the headings is one of their metric, and no word of
// a caption such as "the best-selling models".
func (r *Resolver) countedIn(h *clause.Heading) bool {
	if h.Metric == nil || h.Counts {
		return true
	}
	switch h.Unit.Dimension {
	case "time", "customer", "people": // of places in a race is "second"; "most went to buyers at home"
	default:
		if h.Unit.Metric == "" {
			return true
		}
	}
	for _, name := range h.Metric.Metrics {
		if m := r.Vocabulary(name); m != nil && m.Accepts(h.Unit.Dimension) {
			return true
		}
	}
	return len(h.Metric.Metrics) == 0
}

func (r *Resolver) acceptsPercent(e *lexicon.Entry) bool {
	for _, name := range e.Metrics {
		if m := r.Vocabulary(name); m != nil && m.Accepts("percent") && name != "discount" {
			return true
		}
	}
	return false
}

// cellSubject settles whose the cell's figure is.
func (r *Resolver) cellSubject(row, col, caption, h *clause.Heading, d *draft) string {
	product := r.isProduct(d.Metric)
	switch {
	case row.Name.Text != "":
		d.give(row.Name, fact.Stated)
		if product {
			d.Scope.Variant = row.Trim
		}
		if place := h.Place; place != nil && (place.Is != "world" || h.Place == row.Place || h.Place == col.Place) && !r.is(d, lexicon.Outbound) {
			r.setPlace(d, place.Name)
		}
	case col.Name.Text != "":
		d.give(col.Name, fact.Stated)
		if product {
			d.Scope.Variant = col.Trim
		}
		place := row.Place // "Russia", under "Chery's registrations"
		if place == nil {
			place = col.Place
		}
		if place != nil && place.Is != "world" {
			r.setPlace(d, place.Name)
		}
	case product && row.Version && row.Place == nil && col.Place != nil && r.tableModel(caption).Text != "":
		d.give(r.tableModel(caption), fact.Context) // "Version | Price, Germany | Price, UK"
		d.Scope.Variant, d.Scope.Market = row.VersionName(), col.Place.Name
	case product && col.Version && col.Place == nil && row.Place != nil && r.tableModel(caption).Text != "":
		d.give(r.tableModel(caption), fact.Context) // "UK price", a version a column
		d.Scope.Variant, d.Scope.Market = col.Text, row.Place.Name
	case row.Place != nil || col.Place != nil:
		place := row.Place
		if place == nil {
			place = col.Place
		}
		company := r.tableCompany(caption)
		if company.Text == "" && (d.Metric == "deliveries" || d.Metric == "orders") {
			company = r.ctx.dominant // places have none
		}
		if company.Text != "" {
			d.give(company, fact.Context)
			d.Scope.Market = place.Name
		} else if main := r.ctx.main; r.is(d, lexicon.Outbound) && main.Text != "" && main.Text != place.Name {
			d.give(main, fact.Context)
			d.Scope.Market = place.Name
		} else {
			d.give(clause.NameOf(place), fact.Stated)
		}
	case row.Total:
		n := r.ctx.heading
		if main := r.ctx.main; n.Text == "" && r.ctx.topicPlace && main.Is(lexicon.Place) && main.Entry.Is != "world" {
			n = main
		}
		if company := r.tableCompany(caption); company.Text != "" {
			n = company
		}
		if caption.Place != nil && caption.Name.Is(lexicon.Maker) {
			d.Scope.Market = caption.Place.Name // "What Stellantis sold in Italy"
		} else if caption.Place != nil {
			n = clause.NameOf(caption.Place)
		}
		if n.Text == "" && !r.ctx.topicPlace {
			n = r.ctx.dominant
		}
		if n.Text == "" {
			return "a total of nobody named"
		}
		d.give(n, fact.Context)
	case product && r.tableModel(caption).Text != "":
		d.give(r.tableModel(caption), fact.Context)
		switch {
		case row.Version, row.Metric == nil && row.Text != "":
			d.Scope.Variant = row.VersionName()
		case r.trims[col.Text], col.Version:
			d.Scope.Variant = col.Text
		case caption.Name.Text == d.Subject:
			d.Scope.Variant = caption.Trim // "Alpine A290 GTS", over its data
		}
	case row.Metric != nil || row.Scope != (fact.Scope{}) || row.When != nil || row.Share || row.Change:
		n := caption.Name
		if n.Text == "" {
			n = r.ctx.heading
		}
		if n.Text == "" && r.ctx.topicPlace {
			n = r.ctx.main
		}
		if n.Text == "" {
			n = r.ctx.subject
		}
		if n.Text == "" {
			return "nobody is named whose figure it could be"
		}
		d.give(n, fact.Context)
		if place := caption.Place; place != nil && n.Is(lexicon.Maker) && n.Text == caption.Name.Text {
			r.setPlace(d, place.Name) // "Dacia's worldwide sales", by year
		}
	default:
		return "the row's head names nobody known"
	}
	return ""
}

// tableModel returns the model whose data a table shows: of its caption, else the last spoken of.
func (r *Resolver) tableModel(caption *clause.Heading) clause.Name {
	if caption.Name.Is(lexicon.Model) {
		return caption.Name
	}
	if r.ctx.model.Text == "" || !r.hasFacts(r.ctx.model.Text) {
		return r.modelSpokenOf() // the last one was named only beside it
	}
	return r.ctx.model
}

// subjectSearch is how far the drafts were looked through for a figure of the subject. A table, which only adds to them, asks for
// every cell.
type subjectSearch struct {
	subject string
	next    int
	found   bool
}

// hasFacts reports whether figures of the subject have been told.
func (r *Resolver) hasFacts(subject string) bool {
	s := &r.searched
	if s.subject != subject {
		*s = subjectSearch{subject: subject}
	}
	for ; !s.found && s.next < len(r.drafts); s.next++ {
		d := &r.drafts[s.next]
		s.found = !d.dropped && d.Subject == subject
	}
	return s.found
}

// tableCompany returns the company whose figures a table shows by place or in
// total, where it is one company's.
func (r *Resolver) tableCompany(caption *clause.Heading) clause.Name {
	if caption.Name.Text != "" {
		return caption.Name
	}
	switch {
	case r.ctx.topicPlace:
		return clause.Name{}
	case r.ctx.heading.Is(lexicon.Maker):
		return r.ctx.heading
	}
	return r.ctx.dominant
}
