package resolve

import (
	"slices"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// localMarket is the market that the figures of a metric, in a currency or
// other unit, were last of, and whose they were.
type localMarket struct {
	metric string
	unit   fact.Unit
	market string // "" where a sentence gave several
	maker  string

	before   string // the one that a sentence before was of
	several  bool   // others before it
	sentence int    // that gave it
}

// local gives a price or a recall the market that the last ones of its metric
// and unit were of, or keeps its own for the next: dollars asked in the United
// States do not become Chinese because yuan were spoken of in between. A further count,
// or a part of the last one, elsewhere leaves the market that it was.
func (r *Resolver) local(d *draft, further bool) {
	maker := d.Subject
	if e := r.makerOf(d); e != nil {
		maker = e.Name
	}
	if d.Scope.Market != "" {
		if e := r.Lex.Named(d.Scope.Market); e != nil && e.Is == "world" {
			return // no place to come back to
		}
		unit := d.Unit
		if d.Metric == "price" && !unit.IsCurrency() && !slices.ContainsFunc(r.ctx.local, func(l localMarket) bool { return l.metric == "price" && (l.unit.IsCurrency() || l.maker == "") }) {
			unit = "" // "raised prices in the US by 5 percent"
		}
		r.noteLocal(localMarket{metric: d.Metric, unit: unit, market: d.Scope.Market, maker: maker, sentence: r.ctx.sentences}, further)
		return
	}
	for _, l := range r.localsOf(d) {
		if l.metric != "" && (l.maker == maker || l.maker == "" || d.Metric != "price" && !(l.several && l.sentence < r.ctx.sentences) || r.asksThere(d, &l)) {
			d.Scope.Market = l.market
			return
		}
	}
	d.Scope.Market = r.ctx.orders.in(d.Metric)
}

// localsOf returns the markets that prices, or recalls, were last of: those in the currency of the figure before those of
// any, which only a sentence on prices as such named.
func (r *Resolver) localsOf(d *draft) (locals [2]localMarket) {
	for _, l := range r.ctx.local {
		if l.metric != d.Metric {
			continue
		}
		switch {
		case l.unit == d.Unit, l.unit.IsCurrency() && !d.Unit.IsCurrency() && l.sentence >= r.ctx.sentences-1:
			locals[0] = l // "In Norway it costs 421,990 kroner. The Long Range drops 5.5 percent"
		case l.unit == "":
			locals[1] = l
		}
	}
	return locals
}

// asksThere reports whether the price of another maker is asked in the market, too: one from abroad,
// in a currency that the article has had of no other market.
func (r *Resolver) asksThere(d *draft, l *localMarket) bool {
	maker, market := r.makerOf(d), r.Lex.Named(l.market)
	return maker != nil && market != nil && market.Is == "country" && l.unit.IsCurrency() && !l.several && maker.Country != l.market
}

// makerOf returns the maker whose figure it is, its own or its model's; nil
// where it is no maker's.
func (r *Resolver) makerOf(d *draft) *lexicon.Entry {
	e := d.owner
	if e == nil {
		e = r.Lex.Named(d.Subject)
	}
	if e != nil && e.Kind == lexicon.Model {
		e = r.Lex.Named(e.Maker)
	}
	if e == nil || e.Kind != lexicon.Maker {
		return nil
	}
	return e
}

// noteLocal keeps the market for the figures of its metric and unit to come.
func (r *Resolver) noteLocal(l localMarket, further bool) {
	if further && l.metric == "recall" {
		return // "Another 31,400 are affected in Canada": the next ones are again where those before were
	}
	for _, old := range r.ctx.local {
		if old.metric == l.metric && old.metric == "recall" && old.sentence == l.sentence && old.market != l.market {
			l.market = old.before // "620,246 in the United States and 76,566 in Canada"
		} else if old.metric == l.metric && old.metric == "recall" {
			l.before = old.market // to come back to after "18,200 in Canada and 4,342 in Mexico"
		}
		l.several = l.several || old.metric == l.metric && old.unit == l.unit && (old.several || old.market != l.market)
	}
	r.ctx.local = slices.DeleteFunc(r.ctx.local, func(old localMarket) bool {
		return old.metric == l.metric && (old.unit == l.unit || l.unit == "")
	})
	r.ctx.local = append(r.ctx.local, l)
}

// mainMarket returns the market that the article is about, where the figure of
// a maker can only be of it: registrations are by country, sales in a report on
// the sales in a country are those there, and of a foreign maker so are those
// in a report on the country.
func (r *Resolver) mainMarket(d *draft) string {
	maker := r.makerOf(d)
	if t := &r.ctx.territory; maker == nil && r.ofItsBrands(d) && t.sold && t.place != d.Subject && d.Modality == fact.Reported {
		return t.place
	}
	if maker == nil && !d.who().Is(lexicon.Model) {
		return ""
	}
	if place := r.ranked(d); place != "" {
		return place
	}
	market := r.ctx.main.Text
	if maker != nil && len(maker.Makes) == 1 && maker.Makes[0] == "retail" && maker.Country != market {
		return "" // a dealer sells at home
	}
	if r.ctx.main.Entry != nil && r.ctx.main.Entry.Is == "world" {
		market = "" // a report on the world: no maker's figure says that it is of all of it
	}
	if whole := r.ctx.whole.Entry; whole != nil && whole.Is == "world" && r.ctx.sectionMarket == "" && !r.is(d, lexicon.Official) {
		market = "" // nor, in one, that it is of the country that a section begins with
	}
	if r.is(d, lexicon.Official) {
		if c := &r.ctx; (c.metric == d.Metric || r.IsTurnover(c.metric)) && c.scopeBlock == c.block && c.sentences-c.scopeAt <= 1 && c.scope.Market != "" {
			return c.scope.Market // "BYD registered 7,231 in Europe. Tesla's registrations fell"
		}
		if home := r.ctx.home.Entry; home != nil && home.Is == "world" {
			return market
		}
		if top := r.ctx.top.place; market == "" && top != r.ctx.brandsOf {
			market = top
		}
		if market == "" {
			market = r.ctx.home.Text
		}
		return market
	}
	switch d.Metric {
	case "chargers":
		if r.ctx.sectionMarket != "" && d.Measure == fact.Level && d.Modality == fact.Reported {
			return r.ctx.sectionMarket
		}
		if r.ctx.topicPlace && d.Rule == cellRule && d.Measure == fact.Level {
			return market // of the operators in a report on a country's network
		}
	case "battery_installations":
		if t := &r.ctx.territory; t.metric == d.Metric {
			if t.place == "World" {
				return ""
			}
			return t.place
		}
		return market
	case "inventory", "discount", "average_price":
		if (d.Metric == "inventory" || r.ctx.topicPlace) && market != "" || maker == nil || r.ctx.territory.place == "World" {
			return market
		}
		if maker.Name == r.ctx.dominant.Text {
			return r.ctx.territory.place // where the sales are that the article tells of
		}
		if home := r.ctx.home; d.Metric == clause.AveragePrice && d.Rule == cellRule && r.ctx.dominant.Text == "" && home.Entry != nil && home.Entry.Is == "country" {
			return home.Text // of several makers' cars, what buyers pay there
		}
	case "sales", "deliveries":
		if guessed := d.cue != nil && d.cue.Name == clause.CueGuess; d.Modality == fact.Forecast && !guessed || d.Modality == fact.Target || d.Modality == fact.Conditional {
			return ""
		}
		if t := &r.ctx.territory; t.sold && !(maker != nil && maker.Country == t.place && r.tellTotals(t.place) && !r.partOfHome(d)) || t.ofSales && t.there > 0 && maker != nil && (maker.Name == t.maker || maker.Parent == t.maker) {
			return t.place
		}
		if r.ctx.topicPlace && (maker == nil || maker.Country != market || r.partOfHome(d)) && d.Scope.Origin != market {
			return market
		}
	}
	return ""
}

// total is the last figure of all that a place's makers sold or fitted there.
type total struct {
	place, metric string
	block         int
	value         float64 // of a level
}

// noteTotal keeps the place whose total the draft is, if it is one.
func (r *Resolver) noteTotal(d *draft) {
	if t := &r.ctx.total; d.who().Is(lexicon.Place) && r.IsTurnover(d.Metric) && (d.owner.Is == "world" || t.place == "World" && t.block == r.ctx.block) {
		*t = total{place: "World", metric: d.Metric, block: r.ctx.block} // of which the places after it are parts
		return
	}
	if !d.who().Is(lexicon.Place) || d.owner.Is == "world" || !r.IsTurnover(d.Metric) && d.Metric != "battery_installations" || d.Scope.Market != "" || d.makers {
		return // nor is a part that a country's makers have all that is sold there
	}
	t := total{place: d.Subject, metric: d.Metric, block: r.ctx.block}
	if d.Measure == fact.Level {
		t.value = d.Value
	}
	if was := &r.ctx.total; was.place == t.place && was.block == t.block && was.metric == t.metric {
		t.value = max(t.value, was.value) // a part of it, by kind
	}
	r.ctx.total = t
}

// tellTotals reports whether makers of the country tell of all they sell, also in news of its market.
func (r *Resolver) tellTotals(country string) bool {
	e := r.Lex.Named(country)
	return e != nil && e.Totals
}

// ofTotal returns the place whose total the paragraph has told before the figure of a maker
// or model, which is part of that: "103,000 cars were registered in Spain. Seat led with 9,100."
func (r *Resolver) ofTotal(f *clause.Frame, d *draft) string {
	t := &r.ctx.total
	if t.block != r.ctx.block && !(t.block >= r.ctx.block-2 && t.value > 0 && d.Measure == fact.Level && r.listsMakers(f) && !r.madeIn(d, t.place)) || t.place == "World" || d.Modality != fact.Reported || d.Measure == fact.Level && t.value > 0 && d.Value > t.value {
		return ""
	}
	if t.metric != d.Metric && !(r.IsTurnover(t.metric) && r.IsTurnover(d.Metric)) {
		return ""
	}
	if !d.who().Is(lexicon.Maker) && !d.who().Is(lexicon.Model) || d.who().Is(lexicon.Maker) && d.Measure != fact.Share && r.IsTurnover(d.Metric) && !r.is(d, lexicon.Official) && r.atHome(d, t.place) && r.tellTotals(t.place) {
		return "" // what a maker sells at home may be told with what it sells abroad
	}
	return t.place
}

// listsMakers reports whether the sentence tells of three makers at least, each with a figure: "Toyota sold 7,800,
// Ford 5,700, Mazda 3,600 and Kia 3,200", which a total told shortly before is of.
func (r *Resolver) listsMakers(f *clause.Frame) bool {
	makers := 0
	for _, i := range f.Named {
		if n := f.Items[i].Name; n.Kind == lexicon.Maker && (f.QuantityAt(i+1) != nil || f.QuantityAt(i+2) != nil) {
			makers++
		}
	}
	return makers > 2
}

// notTheirTrade gives the place where vehicles were registered what was told after a company
// that makes and sells none: "In the Netherlands, still Fastned's largest market, 31% of new
// cars registered were electric."
func (r *Resolver) notTheirTrade(d *draft) {
	if !r.is(d, lexicon.Official) || !d.who().Is(lexicon.Maker) || makesOneOf(d.owner, r.Vocabulary(d.Metric).Trades) {
		return
	}
	if place := r.Lex.Named(d.Scope.Market); place != nil && place.Kind == lexicon.Place {
		d.give(clause.NameOf(place), fact.Sentence)
		d.Scope.Market = ""
	}
}

// partOfHome reports whether the figure of a maker from the country that the article is
// about is one of its market there, which a body counts: a share of it, or what is told
// after shares of it, or sold at retail as all that the article counts.
func (r *Resolver) partOfHome(d *draft) bool {
	c := &r.ctx
	if !c.counted || d.Metric != "sales" || d.Scope.Channel == "wholesale" {
		return false
	}
	c.shared = c.shared || d.Measure == fact.Share && d.Scope.Powertrain == ""
	return c.shared || d.Scope.Channel == "retail" && c.lead.Channel == "retail"
}

// territory is the place that the article's first figures of a flow are of.
type territory struct {
	place  string
	metric string
	sold   bool // by the words that was where, and not only whose

	// Of an article on what one maker sold there:
	maker   string
	ofSales bool // the place stands at the word for sales: "GM's U.S. sales"
	there   int  // so many levels were of there, and none of elsewhere

	none bool // the first figures of the text are of no place
}

// noteSold counts a level of sales of the maker's, or its brands' and models', to
// those in the territory; one elsewhere ends it.
func (r *Resolver) noteSold(d *draft) {
	t := &r.ctx.territory
	if !r.IsTurnover(d.Metric) || r.is(d, lexicon.Official) || d.Measure == fact.Share || !t.ofSales {
		return
	}
	switch d.Scope.Market {
	case t.place:
		t.there++
		if maker := r.makerOf(d); maker != nil && d.SubjectFrom != fact.Context && !sameHouse(maker, r.Lex.Named(t.maker)) {
			t.sold = true // of others, too, so that it is a report on what is sold there
		}
	case "":
	default:
		t.ofSales = false
	}
}

// noteTerritory keeps the place that the article's first figures of a flow are
// of, and whether it is named as where things were sold ("U.S. sales", "sold in
// the United States") and not only as whose they are ("China's sales").
func (r *Resolver) noteTerritory(f *clause.Frame, first int) {
	if t := &r.ctx.territory; t.place != "" || t.none {
		t.sold = t.sold || r.leadSoldThere(f, first)
		return
	}
	if f.Block == clause.InHeadline && r.headedIn(f) {
		return
	}
	if r.severalMarkets(first) {
		r.ctx.territory.none = true
		return
	}
	for i := first; i < len(r.drafts); i++ {
		d := &r.drafts[i]
		m := r.Vocabulary(d.Metric)
		if d.dropped || m == nil || !m.Flow || m.Sited || m.Corporate || r.is(d, lexicon.Outbound) || r.is(d, lexicon.Inbound) {
			continue
		}
		if d.Metric == "battery_installations" && d.Measure != fact.Level && d.who().Is(lexicon.Place) {
			continue // "Korea's share fell": its makers'
		}
		place := d.Scope.Market
		brands := r.ofItsBrands(d) && place != ""
		e := r.placeNamed(place)
		if d.who().Is(lexicon.Place) && !brands && (e == nil || e.Is != clause.Remainder) {
			place = d.Subject
			e = r.Lex.Named(place)
		}
		if e == nil || e.Kind != lexicon.Place || e.Is == "city" || r.ofItsMakers(f, e, d.item) {
			if r.ctx.territory.none = f.Block == clause.InBody; r.ctx.territory.none && place == "" && d.who().Is(lexicon.Maker) {
				return // "down 6 percent to 212,509, in China by 26 percent": that is one of its markets
			}
			continue
		}
		r.ctx.territory = territory{place: place, metric: d.Metric}
		if m := r.makerOf(d); m != nil && d.Scope.Market == place {
			r.ctx.territory.maker = m.Name
			r.ctx.territory.ofSales = r.armsMarket(f, d) == place
		}
		for j := range f.Items {
			if f.Items[j].Name == e && (e.Is == "country" || e.Is == clause.Remainder || brands) && (f.Items[j].Role == lexicon.People || r.isMarket(f, j, d.item)) { // "Americans bought"
				r.ctx.territory.ofSales = r.ctx.territory.maker != "" && (f.Has(r.Modified(f, j), lexicon.MetricCue) || r.Arm(f, j) || r.atHome(d, place))
				r.ctx.territory.sold = r.IsTurnover(d.Metric) && !r.is(d, lexicon.Official) && (d.who().Is(lexicon.Place) || r.ctx.dominant.Text == "")
			}
		}
		return
	}
	if len(r.drafts) == first && r.ctx.sentences <= 3 {
		r.announcedTerritory(f)
	}
}

// noteRanking keeps the place whose best-selling models the headline, or the first sentence, speaks of: "The Sandero
// was Europe's best-selling car", "the most popular models in Britain".
func (r *Resolver) noteRanking(f *clause.Frame) {
	opens := f.Block != clause.InHeadline && r.ctx.sentences <= 2 && (f.Kinds.Has(lexicon.Model) || f.Kinds.Has(lexicon.Maker))
	if r.ctx.ranking != "" || !opens && (f.Block != clause.InHeadline || !f.Kinds.Has(lexicon.Model)) || !f.Kinds.Has(r.PopularKind) {
		return
	}
	for j := range f.Of(r.PopularKind) {
		of := j + 1
		if f.Word(of) == r.Words.Fresh {
			of++ // "Britain's top selling new car"
		}
		if !f.Has(of, lexicon.UnitWord) && !f.Has(of, lexicon.ScopeCue) && !f.Has(of, lexicon.Descriptor) {
			continue
		}
		for i := max(j-3, 0); i < len(f.Items) && i <= j+4; i++ {
			n := f.Items[i].Name
			if n == nil || n.Kind != lexicon.Place || n.Is == "world" || n.Is == "city" || i < j && f.Word(i+1) != text.Possessive || i > j && f.Word(i-1) != text.In {
				continue
			}
			r.ctx.ranking = n.Name
			return
		}
	}
}

// ranked returns the place whose best-selling models the article is about, where the figure is of one of these.
func (r *Resolver) ranked(d *draft) string {
	if e := r.makerOf(d); e != nil && r.ctx.dominant.Entry != nil && sameHouse(e, r.ctx.dominant.Entry) {
		return "" // what the maker that the article is about tells of its own
	}
	if !d.who().Is(lexicon.Model) || d.Modality != fact.Reported || !r.IsTurnover(d.Metric) {
		return ""
	}
	return r.ctx.ranking
}

// headedIn keeps the country in which a maker is that the headline speaks of as its matter: "BYD in Britain: from zero to
// 100 showrooms".
func (r *Resolver) headedIn(f *clause.Frame) bool {
	if len(f.Items) < 4 || f.Items[0].Name == nil || f.Items[0].Name.Kind != lexicon.Maker || f.Word(1) != text.In {
		return false
	}
	at := 2
	for f.Has(at, lexicon.Determiner) {
		at++
	}
	if at+1 >= len(f.Items) || f.Items[at].Name == nil || f.Items[at].Name.Is != "country" || f.Word(at+1) != text.Colon && f.Word(at+1) != text.Dash {
		return false
	}
	r.ctx.territory = territory{place: f.Items[at].Name.Name, metric: "sales", maker: f.Items[0].Name.Name, ofSales: true, sold: true, there: 1}
	r.noteLocal(localMarket{metric: clause.Price, market: f.Items[at].Name.Name}, false)
	return true
}

// leadSoldThere reports whether the sentence, one of the first, says where those were sold that the headline
// only said whose they are: "Japan's vehicle sales fall" over "sales in Japan fell 12 percent".
func (r *Resolver) leadSoldThere(f *clause.Frame, first int) bool {
	t := &r.ctx.territory
	if t.maker != "" || r.ctx.sentences > 3 || len(r.drafts) == first {
		return false
	}
	d := &r.drafts[first]
	if d.dropped || d.Subject != t.place || d.owner == nil || d.owner.Is != "country" || !r.IsTurnover(d.Metric) || r.is(d, lexicon.Official) {
		return false
	}
	return slices.ContainsFunc(f.Named, func(j int) bool { return f.Items[j].Name == d.owner && r.isMarket(f, j, d.item) })
}

// announcedTerritory keeps the place whose sales a headline or lead without figures announces,
// and of an article on one maker whose they are: "Kia America reports May sales".
func (r *Resolver) announcedTerritory(f *clause.Frame) {
	place := r.soldIn(f)
	if r.ctx.dominant.Text == "" {
		if place != "" && !f.SaysHomeOrAway() {
			r.ctx.territory = territory{place: place, metric: "sales", sold: true}
		}
		return
	}
	maker := ""
	for i := range f.Items {
		n := f.Items[i].Name
		if n == nil || n.Kind != lexicon.Maker {
			continue
		}
		if maker != "" && maker != n.Name {
			return // of several
		}
		maker = n.Name
		if e := f.Entry(i, r.ArmKind); e != nil && place == "" {
			place = e.Scope.Market
		}
	}
	if place != "" && maker != "" && f.NamesTurnover(r.Reader) {
		r.ctx.territory = territory{place: place, metric: "sales", maker: maker, ofSales: true, there: 1}
	}
}

// whereabouts is the market that a paragraph opens with.
type whereabouts struct {
	market  string
	channel string // "Retail data tell a similar tale."
	topic   bool   // it is what the sentence is about: "China remains the weak spot."
	block   int

	// Of a sentence that tells what one maker, or its models, sold there:
	framed bool
	maker  string
	most   float64 // that it told, 0 for none
}

// noteWhere keeps the one market that a sentence without figures at the head of a paragraph
// names, for the makers' figures after it: "Dealers in the United States have no such
// worries. They sold 60,418 cars."
func (r *Resolver) noteWhere(f *clause.Frame) {
	market, channel := "", ""
	for i := range f.Items {
		here := ""
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Scope.Channel != "" && i <= 1 {
			channel = e.Scope.Channel
		}
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Scope.Market == "domestic" && (f.Has(i+1, lexicon.MetricCue) || f.Tokens[f.Items[i].Last-1].Word == r.Words.Market) {
			here = "domestic"
			if home := r.ctx.company.Entry; home != nil && r.ctx.there == home.Country {
				here = home.Country // as the article calls it
			} else if main := r.ctx.main.Entry; r.ctx.topicPlace && main != nil && main.Is == "country" {
				here = main.Name
			}
		} else if r.isMarket(f, i, i) && !r.Circumstance(f, i) {
			if e := r.PlaceEntry(f, i); e.Is == "country" || e.Is == "bloc" || e.Is == "region" {
				here = r.marketName(f, i, nil)
			}
		}
		if here == "" {
			continue
		}
		if market != "" && market != here {
			return
		}
		market = here
	}
	topic := market == ""
	if topic {
		if market = r.TopicalPlace(f); market != "" {
			r.ctx.there, r.ctx.thereBlock = market, r.ctx.block
		}
	}
	r.ctx.where = whereabouts{market: market, channel: channel, topic: topic, block: r.ctx.block}
	if c := &r.ctx; market != "" && c.scope.Market != market {
		c.scope.Market, c.told.Market = "", "" // of the paragraph before
	}
}

// noteFrame keeps the market that a paragraph sets out with for what several makers, or models, sold there, since those
// that it goes on with did so, too: "In the Korean market, Hyundai's sales fell 4.5 percent but those of Kia rose 17.3.",
// "At home, the Grandeur sold 5,237." It ends where a sentence tells of another market.
func (r *Resolver) noteFrame(f *clause.Frame, first int) {
	if f.Block != clause.InBody {
		return
	}
	opens := r.opensParagraph(f)
	if w := &r.ctx.where; !opens && !(w.framed && w.block == r.ctx.block) || opens && !f.OpensSomewhere() {
		return
	}
	frame := whereabouts{block: r.ctx.block, framed: true}
	makers := map[string]bool{}
	for i := first; i < len(r.drafts); i++ {
		d := &r.drafts[i]
		switch {
		case d.dropped:
			continue
		case !opens && (d.Scope.Market == "" || d.Scope.Market == r.ctx.where.market):
			continue
		case !opens:
			r.ctx.where = whereabouts{}
			return
		case !d.who().Is(lexicon.Maker) && !d.who().Is(lexicon.Model), !r.IsTurnover(d.Metric), d.Scope.Market == "", frame.market != "" && d.Scope.Market != frame.market:
			return
		}
		frame.market, makers[d.Subject] = d.Scope.Market, true
		if maker := r.makerOf(d); maker != nil {
			frame.maker = maker.Name
		}
		if d.Measure == fact.Level && d.who().Is(lexicon.Maker) {
			frame.most = max(frame.most, d.Value)
		}
	}
	if !opens || len(makers) == 0 {
		return
	}
	if len(makers) > 1 {
		frame.framed = false
	}
	r.ctx.where = frame
}

// inFrame reports whether the draft can be of the market that a sentence on one maker, or its models, set out with: of a
// model that is no larger than what its maker sold there, or of another maker of its house.
func (r *Resolver) inFrame(d *draft) bool {
	w, maker := &r.ctx.where, r.makerOf(d)
	if !w.framed {
		return true
	}
	if maker == nil || w.most > 0 && d.Measure == fact.Level && d.Value > w.most {
		return false
	}
	return d.who().Is(lexicon.Model) || maker.Name != w.maker
}

// opensThere returns the market that the figure's paragraph opens with, "" where it can be
// of another.
func (r *Resolver) opensThere(f *clause.Frame, k int, d *draft) string {
	opened := r.Lex.Named(r.ctx.where.market)
	for i := range f.Of(lexicon.Descriptor) {
		if e := f.Entry(i, lexicon.Descriptor); e != nil && e.Name == "place" && f.Visible(i, k) {
			if noun := f.Entry(i, r.PlaceNoun); noun == nil || opened == nil || !called(opened, noun) {
				return "" // "in the region", but "the country's market" after the country was named
			}
		}
	}
	_, priced := r.labelOf()
	if w := &r.ctx.where; w.topic && r.madeIn(d, w.market) {
		return "" // of a maker at home it may be all that it sold
	}
	if w := &r.ctx.where; w.block == r.ctx.block && r.inFrame(d) && d.Modality == fact.Reported && (r.IsTurnover(d.Metric) || d.Metric == "price" && priced) {
		return w.market
	}
	return ""
}

// madeIn reports whether the figure's maker is from the place.
func (r *Resolver) madeIn(d *draft, place string) bool {
	maker := r.makerOf(d)
	return maker != nil && maker.Country == place
}

// notePriced keeps the market whose prices a headline, a lead or an introduction speaks of:
// "cuts prices in China", "the new U.S. prices:".
func (r *Resolver) notePriced(f *clause.Frame, introduces bool) {
	priced, place := -1, -1
	if !f.Kinds.Has(lexicon.MetricCue) || !f.Kinds.Has(lexicon.Place) {
		return
	}
	for i := range f.Items {
		if u := f.Use(i, lexicon.MetricCue); u != nil && len(u.Metrics) > 0 && u.Metrics[0] == "price" && (u.Role == lexicon.Noun || !introduces && (f.Has(i, lexicon.Move) || f.Has(i, lexicon.More))) { // "make electric cars cheaper in Germany"
			priced = i
		} else if u != nil && u.Metrics != nil && u.Metrics[0] == "price" && f.Block == clause.InHeadline && f.Word(i+1) == text.For {
			priced = i // "EV5 priced for Australia"
		}
		if !r.isMarket(f, i, len(f.Items)-1) || f.Items[i].Name.Is == "world" {
			continue
		}
		if place >= 0 && f.Items[i].Name != f.Items[place].Name && !introduces {
			if priced >= 0 && place == priced+2 && !f.ListsPlaces(place) {
				break // "its prices in Europe, having done the same in China"
			}
			return // "in China, Germany"
		}
		place = i
	}
	if place >= 0 && !introduces && f.ListsPlaces(place) {
		return // "prices in US, Europe"
	}
	near := place-priced <= 2 && priced-place <= 2 || place > priced && place-priced <= 14 && f.Word(place-1) == text.In // "price cuts on its cars in China"
	if priced >= 0 && place >= 0 && (introduces || near && (f.Block == clause.InHeadline || r.ctx.sentences <= 2)) {
		r.noteLocal(localMarket{metric: "price", market: r.marketName(f, place, nil)}, false)
	}
}
