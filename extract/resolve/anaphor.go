package resolve

import (
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// refersBack reports whether words of the figure's clause point to what was
// spoken of before: "of the vehicles", "those", "they", "the latter".
func (r *Resolver) refersBack(f *frame, k int) bool {
	if q := f.QuantityAt(k); q != nil && r.countsThose(f, q) {
		return true
	}
	for i := range f.Items {
		if !f.visible(i, k) || f.runs[i] > f.runs[k] {
			continue
		}
		if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb && f.Word(i-1) != text.Their && f.Word(i-1) != text.These && !f.suchAfter(r, i) {
			return false // "Exports …, they were": the metric is meant
		}
		switch f.Word(i) {
		case text.They, text.Their, text.Them, text.Those, text.These, r.words.such:
			return true
		}
		if e := f.Entry(i, lexicon.Pronoun); e != nil && (e.Name == "former" || e.Name == "latter") {
			return true
		}
	}
	return false
}

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
	return q.CountedHit != nil && q.Counted != nil && q.CountedHit.Len > 1 && q.Last >= q.CountedHit.Len && f.Tokens[q.Last-q.CountedHit.Len].Word == text.Of
}

// topical adds the powertrain and segment that the last sentences are about.
func (r *Resolver) topical(s *fact.Scope) {
	s.Powertrain, s.Segment = r.ctx.topic.Powertrain, r.ctx.topic.Segment
	if s.Channel == "" {
		s.Channel = r.ctx.topic.Channel
	}
}

// chosen returns the kind of vehicle that "the former" or "the latter" of the
// figure's run chooses from those named last.
func (r *Resolver) chosen(f *frame, k int) fact.Scope {
	run := f.runs[k]
	for i := k - 1; i >= f.starts[run]; i-- {
		e := f.Entry(i, lexicon.Pronoun)
		if e == nil || e.Name != "former" && e.Name != "latter" {
			continue
		}
		kinds := r.kindsBefore(f, i)
		if len(kinds) < 2 {
			kinds = r.ctx.kinds
		}
		if len(kinds) >= 2 {
			if e.Name == "former" {
				return kinds[0]
			}
			return kinds[1]
		}
	}
	return fact.Scope{}
}

// kindsBefore returns the kinds of vehicle that the sentence names before
// items[end], each once.
func (r *Resolver) kindsBefore(f *frame, end int) []fact.Scope {
	var kinds []fact.Scope
	for i := 0; i < end; i++ {
		e := f.Entry(i, lexicon.ScopeCue)
		if e == nil || e.Scope.Powertrain == "" && e.Scope.Segment == "" {
			continue
		}
		kind := fact.Scope{Powertrain: e.Scope.Powertrain, Segment: e.Scope.Segment}
		if !slices.Contains(kinds, kind) {
			kinds = append(kinds, kind)
		}
	}
	return kinds
}

// noteTopic keeps what the sentence says of powertrain and segment at its
// metric or as its subject, for sentences that refer back to it.
func (r *Resolver) noteTopic(f *frame) {
	if kinds := r.kindsBefore(f, len(f.Items)); len(kinds) >= 2 {
		r.ctx.kinds = kinds
	}
	for i := range f.Items {
		u := f.Use(i, lexicon.ScopeCue)
		if u == nil || u.Scope.Powertrain == "" && u.Scope.Segment == "" || f.groups[i] != 0 {
			continue
		}
		subject := i == 0 || i == 1 && f.Has(0, lexicon.Determiner)
		atMetric := f.Has(i+1, lexicon.MetricCue) || f.Word(i-1) == text.Of && f.Has(i-2, lexicon.MetricCue) || i > 2 && f.Word(i-2) == text.Of && f.Has(i-3, lexicon.MetricCue)
		if subject || atMetric || f.QuantityAt(i-1) != nil {
			r.ctx.topic = u.Scope
			return
		}
	}
}
