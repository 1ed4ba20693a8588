package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// overallThere returns the country whose whole market a paragraph turns to after the makers in it: "BYD delivered 11,271 in
// the UK." and then "Overall registrations came to 312,900". The article is on it from there.
func (r *Resolver) overallThere(u *unowned) (clause.Name, bool) {
	c, f, d := &r.ctx, u.f, u.draft
	if !f.First || c.main.Text != "" || d.Measure != fact.Level || !r.is(d, lexicon.Official) || !f.Unnamed() || f.Word(0) != r.Words.Overall && f.Word(0) != r.Words.Total || !f.Has(1, lexicon.MetricCue) || d.Value < 2*c.level {
		return clause.Name{}, false
	}
	e := r.Lex.Named(c.scope.Market)
	if e == nil || e.Is != "country" {
		return clause.Name{}, false
	}
	c.main, c.topicPlace = clause.NameOf(e), true
	return c.main, true
}

// bodysMarket returns the market whose figures the body has that the sentence goes on about: "It has lifted its outlook", "The CPCA
// reported. Sales rose".
func (r *Resolver) bodysMarket(u *unowned) (clause.Name, bool) {
	c := &r.ctx
	if c.body == nil || c.body.Market == "" || r.isCorporate(u.draft) || !r.TakesUp(u.f, u.k) && !(c.bodyAt == c.block && u.f.Unnamed() && r.addsUp(u.Metric)) {
		return clause.Name{}, false
	}
	return r.marketOf(c.body), true
}

// marketOf returns the market whose figures the body's are.
func (r *Resolver) marketOf(body *lexicon.Entry) clause.Name {
	if e := r.Lex.Named(body.Market); e != nil {
		return clause.NameOf(e)
	}
	return r.ctx.main
}

// kindsShare returns the market that the article is about for the share that a kind of vehicle has of it: "Diesel cars now make
// up 57 percent of the market".
func (r *Resolver) kindsShare(u *unowned) (clause.Name, bool) {
	c, f := &r.ctx, u.f
	if !c.topicPlace || c.main.Text == "" || u.Measure != fact.Share || !f.Unnamed() {
		return clause.Name{}, false
	}
	turned := c.subjectBlock != c.block || f.Says(r.Words.Overall) || r.ofKindsSales(f, u.k)
	return c.main, turned && r.scopeSubject(f, u.k, u.draft, nil, r.IsKindNoun) >= 0 ||
		c.main.Is(lexicon.Place) && !u.refers && r.SharersKind(f, u.k).Powertrain != ""
}

// kindsThere returns the place whose total the article gave first where the sentence opens with a kind of vehicle: "Two-wheeler
// despatches grew 7%", in a report on a country.
func (r *Resolver) kindsThere(u *unowned) (clause.Name, bool) {
	c, f := &r.ctx, u.f
	e := r.placeNamed(c.top.place)
	if e == nil || c.single && !c.topicPlace && !r.is(u.draft, lexicon.Official) || c.subjectBlock == c.block && !r.citesBody(f) {
		return clause.Name{}, false
	}
	return clause.NameOf(e), f.Unnamed() && r.IsTurnover(u.Metric) && r.OpensWithKind(f, u.k)
}

// newCarsShare returns the country whose new cars a share is of, after a maker's share of its market: "64% of new car sales were
// electric".
func (r *Resolver) newCarsShare(u *unowned) (clause.Name, bool) {
	c, f := &r.ctx, u.f
	e := r.placeNamed(c.top.place)
	if e == nil || u.Measure != fact.Share || f.Word(u.k+1) != text.Of || !f.Unnamed() || !r.IsTurnover(u.Metric) || !c.subject.Is(lexicon.Maker) || c.home.Text != c.top.place {
		return clause.Name{}, false
	}
	return clause.NameOf(e), r.SpeaksOfNew(f)
}

// analystsMarket returns the market that the article is about where somebody of a body expects of it: "Morgan Stanley analyst Adam
// Jonas raised his sales forecast", in a report on a country.
func (r *Resolver) analystsMarket(u *unowned) (clause.Name, bool) {
	c, f, d := &r.ctx, u.f, u.draft
	n := f.Items[0].Name
	if n == nil || n.Kind != lexicon.Body || !f.Has(1, lexicon.Title) {
		return clause.Name{}, false
	}
	return c.main, c.topicPlace && c.main.Is(lexicon.Place) && d.Modality == fact.Forecast && r.isFlow(d) && r.IsTurnover(d.Metric) && f.Unnamed()
}

// yearOfMonths is how many times what it sold in a month a maker sells in a year, at most.
const yearOfMonths = 15

// tooManyForOne returns the market that the article is about, or whose total it gave first, where a
// sentence that names nobody counts far more vehicles than any maker was said to have sold: "BMW came
// second with 21,500. For the first five months, registrations totalled 1.1 million".
func (r *Resolver) tooManyForOne(u *unowned) (clause.Name, bool) {
	c, f, k, d := &r.ctx, u.f, u.k, u.draft
	market := c.firstOf
	if c.topicPlace {
		market = c.main
	}
	m := r.Vocabulary(d.Metric)
	ofKind := r.PastSetting(f)
	if ofKind >= k || r.Vehicles(f, ofKind) == nil || !f.Plural(ofKind) {
		ofKind = -1
	}
	if !market.Is(lexicon.Place) || !c.subject.Is(lexicon.Maker) && !(ofKind >= 0 && c.subject.Is(lexicon.Model)) || c.level == 0 || !f.Unnamed() || !m.Accepts("count") || !m.Flow && !(m.Stock && m.Accepts("days")) {
		return clause.Name{}, false
	}
	limit := yearOfMonths * c.level
	if ofKind >= 0 {
		limit = c.level // "Light commercials lost 1.8 per cent to 269,242": of no maker that was told of, as none has sold as many
	}
	if to := reachedBeyond(f, k); to > 0 && d.Measure == fact.Change {
		k = to // "declined 20 percent to 1.47 million"
	} else if d.Measure != fact.Level || d.Unit != fact.Vehicle {
		return clause.Name{}, false
	}
	q := f.QuantityAt(k)
	return market, q != nil && q.Value > limit
}

// reachedBeyond returns the item of the number that the change at items[k] led to, behind an aside of one word or none: "lost
// 1.8 per cent, though, to 269,242".
func reachedBeyond(f *clause.Frame, k int) int {
	if f.IsPercent(k) && f.Word(k+1) == text.Comma && f.Word(k+3) == text.Comma && f.Word(k+4) == text.To && f.QuantityAt(k+5) != nil {
		return k + 5
	}
	return f.Reached(k)
}

// afterRanking returns the country of a ranking where the text comes to kinds, buyers or new cars: "The Sandero led. SUVs accounted
// for 54 percent of sales".
func (r *Resolver) afterRanking(u *unowned) (clause.Name, bool) {
	f := u.f
	e := r.placeNamed(r.ctx.ranking)
	if e == nil || !f.Unnamed() || !r.IsTurnover(u.Metric) {
		return clause.Name{}, false
	}
	return clause.NameOf(e), r.SpeaksOfKinds(f) || r.opensOnBuyers(f, u.k) || r.CountsNew(f.QuantityAt(u.k))
}

// buyersThere returns the country whose total the article gave first where the text comes from its models to its buyers: "272,610
// cars were registered in Britain, with the Qashqai and Puma on top. Private sales grew 5.8 percent".
func (r *Resolver) buyersThere(u *unowned) (clause.Name, bool) {
	e := r.placeNamed(r.ctx.top.place)
	if e == nil || !u.f.Unnamed() || !r.IsTurnover(u.Metric) || !r.ctx.subject.Is(lexicon.Model) {
		return clause.Name{}, false
	}
	return clause.NameOf(e), r.opensOnBuyers(u.f, u.k)
}

// opensOnBuyers reports whether the sentence begins with what was sold to buyers of one sort, whoever made it: "Private
// sales", "Large fleet registrations", "Registrations to private buyers".
func (r *Resolver) opensOnBuyers(f *clause.Frame, k int) bool {
	for i := 0; i < 3 && i+1 < k; i++ {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Scope.Channel != "" && f.Has(i+1, lexicon.MetricCue) {
			return true
		}
		if f.Word(i) == text.Its || f.Word(i) == text.Their || f.Items[i].Name != nil {
			return false
		}
	}
	i := 1
	if f.Word(i) == text.To {
		i++
	}
	e := f.Entry(i, lexicon.ScopeCue)
	return k > i && f.Has(0, lexicon.MetricCue) && e != nil && e.Scope.Channel != ""
}

// averageThere returns the market that the article is about for what it comes to on average, after a maker in it: "Toyota sold
// 233,000. The average incentive was".
func (r *Resolver) averageThere(u *unowned) (clause.Name, bool) {
	return r.ctx.main, r.afterMaker(u) && u.f.Has(1, r.AverageKind)
}

// madeInShare returns the market that the article is about for the share of what is made in a country, after a maker's: "Volkswagen
// clung to 10.2%. Cars made in China had 19.4% of the market".
func (r *Resolver) madeInShare(u *unowned) (clause.Name, bool) {
	f := u.f
	return r.ctx.main, r.afterMaker(u) && u.Measure == fact.Share && f.Has(0, lexicon.UnitWord) && (r.IsMadeIn(f, 3) || f.Word(1) == text.From && f.PlaceAt(2))
}

// afterMaker reports whether the article is about a market and has just told of a maker in it, whom the sentence does not name.
func (r *Resolver) afterMaker(u *unowned) bool {
	c := &r.ctx
	return c.topicPlace && c.main.Is(lexicon.Place) && c.subject.Is(lexicon.Maker) && u.f.Unnamed()
}

// marketAnew returns the country that an article on several makers is about where a paragraph comes to all that is sold
// there, by its kind or on average: "Buick cut its prices." and then "Passenger vehicle sales dropped 13.9%".
func (r *Resolver) marketAnew(u *unowned) (clause.Name, bool) {
	c, f, k, d := &r.ctx, u.f, u.k, u.draft
	if c.subjectBlock == c.block || !c.subject.Is(lexicon.Maker) || c.dominant.Text != "" || !f.Unnamed() || !r.IsTurnover(d.Metric) && d.Metric != clause.AveragePrice || f.Runs[k] > 1 {
		return clause.Name{}, false
	}
	i := 0
	for i < k && (f.Items[i].Punct || f.Items[i].When != 0 || f.Has(i, lexicon.Determiner)) {
		i++
	}
	e := f.Entry(i, lexicon.ScopeCue)
	if !f.Has(i, r.AverageKind) && !(f.First && e != nil && clause.IsKind(&e.Scope) && f.Has(i+1, lexicon.MetricCue)) {
		return clause.Name{}, false
	}
	for _, n := range []clause.Name{c.main, c.home, c.heading} {
		if n.Is(lexicon.Place) && n.Entry != nil && n.Entry.Is == "country" {
			return n, true
		}
	}
	return clause.Name{}, false
}

// kindsGoOn returns the place whose totals the article told last where a paragraph comes to a kind of vehicle, also in an article
// on a maker: "In all 831,201 cars were registered in the EU." and then "Diesels, at 61,000, were down by 27 per cent".
func (r *Resolver) kindsGoOn(u *unowned) (clause.Name, bool) {
	c := &r.ctx
	market := c.subject.Is(lexicon.Place) && c.flowSubject.Text == c.subject.Text && c.subjectBlock != c.block && c.subject.Text == c.top.place
	return c.subject, market && u.f.Unnamed() && r.IsTurnover(u.Metric) && r.opensOnKind(u.f, u.k)
}

// backToMarket returns the place whose total the paragraph opened with, where it comes to a kind of vehicle or to buyers after
// makers in that market, or to whatever else is sold after several of them: "Italy registered 118,493 cars. Fiat led with 10,400.
// Electric cars reached a share of 4.9 percent", "GM's sales grew 8.3 percent, Toyota's 19.9 percent. Inventories fell".
func (r *Resolver) backToMarket(u *unowned) (clause.Name, bool) {
	c, f := &r.ctx, u.f
	if c.subjectBlock != c.block || !c.subject.Is(lexicon.Maker) && !c.subject.Is(lexicon.Model) || !f.Unnamed() || !r.isFlow(u.draft) || u.Unit.IsCurrency() || r.isCorporate(u.draft) || f.Says(text.Its) || f.Says(text.Their) || r.pointsToCounted(f) {
		return clause.Name{}, false
	}
	market, ok := r.openedOn()
	return market, ok && (r.opensOnKind(f, u.k) || r.opensOnBuyers(f, u.k) || r.toldOfSeveral() && r.opensOnMetric(f, u.k) || r.moreThanTheirs(u))
}

// pointsToCounted reports whether the figure is of those counted in the sentence before: "Electric cars made up 600 of these".
func (r *Resolver) pointsToCounted(f *clause.Frame) bool {
	for i := range f.Items {
		if w := f.Word(i); (w == text.Them || w == text.These || w == text.Those) && f.Word(i-1) == text.Of {
			return true
		}
	}
	return false
}

// openedOn returns the country or region that the first figure of the paragraph is a total of.
func (r *Resolver) openedOn() (clause.Name, bool) {
	d := r.firstOfParagraph()
	if d == nil {
		return clause.Name{}, false
	}
	return d.who(), d.who().Is(lexicon.Place) && d.owner.Is != "city" && !d.makers && r.isFlow(d)
}

// openedOnMaker reports whether the first figure of the paragraph is a maker's.
func (r *Resolver) openedOnMaker() bool {
	d := r.firstOfParagraph()
	return d != nil && d.who().Is(lexicon.Maker)
}

// firstOfParagraph returns the first figure of the paragraph, nil where none was told yet.
func (r *Resolver) firstOfParagraph() *draft {
	p := &r.ctx.paragraph
	for i := p.from; i < len(r.drafts) && p.block == r.ctx.block; i++ {
		if d := &r.drafts[i]; !d.dropped {
			return d
		}
	}
	return nil
}

// moreThanTheirs reports whether the figure is of more than the maker or model of the sentence before had in the same time.
func (r *Resolver) moreThanTheirs(u *unowned) bool {
	if u.Measure != fact.Level || len(u.f.Timings) > 0 {
		return false
	}
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo >= r.ctx.sentences-1; i-- {
		if d := &r.drafts[i]; !d.dropped && d.Measure == fact.Level && d.Metric == u.Metric && d.Unit == u.Unit && d.Subject == r.ctx.subject.Text {
			return u.Value > d.Value
		}
	}
	return false
}

// toldOfSeveral reports whether the sentence before told figures of more than one maker or model.
func (r *Resolver) toldOfSeveral() bool {
	last := ""
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo >= r.ctx.sentences-1; i-- {
		d := &r.drafts[i]
		if d.dropped || d.sentenceNo != r.ctx.sentences-1 {
			continue
		}
		if last != "" && d.Subject != last {
			return true
		}
		last = d.Subject
	}
	return false
}

// opensOnKind reports whether the sentence opens with vehicles of a kind, with a number of them or what is told of them:
// "Electric cars", "Diesel fell", "Two-wheeler sales", "Only 61 petrol cars were sold".
func (r *Resolver) opensOnKind(f *clause.Frame, k int) bool {
	i := r.PastSetting(f)
	for i <= k && (f.Has(i, lexicon.Determiner) || f.Has(i, r.FillerKind) || f.Has(i, r.AdverbKind) || i == k) {
		i++
	}
	e := f.Entry(i, lexicon.ScopeCue)
	return e != nil && clause.IsKind(&e.Scope) && (i <= k || k == r.PastSetting(f)) && (e.Scope.Powertrain != "" || f.Plural(i) || f.Has(i+1, lexicon.MetricCue) || f.Has(i+1, lexicon.ScopeCue))
}

// opensOnMetric reports whether the sentence opens with what is measured.
func (r *Resolver) opensOnMetric(f *clause.Frame, k int) bool {
	i := r.PastSetting(f)
	for i < k && (f.Has(i, lexicon.Determiner) || r.Adjective(f, i)) {
		i++
	}
	return i < k && f.Has(i, lexicon.MetricCue)
}

// theirsTogether returns the country whose makers the sentences before told of, each and all: "Chinese marques claim one
// in six. Changan delivered 52,400, Geely 34,900. Five years ago their combined share was below 5 percent".
func (r *Resolver) theirsTogether(u *unowned) (clause.Name, bool) {
	f, k := u.f, u.k
	theirs := false
	for i := 1; i < k && !theirs; i++ {
		theirs = f.Tokens[f.Items[i].First].Word == r.Words.Combined && f.Word(i-1) == text.Their
	}
	for i := len(r.drafts) - 1; i >= 0 && theirs && r.ctx.sentences-r.drafts[i].sentenceNo <= 3; i-- {
		if d := &r.drafts[i]; d.makers && d.who().Is(lexicon.Place) {
			return d.who(), true
		}
	}
	return clause.Name{}, false
}

// nationsPart returns the country whose makers the paragraph before told the total of, where the sentence
// opens a paragraph with the part of it at home or abroad: "The five carmakers sold 703,826 vehicles. A
// recovery lifted Kia." and then "Domestic sales inched up", whoever was named in between.
func (r *Resolver) nationsPart(u *unowned) (clause.Name, bool) {
	c, f, d := &r.ctx, u.f, u.draft
	if c.subjectBlock == c.block || c.scopeBlock != c.block-1 || c.scopeOf != c.makersOf || c.makersOf == "" || !c.flowSubject.Is(lexicon.Place) || c.flowSubject.Text != c.scopeOf || !f.Unnamed() || !r.IsTurnover(d.Metric) {
		return clause.Name{}, false
	}
	return c.flowSubject, r.OpensWithPartOf(f) || r.opensOnExports(f)
}

// marketJustTold returns the place whose market the paragraph has just been about: "Indonesia's car market is shrinking. Wholesales
// slumped 15 per cent".
func (r *Resolver) marketJustTold(u *unowned) (clause.Name, bool) {
	n, ok := r.turnedTo()
	return n, ok && u.f.Unnamed() && r.IsTurnover(u.Metric)
}

// opensOnExports reports whether the sentence opens with what was sent abroad: "Exports and sales abroad did the work".
func (r *Resolver) opensOnExports(f *clause.Frame) bool {
	e := f.Entry(0, lexicon.MetricCue)
	return e != nil && len(e.Metrics) > 0 && r.Vocabulary(e.Metrics[0]).Is(lexicon.Outbound)
}

// ofKindsSales reports whether the share at items[k] is of what was sold of a kind of vehicle, and no one's: "Electric
// vehicles made up 2.6 percent of passenger-car sales".
func (r *Resolver) ofKindsSales(f *clause.Frame, k int) bool {
	i := k + 2
	for f.Has(i, lexicon.ScopeCue) && !f.Has(i, lexicon.MetricCue) {
		i++
	}
	return f.Word(k+1) == text.Of && i > k+2 && f.Has(i, lexicon.MetricCue)
}
