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

// toldPerShare reports whether the article has told what is earned on a share.
func (r *Resolver) toldPerShare() bool {
	for i := range r.drafts {
		if d := &r.drafts[i]; !d.dropped && d.Metric == clause.PerShare {
			return true
		}
	}
	return false
}

// outsideVocabulary is why a figure is none of what a metric is about.
const outsideVocabulary = "changes something outside the vocabulary"

// smallChange is more than any company would report as a whole profit with no word such as million
// behind it, in whatever money: "a loss of 2.31" is for each share.
const smallChange = 10

// wholeCompany is more dollars than one share ever cost.
const wholeCompany = 1e7

// leastBack is the least that a buyer is told to get back in cash; less is paid for a share.
const leastBack = 100

// metric settles what is measured.
func (r *Resolver) metric(f *clause.Frame, k int, q *mention.Quantity, m *pattern.Match, d *draft, link *draft) string {
	reason := r.chooseMetric(f, k, q, m, d, link)
	if d.Measure == fact.Level && r.IsProfit(d.Metric) && r.eachSharesAmount(q) && (r.toldOfShares(f, k) || !q.Group && math.Abs(q.Value) < smallChange && r.toldPerShare()) {
		d.Metric = clause.PerShare // "earned $2.80 a share, where analysts had looked for $2.31", "for a loss of 21 cents"
	}
	if d.Metric == "cash" && d.Measure == fact.Level && q.Unit != nil && q.Value >= leastBack && !r.paidInAll(r.Vocabulary("discount"), d.Unit, q.Value) {
		d.Metric, d.metricEntry = "discount", nil // "up to $4,000 in cash on 2025 models": no company has so little
	}
	if d.Metric == "share_price" && d.Measure == fact.Level && r.inDollars(d.Unit, q.Value) >= wholeCompany {
		if (d.metricFrom == fact.Sentence || d.metricFrom == fact.Context) && !r.isWorth(f, k) {
			return "too much for one share" // "jumped 6% on a report that it will sell its headquarters for 97 billion yen"
		}
		d.Metric, d.metricEntry = "market_cap", nil // "its shares, worth $265 billion"
	}
	if d.Metric == "cost" && reason == "" && r.costsToBuild(f, k, q, d) {
		d.Metric, d.metricEntry = "investment", nil
	}
	if d.Metric == "cost" && reason == "" && r.CostsOfModel(f, k, d.Metric) {
		d.Metric, d.metricEntry = clause.Price, nil // "cut the cost of an entry-level Model 3 by 6.4 percent"
	}
	if reason == "" && d.metricFrom == fact.Sentence && d.Measure == fact.Level && r.is(d, lexicon.Outbound) && r.staysAtHome(f, k) && r.addsUp(r.ctx.metric) && !r.Vocabulary(r.ctx.metric).Is(lexicon.Outbound) {
		d.Metric, d.metricEntry, d.metricFrom = r.ctx.metric, nil, fact.Context // "852,000 were for export and 394,000 for the local market"
	}
	if reason == "" && (d.metricFrom == fact.Context || d.metricFrom == fact.Sentence) && r.is(d, lexicon.Outbound) && f.ClauseMarket(k) == "domestic" {
		d.Metric, d.metricEntry = "sales", nil // "Exports rose. The home market was flat: 119,931"
		if r.IsTurnover(r.ctx.leadMetric) {
			d.Metric = r.ctx.leadMetric
		}
	}
	if d.Metric == clause.PerShare && d.Measure == fact.Level && reason == "" {
		if _, tooMuch := r.sized(r.Vocabulary(clause.PerShare), d.Unit, q.Value); tooMuch {
			whole := r.profitBefore(f, k)
			if whole == nil {
				return "too much for one share"
			}
			d.Metric, d.metricEntry, d.metricFrom = whole.Metric, whole.metricEntry, fact.Sentence
		}
	}
	if d.Measure == fact.Share && (d.Metric == "revenue" || d.Metric == "sales") {
		if name, ok := r.MarginOfSales(f, k); ok {
			if name == "" {
				return "a part of revenue that is no kind of profit told of"
			}
			d.Measure, d.Metric, d.metricEntry, d.metricFrom = fact.Level, name, nil, fact.Clause
		} else if r.SpentOfSales(f, k) {
			d.Metric, d.metricEntry = "revenue", nil
		}
	}
	if d.Measure == fact.Share && d.metricFrom != fact.Clause && r.partOfStaff(f, k) {
		d.Metric, d.metricEntry, d.metricFrom = "employees", nil, fact.Clause
	}
	if d.metricEntry != nil && d.metricEntry.Sign < 0 {
		d.loss = !d.gain
	} else if f.Roles[k].Base && !q.Signed && r.lostBefore(d, link) {
		d.loss = !d.gain
	} else if m.Rule.Template.Metric == d.Metric && r.IsProfit(d.Metric) {
		d.loss = r.ToldAsLoss(f, k)
	} else if n := len(r.drafts); n > 0 && !q.Signed && d.metricFrom == fact.Context && d.metricEntry == nil && d.Measure == fact.Level && r.IsProfit(d.Metric) {
		last := &r.drafts[n-1] // "The net loss was $1.2 billion. A year ago it had been $1.1 billion"
		d.loss = last.sentenceNo == r.ctx.sentences-1 && last.Metric == d.Metric && last.Value < 0
	}
	return reason
}

// lostBefore reports whether the base that hangs on a loss in the same words is a loss as well: "lost $611 million before interest and
// taxes, against $543 million".
func (r *Resolver) lostBefore(d, link *draft) bool {
	if link == nil || link.sentenceNo != d.sentenceNo || link.Measure != fact.Level || link.Metric != d.Metric || link.Value >= 0 || link.turned {
		return false
	}
	return d.metricFrom == fact.Sentence && d.Measure == fact.Level && d.metricEntry == link.metricEntry && r.IsProfit(d.Metric)
}

// staysAtHome reports whether the words after items[k] say that what it counts is for the home market.
func (r *Resolver) staysAtHome(f *clause.Frame, k int) bool {
	if f.Word(k+1) != text.For {
		return false
	}
	for i := k + 2; i < len(f.Items) && i <= k+4 && f.Items[i].Quantity == 0; i++ {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil {
			return e.Scope.Market == "domestic"
		}
	}
	return false
}

// profitBefore returns the profit of the company as a whole that the sentence gives before items[k]:
// "$14.9 million (72 cents per share), compared with $18.2 million". It is nil where there is none.
func (r *Resolver) profitBefore(f *clause.Frame, k int) *draft {
	for i := k - 1; i >= 0; i-- {
		if n := f.Roles[i].Draft; n > 0 && r.IsProfit(r.drafts[n-1].Metric) && r.drafts[n-1].Metric != clause.PerShare && r.drafts[n-1].Measure == fact.Level {
			return &r.drafts[n-1]
		}
	}
	return nil
}

// asideAtPlace reports whether the change in brackets after a place is of what changes of
// places before it in the sentence were of: "Germany sold 57 percent more, but subsidies
// ended in France (-58 percent)".
func (r *Resolver) asideAtPlace(f *clause.Frame, k int, d, link *draft) bool {
	b := f.Bracket(k)
	for i := b - 1; i >= 0 && f.Runs[i] == f.Runs[max(b-1, 0)]; i-- {
		if f.Has(i, lexicon.Move) {
			return false // "while taxes went up in Italy (+8 percent)"
		}
	}
	return d.Measure == fact.Change && b > 0 && b == k-1 && f.PlaceAt(b-1) && link != nil && link.sentenceNo == r.ctx.sentences && link.Measure == fact.Change && link.Unit == fact.Percent && link.who().Is(lexicon.Place)
}

// toldOfShares reports whether a figure before items[k] in its sentence is what each share
// earned.
func (r *Resolver) toldOfShares(f *clause.Frame, k int) bool {
	for i := range k {
		if n := f.Roles[i].Draft; n > 0 && r.drafts[n-1].Metric == clause.PerShare {
			return true
		}
	}
	return false
}

// lossOfShares returns the word for shares that a sentence is about where only what they had
// lost stands nearer to the change: "Valeo shares trimmed early losses to trade down 6 percent".
func (r *Resolver) lossOfShares(f *clause.Frame, k int, e *lexicon.Entry, d *draft) *lexicon.Entry {
	if e == nil || !e.Weak || e.Sign >= 0 || d.Measure != fact.Change {
		return nil
	}
	for i := 0; i < k && i < 4; i++ {
		if u := f.Use(i, lexicon.MetricCue); u != nil && len(u.Metrics) > 0 && r.Vocabulary(u.Metrics[0]).Session {
			return u.Entry
		}
	}
	return nil
}

func (r *Resolver) chooseMetric(f *clause.Frame, k int, q *mention.Quantity, m *pattern.Match, d *draft, link *draft) string {
	reason, ok := r.metricStated(f, k, q, m, d, link)
	if !ok && r.inMarketReport(f, k, q, m, d) {
		d.Metric, d.metricFrom, ok = "share_price", fact.Context, true
	}
	if !ok && d.Measure == fact.Change && f.Word(k-1) == text.Comma && r.AfterOutside(f, k) && !saysMeasure(f, f.Runs[k]) {
		return outsideVocabulary // "delivered 2.5 million charging sessions, twice as many as in the year before"
	}
	if !ok {
		reason, ok = r.metricByCue(f, k, q, m, d, link)
	}
	if !ok {
		reason, ok = r.metricBeside(f, k, q, m, d, link)
	}
	if !ok {
		reason, ok = r.metricGoesOn(f, k, q, m, d)
	}
	if !ok {
		reason, _ = r.metricByDefault(f, k, q, m, d)
	}
	return reason
}

// saysMeasure reports whether a word of the run says what something measures.
func saysMeasure(f *clause.Frame, run int) bool {
	for i := f.Starts[run]; i < f.Ends[run]; i++ {
		if f.Has(i, lexicon.MetricCue) {
			return true
		}
	}
	return false
}

// metricStated finds what the rule, the figure's own noun or the statement that it is part of says that it
// measures.
func (r *Resolver) metricStated(f *clause.Frame, k int, q *mention.Quantity, m *pattern.Match, d *draft, link *draft) (reason string, ok bool) {
	t := &m.Rule.Template
	if t.Metric != "" {
		if i := m.Item(t.Metric); i >= 0 {
			d.metricEntry = f.Entry(i, lexicon.MetricCue)
			d.Metric = r.meant(f, i, d.metricEntry, q, d, link)
			d.metricFrom = fact.Stated
			if e := d.metricEntry; e != nil && e.Weak && link != nil && link.sentenceNo == d.sentenceNo && link.Measure == fact.Level && link.Unit == d.Unit && r.sameKind(link.Metric, e) {
				d.Metric = link.Metric // "an operating loss of 79 billion yen, compared with a 1 billion yen profit"
			}
		} else {
			d.Metric = t.Metric
			d.metricFrom = fact.Stated
			if t.Metric == tariff {
				d.Metric = r.dutyOrTax(f, k)
			}
			if t.Metric == clause.Price && q.Scaled && q.Unit != nil && q.Unit.Dimension == "money" && !r.affordable(q) {
				return "more than anybody pays for a car", true // "They took 1.5 trillion yen off"
			}
			if counts := r.ctx.leadMetric; t.Metric == "sales" && r.IsTurnover(counts) && (r.Vocabulary(counts).Is(lexicon.Official) || r.ofMakers()) && d.Measure == fact.Level {
				d.Metric = counts // what found a buyer, in a report on registrations
			}
		}
		if d.Metric != "" {
			return "", true
		}
	}
	if q.Metric != nil && d.Measure == fact.Level {
		d.Metric, d.metricEntry = r.metricOf(q.Metric, q, d), q.Metric
		if q.Metric.Name == clause.AnyVolume && r.spokenVolume(q, d) {
			d.Metric = r.ctx.metric // "4,614 finding homes", where registrations are spoken of
		}
		if r.partSoldAbroad(f, q.Metric, d, link) {
			d.Metric = link.Metric
		}
		if d.Metric != "" {
			return "", true
		}
	}
	if q.Quantity.Unit == "person" && d.Measure == fact.Level && (r.SomeOf(f, k) || f.Included(k)) {
		if name := r.fateOfPeople(f); name != "" {
			d.Metric, d.metricFrom = name, fact.Sentence
			return "", true
		}
	}
	if d.Measure == fact.Change && link != nil && link.Measure == fact.Level && link.sentenceNo == d.sentenceNo && r.ToldOfLevel(f, k, m) && r.compatible(link.Metric, q, d) {
		d.Metric, d.metricEntry, d.metricFrom = link.Metric, link.metricEntry, fact.Sentence
		return "", true
	}
	if r.asideAtPlace(f, k, d, link) {
		d.Metric, d.metricEntry, d.metricFrom = link.Metric, link.metricEntry, fact.Sentence
		return "", true
	}
	if name := r.Numbered(f, k, q); name != "" {
		d.Metric, d.metricFrom = name, fact.Clause
		return "", true
	}
	if name := r.timed(f, k, q, d); name != "" {
		d.Metric, d.metricFrom = name, fact.Clause
		return "", true
	}
	return "", false
}

// metricByCue finds the word for what is measured that the figure is of.
func (r *Resolver) metricByCue(f *clause.Frame, k int, q *mention.Quantity, m *pattern.Match, d *draft, link *draft) (reason string, ok bool) {
	t := &m.Rule.Template
	if t.Inherit {
		return "", false
	}
	if d.Measure == fact.Change && r.OfOutside(f, k, q) {
		return outsideVocabulary, true
	}
	r.moving = m.Item(t.Sign)
	e, at, from := r.cue(f, k, q, d)
	r.moving = -1
	if i := nounOfList(f, k); i > 0 && (e == nil || from == fact.Sentence) {
		if u := r.cueAt(f, i, k, q, d); u != nil {
			e, at, from = u, i, fact.Clause
		}
	}
	if moved := m.Item(t.Sign); e == nil && moved >= 0 && (link == nil || !r.compatible(link.Metric, q, d)) {
		// "marked down its range by 14,000 yuan"
		if u := r.cueAt(f, moved, k, q, d); u != nil && !u.Weak && !r.ofPeople(u) {
			e, at, from = u, moved, fact.Clause
		}
	}
	if p := r.inTurn(f, k, q, d, link); p != nil && (e == nil || from == fact.Sentence) {
		d.Metric, d.metricEntry, d.metricFrom = p.Metric, p.metricEntry, fact.Sentence
		return "", true
	}
	if s := r.lossOfShares(f, k, e, d); s != nil {
		e, from = s, fact.Clause
	}
	if e != nil && e.Weak {
		if s := r.stronger(f, k, e, q, d); s != nil {
			d.loss, d.gain = e.Sign < 0, e.Sign >= 0 // "a net loss of 9 billion, from a profit of 190 billion"
			e = s
		} else if link != nil && link.metricEntry != e && r.sameKind(link.Metric, e) {
			d.Metric, d.metricEntry, d.metricFrom = link.Metric, e, fact.Sentence // "from a profit of": that which was a loss before
			return "", true
		}
	}
	if e != nil && from == fact.Sentence && link != nil && link.sentenceNo == d.sentenceNo && (link.item > at || d.Measure == fact.Change && link.Measure == fact.Level && f.Runs[at] == f.Runs[link.item] && at <= link.item+2 && f.Word(at+2) != text.Which) && r.compatible(link.Metric, q, d) {
		e = nil // the statement it hangs on is nearer, or has that word in its clause: "161,686 chargers were in operation, 26 percent more"
	}
	if e != nil && from == fact.Sentence && !r.IsTurnover(e.Metrics[0]) && (r.Resumes(f, k) || d.Measure == fact.Change && r.addsUp(r.ctx.metric) && r.SaysOfIt(f, k)) {
		e = nil // "when buyers had hurried to beat a subsidy cut, it was a fall of 30 percent"
	}
	if e != nil && d.Measure == fact.Share && r.OfShare(f, m) && !(at >= m.First && at <= m.Last) && !r.Divides(r.metricOf(e, q, d)) {
		e = nil // "prices rose, with EVs taking a market share of 11.6 percent"
	}
	if e != nil && d.Measure == fact.Share && !(at >= m.First && at <= m.Last) && f.Word(m.Last) == r.Words.Market && (!r.Divides(r.metricOf(e, q, d)) || r.Vocabulary(r.metricOf(e, q, d)).Sited) {
		e = nil // "prices went down, so that electric cars reached 15.2% of the market"
	}
	if u := r.wholeOf(f, k, d); e != nil && at < k && u != nil {
		e, at = u, k+2 // "battery cars supplied 9.7 percent of wholesales"
	}
	if e != nil && r.ofAnother(f, k, e, at, m, d) {
		e = nil
	}
	if e != nil && r.tellsWhichRecalled(f, at, e, d, link) {
		d.Metric, d.metricFrom = recall, fact.Context
		return "", true
	}
	if e != nil && e.Name == clause.AnyVolume && link != nil && link.sentenceNo == d.sentenceNo && r.IsTurnover(link.Metric) && d.Measure != fact.Share && r.compatible(link.Metric, q, d) {
		d.Metric, d.metricEntry, d.metricFrom = link.Metric, e, from // "sold 57,114 cars; in China demand fell 46 percent"
		return "", true
	}
	if e != nil && at > k && f.Roles[k].Base && d.Measure == fact.Level && link != nil && link.sentenceNo == d.sentenceNo && r.IsTurnover(link.Metric) && r.IsTurnover(e.Metrics[0]) && r.compatible(link.Metric, q, d) {
		d.Metric, d.metricEntry, d.metricFrom = link.Metric, e, from // "sales of 73,189, up from the 71,776 registered a year before"
		return "", true
	}
	if e != nil && e.Name == clause.AnyVolume && r.spokenVolume(q, d) && (f.Word(at) != r.Words.Market || r.ctx.metric != "orders") {
		d.Metric, d.metricFrom = r.ctx.metric, fact.Context
		if !f.Unnamed() && r.IsTurnover(d.Metric) { // of a company that is named it is its own
			d.metricEntry, d.metricFrom = e, from
		}
		return "", true
	}
	if e != nil {
		d.Metric, d.metricEntry, d.metricFrom = r.meant(f, at, e, q, d, link), e, from
		if r.OfKind(f, at) && d.Measure != fact.Level || d.Measure == fact.Share && r.LedByKind(f, k) {
			d.Metric = r.metricOf(e, q, d) // "BEV sales", and what "electric cars made up" of sales, are counted, whatever was spoken of
		}
		if name := r.costGoesOn(f, k, q, d); name != "" && d.Metric == "investment" && f.Has(at, lexicon.ModalityCue) {
			d.Metric, d.metricEntry = name, nil // "tariffs cost it $800 million; it had budgeted $2 billion"
		}
		if name := r.metricAhead(f, k, e, d); name != "" && !r.Vocabulary(d.Metric).Accepts(r.Vocabulary(name).Dimensions[0]) {
			d.Metric = name
		}
		return "", true
	}
	return "", false
}

// nounOfList returns the noun behind the last number of a list that items[k] is one of, 0 where it is in none: "after a
// rush of orders, with 6,215 and 5,766 deliveries respectively".
func nounOfList(f *clause.Frame, k int) int {
	i := k + 1
	for (f.Word(i) == text.And || f.Word(i) == text.Comma) && f.QuantityAt(i+1) != nil {
		i += 2
	}
	if i > k+1 && f.IsNoun(i, lexicon.MetricCue) {
		return i
	}
	return 0
}

// wholeOf returns the word for what is divided that stands behind a share at items[k], nil for none: "9.7 percent of
// January-May wholesales".
func (r *Resolver) wholeOf(f *clause.Frame, k int, d *draft) *lexicon.Entry {
	if d.Measure != fact.Share || f.Word(k+1) != text.Of {
		return nil
	}
	for i := k + 2; i < len(f.Items) && i <= k+6 && !f.Items[i].Punct && f.Items[i].Quantity == 0 && !f.Has(i, lexicon.Preposition); i++ {
		if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb && len(u.Metrics) > 0 && r.IsTurnover(u.Metrics[0]) && !f.Has(i+1, lexicon.MetricCue) {
			return u.Entry
		}
	}
	return nil
}

// batteryGoes reports whether the distance stands behind a battery where the sentence has told how far a car goes with another:
// "with the 58 kWh battery it manages 270 miles, with the 81 kWh one 375".
func (r *Resolver) batteryGoes(q *mention.Quantity, d *draft) bool {
	n := len(r.drafts)
	if n < 2 || q.Unit == nil || q.Unit.Dimension != "distance" || d.Measure != fact.Level || r.drafts[n-1].Metric != "battery_capacity" || r.drafts[n-1].sentenceNo != r.ctx.sentences {
		return false
	}
	for i := n - 2; i >= 0 && r.drafts[i].sentenceNo == r.ctx.sentences; i-- {
		if p := &r.drafts[i]; p.Metric == "range" && p.Unit == d.Unit {
			return true
		}
	}
	return false
}

// inTurn returns the figure of the sentence in whose words another maker's is told by its name alone, and of what that is
// compared with the base of that: "Nissan lost 116 billion yen, against a profit of 29 billion, and Mazda 42 billion, against 50
// billion". It is nil for others.
func (r *Resolver) inTurn(f *clause.Frame, k int, q *mention.Quantity, d, link *draft) *draft {
	base := f.Roles[k].Base
	if d.Measure != fact.Level || q.Unit == nil || q.Unit.Dimension != "money" {
		return nil
	}
	if base && (link == nil || !link.turned || link.sentenceNo != r.ctx.sentences) {
		return nil
	}
	if !base && (k < 2 || f.Items[k-1].Name == nil || f.Items[k-1].Name.Kind != lexicon.Maker || f.Word(k-2) != text.And && f.Word(k-2) != text.Comma && f.Word(k-2) != text.Semicolon) {
		return nil
	}
	compared := false
	var first *draft
	for i := range k {
		n := f.Roles[i].Draft
		if n == 0 {
			continue
		}
		p := &r.drafts[n-1]
		compared = compared || f.Roles[i].Base
		if first == nil && f.Roles[i].Base == base && p.Measure == fact.Level && p.Unit == d.Unit && (base || p.Subject != f.Items[k-1].Name.Name) {
			first = p
		}
	}
	if first == nil || !compared {
		return nil
	}
	d.turned = !base
	return first
}

// metricBeside finds what the figure measures by the statement that it hangs on, its unit and what its
// sentence is about.
func (r *Resolver) metricBeside(f *clause.Frame, k int, q *mention.Quantity, m *pattern.Match, d *draft, link *draft) (reason string, ok bool) {
	t := &m.Rule.Template
	if r.tradedOn(f, k, m.Item(t.Sign), q, d) {
		d.Metric, d.metricFrom = "share_price", fact.Clause
		return "", true
	}
	if (d.Measure == fact.Change || f.Roles[k].Base && q.Unit == nil) && r.AfterOutside(f, k) || r.OfOutside(f, k, q) {
		return outsideVocabulary, true
	}
	if link != nil && (r.compatible(link.Metric, q, d) || inSameUnit(link, q, d)) && (!r.OfShare(f, m) && !(d.Measure == fact.Share && f.Word(m.Last) == r.Words.Market) || !r.inMoney(link.Metric)) {
		d.Metric, d.metricEntry, d.metricFrom = link.Metric, link.metricEntry, fact.Sentence
		return "", true
	}
	if link != nil && link.Measure == fact.Change && link.metricEntry != nil && d.Measure == fact.Level && f.Word(k-1) == text.To && link.sentenceNo == d.sentenceNo {
		if name := r.metricFor(link.metricEntry, q); name != "" { // "sales fell by 3 percent, year on year, to 4.97 billion euros"
			d.Metric, d.metricEntry, d.metricFrom = name, link.metricEntry, fact.Sentence
			return "", true
		}
	}
	if r.batteryGoes(q, d) {
		d.Metric, d.metricFrom = "range", fact.Sentence
		return "", true
	}
	if name := r.ofDimension(f, k, q, d); name != "" {
		d.Metric, d.metricFrom = name, fact.Context
		return "", true
	}
	if name := r.jobsThatGo(f, q, d); name != "" {
		d.Metric, d.metricFrom = name, fact.Context
		return "", true
	}
	if q.Unit != nil && d.Measure == fact.Level && q.Unit.Metric != "" {
		if clause.SprintMark(&q.Quantity) {
			return "a speed up to which cars are timed", true
		}
		d.Metric = q.Unit.Metric
		if d.Metric == "power" && d.Unit != "hp" && (r.NamesChargers(f) || f.ToldOfCharging()) {
			d.Metric = clause.ChargingPower // "800 sites, the most powerful up to 640 kW"
		}
		return "", true
	}
	if q.Unit != nil && q.Unit.Dimension == "money" && d.Measure != fact.Share && (!q.Scaled || r.affordable(q)) && r.pricedModel(f, k) {
		d.Metric, d.metricFrom = clause.Price, fact.Context
		return "", true
	}
	if name := r.fateOfPeople(f); name != "" && d.Measure == fact.Level && q.Unit != nil && q.Quantity.Unit == "person" {
		d.Metric, d.metricFrom = name, fact.Context
		return "", true
	}
	if name := r.sameOfAnother(f, k, q, d); name != "" {
		d.Metric, d.metricFrom = name, fact.Context
		return "", true
	}
	return "", false
}

// longTelling is over how many sentences of something else gigawatt-hours go on to be of what they were.
const longTelling = 4

// metricGoesOn finds what the article has spoken of that the figure can be of.
func (r *Resolver) metricGoesOn(f *clause.Frame, k int, q *mention.Quantity, m *pattern.Match, d *draft) (reason string, ok bool) {
	if name := r.introducedAs(q, d); name != "" {
		d.Metric, d.metricEntry, d.metricFrom = name, r.ctx.introduced, fact.Context
		return "", true
	}
	if name := r.pointedMetric(f, k, d); name != "" {
		d.Metric, d.metricFrom = name, fact.Context
		return "", true
	}
	if name := r.movedOfAnother(f, k, q, d); name != "" {
		d.Metric, d.metricFrom = name, fact.Context
		return "", true
	}
	if name := r.paidFor(f, k, q, d); name != "" {
		d.Metric, d.metricFrom = name, fact.Context
		return "", true
	}
	if name := r.costGoesOn(f, k, q, d); name != "" {
		d.Metric, d.metricFrom = name, fact.Context
		return "", true
	}
	if name := r.sessionGoesOn(q, d); name != "" {
		d.Metric, d.metricFrom = name, fact.Context
		return "", true
	}
	if name := r.dutyGoesOn(f, k, q, d); name != "" {
		d.Metric, d.metricFrom = name, fact.Context
		return "", true
	}
	if p := &r.ctx.percent; q.Unit != nil && q.Unit.Dimension == "percent" && d.Measure == p.measure && d.Measure != fact.Change && r.percentGoesOn() && (!r.OfShare(f, m) || r.Divides(p.metric)) {
		d.Metric, d.metricFrom = p.metric, fact.Context
		return "", true
	}
	if r.raisedFor(q, d) {
		d.Metric, d.metricEntry, d.metricFrom = r.ctx.raised, r.ctx.raisedBy, fact.Context
		return "", true
	}
	if b := r.TellingBody(f, k); b != nil && d.Measure == fact.Level && d.Unit == fact.Vehicle && r.compatible(b.Metrics[0], q, d) {
		d.Metric, d.metricFrom = b.Metrics[0], fact.Context
		return "", true
	}
	if name := r.listedLocal(f, q, d); name != "" {
		d.Metric, d.metricFrom = name, fact.Context
		return "", true
	}
	if q.Unit != nil && q.Unit.Dimension == "station" && d.Measure == fact.Level {
		name := r.ofStations(q)
		if r.HasPosts(f, k) {
			name = "chargers" // "350 stations with 12,000 charging points"
		}
		if name != "" {
			d.Metric, d.metricFrom = name, fact.Context
			return "", true
		}
	}
	if r.capacityGoesOn(f, k, q, d) {
		d.Metric, d.metricFrom = "capacity", fact.Sentence
		return "", true
	}
	if c := &r.ctx; q.Unit != nil && q.Unit.Dimension == "bulk_energy" && d.Measure == fact.Level && !r.compatible(c.metric, q, d) && c.energyAt > 0 && c.sentences-c.energyAt <= longTelling && r.Vocabulary(c.energyMetric).Flow {
		d.Metric, d.metricFrom = c.energyMetric, fact.Context // "supplied 84.9 GWh. It earned 14 billion yuan. BYD came second with 37 GWh"
		return "", true
	}
	if far := r.isRate(r.ctx.metric) && r.ctx.sentences-r.ctx.percent.at > 1 && !q.Ranged; r.ctx.metric != "" && !far && r.compatible(r.ctx.metric, q, d) && r.carries(f, k, q, d) && !f.Asks() && !(q.Words && q.Small && d.Unit == fact.Vehicle) && !r.shareOfMarket(f, d) {
		d.Metric, d.metricFrom = r.ctx.metric, fact.Context
		if main := r.mainMetric(); q.Unit != nil && q.Unit.Dimension == "bulk_energy" && main != d.Metric && r.ofBatteries(r.Vocabulary(main)) {
			d.Metric = main // in an article on them, gigawatt-hours are those put in cars
		}
		if d.Measure == fact.Share && (r.is(d, lexicon.Outbound) && r.OfShare(f, m) || r.is(d, lexicon.Inbound) && f.Says(r.Words.Market)) {
			d.Metric = "sales" // what is sent abroad, or let in, is no share of a market
		}
		if r.leavesExports(f) {
			d.Metric = r.ctx.leadMetric
		}
		if r.is(d, lexicon.Outbound) && r.ofOneWorks(f, k) {
			d.Metric = "production"
		}
		if name := r.soldInMarket(f, k, d); name != "" {
			d.Metric = name
		}
		if name := r.soldToDate(f, k, d); name != "" {
			d.Metric = name
		}
		return "", true
	}
	if r.ctx.metric == "" && r.bodyMetric != "" && !q.IsMultiple && (q.Unit == nil || q.Unit.Dimension != "money") && r.compatible(r.bodyMetric, q, d) && (q.Unit != nil || q.Group || q.Scaled) {
		d.Metric, d.metricFrom = r.bodyMetric, fact.Context
		return "", true
	}
	return "", false
}

// leavesExports reports whether the sentence names somebody else than whose exports were told last, in an article on
// what is sold: "It exported 41,413 vehicles. KG Mobility shipped 9,000", "Exports of the firm rose 43%. Its Vida
// scooters more than doubled".
func (r *Resolver) leavesExports(f *clause.Frame) bool {
	c := &r.ctx
	if m := r.Vocabulary(c.metric); m == nil || !m.Is(lexicon.Outbound) || !r.IsTurnover(c.leadMetric) || c.scopeOf == "" {
		return false
	}
	for _, i := range f.Named {
		if n := f.Items[i].Name; n.Kind == lexicon.Maker && n.Name != c.scopeOf && f.Items[i].Role != lexicon.Adjective {
			return true
		}
	}
	return false
}

// ofOneWorks reports whether the sentence opens with the works of a maker, so that what it counts was made there: "Nine out of ten
// were exported. SEAT's works at Martorell led with 42,100."
func (r *Resolver) ofOneWorks(f *clause.Frame, k int) bool {
	i := 0
	for f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.Conjunction) {
		i++
	}
	for ; i < k && i < 5 && (f.Items[i].Name != nil || f.Word(i) == text.Possessive || f.Has(i, lexicon.ScopeCue) || f.Has(i, r.WorksKind)); i++ {
		if f.Has(i, r.WorksKind) {
			return true
		}
	}
	return false
}

// soldInMarket returns what an article counts as sold where the figure is of a market as such, though what is made there
// was spoken of last: "Production rose to 140,000. The market grew 3 percent".
func (r *Resolver) soldInMarket(f *clause.Frame, k int, d *draft) string {
	if m := r.Vocabulary(d.Metric); r.IsTurnover(d.Metric) || !m.Flow || !m.Accepts("count") {
		return ""
	}
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		if _, ok := r.theMarket(f, i); !ok {
			continue
		}
		if main := r.mainMetric(); r.IsTurnover(main) {
			return main
		}
		return "sales"
	}
	return ""
}

// soldToDate returns what an article counts most where the clause tells of the year so far, of which there is no stock:
// "Inventory stood at 298,000. Year to date the automaker is 4% behind, at 929,000".
func (r *Resolver) soldToDate(f *clause.Frame, k int, d *draft) string {
	m, main := r.Vocabulary(d.Metric), r.mainMetric()
	if !r.IsTurnover(main) {
		main = r.ctx.leadMetric
	}
	if !m.Stock || !m.Accepts("count") || !r.IsTurnover(main) {
		return ""
	}
	for i := range f.Timings {
		if t := &f.Timings[i]; t.When.Form == mention.ToDate && f.Visible(t.Item, k) {
			return main
		}
	}
	return ""
}

// metricByDefault says what a part, a vehicle or a bare number measures where nothing tells.
func (r *Resolver) metricByDefault(f *clause.Frame, k int, q *mention.Quantity, m *pattern.Match, d *draft) (reason string, ok bool) {
	t := &m.Rule.Template
	if t.Told {
		return "nothing says what it is a part of", true
	}
	if d.Measure == fact.Share && m.First < m.Last || r.OfShare(f, m) {
		d.Metric, d.metricFrom = "sales", fact.Context // of what is not said
		if p := &r.ctx.percent; p.measure == fact.Share && r.Divides(p.metric) && r.percentGoesOn() {
			d.Metric = p.metric // "CATL supplied 36 percent of all batteries fitted. BYD's share rose to 16 percent"
		}
		return "", true
	}
	if d.Measure == fact.Level && d.Unit == fact.Vehicle && (r.hasRobotaxis(f, k) || r.ctx.trade.segment == "robotaxi" && q.Unit != nil) {
		d.Metric, d.metricFrom = "fleet", fact.Sentence
		return "", true
	}
	if name := r.countedMost(q, d); name != "" {
		d.Metric, d.metricFrom = name, fact.Context
		return "", true
	}
	if r.ofVehicleMarket(f, k, d) {
		d.Metric, d.metricFrom = "sales", fact.Clause
		return "", true
	}
	return "nothing says what it measures", true
}

// ofVehicleMarket reports whether the clause tells of a place's market, and of so many vehicles that it came to: "Sweden's
// market grew 6.1 percent to 24,100 cars".
func (r *Resolver) ofVehicleMarket(f *clause.Frame, k int, d *draft) bool {
	at := k
	if d.Measure == fact.Change {
		at = f.Reached(k)
	}
	q := f.QuantityAt(at)
	if at <= 0 || q == nil || q.Unit == nil || q.Unit.Dimension != "count" || d.Measure == fact.Share {
		return false
	}
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		if _, ok := r.theMarket(f, i); ok {
			return true
		}
	}
	return false
}

// affordable reports whether one buyer could pay an amount that is told in lakh or millions:
// "Rs 21.49 lakh", "19.9 million dong".
func (r *Resolver) affordable(q *mention.Quantity) bool {
	return !r.paidInAll(r.Vocabulary("discount"), q.Quantity.Unit, math.Abs(q.Value))
}

// pointedMetric returns what the last level measured where the multiple at items[k] is said of "this" alone: "can build
// 375,000 cars a year. It wants to double this".
func (r *Resolver) pointedMetric(f *clause.Frame, k int, d *draft) string {
	if w := f.Word(k + 1); d.Measure != fact.Change || d.Unit != fact.Factor || w != text.This && w != text.That || f.Word(k+2) != text.To && !(k+2 < len(f.Items) && f.Items[k+2].Punct) {
		return ""
	}
	for i := len(r.drafts) - 1; i >= 0 && d.sentenceNo-r.drafts[i].sentenceNo <= 1; i-- {
		if p := &r.drafts[i]; !p.dropped && p.Measure == fact.Level {
			return p.Metric
		}
	}
	return ""
}

// recall is the metric of vehicles that are called back.
const recall = "recall"

// tellsWhichRecalled reports whether the word at items[at] only says which vehicles are called back that
// the article is about: "211,256 cars built from 2019 to 2021", but not "Kia built 211,256 cars".
func (r *Resolver) tellsWhichRecalled(f *clause.Frame, at int, e *lexicon.Entry, d, link *draft) bool {
	u := f.Use(at, lexicon.MetricCue)
	if d.Measure != fact.Level || u == nil || u.Role != lexicon.Verb || e.Metrics[0] != "production" && e.Metrics[0] != "imports" || at == 0 || r.mainMetric() != recall && !(link != nil && link.sentenceNo == d.sentenceNo && link.Metric == recall) {
		return false
	}
	n := f.Items[at-1].Name
	if n != nil && n.Kind == lexicon.Maker || f.Has(at-1, lexicon.Pronoun) || f.Has(at-1, r.WorksKind) {
		return false
	}
	if e := f.Entry(at-1, lexicon.Descriptor); e != nil && (clause.IsCompany(e) || e.Name == "brand") && f.Has(at-2, lexicon.Determiner) {
		return false // "The company built 1,000 Gravitys"
	}
	return !f.Has(at-1, lexicon.Auxiliary) || r.IsPassive(f, at) // "its plant, which has built"
}

// countedMost returns what an article on sales counts most, for a number of vehicles that no word
// says another meaning of: "The tally for ten months has gone past 1.4 million".
func (r *Resolver) countedMost(q *mention.Quantity, d *draft) string {
	main := r.mainMetric()
	if !r.IsTurnover(main) || d.Measure != fact.Level || q.Value < manyCars || !r.compatible(main, q, d) {
		return ""
	}
	if q.Unit == nil && !q.Group && !q.Scaled || q.Unit != nil && q.Unit.Dimension != "count" {
		return ""
	}
	return main
}

// inSameUnit reports whether the figure is an amount of money as the level before it is, which
// may be of what is mostly counted: orders that are worth so much.
func inSameUnit(link *draft, q *mention.Quantity, d *draft) bool {
	return link.Measure == fact.Level && d.Measure == fact.Level && q.Unit != nil && link.Unit.IsCurrency() && link.Unit == q.Quantity.Unit
}

// manyCars is as many as a bare number has to be to count vehicles by itself.
const manyCars = 1000

// canCountCars reports whether the figure can be of vehicles, or a part or change of them.
func canCountCars(q *mention.Quantity) bool {
	if q.Unit != nil {
		return q.Unit.Dimension != "money"
	}
	return q.Group || q.Scaled || q.Value >= manyCars
}

// hasRobotaxis reports whether the sentence says how many vehicles one has that makes
// nothing else than robotaxis: "Waymo has more than 1,500 vehicles".
func (r *Resolver) hasRobotaxis(f *clause.Frame, k int) bool {
	i := k - 1
	for f.Has(i, lexicon.Determiner) || f.Has(i, r.FillerKind) || f.Has(i, r.PresentKind) {
		i--
	}
	if counts := f.Has(k+1, r.RobotaxiKind) && f.Has(i, r.HoldingKind); !counts && !f.Has(i, lexicon.Auxiliary) || f.Has(i, lexicon.ModalityCue) {
		return false
	} else if counts && f.Word(i-1) == text.It && r.ctx.subject.Is(lexicon.Maker) {
		return true // "It ran 270 robotaxis at year-end"
	}
	n, ok := r.mainSubject(f)
	return ok && n.Entry != nil && n.Entry.Is == "service"
}

// shareOfMarket reports whether the draft is a share of a market, which is of what is sold
// there and not of the stock that was spoken of: "its market share in North America".
func (r *Resolver) shareOfMarket(f *clause.Frame, d *draft) bool {
	if m := r.Vocabulary(r.ctx.metric); d.Measure != fact.Share || m == nil || !m.Stock && !m.Sited && !m.Is(lexicon.Named) {
		return false
	}
	for i := range f.Tokens {
		if f.Tokens[i].Word == r.Words.Market {
			return true
		}
	}
	return false
}

// inMoney reports whether the metric is of amounts of money, of which nobody has a market share.
func (r *Resolver) inMoney(metric string) bool {
	m := r.Vocabulary(metric)
	return m != nil && len(m.Dimensions) > 0 && m.Dimensions[0] == "money"
}

// isWorth reports whether the words before the amount at items[k] say that something is worth it, or of the one
// before it in the sentence.
func (r *Resolver) isWorth(f *clause.Frame, k int) bool {
	for i := k - 1; i >= f.Starts[f.Runs[k]]; i-- {
		if f.Word(i) == r.Words.Worth {
			return true
		}
	}
	n := len(r.drafts)
	return n > 0 && r.drafts[n-1].Metric == "market_cap" && r.drafts[n-1].sentenceNo == r.ctx.sentences
}

// spokenVolume reports whether a count of vehicles, or the batteries in them, is spoken of. What a company exports is only a part
// of its volume.
func (r *Resolver) spokenVolume(q *mention.Quantity, d *draft) bool {
	m := r.Vocabulary(r.ctx.metric)
	return m != nil && m.Flow && (m.Accepts("count") || m.Accepts("bulk_energy")) && !(m.Is(lexicon.Outbound) && r.ctx.subject.Is(lexicon.Maker)) && r.compatible(r.ctx.metric, q, d)
}

// metricAhead returns which of the entry's metrics a change is of where it leads
// to an amount: "sales slipped 4 percent to 9.83 billion euros" are revenue.
func (r *Resolver) metricAhead(f *clause.Frame, k int, e *lexicon.Entry, d *draft) string {
	if d.Measure != fact.Change || len(e.Metrics) < 2 {
		return ""
	}
	for i := k + 1; i < len(f.Items) && f.Runs[i] == f.Runs[k]; i++ {
		if q := f.QuantityAt(i); q != nil {
			to := i - 1
			for to > k && f.Modifier(to) {
				to-- // "to a record 48.3 trillion won"
			}
			switch {
			case f.Word(to) != text.To && !(f.Word(to) == text.At && to == k+1): // "down 10.3% at 19.7 billion euros"
			case q.Unit != nil && q.Unit.Dimension == "money":
				return r.metricFor(e, q)
			case q.Unit == nil || q.Unit.Dimension == "count":
				return r.countOf(e) // "sales climbed 41 percent to 4.25 million"
			}
			break
		}
	}
	if f.Word(k-1) != text.To && f.CountsOnly() {
		return r.countOf(e)
	}
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo == r.ctx.sentences; i-- {
		if p := &r.drafts[i]; p.metricEntry == e && p.Measure == fact.Level {
			return p.Metric // "sales are seen at 45.13 trillion won, up 5.1% in sales"
		}
	}
	return ""
}

// countOf returns the first of the entry's metrics that counts vehicles.
func (r *Resolver) countOf(e *lexicon.Entry) string {
	for _, name := range e.Metrics {
		if m := r.Vocabulary(name); m != nil && m.Accepts("count") {
			return name
		}
	}
	return ""
}

// ofPeople reports whether the word is one for cuts of jobs, which moves other
// things as well: "shed 1.4 percent".
func (r *Resolver) ofPeople(e *lexicon.Entry) bool {
	m := r.Vocabulary(e.Metrics[0])
	return m != nil && m.Accepts("people")
}
