package resolve

import (
	"slices"

	"carfacts/extract/clause"
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
	peopled   bool // only people at work there, or who have to go, tell of it
	acting    bool // it is what the sentence that told of it last is about
}

// siteOf returns where the plant that the sentence goes on about stands: "the
// plant", "the works" or "it" after a sentence about one, "" for none.
func (r *Resolver) siteOf(f *clause.Frame, k int, d *draft) string {
	s := &r.ctx.site
	if t := &r.ctx.town; t.place != "" && t.block == r.ctx.block && (r.ofStaff(d) || r.isProductive(d)) {
		return t.place
	}
	if s.place == "" || f.Word(0) == text.Each || f.Word(0) == text.Both {
		return "" // "Each will employ 5,000 people": of several
	}
	if r.goesOnAt(f, d) {
		return s.place
	}
	for i := 0; i < f.Ends[f.Runs[k]]; i++ {
		ours := s.owner == "" || r.kin(s.owner, d.Subject)
		switch {
		case f.Has(i, r.WorksKind) && (!f.Plural(i) || f.Word(i) == r.Words.Works):
			if w := f.Determiner(i); w == text.The && (ours || r.ctx.sentences-s.sentence <= 2) || w == text.Its && ours {
				return s.place
			}
		case r.isClosing(f, i) && ours && f.Determiner(i) != 0 && r.ofStaff(d) && r.ctx.sentences-s.sentence <= 2:
			return s.place // "The closure cost 1,100 people their jobs"
		case i == k-1 && i == 1 && f.Word(i) == text.Its && f.Word(0) == text.Of && s.acting && ours && r.ofStaff(d) && r.ctx.sentences-s.sentence <= 1:
			return s.place // "The brake works in Gifhorn will close. Of its 900 jobs, 300 went last year"
		case i == k-1 && (f.Word(i) == text.The || f.Word(i) == text.All) && ours && !s.left && r.ofStaff(d) && r.ctx.sentences-s.sentence <= 1 && f.Word(k+1) != text.Of:
			return s.place // "ended tyre making in Fulda. For the 1,050 employees it was the last working day"
		case f.Tokens[f.Items[i].First].Word == r.Words.Here && ours && r.ofStaff(d):
			return s.place // "By 2026 its headcount here is to reach 3,000"
		case i < k && f.Word(i) == text.It && f.Groups[i] == 0 && ours && !s.left && !s.peopled && !f.Has(i+1, r.CuttingKind) && !f.Has(i+2, r.CuttingKind) && r.ctx.sentences-s.sentence <= 4 && d.Measure != fact.Change && !f.Roles[k].Base:
			return s.place
		}
	}
	if s.headlined && (d.Metric == "production" || d.Metric == "capacity") && d.Modality == fact.Reported && s.owner != "" && r.kin(s.owner, d.Subject) {
		return s.place // in a report on a plant what is made is made there
	}
	return ""
}

// opensWithWorks reports whether the sentence begins with a plant as what it is about: "Continental's brake works in
// Gifhorn will close".
func (r *Resolver) opensWithWorks(f *clause.Frame) bool {
	for i := 0; i < len(f.Items) && i < 7; i++ {
		if f.Has(i, r.WorksKind) {
			return true
		}
		if f.Items[i].Punct || f.Items[i].Quantity != 0 || f.Has(i, lexicon.Auxiliary) || f.Has(i, lexicon.Preposition) || f.IsVerbOf(i, lexicon.MetricCue) || f.Has(i, r.ShutKind) {
			return false
		}
	}
	return false
}

// isClosing reports whether items[i] is a noun for the closing of a plant.
func (r *Resolver) isClosing(f *clause.Frame, i int) bool {
	u := f.Use(i, r.ShutKind)
	return u != nil && u.Role == lexicon.Noun
}

// goesOnAt reports whether a sentence that names no place goes on about the plant
// of the one before: "The first cells are to come off the line in 2027.", "Some 200 people will be
// hired at the start."
func (r *Resolver) goesOnAt(f *clause.Frame, d *draft) bool {
	s, reach := &r.ctx.site, 1
	if d.Measure == fact.Event && !s.left {
		reach = 3
	}
	if s.peopled || r.ctx.sentences-s.sentence > reach || s.owner != "" && !r.kin(s.owner, d.Subject) {
		return false
	}
	pointed := d.Metric == "layoffs" && (f.Word(0) == text.That || f.Word(0) == text.This) // "That could eliminate 1,100 jobs"
	if !r.is(d, lexicon.Plant) && !(r.ofStaff(d) && d.Metric == "jobs" && d.Modality != fact.Reported) && !pointed {
		return false
	}
	for i := range f.Items {
		if n := f.Items[i].Name; n != nil && (n.Kind == lexicon.Place && !r.DescribesCompany(f, i) || n.Kind == lexicon.Maker && n.Name != d.Subject && n.Name != s.owner) {
			return false
		}
	}
	return true
}

// noteSite keeps where the plant that the sentence speaks of stands: the country where it
// names that, else the town.
func (r *Resolver) noteSite(f *clause.Frame, first int) {
	before, s := r.ctx.site, &r.ctx.site
	tells := r.TellsOfMaking(f)
	if tells {
		r.noteMadeIn(f)
	}
	told := r.noteSiteOf(f, first)
	if !told && !f.Kinds.Has(r.WorksKind) && r.OpensWithCompany(f) {
		s.left = true
	}
	if town := r.townOfStaff(first); !told && town != "" && !f.Kinds.Has(r.WorksKind) {
		r.ctx.site = site{place: town, owner: r.ctx.company.Text, sentence: r.ctx.sentences, peopled: true}
	}
	if makes := tells || f.Kinds.Has(r.ProducingKind); makes || f.Kinds.Has(r.WorksKind) {
		r.noteSiteNamed(f, told, makes)
	}
	s.acting = s.place != "" && s.sentence == r.ctx.sentences && r.opensWithWorks(f)
	r.noteComing(f, before, first)
	s.headlined = s.place != "" && (f.Block == clause.InHeadline && f.Kinds.Has(r.WorksKind) || before.headlined && r.kin(before.owner, s.owner) && r.sameSite(before.place, s.place))
	r.noteSiteCountry()
}

// noteSiteOf keeps where the figures of the sentence, drafts[first:], say that a plant stands, and
// reports whether one does.
func (r *Resolver) noteSiteOf(f *clause.Frame, first int) bool {
	told := false
	for i := first; i < len(r.drafts); i++ {
		if d := &r.drafts[i]; d.Scope.Origin != "" && !d.dropped && r.sited(d) && d.Scope.Origin != "World" && d.Scope.Origin != "overseas" && !r.ofManyWorks(d) {
			r.ctx.site = site{place: d.Scope.Origin, owner: r.OwnerOfWorks(f, r.ownerOf(d)), sentence: r.ctx.sentences}
			told = true
		} else if !d.dropped && d.Scope.Market != "" && d.Scope.Market == r.ctx.site.place {
			told = true // "employs 1,700 people there"
		}
	}
	return told
}

// ofManyWorks reports whether the figure is of all works in a part of the world, after which "the plant" is still the one that
// was spoken of: "Together with Ghent, the capacity in Europe will be 850,000".
func (r *Resolver) ofManyWorks(d *draft) bool {
	e := r.Lex.Named(d.Scope.Origin)
	return d.Metric == "capacity" && e != nil && (e.Is == "bloc" || e.Is == "region" && r.CountryOf(e) == "") && r.ctx.site.place != ""
}

// townOfStaff returns the one town that the figures of the sentence, drafts[first:], say that people work in or have to
// go from, "" for none or several: after "cuts 1,000 jobs in Cologne" "the factory" is the one there.
func (r *Resolver) townOfStaff(first int) string {
	town := ""
	for i := first; i < len(r.drafts); i++ {
		d := &r.drafts[i]
		if d.dropped || d.Scope.Market == "" || !r.ofStaff(d) {
			continue
		}
		if e := r.Lex.Named(d.Scope.Market); e == nil || e.Is != "city" || town != "" && town != e.Name {
			return ""
		}
		town = d.Scope.Market
	}
	return town
}

// ownerOf returns whose the figure is as an owner of works: of a model its maker.
func (r *Resolver) ownerOf(d *draft) string {
	if e := r.makerOf(d); e != nil && d.who().Is(lexicon.Model) {
		return e.Name
	}
	return d.Subject
}

// noteSiteNamed keeps where the words of the sentence, whose figures may have told of a plant, say that
// one stands.
func (r *Resolver) noteSiteNamed(f *clause.Frame, told, makes bool) {
	country := "" // that a plant is said to be in
	called := -1  // a plant that is called by its place: "its Kentucky plant in Georgetown"
	for i := range f.Items {
		if f.Has(i, r.WorksKind) && country == "" {
			if town := r.TownOf(f, i); town != "" {
				r.ctx.site = site{place: r.orCountry(f, town), owner: r.OwnerOfWorks(f, r.ctx.company.Text), sentence: r.ctx.sentences}
			}
		}
		n := f.Items[i].Name
		if n == nil || n.Kind != lexicon.Place || f.Items[i].Role == lexicon.People || n.Is == "world" {
			continue
		}
		n = r.PlaceEntry(f, i)
		plant := f.Has(i+1, r.WorksKind) || f.Has(i+2, r.WorksKind) && f.Items[i].Role == lexicon.Adjective
		if plant && (n.Is == "country" || r.CountryOf(n) != "") {
			called = i + 1
		} else if called >= 0 && i <= called+3 && f.Word(called) != text.Comma && r.PlantBefore(f, i) {
			continue
		}
		plant = plant || r.PlantBefore(f, i) || makes && n.Is == "city" && (f.Word(i-1) == text.In || f.Word(i-1) == text.At || f.Word(i-1) == text.Its) || n.Is == "city" && i <= 1 && r.apposedPlant(f, i)
		if plant && n.Is == "country" {
			country = n.Name
		}
		place := r.marketName(f, i, nil)
		if c := r.CountryOf(n); c != "" && (r.NamesCountry(f, c) || r.hasPlantIn(c) && !r.isHome(c)) {
			place = c // "its first factory in Brazil, near Salvador"
		}
		if plant && (place == r.ctx.site.place || n.Is == "city" && n.In == r.ctx.site.place) {
			r.ctx.site.sentence, r.ctx.site.left = r.ctx.sentences, false
		} else if plant && !(told && n.Is == "region") { // "its first plant in Europe starts production in Erfurt"
			r.ctx.site = site{place: place, owner: r.OwnerOfWorks(f, r.ctx.company.Text), sentence: r.ctx.sentences}
		}
	}
}

// apposedPlant reports whether the town at items[i] is said behind a comma to be a plant: "Wolfsburg, the biggest plant,
// will go".
func (r *Resolver) apposedPlant(f *clause.Frame, i int) bool {
	for j := i + 2; f.Word(i+1) == text.Comma && j < len(f.Items) && j <= i+6 && !f.Items[j].Punct; j++ {
		if f.Has(j, r.WorksKind) {
			return true
		}
	}
	return false
}

// sameSite reports whether the two places can be where one plant stands: a town and its country.
func (r *Resolver) sameSite(a, b string) bool {
	x, y := r.Lex.Named(a), r.Lex.Named(b)
	return a == b || x != nil && x.In == b || y != nil && y.In == a
}

// noteMadeIn keeps the countries that something is said to be made in: "the second market
// in which it builds cars is Indonesia".
func (r *Resolver) noteMadeIn(f *clause.Frame) {
	for i := range f.Of(lexicon.Place) {
		if n := f.Items[i].Name; n != nil && n.Is == "country" && f.PlaceAt(i) && !(r.ctx.topicPlace && n.Name == r.ctx.main.Text) {
			r.addSiteCountry(n.Name)
		}
	}
}

// orCountry returns instead of a town the country that its plants go by, where the sentence
// names the part of that where the town lies: "a factory in Cikampek, West Java".
func (r *Resolver) orCountry(f *clause.Frame, town string) string {
	for i := range f.Of(lexicon.Place) {
		n := f.Items[i].Name
		if n == nil || n.Kind != lexicon.Place || n.Is == "city" {
			continue
		}
		if c := r.CountryOf(n); c != "" && r.hasPlantIn(c) && !r.isHome(c) {
			return c
		}
	}
	return town
}

// isHome reports whether the company that is spoken of is from the country.
func (r *Resolver) isHome(country string) bool {
	home := r.ctx.company.Entry
	return home != nil && home.Country == country
}

// noteSiteCountry keeps the country that the last place of production goes by.
func (r *Resolver) noteSiteCountry() {
	if e := r.Lex.Named(r.ctx.site.place); e != nil && e.Is == "country" {
		r.addSiteCountry(e.Name)
	}
}

func (r *Resolver) addSiteCountry(name string) {
	if !slices.Contains(r.ctx.siteCountries, name) {
		r.ctx.siteCountries = append(r.ctx.siteCountries, name)
	}
}
