package resolve

import (
	"slices"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// topic is the kind of vehicle that sentences after one can point back to.
type topic struct {
	kind     fact.Scope
	sentence int // in which it was spoken of
	block    int // of that sentence
}

// backKind adds the kind of vehicle that the words around the figure point back
// to: "of them", "their share", "the latter". Of a part of what was spoken of
// before, both are said: "Of these [NEVs], 18,377 were passenger vehicles".
func (r *Resolver) backKind(f *clause.Frame, k int, d, link *draft) {
	own := &d.own
	if clause.IsKind(own) && own.Powertrain != "" && own.Segment != "" {
		return
	}
	at := r.pointer(f, k, d)
	switch {
	case (at == 0 || f.Word(0) == text.That && r.IsVerb(f, 1)) && d.Measure == fact.Share && own.Powertrain == "" && own.Segment != "" && (r.ctx.topic.kind.Segment == own.Segment || r.ctx.topic.kind.Segment == "") && r.ctx.topic.sentence == r.ctx.sentences-1:
		own.Merge(&r.ctx.topic.kind) // "These made up 13 percent of heavy-truck sales"
	case at >= 0 && (f.Word(at) == text.They || f.Word(at) == text.Their) && own.Channel != "" && r.theirChannel(f, k) == own.Channel:
		return // buyers, and no vehicles
	case at >= 0 && f.Word(at) == r.Words.Such && own.Powertrain == "" && own.Segment == r.ctx.topic.kind.Segment && r.ctx.sentences-r.ctx.topic.sentence <= 2:
		own.Merge(&r.ctx.topic.kind) // "Orders for electric trucks grew. Deliveries of such trucks came to 641"
	case at < 0 || clause.IsKind(own) && !r.OfThose(f, at) && !(f.Word(at) == text.Their && f.Has(at+1, r.ShareKind)):
		return
	case (d.Measure != fact.Level || f.Roles[k].Base) && link != nil && link.sentenceNo == d.sentenceNo && link.item > at && clause.IsKind(&link.Scope):
		return // "Of these, BEVs made up 607,000, up 22.3%": what it hangs on has it
	case r.OfThose(f, at) && r.Vehicles(f, at+1) != nil: // "Among these passenger NEVs, BEVs sold"
		kind := clause.KindOf(&r.Vehicles(f, at+1).Scope)
		own.Merge(&kind)
	case f.IsChoice(at): // "Among the latter, battery cars": of which two
		kind := r.choice(f, at)
		own.Merge(&kind)
	case r.KindBefore(f, at) != (fact.Scope{}):
		if !clause.IsKind(own) {
			kind := r.KindBefore(f, at)
			own.Merge(&kind)
		}
	case link != nil && link.sentenceNo == d.sentenceNo && link.Measure == fact.Level && link.Unit == fact.Vehicle && link.item < at && !clause.IsKind(&link.Scope): // "9,343 registrations, 95.8% of them electric"
	case r.ctx.sentences-r.ctx.topic.sentence <= 2 && (f.First || r.ctx.topic.block == r.ctx.block):
		own.Merge(&r.ctx.topic.kind)
	}
}

// countsOfThem reports whether the figure is part of what was counted before:
// "made 160,122 of them".
func (r *Resolver) countsOfThem(f *clause.Frame, k int, d *draft) bool {
	at := r.pointer(f, k, d)
	return at > 0 && r.OfThose(f, at)
}

// addedKind returns what the kind spoken of before and the one that the sentence adds to it are
// together: "Electric cars did well. Together with plug-in hybrids they accounted for 65 percent"; or what both of the
// sentence before are: "Together they held 12 percent".
func (r *Resolver) addedKind(f *clause.Frame, at int) string {
	for i := 0; i+1 < at; i++ {
		if t := f.Items[i].First; f.Tokens[t].Word != r.Words.Together || f.Tokens[f.Items[i].Last-1].Word != text.With {
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
		return clause.Unite([]string{r.ctx.topic.kind.Powertrain, e.Scope.Powertrain})
	}
	if t := f.Items[0].First; f.Tokens[t].Word == r.Words.Together && (f.Word(1) == text.They || f.Word(1) == text.Comma && f.Word(2) == text.They) && at > 1 {
		var kinds []string
		for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo >= r.ctx.sentences-1; i-- {
			if b := &r.drafts[i]; b.sentenceNo == r.ctx.sentences-1 && !b.dropped && b.Scope.Powertrain != "" && !slices.Contains(kinds, b.Scope.Powertrain) {
				kinds = append(kinds, b.Scope.Powertrain)
			}
		}
		return clause.Unite(kinds)
	}
	return ""
}

// pointer returns the item near the figure that points to what was spoken of
// before, -1 where none does.
func (r *Resolver) pointer(f *clause.Frame, k int, d *draft) int {
	if q := f.QuantityAt(k); q != nil && r.CountsThose(f, q) {
		return 0
	}
	if r.TakesApart(f) {
		return 0
	}
	for i := range f.Items {
		if !f.Visible(i, k) || f.Runs[i] > f.Runs[k] {
			continue
		}
		if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb && f.QuantityAt(i-1) == nil && (i == 0 || f.Items[i-1].Name == nil || f.Items[i-1].Name.Kind == lexicon.Place) && slices.Contains(u.Metrics, d.Metric) && f.Word(i-1) != text.Their && f.Word(i-1) != text.These && !f.SuchAfter(r.Reader, i) {
			return -1 // "Exports …, they were": the metric is meant
		}
		switch f.Word(i) {
		case text.They, text.Their:
			if !r.severalMakers(f, i) {
				return i
			}
		case text.Them, text.These, r.Words.Such:
			if d.Unit.IsCurrency() && f.Word(i-1) == text.Of && f.QuantityAt(i-2) != nil && f.Runs[i] != f.Runs[k] {
				continue // "with 1,300 vehicles, half of them robotaxis, reported sales of 127 million yuan"
			}
			return i
		case text.Those:
			if !f.Has(i+1, lexicon.Preposition) { // "those to Europe": the metric again
				return i
			}
		}
		if f.Word(i) == text.This && (f.Has(i+1, r.UnitNoun) || f.Word(i-1) == text.Of && f.Word(i+1) == text.Comma) {
			return i // "This segment accounted for", "Of this, 3,845 were electric"
		}
		if f.IsChoice(i) {
			return i
		}
		if f.Word(i) == text.The && r.IsThatFigure(f, i+1) && i < k && r.likeLast(d) {
			return i
		}
	}
	return r.PointerAhead(f, k)
}

// likeLast reports whether the figure told last, in the sentence before, is of the draft's measure and unit, so that "the
// figure was" is the same of something else: "32.4% of Europe's electric vans. In France the figure was 41%".
func (r *Resolver) likeLast(d *draft) bool {
	for i := len(r.drafts) - 1; i >= 0; i-- {
		if p := &r.drafts[i]; !p.dropped {
			return p.Measure == d.Measure && p.Unit == d.Unit && p.sentenceNo >= d.sentenceNo-1
		}
	}
	return false
}

// severalMakers reports whether makers are named before items[i], whom "their" then
// means: "Fiat and Kia saw their registrations grow", "The companies reported their".
func (r *Resolver) severalMakers(f *clause.Frame, i int) bool {
	makers := 0
	for j := range f.Items[:i] {
		if e := f.Entry(j, lexicon.Descriptor); e != nil && clause.IsCompany(e) && f.Plural(j) {
			return true
		}
		if n := f.Items[j].Name; n != nil && n.Kind == lexicon.Maker {
			makers++
		}
	}
	return makers > 1 || makers == 0 && r.ctx.partnersAt == r.ctx.sentences-1 && len(r.ctx.partners) > 1
}

// refersBack reports whether words of the figure's clause point to what was
// spoken of before.
func (r *Resolver) refersBack(f *clause.Frame, k int, d *draft) bool { return r.pointer(f, k, d) >= 0 }

// chosen returns the kind of vehicle that "the former" or "the latter" of the
// figure's run chooses from those named last.
func (r *Resolver) chosen(f *clause.Frame, k int) fact.Scope {
	run := f.Runs[k]
	for i := k - 1; i >= f.Starts[run] && f.Kinds.Has(lexicon.Pronoun); i-- {
		if !f.IsChoice(i) {
			continue
		}
		if kind := r.choice(f, i); clause.IsKind(&kind) {
			return kind
		}
	}
	return r.behindFor(f, k)
}

// behindFor returns the kind of vehicle that a percentage is said to be for: "against 21 per cent for
// plug-in hybrids", "21.1 per cent for the former and 19.3 for the latter", "9.3 percent for petrol and 7.1 for diesel".
func (r *Resolver) behindFor(f *clause.Frame, k int) fact.Scope {
	q := f.QuantityAt(k)
	if q == nil || q.Unit != nil && q.Unit.Dimension != "percent" || f.Word(k+1) != text.For {
		return fact.Scope{}
	}
	i := k + 2
	for f.Has(i, lexicon.Determiner) {
		i++
	}
	if f.IsChoice(i) {
		return r.choice(f, i)
	}
	kind, end := f.KindAt(i), i
	for f.Has(end, lexicon.ScopeCue) {
		end++
	}
	named := i == k+2 && kind.Powertrain != ""
	if q.Unit == nil || end == i || !named && (!f.Plural(end-1) || r.Vehicles(f, end-1) == nil) || end < len(f.Items) && !f.Items[end].Punct && !f.Has(end, lexicon.Conjunction) && f.Items[end].When == 0 {
		return fact.Scope{}
	}
	return clause.KindOf(&kind)
}

// choice returns the kind of vehicle that "the former" or "the latter" at items[i] is: of those
// that the sentence names before it, else of those named last.
func (r *Resolver) choice(f *clause.Frame, i int) fact.Scope {
	kinds := r.KindsBefore(f, i)
	if len(kinds) < 2 && r.CoordinatedBefore(f, i) != nil {
		return fact.Scope{} // "Stellantis and Renault each took a quarter: the former 25.4 percent, the latter 24.5"
	}
	if len(kinds) < 2 {
		if kinds = r.ctx.kinds; r.ctx.pairAt > r.ctx.kindsAt {
			return fact.Scope{} // "BYD outsold Tesla. The former registered"
		}
	}
	switch {
	case len(kinds) < 2:
		return fact.Scope{}
	case f.Entry(i, lexicon.Pronoun).Name == "former":
		return kinds[0]
	}
	return kinds[1]
}

// noteTopic keeps the kind of vehicle that the sentence is about: its subject,
// what stands at its metric or is counted, what its first figure is of, or else
// the last vehicles that it names.
func (r *Resolver) noteTopic(f *clause.Frame, first int) {
	kinds := r.KindsBefore(f, len(f.Items))
	if len(kinds) >= 2 {
		r.ctx.kinds, r.ctx.kindsAt = kinds, r.ctx.sentences
	}
	note := func(kind fact.Scope) {
		r.ctx.topic = topic{kind, r.ctx.sentences, r.ctx.block}
	}
	if r.dividesThem(f, first) {
		note(r.ctx.topic.kind)
		return
	}
	for i := range f.Of(lexicon.ScopeCue) {
		e := f.Entry(i, lexicon.ScopeCue)
		if e == nil || !clause.IsKind(&e.Scope) || f.Groups[i] != 0 {
			continue
		}
		subject := i == 0 || i == 1 && f.Has(0, lexicon.Determiner)
		atMetric := f.Has(i+1, lexicon.MetricCue) || f.Word(i-1) == text.Of && f.Has(i-2, lexicon.MetricCue) || i > 2 && f.Word(i-2) == text.Of && f.Has(i-3, lexicon.MetricCue)
		if subject || atMetric || f.QuantityAt(i-1) != nil {
			note(f.KindAt(i))
			return
		}
	}
	for i := first; i < len(r.drafts); i++ {
		d := &r.drafts[i]
		if m := r.Vocabulary(d.Metric); !d.dropped && m != nil && (m.Flow || m.Stock) && m.Accepts("count") {
			note(clause.KindOf(&d.Scope))
			return
		}
	}
	if kind := r.KindBefore(f, len(f.Items)-1); kind != (fact.Scope{}) && len(kinds) < 2 { // not "plug-in hybrids count, as do vans"
		note(kind)
	}
}

// dividesThem reports whether the sentence tells how many of those counted before are of one kind and
// how many of another, so that "they" after it are still all of them: "Of these, 5,000 were electric and
// 4,000 hybrids. It shipped 3,000 of them."
func (r *Resolver) dividesThem(f *clause.Frame, first int) bool {
	if f.Word(0) != text.Of && f.Word(0) != text.Among || !f.StandsForThem(1) || r.ctx.topic.sentence != r.ctx.sentences-1 {
		return false
	}
	kinds := map[string]bool{}
	for i := first; i < len(r.drafts); i++ {
		if d := &r.drafts[i]; !d.dropped && d.Measure == fact.Level && d.Scope.Powertrain != "" {
			kinds[d.Scope.Powertrain] = true
		}
	}
	return len(kinds) > 1
}
