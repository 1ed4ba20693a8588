package resolve

import (
	"slices"
	"strings"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// ownPlace sets the place that stands in the figure's own run, or between it
// and the statement that it hangs on: a market, or for what stands somewhere its
// site.
func (r *Resolver) ownPlace(f *frame, k int, d *draft, link *draft) {
	if !r.placed(d) {
		return
	}
	if i := r.nearestMarket(f, k, f.runs[k], d); i >= 0 {
		if r.is(d, lexicon.Outbound) && (f.Word(i-1) == text.In && f.Has(i-2, r.worksKind) || f.namesUnit(i)) {
			if place := r.marketName(f, i, d); place != d.Subject {
				d.Scope.Origin = place // "GM's plants in Mexico exported"
			}
			return // "Tesla China exported"
		}
		r.setPlace(d, r.marketName(f, i, d))
	} else if link != nil && link.sentenceNo == d.sentenceNo {
		r.setPlace(d, r.placeBefore(f, k, link.item, d))
	}
	if d.Scope.Origin == "" {
		r.setPlace(d, r.townAhead(f, k, d))
	}
}

// townAhead returns the town that a sentence on what stands somewhere begins
// with: "Pomigliano, home of the Panda, turned out 78,975".
func (r *Resolver) townAhead(f *frame, k int, d *draft) string {
	m := r.lex.Metrics[d.Metric]
	if m == nil || !m.Sited || k == 0 {
		return ""
	}
	if n := f.Items[0].Name; n != nil && n.Is == "city" && f.Items[0].Role == lexicon.Plain && !f.Has(1, lexicon.Place) {
		return r.marketName(f, 0, d)
	}
	return ""
}

// placed reports whether the figure can have a place: a place's own total has
// one only as what goes to or comes from elsewhere, or as what its makers sell there.
func (r *Resolver) placed(d *draft) bool {
	return !d.who().is(lexicon.Place) || r.is(d, lexicon.Outbound) || r.worldwide(d) || d.makers || r.ofItsBrands(d)
}

// ofItsBrands reports whether the figure of a country is one of its makers, who sell
// everywhere.
func (r *Resolver) ofItsBrands(d *draft) bool {
	return r.ctx.brandsOf != "" && r.ctx.brandsOf == d.Subject && r.isTurnover(d.Metric)
}

// worldwide reports whether a country or its makers can have the figure in the
// whole world: "global sales of the eight Japanese makers", "China made up 60
// percent of global sales".
func (r *Resolver) worldwide(d *draft) bool {
	if !d.who().is(lexicon.Place) || d.owner.Is == "world" || d.makers || r.ofItsBrands(d) {
		return false
	}
	if m := r.lex.Metrics[d.Metric]; d.Measure == fact.Share {
		return m != nil && m.Flow && !m.Accepts("money")
	}
	return d.Metric == "production" || d.Metric == "sales" || d.Metric == "deliveries"
}

// setPlace sets the origin of what stands somewhere, else the market.
func (r *Resolver) setPlace(d *draft, place string) {
	switch m := r.lex.Metrics[d.Metric]; {
	case place == d.Subject, place == "":
	case m != nil && m.Sited:
		if d.Scope.Origin == "" && (place != "World" || !m.Plan) { // a plant stands somewhere
			d.Scope.Origin = place
		}
	case d.Scope.Market == "":
		d.Scope.Market = place
	}
}

// place finds the place of a company's figure where its run names none: before
// it in the sentence, "there", the plant spoken of, the market that the article
// is about, and for prices and recalls the one spoken of before.
func (r *Resolver) place(f *frame, k int, d *draft) {
	m := r.lex.Metrics[d.Metric]
	if m == nil || !r.placed(d) || r.worldwide(d) {
		return
	}
	if d.Scope.Market == "" && (!m.Sited || d.Scope.Origin == "") && !r.isWhole(f, k, d) {
		r.setPlace(d, r.sentencePlace(f, k, d))
	}
	if d.Unit.IsCurrency() && (m.Local || d.Metric == "discount") {
		if p := r.askedOf(f, k); p != "" {
			d.Scope.Market = p
		}
	}
	if d.Scope.Market == "" && !m.Sited {
		d.Scope.Market = r.earnedThere(f, k, d)
	}
	if staff := r.ofStaff(d); m.Sited && d.Scope.Origin == "" || staff && d.Scope.Market == "" {
		if p := r.unknownTown(f, k); p != "" {
			r.setPlace(d, p)
		} else {
			r.setPlace(d, r.siteOf(f, k, d))
		}
	}
	if m.Sited {
		if maker := r.makerOf(d); d.Metric == "production" && d.Scope.Origin == "" && d.Modality == fact.Reported && r.ctx.topicPlace && r.ctx.top.metric == d.Metric && maker != nil && maker.Country != r.ctx.top.place {
			d.Scope.Origin = r.ctx.top.place // in a report on what a country's plants build
		}
		if d.Metric == "production" && d.Scope.Origin == "" && d.Scope.Market == "" && r.ctx.lead.Origin == "World" && d.who().is(lexicon.Maker) && d.Subject != r.ctx.scopeOf && d.SubjectFrom != fact.Context {
			d.Scope.Origin = r.ctx.lead.Origin // in a report on what makers build everywhere
		}
		if d.Metric == "production" && d.Scope.Origin == "" && r.makerOf(d) != nil && r.ctx.subject.is(lexicon.Place) && r.countsOfThem(f, k, d) {
			d.Scope.Origin = r.ctx.subject.text
		}
		return
	}
	if d.Scope.Market == "" {
		d.Scope.Market = r.armsMarket(f, d)
	}
	if d.Scope.Market == "" && (m.Flow || m.Local) && r.ctx.itemBlock == r.ctx.block {
		d.Scope.Market = r.ctx.listMarket
	}
	if d.Scope.Market == "" {
		if d.Scope.Market = r.opensThere(f, k, d); d.Scope.Market == "" {
			d.Scope.Market = r.mainMarket(d)
		}
		if t := &r.ctx.territory; d.Scope.Market == "" && t.sold && r.isTurnover(d.Metric) && r.refersBack(f, k, d) {
			d.Scope.Market = t.place // "China's sales came to 2.1 million. BYD sold 340,000 of them"
		}
		if top := r.ctx.top.place; d.makers && top != d.Subject && r.isTurnover(d.Metric) && !r.is(d, lexicon.Official) {
			d.Scope.Market = top // "Chinese brands sold 15,100", in a report on Australia
		}
		if b := r.tellingBody(f, k); b != nil && d.Scope.Market == "" && d.metricFrom == fact.Context && r.isTurnover(d.Metric) {
			if maker := r.makerOf(d); maker != nil && maker.Country != b.Market && d.Scope.Origin != b.Market {
				d.Scope.Market = b.Market
			}
		}
	}
	if d.Scope.Market == "" && !r.isWhole(f, k, d) {
		d.Scope.Market = r.ofTotal(d)
	}
	if d.Scope.Market == "" {
		d.Scope.Market = r.marketCalled(f, k)
	}
	if d.Scope.Market == "" && r.isTurnover(d.Metric) {
		d.Scope.Market = r.bestSeller(f, k, d)
	}
	if d.Scope.Market == "" && r.isTurnover(d.Metric) && r.ofMakers() && !r.isWhole(f, k, d) {
		d.Scope.Market = r.ctx.sectionMarket
	}
	if d.Scope.Market == "" && m.Stock && m.Is(lexicon.Urban) {
		d.Scope.Market = r.addedTo(f, k, d)
	}
	if m.Local {
		r.local(d)
	}
	if d.Metric == "exports" && d.Scope.Market == d.Scope.Origin {
		d.Scope.Market = ""
	}
}

// earnedThere returns the place that is the subject of what only a company can have: "North
// America ended the year with a margin of 8.7 percent", "China contributed 71 million".
func (r *Resolver) earnedThere(f *frame, k int, d *draft) string {
	if m := r.lex.Metrics[d.Metric]; !m.Corporate || !m.Flow || d.SubjectFrom == fact.Clause {
		return ""
	}
	for i := k - 1; i >= 0; i-- {
		n := f.Items[i].Name
		if n == nil {
			continue
		}
		if n.Kind != lexicon.Place {
			return ""
		}
		joined := f.Has(i-1, lexicon.Conjunction) && f.visible(i, k)
		if !f.placeAt(i) || n.Is == "city" || n.Is == "world" || !(i == 0 && f.Word(1) == text.Comma) && !((i == 0 || joined) && r.hasDone(f, i+1)) {
			return ""
		}
		return n.Name
	}
	return ""
}

// askedOf returns the place whose people the words before the figure say are asked it, or whose
// version of a car it is: "the British pay 22,995 pounds, Swedes 299,000 kronor", "the European
// version costs". It is "" where another figure or place comes in between.
func (r *Resolver) askedOf(f *frame, k int) string {
	if f.placeAt(0) && f.Word(1) == text.Colon && f.Items[0].Name.Is != "world" {
		return r.marketName(f, 0, nil) // an item of a list of prices: "Belgium: 0.82 euros"
	}
	for i := k - 1; i >= 0; i-- {
		n := f.Items[i].Name
		switch {
		case f.Items[i].Quantity != 0, f.Word(i) == text.Semicolon, f.Word(i) == text.Than:
			return ""
		case n == nil || n.Kind != lexicon.Place:
			continue
		case f.Word(i-1) == text.To, f.Has(i-1, lexicon.Preposition) && f.Word(i-1) != text.For:
			return ""
		case f.Items[i].Role == lexicon.People, f.Items[i].Role != lexicon.Capital && (f.Has(i+1, r.buyerKind) || f.Has(i+1, r.variantNoun)):
			return r.marketName(f, i, nil)
		case f.Items[i].Role == lexicon.Adjective && f.Word(i-1) == text.The && (f.Has(i+1, lexicon.Auxiliary) || f.Has(i+1, lexicon.MetricCue) || f.unknownNoun(i+1) && i+2 == k):
			return r.marketName(f, i, nil)
		default:
			return ""
		}
	}
	return ""
}

// hasDone reports whether items[i] is a verb, of what was done or is.
func (r *Resolver) hasDone(f *frame, i int) bool {
	u := f.Use(i, lexicon.MetricCue)
	return r.isVerb(f, i) && hasSuffix(f.Text(i), "ed") || f.Has(i, r.pastKind) || f.Has(i, lexicon.Auxiliary) || u != nil && u.Role == lexicon.Verb
}

// addedTo returns the market of what a company's figure is added to: "Nio has 1,103 swap
// stations in China. It also has 877 charging stations."
func (r *Resolver) addedTo(f *frame, k int, d *draft) string {
	adds := false
	for i := 0; i < k && !adds; i++ {
		adds = f.Has(i, r.addingKind) && f.visible(i, k)
	}
	market := ""
	for i := len(r.drafts) - 1; adds && i >= 0 && r.drafts[i].sentenceNo >= d.sentenceNo-1; i-- {
		p := &r.drafts[i]
		if p.dropped || p.Measure != fact.Level || !sameKindOfSite(p, d) {
			continue
		}
		if p.Subject != d.Subject || market != "" && p.Scope.Market != "" && p.Scope.Market != market {
			return ""
		}
		if p.Scope.Market != "" {
			market = p.Scope.Market
		}
	}
	return market
}

// sameKindOfSite reports whether both figures count places or what stands there.
func sameKindOfSite(a, b *draft) bool {
	site := func(d *draft) bool { return d.Unit == "station" || d.Unit == "charger" || d.Unit == "store" }
	return a.Unit == b.Unit || site(a) && site(b)
}

// ofStaff reports whether the draft counts people at work.
func (r *Resolver) ofStaff(d *draft) bool {
	return r.is(d, lexicon.Staff)
}

// sentencePlace returns the place that the sentence outside the figure's run
// gives it, "" for none.
func (r *Resolver) sentencePlace(f *frame, k int, d *draft) string {
	if m := r.lex.Metrics[d.Metric]; !m.Corporate && d.Metric != "cost" || m.Sited || r.ofStaff(d) || d.Metric == "stores" || f.Has(0, lexicon.Preposition) {
		if p := r.placeBefore(f, k, -1, d); p != "" {
			return p
		}
	}
	if next := f.runs[k] + 1; next < len(f.starts) && f.starts[next] < len(f.Items) && f.Word(f.starts[next]+1) == text.All {
		if i := r.nearestMarket(f, k, next, d); i >= 0 { // "…, all of them in the United States"
			return r.marketName(f, i, d)
		}
	}
	if p := r.placeOfBoth(f, k, d); p != "" {
		return p
	}
	for i := k + 1; i < f.ends[f.runs[k]]; i++ {
		if f.Word(i) == r.words.there {
			return r.ctx.there
		}
	}
	if r.sited(d) {
		return r.placeOfList(f, k, d)
	}
	return ""
}

// placeOfBoth returns the place after the number that "and" adds to the figure, where that counts
// something else: "2,432 swap stations and 23,000 charging posts in China".
func (r *Resolver) placeOfBoth(f *frame, k int, d *draft) string {
	i := k + 1
	for i < len(f.Items) && f.runs[i] == f.runs[k] && (f.Has(i, lexicon.UnitWord) || f.Has(i, lexicon.ScopeCue)) {
		i++
	}
	if f.Word(i) != text.And {
		return ""
	}
	for i++; f.Has(i, r.fillerKind); i++ {
	}
	this, other := f.QuantityAt(k), f.QuantityAt(i)
	if this == nil || other == nil || this.Unit == nil || other.Unit == nil || other.Unit.Dimension == "money" || this.Counted == other.Counted && this.Unit == other.Unit {
		return ""
	}
	for i++; i < len(f.Items) && (f.Has(i, lexicon.UnitWord) || f.Has(i, lexicon.ScopeCue)); i++ {
	}
	if f.Word(i) != text.In && f.Word(i) != text.Across {
		return ""
	}
	for i++; f.Has(i, lexicon.Determiner); i++ {
	}
	if i < len(f.Items) && r.isMarket(f, i, i) && r.placeFits(f, i, d) {
		return r.marketName(f, i, d)
	}
	return ""
}

// namesUnit reports whether the place at items[i] is part of the name of a maker's unit:
// "Tesla China".
func (f *frame) namesUnit(i int) bool {
	if i < 1 || !f.placeAt(i) || f.Items[i].Role == lexicon.Adjective {
		return false
	}
	n := f.Items[i-1].Name
	return n != nil && n.Kind == lexicon.Maker
}

// bestSeller returns the place that the model or brand of the figure is said to sell best in:
// "the Sandero was Europe's best-selling car in June with 27,000 registrations".
func (r *Resolver) bestSeller(f *frame, k int, d *draft) string {
	if !d.who().is(lexicon.Model) && !d.who().is(lexicon.Maker) {
		return ""
	}
	for i := k - 1; i > 0 && f.Items[i].Quantity == 0; i-- {
		n := f.Items[i].Name
		if n == nil || n.Kind != lexicon.Place || f.Word(i+1) != text.Possessive || n.Is == "world" || n.Is == "city" {
			continue
		}
		for j := i + 2; j <= i+4 && j+1 < k; j++ {
			if hasSuffix(f.Text(j), "selling") && (f.Has(j+1, lexicon.UnitWord) || f.Has(j+1, lexicon.ScopeCue) || f.Has(j+1, lexicon.Descriptor)) {
				return r.marketName(f, i, d)
			}
		}
	}
	return ""
}

// marketCalled returns the place that a noun of the figure's clause stands for:
// "sold 4,040 cars in the region last year".
func (r *Resolver) marketCalled(f *frame, k int) string {
	run := f.runs[k]
	for i := f.starts[run]; i < f.ends[run]; i++ {
		e := f.Entry(i, lexicon.Descriptor)
		if e == nil || e.Name != "place" || f.Word(i-1) != text.The || !f.visible(i, k) || !r.isHead(f, i) || f.Word(i+1) == text.Of {
			continue
		}
		switch f.Word(i - 2) {
		case text.In, text.Across, text.Within, text.Into, r.words.throughout:
		default:
			continue
		}
		noun := strings.ToLower(f.Text(i))
		for _, there := range [2]*lexicon.Entry{r.lex.Named(r.ctx.there), r.ctx.passed} {
			if there != nil && called(there, noun) {
				return there.Name
			}
		}
		if region := r.ctx.region; region != nil && r.ctx.block-r.ctx.regionBlock <= 1 && r.ctx.passed != nil && r.ctx.passed.In == region.Name && called(region, noun) {
			return region.Name // "in Europe, among them 800 in Britain. It has 28,000 staff in the region"
		}
	}
	return ""
}

// called reports whether the noun is one for such a place.
func called(place *lexicon.Entry, noun string) bool {
	switch noun {
	case "country", "nation":
		return place.Is == "country"
	case "region", "bloc", "union", "continent":
		return place.Is == "region" || place.Is == "bloc"
	}
	return false
}

// placeOfList returns the place that ends a list which the figure's run begins:
// "$13.9 billion to build pickups and batteries in North Carolina".
func (r *Resolver) placeOfList(f *frame, k int, d *draft) string {
	for run := f.runs[k] + 1; run < len(f.starts); run++ {
		i := f.starts[run]
		if f.Word(i) != text.And && f.Word(i) != text.Or || f.Items[i-1].Punct || f.runs[i-1] != run-1 {
			break
		}
		for ; i < f.ends[run]; i++ {
			if f.Items[i].Quantity != 0 || f.Has(i, lexicon.Auxiliary) || f.Has(i, lexicon.Pronoun) {
				return ""
			}
			if r.isMarket(f, i, k) && r.placeFits(f, i, d) {
				return r.marketName(f, i, d)
			}
		}
	}
	return ""
}

// placeBefore returns the last market, or what "there" means, before the figure
// and after items[until].
func (r *Resolver) placeBefore(f *frame, k, until int, d *draft) string {
	added := 0
	if !r.sited(d) {
		added = r.addedClause(f, k, d)
	}
	for i := k - 1; i > until; i-- {
		if r.is(d, lexicon.Outbound) && f.Word(r.beforeArticle(f, i)) == text.In {
			continue // where they come from, or something else is
		}
		if i > 2 && (r.othersClause(f, i, k, d) || i < added) {
			return "" // "sold 34,134 in China, while Nio delivered 20,462"
		}
		if r.is(d, lexicon.Outbound) && f.namesUnit(i) {
			d.Scope.Origin = r.marketName(f, i, d)
			return ""
		}
		if r.isMarket(f, i, k) && r.placeFits(f, i, d) {
			if f.Items[i].Name.Is == "world" && r.toldOfOther(f, i, d) {
				return "" // "sold 3 million cars worldwide and employs 52,000 people"
			}
			return r.marketName(f, i, d)
		}
		if f.Word(i) == r.words.there && !f.Has(i+1, lexicon.Auxiliary) && !r.worldwide(d) { // not "there was"
			if p := r.thereBefore(f, i); p != "" {
				return p
			}
		}
	}
	return ""
}

// toldOfOther reports whether a figure of another metric than the draft's stands before items[i]
// in its run, so that what is said there is said of that one.
func (r *Resolver) toldOfOther(f *frame, i int, d *draft) bool {
	for j := i - 1; j >= f.starts[f.runs[i]]; j-- {
		if n := f.roles[j].draft; n > 0 && f.runs[j] == f.runs[i] {
			return r.drafts[n-1].Metric != d.Metric
		}
	}
	return false
}

// addedClause returns the first item of the clause with a maker of its own for a subject that
// "and" adds to a sentence which has told of something else, where items[k] stands in one,
// else 0: "Michelin will close two plants by 2026, and Schaeffler announced 4,700 job cuts".
func (r *Resolver) addedClause(f *frame, k int, d *draft) int {
	for run := f.runs[k]; run > 0; run-- {
		i := f.starts[run]
		if f.Word(i) == text.Comma {
			i++
		}
		if f.Word(i) != text.And || !r.tellsOfOther(f, i, d) {
			continue
		}
		for j := i + 1; j+1 < k && j <= i+6; j++ {
			if n := f.Items[j].Name; n != nil && n.Kind == lexicon.Maker {
				if n == d.owner && r.isVerb(f, j+1) {
					return i
				}
				break
			}
			if f.Items[j].Punct || f.Items[j].Quantity != 0 || f.Has(j, lexicon.Preposition) {
				break
			}
		}
	}
	return 0
}

// tellsOfOther reports whether the items before the one given name a maker, and no figure
// of the draft's metric stands among them.
func (r *Resolver) tellsOfOther(f *frame, end int, d *draft) bool {
	named := false
	for i := range end {
		if n := f.roles[i].draft; n > 0 && r.drafts[n-1].Metric == d.Metric {
			return false
		}
		named = named || f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Maker
	}
	return named && !f.Has(0, lexicon.Preposition)
}

// othersClause reports whether items[i] stands in a clause of another subject than the
// figure's, which a word such as "while" sets against it.
func (r *Resolver) othersClause(f *frame, i, k int, d *draft) bool {
	run := f.runs[k]
	for run > 0 && f.weight[run] < atContrast {
		run--
	}
	start := f.starts[run]
	for f.Items[start].Punct && start < k {
		start++
	}
	switch f.Word(start) {
	case text.While, text.Whereas, text.But:
	default:
		return false
	}
	if f.runs[i] >= run || d.owner == nil {
		return false
	}
	for j := f.starts[run]; j < k; j++ {
		if f.Items[j].Name == d.owner {
			return true
		}
	}
	return false
}

// thereBefore returns the place that "there" at items[i] means: one that the
// sentence has named, else the last.
func (r *Resolver) thereBefore(f *frame, i int) string {
	for j := i - 1; j >= 0; j-- {
		if r.isMarket(f, j, i) {
			return r.marketName(f, j, nil)
		}
	}
	return r.ctx.there
}

// nearestMarket returns the market in the run that stands nearest to the
// figure, with no other figure between; -1 where there is none.
func (r *Resolver) nearestMarket(f *frame, k, run int, d *draft) int {
	best, at := -1, 1<<30
	for i := f.starts[run]; i < f.ends[run]; i++ {
		if f.runs[i] != run || !r.isMarket(f, i, k) || !r.placeFits(f, i, d) {
			continue
		}
		distance := k - i
		if i > k {
			distance = i - k
			if r.figureBetween(f, k, i, d) {
				continue
			}
		}
		if distance < at {
			best, at = i, distance
		}
	}
	return best
}

// figureBetween reports whether another figure than the whole of this one
// ("14,000 of its 54,000 jobs in Germany"), what its change led to ("fell 5
// percent to 12,000 cars in Germany") or a small count stands between the
// figure and the place after it.
func (r *Resolver) figureBetween(f *frame, k, i int, d *draft) bool {
	for j := k + 1; j < i; j++ {
		q := f.QuantityAt(j)
		if q == nil || !f.visible(j, i) || q.Words && q.Small || j == i-1 && f.Items[i].Role == lexicon.Adjective && q.Unit == nil || f.Has(j+1, r.worksKind) {
			continue // "to build a 100 GWh plant in Hungary"
		}
		before := j - 1
		for f.Has(before, lexicon.Determiner) || f.Has(before, lexicon.Pronoun) {
			before--
		}
		if before == k+1 && f.Word(before) == text.Of || before == k+1 && f.Word(k-1) == text.From {
			continue // "from $65,990 to $52,990 in the US"
		}
		if d.Measure == fact.Change && f.Word(before) == text.To {
			continue
		}
		return true
	}
	return false
}

// placeFits reports whether the place can be where the figure is of: a city is
// only for what news gives by city, and what is said of the word for another
// metric ("China subsidy cuts") is for that.
func (r *Resolver) placeFits(f *frame, i int, d *draft) bool {
	it := &f.Items[i]
	m := r.lex.Metrics[d.Metric]
	if f.placeAt(i) && (f.joinsPlaces(i+1) || f.joinsPlaces(i-1)) {
		return false // "in Germany and France": neither alone
	}
	if r.worldwide(d) && it.Name.Is != "world" {
		return false // but "the global output of Japanese makers"
	}
	if j := r.modified(f, i); m != nil && (it.Role == lexicon.Adjective || it.Role == lexicon.Plain && (f.Word(i-1) == text.As || !f.Has(i-1, lexicon.Preposition))) && f.Has(j, lexicon.MetricCue) && !r.isPlant(f, j) && !f.Has(j, r.unitNoun) {
		if !r.likeMetric(f.Entry(j, lexicon.MetricCue), d.Metric, m) {
			return false
		}
	}
	return r.placeEntry(f, i).Is != "city" || m != nil && m.Sited || m.Is(lexicon.Urban)
}

// likeMetric reports whether a word for a metric can stand for the metric: its
// own, or where both count vehicles another ("U.S. sales", of deliveries).
func (r *Resolver) likeMetric(e *lexicon.Entry, metric string, m *lexicon.Metric) bool {
	if len(e.Metrics) > 0 && !m.Levied && r.lex.Metrics[e.Metrics[0]].Levied {
		return false // "the U.S. levies cost it 1.3 billion"
	}
	for _, name := range e.Metrics {
		if o := r.lex.Metrics[name]; m.Events && o != nil && !o.Stock {
			return true // "European sales start in May", "its New York IPO"
		} else if name == metric || o != nil && o.Flow == m.Flow && len(o.Dimensions) > 0 && m.Accepts(o.Dimensions[0]) {
			return true
		}
	}
	return len(e.Metrics) == 0
}

// marketName returns the place at items[i], or the country that is named
// right after a city: "in Arnstadt, Germany".
func (r *Resolver) marketName(f *frame, i int, d *draft) string {
	n := r.placeEntry(f, i)
	if n.Is == remainder {
		return r.remainderFor(n, d)
	}
	if c := r.countryOf(n); c != "" && d != nil && ((r.hasPlantIn(c) || r.speaksOfThere(c)) && (r.sited(d) || r.ofStaff(d)) && !r.atHome(d, c) || r.sited(d) && r.namesCountry(f, c)) {
		return c
	}
	if n.Is == "city" && f.Word(i+1) == text.Comma && i+2 < len(f.Items) {
		if c := f.Items[i+2].Name; c != nil && c.Kind == lexicon.Place && c.Name == n.In {
			return c.Name
		}
	}
	return n.Name
}

// hasPlantIn reports whether the article has called a plant by the country.
func (r *Resolver) hasPlantIn(country string) bool {
	return country == r.ctx.site.place || slices.Contains(r.ctx.siteCountries, country)
}

// speaksOfThere reports whether the paragraph has named the country last, in an article that is
// not on the market there: "its Portuguese adventure. The works at Sines".
func (r *Resolver) speaksOfThere(country string) bool {
	c := &r.ctx
	return c.passed != nil && c.passed.Name == country && c.passedBlock == c.block && (c.main.text != country || c.sectionMarket == country)
}

// atHome reports whether the country is that of the draft's maker, whose plants
// there go by their towns.
func (r *Resolver) atHome(d *draft, country string) bool {
	e := r.makerOf(d)
	return e != nil && e.Country == country
}

// sited reports whether the draft's place is where something stands.
func (r *Resolver) sited(d *draft) bool {
	if d == nil {
		return false
	}
	m := r.vocabulary(d.Metric)
	return m != nil && m.Sited
}

// namesCountry reports whether the sentence names the country.
func (r *Resolver) namesCountry(f *frame, country string) bool {
	for i := range f.Of(lexicon.Place) {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Place && n.Name == country && f.Items[i].Role != lexicon.Capital {
			return true
		}
	}
	return false
}

// soldIn returns the country whose sales a sentence without figures announces:
// "New-vehicle sales in the United States climbed in the first quarter".
func (r *Resolver) soldIn(f *frame) string {
	last := len(f.Items) - 1
	for j := range f.Of(lexicon.MetricCue) {
		u := f.Use(j, lexicon.MetricCue)
		if u == nil || u.Role == lexicon.Verb || !slices.Contains(u.Metrics, "sales") || r.circumstance(f, j) {
			continue
		}
		for i := range f.Items {
			if n := f.Items[i].Name; n != nil && n.Is == "country" && (i == j+2 || i == j+3 || r.modified(f, i) == j) && r.isMarket(f, i, last) && !r.circumstance(f, i) {
				return n.Name
			}
		}
	}
	return ""
}

// circumstance reports whether items[i] stands in a clause or phrase that only says under
// what circumstances something came about: "as weak demand in China hit sales", "amid weak
// Chinese demand".
func (r *Resolver) circumstance(f *frame, i int) bool {
	for run := f.runs[i]; run >= 0; run-- {
		start := f.starts[run]
		if f.Items[start].Punct {
			start++
		}
		switch f.Word(start) {
		case text.As, text.Because, text.While, text.Although, text.Though:
			return run > 0 || f.Word(start) != text.As
		}
		if run > 0 && f.weight[run] >= atContrast {
			break
		}
	}
	for j := i - 1; j >= f.starts[f.runs[i]] && j >= i-6; j-- {
		if e := f.Entry(j, lexicon.Preposition); e != nil && e.Name == "cause" {
			return true
		}
	}
	return false
}

// ofItsMakers reports whether the sentence speaks of the place by its adjective or
// as the owner of its makers alone, and not as a market: "the Korean trio's share",
// "the share of Korea's three battery makers".
func (r *Resolver) ofItsMakers(f *frame, e *lexicon.Entry, k int) bool {
	named := false
	for i := range f.Items {
		if it := &f.Items[i]; it.Name == e {
			if it.Role != lexicon.Adjective && !r.ownsMakers(f, i) || r.isMarket(f, i, k) {
				return false
			}
			named = true
		}
	}
	return named
}

// ownsMakers reports whether the place at items[i] possesses companies: "Korea's top
// three battery makers".
func (r *Resolver) ownsMakers(f *frame, i int) bool {
	if f.Word(i+1) != text.Possessive {
		return false
	}
	for j := i + 2; j < len(f.Items) && j <= i+6 && !f.Items[j].Punct && !f.Has(j, lexicon.MetricCue); j++ {
		if e := f.Entry(j, lexicon.Descriptor); e != nil && isCompany(e) {
			return true
		}
	}
	return false
}
