package resolve

import (
	"slices"
	"strings"

	"carfacts/extract/clause"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// description resolves "the Shenzhen-based carmaker", "the company", "the
// latter", "the bloc".
func (r *Resolver) description(f *clause.Frame, i int) (clause.Name, bool) {
	if !f.Refers(i) {
		return clause.Name{}, false
	}
	if e := f.Entry(i, lexicon.Pronoun); e != nil {
		if n, ok := r.theyTogether(f, i); ok {
			return n, true
		}
		return r.formerOrLatter(f, i, e)
	}
	if q := f.QuantityAt(i); q != nil {
		return r.theGroup(f, i, q)
	}
	e := f.Entry(i, lexicon.Descriptor)
	if e == nil || r.InPhrase(f, i) && !((clause.IsCompany(e) || e.Name == clause.OwnerOf || e.Name == clause.Companies) && (r.OfMetric(f, i) || r.DividesTheirs(f, i))) {
		return clause.Name{}, false
	}
	if n, ok := r.MakerOfThose(f, i); ok || e.Name == clause.OwnerOf {
		return n, ok
	}
	if f.Plural(i) && f.Word(i+1) == text.Comma && i+2 < len(f.Items) && f.Items[i+2].Name != nil {
		if joined, ok := r.joint(f, i+2, nil); ok {
			return joined, true // "the three Korean suppliers, A, B and C"
		}
	}
	if !r.IsHead(f, i) {
		return clause.Name{}, false
	}
	if e.Name == "rival" && !f.Plural(i) {
		return r.rivalCalled(f, i)
	}
	det, place := r.determiner(f, i)
	if det == text.The && f.Plural(i) && clause.IsCompany(e) && f.Items[i-1].Role == lexicon.Adjective {
		if n, ok := r.thoseFrom(place, f.QuantityAt(i-2)); ok {
			return n, true
		}
	}
	if place != nil && f.Plural(i) && (f.Items[i-1].Role == lexicon.Adjective || place.Kind == lexicon.Place && f.Possessed(i)) {
		return clause.NameOf(place), true // "Chinese carmakers": the country's
	}
	the := det == text.The
	if !the && det != text.Its {
		return clause.Name{}, false
	}
	switch {
	case clause.IsCompany(e) && f.ApposedName(i) != nil:
		return clause.NameOf(f.ApposedName(i)), true
	case clause.IsCompany(e):
		if n, ok := r.TellersCompany(f, i); ok && the && !f.Plural(i) {
			return n, true
		}
		return r.companyCalled(f, i, e, place, the)
	case e.Name == clause.Companies:
		if n := withItsOwn(f, i); n != nil {
			return clause.NameOf(n), true
		}
		if n, ok := r.pairOfModels(f.Text(i)); ok {
			return n, true
		}
		return joinMakers(r.ctx.partners)
	case e.Name == clause.ThreeCompanies && the:
		return r.severalTold(3, place)
	case e.Name == clause.FourCompanies && the:
		return r.severalTold(4, place)
	case e.Name == "place":
		if n := f.Items[i-1].Name; n != nil && n.Is == "region" && f.Items[i-1].Role == lexicon.Adjective && !f.Plural(i) {
			called, ok := r.placeCalled(e)
			return called, ok && r.liesIn(called.Entry, n) // "the Southeast Asian country"
		}
		if f.Items[i-1].Name != nil || f.UnknownName(i-1) || f.Plural(i) {
			return clause.Name{}, false // "the Asia-Pacific region", "among the other regions"
		}
		if n := r.MarketOfBody(f); n.Text != "" && n.Entry.Is == e.Is && f.Word(i+1) == text.Possessive {
			return n, true // "the CPCA said the nation's exports rose"
		}
		called, ok := r.placeCalled(e)
		if n, sent := r.exporter(called); ok && sent && r.ofExports(f, i) {
			called = n
		}
		return called, ok
	case e.Name == "model" && the && !r.OnAverage(f, i) && !(f.UnknownNoun(i+1) && (f.UnknownNoun(i+2) || f.Has(i+2, lexicon.Descriptor) || f.Word(i+2) == text.Comma) && !r.IsVerb(f, i+1)): // "the car supermarket chain"
		for j := i - 1; j >= 0; j-- {
			if f.IsModel(j) && f.Visible(j, i) && (!r.InPhrase(f, j) || f.Word(j+1) == text.Colon) {
				return clause.NameOf(f.Items[j].Name), true
			}
		}
		return r.lastModel()
	}
	return clause.Name{}, false
}

// offshoot returns the company of the maker named at items[i] that the noun after the name
// stands for, where one was spoken of: "Alphabet's robotaxi outfit", "the Renault (RENA.PA) unit",
// "the Geely-owned brand"; of a place the one there: "Tata Motors' British subsidiary".
func (r *Resolver) offshoot(f *clause.Frame, i int) (clause.Name, bool) {
	e := f.Items[i].Name
	if e.Kind != lexicon.Maker {
		return clause.Name{}, false
	}
	j := f.PastBracket(i + 1)
	if j == i+1 && f.Has(j, r.OffshootKind) && !f.Has(i-1, lexicon.Determiner) {
		return clause.Name{}, false // "Toyota division sold 164,777 vehicles": Toyota itself
	}
	d := f.Entry(j, lexicon.Descriptor)
	owned := f.Word(j) == text.Hyphen || f.Word(i-1) == text.The && d != nil && d.Name == "company" && !f.Plural(j) // "The Alphabet company raised"
	theirs := f.Word(j) == text.Possessive || f.Word(j) == text.Apostrophe
	stands := func(j int) bool {
		return f.Has(j, r.OffshootKind) || owned && r.IsCompanyNoun(f, j) || theirs && isBrandNoun(f, j)
	}
	var place *lexicon.Entry
	for end := j + 4; j < end && !stands(j); j++ {
		if theirs && j < len(f.Items) && place == nil && f.Items[j].Role == lexicon.Adjective && f.Has(j, lexicon.Place) {
			place = f.Items[j].Name
			continue
		}
		if j >= len(f.Items) || f.Items[j].Name != nil || f.Items[j].Quantity != 0 || f.Has(j, lexicon.Preposition) || f.Has(j, lexicon.Auxiliary) || f.Items[j].Punct && f.Word(j) != text.Possessive && f.Word(j) != text.Apostrophe && f.Word(j) != text.Hyphen {
			return clause.Name{}, false // with a place it is the maker there: "Tesla's China unit"
		}
	}
	if kind := f.Entry(j-1, lexicon.ScopeCue); kind != nil && kind.Scope.Powertrain != "" {
		return clause.Name{}, false // "Geely's NEV arm" goes by no name of its own
	}
	if j+1 < len(f.Items) && f.Items[j+1].Name != nil || !stands(j) {
		return clause.Name{}, false
	}
	for m := len(r.ctx.recent) - 1; m >= 0; m-- {
		if n := r.ctx.recent[m]; n.Is(lexicon.Maker) && n.Entry != e && !f.NamesEntry(n.Entry) && (place == nil || n.Entry.Country == place.Name) && (n.Entry.Parent == e.Name || n.Entry.Parent != "" && n.Entry.Parent == e.Parent && strings.HasPrefix(e.Parent, e.Name)) {
			return n, true // a group goes by the name of its first brand
		}
	}
	if place != nil {
		return r.partThere(clause.NameOf(e), place)
	}
	return clause.Name{}, false
}

// isBrandNoun reports whether items[j] is a noun for one brand: "Seres' brand".
func isBrandNoun(f *clause.Frame, j int) bool {
	e := f.Entry(j, lexicon.Descriptor)
	return e != nil && e.Name == "brand" && !f.Plural(j)
}

// everyMaker returns the country whose makers a bare plural stands for at the beginning
// of a clause: "With more cars unsold, automakers cut prices".
func (r *Resolver) everyMaker(f *clause.Frame, i int) (clause.Name, bool) {
	e := f.Entry(i, lexicon.Descriptor)
	if e == nil || !clause.IsCompany(e) || !f.Plural(i) || i > f.Starts[f.Runs[i]]+1 || i > 0 && r.Boundary(f, i-1) == 0 && !f.Items[i-1].Punct || f.Word(i+1) == text.Possessive {
		return clause.Name{}, false
	}
	if i+1 >= len(f.Items) || f.Items[i+1].Punct || f.Has(i+1, lexicon.Preposition) || f.Word(i+1) == text.And {
		return clause.Name{}, false
	}
	if r.ctx.main.Text != "" {
		return r.ctx.main, true
	}
	return r.ctx.home, r.ctx.home.Text != ""
}

// lastModel returns the model that was spoken of last.
func (r *Resolver) lastModel() (clause.Name, bool) {
	if r.ctx.model.Text != "" {
		return r.ctx.model, true
	}
	if n := len(r.ctx.recent); n > 0 && r.ctx.recent[n-1].Is(lexicon.Model) {
		return r.ctx.recent[n-1], true
	}
	return clause.Name{}, false
}

// determiner returns the determiner of the noun at items[i], and the place that
// is named between the two: "the Shanghai-based carmaker".
func (r *Resolver) determiner(f *clause.Frame, i int) (text.Word, *lexicon.Entry) {
	var place *lexicon.Entry
	j := i - 1
	for ; j >= 0 && j >= i-7; j-- {
		it := &f.Items[j]
		if it.Name != nil && it.Name.Kind == lexicon.Place {
			place = it.Name
			continue
		}
		if it.Word == text.Possessive && place == nil && f.Plural(i) && j > 0 {
			if n := f.Items[j-1].Name; n != nil && n.Is == "country" {
				return text.The, n // "China's carmakers"
			}
		}
		if it.Word == text.Possessive && place == nil {
			if e := f.Entry(j-1, lexicon.Descriptor); e != nil && e.Name == "place" {
				n, _ := r.placeCalled(e)
				return f.Word(j - 2), n.Entry // "the country's carmakers"
			}
		}
		if e := f.Entry(j-1, lexicon.Descriptor); (it.Word == text.Possessive || it.Word == text.Apostrophe) && e != nil && clause.IsCompany(e) && f.Plural(j-1) {
			j-- // "the carmakers' joint venture"
			continue
		}
		if q := f.QuantityAt(j); it.Word == text.Quote || q != nil && q.Words && q.Small {
			continue // "the country's “big five” carmakers"
		}
		if it.Word == text.Hyphen || it.Word == r.Words.Based || f.Has(j, lexicon.ScopeCue) {
			continue
		}
		if t := &f.Tokens[it.First]; (j > i-3 || f.Has(j+1, lexicon.Determiner) || f.Word(j+1) == text.Hyphen) && t.Kind == text.Letters && !t.Capital && f.Word(j) != text.The && f.Word(j) != text.Its && !f.Has(j, lexicon.Preposition) && !f.Has(j, lexicon.Determiner) && !f.Has(j, lexicon.Conjunction) && !f.Has(j, lexicon.Auxiliary) {
			continue // "the battery group"
		}
		break
	}
	if j >= 0 && (f.Word(j) == text.The || f.Word(j) == text.Its) {
		return f.Word(j), place
	}
	if f.Word(j) == text.Possessive && f.UnknownName(j-1) {
		return text.The, place // "Elon Musk's electric brand"
	}
	if place != nil {
		return f.Tokens[f.Items[j+1].First].Word, place // "the US company": an article of the name's own
	}
	return 0, nil
}

// thoseFrom returns the makers that a sentence before named together, where all of them are of the country: "the
// South Korean automakers"; where other than they are counted, as many of the country as were spoken of.
func (r *Resolver) thoseFrom(place *lexicon.Entry, count *mention.Quantity) (clause.Name, bool) {
	if place != nil && count != nil && count.Words && count.Small && int(count.Value) != len(r.ctx.partners) {
		return r.makersFrom(place, int(count.Value))
	}
	if place == nil || !r.together(3) || r.ctx.partnersAt == r.ctx.sentences {
		return clause.Name{}, false
	}
	for _, n := range r.ctx.partners {
		if n.Entry == nil || n.Entry.Country != place.Name {
			return clause.Name{}, false
		}
	}
	return joinMakers(r.ctx.partners)
}

// makersFrom returns the makers of the country that were spoken of, where they are n: "LG … SK On's … Samsung
// SDI's … the three South Korean firms".
func (r *Resolver) makersFrom(place *lexicon.Entry, n int) (clause.Name, bool) {
	var group []clause.Name
	for _, m := range r.ctx.recent {
		if m.Is(lexicon.Maker) && m.Entry.Country == place.Name {
			group = append(group, m)
		}
	}
	if len(group) != n {
		return clause.Name{}, false
	}
	return joinMakers(group)
}

// countrymen returns the maker that the people named at items[i] stand for, where makers of one house of their country
// were spoken of: "The Koreans want to sell 5.5 million cars", "the Chinese delivered". Without "the" they are buyers.
func (r *Resolver) countrymen(f *clause.Frame, i int, d *draft) (clause.Name, bool) {
	it, next := &f.Items[i], i+1
	if f.Word(i-1) != text.The || it.Role != lexicon.Adjective && !(it.Role == lexicon.People && f.Plural(i)) || d != nil && r.ofVehicle(d) || f.Word(i-2) != text.Comma && r.InPhrase(f, i) && !r.OfMetric(f, i) {
		return clause.Name{}, false
	}
	for f.Has(next, lexicon.Auxiliary) {
		next++
	}
	if next >= len(f.Items) || !r.theyAct(f, next, next > i+1 || it.Role == lexicon.People) {
		return clause.Name{}, false
	}
	if c := r.ctx.company; c.Is(lexicon.Maker) && c.Entry != nil && c.Entry.Country == it.Name.Name {
		return c, true
	}
	var of clause.Name
	for m := len(r.ctx.recent) - 1; m >= 0; m-- {
		n := r.ctx.recent[m]
		if !n.Is(lexicon.Maker) || n.Entry.Country != it.Name.Name {
			continue
		}
		if of.Text != "" && !sameHouse(of.Entry, n.Entry) {
			return clause.Name{}, false // one of several
		}
		if of.Text == "" || of.Entry.Parent == n.Text {
			of = n
		}
	}
	return of, of.Text != ""
}

// theyAct reports whether the word at items[i] tells what those before it do, and not that they buy; have tells that
// it may be a figure of theirs.
func (r *Resolver) theyAct(f *clause.Frame, i int, have bool) bool {
	if f.Items[i].Quantity != 0 {
		return have
	}
	if u := f.Use(i, lexicon.MetricCue); u != nil {
		return have || u.Role == lexicon.Verb
	}
	return !f.Has(i, lexicon.Descriptor) && (f.Has(i, lexicon.ModalityCue) || f.Has(i, lexicon.Say) || f.Has(i, lexicon.VerbWord))
}

// companyCalled returns the company spoken of that the descriptor at items[i]
// can stand for.
func (r *Resolver) companyCalled(f *clause.Frame, i int, e, place *lexicon.Entry, the bool) (clause.Name, bool) {
	if f.Plural(i) {
		if q := f.QuantityAt(i - 1); q != nil && q.Words && int(q.Value) != 2 {
			return r.ctx.allIn, int(q.Value) == r.ctx.allOf // "the eight automakers"
		}
		if len(r.ctx.partners) == 2 && r.together(2) {
			return joinMakers(r.ctx.partners)
		}
		if r.ctx.topicPlace && the && place == nil && f.Has(i-1, lexicon.Determiner) && f.Unnamed() {
			return r.ctx.main, r.ctx.main.Text != "" // "The manufacturers ended June with 100,000 employees"
		}
	}
	if e.Name == clause.Venture && f.Word(i+1) == text.With && i+2 < len(f.Items) && r.ctx.company.Is(lexicon.Maker) {
		if f.Word(i+3) == text.Comma && i+5 < len(f.Items) && f.Word(i+5) == text.Comma {
			if n := f.Items[i+4].Name; n != nil && n.Kind == lexicon.Maker {
				return clause.NameOf(n), true // "Its joint venture with GM, Ultium Cells, will"
			}
		}
		if n := f.Items[i+2].Name; n != nil && n.Kind == lexicon.Maker && !sameHouse(n, r.ctx.company.Entry) {
			return clause.JoinNames([]*lexicon.Entry{r.ctx.company.Entry, n}), true // "The venture with General Motors"
		}
	}
	if c := r.ctx.company; e.Name == clause.Venture && the && f.Word(i+1) == text.Of && c.Is(lexicon.Maker) && c.Entry != nil && c.Entry.Is == "venture" {
		return c, true // "The joint venture of BMW, GM and Toyota plans"
	}
	if e.Name == clause.Venture && the && place == nil {
		if n, ok := r.ventureNamed(); ok {
			return n, true
		}
	}
	if e.Name == clause.Venture && r.together(2) {
		return joinMakers(r.ctx.partners)
	}
	if n, ok := r.partCalled(f, i); ok && the && place == nil {
		return n, true
	}
	if place != nil && f.Has(i, r.OffshootKind) && !f.Plural(i) {
		if n, ok := r.partThere(r.ctx.company, place); ok {
			return n, true
		}
		if n := r.ctx.company; !the && n.Is(lexicon.Maker) && n.Entry.Country != place.Name {
			return n, true // "Its German subsidiary" is no company of that country's that was spoken of
		}
	}
	if n := r.ctx.dominant; e.Name == clause.Venture && the && place == nil && n.Is(lexicon.Maker) && n.Entry.Is == "venture" {
		return n, true // that the article is about, whose owners it names
	}
	fits := func(n clause.Name) bool {
		if !n.Is(lexicon.Maker) {
			return false
		}
		if place != nil {
			return n.Entry.Home == place.Name || n.Entry.Country == place.Name
		}
		return makesOneOf(n.Entry, e.Makes)
	}
	if n, ok := r.labelOf(); ok && the && !f.Plural(i) && fits(n) && f.Unnamed() {
		return n, true // "ZF Friedrichshafen. The group lost"
	}
	for j := 0; j < i && (e.Name == "company" || e.Name == "group" || e.Name == "brand" && the); j++ {
		if n := f.Items[j].Name; n != nil && n.Kind == lexicon.Maker && !(e.Name == "group" && n.Parent != "") && f.Items[j].Role == lexicon.Plain && f.Visible(j, i) && f.Runs[j] < f.Runs[i] && fits(clause.NameOf(n)) && (r.Heads(f, j) || j < 6 && f.Has(0, lexicon.Preposition) && f.Word(j-1) == text.Comma) {
			return clause.NameOf(n), true // "Mazda's output rose, while the carmaker's exports fell"
		}
	}
	if e.Name == "group" && place == nil && the {
		if n, ok := r.groupAbove(f, i); ok {
			return n, true
		}
	}
	if f.Has(i, r.ParentKind) && !f.Plural(i) && (!the || place == nil && f.Word(i+1) != text.Of && f.Word(i+1) != text.Possessive) {
		if c := r.ctx.company.Entry; c != nil && c.Parent != "" {
			if parent := r.Lex.Named(c.Parent); parent != nil {
				return clause.NameOf(parent), true // "VinFast delivered 35,837. Its parent has put"
			}
		}
		return clause.Name{}, false
	}
	switch {
	case place == nil && !the:
		return clause.Name{}, false
	case e.Name == "group" && place == nil && r.reportsItself(r.ctx.company):
		return r.ctx.company, true
	case e.Name == "group" && place == nil:
		if p := r.parentOf(r.ctx.company); p != nil && p.Is == "group" && f.Tokens[f.Items[i].First].Capital && i > 0 {
			return clause.NameOf(p), true // "Volkswagen's core brand lost. The Group as a whole"
		}
		if n := r.groupOf(r.ctx.company); n.Text != "" {
			return n, true
		}
	case e.Name == "brand" && place == nil:
		if n, ok := r.namesake(f, i); ok {
			return n, true
		}
		for m := len(r.ctx.recent) - 1; m >= 0; m-- {
			n := r.ctx.recent[m]
			if n.Is(lexicon.Model) {
				if e := r.Lex.Named(n.Entry.Maker); e != nil {
					n = clause.NameOf(e) // "Seres and Huawei launched the Aito M7. The brand has"
				}
			}
			if n.Is(lexicon.Maker) {
				return n, true
			}
		}
	}
	if own := r.ctx.dominant; the && place == nil && e.Name == "company" && r.ctx.single && r.ctx.subjectBlock != r.ctx.block && r.partOf(r.ctx.company, own) && fits(own) {
		return own, true // in a new paragraph, after one on a venture of its
	}
	for _, n := range []clause.Name{r.owner(r.ctx.company), r.ctx.heading} {
		if p := r.parentOf(n); place != nil && e.Name != "brand" && r.named[p] > 0 && fits(clause.NameOf(p)) {
			return clause.NameOf(p), true // "WEY managed 3,200. The Baoding company exported": Great Wall
		}
		if fits(n) {
			return n, true
		}
	}
	for m := len(r.ctx.recent) - 1; m >= 0; m-- {
		if n := r.ctx.recent[m]; fits(n) {
			return n, true
		}
	}
	for m := len(r.ctx.recent) - 1; m >= 0 && place != nil && r.ctx.company.Text == ""; m-- {
		if n := r.ctx.recent[m]; n.Is(lexicon.Maker) && n.Entry.Country == "" && n.Entry.Parent == "" {
			return n, true // of whom nothing is known, and may be from there
		}
	}
	last := r.ctx.company
	if last.Entry != nil && place != nil && r.fromElsewhere(last.Entry, place) {
		return clause.Name{}, false // "Volvo sold 5,000 cars. The French supplier"
	}
	return last, the && last.Text != "" && (last.Entry == nil || makesOneOf(last.Entry, e.Makes))
}

// fromElsewhere reports whether the company is known to be of another country than the place is or lies in. Brands are at
// home where they began, and groups where they have brands.
func (r *Resolver) fromElsewhere(e, place *lexicon.Entry) bool {
	country := place.Name
	if place.Is != "country" {
		country = r.CountryOf(place)
	}
	return country != "" && e.Country != "" && e.Country != country && e.Parent == "" && e.Is != "group" && e.Is != "venture"
}

// ventureNamed returns the joint venture that was named last: "The two run Ultium Cells together. The
// venture has".
func (r *Resolver) ventureNamed() (clause.Name, bool) {
	for m := len(r.ctx.recent) - 1; m >= 0; m-- {
		if n := r.ctx.recent[m]; n.Is(lexicon.Maker) && n.Entry.Is == "venture" {
			return n, true
		}
	}
	return clause.Name{}, false
}

// groupAbove returns the group of the brand that the sentence opens with, where the group goes by its
// name: "Volkswagen's profit shrank; for this year the group", whoever was spoken of before.
func (r *Resolver) groupAbove(f *clause.Frame, i int) (clause.Name, bool) {
	for _, j := range f.Named {
		n := f.Items[j].Name
		if j >= i || n.Kind != lexicon.Maker || f.Items[j].Role != lexicon.Plain {
			continue
		}
		g := r.Lex.Named(n.Parent)
		if g == nil || g.Is != "group" || !namedAfter(n, g) || !r.Heads(f, j) || f.Runs[j] == f.Runs[i] || r.reportsItself(clause.NameOf(n)) {
			return clause.Name{}, false
		}
		return clause.NameOf(g), true
	}
	return clause.Name{}, false
}

// partCalled returns the part of a company that was named last, where the noun at items[i] is one for a
// part and says whose, or the article names that, too: "the local unit of General Motors", "The star was
// Ford Pro. Revenue at the commercial arm".
func (r *Resolver) partCalled(f *clause.Frame, i int) (clause.Name, bool) {
	c := &r.ctx
	if !f.Has(i, r.OffshootKind) || f.Plural(i) {
		return clause.Name{}, false
	}
	owner := f.OwnerBehind(i)
	for m := len(c.recent) - 1; m >= 0; m-- {
		n := c.recent[m]
		if !n.Is(lexicon.Maker) || owner != nil && (n.Entry.Parent != owner.Name || n.Entry.Is == "brand") {
			continue
		}
		return n, n.Entry.Parent != "" && (owner != nil || r.named[r.Lex.Named(n.Entry.Parent)] > 0)
	}
	return clause.Name{}, false
}

// partOf reports whether the company is a venture, or one that the owner has.
func (r *Resolver) partOf(n, owner clause.Name) bool {
	return n.Entry != nil && owner.Text != "" && n.Text != owner.Text && (n.Entry.Is == "venture" || n.Entry.Parent == owner.Text)
}

// partThere returns the one company of the owner that builds cars in the country: "its
// Indian offshoot" of Suzuki is Maruti Suzuki.
func (r *Resolver) partThere(owner clause.Name, country *lexicon.Entry) (clause.Name, bool) {
	part := clause.Name{}
	if owner.Text == "" || owner.Entry == nil || owner.Entry.Country == country.Name {
		return clause.Name{}, false
	}
	for _, e := range r.Lex.Entries() {
		if e.Kind != lexicon.Maker || e.Parent != owner.Text || e.Country != country.Name || e.Is == "brand" || !slices.Contains(e.Makes, "cars") {
			continue
		}
		if part.Text != "" {
			return clause.Name{}, false
		}
		part = clause.NameOf(e)
	}
	return part, part.Text != ""
}

// namesake returns the brand that the group spoken of is called by, where the words at items[i]
// choose it: "the core brand", of Volkswagen Group, is Volkswagen.
func (r *Resolver) namesake(f *clause.Frame, i int) (clause.Name, bool) {
	if f.Items[i].Last-f.Items[i].First < 2 || !f.Has(i, r.NamesakeKind) {
		return clause.Name{}, false
	}
	n := r.ctx.company
	if n.Entry == nil {
		return clause.Name{}, false
	}
	for _, own := range []clause.Name{n, r.ctx.dominant} {
		if r.reportsItself(own) {
			return own, true // of a group within a group: "Audi sold 1.3 million, Lamborghini included. The core brand"
		}
	}
	group := n.Text
	if n.Entry.Parent != "" {
		group = n.Entry.Parent
	}
	first, _, _ := strings.Cut(group, " ")
	e, g := r.Lex.Named(first), r.Lex.Named(group)
	if e == nil || g == nil || e.Kind != lexicon.Maker || !namedAfter(e, g) {
		return clause.Name{}, false // brands of one word alone
	}
	return clause.NameOf(e), true
}

// rivalCalled returns the maker spoken of that "its Beijing rival" or "the Guangzhou-based
// competitor" stands for, which is another than the one that the article speaks of; without
// a place, the other of two.
func (r *Resolver) rivalCalled(f *clause.Frame, i int) (clause.Name, bool) {
	det, place := r.determiner(f, i)
	if det != text.The && det != text.Its || f.ApposedName(i) != nil {
		return clause.Name{}, false
	}
	c := &r.ctx
	if place == nil {
		if len(c.partners) == 2 && r.together(3) {
			for m, n := range c.partners {
				if n.Text == c.company.Text {
					return c.partners[1-m], true
				}
			}
		}
		return clause.Name{}, false
	}
	first := true
	for _, j := range f.Named {
		if n := f.Items[j].Name; j < i && n.Kind == lexicon.Maker {
			if !first && (n.Home == place.Name || n.Country == place.Name) {
				return clause.NameOf(n), true // "BYD outsold Tesla: it delivered 526,409, to its American rival's 484,507"
			}
			first = false
		}
	}
	for m := len(c.recent) - 1; m >= 0; m-- {
		if n := c.recent[m]; n.Is(lexicon.Maker) && (c.company.Entry == nil || !sameHouse(n.Entry, c.company.Entry)) && (n.Entry.Home == place.Name || n.Entry.Country == place.Name) {
			return n, true
		}
	}
	return clause.Name{}, false
}

// parentOf returns the group that the brand belongs to, nil where it is no brand.
func (r *Resolver) parentOf(n clause.Name) *lexicon.Entry {
	if n.Entry == nil || n.Entry.Is != "brand" || n.Entry.Parent == "" {
		return nil
	}
	return r.Lex.Named(n.Entry.Parent)
}

// groupOf returns the group that "the group" means where a company of it was
// spoken of last.
func (r *Resolver) groupOf(n clause.Name) clause.Name {
	if h := r.ctx.heading; h.Entry != nil && n.Entry != nil && h.Is(lexicon.Maker) && h.Entry.Is == "group" && (n.Entry == h.Entry || n.Entry.Parent == h.Text || n.Entry.Parent != "" && n.Entry.Parent == h.Entry.Parent) {
		return h // the article is about a group, not about the one that owns that
	}
	if n.Entry != nil && n.Entry.Parent != "" {
		if parent := r.Lex.Named(n.Entry.Parent); parent != nil && r.named[parent] > 0 {
			return clause.NameOf(parent)
		}
	}
	if r.ctx.heading.Is(lexicon.Maker) && !r.dwellsOn(n) {
		return r.ctx.heading
	}
	return n
}

// reportsItself reports whether the article is a report of the company's own, which calls itself a group
// whoever owns it: "Porsche earned more. The Group employed 40,246 people".
func (r *Resolver) reportsItself(n clause.Name) bool {
	if n.Entry == nil || n.Entry.Parent == "" || !r.ctx.single || r.ctx.dominant.Text != n.Text {
		return false
	}
	return 3*r.named[r.Lex.Named(n.Entry.Parent)] <= r.named[n.Entry]
}

// dwellsOn reports whether the last figures, of more than one sentence, are all the maker's.
func (r *Resolver) dwellsOn(n clause.Name) bool {
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].Subject == n.Text; i-- {
		if r.drafts[i].sentenceNo < r.drafts[len(r.drafts)-1].sentenceNo {
			return true
		}
	}
	return false
}

// owner returns the maker that "the company" means where a brand of it was
// spoken of last and the article is about the maker; else the one given.
func (r *Resolver) owner(n clause.Name) clause.Name {
	group := r.parentOf(n)
	if group == nil {
		return n
	}
	for _, o := range []clause.Name{r.ctx.heading, r.ctx.dominant, r.ctx.firstOf} {
		if o.Text == group.Name {
			return o
		}
	}
	return n
}

func makesOneOf(e *lexicon.Entry, what []string) bool {
	if len(e.Makes) == 0 || len(what) == 0 {
		return true
	}
	for _, w := range what {
		if slices.Contains(e.Makes, w) {
			return true
		}
	}
	return false
}

// liesIn reports whether the place is part of the other, or may be where that is a region of which no place is known to be.
func (r *Resolver) liesIn(e, region *lexicon.Entry) bool {
	for p := e; p != nil; p = r.Lex.Named(p.In) {
		if p == region {
			return true
		}
	}
	return e != nil && region != nil && region.Is == "region" && !r.Lex.HasParts(region.Name)
}

// placeCalled returns the place spoken of that the noun can stand for: "the
// country", "the bloc".
func (r *Resolver) placeCalled(noun *lexicon.Entry) (clause.Name, bool) {
	is := noun.Is
	places := []clause.Name{r.ctx.place, r.ctx.main, r.ctx.home}
	if is == "state" {
		is, places = "", places[:2] // a country, or one of the home country's
	}
	for _, n := range places {
		if n.Entry != nil && (is == "" || n.Entry.Is == is) && !(noun.Is == "state" && n.Entry.Is == "city") {
			return n, true
		}
	}
	if e := r.ctx.region; is == "bloc" && e != nil && e.Is == is {
		return clause.NameOf(e), true // which was only named: "cars from the European Union. The bloc scraps its duty"
	}
	return clause.Name{}, false
}

// withItsOwn returns the maker that the companies at items[i] are named with as its own, nil for none: "GM and its partners have sunk".
func withItsOwn(f *clause.Frame, i int) *lexicon.Entry {
	if i < 3 || f.Word(i-1) != text.Its || f.Word(i-2) != text.And {
		return nil
	}
	if n := f.Items[i-3].Name; n != nil && n.Kind == lexicon.Maker {
		return n
	}
	return nil
}
