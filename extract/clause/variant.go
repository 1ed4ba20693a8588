package clause

import (
	"math"
	"strings"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// PricedAt reports whether a preposition at items[i] leads in an amount of money: "the VXi at
// Rs 7.29 lakh".
func (f *Frame) PricedAt(i int) bool {
	q := f.QuantityAt(i + 1)
	return f.Has(i, lexicon.Preposition) && q != nil && q.Unit != nil && q.Unit.Dimension == "money"
}

// UnknownName reports whether items[i] is a capitalised word of which no
// lexicon knows anything.
func (f *Frame) UnknownName(i int) bool {
	if i < 0 || i >= len(f.Items) {
		return false
	}
	it := &f.Items[i]
	t := &f.Tokens[it.First]
	return it.Kinds.Empty() && it.Name == nil && it.When == 0 && it.Quantity == 0 && t.Kind == text.Letters && t.Capital
}

// IsPlus reports whether items[i] is a plus sign at the word before.
func (f *Frame) IsPlus(i int) bool {
	return i >= 0 && i < len(f.Items) && f.Tokens[f.Items[i].First].Glued && f.Text(i) == "+"
}

// TextOf returns the words of items[first:last], "" where they do not follow each other in the text, as a label that was moved behind
// the name that it stands over.
func (f *Frame) TextOf(first, last int) string {
	start, end := f.Tokens[f.Items[first].First].Start, f.Tokens[f.Items[last-1].Last-1].End
	if start > end {
		return ""
	}
	return f.Article[start:end]
}

// trimBehind returns the words after a model's name at items[i] that can only be
// those of a trim, as in the head of a row: "Polestar 2 Long Range Single Motor".
func (r *Reader) trimBehind(f *Frame, i int) string {
	last := i + 1
	for last < len(f.Items) && last < i+6 {
		it := &f.Items[last]
		t := &f.Tokens[it.First]
		if it.Punct || it.Quantity != 0 || it.When != 0 || it.Name != nil || !it.Kinds.Empty() && !f.Has(last, r.VariantKind) {
			break
		}
		if !t.Capital && !(it.First+1 < len(f.Tokens) && f.Tokens[it.First+1].Glued) && !t.Glued {
			break
		}
		last++
	}
	if last == i+1 || !f.Items[i].Kinds.Has(lexicon.Model) {
		return ""
	}
	return f.TextOf(i+1, last)
}

// NamesTrims reports whether the number is as those by which trims go: of two or three digits, and no
// mere count.
func NamesTrims(q *mention.Quantity) bool {
	return !q.Words && !q.Group && !q.Scaled && !q.Ranged && q.Value >= 20 && q.Value < 1000
}

// NumbersTrim reports whether items[i] is a number of two or three digits that ends the name of a trim:
// nothing but a mark, a verb or an amount stands behind it.
func (f *Frame) NumbersTrim(i int) bool {
	q := f.QuantityAt(i)
	if q == nil || q.Unit != nil || !NamesTrims(q) || q.Value != math.Trunc(q.Value) {
		return false
	}
	return i+1 >= len(f.Items) || f.Items[i+1].Punct && f.Word(i+1) != text.Slash || f.Has(i+1, lexicon.Auxiliary) || f.measuresAt(i+1) || f.PricedAt(i+1)
}

// EndsCode reports whether items[i] are the digits behind the letters of a name: "M50", "eDrive40".
func (f *Frame) EndsCode(i int) bool {
	if i < 1 || i >= len(f.Items) {
		return false
	}
	t, n := &f.Tokens[f.Items[i-1].Last-1], &f.Tokens[f.Items[i].First]
	return n.Kind == text.Digits && n.Glued && t.Kind == text.Letters && f.Items[i].Quantity == 0 && f.Items[i-1].Name == nil
}

// LetterAt reports whether items[i] is a single letter at the digits before it: "eDrive25L".
func (f *Frame) LetterAt(i int) bool {
	if i < 1 || i >= len(f.Items) || f.Items[i].Quantity != 0 {
		return false
	}
	t := &f.Tokens[f.Items[i].First]
	return t.Glued && t.Kind == text.Letters && t.End-t.Start == 1 && f.Items[i].Last == f.Items[i].First+1
}

// IsCode reports whether items[i] is a number and letters in one: "4S", "3RS".
func (f *Frame) IsCode(i int) bool {
	it := &f.Items[i]
	t := &f.Tokens[it.Last-1]
	return it.Quantity == 0 && it.When == 0 && it.Name == nil && f.Tokens[it.First].Kind == text.Digits && t.Kind == text.Letters && t.Capital && it.Last > it.First+1
}

// CountsInName reports whether items[i] is a number that ends a name: "Pack Three", "Luxury 1".
func (f *Frame) CountsInName(i int) bool {
	q := f.QuantityAt(i)
	return q != nil && q.Unit == nil && q.Small && q.Words == f.Tokens[f.Items[i].First].Capital && i > 0 && f.Items[i-1].Name == nil && f.Tokens[f.Items[i-1].First].Capital
}

// Capitalised reports whether items[i] is a word with a capital that is no name, number or time: "as
// the Boost".
func (r *Reader) Capitalised(f *Frame, i int) bool {
	if i >= len(f.Items) {
		return false
	}
	it := &f.Items[i]
	return f.Tokens[it.First].Capital && it.Name == nil && it.Quantity == 0 && it.When == 0 && r.Vehicles(f, i) == nil
}

// NamesPlatform reports whether a noun for what models are built on stands among items[first:last+1], so that the
// words before it are its name: "the Electric Premium Architecture".
func (r *Reader) NamesPlatform(f *Frame, first, last int) bool {
	for i := first; i <= last && i < len(f.Items); i++ {
		if f.Has(i, r.platformNoun) {
			return true
		}
	}
	return false
}

// NamesBody reports whether items[i] is a noun for a kind of car that goes by it as by a name: "£49,695 for the
// Convertible". An abbreviation always has capitals.
func (r *Reader) NamesBody(f *Frame, i int) bool {
	if i >= len(f.Items) || r.Vehicles(f, i) == nil || f.Plural(i) || f.Items[i].Quantity != 0 {
		return false
	}
	word := f.Text(i)
	return f.Tokens[f.Items[i].First].Capital && strings.ToUpper(word) != word
}

// IsVariantNoun reports whether items[i] is a noun for versions, not the verb of "trims the sprint".
func (r *Reader) IsVariantNoun(f *Frame, i int) bool {
	return f.Has(i, r.VariantNoun) && !(f.Has(i, lexicon.Move) && f.Has(i+1, lexicon.Determiner))
}

// IsVehicleNoun reports whether items[i] is a noun for vehicles.
func (r *Reader) IsVehicleNoun(f *Frame, i int) bool {
	e := f.Entry(i, lexicon.Descriptor)
	return e != nil && e.Name == "model" || r.Vehicles(f, i) != nil
}

// OfEach reports whether the figure is said to be that of all versions: "130 mph in both
// configurations".
func (r *Reader) OfEach(f *Frame, k int) bool {
	for i := range f.Items {
		if w := f.Word(i); w != text.Both && w != text.All && w != text.Every {
			continue
		}
		if i < k || f.Has(i-1, lexicon.Preposition) && (i+1 >= len(f.Items) || f.Items[i+1].Punct || f.Has(i+1, lexicon.Determiner) || f.Has(i+1, r.VariantNoun) || f.Has(i+1, r.TrimNoun) || f.Plural(i+1) || r.IsVehicleNoun(f, i+1)) {
			return true // but "feel it through every flick"
		}
	}
	return false
}

// SharesAmongVersions reports whether the sentence opens with what all versions have: "All versions
// share a 52kWh battery".
func (r *Reader) SharesAmongVersions(f *Frame) bool {
	w := f.Word(0)
	return (w == text.Both || w == text.All || w == text.Every) && (f.Has(1, r.VariantNoun) || f.Has(2, r.VariantNoun) || r.IsVehicleNoun(f, 1))
}

// OfItsParts reports whether the sentence goes on about the version named before it by
// what that has: "The pack is good for 483 km", "Acceleration is brisk at".
func (r *Reader) OfItsParts(f *Frame, k int) bool {
	i := 0
	if f.Word(0) == text.The {
		i++
	}
	if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Scope.Cycle != "" {
		i++ // "EPA range is 296 miles"
	}
	u := f.Use(i, lexicon.MetricCue)
	if u == nil || u.Role == lexicon.Verb || f.Plural(i) || len(u.Metrics) == 0 || !r.Vocabulary(u.Metrics[0]).Is(lexicon.Product) || r.Vocabulary(u.Metrics[0]).Local {
		return false
	}
	for ; i < k; i++ {
		if n := f.Items[i].Name; n != nil && (n.Kind == lexicon.Model || n.Kind == lexicon.Maker) {
			return false
		}
	}
	return true
}

// IsModelNoun reports whether items[i] is the word "model", for one alone.
func (r *Reader) IsModelNoun(f *Frame, i int) bool {
	e := f.Entry(i, lexicon.UnitWord)
	return e != nil && e.Unit == "model" && !f.Plural(i)
}

// IsOne reports whether items[i] is the word "one", which stands for a noun: "the 84 kWh one".
func (f *Frame) IsOne(i int) bool {
	return i < len(f.Items) && f.Tokens[f.Items[i].First].Word == text.One && f.Items[i].Last == f.Items[i].First+1
}

// VersionBefore returns the kind of the last version that the sentence names before the figure,
// "" where several are named together. It reports whether one is named.
func (r *Reader) VersionBefore(f *Frame, k int) (string, bool) {
	for i := k - 1; i >= 0; i-- {
		if kind := r.versionAt(f, i); kind != "" {
			if w := f.Word(i - 1); (w == text.And || w == text.Or || w == text.Comma) && i > 1 && r.KindAt(f, i-2) != "" {
				return "", true // "pure electric and range-extended versions"
			}
			return kind, true
		}
	}
	return "", false
}

// EngineOf returns the kind of engine that the figure's part of the sentence is about, where the sentence sets several
// against each other: "a petrol with 209kW, a diesel generating 187kW and 550Nm". A part that names none goes on with
// the one before.
func (r *Reader) EngineOf(f *Frame, k int) (kind string, named bool) {
	first, several := "", false
	for i := range f.Items {
		e := r.KindAt(f, i)
		if e == "" || !f.Visible(i, k) {
			continue
		}
		several = several || first != "" && e != first
		first = e
	}
	for run := f.Runs[k]; several && run >= 0 && kind == ""; run-- {
		for i := f.Starts[run]; i < f.Ends[run]; i++ {
			e := r.KindAt(f, i)
			if e == "" || f.Runs[i] != run {
				continue
			}
			if kind == "" || i < k || r.KindAt(f, i-1) != "" {
				kind = e // "a petrol plug-in hybrid" is what it is called last
			}
		}
	}
	return kind, kind != ""
}

// VersionAfter returns the kind of the version that the figure is said to be for: "160 kW in the
// range-extended version".
func (r *Reader) VersionAfter(f *Frame, k int) (string, bool) {
	preposition := false
	for i := k + 1; i < len(f.Items) && i <= k+7; i++ {
		if f.Items[i].Quantity != 0 || f.Items[i].Punct || f.Has(i, lexicon.Conjunction) && f.Word(i) != text.As {
			break
		}
		preposition = preposition || f.Word(i) == text.For || f.Word(i) == text.In || f.Word(i) == text.With || f.Word(i) == text.As
		if kind := r.versionAt(f, i); kind != "" && preposition {
			return kind, true
		}
	}
	return "", false
}

// versionAt returns the kind of engine by which items[i] names a version: before a noun for one,
// or before the colon that an item of a list opens with.
func (r *Reader) versionAt(f *Frame, i int) string {
	kind := r.KindAt(f, i)
	if kind == "" {
		return ""
	}
	if f.Has(i+1, r.VariantNoun) || i == 0 && f.Word(1) == text.Colon {
		return kind
	}
	if r.goesByEngine(f, i) {
		return kind
	}
	if f.IsOne(i + 1) {
		for j := range i {
			if f.Has(j, r.VariantNoun) && r.KindAt(f, j-1) != "" {
				return kind // "the battery-electric version …; the range-extended one"
			}
		}
	}
	return ""
}

// VersionToCome returns the kind of engine of the version that the clause of the milestone at items[k] is about, "" for none: "The
// electric version of the Clio will arrive", "A hybrid will follow", "An electric Cayenne is due".
func (r *Reader) VersionToCome(f *Frame, k int, model *lexicon.Entry) string {
	for i := k - 1; i >= f.FirstOfClause(k) && f.Items[i].When == 0; i-- {
		kind := r.KindAt(f, i)
		if kind == "" {
			continue
		}
		a := f.Word(i-1) == text.A || f.Word(i-1) == text.An
		if r.versionAt(f, i) != "" || a && (i+1 < len(f.Items) && f.Items[i+1].Name == model || f.Has(i+1, lexicon.ModalityCue) || f.Has(i+1, lexicon.Auxiliary) || r.IsVerb(f, i+1)) {
			return kind
		}
		break
	}
	return ""
}

// goesByEngine reports whether a version goes by the noun for its engine at items[i]: "The hybrid starts at $25,315", "as a diesel". A
// car that is electric alone goes by that, too: "the EV starts at".
func (r *Reader) goesByEngine(f *Frame, i int) bool {
	e := f.Entry(i, lexicon.ScopeCue)
	if e.Unit != fact.Vehicle || e.Scope.Segment != "" || f.Plural(i) || e.Scope.Powertrain == "ev" || e.Scope.Powertrain == "bev" || e.Scope.Powertrain == "nev" || f.Items[i].Quantity != 0 {
		return false
	}
	switch w := f.Word(i - 1); {
	case (w == text.A || w == text.An) && f.Word(i-2) == text.As:
	case w != text.The || !f.beginsPart(i-2):
		return false // "no longer than the hybrid"
	}
	next := i + 1
	return next >= len(f.Items) || f.Items[next].Punct && f.Word(next) != text.Hyphen && f.Word(next) != text.Possessive || f.Items[next].Quantity != 0 || f.Items[next].When != 0 ||
		f.Has(next, lexicon.Auxiliary) || f.Has(next, lexicon.VerbWord) || f.Has(next, lexicon.Move) || f.Has(next, lexicon.Conjunction) || f.Has(next, lexicon.Preposition) || f.Has(next, lexicon.Pronoun) || r.IsVerb(f, next)
}

// beginsPart reports whether what a clause is about, or what something is said to be for, can begin behind items[i].
func (f *Frame) beginsPart(i int) bool {
	if i < 0 {
		return true
	}
	switch f.Word(i) {
	case text.Than:
		return false
	case text.With, text.For, text.In:
		return true
	}
	return f.Items[i].Punct || f.Items[i].When != 0 || f.Has(i, lexicon.Conjunction)
}

// KindAt returns the kind of engine that items[i] names.
func (r *Reader) KindAt(f *Frame, i int) string {
	if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Name != Modifier {
		return e.Scope.Powertrain
	}
	return ""
}
