package resolve

import (
	"math"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// settle fills the open fields of the draft; it returns why there is no fact
// where there is none.
func (r *Resolver) settle(f *clause.Frame, k int, q *mention.Quantity, m *pattern.Match, d *draft) string {
	t := &m.Rule.Template
	ro := &f.Roles[k]
	r.sign(f, m, d)
	ofBefore := t.Unit == fact.Factor && d.Unit == fact.Percent // "half of the year-earlier number"
	if ofBefore {
		d.Value, d.Max = math.Round(d.Value)/100, math.Round(d.Max)/100
	}
	if t.Unit != "" {
		d.Unit = t.Unit
	}
	if t.Bound != "" && (d.Bound == "" || d.Bound == fact.Exactly || t.Bound == fact.Under && d.Bound == fact.Over) { // "failed to top 30,000"
		d.Bound = t.Bound
	}
	floor := d.Measure == fact.Level && r.IsFloor(f, k, q)
	ro.Base = t.Base || d.Measure != fact.Change && !floor && (r.isBase(f, k) || r.YearBefore(f, k))
	link := r.link(f, k, d, ro.Base)
	ro.Aimed = !ro.Base && d.Measure == fact.Level && r.AfterComparative(f, k) && r.expectedThen(f, k)
	same := r.sameSaid(f, k, q)
	if same != nil {
		link, ro.Base = same, f.Roles[same.item].Base
	}
	if t.Sign == "link" && link != nil && link.Measure == fact.Change && link.Value < 0 {
		d.negate()
	}
	if same != nil && t.Metric == "" && r.takesMetric(same, q, d) {
		// the same in another measure
	} else if reason := r.metric(f, k, q, m, d, link); reason != "" {
		return reason
	}
	if ofBefore && r.ofRate(f, k, d) {
		return "how one rate compares with another"
	}
	if d.Unit == "" {
		if reason := r.defaultUnit(q, d); reason != "" {
			return reason
		}
	}
	if d.Metric == clause.Discount && d.Measure == fact.Level && d.Unit == fact.Percent {
		d.Measure = fact.Share // of the price, whether that is said or not
	}
	if d.Measure == fact.Share && r.is(d, lexicon.Aid) && r.NamesPrice(f) {
		d.Metric, d.metricEntry = clause.Discount, nil // "incentives equalled 7.2 percent of the price"
	}
	if d.Measure == fact.Level && d.loss && d.Unit.IsCurrency() {
		d.negate()
	}
	r.bound(f, k, q, d, link, floor)
	r.modality(f, k, m, d, link)
	if d.earlier = ro.Base && d.Measure != fact.Change && r.earlierAim(f, k, d, link); d.earlier && link != nil && link.Modality != fact.Reported {
		d.Modality, d.cue = link.Modality, link.cue
	} else if ro.Base && r.expectedFrom(f, k, d, link) {
		d.Modality, d.cue = fact.Reported, nil
	}
	if reason := r.subject(f, k, q, m, d, link); reason != "" {
		return reason
	}
	if d.headline && d.metricFrom == fact.Context && d.SubjectFrom == fact.Context && d.who().Is(lexicon.Place) {
		return "the headline says neither whose it is nor what it measures"
	}
	if r.is(d, lexicon.Profit) && d.who().Is(lexicon.Place) && !d.ofAll && !d.makers {
		return "a place has no profit" // "those who earn little get 11,000 euros"
	}
	if r.ofOtherNoun(f, k, d) {
		return "the clause is about something else"
	}
	r.publicMoney(f, k, d)
	part := r.ownWhole(f, k, d)
	r.giveWorld(f, k, d, link)
	r.askedNotEarned(d)
	r.aimedToSell(d)
	r.shareNotSent(f, k, d)
	r.paidOnAverage(f, k, d, link)
	r.returnToMain(f, k, q, d)
	r.exportedWith(f, k, d)
	if reason := r.noVehicles(f, k, d); reason != "" {
		return reason
	}
	r.scope(f, k, q, m, d, link)
	if d.Scope.Origin != "" && r.SoldImported(f, k) {
		d.Scope.Origin = "" // "while those of imported ones climbed 25 percent"
	}
	r.notTheirTrade(d)
	if kind := clause.KindOf(&d.Scope); part != nil {
		part.Scope.Merge(&kind)
	}
	d.ofWhich = r.PartOfWhich(f, k)
	d.part = r.PartOf(f, k) || r.Continues(f) || ro.Base || f.Bracket(k) >= 0
	if t.Modality == "" {
		r.revisit(f, k, d)
	}
	r.timing(f, k, m, d, link)
	r.timePart(f, k, d, link)
	r.betweenEnds(f, k, d)
	r.beyondKind(d)
	if d.Period.MonthCount() >= 12 {
		d.Scope.Annualized = false // "would put the annual rate at 15 million, and lowered its outlook for the year to 16.1 million"
	}
	if same != nil {
		r.timeAlike(d, same)
	}
	metric := r.Vocabulary(d.Metric)
	if metric != nil && metric.Levied {
		r.sinceWhen(f, k, d)
	}
	if d.Modality == fact.Reported && d.PeriodFrom == fact.Sentence && d.Measure == fact.Level && r.isAhead(d.Period) && r.HaveDone(f, k) {
		d.Period, d.PeriodFrom = fact.Period{}, fact.Nowhere // "14,000 jobs by 2028, of which 11,200 have gone"
	}
	r.pointBack(f, d)
	r.mendModality(f, k, d)
	r.awaits(f, d)
	r.stillToBuild(f, k, d)
	r.attribution(f, k, m, d)
	r.foretold(f, d)
	if d.Modality != fact.Reported && (ro.Base || f.Has(k-1, r.PresentKind)) && !d.earlier && !d.Ranged && f.ExpectedBy(k) == nil && r.pastBase(f, k, d) {
		d.Modality = fact.Reported
	}
	if r.toldInPassing(f, k, metric, d) {
		return "a small count"
	}
	if metric != nil && metric.Stock && d.Scope.Per != "" && d.Unit == fact.Vehicle {
		return "so many in a stretch of time are none that one has" // "2,500 cars, which give 450,000 rides a week"
	}
	return ""
}

// toldInPassing reports whether the figure is less than anybody reports who counts: "four stores",
// "he had sold nine cars". What a clause says of somebody it names counts all the same, where it is of
// vehicles: "Bugatti delivered 81 cars". So does a kind of a list of them: "diesel: 63".
func (r *Resolver) toldInPassing(f *clause.Frame, k int, metric *lexicon.Metric, d *draft) bool {
	if metric == nil || d.Measure != fact.Level || d.Value >= metric.Least || r.ledTo(f, k) {
		return false
	}
	if d.Unit != fact.Vehicle {
		return d.Modality == fact.Reported && metric.Counted
	}
	if metric.Is(lexicon.Named) && f.IsNoun(k+1, lexicon.MetricCue) {
		return true // "has won two orders for a combined 107 GWh"
	}
	return d.Value > 0 && !r.NamesKind(f, k) && (d.metricFrom == fact.Sentence || d.metricFrom == fact.Context || d.SubjectFrom != fact.Clause && d.SubjectFrom != fact.Stated)
}

// expectedFrom reports whether the figure at items[k] came about, since what is foreseen of the level it is compared with sets out from it:
// "is expected to fall to 2 percent from 3.5 percent", "foresees a drop to 2.4 trillion yen from a record 3 trillion".
func (r *Resolver) expectedFrom(f *clause.Frame, k int, d, link *draft) bool {
	if link == nil || link.sentenceNo != d.sentenceNo || link.Measure != fact.Level || link.Metric != d.Metric {
		return false
	}
	if d.cue == nil || d.cue != link.cue || d.Ranged || !r.isFlow(d) || r.SaysNow(f, k) {
		return false
	}
	if link.Attribution != "" && r.isResult(r.Vocabulary(d.Metric)) {
		return true
	}
	if f.Word(link.item-1) == text.To {
		return r.MovesAsExpected(f, link.item, d.cue)
	}
	return !r.UpOrDownFrom(f, k) && !f.TimedBehind(k)
}

// bound gives a figure that is told as it stands the bound that the word for its metric has, or that
// of the price it hangs on.
func (r *Resolver) bound(f *clause.Frame, k int, q *mention.Quantity, d, link *draft, floor bool) {
	if t := q.First; d.Bound == fact.AtMost && t > 0 && f.Tokens[t].Word == text.Up && r.IsSum(f.Tokens[t-1].Word) {
		d.Bound = fact.Exactly // "brings the total up to 48,032"
	}
	if d.Bound != fact.Exactly {
		return
	}
	if e := d.metricEntry; d.Measure != fact.Level || q.Ranged {
		// a range says itself between what it is
	} else if e != nil && e.Bound != "" && (d.metricFrom != fact.Sentence || e.Metrics[0] == clause.Price && !r.RisesFrom(f, k, e)) {
		d.Bound = e.Bound // "its starting price was cut to 25,990 euros"
	} else if d.Metric == clause.Price && (floor || r.startsToo(f, k, link)) {
		d.Bound = fact.AtLeast
	} else if r.goesUpTo(f, k, d) {
		d.Bound = fact.AtMost
	}
	if f.Roles[k].Base && d.Metric == clause.Price && d.Bound == fact.Exactly && link != nil && link.Metric == d.Metric && link.Measure == fact.Level && link.sentenceNo == d.sentenceNo {
		d.Bound = link.Bound // "starts at $44,990, down from $46,990"
	}
}

// ofRate reports whether the figure is of what is told in percent itself: "its share is half of what
// it was a year ago".
func (r *Resolver) ofRate(f *clause.Frame, k int, d *draft) bool {
	if m := r.Vocabulary(d.Metric); m != nil && len(m.Dimensions) > 0 && m.Dimensions[0] == "percent" {
		return true
	}
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		if f.Has(i, r.ShareKind) {
			return true
		}
	}
	return false
}

// goesUpTo reports whether what a model can do or a buyer gets "goes up to" the figure at items[k],
// which is no rise but the most of it: "goes up to 386 miles on a charge", "grants go up to 37,000 yuan".
func (r *Resolver) goesUpTo(f *clause.Frame, k int, d *draft) bool {
	return (r.onlyModel(d) || r.is(d, lexicon.Aid)) && f.Word(k-1) == text.To && f.Has(k-2, r.ExtendingKind)
}

// noVehicles says why the figure cannot be of the vehicle or the company that it was given to: what is
// measured of one says that it is another's. "" stands for no such reason.
func (r *Resolver) noVehicles(f *clause.Frame, k int, d *draft) string {
	if d.who().Is(lexicon.Place) && r.onlyModel(d) {
		return "no model is spoken of that it could be of"
	}
	if reason := r.outOfSize(d); reason != "" {
		return reason
	}
	if r.ofCharger(f, k, d) {
		return "the power of a charger and of no vehicle"
	}
	if r.ofTheWriter(f, k, d) {
		return "somebody's own experience"
	}
	return ""
}

// sign gives the value the sign that the rule's words show.
func (r *Resolver) sign(f *clause.Frame, m *pattern.Match, d *draft) {
	t := &m.Rule.Template
	if d.Measure != fact.Change {
		return
	}
	sign := int8(0)
	switch t.Sign {
	case "up":
		sign = 1
	case "down":
		sign = -1
	case "":
		return
	default:
		i := m.Item(t.Sign)
		if i < 0 {
			return
		}
		if u := f.Use(i, lexicon.Move); u != nil {
			sign = u.Sign
		}
		if u := f.Use(i, lexicon.More); u != nil && sign == 0 {
			sign = u.Sign
		}
	}
	if sign == 0 || d.Unit == fact.Factor || d.Unit == fact.Times && t.Unit == "" && sign > 0 {
		return
	}
	if sign < 0 {
		d.negate()
	} else {
		d.Value, d.Max = math.Abs(d.Value), math.Abs(d.Max)
	}
}

// ofOtherNoun reports whether the clause is about something that no lexicon knows, and only what was told before says what
// the figure measures, or whose price it is: "spent 15 million on locks; thefts are down 27 percent", "a dongle costs 10,000
// pounds".
func (r *Resolver) ofOtherNoun(f *clause.Frame, k int, d *draft) bool {
	metric := r.Vocabulary(d.Metric)
	if metric == nil || metric.Session {
		return false
	}
	head, ok := r.OtherNoun(f, k)
	if !ok {
		return false
	}
	if u := r.Lex.Units[d.Unit]; u != nil && clause.Sites(u.Dimension) {
		return false // "the network had grown by 46 stations"
	}
	if d.Measure == fact.Change {
		return d.SubjectFrom != fact.Stated && (d.metricFrom == fact.Sentence || d.metricFrom == fact.Context)
	}
	return d.Measure == fact.Level && d.SubjectFrom == fact.Context && d.Unit.IsCurrency() && r.isProduct(d.Metric) && !f.Plural(head) // but "analysts look for $40,000"
}
