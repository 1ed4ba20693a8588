package clause

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// IsBackdrop reports whether the period only says of when something is that the sentence
// mentions and tells no figure of: "well off 2019 levels", "improving on results from 2019",
// "After a slowdown in September, Germany grew".
func (r *Reader) IsBackdrop(f *Frame, i int, w *mention.When) bool {
	if e := f.Entry(i+1, r.yardstickKind); e != nil && e.Name == "level" && w.Form == mention.Year {
		return w.Lead == mention.NoLead && !f.figureWithin(i+2, i+5)
	}
	first := i
	for f.Word(first-1) == text.And && f.WhenAt(first-2) != nil {
		first -= 2 // "from 2019 and 2020"
	}
	if f.Word(first-1) == text.From && f.Has(first-2, r.yardstickKind) && w.Form == mention.Year {
		return !f.figureWithin(i+1, i+3)
	}
	if f.Has(i-1, r.modelYearKind) || f.Has(i+1, r.modelYearKind) {
		return true // "trucks of the model years 2017 to 2019"
	}
	return r.setsScene(f, i) || r.ofThingNamed(f, i) || r.ofDecision(f, i) || r.inApposition(f, i, w) || r.ofCause(f, i) || r.inParticiple(f, i)
}

// IsYardstick reports whether items[i] is a noun for figures that something is held against.
func (r *Reader) IsYardstick(f *Frame, i int) bool { return f.Has(i, r.yardstickKind) }

// AgainstEra reports whether the change at items[k] is against a time that its clause gives no dates of: "31 percent below the
// pre-pandemic market", "38% less than before the crisis".
func (r *Reader) AgainstEra(f *Frame, k int) bool {
	for i := range f.Of(r.eraKind) {
		before := i - 1
		for before > 0 && f.Modifier(before) && !r.Comparative(f, before) && !f.Has(before, lexicon.More) {
			before--
		}
		if f.Runs[i] == f.Runs[k] && f.Visible(i, k) && f.WhenAt(i+1) == nil && (r.Comparative(f, before) || f.Has(before, lexicon.More)) && !r.QuantityBetween(f, min(i, k), max(i, k)) {
			return true // but "rose 5% to its highest since before the pandemic", "below pre-pandemic 2019"
		}
	}
	return false
}

// OfEra reports whether the clause of the figure at items[k] opens with a time that it calls by what came after: "In the pre-crisis
// year of 2019 there were".
func (r *Reader) OfEra(f *Frame, k int) bool {
	for i := range f.Of(r.eraKind) {
		if i < k && i-f.Starts[f.Runs[i]] <= 3 && f.Visible(i, k) {
			return true
		}
	}
	return false
}

// ofCause reports whether the period is when something else happened, in a clause behind the figure
// that names it as what went before or led to it: "shrank by 23 percent after grants ran out in
// January", "as fewer ships docked in May".
func (r *Reader) ofCause(f *Frame, i int) bool {
	verb := false
	for j := i - 1; j > 0 && f.Items[j].Quantity == 0 && f.Items[j].When == 0; j-- {
		verb = verb || f.Has(j, r.lapsingKind) || j < i-1 && (f.Has(j, r.PastKind) || f.PastTense(j) || f.Has(j, lexicon.VerbWord) || f.Has(j, lexicon.Auxiliary))
		switch f.Tokens[f.Items[j].First].Word {
		case text.After, text.As, text.Because, text.Before:
			return verb && f.QuantityAt(i+1) == nil && f.HasFigureBefore(j)
		}
		if f.Items[j].Punct || f.Has(j, lexicon.MetricCue) || f.Has(j, lexicon.Move) {
			return false
		}
	}
	return false
}

// inParticiple reports whether the period is when something happened to what the sentence tells of,
// in a phrase between commas: "Truck sales, hit in 2023 by the new rules, recovered by 15.7%".
func (r *Reader) inParticiple(f *Frame, i int) bool {
	at := f.Starts[f.Runs[i]]
	for at < i && f.Items[at].Punct {
		at++
	}
	if at == 0 || at == i || f.Word(at-1) != text.Comma || !f.PastTense(at) && !f.Has(at, r.PastKind) || f.Has(at, lexicon.MetricCue) || f.Has(at, lexicon.Move) || f.Has(at, lexicon.Auxiliary) {
		return false
	}
	end := i + 1
	for end < len(f.Items) && !f.Items[end].Punct {
		if f.Items[end].Quantity != 0 {
			return false
		}
		end++
	}
	for j := at; j < i; j++ {
		if f.Items[j].Quantity != 0 {
			return false
		}
	}
	return f.Word(end) == text.Comma && end+1 < len(f.Items) && f.figureWithin(end+1, end+8)
}

// ofDecision reports whether the period is when something was agreed on that a noun stands for, in
// a participle behind it: "the job cuts decided in November weighed on the result", "under the deal struck Wednesday the rate falls".
func (r *Reader) ofDecision(f *Frame, i int) bool {
	j := i - 1
	if !f.Has(j, r.DecidingKind) && !f.Has(j, r.struckKind) || j < 1 || f.Items[j-1].Punct || f.Items[j-1].Name != nil || f.Has(j-1, lexicon.Auxiliary) || f.Has(j-1, lexicon.Pronoun) || f.Has(j-1, r.AdverbKind) || f.Has(j-1, lexicon.Descriptor) || f.Has(j-1, lexicon.Conjunction) {
		return false
	}
	if f.Has(j, r.struckKind) && f.Has(j-1, lexicon.MetricCue) {
		return false // "the margin reached in May"
	}
	for at := j - 1; at >= 0 && f.Word(at) != text.Semicolon; at-- {
		if f.Items[at].Quantity != 0 {
			return false
		}
	}
	return f.QuantityAt(i+1) == nil
}

// inApposition reports whether the period tells since when somebody is what a phrase between commas
// says, of whom the sentence tells what was in another period: "the specialist, part of the group
// since 1 October, contributed 1.95 billion euros in the fourth quarter".
func (r *Reader) inApposition(f *Frame, i int, w *mention.When) bool {
	if w.Lead != mention.Since || f.Word(i+1) != text.Comma {
		return false
	}
	j := i - 1
	for ; j > 0 && f.Word(j) != text.Comma; j-- {
		if f.Items[j].Punct || f.Items[j].Quantity != 0 || f.Items[j].When != 0 || f.Has(j, lexicon.Auxiliary) || f.Has(j, lexicon.MetricCue) || f.Has(j, lexicon.Move) {
			return false
		}
	}
	if j == 0 || j == i-1 || f.HasFigureBefore(j) {
		return false
	}
	for k := i + 1; k < len(f.Items); k++ {
		if f.WhenAt(k) != nil {
			return true
		}
	}
	return false
}

// ofThingNamed reports whether the period only tells something of a noun, in a relative
// clause without a figure: "without the credit that expired last September, sales fell", but not of
// those of whom figures follow: "brands that did well last month include".
func (r *Reader) ofThingNamed(f *Frame, i int) bool {
	verb := false
	for j := i - 1; j > 0 && f.Runs[j] == f.Runs[i]; j-- {
		switch f.Word(j) {
		case text.That, text.Which, text.Who:
			return verb && !(f.Has(j-1, lexicon.Descriptor) && f.Plural(j-1)) && !f.Has(j-1, lexicon.Say) && !f.Has(j-1, lexicon.ModalityCue) && !f.Has(j-1, lexicon.Preposition) && !f.Items[j-1].Punct && !f.HasFigureBefore(j) && f.QuantityAt(i+1) == nil
		}
		if f.Items[j].Punct || f.Has(j, lexicon.ModalityCue) || f.Items[j].Quantity != 0 || f.Items[j].When != 0 || f.Has(j, lexicon.MetricCue) || f.Has(j, lexicon.Move) {
			return false
		}
		verb = verb || !f.Has(j, lexicon.Determiner) && !f.Has(j, lexicon.Preposition)
	}
	return false
}

// figureWithin reports whether a figure stands among items from..to of one clause.
func (f *Frame) figureWithin(from, to int) bool {
	for j := from; j < len(f.Items) && j <= to && f.Runs[j] == f.Runs[from]; j++ {
		if f.Items[j].Quantity != 0 {
			return true
		}
	}
	return false
}

// setsScene reports whether the period is that of what went before what the sentence tells,
// in a phrase that opens it: "Following a weak August,".
func (r *Reader) setsScene(f *Frame, i int) bool {
	if i < 2 || f.Word(0) != text.After && f.Word(0) != r.Words.following {
		return false
	}
	named := false
	for j := 1; j < i; j++ {
		if f.Items[j].Punct || f.Items[j].Quantity != 0 || f.Items[j].When != 0 || f.Items[j].Name != nil {
			return false
		}
		named = named || !f.Has(j, lexicon.Determiner) && !f.Has(j, lexicon.Preposition)
	}
	return named && f.Word(i+1) == text.Comma
}
