package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// An aim or expectation takes the place of an earlier one, which is as real and of the same
// time: "raised its target for 2025 to 10 million from 9.3 million in May". What stands at the
// earlier one is when it was stated.

// revises reports whether the sentence tells before items[end] that an aim or expectation
// changes: "cut its profit forecast", "its target, which had been lowered", "the forecast for
// sales in 2025 has been raised".
func (r *Resolver) revises(f *frame, end int) bool {
	for i := range f.Of(lexicon.ModalityCue) {
		if i >= end {
			return false
		}
		if f.IsNoun(i, lexicon.ModalityCue) && (r.revisedBefore(f, i) || r.revisedAfter(f, i, end)) {
			return true
		}
	}
	return false
}

// changes reports whether items[j] tells of a change that an aim may undergo.
func (r *Resolver) changes(f *frame, j int) bool {
	return f.Has(j, lexicon.Move) || f.Has(j, r.revisingKind)
}

// revisedBefore reports whether the verb that changes it stands before the aim at items[i].
func (r *Resolver) revisedBefore(f *frame, i int) bool {
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		if r.changes(f, j) {
			return true
		}
		if f.Items[j].Quantity != 0 && f.WhenAt(j) == nil || f.Items[j].Punct && f.Word(j) != text.Possessive && f.Word(j) != text.Hyphen {
			return false
		}
	}
	return false
}

// revisedAfter reports whether a clause of its own, or what is said of the aim at items[i],
// tells before items[end] that it changed.
func (r *Resolver) revisedAfter(f *frame, i, end int) bool {
	for j := i + 1; j < end && f.Word(j) != text.Semicolon; j++ {
		if !r.changes(f, j) || f.Has(j-1, lexicon.Determiner) {
			continue
		}
		b := j - 1
		for b > i && (f.Items[b].Kinds == lexicon.Of(r.adverbKind) || f.Word(b) == r.words.itself) {
			b--
		}
		if f.Has(b, lexicon.Auxiliary) || f.Word(b) == r.words.had || f.Has(b, lexicon.Pronoun) || f.Items[b].Name != nil || f.Word(b) == text.Comma && f.Word(j+1) == text.From {
			return r.inPast(f, j) || f.Has(b, lexicon.Auxiliary)
		}
	}
	return false
}

// whenRevised reports whether the period at items[i] is when the aim that the sentence speaks of
// was changed or first stated: "cut its profit forecast by 16 percent in August".
func (r *Resolver) whenRevised(f *frame, i int, w *mention.When) bool {
	if f.Tokens[w.First].Word == text.For || w.Lead != mention.NoLead || !r.momentary(w) && w.Form != mention.Ago {
		return false
	}
	if p := r.cal.resolve(w, fact.Period{}, past); p.IsZero() || p.End > r.cal.published+31 {
		return false
	}
	for j := i - 1; j >= 0 && !r.changes(f, j); j-- {
		if f.Has(j, lexicon.MetricCue) && f.weight[f.runs[i]] >= atContrast {
			return false // "cut its forecast after output in October fell"
		}
	}
	return r.revises(f, i)
}

// hadForecast reports whether the period at items[i] opens a sentence that tells
// of what was expected then: "In February it had forecast 30,000".
func (r *Resolver) hadForecast(f *frame, i int, w *mention.When) bool {
	if f.Tokens[w.First].Word != text.In || w.Form != mention.Month || w.Year != 0 {
		return false
	}
	for j := i + 1; i == 0 && j < len(f.Items) && j <= 5 && f.Items[j].Quantity == 0; j++ {
		if f.Tokens[f.Items[j].First].Word == r.words.had {
			return f.Has(j, lexicon.ModalityCue) || f.Has(j+1, lexicon.ModalityCue)
		}
	}
	return false
}

// whenIssued reports whether the verb at items[i] tells when the aim or expectation
// before it was stated: "from 1.7 million announced in January".
func (r *Resolver) whenIssued(f *frame, i int) bool {
	if i < 2 || f.Word(i) != r.words.set && !f.Has(i, lexicon.Say) && !f.Has(i, lexicon.ModalityCue) || f.QuantityAt(i-1) == nil && f.QuantityAt(i-2) == nil {
		return false
	}
	for j := range i - 1 {
		if f.Has(j, lexicon.ModalityCue) {
			return true
		}
	}
	return false
}

// whenGiven reports whether the verb at items[i] tells when the aim or expectation named
// right before it was stated: "its target given in January for 580 billion yen", "the goals that
// it set in April".
func (r *Resolver) whenGiven(f *frame, i int) bool {
	if i < 1 || f.Word(i) != r.words.set && f.Word(i) != r.words.given && !f.Has(i, lexicon.Say) {
		return false
	}
	aim := i - 1
	if f.Has(aim, lexicon.Auxiliary) {
		aim--
	}
	if f.Has(aim, lexicon.Pronoun) || aim >= 0 && f.Items[aim].Name != nil {
		aim--
	}
	if f.Word(aim) == text.That || f.Word(aim) == text.Which {
		aim--
	}
	return f.Has(aim, lexicon.ModalityCue) && f.QuantityAt(aim) == nil && (aim == i-1 || f.IsNoun(aim, lexicon.ModalityCue))
}

// earlierAim reports whether the base at items[k] is an aim or expectation that another, which
// it hangs on or which follows it, has taken the place of.
func (r *Resolver) earlierAim(f *frame, k int, d, link *draft) bool {
	aim := d.Modality
	if link != nil {
		aim = link.Modality
	}
	switch {
	case aim != fact.Target && aim != fact.Forecast:
		return false
	case r.revises(f, k), r.relativeAim(f, k) != nil:
		return true
	case link == nil:
		return false
	case f.Word(k-1) == text.Of && f.IsNoun(k-2, lexicon.ModalityCue):
		return true // "down from an earlier forecast of 450,000"
	}
	for j := k - 1; j >= 0 && j >= k-3; j-- {
		if e := f.Entry(j, lexicon.Preposition); e != nil && e.Name == "instead" {
			return true // what it is given up for is of the same time
		}
	}
	return r.statedThen(f, k)
}

// relativeAim returns the aim that a relative clause puts at the figure: "the target, which had
// been 30,000, has been raised to".
func (r *Resolver) relativeAim(f *frame, k int) *lexicon.Entry {
	at := f.starts[f.runs[k]]
	for at < k && f.Items[at].Punct {
		at++
	}
	if f.Word(at) != text.Which || !f.Has(at+1, lexicon.Auxiliary) || k-at > 4 {
		return nil
	}
	for i := at - 1; i >= 0 && f.Items[i].Quantity == 0 && !f.Has(i, r.worksKind) && f.weight[f.runs[i]] < atSemicolon; i-- {
		if f.IsNoun(i, lexicon.ModalityCue) {
			return f.Entry(i, lexicon.ModalityCue)
		}
	}
	return nil
}

// statedThen reports whether what follows the figure says that it was stated as an aim: "the
// 70,000 it forecast in January", "the 100,000 named in 2021", "$1.5 billion in its May guidance".
func (r *Resolver) statedThen(f *frame, k int) bool {
	for i := k + 1; i < len(f.Items) && i <= k+6 && f.Items[i].Quantity == 0 && !f.Items[i].Punct && r.boundary(f, i) < atContrast; i++ {
		if f.Has(i, lexicon.ModalityCue) {
			return true
		}
		if u := f.Use(i, lexicon.Say); u != nil && u.Role == lexicon.Verb || f.Word(i) == r.words.set {
			return !f.Has(i, lexicon.MetricCue)
		}
	}
	return false
}

// statedAt reports whether the period is when the aim or expectation at items[k] was stated, as
// it lies behind and a word for stating stands before the figure: "had guided to a margin of 5
// percent in November", "700,000 cars, having said 750,000 in July". What is counted by the
// month can have been expected of one, unless another aim of the sentence takes its place.
func (r *Resolver) statedAt(f *frame, k int, t *timing, d *draft) bool {
	if d.Modality != fact.Target && d.Modality != fact.Forecast || d.cue != nil && d.cue.Name == cueGuess || !r.momentary(t.when) && t.when.Form != mention.Ago {
		return false
	}
	behind, ahead := r.cal.resolve(t.when, fact.Period{}, past), r.cal.resolve(t.when, fact.Period{}, future)
	if behind.IsZero() || behind.End >= r.cal.published || ahead.Start > behind.Start && ahead.Start-r.cal.published < r.cal.published-behind.End {
		return false
	}
	if !r.statesIn(f, k) {
		return false
	}
	if link := r.link(f, k, d, false); link != nil && link.sentenceNo == d.sentenceNo && link.Modality == d.Modality && link.Metric == d.Metric {
		return link.Period.End > behind.End
	}
	m := r.vocabulary(d.Metric)
	return m != nil && !m.Accepts("count") && !m.Session
}

// statesIn reports whether the run of the figure at items[k] has a word for an aim, or for
// saying, before it.
func (r *Resolver) statesIn(f *frame, k int) bool {
	for i := k - 1; i >= f.starts[f.runs[k]]; i-- {
		u := f.Use(i, lexicon.Say)
		if f.runs[i] == f.runs[k] && (f.Has(i, lexicon.ModalityCue) || u != nil && u.Role == lexicon.Verb) {
			return true
		}
	}
	return false
}

// expectedThen reports whether what follows the figure that something reported is compared with
// says that it was expected or aimed at: "the 902 billion yen that analysts had pencilled in".
func (r *Resolver) expectedThen(f *frame, k int) bool {
	if link := r.link(f, k, nil, true); link != nil && link.Modality != fact.Reported {
		return false
	}
	for i := k + 1; i < len(f.Items) && i <= k+6 && f.Items[i].Quantity == 0 && f.Items[i].When == 0 && !f.Items[i].Punct && r.boundary(f, i) < atContrast; i++ {
		if e := f.Entry(i, lexicon.ModalityCue); e != nil {
			return e.Name != cueFuture && e.Name != cueWould && e.Name != cueIf
		}
	}
	return false
}

// afterComparative reports whether the figure at items[k] is what another is compared with.
func (r *Resolver) afterComparative(f *frame, k int) bool {
	for k--; f.Has(k, lexicon.Determiner); k-- {
	}
	return r.comparative(f, k)
}

// ofAimed reports whether items[i] is, in another run than items[k], what a figure was expected to
// be, or says so of it.
func (f *frame) ofAimed(i, k int) bool {
	for j := i; j >= 0 && f.runs[i] < f.runs[k] && j >= i-6; j-- {
		if f.Items[j].Quantity != 0 {
			return f.roles[j].aimed
		}
	}
	return false
}
