package clause

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// OfKind reports whether the metric's word at items[at] is said of a kind of vehicle:
// "BEV sales", "sales of vans".
func (r *Reader) OfKind(f *Frame, at int) bool {
	if e := f.Entry(at-1, lexicon.ScopeCue); e != nil && IsKind(&e.Scope) {
		return true
	}
	e := f.Entry(at+2, lexicon.ScopeCue)
	return f.Word(at+1) == text.Of && e != nil && IsKind(&e.Scope)
}

// LedByKind reports whether the clause of items[k] begins with a kind of vehicles: "Fully electric
// cars made up 25% of sales".
func (r *Reader) LedByKind(f *Frame, k int) bool {
	i := f.Starts[f.Runs[k]]
	for f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.Pronoun) || f.Has(i, lexicon.Conjunction) {
		i++
	}
	e := f.Entry(i, lexicon.ScopeCue)
	return i < k && e != nil && e.Scope.Powertrain != "" && !f.Has(i+1, lexicon.MetricCue)
}

// EndOf reports whether what is told is the end of what the amount at items[k] is of: "after the end
// of a $7,500 tax credit".
func (r *Reader) EndOf(f *Frame, k int) bool {
	i := k - 1
	for f.Has(i, lexicon.Determiner) || f.Has(i, r.FillerKind) {
		i--
	}
	return i > 0 && f.Word(i) == text.Of && f.Has(i-1, r.lapsingKind)
}

// Public reports whether a word beside the amount of aid at items[k] shows that a state pays it:
// "a $7,500 federal tax credit", "the federal subsidy of $7,500".
func (r *Reader) Public(f *Frame, k int) bool {
	if f.Has(k+1, r.publicKind) {
		return true
	}
	i := k - 1
	for i > 0 && (f.Word(i) == text.Of || f.Has(i, lexicon.MetricCue) || f.Has(i, r.FillerKind)) {
		i--
	}
	return f.Has(i, r.publicKind)
}

// HasOwnFigure reports whether the word at items[i] is that of the figure after it: "was
// $10.1 billion on revenue of $171.8 billion".
func (r *Reader) HasOwnFigure(f *Frame, i int) bool {
	if !f.Has(i, lexicon.MetricCue) || f.Word(i-1) != text.On && f.Word(i-1) != text.With && f.Word(i-1) != text.And {
		return false
	}
	if f.Word(i+1) != text.Of {
		return false
	}
	for i += 2; f.Has(i, r.FillerKind); i++ {
	}
	return f.QuantityAt(i) != nil
}

// WholeAfter returns the item of the word for what the part at items[k] is of: "earns half of
// its revenue", 0 where none follows.
func (r *Reader) WholeAfter(f *Frame, k int) int {
	i := k + 1
	if f.Word(i) != text.Of {
		return 0
	}
	for i++; f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.Pronoun); i++ {
	}
	if j := f.pastMakers(i); j > i {
		i = j // "43 percent of Toyota and Lexus brand sales"
	}
	if u := f.Use(i, lexicon.MetricCue); u == nil || u.Role == lexicon.Verb {
		return 0
	}
	return i
}

// pastMakers returns the item after the makers that are named from items[i] on, and after a noun for them.
func (f *Frame) pastMakers(i int) int {
	for i < len(f.Items) && f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Maker {
		if i++; f.Word(i) != text.And {
			break
		}
		i++
	}
	if f.Has(i, lexicon.Descriptor) && f.Has(i+1, lexicon.MetricCue) {
		i++
	}
	return i
}

// OnlyReports reports whether the metric's verb at items[i] has what moved or
// another metric as its object, and so counts nothing itself: "registering a
// growth of 5 percent", "delivered record sales".
func (r *Reader) OnlyReports(f *Frame, i int) bool {
	if u := f.Use(i, lexicon.MetricCue); u == nil || u.Role != lexicon.Verb {
		return false
	}
	for j := i + 1; j < len(f.Items) && j <= i+4; j++ {
		if f.IsNoun(j, lexicon.Move) {
			return true
		}
		if u := f.Use(j, lexicon.MetricCue); u != nil {
			return u.Role == lexicon.Noun && !f.Has(j, lexicon.ScopeCue)
		}
		if q := f.QuantityAt(j); q != nil && (q.Unit == nil || !Ratio(q.Unit.Dimension)) || f.Items[j].Punct || f.Items[j].Name != nil || f.Has(j, lexicon.Preposition) {
			return false
		}
	}
	return false
}

// SetAside reports whether what buyers are paid, or what something cost, at items[i], only says
// what a price or a profit is without or with: "before government subsidies", "after the tax credit".
func (r *Reader) SetAside(f *Frame, i int) bool {
	u := f.Use(i, lexicon.MetricCue)
	if u == nil || len(u.Metrics) == 0 {
		return false
	}
	aid := r.Vocabulary(u.Metrics[0]).Is(lexicon.Aid)
	if !aid && u.Metrics[0] != "cost" {
		return false
	}
	if aid && f.moves(i) {
		return false // "after the subsidy was cut to 100,000 baht"
	}
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		switch f.Word(j) {
		case text.Without, text.Excluding:
			return true // "without the impairment it would have made 2.9 billion"
		case text.Before, text.After, text.Including:
			return aid
		}
		if f.Items[j].Punct || f.Items[j].Quantity != 0 {
			break
		}
	}
	return false
}

// moves reports whether the clause goes on to say that what items[i] names moved or was moved.
func (f *Frame) moves(i int) bool {
	for j := i + 1; j+1 < len(f.Items) && j <= i+8 && f.Runs[j] == f.Runs[i] && f.Items[j].Quantity == 0; j++ {
		if f.Has(j, lexicon.Auxiliary) && f.Has(j+1, lexicon.Move) {
			return true
		}
	}
	return false
}

// HeldAgainst reports whether the word at items[i] is only what another one before it is compared with, which goes on to be
// spoken of: "Imports grew faster than output: they came to 43,500", "Exports, unlike sales, rose, by 4 percent".
func (r *Reader) HeldAgainst(f *Frame, i, k int) bool {
	j := i - 1
	for j > 0 && j >= i-4 && !f.Items[j].Punct && f.Items[j].Quantity == 0 && !f.against(r, j) {
		j--
	}
	if !f.against(r, j) {
		return false
	}
	closed := false
	for n := i + 1; n < k && !closed; n++ {
		closed = f.Items[n].Punct && f.Word(n) != text.Hyphen && f.Word(n) != text.Possessive
	}
	for n := j - 1; closed && n >= 0 && n >= j-8 && f.Items[n].Quantity == 0; n-- {
		if f.IsNoun(n, lexicon.MetricCue) {
			return true
		}
	}
	return false
}

// against reports whether items[i] says that what follows is compared with what stands before.
func (f *Frame) against(r *Reader, i int) bool {
	return f.Word(i) == text.Than || f.Compares(i) || f.IsVerbOf(i, r.surpassingKind)
}

// OnBasis reports whether the word at items[i] only says how something is reckoned: "up 8
// percent on a volume basis", "on a volume and daily selling rate basis".
func (r *Reader) OnBasis(f *Frame, i int) bool {
	end := i + 1
	for end < len(f.Items) && end <= i+9 && f.Items[end].Quantity == 0 && f.Word(end) != r.Words.basis {
		end++
	}
	if f.Word(end) != r.Words.basis {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-4 && f.Items[j].Quantity == 0 && f.Items[j].Name == nil; j-- {
		if f.Word(j) == text.On {
			return true
		}
	}
	return false
}

// InCompound reports whether items[i] ends a compound that describes the noun after it:
// "its low-profit brand", "high-volume models", "energy-saving vehicles".
func (r *Reader) InCompound(f *Frame, i int) bool {
	if i < 2 || i+1 >= len(f.Items) || f.Word(i-1) != text.Hyphen || !f.Tokens[f.Items[i-1].First].Glued || !f.Tokens[f.Items[i].First].Glued {
		return false
	}
	return (f.Items[i-2].Hit == nil || HasSuffix(f.Text(i), "ing")) && f.Items[i-2].Quantity == 0 && (f.Has(i+1, lexicon.Descriptor) || f.Has(i+1, lexicon.UnitWord) || f.Items[i+1].Name != nil)
}

// SoldImported reports whether the clause tells of imported vehicles before items[k].
func (r *Reader) SoldImported(f *Frame, k int) bool {
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		if f.Has(i, r.importedKind) && f.Word(i-1) == text.Of {
			return true
		}
	}
	return false
}

// OnlyMade reports whether the verb at items[i] says of vehicles that another
// metric counts where they were made: "sales of vehicles built in Mexico".
func (r *Reader) OnlyMade(f *Frame, i int) bool {
	u := f.Use(i, lexicon.MetricCue)
	if u != nil && r.IsMaking(f, i) && f.Word(i-1) == text.Hyphen && i > 1 && f.Items[i-2].Name != nil && f.Items[i-2].Name.Kind == lexicon.Place {
		return true // "German-built cars took 14 percent of the market"
	}
	if u != nil && u.Role == lexicon.Verb && r.IsMaking(f, i) && (f.Word(i+1) == text.In || f.Word(i+1) == text.At || f.Word(i+1) == text.By) {
		if q := f.QuantityAt(i - 1); q != nil && q.Vehicles() && r.MeasuredElse(f, i) {
			return true // "sold 71,599 vehicles built at Giga Shanghai", "568,000 cars produced in China went abroad"
		}
	}
	if u != nil && (u.Role == lexicon.Verb || HasSuffix(f.Text(i), "ed")) && i > 1 && f.Word(i-1) == text.Of && (f.Has(i-2, lexicon.MetricCue) || f.Word(i-2) == text.Those) && (f.Has(i+1, lexicon.UnitWord) || f.Has(i+1, lexicon.ScopeCue) || f.Word(i+1) == r.Words.Ones) {
		return true // "sales of imported cars", "production of exported vehicles", "those of imported ones"
	}
	if by := i - 1; u != nil && u.Role == lexicon.Verb && r.IsMaking(f, i) && i > 2 && f.Has(i+1, lexicon.UnitWord) {
		if f.Word(by) == text.Hyphen {
			by-- // "domestically-manufactured"
		}
		if !HasSuffix(f.Text(by), "ly") {
			return false
		}
		of := by - 1
		if f.Word(of) == text.For && (f.QuantityAt(of-1) != nil || f.Has(of-1, lexicon.UnitWord) && f.QuantityAt(of-2) != nil) {
			return true // "15,695 units, compared to 13,890 for locally assembled cars"
		}
		for of > 1 && f.Word(of) != text.Of && i-of < maxMadeAhead && !f.Items[of].Punct {
			of--
		}
		if f.Word(of) == text.Of && f.Has(of-1, lexicon.MetricCue) {
			return true // "sales of locally assembled vehicles"
		}
	}
	return u != nil && u.Role == lexicon.Verb && i > 2 && (f.Has(i-1, lexicon.UnitWord) || f.Has(i-1, lexicon.ScopeCue)) && f.Word(i-2) == text.Of && f.Has(i-3, lexicon.MetricCue) && f.Word(i+1) == text.In
}

// maxMadeAhead is how many words may part "of" from the participle that says where what is counted is made:
// "sales of new locally assembled cars".
const maxMadeAhead = 4

// OnlyWhere reports whether the word at items[i] only says where what another metric counts came to be: "put into
// circulation on French roads".
func (r *Reader) OnlyWhere(f *Frame, i int) bool {
	j := i - 1
	for f.Has(j, lexicon.Determiner) || j > 0 && f.Items[j].Name != nil && f.Items[j].Name.Kind == lexicon.Place {
		j--
	}
	if f.Word(j) != text.On {
		return false
	}
	for j--; j >= f.Starts[f.Runs[i]]; j-- {
		if u := f.Use(j, lexicon.MetricCue); u != nil && len(u.Metrics) > 0 && r.IsTurnover(u.Metrics[0]) {
			return true
		}
	}
	return false
}

// MeasuredElse reports whether the run of items[i] has another word for a metric.
func (r *Reader) MeasuredElse(f *Frame, i int) bool {
	for j := f.Starts[f.Runs[i]]; j < f.Ends[f.Runs[i]]; j++ {
		if j != i && f.Runs[j] == f.Runs[i] && f.Has(j, lexicon.MetricCue) {
			return true
		}
	}
	return false
}

// OtherRole reports whether the words before items[i] show that it is used as
// a verb where u is the noun, or the other way round: "to supply 20,000 cars",
// "the supply is up".
func (r *Reader) OtherRole(f *Frame, i int, u *lexicon.Use) bool {
	twice := false
	for o := range f.Items[i].Hit.Of(lexicon.MetricCue) {
		twice = twice || (o.Role == lexicon.Verb) != (u.Role == lexicon.Verb)
	}
	if !twice {
		return false
	}
	if f.Word(i-1) == text.To || f.Has(i-1, lexicon.Auxiliary) {
		return u.Role != lexicon.Verb
	}
	gerund := HasSuffix(f.Text(i), "ing") && f.QuantityAt(i+1) != nil // "after delivering 12,600 vehicles"
	noun := f.Has(i-1, lexicon.Determiner) || f.Word(i-1) == text.Possessive || f.Has(i-1, lexicon.Preposition) && !gerund || f.Has(i+1, lexicon.Auxiliary)
	return noun && u.Role == lexicon.Verb
}

// SpeaksOfCars reports whether the words of the figure's run call what is counted cars, which are no
// vans, trucks or two-wheelers: "Electric car sales were 7,500".
func (r *Reader) SpeaksOfCars(f *Frame, k int) bool {
	run := f.Runs[k]
	for i := f.Items[f.Starts[run]].First; i < f.Items[k].Last; i++ {
		if w := f.Tokens[i].Word; r.IsCar(w) {
			return true
		}
	}
	return false
}

// SaysOfIt reports whether "it", "that" or "the figure", for what was said before, is the subject of the figure's clause.
func (r *Reader) SaysOfIt(f *Frame, k int) bool {
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		if w := f.Word(i); (w == text.It || w == text.That || w == text.This) && f.Has(i+1, lexicon.Auxiliary) {
			return true
		}
	}
	return r.SaysTheFigure(f, k)
}

// SaysTheFigure reports whether "the figure", for one told before, is the subject of that at items[k]: "the number was", "the
// year-earlier figure had been", "the corresponding sum is".
func (r *Reader) SaysTheFigure(f *Frame, k int) bool {
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		if !r.IsThatFigure(f, i) {
			continue
		}
		j := i - 1
		for j > i-3 && (r.Adjective(f, j) || f.Has(j, lexicon.Ordinal)) {
			j--
		}
		if w := f.Word(j); w == text.The || w == text.That || w == text.This || f.WhenAt(i-1) != nil {
			return true
		}
	}
	return false
}

// SaysTheShare reports whether "the share", of nothing that is named with it, is the subject of the figure's
// clause: "A year ago the share was 96 percent".
func (r *Reader) SaysTheShare(f *Frame, k int) bool {
	for i := f.Starts[f.Runs[k]] + 1; i < k; i++ {
		if f.Has(i, r.ShareKind) && (f.Word(i-1) == text.The || f.Word(i-1) == text.Its || f.Word(i-1) == text.Their) && f.Has(i+1, lexicon.Auxiliary) {
			return true
		}
	}
	return false
}

// Included reports whether the figure is the first part of what its sentence gave before: "let go
// 600 workers, including 378 at its factory".
func (f *Frame) Included(k int) bool {
	for i := k - 1; i > f.Starts[f.Runs[k]] && f.Items[i].Quantity == 0; i-- {
		if f.Word(i) == text.Including {
			return true
		}
	}
	return false
}

// SumsUp reports whether a word for a total stands between the two figures.
func (r *Reader) SumsUp(f *Frame, k, before int) bool {
	for i := before + 1; i < k; i++ {
		if r.IsSum(f.Word(i)) && f.Has(i-1, lexicon.Determiner) {
			return true
		}
	}
	return false
}

// Tallies reports whether the figure is what somebody has in all: "its NEV tally for 2023 is".
func (r *Reader) Tallies(f *Frame, k int) bool {
	theirs := k
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		switch w := f.Word(i); {
		case w == text.Its, w == text.Their, w == text.Possessive:
			theirs = i
		case w == r.Words.tally || w == r.Words.Total:
			return theirs < i
		}
	}
	return false
}

// NamesPowertrain reports whether the sentence names vehicles of the kind, so that what they are not said
// of in it is not of them alone.
func (r *Reader) NamesPowertrain(f *Frame, kind string) bool {
	for i := range f.Of(lexicon.ScopeCue) {
		if e := r.Vehicles(f, i); kind != "" && e != nil && e.Scope.Powertrain == kind && f.Groups[i] == 0 {
			return true
		}
	}
	return false
}

// Elided reports whether the run goes on with a verb of the subject before it: "BEVs
// lost 3 percent and now account for 12 percent of the market".
func (r *Reader) Elided(f *Frame, run int) bool {
	i := f.Starts[run]
	if f.Word(i) == text.Comma {
		i++
	}
	if f.Word(i) != text.And && f.Word(i) != text.But {
		return false
	}
	for i++; i < f.Ends[run] && f.Items[i].Kinds == lexicon.Of(r.AdverbKind); i++ {
	}
	if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb {
		return false
	}
	return i < f.Ends[run] && (f.Has(i, r.PartKind) || r.IsVerb(f, i))
}

// Totals reports whether the item of a list gives the sum of those before: "• Total: 636,223".
func (r *Reader) Totals(f *Frame) bool {
	for i := 0; i < 2 && i < len(f.Items); i++ {
		if e := f.Entry(i, r.HeadingKind); e != nil && e.Name == "total" && f.Word(i+1) == text.Colon {
			return true
		}
	}
	return false
}

// OfWholeMarket reports whether the market as such is what the figure is of:
// "Since January, the German market is up 14 percent".
func (r *Reader) OfWholeMarket(f *Frame, k int) bool {
	if i := f.Starts[f.Runs[k]]; i > 1 && f.Word(i) == text.Comma && f.Word(i+1) == text.Which && f.Tokens[f.Items[i-1].Last-1].Word == r.Words.Market {
		return !f.Has(i-2, lexicon.ScopeCue) // "6.5 percent of the total market, which grew 14 percent"
	}
	for i := k - 1; i > 0; i-- {
		if r.TotalMarket(f, i) && f.Runs[i] == f.Runs[k] {
			return true
		}
		if f.Word(i) == r.Words.Market && f.Runs[i] == f.Runs[k] && (r.IsVerb(f, i+1) || f.Word(i+1) == text.That) {
			return !f.Has(i-1, lexicon.ScopeCue)
		}
	}
	return false
}

// TotalMarket reports whether items[i] is a phrase for the market of all kinds together: "the total market".
func (r *Reader) TotalMarket(f *Frame, i int) bool {
	e := f.Entry(i, r.HeadingKind)
	return e != nil && e.Name == "total" && f.Items[i].Last-f.Items[i].First > 1 && f.Tokens[f.Items[i].First].Word == r.Words.Total && f.Tokens[f.Items[i].Last-1].Word == r.Words.Market
}

// WholeSpokenOf reports whether the sentence is about the market of all kinds together: "The overall market is humming
// along.", "The wider car market did better."
func (r *Reader) WholeSpokenOf(f *Frame) bool {
	for i := 1; i < len(f.Items) && i <= 4; i++ {
		if r.TotalMarket(f, i) && f.Unnamed() {
			return true
		}
		if r.EndsOnMarket(f, i) && f.Unnamed() {
			return f.Has(r.pastAnyVehicle(f, i), r.entireKind)
		}
	}
	return false
}

// pastAnyVehicle returns the item before the word for what is measured at items[i] and the noun for vehicles of
// whatever kind that stands before it or begins it: "the country's car production", "French car sales"; i itself
// with no such noun is one before the word.
func (r *Reader) pastAnyVehicle(f *Frame, i int) int {
	if r.opensOnAnyVehicle(f, i) {
		return i - 1
	}
	i--
	if f.Word(i) == text.Hyphen {
		i--
	}
	if f.Has(i, r.anyVehicle) {
		i--
	}
	return i
}

// opensOnAnyVehicle reports whether the words at items[i] for what is measured begin with a noun for vehicles of whatever kind: "car
// sales".
func (r *Reader) opensOnAnyVehicle(f *Frame, i int) bool {
	it := &f.Items[i]
	return it.Last > it.First+1 && r.Lex.IsA(f.Tokens[it.First].Word, r.anyVehicle)
}

// OfAnyVehicle reports whether the word for what is measured at items[i] is said of vehicles of whatever kind: "the country's
// car production", "French car sales", "annual auto exports", not "electric car sales" or "small car sales".
func (r *Reader) OfAnyVehicle(f *Frame, i int) bool {
	before := r.pastAnyVehicle(f, i)
	if before == i-1 && !r.opensOnAnyVehicle(f, i) {
		return false
	}
	if before < 0 {
		return true
	}
	it := &f.Items[before]
	if e := f.Entry(before, lexicon.ScopeCue); e != nil {
		return !IsKind(&e.Scope)
	}
	switch f.Word(before) {
	case text.Possessive, r.Words.Fresh:
		return true
	}
	return it.Punct && f.Word(before) != text.Hyphen || it.When != 0 || it.Name != nil && it.Name.Kind == lexicon.Place ||
		f.Has(before, lexicon.Determiner) || f.Has(before, lexicon.Preposition) || f.Has(before, lexicon.Conjunction) || f.Has(before, lexicon.BasisWord) || f.Has(before, r.entireKind)
}

// Participle reports whether the run opens with one, so that it goes on with
// what was said: ", achieving a sales growth of 46 percent".
func (r *Reader) Participle(f *Frame, run int) bool {
	i := f.Starts[run]
	if f.Word(i) != text.Comma || i+1 >= len(f.Items) {
		return false
	}
	t := &f.Tokens[f.Items[i+1].First]
	return t.Kind == text.Letters && !t.Capital && HasSuffix(t.Text(f.Article), "ing") && !f.Has(i+1, lexicon.Preposition)
}
