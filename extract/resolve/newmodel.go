package resolve

import (
	"slices"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// ofMaker reports whether a milestone that mostly a model has is told of the maker itself: of a brand, of the cars
// that it begins to hand over, or of a model of its own that has no name yet: "Firefly is due in May", "BYD began
// deliveries in June", "will show a midsize SUV in May".
func (r *Resolver) ofMaker(f *clause.Frame, k int, h *clause.Happening, d *draft) bool {
	if h.Event == nil || !d.who().Is(lexicon.Maker) || !slices.Contains(d.owner.Makes, "cars") || r.FromThenOn(f, k) || f.WhenAt(k).Until != 0 {
		return false
	}
	switch d.Metric {
	case "delivery_start":
		return !f.Has(h.By, r.ArrivingKind)
	case "launch", "debut":
		if h.Of < 0 {
			return false
		}
		if n := r.brandAt(f, h.Of); n != nil {
			d.give(clause.NameOf(n), fact.Clause)
			return true
		}
		return r.isBrand(f, h.Of) || r.isUnnamed(f, h) && (h.Of < h.By || !f.Has(h.By, r.ArrivingKind))
	}
	return false
}

// brandAt returns the brand that items[i], or the name right before it, is: "its Tank brand"; nil for none.
func (r *Resolver) brandAt(f *clause.Frame, i int) *lexicon.Entry {
	for _, j := range [...]int{i, i - 1} {
		if j >= 0 && f.Items[j].Name != nil && f.Items[j].Name.Is == "brand" && r.isBrand(f, i) {
			return f.Items[j].Name
		}
	}
	return nil
}

// isBrand reports whether items[i] is a brand or a noun for one.
func (r *Resolver) isBrand(f *clause.Frame, i int) bool {
	if n := f.Items[i].Name; n != nil {
		return n.Is == "brand"
	}
	e := f.Entry(i, lexicon.Descriptor)
	return e != nil && e.Name == "brand" && (i < 2 || f.Items[i-1].Name != nil || !f.Tokens[f.Items[i-1].First].Capital) // but "its Foo brand"
}

// isUnnamed reports whether the milestone is of one model that is told of for the first time: "launches a small
// electric car", "its first pickup is due", "Ferrari's first electric car".
func (r *Resolver) isUnnamed(f *clause.Frame, h *clause.Happening) bool {
	i := h.Of
	if i >= 0 && f.Has(i, r.LaunchingKind) { // "put off the launch of its electric SUV"
		for end := i + 8; i < end && i < len(f.Items)-1 && r.Things(f, i) != clause.OnlyModel; i++ {
		}
	}
	for i >= 0 && i+1 < len(f.Items) && r.Things(f, i) == clause.OnlyModel && r.Things(f, i+1) == clause.OnlyModel {
		i++ // "a midsize SUV"
	}
	if i < 0 || f.Items[i].Name != nil || r.Things(f, i) != clause.OnlyModel || f.IsSeveral(i) || r.isHalfNoun(f, i) || f.Word(i+1) == text.Comma && i+2 < len(f.Items) && f.IsModel(i+2) {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-6 && (!f.Items[j].Punct || f.Word(j) == text.Hyphen || f.Word(j) == text.Possessive); j-- {
		switch w := f.Word(j); {
		case w == text.A, w == text.An, w == text.Its, w == text.Their:
			return true
		case f.Items[j].Name != nil:
			return f.Items[j].Name.Kind == lexicon.Maker && f.Word(j+1) == text.Possessive && r.IsFirst(f, i)
		case w == text.The, f.Has(j, lexicon.Preposition):
			return false
		}
	}
	return false
}

// isAnother reports whether the milestone is of a model that is none of those spoken of: "will introduce a new pickup".
func (r *Resolver) isAnother(f *clause.Frame, h *clause.Happening) bool {
	if h.Event == nil || !r.isUnnamed(f, h) {
		return false
	}
	for j := h.Of - 1; j >= 0 && j >= h.Of-6 && !f.Items[j].Punct; j-- {
		if w := f.Word(j); w == text.A || w == text.An {
			return h.Of > h.By
		}
	}
	return false
}

// isHalfNoun reports whether the noun at items[i] only tells of what kind the next one is: "its hybrid system", "EV
// production".
func (r *Resolver) isHalfNoun(f *clause.Frame, i int) bool {
	if i+1 >= len(f.Items) {
		return false
	}
	it := &f.Items[i+1]
	if it.Punct || it.When != 0 || f.Participle(i+1) || it.Kinds.Meets(&r.Rules.Tellers) || r.IsAdverb(f, i+1) {
		return false
	}
	for _, k := range [...]lexicon.Kind{lexicon.Preposition, lexicon.Conjunction, lexicon.Auxiliary, lexicon.ModalityCue} {
		if f.Has(i+1, k) {
			return false
		}
	}
	return true
}
