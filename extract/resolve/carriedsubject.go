package resolve

import (
	"slices"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// unowned is a figure whose sentence does not say whose it is.
type unowned struct {
	*draft
	f      *clause.Frame
	k      int  // its item
	refers bool // a word before it stands for somebody: "it", "the company"
}

// carriers are the ways in which an article shows whose an unowned figure is, each more telling than those behind it. Where
// none holds it is of whom the text was last about: lastSpokenOf.
var carriers = [...]func(*Resolver, *unowned) (clause.Name, bool){
	(*Resolver).partnersPlant,
	(*Resolver).tellersOwn,
	(*Resolver).theirsTogether,
	unlessRefers((*Resolver).overallThere),
	(*Resolver).modelsOwn,
	(*Resolver).recalledOwn,
	(*Resolver).bodysMarket,
	(*Resolver).kindsShare,
	(*Resolver).kindsThere,
	unlessRefers((*Resolver).newCarsShare),
	(*Resolver).analystsMarket,
	unlessRefers((*Resolver).tooManyForOne),
	unlessRefers((*Resolver).afterRanking),
	unlessRefers((*Resolver).buyersThere),
	unlessRefers((*Resolver).averageThere),
	unlessRefers((*Resolver).madeInShare),
	unlessRefers((*Resolver).marketAnew),
	unlessRefers((*Resolver).kindsGoOn),
	unlessRefers((*Resolver).backToMarket),
	(*Resolver).beforePassing,
	func(r *Resolver, u *unowned) (clause.Name, bool) { return r.soleMaker(u.f, u.draft) },
	unlessRefers((*Resolver).nationsPart),
	unlessRefers((*Resolver).marketJustTold),
	(*Resolver).toldTotals,
	(*Resolver).thatWas,
}

// unlessRefers is the way for figures before which no word stands for somebody.
func unlessRefers(way func(*Resolver, *unowned) (clause.Name, bool)) func(*Resolver, *unowned) (clause.Name, bool) {
	return func(r *Resolver, u *unowned) (clause.Name, bool) {
		if u.refers {
			return clause.Name{}, false
		}
		return way(r, u)
	}
}

// carried returns the subject that the article has spoken of: that of the
// sentence before, and at a new paragraph that takes up nothing what the
// article is about.
func (r *Resolver) carried(f *clause.Frame, k int, d *draft) clause.Name {
	u := &r.unowned
	*u = unowned{draft: d, f: f, k: k, refers: r.HasPronoun(f, k)}
	for _, way := range carriers {
		if n, ok := way(r, u); ok {
			return n
		}
	}
	if n := r.lastSpokenOf(u); n.Text != "" {
		return r.fitting(u, n)
	}
	for _, n := range []clause.Name{r.ctx.heading, r.ctx.home} {
		if n.Text != "" && !(n.Is(lexicon.Place) && r.onlyCompany(d)) {
			return n
		}
	}
	return clause.Name{}
}

// lastSpokenOf returns whom the text was last about; at a new paragraph that takes nothing up, what the article is about.
func (r *Resolver) lastSpokenOf(u *unowned) clause.Name {
	c := &r.ctx
	n := c.subject
	if !u.refers {
		n = r.backToWhole(u.f, u.k, n)
	}
	if n.Is(lexicon.Place) && c.subjectBlock != c.block && r.tellsOfOneMaker(u.f) {
		n = c.dominant // back from a place that an earlier paragraph was about
	}
	w := u.f.Word(0)
	opens := c.subjectBlock != c.block || w == text.Hyphen || w == text.Bullet // each line of a list stands for itself
	if opens && !u.refers && !r.Continues(u.f) && !r.partsFlow(u, n) {
		n = r.topic(n, u.draft)
	}
	return n
}

// fitting returns whose the figure is where the text was last about n: n, unless what is measured is never that of a place, a
// maker or a model.
func (r *Resolver) fitting(u *unowned, n clause.Name) clause.Name {
	switch {
	case n.Is(lexicon.Place):
		return r.fittingPlace(u, n)
	case n.Is(lexicon.Maker):
		return r.fittingMaker(u, n)
	case n.Is(lexicon.Model):
		return r.fittingModel(u, n)
	}
	return n
}

// fittingPlace returns whose the figure is where the text was last about a place.
func (r *Resolver) fittingPlace(u *unowned, n clause.Name) clause.Name {
	c, d := &r.ctx, u.draft
	switch {
	case c.scopeOf == n.Text && (c.scope.Market == "World" || c.scope.Market == "domestic") && d.Metric == "sales":
		return n // the makers of a country: "Overseas sales fell 3%"
	case (r.isCorporate(d) || r.onlyCompany(d) || r.companysMoney(u.f, d)) && c.company.Text != "":
		return c.company
	case r.isCorporate(d) && r.is(d, lexicon.Plant) && c.dominant.Is(lexicon.Maker):
		return c.dominant // "A $1.7 billion battery plant comes to Georgia", before its builder is named
	case c.main.Text == "":
		return n
	}
	if _, ok := r.turnedTo(); ok && r.addsUp(d.Metric) {
		return n // "Output in Norway is another story. It slipped 3 percent", in a report on Sweden
	}
	if p, ok := r.ofParagraph(); ok {
		return p
	}
	return c.main
}

// fittingMaker returns whose the figure is where the text was last about a maker.
func (r *Resolver) fittingMaker(u *unowned, n clause.Name) clause.Name {
	c, f, d := &r.ctx, u.f, u.draft
	market := c.topicPlace && c.main.Is(lexicon.Place)
	switch {
	case u.refers || !f.Unnamed():
	case !c.single && c.flowSubject.Text != n.Text && r.ofKindsThere(f, u.k, d) && (c.main.Is(lexicon.Place) || c.home.Text != ""):
		if c.main.Is(lexicon.Place) {
			return c.main
		}
		return c.home // "BMW meets the target. Registrations of electric cars rose 22%": no maker's
	case market && r.IsTurnover(d.Metric) && c.flowSubject.Text != n.Text && r.scopeSubject(f, u.k, d, nil, r.areBuyers) >= 0:
		return c.main // "Cupra had 4.1% of the market. Rental firms took 11,800"
	case market && r.ofOtherTrade(f, u.k, n) && !r.openedOnMaker():
		return c.main // "Volvo sold 1,910 of them. Buses dropped by a fifth"
	}
	switch {
	case !f.Unnamed():
	case r.is(d, lexicon.Inbound) && c.place.Text != "" && !f.Says(text.Its) && !f.Says(text.Their) && !f.Says(text.It):
		return c.place // "Imports of cars from China have soared": the country's
	case !u.refers && !c.single && c.subjectBlock != c.block && c.firstOf.Is(lexicon.Place) && d.Unit == "day":
		return c.firstOf // "Inventories are down to 45-50 days", after several makers of a market
	}
	return n
}

// fittingModel returns whose the figure is where the text was last about a model.
func (r *Resolver) fittingModel(u *unowned, n clause.Name) clause.Name {
	c, f, d := &r.ctx, u.f, u.draft
	switch {
	case !c.flowSubject.Is(lexicon.Maker) && !u.refers && r.IsTurnover(d.Metric) && r.SpeaksOfKinds(f):
		if c.firstOf.Is(lexicon.Place) {
			return c.firstOf
		}
		return c.main // "The top seller was the Sportage. Sales of electric cars rose 5 percent"
	case !u.refers && f.Unnamed() && c.flowSubject.Is(lexicon.Place) && r.Vocabulary(d.Metric).Accepts("days"):
		return c.flowSubject // "A used Model 3 goes for $23,000. Days' supply stood at 40"
	case r.isCorporate(d) || r.itMakes(f, d) || f.Ours() && !r.isProduct(d.Metric):
		if e := r.Lex.Named(n.Entry.Maker); e != nil {
			return clause.NameOf(e)
		}
	case !r.isProduct(d.Metric) && !u.refers && c.flowSubject.Is(lexicon.Maker) && !r.takesUpModel(f, d):
		if m := r.Lex.Named(n.Entry.Maker); m != nil && !sameHouse(m, c.flowSubject.Entry) {
			return clause.NameOf(m) // not whose figures were told before another's model was named
		}
		return c.flowSubject
	}
	return n
}

// backToWhole returns n, or the company that it is a brand of where the sentence names that before items[k], and no
// other maker: "Maybach sales rose 26%. The makeover of Mercedes-Benz goes on,
// with hybrids now accounting for 20% of sales".
func (r *Resolver) backToWhole(f *clause.Frame, k int, n clause.Name) clause.Name {
	if !n.Is(lexicon.Maker) || n.Entry.Parent == "" {
		return n
	}
	whole := n
	for _, i := range f.Named {
		e := f.Items[i].Name
		if i >= k || e.Kind != lexicon.Maker && e.Kind != lexicon.Model {
			continue
		}
		if e.Name != n.Entry.Parent || !f.Visible(i, k) {
			return n
		}
		whole = clause.NameOf(e)
	}
	return whole
}

// partsFlow reports whether the sentence opens a paragraph with the part at home or abroad
// of what the maker of the paragraph before sold: "Kia sold 270,000 cars." and then
// "Domestic sales rose".
func (r *Resolver) partsFlow(u *unowned, n clause.Name) bool {
	c, f, d := &r.ctx, u.f, u.draft
	if c.topicPlace || !n.Is(lexicon.Maker) || r.partOfFirst(n) || c.subjectBlock != c.block-1 || c.flowSubject.Text != n.Text || !r.Vocabulary(d.Metric).Flow || !f.Unnamed() {
		return false
	}
	return r.OpensWithPartOf(f) || d.Metric == "exports"
}

// topic returns what the article is about, n where it is about nothing else:
// a market, or the maker that it names far more often than others.
func (r *Resolver) topic(n clause.Name, d *draft) clause.Name {
	switch {
	case r.tellsOfMakers(n, d):
		return n
	case r.ctx.topicPlace && r.ctx.main.Text != "" && !r.isProduct(d.Metric):
		return r.ctx.main
	case n.Is(lexicon.Model) && n.Text == r.ctx.topicModel.Text && !r.isCorporate(d):
		return n
	case r.ctx.dominant.Text != "" && !n.Is(lexicon.Place):
		return r.ctx.dominant
	case r.partOfFirst(n):
		return r.ctx.firstOf
	case r.ctx.heading.Is(lexicon.Maker) && n.Entry != nil && (n.Entry.Parent == r.ctx.heading.Text || n.Is(lexicon.Model) && n.Entry.Maker == r.ctx.heading.Text):
		return r.ctx.heading // from a brand back to its group
	}
	return n
}

// partOfFirst reports whether the maker is a brand of the one whose total the article gave first.
func (r *Resolver) partOfFirst(n clause.Name) bool {
	first := r.ctx.firstOf
	return first.Is(lexicon.Maker) && n.Is(lexicon.Maker) && n.Entry.Parent == first.Text
}

// tellsOfMakers reports whether the article tells of a country's makers one by one, so
// that a paragraph without a name goes on with the one before: "Domestic sales fell".
func (r *Resolver) tellsOfMakers(n clause.Name, d *draft) bool {
	c := &r.ctx
	return c.makersOf != "" && c.makersOf == c.main.Text && n.Is(lexicon.Maker) && c.subjectBlock == c.block-1 && (d.Measure != fact.Level || d.Unit != fact.Vehicle || d.Value < c.level)
}

// ofKindsThere reports whether the clause tells of all that offices counted of a kind of vehicle, or of the part that
// a kind has of the market: "Registrations of electric cars rose", "Battery cars need a market share of".
func (r *Resolver) ofKindsThere(f *clause.Frame, k int, d *draft) bool {
	i := f.FirstOfClause(k)
	if e := f.Entry(i, lexicon.MetricCue); e != nil && r.is(d, lexicon.Official) && f.Word(i+1) == text.Of {
		return f.Has(i+2, lexicon.ScopeCue)
	}
	for j := i + 1; j < k; j++ {
		if f.Has(j, r.ShareKind) {
			return d.Measure == fact.Share && f.Word(k+1) != text.Of && f.Has(i, lexicon.ScopeCue) && r.OpensWithKind(f, k)
		}
	}
	return false
}

// ofOtherTrade reports whether the sentence opens with vehicles of another trade than those that the maker was told of
// last in its market, and with nothing of it.
func (r *Resolver) ofOtherTrade(f *clause.Frame, k int, n clause.Name) bool {
	i := 0
	for f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.Conjunction) || f.Has(i, r.FillerKind) {
		i++
	}
	e := f.Entry(i, lexicon.ScopeCue)
	return i < k && e != nil && r.Trades[e.Scope.Segment] && e.Scope.Segment != r.ctx.scope.Segment && r.ctx.flowSubject.Text == n.Text && !f.Says(text.Its) && (f.Plural(i) || f.Has(i+1, lexicon.MetricCue))
}

// takesUpModel reports whether the sentence opens with the sales of what the one before it in
// the paragraph was about: "The RAV4 led the market. Sales rose 5 percent".
func (r *Resolver) takesUpModel(f *clause.Frame, d *draft) bool {
	if n := len(r.drafts); n > 0 && r.drafts[n-1].Metric == d.Metric && r.drafts[n-1].who().Is(lexicon.Model) && r.ctx.flowSubject.Is(lexicon.Maker) && r.toDate(f) {
		return false // "XPeng delivered 13,690. The G6 accounted for 7,000. Deliveries for the year stand at"
	}
	e := f.Entry(0, lexicon.MetricCue)
	return r.ctx.subjectBlock == r.ctx.block && e != nil && e.Scope == (fact.Scope{}) && f.Unnamed() && r.IsTurnover(d.Metric) && !r.SpeaksOfKinds(f)
}

// toDate reports whether the sentence tells of the year so far.
func (r *Resolver) toDate(f *clause.Frame) bool {
	return slices.ContainsFunc(f.Timings, func(t clause.Timing) bool { return t.When.Form == mention.ToDate })
}

// itMakes reports whether the sentence's pronoun does what only a company can:
// "it has delivered 122,478 cars".
func (r *Resolver) itMakes(f *clause.Frame, d *draft) bool {
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

// sameHouse reports whether the two are one maker, or one is part of the other.
func sameHouse(a, b *lexicon.Entry) bool {
	return a == b || a.Parent == b.Name || b.Parent == a.Name
}
