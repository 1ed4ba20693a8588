package lexicon

import (
	"slices"
	"strings"

	"carfacts/extract/fact"
	"carfacts/extract/rulefile"
)

// Rival is the other currency that a sign stands for: unless the article has one
// of the words Unless, or none of But and one of Or, or names makers from Home above all. Where it has
// no Home but words of But, it is meant only by one of these.
type Rival struct {
	Unit            fact.Unit
	Home            string
	Unless, Or, But []string
	Then            *Rival // another, where this one is not meant
}

// Meant reports whether the article, most of whose makers are from the country, means the rival.
func (r *Rival) Meant(article, country string) bool {
	has := func(word string) bool { return strings.Contains(article, word) }
	atHome := r.Home == "" && len(r.But) > 0 || slices.ContainsFunc(r.Or, has) || country != "" && country == r.Home
	return !slices.ContainsFunc(r.Unless, has) && (!atHome || slices.ContainsFunc(r.But, has))
}

func (l *loader) readRival(n rulefile.Node) *Rival {
	r := &Rival{}
	n.Fields([]string{"unit", "home", "unless", "or", "but", "then"}, func(key string, v rulefile.Node) {
		switch key {
		case "unit":
			r.Unit = l.readUnitName(v)
		case "home":
			r.Home = v.Text()
		case "unless":
			r.Unless = v.Texts()
		case "or":
			r.Or = v.Texts()
		case "but":
			r.But = v.Texts()
		case "then":
			r.Then = l.readRival(v)
		}
	})
	return r
}
