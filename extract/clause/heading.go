package clause

import (
	"slices"
	"strings"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// Heading is what the words of a header cell, a row's head or a caption say of
// the figures under them.
type Heading struct {
	Metric  *lexicon.Entry
	Several [3]*lexicon.Entry // "length / width / height"
	Unit    *lexicon.Unit
	UnitOf  fact.Unit
	Counts  bool // the word for the metric is one for the unit, too: "Charging points"
	Scale   float64
	Percent bool
	Marked  bool   // some of its figures have a sign of percent and others none: "+3.0%", "-631"
	Margin  string // the margin that the row above makes: "% of revenue"
	Share   bool
	Shares  bool // percentages are shares, where nothing else is said of them: "Market share by brand"
	Sharing bool // and bare numbers are percentages: "EVs as a share of sales (per cent)"
	Change  bool
	Basis   string
	Sign    int8
	When    *mention.When
	Base    *mention.When // what a change compares with
	Months  int           // "three months ended": how many end on the day
	Name    Name
	Trim    string // words after a model's name: "Long Range"
	Behind  string // all of them
	Place   *lexicon.Entry
	Makers  bool // it is where makers are from
	Scope   fact.Scope
	Mixed   bool // cars along with vans or trucks: no segment
	Whole   bool // whatever drives them: "all power sources"
	Bound   fact.Bound
	Mood    fact.Modality // "2025 forecast", "planned capacity"
	Rank    bool
	Outside bool        // what stands below is outside the vocabulary: "Completion"
	Tells   lexicon.Set // what happens at the times below: "Debut", "Start of production"
	Told    lexicon.Set // to what
	First   bool        // to the first of these
	Version bool        // of a model, in a table whose rows say what is measured: "P6 | P12"
	Total   bool
	Part    bool // of what the row above counts: "of which"
	Source  string
	Text    string
	Start   int // of the text in the article
	Empty   bool
}

// IsPart reports whether the row is part of the one above: "- of which SUVs".
func (r *Reader) IsPart(f *Frame) bool {
	i := 0
	for i < len(f.Items) && f.Items[i].Punct {
		i++
	}
	return f.Word(i) == text.Of && f.Word(i+1) == text.Which || f.Word(i) == text.Including
}

// MonthsEnded reads "three months ended", "quarter ended", "year ended" over a
// column of days.
func (r *Reader) MonthsEnded(f *Frame) int {
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

// Versus reports whether the period at items[i] is what a change compares with.
func (r *Reader) Versus(f *Frame, i int) bool {
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

// ClassExamples returns where the bracket begins that lists models after a word for their class, which
// alone says what the row counts: "Compact (Baleno, Celerio, Dzire)", "Mini (Alto)"; -1 where none does.
func (r *Reader) ClassExamples(f *Frame) int {
	open, class := 0, false
	for open < len(f.Items) && f.Word(open) != text.OpenParen {
		e := f.Entry(open, lexicon.ScopeCue)
		class = class || f.Has(open, r.ClassKind) || e != nil && IsKind(&e.Scope)
		if n := f.Items[open].Name; n != nil && !f.Has(open, r.ClassKind) {
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

// ReadHeadingItem adds what items[i] of the heading, which begins at byte start of the article, says.
func (r *Reader) ReadHeadingItem(h *Heading, f *Frame, i int, it *mention.Item, start int) {
	if it.Name != nil && !(it.Name.Kind == lexicon.Maker && it.Role == lexicon.Plural && f.Has(i, lexicon.MetricCue)) {
		switch it.Name.Kind {
		case lexicon.Maker, lexicon.Model:
			switch {
			case h.Name.Text == "":
				h.Name = NameOf(it.Name)
				h.Trim = r.trimBehind(f, i)
				h.Behind = strings.TrimSpace(h.Text[int(f.Tokens[it.Last-1].End)-start:])
			case f.Word(i-1) == text.Slash && h.Name.Is(it.Name.Kind):
				h.Name = JoinNames([]*lexicon.Entry{h.Name.Entry, it.Name}) // "Model 3/Y"
			}
		case lexicon.Place:
			if r.IsMadeIn(f, i) || f.Word(i-1) == text.From && (f.Has(i-2, lexicon.MetricCue) || f.Has(i-2, lexicon.UnitWord)) {
				h.Scope.Origin = it.Name.Name // "Exports from Japan", "Duty on cars built in China"
				return
			}
			if h.Source != "" {
				return // what is said of the figures: "Source: Vahan. Telangana not included"
			}
			if h.Place != nil && h.Place.Is == "city" && h.Place.In == it.Name.Name {
				h.Place = it.Name // "Rayong, Thailand"
				return
			}
			if h.Place == nil || h.Makers {
				h.Place, h.Makers = it.Name, r.DescribesCompany(f, i) // "Chinese brands in Spain": in Spain
			}
		case lexicon.Body:
			if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Scope.Cycle != "" && (f.Has(i+1, lexicon.MetricCue) || r.measuresDistance(h.Metric)) {
				h.Scope.Merge(&e.Scope) // "EPA range", "Range (EPA est.)"
				return
			}
			h.Source = it.Name.Name
		}
		return
	}
	if e := f.Entry(i, lexicon.Scale); e != nil && h.Scale == 0 && !(e.Name == "glued" && i > 0 && f.Items[i-1].Name != nil) { // "BMW M GmbH"
		h.Scale = e.Value
	}
	if e := f.Entry(i, lexicon.Currency); e != nil {
		h.SetUnit(r, e.Unit)
	}
	if e := f.Entry(i, lexicon.UnitWord); e != nil && !f.opensName(i) && f.Word(i-1) != text.By { // "by country"
		switch {
		case e.Unit == fact.Percent:
			h.Percent = true
		case e.Name == "bare points" || e.Name == "glued metre" || e.Unit == fact.Times:
		case h.Unit == nil:
			h.SetUnit(r, e.Unit)
			h.Counts = h.Metric == nil && f.Has(i, lexicon.MetricCue) && h.Unit.Metric != ""
		}
	}
	if e := f.Entry(i, lexicon.BasisWord); e != nil {
		h.Basis, h.Change = e.Basis, true
	}
	loss := r.isLoss(f, i)
	if u := f.Use(i, lexicon.Move); u != nil && !loss {
		h.Change = true
		h.Sign = u.Sign
	}
	if f.Word(i) == text.In && i > 0 && (i+1 == len(f.Items) || f.Word(i+1) == text.CloseParen) {
		h.SetUnit(r, "inch") // "Length, in"
	}
	if r.setsTogether(f, i) {
		h.Mixed, h.Scope.Segment = true, ""
	}
	if e := f.Entry(i, lexicon.ScopeCue); e != nil && (e.Scope.Per != "month" || f.Items[i].Last-f.Items[i].First > 1) {
		counted := e.Scope // but "monthly" is how often the table appears
		if h.Mixed {
			counted.Segment = ""
		}
		if d := f.Entry(i+1, lexicon.Descriptor); d != nil && IsCompany(d) && !f.Has(i+1, lexicon.UnitWord) {
			counted.Powertrain, counted.Segment = "", "" // "Deliveries of EV start-ups": what they make
		}
		h.Scope.Merge(&counted)
	}
	if e := f.Entry(i, lexicon.BoundWord); e != nil && (e.Bound == fact.AtLeast || e.Bound == fact.AtMost) {
		h.Bound = e.Bound // "range (up to)", but "change over 2023"
	}
	if f.Word(i) == text.From && r.limits(f, i+1) {
		h.Bound = fact.AtLeast
	}
	if e := f.Entry(i, lexicon.MetricCue); e != nil && e.Name != AnyVolume && !(loss && h.Metric != nil) && !(r.IsMaking(f, i) && i > 0 && f.Word(i+1) == text.In) {
		if h.Metric == nil {
			h.Metric = e
		}
		if e.Bound != "" {
			h.Bound = e.Bound // "starting price"
		}
		h.List(e)
	}
	if e := f.Entry(i, lexicon.ModalityCue); e != nil && e.Modality != fact.Conditional && h.Mood == "" {
		h.Mood = e.Modality
	}
	if f.Has(i, r.HeadingKind) {
		switch f.Entry(i, r.HeadingKind).Name {
		case "change":
			h.Change = true
		case "share":
			h.Share = true
		case "rank":
			h.Rank = true
		case "all kinds":
			h.Whole = true
		case "outside":
			h.Outside = true
		case "total":
			h.Total = true
		case "rest":
			h.Total = false // "All others"
		}
	}
}

// measuresDistance reports whether the metric is one that test cycles are driven for.
func (r *Reader) measuresDistance(e *lexicon.Entry) bool {
	return e != nil && len(e.Metrics) > 0 && r.Vocabulary(e.Metrics[0]).Accepts("distance")
}

// isLoss reports whether items[i] is the loss that a profit may be, and no fall: "Net income (loss)".
func (r *Reader) isLoss(f *Frame, i int) bool {
	e := f.Entry(i, lexicon.MetricCue)
	return e != nil && e.Sign < 0 && len(e.Metrics) > 0 && r.Vocabulary(e.Metrics[0]).Is(lexicon.Profit)
}

// setsTogether reports whether items[i] goes on from cars to vans or trucks, or from these to
// cars, or from one of these to another, so that all of them are counted: "passenger cars and LCVs",
// "cars, vans", "trucks and buses".
func (r *Reader) setsTogether(f *Frame, i int) bool {
	j := i - 1
	if f.Word(j) == text.And && f.Word(j-1) == text.Comma {
		j-- // "cars, and vans"
	}
	switch w := f.Word(j); {
	case j < 1:
		return false
	case w == text.And, w == text.Or, w == text.Comma, w == text.Slash, w == text.Plus, w == r.Words.Ampersand:
	default:
		return false
	}
	if r.AreCars(f, j-1) {
		return r.areTrade(f, i) || r.areAllVehicles(f, i)
	}
	return r.areTrade(f, j-1) && (r.AreCars(f, i) || r.areTrade(f, i) && f.Entry(i, lexicon.ScopeCue).Scope.Segment != f.Entry(j-1, lexicon.ScopeCue).Scope.Segment)
}

// areAllVehicles reports whether items[i] names vehicles of no kind in particular: "passenger and
// light-duty vehicles".
func (r *Reader) areAllVehicles(f *Frame, i int) bool {
	e := f.Entry(i, lexicon.ScopeCue)
	return e != nil && e.Unit == fact.Vehicle && e.Scope == (fact.Scope{})
}

// AreCars reports whether items[i] names cars, passenger cars or passengers' vehicles.
func (r *Reader) AreCars(f *Frame, i int) bool {
	e := f.Entry(i, lexicon.ScopeCue)
	if e != nil && e.Scope.Segment == CarsDivision {
		return true
	}
	if i < 0 || i >= len(f.Items) || e != nil && e.Scope != (fact.Scope{}) {
		return false
	}
	w := f.Tokens[f.Items[i].Last-1].Word
	return r.IsCar(w)
}

// areTrade reports whether items[i] names vehicles of a trade, such as vans.
func (r *Reader) areTrade(f *Frame, i int) bool {
	e := f.Entry(i, lexicon.ScopeCue)
	return e != nil && r.Trades[e.Scope.Segment]
}

// opensName reports whether digits go on with the letters of items[i]: "P6".
func (f *Frame) opensName(i int) bool {
	last := f.Items[i].Last
	return last < len(f.Tokens) && f.Tokens[last].Glued && f.Tokens[last].Kind == text.Digits && f.Tokens[last-1].Kind == text.Letters
}

// limits reports whether nothing but a unit follows a "from" before items[i] of a heading:
// "price from (£)", not "change from 2023".
func (r *Reader) limits(f *Frame, i int) bool {
	for i < len(f.Items) && f.Items[i].Punct {
		i++
	}
	return i >= len(f.Items) || f.Has(i, lexicon.Currency) || f.Has(i, lexicon.UnitWord)
}

// List adds the metric to those that a heading lists.
func (h *Heading) List(e *lexicon.Entry) {
	for i := range h.Several {
		if h.Several[i] == nil {
			h.Several[i] = e
			return
		}
	}
}

// Listed returns how many metrics the heading lists.
func (h *Heading) Listed() int {
	n := 0
	for n < len(h.Several) && h.Several[n] != nil {
		n++
	}
	return n
}

// SetUnit makes u the unit of what stands below.
func (h *Heading) SetUnit(r *Reader, u fact.Unit) {
	h.UnitOf, h.Unit = u, r.Lex.Units[u]
}

// Under returns h with what it lacks taken from g.
func (h Heading) Under(g Heading) Heading {
	takes := g.Metric != nil && (h.Metric == nil || isMetric(h.Metric, "price") && isMetric(g.Metric, AveragePrice)) // "Average used prices", over a column "Price"
	if h.Bound == "" && (takes || sameMetric(h.Metric, g.Metric)) {
		h.Bound = g.Bound
	}
	if takes {
		h.Metric, h.Several = g.Metric, g.Several
	}
	if h.Scale == 0 && (h.Unit == nil || g.Unit == nil || h.Unit == g.Unit) {
		h.Scale = g.Scale // "Rs lakh" of a caption is none of a column in kilometres
	}
	if h.Unit == nil {
		h.Unit, h.UnitOf = g.Unit, g.UnitOf
	}
	switch {
	case h.When == nil:
		h.When = g.When
	case g.When != nil && h.When.Form == mention.Year && g.When.Year == 0 && (!g.When.HasShift || g.When.Form == mention.ToDate):
		switch g.When.Form { // "May" over "2024"
		case mention.Month, mention.Months, mention.Quarter, mention.Half, mention.Count, mention.ToDate:
			dated := *g.When
			dated.Year, dated.HasShift = h.When.Year, false
			h.When = &dated
		}
	case g.When != nil && g.When.Form == mention.Year && h.When.Year == 0 && (!h.When.HasShift || h.When.Form == mention.ToDate):
		switch h.When.Form {
		case mention.Month, mention.Months, mention.Quarter, mention.Half, mention.ToDate:
			dated := *h.When
			dated.Year, dated.HasShift = g.When.Year, false
			h.When = &dated
		}
	}
	if h.Months == 0 {
		h.Months = g.Months
	}
	if h.Mood == "" {
		h.Mood = g.Mood
	}
	if h.Name.Text == "" && g.Name.Text != "" {
		h.Name, h.Trim = g.Name, g.Trim
	}
	if h.Place == nil {
		h.Place = g.Place
	}
	if h.Source == "" {
		h.Source = g.Source
	}
	if h.Basis == "" {
		h.Basis = g.Basis
	}
	inherited := g.Scope
	if !takes && (inherited.Market == "overseas" || inherited.Market == "domestic") {
		inherited.Market = ""
	}
	h.Scope.Merge(&inherited)
	h.Share = h.Share || g.Share
	h.Change = h.Change || g.Change
	h.Percent = h.Percent || g.Percent
	h.Rank = h.Rank || g.Rank
	h.Whole = h.Whole || g.Whole
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

// ListedKind returns the kind of vehicle that an introduction to a list names alone, beside no
// maker and no figure but how many follow: "The five largest markets, battery cars only:".
func (r *Reader) ListedKind(f *Frame) fact.Scope {
	var kind fact.Scope
	for i := range f.Items {
		if q := f.QuantityAt(i); q != nil && (q.Unit != nil || q.Value > 20) {
			return fact.Scope{}
		}
		if n := f.Items[i].Name; n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) {
			return fact.Scope{}
		}
		e := f.Entry(i, lexicon.ScopeCue)
		if e == nil || f.Groups[i] != 0 || e.Scope != (fact.Scope{}) && !IsKind(&e.Scope) {
			continue
		}
		k := KindOf(&e.Scope)
		if besideVehicles(f, i) {
			return fact.Scope{} // "exports of cars and motorcycles:"
		}
		if i == 0 && (f.Has(1, lexicon.Auxiliary) || f.Has(1, lexicon.VerbWord) || f.Has(1, lexicon.Move)) {
			return fact.Scope{} // "Pickups did well:" is told of them
		}
		if k == (fact.Scope{}) || kind != (fact.Scope{}) && kind != k || r.IsIncluded(f, i) {
			return fact.Scope{} // "New cars, including electric ones:"
		}
		kind = k
	}
	return kind
}

// besideVehicles reports whether the kind at items[i] stands in a list with vehicles of every kind: "cars and motorcycles".
func besideVehicles(f *Frame, i int) bool {
	return f.Word(i-1) == text.And && isVehicles(f, i-2) || f.Word(i+1) == text.And && isVehicles(f, i+2)
}

// isVehicles reports whether items[i] is a noun for vehicles of any kind: "cars".
func isVehicles(f *Frame, i int) bool {
	u := f.Use(i, lexicon.UnitWord)
	return u != nil && u.Unit == fact.Vehicle && f.Plural(i)
}

// SoleKind returns the one kind of vehicle that the sentence names, beside what is counted
// and the words for a market or a segment alone; notes in brackets say more of it.
func (r *Reader) SoleKind(f *Frame) (fact.Scope, bool) {
	var kind fact.Scope
	for i := range f.Items {
		if f.Groups[i] != 0 {
			continue
		}
		e := f.Entry(i, lexicon.ScopeCue)
		switch {
		case f.QuantityAt(i) != nil, f.Items[i].Name != nil && f.Items[i].Name.Kind != lexicon.Place:
			return fact.Scope{}, false
		case e != nil && IsKind(&e.Scope) && besideVehicles(f, i):
			return fact.Scope{}, false
		case e != nil && IsKind(&e.Scope) && kind == (fact.Scope{}):
			kind = KindOf(&e.Scope)
		case e != nil && IsKind(&e.Scope):
			return fact.Scope{}, false
		case f.Has(i, lexicon.MetricCue) && f.Use(i, lexicon.MetricCue).Role != lexicon.Verb, f.Has(i, r.UnitNoun), f.Has(i, lexicon.Determiner), f.Items[i].Name != nil:
		case f.Word(i) == text.Colon, f.Word(i) == text.In:
		default:
			return fact.Scope{}, false
		}
	}
	return kind, kind != (fact.Scope{})
}

// SpeaksOfSegment reports whether the sentence names a segment.
func (r *Reader) SpeaksOfSegment(f *Frame) bool {
	for i := range f.Of(lexicon.ScopeCue) {
		if f.Entry(i, lexicon.ScopeCue).Scope.Segment != "" {
			return true
		}
	}
	return false
}

// Says reports whether the sentence has the word, in a phrase too.
func (f *Frame) Says(w text.Word) bool {
	return slices.ContainsFunc(f.Tokens, func(t text.Token) bool { return t.Word == w })
}

// IsName reports whether the words of a heading can be the name of a version.
func (h *Heading) IsName() bool {
	return h.Text != "" && h.When == nil && h.Place == nil && h.Name.Text == "" && !h.Share && !h.Change && !h.Total && !h.Percent
}

// AsVersion makes the heading the name of a version.
func (h *Heading) AsVersion() {
	*h = Heading{Text: h.Text, Start: h.Start, Trim: h.Trim, Version: true}
}

// VersionName returns the name of the version that the row is of, which may stand in two columns:
// "Long Range | Earth".
func (h *Heading) VersionName() string {
	if h.Trim == "" {
		return h.Text
	}
	return h.Text + " " + h.Trim
}
