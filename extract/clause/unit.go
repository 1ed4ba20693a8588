package clause

import (
	"math"
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// IsCharger reports whether items[i] is a noun for a charger or a place with some.
func (r *Reader) IsCharger(f *Frame, i int) bool {
	if i >= len(f.Items) {
		return false
	}
	if e := f.Entry(i, lexicon.UnitWord); e != nil && (e.Unit == "charger" || e.Unit == "station") {
		return true
	}
	if q := f.QuantityAt(i); q != nil {
		return q.Unit != nil && (q.Unit.Dimension == "charger" || q.Unit.Dimension == "station")
	}
	return f.Has(i, r.plugKind)
}

// NamesChargers reports whether the sentence speaks of posts or sites at which cars are charged.
func (r *Reader) NamesChargers(f *Frame) bool {
	for i := range f.Items {
		if r.IsCharger(f, i) {
			return true
		}
	}
	return false
}

// ToldOfCharging reports whether the sentence has a window within which batteries are charged: "it peaks
// at 127 kW and goes from 10 to 80 percent in half an hour".
func (f *Frame) ToldOfCharging() bool {
	for i := range f.Items {
		q := f.QuantityAt(i)
		if q == nil || q.Unit == nil || q.Unit.Dimension != "percent" {
			continue
		}
		if q.Ranged && fullEnough(q.Value, q.Max) {
			return true
		}
		if p := f.QuantityAt(i + 2); p != nil && p.Unit == q.Unit && f.Word(i+1) == text.To && fullEnough(q.Value, p.Value) {
			return true
		}
	}
	return false
}

// fullEnough reports whether a battery charged from the one percentage to the other was nearly empty
// before and is nearly full then.
func fullEnough(from, to float64) bool { return from <= 30 && to >= 70 && to <= 100 }

// HoldsNumber reports whether the word before the number says that one has so many, or that
// it reaches so many.
func (r *Reader) HoldsNumber(f *Frame, k int, q *mention.Quantity) bool {
	if q.BoundHit != nil && q.BoundHit.Kinds.Has(r.HoldingKind) {
		return true
	}
	i := k - 1
	for f.Has(i, r.FillerKind) || f.Has(i, r.AdverbKind) || f.Has(i, r.PresentKind) || f.Word(i) == text.To || f.Word(i) == text.At {
		i--
	}
	return f.Has(i, r.HoldingKind) && (k-i <= 3)
}

// EndsCount reports whether no noun follows the number at items[k] that it could count.
func (f *Frame) EndsCount(k int) bool {
	i := k + 1
	return i >= len(f.Items) || f.Items[i].Punct || f.Items[i].When != 0 || f.Has(i, lexicon.Preposition) || f.Has(i, lexicon.Conjunction)
}

// Numbered returns the metric of the things whose number the run of the figure is about: "the
// number of public charging piles increased by 228.4 percent".
func (r *Reader) Numbered(f *Frame, k int, q *mention.Quantity) string {
	u := r.SitesNumbered(f, k)
	if u == nil {
		return ""
	}
	m := r.Vocabulary(u.Metric)
	if m == nil || q.Unit != nil && !Ratio(q.Unit.Dimension) && q.Unit != u {
		return ""
	}
	return u.Metric
}

// SitesNumbered returns the unit of what the sentence says there is a number of: "the number
// of stores is expected to exceed 60".
func (r *Reader) SitesNumbered(f *Frame, k int) *lexicon.Unit {
	for i := f.Starts[f.Runs[k]]; i < k && f.Kinds.Has(lexicon.UnitWord); i++ {
		e := f.Entry(i, lexicon.UnitWord)
		if e == nil {
			continue
		}
		if u := r.Lex.Units[e.Unit]; u != nil && IsSite(u.Dimension) && f.numberOf(r, i) {
			return u
		}
	}
	return nil
}

// numberOf reports whether "the number of" stands before the noun at items[i], with adjectives
// between.
func (f *Frame) numberOf(r *Reader, i int) bool {
	j := i - 1
	for j > 0 && j >= i-3 && f.Word(j) != text.Of && (!f.Has(j, lexicon.Determiner) || f.Has(j, lexicon.Pronoun)) && !f.Has(j, lexicon.UnitWord) && !f.Items[j].Punct && !f.Has(j, lexicon.ScopeCue) && f.Word(j) != text.And && f.Word(j) != text.Or {
		j--
	}
	if j > 1 && (f.Word(j) == text.And || f.Word(j) == text.Or) && f.Has(j-1, lexicon.UnitWord) {
		return f.numberOf(r, j-1) // "the number of swap stations and charging stations"
	}
	at := f.Items[max(j, 0)].Last - 1
	return at > 0 && f.Tokens[at].Word == text.Of && f.Tokens[at-1].Word == r.Words.Number
}

// Occasions reads "was sold 4,100 times" as a count of vehicles; other numbers
// of times that are no multiple of anything it refuses: "80,000 times a day".
func (r *Reader) Occasions(f *Frame, k int, q *mention.Quantity) string {
	if !q.IsMultiple || q.Quantity.Unit != "times" || q.Value < 100 {
		return ""
	}
	for i := k - 1; i >= max(0, k-5); i-- {
		if f.Has(i, r.PopularKind) {
			q.IsMultiple, q.Unit, q.Quantity.Unit, q.Counted, q.CountedHit = false, r.Lex.Units[fact.Vehicle], fact.Vehicle, nil, nil
			return "" // "was the best-selling car, 788 times"
		}
		if i < k-3 {
			continue
		}
		if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role == lexicon.Verb && len(u.Metrics) > 0 && r.Vocabulary(u.Metrics[0]).Accepts("count") {
			q.IsMultiple, q.Unit, q.Quantity.Unit, q.Counted, q.CountedHit = false, nil, "", nil, nil
			return ""
		}
	}
	return "counts occasions"
}

// HasPosts reports whether a number of chargers stands beside that of the sites: "733 sites with
// 4,887 charging points", "1,012 charging points at 178 stations".
func (r *Reader) HasPosts(f *Frame, k int) bool {
	for i := max(k-3, 0); i < min(k+4, len(f.Items)); i++ {
		if p := f.QuantityAt(i); p != nil && p.Unit != nil && p.Unit.Dimension == "charger" {
			return true
		}
	}
	return false
}

// CountsPosts reports whether the sentence has another figure of chargers or stations, or a
// word for chargers.
func (r *Reader) CountsPosts(f *Frame, k int) bool {
	for i := range f.Items {
		if p := f.QuantityAt(i); i != k && p != nil && p.Unit != nil && (p.Unit.Dimension == "charger" || p.Unit.Dimension == "station") {
			return true
		}
	}
	return r.SpeaksOf(f, "chargers")
}

// SpeaksOf reports whether a word of the sentence is one of the metric.
func (r *Reader) SpeaksOf(f *Frame, metric string) bool {
	for i := range f.Of(lexicon.MetricCue) {
		if e := f.Entry(i, lexicon.MetricCue); e != nil && len(e.Metrics) > 0 && e.Metrics[0] == metric {
			return true
		}
	}
	return false
}

// Bare reports whether a word that no lexicon knows for a unit follows the number at items[i]
// at once, as if the number counted it.
func (r *Reader) Bare(f *Frame, i int) bool {
	return i+1 < len(f.Items) && !f.Items[i+1].Punct && !f.Has(i+1, lexicon.Conjunction) && !f.Has(i+1, lexicon.Preposition) && f.Items[i+1].Quantity == 0 && f.Items[i+1].When == 0
}

// UnitOfCue returns the unit that the word for the metric nearest before the
// bare number in its run is told in: "days' supply stood at 44".
func (r *Reader) UnitOfCue(f *Frame, k int, q *mention.Quantity) *lexicon.Unit {
	if q.Group || q.Scaled || q.Reason != "" {
		return nil
	}
	for i := k - 1; i >= f.Starts[f.Runs[k]]; i-- {
		if e := f.Entry(i, lexicon.MetricCue); e != nil && f.Runs[i] == f.Runs[k] {
			return r.Lex.Units[e.Unit]
		}
	}
	return nil
}

// UnitOfThings returns what the bare number counts where its clause opens with the things that
// it says the number of: "public charging piles stood at 2.7 million", "its stores numbered 310".
func (r *Reader) UnitOfThings(f *Frame, k int, q *mention.Quantity) *lexicon.Unit {
	if q.Reason != "" || q.Words || q.Value != math.Trunc(q.Value) || !f.EndsCount(k) {
		return nil
	}
	for i := k - 1; i >= f.Starts[f.Runs[k]]; i-- {
		if f.Runs[i] != f.Runs[k] || f.Items[i].When != 0 {
			continue
		}
		e := f.Entry(i, lexicon.UnitWord)
		if e == nil || e.Unit == "" {
			if f.participleOf(r, i) {
				continue // "piles delivered with the car reached 5.9 million"
			}
			if f.Has(i, r.ProducingKind) || i == k-1 && f.PastTense(i) && !f.Has(i, lexicon.VerbWord) && !f.Has(i, lexicon.Move) && !f.Has(i, r.HoldingKind) && !f.Has(i, lexicon.Auxiliary) {
				return nil // "overseas plants made 490,736", "dealers shifted 6,318"
			}
			if f.Items[i].Quantity != 0 || f.Has(i, lexicon.MetricCue) || f.Has(i, lexicon.ScopeCue) {
				return nil
			}
			continue
		}
		if r.InPhrase(f, i) {
			continue
		}
		u := r.Lex.Units[e.Unit]
		if u == nil || r.TooMany(u, q) || !Sites(u.Dimension) || !HasSuffix(f.Text(i), "s") || i == k-1 && !f.Has(i-1, lexicon.Determiner) && f.Word(i-1) != text.Possessive {
			return nil
		}
		return u
	}
	return nil
}

// TooMany reports whether nobody has so many of what the unit counts: "cars at dealers and factories
// numbered 3.5 million".
func (r *Reader) TooMany(u *lexicon.Unit, q *mention.Quantity) bool {
	m := r.Vocabulary(u.Metric)
	return m != nil && m.Largest > 0 && q.Value > m.Largest
}

// participleOf reports whether items[i] is a participle right after a noun for places, which
// only says which of them: "piles delivered with the vehicle".
func (f *Frame) participleOf(r *Reader, i int) bool {
	e := f.Entry(i-1, lexicon.UnitWord)
	if e == nil || r.Lex.Units[e.Unit] == nil || !Sites(r.Lex.Units[e.Unit].Dimension) || !HasSuffix(f.Text(i), "ed") {
		return false
	}
	for j := i + 1; j < len(f.Items) && f.Runs[j] == f.Runs[i]; j++ {
		if f.Has(j, lexicon.Auxiliary) || f.Has(j, r.HoldingKind) {
			return true
		}
	}
	return false
}

// BuildsOn reports whether the figure is what somebody builds, after sites were
// counted: "plans 10,000 stations; CATL itself wants to build 1,000".
func (r *Reader) BuildsOn(f *Frame, k int) bool {
	i := k - 1
	for f.Has(i, r.FillerKind) || f.Has(i, lexicon.Determiner) {
		i-- // "will build another 1,000"
	}
	u := f.Use(i, lexicon.MetricCue)
	return u != nil && u.Role == lexicon.Verb && slices.Contains(u.Metrics, "production")
}

// The metrics of what one vehicle costs, of what is taken off that, and of what it or a post charges with.
const (
	Price         = "price"
	Discount      = "discount"
	ChargingPower = "charging_power"
)

// NamesPrice reports whether the sentence speaks of prices.
func (r *Reader) NamesPrice(f *Frame) bool {
	for i := range f.Of(lexicon.MetricCue) {
		if u := f.Use(i, lexicon.MetricCue); u != nil && (isMetric(u.Entry, Price) || isMetric(u.Entry, AveragePrice)) {
			return true
		}
	}
	return false
}

// InGeneral reports whether the clause of the figure at items[k] is about vehicles of a kind, and none
// spoken of before: "electric cars cost between 30,000 and 60,000 dollars", but "these cars".
func (r *Reader) InGeneral(f *Frame, k int) bool {
	first := f.FirstOfClause(k)
	for i := first + 1; i < k && i < first+4; i++ {
		if r.averageVehicle(f, i) {
			return true // "The average car weighs 1,500 kg"
		}
	}
	for i := first; i < k && f.Items[i].Name == nil && f.Items[i].Quantity == 0; i++ {
		if e := f.Entry(i, lexicon.UnitWord); f.Plural(i) && (r.Vehicles(f, i) != nil || e != nil && e.Unit == fact.Vehicle) {
			return i+1 == k || r.Predicated(f, i+1)
		}
		if f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.Pronoun) || f.Has(i, lexicon.Preposition) || f.Has(i, lexicon.MetricCue) || f.Items[i].Punct {
			return false
		}
	}
	return false
}
