package clause

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// IsActing reports whether items[i] looks like a verb that tells of something else.
func (r *Reader) IsActing(f *Frame, i int) bool {
	if f.Items[i].Kinds.Meets(&r.Rules.Tellers) || f.Items[i].Name != nil || f.Items[i].Punct {
		return false
	}
	t := &f.Tokens[f.Items[i].First]
	if t.Kind != text.Letters || t.Capital && i > 0 {
		return false
	}
	if f.Has(i-1, lexicon.Determiner) {
		return false // "the report", "its planned works"
	}
	return f.IsVerbOf(i, lexicon.Say) || f.IsVerbOf(i, lexicon.Move) || HasSuffix(t.Text(f.Article), "ed") && !f.Has(i+1, r.WorksKind)
}

// Things returns what kinds of thing, of those that events are told of, items[i] stands for.
func (r *Reader) Things(f *Frame, i int) (set lexicon.Set) {
	it := &f.Items[i]
	if f.Has(i, r.BeginKind) && !r.IsNounTeller(f, i) {
		return set // "starts arriving"
	}
	where := f.Has(i, lexicon.Place) && (!f.IsPlaceNoun(i) || f.Has(i-1, lexicon.Preposition))
	if !where && !f.Has(i+1, r.VariantNoun) { // but "Europe follows in 2026", "a production version"
		it.Kinds.Shared(&r.Rules.Things, set.Add)
	}
	switch {
	case f.Has(i, r.ProducingKind) && f.Word(i-1) == text.To && f.Has(i-2, r.BeginKind):
		set.Add(r.makingKind) // "began to assemble cars"
	case it.Name != nil && it.Name.Kind == lexicon.Model:
		set.Add(lexicon.Model)
	case it.Name != nil && it.Name.Kind == lexicon.Maker && it.Name.Is == "service":
		set.Add(r.serviceKind) // "Waymo starts in Austin in March"
		return set
	case it.Name != nil && it.Name.Is == "brand" && f.Word(i+1) != text.Possessive && f.Word(i-1) != text.That && f.Word(i-1) != text.Which && f.Word(i-1) != text.The:
		set.Add(r.brandKind) // "Firefly is due in May", but "models that Peugeot is to launch", and "the Mini" is a car
		return set
	case it.Name != nil:
		return set
	case f.Has(i, lexicon.Descriptor) && f.Entry(i, lexicon.Descriptor).Name == "model", f.Has(i, r.VariantNoun), f.Has(i, r.ClassKind):
		set.Add(lexicon.Model)
	case f.Has(i, lexicon.ScopeCue) && f.Entry(i, lexicon.ScopeCue).Unit == fact.Vehicle:
		set.Add(lexicon.Model)
	}
	return set
}

// IsThing reports whether items[i] stands for a thing of a kind that events are told of.
func (r *Reader) IsThing(f *Frame, i int) bool {
	kinds := r.Things(f, i)
	return !kinds.Empty()
}

// IsFirst reports whether the noun at items[i] is of the first of a kind: "the first British cars".
func (r *Reader) IsFirst(f *Frame, i int) bool {
	for j := i; j >= 0 && j >= i-4; j-- {
		if e := f.Entry(j, lexicon.Ordinal); e != nil {
			return e.Value == 1
		}
		if f.Tokens[f.Items[j].First].Word == r.Words.first {
			return true
		}
		if j < i && (f.Items[j].Punct || f.Has(j, lexicon.Preposition) || f.Has(j, lexicon.Auxiliary) || f.Has(j, lexicon.Determiner)) {
			return false
		}
	}
	return false
}

// IsAdverb reports whether items[i] says how or where something happens, and is passed over between a verb and
// what belongs to it.
func (r *Reader) IsAdverb(f *Frame, i int) bool {
	if i < 0 || i >= len(f.Items) {
		return false
	}
	switch f.Word(i) {
	case r.Words.There, r.Words.Here, text.Not, text.Later, text.Earlier:
		return true
	}
	if f.Has(i, r.AdverbKind) || f.Has(i, r.AddingKind) || f.Has(i, r.FillerKind) || f.Has(i, r.PresentKind) {
		return true
	}
	t := &f.Tokens[f.Items[i].First]
	return f.Items[i].Name == nil && t.Kind == text.Letters && HasSuffix(t.Text(f.Article), "ly")
}

// IsNewest reports whether the model at items[j] is one of a number of generations: "the second coming of the Bolt".
func (r *Reader) IsNewest(f *Frame, j int) bool {
	if !f.IsModel(j) {
		return false
	}
	for j--; f.Has(j, lexicon.Determiner); j-- {
	}
	return f.Word(j) == text.Of && (f.Has(j-2, lexicon.Ordinal) || f.Has(j-2, lexicon.Relative))
}

// Hangs reports whether another noun from items[from] on governs that at items[j].
func (r *Reader) Hangs(f *Frame, j, from int) bool {
	for i := j - 1; i > from; i-- {
		if f.Has(i, lexicon.Preposition) {
			return true
		}
	}
	return false
}

// IsSeveral reports whether the noun or name at items[j] is a plural.
func (f *Frame) IsSeveral(j int) bool { return f.Plural(j) || f.Items[j].Role == lexicon.Plural }

// IsFinite reports whether the verb at items[i] has an auxiliary behind its subject at items[j].
func (r *Reader) IsFinite(f *Frame, j, i int) bool {
	for j++; j < i; j++ {
		if f.Has(j, lexicon.Auxiliary) || f.Has(j, lexicon.ModalityCue) {
			return true
		}
	}
	return false
}

// IsCounted reports whether a number stands before the noun at items[j]: "five new SUVs".
func (r *Reader) IsCounted(f *Frame, j int) bool {
	for i := j; i >= 0 && i >= j-3; i-- {
		if f.QuantityAt(i) != nil {
			return true
		}
		if i < j && (f.Items[i].Punct || f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.Preposition)) {
			break
		}
	}
	return false
}

// TellsOther reports whether what stands around the verb at items[i] shows that it means something else: a
// figure that it leads to, another purpose, or a noun that it says what kind of thing is.
func (r *Reader) TellsOther(f *Frame, i int) bool {
	if f.Word(i+1) == text.To && f.QuantityAt(i+2) != nil || f.Has(i+1, r.FillerKind) && f.Word(i+1) == r.Words.again {
		return true // "came to 61,662", "will be running again"
	}
	if f.QuantityAt(i+1) != nil && !r.IsPassed(f, i+1) {
		return true
	}
	if f.Has(i-1, lexicon.Pronoun) && i >= 2 && f.Items[i-2].Name == nil && !f.Items[i-2].Punct && (f.Items[i-2].Kinds.Empty() || f.Has(i-2, lexicon.MetricCue) || f.Has(i-3, lexicon.Determiner) && !r.IsThing(f, i-2)) && f.Tokens[f.Items[i-2].First].Kind == text.Letters && !r.InPast(f, i-2) {
		return true // "a count it released"
	}
	if f.WhenAt(i+1) != nil && f.Tokens[f.Items[i+1].First].Word == text.For && !f.Has(i, r.DueKind) {
		return true // "came out for 2020"
	}
	if f.Word(i+1) == text.For || f.Word(i+1) == text.Before {
		if n := i + 2; n >= len(f.Items) || f.Items[n].When == 0 && f.Items[n].Name == nil && !r.IsThing(f, n) && !(n+1 < len(f.Items) && r.IsThing(f, n+1)) && !f.Items[n].Kinds.Meets(&r.Rules.Tellers) && !f.Has(n, lexicon.Determiner) && !f.Has(n, lexicon.Ordinal) {
			return true // "due for review"
		}
	}
	return f.InForm(i, "ed") && r.isOfNoun(f, i) // "its planned output"
}

// IsNounTeller reports whether the word at items[i] is a noun: "the launch", "its opening", "start of".
func (r *Reader) IsNounTeller(f *Frame, i int) bool {
	noun, verb := r.rolesOf(f, i)
	if noun && (!verb || f.Word(i+1) == text.Of) {
		return true
	}
	if !noun && verb && !f.InForm(i, "ing") || f.InForm(i, "ed") || f.Has(i, r.PastKind) {
		return false
	}
	j, named := i-1, noun || verb // what is neither follows a place as its predicate: "deliveries in Britain are due"
	for f.Has(j, lexicon.Ordinal) || f.Has(j, lexicon.ScopeCue) || f.Has(j, r.AdverbKind) || j > 0 && named && (f.IsPlaceNoun(j) || f.Has(j, lexicon.Place) && f.Items[j].Role == lexicon.Adjective) && j >= i-3 && !f.InForm(i, "s") {
		j--
	}
	if f.Has(j, lexicon.Determiner) || f.Word(j) == text.Possessive {
		return true
	}
	return f.Has(j, lexicon.Preposition) && f.Word(j) != text.To && !f.Has(i+1, lexicon.Determiner) || noun && j >= 0 && !f.InForm(i, "s") && !f.InForm(i, "ing") && (f.Items[j].Punct && j < i-1 || f.Items[j].Kinds.Empty() && !f.Items[j].Punct && f.Word(j) != text.To)
}

// IsReference reports whether the noun at items[i] only says what something comes before or after: "ahead of the launch".
func (r *Reader) IsReference(f *Frame, i int) bool {
	i--
	for f.Has(i, lexicon.Determiner) {
		i--
	}
	switch f.Word(i) {
	case text.After, text.Before, text.Until, text.Since:
		return true
	case text.Of:
		return f.Word(i-1) == r.Words.ahead
	}
	return false
}

// Misread reports whether the word at items[i], which the lexicon has as a verb, stands as a noun or in a phrase:
// "the list", "70,000 orders", "Chinese-made", "as planned", "is expected to".
func (r *Reader) Misread(f *Frame, i int) bool {
	if f.Word(i-2) == text.Hyphen && f.Tokens[f.Items[i-2].First].Glued || f.Tokens[f.Items[i].Last-1].Word == text.To || i > 0 && (f.Word(i-1) == text.Hyphen && f.Tokens[f.Items[i].First].Glued || f.Word(i-1) == text.As) {
		return true
	} else if noun, verb := r.rolesOf(f, i); !verb || noun || f.InForm(i, "ing") || i == 0 {
		return false
	} else if f.InForm(i, "ed") {
		return r.isOfNoun(f, i)
	}
	j := i - 1
	for j > 0 && r.IsAdverb(f, j) {
		j--
	}
	before := &f.Items[j]
	if before.Role == lexicon.Adjective && before.Name != nil {
		return true // "European orders"
	}
	if f.Has(j, lexicon.Determiner) && !f.Has(j, lexicon.Pronoun) || f.QuantityAt(j) != nil {
		return true
	}
	return before.Kinds.Empty() && before.Name == nil && before.When == 0 && !before.Punct && !f.Plural(j) && f.Items[i].Last-f.Items[i].First == 1 && !f.InForm(i, "s") && !f.Has(i, r.PastKind) && f.Word(j) != text.To
}

// isOfNoun reports whether the participle at items[i] stands between a determiner and its noun, and behind no
// "that" of a relative clause.
func (r *Reader) isOfNoun(f *Frame, i int) bool {
	return f.Has(i-1, lexicon.Determiner) && f.Word(i-1) != text.That
}

// IsVerbTeller reports whether the word at items[i] can be a verb.
func (r *Reader) IsVerbTeller(f *Frame, i int) bool {
	_, verb := r.rolesOf(f, i)
	return verb
}

// isDueTo reports whether the words at items[i] lead to a verb that tells of an event: "is due to open in May".
func (r *Reader) isDueTo(f *Frame, i int) bool {
	if !f.Items[i].Kinds.Meets(&r.Rules.Tellers) {
		return false
	}
	j := r.AfterAdverbs(f, i)
	return j < len(f.Items) && f.Items[j].Kinds.Meets(&r.Rules.Tellers) && r.IsVerbTeller(f, j)
}

// rolesOf returns as what the word at items[i] tells of events.
func (r *Reader) rolesOf(f *Frame, i int) (noun, verb bool) {
	if i < 0 {
		return false, false
	}
	for u := range f.Items[i].Hit.Uses {
		if r.Rules.Tellers.Has(u.Kind) {
			noun = noun || u.Role == lexicon.Noun
			verb = verb || u.Role == lexicon.Verb
		}
	}
	return noun, verb
}

// IsToDo reports whether something else is begun than what a thing is: "started to fall".
func (r *Reader) IsToDo(f *Frame, i int) bool {
	if f.Word(i+1) != text.To || i+2 >= len(f.Items) {
		return false
	}
	it := &f.Items[i+2]
	return it.Name == nil && it.When == 0 && it.Quantity == 0 && !f.Has(i+2, lexicon.Determiner) && !it.Kinds.Meets(&r.Rules.Tellers) && !r.IsThing(f, i+2)
}

// IsOwn reports whether "its own", which stands for a thing told of before, begins at items[j].
func (r *Reader) IsOwn(f *Frame, j int) bool {
	return f.Has(j, lexicon.Pronoun) && f.Word(j+1) == r.Words.own && r.EndsObject(f, j+2)
}

// EndsObject reports whether the object of a verb is over before items[j].
func (r *Reader) EndsObject(f *Frame, j int) bool {
	return j >= len(f.Items) || f.Items[j].Punct || f.Items[j].When != 0 || f.Has(j, lexicon.Preposition)
}

// HasObject reports whether what follows the verb at items[i] may be its object, and no adverbial.
func (r *Reader) HasObject(f *Frame, i int) bool {
	j := r.AfterAdverbs(f, i)
	if r.IsPassive(f, i) && f.Tokens[f.Items[i].Last-1].Word != text.By || j >= len(f.Items) || f.Items[j].Punct || f.Items[j].When != 0 {
		return false
	}
	return !f.Has(j, lexicon.Preposition) || f.Word(j) == text.With || f.Word(j) == text.For
}

// AfterAdverbs returns the item after items[i] and the adverbs behind it.
func (r *Reader) AfterAdverbs(f *Frame, i int) int {
	for i++; r.IsAdverb(f, i); i++ {
	}
	return i
}

// InForm reports whether the first word of items[i], as a verb, has the ending.
func (f *Frame) InForm(i int, ending string) bool {
	return HasSuffix(f.Tokens[f.Items[i].First].Text(f.Article), ending)
}

// GoesTo reports whether the verb at items[i] is one of arriving, and what follows it is where one arrives:
// "reached the European market".
func (r *Reader) GoesTo(f *Frame, i int) bool {
	if !f.Has(i, r.ArrivingKind) {
		return false
	}
	for j := i + 1; j < len(f.Items) && j <= i+4; j++ {
		switch {
		case f.IsPlaceNoun(j), f.Has(j, r.reachedKind):
			return true
		case !f.Has(j, lexicon.Place) && !f.Has(j, lexicon.Determiner) && !f.Items[j].Kinds.Empty():
			return false
		}
	}
	return false
}

// IsPurpose reports whether "for" leads in the noun phrase that the noun at items[i] closes.
func (r *Reader) IsPurpose(f *Frame, i int) bool {
	start := r.PhraseStart(f, i)
	return f.Word(start-1) == text.For && !f.Items[max(start-2, 0)].Kinds.Meets(&r.Rules.Tellers)
}

// IsPassive reports whether the verb at items[i] is a participle after a form of "be".
func (r *Reader) IsPassive(f *Frame, i int) bool {
	if f.InForm(i, "ing") {
		return false
	}
	for i--; r.IsAdverb(f, i); i-- {
	}
	if i < 0 {
		return false
	}
	switch f.Tokens[f.Items[i].Last-1].Word {
	case r.Words.Be, r.Words.was, r.Words.were, r.Words.been, r.Words.being, r.Words.is, r.Words.Are:
		return true
	}
	return false
}

// ObjectEnd returns where the words that belong to the verb before them end.
func (r *Reader) ObjectEnd(f *Frame, from, to int) int {
	for j := from; j < to; j++ {
		if r.betweenAdjectives(f, from, j) {
			continue
		}
		if f.WhenAt(j) != nil || r.Boundary(f, j) > AtComma || f.Word(j) == text.That && !r.pointsTo(f, j) || r.Boundary(f, j) == AtComma && f.Items[j].Punct && f.AppositionAfter(j) == 0 {
			return j
		}
	}
	return to
}

// betweenAdjectives reports whether the comma at items[j] stands before the noun of the object that begins at
// items[from]: "its premium, entry-level SUV".
func (r *Reader) betweenAdjectives(f *Frame, from, j int) bool {
	if f.Word(j) != text.Comma || !f.Has(from, lexicon.Determiner) || j > from+3 {
		return false
	}
	for i := from; i <= j+2 && i < len(f.Items); i++ {
		if i != j && (f.Items[i].Punct || f.Items[i].Name != nil || f.Items[i].When != 0 || f.Items[i].Quantity != 0 || i < j && (r.IsThing(f, i) || f.Has(i, lexicon.UnitWord) || f.Has(i, lexicon.MetricCue))) {
			return false
		}
		if i > j && r.IsThing(f, i) {
			return true
		}
	}
	return false
}

// PhraseStart returns where the noun phrase that the noun at items[i] closes begins.
func (r *Reader) PhraseStart(f *Frame, i int) int {
	for i > 0 {
		j := i - 1
		if f.Items[j].Punct && f.Word(j) != text.Possessive && f.Word(j) != text.Hyphen || f.Has(j, lexicon.Preposition) || f.Has(j, lexicon.Auxiliary) || f.Has(j, lexicon.Conjunction) || f.Items[j].When != 0 {
			break
		}
		i = j
	}
	return i
}

// IsComplement reports whether the noun at items[j] hangs on another by a preposition.
func (r *Reader) IsComplement(f *Frame, j int) bool { return r.leadOf(f, j) >= 0 }

// IsTopic reports whether the noun at items[j] is only what another is about: "a consultation on the plant", "the
// tender for the works".
func (r *Reader) IsTopic(f *Frame, j int) bool {
	switch i := r.leadOf(f, j); f.Word(i) {
	case text.On, text.For, text.About, text.Over, text.Into, text.Against:
		return i > 0 && !f.Items[i-1].Punct && f.Items[i-1].When == 0
	}
	return false
}

// leadOf returns the preposition by which the noun at items[j] hangs on another, -1 for none.
func (r *Reader) leadOf(f *Frame, j int) int {
	for j--; j >= 0; j-- {
		if f.Has(j, lexicon.Preposition) {
			return j
		}
		if f.Items[j].Punct && f.Word(j) != text.Possessive && f.Word(j) != text.Hyphen || f.Has(j, lexicon.Auxiliary) || f.Has(j, lexicon.Conjunction) || f.Has(j, lexicon.Determiner) && !f.Has(j-1, lexicon.Preposition) {
			return -1
		}
	}
	return -1
}

// ClauseStart returns where the clause begins that items[i] stands in.
func (r *Reader) ClauseStart(f *Frame, i int) int {
	start := i
	for start > 0 {
		if before := f.AppositionBefore(start - 1); before >= 0 {
			start = before + 1
			continue
		}
		if r.ClauseBegins(f, start, i) {
			break
		}
		start--
	}
	return start
}

// SubjectWords reports whether a pronoun stands among the words between the beginning of a clause and its verb,
// and whether a noun of another kind than events are told of does.
func (r *Reader) SubjectWords(f *Frame, start, i int) (refers, own bool) {
	for j := start; j < i; j++ {
		if end := f.AppositionAfter(j); end > 0 && end <= i {
			j = end - 1
			continue
		}
		it := &f.Items[j]
		switch {
		case f.Has(j, lexicon.Pronoun) && !f.Has(j, lexicon.Determiner), f.standing(r, j), r.StandsFor(f, j):
			refers = true
		case it.Quantity != 0 && it.When == 0:
			return false, true // "139,117 of those came"
		case f.Has(j, lexicon.Preposition) && f.IsPlaceNoun(j+1), f.IsPlaceNoun(j) && f.Has(j-1, lexicon.Preposition): // ", at Szeged in Hungary, is due to open"
		case it.Name != nil:
			own = true
		case it.Punct, it.When != 0, it.Kinds.Meets(&r.Rules.Tellers), it.Kinds.Meets(&beforeVerbs), f.Has(j, r.PastKind), r.IsAdverb(f, j), f.Word(j) == text.To:
		default:
			own = true
		}
	}
	return refers, own
}

// beforeVerbs are the kinds of words, beside the subject, that stand before a verb.
var beforeVerbs = lexicon.Of(lexicon.Auxiliary, lexicon.ModalityCue, lexicon.Ordinal, lexicon.Conjunction, lexicon.Descriptor, lexicon.Determiner)

// standing reports whether items[j] is "this" or "that" as a pronoun.
func (f *Frame) standing(r *Reader, j int) bool {
	return (f.Word(j) == text.This || f.Word(j) == text.That) && (f.Has(j+1, lexicon.Auxiliary) || f.Has(j+1, lexicon.ModalityCue))
}
