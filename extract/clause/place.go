package clause

import (
	"slices"

	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// SeatOfBody reports whether the place at items[i] only says where the body named before
// it sits: "according to the KBA in Flensburg".
func (f *Frame) SeatOfBody(i int) bool {
	j := f.beforeBrackets(i - 2)
	return j >= 0 && f.Items[j].Name != nil && f.Items[j].Name.Kind == lexicon.Body
}

// beforeBrackets returns the item before the brackets that close at items[i], i where
// none do.
func (f *Frame) beforeBrackets(i int) int {
	if f.Word(i) != text.CloseParen {
		return i
	}
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		if f.Word(j) == text.OpenParen {
			return j - 1
		}
	}
	return i
}

// MarketOfBody returns the market of the first body that the sentence cites.
func (r *Reader) MarketOfBody(f *Frame) Name {
	for i := range f.Of(lexicon.Body) {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Body && n.Market != "" {
			if e := r.Lex.Named(n.Market); e != nil {
				return NameOf(e)
			}
		}
	}
	return Name{}
}

// MovedThere returns the place whose sales are what the words after the figure say moved:
// "Spain and Italy lead a 5 percent rise in European car sales".
func (r *Reader) MovedThere(f *Frame, k int) (Name, bool) {
	if !f.Has(k+1, lexicon.Move) && !f.Has(k+1, lexicon.More) || f.Word(k+2) != text.In {
		return Name{}, false
	}
	for i := k + 3; i < len(f.Items) && i <= k+6 && !f.Items[i].Punct; i++ {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Place && n.Is != "city" && r.CountsCars(f, r.Modified(f, i)) {
			return NameOf(n), true
		}
	}
	return Name{}, false
}

// GoesThere reports whether the sentence tells of what goes to a place that it has named: "Mexico,
// to which 280,685 cars were shipped", "exports to it fell".
func (f *Frame) GoesThere() bool {
	for i := range f.Items {
		if f.Word(i) == text.To && (f.Word(i+1) == text.Which || f.Word(i+1) == text.It) {
			return true
		}
	}
	return false
}

// PartBetween reports whether a part of what the figure at items[k] counts is told of before items[i]:
// "85,000 cars, of which 10,000 came from China", "85,000 cars, 12 percent of them from China",
// or another statement has begun.
func (r *Reader) PartBetween(f *Frame, k, i int) bool {
	for j := k + 1; j < i; j++ {
		if f.Word(j) == text.Semicolon || f.QuantityAt(j) != nil && f.Runs[j] != f.Runs[k] && (r.PartOf(f, j) || r.SomeOf(f, j)) {
			return true
		}
	}
	return false
}

// CarsFrom reports whether cars are said to be from the place at items[i]: "cars from China",
// "cars shipped from the United States".
func (r *Reader) CarsFrom(f *Frame, i int) bool {
	j := r.BeforeArticle(f, i)
	if f.Word(j) != text.From {
		return false
	}
	if j--; f.Has(j, r.SentKind) || r.IsMaking(f, j) {
		j--
	}
	return f.Has(j, lexicon.UnitWord) || r.Vehicles(f, j) != nil
}

// IsMadeIn reports whether cars are said to be made in the place at items[i]: "cars built in the
// European Union", "Chinese-made cars".
func (r *Reader) IsMadeIn(f *Frame, i int) bool {
	if i > 3 && f.PlaceAt(i-2) && (f.Word(i-1) == text.In || f.Word(i-1) == text.Comma) && f.Items[i].Role == lexicon.Plain {
		i -= 2 // "built in Zilina in Slovakia"
	}
	role, before := f.Items[i].Role, f.Word(i-1)
	switch {
	case (role == lexicon.Adjective || role == lexicon.Plain) && r.IsOfMake(f, i):
		return true
	case role != lexicon.Plain || i <= 1:
		return false
	case before == text.The && f.Word(i-2) == text.In:
		return r.IsMaking(f, i-3)
	}
	if by := i - 3; before == text.In && by > 0 && f.Word(by) == text.By && f.Items[i-2].Name != nil && f.Items[i-2].Name.Kind == lexicon.Maker {
		return r.IsMaking(f, by-1) // "built by General Motors in Mexico"
	}
	return (before == text.In || before == text.By || before == text.At) && r.IsMaking(f, i-2)
}

// AnywhereIn reports whether the place at items[i] only says among which others something has no like: "a better month there than
// anywhere else in Europe".
func (r *Reader) AnywhereIn(f *Frame, i int) bool {
	i = r.BeforeArticle(f, i)
	if f.Word(i) != text.In {
		return false
	}
	for end := i - 4; i > end && i > 0; i-- {
		if w := f.Word(i - 1); w == r.Words.anywhere || w == r.Words.Elsewhere {
			return f.Word(i-2) == text.Than || f.ThanElsewhere(i-1)
		}
	}
	return false
}

// MeasuresElse reports whether another clause between the figure at items[k], which measures
// what own says, and items[i] has begun to speak of something else that is measured.
func (f *Frame) MeasuresElse(k, i int, own *lexicon.Entry) bool {
	for j := k + 1; j < i; j++ {
		if e := f.Entry(j, lexicon.MetricCue); e != nil && e != own && f.Runs[j] != f.Runs[k] {
			return true
		}
	}
	return false
}

// IsOfMake reports whether the place at items[i] is said to be where cars come from:
// "Chinese-made cars", "Chinese-origin cars", "cars of Chinese origin".
func (r *Reader) IsOfMake(f *Frame, i int) bool {
	if f.Word(i+1) == text.Hyphen {
		return r.IsMaking(f, i+2) || f.Word(i+2) == r.Words.origin
	}
	return f.Word(i-1) == text.Of && f.Word(i+1) == r.Words.origin
}

// IsMaking reports whether items[i] is a participle of making.
func (r *Reader) IsMaking(f *Frame, i int) bool {
	return f.Has(i, r.madeKind)
}

// OnAll reports whether a duty is one on all cars: "that applies to any imported
// car", "which everybody pays", "the standard 10%", "on top of the 10%".
func (r *Reader) OnAll(f *Frame, k int) bool {
	before := k - 1
	if f.Word(before) == text.Of && f.Has(before-1, lexicon.MetricCue) {
		before -= 2 // "an ordinary tariff of 10%"
	}
	if f.Has(before, r.ordinaryKind) || f.Has(k+1, r.ordinaryKind) {
		return !r.namesOrigin(f, k) // "the normal 10 percent for cars made in China"
	}
	if f.Word(before) == text.The && f.Has(before-1, r.AtopKind) {
		return true
	}
	for i := k + 1; i < len(f.Items) && f.Items[i].Quantity == 0 && f.Weight[f.Runs[i]] < AtSemicolon; i++ {
		switch f.Word(i) {
		case r.Words.everybody, r.Words.everyone:
			return true
		case text.All, text.Every, r.Words.any:
			return !r.namesOrigin(f, i) && r.ofCarsAfter(f, i)
		}
	}
	return false
}

// ofCarsAfter reports whether a word for cars, or their import, of no kind follows within a few words of items[i].
func (r *Reader) ofCarsAfter(f *Frame, i int) bool {
	for j := i + 1; j <= i+4 && j < len(f.Items) && !f.Items[j].Punct; j++ {
		if e := f.Entry(j, lexicon.ScopeCue); e != nil && e.Scope.Powertrain != "" {
			return false // "all electrified cars": of one kind
		}
		if f.Has(j, lexicon.ScopeCue) || f.Has(j, lexicon.UnitWord) || f.Has(j, lexicon.MetricCue) {
			return true
		}
	}
	return false
}

// namesOrigin reports whether the words after items[i] say from where the cars come that it
// speaks of all of: "all cars from China", "every Mexican-built truck".
func (r *Reader) namesOrigin(f *Frame, i int) bool {
	for i++; i < len(f.Items) && !f.Items[i].Punct && f.Items[i].Quantity == 0; i++ {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Place && (f.Items[i].Role == lexicon.Adjective || f.Word(r.BeforeArticle(f, i)) == text.From || r.IsMaking(f, r.BeforeArticle(f, i)-1)) {
			return true
		}
	}
	return false
}

// HasDone reports whether items[i] is a verb, of what was done or is.
func (r *Reader) HasDone(f *Frame, i int) bool {
	u := f.Use(i, lexicon.MetricCue)
	return r.IsVerb(f, i) && HasSuffix(f.Text(i), "ed") || f.Has(i, r.PastKind) || f.Has(i, lexicon.Auxiliary) || u != nil && u.Role == lexicon.Verb
}

// Circumstance reports whether items[i] stands in a clause or phrase that only says under
// what circumstances something came about: "as weak demand in China hit sales", "amid weak
// Chinese demand".
func (r *Reader) Circumstance(f *Frame, i int) bool {
	for run := f.Runs[i]; run >= 0; run-- {
		start := f.Starts[run]
		if f.Items[start].Punct {
			start++
		}
		switch f.Word(start) {
		case text.As, text.Because, text.While, text.Although, text.Though:
			return run > 0 || f.Word(start) != text.As
		}
		if run > 0 && f.Weight[run] >= AtContrast {
			break
		}
	}
	for j := i - 1; j >= f.Starts[f.Runs[i]] && j >= i-6; j-- {
		if e := f.Entry(j, lexicon.Preposition); e != nil && e.Name == "cause" {
			return true
		}
	}
	return false
}

// OwnsMakers reports whether the place at items[i] possesses companies: "Korea's top
// three battery makers".
func (r *Reader) OwnsMakers(f *Frame, i int) bool {
	if f.Word(i+1) != text.Possessive {
		return false
	}
	for j := i + 2; j < len(f.Items) && j <= i+6 && !f.Items[j].Punct && !f.Has(j, lexicon.MetricCue); j++ {
		if e := f.Entry(j, lexicon.Descriptor); e != nil && IsCompany(e) {
			return true
		}
	}
	return false
}

// NamedBehind reports whether the sentence names the place after items[k] and not before.
func (f *Frame) NamedBehind(place *lexicon.Entry, k int) bool {
	at := slices.IndexFunc(f.Items, func(it mention.Item) bool { return it.Name == place })
	return at > k
}

// NamesCountry reports whether the sentence names the country.
func (r *Reader) NamesCountry(f *Frame, country string) bool {
	for i := range f.Of(lexicon.Place) {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Place && n.Name == country && f.Items[i].Role != lexicon.Capital {
			return true
		}
	}
	return false
}

// Remainder is what the entry of a place that another is left out of is: the world
// outside China.
const Remainder = "remainder"

// LeftOut reports whether the words before the place at items[i] leave it out:
// "outside of China", "excluding the Chinese market", "ex-China".
func (r *Reader) LeftOut(f *Frame, i int) bool {
	if f.OpenedRelative(i+1) && f.figureInClause(i+3) {
		return false // "with the exception of Japan, where sales fell 3 percent"
	}
	j := r.BeforeArticle(f, i)
	if f.Word(i-1) == text.Hyphen {
		j = i - 2
		if f.Word(j) != r.Words.non && f.Word(j) != r.Words.ex {
			return false
		}
	} else if e := f.Entry(j, lexicon.Preposition); e == nil || e.Name != "outside" {
		return false
	}
	if f.Word(j) == r.Words.outside && j == i-1 && r.PlaceEntry(f, i).Is == "city" {
		return false // "its works outside Berlin"
	}
	if f.Items[i].Role != lexicon.Adjective {
		u := f.Use(i+1, lexicon.MetricCue) // not "excluding U.S. subsidies"
		return f.Word(i+1) != text.Possessive && (f.Word(j) == r.Words.outside || u == nil || u.Role == lexicon.Verb || f.Word(i+1) == r.Words.Market)
	}
	if f.WorldAfter(i) > 0 {
		return true
	}
	j = r.Modified(f, i) // not "non-Chinese makers"
	e := f.Entry(j, lexicon.Descriptor)
	return f.Word(j) == r.Words.Market || f.Has(j, lexicon.MetricCue) || e != nil && e.Name == "place"
}

// OfTheRest reports whether the words before the place at items[i] speak of what remains of it: "in the rest of Europe",
// "elsewhere in Asia".
func (r *Reader) OfTheRest(f *Frame, i int) bool {
	j := r.BeforeArticle(f, i)
	return f.Word(j) == text.Of && f.Word(j-1) == r.Words.Rest || f.Word(j) == text.In && f.Word(j-1) == r.Words.Elsewhere
}

// figureInClause reports whether a figure stands in the clause that begins at items[i].
func (f *Frame) figureInClause(i int) bool {
	for ; i < len(f.Items) && f.Word(i) != text.Comma && f.Word(i) != text.Semicolon; i++ {
		if f.Items[i].Quantity != 0 {
			return true
		}
	}
	return false
}

// ThanElsewhere reports whether the place at items[i] is left out of what something is compared
// with: "13,500 employees in France, more than anywhere except China".
func (f *Frame) ThanElsewhere(i int) bool {
	for j := i - 1; j >= 0 && j >= i-6 && !f.Items[j].Punct && f.Items[j].Quantity == 0; j-- {
		if f.Word(j) == text.Than {
			return true
		}
	}
	return false
}

// FirstOutside reports whether the words only say of what plant is the first or largest that it lies
// outside of the place at items[i]: "the Shanghai plant, its first outside the US".
func (r *Reader) FirstOutside(f *Frame, i int) bool {
	j := r.BeforeArticle(f, i) - 1
	if f.Has(j, r.WorksKind) && !f.Plural(j) || f.Has(j, lexicon.MetricCue) && f.Has(j-1, lexicon.Ordinal) {
		j-- // "its first sales outside Vietnam"
	}
	return f.Has(j, lexicon.Ordinal) || j >= 0 && superlative(f, j)
}

// WorldAfter returns the item of the word for the world right after the place at items[i],
// -1 where none is: "non-Chinese, global markets".
func (f *Frame) WorldAfter(i int) int {
	for _, j := range [2]int{i + 1, i + 2} {
		if j < len(f.Items) && f.Items[j].Name != nil && f.Items[j].Name.Is == "world" && (j == i+1 || f.Word(i+1) == text.Comma) {
			return j
		}
	}
	return -1
}

// beside reports whether items[j] sets what stands before it close to a place: "near", "south of",
// "outside".
func (r *Reader) beside(f *Frame, j int) bool {
	e := f.Entry(j, lexicon.Preposition)
	return f.Word(j) == r.Words.Near || f.Word(j) == r.Words.outside || e != nil && e.Name == "beside"
}

// IsLeftOut reports whether the noun at items[i] is what the words before it leave out:
// "operating profit excluding U.S. subsidies".
func (r *Reader) IsLeftOut(f *Frame, i int) bool {
	for i--; i >= 0 && (f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.ScopeCue) || f.Has(i, lexicon.MetricCue) || f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Place); {
		i--
	}
	e := f.Entry(i, lexicon.Preposition)
	return e != nil && e.Name == "outside" && f.Word(i) != r.Words.outside
}

// RemainderBefore returns what remains of the world by an aside before items[k], with no
// figure between: "EV sales, excluding China, rose 5 percent".
func (f *Frame) RemainderBefore(k int) string {
	for i := k - 1; i >= 0 && f.Items[i].Quantity == 0; i-- {
		if n := f.Items[i].Name; n != nil && n.Is == Remainder {
			return n.Name
		}
	}
	return ""
}

// NamesUnit reports whether the place at items[i] is part of the name of a maker's unit:
// "Tesla China".
func (f *Frame) NamesUnit(i int) bool {
	if i < 1 || !f.PlaceAt(i) || f.Items[i].Role == lexicon.Adjective {
		return false
	}
	n := f.Items[i-1].Name
	return n != nil && n.Kind == lexicon.Maker
}

// StandsAt reports whether the place at items[i] is where the one plant before it stands: "a factory
// in Hayward".
func (r *Reader) StandsAt(f *Frame, i int) bool {
	j := r.BeforeArticle(f, i)
	return (f.Word(j) == text.In || f.Word(j) == text.At) && f.Has(j-1, r.WorksKind) && !f.Plural(j-1)
}

// NamesTurnover reports whether a word for sales stands in the sentence.
func (f *Frame) NamesTurnover(r *Reader) bool {
	for i := range f.Of(lexicon.MetricCue) {
		if u := f.Use(i, lexicon.MetricCue); u != nil && len(u.Metrics) > 0 && r.IsTurnover(u.Metrics[0]) {
			return true
		}
	}
	return false
}

// ListsPlaces reports whether another place follows the one at items[i] in a list.
func (f *Frame) ListsPlaces(i int) bool {
	return (f.Word(i+1) == text.Comma || f.Word(i+1) == text.And) && f.PlaceAt(i+2)
}

// TopicalPlace returns the country or region that a sentence without makers is about: it says what
// that is, or that it is what comes next: "China was again the problem child.", "Then there is
// America."
func (r *Reader) TopicalPlace(f *Frame) string {
	if !f.Unnamed() {
		return ""
	}
	at := -1
	for i := range f.Of(lexicon.Place) {
		switch n := f.Items[i].Name; {
		case n == nil || n.Kind != lexicon.Place:
			continue
		case at >= 0 || f.Items[i].Role != lexicon.Plain && f.Items[i].Role != lexicon.People || n.Is != "country" && n.Is != "bloc" && n.Is != "region":
			return ""
		}
		at = i
	}
	if at < 0 {
		return ""
	}
	start := 0
	for start < at && (f.Has(start, lexicon.Conjunction) || f.Has(start, lexicon.Determiner) || f.Has(start, r.AdverbKind)) {
		start++
	}
	verb := at + 1
	if f.Word(verb) == text.Comma { // "China, once the promised land, is"
		for verb++; verb < len(f.Items) && f.Word(verb) != text.Comma; {
			verb++
		}
		verb++
	}
	people := f.Items[at].Role == lexicon.People // "Norwegians saw it otherwise."
	is := func(i int) bool {
		return f.Has(i, lexicon.Auxiliary) || f.Has(i, r.copulaKind) || people && i > at && (r.IsVerb(f, i) || f.Has(i, r.PastKind))
	}
	if start == at && is(verb) || is(at-1) && f.Word(at+1) == text.Stop && at+2 >= len(f.Items) {
		return f.Items[at].Name.Name
	}
	return ""
}

// TownBeside returns the name that no lexicon knows and that a preposition makes a place
// beside the figure, or the place that it lies in: "employs 450 people in Brno", "hired 300
// workers at its new hall in Leipheim, Germany".
func (r *Reader) TownBeside(f *Frame, k int) string {
	for i := k + 1; i < len(f.Items)-1 && f.Runs[i] == f.Runs[k] && f.Items[i].Quantity == 0; i++ {
		if w := f.Word(i); w != text.In && w != text.At && !r.beside(f, i) || !f.UnknownName(i+1) {
			continue
		}
		end := i + 2
		for end < len(f.Items) && f.UnknownName(end) {
			end++
		}
		switch {
		case f.Word(end) == text.Comma && f.PlaceAt(end+1):
			return f.Items[end+1].Name.Name
		case f.Word(end) == text.Possessive, f.Word(end) == text.And, f.Word(end) == text.Comma && end+1 < len(f.Items) && f.UnknownName(end+1):
			return "" // of several
		}
		return f.TextOf(i+1, end)
	}
	return ""
}

// TownOf returns the unknown name of the town of the plant at items[i]: "its
// plant in Elizabethtown", "the Talbotville plant", "its Bay City, Michigan,
// engine plant".
func (r *Reader) TownOf(f *Frame, i int) string {
	j := i + 2
	if w := f.Word(i + 1); (w == text.In || w == text.At || r.beside(f, i+1)) && j < len(f.Items) && f.UnknownName(j) {
		end := j + 1
		for end < len(f.Items) && f.Items[end].Name == nil && f.Tokens[f.Items[end].First].Capital {
			end++
		}
		return f.TextOf(j, end)
	}
	j = f.beforeAddress(i)
	start := j
	for start > 0 && f.UnknownName(start) {
		start--
	}
	if start < j && f.Has(start, lexicon.Determiner) {
		return f.TextOf(start+1, j+1)
	}
	return ""
}

// beforeAddress returns the item that names the town before the noun at
// items[i]: the one before it, or where that gives the town's state, too, the
// one before that: "its Marysville, Ohio, plant".
func (f *Frame) beforeAddress(i int) int {
	j := i - 1
	for n := 0; n < 2 && j > 3 && f.Items[j].Kinds.Empty() && !f.Items[j].Punct && !f.Tokens[f.Items[j].First].Capital; n++ {
		j-- // "its Bay City, Michigan, powertrain facility"
	}
	if j > 3 && f.Word(j) == text.Comma && f.PlaceAt(j-1) && f.Word(j-2) == text.Comma {
		return j - 3
	}
	return i - 1
}
