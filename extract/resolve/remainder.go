package resolve

import (
	"strings"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// remainder is what the entry of a place that another is left out of is: the world
// outside China.
const remainder = "remainder"

// excluding joins the names of a place and of the part that is left out of it.
const excluding = " excluding "

// leaveOut names by what remains the places that the words before leave out, and the
// world that they are left out of: "global sales excluding China" are those outside
// China, as are those of "the non-Chinese market" and of "the rest of the world"
// after China was spoken of. A place that is left out of a smaller one than the
// world leaves that as it is but for its name: "Europe excluding Russia".
func (r *Resolver) leaveOut(f *frame) {
	if !f.Kinds.Has(lexicon.Place) {
		return
	}
	whole := -1 // the place named last, with no figure since
	for i := range f.Items {
		it := &f.Items[i]
		if it.Quantity != 0 {
			whole = -1
		}
		switch {
		case it.Name == nil || it.Name.Kind != lexicon.Place || it.Role == lexicon.People:
			continue
		case it.Name.Is == "world":
			if f.Word(i-1) == text.Of && f.Word(i-2) == r.words.rest && r.ctx.passed != nil {
				it.Name = r.remainderOf(r.ctx.passed)
				continue
			}
		case it.Name.Is == "city":
			continue
		case !r.leftOut(f, i):
			r.ctx.passed, r.ctx.passedBlock = it.Name, r.ctx.block
			if it.Name.Is == "bloc" || it.Name.Is == "region" && r.countryOf(it.Name) == "" {
				r.ctx.region, r.ctx.regionBlock = it.Name, r.ctx.block
			}
		case f.thanElsewhere(i), r.firstOutside(f, i):
			it.Name = nil
			continue
		case whole >= 0 && f.Items[whole].Name.Is != "world":
			f.Items[whole].Name = r.without(f.Items[whole].Name, it.Name)
			it.Name = nil // "Europe excluding Russia"
			continue
		default:
			it.Name = r.remainderOf(it.Name)
			if whole < 0 {
				whole = f.worldAfter(i)
			}
			if whole >= 0 {
				f.Items[whole].Name = it.Name
			}
		}
		whole = i
	}
}

// leftOut reports whether the words before the place at items[i] leave it out:
// "outside of China", "excluding the Chinese market", "ex-China".
func (r *Resolver) leftOut(f *frame, i int) bool {
	if f.openedRelative(i+1) && f.figureInClause(i+3) {
		return false // "with the exception of Japan, where sales fell 3 percent"
	}
	j := r.beforeArticle(f, i)
	if f.Word(i-1) == text.Hyphen {
		j = i - 2
		if f.Word(j) != r.words.non && f.Word(j) != r.words.ex {
			return false
		}
	} else if e := f.Entry(j, lexicon.Preposition); e == nil || e.Name != "outside" {
		return false
	}
	if f.Items[i].Role != lexicon.Adjective {
		u := f.Use(i+1, lexicon.MetricCue) // not "excluding U.S. subsidies"
		return f.Word(i+1) != text.Possessive && (u == nil || u.Role == lexicon.Verb || f.Word(i+1) == r.words.market)
	}
	if f.worldAfter(i) > 0 {
		return true
	}
	j = r.modified(f, i) // not "non-Chinese makers"
	e := f.Entry(j, lexicon.Descriptor)
	return f.Word(j) == r.words.market || f.Has(j, lexicon.MetricCue) || e != nil && e.Name == "place"
}

// figureInClause reports whether a figure stands in the clause that begins at items[i].
func (f *frame) figureInClause(i int) bool {
	for ; i < len(f.Items) && f.Word(i) != text.Comma && f.Word(i) != text.Semicolon; i++ {
		if f.Items[i].Quantity != 0 {
			return true
		}
	}
	return false
}

// thanElsewhere reports whether the place at items[i] is left out of what something is compared
// with: "13,500 employees in France, more than anywhere except China".
func (f *frame) thanElsewhere(i int) bool {
	for j := i - 1; j >= 0 && j >= i-6 && !f.Items[j].Punct && f.Items[j].Quantity == 0; j-- {
		if f.Word(j) == text.Than {
			return true
		}
	}
	return false
}

// firstOutside reports whether the words only say of what plant is the first or largest that it lies
// outside of the place at items[i]: "the Shanghai plant, its first outside the US".
func (r *Resolver) firstOutside(f *frame, i int) bool {
	j := r.beforeArticle(f, i) - 1
	if f.Has(j, r.worksKind) && !f.plural(j) {
		j--
	}
	return f.Has(j, lexicon.Ordinal) || j >= 0 && superlative(f, j)
}

// worldAfter returns the item of the word for the world right after the place at items[i],
// -1 where none is: "non-Chinese, global markets".
func (f *frame) worldAfter(i int) int {
	for _, j := range [2]int{i + 1, i + 2} {
		if j < len(f.Items) && f.Items[j].Name != nil && f.Items[j].Name.Is == "world" && (j == i+1 || f.Word(i+1) == text.Comma) {
			return j
		}
	}
	return -1
}

// isLeftOut reports whether the noun at items[i] is what the words before it leave out:
// "operating profit excluding U.S. subsidies".
func (r *Resolver) isLeftOut(f *frame, i int) bool {
	for i--; i >= 0 && (f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.ScopeCue) || f.Has(i, lexicon.MetricCue) || f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Place); {
		i--
	}
	e := f.Entry(i, lexicon.Preposition)
	return e != nil && e.Name == "outside" && f.Word(i) != r.words.outside
}

// remainderOf returns the entry of the world outside the place.
func (r *Resolver) remainderOf(place *lexicon.Entry) *lexicon.Entry {
	name := "outside " + place.Name
	e := r.remainders[name]
	if e == nil {
		e = &lexicon.Entry{Kind: lexicon.Place, Name: name, Is: remainder, In: place.Name}
		r.remainders[name] = e
	}
	return e
}

// without returns the entry of a place of which a part is left out, which is the place itself
// but for its name.
func (r *Resolver) without(whole, part *lexicon.Entry) *lexicon.Entry {
	name := whole.Name + excluding + part.Name
	if whole.Is == remainder {
		name = whole.Name + " and " + part.Name // "outside China, excluding Japan"
	}
	e := r.remainders[name]
	if e == nil {
		e = new(lexicon.Entry)
		*e = *whole
		e.Name = name
		r.remainders[name] = e
	}
	return e
}

// placeNamed returns the place of the name, be it one of a lexicon or what remains
// of the world.
func (r *Resolver) placeNamed(name string) *lexicon.Entry {
	if e := r.remainders[name]; e != nil {
		return e
	}
	return r.lex.Named(name)
}

// giveWorld makes the world the subject of what is of all of it but for one place, which its
// market then leaves out, as does that of what goes on with such a figure. What is of a smaller
// place without a part of it is that place's.
func (r *Resolver) giveWorld(f *frame, k int, d, link *draft) {
	switch c := &r.ctx; {
	case d.owner == nil:
	case d.owner.Kind == lexicon.Place && strings.Contains(d.owner.Name, excluding):
		whole, _, _ := strings.Cut(d.owner.Name, excluding)
		d.give(nameOf(r.lex.Named(whole)), d.SubjectFrom)
	case d.owner.Is == remainder:
		d.Scope.Market = d.owner.Name
		if world := r.lex.Named("World"); world != nil {
			d.give(nameOf(world), d.SubjectFrom)
		}
	case d.owner.Kind == lexicon.Place && d.owner.Is != "world":
		if t := &c.territory; d.Metric == t.metric && d.Metric == "battery_installations" && r.remainders[t.place] != nil {
			d.Scope.Market = t.place // of a country's makers
		}
	case d.owner.Is != "world":
	case f.remainderBefore(k) != "":
		d.Scope.Market = f.remainderBefore(k)
	case d.SubjectFrom == fact.Sentence && link != nil && link.Subject == d.Subject:
		d.Scope.Market = r.remainderIn(link.Scope)
	case d.SubjectFrom == fact.Context && c.scopeOf == d.Subject && c.sentences-c.scopeAt <= 1:
		d.Scope.Market = r.remainderIn(c.scope)
	}
}

// remainderBefore returns what remains of the world by an aside before items[k], with no
// figure between: "EV sales, excluding China, rose 5 percent".
func (f *frame) remainderBefore(k int) string {
	for i := k - 1; i >= 0 && f.Items[i].Quantity == 0; i-- {
		if n := f.Items[i].Name; n != nil && n.Is == remainder {
			return n.Name
		}
	}
	return ""
}

// remainderIn returns the market of the scope where that is what remains of the world.
func (r *Resolver) remainderIn(s fact.Scope) string {
	if r.remainders[s.Market] == nil {
		return ""
	}
	return s.Market
}

// remainderFor returns how the market at items[i] is called of the draft's maker:
// what is outside its own country is overseas, but where a whole market is told of.
func (r *Resolver) remainderFor(n *lexicon.Entry, d *draft) string {
	if d != nil && d.Metric != "battery_installations" && r.ctx.territory.place != n.Name && r.atHome(d, n.In) {
		return "overseas"
	}
	return n.Name
}
