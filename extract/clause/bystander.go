package clause

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// OfBystander reports whether a business that the sentence knows only by its kind has the figure at items[k], and so none that
// an article is about: "a dealership with 40 employees", "A supplier that laid off 60 people", "His garage has 14 workers".
func (r *Reader) OfBystander(f *Frame, k int) bool {
	for i := k - 1; i >= 0 && i >= k-24; i-- {
		if n := f.Items[i].Name; n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) && f.Items[i].Role != lexicon.Adjective && !dealsWith(f, i) {
			return false
		}
		kind, known := r.isParty(f, i, "small business"), f.Entry(i, lexicon.Descriptor)
		if !kind && (known == nil || known.Name != "company") || !r.headsPhrase(f, i) {
			continue
		}
		first := r.phraseOpening(f, i)
		switch w := f.Word(first); {
		case w == text.A, w == text.An:
			if f.Has(i, r.ArmKind) || f.Has(i, r.OffshootKind) || f.Has(i, r.UnitNoun) && !kind {
				return false // "a unit in Brazil"
			}
		case kind && r.Personal(f, first):
		default:
			return false // "the company"
		}
		return !r.spokenOfBefore(f, first) && (first < 2 || !f.Has(first-1, lexicon.Preposition) || f.tellsMore(i+1, k))
	}
	return false
}

// dealsWith reports whether the name at items[i] is only that of whom a business works for: "that makes brackets for GM has 34 workers".
func dealsWith(f *Frame, i int) bool {
	w := f.Word(i - 1)
	return w == text.For || w == text.To || w == text.From
}

// tellsMore reports whether what the words from items[i] on say belongs to the noun before them: "in a town hall with 40 seats".
func (f *Frame) tellsMore(i, k int) bool {
	for ; i < k; i++ {
		switch f.Word(i) {
		case text.With, text.That, text.Which, text.Who, text.Whose, text.Where:
			return true
		case text.Comma:
			return f.Word(i+1) == text.Which || f.Word(i+1) == text.Who || f.Word(i+1) == text.With || f.Word(i+1) == text.Where
		}
	}
	return false
}

// headsPhrase reports whether the noun at items[i] is what its phrase is about: not "a company spokesman", "a supplier problem".
func (r *Reader) headsPhrase(f *Frame, i int) bool {
	next := i + 1
	if e := f.Entry(next, lexicon.Descriptor); r.isParty(f, i, "small business") && e != nil && e.Name == OwnerOf {
		return true // "a kiosk owner"
	}
	if !r.IsHead(f, i) || f.Plural(i) {
		return false
	}
	return next >= len(f.Items) || f.Items[next].Punct || f.Has(next, lexicon.Preposition) || f.Has(next, lexicon.Conjunction) || f.Has(next, r.AdverbKind) || f.Has(next, lexicon.Auxiliary) || r.IsVerb(f, next) || r.InPast(f, next)
}

// phraseOpening returns the determiner before the noun at items[i], the item before the phrase where there is none.
func (r *Reader) phraseOpening(f *Frame, i int) int {
	j := i - 1
	for ; j >= 0 && j > i-6 && !f.Has(j, lexicon.Determiner) && !r.Personal(f, j); j-- {
		if f.Items[j].Quantity != 0 || f.Items[j].When != 0 || f.Has(j, lexicon.Preposition) || f.Has(j, lexicon.Auxiliary) || f.Items[j].Punct && f.Word(j) != text.Hyphen && f.Word(j) != text.Comma {
			break
		}
	}
	return j
}

// SoldByOne reports whether one person is said to have sold the vehicles at items[k], or bought them: "In April she sold 140 cars, 31 of
// them electric".
func (r *Reader) SoldByOne(f *Frame, k int) bool {
	q := f.QuantityAt(k)
	if q == nil || q.Unit != nil && q.Unit.Dimension != "count" || !f.Unnamed() {
		return false
	}
	for i := k - 1; i > 0 && i >= k-12; i-- {
		if u := f.Use(i, lexicon.MetricCue); u == nil || u.Role != lexicon.Verb {
			continue
		}
		j := i - 1
		for j > 0 && (f.Has(j, lexicon.Auxiliary) || r.IsAdverb(f, j)) {
			j--
		}
		return f.Word(j) == text.He || f.Word(j) == text.She
	}
	return false
}

// SaidByBystander reports whether somebody speaks of "us" in the figure's sentence whom the words behind the quotation place in a
// business that they only call by its kind: "“We run 120 trucks,” said its owner", "said Jane Doe, who has a garage".
func (r *Reader) SaidByBystander(f *Frame, k int) bool {
	said := k + 1
	for said < len(f.Items) && !f.Has(said, lexicon.Say) {
		said++
	}
	if said >= len(f.Items) || !f.Ours() {
		return false
	}
	for i := said + 1; i < len(f.Items) && i <= said+14; i++ {
		if e := f.Entry(i, lexicon.Descriptor); r.isParty(f, i, "small business") || e != nil && e.Name == OwnerOf && !f.Plural(i) {
			return true
		}
	}
	return false
}

// Personal reports whether items[j] says that what follows belongs to one person: "his dealership", "Berger's garage".
func (r *Reader) Personal(f *Frame, j int) bool {
	w := f.Word(j)
	if w == text.Possessive {
		return f.UnknownName(j - 1)
	}
	return w != 0 && (w == r.Words.his || w == r.Words.her || w == r.Words.My)
}

// spokenOfBefore reports whether the phrase that begins at items[first] is said of somebody that the sentence stands before it, or
// is in a clause of its own: "it is a supplier with", "As a company of", "After a supplier failed, sales".
func (r *Reader) spokenOfBefore(f *Frame, first int) bool {
	j := first - 1
	if f.Has(j, lexicon.Auxiliary) || f.Has(j, r.copulaKind) {
		return true
	}
	switch f.Word(j) {
	case text.As, text.For, text.After, text.Since, text.Before, text.When, text.Because, text.While, text.If:
		return true
	}
	for ; j >= 0; j-- {
		switch f.Word(j) {
		case text.It, text.Its, text.They, text.Their, text.We, text.Our:
			return true
		}
		if n := f.Items[j].Name; n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) {
			return true // "Rivian, a startup with 14,000 employees"
		}
		if e := f.Entry(j, lexicon.Descriptor); e != nil && IsCompany(e) && f.Word(j-1) == text.The {
			return true
		}
	}
	return false
}

// isParty reports whether items[i] is a word of that name for who is spoken of beside makers.
func (r *Reader) isParty(f *Frame, i int, name string) bool {
	if i < 0 || i >= len(f.Items) {
		return false
	}
	for u := range f.Items[i].Hit.Of(r.partyKind) {
		if u.Name == name {
			return true // "dealers" are all of a country's, and one a small business
		}
	}
	return false
}
