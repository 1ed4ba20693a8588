package clause

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// IsAll reports whether items[i] is the industry or the market as what has figures: what a
// clause is about, what possesses something that is measured, or whose that is.
func (r *Reader) IsAll(f *Frame, i int) bool {
	if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Scope.Annualized {
		_, owned := f.phraseOf(i)
		return !owned // nobody else has one: "the annual selling rate was 16.4 million"
	}
	if f.Word(i) == text.All && i+1 < len(f.Items) && f.Plural(i+1) {
		e := f.Entry(i+1, lexicon.Descriptor)
		makers := e != nil && (IsCompany(e) || e.Name == "brand") || f.Has(i+1, r.ProducingKind)
		return makers && (f.Word(i-1) == text.Across || f.Word(i-1) == text.Of && f.Has(i-2, lexicon.MetricCue)) // "installations of all suppliers"
	}
	if r.averageVehicle(f, i) {
		_, owned := f.phraseOf(i)
		return !owned
	}
	if e := f.Entry(i, lexicon.Descriptor); e != nil && IsCompany(e) && f.Items[i].Last-f.Items[i].First > 1 {
		return false // "the industry leader": one company
	}
	industry, compound := r.nounOfAll(f, i)
	if !industry && !r.isMarketNoun(f, i) {
		return false
	}
	prepositional, owned := f.phraseOf(i)
	if owned {
		return false
	}
	if compound {
		return true
	}
	next := i + 1
	switch {
	case f.Word(next) == text.As && f.Word(next+2) == r.Words.Whole:
		next += 3
	case f.Word(next) == text.Possessive:
		return r.Owns(f, i) || f.QuantityAt(next+1) != nil // "well under the industry's 7%"
	case f.Word(next) == text.That, f.Word(next) == text.Which, f.Word(next) == text.Comma && f.Word(next+1) == text.Which && !prepositional:
		return true // "outpaced the industry, which rose 3 percent", "in a market that grew 5"
	}
	if industry && r.measuresIt(f, next) {
		return true
	}
	return !prepositional && r.Predicated(f, next)
}

// averageVehicle reports whether the noun at items[i] is the average vehicle, which is nobody's: "the
// average new car went for", "the average price of a used vehicle is".
func (r *Reader) averageVehicle(f *Frame, i int) bool {
	if e := f.Entry(i, lexicon.UnitWord); f.Plural(i) || r.Vehicles(f, i) == nil && (e == nil || e.Unit != fact.Vehicle) {
		return false
	}
	j := i - 1
	for f.Has(j, lexicon.ScopeCue) || f.Word(j) == r.Words.Fresh || f.Word(j) == text.Hyphen {
		j--
	}
	if f.Has(j, r.AverageKind) {
		return f.Word(j-1) == text.The
	}
	if w := f.Word(j - 1); f.Word(j) != text.A && f.Word(j) != text.An || w != text.Of && w != text.For {
		return false
	}
	e := f.Entry(j-2, lexicon.MetricCue)
	return e != nil && len(e.Metrics) > 0 && e.Metrics[0] == AveragePrice
}

// nounOfAll reports whether items[i] is the industry, or words for what is measured that begin
// with it: "industry volume".
func (r *Reader) nounOfAll(f *Frame, i int) (industry, compound bool) {
	it := &f.Items[i]
	for t := it.First; t < it.Last; t++ {
		if f.Tokens[t].Word == r.Words.Industry {
			return true, t+1 < it.Last
		}
	}
	if i > 0 && f.Text(i) == "sector" {
		before := f.Text(i - 1)
		return before == "automotive" || before == "auto" || before == "automobile", false // "the automotive sector"
	}
	return false, false
}

// measuresIt reports whether words for what is measured follow the noun before items[i]: "an
// industry total", "industry sales", "industry-wide deliveries".
func (r *Reader) measuresIt(f *Frame, i int) bool {
	for end := i + 3; i < end && i < len(f.Items); i++ {
		if f.Has(i, lexicon.MetricCue) && f.Use(i, lexicon.MetricCue).Role != lexicon.Verb {
			return true
		}
		switch w := f.Word(i); {
		case r.IsSum(w), f.Has(i, r.AverageKind) && (f.Word(i+1) == text.Of || f.QuantityAt(i+1) != nil):
			return true // "against an industry average of $3,871"
		case w == text.Hyphen, f.Has(i, lexicon.ScopeCue), f.Has(i, r.AverageKind), w == 0 && f.Items[i].Hit == nil && !f.Items[i].Punct:
		default:
			return false
		}
	}
	return false
}

// Predicated reports whether a verb, or what stands for one, follows the noun before
// items[i]: "the market fell", "sees the market recovering", "expects the industry to sell",
// "puts the market at".
func (r *Reader) Predicated(f *Frame, i int) bool {
	switch f.Word(i) {
	case text.To, text.At:
		return true
	}
	return f.Has(i, lexicon.ModalityCue) || f.Has(i, lexicon.Move) || f.Has(i, r.PastKind) || f.Participle(i) || r.IsVerb(f, i) || f.Has(i, r.AdverbKind) && f.Has(i+1, lexicon.Move)
}

// EndsOnMarket reports whether items[i] is "market", or a phrase that ends on it: "battery market".
func (r *Reader) EndsOnMarket(f *Frame, i int) bool {
	return i >= 0 && i < len(f.Items) && f.Tokens[f.Items[i].Last-1].Word == r.Words.Market
}

// isMarketNoun reports whether items[i] is the market, and none at home or abroad, which is
// somebody's.
func (r *Reader) isMarketNoun(f *Frame, i int) bool {
	e := f.Entry(i, lexicon.ScopeCue)
	return r.EndsOnMarket(f, i) && !f.Plural(i) && (e == nil || e.Scope.Market == "")
}

// phraseOf reports of the noun at items[i] whether its phrase follows a preposition, and
// whether it is somebody's: "its biggest market", "the Tesla market".
func (f *Frame) phraseOf(i int) (prepositional, owned bool) {
	j := i - 1
	for ; j >= 0 && j >= i-6; j-- {
		n := f.Items[j].Name
		if f.Has(j, lexicon.Pronoun) || n != nil && n.Kind != lexicon.Place {
			return false, true
		}
		if f.Has(j, lexicon.Determiner) {
			j--
			break
		}
		if f.Has(j, lexicon.Preposition) || f.Has(j, lexicon.Conjunction) || f.Items[j].Quantity != 0 || f.Items[j].Punct && f.Word(j) != text.Hyphen && f.Word(j) != text.Possessive {
			break
		}
	}
	switch f.Word(j) {
	case text.Since, text.As, text.After, text.Before, text.Until:
		return false, false // as a rule of a clause: "since the market grew"
	case text.With:
		return !f.Has(i+1, lexicon.Move), false // "with the market down 9 percent"
	}
	return f.Has(j, lexicon.Preposition), false
}

// TheirOwn reports whether a pronoun between items[i] and the figure at items[k] says that
// it is somebody's again: "since the market grew by 11 percent, their share rose to 7.4".
func (r *Reader) TheirOwn(f *Frame, i, k int) bool {
	for j := i + 1; j < k; j++ {
		if f.Has(j, lexicon.Pronoun) && f.Word(j) != text.It || f.Word(j) == r.Words.Itself {
			return true
		}
	}
	return false
}

// MeasuresAnew reports whether the words between items[i] and the figure at items[k] name in
// another clause what is measured, so that it is somebody's again: "as the market shrank,
// sales rose 3 percent".
func (r *Reader) MeasuresAnew(f *Frame, i, k int) bool {
	for j := i + 1; j < k; j++ {
		if f.Runs[j] > f.Runs[i] && f.Has(j, lexicon.MetricCue) {
			return true
		}
	}
	return false
}
