package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// isStatementDay reports whether the period is when something was said: "said
// on Wednesday", "on Oct. 28 that".
func (r *Resolver) isStatementDay(f *clause.Frame, i int, w *mention.When) bool {
	if f.Word(i+1) == text.Colon && f.QuantityAt(i+2) != nil {
		return false // "has since reported July: 119,090 exported"
	}
	if r.IsIndexBase(f, i) {
		return true
	}
	cue := i - 1
	if f.Has(cue, lexicon.Preposition) && !f.Has(cue, lexicon.ModalityCue) {
		cue-- // "had guided for in May"
	}
	if f.Has(cue, lexicon.ModalityCue) && r.PastCue(f, cue) && f.Tokens[w.First].Word != text.For && r.momentary(w) && !(cue == i-1 && f.Has(i+1, lexicon.MetricCue)) {
		return true
	}
	if f.Has(i+1, lexicon.ModalityCue) && f.Has(i-1, lexicon.Determiner) && w.Form == mention.Month {
		return true // "its July guidance"
	}
	if w.Lead == mention.Since {
		return r.CueInRun(f, i)
	}
	if i == 0 && w.Lead == mention.NoLead && r.momentary(w) && r.Announces(f) {
		return true // "In March, Kia announced that it would invest"
	}
	if f.IsVerbOf(i-1, lexicon.Say) && f.Word(i-2) == text.Comma && r.momentary(w) {
		return true // ", announced in August,"
	}
	if u := f.Use(i-1, lexicon.Say); u != nil && u.Role == lexicon.Verb && u.Entry.Name == clause.Announcement && r.momentary(w) && (i+1 == len(f.Items) || f.Items[i+1].Punct) {
		return true // "an investment that it announced in January."
	}
	if u := f.Use(i-2, lexicon.Say); f.Word(i-1) == text.Earlier && u != nil && u.Entry.Name == clause.Announcement && (i+1 == len(f.Items) || f.Items[i+1].Punct) {
		return true // "on top of the 7,000 that it announced earlier this year."
	}
	if f.IsVerbOf(i+1, lexicon.Say) && w.Form == mention.Relative && r.momentary(w) && i > 0 && (f.Items[i-1].Name != nil || f.Has(i-1, lexicon.Descriptor)) {
		return true // "Continental last month said"
	}
	if w.Lead == mention.AsOf || w.Lead == mention.By {
		return false
	}
	if i > 1 && f.IsVerbOf(i+1, lexicon.Say) && r.momentary(w) && r.whenOut(f, i) {
		return true // "data released earlier this month revealed"
	}
	if r.momentary(w) && r.SaidAside(f, i) {
		return true
	}
	if f.Word(i+1) == text.That && (r.momentary(w) || w.Form == mention.Ago) && r.ToldAt(f, i, i+2) {
		return true // "told a congress two weeks ago that"
	}
	if r.whenRevised(f, i, w) || r.HadForecast(f, i, w) {
		return true
	}
	said := i - 1
	if f.Has(said, lexicon.Preposition) {
		said--
	}
	if f.IsVerbOf(said, lexicon.Say) && opensWhatIsSaid(f, i+1) {
		return true // "said last month that", "announced in May it would", "said last year the firm might"
	}
	switch w.Form {
	case mention.Day, mention.Weekday:
	case mention.Relative:
		if w.Span != mention.SpanDay && !(w.Span == mention.SpanWeek && w.Shift == 0) {
			return false
		}
	default:
		return false
	}
	for j := i - 1; j >= 0 && j >= i-6; j-- {
		if f.IsVerbOf(j, lexicon.Say) && !f.Has(j, lexicon.MetricCue) && !f.IsNominal(j) && f.QuantityAt(j-1) == nil { // "in 46 states on June 30"
			return f.QuantityAt(j+1) == nil
		}
		if f.Items[j].Quantity != 0 || f.Items[j].Word == text.Comma {
			break
		}
	}
	for j := i + 1; j < len(f.Items) && j <= i+3; j++ {
		if f.IsVerbOf(j, lexicon.Say) {
			return f.QuantityAt(j+1) == nil // but "on Dec. 1 it added 106,000 cars"
		}
		if f.Items[j].Quantity != 0 || f.Items[j].Punct || f.Word(j) == text.And {
			break // "closed 2.7 percent higher on Thursday and added a further 9.4 percent"
		}
	}
	return false
}

// opensWhatIsSaid reports whether the clause of what somebody says begins at items[i], with or without
// "that".
func opensWhatIsSaid(f *clause.Frame, i int) bool {
	switch f.Word(i) {
	case text.That, text.It, text.They, text.We:
		return true
	}
	if f.Has(i, lexicon.Determiner) {
		i++
	}
	if i >= len(f.Items) || f.Items[i].Name == nil && !f.Has(i, lexicon.Descriptor) {
		return false
	}
	return f.Has(i+1, lexicon.Auxiliary) || f.Has(i+1, lexicon.ModalityCue)
}

// whenOut reports whether the participle before the time at items[i] says that what speaks came out then.
func (r *Resolver) whenOut(f *clause.Frame, i int) bool {
	said := i - 1
	if f.Has(said, lexicon.Preposition) || !f.IsVerbOf(said, lexicon.Say) && f.Items[said].Hit == nil && !f.Items[said].Punct {
		said-- // "earlier"
	}
	return f.IsVerbOf(said, lexicon.Say)
}

// momentary reports whether an expectation can have been made then: a day or a
// month, no year or quarter that it is about.
func (r *Resolver) momentary(w *mention.When) bool {
	switch w.Form {
	case mention.Month, mention.Day, mention.Weekday, mention.Relative, mention.Season:
		return true
	}
	return false
}
