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

// parallel returns the earlier change or share of the sentence whose words
// are meant again for the figure at items[k], which has none of its own:
// "a fall of 27.8%, France one of 24.3% and Italy 13.4%".
func (r *Resolver) parallel(f *clause.Frame, k int, q *mention.Quantity, m *pattern.Match) *clause.Role {
	if q.Unit == nil || !clause.Ratio(q.Unit.Dimension) || m.Rule.Template.Measure != fact.Level || q.IsMultiple {
		return nil
	}
	if f.OneIn(q) || r.levelOfRate(f, k, q) || m.First < m.Last && m.Rule.Template.Metric != "" {
		return nil // "of which 79 percent went to the United States, which levies 25 percent on them"
	}
	for i := k - 1; i >= 0; i-- {
		ro := &f.Roles[i]
		if ro.Q == nil {
			continue
		}
		if ro.Draft == 0 || ro.Q.Unit != q.Unit {
			if f.Items[i].Quantity != 0 && ro.Draft == 0 {
				continue
			}
			continue
		}
		if ms := ro.Rule.Template.Measure; ms == fact.Change || ms == fact.Share {
			return ro
		}
		if r.drafts[ro.Draft-1].Measure == fact.Share && (f.Bracket(i) > 0 && f.Bracket(k) > 0 || r.SharedOut(f, i, k)) {
			return ro // "BMW (6.6%) and Mercedes-Benz (5.5%)", where shares are spoken of
		}
		return nil
	}
	return nil
}

// levelOfRate reports whether a rate such as a margin is spoken of in the run.
func (r *Resolver) levelOfRate(f *clause.Frame, k int, q *mention.Quantity) bool {
	d := draft{}
	d.Measure = fact.Level
	e, _, from := r.cue(f, k, q, &d)
	return e != nil && from == fact.Clause
}

// rateReached reports whether the sentence speaks of a rate, and the figure is what it
// came to or from: "its operating margin improved, rising to -6.6% from -25.1%".
func (r *Resolver) rateReached(f *clause.Frame, k int, q *mention.Quantity) bool {
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
func (r *Resolver) afterRate(f *clause.Frame, k int, q *mention.Quantity) bool {
	for i := k - 1; i >= 0; i-- {
		if ro := &f.Roles[i]; ro.Draft > 0 {
			return r.drafts[ro.Draft-1].Measure == fact.Level && ro.Q.Unit == q.Unit
		}
	}
	return false
}

// toldBefore returns what the prior figure is compared with, where it is a base: a figure that
// goes on from it is of the time that is told of: "38%, against 22% a year earlier: 26% were
// electric". It is nil where the prior figure is none.
func (r *Resolver) toldBefore(f *clause.Frame, prior *clause.Role) *draft {
	if !prior.Base {
		return nil
	}
	for i := prior.Item - 1; i >= 0; i-- {
		if ro := &f.Roles[i]; ro.Draft > 0 && !ro.Base && r.drafts[ro.Draft-1].Measure == r.drafts[prior.Draft-1].Measure {
			return &r.drafts[ro.Draft-1]
		}
	}
	return nil
}

// repeatClaim makes a draft by the rule and with the sign of an earlier figure.
func (r *Resolver) repeatClaim(f *clause.Frame, k int, q *mention.Quantity, prior *clause.Role) {
	ro := &f.Roles[k]
	p := r.drafts[prior.Draft-1]
	ro.Rule, ro.Match = prior.Rule, pattern.Match{Rule: prior.Rule, First: k, Last: k}
	ro.Base = p.Measure != fact.Change && (r.isBase(f, k) || k > 1 && f.Word(k-1) == text.And && f.Roles[k-2].Base && f.Roles[k-2].Draft > 0) // "it had been 34,498 and 16.6%"
	d := draft{mention: ro.Found, item: k, headline: p.headline, sentenceNo: p.sentenceNo, metricEntry: p.metricEntry, owner: p.owner, growth: p.growth, takenBack: r.PutRight(f, k)}
	d.Fact = p.Fact
	d.Quantity = q.Quantity
	if down := r.MovedDown(f, k, prior.Item, p.Value < 0); p.Measure == fact.Change && !q.Signed && down {
		d.negate()
	}
	d.start, d.end = r.mentions[ro.Found-1].start, r.mentions[ro.Found-1].end
	d.sentenceStart, d.sentenceEnd = p.sentenceStart, p.sentenceEnd
	if e, at, _ := r.cue(f, k, q, &d); e != nil && at > prior.Item && at < k {
		d.metricEntry, d.Metric, d.metricFrom = e, r.metricOf(e, q, &d), fact.Clause // "and its operating profit 20 percent"
		if said := r.ChannelOf(f, at); said != "" {
			d.Scope.Channel = said // "retail sales were up 15%, fleet sales 34%"
		}
	}
	if country := r.nationwide(f, k, p.who()); country != nil {
		d.give(clause.NameOf(country), fact.Clause)
	} else if s := r.saidAgain(f, k, &d); s != nil {
		d.give(s.who(), fact.Sentence)
	} else if n, ok := r.shareHolder(f, k, &d); ok {
		d.give(n, fact.Clause) // "44 percent were made by Tesla, while 40 percent were made by Kia"
	} else if n, at, ok := r.ofAll(f, k); ok && at > prior.Item {
		d.give(n, fact.Clause) // "4.4 percent of its average price, well under the industry's 7 percent"
		d.ofAll, d.Scope.Market = true, ""
	} else if n, ok := r.shareOfPlace(f, k, &d); ok {
		d.give(n, fact.Clause)
	} else if n, ok := r.chosenSince(f, k, prior.Item); ok {
		d.give(n, fact.Clause) // "the former 25.4 percent, the latter 24.5"
	} else if n, at, ok := r.candidate(f, k, &d); ok && f.Runs[at] > f.Runs[prior.Item] {
		d.give(n, fact.Clause)
	} else if n, ok := r.beside(f, k); ok {
		r.giveBeside(f, k, n, &d)
	} else if n, ok := r.clausePlace(f, k, &d); ok {
		d.give(n, fact.Clause)
	} else if n, ok := r.ownerAfter(f, k); ok {
		d.give(n, fact.Clause)
		if d.ofAll = f.Word(k+1) == text.For && f.Word(k+3) == r.Words.Industry; d.ofAll {
			d.Scope.Market = "" // "4 percent, compared with 6.9 percent for the industry"
		}
	} else if there := r.comparedThere(f, k, &d, &p); there != nil {
		d.give(clause.NameOf(there), fact.Clause)
	} else if n, ok := r.placeInTurn(f, k, &r.drafts[prior.Draft-1]); ok {
		d.give(n, fact.Clause)
	}
	if p := r.drafts[prior.Draft-1]; d.who().Is(lexicon.Place) && !d.ofAll && (!p.who().Is(lexicon.Place) || p.Measure == fact.Share && d.Subject != p.Subject && f.Word(k-2) == text.In) && r.Lex.Named(p.Scope.Market) != nil {
		d.Scope.Market = d.Subject // "growth in Europe of 4 percent and South America of 15 percent"
		d.give(p.who(), fact.Sentence)
	}
	if p := r.drafts[prior.Draft-1]; r.is(&p, lexicon.Outbound) && d.who().Is(lexicon.Place) && p.who().Is(lexicon.Place) && d.Subject != p.Subject && r.Lex.Named(p.Scope.Market) != nil {
		d.Scope.Market, d.Metric, d.metricEntry = d.Subject, p.Metric, p.metricEntry // "the United States took 79 percent, Canada 11"
		d.give(p.who(), fact.Sentence)
	}
	if d.Subject != p.Subject && r.KindOfName(f, prior.Item) {
		d.Scope.Powertrain, d.Scope.Segment = "", ""
	}
	r.repeatScope(f, k, prior.Item, &d)
	if world := r.Lex.Named(d.Scope.Market); world != nil && world.Is == "world" && d.who().Is(lexicon.Place) && world != d.owner {
		d.Scope.Market = "" // "16 percent in Europe, 25 percent in China and 11 percent globally"
		d.give(clause.NameOf(world), fact.Clause)
	}
	if i := k - 1; d.who().Is(lexicon.Maker) && i == opensRun(f, f.Runs[k]) && f.PlaceAt(i) && f.Items[i].Role == lexicon.Plain && r.Lex.Named(d.Scope.Market) != nil {
		d.Scope.Market = f.Items[i].Name.Name // "Europe slid 5.6 percent and China 33 percent"
	}
	if e := d.metricEntry; e != nil && d.metricFrom == fact.Clause && clause.HomeOrAway(e.Scope.Market) && clause.HomeOrAway(d.Scope.Market) {
		d.Scope.Market = e.Scope.Market // "domestic sales climbed 3.8 percent and overseas sales 1 percent"
	}
	if d.Measure == fact.Share && r.partGoes(f, k) {
		d.Scope.Channel = r.channelAt(f, k+2)
	}
	if d.Measure == fact.Change {
		old := d.Basis
		d.Basis, d.growth = fact.Basis{}, false
		r.basis(f, k, &ro.Match, &d)
		if d.growth {
			d.Basis, d.growth = old, p.growth
		}
	}
	if ro.Base {
		d.Period, d.PeriodFrom = fact.Period{}, fact.Nowhere
		if r.baseTiming(f, k, &d, &p, p.Period); d.Period.IsZero() {
			d.Period, d.PeriodFrom = p.Period, p.PeriodFrom
		} else if d.PeriodFrom == fact.Clause {
			r.noteYearly(d.Period, p.Period)
		}
	} else if pp, from := r.ownTiming(f, k, &d, p.Period, calendar.Past); from != fact.Nowhere {
		d.Period, d.PeriodFrom = pp, from
		if from == fact.Clause {
			r.noteYearly(pp, p.Period)
		}
	} else if pp := r.clauseOpening(f, k, &d, &p, p.Period, calendar.Past); !pp.IsZero() {
		d.Period, d.PeriodFrom = pp, fact.Sentence // "; as recently as April, it had 52 percent"
	} else if pp := r.levelAhead(f, k, p.Period, calendar.Past); f.Word(k+1) == text.To && !pp.IsZero() {
		d.Period, d.PeriodFrom = pp, fact.Sentence // "and by 30 percent to 717,537 year-to-date"
	} else if told := r.toldBefore(f, prior); told != nil {
		d.Period, d.PeriodFrom = told.Period, told.PeriodFrom
	} else if prior.Base && p.PeriodFrom == fact.Context && f.Word(k-1) == text.To && f.Word(prior.Item-1) == text.From {
		d.Period = r.carriedPeriod(f, &d) // "from 7.7 percent of the market to 7.3"
	}
	if !d.Basis.Period.IsZero() {
		d.Basis = relativeBasis(d.Period, d.Basis.Period)
	}
	if r.isBase(f, k) && !d.Period.IsZero() && r.pastBase(f, k, &d) {
		d.Modality = fact.Reported
	} else if r.standsNow(f, k, &d) {
		// "to 25 percent by 2027, from 7 percent now"
	} else if e := r.CueBefore(f, k); e != nil {
		d.Modality = e.Modality // "an increase of 40%, having said it aimed for 50%"
	} else if e := r.ModalCue(f, k+1, false); e != nil {
		d.Modality = e.Modality // "a share of 22 percent, below the 28 percent target"
	}
	r.drafts = append(r.drafts, d)
	ro.Draft = len(r.drafts)
	r.mentions[ro.Found-1].draft = ro.Draft
	r.mentions[ro.Found-1].quantity = d.Quantity
}
