package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// A milestone is read from three things: a word that tells that something happens ("opens",
// "the launch", "due"), what it happens to ("the plant", "production", "the EV4"), and a time
// that stands as an adverb in the clause of that word. Which of them go together the rules say,
// kind by kind; how they stand does not matter. The word is looked for from the time
// backwards, up to the beginning of the clause, or behind a time that opens the clause; what it
// happens to is its object, its subject, what a relative clause hangs on, or what a pronoun
// stands for. A clause that has only a thing and a time goes on with the word of the one before.

// happening is an event told at some item, of something at another, -1 where that is not named.
type happening struct {
	event  *pattern.Event
	by, of int
}

// happens returns the event that the words around the time at items[k] tell of.
func (r *Resolver) happens(f *frame, k int, w *mention.When) (h happening, ok bool) {
	if !f.Kinds.Meets(&r.rules.Tellers) || !r.isAdverbial(f, k, w) {
		return h, false
	}
	for _, look := range [...]func(*frame, int) (happening, bool){r.nounBehind, r.tellerBefore, r.tellerBehind, r.toldAlike, r.toldElsewhere} {
		if h, ok = look(f, k); ok {
			r.ctx.happened, r.ctx.happenedAt = h, r.ctx.sentences
			return h, true
		}
	}
	return happening{}, false
}

// match returns the event as a match of its rule, for the time at items[k].
func (h *happening) match(k int) pattern.Match {
	m := pattern.Match{Rule: h.event.Rule, Pattern: h.event.Pattern, First: min(h.by, k), Last: max(h.by, k)}
	if h.of >= 0 {
		m.First, m.Last = min(m.First, h.of), max(m.Last, h.of)
	}
	return m
}

// isAdverbial reports whether the period at items[k] can be when something happens: not "the 2026 model",
// "May's debut", "so far this year".
func (r *Resolver) isAdverbial(f *frame, k int, w *mention.When) bool {
	switch w.Form {
	case mention.Ago, mention.ToDate, mention.Count:
		return false
	case mention.Anaphor: // "by the end of the year", "later in the year"
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
	if w.IsBaseline() || f.Word(k+1) == text.Possessive {
		return false
	}
	return r.isLed(f, k, w) || r.seenIn(f, k) > 0 || w.Form != mention.Year || w.HasShift || k > 0 && (f.Items[k-1].Kinds.Meets(&r.rules.Tellers) || f.Items[k-1].Punct && !r.isLabel(f, k+1))
}

// seenIn returns the item after the verb by which the time at items[k] has what happens in it, 0 where none follows:
// "2026 will see the launch of the EV5".
func (r *Resolver) seenIn(f *frame, k int) int {
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
func (r *Resolver) isLabel(f *frame, i int) bool {
	return i < len(f.Items) && !f.Items[i].Punct && f.Items[i].Name == nil && (f.Items[i].Kinds.Empty() || f.Has(i, lexicon.Unrelated)) && f.Items[i].Quantity == 0 && f.Items[i].When == 0
}

// isLed reports whether a preposition leads in the time.
func (r *Resolver) isLed(f *frame, k int, w *mention.When) bool {
	return w.Lead != mention.NoLead || f.Has(k-1, lexicon.Preposition) || r.lex.IsA(f.Tokens[w.First].Word, lexicon.Preposition)
}

// fromThenOn reports whether the time is one from which on something is so.
func (r *Resolver) fromThenOn(f *frame, k int) bool {
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
func (r *Resolver) isStarting(w text.Word) bool {
	return w == r.words.starting || w == r.words.beginning
}

// tellerBefore looks for the word from the time backwards. A noun gives way to a verb that is told of it:
// "has postponed the launch to May".
func (r *Resolver) tellerBefore(f *frame, k int) (happening, bool) {
	noun, found, crossed := happening{}, false, false
	for i := k - 1; i >= 0; i-- {
		if f.groups[i] != f.groups[k] {
			if f.visible(i, k) {
				break
			}
			continue
		}
		for start := f.AppositionBefore(i); start >= 0; start = f.AppositionBefore(i) {
			i = start
		}
		if f.Items[i].Kinds.Meets(&r.rules.Tellers) && !r.leadsIn(f, i, k) && !r.misread(f, i) {
			isNoun := r.isNounTeller(f, i)
			h, ok := r.tells(f, i, k, i+1, k)
			ok = ok && !(crossed && h.event.Rule.Template.Modality != fact.Target)
			switch {
			case ok && found && h.of != noun.by:
			case ok && (found || !isNoun):
				return h, true
			case ok:
				noun, found = h, true
			case found && r.rules.Event(f.Items[i].Kinds, r.things(f, noun.by), false, false, true) != nil:
				return happening{}, false // "put off the start last month"
			case r.isVerbTeller(f, i) && !isNoun && !r.leadsOn(f, i):
				return noun, found
			}
		}
		if r.endsSearch(f, i, k) {
			break
		}
		crossed = crossed || f.Items[i].When != 0
	}
	return noun, found
}

// leadsIn reports whether the word at items[i] only leads the time in: ", starting in September".
func (r *Resolver) leadsIn(f *frame, i, k int) bool {
	return i == k-1 && f.Word(i-1) == text.Comma && r.isStarting(f.Word(i))
}

// tellerBehind looks for the word behind a time that opens its clause, or stands right behind its
// subject or before the noun that it is of: "In May, Kia opened", "Kia on Friday opened", "the May launch".
func (r *Resolver) tellerBehind(f *frame, k int) (happening, bool) {
	if i := k + 2; f.Word(k+1) == text.Comma && i < len(f.Items) && f.Items[i].Kinds.Meets(&r.rules.Tellers) && f.inForm(i, "ing") {
		return r.tells(f, i, k, i+1, len(f.Items)) // "held an event in May, unveiling the EV5"
	}
	i := k + 1
	if f.Word(i) == text.Comma && f.Word(i+1) == text.When {
		i++
	}
	if f.Word(i) == text.When {
		return r.tellerFrom(f, i+1, k) // "on Tuesday, when it showed the EV5"
	}
	if i := r.seenIn(f, k); i > 0 {
		return r.tellerFrom(f, i, k)
	}
	opens := true
	for i := k - 1; i >= 0 && !r.clauseBegins(f, i+1, k); i-- {
		if r.isActing(f, i) || f.Items[i].Kinds.Meets(&r.rules.Tellers) && !r.isNounTeller(f, i) {
			return happening{}, false
		}
		opens = opens && (f.Has(i, lexicon.Preposition) || r.isAdverb(f, i) || f.Has(i, lexicon.Conjunction) || f.Items[i].Punct)
	}
	if opens && (f.Word(i) == text.Comma || f.Word(i) == text.Colon && k == 0) {
		i++
		if f.Has(i, lexicon.Preposition) {
			for j := i; j < len(f.Items) && j < i+8 && f.Items[j].When == 0; j++ {
				if f.Word(j) == text.Comma {
					i = j + 1 // "On June 26, at an event in Seoul, Kia showed"
					break
				}
			}
		}
	}
	return r.tellerFrom(f, i, k)
}

// tellerFrom looks for the word from items[i] on, in the clause that begins there.
func (r *Resolver) tellerFrom(f *frame, i, k int) (happening, bool) {
	for ; i < len(f.Items) && i <= k+20; i++ {
		if f.groups[i] != f.groups[k] {
			continue
		}
		if end := f.AppositionAfter(i); end > 0 {
			i = end - 1
			continue
		}
		if f.Items[i].Kinds.Meets(&r.rules.Tellers) && !(f.Has(i-1, lexicon.Pronoun) && f.refers(i-2)) { // but "every van we launch"
			if h, ok := r.tells(f, i, k, i+1, len(f.Items)); ok {
				return h, true
			}
		}
		if f.Items[i].When != 0 || f.QuantityAt(i) != nil && !r.isPassed(f, i) || r.boundary(f, i) > 0 || f.Word(i) == text.That || r.isActing(f, i) {
			break
		}
	}
	return happening{}, false
}

// nounBehind looks for the noun that the time stands before: "the June 26 debut of the EV5", "raised 2 billion
// in May through its listing".
func (r *Resolver) nounBehind(f *frame, k int) (happening, bool) {
	i := k + 1
	if r.isLed(f, k, f.WhenAt(k)) {
		if f.Word(i) != text.Through && f.Word(i) != text.Via {
			return happening{}, false
		}
		for i++; i < len(f.Items) && i <= k+6 && !f.Items[i].Punct && f.Items[i].When == 0 && !f.Items[i].Kinds.Meets(&r.rules.Tellers); i++ {
		}
	}
	if i < len(f.Items) && f.Items[i].Kinds.Meets(&r.rules.Tellers) && r.isNounTeller(f, i) {
		return r.tells(f, i, k, i+1, len(f.Items))
	}
	return happening{}, false
}

// leadsOn reports whether the word at items[i] hangs on another verb before it: "will start leaving the works".
func (r *Resolver) leadsOn(f *frame, i int) bool {
	return f.inForm(i, "ing") || f.Word(i-1) == text.As || f.Word(i-1) == text.To && f.Has(i-2, r.beginKind)
}

// clauseBegins reports whether a clause begins at items[i], as seen from a later item.
func (r *Resolver) clauseBegins(f *frame, i, k int) bool {
	if i == 0 || r.boundary(f, i-1) > 0 && f.visible(i-1, k) {
		return true
	}
	return f.Word(i-1) == text.That && !r.standsFor(f, i)
}

// toldAlike reads a clause that has no word of its own but goes on with that of the one before:
// "the plant in India opens in June, and the one in Indonesia in October", "the iX5 goes on sale in May
// and deliveries begin in June, the iX7 in August".
func (r *Resolver) toldAlike(f *frame, k int) (happening, bool) {
	start := k
	for start > 0 && !(r.clauseBegins(f, start, k) && f.Word(start) != text.And && !f.Has(start, lexicon.Preposition) && start != k) {
		if start--; r.isActing(f, start) || f.Has(start, lexicon.Auxiliary) || f.Items[start].When != 0 || f.QuantityAt(start) != nil && !r.standsFor(f, start) {
			return happening{}, false
		}
	}
	if k+1 < len(f.Items) && !f.Items[k+1].Punct && !f.Has(k+1, lexicon.Preposition) && r.boundary(f, k+1) == 0 || start > 0 && f.weight[f.runs[start]] > atComma && f.Word(start-1) != text.Semicolon {
		return happening{}, false
	}
	thing, alone := -1, false
	for i := start; i < k; i++ {
		if thing < 0 && r.isThing(f, i) {
			thing = i
		}
		alone = alone || r.standsFor(f, i)
	}
	if start == 0 || thing < 0 && !alone {
		return happening{}, false
	}
	kinds := onlyModel
	if thing >= 0 {
		kinds = r.things(f, thing)
	}
	if kinds != onlyModel {
		for i := start - 1; i >= 0 && f.Word(i) != text.Semicolon; i-- {
			if !f.Items[i].Kinds.Meets(&r.rules.Tellers) || !f.visible(i, k) {
				continue
			}
			if e := r.rules.Event(f.Items[i].Kinds, kinds, r.isFirst(f, thing), f.isSeveral(thing), r.fromThenOn(f, k)); e != nil && !e.Of.Empty() {
				return happening{e, i, thing}, true
			}
		}
	}
	if t := r.ctx.happened; t.event != nil && r.ctx.happenedAt == r.ctx.sentences && t.by < start && (kinds == onlyModel || t.event.Of.Meets(&kinds)) {
		return happening{t.event, t.by, thing}, true
	}
	return happening{}, false
}

// toldElsewhere reads another place and time of what was told right before: "will end in Dresden in 2025 and in
// Osnabrück in 2027".
func (r *Resolver) toldElsewhere(f *frame, k int) (happening, bool) {
	t := r.ctx.happened
	if t.event == nil || r.ctx.happenedAt != r.ctx.sentences || t.by > k {
		return happening{}, false
	}
	place := false
	for i := k - 1; i > t.by; i-- {
		if f.Items[i].When != 0 {
			return t, place
		}
		place = place || f.isPlaceNoun(i)
		if !f.isPlaceNoun(i) && f.Word(i) != text.Comma && f.Word(i) != text.And && !f.Has(i, lexicon.Preposition) && !f.Has(i, lexicon.Determiner) && !r.isAdverb(f, i) {
			break
		}
	}
	return happening{}, false
}

// onlyModel is what things a model is.
var onlyModel = lexicon.Of(lexicon.Model)

// standsFor reports whether items[i] stands for one of what was spoken of: "the one", "the other".
func (r *Resolver) standsFor(f *frame, i int) bool {
	it := &f.Items[i]
	w := f.Tokens[it.First].Word
	return it.Last-it.First == 1 && (w == text.One || w == text.Other) && f.Has(i-1, lexicon.Determiner)
}

// endsSearch reports whether the search backwards from the time at items[k] ends at items[i]: with its clause, at
// another time, at a figure, or at a word for something else that came about.
func (r *Resolver) endsSearch(f *frame, i, k int) bool {
	if w := f.WhenAt(i); w != nil {
		return !r.isShifted(f, k)
	}
	if f.QuantityAt(i) != nil {
		return !r.isPassed(f, i)
	}
	switch b := r.boundary(f, i); {
	case b > atComma:
		return true
	case b == atComma:
		return !r.clauseGoesOn(f, i, k)
	}
	if f.Word(i) == text.That && !r.pointsTo(f, i) {
		return true
	}
	if f.Has(i, lexicon.Auxiliary) {
		for j := i + 1; j < k; j++ {
			if !r.isAdverb(f, j) && !f.Has(j, lexicon.Preposition) && !f.Has(j, lexicon.Auxiliary) {
				return true
			}
		}
		return false // "the start is in May"
	}
	return r.isActing(f, i)
}

// pointsTo reports whether "that" at items[i] points to a thing spoken of: "since it launched that model".
func (r *Resolver) pointsTo(f *frame, i int) bool {
	kinds := r.things(f, i+1)
	return (kinds == onlyModel || f.Has(i+1, r.worksKind)) && f.Items[i+1].Name == nil && !f.plural(i+1)
}

// isShifted reports whether the time at items[k] is one that a milestone was moved to or from, so that
// another may stand beside it: "put off last year to 2028 from 2025".
func (r *Resolver) isShifted(f *frame, k int) bool {
	switch f.Word(k - 1) {
	case text.To, text.From, text.Until:
		return true
	}
	return f.WhenAt(k).Lead == mention.Until
}

// isPassed reports whether the figure at items[i] is passed over: it is of a plant, or what one pays.
func (r *Resolver) isPassed(f *frame, i int) bool {
	q := f.QuantityAt(i)
	if q.Words && q.Small || q.Reason != "" {
		return true
	}
	for j := i + 1; j < len(f.Items) && j <= i+3; j++ {
		if f.Has(j, r.worksKind) {
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
func (r *Resolver) clauseGoesOn(f *frame, i, k int) bool {
	j := i + 1
	if f.Word(j) == text.And || f.Word(j) == text.Or {
		j++
	}
	if j >= k {
		return true
	}
	for n := j; n < k; n++ {
		if r.isActing(f, n) || f.Has(n, lexicon.Auxiliary) || r.standsFor(f, n) {
			return false
		}
	}
	a, b := &f.Items[max(i-1, 0)], &f.Items[j]
	if a.Name != nil && b.Name != nil {
		return a.Name.Kind == b.Name.Kind
	}
	return f.Has(j, lexicon.Preposition) || r.isAdverb(f, j) || r.isStarting(f.Word(j))
}
