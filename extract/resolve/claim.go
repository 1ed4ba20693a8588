package resolve

import (
	"math"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// role is what a quantity of the sentence turned out to be.
type role struct {
	item  int
	q     *mention.Quantity
	match pattern.Match
	rule  *pattern.Rule
	draft int // index+1 in Resolver.drafts
	found int // index+1 in Resolver.mentions
	base  bool
	aimed bool // what was expected, which the figure before it is compared with
}

// sentence reads the quantities and events of the sentence in f.
func (r *Resolver) sentence(f *frame, block blockKind) {
	r.ctx.sentences++
	f.block = block
	r.timings(f)
	r.listen(f)
	r.noteMakers(f)
	if cap(f.roles) < len(f.Items) {
		f.roles = make([]role, len(f.Items))
	}
	f.roles = f.roles[:len(f.Items)]
	clear(f.roles)
	if r.trace == nil { // which may keep matches
		r.scratch.Reset()
	}
	first := len(r.drafts)
	for k := 0; k < len(f.Items) && len(f.Quantities)+len(f.Whens) > 0; k++ {
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
}

// mentionOf notes the mention of the quantity at items[k].
func (r *Resolver) mentionOf(f *frame, k int, q *mention.Quantity) int {
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
func (r *Resolver) quantity(f *frame, k int, q *mention.Quantity, block blockKind) {
	ro := &f.roles[k]
	ro.item, ro.q = k, q
	ro.found = r.mentionOf(f, k, q)
	if q.Reason != "" {
		r.refuse(ro.found, q.Reason)
		return
	}
	if r.isScale(q) && f.bracket(k) >= 0 && f.Word(k-1) == text.Colon {
		r.refuse(ro.found, "a scale") // "(Unit: 10,000 vehicles)"
		return
	}
	if k > 0 && f.isModel(k-1) && r.namedByNumber(f, k) {
		r.refuse(ro.found, "the name of a trim") // "as the CLA 250+ and 60,381 euros"
		return
	}
	if r.isConversion(f, k, q) {
		r.refuse(ro.found, "a conversion of the amount before it")
		return
	}
	if reason := r.occasions(f, k, q); reason != "" {
		r.refuse(ro.found, reason)
		return
	}
	r.chooseUnit(f, k, q)
	r.points(f, k, q)
	r.borrowUnit(f, k, q)
	r.borrowContext(f, k, q)
	r.borrowSites(f, k, q)
	if reason := r.smallNumber(f, k, q); reason != "" {
		r.refuse(ro.found, reason)
		return
	}
	if prior := r.restated(f, k, q); prior != nil {
		r.restate(f, k, q, prior)
		return
	}
	if low := r.lowEnd(f, k, q); low != nil {
		r.widen(k, low, ro)
		return
	}
	m, ok := &ro.match, false
	*m, ok = r.rules.Best(&f.Sentence, k, &r.scratch, func(m *pattern.Match) bool { return r.acceptable(f, k, q, m) })
	if !ok {
		r.refuse(ro.found, "no rule matches")
		return
	}
	if prior := r.parallel(f, k, q, m); prior != nil {
		r.repeatClaim(f, k, q, prior)
		return
	}
	ro.rule = m.Rule
	if r.trace != nil {
		r.trace.Match(k, m)
	}
	if m.Rule.None != "" {
		r.refuse(ro.found, m.Rule.None)
		return
	}
	d := &r.building
	*d = draft{mention: ro.found, item: k, headline: block == inHeadline, sentenceNo: r.ctx.sentences}
	d.Rule = m.Rule.ID
	d.Measure = m.Rule.Template.Measure
	if d.Measure == fact.Level && m.First == m.Last && r.shareGoesOn(f, k, q) {
		d.Measure = fact.Share
	}
	d.Quantity = q.Quantity
	d.start, d.end = r.mentions[ro.found-1].start, r.mentions[ro.found-1].end
	d.sentenceStart, d.sentenceEnd = f.Bytes()
	if reason := r.settle(f, k, q, m, d); reason != "" {
		r.refuse(ro.found, reason)
		return
	}
	d.takenBack = r.putRight(f, k)
	r.drafts = append(r.drafts, *d)
	ro.draft = len(r.drafts)
	r.mentions[ro.found-1].draft = ro.draft
	r.mentions[ro.found-1].quantity = d.Quantity
}

// shuts reports whether what the figure counts is closed: "to close five North American plants".
func (r *Resolver) shuts(f *frame, k int) bool {
	for i := k - 1; i >= max(f.starts[f.runs[k]], k-3); i-- {
		if f.Has(i, r.shutKind) {
			return true
		}
	}
	return false
}

// smallNumber refuses bare numbers that hardly count vehicles: fractions, and
// small ones without a word in their clause that says what is counted.
func (r *Resolver) smallNumber(f *frame, k int, q *mention.Quantity) string {
	if q.Words && q.Small && q.Unit != nil && q.Head > q.To+1 && sites(q.Unit.Dimension) && !r.shuts(f, k) {
		return "a small count"
	}
	if q.Words && q.Value == 1 && q.Counted == nil && (f.Has(k-1, lexicon.Determiner) || f.Word(k-1) == text.That || f.Word(k-1) == text.This || f.placeBefore(k)) {
		return "a pronoun" // "That one has room for 45 GWh", "the Thai one"
	}
	if f.pointsBack(k) {
		return "a small count"
	}
	if q.Counted != nil && q.Counted.Scope.Segment != "" && q.Head > q.To && !q.Words && !q.Group && !q.Scaled && q.Value > 1 && q.Value < 1000 && f.Tokens[q.Head-1].Kind == text.Letters && !hasSuffix(f.Tokens[q.Head-1].Text(f.Article), "s") {
		return "the name of a model" // "the 300 sedan"
	}
	if q.Unit != nil || q.Group || q.Scaled {
		return ""
	}
	if q.Value != math.Trunc(q.Value) {
		return "a number without unit"
	}
	if u := r.ctx.unit; q.Value >= 100 && u != nil && sites(u.Dimension) && r.ctx.sentences-r.ctx.scopeAt <= 1 {
		return "" // goes on counting stations
	}
	if q.Value < 1000 && !r.countCue(f, k, q) && !r.countsAlong(f, k) {
		return "a small number that nothing says the meaning of"
	}
	return ""
}

// placeBefore reports whether the adjective of a place stands before items[k].
func (f *frame) placeBefore(k int) bool {
	return k > 0 && f.Items[k-1].Name != nil && f.Items[k-1].Name.Kind == lexicon.Place && f.Items[k-1].Role != lexicon.Plain
}

// countsAlong reports whether a figure before it in the sentence is a count of
// vehicles that the small one can be part of.
func (r *Resolver) countsAlong(f *frame, k int) bool {
	for i := k - 1; i >= 0; i-- {
		if ro := &f.roles[i]; ro.draft > 0 && r.drafts[ro.draft-1].Unit == fact.Vehicle && r.drafts[ro.draft-1].Value < 20000 {
			return true
		}
	}
	return false
}

// manyModels is more than anybody launches.
const manyModels = 200

// acceptable refuses matches whose parts do not fit together.
func (r *Resolver) acceptable(f *frame, k int, q *mention.Quantity, m *pattern.Match) bool {
	t := &m.Rule.Template
	if m.Rule.None != "" && r.denied(f, m.First) {
		return false // "has not scrapped a plan to build 50,000"
	}
	if t.Sign == "link" {
		link := r.link(f, k, nil, false)
		return link != nil && link.Measure == fact.Change && !(r.isProfit(link.Metric) && r.eachSharesAmount(q))
	}
	if t.Measure == fact.Change {
		if i := m.Item(t.Sign); i >= 0 && f.Has(i, lexicon.More) && (r.isDuty(f, i-1) || r.isDuty(f, i+1) || f.Has(i, r.atopKind)) {
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
	if t.Unit == "model" && q.Value >= manyModels {
		return false // so many are cars
	}
	u := r.vocabulary(t.Metric)
	if u != nil && u.Levied && t.Measure == fact.Level && m.Last == k && !r.speaksOfDuty(f) {
		return false // "have been paying 25%" for whatever it may be
	}
	if t.Measure == fact.Level && u != nil && !u.Is(lexicon.Aid) && r.paidInAll(u, q.Quantity.Unit, q.Value) {
		return false // "to save $6 billion" is no discount
	}
	if t.Measure == fact.Change && q.BoundHit != nil && q.BoundHit.Kinds.Has(r.markKind) && f.Has(k-1, lexicon.Move) {
		return false // "slipped below 50 percent" is where it stands
	}
	if t.Measure == fact.Share && t.Inherit && (f.Word(m.First) == text.Of || m.First == k) {
		if link := r.link(f, k, nil, false); link == nil || !link.Unit.IsCurrency() {
			return false // of vehicles other rules speak
		}
	}
	if t.Measure == fact.Share && (r.movesAfter(f, k) || r.traded(f, k, m)) {
		return false // "or 31.9 percent more than"
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

// denied reports whether the verb at items[i] is said not to have happened.
func (r *Resolver) denied(f *frame, i int) bool {
	for i--; f.Word(i) != text.Not; i-- {
		if !f.Has(i, r.adverbKind) && !f.Has(i, lexicon.Auxiliary) {
			return false
		}
	}
	return true
}

// traded reports whether the whole that the match names after the figure is a
// trade in shares: "5.7 percent in premarket trading".
func (r *Resolver) traded(f *frame, k int, m *pattern.Match) bool {
	for i := k + 1; i <= m.Last; i++ {
		if e := f.Entry(i, lexicon.MetricCue); e != nil && len(e.Metrics) > 0 && r.vocabulary(e.Metrics[0]).Session {
			return true
		}
	}
	return false
}

// movesAfter reports whether a word of change follows the figure, or a basis and then one.
func (r *Resolver) movesAfter(f *frame, k int) bool {
	i := k + 1
	for i < len(f.Items) && (f.Has(i, lexicon.BasisWord) && !f.Has(i, lexicon.Move) || f.groups[i] != f.groups[k]) {
		i++
	}
	return f.Has(i, lexicon.More) || f.Has(i, lexicon.Move)
}

// isConversion reports whether the amount is the one before it in another
// currency or unit: "234,900 yuan (US$37,585)".
func (r *Resolver) isConversion(f *frame, k int, q *mention.Quantity) bool {
	if q.Unit == nil {
		return r.inInches(f, k)
	}
	i := k - 1
	for i >= 0 && (f.Has(i, lexicon.Say) || f.Word(i) == text.Or || f.Items[i].Quantity == 0 && f.Word(i) != text.OpenParen && f.Word(i) != text.Comma && i > k-4 && !f.Items[i].Punct) {
		i--
	}
	if i < 1 || f.Word(i) != text.OpenParen {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		b := f.QuantityAt(j)
		if b == nil {
			continue
		}
		if b.Unit == nil {
			return false
		}
		return b.Unit.Dimension == q.Unit.Dimension && b.Quantity.Unit != q.Quantity.Unit && (q.Unit.Dimension == "money" || q.Unit.Dimension != "count" && q.Unit.Dimension != "percent" && q.Unit.Dimension != "points" && q.Unit.Dimension != "ratio")
	}
	return false
}

// inInches reports whether the bare number is a length once more, in inches: "1.84 m (72.4 in)".
func (r *Resolver) inInches(f *frame, k int) bool {
	b := f.QuantityAt(k - 2)
	return b != nil && b.Unit != nil && b.Unit.Dimension == "length" && f.Word(k-1) == text.OpenParen && f.Word(k+1) == text.In && f.Word(k+2) == text.CloseParen
}

// link returns the draft of the statement that the quantity hangs on: the
// level before it in the sentence, or for a base the figure compared with it; for what
// "That's" says the level of the sentence before.
func (r *Resolver) link(f *frame, k int, d *draft, base bool) *draft {
	for i := k - 1; i >= 0; i-- {
		ro := &f.roles[i]
		if ro.draft == 0 || !f.visible(i, k) {
			continue
		}
		p := &r.drafts[ro.draft-1]
		if (ro.base || ro.aimed) && !r.partOf(f, k) && (!base || f.runs[i] != f.runs[k] && p.Measure == fact.Level) {
			continue // "from 8.4% in the fourth quarter, but higher than the 2.3% of a year ago"
		}
		return p
	}
	if d != nil && (base || d.Measure == fact.Change) && f.pointsToLevel(k) {
		if p := r.levelOf(r.ctx.sentences - 1); p != nil {
			r.pointed = *p // as if it stood where the pronoun does
			r.pointed.item, r.pointed.sentenceNo = 0, r.ctx.sentences
			return &r.pointed
		}
	}
	return nil
}

// pointsToLevel reports whether all that the sentence says up to the figure at items[k]
// is what it is to the figure before: "That's 3 percent less".
func (f *frame) pointsToLevel(k int) bool {
	if w := f.Word(0); w != text.That && w != text.This || f.Word(1) != text.Possessive && !f.Has(1, lexicon.Auxiliary) {
		return false
	}
	for i := 2; i < k; i++ {
		if f.Items[i].Name != nil || f.Has(i, lexicon.MetricCue) || f.Items[i].Punct {
			return false
		}
	}
	return true
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
