package resolve

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/text"
)

// parallel returns the earlier change or share of the sentence whose words
// are meant again for the figure at items[k], which has none of its own:
// "a fall of 27.8%, France one of 24.3% and Italy 13.4%".
func (r *Resolver) parallel(f *frame, k int, q *mention.Quantity, m *pattern.Match) *role {
	if q.Unit == nil || !ratio(q.Unit.Dimension) || m.Rule.Template.Measure != fact.Level || q.IsMultiple {
		return nil
	}
	if r.levelOfRate(f, k, q) || m.First < m.Last && m.Rule.Template.Metric != "" {
		return nil // "of which 79 percent went to the United States, which levies 25 percent on them"
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
		if r.drafts[ro.draft-1].Measure == fact.Share && (f.bracket(i) > 0 && f.bracket(k) > 0 || r.sharedOut(f, i, k)) {
			return ro // "BMW (6.6%) and Mercedes-Benz (5.5%)", where shares are spoken of
		}
		return nil
	}
	return nil
}

// sharedOut reports whether a name stands between the two shares, whose the second is, and no
// word for anything else that is measured: "Kia follows with 14.3% and Fiat with 12.9%".
func (r *Resolver) sharedOut(f *frame, i, k int) bool {
	named := false
	for i++; i < k; i++ {
		if f.Has(i, lexicon.MetricCue) || f.Has(i, lexicon.Move) {
			return false
		}
		named = named || f.Items[i].Name != nil && f.Items[i].Name.Kind != lexicon.Body && f.Items[i].Role != lexicon.Adjective
	}
	return named
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

// movedDown reports whether the verb of the clause between an earlier change, down as
// given, and the figure at items[k] says that this one goes down: "lost 8 percent, whereas
// Kia gained, and that by 3 percent".
func (r *Resolver) movedDown(f *frame, k, prior int, down bool) bool {
	for i := k - 1; i > prior; i-- {
		if u := f.Use(i, lexicon.Move); u != nil && u.Role == lexicon.Verb && u.Sign != 0 && f.visible(i, k) && f.weight[f.runs[i]] >= atContrast {
			return u.Sign < 0
		}
	}
	return down
}

// toldBefore returns what the prior figure is compared with, where it is a base: a figure that
// goes on from it is of the time that is told of: "38%, against 22% a year earlier: 26% were
// electric". It is nil where the prior figure is none.
func (r *Resolver) toldBefore(f *frame, prior *role) *draft {
	if !prior.base {
		return nil
	}
	for i := prior.item - 1; i >= 0; i-- {
		if ro := &f.roles[i]; ro.draft > 0 && !ro.base && r.drafts[ro.draft-1].Measure == r.drafts[prior.draft-1].Measure {
			return &r.drafts[ro.draft-1]
		}
	}
	return nil
}

// repeatClaim makes a draft by the rule and with the sign of an earlier figure.
func (r *Resolver) repeatClaim(f *frame, k int, q *mention.Quantity, prior *role) {
	ro := &f.roles[k]
	p := r.drafts[prior.draft-1]
	ro.rule, ro.match = prior.rule, pattern.Match{Rule: prior.rule, First: k, Last: k}
	ro.base = p.Measure != fact.Change && r.isBase(f, k)
	d := draft{mention: ro.found, item: k, headline: p.headline, sentenceNo: p.sentenceNo, metricEntry: p.metricEntry, owner: p.owner, growth: p.growth, takenBack: r.putRight(f, k)}
	d.Fact = p.Fact
	d.Quantity = q.Quantity
	if down := r.movedDown(f, k, prior.item, p.Value < 0); p.Measure == fact.Change && !q.Signed && down {
		d.negate()
	}
	d.start, d.end = r.mentions[ro.found-1].start, r.mentions[ro.found-1].end
	d.sentenceStart, d.sentenceEnd = p.sentenceStart, p.sentenceEnd
	if e, at, _ := r.cue(f, k, q, &d); e != nil && at > prior.item && at < k {
		d.metricEntry, d.Metric, d.metricFrom = e, r.metricOf(e, q, &d), fact.Clause // "and its operating profit 20 percent"
		if said := r.channelOf(f, at); said != "" {
			d.Scope.Channel = said // "retail sales were up 15%, fleet sales 34%"
		}
	}
	if s := r.saidAgain(f, k, &d); s != nil {
		d.give(s.who(), fact.Sentence)
	} else if n, at, ok := r.ofAll(f, k); ok && at > prior.item {
		d.give(n, fact.Clause) // "4.4 percent of its average price, well under the industry's 7 percent"
		d.ofAll, d.Scope.Market = true, ""
	} else if n, at, ok := r.candidate(f, k, &d); ok && f.runs[at] > f.runs[prior.item] {
		d.give(n, fact.Clause)
	} else if n, ok := r.beside(f, k); ok {
		r.giveBeside(f, k, n, &d)
	} else if n, ok := r.clausePlace(f, k, &d); ok {
		d.give(n, fact.Clause)
	} else if n, ok := r.ownerAfter(f, k); ok {
		d.give(n, fact.Clause)
	} else if n, ok := r.placeInTurn(f, k, &r.drafts[prior.draft-1]); ok {
		d.give(n, fact.Clause)
	}
	if d.Subject != p.Subject && r.kindOfName(f, prior.item) {
		d.Scope.Powertrain, d.Scope.Segment = "", ""
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
	if ro.base {
		d.Period, d.PeriodFrom = fact.Period{}, fact.Nowhere
		if r.baseTiming(f, k, &d, &p, p.Period); d.Period.IsZero() {
			d.Period, d.PeriodFrom = p.Period, p.PeriodFrom
		} else if d.PeriodFrom == fact.Clause {
			r.noteYearly(d.Period, p.Period)
		}
	} else if pp, from := r.ownTiming(f, k, &d, p.Period, past); from != fact.Nowhere {
		d.Period, d.PeriodFrom = pp, from
		if from == fact.Clause {
			r.noteYearly(pp, p.Period)
		}
	} else if pp := r.levelAhead(f, k, p.Period, past); f.Word(k+1) == text.To && !pp.IsZero() {
		d.Period, d.PeriodFrom = pp, fact.Sentence // "and by 30 percent to 717,537 year-to-date"
	} else if told := r.toldBefore(f, prior); told != nil {
		d.Period, d.PeriodFrom = told.Period, told.PeriodFrom
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

// kindOfName reports whether the kind of vehicle that the figure is of stands at the maker's name, so
// that the next one's is not of that: "Ram pickups were down 26 percent, and Jeep lost 19".
func (r *Resolver) kindOfName(f *frame, k int) bool {
	for i := k - 1; i > 0 && f.runs[i] == f.runs[k]; i-- {
		if n := f.Items[i-1].Name; r.vehicles(f, i) != nil && n != nil {
			return n.Kind == lexicon.Maker && f.Items[i-1].Role == lexicon.Plain
		}
	}
	return false
}

// channelOf returns the channel that the word for a metric at items[i] says.
func (r *Resolver) channelOf(f *frame, i int) string {
	for _, k := range [2]lexicon.Kind{lexicon.MetricCue, lexicon.ScopeCue} {
		if e := f.Entry(i, k); e != nil && e.Scope.Channel != "" {
			return e.Scope.Channel
		}
	}
	return ""
}
