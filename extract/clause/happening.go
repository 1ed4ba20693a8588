package clause

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// OpenedBy returns the model that stands behind the words for the milestone where these open the sentence and name
// nothing themselves, nil for none: "First launched in 2021, the EV6", "After its launch in 2021 the EV6".
func (r *Reader) OpenedBy(f *Frame, h *Happening, k int) *lexicon.Entry {
	if h.Of >= 0 || h.By > k {
		return nil
	}
	for i := 0; i < h.By; i++ {
		if f.Items[i].Name != nil || !f.Has(i, lexicon.Ordinal) && !f.Has(i, lexicon.Preposition) && !f.Has(i, lexicon.Pronoun) && !r.IsAdverb(f, i) {
			return nil
		}
	}
	i := k + 1
	if f.Word(i) == text.Comma {
		i++
	} else if h.By == 0 {
		return nil
	}
	for ; i < len(f.Items) && (f.Has(i, lexicon.Determiner) || f.Items[i].Kinds.Empty() && !f.Items[i].Punct); i++ {
	}
	if i < len(f.Items) && f.IsModel(i) && f.Word(i+1) != text.Possessive {
		return f.Items[i].Name
	}
	return nil
}

// CalledBefore returns the model that the noun at items[i] is said to be in an apposition, nil for none.
func (f *Frame) CalledBefore(i int) *lexicon.Entry {
	for i--; i > 0 && !f.Has(i, lexicon.Determiner); i-- {
		if f.Items[i].Punct || f.Has(i, lexicon.Preposition) {
			return nil
		}
	}
	if i > 1 && f.Word(i-1) == text.Comma && (f.Word(i) == text.A || f.Word(i) == text.An || f.Word(i) == text.The) && f.IsModel(i-2) {
		return f.Items[i-2].Name
	}
	return nil
}

// ToldInPast reports whether the milestone's verb is in the past tense by itself, whatever else its sentence
// foresees: "the EV5 that Kia showed on Thursday will cost less".
func (r *Reader) ToldInPast(f *Frame, h *Happening) bool {
	if h.Event == nil || r.IsNounTeller(f, h.By) || !r.InPast(f, h.By) || f.Has(h.By, lexicon.ModalityCue) {
		return false
	}
	if h.By > 1 && f.Word(h.By-1) == text.Comma && f.IsModel(h.By-2) && !f.Has(h.By, r.DueKind) && h.Event.Rule.Template.Modality == "" {
		return true // "the EV4, shown in November, will cost less"
	}
	n := f.Items[max(h.By-1, 0)].Name
	return n != nil && h.By > 0 && n.Kind == lexicon.Maker
}

// WasPlanned reports whether the milestone's verb at items[by] hangs on what was planned at a time that is over: "was
// supposed to start on July 1", "was due to open in May".
func (r *Reader) WasPlanned(f *Frame, by int) bool {
	for i, start := by, r.ClauseStart(f, by); i >= start && i >= by-6; i-- {
		if !f.Has(i, lexicon.ModalityCue) && !f.Has(i, r.DueKind) {
			continue
		}
		if w := f.Tokens[f.Items[i].First].Word; w == r.Words.was || w == r.Words.were || w == r.Words.Had {
			return true
		}
		j := i - 1
		for j > start && (r.IsAdverb(f, j) || f.Word(j) == r.Words.been) {
			j--
		}
		w := f.Word(max(j, 0))
		return w == r.Words.was || w == r.Words.were || w == r.Words.Had
	}
	return false
}

// IsInfinitive reports whether only "to" before the milestone's verb puts it ahead of another verb in the past tense.
func (r *Reader) IsInfinitive(f *Frame, h *Happening) bool {
	if h.Event == nil || f.Tokens[f.Items[h.By].First].Word != text.To && f.Word(h.By-1) != text.To {
		return false
	}
	past := false
	for i := r.ClauseStart(f, h.By); i < h.By; i++ {
		if f.Has(i, lexicon.ModalityCue) || f.Has(i, lexicon.Auxiliary) {
			return false
		}
		past = past || r.InPast(f, i)
	}
	return past
}

// NameAfterOf returns the one name of the kind that "of" or "for" behind items[i] leads to, nil for none.
func (f *Frame) NameAfterOf(i int, k lexicon.Kind) *lexicon.Entry {
	if f.Word(i+1) != text.Of && f.Word(i+1) != text.For {
		return nil
	}
	for j := i + 2; j < len(f.Items) && j <= i+6 && !f.Items[j].Punct && !f.Has(j, lexicon.Preposition); j++ {
		if n := f.Items[j].Name; n != nil && n.Kind == k && f.Word(j+1) != text.And && f.Word(j+1) != text.Possessive && !(f.Word(j+1) == text.Comma && j+2 < len(f.Items) && f.Items[j+2].Name != nil) {
			return n
		}
	}
	return nil
}

// CalledThere returns the model that an apposition right behind the noun at items[i] names, nil for none.
func (f *Frame) CalledThere(i int) *lexicon.Entry {
	if f.Word(i+1) != text.Comma || !f.Has(i+2, lexicon.Determiner) {
		return nil
	}
	for j := i + 3; j < len(f.Items) && j <= i+5 && !f.Items[j].Punct && !f.Has(j, lexicon.Preposition); j++ {
		if f.IsModel(j) {
			return f.Items[j].Name
		}
	}
	return nil
}

// HasHappened reports whether the event that a noun tells of is over by what stands around it: "after the listing in May",
// "a listing on 6 November brought in".
func (r *Reader) HasHappened(f *Frame, k int, h *Happening) bool {
	if h.Event == nil || !r.IsNounTeller(f, h.By) {
		return false
	}
	if f.followsAfter(h.By) {
		return true
	}
	next := r.AfterAdverbs(f, k)
	return h.By < k && next < len(f.Items) && f.Runs[next] == f.Runs[k] && f.Items[next].Name == nil && !f.Items[next].Punct && r.InPast(f, next) && !f.Has(next, lexicon.ModalityCue) && f.Word(next+1) != text.By
}

// followsAfter reports whether "after" or "since" stands close before items[i]: "after a stellar debut".
func (f *Frame) followsAfter(i int) bool {
	for j := i - 1; j >= max(0, i-3) && !f.Items[j].Punct; j-- {
		if w := f.Word(j); w == text.After || w == text.Since {
			return true
		}
	}
	return false
}

// IsDenied reports whether the milestone's verb is said not to have happened in the time at items[k], and not only
// to happen no earlier: "will not be launched in May", but "did not open until May".
func (r *Reader) IsDenied(f *Frame, k int, w *mention.When, h *Happening) bool {
	if h.Event == nil || w.Lead == mention.Until || f.Word(k-1) == text.Until || f.Word(k-1) == text.Before || f.Tokens[w.First].Word == text.Before || f.Tokens[w.First].Word == text.Until {
		return false
	}
	return !r.IsNounTeller(f, h.By) && r.Denied(f, h.By)
}

// EndsForModel reports whether what ends is the making of a model, with no word of where, and no plant closes: "will
// stop making the Fiesta in July".
func (r *Reader) EndsForModel(f *Frame, k int, h *Happening) bool {
	if h.Event == nil || h.Of < 0 || !f.Has(h.Of, r.makingKind) {
		return false
	}
	model := false
	for i := r.ClauseStart(f, min(h.By, h.Of)); i < k; i++ {
		if f.IsPlaceNoun(i) || f.Has(i, r.WorksKind) {
			return false
		}
		model = model || f.IsModel(i)
	}
	return model
}

// DealtOut reports whether the time at items[k] is one of two that are dealt out to two names: "listed in July and
// September, respectively".
func (f *Frame) DealtOut(k int) bool {
	if f.Word(k+1) == text.And && f.WhenAt(k+2) != nil {
		k += 2
	} else if f.Word(k-1) != text.And || k < 2 || f.WhenAt(k-2) == nil {
		return false
	}
	return f.Word(k+1) == text.Respectively || f.Word(k+1) == text.Comma && f.Word(k+2) == text.Respectively
}

// Doer returns the maker that stands right before the verb for the milestone and its auxiliaries, nil for none.
func (r *Reader) Doer(f *Frame, h *Happening) *lexicon.Entry {
	if h.Event == nil || r.IsNounTeller(f, h.By) || r.IsPassive(f, h.By) {
		return nil
	}
	i := h.By - 1
	for i > 0 && (f.Has(i, lexicon.Auxiliary) || f.Has(i, lexicon.ModalityCue) || r.IsAdverb(f, i)) {
		i--
	}
	if i >= 0 && f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Maker {
		return f.Items[i].Name
	}
	return nil
}

// Within returns the model that the words of the match name, where they name one alone: "the
// market launch of the EV4 is scheduled for June".
func (r *Reader) Within(f *Frame, k int, m *pattern.Match) (n Name, ok bool) {
	for i := m.First; i <= m.Last; i++ {
		if f.IsModel(i) && f.Visible(i, k) {
			if ok {
				return Name{}, false
			}
			n, ok = NameOf(f.Items[i].Name), true
		}
	}
	return n, ok
}

// NoteEvent keeps that the period at items[k] is when a milestone is.
func (r *Reader) NoteEvent(f *Frame, k int) {
	for i := range f.Timings {
		if t := &f.Timings[i]; t.Item == k {
			t.Event = true
		}
	}
}

// BeginsService reports whether the sentence names a service before the words of the match,
// and these no place of production and nothing that is made.
func (r *Reader) BeginsService(f *Frame, m *pattern.Match) bool {
	service := false
	for i := 0; i <= m.Last; i++ {
		service = service || i < m.First && f.Has(i, r.serviceKind)
		if i >= m.First && (f.Has(i, r.WorksKind) || f.Has(i, lexicon.MetricCue)) {
			return false
		}
	}
	return service
}

// OfService reports whether what begins is a service, which a company offers and
// no model is: "will launch a robotaxi service in Dubai in 2026".
func (r *Reader) OfService(f *Frame, m *pattern.Match) bool {
	for i := m.First; i <= m.Last; i++ {
		if f.Has(i, r.serviceKind) {
			return m.Rule.Template.Metric == "launch" || m.Rule.Template.Metric == "debut"
		}
	}
	return false
}

// Newcomer returns the first model after the period, of the maker where that is
// known: "On Friday, McLaren launched the Artura".
func (r *Reader) Newcomer(f *Frame, k int, maker Name) (Name, bool) {
	for i := k + 1; i < len(f.Items); i++ {
		n := f.Items[i].Name
		if n == nil || !f.Visible(i, k) || f.Items[i].Role == lexicon.Adjective || r.AmongRivals(f, i) {
			continue
		}
		switch {
		case n.Kind == lexicon.Model && (maker.Text == "" || r.Builds(maker, n)):
			return NameOf(n), true
		case n.Kind == lexicon.Maker && maker.Text == "":
			maker = NameOf(n)
		}
	}
	return Name{}, false
}

// OnlyModelIn returns the model that the sentence names before items[k], nil where it names none or several.
func (r *Reader) OnlyModelIn(f *Frame, k int) (n *lexicon.Entry) {
	for i := 0; i < k; i++ {
		switch {
		case !f.IsModel(i) || !f.Visible(i, k):
		case n != nil && n != f.Items[i].Name:
			return nil
		default:
			n = f.Items[i].Name
		}
	}
	return n
}

// Builds reports whether the model is the maker's, that of one of its brands, or
// of the group that the maker is an arm of.
func (r *Reader) Builds(maker Name, model *lexicon.Entry) bool {
	e := r.Lex.Named(model.Maker)
	return model.Maker == maker.Text || e != nil && e.Parent == maker.Text || maker.Entry != nil && maker.Entry.Parent == model.Maker
}

// TellsOfPast reports whether the words of the match are in the past tense; those in an aside that
// items[k] is outside of do not count.
func (r *Reader) TellsOfPast(f *Frame, k int, m *pattern.Match) bool {
	if f.followsAfter(m.First) {
		return true
	}
	told := false
	for i := m.First; i <= m.Last; i++ {
		switch {
		case !f.Visible(i, k) || i == k:
		case f.Items[i].When != 0, f.Word(i) == text.And && f.Items[min(i+1, m.Last)].Kinds.Meets(&r.Rules.Tellers):
			told = false // "was shown in April and goes on sale in May"
		case f.Word(i-1) == r.Words.is, f.Word(i-1) == r.Words.Are, f.Word(i-1) == text.Hyphen:
			// "is unveiled on January 21", "its second Chinese-made car lands"
		case f.Items[i].Name == nil && !f.Has(i, lexicon.ModalityCue) && r.InPast(f, i):
			told = true // but "opens its Szeged plant" by no ending of a name
		}
	}
	return told
}

// NamedInPast reports whether the milestone is only a noun in a sentence whose verb tells of the
// past: "said at a launch event on Thursday", "followed the June 26 debut of the YU7".
func (r *Reader) NamedInPast(f *Frame, k int, m *pattern.Match) bool {
	for i := m.First; i <= m.Last; i++ {
		if f.Has(i, lexicon.Auxiliary) || f.Has(i, lexicon.ModalityCue) || f.Has(i, r.BeginKind) {
			return false
		}
		if f.IsVerbOf(i, r.LaunchingKind) && !f.Has(i-1, lexicon.Determiner) {
			return false
		}
	}
	for i := m.First - 1; i >= f.Starts[f.Runs[k]]; i-- {
		if f.Has(i, lexicon.ModalityCue) || f.Word(i) == text.Semicolon {
			return false
		}
		if t := &f.Tokens[f.Items[i].First]; !t.Capital && r.InPast(f, i) && !f.Has(i-1, lexicon.Determiner) {
			return true
		}
	}
	return false
}

// ExpectedIn reports whether a word in the run of items[k] tells of an aim or
// an expectation.
func (r *Reader) ExpectedIn(f *Frame, k int) bool {
	run := f.Runs[k]
	for i := f.Starts[run]; i < f.Ends[run]; i++ {
		if f.Runs[i] == run && f.Has(i, lexicon.ModalityCue) {
			return true
		}
	}
	return false
}

// Happening is an event told at some item, of something at another, -1 where that is not named.
type Happening struct {
	Event  *pattern.Event
	By, Of int
}

// Match returns the event as a match of its rule, for the time at items[k].
func (h *Happening) Match(k int) pattern.Match {
	m := pattern.Match{Rule: h.Event.Rule, Pattern: h.Event.Pattern, First: min(h.By, k), Last: max(h.By, k)}
	if h.Of >= 0 {
		m.First, m.Last = min(m.First, h.Of), max(m.Last, h.Of)
	}
	return m
}

// WithPhrase returns where the words begin that "with" ties to the word at items[i], 0 for none: "with first
// deliveries due".
func (r *Reader) WithPhrase(f *Frame, i int) int {
	for j := i - 1; j > 0 && j > i-7; j-- {
		switch {
		case f.Word(j) == text.With:
			return j + 1
		case f.Items[j].Punct, f.Items[j].Quantity != 0, f.Items[j].When != 0, f.Has(j, lexicon.Auxiliary), f.Has(j, lexicon.Conjunction):
			return 0
		}
	}
	return 0
}

// IsAdverbial reports whether the period at items[k] can be when something happens: not "the 2026 model",
// "May's debut", "so far this year".
func (r *Reader) IsAdverbial(f *Frame, k int, w *mention.When) bool {
	switch w.Form {
	case mention.Ago, mention.ToDate, mention.Count:
		return false
	case mention.Anaphor: // "by the end of the year", "later in the year"
		if w.Span == mention.SpanMonth && w.Edge != mention.Whole {
			break // "at the end of that month"
		}
		if w.Span != mention.SpanYear || w.Edge == mention.Whole && w.Lead != mention.By && f.Word(k-1) != text.Later {
			return false
		}
	case mention.Months:
		if f.Word(k-1) == text.From || f.Tokens[w.First].Word == text.Between {
			return false
		}
	case mention.Same:
		if w.Span != mention.SpanMonth {
			return false
		}
	}
	if w.Form == mention.Year && !w.HasShift && w.Last-w.First > 1 && f.Tokens[w.Last-2].Word == text.The && k+1 < len(f.Items) && (f.Items[k+1].Name != nil || f.Capital(k+1)) {
		return false // "at the 2018 Geneva Motor Show"
	}
	if w.IsBaseline() || w.Lead == mention.AsOf || f.Word(k+1) == text.Possessive || r.spends(f, k, w) {
		return false
	}
	return r.IsLed(f, k, w) || r.SeenIn(f, k) > 0 || w.Form != mention.Year || w.HasShift || k > 0 && (f.Items[k-1].Kinds.Meets(&r.Rules.Tellers) || f.Items[k-1].Punct && !r.isLabel(f, k+1))
}

// spends reports whether the year at items[k] is what a verb has for its object, and no time of it: "showrooms finish
// 2025 on a high".
func (r *Reader) spends(f *Frame, k int, w *mention.When) bool {
	if w.Form != mention.Year || w.HasShift || r.IsLed(f, k, w) || !f.Items[max(k-1, 0)].Kinds.Meets(&r.Rules.Tellers) {
		return false
	}
	switch f.Word(k + 1) {
	case text.On, text.With, text.At:
		return true
	}
	return false
}

// SeenIn returns the item after the verb by which the time at items[k] has what happens in it, 0 where none follows:
// "2026 will see the launch of the EV5".
func (r *Reader) SeenIn(f *Frame, k int) int {
	i := k + 1
	for f.Has(i, lexicon.Auxiliary) || f.Has(i, lexicon.ModalityCue) {
		i++
	}
	if f.Has(i, r.seeingKind) {
		return i + 1
	}
	return 0
}

// isLabel reports whether the word at items[i] is one of which nothing is known, which a bare year before it dates:
// "the 2009 champion".
func (r *Reader) isLabel(f *Frame, i int) bool {
	return i < len(f.Items) && !f.Items[i].Punct && f.Items[i].Name == nil && (f.Items[i].Kinds.Empty() || f.Has(i, lexicon.Unrelated)) && f.Items[i].Quantity == 0 && f.Items[i].When == 0
}

// IsLed reports whether a preposition leads in the time.
func (r *Reader) IsLed(f *Frame, k int, w *mention.When) bool {
	return w.Lead != mention.NoLead || f.Has(k-1, lexicon.Preposition) || r.Lex.IsA(f.Tokens[w.First].Word, lexicon.Preposition)
}

// FromThenOn reports whether the time is one from which on something is so.
func (r *Reader) FromThenOn(f *Frame, k int) bool {
	w := f.WhenAt(k)
	if w.Lead == mention.Since {
		return true
	}
	if w.Until != 0 || f.Word(k+1) == text.To {
		return false // "from 2015 to 2017"
	}
	lead := f.Word(k - 1)
	return lead == text.From || lead == text.Since || r.isStarting(lead)
}

// isStarting reports whether the word leads in a time as "from" does: "starting in September".
func (r *Reader) isStarting(w text.Word) bool {
	return w == r.Words.starting || w == r.Words.beginning
}

// LeadsIn reports whether the word at items[i] only leads the time in: ", starting in September".
func (r *Reader) LeadsIn(f *Frame, i, k int) bool {
	return i == k-1 && f.Word(i-1) == text.Comma && r.isStarting(f.Word(i))
}

// LeadsOn reports whether the word at items[i] hangs on another verb before it: "will start leaving the works".
func (r *Reader) LeadsOn(f *Frame, i int) bool {
	return f.InForm(i, "ing") || f.Word(i-1) == text.As || f.Word(i-1) == text.To && f.Has(i-2, r.BeginKind)
}

// ClauseBegins reports whether a clause begins at items[i], as seen from a later item.
func (r *Reader) ClauseBegins(f *Frame, i, k int) bool {
	if i == 0 || r.Boundary(f, i-1) > 0 && f.Visible(i-1, k) {
		return true
	}
	return f.Word(i-1) == text.That && !r.StandsFor(f, i)
}

// OnlyModel is what things a model is.

var OnlyModel = lexicon.Of(lexicon.Model)

// SetApart reports whether a date is set for the milestone in a part of the sentence of its own, in which nobody
// expects anything.
func (r *Reader) SetApart(f *Frame, h *Happening) bool {
	if h.Event == nil || !f.Has(h.By, r.DueKind) || f.Has(h.By, lexicon.ModalityCue) || f.Runs[h.By] == 0 {
		return false
	}
	run := f.Runs[h.By]
	for i := f.Starts[run]; i < f.Ends[run]; i++ {
		if f.Runs[i] == run && f.Has(i, lexicon.ModalityCue) {
			return false
		}
	}
	return true
}

// OpensClause reports whether "and" or "but" before the time at items[k] begins a clause with it, which has its own
// subject: "builds cars, and on March 29 Kia showed".
func (r *Reader) OpensClause(f *Frame, k int) bool {
	if w := f.Word(k - 1); w != text.And && w != text.But {
		return false
	}
	for i := k + 1; i < len(f.Items) && i <= k+6 && f.Items[i].When == 0; i++ {
		if n := f.Items[i].Name; f.Has(i, lexicon.Pronoun) || n != nil && n.Kind != lexicon.Place || f.Has(i, lexicon.Descriptor) {
			return !f.Has(i+1, lexicon.Preposition) && !f.Has(i-1, lexicon.Preposition)
		}
		if f.Has(i, lexicon.Preposition) || r.IsActing(f, i) {
			return false
		}
	}
	return false
}

// StandsFor reports whether items[i] stands for one of what was spoken of: "the one", "the other".
func (r *Reader) StandsFor(f *Frame, i int) bool {
	it := &f.Items[i]
	w := f.Tokens[it.First].Word
	return it.Last-it.First == 1 && (w == text.One || w == text.Other) && f.Has(i-1, lexicon.Determiner)
}

// EndsSearch reports whether the search backwards from the time at items[k] ends at items[i]: with its clause, at
// another time, at a figure, or at a word for something else that came about.
func (r *Reader) EndsSearch(f *Frame, i, k int) bool {
	if w := f.WhenAt(i); w != nil {
		return !r.IsShifted(f, k)
	}
	if f.QuantityAt(i) != nil {
		return !r.IsPassed(f, i)
	}
	switch b := r.Boundary(f, i); {
	case b > AtComma:
		return true
	case b == AtComma:
		return !r.clauseGoesOn(f, i, k)
	}
	if f.Word(i) == text.That && !r.pointsTo(f, i) {
		return true
	}
	if f.Has(i, lexicon.Auxiliary) {
		for j := i + 1; j < k; j++ {
			if !r.IsAdverb(f, j) && !f.Has(j, lexicon.Preposition) && !f.Has(j, lexicon.Auxiliary) {
				return true
			}
		}
		return false // "the start is in May"
	}
	return r.IsActing(f, i)
}

// pointsTo reports whether "that" at items[i] points to a thing spoken of: "since it launched that model".
func (r *Reader) pointsTo(f *Frame, i int) bool {
	if i+1 >= len(f.Items) {
		return false
	}
	kinds := r.Things(f, i+1)
	return (kinds == OnlyModel || f.Has(i+1, r.WorksKind)) && f.Items[i+1].Name == nil && !f.Plural(i+1)
}

// IsShifted reports whether the time at items[k] is one that a milestone was moved to or from, so that
// another may stand beside it: "put off last year to 2028 from 2025".
func (r *Reader) IsShifted(f *Frame, k int) bool {
	i := k - 1
	if f.Word(i) == r.Words.least && f.Word(i-1) == text.At {
		i -= 2 // "delayed until at least January"
	}
	switch f.Word(i) {
	case text.To, text.From, text.Until:
		return true
	}
	return f.WhenAt(k).Lead == mention.Until
}

// IsPassed reports whether the figure at items[i] is passed over: it is of a plant, or what one pays.
func (r *Reader) IsPassed(f *Frame, i int) bool {
	q := f.QuantityAt(i)
	if q.Words && q.Small || q.Reason != "" || f.Hyphened(i) && !f.Has(i+2, lexicon.UnitWord) { // "46-series cells"
		return true
	}
	for j := i + 1; j < len(f.Items) && j <= i+3; j++ {
		if f.Has(j, r.WorksKind) {
			return true
		}
	}
	if q.Unit != nil && q.Unit.Dimension == "money" {
		return true
	}
	switch f.Word(i - 1) {
	case text.With, text.Of:
		return q.Unit != nil && q.Unit.Dimension != "count"
	}
	return false
}

// clauseGoesOn reports whether the clause goes on behind the comma or "and" at items[i], up to the time: with an
// adverbial, or with another of a list.
func (r *Reader) clauseGoesOn(f *Frame, i, k int) bool {
	j := i + 1
	if f.Word(j) == text.And || f.Word(j) == text.Or {
		j++
	}
	if j >= k {
		return true
	}
	for n := j; n < k; n++ {
		if r.IsActing(f, n) || f.Has(n, lexicon.Auxiliary) || r.StandsFor(f, n) {
			return false
		}
	}
	a, b := &f.Items[max(i-1, 0)], &f.Items[j]
	if a.Name != nil && b.Name != nil {
		return a.Name.Kind == b.Name.Kind
	}
	return f.Has(j, lexicon.Preposition) || r.IsAdverb(f, j) || r.isStarting(f.Word(j))
}
