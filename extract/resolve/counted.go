package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// ownScope collects what the figure's own words say is counted: its noun, the
// words of its run, and what its clause is about.
func (r *Resolver) ownScope(f *frame, k int, q *mention.Quantity, d *draft, link *draft) {
	own := &d.own
	if kind, ok := r.told(f, k); ok {
		*own, d.told = kind, true
		if link != nil && link.sentenceNo == d.sentenceNo && (r.someOf(f, k) || f.marksInsertion(k-1)) {
			whole := kindOf(&link.Scope)
			merge(own, &whole) // "310,000 passenger cars, 171,000 of them electric"
		}
	}
	if q != nil {
		if r.countsThose(f, q) {
			r.backKind(f, k, d, link)
		}
		if q.Counted != nil && !r.countsKinds(f, q) && !r.kindList(f, k) {
			merge(own, &q.Counted.Scope)
		}
		for _, e := range q.Scopes {
			merge(own, &e.Scope)
		}
	}
	r.runScope(f, k, f.runs[k], d)
	if own.Market == "" {
		own.Market = r.whereScope(f, k)
	}
	if own.Market == "" {
		own.Market = r.wentTo(f, k, d)
	}
	if own.Segment == "" && r.goesOnOf(f, k) {
		own.Segment = r.ctx.part
	}
	if f.Word(k+1) == text.CloseParen && f.Word(k+2) == text.Of {
		r.runScope(f, k, f.runs[k+2], d) // "half (51.6%) of all new cars were electric"
	}
	if f.Word(k+1) == text.Of && f.Word(k+2) == text.Which {
		r.runScope(f, k, f.runs[k+2], d) // "50 percent of which will be NEVs"
	}
	if e := f.Entry(f.bracket(k)-1, lexicon.ScopeCue); e != nil {
		merge(own, &e.Scope) // "at home (545,776 vehicles)"
	}
	if f.Word(k+1) == text.OpenParen { // "16.6 kWh/100 km (WLTP)"
		if e := f.Entry(k+2, lexicon.ScopeCue); e != nil {
			merge(own, &fact.Scope{Cycle: e.Scope.Cycle, Channel: e.Scope.Channel}) // "(wholesale basis)"
		}
	}
	if p := r.chosen(f, k); p != (fact.Scope{}) {
		own.Powertrain, own.Segment = p.Powertrain, p.Segment
	}
	if d.Measure == fact.Share && !isKind(own) {
		kind := r.sharersKind(f, k)
		merge(own, &kind)
	}
	if own.Powertrain == "" {
		at := r.scopeSubject(f, k, d, link, r.isKindNoun)
		kind := r.scopeAround(f, at)
		if !isKind(own) || kind.Segment == own.Segment { // "Diesel trucks lead, with 95.3% of truck registrations"
			merge(own, &kind)
		}
	}
	if !isKind(own) && link == nil && r.participle(f, f.runs[k]) {
		kind := r.kindOfMarket(f, k)
		merge(own, &kind)
	}
	if own.Channel == "" {
		own.Channel = r.scopeAround(f, r.scopeSubject(f, k, d, link, r.areBuyers)).Channel
	}
	if own.Channel == "" {
		own.Channel = r.theirChannel(f, k)
	}
	if p := r.addedKind(f, k); p != "" {
		own.Powertrain = p
	}
	opening := f.opening(k)
	merge(own, &opening)
	if own.Market == "" {
		own.Market = f.clauseMarket(k)
	}
	if r.isWhole(f, k, d) || r.ofWholeMarket(f, k) {
		return
	}
	r.backKind(f, k, d, link)
	if !isKind(own) && (link == nil || link.sentenceNo == d.sentenceNo && r.themeAt(f) >= 0) {
		kind := r.themed(f, k, q, d)
		merge(own, &kind)
	}
}

// whereScope returns the market that the figure's relative clause is about: "grew in the
// home market, where it sold 47,166 units", "on account of overseas plants, which made 4.6
// percent less".
func (r *Resolver) whereScope(f *frame, k int) string {
	i := f.starts[f.runs[k]]
	if f.Word(i) == text.Comma {
		i++
	}
	if w := f.Word(i); w != text.Where && w != text.Which && w != text.Who || i < 2 || f.Word(i-1) != text.Comma {
		return ""
	}
	where := f.Word(i) == text.Where
	if of := r.beforeArticle(f, k); f.Word(of) == text.Of && f.QuantityAt(of-1) != nil {
		return "" // "who took 210,000 of the 270,000"
	}
	i -= 2
	for i > 0 && f.Items[i].When != 0 {
		i-- // "in the home market in May, where"
	}
	if f.Has(i, r.worksKind) || f.Has(i, r.buyerKind) || !where && f.Has(i, r.unitNoun) && f.Entry(i, lexicon.ScopeCue) == nil {
		i-- // "overseas plants, which"
	}
	if e := f.Entry(i, lexicon.ScopeCue); e != nil {
		return e.Scope.Market
	}
	return ""
}

// wentTo returns the market that the verb after the figure says it went to, where that makes it
// no export: "half of those, 101,000, went overseas", of what was sold.
func (r *Resolver) wentTo(f *frame, k int, d *draft) string {
	for i := k + 1; i < len(f.Items) && i <= k+5; i++ {
		e := f.Entry(i, lexicon.MetricCue)
		switch {
		case e != nil && e.Scope.Market != "" && !r.is(d, lexicon.Outbound):
			return e.Scope.Market
		case e != nil, f.Has(i, lexicon.Conjunction), f.Has(i, lexicon.Preposition) && f.Word(i) != text.Of, f.Word(i) == text.Semicolon, f.Has(i, lexicon.Move):
			return ""
		}
	}
	return ""
}

// runScope adds the scope words of the figure's run, up to the next figure: those
// nearest before it, then those after it. Of two changes in one run each has the
// words at its own metric: "a 9.5 percent surge in overseas output offset a 4.9
// percent slide in domestic output".
func (r *Resolver) runScope(f *frame, k, run int, d *draft) {
	if end := r.changeOf(f, k, run); end > 0 {
		for i := k + 1; i < end; i++ {
			r.scopeWord(f, k, run, i, d)
		}
		return
	}
	for i := min(k, f.ends[run]) - 1; i >= f.starts[run]; i-- {
		if f.Has(i, lexicon.ScopeCue) && !r.claimed(f, i, k) {
			r.scopeWord(f, k, run, i, d)
		}
	}
	for i := max(k, f.starts[run]); i < f.ends[run]; i++ {
		if i > k && f.runs[i] == run && f.visible(i, k) && (f.Items[i].Quantity != 0 || f.Word(i) == text.As || r.purpose(f, i)) {
			break
		}
		if !r.alsoCounted(f, k, i) {
			r.scopeWord(f, k, run, i, d)
		}
	}
}

// opening returns the channel, or the market at home or abroad, that an opening phrase
// gives to the clause after it: "On a retail basis, Ford's sales rose 19 percent", "In terms
// of domestic sales, it reported a rise of 24 percent".
func (f *frame) opening(k int) fact.Scope {
	first := f.Entry(0, lexicon.Preposition)
	if first == nil || f.runs[k] == f.runs[0] || f.semicolonBetween(0, k) || f.weight[f.runs[k]] >= atContrast {
		return fact.Scope{}
	}
	var out fact.Scope
	for i := 0; i < f.ends[0]; i++ {
		e := f.Entry(i, lexicon.ScopeCue)
		if f.Items[i].Quantity != 0 || f.Has(i, lexicon.MetricCue) && first.Name != "regard" && (e == nil || e.Scope.Channel == "") {
			return fact.Scope{}
		}
		for _, kind := range [2]lexicon.Kind{lexicon.ScopeCue, lexicon.MetricCue} {
			if e := f.Entry(i, kind); e != nil {
				merge(&out, &fact.Scope{Channel: e.Scope.Channel, Market: e.Scope.Market})
			}
		}
	}
	return out
}

// clauseMarket returns the market at home or abroad that the figure's clause opens with: "at
// home it sold 13 percent less; abroad, the figure was down 1.3 percent".
func (f *frame) clauseMarket(k int) string {
	i := f.firstOfClause(k)
	if e := f.Entry(i, lexicon.ScopeCue); i < k && e != nil && e.Scope.Market != "" && f.Word(i+1) == text.Comma && f.visible(i, k) {
		return e.Scope.Market
	}
	return ""
}

// unknownNoun reports whether items[i] is a plain word of which nothing is known.
func (f *frame) unknownNoun(i int) bool {
	if i >= len(f.Items) || f.Items[i].Hit != nil || f.Items[i].Quantity != 0 || f.Items[i].When != 0 {
		return false
	}
	t := &f.Tokens[f.Items[i].First]
	return t.Kind == text.Letters && !t.Capital
}

// theirChannel returns the channel of the buyers before the clause that a "they" opens
// means: "It was private buyers who made the difference: they took 51,359 cars".
func (r *Resolver) theirChannel(f *frame, k int) string {
	i := f.starts[f.runs[k]]
	for i < k && f.Items[i].Punct {
		i++
	}
	if f.Word(i) != text.They && !(f.Word(i) == text.Their && f.Has(i+1, r.shareKind)) {
		return ""
	}
	for j := i - 1; j >= 0; j-- {
		if e := f.Entry(j, lexicon.ScopeCue); e != nil && r.areBuyers(f, j, e) {
			return e.Scope.Channel
		}
	}
	return ""
}

// alsoCounted reports whether the figure counts what items[i] names along with
// other kinds: "1.1 million new cars and trucks".
func (r *Resolver) alsoCounted(f *frame, k, i int) bool {
	switch f.Word(i - 1) {
	case text.And, text.Or, text.Comma:
		e := f.Entry(i, lexicon.ScopeCue)
		return e != nil && e.Unit == fact.Vehicle && (i-2 == k || i-2 == k+1 && r.countsVehicles(f, i-2))
	}
	return false
}

// countsVehicles reports whether items[i] is a noun for vehicles.
func (r *Resolver) countsVehicles(f *frame, i int) bool {
	e := f.Entry(i, lexicon.ScopeCue)
	return e != nil && e.Unit == fact.Vehicle || f.Has(i, lexicon.UnitWord)
}

// scopeWord adds what the word at items[i] of the run says is counted.
func (r *Resolver) scopeWord(f *frame, k, run, i int, d *draft) {
	e := f.Entry(i, lexicon.ScopeCue)
	if e == nil || f.runs[i] != run || !f.visible(i, k) {
		return
	}
	if kinds := r.joined(f, i); kinds != "" && d.own.Powertrain == "" {
		d.own.Powertrain = kinds
		return
	}
	if works := r.worksOf(f, i); works != "" && d.own.Segment == "" && i < k {
		d.own.Segment = works
		return
	}
	if i == k+1 && r.kindList(f, k) || i != k+1 && r.oneOfMany(f, i, e) || e.Name == modifier && !r.countsCars(f, r.modified(f, i)) && !r.labelsChannel(f, i) || i < k && r.isIncluded(f, i) || r.ofCompany(f, i) || e.Scope.Cumulative && r.afterSuperlative(f, i) {
		return
	}
	if f.Word(i+1) == text.Hyphen && i+2 < len(f.Items) && f.Tokens[f.Items[i+1].First].Glued && f.Items[i+2].Hit == nil || f.Tokens[f.Items[i].First].Capital && i > 0 && f.Items[i-1].Name != nil && f.Has(i+1, r.worksKind) {
		return // "an EV-related charge", "the Warren Truck Assembly Plant"
	}
	if f.isModel(i-1) && f.Items[i-1].Name != d.owner && f.QuantityAt(i-2) == nil {
		return // "with the Pacifica minivan up"
	}
	if e.Scope.Market == "domestic" && (f.Word(i+1) == text.In || f.Word(i+1) == text.Of) && i+2 < len(f.Items) && r.isMarket(f, i+2, k) {
		return // "at home in Germany"
	}
	if f.isModel(i-1) && r.describesMaker(f, i-1) {
		return // "the maker of the Accord sedan"
	}
	if e.Scope.Market == "domestic" && f.unknownNoun(i+1) {
		return // "had failed to meet domestic rules"
	}
	if e.Scope.Annualized && i > k && (d.Measure == fact.Change || f.givesRate(i)) {
		return // "up 5 percent at the annual rate": on the year
	}
	if e.Scope.Per == "" || (i == k+1 || i == k+2 || r.averaged(f, i, d)) && d.Measure == fact.Level && f.Word(i-1) != text.In {
		merge(&d.own, &e.Scope)
	}
}

// givesRate reports whether the words for a yearly rate at items[i] have a figure of their own:
// "1.2 million at a rate of 15.9 million".
func (f *frame) givesRate(i int) bool {
	for j := i + 1; j < len(f.Items) && j <= i+5; j++ {
		if f.QuantityAt(j) != nil {
			return f.Word(j-1) == text.Of || f.Has(j-2, lexicon.Preposition) || f.Word(j-2) == text.Of
		}
	}
	return false
}

// afterSuperlative reports whether the word at items[i] only says since when
// something is the most: "its highest wholesales to date", "the best month since launch".
func (r *Resolver) afterSuperlative(f *frame, i int) bool {
	for j := i - 1; j >= 0 && j >= i-5 && f.Items[j].Quantity == 0; j-- {
		if superlative(f, j) {
			return true
		}
	}
	return false
}

// changeOf returns the item after the metric that a change with another figure
// before it in the run is of: "a 4.9 percent slide in domestic output". It is 0
// for other figures.
func (r *Resolver) changeOf(f *frame, k, run int) int {
	if f.runs[k] != run || !f.Has(k+1, lexicon.Move) && !f.Has(k+1, lexicon.More) || f.Word(k+2) != text.In && f.Word(k+2) != text.Of {
		return 0
	}
	before := false
	for i := f.starts[run]; i < k; i++ {
		before = before || f.roles[i].draft > 0 && f.visible(i, k)
	}
	for i := k + 3; before && i < f.ends[run] && f.Items[i].Quantity == 0; i++ {
		if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb {
			return i + 1
		}
	}
	return 0
}

// isCompanyNoun reports whether items[i] is a noun for a company, so that the words
// before it say of which kind that is and not what is counted: "the electric
// carmaker", unlike "its retail business".
func (r *Resolver) isCompanyNoun(f *frame, i int) bool {
	i = f.pastBracket(i) // "the new energy vehicle (NEV) maker"
	if i+2 < len(f.Items) && f.Word(i) == text.Hyphen && f.Tokens[f.Items[i].First].Glued && hasSuffix(f.Text(i+1), "ed") {
		d := f.Entry(i+2, lexicon.Descriptor) // "its BEV-focused subsidiary"
		return d != nil && (isCompany(d) || d.Name == "brand")
	}
	e := f.Entry(i, lexicon.Descriptor)
	return f.Word(i) == r.words.maker || e != nil && (e.Name == "company" || e.Name == "group" || e.Name == "brand" || e.Name == "rival") && !f.Has(i, lexicon.UnitWord) && !f.Has(i, r.unitNoun)
}

// ofCompany reports whether the kind of vehicle at items[i] only says what a company makes:
// "the electric carmaker", "the maker of range-extended SUVs".
func (r *Resolver) ofCompany(f *frame, i int) bool {
	if r.isCompanyNoun(f, i+1) {
		return true
	}
	if _, ok := r.partCalled(f, i+1); ok {
		return true // "the commercial arm", after the name of that
	}
	for j := i - 1; j > 0 && j > i-7 && f.Items[j].Quantity == 0 && f.Items[j].Name == nil && f.Word(j) != text.Comma; j-- {
		if f.Word(j) == text.Of {
			e := f.Entry(j-1, lexicon.Descriptor)
			return e != nil && e.Name == "company" && !f.Has(j-1, lexicon.UnitWord) && !f.Has(j-1, r.unitNoun)
		}
	}
	return false
}

// modifier names the scope words that say what is counted only before a word for
// what is measured: "private registrations", and no "private equity".
const modifier = "modifier"

// Names of the scope words of segments that are markets of their own, of which a report can be;
// the kinds of engine in a trade are told apart.
const (
	market = "market"
	trade  = "trade"
)

// countsCars reports whether items[i] is a noun for a flow of cars.
func (r *Resolver) countsCars(f *frame, i int) bool {
	u := f.Use(i, lexicon.MetricCue)
	if u == nil || u.Role == lexicon.Verb || len(u.Metrics) == 0 {
		return false
	}
	m := r.vocabulary(u.Metrics[0])
	return m != nil && m.Flow && m.Accepts("count")
}

// repeatScope replaces what the figure at items[k] is of where it repeats the
// statement of an earlier one for another kind of vehicle or another market:
// "Plug-in hybrids lost 1.2% and full hybrids 3.6%".
func (r *Resolver) repeatScope(f *frame, k, prior int, d *draft) {
	for i := k - 1; i > prior && f.runs[i] > f.runs[prior]; i-- {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && isKind(&e.Scope) && f.visible(i, k) {
			if d.Scope.Powertrain == "" || e.Scope.Powertrain == "" || !r.markets[d.Scope.Segment] || e.Scope.Segment != "" {
				d.Scope.Segment = e.Scope.Segment // "petrol vans made up 20 percent and diesels 7": of vans, too
			}
			d.Scope.Powertrain = e.Scope.Powertrain
			break
		}
	}
	for i := k - 1; i > prior && f.runs[i] > f.runs[prior]; i-- {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Scope.Market != "" && f.visible(i, k) && !r.sited(d) && !r.is(d, lexicon.Outbound) {
			d.Scope.Market = e.Scope.Market // "fell 3 percent in Japan and 5 percent overseas"
			break
		}
	}
	for i := k - 1; i > prior && f.runs[i] > f.runs[prior]; i-- {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && r.areBuyers(f, i, e) && f.visible(i, k) {
			d.Scope.Channel = e.Scope.Channel // "while private demand fell by 12 percent"
			break
		}
	}
	if kind, ok := r.told(f, k); ok {
		if kind.Powertrain != "" && d.Scope.Powertrain != "" && kind.Segment == "" {
			kind.Segment = d.Scope.Segment // "half of them are electric and 12 percent plug-in hybrids"
		}
		d.Scope.Powertrain, d.Scope.Segment = kind.Powertrain, kind.Segment
	}
	if p := r.chosen(f, k); isKind(&p) {
		d.Scope.Powertrain, d.Scope.Segment = p.Powertrain, p.Segment
	}
	if p := r.addedKind(f, k); p != "" {
		d.Scope.Powertrain = p
	}
	if r.is(d, lexicon.Outbound) && d.Scope.Market == "domestic" {
		d.Scope.Market, d.Scope.Channel = "", "" // "domestic wholesales rose 3 percent, and exports 57 percent"
	}
	if f.runs[k] == f.runs[prior] || !r.placed(d) {
		return
	}
	if i := r.nearestMarket(f, k, f.runs[k], d); i >= 0 {
		if r.sited(d) {
			d.Scope.Origin = ""
		} else {
			d.Scope.Market = ""
		}
		r.setPlace(d, r.marketName(f, i, d))
	}
}

// metricScope adds the scope words that stand at the metric's word in another
// run of the sentence: "Sales of BEVs, …, fell".
func (r *Resolver) metricScope(f *frame, k int, d *draft) {
	for i := k - 1; i >= 0; i-- {
		if f.Entry(i, lexicon.MetricCue) != d.metricEntry || d.metricEntry == nil || !f.visible(i, k) {
			continue
		}
		r.runScope(f, k, f.runs[i], d)
		if d.own.Market == "" {
			d.own.Market = r.whereScope(f, i)
		}
		merge(&d.Scope, &d.own)
		return
	}
}

// purpose reports whether items[i] begins an infinitive that tells what for: "sold
// 50,000 cars to challenge the luxury brands".
func (r *Resolver) purpose(f *frame, i int) bool {
	if f.Word(i) != text.To || i+1 >= len(f.Items) {
		return false
	}
	t := &f.Tokens[f.Items[i+1].First]
	return f.Items[i+1].Hit == nil && t.Kind == text.Letters && !t.Capital && f.Has(i+2, lexicon.Determiner) || f.Word(i+2) == text.Other
}
