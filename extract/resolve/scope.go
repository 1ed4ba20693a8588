package resolve

import (
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// scopeWords are the words that the steps about what is counted ask for.
type scopeWords struct {
	non, ex, rest, outside, given, basis, consisting, fresh, everybody, everyone, other, one, works, not, have, included, excluded, excluding, without text.Word
}

func newScopeWords(v *text.Vocabulary) scopeWords {
	return scopeWords{
		non: v.Add("non"), ex: v.Add("ex"), rest: v.Add("rest"), outside: v.Add("outside"), given: v.Add("given"), basis: v.Add("basis"), consisting: v.Add("consisting"), fresh: v.Add("new"), everybody: v.Add("everybody"), everyone: v.Add("everyone"),
		other: v.Add("other"), one: v.Add("one"), works: v.Add("works"), not: v.Add("not"), have: v.Add("have"),
		included: v.Add("included"), excluded: v.Add("excluded"), excluding: v.Add("excluding"), without: v.Add("without"),
	}
}

// scope settles what is counted: what the number's own noun says, what stands
// at the metric's word and in the figure's run, and, where the figure only
// continues an earlier statement, what that said.
func (r *Resolver) scope(f *frame, k int, q *mention.Quantity, m *pattern.Match, d *draft, link *draft) {
	s := &d.Scope
	if d.Measure == fact.Share && link != nil && link.Metric == d.Metric && (link.Measure == fact.Level || link.Measure == fact.Change && r.opensWithPart(f, f.runs[k])) && f.runs[k] > 0 && link.sentenceNo == d.sentenceNo && !r.namesKind(f, k) {
		// "166,000 units, accounting for 60 percent of all": the part's scope
		*s = link.Scope
		if r.runScope(f, k, f.runs[k], d); d.own.Market != "" {
			s.Market = d.own.Market // "of which 10 percent will be sold overseas"
		}
		r.ownPlace(f, k, d, nil) // "60 per cent of them in Haryana"
		if s.Market == "" && d.who().is(lexicon.Maker) && r.partOfHome(d) {
			s.Market = r.mainMarket(d)
		}
		return
	}
	merge(s, &m.Rule.Template.Scope)
	r.ownScope(f, k, q, d, link)
	merge(s, &d.own)
	whole := r.isWhole(f, k, d)
	if d.metricEntry != nil && !(whole && d.metricFrom == fact.Sentence) {
		merge(s, &d.metricEntry.Scope)
	}
	r.ownPlace(f, k, d, link)
	if !whole {
		r.inheritScope(f, k, d, link)
		if !isKind(s) && r.ofTheKind(f, d) {
			s.Powertrain = r.ctx.tradeKind
		}
	}
	if kind := r.ofDivision(f, d); !isKind(s) && !whole {
		merge(s, &kind)
	}
	if kind := r.underRubric(f, d); !isKind(s) && !whole {
		merge(s, &kind)
	}
	if s.Segment == "used" && r.countsNew(q) {
		s.Segment = ""
	}
	if u := r.lex.Units[d.Unit]; u != nil && u.Dimension == "bulk_energy" && r.sited(d) {
		s.Powertrain = "" // cells are for electric cars
	}
	if s.Segment == "" && !whole {
		s.Segment = r.ownMarket(f, k, q, d, link)
	}
	if w := &r.ctx.where; s.Channel == "" && w.block == r.ctx.block && r.isTurnover(d.Metric) {
		s.Channel = w.channel
	}
	if top := &r.ctx.top; s.Channel == "" && d.Metric == top.metric && d.Subject == top.place && r.ctx.topicPlace && !whole {
		s.Channel = top.channel // "retail sales" of the lead
	}
	r.place(f, k, d)
	r.origin(f, k, d)
	r.variant(f, k, d, link)
	r.cycle(f, k, d)
	r.unscope(d)
	if s.Segment == "" && !whole && r.hasDivisions(d) {
		if s.Segment = r.ofCars(f, k, d); s.Segment == "" {
			s.Segment = r.ofDivision(f, d).Segment // an operating income has one of these alone
		}
	}
	if d.Metric == "production" && d.who().is(lexicon.Place) && r.madeForHome(f, k, d) {
		s.Market, s.Origin = "domestic", ""
	}
	if r.is(d, lexicon.Inbound) && r.refersBack(f, k, d) {
		merge(s, &fact.Scope{Origin: r.ctx.levyScope.Origin, Powertrain: r.ctx.levyScope.Powertrain})
	}
	metric := r.lex.Metrics[d.Metric]
	switch {
	case metric == nil || !metric.Levied:
	case r.onAll(f, k):
		s.Origin, s.Powertrain = "", ""
	default:
		if s.Origin == "" && s.Powertrain == "" && d.Subject != r.ctx.levyScope.Origin {
			merge(s, &fact.Scope{Origin: r.ctx.levyScope.Origin, Powertrain: r.ctx.levyScope.Powertrain})
		}
		r.ctx.levyScope = fact.Scope{Origin: s.Origin, Powertrain: s.Powertrain}
	}
}

// cycle gives a range or a consumption the test cycle that its sentence names, where that is
// one alone and stands at no other figure: "452 and 520 km, both by the WLTP standard".
func (r *Resolver) cycle(f *frame, k int, d *draft) {
	if m := r.vocabulary(d.Metric); d.Scope.Cycle != "" || d.Measure != fact.Level || !m.Accepts("distance") && !m.Accepts("consumption") {
		return
	}
	said := ""
	for i := range f.Items {
		e := f.Entry(i, lexicon.ScopeCue)
		if e == nil || e.Scope.Cycle == "" || e.Scope.Cycle == said || f.Word(i+1) == text.Hyphen {
			continue
		}
		if said != "" || f.groups[i] != f.groups[k] && f.bracket(i) >= 0 {
			return
		}
		said = e.Scope.Cycle
	}
	d.Scope.Cycle = said
}

// ownMarket returns the segment that is a market of its own and that the article
// is about: "passenger vehicles" of a lead about a place's total, used cars,
// robotaxis.
func (r *Resolver) ownMarket(f *frame, k int, q *mention.Quantity, d *draft, link *draft) string {
	m := r.lex.Metrics[d.Metric]
	if m == nil || r.countsNew(q) {
		return ""
	}
	flow := (m.Flow || d.Metric == "inventory") && m.Accepts("count")
	switch {
	case d.Metric == "fleet" && d.Unit == fact.Vehicle && d.owner != nil && len(d.owner.Makes) == 1 && d.owner.Makes[0] == "robotaxis":
		return "robotaxi" // all that Waymo has
	case r.ctx.trade == "robotaxi":
		if d.Metric == "fleet" && q != nil && f.Tokens[q.Last-1].Kind == text.Digits && d.Unit == fact.Vehicle {
			return r.ctx.trade
		}
	case r.ctx.trade == "used" && (flow || d.Metric == "average_price"):
		if link != nil && link.sentenceNo == d.sentenceNo && link.Scope.Segment == "" || r.speaksOfNew(f) {
			return ""
		}
		return r.ctx.trade
	case flow && r.ctx.topicPlace && d.who().is(lexicon.Place) && (d.Subject == r.ctx.top.place || r.topOver(d)):
		return r.ctx.top.segment
	}
	return ""
}

// topOver reports whether the article's first figure is of the bloc or region that the
// draft's country is one of, so that both count the same.
func (r *Resolver) topOver(d *draft) bool {
	e := r.lex.Named(r.ctx.top.place)
	return e != nil && (e.Is == "bloc" || e.Is == "region") && r.isTurnover(d.Metric) && r.isTurnover(r.ctx.top.metric) && (d.owner.Is == "country" || d.owner.Is == "bloc")
}

// countsNew reports whether the number counts vehicles of no kind in particular:
// "new cars", "light vehicles".
func (r *Resolver) countsNew(q *mention.Quantity) bool {
	return q != nil && q.Counted != nil && q.Counted.Kind == lexicon.ScopeCue && q.Counted.Scope == (fact.Scope{})
}

// speaksOfNew reports whether the sentence sets new cars against used ones.
func (r *Resolver) speaksOfNew(f *frame) bool {
	for i := range f.Tokens {
		if f.Tokens[i].Word == r.words.fresh {
			return true
		}
	}
	return false
}

// namesKind reports whether the figure's run has named a kind of vehicle of its
// own: "…, while hybrids accounted for 15.9 per cent".
func (r *Resolver) namesKind(f *frame, k int) bool {
	if i := r.relativeKind(f, k); i >= 0 && r.vehicles(f, i) != nil {
		return true
	}
	for i := f.starts[f.runs[k]]; i < k; i++ {
		if f.runs[i] != f.runs[k] {
			continue
		}
		if e := f.Entry(i, lexicon.ScopeCue); r.vehicles(f, i) != nil && f.plural(i) || e != nil && e.Scope.Channel != "" {
			return true
		}
	}
	return false
}

// inheritScope adds what the statement that the figure hangs on is of; of a
// sibling part ("75,000 are NEVs, and 48,000 overseas") only what that has
// from the whole.
func (r *Resolver) inheritScope(f *frame, k int, d *draft, link *draft) {
	kind := d.own.Powertrain != "" || d.own.Segment != ""
	switch {
	case r.saidOf(f, k, d, link, kind):
		inherited := link.Scope
		inherited.Variant = ""
		if d.Measure == fact.Change && r.ofWholeMarket(f, k) && !r.ofWholeMarket(f, link.item) {
			inherited.Powertrain = r.ctx.lead.Powertrain // "battery cars rose 29 percent, in a market that grew 13.7"
		}
		if d.own.Market != "" && link.own.Market != "" {
			inherited.Origin = "" // "a surge in overseas output offset a slide in domestic output"
		}
		if d.Measure == fact.Level && !f.roles[k].base {
			// a rate for the year is compared with another one, not with a month's sales
			inherited.Annualized = inherited.Annualized && d.Value < 2*link.Value && link.Value < 2*d.Value
			own := d.own
			own.Annualized, own.Per = false, "" // "3.7 million used cars, for a rate of 39.2 million"
			if own != (fact.Scope{}) && !r.partOf(f, k) {
				inherited = without(inherited, link.own)
				if kind && link.Measure == fact.Change { // "passenger vehicles, up 88 percent, and 534,000 NEVs"
					inherited.Powertrain, inherited.Segment = "", ""
				}
			}
		}
		if q := f.QuantityAt(k); q != nil && q.Owner != nil && d.Measure == fact.Level && link.Subject != d.Subject {
			inherited = without(inherited, link.own) // "5,826 NEVs, as well as 21,868 Lynk & Co cars"
		}
		if kind && f.semicolonBetween(link.item, k) {
			inherited.Market = "" // "domestic sales 5,000; electric scooters 800"
		}
		merge(&d.Scope, &inherited)
	case d.metricFrom == fact.Sentence:
		r.metricScope(f, k, d)
	case d.metricFrom == fact.Context && !r.sameFlow(d.Metric, r.ctx.metric):
	case d.metricFrom == fact.Context:
		carried := r.ctx.scope
		if f.Word(0) == text.That && f.Has(1, lexicon.Auxiliary) {
			carried = r.ctx.told // "Of the 9,000 cars, 3,000 were hybrids. That is 33 percent."
		}
		if r.ctx.sentences-r.ctx.scopeAt > 1 {
			if r.ctx.scopeOf != d.Subject || r.announced(f, k, f.QuantityAt(k), d) != (fact.Scope{}) {
				return
			}
			carried = fact.Scope{Channel: carried.Channel, Segment: carried.Segment}
		}
		if d.SubjectFrom != fact.Context && r.ctx.scopeOf != "" && r.ctx.scopeOf != d.Subject && !r.continues(f) && !r.breaksDown(d) {
			goesOn := r.ctx.ranked.many && r.ctx.ranked.block == r.ctx.block // "Skoda delivered 45,600 EVs, Audi 62,000. Seat came to 19,800."
			if carried.Powertrain != r.ctx.lead.Powertrain && !goesOn {
				carried.Powertrain = ""
			}
			if carried.Segment != r.ctx.lead.Segment && !goesOn {
				carried.Segment = ""
			}
			if d.who().is(lexicon.Maker) && r.ctx.scopeBlock != r.ctx.block {
				carried.Channel = "" // the market's own, of another paragraph
			}
		}
		if d.SubjectFrom != fact.Context && r.ctx.scopeOf != d.Subject {
			carried.OwnBrand = false // of another company's
		}
		if m := r.lex.Metrics[d.Metric]; m != nil && m.Local && r.ctx.scopeOf != d.Subject {
			carried.Market = "" // where somebody else's were is not where the next one's are
		}
		if r.totals(f) {
			carried.Powertrain, carried.Segment = r.ctx.lead.Powertrain, r.ctx.lead.Segment
		}
		if d.who().is(lexicon.Place) && r.ctx.scopeOf != d.Subject {
			carried.Market = "" // what a maker sold somewhere
		}
		if r.ofWholeMarket(f, k) {
			carried.Powertrain, carried.Channel = r.ctx.lead.Powertrain, r.ctx.lead.Channel
		}
		if r.ctx.scopeBlock != r.ctx.block && r.ofMakers() && !r.continues(f) && d.who().is(lexicon.Maker) && carried.Market != r.ctx.lead.Market {
			carried.Market, carried.Segment = "", r.ctx.lead.Segment // one of those whose figures the paragraph before told
		}
		carried.Variant, carried.Per, carried.Annualized = "", "", false
		if r.placed(d) && r.placeBefore(f, k, -1, d) != "" {
			carried.Market = ""
		}
		if kind {
			carried.Powertrain = ""
			if d.own.Segment != "" || !r.trades[carried.Segment] && !(carried.Segment == carsDivision && r.dividesCars()) {
				carried.Segment = ""
			}
			if carried.Channel != r.ctx.lead.Channel && !(r.ctx.channelOfMetric && r.ctx.scopeBlock == r.ctx.block) && !r.continues(f) {
				carried.Channel = "" // of the kinds of buyer that were spoken of before the kinds of car
			}
		}
		merge(&d.Scope, &carried)
	}
	if d.metricFrom == fact.Clause && d.Scope.Channel == "" {
		d.Scope.Channel = r.channelBefore(f, k, d)
	}
	if d.metricFrom == fact.Clause && link == nil && r.ctx.scopeOf == d.Subject && r.ctx.metric == d.Metric && r.countsOfThem(f, k, d) { // "Among them, 5,000 were sold abroad"
		d.Scope.OwnBrand = d.Scope.OwnBrand || r.ctx.scope.OwnBrand
	}
	switch {
	case kind || d.metricFrom != fact.Clause:
	case r.goesOnCounting(f, d):
		d.Scope.Powertrain = r.ctx.scope.Powertrain
	case d.own == (fact.Scope{}) && d.metricEntry != nil && d.metricEntry.Scope == (fact.Scope{}) && r.movedSince(f, k, d):
		merge(&d.Scope, &fact.Scope{Powertrain: r.ctx.scope.Powertrain, Segment: r.ctx.scope.Segment, Channel: r.ctx.scope.Channel})
	}
}

// sameFlow reports whether what is said of one metric goes on with the other: they are one,
// or both count vehicles as they come and go.
func (r *Resolver) sameFlow(a, b string) bool {
	if a == b || b == "" {
		return true
	}
	m, n := r.lex.Metrics[a], r.lex.Metrics[b]
	return m != nil && n != nil && m.Flow && n.Flow && m.Accepts("count") && n.Accepts("count")
}

// channelBefore returns the channel of a level before the figure in the sentence that
// measures the same of the same: "wholesale sales of BEVs were 186,000, while sales of
// hybrids were 41,000".
func (r *Resolver) channelBefore(f *frame, k int, d *draft) string {
	for i := k - 1; i >= 0; i-- {
		if n := f.roles[i].draft; n > 0 {
			if b := &r.drafts[n-1]; b.Measure == fact.Level && b.Metric == d.Metric && b.Subject == d.Subject {
				return b.Scope.Channel
			}
		}
	}
	return ""
}

// saidOf reports whether the figure is of what the statement that it hangs on is
// of: it has no metric of its own, or goes on with that one in the same clause, as
// its base, after an elided subject, or in a participle.
func (r *Resolver) saidOf(f *frame, k int, d, link *draft, kind bool) bool {
	if link == nil {
		return false
	}
	here := link.sentenceNo == d.sentenceNo
	if link.Metric != d.Metric && (kind || !here || !r.isTurnover(link.Metric) || !r.isTurnover(d.Metric)) {
		return false
	}
	scoped := d.metricEntry != nil && d.metricEntry.Scope != (fact.Scope{})
	switch run := f.runs[k]; {
	case d.metricFrom == fact.Sentence:
		return true
	case !here:
		return false
	case d.own == (fact.Scope{}) && !scoped && (r.participle(f, run) || r.opensWith(f, run)):
		return true
	case kind:
		return false
	case f.roles[k].base && d.own.Market == "", f.runs[link.item] == run:
		return true
	default:
		return f.runs[link.item] == run-1 && r.elided(f, run)
	}
}

// elided reports whether the run goes on with a verb of the subject before it: "BEVs
// lost 3 percent and now account for 12 percent of the market".
func (r *Resolver) elided(f *frame, run int) bool {
	i := f.starts[run]
	if f.Word(i) == text.Comma {
		i++
	}
	if f.Word(i) != text.And && f.Word(i) != text.But {
		return false
	}
	for i++; i < f.ends[run] && f.Items[i].Kinds == lexicon.Of(r.adverbKind); i++ {
	}
	if u := f.Use(i, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb {
		return false
	}
	return i < f.ends[run] && (f.Has(i, r.partKind) || r.isVerb(f, i))
}

// isTurnover reports whether the metric counts the cars that find a buyer, by one
// word or another.
func (r *Resolver) isTurnover(metric string) bool {
	return r.vocabulary(metric).Is(lexicon.Turnover)
}

// breaksDown reports whether the figure of a country goes on in the paragraph with
// that of the bloc just told: "Gains in Belgium (+50%) could not offset …".
func (r *Resolver) breaksDown(d *draft) bool {
	e := r.lex.Named(r.ctx.scopeOf)
	return e != nil && e.Is == "bloc" && d.who().is(lexicon.Place) && d.owner.Is == "country" && r.ctx.scopeBlock == r.ctx.block
}

// totals reports whether the item of a list gives the sum of those before: "• Total: 636,223".
func (r *Resolver) totals(f *frame) bool {
	for i := 0; i < 2 && i < len(f.Items); i++ {
		if e := f.Entry(i, r.headingKind); e != nil && e.Name == "total" && f.Word(i+1) == text.Colon {
			return true
		}
	}
	return false
}

// ofWholeMarket reports whether the market as such is what the figure is of:
// "Since January, the German market is up 14 percent".
func (r *Resolver) ofWholeMarket(f *frame, k int) bool {
	for i := k - 1; i > 0; i-- {
		if f.Word(i) == r.words.market && f.runs[i] == f.runs[k] && (r.isVerb(f, i+1) || f.Word(i+1) == text.That) {
			return !f.Has(i-1, lexicon.ScopeCue)
		}
	}
	return false
}

// participle reports whether the run opens with one, so that it goes on with
// what was said: ", achieving a sales growth of 46 percent".
func (r *Resolver) participle(f *frame, run int) bool {
	i := f.starts[run]
	if f.Word(i) != text.Comma || i+1 >= len(f.Items) {
		return false
	}
	t := &f.Tokens[f.Items[i+1].First]
	return t.Kind == text.Letters && !t.Capital && hasSuffix(t.Text(f.Article), "ing") && !f.Has(i+1, lexicon.Preposition)
}

// semicolonBetween reports whether a semicolon stands between the two items.
func (f *frame) semicolonBetween(i, k int) bool {
	for j := i + 1; j < k; j++ {
		if f.Word(j) == text.Semicolon {
			return true
		}
	}
	return false
}

// partOf reports whether the figure's run says that it is part of the one
// before: "of which", "including".
func (r *Resolver) partOf(f *frame, k int) bool {
	if f.Word(0) == text.Of && f.runs[k] > 0 && f.counted(0, f.ends[0]) {
		return true // "Of the 19,400 cars registered, 16,800 were electric"
	}
	for i := k - 1; i >= f.starts[f.runs[k]]-2 && i >= 0; i-- {
		if !f.visible(i, k) {
			continue
		}
		switch f.Word(i) {
		case text.Which, text.Including:
			return true
		case text.Them, text.These:
			return !f.Has(i-1, lexicon.Say) // unlike "according to them"
		}
		if f.Items[i].Quantity != 0 {
			break
		}
	}
	return false
}

// isWhole reports whether the words around the figure say that all is counted,
// whatever part was spoken of before: "for the group as a whole", "overall".
func (r *Resolver) isWhole(f *frame, k int, d *draft) bool {
	run := f.runs[k]
	for i := f.starts[run]; i < k; i++ {
		if f.Tokens[f.Items[i].First].Word == r.words.grand {
			return true // "the grand total"
		}
		switch f.Word(i) {
		case r.words.overall, r.words.altogether:
			return true
		case text.As:
			if f.Word(i+1) == text.A && f.Word(i+2) == r.words.whole {
				return true
			}
		case r.words.total:
			if f.Has(i+1, lexicon.MetricCue) && d.Measure != fact.Share { // of a share it is what is divided
				return true
			}
		}
	}
	if next := f.Word(k + 1); next != 0 && (next == r.words.overall || next == r.words.altogether) {
		return true
	}
	if f.Word(1) == text.Comma && f.Tokens[0].Word == text.In && (f.Tokens[1].Word == text.All || f.Tokens[1].Word == r.words.total) {
		return true // "In all, revenue rose 3 percent"
	}
	if r.wholeOfShare(f, k) || f.Word(k+1) == text.In && f.Word(k+2) == r.words.total {
		return true
	}
	if d.Measure == fact.Share {
		return false // "31% of all transactions": of the part
	}
	for i := k + 1; i < len(f.Items) && i <= k+3; i++ { // "of every kind", "of all kinds"
		if f.Word(i) == text.Of && (f.Word(i+1) == text.Every || f.Word(i+1) == text.All) && !f.Has(i+2, lexicon.MetricCue) && !f.Has(i+2, lexicon.UnitWord) {
			return true
		}
		if f.Items[i].Punct || f.Items[i].Quantity != 0 {
			break
		}
	}
	return false
}

// wholeOfShare reports whether the figure is what a share before it is part of:
// "96.4 per cent of the 12,966 new cars".
func (r *Resolver) wholeOfShare(f *frame, k int) bool {
	i := k - 1
	for f.Has(i, lexicon.Determiner) {
		i--
	}
	if f.Word(i) != text.Of {
		return false
	}
	q := f.QuantityAt(i - 1)
	return q != nil && q.Unit != nil && q.Unit.Dimension == "percent"
}

// unscope removes what means nothing for the metric: batteries and posts are
// always those of electric cars.
func (r *Resolver) unscope(d *draft) {
	m := r.lex.Metrics[d.Metric]
	if m == nil {
		return
	}
	if d.who().is(lexicon.Model) {
		// a model is of one kind: "116,887 SU7 sedans"
		if d.Scope.Segment != "used" {
			d.Scope.Segment = ""
		}
		if d.Measure != fact.Share {
			d.Scope.Powertrain = ""
		}
	}
	if !m.Accepts("distance") && !m.Accepts("consumption") {
		d.Scope.Cycle = "" // nothing else is measured in a test cycle
	}
	if slices.Contains(m.Unscoped, "powertrain") {
		d.Scope.Powertrain = ""
	}
	if slices.Contains(m.Unscoped, "annualized") || d.Measure == fact.Share {
		d.Scope.Annualized = false
	}
	if slices.Contains(m.Unscoped, "market") {
		d.Scope.Market = ""
	}
	if slices.Contains(m.Unscoped, "segment") {
		d.Scope.Segment = ""
	}
	if m.Sited && d.Scope.Market == "domestic" {
		if maker := r.makerOf(d); maker != nil {
			d.Scope.Market = maker.Country // "its domestic plants"
		} else if d.Metric == "production" && d.Modality == fact.Reported && d.who().is(lexicon.Place) {
			d.Scope.Market, d.Scope.Origin = "", d.Subject // of makers that have plants elsewhere, too
		}
	}
	if m.Sited && d.Scope.Market != "" && d.Scope.Market != "domestic" {
		if d.Scope.Origin == "" {
			d.Scope.Origin = d.Scope.Market
		}
		d.Scope.Market = ""
	}
	if r.is(d, lexicon.Outbound) && (d.Scope.Market == "overseas" || d.Scope.Market == "World") {
		d.Scope.Market = ""
	}
	if d.Scope.Market != "" && d.Scope.Market == d.Subject {
		d.Scope.Market = ""
	}
}

// merge adds to s what t says and s does not.
func merge(s, t *fact.Scope) {
	set := func(a *string, b string) {
		if *a == "" {
			*a = b
		}
	}
	set(&s.Market, t.Market)
	set(&s.Powertrain, t.Powertrain)
	set(&s.Channel, t.Channel)
	set(&s.Segment, t.Segment)
	set(&s.Origin, t.Origin)
	set(&s.Per, t.Per)
	set(&s.Model, t.Model)
	set(&s.Variant, t.Variant)
	set(&s.Cycle, t.Cycle)
	s.OwnBrand = s.OwnBrand || t.OwnBrand
	s.Cumulative = s.Cumulative || t.Cumulative
	s.Annualized = s.Annualized || t.Annualized
}

// without returns s less what t says.
func without(s, t fact.Scope) fact.Scope {
	drop := func(a *string, b string) {
		if b != "" && *a == b {
			*a = ""
		}
	}
	drop(&s.Market, t.Market)
	drop(&s.Powertrain, t.Powertrain)
	drop(&s.Channel, t.Channel)
	drop(&s.Segment, t.Segment)
	drop(&s.Origin, t.Origin)
	drop(&s.Per, t.Per)
	drop(&s.Model, t.Model)
	drop(&s.Cycle, t.Cycle)
	return s
}

// opensWithPart reports whether the run begins with a word of being part, so
// that it is said of the statement before: ", accounting for 60 percent".
func (r *Resolver) opensWithPart(f *frame, run int) bool {
	i := f.starts[run]
	for i < f.ends[run] && r.boundary(f, i) > 0 {
		i++
	}
	return f.Has(i, r.partKind)
}
