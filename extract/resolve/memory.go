package resolve

import (
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// remember updates the context after a sentence.
func (r *Resolver) remember(f *frame, first int) {
	c := &r.ctx
	r.timeBack(f, first)
	r.stockBack(f, first)
	names := r.noteNames(f, first)
	r.keepToldModel(first)
	r.noteTogether(f, names)
	r.noteTopic(f, first)
	r.noteIntroduced(f)
	r.noteDuties(f, first)
	r.noteTheme(f, first)
	r.noteDivision(f, first)
	r.notePart(f)
	r.noteTerritory(f, first)
	r.noteTrim(f, first)
	r.noteThere(f)
	c.body, c.bodyAt = r.mainBody(f), c.block
	if n, ok := r.goesOnAbout(f, first, names); ok {
		r.noteSubject(f, first, n)
	}
	r.noteSite(f, first)
	noted := r.noteFigures(f, first)
	if len(r.drafts) > first {
		r.noteListing(first)
	}
	r.noteParagraph(f, first)
	if noted && r.severalMarkets(first) {
		c.scope.Market, c.told.Market = "", ""
	}
	if !noted {
		r.noteChange(f, first)
	}
	if c.mainPeriod.IsZero() && c.period.IsZero() && len(r.drafts) > first && r.namesReported(f) {
		r.noteLeadPeriod(f)
		r.giveQuarter(f, first)
	}
}

// noteThere keeps the place that "there" means after the sentence: the last that something is in, else
// the only one that it names, "The next stop is Indonesia".
func (r *Resolver) noteThere(f *frame) {
	c, only, several := &r.ctx, -1, false
	for i := range f.Of(lexicon.Place) {
		n := f.Items[i].Name
		if n == nil || n.Kind != lexicon.Place || n.Is == "world" {
			continue
		}
		if r.isMarket(f, i, i) {
			c.there, c.thereBlock, several = r.marketName(f, i, nil), c.block, true
		}
		if f.isPlaceNoun(i) && f.groups[i] == 0 {
			several = several || only >= 0
			only = i
		}
	}
	if only >= 0 && !several && !f.Has(only-1, lexicon.Preposition) {
		c.there, c.thereBlock = r.marketName(f, only, nil), c.block
	}
}

// noteNames keeps the makers, models and bodies that the sentence names, and returns the first two.
func (r *Resolver) noteNames(f *frame, first int) []name {
	c := &r.ctx
	names, named := r.naming[:0], false // makers and models of the sentence
	its := name{}                       // model of the maker that the sentence is about
	for _, i := range f.named {
		it := &f.Items[i]
		if it.Role == lexicon.Adjective {
			continue
		}
		if it.Name.Kind == lexicon.Body {
			c.cited = it.Name
			continue
		}
		n := nameOf(it.Name)
		if n.is(lexicon.Maker) || n.is(lexicon.Model) {
			if at := slices.IndexFunc(c.recent, func(x name) bool { return x.text == n.text }); at >= 0 {
				c.recent = slices.Delete(c.recent, at, at+1)
			}
			c.recent = append(c.recent, n)
			if len(c.recent) > 16 {
				c.recent = c.recent[1:]
			}
			names = append(names, n)
		}
		switch {
		case !n.is(lexicon.Model) || r.likened(f, i):
		case !r.inPhrase(f, i):
			c.model, c.modelBlock, named = n, c.block, true
		case f.Word(i-1) == text.Its:
			its = n
		}
	}
	if its.text != "" && !named && c.model.entry != nil && c.model.entry.Maker != its.entry.Maker {
		c.model, c.modelBlock, named = its, c.block, true // "Great Wall has built a mountain for its Tank 400"
	}
	if len(r.drafts) > first && !named && r.drafts[first].who().is(lexicon.Model) && r.drafts[first].SubjectFrom != fact.Context {
		c.model, c.modelBlock = r.drafts[first].who(), c.block // "the GT of the EV6", or its maker for it
	}
	r.naming = names
	return names
}

// goesOnAbout returns whom the text goes on about after the sentence, which names these makers and
// models. It is not ok where it stays with whoever it was.
func (r *Resolver) goesOnAbout(f *frame, first int, names []name) (name, bool) {
	c := &r.ctx
	n, ok := r.mainSubject(f)
	if ok && n.is(lexicon.Place) && len(r.drafts) > first && r.drafts[first].who().is(lexicon.Maker) {
		n = r.drafts[first].who()
	}
	if !ok && len(r.drafts) > first {
		n, ok = r.drafts[first].who(), true
	}
	p, told := r.marketSpokenOf(f)
	if told = told && len(r.drafts) == first; told {
		n, ok = p, true
		c.marketTold, c.marketToldBlock = p, c.block
	} else if ok && n.is(lexicon.Place) && len(r.drafts) == first && r.tellsOfOneMaker(f) {
		ok = false // a place that the one maker's article only speaks of
	}
	if !ok && len(r.drafts) == first && f.first && f.block == inBody {
		n, ok = r.befallen(f, names)
	}
	if len(r.drafts) == first {
		r.noteIntroduction(f)
	}
	if ok && n.is(lexicon.Place) && c.subject.text != "" && r.onlyLevies(first) {
		ok = false // who levies a duty is not whose figures go on
	}
	if ok && r.listsBrands(n, first) {
		n = c.company
	}
	if ok && !told && len(r.drafts) == first && r.itsRegions(f, n) {
		ok = false
	}
	return n, ok
}

// noteSubject keeps whom the sentence is about, and what that makes the article about: a market,
// or makers.
func (r *Resolver) noteSubject(f *frame, first int, n name) {
	c := &r.ctx
	c.subject, c.subjectBlock = n, c.block
	switch {
	case n.is(lexicon.Maker):
		c.company = n
	case n.is(lexicon.Place):
		c.place = n
	}
	makers := n.is(lexicon.Place) && r.ofItsMakers(f, n.entry, len(f.Items)-1) // "Chinese carmakers", wherever they sell
	if f.block == inHeadline && c.main.text == "" && !c.topicMaker {
		switch {
		case makers, n.is(lexicon.Place) && n.entry.Is == "city": // where makers sit: "Munich, Stuttgart: three half-years"
		case n.is(lexicon.Place):
			c.main, c.topicPlace, c.wider = n, true, r.blocBehind(f, n.entry)
		case n.text != "":
			c.topicMaker, c.heading = true, n
		}
	}
	if len(r.drafts) > first && f.block == inBody {
		if w := c.wider; w.text != "" && r.drafts[first].Subject == w.text {
			c.main = w
		}
		c.wider = name{}
	}
	if len(r.drafts) > first && c.main.text == "" && !c.topicMaker && !makers {
		if e := r.lex.Named(r.drafts[first].Subject); e != nil && e.Kind == lexicon.Place {
			c.main, c.topicPlace = nameOf(e), true
			if e.Is != "bloc" && e.Is != "region" && c.home.text != "" && e.Is != "world" {
				c.main = c.home
			}
		} else {
			c.topicMaker = true
		}
	}
	if c.main.text == "" && n.is(lexicon.Place) && !makers && n.entry.Is != "world" && len(r.drafts) > first && !(c.topicMaker && c.dominant.text != "") {
		c.main = n
	}
}

// marketSpokenOf returns the one country or bloc that a sentence names whose market it is about,
// and no maker: "Indonesia's car market is shrinking", "In Indonesia the market has stalled".
func (r *Resolver) marketSpokenOf(f *frame) (name, bool) {
	if f.block != inBody || !f.unnamed() {
		return name{}, false
	}
	var place *lexicon.Entry
	for _, i := range f.named {
		n := f.Items[i].Name
		if n.Kind != lexicon.Place || n.Is == "city" || n.Is == "world" || n == place {
			continue
		}
		if place != nil && (n.Is == "country") == (place.Is == "country") {
			return name{}, false
		}
		if place == nil || n.Is == "country" {
			place = n // "Indonesia, Asean's largest market"
		}
	}
	for i := range f.Items {
		if f.Tokens[f.Items[i].Last-1].Word == r.words.market && !f.Has(i+1, r.shareKind) && place != nil {
			return nameOf(place), true
		}
	}
	return name{}, false
}

// likened reports whether the model at items[i] is only what the one the sentence speaks of is
// said to be, or held against: "The A290 is a Renault 5 that has been to the gym", "It looks like a
// Renault 5", of another maker "so plain that it makes a 1985 Toyota SR5 look like a Range Rover".
func (r *Resolver) likened(f *frame, i int) bool {
	at := i
	if q := f.QuantityAt(i - 1); q != nil && q.Reason == "a year" {
		at--
	}
	if w := f.Word(at - 1); w != text.A && w != text.An {
		return false
	}
	for j := range at - 1 {
		if f.isModel(j) || f.Word(j) == text.It || f.Word(j) == text.This {
			return true
		}
	}
	of := r.ctx.company
	if r.ctx.dominant.text != "" {
		of = r.ctx.dominant
	}
	return of.text != "" && f.Items[i].Name.Maker != of.text
}

// befallen returns the one maker that a sentence names, if only as whom something befalls:
// "That hardly troubles BYD. The company sold 240,220". Who stands in a phrase is only mentioned.
func (r *Resolver) befallen(f *frame, names []name) (name, bool) {
	if len(names) != 1 || !names[0].is(lexicon.Maker) {
		return name{}, false
	}
	for _, i := range f.named {
		if f.Items[i].Name == names[0].entry && r.inPhrase(f, i) && !(f.Word(i-1) == text.Than && r.nobody(f)) {
			return name{}, false
		}
	}
	return names[0], true
}

// nobody reports whether the sentence opens with nobody, to single out whom it compares with:
// "Nobody has more to gain than BYD".
func (r *Resolver) nobody(f *frame) bool {
	return f.Word(0) == r.words.nobody || f.Word(0) == text.No && f.Word(1) == text.One
}

// keepToldModel makes the model that the sentence tells a figure of the one that is spoken
// of, not one that it only names: "cut prices of the F-150 by $6,000, two days after Tesla
// built its first Cybertruck".
func (r *Resolver) keepToldModel(first int) {
	c := &r.ctx
	if c.modelBlock != c.block {
		return
	}
	told := name{}
	for i := first; i < len(r.drafts); i++ {
		d := &r.drafts[i]
		if d.dropped || !d.who().is(lexicon.Model) {
			continue
		}
		if told = d.who(); told.text == c.model.text {
			return
		}
	}
	if told.text != "" && told.entry != nil && c.model.entry != nil && told.entry.Maker != c.model.entry.Maker {
		c.model = told
	}
}

// onlyLevies reports whether all that the sentence tells are rates that a place sets.
func (r *Resolver) onlyLevies(first int) bool {
	for i := first; i < len(r.drafts); i++ {
		if d := &r.drafts[i]; !d.dropped && !r.levied(d) && !r.is(d, lexicon.Aid) {
			return false
		}
	}
	return len(r.drafts) > first
}

// itsRegions reports whether a sentence without figures is about places that a maker's
// article tells it sells in: "Europe and South America drove this growth". Of a market
// as such it says so.
func (r *Resolver) itsRegions(f *frame, n name) bool {
	if !n.is(lexicon.Place) || !r.ofMakers() && (r.ctx.topicPlace || r.ctx.dominant.text == "") || !r.ctx.subject.is(lexicon.Maker) || r.citesMarket(f) {
		return false
	}
	for i := range f.Items {
		if w := f.Word(i); w == r.words.market || w == r.words.industry || r.ofMarket(f, i) {
			return false
		}
	}
	return true
}

// listsBrands reports whether the sentence gives the figures of several brands
// of the company spoken of, n among them, so that it stays what is spoken of.
func (r *Resolver) listsBrands(n name, first int) bool {
	if n.entry == nil || n.entry.Parent == "" || n.entry.Parent != r.ctx.company.text {
		return false
	}
	for i := first; i < len(r.drafts); i++ {
		if d := &r.drafts[i]; !d.dropped && d.Subject != n.text {
			return true
		}
	}
	return false
}
