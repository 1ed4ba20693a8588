package clause

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// SinceLaunch reports whether the sentence counts from the launch of what is spoken of: "within
// three minutes", "in the 18 hours after the listing".
func (r *Reader) SinceLaunch(f *Frame) bool {
	for i := range f.Items {
		if q := f.QuantityAt(i); q != nil && (q.Quantity.Unit == "min" || q.Quantity.Unit == "h") && f.Items[i].When == 0 {
			return true
		}
		if e := f.Entry(i, lexicon.UnitWord); e != nil && e.Unit == "h" {
			return true // "within an hour"
		}
		j := i - 1
		for f.Has(j, lexicon.Determiner) {
			j--
		}
		if w := f.Word(j); (w == text.After || w == text.Since || w == text.Of) && (f.Has(i, r.LaunchingKind) || f.Word(i) == r.Words.listing) {
			return true
		}
	}
	return false
}

// OpensAside reports whether the name at items[i] is what an aside begins with, which
// says who is meant: "its second car – the L9 – at 459,800 yuan".
func (f *Frame) OpensAside(i int) bool {
	j := i - 1
	for f.Has(j, lexicon.Determiner) {
		j--
	}
	return j > 0 && f.Items[j].Punct && f.Groups[j] == f.Groups[i] && f.Groups[j] != f.Groups[j-1]
}

// TheModel reports whether the sentence speaks of one model of the maker's: "the
// Hyundai costs more", "it expects the car to cost".
func (r *Reader) TheModel(f *Frame, maker Name) bool {
	for i := 1; i < len(f.Items); i++ {
		if f.Items[i].Name == maker.Entry && f.Word(i-1) == text.The && f.Items[i].Role == lexicon.Plain && r.IsVerb(f, i+1) {
			return true
		}
		if e := f.Entry(i, lexicon.Descriptor); e != nil && e.Name == "model" && f.Word(i-1) == text.The && !f.Plural(i) {
			return true // "BYD expects the car to cost"
		}
	}
	return false
}

// SharedOut reports whether a name stands between the two shares, whose the second is, and no
// word for anything else that is measured: "Kia follows with 14.3% and Fiat with 12.9%".
func (r *Reader) SharedOut(f *Frame, i, k int) bool {
	named := false
	for i++; i < k; i++ {
		if f.Has(i, lexicon.MetricCue) || f.Has(i, lexicon.Move) {
			return false
		}
		named = named || f.Items[i].Name != nil && f.Items[i].Name.Kind != lexicon.Body && f.Items[i].Role != lexicon.Adjective
	}
	return named
}

// MovedDown reports whether the verb of the clause between an earlier change, down as
// given, and the figure at items[k] says that this one goes down: "lost 8 percent, whereas
// Kia gained, and that by 3 percent".
func (r *Reader) MovedDown(f *Frame, k, prior int, down bool) bool {
	for i := k - 1; i > prior; i-- {
		if u := f.Use(i, lexicon.Move); u != nil && u.Role == lexicon.Verb && u.Sign != 0 && f.Visible(i, k) && f.Weight[f.Runs[i]] >= AtContrast {
			return u.Sign < 0
		}
	}
	return down
}

// KindOfName reports whether the kind of vehicle that the figure is of stands at the maker's name, so
// that the next one's is not of that: "Ram pickups were down 26 percent, and Jeep lost 19".
func (r *Reader) KindOfName(f *Frame, k int) bool {
	for i := k - 1; i > 0 && f.Runs[i] == f.Runs[k]; i-- {
		if n := f.Items[i-1].Name; r.Vehicles(f, i) != nil && n != nil {
			return n.Kind == lexicon.Maker && f.Items[i-1].Role == lexicon.Plain
		}
	}
	return false
}

// ChannelOf returns the channel that the word for a metric at items[i] says.
func (r *Reader) ChannelOf(f *Frame, i int) string {
	for _, k := range [2]lexicon.Kind{lexicon.MetricCue, lexicon.ScopeCue} {
		if e := f.Entry(i, k); e != nil && e.Scope.Channel != "" {
			return e.Scope.Channel
		}
	}
	return ""
}

// ByTheWay reports whether the name only says whose a thing is that a phrase behind the
// predicate mentions: "will be built next to the factory of BMW".
func (r *Reader) ByTheWay(f *Frame, i int) bool {
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

// pastMeasured returns the item behind what is measured of the name at items[i], "Lexus hybrid sales", else i.
func (f *Frame) pastMeasured(i int) int {
	j := i + 1
	for (f.Has(j, lexicon.ScopeCue) || f.Has(j, lexicon.UnitWord)) && !f.Has(j, lexicon.MetricCue) {
		j++
	}
	if u := f.Use(j, lexicon.MetricCue); u == nil || u.Role == lexicon.Verb {
		return i
	}
	return j + 1
}

// InPhrase reports whether the name stands in a prepositional phrase: it or
// the list it is part of follows a preposition.
func (r *Reader) InPhrase(f *Frame, i int) bool {
	opened := false // a determiner was passed, before which another phrase ends
	for j, words := i-1, 0; j >= 0 && words < 12 && j >= i-40; j-- {
		it := &f.Items[j]
		if it.Name == nil && it.Word != text.Comma {
			words++
		}
		if opened && !f.Has(j, lexicon.Determiner) && (it.Name != nil || it.Hit == nil && !it.Punct && it.Quantity == 0 && it.When == 0 || f.Has(j, lexicon.Descriptor) && !f.Has(j, lexicon.Preposition)) {
			return false // "by model the Sandero led"
		}
		opened = opened || f.Has(j, lexicon.Determiner)
		if f.Groups[j] != f.Groups[i] && f.parent[f.Groups[j]] == f.Groups[i] {
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
		case it.Word == text.As && r.Boundary(f, j) > 0:
			return false // "gain as U.S. sales rise"
		case f.Has(j, lexicon.Preposition) && f.Word(j-1) == text.Hyphen && f.Tokens[f.Items[j-1].First].Glued:
			j -= 2 // "the plug-in Mini"
			continue
		case f.Has(j, lexicon.Preposition) && (it.Word != text.Like || f.Word(j+1) == text.A || f.Word(j+1) == text.An): // "look like a Golf", but "brands like Seat"
			if it.Word == text.With && (j == i-1 || j == i-2 && f.Has(i-1, lexicon.Determiner)) && (f.Has(f.pastApposed(i), lexicon.Move) || f.Has(f.pastMeasured(i), lexicon.Move) || f.Word(i+1) == text.The || f.absolute(i)) {
				return false // "with Kia up 5%", "with Kia SUV sales up 5%", "with the RAV4, its best seller, down 9%", "with Kia the only one that fell", "with Kia ranking third"
			}
			if len(f.Starts) > 0 && j <= f.Starts[f.Runs[i]]+2 && j < i-2 && f.Items[i-1].Name == nil && f.Items[i-1].Hit == nil && f.Items[i].Role != lexicon.Adjective && r.acts(f, i+1) {
				return false // "Further down the list BYD more than doubled its tally"
			}
			if it.Word == text.Of && j == i-2 && (f.Word(i-1) == text.These || f.Word(i-1) == text.Those) && f.Items[i].Role != lexicon.Adjective && r.acts(f, i+1) {
				return false // "of these BYD sold 27,100"
			}
			return !f.Has(j, lexicon.Conjunction) && it.Word != text.After && it.Word != text.Before || !r.IsVerb(f, i+1) && !f.Has(i+1, r.PastKind) // "after Tesla cut prices", "since Audi shut its works"
		case f.Has(j, lexicon.Descriptor) && f.Plural(j) && j == i-1 && f.Word(i+1) != text.And && f.Word(i+1) != text.Comma && r.IsVerb(f, i+1):
			return false // "Among the group's brands Haval remains"
		case f.Has(j, lexicon.Determiner), it.Name != nil && it.Role == lexicon.Adjective, f.Has(j, lexicon.ScopeCue), f.Has(j, lexicon.Descriptor):
			continue
		case j == i-1 && it.Hit == nil && !it.Punct && (f.Word(j-1) == text.Before || f.Word(j-1) == text.After) && f.Items[i].Name != nil && f.Items[i].Name.Kind != lexicon.Place:
			return false // "Before Christmas Kia agreed"
		case j == i-1 && it.Hit == nil && !it.Punct && (f.Tokens[it.First].Capital || f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Place && f.Tokens[it.First].Kind == text.Letters) && j > 0 && f.Has(j-1, lexicon.Preposition):
			continue // "in South India", "in central France"
		case it.Word == text.And || it.Word == text.Comma || it.Word == text.Or || it.Word == text.Slash:
			if f.Word(j) == text.And && f.Word(j-1) == text.Comma && j > 3 && (f.Word(j-3) == text.Comma || f.Word(j-3) == text.And) {
				j--
			}
			if n := f.Items[i].Name; it.Word == text.Comma && n != nil && n.Kind != lexicon.Place && (f.Has(i+1, lexicon.Auxiliary) || r.acts(f, i+1) || f.measuresAt(i+1)) {
				return false // "Based on the ID.3, the Born has", where no list ends
			}
			if p := f.beforeBrackets(j - 1); p >= 0 && f.Items[p].Name != nil && f.Items[i].Name != nil && (f.Items[p].Name.Kind == f.Items[i].Name.Kind || r.amongExamples(f, p)) {
				j = p // "the merger of PSA (Peugeot, Citroën) and FCA"
				continue
			}
			if f.InAddress(j) {
				j--
				continue
			}
			if j > 1 && it.Word == text.And && f.Items[j-1].Name == nil && r.Vehicles(f, j-1) != nil && f.Items[j-2].Name != nil && f.Items[i].Name != nil && f.Items[j-2].Name.Kind == f.Items[i].Name.Kind {
				j -= 2 // "of Jeep SUVs and Ram trucks"
				continue
			}
			return false // "In Brazil, Fiat led"
		case r.Adjective(f, j):
			continue // "of the facelifted Golf"
		}
		return false
	}
	return false
}

// amongExamples reports whether the name at items[i] is one of examples: "models such as the S-Class and Maybach".
func (r *Reader) amongExamples(f *Frame, i int) bool {
	e := f.Entry(r.BeforeArticle(f, i), lexicon.Preposition)
	return e != nil && e.Name == "example"
}

// Adjective reports whether items[j] is a plain word between an article and the
// words after it.
func (r *Reader) Adjective(f *Frame, j int) bool {
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

// DividesTheirs reports whether a percentage is said to be of what the noun at items[i] has: "40 percent of the
// company's sales".
func (r *Reader) DividesTheirs(f *Frame, i int) bool {
	if f.Word(i+1) != text.Possessive {
		return false
	}
	j := i - 1
	for f.Has(j, lexicon.Determiner) || r.Adjective(f, j) || j > 0 && f.Items[j].Name != nil && f.Items[j].Role == lexicon.Adjective {
		j--
	}
	return f.Word(j) == text.Of && f.IsPercent(j-1)
}

// OfMetric reports whether the name follows what it has: "sales of the ID.4",
// "all variants of the ID.4", "those of Audi", "production at Skoda", "orders for
// the Enyaq".
func (r *Reader) OfMetric(f *Frame, i int) bool {
	j := i - 1
	for f.Has(j, lexicon.Determiner) || f.Has(j, lexicon.ScopeCue) && (f.Word(j-1) == text.Of || f.Has(j-1, lexicon.Determiner) || r.Adjective(f, j-1)) || r.Adjective(f, j) || f.Has(j, lexicon.Descriptor) && (!f.Plural(j) || j == i-1) || f.Items[max(j, 0)].Name != nil && f.Items[max(j, 0)].Role == lexicon.Adjective {
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
		return j > 0 && (f.Has(j-1, lexicon.MetricCue) || f.Has(j-1, r.ShareKind) || f.Has(j-1, r.VariantNoun) || f.Has(j-1, r.VariantKind) || f.Has(j-1, lexicon.UnitWord) && f.Items[j-1].Quantity != 0 || f.Word(j-1) == text.Those || f.Word(j-1) == text.That)
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
func (r *Reader) movesFor(f *Frame, i int) bool {
	if !f.Has(i-1, lexicon.Move) && !f.Has(i-1, r.unmovedKind) {
		return false
	}
	for j := f.Starts[f.Runs[i]]; j < i-1; j++ {
		if f.Items[j].Name != nil {
			return false
		}
		if r.CountsCars(f, j) {
			return true
		}
	}
	return false
}

// OfPlaceNoun reports whether a noun for a place stands before the name: "the
// province of Zhejiang".
func (r *Reader) OfPlaceNoun(f *Frame, i int) bool {
	e := f.Entry(i-2, lexicon.Descriptor)
	return f.Word(i-1) == text.Of && e != nil && e.Name == "place" && !r.InPhrase(f, i-2)
}

// pastApposed returns the item after the name at items[i], with its kind of vehicle and what it is
// said to be between commas: "the F-150 pickup, its best seller, fell".
func (f *Frame) pastApposed(i int) int {
	i++
	if f.Items[min(i, len(f.Items)-1)].Name == nil && (f.Has(i, lexicon.ScopeCue) || f.Has(i, lexicon.Descriptor)) {
		i++
	}
	if f.Word(i) != text.Comma {
		return i
	}
	for j := i + 1; j < len(f.Items) && j < i+8; j++ {
		if f.Word(j) == text.Comma {
			return j + 1
		}
		if f.Items[j].Quantity != 0 || f.Items[j].Name != nil || f.Has(j, lexicon.Auxiliary) || f.Has(j, lexicon.Move) {
			break
		}
	}
	return i
}
