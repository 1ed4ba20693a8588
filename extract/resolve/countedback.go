package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// countsModel returns the model that the words after a number of vehicles point back to, whoever
// sold them: "The Corsa had been on a tear. Opel sold 20,288 of them", "claims 60,000 orders for it".
func (r *Resolver) countsModel(f *clause.Frame, k int, q *mention.Quantity, d, link *draft) (clause.Name, bool) {
	if m := r.Vocabulary(d.Metric); q == nil || d.Measure != fact.Level || d.Unit != fact.Vehicle || m == nil || !m.Flow {
		return clause.Name{}, false
	}
	i := k + 1
	if f.Has(i, lexicon.MetricCue) {
		i++ // "60,000 orders for it"
	}
	if w := f.Word(i); w != text.Of && w != text.For {
		return r.countsOnModel(f, k, q, d)
	}
	switch f.Word(i + 1) {
	case text.Them, text.These, text.Those, text.It:
		return r.modelBefore(f, k, link)
	case text.The:
		for i += 2; f.Has(i, lexicon.ScopeCue) && r.Vehicles(f, i) == nil && !f.Has(i, lexicon.Descriptor); i++ {
		}
		if e := f.Entry(i, lexicon.Descriptor); e != nil && e.Name == "model" {
			return r.modelBefore(f, k, link)
		}
		if !f.IsModel(i) && i+1 < len(f.Items) && !f.Items[i].Punct && f.Items[i].Name == nil {
			i++
		}
		if f.IsModel(i) {
			return clause.NameOf(f.Items[i].Name), true // "4,020 of the new G9"
		}
	}
	return clause.Name{}, false
}

// modelBefore returns whose the vehicles were that the sentence counted before items[k], else the model
// that was spoken of last, in the sentence or the one before, if no other vehicles were.
func (r *Resolver) modelBefore(f *clause.Frame, k int, link *draft) (clause.Name, bool) {
	if link != nil && link.sentenceNo == r.ctx.sentences && link.Measure == fact.Level && link.Unit == fact.Vehicle {
		if i := f.FirstOfClause(k); i > link.item {
			for f.Has(i, lexicon.Determiner) {
				i++
			}
			if n := f.Items[min(i, k)].Name; n != nil && i < k && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) && (f.Has(i+1, r.PartKind) || r.IsVerb(f, i+1)) {
				return clause.NameOf(n), true // "sold 8,242 electric cars; the Mustang Mach-E accounted for 5,308 of them"
			}
		}
		return link.who(), link.who().Is(lexicon.Model) || link.who().Is(lexicon.Maker)
	}
	for i := k - 1; i >= 0; i-- {
		if f.IsModel(i) && f.Items[i].Role != lexicon.Adjective && !r.likened(f, i) {
			return clause.NameOf(f.Items[i].Name), true
		}
		if q := f.QuantityAt(i); q != nil && (q.Counted != nil || q.Unit != nil && q.Unit.Dimension == "count") || r.Vehicles(f, i) != nil && f.Plural(i) {
			return clause.Name{}, false
		}
	}
	c := &r.ctx
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo == c.sentences-1; i-- {
		if p := &r.drafts[i]; p.Measure == fact.Level && p.Unit == fact.Vehicle && !p.who().Is(lexicon.Model) {
			return clause.Name{}, false
		}
	}
	if c.model.Entry == nil || c.modelBlock != c.block {
		return clause.Name{}, false
	}
	for _, i := range f.Named {
		if n := f.Items[i].Name; n.Kind == lexicon.Maker && !r.Builds(clause.NameOf(n), c.model.Entry) {
			return clause.Name{}, false
		}
	}
	return c.model, true
}

// countsOnModel returns the model that a bare number is of where the sentence has counted that and the
// clause only adds what else was done with it, or the next sentence tells how many were sold: "sold 3,019
// of its T10X in October and has delivered 45,000 since 2023. In Ankara 512 were registered".
func (r *Resolver) countsOnModel(f *clause.Frame, k int, q *mention.Quantity, d *draft) (clause.Name, bool) {
	if len(r.drafts) == 0 || q.Counted != nil || q.Unit != nil || r.isWhole(f, k, d) {
		return clause.Name{}, false
	}
	link := &r.drafts[len(r.drafts)-1]
	if link.Measure != fact.Level || link.Unit != fact.Vehicle || !link.who().Is(lexicon.Model) || link.dropped || link.sentenceNo < r.ctx.sentences-1 {
		return clause.Name{}, false
	}
	if link.sentenceNo < r.ctx.sentences {
		for i := 1; i < k; i++ {
			if w := f.Word(i); r.IsSum(w) && w != r.Words.Total && f.Has(i-1, lexicon.Determiner) && f.Unnamed() && f.Runs[i] == f.Runs[k] {
				return link.who(), r.ctx.modelBlock == r.ctx.block // "Through September the tally stands at 41,091"
			}
		}
		return link.who(), r.ctx.subjectBlock == r.ctx.block && f.Unnamed() && f.Has(k+1, lexicon.Auxiliary) && f.Has(k+2, lexicon.MetricCue)
	}
	first := link.item + 1
	for i := first; i < k && f.Word(first) == text.Of; i++ {
		if f.Items[i].Name == link.owner {
			first = i + 1
		}
	}
	if first == link.item+1 {
		return clause.Name{}, false // "produced 10,193 Oceans and delivered 4,929": its cars, whatever they are called
	}
	does := false
	for i := first; i < k; i++ {
		n := f.Items[i].Name
		if n != nil && n.Kind != lexicon.Place || f.Has(i, lexicon.Pronoun) || f.Has(i, lexicon.Descriptor) || f.Items[i].Punct || f.Items[i].Quantity != 0 {
			return clause.Name{}, false
		}
		u := f.Use(i, lexicon.MetricCue)
		does = does || u != nil && u.Role == lexicon.Verb
	}
	return link.who(), does
}
