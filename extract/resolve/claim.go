package resolve

import (
	"math"
	"slices"

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
}

// sentence reads the quantities and events of the sentence in f.
func (r *Resolver) sentence(f *frame, block blockKind) {
	r.ctx.sentences++
	f.block = block
	r.timings(f)
	r.listen(f)
	if cap(f.roles) < len(f.Items) {
		f.roles = make([]role, len(f.Items))
	}
	f.roles = f.roles[:len(f.Items)]
	clear(f.roles)
	if r.trace == nil { // which may keep matches
		r.scratch.Reset()
	}
	first := len(r.drafts)
	for k := range f.Items {
		if q := f.QuantityAt(k); q != nil {
			r.quantity(f, k, q, block)
		} else if w := f.WhenAt(k); w != nil {
			r.event(f, k, w, block)
		}
	}
	r.respectively(f)
	r.tell(f, first)
	r.remember(f, first)
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
	if reason := r.smallNumber(f, k, q); reason != "" {
		r.refuse(ro.found, reason)
		return
	}
	if prior := r.restated(f, k, q); prior != nil {
		r.restate(f, k, q, prior)
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
	r.drafts = append(r.drafts, *d)
	ro.draft = len(r.drafts)
	r.mentions[ro.found-1].draft = ro.draft
	r.mentions[ro.found-1].quantity = d.Quantity
}

// chooseUnit settles what a noun of several meanings counts by what the article
// measures: "541,000 posts" are chargers where charging is spoken of, else jobs.
func (r *Resolver) chooseUnit(f *frame, k int, q *mention.Quantity) {
	if q.CountedHit == nil || q.Unit == nil || q.Unit.Dimension != "people" {
		return
	}
	for j := range q.CountedHit.Phrase.Uses {
		u := &q.CountedHit.Phrase.Uses[j]
		if u.Kind != lexicon.UnitWord || u.Unit == q.Quantity.Unit {
			continue
		}
		unit := r.lex.Units[u.Unit]
		if unit == nil || unit.Metric == "" {
			continue
		}
		if r.ctx.metric == unit.Metric || r.bodyMetric == unit.Metric || r.speaksOf(f, unit.Metric) {
			q.Unit, q.Quantity.Unit, q.Counted = unit, u.Unit, u.Entry
			return
		}
	}
}

// speaksOf reports whether a word of the sentence is one of the metric.
func (r *Resolver) speaksOf(f *frame, metric string) bool {
	for i := range f.Items {
		if e := f.Entry(i, lexicon.MetricCue); e != nil && len(e.Metrics) > 0 && e.Metrics[0] == metric {
			return true
		}
	}
	return false
}

// borrowUnit gives a bare number the unit of the figure before it in the
// sentence, where it cannot count vehicles: "the share had been 12.0", "Toyota
// stores had just 36", "to 3.2 trillion yen from 3.8 trillion".
func (r *Resolver) borrowUnit(f *frame, k int, q *mention.Quantity) {
	if q.Unit != nil || q.Metric != nil || f.Word(k+1) == text.Hyphen && f.Tokens[f.Items[k+1].First].Glued {
		return // "a 3-cylinder engine"
	}
	if u := r.unitOfCue(f, k, q); u != nil {
		q.Unit, q.Quantity.Unit = u, u.Name
		return
	}
	for i := k - 1; i >= 0; i-- {
		ro := &f.roles[i]
		if ro.draft == 0 {
			continue
		}
		p := &r.drafts[ro.draft-1]
		u := r.lex.Units[p.Unit]
		if u == nil || u.Dimension == "ratio" {
			continue
		}
		if u.Dimension == "count" {
			return
		}
		alike := !q.Group && !q.Scaled && !ro.q.Group && !ro.q.Scaled || q.Scaled && ro.q.Scaled || q.Group && ro.q.Group
		if sites(u.Dimension) && u.Dimension != "days" {
			alike = true
		}
		if u.Dimension == "percent" && (q.Group || q.Scaled || q.Value >= 1000) {
			continue
		}
		if u.Dimension == "power" || u.Dimension == "torque" {
			alike = alike && q.Value*10 > ro.q.Value && q.Value < ro.q.Value*10 // "125 hp, good for a 1.0 engine"
		}
		if alike && (!r.countCue(f, k, q) || sites(u.Dimension) && r.buildsOn(f, k)) {
			q.Unit, q.Quantity.Unit = u, u.Name
		}
		return
	}
}

// unitOfCue returns the unit that the word for the metric nearest before the
// bare number in its run is told in: "days' supply stood at 44".
func (r *Resolver) unitOfCue(f *frame, k int, q *mention.Quantity) *lexicon.Unit {
	if q.Group || q.Scaled || q.Reason != "" {
		return nil
	}
	for i := k - 1; i >= f.starts[f.runs[k]]; i-- {
		if e := f.Entry(i, lexicon.MetricCue); e != nil && f.runs[i] == f.runs[k] {
			return r.lex.Units[e.Unit]
		}
	}
	return nil
}

// buildsOn reports whether the figure is what somebody builds, after sites were
// counted: "plans 10,000 stations; CATL itself wants to build 1,000".
func (r *Resolver) buildsOn(f *frame, k int) bool {
	u := f.Use(k-1, lexicon.MetricCue)
	return u != nil && u.Role == lexicon.Verb && slices.Contains(u.Metrics, "production")
}

// countCue reports whether a word in the figure's run says that it counts
// vehicles.
func (r *Resolver) countCue(f *frame, k int, q *mention.Quantity) bool {
	run := f.runs[k]
	for i := f.starts[run]; i < k; i++ {
		if f.runs[i] != run {
			continue
		}
		if e := f.Entry(i, lexicon.MetricCue); e != nil && r.metricFor(e, q) != "" {
			return true
		}
	}
	return false
}

// parallel returns the earlier change or share of the sentence whose words
// are meant again for the figure at items[k], which has none of its own:
// "a fall of 27.8%, France one of 24.3% and Italy 13.4%".
func (r *Resolver) parallel(f *frame, k int, q *mention.Quantity, m *pattern.Match) *role {
	if q.Unit == nil || !ratio(q.Unit.Dimension) || m.Rule.Template.Measure != fact.Level || q.IsMultiple {
		return nil
	}
	if r.levelOfRate(f, k, q) {
		return nil
	}
	for i := k - 1; i >= 0; i-- {
		ro := &f.roles[i]
		if ro.q == nil {
			continue
		}
		if ro.draft == 0 || ro.q.Unit != q.Unit {
			if f.Items[i].Quantity != 0 && ro.draft == 0 {
				continue
			}
			continue
		}
		if ms := ro.rule.Template.Measure; ms == fact.Change || ms == fact.Share {
			return ro
		}
		return nil
	}
	return nil
}

// levelOfRate reports whether a rate such as a margin is spoken of in the run.
func (r *Resolver) levelOfRate(f *frame, k int, q *mention.Quantity) bool {
	d := draft{}
	d.Measure = fact.Level
	e, _, from := r.cue(f, k, q, &d)
	return e != nil && from == fact.Clause
}

// rateReached reports whether the sentence speaks of a rate, and the figure is what it
// came to or from: "its operating margin improved, rising to -6.6% from -25.1%".
func (r *Resolver) rateReached(f *frame, k int, q *mention.Quantity) bool {
	switch f.Word(k - 1) {
	case text.To, text.From, text.At:
	default:
		return false
	}
	e, _, from := r.cue(f, k, q, &draft{Fact: fact.Fact{Measure: fact.Level}})
	return e != nil && from == fact.Sentence && r.isRate(e.Metrics[0])
}

// afterRate reports whether the figure before it in the sentence is the level
// of a rate: "a margin of -14.9%, compared with -22.5%".
func (r *Resolver) afterRate(f *frame, k int, q *mention.Quantity) bool {
	for i := k - 1; i >= 0; i-- {
		if ro := &f.roles[i]; ro.draft > 0 {
			return r.drafts[ro.draft-1].Measure == fact.Level && ro.q.Unit == q.Unit
		}
	}
	return false
}

// repeatClaim makes a draft by the rule and with the sign of an earlier figure.
func (r *Resolver) repeatClaim(f *frame, k int, q *mention.Quantity, prior *role) {
	ro := &f.roles[k]
	p := r.drafts[prior.draft-1]
	ro.rule, ro.match = prior.rule, pattern.Match{Rule: prior.rule, First: k, Last: k}
	ro.base = r.drafts[prior.draft-1].Measure == fact.Share && r.isBase(f, k)
	d := draft{mention: ro.found, item: k, headline: p.headline, sentenceNo: p.sentenceNo, metricEntry: p.metricEntry, owner: p.owner, growth: p.growth}
	d.Fact = p.Fact
	d.Quantity = q.Quantity
	if p.Measure == fact.Change && !q.Signed && p.Value < 0 {
		d.Value = -math.Abs(d.Value)
	}
	d.start, d.end = r.mentions[ro.found-1].start, r.mentions[ro.found-1].end
	d.sentenceStart, d.sentenceEnd = p.sentenceStart, p.sentenceEnd
	if e, at, _ := r.cue(f, k, q, &d); e != nil && at > prior.item && at < k {
		d.metricEntry, d.Metric, d.metricFrom = e, r.metricOf(e, q, &d), fact.Clause // "and its operating profit 20 percent"
	}
	if n, at, ok := r.candidate(f, k, &d); ok && f.runs[at] > f.runs[prior.item] {
		d.give(n, fact.Clause)
	} else if n, ok := r.beside(f, k); ok {
		r.giveBeside(f, k, n, &d)
	} else if n, ok := r.clausePlace(f, k, &d); ok {
		d.give(n, fact.Clause)
	} else if n, ok := r.ownerAfter(f, k); ok {
		d.give(n, fact.Clause)
	}
	r.repeatScope(f, k, prior.item, &d)
	if d.Measure == fact.Change {
		old := d.Basis
		d.Basis, d.growth = fact.Basis{}, false
		r.basis(f, k, &ro.match, &d)
		if d.growth {
			d.Basis, d.growth = old, p.growth
		}
	}
	if pp, from := r.ownTiming(f, k, &d, p.Period, past); from != fact.Nowhere {
		d.Period, d.PeriodFrom = pp, from
		if from == fact.Clause {
			r.noteYearly(pp, p.Period)
		}
	}
	if !d.Basis.Period.IsZero() {
		d.Basis = relativeBasis(d.Period, d.Basis.Period)
	}
	if r.isBase(f, k) && !d.Period.IsZero() && r.pastBase(f, k, &d) {
		d.Modality = fact.Reported
	} else if e := r.cueBefore(f, k); e != nil {
		d.Modality = e.Modality // "an increase of 40%, having said it aimed for 50%"
	}
	r.drafts = append(r.drafts, d)
	ro.draft = len(r.drafts)
	r.mentions[ro.found-1].draft = ro.draft
	r.mentions[ro.found-1].quantity = d.Quantity
}

// smallNumber refuses bare numbers that hardly count vehicles: fractions, and
// small ones without a word in their clause that says what is counted.
func (r *Resolver) smallNumber(f *frame, k int, q *mention.Quantity) string {
	if q.Words && q.Small && q.Unit != nil && q.Head > q.To+1 && sites(q.Unit.Dimension) {
		return "a small count"
	}
	if f.pointsBack(k) {
		return "a small count"
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

// acceptable refuses matches whose parts do not fit together.
func (r *Resolver) acceptable(f *frame, k int, q *mention.Quantity, m *pattern.Match) bool {
	t := &m.Rule.Template
	if t.Sign == "link" {
		link := r.link(f, k, nil, false)
		return link != nil && link.Measure == fact.Change
	}
	if t.Measure == fact.Change {
		if q.Signed && m.Rule.Template.Sign == "" && (r.levelOfRate(f, k, q) || r.afterRate(f, k, q) || r.rateReached(f, k, q)) {
			return false // "a margin of -14.9%"
		}
		if i := m.Item(t.Sign); i >= 0 && q.Unit != nil && q.Unit.Dimension == "money" {
			if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role == lexicon.Noun && r.metricFor(u.Entry, q) != "" {
				return false // "a loss of $630 million" is one, and no fall
			}
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

// traded reports whether the whole that the match names after the figure is a
// trade in shares: "5.7 percent in premarket trading".
func (r *Resolver) traded(f *frame, k int, m *pattern.Match) bool {
	for i := k + 1; i <= m.Last; i++ {
		if e := f.Entry(i, lexicon.MetricCue); e != nil && len(e.Metrics) > 0 && r.lex.Metrics[e.Metrics[0]].Session {
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

// settle fills the open fields of the draft; it returns why there is no fact
// where there is none.
func (r *Resolver) settle(f *frame, k int, q *mention.Quantity, m *pattern.Match, d *draft) string {
	t := &m.Rule.Template
	ro := &f.roles[k]
	r.sign(f, m, d)
	if t.Unit != "" {
		d.Unit = t.Unit
	}
	if t.Bound != "" && (d.Bound == "" || d.Bound == fact.Exactly) {
		d.Bound = t.Bound
	}
	ro.base = t.Base || d.Measure != fact.Change && r.isBase(f, k)
	link := r.link(f, k, d, ro.base)
	if t.Sign == "link" && link != nil && link.Measure == fact.Change && link.Value < 0 {
		d.Value, d.Max = -math.Abs(d.Value), -math.Abs(d.Max)
	}
	if reason := r.metric(f, k, q, m, d, link); reason != "" {
		return reason
	}
	if d.Unit == "" {
		if reason := r.defaultUnit(q, d); reason != "" {
			return reason
		}
	}
	if d.Measure == fact.Level && d.loss && d.Unit.IsCurrency() {
		d.Value, d.Max = -math.Abs(d.Value), -math.Abs(d.Max)
	}
	if ro.base && d.Metric == "price" && d.Bound == fact.Exactly && link != nil && link.Metric == d.Metric && link.Measure == fact.Level && link.sentenceNo == d.sentenceNo {
		d.Bound = link.Bound // "starts at $44,990, down from $46,990"
	}
	r.modality(f, k, m, d, link)
	if reason := r.subject(f, k, q, m, d, link); reason != "" {
		return reason
	}
	if d.headline && d.metricFrom == fact.Context && d.SubjectFrom == fact.Context && d.who().is(lexicon.Place) {
		return "the headline says neither whose it is nor what it measures"
	}
	r.returnToMain(f, k, q, d)
	if d.who().is(lexicon.Place) && r.onlyModel(d) {
		return "no model is spoken of that it could be of"
	}
	r.scope(f, k, q, m, d, link)
	d.part = r.partOf(f, k) || r.continues(f) || ro.base
	r.timing(f, k, m, d, link)
	r.mendModality(f, k, d)
	r.attribution(f, k, m, d)
	if d.Modality != fact.Reported && ro.base && r.pastBase(f, k, d) {
		d.Modality = fact.Reported
	}
	return ""
}

// sign gives the value the sign that the rule's words show.
func (r *Resolver) sign(f *frame, m *pattern.Match, d *draft) {
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
	d.Value = math.Abs(d.Value) * float64(sign)
	if d.Ranged {
		d.Max = math.Abs(d.Max) * float64(sign)
	}
}

// isBase reports whether the level at items[k] is the one that a change is
// compared with: "from 38,177", "than the 31,69,788 units", "against 27,667".
func (r *Resolver) isBase(f *frame, k int) bool {
	i := k - 1
	if f.Word(i) == text.Possessive && f.WhenAt(i-1) != nil {
		i -= 2 // "than last year's 3,06,719"
	}
	for i >= 0 && (f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.More)) {
		i--
	}
	if i < 0 {
		return false
	}
	if f.Word(i) == text.Of && f.Has(i-1, lexicon.MetricCue) {
		j := i - 2
		for f.Has(j, lexicon.Determiner) || f.Has(j, lexicon.ScopeCue) {
			j--
		}
		if f.Word(j) == text.From && j < i-2 {
			return true // "from a profit of 190.7 billion yen"
		}
	}
	if f.Word(i-1) == r.words.had && f.Has(i, lexicon.Auxiliary) {
		return true // "in the second quarter it had been 10.2"
	}
	switch f.Word(i) {
	case text.Than, text.Against, text.Versus, text.Versus2, text.Over, text.Above, text.Below:
		return true
	case text.From:
		return true
	case text.OpenParen:
		return r.bracketedBase(f, k) || r.standsAtBase(f, k)
	case text.Of:
		// "beats the old record of 78,906"
		if i > 1 {
			switch f.Text(i - 1) {
			case "record", "high", "best", "peak", "mark":
				switch f.Text(i - 2) {
				case "old", "previous", "earlier", "last", "prior", "former", "previous all-time":
					return true
				}
			}
		}
	}
	if q := f.QuantityAt(i); q != nil && q.IsMultiple && i < k-1 && f.Word(k-1) == text.The {
		return true // "twice the 74,400"
	}
	if it := &f.Items[i]; it.Hit != nil && it.Last-it.First > 1 && (f.Tokens[it.First].Word == text.Compared || f.Tokens[it.First].Word == r.words.instead) {
		return true
	}
	// "the year-earlier count of 28,687"
	for j := k - 1; j >= 0 && j >= k-4; j-- {
		if w := f.WhenAt(j); w != nil {
			return (w.IsBaseline() && j > 0 || r.isCompared(f, j)) && f.runs[j] == f.runs[k]
		}
		if !f.Has(j, lexicon.MetricCue) && f.Word(j) != text.Of && f.Items[j].Hit != nil || f.Items[j].Punct || f.Items[j].Quantity != 0 {
			break
		}
	}
	if f.Word(k-1) == text.Of {
		for j := k - 2; j >= k-9 && j >= 0 && !f.Items[j].Punct && f.Items[j].Quantity == 0; j-- {
			if f.Items[j].When != 0 {
				return r.isCompared(f, j) && f.runs[j] == f.runs[k] // "compared to the fourth quarter 2016 net income of"
			}
		}
	}
	// "against 27,667 a year earlier and 13,681 in September": the list goes on
	if (f.Word(i) == text.And || f.Word(i) == text.Comma) && i > 0 {
		for j := i - 1; j >= 0 && j >= i-3; j-- {
			if f.roles[j].base && f.roles[j].draft > 0 {
				for _, t := range f.whens {
					if t.attached == k {
						return true
					}
				}
			}
			if f.Items[j].Quantity == 0 && f.Items[j].When == 0 {
				break
			}
		}
	}
	return false
}

// bracketedBase reports whether a count alone in brackets after another is its
// base: "6,16,706 units (5,19,789 units)".
func (r *Resolver) bracketedBase(f *frame, k int) bool {
	q := f.QuantityAt(k)
	if q == nil || q.Signed || q.Unit != nil && q.Unit.Dimension != "count" {
		return false
	}
	end := k + 1
	for end < len(f.Items) && f.Has(end, lexicon.UnitWord) {
		end++
	}
	if f.Word(end) != text.CloseParen {
		return false
	}
	for i := k - 2; i >= 0 && i >= k-4; i-- {
		if b := f.QuantityAt(i); b != nil {
			return f.roles[i].draft > 0 && b.Group == q.Group && (b.Unit == nil || b.Unit.Dimension == "count") && b.Value < 20*q.Value && q.Value < 20*b.Value
		}
	}
	return false
}

// pastBase reports whether the base of a comparison is a level of the past,
// whatever is expected of the figure compared with it.
func (r *Resolver) pastBase(f *frame, k int, d *draft) bool {
	if d.Period.IsZero() { // "to raise capacity to 215,000 from 150,000"
		m := r.lex.Metrics[d.Metric]
		return m != nil && m.Plan && !m.Announced
	}
	return d.Period.End <= r.cal.published
}

// isConversion reports whether the amount is the one before it in another
// currency or unit: "234,900 yuan (US$37,585)".
func (r *Resolver) isConversion(f *frame, k int, q *mention.Quantity) bool {
	if q.Unit == nil {
		return false
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

// link returns the draft of the statement that the quantity hangs on: the
// level before it in the sentence, or for a base the figure compared with it.
func (r *Resolver) link(f *frame, k int, d *draft, base bool) *draft {
	for i := k - 1; i >= 0; i-- {
		ro := &f.roles[i]
		if ro.draft == 0 || !f.visible(i, k) {
			continue
		}
		p := &r.drafts[ro.draft-1]
		if ro.base && (!base || f.runs[i] != f.runs[k] && p.Measure == fact.Level) {
			continue // "from 8.4% in the fourth quarter, but higher than the 2.3% of a year ago"
		}
		return p
	}
	return nil
}

// defaultUnit gives a bare number the unit that its metric is counted in.
func (r *Resolver) defaultUnit(q *mention.Quantity, d *draft) string {
	m := r.lex.Metrics[d.Metric]
	if m == nil {
		return "unknown metric"
	}
	if d.Measure == fact.Level || d.Measure == fact.Change {
		if m.Accepts("count") {
			d.Unit = fact.Vehicle
			return ""
		}
		for _, u := range r.lex.UnitList {
			if unit := r.lex.Units[u]; m.Accepts(unit.Dimension) && (sites(unit.Dimension) || unit.Dimension == "country" || unit.Dimension == "model") {
				d.Unit = u
				return ""
			}
		}
	}
	return "a number without unit"
}
