package resolve

import (
	"carfacts/extract/calendar"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// An aim or expectation takes the place of an earlier one, which is as real and of the same
// time: "raised its target for 2025 to 10 million from 9.3 million in May". What stands at the
// earlier one is when it was stated.

// whenRevised reports whether the period at items[i] is when the aim that the sentence speaks of
// was changed or first stated: "cut its profit forecast by 16 percent in August".
func (r *Resolver) whenRevised(f *clause.Frame, i int, w *mention.When) bool {
	if f.Tokens[w.First].Word == text.For || w.Lead != mention.NoLead || !r.momentary(w) && w.Form != mention.Ago {
		return false
	}
	if p := r.cal.Resolve(w, fact.Period{}, calendar.Past); p.IsZero() || p.End > r.cal.Published+31 {
		return false
	}
	for j := i - 1; j >= 0 && !r.Changes(f, j); j-- {
		if f.Has(j, lexicon.MetricCue) && f.Weight[f.Runs[i]] >= clause.AtContrast {
			return false // "cut its forecast after output in October fell"
		}
		if u := f.Use(j, lexicon.MetricCue); u != nil && u.Role == lexicon.Verb && f.Runs[j] == f.Runs[i] {
			return false // "lowered its aim, and sold 45,000 cars in December"
		}
	}
	return r.Revises(f, i)
}

// earlierAim reports whether the base at items[k] is an aim or expectation that another, which
// it hangs on or which follows it, has taken the place of.
func (r *Resolver) earlierAim(f *clause.Frame, k int, d, link *draft) bool {
	aim := d.Modality
	if link != nil {
		aim = link.Modality
	}
	switch {
	case aim != fact.Target && aim != fact.Forecast:
		return false
	case r.Revises(f, k), r.RelativeAim(f, k) != nil:
		return true
	case link == nil:
		return false
	case r.IsRecorded(f, k):
		return false
	case f.Word(k-1) == text.Of && f.IsNoun(k-2, lexicon.ModalityCue):
		return true // "down from an earlier forecast of 450,000"
	}
	for j := k - 1; j >= 0 && j >= k-3; j-- {
		if e := f.Entry(j, lexicon.Preposition); e != nil && e.Name == "instead" {
			return true // what it is given up for is of the same time
		}
	}
	return r.StatedThen(f, k)
}

// statedAt reports whether the period is when the aim or expectation at items[k] was stated, as
// it lies behind and a word for stating stands before the figure: "had guided to a margin of 5
// percent in November", "700,000 cars, having said 750,000 in July", "in January it had forecast
// 5 million". What is counted by the month can have been expected for one, or, where it is named
// behind the figure, of one, unless another aim of the sentence takes its place. Nothing was stated
// by a month: "will have 1,000 stores by December".
func (r *Resolver) statedAt(f *clause.Frame, k int, t *clause.Timing, d *draft) bool {
	if t.Compared && t.Attached == k || d.Modality != fact.Target && d.Modality != fact.Forecast || d.cue != nil && d.cue.Name == clause.CueGuess || t.When.Lead == mention.By || !r.momentary(t.When) && t.When.Form != mention.Ago {
		return false
	}
	behind, ahead := r.cal.Resolve(t.When, fact.Period{}, calendar.Past), r.cal.Resolve(t.When, fact.Period{}, calendar.Future)
	if behind.IsZero() || behind.End >= r.cal.Published {
		return false
	}
	states, past := r.StatesIn(f, k)
	if !states || !past && ahead.Start > behind.Start && ahead.Start-r.cal.Published < r.cal.Published-behind.End {
		return false
	}
	if t.Item < k && f.Tokens[t.When.First].Word != text.For {
		return true
	}
	if link := r.link(f, k, d, false); link != nil && link.sentenceNo == d.sentenceNo && link.Modality == d.Modality && link.Metric == d.Metric {
		return link.Period.End > behind.End
	}
	m := r.Vocabulary(d.Metric)
	return m != nil && !m.Accepts("count") && !m.Session
}

// expectedThen reports whether what follows the figure that something reported is compared with
// says that it was expected or aimed at: "the 902 billion yen that analysts had pencilled in".
func (r *Resolver) expectedThen(f *clause.Frame, k int) bool {
	if link := r.link(f, k, nil, true); link != nil && link.Modality != fact.Reported {
		return false
	}
	for i := k + 1; i < len(f.Items) && i <= k+6 && f.Items[i].Quantity == 0 && f.Items[i].When == 0 && !f.Items[i].Punct && r.Boundary(f, i) < clause.AtContrast; i++ {
		if e := f.Entry(i, lexicon.ModalityCue); e != nil {
			return e.Name != clause.CueFuture && e.Name != clause.CueWould && e.Name != clause.CueIf
		}
	}
	return false
}
