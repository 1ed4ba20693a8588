package resolve

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// ownPlace sets the place that stands in the figure's own run: a market, or
// for what stands somewhere its site.
func (r *Resolver) ownPlace(f *frame, k int, d *draft) {
	if !r.placed(d) {
		return
	}
	if i := r.nearestMarket(f, k, f.runs[k], d); i >= 0 {
		r.setPlace(d, r.marketName(f, i, d))
	}
}

// placed reports whether the figure can have a place: a place's own total has
// one only as what goes to or comes from elsewhere.
func (r *Resolver) placed(d *draft) bool {
	return !d.who().is(lexicon.Place) || d.Metric == "exports"
}

// setPlace sets the origin of what stands somewhere, else the market.
func (r *Resolver) setPlace(d *draft, place string) {
	switch m := r.lex.Metrics[d.Metric]; {
	case place == d.Subject:
	case m != nil && m.Sited:
		if d.Scope.Origin == "" {
			d.Scope.Origin = place
		}
	case d.Scope.Market == "":
		d.Scope.Market = place
	}
}

// place finds the place of a company's figure where its run names none: before
// it in the sentence, "there", the plant spoken of, and for prices and recalls
// the market spoken of before.
func (r *Resolver) place(f *frame, k int, d *draft) {
	m := r.lex.Metrics[d.Metric]
	if m == nil || !r.placed(d) || d.Scope.Market != "" || m.Sited && d.Scope.Origin != "" {
		return
	}
	for i := k - 1; i >= 0; i-- {
		if r.isMarket(f, i, k) && r.cityFits(f, i, d) {
			r.setPlace(d, r.marketName(f, i, d))
			break
		}
		if f.Word(i) == r.words.there {
			if p := r.thereBefore(f, i); p != "" {
				r.setPlace(d, p)
				break
			}
		}
	}
	if next := f.runs[k] + 1; d.Scope.Market == "" && d.Scope.Origin == "" && next < len(f.starts) && f.starts[next] < len(f.Items) && f.Word(f.starts[next]+1) == text.All {
		if i := r.nearestMarket(f, k, next, d); i >= 0 { // "…, all of them in the United States"
			r.setPlace(d, r.marketName(f, i, d))
		}
	}
	if d.Scope.Market == "" && d.Scope.Origin == "" {
		for i := k + 1; i < f.ends[f.runs[k]]; i++ {
			if f.Word(i) == r.words.there && r.ctx.there != "" {
				r.setPlace(d, r.ctx.there)
			}
		}
	}
	if m.Sited {
		if d.Scope.Origin == "" && r.ctx.site != "" && (r.ctx.siteOf == "" || r.ctx.siteOf == d.Subject) && r.atSite(f, k) {
			d.Scope.Origin = r.ctx.site
		}
		return
	}
	if d.Scope.Market == "" {
		d.Scope.Market = r.mainMarket(d)
	}
	if d.Scope.Market == "" && m.Local && r.ctx.localMetric == d.Metric {
		d.Scope.Market = r.ctx.localMarket
	}
	if m.Local && d.Scope.Market != "" {
		r.ctx.localMetric, r.ctx.localMarket = d.Metric, d.Scope.Market
	}
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
		if f.runs[i] != run || !r.isMarket(f, i, k) || !r.cityFits(f, i, d) {
			continue
		}
		distance := k - i
		if i > k {
			distance = i - k
			if r.quantityBetween(f, k, i) {
				continue
			}
		}
		if distance < at {
			best, at = i, distance
		}
	}
	return best
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
	if it.Name.Is == "world" {
		return it.Role != lexicon.Adjective || f.Has(i+1, lexicon.MetricCue)
	}
	if it.Role == lexicon.Adjective || it.Role == lexicon.Plain {
		// "U.S. prices", "the Chinese plants", "its Glendale payroll", "the U.S. EV market"
		j := i + 1
		for it.Role == lexicon.Adjective && j < i+3 && f.Has(j, lexicon.ScopeCue) && !f.Has(j, lexicon.MetricCue) {
			j++
		}
		u := f.Use(j, lexicon.MetricCue)
		if u != nil && u.Role != lexicon.Verb && (it.Name.Is != "city" || !f.Has(i-1, lexicon.Preposition)) || r.isPlant(f, j) || f.Has(j, r.unitNoun) {
			return true
		}
		if it.Role == lexicon.Adjective {
			return false
		}
	}
	j := i - 1
	for f.Has(j, lexicon.Determiner) {
		j--
	}
	if f.Word(i+1) == text.Hyphen || f.Word(i+1) == text.Possessive {
		return false
	}
	if f.Text(max(j, 0)) == "outside" || f.Text(max(j, 0)) == "Outside" || f.Word(j) == text.Of && j > 0 && (f.Text(j-1) == "outside" || f.Text(j-1) == "Outside") {
		return j >= 0
	}
	switch f.Word(j) {
	case text.To:
		return f.Has(j-1, lexicon.MetricCue) || f.Has(j-1, lexicon.UnitWord) || f.Word(j-1) == text.Those || f.Word(j-1) == text.That
	case text.In, text.On, text.Across, text.Into, text.Within, r.words.throughout:
		return true
	}
	return false
}

// cityFits reports whether the place is no city, or the metric one that news
// gives by city: staff, plants, fleets, posts.
func (r *Resolver) cityFits(f *frame, i int, d *draft) bool {
	if f.Items[i].Name.Is != "city" {
		return true
	}
	if m := r.lex.Metrics[d.Metric]; m != nil && m.Sited {
		return true
	}
	switch d.Metric {
	case "employees", "layoffs", "jobs", "stores", "chargers", "swap_stations", "fleet", "launch", "listing":
		return true
	}
	return false
}

// marketName returns the place at items[i], or the country that is named
// right after a city: "in Arnstadt, Germany".
func (r *Resolver) marketName(f *frame, i int, d *draft) string {
	n := f.Items[i].Name
	j := i - 1
	for f.Has(j, lexicon.Determiner) || f.Word(j) == text.Of {
		j--
	}
	if j >= 0 && (f.Text(j) == "outside" || f.Text(j) == "Outside") {
		if e := r.lex.Named(r.subjectOf(d)); e != nil && e.Country == n.Name {
			return "overseas"
		}
		return "outside " + n.Name
	}
	if n.Is == "city" && n.In != "" && d != nil && r.namesCountry(f, n.In) {
		return n.In
	}
	if n.Is == "city" && f.Word(i+1) == text.Comma && i+2 < len(f.Items) {
		if c := f.Items[i+2].Name; c != nil && c.Kind == lexicon.Place && c.Name == n.In {
			return c.Name
		}
	}
	return n.Name
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

// mainMarket returns the market that the article is about, where the figure of
// a maker can only be of it: registrations are by country, and a foreign
// maker's sales in a report on a country are those there.
func (r *Resolver) mainMarket(d *draft) string {
	e := r.lex.Named(d.Subject)
	if e == nil && !d.who().is(lexicon.Model) {
		return ""
	}
	market := r.ctx.main.text
	switch d.Metric {
	case "registrations":
		if market == "" {
			market = r.ctx.home.text
		}
		return market
	case "inventory", "battery_installations":
		return market
	case "sales":
		if !r.ctx.topicPlace {
			return ""
		}
		if e == nil || e.Country != market {
			return market
		}
	}
	return ""
}
