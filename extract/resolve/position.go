package resolve

import (
	"slices"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// asSubject returns the subject that items[i] names for the figure, if one is given.
func (r *Resolver) asSubject(f *clause.Frame, i, k int, d *draft) (clause.Name, bool) {
	n, ok := r.asNamed(f, i, k, d)
	if ok && d != nil && r.ofWorks(d) {
		return r.runs(n)
	}
	return n, ok
}

// theyTook reports whether the clause opens with the people at items[i], and behind one more word stands what they took.
func (r *Resolver) theyTook(f *clause.Frame, i int) bool {
	if q := f.QuantityAt(i + 1); q != nil && q.Unit == nil && f.Word(i-1) == text.And && f.Items[0].Role == lexicon.People {
		return true
	}
	first := f.FirstOfClause(i)
	if f.Has(first, lexicon.Determiner) {
		first++
	}
	if first != i || i+2 >= len(f.Items) || f.Items[i+1].Punct || f.Has(i+1, lexicon.Preposition) {
		return false
	}
	j := i + 2
	for f.Has(j, r.FillerKind) {
		j++
	}
	return f.QuantityAt(j) != nil && f.Runs[j] == f.Runs[i]
}

// asNamed returns the subject that items[i] names, whatever is told of it.
func (r *Resolver) asNamed(f *clause.Frame, i, k int, d *draft) (clause.Name, bool) {
	it := &f.Items[i]
	if it.Name == nil {
		if it.Kinds.Empty() && it.Quantity == 0 && it.Word != r.Words.Market {
			return clause.Name{}, false // most words
		}
		if n, ok := r.theMarket(f, i); ok {
			return n, true
		}
		if e := f.Entry(i, lexicon.Descriptor); d != nil && e != nil && e.Name == "body" && f.Word(i-1) == text.The && (i == 1 || f.Items[0].When > 0 && (i == 2 || i == 3 && f.Word(1) == text.Comma)) && (f.Has(i+1, lexicon.ModalityCue) || r.Records(f, i+1)) && r.ctx.cited != nil && r.ctx.cited.Market != "" {
			return r.marketOf(r.ctx.cited), true // "The association expects"
		}
		if n, ok := r.description(f, i); ok || d == nil {
			return n, ok
		}
		return r.everyMaker(f, i)
	}
	e := it.Name
	if f.Word(i+1) == text.Or && f.Word(i+2) == text.Not {
		return clause.Name{}, false // "its registrations fell, new Model Y or not"
	}
	switch e.Kind {
	case lexicon.Body:
		// "The association expects sales of …": those of its market
		if d != nil && e.Market != "" && (f.Has(i+1, lexicon.ModalityCue) || f.Has(i+2, lexicon.ModalityCue)) {
			if p := r.Lex.Named(e.Market); p != nil {
				return clause.NameOf(p), true
			}
		}
		if !r.hasOwn(e, d) {
			return clause.Name{}, false
		}
	case lexicon.Model:
		if d != nil && r.is(d, lexicon.Plant) && f.Word(0) == text.It && i > 0 && r.ctx.company.Text != "" {
			return clause.Name{}, false // "It builds the EX90 and the Polestar 3 at its plant, which has capacity for"
		}
		if d != nil && (r.ofCells(d) || r.AmongRivals(f, i)) {
			return clause.Name{}, false // "its cells, which sit in the Audi e-tron, added up to 13.4 GWh"
		}
	case lexicon.Place:
		if n, ok := r.countrymen(f, i, d); ok {
			return n, true
		}
		if d != nil && (r.onlyCompany(d) || r.ofVehicle(d) || d.Measure == fact.Event && r.ofModel(d.Metric)) {
			return clause.Name{}, false
		}
		if i == 0 && f.Word(1) == text.Colon && e.Is == "city" {
			return clause.Name{}, false // "Mumbai: Electric car sales in India dipped": where it was written
		}
		if e.Is == "city" && r.ctx.company.Entry != nil && !f.Hyphened(i) && !f.Has(i+1, lexicon.Descriptor) && !r.InPhrase(f, i) {
			if r.ctx.company.Entry.Home == e.Name {
				return r.ctx.company, true
			}
		}
		if it.Role == lexicon.Adjective && f.FirstOfClause(i) == i && f.Has(i+1, r.WorksKind) && f.Plural(i+1) && d != nil && !r.ofStaff(d) {
			return clause.NameOf(e), true // "French factories turned out 1.5 million cars"
		}
		if it.Role == lexicon.Adjective && (f.FirstOfClause(i) == i || f.Word(i-1) == text.And || f.Word(i-1) == text.Comma) && f.Word(i+1) == r.Words.Ones && d != nil && r.IsTurnover(d.Metric) {
			return clause.NameOf(e), true // "Korean brands came second, Japanese ones third"
		}
		if (it.Role == lexicon.People || it.Role == lexicon.Adjective && f.QuantityAt(i+1) != nil) && d != nil && r.IsTurnover(d.Metric) && r.theyTook(f, i) {
			return clause.NameOf(e), true // "Indonesians bought 6.33 million of them, and Vietnamese 2.65 million"
		}
		if it.Role == lexicon.Adjective || it.Role == lexicon.People || e.Is == "world" || e.Is == clause.Remainder || r.Superlative(f, i) {
			return clause.Name{}, false
		}
		if f.Word(i-1) == r.Words.Left {
			return clause.Name{}, false // "33,000 vehicles left Japan"
		}
		if r.shipsFrom(f, i, d) {
			return r.ctx.company, true // "Giga Berlin exported": the company's
		}
		if e.Is == "city" && d != nil && !r.ofCity(d) {
			return clause.Name{}, false
		}
	}
	if isFirstName(f, i) {
		return clause.Name{}, false
	}
	if n, ok := r.offshoot(f, i); ok {
		return n, true
	}
	if e.Kind == lexicon.Maker && it.Role == lexicon.Plain && f.Has(i+1, r.OffshootKind) && i+2 < len(f.Items) && f.Items[i+2].Name != nil && f.Items[i+2].Name.Kind == lexicon.Maker {
		return clause.Name{}, false // "Toyota unit Daihatsu": the unit
	}
	if e.Kind == lexicon.Place && e.Is == "country" && f.Word(i+1) == text.Possessive && r.IsCompanyNoun(f, i+2) && f.Plural(i+2) {
		return clause.Name{}, false // "China's carmakers": the noun stands for them
	}
	if r.BestOfTheirs(f, i) {
		return clause.Name{}, false // "The Grandeur was Hyundai's most popular car"
	}
	if f.Tokens[it.Last-1].Kind != text.Suffix && it.Last < len(f.Tokens) && f.Tokens[it.Last].Kind == text.Suffix {
		if e.Kind == lexicon.Maker && d != nil && r.ofVehicle(d) && r.InPhrase(f, i) && !r.OfMetric(f, i) {
			return clause.Name{}, false // "is based on Geely's platform and goes 710 km"
		}
		if u := f.Use(i+2, lexicon.MetricCue); e.Kind == lexicon.Maker && d != nil && (u == nil && f.UnknownNoun(i+2) || u != nil && d.Metric != "stores" && slices.Contains(u.Metrics, "stores")) && f.Word(i-1) != text.At && r.InPhrase(f, i) && f.NamesSeller(i) {
			return clause.Name{}, false // "Aito, sold in Huawei's shops, managed 12,018"
		}
		// "SAIC's overseas sales", or "SAIC's president": the possessor of a
		// metric, or of somebody who speaks of one
		return r.asOne(f, i, d), r.Owns(f, i) && !r.OwnsMaker(f, i) || e.Kind == lexicon.Maker && (f.Has(i+2, lexicon.Title) || f.Has(i+3, lexicon.Title))
	}
	if e.Kind == lexicon.Place && it.Role == lexicon.Plain && f.Has(i+1, r.WorksKind) {
		return clause.Name{}, false // "the Ohio plant"
	}
	if e.Kind == lexicon.Place && r.OfOther(f, i) {
		return clause.Name{}, false // "EU registrations of Volkswagen"
	}
	if e.Kind == lexicon.Place && f.Word(i+1) == text.And && f.PlaceAt(i+2) && f.Has(i+3, lexicon.MetricCue) && (f.Word(i-1) == text.Its || f.Word(i-1) == text.Their) {
		return clause.Name{}, false // "its U.S. and China output"
	}
	if e.Kind == lexicon.Place && (f.Has(i+1, lexicon.MetricCue) || f.Has(i+1, r.ShareKind)) && (f.Word(i-1) == text.Its || f.Word(i-1) == text.Their || f.Word(i-1) == text.And && f.PlaceAt(i-2) && (f.Word(i-3) == text.Its || f.Word(i-3) == text.Their)) {
		return clause.Name{}, false // "its China sales"
	}
	if e.Kind == lexicon.Maker && (f.Word(i-1) == text.At || f.Word(i-1) == text.For || i == 2 && f.Word(0) == text.At && f.Word(1) == text.The) && (i <= 2 && r.BeforeArticle(f, i) == 0 || i > 1 && f.Starts[f.Runs[i]] >= i-2 || i < k && f.OpenedRelative(i+1)) {
		return r.asOne(f, i, d), true // "At Stellantis, volume grew", "a poor month at Tesla, where sales fell"
	}
	if e.Kind == lexicon.Model && (f.Word(i+1) == r.Words.Maker || r.DescribesMaker(f, i)) {
		if m := r.Lex.Named(e.Maker); m != nil {
			return clause.NameOf(m), true
		}
	}
	if m := r.ctx.model.Entry; e.Kind == lexicon.Maker && f.Word(i-1) == text.A && f.Has(i+1, r.WorksKind) && d != nil && d.Metric == "production_start" && m != nil && m.Maker != e.Name {
		return clause.Name{}, false // "its production began at a Volvo plant"
	}
	if e.Kind == lexicon.Maker && f.Has(i+1, r.WorksKind) && r.OnceTheirs(f, i) {
		return clause.Name{}, false // "the former General Motors facility"
	}
	if e.Kind == lexicon.Maker && d != nil && (r.sited(d) || r.ofStaff(d)) && f.Has(i+1, r.WorksKind) && (f.Has(i-1, lexicon.Determiner) || r.Adjective(f, i-1)) {
		return clause.NameOf(e), true // "work at the new Hyundai plant"
	}
	if e.Kind == lexicon.Maker && i > 0 && f.Has(i-1, lexicon.MetricCue) && f.IsVerbOf(i-1, lexicon.MetricCue) && i > 1 && !f.Has(i-2, lexicon.Determiner) && f.Word(i-2) != text.Possessive && i+1 < k && f.QuantityAt(i+1) != nil && f.Runs[i] != f.Runs[k] {
		return clause.Name{}, false // "as a strike cost GM Korea eleven days, and domestic sales were down"
	}
	if e.Kind != lexicon.Place && i < k && r.rankedAt(f, i) {
		return clause.NameOf(e), true // "with TVS close behind at 23.55% (26,036 registrations)"
	}
	if r.InPhrase(f, i) && !(e.Kind == lexicon.Place && r.OfPlaceNoun(f, i)) {
		if e.Kind != lexicon.Place && r.OfMetric(f, i) {
			if all := f.ListOf(i); len(all) > 1 && r.OfOneShare(f, i) {
				return clause.JoinNames(all), true
			}
			return r.asOne(f, i, d), true
		}
		if u := f.Use(i+1, lexicon.MetricCue); e.Kind == lexicon.Model && u != nil && u.Role != lexicon.Verb && d != nil && r.ofVehicle(d) && len(u.Metrics) > 0 && u.Metrics[0] == d.Metric {
			return clause.NameOf(e), true // "higher than the EX90 starting price of"
		}
		return clause.Name{}, false
	}
	if e.Kind == lexicon.Place && (f.Hyphened(i) || f.Has(i+1, lexicon.Descriptor) || f.Has(i+1, lexicon.Title) || f.Word(i+1) == text.Comma && i+2 < len(f.Items) && f.Items[i+2].Name != nil && f.Items[i+2].Name.Kind == lexicon.Place) {
		return clause.Name{}, false
	}
	if e.Kind == lexicon.Maker && (r.Attributive(f, i) || f.Hyphened(i) && i+2 < len(f.Items) && f.Items[i+2].Name == nil) {
		return clause.Name{}, false // "the old Mercedes-Benz works", "the Huawei-backed brand"
	}
	return r.asOne(f, i, d), true
}

// rankedAt reports whether the name at items[i] stands behind "with", and nothing between it and the "at" before a figure
// but where it came in: "with TVS close behind at 23.55%", "with Kia third on 26,036".
func (r *Resolver) rankedAt(f *clause.Frame, i int) bool {
	if f.Word(r.BeforeArticle(f, i)) != text.With {
		return false
	}
	for j := i + 1; j+1 < len(f.Items) && j <= i+4; j++ {
		switch {
		case f.Word(j) == text.At || f.Word(j) == text.On:
			return j > i+1 && f.QuantityAt(j+1) != nil
		case f.Items[j].Punct, f.Items[j].Quantity != 0, f.Items[j].Name != nil, f.Has(j, lexicon.Auxiliary), f.Has(j, lexicon.MetricCue), f.Participle(j):
			return false
		}
	}
	return false
}

// isFirstName reports whether the maker's name at items[i] is somebody's first name: "Ola Källenius, the
// chief executive", "Ola Källenius said".
func isFirstName(f *clause.Frame, i int) bool {
	if f.Items[i].Name.Kind != lexicon.Maker || !f.UnknownName(i+1) {
		return false
	}
	if f.Has(i-1, lexicon.Title) || f.Has(i+2, lexicon.Say) {
		return true
	}
	for j := i + 3; f.Word(i+2) == text.Comma && j < len(f.Items) && j < i+7 && !f.Items[j].Punct; j++ {
		if f.Has(j, lexicon.Title) {
			return true
		}
	}
	return false
}

// hasOwn reports whether the body is a company, and the figure of its money: its revenue is its
// own, and what it counts is a market's.
func (r *Resolver) hasOwn(body *lexicon.Entry, d *draft) bool {
	if body.Is != "company" || d == nil {
		return false
	}
	m := r.Vocabulary(d.Metric)
	return m != nil && m.Corporate && !m.Sited && (m.Accepts("money") || m.Accepts("percent"))
}

// ofCells reports whether the figure is of batteries, which no single model has.
func (r *Resolver) ofCells(d *draft) bool {
	u := r.Lex.Units[d.Unit]
	m := r.Vocabulary(d.Metric)
	return m != nil && len(m.Dimensions) > 0 && m.Dimensions[0] == "bulk_energy" || u != nil && u.Dimension == "bulk_energy"
}

// asOne returns the name at items[i], with those that it is coordinated with where
// they have the figure together.
func (r *Resolver) asOne(f *clause.Frame, i int, d *draft) clause.Name {
	if joined, ok := r.joint(f, i, d); ok {
		return joined
	}
	return clause.NameOf(f.Items[i].Name)
}

// mainSubject returns what the sentence is about: its first name in subject
// position.
func (r *Resolver) mainSubject(f *clause.Frame) (clause.Name, bool) {
	var place clause.Name
	for i := range f.Items {
		if r.AmidIt(f, i) {
			continue
		}
		if !f.Refers(i) || f.Groups[i] != 0 || r.Subordinate(f, i) || i > 1 && (f.Word(i-1) == text.A || f.Word(i-1) == text.An) && !f.Items[i-2].Punct {
			continue // "buy a Picanto"
		}
		if f.Word(i-1) == text.Than || r.ByTheWay(f, i) {
			continue // "higher than Tesla's"
		}
		if f.Items[i].Name != nil && f.Word(r.BeforeArticle(f, i)) == r.Words.Be && i < len(f.Items)-1 && f.Items[i+1].Punct {
			continue // "a carmaker, reported to be Nissan,"
		}
		if f.Items[i].Name != nil && f.Word(r.BeforeArticle(f, i)) == text.With && (i > 2 || r.makerInRunAfter(f, i)) {
			continue // "It sold 154,461, with the F-Series up 7 percent", "With Ford having cancelled its order, SK On expects"
		}
		if n, ok := r.asSubject(f, i, len(f.Items)-1, nil); ok {
			if n.Is(lexicon.Place) {
				if place.Text == "" {
					place = n
				}
				continue
			}
			return n, true
		}
	}
	if place.Text != "" {
		return place, true
	}
	return clause.Name{}, false
}

// makerInRunAfter reports whether a run after that of items[i] names another maker.
func (r *Resolver) makerInRunAfter(f *clause.Frame, i int) bool {
	last := f.Named[len(f.Named)-1]
	n := f.Items[last].Name
	return f.Runs[last] > f.Runs[i] && n.Kind == lexicon.Maker && n != f.Items[i].Name
}

// mainBody returns the body that the sentence opens with, by its name or as
// "the association": "Cox Automotive, which …, counts". It is nil where the
// sentence is about others.
func (r *Resolver) mainBody(f *clause.Frame) *lexicon.Entry {
	if len(f.Named) == 0 && !f.Kinds.Has(lexicon.Descriptor) {
		return nil
	}
	for i := range f.Items {
		if !f.Refers(i) || f.Groups[i] != 0 || f.Items[i].Role == lexicon.Adjective {
			continue
		}
		if e := f.Entry(i, lexicon.Descriptor); e != nil && e.Name == "body" && f.Word(i-1) == text.The && !r.InPhrase(f, i) {
			return r.ctx.cited
		}
		n := f.Items[i].Name
		if n == nil || r.InPhrase(f, i) || f.Word(i+1) == text.Possessive {
			continue
		}
		if n.Kind == lexicon.Body {
			return n
		}
		return nil
	}
	return nil
}

// ofOthers reports whether what the figure's clause is about are companies that are not named:
// "other automakers", "its rivals", "the remaining brands".
func (r *Resolver) ofOthers(f *clause.Frame, k int) bool {
	if i := f.FirstOfClause(k); (f.Word(i) == text.Those || f.Word(i) == text.That) && f.Word(i+1) == text.Of && i+2 < k && f.UnknownName(i+2) {
		return true // "while those of Zorbex fell"
	}
	for i := f.Starts[f.Runs[k]]; i+1 < k && f.Runs[i] == f.Runs[k]; i++ {
		e := f.Entry(i, lexicon.Descriptor)
		if e != nil && r.parentActs(f, i) {
			_, known := r.description(f, i)
			return !known
		}
		if e != nil && e.Name == "rival" && !f.Plural(i) && r.Predicated(f, i+1) {
			_, known := r.rivalCalled(f, i)
			return !known
		}
		if e == nil || e.Name != "rival" && (!clause.IsCompany(e) || !f.Plural(i) || !r.Remaining(f, i)) {
			if f.Items[i].Name != nil && !(f.Items[i].Role == lexicon.Adjective && f.Items[i].Name.Kind == lexicon.Place) || f.Items[i].Quantity != 0 || f.Has(i, lexicon.Preposition) {
				return false
			}
			continue
		}
		return f.Plural(i) && r.Predicated(f, i+1)
	}
	return false
}

// relativeNoun returns the item of the noun for a company that the figure's clause tells of behind a comma, -1 for none: "in the
// joint venture, which employs 1,500 people".
func (r *Resolver) relativeNoun(f *clause.Frame, k int) int {
	i := f.Starts[f.Runs[k]]
	if w := f.Word(i); w == text.Which || w == text.Who {
		i-- // the comma stands outside of the clause
	}
	if i < 1 || f.Word(i) != text.Comma || f.Word(i+1) != text.Which && f.Word(i+1) != text.Who || i+2 >= k || f.Items[i+2].Name != nil {
		return -1
	}
	if e := f.Entry(i-1, lexicon.Descriptor); e == nil || !clause.IsCompany(e) || e.Name == "brand" || f.Plural(i-1) || f.Has(i-1, lexicon.UnitWord) {
		return -1
	}
	return i - 1
}

// addsUp reports whether several models have a figure of the metric together.
func (r *Resolver) addsUp(metric string) bool {
	m := r.Vocabulary(metric)
	return m != nil && m.Flow && m.Accepts("count")
}

// ofCity reports whether the metric is counted by city: registrations and
// charging posts are, staff, plants and what something costs are a company's.
func (r *Resolver) ofCity(d *draft) bool {
	m := r.Vocabulary(d.Metric)
	return m == nil || !m.Sited && !m.Is(lexicon.Staff) && (!m.Accepts("money") || m.Is(lexicon.Aid))
}
