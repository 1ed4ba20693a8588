package resolve

import (
	"strings"

	"carfacts/extract/clause"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// Which trim a figure is said to be of by what stands next to it: "the Long Range (from £28,495)",
// "$47,400 for the EX".

// trimBefore returns the trim that the brackets about the figure follow: "the Long Range (from
// £28,495)".
func (r *Resolver) trimBefore(f *clause.Frame, k int) string {
	open := f.Bracket(k)
	if open < 1 || f.Items[open-1].Quantity != 0 {
		return ""
	}
	for i := open + 1; i < k; i++ {
		if f.Items[i].Name != nil || f.Has(i, r.VariantKind) {
			return ""
		}
	}
	if v := r.variantAt(f, open-1); v != "" {
		return v
	}
	if first := r.trimWords(f, open-1); first < open-1 && r.IsVehicleNoun(f, open-1) {
		return f.TextOf(first, open-1) // "an all-wheel drive model (at $80,000)"
	}
	return ""
}

// trimAfter returns the trim that the figure is for, or describes: "$47,400 for the
// EX".
func (r *Resolver) trimAfter(f *clause.Frame, k int, d *draft) string {
	last := k + 1
	for f.Has(last, r.TrimWord) && f.Items[last].Last-f.Items[last].First > 1 {
		last++
	}
	if last > k+1 && f.Has(last, r.TrimNoun) {
		return f.TextOf(k+1, last) // "a 303 horsepower all-wheel-drive option"
	}
	if v := r.variantAt(f, k+1); v != "" && f.Has(k+1, r.VariantKind) && r.namesPart(f, k+2) {
		return v // "a 42.2 kWh Standard Range battery"
	}
	if v := r.variantAt(f, k+1); v != "" && d.Metric == clause.Price && f.Has(k-1, lexicon.Determiner) && !f.IsModel(k+1) {
		return v // "the $48,000 Performance"
	}
	if first := k + 2; (f.Word(k+1) == text.For || f.Word(k+1) == text.In || f.Word(k+1) == text.As) && f.Word(first) == text.The { // "Rs 23.5 lakh for the Excellence LR"
		end := first + 1
		for f.UnknownName(end) || end == first+1 && (r.Capitalised(f, end) || r.NamesBody(f, end) || mixedCase(f, end)) {
			end++
		}
		if end > first+1 && (end >= len(f.Items) || f.Items[end].Punct || f.Word(end) == text.And || f.Word(end) == text.To) && r.isProduct(d.Metric) {
			return f.TextOf(first+1, end)
		}
	}
	_, preposition := r.Attributed(f, k) // "the 1,093-hp Taycan Turbo GT"
	for i := k + 1; i < f.Ends[f.Runs[k]] && i <= k+12; i++ {
		if f.Runs[i] != f.Runs[k] || f.Items[i].Quantity != 0 && !f.CountsInName(i) && !r.namedByNumber(f, i) && !r.numberTrim(f, i) && !(d.Metric == "acceleration" && isSpeed(f.QuantityAt(i))) || f.Items[i].Punct {
			break // but "8.4 seconds to reach 100 km/h in the Air"
		}
		preposition = preposition || f.Word(i) == text.For || f.Word(i) == text.In || f.Word(i) == text.As && f.Has(i+1, lexicon.Determiner)
		if f.Word(i) == text.With && !preposition {
			return r.trimWith(f, i)
		}
		if preposition {
			if v := r.variantAt(f, i); v != "" {
				return v
			}
		}
	}
	if i := f.Ends[f.Runs[k]]; f.Word(i) == text.Comma && f.Has(i+1, r.NamingKind) {
		return r.trimNamed(f, i+2) // "a 1.0-litre turbo, called TCe 90"
	}
	return ""
}

// trimNamed returns the trim that the words from items[i] on are the name of.
func (r *Resolver) trimNamed(f *clause.Frame, i int) string {
	for f.Has(i, lexicon.Determiner) {
		i++
	}
	return r.variantAt(f, i)
}

// trimWith returns the trim that "with" at items[i] leads in: "489 hp, and 517 hp with the optional
// Performance Pack", "$42,995 with rear-wheel drive".
func (r *Resolver) trimWith(f *clause.Frame, i int) string {
	for i++; f.Has(i, lexicon.Determiner); i++ {
	}
	if r.variantAt(f, i) == "" && !f.Has(i, r.TrimWord) {
		i++ // "optional"
	}
	last := i + 1
	for f.Has(i, r.TrimWord) && f.Has(last, r.TrimWord) {
		last++
	}
	switch {
	case i >= len(f.Items) || last < len(f.Items) && !f.Items[last].Punct && f.Word(last) != text.And && f.Word(last) != text.Or:
		return ""
	case f.Has(i, r.VariantKind) || f.Has(i, r.TrimWord) && f.Items[i].Last-f.Items[i].First > 1:
		return f.TextOf(i, last)
	}
	return ""
}

// isSpeed reports whether the quantity is a speed: "100 km/h".
func isSpeed(q *mention.Quantity) bool {
	return q != nil && q.Unit != nil && q.Unit.Dimension == "speed"
}

// mixedCase reports whether items[i] is a word of no lexicon with capitals behind a small letter: "vRS".
func mixedCase(f *clause.Frame, i int) bool {
	if i >= len(f.Items) || !f.Items[i].Kinds.Empty() || f.Items[i].Name != nil || f.Tokens[f.Items[i].First].Kind != text.Letters {
		return false
	}
	s := f.Text(i)
	return strings.ToLower(s) != s && !f.Tokens[f.Items[i].First].Capital
}
