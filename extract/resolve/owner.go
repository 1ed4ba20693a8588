package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// heldFor reports whether "for" after items[k], or "of" after its noun, says that the milestone is
// one of the model's: "Order books opened in May for Kia's new electric EV4", "the June 26 debut
// of the YU7".
func (r *Resolver) heldFor(f *frame, k int, model name) bool {
	for i := k + 1; i < len(f.Items) && f.Items[i].Name != model.entry; i++ {
		if f.Word(i) != text.For && !(f.Word(i) == text.Of && i <= k+3) || !f.visible(i, k) {
			continue
		}
		for j := i + 1; j < len(f.Items) && j <= i+8 && !f.Items[j].Punct && f.Items[j].Quantity == 0 && !f.Has(j, lexicon.Preposition); j++ {
			if f.Items[j].Name == model.entry {
				return true
			}
		}
	}
	return false
}

// priceOf reads whose price an amount is added to: "put 1,500 euros on the price
// of the Model 3", "off the cost of an ID.3".
func (r *Resolver) priceOf(f *frame, i int) (name, bool) {
	if !f.Has(i, lexicon.Preposition) || !f.Has(i+1, lexicon.Determiner) || !f.Has(i+2, lexicon.MetricCue) || f.Word(i+3) != text.Of {
		return name{}, false
	}
	i += 4
	for f.Has(i, lexicon.Determiner) {
		i++
	}
	if i < len(f.Items) && f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Model {
		return nameOf(f.Items[i].Name), true
	}
	return name{}, false
}

// amongThem reads what some of those counted are: "3,555 of them Kias", "the
// other 161,000 are Acuras".
func (r *Resolver) amongThem(f *frame, i int) (name, bool) {
	switch {
	case f.Word(i) == text.Of && (f.Word(i+1) == text.Them || f.Word(i+1) == text.These || f.Word(i+1) == text.Those):
		i += 2
	case f.Has(i, lexicon.Auxiliary):
		i++
	default:
		return name{}, false
	}
	if i < len(f.Items) && f.Items[i].Name != nil && f.Items[i].Role == lexicon.Plural {
		return nameOf(f.Items[i].Name), true
	}
	return name{}, false
}

// countedByName returns whose vehicles a number counts by their name, of a kind: "70,628 new
// battery-electric VWs were registered".
func (r *Resolver) countedByName(f *frame, k int) (name, bool) {
	q := f.QuantityAt(k)
	if q == nil || q.Unit != nil && q.Unit.Dimension != "count" {
		return name{}, false
	}
	i := k + 1
	for f.Word(i) == r.words.fresh || f.Has(i, lexicon.ScopeCue) && !f.Has(i, lexicon.MetricCue) {
		i++
	}
	if i >= len(f.Items) || f.Items[i].Name == nil || f.Items[i].Role != lexicon.Plural {
		return name{}, false
	}
	n := nameOf(f.Items[i].Name)
	return n, n.is(lexicon.Maker) || n.is(lexicon.Model)
}

// modelOfMetric reads the model that what the number counts is of: "36 sales of the new
// Lyriq", "170,000 reservations for the Silverado EV", or what is asked for or taken off:
// "a $3,000 discount on the EV6".
func (r *Resolver) modelOfMetric(f *frame, k int) (name, bool) {
	q := f.QuantityAt(k)
	if q == nil || q.Unit != nil && q.Unit.Dimension != "count" && q.Unit.Dimension != "money" {
		return name{}, false
	}
	i := k + 1
	if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb {
		i++
	} else if q.CountedHit == nil || !q.CountedHit.Kinds.Has(lexicon.MetricCue) {
		return name{}, false
	}
	if f.Word(i) != text.Of && f.Word(i) != text.For && f.Word(i) != text.On {
		return name{}, false
	}
	for i++; i < k+8 && i < len(f.Items) && f.Items[i].Name == nil && !f.Items[i].Punct && f.Items[i].Quantity == 0 && !f.Has(i, lexicon.Preposition) && !f.Has(i, lexicon.Conjunction); i++ {
	}
	if !f.isModel(i) || f.Word(i+1) == text.Possessive {
		return name{}, false
	}
	return nameOf(f.Items[i].Name), true
}

// spokenModel returns the model spoken of before where the sentence says that what is measured
// is of it: "worldwide, sales of the model reached", "the figure for the nameplate stands at".
func (r *Resolver) spokenModel(f *frame, k int) (name, bool) {
	if r.someOfModel(f, k) {
		return r.ctx.model, true
	}
	for i := max(1, f.starts[f.runs[k]]); i+2 < k; i++ {
		if w := f.Word(i); w != text.Of && w != text.For || f.runs[i] != f.runs[k] || !f.Has(i-1, lexicon.MetricCue) && !r.isSum(f.Word(i-1)) {
			continue
		}
		if e := f.Entry(i+2, lexicon.Descriptor); f.Word(i+1) == text.The && e != nil && e.Name == "model" && !f.plural(i+2) && f.Items[i+2].Name == nil && f.Items[i+3].Name == nil {
			return r.ctx.model, r.ctx.model.text != ""
		}
	}
	return name{}, false
}

// someOfModel reports whether the number counts cars of the model that the paragraph spoke of, by a
// noun for its kind: "The Taycan lost ground. In America 1,527 of the electric saloon were sold".
func (r *Resolver) someOfModel(f *frame, k int) bool {
	q := f.QuantityAt(k)
	if q == nil || q.Unit != nil && q.Unit.Dimension != "count" || f.Word(k+1) != text.Of || f.Word(k+2) != text.The || r.ctx.model.text == "" || r.ctx.modelBlock != r.ctx.block {
		return false
	}
	last := k + 3
	for f.Has(last, lexicon.ScopeCue) && f.Items[last].Name == nil {
		last++
	}
	return last > k+3 && r.vehicles(f, last-1) != nil && r.vehicles(f, last-1).Scope.Segment != ""
}

// countedModel reads the model that a number counts: "3,405 units of the Palisade,
// 2,208 of the Elantra".
func (r *Resolver) countedModel(f *frame, k, i int) (name, bool) {
	if n, ok := r.wereModel(f, k, i); ok {
		return n, true
	}
	if q := f.QuantityAt(k); q == nil || q.Unit != nil && q.Unit.Dimension != "count" || f.Word(i) != text.Of {
		return name{}, false
	}
	for i++; f.Has(i, lexicon.Determiner); i++ {
	}
	if i >= len(f.Items) || f.Items[i].Name == nil || f.Items[i].Name.Kind != lexicon.Model || f.Word(i+1) == text.Possessive {
		return name{}, false
	}
	return f.withSecond(i), true
}

// wereModel returns the model that a number, or a part of what was counted, is said to have been:
// "over 7,000 were the new G6", "5,385 of the cars it delivered were Grand Koleos".
func (r *Resolver) wereModel(f *frame, k, i int) (name, bool) {
	q := f.QuantityAt(k)
	if q == nil || q.Unit != nil && q.Unit.Dimension != "count" && q.Unit.Dimension != "percent" {
		return name{}, false
	}
	for last := i + 8; i < last && i < len(f.Items) && !f.Has(i, lexicon.Auxiliary); i++ {
		if f.Items[i].Punct || f.Items[i].Quantity != 0 || f.Items[i].Name != nil {
			return name{}, false
		}
	}
	if i >= len(f.Items) || !f.Has(i, lexicon.Auxiliary) || f.Word(i-1) == text.That || f.Word(i-1) == text.Which && f.Word(i-2) != text.Of {
		return name{}, false
	}
	for i++; f.Has(i, lexicon.Determiner) || f.Has(i, r.adverbKind) || r.adjective(f, i); i++ {
	}
	if i >= len(f.Items) || f.Items[i].Name == nil || f.Items[i].Name.Kind != lexicon.Model || f.Word(i+1) == text.Possessive {
		return name{}, false
	}
	return f.withSecond(i), true
}

// withSecond returns the model at items[i], with another that "and" joins to it.
func (f *frame) withSecond(i int) name {
	if f.Word(i+1) == text.And && i+2 < len(f.Items) && f.Items[i+2].Name != nil && f.Items[i+2].Name.Kind == lexicon.Model {
		return joinNames([]*lexicon.Entry{f.Items[i].Name, f.Items[i+2].Name})
	}
	return nameOf(f.Items[i].Name)
}

// owners returns what the number counts: "1,498 ES8s", "694,271 Bronco Sports
// and Escapes", "3,657 G3 and G3i SUVs".
func (r *Resolver) owners(f *frame, k int, q *mention.Quantity) name {
	entries := []*lexicon.Entry{q.Owner}
	i := k + 1
	for i < len(f.Items) && f.Items[i].Name != q.Owner && i < k+3 {
		i++
	}
	next := r.pastVehicles(f, i+1)
	each := next > i+1 // has a noun of its own: "Sportage SUVs and K7 sedans"
	for i = next; i+1 < len(f.Items) && (f.Word(i) == text.And || f.Word(i) == text.Comma || f.Word(i) == text.Slash); i = r.pastVehicles(f, i+2) {
		if f.Word(i) == text.Comma && f.Word(i+1) == text.And {
			i++
		}
		it := &f.Items[min(i+1, len(f.Items)-1)]
		if it.Name == nil || it.Name.Kind != q.Owner.Kind || it.Role != lexicon.Plural && q.Head <= it.Last && !(each && r.vehicles(f, i+2) != nil) {
			break
		}
		entries = append(entries, it.Name)
	}
	return joinNames(entries)
}

// pastVehicles returns the item after a noun for a kind of vehicle at items[i], i where there
// is none.
func (r *Resolver) pastVehicles(f *frame, i int) int {
	if i < len(f.Items) && f.Items[i].Name == nil && r.vehicles(f, i) != nil && f.plural(i) {
		return i + 1
	}
	return i
}

// ownerOfWhole returns the maker or model whose whole a share is of: "half of Fiat's
// workers", "60 percent of the Macans".
func (r *Resolver) ownerOfWhole(f *frame, k int) (name, bool) {
	for i := k + 2; f.Word(k+1) == text.Of && i < len(f.Items) && i <= k+5 && (i == k+2 || f.Has(i-1, lexicon.Determiner) || r.adjective(f, i-1)); i++ {
		if f.isModel(i) && f.Items[i].Role == lexicon.Plural {
			return nameOf(f.Items[i].Name), true
		}
	}
	if f.Word(k+1) != text.Of || f.Word(k+3) != text.Possessive {
		return name{}, false
	}
	n := f.Items[k+2].Name
	if n == nil || n.Kind != lexicon.Maker {
		return name{}, false
	}
	return nameOf(n), true
}

// ownerDivided returns the maker or model whose cars a share that its clause begins with divides:
// "nine in ten RAV4s sold here are hybrids", "more than half of the Porsches delivered had a plug",
// "Of the Toyotas registered in Europe, 60 per cent were hybrids", "64% of the Group's cars".
func (r *Resolver) ownerDivided(f *frame, k int, d *draft) (name, bool) {
	if d.Measure == fact.Level {
		return r.opensOfThem(f, k)
	}
	if d.Measure != fact.Share {
		return name{}, false
	}
	start := f.starts[f.runs[k]]
	for i := start; i < k; i++ {
		if f.runs[i] == f.runs[k] && !f.Items[i].Punct && f.Items[i].When == 0 && !f.Has(i, lexicon.Conjunction) && !f.Has(i, r.fillerKind) && !f.Has(i, lexicon.Determiner) {
			return name{}, false
		}
	}
	i := k + 1
	switch {
	case f.Word(i) == text.Of:
		i++
	case f.Word(0) == text.Of && f.runs[k] > 0 && (i >= len(f.Items) || f.Items[i].Name == nil):
		i = 1
	}
	for f.Has(i, lexicon.Determiner) || r.adjective(f, i) {
		i++
	}
	if i >= len(f.Items) {
		return name{}, false
	}
	if n := f.Items[i].Name; n != nil {
		return nameOf(n), f.Items[i].Role == lexicon.Plural && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model)
	}
	if f.Word(i+1) == text.Possessive && f.Word(i-1) == text.The {
		n, ok := r.description(f, i)
		return n, ok && n.is(lexicon.Maker)
	}
	return name{}, false
}

// opensOfThem returns the models of which the sentence opens by telling how many there are together, or
// the one: "Of the Model S and the Model X together 19,437 were built".
func (r *Resolver) opensOfThem(f *frame, k int) (name, bool) {
	if f.Word(0) != text.Of || f.runs[k] > 1 {
		return name{}, false
	}
	i := 1
	for f.Has(i, lexicon.Determiner) {
		i++
	}
	if !f.isModel(i) || f.Word(i+1) == text.Possessive {
		return name{}, false
	}
	list := []*lexicon.Entry{f.Items[i].Name}
	for i++; i < k && f.Items[i].Quantity == 0 && !f.Has(i, lexicon.Auxiliary); i++ {
		if f.isModel(i) {
			list = append(list, f.Items[i].Name)
		}
	}
	return joinNames(list), i == k || f.Has(k+1, lexicon.Auxiliary)
}

// brandUnder returns the brand that vehicles are said to be sold under: "9,154 under its
// family-oriented Onvo brand".
func (r *Resolver) brandUnder(f *frame, i int) (name, bool) {
	for j := i + 1; j+1 < len(f.Items) && j <= i+5 && f.Items[j].Quantity == 0; j++ {
		if n := f.Items[j].Name; n != nil && n.Kind == lexicon.Maker {
			e := f.Entry(j+1, lexicon.Descriptor)
			return nameOf(n), e != nil && e.Name == "brand" || f.Has(j+1, r.unitNoun)
		}
	}
	return name{}, false
}

// ownerAfter reads the owner after the figure: "declines of 14.8% at
// Volkswagen Group", "$140 million for Hyundai".
func (r *Resolver) ownerAfter(f *frame, k int) (name, bool) {
	i := k + 1
	if f.Has(i, lexicon.Move) && f.Items[i].Quantity == 0 && (f.Word(i+1) == text.At || f.Word(i+1) == text.For) {
		i++ // "a 6.2 percent decline at Citroën"
	}
	if f.Word(i) == text.OpenParen { // "Rs 28.92 lakh (ex-showroom) for the Invicto"
		for j := i + 1; j < len(f.Items) && j < i+6; j++ {
			if f.Word(j) == text.CloseParen {
				i = j + 1
				break
			}
		}
	}
	if f.Word(i) == text.On && i+2 < len(f.Items) && f.Items[i+1].Name != nil && f.Items[i+1].Name.Kind == lexicon.Place && f.Word(i+2) == text.Possessive && f.Has(i+3, lexicon.MetricCue) {
		return nameOf(f.Items[i+1].Name), true // "500,000 robotaxis on China's roads"
	}
	if f.Word(i) == text.For && f.Word(i+1) == text.The && i+2 < len(f.Items) && f.Word(i+2) == r.words.industry {
		return r.industryMarket(f, k, r.ctx.company) // "compared with 76 days for the industry as a whole"
	}
	if n, ok := r.amongThem(f, i); ok {
		return n, true
	}
	if n, ok := r.countedByName(f, k); ok {
		return n, true
	}
	if n, ok := r.movedWhose(f, k); ok {
		return n, true
	}
	if n, ok := r.possessorDescribed(f, i); ok {
		return n, true
	}
	if n, ok := r.countedModel(f, k, i); ok {
		return n, true
	}
	if n, ok := r.priceOf(f, i); ok {
		return n, true
	}
	if n, ok := r.modelOfMetric(f, k); ok {
		return n, true
	}
	if f.Word(i) == r.words.came && f.Word(i+1) == text.From {
		i++
	}
	off := f.Word(i) == text.Off
	if q := f.QuantityAt(k); q != nil && q.Unit != nil && q.Unit.Dimension == "people" && f.Word(i) == text.At && (f.Word(i+1) == text.Its || f.Word(i+1) == text.Their) {
		return name{}, false // "800 workers at its Mack Trucks plant"
	}
	switch f.Word(i) {
	case text.At, text.For, text.By, text.Off:
		i++
	case text.Under: // "7,084 under its Firefly line"
		return r.brandUnder(f, i)
	case text.From:
		if !r.partListed(f, k) {
			return name{}, false
		}
		i++
	case text.Of: // "130 examples of the Evija"
		if q := f.QuantityAt(k); q == nil || q.Quantity.Unit != fact.Vehicle || q.Counted == nil {
			return name{}, false
		}
		i++
	default:
		return name{}, false
	}
	if f.Word(i-1) == text.For {
		if m := f.describedModel(i, i+7); m > 0 {
			return nameOf(f.Items[m].Name), true // "$249,900 for a Shanghai-made Model 3"
		}
	}
	for f.Has(i, lexicon.Determiner) || off && i < k+7 && i < len(f.Items) && f.Items[i].Name == nil && (!f.Items[i].Punct || f.Word(i) == text.Hyphen) && f.Items[i].Quantity == 0 {
		i++
	}
	if i < len(f.Items) && f.Items[i].Name != nil && (f.Items[i].Name.Kind == lexicon.Maker || f.Items[i].Name.Kind == lexicon.Model) && f.Word(i+1) != text.Possessive {
		if f.Word(i-1) == text.Of && f.Word(i+1) == text.And && f.isModel(i) && f.isModel(i+2) {
			return joinNames([]*lexicon.Entry{f.Items[i].Name, f.Items[i+2].Name}), true // "325,528 units of Model 3 and Model Y"
		}
		return nameOf(f.Items[i].Name), true
	}
	return name{}, false
}

// movedWhose returns whose sales the words after a change say moved: "a 19% jump in Audi
// sales", "a 5 percent fall in deliveries at Porsche".
func (r *Resolver) movedWhose(f *frame, k int) (name, bool) {
	if !f.Has(k+1, lexicon.Move) && !f.Has(k+1, lexicon.More) || f.Word(k+2) != text.In {
		return name{}, false
	}
	measured := false
	for i := k + 3; i < len(f.Items) && i <= k+9 && f.Items[i].Quantity == 0 && f.Items[i].When == 0; i++ {
		n := f.Items[i].Name
		switch {
		case n != nil && n.Kind != lexicon.Place && f.Items[i].Role != lexicon.Adjective:
			own := r.countsCars(f, r.modified(f, i)) || f.Word(i+1) == text.Possessive && r.owns(f, i)
			return nameOf(n), (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) && (measured || own)
		case f.Items[i].Punct && f.Word(i) != text.Possessive && f.Word(i) != text.Hyphen, f.Has(i, lexicon.Auxiliary), f.Has(i, lexicon.Conjunction):
			return name{}, false
		}
		measured = measured || f.Has(i, lexicon.MetricCue)
	}
	return name{}, false
}

// describedModel returns the model that a phrase from items[i] on is about, with nothing but
// plain words and places before it, 0 for none.
func (f *frame) describedModel(i, until int) int {
	for ; i < len(f.Items) && i <= until; i++ {
		it := &f.Items[i]
		if f.isModel(i) && f.Word(i+1) != text.Possessive && it.Role != lexicon.Adjective {
			return i
		}
		if it.Punct && it.Word != text.Hyphen || it.Quantity != 0 || it.When != 0 || it.Name != nil && it.Name.Kind != lexicon.Place || f.Has(i, lexicon.Preposition) || f.Has(i, lexicon.Conjunction) || f.Has(i, lexicon.Auxiliary) {
			break
		}
	}
	return 0
}

// possessorDescribed returns whom a description after "of" at items[i] means, whose figure
// is divided: "32 percent of the Chinese brands' September sales".
func (r *Resolver) possessorDescribed(f *frame, i int) (name, bool) {
	if f.Word(i) != text.Of {
		return name{}, false
	}
	for j := i + 1; j+2 < len(f.Items) && j <= i+5 && f.Items[j].Quantity == 0; j++ {
		if e := f.Entry(j, lexicon.Descriptor); e != nil && (f.Word(j+1) == text.Possessive || f.Word(j+1) == text.Apostrophe) {
			if _, place := r.determiner(f, j); place != nil && f.plural(j) {
				return nameOf(place), true
			}
			return r.description(f, j)
		}
	}
	return name{}, false
}

// shareHolder returns whose the share is that the end of its clause names: "15 percent of the cars
// registered in June were Teslas", "were made by Kia".
func (r *Resolver) shareHolder(f *frame, k int, d *draft) (name, bool) {
	if d.Measure != fact.Share {
		return name{}, false
	}
	for i := k + 1; i+1 < len(f.Items) && f.runs[i] == f.runs[k] && f.Items[i].Quantity == 0; i++ {
		if !f.Has(i, lexicon.Auxiliary) {
			continue
		}
		by := false
		for i++; i < len(f.Items)-1 && f.Items[i].Name == nil && !f.Items[i].Punct; i++ {
			by = f.Word(i) == text.By || f.Word(i) == text.From
		}
		if n := f.Items[i].Name; n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) && (by || f.Items[i].Role == lexicon.Plural) && (i+1 == len(f.Items) || f.Items[i+1].Punct) {
			return nameOf(n), true
		}
		return name{}, false
	}
	return name{}, false
}

// companyOf returns the name's maker, or its own.
func (r *Resolver) companyOf(n name) string {
	if n.is(lexicon.Model) {
		return n.entry.Maker
	}
	return n.text
}

// kin reports whether the two are one company, or one the other's parent.
func (r *Resolver) kin(a, b string) bool {
	if a == b {
		return true
	}
	x, y := r.lex.Named(a), r.lex.Named(b)
	if y != nil && y.Kind == lexicon.Model {
		return r.kin(a, y.Maker)
	}
	return x != nil && x.Parent == b || y != nil && y.Parent == a || x != nil && y != nil && x.Parent != "" && x.Parent == y.Parent
}
