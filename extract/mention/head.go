package mention

import (
	"math"
	"strings"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// outside is the dimension of the units that mentions have and facts do not.
const outside = "outside"

// OutsideVocabulary is the reason of a number that counts something which no
// metric is about.
const OutsideVocabulary = "counts something outside the vocabulary"

// manyModels is more models than there are: so many are vehicles.
const manyModels = 2000

const countsNothing = "a small number that counts nothing of the vocabulary"

// heads finds for each bare number the noun that it counts, a few modifiers
// further: "2.84 million new vehicles", "88,063 firm orders", "1,498 ES8s". A
// noun outside of the vocabulary makes the number no figure of it.
func (a *Analyzer) heads(s *Sentence) {
	if len(s.Quantities) == 0 {
		return
	}
	for k := range s.Items {
		n := s.QuantityAt(k)
		if n == nil || n.Reason != "" {
			continue
		}
		if e := s.Entry(k+1, lexicon.Ordinal); e != nil && e.Value >= 1000 && n.Bare() {
			n.Reason, n.Label = "a place in a series", true // "its 1 millionth car"
			continue
		}
		if n.Unit != nil && n.Unit.Dimension == outside {
			n.Reason = OutsideVocabulary
			continue
		}
		if a.partOfName(s, k, n) {
			n.Reason, n.Label = countsNothing, true
			continue
		}
		if n.Unit != nil && n.Words && n.Value == 1 && (n.Unit.Dimension == "user" || n.Unit.Dimension == "customer") {
			n.Reason = countsNothing // "saves one user five hours a month"
			continue
		}
		if n.Unit != nil && n.Unit.Dimension == "model" && n.Value >= manyModels {
			n.setUnit(a.lex, fact.Vehicle) // "delivered 10,059 models"
		}
		if n.Part || n.IsMultiple || n.Shared || n.Unit != nil && (n.Unit.Dimension != "count" || n.Counted == nil) {
			continue
		}
		if n.Unit != nil {
			n.Head = s.Items[k].Last
		} else if e := a.ofTheir(s, k); e != nil && !n.Small {
			n.setUnit(a.lex, e.Unit)
			continue
		} else {
			a.head(s, k, n)
		}
		if a.ofCompound(s, k, n) || n.Unit == nil && partOfOutside(s, k, n) {
			n.Reason = OutsideVocabulary
			continue
		}
		if a.namesModel(s, k, n) {
			n.Reason, n.Label = countsNothing, true
		}
		if n.Head == s.Items[k].Last && n.Unit != nil {
			continue
		}
		switch {
		case n.Unit == nil && a.seatsBefore(s, k, n):
			n.setUnit(a.lex, "seat")
		case n.Unit == nil && a.isLabel(s, k, n):
			n.Reason, n.Label = "number of a thing", true
		case n.Words && n.Value == 0 && !n.Scaled:
			n.Reason, n.Label = countsNothing, true // "the Volta Zero truck"
		case n.Unit == nil && n.Small && n.Words && n.Reason == "":
			n.Reason, n.Label = countsNothing, a.isPronoun(s, k, n)
		}
		if n.Unit == nil && n.Quantity.Unit == "" {
			a.points(s, k, n)
		}
	}
}

// seatsBefore reports whether the verb before the number counts seats: "seats
// up to seven".
func (a *Analyzer) seatsBefore(s *Sentence, k int, n *Quantity) bool {
	e := s.Entry(k-1, lexicon.UnitWord)
	return e != nil && e.Unit == "seat" && n.Value <= 60
}

// namesModel reports whether the number is a model's name before a noun for one vehicle:
// "a 5 sedan", "Polestar's 3 midsize SUV".
func (a *Analyzer) namesModel(s *Sentence, k int, n *Quantity) bool {
	if n.Unit == nil || n.Unit.Name != fact.Vehicle || n.Words || n.Value < 2 || n.Value > 9 || k == 0 || n.From != n.First || s.Tokens[n.From].Glued || s.Tokens[n.From].End-s.Tokens[n.From].Start != 1 {
		return false
	}
	noun := s.Tokens[n.To-1].Text(s.Article)
	if before := s.Tokens[n.From-1].Word; noun[len(noun)-1] == 's' || noun[len(noun)-1] == 'S' || !(s.Has(k-1, lexicon.Determiner) || before == text.Possessive) {
		return false
	}
	return s.Tokens[n.To-1].Kind == text.Letters && n.To-1 > n.From
}

// partOfName reports whether the number ends the name that stands before a noun for one thing: "its 150th CCS Combo 2
// station".
func (a *Analyzer) partOfName(s *Sentence, k int, n *Quantity) bool {
	if n.Unit == nil || n.Words || n.Group || n.Value < 2 || n.Value > 9 || n.Value != math.Trunc(n.Value) || k == 0 || n.From != n.First || s.Tokens[n.From].Glued || s.Items[k].Last-s.Items[k].First != 2 {
		return false
	}
	before, noun := &s.Items[k-1], &s.Tokens[s.Items[k].Last-1]
	if noun.Glued {
		return false
	}
	t := &s.Tokens[before.First]
	return before.Kinds.Empty() && before.Name == nil && t.Kind == text.Letters && t.Capital && !a.sentenceStart(s.Tokens, before.First) && noun.Kind == text.Letters && !isPlural(noun.Text(s.Article)) && !s.isTitle()
}

// ofCompound reports whether the number counts a noun that the one for a vehicle, in the
// singular, or for a charger only describes: "11 car brands", "5,000 car seats", "8,495 charging point operators".
func (a *Analyzer) ofCompound(s *Sentence, k int, n *Quantity) bool {
	if n.Unit == nil || n.Unit.Name != fact.Vehicle && n.Unit.Dimension != "charger" && n.Unit.Dimension != "station" || n.Value < 2 || n.Last >= len(s.Tokens) || n.Last == n.To-1 || k+1 >= len(s.Items) {
		return false
	}
	noun, next := s.Tokens[n.Last-1].Text(s.Article), &s.Tokens[n.Last]
	if n.Last-n.From < 2 || strings.HasSuffix(strings.ToLower(noun), "s") || s.Tokens[n.Last-1].Kind != text.Letters || next.Kind != text.Letters || next.Capital || !strings.HasSuffix(next.Text(s.Article), "s") {
		return false
	}
	kinds := &s.Items[k+1].Kinds
	return kinds.Empty() || kinds.Within(&onlyDescriptor)
}

// ofTheir returns what the number counts some of, where that is somebody's places or people: "1,000 of its own service
// centres", "120 of the stores", "31 of these plants".
func (a *Analyzer) ofTheir(s *Sentence, k int) *lexicon.Entry {
	if s.Word(k+1) != text.Of {
		return nil
	}
	switch s.Word(k + 2) {
	case text.Its, text.Their, text.The, text.These, text.Those:
	default:
		return nil
	}
	for i := k + 3; i < len(s.Items) && i <= k+4; i++ {
		if e := s.Entry(i, lexicon.UnitWord); e != nil {
			switch u := a.lex.Units[e.Unit]; {
			case u == nil:
			case u.Dimension == "store", u.Dimension == "plant", u.Dimension == "station", u.Dimension == "charger", u.Dimension == "people":
				return e
			}
			return nil
		}
		if s.Items[i].Name != nil || s.Items[i].Quantity != 0 || s.Items[i].Punct {
			return nil
		}
	}
	return nil
}

// partOfOutside reports whether the number is of what the one before it in the sentence counts, which the vocabulary
// does not: "driven 240 million kilometers, 140 million of them with nobody inside".
func partOfOutside(s *Sentence, k int, n *Quantity) bool {
	if s.Word(k+1) != text.Of || s.Word(k+2) != text.Them && s.Word(k+2) != text.Which && s.Word(k+2) != text.These && s.Word(k+2) != text.Those {
		return false
	}
	for i := k - 1; i >= 0; i-- {
		if q := s.QuantityAt(i); q != nil && (q.Unit != nil || q.Value >= n.Value) { // but "2,500 taxis in five cities, 1,000 of them in Austin"
			return q.Reason == OutsideVocabulary || q.Unit != nil && q.Unit.Dimension == "distance"
		}
	}
	return false
}

// isPronoun reports whether the number in words stands for what was named
// before: "one of them", "the two said".
func (a *Analyzer) isPronoun(s *Sentence, k int, n *Quantity) bool {
	if n.Value != 1 && !s.Has(k-1, lexicon.Determiner) {
		return false
	}
	if u := s.Use(k+1, lexicon.UnitWord); u != nil && u.Name == "bare points" {
		return false // "up one point at 34%"
	}
	if k+1 >= len(s.Items) {
		return true
	}
	t := &s.Tokens[s.Items[k+1].First]
	return t.Kind != text.Letters || !s.Items[k+1].Kinds.Within(&onlyDescriptor)
}

// isLabel reports whether the number belongs to the capitalised word before
// it, as in "Apollo 11" and "Pixel 9", and counts nothing.
func (a *Analyzer) isLabel(s *Sentence, k int, n *Quantity) bool {
	if n.Words && !n.Scaled && k > 0 && s.Tokens[n.From].Capital && !a.sentenceStart(s.Tokens, n.From) {
		return !s.isTitle() // the Big Four
	}
	if k == 0 || n.Words || n.Group || n.Scaled || n.Signed || n.Ranged || n.Value >= 10000 || n.From != n.First || n.Reason == OutsideVocabulary || s.Tokens[n.From].Glued {
		return false
	}
	it := &s.Items[k-1]
	if it.Last-it.First != 1 || !it.Kinds.Empty() || it.Name != nil {
		return false
	}
	t := &s.Tokens[it.First]
	if t.Kind != text.Letters || !t.Capital || a.sentenceStart(s.Tokens, it.First) && s.Word(k+1) == 0 && k+1 < len(s.Items) && s.Items[k+1].Kinds.Empty() {
		return false
	}
	return !s.isTitle()
}

// isTitle reports whether most of the words begin with a capital letter, so
// that a capital says nothing of a word.
func (s *Sentence) isTitle() bool {
	words, capitals := 0, 0
	for i := range s.Tokens {
		if t := &s.Tokens[i]; t.Kind == text.Letters && t.End-t.Start > 3 {
			words++
			if t.Capital {
				capitals++
			}
		}
	}
	return words > 3 && 3*capitals > 2*words
}

// points notes the points that a number counts, of an index or a team, where
// they are no percentage points.
func (a *Analyzer) points(s *Sentence, k int, n *Quantity) {
	if u := s.Use(k+1, lexicon.UnitWord); u != nil && u.Name == "bare points" {
		n.Stated = n.Quantity
		n.Stated.Unit = "point"
		n.To = s.Items[k+1].Last
	}
}

func (a *Analyzer) head(s *Sentence, k int, n *Quantity) {
	if s.Word(k+1) == text.Hyphen && s.Tokens[s.Items[k+1].First].Glued && s.Has(k+2, lexicon.SpanWord) {
		a.duration(s, k+2, n) // "a 15-year high"
		return
	}
	if s.Word(k+1) == text.Hyphen && s.Tokens[s.Items[k+1].First].Glued && k+2 < len(s.Items) && s.Items[k+2].Kinds.Empty() {
		if t := &s.Tokens[s.Items[k+2].First]; t.Glued && t.Kind == text.Letters && !t.Capital {
			n.Reason = OutsideVocabulary // "73-plate cars"
			return
		}
	}
	next := k + 1
	if k <= 1 && s.Word(next) == text.Colon && (k == 0 || s.Items[0].Punct) && n.Bare() {
		next++ // "- 82: days' supply", as a list puts what it counts behind the number
	}
	for j, mods := next, 0; j < len(s.Items) && mods < 5; j, mods = j+1, mods+1 {
		it := &s.Items[j]
		if it.Quantity != 0 || it.When != 0 && !(s.WhenAt(j).Form == Year) || it.Punct && it.Word != text.Hyphen && it.Word != text.Slash {
			return
		}
		if it.Word == text.Hyphen && j+1 < len(s.Items) && s.Items[j-1].Name != nil && s.Items[j+1].Hit == nil && strings.HasSuffix(s.Tokens[s.Items[j+1].First].Text(s.Article), "ed") {
			j++ // "14 Japan-based plants"
			continue
		}
		if a.hyphenedParticiple(s, j) {
			j += 2 // "1,000 company-owned service centres"
			continue
		}
		if n.Quantity.Unit == "" && a.fromAbroad(s, j) {
			if s.Word(j+1) == text.Hyphen {
				j += 2 // "10,127 China-made Model 3 vehicles"
			}
			continue // "2,736 imported Model 3 vehicles"
		}
		if it.Name != nil && it.Role == lexicon.Plural {
			if n.Owner == nil || s.Word(j-1) != text.Slash {
				n.Owner = it.Name // but of "412,000 Model 3/Ys" the first
			}
			a.count(n, s, j, fact.Vehicle, nil)
			return
		}
		if a.listsKinds(s, j) || s.Has(j, a.thing) && a.inPlural(s, j) {
			a.countOutside(s, j, n) // "17 million robotaxi ride orders"
			return
		}
		if s.Has(j, lexicon.UnitWord) || s.Has(j, lexicon.MetricCue) {
			if to := a.sharedNoun(s, n, j); to > 0 {
				j = to
				continue
			}
		}
		if u := s.Use(j, lexicon.ScopeCue); u != nil && a.sayingOnly(s, j) {
			n.Scopes = append(n.Scopes, u.Entry)
			j += 2 // "seven EV-only models"
			continue
		}
		if u := s.Use(j, lexicon.ScopeCue); u != nil {
			if u.Unit == fact.Vehicle && !a.modifies(s, j, u) {
				a.count(n, s, j, fact.Vehicle, u.Entry)
				return
			}
			n.Scopes = append(n.Scopes, u.Entry)
			continue
		}
		if u := s.Use(j, lexicon.UnitWord); u != nil && u.Name == "bare points" {
			return // "2 points of market share"
		} else if u != nil && u.Name != "glued metre" && (u.Role == lexicon.Noun || it.Last-it.First > 1) {
			if a.compound(s, j) {
				continue
			}
			if u.Unit == "model" && n.Owner != nil && n.Value >= 100 {
				a.count(n, s, j, fact.Vehicle, nil) // "83,000 Lexus models"
				return
			}
			a.count(n, s, j, u.Unit, u.Entry)
			return
		}
		if u := s.Use(j, lexicon.MetricCue); u != nil {
			if u.Role != lexicon.Verb && a.countable(u.Entry) {
				n.Metric = u.Entry
				a.count(n, s, j, fact.Vehicle, nil)
			} else if a.partOfNoun(s, j) {
				n.Reason = OutsideVocabulary
			}
			return
		}
		if s.Has(j, lexicon.SpanWord) {
			if j == k+1 || mods < 2 {
				a.duration(s, j, n)
			}
			return
		}
		switch {
		case s.Has(j, a.filler) && s.Has(j, lexicon.More):
			continue // "a million additional posts"
		case it.Name != nil:
			if it.Role == lexicon.Plain && (it.Name.Kind == lexicon.Maker || it.Name.Kind == lexicon.Model) {
				if (n.Owner == nil || n.Owner.Kind == lexicon.Maker && it.Name.Kind == lexicon.Model) && (!it.Name.Risky && j == k+1 || a.vehiclesSoon(s, j+1)) {
					n.Owner = it.Name
				}
			}
			continue
		case (s.Word(j) == text.And || s.Word(j) == text.Slash) && n.Owner != nil && n.Owner.Kind == lexicon.Model && j+2 < len(s.Items) && s.Items[j+1].Name != nil && s.Items[j+1].Name.Kind == lexicon.Model:
			continue // "3,657 G3 and G3i SUVs"
		case j > k+1 && a.joinsAdjectives(s, j):
			continue
		case j == k+1 && s.Has(j, lexicon.More) && (s.Has(j+1, lexicon.UnitWord) || s.Has(j+1, lexicon.ScopeCue)):
			continue // "164 more workers"
		case s.Has(j, lexicon.Preposition), s.Has(j, lexicon.Conjunction), s.Has(j, lexicon.Auxiliary), s.Has(j, lexicon.Determiner), s.Has(j, lexicon.Pronoun), s.Has(j, lexicon.Say), s.Has(j, lexicon.More), s.Has(j, lexicon.Move), s.Has(j, lexicon.BasisWord), s.Has(j, lexicon.ModalityCue), s.Has(j, lexicon.VerbWord):
			return
		}
		if it.When != 0 {
			continue // "1,175 2022 model year Mach-Es"
		}
		t := &s.Tokens[it.Last-1]
		if d := s.Use(j, lexicon.Descriptor); d != nil && d.Name == "place" {
			n.Reason = OutsideVocabulary
			return
		}
		if t.Kind != text.Letters {
			return
		}
		if it.Hit != nil && it.Kinds.Within(&onlyDescriptor) {
			if d := s.Use(j, lexicon.Descriptor); n.Unit == nil && d != nil && d.Name != "model" && a.inPlural(s, j) {
				n.Reason = OutsideVocabulary // "47 automotive brands"
			}
			return
		}
		plural := j+1 < len(s.Items) && s.Items[j+1].Name != nil && s.Items[j+1].Role == lexicon.Plural
		if outside, stop := a.outsideNoun(s, j, t); outside && a.vehicles(s, j+1) || t.Capital && plural {
			continue // "6,044 sports saloons", "10,000 Li L7s"
		} else if outside {
			a.countOutside(s, j, n)
			return
		} else if stop && !a.participleOf(s, j) && !(j+1 < len(s.Items) && a.joinsAdjectives(s, j+1)) {
			return
		}
	}
}

// joinsAdjectives reports whether the conjunction at j stands between two adjectives of a noun that is counted:
// "201,180 public and shared chargers", "3,000 new and used cars".
func (a *Analyzer) joinsAdjectives(s *Sentence, j int) bool {
	if s.Word(j) != text.And && s.Word(j) != text.Or || !a.describes(s, j-1) {
		return false
	}
	i := j + 1
	for i < len(s.Items) && i < j+4 && (a.describes(s, i) || i > j+1 && s.Word(i) == text.Hyphen) {
		i++
	}
	if i == j+1 && i < len(s.Items) && s.Items[i].Last-s.Items[i].First > 1 && s.Has(i, lexicon.UnitWord) {
		return a.inPlural(s, i) // "5,300 public and fleet charging points"
	}
	return i > j+1 && i < len(s.Items) && (a.vehicles(s, i) || s.Has(i, lexicon.UnitWord) && a.inPlural(s, i))
}

// describes reports whether the word at j can be an adjective as far as the lexicons know.
func (a *Analyzer) describes(s *Sentence, j int) bool {
	it := &s.Items[j]
	t := &s.Tokens[it.Last-1]
	return it.Name == nil && it.Quantity == 0 && it.When == 0 && t.Kind == text.Letters && !t.Capital && !a.inPlural(s, j) &&
		(it.Hit == nil || s.Has(j, lexicon.ScopeCue) && !s.Has(j, lexicon.MetricCue))
}

// fromAbroad reports whether the words at j say where the models come from that are counted by their
// names.
func (a *Analyzer) fromAbroad(s *Sentence, j int) bool {
	if n := s.Items[j].Name; n != nil && n.Kind == lexicon.Place && s.Word(j+1) == text.Hyphen && s.Has(j+2, a.made) {
		j += 2
	} else if !s.Has(j, a.imported) {
		return false
	}
	j++
	return j < len(s.Items) && s.Items[j].Name != nil && s.Items[j].Name.Kind == lexicon.Model && a.vehiclesSoon(s, j)
}

// hyphenedParticiple reports whether the word at j and a participle joined to it by a hyphen, or any other right
// before a known noun, describe what is counted: "975 self-built stations".
func (a *Analyzer) hyphenedParticiple(s *Sentence, j int) bool {
	if j+3 >= len(s.Items) || s.Word(j+1) != text.Hyphen || s.Items[j].Name != nil || s.Has(j, lexicon.ScopeCue) || s.Has(j, lexicon.UnitWord) {
		return false
	}
	it := &s.Items[j+2]
	t := &s.Tokens[it.First]
	if !s.Tokens[s.Items[j+1].First].Glued || !t.Glued || t.Kind != text.Letters || it.Last-it.First != 1 {
		return false
	}
	if s.Has(j+3, a.thing) || s.Has(j+3, lexicon.UnitWord) && a.inPlural(s, j+3) {
		return true // "127 million rider-only miles"
	}
	if noun := &s.Items[j+3]; s.Items[j].Kinds.Empty() && it.Kinds.Empty() && noun.Kinds.Empty() && !noun.Punct {
		if outside, _ := a.outsideNoun(s, j+3, &s.Tokens[noun.Last-1]); outside {
			return true // "77 cold-weather trials"
		}
	}
	u := s.Use(j+2, lexicon.MetricCue)
	return strings.HasSuffix(t.Text(s.Article), "ed") || u != nil && u.Role == lexicon.Verb
}

// sayingOnly reports whether "-only" makes the word at j an adjective of what is counted.
func (a *Analyzer) sayingOnly(s *Sentence, j int) bool {
	return s.Word(j+1) == text.Hyphen && j+3 < len(s.Items) && s.Tokens[s.Items[j+1].First].Glued && s.Tokens[s.Items[j+2].First].Word == a.quantityWords.only
}

// participleOf reports whether the participle or adverb at j stands before the noun
// that is counted: "2,000 skilled jobs", "100 million fully autonomous miles", unlike
// "12,000 delivered in May".
func (a *Analyzer) participleOf(s *Sentence, j int) bool {
	if s.Tokens[s.Items[j].First].Capital {
		return false
	}
	t := &s.Tokens[s.Items[j].First]
	if strings.HasSuffix(t.Text(s.Article), "ly") && a.hyphenedParticiple(s, j+1) {
		return true // "3,000 mostly office-based jobs"
	}
	if j+2 < len(s.Items) && strings.HasSuffix(t.Text(s.Article), "ly") && !s.Has(j+1, lexicon.UnitWord) && (s.Items[j+1].Kinds.Empty() || s.Has(j+1, lexicon.ScopeCue)) {
		j++
	}
	noun := s.Has(j+1, lexicon.UnitWord) || s.Has(j+1, a.thing)
	if u := s.Use(j+1, lexicon.ScopeCue); u != nil && u.Unit == fact.Vehicle {
		noun = true
	}
	return noun && isPlural(a.lex.Vocabulary.String(s.Tokens[s.Items[j+1].Last-1].Word))
}

// vehicles reports whether a noun in the plural that means vehicles stands at
// j, so that the model or maker before it is what is counted: "143,000 Atlas
// SUVs".
func (a *Analyzer) vehicles(s *Sentence, j int) bool {
	if j >= len(s.Items) || !strings.HasSuffix(a.lex.Vocabulary.String(s.Tokens[s.Items[j].Last-1].Word), "s") {
		return false
	}
	if u := s.Use(j, lexicon.ScopeCue); u != nil {
		return u.Unit == fact.Vehicle
	}
	u := s.Use(j, lexicon.UnitWord)
	return u != nil && u.Unit == fact.Vehicle
}

// vehiclesSoon is vehicles with an adjective or two, or another model, before the
// noun: "6,044 P7 smart sports saloons", "3,657 G3 and G3i SUVs".
func (a *Analyzer) vehiclesSoon(s *Sentence, j int) bool {
	for end := j + 4; j < len(s.Items) && j < end; j++ {
		it := &s.Items[j]
		if a.vehicles(s, j) {
			return true
		}
		model := it.Name != nil && it.Name.Kind == lexicon.Model || s.Word(j) == text.And || s.Word(j) == text.Slash
		if t := &s.Tokens[it.First]; !model && (t.Kind != text.Letters || t.Capital || !it.Kinds.Empty()) {
			return false
		}
	}
	return false
}

func (a *Analyzer) count(n *Quantity, s *Sentence, j int, unit fact.Unit, counted *lexicon.Entry) {
	if unit == "model" && n.Value >= manyModels {
		unit, counted = fact.Vehicle, nil // "the 100,000 EX5 models"
	}
	if counted != nil && counted.Kind == lexicon.UnitWord {
		n.measure(a.lex, counted)
		n.convert()
	} else {
		n.setUnit(a.lex, unit)
	}
	n.Counted, n.CountedHit = counted, s.Items[j].Hit
	n.Head = s.Items[j].Last
	a.limitBehind(s, n.Head, n)
}

// countOutside says that the noun at j, which the number counts, is none of the vocabulary.
func (a *Analyzer) countOutside(s *Sentence, j int, n *Quantity) {
	n.Reason = OutsideVocabulary
	if last := s.Items[j].Last; isPlural(s.Tokens[last-1].Text(s.Article)) {
		a.limitBehind(s, last, n) // "512 games and counting"
	}
}

// limitBehind gives the figure the bound at token i, behind the noun that it counts: "1.65 million
// registrations or thereabouts", "50,000 cars at least". A single word is said of something else.
func (a *Analyzer) limitBehind(s *Sentence, i int, n *Quantity) {
	if n.Bound != fact.Exactly || i >= len(s.Tokens) {
		return
	}
	h, ok := a.lex.Find(s.Tokens, i)
	if end := i + h.Len; !ok || h.Len < 2 || end < len(s.Tokens) && s.Tokens[end].Kind != text.Punct && !s.Hits[end].Kinds.Has(lexicon.Preposition) && !s.Hits[end].Kinds.Has(lexicon.Conjunction) {
		return // "at least 30 of them", "or over time"
	}
	if e := boundBehind(&h); e != nil {
		n.Bound = e.Bound
	}
}

// duration makes a span of time of a number before the name of one.
func (a *Analyzer) duration(s *Sentence, j int, n *Quantity) {
	n.Reason = "a duration"
	if s.Tokens[n.First].Word == text.Over && n.From == n.First+1 {
		n.Bound = fact.Exactly // "over ten years" is in the course of them
	}
	if e := s.Entry(j, lexicon.SpanWord); e.Span != "fiscal" {
		n.Quantity.Unit = fact.Unit(e.Span)
		n.To = s.Items[j].Last
	}
}

// compound reports whether the unit noun at j is the first part of a longer
// noun that is one, too: "vehicle models".
func (a *Analyzer) compound(s *Sentence, j int) bool {
	return s.Items[j].Hit != nil && !a.inPlural(s, j) && (s.Has(j+1, lexicon.UnitWord) || s.Has(j+1, lexicon.MetricCue))
}

// sharedNoun returns the item before the noun for people of whom the noun in the singular at j says, with another
// behind "and", only which kind is counted, 0 for none: "14,000 factory and white-collar workers", "9,000 production and
// office staff".
func (a *Analyzer) sharedNoun(s *Sentence, n *Quantity, j int) int {
	if n.Value <= 1 || s.Word(j+1) != text.And && s.Word(j+1) != text.Or || a.inPlural(s, j) || s.Items[j].Name != nil {
		return 0
	}
	u := s.Use(j, lexicon.UnitWord)
	for i := j + 2; i < len(s.Items) && i <= j+5; i++ {
		if v := s.Use(i, lexicon.UnitWord); v != nil {
			if a.lex.Units[v.Unit].Dimension == "people" && (u == nil || u.Unit != v.Unit) {
				return i - 1
			}
			return 0
		}
		if it := &s.Items[i]; it.Quantity != 0 || it.When != 0 || it.Name != nil || s.Tokens[it.First].Kind != text.Letters && it.Word != text.Hyphen || s.Has(i, lexicon.Auxiliary) || s.Has(i, lexicon.VerbWord) || s.Has(i, lexicon.Preposition) || s.Has(i, lexicon.Determiner) {
			return 0
		}
	}
	return 0
}

// partOfNoun reports whether the word at j begins a noun that the vocabulary does
// not know: "battery cells", "battery swap services".
func (a *Analyzer) partOfNoun(s *Sentence, j int) bool {
	for end := j + 2; j < end; j++ {
		if j+1 >= len(s.Items) || s.Items[j+1].Hit != nil || s.Items[j+1].Punct {
			return false
		}
		t := &s.Tokens[s.Items[j+1].First]
		if t.Kind != text.Letters || t.Capital {
			return false
		}
		if isPlural(t.Text(s.Article)) {
			return true
		}
	}
	return false
}

// modifies reports whether a scope word that can be a noun stands before
// another noun here: "plug-in hybrid SUVs".
func (a *Analyzer) modifies(s *Sentence, j int, u *lexicon.Use) bool {
	if strings.HasSuffix(a.lex.Vocabulary.String(s.Tokens[s.Items[j].Last-1].Word), "s") {
		return false
	}
	return s.Has(j+1, lexicon.UnitWord) || s.Has(j+1, lexicon.ScopeCue) || s.Has(j+1, lexicon.MetricCue)
}

// listsKinds reports whether the noun in the singular at j begins a list of the kinds of vehicle that
// companies make, which alone are counted: "the 16 major car, van and truck makers".
func (a *Analyzer) listsKinds(s *Sentence, j int) bool {
	for listed := 0; j < len(s.Items); j++ {
		switch d := s.Use(j, lexicon.Descriptor); {
		case listed > 0 && d != nil && d.Name == "company" && a.inPlural(s, j):
			return true
		case (s.Has(j, lexicon.ScopeCue) || s.Has(j, lexicon.UnitWord)) && !a.inPlural(s, j):
			listed++
		case listed == 0 || s.Word(j) != text.Comma && s.Word(j) != text.And:
			return false
		}
	}
	return false
}

// inPlural reports whether the last word of items[j] has the ending of a plural.
func (a *Analyzer) inPlural(s *Sentence, j int) bool {
	return strings.HasSuffix(a.lex.Vocabulary.String(s.Tokens[s.Items[j].Last-1].Word), "s")
}

// countable reports whether the metric noun is counted in vehicles.
func (a *Analyzer) countable(e *lexicon.Entry) bool {
	for _, m := range e.Metrics {
		if metric := a.lex.Metrics[m]; metric != nil && metric.Accepts("count") {
			return true
		}
	}
	return false
}

// outsideNoun tells a noun that the vocabulary does not know from a verb or
// adjective after a bare number.
func (a *Analyzer) outsideNoun(s *Sentence, j int, t *text.Token) (outside, stop bool) {
	w := t.Text(s.Article)
	if t.Capital {
		return false, true
	}
	switch {
	case strings.HasSuffix(w, "ed"), strings.HasSuffix(w, "ly"):
		return false, true
	case isPlural(w):
		return true, true
	}
	return false, false
}
