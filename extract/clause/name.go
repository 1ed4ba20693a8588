package clause

import (
	"carfacts/extract/lexicon"
)

// Name is a subject: an entry of the lexicons, or several together.
type Name struct {
	Text  string
	Entry *lexicon.Entry
}

func (n Name) Is(k lexicon.Kind) bool { return n.Entry != nil && n.Entry.Kind == k }

// IsName reports whether the words of a heading can be the name of a version.
func (h *Heading) IsName() bool {
	return h.Text != "" && h.When == nil && h.Place == nil && h.Name.Text == "" && !h.Share && !h.Change && !h.Total && !h.Percent
}

// AsVersion makes the heading the name of a version.
func (h *Heading) AsVersion() {
	*h = Heading{Text: h.Text, Start: h.Start, Trim: h.Trim, Version: true}
}

// VersionName returns the name of the version that the row is of, which may stand in two columns:
// "Long Range | Earth".
func (h *Heading) VersionName() string {
	if h.Trim == "" {
		return h.Text
	}
	return h.Text + " " + h.Trim
}
