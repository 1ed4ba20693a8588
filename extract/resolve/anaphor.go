package resolve

import (
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// topic is the kind of vehicle that sentences after one can point back to.
type topic struct {
	kind     fact.Scope
	sentence int // in which it was spoken of
	block    int // of that sentence
}

// kindOf returns of s what says the kind of vehicle.
func kindOf(s *fact.Scope) fact.Scope {
	return fact.Scope{Powertrain: s.Powertrain, Segment: s.Segment}
}

// isKind reports whether s says a kind of vehicle.
func isKind(s *fact.Scope) bool { return s.Powertrain != "" || s.Segment != "" }

// backKind adds the kind of vehicle that the words around the figure point back
// to: "of them", "their share", "the latter". Of a part of what was spoken of
// before, both are said: "Of these [NEVs], 18,377 were passenger vehicles".
func (r *Resolver) backKind(f *frame, k int, d, link *draft) {
	own := &d.own
	if isKind(own) && own.Powertrain != "" && own.Segment != "" {
		return
	}
	at := r.pointer(f, k, d)
	switch {
	case (at == 0 || f.Word(0) == text.That && r.isVerb(f, 1)) && d.Measure == fact.Share && own.Powertrain == "" && own.Segment != "" && (r.ctx.topic.kind.Segment == own.Segment || r.ctx.topic.kind.Segment == "") && r.ctx.topic.sentence == r.ctx.sentences-1:
		merge(own, &r.ctx.topic.kind) // "These made up 13 percent of heavy-truck sales"
	case at < 0 || isKind(own) && !r.ofThose(f, at) && !(f.Word(at) == text.Their && f.Has(at+1, r.shareKind)):
		return
	case (d.Measure != fact.Level || f.roles[k].base) && link != nil && link.sentenceNo == d.sentenceNo && link.item > at && isKind(&link.Scope):
		return // "Of these, BEVs made up 607,000, up 22.3%": what it hangs on has it
	case r.ofThose(f, at) && r.vehicles(f, at+1) != nil: // "Among these passenger NEVs, BEVs sold"
		kind := kindOf(&r.vehicles(f, at+1).Scope)
		merge(own, &kind)
	case f.isChoice(at): // "Among the latter, battery cars": of which two
		kind := r.choice(f, at)
		merge(own, &kind)
	case r.kindBefore(f, at) != nil:
		if !isKind(own) {
			kind := kindOf(&r.kindBefore(f, at).Scope)
			merge(own, &kind)
		}
	case r.ctx.sentences-r.ctx.topic.sentence <= 2 && (f.first || r.ctx.topic.block == r.ctx.block):
		merge(own, &r.ctx.topic.kind)
	}
}

// ofThose reports whether the word that points back is what something is part
// of: "of these", "among them".
func (r *Resolver) ofThose(f *frame, at int) bool {
	return f.Word(at-1) == text.Of || f.Word(at-1) == text.Among
}

// countsOfThem reports whether the figure is part of what was counted before:
// "made 160,122 of them".
func (r *Resolver) countsOfThem(f *frame, k int, d *draft) bool {
	at := r.pointer(f, k, d)
	return at > 0 && r.ofThose(f, at)
}

// kindBefore returns the last kind of vehicle in the plural that the sentence
// names before items[at].
func (r *Resolver) kindBefore(f *frame, at int) *lexicon.Entry {
	for i := at - 1; i >= 0 && f.Kinds.Has(lexicon.ScopeCue); i-- {
		if e := r.vehicles(f, i); e != nil && f.plural(i) && f.visible(i, at) {
			return e
		}
	}
	return nil
}

// addedKind returns what the kind spoken of before and the one that the sentence adds to it are
// together: "Electric cars did well. Together with plug-in hybrids they accounted for 65 percent".
func (r *Resolver) addedKind(f *frame, at int) string {
	for i := 0; i+1 < at; i++ {
		if t := f.Items[i].First; f.Tokens[t].Word != r.words.together || f.Tokens[f.Items[i].Last-1].Word != text.With {
			continue
		}
		e := f.Entry(i+1, lexicon.ScopeCue)
		theirs := false
		for j := i + 2; j < at; j++ {
			theirs = theirs || f.Word(j) == text.They || f.Word(j) == text.These
		}
		if e == nil || !theirs || r.ctx.topic.kind.Powertrain == "" || r.ctx.sentences-r.ctx.topic.sentence > 2 {
			break
		}
		return unite([]string{r.ctx.topic.kind.Powertrain, e.Scope.Powertrain})
	}
	return ""
}

// kindAt returns the kind that the scope words from items[i] on say together:
// "electric two-wheeler registrations".
func (f *frame) kindAt(i int) fact.Scope {
	var kind fact.Scope
	for ; i < len(f.Items); i++ {
		e := f.Entry(i, lexicon.ScopeCue)
		if e == nil {
			break
		}
		k := kindOf(&e.Scope)
		merge(&kind, &k)
	}
	return kind
}

// vehicles returns the entry of the noun for a kind of vehicle at items[i].
func (r *Resolver) vehicles(f *frame, i int) *lexicon.Entry {
	if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Unit == fact.Vehicle && isKind(&e.Scope) {
		return e
	}
	return nil
}

// pointer returns the item near the figure that points to what was spoken of
// before, -1 where none does.
func (r *Resolver) pointer(f *frame, k int, d *draft) int {
	if q := f.QuantityAt(k); q != nil && r.countsThose(f, q) {
		return 0
	}
	for i := range f.Items {
		if !f.visible(i, k) || f.runs[i] > f.runs[k] {
			continue
		}
		if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb && f.QuantityAt(i-1) == nil && (i == 0 || f.Items[i-1].Name == nil || f.Items[i-1].Name.Kind == lexicon.Place) && slices.Contains(u.Metrics, d.Metric) && f.Word(i-1) != text.Their && f.Word(i-1) != text.These && !f.suchAfter(r, i) {
			return -1 // "Exports …, they were": the metric is meant
		}
		switch f.Word(i) {
		case text.They, text.Their:
			if !r.severalMakers(f, i) {
				return i
			}
		case text.Them, text.These, r.words.such:
			return i
		case text.Those:
			if !f.Has(i+1, lexicon.Preposition) { // "those to Europe": the metric again
				return i
			}
		}
		if f.Word(i) == text.This && (f.Has(i+1, r.unitNoun) || f.Word(i-1) == text.Of && f.Word(i+1) == text.Comma) {
			return i // "This segment accounted for", "Of this, 3,845 were electric"
		}
		if f.isChoice(i) {
			return i
		}
	}
	return r.pointerAhead(f, k)
}

// severalMakers reports whether makers are named before items[i], whom "their" then
// means: "Fiat and Kia saw their registrations grow", "The companies reported their".
func (r *Resolver) severalMakers(f *frame, i int) bool {
	makers := 0
	for j := range f.Items[:i] {
		if e := f.Entry(j, lexicon.Descriptor); e != nil && isCompany(e) && f.plural(j) {
			return true
		}
		if n := f.Items[j].Name; n != nil && n.Kind == lexicon.Maker {
			makers++
		}
	}
	return makers > 1 || makers == 0 && r.ctx.partnersAt == r.ctx.sentences-1 && len(r.ctx.partners) > 1
}

// pointerAhead returns the subject that follows an opening phrase with the
// figure in it: "Up 6.6%, they claimed".
func (r *Resolver) pointerAhead(f *frame, k int) int {
	if i := f.afterOpening(k); i >= 0 && (f.Word(i) == text.They || f.Word(i) == text.These) {
		return i
	}
	return -1
}

// afterOpening returns the first item of the clause that follows an opening
// phrase with the figure at items[k] in it, -1 where that stands in no such
// phrase: "With 65,000 units, down 13 percent, petrol cars …".
func (f *frame) afterOpening(k int) int {
	if !f.Has(0, lexicon.Preposition) && !f.Has(0, lexicon.Move) || f.runs[k] > 1 {
		return -1
	}
	for run := f.runs[k] + 1; run < len(f.starts) && run <= f.runs[k]+2 && f.weight[run] == atComma; run++ {
		i := f.starts[run]
		for f.Word(i) == text.Comma || f.Has(i, lexicon.Determiner) {
			i++
		}
		if f.Word(i+1) == text.Possessive {
			i += 2 // "With 6,577 vehicles sold, the group's NEV arm"
		}
		if i >= f.ends[run] || f.Items[i].Quantity != 0 || f.Has(i, lexicon.Move) || f.Has(i, lexicon.Preposition) {
			continue
		}
		return i
	}
	return -1
}

// refersBack reports whether words of the figure's clause point to what was
// spoken of before.
func (r *Resolver) refersBack(f *frame, k int, d *draft) bool { return r.pointer(f, k, d) >= 0 }

// suchAfter reports whether "of such" follows the metric's word: "sales of such
// vehicles".
func (f *frame) suchAfter(r *Resolver, i int) bool {
	for j := i + 1; j < len(f.Items) && j <= i+5; j++ {
		switch f.Word(j) {
		case r.words.such, text.These, text.Those:
			return f.Word(j-1) == text.Of
		}
		if f.Items[j].Quantity != 0 || f.Items[j].Punct {
			break
		}
	}
	return false
}

// countsThose reports whether the number counts "of the vehicles": those spoken
// of before.
func (r *Resolver) countsThose(f *frame, q *mention.Quantity) bool {
	return q.CountedHit != nil && q.Counted != nil && q.CountedHit.Len > 1 && q.Head >= q.CountedHit.Len && f.Tokens[q.Head-q.CountedHit.Len].Word == text.Of
}

// chosen returns the kind of vehicle that "the former" or "the latter" of the
// figure's run chooses from those named last.
func (r *Resolver) chosen(f *frame, k int) fact.Scope {
	run := f.runs[k]
	for i := k - 1; i >= f.starts[run] && f.Kinds.Has(lexicon.Pronoun); i-- {
		if !f.isChoice(i) {
			continue
		}
		if kind := r.choice(f, i); isKind(&kind) {
			return kind
		}
	}
	return r.behindFor(f, k)
}

// behindFor returns the kind of vehicle that a percentage is said to be for: "against 21 per cent for
// plug-in hybrids", "21.1 per cent for the former and 19.3 for the latter".
func (r *Resolver) behindFor(f *frame, k int) fact.Scope {
	q := f.QuantityAt(k)
	if q == nil || q.Unit != nil && q.Unit.Dimension != "percent" || f.Word(k+1) != text.For {
		return fact.Scope{}
	}
	i := k + 2
	for f.Has(i, lexicon.Determiner) {
		i++
	}
	if f.isChoice(i) {
		return r.choice(f, i)
	}
	kind, end := f.kindAt(i), i
	for f.Has(end, lexicon.ScopeCue) {
		end++
	}
	if q.Unit == nil || end == i || !f.plural(end-1) || r.vehicles(f, end-1) == nil || end < len(f.Items) && !f.Items[end].Punct && !f.Has(end, lexicon.Conjunction) && f.Items[end].When == 0 {
		return fact.Scope{}
	}
	return kindOf(&kind)
}

// isChoice reports whether items[i] is "the former" or "the latter".
func (f *frame) isChoice(i int) bool {
	e := f.Entry(i, lexicon.Pronoun)
	return e != nil && (e.Name == "former" || e.Name == "latter")
}

// choice returns the kind of vehicle that "the former" or "the latter" at items[i] is: of those
// that the sentence names before it, else of those named last.
func (r *Resolver) choice(f *frame, i int) fact.Scope {
	kinds := r.kindsBefore(f, i)
	if len(kinds) < 2 {
		kinds = r.ctx.kinds
	}
	switch {
	case len(kinds) < 2:
		return fact.Scope{}
	case f.Entry(i, lexicon.Pronoun).Name == "former":
		return kinds[0]
	}
	return kinds[1]
}

// kindsBefore returns the kinds of vehicle that the sentence names before
// items[end], each once; of more than two those last joined by "and".
func (r *Resolver) kindsBefore(f *frame, end int) []fact.Scope {
	if !f.Kinds.Has(lexicon.ScopeCue) {
		return nil
	}
	var kinds []fact.Scope
	joined, pair := false, 0
	for i := 0; i < end; i++ {
		joined = joined || f.Word(i) == text.And
		e := f.Entry(i, lexicon.ScopeCue)
		if e == nil || !isKind(&e.Scope) {
			continue
		}
		if kind := kindOf(&e.Scope); !slices.Contains(kinds, kind) {
			if joined && len(kinds) > 0 {
				pair = len(kinds) - 1
			}
			kinds = append(kinds, kind)
		}
		joined = false
	}
	return kinds[pair:]
}

// noteTopic keeps the kind of vehicle that the sentence is about: its subject,
// what stands at its metric or is counted, what its first figure is of, or else
// the last vehicles that it names.
func (r *Resolver) noteTopic(f *frame, first int) {
	kinds := r.kindsBefore(f, len(f.Items))
	if len(kinds) >= 2 {
		r.ctx.kinds = kinds
	}
	note := func(kind fact.Scope) {
		r.ctx.topic = topic{kind, r.ctx.sentences, r.ctx.block}
	}
	for i := range f.Of(lexicon.ScopeCue) {
		e := f.Entry(i, lexicon.ScopeCue)
		if e == nil || !isKind(&e.Scope) || f.groups[i] != 0 {
			continue
		}
		subject := i == 0 || i == 1 && f.Has(0, lexicon.Determiner)
		atMetric := f.Has(i+1, lexicon.MetricCue) || f.Word(i-1) == text.Of && f.Has(i-2, lexicon.MetricCue) || i > 2 && f.Word(i-2) == text.Of && f.Has(i-3, lexicon.MetricCue)
		if subject || atMetric || f.QuantityAt(i-1) != nil {
			note(f.kindAt(i))
			return
		}
	}
	for i := first; i < len(r.drafts); i++ {
		d := &r.drafts[i]
		if m := r.vocabulary(d.Metric); !d.dropped && m != nil && (m.Flow || m.Stock) && m.Accepts("count") {
			note(kindOf(&d.Scope))
			return
		}
	}
	if e := r.kindBefore(f, len(f.Items)-1); e != nil && len(kinds) < 2 { // not "plug-in hybrids count, as do vans"
		note(kindOf(&e.Scope))
	}
}
