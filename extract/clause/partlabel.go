package clause

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// longestLabel is how many items the words before a colon have at most that label what a paragraph tells of.
const longestLabel = 6

// PartLabel returns the part of what is counted that the words before a colon at the beginning of the sentence name, with or without
// a number before them: "Second, new energy: 117,000 were sold", "3. Overseas markets:", "Own brands:". A label of other words, too,
// is none.
func (r *Reader) PartLabel(f *Frame) (fact.Scope, bool) {
	i := 0
	if f.Has(i, lexicon.Ordinal) || f.Items[i].Quantity != 0 {
		for i++; i < len(f.Items) && f.Items[i].Punct && f.Word(i) != text.Colon; i++ {
		}
	}
	var part fact.Scope
	for ; i < len(f.Items) && i < longestLabel; i++ {
		e := f.Entry(i, lexicon.ScopeCue)
		switch {
		case f.Word(i) == text.Colon:
			return part, part != fact.Scope{}
		case e != nil && f.Items[i].Name == nil:
			part.Merge(&e.Scope)
		case !f.Has(i, lexicon.UnitWord) && !f.Has(i, r.marketNoun) && !f.Has(i, lexicon.Determiner):
			return fact.Scope{}, false
		}
	}
	return fact.Scope{}, false
}
