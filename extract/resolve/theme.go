package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// theme is the kind of vehicle that a paragraph is about: the last that a sentence of it opened
// with. It holds for the figures of that sentence and of those after it until another kind, a
// maker or the whole is spoken of.
type theme struct {
	kind  fact.Scope
	block int
}

// themeAt returns the item of the kind of vehicle that the sentence opens with as what it is
// about: "Plug-in hybrids, after a weak spring, trod water", "For hybrids it was", "Sales of
// diesels". It is -1 for none.
func (r *Resolver) themeAt(f *frame) int {
	unknown := false
	for i := f.pastSetting(); i < len(f.Items); i++ {
		e := f.Entry(i, lexicon.ScopeCue)
		switch {
		case e != nil && isKind(&e.Scope):
			return r.themeFrom(f, i)
		case f.Items[i].Quantity != 0 || f.Items[i].Name != nil || f.Items[i].Punct || unknown:
			return -1
		case f.Has(i, lexicon.Determiner), f.Has(i, r.adverbKind), f.Has(i, lexicon.MetricCue) && f.Use(i, lexicon.MetricCue).Role != lexicon.Verb,
			f.Has(i, r.shareKind), f.Word(i) == text.Of, f.Word(i) == text.For, f.Word(i) == text.As && f.Word(i+1) == text.For:
		case i == 0 && (f.Word(i) == text.In || f.Word(i) == text.Among || f.Word(i) == text.With):
		case f.Items[i].Hit == nil:
			unknown = true // "Conventional hybrids"
		default:
			return -1
		}
	}
	return -1
}

// pastSetting returns the item after a phrase that sets the scene: "After a dismal 2024,".
func (f *frame) pastSetting() int {
	if !f.Has(0, lexicon.Preposition) && (len(f.Items) == 0 || f.Items[0].When == 0) {
		return 0
	}
	for i := 1; i < len(f.Items) && i < 10; i++ {
		if f.Word(i) == text.Comma {
			return i + 1
		}
		if f.Items[i].Quantity != 0 || f.Has(i, lexicon.ScopeCue) {
			break
		}
	}
	return 0
}

// themeFrom returns items[i] where the words for a kind from there on are all that a sentence or
// a phrase is about, and not a word for somebody who makes or buys them; else -1.
func (r *Resolver) themeFrom(f *frame, i int) int {
	last := i
	for e := f.Entry(last+1, lexicon.ScopeCue); e != nil && isKind(&e.Scope); e = f.Entry(last+1, lexicon.ScopeCue) {
		last++
	}
	next := f.pastBracket(last + 1)
	switch {
	case r.ofCompany(f, last), f.Word(next) == text.Possessive:
		return -1
	case (f.Word(next) == text.And || f.Word(next) == text.Or || f.Word(next) == text.Comma) && r.namesKindAt(f, next+1):
		return -1 // of several
	case r.vehicles(f, last) != nil, f.Has(next, lexicon.MetricCue), f.Has(next, r.unitNoun), f.Has(next, r.shareKind), f.Word(next) == text.Comma, f.Has(next, lexicon.Auxiliary), f.Has(next, lexicon.Move), f.Has(next, lexicon.VerbWord), r.isVerb(f, next), f.unknownNoun(next):
		return i
	}
	return -1
}

// namesKindAt reports whether a kind of vehicle is named at items[i], or right after a determiner there.
func (r *Resolver) namesKindAt(f *frame, i int) bool {
	for f.Has(i, lexicon.Determiner) {
		i++
	}
	e := f.Entry(i, lexicon.ScopeCue)
	return e != nil && isKind(&e.Scope)
}

// noteTheme keeps what the paragraph is about after the sentence.
func (r *Resolver) noteTheme(f *frame, first int) {
	t := &r.ctx.theme
	if f.block != inBody {
		*t = theme{}
		return
	}
	if at := r.themeAt(f); at >= 0 {
		*t = theme{f.kindAt(at), r.ctx.block}
		return
	}
	if t.block != r.ctx.block || !f.unnamed() || r.speaksOfKinds(f) {
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

// speaksOfKinds reports whether the sentence names vehicles of a kind, or those of all kinds.
func (r *Resolver) speaksOfKinds(f *frame) bool {
	for i := range f.Of(lexicon.ScopeCue) {
		if e := f.Entry(i, lexicon.ScopeCue); isKind(&e.Scope) || e.Scope == (fact.Scope{}) && !f.isDivided(i) {
			return true
		}
	}
	for i := range f.Items {
		switch f.Word(i) {
		case r.words.total, r.words.overall, r.words.altogether:
			if !f.isDivided(i) {
				return true
			}
		}
	}
	for i := 1; i < len(f.Tokens); i++ {
		if w := f.Tokens[i].Word; r.isCar(w) && f.Tokens[i-1].Word == r.words.fresh {
			return true // "new car registrations"
		}
	}
	return false
}

// isDivided reports whether items[i] is only what a share is of: "11.6 percent of the total", "a
// third of all new cars".
func (f *frame) isDivided(i int) bool {
	for i--; f.Has(i, lexicon.Determiner); i-- {
	}
	return f.Word(i) == text.Of && f.isPercent(i-1)
}

// themed returns the kind of vehicle that the figure at items[k] is of because its sentence, or
// the paragraph so far, is about that: "Diesels had another bad month. The KBA counted 31,400."
func (r *Resolver) themed(f *frame, k int, q *mention.Quantity, d *draft) fact.Scope {
	t := &r.ctx.theme
	m := r.vocabulary(d.Metric)
	if m == nil || !m.Accepts("count") || !m.Flow || d.Unit != fact.Vehicle && d.Measure == fact.Level {
		return fact.Scope{}
	}
	if q != nil && q.Counted != nil && q.Counted.Kind == lexicon.ScopeCue {
		return fact.Scope{} // "105,694 new vehicles": of every kind
	}
	if at := r.themeAt(f); at >= 0 {
		if at > k || f.contrasts(f.runs[k]) || r.namesBetween(f, at, k) || r.opensExports(f, k, d) {
			return fact.Scope{}
		}
		return f.kindAt(at)
	}
	if t.block != r.ctx.block || !f.unnamed() || r.speaksOfKinds(f) || r.ofWholeMarket(f, k) || r.changesTopic(d) {
		return fact.Scope{}
	}
	if r.ctx.lead.Powertrain != t.kind.Powertrain && r.placed(d) && r.nearestMarket(f, k, f.runs[k], d) >= 0 {
		return fact.Scope{} // "EV sales surged 88 percent. China sales declined 13 percent", of a maker that sells others
	}
	return t.kind
}

// opensExports reports whether the figure's clause begins with a word for what is sent abroad, beside
// what the kind before it was sold: "NEVs numbered 93,000, and exports 88,000".
func (r *Resolver) opensExports(f *frame, k int, d *draft) bool {
	i := f.starts[f.runs[k]]
	for i < k && r.boundary(f, i) > 0 {
		i++
	}
	return r.is(d, lexicon.Outbound) && i > 0 && f.Has(i, lexicon.MetricCue) && f.Entry(i, lexicon.MetricCue) == d.metricEntry
}

// contrasts reports whether the run is set against what the sentence began with: "while sales of
// all cars", unlike "after registrations rose".
func (f *frame) contrasts(run int) bool {
	for i := f.starts[run]; i < f.ends[run] && i <= f.starts[run]+1; i++ {
		switch f.Word(i) {
		case text.But, text.While, text.Whereas, text.Although, text.Though, text.Dash, text.Semicolon:
			return true
		}
	}
	return false
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
	return c.metric != "" && d.Metric != c.metric && !(r.isTurnover(d.Metric) && r.isTurnover(c.metric))
}

// namesBetween reports whether another kind, a maker, or a model stands between the items.
func (r *Resolver) namesBetween(f *frame, at, k int) bool {
	kind := f.kindAt(at)
	for i := at + 1; i < k; i++ {
		if n := f.Items[i].Name; n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) {
			return true
		}
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && (e.Scope == (fact.Scope{}) || isKind(&e.Scope) && e.Scope.Powertrain != kind.Powertrain) {
			return true
		}
	}
	return false
}
