package clause

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// CarsDivision is the segment of a division that is called by cars alone.
const CarsDivision = "passenger"

// CallsCars reports whether the run has the word for cars alone, other than as what a buyer gets or,
// with no vans or trucks beside them, a number counts: "received their car", "1.24 million cars".
func (r *Reader) CallsCars(f *Frame, run int) bool {
	beside := r.namesTrade(f)
	for i := f.Starts[run]; i < f.Ends[run]; i++ {
		if f.Items[i].Quantity != 0 && !beside || f.Has(i-1, lexicon.Pronoun) {
			continue
		}
		for t := f.Items[i].First; t < f.Items[i].Last; t++ {
			if r.IsCar(f.Tokens[t].Word) {
				return true
			}
		}
	}
	return false
}

// namesTrade reports whether the sentence names vehicles of a trade, such as vans.
func (r *Reader) namesTrade(f *Frame) bool {
	for i := range f.Of(lexicon.ScopeCue) {
		if r.areTrade(f, i) {
			return true
		}
	}
	return false
}

// IsCar reports whether the word is "car" or "cars".
func (r *Reader) IsCar(w text.Word) bool { return w == r.Words.car || w == r.Words.cars }

// WhereScope returns the market that the figure's relative clause is about: "grew in the
// home market, where it sold 47,166 units", "on account of overseas plants, which made 4.6
// percent less".
func (r *Reader) WhereScope(f *Frame, k int) string {
	i := f.Starts[f.Runs[k]]
	if f.Word(i) == text.Comma {
		i++
	}
	if w := f.Word(i); w != text.Where && w != text.Which && w != text.Who || i < 2 || f.Word(i-1) != text.Comma {
		return ""
	}
	where := f.Word(i) == text.Where
	if of := r.BeforeArticle(f, k); f.Word(of) == text.Of && f.QuantityAt(of-1) != nil {
		return "" // "who took 210,000 of the 270,000"
	}
	i -= 2
	for i > 0 && f.Items[i].When != 0 {
		i-- // "in the home market in May, where"
	}
	if f.Has(i, r.WorksKind) || f.Has(i, r.BuyerKind) || !where && f.Has(i, r.UnitNoun) && f.Entry(i, lexicon.ScopeCue) == nil {
		i-- // "overseas plants, which"
	}
	if e := f.Entry(i, lexicon.ScopeCue); e != nil {
		return e.Scope.Market
	}
	return ""
}

// CountsThere reports whether the words from items[i] on end, within three, on a noun for people at work, their jobs or what
// stands somewhere for drivers: "salaried workers", "positions", "fast chargers".
func (f *Frame) CountsThere(i int) bool {
	for end := i + 3; i < end && i < len(f.Items) && !f.Items[i].Punct && f.Items[i].Quantity == 0 && !f.Has(i, lexicon.Preposition); i++ {
		if e := f.Entry(i, lexicon.UnitWord); e != nil {
			return e.Unit == "person" || e.Unit == "charger" || e.Unit == "station" || e.Unit == "store"
		}
	}
	return false
}

// Opening returns the channel, or the market at home or abroad, that an opening phrase
// gives to the clause after it, and the kind of vehicle that it says the clause is about: "On a retail basis, Ford's sales rose 19
// percent", "In terms of domestic sales, it reported a rise of 24 percent", "In terms of BEVs".
func (f *Frame) Opening(k int) fact.Scope {
	first := f.Entry(0, lexicon.Preposition)
	if first == nil || f.Runs[k] == f.Runs[0] || f.SemicolonBetween(0, k) || f.Weight[f.Runs[k]] >= AtContrast {
		return fact.Scope{}
	}
	var out fact.Scope
	for i := 0; i < f.Ends[0]; i++ {
		e := f.Entry(i, lexicon.ScopeCue)
		if f.Items[i].Quantity != 0 || f.Has(i, lexicon.MetricCue) && first.Name != "regard" && (e == nil || e.Scope.Channel == "") {
			return fact.Scope{}
		}
		if kind := f.KindAt(i); first.Name == "regard" {
			out.Merge(&kind)
		}
		for _, kind := range [2]lexicon.Kind{lexicon.ScopeCue, lexicon.MetricCue} {
			if e := f.Entry(i, kind); e != nil && (e.Name != Modifier || !f.UnknownNoun(i+1)) { // but "At an online press conference"
				out.Merge(&fact.Scope{Channel: e.Scope.Channel, Market: e.Scope.Market})
			}
		}
	}
	return out
}

// ClauseMarket returns the market at home or abroad that the figure's clause opens with: "at
// home it sold 13 percent less; abroad, the figure was down 1.3 percent", or is about: "The home market was flat: 119,931".
func (f *Frame) ClauseMarket(k int) string {
	i := f.FirstOfClause(k)
	if i > 1 && f.Word(i-1) == text.Colon && (i == k || f.Items[i].Hit == nil) {
		i = f.FirstOfClause(i - 2)
	}
	the := f.Word(i) == text.The
	if the {
		i++
	}
	if e := f.Entry(i, lexicon.ScopeCue); i < k && e != nil && e.Scope.Market != "" && f.Visible(i, k) && (f.Word(i+1) == text.Comma || the && (f.Has(i+1, lexicon.Auxiliary) || f.Has(i+1, lexicon.VerbWord) || f.Has(i+1, lexicon.Move))) {
		return e.Scope.Market
	}
	return ""
}

// UnknownNoun reports whether items[i] is a plain word of which nothing is known.
func (f *Frame) UnknownNoun(i int) bool {
	if i < 0 || i >= len(f.Items) || f.Items[i].Hit != nil || f.Items[i].Quantity != 0 || f.Items[i].When != 0 {
		return false
	}
	t := &f.Tokens[f.Items[i].First]
	return t.Kind == text.Letters && !t.Capital
}

// AlsoCounted reports whether the figure counts what items[i] names along with
// other kinds: "1.1 million new cars and trucks".
func (r *Reader) AlsoCounted(f *Frame, k, i int) bool {
	switch f.Word(i - 1) {
	case text.And, text.Or, text.Comma:
		e := f.Entry(i, lexicon.ScopeCue)
		return e != nil && e.Unit == fact.Vehicle && (i-2 == k || i-2 == k+1 && r.countsVehicles(f, i-2))
	}
	return false
}

// countsVehicles reports whether items[i] is a noun for vehicles.
func (r *Reader) countsVehicles(f *Frame, i int) bool {
	e := f.Entry(i, lexicon.ScopeCue)
	return e != nil && e.Unit == fact.Vehicle || f.Has(i, lexicon.UnitWord)
}

// GivesRate reports whether the words for a yearly rate at items[i] have a figure of their own:
// "1.2 million at a rate of 15.9 million".
func (f *Frame) GivesRate(i int) bool {
	for j := i + 1; j < len(f.Items) && j <= i+5; j++ {
		if f.QuantityAt(j) != nil {
			return f.Word(j-1) == text.Of || f.Has(j-2, lexicon.Preposition) || f.Word(j-2) == text.Of
		}
	}
	return false
}

// AfterSuperlative reports whether the word at items[i] only says since when
// something is the most: "its highest wholesales to date", "the best month since launch".
func (r *Reader) AfterSuperlative(f *Frame, i int) bool {
	for j := i - 1; j >= 0 && j >= i-5 && f.Items[j].Quantity == 0; j-- {
		if superlative(f, j) {
			return true
		}
	}
	return false
}

// ChangeOf returns the item after the metric that a change with another figure
// before it in the run is of: "a 4.9 percent slide in domestic output". It is 0
// for other figures.
func (r *Reader) ChangeOf(f *Frame, k, run int) int {
	if f.Runs[k] != run || !f.Has(k+1, lexicon.Move) && !f.Has(k+1, lexicon.More) || f.Word(k+2) != text.In && f.Word(k+2) != text.Of {
		return 0
	}
	before := false
	for i := f.Starts[run]; i < k; i++ {
		before = before || f.Roles[i].Draft > 0 && f.Visible(i, k)
	}
	for i := k + 3; before && i < f.Ends[run] && f.Items[i].Quantity == 0; i++ {
		if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb {
			return i + 1
		}
	}
	return 0
}

// IsCompanyNoun reports whether items[i] is a noun for a company, so that the words
// before it say of which kind that is and not what is counted: "the electric
// carmaker", unlike "its retail business".
func (r *Reader) IsCompanyNoun(f *Frame, i int) bool {
	i = f.PastBracket(i) // "the new energy vehicle (NEV) maker"
	if i+2 < len(f.Items) && f.Word(i) == text.Hyphen && f.Tokens[f.Items[i].First].Glued && HasSuffix(f.Text(i+1), "ed") {
		d := f.Entry(i+2, lexicon.Descriptor) // "its BEV-focused subsidiary"
		return d != nil && (IsCompany(d) || d.Name == "brand")
	}
	e := f.Entry(i, lexicon.Descriptor)
	return f.Word(i) == r.Words.Maker || e != nil && (e.Name == "company" || e.Name == "group" || e.Name == "brand" || e.Name == "rival") && !f.Has(i, lexicon.UnitWord) && !f.Has(i, r.UnitNoun)
}

// Modifier names the scope words that say what is counted only before a word for
// what is measured: "private registrations", and no "private equity".
const Modifier = "modifier"

// AllKinds names the scope words that say that vehicles of all kinds are counted: "across categories".
const AllKinds = "all kinds"

// HomeAndAbroad is the name of the entry of phrases for the home market and those abroad, in this order.
const HomeAndAbroad = "home and abroad"

// OfAllKinds reports whether items[i] says that all is counted, of whatever kind.
func (f *Frame) OfAllKinds(i int) bool {
	e := f.Entry(i, lexicon.ScopeCue)
	return e != nil && e.Name == AllKinds
}

// Names of the scope words of segments that are markets of their own, of which a report can be;
// the kinds of engine in a trade are told apart.
const (
	market = "market"
	trade  = "trade"
)

// CountsCars reports whether items[i] is a noun for a flow of cars.
func (r *Reader) CountsCars(f *Frame, i int) bool {
	u := f.Use(i, lexicon.MetricCue)
	if u == nil || u.Role == lexicon.Verb || len(u.Metrics) == 0 {
		return false
	}
	m := r.Vocabulary(u.Metrics[0])
	return m != nil && m.Flow && m.Accepts("count")
}

// Purpose reports whether items[i] begins an infinitive that tells what for: "sold
// 50,000 cars to challenge the luxury brands".
func (r *Reader) Purpose(f *Frame, i int) bool {
	if f.Word(i) != text.To || i+1 >= len(f.Items) {
		return false
	}
	t := &f.Tokens[f.Items[i+1].First]
	return f.Items[i+1].Hit == nil && t.Kind == text.Letters && !t.Capital && f.Has(i+2, lexicon.Determiner) || f.Word(i+2) == text.Other
}

// Resumes reports whether the clause of the figure at items[k] comes back to what was
// counted before, whatever the clauses before it measure: "short of supply, with the
// market down 9.7 percent", "Over the first nine months the tally reached".
func (r *Reader) Resumes(f *Frame, k int) bool {
	for i := k - 1; i >= f.Starts[f.Runs[k]] && f.Runs[i] == f.Runs[k]; i-- {
		if w := f.Word(i); r.IsSum(w) || w == r.Words.Market {
			return f.Has(i-1, lexicon.Determiner) && !f.Has(i-1, lexicon.Pronoun) // "its total": of whom was spoken of last
		}
		if f.Has(i, lexicon.MetricCue) {
			return false
		}
	}
	return false
}

// IsSum reports whether the word stands for a number of what was counted: "the tally".
func (r *Reader) IsSum(w text.Word) bool {
	return w != 0 && (w == r.Words.Figure || w == r.Words.tally || w == r.Words.Total)
}

// TellingBody returns the body that the sentence says the figure at items[k] is
// from, where it counts a market: "VAMA reported that the best-selling brands were".
func (r *Reader) TellingBody(f *Frame, k int) *lexicon.Entry {
	for i := range f.Of(lexicon.Body) {
		if n := f.Items[i].Name; i < k && n != nil && n.Kind == lexicon.Body && n.Market != "" && len(n.Metrics) > 0 && f.Visible(i, k) && f.Has(f.PastBracket(i+1), lexicon.Say) {
			return n
		}
	}
	return nil
}

// RefersToMany reports whether a word before the figure points back to what was
// counted: "Nio, which runs most of them".
func (r *Reader) RefersToMany(f *Frame, k int) bool {
	for i := range k {
		switch f.Word(i) {
		case text.Them, text.These, text.Those:
			return true
		}
	}
	return r.Continues(f)
}

// ListsSpecs reports whether the run goes on after a comma with what one before it lists behind
// a colon.
func (r *Reader) ListsSpecs(f *Frame, run int) bool {
	if run < 2 || f.Weight[run] != AtComma {
		return false
	}
	for i := f.Starts[run-1]; i < f.Ends[run]; i++ {
		if f.Has(i, lexicon.Auxiliary) || f.Has(i, lexicon.VerbWord) || f.Has(i, lexicon.Move) {
			return false
		}
	}
	return f.Weight[run-1] == AtColon || r.ListsSpecs(f, run-1)
}

// SingleVehicle reports whether items[i] is a noun for one vehicle.
func (f *Frame) SingleVehicle(i int) bool {
	e, d := f.Entry(i, lexicon.ScopeCue), f.Entry(i, lexicon.Descriptor)
	return (e != nil && e.Unit == fact.Vehicle || d != nil && d.Name == "model") && !f.Plural(i)
}

// OneIn reports whether the figure is a part told by how many there are of so many, as no change is:
// "one in ten buyers", "every fifth car".
func (f *Frame) OneIn(q *mention.Quantity) bool {
	for i := q.First; i < q.Last; i++ {
		if w := f.Tokens[i].Word; w == text.In || w == text.Every {
			return true
		}
	}
	return false
}

// CallsOne reports whether the number behind an article or an owner, with a noun for one vehicle, only names it:
// "the 911 sports car".
func (f *Frame) CallsOne(k int, q *mention.Quantity) bool {
	last := &f.Tokens[q.Last-1]
	if last.Kind != text.Letters || HasSuffix(last.Text(f.Article), "s") {
		return false
	}
	i := k - 1
	for f.UnknownNoun(i) {
		i--
	}
	return f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.Pronoun) || f.Word(i) == text.Possessive
}

// HomeOrAway reports whether the market is only that at home, or those abroad.
func HomeOrAway(market string) bool { return market == "domestic" || market == "overseas" }

// SaysHomeOrAway reports whether the sentence speaks of the home market or of those abroad: "post record US sales;
// domestic demand stays weak".
func (f *Frame) SaysHomeOrAway() bool {
	for i := range f.Of(lexicon.ScopeCue) {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && HomeOrAway(e.Scope.Market) {
			return true
		}
	}
	return false
}
