package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// citesBody reports whether the sentence cites a body whose market is counted, by its name or as
// "the lobby group".
func (r *Resolver) citesBody(f *clause.Frame) bool {
	if r.CitesMarket(f) {
		return true
	}
	for i := range f.Of(lexicon.Descriptor) {
		if e := f.Entry(i, lexicon.Descriptor); e != nil && e.Name == "body" && f.Word(i-1) == text.The && (f.Has(i+1, lexicon.Say) || f.Has(i+1, r.AdverbKind) && f.Has(i+2, lexicon.Say)) {
			return r.ctx.cited != nil && r.ctx.cited.Market != ""
		}
	}
	return false
}

// opensInPlace reports whether the figure's clause or sentence opens with a
// place, names no maker, and the article is about a market: "In Victoria sales
// fell 6.1 per cent".
func (r *Resolver) opensInPlace(f *clause.Frame, k int) bool {
	if r.ctx.main.Text == "" || !f.Unnamed() {
		return false
	}
	return r.opensIn(f, 0, k) > 0 || r.opensIn(f, f.Runs[k], k) > 0
}

// industryMetric is the name of the words for what all makers sell in a market: "total industry volume".
const industryMetric = "industry"

// industryWide reports whether the sentence speaks of a whole market, though a
// company is the subject of those before.
func (r *Resolver) industryWide(f *clause.Frame, k int, d *draft) bool {
	if _, ok := r.labelOf(); ok {
		return false
	}
	if r.ofNetwork(f, d) {
		return false
	}
	if e := d.metricEntry; e != nil && e.Name == industryMetric && d.metricFrom != fact.Context && f.Unnamed() {
		return true // "In September itself, TIV was 58,540"
	}
	if f.Labelled() && r.ctx.topicMaker {
		return false // "Incentives: $4,857 per vehicle, ALG says", of the maker that the article is about
	}
	theirs := false // "The lobby kept its forecast"
	if f.Unnamed() && f.Says(text.Its) {
		counter := r.mainBody(f)
		theirs = counter != nil && counter.Market != ""
	}
	for i := 0; i < k; i++ {
		theirs = theirs || f.Word(i) == r.Words.Industry && f.Unnamed() // "the industry was on track to meet its target"
		if f.Has(i, lexicon.Pronoun) && f.Groups[i] == 0 && f.Word(i) != text.He && f.Word(i) != text.She && !(theirs && f.Word(i) == text.Its) && (f.Word(i) != text.They && f.Word(i) != text.Their || !r.CitesMarket(f)) {
			return false
		}
	}
	if r.inAll(f, k, d) || r.countedThere(f, k) || r.opensInPlace(f, k) || r.WorksThere(f, k) || r.newCarsThere(f, k) || r.ToBeSold(f, k) || r.foretoldThere(f, k) {
		return true
	}
	for i := range f.Items {
		if f.Word(i) == text.As && f.Word(i+1) == text.A && f.Word(i+2) == r.Words.Whole && f.Has(i-1, lexicon.MetricCue) {
			return true // "Installations as a whole came to"
		}
		if f.Word(i) == text.Across && r.whereTo(f, i) || f.Word(i) == r.Words.Nationwide || f.Word(i) == r.Words.Industrywide || f.Word(i) == r.Words.Industry || r.ofMarket(f, i) {
			return true
		}
		if e := f.Entry(i, lexicon.Descriptor); e != nil && e.Name == "place" && f.Word(i-1) == text.The && f.Word(i-2) == text.In && f.Unnamed() {
			return true // "sales in the country"
		}
		n := f.Items[i].Name
		if n == nil {
			continue
		}
		if n.Kind == lexicon.Place && f.Word(i+1) == r.Words.Market && f.Word(i-1) == text.The && f.Word(i-2) == text.Of && i > k && f.Unnamed() {
			return true // "5.8% of the American market"
		}
		if n.Is == "world" && !((r.ofMakers() || r.ctx.single && !r.ctx.topicPlace) && r.ctx.dominant.Text != "" && !r.CitesMarket(f)) && !r.Superlative(f, i) && !f.TellsOfMoney() && (f.Items[i].Role != lexicon.Adjective || f.Has(i+1, lexicon.MetricCue)) {
			return true
		}
		if clause.CountsMarket(n) {
			return true
		}
	}
	return false
}

// whereTo reports whether the preposition at items[i] leads in a place or a market: not "across all model years".
func (r *Resolver) whereTo(f *clause.Frame, i int) bool {
	for i++; f.Has(i, lexicon.Determiner); i++ {
	}
	for end := i + 3; i < end && i < len(f.Items) && !f.Items[i].Punct; i++ {
		e := f.Entry(i, lexicon.Descriptor)
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Place || f.Word(i) == r.Words.Market || f.Word(i) == r.Words.Industry || e != nil && e.Name == "place" {
			return true
		}
	}
	return false
}

// ofNetwork reports whether the figure counts stations, shops or plants after a company was spoken of, whose they are
// wherever they stand: "A total of 324 stations have been set up nationwide".
func (r *Resolver) ofNetwork(f *clause.Frame, d *draft) bool {
	u := r.Lex.Units[d.Unit]
	return u != nil && clause.IsSite(u.Dimension) && r.ctx.subject.Is(lexicon.Maker) && f.Unnamed() && !r.CitesMarket(f)
}

// tellsOfOneMaker reports whether the article is about one maker, and the sentence cites
// nobody who counts a market: what it tells of a place is that maker's.
func (r *Resolver) tellsOfOneMaker(f *clause.Frame) bool {
	return r.ofMakers() && r.ctx.single && !r.ctx.firstOf.Is(lexicon.Place) && !r.CitesMarket(f)
}

// ofNewCars reports whether what is sold of new cars, of whatever make, is at items[i]: "New car sales", "new-vehicle sales".
func (r *Resolver) ofNewCars(f *clause.Frame, i int) bool {
	if f.Items[i].Last-f.Items[i].First < 2 || !r.CountsCars(f, i) {
		return false
	}
	if i > 1 && f.Word(i-1) == text.Hyphen {
		i--
	}
	return i > 0 && f.Word(i-1) == r.Words.Fresh
}

// newCarsThere reports whether the clause opens with registrations of new cars in a place, or tells how many were
// registered there, and nobody is named: "New-car registrations in Ireland came to 124,954", "124,954 new cars
// were registered in Ireland".
func (r *Resolver) newCarsThere(f *clause.Frame, k int) bool {
	if !f.Unnamed() {
		return false
	}
	if r.CountsNew(f.QuantityAt(k)) || f.IsPercent(k) && f.Has(k+1, lexicon.More) && f.Has(k+2, lexicon.ScopeCue) && f.Has(k+3, lexicon.Auxiliary) {
		return r.registeredIn(f, k) // "39 percent more electric cars were registered in Germany"
	}
	for i := f.Starts[f.Runs[k]]; i+1 < k && f.Runs[i] == f.Runs[k]; i++ {
		e := f.Entry(i, lexicon.MetricCue)
		if e == nil || !r.Vocabulary(e.Metrics[0]).Is(lexicon.Official) && !r.ofNewCars(f, i) {
			continue
		}
		j := i + 1
		fresh := f.Items[i].Last-f.Items[i].First > 1 || i > 0 && f.Has(i-1, lexicon.ScopeCue)
		if f.Word(j) == text.Of {
			for j++; f.Has(j, lexicon.ScopeCue) || f.Word(j) == r.Words.Fresh; j++ {
				fresh = true
			}
		}
		if fresh && f.Word(j) != text.In && (r.opensIn(f, 0, k) > 0 || r.opensIn(f, f.Runs[k], k) > 0) {
			return true // "In Europe, registrations of electric motorcycles slid"
		}
		if !fresh || f.Word(j) != text.In {
			return false
		}
		for j++; f.Has(j, lexicon.Determiner); j++ {
		}
		return j < k && r.isMarket(f, j, k)
	}
	return false
}

// registeredIn reports whether what items[k] counts was registered in a place.
func (r *Resolver) registeredIn(f *clause.Frame, k int) bool {
	for i := k + 1; i < len(f.Items) && f.Runs[i] == f.Runs[k] && f.Items[i].Quantity == 0; i++ {
		e := f.Entry(i, lexicon.MetricCue)
		if e == nil || len(e.Metrics) == 0 || !r.Vocabulary(e.Metrics[0]).Is(lexicon.Official) || f.Word(i+1) != text.In {
			continue
		}
		j := i + 2
		for f.Has(j, lexicon.Determiner) {
			j++
		}
		return j < len(f.Items) && r.isMarket(f, j, k)
	}
	return false
}

// countedThere reports whether a passive tells of what the figure counts in a
// place, and nobody is named: "11 million vehicles were recalled in China". What
// was delivered there may be part of what a company was said to have delivered.
func (r *Resolver) countedThere(f *clause.Frame, k int) bool {
	q := f.QuantityAt(k)
	if q == nil || r.ctx.topicMaker && !r.ctx.topicPlace && q.Value < r.ctx.level || !f.Unnamed() || !r.CountedBy(f, k, q) {
		return false
	}
	for i := range f.Of(lexicon.Place) {
		if r.isMarket(f, i, k) {
			return true
		}
	}
	return false
}

// inAll reports whether a passive tells what all makers have together, in an article that is
// about none of them: "In all, 310,000 cars were registered", "Altogether 14,000 were sold".
func (r *Resolver) inAll(f *clause.Frame, k int, d *draft) bool {
	q := f.QuantityAt(k)
	if q == nil || r.ctx.dominant.Text != "" && !r.ctx.topicPlace || !f.Unnamed() || !r.isWhole(f, k, d) {
		return false
	}
	i := k + 1
	for f.Has(i, lexicon.ScopeCue) && !f.Has(i, lexicon.MetricCue) || f.Has(i, lexicon.UnitWord) {
		i++
	}
	return f.Has(i, lexicon.Auxiliary) && (f.Has(i+1, lexicon.MetricCue) || f.Participle(i+1))
}

// industryOf returns the market that the maker named at items[i] speaks of
// where that is what the figure at items[k] is of: "Maruti expects the industry
// to sell 4 million cars".
func (r *Resolver) industryOf(f *clause.Frame, i, k int, n clause.Name) (clause.Name, bool) {
	if !n.Is(lexicon.Maker) {
		return clause.Name{}, false
	}
	if f.Runs[i] > 0 && r.OpensOnIndustry(f) || r.ToBeSold(f, k) {
		return r.industryMarket(f, k, n)
	}
	return clause.Name{}, false
}

// foretoldThere reports whether somebody who sells nothing tells what to expect of vehicles in a place:
// "Rhein Research expects electric car sales in Europe to reach 4 million".
func (r *Resolver) foretoldThere(f *clause.Frame, k int) bool {
	expects := f.ExpectsAt(k)
	if expects < 1 || !f.Unnamed() || r.mainBody(f) == nil && !f.UnknownName(0) {
		return false
	}
	kind, there := false, false
	for i := expects + 1; i < len(f.Items) && !(i > k && f.Runs[i] != f.Runs[k]); i++ {
		q := f.QuantityAt(i)
		kind = kind || f.Has(i, lexicon.ScopeCue) || f.Has(i, lexicon.UnitWord) || q != nil && q.Counted != nil
		there = there || f.Items[i].Name != nil && (r.isMarket(f, i, k) || f.Word(i-1) == text.On)
	}
	return kind && there
}

// forecastsMarket returns the place whose market the clause has a maker's forecast for: "It has cut its forecast for Europe's truck market to 290,000", "For Europe it sees a
// market of 12 million".
func (r *Resolver) forecastsMarket(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	n, ok := r.MarketExpected(f, k)
	m := r.Vocabulary(d.Metric)
	if !ok || m == nil || m.Corporate || !m.Flow || !m.Accepts("count") || d.Measure == fact.Share {
		return clause.Name{}, false
	}
	if d.Metric != "registrations" && d.Metric != "production" {
		d.Metric = "sales" // whatever the maker itself was said to have delivered, or to have orders for
	}
	return n, true
}

// kindsOfMarket returns the place whose market a share divides that somebody says a kind of vehicle
// has of it, whoever builds them: "Ford expects EVs to sink to 5 percent of the market".
func (r *Resolver) kindsOfMarket(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	if d.Measure != fact.Share || f.Word(k+1) != text.Of {
		return clause.Name{}, false
	}
	end := k + 2
	for end < len(f.Items) && (f.Has(end, lexicon.Determiner) || f.Items[end].Name != nil && f.Items[end].Name.Kind == lexicon.Place || f.Word(end) == text.Possessive) {
		end++
	}
	if end == k+2 || !r.EndsOnMarket(f, end) {
		return clause.Name{}, false
	}
	for i := k - 1; i > 1 && f.Runs[i] == f.Runs[k]; i-- {
		e := f.Entry(i, lexicon.ScopeCue)
		if e == nil || !clause.IsKind(&e.Scope) || f.Items[i].Name != nil {
			continue
		}
		if f.Has(i-1, lexicon.Say) || f.Has(i-1, lexicon.ModalityCue) || f.Word(i-1) == text.That && f.Has(i-2, lexicon.Say) {
			return r.industryMarket(f, k, r.ctx.company)
		}
		break
	}
	return clause.Name{}, false
}

// industryMarket returns the market that a maker who speaks of the industry means: the one
// that the sentence names, that of the article, or its own country.
func (r *Resolver) industryMarket(f *clause.Frame, k int, n clause.Name) (clause.Name, bool) {
	for i := range f.Of(lexicon.Place) {
		if r.isMarket(f, i, k) && f.Items[i].Name.Is != "city" && !r.DescribesCompany(f, i) {
			return clause.NameOf(f.Items[i].Name), true
		}
	}
	if e := r.Lex.Named(r.marketCalled(f, k)); e != nil {
		return clause.NameOf(e), true // "expects 265,000 trucks to be sold in the region"
	}
	for _, p := range []clause.Name{r.ctx.main, r.MarketOfBody(f), r.ctx.home} {
		if p.Text != "" {
			return p, true
		}
	}
	if n.Entry == nil {
		return clause.Name{}, false
	}
	e := r.Lex.Named(n.Entry.Country)
	if e == nil {
		return clause.Name{}, false
	}
	return clause.NameOf(e), true
}

// customersMarket returns the place whose makers have the figure that a supplier
// speaks of, who builds and sells no vehicles: "Valeo expects car production in
// Europe to fall 4 percent".
func (r *Resolver) customersMarket(f *clause.Frame, k int, n clause.Name, d *draft) (clause.Name, bool) {
	m := r.Vocabulary(d.Metric)
	if d.metricEntry == nil || !n.Is(lexicon.Maker) || n.Entry.Is != "supplier" || m == nil || !m.Flow || !m.Accepts("count") {
		return clause.Name{}, false
	}
	i := k - 1
	for i > 0 && !(f.Entry(i, lexicon.MetricCue) == d.metricEntry && r.ofVehicles(f, i)) {
		i--
	}
	if i <= 0 && k+3 < len(f.Items) && f.Has(k+1, lexicon.Move) { // "a 6 percent decline in global automotive production"
		for i = k + 2; i < len(f.Items) && f.Runs[i] == f.Runs[k] && f.Entry(i, lexicon.MetricCue) != d.metricEntry; i++ {
		}
		if i == len(f.Items) || f.Runs[i] != f.Runs[k] || !r.ofVehicles(f, i) {
			return clause.Name{}, false
		}
	}
	if i <= 0 {
		return clause.Name{}, false
	}
	for j := range f.Items[:max(i, k)] {
		if p := f.Items[j].Name; p != nil && p.Kind == lexicon.Place && (p.Is == "world" || r.isMarket(f, j, k)) {
			return clause.NameOf(p), true
		}
	}
	return clause.Name{}, false
}

// ofVehicles reports whether the metric's word at items[i] is said of vehicles, or of what the whole
// world builds.
func (r *Resolver) ofVehicles(f *clause.Frame, i int) bool {
	if f.Has(i-1, lexicon.UnitWord) || r.Vehicles(f, i-1) != nil || f.Items[i-1].Name != nil && f.Items[i-1].Last-f.Items[i-1].First > 1 {
		return true
	}
	for j := i - 1; j >= 0 && j >= i-2 && f.Entry(i, lexicon.MetricCue).Metrics[0] == "production"; j-- {
		if n := f.Items[j].Name; n != nil {
			return n.Is == "world" // "global automotive production"
		}
	}
	return false
}

// industrysProfit returns the place whose industry the clause says earned the profit or margin, that of the body
// which counts it or of the company spoken of: "profits in the auto industry rose by 0.9 percent, the association's figures showed".
func (r *Resolver) industrysProfit(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	if m := r.Vocabulary(d.Metric); m == nil || !m.Corporate || d.Metric == clause.PerShare || !f.Unnamed() {
		return clause.Name{}, false
	}
	if n := len(r.drafts); n > 0 && r.ctx.scopeBlock == r.ctx.block && !f.Kinds.Has(lexicon.Descriptor) {
		if last := &r.drafts[n-1]; last.who().Is(lexicon.Place) && r.Vocabulary(last.Metric).Corporate && r.ctx.sentences-last.sentenceNo <= 1 {
			return last.who(), true // "Their margin was 4.6 percent"
		}
	}
	said := false
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		said = said || f.Word(i) == r.Words.Industry
		if f.Has(i, lexicon.Pronoun) {
			return clause.Name{}, false
		}
	}
	if !said {
		return clause.Name{}, false
	}
	return r.atLarge(f)
}

// industryLoses returns the country whose whole trade the clause says people work in: "51,500 jobs lost in the German car
// industry".
func (r *Resolver) industryLoses(f *clause.Frame, k int, d *draft) clause.Name {
	if !r.ofStaff(d) || !f.Unnamed() {
		return clause.Name{}
	}
	for i := k + 1; i < f.Ends[f.Runs[k]]; i++ {
		if f.Word(i) != r.Words.Industry {
			continue
		}
		for j := i - 1; j > k && j >= i-3; j-- {
			if n := f.Items[j].Name; n != nil && n.Kind == lexicon.Place && (f.Items[j].Role == lexicon.Adjective || f.Word(j+1) == text.Possessive) {
				return clause.NameOf(n)
			}
		}
	}
	return clause.Name{}
}

// soldAtHome returns the country whose domestic sales the clause opens with: "Domestic vehicle sales in Thailand dropped 25
// percent, Toyota Motor Thailand reported".
func (r *Resolver) soldAtHome(f *clause.Frame, k int, d *draft) clause.Name {
	e, i := d.metricEntry, f.FirstOfClause(k)
	if e == nil || e.Scope.Market != "domestic" || !r.IsTurnover(d.Metric) || i+2 >= k || f.Entry(i, lexicon.MetricCue) != e || f.Word(i+1) != text.In {
		return clause.Name{}
	}
	if n := f.Items[i+2].Name; n != nil && n.Is == "country" {
		return clause.NameOf(n)
	}
	return clause.Name{}
}

// marketOfCount returns the place that stands right behind what is counted in the clause, where nobody is named in it: "SUV
// sales in India stood at 101,230", over which the headline named several models.
func (r *Resolver) marketOfCount(f *clause.Frame, k int, d *draft) clause.Name {
	if !f.Unnamed() || !r.IsTurnover(d.Metric) {
		return clause.Name{}
	}
	for i := f.Starts[f.Runs[k]]; i+2 < k; i++ {
		if f.Has(i, lexicon.MetricCue) && f.Word(i+1) == text.In && r.isMarket(f, i+2, k) {
			return clause.NameOf(f.Items[i+2].Name)
		}
	}
	return clause.Name{}
}

// onlyTheirMakers reports whether the country whose figure it is, in an article on the market of another, is spoken of as
// where makers are from alone: "Korean makes came second with 52,468".
func (r *Resolver) onlyTheirMakers(f *clause.Frame, k int, d *draft) bool {
	main := r.ctx.main.Entry
	return r.ctx.topicPlace && main != nil && main.Is == "country" && d.owner != nil && d.owner != main && d.owner.Is == "country" && r.IsTurnover(d.Metric) && r.ofItsMakers(f, d.owner, k)
}
