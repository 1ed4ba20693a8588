package resolve

import (
	"slices"
	"strings"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// excluding joins the names of a place and of the part that is left out of it.
const excluding = " excluding "

// leaveOut names by what remains the places that the words before leave out, and the
// world that they are left out of: "global sales excluding China" are those outside
// China, as are those of "the non-Chinese market" and of "the rest of the world"
// after China was spoken of. A place that is left out of a smaller one than the
// world leaves that as it is but for its name: "Europe excluding Russia".
func (r *Resolver) leaveOut(f *clause.Frame) {
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
			if f.Word(i-1) == text.Of && f.Word(i-2) == r.Words.Rest && r.ctx.passed != nil {
				it.Name = r.remainderOf(r.ctx.passed)
				continue
			}
		case it.Name.Is == "city":
			continue
		case r.OfTheRest(f, i):
			rest := r.restOf(f, i)
			r.ctx.passed, r.ctx.passedBlock = it.Name, r.ctx.block
			it.Name = rest
			if rest == nil {
				continue
			}
		case !r.LeftOut(f, i):
			r.ctx.passed, r.ctx.passedBlock = it.Name, r.ctx.block
			if it.Name.Is == "bloc" || it.Name.Is == "region" && r.CountryOf(it.Name) == "" {
				r.ctx.region, r.ctx.regionBlock = it.Name, r.ctx.block
			}
		case f.ThanElsewhere(i), r.FirstOutside(f, i):
			it.Name = nil
			continue
		case whole >= 0 && f.Items[whole].Name.Is != "world":
			f.Items[whole].Name = r.without(f.Items[whole].Name, it.Name)
			it.Name = nil // "Europe excluding Russia"
			continue
		default:
			it.Name = r.remainderOf(it.Name)
			if whole < 0 {
				whole = f.WorldAfter(i)
			}
			if whole >= 0 {
				f.Items[whole].Name = it.Name
			}
		}
		whole = i
	}
}

// restOf returns what remains of the bloc or region at items[i] without the countries in it that the sentence has named
// before, or the one named last: "23 percent in Germany, 8 percent in the rest of Europe". It is nil where none was.
func (r *Resolver) restOf(f *clause.Frame, i int) *lexicon.Entry {
	whole, rest := f.Items[i].Name, f.Items[i].Name
	var named []*lexicon.Entry
	lies := func(e *lexicon.Entry) bool {
		return e.Is == "country" && e.In != "" && (e.In == whole.Name || whole.Is == "bloc" && e.In == whole.In)
	}
	for j := range i {
		if n := f.Items[j].Name; n != nil && n.Kind == lexicon.Place && lies(n) && f.Items[j].Role != lexicon.People && !slices.Contains(named, n) {
			named, rest = append(named, n), r.without(rest, n)
		}
	}
	if p := r.ctx.passed; rest == whole && p != nil && lies(p) && r.ctx.block-r.ctx.passedBlock <= 1 {
		rest = r.without(whole, p)
	}
	if rest == whole {
		return nil
	}
	return rest
}

// remainderOf returns the entry of the world outside the place.
func (r *Resolver) remainderOf(place *lexicon.Entry) *lexicon.Entry {
	name := "outside " + place.Name
	e := r.remainders[name]
	if e == nil {
		e = &lexicon.Entry{Kind: lexicon.Place, Name: name, Is: clause.Remainder, In: place.Name}
		r.remainders[name] = e
	}
	return e
}

// without returns the entry of a place of which a part is left out, which is the place itself
// but for its name.
func (r *Resolver) without(whole, part *lexicon.Entry) *lexicon.Entry {
	name := whole.Name + excluding + part.Name
	if whole.Is == clause.Remainder || strings.Contains(whole.Name, excluding) {
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
	return r.Lex.Named(name)
}

// giveWorld makes the world the subject of what is of all of it but for one place, which its
// market then leaves out, as does that of what goes on with such a figure. What is of a smaller
// place without a part of it is that place's.
func (r *Resolver) giveWorld(f *clause.Frame, k int, d, link *draft) {
	switch c := &r.ctx; {
	case d.owner == nil:
	case d.owner.Kind == lexicon.Place && strings.Contains(d.owner.Name, excluding):
		whole, _, _ := strings.Cut(d.owner.Name, excluding)
		d.give(clause.NameOf(r.Lex.Named(whole)), d.SubjectFrom)
	case d.owner.Is == clause.Remainder:
		d.Scope.Market = d.owner.Name
		if world := r.Lex.Named("World"); world != nil {
			d.give(clause.NameOf(world), d.SubjectFrom)
		}
	case d.owner.Kind == lexicon.Place && d.owner.Is != "world":
		if t := &c.territory; d.Metric != "battery_installations" {
			return
		} else if place := f.RemainderBefore(k); place != "" {
			d.Scope.Market = place // "South Korea's makers saw their share of the market outside China shrink"
		} else if d.Metric == t.metric && r.remainders[t.place] != nil {
			d.Scope.Market = t.place // of a country's makers
		}
	case d.owner.Is != "world":
	case f.RemainderBefore(k) != "":
		d.Scope.Market = f.RemainderBefore(k)
	case d.SubjectFrom == fact.Sentence && link != nil && link.Subject == d.Subject:
		d.Scope.Market = r.remainderIn(link.Scope)
	case d.SubjectFrom == fact.Context && c.scopeOf == d.Subject && c.sentences-c.scopeAt <= 1:
		d.Scope.Market = r.remainderIn(c.scope)
	}
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
