package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// madeInTown reports whether the clause says in which town the company spoken of made what the number
// counts: "78,000 were built in Cologne" are no country's.
func (r *Resolver) madeInTown(f *clause.Frame, k int, d *draft) bool {
	if !r.sited(d) || !r.ctx.company.Is(lexicon.Maker) {
		return false
	}
	for i := range f.Of(lexicon.Place) {
		if n := f.Items[i].Name; n != nil && n.Is == "city" && f.Has(i-1, lexicon.Preposition) && f.Visible(i, k) {
			return true
		}
	}
	return false
}

// everywhere reports whether the clause, which names nobody, only says that what the maker of the paragraph sold it sold
// throughout the world: "Sales have rarely been better: 785,137 vehicles worldwide". What all makers sold there is more.
func (r *Resolver) everywhere(f *clause.Frame, k int, d *draft) bool {
	c := &r.ctx
	if !c.subject.Is(lexicon.Maker) && !c.subject.Is(lexicon.Model) || c.subjectBlock != c.block || !r.IsTurnover(d.Metric) || !f.Unnamed() || r.CitesMarket(f) || c.level > 0 && d.Measure == fact.Level && d.Value > c.level {
		return false
	}
	for i := range f.Of(lexicon.Place) {
		n := f.Items[i].Name
		if n == nil || n.Is != "world" {
			continue
		}
		return i > k && f.Runs[i] == f.Runs[k] && f.Items[i].Role != lexicon.Adjective && !f.Has(i-1, lexicon.Preposition) && f.Word(i-1) != text.The && f.Word(i+1) != text.Possessive && !f.Has(i+1, lexicon.MetricCue)
	}
	return false
}

// turnedTo returns the place that a sentence of the paragraph without figures turned to: "Things look different in Norway.
// Sales slipped 3 percent."
func (r *Resolver) turnedTo() (clause.Name, bool) {
	c := &r.ctx
	return c.subject, c.subject.Is(lexicon.Place) && c.marketTold.Text == c.subject.Text && c.marketToldBlock == c.block && c.subjectBlock == c.block
}

// market finds the place whose total the figure is, where no company is
// spoken of: "registrations in the European Union".
func (r *Resolver) market(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	if _, ok := r.soleMaker(f, d); ok {
		return clause.Name{}, false
	}
	if r.ctx.subject.Is(lexicon.Maker) || r.ctx.subject.Is(lexicon.Model) || r.tellsOfOneMaker(f) && r.ctx.subjectBlock != r.ctx.block {
		if n, ok := r.ofParagraphsTotal(f, k, d); ok {
			return n, true
		}
		if !r.industryWide(f, k, d) && !r.averageOfAll(f, k, d) && !r.stockThere(f, k, d) && !r.opensOnPlaces(f, d) || (d.Metric == "deliveries" || d.Metric == "orders") && r.ofMakers() && !r.CitesMarket(f) {
			return clause.Name{}, false // only makers deliver
		}
	}
	if r.madeInTown(f, k, d) || r.everywhere(f, k, d) {
		return clause.Name{}, false
	}
	best := -1
	for i := range f.Items {
		it := &f.Items[i]
		if it.Name != nil && it.Name.Is == "world" && r.TakesUp(f, k) {
			continue // "their global output"
		}
		if f.Word(i-1) == text.In && (r.OnlyMade(f, i-2) || f.SeatOfBody(i)) {
			continue // "sales of vehicles built in Mexico"
		}
		if r.IsTurnover(d.Metric) && it.Name != nil && (r.CarsFrom(f, i) || i > 1 && r.IsMadeIn(f, i) && r.MeasuredElse(f, i-2)) {
			continue // "cars from China took 3 percent", "cars made in China made up 25 percent of sales in the EU"
		}
		if it.Name != nil && (r.ToldAt(f, i, k) || r.calledByRegion(f, i)) {
			continue
		}
		if it.Name != nil && r.IsOfMake(f, i) && !r.is(d, lexicon.Outbound) {
			continue // "Mexican-built vehicles took 8 percent"
		}
		if j := r.BeforeArticle(f, i); (f.Word(j) == text.To || f.Word(j) == text.For) && f.Has(j-1, r.SentKind) {
			continue // "output, most of it bound for the United States, fell"
		}
		if it.Name == nil || it.Name.Kind != lexicon.Place || it.Role == lexicon.People && i > 1 && !(f.Word(i-1) == text.To && f.Has(i-2, lexicon.MetricCue)) || !f.Visible(i, k) || r.Superlative(f, i) || it.Name.Is == "city" && !r.ofCity(d) || r.is(d, lexicon.Outbound) && (f.Word(r.BeforeArticle(f, i)) == text.To || f.Word(i-1) == text.For) || r.is(d, lexicon.Inbound) && f.Word(i-1) == text.From {
			continue
		}
		if i > k && f.Runs[i] != f.Runs[k] && r.ctx.main.Text != "" {
			break // "…, because of weak demand in Chile"
		}
		if best < 0 || i < k {
			best = i
		}
	}
	if best < 0 {
		if n := r.exporterBefore(d); n.Text != "" && !r.namesOrigin(f) {
			return n, true
		}
		if p, ok := r.citedMarket(f); ok {
			return p, true
		}
		if n := r.ctx.subject; n.Is(lexicon.Place) && n.Entry.Is == "bloc" && r.ctx.subjectBlock == r.ctx.block {
			return n, true // of the same paragraph: "Total EU sales rose 10 percent. Hybrids gained 20"
		}
		if n, ok := r.turnedTo(); ok {
			return n, true
		}
		if n, ok := r.ofParagraph(); ok {
			return n, true
		}
		if n := r.ctx.subject; n.Is(lexicon.Place) && n.Text == r.ctx.sectionMarket {
			return n, true // under a heading with its name: "Mexico shipped 297,000. Production fell"
		}
		if p := r.ctx.main; p.Text != "" {
			return p, true
		}
		if p := r.ctx.firstOf; p.Is(lexicon.Place) && !(p.Text == r.ctx.brandsOf && r.ctx.home.Text != "" && r.is(d, lexicon.Official)) {
			return p, true // but what was registered where Chinese brands sell is not theirs
		}
		if r.ctx.home.Text != "" {
			return r.ctx.home, true
		}
		return r.atLarge(f)
	}
	return clause.NameOf(f.Items[best].Name), true
}

// ofParagraphsTotal returns the place whose total the paragraph has told where a passive without a name, or a kind of
// vehicle that the sentence opens with, goes on with that: "Moroccans bought 209,000 vehicles. Dacia led with 45,300. In
// November alone 21,300 were sold. Electric cars make up 12 percent of sales."
func (r *Resolver) ofParagraphsTotal(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	t := &r.ctx.total
	if !r.ctx.topicPlace || t.block != r.ctx.block || t.place == "World" || !r.IsTurnover(d.Metric) || !f.Unnamed() {
		return clause.Name{}, false
	}
	for i := range k {
		if f.Has(i, lexicon.Pronoun) {
			return clause.Name{}, false
		}
	}
	passive := d.Measure == fact.Level && f.Has(k+1, lexicon.Auxiliary) && f.Has(k+2, lexicon.MetricCue)
	part := d.Measure == fact.Share && r.themeAt(f) >= 0 && f.Word(k+1) == text.Of && f.Has(k+2, lexicon.MetricCue)
	e := r.Lex.Named(t.place)
	if !passive && !part || e == nil {
		return clause.Name{}, false
	}
	return clause.NameOf(e), true
}

// opensOnPlaces reports whether a paragraph begins with what is measured, of nobody, in an article on a country whose
// makers were spoken of before: "Exports of cars and parts reached 157 billion dirhams".
func (r *Resolver) opensOnPlaces(f *clause.Frame, d *draft) bool {
	main := r.ctx.main.Entry
	return r.ctx.topicPlace && main != nil && main.Is == "country" && f.First && f.Block == clause.InBody && r.ctx.subjectBlock != r.ctx.block && f.Unnamed() &&
		d.metricEntry != nil && f.Entry(0, lexicon.MetricCue) == d.metricEntry && !f.Says(text.Its) && !f.Says(text.Their) && !f.Says(text.It)
}

// stockThere reports whether the sentence tells, in an article on a market, of the stock or the prices of vehicles in a
// place, and of nobody: "Used inventory in America ended October at 2.21 million".
func (r *Resolver) stockThere(f *clause.Frame, k int, d *draft) bool {
	if !r.ctx.topicPlace || d.Metric != "inventory" && d.Metric != clause.AveragePrice || !f.Unnamed() || f.Says(text.Its) || f.Says(text.It) {
		return false
	}
	for i := range k {
		if f.Word(i) == text.In && i+1 < k && f.PlaceAt(i+1) && f.Has(i-1, lexicon.MetricCue) {
			return true
		}
	}
	return false
}

// citedMarket returns the country of the body that the sentence cites, in an article about
// the world or another place of many countries: "registrations rose 29 percent, according to
// the SMMT".
func (r *Resolver) citedMarket(f *clause.Frame) (clause.Name, bool) {
	if e := r.ctx.main.Entry; e == nil || e.Is == "country" {
		return clause.Name{}, false
	}
	n := r.MarketOfBody(f)
	return n, n.Text != "" && n.Entry.Is == "country"
}

// soleMaker returns the maker that an article is on, where the sentence names nobody and tells of what only makers have,
// whatever market was spoken of before: "The Brazilian market should come in at 80,000. Third-quarter deliveries slid".
func (r *Resolver) soleMaker(f *clause.Frame, d *draft) (clause.Name, bool) {
	c := &r.ctx
	if d.Metric != "deliveries" && d.Metric != "orders" || !r.ofMakers() || !c.subject.Is(lexicon.Place) || c.makersOf != "" || !f.Unnamed() || r.CitesMarket(f) {
		return clause.Name{}, false
	}
	for _, n := range [2]clause.Name{c.dominant, c.heading} {
		if n.Is(lexicon.Maker) {
			return n, true
		}
	}
	return clause.Name{}, false
}

// marketOfForecaster returns the market of the body that alone is named before the figure in
// its clause, where it expects that: "ahead of Thailand's 438,659, and the Malaysian Automotive
// Association has lifted its forecast to 765,000".
func (r *Resolver) marketOfForecaster(f *clause.Frame, k int, d *draft) clause.Name {
	market := clause.Name{}
	if d.Modality != fact.Forecast {
		return market
	}
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		n := f.Items[i].Name
		if n == nil {
			continue
		}
		e := r.Lex.Named(n.Market)
		if n.Kind != lexicon.Body || e == nil {
			return clause.Name{}
		}
		market = clause.NameOf(e)
	}
	return market
}

// atLarge returns the market of a body that the sentence cites, else the country of the
// company that is spoken of: "inventory nationwide, says the dealers' association".
func (r *Resolver) atLarge(f *clause.Frame) (clause.Name, bool) {
	if n := r.MarketOfBody(f); n.Text != "" {
		return n, true
	}
	if c := r.ctx.company.Entry; c != nil && c.Country != "" {
		if e := r.Lex.Named(c.Country); e != nil {
			return clause.NameOf(e), true
		}
	}
	return clause.Name{}, false
}

// clausePlace returns the place that the figure's clause opens in, where that
// of the figure before it was a place, too: "…, and in Victoria by 6.1 per cent". What a country's
// makers had in one market they have in the next: "Chinese brands took 14 percent in Britain; in Italy 3".
func (r *Resolver) clausePlace(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	if i := r.clauseOpensIn(f, k); i > 0 && d.who().Is(lexicon.Place) && d.Scope.Market == "" {
		return clause.NameOf(f.Items[i].Name), true
	}
	return clause.Name{}, false
}

// placeInTurn returns the place that stands at the figure, where that of the figure
// before it stands at its own: "rose 12.8 percent in Germany, 13.7 percent in Austria".
func (r *Resolver) placeInTurn(f *clause.Frame, k int, prior *draft) (clause.Name, bool) {
	if prior == nil || prior.sentenceNo != r.ctx.sentences || !prior.who().Is(lexicon.Place) {
		return clause.Name{}, false
	}
	now := r.placeAfter(f, k)
	if now == nil {
		return clause.Name{}, false
	}
	for i := prior.item + 1; i < k && i < prior.item+12; i++ {
		if n := f.Items[i].Name; n != nil && n.Name == prior.Subject && f.Word(r.BeforeArticle(f, i)) == text.In {
			return clause.NameOf(now), true // "5,000 were sold in Germany and 3,000 in France"
		}
	}
	return clause.Name{}, false
}

// placeAfter returns the place that "in" names right after items[k], nil for none.
func (r *Resolver) placeAfter(f *clause.Frame, k int) *lexicon.Entry {
	i := k + 1
	if f.Word(i) != text.In {
		return nil
	}
	for i++; f.Has(i, lexicon.Determiner); i++ {
	}
	if i >= len(f.Items) || !r.isMarket(f, i, k) {
		return nil
	}
	return f.Items[i].Name
}

// theMarket returns the place whose market is what a clause is about: "the French market
// is up 3 percent", or the article's own: "the market is down".
func (r *Resolver) theMarket(f *clause.Frame, i int) (clause.Name, bool) {
	if !r.EndsOnMarket(f, i) {
		return clause.Name{}, false
	}
	verb := i + 1
	for f.Has(verb, r.FillerKind) {
		verb++ // "the market still has"
	}
	if !r.IsVerb(f, verb) && !f.PastTense(verb) || r.InPhrase(f, i) {
		return clause.Name{}, false
	}
	place := clause.Name{}
	if n, ok := r.ofParagraph(); ok {
		place = n
	} else if e := r.Lex.Named(r.ctx.top.place); e != nil {
		place = clause.NameOf(e)
	} else if r.ctx.topicPlace {
		place = r.ctx.main
	} else {
		place = r.ctx.home // the Ranger's figures came first, in a report on Australia's market
	}
	for j := i - 1; j >= 0 && j >= i-5; j-- {
		n := f.Items[j].Name
		switch {
		case n != nil && n.Kind == lexicon.Place:
			place = clause.NameOf(n)
		case f.Word(j) == text.The, f.Word(j) == text.Possessive && j > 0 && f.Items[j-1].Name != nil && f.Items[j-1].Name.Kind == lexicon.Place:
			if f.Word(j) == text.Possessive {
				place = clause.NameOf(f.Items[j-1].Name)
			}
			return place, place.Text != ""
		case n != nil, f.Items[j].Punct, f.Items[j].Quantity != 0, f.Has(j, lexicon.Preposition), f.Has(j, lexicon.MetricCue), f.Word(j) == text.Its, f.Word(j) == text.Their:
			return clause.Name{}, false
		}
	}
	return clause.Name{}, false
}

// ofMarket reports whether the place at items[i] has what all makers sell
// there: "German registrations", "Chinese EV sales". Its "Chinese sales" alone
// may be a company's.
func (r *Resolver) ofMarket(f *clause.Frame, i int) bool {
	it := &f.Items[i]
	if it.Name == nil || it.Name.Kind != lexicon.Place || it.Role != lexicon.Adjective && it.Role != lexicon.Plain || it.Name.Is == "city" || f.Word(i-1) == text.Possessive || f.Groups[i] != 0 {
		return false
	}
	j, vehicles := i+1, false
	possessed := f.Word(j) == text.Possessive // "Australia's new vehicle sales"
	if possessed {
		j++
	}
	if f.Word(j) == r.Words.Fresh { // "Australian new-vehicle sales"
		vehicles = true
		for j++; f.Word(j) == text.Hyphen; j++ {
		}
	}
	for e := f.Entry(j, lexicon.ScopeCue); e != nil && !f.Has(j, lexicon.MetricCue); e = f.Entry(j, lexicon.ScopeCue) {
		vehicles = vehicles || e.Unit == fact.Vehicle || e.Scope.Powertrain != "" || e.Scope.Segment != ""
		j++
	}
	if c := &r.ctx; it.Name.Is == "world" && c.single && !c.topicPlace && f.Unnamed() && !r.CitesMarket(f) && !vehicles {
		return false // "Global vehicle sales", in an article on a maker
	}
	for f.Has(j, lexicon.UnitWord) && !f.Has(j, lexicon.MetricCue) {
		vehicles = true
		j++
	}
	return r.CountsCars(f, j) && (vehicles || !possessed && (f.Items[j].Last-f.Items[j].First > 1 || f.Use(j, lexicon.MetricCue).Metrics[0] == "registrations"))
}

// sellsThere returns the maker whose figure in brackets stands at a place, where an
// article on a maker tells where it sold: "growth in Western Europe (27 percent)".
func (r *Resolver) sellsThere(f *clause.Frame, k int, n clause.Name, d *draft) (clause.Name, bool) {
	if !r.ofMakers() || !n.Is(lexicon.Place) || !r.IsTurnover(d.Metric) || r.industryWide(f, k, d) {
		return clause.Name{}, false
	}
	switch whose := r.ctx.flowSubject; {
	case whose.Is(lexicon.Maker):
		return whose, true
	case whose.Is(lexicon.Place) && whose.Text == r.ctx.subject.Text:
		return clause.Name{}, false // a part of the market that was told last
	}
	return r.ctx.company, r.ctx.company.Text != ""
}

// countsThere returns the maker of which the sentence has told how many there are in
// another place: "1,012 in Germany, followed by France with 870".
func (r *Resolver) countsThere(n clause.Name, d *draft) (clause.Name, bool) {
	if !n.Is(lexicon.Place) {
		return clause.Name{}, false
	}
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo == d.sentenceNo; i-- {
		if p := &r.drafts[i]; p.Metric == d.Metric && p.Scope.Market != "" && p.who().Is(lexicon.Maker) {
			return p.who(), true
		}
	}
	return clause.Name{}, false
}

// giveBeside makes the name that the figure stands at its subject, or its market.
func (r *Resolver) giveBeside(f *clause.Frame, k int, n clause.Name, d *draft) {
	if c := r.ctx.company; n.Is(lexicon.Place) && r.is(d, lexicon.Plant) && c.Text != "" {
		d.Scope.Origin = n.Text // "Hungary (200,000 cars a year)", of a maker's plants
		d.give(c, fact.Context)
		return
	}
	if maker, ok := r.countsThere(n, d); ok {
		d.Scope.Market = n.Text
		n = maker
	} else if maker, ok := r.sellsThere(f, k, n, d); ok {
		d.Scope.Market = n.Text
		n = maker
	}
	d.give(n, fact.Clause)
	if main := r.ctx.main; r.is(d, lexicon.Outbound) && n.Is(lexicon.Place) && main.Is(lexicon.Place) && main.Text != n.Text {
		d.Scope.Market = n.Text // "of China's exports Russia took 372,500, Mexico – 190,900"
		d.give(main, fact.Context)
	}
}

// ofMakers reports whether the article is about makers, and not about a market.
func (r *Resolver) ofMakers() bool { return r.ctx.topicMaker && !r.ctx.topicPlace }

// marketMoved returns the place whose market is what moved, beside a company that
// did: "sales rose 3 percent in a French market down 5.1 percent". What moved in
// a market is a company's.
func (r *Resolver) marketMoved(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	i := k - 1
	for f.Word(i) == text.By {
		i--
	}
	if d.Measure != fact.Change || !f.Has(i, lexicon.Move) {
		return clause.Name{}, false
	}
	relative := false
	for i--; f.Word(i) == text.That || f.Word(i) == text.Which || f.Word(i) == text.Comma || f.Has(i, lexicon.Auxiliary); i-- {
		relative = relative || f.Word(i) == text.That || f.Word(i) == text.Which
	}
	if !r.EndsOnMarket(f, i) {
		return clause.Name{}, false
	}
	place, inA := clause.Name{}, false
	for i--; i >= 0 && !f.Has(i, lexicon.Preposition); i-- {
		it := &f.Items[i]
		if it.Name != nil && it.Name.Kind == lexicon.Place && place.Text == "" {
			place = clause.NameOf(it.Name)
		} else if it.Name != nil || it.Punct || it.Quantity != 0 || f.Has(i, lexicon.MetricCue) || f.Word(i) == text.Its || f.Word(i) == text.Their {
			return clause.Name{}, false
		}
		inA = f.Word(i) == text.A || f.Word(i) == text.An
	}
	if f.Block == clause.InHeadline && i > 0 && f.Word(i) == text.In && f.Word(i+1) == r.Words.Market && r.ctx.topicPlace {
		inA = true // "Toyota holds off Skoda in market up 12.9%"
	}
	if i < 0 || !inA && !relative {
		return clause.Name{}, false
	}
	if place.Text == "" {
		place = r.ctx.main
		if link := r.link(f, k, d, false); link != nil && link.who().Is(lexicon.Place) {
			place = link.who() // "29 percent, in a market that grew 13.7"
		} else if link != nil && link.sentenceNo == r.ctx.sentences && r.placeNamed(link.Scope.Market) != nil {
			place = clause.NameOf(r.placeNamed(link.Scope.Market)) // "In Europe, Renault gained 24 percent in a market up 17"
		}
		if before := r.Lex.Named(r.placeBefore(f, i, -1, d)); before != nil {
			place = clause.NameOf(before)
		}
	}
	return place, place.Text != ""
}

// movedWithin returns the country that stands at a change where what the sentence tells of is a bloc or region: "EU
// registrations fell 5.8 percent, hurt by a 28.6 percent decline in Germany".
func (r *Resolver) movedWithin(f *clause.Frame, k int, d, link *draft) (clause.Name, bool) {
	if d.Measure != fact.Change || link == nil || link.sentenceNo != r.ctx.sentences || link.Metric != d.Metric {
		return clause.Name{}, false
	}
	at := k + 1
	switch {
	case f.IsNoun(k+1, lexicon.Move):
	case f.Word(k-1) == text.Of && f.IsNoun(k-2, lexicon.Move) && f.Word(k-3) == text.With && d.owner == nil:
		at = k // "fell by 8.2% to 1.08 million, with declines of 12.1% in Germany, 7.3% in France"
	default:
		return clause.Name{}, false
	}
	place := r.placeAfter(f, at)
	if place == nil || !link.who().Is(lexicon.Place) || place.Is != "country" {
		return clause.Name{}, false
	}
	switch link.owner.Is {
	case "bloc", "region", "world":
		return clause.NameOf(place), true
	}
	return clause.NameOf(place), r.placeAfter(f, link.item+1) == link.owner // "a 28.6 percent decline in Germany and a 3 percent drop in France"
}

// averageOfAll reports whether what is paid or given on average is that of all makers in a market:
// "the average price of a new car in China", "the average discount", in an article on one of them.
func (r *Resolver) averageOfAll(f *clause.Frame, k int, d *draft) bool {
	if d.Metric != clause.AveragePrice && d.Metric != "discount" || !f.Unnamed() {
		return false
	}
	average := false
	for i := range k {
		if w := f.Word(i); w == text.Its || w == text.Their || w == text.Our || w == text.It {
			return false
		}
		if f.Has(i, lexicon.MetricCue) && (f.Has(i-1, r.AverageKind) || f.Tokens[f.Items[i].First].Word == r.Words.Average) {
			average = true
		}
		if average && f.Items[i].Name != nil && r.isMarket(f, i, k) {
			return true
		}
	}
	return false
}

// destination makes a market of a place that exports go to, where the article is about the
// place that they come from, and of one where a maker's vehicles are recalled or sold.
func (r *Resolver) destination(f *clause.Frame, at int, d *draft) {
	if d.makers && d.Metric != "recall" {
		return // "Carmakers in China fitted 35 GWh", "the industry association counts on 700,000"
	}
	main := r.ctx.main
	if main.Text == "" {
		main = r.ctx.flowSubject
	}
	if n := r.sender(f, d); n.Text != "" {
		main = n
	}
	// stated by a rule: "Germany remained the largest customer at $4.9 billion"
	there := r.is(d, lexicon.Outbound) && (d.Measure == fact.Share && f.Word(at+1) != text.Possessive || f.GoesThere() || d.metricFrom == fact.Stated || f.Word(d.item-1) == r.Words.Took || f.Word(d.item-1) == r.Words.Taking)
	if !d.who().Is(lexicon.Place) || main.Text == d.Subject || d.metricFrom != fact.Context && !there {
		return
	}
	switch {
	case d.Metric == "recall" && r.ctx.recalledOf.Text != "" && r.ctx.recalledAt >= r.ctx.block-1:
		main = r.ctx.recalledOf // "Canada has another 17,000"
	case r.is(d, lexicon.Outbound) && (main.Is(lexicon.Place) || main.Is(lexicon.Maker)):
	case r.ctx.dominant.Text != "" && r.ctx.flowSubject.Text == r.ctx.dominant.Text && r.ctx.main.Text == "":
		main = r.ctx.dominant // "The United Kingdom took 22,574 of these"
	default:
		return
	}
	d.Scope.Market = d.Subject
	d.give(main, d.SubjectFrom)
}

// sender returns who exports what goes to the place that the draft was given to: whom the sentence told exports of before,
// or whose they are called: "Brazil exported 264,100 cars, and Argentina was the destination of 60% of them", "Russia was
// the destination of 20 percent of Chery's exports".
func (r *Resolver) sender(f *clause.Frame, d *draft) clause.Name {
	if !r.is(d, lexicon.Outbound) || !d.who().Is(lexicon.Place) {
		return clause.Name{}
	}
	if n := len(r.drafts); n > 0 {
		if p := &r.drafts[n-1]; p.sentenceNo == r.ctx.sentences && p.Metric == d.Metric && p.Subject != d.Subject && p.Scope.Market == "" {
			return p.who()
		}
	}
	if n := r.exporterBefore(d); n.Text != "" && n.Text != d.Subject && d.metricFrom != fact.Stated {
		return n // but "60,000 cars left China for the EU"
	}
	for _, i := range f.Named {
		if n := f.Items[i].Name; n.Kind == lexicon.Maker && f.Word(i+1) == text.Possessive && f.Has(i+2, lexicon.MetricCue) {
			return clause.NameOf(n)
		}
	}
	return clause.Name{}
}

// namesOrigin reports whether the sentence names a place that something does not go to: "left China for the EU".
func (r *Resolver) namesOrigin(f *clause.Frame) bool {
	for i := range f.Of(lexicon.Place) {
		if j := r.BeforeArticle(f, i); f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Place && f.Word(j) != text.To && f.Word(j) != text.For && f.Word(j) != text.In && f.Word(j) != text.Into {
			return true
		}
	}
	return false
}

// elsewhere makes a market of the bare place at items[at] that goes on a list
// of a company's markets: "its sales in China fell, while Europe grew 2.9%".
func (r *Resolver) elsewhere(f *clause.Frame, at int, d, link *draft) {
	if maker, ok := r.dividesMakers(f, d); ok && f.Items[at].Name == d.owner && f.Items[at].Role != lexicon.Adjective {
		d.Scope.Market = d.Subject
		d.give(maker, fact.Clause)
		return
	}
	if link == nil || link.sentenceNo != r.ctx.sentences || link.Metric != d.Metric || !d.who().Is(lexicon.Place) || f.Items[at].Name != d.owner || f.Word(at+1) == text.Possessive {
		return
	}
	if w := link.who(); (w.Is(lexicon.Maker) || w.Is(lexicon.Model) || r.is(d, lexicon.Outbound) && w.Is(lexicon.Place)) && r.Lex.Named(link.Scope.Market) != nil {
		d.Scope.Market = d.Subject
		d.give(w, fact.Sentence)
	}
}

// dividesMakers returns the maker whose sales the words after a place's figure say are divided:
// "Europe accounted for 40 percent of Volvo's sales", "Britain took 22,574 of MG's sales".
func (r *Resolver) dividesMakers(f *clause.Frame, d *draft) (clause.Name, bool) {
	if !d.who().Is(lexicon.Place) || !r.IsTurnover(d.Metric) || f.Word(d.item+1) != text.Of {
		return clause.Name{}, false
	}
	i := d.item + 2
	for f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.ScopeCue) {
		i++
	}
	if i+1 < len(f.Items) && f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Maker && f.Word(i+1) == text.Possessive {
		return clause.NameOf(f.Items[i].Name), true
	}
	return clause.Name{}, false
}

// partOfTheirs makes a market of a place that took part of what a company was told to have
// sold, built or opened: "Kia sold 30,319 cars. Britain accounted for 8,610 of those", "of the
// 457,000, the United States took 331,000".
func (r *Resolver) partOfTheirs(f *clause.Frame, k int, d *draft) {
	if !d.who().Is(lexicon.Place) || d.Measure == fact.Change || d.Scope.Market != "" {
		return
	}
	whole := r.dividedBy(f, k, d)
	if whole == nil || !whole.who().Is(lexicon.Maker) && !whole.who().Is(lexicon.Model) {
		return
	}
	d.Scope.Market = d.Subject
	d.give(whole.who(), fact.Sentence)
}

// dividedBy returns the draft whose number the words say that the figure at items[k] is a part
// of: the one told last, "of those", or the one that they repeat, "of the 457,000"; nil for none.
func (r *Resolver) dividedBy(f *clause.Frame, k int, d *draft) *draft {
	for i := 0; i+1 < len(f.Items); i++ {
		if f.Word(i) != text.Of || !f.Visible(i, k) {
			continue
		}
		j := i + 1
		switch f.Word(j) {
		case text.These, text.Those, text.Them:
			return r.lastCounted(d)
		case text.The:
			q := f.QuantityAt(j + 1)
			if q == nil && f.Has(j+1, lexicon.UnitWord) && i == k+1 {
				return r.lastCounted(d) // "110 of the stations"
			}
			if q == nil || j+1 == k {
				continue
			}
			for n := len(r.drafts) - 1; n >= 0; n-- {
				if p := &r.drafts[n]; !p.dropped && p.Measure == fact.Level && p.Value == q.Value && p.Value > d.Value && p.sentenceNo != d.sentenceNo {
					return p
				}
			}
		}
	}
	return nil
}

// lastCounted returns the last level of what the draft counts that one of the three sentences
// before it told, if a level is the smaller one; nil for none.
func (r *Resolver) lastCounted(d *draft) *draft {
	for n := len(r.drafts) - 1; n >= 0 && d.sentenceNo-r.drafts[n].sentenceNo <= 3; n-- {
		p := &r.drafts[n]
		if p.dropped || p.sentenceNo == d.sentenceNo || p.Measure != fact.Level || p.Unit != d.Unit && d.Measure == fact.Level {
			continue
		}
		if p.Metric != d.Metric || d.Measure == fact.Level && p.Value <= d.Value {
			return nil
		}
		return p
	}
	return nil
}
