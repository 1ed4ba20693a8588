package resolve

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// byTheWay reports whether the name only says whose a thing is that a phrase behind the
// predicate mentions: "will be built next to the factory of BMW".
func (r *Resolver) byTheWay(f *frame, i int) bool {
	j := i - 1
	for f.Has(j, lexicon.Determiner) {
		j--
	}
	if f.Word(j) != text.Of {
		return false
	}
	for p := j - 1; p > 3 && p >= j-4; p-- {
		if f.Has(p, lexicon.Preposition) {
			return f.Word(p) != text.Of
		}
		if it := &f.Items[p]; it.Punct || it.Name != nil || it.Quantity != 0 || it.When != 0 {
			return false
		}
	}
	return false
}

// inPhrase reports whether the name stands in a prepositional phrase: it or
// the list it is part of follows a preposition.
func (r *Resolver) inPhrase(f *frame, i int) bool {
	opened := false // a determiner was passed, before which another phrase ends
	for j := i - 1; j >= 0 && j >= i-12; j-- {
		it := &f.Items[j]
		if opened && !f.Has(j, lexicon.Determiner) && (it.Name != nil || it.Hit == nil && !it.Punct && it.Quantity == 0 && it.When == 0 || f.Has(j, lexicon.Descriptor) && !f.Has(j, lexicon.Preposition)) {
			return false // "by model the Sandero led"
		}
		opened = opened || f.Has(j, lexicon.Determiner)
		if f.groups[j] != f.groups[i] && f.parent[f.groups[j]] == f.groups[i] {
			continue // brackets between a maker and its model
		}
		if q := f.QuantityAt(j); q != nil && j == i-1 && q.Words && q.Small && f.Has(j-1, lexicon.Determiner) && f.Has(i, lexicon.Descriptor) {
			continue // "including the two subsidiaries"
		}
		if it.When != 0 || it.Quantity != 0 {
			return false
		}
		switch {
		case it.Word == text.Possessive:
			j--
			continue
		case it.Word == text.Hyphen && f.Tokens[it.First].Glued && j > 0 && f.Items[j-1].Hit == nil:
			j-- // "in non-Japanese Asia"
			continue
		case it.Word == text.As && r.boundary(f, j) > 0:
			return false // "gain as U.S. sales rise"
		case f.Has(j, lexicon.Preposition) && f.Word(j-1) == text.Hyphen && f.Tokens[f.Items[j-1].First].Glued:
			j -= 2 // "the plug-in Mini"
			continue
		case f.Has(j, lexicon.Preposition) && (it.Word != text.Like || f.Word(j+1) == text.A || f.Word(j+1) == text.An): // "look like a Golf", but "brands like Seat"
			if it.Word == text.With && (j == i-1 || j == i-2 && f.Has(i-1, lexicon.Determiner)) && (f.Has(i+1, lexicon.Move) || f.Word(i+1) == text.The || f.absolute(i)) {
				return false // "with Kia up 5%", "with Kia the only one that fell", "with Kia ranking third"
			}
			if len(f.starts) > 0 && j <= f.starts[f.runs[i]]+2 && j < i-2 && f.Items[i-1].Name == nil && f.Items[i-1].Hit == nil && f.Items[i].Role != lexicon.Adjective && r.acts(f, i+1) {
				return false // "Further down the list BYD more than doubled its tally"
			}
			return !f.Has(j, lexicon.Conjunction) && it.Word != text.After && it.Word != text.Before || !r.isVerb(f, i+1) && !f.Has(i+1, r.pastKind) // "after Tesla cut prices", "since Audi shut its works"
		case f.Has(j, lexicon.Descriptor) && f.plural(j) && j == i-1 && f.Word(i+1) != text.And && f.Word(i+1) != text.Comma && r.isVerb(f, i+1):
			return false // "Among the group's brands Haval remains"
		case f.Has(j, lexicon.Determiner), it.Name != nil && it.Role == lexicon.Adjective, f.Has(j, lexicon.ScopeCue), f.Has(j, lexicon.Descriptor):
			continue
		case j == i-1 && it.Hit == nil && !it.Punct && (f.Tokens[it.First].Capital || f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Place && f.Tokens[it.First].Kind == text.Letters) && j > 0 && f.Has(j-1, lexicon.Preposition):
			continue // "in South India", "in central France"
		case it.Word == text.And || it.Word == text.Comma || it.Word == text.Or || it.Word == text.Slash:
			if f.Word(j) == text.And && f.Word(j-1) == text.Comma && j > 3 && (f.Word(j-3) == text.Comma || f.Word(j-3) == text.And) {
				j--
			}
			if n := f.Items[i].Name; it.Word == text.Comma && n != nil && n.Kind != lexicon.Place && (f.Has(i+1, lexicon.Auxiliary) || r.acts(f, i+1) || f.measuresAt(i+1)) {
				return false // "Based on the ID.3, the Born has", where no list ends
			}
			if p := f.beforeBrackets(j - 1); p >= 0 && f.Items[p].Name != nil && f.Items[i].Name != nil && f.Items[p].Name.Kind == f.Items[i].Name.Kind {
				j = p // "the merger of PSA (Peugeot, Citroën) and FCA"
				continue
			}
			if f.InAddress(j) {
				j--
				continue
			}
			if j > 1 && it.Word == text.And && f.Items[j-1].Name == nil && r.vehicles(f, j-1) != nil && f.Items[j-2].Name != nil && f.Items[i].Name != nil && f.Items[j-2].Name.Kind == f.Items[i].Name.Kind {
				j -= 2 // "of Jeep SUVs and Ram trucks"
				continue
			}
			return false // "In Brazil, Fiat led"
		case r.adjective(f, j):
			continue // "of the facelifted Golf"
		}
		return false
	}
	return false
}

// adjective reports whether items[j] is a plain word between an article and the
// words after it.
func (r *Resolver) adjective(f *frame, j int) bool {
	for n := 0; n < 3 && j > 0 && j < len(f.Items); n, j = n+1, j-1 {
		if f.Has(j, lexicon.Determiner) {
			return n > 0
		}
		it := &f.Items[j]
		if it.Hit != nil && it.Kinds != lexicon.Of(r.revisingKind) && it.Kinds != lexicon.Of(r.bygoneKind) || it.Punct || it.Quantity != 0 || it.When != 0 || f.Tokens[it.First].Capital || f.Tokens[it.First].Kind != text.Letters {
			return false
		}
	}
	return false
}

// ofMetric reports whether the name follows what it has: "sales of the ID.4",
// "all variants of the ID.4", "those of Audi", "production at Skoda", "orders for
// the Enyaq".
func (r *Resolver) ofMetric(f *frame, i int) bool {
	j := i - 1
	for f.Has(j, lexicon.Determiner) || f.Has(j, lexicon.ScopeCue) && (f.Word(j-1) == text.Of || f.Has(j-1, lexicon.Determiner) || r.adjective(f, j-1)) || r.adjective(f, j) || f.Has(j, lexicon.Descriptor) && (!f.plural(j) || j == i-1) || f.Items[max(j, 0)].Name != nil && f.Items[max(j, 0)].Role == lexicon.Adjective {
		j-- // "sales of electric Porsches", "those of its sister brand Seat", "the share of the Korean suppliers LG Energy Solution and SK On"
	}
	if f.Word(j) == text.Possessive && j > 1 && f.Items[j-1].Name != nil {
		j -= 2 // "sales of Renault's budget brand Dacia", "the base version of Tesla's Model 3"
	}
	switch f.Word(j) {
	case text.Of:
		for f.Word(j-1) == text.CloseParen { // "shipments (sales and exports) of Tesla"
			for j--; j > 0 && f.Word(j) != text.OpenParen; j-- {
			}
		}
		return j > 0 && (f.Has(j-1, lexicon.MetricCue) || f.Has(j-1, r.shareKind) || f.Has(j-1, r.variantNoun) || f.Has(j-1, r.variantKind) || f.Has(j-1, lexicon.UnitWord) && f.Items[j-1].Quantity != 0 || f.Word(j-1) == text.Those || f.Word(j-1) == text.That)
	case text.At, text.By, text.For, text.Among:
		if f.Word(j-1) == text.That || f.Word(j-1) == text.Those {
			return true
		}
		u := f.Use(j-1, lexicon.MetricCue)
		return u != nil && u.Role != lexicon.Verb || f.Word(j) == text.For && r.movesFor(f, j)
	}
	return false
}

// movesFor reports whether "for" at items[i] says whose sales the clause told the course of:
// "sales were flat for Kia", "volume fell for Toyota".
func (r *Resolver) movesFor(f *frame, i int) bool {
	if !f.Has(i-1, lexicon.Move) && !f.Has(i-1, r.unmovedKind) {
		return false
	}
	for j := f.starts[f.runs[i]]; j < i-1; j++ {
		if f.Items[j].Name != nil {
			return false
		}
		if r.countsCars(f, j) {
			return true
		}
	}
	return false
}

// ofPlaceNoun reports whether a noun for a place stands before the name: "the
// province of Zhejiang".
func (r *Resolver) ofPlaceNoun(f *frame, i int) bool {
	e := f.Entry(i-2, lexicon.Descriptor)
	return f.Word(i-1) == text.Of && e != nil && e.Name == "place" && !r.inPhrase(f, i-2)
}
