package resolve

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// putRight reports whether the figure at items[k] is what an article takes back: "an earlier
// version of this article gave 2,300; the number is 2,800", "Correction: last week's letter
// said 21,000".
func (r *Resolver) putRight(f *frame, k int) bool {
	taken := f.Has(0, r.correctionKind)
	for i := k - 1; i >= 0 && (taken || f.Kinds.Has(r.misprintKind)); i-- {
		switch {
		case f.Word(i) == text.Semicolon:
			return false
		case f.Has(i, r.misprintKind):
			return true
		case taken && f.Has(i, lexicon.Say):
			return true
		}
	}
	return false
}
