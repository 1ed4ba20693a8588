package resolve

import (
	"slices"

	"carfacts/extract/article"
	"carfacts/extract/clause"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// survey looks at what an article's blocks name, before it is read. It is about
// a market where the headline opens with one and what is counted there, or
// where a lead cites a body whose business that market is, and neither headline
// nor text are about one maker.
func (r *Resolver) survey(a *article.Article) {
	var s signs
	clear(r.named)
	clear(r.trims)
	clear(r.engines)
	r.sections, r.standings = r.sections[:0], r.standings[:0]
	publisher := r.publisherMarket(a.Site)
	r.countHome(publisher.Entry, 2*headlineWeight, -1)
	for i := range a.Blocks {
		b := &a.Blocks[i]
		r.open(i)
		r.an.Survey(r.tokens, r.hits, r.kinds)
		if b.Kind != article.Caption && b.Kind != article.Tabular {
			r.weighHome(b.Kind, s.leads < 3, i)
		}
		if r.ctx.taxer.Text == "" && r.kinds.Has(lexicon.MetricCue) && (r.kinds.Has(lexicon.Place) || r.kinds.Has(lexicon.Body)) {
			r.noteTaxer()
		}
		if r.kinds.Has(lexicon.Body) {
			r.noteBodies()
		}
		r.noteSection(a, i)
		r.noteDivisions(b)
		r.learnTrims(b)
		r.open(i) // the heads of a table's columns were read as sentences of their own
		r.countNames(b.Kind == article.Headline)
		if r.ctx.trade.segment == "" && b.Kind == article.Headline {
			r.ctx.trade = r.tradeOf()
		}
		if b.Kind == article.Headline {
			r.ctx.tradeKind = r.soldKind(r.ctx.tradeKind)
		}
		r.noteSigns(b, &s)
	}
	r.an.EndSurvey()
	r.dropLabels()
	r.ctx.home = r.strongest()
	if s.market.Text == "" && publisher.Text == r.ctx.home.Text && !s.headlineMaker {
		s.market = publisher
	}
	r.ctx.dominant, r.ctx.topicModel = r.dominantName(lexicon.Maker), r.dominantName(lexicon.Model)
	if s.callsGroup(s.headlined) {
		s.headlined = s.lead
	}
	if s.callsGroup(r.ctx.dominant) {
		r.ctx.dominant = s.lead
	}
	if r.ctx.topicModel.Text == "" && s.model.Text != "" && r.namedMost(s.model) {
		r.ctx.topicModel = s.model
	}
	switch {
	case s.opening.Text != "":
		r.ctx.main, r.ctx.topicPlace = s.opening, true
	case s.market.Text != "" && (!s.headlineMaker || s.contest || s.several || r.ctx.dominant.Text == "" || s.leads > 0 && s.lead.Text == ""):
		r.ctx.main, r.ctx.topicPlace = s.market, true
	}
	r.ctx.counted = s.market.Text != "" && s.market.Text == r.ctx.main.Text
	if s.led && !r.ctx.topicPlace {
		r.ctx.dominant = s.headlined // however often others are named
	}
	r.ctx.passed, r.ctx.region = nil, nil // heads of tables named them, and no words do so far
	r.ctx.single = s.opener.Text != "" && r.ctx.dominant.Text != "" && sameHouse(s.opener.Entry, r.ctx.dominant.Entry)
}

// signs are what the headline and the first blocks say of what an article is about.
type signs struct {
	opening           clause.Name // the market that the headline opens with
	market            clause.Name // of a body that a lead cites
	opener, headlined clause.Name // the first maker of a headline that opens with one, and the only one
	model             clause.Name // that the headline opens with
	headlineMaker     bool        // the headline names a maker
	several           bool        // it names more than one
	contest           bool        // it tells who sells most
	led               bool        // one of the first paragraphs begins with the maker headlined
	leads             int         // paragraphs and the like so far
	lead              clause.Name // the first maker of the first paragraph
}

// callsGroup reports whether the brand's name is short for the group that the article begins with: "Volkswagen
// sells more", over "The Volkswagen Group delivered".
func (s *signs) callsGroup(brand clause.Name) bool {
	return s.lead.Is(lexicon.Maker) && brand.Is(lexicon.Maker) && namedAfter(brand.Entry, s.lead.Entry)
}

// noteSigns keeps what the block says of what the article is about.
func (r *Resolver) noteSigns(b *article.Block, s *signs) {
	switch b.Kind {
	case article.Headline:
		s.headlineMaker = s.headlineMaker || r.kinds.Has(lexicon.Maker)
		s.several = s.several || r.firstMaker().Text != "" && r.onlyMaker().Text == ""
		s.contest = s.contest || r.kinds.Has(r.ContestKind)
		if s.opening.Text == "" {
			s.opening = r.openingMarket()
		}
		if s.opening.Text == "" && r.firstMaker().Text == "" {
			s.opening = r.openingWorld()
		}
		if s.opening.Text == "" {
			s.opening = r.marketBehindColon()
		}
		if s.several && s.market.Text == "" {
			s.market = r.contestedMarket()
		}
		if s.model.Text == "" {
			s.model = r.openingModel()
		}
		if s.opener.Text == "" && r.opensWithMaker() {
			s.opener, s.headlined = r.firstMaker(), r.onlyMaker()
		}
	case article.Paragraph:
		if s.leads++; s.leads == 1 {
			s.lead = r.firstMaker()
		}
		s.led = s.led || s.leads <= 3 && s.headlined.Text != "" && r.firstMaker().Text == s.headlined.Text
	case article.Deck, article.Item:
		s.leads++
	}
	if s.market.Text == "" && s.leads <= 3 && r.kinds.Has(lexicon.Body) {
		s.market = r.bodyMarket()
	}
}

// marketBehindColon returns the place whose market the block names behind a colon, with no maker there: "Toyota's factories
// idle while dealers wait: Japan's car market in October".
func (r *Resolver) marketBehindColon() clause.Name {
	colon := slices.IndexFunc(r.tokens, func(t text.Token) bool { return t.Word == text.Colon })
	if colon < 0 {
		return clause.Name{}
	}
	for i := colon + 1; i < len(r.hits); i++ {
		if r.hits[i].Kinds.Has(lexicon.Maker) || r.hits[i].Kinds.Has(lexicon.Model) {
			return clause.Name{}
		}
	}
	return r.marketNamed(colon)
}

// contestedMarket returns the place whose market the block names: "Tesla outsells Kia in Korea's EV market".
func (r *Resolver) contestedMarket() clause.Name { return r.marketNamed(-1) }

// marketNamed returns the place whose market the block names behind token from.
func (r *Resolver) marketNamed(from int) clause.Name {
	for i := range r.phrases {
		if i <= from {
			continue
		}
		m := r.marketHit(&r.hits[i])
		if m.Text == "" {
			continue
		}
		j := i + max(1, r.hits[i].Len)
		for j < len(r.hits) && (r.tokens[j].Word == text.Possessive || r.hits[j].Kinds.Has(lexicon.ScopeCue) || r.hits[j].Kinds.Has(lexicon.UnitWord)) {
			j += max(1, r.hits[j].Len)
		}
		whole := r.tokens[min(i+max(1, r.hits[i].Len), len(r.tokens)-1)].Word == text.Possessive // "India's two-wheeler retail"
		if j < len(r.hits) && (r.tokens[j].Word == r.Words.Market || whole && r.hits[j].Kinds.Has(lexicon.MetricCue)) {
			return m
		}
	}
	return clause.Name{}
}

// phrases ranges over the words of the block and the phrases of several, which hide the
// shorter ones in them: a heavy truck is not counted among trucks.
func (r *Resolver) phrases(yield func(i int) bool) {
	for i := 0; i < len(r.hits); i += max(1, r.hits[i].Len) {
		if !yield(i) {
			return
		}
	}
}

// openingModel returns the model that the block names before anything is measured or moves.
func (r *Resolver) openingModel() clause.Name {
	for i := range r.phrases {
		h := &r.hits[i]
		if n := r.modelHit(h); n.Text != "" || h.Kinds.Has(lexicon.MetricCue) || h.Kinds.Has(lexicon.Move) {
			return n
		}
	}
	return clause.Name{}
}

// modelHit returns the model that the words name.
func (r *Resolver) modelHit(h *lexicon.Hit) clause.Name {
	for u := range h.Of(lexicon.Model) {
		if !u.Risky {
			return clause.NameOf(u.Entry)
		}
	}
	return clause.Name{}
}

// opensWithMaker reports whether the block names a maker before anything is measured, or as
// whose that is: "Porsche deliveries fall", "Deliveries at Porsche fall".
func (r *Resolver) opensWithMaker() bool {
	measured := len(r.hits)
	for i := range r.hits {
		switch h := &r.hits[i]; {
		case r.makerHit(h).Text != "":
			return i <= measured+2
		case h.Kinds.Has(lexicon.MetricCue) && i < measured:
			measured = i + h.Len - 1
		}
	}
	return false
}

// firstMaker returns the maker that the block names first, by its own name or a model's.
func (r *Resolver) firstMaker() clause.Name {
	for i := range r.phrases {
		if n := r.makerHit(&r.hits[i]); n.Text != "" {
			return n
		}
	}
	return clause.Name{}
}

// onlyMaker returns the maker that the block names where it names no other.
func (r *Resolver) onlyMaker() clause.Name {
	first := r.firstMaker()
	for i := range r.phrases {
		if n := r.makerHit(&r.hits[i]); n.Text != "" && n.Text != first.Text {
			return clause.Name{}
		}
	}
	return first
}

// makerHit returns the maker that the words name, or that makes the model they name.
func (r *Resolver) makerHit(h *lexicon.Hit) clause.Name {
	if !h.Kinds.Has(lexicon.Maker) && !h.Kinds.Has(lexicon.Model) {
		return clause.Name{}
	}
	for u := range h.Uses {
		switch {
		case u.Kind == lexicon.Maker:
			return clause.NameOf(u.Entry)
		case u.Kind == lexicon.Model && !u.Risky:
			if e := r.Lex.Named(u.Maker); e != nil {
				return clause.NameOf(e)
			}
		}
	}
	return clause.Name{}
}

// openingMarket returns the country that the headline names before any maker,
// where it goes on with what is counted there: "Dutch car sales up, Tesla down".
func (r *Resolver) openingMarket() clause.Name {
	var first, last clause.Name
	end, metric := 0, -1 // of the last place, and of a metric that opens the headline
	next := 0            // after the last name of several words: "South Africa" is not Africa
	for i := range r.hits {
		h := &r.hits[i]
		if i < next {
			continue
		}
		if h.Len > 1 && h.Kinds.Has(lexicon.Place) {
			next = i + h.Len
		}
		switch {
		case first.Text == "" && h.Kinds.Has(lexicon.MetricCue) && metric < 0:
			metric = i + h.Len
		case h.Kinds.Has(lexicon.Maker), h.Kinds.Has(lexicon.Model):
			return clause.Name{}
		case h.Kinds.Has(r.WorksKind) && !clause.HasSuffix(r.tokens[i+max(1, h.Len)-1].Text(r.article), "s"):
			return clause.Name{} // "Spanish plant of Stellantis to build Leapmotors": what one company does there
		case (h.Kinds.Has(lexicon.MetricCue) || h.Kinds.Has(r.ShareKind)) && first.Text != "":
			if i <= end+1 {
				return last // "Spain leads a rise in European car sales"
			}
			return first
		case i == end && end > 0 && (r.tokens[i].Word == text.Possessive || h.Kinds.Has(lexicon.ScopeCue) || h.Kinds.Has(lexicon.UnitWord)):
			end = i + max(1, h.Len) // "Mexico is first among China's vehicle exports"
		case h.Kinds.Has(lexicon.Place):
			if r.makersOf(i) {
				continue // "Chinese car brands double market share in Europe"
			}
			if m := r.marketHit(h); m.Text != "" {
				last, end = m, i+h.Len
			}
			if first.Text == "" {
				first = last
			}
			if first.Text == "" {
				return clause.Name{}
			}
			if w := r.tokens[max(metric, 0)].Word; metric >= 0 && i <= metric+2 && (w == text.In || w == text.Of) {
				return first // "Car market in the EU: Tesla crashes"
			}
		}
	}
	return clause.Name{}
}

// makersOf reports whether hits[i] is the adjective of a place whose makers are named next, wherever they
// sell: "Chinese car brands".
func (r *Resolver) makersOf(i int) bool {
	if u := r.hits[i].Use(lexicon.Place); u.Role != lexicon.Adjective {
		return false
	}
	i += max(1, r.hits[i].Len)
	for end := i + 4; i < min(end, len(r.hits)); i++ {
		h := &r.hits[i]
		if e := h.Entry(lexicon.Descriptor); e != nil && clause.IsCompany(e) {
			return true
		}
		if h.Kinds.Has(lexicon.MetricCue) || h.Kinds.Has(lexicon.Preposition) || r.tokens[i].Kind == text.Punct {
			return false
		}
	}
	return false
}

// openingWorld returns the world where the headline opens with it: "World plug-in top 10".
func (r *Resolver) openingWorld() clause.Name {
	if len(r.hits) < 2 || !r.hits[0].Kinds.Has(lexicon.Place) || r.tokens[1].Word == text.Possessive {
		return clause.Name{}
	}
	for u := range r.hits[0].Of(lexicon.Place) {
		if u.Is == "world" {
			return clause.NameOf(u.Entry)
		}
	}
	return clause.Name{}
}

// marketHit returns the country, bloc or region that the words name.
func (r *Resolver) marketHit(h *lexicon.Hit) clause.Name {
	for u := range h.Of(lexicon.Place) {
		if u.Is == "country" || u.Is == "bloc" || u.Is == "region" && u.In == "" {
			return clause.NameOf(u.Entry)
		}
	}
	return clause.Name{}
}

// bodyMarket returns the market of the first body that the block names whose
// business it is to count one.
func (r *Resolver) bodyMarket() clause.Name {
	for i := range r.hits {
		for u := range r.hits[i].Of(lexicon.Body) {
			if u.Market == "" || len(u.Metrics) == 0 || r.localOf(u.Metrics[0]) {
				continue
			}
			if e := r.Lex.Named(u.Market); e != nil {
				return clause.NameOf(e)
			}
		}
	}
	return clause.Name{}
}

// publisherMarket returns the market of the body that the site's name begins with, which speaks of that
// without a name: "CPCA English".
func (r *Resolver) publisherMarket(site string) clause.Name {
	r.cellTokens = text.Tokenize(r.cellTokens[:0], r.Lex.Vocabulary, site, 0, len(site))
	r.cellHits, r.kinds = r.an.Find(r.cellHits[:0], r.cellTokens)
	r.tokens, r.hits = r.cellTokens, r.cellHits
	if len(r.hits) == 0 || !r.hits[0].Kinds.Has(lexicon.Body) {
		return clause.Name{}
	}
	return r.bodyMarket()
}

// noteBodies keeps what the first body that is named counts.
func (r *Resolver) noteBodies() {
	for i := range r.hits {
		for u := range r.hits[i].Of(lexicon.Body) {
			switch {
			case len(u.Metrics) == 0:
			case r.localOf(u.Metrics[0]):
				r.ctx.orders.note(u)
			case r.bodyMetric == "":
				r.bodyMetric = u.Metrics[0]
			}
		}
	}
}

// localOf reports whether the figures of the metric are those of a place even where a maker
// sells everywhere: recalls are ordered country by country.
func (r *Resolver) localOf(metric string) bool {
	m := r.Vocabulary(metric)
	return m != nil && m.Local
}

// ordered is what the authorities order that an article names, and the place that they are
// all of.
type ordered struct {
	metric, market string
	many           bool // of several places, or several things
}

func (o *ordered) note(u *lexicon.Use) {
	o.many = o.many || o.market != "" && (o.market != u.Market || o.metric != u.Metrics[0])
	o.metric, o.market = u.Metrics[0], u.Market
}

// in returns the place where the figures of the metric were ordered, "" where none or several
// come into question.
func (o *ordered) in(metric string) string {
	if o.many || o.metric != metric {
		return ""
	}
	return o.market
}
