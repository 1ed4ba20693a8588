package clause

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// nameWords are the words that the steps about subjects and voices ask for.
type nameWords struct {
	Maker, Analysts, Economists text.Word
	Left                        text.Word // a place: exported
	car, cars                   text.Word
	Took, Taken                 text.Word // delivery
}

func newNameWords(v *text.Vocabulary) nameWords {
	return nameWords{Maker: v.Add("maker"), Analysts: v.Add("analysts"), Economists: v.Add("economists"), Left: v.Add("left"), car: v.Add("car"), cars: v.Add("cars"), Took: v.Add("took"), Taken: v.Add("taken")}
}

// Refers reports whether items[i] can stand for somebody: a name, a noun or
// pronoun for one, or a number of them ("the two").
func (f *Frame) Refers(i int) bool {
	it := &f.Items[i]
	return it.Name != nil || it.Quantity != 0 || it.Kinds.Meets(&referring)
}

// OwnedBy reports whether the noun at items[i] is said to be that of somebody spoken of: "its parent", "their Chinese parent".
func (f *Frame) OwnedBy(i int) bool {
	i--
	if i > 0 && f.Items[i].Name != nil && f.Items[i].Role == lexicon.Adjective {
		i--
	}
	return f.Word(i) == text.Its || f.Word(i) == text.Their
}

// referring are the kinds of nouns and pronouns that stand for somebody.
var referring = lexicon.Of(lexicon.Descriptor, lexicon.Pronoun)

// BestOfTheirs reports whether the name at items[i] only says of whose range what the clause is about
// is the best: "The Grandeur was Hyundai's most popular car", "remained its maker Kia's top seller".
func (r *Reader) BestOfTheirs(f *Frame, i int) bool {
	j := i - 1
	for f.Has(j, r.AdverbKind) {
		j--
	}
	if f.Word(i+1) != text.Possessive || !f.Has(j, lexicon.Auxiliary) && !f.Has(j, r.copulaKind) {
		return false
	}
	for j = i + 2; j < len(f.Items) && j <= i+4 && f.Items[j].Name == nil; j++ {
		if superlative(f, j) {
			return true
		}
	}
	return false
}

// OpenedRelative reports whether items[i] is the comma before a relative clause: ", where sales fell".
func (f *Frame) OpenedRelative(i int) bool {
	w := f.Word(i + 1)
	return f.Word(i) == text.Comma && (w == text.Where || w == text.Which || w == text.Whose)
}

// OfOther reports whether the place stands at a metric that is a maker's or a
// model's: "EU registrations of Volkswagen", "U.S. sales of the RAV4", "U.S. sales at Ford".
func (r *Reader) OfOther(f *Frame, i int) bool {
	j := r.Modified(f, i)
	if !f.Has(j, lexicon.MetricCue) {
		return false
	}
	switch f.Word(j + 1) {
	case text.Of, text.At, text.By, text.For:
	default:
		return false
	}
	j += 2
	the := f.Word(j) == text.The
	for f.Has(j, lexicon.Determiner) {
		j++
	}
	if e := f.Entry(j, lexicon.Descriptor); e != nil && the && (IsCompany(e) || e.Name == OwnerOf) && !f.Plural(j) {
		return true // "U.S. sales of the maker of the Wrangler"
	}
	return j < len(f.Items) && f.Items[j].Name != nil && (f.Items[j].Name.Kind == lexicon.Maker || f.Items[j].Name.Kind == lexicon.Model)
}

// Subordinate reports whether the name opens a clause that only sets the scene: "even as Maruti ends the
// year on a low". What a sentence says that something is sets none: "China is where VW is losing".
func (r *Reader) Subordinate(f *Frame, i int) bool {
	for f.Has(i-1, lexicon.Determiner) {
		i--
	}
	if f.Word(i-1) == text.And && i > 2 && f.Items[i-2].Name != nil {
		i -= 2 // "as Renault and Stellantis expand"
	}
	switch f.Word(i - 1) {
	case text.Where, text.When, text.Because:
		return i < 2 || !f.Has(i-2, lexicon.Auxiliary)
	case text.As, text.After, text.Before, text.While, text.Whereas, text.Although, text.Though, text.If:
		return true
	}
	return false
}

// OwnsMaker reports whether what the name at items[i] possesses is another maker, which is then
// what is meant: "MG's Chinese owner SAIC".
func (r *Reader) OwnsMaker(f *Frame, i int) bool {
	for j := i + 2; j < len(f.Items) && j <= i+5; j++ {
		if n := f.Items[j].Name; n != nil && n.Kind == lexicon.Maker {
			return f.Items[j].Role == lexicon.Plain && j > i+2 && !f.Has(j-1, lexicon.MetricCue) && !f.Has(j-1, lexicon.Preposition)
		}
		if f.Items[j].Punct || f.Items[j].Quantity != 0 || f.Has(j, lexicon.MetricCue) || f.Has(j, lexicon.Preposition) || f.Has(j, lexicon.Conjunction) {
			break
		}
	}
	return false
}

// OnceTheirs reports whether the words before the maker at items[i] make its works another's:
// "the former General Motors facility", "an ex-Ford plant".
func (r *Reader) OnceTheirs(f *Frame, i int) bool {
	if f.Word(i-1) == text.Hyphen {
		i--
	}
	return r.bygone(f, i-1)
}

// bygone reports whether the words of items[i] say that what follows is so no more; "the former"
// alone is a pronoun.
func (r *Reader) bygone(f *Frame, i int) bool {
	return i >= 0 && i < len(f.Items) && (f.Has(i, r.bygoneKind) || r.Lex.IsA(f.Tokens[f.Items[i].Last-1].Word, r.bygoneKind))
}

// Remaining reports whether the noun at items[i] means those that were not spoken of.
func (r *Reader) Remaining(f *Frame, i int) bool {
	for j := i - 1; j >= 0 && j >= i-4 && !f.Items[j].Punct; j-- {
		if w := f.Word(j); w == text.Other || w == r.Words.remaining {
			return true
		}
	}
	return false
}

// DescribesMaker reports whether the model only says who is meant: "the maker of the
// Nexon earned".
func (r *Reader) DescribesMaker(f *Frame, i int) bool {
	j := i - 1
	for j > 1 && f.Word(j) == text.And { // "the maker of the Odyssey minivan and Accord sedan"
		for j--; j > 1 && !f.IsModel(j); j-- {
			if f.Items[j].Punct || f.Items[j].Quantity != 0 || f.Has(j, lexicon.Preposition) {
				return false
			}
		}
		j--
	}
	for f.Has(j, lexicon.Determiner) {
		j--
	}
	return j > 1 && f.Word(j) == text.Of && f.Word(j-1) == r.Words.Maker && !r.InPhrase(f, j-1)
}

// Attributive reports whether the maker's name only describes a noun: "the old
// Mercedes-Benz works".
func (r *Reader) Attributive(f *Frame, i int) bool {
	det := f.Has(i-1, lexicon.Determiner) || f.Has(i-2, lexicon.Determiner) && !f.Items[i-1].Punct && f.Items[i-1].Name == nil && f.Items[i-1].Quantity == 0
	if e := f.Entry(i+1, lexicon.Descriptor); det && e != nil && e.Name == OwnerOf {
		return true // "the Jeep maker"
	}
	if !det || i+1 >= len(f.Items) || f.Items[i+1].Quantity != 0 || f.Has(i+1, lexicon.Descriptor) || f.Has(i+1, lexicon.MetricCue) || f.Has(i+1, lexicon.ScopeCue) {
		return false
	}
	t := &f.Tokens[f.Items[i+1].First]
	return t.Kind == text.Letters && !t.Capital && f.Items[i+1].Kinds.Empty() && !f.PastTense(i+1) && !r.onlyVerb(f, i+1)
}

// onlyVerb reports whether the unknown word at items[i] looks like a verb, and is the only one of its clause: "the Skoda
// answers with 282bhp".
func (r *Reader) onlyVerb(f *Frame, i int) bool {
	if !HasSuffix(f.Text(i), "s") || !f.Has(i+1, lexicon.Preposition) && !f.Has(i+1, lexicon.Determiner) && f.QuantityAt(i+1) == nil {
		return false
	}
	for j := i + 1; j < len(f.Items) && f.Runs[j] == f.Runs[i]; j++ {
		u := f.Use(j, lexicon.MetricCue)
		if f.Has(j, lexicon.Auxiliary) || f.Has(j, r.PastKind) || f.PastTense(j) || u != nil && u.Role == lexicon.Verb || f.Has(j, lexicon.Move) {
			return false
		}
	}
	return true
}

// Superlative reports whether the place only says where something is first:
// "the world's largest carmaker", "Germany's second-biggest", "its largest European market".
func (r *Reader) Superlative(f *Frame, i int) bool {
	if f.Word(i+1) != text.Possessive {
		j := r.Modified(f, i)
		return f.Items[i].Role == lexicon.Adjective && i > 0 && (superlative(f, i-1) || i > 1 && superlative(f, i-2)) && (!f.Has(j, lexicon.MetricCue) || f.Word(j) == r.Words.Market)
	}
	for j := i + 2; j < len(f.Items) && j <= i+5; j++ {
		s := f.Text(j)
		if HasSuffix(s, "est") && s != "latest" && s != "newest" && s != "forest" && s != "invest" || s == "top" || s == "leading" || s == "first" {
			return true
		}
		if f.Items[j].Name != nil || f.Has(j, lexicon.MetricCue) {
			return false
		}
	}
	return false
}

// Owns reports whether what the name possesses is a figure, or something of its
// own that has one: "SAIC's overseas sales", "Honda's own plan". A place has
// figures alone, and "BYD's rivals" are others.
func (r *Reader) Owns(f *Frame, i int) bool {
	company := true
	if n, e := f.Items[i].Name, f.Entry(i, lexicon.Descriptor); n != nil {
		company = n.Kind != lexicon.Place
	} else if e != nil {
		company = IsCompany(e) || areCompanies(e)
	}
	for j := i + 2; j < len(f.Items) && j <= i+7; j++ {
		if n := f.Items[j].Name; n != nil && n.Kind != lexicon.Place {
			return false // "France's Verkor"
		}
		if e := f.Entry(j, lexicon.Descriptor); e != nil && (e.Name == "rival" || !company && IsCompany(e) && !f.Plural(j)) {
			return false // "the country's largest carmaker"
		}
		if f.Has(j, lexicon.Ordinal) {
			continue // "the country's second-largest carmaker"
		}
		if f.Has(j, lexicon.MetricCue) || f.Items[j].Quantity != 0 || f.Has(j, lexicon.UnitWord) || company && r.IsInception(f, j) && !HasSuffix(f.Text(j), "ed") {
			return true // "its sales", "its owners", "its plants", "its launch"
		}
		if r.predicate(f, j) {
			return company || j == i+2 // "whereas Tesla's shrank 6%"
		}
		if f.Items[j].Punct || f.Has(j, lexicon.Preposition) {
			return company
		}
	}
	return false
}

// LeaveFormer takes the name from a maker that somebody worked for before: "the former Opel
// boss", "an ex-Tesla engineer", "a former head of Ford". Nothing is told of it.
func (r *Reader) LeaveFormer(f *Frame) {
	for i := range f.Of(lexicon.Maker) {
		j := i - 1
		if r.bygone(f, j) && f.MarksInsertion(j-1) && (f.MarksInsertion(i+1) || f.Has(i+1, lexicon.Descriptor) && f.MarksInsertion(i+2)) {
			f.Items[i].Name = nil // "KG Mobility, formerly SsangYong, sold", "UzAuto, the former GM venture, sold"
			continue
		}
		if of := f.Word(j); (of == text.Of || of == text.At) && f.Has(j-1, lexicon.Title) {
			j -= 2
		} else if !f.Has(i+1, lexicon.Title) {
			continue
		}
		for f.Word(j) == text.Hyphen || f.Has(j, lexicon.Title) {
			j--
		}
		if r.bygone(f, j) {
			f.Items[i].Name = nil
		}
	}
}

// LeaveJoined takes the places from adjectives that a hyphen joins: "the Sino-Japanese ventures",
// "a Franco-Italian carmaker", "the German-Chinese joint venture". They tell who takes part, not where.
func (r *Reader) LeaveJoined(f *Frame) {
	for i := range f.Of(lexicon.Place) {
		if i < 2 || f.Items[i].Role != lexicon.Adjective || f.Word(i-1) != text.Hyphen || !f.Tokens[f.Items[i].First].Glued {
			continue
		}
		first := &f.Items[i-2]
		switch t := &f.Tokens[first.Last-1]; {
		case first.Name != nil && first.Name.Kind == lexicon.Place:
			first.Name, f.Items[i].Name = nil, nil
		case first.Hit == nil && t.Kind == text.Letters && t.Capital && t.Word != r.Words.non:
			f.Items[i].Name = nil
		}
	}
}
