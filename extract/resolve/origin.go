package resolve

import (
	"slices"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// origin finds where what is counted is made: "cars made in China", "shipped
// from China", "Chinese-made cars", and for duties and imports "Chinese cars".
func (r *Resolver) origin(f *clause.Frame, k int, d *draft) {
	inbound := r.is(d, lexicon.Inbound)
	if d.Scope.Origin != "" && !inbound {
		return
	}
	trade := d.Metric == tariff || inbound
	if m := r.Vocabulary(d.Metric); m == nil || !m.Accepts("count") && !m.Levied {
		return
	}
	if i := r.worksAhead(f, k, d); i >= 0 {
		d.Scope.Origin = f.Items[i].Name.Name
		if e := r.stateOf(f.Items[i].Name); e != nil {
			d.Scope.Origin = e.Name
		}
		if d.Scope.Market == d.Scope.Origin || d.Scope.Market == r.ctx.main.Text && d.own.Market == "" {
			d.Scope.Market = ""
		}
		return
	}
	at := r.originAt(f, k, d, trade)
	if d.Scope.Origin != "" && (at < 0 || f.Runs[at] != f.Runs[k]) {
		return // else "10,000 from China and 7,000 from Spain"
	}
	if at >= 0 {
		d.Scope.Origin = f.Entry(at, lexicon.Place).Name
	}
	if e := r.Lex.Named(d.Scope.Market); inbound && d.Scope.Origin == "" && e != nil && e.Is != "world" && d.who().Is(lexicon.Place) && d.Scope.Market != d.Subject {
		d.Scope.Origin, d.Scope.Market = d.Scope.Market, "" // "Imports rose to 45,000. China accounted for 23,000"
	}
	if d.Scope.Origin != "" && d.Scope.Market == d.Scope.Origin && d.Metric != recall && !r.marketToo(f, at, k, d) {
		d.Scope.Market = ""
	}
	if d.Scope.Origin == "" {
		r.madeThere(d)
	}
}

// worksAhead returns the item of the place whose works the run of the figure has as its subject, where it tells what they
// delivered: "Tesla's Shanghai works delivered 71,599 cars". It is -1 for none.
func (r *Resolver) worksAhead(f *clause.Frame, k int, d *draft) int {
	if !r.IsTurnover(d.Metric) || !d.who().Is(lexicon.Maker) || d.metricFrom != fact.Clause {
		return -1
	}
	for i := f.Starts[f.Runs[k]]; i+2 < k; i++ {
		n := f.Items[i].Name
		if n != nil && n.Kind == lexicon.Place && f.Has(i+1, r.WorksKind) && f.Has(i+2, lexicon.MetricCue) {
			return i
		}
	}
	return -1
}

// originAt returns the item nearest to the figure that says where what is counted comes from,
// -1 where none does.
func (r *Resolver) originAt(f *clause.Frame, k int, d *draft, trade bool) int {
	best := -1
	for i := range f.Of(lexicon.Place) {
		it := &f.Items[i]
		if best >= 0 && i > k && i-k >= k-best && (f.Runs[i] != f.Runs[k] || f.Runs[best] == f.Runs[k]) {
			break
		}
		if e := f.Entry(i, lexicon.Place); it.Name == nil && e != nil && f.Word(i-1) == text.Hyphen && f.Word(i-2) == text.In && f.Word(i-3) == text.Hyphen && r.IsMaking(f, i-4) && f.Visible(i, k) {
			best = i // "made-in-China cars"
		}
		if it.Name == nil || it.Name.Kind != lexicon.Place || !f.Visible(i, k) || it.Name.Name == d.Subject {
			continue
		}
		if best >= 0 && i > k && f.FirstOfClause(i) > k {
			break // "those from Argentina fell 3 percent, while those from China rose"
		}
		if i > k+1 && f.QuantityAt(i-1) != nil {
			break // "2,736 imported Model 3s and 10,127 China-made ones": of the next number
		}
		if f.MeasuresElse(k, i, d.metricEntry) {
			break // "tariffs of 25 percent, and the price of a Mexican-built van"
		}
		if trade && i > k && r.PartBetween(f, k, i) {
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

// comesFrom reports whether the place at items[i] is said to be where what the figure at
// items[k] counts comes from.
func (r *Resolver) comesFrom(f *clause.Frame, i, k int, d *draft, trade bool) bool {
	role, before := f.Items[i].Role, f.Word(i-1)
	at := i - 1 // of what stands before it and its article
	if before == text.The && f.Word(i-2) == text.From {
		before, at = text.From, i-2 // "cars from the EU"
	}
	switch {
	case r.IsMadeIn(f, i), r.shipsFrom(f, i, d):
		return true
	case trade && role != lexicon.People && r.EndsDutyOn(f, at) && !f.Has(i+1, lexicon.ScopeCue) && f.Word(i+1) != text.Possessive:
		return true // "tariffs on U.S. imports"
	case role == lexicon.Adjective:
		return trade && !r.calledByRegion(f, i) && (f.Has(i+1, lexicon.ScopeCue) || f.Has(i+1, lexicon.UnitWord) || f.Word(i+1) == r.Words.Ones)
	case role != lexicon.Plain || i <= 1 || before == text.In || before == text.By || before == text.At:
		return false
	case before == r.Words.Left:
		return r.is(d, lexicon.Outbound) // "left Japan"
	case before != text.From || f.Has(at-1, lexicon.Descriptor) && !f.Has(at-1, lexicon.UnitWord):
		return false // "its rival from Wuhu"
	case r.isDemand(f, at-1):
		return false // "demand from South Asia helped it to raise exports"
	case r.IsTurnover(d.Metric) && (i > k && i <= k+3 || r.CarsFrom(f, i)):
		return true // "shipped 710,000 cars from Shanghai"
	}
	return trade || r.is(d, lexicon.Outbound) && (d.who().Is(lexicon.Maker) || f.Has(at-1, lexicon.MetricCue)) // "its exports from China"
}

// isDemand reports whether items[i] is what buyers want: "demand", "orders".
func (r *Resolver) isDemand(f *clause.Frame, i int) bool {
	e := f.Entry(i, lexicon.MetricCue)
	return e != nil && (e.Name == clause.AnyVolume || slices.Contains(e.Metrics, "orders"))
}

// marketToo reports whether the origin at items[at] is named again as the market: "sold
// 8,621 China-made cars in China".
func (r *Resolver) marketToo(f *clause.Frame, at, k int, d *draft) bool {
	for i := range f.Items {
		if n := f.Items[i].Name; i != at && n != nil && n.Name == d.Scope.Origin && f.Word(i-1) == text.In && !r.IsMaking(f, i-2) && r.isMarket(f, i, k) {
			return true
		}
	}
	return false
}

// shipsFrom reports whether the town at items[i] stands for a plant of the company that is
// spoken of: it exports.
func (r *Resolver) shipsFrom(f *clause.Frame, i int, d *draft) bool {
	it := &f.Items[i]
	if d == nil || !r.is(d, lexicon.Outbound) || it.Name.Is != "city" || it.Role != lexicon.Plain || r.ctx.topicPlace || !r.ctx.company.Is(lexicon.Maker) {
		return false
	}
	u := f.Use(i+1, lexicon.MetricCue)
	return u != nil && u.Role == lexicon.Verb
}

// madeThere gives a maker's figure the place where what the article is about is made: in
// a report on the cars that it makes in China the exports are of those, too.
func (r *Resolver) madeThere(d *draft) {
	made, m := r.ctx.made, r.Vocabulary(d.Metric)
	if made.place == "" || m == nil || !m.Flow || m.Sited || r.is(d, lexicon.Inbound) || d.Scope.Market == "World" || d.Scope.Market == "overseas" {
		return
	}
	if w := d.who(); (w.Is(lexicon.Maker) || w.Is(lexicon.Model)) && r.kin(made.owner, r.companyOf(w)) {
		d.Scope.Origin = made.place
	}
}

// madeForHome reports whether what a country made is said to be for its own market:
// "production for the UK market", "output for the domestic market".
func (r *Resolver) madeForHome(f *clause.Frame, k int, d *draft) bool {
	for i := f.Starts[f.Runs[k]]; i < f.Ends[f.Runs[k]]; i++ {
		if i > k && f.Items[i].Quantity != 0 {
			break
		}
		if f.Word(i) != text.For || f.Runs[i] != f.Runs[k] {
			continue
		}
		for i++; f.Has(i, lexicon.Determiner); i++ {
		}
		e := f.Entry(i, lexicon.ScopeCue)
		n := f.Items[min(i, len(f.Items)-1)].Name
		return e != nil && e.Scope.Market == "domestic" || n != nil && n.Name == d.Subject && (f.Word(i+1) == r.Words.Market || i+1 == k || f.Has(i+1, lexicon.Move) || f.Has(i+1, lexicon.Auxiliary))
	}
	return false
}
