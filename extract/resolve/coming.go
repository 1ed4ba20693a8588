package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
)

// tellsOfNewWorks returns the item of a plant that the sentence says is planned, built or paid for,
// so that what it can make is still to come, -1 for none: "plans a second factory", "is building a
// plant", "$810 million for a cell factory". Of the drafts those from first on are the sentence's.
func (r *Resolver) tellsOfNewWorks(f *clause.Frame, first int) int {
	paid := false
	for i := first; i < len(r.drafts); i++ {
		d := &r.drafts[i]
		paid = paid || r.is(d, lexicon.Plant) && d.Unit.IsCurrency() && d.Modality == fact.Target && !d.dropped
	}
	for i := range f.Of(r.WorksKind) {
		from := r.Introduces(f, i)
		if from < 0 {
			continue
		}
		if paid {
			return i
		}
		for j := from - 1; j >= f.Starts[f.Runs[from]] && j >= from-10; j-- {
			if f.Items[j].Punct || !f.Visible(j, i) {
				continue
			}
			e, u := r.ModalCue(f, j, false), f.Use(j, lexicon.Say)
			if e != nil && e.Name != clause.CueIf || f.Has(j, r.DecidingKind) || u != nil && u.Role == lexicon.Verb && u.Entry.Name == clause.Announcement || f.Has(j-1, lexicon.Auxiliary) && clause.HasSuffix(f.Text(j), "ing") && f.Has(j, r.ProducingKind) {
				return i
			}
		}
	}
	return -1
}

// noteComing keeps whether the plant that the sentence spoke of is still to come, which lasts until it
// is told to have opened or made something.
func (r *Resolver) noteComing(f *clause.Frame, before site, first int) {
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
func (r *Resolver) stillToBuild(f *clause.Frame, k int, d *draft) {
	if m := r.Vocabulary(d.Metric); !m.Is(lexicon.Plant) || !m.Sited || !m.Plan || m.Announced || d.Measure != fact.Level || d.Modality != fact.Reported || d.cue != nil || f.Roles[k].Base || r.AtPresent(f, k) || r.PastClause(f, k) {
		return
	}
	first := len(r.drafts)
	for first > 0 && r.drafts[first-1].sentenceNo == d.sentenceNo {
		first--
	}
	s := &r.ctx.site
	goesOn := s.coming && d.Scope.Origin == s.place && r.ctx.sentences-s.sentence <= 3 && (s.owner == "" || r.kin(s.owner, d.Subject)) && r.OfOnePlant(f, k)
	if i := r.tellsOfNewWorks(f, first); goesOn || i >= 0 && i < k && f.Visible(i, k) {
		d.Modality = fact.Target
	}
}
