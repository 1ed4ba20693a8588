package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// ownScope collects what the figure's own words say is counted: its noun, the
// words of its run, and what its clause is about.
func (r *Resolver) ownScope(f *clause.Frame, k int, q *mention.Quantity, d *draft, link *draft) {
	own := &d.own
	if kind, ok := r.Told(f, k); ok {
		*own, d.told = kind, true
		if link != nil && link.sentenceNo == d.sentenceNo && (r.SomeOf(f, k) || f.MarksInsertion(k-1)) && !(f.IsPercent(k) && f.Word(k+1) == text.Of && f.Has(k+2, lexicon.Determiner) && f.Has(k+3, lexicon.ScopeCue)) {
			whole := clause.KindOf(&link.Scope)
			own.Merge(&whole) // "310,000 passenger cars, 171,000 of them electric"
		}
	}
	if q != nil {
		if r.CountsThose(f, q) {
			r.backKind(f, k, d, link)
		}
		if q.Counted != nil && !r.CountsKinds(f, q) && !r.KindList(f, k) {
			own.Merge(&q.Counted.Scope)
		}
		for _, e := range q.Scopes {
			own.Merge(&e.Scope)
		}
		if d.Measure == fact.Level && q.Counted == nil && f.Word(k+1) == text.Of && f.Word(k+2) == text.The {
			if whole := f.QuantityAt(k + 3); whole != nil && whole.Counted != nil && whole.Counted.Kind == lexicon.ScopeCue && whole.Value > q.Value {
				own.Merge(&whole.Counted.Scope) // "2,150 of the 8,570 electric trucks"
			}
		}
	}
	if e := f.Entry(f.Bracket(k)-1, lexicon.ScopeCue); e != nil {
		own.Merge(&e.Scope) // "at home (545,776 vehicles)", "hybrids (23 percent) outsell diesels (17 percent)"
	}
	r.runScope(f, k, f.Runs[k], d)
	if e := f.Entry(0, lexicon.ScopeCue); e != nil && e.Scope.Cumulative && f.Word(1) == text.Comma {
		own.Cumulative = true // "Cumulatively, it sold 310,219"
	}
	if own.Per == "" && d.Measure == fact.Level {
		own.Per = r.openingRate(f, k)
	}
	if own.Market == "" {
		own.Market = r.WhereScope(f, k)
	}
	if own.Market == "" {
		own.Market = r.wentTo(f, k, d)
	}
	if e := f.Entry(0, lexicon.ScopeCue); own.Market == "" && e != nil && k > 1 && (f.Word(1) == text.Colon || f.DashBetween(0, 2)) {
		own.Market = e.Scope.Market // "Overseas: 12,300"
	}
	if own.Segment == "" && r.goesOnOf(f, k) {
		own.Segment = r.ctx.part
	}
	if f.Word(k+1) == text.CloseParen && f.Word(k+2) == text.Of {
		r.runScope(f, k, f.Runs[k+2], d) // "half (51.6%) of all new cars were electric"
	}
	if f.Word(k+1) == text.Of && f.Word(k+2) == text.Which {
		r.runScope(f, k, f.Runs[k+2], d) // "50 percent of which will be NEVs"
	}
	if f.Word(k+1) == text.OpenParen { // "16.6 kWh/100 km (WLTP)"
		if e := f.Entry(k+2, lexicon.ScopeCue); e != nil {
			own.Merge(&fact.Scope{Cycle: e.Scope.Cycle, Channel: e.Scope.Channel}) // "(wholesale basis)"
		}
	}
	if p := r.chosen(f, k); p != (fact.Scope{}) {
		own.Powertrain, own.Segment = p.Powertrain, p.Segment
	}
	if d.Measure == fact.Share && own.Powertrain == "" {
		kind := r.SharersKind(f, k)
		if own.Segment != "" {
			kind.Segment = "" // "an electric share of 1.8% for passenger cars"
		}
		own.Merge(&kind)
	}
	part := f.PartOfIt(k)
	others := r.opensOnOtherCars(f, k) || part >= 0 && !f.IsPercent(part)
	if own.Powertrain == "" && !others {
		at := r.scopeSubject(f, k, d, link, r.IsKindNoun)
		kind := r.ScopeAround(f, at)
		if !clause.IsKind(own) || kind.Segment == own.Segment { // "Diesel trucks lead, with 95.3% of truck registrations"
			own.Merge(&kind)
		}
	} else if !clause.IsKind(own) && part >= 0 {
		kind := r.ScopeAround(f, r.OpeningKind(f, k, r.IsKindNoun)) // "In hybrids, Toyota had 2,130 of the 3,020"
		own.Merge(&kind)
	}
	if !clause.IsKind(own) && link == nil && r.Participle(f, f.Runs[k]) {
		kind := r.KindOfMarket(f, k)
		own.Merge(&kind)
	}
	if own.Channel == "" {
		own.Channel = r.ScopeAround(f, r.scopeSubject(f, k, d, link, r.areBuyers)).Channel
	}
	if own.Channel == "" {
		own.Channel = r.theirChannel(f, k)
	}
	if p := r.addedKind(f, k); p != "" {
		own.Powertrain = p
	}
	opening := f.Opening(k)
	if clause.IsKind(own) {
		opening.Powertrain, opening.Segment = "", ""
	}
	own.Merge(&opening)
	if divided := r.wholeAhead(f, k); own.Powertrain == "" || own.Segment == "" {
		own.Merge(&divided)
	}
	if own.Market == "" {
		own.Market = f.ClauseMarket(k)
	}
	if r.isWhole(f, k, d) || r.OfWholeMarket(f, k) || r.otherVehicles(f, k) || others {
		return
	}
	if !clause.IsKind(own) {
		kind := r.madeByAll(f, k, d)
		own.Merge(&kind)
	}
	r.backKind(f, k, d, link)
	if !clause.IsKind(own) && (link == nil || link.sentenceNo == d.sentenceNo && r.themeAt(f) >= 0 && !(link.Metric == d.Metric && d.Measure == fact.Change && r.is(d, lexicon.Outbound)) || r.ctx.theme.market && r.ctx.theme.spoken == r.ctx.sentences-1) {
		kind := r.themed(f, k, q, d)
		own.Merge(&kind)
	}
}

// madeByAll returns the kind of vehicle of a place's figure whose clause opens with all those who make it: "Truck makers assembled
// 12,700 units", "Makers of three-wheelers sold 79,683".
func (r *Resolver) madeByAll(f *clause.Frame, k int, d *draft) fact.Scope {
	if !d.who().Is(lexicon.Place) || !r.flowsOrStocks(d) {
		return fact.Scope{}
	}
	i := f.FirstOfClause(k)
	for f.Has(i, lexicon.Determiner) || i < k && f.Items[i].Role == lexicon.Adjective {
		i++
	}
	makers := func(i int) bool {
		e := f.Entry(i, lexicon.Descriptor)
		return e != nil && clause.IsCompany(e) && f.Plural(i)
	}
	switch {
	case makers(i) && clause.IsKind(&f.Entry(i, lexicon.Descriptor).Scope):
		return f.Entry(i, lexicon.Descriptor).Scope
	case makers(i) && f.Word(i+1) == text.Of && i+2 < k:
		return f.KindAt(i + 2)
	case f.Has(i, lexicon.ScopeCue) && makers(f.PastBracket(i+1)):
		return f.KindAt(i)
	}
	return fact.Scope{}
}

// wholeAhead returns the kind of vehicle of the whole that the sentence opens with and divides, without a number: "Of its
// passenger cars, 222,559 were battery-electric and 214,297 plug-in hybrids".
func (r *Resolver) wholeAhead(f *clause.Frame, k int) fact.Scope {
	if f.Word(0) != text.Of || f.Runs[k] == f.Runs[0] || f.SemicolonBetween(0, k) {
		return fact.Scope{}
	}
	for i := 1; i < f.Ends[0] && f.Items[i].Quantity == 0; i++ {
		if kind := f.KindAt(i); clause.IsKind(&kind) && !r.ofCompany(f, i) {
			return kind
		}
	}
	return fact.Scope{}
}

// wentTo returns the market that the verb after the figure says it went to, where that makes it
// no export: "half of those, 101,000, went overseas", of what was sold.
func (r *Resolver) wentTo(f *clause.Frame, k int, d *draft) string {
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
func (r *Resolver) runScope(f *clause.Frame, k, run int, d *draft) {
	if end := r.ChangeOf(f, k, run); end > 0 {
		for i := k + 1; i < end; i++ {
			r.scopeWord(f, k, run, i, d)
		}
		return
	}
	part := f.PartOfIt(k)
	for i := min(k, f.Ends[run]) - 1; i >= f.Starts[run] && i > part; i-- {
		if f.Has(i, lexicon.ScopeCue) && !r.Claimed(f, i, k) {
			r.scopeWord(f, k, run, i, d)
		}
	}
	for i := max(k, f.Starts[run]); i < f.Ends[run]; i++ {
		if part >= 0 && f.Has(i, lexicon.Auxiliary) {
			break // "120,000 of the 230,000 cars registered in May were electric"
		}
		if i > k && f.Runs[i] == run && f.Visible(i, k) && (f.Items[i].Quantity != 0 && !r.replaced(f, i) || f.Word(i) == text.As || f.Has(i, r.FollowedKind) || r.Purpose(f, i)) {
			break // also "a 6.8% share, followed by hybrids"
		}
		if !r.AlsoCounted(f, k, i) {
			r.scopeWord(f, k, run, i, d)
		}
	}
}

// replaced reports whether the figure at items[i] is one that another takes the place of: "15,000 yuan
// instead of 7,000 yuan towards a petrol car".
func (r *Resolver) replaced(f *clause.Frame, i int) bool {
	e := f.Entry(i-1, lexicon.Preposition)
	return e != nil && e.Name == "instead"
}

// theirChannel returns the channel of the buyers before the clause that a "they" opens
// means: "It was private buyers who made the difference: they took 51,359 cars", "their
// registrations grew".
func (r *Resolver) theirChannel(f *clause.Frame, k int) string {
	i := f.Starts[f.Runs[k]]
	for i < k && f.Items[i].Punct {
		i++
	}
	if f.Word(i) != text.They && !(f.Word(i) == text.Their && (f.Has(i+1, r.ShareKind) || f.Has(i+1, lexicon.MetricCue))) {
		return ""
	}
	for j := i - 1; j >= 0; j-- {
		if e := f.Entry(j, lexicon.ScopeCue); e != nil && r.areBuyers(f, j, e) {
			return e.Scope.Channel
		}
	}
	return ""
}

// scopeWord adds what the word at items[i] of the run says is counted.
func (r *Resolver) scopeWord(f *clause.Frame, k, run, i int, d *draft) {
	e := f.Entry(i, lexicon.ScopeCue)
	if e == nil || f.Runs[i] != run || !f.Visible(i, k) {
		return
	}
	if kinds := r.Joined(f, i); kinds != "" && d.own.Powertrain == "" {
		d.own.Powertrain = kinds
		return
	}
	if works := r.WorksOf(f, i); works != "" && d.own.Segment == "" && i < k {
		d.own.Segment = works
		return
	}
	if i == k+1 && r.KindList(f, k) || i != k+1 && r.OneOfMany(f, i, e) || e.Name == clause.Modifier && !r.CountsCars(f, r.Modified(f, i)) && !r.labelsChannel(f, i) || r.IsIncludedIn(f, i, k) || clause.IsKind(&e.Scope) && r.KindLeftOut(f, i) || r.ofCompany(f, i) || e.Scope.Cumulative && r.AfterSuperlative(f, i) {
		return
	}
	if f.Word(i+1) == text.Hyphen && i+2 < len(f.Items) && f.Tokens[f.Items[i+1].First].Glued && f.Items[i+2].Hit == nil || f.Tokens[f.Items[i].First].Capital && i > 0 && f.Items[i-1].Name != nil && f.Has(i+1, r.WorksKind) {
		return // "an EV-related charge", "the Warren Truck Assembly Plant"
	}
	if f.IsModel(i-1) && f.Items[i-1].Name != d.owner && f.QuantityAt(i-2) == nil {
		return // "with the Pacifica minivan up"
	}
	if e.Scope.Market == "domestic" && (f.Word(i+1) == text.In || f.Word(i+1) == text.Of) && i+2 < len(f.Items) && r.isMarket(f, i+2, k) {
		return // "at home in Germany"
	}
	if f.IsModel(i-1) && r.DescribesMaker(f, i-1) {
		return // "the maker of the Accord sedan"
	}
	if e.Scope.Market == "domestic" && (r.OnlyMade(f, i+1) || f.Word(i+1) == text.Hyphen && r.OnlyMade(f, i+2)) {
		if d.Scope.Origin == "" && d.who().Is(lexicon.Place) {
			d.own.Origin = d.Subject // "sales of domestically assembled cars"
		}
		return
	}
	if e.Scope.Market == "domestic" && f.UnknownNoun(i+1) {
		return // "had failed to meet domestic rules"
	}
	if e.Scope.Annualized && i > k && (d.Measure == fact.Change || f.GivesRate(i)) {
		return // "up 5 percent at the annual rate": on the year
	}
	if e.Scope.Per == "" || (r.ratesCounted(f, k, i) || r.averaged(f, i, d)) && d.Measure == fact.Level && f.Word(i-1) != text.In {
		d.own.Merge(&e.Scope)
	}
}

// ofCompany reports whether the kind of vehicle at items[i] only says what a company makes:
// "the electric carmaker", "the maker of range-extended SUVs".
func (r *Resolver) ofCompany(f *clause.Frame, i int) bool {
	if r.IsCompanyNoun(f, i+1) {
		return true
	}
	if _, ok := r.partCalled(f, i+1); ok {
		return true // "the commercial arm", after the name of that
	}
	for j := i - 1; j > 0 && j > i-8 && f.Items[j].Quantity == 0 && (f.Items[j].Name == nil || f.Items[j].Name.Kind == lexicon.Maker) && f.Word(j) != text.Comma; j-- {
		if f.Word(j) == text.Of {
			e := f.Entry(j-1, lexicon.Descriptor)
			return e != nil && e.Name == "company" && !f.Has(j-1, lexicon.UnitWord) && !f.Has(j-1, r.UnitNoun)
		}
	}
	return false
}

// repeatScope replaces what the figure at items[k] is of where it repeats the
// statement of an earlier one for another kind of vehicle or another market:
// "Plug-in hybrids lost 1.2% and full hybrids 3.6%".
func (r *Resolver) repeatScope(f *clause.Frame, k, prior int, d *draft) {
	for i := k - 1; i > prior && f.Runs[i] > f.Runs[prior]; i-- {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && clause.IsKind(&e.Scope) && f.Visible(i, k) {
			if d.Scope.Powertrain == "" || e.Scope.Powertrain == "" || !r.Markets[d.Scope.Segment] || e.Scope.Segment != "" {
				d.Scope.Segment = e.Scope.Segment // "petrol vans made up 20 percent and diesels 7": of vans, too
			}
			d.Scope.Powertrain = e.Scope.Powertrain
			break
		}
	}
	if e := f.Entry(f.Bracket(k)-1, lexicon.ScopeCue); e != nil && clause.IsKind(&e.Scope) {
		d.Scope.Powertrain, d.Scope.Segment = e.Scope.Powertrain, e.Scope.Segment // "hybrids (23 percent) outsell diesels (17)"
	}
	for i := k - 1; i > prior && f.Runs[i] > f.Runs[prior]; i-- {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Scope.Market != "" && f.Visible(i, k) && !r.sited(d) && !r.is(d, lexicon.Outbound) {
			d.Scope.Market = e.Scope.Market // "fell 3 percent in Japan and 5 percent overseas"
			break
		}
	}
	for i := k - 1; i > prior && f.Runs[i] > f.Runs[prior]; i-- {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && r.areBuyers(f, i, e) && f.Visible(i, k) {
			d.Scope.Channel = e.Scope.Channel // "while private demand fell by 12 percent"
			break
		}
	}
	if w := f.Word(k + 1); w == text.For || w == text.In || w == text.To || w == text.Among {
		if c := r.channelAt(f, k+2); c != "" {
			d.Scope.Channel = c // "rose 36.8 percent for fleets and 12 for private buyers"
		}
	}
	if kind, ok := r.Told(f, k); ok {
		if kind.Powertrain != "" && d.Scope.Powertrain != "" && kind.Segment == "" {
			kind.Segment = d.Scope.Segment // "half of them are electric and 12 percent plug-in hybrids"
		}
		d.Scope.Powertrain, d.Scope.Segment = kind.Powertrain, kind.Segment
	}
	if p := r.chosen(f, k); clause.IsKind(&p) {
		if p.Powertrain == "" && d.Measure == fact.Share && d.Scope.Segment != "" {
			p.Powertrain = d.Scope.Powertrain // "an electric share of 1.8% for cars, 1.1% for vans"
		}
		d.Scope.Powertrain, d.Scope.Segment = p.Powertrain, p.Segment
	}
	if p := r.addedKind(f, k); p != "" {
		d.Scope.Powertrain = p
	}
	if r.is(d, lexicon.Outbound) && d.Scope.Market == "domestic" {
		d.Scope.Market, d.Scope.Channel = "", "" // "domestic wholesales rose 3 percent, and exports 57 percent"
	}
	if f.Runs[k] == f.Runs[prior] || !r.placed(d) {
		return
	}
	if i := r.nearestMarket(f, k, f.Runs[k], d); i >= 0 {
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
func (r *Resolver) metricScope(f *clause.Frame, k int, d *draft) {
	for i := k - 1; i >= 0; i-- {
		if f.Entry(i, lexicon.MetricCue) != d.metricEntry || d.metricEntry == nil || !f.Visible(i, k) {
			continue
		}
		r.runScope(f, k, f.Runs[i], d)
		if d.own.Market == "" {
			d.own.Market = r.WhereScope(f, i)
		}
		d.Scope.Merge(&d.own)
		return
	}
}
