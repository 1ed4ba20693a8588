package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// tellersOwn returns the company whose officer says what "it" did in the clause of the figure: "Jim Farley, chief executive of Ford,
// said that it sold 30,000 cars".
func (r *Resolver) tellersOwn(u *unowned) (clause.Name, bool) {
	f, k := u.f, u.k
	for i := f.Starts[f.Runs[k]]; u.refers && i < k; i++ {
		if f.Word(i) == text.It || f.Word(i) == text.Its {
			return r.TellersCompany(f, i)
		}
	}
	return clause.Name{}, false
}

// modelsOwn returns the model that was spoken of where the figure is one that only a model has: "It has a range of 510 km"; or
// the maker that the paragraph has come to since, where the model is another's.
func (r *Resolver) modelsOwn(u *unowned) (clause.Name, bool) {
	c := &r.ctx
	if c.model.Text == "" || !r.isProduct(u.Metric) && !r.ofModelsOwn(u) {
		return clause.Name{}, false
	}
	if s := c.subject; c.modelBlock < c.block && c.subjectBlock == c.block && s.Is(lexicon.Maker) && c.model.Entry != nil && !r.Builds(s, c.model.Entry) && c.topicModel.Text == "" {
		return s, true // "BYD outdid everybody. On Monday it showed a platform that charges at 1,000 kW", after another's
	}
	if u.refers {
		return c.model, true
	}
	return r.modelSpokenOf(), true
}

// ofModelsOwn reports whether the figure is of the model that the article is about, as the start of its production and the
// orders for it are.
func (r *Resolver) ofModelsOwn(u *unowned) bool {
	c := &r.ctx
	if c.topicModel.Text == "" {
		return false
	}
	switch u.Metric {
	case "production_start":
		return c.subject.Entry != nil && (c.subject.Is(lexicon.Model) || r.Builds(c.subject, c.topicModel.Entry))
	case "orders":
		return !u.f.Unnamed() || !r.SpeaksOfKinds(u.f)
	}
	return false
}

// modelSpokenOf returns the model that was named last; at a new paragraph, or in a table, the one
// that the article is about, if it is about one.
func (r *Resolver) modelSpokenOf() clause.Name {
	if c := &r.ctx; c.topicModel.Text != "" && c.modelBlock != c.block && !r.toldOfAnother(c.topicModel.Entry) {
		return c.topicModel
	}
	return r.ctx.model
}

// toldOfAnother reports whether the article has come to another maker's model since it told
// of the one.
func (r *Resolver) toldOfAnother(model *lexicon.Entry) bool {
	c := &r.ctx
	return c.company.Entry != nil && model != nil && !r.Builds(c.company, model) && c.model.Entry != nil && r.Builds(c.company, c.model.Entry)
}

// recalledOwn returns whose vehicles were said to be recalled in this paragraph or the one before.
func (r *Resolver) recalledOwn(u *unowned) (clause.Name, bool) {
	c := &r.ctx
	return c.recalledOf, u.Metric == "recall" && c.recalledOf.Text != "" && c.recalledAt >= c.block-1 && !r.comeToAnother(c.recalledOf)
}

// comeToAnother reports whether the paragraph has come to a maker or model of another house since: "Porsche: The Taycan
// is back in the workshop. 27,527 cars have a hose that may crack".
func (r *Resolver) comeToAnother(n clause.Name) bool {
	s := r.ctx.subject
	if r.ctx.subjectBlock != r.ctx.block || n.Entry == nil || !s.Is(lexicon.Maker) && !s.Is(lexicon.Model) {
		return false
	}
	a, b := n.Entry, s.Entry
	if a.Kind == lexicon.Model {
		a = r.Lex.Named(a.Maker)
	}
	if b.Kind == lexicon.Model {
		b = r.Lex.Named(b.Maker)
	}
	return a != nil && b != nil && !sameHouse(a, b)
}

// toldTotals returns whose total the article gave first where the sentence goes back to it.
func (r *Resolver) toldTotals(u *unowned) (clause.Name, bool) {
	return r.ctx.firstOf, r.ctx.firstOf.Text != "" && r.IsTurnover(u.Metric) && r.ToldTotal(u.f)
}

// thatWas returns whose figure the sentence before told where this one says what "that" was: "That was 2% less than a year earlier".
func (r *Resolver) thatWas(u *unowned) (clause.Name, bool) {
	c, f := &r.ctx, u.f
	if f.Word(0) != text.That && f.Word(0) != text.This || !f.Has(1, lexicon.Auxiliary) && !r.IsVerb(f, 1) {
		return clause.Name{}, false
	}
	return c.flowSubject, c.scopeAt == c.sentences-1 && c.flowSubject.Text == c.scopeOf && c.scopeOf != ""
}
