package resolve

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// unknownTown returns the name that stands where a plant's town does and that
// no lexicon knows.
func (r *Resolver) unknownTown(f *frame, k int) string {
	for i := range f.Of(r.worksKind) {
		if !f.visible(i, k) || f.runs[i] > f.runs[k] {
			continue
		}
		if town := r.townOf(f, i); town != "" {
			return r.orCountry(f, town)
		}
		if f.Word(i+1) == text.Comma && f.Word(i+2) == r.words.located && f.placeAt(i+4) {
			return r.marketName(f, i+4, nil) // "The facility, located in Hayward, can build"
		}
	}
	if town := r.townBeside(f, k); town != "" {
		return town
	}
	return r.townOpening(f, k)
}

// townOpening returns the name that no lexicon knows and that a sentence on a plant opens in: "In
// Bartow County, meanwhile, SK On is to open a plant in June".
func (r *Resolver) townOpening(f *frame, k int) string {
	if f.Word(0) != text.In || !f.unknownName(1) || !f.Kinds.Has(r.worksKind) {
		return ""
	}
	end := 2
	for end < len(f.Items) && f.Items[end].Name == nil && f.Tokens[f.Items[end].First].Capital {
		end++
	}
	if end >= k || f.Word(end) != text.Comma {
		return ""
	}
	return r.orCountry(f, f.textOf(1, end))
}

// townBeside returns the name that no lexicon knows and that a preposition makes a place
// beside the figure, or the place that it lies in: "employs 450 people in Brno", "hired 300
// workers at its new hall in Leipheim, Germany".
func (r *Resolver) townBeside(f *frame, k int) string {
	for i := k + 1; i < len(f.Items)-1 && f.runs[i] == f.runs[k] && f.Items[i].Quantity == 0; i++ {
		if w := f.Word(i); w != text.In && w != text.At && w != r.words.near || !f.unknownName(i+1) {
			continue
		}
		end := i + 2
		for end < len(f.Items) && f.unknownName(end) {
			end++
		}
		switch {
		case f.Word(end) == text.Comma && f.placeAt(end+1):
			return f.Items[end+1].Name.Name
		case f.Word(end) == text.Possessive, f.Word(end) == text.And, f.Word(end) == text.Comma && end+1 < len(f.Items) && f.unknownName(end+1):
			return "" // of several
		}
		return f.textOf(i+1, end)
	}
	return ""
}

// townOf returns the unknown name of the town of the plant at items[i]: "its
// plant in Elizabethtown", "the Talbotville plant", "its Bay City, Michigan,
// engine plant".
func (r *Resolver) townOf(f *frame, i int) string {
	j := i + 2
	if w := f.Word(i + 1); (w == text.In || w == text.At || w == r.words.near) && j < len(f.Items) && f.unknownName(j) {
		end := j + 1
		for end < len(f.Items) && f.Items[end].Name == nil && f.Tokens[f.Items[end].First].Capital {
			end++
		}
		return f.textOf(j, end)
	}
	j = f.beforeAddress(i)
	start := j
	for start > 0 && f.unknownName(start) {
		start--
	}
	if start < j && f.Has(start, lexicon.Determiner) {
		return f.textOf(start+1, j+1)
	}
	return ""
}

// beforeAddress returns the item that names the town before the noun at
// items[i]: the one before it, or where that gives the town's state, too, the
// one before that: "its Marysville, Ohio, plant".
func (f *frame) beforeAddress(i int) int {
	j := i - 1
	for n := 0; n < 2 && j > 3 && f.Items[j].Kinds.Empty() && !f.Items[j].Punct && !f.Tokens[f.Items[j].First].Capital; n++ {
		j-- // "its Bay City, Michigan, powertrain facility"
	}
	if j > 3 && f.Word(j) == text.Comma && f.placeAt(j-1) && f.Word(j-2) == text.Comma {
		return j - 3
	}
	return i - 1
}
