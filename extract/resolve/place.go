package resolve

import (
	"slices"

	"carfacts/extract/calendar"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// ownPlace sets the place that stands in the figure's own run, or between it
// and the statement that it hangs on: a market, or for what stands somewhere its
// site.
func (r *Resolver) ownPlace(f *clause.Frame, k int, d *draft, link *draft) {
	if !r.placed(d) || f.Roles[k].Base && opensParts(f, k) > 0 {
		return // what the whole is compared with is not where a part of it was: "– 1,451 in Korea and 4,434 elsewhere – against 19,258"
	}
	if i := r.nearestMarket(f, k, f.Runs[k], d); i >= 0 {
		works := f.Has(r.Modified(f, i), r.WorksKind)
		if works && r.IsTurnover(d.Metric) && i < k && d.who().Is(lexicon.Maker) {
			d.Scope.Origin = r.marketName(f, i, d) // "Tesla's Shanghai works delivered 71,599 cars"
			return
		}
		if r.is(d, lexicon.Outbound) && (f.Word(i-1) == text.In && (f.Has(i-2, r.WorksKind) || f.Has(i-2, r.ProducingKind)) || works || f.NamesUnit(i)) {
			if place := r.marketName(f, i, d); place != d.Subject {
				d.Scope.Origin = place // "GM's plants in Mexico exported", "exports 60 percent of the cars it makes in China"
			}
			return // "Tesla China exported"
		}
		r.setPlace(d, r.marketName(f, i, d))
	} else if link != nil && link.sentenceNo == d.sentenceNo && !(r.ofStaff(d) && r.isWhole(f, k, d)) && (link.Metric == d.Metric || r.sited(d) || r.ofStaff(d) || r.IsTurnover(link.Metric) && r.IsTurnover(d.Metric)) {
		r.setPlace(d, r.placeBefore(f, k, link.item, d)) // but "a company that sold 710,000 cars in America raised its forecast to 12 billion"
	}
	if d.Scope.Origin == "" {
		r.setPlace(d, r.townAhead(f, k, d))
	}
	if r.ofStaff(d) && d.Scope.Market == "" && link != nil && link.sentenceNo == d.sentenceNo && r.sited(link) && (f.Word(k-1) == text.With && f.Runs[link.item] == f.Runs[k] || f.Word(k-1) != text.With && r.theWorkforce(f, k)) {
		d.Scope.Market = link.Scope.Origin // "can make 50,000 cars a year with 1,000 workers"
	}
	if m := r.Vocabulary(d.Metric); (m.Sited || r.ofStaff(d)) && d.Scope.Origin == "" && d.Scope.Market == "" {
		r.setPlace(d, r.ventureIn(f, k, d))
	}
}

// theWorkforce reports whether "the workforce", of no company that is named with it, has the figure.
func (r *Resolver) theWorkforce(f *clause.Frame, k int) bool {
	for i := k - 1; i > 0 && f.Runs[i] == f.Runs[k] && f.Items[i].Quantity == 0; i-- {
		if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb {
			return f.Word(i-1) == text.The || f.Tokens[f.Items[i].First].Word == text.The
		}
	}
	return false
}

// ventureIn returns the place of the venture that the owner of the figure is said in an aside to be: "StarPlus Energy, the joint
// venture with Stellantis in the United States, is to reach 33 GWh". It is "" for none.
func (r *Resolver) ventureIn(f *clause.Frame, k int, d *draft) string {
	for _, i := range f.Named {
		if i >= k || f.Items[i].Name != d.owner || f.Word(i+1) != text.Comma {
			continue
		}
		venture := false
		for j := i + 2; j < k && j < i+16 && f.Word(j) != text.Comma; j++ {
			e := f.Entry(j, lexicon.Descriptor)
			venture = venture || e != nil && e.Name == clause.Venture
			if venture && f.IsPlaceNoun(j) && f.Word(r.BeforeArticle(f, j)) == text.In {
				return r.marketName(f, j, d)
			}
		}
	}
	return ""
}

// townAhead returns the town that a sentence on what stands somewhere begins
// with: "Pomigliano, home of the Panda, turned out 78,975". That of a dateline is where a plant
// of the sentence stands, and not where a company makes all that it makes.
func (r *Resolver) townAhead(f *clause.Frame, k int, d *draft) string {
	m := r.Vocabulary(d.Metric)
	if m == nil || !m.Sited || k == 0 {
		return ""
	}
	if n := f.Items[0].Name; n != nil && n.Is == "city" && f.Items[0].Role == lexicon.Plain && !f.Has(1, lexicon.Place) && (f.Visible(0, k) || r.is(d, lexicon.Plant) && f.Kinds.Has(r.WorksKind)) {
		return r.marketName(f, 0, d)
	}
	return ""
}

// placed reports whether the figure can have a place: a place's own total has
// one only as what goes to or comes from elsewhere, or as what its makers sell there.
func (r *Resolver) placed(d *draft) bool {
	return !d.who().Is(lexicon.Place) || r.is(d, lexicon.Outbound) || r.worldwide(d) || d.makers || r.ofItsBrands(d)
}

// ofItsBrands reports whether the figure of a country is one of its makers, who sell
// everywhere.
func (r *Resolver) ofItsBrands(d *draft) bool {
	return r.ctx.brandsOf != "" && r.ctx.brandsOf == d.Subject && r.IsTurnover(d.Metric)
}

// worldwide reports whether a country or its makers can have the figure in the
// whole world: "global sales of the eight Japanese makers", "China made up 60
// percent of global sales".
func (r *Resolver) worldwide(d *draft) bool {
	if !d.who().Is(lexicon.Place) || d.owner.Is == "world" || d.makers || r.ofItsBrands(d) {
		return false
	}
	if m := r.Vocabulary(d.Metric); d.Measure == fact.Share {
		return m != nil && m.Flow && !m.Accepts("money")
	}
	return d.Metric == "production" || d.Metric == "sales" || d.Metric == "deliveries"
}

// setPlace sets the origin of what stands somewhere, else the market.
func (r *Resolver) setPlace(d *draft, place string) {
	switch m := r.Vocabulary(d.Metric); {
	case place == d.Subject, place == "":
	case m != nil && m.Sited:
		if d.Scope.Origin == "" && (place != "World" || !m.Plan) { // a plant stands somewhere
			d.Scope.Origin = place
		}
	case d.Scope.Market == "":
		d.Scope.Market = place
	}
}

// madeOrSoldAt reports whether the sentence has told, of a maker's place, a number that what went abroad is a
// part of, so that this went from there.
func (r *Resolver) madeOrSoldAt(place string, d *draft) bool {
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo == r.ctx.sentences; i-- {
		if p := &r.drafts[i]; p.Scope.Market == place && place != "" && p.Subject == d.Subject && p.Measure == fact.Level && !r.is(p, lexicon.Outbound) {
			return p.Value > d.Value
		}
	}
	return false
}

// place finds the place of a company's figure where its run names none: before
// it in the sentence, "there", the plant spoken of, the market that the article
// is about, and for prices and recalls the one spoken of before.
func (r *Resolver) place(f *clause.Frame, k int, d *draft) {
	m := r.Vocabulary(d.Metric)
	if m == nil || !r.placed(d) || r.worldwide(d) {
		return
	}
	if m.Is(lexicon.Plant) && m.Sited && r.ofAllWorks(f, k, d) {
		return
	}
	if d.Scope.Market == "" && (!m.Sited || d.Scope.Origin == "") && !r.isWhole(f, k, d) && !(f.Roles[k].Base && opensParts(f, k) > 0) {
		if place := r.sentencePlace(f, k, d); r.is(d, lexicon.Outbound) && r.madeOrSoldAt(place, d) {
			if place != d.Subject && d.Scope.Origin == "" {
				d.Scope.Origin = place // "Tesla China's sales came to 90,812, including 19,287 exports"
			}
		} else {
			r.setPlace(d, place)
		}
	}
	if d.Unit.IsCurrency() && (m.Local || d.Metric == "discount") && r.nearestMarket(f, k, f.Runs[k], d) < k {
		if p := r.askedOf(f, k); p != "" {
			d.Scope.Market = p // nearer than the place of the statement it hangs on; one behind the figure says where they pay it
		}
	}
	if (d.Scope.Market == "" || d.Scope.Market == r.ctx.scope.Market) && !m.Sited {
		if p := r.earnedThere(f, k, d); p != "" {
			d.Scope.Market = p // and not that of the sentence before
		}
	}
	if d.Scope.Market == "" && m.Corporate && m.Intensive && m.Accepts("percent") && !m.Sited {
		d.Scope.Market = r.marginThere(d)
	}
	if r.ofStaff(d) && (d.Scope.Market == "" || f.UnknownName(k-1) || f.PlaceAt(k-1) || r.nearestMarket(f, k, f.Runs[k], d) < 0) {
		if town := r.townsStaff(f, k, d); town != "" {
			d.Scope.Market = town // not that of the one before it in the list
		}
	}
	if !m.Sited && d.Scope.Market == "" && f.Word(k+1) == text.Of && f.StandsForThem(k+2) {
		d.Scope.Market = r.whereTheyWere(d)
	}
	if staff := r.ofStaff(d); m.Sited && d.Scope.Origin == "" || staff && d.Scope.Market == "" {
		if p := r.unknownTown(f, k, staff); p != "" {
			r.setPlace(d, p)
		} else if p := r.townCalled(f, k); p != "" {
			r.setPlace(d, p)
		} else {
			r.setPlace(d, r.siteOf(f, k, d))
		}
	}
	if m.Sited {
		r.producedThere(f, k, d)
		return
	}
	if d.Scope.Market == "" {
		d.Scope.Market = r.armsMarket(f, d)
	}
	called := r.marketCalled(f, k)
	if e := r.placeNamed(called); d.Scope.Market == "" && e != nil && e.Is == "bloc" {
		d.Scope.Market = called // "registrations in the bloc", and not in the Europe that the article is about
	}
	if d.Scope.Market == "" && r.OpensElsewhere(f, f.FirstOfClause(k), k) {
		return
	}
	if d.Scope.Market == "" && (m.Flow || m.Local) && r.ctx.itemBlock == r.ctx.block {
		d.Scope.Market = r.ctx.listMarket
	}
	if d.Scope.Market == "" && r.IsTurnover(d.Metric) {
		d.Scope.Market = r.bestSeller(f, k, d)
	}
	if d.Scope.Market == "" {
		r.reportedMarket(f, k, d)
	}
	if d.Scope.Market == "" && !r.isWhole(f, k, d) {
		d.Scope.Market = r.ofTotal(f, d)
	}
	if d.Scope.Market == "" {
		d.Scope.Market = called
	}
	if d.Scope.Market == "" && r.IsTurnover(d.Metric) && r.ofMakers() && !r.isWhole(f, k, d) {
		d.Scope.Market = r.ctx.sectionMarket
	}
	if d.Scope.Market == "" && m.Stock && m.Is(lexicon.Urban) {
		d.Scope.Market = r.addedTo(f, k, d)
	}
	if d.Metric == recall && d.Scope.Market == "" {
		d.Scope.Market = r.recallsIn(f, k, d)
	}
	if m.Local && !(d.Metric == recall && d.Scope.Market == "" && r.opensOnYear(f, k)) {
		r.local(d, f.Has(k-1, r.FurtherKind) || r.PartOf(f, k) || f.Word(k+1) == text.Of && f.StandsForThem(k+2))
	}
	if d.Metric == "exports" && d.Scope.Market == d.Scope.Origin {
		d.Scope.Market = ""
	}
}

// whereTheyWere returns the market of those of the same owner that the figure is said to be some of, which this sentence or
// the one before counted: "wants to shed 10,000 people in Europe. It has managed 2,100 of them". What was sold everywhere
// leaves open where some of it was.
func (r *Resolver) whereTheyWere(d *draft) string {
	for i := len(r.drafts) - 1; i >= 0 && d.sentenceNo-r.drafts[i].sentenceNo <= 1; i-- {
		p := &r.drafts[i]
		if p.dropped || p.Measure != fact.Level || p.Unit != d.Unit {
			continue
		}
		if p.Subject != d.Subject || p.Value <= d.Value || p.Scope.Market == "World" {
			return ""
		}
		return p.Scope.Market
	}
	return ""
}

// opensOnYear reports whether the sentence begins with a year that is over, which another recall is of than the one spoken
// of: "In 2014, Toyota recalled 1.9 million cars".
func (r *Resolver) opensOnYear(f *clause.Frame, k int) bool {
	for i := range f.Timings {
		t := &f.Timings[i]
		if t.Item > 2 || t.Item >= k {
			continue
		}
		if p := r.cal.Resolve(t.When, r.ctx.period, calendar.Past); p.MonthCount() == 12 && p.End < r.cal.Published {
			return true
		}
	}
	return false
}

// recallsIn returns the market of the body that tells of a recall by a maker from elsewhere: "China's market regulator
// said that 12,000 Model Ys would get a software update".
func (r *Resolver) recallsIn(f *clause.Frame, k int, d *draft) string {
	maker := r.makerOf(d)
	for i := range f.Of(lexicon.Body) {
		if n := f.Items[i].Name; maker != nil && i < k && n != nil && n.Kind == lexicon.Body && n.Market != "" && n.Market != maker.Country && f.Has(i+1, lexicon.Say) {
			return n.Market
		}
	}
	return ""
}

// townsStaff returns the town that the clause of a figure of people begins with: "Emden will lose 800
// jobs", "cut 3,500 jobs in Stuttgart, Homburg 1,250".
func (r *Resolver) townsStaff(f *clause.Frame, k int, d *draft) string {
	if i := r.townWith(f, k); i >= 0 {
		return r.marketName(f, i, d)
	}
	if town := r.townActing(f, k); town >= 0 && d.Scope.Market == "" {
		return r.marketName(f, town, d)
	}
	i := f.Starts[f.Runs[k]]
	for i < k && (f.Items[i].Punct || f.Has(i, lexicon.Conjunction)) {
		i++
	}
	unknown := i < k && f.UnknownName(i) && f.Word(i) != r.Words.There && !(i == 0 && i+1 == k) && d.SubjectFrom != fact.Clause // "Feuerbach is to lose 3,500, Schwieberdingen 1,750"
	if i >= k || !unknown && (!f.PlaceAt(i) || f.Items[i].Name.Is != "city") {
		return ""
	}
	if unknown && (i+1 == k || f.Has(i+1, lexicon.ModalityCue)) {
		return f.Text(i)
	}
	if unknown {
		return ""
	}
	if i+1 == k || f.Has(i+1, lexicon.Auxiliary) || f.Has(i+1, lexicon.ModalityCue) || r.IsVerb(f, i+1) {
		return r.marketName(f, i, d)
	}
	return ""
}

// townWith returns the item of the town right before the words that say of it how many people it has to do with: "Dresden,
// which has 340 staff, stops", "Hardest hit is Feuerbach, with 3,500". It is -1 for none.
func (r *Resolver) townWith(f *clause.Frame, k int) int {
	i := k - 1
	for ; f.Word(i) != text.With && f.Word(i) != text.Which; i-- {
		if i <= 0 || i <= k-6 || f.Items[i].Name != nil || f.Items[i].Quantity != 0 || f.Items[i].Punct {
			return -1
		}
	}
	if i--; f.Word(i) == text.Comma {
		i--
	}
	if i < 0 || !f.PlaceAt(i) || f.Items[i].Name.Is != "city" {
		return -1
	}
	return i
}

// townActing returns the town that the sentence begins with as what acts, for its plant, in all clauses up to the figure that
// have no other subject: "Oxford can build 200,000 cars a year and employs 4,000 people". It is -1 for none.
func (r *Resolver) townActing(f *clause.Frame, k int) int {
	at := 0
	if f.TownOfIts(0) {
		at = 2 // "Britain's Solihull has 9,000 staff"
	}
	if k < at+2 || !f.PlaceAt(at) || f.Items[at].Name.Is != "city" || f.Items[at].Role != lexicon.Plain {
		return -1
	}
	verb := at + 1
	if f.Word(verb) == text.Comma { // "Solihull, by comparison, has"
		for verb++; verb < k && verb < at+8 && f.Word(verb) != text.Comma; verb++ {
		}
		verb++
	}
	for verb < k && (f.Has(verb, r.FillerKind) || f.Has(verb, r.AdverbKind)) {
		verb++ // "Wolfsburg alone will shed 20,000"
	}
	if verb >= k || !r.IsVerb(f, verb) && !f.Has(verb, lexicon.ModalityCue) {
		return -1
	}
	for i := verb; i < k; i++ {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Maker || f.Weight[f.Runs[i]] >= clause.AtContrast || f.Has(i, lexicon.Pronoun) && !f.Has(i, lexicon.Determiner) {
			return -1
		}
	}
	return at
}

// producedThere gives what makers built, where nothing nearer says where, the place of the article.
func (r *Resolver) producedThere(f *clause.Frame, k int, d *draft) {
	if d.Metric != "production" {
		return
	}
	if i := opensRun(f, f.Runs[k]); i+1 < k && d.who().Is(lexicon.Maker) && f.PlaceAt(i) && f.Items[i].Role == lexicon.Plain && f.Has(i+1, r.ProducingKind) {
		d.Scope.Origin = f.Items[i].Name.Name // "North America made 168,000"
	}
	if d.Scope.Origin != "" {
		return
	}
	maker := r.makerOf(d)
	switch top := &r.ctx.top; {
	case maker != nil && maker.Country != top.place && d.Modality == fact.Reported && r.ctx.topicPlace && top.metric == d.Metric:
		d.Scope.Origin = top.place // in a report on what a country's plants build
		if n := r.ctx.subject; n.Is(lexicon.Place) && n.Entry.Is == "country" && r.ctx.subjectBlock == r.ctx.block {
			d.Scope.Origin = n.Text // "In neighbouring Kazakhstan output came to 134,000 cars. Hyundai built 39,600"
		}
	case d.Scope.Market == "" && r.ctx.lead.Origin == "World" && d.who().Is(lexicon.Maker) && d.Subject != r.ctx.scopeOf && d.SubjectFrom != fact.Context:
		d.Scope.Origin = r.ctx.lead.Origin // in a report on what makers build everywhere
	case maker != nil && r.ctx.subject.Is(lexicon.Place) && r.countsOfThem(f, k, d):
		d.Scope.Origin = r.ctx.subject.Text
	}
}

// soldByOthers reports whether the figure is of a maker, or a model, that is not at home in the place.
func (r *Resolver) soldByOthers(d *draft, place clause.Name) bool {
	maker := r.makerOf(d)
	return d.who().Is(lexicon.Model) || maker != nil && maker.Country != place.Text
}

// reportedMarket gives a figure without a market of its own the one that the article, its territory
// or the body that tells it is about.
func (r *Resolver) reportedMarket(f *clause.Frame, k int, d *draft) {
	if c := &r.ctx; c.topicPlace && c.marketTold.Is(lexicon.Place) && c.marketToldBlock == c.block && r.IsTurnover(d.Metric) && d.Modality == fact.Reported && r.soldByOthers(d, c.marketTold) {
		d.Scope.Market = c.marketTold.Text // "What about Norway? Volkswagen (1,836) finished first"
		return
	}
	if d.Scope.Market = r.opensThere(f, k, d); d.Scope.Market == "" {
		d.Scope.Market = r.mainMarket(d)
	}
	if main, n := r.ctx.main.Entry, r.ctx.subject; main != nil && main.Is != "country" && d.Scope.Market == main.Name && n.Is(lexicon.Place) && n.Entry.Is == "country" && r.ctx.subjectBlock == r.ctx.block && r.IsTurnover(d.Metric) && r.refersBack(f, k, d) {
		d.Scope.Market = n.Text // "Thailand registered 80,137. Of these, BYD sold 27,100", in a report on Asia
	}
	if t := &r.ctx.territory; d.Scope.Market == "" && t.sold && r.IsTurnover(d.Metric) && d.Scope.Channel != "wholesale" && r.refersBack(f, k, d) {
		d.Scope.Market = t.place // "China's sales came to 2.1 million. BYD sold 340,000 of them"
	}
	if top := r.ctx.top.place; (d.makers || r.ofItsBrands(d) && (f.Says(text.Their) || f.Says(text.They))) && top != d.Subject && r.IsTurnover(d.Metric) {
		d.Scope.Market = top // "Chinese brands sold 15,100", in a report on Australia
		if top == "" && r.ctx.home.Text != d.Subject && r.is(d, lexicon.Official) {
			d.Scope.Market = r.ctx.home.Text
		}
	}
	if b := r.TellingBody(f, k); b != nil && d.Scope.Market == "" && d.metricFrom == fact.Context && r.IsTurnover(d.Metric) {
		if maker := r.makerOf(d); maker != nil && maker.Country != b.Market && d.Scope.Origin != b.Market {
			d.Scope.Market = b.Market
		}
	}
}

// earnedThere returns the place that is the subject of what only a company can have: "North
// America ended the year with a margin of 8.7 percent", "China contributed 71 million".
func (r *Resolver) earnedThere(f *clause.Frame, k int, d *draft) string {
	if m := r.Vocabulary(d.Metric); !m.Corporate || !m.Flow || d.SubjectFrom == fact.Clause {
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
		joined := f.Has(i-1, lexicon.Conjunction) && f.Visible(i, k)
		if !f.PlaceAt(i) || n.Is == "city" || n.Is == "world" || !(i == 0 && f.Word(1) == text.Comma) && !((i == 0 || joined) && r.HasDone(f, i+1)) {
			return ""
		}
		return n.Name
	}
	return ""
}

// marginThere returns the market of the profit that the sentence has told before a margin of the same
// company: "operating profit in North America rose to $2.8 billion, for a margin of 10.2 percent".
func (r *Resolver) marginThere(d *draft) string {
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo == d.sentenceNo; i-- {
		if p := &r.drafts[i]; !p.dropped && p.Subject == d.Subject && (p.Metric == d.Metric || r.Vocabulary(p.Metric).Is(lexicon.Profit)) {
			return p.Scope.Market
		}
	}
	return ""
}

// askedOf returns the place whose people the words before the figure say are asked it, or whose
// version of a car it is: "the British pay 22,995 pounds, Swedes 299,000 kronor", "the European
// version costs". It is "" where another figure or place comes in between.
func (r *Resolver) askedOf(f *clause.Frame, k int) string {
	if f.PlaceAt(0) && f.Word(1) == text.Colon && f.Items[0].Name.Is != "world" && f.Items[0].Name.Is != "city" {
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
		case f.Items[i].Role == lexicon.People, f.Items[i].Role != lexicon.Capital && (f.Has(i+1, r.BuyerKind) || f.Has(i+1, r.VariantNoun)):
			return r.marketName(f, i, nil)
		case f.Items[i].Role == lexicon.Adjective && f.Word(i-1) == text.The && (f.Has(i+1, lexicon.Auxiliary) || f.Has(i+1, lexicon.MetricCue) || f.Has(i+1, r.PayingKind)):
			return r.marketName(f, i, nil)
		default:
			return ""
		}
	}
	return ""
}

// addedTo returns the market of what a company's figure is added to: "Nio has 1,103 swap
// stations in China. It also has 877 charging stations."
func (r *Resolver) addedTo(f *clause.Frame, k int, d *draft) string {
	adds := false
	for i := 0; i < k && !adds; i++ {
		adds = f.Has(i, r.AddingKind) && f.Visible(i, k)
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

// bestSeller returns the place that the model or brand of the figure is said to sell best in:
// "the Sandero was Europe's best-selling car in June with 27,000 registrations".
func (r *Resolver) bestSeller(f *clause.Frame, k int, d *draft) string {
	if !d.who().Is(lexicon.Model) && !d.who().Is(lexicon.Maker) {
		return ""
	}
	for i := k - 1; i > 0 && f.Items[i].Quantity == 0; i-- {
		n := f.Items[i].Name
		if n == nil || n.Kind != lexicon.Place || f.Word(i+1) != text.Possessive || n.Is == "world" || n.Is == "city" {
			continue
		}
		for j := i + 2; j <= i+4 && j+1 < k; j++ {
			if f.Has(j, r.PopularKind) && (f.Has(j+1, lexicon.UnitWord) || f.Has(j+1, lexicon.ScopeCue) || f.Has(j+1, lexicon.Descriptor)) {
				return r.marketName(f, i, d)
			}
		}
	}
	return ""
}

// sited reports whether the draft's place is where something stands.
func (r *Resolver) sited(d *draft) bool {
	if d == nil {
		return false
	}
	m := r.Vocabulary(d.Metric)
	return m != nil && m.Sited
}

// soldIn returns the country whose sales a sentence without figures announces:
// "New-vehicle sales in the United States climbed in the first quarter".
func (r *Resolver) soldIn(f *clause.Frame) string {
	last := len(f.Items) - 1
	for j := range f.Of(lexicon.MetricCue) {
		u := f.Use(j, lexicon.MetricCue)
		if u == nil || u.Role == lexicon.Verb || !slices.Contains(u.Metrics, "sales") || r.Circumstance(f, j) {
			continue
		}
		for i := range f.Items {
			if n := f.Items[i].Name; n != nil && n.Is == "country" && (i == j+2 || i == j+3 || r.Modified(f, i) == j) && r.isMarket(f, i, last) && !r.Circumstance(f, i) {
				return n.Name
			}
		}
	}
	return ""
}

// ofItsMakers reports whether the sentence speaks of the place by its adjective or
// as the owner of its makers alone, and not as a market: "the Korean trio's share",
// "the share of Korea's three battery makers".
func (r *Resolver) ofItsMakers(f *clause.Frame, e *lexicon.Entry, k int) bool {
	named := false
	for i := range f.Items {
		if it := &f.Items[i]; it.Name == e {
			if it.Role != lexicon.Adjective && !r.OwnsMakers(f, i) || r.isMarket(f, i, k) {
				return false
			}
			named = true
		}
	}
	return named
}
