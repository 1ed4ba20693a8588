package resolve

import (
	"slices"
	"strings"

	"carfacts/extract/clause"
	"carfacts/extract/lexicon"
)

// namedMost reports whether the article names no other model more often.
func (r *Resolver) namedMost(model clause.Name) bool {
	for e, times := range r.named {
		if e.Kind == lexicon.Model && times > r.named[model.Entry] {
			return false
		}
	}
	return true
}

// countNames counts the makers and models that the block names; one in the
// headline counts for three.
func (r *Resolver) countNames(headline bool) {
	if !r.kinds.Has(lexicon.Maker) && !r.kinds.Has(lexicon.Model) {
		return
	}
	for i := 0; i < len(r.hits); i++ {
		h := &r.hits[i]
		if !h.Kinds.Has(lexicon.Maker) && !h.Kinds.Has(lexicon.Model) {
			continue
		}
		if e := r.nameMeant(h); e != nil {
			n := 1
			if headline {
				n = 3
			}
			r.named[e] += n
		}
		i += h.Len - 1
	}
}

// nameMeant returns the maker or model that the words name: of models of one name, the one whose
// maker the article has named.
func (r *Resolver) nameMeant(h *lexicon.Hit) *lexicon.Entry {
	var first *lexicon.Entry
	for u := range h.Uses {
		switch {
		case u.Kind != lexicon.Maker && u.Kind != lexicon.Model || u.Kind == lexicon.Maker && u.Risky:
		case u.Kind == lexicon.Model && r.named[r.Lex.Named(u.Maker)] > 0:
			return u.Entry
		case first == nil:
			first = u.Entry
		}
	}
	return first
}

// dominantName returns the maker or model that the article names at least
// twice as often as any other of its kind.
func (r *Resolver) dominantName(k lexicon.Kind) clause.Name {
	var first *lexicon.Entry
	best, second := 0, 0
	counts := func(e *lexicon.Entry) bool {
		return e.Kind == k && !(e.Risky && r.named[r.Lex.Named(e.Maker)] == 0)
	}
	for e, n := range r.named {
		if counts(e) && (n > best || n == best && first != nil && e.Name < first.Name) {
			first, best = e, n
		}
	}
	for e, n := range r.named {
		switch {
		case e == first || !counts(e):
		case namedAfter(e, first) || namedAfter(first, e):
			best += n // "Renault" is as much as the Renault Group
		case n > second:
			second = n
		}
	}
	if first == nil || best < 3 || best < 2*second {
		return clause.Name{}
	}
	return clause.NameOf(first)
}

// namedAfter reports whether the brand is the one that its group is named after: Volkswagen, of
// the Volkswagen Group.
func namedAfter(brand, group *lexicon.Entry) bool {
	return brand.Parent != "" && brand.Parent == group.Name && strings.HasPrefix(group.Name, brand.Name+" ")
}

// homeOfMakers returns the country from which most makers are that the article names, each
// as often as it is named; "" where they are from many.
func (r *Resolver) homeOfMakers() string {
	counts := r.homes[:0]
	total, best := 0, country{}
	for e, n := range r.named {
		if e.Kind != lexicon.Maker {
			continue
		}
		total += n
		i := slices.IndexFunc(counts, func(c country) bool { return c.name == e.Country })
		if i < 0 {
			i, counts = len(counts), append(counts, country{name: e.Country})
		}
		if counts[i].named += n; counts[i].named > best.named {
			best = counts[i]
		}
	}
	r.homes = counts
	if 2*best.named <= total {
		return ""
	}
	return best.name
}

// country is one whose makers an article names, and how often.
type country struct {
	name  string
	named int
}
