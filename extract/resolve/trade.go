package resolve

import (
	"slices"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// trading is what kind of vehicle an article is about.
type trading struct {
	segment, powertrain string
	counted             bool // a number, a metric or a maker beside it says so
}

// tradeOf returns the trade that the block names, none where it names several.
func (r *Resolver) tradeOf() trading {
	var t trading
	for i := range r.phrases {
		for u := range r.hits[i].Of(lexicon.ScopeCue) {
			switch segment := u.Scope.Segment; {
			case segment == "used" && slices.ContainsFunc(r.tokens, func(t text.Token) bool { return t.Word == r.Words.Fresh }):
				return trading{} // "New cars top $50,000, used ones hold"
			case segment == "used" || segment == "robotaxi":
				return trading{segment: segment, counted: true}
			case t.segment != "" && t.segment != segment && r.Markets[segment]:
				return trading{}
			case r.Markets[segment]:
				t = trading{segment, u.Scope.Powertrain, t.counted || r.countedHere(i)}
			}
		}
	}
	if t.segment == clause.CarsDivision {
		return trading{}
	}
	return t
}

// isTraded reports whether what the article is about is known to be of its trade: what it told first
// is, or the headline counts that.
func (c *context) isTraded() bool {
	t := &c.trade
	return t.segment != "" && (c.lead.Segment == t.segment || !c.led && t.counted)
}

// countedHere reports whether the kind of vehicle at hits[i] is what a number, a metric or a maker
// beside it is of.
func (r *Resolver) countedHere(i int) bool {
	next := i + r.hits[i].Len
	if i > 0 && (r.tokens[i-1].Kind == text.Digits || r.hits[i-1].Kinds.Has(lexicon.Scale)) {
		return true
	}
	return next < len(r.hits) && (r.hits[next].Kinds.Has(lexicon.MetricCue) || r.tokens[next].Word == r.Words.Maker || r.hits[next].Kinds.Has(lexicon.Descriptor))
}

// tradedKind is the one powertrain that the headline names, and whether it says that its sales
// are what the article is about.
type tradedKind struct {
	powertrain string
	sold       bool
}

// soldKind returns the powertrain that the block names, "global EV sales up 25%"; before where it
// names none, and none where it names several.
func (r *Resolver) soldKind(before tradedKind) tradedKind {
	if r.countsNewCars() {
		return tradedKind{} // "New car registrations: +1.6%; battery-electric 15.4% market share"
	}
	kind, sold, measured := "", false, false
	for i := range r.phrases {
		h := &r.hits[i]
		if kind == "" && measured && (r.givesCause(i) || r.onDemand(i)) {
			return before // "German market rose 18%, boosted by EV demand"
		}
		measured = measured || h.Kinds.Has(lexicon.MetricCue)
		for u := range h.Of(lexicon.ScopeCue) {
			if u.Scope.Powertrain == "" {
				continue
			}
			if kind != "" && kind != u.Scope.Powertrain {
				return tradedKind{}
			}
			kind = u.Scope.Powertrain
			sold = sold || r.opensBlock(i) || r.countedHere(i) // "World buys 9 million electric cars"
			for next := i + h.Len; next < len(r.hits) && next <= i+h.Len+1; next++ {
				sold = sold || r.hits[next].Kinds.Has(lexicon.MetricCue)
			}
		}
	}
	if kind == "" || !sold && before.sold {
		return before
	}
	return tradedKind{kind, sold}
}

// givesCause reports whether hits[i] begins what only tells why something was: "on EV demand", "as EVs surge".
func (r *Resolver) givesCause(i int) bool {
	if e := r.hits[i].Entry(lexicon.Preposition); e != nil && e.Name == "cause" {
		return true
	}
	return i > 0 && r.tokens[i].Word == text.As
}

// onDemand reports whether hits[i] is an "on" behind which stands what a kind of vehicle does: "hit a record on hybrid demand",
// not "duties on EV imports".
func (r *Resolver) onDemand(i int) bool {
	if r.tokens[i].Word != text.On || i == 0 || r.hits[i-1].Kinds.Has(lexicon.MetricCue) || i+1 >= len(r.hits) {
		return false
	}
	next := i + 1 + max(1, r.hits[i+1].Len)
	return r.hits[i+1].Kinds.Has(lexicon.ScopeCue) && next < len(r.hits) && r.hits[next].Kinds.Has(lexicon.MetricCue)
}

// countsNewCars reports whether the block names new cars of every kind.
func (r *Resolver) countsNewCars() bool {
	for i, t := range r.tokens {
		next := i + 1
		if next < len(r.tokens) && r.tokens[next].Word == text.Hyphen {
			next++
		}
		if t.Word == r.Words.Fresh && next < len(r.tokens) && r.IsCar(r.tokens[next].Word) {
			return true
		}
	}
	return false
}

// opensBlock reports whether hits[i] stands at the beginning of a block that speaks of sales:
// "EVs hit records, but sales slow".
func (r *Resolver) opensBlock(i int) bool {
	return i <= 1 && slices.ContainsFunc(r.hits, func(h lexicon.Hit) bool { return h.Kinds.Has(lexicon.MetricCue) })
}

// ofTheKind returns the powertrain of a place's sales where the article is about one, by its
// headline and its first figure: "China's grew by 40 percent", in a report on the sales of
// electric cars. The figure may say which of them are meant: "EV sales fall", of battery cars.
func (r *Resolver) ofTheKind(f *clause.Frame, d *draft) string {
	c, m := &r.ctx, r.Vocabulary(d.Metric)
	if c.tradeKind.powertrain == "" || !c.tradeKind.sold && r.toldWhole(d) || !d.who().Is(lexicon.Place) || m == nil || !m.Flow || !m.Accepts("count") || r.SpeaksOfNew(f) {
		return ""
	}
	if q := f.QuantityAt(d.item); q != nil && q.Counted != nil && q.Counted.Kind == lexicon.ScopeCue && q.Counted.Scope == (fact.Scope{}) {
		c.wholeBlock = c.block // "177,000 light vehicles were sold in July", of every kind, and what the paragraph goes on with
	}
	if c.wholeBlock == c.block {
		return ""
	}
	kind := c.lead.Powertrain
	if !c.tradeKind.sold && !(c.led && c.topicPlace) {
		return "" // "Ford bets on EVs", in a report on all that it sold
	}
	if !c.led {
		kind = c.topic.kind.Powertrain // rates alone so far: "EV sales in Europe fell 6%. Germany was down 18%"
	}
	if kind == c.tradeKind.powertrain || pluggedIn(kind) && pluggedIn(c.tradeKind.powertrain) {
		return kind
	}
	return ""
}

// whoseShare returns the kind of vehicle that a share of a country's market is of where its sentence names none, which is
// that of the figure before: "the petrol car market grew by 5%. However, the market share decreased to 35.8%". All
// that is sold in a market has no share of it.
func (r *Resolver) whoseShare(d, link *draft) fact.Scope {
	n := len(r.drafts)
	if d.Measure != fact.Share || n == 0 || clause.IsKind(&d.own) || !d.who().Is(lexicon.Place) || !r.IsTurnover(d.Metric) {
		return fact.Scope{}
	}
	p := &r.drafts[n-1]
	if p.sentenceNo == d.sentenceNo && p.Subject == d.Subject && p.Measure == fact.Share && !clause.IsKind(&p.own) {
		return clause.KindOf(&p.Scope) // "from 39.3% to 35.8%"
	}
	if link != nil && link.sentenceNo == d.sentenceNo || p.sentenceNo != d.sentenceNo-1 || p.Subject != d.Subject || !r.IsTurnover(p.Metric) || p.Measure == fact.Share {
		return fact.Scope{}
	}
	return clause.KindOf(&p.Scope)
}

// pluggedIn reports whether the powertrain is one of those that "electric cars" may be meant for.
func pluggedIn(kind string) bool { return kind == "ev" || kind == "bev" || kind == "nev" }

// goesOnCounting reports whether a place's figure, or a maker's number with no noun, goes on with
// the vehicles of the sentence before: "10 million electric cars were sold in 2022. Sales are
// expected to reach 14 million.", "GM built 75,000 EVs. It aims to make 200,000 this year." One that
// names a kind itself does not.
func (r *Resolver) goesOnCounting(f *clause.Frame, k int, d *draft) bool {
	c, m, q := &r.ctx, r.Vocabulary(d.Metric), f.QuantityAt(k)
	if m == nil || !m.Flow || !m.Accepts("count") || c.scopeOf != d.Subject || c.scopeBlock != c.block || c.sentences-c.scopeAt > 1 {
		return false
	}
	for i := range f.Of(lexicon.ScopeCue) {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Scope.Powertrain != "" && f.Groups[i] == 0 {
			return false
		}
	}
	elided := d.SubjectFrom == fact.Context && d.Measure == fact.Level && q != nil && q.Counted == nil && !r.SpeaksOfKinds(f) && !f.Says(text.All) && !f.Says(r.Words.Total) && !f.Says(r.Words.Overall) && !f.Says(r.Words.Altogether)
	return elided || d.who().Is(lexicon.Place) && !r.SpeaksOfNew(f) && r.is(d, lexicon.Outbound) == r.Vocabulary(c.metric).Is(lexicon.Outbound)
}

// movedSince reports whether the change is of a maker's vehicles that the sentence before
// counted, because this one gives no number of its own: "BYD sold 480,186 NEVs in May.
// Sales were down 5 percent."
func (r *Resolver) movedSince(f *clause.Frame, k int, d *draft) bool {
	c, m := &r.ctx, r.Vocabulary(d.Metric)
	if d.Measure != fact.Change || d.SubjectFrom != fact.Context || m == nil || !m.Flow || !m.Accepts("count") || c.metric != d.Metric || c.scopeOf != d.Subject || c.scopeBlock != c.block || c.sentences-c.scopeAt > 1 || d.Scope.Market != "" && d.Scope.Market != c.scope.Market {
		return false // "EV sales rose to 40,000. China sales declined 13 percent"
	}
	for i := range f.Items {
		if q := f.QuantityAt(i); i != k && q != nil && (q.Unit == nil || q.Unit.Dimension == "count") && f.Roles[i].Draft > 0 {
			return false
		}
	}
	return true
}
