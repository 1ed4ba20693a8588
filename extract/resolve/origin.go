package resolve

import (
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// origin finds where what is counted is made: "cars made in China", "shipped
// from China", "Chinese-made cars", and for duties and imports "Chinese cars".
func (r *Resolver) origin(f *frame, k int, d *draft) {
	inbound := r.is(d, lexicon.Inbound)
	if d.Scope.Origin != "" && !inbound {
		return
	}
	trade := d.Metric == "tariff" || inbound
	if m := r.lex.Metrics[d.Metric]; m == nil || !m.Accepts("count") && !m.Levied {
		return
	}
	at := r.originAt(f, k, d, trade)
	if d.Scope.Origin != "" && (at < 0 || f.runs[at] != f.runs[k]) {
		return // else "10,000 from China and 7,000 from Spain"
	}
	if at >= 0 {
		d.Scope.Origin = f.Entry(at, lexicon.Place).Name
	}
	if d.Scope.Origin != "" && d.Scope.Market == d.Scope.Origin && !r.marketToo(f, at, k, d) {
		d.Scope.Market = ""
	}
	if d.Scope.Origin == "" {
		r.madeThere(d)
	}
}

// originAt returns the item nearest to the figure that says where what is counted comes from,
// -1 where none does.
func (r *Resolver) originAt(f *frame, k int, d *draft, trade bool) int {
	best := -1
	for i := range f.Of(lexicon.Place) {
		it := &f.Items[i]
		if best >= 0 && i > k && i-k >= k-best && (f.runs[i] != f.runs[k] || f.runs[best] == f.runs[k]) {
			break
		}
		if e := f.Entry(i, lexicon.Place); it.Name == nil && e != nil && f.Word(i-1) == text.Hyphen && f.Word(i-2) == text.In && f.Word(i-3) == text.Hyphen && r.isMaking(f, i-4) && f.visible(i, k) {
			best = i // "made-in-China cars"
		}
		if it.Name == nil || it.Name.Kind != lexicon.Place || !f.visible(i, k) || it.Name.Name == d.Subject {
			continue
		}
		if f.measuresElse(k, i, d) {
			break // "tariffs of 25 percent, and the price of a Mexican-built van"
		}
		if trade && i > k && r.partBetween(f, k, i) {
			break
		}
		if r.comesFrom(f, i, k, d, trade) {
			best = i
			if i > k {
				break
			}
		}
	}
	return best
}

// partBetween reports whether a part of what the figure at items[k] counts is told of before items[i]:
// "85,000 cars, of which 10,000 came from China", "85,000 cars, 12 percent of them from China",
// or another statement has begun.
func (r *Resolver) partBetween(f *frame, k, i int) bool {
	for j := k + 1; j < i; j++ {
		if f.Word(j) == text.Semicolon || f.QuantityAt(j) != nil && f.runs[j] != f.runs[k] && (r.partOf(f, j) || r.someOf(f, j)) {
			return true
		}
	}
	return false
}

// comesFrom reports whether the place at items[i] is said to be where what the figure at
// items[k] counts comes from.
func (r *Resolver) comesFrom(f *frame, i, k int, d *draft, trade bool) bool {
	role, before := f.Items[i].Role, f.Word(i-1)
	at := i - 1 // of what stands before it and its article
	if before == text.The && f.Word(i-2) == text.From {
		before, at = text.From, i-2 // "cars from the EU"
	}
	switch {
	case r.isMadeIn(f, i), r.shipsFrom(f, i, d):
		return true
	case role == lexicon.Adjective:
		return trade && (f.Has(i+1, lexicon.ScopeCue) || f.Has(i+1, lexicon.UnitWord) || f.Word(i+1) == r.words.ones)
	case role != lexicon.Plain || i <= 1 || before == text.In || before == text.By || before == text.At:
		return false
	case before == r.words.left:
		return r.is(d, lexicon.Outbound) // "left Japan"
	case before != text.From || f.Has(at-1, lexicon.Descriptor) && !f.Has(at-1, lexicon.UnitWord):
		return false // "its rival from Wuhu"
	case r.isTurnover(d.Metric) && i > k && i <= k+3:
		return true // "shipped 710,000 cars from Shanghai"
	}
	return trade || r.is(d, lexicon.Outbound) && (d.who().is(lexicon.Maker) || f.Has(at-1, lexicon.MetricCue)) // "its exports from China"
}

// isMadeIn reports whether cars are said to be made in the place at items[i]: "cars built in the
// European Union", "Chinese-made cars".
func (r *Resolver) isMadeIn(f *frame, i int) bool {
	role, before := f.Items[i].Role, f.Word(i-1)
	switch {
	case (role == lexicon.Adjective || role == lexicon.Plain) && r.isOfMake(f, i):
		return true
	case role != lexicon.Plain || i <= 1:
		return false
	case before == text.The && f.Word(i-2) == text.In:
		return r.isMaking(f, i-3)
	}
	return (before == text.In || before == text.By || before == text.At) && r.isMaking(f, i-2)
}

// marketToo reports whether the origin at items[at] is named again as the market: "sold
// 8,621 China-made cars in China".
func (r *Resolver) marketToo(f *frame, at, k int, d *draft) bool {
	for i := range f.Items {
		if n := f.Items[i].Name; i != at && n != nil && n.Name == d.Scope.Origin && f.Word(i-1) == text.In && !r.isMaking(f, i-2) && r.isMarket(f, i, k) {
			return true
		}
	}
	return false
}

// shipsFrom reports whether the town at items[i] stands for a plant of the company that is
// spoken of: it exports.
func (r *Resolver) shipsFrom(f *frame, i int, d *draft) bool {
	it := &f.Items[i]
	if d == nil || !r.is(d, lexicon.Outbound) || it.Name.Is != "city" || it.Role != lexicon.Plain || r.ctx.topicPlace || !r.ctx.company.is(lexicon.Maker) {
		return false
	}
	u := f.Use(i+1, lexicon.MetricCue)
	return u != nil && u.Role == lexicon.Verb
}

// measuresElse reports whether another clause between the figure at items[k] and
// items[i] has begun to speak of something else that is measured.
func (f *frame) measuresElse(k, i int, d *draft) bool {
	for j := k + 1; j < i; j++ {
		if e := f.Entry(j, lexicon.MetricCue); e != nil && e != d.metricEntry && f.runs[j] != f.runs[k] {
			return true
		}
	}
	return false
}

// isOfMake reports whether the place at items[i] is said to be where cars come from:
// "Chinese-made cars", "Chinese-origin cars", "cars of Chinese origin".
func (r *Resolver) isOfMake(f *frame, i int) bool {
	if f.Word(i+1) == text.Hyphen {
		return r.isMaking(f, i+2) || f.Word(i+2) == r.words.origin
	}
	return f.Word(i-1) == text.Of && f.Word(i+1) == r.words.origin
}

// isMaking reports whether items[i] is a participle of making.
func (r *Resolver) isMaking(f *frame, i int) bool {
	switch f.Word(i) {
	case 0:
		return false
	case r.words.made, r.words.built, r.words.produced, r.words.assembled, r.words.manufactured:
		return true
	}
	return false
}

// madeThere gives a maker's figure the place where what the article is about is made: in
// a report on the cars that it makes in China the exports are of those, too.
func (r *Resolver) madeThere(d *draft) {
	made, m := r.ctx.made, r.lex.Metrics[d.Metric]
	if made.place == "" || m == nil || !m.Flow || m.Sited || r.is(d, lexicon.Inbound) || d.Scope.Market == "World" || d.Scope.Market == "overseas" {
		return
	}
	if w := d.who(); (w.is(lexicon.Maker) || w.is(lexicon.Model)) && r.kin(made.owner, r.companyOf(w)) {
		d.Scope.Origin = made.place
	}
}

// companyOf returns the name's maker, or its own.
func (r *Resolver) companyOf(n name) string {
	if n.is(lexicon.Model) {
		return n.entry.Maker
	}
	return n.text
}

// madeForHome reports whether what a country made is said to be for its own market:
// "production for the UK market", "output for the domestic market".
func (r *Resolver) madeForHome(f *frame, k int, d *draft) bool {
	for i := f.starts[f.runs[k]]; i < k; i++ {
		if f.Word(i) != text.For || f.runs[i] != f.runs[k] {
			continue
		}
		for i++; f.Has(i, lexicon.Determiner); i++ {
		}
		e := f.Entry(i, lexicon.ScopeCue)
		n := f.Items[min(i, len(f.Items)-1)].Name
		return e != nil && e.Scope.Market == "domestic" || n != nil && n.Name == d.Subject && (f.Word(i+1) == r.words.market || i+1 == k || f.Has(i+1, lexicon.Move) || f.Has(i+1, lexicon.Auxiliary))
	}
	return false
}

// onAll reports whether a duty is one on all cars: "that applies to any imported
// car", "which everybody pays", "the standard 10%".
func (r *Resolver) onAll(f *frame, k int) bool {
	before := k - 1
	if f.Word(before) == text.Of && f.Has(before-1, lexicon.MetricCue) {
		before -= 2 // "an ordinary tariff of 10%"
	}
	if f.Has(before, r.ordinaryKind) || f.Has(k+1, r.ordinaryKind) {
		return true
	}
	for i := k + 1; i < len(f.Items) && f.Items[i].Quantity == 0 && f.weight[f.runs[i]] < atSemicolon; i++ {
		switch f.Word(i) {
		case text.All, text.Every, r.words.any, r.words.everybody, r.words.everyone:
			return !r.namesOrigin(f, i)
		}
	}
	return false
}

// namesOrigin reports whether the words after items[i] say from where the cars come that it
// speaks of all of: "all cars from China", "every Mexican-built truck".
func (r *Resolver) namesOrigin(f *frame, i int) bool {
	for i++; i < len(f.Items) && !f.Items[i].Punct && f.Items[i].Quantity == 0; i++ {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Place && (f.Items[i].Role == lexicon.Adjective || f.Word(r.beforeArticle(f, i)) == text.From || r.isMaking(f, r.beforeArticle(f, i)-1)) {
			return true
		}
	}
	return false
}

// site is where a place of production stands, and whose it is.
type site struct {
	place    string
	owner    string
	sentence int  // in which it was last spoken of
	left     bool // a sentence since was about the company

	headlined bool // the headline is about it
}

// siteOf returns where the plant that the sentence goes on about stands: "the
// plant", "the works" or "it" after a sentence about one, "" for none.
func (r *Resolver) siteOf(f *frame, k int, d *draft) string {
	s := &r.ctx.site
	if s.place == "" {
		return ""
	}
	if r.goesOnAt(f, d) {
		return s.place
	}
	for i := 0; i < f.ends[f.runs[k]]; i++ {
		ours := s.owner == "" || r.kin(s.owner, d.Subject)
		switch {
		case f.Has(i, r.worksKind) && (!f.plural(i) || f.Word(i) == r.words.works):
			if w := f.determiner(i); w == text.The && (ours || r.ctx.sentences-s.sentence <= 2) || w == text.Its && ours {
				return s.place
			}
		case i < k && f.Word(i) == text.It && f.groups[i] == 0 && ours && !s.left && r.ctx.sentences-s.sentence <= 4 && d.Measure != fact.Change && !f.roles[k].base:
			return s.place
		}
	}
	if s.headlined && (d.Metric == "production" || d.Metric == "capacity") && d.Modality == fact.Reported && s.owner != "" && r.kin(s.owner, d.Subject) {
		return s.place // in a report on a plant what is made is made there
	}
	return ""
}

// goesOnAt reports whether a sentence that names no place goes on about the plant
// of the one before: "The first cells are to come off the line in 2027.", "Some 200 people will be
// hired at the start."
func (r *Resolver) goesOnAt(f *frame, d *draft) bool {
	s := &r.ctx.site
	if r.ctx.sentences-s.sentence > 1 || s.owner != "" && !r.kin(s.owner, d.Subject) {
		return false
	}
	if !r.is(d, lexicon.Plant) && !(r.ofStaff(d) && d.Metric == "jobs" && d.Modality != fact.Reported) {
		return false
	}
	for i := range f.Items {
		if n := f.Items[i].Name; n != nil && (n.Kind == lexicon.Place && !r.describesCompany(f, i) || n.Kind == lexicon.Maker && n.Name != d.Subject && n.Name != s.owner) {
			return false
		}
	}
	return true
}

// determiner returns "the" or "its" before the noun at items[i], 0 for none.
func (f *frame) determiner(i int) text.Word {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if w := f.Word(j); w == text.The || w == text.Its {
			return w
		}
	}
	return 0
}

// kin reports whether the two are one company, or one the other's parent.
func (r *Resolver) kin(a, b string) bool {
	if a == b {
		return true
	}
	x, y := r.lex.Named(a), r.lex.Named(b)
	if y != nil && y.Kind == lexicon.Model {
		return r.kin(a, y.Maker)
	}
	return x != nil && x.Parent == b || y != nil && y.Parent == a || x != nil && y != nil && x.Parent != "" && x.Parent == y.Parent
}

// noteSite keeps where the plant that the sentence speaks of stands: the country where it
// names that, else the town.
func (r *Resolver) noteSite(f *frame, first int) {
	before := r.ctx.site
	defer r.noteSiteCountry()
	defer func() {
		s := &r.ctx.site
		s.headlined = s.place != "" && (f.block == inHeadline && f.Kinds.Has(r.worksKind) || before.headlined && r.kin(before.owner, s.owner) && r.sameSite(before.place, s.place))
	}()
	tells := r.tellsOfMaking(f)
	if tells {
		r.noteMadeIn(f)
	}
	told := false
	for i := first; i < len(r.drafts); i++ {
		if d := &r.drafts[i]; d.Scope.Origin != "" && !d.dropped && r.sited(d) && d.Scope.Origin != "World" && d.Scope.Origin != "overseas" {
			r.ctx.site = site{place: d.Scope.Origin, owner: r.ownerOfWorks(f, d.Subject), sentence: r.ctx.sentences}
			told = true
		} else if !d.dropped && d.Scope.Market != "" && d.Scope.Market == r.ctx.site.place {
			told = true // "employs 1,700 people there"
		}
	}
	if !told && !f.Kinds.Has(r.worksKind) && r.opensWithCompany(f) {
		r.ctx.site.left = true
	}
	makes := tells || f.Kinds.Has(r.producingKind)
	if !f.Kinds.Has(r.worksKind) && !makes {
		return
	}
	country := "" // that a plant is said to be in
	called := -1  // a plant that is called by its place: "its Kentucky plant in Georgetown"
	for i := range f.Items {
		if f.Has(i, r.worksKind) && country == "" {
			if town := r.townOf(f, i); town != "" {
				r.ctx.site = site{place: r.orCountry(f, town), owner: r.ownerOfWorks(f, r.ctx.company.text), sentence: r.ctx.sentences}
			}
		}
		n := f.Items[i].Name
		if n == nil || n.Kind != lexicon.Place || f.Items[i].Role == lexicon.People || n.Is == "world" {
			continue
		}
		n = r.placeEntry(f, i)
		plant := f.Has(i+1, r.worksKind) || f.Has(i+2, r.worksKind) && f.Items[i].Role == lexicon.Adjective
		if plant && (n.Is == "country" || r.countryOf(n) != "") {
			called = i + 1
		} else if called >= 0 && i <= called+3 && f.Word(called) != text.Comma && r.plantBefore(f, i) {
			continue
		}
		plant = plant || r.plantBefore(f, i) || makes && n.Is == "city" && (f.Word(i-1) == text.In || f.Word(i-1) == text.At || f.Word(i-1) == text.Its)
		if plant && n.Is == "country" {
			country = n.Name
		}
		place := r.marketName(f, i, nil)
		if c := r.countryOf(n); c != "" && (r.namesCountry(f, c) || r.hasPlantIn(c) && !r.isHome(c)) {
			place = c // "its first factory in Brazil, near Salvador"
		}
		if plant && (place == r.ctx.site.place || n.Is == "city" && n.In == r.ctx.site.place) {
			r.ctx.site.sentence, r.ctx.site.left = r.ctx.sentences, false
		} else if plant && !(told && n.Is == "region") { // "its first plant in Europe starts production in Erfurt"
			r.ctx.site = site{place: place, owner: r.ownerOfWorks(f, r.ctx.company.text), sentence: r.ctx.sentences}
		}
	}
}

// sameSite reports whether the two places can be where one plant stands: a town and its country.
func (r *Resolver) sameSite(a, b string) bool {
	x, y := r.lex.Named(a), r.lex.Named(b)
	return a == b || x != nil && x.In == b || y != nil && y.In == a
}

// ownerOfWorks returns whose plant the sentence says it is, otherwise the one given:
// "the first Amazon left Volvo's new factory in Ghent".
func (r *Resolver) ownerOfWorks(f *frame, otherwise string) string {
	for i := range f.Of(r.worksKind) {
		for j := i - 1; j > 0 && j >= i-4; j-- {
			if n := f.Items[j-1].Name; f.Word(j) == text.Possessive && n != nil && n.Kind == lexicon.Maker {
				return n.Name
			}
		}
	}
	return otherwise
}

// opensWithCompany reports whether the sentence begins with a company as what it is about.
func (r *Resolver) opensWithCompany(f *frame) bool {
	for i := 0; i < len(f.Items) && i < 4 && !f.Items[i].Punct; i++ {
		if n, e := f.Items[i].Name, f.Entry(i, lexicon.Descriptor); n != nil && n.Kind == lexicon.Maker || e != nil && isCompany(e) && !f.Has(i, lexicon.UnitWord) {
			return r.hasDone(f, i+1) || r.isVerb(f, i+1)
		}
	}
	return false
}

// noteMadeIn keeps the countries that something is said to be made in: "the second market
// in which it builds cars is Indonesia".
func (r *Resolver) noteMadeIn(f *frame) {
	for i := range f.Of(lexicon.Place) {
		if n := f.Items[i].Name; n != nil && n.Is == "country" && f.placeAt(i) && !(r.ctx.topicPlace && n.Name == r.ctx.main.text) {
			r.addSiteCountry(n.Name)
		}
	}
}

// tellsOfMaking reports whether the sentence has a verb for making vehicles.
func (r *Resolver) tellsOfMaking(f *frame) bool {
	for i := range f.Of(lexicon.MetricCue) {
		if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role == lexicon.Verb && len(u.Metrics) > 0 && u.Metrics[0] == "production" {
			return true
		}
	}
	return false
}

// orCountry returns instead of a town the country that its plants go by, where the sentence
// names the part of that where the town lies: "a factory in Cikampek, West Java".
func (r *Resolver) orCountry(f *frame, town string) string {
	for i := range f.Of(lexicon.Place) {
		n := f.Items[i].Name
		if n == nil || n.Kind != lexicon.Place || n.Is == "city" {
			continue
		}
		if c := r.countryOf(n); c != "" && r.hasPlantIn(c) && !r.isHome(c) {
			return c
		}
	}
	return town
}

// isHome reports whether the company that is spoken of is from the country.
func (r *Resolver) isHome(country string) bool {
	home := r.ctx.company.entry
	return home != nil && home.Country == country
}

// countryOf returns the country that the town or part of a country lies in, "" for a country
// and what is larger.
func (r *Resolver) countryOf(n *lexicon.Entry) string {
	if e := r.lex.Named(n.In); e != nil && e.Is == "country" && n.Is != "country" {
		return e.Name
	}
	return ""
}

// plantBefore reports whether the place at items[i] is where the plant before it stands:
// "a factory for battery cells in Douai", "a plant in the city of Heide".
func (r *Resolver) plantBefore(f *frame, i int) bool {
	j := r.beforeArticle(f, i)
	if f.Word(j) == text.Of && r.inCalled(f, j-1) {
		for f.Word(j) != text.In && f.Word(j) != text.At {
			j--
		}
	}
	if f.Word(j) != text.In && f.Word(j) != text.At && f.Word(j) != r.words.near {
		return false
	}
	for n := 0; n < 9 && j > 0; n++ {
		j--
		switch {
		case f.Has(j, r.worksKind):
			return true
		case f.Word(j) == text.Comma && f.Word(j+1) == r.words.located:
			continue // "the facility, located in Hayward"
		case f.Items[j].Name != nil && f.Items[j].Name.Is == "region" && f.Word(j-1) == text.In:
			j-- // "its first plant in Europe in the Hungarian town of Komarom"
		case f.Items[j].Punct && f.Word(j) != text.Hyphen, f.Has(j, lexicon.Auxiliary), f.Items[j].Name != nil, f.Items[j].Quantity != 0, f.Items[j].When != 0, f.Word(j) == text.In:
			return false
		}
	}
	return false
}

// noteSiteCountry keeps the country that the last place of production goes by.
func (r *Resolver) noteSiteCountry() {
	if e := r.lex.Named(r.ctx.site.place); e != nil && e.Is == "country" {
		r.addSiteCountry(e.Name)
	}
}

func (r *Resolver) addSiteCountry(name string) {
	if !slices.Contains(r.ctx.siteCountries, name) {
		r.ctx.siteCountries = append(r.ctx.siteCountries, name)
	}
}

// unknownTown returns the name that stands where a plant's town does and that
// no lexicon knows.
func (r *Resolver) unknownTown(f *frame, k int) string {
	for i := range f.Of(r.worksKind) {
		if !f.visible(i, k) || f.runs[i] > f.runs[k] {
			continue
		}
		if town := r.townOf(f, i); town != "" {
			return r.orCountry(f, town)
		}
		if f.Word(i+1) == text.Comma && f.Word(i+2) == r.words.located && f.placeAt(i+4) {
			return r.marketName(f, i+4, nil) // "The facility, located in Hayward, can build"
		}
	}
	return r.townBeside(f, k)
}

// townBeside returns the name that no lexicon knows and that a preposition makes a place
// beside the figure, or the place that it lies in: "employs 450 people in Brno", "hired 300
// workers at its new hall in Leipheim, Germany".
func (r *Resolver) townBeside(f *frame, k int) string {
	for i := k + 1; i < len(f.Items)-1 && f.runs[i] == f.runs[k] && f.Items[i].Quantity == 0; i++ {
		if w := f.Word(i); w != text.In && w != text.At && w != r.words.near || !f.unknownName(i+1) {
			continue
		}
		end := i + 2
		for end < len(f.Items) && f.unknownName(end) {
			end++
		}
		switch {
		case f.Word(end) == text.Comma && f.placeAt(end+1):
			return f.Items[end+1].Name.Name
		case f.Word(end) == text.Possessive, f.Word(end) == text.And, f.Word(end) == text.Comma && end+1 < len(f.Items) && f.unknownName(end+1):
			return "" // of several
		}
		return f.textOf(i+1, end)
	}
	return ""
}

// townOf returns the unknown name of the town of the plant at items[i]: "its
// plant in Elizabethtown", "the Talbotville plant", "its Bay City, Michigan,
// engine plant".
func (r *Resolver) townOf(f *frame, i int) string {
	j := i + 2
	if w := f.Word(i + 1); (w == text.In || w == text.At || w == r.words.near) && j < len(f.Items) && f.unknownName(j) {
		end := j + 1
		for end < len(f.Items) && f.Items[end].Name == nil && f.Tokens[f.Items[end].First].Capital {
			end++
		}
		return f.textOf(j, end)
	}
	j = f.beforeAddress(i)
	start := j
	for start > 0 && f.unknownName(start) {
		start--
	}
	if start < j && f.Has(start, lexicon.Determiner) {
		return f.textOf(start+1, j+1)
	}
	return ""
}

// beforeAddress returns the item that names the town before the noun at
// items[i]: the one before it, or where that gives the town's state, too, the
// one before that: "its Marysville, Ohio, plant".
func (f *frame) beforeAddress(i int) int {
	j := i - 1
	for n := 0; n < 2 && j > 3 && f.Items[j].Kinds.Empty() && !f.Items[j].Punct && !f.Tokens[f.Items[j].First].Capital; n++ {
		j-- // "its Bay City, Michigan, powertrain facility"
	}
	if j > 3 && f.Word(j) == text.Comma && f.placeAt(j-1) && f.Word(j-2) == text.Comma {
		return j - 3
	}
	return i - 1
}

// isPlant reports whether items[i] is a noun for a place of production.
func (r *Resolver) isPlant(f *frame, i int) bool {
	e := f.Entry(i, lexicon.UnitWord)
	return e != nil && e.Unit == "plant"
}
