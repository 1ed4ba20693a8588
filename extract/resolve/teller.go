package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// tells returns the event that the word at items[i] tells of for the time at items[k]; what follows
// the word and belongs to it stands at items[from:to].
func (r *Resolver) tells(f *frame, i, k, from, to int) (happening, bool) {
	s := search{r: r, f: f, i: i, k: k, by: f.Items[i].Kinds, since: r.fromThenOn(f, k) || f.inForm(i, "ing") && f.Has(i-1, r.beginKind), best: 1 << 30}
	noun := r.isNounTeller(f, i)
	if noun && !s.since && r.isPurpose(f, i) {
		return happening{}, false // "filed for a listing"
	}
	if !noun && (r.isToDo(f, i) || r.tellsOther(f, i) || r.misread(f, i)) {
		return happening{}, false
	}
	s.noun = noun
	if noun && (f.Word(i+1) == text.Of || f.Word(i+1) == text.For) || !noun && r.hasObject(f, i) {
		switch j := r.afterAdverbs(f, i); {
		case noun && f.nameAfterOf(i, lexicon.Maker) != nil: // "the listing of Zeekr"
		case !noun && (f.Has(j, lexicon.Pronoun) && !f.Has(j, lexicon.Determiner) && (r.endsObject(f, j+1) || r.isAdverb(f, j+1)) || r.isOwn(f, j) || f.Word(j) == text.One && r.endsObject(f, j+1)):
			s.pointed(i) // "opened it in May", "will shut its own"
		default:
			if named := s.object(from, r.objectEnd(f, from, to)); !s.found() && !named && !(f.Word(j) == text.Its || f.Word(j) == text.Their || f.Word(j) == r.words.theirs) && !r.goesTo(f, i) {
				if s.makes = f.Has(i, r.producingKind) && s.since; !s.makes {
					return happening{}, false // "launched an appeal"
				}
			}
		}
	}
	if !s.found() && noun {
		if s.within(r.phraseStart(f, i), i, true); !s.found() && f.Word(i+1) != text.Of {
			s.alone(r.isFirst(f, i))
		}
		if !s.found() && f.inForm(i, "ing") && (f.Word(i-1) == text.Since || f.Word(i-1) == text.After) {
			s.within(0, i-1, false) // "the plant has built 2 million cars since opening in 2016"
		}
		if !s.found() && f.Word(i+1) != text.Of {
			if f.Has(r.phraseStart(f, i), lexicon.Pronoun) {
				s.pointed(i) // "the share cost 82.50 at its debut in May"
			} else {
				s.take(-1, onlyModel, false, 0)
			}
		}
	}
	if !s.found() && !noun {
		r.subjectOf(f, i, k, &s)
		if s.found() && s.makes && !s.event.Of.Has(r.worksKind) {
			return happening{}, false
		}
	}
	if !s.found() {
		s.alone(s.first || r.isFirst(f, i))
	}
	return s.happening, s.found()
}

// search looks for what an event is told of.
type search struct {
	happening
	r        *Resolver
	f        *frame
	i, k     int         // the word that tells and the time
	by       lexicon.Set // what tells
	since    bool        // the time is one from which on something is so
	noun     bool        // the word is a noun
	anywhere bool        // asides are looked at, too
	first    bool        // its subject is the first of something
	makes    bool        // it is what a plant makes: "has been making cells since May"
	best     int         // rank of the thing that was found
}

func (s *search) found() bool { return s.event != nil }

// within looks at the items, of which the first that is no complement of another is meant, and a model
// only where nothing else is.
func (s *search) within(from, to int, complements bool) {
	for j := max(from, 0); j < to && j < len(s.f.Items); j++ {
		if j == s.i || !s.anywhere && !s.f.visible(j, s.k) && s.f.groups[j] != s.f.groups[s.i] {
			continue
		}
		kinds := s.r.things(s.f, j)
		if kinds.Empty() {
			continue
		}
		if !s.noun && s.f.Word(j+1) == text.Possessive {
			continue // "the car's price"
		}
		rank := 0
		if s.r.isComplement(s.f, j) {
			if rank = 1; !complements && s.noun {
				continue
			}
		}
		s.take(j, kinds, s.r.isFirst(s.f, j), rank)
	}
}

// object looks at what follows the word for the noun that it governs, and not what hangs on another;
// it reports whether some thing stands there.
func (s *search) object(from, to int) (named bool) {
	for j := from; j < to; j++ {
		if s.f.QuantityAt(j) != nil && !s.r.isPassed(s.f, j) {
			return false // "brought another 499,129"
		}
		kinds := s.r.things(s.f, j)
		if kinds.Empty() || s.f.groups[j] != s.f.groups[s.i] || s.r.hangs(s.f, j, from) && !s.r.isNewest(s.f, j) {
			continue // "started construction of its plant"
		}
		named = named || kinds.Has(lexicon.Model)
		s.take(j, kinds, s.r.isFirst(s.f, j), 0)
	}
	return named
}

// isNewest reports whether the model at items[j] is one of a number of generations: "the second coming of the Bolt".
func (r *Resolver) isNewest(f *frame, j int) bool {
	if !f.isModel(j) {
		return false
	}
	for j--; f.Has(j, lexicon.Determiner); j-- {
	}
	return f.Word(j) == text.Of && (f.Has(j-2, lexicon.Ordinal) || f.Has(j-2, lexicon.Relative))
}

// hangs reports whether another noun from items[from] on governs that at items[j].
func (r *Resolver) hangs(f *frame, j, from int) bool {
	for i := j - 1; i > from; i-- {
		if f.Has(i, lexicon.Preposition) {
			return true
		}
	}
	return false
}

// take notes the event of such a thing, where there is one and none better was found.
func (s *search) take(j int, kinds lexicon.Set, first bool, rank int) {
	e := s.r.rules.Event(s.by, kinds, first, j >= 0 && s.f.isSeveral(j), s.since)
	if e == nil || e.Of.Empty() || s.noun && e.From || e.Rule.Template.Modality == fact.Target && !s.r.isShifted(s.f, s.k) {
		return
	}
	if e.From && j >= 0 && j < s.i && !s.r.isFinite(s.f, j, s.i) {
		return // "a car built in Mexico"
	}
	if kinds.Has(lexicon.Model) {
		if j >= 0 && s.f.Items[j].Name == nil && s.r.isCounted(s.f, j) {
			return
		}
		rank += 2
	}
	if rank < s.best {
		s.happening, s.best = happening{e, s.i, j}, rank
	}
}

// isSeveral reports whether the noun or name at items[j] is a plural.
func (f *frame) isSeveral(j int) bool { return f.plural(j) || f.Items[j].Role == lexicon.Plural }

// isFinite reports whether the verb at items[i] has an auxiliary behind its subject at items[j].
func (r *Resolver) isFinite(f *frame, j, i int) bool {
	for j++; j < i; j++ {
		if f.Has(j, lexicon.Auxiliary) || f.Has(j, lexicon.ModalityCue) {
			return true
		}
	}
	return false
}

// isCounted reports whether a number stands before the noun at items[j]: "five new SUVs".
func (r *Resolver) isCounted(f *frame, j int) bool {
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

// alone notes the event that the words tell of by themselves.
func (s *search) alone(first bool) {
	if e := s.r.rules.Event(s.by, lexicon.Set{}, first, false, s.since); e != nil && e.Of.Empty() {
		s.happening = happening{e, s.i, -1}
	}
}

// tellsOther reports whether what stands around the verb at items[i] shows that it means something else: a
// figure that it leads to, another purpose, or a noun that it says what kind of thing is.
func (r *Resolver) tellsOther(f *frame, i int) bool {
	if f.Word(i+1) == text.To && f.QuantityAt(i+2) != nil || f.Has(i+1, r.fillerKind) && f.Text(i+1) == "again" {
		return true // "came to 61,662", "will be running again"
	}
	if f.QuantityAt(i+1) != nil && !r.isPassed(f, i+1) {
		return true
	}
	if f.Has(i-1, lexicon.Pronoun) && i >= 2 && f.Items[i-2].Name == nil && !f.Items[i-2].Punct && (f.Items[i-2].Kinds.Empty() || f.Has(i-2, lexicon.MetricCue) || f.Has(i-3, lexicon.Determiner) && !r.isThing(f, i-2)) && f.Tokens[f.Items[i-2].First].Kind == text.Letters && !r.inPast(f, i-2) {
		return true // "a count it released"
	}
	if f.WhenAt(i+1) != nil && f.Tokens[f.Items[i+1].First].Word == text.For && !f.Has(i, r.dueKind) {
		return true // "came out for 2020"
	}
	if f.Word(i+1) == text.For || f.Word(i+1) == text.Before {
		if n := i + 2; n >= len(f.Items) || f.Items[n].When == 0 && f.Items[n].Name == nil && !r.isThing(f, n) && !f.Items[n].Kinds.Meets(&r.rules.Tellers) && !f.Has(n, lexicon.Determiner) && !f.Has(n, lexicon.Ordinal) {
			return true // "due for review"
		}
	}
	return f.inForm(i, "ed") && r.isOfNoun(f, i) // "its planned output"
}

// isNounTeller reports whether the word at items[i] is a noun: "the launch", "its opening", "start of".
func (r *Resolver) isNounTeller(f *frame, i int) bool {
	noun, verb := r.rolesOf(f, i)
	if noun && (!verb || f.Word(i+1) == text.Of) {
		return true
	}
	if !noun && verb && !f.inForm(i, "ing") || f.inForm(i, "ed") || f.Has(i, r.pastKind) {
		return false
	}
	j, named := i-1, noun || verb // what is neither follows a place as its predicate: "deliveries in Britain are due"
	for f.Has(j, lexicon.Ordinal) || f.Has(j, lexicon.ScopeCue) || f.Has(j, r.adverbKind) || j > 0 && named && f.isPlaceNoun(j) && j >= i-3 && !f.inForm(i, "s") {
		j--
	}
	if f.Has(j, lexicon.Determiner) || f.Word(j) == text.Possessive {
		return true
	}
	return f.Has(j, lexicon.Preposition) && f.Word(j) != text.To && !f.Has(i+1, lexicon.Determiner) || noun && j >= 0 && !f.inForm(i, "s") && !f.inForm(i, "ing") && (f.Items[j].Punct && j < i-1 || f.Items[j].Kinds.Empty() && !f.Items[j].Punct && f.Word(j) != text.To)
}

// misread reports whether the word at items[i], which the lexicon has as a verb, stands as a noun or in a phrase:
// "the list", "70,000 orders", "Chinese-made", "as planned", "is expected to".
func (r *Resolver) misread(f *frame, i int) bool {
	if f.Word(i-2) == text.Hyphen && f.Tokens[f.Items[i-2].First].Glued || f.Tokens[f.Items[i].Last-1].Word == text.To || i > 0 && (f.Word(i-1) == text.Hyphen && f.Tokens[f.Items[i].First].Glued || f.Word(i-1) == text.As) {
		return true
	} else if noun, verb := r.rolesOf(f, i); !verb || noun || f.inForm(i, "ing") || i == 0 {
		return false
	} else if f.inForm(i, "ed") {
		return r.isOfNoun(f, i)
	}
	j := i - 1
	for j > 0 && r.isAdverb(f, j) {
		j--
	}
	before := &f.Items[j]
	if before.Role == lexicon.Adjective && before.Name != nil {
		return true // "European orders"
	}
	if f.Has(j, lexicon.Determiner) && !f.Has(j, lexicon.Pronoun) || f.QuantityAt(j) != nil {
		return true
	}
	return before.Kinds.Empty() && before.Name == nil && before.When == 0 && !before.Punct && !f.plural(j) && f.Items[i].Last-f.Items[i].First == 1 && !f.inForm(i, "s") && !f.Has(i, r.pastKind) && f.Word(j) != text.To
}

// isOfNoun reports whether the participle at items[i] stands between a determiner and its noun, and behind no
// "that" of a relative clause.
func (r *Resolver) isOfNoun(f *frame, i int) bool {
	return f.Has(i-1, lexicon.Determiner) && f.Word(i-1) != text.That
}

// isVerbTeller reports whether the word at items[i] can be a verb.
func (r *Resolver) isVerbTeller(f *frame, i int) bool {
	_, verb := r.rolesOf(f, i)
	return verb
}

// isDueTo reports whether the words at items[i] lead to a verb that tells of an event: "is due to open in May".
func (r *Resolver) isDueTo(f *frame, i int) bool {
	if !f.Items[i].Kinds.Meets(&r.rules.Tellers) {
		return false
	}
	j := r.afterAdverbs(f, i)
	return j < len(f.Items) && f.Items[j].Kinds.Meets(&r.rules.Tellers) && r.isVerbTeller(f, j)
}

// rolesOf returns as what the word at items[i] tells of events.
func (r *Resolver) rolesOf(f *frame, i int) (noun, verb bool) {
	if i < 0 {
		return false, false
	}
	for u := range f.Items[i].Hit.Uses {
		if r.rules.Tellers.Has(u.Kind) {
			noun = noun || u.Role == lexicon.Noun
			verb = verb || u.Role == lexicon.Verb
		}
	}
	return noun, verb
}

// isToDo reports whether something else is begun than what a thing is: "started to fall".
func (r *Resolver) isToDo(f *frame, i int) bool {
	if f.Word(i+1) != text.To || i+2 >= len(f.Items) {
		return false
	}
	it := &f.Items[i+2]
	return it.Name == nil && it.When == 0 && it.Quantity == 0 && !f.Has(i+2, lexicon.Determiner) && !it.Kinds.Meets(&r.rules.Tellers) && !r.isThing(f, i+2)
}

// isOwn reports whether "its own", which stands for a thing told of before, begins at items[j].
func (r *Resolver) isOwn(f *frame, j int) bool {
	return f.Has(j, lexicon.Pronoun) && f.Word(j+1) == r.words.own && r.endsObject(f, j+2)
}

// endsObject reports whether the object of a verb is over before items[j].
func (r *Resolver) endsObject(f *frame, j int) bool {
	return j >= len(f.Items) || f.Items[j].Punct || f.Items[j].When != 0 || f.Has(j, lexicon.Preposition)
}

// hasObject reports whether what follows the verb at items[i] may be its object, and no adverbial.
func (r *Resolver) hasObject(f *frame, i int) bool {
	j := r.afterAdverbs(f, i)
	if r.isPassive(f, i) && f.Tokens[f.Items[i].Last-1].Word != text.By || j >= len(f.Items) || f.Items[j].Punct || f.Items[j].When != 0 {
		return false
	}
	return !f.Has(j, lexicon.Preposition) || f.Word(j) == text.With || f.Word(j) == text.For
}

// afterAdverbs returns the item after items[i] and the adverbs behind it.
func (r *Resolver) afterAdverbs(f *frame, i int) int {
	for i++; r.isAdverb(f, i); i++ {
	}
	return i
}

// inForm reports whether the first word of items[i], as a verb, has the ending.
func (f *frame) inForm(i int, ending string) bool {
	return hasSuffix(f.Tokens[f.Items[i].First].Text(f.Article), ending)
}

// goesTo reports whether the verb at items[i] is one of arriving, and what follows it is where one arrives:
// "reached the European market".
func (r *Resolver) goesTo(f *frame, i int) bool {
	if !f.Has(i, r.arrivingKind) {
		return false
	}
	for j := i + 1; j < len(f.Items) && j <= i+4; j++ {
		switch {
		case f.isPlaceNoun(j), f.Has(j, r.reachedKind):
			return true
		case !f.Has(j, lexicon.Place) && !f.Has(j, lexicon.Determiner) && !f.Items[j].Kinds.Empty():
			return false
		}
	}
	return false
}

// isPurpose reports whether "for" leads in the noun phrase that the noun at items[i] closes.
func (r *Resolver) isPurpose(f *frame, i int) bool {
	start := r.phraseStart(f, i)
	return f.Word(start-1) == text.For && !f.Items[max(start-2, 0)].Kinds.Meets(&r.rules.Tellers)
}

// isPassive reports whether the verb at items[i] is a participle after a form of "be".
func (r *Resolver) isPassive(f *frame, i int) bool {
	if f.inForm(i, "ing") {
		return false
	}
	for i--; r.isAdverb(f, i); i-- {
	}
	if i < 0 {
		return false
	}
	switch f.Tokens[f.Items[i].Last-1].Word {
	case r.words.be, r.words.was, r.words.were, r.words.been, r.words.being, r.words.is, r.words.are:
		return true
	}
	return false
}

// objectEnd returns where the words that belong to the verb before them end.
func (r *Resolver) objectEnd(f *frame, from, to int) int {
	for j := from; j < to; j++ {
		if f.WhenAt(j) != nil || r.boundary(f, j) > atComma || f.Word(j) == text.That && !r.pointsTo(f, j) || r.boundary(f, j) == atComma && f.Items[j].Punct && f.AppositionAfter(j) == 0 {
			return j
		}
	}
	return to
}

// phraseStart returns where the noun phrase that the noun at items[i] closes begins.
func (r *Resolver) phraseStart(f *frame, i int) int {
	for i > 0 {
		j := i - 1
		if f.Items[j].Punct && f.Word(j) != text.Possessive && f.Word(j) != text.Hyphen || f.Has(j, lexicon.Preposition) || f.Has(j, lexicon.Auxiliary) || f.Has(j, lexicon.Conjunction) || f.Items[j].When != 0 {
			break
		}
		i = j
	}
	return i
}

// isComplement reports whether the noun at items[j] hangs on another by a preposition.
func (r *Resolver) isComplement(f *frame, j int) bool {
	for j--; j >= 0; j-- {
		if f.Has(j, lexicon.Preposition) {
			return true
		}
		if f.Items[j].Punct && f.Word(j) != text.Possessive && f.Word(j) != text.Hyphen || f.Has(j, lexicon.Auxiliary) || f.Has(j, lexicon.Conjunction) || f.Has(j, lexicon.Determiner) && !f.Has(j-1, lexicon.Preposition) {
			return false
		}
	}
	return false
}
