package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// citesMarket reports whether the sentence cites a body whose business it is to
// count a market.
func (r *Resolver) citesMarket(f *frame) bool {
	for i := range f.Of(lexicon.Body) {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Body && n.Market != "" {
			return true
		}
	}
	return false
}

// citesBody reports whether the sentence cites a body whose market is counted, by its name or as
// "the lobby group".
func (r *Resolver) citesBody(f *frame) bool {
	if r.citesMarket(f) {
		return true
	}
	for i := range f.Of(lexicon.Descriptor) {
		if e := f.Entry(i, lexicon.Descriptor); e != nil && e.Name == "body" && f.Word(i-1) == text.The && f.Has(i+1, lexicon.Say) {
			return r.ctx.cited != nil && r.ctx.cited.Market != ""
		}
	}
	return false
}

// opensInPlace reports whether the figure's clause or sentence opens with a
// place, names no maker, and the article is about a market: "In Victoria sales
// fell 6.1 per cent".
func (r *Resolver) opensInPlace(f *frame, k int) bool {
	if r.ctx.main.text == "" || !f.unnamed() {
		return false
	}
	return r.opensIn(f, 0, k) > 0 || r.opensIn(f, f.runs[k], k) > 0
}

// industryWide reports whether the sentence speaks of a whole market, though a
// company is the subject of those before.
func (r *Resolver) industryWide(f *frame, k int, d *draft) bool {
	if _, ok := r.labelOf(); ok {
		return false
	}
	if f.labelled() && r.ctx.topicMaker {
		return false // "Incentives: $4,857 per vehicle, ALG says", of the maker that the article is about
	}
	theirs := false // "The lobby kept its forecast"
	if f.unnamed() && f.says(text.Its) {
		counter := r.mainBody(f)
		theirs = counter != nil && counter.Market != ""
	}
	for i := 0; i < k; i++ {
		if f.Has(i, lexicon.Pronoun) && f.groups[i] == 0 && f.Word(i) != text.He && f.Word(i) != text.She && !(theirs && f.Word(i) == text.Its) && (f.Word(i) != text.They && f.Word(i) != text.Their || !r.citesMarket(f)) {
			return false
		}
	}
	if r.inAll(f, k, d) || r.countedThere(f, k) || r.opensInPlace(f, k) || r.worksThere(f, k) || r.newCarsThere(f, k) || r.partOfNew(f, k, d) || r.toBeSold(f, k) || r.foretoldThere(f, k) {
		return true
	}
	for i := range f.Items {
		if f.Word(i) == text.As && f.Word(i+1) == text.A && f.Word(i+2) == r.words.whole && f.Has(i-1, lexicon.MetricCue) {
			return true // "Installations as a whole came to"
		}
		if f.Word(i) == text.Across || f.Word(i) == r.words.nationwide || f.Word(i) == r.words.industrywide || f.Word(i) == r.words.industry || r.ofMarket(f, i) {
			return true
		}
		if e := f.Entry(i, lexicon.Descriptor); e != nil && e.Name == "place" && f.Word(i-1) == text.The && f.Word(i-2) == text.In && f.unnamed() {
			return true // "sales in the country"
		}
		n := f.Items[i].Name
		if n == nil {
			continue
		}
		if n.Kind == lexicon.Place && f.Word(i+1) == r.words.market && f.Word(i-1) == text.The && f.Word(i-2) == text.Of && i > k && f.unnamed() {
			return true // "5.8% of the American market"
		}
		if n.Is == "world" && !((r.ofMakers() || r.ctx.single && !r.ctx.topicPlace) && r.ctx.dominant.text != "" && !r.citesMarket(f)) && !r.superlative(f, i) && !f.tellsOfMoney() && (f.Items[i].Role != lexicon.Adjective || f.Has(i+1, lexicon.MetricCue)) {
			return true
		}
		if n.Kind == lexicon.Body && n.Market != "" {
			return true
		}
	}
	return false
}

// tellsOfOneMaker reports whether the article is about one maker, and the sentence cites
// nobody who counts a market: what it tells of a place is that maker's.
func (r *Resolver) tellsOfOneMaker(f *frame) bool {
	return r.ofMakers() && r.ctx.single && !r.ctx.firstOf.is(lexicon.Place) && !r.citesMarket(f)
}

// labelled reports whether the sentence begins with what it gives, and a colon:
// "Inventory: 668,443 vehicles".
func (f *frame) labelled() bool {
	return f.Word(1) == text.Colon && f.Has(0, lexicon.MetricCue)
}

// tellsOfMoney reports whether the sentence gives an amount of money: nobody counts the
// revenue of the world.
func (f *frame) tellsOfMoney() bool {
	for i := range f.Items {
		if q := f.QuantityAt(i); q != nil && q.Unit != nil && q.Unit.Dimension == "money" {
			return true
		}
	}
	return false
}

// newCarsThere reports whether the clause opens with registrations of new cars in a place,
// and nobody is named: "New-car registrations in Ireland came to 124,954".
func (r *Resolver) newCarsThere(f *frame, k int) bool {
	if !f.unnamed() {
		return false
	}
	for i := f.starts[f.runs[k]]; i+2 < k && f.runs[i] == f.runs[k]; i++ {
		e := f.Entry(i, lexicon.MetricCue)
		if e == nil || !r.vocabulary(e.Metrics[0]).Is(lexicon.Official) {
			continue
		}
		j := i + 1
		fresh := f.Items[i].Last-f.Items[i].First > 1 || i > 0 && f.Has(i-1, lexicon.ScopeCue)
		if f.Word(j) == text.Of {
			for j++; f.Has(j, lexicon.ScopeCue) || f.Word(j) == r.words.fresh; j++ {
				fresh = true
			}
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

// partOfNew reports whether the figure divides the registrations of new cars in a place: "Diesel
// made up 9 percent of new registrations in Ireland".
func (r *Resolver) partOfNew(f *frame, k int, d *draft) bool {
	if d.Measure != fact.Share || f.Word(k+1) != text.Of || !f.unnamed() {
		return false
	}
	fresh := false
	i := k + 2
	for ; f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.ScopeCue) && !f.Has(i, lexicon.MetricCue) || f.Word(i) == r.words.fresh || f.Word(i) == text.All; i++ {
		fresh = fresh || !f.Has(i, lexicon.Determiner)
	}
	e := f.Entry(i, lexicon.MetricCue)
	if e == nil || !r.vocabulary(e.Metrics[0]).Is(lexicon.Official) {
		return false
	}
	place := i + 2
	for f.Has(place, lexicon.Determiner) {
		place++
	}
	return (fresh || f.Items[i].Last-f.Items[i].First > 1) && f.Word(i+1) == text.In && place < len(f.Items) && r.isMarket(f, place, k)
}

// worksThere reports whether nobody's works in a place are what the figure is of:
// "car plants in Mexico exported 666,184 vehicles".
func (r *Resolver) worksThere(f *frame, k int) bool {
	for i := 0; i+2 < k; i++ {
		if f.Has(i, r.worksKind) && f.plural(i) && f.Word(i+1) == text.In && f.Items[i+2].Name != nil && f.Items[i+2].Name.Kind == lexicon.Place && f.unnamed() {
			return true
		}
	}
	return false
}

// countedThere reports whether a passive tells of what the figure counts in a
// place, and nobody is named: "11 million vehicles were recalled in China". What
// was delivered there may be part of what a company was said to have delivered.
func (r *Resolver) countedThere(f *frame, k int) bool {
	q := f.QuantityAt(k)
	if q == nil || r.ctx.topicMaker && !r.ctx.topicPlace && q.Value < r.ctx.level || !f.unnamed() || !r.countedBy(f, k, q) {
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
func (r *Resolver) inAll(f *frame, k int, d *draft) bool {
	q := f.QuantityAt(k)
	if q == nil || r.ctx.dominant.text != "" || !f.unnamed() || !r.isWhole(f, k, d) {
		return false
	}
	i := k + 1
	for f.Has(i, lexicon.ScopeCue) && !f.Has(i, lexicon.MetricCue) || f.Has(i, lexicon.UnitWord) {
		i++
	}
	return f.Has(i, lexicon.Auxiliary) && (f.Has(i+1, lexicon.MetricCue) || f.participle(i+1))
}

// countedBy reports whether a passive follows the figure that says what is counted: "cars
// were sold", "cars that were sold". Of new cars, which are everybody's, its participle is
// enough: "new cars registered in Norway".
func (r *Resolver) countedBy(f *frame, k int, q *mention.Quantity) bool {
	i := k + 1
	for f.Has(i, lexicon.ScopeCue) && !f.Has(i, lexicon.MetricCue) || f.Has(i, lexicon.UnitWord) || f.Word(i) == text.That || f.Word(i) == text.Which {
		i++
	}
	passive := f.Has(i, lexicon.Auxiliary)
	for f.Has(i, lexicon.Auxiliary) {
		i++
	}
	return f.Has(i, lexicon.MetricCue) && (passive || r.countsNew(q) && f.Use(i, lexicon.MetricCue).Role == lexicon.Verb)
}

// saysBody reports whether a body is what speaks in the sentence: "according to the lobby", "says T&E".
func (f *frame) saysBody() bool {
	for _, i := range f.named {
		if f.Items[i].Name.Kind == lexicon.Body && (f.Has(i-1, lexicon.Say) || f.Has(i+1, lexicon.Say)) {
			return true
		}
	}
	return false
}

// industryOf returns the market that the maker named at items[i] speaks of
// where that is what the figure at items[k] is of: "Maruti expects the industry
// to sell 4 million cars".
func (r *Resolver) industryOf(f *frame, i, k int, n name) (name, bool) {
	if !n.is(lexicon.Maker) {
		return name{}, false
	}
	if f.runs[i] > 0 && r.opensOnIndustry(f) || r.toBeSold(f, k) {
		return r.industryMarket(f, k, n)
	}
	return name{}, false
}

// foretoldThere reports whether somebody who sells nothing tells what to expect of vehicles in a place:
// "Rhein Research expects electric car sales in Europe to reach 4 million".
func (r *Resolver) foretoldThere(f *frame, k int) bool {
	expects := f.expectsAt(k)
	if expects < 1 || !f.unnamed() || r.mainBody(f) == nil && !f.unknownName(0) {
		return false
	}
	kind, there := false, false
	for i := expects + 1; i < len(f.Items) && !(i > k && f.runs[i] != f.runs[k]); i++ {
		q := f.QuantityAt(i)
		kind = kind || f.Has(i, lexicon.ScopeCue) || f.Has(i, lexicon.UnitWord) || q != nil && q.Counted != nil
		there = there || f.Items[i].Name != nil && (r.isMarket(f, i, k) || f.Word(i-1) == text.On)
	}
	return kind && there
}

// toBeSold reports whether somebody is told to expect that so many vehicles will be sold, whoever sells
// them: "it expects 1 million cars to be sold this year", "says T&E, 2 million fewer will be sold".
func (r *Resolver) toBeSold(f *frame, k int) bool {
	i := k + 1
	for f.Has(i, lexicon.More) || f.Has(i, lexicon.ScopeCue) && !f.Has(i, lexicon.MetricCue) || f.Has(i, lexicon.UnitWord) {
		i++
	}
	if f.Word(i) != text.To && !f.Has(i, lexicon.ModalityCue) || f.Word(i+1) != r.words.be || !f.Has(i+2, lexicon.MetricCue) || f.Word(i+3) == text.By {
		return false
	}
	return f.expectsAt(k) >= 0 || r.citesMarket(f) || f.saysBody()
}

// forecastsMarket returns the place whose market the clause has a maker's forecast for: "It has cut its forecast for Europe's truck market to 290,000", "For Europe it sees a
// market of 12 million".
func (r *Resolver) forecastsMarket(f *frame, k int, d *draft) (name, bool) {
	n, ok := r.marketExpected(f, k)
	m := r.vocabulary(d.Metric)
	if !ok || m == nil || m.Corporate || !m.Flow || !m.Accepts("count") || d.Measure == fact.Share {
		return name{}, false
	}
	if d.Metric != "registrations" && d.Metric != "production" {
		d.Metric = "sales" // whatever the maker itself was said to have delivered, or to have orders for
	}
	return n, true
}

// marketExpected returns the place whose market stands between a word of expectation and the
// figure.
func (r *Resolver) marketExpected(f *frame, k int) (name, bool) {
	expects := f.expectsAt(k)
	for j := k - 1; j > 0 && expects >= 0 && f.runs[j] == f.runs[k]; j-- {
		if f.Word(j) != r.words.market || f.Has(j+1, r.shareKind) {
			continue
		}
		for p := j - 1; p >= 0 && p >= j-4; p-- {
			if n := f.Items[p].Name; n != nil && n.Kind == lexicon.Place && n.Is != "city" && p > expects && (f.Word(p+1) == text.Possessive || f.Items[p].Role == lexicon.Adjective || f.Items[p].Role == lexicon.Plain && f.modifiesAlone(p, j)) {
				return nameOf(n), true
			}
		}
		if f.Word(0) == text.For && f.Word(j+1) == text.Of && f.placeAt(1) {
			return nameOf(f.Items[1].Name), true
		}
	}
	return name{}, false
}

// expectsAt returns the word of expectation before the figure in its run, -1 for none.
func (f *frame) expectsAt(k int) int {
	expects := -1
	for j := range f.Of(lexicon.ModalityCue) {
		if e := f.Entry(j, lexicon.ModalityCue); e != nil && j < k && f.runs[j] == f.runs[k] && e.Modality == fact.Forecast {
			expects = j
		}
	}
	return expects
}

// modifiesAlone reports whether nothing but words for kinds stands between items[i] and
// items[end].
func (f *frame) modifiesAlone(i, end int) bool {
	for i++; i < end; i++ {
		if f.Entry(i, lexicon.ScopeCue) == nil && !f.Has(i, lexicon.UnitWord) {
			return false
		}
	}
	return true
}

// opensOnIndustry reports whether a phrase before the sentence says that all makers are
// meant: "For the industry as a whole, Maruti expects", "Across the market, Kia sees".
func (r *Resolver) opensOnIndustry(f *frame) bool {
	if f.Word(0) != text.For && f.Word(0) != text.Across && f.Word(0) != text.In || !f.Has(1, lexicon.Determiner) {
		return false
	}
	i := 2
	for i < 4 && f.Has(i, lexicon.ScopeCue) {
		i++
	}
	if f.Word(i) != r.words.industry && f.Word(i) != r.words.market {
		return false
	}
	return f.Word(i+1) == text.Comma || f.Word(i+1) == text.As && f.Word(i+3) == r.words.whole && f.Word(i+4) == text.Comma
}

// industryMarket returns the market that a maker who speaks of the industry means: the one
// that the sentence names, that of the article, or its own country.
func (r *Resolver) industryMarket(f *frame, k int, n name) (name, bool) {
	for i := range f.Of(lexicon.Place) {
		if r.isMarket(f, i, k) && f.Items[i].Name.Is != "city" {
			return nameOf(f.Items[i].Name), true
		}
	}
	for _, p := range []name{r.ctx.main, r.marketOfBody(f), r.ctx.home} {
		if p.text != "" {
			return p, true
		}
	}
	if n.entry == nil {
		return name{}, false
	}
	e := r.lex.Named(n.entry.Country)
	if e == nil {
		return name{}, false
	}
	return nameOf(e), true
}

// customersMarket returns the place whose makers have the figure that a supplier
// speaks of, who builds and sells no vehicles: "Valeo expects car production in
// Europe to fall 4 percent".
func (r *Resolver) customersMarket(f *frame, k int, n name, d *draft) (name, bool) {
	m := r.vocabulary(d.Metric)
	if !n.is(lexicon.Maker) || n.entry.Is != "supplier" || m == nil || !m.Flow || !m.Accepts("count") {
		return name{}, false
	}
	for i := k - 1; i > 0; i-- {
		if f.Entry(i, lexicon.MetricCue) != d.metricEntry || !f.Has(i-1, lexicon.UnitWord) && r.vehicles(f, i-1) == nil && !(f.Items[i-1].Name != nil && f.Items[i-1].Last-f.Items[i-1].First > 1) {
			continue
		}
		for j := range f.Items[:k] {
			if p := f.Items[j].Name; p != nil && p.Kind == lexicon.Place && (p.Is == "world" || r.isMarket(f, j, k)) {
				return nameOf(p), true
			}
		}
		break
	}
	return name{}, false
}

// unnamed reports whether no maker or model is named in the sentence.
func (f *frame) unnamed() bool {
	for _, i := range f.named {
		if n := f.Items[i].Name; n.Kind == lexicon.Maker || n.Kind == lexicon.Model {
			return false
		}
	}
	return true
}
