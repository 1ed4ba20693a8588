package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// announcement is the entry of verbs that make something known and do nothing.
const announcement = "announcement"

// isStatementDay reports whether the period is when something was said: "said
// on Wednesday", "on Oct. 28 that".
func (r *Resolver) isStatementDay(f *frame, i int, w *mention.When) bool {
	if f.Word(i+1) == text.Colon && f.QuantityAt(i+2) != nil {
		return false // "has since reported July: 119,090 exported"
	}
	if r.isIndexBase(f, i) {
		return true
	}
	cue := i - 1
	if f.Has(cue, lexicon.Preposition) && !f.Has(cue, lexicon.ModalityCue) {
		cue-- // "had guided for in May"
	}
	if f.Has(cue, lexicon.ModalityCue) && r.pastCue(f, cue) && f.Tokens[w.First].Word != text.For && r.momentary(w) && !(cue == i-1 && f.Has(i+1, lexicon.MetricCue)) {
		return true
	}
	if f.Has(i+1, lexicon.ModalityCue) && f.Has(i-1, lexicon.Determiner) && w.Form == mention.Month {
		return true // "its July guidance"
	}
	if w.Lead == mention.Since {
		return r.cueInRun(f, i)
	}
	if i == 0 && w.Lead == mention.NoLead && r.momentary(w) && r.announces(f) {
		return true // "In March, Kia announced that it would invest"
	}
	if u := f.Use(i-1, lexicon.Say); u != nil && u.Role == lexicon.Verb && f.Word(i-2) == text.Comma && r.momentary(w) {
		return true // ", announced in August,"
	}
	if u := f.Use(i-1, lexicon.Say); u != nil && u.Role == lexicon.Verb && u.Entry.Name == announcement && r.momentary(w) && (i+1 == len(f.Items) || f.Items[i+1].Punct) {
		return true // "an investment that it announced in January."
	}
	if u := f.Use(i+1, lexicon.Say); u != nil && u.Role == lexicon.Verb && w.Form == mention.Relative && r.momentary(w) && i > 0 && (f.Items[i-1].Name != nil || f.Has(i-1, lexicon.Descriptor)) {
		return true // "Continental last month said"
	}
	if w.Lead == mention.AsOf || w.Lead == mention.By {
		return false
	}
	if f.Word(i+1) == text.That && (r.momentary(w) || w.Form == mention.Ago) && r.toldAt(f, i, i+2) {
		return true // "told a congress two weeks ago that"
	}
	if r.whenRevised(f, i, w) || r.hadForecast(f, i, w) {
		return true
	}
	said := i - 1
	if f.Has(said, lexicon.Preposition) {
		said--
	}
	if u := f.Use(said, lexicon.Say); u != nil && u.Role == lexicon.Verb && (f.Word(i+1) == text.That || f.Word(i+1) == text.It) {
		return true // "said last month that", "announced in May it would"
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
		if u := f.Use(j, lexicon.Say); u != nil && u.Role == lexicon.Verb && !f.Has(j, lexicon.MetricCue) && !f.isNominal(j) {
			return f.QuantityAt(j+1) == nil
		}
		if f.Items[j].Quantity != 0 || f.Items[j].Word == text.Comma {
			break
		}
	}
	for j := i + 1; j < len(f.Items) && j <= i+3; j++ {
		if u := f.Use(j, lexicon.Say); u != nil && u.Role == lexicon.Verb {
			return true
		}
		if f.Items[j].Quantity != 0 || f.Items[j].Punct {
			break
		}
	}
	return false
}

// isNominal reports whether the form in "-ing" at items[i] is a noun: "a Hong Kong listing".
func (f *frame) isNominal(i int) bool {
	return i > 0 && hasSuffix(f.Text(i), "ing") && (f.Has(i-1, lexicon.Determiner) || f.Items[i-1].Name != nil && f.Has(i-2, lexicon.Determiner))
}

// isIndexBase reports whether the period at items[i] is the one at which an index stood at 100:
// "set at 100 for January 2022", "(2015 = 100)".
func (r *Resolver) isIndexBase(f *frame, i int) bool {
	at := i - 1
	if f.Has(at, lexicon.Preposition) {
		at--
	}
	equals := i+1 < len(f.Items) && f.Text(i+1) == "="
	if equals {
		at = i + 2
	}
	q := f.QuantityAt(at)
	return q != nil && f.says(r.words.index) && q.Value == 100 && q.Unit == nil && (equals || f.Has(at-1, lexicon.Preposition))
}

// announces reports whether the sentence tells after its opening of a plan that
// was told or made in the past: "In March, Kia said it would", "In July, Alphabet
// committed to".
func (r *Resolver) announces(f *frame) bool {
	said := false
	for i := 1; i < len(f.Items) && f.Items[i].Quantity == 0 && f.Word(i) != text.Semicolon; i++ {
		single := f.Word(i) != 0 // "committed", not "was due"
		if e := f.Entry(i, lexicon.ModalityCue); e != nil && (said || single && r.pastCue(f, i) && e.Modality == fact.Target) {
			return e.Modality == fact.Target || e.Name == cueWould || e.Modality == fact.Forecast
		}
		if u := f.Use(i, lexicon.Say); u != nil && u.Role == lexicon.Verb {
			said = said || r.inPast(f, i)
		}
	}
	return false
}

// inPast reports whether items[i] is a verb of the past tense, or opens with one: "took the
// wraps off". What follows "will" is an infinitive, however it looks: "will hit", "will have".
func (r *Resolver) inPast(f *frame, i int) bool {
	if f.Has(i-1, lexicon.ModalityCue) {
		return false
	}
	if f.Word(i-1) == r.words.be {
		return false // "to be presented in September", "can be ordered from May"
	}
	t := &f.Tokens[f.Items[i].First]
	return hasSuffix(t.Text(f.Article), "ed") || r.lex.IsA(t.Word, r.pastKind)
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

// pastCue reports whether the word of expectation at items[i] tells of one
// that was made earlier: "had guided for", "predicted".
func (r *Resolver) pastCue(f *frame, i int) bool {
	t := &f.Tokens[f.Items[i].First]
	s := t.Text(f.Article)
	return hasSuffix(s, "ed") || s == "forecast" || s == "had" || s == "has" || s == "was"
}

// isRank reports whether the period at items[i] is what a rank or a streak is
// reckoned over: "for the first time this year", "the highest since May 2021",
// "its best month of 2024".
func (r *Resolver) isRank(f *frame, i int, w *mention.When) bool {
	j := i - 1
	if f.Has(j, r.foundingKind) || f.Has(j, lexicon.Preposition) && f.Has(j-1, r.foundingKind) {
		return true // "founded in 2015"
	}
	if f.Word(j) == r.words.time || f.Word(j) == r.words.times {
		return f.Has(j-1, lexicon.Ordinal) || f.Word(j-1) == r.words.only
	}
	if (w.Form == mention.Quarter || w.Form == mention.Half) && w.Year == 0 && !w.HasShift && r.ordinalOnly(f, i, w) {
		return true // "the first quarter that saw its profit exceed 10 billion"
	}
	inside := w.Lead == mention.Since || f.Word(j) == text.Of || w.Form == mention.Anaphor || w.Form == mention.Year || w.Form == mention.ToDate
	within := false // "in", "for" or "of" the period
	switch f.Tokens[w.First].Word {
	case text.Of:
		inside = true
	case text.In, text.For:
		inside, within = true, true
	}
	if !inside {
		return false
	}
	since, reach := w.Lead == mention.Since, 4
	if since {
		reach = 7 // "the fewest new cars in June since 1996"
	}
	for n := 0; j >= 0 && n < reach; n++ {
		it := &f.Items[j]
		if it.Quantity != 0 || it.When != 0 && !since || it.Punct {
			return false
		}
		if superlative(f, j) && (since || n > 0 || f.Word(i-1) == text.Of || within) {
			return true
		}
		if it.Name != nil || f.Has(j, lexicon.Auxiliary) {
			return false
		}
		j--
	}
	return false
}

// ordinalOnly reports whether the ordinal of the quarter or half counts those of a kind, and
// a clause says of which.
func (r *Resolver) ordinalOnly(f *frame, i int, w *mention.When) bool {
	if first := f.Tokens[w.First].Word; first != text.The && (f.Word(i-1) != text.The || first == text.In) {
		return false
	}
	next := f.Word(i + 1)
	return next == text.That || next == text.In && f.Word(i+2) == text.Which || f.Word(i-2) == text.A || f.Has(i-2, lexicon.Auxiliary) && (next == text.Of || next == text.With)
}

// superlative reports whether items[i] is an adjective in the third degree.
func superlative(f *frame, i int) bool {
	t := &f.Tokens[f.Items[i].Last-1]
	if t.Kind != text.Letters || t.Capital && i > 0 {
		return false
	}
	switch s := t.Text(f.Article); s {
	case "best", "worst", "most", "least", "peak", "Best", "Worst": // with a capital at the beginning
		return true
	case "latest", "rest", "interest", "west", "east", "test", "forest", "request", "invest", "suggest", "contest", "harvest", "guest", "quest", "modest", "honest", "protest", "dest":
		return false
	default:
		return hasSuffix(s, "est") && len(s) > 5
	}
}

// comesToEnd reports whether the words before the period at items[i] say that it
// came to its end: "finished the month with an 80-day supply".
func (r *Resolver) comesToEnd(f *frame, i int, w *mention.When) bool {
	switch f.Word(i - 1) {
	case 0:
	case r.words.finished, r.words.ended, r.words.closed, r.words.exited, r.words.finishes, r.words.ends, r.words.closes:
		return f.Tokens[w.First].Word != text.In && f.Tokens[w.First].Word != text.On && w.Lead == mention.NoLead
	}
	return false
}

// cueInRun reports whether a word in the run of items[i] tells of an aim or an
// expectation: "since February its forecast has been 57,000".
func (r *Resolver) cueInRun(f *frame, i int) bool {
	for j := f.starts[f.runs[i]]; j < f.ends[f.runs[i]]; j++ {
		if e := f.Entry(j, lexicon.ModalityCue); e != nil && (e.Modality == fact.Forecast || e.Modality == fact.Target) {
			return true
		}
	}
	return false
}
