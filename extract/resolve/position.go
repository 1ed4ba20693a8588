package resolve

import (
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// nameWords are the words that the steps about subjects and voices ask for.
type nameWords struct {
	maker, analysts, economists text.Word
	left                        text.Word // a place: exported
	car, cars                   text.Word
	took, taken                 text.Word // delivery
}

func newNameWords(v *text.Vocabulary) nameWords {
	return nameWords{maker: v.Add("maker"), analysts: v.Add("analysts"), economists: v.Add("economists"), left: v.Add("left"), car: v.Add("car"), cars: v.Add("cars"), took: v.Add("took"), taken: v.Add("taken")}
}

// refers reports whether items[i] can stand for somebody: a name, a noun or
// pronoun for one, or a number of them ("the two").
func (f *frame) refers(i int) bool {
	it := &f.Items[i]
	return it.Name != nil || it.Quantity != 0 || it.Kinds.Meets(&referring)
}

// referring are the kinds of nouns and pronouns that stand for somebody.
var referring = lexicon.Of(lexicon.Descriptor, lexicon.Pronoun)

// asSubject returns the subject that items[i] names for the figure, if one is given.
func (r *Resolver) asSubject(f *frame, i, k int, d *draft) (name, bool) {
	n, ok := r.asNamed(f, i, k, d)
	if ok && d != nil && r.ofWorks(d) {
		return r.runs(n)
	}
	return n, ok
}

// asNamed returns the subject that items[i] names, whatever is told of it.
func (r *Resolver) asNamed(f *frame, i, k int, d *draft) (name, bool) {
	it := &f.Items[i]
	if it.Name == nil {
		if it.Kinds.Empty() && it.Quantity == 0 && it.Word != r.words.market {
			return name{}, false // most words
		}
		if n, ok := r.theMarket(f, i); ok {
			return n, true
		}
		if e := f.Entry(i, lexicon.Descriptor); d != nil && e != nil && e.Name == "body" && i == 1 && f.Word(0) == text.The && f.Has(2, lexicon.ModalityCue) && r.ctx.cited != nil && r.ctx.cited.Market != "" {
			return r.marketOf(r.ctx.cited), true // "The association expects"
		}
		if n, ok := r.description(f, i); ok || d == nil {
			return n, ok
		}
		return r.everyMaker(f, i)
	}
	e := it.Name
	if f.Word(i+1) == text.Or && f.Word(i+2) == text.Not {
		return name{}, false // "its registrations fell, new Model Y or not"
	}
	switch e.Kind {
	case lexicon.Body:
		// "The association expects sales of …": those of its market
		if d != nil && e.Market != "" && (f.Has(i+1, lexicon.ModalityCue) || f.Has(i+2, lexicon.ModalityCue)) {
			if p := r.lex.Named(e.Market); p != nil {
				return nameOf(p), true
			}
		}
		if !r.hasOwn(e, d) {
			return name{}, false
		}
	case lexicon.Model:
		if d != nil && r.ofCells(d) {
			return name{}, false // "its cells, which sit in the Audi e-tron, added up to 13.4 GWh"
		}
	case lexicon.Place:
		if d != nil && (r.onlyCompany(d) || r.ofVehicle(d) || d.Measure == fact.Event && r.ofModel(d.Metric)) {
			return name{}, false
		}
		if e.Is == "city" && r.ctx.company.entry != nil && f.Word(i+1) != text.Hyphen && !f.Has(i+1, lexicon.Descriptor) && !r.inPhrase(f, i) {
			if r.ctx.company.entry.Home == e.Name {
				return r.ctx.company, true
			}
		}
		if it.Role == lexicon.Adjective && f.firstOfClause(i) == i && f.Has(i+1, r.worksKind) && f.plural(i+1) && d != nil && !r.ofStaff(d) {
			return nameOf(e), true // "French factories turned out 1.5 million cars"
		}
		if it.Role == lexicon.Adjective || it.Role == lexicon.People || e.Is == "world" || e.Is == remainder || r.superlative(f, i) {
			return name{}, false
		}
		if f.Word(i-1) == r.words.left {
			return name{}, false // "33,000 vehicles left Japan"
		}
		if r.shipsFrom(f, i, d) {
			return r.ctx.company, true // "Giga Berlin exported": the company's
		}
		if e.Is == "city" && d != nil && !r.ofCity(d) {
			return name{}, false
		}
	}
	if n, ok := r.offshoot(f, i); ok {
		return n, true
	}
	if r.bestOfTheirs(f, i) {
		return name{}, false // "The Grandeur was Hyundai's most popular car"
	}
	if f.Tokens[it.Last-1].Kind != text.Suffix && it.Last < len(f.Tokens) && f.Tokens[it.Last].Kind == text.Suffix {
		if e.Kind == lexicon.Maker && d != nil && r.ofVehicle(d) && r.inPhrase(f, i) && !r.ofMetric(f, i) {
			return name{}, false // "is based on Geely's platform and goes 710 km"
		}
		if u := f.Use(i+2, lexicon.MetricCue); e.Kind == lexicon.Maker && d != nil && d.Metric != "stores" && u != nil && slices.Contains(u.Metrics, "stores") && r.inPhrase(f, i) && f.namesSeller(i) {
			return name{}, false // "Aito, sold in Huawei's shops, managed 12,018"
		}
		// "SAIC's overseas sales", or "SAIC's president": the possessor of a
		// metric, or of somebody who speaks of one
		return r.asOne(f, i, d), r.owns(f, i) && !r.ownsMaker(f, i) || e.Kind == lexicon.Maker && (f.Has(i+2, lexicon.Title) || f.Has(i+3, lexicon.Title))
	}
	if e.Kind == lexicon.Place && it.Role == lexicon.Plain && f.Has(i+1, r.worksKind) {
		return name{}, false // "the Ohio plant"
	}
	if e.Kind == lexicon.Place && r.ofOther(f, i) {
		return name{}, false // "EU registrations of Volkswagen"
	}
	if e.Kind == lexicon.Place && (f.Has(i+1, lexicon.MetricCue) || f.Has(i+1, r.shareKind)) && (f.Word(i-1) == text.Its || f.Word(i-1) == text.Their) {
		return name{}, false // "its China sales"
	}
	if e.Kind == lexicon.Maker && (f.Word(i-1) == text.At || f.Word(i-1) == text.For) && (i == 1 || i > 1 && f.starts[f.runs[i]] >= i-2 || i < k && f.openedRelative(i+1)) {
		return r.asOne(f, i, d), true // "At Stellantis, volume grew", "a poor month at Tesla, where sales fell"
	}
	if e.Kind == lexicon.Model && (f.Word(i+1) == r.words.maker || r.describesMaker(f, i)) {
		if m := r.lex.Named(e.Maker); m != nil {
			return nameOf(m), true
		}
	}
	if m := r.ctx.model.entry; e.Kind == lexicon.Maker && f.Word(i-1) == text.A && f.Has(i+1, r.worksKind) && d != nil && d.Metric == "production_start" && m != nil && m.Maker != e.Name {
		return name{}, false // "its production began at a Volvo plant"
	}
	if e.Kind == lexicon.Maker && f.Has(i+1, r.worksKind) && r.onceTheirs(f, i) {
		return name{}, false // "the former General Motors facility"
	}
	if e.Kind == lexicon.Maker && d != nil && (r.sited(d) || r.ofStaff(d)) && f.Has(i+1, r.worksKind) && (f.Has(i-1, lexicon.Determiner) || r.adjective(f, i-1)) {
		return nameOf(e), true // "work at the new Hyundai plant"
	}
	if r.inPhrase(f, i) && !(e.Kind == lexicon.Place && r.ofPlaceNoun(f, i)) {
		if e.Kind != lexicon.Place && r.ofMetric(f, i) {
			if all := f.listOf(i); len(all) > 1 && r.ofOneShare(f, i) {
				return joinNames(all), true
			}
			return r.asOne(f, i, d), true
		}
		if u := f.Use(i+1, lexicon.MetricCue); e.Kind == lexicon.Model && u != nil && u.Role != lexicon.Verb && d != nil && r.ofVehicle(d) && len(u.Metrics) > 0 && u.Metrics[0] == d.Metric {
			return nameOf(e), true // "higher than the EX90 starting price of"
		}
		return name{}, false
	}
	if e.Kind == lexicon.Place && (f.Word(i+1) == text.Hyphen || f.Has(i+1, lexicon.Descriptor) || f.Has(i+1, lexicon.Title) || f.Word(i+1) == text.Comma && i+2 < len(f.Items) && f.Items[i+2].Name != nil && f.Items[i+2].Name.Kind == lexicon.Place) {
		return name{}, false
	}
	if e.Kind == lexicon.Maker && (r.attributive(f, i) || f.Word(i+1) == text.Hyphen && i+2 < len(f.Items) && f.Items[i+2].Name == nil) {
		return name{}, false // "the old Mercedes-Benz works", "the Huawei-backed brand"
	}
	return r.asOne(f, i, d), true
}

// hasOwn reports whether the body is a company, and the figure of its money: its revenue is its
// own, and what it counts is a market's.
func (r *Resolver) hasOwn(body *lexicon.Entry, d *draft) bool {
	if body.Is != "company" || d == nil {
		return false
	}
	m := r.vocabulary(d.Metric)
	return m != nil && m.Corporate && !m.Sited && (m.Accepts("money") || m.Accepts("percent"))
}

// ofCells reports whether the figure is of batteries, which no single model has.
func (r *Resolver) ofCells(d *draft) bool {
	u := r.lex.Units[d.Unit]
	m := r.vocabulary(d.Metric)
	return m != nil && len(m.Dimensions) > 0 && m.Dimensions[0] == "bulk_energy" || u != nil && u.Dimension == "bulk_energy"
}

// bestOfTheirs reports whether the name at items[i] only says of whose range what the clause is about
// is the best: "The Grandeur was Hyundai's most popular car", "remained its maker Kia's top seller".
func (r *Resolver) bestOfTheirs(f *frame, i int) bool {
	j := i - 1
	for f.Has(j, r.adverbKind) {
		j--
	}
	if f.Word(i+1) != text.Possessive || !f.Has(j, lexicon.Auxiliary) && !f.Has(j, r.copulaKind) {
		return false
	}
	for j = i + 2; j < len(f.Items) && j <= i+4 && f.Items[j].Name == nil; j++ {
		if superlative(f, j) {
			return true
		}
	}
	return false
}

// openedRelative reports whether items[i] is the comma before a relative clause: ", where sales fell".
func (f *frame) openedRelative(i int) bool {
	w := f.Word(i + 1)
	return f.Word(i) == text.Comma && (w == text.Where || w == text.Which || w == text.Whose)
}

// asOne returns the name at items[i], with those that it is coordinated with where
// they have the figure together.
func (r *Resolver) asOne(f *frame, i int, d *draft) name {
	if joined, ok := r.joint(f, i, d); ok {
		return joined
	}
	return nameOf(f.Items[i].Name)
}

// ofOther reports whether the place stands at a metric that is a maker's or a
// model's: "EU registrations of Volkswagen", "U.S. sales of the RAV4", "U.S. sales at Ford".
func (r *Resolver) ofOther(f *frame, i int) bool {
	j := r.modified(f, i)
	if !f.Has(j, lexicon.MetricCue) {
		return false
	}
	switch f.Word(j + 1) {
	case text.Of, text.At, text.By, text.For:
	default:
		return false
	}
	j += 2
	the := f.Word(j) == text.The
	for f.Has(j, lexicon.Determiner) {
		j++
	}
	if e := f.Entry(j, lexicon.Descriptor); e != nil && the && (isCompany(e) || e.Name == ownerOf) && !f.plural(j) {
		return true // "U.S. sales of the maker of the Wrangler"
	}
	return j < len(f.Items) && f.Items[j].Name != nil && (f.Items[j].Name.Kind == lexicon.Maker || f.Items[j].Name.Kind == lexicon.Model)
}

// mainSubject returns what the sentence is about: its first name in subject
// position.
func (r *Resolver) mainSubject(f *frame) (name, bool) {
	var place name
	for i := range f.Items {
		if !f.refers(i) || f.groups[i] != 0 || r.subordinate(f, i) || i > 1 && (f.Word(i-1) == text.A || f.Word(i-1) == text.An) && !f.Items[i-2].Punct {
			continue // "buy a Picanto"
		}
		if f.Word(i-1) == text.Than || r.byTheWay(f, i) {
			continue // "higher than Tesla's"
		}
		if n, ok := r.asSubject(f, i, len(f.Items)-1, nil); ok {
			if n.is(lexicon.Place) {
				if place.text == "" {
					place = n
				}
				continue
			}
			return n, true
		}
	}
	if place.text != "" {
		return place, true
	}
	return name{}, false
}

// subordinate reports whether the name opens a clause that only sets the scene:
// "even as Maruti ends the year on a low".
func (r *Resolver) subordinate(f *frame, i int) bool {
	for f.Has(i-1, lexicon.Determiner) {
		i--
	}
	switch f.Word(i - 1) {
	case text.As, text.After, text.Before, text.While, text.Whereas, text.Although, text.Though, text.Because, text.When, text.If, text.Where:
		return true
	}
	return false
}

// mainBody returns the body that the sentence opens with, by its name or as
// "the association": "Cox Automotive, which …, counts". It is nil where the
// sentence is about others.
func (r *Resolver) mainBody(f *frame) *lexicon.Entry {
	for i := range f.Items {
		if !f.refers(i) || f.groups[i] != 0 || f.Items[i].Role == lexicon.Adjective {
			continue
		}
		if e := f.Entry(i, lexicon.Descriptor); e != nil && e.Name == "body" && f.Word(i-1) == text.The && !r.inPhrase(f, i) {
			return r.ctx.cited
		}
		n := f.Items[i].Name
		if n == nil || r.inPhrase(f, i) || f.Word(i+1) == text.Possessive {
			continue
		}
		if n.Kind == lexicon.Body {
			return n
		}
		return nil
	}
	return nil
}

// ownsMaker reports whether what the name at items[i] possesses is another maker, which is then
// what is meant: "MG's Chinese owner SAIC".
func (r *Resolver) ownsMaker(f *frame, i int) bool {
	for j := i + 2; j < len(f.Items) && j <= i+5; j++ {
		if n := f.Items[j].Name; n != nil && n.Kind == lexicon.Maker {
			return f.Items[j].Role == lexicon.Plain && j > i+2 && !f.Has(j-1, lexicon.MetricCue) && !f.Has(j-1, lexicon.Preposition)
		}
		if f.Items[j].Punct || f.Items[j].Quantity != 0 || f.Has(j, lexicon.MetricCue) || f.Has(j, lexicon.Preposition) || f.Has(j, lexicon.Conjunction) {
			break
		}
	}
	return false
}

// onceTheirs reports whether the words before the maker at items[i] make its works another's:
// "the former General Motors facility", "an ex-Ford plant".
func (r *Resolver) onceTheirs(f *frame, i int) bool {
	if f.Word(i-1) == text.Hyphen {
		i--
	}
	return r.bygone(f, i-1)
}

// bygone reports whether the words of items[i] say that what follows is so no more; "the former"
// alone is a pronoun.
func (r *Resolver) bygone(f *frame, i int) bool {
	return i >= 0 && i < len(f.Items) && (f.Has(i, r.bygoneKind) || r.lex.IsA(f.Tokens[f.Items[i].Last-1].Word, r.bygoneKind))
}

// ofOthers reports whether what the figure's clause is about are companies that are not named:
// "other automakers", "its rivals", "the remaining brands".
func (r *Resolver) ofOthers(f *frame, k int) bool {
	for i := f.starts[f.runs[k]]; i+1 < k && f.runs[i] == f.runs[k]; i++ {
		e := f.Entry(i, lexicon.Descriptor)
		if e != nil && e.Name == "rival" && !f.plural(i) && r.predicated(f, i+1) {
			_, known := r.rivalCalled(f, i)
			return !known
		}
		if e == nil || e.Name != "rival" && (!isCompany(e) || !f.plural(i) || !r.remaining(f, i)) {
			if f.Items[i].Name != nil || f.Items[i].Quantity != 0 || f.Has(i, lexicon.Preposition) {
				return false
			}
			continue
		}
		return f.plural(i) && r.predicated(f, i+1)
	}
	return false
}

// remaining reports whether the noun at items[i] means those that were not spoken of.
func (r *Resolver) remaining(f *frame, i int) bool {
	for j := i - 1; j >= 0 && j >= i-4 && !f.Items[j].Punct; j-- {
		if w := f.Word(j); w == text.Other || w == r.words.remaining {
			return true
		}
	}
	return false
}

// describesMaker reports whether the model only says who is meant: "the maker of the
// Nexon earned".
func (r *Resolver) describesMaker(f *frame, i int) bool {
	j := i - 1
	for j > 1 && f.Word(j) == text.And { // "the maker of the Odyssey minivan and Accord sedan"
		for j--; j > 1 && !f.isModel(j); j-- {
			if f.Items[j].Punct || f.Items[j].Quantity != 0 || f.Has(j, lexicon.Preposition) {
				return false
			}
		}
		j--
	}
	for f.Has(j, lexicon.Determiner) {
		j--
	}
	return j > 1 && f.Word(j) == text.Of && f.Word(j-1) == r.words.maker && !r.inPhrase(f, j-1)
}

// addsUp reports whether several models have a figure of the metric together.
func (r *Resolver) addsUp(metric string) bool {
	m := r.vocabulary(metric)
	return m != nil && m.Flow && m.Accepts("count")
}

// attributive reports whether the maker's name only describes a noun: "the old
// Mercedes-Benz works".
func (r *Resolver) attributive(f *frame, i int) bool {
	det := f.Has(i-1, lexicon.Determiner) || f.Has(i-2, lexicon.Determiner) && !f.Items[i-1].Punct && f.Items[i-1].Name == nil && f.Items[i-1].Quantity == 0
	if e := f.Entry(i+1, lexicon.Descriptor); det && e != nil && e.Name == ownerOf {
		return true // "the Jeep maker"
	}
	if !det || i+1 >= len(f.Items) || f.Items[i+1].Quantity != 0 || f.Has(i+1, lexicon.Descriptor) || f.Has(i+1, lexicon.MetricCue) || f.Has(i+1, lexicon.ScopeCue) {
		return false
	}
	t := &f.Tokens[f.Items[i+1].First]
	return t.Kind == text.Letters && !t.Capital && f.Items[i+1].Kinds.Empty() && !f.pastTense(i+1)
}

// superlative reports whether the place only says where something is first:
// "the world's largest carmaker", "Germany's second-biggest".
func (r *Resolver) superlative(f *frame, i int) bool {
	if f.Word(i+1) != text.Possessive {
		return false
	}
	for j := i + 2; j < len(f.Items) && j <= i+5; j++ {
		s := f.Text(j)
		if hasSuffix(s, "est") && s != "latest" && s != "newest" && s != "forest" && s != "invest" || s == "top" || s == "leading" || s == "first" {
			return true
		}
		if f.Items[j].Name != nil || f.Has(j, lexicon.MetricCue) {
			return false
		}
	}
	return false
}

// owns reports whether what the name possesses is a figure, or something of its
// own that has one: "SAIC's overseas sales", "Honda's own plan". A place has
// figures alone, and "BYD's rivals" are others.
func (r *Resolver) owns(f *frame, i int) bool {
	company := true
	if n, e := f.Items[i].Name, f.Entry(i, lexicon.Descriptor); n != nil {
		company = n.Kind != lexicon.Place
	} else if e != nil {
		company = isCompany(e)
	}
	for j := i + 2; j < len(f.Items) && j <= i+7; j++ {
		if n := f.Items[j].Name; n != nil && n.Kind != lexicon.Place {
			return false // "France's Verkor"
		}
		if e := f.Entry(j, lexicon.Descriptor); e != nil && e.Name == "rival" {
			return false
		}
		if f.Has(j, lexicon.Ordinal) {
			continue // "the country's second-largest carmaker"
		}
		if f.Has(j, lexicon.MetricCue) || f.Items[j].Quantity != 0 || f.Has(j, lexicon.UnitWord) || company && r.isInception(f, j) && !hasSuffix(f.Text(j), "ed") {
			return true // "its sales", "its owners", "its plants", "its launch"
		}
		if r.predicate(f, j) {
			return company || j == i+2 // "whereas Tesla's shrank 6%"
		}
		if f.Items[j].Punct || f.Has(j, lexicon.Preposition) {
			return company
		}
	}
	return false
}

// ofCity reports whether the metric is counted by city: registrations and
// charging posts are, staff and plants are a company's.
func (r *Resolver) ofCity(d *draft) bool {
	m := r.vocabulary(d.Metric)
	return m == nil || !m.Sited && !m.Is(lexicon.Staff)
}

// leaveFormer takes the name from a maker that somebody worked for before: "the former Opel
// boss", "an ex-Tesla engineer", "a former head of Ford". Nothing is told of it.
func (r *Resolver) leaveFormer(f *frame) {
	for i := range f.Of(lexicon.Maker) {
		j := i - 1
		if r.bygone(f, j) && f.marksInsertion(j-1) && f.marksInsertion(i+1) {
			f.Items[i].Name = nil // "KG Mobility, formerly SsangYong, sold"
			continue
		}
		if of := f.Word(j); (of == text.Of || of == text.At) && f.Has(j-1, lexicon.Title) {
			j -= 2
		} else if !f.Has(i+1, lexicon.Title) {
			continue
		}
		for f.Word(j) == text.Hyphen || f.Has(j, lexicon.Title) {
			j--
		}
		if r.bygone(f, j) {
			f.Items[i].Name = nil
		}
	}
}

// leaveJoined takes the places from adjectives that a hyphen joins: "the Sino-Japanese ventures",
// "a Franco-Italian carmaker", "the German-Chinese joint venture". They tell who takes part, not where.
func (r *Resolver) leaveJoined(f *frame) {
	for i := range f.Of(lexicon.Place) {
		if i < 2 || f.Items[i].Role != lexicon.Adjective || f.Word(i-1) != text.Hyphen || !f.Tokens[f.Items[i].First].Glued {
			continue
		}
		first := &f.Items[i-2]
		switch t := &f.Tokens[first.Last-1]; {
		case first.Name != nil && first.Name.Kind == lexicon.Place:
			first.Name, f.Items[i].Name = nil, nil
		case first.Hit == nil && t.Kind == text.Letters && t.Capital && t.Word != r.words.non:
			f.Items[i].Name = nil
		}
	}
}
