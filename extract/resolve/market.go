package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// market finds the place whose total the figure is, where no company is
// spoken of: "registrations in the European Union".
func (r *Resolver) market(f *frame, k int, d *draft) (name, bool) {
	if r.ctx.subject.is(lexicon.Maker) || r.ctx.subject.is(lexicon.Model) {
		if !r.industryWide(f, k) || d.Metric == "deliveries" && r.ofMakers() && !r.citesMarket(f) {
			return name{}, false // only makers deliver
		}
	}
	best := -1
	for i := range f.Items {
		it := &f.Items[i]
		if it.Name != nil && it.Name.Is == "world" && r.takesUp(f, k) {
			continue // "their global output"
		}
		if f.Word(i-1) == text.In && (r.onlyMade(f, i-2) || f.seatOfBody(i)) {
			continue // "sales of vehicles built in Mexico"
		}
		if it.Name != nil && r.toldAt(f, i, k) {
			continue
		}
		if it.Name != nil && r.isOfMake(f, i) && !r.is(d, lexicon.Outbound) {
			continue // "Mexican-built vehicles took 8 percent"
		}
		if it.Name == nil || it.Name.Kind != lexicon.Place || it.Role == lexicon.People || !f.visible(i, k) || r.superlative(f, i) || it.Name.Is == "city" && !r.ofCity(d) || r.is(d, lexicon.Outbound) && (f.Word(r.beforeArticle(f, i)) == text.To || f.Word(i-1) == text.For) || r.is(d, lexicon.Inbound) && f.Word(i-1) == text.From {
			continue
		}
		if i > k && f.runs[i] != f.runs[k] && r.ctx.main.text != "" {
			break // "…, because of weak demand in Chile"
		}
		if best < 0 || i < k {
			best = i
		}
	}
	if best < 0 {
		if p, ok := r.citedMarket(f); ok {
			return p, true
		}
		if n := r.ctx.subject; n.is(lexicon.Place) && n.entry.Is == "bloc" && r.ctx.subjectBlock == r.ctx.block {
			return n, true // of the same paragraph: "Total EU sales rose 10 percent. Hybrids gained 20"
		}
		if p := r.ctx.main; p.text != "" {
			return p, true
		}
		if r.ctx.home.text != "" {
			return r.ctx.home, true
		}
		return r.atLarge(f)
	}
	return nameOf(f.Items[best].Name), true
}

// seatOfBody reports whether the place at items[i] only says where the body named before
// it sits: "according to the KBA in Flensburg".
func (f *frame) seatOfBody(i int) bool {
	j := f.beforeBrackets(i - 2)
	return j >= 0 && f.Items[j].Name != nil && f.Items[j].Name.Kind == lexicon.Body
}

// beforeBrackets returns the item before the brackets that close at items[i], i where
// none do.
func (f *frame) beforeBrackets(i int) int {
	if f.Word(i) != text.CloseParen {
		return i
	}
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		if f.Word(j) == text.OpenParen {
			return j - 1
		}
	}
	return i
}

// citedMarket returns the country of the body that the sentence cites, in an article about
// the world or another place of many countries: "registrations rose 29 percent, according to
// the SMMT".
func (r *Resolver) citedMarket(f *frame) (name, bool) {
	if e := r.ctx.main.entry; e == nil || e.Is == "country" {
		return name{}, false
	}
	for i := range f.Items {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Body && n.Market != "" {
			if e := r.lex.Named(n.Market); e != nil && e.Is == "country" {
				return nameOf(e), true
			}
		}
	}
	return name{}, false
}

// atLarge returns the market of a body that the sentence cites, else the country of the
// company that is spoken of: "inventory nationwide, says the dealers' association".
func (r *Resolver) atLarge(f *frame) (name, bool) {
	for i := range f.Items {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Body && n.Market != "" {
			if e := r.lex.Named(n.Market); e != nil {
				return nameOf(e), true
			}
		}
	}
	if c := r.ctx.company.entry; c != nil && c.Country != "" {
		if e := r.lex.Named(c.Country); e != nil {
			return nameOf(e), true
		}
	}
	return name{}, false
}

// clausePlace returns the place that the figure's clause opens in, where that
// of the figure before it was a place, too: "…, and in Victoria by 6.1 per cent".
func (r *Resolver) clausePlace(f *frame, k int, d *draft) (name, bool) {
	if i := r.opensIn(f, f.runs[k], k); i > 0 && d.who().is(lexicon.Place) {
		return nameOf(f.Items[i].Name), true
	}
	return name{}, false
}

// placeInTurn returns the place that stands at the figure, where that of the figure
// before it stands at its own: "rose 12.8 percent in Germany, 13.7 percent in Austria".
func (r *Resolver) placeInTurn(f *frame, k int, prior *draft) (name, bool) {
	if prior == nil || prior.sentenceNo != r.ctx.sentences || !prior.who().is(lexicon.Place) {
		return name{}, false
	}
	before, now := r.placeAfter(f, prior.item), r.placeAfter(f, k)
	if before == nil || now == nil || before.Name != prior.Subject {
		return name{}, false
	}
	return nameOf(now), true
}

// placeAfter returns the place that "in" names right after items[k], nil for none.
func (r *Resolver) placeAfter(f *frame, k int) *lexicon.Entry {
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

// movedThere returns the place whose sales are what the words after the figure say moved:
// "Spain and Italy lead a 5 percent rise in European car sales".
func (r *Resolver) movedThere(f *frame, k int) (name, bool) {
	if !f.Has(k+1, lexicon.Move) && !f.Has(k+1, lexicon.More) || f.Word(k+2) != text.In {
		return name{}, false
	}
	for i := k + 3; i < len(f.Items) && i <= k+6 && !f.Items[i].Punct; i++ {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Place && n.Is != "city" && r.countsCars(f, r.modified(f, i)) {
			return nameOf(n), true
		}
	}
	return name{}, false
}

// theMarket returns the place whose market is what a clause is about: "the French market
// is up 3 percent", or the article's own: "the market is down".
func (r *Resolver) theMarket(f *frame, i int) (name, bool) {
	if f.Word(i) != r.words.market || !r.isVerb(f, i+1) && !f.pastTense(i+1) || r.inPhrase(f, i) {
		return name{}, false
	}
	place := name{}
	if e := r.lex.Named(r.ctx.top.place); e != nil {
		place = nameOf(e)
	} else if r.ctx.topicPlace {
		place = r.ctx.main
	}
	for j := i - 1; j >= 0 && j >= i-5; j-- {
		n := f.Items[j].Name
		switch {
		case n != nil && n.Kind == lexicon.Place:
			place = nameOf(n)
		case f.Word(j) == text.The, f.Word(j) == text.Possessive && j > 0 && f.Items[j-1].Name != nil && f.Items[j-1].Name.Kind == lexicon.Place:
			if f.Word(j) == text.Possessive {
				place = nameOf(f.Items[j-1].Name)
			}
			return place, place.text != ""
		case n != nil, f.Items[j].Punct, f.Items[j].Quantity != 0, f.Has(j, lexicon.Preposition), f.Has(j, lexicon.MetricCue), f.Word(j) == text.Its, f.Word(j) == text.Their:
			return name{}, false
		}
	}
	return name{}, false
}

// citesMarket reports whether the sentence cites a body whose business it is to
// count a market.
func (r *Resolver) citesMarket(f *frame) bool {
	for i := range f.Items {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Body && n.Market != "" {
			return true
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
func (r *Resolver) industryWide(f *frame, k int) bool {
	if _, ok := r.labelOf(); ok {
		return false
	}
	if f.labelled() && r.ctx.topicMaker {
		return false // "Incentives: $4,857 per vehicle, ALG says", of the maker that the article is about
	}
	for i := 0; i < k; i++ {
		if f.Has(i, lexicon.Pronoun) && f.groups[i] == 0 && (f.Word(i) != text.They && f.Word(i) != text.Their || !r.citesMarket(f)) {
			return false
		}
	}
	if r.countedThere(f, k) || r.opensInPlace(f, k) || r.worksThere(f, k) {
		return true
	}
	for i := range f.Items {
		if f.Word(i) == text.As && f.Word(i+1) == text.A && f.Word(i+2) == r.words.whole && f.Has(i-1, lexicon.MetricCue) {
			return true // "Installations as a whole came to"
		}
		if f.Word(i) == text.Across || f.Word(i) == r.words.nationwide || f.Word(i) == r.words.industry || r.ofMarket(f, i) {
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
		if n.Is == "world" && !r.soldWorldwide(f, k) && !r.superlative(f, i) && !f.tellsOfMoney() && !(r.ctx.dominant.text != "" && f.Has(i+1, lexicon.MetricCue)) && (f.Items[i].Role != lexicon.Adjective || f.Has(i+1, lexicon.MetricCue)) {
			return true
		}
		if n.Kind == lexicon.Body && n.Market != "" {
			return true
		}
	}
	return false
}

// soldWorldwide reports whether the number is part of what the one maker that the article
// is about was said to have sold, so that it is that maker's in the whole world.
func (r *Resolver) soldWorldwide(f *frame, k int) bool {
	q := f.QuantityAt(k)
	return r.ofMakers() && r.ctx.dominant.text != "" && !r.citesMarket(f) && q != nil && (q.Unit == nil || q.Unit.Dimension == "count") && q.Value < r.ctx.level
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
	for i := range f.Items {
		if r.isMarket(f, i, k) {
			return true
		}
	}
	return false
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

// ofMarket reports whether the place at items[i] has what all makers sell
// there: "German registrations", "Chinese EV sales". Its "Chinese sales" alone
// may be a company's.
func (r *Resolver) ofMarket(f *frame, i int) bool {
	it := &f.Items[i]
	if it.Name == nil || it.Name.Kind != lexicon.Place || it.Role != lexicon.Adjective && it.Role != lexicon.Plain || it.Name.Is == "city" || f.Word(i-1) == text.Possessive || f.groups[i] != 0 {
		return false
	}
	j, vehicles := i+1, false
	for e := f.Entry(j, lexicon.ScopeCue); e != nil && !f.Has(j, lexicon.MetricCue); e = f.Entry(j, lexicon.ScopeCue) {
		vehicles = vehicles || e.Unit == fact.Vehicle || e.Scope.Powertrain != "" || e.Scope.Segment != ""
		j++
	}
	for f.Has(j, lexicon.UnitWord) && !f.Has(j, lexicon.MetricCue) {
		vehicles = true
		j++
	}
	return r.countsCars(f, j) && (vehicles || f.Items[j].Last-f.Items[j].First > 1 || f.Use(j, lexicon.MetricCue).Metrics[0] == "registrations")
}

// industryOf returns the market that the maker named at items[i] speaks of
// where that is what the figure at items[k] is of: "Maruti expects the industry
// to sell 4 million cars".
func (r *Resolver) industryOf(f *frame, i, k int, n name) (name, bool) {
	if !n.is(lexicon.Maker) {
		return name{}, false
	}
	if f.runs[i] > 0 && r.opensOnIndustry(f) {
		return r.industryMarket(f, k, n)
	}
	for j := i + 1; j+1 < k; j++ {
		if f.Word(j) != r.words.industry && f.Word(j) != r.words.market || !f.visible(j, k) {
			continue
		}
		next := f.Word(j + 1)
		if next != text.To && next != text.At && next != text.As && !f.Has(j+1, lexicon.Auxiliary) && !f.Has(j+1, lexicon.ModalityCue) || !f.Has(j-1, lexicon.Determiner) && !f.Has(j-2, lexicon.Determiner) {
			continue
		}
		return r.industryMarket(f, k, n)
	}
	return name{}, false
}

// forecastsMarket returns the place whose market the clause has a maker's forecast for: "It has cut its forecast for Europe's truck market to 290,000", "For Europe it sees a
// market of 12 million".
func (r *Resolver) forecastsMarket(f *frame, k int, d *draft) (name, bool) {
	n, ok := r.marketExpected(f, k)
	m := r.lex.Metrics[d.Metric]
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
	expects := -1
	for j := range f.Items[:k] {
		if e := f.Entry(j, lexicon.ModalityCue); e != nil && f.runs[j] == f.runs[k] && e.Modality == fact.Forecast {
			expects = j
		}
	}
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
	for i := range f.Items {
		if r.isMarket(f, i, k) && f.Items[i].Name.Is != "city" {
			return nameOf(f.Items[i].Name), true
		}
	}
	for _, p := range []name{r.ctx.main, r.ctx.home} {
		if p.text != "" {
			return p, true
		}
	}
	e := r.lex.Named(n.entry.Country)
	if e == nil {
		return name{}, false
	}
	return nameOf(e), true
}

// industrys returns the market whose industry has the figure in an article on a maker: "Ford
// sold less, while the industry's sales topped 15.6 million", "lower than the industry's, which
// topped 15.6 million".
func (r *Resolver) industrys(f *frame, k int) (name, int, bool) {
	start := f.starts[f.runs[k]]
	relative := f.Word(start) == text.Which || f.Word(start+1) == text.Which
	for i := k - 1; i >= 0; i-- {
		if n := f.Items[i].Name; n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) || f.Word(i) == text.Semicolon || f.Word(i) == text.With {
			break
		}
		if f.Word(i) != r.words.industry || f.Word(i+1) != text.Possessive || !f.visible(i, k) || f.runs[i] != f.runs[k] && !relative {
			continue
		}
		if e := r.lex.Named(r.ctx.territory.place); e != nil {
			return nameOf(e), i, true
		}
		maker := r.ctx.company
		for j := range i {
			if n := f.Items[j].Name; n != nil && n.Kind == lexicon.Maker {
				maker = nameOf(n)
			}
		}
		if maker.entry == nil {
			return name{}, 0, false
		}
		p, ok := r.industryMarket(f, k, maker)
		return p, i, ok
	}
	return name{}, 0, false
}

// sellsThere returns the maker whose figure in brackets stands at a place, where an
// article on a maker tells where it sold: "growth in Western Europe (27 percent)".
func (r *Resolver) sellsThere(f *frame, k int, n name, d *draft) (name, bool) {
	if !r.ofMakers() || !n.is(lexicon.Place) || !r.isTurnover(d.Metric) || r.industryWide(f, k) {
		return name{}, false
	}
	if r.ctx.flowSubject.is(lexicon.Maker) {
		return r.ctx.flowSubject, true
	}
	return r.ctx.company, r.ctx.company.text != ""
}

// countsThere returns the maker of which the sentence has told how many there are in
// another place: "1,012 in Germany, followed by France with 870".
func (r *Resolver) countsThere(n name, d *draft) (name, bool) {
	if !n.is(lexicon.Place) {
		return name{}, false
	}
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo == d.sentenceNo; i-- {
		if p := &r.drafts[i]; p.Metric == d.Metric && p.Scope.Market != "" && p.who().is(lexicon.Maker) {
			return p.who(), true
		}
	}
	return name{}, false
}

// giveBeside makes the name that the figure stands at its subject, or its market.
func (r *Resolver) giveBeside(f *frame, k int, n name, d *draft) {
	if c := r.ctx.company; n.is(lexicon.Place) && r.is(d, lexicon.Plant) && c.text != "" {
		d.Scope.Origin = n.text // "Hungary (200,000 cars a year)", of a maker's plants
		d.give(c, fact.Context)
		return
	}
	if maker, ok := r.sellsThere(f, k, n, d); ok {
		d.Scope.Market = n.text
		n = maker
	} else if maker, ok := r.countsThere(n, d); ok {
		d.Scope.Market = n.text
		n = maker
	}
	d.give(n, fact.Clause)
	if main := r.ctx.main; r.is(d, lexicon.Outbound) && n.is(lexicon.Place) && main.is(lexicon.Place) && main.text != n.text {
		d.Scope.Market = n.text // "of China's exports Russia took 372,500, Mexico – 190,900"
		d.give(main, fact.Context)
	}
}

// ofMakers reports whether the article is about makers, and not about a market.
func (r *Resolver) ofMakers() bool { return r.ctx.topicMaker && !r.ctx.topicPlace }

// customersMarket returns the place whose makers have the figure that a supplier
// speaks of, who builds and sells no vehicles: "Valeo expects car production in
// Europe to fall 4 percent".
func (r *Resolver) customersMarket(f *frame, k int, n name, d *draft) (name, bool) {
	m := r.lex.Metrics[d.Metric]
	if !n.is(lexicon.Maker) || n.entry.Is != "supplier" || m == nil || !m.Flow || !m.Accepts("count") {
		return name{}, false
	}
	for i := k - 1; i > 0; i-- {
		if f.Entry(i, lexicon.MetricCue) != d.metricEntry || !f.Has(i-1, lexicon.UnitWord) && r.vehicles(f, i-1) == nil {
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
	for i := range f.Items {
		if n := f.Items[i].Name; n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) {
			return false
		}
	}
	return true
}

// marketMoved returns the place whose market is what moved, beside a company that
// did: "sales rose 3 percent in a French market down 5.1 percent". What moved in
// a market is a company's.
func (r *Resolver) marketMoved(f *frame, k int, d *draft) (name, bool) {
	i := k - 1
	for f.Word(i) == text.By {
		i--
	}
	if d.Measure != fact.Change || !f.Has(i, lexicon.Move) {
		return name{}, false
	}
	relative := false
	for i--; f.Word(i) == text.That || f.Word(i) == text.Which || f.Word(i) == text.Comma || f.Has(i, lexicon.Auxiliary); i-- {
		relative = relative || f.Word(i) == text.That || f.Word(i) == text.Which
	}
	if f.Word(i) != r.words.market {
		return name{}, false
	}
	place, inA := name{}, false
	for i--; i >= 0 && !f.Has(i, lexicon.Preposition); i-- {
		it := &f.Items[i]
		if it.Name != nil && it.Name.Kind == lexicon.Place && place.text == "" {
			place = nameOf(it.Name)
		} else if it.Name != nil || it.Punct || it.Quantity != 0 || f.Has(i, lexicon.MetricCue) || f.Word(i) == text.Its || f.Word(i) == text.Their {
			return name{}, false
		}
		inA = f.Word(i) == text.A || f.Word(i) == text.An
	}
	if i < 0 || !inA && !relative {
		return name{}, false
	}
	if place.text == "" {
		place = r.ctx.main
		if link := r.link(f, k, d, false); link != nil && link.who().is(lexicon.Place) {
			place = link.who() // "29 percent, in a market that grew 13.7"
		}
		if before := r.lex.Named(r.placeBefore(f, i, -1, d)); before != nil {
			place = nameOf(before)
		}
	}
	return place, place.text != ""
}

// destination makes the market of a place that exports go to, where the article
// is about the place that they come from.
func (r *Resolver) destination(f *frame, at int, d *draft) {
	main := r.ctx.main
	if main.text == "" {
		main = r.ctx.flowSubject
	}
	there := d.Metric == "exports" && d.Measure == fact.Share && f.Word(at+1) != text.Possessive
	if !d.who().is(lexicon.Place) || main.text == d.Subject || d.metricFrom != fact.Context && !there {
		return
	}
	switch {
	case r.is(d, lexicon.Outbound) && main.is(lexicon.Place):
	case r.ctx.dominant.text != "" && r.ctx.flowSubject.text == r.ctx.dominant.text && r.ctx.main.text == "":
		main = r.ctx.dominant // "The United Kingdom took 22,574 of these"
	default:
		return
	}
	d.Scope.Market = d.Subject
	d.give(main, d.SubjectFrom)
}

// elsewhere makes a market of the bare place at items[at] that goes on a list
// of a company's markets: "its sales in China fell, while Europe grew 2.9%".
func (r *Resolver) elsewhere(f *frame, at int, d, link *draft) {
	if link == nil || link.sentenceNo != r.ctx.sentences || link.Metric != d.Metric || !d.who().is(lexicon.Place) || f.Items[at].Name != d.owner || f.Word(at+1) == text.Possessive {
		return
	}
	if w := link.who(); (w.is(lexicon.Maker) || w.is(lexicon.Model)) && r.lex.Named(link.Scope.Market) != nil {
		d.Scope.Market = d.Subject
		d.give(w, fact.Sentence)
	}
}

// levied reports whether a country or bloc sets the amount: duties, and what it
// pays to each buyer. Millions are an aid, and whoever gets them is its subject.
func (r *Resolver) levied(d *draft) bool {
	if r.is(d, lexicon.Aid) {
		return !r.isAid(d)
	}
	m := r.lex.Metrics[d.Metric]
	return m != nil && m.Levied
}

func (r *Resolver) isAid(d *draft) bool {
	most := 500_000.0
	switch d.Unit {
	case "JPY", "KRW", "IDR", "VND", "HUF":
		most = 50_000_000
	}
	return r.is(d, lexicon.Aid) && d.Value > most
}

// levier finds who levies a duty or pays a subsidy: the country or bloc that
// the sentence names as one that acts, else the last that did. A maker that
// pays a rate of its own is its subject, with that place as market.
func (r *Resolver) levier(f *frame, k int, d *draft) (name, bool) {
	place := name{}
	for i := range f.Items {
		it := &f.Items[i]
		if it.Name != nil && it.Name.Kind == lexicon.Body && i < k && f.visible(i, k) && f.Has(i+1, lexicon.ModalityCue) {
			if e := r.lex.Named(it.Name.Market); e != nil {
				place = nameOf(e) // "the Commission will impose"
				break
			}
		}
		if it.Name == nil || it.Name.Kind != lexicon.Place || !f.visible(i, k) || it.Name.Is == "world" || it.Name.Is == "city" && it.Role != lexicon.Capital {
			continue
		}
		if !r.is(d, lexicon.Aid) && (it.Role == lexicon.Adjective && !f.Has(i+1, lexicon.MetricCue) || it.Role == lexicon.People) {
			continue // "Chinese cars" are what is taxed, "Dutch buyers" what is helped
		}
		if r.describesCompany(f, i) || f.Word(r.beforeArticle(f, i)) == text.From || f.Word(i-1) == text.In && (f.Word(i-2) == r.words.made || f.Word(i-2) == r.words.built) {
			continue
		}
		if place.text == "" || i < k {
			place = nameOf(it.Name)
		}
	}
	if place.text == "" {
		place = r.ctx.levier
	}
	if place.text == "" {
		if _, _, ok := r.candidate(f, k, d); ok && r.is(d, lexicon.Aid) {
			return name{}, false // a bonus of a maker's own
		}
		if place = r.ctx.home; place.text == "" || r.cameFrom(f, place.text) {
			return name{}, false
		}
	}
	r.ctx.levier = place
	if n, _, ok := r.candidate(f, k, d); ok && n.is(lexicon.Maker) && !r.is(d, lexicon.Aid) {
		if d.Scope.Market == "" {
			d.Scope.Market = place.text
		}
		return n, true
	}
	if n, ok := r.ownerAfter(f, k); ok && n.is(lexicon.Maker) {
		d.Scope.Market = place.text
		return n, true
	}
	return place, true
}

// describesCompany reports whether the place at items[i] only says where a company is
// from: "the U.S. EV maker".
func (r *Resolver) describesCompany(f *frame, i int) bool {
	for i++; f.Has(i, lexicon.ScopeCue); i++ {
	}
	return r.isCompanyNoun(f, i)
}

// cameFrom reports whether the sentence says that something is from the place:
// "cars from China", "Chinese cars".
func (r *Resolver) cameFrom(f *frame, place string) bool {
	for i := range f.Items {
		if n := f.Items[i].Name; n != nil && n.Name == place && (f.Word(i-1) == text.From || f.Items[i].Role == lexicon.Adjective && !f.Has(i+1, lexicon.MetricCue)) {
			return true
		}
	}
	return false
}
