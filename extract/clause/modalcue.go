package clause

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// ExpectedBy returns the word right after the figure that says that it is what somebody
// expects, nil where none does: "1,081 crore, compared to 1,016 crore projected by analysts".
func (f *Frame) ExpectedBy(k int) *lexicon.Entry {
	if e := f.Entry(k+1, lexicon.ModalityCue); e != nil && e.Modality == fact.Forecast && f.Word(k+2) == text.By && HasSuffix(f.Text(k+1), "ed") {
		return e
	}
	return nil
}

// AimedBehind returns the aim that a relative clause right behind the figure and its noun says that it was, nil where
// none does: "is within reach of the 1,000 stations that it has set itself".
func (r *Reader) AimedBehind(f *Frame, k int) *lexicon.Entry {
	i := k + 1
	for i < k+4 && (f.Has(i, lexicon.MetricCue) || f.Has(i, lexicon.UnitWord) || f.Has(i, lexicon.ScopeCue)) {
		i++
	}
	if w := f.Word(i); w == text.That || w == text.Which {
		i++
	}
	if !f.Has(i, lexicon.Pronoun) || f.Has(i, lexicon.Determiner) {
		return nil
	}
	for i++; f.Has(i, lexicon.Auxiliary) && !f.Has(i, lexicon.ModalityCue); i++ {
	}
	if e := f.Entry(i, lexicon.ModalityCue); e != nil && e.Modality == fact.Target && e.Name != CueFuture && f.Word(i+1) != text.To {
		return e
	}
	return nil
}

// PutAt reports whether somebody puts what is sold or made at the figure, which tells of a time that is over, or
// else foresees it: "puts sales for the full year at 31 million".
func (r *Reader) PutAt(f *Frame, k int) bool {
	if f.Word(k-1) != text.At {
		return false
	}
	for i := k - 2; i > 0 && f.Runs[i] == f.Runs[k] && f.Items[i].Quantity == 0; i-- {
		if w := f.Word(i); w == r.Words.put || w == r.Words.puts {
			return f.Has(i+1, lexicon.MetricCue) || f.Has(i+2, lexicon.MetricCue) || f.Has(i+3, lexicon.MetricCue)
		}
	}
	return false
}

// Infinitive reports whether a headline tells before items[k] of what somebody is
// to do: "Volkswagen to cut 35,000 jobs".
func (r *Reader) Infinitive(f *Frame, k int) bool {
	for i := 1; i+1 < k; i++ {
		if f.Word(i) != text.To || f.Items[i-1].Name == nil || f.Items[i+1].Name != nil || f.Items[i+1].Quantity != 0 {
			continue
		}
		if t := &f.Tokens[f.Items[i+1].First]; t.Kind == text.Letters && !f.Has(i+1, lexicon.Determiner) && !f.Has(i+1, lexicon.Pronoun) {
			return true
		}
	}
	return false
}

// ToDo reports whether an infinitive close before items[k] has the figure for its object: "a pact to deploy 10,000".
func (r *Reader) ToDo(f *Frame, k int) bool {
	for i := k - 2; i >= 0 && i >= k-4 && !f.Items[i+1].Punct && f.Items[i+1].Name == nil; i-- {
		if f.Word(i) == text.To {
			return f.Tokens[f.Items[i+1].First].Kind == text.Letters && !f.Has(i+1, lexicon.Determiner) && !f.Has(i-1, lexicon.Move)
		}
	}
	return false
}

// ModalCue returns the entry of a word of aim, expectation or condition at
// items[i] that says something of a figure: not "more than expected", nor an
// "if" that concedes something.
func (r *Reader) ModalCue(f *Frame, i int, irreal bool) *lexicon.Entry {
	e := f.Entry(i, lexicon.ModalityCue)
	if e == nil || e.Name == CueIf && !irreal {
		return nil
	}
	if f.Has(i, lexicon.Say) && i > 0 && f.Items[i-1].Name != nil && (i+1 == len(f.Items) || f.Items[i+1].Punct) {
		return nil // ", Cox Automotive estimates,"
	}
	if f.Has(i-1, lexicon.Determiner) && onlyVerb(f, i) && !HasSuffix(f.Text(i), "ed") || f.Has(i, r.WorksKind) && !r.acting(f, i-1) {
		return nil // "the project", "a $2 billion project"
	}
	if r.surpassed(f, i) || f.citesEstimate(i) || f.Word(i-1) == r.Words.you || r.meetsReader(f, i) {
		return nil // "what you may have missed"
	}
	if e.Name == CueWould && (f.Word(i+1) == text.Not || r.wasAble(f, i)) || e.Name == CueFuture && r.isResult(f, i) {
		return nil // "gains could not make up for it"
	}
	if e.Name == CueFuture && f.QuantityAt(i+1) != nil && HasSuffix(f.Text(i), " to") {
		return nil // "the other going to $45,995"
	}
	if e.Modality == fact.Target && f.Word(i+1) == text.To && f.Has(i+2, lexicon.Determiner) && f.Has(i, r.DueKind) {
		return nil // "the rise is due to the low base of a year ago"
	}
	if n := f.Items[max(i-1, 0)].Name; e.Name == cueReckon && i > 0 && n != nil && n.Kind == lexicon.Body && i+1 < len(f.Items) && !f.Items[i+1].Punct {
		return r.Guess // "Wards estimates sales were 1.42 million"
	}
	if e.Name == cueUnreal && f.possesses(i) {
		return r.would
	}
	before := i - 1
	if f.Word(before) == text.Hyphen {
		before-- // "a better-than-expected rise"
	}
	if w := f.Word(before); w == text.Than || w == text.As {
		if u := f.Use(i, lexicon.ModalityCue); u.Role == lexicon.Verb || e.Modality == fact.Forecast {
			return nil
		}
	}
	return e
}

// possesses reports whether "have" at the end of items[i] is no auxiliary, but says what somebody
// has: "could have 50,000 robotaxis", "would have a capacity of".
func (f *Frame) possesses(i int) bool {
	for i++; f.Has(i, lexicon.BoundWord); i++ {
	}
	return f.Has(i, lexicon.Determiner) || f.QuantityAt(i) != nil
}

// ToCost reports whether the amount at items[k] is what a thing costs whoever decides on it, not what
// it costs somebody: "the plant will cost around 2 billion".
func (r *Reader) ToCost(f *Frame, k int) bool {
	for k--; f.Has(k, lexicon.BoundWord); k-- {
	}
	return f.Word(k) == r.Words.cost
}

// meetsReader reports whether the cue at items[i] speaks of what a buyer finds today, and not of a
// plan: "the QWD will cost you Rs 28.99 lakh", "will set you back", "would you have one at".
func (r *Reader) meetsReader(f *Frame, i int) bool {
	return f.Has(i, lexicon.Auxiliary) && (f.Word(i+1) == r.Words.you || f.Word(i+2) == r.Words.you && !f.Items[i+1].Punct)
}

// wasAble reports whether "could" at items[i] tells what somebody was able to do: "could at least point
// to a gain of 6 per cent".
func (r *Reader) wasAble(f *Frame, i int) bool {
	for j := i + 1; j <= i+3 && j < len(f.Items); j++ {
		if f.Has(j, r.musteringKind) {
			return true
		}
	}
	return false
}

// acting reports whether items[i] can be the subject of a verb that is a noun, too: "analysts
// project", "it projects", "is seen to project".
func (r *Reader) acting(f *Frame, i int) bool {
	for f.Has(i, r.AdverbKind) {
		i-- // "it now projects"
	}
	if i < 0 || f.Items[i].Quantity != 0 || f.Has(i, lexicon.Determiner) {
		return false
	}
	n := f.Items[i].Name
	return n != nil && n.Kind != lexicon.Place || f.Has(i, lexicon.Pronoun) || f.Word(i) == text.To || f.Has(i, lexicon.Descriptor) || n == nil && f.Plural(i)
}

// citesEstimate reports whether the noun at items[i] only says whose count a figure is:
// "rose 6.6 percent to 166,923 by Cox's estimate".
func (f *Frame) citesEstimate(i int) bool {
	by := i - 3
	if f.Has(by, lexicon.Determiner) {
		by-- // "by the SMMT's estimate"
	}
	if i < 3 || f.Word(i-1) != text.Possessive || f.Word(by) != text.By {
		return i == 1 && f.Word(0) == text.By || i == 2 && f.Word(0) == text.By && f.Has(1, lexicon.Determiner)
	}
	n := f.Items[i-2].Name
	return n != nil && n.Kind == lexicon.Body
}

// surpassed reports whether the expectation at items[i] is only what came about
// is set against: "topping analysts' estimates". One that has a figure of its
// own stays one: "beat expectations of $2.31".
func (r *Reader) surpassed(f *Frame, i int) bool {
	if u := f.Use(i, lexicon.ModalityCue); u.Role != lexicon.Noun {
		return false
	}
	for j := i + 1; j <= i+6 && j < len(f.Items) && !f.Items[j].Punct && f.Word(j) != text.And; j++ {
		if f.QuantityAt(j) != nil {
			return false
		}
	}
	return r.afterSurpassing(f, i)
}

// afterSurpassing reports whether what came about is set against the
// expectation at items[i].
func (r *Reader) afterSurpassing(f *Frame, i int) bool {
	for j := i - 1; j >= 0 && j >= i-5; j-- {
		if f.Has(j, r.surpassingKind) {
			return true
		}
		if f.Items[j].Punct && f.Word(j) != text.Possessive || f.Items[j].Quantity != 0 {
			return false
		}
	}
	return false
}

// isResult reports whether the infinitive at items[i] tells what a change led
// to: "rose 3 percent to 43,000 cars to reach a share of 52 percent".
func (r *Reader) isResult(f *Frame, i int) bool {
	it := &f.Items[i]
	if f.Tokens[it.First].Word != text.To || it.Last-it.First < 2 || i == 0 {
		return false
	}
	j := i - 1
	for f.Has(j, lexicon.UnitWord) || f.Word(j) == text.Comma || f.Has(j, lexicon.BasisWord) || f.WhenAt(j) != nil && f.QuantityAt(j) == nil || r.Comparative(f, j) {
		j-- // "rose 4 percent compared to 2021, to reach"
	}
	from := f.Starts[f.Runs[j]]
	if f.QuantityAt(j) == nil {
		return r.gains(f, from, i)
	}
	for j--; j >= from; j-- {
		if f.Has(j, lexicon.Move) {
			return true
		}
	}
	return false
}

// gains reports whether a verb that tells of a change stands right before the infinitive at items[i], or
// a few words before it, with nothing that tells of an intention: "gaining back market share to reach 29.2%".
func (r *Reader) gains(f *Frame, from, i int) bool {
	for j := i - 1; j >= from && j >= i-6; j-- {
		if f.Has(j, lexicon.ModalityCue) || f.Has(j, lexicon.Auxiliary) || f.Items[j].Punct {
			return false
		}
		if f.IsVerbOf(j, lexicon.Move) && f.Word(j-1) != text.To {
			return true
		}
	}
	return false
}

// onlyVerb reports whether items[i] is a cue as a verb and not as a noun.
func onlyVerb(f *Frame, i int) bool {
	for u := range f.Items[i].Hit.Of(lexicon.ModalityCue) {
		if u.Role != lexicon.Verb {
			return false
		}
	}
	return true
}

// CueBefore returns the nearest word of aim or expectation before the figure in
// its own run.
func (r *Reader) CueBefore(f *Frame, k int) *lexicon.Entry {
	for i := k - 1; i >= f.Starts[f.Runs[k]]; i-- {
		if e := r.ModalCue(f, i, false); e != nil && e.Name != CueWould {
			return e
		}
	}
	return nil
}

// CueAfter returns the first such word after the figure, in its run or in a
// relative clause that follows it at once: "the 15,500 to which it had guided".
func (r *Reader) CueAfter(f *Frame, k int, irreal bool) *lexicon.Entry {
	end := f.RunEnd(f.Runs[k])
	if j := end; j < len(f.Items) && j <= k+4 && f.Word(j) == text.Which && !f.Items[j-1].Punct {
		end = f.RunEnd(f.Runs[j])
	}
	whole := 0
	for i := k + 1; i < end; i++ {
		if q := f.QuantityAt(i); q != nil && !q.Small && q.Reason == "" && !f.WholeOf(i, k) || (f.Has(i, lexicon.More) || r.Comparative(f, i)) && !(i == k+1 && f.Has(i+1, lexicon.ModalityCue)) {
			return nil // but "250 more will follow in June"
		} else if q != nil {
			whole = i
		}
		if whole > 0 && i > whole && (f.Has(i, lexicon.Pronoun) && !f.Has(i, lexicon.Determiner) || f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Maker) && f.Has(i+1, lexicon.ModalityCue) {
			return nil // "has sold 5,000 of the 20,000 that it plans to": it is the whole that is aimed at
		}
		if f.Word(i) == text.And && r.Changes(f, i+1) {
			return nil // "posted a rise of 44 percent and lifted its forecasts"
		}
		if e := r.ModalCue(f, i, irreal); e != nil && f.Visible(i, k) {
			if w := f.Word(i - 1); (w == text.That || w == text.Which) && r.prepositionBetween(f, k, i-1) {
				return nil // "has 100,000 reservations for a pickup that is to cost $20,000"
			}
			if f.Word(i-1) == text.With {
				return nil // "runs 300 robotaxis with plans for 1,000"
			}
			if e.Modality == fact.Target && f.Has(i-1, lexicon.Determiner) && HasSuffix(f.Text(i), "ed") {
				continue // "lost half of its planned production"
			}
			if f.IsNoun(i, lexicon.ModalityCue) && f.Word(i+1) == text.Of && f.QuantityAt(i+2) != nil {
				return nil // "landed within its guidance of 29,000 to 32,000": that is what was expected
			}
			if e.Modality == fact.Forecast && r.afterSurpassing(f, i) {
				return nil // "missed the estimate of 387,000"
			}
			return e
		}
	}
	return nil
}

// prepositionBetween reports whether a preposition stands between the items, other than "of", which what is counted hangs on.
func (r *Reader) prepositionBetween(f *Frame, from, to int) bool {
	for i := from + 1; i < to; i++ {
		if f.Has(i, lexicon.Preposition) && f.Word(i) != text.Of {
			return true
		}
	}
	return false
}

// WholeOf reports whether the figure at items[i] is all that the one at items[k] is a part of:
// "20,000 of the group's 244,000 jobs", "120,000 out of 230,000", "120,000 (52 percent) of the 230,000".
func (f *Frame) WholeOf(i, k int) bool {
	of := f.pastAside(k)
	if f.StandsForThem(of + 1) {
		return false // "3 million, of which 750,000 were NEVs"
	}
	if f.Word(of) == text.Out {
		of++
	}
	if f.Word(of) != text.Of {
		return false
	}
	for j := of + 1; j < i; j++ {
		if f.Has(j, lexicon.Conjunction) {
			return false // "2.7 million of the output and 2.6 million of the sales"
		}
		if f.Items[j].Quantity != 0 || f.Items[j].Punct && f.Word(j) != text.Possessive || f.Has(j, lexicon.Auxiliary) {
			return false
		}
	}
	return true
}

// pastAside returns the item behind the figure at items[k] and what gives that in other terms: "120,000 (52 percent) of the 230,000",
// "120,000, or 52 percent, of the 230,000".
func (f *Frame) pastAside(k int) int {
	i := f.PastBracket(k + 1)
	if p := f.PastEqual(i); p > i+1 || p == i+1 && f.Word(k-1) == text.Or {
		return p
	}
	return i
}

// IsOverCue reports whether the cue at items[i] tells of an expectation that
// was before, or of what has not come about: "had expected", "beat expectations
// of", "would have earned".
func (r *Reader) IsOverCue(f *Frame, i int) bool {
	if f.IsNoun(i, lexicon.ModalityCue) && r.afterSurpassing(f, i) {
		return true
	}
	first := f.Items[i].First
	if e := f.Entry(i, lexicon.ModalityCue); e != nil && (e.Name == CueWould || e.Modality == fact.Conditional) {
		for t := first; t <= f.Items[i].Last && t < len(f.Tokens); t++ {
			if f.Tokens[t].Word == r.Words.Have {
				return true
			}
		}
	}
	for t := first; t >= max(first-2, 0); t-- {
		if f.Tokens[t].Word == r.Words.Had {
			return true
		}
	}
	return r.expectedByAnalysts(f, i)
}

// expectedByAnalysts reports whether the cue at items[i] is a verb in the past for what analysts
// looked for, of a time that is over: "Analysts expected", "analysts were calling for".
func (r *Reader) expectedByAnalysts(f *Frame, i int) bool {
	it := &f.Items[i]
	past := r.PastCue(f, i) || HasSuffix(f.Tokens[it.Last-1].Text(f.Article), "ed") || f.Tokens[max(it.First-1, 0)].Word == r.Words.were
	for t := it.Last - 1; past && t >= 0 && t > it.First-12; t-- {
		switch f.Tokens[t].Word {
		case r.Words.Analysts, r.Words.Economists:
			return true
		case text.Comma, text.Semicolon:
			return false
		}
	}
	return false
}

// IsPresent reports whether the cue at items[i] is a verb in the present tense.
func (r *Reader) IsPresent(f *Frame, i int) bool {
	u := f.Use(i, lexicon.ModalityCue)
	if u == nil {
		return false
	}
	if u.Entry.Name == CueFuture {
		w := f.Tokens[f.Items[i].First].Word
		return w != r.Words.was && w != r.Words.were
	}
	return u.Role == lexicon.Verb && HasSuffix(f.Text(i), "s") && !r.PastCue(f, i)
}

// ExpectsThat returns the word of expectation that "will" at items[i] depends
// on: "predicts that sales will grow".
func (r *Reader) ExpectsThat(f *Frame, i int) *lexicon.Entry {
	for j := i - 1; j >= 0; j-- {
		if f.Items[j].Quantity != 0 || f.Word(j) == text.Semicolon {
			return nil
		}
		if e := r.ModalCue(f, j, false); e != nil && e.Modality == fact.Forecast && e.Name != CueWould {
			return e
		}
	}
	return nil
}
