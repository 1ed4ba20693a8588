package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// isMarket reports whether items[i] is a place that a preposition makes a
// market, or a word for the whole world.
func (r *Resolver) isMarket(f *clause.Frame, i, k int) bool {
	n := f.Items[i].Name
	return n != nil && n.Kind == lexicon.Place && r.isMarketHere(f, i, k)
}

// isMarketHere is isMarket for a place.
func (r *Resolver) isMarketHere(f *clause.Frame, i, k int) bool {
	it := &f.Items[i]
	if it.Role == lexicon.People || !f.Visible(i, k) {
		return false
	}
	if r.Superlative(f, i) || r.ToldAt(f, i, k) || r.AnywhereIn(f, i) {
		return false
	}
	if it.Name.Is == clause.Remainder || r.IsLeftOut(f, i) {
		return it.Name.Is == clause.Remainder
	}
	if j := r.BeforeArticle(f, i); it.Name.Is == "city" && (f.Word(j) == text.In || f.Word(j) == r.Words.Near) && f.Has(j-1, r.WorksKind) && r.CalledByPlace(f, j-1) {
		return false // "its Kentucky plant in Georgetown": where in Kentucky that is
	}
	if it.Name.Is == "city" && f.Word(i-1) == text.The && f.UnknownNoun(i+1) {
		return false // "it told the Shanghai bourse"
	}
	if it.Name.Is != "world" && f.Word(i+1) == text.Comma && f.Word(i+2) == text.Where && k > i && it.Role != lexicon.Adjective && !f.AfterPlace(i) {
		return true // "China, where sales shrank"
	}
	if it.Name.Is == "world" {
		if f.Word(i+1) == text.Possessive { // "the world's largest", "the world's car sales"
			return f.Has(r.Modified(f, i+1), lexicon.MetricCue)
		}
		j := r.Modified(f, i)
		return (it.Role != lexicon.Adjective || f.Has(j, lexicon.MetricCue) || f.Has(j, r.ShareKind)) && !f.BestOf(i)
	}
	if r.calledByRegion(f, i) {
		return false
	}
	if it.Role == lexicon.Adjective && f.Has(i+1, r.OffshootKind) {
		if n, ok := r.description(f, i+1); ok && n.Is(lexicon.Maker) && n.Entry.Country == it.Name.Name {
			return false // "the British arm's revenue", of JLR
		}
	}
	if it.Role == lexicon.Adjective || it.Role == lexicon.Plain || it.Role == lexicon.Capital && f.Has(i+1, r.WorksKind) {
		if r.saysMarket(f, i, k) {
			return true
		}
		if it.Role == lexicon.Adjective {
			return false
		}
	}
	if r.Arm(f, i) {
		return true
	}
	j := r.BeforeArticle(f, i)
	if f.TownOfIts(i) {
		return r.LeadsToMarket(f, i, j, k) // "in Hungary's Esztergom"
	}
	if f.Word(i+1) == text.Possessive && i+3 < len(f.Items) && f.Items[i+2].Name != nil && f.Items[i+2].Name.Kind == lexicon.Maker && f.Has(i+3, r.WorksKind) {
		return true // "Windsor's Stellantis plant"
	}
	if f.Word(i+1) == text.Possessive {
		// "in Europe's heavy truck market", "14 percent of India's two-wheeler market"
		return (f.Word(j) == text.In || f.Word(j) == text.Of && (f.QuantityAt(j-1) != nil || f.Has(j-1, r.ShareKind))) && r.EndsOnMarket(f, r.Modified(f, i+1))
	}
	if f.Word(i+1) == text.Hyphen {
		return false
	}
	switch f.Word(j - 1) {
	case r.Words.Based, r.Words.Headquartered:
		return false // "based in Reston"
	}
	return r.LeadsToMarket(f, i, j, k)
}

// saysMarket reports whether the place at items[i] says by the noun that it is said of where something
// is: "U.S. prices", "the Chinese plants", "its Glendale payroll", "the U.S. EV market".
func (r *Resolver) saysMarket(f *clause.Frame, i, k int) bool {
	it, j := &f.Items[i], r.Modified(f, i)
	u := f.Use(j, lexicon.MetricCue)
	if u != nil && (u.Role != lexicon.Verb || clause.HasSuffix(f.Text(j), "ing") && f.Has(j+1, lexicon.Preposition)) && (it.Name.Is != "city" || !f.Has(i-1, lexicon.Preposition)) || f.Has(j, r.WorksKind) || f.Has(j, r.UnitNoun) && f.Word(i-1) != text.A || f.Has(j, r.StorefrontKind) || f.Has(j, r.BuyerKind) || f.Has(j, r.LaunchingKind) && f.Use(j, r.LaunchingKind).Role != lexicon.Verb || f.Has(i-1, lexicon.Ordinal) && f.Has(j, lexicon.UnitWord) || f.Has(j, r.ShareKind) && f.Word(j+1) != text.Of {
		return true
	}
	if it.Name.Is == "city" && f.Word(i+1) == text.Comma && r.IsTownOfWorks(f, i) {
		return true
	}
	if it.Role == lexicon.Adjective && (r.ctx.site.place != "" || f.Kinds.Has(r.WorksKind)) && j < len(f.Items) && (f.Tokens[f.Items[j].First].Word == text.One || f.Word(j) == r.Words.Ones) {
		return true // "The German one"
	}
	if it.Role == lexicon.Adjective && r.ctx.site.place != "" && i+1 == k && f.Word(i-1) == text.The {
		return true // "the Thai one can make 150,000 cars a year, the Brazilian 300,000"
	}
	if it.Role == lexicon.Adjective && f.Has(j, r.PlaceNoun) && f.Word(r.BeforeArticle(f, i)) == text.In {
		return true // "in the South American region"
	}
	if i == k+1 && f.CountsThere(i+1) {
		return true // "14,000 German jobs", "its 1,300 Cologne engineering jobs"
	}
	return it.Role == lexicon.Adjective && r.InTowns(f, i, j)
}

// armsMarket returns where the maker whose figure it is sells by the name that the sentence
// gives it, "" for none: "Toyota Motor North America", "American Honda".
func (r *Resolver) armsMarket(f *clause.Frame, d *draft) string {
	for i := range f.Items {
		n := f.Items[i].Name
		if n == nil || d.owner == nil || n != d.owner && n.Name != d.owner.Maker {
			continue
		}
		if e := f.Entry(i, r.ArmKind); e != nil {
			return e.Scope.Market
		}
	}
	return ""
}

// calledByRegion reports whether the region at items[i] only says where a country is that was spoken of: "in the Southeast
// Asian country".
func (r *Resolver) calledByRegion(f *clause.Frame, i int) bool {
	it, noun := &f.Items[i], f.Entry(i+1, r.PlaceNoun)
	return it.Role == lexicon.Adjective && it.Name.Is == "region" && noun != nil && noun.Name == "country" && !f.Plural(i+1)
}
