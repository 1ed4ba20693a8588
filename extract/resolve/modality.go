package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// modality settles how real the figure is: from the rule, from the nearest
// word of aim or expectation in its clause, from the statement it hangs on.
func (r *Resolver) modality(f *clause.Frame, k int, m *pattern.Match, d *draft, link *draft) {
	if t := m.Rule.Template.Modality; t != "" {
		if d.Modality = t; t == fact.Reported && link != nil && link.sentenceNo == r.ctx.sentences && link.Modality == fact.Conditional && link.cueOver && f.Weight[f.Runs[k]] < clause.AtSemicolon {
			d.Modality = fact.Conditional // "would have had a capacity of 300,000 cars and employed 4,000 people"
		}
		return
	}
	d.Modality = r.spokenModality(f, k, d, link)
	if aim := r.aimChanged(f, k, d); aim != nil && d.Modality == fact.Reported {
		d.Modality, d.foreseen = aim.Modality, aim.Period
	}
	if d.cue != nil && d.cue.Name == clause.CueWould && d.Measure == fact.Change && link != nil && link.Modality == fact.Target && link.sentenceNo == r.ctx.sentences && link.Metric == d.Metric {
		d.Modality = link.Modality // "aims for 1.3 million, which would be 24 percent more"
	}
	if d.cue != nil && d.cue.Name == clause.CueFuture && d.Modality == fact.Target && (f.Believed() || d.Measure == fact.Level && r.is(d, lexicon.Suffered) && !r.ToCost(f, k)) {
		d.Modality = fact.Forecast
	}
	metric := r.Vocabulary(d.Metric)
	switch {
	case metric == nil || d.Modality == fact.Conditional:
	case metric.Announced && d.Modality == fact.Reported && r.DoneBehind(f, k):
	case metric.Actual && !r.isSupposed(f, k, d), metric.Levied && (f.Roles[k].Base || r.isSettled(f, k, d)), metric.Is(lexicon.Aid) && (f.Presupposed(k) || r.EndOf(f, k)):
		d.Modality = fact.Reported
	case d.cue != nil && d.cue.Name == clause.CueKept && (metric.Levied || metric.Is(lexicon.Aid) || metric.Is(lexicon.Product)):
		d.Modality = fact.Reported // "has stuck to its duty of 17 percent", "stuck to its price of 29,990 euros"
	case metric.Levied && d.cue != nil && d.cue.Name == clause.CueWould && d.Modality == fact.Forecast:
		d.Modality = fact.Target // "has said he would slap a 25% tariff on"
	case metric.Session && d.Measure == fact.Change && !f.Expects(f.Runs[k]):
		d.Modality = fact.Reported // "raised its forecast, sending its shares up 4 percent"
	case metric.Session && link != nil && link.sentenceNo == d.sentenceNo && r.isSession(link) && link.item == k-2 && f.Word(k-1) == text.To:
		d.Modality = link.Modality // "added 2.1% to €58.30 after lifting its guidance"
	case d.Measure == fact.Event && d.Modality == fact.Forecast && d.cue != nil && d.cue.Name == clause.CueWould:
		d.Modality = fact.Target // "said that its plant would open in 2026"
	case metric.Announced && d.Modality == fact.Reported && link != nil && link.Modality == fact.Reported && link.Metric == d.Metric && link.sentenceNo == r.ctx.sentences && k <= f.Starts[f.Runs[k]]+1:
		// "has put $2 billion into works in Spain, $3 billion in Italy"
	case metric.Announced && d.Modality == fact.Reported && d.Measure == fact.Level && !r.PastClause(f, k):
		d.Modality = fact.Target
	case metric.Plan && !metric.Stock && d.Modality == fact.Reported && d.Measure == fact.Level && (r.Decided(f, k) || r.dueBy(f, k)):
		d.Modality = fact.Target
	case metric.Stock && !metric.Levied && d.Modality == fact.Reported && d.Measure == fact.Level && r.ToDo(f, k) && r.dueBy(f, k):
		d.Modality = fact.Target // "a partnership to deploy 100,000 robotaxis by 2027"
	case d.Modality == fact.Reported && d.Measure == fact.Change && (r.ofStaff(d) || metric.Plan && metric.Is(lexicon.Plant)) && r.Decided(f, k):
		d.Modality = fact.Target // "announced plans to reduce its workforce by 10 percent"
	case d.Modality == fact.Reported && d.cue == nil && r.cutsAhead(f, k, d):
		d.Modality = fact.Target
	case metric.Is(lexicon.Lasting) && metric.Sited && !metric.Announced && d.Modality == fact.Target && r.IsShut(f, k):
		d.Modality = fact.Reported
	}
}

// aimChanged returns the aim or expectation of the sentence before that the clause says became items[k], nil where it
// says of none: "It had set out with a target of 1.1 million. In October it cut that to 850,000."
func (r *Resolver) aimChanged(f *clause.Frame, k int, d *draft) *draft {
	if w := f.Word(k - 2); f.Word(k-1) != text.To || w != text.That && w != text.It && w != text.This || !r.Changes(f, k-3) {
		return nil
	}
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo >= d.sentenceNo-1; i-- {
		if b := &r.drafts[i]; !b.dropped && b.sentenceNo == d.sentenceNo-1 && r.isAimed(b) && b.Measure == d.Measure && b.Unit == d.Unit {
			return b
		}
	}
	return nil
}

// isSettled reports whether what is said to come has been decided: it "will", or "is due to". What
// one person has said he would do is not yet.
func (r *Resolver) isSettled(f *clause.Frame, k int, d *draft) bool {
	if d.cue != nil && d.cue.Name == clause.CueWould && r.saysOneWould(f, k) {
		return false
	}
	if d.cue == nil || d.cue.Name == clause.CueFuture || d.cue.Name == clause.CueWould {
		return d.cue != nil
	}
	for i := range f.Of(lexicon.ModalityCue) {
		if f.Entry(i, lexicon.ModalityCue) == d.cue && f.Visible(i, k) && (f.Has(i, r.DueKind) || f.Has(i+1, r.EnteringKind)) {
			return true // "may enter at 6 percent"
		}
	}
	return false
}

// saysOneWould reports whether somebody said before items[k] what he or she would do, and did not announce it: "has said
// he would slap a 25 percent tariff on".
func (r *Resolver) saysOneWould(f *clause.Frame, k int) bool {
	for i := k - 1; i > 1; i-- {
		if e := f.Entry(i, lexicon.ModalityCue); e != nil && e.Name == clause.CueWould {
			said := i - 2
			if f.Word(said) == text.That {
				said--
			}
			u := f.Use(said, lexicon.Say)
			return (f.Word(i-1) == text.He || f.Word(i-1) == text.She) && u != nil && u.Entry.Name != clause.Announcement
		}
	}
	return false
}

// isSupposed reports whether what a model can do is not known yet, but said to be expected
// before items[k]: "is likely to go 530 km", "targets 530 km", where "will go 530 km" tells what
// it does, and "buyers can expect 530 km" what they get.
func (r *Resolver) isSupposed(f *clause.Frame, k int, d *draft) bool {
	if d.cue != nil && d.cue.Name == clause.CueAim {
		return true
	}
	if d.cue == nil || d.Modality != fact.Forecast || d.cue.Name == clause.CueFuture || d.cue.Name == clause.CueWould || d.cue.Name == clause.CueGuess || d.cue.Name == clause.CueIf {
		return false
	}
	for i := k - 1; i >= 0; i-- {
		if f.Entry(i, lexicon.ModalityCue) == d.cue && f.Visible(i, k) {
			return i == 0 || f.Word(i-1) != r.Words.Can
		}
	}
	return false
}

// mendModality settles what only the subject and the period of the figure show: what is told of
// a time to come is foretold, what is said to come of a whole market is nobody's aim, and an
// estimate of what is over is no forecast.
func (r *Resolver) mendModality(f *clause.Frame, k int, d *draft) {
	m := r.Vocabulary(d.Metric)
	if m != nil && m.Flow && d.Modality != fact.Reported && d.Measure == fact.Level {
		if p := r.resultOf(f, k); !p.IsZero() {
			d.Modality, d.Period, d.PeriodFrom = fact.Reported, p, fact.Clause
			return
		}
	}
	if r.standsNow(f, k, d) {
		return
	}
	switch {
	case m == nil:
	case d.Modality == fact.Reported && m.Flow && !m.Session && d.PeriodFrom == fact.Clause && (r.underWay(d.Period) && d.Measure != fact.Share || r.isAhead(d.Period)):
		d.Modality = fact.Forecast // "sees sales improving to 1.85 million in August", "for next year it has 83 million"
	case d.Modality == fact.Reported && m.Stock && d.PeriodFrom == fact.Clause && r.isAhead(d.Period) && (f.Word(k-1) == text.Of && f.QuantityAt(k-2) != nil || f.Has(k-1, lexicon.Determiner) && f.Word(k-2) == text.Of && f.QuantityAt(k-3) != nil):
		if n := len(r.drafts); n > 0 && r.drafts[n-1].item < k && r.drafts[n-1].item >= k-3 && r.drafts[n-1].Period.IsZero() {
			r.drafts[n-1].Period, r.drafts[n-1].PeriodFrom = d.Period, d.PeriodFrom
		}
		d.Period, d.PeriodFrom = fact.Period{}, fact.Nowhere // "loses 750 of its 1,600 workers by 2032"
	case d.Modality == fact.Reported && m.Stock && !m.Levied && d.PeriodFrom == fact.Clause && r.isAhead(d.Period):
		if d.Modality = fact.Target; d.who().Is(lexicon.Place) { // "thins out its network to 100 outlets by the end of 2026"
			d.Modality = fact.Forecast
		}
	case d.Modality == fact.Reported && m.Flow && d.PeriodFrom == fact.Sentence && r.isAhead(d.Period) && d.Basis.Period.IsZero():
		d.Period, d.PeriodFrom = r.fromBefore(f, d, nil), fact.Context // "aims for 400 by 2026; its sales grew 35 percent"
	case m.Announced && (d.cue == nil || d.cue.Name == clause.CueFuture) && d.Modality == fact.Target && d.Measure == fact.Level && d.PeriodFrom == fact.Clause && d.Period.End < r.cal.Published && d.Period.MonthCount() > 1:
		d.Modality = fact.Reported // "set aside $1.7 billion in 2022", "10 billion in 2023, is to be reduced"
	case d.cue == nil:
	case d.Modality == fact.Target && (d.cue.Name == clause.CueFuture && m.Flow || d.cue.Name == clause.CueWould && m.Stock) && d.who().Is(lexicon.Place):
		d.Modality = fact.Forecast
	case d.Modality == fact.Forecast && m.Flow && f.Bracket(k) >= 0 && d.PeriodFrom == fact.Clause && d.Period.End < r.cal.Published && d.Period.MonthCount() > 1:
		d.Modality = fact.Reported // "guides for sales of 4 million (3.88 million last year)"
	case d.Modality != fact.Conditional && d.PeriodFrom == fact.Clause && d.cuePresent && d.Period.End < r.cal.Published && d.Period.Start != d.Period.End && !r.resultsToCome(f, k, d):
		d.Modality = fact.Reported // "expects 10.4 million, after 10.3 million in fiscal 2023"
	case d.Modality == fact.Forecast && d.PeriodFrom == fact.Clause && d.Period.End < r.cal.Published && r.SetsOut(f, k):
		d.Modality = fact.Reported // "forecasts growth from 1.1 million last year to 30 million in 2030"
	case d.Modality != fact.Conditional && d.Modality != fact.Reported && !d.cueOver && !d.earlier && d.PeriodFrom == fact.Clause && d.Measure == fact.Level && f.Word(k-1) == text.The && f.WhenAt(k+1) != nil && d.Period.End < r.cal.Published-resultsDue:
		d.Modality = fact.Reported // "will invest 600 million, less than the 1.7 billion of 2024"
	case d.Modality == fact.Forecast && d.cue.Name == clause.CueGuess && !d.Ranged && !d.Period.IsZero() && d.Period.End <= r.cal.Published && !r.addsToRange(d):
		d.Modality = fact.Reported
	}
}

// standsNow makes of where an aim sets out from what is reported of today: "to rise to 200,000 a year by 2028, from 120,000
// now", and reports whether it did.
func (r *Resolver) standsNow(f *clause.Frame, k int, d *draft) bool {
	w := f.Word(k - 1)
	if d.Modality == fact.Reported || d.Measure == fact.Change || w != text.From && w != text.Against && w != text.With || !f.Has(k+1, r.PresentKind) {
		return false
	}
	d.Modality, d.Period, d.PeriodFrom = fact.Reported, fact.Period{}, fact.Nowhere
	return true
}

// addsToRange reports whether the change is what the sentence adds to a range that something is put at: "is put at 78 billion to
// 80 billion euros, an increase of 10 percent".
func (r *Resolver) addsToRange(d *draft) bool {
	n := len(r.drafts)
	if d.Measure != fact.Change || n == 0 {
		return false
	}
	p := &r.drafts[n-1]
	return p.sentenceNo == d.sentenceNo && p.Ranged && p.Measure == fact.Level && p.Modality == fact.Forecast && p.Metric == d.Metric
}

// resultsDue is how many days a company may take for the results of a year or quarter.
const resultsDue = 100

// resultsToCome reports whether the figure is of a year or quarter whose results a company has yet to
// give, as these come months after its end: in February it "expects a profit of 4 billion for 2024".
func (r *Resolver) resultsToCome(f *clause.Frame, k int, d *draft) bool {
	return r.inMoney(d.Metric) && d.Measure == fact.Level && !f.Roles[k].Base && d.Period.End > r.cal.Published-resultsDue && d.Period.MonthCount()%3 == 0
}

// foretold makes what "will" says of a maker's flow an expectation, where a body or an analyst
// is cited for it and not the maker: "Fitch says that Kia will sell 3 million".
func (r *Resolver) foretold(f *clause.Frame, d *draft) {
	if d.Modality != fact.Target || d.cue == nil || d.cue.Name != clause.CueFuture || d.Attribution == "" || !r.isFlow(d) || d.Attribution == d.Subject {
		return
	}
	outsider := d.Attribution == "analysts"
	if e := r.Lex.Named(d.Attribution); e != nil {
		outsider = outsider || e.Kind == lexicon.Body
	}
	for i := range f.Tokens {
		outsider = outsider || f.Tokens[i].Word == r.Words.Analyst
	}
	if outsider {
		d.Modality = fact.Forecast
	}
}

// underWay reports whether the month or quarter has not half gone by.
func (r *Resolver) underWay(p fact.Period) bool {
	n := p.MonthCount()
	return (n == 1 || n == 3) && p.Start <= r.cal.Published && p.End > r.cal.Published+fact.Date(15*n)
}

func (r *Resolver) spokenModality(f *clause.Frame, k int, d *draft, link *draft) fact.Modality {
	if f.Word(k-1) == text.After || f.Word(k-1) == text.Of && k > 2 && f.IsOne(k-2) && f.Word(k-3) == text.After {
		return fact.Reported // "a margin of 6.5 percent by 2026, after 2.3 percent last year", "will recall 116,887, after one of 30,931"
	}
	if r.AfterDoing(f, k) || r.DoneBehind(f, k) || r.PartOfWhich(f, k) && r.HaveDone(f, k) {
		return fact.Reported
	}
	if r.PartOfWhich(f, k) && link != nil && link.sentenceNo == d.sentenceNo && (k+1 >= len(f.Items) || f.Items[k+1].Punct || f.Has(k+1, lexicon.Preposition)) {
		d.cue, d.cuePresent = link.cue, link.cuePresent
		return link.Modality // "sees production of 1.5 million vehicles, of which 950,000 for export"
	}
	if r.whichIsMore(f, k, d, link) {
		d.cue, d.cuePresent = link.cue, link.cuePresent
		return link.Modality
	}
	if e := f.ExpectedBy(k); e != nil {
		d.cue = e
		return e.Modality
	}
	if e := r.AimedBehind(f, k); e != nil {
		d.cue = e
		return e.Modality
	}
	if f.Word(k-1) == text.At && f.Word(k-2) == text.It && link != nil && link.sentenceNo == d.sentenceNo && (f.Has(k-3, r.HoldingKind) || f.IsVerbOf(k-3, lexicon.Say)) {
		d.cue, d.cuePresent = link.cue, link.cuePresent
		return link.Modality // "the consensus stood at 443,079; FactSet had it at 448,000"
	}
	if e := r.RelativeAim(f, k); e != nil {
		d.cue = e
		return e.Modality
	}
	if r.Guess != nil && (r.IsTurnover(d.Metric) || d.Metric == "production" || r.isResult(r.Vocabulary(d.Metric))) && r.PutAt(f, k) {
		d.cue = r.Guess
		return r.Guess.Modality
	}
	if r.ByMissing(f, k) {
		return fact.Reported
	}
	irreal := r.IsIrreal(f)
	if irreal && r.InCondition(f, k) {
		return fact.Conditional
	}
	run, after := f.Runs[k], false
	for i := k - 1; i >= 0; i-- {
		if f.Runs[i] < run {
			if !after {
				if e := r.CueAfter(f, k, irreal); e != nil {
					return r.modalityOf(f, k, e, d, irreal)
				}
				after = true
			}
			elliptic := d.Measure == fact.Change && f.Weight[run] == clause.AtContrast && run == f.Runs[k] && r.IsAllSaid(f, k) // "forecasts 1.6 million, but still 15% below 2019"
			if f.Weight[run] >= clause.AtContrast && !elliptic && (f.Weight[run] != clause.AtColon || r.Predicates(f, f.Starts[run], k) || f.Has(k+1, lexicon.Auxiliary) && f.Has(k+2, lexicon.MetricCue)) || r.NewPredicate(f, run) || r.InSpite(f, run) || r.SaysAnew(f, run) || f.Relates(run, k) || r.Concedes(f) && k > f.MainClause() && i < f.MainClause() && (r.PastClause(f, k) || r.HadIt(f, k)) {
				break // the last: "When it sought protection last November, it had just $30 million"
			}
			run = f.Runs[i]
		}
		if f.Runs[i] < f.Runs[k] && r.ToldAsPast(f, k) {
			return fact.Reported
		}
		if !f.Visible(i, k) {
			continue
		}
		if f.OfAimed(i, k) {
			continue // "fewer than the 387,000 analysts had expected and 13 percent fewer than a year earlier"
		}
		if ro := &f.Roles[i]; ro.Draft > 0 && f.Runs[i] < f.Runs[k] {
			p := &r.drafts[ro.Draft-1]
			if v := r.Vocabulary(p.Metric); v != nil && (v.Actual || v.Is(lexicon.Suffered) && !r.is(d, lexicon.Suffered)) {
				continue // "will hit 60 mph in 2.9 seconds and cost $69,900"
			}
			if ro.Base && p.Modality == fact.Reported && d.Measure != fact.Change && f.Contributes(k) {
				continue // "expects 2.1 million, against 2 million last year, with NEVs contributing 1.2 million"
			}
			d.cue, d.cuePresent = p.cue, p.cuePresent
			return p.Modality
		}
		if i > 0 && f.Has(i, lexicon.ModalityCue) && f.Has(i+1, lexicon.Say) && f.Word(i+2) == text.Comma && f.Items[i-1].Name != nil && f.Items[i-1].Name.Kind == lexicon.Body {
			continue // ", CPCA estimates show, for a penetration of 53 percent"
		}
		if f.Has(i, lexicon.ModalityCue) && f.Has(i, lexicon.Say) && f.Word(i+1) == text.Comma && f.Runs[i] < f.Runs[k] && !f.Has(i-1, lexicon.Pronoun) && d.Measure == fact.Change {
			continue // "bought 1.46 million, Cox estimates, 2 percent fewer than in July"
		}
		if e := r.ModalCue(f, i, irreal); e != nil {
			if e.Name == clause.CueFuture {
				if g := r.ExpectsThat(f, i); g != nil {
					d.cue = e
					return g.Modality
				}
			}
			d.cuePresent, d.cueOver = r.IsPresent(f, i), r.IsOverCue(f, i)
			return r.modalityOf(f, k, e, d, irreal)
		}
	}
	if !after {
		if e := r.CueAfter(f, k, irreal); e != nil {
			return r.modalityOf(f, k, e, d, irreal)
		}
	}
	if d.metricFrom == fact.Sentence && link != nil && link.Metric == d.Metric && link.Measure == fact.Level && d.Measure == fact.Level && !r.OwnClause(f, k) && !r.ButDid(f, k) && !(f.Relates(f.Runs[k], k) && r.PastClause(f, k)) {
		d.cue, d.cuePresent = link.cue, link.cuePresent
		return link.Modality
	}
	if f.Block == clause.InHeadline && r.Infinitive(f, k) {
		return fact.Target
	}
	if r.ctx.itemBlock == r.ctx.block && r.ctx.listModality != "" {
		return r.ctx.listModality
	}
	if p := r.expectedWhole(f, k, d); p != nil {
		d.cue, d.cuePresent = p.cue, p.cuePresent
		return p.Modality
	}
	return fact.Reported
}

// whichIsMore reports whether the change is all that a relative clause right behind the level that it hangs on says of that:
// "lowered its estimate to 10 billion yen, which is about 80 percent lower than the year before".
func (r *Resolver) whichIsMore(f *clause.Frame, k int, d, link *draft) bool {
	if d.Measure != fact.Change || link == nil || link.sentenceNo != d.sentenceNo || link.Measure != fact.Level {
		return false
	}
	i := f.Starts[f.Runs[k]]
	if f.Word(i) == text.Comma {
		i++
	}
	if f.Word(i) != text.Which || !f.Has(i+1, lexicon.Auxiliary) || f.Has(i+1, lexicon.ModalityCue) || link.item < i-3 {
		return false
	}
	for i += 2; i < k; i++ {
		if !f.Has(i, r.FillerKind) && !f.Has(i, lexicon.BoundWord) {
			return false
		}
	}
	return true
}

// expectedWhole returns the level of the sentence before that is expected or aimed at where the
// figure is told as a part of it: "sees sales of 1.7 million in March. NEVs account for 900,000."
func (r *Resolver) expectedWhole(f *clause.Frame, k int, d *draft) *draft {
	p := r.levelOf(r.ctx.sentences - 1)
	if p == nil || p.Modality == fact.Reported || p.Metric != d.Metric || d.Measure == fact.Level && (p.Unit != d.Unit || d.Value > p.Value) || d.Measure == fact.Change || r.PastClause(f, k) || r.FlowedThen(f, k) {
		return nil
	}
	for i := range f.Timings {
		if t := &f.Timings[i]; !t.Said && !t.Compared && !t.Rank {
			return nil
		}
	}
	part := r.Continues(f) || r.PartOf(f, k) || f.Word(k+1) == text.Of && f.Word(k+2) == text.Them
	for i := f.Starts[f.Runs[k]]; i < k && !part; i++ {
		if part = f.Has(i, r.PartKind); part && r.InPast(f, i) {
			return nil // "It pencils in 370,000. Company cars made up 71 percent"
		}
	}
	if !part {
		return nil
	}
	return p
}

// modalityOf returns what the cue says; "would" in reported speech, or what is needed of anything but vehicles that flow, tells of a
// plan where the metric is something that is decided, and of a supposition
// after "if" or of what an unreal thing does.
func (r *Resolver) modalityOf(f *clause.Frame, k int, e *lexicon.Entry, d *draft, irreal bool) fact.Modality {
	d.cue = e
	m := r.Vocabulary(d.Metric)
	asWould := e.Name == clause.CueWould || e.Name == clause.CueNeeded && (m == nil || !m.Flow || d.Unit != fact.Vehicle)
	if !asWould {
		return e.Modality
	}
	if irreal || r.Supposed(f, k) {
		return fact.Conditional
	}
	if m != nil && (m.Plan || d.Metric == clause.Price) {
		return fact.Target
	}
	return e.Modality
}
