package resolve

import (
	"strings"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// heading is what the words of a header cell, a row's head or a caption say of
// the figures under them.
type heading struct {
	metric  *lexicon.Entry
	several [3]*lexicon.Entry // "length / width / height"
	unit    *lexicon.Unit
	unitOf  fact.Unit
	scale   float64
	percent bool
	share   bool
	shares  bool // percentages are shares, where nothing else is said of them: "Market share by brand"
	sharing bool // and bare numbers are percentages: "EVs as a share of sales (per cent)"
	change  bool
	basis   string
	sign    int8
	when    *mention.When
	base    *mention.When // what a change compares with
	months  int           // "three months ended": how many end on the day
	name    name
	trim    string // words after a model's name: "Long Range"
	behind  string // all of them
	place   *lexicon.Entry
	makers  bool // it is where makers are from
	scope   fact.Scope
	mixed   bool // cars along with vans or trucks: no segment
	bound   fact.Bound
	mood    fact.Modality // "2025 forecast", "planned capacity"
	rank    bool
	version bool // of a model, in a table whose rows say what is measured: "P6 | P12"
	total   bool
	part    bool // of what the row above counts: "of which"
	source  string
	text    string
	start   int // of the text in the article
	empty   bool
}

// readHeading reads the words of article[start:end].
func (r *Resolver) readHeading(start, end int) heading {
	var h heading
	f := r.phrase(start, end)
	h.text, h.start = r.article[start:end], start
	h.empty = len(f.Items) == 0
	h.months = r.monthsEnded(f)
	h.part = r.isPart(f)
	examples := r.classExamples(f)
	modelYear := false
	for i := range f.Items {
		it := &f.Items[i]
		if i == examples {
			break
		}
		if e := f.Entry(i, r.classKind); e != nil && i < examples {
			h.scope.Segment = e.Name
			continue
		}
		if w := f.WhenAt(i); w != nil {
			if r.versus(f, i) || (h.when != nil || h.change || i == 0 && w.Form != mention.Day) && (f.Word(i-1) == text.On || f.Tokens[it.First].Word == text.On) {
				copied := *w
				h.base, h.change = &copied, true
				continue
			}
			if w.Form == mention.Weekday && f.Kinds.Has(lexicon.Say) {
				continue // "told on Monday which stores they have:"
			}
			if w.IsBaseline() {
				h.change, h.basis = true, "yoy"
			} else {
				modelYear = w.Form == mention.Year && f.isModel(i+1)
				copied := *w
				h.when = &copied
			}
			continue
		}
		if q := f.QuantityAt(i); q != nil {
			// "in 10,000s", "(10,000 units)"
			if r.isScale(q) {
				h.scale = q.Value
				if q.Unit != nil && (h.unit == nil || q.Unit.Dimension != "count") { // "Piles (10,000 units)"
					h.setUnit(r, q.Quantity.Unit)
				}
			}
			continue
		}
		r.readHeadingItem(&h, f, i, it, start)
	}
	if modelYear && (h.metric == nil || r.measuresProduct(&h)) {
		h.when = nil // "2026 Leaf prices and range", but "2025 Model Y deliveries"
	}
	if h.metric != nil && len(h.metric.Metrics) > 0 && h.metric.Metrics[0] == "acceleration" {
		h.setUnit(r, "s") // "0-62 mph": the speed is no unit of what stands below
	}
	return h
}

// isPart reports whether the row is part of the one above: "- of which SUVs".
func (r *Resolver) isPart(f *frame) bool {
	i := 0
	for i < len(f.Items) && f.Items[i].Punct {
		i++
	}
	return f.Word(i) == text.Of && f.Word(i+1) == text.Which || f.Word(i) == text.Including
}

// monthsEnded reads "three months ended", "quarter ended", "year ended" over a
// column of days.
func (r *Resolver) monthsEnded(f *frame) int {
	last := len(f.Items) - 1
	if last < 1 || f.Text(last) != "ended" && f.Text(last) != "Ended" && f.Text(last) != "ENDED" && f.Text(last) != "ending" {
		return 0
	}
	n := 1
	if q := f.QuantityAt(last - 2); q != nil {
		n = int(q.Value)
	}
	e := f.Entry(last-1, lexicon.SpanWord)
	if e == nil {
		return 0
	}
	switch e.Span {
	case "month":
		return n
	case "quarter":
		return 3 * n
	case "half":
		return 6 * n
	}
	return 12 * n
}

// versus reports whether the period at items[i] is what a change compares with.
func (r *Resolver) versus(f *frame, i int) bool {
	if f.Word(i-1) == text.Stop {
		i--
	}
	switch f.Word(i - 1) {
	case text.Versus, text.Versus2, text.Over, text.Against:
		return true
	case text.From:
		w := f.WhenAt(i)
		return w == nil || w.Form != mention.Months && w.Form != mention.Days && w.Form != mention.Day // but "from January to June", "Duty from July 5"
	}
	return i > 0 && f.Text(i-1) == "v"
}

// classExamples returns where the bracket begins that lists models after a word for their class, which
// alone says what the row counts: "Compact (Baleno, Celerio, Dzire)", "Mini (Alto)"; -1 where none does.
func (r *Resolver) classExamples(f *frame) int {
	open, class := 0, false
	for open < len(f.Items) && f.Word(open) != text.OpenParen {
		e := f.Entry(open, lexicon.ScopeCue)
		class = class || f.Has(open, r.classKind) || e != nil && isKind(&e.Scope)
		if n := f.Items[open].Name; n != nil && !f.Has(open, r.classKind) {
			return -1
		}
		open++
	}
	models := 0
	for i := open + 1; i < len(f.Items); i++ {
		switch n := f.Items[i].Name; {
		case n != nil && n.Kind == lexicon.Model:
			models++
		case n != nil, f.Items[i].Quantity != 0, f.Items[i].When != 0, f.Has(i, lexicon.MetricCue):
			return -1
		}
	}
	if models == 0 || !class {
		return -1
	}
	return open
}

func (r *Resolver) readHeadingItem(h *heading, f *frame, i int, it *mention.Item, start int) {
	if it.Name != nil && !(it.Name.Kind == lexicon.Maker && it.Role == lexicon.Plural && f.Has(i, lexicon.MetricCue)) {
		switch it.Name.Kind {
		case lexicon.Maker, lexicon.Model:
			switch {
			case h.name.text == "":
				h.name = nameOf(it.Name)
				h.trim = r.trimBehind(f, i)
				h.behind = strings.TrimSpace(h.text[int(f.Tokens[it.Last-1].End)-start:])
			case f.Word(i-1) == text.Slash && h.name.is(it.Name.Kind):
				h.name = joinNames([]*lexicon.Entry{h.name.entry, it.Name}) // "Model 3/Y"
			}
		case lexicon.Place:
			if r.isMadeIn(f, i) || f.Word(i-1) == text.From && (f.Has(i-2, lexicon.MetricCue) || f.Has(i-2, lexicon.UnitWord)) {
				h.scope.Origin = it.Name.Name // "Exports from Japan", "Duty on cars built in China"
				return
			}
			if h.source != "" {
				return // what is said of the figures: "Source: Vahan. Telangana not included"
			}
			if h.place != nil && h.place.Is == "city" && h.place.In == it.Name.Name {
				h.place = it.Name // "Rayong, Thailand"
				return
			}
			if h.place == nil || h.makers {
				h.place, h.makers = it.Name, r.describesCompany(f, i) // "Chinese brands in Spain": in Spain
			}
		case lexicon.Body:
			if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Scope.Cycle != "" && f.Has(i+1, lexicon.MetricCue) {
				merge(&h.scope, &e.Scope) // "EPA range"
				return
			}
			h.source = it.Name.Name
		}
		return
	}
	if e := f.Entry(i, lexicon.Scale); e != nil && h.scale == 0 {
		h.scale = e.Value
	}
	if e := f.Entry(i, lexicon.Currency); e != nil {
		h.setUnit(r, e.Unit)
	}
	if e := f.Entry(i, lexicon.UnitWord); e != nil && !f.opensName(i) {
		switch {
		case e.Unit == fact.Percent:
			h.percent = true
		case e.Name == "bare points" || e.Name == "glued metre" || e.Unit == fact.Times:
		case h.unit == nil:
			h.setUnit(r, e.Unit)
		}
	}
	if e := f.Entry(i, lexicon.BasisWord); e != nil {
		h.basis, h.change = e.Basis, true
	}
	loss := r.isLoss(f, i)
	if u := f.Use(i, lexicon.Move); u != nil && !loss {
		h.change = true
		h.sign = u.Sign
	}
	if f.Word(i) == text.In && i > 0 && (i+1 == len(f.Items) || f.Word(i+1) == text.CloseParen) {
		h.setUnit(r, "inch") // "Length, in"
	}
	if r.setsTogether(f, i) {
		h.mixed, h.scope.Segment = true, ""
	}
	if e := f.Entry(i, lexicon.ScopeCue); e != nil && (e.Scope.Per != "month" || f.Items[i].Last-f.Items[i].First > 1) {
		counted := e.Scope // but "monthly" is how often the table appears
		if h.mixed {
			counted.Segment = ""
		}
		merge(&h.scope, &counted)
	}
	if e := f.Entry(i, lexicon.BoundWord); e != nil && (e.Bound == fact.AtLeast || e.Bound == fact.AtMost) {
		h.bound = e.Bound // "range (up to)", but "change over 2023"
	}
	if f.Word(i) == text.From && r.limits(f, i+1) {
		h.bound = fact.AtLeast
	}
	if e := f.Entry(i, lexicon.MetricCue); e != nil && e.Name != anyVolume && !(loss && h.metric != nil) && !(r.isMaking(f, i) && i > 0 && f.Word(i+1) == text.In) {
		if h.metric == nil {
			h.metric = e
		}
		if e.Bound != "" {
			h.bound = e.Bound // "starting price"
		}
		h.list(e)
	}
	if e := f.Entry(i, lexicon.ModalityCue); e != nil && e.Modality != fact.Conditional && h.mood == "" {
		h.mood = e.Modality
	}
	if f.Has(i, r.headingKind) {
		switch f.Entry(i, r.headingKind).Name {
		case "change":
			h.change = true
		case "share":
			h.share = true
		case "rank":
			h.rank = true
		case "total":
			h.total = true
		}
	}
}

// isLoss reports whether items[i] is the loss that a profit may be, and no fall: "Net income (loss)".
func (r *Resolver) isLoss(f *frame, i int) bool {
	e := f.Entry(i, lexicon.MetricCue)
	return e != nil && e.Sign < 0 && len(e.Metrics) > 0 && r.vocabulary(e.Metrics[0]).Is(lexicon.Profit)
}

// setsTogether reports whether items[i] goes on from cars to vans or trucks, or from these to
// cars, so that all of them are counted: "passenger cars and LCVs", "cars, vans".
func (r *Resolver) setsTogether(f *frame, i int) bool {
	j := i - 1
	if f.Word(j) == text.And && f.Word(j-1) == text.Comma {
		j-- // "cars, and vans"
	}
	switch w := f.Word(j); {
	case j < 1:
		return false
	case w == text.And, w == text.Or, w == text.Comma, w == text.Slash, w == text.Plus, w == r.words.ampersand:
	default:
		return false
	}
	return r.areCars(f, j-1) && (r.areTrade(f, i) || r.areAllVehicles(f, i)) || r.areTrade(f, j-1) && r.areCars(f, i)
}

// areAllVehicles reports whether items[i] names vehicles of no kind in particular: "passenger and
// light-duty vehicles".
func (r *Resolver) areAllVehicles(f *frame, i int) bool {
	e := f.Entry(i, lexicon.ScopeCue)
	return e != nil && e.Unit == fact.Vehicle && e.Scope == (fact.Scope{})
}

// areCars reports whether items[i] names cars, passenger cars or passengers' vehicles.
func (r *Resolver) areCars(f *frame, i int) bool {
	e := f.Entry(i, lexicon.ScopeCue)
	if e != nil && e.Scope.Segment == carsDivision {
		return true
	}
	if i < 0 || i >= len(f.Items) || e != nil && e.Scope != (fact.Scope{}) {
		return false
	}
	w := f.Tokens[f.Items[i].Last-1].Word
	return r.isCar(w)
}

// areTrade reports whether items[i] names vehicles of a trade, such as vans.
func (r *Resolver) areTrade(f *frame, i int) bool {
	e := f.Entry(i, lexicon.ScopeCue)
	return e != nil && r.trades[e.Scope.Segment]
}

// opensName reports whether digits go on with the letters of items[i]: "P6".
func (f *frame) opensName(i int) bool {
	last := f.Items[i].Last
	return last < len(f.Tokens) && f.Tokens[last].Glued && f.Tokens[last].Kind == text.Digits && f.Tokens[last-1].Kind == text.Letters
}

// limits reports whether nothing but a unit follows a "from" before items[i] of a heading:
// "price from (£)", not "change from 2023".
func (r *Resolver) limits(f *frame, i int) bool {
	for i < len(f.Items) && f.Items[i].Punct {
		i++
	}
	return i >= len(f.Items) || f.Has(i, lexicon.Currency) || f.Has(i, lexicon.UnitWord)
}

// list adds the metric to those that a heading lists.
func (h *heading) list(e *lexicon.Entry) {
	for i := range h.several {
		if h.several[i] == nil {
			h.several[i] = e
			return
		}
	}
}

// listed returns how many metrics the heading lists.
func (h *heading) listed() int {
	n := 0
	for n < len(h.several) && h.several[n] != nil {
		n++
	}
	return n
}

func (h *heading) setUnit(r *Resolver, u fact.Unit) {
	h.unitOf, h.unit = u, r.lex.Units[u]
}

// corner returns what the head of the column of heads says of all figures:
// "RMB in billions", "Dimensions (mm)", "unit sales in thousands", "U.S. sales", "EV share (%)", "Q1 2025".
func (r *Resolver) corner(h *heading) heading {
	c := heading{when: h.when, months: h.months, scope: kindOf(&h.scope)} // "Model", "Q1 2025", "New energy vehicles"
	switch {
	case h.scale != 0 || h.unit != nil && (h.unit.Dimension == "money" || h.unit.Dimension == "length"):
		c.metric, c.unit, c.unitOf, c.scale, c.name = h.metric, h.unit, h.unitOf, h.scale, h.name
	case h.metric != nil && len(h.metric.Metrics) > 0 && !h.change && r.divides(h.metric.Metrics[0]):
		c.metric, c.share, c.percent = h.metric, h.share, h.percent
		if h.place != nil && h.place.Is != "world" && !h.makers && r.isTurnover(h.metric.Metrics[0]) {
			c.scope.Market = h.place.Name
		}
	case h.share && h.percent:
		c.share, c.percent = true, true
	}
	return c
}

// under returns h with what it lacks taken from g.
func (h heading) under(g heading) heading {
	takes := g.metric != nil && (h.metric == nil || isMetric(h.metric, "price") && isMetric(g.metric, averagePrice)) // "Average used prices", over a column "Price"
	if h.bound == "" && (takes || sameMetric(h.metric, g.metric)) {
		h.bound = g.bound
	}
	if takes {
		h.metric, h.several = g.metric, g.several
	}
	if h.scale == 0 && (h.unit == nil || g.unit == nil || h.unit == g.unit) {
		h.scale = g.scale // "Rs lakh" of a caption is none of a column in kilometres
	}
	if h.unit == nil {
		h.unit, h.unitOf = g.unit, g.unitOf
	}
	switch {
	case h.when == nil:
		h.when = g.when
	case g.when != nil && h.when.Form == mention.Year && g.when.Year == 0 && (!g.when.HasShift || g.when.Form == mention.ToDate):
		switch g.when.Form { // "May" over "2024"
		case mention.Month, mention.Months, mention.Quarter, mention.Half, mention.Count, mention.ToDate:
			dated := *g.when
			dated.Year, dated.HasShift = h.when.Year, false
			h.when = &dated
		}
	case g.when != nil && g.when.Form == mention.Year && h.when.Year == 0 && (!h.when.HasShift || h.when.Form == mention.ToDate):
		switch h.when.Form {
		case mention.Month, mention.Months, mention.Quarter, mention.Half, mention.ToDate:
			dated := *h.when
			dated.Year, dated.HasShift = g.when.Year, false
			h.when = &dated
		}
	}
	if h.months == 0 {
		h.months = g.months
	}
	if h.mood == "" {
		h.mood = g.mood
	}
	if h.name.text == "" {
		h.name, h.trim = g.name, g.trim
	}
	if h.place == nil {
		h.place = g.place
	}
	if h.source == "" {
		h.source = g.source
	}
	if h.basis == "" {
		h.basis = g.basis
	}
	inherited := g.scope
	if !takes && (inherited.Market == "overseas" || inherited.Market == "domestic") {
		inherited.Market = ""
	}
	merge(&h.scope, &inherited)
	h.share = h.share || g.share
	h.change = h.change || g.change
	h.percent = h.percent || g.percent
	h.rank = h.rank || g.rank
	return h
}

// isMetric reports whether the word is one for the metric alone.
func isMetric(e *lexicon.Entry, metric string) bool {
	return e != nil && len(e.Metrics) == 1 && e.Metrics[0] == metric
}

// sameMetric reports whether both are words for one metric: "starting prices" of a caption,
// "old price" of a column.
func sameMetric(a, b *lexicon.Entry) bool {
	return a != nil && b != nil && len(a.Metrics) > 0 && len(b.Metrics) > 0 && a.Metrics[0] == b.Metrics[0]
}

func (r *Resolver) combine(row, col, caption *heading) heading {
	h := *col
	if h.metric == nil && row.metric != nil {
		h.metric = row.metric
	}
	h = h.under(*row)
	if h.change && !col.change && !row.change || h.share {
		h.change = col.change || row.change
	}
	share := col.share || row.share
	h = h.under(*caption)
	if h.mood = col.mood; h.mood == "" {
		h.mood = row.mood // a caption speaks of all periods of a table
	}
	h.share, h.change = share, col.change || row.change
	h.shares = caption.share && !h.change
	h.sharing = h.shares && caption.percent
	h.percent = col.percent || row.percent || caption.percent && h.metric == caption.metric && h.metric != nil && r.acceptsPercent(h.metric)
	h.rank = col.rank
	if col.change {
		h.basis = col.basis
	}
	return h
}
