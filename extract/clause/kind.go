package clause

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// pastShares returns the item behind the shares of other wholes that follow in a list from items[i] on: "1.3% of all vans, 0.3% of all
// trucks and 3.2% of all buses were battery-electric".
func (f *Frame) pastShares(i int) int {
	for n := 0; n < 4; n++ {
		j := i
		if f.Word(j) == text.Comma {
			j++
		}
		if f.Word(j) == text.And {
			j++
		}
		if j == i || !f.IsPercent(j) || f.Word(j+1) != text.Of {
			return i
		}
		for i = j + 2; i < len(f.Items) && i <= j+8 && f.Items[i].Quantity == 0 && !f.Items[i].Punct && !f.Has(i, lexicon.Auxiliary) && f.Word(i) != text.And; i++ {
		}
	}
	return i
}

// complement returns the item of the kind of vehicle that the words behind the figure say it is
// of: "31,000 of the new cars were plug-in hybrids", "half of them fully electric", "23.5 percent
// electric", "Most, 29,516 to be exact, were SUVs". It is -1 for none.
func (r *Reader) complement(f *Frame, k int) int {
	i, direct := k+1, true
	if f.IsWhole(k) {
		return -1 // "120,000 of the 230,000 cars registered in May were electric"
	}
	if f.Word(i) == text.Or && f.IsPercent(i+1) {
		i += 2 // "3,000 or a third were electric"
	}
	if of := f.pastAside(k); f.Word(of) == text.Of {
		i = of // "14,084, or 98.3 percent, of the 14,329 cars"
	}
	if f.Word(i) == text.Out {
		i++
	}
	if f.Word(i) == text.Of {
		if direct = f.StandsForThem(i + 1); direct {
			i += 2
		} else {
			last := k + 8
			for i++; i < len(f.Items) && i <= last && (f.Items[i].Quantity == 0 || f.wholeHere(i, k)) && !f.Items[i].Punct && !f.Has(i, lexicon.Auxiliary); i++ {
				if f.Items[i].Quantity != 0 {
					last = i + 8
				}
			}
			i = f.pastShares(i)
		}
	}
	i = f.pastInsertion(k, i)
	switch {
	case f.Has(i, lexicon.Auxiliary):
		for f.Has(i, lexicon.Auxiliary) {
			i++ // "will be"
		}
	case !direct || i == k+1 && !f.IsPercent(k) || i > k+1 && f.Word(i-1) == text.Comma:
		return -1
	}
	for f.Has(i, r.AdverbKind) || f.Has(i, lexicon.Determiner) {
		i++
	}
	e := f.Entry(i, lexicon.ScopeCue)
	if e == nil || !IsKind(&e.Scope) {
		return -1
	}
	last := i
	for o := f.Entry(last+1, lexicon.ScopeCue); o != nil && IsKind(&o.Scope); o = f.Entry(last+1, lexicon.ScopeCue) {
		last++
	}
	if next := last + 1; next < len(f.Items) && !f.Items[next].Punct && f.Word(next) != text.And && f.Word(next) != text.But && f.Word(next) != text.Or && f.Word(next) != text.While && !f.Has(next, lexicon.Preposition) {
		return -1
	}
	return i
}

// wholeHere reports whether items[i] is a count of all that the figure at items[k] is a part of.
func (f *Frame) wholeHere(i, k int) bool { return !f.IsPercent(i) && f.WholeOf(i, k) }

// Whole returns the count of all that the figure at items[k] is a part of, -1 for none: "3,000 of the 9,000 cars".
func (f *Frame) Whole(k int) int {
	for i := k + 2; i < len(f.Items) && i <= k+10; i++ {
		if f.Items[i].Quantity != 0 && f.wholeHere(i, k) {
			return i
		}
	}
	return -1
}

// IsWhole reports whether the count at items[k] is all that one right before it is a part of: "120,000 of the 230,000 cars".
func (f *Frame) IsWhole(k int) bool { return f.PartOfIt(k) >= 0 }

// PartOfIt returns the part that is told before the count of all at items[k], -1 for none.
func (f *Frame) PartOfIt(k int) int {
	if f.IsPercent(k) {
		return -1
	}
	for j := k - 2; j >= 0 && j >= k-10; j-- {
		if f.Items[j].Quantity != 0 && f.WholeOf(k, j) {
			return j
		}
	}
	return -1
}

// Told returns the kind of vehicle that the words behind the figure say it is of.
func (r *Reader) Told(f *Frame, k int) (fact.Scope, bool) {
	i := r.complement(f, k)
	if i < 0 {
		return fact.Scope{}, false
	}
	kind := f.KindAt(i)
	if p := r.Joined(f, i); p != "" {
		kind.Powertrain = p // "were plug-in hybrids or fully electric"
	}
	return kind, true
}

// SomeOf reports whether the figure counts some "of them", or of what a sentence before counted.
func (r *Reader) SomeOf(f *Frame, k int) bool {
	return f.Word(k+1) == text.Of && f.StandsForThem(k+2) || f.Word(k-1) == text.Which && f.Word(k-2) == text.Of || (f.Word(0) == text.Of || f.Word(0) == text.Among) && f.StandsForThem(1)
}

// StandsForThem reports whether items[i] stands for what was counted before: "of them", "of which".
func (f *Frame) StandsForThem(i int) bool {
	switch f.Word(i) {
	case text.Them, text.These, text.Those, text.Which, text.That:
		return true
	}
	return false
}

// pastInsertion returns the item after an insertion that the figure at items[k] stands in or is followed
// by, where a verb follows that: "29,516 to be exact, were", "60 percent of them, 25,884 cars, were".
func (f *Frame) pastInsertion(k, i int) int {
	if f.Word(i) == text.To && f.Has(i+1, lexicon.Auxiliary) {
		i += 3
	}
	end := 0
	if f.MarksInsertion(k - 1) {
		end = f.insertionMark(i)
	}
	if end == 0 && f.MarksInsertion(i) && f.Word(i+1) != text.And && f.Word(i+1) != text.But {
		end = f.insertionMark(i + 1)
	}
	if end > 0 {
		return end + 1
	}
	return i
}

// insertionMark returns the next mark from items[i] on where a verb follows it, else 0.
func (f *Frame) insertionMark(i int) int {
	for last := i + 8; i < len(f.Items) && i <= last; i++ {
		if f.MarksInsertion(i) && f.Has(i+1, lexicon.Auxiliary) {
			return i
		}
		if f.MarksInsertion(i) {
			break
		}
	}
	return 0
}

// MarksInsertion reports whether items[i] is a mark that an insertion begins or ends with.
func (f *Frame) MarksInsertion(i int) bool {
	switch f.Word(i) {
	case text.Comma, text.OpenParen, text.CloseParen, text.Dash:
		return true
	}
	return false
}

// IsPercent reports whether items[k] is a percentage.
func (f *Frame) IsPercent(k int) bool {
	q := f.QuantityAt(k)
	return q != nil && q.Unit != nil && q.Unit.Dimension == "percent"
}

// SharersKind returns the kind of vehicle whose share the sentence has spoken of before the
// figure: "The EV share held up, with a record 11.6% of the market".
func (r *Reader) SharersKind(f *Frame, k int) fact.Scope {
	for i := k - 1; i > 0 && f.Items[i].Quantity == 0 && (f.Items[i].Name == nil || f.Items[i].Name.Kind == lexicon.Place); i-- {
		if f.Has(i, r.ShareKind) && f.Visible(i, k) {
			kind := r.ScopeAround(f, i-1)
			return KindOf(&kind)
		}
	}
	return fact.Scope{}
}

// KindOfMarket returns the kind of vehicle whose market, or figures, the clause before a
// participle speaks of: "leads in the BEV market, reporting 1.02 million units sold".
func (r *Reader) KindOfMarket(f *Frame, k int) fact.Scope {
	for i := f.Starts[f.Runs[k]] - 1; i >= 0 && f.Weight[f.Runs[i+1]] < AtContrast; i-- {
		e, next := f.Entry(i, lexicon.ScopeCue), f.PastBracket(i+1)
		if e != nil && IsKind(&e.Scope) && f.Visible(i, k) && (f.Word(next) == r.Words.Market || r.CountsCars(f, next)) {
			kind := r.ScopeAround(f, i)
			return KindOf(&kind)
		}
	}
	return fact.Scope{}
}

// ScopeAround returns what the scope word at items[i] and those right before it say
// together, nothing for i < 0: "diesel trucks".
func (r *Reader) ScopeAround(f *Frame, i int) fact.Scope {
	var s fact.Scope
	if i >= 0 && f.Entry(i, lexicon.ScopeCue) != nil {
		s.Powertrain = r.Joined(f, i) // "EV and plug-in hybrid sales, making up half of the market"
	}
	for e := f.Entry(i, lexicon.ScopeCue); i >= 0 && e != nil; e = f.Entry(i, lexicon.ScopeCue) {
		s.Merge(&e.Scope)
		i--
	}
	return s
}

// KindAhead returns the item of the kind of vehicle, or of buyer, that the clause after
// an opening phrase with the figure is about: "At 737,000, NEVs …", "With 7,000 units,
// the number of diesels …", "At 9,000, fleet sales …". It is -1 for none.
func (r *Reader) KindAhead(f *Frame, k int, fits func(*Frame, int, *lexicon.Entry) bool) int {
	i := f.AfterOpening(k)
	if i < 0 || f.Word(0) == text.Of { // "Of the 60,907 cars, NEVs made up": the whole
		return -1
	}
	if f.Word(i+1) == text.Of {
		for i += 2; f.Has(i, lexicon.Determiner); i++ {
		}
	}
	e := f.Entry(i, lexicon.ScopeCue)
	if e == nil || !(fits(f, i, e) && (f.Plural(i) || f.Has(f.PastBracket(i+1), r.UnitNoun))) && !f.Has(i+1, lexicon.MetricCue) {
		return -1 // but "its NEV division" is
	}
	return i
}

// OpensWith reports whether the run adds by "with" to what was said: "BEVs gained 14
// percent, with 12,300 registrations".
func (r *Reader) OpensWith(f *Frame, run int) bool {
	i := f.Starts[run]
	if f.Word(i) == text.Comma {
		i++
	}
	return i > 0 && f.Word(i) == text.With
}

// RelativeKind returns the item of the kind of vehicle, or of buyer, that the figure's
// relative clause is about: "followed by diesels, which accounted for 22 per cent",
// "by the fleet market, to which registrations rose". It is -1 for none.
func (r *Reader) RelativeKind(f *Frame, k int) int {
	i := f.Starts[f.Runs[k]]
	if f.Word(i) == text.Comma {
		i++
	}
	if f.Word(i) == text.Of && f.Word(i+1) == text.Which && i > 1 && f.Word(i-1) == text.Comma {
		at := f.beforeBrackets(i - 2) // "plug-in hybrids, of which 5,910 were registered"
		if r.Vehicles(f, at) != nil && f.Plural(at) && f.QuantityAt(at-1) == nil && !r.OneOfKinds(f, at) {
			return at
		}
		return -1
	}
	if f.Word(i) != text.Which && f.Word(i) != text.Whose && f.Word(i) != text.Where || i < 3 {
		return -1
	}
	if f.Word(i-1) == text.Of && f.Has(i-2, lexicon.MetricCue) && i > 3 {
		i -= 2 // "diesels, sales of which fell"
	} else if f.Word(i-1) != text.Of && f.Has(i-1, lexicon.Preposition) {
		i--
	}
	if f.Word(i-1) == text.Comma {
		i--
	}
	i = f.beforeBrackets(i - 1) // "battery electric vehicles (BEVs), which"
	if f.Has(i, r.UnitNoun) && f.Entry(i, lexicon.ScopeCue) == nil {
		i-- // "the fleet business"
	}
	if e := f.Entry(i, lexicon.ScopeCue); e == nil || !IsKind(&e.Scope) && e.Scope.Channel == "" {
		return -1
	}
	return i
}

// PastBracket returns the item after the brackets that open at items[i], i where
// none do.
func (f *Frame) PastBracket(i int) int {
	if f.Word(i) != text.OpenParen {
		return i
	}
	for j := i + 1; j < len(f.Items) && j <= i+8; j++ {
		if f.Word(j) == text.CloseParen {
			return j + 1
		}
	}
	return i
}

// IsKindNoun reports whether the entry's word at items[i] names a kind of vehicle.
func (r *Reader) IsKindNoun(f *Frame, i int, e *lexicon.Entry) bool {
	return IsKind(&e.Scope) && (e.Unit == fact.Vehicle || r.standsAlone(f, i))
}

// OpeningKind returns the kind of vehicle, or of buyer, that a phrase before the
// figure's clause limits it to: "In two-wheelers, Honda sold 4.1 lakh units",
// "In the fleet market, registrations fell".
func (r *Reader) OpeningKind(f *Frame, k int, fits func(*Frame, int, *lexicon.Entry) bool) int {
	for run := f.Runs[k] - 1; run >= 0; run-- {
		i := f.Starts[run]
		for f.Word(i) == text.Comma || f.Word(i) == text.Semicolon || f.Word(i) == text.And {
			i++ // "and, for electrified cars, will be 35%"
		}
		if f.Word(i) == text.In || f.Word(i) == text.Among || f.Word(i) == text.For {
			for i++; f.Has(i, lexicon.Determiner); i++ {
			}
			e := f.Entry(i, lexicon.ScopeCue)
			if e != nil && fits(f, i, e) && (i+1 == f.Ends[run] && (f.Plural(i) || e.Unit == "") || i+2 == f.Ends[run] && f.Has(i+1, r.UnitNoun)) {
				return i
			}
		}
		if f.Weight[run+1] >= AtSemicolon || f.Weight[run] >= AtSemicolon {
			break
		}
	}
	return -1
}

// OneOfKinds reports whether the noun for vehicles at items[i] ends a list of
// several kinds.
func (r *Reader) OneOfKinds(f *Frame, i int) bool {
	j := i - 1
	for f.Has(j, lexicon.Determiner) {
		j--
	}
	return (f.Word(j) == text.And || f.Word(j) == text.Or) && (r.Vehicles(f, j-1) != nil || f.Has(j-1, lexicon.UnitWord))
}

// standsAlone reports whether the word for a kind opens its clause and a comma
// or a verb follows: "Petrol, with 38.4%", "Electric rose to".
func (r *Reader) standsAlone(f *Frame, i int) bool {
	return i == 0 && (f.Word(i+1) == text.Comma || f.Word(i+1) == text.Colon || f.Has(i+1, lexicon.VerbWord) || r.IsVerb(f, i+1) && !f.Has(i+1, lexicon.MetricCue) && !f.Has(i+1, lexicon.UnitWord))
}

// ScopePhrase reports whether the scope word stands in a prepositional phrase.
func (r *Reader) ScopePhrase(f *Frame, i int) bool {
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		it := &f.Items[j]
		switch {
		case f.Has(j, lexicon.Preposition):
			return true
		case f.Has(j, lexicon.Determiner), f.Has(j, lexicon.ScopeCue), it.Name != nil && it.Role == lexicon.Adjective, it.Hit == nil && !it.Punct && it.Quantity == 0:
			continue
		}
		return false
	}
	return false
}

// scopeWords are the words that the steps about what is counted ask for.
type scopeWords struct {
	non, ex, Rest, outside, given, basis, consisting, Fresh, everybody, everyone, nobody, Average, listing, Has, Works, Have, included, excluded, Ones, index, Companies, Firms, Businesses text.Word
}

func newScopeWords(v *text.Vocabulary) scopeWords {
	return scopeWords{
		non: v.Add("non"), ex: v.Add("ex"), Rest: v.Add("rest"), outside: v.Add("outside"), given: v.Add("given"), basis: v.Add("basis"), consisting: v.Add("consisting"), Fresh: v.Add("new"), everybody: v.Add("everybody"), everyone: v.Add("everyone"), nobody: v.Add("nobody"), Average: v.Add("average"), listing: v.Add("listing"), Has: v.Add("has"),
		Works: v.Add("works"), Have: v.Add("have"),
		included: v.Add("included"), excluded: v.Add("excluded"), Ones: v.Add("ones"), index: v.Add("index"),
		Companies: v.Add("companies"), Firms: v.Add("firms"), Businesses: v.Add("businesses"),
	}
}

// ClosesWith reports whether the brackets about items[i] stand right behind the figure at items[k] and
// its noun: "625 km of range (WLTP)".
func (f *Frame) ClosesWith(k, i int) bool {
	open := f.Bracket(i)
	if open <= k || open > k+4 {
		return false
	}
	for j := k + 1; j < open; j++ {
		if f.Items[j].Punct || f.Items[j].Quantity != 0 {
			return false
		}
	}
	return true
}

// CountsNew reports whether the number counts vehicles of no kind in particular:
// "new cars", "light vehicles".
func (r *Reader) CountsNew(q *mention.Quantity) bool {
	return q != nil && q.Counted != nil && q.Counted.Kind == lexicon.ScopeCue && q.Counted.Scope == (fact.Scope{})
}

// SpeaksOfNew reports whether the sentence sets new cars against used ones.
func (r *Reader) SpeaksOfNew(f *Frame) bool {
	for i := range f.Tokens {
		if f.Tokens[i].Word == r.Words.Fresh {
			return true
		}
	}
	return false
}

// NamesKind reports whether the figure's run has named a kind of vehicle of its
// own: "…, while hybrids accounted for 15.9 per cent".
func (r *Reader) NamesKind(f *Frame, k int) bool {
	if r.complement(f, k) >= 0 {
		return true
	}
	if i := r.RelativeKind(f, k); i >= 0 && r.Vehicles(f, i) != nil {
		return true
	}
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		if f.Runs[i] != f.Runs[k] {
			continue
		}
		if e := f.Entry(i, lexicon.ScopeCue); r.Vehicles(f, i) != nil && f.Plural(i) || e != nil && (e.Scope.Channel != "" || IsKind(&e.Scope) && f.Has(i+1, r.ShareKind)) {
			return true // also "and a BEV share of 22.3 percent"
		}
	}
	return false
}

// IsTurnover reports whether the metric counts the cars that find a buyer, by one
// word or another.
func (r *Reader) IsTurnover(metric string) bool {
	return r.Vocabulary(metric).Is(lexicon.Turnover)
}

// SemicolonBetween reports whether a semicolon stands between the two items.
func (f *Frame) SemicolonBetween(i, k int) bool {
	for j := i + 1; j < k; j++ {
		if f.Word(j) == text.Semicolon {
			return true
		}
	}
	return false
}
