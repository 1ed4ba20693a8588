package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// An aside is a sentence without figures, in the middle of a paragraph about one, on another who has to
// do with that one: "Its biggest customer, General Motors, built less", "Renault, its largest
// shareholder, agreed", "Intel still owns most of it". What follows is again of whom the paragraph is
// about.

// isAside reports whether the sentence, which is about the maker, tells no figures of it and is an aside.
func (r *Resolver) isAside(f *clause.Frame, first int, maker clause.Name) bool {
	c := &r.ctx
	if f.Block != clause.InBody || r.toldSince(first) || !maker.Is(lexicon.Maker) || !c.subject.Is(lexicon.Maker) || c.subjectBlock != c.block || c.subject.Text == maker.Text {
		return false
	}
	for _, i := range f.Named {
		if f.Items[i].Name == maker.Entry {
			return !f.NamesEntry(c.subject.Entry) && r.tiedBack(f, i)
		}
	}
	return false
}

// tellsOfOthers reports whether a sentence without figures in the middle of a paragraph on a maker has a clause each on two or more
// others, which it does not go on about: "What happened to SDI? Audi's Q8 is on its way out, Rivian lowered its plans, and BMW".
func (r *Resolver) tellsOfOthers(f *clause.Frame, first int, maker clause.Name) bool {
	c := &r.ctx
	if f.Block != clause.InBody || r.toldSince(first) || !maker.Is(lexicon.Maker) && !maker.Is(lexicon.Model) || !c.subject.Is(lexicon.Maker) || c.subjectBlock != c.block {
		return false
	}
	others, run := 0, -1
	for _, i := range f.Named {
		n := f.Items[i].Name
		if n.Kind != lexicon.Maker && n.Kind != lexicon.Model {
			continue
		}
		if n.Kind == lexicon.Maker && sameHouse(n, c.subject.Entry) || n.Kind == lexicon.Model && r.Builds(c.subject, n) {
			return false
		}
		if f.Runs[i] != run && !r.InPhrase(f, i) && f.Starts[f.Runs[i]] >= i-3 {
			others, run = others+1, f.Runs[i]
		}
	}
	return others > 1
}

// passing is whom the text was about before a sentence without figures that names a maker in passing.
type passing struct {
	before   clause.Name
	sentence int // that named the maker
}

// notePassing keeps whom the paragraph was about, where a sentence inside of it tells no figures and is
// about another: the market, or the one maker that the article is about.
func (r *Resolver) notePassing(f *clause.Frame, first int, maker clause.Name) {
	c := &r.ctx
	if f.Block != clause.InBody || r.toldSince(first) || !maker.Is(lexicon.Maker) || c.subjectBlock != c.block || c.subject.Entry == nil || sameHouse(c.subject.Entry, maker.Entry) {
		return
	}
	if c.subject.Is(lexicon.Place) || c.single && c.subject.Text == c.dominant.Text {
		c.passing = passing{c.subject, c.sentences}
	}
}

// beforePassing returns whom the text goes on about after it has named a maker in passing, where the
// sentence takes up nothing of that one: "Hyundai cut its prices. Overall sales rose 5 percent".
func (r *Resolver) beforePassing(u *unowned) (clause.Name, bool) {
	c, f, k, d := &r.ctx, u.f, u.k, u.draft
	n := c.passing.before
	if n.Text == "" || c.passing.sentence != c.sentences-1 || c.subjectBlock != c.block || !f.Unnamed() || r.TakesUp(f, k) {
		return clause.Name{}, false
	}
	if n.Is(lexicon.Place) {
		return n, r.IsTurnover(d.Metric) && (r.is(d, lexicon.Official) || r.SpeaksOfKinds(f))
	}
	return n, !r.isProduct(d.Metric)
}

// toldSince reports whether any figure from the draft on stands.
func (r *Resolver) toldSince(first int) bool {
	for i := first; i < len(r.drafts); i++ {
		if !r.drafts[i].dropped {
			return true
		}
	}
	return false
}

// tiedBack reports whether a pronoun that cannot be the maker's at items[i], or a noun for a company,
// tells what that one is to whom the text was about: "Its rival X", "X, its owner", "X, in which it has a
// stake", "X owns half of it", "X owns half of the carmaker".
func (r *Resolver) tiedBack(f *clause.Frame, i int) bool {
	for j := range i {
		if f.Word(j) == text.Its && (f.Runs[j] == f.Runs[i] || f.Word(i-1) == text.Comma) {
			return true
		}
	}
	if f.Word(i+1) == text.Comma {
		j := i + 2
		if f.Has(j, lexicon.Preposition) && f.Word(j+1) == text.Which {
			j += 2
		}
		if f.Word(j) == text.Its || j > i+2 && f.Word(j) == text.It {
			return true
		}
	}
	for j := i + 2; j < len(f.Items); j++ {
		if e := f.Entry(j, lexicon.Descriptor); e != nil && e.Name == "company" && !f.Plural(j) && r.InPhrase(f, j) && f.ApposedName(j) == nil {
			if det, _ := r.determiner(f, j); det == text.The && r.IsHead(f, j) {
				return true
			}
		}
		if f.Word(j) == text.It && f.Has(j-1, lexicon.Preposition) && (j+1 == len(f.Items) || f.Items[j+1].Punct) {
			return true
		}
	}
	return false
}
