package resolve

import (
	"slices"

	"carfacts/extract/article"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// sectionMarket is a part of an article on markets that has a market of its own: the block of
// its heading, and the country.
type sectionMarket struct {
	block  int
	place  clause.Name
	headed bool // the heading says so
	label  bool // it is a paragraph that begins with the country: "Finland: at 6,080, registrations were"
}

// noteSection keeps the country of the section that begins with block i: the one that
// its heading opens with, "Jakarta: a target too far", or else the one that a body
// counts whom its first paragraph cites.
func (r *Resolver) noteSection(a *article.Article, i int) {
	b, label := &a.Blocks[i], clause.Name{}
	if b.Kind == article.Paragraph {
		label = r.labelPlace()
	}
	switch {
	case label.Text != "":
		r.sections = append(r.sections, sectionMarket{i, label, true, true})
	case b.Kind == article.Paragraph && len(r.sections) > 0 && r.sections[len(r.sections)-1].label && r.sections[len(r.sections)-1].place.Text != "":
		r.sections = append(r.sections, sectionMarket{i, clause.Name{}, false, true})
	case b.Kind == article.Heading:
		place := r.headingPlace()
		r.sections = append(r.sections, sectionMarket{i, place, place.Text != "", false})
	case b.Kind == article.Paragraph && len(r.sections) > 0 && r.sections[len(r.sections)-1].block == i-1 && r.sections[len(r.sections)-1].headed && r.speaksOfItsMakers(r.sections[len(r.sections)-1].place.Entry):
		r.sections[len(r.sections)-1] = sectionMarket{block: i - 1}
	case len(r.sections) > 0 && !r.sections[len(r.sections)-1].label && r.sections[len(r.sections)-1].block == i-1 && r.sections[len(r.sections)-1].place.Text == "" && b.Kind == article.Paragraph:
		if n := r.bodyMarket(); n.Entry != nil && n.Entry.Is == "country" {
			r.sections[len(r.sections)-1].place = n
		}
	}
}

// speaksOfItsMakers reports whether the block begins with the makers of the place, who may sell anywhere: "Chinese brands took
// 9.7 percent of the British market", under "Chinese gains".
func (r *Resolver) speaksOfItsMakers(place *lexicon.Entry) bool {
	for i := range min(len(r.hits), 6) {
		if u := r.hits[i].Use(lexicon.Place); u != nil && u.Entry == place {
			return r.makersOf(i)
		}
	}
	return false
}

// labelPlace returns the country that the block begins with before a colon.
func (r *Resolver) labelPlace() clause.Name {
	if len(r.hits) < 4 || !r.hits[0].Kinds.Has(lexicon.Place) {
		return clause.Name{}
	}
	if next := max(1, r.hits[0].Len); next >= len(r.tokens) || r.tokens[next].Word != text.Colon {
		return clause.Name{}
	}
	return r.marketHit(&r.hits[0])
}

// dropLabels takes back the sections of paragraphs that begin with a country where there are fewer than two such.
func (r *Resolver) dropLabels() {
	places := 0
	for _, s := range r.sections {
		if s.label && s.place.Text != "" {
			places++
		}
	}
	if places < 2 {
		r.sections = slices.DeleteFunc(r.sections, func(s sectionMarket) bool { return s.label })
	}
}

// labelledAt reports whether a paragraph that begins with a country, or the one after such, is the block.
func (r *Resolver) labelledAt(block int) bool {
	s, ok := r.sectionAt(block)
	return ok && s.label
}

// sectionAt returns the section that begins with the block.
func (r *Resolver) sectionAt(block int) (sectionMarket, bool) {
	i, ok := slices.BinarySearchFunc(r.sections, block, func(s sectionMarket, block int) int { return s.block - block })
	if !ok {
		return sectionMarket{}, false
	}
	return r.sections[i], true
}

// headingPlace returns the country that the heading is of: it opens with that, its
// capital or a city of it, and goes on with no more than what is counted there.
func (r *Resolver) headingPlace() clause.Name {
	for i := range r.hits {
		h := &r.hits[i]
		if h.Kinds.Has(lexicon.Place) {
			next := i + h.Len
			if next < len(r.hits) && r.tokens[next].Kind != text.Punct && !r.hits[next].Kinds.Has(lexicon.MetricCue) && !r.hits[next].Kinds.Has(lexicon.Move) {
				return clause.Name{}
			}
			for j := next; j < len(r.hits); j++ {
				if r.hits[j].Kinds.Has(lexicon.Place) {
					return clause.Name{} // "Munich up, Turin down"
				}
			}
			return r.countryHit(h)
		}
		if !h.Kinds.Has(lexicon.Conjunction) && !h.Kinds.Has(lexicon.Preposition) && !h.Kinds.Has(lexicon.Determiner) {
			return clause.Name{}
		}
	}
	return clause.Name{}
}

// countryHit returns the country that the words name, or that the city they name is in.
func (r *Resolver) countryHit(h *lexicon.Hit) clause.Name {
	if n := r.marketHit(h); n.Text != "" {
		return n
	}
	for u := range h.Of(lexicon.Place) {
		if u.Is == "city" {
			if e := r.Lex.Named(u.In); e != nil && e.Is == "country" {
				return clause.NameOf(e)
			}
		}
	}
	return clause.Name{}
}

// openSection makes the country of the section that begins with the block the one that
// figures without a name are of, where the article is about markets and no single maker, and
// else the one that a maker's sales are in.
func (r *Resolver) openSection(block int) {
	c := &r.ctx
	c.sectionMarket = ""
	r.resumeMain()
	s, ok := r.sectionAt(block)
	if !ok || !s.label {
		r.openMaker(block)
	}
	if !ok {
		return
	}
	if s.headed {
		c.sectionMarket = s.place.Text
	}
	if c.main.Text == "" || c.topicMaker && !c.topicPlace || c.dominant.Text != "" && !(c.topicPlace && s.label) {
		return
	}
	place := s.place
	if place.Text == "" {
		place = c.whole // back to what all of the article is about
	}
	if place.Text == "" || place.Text == c.main.Text {
		return
	}
	if c.whole.Text == "" {
		c.whole = c.main
	}
	if c.territory.place == c.main.Text && (s.headed || c.main.Entry == nil || c.main.Entry.Is != "world") {
		c.territory.place = place.Text
	}
	c.main, c.place, c.subject, c.subjectBlock = place, place, place, block
	c.scope, c.scopeOf = fact.Scope{}, ""
}

// openQuestion makes the country that a question with a block of its own names, and no other nor a maker, the one that the
// answer is of, in an article on a market, until the next question: "Q: What does Kazakhstan do?"
func (r *Resolver) openQuestion(f *clause.Frame) {
	c := &r.ctx
	if !c.topicPlace || c.main.Entry == nil || c.main.Entry.Is != "country" || !f.Unnamed() {
		return
	}
	place := clause.Name{}
	for i := range f.Of(lexicon.Place) {
		n := f.Items[i].Name
		if n == nil || n.Kind != lexicon.Place {
			continue
		}
		if n.Is != "country" || place.Text != "" && place.Text != n.Name {
			return
		}
		place = clause.NameOf(n)
	}
	if place.Text == "" {
		place = c.asked
	} else if c.asked.Text == "" {
		c.asked = c.main
	}
	if place.Text == "" || place.Text == c.main.Text {
		return
	}
	if c.territory.place == c.main.Text {
		c.territory.place = place.Text
	}
	if c.top.place == c.main.Text {
		c.top.place = place.Text
	}
	c.main, c.place, c.subject, c.subjectBlock = place, place, place, c.block
	c.scope, c.scopeOf, c.company = fact.Scope{}, "", clause.Name{}
}

// openMaker makes the one maker that a heading names the one that its section is about, whoever
// the article is about: "4. VinFast: quantity, at least".
func (r *Resolver) openMaker(block int) {
	c := &r.ctx
	if c.about.Text == "" && c.dominant.Text != "" && !c.parted {
		c.about = c.dominant
	}
	c.parted = true
	r.open(block)
	n := r.onlyMaker()
	if n.Text == "" || c.topicPlace {
		c.dominant = c.about
		return
	}
	c.dominant, c.company = n, n
	c.subject, c.subjectBlock = n, block
}
