package clause

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// KindThatPays returns the kind of vehicle that is said to pay the rate at items[k], or to enter at it:
// "49,000 electric cars from China may enter at 6.1 percent".
func (r *Reader) KindThatPays(f *Frame, k int) string {
	for i, pays := k-1, false; i >= 0 && f.Weight[f.Runs[i]] < AtSemicolon; i-- {
		pays = pays || f.Has(i, r.PayingKind) || f.Has(i, r.EnteringKind)
		if q := f.QuantityAt(i); pays && q != nil && q.Counted != nil {
			return q.Counted.Scope.Powertrain
		}
		if e := f.Entry(i, lexicon.ScopeCue); pays && e != nil && e.Scope.Powertrain != "" && f.Visible(i, k) {
			return e.Scope.Powertrain
		}
	}
	return ""
}

// SaysKind reports whether the sentence itself names the kind of vehicle.
func (f *Frame) SaysKind(powertrain string) bool {
	for i := range f.Of(lexicon.ScopeCue) {
		if e := f.Entry(i, lexicon.ScopeCue); powertrain != "" && e != nil && e.Scope.Powertrain == powertrain {
			return true
		}
	}
	return false
}

// SaysSegment reports whether the run of items[k] names the segment.
func (f *Frame) SaysSegment(k int, segment string) bool {
	for i := range f.Of(lexicon.ScopeCue) {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Scope.Segment == segment && f.Runs[i] == f.Runs[k] {
			return true
		}
	}
	return false
}

// OnTheirs reports whether the sentence is about the cars of whom the one before named: "Britain got in
// first. Its cars enter at 10 percent".
func (r *Reader) OnTheirs(f *Frame) bool {
	for i := range f.Items {
		if w := f.Word(i); (w == text.Its || w == text.Their) && r.Vehicles(f, i+1) != nil {
			return true
		}
	}
	return false
}

// OnImports reports whether the sentence says that a duty is on cars from wherever: "25 percent on
// imported cars", "on foreign-made vehicles".
func (r *Reader) OnImports(f *Frame) bool {
	for i := range f.Of(r.importedKind) {
		if f.Has(i+1, lexicon.ScopeCue) || f.Has(i+1, lexicon.UnitWord) || f.Word(i+1) == text.Hyphen && r.IsMaking(f, i+2) {
			return true
		}
	}
	return false
}

// HeldUntil reports whether the rate at items[k] is said to have held until something: "until then most
// paid 20 percent".
func (r *Reader) HeldUntil(f *Frame, k int) bool {
	for i := k - 1; i >= 0 && f.Word(i) != text.Semicolon; i-- {
		if w := f.Tokens[f.Items[i].First].Word; (w == text.Until || w == text.Before && f.Word(i+1) == text.Comma && Opens(f, i) || f.Has(i, r.bygoneKind) && Opens(f, i)) && f.Visible(i, k) {
			return true // also "Before, the duty was 2.5%", "Previously it was 2.5%"
		}
	}
	return false
}

// HasPredicate reports whether the sentence has a verb, and is no item of a list.
func (r *Reader) HasPredicate(f *Frame) bool {
	for i := range f.Items {
		if f.Has(i, lexicon.Auxiliary) || f.Has(i, r.PayingKind) || f.Has(i, r.LevyingKind) || f.Has(i, lexicon.VerbWord) {
			return true
		}
	}
	return false
}

// InForceAt reports whether the period at items[i] is when something begins to hold: "took effect
// on April 3", "effective July 1".
func (r *Reader) InForceAt(f *Frame, i int) bool {
	for i--; f.Has(i, lexicon.Preposition) || f.Has(i, r.AdverbKind); {
		i--
	}
	return f.Has(i, r.inForceKind)
}

// IsOrigin reports whether cars are said to come from the place at items[i]: "cars from Japan",
// "made in Japan", "Japan's cars".
func (r *Reader) IsOrigin(f *Frame, i int) bool {
	if f.Word(i+1) == text.Possessive && f.Has(i+2, lexicon.UnitWord) && f.Plural(i+2) {
		return true
	}
	return f.Word(r.BeforeFirst(f, i)) == text.From || r.IsMadeIn(f, i)
}

// EndsDutyOn reports whether "on" after a word for a duty is at items[j].
func (r *Reader) EndsDutyOn(f *Frame, j int) bool {
	return f.Word(j) == text.On && r.IsDuty(f, j-1) || r.IsDuty(f, j) && HasSuffix(f.Text(j), " on")
}

// BeforeFirst returns the item before the first of the places that the one at items[i] is named with:
// "from Mexico and Canada".
func (r *Reader) BeforeFirst(f *Frame, i int) int {
	j := r.BeforeArticle(f, i)
	for j > 0 && f.Word(j) == text.And && f.Items[j-1].Name != nil {
		j = r.BeforeArticle(f, j-1)
	}
	return j
}

// Levies reports whether the place or body at items[i] is said to set a duty: "Washington has
// charged", "Brazil, which makes no difference, charges", "Trump said he would raise".
func (r *Reader) Levies(f *Frame, i int) bool {
	if f.Items[i].Role == lexicon.Adjective || f.Items[i].Role == lexicon.People {
		return false
	}
	if r.levyingFrom(f, i+1) {
		return true
	}
	if f.Word(i+1) != text.Comma {
		return false
	}
	j := i + 2
	for j < len(f.Items) && j < i+16 && f.Word(j) != text.Comma {
		j++
	}
	return f.Word(j) == text.Comma && r.levyingFrom(f, j+1)
}

// levyingFrom reports whether a verb by which a state sets a duty follows at items[i], and not as
// what is done to something: "has been charging", but not "has been charged".
func (r *Reader) levyingFrom(f *Frame, i int) bool {
	suffers := false
	for last := i + 8; i < len(f.Items) && i <= last; i++ {
		switch w := f.Word(i); {
		case f.Has(i, r.LevyingKind):
			return !suffers || HasSuffix(f.Text(i), "ing")
		case w == r.Words.Be || w == r.Words.was || w == r.Words.were || w == r.Words.been || w == r.Words.is || w == r.Words.Are:
			suffers = true
		case f.Items[i].Punct || f.Items[i].When != 0 || w == text.Which || w == text.To || w == text.That:
		case f.Has(i, lexicon.Auxiliary) || f.Has(i, r.AdverbKind) || f.Has(i, lexicon.ModalityCue) || f.Has(i, r.DecidingKind) || f.Has(i, lexicon.Say) || f.Has(i, lexicon.Pronoun):
		default:
			return false
		}
	}
	return false
}

// OfItsDuty reports whether the place at items[i] stands at the word for a duty as whose it is:
// "U.S. tariffs", "Brazil's import duty", "a special EU rate".
func (r *Reader) OfItsDuty(f *Frame, i int) bool {
	of := f.Items[i].Role == lexicon.Adjective || f.Word(i+1) == text.Possessive
	for j := i + 1; j < len(f.Items) && j <= i+4; j++ {
		if r.IsDuty(f, j) {
			return of || j == i+1
		}
		if f.Items[j].Punct && f.Word(j) != text.Possessive || f.Items[j].Name != nil || f.Items[j].Quantity != 0 || f.Has(j, lexicon.ScopeCue) && f.Entry(j, lexicon.ScopeCue).Unit != "" || f.Has(j, lexicon.Preposition) {
			return false
		}
	}
	return false
}

// PaidThere reports whether a duty is paid on the way into the place at items[i]: "brought into the
// United States", "a tariff in Brazil", "In Norway cars carry".
func (r *Reader) PaidThere(f *Frame, i int) bool {
	j := r.BeforeArticle(f, i)
	switch f.Word(j) {
	case text.Into, text.By:
		return !r.IsMaking(f, j-1)
	case text.Of:
		return f.Word(j-1) == text.Out // "kept out of Europe"
	case text.In:
		return j == 0 || f.Items[j-1].Punct && !f.Has(i+1, lexicon.Descriptor) || r.IsDuty(f, j-1) || r.afterRate(f, j)
	case text.To:
		for last := j - 4; j > 0 && j >= last && !f.Items[j-1].Punct; j-- {
			if u := f.Use(j-1, lexicon.MetricCue); f.Has(j-1, r.SentKind) || u != nil && len(u.Metrics) > 0 && r.Vocabulary(u.Metrics[0]).Is(lexicon.Outbound) {
				return true // "cars shipped from China to the European Union"
			}
		}
		return false
	}
	return f.Has(j, r.EnteringKind)
}

// afterRate reports whether "in" at items[j] says of which place a rate is: "the rate for electric cars in Norway".
func (r *Reader) afterRate(f *Frame, j int) bool {
	for i := j - 1; i >= 0 && i >= j-5 && f.Items[i].Quantity == 0 && !f.Items[i].Punct; i-- {
		if f.Word(i) == r.Words.Rate {
			return true
		}
		if r.IsMaking(f, i) || f.Has(i, lexicon.Auxiliary) {
			break
		}
	}
	return false
}

// IsDuty reports whether items[i] is a word for a duty or a tax.
func (r *Reader) IsDuty(f *Frame, i int) bool {
	u := f.Use(i, lexicon.MetricCue)
	return u != nil && u.Role != lexicon.Verb && len(u.Metrics) > 0 && r.Vocabulary(u.Metrics[0]).Levied
}

// KindOfDuty returns the kind of vehicle that the sentence's word for a duty says it is on: "duties on
// electric vehicles built in China became definitive, raising the charge to 45.3 percent".
func (r *Reader) KindOfDuty(f *Frame) string {
	for i := range f.Of(lexicon.MetricCue) {
		if !r.IsDuty(f, i) {
			continue
		}
		for j := i; j < len(f.Items) && j <= i+8 && (!f.Items[j].Punct || f.Word(j) == text.Hyphen) && f.Items[j].Quantity == 0 && !f.Has(j, lexicon.Auxiliary); j++ {
			if e := f.Entry(j, lexicon.ScopeCue); e != nil && e.Scope.Powertrain != "" {
				return e.Scope.Powertrain
			}
		}
	}
	return ""
}

// DescribesCompany reports whether the place at items[i] only says where a company is
// from: "the U.S. EV maker".
func (r *Reader) DescribesCompany(f *Frame, i int) bool {
	for i++; f.Has(i, lexicon.ScopeCue); i++ {
	}
	return r.IsCompanyNoun(f, i)
}

// CameFrom reports whether the sentence says that something is from the place:
// "cars from China", "made in China", "Chinese cars".
func (r *Reader) CameFrom(f *Frame, place string) bool {
	for i := range f.Items {
		if n := f.Items[i].Name; n != nil && n.Name == place && (r.IsOrigin(f, i) || f.Items[i].Role == lexicon.Adjective && !f.Has(i+1, lexicon.MetricCue)) {
			return true
		}
	}
	return false
}

// OnCarsFrom reports whether the sentence names cars of no kind by where those come from: "Chinese-made cars", "vehicles from
// China".
func (r *Reader) OnCarsFrom(f *Frame) bool {
	for i := range f.Of(lexicon.UnitWord) {
		if e := f.Entry(i, lexicon.UnitWord); e == nil || e.Unit != fact.Vehicle || !f.Plural(i) || f.Has(i, lexicon.ScopeCue) {
			continue
		}
		from := i + 1
		for r.IsMaking(f, from) {
			from++
		}
		if w := f.Word(from); w == text.From || w == text.In && from > i+1 {
			return from+1 < len(f.Items) && f.PlaceAt(from+1)
		}
		before := i - 1
		for r.IsMaking(f, before) || f.Word(before) == text.Hyphen {
			before--
		}
		if before >= 0 && f.Items[before].Name != nil && f.Items[before].Name.Kind == lexicon.Place {
			return true
		}
	}
	return false
}

// PayerAfter returns the maker on whose cars a rate is: "17% on BYD's, 18.8% on those of Geely",
// "a duty of 38.1% on cars from SAIC", "35.3% will be applied to SAIC".
func (r *Reader) PayerAfter(f *Frame, k int) (Name, bool) {
	i := k + 1
	for r.IsDuty(f, i) {
		i++
	}
	for ; f.Has(i, lexicon.ModalityCue) || f.Has(i, lexicon.Auxiliary) || f.Has(i, r.LevyingKind); i++ {
	}
	switch f.Word(i) {
	case text.On, text.For, text.To:
	default:
		return Name{}, false
	}
	for i++; f.Has(i, lexicon.Determiner) || f.Word(i) == text.Those || f.Word(i) == text.Of || f.Word(i) == text.From || f.Word(i) == text.By || f.Has(i, lexicon.ScopeCue) || f.Has(i, lexicon.UnitWord) || r.IsMaking(f, i); {
		i++
	}
	if i >= len(f.Items) || f.Items[i].Name == nil || f.Items[i].Name.Kind != lexicon.Maker {
		return Name{}, false
	}
	return NameOf(f.Items[i].Name), true
}

// Pays reports whether the maker at items[at] is who pays the rate at items[k], and no example of
// those who do: "Geely gets away with 18.8%", "for BYD it is 17%", but "firms such as BMW pay".
func (r *Reader) Pays(f *Frame, at, k int) bool {
	if f.OpenedRelative(at+1) && f.Groups[k] == f.Groups[at+2] {
		return true // "firms such as Tesla, which will pay"
	}
	for i := at - 1; i >= 0 && i >= at-8 && !f.Has(i, lexicon.Auxiliary) && f.Items[i].Quantity == 0; i-- {
		if e := f.Entry(i, lexicon.Preposition); e != nil && e.Name == "example" {
			return false
		}
	}
	for i := at + 1; i < k; i++ {
		if e := f.Entry(i, lexicon.Descriptor); e != nil && IsCompany(e) && f.Plural(i) && f.Runs[i] == f.Runs[k] && f.Runs[at] != f.Runs[k] {
			return false // "SAIC faces 36.3%, while other companies face 21.3%"
		}
	}
	for i := at + 1; i < k; i++ {
		switch {
		case f.Has(i, r.LevyingKind) && f.Has(i-1, lexicon.Auxiliary):
			return true // "BYD is set at 17%"
		case f.Word(i) == text.Among && (f.Word(i+1) == text.Them || f.Word(i+1) == text.These):
			return false
		case f.Has(i, r.PayingKind), r.IsDuty(f, i), f.Roles[i].Draft > 0 && (f.Runs[i] == f.Runs[k] || f.Weight[f.Runs[k]] < AtContrast), at <= 1 && i == k-1 && f.Word(i) == text.Colon:
			return true
		}
	}
	before := f.Word(at - 1)
	return k-at <= 3 || before == text.For || before == text.On || before == text.At || f.Word(at+1) == text.Possessive
}
