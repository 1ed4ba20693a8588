package resolve

import (
	"slices"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// remember updates the context after a sentence.
func (r *Resolver) remember(f *clause.Frame, first int) {
	c := &r.ctx
	r.timeBack(f, first)
	r.aimBack(f, first)
	r.stockBack(f, first)
	r.sitesBack(f, first)
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
	r.noteRanking(f)
	r.noteTrim(f, first)
	r.noteThere(f)
	c.body, c.bodyAt = r.mainBody(f), c.block
	if n, ok := r.goesOnAbout(f, first, names); ok {
		r.notePassing(f, first, n)
		r.noteSubject(f, first, n)
	}
	if r.ToldTotal(f) {
		c.summedAt = c.sentences
	}
	r.noteSite(f, first)
	r.callOff(f, first)
	noted := r.noteFigures(f, first)
	if len(r.drafts) > first {
		r.noteListing(first)
		r.noteFrame(f, first)
	}
	r.noteParagraph(f, first)
	if noted && r.severalMarkets(first) {
		c.scope.Market, c.told.Market = "", ""
	}
	if !noted {
		r.noteChange(f, first)
		r.noteShare(first)
	}
	if c.mainPeriod.IsZero() && c.period.IsZero() && len(r.drafts) > first && r.namesReported(f) {
		r.noteLeadPeriod(f)
		r.giveQuarter(f, first)
	}
}

// noteThere keeps the place that "there" means after the sentence: the last that something is in, else
// the only one that it names, "The next stop is Indonesia".
func (r *Resolver) noteThere(f *clause.Frame) {
	c, only, several := &r.ctx, -1, false
	for i := range f.Of(lexicon.Place) {
		n := f.Items[i].Name
		if n == nil || n.Kind != lexicon.Place || n.Is == "world" {
			continue
		}
		if r.isMarket(f, i, i) {
			c.there, c.thereBlock, several = r.marketName(f, i, nil), c.block, true
		}
		if f.IsPlaceNoun(i) && f.Groups[i] == 0 {
			several = several || only >= 0
			only = i
		}
	}
	if only >= 0 && !several && !f.Has(only-1, lexicon.Preposition) {
		c.there, c.thereBlock = r.marketName(f, only, nil), c.block
	}
}

// noteNames keeps the makers, models and bodies that the sentence names, and returns the first two.
func (r *Resolver) noteNames(f *clause.Frame, first int) []clause.Name {
	c := &r.ctx
	names, named, at := r.naming[:0], false, 0 // makers and models of the sentence; the item of the model that it speaks of
	its := clause.Name{}                       // model of the maker that the sentence is about
	for _, i := range f.Named {
		it := &f.Items[i]
		if it.Role == lexicon.Adjective {
			continue
		}
		if it.Name.Kind == lexicon.Body {
			c.cited = it.Name
			continue
		}
		n := clause.NameOf(it.Name)
		if n.Is(lexicon.Maker) || n.Is(lexicon.Model) {
			if at := slices.IndexFunc(c.recent, func(x clause.Name) bool { return x.Text == n.Text }); at >= 0 {
				c.recent = slices.Delete(c.recent, at, at+1)
			}
			c.recent = append(c.recent, n)
			if last := len(c.recent) - 1; last > 0 && r.measuredBy(f, i) {
				c.recent[last-1], c.recent[last] = c.recent[last], c.recent[last-1]
			}
			if len(c.recent) > 16 {
				c.recent = c.recent[1:]
			}
			names = append(names, n)
		}
		switch {
		case n.Is(lexicon.Maker) && f.Word(i-1) == text.The && c.model.Entry != nil && c.model.Entry.Maker != n.Text && len(r.drafts) == first && r.IsVerb(f, i+1) && !f.IsNoun(i+1, lexicon.MetricCue):
			if m, ok := r.lastOf(n); ok && !r.InPhrase(f, i) {
				c.model, c.modelBlock, named = m, c.block, true // "Where the Hyundai wins is at the plug."
			}
		case !n.Is(lexicon.Model) || r.likened(f, i) || named && r.isObject(f, at, i):
		case !r.InPhrase(f, i), len(r.drafts) == first && (r.endsOn(f, i) || f.Asks() && f.Word(r.BeforeArticle(f, i)) == text.About): // "What about the Model 3?"
			c.model, c.modelBlock, named, at = n, c.block, true, i
		case f.Word(i-1) == text.Its:
			its = n
		case c.model.Entry == nil && r.soleModelIn(f, n) && r.OfMetric(f, i):
			c.model, c.modelBlock = n, c.block // "has started sales of the Twingo in France"
		}
	}
	if its.Text != "" && !named && c.model.Entry != nil && c.model.Entry.Maker != its.Entry.Maker {
		c.model, c.modelBlock, named = its, c.block, true // "Great Wall has built a mountain for its Tank 400"
	}
	if len(r.drafts) > first && !named && r.drafts[first].who().Is(lexicon.Model) && r.drafts[first].SubjectFrom != fact.Context {
		c.model, c.modelBlock = r.drafts[first].who(), c.block // "the GT of the EV6", or its maker for it
	}
	if maker, ok := r.makerOfUnnamed(f); ok && len(r.drafts) == first && !named {
		c.model, c.modelBlock = clause.Name{}, 0
		if c.subject.Is(lexicon.Model) {
			c.subject = maker
		}
	}
	r.naming = names
	return names
}

// isObject reports whether a verb stands between the model at items[subject] and the one that follows in the same run at items[i], to
// which it does something: "The Crown Signia replaces the Venza".
func (r *Resolver) isObject(f *clause.Frame, subject, i int) bool {
	verb := r.BeforeArticle(f, i)
	return f.Runs[subject] == f.Runs[i] && verb > subject && (r.IsVerb(f, verb) || f.Has(verb, r.PastKind)) && !f.Has(verb, lexicon.Auxiliary)
}

// soleModelIn reports whether the sentence names its maker in subject position, no other model, and nobody else's.
func (r *Resolver) soleModelIn(f *clause.Frame, model clause.Name) bool {
	made := false
	for _, i := range f.Named {
		n := f.Items[i].Name
		switch {
		case n.Kind == lexicon.Model && n != model.Entry, n.Kind == lexicon.Maker && !r.Builds(clause.NameOf(n), model.Entry):
			return false
		case n.Kind == lexicon.Maker:
			made = made || !r.InPhrase(f, i)
		}
	}
	return made
}

// measuredBy reports whether the model at items[i] is only what another is measured by, so that the text stays
// with that: "The P7+ is longer than a Tesla Model S. The brand sold".
func (r *Resolver) measuredBy(f *clause.Frame, i int) bool {
	if !f.IsModel(i) {
		return false
	}
	i = r.BeforeArticle(f, i)
	return f.Word(i) == text.Than || f.Word(i) == text.Like
}

// makerOfUnnamed returns the maker of one car that the sentence speaks of by no name of its own, where another maker's
// model was spoken of: "the launch of the Ola electric scooter".
func (r *Resolver) makerOfUnnamed(f *clause.Frame) (maker clause.Name, ok bool) {
	if r.ctx.model.Entry == nil {
		return maker, false
	}
	for _, i := range f.Named {
		n := f.Items[i].Name
		if n.Kind == lexicon.Model {
			return maker, false
		}
		if n.Kind != lexicon.Maker || f.Items[i].Role == lexicon.Adjective || !f.Has(i-1, lexicon.Determiner) || r.Builds(clause.NameOf(n), r.ctx.model.Entry) {
			continue
		}
		j := i + 1
		for f.Has(j, lexicon.ScopeCue) && j+1 < len(f.Items) && r.Vehicles(f, j+1) != nil {
			j++
		}
		if e := f.Entry(j, lexicon.ScopeCue); (r.Vehicles(f, j) != nil || e != nil && e.Scope.Segment != "") && !f.Plural(j) && f.Items[j].Quantity == 0 {
			maker, ok = clause.NameOf(n), true
		}
	}
	return maker, ok
}

// goesOnAbout returns whom the text goes on about after the sentence, which names these makers and
// models. It is not ok where it stays with whoever it was.
func (r *Resolver) goesOnAbout(f *clause.Frame, first int, names []clause.Name) (clause.Name, bool) {
	c := &r.ctx
	n, ok := r.mainSubject(f)
	if ok && n.Is(lexicon.Place) && len(r.drafts) > first && r.drafts[first].who().Is(lexicon.Maker) {
		n = r.drafts[first].who()
	}
	if !ok && len(r.drafts) > first {
		n, ok = r.drafts[first].who(), true
	}
	p, told := r.MarketSpokenOf(f)
	if !told && c.topicPlace && c.main.Text != "" && !r.ofMakers() {
		p, told = r.TurnsTo(f)
	}
	if !told && f.First && f.Asks() && c.dominant.Text == "" {
		p, told = f.PlaceAsked() // "What does Europe give? It scraps its own duty"
	}
	if told = told && len(r.drafts) == first; told {
		n, ok = p, true
		c.marketTold, c.marketToldBlock = p, c.block
	} else if ok && n.Is(lexicon.Place) && len(r.drafts) == first && r.tellsOfOneMaker(f) {
		ok = false // a place that the one maker's article only speaks of
	}
	if !ok && len(r.drafts) == first && f.First && f.Block == clause.InBody {
		n, ok = r.Befallen(f, names)
	}
	if !ok && len(names) == 1 && f.Asks() {
		n, ok = names[0], true // "What about Rolls-Royce? Deliveries fell by 9 percent."
	}
	if !ok && len(r.drafts) == first && r.asksOfMarket(f) {
		n, ok = c.main, true
	}
	if len(r.drafts) == first {
		r.noteIntroduction(f)
	}
	if ok && n.Is(lexicon.Place) && c.subject.Text != "" && r.onlyLevies(first) {
		ok = false // who levies a duty is not whose figures go on
	}
	if ok && r.listsBrands(n, first) {
		n = c.company
	}
	if ok && (r.isAside(f, first, n) || r.tellsOfOthers(f, first, n) || c.subjectBlock == c.block && n.Is(lexicon.Maker) && r.TakesApart(f)) {
		ok = false // "The total includes Kia's buses. Domestic sales rose": of the whole again
	}
	if ok && n.Is(lexicon.Maker) && len(r.drafts) > first {
		if p := &r.drafts[first]; p.SubjectFrom == fact.Context && p.who().Is(lexicon.Maker) && n.Entry.Parent != "" && (n.Entry.Parent == p.Subject || n.Entry.Parent == p.who().Entry.Parent) {
			n = p.who() // "The auto division brought in 24.5 billion, and Mobilize 3.2 billion"
		}
	}
	if ok && !told && len(r.drafts) == first && r.itsRegions(f, n) {
		ok = false
	}
	return n, ok
}

// asksOfMarket reports whether a question after makers' figures is on what is measured as such, in an article on a place:
// "Production has held up, hasn't it?"
func (r *Resolver) asksOfMarket(f *clause.Frame) bool {
	if c := &r.ctx; !f.First || !f.Asks() || !f.Unnamed() || !c.topicPlace || !c.main.Is(lexicon.Place) || !c.subject.Is(lexicon.Maker) || f.Says(text.Its) || f.Says(text.Their) || f.Ours() {
		return false
	}
	for i := range f.Of(lexicon.MetricCue) {
		if e := f.Entry(i, lexicon.MetricCue); f.IsNoun(i, lexicon.MetricCue) && len(e.Metrics) > 0 && r.addsUp(e.Metrics[0]) {
			return i <= 4
		}
	}
	return false
}

// noteSubject keeps whom the sentence is about, and what that makes the article about: a market,
// or makers.
func (r *Resolver) noteSubject(f *clause.Frame, first int, n clause.Name) {
	c := &r.ctx
	c.subject, c.subjectBlock = n, c.block
	switch {
	case n.Is(lexicon.Maker):
		c.company = n
	case n.Is(lexicon.Model) && c.dominant.Text == "" && c.company.Entry != nil && !r.Builds(c.company, n.Entry):
		if e := r.Lex.Named(n.Entry.Maker); e != nil && f.NamesEntry(e) {
			c.company = clause.NameOf(e) // "Gogoro sold 2,904 scooters. Volvo's EX60 will be shown in January. The maker promises"
		}
	case n.Is(lexicon.Place):
		c.place = n
	}
	makers := n.Is(lexicon.Place) && r.ofItsMakers(f, n.Entry, len(f.Items)-1) // "Chinese carmakers", wherever they sell

	// A headline that names no place ("Vans +15%, trucks -8%") tells nothing of the page's.
	guessed := f.Block == clause.InHeadline && len(r.drafts) > first && r.drafts[first].SubjectFrom == fact.Context && n.Text == r.drafts[first].Subject
	if f.Block == clause.InHeadline && !guessed && c.main.Text == "" && !c.topicMaker {
		switch {
		case makers, n.Is(lexicon.Place) && n.Entry.Is == "city": // where makers sit: "Munich, Stuttgart: three half-years"
		case n.Is(lexicon.Place):
			c.main, c.topicPlace, c.wider = n, true, r.BlocBehind(f, n.Entry)
		case n.Text != "":
			c.topicMaker, c.heading = true, n
		}
	}
	if len(r.drafts) > first && f.Block == clause.InBody {
		if w := c.wider; w.Text != "" && r.drafts[first].Subject == w.Text {
			c.main = w
		}
		c.wider = clause.Name{}
	}
	if len(r.drafts) > first && !guessed && c.main.Text == "" && !c.topicMaker && !makers {
		forecast := n.Is(lexicon.Maker) && r.drafts[first].Modality == fact.Forecast // a maker's of a market: "expects 265,000 trucks to be sold"
		if e := r.Lex.Named(r.drafts[first].Subject); e != nil && e.Kind == lexicon.Place && !forecast {
			c.main, c.topicPlace = clause.NameOf(e), true
			if e.Is != "bloc" && e.Is != "region" && c.home.Text != "" && e.Is != "world" {
				c.main = c.home
			}
		} else {
			c.topicMaker = true
		}
	}
	if c.main.Text == "" && n.Is(lexicon.Place) && !makers && n.Entry.Is != "world" && len(r.drafts) > first && !(c.topicMaker && c.dominant.Text != "") {
		c.main = n
	}
}

// endsOn reports whether the sentence comes to the one model that it names at its end, as one does to
// go on about it: "Kia pins its hopes for the second half on the EV3."
func (r *Resolver) endsOn(f *clause.Frame, i int) bool {
	for _, j := range f.Named {
		if j != i && f.IsModel(j) {
			return false
		}
	}
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		switch f.Word(j) {
		case text.Of, text.Like, text.Than, text.As, text.From:
			return false // "The bonnet looks like that of the new Polo."
		case text.On, text.For, text.In, text.To, text.By, text.At, text.With:
		default:
			if f.Has(j, lexicon.Preposition) {
				return false // "Built in Pamplona, alongside the ID. Cross"
			}
		}
	}
	end := i + 1
	return f.Word(end) == text.Comma && f.OpenedRelative(end) || end < len(f.Items) && f.Word(end) == text.Stop || end == len(f.Items)
}

// likened reports whether the model at items[i] is only what the one the sentence speaks of is
// said to be, or held against: "The A290 is a Renault 5 that has been to the gym", "It looks like a
// Renault 5", of another maker "so plain that it makes a 1985 Toyota SR5 look like a Range Rover".
func (r *Resolver) likened(f *clause.Frame, i int) bool {
	if r.Outdone(f, i) {
		for j := i - 1; j >= 0 && !f.Items[j].Punct; j-- {
			if f.IsModel(j) || f.Word(j) == text.It {
				return true // "The Dolphin Surf undercuts the e-C3"
			}
		}
	}
	at := i
	if q := f.QuantityAt(i - 1); q != nil && q.Reason == "a year" {
		at--
	}
	if w := f.Word(at - 1); w != text.A && w != text.An {
		return false
	}
	for j := range at - 1 {
		if f.IsModel(j) || f.Word(j) == text.It || f.Word(j) == text.This {
			return true
		}
	}
	of := r.ctx.company
	if r.ctx.dominant.Text != "" {
		of = r.ctx.dominant
	}
	return of.Text != "" && f.Items[i].Name.Maker != of.Text
}

// keepToldModel makes the model that the sentence tells a figure of the one that is spoken
// of, not one that it only names: "cut prices of the F-150 by $6,000, two days after Tesla
// built its first Cybertruck".
func (r *Resolver) keepToldModel(first int) {
	c := &r.ctx
	if c.modelBlock != c.block {
		return
	}
	told := clause.Name{}
	for i := first; i < len(r.drafts); i++ {
		d := &r.drafts[i]
		if d.dropped || !d.who().Is(lexicon.Model) {
			continue
		}
		if told = d.who(); told.Text == c.model.Text {
			return
		}
	}
	if told.Text != "" && told.Entry != nil && c.model.Entry != nil && told.Entry.Maker != c.model.Entry.Maker {
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
func (r *Resolver) itsRegions(f *clause.Frame, n clause.Name) bool {
	if !n.Is(lexicon.Place) || !r.ofMakers() && (r.ctx.topicPlace || r.ctx.dominant.Text == "") || !r.ctx.subject.Is(lexicon.Maker) || r.CitesMarket(f) {
		return false
	}
	for i := range f.Items {
		if w := f.Word(i); w == r.Words.Market || w == r.Words.Industry || r.ofMarket(f, i) {
			return false
		}
	}
	return true
}

// listsBrands reports whether the sentence gives the figures of several brands
// of the company spoken of, n among them, so that it stays what is spoken of.
func (r *Resolver) listsBrands(n clause.Name, first int) bool {
	if n.Entry == nil || n.Entry.Parent == "" || n.Entry.Parent != r.ctx.company.Text {
		return false
	}
	for i := first; i < len(r.drafts); i++ {
		if d := &r.drafts[i]; !d.dropped && d.Subject != n.Text {
			return true
		}
	}
	return false
}
