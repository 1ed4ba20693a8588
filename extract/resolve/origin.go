package resolve

import (
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// origin finds where what is counted is made: "cars made in China", "shipped
// from China", "Chinese-made cars", and for duties and imports "Chinese cars".
func (r *Resolver) origin(f *frame, k int, d *draft) {
	inbound := r.is(d, lexicon.Inbound)
	if d.Scope.Origin != "" && !inbound {
		return
	}
	trade := d.Metric == tariff || inbound
	if m := r.vocabulary(d.Metric); m == nil || !m.Accepts("count") && !m.Levied {
		return
	}
	at := r.originAt(f, k, d, trade)
	if d.Scope.Origin != "" && (at < 0 || f.runs[at] != f.runs[k]) {
		return // else "10,000 from China and 7,000 from Spain"
	}
	if at >= 0 {
		d.Scope.Origin = f.Entry(at, lexicon.Place).Name
	}
	if d.Scope.Origin != "" && d.Scope.Market == d.Scope.Origin && !r.marketToo(f, at, k, d) {
		d.Scope.Market = ""
	}
	if d.Scope.Origin == "" {
		r.madeThere(d)
	}
}

// originAt returns the item nearest to the figure that says where what is counted comes from,
// -1 where none does.
func (r *Resolver) originAt(f *frame, k int, d *draft, trade bool) int {
	best := -1
	for i := range f.Of(lexicon.Place) {
		it := &f.Items[i]
		if best >= 0 && i > k && i-k >= k-best && (f.runs[i] != f.runs[k] || f.runs[best] == f.runs[k]) {
			break
		}
		if e := f.Entry(i, lexicon.Place); it.Name == nil && e != nil && f.Word(i-1) == text.Hyphen && f.Word(i-2) == text.In && f.Word(i-3) == text.Hyphen && r.isMaking(f, i-4) && f.visible(i, k) {
			best = i // "made-in-China cars"
		}
		if it.Name == nil || it.Name.Kind != lexicon.Place || !f.visible(i, k) || it.Name.Name == d.Subject {
			continue
		}
		if f.measuresElse(k, i, d.metricEntry) {
			break // "tariffs of 25 percent, and the price of a Mexican-built van"
		}
		if trade && i > k && r.partBetween(f, k, i) {
			break
		}
		if r.comesFrom(f, i, k, d, trade) {
			best = i
			if i > k {
				break
			}
		}
	}
	return best
}

// partBetween reports whether a part of what the figure at items[k] counts is told of before items[i]:
// "85,000 cars, of which 10,000 came from China", "85,000 cars, 12 percent of them from China",
// or another statement has begun.
func (r *Resolver) partBetween(f *frame, k, i int) bool {
	for j := k + 1; j < i; j++ {
		if f.Word(j) == text.Semicolon || f.QuantityAt(j) != nil && f.runs[j] != f.runs[k] && (r.partOf(f, j) || r.someOf(f, j)) {
			return true
		}
	}
	return false
}

// comesFrom reports whether the place at items[i] is said to be where what the figure at
// items[k] counts comes from.
func (r *Resolver) comesFrom(f *frame, i, k int, d *draft, trade bool) bool {
	role, before := f.Items[i].Role, f.Word(i-1)
	at := i - 1 // of what stands before it and its article
	if before == text.The && f.Word(i-2) == text.From {
		before, at = text.From, i-2 // "cars from the EU"
	}
	switch {
	case r.isMadeIn(f, i), r.shipsFrom(f, i, d):
		return true
	case trade && role != lexicon.People && r.endsDutyOn(f, at) && !f.Has(i+1, lexicon.ScopeCue) && f.Word(i+1) != text.Possessive:
		return true // "tariffs on U.S. imports"
	case role == lexicon.Adjective:
		return trade && (f.Has(i+1, lexicon.ScopeCue) || f.Has(i+1, lexicon.UnitWord) || f.Word(i+1) == r.words.ones)
	case role != lexicon.Plain || i <= 1 || before == text.In || before == text.By || before == text.At:
		return false
	case before == r.words.left:
		return r.is(d, lexicon.Outbound) // "left Japan"
	case before != text.From || f.Has(at-1, lexicon.Descriptor) && !f.Has(at-1, lexicon.UnitWord):
		return false // "its rival from Wuhu"
	case r.isTurnover(d.Metric) && (i > k && i <= k+3 || r.carsFrom(f, i)):
		return true // "shipped 710,000 cars from Shanghai"
	}
	return trade || r.is(d, lexicon.Outbound) && (d.who().is(lexicon.Maker) || f.Has(at-1, lexicon.MetricCue)) // "its exports from China"
}

// carsFrom reports whether cars are said to be from the place at items[i]: "cars from China",
// "cars shipped from the United States".
func (r *Resolver) carsFrom(f *frame, i int) bool {
	j := r.beforeArticle(f, i)
	if f.Word(j) != text.From {
		return false
	}
	if j--; f.Has(j, r.sentKind) || r.isMaking(f, j) {
		j--
	}
	return f.Has(j, lexicon.UnitWord) || r.vehicles(f, j) != nil
}

// isMadeIn reports whether cars are said to be made in the place at items[i]: "cars built in the
// European Union", "Chinese-made cars".
func (r *Resolver) isMadeIn(f *frame, i int) bool {
	role, before := f.Items[i].Role, f.Word(i-1)
	switch {
	case (role == lexicon.Adjective || role == lexicon.Plain) && r.isOfMake(f, i):
		return true
	case role != lexicon.Plain || i <= 1:
		return false
	case before == text.The && f.Word(i-2) == text.In:
		return r.isMaking(f, i-3)
	}
	return (before == text.In || before == text.By || before == text.At) && r.isMaking(f, i-2)
}

// marketToo reports whether the origin at items[at] is named again as the market: "sold
// 8,621 China-made cars in China".
func (r *Resolver) marketToo(f *frame, at, k int, d *draft) bool {
	for i := range f.Items {
		if n := f.Items[i].Name; i != at && n != nil && n.Name == d.Scope.Origin && f.Word(i-1) == text.In && !r.isMaking(f, i-2) && r.isMarket(f, i, k) {
			return true
		}
	}
	return false
}

// shipsFrom reports whether the town at items[i] stands for a plant of the company that is
// spoken of: it exports.
func (r *Resolver) shipsFrom(f *frame, i int, d *draft) bool {
	it := &f.Items[i]
	if d == nil || !r.is(d, lexicon.Outbound) || it.Name.Is != "city" || it.Role != lexicon.Plain || r.ctx.topicPlace || !r.ctx.company.is(lexicon.Maker) {
		return false
	}
	u := f.Use(i+1, lexicon.MetricCue)
	return u != nil && u.Role == lexicon.Verb
}

// measuresElse reports whether another clause between the figure at items[k], which measures
// what own says, and items[i] has begun to speak of something else that is measured.
func (f *frame) measuresElse(k, i int, own *lexicon.Entry) bool {
	for j := k + 1; j < i; j++ {
		if e := f.Entry(j, lexicon.MetricCue); e != nil && e != own && f.runs[j] != f.runs[k] {
			return true
		}
	}
	return false
}

// isOfMake reports whether the place at items[i] is said to be where cars come from:
// "Chinese-made cars", "Chinese-origin cars", "cars of Chinese origin".
func (r *Resolver) isOfMake(f *frame, i int) bool {
	if f.Word(i+1) == text.Hyphen {
		return r.isMaking(f, i+2) || f.Word(i+2) == r.words.origin
	}
	return f.Word(i-1) == text.Of && f.Word(i+1) == r.words.origin
}

// isMaking reports whether items[i] is a participle of making.
func (r *Resolver) isMaking(f *frame, i int) bool {
	return f.Has(i, r.madeKind)
}

// madeThere gives a maker's figure the place where what the article is about is made: in
// a report on the cars that it makes in China the exports are of those, too.
func (r *Resolver) madeThere(d *draft) {
	made, m := r.ctx.made, r.vocabulary(d.Metric)
	if made.place == "" || m == nil || !m.Flow || m.Sited || r.is(d, lexicon.Inbound) || d.Scope.Market == "World" || d.Scope.Market == "overseas" {
		return
	}
	if w := d.who(); (w.is(lexicon.Maker) || w.is(lexicon.Model)) && r.kin(made.owner, r.companyOf(w)) {
		d.Scope.Origin = made.place
	}
}

// madeForHome reports whether what a country made is said to be for its own market:
// "production for the UK market", "output for the domestic market".
func (r *Resolver) madeForHome(f *frame, k int, d *draft) bool {
	for i := f.starts[f.runs[k]]; i < f.ends[f.runs[k]]; i++ {
		if i > k && f.Items[i].Quantity != 0 {
			break
		}
		if f.Word(i) != text.For || f.runs[i] != f.runs[k] {
			continue
		}
		for i++; f.Has(i, lexicon.Determiner); i++ {
		}
		e := f.Entry(i, lexicon.ScopeCue)
		n := f.Items[min(i, len(f.Items)-1)].Name
		return e != nil && e.Scope.Market == "domestic" || n != nil && n.Name == d.Subject && (f.Word(i+1) == r.words.market || i+1 == k || f.Has(i+1, lexicon.Move) || f.Has(i+1, lexicon.Auxiliary))
	}
	return false
}

// onAll reports whether a duty is one on all cars: "that applies to any imported
// car", "which everybody pays", "the standard 10%", "on top of the 10%".
func (r *Resolver) onAll(f *frame, k int) bool {
	before := k - 1
	if f.Word(before) == text.Of && f.Has(before-1, lexicon.MetricCue) {
		before -= 2 // "an ordinary tariff of 10%"
	}
	if f.Has(before, r.ordinaryKind) || f.Has(k+1, r.ordinaryKind) {
		return !r.namesOrigin(f, k) // "the normal 10 percent for cars made in China"
	}
	if f.Word(before) == text.The && f.Has(before-1, r.atopKind) {
		return true
	}
	for i := k + 1; i < len(f.Items) && f.Items[i].Quantity == 0 && f.weight[f.runs[i]] < atSemicolon; i++ {
		switch f.Word(i) {
		case r.words.everybody, r.words.everyone:
			return true
		case text.All, text.Every, r.words.any:
			return !r.namesOrigin(f, i) && r.ofCarsAfter(f, i)
		}
	}
	return false
}

// ofCarsAfter reports whether a word for cars, or their import, follows within a few words of items[i].
func (r *Resolver) ofCarsAfter(f *frame, i int) bool {
	for j := i + 1; j <= i+4 && j < len(f.Items) && !f.Items[j].Punct; j++ {
		if f.Has(j, lexicon.ScopeCue) || f.Has(j, lexicon.UnitWord) || f.Has(j, lexicon.MetricCue) {
			return true
		}
	}
	return false
}

// namesOrigin reports whether the words after items[i] say from where the cars come that it
// speaks of all of: "all cars from China", "every Mexican-built truck".
func (r *Resolver) namesOrigin(f *frame, i int) bool {
	for i++; i < len(f.Items) && !f.Items[i].Punct && f.Items[i].Quantity == 0; i++ {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Place && (f.Items[i].Role == lexicon.Adjective || f.Word(r.beforeArticle(f, i)) == text.From || r.isMaking(f, r.beforeArticle(f, i)-1)) {
			return true
		}
	}
	return false
}
