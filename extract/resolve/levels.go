package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// noteFigures keeps what the figures of the sentence say of those to come, and reports whether one of
// them is a level that these go on about.
func (r *Resolver) noteFigures(f *clause.Frame, first int) bool {
	noted, latest := false, fact.Date(0)
	for i := first; i < len(r.drafts); i++ {
		d := &r.drafts[i]
		if d.dropped {
			continue
		}
		if d.Metric == "recall" && d.Measure == fact.Level && !d.who().Is(lexicon.Place) {
			r.noteRecalled(d)
		}
		r.noteExports(d)
		r.noteTop(f, d)
		r.noteTotal(d)
		r.noteUnit(d)
		if r.noteLevel(f, d, noted) {
			noted = true
		}
		r.noteMoved(d)
		r.noteSold(d)
		latest = r.notePeriod(f, d, latest)
	}
	return noted
}

// noteLevel keeps what the level is of, which changes and parts to come go on about, and reports
// whether it is the whole that does: the first of the sentence that is no part, as noted says of one
// before it.
func (r *Resolver) noteLevel(f *clause.Frame, d *draft, noted bool) bool {
	c, m := &r.ctx, r.Vocabulary(d.Metric)
	if d.Measure != fact.Level || m == nil || m.Counted || !m.Flow && !m.Stock && !(m.Local && m.Accepts("count")) {
		return false
	}
	if e := r.Lex.Named(d.Subject); e != nil {
		c.flowSubject = clause.NameOf(e)
	}
	if !c.led && f.Block == clause.InBody {
		c.lead, c.led, c.leadMetric = d.Scope, true, d.Metric
		c.firstOf = d.who()
		if !r.sited(d) && d.Modality == fact.Reported {
			c.made = site{place: d.Scope.Origin, owner: r.companyOf(d.who())}
		}
	}
	c.raised = ""
	r.noteMeasured(d.Metric)
	c.told = d.Scope
	c.ranked.note(c.block, d.Subject, clause.KindOf(&d.Scope))
	parts := takesApart(f) && clause.IsKind(&d.Scope) && d.Subject == c.scopeOf && c.scopeBlock == c.block
	if parts {
		c.scopeAt = c.sentences
	}
	if d.part || noted || parts { // the whole goes on, not its parts
		if !noted || !r.PartOfWhich(f, d.item) && !(m.Is(lexicon.Outbound) && r.IsTurnover(c.metric) && r.tackedOn(f, d.item)) {
			c.metric, c.unit = d.Metric, r.Lex.Units[d.Unit] // unlike "sold 78,906, of which 968 were exported"
		}
		r.noteSibling(f, d)
		return false
	}
	c.metric, c.scope, c.scopeOf, c.scopeAt, c.scopeBlock, c.unit = d.Metric, d.Scope, d.Subject, c.sentences, c.block, r.Lex.Units[d.Unit]
	if d.elsewhere {
		c.scope.Market = ""
	}
	c.channelOfMetric = d.metricEntry != nil && d.metricEntry.Scope.Channel != ""
	if d.Unit == fact.Vehicle && d.who().Is(lexicon.Maker) {
		c.level = max(c.level, d.Value)
	}
	return true
}

// tackedOn reports whether a "with" joins what items[k] counts to what was told before it: "sales of 31 million, with
// exports of 5.8 million".
func (r *Resolver) tackedOn(f *clause.Frame, k int) bool {
	i := f.Starts[f.Runs[k]]
	return f.Word(i) == text.With || f.Word(i) == text.Comma && f.Word(i+1) == text.With
}

// takesApart reports whether the sentence opens with what it divides: "Of these, 1.76 million were battery cars".
func takesApart(f *clause.Frame) bool {
	return (f.Word(0) == text.Of || f.Word(0) == text.Among) && f.StandsForThem(1)
}

// severalMarkets reports whether the sentence tells of more than one market, so that none
// of them goes on: "It delivered 18,300 in China and 18,500 in the USA."
func (r *Resolver) severalMarkets(first int) bool {
	market := ""
	for i := first; i < len(r.drafts); i++ {
		d := &r.drafts[i]
		if d.dropped || d.Scope.Market == "" || !r.IsTurnover(d.Metric) {
			continue
		}
		if market != "" && market != d.Scope.Market {
			return true
		}
		market = d.Scope.Market
	}
	return false
}

// noteSibling takes out of what goes on the kind of vehicle, and the channel, where the sentence
// gives the figure of another beside it: after "sold 3,500 vans and 46,000 sedans", and after
// "retail sales rose 15% and fleet sales 34%", all are meant.
func (r *Resolver) noteSibling(f *clause.Frame, d *draft) {
	s := &r.ctx.scope
	if d.part || d.Subject != r.ctx.scopeOf || r.isBaseDraft(f, d) {
		return
	}
	if d.Scope.Powertrain != "" && d.Scope.Powertrain != s.Powertrain {
		s.Powertrain = ""
	}
	if d.Scope.Segment != "" && d.Scope.Segment != s.Segment {
		s.Segment = ""
	}
	if d.Scope.Channel != "" && d.Scope.Channel != s.Channel {
		s.Channel = ""
	}
}

// giveQuarter gives the flows of a lead the quarter that it only mentions:
// "Despite beating first-quarter expectations, Ford earned $471 million".
func (r *Resolver) giveQuarter(f *clause.Frame, first int) {
	for i := first; i < len(r.drafts); i++ {
		d := &r.drafts[i]
		if m := r.Vocabulary(d.Metric); m != nil && m.Flow && !m.Session && d.Period.IsZero() && d.Modality == fact.Reported && !r.isBaseDraft(f, d) {
			d.Period, d.PeriodFrom = r.ctx.mainPeriod, fact.Context
		}
	}
}

// noteChange keeps the metric of a sentence's first change of a flow of vehicles
// where no level says it: "Registrations rose 3 percent. Hybrids gained 5".
func (r *Resolver) noteChange(f *clause.Frame, first int) {
	c, noted := &r.ctx, false
	for i := first; i < len(r.drafts) && !takesApart(f); i++ {
		d := &r.drafts[i]
		m := r.Vocabulary(d.Metric)
		if d.Measure == fact.Change && d.metricFrom == fact.Context && d.Metric == c.metric && d.Subject == c.scopeOf && !d.dropped && c.scopeBlock == c.block {
			c.scopeAt = c.sentences // "This is 8 percent more than a year ago. It is also …": it goes on
		}
		if d.dropped || d.Measure != fact.Change || d.metricFrom == fact.Context || d.Modality != fact.Reported || m == nil || !m.Flow || !m.Accepts("count") || d.Basis == (fact.Basis{}) && !d.growth {
			continue // what was not made goes on in no level
		}
		if noted {
			if r.sameFlow(d.Metric, c.metric) {
				r.noteSibling(f, d)
			}
			continue
		}
		c.metric, c.unit, c.scope, c.scopeOf, c.scopeAt, c.scopeBlock = d.Metric, r.Lex.Units[fact.Vehicle], d.Scope, d.Subject, c.sentences, c.block
		noted = true
	}
}

// noteShare keeps the metric of a share of vehicles where the article has told of none before: "9 percent of the cars
// registered in Canada had a plug. That is 50,260 cars".
func (r *Resolver) noteShare(first int) {
	c := &r.ctx
	for i := first; i < len(r.drafts) && c.metric == ""; i++ {
		d := &r.drafts[i]
		if m := r.Vocabulary(d.Metric); d.dropped || d.Measure != fact.Share || !d.who().Is(lexicon.Place) || d.metricFrom == fact.Context || d.metricEntry == nil || m == nil || !m.Flow || !m.Accepts("count") {
			continue
		}
		c.metric, c.unit = d.Metric, r.Lex.Units[fact.Vehicle]
		c.scope, c.scopeOf, c.scopeAt, c.scopeBlock = fact.Scope{Market: d.Scope.Market, Channel: d.Scope.Channel, Segment: d.Scope.Segment}, d.Subject, c.sentences, c.block
	}
}

// noteMoved lets figures to come go on with what a change by its own words is
// of, where that can stand for what was counted: "Chevrolet sales fell 3.8
// percent" after "GM delivered 618,335".
func (r *Resolver) noteMoved(d *draft) {
	c := &r.ctx
	now, was := r.Vocabulary(d.Metric), r.Vocabulary(c.metric)
	if d.Measure != fact.Change || d.metricFrom != fact.Clause || d.metricEntry == nil || now == nil || was == nil || !now.Flow || !was.Flow || now.Sited || was.Sited {
		return
	}
	if now.Accepts("count") && was.Accepts("count") && now.Dimensions[0] == was.Dimensions[0] {
		c.metric = d.Metric
		r.noteMeasured(d.Metric)
	}
}

// noteTop keeps what the article's first figure of a flow is of, where it is
// the total of a place.
func (r *Resolver) noteTop(f *clause.Frame, d *draft) {
	m := r.Vocabulary(d.Metric)
	if r.ctx.top.metric != "" || f.Block != clause.InBody || !d.who().Is(lexicon.Place) || m == nil || !m.Flow || !m.Accepts("count") {
		return
	}
	introduced := r.ctx.top
	r.ctx.top = top{place: d.Subject, metric: d.Metric}
	if sold := r.Lex.Named(d.Scope.Market); sold != nil && sold.Kind == lexicon.Place {
		r.ctx.top.place = sold.Name // "Chinese carmakers doubled their share in Europe"
	}
	if d.metricEntry != nil && !r.toldOthers(d) {
		r.ctx.top.channel = d.metricEntry.Scope.Channel // "retail sales rose", and not "fleet registrations fell, private ones rose"
	}
	if main := r.ctx.main.Entry; d.owner.Is == "bloc" && main != nil && main.Is == "region" && d.owner.In == main.Name {
		r.ctx.main = d.who() // "European car sales dip": those of the EU
	}
	switch {
	case r.Markets[d.Scope.Segment]:
		r.ctx.top.segment = d.Scope.Segment
	case introduced.place == d.Subject:
		r.ctx.top.segment = introduced.segment
	}
}

// toldOthers reports whether sentences of the text before that of the figure have told others: "Prices rose 2 percent. Retail
// sales climbed".
func (r *Resolver) toldOthers(d *draft) bool {
	for i := range r.drafts {
		if p := &r.drafts[i]; !p.dropped && !p.headline && p.sentenceNo < d.sentenceNo {
			return true
		}
	}
	return false
}

func (r *Resolver) isBaseDraft(f *clause.Frame, d *draft) bool {
	return d.item < len(f.Roles) && f.Roles[d.item].Base
}

// noteRecalled keeps whose the last recall was: nobody's where a sentence tells
// of several, and the maker's where models are parts of what that recalled. A model of
// whose cars there are as many is all that the maker recalled.
func (r *Resolver) noteRecalled(d *draft) {
	c, n := &r.ctx, d.who()
	if n.Is(lexicon.Maker) {
		c.recalledCount = d.Value
	}
	if n.Is(lexicon.Model) && c.recalledCount == d.Value {
		c.recalledOf, c.recalledIn = clause.Name{}, -1
	}
	if n.Is(lexicon.Model) && c.recalledOf.Is(lexicon.Maker) && c.recalledAt >= c.block-4 {
		if m := r.Lex.Named(n.Entry.Maker); m != nil && (m.Name == c.recalledOf.Text || m.Parent == c.recalledOf.Text) {
			n = c.recalledOf
		}
	} else if c.recalledIn == c.sentences && c.recalledOf.Text != n.Text {
		n = clause.Name{}
	}
	c.recalledOf, c.recalledAt, c.recalledIn = n, c.block, c.sentences
}
