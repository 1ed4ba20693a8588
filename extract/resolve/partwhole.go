package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// partOfTotal reports whether the sentence opens with what was sold in the place, far less than the total that the
// paragraph has just given of a maker: "Kia sold 261,334. Sales in Korea fell by 2.2 percent to 46,010", "MG sold 40,120 cars in
// Europe. Britain accounted for 9,800 and Italy for 5,100".
func (r *Resolver) partOfTotal(f *clause.Frame, k int, d *draft) bool {
	c := &r.ctx
	if !c.flowSubject.Is(lexicon.Maker) || c.scopeBlock != c.block || !r.IsTurnover(d.Metric) && !r.is(d, lexicon.Outbound) {
		return false
	}
	total := r.totalBefore()
	if total == nil || total.Subject != c.flowSubject.Text {
		return false
	}
	opens := f.Has(0, lexicon.MetricCue) && f.Word(1) == text.In && f.Items[2].Name != nil && f.Items[2].Name.Name == d.Subject && total.Scope.Market == ""
	if !opens && !r.hasPart(f, total) {
		return false
	}
	part := false
	for i := 1; i < len(f.Items) && (f.Runs[i] == f.Runs[k] || f.Groups[i] == f.Groups[0]); i++ {
		if q := f.QuantityAt(i); q != nil && (q.Unit == nil || q.Unit.Dimension == "count") {
			if q.Value*2 > total.Value {
				return false
			}
			part = true
		}
	}
	return part
}

// totalBefore returns the first number of vehicles that the sentence before tells, nil where it tells none.
func (r *Resolver) totalBefore() *draft {
	total := (*draft)(nil)
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo >= r.ctx.sentences-1; i-- {
		if p := &r.drafts[i]; p.sentenceNo == r.ctx.sentences-1 && p.Measure == fact.Level && p.Unit == fact.Vehicle && !p.dropped {
			total = p
		}
	}
	return total
}

// hasPart reports whether the sentence opens with a place that has a part of the total of a wider one, or of the whole: "Britain
// accounted for 9,800".
func (r *Resolver) hasPart(f *clause.Frame, total *draft) bool {
	i := 0
	for f.Has(i, lexicon.Determiner) {
		i++
	}
	if !f.PlaceAt(i) || !f.Has(i+1, r.PartKind) && !f.Has(i+2, r.PartKind) || !f.Unnamed() {
		return false
	}
	there, market := f.Items[i].Name, total.Scope.Market
	switch whole := r.placeNamed(market); {
	case market == "":
		return true
	case whole == nil: // not at home
		return market == "overseas" && total.owner != nil && there.Name != total.owner.Country
	case whole.Is == clause.Remainder:
		return !r.liesIn(there, r.Lex.Named(whole.In))
	default:
		return there != whole && r.liesIn(there, whole)
	}
}

// wholeThere returns the place that all of what the figure counts was sold in, of which a part has been told: "Tesla accounted
// for 3,000 of the 9,000 electric cars sold in Norway".
func (r *Resolver) wholeThere(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	if d.Measure != fact.Level || !r.IsTurnover(d.Metric) || !f.IsWhole(k) {
		return clause.Name{}, false
	}
	i := k + 1
	for f.Has(i, lexicon.ScopeCue) || f.Has(i, lexicon.UnitWord) {
		i++
	}
	if w := f.Word(i); (w == text.That || w == text.Which) && i+2 < len(f.Items) && f.Items[i+1].Name != nil && f.Items[i+1].Name.Kind == lexicon.Maker && f.Has(i+2, lexicon.MetricCue) {
		return clause.NameOf(f.Items[i+1].Name), true // "4,319 of the 20,976 cars that Nio delivered came from Onvo"
	}
	if u := f.Use(i, lexicon.MetricCue); u == nil || u.Role != lexicon.Verb || f.Word(i+1) != text.In {
		return r.opensOnPlace(f, k, d)
	}
	for i += 2; f.Has(i, lexicon.Determiner); i++ {
	}
	if i >= len(f.Items) || !f.PlaceAt(i) || f.Items[i].Name.Is == "city" {
		return r.opensOnPlace(f, k, d)
	}
	return clause.NameOf(f.Items[i].Name), true
}

// opensOnPlace returns the place that the sentence names before a part that is somebody's, and the whole at items[k]: "In Norway,
// 3,000 of the 9,000 electric cars registered in May were Teslas".
func (r *Resolver) opensOnPlace(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	part := f.PartOfIt(k)
	if _, theirs := r.shareHolder(f, part, d); !theirs {
		return clause.Name{}, false
	}
	for i := part - 1; i >= 0; i-- {
		if f.PlaceAt(i) && f.Items[i].Role == lexicon.Plain {
			return clause.NameOf(f.Items[i].Name), true
		}
	}
	return clause.Name{}, false
}

// partOfNewIn returns the place whose new cars a share is of: "94.2% of new cars in Norway were electric".
func (r *Resolver) partOfNewIn(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	i := k + 2
	if d.Measure != fact.Share || !r.IsTurnover(d.Metric) || f.Word(k+1) != text.Of {
		return clause.Name{}, false
	}
	for f.Has(i, lexicon.Determiner) || f.Word(i) == text.All {
		i++
	}
	last := i
	for last < len(f.Items) && last <= i+2 && f.Word(last) != text.In {
		last++
	}
	if !r.SaysNew(f, i, last) || f.Word(last) != text.In || last+1 >= len(f.Items) {
		return clause.Name{}, false
	}
	n := f.Items[last+1].Name
	if n == nil || n.Kind != lexicon.Place || n.Is == "city" {
		return clause.Name{}, false
	}
	for i = last + 2; i < len(f.Items) && f.Runs[i] == f.Runs[k]; i++ {
		if m := f.Items[i].Name; m != nil && (m.Kind == lexicon.Maker || m.Kind == lexicon.Model) {
			return clause.Name{}, false // "of the new cars registered in Norway were Teslas"
		}
	}
	return clause.NameOf(n), true
}

// partOfMarket returns the place whose new cars or registrations, or whose market by kind, the share is of: "Diesel made up 9 percent of
// new registrations in Ireland", "In Norway, 85 percent of all new cars sold were electric", "In Japan, small cars hold 40
// percent of the market".
func (r *Resolver) partOfMarket(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	if d.Measure != fact.Share || f.Word(k+1) != text.Of || !f.Unnamed() {
		return clause.Name{}, false
	}
	for i := range k {
		if e := f.Entry(i, lexicon.Descriptor); f.Has(i, lexicon.Pronoun) && f.Visible(i, k) || e != nil && clause.IsCompany(e) {
			return clause.Name{}, false // "In Britain, the brand took 3 percent of new registrations"
		}
	}
	fresh, cars := false, false
	i := k + 2
	for ; f.Has(i, lexicon.Determiner) && f.Word(i) != text.Its || f.Has(i, lexicon.ScopeCue) && !f.Has(i, lexicon.MetricCue) || f.Word(i) == r.Words.Fresh || f.Word(i) == text.All; i++ {
		fresh = fresh || f.Tokens[f.Items[i].First].Word == r.Words.Fresh
		e := f.Entry(i, lexicon.ScopeCue)
		cars = e != nil && e.Unit == fact.Vehicle
	}
	of := fresh && cars || f.Word(i) == r.Words.Market && f.Word(i-1) == text.The && r.scopeSubject(f, k, d, nil, r.IsKindNoun) >= 0
	if e := f.Entry(i, lexicon.MetricCue); e != nil && len(e.Metrics) > 0 {
		official := r.Vocabulary(e.Metrics[0]).Is(lexicon.Official) && (i > k+2 && !f.Has(i-1, lexicon.Determiner) || f.Items[i].Last-f.Items[i].First > 1)
		of = of || official || r.ofNewCars(f, i)
	}
	if !of {
		return clause.Name{}, false
	}
	if f.Has(i, lexicon.MetricCue) || f.Word(i) == r.Words.Market {
		i++
	}
	place := r.setIn(f, k)
	if place == 0 && f.Word(i) == text.In {
		for place = i + 1; f.Has(place, lexicon.Determiner); place++ {
		}
	}
	if place == 0 || place >= len(f.Items) || !r.isMarket(f, place, k) {
		return clause.Name{}, false
	}
	return clause.NameOf(f.Items[place].Name), true
}

// setIn returns the item of the market that the run of items[k], or else the sentence, opens in, 0 for none.
func (r *Resolver) setIn(f *clause.Frame, k int) int {
	if i := r.opensIn(f, f.Runs[k], k); i > 0 {
		return i
	}
	return r.opensIn(f, 0, k)
}

// sharesOn gives a share to the place that its clause opens in where it goes on with one that was another place's, or to the
// makers that had one in another: "In Norway, 85 percent of new cars were electric. In Italy it was 4 percent", "Chinese brands
// had 5.9 percent of the European market. In Spain the share was 10 percent". It reports whether it did.
func (r *Resolver) sharesOn(f *clause.Frame, k int, d *draft) bool {
	p := &r.ctx.percent
	if d.Measure != fact.Share || p.measure != fact.Share || !r.percentGoesOn() || !f.Unnamed() || !r.SaysOfIt(f, k) && !(r.SaysTheShare(f, k) && !f.Says(text.Its)) {
		return false
	}
	was, place := r.Lex.Named(p.of), r.setIn(f, k)
	if was == nil || was.Kind != lexicon.Place || place == 0 || r.remainders[p.market] != nil {
		return false
	}
	if p.market != "" {
		d.Scope.Market, d.makers = r.marketName(f, place, d), true
		d.give(clause.NameOf(was), fact.Context)
		return true
	}
	d.give(clause.NameOf(f.Items[place].Name), fact.Clause)
	d.ofAll = true
	return true
}

// shareOfPlace returns the place whose share stands beside that of a larger one: "made up 8.6 per cent, with Quebec's
// share at 14.5 per cent and British Columbia's at 18".
func (r *Resolver) shareOfPlace(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	if d.Measure != fact.Share || !r.IsTurnover(d.Metric) || k < 3 || f.Word(k-1) != text.At && f.Word(k-1) != text.Of {
		return clause.Name{}, false
	}
	i := k - 2
	if f.Has(i, r.ShareKind) {
		i--
	}
	if n := f.Items[max(i-1, 0)].Name; i > 0 && f.Word(i) == text.Possessive && n != nil && n.Kind == lexicon.Place && n.Is != "world" {
		return clause.NameOf(n), true
	}
	return clause.Name{}, false
}

// isWholeOfPart reports whether the number is the whole of which somebody has the part right before it, so that it is that
// of the market: "The Netherlands accounted for 2,150 of the 8,570 electric trucks".
func (r *Resolver) isWholeOfPart(f *clause.Frame, k int, d *draft) bool {
	if !r.ctx.topicPlace || r.ctx.main.Text == "" || k < 3 || d.Measure != fact.Level || f.Word(k-1) != text.The || f.Word(k-2) != text.Of || !r.addsUp(d.Metric) {
		return false
	}
	n := f.Roles[k-3].Draft
	if n == 0 || !f.Unnamed() && f.OwnedBehind(k) {
		return false
	}
	p := &r.drafts[n-1]
	return p.Measure == fact.Level && p.Unit == d.Unit && p.Value < d.Value && p.Subject != r.ctx.main.Text && p.sentenceNo == d.sentenceNo
}

// openingWhole returns the place whose whole the sentence opens with, of which somebody had a part: "Of the 221.8 GWh that went
// into the world's electric cars, CATL supplied 84.9".
func (r *Resolver) openingWhole(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	if f.Word(0) != text.Of || f.Word(1) != text.The || k > 3 || d.Measure != fact.Level || !r.isFlow(d) {
		return clause.Name{}, false
	}
	place := clause.Name{}
	end := k + 1
	for ; end < len(f.Items) && f.Runs[end] == f.Runs[k]; end++ {
		n := f.Items[end].Name
		switch {
		case n == nil:
		case n.Kind == lexicon.Place && place.Text == "" && n.Is != "city":
			place = clause.NameOf(n)
		case n.Kind != lexicon.Place:
			return clause.Name{}, false
		}
	}
	if f.Word(end) != text.Comma || end+1 >= len(f.Items) || place.Text == "" {
		return clause.Name{}, false
	}
	n := f.Items[end+1].Name
	return place, n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model)
}

// theOthers returns whose whole the sentence told of, where the rest of it is counted after parts that are models: "Saloons
// made up 4,080, among them 1,030 ET5s; the other 5,979 were SUVs".
func (r *Resolver) theOthers(f *clause.Frame, k int, link *draft) (clause.Name, bool) {
	if link == nil || link.sentenceNo != r.ctx.sentences || !link.who().Is(lexicon.Model) || f.Word(k-1) != text.Other || f.Word(k-2) != text.The {
		return clause.Name{}, false
	}
	e := r.Lex.Named(r.ctx.scopeOf)
	if e == nil || e.Kind != lexicon.Maker || !r.Builds(clause.NameOf(e), link.owner) {
		return clause.Name{}, false
	}
	return clause.NameOf(e), true
}

// isWhole reports whether the words around the figure say that all is counted,
// whatever part was spoken of before: "for the group as a whole", "overall".
func (r *Resolver) isWhole(f *clause.Frame, k int, d *draft) bool {
	if f.OfAllKinds(0) || f.OfAllKinds(k+1) {
		return true // "Including exports, it sold 5,000", "sold 5,000 across categories"
	}
	if e := d.metricEntry; e != nil && e.Name == industryMetric && d.metricFrom != fact.Context {
		return true // "In September itself, TIV was 58,540"
	}
	if d.Measure == fact.Level && r.sizesMarket(f, k) || r.ofAnyVehicle(f, k, d) {
		return true
	}
	if r.outOf(f, k, d) {
		return true
	}
	run := f.Runs[k]
	if f.Weight[run] == clause.AtColon && d.Measure != fact.Share && r.WholeSpokenOf(f) {
		return true // "The overall market is on course for a record: 594,000 vehicles were sold"
	}
	if start := f.Starts[run]; start > 4 && f.OfAllKinds(start-1) {
		if f.Word(start+1) == text.Which {
			return true // "delivered 74,402 cars, exports included, which was 31.6 per cent more"
		}
		for i := start - 3; i >= start-5; i-- {
			if w := f.Word(i); w == r.Words.Overall || w == r.Words.Total {
				return true // "Its overall sales, including exports, were 87,839"
			}
		}
	}
	for i := f.Starts[run]; i < k; i++ {
		if f.Tokens[f.Items[i].First].Word == r.Words.Grand {
			return true // "the grand total"
		}
		if f.OfAllKinds(i) || r.TotalMarket(f, i) && d.Measure != fact.Share {
			return true
		}
		switch f.Word(i) {
		case r.Words.Overall, r.Words.Altogether:
			return true
		case text.All:
			if r.CountsCars(f, i+1) && d.Measure != fact.Share && !f.Has(i-1, lexicon.Preposition) {
				return true // "All registrations rose 6 percent"
			}
		case text.As:
			if f.Word(i+1) == text.A && f.Word(i+2) == r.Words.Whole && !(i > 1 && f.Word(i-1) == r.Words.Market && f.KindAt(i-2) != (fact.Scope{})) && !f.PlaceAt(i-1) {
				return true // but "the electric van market as a whole", "for the world as a whole": not of its parts
			}
		case r.Words.Total:
			if f.Word(i+1) == text.Of && (f.Word(i-2) == text.On || f.Word(i-2) == text.Of || f.Word(0) == text.Of) {
				return true // "On a total of 9.2 million cars", "out of a total of 341,658", "Of the company's total of 60,907"
			}
			if i > 2 && d.Measure == fact.Level && r.SumsTo(f, i) && f.Kinds.Has(lexicon.ScopeCue) {
				return true // "Minivehicles slipped to 135,400, which brought the total to 396,100"
			}
			if d.Metric == "layoffs" && r.SumsAllTo(f, i, k) {
				return true // "2,900 in Germany and 800 in Britain, bringing the total since 2023 to 7,800"
			}
			noun := i + 1
			if f.Has(noun, lexicon.UnitWord) {
				noun++ // "total vehicle retail"
			}
			if f.Has(noun, lexicon.MetricCue) && d.Measure != fact.Share { // of a share it is what is divided
				return true
			}
		}
	}
	if next := f.Word(k + 1); next != 0 && (next == r.Words.Overall || next == r.Words.Altogether) {
		return true
	}
	hangs := (d.Measure == fact.Change || d.Measure == fact.Share) && d.metricFrom == fact.Sentence // "In all, SUV sales were 232,000, up 5 percent"
	if !hangs && f.Word(1) == text.Comma && f.Tokens[0].Word == text.In && (f.Tokens[1].Word == text.All || f.Tokens[1].Word == r.Words.Total) {
		return true // "In all, revenue rose 3 percent"
	}
	if w := f.Word(0); !hangs && f.Word(1) == text.Comma && (w == r.Words.Overall || w == r.Words.Altogether) {
		return true // "Overall, 100,266 of them were registered"
	}
	if t := f.Tokens; !hangs && len(t) > 3 && t[0].Word == text.All && t[1].Word == text.In && t[2].Word == text.All {
		return true // "All in all 21,445 cars were registered"
	}
	if f.Word(k-2) == text.Of && f.Has(k-1, r.FillerKind) && f.QuantityAt(k-3) == nil && f.Tokens[f.Items[k-1].First+1].Word == r.Words.Total {
		return true // "26,995 abroad, out of a total of 341,658"
	}
	if r.WholeOfShare(f, k) || f.Word(k+1) == text.In && f.Word(k+2) == r.Words.Total {
		return true
	}
	if d.Measure == fact.Share {
		return false // "31% of all transactions": of the part
	}
	for i := k + 1; i < len(f.Items) && i <= k+3; i++ { // "of every kind", "of all kinds"
		if f.Word(i) == text.Of && (f.Word(i+1) == text.Every || f.Word(i+1) == text.All) && !f.Has(i+2, lexicon.MetricCue) && !f.Has(i+2, lexicon.UnitWord) {
			return true
		}
		if f.Items[i].Punct || f.Items[i].Quantity != 0 {
			break
		}
	}
	return false
}

// ofAnyVehicle reports whether a place's figure is said to be of vehicles as such, in an article on some kind of engine: "The
// country's car production rose 3.2 percent", after electric cars.
func (r *Resolver) ofAnyVehicle(f *clause.Frame, k int, d *draft) bool {
	if d.metricFrom != fact.Clause || d.metricEntry == nil || d.Measure == fact.Share || !d.who().Is(lexicon.Place) || !r.flowsOrStocks(d) {
		return false
	}
	if c := &r.ctx; c.lead.Powertrain == "" && c.tradeKind.powertrain == "" && (c.scope.Powertrain == "" || c.lead.Segment != "") {
		return false
	}
	for i := k - 1; i >= f.FirstOfClause(k); i-- {
		if f.Entry(i, lexicon.MetricCue) == d.metricEntry {
			return r.OfAnyVehicle(f, i)
		}
	}
	return false
}

// outOf reports whether a number without a unit is of all of which the one before it is a part: "14,585 of 127,437".
func (r *Resolver) outOf(f *clause.Frame, k int, d *draft) bool {
	part, q := k-2, f.QuantityAt(k)
	if q == nil || q.Unit != nil || d.Measure != fact.Level || f.Word(k-1) != text.Of {
		return false
	}
	if f.QuantityAt(part) == nil {
		part-- // "119,696 out of 232,061"
	}
	p := f.QuantityAt(part)
	return p != nil && p.Unit == nil && p.Counted == nil && p.Value < q.Value && f.Runs[part] == f.Runs[k]
}

// ownWhole gives the whole of which a place or maker is said to be a part not to that, but to
// the market: "The Netherlands accounted for one in seven of the 5,593 electric trucks registered".
// It returns the part, which is of the kind that the whole is, nil where there is none.
func (r *Resolver) ownWhole(f *clause.Frame, k int, d *draft) *draft {
	if !r.WholeOfShare(f, k) || !r.IsTurnover(d.Metric) || !f.OwnedPart(k, r.PartKind) {
		return nil
	}
	share := k - 2
	for f.QuantityAt(share) == nil {
		share--
	}
	if f.Roles[share].Draft == 0 {
		return nil
	}
	part := &r.drafts[f.Roles[share].Draft-1]
	if part.Measure != fact.Share || part.Subject != d.Subject {
		return nil
	}
	whole := clause.Name{}
	for i := k + 1; i < len(f.Items) && whole.Text == ""; i++ {
		if r.isMarket(f, i, k) {
			whole = clause.NameOf(f.Items[i].Name)
		}
	}
	if e := r.Lex.Named(part.Scope.Market); whole.Text == "" && e != nil {
		whole = clause.NameOf(e)
	}
	if main := r.ctx.main; whole.Text == "" && main.Text != part.Subject {
		whole = main
	}
	if whole.Text == "" {
		return nil
	}
	d.give(whole, fact.Sentence)
	d.Scope.Market = ""
	return part
}

// sizesMarket reports whether the figure says how large the market is that another has a part of: "battery cars took 22.4 per
// cent of a market of 1.74 million".
func (r *Resolver) sizesMarket(f *clause.Frame, k int) bool {
	if f.Word(k-2) == text.Of && f.Has(k-1, r.FillerKind) && f.QuantityAt(k-3) != nil && f.Tokens[f.Items[k-1].First+1].Word == r.Words.Total {
		return true // "petrol cars made up 62,379 of a total of 131,484 cars"
	}
	return f.Word(k-1) == text.Of && f.Word(k-2) == r.Words.Market && (f.Word(k-3) == text.A || f.Word(k-3) == text.The)
}

// wholeOfKind reports whether the number is all of which a place's share right before it is the part of one kind of vehicle, and names no
// kind itself: "the electric share came to 95% of 110,900 cars".
func (r *Resolver) wholeOfKind(f *clause.Frame, k int, q *mention.Quantity, d *draft) bool {
	if !r.WholeOfShare(f, k) || q == nil || len(q.Scopes) > 0 || q.Counted != nil && q.Counted.Kind == lexicon.ScopeCue || !d.who().Is(lexicon.Place) {
		return false
	}
	for i := k - 1; i > 0 && i >= k-3; i-- {
		if n := f.Roles[i].Draft; n > 0 {
			p := &r.drafts[n-1]
			return p.Measure == fact.Share && p.own.Powertrain != "" && p.own.Powertrain == d.own.Powertrain && p.Subject == d.Subject
		}
	}
	return false
}

// kindTotal is whose number of one kind of engine was told, and of when.
type kindTotal struct {
	subject, metric string
	scope           fact.Scope
	period          fact.Period
	modality        fact.Modality
}

// kindTotalOf returns what the draft is the number of, and whether that is one of a kind of engine alone.
func (r *Resolver) kindTotalOf(d *draft) (kindTotal, bool) {
	ok := !d.dropped && d.Measure == fact.Level && d.Unit == fact.Vehicle && d.Scope.Powertrain != "" && d.Scope.Segment == "" && !d.Period.IsZero()
	return kindTotal{d.Subject, d.Metric, d.Scope, d.Period, d.Modality}, ok
}

// beyondKind takes the kind of engine from a number whose own words do not say it, and from the changes that led to it, where
// fewer of that kind were told before of the same time: "China exported 150,000 NEVs in January. It shipped 470,000 vehicles
// overseas in the month, a rise of 6.1 percent."
func (r *Resolver) beyondKind(d *draft) {
	for ; r.kindTotalsOf < len(r.drafts) && r.drafts[r.kindTotalsOf].sentenceNo < d.sentenceNo; r.kindTotalsOf++ {
		if t, ok := r.kindTotalOf(&r.drafts[r.kindTotalsOf]); ok {
			r.kindTotals[t] = max(r.kindTotals[t], r.drafts[r.kindTotalsOf].Value)
		}
	}
	t, ok := r.kindTotalOf(d)
	told := r.kindTotals[t]
	if !ok || told == 0 || d.Value < 1.1*told || r.saysPowertrain(d) { // less is the same, rounded
		return
	}
	first := len(r.drafts)
	for i := first - 1; i >= 0 && r.drafts[i].sentenceNo == d.sentenceNo; i-- {
		p := &r.drafts[i]
		if p.Measure != fact.Change || p.Metric != d.Metric || p.Subject != d.Subject {
			break
		}
		if r.saysPowertrain(p) {
			return // "sales of EVs rose 12 percent to 356,000"
		}
		first = i
	}
	d.Scope.Powertrain, d.whole = "", true
	for ; first < len(r.drafts); first++ {
		r.drafts[first].Scope.Powertrain = ""
	}
	if d.who().Is(lexicon.Place) {
		r.ctx.wholeBlock = r.ctx.block
	}
}

// saysPowertrain reports whether the words of the draft's own clause say the kind of engine.
func (r *Resolver) saysPowertrain(d *draft) bool {
	return d.own.Powertrain != "" || d.metricEntry != nil && d.metricEntry.Scope.Powertrain != ""
}
