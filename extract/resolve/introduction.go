package resolve

import (
	"carfacts/extract/calendar"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// noteMarketKind keeps the kind of new vehicle, and the place, of the market that a lead
// without figures speaks of: "Demand in China's passenger car market cooled in July."
func (r *Resolver) noteMarketKind(f *clause.Frame) {
	place := r.ctx.main.Text
	if r.ctx.top.place != "" || r.ctx.sentences > 3 {
		return
	}
	if place == "" {
		place = r.ctx.there
	}
	for i := range f.Items {
		if n := f.Items[i].Name; place == "" && n != nil && n.Kind == lexicon.Place && f.Word(i+1) == text.Possessive {
			place = n.Name
		}
		e, next := f.Entry(i, lexicon.ScopeCue), f.PastBracket(i+1)
		if e == nil || place == "" || !r.Markets[e.Scope.Segment] || e.Scope.Segment == "used" || f.Word(next) != r.Words.Market && !r.CountsCars(f, next) {
			continue
		}
		r.ctx.top = top{place: place, segment: e.Scope.Segment}
		if n := r.Lex.Named(place); r.ctx.main.Text == "" && n != nil && !r.ctx.topicMaker {
			r.ctx.main, r.ctx.topicPlace = clause.NameOf(n), true
		}
		return
	}
}

// notePage keeps the country whose market a page is on, and the time, as its headline says before all else: "Poland
// September 2025: Toyota holds off Skoda in market up 12.9%".
func (r *Resolver) notePage(f *clause.Frame) {
	if f.Block != clause.InHeadline || len(f.Items) < 4 || r.ctx.main.Text != "" || r.ctx.topicMaker || f.Items[1].When == 0 || f.Word(2) != text.Colon {
		return
	}
	if n := f.Items[0].Name; n != nil && n.Kind == lexicon.Place && f.Items[0].Role == lexicon.Plain && (n.Is == "country" || n.Is == "bloc" || n.Is == "region") {
		r.ctx.main, r.ctx.topicPlace = clause.NameOf(n), true
	}
}

// shortRemark is how many tokens a sentence has at most that says nothing of its own: "Not many."
const shortRemark = 3

// noteIntroduction keeps what a sentence without figures says of those that
// follow: "gave its delivery figures for the month", "September sales:".
func (r *Resolver) noteIntroduction(f *clause.Frame) {
	c := &r.ctx
	last := len(f.Items) - 1
	asks := f.Block == clause.InBody && f.Asks() && !f.Has(0, lexicon.Auxiliary) && !f.Has(0, lexicon.ModalityCue) // "Could anyone say how many?"
	introduces := asks || f.Word(last) == text.Colon || f.Block == clause.InHeading || f.Block == clause.InHeadline || c.metric == "" || r.speaksOfAnother(f)
	for i := range f.Of(lexicon.MetricCue) {
		u := f.Use(i, lexicon.MetricCue)
		if u != nil && len(u.Metrics) > 0 && r.isSessionMetric(u.Metrics[0]) && len(f.Quantities) == 0 && f.Block == clause.InBody {
			r.raise(u.Metrics[0], u.Entry) // "shares rose in morning trading": what follows rose there, too
		}
		if u == nil || u.Role == lexicon.Verb && !asks || !introduces {
			continue
		}
		for _, name := range u.Metrics {
			if m := r.Vocabulary(name); m != nil && (m.Flow || m.Stock && m.Accepts("days") || name == recall && f.Block == clause.InHeadline) && m.Accepts("count") {
				c.metric, c.unit, c.scope, c.scopeAt, c.scopeOf = name, r.Lex.Units[fact.Vehicle], u.Scope, c.sentences, ""
				if e := f.Entry(i-1, lexicon.ScopeCue); e != nil && m.Stock {
					c.scope.Merge(&e.Scope)
					introduces = false // "used-vehicle inventory hit a high, as production rose"
				}
				if asks {
					r.noteAsked(f)
				}
				break
			}
		}
	}
	if asks && r.countsOthers(f) {
		c.metric, c.unit = "", nil
	}
	if c.scopeAt == c.sentences-1 && len(f.Tokens) <= shortRemark && len(f.Named) == 0 {
		c.scopeAt = c.sentences
	}
	if e, name := r.OpensWithFlow(f); name != "" && (c.metric == "" || r.Divides(c.metric)) {
		r.raise(name, e)
	}
	r.notePriced(f, f.Word(last) == text.Colon)
	if f.Block == clause.InBody {
		r.noteMarketKind(f)
	}
	if c.mainPeriod.IsZero() && c.period.IsZero() && (c.metric != "" && c.metric != recall || c.top.place != "" || r.SpeaksOfFlow(f) || r.namesReported(f)) {
		r.noteLeadPeriod(f)
	}
	r.noteOutlook(f)
	if f.Block == clause.InBody {
		if r.WholeSpokenOf(f) {
			c.wholeBlock = c.block
		}
		r.noteStockDay(f)
		r.noteOpening(f)
		if r.opensParagraph(f) {
			r.noteWhere(f)
		}
		r.noteLabel(f)
	}
	if f.Word(last) != text.Colon && f.Block != clause.InHeading && f.Block != clause.InHeadline {
		return
	}
	r.noteHeadingPeriod(f)
	if f.Word(last) == text.Colon {
		r.noteLevy(f)
	}
	for i := range f.Of(lexicon.BasisWord) {
		if e := f.Entry(i, lexicon.BasisWord); e != nil {
			c.signedBasis = e.Basis
		}
	}
}

// noteStockDay keeps the day of which a sentence without figures tells what is in stock: "Supply is back to normal,
// based on where inventory stood as October got under way."
func (r *Resolver) noteStockDay(f *clause.Frame) {
	for i := range f.Timings {
		p := r.cal.Resolve(f.Timings[i].When, r.ctx.period, calendar.Past)
		if p.IsZero() || p.Start != p.End || p.End > r.cal.Published || f.Timings[i].Said || f.Timings[i].Compared || f.Timings[i].When.IsBaseline() {
			continue
		}
		for j := range f.Of(lexicon.MetricCue) {
			u := f.Use(j, lexicon.MetricCue)
			if u == nil || len(u.Metrics) == 0 {
				continue
			}
			if m := r.Vocabulary(u.Metrics[0]); m != nil && m.Stock && m.Accepts("days") {
				r.ctx.stockMetric, r.ctx.stockDay, r.ctx.stockOf = m.Name, p, ""
				r.ctx.stockBlock, r.ctx.stockAt = r.ctx.block, r.ctx.sentences
				return
			}
		}
	}
}

// speaksOfAnother reports whether the sentence tells of one flow of a maker's vehicles alone,
// another than the article did before: "The decrease is due to GAC Honda's retail sales."
func (r *Resolver) speaksOfAnother(f *clause.Frame) bool {
	metric, owned := "", false
	for i := range f.Items {
		if f.QuantityAt(i) != nil {
			return false
		}
		u := f.Use(i, lexicon.MetricCue)
		if u == nil || len(u.Metrics) == 0 {
			continue
		}
		m := r.Vocabulary(u.Metrics[0])
		if m == nil || !m.Flow || !m.Accepts("count") || metric != "" && metric != m.Name {
			return false
		}
		metric = m.Name
		for j := i - 1; j >= 0 && j >= i-4; j-- {
			owned = owned || f.Word(j) == text.Possessive && j > 0 && f.Items[j-1].Name != nil && f.Items[j-1].Name.Kind == lexicon.Maker
		}
	}
	return owned && metric != r.ctx.metric
}

// isSessionMetric reports whether the metric is quoted by the day.
func (r *Resolver) isSessionMetric(metric string) bool {
	m := r.Vocabulary(metric)
	return m != nil && m.Session
}

// noteAsked keeps of which kind and where what a question asks for is: "How many electric cars were sold in Norway?"
func (r *Resolver) noteAsked(f *clause.Frame) {
	c := &r.ctx
	c.scopeBlock = c.block
	for i := range f.Of(lexicon.ScopeCue) {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && clause.IsKind(&e.Scope) {
			c.scope.Merge(&e.Scope)
		}
	}
	for i := range f.Of(lexicon.Place) {
		if f.Word(r.BeforeArticle(f, i)) == text.In && r.isMarket(f, i, i) {
			c.scope.Merge(&fact.Scope{Market: f.Items[i].Name.Name})
		}
	}
}

// countsOthers reports whether the question asks how many there are of what are no vehicles: "How many people work there?"
func (r *Resolver) countsOthers(f *clause.Frame) bool {
	for i := range f.Of(lexicon.UnitWord) {
		if u := f.Use(i, lexicon.UnitWord); u != nil && u.Role == lexicon.Noun && u.Unit != fact.Vehicle && i < 4 && f.Plural(i) {
			return true
		}
	}
	return false
}
