package clause

import (
	"strings"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// Announcement is the entry of verbs that make something known and do nothing.
const Announcement = "announcement"

// IsNominal reports whether the form in "-ing" at items[i] is a noun: "a Hong Kong listing".
func (f *Frame) IsNominal(i int) bool {
	return i > 0 && HasSuffix(f.Text(i), "ing") && (f.Has(i-1, lexicon.Determiner) || f.Items[i-1].Name != nil && f.Has(i-2, lexicon.Determiner))
}

// IsIndexBase reports whether the period at items[i] is the one at which an index stood at 100:
// "set at 100 for January 2022", "(2015 = 100)".
func (r *Reader) IsIndexBase(f *Frame, i int) bool {
	at := i - 1
	if f.Has(at, lexicon.Preposition) {
		at--
	}
	equals := i+1 < len(f.Items) && f.Text(i+1) == "="
	if equals {
		at = i + 2
	}
	q := f.QuantityAt(at)
	return q != nil && f.Says(r.Words.index) && q.Value == 100 && q.Unit == nil && (equals || f.Has(at-1, lexicon.Preposition))
}

// Announces reports whether the sentence tells after its opening of a plan that
// was told or made in the past: "In March, Kia said it would", "In July, Alphabet
// committed to".
func (r *Reader) Announces(f *Frame) bool {
	said := false
	for i := 1; i < len(f.Items) && f.Items[i].Quantity == 0 && f.Word(i) != text.Semicolon; i++ {
		single := f.Word(i) != 0 // "committed", not "was due"
		if e := f.Entry(i, lexicon.ModalityCue); e != nil && (said || single && r.PastCue(f, i) && e.Modality == fact.Target) {
			return e.Modality == fact.Target || e.Name == CueWould || e.Modality == fact.Forecast
		}
		if f.IsVerbOf(i, lexicon.Say) {
			said = said || r.InPast(f, i)
		}
	}
	return false
}

// InPast reports whether items[i] is a verb of the past tense, or opens with one: "took the
// wraps off". What follows "will" is an infinitive, however it looks: "will hit", "will have".
func (r *Reader) InPast(f *Frame, i int) bool {
	if f.Has(i-1, lexicon.ModalityCue) {
		return false
	}
	if f.Word(i-1) == r.Words.Be {
		return false // "to be presented in September", "can be ordered from May"
	}
	t := &f.Tokens[f.Items[i].First]
	return HasSuffix(t.Text(f.Article), "ed") || r.Lex.IsA(t.Word, r.PastKind)
}

// SaidAside reports whether the period at items[i] ends an insertion that tells who was told:
// ", as it said to suppliers in January,", ", he told investors in May,".
func (r *Reader) SaidAside(f *Frame, i int) bool {
	run := f.Runs[i]
	if first := f.Starts[run] + 1; f.Has(first, lexicon.Preposition) && f.Word(first) != text.As {
		return false // ", according to a count released in May,"
	}
	if f.Word(f.Starts[run]) != text.Comma || i+1 == len(f.Items) || f.Word(i+1) != text.Comma && f.Word(i+1) != text.Stop {
		return false
	}
	if f.Has(i-1, lexicon.MetricCue) {
		return false // ", NIO disclosed its delivery figures for July,"
	}
	for j := i - 1; j > f.Starts[run]; j-- {
		if f.Items[j].Quantity != 0 || f.Items[j].When != 0 {
			return false
		}
		if f.IsVerbOf(j, lexicon.Say) && !f.Has(j, lexicon.MetricCue) {
			return true
		}
	}
	return false
}

// PastCue reports whether the word of expectation at items[i] tells of one
// that was made earlier: "had guided for", "predicted".
func (r *Reader) PastCue(f *Frame, i int) bool {
	t := &f.Tokens[f.Items[i].First]
	s := t.Text(f.Article)
	return HasSuffix(s, "ed") || s == "forecast" || s == "had" || s == "has" || s == "was"
}

// IsRank reports whether the period at items[i] is what a rank or a streak is
// reckoned over: "for the first time this year", "the highest since May 2021",
// "its best month of 2024".
func (r *Reader) IsRank(f *Frame, i int, w *mention.When) bool {
	j := i - 1
	if f.Has(j, r.foundingKind) || f.Has(j, lexicon.Preposition) && f.Has(j-1, r.foundingKind) {
		return true // "founded in 2015"
	}
	if f.Word(j) == r.Words.time || f.Word(j) == r.Words.times {
		return f.Has(j-1, lexicon.Ordinal) || f.Word(j-1) == r.Words.only
	}
	if f.Word(j) == text.To && (f.Has(j-1, r.BeginKind) && !r.IsVerb(f, j-1)) {
		return true // "a good start to the year"
	}
	if r.endsStreak(f, j) && !(f.Tokens[w.First].Word == text.In && (w.Form == mention.Month || w.Form == mention.Quarter)) {
		return true // "for the second consecutive quarter this year", but "for the seventh consecutive month in October"
	}
	if w.Form == mention.Count && w.Closing == 0 && f.Word(j) == text.After && j > 0 && !opensClauseAt(f, j) {
		return true // "a loss of $206 million after two quarters in the black", but "After two quarters sales stand at"
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
	if !inside || within && w.Form == mention.Month && f.Word(i+1) == text.With && (f.QuantityAt(i+2) != nil || f.QuantityAt(i+3) != nil) {
		return false // "saw a peak in March with 78,894 units sold"
	}
	since, reach := w.Lead == mention.Since, 4
	if since {
		reach = 7 // "the fewest new cars in June since 1996"
	}
	if !since && j >= 0 && f.Tokens[f.Items[j].Last-1].Word == r.Words.markets {
		return false // "rose 4.6% across Europe's five largest markets in April"
	}
	for n := 0; j >= 0 && n < reach; n++ {
		it := &f.Items[j]
		if it.Quantity != 0 || it.When != 0 && !since || it.Punct {
			return false
		}
		if j < 3 && f.Word(j-1) != text.The && f.Text(j) == "peak" && opensWithAt(f) {
			return false // "At its peak in December 2020 it was valued at $5.5 billion"
		}
		if since && f.Has(j, lexicon.Ordinal) && f.Has(j-1, lexicon.Determiner) {
			return true // "their first drop since May"
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

// endsStreak reports whether items[i] is the span of time that a streak is counted in: "the second consecutive
// quarter", "a third straight month".
func (r *Reader) endsStreak(f *Frame, i int) bool {
	switch f.Word(i - 1) {
	case r.Words.consecutive, r.Words.straight, r.Words.successive, r.Words.running:
		return f.Has(i, lexicon.SpanWord)
	}
	return false
}

// YearInARow reports whether a streak of years is told before items[k]: "for the fifth year in a row", "a third straight
// year".
func (r *Reader) YearInARow(f *Frame, k int) bool {
	for i := 1; i < k; i++ {
		if e := f.Entry(i, lexicon.SpanWord); e == nil || e.Span != "year" {
			continue
		}
		if r.endsStreak(f, i) || f.Word(i+1) == r.Words.running || f.Word(i+1) == text.In && f.Word(i+2) == text.A && f.Word(i+3) == r.Words.Row {
			return true
		}
	}
	return false
}

// ordinalOnly reports whether the ordinal of the quarter or half counts those of a kind, and
// a clause says of which.
func (r *Reader) ordinalOnly(f *Frame, i int, w *mention.When) bool {
	if first := f.Tokens[w.First].Word; first != text.The && (f.Word(i-1) != text.The || first == text.In) {
		return false
	}
	next := f.Word(i + 1)
	return next == text.That || next == text.In && f.Word(i+2) == text.Which || f.Word(i-2) == text.A || f.Has(i-2, lexicon.Auxiliary) && (next == text.Of || next == text.With)
}

// OpensWithAnd reports whether the run goes on with "and".
func (f *Frame) OpensWithAnd(run int) bool {
	i := f.Starts[run]
	if f.Word(i) == text.Comma {
		i++
	}
	return f.Word(i) == text.And
}

// superlative reports whether items[i] is an adjective in the third degree.
func superlative(f *Frame, i int) bool {
	t := &f.Tokens[f.Items[i].Last-1]
	if t.Kind != text.Letters || t.Capital && i > 0 {
		return false
	}
	switch s := strings.ToLower(t.Text(f.Article)); s {
	case "best", "worst", "most", "least", "peak":
		return true
	case "latest", "rest", "interest", "west", "east", "test", "forest", "request", "invest", "suggest", "contest", "harvest", "guest", "quest", "modest", "honest", "protest", "dest":
		return false
	default:
		return HasSuffix(s, "est") && len(s) > 5
	}
}

// ComesToEnd reports whether the words before the period at items[i] say that it
// came to its end: "finished the month with an 80-day supply".
func (r *Reader) ComesToEnd(f *Frame, i int, w *mention.When) bool {
	switch f.Word(i - 1) {
	case 0:
	case r.Words.finished, r.Words.ended, r.Words.closed, r.Words.exited, r.Words.finishes, r.Words.ends, r.Words.closes:
		return f.Tokens[w.First].Word != text.In && f.Tokens[w.First].Word != text.On && w.Lead == mention.NoLead
	}
	return false
}

// CueInRun reports whether a word in the run of items[i] tells of an aim or an
// expectation: "since February its forecast has been 57,000".
func (r *Reader) CueInRun(f *Frame, i int) bool {
	for j := f.Starts[f.Runs[i]]; j < f.Ends[f.Runs[i]]; j++ {
		if e := f.Entry(j, lexicon.ModalityCue); e != nil && (e.Modality == fact.Forecast || e.Modality == fact.Target) {
			return true
		}
	}
	return false
}

// opensWithAt reports whether the sentence begins with "at", after a conjunction at most.
func opensWithAt(f *Frame) bool {
	return f.Word(0) == text.At || f.Word(1) == text.At && f.Has(0, lexicon.Conjunction)
}
