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

// timing settles when the figure holds and, for a change, what it compares
// with.
func (r *Resolver) timing(f *clause.Frame, k int, m *pattern.Match, d *draft, link *draft) {
	if r.onlyModel(d) && d.Measure == fact.Level {
		return // a model has its range as long as it is made: "reaches customers in March with 805 km"
	}
	t := &m.Rule.Template
	r.cal.Fiscal = r.fiscalOf(d.Subject)
	tn := calendar.Past
	switch {
	case d.cue != nil && d.cue.Name == clause.CueGuess && r.isResult(r.Vocabulary(d.Metric)) && !r.ctx.expected.IsZero() && r.ctx.sentences-r.ctx.expectedAt <= 3:
		tn = calendar.Future // "sees a loss of 200 billion yen. Revenue for the full year is put at 12.5 trillion"
	case d.cue != nil && d.cue.Name == clause.CueGuess: // of what has been
	case d.Modality != fact.Reported && !d.cueOver && r.HadBefore(f, k): // "had had 750,000 in mind for May"
	case d.Modality != fact.Reported && !d.cueOver || d.cue != nil && (d.cue.Name == clause.CueFuture || d.cue.Name == clause.CueWould && !d.cueOver):
		tn = calendar.Future
	case r.comesSoon(f, k, d):
		tn = calendar.Future
	}
	ro := &f.Roles[k]
	if d.Measure == fact.Change {
		r.basis(f, k, m, d)
	}
	if i := m.Item(t.Period); i >= 0 {
		if w := f.WhenAt(i); w != nil {
			d.Period, d.PeriodFrom = r.cal.Resolve(w, r.ctx.period, tn), fact.Stated
			if flow := r.Vocabulary(d.Metric); !d.Period.IsZero() && !(flow != nil && flow.Flow) {
				switch t.At {
				case "start":
					d.Period = fact.Day(d.Period.Start)
				case "end":
					d.Period = fact.Day(d.Period.End)
				}
			}
			return
		}
	}
	defer func() {
		if d.Basis.Kind == "qoq" && d.Period.MonthCount() == 1 {
			d.Basis.Kind = "mom" // "sequentially", of a month
		}
	}()
	if prior := r.compared(f, k, link); prior != nil {
		defer r.timeNext(d, prior)
	}
	defer r.trimPeriod(f, k, d)
	if d.Measure == fact.Change {
		defer r.spanAsCompared(d, link)
	}
	defer r.dropDay(d)
	defer r.askedNow(f, k, d, link)
	defer r.betweenTimes(f, k, d)
	defer r.wholeOfAim(f, d)
	defer r.dropRate(f, d)
	defer r.dropEnd(f, k, d)
	reference := r.ctx.period
	if c := &r.ctx; c.periodBlock != c.block && !c.mainPeriod.IsZero() && c.period.End < c.mainPeriod.Start {
		reference = c.mainPeriod // "It went beyond 3 million in 2022." and in another paragraph "in the first five months of the year"
	}
	if link != nil && !link.Period.IsZero() {
		reference = link.Period
	} else if r.isSession(d) {
		reference = fact.Period{} // what is quoted by the day has nothing to do with the quarter reported on
	} else if n := len(r.drafts); reference.IsZero() && n > 0 && r.isFlow(d) && r.isFlow(&r.drafts[n-1]) && r.drafts[n-1].sentenceNo == r.ctx.sentences {
		reference = r.drafts[n-1].Period // "rose in October, but after ten months it is down"
	}
	if p := r.foreseenJust(f); link == nil && !p.IsZero() {
		reference = p
	} else if p := r.likeNamed(f); link == nil && !p.IsZero() {
		reference = p
	} else if stock := r.isStock(d) && !r.isSession(d) && d.Measure == fact.Level && d.Modality == fact.Reported && (link == nil || link.Period.IsZero()); stock && r.ctx.stockMetric == d.Metric && !r.ctx.stockDay.IsZero() {
		reference = r.ctx.stockDay // "There were 142,793 at the end of May. A year earlier the figure had been 103,226"
	} else if stock && reference.WholeMonths() {
		reference = fact.Day(reference.End) // "2.2 million cars in the quarter. Inventories stood at 530,000, against 569,000 a year before"
	}
	if n := len(r.drafts); n > 0 && link == nil && d.Measure == fact.Share && len(f.Timings) == 1 && f.Timings[0].When.IsBaseline() {
		if p := &r.drafts[n-1]; p.sentenceNo == d.sentenceNo-1 && p.Metric == d.Metric && p.Measure == fact.Share && p.Modality == fact.Reported && p.Period.End == r.ctx.period.End && !p.Period.IsZero() {
			reference = p.Period // "In October electric cars had 17.9%. A year ago it was 10.4%", after ten months' sales
		}
	}
	if t := r.WhenAfter(f, k); t != nil {
		d.Period, d.PeriodFrom = r.cal.Resolve(t.When, reference, calendar.Past), fact.Clause
		return
	}
	if t := f.LabelTiming(k); t != nil && t.Item < k-2 && d.Measure == fact.Level {
		d.Period, d.PeriodFrom = r.cal.Resolve(t.When, reference, calendar.Past), fact.Clause
		return
	}
	year := r.aimOfYear(f, k, d, reference)
	if !d.foreseen.IsZero() && year.IsZero() {
		d.Period, d.PeriodFrom = d.foreseen, fact.Context
		return
	}
	if d.earlier && link != nil && link.Modality != fact.Reported && !(link.PeriodFrom == fact.Context && f.TimeAfter(k)) {
		d.Period, d.PeriodFrom = link.Period, fact.Sentence
		return
	}
	if link != nil && link.sentenceNo == d.sentenceNo && link.Modality == fact.Reported && link.Metric == d.Metric && d.Modality == fact.Forecast && !link.Period.IsZero() && r.setAgainst(f, link.item, k) && !f.TimeAfter(k) {
		d.Period, d.PeriodFrom = link.Period, fact.Sentence
		return
	}
	if ro.Base && !d.earlier {
		r.baseTiming(f, k, d, link, reference)
		if link != nil && d.PeriodFrom == fact.Clause {
			r.wholeYearOver(d, link)
			r.noteYearly(d.Period, link.Period)
		}
		if d.PeriodFrom == fact.Nowhere && d.Modality != fact.Reported && r.ctx.sentences-r.ctx.expectedAt <= 1 && r.isFlow(d) && !r.ctx.expected.IsZero() {
			d.Period, d.PeriodFrom = r.ctx.expected, fact.Context // "Since May its forecast had been 57,000"
		}
		return
	}
	if (link == nil || f.SetApart(link.item, k) || f.Word(k+1) == text.To || f.Word(k+1) == text.At && f.Has(k-1, lexicon.Move)) && d.Measure != fact.Level && !(d.Measure == fact.Share && r.TimeBehind(f, k)) {
		if p := r.levelAhead(f, k, reference, tn); !p.IsZero() {
			d.Period, d.PeriodFrom = p, fact.Sentence
			if !d.Basis.Period.IsZero() {
				d.Basis = relativeBasis(d.Period, d.Basis.Period)
			}
			return
		}
	}
	r.findTime(f, k, t, d, link, year, reference, tn)
	if p := r.ctx.mainPeriod; d.Period.IsZero() && d.PeriodFrom == fact.Nowhere && d.Modality == fact.Target && r.isFlow(d) && p.MonthCount() == 12 && p.End <= r.cal.Published && r.SetOutWith(f, k) {
		d.Period, d.PeriodFrom = p, fact.Context // "It began with a goal of 2.71 million", in a report on the year
	}
	r.timePace(f, k, d)
	from := d.PeriodFrom
	if from == fact.Sentence && link != nil && link.sentenceNo == d.sentenceNo && link.Metric == d.Metric && link.Period == d.Period {
		from = link.PeriodFrom
	}
	if d.Measure == fact.Change && (from == fact.Nowhere || from == fact.Context) && r.isFlow(d) && d.Modality == fact.Reported {
		if p := r.yearAfter(d.Basis.Period); !p.IsZero() && (p.MonthCount() < 12 || d.Period.IsZero() || d.Period.End == p.End) {
			d.Period, d.PeriodFrom = p, fact.Clause
			if link != nil && link.sentenceNo == d.sentenceNo && link.Metric == d.Metric && link.PeriodFrom != fact.Clause && (link.Period.IsZero() || link.Period.End == p.End) {
				link.Period, link.PeriodFrom = p, fact.Sentence // "XPeng delivered 120,757 cars, 23 percent more than in 2021"
			}
		}
	}
	r.ofOneMonth(d)
	if same := d.Basis.Kind == "" && r.countsFromOwn(d); d.Measure == fact.Change && (same || !d.Basis.Period.IsZero()) {
		if same && !d.Period.IsZero() {
			d.Basis.Period = r.cal.Resolve(d.against, d.Period, calendar.Past) // counts from the change's own
		}
		if !r.isSession(d) || !endsMonth(d.Basis.Period) {
			d.Basis = relativeBasis(d.Period, d.Basis.Period)
		}
	}
}

// foreseenJust returns the time of what the sentence before expects where all that this one holds against it is the year before:
// "expects a profit of 730 billion yen for the year to March. A year earlier it made 590 billion".
func (r *Resolver) foreseenJust(f *clause.Frame) fact.Period {
	c, n := &r.ctx, len(r.drafts)
	if len(f.Timings) != 1 || n == 0 || c.expectedAt != c.sentences-1 || c.periodAt >= c.sentences-1 {
		return fact.Period{}
	}
	d, w := &r.drafts[n-1], f.Timings[0].When
	if !w.IsBaseline() || r.whenBasis(w).Kind != "yoy" || d.sentenceNo != c.sentences-1 || d.Modality == fact.Reported || d.Period != c.expected || !d.Period.WholeMonths() {
		return fact.Period{}
	}
	return d.Period
}

// likeNamed returns the quarter or month that the sentence names first where it names the same one of another year behind:
// "expects to break even in the first quarter, after earning $2.8 billion in the same quarter of 2024".
func (r *Resolver) likeNamed(f *clause.Frame) fact.Period {
	if len(f.Timings) != 2 || f.Timings[1].When.Form != mention.Same || f.Timings[0].Said || f.Timings[0].When.IsBaseline() {
		return fact.Period{}
	}
	p := r.cal.Resolve(f.Timings[0].When, r.ctx.period, calendar.Past)
	if n := calendar.MonthsIn(f.Timings[1].When.Span); n == 0 || n != p.MonthCount() {
		return fact.Period{}
	}
	return p
}

// monthsAhead is how many months before it comes into force a rate is told of in the present tense.
const monthsAhead = 4

// comesSoon reports whether a rate is told in the present tense of a day or month without a year that lies ahead: "On November 1 a 25%
// tariff takes effect", in October.
func (r *Resolver) comesSoon(f *clause.Frame, k int, d *draft) bool {
	m := r.Vocabulary(d.Metric)
	if m == nil || !m.Levied || d.Measure != fact.Level || f.Roles[k].Base {
		return false
	}
	_, month, _ := r.cal.Published.YMD()
	for i := range f.Timings {
		w := f.Timings[i].When
		if w.Form != mention.Day && w.Form != mention.Month || w.Year != 0 || w.HasShift || w.Shift != 0 || f.Timings[i].Compared || f.Timings[i].Said {
			continue
		}
		if ahead := w.Number - month; ahead > 0 && ahead <= monthsAhead || ahead+12 <= monthsAhead {
			return !r.pastIn(f, f.Runs[k]) && !r.pastIn(f, f.Runs[f.Timings[i].Item])
		}
	}
	return false
}

// pastIn reports whether a verb in the past stands in the run.
func (r *Resolver) pastIn(f *clause.Frame, run int) bool {
	for i := f.Starts[run]; i < f.Ends[run]; i++ {
		if f.Runs[i] != run || f.Items[i].Name != nil || f.Items[i].Quantity != 0 {
			continue
		}
		describes := f.Has(i+1, lexicon.ScopeCue) || f.Has(i+1, lexicon.UnitWord) || f.Has(i+1, lexicon.MetricCue) // "imported trucks"
		if clause.HasSuffix(f.Text(i), "ed") && !describes || f.Has(i, r.PastKind) && !f.Has(i, lexicon.Preposition) {
			return true
		}
	}
	return false
}

// setAgainst reports whether what was expected at items[k] is held against what came of it, and so is of
// the same time: "second-quarter revenue of 12.1 billion euros vs. an estimate of 11.7 billion".
func (r *Resolver) setAgainst(f *clause.Frame, result, k int) bool {
	for i := k - 1; i > result && i >= k-5; i-- {
		switch w := f.Word(i); {
		case w == text.From, w == text.On, w == text.Over:
		case r.Comparative(f, i):
			return true
		}
	}
	return false
}

// findTime looks for when the figure holds: in its own words, at the beginning of its clause, in the
// statement that it hangs on, in the sentence, and in what was told before. year is that which it is
// aimed at for, if any.
func (r *Resolver) findTime(f *clause.Frame, k int, t *pattern.Template, d, link *draft, year, reference fact.Period, tn calendar.Tense) {
	if link != nil && r.isSession(link) && !r.isSession(d) {
		link = nil // "shares plunge 9% amid a 48% profit decline": of the quarter, and not of that day
	}
	if o := r.tradedAlike(f, k, d); o != nil {
		d.Period, d.PeriodFrom, d.Basis = o.Period, fact.Context, o.Basis
		return
	}
	if p := r.nextAlone(f, k, d); !p.IsZero() {
		d.Period, d.PeriodFrom = p, fact.Clause
		return
	}
	p, from := r.ownTiming(f, k, d, reference, tn)
	if !year.IsZero() && (from == fact.Nowhere || p.MonthCount() < 12) {
		d.Period, d.PeriodFrom = year, fact.Clause
	} else if from != fact.Nowhere {
		d.Period, d.PeriodFrom = p, from
		if s := r.Vocabulary(d.Metric); s != nil && s.Stock && link != nil && link.sentenceNo == d.sentenceNo && link.Period == fact.Day(p.End) {
			d.Period = link.Period // "ended the year with 5,200 chargers at 1,050 stations"
		}
	} else if p := r.setOutInBracket(f, k, d); !p.IsZero() {
		d.Period, d.PeriodFrom = p, fact.Sentence
	} else if r.isSession(d) && d.Measure == fact.Change && link != nil && r.isSession(link) && link.Measure == fact.Change && link.Period.MonthCount() > 0 && f.Runs[link.item] != f.Runs[k] {
		if d.Period = r.fromBefore(f, d, nil); !d.Period.IsZero() { // "The stock, down 6% this year, gained 3.4%"
			d.PeriodFrom = fact.Context
		}
	} else if d.Modality != fact.Reported && r.SomeDay(f, k) {
		d.PeriodFrom = fact.Clause // "in the long run the board wants more than 20 percent"
	} else if p := r.nextOne(f, k, d, link); !p.IsZero() {
		d.Period, d.PeriodFrom = p, fact.Clause
	} else if (d.Modality == fact.Target || d.Modality == fact.Forecast) && !r.lastAim(d).IsZero() && r.OnSameDay(f, k) {
		d.Period, d.PeriodFrom = r.lastAim(d), fact.Clause // "and 80 percent by then"
	} else if d.Modality == fact.Target && r.OnSameDay(f, k) && link != nil && link.Modality == fact.Reported {
		d.PeriodFrom = fact.Clause // when nobody said
	} else if p := r.clauseOpening(f, k, d, link, reference, tn); !p.IsZero() {
		d.Period, d.PeriodFrom = p, fact.Clause
	} else if p := r.sameColumn(f, k); !p.IsZero() && r.isFlow(d) && d.Modality == fact.Reported && (d.Measure == fact.Level || f.Word(f.Starts[f.Runs[k]]) == text.Semicolon) {
		d.Period, d.PeriodFrom = p, fact.Sentence
	} else if p := r.timeOfClauseBefore(f, k, d, link, reference, tn); !p.IsZero() {
		d.Period, d.PeriodFrom = p, fact.Sentence
	} else if link != nil && link.Modality == fact.Reported && r.isAimed(d) && r.isStock(d) && d.Measure == fact.Level && link.Period.Start == link.Period.End && link.Period.End <= r.cal.Published {
		d.Period, d.PeriodFrom = r.aimedAhead(f, k, d) // "had 623 stations on Sunday, on course for the 700 it set itself for the end of this year"
	} else if link != nil && !link.Period.IsZero() && !r.heldByDuty(link, d) && (d.Measure != fact.Level && !r.isSession(d) || link.Metric == d.Metric || link.part && r.isFlow(link) && r.isFlow(d)) {
		d.Period, d.PeriodFrom = link.Period, fact.Sentence
		if link.Metric != d.Metric {
			d.Period = r.heldAt(d, link.Period)
		}
	} else if link != nil && d.Modality == fact.Reported && link.sentenceNo == d.sentenceNo && r.isFlow(d) && r.isFlow(link) && len(f.Timings) == 1 && clause.Opens(f, f.Timings[0].Item) && f.Timings[0].When.IsBaseline() && r.HasOwnFigure(f, k-2) {
		d.Period, d.PeriodFrom = link.Period, fact.Sentence // "A year ago it reported a profit of $17 million on revenue of $9.1 million"
	} else if d.Modality == fact.Reported && r.isStock(d) && !r.ctx.stockDay.IsZero() && r.OnSameDay(f, k) {
		d.Period, d.PeriodFrom = r.ctx.stockDay, fact.Clause
	} else if r.isStock(d) && r.AtPresent(f, k) {
		if d.PeriodFrom = fact.Clause; d.Modality == fact.Reported {
			d.Period = fact.Day(r.countedAsOf(f, k).End) // "as of May 2, there are currently 931"
		}
	} else if p := r.openingLevel(f, k, d, reference, tn); !p.IsZero() {
		d.Period, d.PeriodFrom = p, fact.Sentence
	} else if p, from := r.sentenceTiming(f, k, d, reference, tn); from != fact.Nowhere {
		d.Period, d.PeriodFrom = r.heldAt(d, p), from
		if d.Measure == fact.Share && link != nil && link.Period.IsZero() && f.Apposed(link.item, k) {
			link.Period, link.PeriodFrom = p, from // "laid off 900 people, 24% of its workforce, in December"
		}
		if t.Sign == "link" && link != nil && link.Period.IsZero() {
			link.Period, link.PeriodFrom = p, from // the same change in percent
		}
	} else if link != nil && d.Measure != fact.Level && !r.isSession(d) {
		d.PeriodFrom = fact.Sentence
	} else if p := r.openedBase(f, k, d); !p.IsZero() {
		d.Period, d.PeriodFrom = p, fact.Sentence
	} else if d.Period = r.fromBefore(f, d, link); !d.Period.IsZero() {
		d.PeriodFrom = fact.Context
	}
}

// tradedAlike returns the move of somebody's shares that the one at items[k] only says the same of for those of another: "Tesla's
// stock is up 4% this year. GM's is up 45%, while Ford's is down 14%". It is nil for none.
func (r *Resolver) tradedAlike(f *clause.Frame, k int, d *draft) *draft {
	n := len(r.drafts)
	if n == 0 || d.Measure != fact.Change || !r.isSession(d) || len(f.Timings) > 0 {
		return nil
	}
	o := &r.drafts[n-1]
	if o.Metric != d.Metric || o.Measure != fact.Change || o.sentenceNo < d.sentenceNo-1 || o.Period.IsZero() {
		return nil
	}
	for i := k - 1; i > f.Starts[f.Runs[k]]; i-- {
		if f.Word(i) == text.Possessive && f.Has(i+1, lexicon.Auxiliary) {
			return o
		}
	}
	return nil
}

// heldByDuty reports whether the figure is a flow's, and the statement it hangs on a duty, which holds since some day: "Since July 5 the EU
// has levied a duty of 37.6%, and sales fell 16.1%".
func (r *Resolver) heldByDuty(link, d *draft) bool {
	m := r.Vocabulary(link.Metric)
	return m != nil && m.Levied && r.isFlow(d)
}

// aimedAhead returns the time to come that stands right behind the aim at items[k] in its run.
func (r *Resolver) aimedAhead(f *clause.Frame, k int, d *draft) (fact.Period, fact.Origin) {
	for i := range f.Timings {
		t := &f.Timings[i]
		if t.Item <= k || f.Runs[t.Item] != f.Runs[k] || r.QuantityBetween(f, k, t.Item) {
			continue
		}
		if p := r.cal.Resolve(t.When, fact.Period{}, calendar.Future); p.End > r.cal.Published {
			return r.aimedBy(f, k, d, t.When, p, fact.Period{}, calendar.Future), fact.Clause
		}
	}
	return fact.Period{}, fact.Nowhere
}

// lastAim returns the time of the last aim of the sentence, or else of those before.
func (r *Resolver) lastAim(d *draft) fact.Period {
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo == d.sentenceNo; i-- {
		if o := &r.drafts[i]; !o.dropped && o.Modality != fact.Reported && !o.Period.IsZero() {
			return o.Period
		}
	}
	return r.ctx.expected
}

// timeOfClauseBefore returns the time of the clause that a phrase with "with" goes on with, where that stands behind the statement
// which the figure hangs on: "after June, when they reached 8.3%, sales fell in July, with a return to a share of 3.4%".
func (r *Resolver) timeOfClauseBefore(f *clause.Frame, k int, d, link *draft, ref fact.Period, tn calendar.Tense) fact.Period {
	first := f.Starts[f.Runs[k]]
	if link == nil || link.sentenceNo != d.sentenceNo || link.item >= first || first < 2 || f.Word(first) != text.Comma || f.Word(first+1) != text.With || !r.isFlow(d) {
		return fact.Period{}
	}
	for i := len(f.Timings) - 1; i >= 0; i-- {
		t := &f.Timings[i]
		if t.Item > link.item && t.Item < first && f.Runs[t.Item] == f.Runs[first-1] && t.Attached < 0 && !t.Compared && !t.Said && !t.Rank {
			return r.cal.Resolve(t.When, ref, tn)
		}
	}
	return fact.Period{}
}

// dropEnd takes the time of something else from aid whose end is told of: "will take a charge in the third
// quarter after the end of a $7,500 tax credit".
func (r *Resolver) dropEnd(f *clause.Frame, k int, d *draft) {
	if d.PeriodFrom == fact.Sentence && r.is(d, lexicon.Aid) && r.EndOf(f, k) {
		d.Period, d.PeriodFrom = fact.Period{}, fact.Nowhere
	}
}

// openedBase returns the time before that the sentence opens with and a level before items[k] has, where a second verb
// goes on: "A year ago Tesla delivered 184,800 cars and produced 180,338".
func (r *Resolver) openedBase(f *clause.Frame, k int, d *draft) fact.Period {
	if d.Measure != fact.Level || !r.isFlow(d) || len(f.Timings) != 1 || f.Timings[0].Item != 0 || f.Word(f.Starts[f.Runs[k]]) != text.And {
		return fact.Period{}
	}
	for i := range k {
		if ro := &f.Roles[i]; ro.Draft > 0 && ro.Base {
			if p := &r.drafts[ro.Draft-1]; p.Measure == fact.Level && p.Subject == d.Subject && r.isFlow(p) {
				return p.Period
			}
		}
	}
	return fact.Period{}
}

// countsFromOwn reports whether what the change compares with counts back from its own
// period: "the same period of 2023", "the three months before" of a quarter.
func (r *Resolver) countsFromOwn(d *draft) bool {
	w := d.against
	return w != nil && (w.Form == mention.Same || w.Form == mention.Ago && w.Span == mention.SpanMonth && w.Count == d.Period.MonthCount())
}

// timePace settles the time of what is aimed at or expected by the year or the month and
// has no time of its own, which is none that was spoken of: "annual deliveries are expected
// to reach", "monthly sales of".
func (r *Resolver) timePace(f *clause.Frame, k int, d *draft) {
	if d.Modality == fact.Reported || !r.isFlow(d) || d.Measure != fact.Level || d.PeriodFrom != fact.Context || d.metricEntry == nil {
		return
	}
	pace := k - 1
	for ; pace > 0 && f.Entry(pace, lexicon.MetricCue) != d.metricEntry; pace-- {
	}
	pace--
	if pace < 0 {
		return
	}
	switch e, s := f.Entry(pace, lexicon.BasisWord), f.Entry(pace, lexicon.ScopeCue); {
	case e != nil && clause.Months(e.Basis) == 12 && d.Period.MonthCount() < 12:
		d.Period = fact.Period{}
		if d.Modality == fact.Forecast {
			d.Period = fact.YearOf(r.cal.Published.Year())
		}
	case s != nil && s.Scope.Per != "":
		d.Period, d.Scope.Per = fact.Period{}, s.Scope.Per
	}
}

// aimOfYear returns the year that the figure is aimed at or expected for where the aim is named
// as the year's: "cut its full-year forecast in half, to 2 percent", "its 350,000-unit annual
// target". One that was met or missed is of the year spoken of.
func (r *Resolver) aimOfYear(f *clause.Frame, k int, d *draft, ref fact.Period) fact.Period {
	if d.Modality != fact.Target && d.Modality != fact.Forecast {
		return fact.Period{}
	}
	yearly := f.YearlyAim(k + 2)
	for i := k - 1; i >= 0 && !yearly && f.Weight[f.Runs[i]] < clause.AtSemicolon; i-- {
		if q := f.QuantityAt(i); q != nil && f.Visible(i, k) && !clause.IsRatio(q) && f.Word(k-1) != text.To {
			break
		}
		yearly = f.YearlyAim(i)
	}
	if !yearly {
		yearly = f.ListsYearlyAims(k)
	}
	switch {
	case !yearly:
		return fact.Period{}
	case d.cueOver && !ref.IsZero():
		return r.cal.SpanAround(ref, 12)
	}
	return r.cal.SpanAround(fact.Day(r.cal.Published), 12)
}

// setOutInBracket returns the period right before the bracket that the number at items[k] stands in, where that is of what the
// bracket sets out: "431,594 units in August 2021 (401,480 domestic and 30,114 exports)".
func (r *Resolver) setOutInBracket(f *clause.Frame, k int, d *draft) fact.Period {
	open := f.Bracket(k)
	if open < 2 || d.Measure != fact.Level || f.WhenAt(open-1) == nil || !r.isFlow(d) {
		return fact.Period{}
	}
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo == r.ctx.sentences; i-- {
		whole := &r.drafts[i]
		if whole.item >= open {
			continue
		}
		if f.Runs[whole.item] != f.Runs[open-1] || whole.Measure != fact.Level || whole.Unit != d.Unit || !r.isFlow(whole) || whole.Value <= d.Value || whole.PeriodFrom != fact.Clause {
			return fact.Period{}
		}
		return whole.Period
	}
	return fact.Period{}
}

// ownTiming returns the period at the figure or in its run.
func (r *Resolver) ownTiming(f *clause.Frame, k int, d *draft, ref fact.Period, tn calendar.Tense) (fact.Period, fact.Origin) {
	run := f.Runs[k]
	var best *clause.Timing
	if p := r.openingBaseline(f, k, d, ref); !p.IsZero() {
		f.Roles[k].Base = true
		return p, fact.Sentence
	}
	if t := r.RelativeTiming(f, run); t != nil && r.statedAt(f, k, t, d) {
		return fact.Period{}, fact.Nowhere
	} else if t != nil && t.When.IsBaseline() && d.Measure == fact.Level {
		return r.cal.Resolve(t.When, ref, calendar.Past), fact.Clause // "than a year ago, when it set a record for May"
	}
	if t := f.InsetTiming(k); t != nil {
		return r.cal.Resolve(t.When, ref, calendar.Past), fact.Clause
	}
	for i := range f.Timings {
		t := &f.Timings[i]
		if t.Attached == k && !t.Said && !r.statedAt(f, k, t, d) && (!r.oneDay(f, t, d) || r.isSession(d) && t.When.Lead == mention.NoLead) && !r.ofMaking(f, t, d) { // "hit a peak of $479 in December"
			f.Roles[k].Base = f.Roles[k].Base || t.When.IsBaseline()
			p := r.tradedUntil(t.When, d, r.inYear(f, t, d, r.cal.Resolve(t.When, ref, tn), tn))
			if t.Item == k-2 && t.When.Form == mention.Year && ref.MonthCount() < 12 && ref.WholeMonths() && !ref.IsZero() {
				p = ref.ShiftMonths(12 * (p.Start.Year() - ref.End.Year())) // "(2024: 20,055 cars)" is of the same month
			}
			if t.Item == k-2 && f.Word(t.Item+1) == text.Colon && f.Word(t.Item-1) == text.OpenParen && !ref.IsZero() && p == calendar.ShiftYears(ref, -1) {
				f.Roles[k].Base = true // "593,400 (2024: 528,300; +12.3 percent)"
			}
			return r.aimedBy(f, k, d, t.When, p, ref, tn), fact.Clause
		}
		if t.Attached >= 0 && !(r.isStock(d) && (atDay(t.When) || d.Modality != fact.Reported) && f.ComesWith(k, t.Attached)) || f.Runs[t.Item] != run || !r.bears(f, k, t, d, ref, tn) {
			continue
		}
		between := t.Item > k && r.QuantityBetween(f, k, t.Item)
		planned := t.When.Lead == mention.By && d.Modality != fact.Reported
		stock := r.isStock(d) && (atDay(t.When) || t.Item > k && best == nil && t.When.Lead == mention.NoLead) // "850 stalls at 190 sites in April"
		if t.Item < k || (best == nil || planned) && (!between || planned || stock) || between && stock {
			best = t
		}
	}
	if best == nil {
		best = r.openedTiming(f, k, d, ref, tn)
	}
	if best == nil {
		if t := r.RelativeTiming(f, run); t != nil {
			return r.monthOfYear(f, t, r.cal.Resolve(t.When, ref, calendar.Past)), fact.Clause
		}
		return fact.Period{}, fact.Nowhere
	}
	p := r.cal.Resolve(best.When, ref, tn)
	p = r.tradedUntil(best.When, d, p)
	if best.Closes && r.isStock(d) && !p.IsZero() {
		return fact.Day(p.End), fact.Clause
	}
	if best.When.Edge == mention.End && (r.grewUntil(f, k, d) || f.Word(best.Item-1) == text.To && r.isFlow(d) && d.Modality == fact.Reported) && !p.IsZero() {
		return fact.Period{Start: fact.YearOf(p.End.Year()).Start, End: p.End}, fact.Clause
	}
	return r.aimedBy(f, k, d, best.When, p, ref, tn), fact.Clause
}

// atDay reports whether the period is a day, at which all that is counted before it stood: "6,473 stations
// with 59,596 connectors as of 30 June".
func atDay(w *mention.When) bool {
	return w.Edge == mention.End || w.Lead == mention.AsOf || w.Form == mention.Day
}

// aimedBy returns the period of what is to come by p, which w names: by the end of a year is in it.
func (r *Resolver) aimedBy(f *clause.Frame, k int, d *draft, w *mention.When, p, ref fact.Period, tn calendar.Tense) fact.Period {
	if w.Edge != mention.End || d.Modality == fact.Reported || f.Roles[k].Base || !flowsIn(w) {
		return p
	}
	whole := *w
	whole.Edge = mention.Whole
	return r.cal.Resolve(&whole, ref, tn)
}

// wholeOfAim gives what was aimed at or expected as a year began that whole year: "at the beginning
// of the year it had expected to sell 2.6 million".
func (r *Resolver) wholeOfAim(f *clause.Frame, d *draft) {
	if d.Modality == fact.Reported || !r.isFlow(d) || d.Period.IsZero() || d.Period.Start != d.Period.End {
		return
	}
	for i := range f.Timings {
		w := *f.Timings[i].When
		if w.Edge != mention.Start || !flowsIn(&w) || r.cal.Resolve(&w, r.ctx.period, calendar.Past) != d.Period {
			continue
		}
		w.Edge = mention.Whole
		d.Period = r.cal.Resolve(&w, r.ctx.period, calendar.Past)
		return
	}
}

// tradedUntil returns p up to the day of publication, where what no statistics count by the month is
// told of to date: "have dropped 30% year to date", "has recalled 4.5 million cars so far this year".
func (r *Resolver) tradedUntil(w *mention.When, d *draft, p fact.Period) fact.Period {
	if w.Form == mention.ToDate && !p.IsZero() && (r.isSession(d) || d.Metric == "recall" || d.Metric == "orders") && !r.cal.Published.IsZero() {
		p.End = r.cal.Published
	}
	return p
}

// grewUntil reports whether the figure is of what flowed until a day and is compared
// with as long a time before, which began with the year: "by the end of August sales had
// risen 44% to 199,000".
func (r *Resolver) grewUntil(f *clause.Frame, k int, d *draft) bool {
	if !r.isFlow(d) || d.Modality != fact.Reported {
		return false
	}
	if d.Measure == fact.Change {
		return true
	}
	link := r.link(f, k, d, false)
	return link != nil && link.Measure == fact.Change && f.Runs[link.item] == f.Runs[k] && f.Word(k-1) == text.To
}

// monthOfYear returns the month in the year p where one stands right before: "the strongest March since 2019, when".
func (r *Resolver) monthOfYear(f *clause.Frame, t *clause.Timing, p fact.Period) fact.Period {
	if w := f.WhenAt(t.Item - 1); t.When.Form == mention.Year && t.When.Lead == mention.Since && w != nil && w.Form == mention.Month && w.Year == 0 && !p.IsZero() {
		if m := r.cal.Resolve(w, fact.Period{}, calendar.Past); !m.IsZero() {
			return fact.MonthOf(p.Start.Year(), m.Start.Month())
		}
	}
	return p
}

// inYear returns the part of the year p that the sentence has spoken of: "Bus sales
// in September rose from 301 in 2011 to 324 in 2012".
func (r *Resolver) inYear(f *clause.Frame, t *clause.Timing, d *draft, p fact.Period, tn calendar.Tense) fact.Period {
	if t.When.Form != mention.Year || t.When.Year == 0 || t.When.Fiscal || t.When.Edge != mention.Whole || f.Word(t.Item-1) == text.Of && f.Word(t.Item-2) == r.Words.Whole || f.SaysFullYear(t.When) {
		return p // "44 percent in the nine months, from 53 percent in the whole of 2021"
	}
	for i := range f.Timings {
		o := &f.Timings[i]
		if o.Item == 0 && r.SpeaksIn(f, t.Item) || r.isAimed(d) && r.momentary(o.When) && f.Tokens[o.When.First].Word != text.For {
			continue // "In February it told investors to expect 9,000, compared to 8,500 in 2023"
		}
		if r.datesEvent(o.Item) {
			continue // "sales are to begin in the third quarter, and Kia plans to sell 60,000 in 2027"
		}
		if o.Item >= t.Item || o.Attached >= 0 || o.Compared || o.Said || o.Rank || o.When.Year != 0 || o.When.HasShift || !f.Visible(o.Item, t.Item) || f.Weight[f.Runs[t.Item]] >= clause.AtContrast && f.Runs[o.Item] != f.Runs[t.Item] {
			continue
		}
		if part := r.cal.Resolve(o.When, fact.Period{}, tn); part.WholeMonths() && part.MonthCount() < 12 && !part.IsZero() {
			return part.ShiftMonths(12 * (p.Start.Year() - part.End.Year()))
		}
	}
	return p
}

// datesEvent reports whether the time at items[i] of the sentence is that of a milestone it tells.
func (r *Resolver) datesEvent(i int) bool {
	for n := len(r.drafts) - 1; n >= 0 && r.drafts[n].sentenceNo == r.ctx.sentences; n-- {
		if d := &r.drafts[n]; d.Measure == fact.Event && d.item == i {
			return true
		}
	}
	return false
}

// flowsIn reports whether the period is so long that what is to have come by its
// end is what is to come in it.
func flowsIn(w *mention.When) bool {
	switch w.Form {
	case mention.Year, mention.Quarter, mention.Half:
		return true
	}
	return w.Form == mention.Anaphor && w.Span == mention.SpanYear
}

// isStock reports whether the metric holds at a day.
func (r *Resolver) isStock(d *draft) bool {
	m := r.Vocabulary(d.Metric)
	return m != nil && m.Stock
}

// lasting reports whether the metric is of something that holds for long, so
// that a period of another clause says nothing of it.
func (r *Resolver) lasting(d *draft) bool {
	if d.Measure == fact.Change || d.Measure == fact.Share && r.isStock(d) {
		return false // "laid off 24% of its workforce in December"
	}
	return r.is(d, lexicon.Lasting) || r.isProduct(d.Metric)
}

// builtFor reports whether the figure is of what a plant can do as long as it stands.
func (r *Resolver) builtFor(d *draft) bool {
	m := r.Vocabulary(d.Metric)
	return m != nil && m.Sited && m.Is(lexicon.Lasting) && !m.Announced
}

// sameOfYear returns the part of last year, p, that a figure of less than a
// year is compared with where amounts as large are set side by side: "4,03,003
// units in June, 31 per cent above last year's 3,06,719".
func (r *Resolver) sameOfYear(t *clause.Timing, d, link *draft, p fact.Period) fact.Period {
	if link != nil && p == link.Period && t.When.Form == mention.Month && t.When.Shift < 0 {
		return p.ShiftMonths(-12) // "602,000 from 569,000 sold last September"
	}
	if link == nil || t.When.Form != mention.Year || !t.When.HasShift || t.When.Edge != mention.Whole || p.MonthCount() != 12 || r.is(d, lexicon.Aid) {
		return p // "4,000 euros since January, down from 5,000 last year"
	}
	if isWeek(link.Period) && t.When.YearShift == -1 {
		return calendar.ShiftYears(link.Period, -1)
	}
	n := link.Period.MonthCount()
	if n > 0 && p.Contains(link.Period) && link.Period.WholeMonths() && t.When.YearShift == -1 {
		return link.Period.ShiftMonths(-12) // in a report of January on the year that is over
	}
	alike := link.Measure == fact.Change || r.IsProfit(d.Metric) && r.IsProfit(link.Metric) || d.Value < 3*link.Value && link.Value < 3*d.Value
	if n == 0 || n >= 12 || !alike || !link.Period.WholeMonths() || p.Start.Year() != link.Period.Start.Year()-1 {
		return p
	}
	return link.Period.ShiftMonths(-12)
}

// noteYearly notes that the article compares with the year before where a base
// says so: "17.6%, up from 16.9% in May 2023".
func (r *Resolver) noteYearly(base, p fact.Period) {
	r.ctx.yearly = r.ctx.yearly || !p.IsZero() && base == p.ShiftMonths(-12)
}

// wholeYearOver gives a level that took its time over from before the whole year where the one that it is compared with is that of
// the whole year before: "Lucid delivered 3,099 cars in the fourth quarter. The total of 10,241 compares with 6,001 in 2023."
func (r *Resolver) wholeYearOver(d, link *draft) {
	p := d.Period.ShiftMonths(12)
	if link.PeriodFrom == fact.Context && link.Measure == fact.Level && d.Period.MonthCount() == 12 && link.Period.MonthCount() < 12 && p.Contains(link.Period) && link.Period.End == p.End && r.isFlow(link) {
		link.Period = p
	}
}

// yearAfter returns the period that a change is of where only that compared with
// is named, a part of last year: "down 2.3% on January to September 2023".
func (r *Resolver) yearAfter(base fact.Period) fact.Period {
	if n := base.MonthCount(); n < 2 || n > 12 || n < 12 && base.Start.Year() != base.End.Year() {
		return fact.Period{}
	}
	p := base.ShiftMonths(12)
	if p.End > r.cal.Published || p.End < r.cal.Published-100 {
		return fact.Period{}
	}
	return p
}

// ofOneMonth makes a change, and what the sentence tells at its time, one of a month where it is held against a month and the
// article spoke of a longer stretch: "This year 2.9 million were sold, 10 percent more than in July", "reached 28,984, a gain of 43
// percent on the month".
func (r *Resolver) ofOneMonth(d *draft) {
	whole := d.Period
	if d.Measure != fact.Change || d.Modality != fact.Reported || whole.MonthCount() < 2 || !r.isFlow(d) {
		return
	}
	y, m, _ := whole.End.YMD()
	month, base := fact.MonthOf(y, m), d.Basis.Period
	if d.Basis.Kind != "mom" && (base.MonthCount() != 1 || base != month.ShiftMonths(-1) && base != month.ShiftMonths(-12)) {
		return
	}
	for i := len(r.drafts) - 1; i >= 0 && r.drafts[i].sentenceNo == d.sentenceNo; i-- {
		if p := &r.drafts[i]; !p.dropped && p.Metric == d.Metric && p.Period == whole {
			p.Period, p.PeriodFrom = month, fact.Sentence
		}
	}
	d.Period, d.PeriodFrom = month, fact.Sentence
}

// isSession reports whether the metric is quoted by the day, so that it does not
// hold in what other figures do.
func (r *Resolver) isSession(d *draft) bool {
	m := r.Vocabulary(d.Metric)
	return m != nil && m.Session
}

// isFlow reports whether the metric adds up over a period.
func (r *Resolver) isFlow(d *draft) bool {
	m := r.Vocabulary(d.Metric)
	return m != nil && m.Flow
}
