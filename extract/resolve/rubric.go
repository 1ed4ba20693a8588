package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// rubric is the kind of vehicle that a heading, or the introduction of a list, sorts what
// follows it by: "Passenger cars:", "Two-wheelers".
type rubric struct {
	kind  fact.Scope
	lists bool // items follow it, and it ends with them
}

// leaveRubric forgets the rubric at running text after its items.
func (r *Resolver) leaveRubric() {
	c := &r.ctx
	switch {
	case c.itemBlock == c.block:
		c.rubric.lists = true
	case c.rubric.lists:
		c.rubric = rubric{}
	}
}

// noteRubric keeps the kind that a block of one sentence is all about, or that the last sentence
// of one leads over to a list of, and forgets it at any other heading or introduction.
func (r *Resolver) noteRubric(f *clause.Frame) {
	kind, ok := r.SoleKind(f)
	last := f.Word(len(f.Items) - 1)
	switch {
	case ok && f.First && last != text.Stop && !r.headsOther(f):
		r.ctx.rubric = rubric{kind: kind}
	case f.First && f.Asks():
		r.ctx.rubric = rubric{kind: r.askedKind(f)} // a question as a heading
	case last == text.Colon:
		r.ctx.rubric = rubric{kind: r.ListedKind(f)}
	case f.Block != clause.InBody:
		r.ctx.rubric = rubric{}
	}
}

// headsOther reports whether a heading is on what is no number of vehicles, so that those told under it are of any kind:
// "EU duties on Chinese EVs", "Prices of used cars".
func (r *Resolver) headsOther(f *clause.Frame) bool {
	other := false
	for i := range f.Of(lexicon.MetricCue) {
		u := f.Use(i, lexicon.MetricCue)
		if u == nil || u.Role == lexicon.Verb || len(u.Metrics) == 0 {
			continue
		}
		if m := r.Vocabulary(u.Metrics[0]); m != nil && m.Accepts("count") {
			return false
		}
		other = true
	}
	return other
}

// askedKind returns the one kind of vehicle that a question without figures is about, and no maker's: "What about hybrids?"
func (r *Resolver) askedKind(f *clause.Frame) fact.Scope {
	if kinds := r.KindsBefore(f, len(f.Items)); len(kinds) == 1 && f.Unnamed() && len(f.Quantities) == 0 {
		return kinds[0]
	}
	return fact.Scope{}
}

// underRubric adds to s the kind of vehicle of the rubric that a figure of vehicles stands under, where its
// sentence names none; where that names only what drives them, the segment.
func (r *Resolver) underRubric(f *clause.Frame, d *draft, s *fact.Scope) {
	kind := r.ctx.rubric.kind
	if !r.flowsOrStocks(d) {
		return
	}
	if r.ctx.itemBlock == r.ctx.block && clause.IsKind(&kind) && !clause.IsKind(&d.own) && !r.SpeaksOfKinds(f) && (d.metricEntry == nil || !clause.IsKind(&d.metricEntry.Scope)) {
		s.Powertrain, s.Segment = kind.Powertrain, kind.Segment // whatever was spoken of before the list
	}
	switch {
	case clause.IsKind(s) && kind.Powertrain == "" && !r.SpeaksOfSegment(f):
		s.Merge(&kind)
	case !clause.IsKind(s) && !r.SpeaksOfKinds(f):
		s.Merge(&kind)
	}
}

// notePartLabel keeps the part of what a maker counts that the sentence is labelled with.
func (r *Resolver) notePartLabel(f *clause.Frame) {
	if f.Block == clause.InBody && len(f.Items) > 0 {
		if part, ok := r.PartLabel(f); ok {
			r.ctx.labelled, r.ctx.labelledAt = part, r.ctx.sentences
		}
	}
}

// underLabel adds to s the part that the sentence is labelled with, or the one before it where this one names neither a part nor whose
// figures it has: "Second, new energy: 117,000 vehicles were sold in July; in seven months it was 764,000".
func (r *Resolver) underLabel(f *clause.Frame, d *draft, s *fact.Scope) {
	since := r.ctx.sentences - r.ctx.labelledAt
	if r.ctx.labelledAt == 0 || since > 1 || since == 1 && (f.First || !f.Unnamed() || d.own != fact.Scope{} || d.metricEntry != nil && d.metricEntry.Scope != fact.Scope{}) {
		return
	}
	if !r.addsUp(d.Metric) || d.who().Is(lexicon.Model) || clause.IsKind(&d.own) {
		return
	}
	part := r.ctx.labelled
	if clause.IsKind(s) {
		part.Powertrain, part.Segment = "", ""
	}
	s.Merge(&part)
}

// flowsOrStocks reports whether the metric is a flow of vehicles or what is in stock of them.
func (r *Resolver) flowsOrStocks(d *draft) bool {
	m := r.Vocabulary(d.Metric)
	return m != nil && (m.Flow || d.Metric == "inventory") && m.Accepts("count")
}
