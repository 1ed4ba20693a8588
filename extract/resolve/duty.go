package resolve

import (
	"slices"

	"carfacts/extract/calendar"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// tariff is the metric of a duty on imports.
const tariff = "tariff"

// duty is a duty or a tax that the article has told of: who levies it, on what, and since when.
// The article goes on about the last one until it speaks of another.
type duty struct {
	metric string      // tariff or tax
	by     clause.Name // nobody where only what it is on was told
	on     fact.Scope  // whence, with what engine
	since  fact.Period // it is in force
	at     int         // the sentence that last spoke of it
}

// duties is what the article has told of duties, the last one last.
type duties struct {
	told  []duty
	rates int // so many figures of them
}

// last returns the duty that the article goes on about, an empty one where it has told of none.
func (t *duties) last() duty {
	if len(t.told) == 0 {
		return duty{}
	}
	return t.told[len(t.told)-1]
}

// of returns the last duty of the levier, on what it says where it says so.
func (t *duties) of(by string, on fact.Scope) *duty {
	for i := len(t.told) - 1; i >= 0; i-- {
		d := &t.told[i]
		if d.by.Text == by && agrees(on.Origin, d.on.Origin) && agrees(on.Powertrain, d.on.Powertrain) {
			return d
		}
	}
	return nil
}

// agrees reports whether a word says nothing else than the one before did.
func agrees(said, before string) bool { return said == "" || said == before }

// note makes d the duty that the article goes on about. What an older one of the same levier on
// the same goods said of its beginning holds on.
func (t *duties) note(d duty) {
	if p := t.of(d.by.Text, d.on); p != nil && d.since.IsZero() && p.on == d.on {
		d.since = p.since
	}
	t.told = slices.DeleteFunc(t.told, func(o duty) bool { return o.by.Text == d.by.Text && o.on == d.on })
	t.told = append(t.told, d)
}

// spokenOf notes that the sentence speaks of a duty.
func (t *duties) spokenOf(sentence int) {
	if n := len(t.told); n > 0 {
		t.told[n-1].at = sentence
	} else {
		t.told = append(t.told, duty{metric: tariff, at: sentence})
	}
}

// speaksOfDuty reports whether the sentence or one of the four before speaks of a duty, or the
// article as a whole.
func (r *Resolver) speaksOfDuty(f *clause.Frame) bool {
	return r.SpeaksOf(f, tariff) || r.ctx.duties.rates > 2 || len(r.ctx.duties.told) > 0 && r.ctx.sentences-r.ctx.duties.last().at <= 4
}

// dutyGoesOn returns the metric of the duty that the article goes on about where that is what the
// percentage at items[k] is a rate of, though no word says it: "SAIC pays 35.3%", "the rate was
// 10%", "it is 17% on BYD's", and in a list of those who pay "BYD: 17%".
func (r *Resolver) dutyGoesOn(f *clause.Frame, k int, q *mention.Quantity, d *draft) string {
	if d.Measure != fact.Level || q.Unit == nil || q.Unit.Dimension != "percent" || q.Signed || f.Word(k+1) == text.Of || !r.speaksOfDuty(f) {
		return ""
	}
	metric, told := r.ctx.duties.last().metric, r.ctx.duties.last().at >= r.ctx.sentences-2
	if metric == "" {
		metric = tariff
	}
	if r.ctx.itemBlock == r.ctx.block && f.Word(k-1) == text.Colon && f.Runs[k] <= 3 {
		return metric
	}
	for i := k - 1; i >= 0 && f.Weight[f.Runs[i]] < clause.AtSemicolon && f.Items[i].Quantity == 0; i-- {
		w := f.Word(i)
		switch {
		case f.Has(i, r.PayingKind), f.Has(i, r.AtopKind), w == r.Words.Rate, w == r.Words.Rates:
			return metric
		case (w == text.It || w == text.They) && i == k-2 && f.Has(i+1, lexicon.Auxiliary) && (f.Word(k+1) == text.On || f.Word(k+1) == text.For):
			return metric
		case told && (f.Has(i, r.ReceivingKind) && i >= k-2 && (f.Has(i+1, r.FillerKind) || i == k-1) || f.Has(i, r.LevyingKind) && i > 0 && f.Items[i-1].Name != nil && f.Items[i-1].Name.Kind == lexicon.Place):
			return metric // "BYD got 17%", "Turkey takes 40%"
		case f.Has(i, lexicon.Move) && r.IsVerb(f, i): // "The rate will rise from 20% to 50%"
		case f.Has(i, lexicon.MetricCue) || f.Has(i, lexicon.Move) || f.Has(i, lexicon.Say):
			return ""
		}
	}
	return ""
}

// onGoods settles what a duty is on: what its own words say, else what the duty is on that the
// article goes on about. What all cars pay is on no kind of them.
func (r *Resolver) onGoods(f *clause.Frame, k int, d *draft) {
	s := &d.Scope
	if s.Market == "overseas" {
		s.Market = "" // "a duty on foreign-made cars"
	}
	if r.OnAll(f, k) {
		s.Origin, s.Powertrain = "", ""
		return
	}
	if s.Segment != "" && !f.SaysSegment(k, s.Segment) {
		s.Segment = "" // "goes into a Zeekr van, given that the US charges 100% on electric cars"
	}
	if !f.SaysKind(s.Powertrain) {
		if s.Powertrain = r.KindOfDuty(f); s.Powertrain == "" {
			s.Powertrain = r.KindThatPays(f, k)
		}
	}
	by := d.who()
	if e := r.Lex.Named(leviedBy(d)); e != nil {
		by = clause.NameOf(e)
	}
	if s.Origin == "" && r.OnTheirs(f) && r.ctx.lastState.Text != by.Text {
		s.Origin = r.ctx.lastState.Text
	}
	before := r.ctx.duties.last()
	if p := r.ctx.duties.of(by.Text, *s); p != nil {
		before = *p
	} else if f.SaysKind(s.Powertrain) || !agrees(s.Origin, before.on.Origin) {
		before = duty{} // what another levies on what it names
	} else if r.OnCarsFrom(f) {
		before.on.Powertrain = "" // "Turkey takes 40 per cent on Chinese cars", after duties of others on electric ones
	}
	if by.Text != before.on.Origin && !r.OnImports(f) {
		s.Merge(&before.on)
	}
	r.ctx.duties.note(duty{metric: d.Metric, by: by, on: fact.Scope{Origin: s.Origin, Powertrain: s.Powertrain}, at: r.ctx.sentences})
}

// spokenState returns the country that the sentence before was about, where this one names others
// that what is taxed is from: "Canada opened its door. Cars from China may enter at 6 percent".
func (r *Resolver) spokenState(f *clause.Frame) clause.Name {
	last := r.ctx.lastState
	for i := range r.ctx.duties.told {
		if r.ctx.duties.told[i].on.Origin == last.Text {
			return clause.Name{}
		}
	}
	for i := range f.Of(lexicon.Place) {
		if n := f.Items[i].Name; n != nil && n.Is == "country" && n.Name != last.Text && (r.IsOrigin(f, i) || f.Items[i].Role == lexicon.Adjective && f.Has(i+1, lexicon.ScopeCue)) {
			return last
		}
	}
	return clause.Name{}
}

// noteDuties keeps what the sentence tells of duties, of which drafts[first:] are its figures.
func (r *Resolver) noteDuties(f *clause.Frame, first int) {
	r.ctx.lastState = clause.Name{}
	for i := range f.Of(lexicon.Place) {
		if n := f.Items[i].Name; n != nil && (n.Is == "country" || n.Is == "bloc") && f.Items[i].Role != lexicon.Adjective {
			r.ctx.lastState = clause.NameOf(n)
			break
		}
	}
	rates := 0
	for i := first; i < len(r.drafts); i++ {
		if r.drafts[i].Metric == tariff {
			rates++
		}
	}
	if !r.SpeaksOf(f, tariff) && rates == 0 {
		return
	}
	if rates == 0 {
		r.noteDuty(f)
	}
	r.ctx.duties.rates += rates
	r.ctx.duties.spokenOf(r.ctx.sentences)
}

// noteDuty keeps what a sentence without rates tells of a duty: "Since Wednesday the European
// Union has been charging duties on electric cars built in China".
func (r *Resolver) noteDuty(f *clause.Frame) {
	r.noteLevier(f)
	t := &r.ctx.duties
	d := t.last()
	d.metric, d.at = tariff, r.ctx.sentences
	if d.by = r.ctx.levier; d.by.Text == "" {
		d.by = r.taxing(f)
	}
	on := fact.Scope{Powertrain: r.KindOfDuty(f)}
	for i := range f.Of(lexicon.Place) {
		if n := f.Items[i].Name; n != nil && n.Is == "country" && n.Name != d.by.Text && (r.IsMadeIn(f, i) || r.CameFrom(f, n.Name)) {
			on.Origin = n.Name
		}
	}
	if on != (fact.Scope{}) && d.by.Text != on.Origin {
		d.on, d.since = on, fact.Period{}
	}
	for i := range f.Timings {
		if w := f.Timings[i].When; w.Lead == mention.Since || r.InForceAt(f, f.Timings[i].Item) {
			d.since = r.cal.Resolve(w, r.ctx.period, calendar.Past)
			if w.Lead == mention.Since {
				d.since.End = max(d.since.End, r.cal.Published)
			}
		}
	}
	t.note(d)
}

// cellDuty gives a rate in a table's cell what the duty is on that the article goes on about.
func (r *Resolver) cellDuty(d *draft) {
	on := r.ctx.duties.last().on
	d.Scope.Merge(&on)
	if d.who().Is(lexicon.Maker) && (d.Scope.Market == "" || d.Scope.Market == d.Scope.Origin) { // "Duties on cars from China"
		d.Scope.Market = r.ctx.levier.Text
	}
}

// dutyOrTax returns which of the two the rate at items[k] is of, of which the rule only knows that
// somebody pays it: what the sentence names nearest, else what the article goes on about.
func (r *Resolver) dutyOrTax(f *clause.Frame, k int) string {
	best, metric := 0, ""
	for i := range f.Items {
		if far := max(i-k, k-i); r.IsDuty(f, i) && f.Visible(i, k) && (metric == "" || far < best) {
			best, metric = far, f.Use(i, lexicon.MetricCue).Metrics[0]
		}
	}
	if metric == "" {
		metric = r.ctx.duties.last().metric
	}
	if metric == "" {
		return tariff
	}
	return metric
}
