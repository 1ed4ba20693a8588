package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// tellsOfNewWorks returns the item of a plant that the sentence says is planned, built or paid for,
// so that what it can make is still to come, -1 for none: "plans a second factory", "is building a
// plant", "$810 million for a cell factory". Of the drafts those from first on are the sentence's.
func (r *Resolver) tellsOfNewWorks(f *frame, first int) int {
	paid := false
	for i := first; i < len(r.drafts); i++ {
		d := &r.drafts[i]
		paid = paid || r.is(d, lexicon.Plant) && d.Unit.IsCurrency() && d.Modality == fact.Target && !d.dropped
	}
	for i := range f.Of(r.worksKind) {
		from := r.introduces(f, i)
		if from < 0 {
			continue
		}
		if paid {
			return i
		}
		for j := from - 1; j >= f.starts[f.runs[from]] && j >= from-10; j-- {
			if f.Items[j].Punct || !f.visible(j, i) {
				continue
			}
			e, u := r.modalCue(f, j, false), f.Use(j, lexicon.Say)
			if e != nil && e.Name != cueIf || f.Has(j, r.decidingKind) || u != nil && u.Role == lexicon.Verb && u.Entry.Name == announcement || f.Has(j-1, lexicon.Auxiliary) && hasSuffix(f.Text(j), "ing") && f.Has(j, r.producingKind) {
				return i
			}
		}
	}
	return -1
}

// introduces returns the item from which on the plant at items[i] is spoken of as one not known yet, -1
// where it is none: "a", "another", "its first", "two new".
func (r *Resolver) introduces(f *frame, i int) int {
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		switch w := f.Word(j); {
		case w == text.A || w == text.An || w == text.Another || w == r.words.fresh || f.Has(j, lexicon.Ordinal):
			return j
		case f.Items[j].Punct && w != text.Hyphen && w != text.Comma, f.Has(j, lexicon.Determiner), f.Has(j, lexicon.Preposition), f.Has(j, lexicon.Auxiliary):
			return -1
		}
	}
	return -1
}

// noteComing keeps whether the plant that the sentence spoke of is still to come, which lasts until it
// is told to have opened or made something.
func (r *Resolver) noteComing(f *frame, before site, first int) {
	s := &r.ctx.site
	if s.sentence != r.ctx.sentences {
		return
	}
	s.coming = before.coming && r.sameSite(before.place, s.place) || r.tellsOfNewWorks(f, first) >= 0
	for i := first; i < len(r.drafts); i++ {
		switch d := &r.drafts[i]; {
		case d.dropped || !r.sited(d) || d.Scope.Origin != "" && !r.sameSite(d.Scope.Origin, s.place):
		case d.Measure == fact.Event && d.Metric != "closure":
			s.coming = d.Modality == fact.Target
		case r.isFlow(d) && d.Modality == fact.Reported:
			s.coming = false // it makes cars
		}
	}
}

// stillToBuild makes what a plant can do a plan where the plant is still to be built, as the
// sentence or those before it tell.
func (r *Resolver) stillToBuild(f *frame, k int, d *draft) {
	if m := r.vocabulary(d.Metric); !m.Is(lexicon.Plant) || !m.Sited || !m.Plan || m.Announced || d.Measure != fact.Level || d.Modality != fact.Reported || d.cue != nil || f.roles[k].base || r.atPresent(f, k) || r.pastClause(f, k) {
		return
	}
	first := len(r.drafts)
	for first > 0 && r.drafts[first-1].sentenceNo == d.sentenceNo {
		first--
	}
	s := &r.ctx.site
	goesOn := s.coming && d.Scope.Origin == s.place && r.ctx.sentences-s.sentence <= 3 && (s.owner == "" || r.kin(s.owner, d.Subject)) && r.ofOnePlant(f, k)
	if i := r.tellsOfNewWorks(f, first); goesOn || i >= 0 && i < k && f.visible(i, k) {
		d.Modality = fact.Target
	}
}
