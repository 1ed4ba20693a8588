package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// isProduct reports whether only a model has the metric.
func (r *Resolver) isProduct(metric string) bool {
	return r.vocabulary(metric).Is(lexicon.Product)
}

// onlyModel reports whether the figure measures a vehicle, and is not what one
// costs in a market.
func (r *Resolver) onlyModel(d *draft) bool {
	m := r.vocabulary(d.Metric)
	return m.Is(lexicon.Product) && !m.Events && !m.Local
}

// ofVehicle reports whether no place has such a figure: what a vehicle measures,
// or what one costs. Prices as such move in a place, too.
func (r *Resolver) ofVehicle(d *draft) bool {
	return r.onlyModel(d) || d.Measure == fact.Level && r.isProduct(d.Metric) && r.vocabulary(d.Metric).Local
}

// paidOnAverage makes the price that a market is said to have an average one, where such
// are spoken of: "the average price was $48,799, down from a revised price of $48,900".
func (r *Resolver) paidOnAverage(d, link *draft) {
	if d.Metric != "price" || !d.who().is(lexicon.Place) {
		return
	}
	if link != nil && link.sentenceNo == d.sentenceNo && link.Metric == averagePrice || r.ctx.metric == averagePrice {
		d.Metric, d.metricEntry = averagePrice, nil
	}
}

// averagePrice is the metric of what buyers pay in a market.
const averagePrice = "average_price"

// subject settles whose figure it is.
func (r *Resolver) subject(f *frame, k int, q *mention.Quantity, m *pattern.Match, d *draft, link *draft) string {
	if i := m.Item(m.Rule.Template.Subject); i >= 0 && f.Items[i].Name != nil {
		d.give(nameOf(f.Items[i].Name), fact.Stated)
		return ""
	}
	if r.levied(d) {
		if n, ok := r.levier(f, k, d); ok {
			d.give(n, fact.Sentence)
			return ""
		}
	}
	if q != nil && q.Owner != nil {
		d.give(r.owners(f, k, q), fact.Stated)
		return ""
	}
	if n, ok := r.beside(f, k); ok {
		r.giveBeside(f, k, n, d)
		return ""
	}
	if n, ok := r.movedOne(f, k); ok && d.Measure == fact.Change {
		d.give(n, fact.Clause)
		return ""
	}
	if n, ok := r.burdened(f, k, d); ok {
		d.give(n, fact.Clause)
		return ""
	}
	if q != nil {
		if n, ok := r.attributed(f, k); ok {
			d.give(n, fact.Clause)
			return ""
		}
		if n, ok := r.ownerAfter(f, k); ok {
			d.give(n, fact.Clause)
			return ""
		}
	}
	if r.countsOn(f, k, q, link) {
		d.give(link.who(), fact.Sentence)
		return ""
	}
	if p, ok := r.thereAre(f, k, d); ok {
		d.give(p, fact.Clause)
		return ""
	}
	if p, ok := r.marketMoved(f, k, d); ok && d.Metric != "exports" {
		d.give(p, fact.Clause)
		return ""
	}
	if d.Measure == fact.Event && r.ofModel(d.Metric) && f.Word(m.Last+1) == text.Of {
		if n, ok := r.newcomer(f, m.Last, name{}); ok && r.heldFor(f, m.Last, n) {
			d.give(n, fact.Clause) // "the June 26 debut of the YU7"
			return ""
		}
	}
	if d.Metric == "production_start" && f.Word(0) == text.It && f.Has(1, lexicon.Auxiliary) && r.ctx.subject.is(lexicon.Model) {
		d.give(r.ctx.subject, fact.Context) // "It will be built at the maker's plant in Alabama"
		return ""
	}
	linked := link != nil && link.Subject != ""
	if n, ok := r.placeInTurn(f, k, link); ok {
		d.give(n, fact.Clause)
		return ""
	}
	if linked && link.sentenceNo == r.ctx.sentences && link.metricEntry == d.metricEntry && link.who().is(lexicon.Place) {
		if i := r.opensIn(f, f.runs[k], k); i > link.item {
			d.give(nameOf(f.Items[i].Name), fact.Clause) // "In Italy sales rose by two-thirds, and in Spain they doubled"
			return ""
		}
	}
	if n, at, ok := r.candidate(f, k, d); ok && !(linked && (d.Measure != fact.Level || f.Word(k-1) == text.To && r.afterRatio(f, k-2)) && link.sentenceNo == r.ctx.sentences && at < link.item) {
		from := fact.Sentence
		if f.runs[at] == f.runs[k] {
			from = fact.Clause
		}
		if m, ok := r.ofThem(f, k, n, d); ok {
			n = m
		}
		if p, ok := r.customersMarket(f, k, n, d); ok {
			n = p
		}
		if p, ok := r.movedThere(f, k); ok && n.is(lexicon.Place) {
			n = p
		}
		n = r.labelledMarket(n, d)
		d.give(r.narrow(f, k, n, d), from)
		_, market := r.theMarket(f, at)
		d.makers = n.is(lexicon.Place) && f.Items[at].Name == nil && !market
		r.destination(f, at, d)
		r.elsewhere(f, at, d, link)
		return ""
	}
	if linked {
		d.give(r.narrow(f, k, link.who(), d), fact.Sentence)
		d.makers, d.elsewhere = link.makers, link.elsewhere
		return ""
	}
	if n := r.ctx.firstOf; n.is(lexicon.Place) && r.isTurnover(d.Metric) && r.tellsTotal(f, k) {
		d.give(n, fact.Context)
		return ""
	}
	if d.Measure == fact.Event && r.ofModel(d.Metric) {
		if n, ok := r.newcomer(f, k, name{}); ok && (k <= 1 || r.heldFor(f, k, n)) {
			d.give(n, fact.Sentence)
			return ""
		}
	}
	if n, ok := r.subjectAhead(f, k, d); ok {
		d.give(r.narrow(f, k, n, d), fact.Sentence)
		return ""
	}
	if n, ok := r.ownerOfWhole(f, k); ok && d.Measure == fact.Share {
		d.give(n, fact.Clause)
		return ""
	}
	if n, ok := r.quotedCompany(f, k); ok {
		d.give(n, fact.Sentence)
		return ""
	}
	if f.Word(0) == r.words.there && !f.Has(1, lexicon.Auxiliary) && r.ctx.subject.is(lexicon.Place) && !r.isCorporate(d) && !r.onlyCompany(d) {
		d.give(r.ctx.subject, fact.Context) // "There sales climbed 30 percent"
		return ""
	}
	if p, ok := r.market(f, k, d); ok && !r.isCorporate(d) && !r.onlyCompany(d) && !r.isProduct(d.Metric) {
		d.give(p, fact.Clause)
		r.destination(f, -1, d)
		return ""
	}
	n := r.carried(f, k, d)
	if n.text == "" {
		return "nobody is named whose figure it could be"
	}
	if p, ok := r.forecastsMarket(f, k, d); ok && n.is(lexicon.Maker) {
		n = p // "It raised its forecast for the European market to 13 million"
	}
	d.give(n, fact.Context)
	return ""
}

// heldFor reports whether "for" after items[k], or "of" after its noun, says that the milestone is
// one of the model's: "Order books opened in May for Kia's new electric EV4", "the June 26 debut
// of the YU7".
func (r *Resolver) heldFor(f *frame, k int, model name) bool {
	for i := k + 1; i < len(f.Items) && f.Items[i].Name != model.entry; i++ {
		if f.Word(i) != text.For && !(f.Word(i) == text.Of && i <= k+3) || !f.visible(i, k) {
			continue
		}
		for j := i + 1; j < len(f.Items) && j <= i+8 && !f.Items[j].Punct && f.Items[j].Quantity == 0 && !f.Has(j, lexicon.Preposition); j++ {
			if f.Items[j].Name == model.entry {
				return true
			}
		}
	}
	return false
}

// countsOn reports whether the number counts in another place what the one before it
// counted: "200,000 Accords in the United States and 14,000 in Canada".
func (r *Resolver) countsOn(f *frame, k int, q *mention.Quantity, link *draft) bool {
	if q == nil || link == nil || q.Unit != nil && (q.Unit.Dimension != "count" || q.Counted != nil) || link.sentenceNo != r.ctx.sentences || link.Measure != fact.Level || link.Unit != fact.Vehicle || !link.who().is(lexicon.Model) {
		return false
	}
	i := k - 1
	for f.Has(i, r.fillerKind) || f.Has(i, lexicon.Determiner) {
		i--
	}
	return (f.Word(i) == text.And || f.Word(i) == text.Comma) && f.Word(k+1) == text.In && k+2 < len(f.Items) && r.isMarket(f, k+2, k)
}

// thereAre returns the country of which the sentence says how much there is in it: "There
// are 4 million electric cars on U.S. roads".
func (r *Resolver) thereAre(f *frame, k int, d *draft) (name, bool) {
	if m := r.lex.Metrics[d.Metric]; m == nil || !m.Stock || !m.Accepts("count") || !f.unnamed() {
		return name{}, false
	}
	i := f.starts[f.runs[0]]
	for i < k && (f.Items[i].Punct || f.Has(i, lexicon.Conjunction)) {
		i++
	}
	if f.Word(i) != r.words.there || !f.Has(i+1, lexicon.Auxiliary) {
		return name{}, false
	}
	for i += 2; i < len(f.Items); i++ {
		n := f.Items[i].Name
		if n == nil || n.Kind != lexicon.Place || n.Is == "city" || f.Items[i].Role == lexicon.People {
			continue
		}
		return nameOf(n), r.isMarket(f, i, k) || f.Word(i-1) == text.On && f.Has(i+1, lexicon.MetricCue)
	}
	return name{}, false
}

// burdened returns the company that something costs an amount: "tariffs cost it 2.1
// billion euros", "would cost Europe's biggest carmaker 5 billion".
func (r *Resolver) burdened(f *frame, k int, d *draft) (name, bool) {
	if d.Metric != "cost" || !d.Unit.IsCurrency() {
		return name{}, false
	}
	for i := k - 1; i >= f.starts[f.runs[k]] && i >= k-8; i-- {
		u := f.Use(i, lexicon.MetricCue)
		if u == nil || u.Role != lexicon.Verb || u.Entry != d.metricEntry {
			continue
		}
		for j := i + 1; j < k; j++ {
			if n := f.Items[j].Name; n != nil && n.Kind == lexicon.Maker {
				return nameOf(n), true
			}
			e := f.Entry(j, lexicon.Descriptor)
			if f.Word(j) == text.It || e != nil && isCompany(e) || f.Word(j) == r.words.maker {
				return r.ctx.company, r.ctx.company.text != ""
			}
		}
		break
	}
	return name{}, false
}

// quotedCompany returns whose people say "we": "We delivered 23,000 cars,
// Polestar's chief executive said".
func (r *Resolver) quotedCompany(f *frame, k int) (name, bool) {
	ours := false
	for i := range k {
		ours = ours || f.Word(i) == text.We || f.Word(i) == text.Our
	}
	if !ours {
		return name{}, false
	}
	for i := k + 1; i < len(f.Items); i++ {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Maker && f.groups[i] == 0 && (f.Has(i+1, lexicon.Title) || f.Has(i+2, lexicon.Title) || f.Has(i+1, lexicon.Say) || f.Has(i-2, lexicon.Title)) {
			return nameOf(n), true
		}
	}
	return name{}, false
}

// isCorporate reports whether a place that was spoken of before does not have
// the figure.
func (r *Resolver) isCorporate(d *draft) bool {
	m := r.lex.Metrics[d.Metric]
	return m != nil && m.Corporate || r.isAid(d)
}

// onlyCompany reports whether no place has such a figure at all: a profit, a
// margin, a share price, sales abroad.
func (r *Resolver) onlyCompany(d *draft) bool {
	if r.isAid(d) || d.metricEntry != nil && d.metricEntry.Scope.Market == "overseas" && !r.is(d, lexicon.Outbound) {
		return true
	}
	m := r.lex.Metrics[d.Metric]
	return m != nil && m.Corporate && !m.Sited && (m.Accepts("money") || m.Accepts("percent") || m.Accepts("country"))
}

// priceOf reads whose price an amount is added to: "put 1,500 euros on the price
// of the Model 3", "off the cost of an ID.3".
func (r *Resolver) priceOf(f *frame, i int) (name, bool) {
	if !f.Has(i, lexicon.Preposition) || !f.Has(i+1, lexicon.Determiner) || !f.Has(i+2, lexicon.MetricCue) || f.Word(i+3) != text.Of {
		return name{}, false
	}
	i += 4
	for f.Has(i, lexicon.Determiner) {
		i++
	}
	if i < len(f.Items) && f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Model {
		return nameOf(f.Items[i].Name), true
	}
	return name{}, false
}

// amongThem reads what some of those counted are: "3,555 of them Kias", "the
// other 161,000 are Acuras".
func (r *Resolver) amongThem(f *frame, i int) (name, bool) {
	switch {
	case f.Word(i) == text.Of && (f.Word(i+1) == text.Them || f.Word(i+1) == text.These || f.Word(i+1) == text.Those):
		i += 2
	case f.Has(i, lexicon.Auxiliary):
		i++
	default:
		return name{}, false
	}
	if i < len(f.Items) && f.Items[i].Name != nil && f.Items[i].Role == lexicon.Plural {
		return nameOf(f.Items[i].Name), true
	}
	return name{}, false
}

// modelOfMetric reads the model that what the number counts is of: "36 sales of the new
// Lyriq", "170,000 reservations for the Silverado EV", or what is asked for or taken off:
// "a $3,000 discount on the EV6".
func (r *Resolver) modelOfMetric(f *frame, k int) (name, bool) {
	q := f.QuantityAt(k)
	if q == nil || q.Unit != nil && q.Unit.Dimension != "count" && q.Unit.Dimension != "money" {
		return name{}, false
	}
	i := k + 1
	if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb {
		i++
	} else if q.CountedHit == nil || !q.CountedHit.Kinds.Has(lexicon.MetricCue) {
		return name{}, false
	}
	if f.Word(i) != text.Of && f.Word(i) != text.For && f.Word(i) != text.On {
		return name{}, false
	}
	for i++; i < k+8 && i < len(f.Items) && f.Items[i].Name == nil && !f.Items[i].Punct && f.Items[i].Quantity == 0 && !f.Has(i, lexicon.Preposition) && !f.Has(i, lexicon.Conjunction); i++ {
	}
	if !f.isModel(i) || f.Word(i+1) == text.Possessive {
		return name{}, false
	}
	return nameOf(f.Items[i].Name), true
}

// countedModel reads the model that a number counts: "3,405 units of the Palisade,
// 2,208 of the Elantra".
func (r *Resolver) countedModel(f *frame, k, i int) (name, bool) {
	if q := f.QuantityAt(k); q == nil || q.Unit != nil && q.Unit.Dimension != "count" || f.Word(i) != text.Of {
		return name{}, false
	}
	for i++; f.Has(i, lexicon.Determiner); i++ {
	}
	if i >= len(f.Items) || f.Items[i].Name == nil || f.Items[i].Name.Kind != lexicon.Model || f.Word(i+1) == text.Possessive {
		return name{}, false
	}
	if f.Word(i+1) == text.And && i+2 < len(f.Items) && f.Items[i+2].Name != nil && f.Items[i+2].Name.Kind == lexicon.Model {
		return joinNames([]*lexicon.Entry{f.Items[i].Name, f.Items[i+2].Name}), true
	}
	return nameOf(f.Items[i].Name), true
}

// owners returns what the number counts: "1,498 ES8s", "694,271 Bronco Sports
// and Escapes", "3,657 G3 and G3i SUVs".
func (r *Resolver) owners(f *frame, k int, q *mention.Quantity) name {
	entries := []*lexicon.Entry{q.Owner}
	i := k + 1
	for i < len(f.Items) && f.Items[i].Name != q.Owner && i < k+3 {
		i++
	}
	for i++; i+1 < len(f.Items) && (f.Word(i) == text.And || f.Word(i) == text.Comma || f.Word(i) == text.Slash); i += 2 {
		if f.Word(i) == text.Comma && f.Word(i+1) == text.And {
			i++
		}
		it := &f.Items[min(i+1, len(f.Items)-1)]
		if it.Name == nil || it.Role != lexicon.Plural && q.Head <= it.Last {
			break
		}
		entries = append(entries, it.Name)
	}
	return joinNames(entries)
}

// carried returns the subject that the article has spoken of: that of the
// sentence before, and at a new paragraph that takes up nothing what the
// article is about.
func (r *Resolver) carried(f *frame, k int, d *draft) name {
	c := &r.ctx
	refers := r.hasPronoun(f, k)
	if n, ok := r.partnersPlant(d); ok {
		return n
	}
	if (r.isProduct(d.Metric) || c.topicModel.text != "" && (d.Metric == "production_start" && c.subject.entry != nil && (c.subject.is(lexicon.Model) || r.builds(c.subject, c.topicModel.entry)) || d.Metric == "orders")) && c.model.text != "" {
		if c.topicModel.text != "" && c.modelBlock != c.block && !refers {
			return c.topicModel
		}
		return c.model
	}
	if d.Metric == "recall" && c.recalledOf.text != "" && c.recalledAt >= c.block-1 {
		return c.recalledOf
	}
	if c.body != nil && c.body.Market != "" && r.takesUp(f, k) && !r.isCorporate(d) {
		return r.marketOf(c.body) // "It has lifted its outlook"
	}
	if c.topicPlace && c.main.text != "" && d.Measure == fact.Share && f.unnamed() && c.subjectBlock != c.block && r.scopeSubject(f, k, d, nil, r.isKindNoun) >= 0 {
		return c.main // "Diesel cars now make up 57 percent of the market"
	}
	if c.top.place != "" && (c.dominant.text == "" || c.topicPlace) && c.subjectBlock != c.block && f.unnamed() && r.isTurnover(d.Metric) && r.opensWithKind(f, k) {
		return nameOf(r.lex.Named(c.top.place)) // "Two-wheeler despatches grew 7%", in a report on a country
	}
	n := c.subject
	if (f.Word(0) == text.That || f.Word(0) == text.This) && (f.Has(1, lexicon.Auxiliary) || r.isVerb(f, 1)) && c.scopeAt == c.sentences-1 && c.flowSubject.text == c.scopeOf && c.scopeOf != "" {
		return c.flowSubject // "That was 2% less than a year earlier"
	}
	if c.subjectBlock != c.block && !refers && !r.continues(f) {
		if !r.partsFlow(f, n, d) {
			n = r.topic(n, d)
		}
	}
	switch {
	case n.is(lexicon.Place) && c.scopeOf == n.text && (c.scope.Market == "World" || c.scope.Market == "domestic") && d.Metric == "sales":
		// the makers of a country: "Overseas sales fell 3%"
	case n.is(lexicon.Place) && (r.isCorporate(d) || r.onlyCompany(d)) && c.company.text != "":
		n = c.company
	case n.is(lexicon.Place) && c.main.text != "":
		n = c.main
	case n.is(lexicon.Model) && (r.isCorporate(d) || r.itMakes(f, d)):
		if e := r.lex.Named(n.entry.Maker); e != nil {
			n = nameOf(e)
		}
	case n.is(lexicon.Model) && !r.isProduct(d.Metric) && !refers && c.flowSubject.is(lexicon.Maker) && !r.takesUpModel(f, d):
		n = c.flowSubject
	}
	for _, other := range []name{c.heading, c.home} {
		if n.text == "" && !(other.is(lexicon.Place) && r.onlyCompany(d)) {
			n = other
		}
	}
	return n
}

// takesUpModel reports whether the sentence opens with the sales of what the one before it in
// the paragraph was about: "The RAV4 led the market. Sales rose 5 percent".
func (r *Resolver) takesUpModel(f *frame, d *draft) bool {
	e := f.Entry(0, lexicon.MetricCue)
	return r.ctx.subjectBlock == r.ctx.block && e != nil && e.Scope == (fact.Scope{}) && f.unnamed() && r.isTurnover(d.Metric)
}

// opensWithKind reports whether the figure's clause opens with a kind of vehicle, as what is
// counted or at the word for that: "Three-wheelers advanced 5.5%".
func (r *Resolver) opensWithKind(f *frame, k int) bool {
	i := f.starts[f.runs[k]]
	for f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.Conjunction) {
		i++
	}
	e := f.Entry(i, lexicon.ScopeCue)
	return i < k && e != nil && isKind(&e.Scope) && (f.Has(i+1, lexicon.MetricCue) || r.vehicles(f, i) != nil && f.plural(i))
}

// marketOf returns the market whose figures the body's are.
func (r *Resolver) marketOf(body *lexicon.Entry) name {
	if e := r.lex.Named(body.Market); e != nil {
		return nameOf(e)
	}
	return r.ctx.main
}

// itMakes reports whether the sentence's pronoun does what only a company can:
// "it has delivered 122,478 cars".
func (r *Resolver) itMakes(f *frame, d *draft) bool {
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
func (r *Resolver) topic(n name, d *draft) name {
	switch {
	case r.tellsOfMakers(n, d):
		return n
	case r.ctx.topicPlace && r.ctx.main.text != "" && !r.isProduct(d.Metric):
		return r.ctx.main
	case r.ctx.dominant.text != "" && !n.is(lexicon.Place):
		return r.ctx.dominant
	case r.ctx.heading.is(lexicon.Maker) && n.entry != nil && (n.entry.Parent == r.ctx.heading.text || n.is(lexicon.Model) && n.entry.Maker == r.ctx.heading.text):
		return r.ctx.heading // from a brand back to its group
	}
	return n
}

// partsFlow reports whether the sentence opens a paragraph with the part at home or abroad
// of what the maker of the paragraph before sold: "Kia sold 270,000 cars." and then
// "Domestic sales rose".
func (r *Resolver) partsFlow(f *frame, n name, d *draft) bool {
	c := &r.ctx
	if c.topicPlace || !n.is(lexicon.Maker) || c.subjectBlock != c.block-1 || c.flowSubject.text != n.text || !r.lex.Metrics[d.Metric].Flow || !f.unnamed() {
		return false
	}
	first := 0
	if f.Has(0, lexicon.Determiner) {
		first++
	}
	for _, kind := range [...]lexicon.Kind{lexicon.MetricCue, lexicon.ScopeCue} {
		if u := f.Use(first, kind); u != nil && (u.Scope.Market == "domestic" || u.Scope.Market == "overseas") {
			return true
		}
	}
	return d.Metric == "exports"
}

// tellsOfMakers reports whether the article tells of a country's makers one by one, so
// that a paragraph without a name goes on with the one before: "Domestic sales fell".
func (r *Resolver) tellsOfMakers(n name, d *draft) bool {
	c := &r.ctx
	return c.makersOf != "" && c.makersOf == c.main.text && n.is(lexicon.Maker) && c.subjectBlock == c.block-1 && (d.Measure != fact.Level || d.Unit != fact.Vehicle || d.Value < c.level)
}

// ownerOfWhole returns the maker whose whole a share is of: "half of Fiat's
// workers".
func (r *Resolver) ownerOfWhole(f *frame, k int) (name, bool) {
	if f.Word(k+1) != text.Of || f.Word(k+3) != text.Possessive {
		return name{}, false
	}
	n := f.Items[k+2].Name
	if n == nil || n.Kind != lexicon.Maker {
		return name{}, false
	}
	return nameOf(n), true
}

// brandUnder returns the brand that vehicles are said to be sold under: "9,154 under its
// family-oriented Onvo brand".
func (r *Resolver) brandUnder(f *frame, i int) (name, bool) {
	for j := i + 1; j+1 < len(f.Items) && j <= i+5 && f.Items[j].Quantity == 0; j++ {
		if n := f.Items[j].Name; n != nil && n.Kind == lexicon.Maker {
			e := f.Entry(j+1, lexicon.Descriptor)
			return nameOf(n), e != nil && e.Name == "brand" || f.Has(j+1, r.unitNoun)
		}
	}
	return name{}, false
}

// ownerAfter reads the owner after the figure: "declines of 14.8% at
// Volkswagen Group", "$140 million for Hyundai".
func (r *Resolver) ownerAfter(f *frame, k int) (name, bool) {
	i := k + 1
	if f.Has(i, lexicon.Move) && f.Items[i].Quantity == 0 && (f.Word(i+1) == text.At || f.Word(i+1) == text.For) {
		i++ // "a 6.2 percent decline at Citroën"
	}
	if f.Word(i) == text.OpenParen { // "Rs 28.92 lakh (ex-showroom) for the Invicto"
		for j := i + 1; j < len(f.Items) && j < i+6; j++ {
			if f.Word(j) == text.CloseParen {
				i = j + 1
				break
			}
		}
	}
	if f.Word(i) == text.On && i+2 < len(f.Items) && f.Items[i+1].Name != nil && f.Items[i+1].Name.Kind == lexicon.Place && f.Word(i+2) == text.Possessive && f.Has(i+3, lexicon.MetricCue) {
		return nameOf(f.Items[i+1].Name), true // "500,000 robotaxis on China's roads"
	}
	if n, ok := r.amongThem(f, i); ok {
		return n, true
	}
	if n, ok := r.possessorDescribed(f, i); ok {
		return n, true
	}
	if n, ok := r.countedModel(f, k, i); ok {
		return n, true
	}
	if n, ok := r.priceOf(f, i); ok {
		return n, true
	}
	if n, ok := r.modelOfMetric(f, k); ok {
		return n, true
	}
	off := f.Word(i) == r.words.off
	if q := f.QuantityAt(k); q != nil && q.Unit != nil && q.Unit.Dimension == "people" && f.Word(i) == text.At && (f.Word(i+1) == text.Its || f.Word(i+1) == text.Their) {
		return name{}, false // "800 workers at its Mack Trucks plant"
	}
	switch f.Word(i) {
	case text.At, text.For, text.By, r.words.off:
		i++
	case r.words.under: // "7,084 under its Firefly line"
		return r.brandUnder(f, i)
	case text.From:
		if !r.partListed(f, k) {
			return name{}, false
		}
		i++
	case text.Of: // "130 examples of the Evija"
		if q := f.QuantityAt(k); q == nil || q.Quantity.Unit != fact.Vehicle || q.Counted == nil {
			return name{}, false
		}
		i++
	default:
		return name{}, false
	}
	if f.Word(i-1) == text.For {
		if m := f.describedModel(i, i+7); m > 0 {
			return nameOf(f.Items[m].Name), true // "$249,900 for a Shanghai-made Model 3"
		}
	}
	for f.Has(i, lexicon.Determiner) || off && i < k+7 && i < len(f.Items) && f.Items[i].Name == nil && (!f.Items[i].Punct || f.Word(i) == text.Hyphen) && f.Items[i].Quantity == 0 {
		i++
	}
	if i < len(f.Items) && f.Items[i].Name != nil && (f.Items[i].Name.Kind == lexicon.Maker || f.Items[i].Name.Kind == lexicon.Model) && f.Word(i+1) != text.Possessive {
		if f.Word(i-1) == text.Of && f.Word(i+1) == text.And && f.isModel(i) && f.isModel(i+2) {
			return joinNames([]*lexicon.Entry{f.Items[i].Name, f.Items[i+2].Name}), true // "325,528 units of Model 3 and Model Y"
		}
		return nameOf(f.Items[i].Name), true
	}
	return name{}, false
}

// describedModel returns the model that a phrase from items[i] on is about, with nothing but
// plain words and places before it, 0 for none.
func (f *frame) describedModel(i, until int) int {
	for ; i < len(f.Items) && i <= until; i++ {
		it := &f.Items[i]
		if f.isModel(i) && f.Word(i+1) != text.Possessive && it.Role != lexicon.Adjective {
			return i
		}
		if it.Punct && it.Word != text.Hyphen || it.Quantity != 0 || it.When != 0 || it.Name != nil && it.Name.Kind != lexicon.Place || f.Has(i, lexicon.Preposition) || f.Has(i, lexicon.Conjunction) || f.Has(i, lexicon.Auxiliary) {
			break
		}
	}
	return 0
}

func nameOf(e *lexicon.Entry) name { return name{e.Name, e} }

// possessorDescribed returns whom a description after "of" at items[i] means, whose figure
// is divided: "32 percent of the Chinese brands' September sales".
func (r *Resolver) possessorDescribed(f *frame, i int) (name, bool) {
	if f.Word(i) != text.Of {
		return name{}, false
	}
	for j := i + 1; j+2 < len(f.Items) && j <= i+5 && f.Items[j].Quantity == 0; j++ {
		if e := f.Entry(j, lexicon.Descriptor); e != nil && (f.Word(j+1) == text.Possessive || f.Word(j+1) == text.Apostrophe) {
			if _, place := r.determiner(f, j); place != nil && f.plural(j) {
				return nameOf(place), true
			}
			return r.description(f, j)
		}
	}
	return name{}, false
}

// tellsTotal reports whether the clause of the figure at items[k] comes back to what the
// article counts, and names nobody: "Over the first nine months the tally reached".
func (r *Resolver) tellsTotal(f *frame, k int) bool {
	if !f.unnamed() {
		return false
	}
	for i := k - 1; i > 0 && f.runs[i] == f.runs[k]; i-- {
		if w := f.Word(i); w == r.words.tally || w == r.words.total && !f.Has(i+1, lexicon.MetricCue) {
			return f.Word(i-1) == text.The
		}
	}
	return false
}
