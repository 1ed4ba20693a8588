package clause

import (
	"carfacts/extract/lexicon"
)

// Name is a subject: an entry of the lexicons, or several together.
type Name struct {
	Text  string
	Entry *lexicon.Entry
}

// Is reports whether the subject is an entry of the kind.
func (n Name) Is(k lexicon.Kind) bool { return n.Entry != nil && n.Entry.Kind == k }

// NameOf returns the name of the entry.
func NameOf(e *lexicon.Entry) Name { return Name{e.Name, e} }

// JoinNames returns the subject that several are together: "BMW + Audi".
func JoinNames(names []*lexicon.Entry) Name {
	s := ""
	for i, n := range names {
		if i > 0 {
			s += " + "
		}
		s += n.Name
	}
	return Name{s, names[0]}
}
