package resolve

import (
	"math"
	"slices"

	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// sentence reads the quantities and events of the sentence in f.
func (r *Resolver) sentence(f *clause.Frame, block clause.BlockKind) {
	r.ctx.sentences++
	f.Block = block
	r.notePage(f)
	r.notePartLabel(f)
	r.timings(f)
	r.listen(f)
	r.noteMakers(f)
	if cap(f.Roles) < len(f.Items) {
		f.Roles = make([]clause.Role, len(f.Items))
	}
	f.Roles = f.Roles[:len(f.Items)]
	if r.trace == nil { // which may keep matches
		r.scratch.Reset()
	}
	first := len(r.drafts)
	figures := len(f.Quantities)+len(f.Whens) > 0
	for k := 0; k < len(f.Items) && figures; k++ {
		if q := f.QuantityAt(k); q != nil {
			r.quantity(f, k, q, block)
		} else if w := f.WhenAt(k); w != nil {
			r.event(f, k, w, block)
		}
	}
	r.respectively(f)
	r.shareResults(f, first)
	r.dateByBases(first)
	r.baseByNumbers(first)
	r.tell(f, first)
	r.remember(f, first)
	r.noteThings(f)
	if figures {
		clear(f.Roles) // which those of the next sentence are to be, without a look at most
	}
}

// mentionOf notes the mention of the quantity at items[k].
func (r *Resolver) mentionOf(f *clause.Frame, k int, q *mention.Quantity) int {
	start, end := int(f.Tokens[q.From].Start), int(f.Tokens[q.To-1].End)
	if q.Head > q.To && q.Head <= len(f.Tokens) && q.Scopes == nil && q.Owner == nil && q.Counted != nil && f.Tokens[q.Head-1].End-f.Tokens[q.To-1].End < 30 {
		end = int(f.Tokens[q.Head-1].End)
	}
	m := found{kind: "quantity", start: start, end: end, quantity: q.Quantity}
	switch {
	case q.Label:
		m.kind = "number"
	case q.Stated.Unit != "":
		m.quantity = q.Stated
	}
	r.mentions = append(r.mentions, m)
	return len(r.mentions)
}

func (r *Resolver) refuse(m int, reason string) {
	r.mentions[m-1].reason = reason
}

// quantity settles what the quantity at items[k] is.
func (r *Resolver) quantity(f *clause.Frame, k int, q *mention.Quantity, block clause.BlockKind) {
	ro := &f.Roles[k]
	ro.Item, ro.Q = k, q
	ro.Found = r.mentionOf(f, k, q)
	if q.Reason != "" {
		r.refuse(ro.Found, q.Reason)
		return
	}
	if r.isScale(q) && f.Bracket(k) >= 0 && f.Word(k-1) == text.Colon {
		r.refuse(ro.Found, "a scale") // "(Unit: 10,000 vehicles)"
		return
	}
	if k > 0 && f.IsModel(k-1) && r.namedByNumber(f, k) {
		r.refuse(ro.Found, "the name of a trim") // "as the CLA 250+ and 60,381 euros"
		return
	}
	if r.IsConversion(f, k, q) {
		r.refuse(ro.Found, "a conversion of the amount before it")
		return
	}
	if reason := r.Occasions(f, k, q); reason != "" {
		r.refuse(ro.Found, reason)
		return
	}
	if q.CountedHit != nil && q.CountedHit.Kinds.Has(r.BayKind) && !r.onCharging(f) {
		r.refuse(ro.Found, mention.OutsideVocabulary)
		return
	}
	if q.Unit != nil && q.Unit.Dimension == "money" && !q.Shared && f.Groups[k] == 0 {
		r.ctx.currency = q.Unit // though nobody's: "LG made 374.7 billion won. SK On lost 299.3 billion"
	}
	r.chooseUnit(f, k, q)
	r.points(f, k, q)
	r.borrowUnit(f, k, q)
	r.borrowContext(f, k, q)
	r.borrowSites(f, k, q)
	if reason := r.smallNumber(f, k, q); reason != "" {
		r.refuse(ro.Found, reason)
		return
	}
	if prior := r.Restated(f, k, q); prior != nil {
		r.restate(f, k, q, prior)
		return
	}
	if low := r.lowEnd(f, k, q); low != nil {
		r.widen(k, low, ro)
		return
	}
	m, ok := &ro.Match, false
	*m, ok = r.Rules.Best(&f.Sentence, k, &r.scratch, func(m *pattern.Match) bool { return r.acceptable(f, k, q, m) })
	if !ok {
		r.refuse(ro.Found, "no rule matches")
		return
	}
	if prior := r.parallel(f, k, q, m); prior != nil {
		r.repeatClaim(f, k, q, prior)
		return
	}
	ro.Rule = m.Rule
	if r.trace != nil {
		r.trace.Match(k, m)
	}
	if m.Rule.None != "" {
		r.refuse(ro.Found, m.Rule.None)
		return
	}
	if why := r.baseOfNone(f, k, q); why != "" {
		r.refuse(ro.Found, why)
		return
	}
	d := &r.building
	*d = draft{mention: ro.Found, item: k, headline: block == clause.InHeadline, sentenceNo: r.ctx.sentences}
	d.Rule = m.Rule.ID
	d.Measure = m.Rule.Template.Measure
	if d.Measure == fact.Level && m.First == m.Last && r.shareGoesOn(f, k, q) {
		d.Measure = fact.Share
	}
	d.Quantity = q.Quantity
	d.start, d.end = r.mentions[ro.Found-1].start, r.mentions[ro.Found-1].end
	d.sentenceStart, d.sentenceEnd = f.Bytes()
	if reason := r.settle(f, k, q, m, d); reason != "" {
		r.refuse(ro.Found, reason)
		return
	}
	d.takenBack = r.PutRight(f, k)
	r.drafts = append(r.drafts, *d)
	if r.isSession(d) {
		r.ctx.sessions++
	}
	ro.Draft = len(r.drafts)
	r.mentions[ro.Found-1].draft = ro.Draft
	r.mentions[ro.Found-1].quantity = d.Quantity
}

// baseOfNone returns why the figure before the one at items[k] is no fact, where a rule says so and this is what it is
// compared with, or by how much it moved: "profit per vehicle recovered to 6,200 yuan from 4,900 yuan".
func (r *Resolver) baseOfNone(f *clause.Frame, k int, q *mention.Quantity) string {
	first := f.Starts[f.Runs[k]]
	if m := &f.Roles[k].Match; m.Rule.Template.Measure == fact.Change && first > 1 && f.Word(first) == text.Comma && k <= first+3 {
		p := first - 1
		for p > 0 && f.Groups[p] != f.Groups[first] {
			p-- // what stands in brackets
		}
		if was := f.Roles[p].Rule; was != nil && f.Roles[p].Draft == 0 && f.QuantityAt(p) != nil && r.OutsideBefore(f, p) {
			return was.None // "EBITDA stood at Rs 3,052 crore, with margin at 20.5%, 30 bps higher"
		}
		return ""
	}
	if b := f.Bracket(k); b > 0 && q.Unit != nil {
		if p := f.QuantityAt(b - 1); p != nil && p.Unit == q.Unit && f.Roles[b-1].Draft == 0 && f.Roles[b-1].Rule != nil && !measuredIn(f, b, k) {
			return f.Roles[b-1].Rule.None // "a dividend of HK$0.25 (2018: HK$0.35)", unlike "an EBITDA of 3 billion (net profit: 2 billion)"
		}
	}
	i := k - 2
	switch {
	case k < 2 || q.Unit == nil && f.Word(k-1) != text.From:
		return ""
	case f.Word(k-1) == text.From:
	case f.Word(k-1) == text.Of && f.Has(i, lexicon.MetricCue) && f.Entry(i, lexicon.MetricCue).Weak && r.isBase(f, k):
		for i--; i > first; i-- {
			if f.QuantityAt(i) != nil || f.Has(i, lexicon.MetricCue) {
				return ""
			}
		}
		i = first - 1 // "an EBITDA loss of Rs 1,043 crore in the quarter, against a profit of Rs 9,478 crore"
	default:
		return ""
	}
	for i > 0 && (f.Items[i].When != 0 || f.Has(i, lexicon.Preposition)) && f.QuantityAt(i) == nil {
		i--
	}
	p := f.QuantityAt(i)
	if p == nil || p.Unit != q.Unit && q.Unit != nil || f.Roles[i].Draft != 0 || f.Roles[i].Rule == nil {
		return ""
	}
	return f.Roles[i].Rule.None
}

// measuredIn reports whether a word between the bracket at items[open] and the figure at items[k] says what that measures.
func measuredIn(f *clause.Frame, open, k int) bool {
	for i := open + 1; i < k; i++ {
		if f.Has(i, lexicon.MetricCue) {
			return true
		}
	}
	return false
}

// partOfCars reports whether a count of all the vehicles that the number is a part of follows: "300 of the 9,000 registrations".
func (r *Resolver) partOfCars(f *clause.Frame, k int) bool {
	whole := f.QuantityAt(f.Whole(k))
	return whole != nil && whole.Vehicles()
}

// smallNumber refuses bare numbers that hardly count vehicles: fractions, and
// small ones without a word in their clause that says what is counted.
func (r *Resolver) smallNumber(f *clause.Frame, k int, q *mention.Quantity) string {
	if q.Words && q.Small && q.Unit != nil && q.Head > q.To+1 && clause.Sites(q.Unit.Dimension) && !r.Shuts(f, k) {
		return "a small count"
	}
	if q.Words && q.Value == 1 && q.Counted == nil && (f.Has(k-1, lexicon.Determiner) || f.Word(k-1) == text.That || f.Word(k-1) == text.This || f.PlaceBefore(k)) {
		return "a pronoun" // "That one has room for 45 GWh", "the Thai one"
	}
	if f.PointsBack(k) {
		return "a small count"
	}
	if q.Counted != nil && q.Counted.Scope.Segment != "" && q.Head > q.To && !q.Words && !q.Group && !q.Scaled && q.Value > 1 && q.Value < 1000 && f.Tokens[q.Head-1].Kind == text.Letters && !clause.HasSuffix(f.Tokens[q.Head-1].Text(f.Article), "s") {
		return "the name of a model" // "the 300 sedan"
	}
	if q.Vehicles() && !q.Words && !q.Group && !q.Scaled && !q.Hyphenated && q.Value > 1 && q.Value < 1000 && !f.Has(k+1, lexicon.MetricCue) && f.CallsOne(k, q) {
		return "the name of a model" // "its iconic 911 sports car"
	}
	if q.Unit != nil || q.Group || q.Scaled {
		return ""
	}
	if q.Value != math.Trunc(q.Value) {
		return "a number without unit"
	}
	if u := r.ctx.unit; q.Value >= 100 && u != nil && clause.Sites(u.Dimension) && r.ctx.sentences-r.ctx.scopeAt <= 1 {
		return "" // goes on counting stations
	}
	if q.Value < 1000 && !r.countCue(f, k, q) && !r.ofFleet(f, k) && !r.countsAlong(f, k) && !r.ledTo(f, k) && !r.bareCount(f, k) && !r.partOfCars(f, k) {
		return "a small number that nothing says the meaning of"
	}
	return ""
}

// ofFleet reports whether the number is of cars that drive themselves: "400 of its driverless cars", "200 fully driverless
// cars", and for whoever has no others "Cruise runs 40".
func (r *Resolver) ofFleet(f *clause.Frame, k int) bool {
	for i := k + 1; i < len(f.Items) && i <= k+5 && f.Visible(i, k); i++ {
		if f.Has(i, r.RobotaxiKind) {
			return true
		}
		if f.Items[i].Quantity != 0 || f.Items[i].Punct && f.Word(i) != text.Possessive {
			break
		}
	}
	i := k - 1
	for f.Has(i, r.FillerKind) {
		i--
	}
	if !f.Has(i, r.HoldingKind) || k+1 < len(f.Items) && !f.Items[k+1].Punct && !f.Has(k+1, lexicon.Preposition) && !f.Has(k+1, lexicon.Conjunction) {
		return false
	}
	for i--; i >= 0; i-- {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Maker && slices.Contains(n.Makes, "robotaxis") && !slices.Contains(n.Makes, "cars") {
			return true
		}
	}
	return false
}

// countsAlong reports whether a figure before it in the sentence is a count of
// vehicles that the small one can be part of.
func (r *Resolver) countsAlong(f *clause.Frame, k int) bool {
	for i := k - 1; i >= 0; i-- {
		if ro := &f.Roles[i]; ro.Draft > 0 && r.drafts[ro.Draft-1].Unit == fact.Vehicle && r.drafts[ro.Draft-1].Value < 20000 {
			return true
		}
	}
	return false
}

// bareCount reports whether the words around the bare number at items[k], however small, say that it goes on with what the
// sentences before counted.
func (r *Resolver) bareCount(f *clause.Frame, k int) bool {
	return r.countsKind(f, k) || r.hadSome(f, k) || fellTo(f, k)
}

// hadSome reports whether the number is how many a maker or a place had of what the sentence before counted: "In June 1,950 battery
// cars were registered. BYD alone had 720", "It has 650 dealers. Spain has 64", "In Ghent the number is 400".
func (r *Resolver) hadSome(f *clause.Frame, k int) bool {
	c := &r.ctx
	m := r.Vocabulary(c.metric)
	if m == nil {
		return false
	}
	flow := m.Flow && m.Accepts("count")
	if f.Word(k-1) == r.Words.Numbered && f.Has(k-2, lexicon.ScopeCue) && flow {
		return true // "Petrol cars numbered 102"
	}
	if c.sentences-c.scopeAt > 1 || !(flow && c.topicPlace && f.QuantityAt(k).Value >= 10) && !(c.unit != nil && clause.Sites(c.unit.Dimension)) {
		return false
	}
	if r.SaysTheFigure(f, k) {
		return true
	}
	if !f.Has(k-1, r.HoldingKind) || !f.IsHad(k) {
		return false
	}
	i := k - 2
	for f.Has(i, r.AdverbKind) || f.Has(i, r.FillerKind) {
		i--
	}
	return i >= 0 && f.Items[i].Name != nil && f.Items[i].Role != lexicon.Adjective && (f.Items[i].Name.Kind == lexicon.Maker || f.PlaceAt(i))
}

// fellTo reports whether the number is what one of vehicles moved to: "fell to 530 from 2,211".
func fellTo(f *clause.Frame, k int) bool {
	from := f.QuantityAt(k + 2)
	return f.Word(k-1) == text.To && f.Has(k-2, lexicon.Move) && f.Word(k+1) == text.From && from != nil && from.Unit == nil && (from.Group || from.Value >= manyCars)
}

// ledTo reports whether the figure at items[k] is what a change of a count before it led to: "registrations fell
// 58 percent to 460".
func (r *Resolver) ledTo(f *clause.Frame, k int) bool {
	for i := k - 1; i >= 0; i-- {
		if n := f.Roles[i].Draft; n > 0 {
			d := &r.drafts[n-1]
			m := r.Vocabulary(d.Metric)
			return d.Measure == fact.Change && d.Unit == fact.Percent && f.Reached(i) == k && m != nil && m.Accepts("count")
		}
	}
	return false
}

// acceptable refuses matches whose parts do not fit together.
func (r *Resolver) acceptable(f *clause.Frame, k int, q *mention.Quantity, m *pattern.Match) bool {
	t := &m.Rule.Template
	if m.Rule.None != "" && r.Denied(f, m.First) {
		return false // "has not scrapped a plan to build 50,000"
	}
	if t.Sign == "link" {
		link := r.link(f, k, nil, false)
		return link != nil && link.Measure == fact.Change && !(r.IsProfit(link.Metric) && r.eachSharesAmount(q))
	}
	if t.Measure == fact.Change {
		if i := m.Item(t.Sign); i >= 0 && f.Has(i, lexicon.More) && f.Word(k-1) != text.By && (r.IsDuty(f, i-1) || r.IsDuty(f, i+1) || f.Has(i, r.AtopKind)) {
			return false // "a 21 percent additional tariff", "28 percent GST plus a cess", "7 percent on top of the 10"
		}
		if q.Signed && m.Rule.Template.Sign == "" && (r.levelOfRate(f, k, q) || r.afterRate(f, k, q) || r.rateReached(f, k, q)) {
			return false // "a margin of -14.9%"
		}
		if i := m.Item(t.Sign); i >= 0 && q.Unit != nil && q.Unit.Dimension == "money" {
			if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role == lexicon.Noun && r.metricFor(u.Entry, q) != "" {
				return false // "a loss of $630 million" is one, and no fall
			}
		}
	}
	u := r.Vocabulary(t.Metric)
	if _, tooMuch := r.sized(u, t.Unit, q.Value); t.Unit == "model" && tooMuch {
		return false // so many are cars
	}
	if u != nil && u.Levied && t.Measure == fact.Level && m.Last == k && !r.speaksOfDuty(f) && !f.Has(k-2, r.LevyingKind) {
		return false // "have been paying 25%" for whatever it may be
	}
	if t.Measure == fact.Level && u != nil && !u.Is(lexicon.Aid) && r.paidInAll(u, q.Quantity.Unit, q.Value) {
		return false // "to save $6 billion" is no discount
	}
	if t.Measure == fact.Change && q.BoundHit != nil && q.BoundHit.Kinds.Has(r.MarkKind) && f.Has(k-1, lexicon.Move) {
		return false // "slipped below 50 percent" is where it stands
	}
	if t.Measure == fact.Share && m.First < k && f.Has(m.First, r.LevyingKind) && f.Word(k+1) != text.Of && r.ctx.duties.last().at >= r.ctx.sentences-2 && len(r.ctx.duties.told) > 0 && m.First > 0 && f.Items[m.First-1].Name != nil && f.Items[m.First-1].Name.Kind == lexicon.Place {
		return false // "Turkey takes 40%", in turn of those who levy a duty
	}
	if t.Measure == fact.Share && t.Inherit && (f.Word(m.First) == text.Of || m.First == k) {
		if link := r.link(f, k, nil, false); link == nil || !link.Unit.IsCurrency() {
			return false // of vehicles other rules speak
		}
	}
	if t.Measure == fact.Share && (r.MovesAfter(f, k) || r.Traded(f, k, m) || m.First == k && f.Has(k-1, lexicon.Move) && f.Word(k+1) == text.In) {
		return false // "or 31.9 percent more than", "up 5 percent in revenue"
	}
	if i := m.Item(t.Metric); i >= 0 {
		e := f.Entry(i, lexicon.MetricCue)
		if e == nil || f.Word(i+1) == text.Hyphen && f.Tokens[f.Items[i+1].First].Glued {
			return false // nor "tariff-related expenses"
		}
		if t.Measure == fact.Level && r.metricFor(e, q) == "" {
			return false
		}
	}
	return true
}

// link returns the draft of the statement that the quantity hangs on: the
// level before it in the sentence, or for a base the figure compared with it; for what
// "That's" says the level of the sentence before.
func (r *Resolver) link(f *clause.Frame, k int, d *draft, base bool) *draft {
	from := k - 1
	if opens := opensParts(f, k); base && opens > 0 {
		from = opens - 1
	}
	for i := from; i >= 0; i-- {
		ro := &f.Roles[i]
		if ro.Draft == 0 || !f.Visible(i, k) {
			continue
		}
		p := &r.drafts[ro.Draft-1]
		if (ro.Base || ro.Aimed) && (!r.PartOf(f, k) || f.DashBetween(i, k) || f.Word(k-1) == text.To && f.Word(i-1) == text.From) && (!base || f.Runs[i] != f.Runs[k] && p.Measure == fact.Level) {
			continue // "from 8.4% in the fourth quarter, but higher than the 2.3% of a year ago"
		}
		return p
	}
	if d != nil && (base || d.Measure == fact.Change) && f.PointsToLevel(k) {
		if p := r.pointedLevel(f, k); p != nil {
			r.pointed = *p // as if it stood where the pronoun does
			r.pointed.item, r.pointed.sentenceNo = 0, r.ctx.sentences
			return &r.pointed
		}
	}
	return nil
}

// pointedLevel returns the level of the sentence before that the change at items[k] is said of by "that" at its beginning: the last
// that is counted as what it compares with, "That's 7% more than the 462,890 cars of a year ago", of this sentence or the one before
// it; else the last.
func (r *Resolver) pointedLevel(f *clause.Frame, k int) *draft {
	last := r.levelOf(r.ctx.sentences - 1)
	base := f.ComparedNumber(k)
	if base == nil || base.Unit == nil || last != nil && last.Unit == base.Quantity.Unit {
		return last
	}
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo >= r.ctx.sentences-2; i-- {
		if d := &r.drafts[i]; d.sentenceNo < r.ctx.sentences && d.Measure == fact.Level && d.Unit == base.Quantity.Unit && !d.dropped && !d.part {
			return d
		}
	}
	return last
}

// opensParts returns the dash that the parts of the figure before it begin with where those end with a dash right before the
// run of items[k], 0 where none do: "sold 5,885 vehicles – 1,451 at home and 4,434 abroad – compared with 19,258".
func opensParts(f *clause.Frame, k int) int {
	end := f.Starts[f.Runs[k]]
	for end > 0 && f.Word(end-1) == text.Hyphen {
		end-- // of two hyphens
	}
	n := f.DashAt(end)
	if n == 0 {
		return 0
	}
	for i := end - 1; i > 0 && i >= end-16; i-- {
		if f.DashAt(i) == n && (n == 1 || f.Word(i+1) == text.Hyphen) {
			return i
		}
	}
	return 0
}

// levelOf returns the last level that the sentence of the number tells, nil where it
// tells none.
func (r *Resolver) levelOf(sentence int) *draft {
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo >= sentence; i-- {
		if d := &r.drafts[i]; d.sentenceNo == sentence && d.Measure == fact.Level && !d.dropped && !d.part {
			return d
		}
	}
	return nil
}
