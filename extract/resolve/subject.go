package resolve

import (
	"slices"

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
	if p, ok := r.marketMoved(f, k, d); ok && d.Metric != "exports" {
		d.give(p, fact.Clause)
		return ""
	}
	linked := link != nil && link.Subject != ""
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
		d.give(r.narrow(f, k, n, d), from)
		r.destination(f, at, d)
		r.elsewhere(f, at, d, link)
		return ""
	}
	if linked {
		d.give(r.narrow(f, k, link.who(), d), fact.Sentence)
		return ""
	}
	if d.Measure == fact.Event && r.ofModel(d.Metric) && k <= 1 {
		if n, ok := r.newcomer(f, k, name{}); ok {
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
	d.give(n, fact.Context)
	return ""
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
	return m != nil && m.Corporate && !m.Sited && (m.Accepts("money") || m.Accepts("percent"))
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
	if c.topicPlace && c.main.text != "" && d.Measure == fact.Share && f.unnamed() && c.subjectBlock != c.block && r.scopeSubject(f, k, nil, r.isKindNoun) >= 0 {
		return c.main // "Diesel cars now make up 57 percent of the market"
	}
	n := c.subject
	if (f.Word(0) == text.That || f.Word(0) == text.This) && f.Has(1, lexicon.Auxiliary) && c.scopeAt == c.sentences-1 && c.flowSubject.text == c.scopeOf && c.scopeOf != "" {
		return c.flowSubject // "That was 2% less than a year earlier"
	}
	if c.subjectBlock != c.block && !refers && !r.continues(f) {
		n = r.topic(n, d)
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
	case n.is(lexicon.Model) && !r.isProduct(d.Metric) && !refers && c.flowSubject.is(lexicon.Maker):
		n = c.flowSubject
	}
	for _, other := range []name{c.heading, c.home} {
		if n.text == "" && !(other.is(lexicon.Place) && r.onlyCompany(d)) {
			n = other
		}
	}
	return n
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
	case r.ctx.topicPlace && r.ctx.main.text != "" && !r.isProduct(d.Metric):
		return r.ctx.main
	case r.ctx.dominant.text != "" && !n.is(lexicon.Place):
		return r.ctx.dominant
	case r.ctx.heading.is(lexicon.Maker) && n.entry != nil && (n.entry.Parent == r.ctx.heading.text || n.is(lexicon.Model) && n.entry.Maker == r.ctx.heading.text):
		return r.ctx.heading // from a brand back to its group
	}
	return n
}

// candidate finds the name in subject position nearest to items[k] on the
// left: in each run the first, run by run to the left.
func (r *Resolver) candidate(f *frame, k int, d *draft) (name, int, bool) {
	for run := f.runs[k]; run >= 0; run-- {
		if n, at, ok := r.antecedent(f, k, run); ok {
			return n, at, true
		}
		speaker, spoke := name{}, -1
		for i := f.starts[run]; i < min(f.ends[run], k); i++ {
			if f.runs[i] != run || !f.visible(i, k) {
				continue
			}
			n, ok := r.asSubject(f, i, k, d)
			if !ok {
				continue
			}
			if p, ok := r.industryOf(f, i, k, n); ok && !r.isCorporate(d) {
				return p, i, true
			}
			if n.is(lexicon.Place) && r.ofItsMetric(f, i) {
				if spoke >= 0 && speaker.is(lexicon.Maker) {
					continue // "Ford said U.S. sales fell": its own
				}
				if who, ok := r.opening(f, i, d); ok {
					return who, 0, true
				}
			}
			if spoke < 0 && i+1 < k && f.Has(i+1, lexicon.Say) && !f.Has(i+1, lexicon.MetricCue) && !f.Has(i+1, lexicon.Move) {
				speaker, spoke = n, i // "Li Auto says the L7 …": what it speaks of, if anything
				continue
			}
			return n, i, true
		}
		if spoke >= 0 {
			return speaker, spoke, true
		}
	}
	return name{}, 0, false
}

// ofItsMetric reports whether the place only says where the metric after it is
// of: "U.S. sales", "China deliveries".
func (r *Resolver) ofItsMetric(f *frame, i int) bool {
	u := f.Use(r.modified(f, i), lexicon.MetricCue)
	return u != nil && u.Role != lexicon.Verb && f.Word(i+1) != text.Possessive
}

// opening returns the maker that the sentence opens with: "At Stellantis, U.S.
// sales fell".
func (r *Resolver) opening(f *frame, i int, d *draft) (name, bool) {
	if i < 3 || f.Word(0) != text.At && f.Word(0) != text.For {
		return name{}, false
	}
	for j := 1; j < i && f.runs[j] == f.runs[0]; j++ {
		if n, ok := r.asSubject(f, j, i, d); ok && n.is(lexicon.Maker) {
			return n, true
		}
	}
	return name{}, false
}

// antecedent returns the name that a relative clause begins after: "its S1 Pro,
// which has a range of 195 km".
func (r *Resolver) antecedent(f *frame, k, run int) (name, int, bool) {
	i := f.starts[run]
	if w := f.Word(i); i > 1 && (w == text.Which || w == text.Whose || w == text.Who) {
		i-- // the comma stands outside of the clause
	}
	if f.Word(i) != text.Comma || i == 0 {
		return name{}, 0, false
	}
	switch f.Word(i + 1) {
	case text.Which, text.Whose, text.Who:
	default:
		if u := f.Use(i+1, lexicon.MetricCue); u == nil || u.Role != lexicon.Verb || i+1 >= k || f.Items[i-1].Name == nil || f.Items[i-1].Name.Kind != lexicon.Model || hasSuffix(f.Text(i+1), "ing") || !slices.Contains(u.Metrics, "price") {
			return name{}, 0, false // "the Tata Nexon, priced from …"
		}
	}
	i--
	if i > 1 && f.Items[i].Hit == nil && f.Items[i].Name == nil && f.Items[i-1].Name != nil && f.Items[i-1].Name.Kind == lexicon.Model {
		i-- // "the outgoing Bolt twins, which"
	}
	it := &f.Items[i]
	if it.Name == nil || it.Name.Kind != lexicon.Maker && it.Name.Kind != lexicon.Model || it.Role == lexicon.Adjective || !f.visible(i, k) {
		return name{}, 0, false
	}
	return nameOf(it.Name), i, true
}

// subjectAhead returns the subject that follows an opening phrase with the
// figure in it: "With 12,000 sales, BYD came first", "At 47,307, the Model Y led",
// "Priced at 25,990 euros, the EV2 undercuts them".
func (r *Resolver) subjectAhead(f *frame, k int, d *draft) (name, bool) {
	if n, ok := r.relativeSubject(f, k); ok {
		return n, true
	}
	if n, ok := r.tellsOfOwn(f, k, d); ok {
		return n, true
	}
	if r.ofStaff(d) {
		for i := k + 1; i < f.ends[f.runs[k]]; i++ {
			if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Maker && (f.Has(i+1, r.worksKind) || f.Word(i+1) == text.Possessive) {
				return nameOf(n), true // "3,900 people work at the Hyundai plant"
			}
		}
	}
	if !f.Has(0, lexicon.Preposition) && !f.participle(0) || f.runs[k] != f.runs[0] {
		return name{}, false
	}
	for i := k + 1; i < len(f.Items); i++ {
		if f.groups[i] != 0 {
			continue
		}
		if f.runs[i] == f.runs[k] {
			if n := f.Items[i].Name; n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) && !r.inPhrase(f, i) && r.isVerb(f, i+1) {
				return nameOf(n), true // "With 2,107 registrations the Model Y led"
			}
			continue
		}
		if f.runs[i] > f.runs[k]+2 || f.Items[i].Quantity != 0 {
			break
		}
		if n, ok := r.asSubject(f, i, k, d); ok {
			return n, true
		}
	}
	return name{}, false
}

// tellsOfOwn returns the maker that is cited at the end of a sentence on what only
// a company has and names nobody else: "The Ohio plant opens next year, Honda said".
func (r *Resolver) tellsOfOwn(f *frame, k int, d *draft) (name, bool) {
	if m := r.lex.Metrics[d.Metric]; m == nil || !m.Corporate {
		return name{}, false
	}
	for i := k + 1; i+1 < len(f.Items); i++ {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Maker && f.Word(i-1) == text.Comma {
			return nameOf(n), f.Has(i+1, lexicon.Say)
		}
	}
	return name{}, false
}

// relativeSubject returns the maker of the relative clause that follows the
// figure: "an investment of $3 billion in Kentucky that Toyota announced".
func (r *Resolver) relativeSubject(f *frame, k int) (name, bool) {
	for i := k + 1; i+1 < len(f.Items) && i <= k+8 && !f.Items[i].Punct && f.Items[i].Quantity == 0; i++ {
		if n := f.Items[i+1].Name; f.Word(i) == text.That && n != nil {
			return nameOf(n), n.Kind == lexicon.Maker && r.isVerb(f, i+2)
		}
	}
	return name{}, false
}

// beside returns the name that the figure stands directly at: "Germany
// (+37.3%)", "followed by Zhejiang with 181,000".
func (r *Resolver) beside(f *frame, k int) (name, bool) {
	with := k - 1
	for f.Has(with, lexicon.Determiner) {
		with--
	}
	if i := with - 1; i >= 0 && (f.Word(with) == text.With && (with == k-1 || f.followedBy(i)) || f.Word(k-1) == text.At && (f.followedBy(i) || f.Word(i-1) == text.With)) && f.Items[i].Name != nil && f.Items[i].Role != lexicon.Adjective && f.Items[i].Name.Kind != lexicon.Body {
		return nameOf(f.Items[i].Name), true
	}
	if i := f.bracket(k); i > 0 && f.Items[i-1].Name != nil && f.Items[i-1].Role != lexicon.Adjective && f.Items[i-1].Name.Kind != lexicon.Body {
		return nameOf(f.Items[i-1].Name), true
	}
	return name{}, false
}

// attributed returns the model that the figure describes: "the $31,500 Bolt",
// "Ford's 480-hp Mustang".
func (r *Resolver) attributed(f *frame, k int) (name, bool) {
	q := f.QuantityAt(k)
	if q == nil || k == 0 || k+1 >= len(f.Items) || !f.Has(k-1, lexicon.Determiner) && f.Word(k-1) != text.Possessive && !q.Hyphenated {
		return name{}, false
	}
	if n := f.Items[k+1].Name; n != nil && n.Kind == lexicon.Model && f.Word(k+2) != text.Possessive {
		return nameOf(n), true
	}
	return name{}, false
}

// followedBy reports whether the name at items[i] is next in a ranking:
// "followed by Kia", "followed by Hyundai's Avante".
func (f *frame) followedBy(i int) bool {
	if f.Word(i-1) == text.Possessive && i > 1 && f.Items[i-2].Name != nil {
		i -= 2
	}
	return f.Word(i-1) == text.By || f.Word(i-1) == text.The && f.Word(i-2) == text.By
}

// bracket returns the item of the bracket that opens the group of items[k], -1
// where it stands in none.
func (f *frame) bracket(k int) int {
	if f.groups[k] == 0 {
		return -1
	}
	for i := k - 1; i >= 0 && i >= k-16; i-- {
		if f.groups[i] == f.groups[k] && (f.Word(i) == text.OpenParen || f.Word(i) == text.OpenBracket) {
			return i
		}
	}
	return -1
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

// ownerAfter reads the owner after the figure: "declines of 14.8% at
// Volkswagen Group", "$140 million for Hyundai".
func (r *Resolver) ownerAfter(f *frame, k int) (name, bool) {
	i := k + 1
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
	if n, ok := r.countedModel(f, k, i); ok {
		return n, true
	}
	if n, ok := r.priceOf(f, i); ok {
		return n, true
	}
	off := f.Word(i) == r.words.off
	switch f.Word(i) {
	case text.At, text.For, text.By, r.words.off:
		i++
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

// partListed reports whether the figure is one of the parts that its whole is
// said to comprise: "20,976 deliveries, including 4,319 from Onvo".
func (r *Resolver) partListed(f *frame, k int) bool {
	for i := k - 1; i > 0; i-- {
		switch f.Word(i) {
		case text.Including, text.Which, text.With, r.words.comprising:
			for j := range i {
				if n := f.roles[j].draft; n > 0 && r.drafts[n-1].Measure == fact.Level && r.drafts[n-1].Unit == fact.Vehicle {
					return true
				}
			}
		}
	}
	return false
}

// ofThem returns the model spoken of where a maker's count is "of them": "The
// Solterra starts at $38,495. The brand sold 12,447 of them."
func (r *Resolver) ofThem(f *frame, k int, n name, d *draft) (name, bool) {
	c := &r.ctx
	if d.Unit != fact.Vehicle || f.Word(k+1) != text.Of || f.Word(k+2) != text.Them || c.modelBlock != c.block || !c.subject.is(lexicon.Model) {
		return name{}, false
	}
	return c.subject, n.is(lexicon.Maker) && c.subject.entry.Maker == n.entry.Name
}

// narrow returns the model spoken of where a maker is named for a figure that
// only a model can have: one that the sentence names, else the last.
func (r *Resolver) narrow(f *frame, k int, n name, d *draft) name {
	if c := &r.ctx; d.Metric == "recall" && n.is(lexicon.Maker) && c.recalledOf.is(lexicon.Model) && c.recalledOf.entry.Maker == n.text && c.recalledAt >= c.block-1 && r.refersBack(f, k, d) {
		return c.recalledOf // "Kia estimates that 1 percent of them"
	}
	if !n.is(lexicon.Maker) || !r.isProduct(d.Metric) {
		return n
	}
	for i := k - 1; i >= 0 && f.Items[i].Name != n.entry; i-- {
		if m := f.Items[i].Name; m != nil && m.Kind == lexicon.Model && r.builds(n, m) && f.Items[i].Role != lexicon.Adjective && f.visible(i, k) {
			return nameOf(m)
		}
		if d.Metric == "price" && r.ctx.model.entry != nil && r.ctx.model.entry.Maker == n.entry.Name && f.runs[i] == f.runs[k] && r.variantAt(f, i) != "" {
			return r.ctx.model
		}
	}
	if m, ok := r.lastOf(n); ok && (d.Metric != "price" || r.theModel(f, n)) {
		return m
	}
	for i := k - 1; i >= 0 && f.Items[i].Name != n.entry; i-- { // "began deliveries of the Tiago EV, at Rs 8.49 lakh"
		if m := f.Items[i].Name; m != nil && m.Kind == lexicon.Model && f.visible(i, k) && r.ofMetric(f, i) {
			return nameOf(m)
		}
	}
	return n
}

// lastOf returns the model of the maker that was spoken of last.
func (r *Resolver) lastOf(maker name) (name, bool) {
	if m := r.ctx.model; m.entry != nil && m.entry.Maker == maker.text {
		return m, true
	}
	for i := len(r.ctx.recent) - 1; i >= 0; i-- {
		if m := r.ctx.recent[i]; m.is(lexicon.Model) && m.entry.Maker == maker.text {
			return m, true
		}
	}
	return name{}, false
}

// theModel reports whether the sentence speaks of one model of the maker's: "the
// Hyundai costs more", "it expects the car to cost".
func (r *Resolver) theModel(f *frame, maker name) bool {
	for i := 1; i < len(f.Items); i++ {
		if f.Items[i].Name == maker.entry && f.Word(i-1) == text.The && f.Items[i].Role == lexicon.Plain && r.isVerb(f, i+1) {
			return true
		}
		if e := f.Entry(i, lexicon.Descriptor); e != nil && e.Name == "model" && f.Word(i-1) == text.The && !f.plural(i) {
			return true // "BYD expects the car to cost"
		}
	}
	return false
}

func nameOf(e *lexicon.Entry) name { return name{e.Name, e} }
