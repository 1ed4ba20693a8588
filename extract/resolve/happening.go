package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// A milestone is read from three things: a word that tells that something happens ("opens",
// "the launch", "due"), what it happens to ("the plant", "production", "the EV4"), and a time
// that stands as an adverb in the clause of that word. Which of them go together the rules say,
// kind by kind; how they stand does not matter. The word is looked for from the time
// backwards, up to the beginning of the clause, or behind a time that opens the clause; what it
// happens to is its object, its subject, what a relative clause hangs on, or what a pronoun
// stands for. A clause that has only a thing and a time goes on with the word of the one before.

// happens returns the event that the words around the time at items[k] tell of.
func (r *Resolver) happens(f *clause.Frame, k int, w *mention.When) (h clause.Happening, ok bool) {
	if !f.Kinds.Meets(&r.Rules.Tellers) || !r.IsAdverbial(f, k, w) {
		return h, false
	}
	looks := [...]func(*clause.Frame, int) (clause.Happening, bool){r.nounBehind, r.tellerBefore, r.tellerBehind, r.toldAlike, r.toldElsewhere}
	if r.OpensClause(f, k) {
		looks[1], looks[2] = looks[2], looks[1]
	}
	for _, look := range looks {
		if h, ok = look(f, k); ok {
			r.ctx.happened, r.ctx.happenedAt = h, r.ctx.sentences
			return h, true
		}
	}
	return clause.Happening{}, false
}

// tellerBefore looks for the word from the time backwards. A noun gives way to a verb that is told of it:
// "has postponed the launch to May".
func (r *Resolver) tellerBefore(f *clause.Frame, k int) (clause.Happening, bool) {
	noun, found, crossed := clause.Happening{}, false, false
	for i := k - 1; i >= 0; i-- {
		if f.Groups[i] != f.Groups[k] {
			if f.Visible(i, k) {
				break
			}
			continue
		}
		for start := f.AppositionBefore(i); start >= 0; start = f.AppositionBefore(i) {
			i = start
		}
		if f.Items[i].Kinds.Meets(&r.Rules.Tellers) && !r.LeadsIn(f, i, k) && !r.Misread(f, i) {
			isNoun := r.IsNounTeller(f, i)
			if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb && i == k-1 && f.WhenAt(k).Lead == mention.Since && !f.Has(i-1, lexicon.Auxiliary) && !f.Has(i-1, lexicon.Preposition) && !f.InForm(i, "ing") {
				break // "Production since January stands at 1.47 million": how much it was
			}
			h, ok := r.tells(f, i, k, i+1, k)
			ok = ok && !(crossed && h.Event.Rule.Template.Modality != fact.Target)
			switch {
			case ok && found && h.Of != noun.By:
			case ok && (found || !isNoun):
				return h, true
			case ok:
				noun, found = h, true
			case found && r.Rules.Event(f.Items[i].Kinds, r.Things(f, noun.By), false, false, true) != nil:
				return clause.Happening{}, false // "put off the start last month"
			case r.IsVerbTeller(f, i) && !isNoun && !r.LeadsOn(f, i):
				return noun, found
			}
		}
		if r.EndsSearch(f, i, k) {
			break
		}
		crossed = crossed || f.Items[i].When != 0
	}
	return noun, found
}

// tellerBehind looks for the word behind a time that opens its clause, or stands right behind its
// subject or before the noun that it is of: "In May, Kia opened", "Kia on Friday opened", "the May launch".
func (r *Resolver) tellerBehind(f *clause.Frame, k int) (clause.Happening, bool) {
	if i := k + 2; f.Word(k+1) == text.Comma && i < len(f.Items) && f.Items[i].Kinds.Meets(&r.Rules.Tellers) && f.InForm(i, "ing") {
		return r.tells(f, i, k, i+1, len(f.Items)) // "held an event in May, unveiling the EV5"
	}
	i := k + 1
	if f.Word(i) == text.Comma && f.Word(i+1) == text.When {
		i++
	}
	if f.Word(i) == text.When {
		return r.tellerFrom(f, i+1, k) // "on Tuesday, when it showed the EV5"
	}
	if i := r.SeenIn(f, k); i > 0 {
		return r.tellerFrom(f, i, k)
	}
	opens := true
	for i := k - 1; i >= 0 && !r.ClauseBegins(f, i+1, k); i-- {
		if r.IsActing(f, i) || f.Items[i].Kinds.Meets(&r.Rules.Tellers) && !r.IsNounTeller(f, i) {
			return clause.Happening{}, false
		}
		opens = opens && (f.Has(i, lexicon.Preposition) || r.IsAdverb(f, i) || f.Has(i, lexicon.Conjunction) || f.Items[i].Punct)
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
func (r *Resolver) tellerFrom(f *clause.Frame, i, k int) (clause.Happening, bool) {
	for ; i < len(f.Items) && i <= k+20; i++ {
		if f.Groups[i] != f.Groups[k] {
			continue
		}
		if end := f.AppositionAfter(i); end > 0 {
			i = end - 1
			continue
		}
		if f.Items[i].Kinds.Meets(&r.Rules.Tellers) && !(f.Has(i-1, lexicon.Pronoun) && f.Refers(i-2)) { // but "every van we launch"
			if h, ok := r.tells(f, i, k, i+1, len(f.Items)); ok {
				return h, true
			}
		}
		if f.Items[i].When != 0 || f.QuantityAt(i) != nil && !r.IsPassed(f, i) || r.Boundary(f, i) > 0 || f.Word(i) == text.That || r.IsActing(f, i) {
			break
		}
	}
	return clause.Happening{}, false
}

// nounBehind looks for the noun that the time stands before: "the June 26 debut of the EV5", "raised 2 billion
// in May through its listing".
func (r *Resolver) nounBehind(f *clause.Frame, k int) (clause.Happening, bool) {
	i := k + 1
	if r.IsLed(f, k, f.WhenAt(k)) {
		if f.Word(i) != text.Through && f.Word(i) != text.Via {
			return clause.Happening{}, false
		}
		for i++; i < len(f.Items) && i <= k+6 && !f.Items[i].Punct && f.Items[i].When == 0 && !f.Items[i].Kinds.Meets(&r.Rules.Tellers); i++ {
		}
	}
	if i < len(f.Items) && f.Items[i].Kinds.Meets(&r.Rules.Tellers) && r.IsNounTeller(f, i) {
		return r.tells(f, i, k, i+1, len(f.Items))
	}
	return clause.Happening{}, false
}

// toldAlike reads a clause that has no word of its own but goes on with that of the one before:
// "the plant in India opens in June, and the one in Indonesia in October", "the iX5 goes on sale in May
// and deliveries begin in June, the iX7 in August".
func (r *Resolver) toldAlike(f *clause.Frame, k int) (clause.Happening, bool) {
	start := k
	for start > 0 && !(r.ClauseBegins(f, start, k) && f.Word(start) != text.And && !f.Has(start, lexicon.Preposition) && start != k) {
		if start--; r.IsActing(f, start) || f.Has(start, lexicon.Auxiliary) || f.Items[start].When != 0 || f.QuantityAt(start) != nil && !r.StandsFor(f, start) {
			return clause.Happening{}, false
		}
	}
	if k+1 < len(f.Items) && !f.Items[k+1].Punct && !f.Has(k+1, lexicon.Preposition) && r.Boundary(f, k+1) == 0 || start > 0 && f.Weight[f.Runs[start]] > clause.AtComma && f.Word(start-1) != text.Semicolon {
		return clause.Happening{}, false
	}
	thing, alone := -1, false
	for i := start; i < k; i++ {
		if thing < 0 && r.IsThing(f, i) {
			thing = i
		}
		alone = alone || r.StandsFor(f, i)
	}
	if start == 0 || thing < 0 && !alone {
		return clause.Happening{}, false
	}
	kinds := clause.OnlyModel
	if thing >= 0 {
		kinds = r.Things(f, thing)
	}
	if kinds != clause.OnlyModel {
		for i := start - 1; i >= 0 && f.Word(i) != text.Semicolon; i-- {
			if !f.Items[i].Kinds.Meets(&r.Rules.Tellers) || !f.Visible(i, k) {
				continue
			}
			if e := r.Rules.Event(f.Items[i].Kinds, kinds, r.IsFirst(f, thing), f.IsSeveral(thing), r.FromThenOn(f, k)); e != nil && !e.Of.Empty() {
				return clause.Happening{Event: e, By: i, Of: thing}, true
			}
		}
	}
	if t := r.ctx.happened; t.Event != nil && r.ctx.happenedAt == r.ctx.sentences && t.By < start && (kinds == clause.OnlyModel || t.Event.Of.Meets(&kinds)) {
		return clause.Happening{Event: t.Event, By: t.By, Of: thing}, true
	}
	return clause.Happening{}, false
}

// toldElsewhere reads another place and time of what was told right before: "will end in Dresden in 2025 and in
// Osnabrück in 2027".
func (r *Resolver) toldElsewhere(f *clause.Frame, k int) (clause.Happening, bool) {
	t := r.ctx.happened
	if t.Event == nil || r.ctx.happenedAt != r.ctx.sentences || t.By > k {
		return clause.Happening{}, false
	}
	place := false
	for i := k - 1; i > t.By; i-- {
		if f.Items[i].When != 0 {
			return t, place
		}
		place = place || f.IsPlaceNoun(i)
		if !f.IsPlaceNoun(i) && f.Word(i) != text.Comma && f.Word(i) != text.And && !f.Has(i, lexicon.Preposition) && !f.Has(i, lexicon.Determiner) && !r.IsAdverb(f, i) {
			break
		}
	}
	return clause.Happening{}, false
}
