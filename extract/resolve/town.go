package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/text"
)

// unknownTown returns the name that stands where a plant's town does and that
// no lexicon knows.
func (r *Resolver) unknownTown(f *clause.Frame, k int, staff bool) string {
	for i := range f.Of(r.WorksKind) {
		if !f.Visible(i, k) || f.Runs[i] > f.Runs[k] {
			continue
		}
		if town := r.TownOf(f, i); town != "" {
			return r.orCountry(f, town)
		}
		if f.Word(i+1) == text.Comma && f.Word(i+2) == r.Words.Located && f.PlaceAt(i+4) {
			return r.marketName(f, i+4, nil) // "The facility, located in Hayward, can build"
		}
	}
	if town := r.TownBeside(f, k); town != "" {
		return town
	}
	return r.townOpening(f, k, staff)
}

// townOpening returns the name that no lexicon knows and that a sentence on a plant, or on people at work, opens in: "In
// Bartow County, meanwhile, SK On is to open a plant in June", "In Créteil, 150 positions will be cut".
func (r *Resolver) townOpening(f *clause.Frame, k int, staff bool) string {
	if f.Word(0) != text.In || !f.UnknownName(1) || !f.Kinds.Has(r.WorksKind) && !staff {
		return ""
	}
	end := 2
	for end < len(f.Items) && f.Items[end].Name == nil && f.Tokens[f.Items[end].First].Capital {
		end++
	}
	if end >= k || f.Word(end) != text.Comma {
		return ""
	}
	return r.orCountry(f, f.TextOf(1, end))
}
