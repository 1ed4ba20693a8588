package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// ofAll returns the market whose makers have the figure all together, and the item that says
// so, because its clause is about the industry or the market and not about who was spoken
// of: "the industry's margin fell to 3.9 percent", "it reckons on an industry total of 16
// million", "Kia sees the overall market recovering to 600,000". What somebody has whom the
// words after that noun name is not the market's.
func (r *Resolver) ofAll(f *clause.Frame, k int) (clause.Name, int, bool) {
	for i := k - 1; i >= 0; i-- {
		if n := f.Items[i].Name; n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) || f.Has(i, lexicon.Pronoun) || f.Word(i) == r.Words.Itself || f.Word(i) == text.Semicolon || f.Word(i) == text.With && f.Runs[i] == f.Runs[k] {
			break
		}
		if !r.IsAll(f, i) || f.Runs[i] != f.Runs[k] && r.MeasuresAnew(f, i, k) {
			continue
		}
		p, ok := r.marketAt(f, i, k)
		return p, i, ok
	}
	return clause.Name{}, 0, false
}

// marketAt returns the place whose industry or market items[i] is: the one that stands at
// the noun, else the one that whoever speaks of it means.
func (r *Resolver) marketAt(f *clause.Frame, i, k int) (clause.Name, bool) {
	for j := i - 1; j >= 0 && j >= i-6 && !f.Has(j, lexicon.Preposition) && f.Items[j].Quantity == 0; j-- {
		if n := f.Items[j].Name; n != nil && n.Kind == lexicon.Place && n.Is != "city" {
			return clause.NameOf(n), true
		}
	}
	maker := r.ctx.company
	for j := range i {
		if n := f.Items[j].Name; n != nil && n.Kind == lexicon.Maker {
			maker = clause.NameOf(n)
		}
	}
	return r.industryMarket(f, k, maker)
}
