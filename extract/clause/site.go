package clause

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// Determiner returns "the" or "its" before the noun at items[i], 0 for none.
func (f *Frame) Determiner(i int) text.Word {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if w := f.Tokens[f.Items[j].First].Word; w == text.The || w == text.Its {
			return w // of "the former Nissan plant", too
		}
	}
	return 0
}

// CallWorks makes works of a name that ends on a word for making, behind a place's or one that no lexicon knows: "Fort Wayne
// Assembly", "Orion Assembly".
func (r *Reader) CallWorks(f *Frame) {
	for i := range f.Of(r.makingKind) {
		if t := &f.Tokens[f.Items[i].First]; i > 0 && t.Capital && t.Kind == text.Letters && (f.IsPlaceNoun(i-1) || f.UnknownName(i-1) && i > 1) && (f.Has(i+1, lexicon.VerbWord) || f.Has(i+1, lexicon.Auxiliary) || f.Has(i+1, lexicon.MetricCue) || f.Has(i+1, lexicon.Preposition) || i+1 >= len(f.Items) || f.Items[i+1].Punct) {
			f.Items[i].Kinds.Add(r.WorksKind)
			f.Kinds.Add(r.WorksKind)
		}
	}
}

// OwnerOfWorks returns whose plant the sentence says it is, otherwise the one given:
// "the first Amazon left Volvo's new factory in Ghent".
func (r *Reader) OwnerOfWorks(f *Frame, otherwise string) string {
	for i := range f.Of(r.WorksKind) {
		for j := i - 1; j > 0 && j >= i-4; j-- {
			if n := f.Items[j-1].Name; f.Word(j) == text.Possessive && n != nil && n.Kind == lexicon.Maker {
				return n.Name
			}
		}
	}
	return otherwise
}

// OpensWithCompany reports whether the sentence begins with a company as what it is about.
func (r *Reader) OpensWithCompany(f *Frame) bool {
	for i := 0; i < len(f.Items) && i < 4 && !f.Items[i].Punct; i++ {
		if n, e := f.Items[i].Name, f.Entry(i, lexicon.Descriptor); n != nil && n.Kind == lexicon.Maker || e != nil && IsCompany(e) && !f.Has(i, lexicon.UnitWord) {
			return r.HasDone(f, i+1) || r.IsVerb(f, i+1)
		}
	}
	return false
}

// TellsOfMaking reports whether the sentence has a verb for making vehicles.
func (r *Reader) TellsOfMaking(f *Frame) bool {
	for i := range f.Of(lexicon.MetricCue) {
		if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role == lexicon.Verb && len(u.Metrics) > 0 && u.Metrics[0] == "production" {
			return true
		}
	}
	return false
}

// CountryOf returns the country that the town or part of a country lies in, "" for a country
// and what is larger.
func (r *Reader) CountryOf(n *lexicon.Entry) string {
	if e := r.Lex.Named(n.In); e != nil && e.Is == "country" && n.Is != "country" {
		return e.Name
	}
	return ""
}

// PlantBefore reports whether the place at items[i] is where the plant before it stands:
// "a factory for battery cells in Douai", "a plant in the city of Heide".
func (r *Reader) PlantBefore(f *Frame, i int) bool {
	j := r.BeforeArticle(f, i)
	if f.Word(j) == text.Of && r.inCalled(f, j-1) {
		for f.Word(j) != text.In && f.Word(j) != text.At {
			j--
		}
	}
	if f.Word(j) != text.In && f.Word(j) != text.At && !r.beside(f, j) {
		return false
	}
	for n := 0; n < 9 && j > 0; n++ {
		j--
		switch {
		case f.Has(j, r.WorksKind):
			return true
		case f.Word(j) == text.Comma && f.Word(j+1) == r.Words.Located:
			continue // "the facility, located in Hayward"
		case f.Items[j].Name != nil && f.Items[j].Name.Is == "region" && f.Word(j-1) == text.In:
			j-- // "its first plant in Europe in the Hungarian town of Komarom"
		case f.Items[j].Punct && f.Word(j) != text.Hyphen, f.Has(j, lexicon.Auxiliary), f.Items[j].Name != nil, f.Items[j].Quantity != 0, f.Items[j].When != 0, f.Word(j) == text.In:
			return false
		}
	}
	return false
}

// IsPlant reports whether items[i] is a noun for a place of production.
func (r *Reader) IsPlant(f *Frame, i int) bool {
	e := f.Entry(i, lexicon.UnitWord)
	return e != nil && e.Unit == "plant"
}
