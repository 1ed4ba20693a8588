package clause

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// Governs reports whether a preposition that says where or of what stands before the name at items[i],
// and what that follows is no other car or company: "the rival of the Golf", "instead of a Golf".
func (r *Reader) Governs(f *Frame, i int) bool {
	for i--; i >= 0 && (f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.ScopeCue) || r.Adjective(f, i) || f.Items[i].Name != nil || f.Word(i) == text.Possessive); i-- {
	}
	if i < 0 {
		return false
	}
	switch f.Tokens[f.Items[i].First].Word {
	case text.Of:
		return f.Has(i-1, r.carPart) || f.Has(i-1, lexicon.MetricCue) || f.Has(i-1, r.VariantNoun) || f.Has(i-1, r.BuyerKind)
	case text.Like, r.Words.Such:
		return i < 4 && f.Has(i-1, lexicon.Descriptor) // "A rival such as the Golf costs"
	case text.In, text.On, text.For:
		return i == 0 || f.Items[i-1].Punct || !f.Has(i-1, lexicon.Descriptor) && !f.Has(i-1, lexicon.More)
	}
	return false
}

// AmongRivals reports whether the model at items[i] is only one of the rivals that a phrase speaks of:
// "to tempt buyers away from rivals such as the Golf".
func (r *Reader) AmongRivals(f *Frame, i int) bool {
	for i--; i > 0 && (f.Has(i, lexicon.Determiner) || f.Items[i].Name != nil || f.Word(i) == text.Comma || f.Word(i) == text.And); i-- {
	}
	if i < 2 || f.Word(i) != text.Like && f.Tokens[f.Items[i].First].Word != r.Words.Such {
		return false
	}
	e := f.Entry(i-1, lexicon.Descriptor)
	return e != nil && e.Name == "rival" && f.Has(i-2, lexicon.Preposition)
}

// HeldFor reports whether "for" after items[k], or "of" after its noun, says that the milestone is
// one of the model's: "Order books opened in May for Kia's new electric EV4", "the June 26 debut
// of the YU7".
func (r *Reader) HeldFor(f *Frame, k int, model Name) bool {
	for i := k + 1; i < len(f.Items) && f.Items[i].Name != model.Entry; i++ {
		if f.Word(i) != text.For && !(f.Word(i) == text.Of && i <= k+3) || !f.Visible(i, k) {
			continue
		}
		for j := i + 1; j < len(f.Items) && j <= i+8 && !f.Items[j].Punct && f.Items[j].Quantity == 0 && !f.Has(j, lexicon.Preposition); j++ {
			if f.Items[j].Name == model.Entry {
				return true
			}
		}
	}
	return false
}

// PriceOf reads whose price an amount is added to: "put 1,500 euros on the price
// of the Model 3", "off the cost of an ID.3".
func (r *Reader) PriceOf(f *Frame, i int) (Name, bool) {
	if !f.Has(i, lexicon.Preposition) || !f.Has(i+1, lexicon.Determiner) || !f.Has(i+2, lexicon.MetricCue) || f.Word(i+3) != text.Of {
		return Name{}, false
	}
	i += 4
	for f.Has(i, lexicon.Determiner) {
		i++
	}
	if i < len(f.Items) && f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Model {
		return NameOf(f.Items[i].Name), true
	}
	return Name{}, false
}

// AmongThem reads what some of those counted are: "3,555 of them Kias", "the
// other 161,000 are Acuras".
func (r *Reader) AmongThem(f *Frame, i int) (Name, bool) {
	switch {
	case f.Word(i) == text.Of && (f.Word(i+1) == text.Them || f.Word(i+1) == text.These || f.Word(i+1) == text.Those):
		i += 2
		if f.IsModel(i) && f.Plural(i+1) {
			return NameOf(f.Items[i].Name), true // "3,000 of them Wrangler SUVs"
		}
	case f.Has(i, lexicon.Auxiliary):
		i++
	default:
		return Name{}, false
	}
	if i < len(f.Items) && f.Items[i].Name != nil && f.Items[i].Role == lexicon.Plural {
		return NameOf(f.Items[i].Name), true
	}
	return Name{}, false
}

// SaysNew reports whether the items are new cars of every kind: "new cars", "newly registered vehicles".
func (r *Reader) SaysNew(f *Frame, from, to int) bool {
	if from >= to {
		return false
	}
	for t := f.Items[from].First; t < f.Items[to-1].Last; t++ {
		if t > 0 && r.IsCar(f.Tokens[t].Word) && f.Tokens[t-1].Word == r.Words.Fresh {
			return true
		}
	}
	return false
}

// Records reports whether items[i] says that somebody keeps count: "the regulator registered 121 recalls".
func (r *Reader) Records(f *Frame, i int) bool { return f.Has(i, r.recordedKind) }

// CountedByName returns whose vehicles a number counts by their name, of a kind: "70,628 new
// battery-electric VWs were registered".
func (r *Reader) CountedByName(f *Frame, k int) (Name, bool) {
	q := f.QuantityAt(k)
	if q == nil || q.Unit != nil && q.Unit.Dimension != "count" {
		return Name{}, false
	}
	i := k + 1
	for f.Word(i) == r.Words.Fresh || f.Has(i, lexicon.ScopeCue) && !f.Has(i, lexicon.MetricCue) {
		i++
	}
	if i >= len(f.Items) || f.Items[i].Name == nil || f.Items[i].Role != lexicon.Plural {
		return Name{}, false
	}
	n := NameOf(f.Items[i].Name)
	return n, n.Is(lexicon.Maker) || n.Is(lexicon.Model)
}

// ModelOfMetric reads the model that what the number counts is of: "36 sales of the new
// Lyriq", "170,000 reservations for the Silverado EV", or what is asked for or taken off:
// "a $3,000 discount on the EV6".
func (r *Reader) ModelOfMetric(f *Frame, k int) (Name, bool) {
	q := f.QuantityAt(k)
	if q == nil || q.Unit != nil && q.Unit.Dimension != "count" && q.Unit.Dimension != "money" {
		return Name{}, false
	}
	i := k + 1
	if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb {
		i++
	} else if q.CountedHit == nil || !q.CountedHit.Kinds.Has(lexicon.MetricCue) {
		return Name{}, false
	}
	if f.Word(i) != text.Of && f.Word(i) != text.For && f.Word(i) != text.On {
		return Name{}, false
	}
	for i++; i < k+8 && i < len(f.Items) && f.Items[i].Name == nil && !f.Items[i].Punct && f.Items[i].Quantity == 0 && !f.Has(i, lexicon.Preposition) && !f.Has(i, lexicon.Conjunction); i++ {
	}
	if !f.IsModel(i) || f.Word(i+1) == text.Possessive {
		return Name{}, false
	}
	if all := f.ListOf(i); len(all) > 1 && (q.Unit == nil || q.Unit.Dimension == "count") {
		return JoinNames(all), true // "6,179 bookings for its BE 6 and XEV 9e"
	}
	return NameOf(f.Items[i].Name), true
}

// CountedModel reads the model that a number counts: "3,405 units of the Palisade,
// 2,208 of the Elantra".
func (r *Reader) CountedModel(f *Frame, k, i int) (Name, bool) {
	if n, ok := r.wereModel(f, k, i); ok {
		return n, true
	}
	if q := f.QuantityAt(k); q == nil || q.Unit != nil && q.Unit.Dimension != "count" || f.Word(i) != text.Of {
		return Name{}, false
	}
	for i++; f.Has(i, lexicon.Determiner); i++ {
	}
	if i >= len(f.Items) || f.Items[i].Name == nil || f.Items[i].Name.Kind != lexicon.Model || f.Word(i+1) == text.Possessive {
		return Name{}, false
	}
	return f.withSecond(i), true
}

// wereModel returns the model that a number, or a part of what was counted, is said to have been:
// "over 7,000 were the new G6", "5,385 of the cars it delivered were Grand Koleos".
func (r *Reader) wereModel(f *Frame, k, i int) (Name, bool) {
	q := f.QuantityAt(k)
	if q == nil || q.Unit != nil && q.Unit.Dimension != "count" && q.Unit.Dimension != "percent" {
		return Name{}, false
	}
	if f.Word(i) == text.Comma && f.Word(k-1) == text.Comma {
		i++ // "half of these, 7,068, were G6s"
	}
	for last := i + 8; i < last && i < len(f.Items) && !f.Has(i, lexicon.Auxiliary); i++ {
		if f.Word(i) == text.Comma && f.QuantityAt(i+1) != nil && f.Word(i+2) == text.Comma {
			i += 2
			continue
		}
		if f.Items[i].Punct || f.Items[i].Quantity != 0 || f.Items[i].Name != nil {
			return Name{}, false
		}
	}
	if i >= len(f.Items) || !f.Has(i, lexicon.Auxiliary) || f.Word(i-1) == text.That || f.Word(i-1) == text.Which && f.Word(i-2) != text.Of {
		return Name{}, false
	}
	for i++; f.Has(i, lexicon.Determiner) || f.Has(i, r.AdverbKind) || r.Adjective(f, i); i++ {
	}
	if e := f.Entry(i, lexicon.Descriptor); e != nil && e.Name == "model" && f.Word(i+1) == text.Comma {
		for i += 2; f.Has(i, lexicon.Determiner); i++ { // "were a single model, the Seal U"
		}
	}
	if i >= len(f.Items) || f.Items[i].Name == nil || f.Items[i].Name.Kind != lexicon.Model || f.Word(i+1) == text.Possessive {
		return Name{}, false
	}
	return f.withSecond(i), true
}

// withSecond returns the model at items[i], with another that "and" joins to it.
func (f *Frame) withSecond(i int) Name {
	if f.Word(i+1) == text.And && i+2 < len(f.Items) && f.Items[i+2].Name != nil && f.Items[i+2].Name.Kind == lexicon.Model {
		return JoinNames([]*lexicon.Entry{f.Items[i].Name, f.Items[i+2].Name})
	}
	return NameOf(f.Items[i].Name)
}

// Owners returns what the number counts: "1,498 ES8s", "694,271 Bronco Sports
// and Escapes", "3,657 G3 and G3i SUVs".
func (r *Reader) Owners(f *Frame, k int, q *mention.Quantity) Name {
	entries := []*lexicon.Entry{q.Owner}
	i := k + 1
	for i < len(f.Items) && f.Items[i].Name != q.Owner && i < k+3 {
		i++
	}
	next := r.pastVehicles(f, i+1)
	each := next > i+1 || i < len(f.Items) && f.Items[i].Role == lexicon.Plural // has a noun of its own: "Sportage SUVs and K7 sedans", "Dolphins and Yuan Plus SUVs"
	for i = next; i+1 < len(f.Items) && (f.Word(i) == text.And || f.Word(i) == text.Comma || f.Word(i) == text.Slash); i = r.pastVehicles(f, i+2) {
		if f.Word(i) == text.Comma && f.Word(i+1) == text.And {
			i++
		}
		it := &f.Items[min(i+1, len(f.Items)-1)]
		if it.Name == nil || it.Name.Kind != q.Owner.Kind || it.Role != lexicon.Plural && q.Head <= it.Last && !(each && r.Vehicles(f, i+2) != nil) {
			break
		}
		entries = append(entries, it.Name)
	}
	return JoinNames(entries)
}

// pastVehicles returns the item after a noun for a kind of vehicle at items[i], i where there
// is none.
func (r *Reader) pastVehicles(f *Frame, i int) int {
	if i < len(f.Items) && f.Items[i].Name == nil && r.Vehicles(f, i) != nil && f.Plural(i) {
		return i + 1
	}
	return i
}

// OwnerOfWhole returns the maker or model whose whole a share is of: "half of Fiat's
// workers", "60 percent of the Macans".
func (r *Reader) OwnerOfWhole(f *Frame, k int) (Name, bool) {
	for i := k + 2; f.Word(k+1) == text.Of && i < len(f.Items) && i <= k+5 && (i == k+2 || f.Has(i-1, lexicon.Determiner) || r.Adjective(f, i-1)); i++ {
		if f.IsModel(i) && f.Items[i].Role == lexicon.Plural {
			return NameOf(f.Items[i].Name), true
		}
	}
	for i := k + 3; f.Word(k+1) == text.Of && i+1 < len(f.Items) && i <= k+8 && !f.Items[i].Punct; i++ {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Maker && f.Items[i].Role == lexicon.Plain && f.IsVerbOf(i+1, lexicon.MetricCue) {
			return NameOf(n), true // "half of the 21,000 cars that Renault registered"
		}
	}
	if f.Word(k+1) != text.Of {
		return Name{}, false
	}
	i := k + 2
	for f.Has(i, lexicon.Determiner) {
		i++ // "of the Volkswagen Group's deliveries"
	}
	if i >= len(f.Items) || f.Items[i].Name == nil || f.Items[i].Name.Kind != lexicon.Maker || f.Word(i+1) != text.Possessive && f.Word(i+1) != text.Apostrophe {
		return Name{}, false
	}
	return NameOf(f.Items[i].Name), true
}

// OpensOfThem returns the models of which the sentence opens by telling how many there are together, or
// the one: "Of the Model S and the Model X together 19,437 were built".
func (r *Reader) OpensOfThem(f *Frame, k int) (Name, bool) {
	if f.Word(0) != text.Of || f.Runs[k] > 1 {
		return Name{}, false
	}
	i := 1
	for f.Has(i, lexicon.Determiner) {
		i++
	}
	if !f.IsModel(i) || f.Word(i+1) == text.Possessive {
		return Name{}, false
	}
	list := []*lexicon.Entry{f.Items[i].Name}
	for i++; i < k && f.Items[i].Quantity == 0 && !f.Has(i, lexicon.Auxiliary); i++ {
		if f.IsModel(i) {
			list = append(list, f.Items[i].Name)
		}
	}
	return JoinNames(list), i == k || f.Has(k+1, lexicon.Auxiliary)
}

// BrandUnder returns the brand that vehicles are said to be sold under: "9,154 under its
// family-oriented Onvo brand".
func (r *Reader) BrandUnder(f *Frame, i int) (Name, bool) {
	for j := i + 1; j+1 < len(f.Items) && j <= i+5 && f.Items[j].Quantity == 0; j++ {
		if n := f.Items[j].Name; n != nil && n.Kind == lexicon.Maker {
			e := f.Entry(j+1, lexicon.Descriptor)
			return NameOf(n), e != nil && e.Name == "brand" || f.Has(j+1, r.UnitNoun)
		}
	}
	return Name{}, false
}

// MovedWhose returns whose sales the words after a change say moved: "a 19% jump in Audi
// sales", "a 5 percent fall in deliveries at Porsche".
func (r *Reader) MovedWhose(f *Frame, k int) (Name, bool) {
	if !f.Has(k+1, lexicon.Move) && !f.Has(k+1, lexicon.More) || f.Word(k+2) != text.In {
		return Name{}, false
	}
	measured := false
	for i := k + 3; i < len(f.Items) && i <= k+9 && f.Items[i].Quantity == 0 && f.Items[i].When == 0; i++ {
		n := f.Items[i].Name
		switch {
		case n != nil && n.Kind != lexicon.Place && f.Items[i].Role != lexicon.Adjective:
			own := r.CountsCars(f, r.Modified(f, i)) || f.Word(i+1) == text.Possessive && r.Owns(f, i)
			return NameOf(n), (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) && (measured || own)
		case f.Items[i].Punct && f.Word(i) != text.Possessive && f.Word(i) != text.Hyphen, f.Has(i, lexicon.Auxiliary), f.Has(i, lexicon.Conjunction):
			return Name{}, false
		}
		measured = measured || f.Has(i, lexicon.MetricCue)
	}
	return Name{}, false
}

// DescribedModel returns the model that a phrase from items[i] on is about, with nothing but
// plain words and places before it, 0 for none.
func (f *Frame) DescribedModel(i, until int) int {
	for ; i < len(f.Items) && i <= until; i++ {
		it := &f.Items[i]
		if f.IsModel(i) && f.Word(i+1) != text.Possessive && it.Role != lexicon.Adjective {
			return i
		}
		if it.Punct && it.Word != text.Hyphen || it.Quantity != 0 || it.When != 0 && !f.IsModel(i+1) || it.Name != nil && it.Name.Kind != lexicon.Place || f.Has(i, lexicon.Preposition) || f.Has(i, lexicon.Conjunction) || f.Has(i, lexicon.Auxiliary) {
			break
		}
	}
	return 0
}

// PastEqual returns the item after a comma at items[i], or after the same amount that is given there
// in other terms: "cut 36,000 yuan, or 13.5 per cent, off".
func (f *Frame) PastEqual(i int) int {
	if f.Word(i) != text.Comma {
		return i
	}
	if f.Word(i+1) == text.Or && f.QuantityAt(i+2) != nil && f.Word(i+3) == text.Comma {
		return i + 4
	}
	return i + 1
}

// NoFigure reports whether items[i] is no number, or one that measures nothing: "the 2026 Ioniq 5".
func (f *Frame) NoFigure(i int) bool {
	q := f.QuantityAt(i)
	return f.Items[i].Quantity == 0 || q != nil && q.Reason != ""
}

// Reached returns the item of the number that the change at items[k] led to, right behind it or in
// brackets, 0 where none is: "up 3% to 252,900 units", "a gain of 3% (252,900 units)".
func (f *Frame) Reached(k int) int {
	if q := f.QuantityAt(k); q == nil || q.Unit == nil || q.Unit.Dimension != "percent" {
		return 0
	}
	if w := f.Word(k + 1); w != text.To && w != text.OpenParen {
		return 0
	}
	if q := f.QuantityAt(k + 2); q == nil || q.Unit != nil && q.Unit.Dimension != "count" {
		return 0
	}
	return k + 2
}

// OwnerOfMoved returns the maker whose figure another moves, which is only who sets or foresees it: "The group cut
// JLR's FY26 margin guidance to 2%".
func (r *Reader) OwnerOfMoved(f *Frame, k int, metric *lexicon.Entry) (Name, bool) {
	for i := k - 1; i > 2 && metric != nil && f.Runs[i] == f.Runs[k]; i-- {
		if f.Entry(i, lexicon.MetricCue) != metric {
			continue
		}
		at := i - 1
		if f.Items[at].When != 0 {
			at--
		}
		if n := f.Items[at-1].Name; f.Word(at) == text.Possessive && n != nil && n.Kind == lexicon.Maker && f.IsVerbOf(at-2, lexicon.Move) {
			return NameOf(n), true
		}
		break
	}
	return Name{}, false
}

// Possessor returns the maker or model that possesses what the figure at items[k] counts: "Tesla's recall in December of
// more than 2 million vehicles".
func (r *Reader) Possessor(f *Frame, k int, metric *lexicon.Entry) (Name, bool) {
	for i := k - 1; i > 1 && metric != nil && f.Runs[i] == f.Runs[k]; i-- {
		if f.Entry(i, lexicon.MetricCue) != metric {
			continue
		}
		if n := f.Items[i-2].Name; f.Word(i-1) == text.Possessive && n != nil && (n.Kind == lexicon.Maker || n.Kind == lexicon.Model) {
			return NameOf(n), true
		}
		break
	}
	return Name{}, false
}
