package resolve

import (
	"slices"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// kindMoves reports whether the clause of the change at items[k], or of the level that one leads to, begins with the kind
// of vehicle that moved: "NEVs fell 11 percent to 22,300".
func (r *Resolver) kindMoves(f *clause.Frame, k int) bool {
	run := f.Runs[k]
	i := f.Starts[run]
	if i == 0 || f.Word(i) != text.Comma && f.Word(i) != text.Semicolon {
		return false
	}
	return f.KindAt(i+1) != (fact.Scope{}) && f.Has(i+2, lexicon.Move) && !f.Has(i+1, lexicon.MetricCue)
}

// scope settles what is counted: what the number's own noun says, what stands
// at the metric's word and in the figure's run, and, where the figure only
// continues an earlier statement, what that said.
func (r *Resolver) scope(f *clause.Frame, k int, q *mention.Quantity, m *pattern.Match, d *draft, link *draft) {
	s := &d.Scope
	if d.Measure == fact.Share && link != nil && link.Metric == d.Metric && (link.Measure == fact.Level || link.Measure == fact.Change && (r.OpensWithPart(f, f.Runs[k]) || f.Word(k+1) == text.Of && f.Word(k+2) == text.Them && link.Unit == fact.Percent)) && f.Runs[k] > 0 && link.sentenceNo == d.sentenceNo && !r.NamesKind(f, k) {
		// "166,000 units, accounting for 60 percent of all": the part's scope
		*s = link.Scope
		if r.runScope(f, k, f.Runs[k], d); d.own.Market != "" {
			s.Market = d.own.Market // "of which 10 percent will be sold overseas"
		}
		if r.partGoes(f, k) {
			s.Channel = r.channelAt(f, k+2)
		}
		r.ownPlace(f, k, d, nil) // "60 per cent of them in Haryana"
		if r.is(d, lexicon.Inbound) {
			r.origin(f, k, d) // "12 percent of them from China"
		}
		if s.Market == "" && d.who().Is(lexicon.Maker) && r.partOfHome(d) {
			s.Market = r.mainMarket(d)
		}
		r.underLabel(f, d, s)
		return
	}
	if d.Measure == fact.Change && link != nil && link.sentenceNo == d.sentenceNo && link.Metric == d.Metric && link.Measure == fact.Level && f.Bracket(k) == k-1 && link.item == k-2 {
		*s = link.Scope // "two-wheelers for 1.95 crore (+14.5 per cent)"
		return
	}
	s.Merge(&m.Rule.Template.Scope)
	r.ownScope(f, k, q, d, link)
	if d.Measure == fact.Level && (r.sizesMarket(f, k) || r.wholeOfKind(f, k, q, d)) {
		d.own.Powertrain, d.own.Segment = "", ""
	}
	s.Merge(&d.own)
	whole := r.isWhole(f, k, d)
	goesOn := !whole && link != nil && link.whole && (d.Measure == fact.Change || f.Roles[k].Base) && link.sentenceNo == d.sentenceNo && link.Metric == d.Metric && r.IsTurnover(d.Metric) && !clause.IsKind(&d.own)
	if goesOn || whole && f.Roles[k].Base && link != nil && link.sentenceNo == d.sentenceNo && link.Metric == d.Metric {
		s.Merge(&link.Scope) // "In total, it sold 300,538 NEVs, up 47 percent from 201,493"
	}
	whole = whole || goesOn
	d.whole = whole
	if whole && d.Measure == fact.Level && link != nil && link.sentenceNo == d.sentenceNo && link.Measure == fact.Change && link.Metric == d.Metric && !clause.IsKind(&d.own) && f.Word(k-1) == text.To {
		kind := clause.KindOf(&link.Scope)
		s.Merge(&kind) // "Overall, sales of electric cars fell by 43.9 percent a year, to 92,627"
	}
	if whole && d.who().Is(lexicon.Place) && d.Measure != fact.Share && !clause.IsKind(&d.own) {
		r.ctx.wholeBlock = r.ctx.block // "total car production plunged 20 percent", after electric cars, and what the paragraph goes on with
	}
	if d.metricEntry != nil && !(whole && d.metricFrom == fact.Sentence) {
		said := d.metricEntry.Scope
		if d.metricFrom == fact.Sentence && (r.nearestMarket(f, k, f.Runs[k], d) >= 0 || r.kindMoves(f, k)) {
			said.Market = "" // "overseas sales fell, while those in Japan rose 5 percent", "overseas sales rose, NEVs fell 11 percent"
		}
		if i := opensRun(f, f.Runs[k]); said.Market == "overseas" && d.metricFrom == fact.Sentence && i < k && f.PlaceAt(i) && f.Items[i].Role == lexicon.Plain && f.Word(i+1) != text.Possessive {
			said.Market = f.Items[i].Name.Name // "Overseas sales fell 4 percent: North America was up 9 percent, but Europe slid"
		}
		s.Merge(&said)
	}
	r.ownPlace(f, k, d, link)
	if !whole {
		r.inheritScope(f, k, d, link)
		if !clause.IsKind(s) && !r.foreseesMarket(f, d) {
			s.Powertrain = r.ofTheKind(f, d)
		}
	}
	if link != nil && d.Metric == clause.AveragePrice && link.sentenceNo == d.sentenceNo && link.Unit == fact.Vehicle && link.Subject == d.Subject && !clause.IsKind(s) && !r.NamesKind(f, k) && !r.CountsNew(q) {
		kind := clause.KindOf(&link.Scope)
		s.Merge(&kind) // "used-car sales came to 1.4 million, at an average of $25,960"
	}
	if kind := r.whoseShare(d, link); clause.IsKind(&kind) && s.Channel == "" {
		s.Powertrain, s.Segment = kind.Powertrain, kind.Segment
	}
	if kind := r.ofDivision(f, d); !clause.IsKind(s) && !whole {
		s.Merge(&kind)
	}
	if kind := r.rankedKind(f, k, d); !clause.IsKind(&d.own) {
		s.Merge(&kind)
	}
	if !whole {
		r.underRubric(f, d, s)
		r.underLabel(f, d, s)
	}
	if s.Segment == "used" && r.CountsNew(q) {
		s.Segment = ""
	}
	if r.is(d, lexicon.Aid) && !clause.IsKind(s) {
		s.Powertrain = r.aidedBefore(d)
	}
	if u := r.Lex.Units[d.Unit]; u != nil && u.Dimension == "bulk_energy" && r.sited(d) {
		s.Powertrain = "" // cells are for electric cars
	}
	if !clause.IsKind(s) && !whole {
		kind := r.kindCalled(f, k, d)
		s.Merge(&kind)
	}
	if e := f.Entry(1, lexicon.ScopeCue); f.Word(0) == text.Including && e != nil && e.Scope.Powertrain != "" && s.Powertrain != "" && d.own.Powertrain == "" && f.Word(2) == text.Comma {
		if both := clause.Unite([]string{s.Powertrain, e.Scope.Powertrain}); both != "" {
			s.Powertrain = both // "Including plug-in hybrids, its volume rose 359 percent", after battery cars
		}
	}
	if s.Segment == "" && !whole && !r.ofAllVehicles(f, k, d) {
		s.Segment = r.ownMarket(f, k, q, d, link)
	}
	if w := &r.ctx.where; s.Channel == "" && w.block == r.ctx.block && r.IsTurnover(d.Metric) {
		s.Channel = w.channel
	}
	if top := &r.ctx.top; s.Channel == "" && d.Metric == top.metric && d.Subject == top.place && r.ctx.topicPlace && !whole {
		s.Channel = top.channel // "retail sales" of the lead
	}
	if d.Measure == fact.Share && s.Channel != "" && r.partGoes(f, k) {
		s.Channel = r.channelAt(f, k+2)
	}
	r.place(f, k, d)
	if main := r.ctx.main.Entry; link != nil && link.sentenceNo == d.sentenceNo && link.who().Is(lexicon.Place) && r.IsTurnover(link.Metric) && d.own.Market == "" && (d.who().Is(lexicon.Maker) || d.who().Is(lexicon.Model)) && main != nil && d.Scope.Market == main.Name && main.Is != "country" && r.IsTurnover(d.Metric) && link.owner.Is == "country" {
		d.Scope.Market = link.Subject // "Thailand registered 70,137 of them; BYD alone took 39 per cent", in a report on Asia
	}
	if link != nil && link.sentenceNo == d.sentenceNo && r.PartOfWhich(f, k) && r.nearestMarket(f, k, f.Runs[k], d) > k {
		r.partIsThere(d, link)
	}
	if f.Word(k+1) == r.Words.Elsewhere && f.Word(k+2) != text.In && !r.sited(d) {
		s.Market = "" // "12,000 in Canada and about 30,000 elsewhere"
	}
	r.origin(f, k, d)
	r.variant(f, k, d, link)
	r.fullTrim(d)
	r.cycle(f, k, d)
	d.told = d.told || r.PartOfWhich(f, k) && (f.KindAt(k+1).Powertrain != "" || q != nil && len(q.Scopes) > 0) // "Macan: 45,137, of which 25,884 electric"
	r.unscope(d)
	r.ofVersion(f, k, d)
	if s.Segment == "" && !whole && r.hasDivisions(d) {
		if s.Segment = r.ofCars(f, k, d); s.Segment == "" {
			s.Segment = r.ofDivision(f, d).Segment // an operating income has one of these alone
		}
	}
	forHome := link != nil && link.sentenceNo == d.sentenceNo && link.Metric == d.Metric && link.Scope.Market == "domestic" && d.metricFrom == fact.Sentence
	if d.Metric == "production" && d.who().Is(lexicon.Place) && (forHome && d.Measure == fact.Change || r.madeForHome(f, k, d)) {
		s.Market, s.Origin = "domestic", ""
	}
	if r.is(d, lexicon.Inbound) && r.refersBack(f, k, d) {
		on := r.ctx.duties.last().on
		s.Merge(&on)
	}
	if metric := r.Vocabulary(d.Metric); metric != nil && metric.Levied {
		r.onGoods(f, k, d)
	}
}

// ofAllVehicles reports whether the figure's metric is said to be of vehicles as such, in an article on some of them:
// "Vehicle exports rose 24.6 percent", after passenger vehicles.
func (r *Resolver) ofAllVehicles(f *clause.Frame, k int, d *draft) bool {
	if i := f.FirstOfClause(k); i+1 < k && d.metricEntry != nil && f.Entry(i+1, lexicon.MetricCue) == d.metricEntry && d.metricFrom == fact.Clause {
		u := f.Entry(i, lexicon.UnitWord)
		return u != nil && u.Unit == fact.Vehicle && !r.IsCar(f.Tokens[f.Items[i].First].Word) && !f.Has(i, lexicon.ScopeCue) && r.Vocabulary(d.Metric).Is(lexicon.Outbound)
	}
	return false
}

// partIsThere takes from a whole the place where the words put a part of it alone, since the rest is elsewhere: "470,000, of
// which 322,000 were in the US", "made 846,000, of which 280,000 were built in Japan".
func (r *Resolver) partIsThere(part, whole *draft) {
	s := &part.Scope
	if whole.Scope.Market == s.Market {
		whole.Scope.Market = ""
	}
	if whole.Scope.Origin == s.Origin && r.sited(part) {
		whole.Scope.Origin = ""
	}
}

// rankedKind returns the kind of which the sentence ranks those who sold most, up to the one of the figure at items[k]: "The
// top three sellers of NEVs were BYD (306,000), Geely (47,600) and Tesla (46,600)".
func (r *Resolver) rankedKind(f *clause.Frame, k int, d *draft) fact.Scope {
	if f.Word(0) != text.The || d.Measure != fact.Level || !r.IsTurnover(d.Metric) || !d.who().Is(lexicon.Maker) && !d.who().Is(lexicon.Model) {
		return fact.Scope{}
	}
	if q := f.QuantityAt(1); q == nil || q.Unit != nil {
		return fact.Scope{}
	}
	for i := 2; i < k && i < 9; i++ {
		if f.Has(i, lexicon.Auxiliary) {
			break
		}
		if kind := f.KindAt(i); kind != (fact.Scope{}) {
			kind.Channel = r.channelAt(f, i+1) // "The top three in NEV retail were"
			return kind
		}
	}
	return fact.Scope{}
}

// partGoes reports whether the words say where the part at items[k] went: "82 percent went through dealers, 8 percent to
// rental firms".
func (r *Resolver) partGoes(f *clause.Frame, k int) bool {
	w := f.Word(k + 1)
	return (w == text.To || w == text.Through || w == text.Via) && f.QuantityAt(k+2) == nil && f.QuantityAt(k+3) == nil
}

// channelAt returns the channel that the words say which begin at items[i], "" for none.
func (r *Resolver) channelAt(f *clause.Frame, i int) string {
	for f.Has(i, lexicon.Determiner) {
		i++
	}
	if e := f.Entry(i, lexicon.ScopeCue); e != nil {
		return e.Scope.Channel
	}
	return ""
}

// aidedBefore returns the powertrain of the vehicles that the same state was last said to pay for: "The
// grant for electric cars is worth £3,750. The budget is £650 million."
func (r *Resolver) aidedBefore(d *draft) string {
	for i := len(r.drafts) - 1; i >= 0; i-- {
		if p := &r.drafts[i]; !p.dropped && p.Subject == d.Subject && p.Metric == d.Metric {
			return p.Scope.Powertrain
		}
	}
	return ""
}

// cycle gives a range or a consumption the test cycle that its sentence names, where that is
// one alone and stands at no other figure: "452 and 520 km, both by the WLTP standard".
func (r *Resolver) cycle(f *clause.Frame, k int, d *draft) {
	if m := r.Vocabulary(d.Metric); d.Scope.Cycle != "" || d.Measure != fact.Level || !m.Accepts("distance") && !m.Accepts("consumption") {
		return
	}
	said := ""
	for i := range f.Of(lexicon.ScopeCue) {
		e := f.Entry(i, lexicon.ScopeCue)
		if e == nil || e.Scope.Cycle == "" || e.Scope.Cycle == said {
			continue
		}
		if said != "" {
			return
		}
		if f.Groups[i] != f.Groups[k] && f.Bracket(i) >= 0 && !f.ClosesWith(k, i) {
			break // of the figure that the bracket stands at
		}
		said = e.Scope.Cycle
	}
	if said == "" && r.Vocabulary(d.Metric).Accepts("distance") {
		said = r.cycleBefore(d)
	}
	d.Scope.Cycle = said
}

// cycleBefore returns the test cycle of the range that was told last, where that is the same model's:
// "538 km on the MIDC cycle. The QWD still manages 622 km."
func (r *Resolver) cycleBefore(d *draft) string {
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo >= d.sentenceNo-2; i-- {
		if p := &r.drafts[i]; !p.dropped && p.Metric == d.Metric && p.Measure == fact.Level {
			if p.Subject != d.Subject || p.Unit != d.Unit {
				return ""
			}
			return p.Scope.Cycle
		}
	}
	return ""
}

// ownMarket returns the segment that is a market of its own and that the article
// is about: "passenger vehicles" of a lead about a place's total, used cars,
// robotaxis, or whatever trade its headline names.
func (r *Resolver) ownMarket(f *clause.Frame, k int, q *mention.Quantity, d *draft, link *draft) string {
	if r.CountsNew(q) {
		return ""
	}
	flow := r.flowsOrStocks(d)
	cars := r.SpeaksOfCars(f, k)
	switch {
	case d.Metric == "fleet" && d.Unit == fact.Vehicle && d.owner != nil && len(d.owner.Makes) == 1 && d.owner.Makes[0] == "robotaxis":
		return "robotaxi" // all that Waymo has
	case d.Metric == "revenue" && d.who().Is(lexicon.Place) && r.fleetBefore(d) != "":
		return r.fleetBefore(d) // "500,000 robotaxis in China by 2030 with a potential revenue of $47 billion"
	case r.ctx.trade.segment == "robotaxi":
		if d.Metric == "fleet" && q != nil && f.Tokens[q.Last-1].Kind == text.Digits && d.Unit == fact.Vehicle {
			return r.ctx.trade.segment
		}
	case r.ctx.trade.segment == "used" && (flow || d.Metric == "average_price"):
		if link != nil && link.sentenceNo == d.sentenceNo && link.Scope.Segment == "" || r.SpeaksOfNew(f) {
			return ""
		}
		return r.ctx.trade.segment
	case flow && r.ctx.isTraded() && !(cars && r.Trades[r.ctx.trade.segment]) && !r.SpeaksOfKinds(f):
		if d.Scope.Powertrain == "" && r.ctx.lead.Powertrain == r.ctx.trade.powertrain {
			d.Scope.Powertrain = r.ctx.trade.powertrain
		}
		return r.ctx.trade.segment
	case flow && r.ctx.topicPlace && !(cars && r.Trades[r.ctx.top.segment]) && d.who().Is(lexicon.Place) && (d.Subject == r.ctx.top.place || r.topOver(d)):
		return r.ctx.top.segment
	}
	return ""
}

// fleetBefore returns the segment of the fleet that the sentence told of the same place before, "" where it told of none.
func (r *Resolver) fleetBefore(d *draft) string {
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo == d.sentenceNo; i-- {
		if p := &r.drafts[i]; !p.dropped && p.Metric == "fleet" && p.Subject == d.Subject {
			return p.Scope.Segment
		}
	}
	return ""
}

// topOver reports whether the article's first figure is of the bloc or region that the
// draft's country is one of, so that both count the same.
func (r *Resolver) topOver(d *draft) bool {
	e := r.Lex.Named(r.ctx.top.place)
	return e != nil && (e.Is == "bloc" || e.Is == "region") && r.IsTurnover(d.Metric) && r.IsTurnover(r.ctx.top.metric) && (d.owner.Is == "country" || d.owner.Is == "bloc")
}

// soldWhereMeant reports whether the figure is of all that was sold in a place, which is in that place
// whether or not the words say so: "total domestic sales rose to 47,193", of Thailand. What its
// makers sold at home is a part of what they sold.
func (r *Resolver) soldWhereMeant(d *draft) bool {
	if d.Measure == fact.Share && d.Scope.Market == "domestic" && d.who().Is(lexicon.Place) {
		return true // "their share of domestic retail was 63 percent", of a country's own brands
	}
	meant := d.metricEntry != nil && d.metricEntry.Scope.Market == "domestic" || r.ctx.topicPlace && r.ctx.main.Text == d.Subject
	return meant && d.Scope.Market == "domestic" && d.who().Is(lexicon.Place) && !d.makers && r.IsTurnover(d.Metric) && !r.tellTotals(d.Subject)
}

// unscope removes what means nothing for the metric: batteries and posts are
// always those of electric cars.
func (r *Resolver) unscope(d *draft) {
	m := r.Vocabulary(d.Metric)
	if m == nil {
		return
	}
	if d.who().Is(lexicon.Model) {
		// a model is of one kind: "116,887 SU7 sedans"
		if d.Scope.Segment != "used" {
			d.Scope.Segment = ""
		}
		if d.Measure != fact.Share && !d.told {
			d.Scope.Powertrain = ""
		}
	}
	if !m.Accepts("distance") && !m.Accepts("consumption") {
		d.Scope.Cycle = "" // nothing else is measured in a test cycle
	}
	if m.Sited || slices.Contains(m.Unscoped, "channel") {
		d.Scope.Channel = "" // what is made has not been sold yet, and all shops are retail
	}
	if m.Is(lexicon.Product) && !m.Local {
		d.Scope.Per = "" // a range or a weight is of no time
	}
	ofMarket := m.Is(lexicon.Product) && m.Local && d.who().Is(lexicon.Place) // "used EV prices fell by 43 percent": of what a whole market pays
	if slices.Contains(m.Unscoped, "powertrain") && !ofMarket {
		d.Scope.Powertrain = ""
	}
	if slices.Contains(m.Unscoped, "annualized") || d.Measure == fact.Share {
		d.Scope.Annualized = false
	}
	if m.Intensive {
		d.Scope.Cumulative = false // "Vehicle Lifetime Solutions: 15.0"
	}
	if slices.Contains(m.Unscoped, "market") {
		d.Scope.Market = ""
	}
	if slices.Contains(m.Unscoped, "segment") && !ofMarket {
		d.Scope.Segment = ""
	}
	if (m.Sited || r.ofStaff(d)) && d.Scope.Market == "domestic" {
		if maker := r.makerOf(d); maker != nil {
			d.Scope.Market = maker.Country // "its domestic plants"
		} else if d.Metric == "production" && d.Modality == fact.Reported && d.who().Is(lexicon.Place) {
			d.Scope.Market, d.Scope.Origin = "", d.Subject // of makers that have plants elsewhere, too
		}
	}
	if m.Sited && d.Scope.Market != "" && d.Scope.Market != "domestic" {
		if d.Scope.Origin == "" {
			d.Scope.Origin = d.Scope.Market
		}
		d.Scope.Market = ""
	}
	if r.is(d, lexicon.Outbound) && (d.Scope.Market == "overseas" || d.Scope.Market == "World" || d.Scope.Market == "domestic") {
		d.Scope.Market = ""
	}
	if r.soldWhereMeant(d) || d.Scope.Market == "overseas" && r.is(d, lexicon.Inbound) {
		d.Scope.Market = "" // what comes in is from abroad, whether or not the words say so
	}
	if d.Scope.Market != "" && d.Scope.Market == d.Subject {
		d.Scope.Market = ""
	}
	if e := r.Lex.Named(d.Scope.Market); e != nil && e.Is == "city" && d.who().Is(lexicon.Place) && r.CountryOf(e) == d.Subject {
		d.Scope.Market = "" // what a country has it does not have in one of its towns
	}
}
