package resolve

import (
	"slices"
	"strings"

	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// description resolves "the Shenzhen-based carmaker", "the company", "the
// latter", "the bloc".
func (r *Resolver) description(f *frame, i int) (name, bool) {
	if !f.refers(i) {
		return name{}, false
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
	if e == nil || r.inPhrase(f, i) && !((isCompany(e) || e.Name == ownerOf) && r.ofMetric(f, i)) {
		return name{}, false
	}
	if n, ok := r.makerOfThose(f, i); ok || e.Name == ownerOf {
		return n, ok
	}
	if f.plural(i) && f.Word(i+1) == text.Comma && i+2 < len(f.Items) && f.Items[i+2].Name != nil {
		if joined, ok := r.joint(f, i+2, nil); ok {
			return joined, true // "the three Korean suppliers, A, B and C"
		}
	}
	if !r.isHead(f, i) {
		return name{}, false
	}
	if e.Name == "rival" && !f.plural(i) {
		return r.rivalCalled(f, i)
	}
	det, place := r.determiner(f, i)
	if place != nil && f.plural(i) && (f.Items[i-1].Role == lexicon.Adjective || place.Kind == lexicon.Place && f.possessed(i)) {
		return nameOf(place), true // "Chinese carmakers": the country's
	}
	the := det == text.The
	if !the && det != text.Its {
		return name{}, false
	}
	switch {
	case isCompany(e) && f.apposedName(i) != nil:
		return nameOf(f.apposedName(i)), true
	case isCompany(e):
		return r.companyCalled(f, i, e, place, the)
	case e.Name == "group of companies":
		return joinMakers(r.ctx.partners)
	case e.Name == "place":
		if f.Items[i-1].Name != nil || f.unknownName(i-1) {
			return name{}, false // "the Asia-Pacific region"
		}
		return r.placeCalled(strings.ToLower(f.Text(i)))
	case e.Name == "model" && the && !r.onAverage(f, i) && !(f.unknownNoun(i+1) && (f.unknownNoun(i+2) || f.Has(i+2, lexicon.Descriptor) || f.Word(i+2) == text.Comma) && !r.isVerb(f, i+1)): // "the car supermarket chain"
		for j := i - 1; j >= 0; j-- {
			if f.isModel(j) && f.visible(j, i) && !r.inPhrase(f, j) {
				return nameOf(f.Items[j].Name), true
			}
		}
		return r.lastModel()
	}
	return name{}, false
}

// onAverage reports whether the noun at items[i] is of no car in particular: "the average new vehicle".
func (r *Resolver) onAverage(f *frame, i int) bool {
	for j := i - 1; j >= 0 && j >= i-4 && !f.Has(j, lexicon.Determiner) && !f.Items[j].Punct; j-- {
		if f.Has(j, r.averageKind) {
			return true
		}
	}
	return false
}

// ownerOf is the entry of nouns that stand for a company by what it makes or owns.
const ownerOf = "owner"

// makerOfThose returns the maker of the models, or the owner of the brands, that the noun at
// items[i] is said to make or own: "the maker of Jeep SUVs and Ram trucks", "the owner of
// Opel".
func (r *Resolver) makerOfThose(f *frame, i int) (name, bool) {
	if f.Word(i+1) != text.Of || f.plural(i) {
		return name{}, false
	}
	owner, known := "", 0
	for j := i + 2; j < len(f.Items) && j < i+14 && f.Items[j].Quantity == 0 && !f.Has(j, lexicon.Move) && !f.Has(j, lexicon.Auxiliary); j++ {
		n := f.Items[j].Name
		if n == nil {
			continue
		}
		of := n.Parent
		if n.Kind == lexicon.Model {
			of = n.Maker
		}
		if of == "" || owner != "" && owner != of {
			return name{}, false
		}
		owner = of
		known++
	}
	e := r.lex.Named(owner)
	if known == 0 || e == nil {
		return name{}, false
	}
	return nameOf(e), true
}

// offshoot returns the company of the maker named at items[i] that the noun after the name
// stands for, where one was spoken of: "Alphabet's robotaxi outfit", "the Renault (RENA.PA) unit",
// "the Geely-owned brand".
func (r *Resolver) offshoot(f *frame, i int) (name, bool) {
	e := f.Items[i].Name
	if e.Kind != lexicon.Maker {
		return name{}, false
	}
	j := f.pastBracket(i + 1)
	owned := f.Word(j) == text.Hyphen
	for end := j + 4; j < end && !f.Has(j, r.offshootKind) && !(owned && r.isCompanyNoun(f, j)); j++ {
		if j >= len(f.Items) || f.Items[j].Name != nil || f.Items[j].Quantity != 0 || f.Has(j, lexicon.Preposition) || f.Has(j, lexicon.Auxiliary) || f.Items[j].Punct && f.Word(j) != text.Possessive && f.Word(j) != text.Apostrophe && f.Word(j) != text.Hyphen {
			return name{}, false // with a place it is the maker there: "Tesla's China unit"
		}
	}
	if j+1 < len(f.Items) && f.Items[j+1].Name != nil || !f.Has(j, r.offshootKind) && !(owned && r.isCompanyNoun(f, j)) {
		return name{}, false
	}
	for m := len(r.ctx.recent) - 1; m >= 0; m-- {
		if n := r.ctx.recent[m]; n.is(lexicon.Maker) && n.entry != e && !f.namesEntry(n.entry) && (n.entry.Parent == e.Name || n.entry.Parent != "" && n.entry.Parent == e.Parent && strings.HasPrefix(e.Parent, e.Name)) {
			return n, true // a group goes by the name of its first brand
		}
	}
	return name{}, false
}

// namesEntry reports whether the sentence names it.
func (f *frame) namesEntry(e *lexicon.Entry) bool {
	return slices.ContainsFunc(f.named, func(i int) bool { return f.Items[i].Name == e })
}

// everyMaker returns the country whose makers a bare plural stands for at the beginning
// of a clause: "With more cars unsold, automakers cut prices".
func (r *Resolver) everyMaker(f *frame, i int) (name, bool) {
	e := f.Entry(i, lexicon.Descriptor)
	if e == nil || !isCompany(e) || !f.plural(i) || i > f.starts[f.runs[i]]+1 || i > 0 && r.boundary(f, i-1) == 0 && !f.Items[i-1].Punct || f.Word(i+1) == text.Possessive {
		return name{}, false
	}
	if i+1 >= len(f.Items) || f.Items[i+1].Punct || f.Has(i+1, lexicon.Preposition) || f.Word(i+1) == text.And {
		return name{}, false
	}
	if r.ctx.main.text != "" {
		return r.ctx.main, true
	}
	return r.ctx.home, r.ctx.home.text != ""
}

// apposedName returns the maker that the noun at items[i] is in apposition to, nil for none:
// "Stellantis, still the largest group in the country, registered".
func (f *frame) apposedName(i int) *lexicon.Entry {
	j := i - 1
	for j >= 0 && j > i-9 && f.Word(j) != text.Comma && f.Items[j].Quantity == 0 {
		j--
	}
	if j < 1 || f.Word(j) != text.Comma || f.Items[j-1].Name == nil || f.Items[j-1].Name.Kind != lexicon.Maker || f.Items[j-1].Role != lexicon.Plain {
		return nil
	}
	for k := i + 1; k < len(f.Items) && k <= i+12; k++ {
		switch {
		case f.Word(k) == text.Comma:
			return f.Items[j-1].Name
		case f.Items[k].Punct, f.Items[k].Quantity != 0, f.Has(k, lexicon.Auxiliary), f.Has(k, lexicon.Say), f.Has(k, lexicon.Move), f.Has(k, lexicon.VerbWord), f.Has(k, lexicon.ModalityCue):
			return nil
		}
	}
	return nil
}

// lastModel returns the model that was spoken of last.
func (r *Resolver) lastModel() (name, bool) {
	if r.ctx.model.text != "" {
		return r.ctx.model, true
	}
	if n := len(r.ctx.recent); n > 0 && r.ctx.recent[n-1].is(lexicon.Model) {
		return r.ctx.recent[n-1], true
	}
	return name{}, false
}

// isHead reports whether the noun at items[i] is what its phrase is about: not
// "the car division", nor "the nation's favourite saloon".
func (r *Resolver) isHead(f *frame, i int) bool {
	if last := f.Items[i].Last; last < len(f.Tokens) && f.Tokens[last].Kind == text.Suffix {
		return r.owns(f, i) || f.Has(i+2, lexicon.Title) || f.Has(i+3, lexicon.Title)
	}
	if i+1 < len(f.Items) {
		if n := f.Items[i+1].Name; n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) {
			return false // "the family brand Onvo"
		}
	}
	return !f.Has(i+1, lexicon.Descriptor) && !f.Has(i+1, r.unitNoun) || f.Has(i+1, lexicon.MetricCue)
}

// possessed reports whether the noun at items[i] has an owner before it.
func (f *frame) possessed(i int) bool {
	for j := i - 1; j >= 0 && j >= i-7; j-- {
		if f.Word(j) == text.Possessive {
			return true
		}
	}
	return false
}

// venture names the nouns for a company that others have together.
const venture = "venture"

// isCompany reports whether the descriptor stands for a company.
func isCompany(e *lexicon.Entry) bool {
	return e.Name == "company" || e.Name == "group" || e.Name == "brand" || e.Name == venture
}

// determiner returns the determiner of the noun at items[i], and the place that
// is named between the two: "the Shanghai-based carmaker".
func (r *Resolver) determiner(f *frame, i int) (text.Word, *lexicon.Entry) {
	var place *lexicon.Entry
	j := i - 1
	for ; j >= 0 && j >= i-7; j-- {
		it := &f.Items[j]
		if it.Name != nil && it.Name.Kind == lexicon.Place {
			place = it.Name
			continue
		}
		if it.Word == text.Possessive && place == nil {
			if e := f.Entry(j-1, lexicon.Descriptor); e != nil && e.Name == "place" {
				n, _ := r.placeCalled(strings.ToLower(f.Text(j - 1)))
				return f.Word(j - 2), n.entry // "the country's carmakers"
			}
		}
		if e := f.Entry(j-1, lexicon.Descriptor); (it.Word == text.Possessive || it.Word == text.Apostrophe) && e != nil && isCompany(e) && f.plural(j-1) {
			j-- // "the carmakers' joint venture"
			continue
		}
		if q := f.QuantityAt(j); it.Word == text.Quote || q != nil && q.Words && q.Small {
			continue // "the country's “big five” carmakers"
		}
		if it.Word == text.Hyphen || it.Word == r.words.based || f.Has(j, lexicon.ScopeCue) {
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
	if place != nil {
		return f.Tokens[f.Items[j+1].First].Word, place // "the US company": an article of the name's own
	}
	return 0, nil
}

// companyCalled returns the company spoken of that the descriptor at items[i]
// can stand for.
func (r *Resolver) companyCalled(f *frame, i int, e, place *lexicon.Entry, the bool) (name, bool) {
	if f.plural(i) {
		if q := f.QuantityAt(i - 1); q != nil && q.Words && int(q.Value) != 2 {
			return r.ctx.allIn, int(q.Value) == r.ctx.allOf // "the eight automakers"
		}
		if len(r.ctx.partners) == 2 && r.together(2) {
			return joinMakers(r.ctx.partners)
		}
	}
	if e.Name == venture && r.together(2) {
		return joinMakers(r.ctx.partners)
	}
	if n, ok := r.partCalled(f, i); ok && the && place == nil {
		return n, true
	}
	fits := func(n name) bool {
		if !n.is(lexicon.Maker) {
			return false
		}
		if place != nil {
			return n.entry.Home == place.Name || n.entry.Country == place.Name
		}
		return makesOneOf(n.entry, e.Makes)
	}
	for j := 0; j < i && (e.Name == "company" || e.Name == "group"); j++ {
		if n := f.Items[j].Name; n != nil && n.Kind == lexicon.Maker && !(e.Name == "group" && n.Parent != "") && f.Items[j].Role == lexicon.Plain && f.visible(j, i) && f.runs[j] < f.runs[i] && fits(nameOf(n)) && r.heads(f, j) {
			return nameOf(n), true // "Mazda's output rose, while the carmaker's exports fell"
		}
	}
	switch {
	case place == nil && !the:
		return name{}, false
	case e.Name == "group" && place == nil && r.reportsItself(r.ctx.company):
		return r.ctx.company, true
	case e.Name == "group" && place == nil:
		if p := r.parentOf(r.ctx.company); p != nil && p.Is == "group" && f.Tokens[f.Items[i].First].Capital && i > 0 {
			return nameOf(p), true // "Volkswagen's core brand lost. The Group as a whole"
		}
		if n := r.groupOf(r.ctx.company); n.text != "" {
			return n, true
		}
	case e.Name == "brand" && place == nil:
		if n, ok := r.namesake(f, i); ok {
			return n, true
		}
		for m := len(r.ctx.recent) - 1; m >= 0; m-- {
			n := r.ctx.recent[m]
			if n.is(lexicon.Model) {
				if e := r.lex.Named(n.entry.Maker); e != nil {
					n = nameOf(e) // "Seres and Huawei launched the Aito M7. The brand has"
				}
			}
			if n.is(lexicon.Maker) {
				return n, true
			}
		}
	}
	for _, n := range []name{r.owner(r.ctx.company), r.ctx.heading} {
		if p := r.parentOf(n); place != nil && e.Name != "brand" && r.named[p] > 0 && fits(nameOf(p)) {
			return nameOf(p), true // "WEY managed 3,200. The Baoding company exported": Great Wall
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
	last := r.ctx.company
	return last, the && last.text != "" && (last.entry == nil || makesOneOf(last.entry, e.Makes))
}

// partCalled returns the part of a company that was named last, if the article names that, too, where
// the noun at items[i] is one for a part: "The star was Ford Pro. Revenue at the commercial arm".
func (r *Resolver) partCalled(f *frame, i int) (name, bool) {
	c := &r.ctx
	if !f.Has(i, r.offshootKind) || f.plural(i) || len(c.recent) == 0 {
		return name{}, false
	}
	last := c.recent[len(c.recent)-1]
	if !last.is(lexicon.Maker) || last.entry.Parent == "" {
		return name{}, false
	}
	return last, r.named[r.lex.Named(last.entry.Parent)] > 0
}

// namesake returns the brand that the group spoken of is called by, where the words at items[i]
// choose it: "the core brand", of Volkswagen Group, is Volkswagen.
func (r *Resolver) namesake(f *frame, i int) (name, bool) {
	if f.Items[i].Last-f.Items[i].First < 2 || !f.Has(i, r.namesakeKind) {
		return name{}, false
	}
	n := r.ctx.company
	if n.entry == nil {
		return name{}, false
	}
	group := n.text
	if n.entry.Parent != "" {
		group = n.entry.Parent
	}
	first, _, _ := strings.Cut(group, " ")
	e, g := r.lex.Named(first), r.lex.Named(group)
	if e == nil || g == nil || e.Kind != lexicon.Maker || !namedAfter(e, g) {
		return name{}, false // brands of one word alone
	}
	return nameOf(e), true
}

// rivalCalled returns the maker spoken of that "its Beijing rival" or "the Guangzhou-based
// competitor" stands for, which is another than the one that the article speaks of; without
// a place, the other of two.
func (r *Resolver) rivalCalled(f *frame, i int) (name, bool) {
	det, place := r.determiner(f, i)
	if det != text.The && det != text.Its || f.apposedName(i) != nil {
		return name{}, false
	}
	c := &r.ctx
	if place == nil {
		if len(c.partners) == 2 && r.together(3) {
			for m, n := range c.partners {
				if n.text == c.company.text {
					return c.partners[1-m], true
				}
			}
		}
		return name{}, false
	}
	first := true
	for _, j := range f.named {
		if n := f.Items[j].Name; j < i && n.Kind == lexicon.Maker {
			if !first && (n.Home == place.Name || n.Country == place.Name) {
				return nameOf(n), true // "BYD outsold Tesla: it delivered 526,409, to its American rival's 484,507"
			}
			first = false
		}
	}
	for m := len(c.recent) - 1; m >= 0; m-- {
		if n := c.recent[m]; n.is(lexicon.Maker) && (c.company.entry == nil || !sameHouse(n.entry, c.company.entry)) && (n.entry.Home == place.Name || n.entry.Country == place.Name) {
			return n, true
		}
	}
	return name{}, false
}

// parentOf returns the group that the brand belongs to, nil where it is no brand.
func (r *Resolver) parentOf(n name) *lexicon.Entry {
	if n.entry == nil || n.entry.Is != "brand" || n.entry.Parent == "" {
		return nil
	}
	return r.lex.Named(n.entry.Parent)
}

// heads reports whether the sentence opens with the name at items[i], or with
// what it possesses.
func (r *Resolver) heads(f *frame, i int) bool {
	for j := i - 1; j >= 0; j-- {
		if !f.Has(j, lexicon.Determiner) && !(f.Has(j, lexicon.Preposition) && j <= 1) && f.Word(j) != text.As {
			return false // "As for Proton, the company saw"
		}
	}
	return true
}

// groupOf returns the group that "the group" means where a company of it was
// spoken of last.
func (r *Resolver) groupOf(n name) name {
	if h := r.ctx.heading; h.entry != nil && n.entry != nil && h.is(lexicon.Maker) && h.entry.Is == "group" && (n.entry == h.entry || n.entry.Parent == h.text || n.entry.Parent != "" && n.entry.Parent == h.entry.Parent) {
		return h // the article is about a group, not about the one that owns that
	}
	if n.entry != nil && n.entry.Parent != "" {
		if parent := r.lex.Named(n.entry.Parent); parent != nil && r.named[parent] > 0 {
			return nameOf(parent)
		}
	}
	if r.ctx.heading.is(lexicon.Maker) && !r.dwellsOn(n) {
		return r.ctx.heading
	}
	return n
}

// reportsItself reports whether the article is a report of the company's own, which calls itself a group
// whoever owns it: "Porsche earned more. The Group employed 40,246 people".
func (r *Resolver) reportsItself(n name) bool {
	if n.entry == nil || n.entry.Parent == "" || !r.ctx.single || r.ctx.dominant.text != n.text {
		return false
	}
	return 3*r.named[r.lex.Named(n.entry.Parent)] <= r.named[n.entry]
}

// dwellsOn reports whether the last figures, of more than one sentence, are all the maker's.
func (r *Resolver) dwellsOn(n name) bool {
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].Subject == n.text; i-- {
		if r.drafts[i].sentenceNo < r.drafts[len(r.drafts)-1].sentenceNo {
			return true
		}
	}
	return false
}

// owner returns the maker that "the company" means where a brand of it was
// spoken of last and the article is about the maker; else the one given.
func (r *Resolver) owner(n name) name {
	group := r.parentOf(n)
	if group == nil {
		return n
	}
	for _, o := range []name{r.ctx.heading, r.ctx.dominant, r.ctx.firstOf} {
		if o.text == group.Name {
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

// placeCalled returns the place spoken of that the noun can stand for: "the
// country", "the bloc".
func (r *Resolver) placeCalled(noun string) (name, bool) {
	is := ""
	switch noun {
	case "country", "nation", "kingdom", "republic":
		is = "country"
	case "bloc", "union":
		is = "bloc"
	case "city", "metropolis", "capital":
		is = "city"
	}
	for _, n := range []name{r.ctx.place, r.ctx.main, r.ctx.home} {
		if n.entry != nil && (is == "" || n.entry.Is == is) {
			return n, true
		}
	}
	return name{}, false
}
