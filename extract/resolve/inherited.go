package resolve

import (
	"carfacts/extract/calendar"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// inheritScope adds what the statement that the figure hangs on is of; of a
// sibling part ("75,000 are NEVs, and 48,000 overseas") only what that has
// from the whole.
func (r *Resolver) inheritScope(f *clause.Frame, k int, d *draft, link *draft) {
	kind := d.own.Powertrain != "" || d.own.Segment != ""
	if p := &r.ctx.percent; d.Measure == fact.Share && !kind && p.measure == fact.Share && p.at == r.ctx.sentences-1 && (r.SaysOfIt(f, k) || r.SaysTheShare(f, k)) {
		d.Scope.Merge(&p.kind) // "A year ago it had been 81 percent"
	}
	if p := &r.ctx.percent; d.Measure == fact.Share && d.metricFrom == fact.Context && p.measure == fact.Share && p.of == d.Subject && r.percentGoesOn() {
		d.Scope.Merge(&fact.Scope{Market: p.market}) // "China's makers have 5.9 percent of the market in Europe. This is an increase from 2.9"
	}
	if p := &r.ctx.percent; (d.Measure == fact.Share || d.Unit == fact.PercentagePoint) && d.metricFrom == fact.Context && p.measure == fact.Share && p.metric == d.Metric && p.maker && d.who().Is(lexicon.Maker) && r.percentGoesOn() {
		d.Scope.Merge(&fact.Scope{Market: p.market}) // "BYD has 17 percent of the world's market. CATL, with 38, remains ahead"
	}
	switch {
	case r.saidOf(f, k, d, link, kind):
		inherited := r.scopeOfLink(f, k, d, link, kind)
		d.Scope.Merge(&inherited)
	case d.metricFrom == fact.Sentence:
		r.metricScope(f, k, d)
	case d.metricFrom == fact.Context && !r.sameFlow(d.Metric, r.ctx.metric):
		if d.Metric == r.ctx.leadMetric && r.ctx.lasts() {
			d.Scope.Merge(&fact.Scope{Channel: r.ctx.lead.Channel}) // back from how long a stock lasts to what was sold
		}
	case d.metricFrom == fact.Context:
		carried, ok := r.scopeCarried(f, k, d, kind)
		if !ok {
			return
		}
		d.Scope.Merge(&carried)
	}
	if d.metricFrom == fact.Clause && d.Scope.Channel == "" {
		d.Scope.Channel = r.channelBefore(f, k, d)
	}
	if d.metricFrom == fact.Clause && link == nil && r.ctx.scopeOf == d.Subject && r.ctx.metric == d.Metric && r.countsOfThem(f, k, d) { // "Among them, 5,000 were sold abroad"
		d.Scope.OwnBrand = d.Scope.OwnBrand || r.ctx.scope.OwnBrand
		if d.Scope.Market == "" && d.own.Market == "" {
			d.Scope.Market = r.ctx.scope.Market // "Overseas sales were 33,500. Among them, retail sales were 28,700"
		}
	}
	if !kind {
		said := r.saidBefore(f, k, d)
		d.Scope.Merge(&said)
	}
	switch {
	case kind || d.metricFrom != fact.Clause:
	case r.goesOnCounting(f, k, d):
		d.Scope.Powertrain = r.ctx.scope.Powertrain
		if s := r.ctx.scope.Segment; d.who().Is(lexicon.Maker) && r.Trades[s] && !r.SpeaksOfCars(f, k) {
			d.Scope.Segment = s // "sold 88,287 two-wheelers. Domestic sales were 71,086."
		}
	case d.own == (fact.Scope{}) && d.metricEntry != nil && d.metricEntry.Scope == (fact.Scope{}) && r.movedSince(f, k, d):
		d.Scope.Merge(&fact.Scope{Powertrain: r.ctx.scope.Powertrain, Segment: r.ctx.scope.Segment, Channel: r.ctx.scope.Channel})
		if d.Scope.Market == "" && r.sinceThen(f) {
			d.Scope.Market = r.ctx.scope.Market
		}
	case r.looksBack(f, k, d, link):
		d.Scope.Merge(&r.ctx.scope)
	}
}

// sinceThen reports whether the sentence opens with another time of what the one before told of: "China sales in May were up
// 21.8 percent. In the first five months of the year sales fell by 7.1 percent."
func (r *Resolver) sinceThen(f *clause.Frame) bool {
	n := len(r.drafts)
	return f.Items[0].When != 0 && n > 0 && r.ctx.scopeAt == r.ctx.sentences-1 && r.drafts[n-1].Modality == fact.Reported
}

// looksBack reports whether the figure is all that the sentence tells, and is what the one told last was
// a year before: "Domestic sales stood at 66,609 units. It had sold 11,012 units in the same month last
// year."
func (r *Resolver) looksBack(f *clause.Frame, k int, d, link *draft) bool {
	c := &r.ctx
	if d.Measure != fact.Level || d.Modality != fact.Reported || d.own != (fact.Scope{}) || link != nil && link.sentenceNo == d.sentenceNo {
		return false
	}
	if c.scopeOf != d.Subject || c.sentences-c.scopeAt > 1 || !r.sameFlow(d.Metric, c.metric) || !r.addsUp(d.Metric) || r.isWhole(f, k, d) {
		return false
	}
	if r.is(d, lexicon.Outbound) != r.Vocabulary(c.metric).Is(lexicon.Outbound) {
		return false // "exported 22,511 units in the month; in September 2022 it was 21,403", after what was sold at home
	}
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo >= c.scopeAt; i-- {
		if b := &r.drafts[i]; !b.dropped && b.sentenceNo < d.sentenceNo && b.Measure == fact.Level && b.Scope != c.scope && b.Subject == d.Subject {
			return false // one of several
		}
	}
	for i := range f.Timings {
		t := &f.Timings[i]
		if t.Said || t.Compared || !f.Visible(t.Item, k) || r.QuantityBetween(f, min(t.Item, k), max(t.Item, k)) {
			continue
		}
		if p := r.cal.Resolve(t.When, c.period, calendar.Past); !p.IsZero() && r.isShiftedYear(p) {
			return true
		}
	}
	return false
}

// otherVehicles reports whether the sentence is about vehicles other than those spoken of: "Other vehicles, including
// trucks, declined 4 percent", "Sales of other vehicles fell".
func (r *Resolver) otherVehicles(f *clause.Frame, k int) bool {
	for i := 0; i < 4 && i+1 < k; i++ {
		if f.Word(i) == text.Other && r.IsVehicleNoun(f, i+1) {
			return true
		}
	}
	return false
}

// ofTheWhole reports whether the share at items[k] is one of all that the one before it divides a kind of: "41% of the
// market for battery cars and 7.6% of the whole".
func (r *Resolver) ofTheWhole(f *clause.Frame, k int) bool {
	if f.Word(k+1) != text.Of || f.Word(k+2) != text.The || k+3 >= len(f.Items) {
		return false
	}
	w := f.Tokens[f.Items[k+3].First].Word
	return w == r.Words.Whole || w == r.Words.Total || w == r.Words.Overall
}

// scopeOfLink returns what is counted by the statement that the figure hangs on, without what that does
// not have in common with it.
func (r *Resolver) scopeOfLink(f *clause.Frame, k int, d, link *draft, kind bool) fact.Scope {
	inherited := link.Scope
	inherited.Variant = ""
	if link.sentenceNo == d.sentenceNo && f.IsWhole(k) {
		if !kind {
			inherited.Powertrain, inherited.Segment = "", "" // "120,000 of the 230,000 cars registered in May were electric"
		}
		if clause.HomeOrAway(inherited.Market) {
			inherited.Market = "" // "foreign buyers, who took 210,000 of the 270,000 cars it sold"
		}
	}
	if w := f.Word(k - 1); link.own.Channel == "retail" && link.sentenceNo == d.sentenceNo && (w == r.Words.Companies || w == r.Words.Firms || w == r.Words.Businesses) {
		inherited.Channel = "fleet" // "private buyers took 54,700, companies 87,400"
	}
	if link.Subject != d.Subject && link.sentenceNo == d.sentenceNo && r.KindOfName(f, link.item) {
		inherited.Powertrain, inherited.Segment = "", ""
	}
	if d.Measure == fact.Change && r.OfWholeMarket(f, k) && !r.OfWholeMarket(f, link.item) {
		inherited.Powertrain = r.leadKind(d).Powertrain // "battery cars rose 29 percent, in a market that grew 13.7"
	}
	if d.Measure == fact.Share && link.Measure == fact.Share && r.ofTheWhole(f, k) {
		inherited = inherited.Without(fact.Scope{Powertrain: link.own.Powertrain, Segment: link.own.Segment})
	}
	if d.Measure == fact.Change && kind && f.Has(k-1, lexicon.Move) && f.Has(k-2, lexicon.ScopeCue) && f.SetApart(link.item, k) {
		inherited = inherited.Without(fact.Scope{Powertrain: link.own.Powertrain, Segment: link.own.Segment}) // "Pickup sales fell 38 percent, while battery EVs dropped 57"
	}
	if !kind && clause.IsKind(&link.own) && link.item < f.FirstOfClause(k) && r.opensOnOtherCars(f, k) {
		inherited = inherited.Without(fact.Scope{Powertrain: link.own.Powertrain, Segment: link.own.Segment}) // "SUVs rose, while small cars fell to 10,363"
	}
	if d.own.Market != "" && (link.own.Market != "" || r.sited(d)) {
		inherited.Origin = "" // "a surge in overseas output offset a slide in domestic output"
	}
	if d.Measure == fact.Level && !f.Roles[k].Base {
		// a rate for the year is compared with another one, not with a month's sales
		inherited.Annualized = inherited.Annualized && d.Value < 2*link.Value && link.Value < 2*d.Value
		if d.Value > 4*link.Value || link.Value > 4*d.Value {
			inherited.Per = "" // "444,000 a month to reach the 4.32 million it has set itself"
		}
		own := d.own
		own.Annualized, own.Per = false, "" // "3.7 million used cars, for a rate of 39.2 million"
		if own != (fact.Scope{}) && !r.PartOf(f, k) {
			inherited = inherited.Without(link.own)
			if kind && link.Measure == fact.Change { // "passenger vehicles, up 88 percent, and 534,000 NEVs"
				inherited.Powertrain, inherited.Segment = "", ""
			}
		}
	}
	if q := f.QuantityAt(k); q != nil && q.Owner != nil && d.Measure == fact.Level && link.Subject != d.Subject {
		inherited = inherited.Without(link.own) // "5,826 NEVs, as well as 21,868 Lynk & Co cars"
	}
	if link.Subject != d.Subject && inherited.Market == "World" || inherited.Market == "overseas" && r.SumsUp(f, k, link.item) {
		inherited.Market = "" // "Add 291,000 overseas and the tally is 351,000"
	}
	if kind && (f.SemicolonBetween(link.item, k) || r.kindMoves(f, k) && link.own.Market == "" && clause.HomeOrAway(inherited.Market)) {
		inherited.Market = "" // "domestic sales 5,000; electric scooters 800"
	}
	return inherited
}

// opensOnOtherCars reports whether a clause of its own has the figure at items[k] and opens with cars that a word calls
// which no kind is known by: "SUVs rose, while small cars fell to".
func (r *Resolver) opensOnOtherCars(f *clause.Frame, k int) bool {
	i := f.FirstOfClause(k)
	return i > 0 && f.UnknownNoun(i) && i+1 < k && f.Has(i+1, lexicon.UnitWord) && f.Plural(i+1)
}

// leavesOut reports whether the clause opens with whose figure it is, and leaves out of what: "Malaysia's rose 45 percent".
func (r *Resolver) leavesOut(f *clause.Frame, k int) bool {
	i := f.FirstOfClause(k)
	return f.Items[i].Name != nil && f.Word(i+1) == text.Possessive && i+2 < k && (f.Has(i+2, lexicon.Auxiliary) || f.IsVerbOf(i+2, lexicon.Move))
}

// scopeCarried returns what is counted by the last statements of the article, without what does not go
// on. It is not ok where nothing of the kind is to be looked for.
func (r *Resolver) scopeCarried(f *clause.Frame, k int, d *draft, kind bool) (carried fact.Scope, ok bool) {
	carried = r.ctx.scope
	if f.Word(0) == text.That && f.Has(1, lexicon.Auxiliary) {
		carried = r.ctx.told // "Of the 9,000 cars, 3,000 were hybrids. That is 33 percent."
	}
	if r.ctx.sentences-r.ctx.scopeAt > 1 {
		if r.ctx.scopeOf != d.Subject || r.themed(f, k, f.QuantityAt(k), d) != (fact.Scope{}) {
			return fact.Scope{}, false
		}
		carried = fact.Scope{Channel: carried.Channel, Segment: carried.Segment}
	}
	if d.SubjectFrom != fact.Context && r.ctx.scopeOf != "" && r.ctx.scopeOf != d.Subject && !r.Continues(f) && !r.breaksDown(d) {
		goesOn := r.ctx.ranked.many && r.ctx.ranked.block == r.ctx.block // "Skoda delivered 45,600 EVs, Audi 62,000. Seat came to 19,800."
		if whole := r.Lex.Named(r.ctx.scopeOf); whole != nil && whole.Kind == lexicon.Place && r.ctx.scopeBlock == r.ctx.block && (d.who().Is(lexicon.Maker) || d.who().Is(lexicon.Model)) && (d.Measure == fact.Level || f.Word(k+1) == text.Of && f.StandsForThem(k+2)) {
			goesOn = true // "61,000 three-wheelers were registered. Mahindra alone accounted for 5,100."
		}
		if e := d.who().Entry; e != nil && e.Kind == lexicon.Place && d.Measure == fact.Share && r.ctx.scopeBlock == r.ctx.block && e.In == r.ctx.scopeOf && !kind {
			goesOn = true // "Zero-emission vehicles held 9.4 per cent in Canada. Quebec still leads with 18.9 per cent"
		}
		goesOn = goesOn || r.ctx.scopeBlock == r.ctx.block && r.leavesOut(f, k)
		if !goesOn {
			carried = ofLead(carried, &r.ctx.lead)
		}
		if d.who().Is(lexicon.Maker) && r.ctx.scopeBlock != r.ctx.block {
			carried.Channel = "" // the market's own, of another paragraph
		}
	}
	if d.SubjectFrom != fact.Context && r.ctx.scopeOf != d.Subject {
		carried.OwnBrand = false // of another company's
	}
	if m := r.Vocabulary(d.Metric); m != nil && m.Local && r.ctx.scopeOf != d.Subject {
		carried.Market = "" // where somebody else's were is not where the next one's are
	}
	if !kind && r.NamesPowertrain(f, carried.Powertrain) {
		carried.Powertrain = "" // "The association has 2.1 million in its books, with NEVs contributing 1.1 million"
	}
	if !kind && r.foreseesMarket(f, d) || r.Totals(f) {
		kind := r.leadKind(d)
		carried.Powertrain, carried.Segment = kind.Powertrain, kind.Segment
	}
	if d.who().Is(lexicon.Place) && r.ctx.scopeOf != d.Subject {
		carried.Market = "" // what a maker sold somewhere
	}
	if !kind && r.otherVehicles(f, k) {
		kind := r.leadKind(d)
		carried.Powertrain, carried.Segment = kind.Powertrain, kind.Segment
	}
	if r.OfWholeMarket(f, k) {
		carried.Powertrain, carried.Channel = r.leadKind(d).Powertrain, r.ctx.lead.Channel
	}
	if r.ctx.scopeBlock != r.ctx.block && r.ofMakers() && !r.Continues(f) && (d.who().Is(lexicon.Maker) || d.who().Is(lexicon.Model)) && carried.Market != r.ctx.lead.Market {
		carried.Market, carried.Segment = "", r.ctx.lead.Segment // one of those whose figures the paragraph before told
	}
	if (carried.Market == "domestic" || carried.Market == "overseas") && r.Tallies(f, k) {
		carried.Market = "" // "78,745 of them abroad. Its tally for the year is 1.4 million"
	}
	if carried.Origin != r.ctx.lead.Origin && r.Tallies(f, k) {
		carried.Origin = "" // "20,025 of them assembled locally. VAMA's tally has reached 220,937"
	}
	if d.who().Is(lexicon.Model) && carried.Origin != r.ctx.lead.Origin && r.ctx.scopeOf != d.Subject && r.ctx.scopeOf != "" && r.Lex.Named(r.ctx.scopeOf) == nil {
		carried.Origin = "" // "the China-made Model Y led with 6,237. The EV3 followed with 1,866"
	}
	if carried.Market == "World" && (d.Subject != r.ctx.scopeOf || d.Modality != fact.Reported) {
		carried.Market = ""
	}
	if r.ctx.scopeOf != "" && r.ctx.scopeBlock != r.ctx.block && !r.Continues(f) {
		carried = ofLead(carried, &r.ctx.lead)
		if r.ctx.scopeOf != d.Subject && carried.Origin != r.ctx.lead.Origin {
			carried.Origin = "" // nor is where theirs were made told of the next one's
		}
		if (carried.Market == "domestic" || carried.Market == "overseas") && r.ctx.scopeOf != d.Subject && carried.Market != r.ctx.lead.Market {
			carried.Market = "" // of all makers, before each is told of
		}
		if carried.Channel != "" && d.who().Is(lexicon.Place) && (r.ctx.lead.Channel != "" || r.ctx.itemBlock != r.ctx.block) {
			carried.Channel = r.ctx.lead.Channel
		}
	}
	carried.Variant, carried.Per, carried.Annualized = "", "", false
	if d.Measure == fact.Level && (r.ctx.scopeOf != d.Subject || 2*d.Value < r.ctx.level) && !r.Continues(f) && !r.refersBack(f, k, d) {
		carried.Cumulative = false // "Sales have gone past 800,000 since launch." and then another's of the month
	}
	if r.placed(d) && (r.placeBefore(f, k, -1, d) != "" || r.OpensElsewhere(f, f.FirstOfClause(k), k)) {
		carried.Market = ""
	}
	if kind {
		carried.Powertrain = ""
		if d.own.Segment != "" || r.Trades[carried.Segment] && r.SpeaksOfCars(f, k) || !r.Trades[carried.Segment] && !(carried.Segment == clause.CarsDivision && r.dividesCars()) && !r.SomeOf(f, k) {
			carried.Segment = ""
		}
		if (r.ctx.led || !d.who().Is(lexicon.Place)) && carried.Channel != r.ctx.lead.Channel && !(r.ctx.channelOfMetric && r.ctx.scopeBlock == r.ctx.block) && !r.Continues(f) {
			carried.Channel = "" // of the kinds of buyer that were spoken of before the kinds of car
		}
	}
	return carried, true
}

// leadKind returns the kind of vehicle that the article as a whole counts of whom the draft is: the lead's,
// where nothing was said of all kinds together: not after "Battery cars rose 69 percent. All registrations
// were 243,277."
func (r *Resolver) leadKind(d *draft) fact.Scope {
	kind := clause.KindOf(&r.ctx.lead)
	if r.toldWhole(d) {
		kind.Powertrain = ""
	}
	return kind
}

// toldWhole reports whether the article has told before of all that the draft's subject sold, of whatever kind.
func (r *Resolver) toldWhole(d *draft) bool {
	for ; r.wholesOf < len(r.drafts) && r.drafts[r.wholesOf].sentenceNo < d.sentenceNo; r.wholesOf++ {
		if p := &r.drafts[r.wholesOf]; !p.dropped && p.Measure != fact.Share && (p.Scope == (fact.Scope{}) || p.Scope == (fact.Scope{Segment: "passenger"})) {
			r.wholes[claimedWhole{p.Subject, p.Metric}] = true
			if r.addsUp(p.Metric) {
				r.wholes[claimedWhole{p.Subject, ""}] = true
			}
		}
	}
	return r.wholes[claimedWhole{d.Subject, d.Metric}] || r.addsUp(d.Metric) && r.wholes[claimedWhole{d.Subject, ""}]
}

// claimedWhole is of whom all was told, of whatever kind, and in which metric; in any that adds up where it has none.
type claimedWhole struct{ subject, metric string }

// ofLead returns the scope without the kind that a paragraph before spoke of and the article
// as a whole does not: a new one is not on a part any more.
func ofLead(carried fact.Scope, lead *fact.Scope) fact.Scope {
	if carried.Powertrain != lead.Powertrain {
		carried.Powertrain = ""
	}
	if carried.Segment != lead.Segment {
		carried.Segment = ""
	}
	return carried
}

// sameFlow reports whether what is said of one metric goes on with the other: they are one,
// or both count vehicles as they come and go.
func (r *Resolver) sameFlow(a, b string) bool {
	if a == b || b == "" {
		return true
	}
	return r.addsUp(a) && r.addsUp(b)
}

// channelBefore returns the channel of a level before the figure in the sentence that
// measures the same of the same: "wholesale sales of BEVs were 186,000, while sales of
// hybrids were 41,000".
func (r *Resolver) channelBefore(f *clause.Frame, k int, d *draft) string {
	for i := k - 1; i >= 0; i-- {
		if n := f.Roles[i].Draft; n > 0 {
			if b := &r.drafts[n-1]; b.Measure == fact.Level && b.Metric == d.Metric && b.Subject == d.Subject {
				return b.Scope.Channel
			}
		}
	}
	return ""
}

// foreseesMarket reports whether a body tells what it expects of its market, which is of all vehicles, whatever the
// sentence before was about: "The association cut its target to 780,000".
func (r *Resolver) foreseesMarket(f *clause.Frame, d *draft) bool {
	return d.who().Is(lexicon.Place) && d.Modality != fact.Reported && (f.Kinds.Has(lexicon.Body) || r.citesBody(f)) && r.toldWhole(d)
}

// saidBefore returns the kind of vehicle of a level before the figure in the sentence that
// this one gives in another unit: "3.5 million passenger cars, equal to 57 days of sales".
func (r *Resolver) saidBefore(f *clause.Frame, k int, d *draft) fact.Scope {
	if d.Measure != fact.Level {
		return fact.Scope{}
	}
	for i := k - 1; i >= 0; i-- {
		n := f.Roles[i].Draft
		if n == 0 {
			continue
		}
		if b := &r.drafts[n-1]; b.Measure == fact.Level && b.Metric == d.Metric && b.Subject == d.Subject && b.Unit != d.Unit {
			return clause.KindOf(&b.Scope)
		}
		break
	}
	return fact.Scope{}
}

// saidOf reports whether the figure is of what the statement that it hangs on is
// of: it has no metric of its own, or goes on with that one in the same clause, as
// its base, after an elided subject, or in a participle.
func (r *Resolver) saidOf(f *clause.Frame, k int, d, link *draft, kind bool) bool {
	if link == nil {
		return false
	}
	here := link.sentenceNo == d.sentenceNo
	if link.Metric != d.Metric && (kind || !here || !r.IsTurnover(link.Metric) || !r.IsTurnover(d.Metric)) {
		return false
	}
	scoped := d.metricEntry != nil && d.metricEntry.Scope != (fact.Scope{})
	switch run := f.Runs[k]; {
	case d.metricFrom == fact.Sentence:
		return true
	case !here:
		return false
	case d.own == (fact.Scope{}) && !scoped && (r.Participle(f, run) || r.OpensWith(f, run)):
		return true
	case r.PartOfWhich(f, k) && d.own.Market == "", d.own == (fact.Scope{}) && !scoped && opensOfWhich(f, run):
		return true
	case kind:
		return false
	case f.Roles[k].Base && d.own.Market == "", f.Runs[link.item] == run:
		return true
	case d.own == (fact.Scope{}) && !scoped && r.tellsOfCompared(f, run):
		return true
	case d.own == (fact.Scope{}) && !scoped && link.Measure == fact.Change && link.Subject == d.Subject && f.FirstOfClause(k) == k && !r.QuantityBetween(f, link.item, k):
		return true // "Sales of diesels fell 5 percent; 12,000 were registered"
	default:
		return f.Runs[link.item] == run-1 && r.Elided(f, run)
	}
}

// tellsOfCompared reports whether the run tells of the time that what it hangs on is compared with: "wholesales fell 11
// percent compared to June 2021, which saw 82,656 units sold".
func (r *Resolver) tellsOfCompared(f *clause.Frame, run int) bool {
	t := r.RelativeTiming(f, run)
	return t != nil && t.Compared
}

// opensRun returns the first item of the run that is neither a mark nor a conjunction.
func opensRun(f *clause.Frame, run int) int {
	i := f.Starts[run]
	for i+1 < f.Ends[run] && (f.Items[i].Punct || f.Has(i, lexicon.Conjunction)) {
		i++
	}
	return i
}

// opensOfWhich reports whether the run tells of parts of what was counted before it: "90,137 electric cars, of which BYD
// sold 28,100".
func opensOfWhich(f *clause.Frame, run int) bool {
	i := f.Starts[run]
	if i > 0 && f.Word(i) == text.Which && f.Word(i-1) == text.Of {
		return true
	}
	for i+2 < len(f.Items) && f.Items[i].Punct {
		i++
	}
	if f.Word(i) != text.Of {
		return false
	}
	w := f.Word(i + 1)
	return w == text.These || w == text.Those || w == text.Which
}

// breaksDown reports whether the figure of a country goes on in the paragraph with
// that of the bloc just told: "Gains in Belgium (+50%) could not offset …".
func (r *Resolver) breaksDown(d *draft) bool {
	e := r.Lex.Named(r.ctx.scopeOf)
	return e != nil && e.Is == "bloc" && d.who().Is(lexicon.Place) && d.owner.Is == "country" && r.ctx.scopeBlock == r.ctx.block
}
