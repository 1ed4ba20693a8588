package resolve

import (
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// ownPlace sets the place that stands in the figure's own run, or between it
// and the statement that it hangs on: a market, or for what stands somewhere its
// site.
func (r *Resolver) ownPlace(f *frame, k int, d *draft, link *draft) {
	if !r.placed(d) {
		return
	}
	if i := r.nearestMarket(f, k, f.runs[k], d); i >= 0 {
		if r.is(d, lexicon.Outbound) && f.Word(i-1) == text.In && f.Has(i-2, r.worksKind) {
			if place := r.marketName(f, i, d); place != d.Subject {
				d.Scope.Origin = place // "GM's plants in Mexico exported"
			}
			return
		}
		r.setPlace(d, r.marketName(f, i, d))
	} else if link != nil && link.sentenceNo == d.sentenceNo {
		r.setPlace(d, r.placeBefore(f, k, link.item, d))
	}
	if d.Scope.Origin == "" {
		r.setPlace(d, r.townAhead(f, k, d))
	}
}

// townAhead returns the town that a sentence on what stands somewhere begins
// with: "Pomigliano, home of the Panda, turned out 78,975".
func (r *Resolver) townAhead(f *frame, k int, d *draft) string {
	m := r.lex.Metrics[d.Metric]
	if m == nil || !m.Sited || k == 0 {
		return ""
	}
	if n := f.Items[0].Name; n != nil && n.Is == "city" && f.Items[0].Role == lexicon.Plain && !f.Has(1, lexicon.Place) {
		return r.marketName(f, 0, d)
	}
	return ""
}

// placed reports whether the figure can have a place: a place's own total has
// one only as what goes to or comes from elsewhere.
func (r *Resolver) placed(d *draft) bool {
	return !d.who().is(lexicon.Place) || r.is(d, lexicon.Outbound) || r.worldwide(d)
}

// worldwide reports whether a country or its makers can have the figure in the
// whole world: "global sales of the eight Japanese makers", "China made up 60
// percent of global sales".
func (r *Resolver) worldwide(d *draft) bool {
	if !d.who().is(lexicon.Place) || d.owner.Is == "world" {
		return false
	}
	if m := r.lex.Metrics[d.Metric]; d.Measure == fact.Share {
		return m != nil && m.Flow && !m.Accepts("money")
	}
	return d.Metric == "production" || d.Metric == "sales" || d.Metric == "deliveries"
}

// setPlace sets the origin of what stands somewhere, else the market.
func (r *Resolver) setPlace(d *draft, place string) {
	switch m := r.lex.Metrics[d.Metric]; {
	case place == d.Subject, place == "":
	case m != nil && m.Sited:
		if d.Scope.Origin == "" && (place != "World" || !m.Plan) { // a plant stands somewhere
			d.Scope.Origin = place
		}
	case d.Scope.Market == "":
		d.Scope.Market = place
	}
}

// place finds the place of a company's figure where its run names none: before
// it in the sentence, "there", the plant spoken of, the market that the article
// is about, and for prices and recalls the one spoken of before.
func (r *Resolver) place(f *frame, k int, d *draft) {
	m := r.lex.Metrics[d.Metric]
	if m == nil || !r.placed(d) || r.worldwide(d) {
		return
	}
	if d.Scope.Market == "" && (!m.Sited || d.Scope.Origin == "") {
		r.setPlace(d, r.sentencePlace(f, k, d))
	}
	if staff := r.ofStaff(d); m.Sited && d.Scope.Origin == "" || staff && d.Scope.Market == "" {
		if p := r.unknownTown(f, k); p != "" {
			r.setPlace(d, p)
		} else {
			r.setPlace(d, r.siteOf(f, k, d))
		}
	}
	if m.Sited {
		if maker := r.makerOf(d); d.Metric == "production" && d.Scope.Origin == "" && d.Modality == fact.Reported && r.ctx.topicPlace && r.ctx.top.metric == d.Metric && maker != nil && maker.Country != r.ctx.top.place {
			d.Scope.Origin = r.ctx.top.place // in a report on what a country's plants build
		}
		if d.Metric == "production" && d.Scope.Origin == "" && r.makerOf(d) != nil && r.ctx.subject.is(lexicon.Place) && r.countsOfThem(f, k, d) {
			d.Scope.Origin = r.ctx.subject.text
		}
		return
	}
	if d.Scope.Market == "" {
		d.Scope.Market = r.mainMarket(d)
		if b := r.tellingBody(f, k); b != nil && d.Scope.Market == "" && d.metricFrom == fact.Context && r.isTurnover(d.Metric) {
			if maker := r.makerOf(d); maker != nil && maker.Country != b.Market {
				d.Scope.Market = b.Market
			}
		}
	}
	if m.Local {
		r.local(d)
	}
	if d.Metric == "exports" && d.Scope.Market == d.Scope.Origin {
		d.Scope.Market = ""
	}
}

// ofStaff reports whether the draft counts people at work.
func (r *Resolver) ofStaff(d *draft) bool {
	return r.is(d, lexicon.Staff)
}

// sentencePlace returns the place that the sentence outside the figure's run
// gives it, "" for none.
func (r *Resolver) sentencePlace(f *frame, k int, d *draft) string {
	if m := r.lex.Metrics[d.Metric]; !m.Corporate && d.Metric != "cost" || m.Sited || r.ofStaff(d) || d.Metric == "stores" || f.Has(0, lexicon.Preposition) {
		if p := r.placeBefore(f, k, -1, d); p != "" {
			return p
		}
	}
	if next := f.runs[k] + 1; next < len(f.starts) && f.starts[next] < len(f.Items) && f.Word(f.starts[next]+1) == text.All {
		if i := r.nearestMarket(f, k, next, d); i >= 0 { // "…, all of them in the United States"
			return r.marketName(f, i, d)
		}
	}
	for i := k + 1; i < f.ends[f.runs[k]]; i++ {
		if f.Word(i) == r.words.there {
			return r.ctx.there
		}
	}
	if r.sited(d) {
		return r.placeOfList(f, k, d)
	}
	return ""
}

// placeOfList returns the place that ends a list which the figure's run begins:
// "$13.9 billion to build pickups and batteries in North Carolina".
func (r *Resolver) placeOfList(f *frame, k int, d *draft) string {
	for run := f.runs[k] + 1; run < len(f.starts); run++ {
		i := f.starts[run]
		if f.Word(i) != text.And && f.Word(i) != text.Or || f.Items[i-1].Punct || f.runs[i-1] != run-1 {
			break
		}
		for ; i < f.ends[run]; i++ {
			if f.Items[i].Quantity != 0 || f.Has(i, lexicon.Auxiliary) || f.Has(i, lexicon.Pronoun) {
				return ""
			}
			if r.isMarket(f, i, k) && r.placeFits(f, i, d) {
				return r.marketName(f, i, d)
			}
		}
	}
	return ""
}

// placeBefore returns the last market, or what "there" means, before the figure
// and after items[until].
func (r *Resolver) placeBefore(f *frame, k, until int, d *draft) string {
	for i := k - 1; i > until; i-- {
		if r.is(d, lexicon.Outbound) && f.Word(r.beforeArticle(f, i)) == text.In {
			continue // where they come from, or something else is
		}
		if i > 2 && r.othersClause(f, i, k, d) {
			return "" // "sold 34,134 in China, while Nio delivered 20,462"
		}
		if r.isMarket(f, i, k) && r.placeFits(f, i, d) {
			return r.marketName(f, i, d)
		}
		if f.Word(i) == r.words.there && !r.worldwide(d) {
			if p := r.thereBefore(f, i); p != "" {
				return p
			}
		}
	}
	return ""
}

// othersClause reports whether items[i] stands in a clause of another subject than the
// figure's, which a word such as "while" sets against it.
func (r *Resolver) othersClause(f *frame, i, k int, d *draft) bool {
	run := f.runs[k]
	for run > 0 && f.weight[run] < atContrast {
		run--
	}
	start := f.starts[run]
	for f.Items[start].Punct && start < k {
		start++
	}
	switch f.Word(start) {
	case text.While, text.Whereas, text.But:
	default:
		return false
	}
	if f.runs[i] >= run || d.owner == nil {
		return false
	}
	for j := f.starts[run]; j < k; j++ {
		if f.Items[j].Name == d.owner {
			return true
		}
	}
	return false
}

// thereBefore returns the place that "there" at items[i] means: one that the
// sentence has named, else the last.
func (r *Resolver) thereBefore(f *frame, i int) string {
	for j := i - 1; j >= 0; j-- {
		if r.isMarket(f, j, i) {
			return r.marketName(f, j, nil)
		}
	}
	return r.ctx.there
}

// nearestMarket returns the market in the run that stands nearest to the
// figure, with no other figure between; -1 where there is none.
func (r *Resolver) nearestMarket(f *frame, k, run int, d *draft) int {
	best, at := -1, 1<<30
	for i := f.starts[run]; i < f.ends[run]; i++ {
		if f.runs[i] != run || !r.isMarket(f, i, k) || !r.placeFits(f, i, d) {
			continue
		}
		distance := k - i
		if i > k {
			distance = i - k
			if r.figureBetween(f, k, i) {
				continue
			}
		}
		if distance < at {
			best, at = i, distance
		}
	}
	return best
}

// figureBetween reports whether another figure than the whole of this one
// ("14,000 of its 54,000 jobs in Germany") or a small count stands between the
// figure and the place after it.
func (r *Resolver) figureBetween(f *frame, k, i int) bool {
	for j := k + 1; j < i; j++ {
		q := f.QuantityAt(j)
		if q == nil || !f.visible(j, i) || q.Words && q.Small || f.Has(j+1, r.worksKind) {
			continue // "to build a 100 GWh plant in Hungary"
		}
		before := j - 1
		for f.Has(before, lexicon.Determiner) || f.Has(before, lexicon.Pronoun) {
			before--
		}
		if before == k+1 && f.Word(before) == text.Of || before == k+1 && f.Word(k-1) == text.From {
			continue // "from $65,990 to $52,990 in the US"
		}
		return true
	}
	return false
}

// isMarket reports whether items[i] is a place that a preposition makes a
// market, or a word for the whole world.
func (r *Resolver) isMarket(f *frame, i, k int) bool {
	it := &f.Items[i]
	if it.Name == nil || it.Name.Kind != lexicon.Place || it.Role == lexicon.People || !f.visible(i, k) {
		return false
	}
	if r.superlative(f, i) {
		return false
	}
	if f.Word(i+1) == text.Comma && f.Word(i+2) == text.Where && k > i && it.Role != lexicon.Adjective && !f.afterPlace(i) {
		return true // "China, where sales shrank"
	}
	if it.Name.Is == "world" {
		if f.Word(i+1) == text.Possessive { // "the world's largest", "the world's car sales"
			return f.Has(r.modified(f, i+1), lexicon.MetricCue)
		}
		j := r.modified(f, i)
		return (it.Role != lexicon.Adjective || f.Has(j, lexicon.MetricCue) || f.Has(j, r.shareKind)) && !f.bestOf(i)
	}
	if it.Role == lexicon.Adjective || it.Role == lexicon.Plain {
		// "U.S. prices", "the Chinese plants", "its Glendale payroll", "the U.S. EV market"
		j := r.modified(f, i)
		u := f.Use(j, lexicon.MetricCue)
		if u != nil && u.Role != lexicon.Verb && (it.Name.Is != "city" || !f.Has(i-1, lexicon.Preposition)) || f.Has(j, r.worksKind) || f.Has(j, r.unitNoun) {
			return true
		}
		if it.Name.Is == "city" && f.Word(i+1) == text.Comma && r.isTownOfWorks(f, i) {
			return true
		}
		if it.Role == lexicon.Adjective && r.ctx.site.place != "" && j < len(f.Items) && f.Tokens[f.Items[j].First].Word == r.words.one {
			return true // "The German one"
		}
		if it.Role == lexicon.Adjective {
			return false
		}
	}
	if r.arm(f, i) {
		return true
	}
	j := r.beforeArticle(f, i)
	if f.Word(i+1) == text.Hyphen || f.Word(i+1) == text.Possessive {
		return false
	}
	if f.Word(j) == r.words.outside || f.Word(j) == text.Of && f.Word(j-1) == r.words.outside {
		return true
	}
	switch f.Word(j - 1) {
	case r.words.based, r.words.headquartered:
		return false // "based in Reston"
	}
	switch f.Word(j) {
	case text.To:
		return f.QuantityAt(j-1) != nil || f.Has(j-1, lexicon.MetricCue) || f.Has(j-1, lexicon.UnitWord) || f.Word(j-1) == text.Those || f.Word(j-1) == text.That
	case text.In, text.On, text.Across, text.Into, text.Within, r.words.throughout:
		return true
	case r.words.near:
		return it.Name.Is == "city" && f.Has(j-1, r.worksKind) // "the factory near Reno"
	case text.At:
		return it.Name.Is == "city" // "output at Melfi"
	case text.Of:
		return r.inCalled(f, j-1) // "in the port city of Hai Phong"
	case text.For:
		return (j == 0 || j == 1 && f.Word(0) == text.As) && !f.Has(i+1, lexicon.MetricCue) // "For Spain the figures are", "As for Europe"
	}
	return false
}

// bestOf reports whether the world at items[i] only says what something is first
// of: "among the fastest in the world".
func (f *frame) bestOf(i int) bool {
	for j := i - 1; j >= 0 && j >= i-6; j-- {
		if f.Items[j].Punct || f.Items[j].Quantity != 0 {
			break
		}
		if s := f.Text(j); hasSuffix(s, "est") && j > 0 && f.Has(j-1, lexicon.Determiner) || s == "most" {
			return true
		}
	}
	return false
}

// arm reports whether the place at items[i] is part of the name of a maker's arm
// there: "Hyundai Motor America".
func (r *Resolver) arm(f *frame, i int) bool {
	it := &f.Items[i]
	return i > 0 && it.Name.Is != "city" && it.Role == lexicon.Plain && f.Items[i-1].Name != nil && f.Items[i-1].Name.Kind == lexicon.Maker
}

// isTownOfWorks reports whether the town at items[i] is given with its state
// before a place of production: "its Marysville, Ohio, plant".
func (r *Resolver) isTownOfWorks(f *frame, i int) bool {
	for j := i + 4; j < len(f.Items) && j <= i+6; j++ {
		if f.Has(j, r.worksKind) {
			return f.beforeAddress(j) == i
		}
	}
	return false
}

// inCalled reports whether items[i] is the noun for a place of a phrase that opens
// with "in" or "at".
func (r *Resolver) inCalled(f *frame, i int) bool {
	if e := f.Entry(i, lexicon.Descriptor); e == nil || e.Name != "place" {
		return false
	}
	for i--; i >= 0 && !f.Items[i].Punct && f.Items[i].Quantity == 0; i-- {
		if f.Has(i, lexicon.Preposition) {
			return f.Word(i) == text.In || f.Word(i) == text.At
		}
	}
	return false
}

// beforeArticle returns the item before the name at items[i] and its article.
func (r *Resolver) beforeArticle(f *frame, i int) int {
	i--
	for f.Has(i, lexicon.Determiner) {
		i--
	}
	return i
}

// afterPlace reports whether the place at items[i] only says where the one
// before it lies: "Stanton, Tennessee".
func (f *frame) afterPlace(i int) bool {
	return i > 1 && f.Word(i-1) == text.Comma && f.Items[i-2].Name != nil && f.Items[i-2].Name.Kind == lexicon.Place
}

// modified returns the item of the noun that the place before it is said of:
// "U.S. light-vehicle sales", "the China NEV market".
func (r *Resolver) modified(f *frame, i int) int {
	j := i + 1
	for j < i+5 && j+1 < len(f.Items) {
		switch {
		case f.Word(j+1) == text.Hyphen && f.Tokens[f.Items[j+1].First].Glued:
			j += 2
		case (f.Has(j, lexicon.ScopeCue) || f.Has(j, lexicon.UnitWord) && f.Has(j+1, lexicon.MetricCue)) && !f.Has(j, lexicon.MetricCue):
			j++ // "U.S. auto sales"
		default:
			return j
		}
	}
	return j
}

// placeAt reports whether items[i] is the name of a place as a noun.
func (f *frame) placeAt(i int) bool {
	return i >= 0 && i < len(f.Items) && f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Place && f.Items[i].Role == lexicon.Plain && f.Word(i+1) != text.Possessive
}

// uniteBlocs names by their region the places of a list that two blocs of the region
// are in: "the EU, Britain and the EFTA countries" is Europe.
func (r *Resolver) uniteBlocs(f *frame) {
	first, last, places, blocs := -1, -1, 0, 0
	for i := 0; i <= len(f.Items); i++ {
		if f.placeAt(i) && (last < 0 || f.Items[i].Name.In == f.Items[first].Name.In) {
			if last < 0 {
				first = i
			}
			last = i
			places++
			if f.Items[i].Name.Is == "bloc" {
				blocs++
			}
			continue
		}
		if last >= 0 && i < len(f.Items) && i <= last+3 && (f.Word(i) == text.Comma || f.Word(i) == text.And || f.Word(i) == text.Plus || f.Has(i, lexicon.Determiner)) {
			continue
		}
		if region := r.regionOf(f, first); blocs > 1 && places > 2 && region != nil {
			for j := first; j <= last; j++ {
				if f.placeAt(j) {
					f.Items[j].Name = region
				}
			}
		}
		first, last, places, blocs = -1, -1, 0, 0
		if f.placeAt(i) {
			i--
		}
	}
}

// regionOf returns the place that the place at items[i] lies in, nil for none.
func (r *Resolver) regionOf(f *frame, i int) *lexicon.Entry {
	if i < 0 {
		return nil
	}
	return r.lex.Named(f.Items[i].Name.In)
}

// joinsPlaces reports whether items[i] makes a list of the places beside it.
func (f *frame) joinsPlaces(i int) bool {
	if f.Word(i) != text.And && f.Word(i) != text.Comma || f.InAddress(i) || !f.placeAt(i-1) {
		return false
	}
	if f.Word(i) == text.Comma {
		next := f.Word(i + 2)
		return f.placeAt(i+1) && f.Items[i+1].Name != f.Items[i-1].Name && (next == text.And || next == text.Comma && (f.placeAt(i+3) || f.Word(i+3) == text.And))
	}
	if f.Has(i+1, lexicon.Determiner) {
		i++
	}
	return f.placeAt(i+1) && !f.Has(i+2, lexicon.MetricCue) && !f.Has(i+2, lexicon.Descriptor) && f.Items[i+1].Name != f.Items[max(i-1, 0)].Name
}

// placeFits reports whether the place can be where the figure is of: a city is
// only for what news gives by city, and what is said of the word for another
// metric ("China subsidy cuts") is for that.
func (r *Resolver) placeFits(f *frame, i int, d *draft) bool {
	it := &f.Items[i]
	m := r.lex.Metrics[d.Metric]
	if f.placeAt(i) && (f.joinsPlaces(i+1) || f.joinsPlaces(i-1)) {
		return false // "in Germany and France": neither alone
	}
	if r.worldwide(d) && it.Name.Is != "world" {
		return false // but "the global output of Japanese makers"
	}
	if j := r.modified(f, i); m != nil && (it.Role == lexicon.Adjective || it.Role == lexicon.Plain && (f.Word(i-1) == text.As || !f.Has(i-1, lexicon.Preposition))) && f.Has(j, lexicon.MetricCue) && !r.isPlant(f, j) && !f.Has(j, r.unitNoun) {
		if !r.likeMetric(f.Entry(j, lexicon.MetricCue), d.Metric, m) {
			return false
		}
	}
	return r.placeEntry(f, i).Is != "city" || m != nil && m.Sited || m.Is(lexicon.Urban)
}

// likeMetric reports whether a word for a metric can stand for the metric: its
// own, or where both count vehicles another ("U.S. sales", of deliveries).
func (r *Resolver) likeMetric(e *lexicon.Entry, metric string, m *lexicon.Metric) bool {
	for _, name := range e.Metrics {
		if o := r.lex.Metrics[name]; name == metric || o != nil && o.Flow == m.Flow && len(o.Dimensions) > 0 && m.Accepts(o.Dimensions[0]) {
			return true
		}
	}
	return len(e.Metrics) == 0
}

// placeEntry returns the place that items[i] names: a capital that stands for
// its country elsewhere is the town where something is in it.
func (r *Resolver) placeEntry(f *frame, i int) *lexicon.Entry {
	it := &f.Items[i]
	if it.Role == lexicon.Capital && (f.Word(i-1) == text.In || f.Word(i-1) == text.At || f.Word(i-1) == r.words.near) {
		if city := r.lex.Named(f.Text(i)); city != nil && city.Is == "city" {
			return city
		}
	}
	return it.Name
}

// marketName returns the place at items[i], or the country that is named
// right after a city: "in Arnstadt, Germany".
func (r *Resolver) marketName(f *frame, i int, d *draft) string {
	n := r.placeEntry(f, i)
	j := i - 1
	for f.Has(j, lexicon.Determiner) || f.Word(j) == text.Of {
		j--
	}
	if f.Word(j) == r.words.outside {
		if e := r.lex.Named(r.subjectOf(d)); e != nil && e.Country == n.Name {
			return "overseas"
		}
		return "outside " + n.Name
	}
	if n.Is == "city" && n.In != "" && d != nil && (n.In == r.ctx.site.place && (r.sited(d) || r.ofStaff(d)) && !r.atHome(d, n.In) || r.sited(d) && r.namesCountry(f, n.In)) {
		return n.In
	}
	if n.Is == "city" && f.Word(i+1) == text.Comma && i+2 < len(f.Items) {
		if c := f.Items[i+2].Name; c != nil && c.Kind == lexicon.Place && c.Name == n.In {
			return c.Name
		}
	}
	return n.Name
}

// atHome reports whether the country is that of the draft's maker, whose plants
// there go by their towns.
func (r *Resolver) atHome(d *draft, country string) bool {
	e := r.makerOf(d)
	return e != nil && e.Country == country
}

// sited reports whether the draft's place is where something stands.
func (r *Resolver) sited(d *draft) bool {
	if d == nil {
		return false
	}
	m := r.lex.Metrics[d.Metric]
	return m != nil && m.Sited
}

// subjectOf returns the draft's subject, "" for no draft.
func (r *Resolver) subjectOf(d *draft) string {
	if d == nil {
		return ""
	}
	return d.Subject
}

// namesCountry reports whether the sentence names the country.
func (r *Resolver) namesCountry(f *frame, country string) bool {
	for i := range f.Items {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Place && n.Name == country {
			return true
		}
	}
	return false
}

// soldIn returns the country whose sales a sentence without figures announces:
// "New-vehicle sales in the United States climbed in the first quarter".
func (r *Resolver) soldIn(f *frame) string {
	last := len(f.Items) - 1
	for j := range f.Items {
		u := f.Use(j, lexicon.MetricCue)
		if u == nil || u.Role == lexicon.Verb || !slices.Contains(u.Metrics, "sales") {
			continue
		}
		for i := range f.Items {
			if n := f.Items[i].Name; n != nil && n.Is == "country" && (i == j+2 || i == j+3 || r.modified(f, i) == j) && r.isMarket(f, i, last) {
				return n.Name
			}
		}
	}
	return ""
}

// ofItsMakers reports whether the sentence speaks of the place by its
// adjective alone, and not as a market: "the Korean trio's share".
func (r *Resolver) ofItsMakers(f *frame, e *lexicon.Entry, k int) bool {
	named := false
	for i := range f.Items {
		if it := &f.Items[i]; it.Name == e {
			if it.Role != lexicon.Adjective || r.isMarket(f, i, k) {
				return false
			}
			named = true
		}
	}
	return named
}
