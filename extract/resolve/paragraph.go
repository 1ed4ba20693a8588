package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
)

// paragraph is the place whose figures alone the block has told so far.
type paragraph struct {
	place   clause.Name
	block   int
	several bool
	from    int // its first draft
}

// noteParagraph keeps the place that the figures of the block so far are all of.
func (r *Resolver) noteParagraph(f *clause.Frame, first int) {
	p := &r.ctx.paragraph
	if f.Block != clause.InBody {
		*p = paragraph{}
		return
	}
	if p.block != r.ctx.block {
		*p = paragraph{block: r.ctx.block, from: first}
	}
	for i := first; i < len(r.drafts); i++ {
		if d := &r.drafts[i]; !d.dropped {
			p.several = p.several || !d.who().Is(lexicon.Place) || p.place.Text != "" && p.place.Text != d.Subject
			p.place = d.who()
		}
	}
}

// ofParagraph returns the one place that the block has told figures of, where the article is
// about several or a larger one: "Sales fell in Germany. Diesels made up 15 percent".
func (r *Resolver) ofParagraph() (clause.Name, bool) {
	p, main := &r.ctx.paragraph, r.ctx.main.Entry
	if p.block != r.ctx.block || p.several || p.place.Entry == nil || p.place.Entry.Is != "country" {
		return clause.Name{}, false
	}
	return p.place, main == nil || main.Is != "country" && main != p.place.Entry
}

// ranking is what a paragraph tells of several makers or models side by side.
type ranking struct {
	block int
	kind  fact.Scope // of vehicle
	first string     // whose the first figure of it was
	many  bool       // others have followed
}

// note adds a level of vehicles to the ranking; of another kind it begins a new one.
func (g *ranking) note(block int, subject string, kind fact.Scope) {
	if block != g.block || kind != g.kind {
		*g = ranking{block: block, kind: kind, first: subject}
	}
	g.many = g.many || subject != g.first
}
