package clause

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// insertedEnd returns the item after the comma that ends the few words which the comma at items[i] puts
// between a subject and its verb, 0 where it puts none there: "Overseas plants, by contrast, made
// 490,736", "Those of trucks, still weighed down by a glut, dropped 37 percent".
func (r *Reader) insertedEnd(f *Frame, i int) int {
	j := i + 1
	adverbial := f.Has(j, lexicon.Preposition) && f.Word(j) != text.With && f.Word(j) != text.Including && f.Word(j) != text.Excluding && !r.prepositional(f, j)
	after := j // the word that tells
	if f.Has(j, lexicon.Conjunction) && f.Word(j) != text.And && f.Word(j) != text.Or && f.Word(j) != text.But && r.opensAsSubject(f, i) {
		for k := j + 1; k+1 < len(f.Items) && k <= j+12 && f.Items[k].Quantity == 0 && f.Items[k].When == 0 && !f.Has(k, lexicon.Auxiliary); k++ {
			if f.Word(k) != text.Comma {
				continue
			}
			if r.verbAt(f, k+1) || f.Has(k+1, lexicon.VerbWord) {
				return k + 1 // "The Wrangler, once America's best-selling plug-in, found"
			}
			break
		}
		return 0
	}
	if f.UnknownNoun(j) || f.Has(j, r.FillerKind) || f.Has(j, r.AdverbKind) {
		after++
	}
	if !adverbial && !(after > j && (f.Participle(after) || f.Has(after, lexicon.Preposition))) || !r.opensAsSubject(f, i) {
		return 0
	}
	pressed := adverbial && f.Items[i-1].Name != nil && // "Mexico, under pressure from the White House, plans"
		(f.UnknownNoun(j+1) && f.Has(j+2, lexicon.Preposition) || f.Has(j+1, lexicon.Determiner) && f.UnknownNoun(j+2) && f.Word(j+3) == text.Of)
	for k := j; k+1 < len(f.Items) && k <= j+20; k++ {
		switch {
		case f.Word(k) == text.Comma && (r.verbAt(f, k+1) || pressed && (f.Has(k+1, lexicon.ModalityCue) || f.Has(k+1, r.LevyingKind) || f.Has(k+1, lexicon.VerbWord))):
			return k + 1
		case f.Word(k) == text.Comma && (adverbial || f.Items[k+1].Punct), f.Items[k].Quantity != 0, f.Items[k].When != 0, f.Items[k].Punct && f.Word(k) != text.Comma && f.Word(k) != text.Hyphen:
			return 0
		case f.Has(k, lexicon.Auxiliary), adverbial && (k > j+5 && !pressed || k > j+8 || f.Items[k].Name != nil && !pressed || f.Has(k, lexicon.MetricCue)):
			return 0
		}
	}
	return 0
}

// partEnd returns the item after the comma that ends what the comma at items[i] puts between a subject and its verb on a part
// of it, 0 where it puts none there: "Domestic sales, of which SUVs make up 60 percent, grew", "Registrations, nine in ten of
// them electric, fell".
func (r *Reader) partEnd(f *Frame, i int) int {
	j := i + 1
	for f.QuantityAt(j) != nil || f.Has(j, r.AdverbKind) || f.Has(j, r.FillerKind) {
		j++
	}
	if f.Word(j) != text.Of && j == i+1 {
		j++ // "most of them"
	}
	if f.Word(j) != text.Of || !f.StandsForThem(j+1) || r.verbSince(f, i) {
		return 0
	}
	for k := j + 2; k+1 < len(f.Items) && k <= j+12; k++ {
		switch {
		case f.Word(k) == text.Comma && r.verbAt(f, k+1):
			return k + 1
		case f.Items[k].Punct && f.Word(k) != text.Hyphen && f.Word(k) != text.Possessive:
			return 0
		}
	}
	return 0
}

// verbSince reports whether a verb, or a figure that can be one's object, stands between the last mark and items[end].
func (r *Reader) verbSince(f *Frame, end int) bool {
	for k := end - 1; k >= 0 && (!f.Items[k].Punct || f.Word(k) == text.Hyphen || f.Word(k) == text.Possessive); k-- {
		if f.QuantityAt(k) != nil || r.verbAt(f, k) {
			return true
		}
	}
	return end == 0
}

// opensAsSubject reports whether nothing but a subject stands between the last mark, or the word that
// joins clauses, and items[end].
func (r *Reader) opensAsSubject(f *Frame, end int) bool {
	for k := end - 1; k >= 0; k-- {
		if r.Boundary(f, k) >= AtContrast {
			return k+1 < end
		}
		if f.Word(k) == text.Comma && f.opensWithPlace(k) {
			return k+1 < end // "In China, sales"
		}
		if f.Items[k].Quantity != 0 || f.Items[k].When != 0 || f.Items[k].Punct && f.Word(k) != text.Hyphen && f.Word(k) != text.Possessive || r.verbAt(f, k) || f.Word(k) == text.That {
			return false
		}
	}
	return end > 0 && !f.Has(0, lexicon.Preposition)
}

// verbAt reports whether items[i] is a verb of what is measured or of how it moved, or one of the past.
func (r *Reader) verbAt(f *Frame, i int) bool {
	return f.IsVerbOf(i, lexicon.Move) || f.measuresAt(i) || f.Has(i, lexicon.Auxiliary) || f.Has(i, r.PastKind) || f.unknownVerb(i)
}
