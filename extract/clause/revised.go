package clause

import (
	"math"

	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// Within reports whether items[i] stands in the clause of the figure at items[k], before it or in
// its run.
func (f *Frame) Within(i, k int) bool {
	for run := f.Runs[i] + 1; run <= f.Runs[k]; run++ {
		if f.Weight[run] >= AtContrast {
			return false
		}
	}
	return i < k || f.Runs[i] == f.Runs[k]
}

// FlowedThen reports whether a verb before the figure in its run tells what is or was sold, made
// or earned.
func (r *Reader) FlowedThen(f *Frame, k int) bool {
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		u := f.Use(i, lexicon.MetricCue)
		if (u != nil && u.Role == lexicon.Verb || f.Has(i, r.ProducingKind)) && f.Runs[i] == f.Runs[k] && f.Word(i-1) != text.To && !f.Has(i-1, lexicon.ModalityCue) && !HasSuffix(f.Text(i), "ing") {
			return true
		}
	}
	return false
}

// OpensWithMetric reports whether the clause of the figure at items[k] is about what is measured, and names it first, but for
// when that was: "In December sales were 514,809", not "in April it had spoken of sales of 3.35 million".
func (r *Reader) OpensWithMetric(f *Frame, k int) bool {
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		if u := f.Use(i, lexicon.MetricCue); u != nil {
			return u.Role == lexicon.Noun && f.Runs[i] == f.Runs[k]
		}
		if !f.Items[i].Punct && f.Items[i].When == 0 && !f.Modifier(i) && !f.Has(i, lexicon.Conjunction) {
			return false
		}
	}
	return false
}

// WasThen reports whether "was" before the figure in its run tells what it came to: "in the first half
// the margin was between 3.5 and 4 percent", "sales have been ranging between 4,000 and 5,000 since May".
func (r *Reader) WasThen(f *Frame, k int) bool {
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		if w := f.Word(i); f.Runs[i] == f.Runs[k] && (w == r.Words.was || w == r.Words.were) && f.Tokens[f.Items[i+1].First].Word != text.For {
			return true // but "its last outlook was for revenue of"
		}
		switch f.Word(i) {
		case r.Words.remained, r.Words.stayed, r.Words.ranged, r.Words.ranging, r.Words.hovered, r.Words.hovering:
			if f.Runs[i] == f.Runs[k] {
				return true
			}
		}
	}
	return false
}

// Expects reports whether a word of the run tells of what is to come.
func (f *Frame) Expects(run int) bool {
	for i := f.Starts[run]; i < f.Ends[run]; i++ {
		if f.Runs[i] == run && f.Has(i, lexicon.ModalityCue) {
			return true
		}
	}
	return false
}

// HadBefore reports whether the run of the figure at items[k] has "had" before it, and the word for
// what was expected behind it, or as what had been: "had still had 750,000 in mind for May", "its guidance for the second quarter had
// been 54,000".
func (r *Reader) HadBefore(f *Frame, k int) bool {
	had, aimed := false, false
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		if f.Word(i) == r.Words.Had && f.Has(i+1, lexicon.Auxiliary) && f.TellsOfAim(i-1) {
			return true
		}
		if f.Runs[i] == f.Runs[k] && f.Has(i, lexicon.ModalityCue) {
			aimed = true
		}
		had = had || f.Word(i) == r.Words.Had && f.Runs[i] == f.Runs[k]
	}
	return had && !aimed
}

// Restated returns the role of a fraction in words that the percentage at items[k] gives again with its digits:
// "more than half (52.5%) of all cars", "over a fifth of sales (21.9%)".
func (r *Reader) Restated(f *Frame, k int, q *mention.Quantity) *Role {
	if !r.setApart(f, k) || q.Unit == nil || q.Unit.Dimension != "percent" {
		return nil
	}
	i := k - 2
	for last := i - maxRestated; i >= 0 && i > last && f.Items[i].Quantity == 0 && !f.Items[i].Punct && !f.Has(i, lexicon.Conjunction); i-- {
	}
	if i < 0 {
		return nil
	}
	ro := &f.Roles[i]
	if ro.Draft == 0 || ro.Q == nil || !ro.Q.Words || ro.Q.Unit != q.Unit || math.Abs(ro.Q.Value-math.Abs(q.Value)) > 6 {
		return nil
	}
	return ro
}

// maxRestated is how many words at most are between a fraction and its digits.
const maxRestated = 8

// setApart reports whether the figure stands alone in brackets or behind a dash that ends the sentence.
func (r *Reader) setApart(f *Frame, k int) bool {
	if f.Word(k-1) == text.OpenParen {
		return f.Word(k+1) == text.CloseParen
	}
	return k > 0 && r.Boundary(f, k-1) == AtContrast && f.Items[k-1].Punct && (k+1 == len(f.Items) || k+2 == len(f.Items) && f.Items[k+1].Punct)
}

// Revises reports whether the sentence tells before items[end] that an aim or expectation
// changes: "cut its profit forecast", "its target, which had been lowered", "the forecast for
// sales in 2025 has been raised".
func (r *Reader) Revises(f *Frame, end int) bool {
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

// Changes reports whether items[j] tells of a change that an aim may undergo.
func (r *Reader) Changes(f *Frame, j int) bool {
	return f.Has(j, lexicon.Move) || f.Has(j, r.revisingKind)
}

// revisedBefore reports whether the verb that changes it stands before the aim at items[i].
func (r *Reader) revisedBefore(f *Frame, i int) bool {
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		if r.Changes(f, j) {
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
func (r *Reader) revisedAfter(f *Frame, i, end int) bool {
	for j := i + 1; j < end && f.Word(j) != text.Semicolon; j++ {
		if !r.Changes(f, j) || f.Has(j-1, lexicon.Determiner) {
			continue
		}
		b := j - 1
		for b > i && (f.Items[b].Kinds == lexicon.Of(r.AdverbKind) || f.Word(b) == r.Words.Itself) {
			b--
		}
		if f.Has(b, lexicon.Auxiliary) || f.Word(b) == r.Words.Had || f.Has(b, lexicon.Pronoun) || f.Items[b].Name != nil || f.Word(b) == text.Comma && f.Word(j+1) == text.From {
			return r.InPast(f, j) || f.Has(b, lexicon.Auxiliary)
		}
	}
	return false
}

// HadForecast reports whether the period at items[i] opens a sentence that tells
// of what was expected then: "In February it had forecast 30,000".
func (r *Reader) HadForecast(f *Frame, i int, w *mention.When) bool {
	if f.Tokens[w.First].Word != text.In || w.Form != mention.Month || w.Year != 0 {
		return false
	}
	for j := i + 1; i == 0 && j < len(f.Items) && j <= 5 && f.Items[j].Quantity == 0; j++ {
		if f.Tokens[f.Items[j].First].Word == r.Words.Had {
			return f.Has(j, lexicon.ModalityCue) || f.Has(j+1, lexicon.ModalityCue)
		}
	}
	return false
}

// MovesAsExpected reports whether the word of expectation says that what is measured will move to the figure at items[k],
// and is not itself what is moved: "is expected to fall to 2 percent", but not "cut its forecast to 2 percent".
func (r *Reader) MovesAsExpected(f *Frame, k int, cue *lexicon.Entry) bool {
	moves := false
	for i := k - 2; i >= 0 && f.Word(i) != text.Semicolon; i-- {
		if f.Entry(i, lexicon.ModalityCue) == cue && cue != nil {
			return moves && (!f.IsNoun(i, lexicon.ModalityCue) || f.Has(i-1, lexicon.Auxiliary)) && !f.Has(i-1, lexicon.Determiner)
		}
		q := f.QuantityAt(i)
		moves = moves || f.Has(i, lexicon.Move) || q != nil && q.IsMultiple // "to have halved"
	}
	return false
}

// whenIssued reports whether the verb at items[i] tells when the aim or expectation
// before it was stated: "from 1.7 million announced in January".
func (r *Reader) whenIssued(f *Frame, i int) bool {
	if i < 2 || f.Word(i) != r.Words.set && !f.Has(i, lexicon.Say) && !f.Has(i, lexicon.ModalityCue) || f.QuantityAt(i-1) == nil && f.QuantityAt(i-2) == nil {
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
func (r *Reader) whenGiven(f *Frame, i int) bool {
	if i < 1 || f.Word(i) != r.Words.set && f.Word(i) != r.Words.given && !f.Has(i, lexicon.Say) {
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

// RelativeAim returns the aim that a relative clause puts at the figure: "the target, which had
// been 30,000, has been raised to".
func (r *Reader) RelativeAim(f *Frame, k int) *lexicon.Entry {
	at := f.Starts[f.Runs[k]]
	for at < k && f.Items[at].Punct {
		at++
	}
	if f.Word(at) != text.Which || !f.Has(at+1, lexicon.Auxiliary) || k-at > 4 {
		return nil
	}
	for i := at - 1; i >= 0 && f.Items[i].Quantity == 0 && !f.Has(i, r.WorksKind) && f.Weight[f.Runs[i]] < AtSemicolon; i-- {
		if f.IsNoun(i, lexicon.ModalityCue) {
			return f.Entry(i, lexicon.ModalityCue)
		}
	}
	return nil
}

// StatedThen reports whether what follows the figure says that it was stated as an aim: "the
// 70,000 it forecast in January", "the 100,000 named in 2021", "$1.5 billion in its May guidance".
func (r *Reader) StatedThen(f *Frame, k int) bool {
	for i := k + 1; i < len(f.Items) && i <= k+6 && f.Items[i].Quantity == 0 && !f.Items[i].Punct && r.Boundary(f, i) < AtContrast; i++ {
		if f.Has(i, lexicon.ModalityCue) {
			return true
		}
		if f.IsVerbOf(i, lexicon.Say) || f.Word(i) == r.Words.set {
			return !f.Has(i, lexicon.MetricCue)
		}
	}
	return false
}

// StatesIn reports whether the run of the figure at items[k] has a word for an aim, or for
// saying, before it, and whether that is one of what was stated earlier: "had forecast", "told".
func (r *Reader) StatesIn(f *Frame, k int) (states, past bool) {
	for i := k - 1; i >= f.Starts[f.Runs[k]]; i-- {
		u := f.Use(i, lexicon.Say)
		if f.Runs[i] == f.Runs[k] && (f.Has(i, lexicon.ModalityCue) || u != nil && u.Role == lexicon.Verb) {
			return true, r.PastCue(f, i) || r.InPast(f, i) || f.Word(i-1) == r.Words.Had
		}
	}
	return false, false
}

// AfterComparative reports whether the figure at items[k] is what another is compared with.
func (r *Reader) AfterComparative(f *Frame, k int) bool {
	for k--; f.Has(k, lexicon.Determiner); k-- {
	}
	return r.Comparative(f, k)
}

// OfAimed reports whether items[i] is, in another run than items[k], what a figure was expected to
// be, or says so of it.
func (f *Frame) OfAimed(i, k int) bool {
	for j := i; j >= 0 && f.Runs[i] < f.Runs[k] && j >= i-6; j-- {
		if f.Items[j].Quantity != 0 {
			return f.Roles[j].Aimed
		}
	}
	return false
}

// Described reports whether the name of place follows that at items[i] behind a comma and with an "'s", as
// where it stands among the makers of there: "Toyota, Japan's largest automaker".
func (f *Frame) Described(i int, place *lexicon.Entry) bool {
	return i+3 < len(f.Items) && f.Word(i+1) == text.Comma && place != nil && f.Items[i+2].Name == place && f.Word(i+3) == text.Possessive
}

// TellsOfAim reports whether the subject that ends with items[i] is an aim or an expectation: "its target for that year", "the average
// forecast of analysts".
func (f *Frame) TellsOfAim(i int) bool {
	for j := i; j >= 0 && j >= i-10 && f.Items[j].Quantity == 0 && f.Word(j) != text.Semicolon; j-- {
		if f.IsNoun(j, lexicon.ModalityCue) && f.Visible(j, i+1) {
			return true
		}
	}
	return false
}
