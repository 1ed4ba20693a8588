package resolve

import (
	"strings"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// variant finds the trim that a figure of a model is of: the one it is said to
// be for, else the nearest named before it in the sentence, else that of the
// figure before it.
func (r *Resolver) variant(f *frame, k int, d *draft, link *draft) {
	if d.Scope.Variant != "" || !d.who().is(lexicon.Model) {
		return
	}
	if !r.isProduct(d.Metric) && d.Metric != "orders" && d.Metric != "sales" && d.Metric != "deliveries" {
		return
	}
	run := f.runs[k]
	if d.Scope.Variant = r.trimBefore(f, k); d.Scope.Variant != "" {
		return
	}
	if d.Scope.Variant = r.trimAfter(f, k, d); d.Scope.Variant != "" || f.Has(k+1, r.variantNoun) || f.isOne(k+1) {
		return
	}
	if i := f.afterOpening(k); i > k && !r.namesTrimBefore(f, k) && (r.ctx.model.text == d.Subject || f.isModel(i-1)) {
		if v := r.variantAt(f, i); v != "" && !r.severalTrims(f, i) {
			d.Scope.Variant = v // "With 585 hp, the Performance is the quickest"
			return
		}
	}
	if f.Has(0, lexicon.Preposition) && k == 1 && f.Word(k+1) == text.The {
		if d.Scope.Variant = r.variantAt(f, k+2); d.Scope.Variant != "" {
			return // "At 1,605kg the GT is no lightweight"
		}
	}
	for i := k - 1; i >= 0; i-- {
		if !f.visible(i, k) && !f.Has(i-1, r.namingKind) && !r.apposedTrim(f, i) {
			continue // but "the base model, called Air, costs"
		}
		if v := r.variantAt(f, i); v != "" {
			if !r.severalTrims(f, i) {
				d.Scope.Variant = v
			}
			return
		}
		if r.isVariantNoun(f, i) && f.Items[i].Quantity == 0 && r.variantAt(f, i-1) == "" {
			if r.thatTrim(f, k) {
				break
			}
			return // "later versions start at": others
		}
		if ro := &f.roles[i]; ro.draft > 0 { // "went from $65,990 to $52,990"
			if p := &r.drafts[ro.draft-1]; p.Subject == d.Subject {
				d.Scope.Variant = p.Scope.Variant
			}
			break
		}
		if f.weight[f.runs[i]] >= atSemicolon && f.runs[i] < run && f.runs[i+1] != f.runs[i] {
			break
		}
	}
	if d.Scope.Variant != "" || r.ofEach(f, k) {
		return
	}
	if t := &r.ctx.trim; t.sentence == r.ctx.sentences-1 && t.model == d.Subject && (f.Word(0) == text.It || f.Word(0) == text.Its || r.thatTrim(f, k) || r.ofItsParts(f, k)) || r.trimGoesOn(f, d) {
		d.Scope.Variant = t.name // "Only the Advanced has a fast charger. It takes 30 minutes"
	} else if t := &r.ctx.headTrim; t.model == d.Subject && r.ctx.sharedBlock != r.ctx.block && r.isProduct(d.Metric) && !r.vocabulary(d.Metric).Counted && d.Bound != fact.AtLeast {
		d.Scope.Variant = t.name
	}
}

// namesTrimBefore reports whether the clause of items[k] names a trim before it: "In Britain the EV6
// Air costs £40,895, the GT-Line S £51,895".
func (r *Resolver) namesTrimBefore(f *frame, k int) bool {
	for i := f.starts[f.runs[k]]; i < k; i++ {
		if r.variantAt(f, i) != "" {
			return true
		}
	}
	return false
}

// apposedTrim reports whether the word at items[i] says, between commas, which version is meant: "the
// cheapest one, the Sport, costs".
func (r *Resolver) apposedTrim(f *frame, i int) bool {
	return i > 2 && f.Word(i-1) == text.The && f.Word(i-2) == text.Comma && (f.isOne(i-3) || r.isVariantNoun(f, i-3) || r.isModelNoun(f, i-3)) && r.variantAt(f, i) != ""
}

// trimGoesOn reports whether the data of a paragraph that told of one engine go on to be of it: "The
// E-Tech 145 has two motors. Together they make 143bhp". A sentence that names a model, or speaks of
// all versions, begins anew.
func (r *Resolver) trimGoesOn(f *frame, d *draft) bool {
	t := &r.ctx.trim
	m := r.vocabulary(d.Metric)
	if !r.engines[t.name] || t.model != d.Subject || t.block != r.ctx.block || r.ctx.sentences-t.sentence > 2 || r.ctx.sharedBlock == r.ctx.block || !r.isProduct(d.Metric) || m.Local || m.Counted {
		return false
	}
	for i := range f.Items {
		if f.isModel(i) || r.isVariantNoun(f, i) || f.Word(i) == text.Both || f.Word(i) == text.All || f.Word(i) == text.Every {
			return false
		}
	}
	return true
}

// isVariantNoun reports whether items[i] is a noun for versions, not the verb of "trims the sprint".
func (r *Resolver) isVariantNoun(f *frame, i int) bool {
	return f.Has(i, r.variantNoun) && !(f.Has(i, lexicon.Move) && f.Has(i+1, lexicon.Determiner))
}

// isVehicleNoun reports whether items[i] is a noun for vehicles.
func (r *Resolver) isVehicleNoun(f *frame, i int) bool {
	e := f.Entry(i, lexicon.Descriptor)
	return e != nil && e.Name == "model" || r.vehicles(f, i) != nil
}

// thatTrim reports whether the sentence speaks of the version named before it:
// "the new model comes with", "this version has".
func (r *Resolver) thatTrim(f *frame, k int) bool {
	said, until := false, k
	if f.runs[k] == 0 && f.Has(0, lexicon.Preposition) {
		until = len(f.Items) // "With a range of 300 miles, this version"
	}
	for i := 0; i < until; i++ {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Model {
			return false
		}
		if w := f.Word(i); w != text.The && w != text.This {
			continue
		}
		for j := i + 1; j < until && j <= i+2 && !f.Items[j].Punct && !said && r.variantAt(f, j) == ""; j++ {
			e := f.Entry(j, lexicon.UnitWord)
			said = (f.Has(j, r.variantNoun) || e != nil && e.Unit == "model") && f.Items[j].Quantity == 0 && !f.plural(j)
		}
	}
	return said
}

// ofEach reports whether the figure is said to be that of all versions: "130 mph in both
// configurations".
func (r *Resolver) ofEach(f *frame, k int) bool {
	for i := range f.Items {
		if w := f.Word(i); w != text.Both && w != text.All && w != text.Every {
			continue
		}
		if i < k || f.Has(i-1, lexicon.Preposition) && (i+1 >= len(f.Items) || f.Items[i+1].Punct || f.Has(i+1, lexicon.Determiner) || f.Has(i+1, r.variantNoun) || f.Has(i+1, r.trimNoun) || f.plural(i+1) || r.isVehicleNoun(f, i+1)) {
			return true // but "feel it through every flick"
		}
	}
	return false
}

// sharesAmongVersions reports whether the sentence opens with what all versions have: "All versions
// share a 52kWh battery".
func (r *Resolver) sharesAmongVersions(f *frame) bool {
	w := f.Word(0)
	return (w == text.Both || w == text.All || w == text.Every) && (f.Has(1, r.variantNoun) || f.Has(2, r.variantNoun) || r.isVehicleNoun(f, 1))
}

// ofItsParts reports whether the sentence goes on about the version named before it by
// what that has: "The pack is good for 483 km", "Acceleration is brisk at".
func (r *Resolver) ofItsParts(f *frame, k int) bool {
	i := 0
	if f.Word(0) == text.The {
		i++
	}
	if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Scope.Cycle != "" {
		i++ // "EPA range is 296 miles"
	}
	u := f.Use(i, lexicon.MetricCue)
	if u == nil || u.Role == lexicon.Verb || f.plural(i) || len(u.Metrics) == 0 || !r.vocabulary(u.Metrics[0]).Is(lexicon.Product) || r.vocabulary(u.Metrics[0]).Local {
		return false
	}
	for ; i < k; i++ {
		if n := f.Items[i].Name; n != nil && (n.Kind == lexicon.Model || n.Kind == lexicon.Maker) {
			return false
		}
	}
	return true
}

// trim is the one that a sentence spoke of.
type trim struct {
	name, model     string
	sentence, block int
}

// noteTrim keeps the trim that the sentence speaks of, where it is one alone, or goes
// on about.
func (r *Resolver) noteTrim(f *frame, first int) {
	if r.ctx.model.text == "" {
		return
	}
	if r.sharesAmongVersions(f) {
		r.ctx.sharedBlock = r.ctx.block
	}
	name, several := "", false
	if t := &r.ctx.trim; len(r.drafts) > first && r.drafts[first].Scope.Variant == t.name && r.drafts[first].Subject == t.model {
		t.sentence, t.block = r.ctx.sentences, r.ctx.block
	}
	if !f.Kinds.Has(r.variantKind) && !f.Kinds.Has(r.variantNoun) && !f.Kinds.Has(r.trimWord) && len(r.trims) == 0 {
		return
	}
	for i := range f.Items {
		if f.Has(i, r.variantKind) && f.Tokens[f.Items[i].First].Kind == text.Digits {
			r.ctx.numberTrims = true
		}
		if !f.Has(i, r.variantKind) && !f.Has(i, r.variantNoun) && !f.Has(i-1, r.trimWord) && len(r.trims) == 0 {
			continue
		}
		if f.groups[i] != 0 && f.bracket(i) >= 0 {
			continue // "Dual Motor All-Wheel-Drive (AWD)"
		}
		switch v := r.variantAt(f, i); {
		case v == "" || v == name:
		case name != "":
			several = true
		default:
			name = v
		}
	}
	if t := &r.ctx.headTrim; several || name != "" && name != t.name {
		*t = trim{}
	}
	if name == "" || several {
		return
	}
	now := trim{name, r.ctx.model.text, r.ctx.sentences, r.ctx.block}
	if f.block == inHeadline && r.ctx.trim.name == "" {
		r.ctx.headTrim = now
	}
	r.ctx.trim = now
}

// trimWords returns the first of the items before items[i] that are words of a
// trim's name: "the dual-motor long-range version".
func (r *Resolver) trimWords(f *frame, i int) int {
	for noun := i; i > 0; i-- {
		named := i < noun && f.Has(i, r.variantKind)
		switch {
		case f.Has(i-1, r.trimWord) && !named: // but "a dual-motor Performance version"
		case f.Has(i-1, r.variantKind) && (f.Has(i, r.variantNoun) || i < noun && f.Has(i, r.trimWord)): // "the GT all-wheel-drive version"
		case named && i > 2 && f.unknownName(i-1) && !r.nameWord(f, i-1): // "the Nurburgring Limited Edition"
		default:
			return i
		}
	}
	return i
}

// nameWord reports whether items[i] is the letter or word by which the model spoken of goes: "the Y
// Long Range", "the Air Pure" of Lucid.
func (r *Resolver) nameWord(f *frame, i int) bool {
	ends := func(model string) bool {
		word := f.Text(i)
		head, ok := strings.CutSuffix(model, word)
		return ok && hasSuffix(head, " ")
	}
	for j := range f.Items[:i] {
		if n := f.Items[j].Name; n != nil && n.Kind == lexicon.Model && ends(n.Name) {
			return true
		}
	}
	return ends(r.ctx.model.text)
}

// loneTrim returns the first of the items up to items[i] that are a trim's name in small letters
// with no noun behind: "with rear-wheel drive falling to", "the Model Y dual motor starts at". -1
// stands for none.
func (r *Resolver) loneTrim(f *frame, i int) int {
	if !f.Has(i, r.trimWord) || f.Items[i].Last-f.Items[i].First < 2 {
		return -1
	}
	first := r.trimWords(f, i)
	next := i + 1
	for f.Has(next, r.adverbKind) {
		next++
	}
	u := f.Use(next, lexicon.MetricCue)
	verb := u != nil && u.Role == lexicon.Verb || f.Has(next, lexicon.Auxiliary) || f.Has(next, lexicon.Move) || f.Has(next, lexicon.ModalityCue)
	if f.Has(next, r.trimNoun) {
		return first // "in a long-range format"
	}
	model := first > 0 && f.Items[first-1].Name != nil && f.Items[first-1].Name.Kind == lexicon.Model
	if verb || model && (next >= len(f.Items) || f.Items[next].Punct || f.Items[next].Quantity != 0) {
		return first
	}
	return -1
}

// quality is the name of words for trims that say of any car what it is like.
const quality = "quality"

// isModelNoun reports whether items[i] is the word "model", for one alone.
func (r *Resolver) isModelNoun(f *frame, i int) bool {
	e := f.Entry(i, lexicon.UnitWord)
	return e != nil && e.Unit == "model" && !f.plural(i)
}

// describedTrim reports whether words that are trims' names in small letters say
// which cars are meant: "the single-motor car", "the long-range EV3".
func (r *Resolver) describedTrim(f *frame, i int) bool {
	if n := f.Items[i].Name; n != nil {
		return n.Kind == lexicon.Model
	}
	first := r.trimWords(f, i)
	if q := f.Entry(first, r.trimWord); q != nil && q.Name == quality && first == i-1 && !r.isModelNoun(f, i) {
		return false // "the performance SUV"
	}
	e := f.Entry(i, lexicon.Descriptor)
	of := f.Word(first - 1)
	several := f.plural(i) && of != text.The && of != text.Its // "long-range models" of whatever maker
	return (e != nil && e.Name == "model" || f.isOne(i) || r.vehicles(f, i) != nil) && of != text.A && of != text.An && !several
}

// variantAt returns the words of the trim that items[i] names: one of the
// lexicon or of those the article taught, or capitalised words before "trim",
// "version", "edition".
func (r *Resolver) variantAt(f *frame, i int) string {
	if i < 0 || i >= len(f.Items) {
		return ""
	}
	if first, last := r.trimAt(f, i); first >= 0 {
		return f.textOf(first, last)
	}
	if f.Has(i, r.variantNoun) && f.Word(i-1) == text.CloseParen {
		if open := f.bracket(i - 1); open > 0 { // "the Dual Motor (AWD) version"
			if first, last := r.trimAt(f, open-1); first >= 0 {
				return f.textOf(first, last)
			}
		}
	}
	if first := r.trimWords(f, i); first < i && (f.Has(i, r.variantNoun) || r.describedTrim(f, i)) {
		return f.textOf(first, i)
	}
	if first := r.loneTrim(f, i); first >= 0 {
		return f.textOf(first, i+1)
	}
	if r.numberTrim(f, i) {
		return f.textOf(i, i+1)
	}
	model := r.isModelNoun(f, i)
	if model && i > 1 && f.Word(i-2) == text.The && f.Tokens[f.Items[i-1].First].Capital && f.Items[i-1].Name == nil && f.Items[i-1].When == 0 && f.Items[i-1].Quantity == 0 {
		return f.textOf(i-1, i) // "the Boost model"
	}
	if !f.Has(i, r.variantNoun) && !model && !f.isOne(i) {
		return ""
	}
	if q := f.QuantityAt(i - 1); q != nil && q.Unit != nil && (q.Unit.Dimension == "energy" || q.Unit.Dimension == "power") {
		return f.textOf(i-1, i) // "the 58 kWh version", "the 84 kWh one"
	}
	if !f.Has(i, r.variantNoun) {
		return ""
	}
	first := i
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		it := &f.Items[j]
		t := &f.Tokens[it.First]
		known := f.Has(j, r.variantKind)
		if !known && !f.countsInName(j) && !(t.Capital && it.Name == nil && it.Quantity == 0 && it.When == 0 && !f.Has(j, lexicon.Determiner) && !f.Has(j, lexicon.Preposition) && t.Kind == text.Letters) {
			break
		}
		first = j
	}
	if first == i || first == i-1 && r.kindAt(f, first) != "" {
		return "" // "the EREV version"
	}
	return f.textOf(first, i)
}

// secondTrim reports whether "and" joins the trim at items[i] to one named before it:
// "both the Model Y Long Range and the Model Y Performance".
func (r *Resolver) secondTrim(f *frame, i int) bool {
	first, _ := r.trimAt(f, i)
	if first < 0 {
		first = r.trimWords(f, i)
	}
	for first--; first > 0 && (f.Has(first, lexicon.Determiner) || f.Items[first].Name != nil); first-- {
	}
	return first > 0 && f.Word(first) == text.And && r.variantAt(f, first-1) != ""
}

// isOne reports whether items[i] is the word "one", which stands for a noun: "the 84 kWh one".
func (f *frame) isOne(i int) bool {
	return i < len(f.Items) && f.Tokens[f.Items[i].First].Word == text.One && f.Items[i].Last == f.Items[i].First+1
}

// severalTrims reports whether the trim at items[i] ends a list of several, so that the figure
// is of none alone: "the Long Range and Performance versions".
func (r *Resolver) severalTrims(f *frame, i int) bool {
	if r.secondTrim(f, i) {
		return true
	}
	if !f.Has(i, r.variantNoun) || !f.plural(i) {
		return false
	}
	for j := i - 1; j > 1 && j >= i-4; j-- {
		if w := f.Word(j); w == text.And || w == text.Or || w == text.Comma {
			t := &f.Tokens[f.Items[j-1].First]
			return f.Has(j-1, r.variantKind) || f.Has(j-1, r.trimWord) || t.Capital && t.Kind == text.Letters
		}
	}
	return false
}
