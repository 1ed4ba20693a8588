package resolve

import (
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
func (r *Resolver) noteRubric(f *frame) {
	kind, ok := r.soleKind(f)
	last := f.Word(len(f.Items) - 1)
	switch {
	case ok && f.first && last != text.Stop:
		r.ctx.rubric = rubric{kind: kind}
	case last == text.Colon:
		r.ctx.rubric = rubric{kind: r.listedKind(f)}
	case f.block != inBody:
		r.ctx.rubric = rubric{}
	}
}

// listedKind returns the kind of vehicle that an introduction to a list names alone, beside no
// maker and no figure but how many follow: "The five largest markets, battery cars only:".
func (r *Resolver) listedKind(f *frame) fact.Scope {
	var kind fact.Scope
	for i := range f.Items {
		if q := f.QuantityAt(i); q != nil && (q.Unit != nil || q.Value > 20) {
			return fact.Scope{}
		}
		if n := f.Items[i].Name; n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) {
			return fact.Scope{}
		}
		e := f.Entry(i, lexicon.ScopeCue)
		if e == nil || f.groups[i] != 0 || e.Scope != (fact.Scope{}) && !isKind(&e.Scope) {
			continue
		}
		k := kindOf(&e.Scope)
		if i == 0 && (f.Has(1, lexicon.Auxiliary) || f.Has(1, lexicon.VerbWord) || f.Has(1, lexicon.Move)) {
			return fact.Scope{} // "Pickups did well:" is told of them
		}
		if k == (fact.Scope{}) || kind != (fact.Scope{}) && kind != k || r.isIncluded(f, i) {
			return fact.Scope{} // "New cars, including electric ones:"
		}
		kind = k
	}
	return kind
}

// soleKind returns the one kind of vehicle that the sentence names, beside what is counted
// and the words for a market or a segment alone; notes in brackets say more of it.
func (r *Resolver) soleKind(f *frame) (fact.Scope, bool) {
	var kind fact.Scope
	for i := range f.Items {
		if f.groups[i] != 0 {
			continue
		}
		e := f.Entry(i, lexicon.ScopeCue)
		switch {
		case f.QuantityAt(i) != nil, f.Items[i].Name != nil && f.Items[i].Name.Kind != lexicon.Place:
			return fact.Scope{}, false
		case e != nil && isKind(&e.Scope) && kind == (fact.Scope{}):
			kind = kindOf(&e.Scope)
		case e != nil && isKind(&e.Scope):
			return fact.Scope{}, false
		case f.Has(i, lexicon.MetricCue) && f.Use(i, lexicon.MetricCue).Role != lexicon.Verb, f.Has(i, r.unitNoun), f.Has(i, lexicon.Determiner), f.Items[i].Name != nil:
		case f.Word(i) == text.Colon, f.Word(i) == text.In:
		default:
			return fact.Scope{}, false
		}
	}
	return kind, kind != (fact.Scope{})
}

// underRubric adds to s the kind of vehicle of the rubric that a figure of vehicles stands under, where its
// sentence names none; where that names only what drives them, the segment.
func (r *Resolver) underRubric(f *frame, d *draft, s *fact.Scope) {
	kind := r.ctx.rubric.kind
	if !r.flowsOrStocks(d) {
		return
	}
	if r.ctx.itemBlock == r.ctx.block && isKind(&kind) && !isKind(&d.own) && !r.speaksOfKinds(f) && (d.metricEntry == nil || !isKind(&d.metricEntry.Scope)) {
		s.Powertrain, s.Segment = kind.Powertrain, kind.Segment // whatever was spoken of before the list
	}
	switch {
	case isKind(s) && kind.Powertrain == "" && !r.speaksOfSegment(f):
		merge(s, &kind)
	case !isKind(s) && !r.speaksOfKinds(f):
		merge(s, &kind)
	}
}

// speaksOfSegment reports whether the sentence names a segment.
func (r *Resolver) speaksOfSegment(f *frame) bool {
	for i := range f.Of(lexicon.ScopeCue) {
		if f.Entry(i, lexicon.ScopeCue).Scope.Segment != "" {
			return true
		}
	}
	return false
}

// flowsOrStocks reports whether the metric is a flow of vehicles or what is in stock of them.
func (r *Resolver) flowsOrStocks(d *draft) bool {
	m := r.vocabulary(d.Metric)
	return m != nil && (m.Flow || d.Metric == "inventory") && m.Accepts("count")
}
