package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// event settles whether a milestone happens in the period at items[k].
func (r *Resolver) event(f *frame, k int, w *mention.When, block blockKind) {
	m, ok, h := &f.roles[k].match, false, happening{}
	*m, ok = r.rules.Best(&f.Sentence, k, &r.scratch, nil)
	if !ok || m.Rule.None == "" && m.Rule.Template.Subject == "" {
		if told, isTold := r.happens(f, k, w); isTold {
			*m, ok, h = told.match(k), true, told
		}
	}
	if !ok || m.Rule.None == "" && m.Rule.Template.Measure != fact.Event {
		return
	}
	if r.trace != nil {
		r.trace.Match(k, m)
	}
	if m.Rule.None != "" {
		return
	}
	start, end := int(f.Tokens[w.First].Start), int(f.Tokens[w.Last-1].End)
	d := &r.building
	*d = draft{item: k, headline: block == inHeadline, sentenceNo: r.ctx.sentences, start: start, end: end}
	d.Rule = m.Rule.ID
	d.Measure = fact.Event
	d.Metric = m.Rule.Template.Metric
	d.metricFrom = fact.Stated
	p := r.priorMilestone()
	elsewhere := m.Rule.Template.Inherit && h.of >= 0 && f.Has(h.of, lexicon.Place)
	if m.Rule.Template.Inherit && p == nil && h.of >= 0 && (elsewhere || f.Has(h.of, lexicon.Maker)) && !f.isModel(h.of) {
		return // "Bosch followed on Thursday"
	}
	if p != nil && m.Rule.Template.Inherit {
		d.Metric = p.Metric // "is to follow in 2027"
	}
	if d.Metric == "production_start" && r.beginsService(f, m) {
		d.Metric = "launch" // "a robotaxi service, which will begin operations in Las Vegas"
	}
	d.sentenceStart, d.sentenceEnd = f.Bytes()
	r.eventTime(f, k, w, m, &h, d)
	found := found{kind: "period", start: start, end: end, period: d.Period}
	reason := ""
	switch {
	case d.Period.IsZero():
		reason = "the words do not say when"
	case r.isDenied(f, k, w, &h):
		reason = "it is said not to happen"
	case p == nil && m.Rule.Template.Inherit && d.Modality == fact.Reported:
		reason = "nothing is told of before that it follows"
	case f.dealtOut(k):
		reason = "one of several times, each of another"
	case d.Metric == "closure" && (w.Until != 0 || r.endsForModel(f, k, &h)):
		reason = "no plant closes for good"
	case elsewhere:
		d.give(p.who(), fact.Sentence) // "Europe follows in the second half"
	default:
		reason = r.eventSubject(f, k, m, &h, d)
	}
	if reason == "" {
		r.eventScope(f, k, m, &h, d)
		if elsewhere {
			d.Scope.Market, d.Scope.Origin = "", ""
			r.setPlace(d, r.marketName(f, h.of, d))
		}
		r.goesOnThere(d)
		r.awaits(f, d)
		r.drafts = append(r.drafts, *d)
		found.draft = len(r.drafts)
		r.noteEvent(f, k)
	}
	found.reason = reason
	r.mentions = append(r.mentions, found)
	if found.draft > 0 {
		r.drafts[found.draft-1].mention = len(r.mentions)
	}
}

// eventTime settles when the milestone happens, and whether it has.
func (r *Resolver) eventTime(f *frame, k int, w *mention.When, m *pattern.Match, h *happening, d *draft) {
	r.modality(f, k, m, d, nil)
	if d.Modality != fact.Reported && m.Rule.Template.Modality == "" && r.tellsOfPast(f, k, m) && !r.expectedIn(f, k) {
		d.Modality = fact.Reported
	}
	if h.event != nil && h.by > k && !r.isNounTeller(f, h.by) {
		for i := h.by - 1; i > k; i-- {
			if e := f.Entry(i, lexicon.ModalityCue); e != nil && e.Modality != "" {
				d.Modality = fact.Modality(e.Modality) // "help should come in May, when the EV4 will be launched"
				break
			}
		}
	}
	told := r.namedInPast(f, k, m) || r.hasHappened(f, k, h) || r.toldInPast(f, h)
	if told {
		d.Modality = fact.Reported
	}
	r.cal.fiscal = max(r.fiscal.Month, 1)
	tn := past
	if d.Modality == fact.Target || d.Modality == fact.Forecast || w.Year == 0 && !w.HasShift && w.Lead != mention.Since && !r.tellsOfPast(f, k, m) && !told {
		tn = future
	}
	if d.Modality == fact.Reported && w.Year == 0 && !w.HasShift && r.followsMilestone(r.cal.resolve(w, r.ctx.period, past)) {
		tn = past
	}
	d.Period, d.PeriodFrom = r.cal.resolve(w, r.milestoneTime(w), tn), fact.Stated
	if w.Year == 0 && d.Period.Start == d.Period.End && d.Period.Start-r.cal.published > 300 && !r.cal.published.IsZero() {
		d.Period, d.Modality = r.cal.resolve(w, r.milestoneTime(w), past), fact.Reported // no day that is almost a year away
	}
	if d.Modality == fact.Target && !d.Period.IsZero() && d.Period.End < r.cal.published && r.isInfinitive(f, h) {
		d.Modality = fact.Reported // "teamed up with Tesla to open the works in 2016"
	}
	if d.Modality == fact.Reported && !r.cal.published.IsZero() && (r.isAhead(d.Period) || d.Period.End > r.cal.published && !r.tellsOfPast(f, k, m)) {
		d.Modality = fact.Target
	}
}

// happensIn sets the place that the words for the milestone name, where its time stands in another part of the
// sentence, or where something gets to: "On Monday, Kia launched the EV4 in China", "bring the EV4 to Australia in
// June", "its European debut".
func (r *Resolver) happensIn(f *frame, h *happening, d *draft) {
	if h.event == nil || !r.placed(d) || d.Scope.Market != "" || d.Scope.Origin != "" {
		return
	}
	at := r.nearestMarket(f, h.by, f.runs[h.by], d)
	for _, i := range [...]int{h.of - 1, h.by - 1} {
		if i >= 0 && (f.isPlaceNoun(i) || f.Has(i, lexicon.Place) && f.Items[i].Role == lexicon.Adjective) && r.isNounTeller(f, i+1) {
			at = i
		}
	}
	if f.Has(h.by, r.arrivingKind) && !r.isNounTeller(f, h.by) {
		for i := h.by + 1; i < len(f.Items) && f.runs[i] == f.runs[h.by] && f.Items[i].When == 0; i++ {
			if f.Has(i, lexicon.Place) && (i == h.by+1 || f.Word(i-1) == text.To || f.Has(i-1, lexicon.Determiner)) {
				at = i
			}
		}
	}
	if at >= 0 {
		r.setPlace(d, r.marketName(f, at, d))
	}
}

// endsForModel reports whether what ends is the making of a model, with no word of where, and no plant closes: "will
// stop making the Fiesta in July".
func (r *Resolver) endsForModel(f *frame, k int, h *happening) bool {
	if h.event == nil || h.of < 0 || !f.Has(h.of, r.makingKind) {
		return false
	}
	model := false
	for i := r.clauseStart(f, min(h.by, h.of)); i < k; i++ {
		if f.isPlaceNoun(i) || f.Has(i, r.worksKind) {
			return false
		}
		model = model || f.isModel(i)
	}
	return model
}

// dealtOut reports whether the time at items[k] is one of two that are dealt out to two names: "listed in July and
// September, respectively".
func (f *frame) dealtOut(k int) bool {
	if f.Word(k+1) == text.And && f.WhenAt(k+2) != nil {
		k += 2
	} else if f.Word(k-1) != text.And || k < 2 || f.WhenAt(k-2) == nil {
		return false
	}
	return f.Word(k+1) == text.Respectively || f.Word(k+1) == text.Comma && f.Word(k+2) == text.Respectively
}

// eventSubject settles whose milestone it is; it says why there is none where none is to be found.
func (r *Resolver) eventSubject(f *frame, k int, m *pattern.Match, h *happening, d *draft) string {
	if n, ok := r.befalls(f, h, d); ok {
		d.give(n, fact.Clause)
	} else if reason := r.subject(f, k, nil, m, d, nil); reason != "" {
		if n, ok = r.within(f, k, m); !ok {
			e := r.onlyModelIn(f, k)
			if e == nil || h.event == nil || !r.ofModel(d.Metric) {
				return reason
			}
			n = nameOf(e)
		}
		d.give(n, fact.Clause)
	} else if e := d.owner; m.Rule.Template.Subject != "" && d.who().is(lexicon.Model) && !f.namesEntry(e) && r.lex.Named(e.Maker) != nil {
		d.give(nameOf(r.lex.Named(e.Maker)), d.SubjectFrom) // "where it has been selling cars since May 2024"
	}
	if n := r.doer(f, h); n != nil && d.SubjectFrom == fact.Context && d.who().is(lexicon.Model) && r.ofModel(d.Metric) && !r.builds(nameOf(n), d.owner) {
		d.give(nameOf(n), fact.Clause) // "Tesla unveiled a pickup", after a model of another
	}
	if n, ok := r.plantOwner(f, h, d); ok {
		d.give(n, fact.Context)
	}
	if d.Metric == "production_start" && d.who().is(lexicon.Maker) {
		if n, ok := r.within(f, k, m); ok && r.builds(d.who(), n.entry) {
			d.give(n, fact.Clause) // "Kia will start building the EV4 in August"
		}
	}
	if c := r.ctx.company; d.Metric == "launch" && d.who().is(lexicon.Place) && c.is(lexicon.Maker) && c.entry.Is == "service" {
		d.give(c, fact.Context) // "A London rollout is planned for 2026"
	}
	if d.Metric == "debut" && d.who().is(lexicon.Maker) && r.sellsShares(d) {
		d.Metric = "listing" // "It is expected to debut on October 6"
	}
	if d.who().is(lexicon.Place) && r.ofModel(d.Metric) {
		r.comesThere(d)
	}
	if !d.who().is(lexicon.Model) && r.ofModel(d.Metric) && m.Rule.Template.Subject == "" {
		served := h.event != nil && h.event.Of.Empty() // a company begins to drive people
		if n, ok := r.newcomer(f, k, d.who()); ok && !served {
			d.give(n, fact.Sentence)
		} else if n := r.onlyModelIn(f, k); n != nil && !served && h.event != nil && (d.who().text == "" || r.builds(d.who(), n)) {
			d.give(nameOf(n), fact.Sentence)
		} else if n, ok := r.soleModel(d.who()); ok && !served {
			d.give(n, fact.Context)
		} else if !d.who().is(lexicon.Maker) || !r.ofService(f, m) && !r.beginsService(f, m) && !(d.Metric == "launch" && d.owner.Is == "service") {
			return "no model is named"
		}
	}
	if d.Metric == "listing" && d.who().is(lexicon.Place) {
		return "no company is named"
	}
	if d.SubjectFrom == fact.Context && r.ofModel(d.Metric) && r.namesOther(f, d) {
		return "another model is named"
	}
	return ""
}

// doer returns the maker that stands right before the verb for the milestone and its auxiliaries, nil for none.
func (r *Resolver) doer(f *frame, h *happening) *lexicon.Entry {
	if h.event == nil || r.isNounTeller(f, h.by) || r.isPassive(f, h.by) {
		return nil
	}
	i := h.by - 1
	for i > 0 && (f.Has(i, lexicon.Auxiliary) || f.Has(i, lexicon.ModalityCue) || r.isAdverb(f, i)) {
		i--
	}
	if i >= 0 && f.Items[i].Name != nil && f.Items[i].Name.Kind == lexicon.Maker {
		return f.Items[i].Name
	}
	return nil
}

// plantOwner returns the company that is spoken of, where the milestone is one of its plants and not of the place where
// one stands, or of what else the sentence names behind "its plant": "Its factory in Georgia is to start production".
func (r *Resolver) plantOwner(f *frame, h *happening, d *draft) (name, bool) {
	if !r.sited(d) || !r.ctx.company.is(lexicon.Maker) {
		return name{}, false
	}
	if d.who().is(lexicon.Place) {
		return r.ctx.company, true
	}
	if h.event == nil || !h.event.Of.Has(r.worksKind) && d.who().is(lexicon.Model) {
		return name{}, false
	}
	for i := 0; i < h.by; i++ {
		if n := f.Items[i].Name; n != nil && n.Kind != lexicon.Place {
			break
		}
		if f.Has(i, r.worksKind) && f.determiner(i) == text.Its {
			return r.ctx.company, true
		}
	}
	return name{}, false
}

// goesOnThere gives a milestone of a plant without a place that of the one told right before it: "the start, first
// promised for 2026, is now set for 2027".
func (r *Resolver) goesOnThere(d *draft) {
	if p := r.priorMilestone(); p != nil && d.Scope.Origin == "" && r.sited(d) && p.Subject == d.Subject && r.sited(p) {
		d.Scope.Origin = p.Scope.Origin
	}
}

// comesThere makes the place that a milestone of a model is told of its market, and the model that
// the article is about its subject: "First British cars are due in July".
func (r *Resolver) comesThere(d *draft) {
	n, ok := r.soleModel(r.ctx.company)
	if !ok && r.ctx.subject.is(lexicon.Model) && r.ctx.subjectBlock == r.ctx.block {
		n, ok = r.ctx.subject, true
	}
	if !ok {
		return
	}
	place := d.Subject
	d.give(n, fact.Context)
	r.setPlace(d, place)
}

// priorMilestone returns the milestone that was told last of all facts, in this sentence or the one before,
// nil for none.
func (r *Resolver) priorMilestone() *draft {
	if n := len(r.drafts); n > 0 && r.drafts[n-1].Measure == fact.Event && r.drafts[n-1].sentenceNo >= r.ctx.sentences-1 {
		return &r.drafts[n-1]
	}
	return nil
}

// milestoneTime returns the time that a milestone's period may point back to: "deliveries are to begin
// later the same month", after the month of another.
func (r *Resolver) milestoneTime(w *mention.When) fact.Period {
	if p := r.priorMilestone(); p != nil && w.Form == mention.Same && w.Span == mention.SpanMonth && !p.Period.IsZero() {
		return fact.MonthOf(p.Period.Start.Year(), p.Period.Start.Month())
	}
	return r.ctx.period
}

// followsMilestone reports whether the time is over and no earlier than that of the milestone
// told before in the sentence: "launched the G6 on June 29, with deliveries starting on July 10".
func (r *Resolver) followsMilestone(p fact.Period) bool {
	prior := r.priorMilestone()
	if prior == nil || p.IsZero() || p.End > r.cal.published {
		return false
	}
	return prior.sentenceNo == r.ctx.sentences && prior.Modality == fact.Reported && prior.Period.Start <= p.Start
}

// within returns the model that the words of the match name, where they name one alone: "the
// market launch of the EV4 is scheduled for June".
func (r *Resolver) within(f *frame, k int, m *pattern.Match) (n name, ok bool) {
	for i := m.First; i <= m.Last; i++ {
		if f.isModel(i) && f.visible(i, k) {
			if ok {
				return name{}, false
			}
			n, ok = nameOf(f.Items[i].Name), true
		}
	}
	return n, ok
}

// noteEvent keeps that the period at items[k] is when a milestone is.
func (r *Resolver) noteEvent(f *frame, k int) {
	for i := range f.whens {
		if t := &f.whens[i]; t.item == k {
			t.event = true
		}
	}
}

// namesOther reports whether the clause that the milestone stands in names another model
// than its own: "a platform introduced by the Kwid in 2015".
func (r *Resolver) namesOther(f *frame, d *draft) bool {
	run := f.runs[d.item]
	for i := f.starts[run]; i < f.ends[run]; i++ {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Model && n != d.owner && f.runs[i] == run {
			return true
		}
	}
	return false
}

// sellsShares reports whether the sentences before tell of what the company's shares cost
// or bring in.
func (r *Resolver) sellsShares(d *draft) bool {
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo >= d.sentenceNo-2; i-- {
		switch p := &r.drafts[i]; p.Metric {
		case "funding", "share_price", "market_cap":
			return p.Subject == d.Subject
		}
	}
	return false
}

// ofModel reports whether the milestone is one that only a model has.
func (r *Resolver) ofModel(metric string) bool {
	m := r.vocabulary(metric)
	return m.Is(lexicon.Product) && m.Events
}

// beginsService reports whether the sentence names a service before the words of the match,
// and these no place of production and nothing that is made.
func (r *Resolver) beginsService(f *frame, m *pattern.Match) bool {
	service := false
	for i := 0; i <= m.Last; i++ {
		service = service || i < m.First && f.Has(i, r.serviceKind)
		if i >= m.First && (f.Has(i, r.worksKind) || f.Has(i, lexicon.MetricCue)) {
			return false
		}
	}
	return service
}

// ofService reports whether what begins is a service, which a company offers and
// no model is: "will launch a robotaxi service in Dubai in 2026".
func (r *Resolver) ofService(f *frame, m *pattern.Match) bool {
	for i := m.First; i <= m.Last; i++ {
		if f.Has(i, r.serviceKind) {
			return m.Rule.Template.Metric == "launch" || m.Rule.Template.Metric == "debut"
		}
	}
	return false
}

// newcomer returns the first model after the period, of the maker where that is
// known: "On Friday, McLaren launched the Artura".
func (r *Resolver) newcomer(f *frame, k int, maker name) (name, bool) {
	for i := k + 1; i < len(f.Items); i++ {
		n := f.Items[i].Name
		if n == nil || !f.visible(i, k) || f.Items[i].Role == lexicon.Adjective {
			continue
		}
		switch {
		case n.Kind == lexicon.Model && (maker.text == "" || r.builds(maker, n)):
			return nameOf(n), true
		case n.Kind == lexicon.Maker && maker.text == "":
			maker = nameOf(n)
		}
	}
	return name{}, false
}

// onlyModelIn returns the model that the sentence names before items[k], nil where it names none or several.
func (r *Resolver) onlyModelIn(f *frame, k int) (n *lexicon.Entry) {
	for i := 0; i < k; i++ {
		switch {
		case !f.isModel(i) || !f.visible(i, k):
		case n != nil && n != f.Items[i].Name:
			return nil
		default:
			n = f.Items[i].Name
		}
	}
	return n
}

// builds reports whether the model is the maker's, that of one of its brands, or
// of the group that the maker is an arm of.
func (r *Resolver) builds(maker name, model *lexicon.Entry) bool {
	e := r.lex.Named(model.Maker)
	return model.Maker == maker.text || e != nil && e.Parent == maker.text || maker.entry != nil && maker.entry.Parent == model.Maker
}

// tellsOfPast reports whether the words of the match are in the past tense; those in an aside that
// items[k] is outside of do not count.
func (r *Resolver) tellsOfPast(f *frame, k int, m *pattern.Match) bool {
	if f.followsAfter(m.First) {
		return true
	}
	told := false
	for i := m.First; i <= m.Last; i++ {
		switch {
		case !f.visible(i, k) || i == k:
		case f.Items[i].When != 0, f.Word(i) == text.And && f.Items[min(i+1, m.Last)].Kinds.Meets(&r.rules.Tellers):
			told = false // "was shown in April and goes on sale in May"
		case f.Items[i].Name == nil && !f.Has(i, lexicon.ModalityCue) && r.inPast(f, i):
			told = true // but "opens its Szeged plant" by no ending of a name
		}
	}
	return told
}

// namedInPast reports whether the milestone is only a noun in a sentence whose verb tells of the
// past: "said at a launch event on Thursday", "followed the June 26 debut of the YU7".
func (r *Resolver) namedInPast(f *frame, k int, m *pattern.Match) bool {
	for i := m.First; i <= m.Last; i++ {
		if f.Has(i, lexicon.Auxiliary) || f.Has(i, lexicon.ModalityCue) || f.Has(i, r.beginKind) {
			return false
		}
		if f.isVerbOf(i, r.launchingKind) && !f.Has(i-1, lexicon.Determiner) {
			return false
		}
	}
	for i := m.First - 1; i >= f.starts[f.runs[k]]; i-- {
		if f.Has(i, lexicon.ModalityCue) || f.Word(i) == text.Semicolon {
			return false
		}
		if t := &f.Tokens[f.Items[i].First]; !t.Capital && r.inPast(f, i) && !f.Has(i-1, lexicon.Determiner) {
			return true
		}
	}
	return false
}

// expectedIn reports whether a word in the run of items[k] tells of an aim or
// an expectation.
func (r *Resolver) expectedIn(f *frame, k int) bool {
	run := f.runs[k]
	for i := f.starts[run]; i < f.ends[run]; i++ {
		if f.runs[i] == run && f.Has(i, lexicon.ModalityCue) {
			return true
		}
	}
	return false
}

// eventScope settles where the milestone is, and of which version of a model.
func (r *Resolver) eventScope(f *frame, k int, m *pattern.Match, h *happening, d *draft) {
	d.Scope = m.Rule.Template.Scope
	r.ownPlace(f, k, d, nil)
	r.happensIn(f, h, d)
	if i := m.First - 1; d.Scope.Market == "" && !r.sited(d) && i < k-1 && f.isPlaceNoun(i) {
		r.setPlace(d, r.marketName(f, i, d)) // "its Hong Kong listing in May"
	}
	if d.Metric == "listing" && d.Scope.Market == "" {
		d.Scope.Market = r.listedIn(f, k, d)
	}
	if d.Scope.Market == "" && r.ofModel(d.Metric) {
		d.Scope.Market = r.buyersOf(f, k)
	}
	r.place(f, k, d)
	r.variant(f, k, d, nil)
	r.unscope(d)
	if h.event != nil && h.of >= 0 && f.Has(h.of, r.outletKind) && !f.Has(h.of, r.worksKind) {
		d.Scope.Market, d.Scope.Origin = d.Scope.Origin, "" // nothing is made in a shop
	}
}

// buyersOf returns the country whose people the clause of a milestone is about: "the French can
// order it since Tuesday", "Americans are to get theirs in June".
func (r *Resolver) buyersOf(f *frame, k int) string {
	run := f.runs[k]
	for i := f.starts[run]; i < f.ends[run]; i++ {
		n := f.Items[i].Name
		if n == nil || n.Kind != lexicon.Place || f.runs[i] != run {
			continue
		}
		if f.Items[i].Role == lexicon.People || f.Items[i].Role == lexicon.Adjective && (f.Word(i-1) == text.The && f.Has(i+1, lexicon.Auxiliary) || f.Has(i+1, r.buyerKind)) {
			return r.marketName(f, i, nil)
		}
	}
	return ""
}

// listedIn returns the place of the exchange that the clause behind the time at items[k] names: "on
// March 25, when its shares began trading in New York".
func (r *Resolver) listedIn(f *frame, k int, d *draft) string {
	for i := k + 1; i < len(f.Items) && f.Items[i].Quantity == 0 && f.Items[i].When == 0; i++ {
		if r.isMarket(f, i, i) && r.placeFits(f, i, d) {
			return r.marketName(f, i, d)
		}
	}
	return ""
}
