package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// carried returns the subject that the article has spoken of: that of the
// sentence before, and at a new paragraph that takes up nothing what the
// article is about.
func (r *Resolver) carried(f *frame, k int, d *draft) name {
	c := &r.ctx
	refers := r.hasPronoun(f, k)
	if n, ok := r.partnersPlant(d); ok {
		return n
	}
	if (r.isProduct(d.Metric) || c.topicModel.text != "" && (d.Metric == "production_start" && c.subject.entry != nil && (c.subject.is(lexicon.Model) || r.builds(c.subject, c.topicModel.entry)) || d.Metric == "orders")) && c.model.text != "" {
		if refers {
			return c.model
		}
		return r.modelSpokenOf()
	}
	if d.Metric == "recall" && c.recalledOf.text != "" && c.recalledAt >= c.block-1 {
		return c.recalledOf
	}
	if c.body != nil && c.body.Market != "" && !r.isCorporate(d) && (r.takesUp(f, k) || c.bodyAt == c.block && f.unnamed() && r.addsUp(d.Metric)) {
		return r.marketOf(c.body) // "It has lifted its outlook", "The CPCA reported. Sales rose"
	}
	if c.topicPlace && c.main.text != "" && d.Measure == fact.Share && f.unnamed() && (c.subjectBlock != c.block || f.says(r.words.overall)) && r.scopeSubject(f, k, d, nil, r.isKindNoun) >= 0 {
		return c.main // "Diesel cars now make up 57 percent of the market"
	}
	if e := r.placeNamed(c.top.place); e != nil && (!c.single || c.topicPlace || r.is(d, lexicon.Official)) && (c.subjectBlock != c.block || r.citesBody(f)) && f.unnamed() && r.isTurnover(d.Metric) && r.opensWithKind(f, k) {
		return nameOf(e) // "Two-wheeler despatches grew 7%", in a report on a country
	}
	n := c.subject
	if nation, ok := r.nationsPart(f, d); ok && !refers {
		return nation
	}
	if n.is(lexicon.Place) && c.marketTold.text == n.text && c.marketToldBlock == c.block && c.subjectBlock == c.block && !refers && f.unnamed() && r.isTurnover(d.Metric) {
		return n // "Indonesia's car market is shrinking. Wholesales slumped 15 per cent"
	}
	if r.toldTotal(f) && c.firstOf.text != "" && r.isTurnover(d.Metric) {
		return c.firstOf
	}
	if (f.Word(0) == text.That || f.Word(0) == text.This) && (f.Has(1, lexicon.Auxiliary) || r.isVerb(f, 1)) && c.scopeAt == c.sentences-1 && c.flowSubject.text == c.scopeOf && c.scopeOf != "" {
		return c.flowSubject // "That was 2% less than a year earlier"
	}
	if n.is(lexicon.Place) && c.subjectBlock != c.block && r.tellsOfOneMaker(f) {
		n = c.dominant // back from a place that an earlier paragraph was about
	}
	if c.subjectBlock != c.block && !refers && !r.continues(f) {
		if !r.partsFlow(f, n, d) {
			n = r.topic(n, d)
		}
	}
	switch {
	case n.is(lexicon.Place) && c.scopeOf == n.text && (c.scope.Market == "World" || c.scope.Market == "domestic") && d.Metric == "sales":
		// the makers of a country: "Overseas sales fell 3%"
	case n.is(lexicon.Place) && (r.isCorporate(d) || r.onlyCompany(d)) && c.company.text != "":
		n = c.company
	case n.is(lexicon.Place) && c.main.text != "":
		n = c.main
		if p, ok := r.ofParagraph(); ok {
			n = p
		}
	case n.is(lexicon.Maker) && r.is(d, lexicon.Inbound) && c.place.text != "" && f.unnamed() && !f.says(text.Its) && !f.says(text.Their) && !f.says(text.It):
		n = c.place // "Imports of cars from China have soared": the country's
	case n.is(lexicon.Model) && !c.flowSubject.is(lexicon.Maker) && !refers && r.isTurnover(d.Metric) && r.speaksOfKinds(f):
		if c.firstOf.is(lexicon.Place) {
			return c.firstOf
		}
		return c.main // "The top seller was the Sportage. Sales of electric cars rose 5 percent"
	case n.is(lexicon.Model) && (r.isCorporate(d) || r.itMakes(f, d) || f.ours() && !r.isProduct(d.Metric)):
		if e := r.lex.Named(n.entry.Maker); e != nil {
			n = nameOf(e)
		}
	case n.is(lexicon.Model) && !r.isProduct(d.Metric) && !refers && c.flowSubject.is(lexicon.Maker) && !r.takesUpModel(f, d):
		m := r.lex.Named(n.entry.Maker)
		n = c.flowSubject
		if m != nil && !sameHouse(m, n.entry) {
			n = nameOf(m) // not whose figures were told before another's model was named
		}
	}
	for _, other := range []name{c.heading, c.home} {
		if n.text == "" && !(other.is(lexicon.Place) && r.onlyCompany(d)) {
			n = other
		}
	}
	return n
}

// modelSpokenOf returns the model that was named last; at a new paragraph, or in a table, the one
// that the article is about, if it is about one.
func (r *Resolver) modelSpokenOf() name {
	if c := &r.ctx; c.topicModel.text != "" && c.modelBlock != c.block && !r.toldOfAnother(c.topicModel.entry) {
		return c.topicModel
	}
	return r.ctx.model
}

// toldOfAnother reports whether the article has come to another maker's model since it told
// of the one.
func (r *Resolver) toldOfAnother(model *lexicon.Entry) bool {
	c := &r.ctx
	return c.company.entry != nil && model != nil && !r.builds(c.company, model) && c.model.entry != nil && r.builds(c.company, c.model.entry)
}

// sameHouse reports whether the two are one maker, or one is part of the other.
func sameHouse(a, b *lexicon.Entry) bool {
	return a == b || a.Parent == b.Name || b.Parent == a.Name
}

// takesUpModel reports whether the sentence opens with the sales of what the one before it in
// the paragraph was about: "The RAV4 led the market. Sales rose 5 percent".
func (r *Resolver) takesUpModel(f *frame, d *draft) bool {
	e := f.Entry(0, lexicon.MetricCue)
	return r.ctx.subjectBlock == r.ctx.block && e != nil && e.Scope == (fact.Scope{}) && f.unnamed() && r.isTurnover(d.Metric) && !r.speaksOfKinds(f)
}

// opensWithKind reports whether the figure's clause opens with a kind of vehicle, as what is
// counted or at the word for that: "Three-wheelers advanced 5.5%".
func (r *Resolver) opensWithKind(f *frame, k int) bool {
	i := f.starts[f.runs[k]]
	for f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.Conjunction) {
		i++
	}
	e := f.Entry(i, lexicon.ScopeCue)
	return i < k && e != nil && isKind(&e.Scope) && (f.Has(i+1, lexicon.MetricCue) || r.vehicles(f, i) != nil && f.plural(i))
}

// marketOf returns the market whose figures the body's are.
func (r *Resolver) marketOf(body *lexicon.Entry) name {
	if e := r.lex.Named(body.Market); e != nil {
		return nameOf(e)
	}
	return r.ctx.main
}

// ours reports whether a company speaks of itself in the sentence: "We ended the month with
// a 24-day supply".
func (f *frame) ours() bool {
	for i := range f.Items {
		if f.Word(i) == text.We || f.Word(i) == text.Our {
			return true
		}
	}
	return false
}

// itMakes reports whether the sentence's pronoun does what only a company can:
// "it has delivered 122,478 cars".
func (r *Resolver) itMakes(f *frame, d *draft) bool {
	if d.Metric == "sales" {
		return false
	}
	for i := range f.Items {
		if f.Word(i) != text.It && f.Word(i) != text.They {
			continue
		}
		for j := i + 1; j < len(f.Items) && j <= i+3; j++ {
			if u := f.Use(j, lexicon.MetricCue); u != nil {
				return u.Role == lexicon.Verb && u.Entry == d.metricEntry
			}
		}
	}
	return false
}

// topic returns what the article is about, n where it is about nothing else:
// a market, or the maker that it names far more often than others.
func (r *Resolver) topic(n name, d *draft) name {
	switch {
	case r.tellsOfMakers(n, d):
		return n
	case r.ctx.topicPlace && r.ctx.main.text != "" && !r.isProduct(d.Metric):
		return r.ctx.main
	case n.is(lexicon.Model) && n.text == r.ctx.topicModel.text && !r.isCorporate(d):
		return n
	case r.ctx.dominant.text != "" && !n.is(lexicon.Place):
		return r.ctx.dominant
	case r.partOfFirst(n):
		return r.ctx.firstOf
	case r.ctx.heading.is(lexicon.Maker) && n.entry != nil && (n.entry.Parent == r.ctx.heading.text || n.is(lexicon.Model) && n.entry.Maker == r.ctx.heading.text):
		return r.ctx.heading // from a brand back to its group
	}
	return n
}

// partOfFirst reports whether the maker is a brand of the one whose total the article gave first.
func (r *Resolver) partOfFirst(n name) bool {
	first := r.ctx.firstOf
	return first.is(lexicon.Maker) && n.is(lexicon.Maker) && n.entry.Parent == first.text
}

// toldTotal reports whether the sentence adds up what was told before: "That brings registrations
// since January to 132,000".
func (r *Resolver) toldTotal(f *frame) bool {
	if f.Word(0) != text.That && f.Word(0) != text.This || !f.Has(1, r.summingKind) || !f.unnamed() {
		return false
	}
	for i := 2; i < len(f.Items); i++ {
		if f.Word(i) == text.Its || f.Word(i) == text.Their {
			return false // "brings its total to 12,000"
		}
	}
	return true
}

// partsFlow reports whether the sentence opens a paragraph with the part at home or abroad
// of what the maker of the paragraph before sold: "Kia sold 270,000 cars." and then
// "Domestic sales rose".
func (r *Resolver) partsFlow(f *frame, n name, d *draft) bool {
	c := &r.ctx
	if c.topicPlace || !n.is(lexicon.Maker) || r.partOfFirst(n) || c.subjectBlock != c.block-1 || c.flowSubject.text != n.text || !r.vocabulary(d.Metric).Flow || !f.unnamed() {
		return false
	}
	return r.opensWithPartOf(f) || d.Metric == "exports"
}

// nationsPart returns the country whose makers the paragraph before told the total of, where the sentence
// opens a paragraph with the part of it at home or abroad: "The five carmakers sold 703,826 vehicles. A
// recovery lifted Kia." and then "Domestic sales inched up", whoever was named in between.
func (r *Resolver) nationsPart(f *frame, d *draft) (name, bool) {
	c := &r.ctx
	if c.subjectBlock == c.block || c.scopeBlock != c.block-1 || c.scopeOf != c.makersOf || c.makersOf == "" || !c.flowSubject.is(lexicon.Place) || c.flowSubject.text != c.scopeOf || !f.unnamed() || !r.isTurnover(d.Metric) {
		return name{}, false
	}
	return c.flowSubject, r.opensWithPartOf(f)
}

// opensWithPartOf reports whether the sentence opens with what was sold at home, or abroad.
func (r *Resolver) opensWithPartOf(f *frame) bool {
	first := 0
	if f.Has(0, lexicon.Determiner) {
		first++
	}
	for _, kind := range [...]lexicon.Kind{lexicon.MetricCue, lexicon.ScopeCue} {
		if u := f.Use(first, kind); u != nil && (u.Scope.Market == "domestic" || u.Scope.Market == "overseas") {
			return true
		}
	}
	return false
}

// tellsOfMakers reports whether the article tells of a country's makers one by one, so
// that a paragraph without a name goes on with the one before: "Domestic sales fell".
func (r *Resolver) tellsOfMakers(n name, d *draft) bool {
	c := &r.ctx
	return c.makersOf != "" && c.makersOf == c.main.text && n.is(lexicon.Maker) && c.subjectBlock == c.block-1 && (d.Measure != fact.Level || d.Unit != fact.Vehicle || d.Value < c.level)
}
