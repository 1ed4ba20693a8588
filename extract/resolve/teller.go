package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// tells returns the event that the word at items[i] tells of for the time at items[k]; what follows
// the word and belongs to it stands at items[from:to].
func (r *Resolver) tells(f *clause.Frame, i, k, from, to int) (clause.Happening, bool) {
	s := search{r: r, f: f, i: i, k: k, by: f.Items[i].Kinds, since: r.FromThenOn(f, k) || f.InForm(i, "ing") && f.Has(i-1, r.BeginKind), best: 1 << 30}
	noun := r.IsNounTeller(f, i)
	if noun && !s.since && r.IsPurpose(f, i) {
		return clause.Happening{}, false // "filed for a listing"
	}
	if noun && k != i+1 && (f.Word(i-1) == text.At || k < i && r.IsReference(f, i)) {
		return clause.Happening{}, false // "cost $850 at launch and $300 in 1925", "to sell 25,000 in 2026 after its launch"
	}
	if !noun && (r.IsToDo(f, i) || r.TellsOther(f, i) || r.Misread(f, i)) {
		return clause.Happening{}, false
	}
	if !noun && f.Has(i, r.DueKind) && f.UnknownNoun(i-1) && clause.HasSuffix(f.Text(i-1), "s") {
		return clause.Happening{}, false // "the reviews due in 2026"
	}
	s.noun = noun
	if noun && (f.Word(i+1) == text.Of || f.Word(i+1) == text.For) || !noun && r.HasObject(f, i) {
		switch j := r.AfterAdverbs(f, i); {
		case noun && f.NameAfterOf(i, lexicon.Maker) != nil: // "the listing of Zeekr"
		case !noun && (f.Has(j, lexicon.Pronoun) && !f.Has(j, lexicon.Determiner) && (r.EndsObject(f, j+1) || r.IsAdverb(f, j+1)) || r.IsOwn(f, j) || f.Word(j) == text.One && r.EndsObject(f, j+1)):
			s.pointed(i) // "opened it in May", "will shut its own"
		default:
			if named := s.object(from, r.ObjectEnd(f, from, to)); !s.found() && !named && !(f.Word(j) == text.Its || f.Word(j) == text.Their || f.Word(j) == r.Words.Theirs) && !r.GoesTo(f, i) {
				if s.makes = f.Has(i, r.ProducingKind) && s.since; !s.makes {
					return clause.Happening{}, false // "launched an appeal"
				}
			}
		}
	}
	if !s.found() && noun {
		if s.within(r.PhraseStart(f, i), i, true); !s.found() && f.Word(i+1) != text.Of {
			s.alone(r.IsFirst(f, i))
		}
		if !s.found() && f.InForm(i, "ing") && (f.Word(i-1) == text.Since || f.Word(i-1) == text.After) {
			s.within(0, i-1, false) // "the plant has built 2 million cars since opening in 2016"
		}
		if !s.found() && f.Word(i+1) != text.Of {
			if f.Has(r.PhraseStart(f, i), lexicon.Pronoun) {
				s.pointed(i) // "the share cost 82.50 at its debut in May"
			} else {
				s.take(-1, clause.OnlyModel, false, 0)
			}
		}
	}
	if p := r.WithPhrase(f, i); !s.found() && !noun && p > 0 {
		s.within(p, i, true) // "goes on sale today with first deliveries due in January"
	}
	if !s.found() && !noun {
		r.subjectOf(f, i, k, &s)
		if s.found() && s.makes && !s.Event.Of.Has(r.WorksKind) {
			return clause.Happening{}, false
		}
	}
	if !s.found() {
		s.alone(s.first || r.IsFirst(f, i))
	}
	return s.Happening, s.found()
}

// search looks for what an event is told of.
type search struct {
	clause.Happening
	r        *Resolver
	f        *clause.Frame
	i, k     int         // the word that tells and the time
	by       lexicon.Set // what tells
	since    bool        // the time is one from which on something is so
	noun     bool        // the word is a noun
	anywhere bool        // asides are looked at, too
	first    bool        // its subject is the first of something
	topics   bool        // what another noun is about is left out
	makes    bool        // it is what a plant makes: "has been making cells since May"
	best     int         // rank of the thing that was found
}

func (s *search) found() bool { return s.Event != nil }

// within looks at the items, of which the first that is no complement of another is meant, and a model
// only where nothing else is.
func (s *search) within(from, to int, complements bool) {
	for j := max(from, 0); j < to && j < len(s.f.Items); j++ {
		if j == s.i || !s.anywhere && !s.f.Visible(j, s.k) && s.f.Groups[j] != s.f.Groups[s.i] {
			continue
		}
		kinds := s.r.Things(s.f, j)
		if kinds.Empty() {
			continue
		}
		if !s.noun && s.f.Word(j+1) == text.Possessive {
			continue // "the car's price"
		}
		rank := 0
		if s.topics && s.r.IsTopic(s.f, j) {
			continue // "bidding for the works opens in May"
		}
		if s.r.IsComplement(s.f, j) {
			if rank = 1; !complements && s.noun {
				continue
			}
		}
		s.take(j, kinds, s.r.IsFirst(s.f, j), rank)
	}
}

// object looks at what follows the word for the noun that it governs, and not what hangs on another;
// it reports whether some thing stands there.
func (s *search) object(from, to int) (named bool) {
	for j := from; j < to; j++ {
		if s.f.QuantityAt(j) != nil && !s.r.IsPassed(s.f, j) {
			return false // "brought another 499,129"
		}
		kinds := s.r.Things(s.f, j)
		if kinds.Empty() || s.f.Groups[j] != s.f.Groups[s.i] || s.r.Hangs(s.f, j, from) && !s.r.IsNewest(s.f, j) {
			continue // "started construction of its plant"
		}
		named = named || kinds.Has(lexicon.Model)
		s.take(j, kinds, s.r.IsFirst(s.f, j), 0)
	}
	return named
}

// take notes the event of such a thing, where there is one and none better was found.
func (s *search) take(j int, kinds lexicon.Set, first bool, rank int) {
	e := s.r.Rules.Event(s.by, kinds, first, j >= 0 && s.f.IsSeveral(j), s.since)
	if e == nil || e.Of.Empty() || s.noun && e.From || e.Rule.Template.Modality == fact.Target && !s.r.IsShifted(s.f, s.k) {
		return
	}
	if e.From && j >= 0 && j < s.i && !s.r.IsFinite(s.f, j, s.i) {
		return // "a car built in Mexico"
	}
	if kinds.Has(lexicon.Model) {
		if j >= 0 && s.f.Items[j].Name == nil && s.r.IsCounted(s.f, j) {
			return
		}
		rank += 2
	}
	if rank < s.best {
		s.Happening, s.best = clause.Happening{Event: e, By: s.i, Of: j}, rank
	}
}

// alone notes the event that the words tell of by themselves.
func (s *search) alone(first bool) {
	if e := s.r.Rules.Event(s.by, lexicon.Set{}, first, false, s.since); e != nil && e.Of.Empty() {
		s.Happening = clause.Happening{Event: e, By: s.i, Of: -1}
	}
}
