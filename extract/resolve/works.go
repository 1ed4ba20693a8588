package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// ofWorks reports whether the figure is of the plants, the staff or the projects of a company:
// what they can make, cost or employ.
func (r *Resolver) ofWorks(d *draft) bool {
	m := r.Vocabulary(d.Metric)
	return m != nil && m.Corporate && (m.Plan || m.Sited) && d.Measure != fact.Event
}

// runs returns who has the figure of works and staff that the name is the subject of: a car's
// maker, and no town or state, which only say where a plant is. A car that a company of another
// trade is said to have to do with is not what its works are of: "its old works, which serves the Leaf".
func (r *Resolver) runs(n clause.Name) (clause.Name, bool) {
	switch {
	case n.Is(lexicon.Model):
		e := r.Lex.Named(n.Entry.Maker)
		if e == nil {
			return n, true
		}
		c := r.ctx.company
		return clause.NameOf(e), !c.Is(lexicon.Maker) || r.kin(e.Name, c.Text) || len(c.Entry.Makes) > 0 && makesOneOf(e, c.Entry.Makes)
	case n.Is(lexicon.Place):
		return n, n.Entry.Is != "city" && r.CountryOf(n.Entry) == ""
	}
	return n, true
}

// isProductive reports whether the draft is of what is made, which a place that was spoken of for what is sold there does not.
func (r *Resolver) isProductive(d *draft) bool {
	return d.Metric == "production" || d.Metric == "capacity"
}

// worksOpen reports whether the clause of items[k] opens with a plant, of which it is.
func (r *Resolver) worksOpen(f *clause.Frame, k int) bool {
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		if f.Has(i, r.WorksKind) {
			return true
		}
		if f.Items[i].Name != nil || f.Has(i, lexicon.MetricCue) {
			return false
		}
	}
	return false
}

// costsToBuild reports whether the cost is that of a plant, which is money put into it: "The works
// at Sines will cost 2 billion euros", "It is to cost $5 billion and make 36 GWh of cells a year".
func (r *Resolver) costsToBuild(f *clause.Frame, k int, q *mention.Quantity, d *draft) bool {
	if d.Measure != fact.Level || !d.Unit.IsCurrency() || !q.Scaled {
		return false
	}
	verb := k - 1
	for ; ; verb-- {
		if verb < f.Starts[f.Runs[k]] {
			return false
		}
		if u := f.Use(verb, lexicon.MetricCue); u != nil {
			if u.Role != lexicon.Verb {
				return false
			}
			break
		}
		if f.Items[verb].Name != nil || f.Items[verb].Quantity != 0 || f.Items[verb].Punct || f.Has(verb, lexicon.Pronoun) {
			return false // "will cost Kia $2 billion"
		}
	}
	makes := false
	for i := k + 1; i < len(f.Items) && (!f.Items[i].Punct || f.Groups[i] != f.Groups[k]); i++ {
		makes = makes || f.Has(i, r.ProducingKind)
	}
	for i := verb - 1; i >= 0; i-- {
		switch {
		case f.Has(i, r.WorksKind) && f.Groups[i] == f.Groups[k]:
			return true
		case f.Word(i) == text.It || f.Has(i, lexicon.Pronoun) && i == 0:
			return makes || r.ctx.site.place != "" && r.ctx.sentences-r.ctx.site.sentence <= 1 && !r.ctx.site.left
		case f.Items[i].Quantity != 0 || f.Weight[f.Runs[i]] >= clause.AtSemicolon:
			return false
		}
	}
	return false
}

// ofAllWorks reports whether the figure is of all plants of a company, so that none that was spoken
// of is where: "its overall capacity", "the capacity of the brand", "It aims to raise its capacity to
// 100 GWh", "will then have 650,000 in all".
func (r *Resolver) ofAllWorks(f *clause.Frame, k int, d *draft) bool {
	if d.Measure == fact.Share {
		return false
	}
	if r.isWhole(f, k, d) || f.Has(k+1, r.FillerKind) && f.Tokens[f.Items[k+1].First].Word == text.In {
		return true // "in all"
	}
	for i := f.Ends[f.Runs[k]] - 1; i >= f.Starts[f.Runs[k]]; i-- {
		if f.Runs[i] != f.Runs[k] {
			continue
		}
		if f.Has(i, r.WorksKind) || f.Word(i) == r.Words.There {
			return false
		}
		if e := f.Entry(i, lexicon.MetricCue); e == nil || e != d.metricEntry {
			continue
		}
		if e := f.Entry(i+3, lexicon.Descriptor); f.Word(i+1) == text.Of && e != nil && clause.IsCompany(e) && f.Has(i+2, lexicon.Determiner) {
			return true
		}
		if f.Determiner(i) == text.Its && d.cue != nil && d.cue.Modality == fact.Target && d.cue.Name != clause.CueFuture {
			return true
		}
	}
	return false
}

// capacityGoesOn reports whether the figure, of which no word says what it is, is what works can make
// that were spoken of: "the first phase is to reach 40 GWh", "The second stage will take this to 300,000".
func (r *Resolver) capacityGoesOn(f *clause.Frame, k int, q *mention.Quantity, d *draft) bool {
	if d.Measure != fact.Level || q.Reason != "" || r.Resumes(f, k) {
		return false
	}
	if q.Unit != nil && q.Unit.Dimension == "bulk_energy" {
		return r.canBeMade(f, k)
	}
	if !canCountCars(q) || q.Unit != nil && q.Unit.Dimension != "count" || !r.toldLast("capacity") {
		return false
	}
	for i := 0; i < k; i++ {
		switch w := f.Word(i); {
		case f.Has(i, lexicon.MetricCue) || f.Items[i].Name != nil && f.Items[i].Name.Kind != lexicon.Place:
			return false
		case f.Has(i, r.PhaseKind) || w == text.This || w == text.That:
			return true
		}
	}
	return false
}

// canBeMade reports whether the batteries in gigawatt-hours at items[k] are what works can make and not
// what was made or sold, of which an article on that would tell.
func (r *Resolver) canBeMade(f *clause.Frame, k int) bool {
	planned, works := false, false
	for i := range k {
		makes := f.Has(i, r.WorksKind) && f.Word(i+1) != text.Out || f.Has(i, r.PhaseKind)
		if makes && f.Runs[i] == f.Runs[k] {
			return true
		}
		works = works || makes
		planned = planned || f.Has(i, lexicon.ModalityCue) && f.Runs[i] == f.Runs[k]
	}
	if planned && works {
		return true
	}
	for _, n := range r.ctx.measured {
		if m := r.Vocabulary(n.metric); m != nil && len(m.Dimensions) > 0 && m.Dimensions[0] == "bulk_energy" {
			return planned && r.toldLast("capacity")
		}
	}
	s := &r.ctx.site
	return r.toldLast("capacity") || s.place != "" && r.ctx.sentences-s.sentence <= 2 && !s.left
}

// toldLast reports whether the last level, told in this sentence or the one before, is of the metric.
func (r *Resolver) toldLast(metric string) bool {
	for i := len(r.drafts) - 1; i >= 0 && r.ctx.sentences-r.drafts[i].sentenceNo <= 1; i-- {
		if d := &r.drafts[i]; !d.dropped && d.Measure == fact.Level {
			return d.Metric == metric
		}
	}
	return false
}
