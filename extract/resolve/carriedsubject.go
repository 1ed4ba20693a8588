package resolve

import (
	"slices"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// carried returns the subject that the article has spoken of: that of the
// sentence before, and at a new paragraph that takes up nothing what the
// article is about.
func (r *Resolver) carried(f *clause.Frame, k int, d *draft) clause.Name {
	c := &r.ctx
	refers := r.HasPronoun(f, k)
	if n, ok := r.partnersPlant(d); ok {
		return n
	}
	if n, ok := r.tellersOwn(f, k); ok && refers {
		return n
	}
	if n, ok := r.theirsTogether(f, k); ok {
		return n
	}
	if n, ok := r.overallThere(f, d); ok && !refers {
		return n
	}
	if (r.isProduct(d.Metric) || c.topicModel.Text != "" && (d.Metric == "production_start" && c.subject.Entry != nil && (c.subject.Is(lexicon.Model) || r.Builds(c.subject, c.topicModel.Entry)) || d.Metric == "orders" && !(f.Unnamed() && r.SpeaksOfKinds(f)))) && c.model.Text != "" {
		if s := c.subject; c.modelBlock < c.block && c.subjectBlock == c.block && s.Is(lexicon.Maker) && s.Entry != nil && c.model.Entry != nil && !r.Builds(s, c.model.Entry) && c.topicModel.Text == "" {
			return s // "BYD outdid everybody. On Monday it showed a platform that charges at 1,000 kW", after another's
		}
		if refers {
			return c.model
		}
		return r.modelSpokenOf()
	}
	if d.Metric == "recall" && c.recalledOf.Text != "" && c.recalledAt >= c.block-1 && !r.comeToAnother(c.recalledOf) {
		return c.recalledOf
	}
	if c.body != nil && c.body.Market != "" && !r.isCorporate(d) && (r.TakesUp(f, k) || c.bodyAt == c.block && f.Unnamed() && r.addsUp(d.Metric)) {
		return r.marketOf(c.body) // "It has lifted its outlook", "The CPCA reported. Sales rose"
	}
	if c.topicPlace && c.main.Text != "" && d.Measure == fact.Share && f.Unnamed() && (c.subjectBlock != c.block || f.Says(r.Words.Overall) || r.ofKindsSales(f, k)) && r.scopeSubject(f, k, d, nil, r.IsKindNoun) >= 0 || c.topicPlace && c.main.Is(lexicon.Place) && d.Measure == fact.Share && f.Unnamed() && !refers && r.SharersKind(f, k).Powertrain != "" {
		return c.main // "Diesel cars now make up 57 percent of the market"
	}
	if e := r.placeNamed(c.top.place); e != nil && (!c.single || c.topicPlace || r.is(d, lexicon.Official)) && (c.subjectBlock != c.block || r.citesBody(f)) && f.Unnamed() && r.IsTurnover(d.Metric) && r.OpensWithKind(f, k) {
		return clause.NameOf(e) // "Two-wheeler despatches grew 7%", in a report on a country
	}
	if e := r.placeNamed(c.top.place); e != nil && d.Measure == fact.Share && f.Word(k+1) == text.Of && f.Unnamed() && r.IsTurnover(d.Metric) && r.SpeaksOfNew(f) && !refers && c.subject.Is(lexicon.Maker) && c.home.Text == c.top.place {
		return clause.NameOf(e) // "64% of new car sales were electric", after a maker's share of a country's market
	}
	if n := f.Items[0].Name; n != nil && n.Kind == lexicon.Body && f.Has(1, lexicon.Title) && c.topicPlace && c.main.Is(lexicon.Place) && d.Modality == fact.Forecast && r.isFlow(d) && r.IsTurnover(d.Metric) && f.Unnamed() {
		return c.main // "Morgan Stanley analyst Adam Jonas raised his sales forecast", in a report on a country
	}
	if p, ok := r.tooManyForOne(f, k, d); ok && !refers {
		return p
	}
	if e := r.placeNamed(c.ranking); e != nil && !refers && f.Unnamed() && r.IsTurnover(d.Metric) && (r.SpeaksOfKinds(f) || r.opensOnBuyers(f, k) || r.CountsNew(f.QuantityAt(k))) {
		return clause.NameOf(e) // "The Sandero led. SUVs accounted for 54 percent of sales"
	}
	if e := r.placeNamed(c.top.place); e != nil && !refers && f.Unnamed() && r.IsTurnover(d.Metric) && c.subject.Is(lexicon.Model) && r.opensOnBuyers(f, k) {
		return clause.NameOf(e) // "272,610 cars were registered in Britain, with the Qashqai and Puma on top. Private sales grew 5.8 percent"
	}
	if c.topicPlace && c.main.Is(lexicon.Place) && c.subject.Is(lexicon.Maker) && !refers && f.Unnamed() && f.Has(1, r.AverageKind) {
		return c.main // "Toyota sold 233,000. The average incentive was"
	}
	if c.topicPlace && c.main.Is(lexicon.Place) && c.subject.Is(lexicon.Maker) && !refers && d.Measure == fact.Share && f.Has(0, lexicon.UnitWord) && (r.IsMadeIn(f, 3) || f.Word(1) == text.From && f.PlaceAt(2)) {
		return c.main // "Volkswagen clung to 10.2%. Cars made in China had 19.4% of the market"
	}
	if p, ok := r.marketAnew(f, k, d); ok && !refers {
		return p
	}
	if before, ok := r.beforePassing(f, k, d); ok {
		return before
	}
	if m := r.soleMaker(f, d); m.Text != "" {
		return m
	}
	n := c.subject
	if whole, ok := r.backToWhole(f, k, n); ok && !refers {
		n = whole
	}
	if nation, ok := r.nationsPart(f, d); ok && !refers {
		return nation
	}
	if n.Is(lexicon.Place) && c.marketTold.Text == n.Text && c.marketToldBlock == c.block && c.subjectBlock == c.block && !refers && f.Unnamed() && r.IsTurnover(d.Metric) {
		return n // "Indonesia's car market is shrinking. Wholesales slumped 15 per cent"
	}
	if r.ToldTotal(f) && c.firstOf.Text != "" && r.IsTurnover(d.Metric) {
		return c.firstOf
	}
	if (f.Word(0) == text.That || f.Word(0) == text.This) && (f.Has(1, lexicon.Auxiliary) || r.IsVerb(f, 1)) && c.scopeAt == c.sentences-1 && c.flowSubject.Text == c.scopeOf && c.scopeOf != "" {
		return c.flowSubject // "That was 2% less than a year earlier"
	}
	if n.Is(lexicon.Place) && c.subjectBlock != c.block && r.tellsOfOneMaker(f) {
		n = c.dominant // back from a place that an earlier paragraph was about
	}
	if w := f.Word(0); (c.subjectBlock != c.block || w == text.Hyphen || w == text.Bullet) && !refers && !r.Continues(f) { // each line of a list stands for itself
		if !r.partsFlow(f, n, d) {
			n = r.topic(n, d)
		}
	}
	switch {
	case n.Is(lexicon.Maker) && !refers && !c.single && f.Unnamed() && c.flowSubject.Text != n.Text && r.ofKindsThere(f, k, d) && (c.main.Is(lexicon.Place) || c.home.Text != ""):
		if n = c.main; !n.Is(lexicon.Place) {
			n = c.home // "BMW meets the target. Registrations of electric cars rose 22%": no maker's
		}
	case n.Is(lexicon.Maker) && c.topicPlace && c.main.Is(lexicon.Place) && !refers && f.Unnamed() && r.IsTurnover(d.Metric) && c.flowSubject.Text != n.Text && r.scopeSubject(f, k, d, nil, r.areBuyers) >= 0:
		return c.main // "Cupra had 4.1% of the market. Rental firms took 11,800"
	case n.Is(lexicon.Maker) && c.topicPlace && c.main.Is(lexicon.Place) && !refers && f.Unnamed() && r.ofOtherTrade(f, k, n):
		return c.main // "Volvo sold 1,910 of them. Buses dropped by a fifth"
	case n.Is(lexicon.Place) && c.scopeOf == n.Text && (c.scope.Market == "World" || c.scope.Market == "domestic") && d.Metric == "sales":
		// the makers of a country: "Overseas sales fell 3%"
	case n.Is(lexicon.Place) && (r.isCorporate(d) || r.onlyCompany(d) || r.companysMoney(f, d)) && c.company.Text != "":
		n = c.company
	case n.Is(lexicon.Place) && r.isCorporate(d) && r.is(d, lexicon.Plant) && c.dominant.Is(lexicon.Maker):
		n = c.dominant // "A $1.7 billion battery plant comes to Georgia", before its builder is named
	case n.Is(lexicon.Place) && c.main.Text != "":
		if _, ok := r.turnedTo(); ok && r.addsUp(d.Metric) {
			break // "Output in Norway is another story. It slipped 3 percent", in a report on Sweden
		}
		n = c.main
		if p, ok := r.ofParagraph(); ok {
			n = p
		}
	case n.Is(lexicon.Maker) && r.is(d, lexicon.Inbound) && c.place.Text != "" && f.Unnamed() && !f.Says(text.Its) && !f.Says(text.Their) && !f.Says(text.It):
		n = c.place // "Imports of cars from China have soared": the country's
	case n.Is(lexicon.Model) && !c.flowSubject.Is(lexicon.Maker) && !refers && r.IsTurnover(d.Metric) && r.SpeaksOfKinds(f):
		if c.firstOf.Is(lexicon.Place) {
			return c.firstOf
		}
		return c.main // "The top seller was the Sportage. Sales of electric cars rose 5 percent"
	case n.Is(lexicon.Maker) && !refers && f.Unnamed() && !c.single && c.subjectBlock != c.block && c.firstOf.Is(lexicon.Place) && d.Unit == "day":
		n = c.firstOf // "Inventories are down to 45-50 days", after several makers of a market
	case n.Is(lexicon.Model) && !refers && f.Unnamed() && c.flowSubject.Is(lexicon.Place) && r.Vocabulary(d.Metric).Accepts("days"):
		n = c.flowSubject // "A used Model 3 goes for $23,000. Days' supply stood at 40"
	case n.Is(lexicon.Model) && (r.isCorporate(d) || r.itMakes(f, d) || f.Ours() && !r.isProduct(d.Metric)):
		if e := r.Lex.Named(n.Entry.Maker); e != nil {
			n = clause.NameOf(e)
		}
	case n.Is(lexicon.Model) && !r.isProduct(d.Metric) && !refers && c.flowSubject.Is(lexicon.Maker) && !r.takesUpModel(f, d):
		m := r.Lex.Named(n.Entry.Maker)
		n = c.flowSubject
		if m != nil && !sameHouse(m, n.Entry) {
			n = clause.NameOf(m) // not whose figures were told before another's model was named
		}
	}
	for _, other := range []clause.Name{c.heading, c.home} {
		if n.Text == "" && !(other.Is(lexicon.Place) && r.onlyCompany(d)) {
			n = other
		}
	}
	return n
}

// tellersOwn returns the company whose officer says what "it" did in the clause of items[k]: "Jim Farley, chief executive of Ford,
// said that it sold 30,000 cars".
func (r *Resolver) tellersOwn(f *clause.Frame, k int) (clause.Name, bool) {
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		if f.Word(i) == text.It || f.Word(i) == text.Its {
			return r.TellersCompany(f, i)
		}
	}
	return clause.Name{}, false
}

// marketAnew returns the country that an article on several makers is about where a paragraph comes to all that is sold
// there, by its kind or on average: "Buick cut its prices." and then "Passenger vehicle sales dropped 13.9%".
func (r *Resolver) marketAnew(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	c := &r.ctx
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

// comeToAnother reports whether the paragraph has come to a maker or model of another house since: "Porsche: The Taycan
// is back in the workshop. 27,527 cars have a hose that may crack".
func (r *Resolver) comeToAnother(n clause.Name) bool {
	s := r.ctx.subject
	if r.ctx.subjectBlock != r.ctx.block || n.Entry == nil || !s.Is(lexicon.Maker) && !s.Is(lexicon.Model) {
		return false
	}
	a, b := n.Entry, s.Entry
	if a.Kind == lexicon.Model {
		a = r.Lex.Named(a.Maker)
	}
	if b.Kind == lexicon.Model {
		b = r.Lex.Named(b.Maker)
	}
	return a != nil && b != nil && !sameHouse(a, b)
}

// ofKindsThere reports whether the clause tells of all that offices counted of a kind of vehicle, or of the part that
// a kind has of the market: "Registrations of electric cars rose", "Battery cars need a market share of".
func (r *Resolver) ofKindsThere(f *clause.Frame, k int, d *draft) bool {
	i := f.FirstOfClause(k)
	if e := f.Entry(i, lexicon.MetricCue); e != nil && r.is(d, lexicon.Official) && f.Word(i+1) == text.Of {
		return f.Has(i+2, lexicon.ScopeCue)
	}
	for j := i + 1; j < k; j++ {
		if f.Has(j, r.ShareKind) {
			return d.Measure == fact.Share && f.Word(k+1) != text.Of && f.Has(i, lexicon.ScopeCue) && r.OpensWithKind(f, k)
		}
	}
	return false
}

// ofOtherTrade reports whether the sentence opens with vehicles of another trade than those that the maker was told of
// last in its market, and with nothing of it.
func (r *Resolver) ofOtherTrade(f *clause.Frame, k int, n clause.Name) bool {
	i := 0
	for f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.Conjunction) || f.Has(i, r.FillerKind) {
		i++
	}
	e := f.Entry(i, lexicon.ScopeCue)
	return i < k && e != nil && r.Trades[e.Scope.Segment] && e.Scope.Segment != r.ctx.scope.Segment && r.ctx.flowSubject.Text == n.Text && !f.Says(text.Its) && (f.Plural(i) || f.Has(i+1, lexicon.MetricCue))
}

// theirsTogether returns the country whose makers the sentences before told of, each and all: "Chinese marques claim one
// in six. Changan delivered 52,400, Geely 34,900. Five years ago their combined share was below 5 percent".
func (r *Resolver) theirsTogether(f *clause.Frame, k int) (clause.Name, bool) {
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

// overallThere returns the country whose whole market a paragraph turns to after the makers in it: "BYD delivered 11,271 in
// the UK." and then "Overall registrations came to 312,900". The article is on it from there.
func (r *Resolver) overallThere(f *clause.Frame, d *draft) (clause.Name, bool) {
	c := &r.ctx
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

// ofKindsSales reports whether the share at items[k] is of what was sold of a kind of vehicle, and no one's: "Electric
// vehicles made up 2.6 percent of passenger-car sales".
func (r *Resolver) ofKindsSales(f *clause.Frame, k int) bool {
	i := k + 2
	for f.Has(i, lexicon.ScopeCue) && !f.Has(i, lexicon.MetricCue) {
		i++
	}
	return f.Word(k+1) == text.Of && i > k+2 && f.Has(i, lexicon.MetricCue)
}

// backToWhole returns the company that the sentence names before the figure at items[k], and no other maker, where
// the text was last about a brand of that: "Maybach sales rose 26%. The makeover of Mercedes-Benz goes on,
// with hybrids now accounting for 20% of sales".
func (r *Resolver) backToWhole(f *clause.Frame, k int, n clause.Name) (clause.Name, bool) {
	if !n.Is(lexicon.Maker) || n.Entry.Parent == "" {
		return n, false
	}
	found := false
	for _, i := range f.Named {
		e := f.Items[i].Name
		if i >= k || e.Kind != lexicon.Maker && e.Kind != lexicon.Model {
			continue
		}
		if e.Name != n.Entry.Parent || !f.Visible(i, k) {
			return n, false
		}
		n, found = clause.NameOf(e), true
	}
	return n, found
}

// yearOfMonths is how many times what it sold in a month a maker sells in a year, at most.
const yearOfMonths = 15

// tooManyForOne returns the market that the article is about, or whose total it gave first, where a
// sentence that names nobody counts far more vehicles than any maker was said to have sold: "BMW came
// second with 21,500. For the first five months, registrations totalled 1.1 million".
func (r *Resolver) tooManyForOne(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	c := &r.ctx
	market := c.firstOf
	if c.topicPlace {
		market = c.main
	}
	m := r.Vocabulary(d.Metric)
	ofKind := f.PastSetting()
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

// modelSpokenOf returns the model that was named last; at a new paragraph, or in a table, the one
// that the article is about, if it is about one.
func (r *Resolver) modelSpokenOf() clause.Name {
	if c := &r.ctx; c.topicModel.Text != "" && c.modelBlock != c.block && !r.toldOfAnother(c.topicModel.Entry) {
		return c.topicModel
	}
	return r.ctx.model
}

// toldOfAnother reports whether the article has come to another maker's model since it told
// of the one.
func (r *Resolver) toldOfAnother(model *lexicon.Entry) bool {
	c := &r.ctx
	return c.company.Entry != nil && model != nil && !r.Builds(c.company, model) && c.model.Entry != nil && r.Builds(c.company, c.model.Entry)
}

// sameHouse reports whether the two are one maker, or one is part of the other.
func sameHouse(a, b *lexicon.Entry) bool {
	return a == b || a.Parent == b.Name || b.Parent == a.Name
}

// takesUpModel reports whether the sentence opens with the sales of what the one before it in
// the paragraph was about: "The RAV4 led the market. Sales rose 5 percent".
func (r *Resolver) takesUpModel(f *clause.Frame, d *draft) bool {
	if n := len(r.drafts); n > 0 && r.drafts[n-1].Metric == d.Metric && r.drafts[n-1].who().Is(lexicon.Model) && r.ctx.flowSubject.Is(lexicon.Maker) && r.toDate(f) {
		return false // "XPeng delivered 13,690. The G6 accounted for 7,000. Deliveries for the year stand at"
	}
	e := f.Entry(0, lexicon.MetricCue)
	return r.ctx.subjectBlock == r.ctx.block && e != nil && e.Scope == (fact.Scope{}) && f.Unnamed() && r.IsTurnover(d.Metric) && !r.SpeaksOfKinds(f)
}

// toDate reports whether the sentence tells of the year so far.
func (r *Resolver) toDate(f *clause.Frame) bool {
	return slices.ContainsFunc(f.Timings, func(t clause.Timing) bool { return t.When.Form == mention.ToDate })
}

// marketOf returns the market whose figures the body's are.
func (r *Resolver) marketOf(body *lexicon.Entry) clause.Name {
	if e := r.Lex.Named(body.Market); e != nil {
		return clause.NameOf(e)
	}
	return r.ctx.main
}

// itMakes reports whether the sentence's pronoun does what only a company can:
// "it has delivered 122,478 cars".
func (r *Resolver) itMakes(f *clause.Frame, d *draft) bool {
	if d.Metric == "sales" {
		return false
	}
	for i := range f.Items {
		if f.Word(i) != text.It && f.Word(i) != text.They {
			continue
		}
		for j := i + 1; j < len(f.Items) && j <= i+3; j++ {
			if u := f.Use(j, lexicon.MetricCue); u != nil {
				return u.Role == lexicon.Verb && u.Entry == d.metricEntry
			}
		}
	}
	return false
}

// topic returns what the article is about, n where it is about nothing else:
// a market, or the maker that it names far more often than others.
func (r *Resolver) topic(n clause.Name, d *draft) clause.Name {
	switch {
	case r.tellsOfMakers(n, d):
		return n
	case r.ctx.topicPlace && r.ctx.main.Text != "" && !r.isProduct(d.Metric):
		return r.ctx.main
	case n.Is(lexicon.Model) && n.Text == r.ctx.topicModel.Text && !r.isCorporate(d):
		return n
	case r.ctx.dominant.Text != "" && !n.Is(lexicon.Place):
		return r.ctx.dominant
	case r.partOfFirst(n):
		return r.ctx.firstOf
	case r.ctx.heading.Is(lexicon.Maker) && n.Entry != nil && (n.Entry.Parent == r.ctx.heading.Text || n.Is(lexicon.Model) && n.Entry.Maker == r.ctx.heading.Text):
		return r.ctx.heading // from a brand back to its group
	}
	return n
}

// partOfFirst reports whether the maker is a brand of the one whose total the article gave first.
func (r *Resolver) partOfFirst(n clause.Name) bool {
	first := r.ctx.firstOf
	return first.Is(lexicon.Maker) && n.Is(lexicon.Maker) && n.Entry.Parent == first.Text
}

// partsFlow reports whether the sentence opens a paragraph with the part at home or abroad
// of what the maker of the paragraph before sold: "Kia sold 270,000 cars." and then
// "Domestic sales rose".
func (r *Resolver) partsFlow(f *clause.Frame, n clause.Name, d *draft) bool {
	c := &r.ctx
	if c.topicPlace || !n.Is(lexicon.Maker) || r.partOfFirst(n) || c.subjectBlock != c.block-1 || c.flowSubject.Text != n.Text || !r.Vocabulary(d.Metric).Flow || !f.Unnamed() {
		return false
	}
	return r.OpensWithPartOf(f) || d.Metric == "exports"
}

// nationsPart returns the country whose makers the paragraph before told the total of, where the sentence
// opens a paragraph with the part of it at home or abroad: "The five carmakers sold 703,826 vehicles. A
// recovery lifted Kia." and then "Domestic sales inched up", whoever was named in between.
func (r *Resolver) nationsPart(f *clause.Frame, d *draft) (clause.Name, bool) {
	c := &r.ctx
	if c.subjectBlock == c.block || c.scopeBlock != c.block-1 || c.scopeOf != c.makersOf || c.makersOf == "" || !c.flowSubject.Is(lexicon.Place) || c.flowSubject.Text != c.scopeOf || !f.Unnamed() || !r.IsTurnover(d.Metric) {
		return clause.Name{}, false
	}
	return c.flowSubject, r.OpensWithPartOf(f) || r.opensOnExports(f)
}

// opensOnExports reports whether the sentence opens with what was sent abroad: "Exports and sales abroad did the work".
func (r *Resolver) opensOnExports(f *clause.Frame) bool {
	e := f.Entry(0, lexicon.MetricCue)
	return e != nil && len(e.Metrics) > 0 && r.Vocabulary(e.Metrics[0]).Is(lexicon.Outbound)
}

// tellsOfMakers reports whether the article tells of a country's makers one by one, so
// that a paragraph without a name goes on with the one before: "Domestic sales fell".
func (r *Resolver) tellsOfMakers(n clause.Name, d *draft) bool {
	c := &r.ctx
	return c.makersOf != "" && c.makersOf == c.main.Text && n.Is(lexicon.Maker) && c.subjectBlock == c.block-1 && (d.Measure != fact.Level || d.Unit != fact.Vehicle || d.Value < c.level)
}
