package resolve

import (
	"slices"

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
	by     name        // nobody where only what it is on was told
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
		if d.by.text == by && agrees(on.Origin, d.on.Origin) && agrees(on.Powertrain, d.on.Powertrain) {
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
	if p := t.of(d.by.text, d.on); p != nil && d.since.IsZero() && p.on == d.on {
		d.since = p.since
	}
	t.told = slices.DeleteFunc(t.told, func(o duty) bool { return o.by.text == d.by.text && o.on == d.on })
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

// speaksOfDuty reports whether the sentence or one of the two before speaks of a duty, or the
// article as a whole.
func (r *Resolver) speaksOfDuty(f *frame) bool {
	return r.speaksOf(f, tariff) || r.ctx.duties.rates > 2 || len(r.ctx.duties.told) > 0 && r.ctx.sentences-r.ctx.duties.last().at <= 2
}

// dutyGoesOn returns the metric of the duty that the article goes on about where that is what the
// percentage at items[k] is a rate of, though no word says it: "SAIC pays 35.3%", "the rate was
// 10%", "it is 17% on BYD's", and in a list of those who pay "BYD: 17%".
func (r *Resolver) dutyGoesOn(f *frame, k int, q *mention.Quantity, d *draft) string {
	if d.Measure != fact.Level || q.Unit == nil || q.Unit.Dimension != "percent" || q.Signed || f.Word(k+1) == text.Of || !r.speaksOfDuty(f) {
		return ""
	}
	metric := r.ctx.duties.last().metric
	if metric == "" {
		metric = tariff
	}
	if r.ctx.itemBlock == r.ctx.block && f.Word(k-1) == text.Colon && f.runs[k] <= 3 {
		return metric
	}
	for i := k - 1; i >= 0 && f.weight[f.runs[i]] < atSemicolon && f.Items[i].Quantity == 0; i-- {
		w := f.Word(i)
		switch {
		case f.Has(i, r.payingKind), f.Has(i, r.atopKind), w == r.words.rate, w == r.words.rates:
			return metric
		case (w == text.It || w == text.They) && i == k-2 && f.Has(i+1, lexicon.Auxiliary) && (f.Word(k+1) == text.On || f.Word(k+1) == text.For):
			return metric
		case f.Has(i, lexicon.MetricCue) || f.Has(i, lexicon.Move) || f.Has(i, lexicon.Say):
			return ""
		}
	}
	return ""
}

// onGoods settles what a duty is on: what its own words say, else what the duty is on that the
// article goes on about. What all cars pay is on no kind of them.
func (r *Resolver) onGoods(f *frame, k int, d *draft) {
	s := &d.Scope
	if s.Market == "overseas" {
		s.Market = "" // "a duty on foreign-made cars"
	}
	if r.onAll(f, k) {
		s.Origin, s.Powertrain = "", ""
		return
	}
	if s.Powertrain == "" {
		if s.Powertrain = r.kindOfDuty(f); s.Powertrain == "" {
			s.Powertrain = r.kindThatPays(f, k)
		}
	}
	by := d.who()
	if e := r.lex.Named(leviedBy(d)); e != nil {
		by = nameOf(e)
	}
	before := r.ctx.duties.last()
	if p := r.ctx.duties.of(by.text, *s); p != nil {
		before = *p
	} else if f.saysKind(s.Powertrain) || !agrees(s.Origin, before.on.Origin) {
		before = duty{} // what another levies on what it names
	}
	if by.text != before.on.Origin && !r.onImports(f) {
		merge(s, &before.on)
	}
	r.ctx.duties.note(duty{metric: d.Metric, by: by, on: fact.Scope{Origin: s.Origin, Powertrain: s.Powertrain}, at: r.ctx.sentences})
}

// kindThatPays returns the kind of vehicle that is said to pay the rate at items[k], or to enter at it:
// "49,000 electric cars from China may enter at 6.1 percent".
func (r *Resolver) kindThatPays(f *frame, k int) string {
	for i, pays := k-1, false; i >= 0 && f.weight[f.runs[i]] < atSemicolon; i-- {
		pays = pays || f.Has(i, r.payingKind) || f.Has(i, r.enteringKind)
		if q := f.QuantityAt(i); pays && q != nil && q.Counted != nil {
			return q.Counted.Scope.Powertrain
		}
		if e := f.Entry(i, lexicon.ScopeCue); pays && e != nil && e.Scope.Powertrain != "" && f.visible(i, k) {
			return e.Scope.Powertrain
		}
	}
	return ""
}

// saysKind reports whether the sentence itself names the kind of vehicle.
func (f *frame) saysKind(powertrain string) bool {
	for i := range f.Of(lexicon.ScopeCue) {
		if e := f.Entry(i, lexicon.ScopeCue); powertrain != "" && e != nil && e.Scope.Powertrain == powertrain {
			return true
		}
	}
	return false
}

// onImports reports whether the sentence says that a duty is on cars from wherever: "25 percent on
// imported cars", "on foreign-made vehicles".
func (r *Resolver) onImports(f *frame) bool {
	for i := range f.Of(r.importedKind) {
		if f.Has(i+1, lexicon.ScopeCue) || f.Has(i+1, lexicon.UnitWord) || f.Word(i+1) == text.Hyphen && r.isMaking(f, i+2) {
			return true
		}
	}
	return false
}

// sinceWhen gives a rate that has no time of its own that since when its duty is in force, and
// keeps the time that its sentence says it is.
func (r *Resolver) sinceWhen(f *frame, k int, d *draft) {
	if d.Measure != fact.Level || d.Modality != fact.Reported || r.onAll(f, k) {
		return
	}
	p := r.ctx.duties.of(leviedBy(d), fact.Scope{Origin: d.Scope.Origin, Powertrain: d.Scope.Powertrain})
	switch {
	case p == nil || p.on.Origin != d.Scope.Origin || p.on.Powertrain != d.Scope.Powertrain:
	case f.roles[k].base:
		if d.PeriodFrom != fact.Nowhere && f.Items[min(k+1, len(f.Items)-1)].When == 0 {
			d.Period, d.PeriodFrom = fact.Period{}, fact.Nowhere // "rose to 12 percent from 11 on January 1"
		}
	case d.PeriodFrom == fact.Sentence && (r.ofOtherDuty(f, k, d) || f.heldUntil(k) || !r.bearsOnDuty(f, d.Period)):
		d.Period, d.PeriodFrom = fact.Period{}, fact.Nowhere
	case d.Period.IsZero():
		if !f.heldUntil(k) && !r.isOldRate(f, k, p.since) && !p.since.IsZero() && !r.atPresent(f, len(f.Items)-1) && (p.since.Start <= r.cal.published || !r.hasPredicate(f)) {
			d.Period, d.PeriodFrom = p.since, fact.Context
		}
	case r.holdsFrom(f, d.Period):
		p.since = d.Period
	}
}

// leviedBy returns whose the duty is of which the figure is a rate.
func leviedBy(d *draft) string {
	if d.Scope.Market != "" {
		return d.Scope.Market // a maker's own rate
	}
	return d.Subject
}

// ofOtherDuty reports whether the time that the figure takes from its sentence is that of what
// another levies: "Canada has levied 100% since October 1st. Turkey asks for 40%".
func (r *Resolver) ofOtherDuty(f *frame, k int, d *draft) bool {
	for i := range k {
		n := f.roles[i].draft
		if n == 0 {
			continue
		}
		if p := &r.drafts[n-1]; p.Metric == d.Metric && leviedBy(p) != leviedBy(d) && p.Period == d.Period {
			return true
		}
	}
	return false
}

// spokenState returns the country that the sentence before was about, where this one names others
// that what is taxed is from: "Canada opened its door. Cars from China may enter at 6 percent".
func (r *Resolver) spokenState(f *frame) name {
	last := r.ctx.lastState
	for i := range r.ctx.duties.told {
		if r.ctx.duties.told[i].on.Origin == last.text {
			return name{}
		}
	}
	for i := range f.Of(lexicon.Place) {
		if n := f.Items[i].Name; n != nil && n.Is == "country" && n.Name != last.text && (r.isOrigin(f, i) || f.Items[i].Role == lexicon.Adjective && f.Has(i+1, lexicon.ScopeCue)) {
			return last
		}
	}
	return name{}
}

// heldUntil reports whether the rate at items[k] is said to have held until something: "until then most
// paid 20 percent".
func (f *frame) heldUntil(k int) bool {
	for i := k - 1; i >= 0 && f.Word(i) != text.Semicolon; i-- {
		if f.Tokens[f.Items[i].First].Word == text.Until && f.visible(i, k) {
			return true
		}
	}
	return false
}

// isOldRate reports whether the sentence of the rate at items[k] tells of another time than its duty
// has held since: "the provisional rates of July".
func (r *Resolver) isOldRate(f *frame, k int, since fact.Period) bool {
	for i := range f.whens {
		if t := &f.whens[i]; !t.said && f.visible(t.item, k) && r.cal.resolve(t.when, r.ctx.period, past).Start != since.Start {
			return true
		}
	}
	return false
}

// holdsFrom reports whether the sentence says that a duty holds from the period on: "since Wednesday",
// "took effect on April 3", or that it will in one to come.
func (r *Resolver) holdsFrom(f *frame, p fact.Period) bool {
	t := r.timeOf(f, p)
	return p.Start > r.cal.published || t != nil && (t.when.Lead == mention.Since || r.inForceAt(f, t.item))
}

// timeOf returns the time of the sentence that the period is, nil where none is.
func (r *Resolver) timeOf(f *frame, p fact.Period) *timing {
	for i := range f.whens {
		t := &f.whens[i]
		if r.cal.resolve(t.when, r.ctx.period, past).Start == p.Start || r.cal.resolve(t.when, r.ctx.period, future).Start == p.Start {
			return t
		}
	}
	return nil
}

// bearsOnDuty reports whether the time that stands elsewhere in the sentence than the rate is when that
// holds: what the sentence opens with, or since when.
func (r *Resolver) bearsOnDuty(f *frame, p fact.Period) bool {
	t := r.timeOf(f, p)
	return t == nil || t.item <= 1 || t.when.Lead == mention.Since || r.inForceAt(f, t.item)
}

// hasPredicate reports whether the sentence has a verb, and is no item of a list.
func (r *Resolver) hasPredicate(f *frame) bool {
	for i := range f.Items {
		if f.Has(i, lexicon.Auxiliary) || f.Has(i, r.payingKind) || f.Has(i, r.levyingKind) || f.Has(i, lexicon.VerbWord) {
			return true
		}
	}
	return false
}

// noteDuties keeps what the sentence tells of duties, of which drafts[first:] are its figures.
func (r *Resolver) noteDuties(f *frame, first int) {
	r.ctx.lastState = name{}
	for i := range f.Of(lexicon.Place) {
		if n := f.Items[i].Name; n != nil && (n.Is == "country" || n.Is == "bloc") && f.Items[i].Role != lexicon.Adjective {
			r.ctx.lastState = nameOf(n)
			break
		}
	}
	rates := 0
	for i := first; i < len(r.drafts); i++ {
		if r.drafts[i].Metric == tariff {
			rates++
		}
	}
	if !r.speaksOf(f, tariff) && rates == 0 {
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
func (r *Resolver) noteDuty(f *frame) {
	r.noteLevier(f)
	t := &r.ctx.duties
	d := t.last()
	d.metric, d.at = tariff, r.ctx.sentences
	if d.by = r.ctx.levier; d.by.text == "" {
		d.by = r.taxing(f)
	}
	on := fact.Scope{Powertrain: r.kindOfDuty(f)}
	for i := range f.Of(lexicon.Place) {
		if n := f.Items[i].Name; n != nil && n.Is == "country" && n.Name != d.by.text && (r.isMadeIn(f, i) || r.cameFrom(f, n.Name)) {
			on.Origin = n.Name
		}
	}
	if on != (fact.Scope{}) && d.by.text != on.Origin {
		d.on, d.since = on, fact.Period{}
	}
	for i := range f.whens {
		if w := f.whens[i].when; w.Lead == mention.Since || r.inForceAt(f, f.whens[i].item) {
			d.since = r.cal.resolve(w, r.ctx.period, past)
			if w.Lead == mention.Since {
				d.since.End = max(d.since.End, r.cal.published)
			}
		}
	}
	t.note(d)
}

// inForceAt reports whether the period at items[i] is when something begins to hold: "took effect
// on April 3", "effective July 1".
func (r *Resolver) inForceAt(f *frame, i int) bool {
	for i--; f.Has(i, lexicon.Preposition) || f.Has(i, r.adverbKind); {
		i--
	}
	return f.Has(i, r.inForceKind)
}

// cellDuty gives a rate in a table's cell what the duty is on that the article goes on about.
func (r *Resolver) cellDuty(d *draft) {
	on := r.ctx.duties.last().on
	merge(&d.Scope, &on)
	if d.who().is(lexicon.Maker) && (d.Scope.Market == "" || d.Scope.Market == d.Scope.Origin) { // "Duties on cars from China"
		d.Scope.Market = r.ctx.levier.text
	}
}

// cellSince gives it the time that its duty is in force where the column says since when, or nothing.
func (r *Resolver) cellSince(d *draft) {
	d.Modality = fact.Reported
	p := r.ctx.duties.of(leviedBy(d), d.Scope)
	if p == nil || p.since.IsZero() {
		return
	}
	if d.Period.IsZero() || d.Period == fact.Day(p.since.Start) {
		d.Period = p.since
	}
}
