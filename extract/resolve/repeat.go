package resolve

import (
	"math"
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
)

// finish settles what only the whole article can: the base of growth that no
// words name, and which figures repeat others.
func (r *Resolver) finish() {
	yoy := r.ctx.yearly
	for i := range r.drafts {
		if r.drafts[i].Basis.Kind == "yoy" {
			yoy = true
		}
	}
	for i := range r.drafts {
		d := &r.drafts[i]
		if d.takenBack {
			r.retract(d, "what the article takes back")
		}
		m := r.Vocabulary(d.Metric)
		if d.growth && m != nil && m.Flow && isWeek(d.Period) && d.Basis == (fact.Basis{}) && r.weekly() {
			d.Basis.Kind = "wow"
		}
		if d.growth && yoy && m != nil && !(d.Modality == fact.Conditional && d.Period.IsZero()) && (m.Flow || m.Stock && m.Is(lexicon.Urban) && d.Unit == fact.Percent && d.Modality == fact.Reported) && d.Basis == (fact.Basis{}) && !r.inYears(d) {
			d.Basis.Kind = "yoy"
		}
		if d.Period.End < d.Period.Start {
			d.Period, d.PeriodFrom = fact.Period{}, fact.Nowhere // "2025 so far", in an article of 2024
		}
		r.unsite(d)
	}
	r.mergeRepeats()
}

// unsite removes the place of what means no place, such as money put into a plant, once its
// neighbours have been told by it where they are.
func (r *Resolver) unsite(d *draft) {
	if m := r.Vocabulary(d.Metric); m != nil && slices.Contains(m.Unscoped, "origin") {
		d.Scope.Origin = ""
	}
}

// inYears reports whether the growth is one to come in years, which nobody reckons
// against the year before: "wants to double sales by 2030".
func (r *Resolver) inYears(d *draft) bool {
	return d.Modality == fact.Target && d.Unit == fact.Factor && d.Period.Start.Year() > r.cal.Published.Year()+1
}

func isWeek(p fact.Period) bool { return !p.IsZero() && p.End-p.Start == 6 }

// weekly reports whether the article's other changes over a week are against
// the week before.
func (r *Resolver) weekly() bool {
	weeks, years := 0, 0
	for i := range r.drafts {
		if d := &r.drafts[i]; isWeek(d.Period) {
			switch d.Basis.Kind {
			case "wow":
				weeks++
			case "yoy":
				years++
			}
		}
	}
	return weeks > years
}

// mergeRepeats makes one fact of the same figure stated twice. The headline's
// figure is the body's where it is that or a rounder one.
func (r *Resolver) mergeRepeats() {
	next := r.sameValue()
	for i := range r.drafts {
		d := &r.drafts[i]
		if d.dropped {
			continue
		}
		if d.headline {
			r.mergeHeadline(i)
			continue
		}
		if r.mergeRounded(i); d.dropped {
			continue
		}
		for j := next[i]; j > 0; j = next[j] {
			if e := &r.drafts[j]; !e.dropped && d.Measure == e.Measure && d.Unit == e.Unit && r.same(d, e) {
				r.absorb(d, e, i)
			}
		}
	}
}

// claimed is what two drafts share at least where one repeats the other.
type claimed struct {
	subject, metric string
	value           float64
	period          fact.Period
}

// sameValue returns for each draft the next one that may repeat it, 0 where
// there is none.
func (r *Resolver) sameValue() []int {
	next := append(r.next[:0], make([]int, len(r.drafts))...)
	if r.last == nil || len(r.last) > 500 {
		r.last = map[claimed]int{}
	}
	clear(r.last)
	for i := len(r.drafts) - 1; i >= 0; i-- {
		d := &r.drafts[i]
		key := claimed{d.Subject, d.Metric, d.Value, d.Period}
		next[i] = r.last[key]
		r.last[key] = i
	}
	r.next = next
	return next
}

// mergeHeadline merges the figure of a headline, drafts[i], with the first of
// the body that it can be.
func (r *Resolver) mergeHeadline(i int) {
	d := &r.drafts[i]
	found := false
	for j := i + 1; j < len(r.drafts) && !d.dropped; j++ {
		e := &r.drafts[j]
		turnover := d.Metric != e.Metric && r.IsTurnover(d.Metric) && r.IsTurnover(e.Metric) // "sells 9,300 cars" over "delivered 9,300"
		if e.dropped || d.Measure != e.Measure || d.Metric != e.Metric && !turnover || d.Unit != e.Unit {
			continue
		}
		switch {
		case turnover:
			if r.same(d, e) && !e.headline {
				r.absorb(e, d, j)
			}
		case r.same(d, e) && (e.headline || d.Bound == e.Bound):
			r.absorb(d, e, i)
			found = found || !e.headline
		case (!found || e.Value == d.Value && e.Period == d.Period && e.Basis == d.Basis && (d.Scope.Market == "" || d.Scope.Market == e.Scope.Market)) && !e.headline && d.Measure != fact.Event && roundsTo(e, d):
			r.absorb(e, d, j)
		}
	}
	for j := i + 1; j < len(r.drafts) && !d.dropped && d.Measure == fact.Change; j++ {
		if e := &r.drafts[j]; !e.dropped && !e.headline && r.sameGrowth(d, e) {
			r.absorb(e, d, j)
		}
	}
}

// sameGrowth reports whether the growth that a headline tells roundly, or by how many times, is that of e: "Profit more than halves"
// over "fell 54 percent", "Sales double" over "up 98 percent".
func (r *Resolver) sameGrowth(d, e *draft) bool {
	if e.Measure != fact.Change || e.Unit != fact.Percent || e.Bound != fact.Exactly || d.Unit == e.Unit && d.Bound == fact.Exactly || d.Subject != e.Subject || d.Modality != e.Modality || !d.Period.IsZero() && d.Period != e.Period {
		return false
	}
	if d.Metric != e.Metric && !(r.IsTurnover(d.Metric) && r.IsTurnover(e.Metric)) || d.Scope.Market != "" && d.Scope.Market != e.Scope.Market || d.Scope.Powertrain != "" && d.Scope.Powertrain != e.Scope.Powertrain {
		return false
	}
	told, precise := percentGrown(d), e.Value
	if told == 0 || math.Signbit(told) != math.Signbit(precise) {
		return false
	}
	beyond := math.Abs(precise) - math.Abs(told)
	switch d.Bound {
	case fact.Over, fact.AtLeast:
		return beyond >= 0 && beyond <= roundedBy
	case fact.Under, fact.AtMost:
		return beyond <= 0 && beyond >= -roundedBy
	}
	return math.Abs(beyond) <= roundedBy/2
}

// roundedBy is how many percentage points of growth a headline leaves out at most: "more than a third" is no half.
const roundedBy = 12

// percentGrown returns the growth in percent that a change in percent, times or as a factor comes to, 0 where it is none of these.
func percentGrown(d *draft) float64 {
	switch d.Unit {
	case fact.Percent:
		return d.Value
	case fact.Factor:
		return 100 * (d.Value - 1)
	case fact.Times:
		return 100 * d.Value
	}
	return 0
}

// mergeRounded merges a level that is given roundly, drafts[i], with the precise
// one near it: "more than 427,000 cars", "427,407 vehicles".
func (r *Resolver) mergeRounded(i int) {
	d := &r.drafts[i]
	if d.Measure != fact.Level || d.Unit != fact.Vehicle || d.Bound == fact.Exactly || d.Ranged {
		return
	}
	for j := max(0, i-8); j < len(r.drafts) && j <= i+8; j++ {
		e := &r.drafts[j]
		if e.dropped || j == i || e.ofWhich && e.sentenceNo == d.sentenceNo || e.Metric != d.Metric || e.Measure != d.Measure || e.Unit != d.Unit || e.Bound != fact.Exactly || e.Subject != d.Subject || e.Period != d.Period || e.Modality != d.Modality || e.Scope != d.Scope {
			continue
		}
		above := e.Value > d.Value
		if e.Value != d.Value && math.Abs(e.Value-d.Value) < d.Value/50 && roundsTo(e, d) && (d.Bound == fact.About || above == (d.Bound == fact.Over)) {
			r.absorb(e, d, j)
			return
		}
	}
}

func (r *Resolver) same(d, e *draft) bool {
	return d.Quantity.Value == e.Quantity.Value && d.Quantity.Max == e.Quantity.Max && d.Subject == e.Subject && d.Period == e.Period && d.Modality == e.Modality && d.Scope == e.Scope && d.Basis == e.Basis
}

// roundsTo reports whether the figure of d, written with fewer digits, can be
// that of e.
func roundsTo(e, d *draft) bool {
	if e.Value == d.Value {
		return true
	}
	if d.Ranged || e.Ranged || d.Value == 0 || math.Signbit(e.Value) != math.Signbit(d.Value) {
		return false
	}
	step := precision(math.Abs(d.Value))
	diff := math.Abs(e.Value - d.Value)
	return diff <= step && precision(math.Abs(e.Value)) < step
}

// precision returns the place value of the last digit that is not zero.
func precision(v float64) float64 {
	step := math.Pow(10, math.Floor(math.Log10(v)))
	for i := 0; i < 6; i++ {
		if n := v / step; math.Abs(n-math.Round(n)) < 1e-9 {
			return step
		}
		step /= 10
	}
	return step
}

// retract leaves the figure of a statement as a mention, for the reason.
func (r *Resolver) retract(d *draft, reason string) {
	d.dropped = true
	r.mentions[d.mention-1].draft = 0
	r.refuse(d.mention, reason)
}

// absorb makes the mention of e a second mention of d, which is drafts[i].
func (r *Resolver) absorb(d, e *draft, i int) {
	e.dropped = true
	if d.headline && d.Attribution == "" {
		d.Attribution = e.Attribution // a headline leaves out who says so
	}
	d.repeats = append(d.repeats, e.mention)
	d.repeats = append(d.repeats, e.repeats...)
	if e.mention > 0 {
		m := &r.mentions[e.mention-1]
		m.draft = i + 1
		m.reason = "states a fact again"
	}
}

// result hands the facts and mentions out in the order of the text.
func (r *Resolver) result() Result {
	r.index = append(r.index[:0], 0) // by draft, of its fact, both from 1
	facts := 0
	for i := range r.drafts {
		if r.drafts[i].dropped {
			r.index = append(r.index, 0)
			continue
		}
		facts++
		r.index = append(r.index, facts)
	}
	out := Result{Sentences: r.ctx.sentences}
	if facts > 0 {
		out.Facts = make([]fact.Fact, 0, facts)
	}
	for i := range r.drafts {
		d := &r.drafts[i]
		if d.dropped {
			continue
		}
		d.Fact.Start, d.Fact.End = d.start, d.end
		d.Fact.SentenceStart, d.Fact.SentenceEnd = d.sentenceStart, d.sentenceEnd
		d.Fact.Mention = d.mention - 1
		for _, m := range d.repeats {
			d.Fact.Repeats = append(d.Fact.Repeats, m-1)
		}
		out.Facts = append(out.Facts, d.Fact)
	}
	if len(r.mentions) > 0 {
		out.Mentions = make([]fact.Mention, len(r.mentions))
	}
	for i := range r.mentions {
		m := &r.mentions[i]
		out.Mentions[i] = fact.Mention{Kind: m.kind, Start: m.start, End: m.end, Quantity: m.quantity, Period: m.period, Reason: m.reason, Fact: -1}
		if m.draft > 0 {
			out.Mentions[i].Fact = r.index[m.draft] - 1
		}
	}
	return out
}

// roundTo rounds v to n significant digits.
func roundTo(v float64, n int) float64 {
	if v == 0 {
		return 0
	}
	scale := math.Pow(10, float64(n)-math.Ceil(math.Log10(math.Abs(v))))
	return math.Round(v*scale) / scale
}
