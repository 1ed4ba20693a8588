package clause

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// Introduces returns the item from which on the plant at items[i] is spoken of as one not known yet, -1
// where it is none: "a", "another", "its first", "two new".
func (r *Reader) Introduces(f *Frame, i int) int {
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		switch w := f.Word(j); {
		case w == text.A || w == text.An || w == text.Another || w == r.Words.Fresh || f.Has(j, lexicon.Ordinal):
			return j
		case f.Items[j].Punct && w != text.Hyphen && w != text.Comma, f.Has(j, lexicon.Determiner), f.Has(j, lexicon.Preposition), f.Has(j, lexicon.Auxiliary):
			return -1
		}
	}
	return -1
}

// SoleMarket returns the country or region that a sentence names alone, "" where it names
// none, several, or the world: "U.S. numbers, by model line:". Where makers are from is no
// market: "Deliveries of Chinese start-ups in May:".
func (r *Reader) SoleMarket(f *Frame) string {
	market := ""
	for i := range f.Of(lexicon.Place) {
		n := f.Items[i].Name
		if n == nil || n.Kind != lexicon.Place || r.DescribesCompany(f, i) || r.OwnsMakers(f, i) || f.Word(r.BeforeArticle(f, i)) == text.From {
			continue
		}
		if n.Is == "city" || n.Is == "world" || market != "" && market != n.Name {
			return ""
		}
		market = n.Name
	}
	return market
}

// OpensWithFlow returns the word for the flow of vehicles that a sentence without figures is
// about, and that flow: after "Production in the kingdom fared little better" what slid is production.
func (r *Reader) OpensWithFlow(f *Frame) (*lexicon.Entry, string) {
	i := 0
	for f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.ScopeCue) && !f.Has(i, lexicon.MetricCue) || f.Has(i, lexicon.Place) {
		i++
	}
	u := f.Use(i, lexicon.MetricCue)
	if u == nil || u.Role == lexicon.Verb || len(f.Quantities) > 0 || f.Block != InBody {
		return nil, ""
	}
	for _, name := range u.Metrics {
		if m := r.Vocabulary(name); m != nil && m.Flow && r.Divides(name) {
			return u.Entry, name
		}
	}
	return nil, ""
}

// InBrackets reports whether the sentence says what the figures in brackets
// are: "(figures in brackets are for September 2023)".
func (r *Reader) InBrackets(f *Frame) bool {
	for i := range f.Items {
		switch f.Text(i) {
		case "brackets", "parentheses":
			return true
		}
	}
	return false
}
