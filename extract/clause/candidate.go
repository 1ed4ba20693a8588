package clause

import (
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// VerbOf returns the item after a name in which its verb can stand, whatever tells in between when it
// acts: "Kia on Friday announced".
func (r *Reader) VerbOf(f *Frame, i int) int {
	for i++; i < len(f.Items) && (f.Items[i].When != 0 || f.Has(i, r.AdverbKind)); {
		i++
	}
	return i
}

// ItOfMaker returns the one maker that the sentence names before a clause whose subject is "it",
// wherever it stands there: "June was weak for Ford in the United States: it sold 142,644".
func (r *Reader) ItOfMaker(f *Frame, k int) (Name, int, bool) {
	first := f.Starts[f.Runs[k]]
	for f.Items[first].Punct || f.Has(first, lexicon.Conjunction) {
		first++
	}
	if first >= k || f.Word(first) != text.It && f.Word(first) != text.They {
		return Name{}, 0, false
	}
	at := -1
	for _, i := range f.Named {
		if i >= first {
			break
		}
		if e := f.Items[i].Name; e.Kind != lexicon.Maker || f.Items[i].Role == lexicon.Adjective {
			if e.Kind != lexicon.Place {
				return Name{}, 0, false
			}
			continue
		}
		if at >= 0 && f.Items[at].Name != f.Items[i].Name {
			return Name{}, 0, false
		}
		at = i
	}
	if at < 0 {
		return Name{}, 0, false
	}
	return NameOf(f.Items[at].Name), at, true
}

// Agent returns the item of the maker or model before items[k] that a passive is done by, or
// a place in a ranking goes to, where the sentence names nobody before: "Third place was taken
// by Kia, which set a record, with 14,200 cars", "The top spot went to the Model Y, at 9,100".
// It is -1 for none.
func (r *Reader) Agent(f *Frame, k int) int {
	acts := false
	for i := 0; i < k; i++ {
		if f.Has(i, lexicon.Pronoun) || f.Has(i, lexicon.MetricCue) || f.Items[i].Quantity != 0 && f.QuantityAt(i).Unit != nil || f.Groups[i] != 0 {
			return -1
		}
		acts = acts || f.Has(i, lexicon.Auxiliary) || f.Word(i) == text.To && i > 0
		n := f.Items[i].Name
		if n == nil {
			continue
		}
		if n.Kind != lexicon.Maker && n.Kind != lexicon.Model || f.Items[i].Role == lexicon.Adjective {
			return -1
		}
		j := i - 1
		for f.Has(j, lexicon.Determiner) {
			j--
		}
		if acts && (f.Word(j) == text.By || f.Word(j) == text.To) && f.Word(i+1) != text.Possessive && f.Word(i+1) != text.And {
			return i
		}
		return -1
	}
	return -1
}

// Outdone reports whether the name at items[i] is that of who was beaten: "outsold
// Honda with 7,449 cars", ", overtaking Fiat with 133,400", or of the next one or two of these: "overtook Fiat and Kia".
func (r *Reader) Outdone(f *Frame, i int) bool {
	for n := 0; n < 2 && f.Items[i].Name != nil; n++ {
		if before := r.ListedBefore(f, i); before >= 0 && f.QuantityAt(i-1) == nil {
			i = before
		}
	}
	j := i - 1
	for j > 0 && f.Word(j) == text.The {
		j--
	}
	return j >= 0 && f.Has(j, r.surpassingKind) && (j > 0 || f.Participle(0))
}

// OfItsMetric reports whether the place only says where the metric after it is
// of: "U.S. sales", "China deliveries".
func (r *Reader) OfItsMetric(f *Frame, i int) bool {
	u := f.Use(r.Modified(f, i), lexicon.MetricCue)
	return u != nil && u.Role != lexicon.Verb && f.Word(i+1) != text.Possessive
}

// OfTheirs reports whether the metric at the place at items[i] is of what somebody spoken of has: "U.S. sales of its
// electric cars".
func (r *Reader) OfTheirs(f *Frame, i int) bool {
	j := r.Modified(f, i)
	return f.Word(j+1) == text.Of && (f.Word(j+2) == text.Its || f.Word(j+2) == text.Their)
}

// Antecedent returns the name that a relative clause begins after: "its S1 Pro,
// which has a range of 195 km".
func (r *Reader) Antecedent(f *Frame, k, run int) (Name, int, bool) {
	i := f.Starts[run]
	if w := f.Word(i); i > 1 && (w == text.Which || w == text.Whose || w == text.Who) {
		i-- // the comma stands outside of the clause
	}
	if i > 0 && i+2 < k && f.Items[i].Name != nil && f.Items[i].Role == lexicon.Plain && f.Word(i+1) == text.Which && !f.Has(i+2, lexicon.Auxiliary) && (r.IsVerb(f, i+2) || f.Has(i+2, r.PastKind)) && f.Visible(i, k) {
		return NameOf(f.Items[i].Name), i, true // "behind Japan which exported 3 million"
	}
	if f.Word(i) != text.Comma || i == 0 {
		return Name{}, 0, false
	}
	switch f.Word(i + 1) {
	case text.Whose:
		for j := i + 2; j < k && j <= i+5 && !f.Items[j].Punct; j++ {
			if n := f.Items[j].Name; n != nil && n.Kind == lexicon.Maker && (f.Has(j-1, lexicon.Descriptor) || f.UnknownNoun(j-1)) && j+1 < k && (r.InPast(f, j+1) || f.Has(j+1, lexicon.MetricCue)) && f.Visible(j, k) {
				return NameOf(n), j, true // "Nissan, whose alliance partner Renault wrote down"
			}
			if f.IsModel(j) && f.Word(j+1) != text.Possessive && f.Visible(j, k) {
				return NameOf(f.Items[j].Name), j, true // "Dacia, whose Sandero sold 19,800"
			}
		}
	case text.Which, text.Who:
	case text.The, text.A, text.An:
		if !r.apposesMaker(f, i+2, k) {
			return Name{}, 0, false
		}
	default:
		if u := f.Use(i+1, lexicon.MetricCue); u == nil || u.Role != lexicon.Verb || i+1 >= k || f.Items[i-1].Name == nil || f.Items[i-1].Name.Kind != lexicon.Model || HasSuffix(f.Text(i+1), "ing") || !slices.Contains(u.Metrics, "price") {
			return Name{}, 0, false // "the Tata Nexon, priced from …"
		}
	}
	i = f.beforeBracket(i) // "Mazda (1,075), which fell 12%"
	if i > 1 && f.Items[i].Hit == nil && f.Items[i].Name == nil && f.Items[i-1].Name != nil && f.Items[i-1].Name.Kind == lexicon.Model {
		i-- // "the outgoing Bolt twins, which"
	}
	it := &f.Items[i]
	if it.Name == nil || it.Name.Kind != lexicon.Maker && it.Name.Kind != lexicon.Model && !r.placeMoves(f, i) || it.Role == lexicon.Adjective || !f.Visible(i, k) && !f.joinsAside(i) {
		return Name{}, 0, false
	}
	return NameOf(it.Name), i, true
}

// joinsAside reports whether the name at items[i] is the last of several each of which a clause of its own follows, so
// that the comma before that clause only looks like the end of an aside: ", and Spain, which gained 7.2%".
func (f *Frame) joinsAside(i int) bool {
	if f.Word(i+1) != text.Comma || f.Word(i+2) != text.Which && f.Word(i+2) != text.Who {
		return false
	}
	for i--; i > 0 && (f.Has(i, lexicon.Determiner) || f.Items[i].Name != nil && f.Items[i].Role == lexicon.Adjective); i-- {
	}
	return i > 0 && f.Word(i) == text.And && f.Items[i-1].Punct
}

// placeMoves reports whether items[i] is a place of which a clause says how its market did, where nobody else is named
// who sells there: "in Germany, where registrations rose 6%, and Spain, which posted a 7.2% increase".
func (r *Reader) placeMoves(f *Frame, i int) bool {
	if !f.PlaceAt(i) || f.Word(i+1) != text.Comma || f.Word(i+2) != text.Which || !f.Has(i+3, r.recordedKind) && !f.Has(i+3, lexicon.Move) {
		return false
	}
	return !slices.ContainsFunc(f.Named, func(j int) bool {
		n := f.Items[j].Name
		return n.Kind == lexicon.Maker || n.Kind == lexicon.Model
	})
}

// apposesMaker reports whether a noun for a company with a clause of its own follows: ",
// the self-driving pioneer that raised $16 billion".
func (r *Reader) apposesMaker(f *Frame, i, k int) bool {
	for ; i+1 < k && !f.Items[i].Punct || f.Word(i) == text.Hyphen; i++ {
		if e := f.Entry(i, lexicon.Descriptor); e != nil && IsCompany(e) {
			return f.Word(i+1) == text.That || f.Word(i+1) == text.Which
		}
	}
	return false
}

// Concedes reports whether the sentence opens with a clause of time or concession: "Even
// though production is to start next year, the Air is".
func (r *Reader) Concedes(f *Frame) bool {
	i := 0
	if f.Has(i, r.AdverbKind) || f.Has(i, r.FillerKind) || f.Word(i) == r.Words.even {
		i++
	}
	switch f.Word(i) {
	case text.While, text.Although, text.Though, text.When, text.If, text.Because, text.As, text.After, text.Before:
		return true
	}
	return false
}

// MainClause returns the item after the comma that ends the opening clause.
func (f *Frame) MainClause() int {
	for i := range f.Items {
		if f.Word(i) == text.Comma && f.Groups[i] == 0 {
			return i
		}
	}
	return 0
}

// RelativeSubject returns the maker of the relative clause that follows the
// figure: "an investment of $3 billion in Kentucky that Toyota announced".
func (r *Reader) RelativeSubject(f *Frame, k int) (Name, bool) {
	for i := k + 1; i+1 < len(f.Items) && i <= k+8 && !f.Items[i].Punct && f.Items[i].Quantity == 0; i++ {
		n := f.Items[i+1].Name
		if f.Word(i) == text.That && n != nil {
			return NameOf(n), n.Kind == lexicon.Maker && r.IsVerb(f, i+2)
		}
		if u := f.Use(i+2, lexicon.MetricCue); n != nil && n.Kind == lexicon.Maker && r.Vehicles(f, i) != nil && u != nil && u.Role == lexicon.Verb {
			return NameOf(n), true // "two-thirds of the vans Ford sells in Europe"
		}
	}
	return Name{}, false
}

// MovedOne returns the name right before a change that stands by itself behind a comma:
// "the largest drops were recorded by Suzuki, down 37 percent".
func (r *Reader) MovedOne(f *Frame, k int) (Name, bool) {
	i := k - 1
	for f.Has(i, lexicon.Preposition) || f.Has(i, r.FillerKind) {
		i--
	}
	if i < 3 || !f.Has(i, lexicon.Move) || f.Word(i-1) != text.Comma || f.Starts[f.Runs[k]] != i-1 {
		return Name{}, false
	}
	n := f.Items[i-2].Name
	if n == nil || n.Kind != lexicon.Maker && n.Kind != lexicon.Model || f.Word(i-3) != text.By {
		return Name{}, false
	}
	return NameOf(n), true
}

// NamesSeller reports whether a maker or model is named before items[end], which what follows is of.
func (f *Frame) NamesSeller(end int) bool {
	for _, i := range f.Named {
		if n := f.Items[i].Name; i < end && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) {
			return true
		}
	}
	return false
}

// OpensWithName reports whether the sentence opens with the maker's or model's name at items[i].
func (f *Frame) OpensWithName(i int) bool {
	n := f.Items[i].Name
	return (i == 0 || i == 1 && f.Has(0, lexicon.Determiner)) && n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model)
}

// IsCrowned reports whether the model at items[i] is what the sentence says something is: "the
// best seller was the Sportage", "among passenger cars it's the Polo".
func (r *Reader) IsCrowned(f *Frame, i int) bool {
	if f.Items[i].Name.Kind != lexicon.Model {
		return false
	}
	j := i - 1
	for f.Has(j, lexicon.Determiner) || j > 0 && f.Items[j].Name != nil {
		j--
	}
	return f.Has(j, lexicon.Auxiliary) || f.Word(j) == text.Possessive && f.Word(j-1) == text.It
}

// IsHad reports whether the number at items[k] itself is had, or vehicles that nothing more is said of, and
// not what it counts: "twice Kia's 10,000 in June".
func (f *Frame) IsHad(k int) bool {
	q := f.QuantityAt(k)
	if q == nil || !f.EndsCount(k) {
		return false
	}
	return q.Counted == nil && q.Head == 0 || q.Counted != nil && q.Counted.Unit == fact.Vehicle && q.Head == f.Items[k].Last
}

// HadBy returns the maker, or the place, whose own the figure at items[k] is, nil for none: "ahead of Tesla's 721,000",
// "against Tesla China's 56,006 units", "ahead of Thailand's 438,659".
func (f *Frame) HadBy(k int) *lexicon.Entry {
	i := k - 2
	if f.Word(k-1) != text.Possessive || !f.IsHad(k) {
		return nil
	}
	if i > 0 && f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Place {
		if n := f.Items[i-1].Name; n == nil || n.Kind != lexicon.Maker {
			return f.Items[i].Name
		}
		i--
	}
	if i < 0 || f.Items[i].Name == nil || f.Items[i].Name.Kind != lexicon.Maker {
		return nil
	}
	return f.Items[i].Name
}

// ListedAt reports whether the name at items[i] begins an element of a list.
func (f *Frame) ListedAt(i int) bool {
	if f.Items[i].Name == nil {
		return false
	}
	for i--; f.Has(i, lexicon.Determiner) || f.Word(i) == text.And; i-- {
	}
	return i < 0 || f.Word(i) == text.Comma || f.Word(i) == text.Semicolon || f.Word(i) == text.Colon || f.Word(i) == text.Bullet
}

// StartsClause reports whether the name at items[i] opens its clause, or is what its verb is of: ", Suzuki
// with a 15% increase", "were led by Kia with a 15% increase".
func (r *Reader) StartsClause(f *Frame, i int) bool {
	if f.Items[i].Name == nil || f.Items[i].Name.Kind != lexicon.Maker || i == 0 || f.Word(i+1) != text.With {
		return false
	}
	switch f.Word(i - 1) {
	case text.Comma, text.Colon, text.And, text.By, text.From:
		return true
	}
	return f.Has(i-1, lexicon.Auxiliary) || f.Has(i-1, r.IncludingKind)
}

// Attributed returns the model that the figure describes: "the $31,500 Bolt",
// "Ford's 480-hp Mustang".
func (r *Reader) Attributed(f *Frame, k int) (Name, bool) {
	q := f.QuantityAt(k)
	if q == nil || k == 0 || k+1 >= len(f.Items) || !f.Has(k-1, lexicon.Determiner) && f.Word(k-1) != text.Possessive && !q.Hyphenated {
		return Name{}, false
	}
	if n := f.Items[k+1].Name; n != nil && n.Kind == lexicon.Model && f.Word(k+2) != text.Possessive {
		return NameOf(n), true
	}
	return Name{}, false
}

// MakerIn returns the maker that stands right before the phrase of the place at items[i]: "ACC in Billy-Berclau".
func (f *Frame) MakerIn(i int) *lexicon.Entry {
	if i < 2 || f.Items[i].Name.Kind != lexicon.Place || f.Word(i-1) != text.In && f.Word(i-1) != text.At {
		return nil
	}
	if n := f.Items[i-2].Name; n != nil && n.Kind == lexicon.Maker && f.Items[i-2].Role == lexicon.Plain {
		return n
	}
	return nil
}

// FollowedBy reports whether the name at items[i] is next in a ranking:
// "followed by Kia", "followed by Hyundai's Avante".
func (f *Frame) FollowedBy(i int) bool {
	if f.Word(i-1) == text.Possessive && i > 1 && f.Items[i-2].Name != nil {
		i -= 2
	}
	return f.Word(i-1) == text.By || f.Word(i-1) == text.The && f.Word(i-2) == text.By
}

// Bracket returns the item of the bracket that opens the group of items[k], -1
// where it stands in none.
func (f *Frame) Bracket(k int) int {
	if f.Groups[k] == 0 {
		return -1
	}
	for i := k - 1; i >= 0 && i >= k-16; i-- {
		if f.Groups[i] == f.Groups[k] && (f.Word(i) == text.OpenParen || f.Word(i) == text.OpenBracket) {
			return i
		}
	}
	return -1
}

// CountedNames reports whether items[i] is in a list of names that says whose vehicles a number counts, which
// are nobody who acts: "588,300 BMW, MINI and Rolls-Royce vehicles".
func (r *Reader) CountedNames(f *Frame, i int) bool {
	listed := func(j int) bool {
		return j >= 0 && j < len(f.Items) && (f.Items[j].Name != nil || f.Word(j) == text.Comma || f.Word(j) == text.And)
	}
	if !listed(i) {
		return false
	}
	from, to := i, i
	for listed(from) {
		from--
	}
	for listed(to) {
		to++
	}
	return to-from > 3 && f.QuantityAt(from) != nil && r.IsVehicleNoun(f, to)
}

// NamesBefore reports whether the name at items[i] only says, between commas, what the noun before them is called,
// so that "its" in the figure's own clause is somebody else's, named before: "Tank and its bigger brother, the 500, …: its
// sales jumped", unlike "Munich's answer, the iX1, …; its price".
func (f *Frame) NamesBefore(i, k int) bool {
	named := slices.ContainsFunc(f.Named, func(j int) bool { return j < i && f.Items[j].Name.Kind != lexicon.Place })
	its := f.Starts[f.Runs[k]]
	for its < k && (f.Items[its].Punct || f.Has(its, lexicon.Conjunction)) {
		its++
	}
	return named && i > 2 && f.Runs[i] != f.Runs[k] && f.Word(its) == text.Its && f.Word(i-1) == text.The && f.Word(i-2) == text.Comma && f.Word(i+1) == text.Comma && f.Items[i-3].Name == nil && !f.Items[i-3].Punct && f.Items[i-3].Quantity == 0 && f.Items[i-3].When == 0
}
