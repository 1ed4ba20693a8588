package resolve

import (
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// ownScope collects what the figure's own words say is counted: its noun, the
// words of its run, and what its clause is about.
func (r *Resolver) ownScope(f *frame, k int, q *mention.Quantity, d *draft, link *draft) {
	own := &d.own
	if q != nil {
		if r.countsThose(f, q) {
			r.backKind(f, k, d, link)
		}
		if q.Counted != nil && !r.listed(f, q) && !r.kindList(f, k) {
			merge(own, &q.Counted.Scope)
		}
		for _, e := range q.Scopes {
			merge(own, &e.Scope)
		}
	}
	kind := r.theyWere(f, k)
	merge(own, &kind)
	if e := r.predicateKind(f, k); e != nil {
		own.Powertrain, own.Segment = e.Scope.Powertrain, e.Scope.Segment
		return
	}
	r.runScope(f, k, f.runs[k], d)
	if own.Market == "" {
		own.Market = r.whereScope(f, k)
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
	opening := f.opening(k)
	merge(own, &opening)
	if r.isWhole(f, k, d) {
		return
	}
	r.backKind(f, k, d, link)
	if !isKind(own) && link == nil {
		kind := r.announced(f, k, q, d)
		merge(own, &kind)
	}
}

// theyWere returns the kind of vehicle that the words after an insertion with the figure
// say it is of: "Most of them, 29,516 to be exact, were SUVs".
func (r *Resolver) theyWere(f *frame, k int) fact.Scope {
	if w := f.Word(k - 1); w != text.Comma && w != text.OpenParen && w != text.Dash {
		return fact.Scope{}
	}
	i := k + 1
	if f.Word(i) == text.To && f.Has(i+1, lexicon.Auxiliary) {
		i += 3
	}
	if w := f.Word(i); w != text.Comma && w != text.CloseParen && w != text.Dash || !f.Has(i+1, lexicon.Auxiliary) {
		return fact.Scope{}
	}
	e := f.Entry(i+2, lexicon.ScopeCue)
	if e == nil || !isKind(&e.Scope) || i+4 < len(f.Items) && !f.Items[i+3].Punct {
		return fact.Scope{}
	}
	return kindOf(&e.Scope)
}

// whereScope returns the market that the figure's relative clause is about: "grew in the
// home market, where it sold 47,166 units".
func (r *Resolver) whereScope(f *frame, k int) string {
	i := f.starts[f.runs[k]]
	if f.Word(i) == text.Comma {
		i++
	}
	if f.Word(i) != text.Where || i < 2 || f.Word(i-1) != text.Comma {
		return ""
	}
	i -= 2
	for i > 0 && f.Items[i].When != 0 {
		i-- // "in the home market in May, where"
	}
	if e := f.Entry(i, lexicon.ScopeCue); e != nil {
		return e.Scope.Market
	}
	return ""
}

// sharersKind returns the kind of vehicle whose share the sentence has spoken of before the
// figure: "The EV share held up, with a record 11.6% of the market".
func (r *Resolver) sharersKind(f *frame, k int) fact.Scope {
	for i := k - 1; i > 0 && f.Items[i].Quantity == 0 && (f.Items[i].Name == nil || f.Items[i].Name.Kind == lexicon.Place); i-- {
		if f.Has(i, r.shareKind) && f.visible(i, k) {
			kind := r.scopeAround(f, i-1)
			return kindOf(&kind)
		}
	}
	return fact.Scope{}
}

// goesOnOf reports whether the clause is on the part of a company that the sentence before
// named: "Its robotaxi division did well. Revenue from the segment rose 84 percent."
func (r *Resolver) goesOnOf(f *frame, k int) bool {
	if r.ctx.part == "" || r.ctx.sentences-r.ctx.partAt > 1 {
		return false
	}
	for i := f.starts[f.runs[k]]; i < f.ends[f.runs[k]]; i++ {
		if f.Has(i, r.unitNoun) && (f.Word(i-1) == text.The || f.Word(i-1) == text.That || f.Word(i-1) == text.This) && !f.plural(i) && !f.Has(i+1, r.unitNoun) && f.visible(i, k) {
			return true
		}
	}
	return false
}

// notePart keeps the part of a company that the sentence names: "its robotaxi division",
// "the autos and robotics segment" of none.
func (r *Resolver) notePart(f *frame) {
	for i := 1; i < len(f.Items); i++ {
		if e := f.Entry(i-1, lexicon.ScopeCue); e != nil && e.Scope.Segment != "" && f.Has(i, r.unitNoun) && f.Word(i-2) != text.And {
			r.ctx.part, r.ctx.partAt = e.Scope.Segment, r.ctx.sentences
		}
	}
}

// kindOfMarket returns the kind of vehicle whose market, or figures, the clause before a
// participle speaks of: "leads in the BEV market, reporting 1.02 million units sold".
func (r *Resolver) kindOfMarket(f *frame, k int) fact.Scope {
	for i := f.starts[f.runs[k]] - 1; i >= 0 && f.weight[f.runs[i+1]] < atContrast; i-- {
		e, next := f.Entry(i, lexicon.ScopeCue), f.pastBracket(i+1)
		if e != nil && isKind(&e.Scope) && f.visible(i, k) && (f.Word(next) == r.words.market || r.countsCars(f, next)) {
			kind := r.scopeAround(f, i)
			return kindOf(&kind)
		}
	}
	return fact.Scope{}
}

// predicateKind returns the kind that the number of a part is said to be: "31,000 of the new
// hybrids were plug-in hybrids", nil where the sentence says none.
func (r *Resolver) predicateKind(f *frame, k int) *lexicon.Entry {
	if q := f.QuantityAt(k); q == nil || q.Unit != nil && q.Unit.Dimension != "count" {
		return nil
	}
	of := false
	for i := k + 1; i+1 < len(f.Items) && i <= k+8 && f.Items[i].Quantity == 0 && !f.Items[i].Punct; i++ {
		of = of || f.Word(i) == text.Of
		if !of || !f.Has(i, lexicon.Auxiliary) {
			continue
		}
		if e := r.vehicles(f, i+1); e != nil && f.plural(i+1) && (i+2 == len(f.Items) || f.Items[i+2].Punct) {
			return e
		}
		break
	}
	return nil
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
		if !r.claimed(f, i, k) {
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
		if f.Items[i].Quantity != 0 || f.Has(i, lexicon.MetricCue) && first.Name != "regard" {
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

// unknownNoun reports whether items[i] is a plain word of which nothing is known.
func (f *frame) unknownNoun(i int) bool {
	if i >= len(f.Items) || f.Items[i].Hit != nil || f.Items[i].Quantity != 0 || f.Items[i].When != 0 {
		return false
	}
	t := &f.Tokens[f.Items[i].First]
	return t.Kind == text.Letters && !t.Capital
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
	if i == k+1 && r.kindList(f, k) || i > k+1 && r.oneOfMany(f, i, e) || e.Name == modifier && !r.countsCars(f, r.modified(f, i)) || i < k && r.isIncluded(f, i) || r.isCompanyNoun(f, i+1) || e.Scope.Cumulative && r.afterSuperlative(f, i) {
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

// modifier names the scope words that say what is counted only before a word for
// what is measured: "private registrations", and no "private equity".
const modifier = "modifier"

// trade names the scope words of a segment that is a market of its own.
const trade = "trade"

// countsCars reports whether items[i] is a noun for a flow of cars.
func (r *Resolver) countsCars(f *frame, i int) bool {
	u := f.Use(i, lexicon.MetricCue)
	if u == nil || u.Role == lexicon.Verb || len(u.Metrics) == 0 {
		return false
	}
	m := r.lex.Metrics[u.Metrics[0]]
	return m != nil && m.Flow && m.Accepts("count")
}

// repeatScope replaces what the figure at items[k] is of where it repeats the
// statement of an earlier one for another kind of vehicle or another market:
// "Plug-in hybrids lost 1.2% and full hybrids 3.6%".
func (r *Resolver) repeatScope(f *frame, k, prior int, d *draft) {
	for i := k - 1; i > prior && f.runs[i] > f.runs[prior]; i-- {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && isKind(&e.Scope) && f.visible(i, k) {
			d.Scope.Powertrain, d.Scope.Segment = e.Scope.Powertrain, e.Scope.Segment
			break
		}
	}
	for i := k - 1; i > prior && f.runs[i] > f.runs[prior]; i-- {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && r.areBuyers(f, i, e) && f.visible(i, k) {
			d.Scope.Channel = e.Scope.Channel // "while private demand fell by 12 percent"
			break
		}
	}
	if p := r.chosen(f, k); isKind(&p) {
		d.Scope.Powertrain, d.Scope.Segment = p.Powertrain, p.Segment
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

// joined returns the powertrain that the words of a list say together where one is at
// items[i]: "fully electric and plug-in hybrid models", "battery electric (BEV),
// plug-in hybrid (PHEV) and hybrid (HEV) cars".
func (r *Resolver) joined(f *frame, i int) string {
	kinds, last := f.kindsBefore(i), i
	for j := i + 1; j < len(f.Items) && j <= last+6; j++ {
		if e := f.Entry(j, lexicon.ScopeCue); e != nil && e.Scope.Powertrain != "" {
			kinds, last = append(kinds, e.Scope.Powertrain), j
		} else if !f.listsOn(j) {
			break
		}
	}
	has := func(p string) bool { return slices.Contains(kinds, p) }
	electric := has("bev") || has("ev")
	switch {
	case len(kinds) < 2:
	case has("phev") && electric, has("hev") && (electric || has("phev")) && !has("petrol") && !has("diesel"):
		return "electrified"
	case has("petrol") && has("diesel") && !has("hev") && !has("phev"):
		return "ice"
	}
	return ""
}

// kindsBefore returns the powertrains of the list that ends at items[i].
func (f *frame) kindsBefore(i int) []string {
	var kinds []string
	for last := i; i >= 0 && i >= last-6; i-- {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Scope.Powertrain != "" {
			kinds, last = append(kinds, e.Scope.Powertrain), i
		} else if !f.listsOn(i) {
			break
		}
	}
	return kinds
}

// listsOn reports whether items[i] can stand between the words of a list.
func (f *frame) listsOn(i int) bool {
	switch f.Word(i) {
	case text.And, text.Or, text.Comma, text.OpenParen, text.CloseParen:
		return true
	}
	return false
}

// isIncluded reports whether the scope word at i is only part of what is counted:
// "registrations, including diesels, rose".
func (r *Resolver) isIncluded(f *frame, i int) bool {
	for i--; f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.ScopeCue) || f.Word(i) == text.And; i-- {
	}
	return f.Word(i) == text.Including
}

// claimed reports whether the scope word at i belongs to an earlier figure: it
// is the noun that one counts.
func (r *Resolver) claimed(f *frame, i, k int) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if q := f.QuantityAt(j); q != nil {
			return q.Head > f.Items[i].First || j < k && j < i-1 && f.Word(i-1) == text.And && f.runs[j] == f.runs[i] // "1.2 million new cars and trucks"
		}
	}
	return false
}

// listed reports whether the number counts vehicles of several kinds: "571,000
// SUVs and minivans".
func (r *Resolver) listed(f *frame, q *mention.Quantity) bool {
	if q.Head == 0 || q.Head+1 >= len(f.Tokens) {
		return false
	}
	next := q.Head
	if f.Tokens[next].Word != text.And && f.Tokens[next].Word != text.Comma {
		return false
	}
	if f.Tokens[next+1].Word == r.words.other {
		return true // "41,622 minivehicles and other cars"
	}
	h := &f.Hits[next+1]
	return h.Kinds.Has(lexicon.ScopeCue) && !h.Kinds.Has(lexicon.MetricCue)
}

// kindList reports whether a list of kinds follows the number: "47,000 to 49,000
// trucks, SUVs and vans".
func (r *Resolver) kindList(f *frame, k int) bool {
	if r.vehicles(f, k+1) == nil || r.vehicles(f, k+3) == nil {
		return false
	}
	switch f.Word(k + 2) {
	case text.Comma, text.And, text.Or:
		return true
	}
	return false
}

// scopeSubject returns the item of the kind of vehicle, or of buyer, that the
// figure's clause is about, -1 for none, where it is no word of the figure's own run: "Trucks had a quieter time, with
// sales easing 0.9 per cent", "hybrids lost 1.2% and diesels 3.6%", "ahead of
// the diesel, which lost 15.8 percent". A clause with a name or a metric of its
// own is about those.
func (r *Resolver) scopeSubject(f *frame, k int, d, link *draft, fits func(*frame, int, *lexicon.Entry) bool) int {
	if i := r.relativeKind(f, k); i >= 0 && fits(f, i, f.Entry(i, lexicon.ScopeCue)) {
		return i
	}
	if i := r.kindAhead(f, k, fits); i >= 0 {
		return i
	}
	until := 0
	if link != nil && link.sentenceNo == r.ctx.sentences {
		until = link.item + 1 // what stands before bears on the link already
	}
	if i := r.openingKind(f, k, fits); i >= until {
		return i
	}
	for run := f.runs[k]; run >= 0 && f.starts[run] >= until; run-- {
		stop := false
		for i := min(f.ends[run], k) - 1; i >= f.starts[run]; i-- {
			if f.runs[i] != run || !f.visible(i, k) {
				continue
			}
			if n := f.Items[i].Name; n != nil && n.Kind != lexicon.Body && f.Items[i].Role != lexicon.Adjective {
				stop = true
			}
			if f.Items[i].Quantity != 0 && !f.roles[i].base || f.Has(i, lexicon.Pronoun) {
				stop = true
			}
			if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb && f.weight[run] != atColon && !(d.Measure == fact.Share && r.participle(f, run)) && f.Word(f.starts[run]+1) != text.With && f.Word(f.starts[run]) != text.With {
				stop = true
			}
			e := f.Entry(i, lexicon.ScopeCue)
			if e == nil || !fits(f, i, e) || r.claimed(f, i, k) || r.isCompanyNoun(f, i+1) {
				continue
			}
			if r.oneOfKinds(f, i) {
				return -1 // "cars, trucks and buses": of all of them
			}
			j := f.pastBracket(i + 1)
			relative := f.Word(j) == text.Comma && (f.Word(j+1) == text.Which || f.Word(j+1) == text.Whose)
			if relative || !r.scopePhrase(f, i) || r.opensWith(f, f.runs[k]) && f.Has(i+1, lexicon.MetricCue) || f.weight[f.runs[k]] == atColon && r.ofKind(f, i-2) {
				return i
			}
		}
		if stop {
			return -1
		}
	}
	return -1
}

// scopeAround returns what the scope word at items[i] and those right before it say
// together, nothing for i < 0: "diesel trucks".
func (r *Resolver) scopeAround(f *frame, i int) fact.Scope {
	var s fact.Scope
	if i >= 0 && f.Entry(i, lexicon.ScopeCue) != nil {
		s.Powertrain = r.joined(f, i) // "EV and plug-in hybrid sales, making up half of the market"
	}
	for e := f.Entry(i, lexicon.ScopeCue); i >= 0 && e != nil; e = f.Entry(i, lexicon.ScopeCue) {
		merge(&s, &e.Scope)
		i--
	}
	return s
}

// kindAhead returns the item of the kind of vehicle, or of buyer, that the clause after
// an opening phrase with the figure is about: "At 737,000, NEVs …", "With 7,000 units,
// the number of diesels …", "At 9,000, fleet sales …". It is -1 for none.
func (r *Resolver) kindAhead(f *frame, k int, fits func(*frame, int, *lexicon.Entry) bool) int {
	i := f.afterOpening(k)
	if i < 0 {
		return -1
	}
	if f.Word(i+1) == text.Of {
		for i += 2; f.Has(i, lexicon.Determiner); i++ {
		}
	}
	e := f.Entry(i, lexicon.ScopeCue)
	if e == nil || !(fits(f, i, e) && (f.plural(i) || f.Has(f.pastBracket(i+1), r.unitNoun))) && !f.Has(i+1, lexicon.MetricCue) {
		return -1 // but "its NEV division" is
	}
	return i
}

// opensWith reports whether the run adds by "with" to what was said: "BEVs gained 14
// percent, with 12,300 registrations".
func (r *Resolver) opensWith(f *frame, run int) bool {
	i := f.starts[run]
	return f.Word(i) == text.Comma && f.Word(i+1) == text.With
}

// relativeKind returns the item of the kind of vehicle, or of buyer, that the figure's
// relative clause is about: "followed by diesels, which accounted for 22 per cent",
// "by the fleet market, to which registrations rose". It is -1 for none.
func (r *Resolver) relativeKind(f *frame, k int) int {
	i := f.starts[f.runs[k]]
	if f.Word(i) == text.Comma {
		i++
	}
	if f.Word(i) != text.Which && f.Word(i) != text.Whose && f.Word(i) != text.Where || i < 3 {
		return -1
	}
	if f.Word(i-1) == text.Of && f.Has(i-2, lexicon.MetricCue) && i > 3 {
		i -= 2 // "diesels, sales of which fell"
	} else if f.Word(i-1) != text.Of && f.Has(i-1, lexicon.Preposition) {
		i--
	}
	if f.Word(i-1) == text.Comma {
		i--
	}
	i = f.beforeBrackets(i - 1) // "battery electric vehicles (BEVs), which"
	if f.Has(i, r.unitNoun) && f.Entry(i, lexicon.ScopeCue) == nil {
		i-- // "the fleet business"
	}
	if e := f.Entry(i, lexicon.ScopeCue); r.vehicles(f, i) == nil && (e == nil || e.Scope.Channel == "") {
		return -1
	}
	return i
}

// pastBracket returns the item after the brackets that open at items[i], i where
// none do.
func (f *frame) pastBracket(i int) int {
	if f.Word(i) != text.OpenParen {
		return i
	}
	for j := i + 1; j < len(f.Items) && j <= i+8; j++ {
		if f.Word(j) == text.CloseParen {
			return j + 1
		}
	}
	return i
}

// isKindNoun reports whether the entry's word at items[i] names a kind of vehicle.
func (r *Resolver) isKindNoun(f *frame, i int, e *lexicon.Entry) bool {
	return isKind(&e.Scope) && (e.Unit == fact.Vehicle || r.standsAlone(f, i))
}

// areBuyers reports whether the entry's word at items[i] names those who buy:
// "Fleets held on, up 14% to 86,870".
func (r *Resolver) areBuyers(f *frame, i int, e *lexicon.Entry) bool {
	return e.Scope.Channel != "" && (e.Name != modifier || r.countsCars(f, r.modified(f, i)))
}

// openingKind returns the kind of vehicle, or of buyer, that a phrase before the
// figure's clause limits it to: "In two-wheelers, Honda sold 4.1 lakh units",
// "In the fleet market, registrations fell".
func (r *Resolver) openingKind(f *frame, k int, fits func(*frame, int, *lexicon.Entry) bool) int {
	for run := f.runs[k] - 1; run >= 0; run-- {
		i := f.starts[run]
		if f.Word(i) == text.Comma || f.Word(i) == text.Semicolon || f.Word(i) == text.And {
			i++
		}
		if f.Word(i) == text.In || f.Word(i) == text.Among || f.Word(i) == text.For {
			for i++; f.Has(i, lexicon.Determiner); i++ {
			}
			e := f.Entry(i, lexicon.ScopeCue)
			if e != nil && fits(f, i, e) && (i+1 == f.ends[run] && (f.plural(i) || e.Unit == "") || i+2 == f.ends[run] && f.Has(i+1, r.unitNoun)) {
				return i
			}
		}
		if f.weight[run+1] >= atSemicolon || f.weight[run] >= atSemicolon {
			break
		}
	}
	return -1
}

// oneOfKinds reports whether the noun for vehicles at items[i] ends a list of
// several kinds.
func (r *Resolver) oneOfKinds(f *frame, i int) bool {
	j := i - 1
	for f.Has(j, lexicon.Determiner) {
		j--
	}
	return (f.Word(j) == text.And || f.Word(j) == text.Or) && (r.vehicles(f, j-1) != nil || f.Has(j-1, lexicon.UnitWord))
}

// standsAlone reports whether the word for a kind opens its clause and a comma
// or a verb follows: "Petrol, with 38.4%", "Electric rose to".
func (r *Resolver) standsAlone(f *frame, i int) bool {
	return i == 0 && (f.Word(i+1) == text.Comma || f.Has(i+1, lexicon.VerbWord) || r.isVerb(f, i+1) && !f.Has(i+1, lexicon.MetricCue) && !f.Has(i+1, lexicon.UnitWord))
}

// scopePhrase reports whether the scope word stands in a prepositional phrase.
func (r *Resolver) scopePhrase(f *frame, i int) bool {
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		it := &f.Items[j]
		switch {
		case f.Has(j, lexicon.Preposition):
			return true
		case f.Has(j, lexicon.Determiner), f.Has(j, lexicon.ScopeCue), it.Name != nil && it.Role == lexicon.Adjective, it.Hit == nil && !it.Punct && it.Quantity == 0:
			continue
		}
		return false
	}
	return false
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
	return f.Items[i+1].Hit == nil && t.Kind == text.Letters && !t.Capital && f.Has(i+2, lexicon.Determiner) || f.Word(i+2) == r.words.other
}

// oneOfMany reports whether the word for a kind of vehicle at items[i] is one of a list of
// kinds: "with both PV and CV sales growing".
func (r *Resolver) oneOfMany(f *frame, i int, e *lexicon.Entry) bool {
	if !isKind(&e.Scope) {
		return false
	}
	for _, j := range [2]int{i - 2, i + 2} {
		if w := f.Word((i + j) / 2); w != text.And && w != text.Or {
			continue
		}
		if o := f.Entry(j, lexicon.ScopeCue); o != nil && isKind(&o.Scope) {
			return true
		}
	}
	return false
}
