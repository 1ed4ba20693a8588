package lexicon

import (
	"slices"
	"strings"

	"carfacts/extract/fact"
	"carfacts/extract/rulefile"
)

// Rival is the other currency that a sign stands for: unless the article has one
// of the words Unless, or one of Or and none of But.
type Rival struct {
	Unit            fact.Unit
	Unless, Or, But []string
}

// Meant reports whether the article means the rival.
func (r *Rival) Meant(article string) bool {
	has := func(word string) bool { return strings.Contains(article, word) }
	return !slices.ContainsFunc(r.Unless, has) && (!slices.ContainsFunc(r.Or, has) || slices.ContainsFunc(r.But, has))
}

func (l *loader) readRival(n rulefile.Node) *Rival {
	r := &Rival{}
	n.Fields([]string{"unit", "unless", "or", "but"}, func(key string, v rulefile.Node) {
		switch key {
		case "unit":
			r.Unit = l.readUnitName(v)
		case "unless":
			r.Unless = v.Texts()
		case "or":
			r.Or = v.Texts()
		case "but":
			r.But = v.Texts()
		}
	})
	return r
}
