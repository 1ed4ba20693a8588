package resolve

import (
	"carfacts/extract/calendar"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// openedTiming returns the period that a phrase right before the figure's clause is, after a
// word that sets it against another: "…, while for the first two months, the total was".
func (r *Resolver) openedTiming(f *clause.Frame, k int, d *draft, ref fact.Period, tn calendar.Tense) *clause.Timing {
	opening := f.Runs[k] - 1
	if opening < 1 || f.Weight[opening] < clause.AtContrast {
		return nil
	}
	for i := range f.Timings {
		t := &f.Timings[i]
		if f.Runs[t.Item] == opening && t.Attached < 0 && t.Item-f.Starts[opening] <= 2 && t.Item+1 == f.Ends[opening] && r.bears(f, k, t, d, ref, tn) {
			return t
		}
	}
	return nil
}

// clauseOpening returns the period that opens the figure's part of the sentence,
// after what it would take its period from: "26,000 in May; in April, it was
// 20,000".
func (r *Resolver) clauseOpening(f *clause.Frame, k int, d, link *draft, ref fact.Period, tn calendar.Tense) fact.Period {
	if link == nil || link.sentenceNo != d.sentenceNo {
		return fact.Period{}
	}
	for i := range f.Timings {
		t := &f.Timings[i]
		if t.Item <= link.item+1 || t.Item >= k || t.Attached >= 0 || r.QuantityBetween(f, t.Item, k) || !r.bears(f, k, t, d, ref, tn) {
			continue
		}
		before := t.Item - 1
		for before > link.item && !f.Items[before].Punct && f.Items[before].Name == nil && f.Word(before) != text.And && f.Word(before) != text.While && f.Word(before) != text.Whereas && f.Word(before) != text.But && before > t.Item-4 {
			before-- // "; as recently as April, it had"
		}
		if f.Word(before) == text.Comma && before-1 > link.item {
			before-- // "and, for the first six months, sales fell"
		}
		switch f.Word(before) {
		case text.Semicolon, text.Colon, text.And, text.But, text.While, text.Whereas:
			return r.cal.Resolve(t.When, ref, tn)
		}
	}
	return fact.Period{}
}

// sentenceTiming returns the nearest period of the sentence that no other
// figure claims: before the figure, else after it.
func (r *Resolver) sentenceTiming(f *clause.Frame, k int, d *draft, ref fact.Period, tn calendar.Tense) (fact.Period, fact.Origin) {
	var before, after *clause.Timing
	for i := range f.Timings {
		t := &f.Timings[i]
		if !r.bears(f, k, t, d, ref, tn) || r.lasting(d) && t.Item > 1 && !r.raisedThen(f, k, t, d) && !(t.When.Until != 0 && r.InOneObject(f, k, t.Item)) {
			continue
		}
		if t.Attached >= 0 && f.Roles[t.Attached].Base || r.InRelative(f, t.Item, k) {
			continue
		}
		if r.lasting(d) && t.Item < k && r.InRelative(f, k, t.Item) {
			continue // "In August it was the turn of Kia, whose plant has a capacity of 50,000"
		}
		if r.isStock(d) && t.Item < k && f.SemicolonBetween(t.Item, k) || r.isAimed(d) && f.Runs[t.Item] < f.Runs[k] && r.wasOf(f, t, ref) {
			continue // "halved in the second quarter, and it plans to cut 900 jobs"
		}
		if t.When.Edge == mention.End && d.Measure == fact.Change && r.isFlow(d) && f.Runs[t.Item] < f.Runs[k] && f.Weight[f.Runs[k]] >= clause.AtContrast {
			continue // "credits ended at the end of March, but revenue rose"
		}
		if t.Item > k && f.Runs[t.Item] != f.Runs[k] && f.HasFigureAfter(t.Item) {
			continue // "is put at 480,000, adding that last year it was 390,000"
		}
		if t.Item < k {
			if t.Attached < 0 || before == nil || r.isFlow(d) && r.flowedAt(f, before, t) {
				before = t
			}
		} else if after == nil && t.Attached < 0 && !r.longPast(d, t, ref, tn) && (!r.QuantityBetween(f, k, t.Item) || r.behindChange(f, k, t.Item) || t.When.Lead == mention.By && d.Modality != fact.Reported || t.When.Lead == mention.AsOf && r.isStock(d)) && f.Weight[f.Runs[t.Item]] < clause.AtSemicolon && !(d.Modality == fact.Reported && (r.OfLaterClause(f, k, t) || f.Runs[t.Item] != f.Runs[k] && r.AimsAfter(f, k, t.Item))) && !r.OfLaterVerb(f, k, t) {
			after = t
		}
	}
	if before == nil || after != nil && after.When.Lead == mention.By && before.When.Form == mention.Month && before.When.Year == 0 && !before.When.HasShift {
		before = after // "In October it unveiled a plan for a network of 28 million by 2027"
	}
	if before == nil {
		before = r.sharedAhead(f, k, d, ref, tn)
	}
	if before == nil {
		return fact.Period{}, fact.Nowhere
	}
	p := r.tradedUntil(before.When, d, r.cal.Resolve(before.When, ref, tn))
	return r.aimedBy(f, k, d, before.When, p, ref, tn), fact.Sentence
}

// behindChange reports whether nothing but an aside on how much more or less that is stands between the level at items[k]
// and the time at items[at]: "sold 133,898 vehicles, up 46%, in the first quarter".
func (r *Resolver) behindChange(f *clause.Frame, k, at int) bool {
	run := f.Runs[k]
	if f.Runs[at] != run+2 || f.Word(f.Starts[run+1]) != text.Comma || f.Starts[run+2]+1 != at || f.Word(at-1) != text.Comma {
		return false
	}
	moved := false
	for i := f.Starts[run+1]; i < f.Ends[run+1]; i++ {
		if q := f.QuantityAt(i); q != nil && (q.Unit == nil || q.Unit.Name != fact.Percent) || f.Items[i].Name != nil || f.Has(i, lexicon.MetricCue) {
			return false
		}
		moved = moved || f.Has(i, lexicon.Move) || f.Has(i, lexicon.More)
	}
	return moved
}

// raisedThen reports whether the period is when the money was raised that the figure is of, as what
// is added to it says: "$111 million in funding, raised in 2023".
func (r *Resolver) raisedThen(f *clause.Frame, k int, t *clause.Timing, d *draft) bool {
	if m := r.Vocabulary(d.Metric); m.Plan || m.Stock || d.Modality != fact.Reported || t.Item < k {
		return false
	}
	run := f.Runs[t.Item]
	return run == f.Runs[k]+1 && f.Word(f.Starts[run]) == text.Comma && f.Participle(f.Starts[run]+1) && !r.QuantityBetween(f, k, t.Item)
}

// isAimed reports whether the figure is one that is still to come.
func (r *Resolver) isAimed(d *draft) bool {
	return (d.Modality == fact.Target || d.Modality == fact.Forecast) && !d.cueOver && !(d.cue != nil && d.cue.Name == clause.CueGuess)
}

// wasOf reports whether the period is that of something reported in its own run, and over.
func (r *Resolver) wasOf(f *clause.Frame, t *clause.Timing, ref fact.Period) bool {
	for i := f.Starts[f.Runs[t.Item]]; i < f.Ends[f.Runs[t.Item]]; i++ {
		if n := f.Roles[i].Draft; n > 0 && f.Runs[i] == f.Runs[t.Item] && r.drafts[n-1].Modality == fact.Reported {
			p := r.cal.Resolve(t.When, ref, calendar.Past)
			return !p.IsZero() && p.End <= r.cal.Published && r.drafts[n-1].Period == p
		}
	}
	return false
}

// flowedAt reports whether a flow of the clause of t, which comes after that of another period, has
// it: "raised $65 million last June, and its revenue tripled to 164 crore in FY24, though the loss
// grew, too".
func (r *Resolver) flowedAt(f *clause.Frame, before, t *clause.Timing) bool {
	n := f.Roles[t.Attached].Draft
	return n > 0 && f.Runs[before.Item] < f.Runs[t.Item] && r.isFlow(&r.drafts[n-1]) && f.HasFigureBefore(before.Item)
}

// longPast reports whether what is planned cannot be meant by the period, because it is
// over: "will lay off 50 workers, as the fallout of what happened last month continues".
func (r *Resolver) longPast(d *draft, t *clause.Timing, ref fact.Period, tn calendar.Tense) bool {
	if m := r.Vocabulary(d.Metric); m == nil || !m.Plan || d.Modality != fact.Target && d.Modality != fact.Forecast {
		return false
	}
	p := r.cal.Resolve(t.When, ref, tn)
	return !p.IsZero() && p.End < r.cal.Published
}

// sharedAhead returns the period of the figure that follows where the verbs of
// both are coordinated and share it: "produced 440,808 vehicles and delivered
// 422,875 in the first quarter", "Hyundai sold 62,056 and Kia sold 50,000 in May".
func (r *Resolver) sharedAhead(f *clause.Frame, k int, d *draft, ref fact.Period, tn calendar.Tense) *clause.Timing {
	if f.Word(k+1) == text.On && f.Has(k+2, lexicon.MetricCue) { // "made 1.3 billion on sales of 26 billion in the second quarter"
		for j := range f.Timings {
			if t := &f.Timings[j]; t.Attached > k && f.Runs[t.Attached] == f.Runs[k] && r.bears(f, k, t, d, ref, tn) {
				return t
			}
		}
	}
	next := f.Runs[k] + 1
	if d.Measure != fact.Level || d.Unit != fact.Vehicle || next >= len(f.Starts) {
		return nil
	}
	joint := f.Starts[next]
	if f.Word(joint) == text.Comma {
		joint++
	}
	if f.Word(joint) != text.And && f.Word(joint) != text.While {
		return nil
	}
	verb := false
	for i := joint + 1; i < f.Ends[next]; i++ {
		if n := f.Items[i].Name; n != nil && !(i == joint+1 && n.Kind == lexicon.Maker && d.who().Is(lexicon.Maker)) || f.Has(i, lexicon.Pronoun) {
			return nil
		}
		u := f.Use(i, lexicon.MetricCue)
		verb = verb || u != nil && u.Role == lexicon.Verb
		q := f.QuantityAt(i)
		if q == nil {
			continue
		}
		if q.Unit != nil && q.Unit.Dimension != "count" {
			return nil
		}
		for j := range f.Timings {
			if t := &f.Timings[j]; verb && t.Item > i && f.Runs[t.Item] == next && r.bears(f, k, t, d, ref, tn) && !r.QuantityBetween(f, i, t.Item) {
				return t
			}
		}
		return nil
	}
	return nil
}
