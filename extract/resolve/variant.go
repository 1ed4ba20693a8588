package resolve

import (
	"strings"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// variant finds the trim that a figure of a model is of: the one it is said to
// be for, else the nearest named before it in the sentence, else that of the
// figure before it.
func (r *Resolver) variant(f *clause.Frame, k int, d *draft, link *draft) {
	if d.Scope.Variant != "" || !d.who().Is(lexicon.Model) {
		return
	}
	if !r.isProduct(d.Metric) && d.Metric != "orders" && d.Metric != "sales" && d.Metric != "deliveries" {
		return
	}
	run := f.Runs[k]
	if d.Scope.Variant = r.trimBefore(f, k); d.Scope.Variant != "" {
		return
	}
	if d.Scope.Variant = r.trimAfter(f, k, d); d.Scope.Variant != "" || f.Has(k+1, r.VariantNoun) || f.IsOne(k+1) {
		return
	}
	if i := f.AfterOpening(k); i > k && !r.namesTrimBefore(f, k) && (r.ctx.model.Text == d.Subject || f.IsModel(i-1)) {
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
	if v := r.chosenTrim(f, k, d); v != "" {
		d.Scope.Variant = v
		return
	}
	for i := k - 1; i >= 0; i-- {
		if (f.Word(i) == text.Both || f.Word(i) == text.All) && f.Word(i+1) == text.With && f.Visible(i, k) {
			return // "the Boost and the Comfort, both with 43.2 kWh"
		}
		if f.IsModel(i) && f.Items[i].Name.Name == d.Subject && f.Weight[f.Runs[i]] >= clause.AtSemicolon && f.FirstOfClause(k) >= i-1 {
			return // "Rs 26.90 lakh for the Pack Three; the XEV 9e costs"
		}
		if !f.Visible(i, k) && !f.Has(i-1, r.NamingKind) && !r.apposedTrim(f, i) {
			continue // but "the base model, called Air, costs"
		}
		if v := r.variantAt(f, i); v != "" {
			if f.Word(r.BeforeArticle(f, i)) == text.Than && f.Runs[i] != run && (f.Word(f.Starts[run]) == text.And || f.Word(f.Starts[run]+1) == text.And) {
				continue // "covers 534 km, less than the Premium, and needs 7.2 seconds"
			}
			if !r.severalTrims(f, i) {
				d.Scope.Variant = v
			}
			return
		}
		if r.IsVariantNoun(f, i) && f.Items[i].Quantity == 0 && r.variantAt(f, i-1) == "" {
			if r.thatTrim(f, k) {
				break
			}
			return // "later versions start at": others
		}
		if ro := &f.Roles[i]; ro.Draft > 0 { // "went from $65,990 to $52,990"
			if p := &r.drafts[ro.Draft-1]; p.Subject == d.Subject {
				d.Scope.Variant = p.Scope.Variant
			}
			break
		}
		if f.Weight[f.Runs[i]] >= clause.AtSemicolon && f.Runs[i] < run && f.Runs[i+1] != f.Runs[i] {
			break
		}
	}
	if d.Scope.Variant != "" || r.OfEach(f, k) {
		return
	}
	if t := &r.ctx.trim; t.sentence == r.ctx.sentences-1 && t.model == d.Subject && (f.Word(0) == text.It || f.Word(0) == text.Its || r.thatTrim(f, k) || r.OfItsParts(f, k)) || r.trimGoesOn(f, d) {
		d.Scope.Variant = t.name // "Only the Advanced has a fast charger. It takes 30 minutes"
	} else if t := &r.ctx.headTrim; t.model == d.Subject && r.ctx.sharedBlock != r.ctx.block && r.isProduct(d.Metric) && !r.Vocabulary(d.Metric).Counted && d.Bound != fact.AtLeast {
		d.Scope.Variant = t.name
	}
}

// fullTrim gives a trim that is called by the beginning or the end of its name the whole of it, where the article has told of one
// alone that is called so: "The 620 reaches", of the 620 Super Long Range.
func (r *Resolver) fullTrim(d *draft) {
	short, full := d.Scope.Variant, ""
	if short == "" {
		return
	}
	for i := len(r.drafts) - 1; i >= max(0, len(r.drafts)-fewDrafts); i-- {
		p := &r.drafts[i]
		v := p.Scope.Variant
		if p.dropped || v == "" || p.Subject != d.Subject || v == full {
			continue
		}
		if v == short {
			return
		}
		if !strings.HasPrefix(v, short+" ") && !clause.HasSuffix(v, " "+short) {
			continue
		}
		if full != "" {
			return // of several
		}
		full = v
	}
	if full != "" {
		d.Scope.Variant = full
	}
}

// chosenTrim returns which of two trims told of last the sentence of items[k] chooses before it: "The former makes 230 kW,
// the latter 370 kW".
func (r *Resolver) chosenTrim(f *clause.Frame, k int, d *draft) string {
	if !f.Kinds.Has(lexicon.Pronoun) {
		return ""
	}
	for i := k + 2; i < len(f.Items) && i <= k+3 && f.Items[i].Quantity == 0; i++ {
		if e := f.Entry(i, lexicon.Pronoun); e != nil && (f.Word(k+1) == text.For || f.Word(k+1) == text.In) { // "147 hp for the former and 135 hp for the latter"
			switch e.Name {
			case "former":
				return r.trimPair(d)[0]
			case "latter":
				return r.trimPair(d)[1]
			}
		}
	}
	for i := k - 1; i >= 0; i-- {
		e := f.Entry(i, lexicon.Pronoun)
		switch {
		case e == nil || e.Name != "former" && e.Name != "latter":
			if f.Has(i, r.VariantKind) || f.Items[i].Name != nil {
				return ""
			}
		case e.Name == "former":
			return r.trimPair(d)[0]
		default:
			return r.trimPair(d)[1]
		}
	}
	return ""
}

// trimPair returns the two trims of the draft's model that the sentence before told figures of, else those that were
// named last.
func (r *Resolver) trimPair(d *draft) (pair [2]string) {
	told, n := 0, 0
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo >= d.sentenceNo-1; i-- {
		p := &r.drafts[i]
		if p.dropped || p.Subject != d.Subject || p.sentenceNo == d.sentenceNo || told != 0 && p.sentenceNo != told {
			continue
		}
		told = p.sentenceNo
		if v := p.Scope.Variant; v != "" && v != pair[0] && v != pair[1] {
			if n++; n > 2 {
				return [2]string{}
			}
			pair[2-n] = v // the last first
		}
	}
	if t := &r.ctx.trimsNamed; n < 2 && t.model == d.Subject && t.sentence >= d.sentenceNo-1 && t.names[0] != "" {
		return t.names
	}
	if n < 2 {
		return [2]string{}
	}
	return pair
}

// namesTrimBefore reports whether the clause of items[k] names a trim before it: "In Britain the EV6
// Air costs £40,895, the GT-Line S £51,895".
func (r *Resolver) namesTrimBefore(f *clause.Frame, k int) bool {
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		if r.variantAt(f, i) != "" {
			return true
		}
	}
	return false
}

// apposedTrim reports whether the word at items[i] says, between commas, which version is meant: "the
// cheapest one, the Sport, costs", "The top version, the Elroq 85, costs".
func (r *Resolver) apposedTrim(f *clause.Frame, i int) bool {
	the := i - 1
	if f.IsModel(the) {
		the--
	}
	return the > 1 && f.Word(the) == text.The && f.Word(the-1) == text.Comma && (f.IsOne(the-2) || r.IsVariantNoun(f, the-2) || r.IsModelNoun(f, the-2)) && r.variantAt(f, i) != ""
}

// trimGoesOn reports whether the data of a paragraph that told of one engine go on to be of it: "The
// E-Tech 145 has two motors. Together they make 143bhp". A sentence that names a model, or speaks of
// all versions, begins anew.
func (r *Resolver) trimGoesOn(f *clause.Frame, d *draft) bool {
	t := &r.ctx.trim
	m := r.Vocabulary(d.Metric)
	if !r.engines[t.name] || t.model != d.Subject || t.block != r.ctx.block || r.ctx.sentences-t.sentence > 2 || r.ctx.sharedBlock == r.ctx.block || !r.isProduct(d.Metric) || m.Local || m.Counted {
		return false
	}
	for i := range f.Items {
		if f.IsModel(i) || r.IsVariantNoun(f, i) || f.Word(i) == text.Both || f.Word(i) == text.All || f.Word(i) == text.Every {
			return false
		}
	}
	return true
}

// thatTrim reports whether the sentence speaks of the version named before it:
// "the new model comes with", "this version has".
func (r *Resolver) thatTrim(f *clause.Frame, k int) bool {
	said, until := false, k
	if f.Runs[k] == 0 && f.Has(0, lexicon.Preposition) {
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
			said = (f.Has(j, r.VariantNoun) || e != nil && e.Unit == "model") && f.Items[j].Quantity == 0 && !f.Plural(j)
		}
	}
	return said
}

// trim is the one that a sentence spoke of.
type trim struct {
	name, model     string
	sentence, block int
}

// noteTrim keeps the trim that the sentence speaks of, where it is one alone, or goes
// on about.
func (r *Resolver) noteTrim(f *clause.Frame, first int) {
	if r.ctx.model.Text == "" {
		return
	}
	if r.SharesAmongVersions(f) {
		r.ctx.sharedBlock = r.ctx.block
	}
	name, several := "", false
	if t := &r.ctx.trim; len(r.drafts) > first && r.drafts[first].Scope.Variant == t.name && r.drafts[first].Subject == t.model {
		t.sentence, t.block = r.ctx.sentences, r.ctx.block
	}
	if !f.Kinds.Has(r.VariantKind) && !f.Kinds.Has(r.VariantNoun) && !f.Kinds.Has(r.TrimWord) && len(r.trims) == 0 {
		return
	}
	for i := range f.Items {
		if f.Has(i, r.VariantKind) && f.Tokens[f.Items[i].First].Kind == text.Digits {
			r.ctx.numberTrims = true
		}
		if !f.Has(i, r.VariantKind) && !f.Has(i, r.VariantNoun) && !f.Has(i-1, r.TrimWord) && len(r.trims) == 0 {
			continue
		}
		if f.Groups[i] != 0 && f.Bracket(i) >= 0 {
			continue // "Dual Motor All-Wheel-Drive (AWD)"
		}
		v := r.variantAt(f, i)
		if t := &r.ctx.trimsNamed; v != "" && (t.model != r.ctx.model.Text || v != t.names[1]) {
			if t.model != r.ctx.model.Text {
				t.names[1] = ""
			}
			*t = trimsNamed{[2]string{t.names[1], v}, r.ctx.model.Text, r.ctx.sentences}
		}
		switch {
		case v == "" || v == name:
		case name != "":
			several = true
		default:
			name = v
		}
	}
	for i := first; i < len(r.drafts) && name != ""; i++ {
		v := r.drafts[i].Scope.Variant
		several = several || v != "" && v != name // "$50,516 in Origin guise, $55,990 for the Evolve"
	}
	if t := &r.ctx.headTrim; several || name != "" && name != t.name {
		*t = trim{}
	}
	if name == "" || several {
		return
	}
	now := trim{name, r.ctx.model.Text, r.ctx.sentences, r.ctx.block}
	if f.Block == clause.InHeadline && r.ctx.trim.name == "" {
		r.ctx.headTrim = now
	}
	r.ctx.trim = now
}

// trimsNamed are the two trims of a model that were named last, and in which sentence.
type trimsNamed struct {
	names    [2]string
	model    string
	sentence int
}

// trimWords returns the first of the items before items[i] that are words of a
// trim's name: "the dual-motor long-range version".
func (r *Resolver) trimWords(f *clause.Frame, i int) int {
	for noun := i; i > 0; i-- {
		named := i < noun && f.Has(i, r.VariantKind)
		switch {
		case f.Has(i-1, r.TrimWord) && !named: // but "a dual-motor Performance version"
		case f.Has(i-1, r.VariantKind) && (f.Has(i, r.VariantNoun) || i < noun && f.Has(i, r.TrimWord)): // "the GT all-wheel-drive version"
		case named && i > 2 && f.UnknownName(i-1) && !r.nameWord(f, i-1): // "the Nurburgring Limited Edition"
		default:
			return i
		}
	}
	return i
}

// nameWord reports whether items[i] is the letter or word by which the model spoken of goes: "the Y
// Long Range", "the Air Pure" of Lucid.
func (r *Resolver) nameWord(f *clause.Frame, i int) bool {
	ends := func(model string) bool {
		word := f.Text(i)
		head, ok := strings.CutSuffix(model, word)
		return ok && clause.HasSuffix(head, " ")
	}
	for j := range f.Items[:i] {
		if n := f.Items[j].Name; n != nil && n.Kind == lexicon.Model && ends(n.Name) {
			return true
		}
	}
	return ends(r.ctx.model.Text)
}

// loneTrim returns the first of the items up to items[i] that are a trim's name in small letters
// with no noun behind: "with rear-wheel drive falling to", "the Model Y dual motor starts at". -1
// stands for none.
func (r *Resolver) loneTrim(f *clause.Frame, i int) int {
	if !f.Has(i, r.TrimWord) || f.Items[i].Last-f.Items[i].First < 2 {
		return -1
	}
	first := r.trimWords(f, i)
	next := i + 1
	for f.Has(next, r.AdverbKind) {
		next++
	}
	u := f.Use(next, lexicon.MetricCue)
	verb := u != nil && u.Role == lexicon.Verb || f.Has(next, lexicon.Auxiliary) || f.Has(next, lexicon.Move) || f.Has(next, lexicon.ModalityCue)
	if f.Has(next, r.TrimNoun) {
		if w := f.Word(first - 1); w == text.Comma || (w == text.A || w == text.An) && f.Word(first-2) != text.In && f.Word(first-2) != text.As {
			return -1 // what the car has: "features an all-wheel-drive powertrain"
		}
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

// describedTrim reports whether words that are trims' names in small letters say
// which cars are meant: "the single-motor car", "the long-range EV3".
func (r *Resolver) describedTrim(f *clause.Frame, i int) bool {
	if n := f.Items[i].Name; n != nil {
		return n.Kind == lexicon.Model
	}
	first := r.trimWords(f, i)
	if q := f.Entry(first, r.TrimWord); q != nil && q.Name == quality && first == i-1 && !r.IsModelNoun(f, i) {
		return false // "the performance SUV"
	}
	e := f.Entry(i, lexicon.Descriptor)
	of := f.Word(first - 1)
	several := f.Plural(i) && of != text.The && of != text.Its // "long-range models" of whatever maker
	return (e != nil && e.Name == "model" || f.IsOne(i) || r.Vehicles(f, i) != nil) && of != text.A && of != text.An && !several
}

// variantAt returns the words of the trim that items[i] names: one of the
// lexicon or of those the article taught, or capitalised words before "trim",
// "version", "edition".
func (r *Resolver) variantAt(f *clause.Frame, i int) string {
	if i < 0 || i >= len(f.Items) {
		return ""
	}
	if first, last := r.trimAt(f, i); first >= 0 && !(first == i && f.IsModel(i)) { // the Lucid Air is no version called so
		return f.TextOf(first, last)
	}
	if f.Has(i, r.VariantNoun) && f.Word(i-1) == text.CloseParen {
		if open := f.Bracket(i - 1); open > 0 { // "the Dual Motor (AWD) version"
			if first, last := r.trimAt(f, open-1); first >= 0 {
				return f.TextOf(first, last)
			}
		}
	}
	if first := r.trimWords(f, i); first < i && (f.Has(i, r.VariantNoun) || r.describedTrim(f, i)) {
		return f.TextOf(first, i)
	}
	if first := r.loneTrim(f, i); first >= 0 {
		return f.TextOf(first, i+1)
	}
	if r.numberTrim(f, i) {
		return f.TextOf(i, i+1)
	}
	model := r.IsModelNoun(f, i)
	if model && i > 1 && f.Word(i-2) == text.The && f.Tokens[f.Items[i-1].First].Capital && f.Items[i-1].Name == nil && f.Items[i-1].When == 0 && f.Items[i-1].Quantity == 0 {
		return f.TextOf(i-1, i) // "the Boost model"
	}
	if !f.Has(i, r.VariantNoun) && !model && !f.IsOne(i) {
		return ""
	}
	if q := f.QuantityAt(i - 1); q != nil && q.Unit != nil && (q.Unit.Dimension == "energy" || q.Unit.Dimension == "power") {
		return f.TextOf(i-1, i) // "the 58 kWh version", "the 84 kWh one"
	}
	if !f.Has(i, r.VariantNoun) {
		return ""
	}
	first := i
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		it := &f.Items[j]
		t := &f.Tokens[it.First]
		known := f.Has(j, r.VariantKind)
		if !known && !f.CountsInName(j) && !(t.Capital && it.Name == nil && it.Quantity == 0 && it.When == 0 && !f.Has(j, lexicon.Determiner) && !f.Has(j, lexicon.Preposition) && t.Kind == text.Letters) {
			break
		}
		first = j
	}
	if first == i || first == i-1 && r.KindAt(f, first) != "" {
		return "" // "the EREV version"
	}
	return f.TextOf(first, i)
}

// secondTrim reports whether "and" joins the trim at items[i] to one named before it:
// "both the Model Y Long Range and the Model Y Performance".
func (r *Resolver) secondTrim(f *clause.Frame, i int) bool {
	first, _ := r.trimAt(f, i)
	if first < 0 {
		first = r.trimWords(f, i)
	}
	for first--; first > 0 && (f.Has(first, lexicon.Determiner) || f.Items[first].Name != nil); first-- {
	}
	return first > 0 && f.Word(first) == text.And && r.variantAt(f, first-1) != ""
}

// severalTrims reports whether the trim at items[i] ends a list of several, so that the figure
// is of none alone: "the Long Range and Performance versions".
func (r *Resolver) severalTrims(f *clause.Frame, i int) bool {
	if r.secondTrim(f, i) {
		return true
	}
	if !f.Has(i, r.VariantNoun) || !f.Plural(i) {
		return false
	}
	for j := i - 1; j > 1 && j >= i-4; j-- {
		if w := f.Word(j); w == text.And || w == text.Or || w == text.Comma {
			t := &f.Tokens[f.Items[j-1].First]
			return f.Has(j-1, r.VariantKind) || f.Has(j-1, r.TrimWord) || t.Capital && t.Kind == text.Letters
		}
	}
	return false
}
