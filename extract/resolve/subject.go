package resolve

import (
	"math"
	"slices"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// isProduct reports whether only a model has the metric.
func (r *Resolver) isProduct(metric string) bool {
	return r.Vocabulary(metric).Is(lexicon.Product)
}

// onlyModel reports whether the figure measures a vehicle, and is not what one
// costs in a market.
func (r *Resolver) onlyModel(d *draft) bool {
	m := r.Vocabulary(d.Metric)
	return m.Is(lexicon.Product) && !m.Events && !m.Local
}

// ofVehicle reports whether no place has such a figure: what a vehicle measures,
// or what one costs. Prices as such move in a place, too.
func (r *Resolver) ofVehicle(d *draft) bool {
	return r.onlyModel(d) || d.Measure == fact.Level && r.isProduct(d.Metric) && r.Vocabulary(d.Metric).Local
}

// askedNotEarned makes what a model is said to bring in its price, as revenue is a maker's, and what
// it lost a cut of that: "a sale in which the S1 X is available at Rs 49,999".
func (r *Resolver) askedNotEarned(d *draft) {
	lost := d.Measure == fact.Level && d.loss && r.IsProfit(d.Metric)
	if d.Metric != "revenue" && !lost || !d.who().Is(lexicon.Model) || d.Measure == fact.Share || !d.Unit.IsCurrency() {
		return
	}
	if _, tooMuch := r.sized(r.Vocabulary(clause.Price), d.Unit, d.Value); tooMuch {
		return
	}
	d.Metric, d.metricEntry = clause.Price, nil
	if lost {
		d.Measure = fact.Change // "the Model S lost another $5,000"
	}
}

// aimedToSell makes what a maker names as its aim where orders were spoken of what it wants to sell: "30,179
// bookings. Mahindra targets 5,000 units a month".
func (r *Resolver) aimedToSell(d *draft) {
	if d.Metric == "orders" && d.metricFrom == fact.Context && d.SubjectFrom != fact.Context && d.Modality == fact.Target && d.Unit == fact.Vehicle {
		d.Metric, d.metricEntry = "sales", nil
	}
}

// shareNotSent makes a share of a market, where exports were spoken of, one of what is sold there: "Chinese brands had 11
// percent of the market".
func (r *Resolver) shareNotSent(f *clause.Frame, k int, d *draft) {
	if d.Measure == fact.Share && d.metricFrom == fact.Context && r.is(d, lexicon.Outbound) && f.Word(k+1) == text.Of && f.Word(k+2) == text.The && f.Word(k+3) == r.Words.Market {
		d.Metric, d.metricEntry = "sales", nil
	}
}

// paidOnAverage makes the price that a market is said to have an average one, where such
// are spoken of: "the average price was $48,799, down from a revised price of $48,900".
func (r *Resolver) paidOnAverage(f *clause.Frame, k int, d, link *draft) {
	if d.Metric == clause.Price && d.Measure == fact.Level && f.Has(k+1, r.AverageKind) {
		d.Metric, d.metricEntry = clause.AveragePrice, nil // "goes for £17,900 on average"
		return
	}
	if d.Metric != clause.Price || !d.who().Is(lexicon.Place) {
		return
	}
	if link != nil && link.sentenceNo == d.sentenceNo && link.Metric == clause.AveragePrice || r.ctx.metric == clause.AveragePrice {
		d.Metric, d.metricEntry = clause.AveragePrice, nil
	}
}

// companysAmount is more than what anybody pays for a car.
const companysAmount = 1e7

// subject settles whose figure it is.
func (r *Resolver) subject(f *clause.Frame, k int, q *mention.Quantity, m *pattern.Match, d *draft, link *draft) string {
	reason := r.owned(f, k, q, m, d, link)
	if reason == "" {
		if there := r.comparedThere(f, k, d, link); there != nil {
			d.give(clause.NameOf(there), fact.Clause)
		}
		r.ofWholeMarket(f, k, d)
		r.ofTheMaker(f, k, d, link)
		r.staffOfTheMaker(f, k, d)
		r.ofItsOwn(f, k, d)
		r.countedAsTop(d)
		r.consolidated(f, k, d)
		if d.Metric == "registrations" && d.Measure == fact.Level && d.owner != nil && slices.Contains(d.owner.Makes, "robotaxis") {
			d.Metric, d.metricEntry = "fleet", nil // "Zoox may put 2,500 on public roads"
		}
		r.broughtFrom(f, k, d, link)
		if d.who().Is(lexicon.Model) && (r.ofWorks(d) || r.isSessionMetric(d.Metric) || r.Vocabulary(d.Metric).Accepts("station") || (d.SubjectFrom == fact.Context || d.SubjectFrom == fact.Sentence) && r.isResult(r.Vocabulary(d.Metric)) && (d.Measure == fact.Change || d.Measure == fact.Level && math.Abs(d.Value) >= companysAmount)) { // "its shares trade at 77 cents"
			if e := r.Lex.Named(d.owner.Maker); e != nil {
				d.give(clause.NameOf(e), d.SubjectFrom)
			}
		}
	}
	return reason
}

// comparedThere returns the other place that a place's figure is told of where it is what the prior one is compared with: "7.2 percent
// of the market in the US, compared to 16 percent in Europe and 25 in China". It is nil where it is none.
func (r *Resolver) comparedThere(f *clause.Frame, k int, d, prior *draft) *lexicon.Entry {
	if !d.who().Is(lexicon.Place) || prior == nil || prior.sentenceNo != d.sentenceNo || prior.Measure != d.Measure || prior.Unit != d.Unit {
		return nil
	}
	there := r.otherPlace(f, k)
	if there == nil || there == d.owner {
		return nil
	}
	i := k - 1
	for i > 0 && (f.Has(i, r.FillerKind) && !f.Has(i, lexicon.Preposition) || f.Has(i, lexicon.Determiner)) {
		i--
	}
	if r.Comparative(f, i) && f.Word(i) != text.From || prior.owner == r.otherPlace(f, prior.item) {
		return there
	}
	return nil
}

// otherPlace returns the place behind the number at items[k] where the sentence named others before it, and no time follows: "7.2
// percent of new cars in the US, compared to 16 percent in Europe".
func (r *Resolver) otherPlace(f *clause.Frame, k int) *lexicon.Entry {
	i := k + 2
	for f.Has(i, lexicon.Determiner) {
		i++
	}
	if f.Word(k+1) != text.In || i >= len(f.Items) || !f.PlaceAt(i) || f.TimeAfter(k) {
		return nil
	}
	other := false
	for j := range f.Of(lexicon.Place) {
		if j < k && f.Items[j].Name == f.Items[i].Name {
			return nil
		}
		other = other || j < k
	}
	if !other {
		return nil
	}
	return f.Items[i].Name
}

// sharersBefore returns the share that a country's makers have of another's market, which the sentence before told and the figure's
// takes up: "Chinese makers had a share of 10.4 percent in Poland. A year ago it was 3.2 percent".
func (r *Resolver) sharersBefore(f *clause.Frame, k int, d *draft) *draft {
	n := len(r.drafts)
	if n == 0 || d.Measure != fact.Share || !r.HasPronoun(f, k) {
		return nil
	}
	p := &r.drafts[n-1]
	if p.dropped || p.sentenceNo != d.sentenceNo-1 || p.Measure != fact.Share || p.Metric != d.Metric || !p.who().Is(lexicon.Place) || p.Scope.Market == "" || p.Subject == p.Scope.Market {
		return nil
	}
	return p
}

// consolidated gives a result that the sentence opens on as one of a whole group to the group, where a company of it was
// spoken of last, or is named behind: "JLR's revenue fell. Consolidated revenues were down 2.5 percent as JLR lost ground".
func (r *Resolver) consolidated(f *clause.Frame, k int, d *draft) {
	if f.Word(0) != r.Words.Consolidated || d.SubjectFrom == fact.Clause && f.HadBy(k) == d.owner || !r.isResult(r.Vocabulary(d.Metric)) || d.owner == nil || f.Weight[f.Runs[k]] >= clause.AtContrast {
		return
	}
	if group := r.Lex.Named(d.owner.Parent); group != nil && r.named[group] > 0 && group.Kind == lexicon.Maker {
		d.give(clause.NameOf(group), fact.Context)
	}
}

// ofTheMaker makes a place the market of the one maker that the article is about, where what
// is told of there is what makers sell, and no more of it than the maker was said to have
// sold: "In Germany the figure was 15,973", "deliveries in North America rose 10 percent".
func (r *Resolver) ofTheMaker(f *clause.Frame, k int, d, link *draft) {
	c := &r.ctx
	if c.subject.Text == d.Subject && c.subjectBlock == c.block || link != nil && link.sentenceNo == c.sentences && link.Subject == d.Subject {
		return // the paragraph, or the sentence, is about the place's market
	}
	if c.ranking != "" && c.ranking == d.Subject {
		return // so is the article
	}
	maker := c.dominant
	if one := r.tellsOfOneMaker(f); !one && c.flowSubject.Is(lexicon.Maker) && c.scopeBlock == c.block && r.saysThere(f, k) {
		maker = c.flowSubject // "It shipped 1.3 million. North America did the heavy lifting: shipments there were up 35%"
	} else if !one && r.partOfTotal(f, k, d) {
		d.Scope.Market = d.Subject
		d.give(c.flowSubject, fact.Context)
		return
	} else if !one {
		return
	}
	if !d.who().Is(lexicon.Place) || d.ofAll || d.makers || f.HadBy(k) == d.owner || !r.IsTurnover(d.Metric) || r.industryWide(f, k, d) || r.CountsNew(f.QuantityAt(k)) {
		return
	}
	for i := range f.Items {
		n := f.Items[i].Name
		if n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) && !sameHouse(n, maker.Entry) && n.Maker != maker.Text || r.ofMarket(f, i) {
			return
		}
	}
	if c.flowSubject.Is(lexicon.Maker) && sameHouse(c.flowSubject.Entry, maker.Entry) && (c.scopeBlock == c.block || c.flowSubject.Entry.Parent != maker.Text) {
		maker = c.flowSubject // but its brand's figures end with the paragraph that told them
	}
	if d.Measure == fact.Level && d.Value > c.level && (c.level > 0 || f.Unnamed()) {
		return
	}
	d.Scope.Market = d.Subject
	d.give(maker, fact.Context)
}

// partOfTotal reports whether the sentence opens with what was sold in the place, far less than the total that the
// paragraph has just given of a maker: "Kia sold 261,334. Sales in Korea fell by 2.2 percent to 46,010".
func (r *Resolver) partOfTotal(f *clause.Frame, k int, d *draft) bool {
	c := &r.ctx
	n := len(r.drafts)
	if n == 0 || !c.flowSubject.Is(lexicon.Maker) || c.scopeBlock != c.block || !r.IsTurnover(d.Metric) {
		return false
	}
	total := &r.drafts[n-1]
	if total.sentenceNo != c.sentences-1 || total.Measure != fact.Level || total.Unit != fact.Vehicle || total.Subject != c.flowSubject.Text || total.Scope.Market != "" {
		return false
	}
	if !f.Has(0, lexicon.MetricCue) || f.Word(1) != text.In || f.Items[2].Name == nil || f.Items[2].Name.Name != d.Subject {
		return false
	}
	part := false
	for i := 3; i < len(f.Items) && f.Runs[i] == f.Runs[k]; i++ {
		if q := f.QuantityAt(i); q != nil && (q.Unit == nil || q.Unit.Dimension == "count") {
			if q.Value*2 > total.Value {
				return false
			}
			part = true
		}
	}
	return part
}

// saysThere reports whether a word for what is measured before items[k] is followed by "there".
func (r *Resolver) saysThere(f *clause.Frame, k int) bool {
	for i := k - 1; i > 0 && f.Runs[i] == f.Runs[k]; i-- {
		if f.Word(i) == r.Words.There && f.Has(i-1, lexicon.MetricCue) {
			return true
		}
	}
	return false
}

// countedAsTop gives a place's figure, which took its metric over from a maker's, the one that the article counts there:
// "250,671 cars were registered. BYD increased its sales. Petrol cars came to 62,000."
func (r *Resolver) countedAsTop(d *draft) {
	top := &r.ctx.top
	if d.metricFrom == fact.Context && d.Subject == top.place && d.Metric == "deliveries" && top.metric == "sales" {
		d.Metric, d.metricEntry = top.metric, nil // "Australians bought 1.2 million. Toyota delivered 241,296. SUVs climbed to 703,674"
	}
	if d.metricFrom != fact.Context || d.Subject != top.place || !r.ctx.topicPlace || d.Metric != "sales" || !r.Vocabulary(top.metric).Is(lexicon.Official) {
		return
	}
	if e := r.Lex.Named(r.ctx.scopeOf); e != nil && (e.Kind == lexicon.Maker || e.Kind == lexicon.Model) {
		d.Metric, d.metricEntry = top.metric, nil
	}
}

// broughtFrom makes a place that is said to have a part in what another brought in the origin of that: "imports rose to 228,500, of
// which China sent 71,000 and Argentina 99,000".
func (r *Resolver) broughtFrom(f *clause.Frame, k int, d, link *draft) {
	if link == nil || link.sentenceNo != d.sentenceNo || !r.is(d, lexicon.Inbound) || link.Metric != d.Metric || link.Subject == d.Subject || !link.who().Is(lexicon.Place) || !d.who().Is(lexicon.Place) {
		return
	}
	for i := k - 1; i > 0 && i >= k-12; i-- {
		if f.Word(i) == text.Which && f.Word(i-1) == text.Of {
			d.Scope.Origin = d.Subject
			d.give(link.who(), fact.Sentence)
			return
		}
	}
}

// ofItsOwn makes the world the market of the company spoken of, where "the fleet" or "its network" is the company's and
// "globally" only says where that is.
func (r *Resolver) ofItsOwn(f *clause.Frame, k int, d *draft) {
	if m := r.Vocabulary(d.Metric); !d.who().Is(lexicon.Place) || d.owner.Is != "world" || m == nil || !m.Stock || !r.ctx.company.Is(lexicon.Maker) {
		return
	}
	for i := f.Starts[f.Runs[k]]; i+1 < k && f.Items[i].Name == nil; i++ {
		if w := f.Word(i); w != text.The && w != text.Its {
			continue
		}
		if e := f.Entry(i+1, lexicon.MetricCue); e != nil && slices.Contains(e.Metrics, d.Metric) {
			d.Scope.Market = d.Subject
			d.give(r.ctx.company, fact.Context)
		}
		return
	}
}

// staffOfTheMaker makes a place the market of the maker whose people are spoken of: "Bosch cuts 5,000
// jobs. Germany will lose 3,800".
func (r *Resolver) staffOfTheMaker(f *clause.Frame, k int, d *draft) {
	c := &r.ctx
	works := r.Vocabulary(d.Metric).Accepts("plant")
	if d.SubjectFrom == fact.Stated || !r.ofStaff(d) && !works || !d.who().Is(lexicon.Place) || d.ofAll || d.makers {
		return
	}
	maker := r.employer(f, k)
	for i := k - 1; i >= 0 && maker.Text == ""; i-- {
		if n := f.Roles[i].Draft; n > 0 && r.ofStaff(&r.drafts[n-1]) {
			maker = r.drafts[n-1].who()
		}
	}
	if maker.Text == "" && namesNoOther(f, c.company) && !f.Kinds.Has(lexicon.Body) && !c.topicPlace && (c.flowSubject.Is(lexicon.Maker) || c.topicMaker) {
		maker = c.company
	}
	if maker.Is(lexicon.Maker) {
		place := d.Subject
		d.give(maker, fact.Sentence)
		if place != "World" {
			r.setPlace(d, place)
		}
	}
}

// namesNoOther reports whether the sentence names no maker or model but the company and what is of it.
func namesNoOther(f *clause.Frame, company clause.Name) bool {
	for _, i := range f.Named {
		n := f.Items[i].Name
		if (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) && (company.Entry == nil || !sameHouse(n, company.Entry) && n.Maker != company.Text) {
			return false
		}
	}
	return true
}

// employer returns the maker whose people the figure is a part of: "25,000 of Opel's 50,000 workers".
func (r *Resolver) employer(f *clause.Frame, k int) clause.Name {
	i := k + 2
	if f.Word(k+1) != text.Of || i >= len(f.Items) || f.Items[i].Name == nil || f.Items[i].Name.Kind != lexicon.Maker || f.Word(i+1) != text.Possessive {
		return clause.Name{}
	}
	return clause.NameOf(f.Items[i].Name)
}

// owned finds whose figure it is: whom the words name, else what the article has spoken of.
func (r *Resolver) owned(f *clause.Frame, k int, q *mention.Quantity, m *pattern.Match, d *draft, link *draft) string {
	reason, ok := r.ownedOutright(f, k, m, d)
	if !ok {
		reason, ok = r.ownedBeside(f, k, q, d)
	}
	if !ok {
		reason, ok = r.ownedOn(f, k, q, m, d, link)
	}
	if !ok {
		reason, ok = r.ownedInClause(f, k, d, link)
	}
	if !ok {
		reason, _ = r.ownedElsewhere(f, k, m, d, link)
	}
	return reason
}

// ownedOutright finds whose figure it is where the rule says so, the statement says it again, or it is a
// share, a duty or an aid that somebody holds, levies or gives.
func (r *Resolver) ownedOutright(f *clause.Frame, k int, m *pattern.Match, d *draft) (reason string, ok bool) {
	if n := r.soldAtHome(f, k, d); n.Text != "" {
		d.give(n, fact.Clause)
		d.ofAll = true
		return "", true
	}
	if i := m.Item(m.Rule.Template.Subject); i >= 0 && f.Items[i].Name != nil {
		d.give(clause.NameOf(f.Items[i].Name), fact.Stated)
		return "", true
	}
	if n, ok := r.shareOfPlace(f, k, d); ok {
		d.give(n, fact.Clause)
		return "", true
	}
	if n, ok := r.partOfNewIn(f, k, d); ok {
		d.give(n, fact.Clause)
		d.ofAll = true
		return "", true
	}
	if n, ok := r.wholeThere(f, k, d); ok {
		d.give(n, fact.Clause)
		d.ofAll = true
		return "", true
	}
	if s := r.saidAgain(f, k, d); s != nil {
		d.give(s.who(), fact.Sentence)
		d.makers, d.elsewhere, d.ofAll = s.makers, s.elsewhere, s.ofAll
		return "", true
	}
	if n, ok := r.shareHolder(f, k, d); ok {
		d.give(n, fact.Clause)
		return "", true
	}
	if n, ok := r.withTheirs(f, k, d); ok {
		d.give(n, fact.Sentence)
		return "", true
	}
	if n, ok := r.ownerDivided(f, k, d); ok {
		d.give(n, fact.Clause)
		return "", true
	}
	if r.levied(d) {
		if n, ok := r.levier(f, k, d); ok {
			d.give(n, fact.Sentence)
			return "", true
		} else if d.Metric == tariff {
			return "nothing says who levies it", true
		}
	}
	if r.isAid(d) {
		if n, ok := r.mainSubject(f); ok && n.Is(lexicon.Place) {
			d.give(n, fact.Clause) // "South Carolina is offering $1.29 billion in incentives"
			return "", true
		}
	}
	if n := r.governmentsOf(f, k, d); n.Text != "" {
		d.give(n, fact.Sentence)
		return "", true
	}
	return "", false
}

// ownedBeside finds whose figure it is by the words beside it: its noun, its verb or what stands in
// apposition.
func (r *Resolver) ownedBeside(f *clause.Frame, k int, q *mention.Quantity, d *draft) (reason string, ok bool) {
	if q != nil && q.Owner != nil {
		d.give(r.Owners(f, k, q), fact.Stated)
		return "", true
	}
	if n, ok := r.ownersWhole(f, k); ok {
		d.give(n, fact.Clause)
		return "", true
	}
	if n, ok := r.unitsOfModel(f, k); ok && d.Unit == fact.Vehicle {
		d.give(n, fact.Clause)
		return "", true
	}
	if n, ok := f.Contributor(k); ok {
		d.give(n, fact.Clause)
		return "", true
	}
	if n, ok := r.beside(f, k); ok {
		r.giveBeside(f, k, n, d)
		return "", true
	}
	if n, ok := r.builtInto(f, k, d); ok {
		d.give(n, fact.Clause)
		return "", true
	}
	if n, ok := r.Possessor(f, k, d.metricEntry); ok && d.Metric == "recall" {
		d.give(n, fact.Clause)
		return "", true
	}
	if n, ok := r.OwnerOfMoved(f, k, d.metricEntry); ok {
		d.give(n, fact.Clause)
		return "", true
	}
	if n, ok := r.MovedOne(f, k); ok && d.Measure == fact.Change {
		d.give(n, fact.Clause)
		return "", true
	}
	if n, ok := r.burdened(f, k, d); ok {
		d.give(n, fact.Clause)
		if d.cue != nil && d.cue.Name == clause.CueFuture && d.Modality == fact.Target {
			d.Modality = fact.Forecast // nobody aims at what "will cost it 5 billion"
		}
		return "", true
	}
	if q != nil {
		if n, ok := r.Attributed(f, k); ok {
			d.give(n, fact.Clause)
			return "", true
		}
		if n, ok := r.fromMakersOf(f, k); ok {
			d.give(n, fact.Clause)
			d.makers = true
			return "", true
		}
		if n, ok := r.ownerAfter(f, k); ok {
			if m, ok := r.lastOf(n); ok && n.Is(lexicon.Maker) && r.onlyModel(d) {
				n = m // "from 225bhp for the Hyundai to 295bhp for the Tesla"
			}
			d.give(n, fact.Clause)
			return "", true
		}
		if first := f.FirstOfClause(k); first >= k-3 && (f.Word(first) == text.With || f.Word(first) == text.At) {
			if n, ok := r.actsBehind(f, k); ok {
				d.give(n, fact.Clause)
				return "", true
			}
		}
	}
	return "", false
}

// wholeThere returns the place that all of what the figure counts was sold in, of which a part has been told: "Tesla accounted
// for 3,000 of the 9,000 electric cars sold in Norway".
func (r *Resolver) wholeThere(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	if d.Measure != fact.Level || !r.IsTurnover(d.Metric) || !f.IsWhole(k) {
		return clause.Name{}, false
	}
	i := k + 1
	for f.Has(i, lexicon.ScopeCue) || f.Has(i, lexicon.UnitWord) {
		i++
	}
	if w := f.Word(i); (w == text.That || w == text.Which) && i+2 < len(f.Items) && f.Items[i+1].Name != nil && f.Items[i+1].Name.Kind == lexicon.Maker && f.Has(i+2, lexicon.MetricCue) {
		return clause.NameOf(f.Items[i+1].Name), true // "4,319 of the 20,976 cars that Nio delivered came from Onvo"
	}
	if u := f.Use(i, lexicon.MetricCue); u == nil || u.Role != lexicon.Verb || f.Word(i+1) != text.In {
		return r.opensOnPlace(f, k, d)
	}
	for i += 2; f.Has(i, lexicon.Determiner); i++ {
	}
	if i >= len(f.Items) || !f.PlaceAt(i) || f.Items[i].Name.Is == "city" {
		return r.opensOnPlace(f, k, d)
	}
	return clause.NameOf(f.Items[i].Name), true
}

// opensOnPlace returns the place that the sentence names before a part that is somebody's, and the whole at items[k]: "In Norway,
// 3,000 of the 9,000 electric cars registered in May were Teslas".
func (r *Resolver) opensOnPlace(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	part := f.PartOfIt(k)
	if _, theirs := r.shareHolder(f, part, d); !theirs {
		return clause.Name{}, false
	}
	for i := part - 1; i >= 0; i-- {
		if f.PlaceAt(i) && f.Items[i].Role == lexicon.Plain {
			return clause.NameOf(f.Items[i].Name), true
		}
	}
	return clause.Name{}, false
}

// partOfNewIn returns the place whose new cars a share is of: "94.2% of new cars in Norway were electric".
func (r *Resolver) partOfNewIn(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	i := k + 2
	if d.Measure != fact.Share || !r.IsTurnover(d.Metric) || f.Word(k+1) != text.Of {
		return clause.Name{}, false
	}
	for f.Has(i, lexicon.Determiner) || f.Word(i) == text.All {
		i++
	}
	last := i
	for last < len(f.Items) && last <= i+2 && f.Word(last) != text.In {
		last++
	}
	if !f.SaysNew(r.Reader, i, last) || f.Word(last) != text.In || last+1 >= len(f.Items) {
		return clause.Name{}, false
	}
	n := f.Items[last+1].Name
	if n == nil || n.Kind != lexicon.Place || n.Is == "city" {
		return clause.Name{}, false
	}
	for i = last + 2; i < len(f.Items) && f.Runs[i] == f.Runs[k]; i++ {
		if m := f.Items[i].Name; m != nil && (m.Kind == lexicon.Maker || m.Kind == lexicon.Model) {
			return clause.Name{}, false // "of the new cars registered in Norway were Teslas"
		}
	}
	return clause.NameOf(n), true
}

// shareOfPlace returns the place whose share stands beside that of a larger one: "made up 8.6 per cent, with Quebec's
// share at 14.5 per cent and British Columbia's at 18".
func (r *Resolver) shareOfPlace(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	if d.Measure != fact.Share || !r.IsTurnover(d.Metric) || k < 3 || f.Word(k-1) != text.At && f.Word(k-1) != text.Of {
		return clause.Name{}, false
	}
	i := k - 2
	if f.Has(i, r.ShareKind) {
		i--
	}
	if n := f.Items[max(i-1, 0)].Name; i > 0 && f.Word(i) == text.Possessive && n != nil && n.Kind == lexicon.Place && n.Is != "world" {
		return clause.NameOf(n), true
	}
	return clause.Name{}, false
}

// ownedOn finds whose figure it is where it goes on from what the sentence told before, or from a model
// spoken of.
func (r *Resolver) ownedOn(f *clause.Frame, k int, q *mention.Quantity, m *pattern.Match, d *draft, link *draft) (reason string, ok bool) {
	if r.countsOn(f, k, q, link) {
		d.give(link.who(), fact.Sentence)
		return "", true
	}
	if r.isWholeOfPart(f, k, d) {
		d.give(r.ctx.main, fact.Context)
		return "", true
	}
	if n, ok := r.openingWhole(f, k, d); ok {
		d.give(n, fact.Clause)
		d.ofAll = true
		return "", true
	}
	if n, ok := r.theOthers(f, k, link); ok {
		d.give(n, fact.Sentence)
		return "", true
	}
	if n, ok := r.whichModel(f, k, link); ok {
		d.give(n, fact.Sentence)
		return "", true
	}
	if n, ok := r.countsModel(f, k, q, d, link); ok {
		d.give(n, fact.Sentence)
		return "", true
	}
	if link != nil && link.Subject != "" && link.sentenceNo == r.ctx.sentences && link.Metric == d.Metric && r.PartOfWhich(f, k) {
		d.give(link.who(), fact.Sentence)
		d.makers, d.elsewhere, d.ofAll = link.makers, link.elsewhere, link.ofAll
		return "", true
	}
	if p, ok := r.thereAre(f, k, d); ok {
		d.give(p, fact.Clause)
		return "", true
	}
	if p, ok := r.movedWithin(f, k, d, link); ok {
		d.give(p, fact.Clause)
		return "", true
	}
	if p, ok := r.marketMoved(f, k, d); ok && d.Metric != "exports" {
		d.give(p, fact.Clause)
		d.ofAll = true
		return "", true
	}
	if d.Measure == fact.Event && r.ofModel(d.Metric) && f.Word(m.Last+1) == text.Of {
		if n, ok := r.Newcomer(f, m.Last, clause.Name{}); ok && r.HeldFor(f, m.Last, n) {
			d.give(n, fact.Clause) // "the June 26 debut of the YU7"
			return "", true
		}
	}
	if d.Metric == "production_start" && f.Word(0) == text.It && f.Has(1, lexicon.Auxiliary) && r.ctx.subject.Is(lexicon.Model) {
		d.give(r.ctx.subject, fact.Context) // "It will be built at the maker's plant in Alabama"
		return "", true
	}
	if n, ok := r.spokenModel(f, k); ok {
		d.give(n, fact.Context)
		return "", true
	}
	return "", false
}

// ownedInClause finds whose figure it is by the subjects of its clause and of those before it.
func (r *Resolver) ownedInClause(f *clause.Frame, k int, d *draft, link *draft) (reason string, ok bool) {
	linked := link != nil && link.Subject != ""
	if n, ok := r.placeInTurn(f, k, link); ok {
		d.give(n, fact.Clause)
		return "", true
	}
	if linked && link.sentenceNo == r.ctx.sentences && (link.metricEntry == d.metricEntry || link.Metric == d.Metric && r.IsTurnover(d.Metric)) && link.who().Is(lexicon.Place) {
		if i := r.clauseOpensIn(f, k); i > link.item {
			d.give(clause.NameOf(f.Items[i].Name), fact.Clause) // "In Italy sales rose by two-thirds, and in Spain they doubled"
			return "", true
		}
	}
	if n, ok := r.kindsOfMarket(f, k, d); ok {
		d.give(n, fact.Clause)
		return "", true
	}
	if linked && link.sentenceNo == r.ctx.sentences && link.who().Is(lexicon.Model) && f.Runs[link.item] != f.Runs[k] && r.clauseOnKind(f, k) && !r.ofVehicle(d) {
		if e := r.Lex.Named(link.owner.Maker); e != nil {
			d.give(clause.NameOf(e), fact.Sentence) // "The Maverick rose 26%, while EV sales tumbled 31%"
			return "", true
		}
	}
	if n, at, ok := r.ofAll(f, k); ok && !r.ofVehicle(d) && !(linked && link.sentenceNo == r.ctx.sentences && at < link.item) {
		d.give(n, fact.Clause)
		d.ofAll = true
		return "", true
	}
	if linked && link.who().Is(lexicon.Place) {
		if n := r.marketOfForecaster(f, k, d); n.Text != "" {
			d.give(n, fact.Clause)
			return "", true
		}
	}
	if r.ofOthers(f, k) {
		return "the words say that it is others'", true
	}
	if linked && r.wasModels(f, k, d, link) {
		d.give(link.who(), fact.Sentence) // "sold 1,089 units of the Ciaz, down from 1,870"
		return "", true
	}
	if n, ok := r.borrower(f, k, d); ok {
		d.give(n, fact.Context)
		return "", true
	}
	if n, ok := r.modelInTurn(f, k, d, link); ok {
		d.give(n, fact.Clause)
		return "", true
	}
	if n, at, ok := r.candidate(f, k, d); ok && !(linked && (d.Measure != fact.Level || f.Word(k-1) == text.To && (r.AfterRatio(f, k-2) || f.Word(k-2) == text.Comma && r.AfterRatio(f, k-3))) && link.sentenceNo == r.ctx.sentences && at < link.item) {
		from := fact.Sentence
		if f.Runs[at] == f.Runs[k] {
			from = fact.Clause
		}
		if m, ok := r.ofThem(f, k, n, d); ok {
			n = m
		}
		if n.Is(lexicon.Place) && from == fact.Sentence && r.isProductive(d) && r.ctx.company.Is(lexicon.Maker) && r.worksOpen(f, k) {
			n = r.ctx.company // "Norway took 600 of them, while the plant in Gothenburg built 700"
		}
		if p, ok := r.customersMarket(f, k, n, d); ok {
			n = p
		}
		if p, ok := r.MovedThere(f, k); ok && n.Is(lexicon.Place) {
			n = p
		}
		n = r.labelledMarket(n, d)
		d.give(r.narrow(f, k, n, d), from)
		_, market := r.theMarket(f, at)
		d.makers = n.Is(lexicon.Place) && (f.Items[at].Name == nil || f.Word(at+1) == r.Words.Ones) && !market
		r.destination(f, at, d)
		r.elsewhere(f, at, d, link)
		r.partOfTheirs(f, k, d)
		return "", true
	}
	return "", false
}

// wasModels reports whether the level is what that of a model, which it hangs on, is compared with, and
// nobody else is named in between.
func (r *Resolver) wasModels(f *clause.Frame, k int, d, link *draft) bool {
	if !f.Roles[k].Base || d.Measure != fact.Level || link.Measure == fact.Share || !link.who().Is(lexicon.Model) || link.sentenceNo != r.ctx.sentences || link.Metric != d.Metric || link.item > k {
		return false
	}
	for i := link.item + 1; i < k; i++ {
		if n := f.Items[i].Name; n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) && n != link.owner {
			return false
		}
	}
	return true
}

// ownedElsewhere finds whose figure it is where no subject stands before it: that of the statement it
// hangs on, another of the sentence, or what the article has spoken of.
func (r *Resolver) ownedElsewhere(f *clause.Frame, k int, m *pattern.Match, d *draft, link *draft) (reason string, ok bool) {
	linked := link != nil && link.Subject != ""
	if d.Measure == fact.Level && (r.onlyModel(d) || d.Metric == clause.Price) && r.InGeneral(f, k) {
		return "it is of vehicles in general", true
	}
	if linked && link.ofAll && r.ctx.subject.Text != "" && r.TheirOwn(f, link.item, k) {
		d.give(r.ctx.subject, fact.Context)
		return "", true
	}
	if linked && link.sentenceNo != d.sentenceNo && link.who().Is(lexicon.Maker) && r.CitesMarket(f) {
		if n := r.marketOfCount(f, k, d); n.Text != "" {
			d.give(n, fact.Clause) // "Electric car sales in India dipped 9 percent, Vahan data shows", under a headline on Tata
			return "", true
		}
	}
	if n, ok := r.theirShare(d, link); ok {
		d.give(n, fact.Sentence)
		return "", true
	}
	if linked {
		n := link.who()
		if p, ok := r.customersMarket(f, k, n, d); ok {
			n = p
		}
		d.give(r.narrow(f, k, n, d), fact.Sentence)
		d.makers, d.elsewhere, d.ofAll = link.makers, link.elsewhere, link.ofAll
		return "", true
	}
	if n, ok := r.loneModel(f, k, d); ok {
		d.give(n, fact.Sentence)
		return "", true
	}
	if n := r.ctx.firstOf; n.Is(lexicon.Place) && r.IsTurnover(d.Metric) && f.Unnamed() && r.Resumes(f, k) {
		d.give(n, fact.Context)
		return "", true
	}
	if d.Measure == fact.Event && r.ofModel(d.Metric) {
		if n, ok := r.Newcomer(f, k, clause.Name{}); ok && (k <= 1 || r.HeldFor(f, k, n)) {
			d.give(n, fact.Sentence)
			return "", true
		}
	}
	if n, ok := r.subjectAhead(f, k, d); ok {
		d.give(r.narrow(f, k, n, d), fact.Sentence)
		return "", true
	}
	if n, ok := r.OwnerOfWhole(f, k); ok && d.Measure == fact.Share {
		d.give(n, fact.Clause)
		return "", true
	}
	if n, ok := r.QuotedCompany(f, k); ok {
		d.give(n, fact.Sentence)
		return "", true
	}
	if i := f.FirstOfClause(k); i > 0 && f.Word(i) == r.Words.There && r.is(d, lexicon.Official) && f.Unnamed() {
		if e := r.Lex.Named(r.thereBefore(f, i, d)); e != nil {
			d.give(clause.NameOf(e), fact.Sentence) // "Only in France did they grow; there, 2 per cent of the cars registered"
			return "", true
		}
	}
	if f.Word(0) == r.Words.There && !f.Has(1, lexicon.Auxiliary) && r.ctx.subject.Is(lexicon.Place) && !r.isCorporate(d) && !r.onlyCompany(d) {
		d.give(r.ctx.subject, fact.Context) // "There sales climbed 30 percent"
		return "", true
	}
	if r.ofStranger(f, k, d) {
		r.ctx.stranger, r.ctx.strangerAt = r.ctx.block, r.ctx.sentences
		return "it is of somebody who is not named", true
	}
	if p, ok := r.industrysProfit(f, k, d); ok {
		d.give(p, fact.Clause)
		return "", true
	}
	if p := r.sharersBefore(f, k, d); p != nil {
		d.Scope.Market = p.Scope.Market
		d.give(p.who(), fact.Context)
		return "", true
	}
	if p, ok := r.market(f, k, d); ok && !m.Rule.Template.Told && !r.isCorporate(d) && !r.companysMoney(f, d) && !r.onlyCompany(d) && !r.isProduct(d.Metric) {
		d.give(p, fact.Clause)
		d.makers = d.makers || r.onlyTheirMakers(f, k, d)
		r.destination(f, -1, d)
		return "", true
	}
	if n := r.industryLoses(f, k, d); n.Text != "" {
		d.give(n, fact.Clause)
		return "", true
	}
	n := r.carried(f, k, d)
	if n.Text == "" {
		n = r.marketOfCount(f, k, d)
	}
	if n.Text == "" {
		return "nobody is named whose figure it could be", true
	}
	if p, ok := r.forecastsMarket(f, k, d); ok && n.Is(lexicon.Maker) {
		n = p // "It raised its forecast for the European market to 13 million"
	}
	if p, ok := r.customersMarket(f, k, n, d); ok {
		n = p
	}
	d.give(n, fact.Context)
	return "", true
}

// theirShare returns the maker whose sales the sentence told before, beside how its market moved, where a share comes
// next: "sold 918,400, a decrease of 1 percent in a market that grew 2 percent, for a share of 6.8 percent".
func (r *Resolver) theirShare(d, link *draft) (clause.Name, bool) {
	if d.Measure != fact.Share || link == nil || !link.ofAll || link.Measure != fact.Change || !link.who().Is(lexicon.Place) {
		return clause.Name{}, false
	}
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo == d.sentenceNo; i-- {
		if p := &r.drafts[i]; p.who().Is(lexicon.Maker) && p.Measure == fact.Level && p.Metric == d.Metric {
			return p.who(), true
		}
	}
	return clause.Name{}, false
}

// countsOn reports whether the number counts in another place what the one before it
// counted: "200,000 Accords in the United States and 14,000 in Canada".
func (r *Resolver) countsOn(f *clause.Frame, k int, q *mention.Quantity, link *draft) bool {
	if q == nil || link == nil || q.Unit != nil && (q.Unit.Dimension != "count" || q.Counted != nil) || link.sentenceNo != r.ctx.sentences || link.Measure != fact.Level || link.Unit != fact.Vehicle || !link.who().Is(lexicon.Model) {
		return false
	}
	i := k - 1
	for f.Has(i, r.FillerKind) || f.Has(i, lexicon.Determiner) {
		i--
	}
	return (f.Word(i) == text.And || f.Word(i) == text.Comma) && f.Word(k+1) == text.In && k+2 < len(f.Items) && r.isMarket(f, k+2, k)
}

// saidAgain returns the figure right before a share that only says what part of the whole it is:
// "followed by BYD with 10.8 GWh, or 25.3 percent".
func (r *Resolver) saidAgain(f *clause.Frame, k int, d *draft) *draft {
	if d.Measure != fact.Share {
		return nil
	}
	i := k - 1
	for i > 0 && (f.Has(i, r.FillerKind) || f.Has(i, lexicon.Determiner)) {
		i--
	}
	if f.Word(i) != text.Or {
		return nil
	}
	for i--; i >= 0; i-- {
		if n := f.Roles[i].Draft; n > 0 && r.drafts[n-1].Subject != "" {
			if r.drafts[n-1].Measure == fact.Level && k-i <= 5 && !f.Tells(i+1, k) {
				return &r.drafts[n-1]
			}
			return nil
		}
	}
	return nil
}

// isWholeOfPart reports whether the number is the whole of which somebody has the part right before it, so that it is that
// of the market: "The Netherlands accounted for 2,150 of the 8,570 electric trucks".
func (r *Resolver) isWholeOfPart(f *clause.Frame, k int, d *draft) bool {
	if !r.ctx.topicPlace || r.ctx.main.Text == "" || k < 3 || d.Measure != fact.Level || f.Word(k-1) != text.The || f.Word(k-2) != text.Of || !r.addsUp(d.Metric) {
		return false
	}
	n := f.Roles[k-3].Draft
	if n == 0 || !f.Unnamed() && f.OwnedBehind(k) {
		return false
	}
	p := &r.drafts[n-1]
	return p.Measure == fact.Level && p.Unit == d.Unit && p.Value < d.Value && p.Subject != r.ctx.main.Text && p.sentenceNo == d.sentenceNo
}

// openingWhole returns the place whose whole the sentence opens with, of which somebody had a part: "Of the 221.8 GWh that went
// into the world's electric cars, CATL supplied 84.9".
func (r *Resolver) openingWhole(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	if f.Word(0) != text.Of || f.Word(1) != text.The || k > 3 || d.Measure != fact.Level || !r.isFlow(d) {
		return clause.Name{}, false
	}
	place := clause.Name{}
	end := k + 1
	for ; end < len(f.Items) && f.Runs[end] == f.Runs[k]; end++ {
		n := f.Items[end].Name
		switch {
		case n == nil:
		case n.Kind == lexicon.Place && place.Text == "" && n.Is != "city":
			place = clause.NameOf(n)
		case n.Kind != lexicon.Place:
			return clause.Name{}, false
		}
	}
	if f.Word(end) != text.Comma || end+1 >= len(f.Items) || place.Text == "" {
		return clause.Name{}, false
	}
	n := f.Items[end+1].Name
	return place, n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model)
}

// theOthers returns whose whole the sentence told of, where the rest of it is counted after parts that are models: "Saloons
// made up 4,080, among them 1,030 ET5s; the other 5,979 were SUVs".
func (r *Resolver) theOthers(f *clause.Frame, k int, link *draft) (clause.Name, bool) {
	if link == nil || link.sentenceNo != r.ctx.sentences || !link.who().Is(lexicon.Model) || f.Word(k-1) != text.Other || f.Word(k-2) != text.The {
		return clause.Name{}, false
	}
	e := r.Lex.Named(r.ctx.scopeOf)
	if e == nil || e.Kind != lexicon.Maker || !r.Builds(clause.NameOf(e), link.owner) {
		return clause.Name{}, false
	}
	return clause.NameOf(e), true
}

// whichModel returns the model that "of which" before the figure means, where one stands nearer than
// the figure that it hangs on: "rose to 6,923, thanks to the Torres, of which 3,637 found a buyer".
func (r *Resolver) whichModel(f *clause.Frame, k int, link *draft) (clause.Name, bool) {
	if n, ok := f.WhichModel(k); ok {
		return n, true
	}
	if !r.PartOfWhich(f, k) || link == nil || link.sentenceNo != r.ctx.sentences {
		return clause.Name{}, false
	}
	for i := k - 1; i > link.item; i-- {
		if n := f.Roles[i].Draft; n > 0 && r.drafts[n-1].Measure == fact.Level && r.drafts[n-1].Metric == link.Metric {
			return r.drafts[n-1].who(), r.drafts[n-1].who().Is(lexicon.Model)
		}
		if f.IsModel(i) && f.Items[i].Role != lexicon.Adjective {
			return clause.NameOf(f.Items[i].Name), true
		}
	}
	return clause.Name{}, false
}

// thereAre returns the country of which the sentence says how much there is in it: "There
// are 4 million electric cars on U.S. roads".
func (r *Resolver) thereAre(f *clause.Frame, k int, d *draft) (clause.Name, bool) {
	if m := r.Vocabulary(d.Metric); m == nil || !m.Stock || !m.Accepts("count") || !f.Unnamed() {
		return clause.Name{}, false
	}
	i := f.Starts[f.Runs[0]]
	for i < k && (f.Items[i].Punct || f.Has(i, lexicon.Conjunction)) {
		i++
	}
	if f.Word(i) != r.Words.There || !f.Has(i+1, lexicon.Auxiliary) {
		return clause.Name{}, false
	}
	for run := 1; run <= f.Runs[k]; run++ {
		if f.Weight[run] >= clause.AtContrast {
			return clause.Name{}, false // ", while Norway had 745,000"
		}
	}
	for i += 2; i < len(f.Items); i++ {
		n := f.Items[i].Name
		if n == nil || n.Kind != lexicon.Place || n.Is == "city" || f.Items[i].Role == lexicon.People {
			continue
		}
		return clause.NameOf(n), r.isMarket(f, i, k) || f.Word(i-1) == text.On && f.Has(i+1, lexicon.MetricCue)
	}
	return clause.Name{}, false
}

// isCorporate reports whether a place that was spoken of before does not have
// the figure.
func (r *Resolver) isCorporate(d *draft) bool {
	m := r.Vocabulary(d.Metric)
	return m != nil && m.Corporate || r.isAid(d)
}

// companysMoney reports whether an amount that a place can have as well is that of the company which the
// article is about: what "we" spend, or what something costs it.
func (r *Resolver) companysMoney(f *clause.Frame, d *draft) bool {
	c := &r.ctx
	return d.Unit.IsCurrency() && c.company.Text != "" && f.Unnamed() && (f.Ours() || d.Metric == "cost" && c.topicMaker && !c.topicPlace)
}

// onlyCompany reports whether no place has such a figure at all: a profit, a
// margin, a share price, sales abroad.
func (r *Resolver) onlyCompany(d *draft) bool {
	if r.isAid(d) || d.metricEntry != nil && d.metricEntry.Scope.Market == "overseas" && !r.is(d, lexicon.Outbound) {
		return true
	}
	m := r.Vocabulary(d.Metric)
	return m != nil && m.Corporate && !m.Sited && (m.Accepts("money") || m.Accepts("percent") || m.Accepts("country") || d.Measure == fact.Event)
}
