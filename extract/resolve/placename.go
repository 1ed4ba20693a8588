package resolve

import (
	"slices"

	"carfacts/extract/clause"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// marketCalled returns the place that a noun of the figure's clause stands for:
// "sold 4,040 cars in the region last year".
func (r *Resolver) marketCalled(f *clause.Frame, k int) string {
	run := f.Runs[k]
	for i := f.Starts[run]; i < f.Ends[run]; i++ {
		noun := f.Entry(i, r.PlaceNoun)
		that := f.Word(i) == r.Words.Market && f.Word(i-1) == text.That // "exports to that market"
		if noun == nil && !that || f.Plural(i) || f.Word(i-1) != text.The && f.Word(i-1) != text.That || !f.Visible(i, k) || !r.IsHead(f, i) || f.Word(i+1) == text.Of {
			continue
		}
		switch f.Word(i - 2) {
		case text.In, text.Across, text.Within, text.Into, text.To, r.Words.Throughout:
		default:
			continue
		}
		if f.Word(i-1) == text.That {
			for j := i - 1; j >= 0; j-- {
				if p := f.Items[j].Name; p != nil && p.Kind == lexicon.Place && p.Is != "city" && f.Word(j+1) != text.Possessive && (that || called(p, noun)) {
					return p.Name // "Trade across the Russian border shrank: China's exports to that market came down"
				}
			}
		}
		there, passed := r.Lex.Named(r.ctx.there), r.ctx.passed
		if there != nil && there.Is == "city" {
			there = r.Lex.Named(there.In)
		}
		if passed != nil && f.NamedBehind(passed, k) {
			passed = nil
		}
		for _, p := range [2]*lexicon.Entry{there, passed} {
			if p != nil && (that && p.Is != "city" || !that && called(p, noun)) {
				return p.Name
			}
		}
		if region := r.ctx.region; !that && region != nil && r.ctx.block-r.ctx.regionBlock <= 1 && r.ctx.passed != nil && r.ctx.passed.In == region.Name && called(region, noun) {
			return region.Name // "in Europe, among them 800 in Britain. It has 28,000 staff in the region"
		}
	}
	return ""
}

// townCalled returns the town where what stands somewhere, or people at work, are said to be by a noun
// for it: "It employs 11,500 people in the city."
func (r *Resolver) townCalled(f *clause.Frame, k int) string {
	there := r.Lex.Named(r.ctx.there)
	if there == nil || there.Is != "city" || r.ctx.block-r.ctx.thereBlock > 2 {
		return ""
	}
	for i := range f.Of(r.PlaceNoun) {
		if noun := f.Entry(i, r.PlaceNoun); noun != nil && called(there, noun) && !f.Plural(i) && f.Word(i-1) == text.The && f.Word(i-2) == text.In && f.Visible(i, k) && r.IsHead(f, i) && f.Word(i+1) != text.Of {
			return there.Name
		}
	}
	return ""
}

// called reports whether the noun is one for such a place.
func called(place, noun *lexicon.Entry) bool {
	return place.Is == noun.Name || place.Is == "region" && noun.Name == "bloc"
}

// thereBefore returns the place that "there" at items[i] means: one that the
// sentence has named, else the last. What is sold is told of no town.
func (r *Resolver) thereBefore(f *clause.Frame, i int, d *draft) string {
	large := r.IsTurnover(d.Metric)
	for j := i - 1; j >= 0; j-- {
		if r.isMarket(f, j, i) && !(large && f.Items[j].Name.Is == "city") {
			return r.marketName(f, j, nil)
		}
	}
	for j, parted := i-1, false; j >= 0; j-- {
		parted = parted || f.Word(j) == text.Colon || f.Word(j) == text.Semicolon
		if parted && f.IsPlaceNoun(j) && f.Items[j].Name.Is != "world" {
			return r.marketName(f, j, nil) // "It is owed to America: there sales rose"
		}
	}
	for j := i - 1; j >= 0 && !large; j-- {
		if f.PlaceAt(j) && f.Has(j+1, r.WorksKind) {
			return r.marketName(f, j, d) // "Magna, whose Graz works has 6,300 employees, cut 500 jobs there"
		}
	}
	if r.ctx.block-r.ctx.thereBlock > 2 {
		return ""
	}
	if e := r.Lex.Named(r.ctx.there); large && e != nil && e.Is == "city" {
		if r.ctx.passed == nil || r.ctx.passedBlock != r.ctx.block {
			return ""
		}
		return r.ctx.passed.Name // "A rule in Wolfsburg had it that China would buy. It sold 4.2 million there"
	}
	return r.ctx.there
}

// marketName returns the place at items[i], or the country that is named
// right after a city: "in Arnstadt, Germany".
func (r *Resolver) marketName(f *clause.Frame, i int, d *draft) string {
	n := r.PlaceEntry(f, i)
	if n.Is == clause.Remainder {
		return r.remainderFor(n, d)
	}
	if c := r.CountryOf(n); c != "" && d != nil && ((r.hasPlantIn(c) || r.speaksOfThere(c)) && (r.sited(d) || r.ofStaff(d)) && !r.atHome(d, c) || (r.sited(d) || r.ofStaff(d)) && r.NamesCountry(f, c)) {
		return c
	}
	if n.Is == "city" && f.Word(i+1) == text.Comma && i+2 < len(f.Items) {
		if c := f.Items[i+2].Name; c != nil && c.Kind == lexicon.Place && c.Name == n.In {
			return c.Name
		}
	}
	return n.Name
}

// hasPlantIn reports whether the article has called a plant by the country.
func (r *Resolver) hasPlantIn(country string) bool {
	return country == r.ctx.site.place || slices.Contains(r.ctx.siteCountries, country)
}

// speaksOfThere reports whether the paragraph has named the country last, in an article that is
// not on the market there: "its Portuguese adventure. The works at Sines".
func (r *Resolver) speaksOfThere(country string) bool {
	c := &r.ctx
	return c.passed != nil && c.passed.Name == country && c.passedBlock == c.block && (c.main.Text != country || c.sectionMarket == country)
}

// atHome reports whether the country is that of the draft's maker, whose plants
// there go by their towns.
func (r *Resolver) atHome(d *draft, country string) bool {
	e := r.makerOf(d)
	return e != nil && e.Country == country
}
