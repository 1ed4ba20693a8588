package resolve

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// befalls returns whom the event happens to, where the words that tell of it say so: the model that is launched, that
// deliveries are of, or that starts them; the company that a listing is of.
func (r *Resolver) befalls(f *frame, h *happening, d *draft) (name, bool) {
	if h.event == nil {
		return name{}, false
	}
	for _, i := range [...]int{h.by, h.of} {
		if n := f.nameAfterOf(i, lexicon.Maker); n != nil && i >= 0 && d.Metric == "listing" && r.isNounTeller(f, i) {
			return nameOf(n), true // "the listing of Zeekr is due"
		}
	}
	if !r.ofModel(d.Metric) && d.Metric != "production_start" {
		return name{}, false
	}
	if n := r.openedBy(f, h, d.item); n != nil {
		return nameOf(n), true
	}
	if h.of >= 0 {
		if f.isModel(h.of) {
			return nameOf(f.Items[h.of].Name), true
		}
		if n := f.calledBefore(h.of); n != nil {
			return nameOf(n), true // "the EV4, a saloon launched in April"
		}
		if n := f.nameAfterOf(h.of, lexicon.Model); n != nil {
			return nameOf(n), true // "deliveries of the EV4"
		}
		if n := f.calledThere(h.of); n != nil {
			return nameOf(n), true // "its first saloon, the Starlight, went on sale"
		}
	}
	if !r.ofModel(d.Metric) || r.isNounTeller(f, h.by) {
		return name{}, false
	}
	for i := r.clauseStart(f, h.by); i < h.by; i++ {
		if n := f.calledThere(i); n != nil && r.isThing(f, i) {
			return nameOf(n), true // "its first hybrid, the X9, will start deliveries"
		}
	}
	return name{}, false
}

// openedBy returns the model that stands behind the words for the milestone where these open the sentence and name
// nothing themselves, nil for none: "First launched in 2021, the EV6", "After its launch in 2021 the EV6".
func (r *Resolver) openedBy(f *frame, h *happening, k int) *lexicon.Entry {
	if h.of >= 0 || h.by > k {
		return nil
	}
	for i := 0; i < h.by; i++ {
		if f.Items[i].Name != nil || !f.Has(i, lexicon.Ordinal) && !f.Has(i, lexicon.Preposition) && !f.Has(i, lexicon.Pronoun) && !r.isAdverb(f, i) {
			return nil
		}
	}
	i := k + 1
	if f.Word(i) == text.Comma {
		i++
	} else if h.by == 0 {
		return nil
	}
	for ; i < len(f.Items) && (f.Has(i, lexicon.Determiner) || f.Items[i].Kinds.Empty() && !f.Items[i].Punct); i++ {
	}
	if i < len(f.Items) && f.isModel(i) && f.Word(i+1) != text.Possessive {
		return f.Items[i].Name
	}
	return nil
}

// calledBefore returns the model that the noun at items[i] is said to be in an apposition, nil for none.
func (f *frame) calledBefore(i int) *lexicon.Entry {
	for i--; i > 0 && !f.Has(i, lexicon.Determiner); i-- {
		if f.Items[i].Punct || f.Has(i, lexicon.Preposition) {
			return nil
		}
	}
	if i > 1 && f.Word(i-1) == text.Comma && (f.Word(i) == text.A || f.Word(i) == text.An || f.Word(i) == text.The) && f.isModel(i-2) {
		return f.Items[i-2].Name
	}
	return nil
}

// toldInPast reports whether the milestone's verb is in the past tense by itself, whatever else its sentence
// foresees: "the EV5 that Kia showed on Thursday will cost less".
func (r *Resolver) toldInPast(f *frame, h *happening) bool {
	if h.event == nil || r.isNounTeller(f, h.by) || !r.inPast(f, h.by) || f.Has(h.by, lexicon.ModalityCue) {
		return false
	}
	if h.by > 1 && f.Word(h.by-1) == text.Comma && f.isModel(h.by-2) && !f.Has(h.by, r.dueKind) && h.event.Rule.Template.Modality == "" {
		return true // "the EV4, shown in November, will cost less"
	}
	n := f.Items[max(h.by-1, 0)].Name
	return n != nil && h.by > 0 && n.Kind == lexicon.Maker
}

// isInfinitive reports whether only "to" before the milestone's verb puts it ahead of another verb in the past tense.
func (r *Resolver) isInfinitive(f *frame, h *happening) bool {
	if h.event == nil || f.Tokens[f.Items[h.by].First].Word != text.To && f.Word(h.by-1) != text.To {
		return false
	}
	past := false
	for i := r.clauseStart(f, h.by); i < h.by; i++ {
		if f.Has(i, lexicon.ModalityCue) || f.Has(i, lexicon.Auxiliary) {
			return false
		}
		past = past || r.inPast(f, i)
	}
	return past
}

// nameAfterOf returns the one name of the kind that "of" or "for" behind items[i] leads to, nil for none.
func (f *frame) nameAfterOf(i int, k lexicon.Kind) *lexicon.Entry {
	if f.Word(i+1) != text.Of && f.Word(i+1) != text.For {
		return nil
	}
	for j := i + 2; j < len(f.Items) && j <= i+6 && !f.Items[j].Punct && !f.Has(j, lexicon.Preposition); j++ {
		if n := f.Items[j].Name; n != nil && n.Kind == k && f.Word(j+1) != text.And && f.Word(j+1) != text.Possessive && !(f.Word(j+1) == text.Comma && j+2 < len(f.Items) && f.Items[j+2].Name != nil) {
			return n
		}
	}
	return nil
}

// calledThere returns the model that an apposition right behind the noun at items[i] names, nil for none.
func (f *frame) calledThere(i int) *lexicon.Entry {
	if f.Word(i+1) != text.Comma || !f.Has(i+2, lexicon.Determiner) {
		return nil
	}
	for j := i + 3; j < len(f.Items) && j <= i+5 && !f.Items[j].Punct && !f.Has(j, lexicon.Preposition); j++ {
		if f.isModel(j) {
			return f.Items[j].Name
		}
	}
	return nil
}

// hasHappened reports whether the event that a noun tells of is over by what stands around it: "after the listing in May",
// "a listing on 6 November brought in".
func (r *Resolver) hasHappened(f *frame, k int, h *happening) bool {
	if h.event == nil || !r.isNounTeller(f, h.by) {
		return false
	}
	if f.followsAfter(h.by) {
		return true
	}
	next := r.afterAdverbs(f, k)
	return h.by < k && next < len(f.Items) && f.runs[next] == f.runs[k] && f.Items[next].Name == nil && !f.Items[next].Punct && r.inPast(f, next) && !f.Has(next, lexicon.ModalityCue) && f.Word(next+1) != text.By
}

// followsAfter reports whether "after" or "since" stands close before items[i]: "after a stellar debut".
func (f *frame) followsAfter(i int) bool {
	for j := i - 1; j >= max(0, i-3) && !f.Items[j].Punct; j-- {
		if w := f.Word(j); w == text.After || w == text.Since {
			return true
		}
	}
	return false
}

// isDenied reports whether the milestone's verb is said not to have happened in the time at items[k], and not only
// to happen no earlier: "will not be launched in May", but "did not open until May".
func (r *Resolver) isDenied(f *frame, k int, w *mention.When, h *happening) bool {
	if h.event == nil || w.Lead == mention.Until || f.Word(k-1) == text.Until || f.Word(k-1) == text.Before {
		return false
	}
	return !r.isNounTeller(f, h.by) && r.denied(f, h.by)
}
