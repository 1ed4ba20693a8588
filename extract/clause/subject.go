package clause

import (
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// OpensWithKind reports whether the figure's clause opens with a kind of vehicle, as what is
// counted or at the word for that: "Three-wheelers advanced 5.5%".
func (r *Reader) OpensWithKind(f *Frame, k int) bool {
	i := f.Starts[f.Runs[k]]
	for f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.Conjunction) {
		i++
	}
	e := f.Entry(i, lexicon.ScopeCue)
	return i < k && e != nil && IsKind(&e.Scope) && (f.Has(i+1, lexicon.MetricCue) || r.Vehicles(f, i) != nil && f.Plural(i))
}

// Ours reports whether a company speaks of itself in the sentence: "We ended the month with
// a 24-day supply".
func (f *Frame) Ours() bool {
	for i := range f.Items {
		if f.Word(i) == text.We || f.Word(i) == text.Our {
			return true
		}
	}
	return false
}

// ToldTotal reports whether the sentence adds up what was told before: "That brings registrations
// since January to 132,000".
func (r *Reader) ToldTotal(f *Frame) bool {
	if f.Word(0) != text.That && f.Word(0) != text.This || !f.Has(1, r.summingKind) || !f.Unnamed() {
		return false
	}
	for i := 2; i < len(f.Items); i++ {
		if f.Word(i) == text.Its || f.Word(i) == text.Their {
			return false // "brings its total to 12,000"
		}
	}
	return true
}

// SumsTo reports whether the total at items[i] is what the verb before it brings everything to: "which brought the total
// to 396,100", not "the year's total".
func (r *Reader) SumsTo(f *Frame, i int) bool {
	return f.Word(i-1) == text.The && f.Has(i-2, r.summingKind) && f.Word(i+1) == text.To
}

// SumsAllTo reports whether the words from the total at items[i] on lead to the figure at items[k] as what the verb before
// brings everything to: "bringing the total since 2023 to 7,800", not "the total there".
func (r *Reader) SumsAllTo(f *Frame, i, k int) bool {
	if f.Word(k-1) != text.To || f.Word(i+1) == r.Words.There {
		return false
	}
	for j := i - 1; j >= i-3; j-- {
		if f.Has(j, r.summingKind) {
			return true
		}
	}
	return false
}

// OpensWithPartOf reports whether the sentence opens with what was sold at home, or abroad.
func (r *Reader) OpensWithPartOf(f *Frame) bool {
	first := 0
	if f.Has(0, lexicon.Determiner) {
		first++
	}
	for _, kind := range [...]lexicon.Kind{lexicon.MetricCue, lexicon.ScopeCue} {
		if u := f.Use(first, kind); u != nil && (u.Scope.Market == "domestic" || u.Scope.Market == "overseas") {
			return true
		}
	}
	return false
}

// OpeningDivision returns the kind of vehicle of the division that the sentence opens
// with.
func (r *Reader) OpeningDivision(f *Frame) fact.Scope {
	if !f.Kinds.Has(lexicon.ScopeCue) {
		return fact.Scope{}
	}
	for i := 0; i+1 < len(f.Items) && i < 6; i++ {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && IsKind(&e.Scope) && f.Items[i].Name != nil {
			return KindOf(&e.Scope) // "Mercedes-Benz Cars"
		} else if e != nil && IsKind(&e.Scope) && f.Has(i+1, r.UnitNoun) && f.Word(i+1) != r.Words.Market {
			return KindOf(&e.Scope)
		}
		if it := &f.Items[i]; !f.Has(i, lexicon.Determiner) && it.Name == nil && it.Word != text.Possessive {
			break
		}
	}
	return fact.Scope{}
}

// MarketSpokenOf returns the one country or bloc that a sentence names whose market it is about,
// and no maker: "Indonesia's car market is shrinking", "In Indonesia the market has stalled".
func (r *Reader) MarketSpokenOf(f *Frame) (Name, bool) {
	place := f.solePlace()
	if place == nil {
		return Name{}, false
	}
	for i := range f.Items {
		if r.EndsOnMarket(f, i) && !f.Has(i+1, r.ShareKind) {
			return NameOf(place), true
		}
	}
	return Name{}, false
}

// TurnsTo returns the one country or bloc that a sentence without a maker names to go on about it: "Things look different in
// Norway.", "What about Norway?", "Output in Norway is another story."
func (r *Reader) TurnsTo(f *Frame) (Name, bool) {
	place := f.solePlace()
	if place == nil {
		return Name{}, false
	}
	topical := r.TopicalPlace(f) == place.Name // "The Danes have gone electric."
	for i := range f.Of(lexicon.Place) {
		if f.Items[i].Name != place || f.Items[i].Role != lexicon.Plain && f.Items[i].Role != lexicon.People {
			continue
		}
		if topical && (f.Items[i].Role == lexicon.Plain || !r.homes[place.Name]) { // but "The Koreans fared better." of makers
			return NameOf(place), true
		}
		if f.Items[i].Role == lexicon.People {
			continue
		}
		w := f.Word(r.BeforeArticle(f, i))
		ends := i+1 >= len(f.Items) || f.Items[i+1].Punct && i+2 >= len(f.Items)
		had := i <= 1 && (i == 0 || f.Has(0, lexicon.Conjunction)) && f.Word(i+1) == r.Words.Had && f.Has(i+2, lexicon.Determiner) // "Norway had a good month."
		if had || f.Asks() && w == text.About || w == text.In && ends || (w == text.In || w == text.Of) && f.PlaceOfOpening(i) {
			return NameOf(place), true
		}
	}
	return Name{}, false
}

// PlaceAsked returns the one country or bloc that a question is about, which is not on somebody there: "does it sell in Norway?"
func (f *Frame) PlaceAsked() (Name, bool) {
	place := f.solePlace()
	if place == nil || f.Says(text.It) || f.Says(text.Its) || f.Says(text.They) || f.Says(text.Their) || f.Ours() {
		return Name{}, false
	}
	return NameOf(place), true
}

// PlaceOfOpening reports whether the words before the place at items[i] are a word for what is measured, that the sentence
// opens with, and what belongs to it: "Output at the works in Norway".
func (f *Frame) PlaceOfOpening(i int) bool {
	first := 0
	for f.Has(first, lexicon.Determiner) || f.Has(first, lexicon.Conjunction) || f.Has(first, lexicon.ScopeCue) {
		first++
	}
	if first >= i || i > first+5 || !f.IsNoun(first, lexicon.MetricCue) {
		return false
	}
	for j := first + 1; j < i; j++ {
		if f.Items[j].Punct || f.Has(j, lexicon.Auxiliary) || f.Has(j, lexicon.VerbWord) || f.Has(j, lexicon.Move) {
			return false
		}
	}
	return f.Has(i+1, lexicon.Auxiliary) || f.Has(i+1, lexicon.VerbWord)
}

// solePlace returns the one country or bloc that a sentence of the text names, with no maker, nil where it names none or several.
func (f *Frame) solePlace() *lexicon.Entry {
	if f.Block != InBody || !f.Unnamed() {
		return nil
	}
	var place *lexicon.Entry
	for _, i := range f.Named {
		n := f.Items[i].Name
		if n.Kind != lexicon.Place || n.Is == "city" || n.Is == "world" || n == place {
			continue
		}
		if place != nil && (n.Is == "country") == (place.Is == "country") {
			return nil
		}
		if place == nil || n.Is == "country" {
			place = n // "Indonesia, Asean's largest market"
		}
	}
	return place
}

// Befallen returns the one maker that a sentence names, if only as whom something befalls:
// "That hardly troubles BYD. The company sold 240,220". Who stands in a phrase is only mentioned.
func (r *Reader) Befallen(f *Frame, names []Name) (Name, bool) {
	if len(names) != 1 || !names[0].Is(lexicon.Maker) {
		return Name{}, false
	}
	for _, i := range f.Named {
		if f.Items[i].Name == names[0].Entry && r.timesFor(f, i) {
			return names[0], true
		}
		if f.Items[i].Name == names[0].Entry && (r.InPhrase(f, i) || r.AmidIt(f, i)) && !(f.Word(i-1) == text.Than && r.nobody(f)) {
			return Name{}, false
		}
	}
	return names[0], true
}

// timesFor reports whether the sentence says what a time was for the name at items[i]: "October was a bad month for
// Kia", "For Kia, it was a record year".
func (r *Reader) timesFor(f *Frame, i int) bool {
	if f.Word(i-1) != text.For {
		return false
	}
	for j := range f.Items {
		if f.Has(j, lexicon.Auxiliary) {
			return j > 0 && (f.Items[j-1].When != 0 || f.Word(j-1) == text.It || f.Word(j-1) == text.That || f.Word(j-1) == text.This) && (len(f.Timings) > 0 || f.Kinds.Has(lexicon.SpanWord))
		}
	}
	return false
}

// AmidIt reports whether a preposition ties the maker at items[i] to a sentence about "it" or "them", who were
// named before: "It was hit by charges at Porsche".
func (r *Reader) AmidIt(f *Frame, i int) bool {
	if w := f.Word(0); w != text.It && w != text.They {
		return false
	}
	n, p := f.Items[i].Name, r.BeforeArticle(f, i)
	return p > 0 && n != nil && n.Kind == lexicon.Maker && (f.Has(p, lexicon.Preposition) || f.Tokens[f.Items[p].Last-1].Word == text.At)
}

// nobody reports whether the sentence opens with nobody, to single out whom it compares with:
// "Nobody has more to gain than BYD".
func (r *Reader) nobody(f *Frame) bool {
	return f.Word(0) == r.Words.nobody || f.Word(0) == text.No && f.Word(1) == text.One
}

// OnAverage reports whether the noun at items[i] is of no car in particular: "the average new vehicle".
func (r *Reader) OnAverage(f *Frame, i int) bool {
	for j := i - 1; j >= 0 && j >= i-4 && !f.Has(j, lexicon.Determiner) && !f.Items[j].Punct; j-- {
		if f.Has(j, r.AverageKind) {
			return true
		}
	}
	return false
}

// OwnerOf is the entry of nouns that stand for a company by what it makes or owns.
const OwnerOf = "owner"

// MakerOfThose returns the maker of the models, or the owner of the brands, that the noun at
// items[i] is said to make or own: "the maker of Jeep SUVs and Ram trucks", "the owner of
// Opel".
func (r *Reader) MakerOfThose(f *Frame, i int) (Name, bool) {
	if f.Word(i+1) != text.Of || f.Plural(i) {
		return Name{}, false
	}
	owner, known := "", 0
	for j := i + 2; j < len(f.Items) && j < i+14 && f.Items[j].Quantity == 0 && !f.Has(j, lexicon.Move) && !f.Has(j, lexicon.Auxiliary); j++ {
		n := f.Items[j].Name
		if n == nil {
			continue
		}
		of := n.Parent
		if n.Kind == lexicon.Model {
			of = n.Maker
		}
		if of == "" || owner != "" && owner != of {
			return Name{}, false
		}
		owner = of
		known++
	}
	e := r.Lex.Named(owner)
	if known == 0 || e == nil {
		return Name{}, false
	}
	return NameOf(e), true
}

// NamesEntry reports whether the sentence names it.
func (f *Frame) NamesEntry(e *lexicon.Entry) bool {
	return slices.ContainsFunc(f.Named, func(i int) bool { return f.Items[i].Name == e })
}

// ApposedName returns the maker that the noun at items[i] is in apposition to, nil for none:
// "Stellantis, still the largest group in the country, registered".
func (f *Frame) ApposedName(i int) *lexicon.Entry {
	j := i - 1
	for j >= 0 && j > i-9 && f.Word(j) != text.Comma && f.Items[j].Quantity == 0 {
		j--
	}
	if j < 1 || f.Word(j) != text.Comma || f.Items[j-1].Name == nil || f.Items[j-1].Name.Kind != lexicon.Maker || f.Items[j-1].Role != lexicon.Plain {
		return nil
	}
	for k := i + 1; k < len(f.Items) && k <= i+12; k++ {
		switch {
		case f.Word(k) == text.Comma:
			return f.Items[j-1].Name
		case f.Items[k].Punct, f.Items[k].Quantity != 0, f.Has(k, lexicon.Auxiliary), f.Has(k, lexicon.Say), f.Has(k, lexicon.Move), f.Has(k, lexicon.VerbWord), f.Has(k, lexicon.ModalityCue):
			return nil
		}
	}
	return nil
}

// IsHead reports whether the noun at items[i] is what its phrase is about: not
// "the car division", nor "the nation's favourite saloon".
func (r *Reader) IsHead(f *Frame, i int) bool {
	if last := f.Items[i].Last; last < len(f.Tokens) && f.Tokens[last].Kind == text.Suffix {
		return r.Owns(f, i) || f.Has(i+2, lexicon.Title) || f.Has(i+3, lexicon.Title)
	}
	if i+1 < len(f.Items) {
		if n := f.Items[i+1].Name; n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) {
			return false // "the family brand Onvo"
		}
	}
	return !f.Has(i+1, lexicon.Descriptor) && !f.Has(i+1, r.UnitNoun) || f.Has(i+1, lexicon.MetricCue)
}

// OwnerBehind returns the maker that the noun at items[i] is said to be of, nil where none is: "the
// local unit of Renault".
func (f *Frame) OwnerBehind(i int) *lexicon.Entry {
	if f.Word(i+1) != text.Of {
		return nil
	}
	for i += 2; f.Has(i, lexicon.Determiner); i++ {
	}
	if i < len(f.Items) && f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Maker {
		return f.Items[i].Name
	}
	return nil
}

// Possessed reports whether the noun at items[i] has an owner before it.
func (f *Frame) Possessed(i int) bool {
	for j := i - 1; j >= 0 && j >= i-7; j-- {
		if f.Word(j) == text.Possessive {
			return true
		}
	}
	return false
}

// Venture names the nouns for a company that others have together.
const Venture = "venture"

// IsCompany reports whether the descriptor stands for a company.
func IsCompany(e *lexicon.Entry) bool {
	return e.Name == "company" || e.Name == "group" || e.Name == "brand" || e.Name == Venture
}

// Names of the descriptor lexicon for several companies that were spoken of.
const (
	Companies      = "group of companies"
	ThreeCompanies = "three companies"
	FourCompanies  = "four companies"
)

// areCompanies reports whether the noun is one for several companies: "the trio's share".
func areCompanies(e *lexicon.Entry) bool {
	return e.Name == Companies || e.Name == ThreeCompanies || e.Name == FourCompanies
}

// Heads reports whether the sentence opens with the name at items[i], or with
// what it possesses.
func (r *Reader) Heads(f *Frame, i int) bool {
	for j := i - 1; j >= 0; j-- {
		if !f.Has(j, lexicon.Determiner) && !(f.Has(j, lexicon.Preposition) && j <= 1) && f.Word(j) != text.As {
			return false // "As for Proton, the company saw"
		}
	}
	return true
}

// AveragePrice is the metric of what buyers pay in a market.
const AveragePrice = "average_price"

// FirstOfClause returns the first word of the figure's clause, behind marks and conjunctions.
func (f *Frame) FirstOfClause(k int) int {
	run := f.Runs[k]
	for run > 0 && f.Weight[run] < AtContrast {
		run--
	}
	i := f.Starts[run]
	for i < k && (f.Items[i].Punct || f.Has(i, lexicon.Conjunction)) {
		i++
	}
	return i
}

// Tells reports whether a name, a time or a word for what is measured stands from items[i] on up
// to items[k].
func (f *Frame) Tells(i, k int) bool {
	for ; i < k; i++ {
		if f.Items[i].Name != nil || f.Items[i].When != 0 || f.Has(i, lexicon.MetricCue) || f.Has(i, lexicon.Auxiliary) {
			return true
		}
	}
	return false
}

// PartOfWhich reports whether the figure is what part it is of the one before: "sold 51,458, of
// which 45,505 went abroad", "shifted 13,950, 1,100 of which went overseas".
func (r *Reader) PartOfWhich(f *Frame, k int) bool {
	if f.Word(k+1) == text.Of && f.Word(k+2) == text.Which {
		return true
	}
	i := k - 1
	for f.Has(i, r.FillerKind) || f.Has(i, lexicon.Determiner) && f.Word(i) != text.Which {
		i--
	}
	return f.Word(i) == text.Which && f.Word(i-1) == text.Of
}

// WhichModel returns the model that a clause with "of which", or with how many "of which" were counted, follows upon right
// behind the comma: "lost first place to the Elroq, of which 1,266 were sold", "the EX30, registrations of which came to".
func (f *Frame) WhichModel(k int) (Name, bool) {
	for i := k - 1; i > 2 && i >= k-5 && f.Items[i].Quantity == 0 && !f.Items[i].Punct; i-- {
		if f.Word(i) != text.Which || f.Word(i-1) != text.Of {
			continue
		}
		if i -= 2; f.Has(i, lexicon.MetricCue) {
			i--
		}
		if f.Word(i) == text.Comma && f.IsModel(i-1) {
			return NameOf(f.Items[i-1].Name), true
		}
		break
	}
	return Name{}, false
}

// TellersCompany returns whose officer says what the company at items[i], "the company" or "it", did: "Jim Farley, chief executive
// of Ford, said the company sold 30,000", "The company sold 30,000, said Jim Farley, chief executive of Ford".
func (r *Reader) TellersCompany(f *Frame, i int) (Name, bool) {
	if !f.Kinds.Has(lexicon.Title) {
		return Name{}, false
	}
	says := i - 1
	for says > 0 && !f.Has(says, lexicon.Say) && says > i-4 && f.Items[says].Name == nil && f.Items[says].Quantity == 0 {
		says--
	}
	from, to := 0, says
	if !f.Has(max(says, 0), lexicon.Say) {
		from = i + 1
		for from < len(f.Items) && !(f.Has(from, lexicon.Say) && f.Word(from-1) == text.Comma) {
			from++
		}
		to = len(f.Items)
	}
	for t := from; t < to; t++ {
		if !f.Has(t, lexicon.Title) || f.Word(t+1) != text.Of && f.Word(t+1) != text.At {
			continue
		}
		m := t + 2
		for f.Has(m, lexicon.Determiner) {
			m++
		}
		if m < to && f.Items[m].Name != nil && f.Items[m].Name.Kind == lexicon.Maker && f.Word(m+1) != text.Possessive {
			return NameOf(f.Items[m].Name), true
		}
	}
	return Name{}, false
}

// QuotedCompany returns whose people say "we": "We delivered 23,000 cars,
// Polestar's chief executive said".
func (r *Reader) QuotedCompany(f *Frame, k int) (Name, bool) {
	ours := false
	for i := range k {
		ours = ours || f.Word(i) == text.We || f.Word(i) == text.Our
	}
	if !ours {
		return Name{}, false
	}
	title := false // of who speaks: "said Petra Lind, head of sales at Skoda"
	for i := k + 1; i < len(f.Items); i++ {
		title = title || f.Has(i, lexicon.Say) && f.UnknownName(i+1) || f.Has(i, lexicon.Title) && f.Kinds.Has(lexicon.Say)
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Maker && title && (f.Word(i-1) == text.At || f.Word(i-1) == text.Of || f.Word(i-2) == text.Who) && f.Word(i+1) != text.Possessive {
			return NameOf(n), true // "said Maria Davino, who runs BYD in Germany"
		}
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Maker && f.Groups[i] == 0 && (f.Has(i+1, lexicon.Title) || f.Has(i+2, lexicon.Title) || f.Has(i+1, lexicon.Say) || f.Has(i-2, lexicon.Title)) {
			return NameOf(n), true
		}
	}
	return Name{}, false
}

// OtherNoun returns the noun before the verb of the clause of items[k] where no lexicon knows what that is about: "thefts of
// new Range Rovers are down 27 percent", "a dongle costs 10,000 pounds".
func (r *Reader) OtherNoun(f *Frame, k int) (head int, ok bool) {
	i := f.Starts[f.Runs[k]]
	for i < k && (f.Items[i].Punct || f.Has(i, lexicon.Conjunction)) {
		if f.Word(i) == text.As {
			return -1, false // "the market as a whole"
		}
		i++
	}
	head = -1
	for ; i < k; i++ {
		switch {
		case f.Has(i, lexicon.Preposition), f.Word(i) == text.Of, f.Word(i) == text.As:
			return head, f.isUnknownHead(head) && r.verbFrom(f, i, k)
		case r.standsAsVerb(f, i):
			return head, f.isUnknownHead(head)
		case f.Items[i].Punct, f.Items[i].When != 0, f.Items[i].Quantity != 0, f.Items[i].Name != nil, f.Has(i, lexicon.MetricCue), f.Has(i, lexicon.Pronoun) && !f.Has(i, lexicon.Determiner):
			return -1, false
		case f.Has(i, lexicon.Determiner), f.Word(i) == r.Words.There, r.IsAdverb(f, i):
		default:
			head = i
		}
	}
	return -1, false
}

// isUnknownHead reports whether items[i] is a word of which nothing is known, and no participle.
func (f *Frame) isUnknownHead(i int) bool {
	return i >= 0 && f.UnknownNoun(i) && !f.InForm(i, "ing") && !f.InForm(i, "ed")
}

// verbFrom reports whether a verb stands in items[i:k].
func (r *Reader) verbFrom(f *Frame, i, k int) bool {
	for ; i < k; i++ {
		if r.standsAsVerb(f, i) {
			return true
		}
	}
	return false
}

// standsAsVerb reports whether items[i] is a verb, or stands for one.
func (r *Reader) standsAsVerb(f *Frame, i int) bool {
	u := f.Use(i, lexicon.Move)
	return u != nil && u.Role == lexicon.Verb || f.Has(i, lexicon.Auxiliary) || f.Has(i, lexicon.ModalityCue) || f.Has(i, r.costingKind) || f.IsVerbOf(i, lexicon.MetricCue)
}
