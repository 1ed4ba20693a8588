package resolve

import (
	"carfacts/extract/calendar"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// event settles whether a milestone happens in the period at items[k].
func (r *Resolver) event(f *clause.Frame, k int, w *mention.When, block clause.BlockKind) {
	m, ok, h := &f.Roles[k].Match, false, clause.Happening{}
	*m, ok = r.Rules.Best(&f.Sentence, k, &r.scratch, nil)
	if !ok || m.Rule.None == "" && m.Rule.Template.Subject == "" {
		if told, isTold := r.happens(f, k, w); isTold {
			*m, ok, h = told.Match(k), true, told
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
	*d = draft{item: k, headline: block == clause.InHeadline, sentenceNo: r.ctx.sentences, start: start, end: end}
	d.Rule = m.Rule.ID
	d.Measure = fact.Event
	d.Metric = m.Rule.Template.Metric
	d.metricFrom = fact.Stated
	p := r.priorMilestone()
	elsewhere := m.Rule.Template.Inherit && h.Of >= 0 && f.Has(h.Of, lexicon.Place)
	if m.Rule.Template.Inherit && p == nil && h.Of >= 0 && (elsewhere || f.Has(h.Of, lexicon.Maker)) && !f.IsModel(h.Of) {
		return // "Bosch followed on Thursday"
	}
	if p != nil && m.Rule.Template.Inherit {
		d.Metric = p.Metric // "is to follow in 2027"
	}
	if d.Metric == "production_start" && r.BeginsService(f, m) {
		d.Metric = "launch" // "a robotaxi service, which will begin operations in Las Vegas"
	}
	d.sentenceStart, d.sentenceEnd = f.Bytes()
	r.eventTime(f, k, w, m, &h, d)
	found := found{kind: "period", start: start, end: end, period: d.Period}
	reason := ""
	switch {
	case d.Period.IsZero():
		reason = "the words do not say when"
	case h.Event != nil && countsSites(f, h.By):
		reason = "so many sites and no product" // "4,242 new ports went live in the third quarter"
	case r.IsDenied(f, k, w, &h):
		reason = "it is said not to happen"
	case p == nil && m.Rule.Template.Inherit && d.Modality == fact.Reported:
		reason = "nothing is told of before that it follows"
	case f.DealtOut(k):
		reason = "one of several times, each of another"
	case d.Metric == "closure" && (w.Until != 0 || r.EndsForModel(f, k, &h)):
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
			if place := r.marketName(f, h.Of, d); p.Scope.Market != "" {
				d.Scope.Market = place // "a station in Denmark. Spain is to follow"
			} else {
				r.setPlace(d, place)
			}
		}
		r.goesOnThere(d)
		r.awaits(f, d)
		r.drafts = append(r.drafts, *d)
		found.draft = len(r.drafts)
		r.NoteEvent(f, k)
	}
	found.reason = reason
	r.mentions = append(r.mentions, found)
	if found.draft > 0 {
		r.drafts[found.draft-1].mention = len(r.mentions)
	}
}

// countsSites reports whether a number of sites or of chargers stands before items[i], with their noun.
func countsSites(f *clause.Frame, i int) bool {
	i--
	if f.Has(i, lexicon.UnitWord) && f.Items[i].Quantity == 0 {
		for i--; i > 0 && f.Items[i].Quantity == 0 && f.Items[i].Kinds.Empty() && !f.Items[i].Punct; i-- {
		}
	}
	q := f.QuantityAt(i)
	return q != nil && q.Unit != nil && clause.IsSite(q.Unit.Dimension)
}

// eventTime settles when the milestone happens, and whether it has.
func (r *Resolver) eventTime(f *clause.Frame, k int, w *mention.When, m *pattern.Match, h *clause.Happening, d *draft) {
	r.modality(f, k, m, d, nil)
	if d.Modality != fact.Reported && m.Rule.Template.Modality == "" && r.TellsOfPast(f, k, m) && !r.ExpectedIn(f, k) {
		d.Modality = fact.Reported
	}
	if h.Event != nil && h.By > k && !r.IsNounTeller(f, h.By) {
		for i := h.By - 1; i > k; i-- {
			if e := f.Entry(i, lexicon.ModalityCue); e != nil && e.Modality != "" {
				d.Modality = fact.Modality(e.Modality) // "help should come in May, when the EV4 will be launched"
				break
			}
		}
	}
	if d.Modality == fact.Forecast && m.Rule.Template.Modality == "" && r.SetApart(f, h) {
		d.Modality = fact.Target // "production is expected to begin in 2025, with a European launch set for 2026"
	}
	earlier := f.Word(k-1) == text.Earlier // "the launch of the EV4 earlier this year"
	told := earlier || r.NamedInPast(f, k, m) || r.HasHappened(f, k, h) || r.ToldInPast(f, h)
	if told {
		d.Modality = fact.Reported
	}
	if r.cal.Fiscal = max(r.fiscal.Month, 1); r.ofModel(d.Metric) {
		r.cal.Fiscal = 1 // what buyers wait for comes in quarters of their own years
	}
	tn := calendar.Past
	if d.Modality == fact.Target || d.Modality == fact.Forecast || w.Year == 0 && !w.HasShift && w.Lead != mention.Since && !r.TellsOfPast(f, k, m) && !told {
		tn = calendar.Future
	}
	if d.Modality == fact.Reported && w.Year == 0 && !w.HasShift && r.followsMilestone(r.cal.Resolve(w, r.ctx.period, calendar.Past)) {
		tn = calendar.Past
	}
	d.Period, d.PeriodFrom = r.cal.Resolve(w, r.milestoneTime(w), tn), fact.Stated
	if tn == calendar.Future && w.Year == 0 && !w.HasShift && h.Event != nil && r.WasPlanned(f, h.By) {
		if p := r.cal.Resolve(w, r.milestoneTime(w), calendar.Past); r.cal.Published-p.End < d.Period.Start-r.cal.Published {
			d.Period = p // "was supposed to start on July 1", in October
		}
	}
	if w.Year == 0 && d.Period.Start == d.Period.End && d.Period.Start-r.cal.Published > 300 && !r.cal.Published.IsZero() {
		d.Period, d.Modality = r.cal.Resolve(w, r.milestoneTime(w), calendar.Past), fact.Reported // no day that is almost a year away
	}
	if d.Modality == fact.Target && !d.Period.IsZero() && d.Period.End < r.cal.Published && (r.IsInfinitive(f, h) || r.cal.Labelled != 0) {
		d.Modality = fact.Reported // "teamed up with Tesla to open the works in 2016"
	}
	if d.Modality == fact.Reported && !r.cal.Published.IsZero() && (r.isAhead(d.Period) || d.Period.End > r.cal.Published && !earlier && !r.TellsOfPast(f, k, m)) {
		d.Modality = fact.Target
	}
}

// happensIn sets the place that the words for the milestone name, where its time stands in another part of the
// sentence, or where something gets to: "On Monday, Kia launched the EV4 in China", "bring the EV4 to Australia in
// June", "its European debut".
func (r *Resolver) happensIn(f *clause.Frame, h *clause.Happening, d *draft) {
	if h.Event == nil || !r.placed(d) || d.Scope.Market != "" || d.Scope.Origin != "" {
		return
	}
	at := r.nearestMarket(f, h.By, f.Runs[h.By], d)
	for _, i := range [...]int{h.Of - 1, h.By - 1} {
		if i >= 0 && (f.IsPlaceNoun(i) || f.Has(i, lexicon.Place) && f.Items[i].Role == lexicon.Adjective) && r.IsNounTeller(f, i+1) {
			at = i
		}
	}
	if f.Has(h.By, r.ArrivingKind) && !r.IsNounTeller(f, h.By) {
		for i := h.By + 1; i < len(f.Items) && f.Runs[i] == f.Runs[h.By] && f.Items[i].When == 0; i++ {
			if f.Has(i, lexicon.Place) && (i == h.By+1 || f.Word(i-1) == text.To || f.Has(i-1, lexicon.Determiner)) {
				at = i
			}
		}
	}
	if at >= 0 {
		r.setPlace(d, r.marketName(f, at, d))
	}
}

// eventSubject settles whose milestone it is; it says why there is none where none is to be found.
func (r *Resolver) eventSubject(f *clause.Frame, k int, m *pattern.Match, h *clause.Happening, d *draft) string {
	if n, ok := r.befalls(f, h, d); ok {
		d.give(n, fact.Clause)
	} else if reason := r.subject(f, k, nil, m, d, nil); reason != "" {
		if n, ok = r.Within(f, k, m); !ok {
			e := r.OnlyModelIn(f, k)
			if e == nil || h.Event == nil || !r.ofModel(d.Metric) {
				return reason
			}
			n = clause.NameOf(e)
		}
		d.give(n, fact.Clause)
	} else if e := d.owner; m.Rule.Template.Subject != "" && d.who().Is(lexicon.Model) && !f.NamesEntry(e) && r.Lex.Named(e.Maker) != nil {
		d.give(clause.NameOf(r.Lex.Named(e.Maker)), d.SubjectFrom) // "where it has been selling cars since May 2024"
	}
	if n := r.Doer(f, h); n != nil && d.who().Is(lexicon.Model) && r.ofModel(d.Metric) && (d.SubjectFrom == fact.Context && !r.Builds(clause.NameOf(n), d.owner) || r.isAnother(f, h) && !f.NamesEntry(d.owner)) {
		d.give(clause.NameOf(n), fact.Clause) // "Tesla unveiled a pickup", after a model of another
	}
	if n, ok := r.plantOwner(f, h, d); ok {
		d.give(n, fact.Context)
	} else if h.Of >= 0 && f.Has(h.Of, r.WorksKind) && !f.IsModel(h.Of) && d.SubjectFrom == fact.Context && d.who().Is(lexicon.Model) && r.Lex.Named(d.owner.Maker) != nil {
		d.give(clause.NameOf(r.Lex.Named(d.owner.Maker)), fact.Context) // "a second plant is to begin operations"
	}
	if d.Metric == "production_start" && d.who().Is(lexicon.Maker) {
		if n, ok := r.Within(f, k, m); ok && r.Builds(d.who(), n.Entry) {
			d.give(n, fact.Clause) // "Kia will start building the EV4 in August"
		}
	}
	if c := r.ctx.company; d.Metric == "launch" && d.who().Is(lexicon.Place) && c.Is(lexicon.Maker) && c.Entry.Is == "service" {
		d.give(c, fact.Context) // "A London rollout is planned for 2026"
	}
	if d.Metric == "debut" && d.who().Is(lexicon.Maker) && r.sellsShares(d) && !f.Has(h.By+1, lexicon.Determiner) {
		d.Metric = "listing" // "It is expected to debut on October 6"
	}
	if d.who().Is(lexicon.Place) && r.ofModel(d.Metric) {
		r.comesThere(d)
	}
	if !d.who().Is(lexicon.Model) && r.ofModel(d.Metric) && m.Rule.Template.Subject == "" {
		served := h.Event != nil && h.Event.Of.Empty() // a company begins to drive people
		if n, ok := r.Newcomer(f, k, d.who()); ok && !served {
			d.give(n, fact.Sentence)
		} else if n := r.OnlyModelIn(f, k); n != nil && !served && h.Event != nil && (d.who().Text == "" || r.Builds(d.who(), n)) {
			d.give(clause.NameOf(n), fact.Sentence)
		} else if n, ok := r.soleModel(d.who()); ok && !served && !r.isAnother(f, h) {
			d.give(n, fact.Context)
		} else if !d.who().Is(lexicon.Maker) || !r.OfService(f, m) && !r.BeginsService(f, m) && !(d.Metric == "launch" && d.owner.Is == "service") && !r.ofMaker(f, k, h, d) {
			return "no model is named"
		}
	}
	if d.who().Is(lexicon.Place) {
		return "no company is named"
	}
	if d.SubjectFrom == fact.Context && r.ofModel(d.Metric) && r.namesOther(f, d) {
		return "another model is named"
	}
	return ""
}

// plantOwner returns the company that is spoken of, where the milestone is one of its plants and not of the place where
// one stands, or of what else the sentence names behind "its plant": "Its factory in Georgia is to start production".
func (r *Resolver) plantOwner(f *clause.Frame, h *clause.Happening, d *draft) (clause.Name, bool) {
	if !r.sited(d) || !r.ctx.company.Is(lexicon.Maker) {
		return clause.Name{}, false
	}
	if d.who().Is(lexicon.Place) {
		return r.ctx.company, true
	}
	if h.Event == nil || !h.Event.Of.Has(r.WorksKind) && d.who().Is(lexicon.Model) {
		return clause.Name{}, false
	}
	for i := 0; i < h.By; i++ {
		if n := f.Items[i].Name; n != nil && n.Kind != lexicon.Place {
			break
		}
		if f.Has(i, r.WorksKind) && f.Determiner(i) == text.Its {
			return r.ctx.company, true
		}
	}
	return clause.Name{}, false
}

// goesOnThere gives a milestone of a plant without a place that of the one told right before it: "the start, first
// promised for 2026, is now set for 2027".
func (r *Resolver) goesOnThere(d *draft) {
	if p := r.priorMilestone(); p != nil && d.Scope.Origin == "" && d.Scope.Market == "" && r.sited(d) && p.Subject == d.Subject && r.sited(p) {
		d.Scope.Origin = p.Scope.Origin
	}
}

// comesThere makes the place that a milestone of a model is told of its market, and the model that
// the article is about its subject: "First British cars are due in July".
func (r *Resolver) comesThere(d *draft) {
	n, ok := r.soleModel(r.ctx.company)
	if !ok && r.ctx.subject.Is(lexicon.Model) && r.ctx.subjectBlock == r.ctx.block {
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
	if p := r.priorMilestone(); p != nil && (w.Form == mention.Same || w.Form == mention.Anaphor) && w.Span == mention.SpanMonth && !p.Period.IsZero() {
		return fact.MonthOf(p.Period.Start.Year(), p.Period.Start.Month())
	}
	return r.ctx.period
}

// followsMilestone reports whether the time is over and no earlier than that of the milestone
// told before in the sentence: "launched the G6 on June 29, with deliveries starting on July 10".
func (r *Resolver) followsMilestone(p fact.Period) bool {
	prior := r.priorMilestone()
	if prior == nil || p.IsZero() || p.End > r.cal.Published {
		return false
	}
	return prior.sentenceNo == r.ctx.sentences && prior.Modality == fact.Reported && prior.Period.Start <= p.Start
}

// namesOther reports whether the clause that the milestone stands in names another model
// than its own: "a platform introduced by the Kwid in 2015".
func (r *Resolver) namesOther(f *clause.Frame, d *draft) bool {
	run := f.Runs[d.item]
	for i := f.Starts[run]; i < f.Ends[run]; i++ {
		if n := f.Items[i].Name; n != nil && n.Kind == lexicon.Model && n != d.owner && f.Runs[i] == run {
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
	m := r.Vocabulary(metric)
	return m.Is(lexicon.Product) && m.Events
}

// eventScope settles where the milestone is, and of which version of a model.
func (r *Resolver) eventScope(f *clause.Frame, k int, m *pattern.Match, h *clause.Happening, d *draft) {
	d.Scope = m.Rule.Template.Scope
	r.ownPlace(f, k, d, nil)
	r.happensIn(f, h, d)
	for i := m.First; h.Event == nil && m.Rule.Template.Subject != "" && d.Scope.Market == "" && i < k; i++ {
		if f.IsPlaceNoun(i) && f.Has(i-1, r.ArrivingKind) {
			r.setPlace(d, r.marketName(f, i, d)) // "Zeekr will enter Germany next year"
		}
	}
	if i := m.First - 1; d.Scope.Market == "" && !r.sited(d) && i < k-1 && f.IsPlaceNoun(i) {
		r.setPlace(d, r.marketName(f, i, d)) // "its Hong Kong listing in May"
	}
	if d.Metric == "listing" && d.Scope.Market == "" {
		d.Scope.Market = r.listedIn(f, k, d)
	}
	if d.Scope.Market == "" && r.ofModel(d.Metric) {
		d.Scope.Market = r.buyersOf(f, k)
	}
	if !placesBetween(f, h, k) {
		r.place(f, k, d)
	}
	r.variant(f, k, d, nil)
	r.unscope(d)
	if d.who().Is(lexicon.Model) && r.ofModel(d.Metric) {
		d.Scope.Powertrain = r.VersionToCome(f, k, d.owner)
	}
	if r.ofOutlet(f, k, h, d) {
		if d.Scope.Origin != "" {
			d.Scope.Market = d.Scope.Origin
		}
		d.Scope.Origin = "" // nothing is made in a shop
	}
}

// ofOutlet reports whether what opens or closes is a shop, or a site for drivers: by its noun, or as a company that runs
// nothing else has no plants.
func (r *Resolver) ofOutlet(f *clause.Frame, k int, h *clause.Happening, d *draft) bool {
	if !r.sited(d) || d.Metric == "production_start" {
		return false
	}
	if e := d.owner; e != nil && len(e.Makes) == 1 && (e.Makes[0] == "chargers" || e.Makes[0] == "swaps") {
		return true
	}
	if h.Event != nil && h.Of >= 0 && (f.Has(h.Of, r.OutletKind) || f.Has(h.Of, r.WorksKind)) {
		return !f.Has(h.Of, r.WorksKind)
	}
	site := false
	for i := f.Starts[f.Runs[k]]; i < k; i++ {
		if f.Has(i, r.WorksKind) {
			return false
		}
		e := f.Entry(i, lexicon.UnitWord)
		site = site || f.Has(i, r.OutletKind) || e != nil && (e.Unit == "station" || e.Unit == "store")
	}
	return site && d.Metric == "opening"
}

// placesBetween reports whether several places stand between the milestone's word and the time at items[k], so that
// it is of no other one: "arrives in Europe in March and follows in the US and Canada in the summer".
func placesBetween(f *clause.Frame, h *clause.Happening, k int) bool {
	for i := h.By + 1; h.Event != nil && i < k; i++ {
		if f.PlaceAt(i) && f.JoinsPlaces(i+1) {
			return true
		}
	}
	return false
}

// buyersOf returns the country whose people the clause of a milestone is about: "the French can
// order it since Tuesday", "Americans are to get theirs in June".
func (r *Resolver) buyersOf(f *clause.Frame, k int) string {
	run := f.Runs[k]
	for i := f.Starts[run]; i < f.Ends[run]; i++ {
		n := f.Items[i].Name
		if n == nil || n.Kind != lexicon.Place || f.Runs[i] != run {
			continue
		}
		if f.Items[i].Role == lexicon.People || f.Items[i].Role == lexicon.Adjective && (f.Word(i-1) == text.The && f.Has(i+1, lexicon.Auxiliary) || f.Has(i+1, r.BuyerKind)) {
			return r.marketName(f, i, nil)
		}
	}
	return ""
}

// listedIn returns the place of the exchange that the clause behind the time at items[k] names: "on
// March 25, when its shares began trading in New York".
func (r *Resolver) listedIn(f *clause.Frame, k int, d *draft) string {
	for i := k + 1; i < len(f.Items) && f.Items[i].Quantity == 0 && f.Items[i].When == 0; i++ {
		if r.isMarket(f, i, i) && r.placeFits(f, i, d) {
			return r.marketName(f, i, d)
		}
	}
	return ""
}
