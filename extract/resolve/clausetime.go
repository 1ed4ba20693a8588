package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// openedTiming returns the period that a phrase right before the figure's clause is, after a
// word that sets it against another: "…, while for the first two months, the total was".
func (r *Resolver) openedTiming(f *frame, k int, d *draft, ref fact.Period, tn tense) *timing {
	opening := f.runs[k] - 1
	if opening < 1 || f.weight[opening] < atContrast {
		return nil
	}
	for i := range f.whens {
		t := &f.whens[i]
		if f.runs[t.item] == opening && t.attached < 0 && t.item-f.starts[opening] <= 2 && t.item+1 == f.ends[opening] && r.bears(f, k, t, d, ref, tn) {
			return t
		}
	}
	return nil
}

// timeBehind reports whether a period follows the figure in its run, before any other
// figure: "15 percent of its staff in March".
func (r *Resolver) timeBehind(f *frame, k int) bool {
	for i := range f.whens {
		if t := &f.whens[i]; t.item > k && f.runs[t.item] == f.runs[k] && !t.compared && !t.said {
			return !r.quantityBetween(f, k, t.item)
		}
	}
	return false
}

// whenAfter returns the period of the clause that says when the figure was so: "from $10.19
// when it went public on June 25".
func (r *Resolver) whenAfter(f *frame, k int) *timing {
	if f.Word(k+1) != text.When {
		return nil
	}
	for i := range f.whens {
		if t := &f.whens[i]; t.item > k && f.runs[t.item] == f.runs[k+1] && !r.quantityBetween(f, k, t.item) && !t.compared {
			return t
		}
	}
	return nil
}

// relativeTiming returns the period that the run's "when" or "during which" points to:
// "than in September, when it had managed 34,749".
func (r *Resolver) relativeTiming(f *frame, run int) *timing {
	i := f.starts[run]
	for i < f.ends[run] && f.Items[i].Punct {
		i++
	}
	switch {
	case f.Word(i) == text.When:
	case f.Word(i) == text.Which && (f.Word(i-1) == text.During || f.Word(i-1) == text.In) && f.Word(i-2) == text.Comma:
		i-- // "a decrease from April, during which it delivered 6,658"
	default:
		return nil
	}
	for j := range f.whens {
		if t := &f.whens[j]; t.item < i && t.item >= i-2 {
			return t
		}
	}
	return nil
}

// clauseOpening returns the period that opens the figure's part of the sentence,
// after what it would take its period from: "26,000 in May; in April, it was
// 20,000".
func (r *Resolver) clauseOpening(f *frame, k int, d, link *draft, ref fact.Period, tn tense) fact.Period {
	if link == nil || link.sentenceNo != d.sentenceNo {
		return fact.Period{}
	}
	for i := range f.whens {
		t := &f.whens[i]
		if t.item <= link.item+1 || t.item >= k || t.attached >= 0 || r.quantityBetween(f, t.item, k) || !r.bears(f, k, t, d, ref, tn) {
			continue
		}
		before := t.item - 1
		for before > link.item && !f.Items[before].Punct && f.Items[before].Name == nil && f.Word(before) != text.And && f.Word(before) != text.While && f.Word(before) != text.Whereas && f.Word(before) != text.But && before > t.item-4 {
			before-- // "; as recently as April, it had"
		}
		if f.Word(before) == text.Comma && before-1 > link.item {
			before-- // "and, for the first six months, sales fell"
		}
		switch f.Word(before) {
		case text.Semicolon, text.Colon, text.And, text.But, text.While, text.Whereas:
			return r.cal.resolve(t.when, ref, tn)
		}
	}
	return fact.Period{}
}

func (r *Resolver) quantityBetween(f *frame, i, j int) bool {
	for m := i + 1; m < j; m++ {
		if f.Items[m].Quantity != 0 && f.visible(m, j) {
			return true
		}
	}
	return false
}

// sentenceTiming returns the nearest period of the sentence that no other
// figure claims: before the figure, else after it.
func (r *Resolver) sentenceTiming(f *frame, k int, d *draft, ref fact.Period, tn tense) (fact.Period, fact.Origin) {
	var before, after *timing
	for i := range f.whens {
		t := &f.whens[i]
		if !r.bears(f, k, t, d, ref, tn) || r.lasting(d) && t.item > 1 && !r.raisedThen(f, k, t, d) {
			continue
		}
		if t.attached >= 0 && f.roles[t.attached].base || r.inRelative(f, t.item, k) {
			continue
		}
		if r.isStock(d) && t.item < k && f.semicolonBetween(t.item, k) || r.isAimed(d) && f.runs[t.item] < f.runs[k] && r.wasOf(f, t, ref) {
			continue // "halved in the second quarter, and it plans to cut 900 jobs"
		}
		if t.when.Edge == mention.End && d.Measure == fact.Change && r.isFlow(d) && f.runs[t.item] < f.runs[k] && f.weight[f.runs[k]] >= atContrast {
			continue // "credits ended at the end of March, but revenue rose"
		}
		if t.item > k && f.runs[t.item] != f.runs[k] && f.hasFigureAfter(t.item) {
			continue // "is put at 480,000, adding that last year it was 390,000"
		}
		if t.item < k {
			if t.attached < 0 || before == nil || r.isFlow(d) && r.flowedAt(f, before, t) {
				before = t
			}
		} else if after == nil && t.attached < 0 && !r.longPast(d, t, ref, tn) && (!r.quantityBetween(f, k, t.item) || t.when.Lead == mention.By && d.Modality != fact.Reported || t.when.Lead == mention.AsOf && r.isStock(d)) && f.weight[f.runs[t.item]] < atSemicolon && !(d.Modality == fact.Reported && r.ofLaterClause(f, k, t)) {
			after = t
		}
	}
	if before == nil || after != nil && after.when.Lead == mention.By && before.when.Form == mention.Month && before.when.Year == 0 && !before.when.HasShift {
		before = after // "In October it unveiled a plan for a network of 28 million by 2027"
	}
	if before == nil {
		before = r.sharedAhead(f, k, d, ref, tn)
	}
	if before == nil {
		return fact.Period{}, fact.Nowhere
	}
	return r.aimedBy(f, k, d, before.when, r.cal.resolve(before.when, ref, tn), ref, tn), fact.Sentence
}

// raisedThen reports whether the period is when the money was raised that the figure is of, as what
// is added to it says: "$111 million in funding, raised in 2023".
func (r *Resolver) raisedThen(f *frame, k int, t *timing, d *draft) bool {
	if m := r.vocabulary(d.Metric); m.Plan || m.Stock || d.Modality != fact.Reported || t.item < k {
		return false
	}
	run := f.runs[t.item]
	return run == f.runs[k]+1 && f.Word(f.starts[run]) == text.Comma && f.participle(f.starts[run]+1) && !r.quantityBetween(f, k, t.item)
}

// isAimed reports whether the figure is one that is still to come.
func (r *Resolver) isAimed(d *draft) bool {
	return (d.Modality == fact.Target || d.Modality == fact.Forecast) && !d.cueOver && !(d.cue != nil && d.cue.Name == cueGuess)
}

// wasOf reports whether the period is that of something reported in its own run, and over.
func (r *Resolver) wasOf(f *frame, t *timing, ref fact.Period) bool {
	for i := f.starts[f.runs[t.item]]; i < f.ends[f.runs[t.item]]; i++ {
		if n := f.roles[i].draft; n > 0 && f.runs[i] == f.runs[t.item] && r.drafts[n-1].Modality == fact.Reported {
			p := r.cal.resolve(t.when, ref, past)
			return !p.IsZero() && p.End <= r.cal.published && r.drafts[n-1].Period == p
		}
	}
	return false
}

// flowedAt reports whether a flow of the clause of t, which comes after that of another period, has
// it: "raised $65 million last June, and its revenue tripled to 164 crore in FY24, though the loss
// grew, too".
func (r *Resolver) flowedAt(f *frame, before, t *timing) bool {
	n := f.roles[t.attached].draft
	return n > 0 && f.runs[before.item] < f.runs[t.item] && r.isFlow(&r.drafts[n-1]) && f.hasFigureBefore(before.item)
}

// hasFigureBefore reports whether the run of the period at items[i] has a figure before it.
func (f *frame) hasFigureBefore(i int) bool {
	for j := f.starts[f.runs[i]]; j < i; j++ {
		if q := f.QuantityAt(j); q != nil && q.Reason == "" && f.runs[j] == f.runs[i] {
			return true
		}
	}
	return false
}

// longPast reports whether what is planned cannot be meant by the period, because it is
// over: "will lay off 50 workers, as the fallout of what happened last month continues".
func (r *Resolver) longPast(d *draft, t *timing, ref fact.Period, tn tense) bool {
	if m := r.vocabulary(d.Metric); m == nil || !m.Plan || d.Modality != fact.Target && d.Modality != fact.Forecast {
		return false
	}
	p := r.cal.resolve(t.when, ref, tn)
	return !p.IsZero() && p.End < r.cal.published
}

// hasFigureAfter reports whether the run of the period at items[i] goes on with a figure.
func (f *frame) hasFigureAfter(i int) bool {
	for j := i + 1; j < f.ends[f.runs[i]]; j++ {
		if q := f.QuantityAt(j); q != nil && q.Reason == "" && f.runs[j] == f.runs[i] {
			return true
		}
	}
	return false
}

// sharedAhead returns the period of the figure that follows where the verbs of
// both are coordinated and share it: "produced 440,808 vehicles and delivered
// 422,875 in the first quarter".
func (r *Resolver) sharedAhead(f *frame, k int, d *draft, ref fact.Period, tn tense) *timing {
	if f.Word(k+1) == text.On && f.Has(k+2, lexicon.MetricCue) { // "made 1.3 billion on sales of 26 billion in the second quarter"
		for j := range f.whens {
			if t := &f.whens[j]; t.attached > k && f.runs[t.attached] == f.runs[k] && r.bears(f, k, t, d, ref, tn) {
				return t
			}
		}
	}
	next := f.runs[k] + 1
	if d.Measure != fact.Level || d.Unit != fact.Vehicle || next >= len(f.starts) || f.Word(f.starts[next]) != text.And {
		return nil
	}
	verb := false
	for i := f.starts[next] + 1; i < f.ends[next]; i++ {
		if f.Items[i].Name != nil || f.Has(i, lexicon.Pronoun) {
			return nil
		}
		u := f.Use(i, lexicon.MetricCue)
		verb = verb || u != nil && u.Role == lexicon.Verb
		if f.QuantityAt(i) == nil {
			continue
		}
		for j := range f.whens {
			if t := &f.whens[j]; verb && t.item > i && f.runs[t.item] == next && r.bears(f, k, t, d, ref, tn) && !r.quantityBetween(f, i, t.item) {
				return t
			}
		}
		return nil
	}
	return nil
}

// ofLaterClause reports whether the period behind the figure stands in a clause that only tells what
// came about beside it: "shrank by 23 percent after grants ran out in January".
func (r *Resolver) ofLaterClause(f *frame, k int, t *timing) bool {
	for run := f.runs[k] + 1; run <= f.runs[t.item]; run++ {
		if f.weight[run] >= atContrast {
			return true
		}
	}
	return false
}

// inRelative reports whether items[i] stands in a relative clause that items[k]
// is outside of: "Germany (-68.8%), which scrapped its premium last December".
func (r *Resolver) inRelative(f *frame, i, k int) bool {
	if f.runs[i] == f.runs[k] {
		return false
	}
	j := f.starts[f.runs[i]]
	for j < i && f.Items[j].Punct {
		j++
	}
	switch f.Word(j) {
	case text.Which, text.Who, text.Whose, text.Where:
		return k < j || f.weight[f.runs[k]] >= atContrast
	}
	return false
}
