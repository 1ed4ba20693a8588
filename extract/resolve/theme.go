package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// theme is the kind of vehicle that a paragraph is about: the last that a sentence of it opened
// with. It holds for the figures of that sentence and of those after it until another kind, a
// maker or the whole is spoken of.
type theme struct {
	kind   fact.Scope
	block  int
	market bool // of all who make and buy it, so that what is measured next may be anything
	spoken int  // sentence without a figure, so that those of the next may measure anything
}

// themeAt returns the item of the kind of vehicle that the sentence opens with as what it is
// about: "Plug-in hybrids, after a weak spring, trod water", "For hybrids it was", "Sales of
// diesels". It is -1 for none.
func (r *Resolver) themeAt(f *clause.Frame) int {
	unknown, placed := false, false
	first := r.PastSetting(f)
	if f.Word(first) == text.The {
		first++
	}
	if first < len(f.Items) {
		n, owned := f.Items[first].Name, f.Word(first+1) == text.Possessive
		if placed = n != nil && n.Kind == lexicon.Place && (owned || f.Items[first].Role == lexicon.Adjective); placed {
			first++ // "India's electric two-wheeler market saw", "the Indian market for electric scooters"
		}
		if placed && owned {
			first++
		}
	}
	for i := first; i < len(f.Items); i++ {
		e := f.Entry(i, lexicon.ScopeCue)
		switch {
		case e != nil && clause.IsKind(&e.Scope):
			at := r.themeFrom(f, i)
			if placed && (at < 0 || !r.isItsMarket(f, at)) {
				return -1
			}
			return at
		case f.Items[i].Quantity != 0 || f.Items[i].Name != nil || f.Items[i].Punct || unknown:
			return -1
		case f.Has(i, lexicon.Determiner), f.Has(i, r.AdverbKind), f.Has(i, lexicon.MetricCue) && f.Use(i, lexicon.MetricCue).Role != lexicon.Verb,
			f.Has(i, r.ShareKind), f.Word(i) == text.Of, f.Word(i) == text.For, f.Word(i) == text.As && f.Word(i+1) == text.For:
		case i == 0 && (f.Word(i) == text.In || f.Word(i) == text.Among || f.Word(i) == text.With):
		case f.Items[i].Hit == nil:
			unknown = true // "Conventional hybrids"
		default:
			return -1
		}
	}
	return -1
}

// isItsMarket reports whether the words for a kind that begin at items[i] are followed by a noun for those who make and buy
// it: "China's NEV market", "the electric vehicle (EV) sector".
func (r *Resolver) isItsMarket(f *clause.Frame, i int) bool {
	for f.Has(i, lexicon.ScopeCue) && !f.Has(i, r.IndustryNoun) {
		i++
	}
	return f.Has(f.PastBracket(i), r.IndustryNoun)
}

// themeFrom returns items[i] where the words for a kind from there on are all that a sentence or
// a phrase is about, and not a word for somebody who makes or buys them; else -1.
func (r *Resolver) themeFrom(f *clause.Frame, i int) int {
	last := i
	for e := f.Entry(last+1, lexicon.ScopeCue); e != nil && clause.IsKind(&e.Scope); e = f.Entry(last+1, lexicon.ScopeCue) {
		last++
	}
	next := f.PastBracket(last + 1)
	switch {
	case r.ofCompany(f, last), f.Word(next) == text.Possessive:
		return -1
	case (f.Word(next) == text.And || f.Word(next) == text.Or || f.Word(next) == text.Comma) && r.NamesKindAt(f, next+1):
		return -1 // of several
	case i == 0 && next == len(f.Items)-1 && f.Items[next].Punct, r.Vehicles(f, last) != nil, f.Has(next, lexicon.MetricCue), f.Has(next, r.UnitNoun), f.Has(next, r.ShareKind), f.Word(next) == text.Comma, f.Has(next, lexicon.Auxiliary), f.Has(next, lexicon.Move), f.Has(next, lexicon.VerbWord), f.Has(next, r.PastKind) && !f.Has(next, lexicon.Preposition), r.IsVerb(f, next), f.UnknownNoun(next):
		return i
	}
	return -1
}

// noteTheme keeps what the paragraph is about after the sentence.
func (r *Resolver) noteTheme(f *clause.Frame, first int) {
	t := &r.ctx.theme
	if f.Block != clause.InBody {
		*t = theme{}
		return
	}
	if kind := r.askedKind(f); f.First && f.Asks() && clause.IsKind(&kind) {
		*t = theme{kind: kind, block: r.ctx.block, spoken: r.ctx.sentences}
		return
	}
	if at := r.themeAt(f); at >= 0 {
		kind := f.KindAt(at)
		if f.Word(0) == text.Of || r.tellsOtherKind(&kind, first) {
			*t = theme{} // "Of its passenger cars, 222,559 were electric", "Passenger vehicles accounted for 56,170 and commercial vehicles for 7,196"
			return
		}
		*t = theme{kind: kind, block: r.ctx.block, market: r.isItsMarket(f, at)}
		if len(r.drafts) == first && len(f.Quantities) == 0 {
			t.spoken = r.ctx.sentences
		}
		return
	}
	if t.block != r.ctx.block || !f.Unnamed() || r.SpeaksOfKinds(f) || r.OpensOnMakers(f, 0) {
		*t = theme{}
		return
	}
	for i := first; i < len(r.drafts); i++ {
		if d := &r.drafts[i]; !d.dropped && (d.Scope.Powertrain != t.kind.Powertrain || t.kind.Segment != "" && d.Scope.Segment != t.kind.Segment) {
			*t = theme{}
			return
		}
	}
}

// tellsOtherKind reports whether the sentence whose first draft is given tells a number of a kind beside this one.
func (r *Resolver) tellsOtherKind(kind *fact.Scope, first int) bool {
	for i := first; i < len(r.drafts); i++ {
		d := &r.drafts[i]
		if s := &d.Scope; !d.dropped && (s.Segment != "" && kind.Segment != "" && s.Segment != kind.Segment || s.Powertrain != "" && kind.Powertrain != "" && s.Powertrain != kind.Powertrain) {
			return true
		}
	}
	return false
}

// themed returns the kind of vehicle that the figure at items[k] is of because its sentence, or
// the paragraph so far, is about that: "Diesels had another bad month. The KBA counted 31,400."
func (r *Resolver) themed(f *clause.Frame, k int, q *mention.Quantity, d *draft) fact.Scope {
	t := &r.ctx.theme
	m := r.Vocabulary(d.Metric)
	if m == nil || !m.Accepts("count") || !m.Flow || d.Unit != fact.Vehicle && d.Measure == fact.Level {
		return fact.Scope{}
	}
	if q != nil && q.Counted != nil && q.Counted.Kind == lexicon.ScopeCue {
		return fact.Scope{} // "105,694 new vehicles": of every kind
	}
	if at := r.themeAt(f); at >= 0 {
		if at > k || f.Contrasts(f.Runs[k]) || r.NamesBetween(f, at, k) || r.opensExports(f, k, d) && !r.isItsMarket(f, at) {
			return fact.Scope{}
		}
		return f.KindAt(at)
	}
	if t.block != r.ctx.block || !f.Unnamed() || r.SpeaksOfKinds(f) || r.OfWholeMarket(f, k) || r.OpensOnMakers(f, f.FirstOfClause(k)) || !(t.spoken > 0 && t.spoken == r.ctx.sentences-1 && (t.market || !f.Has(0, lexicon.MetricCue))) && r.changesTopic(d) {
		return fact.Scope{}
	}
	if r.ctx.lead.Powertrain != t.kind.Powertrain && r.placed(d) && r.nearestMarket(f, k, f.Runs[k], d) >= 0 {
		return fact.Scope{} // "EV sales surged 88 percent. China sales declined 13 percent", of a maker that sells others
	}
	return t.kind
}

// opensExports reports whether the figure's clause begins with a word for what is sent abroad, beside
// what the kind before it was sold: "NEVs numbered 93,000, and exports 88,000".
func (r *Resolver) opensExports(f *clause.Frame, k int, d *draft) bool {
	i := f.Starts[f.Runs[k]]
	for i < k && r.Boundary(f, i) > 0 {
		i++
	}
	return r.is(d, lexicon.Outbound) && i > 0 && f.Has(i, lexicon.MetricCue) && f.Entry(i, lexicon.MetricCue) == d.metricEntry
}

// changesTopic reports whether the figure measures something else than those before it, or of
// another place: "Exports, on the other hand, slumped", "Austria's rose".
func (r *Resolver) changesTopic(d *draft) bool {
	c := &r.ctx
	if d.own.Channel != "" && d.own.Channel != c.scope.Channel || d.metricEntry != nil && d.metricEntry.Scope.Channel != "" && d.metricEntry.Scope.Channel != c.scope.Channel {
		return true // "Wholesale sales were 2.3 million"
	}
	if d.SubjectFrom != fact.Context && c.scopeOf != "" && c.scopeOf != d.Subject {
		return true
	}
	return c.metric != "" && d.Metric != c.metric && !(r.IsTurnover(d.Metric) && r.IsTurnover(c.metric))
}
