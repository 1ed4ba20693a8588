package resolve

import (
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// site is where a place of production stands, and whose it is.
type site struct {
	place    string
	owner    string
	sentence int  // in which it was last spoken of
	left     bool // a sentence since was about the company
	coming   bool // it is still to open

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
		case f.Tokens[f.Items[i].First].Word == r.words.here && ours && r.ofStaff(d):
			return s.place // "By 2026 its headcount here is to reach 3,000"
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
	s, reach := &r.ctx.site, 1
	if d.Measure == fact.Event && !s.left {
		reach = 3
	}
	if r.ctx.sentences-s.sentence > reach || s.owner != "" && !r.kin(s.owner, d.Subject) {
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

// noteSite keeps where the plant that the sentence speaks of stands: the country where it
// names that, else the town.
func (r *Resolver) noteSite(f *frame, first int) {
	before, s := r.ctx.site, &r.ctx.site
	tells := r.tellsOfMaking(f)
	if tells {
		r.noteMadeIn(f)
	}
	told := r.noteSiteOf(f, first)
	if !told && !f.Kinds.Has(r.worksKind) && r.opensWithCompany(f) {
		s.left = true
	}
	if makes := tells || f.Kinds.Has(r.producingKind); makes || f.Kinds.Has(r.worksKind) {
		r.noteSiteNamed(f, told, makes)
	}
	r.noteComing(f, before, first)
	s.headlined = s.place != "" && (f.block == inHeadline && f.Kinds.Has(r.worksKind) || before.headlined && r.kin(before.owner, s.owner) && r.sameSite(before.place, s.place))
	r.noteSiteCountry()
}

// noteSiteOf keeps where the figures of the sentence, drafts[first:], say that a plant stands, and
// reports whether one does.
func (r *Resolver) noteSiteOf(f *frame, first int) bool {
	told := false
	for i := first; i < len(r.drafts); i++ {
		if d := &r.drafts[i]; d.Scope.Origin != "" && !d.dropped && r.sited(d) && d.Scope.Origin != "World" && d.Scope.Origin != "overseas" {
			r.ctx.site = site{place: d.Scope.Origin, owner: r.ownerOfWorks(f, d.Subject), sentence: r.ctx.sentences}
			told = true
		} else if !d.dropped && d.Scope.Market != "" && d.Scope.Market == r.ctx.site.place {
			told = true // "employs 1,700 people there"
		}
	}
	return told
}

// noteSiteNamed keeps where the words of the sentence, whose figures may have told of a plant, say that
// one stands.
func (r *Resolver) noteSiteNamed(f *frame, told, makes bool) {
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

// isPlant reports whether items[i] is a noun for a place of production.
func (r *Resolver) isPlant(f *frame, i int) bool {
	e := f.Entry(i, lexicon.UnitWord)
	return e != nil && e.Unit == "plant"
}
