package resolve

import (
	"math"
	"slices"

	"carfacts/extract/calendar"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// levelAhead returns the period that stands at the level which a change
// leads to: "fell by 18.3% to 643,637 in August".
func (r *Resolver) levelAhead(f *clause.Frame, k int, ref fact.Period, tn calendar.Tense) fact.Period {
	of := f.QuantityAt(k)
	multiple := of != nil && of.IsMultiple
	for i := range f.Timings {
		if t := &f.Timings[i]; t.Attached == k && !t.Compared && !t.When.IsBaseline() {
			return fact.Period{} // "by 166,000 between 2020 and 2021 and 207,000 between 2019 and 2021"
		}
	}
	for i := k + 1; i < len(f.Items); i++ {
		if f.Weight[f.Runs[i]] > clause.AtComma && f.Runs[i] > f.Runs[k] {
			break
		}
		q := f.QuantityAt(i)
		doubled := multiple && f.Word(i-1) == text.To // "its share doubled to 6% in 2022"
		if q == nil || q.Unit != nil && clause.Ratio(q.Unit.Dimension) && !doubled || q.Reason != "" {
			continue
		}
		if r.isBase(f, i) {
			continue
		}
		if f.Runs[i] != f.Runs[k] && f.Word(i-1) == text.After {
			break // "almost twice the 42,094 of a year ago, and after 47,979 in January"
		}
		if f.Runs[i] != f.Runs[k] && r.AimsAfter(f, k, i) {
			break // "is laying off 10% of its staff and expects to build 57,000 vehicles this year"
		}
		for j := range f.Timings {
			t := &f.Timings[j]
			if (t.Attached == i || t.Item == i+1 && t.Attached < 0) && !t.When.IsBaseline() && f.Groups[i] == f.Groups[k] {
				p := r.cal.Resolve(t.When, ref, tn)
				if t.When.Lead == mention.Since && !p.IsZero() {
					p.End = r.untilNow(p) // "fell 46% to 41,677 since January"
				}
				return p
			}
		}
		break
	}
	return fact.Period{}
}

// openingLevel returns the period that the clause gives which an opening phrase with the level is
// about: "At 142,644, Ford's sales in June were 8.9% lower".
func (r *Resolver) openingLevel(f *clause.Frame, k int, d *draft, ref fact.Period, tn calendar.Tense) fact.Period {
	i := f.AfterOpening(k)
	if i < 0 || d.Measure != fact.Level || !r.isFlow(d) || f.Word(0) != text.At && f.Word(0) != text.With {
		return fact.Period{}
	}
	for j := range f.Timings {
		t := &f.Timings[j]
		if f.Runs[t.Item] != f.Runs[i] || t.Said || t.Compared || t.When.IsBaseline() {
			continue
		}
		for ; i < t.Item; i++ {
			if f.Has(i, lexicon.Auxiliary) || f.Has(i, lexicon.Move) || r.InPast(f, i) {
				return fact.Period{} // "registrations missed the level of the first half"
			}
		}
		return r.cal.Resolve(t.When, ref, tn)
	}
	return fact.Period{}
}

// openingBaseline returns the period that a clause which begins with "A year
// earlier" speaks of: "in the same month of last year it was only 1,077",
// "where five years before it had been 29,100".
func (r *Resolver) openingBaseline(f *clause.Frame, k int, d *draft, ref fact.Period) fact.Period {
	if d.Measure == fact.Change {
		return fact.Period{}
	}
	for i := range f.Timings {
		t := &f.Timings[i]
		if t.Item > k || !t.When.IsBaseline() || t.Compared || t.Said || t.Attached >= 0 || f.Runs[t.Item] != f.Runs[k] && !clause.Opens(f, t.Item) || r.QuantityBetween(f, t.Item, k) || !f.Visible(t.Item, k) {
			continue
		}
		if t.When.Form == mention.Ago && t.When.Span == mention.SpanDay && r.isFlow(d) {
			continue // "Toyota two days earlier raised its forecast"
		}
		if d.Modality != fact.Reported && r.AimsAfter(f, t.Item, k) {
			continue // "A year ago it had predicted 2.4 million for 2024"
		}
		if r.isStock(d) && r.ctx.stockMetric == d.Metric && !r.ctx.stockDay.IsZero() {
			ref = r.ctx.stockDay // "had 620 shops at the end of June. A year ago it had 480"
		}
		if ref.IsZero() {
			return fact.Period{}
		}
		return r.cal.Resolve(t.When, ref, calendar.Past)
	}
	return fact.Period{}
}

// baseTiming gives the level that a change is compared with its period: what
// stands at it, else the basis of that change.
func (r *Resolver) baseTiming(f *clause.Frame, k int, d *draft, link *draft, ref fact.Period) {
	if link != nil {
		defer r.timeCompared(f, d, link)
		defer r.asLongBefore(d, link)
	}
	for i := range f.Timings {
		t := &f.Timings[i]
		if t.Attached == k || t.Carrier >= 0 && t.Item < k && k-t.Item <= 2 {
			d.Period, d.PeriodFrom = r.sameOfYear(t, d, link, r.inYear(f, t, d, r.cal.Resolve(t.When, ref, calendar.Past), calendar.Past)), fact.Clause
			return
		}
	}
	if t := r.WhenHadBeen(f, k); t != nil {
		d.Period, d.PeriodFrom = r.cal.Resolve(t.When, ref, calendar.Past), fact.Clause
		return
	}
	// "from August's 76,965", "than in September, when it had managed 34,749"
	for i := range f.Timings {
		t := &f.Timings[i]
		if t.Item < k && (k-t.Item <= 2 || f.OfMetric(t.Item, k)) && t.Attached < 0 {
			d.Period, d.PeriodFrom = r.sameOfYear(t, d, link, r.cal.Resolve(t.When, ref, calendar.Past)), fact.Clause
			return
		}
	}
	if p, ok := r.baselineBehind(f, k, ref); ok {
		d.Period, d.PeriodFrom = p, fact.Sentence
		return
	}
	if link == nil {
		if r.fromTo(f, k) && r.isFlow(d) {
			if p := r.carriedPeriod(f, d); p.MonthCount() > 0 {
				d.Period, d.PeriodFrom = p.ShiftMonths(-12), fact.Context
			}
		}
		for i := range f.Timings { // "As recently as June it had been 5.5"
			if t := &f.Timings[i]; d.Period.IsZero() && t.Item < k && t.Attached < 0 && !t.Said && !t.Rank && f.Visible(t.Item, k) && f.Runs[t.Item] == f.Runs[k] {
				d.Period, d.PeriodFrom = r.cal.Resolve(t.When, ref, calendar.Past), fact.Clause
			}
		}
		if d.Period.IsZero() && d.Modality == fact.Reported { // "In the first half of 2023, it had been 5.5"
			if d.Period, d.PeriodFrom = r.ownTiming(f, k, d, ref, calendar.Past); d.PeriodFrom == fact.Nowhere {
				d.Period, d.PeriodFrom = r.sentenceTiming(f, k, d, ref, calendar.Past)
			}
		}
		return
	}
	if f.Word(k-1) == text.OpenParen && !link.Period.IsZero() {
		d.Period, d.PeriodFrom = calendar.ShiftYears(link.Period, -1), fact.Sentence
		if r.ctx.bracketed.MonthCount() == link.Period.MonthCount() && !r.ctx.bracketed.IsZero() {
			d.Period = r.ctx.bracketed
		}
		return
	}
	if m := r.Vocabulary(d.Metric); link.Modality != fact.Reported && m != nil && (m.Stock || m.Is(lexicon.Lasting)) && f.Word(k-1) == text.From {
		return // "will cut its capacity to 2.5 million from 3.5 million by 2027"
	}
	if link.Modality != fact.Reported && d.Modality == fact.Reported && !d.earlier && f.Word(k-1) == text.From && r.isFlow(d) && link.Period.WholeMonths() && link.Metric == d.Metric {
		if _, ok := r.followingBaseline(f, k, ref); !ok {
			d.Period, d.PeriodFrom = calendar.ShiftYears(link.Period, -1), fact.Sentence // "is expected to fall to 2 percent from 3.5 percent"
			return
		}
	}
	if link.Modality != fact.Reported || f.ExpectedBy(k) != nil {
		d.Period, d.PeriodFrom = link.Period, fact.Sentence
		return
	}
	if r.fromTo(f, k) && r.isFlow(d) && link.Metric == d.Metric && d.Subject != link.Subject && ref.MonthCount() > 0 {
		d.Period, d.PeriodFrom = calendar.ShiftYears(ref, -1), fact.Sentence // "the EV6 went from 900 to 1,000, the EV9 from 1,232 to 674"
		return
	}
	if r.besideAnother(d, link) {
		d.Period, d.PeriodFrom = link.Period, fact.Sentence
		return
	}
	// the period of the sentence that follows the base: "from 9 percent last year"
	if p, ok := r.followingBaseline(f, k, ref); ok {
		d.Period, d.PeriodFrom = p, fact.Sentence
		return
	}
	if n := clause.Months(link.Basis.Kind); n != 0 && !link.Period.IsZero() {
		d.Period, d.PeriodFrom = link.Period.ShiftMonths(-n), fact.Sentence
		if n == 12 {
			d.Period = calendar.ShiftYears(link.Period, -1)
		}
	} else if !link.Basis.Period.IsZero() {
		d.Period, d.PeriodFrom = link.Basis.Period, fact.Sentence
	} else if p := r.baseBefore(f, k); !p.IsZero() {
		d.Period, d.PeriodFrom = p, fact.Sentence
	} else if metric := r.Vocabulary(d.Metric); metric != nil && !ref.IsZero() && (metric.Flow || metric.Announced && link.Period == ref || !metric.Stock && f.Word(k-1) == text.From && r.againstYear(f)) {
		basis := "yoy"
		d.Period, d.PeriodFrom = calendar.ShiftYears(ref, -1), fact.Sentence
		if isWeek(ref) && r.weekly() {
			basis, d.Period = "wow", fact.Period{Start: ref.Start - 7, End: ref.End - 7}
		}
		if link.growth && link.Basis == (fact.Basis{}) && link.Period == ref {
			link.Basis.Kind = basis // "up 2 percent on 42,157": what it is up on is of the time before
		}
	}
}

// fromTo reports whether the figure at items[k] is what something came from before what it got to: "jumped from 17,051 to
// 43,188".
func (r *Resolver) fromTo(f *clause.Frame, k int) bool {
	to := r.pastWhole(f, k+1)
	return f.QuantityAt(to+1) != nil && f.Word(k-1) == text.From && f.Word(to) == text.To
}

// pastWhole returns the item behind what a share at items[i-1] is said to be of, i where nothing is: "from 7.7% of the
// market to 7.3%".
func (r *Resolver) pastWhole(f *clause.Frame, i int) int {
	if f.Word(i) != text.Of {
		return i
	}
	j := i + 1
	for j < i+5 && (f.Has(j, lexicon.Determiner) || f.Has(j, lexicon.ScopeCue) || f.Has(j, lexicon.MetricCue) || f.Word(j) == r.Words.Market) {
		j++
	}
	if j == i+1 {
		return i
	}
	return j
}

// againstYear reports whether the sentence holds something against what it was a year before.
func (r *Resolver) againstYear(f *clause.Frame) bool {
	return slices.ContainsFunc(f.Timings, func(t clause.Timing) bool { return t.When.IsBaseline() && r.whenBasis(t.When).Kind == "yoy" })
}

// besideAnother reports whether the figure is what another than the one it is compared with had at the
// same time: "sold 1,788 EV6s in 2024, against 13,993 EV9s".
func (r *Resolver) besideAnother(d, link *draft) bool {
	if o, l := d.own.Powertrain, link.own.Powertrain; o != "" && l != "" && o != l && link.Measure == fact.Level && link.Metric == d.Metric && d.Subject == link.Subject {
		return true // "the average price of an EV is £49,790, against £41,200 for a petrol car"
	}
	return (d.SubjectFrom == fact.Clause || d.SubjectFrom == fact.Stated) && link.Measure == fact.Level && link.Metric == d.Metric && d.Subject != link.Subject && d.who().Is(lexicon.Maker) == link.who().Is(lexicon.Maker) && (d.Scope.Market == "" || d.Scope.Market == link.Scope.Market)
}

// baseBefore returns the period of the base before the one at items[k] in its sentence:
// "12.2 billion, against 12.3 billion in the same months of 2023, and a margin of 5.8
// percent, after 7.9".
func (r *Resolver) baseBefore(f *clause.Frame, k int) fact.Period {
	for i := k - 1; i >= 0; i-- {
		if ro := &f.Roles[i]; ro.Base && ro.Draft > 0 {
			return r.drafts[ro.Draft-1].Period
		}
	}
	return fact.Period{}
}

// timeCompared gives a stock without a period the one that its comparison
// implies: "totalled 2,382, compared with 1,762 at the end of September last
// year" is the end of September of this year.
func (r *Resolver) timeCompared(f *clause.Frame, d, link *draft) {
	m := r.Vocabulary(d.Metric)
	if m == nil || !m.Stock || !link.Period.IsZero() || link.Metric != d.Metric || link.Measure != fact.Level || d.Period.IsZero() {
		return
	}
	if main := r.ctx.mainPeriod; d.Period.Start == d.Period.End && main.MonthCount() == 1 && fact.Day(main.Start-1) == d.Period {
		link.Period, link.PeriodFrom = fact.Day(main.End), fact.Sentence // "rose to 55 days from 50 at the end of April", in a report on May
		return
	}
	if p := d.Period.ShiftMonths(12); d.Period.End.Year() == r.cal.Published.Year()-1 && p.End <= r.cal.Published {
		link.Period, link.PeriodFrom = p, fact.Sentence
	}
}

// baselineBehind returns the period before this one that is told after a comma, of the
// figure and of one that says the same again: "compared to a loss of $790 million, or 34
// cents per share, in the same period last year".
func (r *Resolver) baselineBehind(f *clause.Frame, k int, ref fact.Period) (fact.Period, bool) {
	if ref.IsZero() {
		return fact.Period{}, false
	}
	for i := k + 1; i < len(f.Items); i++ {
		w := f.WhenAt(i)
		switch {
		case f.Items[i].Quantity != 0 && f.Word(i-1) != text.Or, f.Weight[f.Runs[i]] > clause.AtComma && f.Runs[i] > f.Runs[k]:
			return fact.Period{}, false
		case w == nil:
		case w.IsBaseline() && f.Word(i-1) == text.Comma:
			return r.cal.Resolve(w, ref, calendar.Past), true
		default:
			return fact.Period{}, false
		}
	}
	return fact.Period{}, false
}

// asLongBefore gives a flow until a day the same time a year before that it is compared
// with: "stands at 6.60 million after nine months, against 6.52 million by the end of
// September 2024".
func (r *Resolver) asLongBefore(d, link *draft) {
	if p := link.Period.ShiftMonths(-12); r.isFlow(d) && !link.Period.IsZero() && d.Period.Start == d.Period.End && d.Period.End == p.End && p.WholeMonths() {
		d.Period, d.Scope.Cumulative = p, false
	}
}

// compared returns what the figure at items[k] is the base of, nil where it is none.
func (r *Resolver) compared(f *clause.Frame, k int, link *draft) *draft {
	if !f.Roles[k].Base && f.Word(k-1) != text.From {
		return nil
	}
	if link != nil && link.sentenceNo == r.ctx.sentences {
		return link
	}
	for i := k - 1; i >= 0; i-- {
		if ro := &f.Roles[i]; ro.Draft > 0 {
			return &r.drafts[ro.Draft-1]
		}
	}
	return nil
}

// timeNext gives a flow that took its period over from before the one that is as long as,
// and right after, that of what it is compared with: "Sales in the half rose 11 percent.
// Geely's growth eased to 42 percent from 46 percent in May." is June's.
func (r *Resolver) timeNext(d, link *draft) {
	if d.Measure == fact.Change && link.Measure == fact.Change {
		d.Basis = link.Basis // "slowed to 3 percent from 9 percent a month earlier"
	}
	n := d.Period.MonthCount()
	if link.PeriodFrom != fact.Context && link.PeriodFrom != fact.Sentence || d.PeriodFrom != fact.Clause || n == 0 || n == link.Period.MonthCount() || !r.isFlow(link) {
		return
	}
	if p := d.Period.ShiftMonths(n); p == r.ctx.mainPeriod || p == r.cal.LastMonth() {
		link.Period = p
	}
}

// timePart gives a part that has no time or market of its own those behind the whole, which the draft is: "120,000 of the 230,000
// cars registered in May were electric", "a third of Kia's 9,000 sales in Norway".
func (r *Resolver) timePart(f *clause.Frame, k int, d, part *draft) {
	if part == nil || part.sentenceNo != d.sentenceNo || !r.isFlow(d) || !r.isFlow(part) || !f.IsWhole(k) || !f.WholeOf(k, part.item) {
		return
	}
	if d.PeriodFrom == fact.Clause && (part.PeriodFrom == fact.Nowhere || part.PeriodFrom == fact.Context) {
		part.Period, part.PeriodFrom = d.Period, fact.Clause
	}
	if part.Scope.Market == "" && part.Subject == d.Subject && part.Metric == d.Metric {
		part.Scope.Market = d.Scope.Market
	}
}

// spanAsCompared gives a change whose time is only what was spoken of before, and the level that it hangs on, a time as
// long as the one that it is compared with: "Perodua delivered 127,343 cars, 29.9 percent more than in the same half of
// 2021", in a report on June.
func (r *Resolver) spanAsCompared(d, link *draft) {
	w := d.against
	if w == nil || w.Form != mention.Same || d.Modality != fact.Reported || !r.isFlow(d) {
		return
	}
	linked := link != nil && link.sentenceNo == d.sentenceNo
	if from := d.PeriodFrom; linked && (link.PeriodFrom != fact.Context || link.Period != d.Period) || !linked && from != fact.Context {
		return
	}
	n := calendar.MonthsIn(w.Span) * max(w.Count, 1)
	if m := d.Period.MonthCount(); n == 0 || n > 6 || m == 0 || m == n {
		return
	}
	p := r.cal.SpanAround(fact.Day(d.Period.End), n)
	if p.End > r.cal.Published {
		return
	}
	d.Period = p
	if linked {
		link.Period = p
	}
}

func (r *Resolver) followingBaseline(f *clause.Frame, k int, ref fact.Period) (fact.Period, bool) {
	for i := range f.Timings {
		t := &f.Timings[i]
		if t.Item > k && f.Runs[t.Item] == f.Runs[k] && t.When.IsBaseline() && !t.Compared && !r.QuantityBetween(f, k, t.Item) {
			return r.cal.Resolve(t.When, ref, calendar.Past), true
		}
	}
	return fact.Period{}, false
}

// forKind reports whether the number at items[k] is said to be for vehicles of another kind, or made elsewhere.
func (r *Resolver) forKind(f *clause.Frame, k int) bool {
	if f.Word(k+1) != text.For || f.QuantityAt(k) == nil {
		return false
	}
	e := f.Entry(k+2, lexicon.ScopeCue)
	return e != nil && (clause.IsKind(&e.Scope) || e.Scope.Market != "" && (f.Has(k+3, r.ProducingKind) || f.Word(k+3) == text.Hyphen))
}

// isBase reports whether the level at items[k] is the one that a change is
// compared with: "from 38,177", "than the 31,69,788 units", "against 27,667".
func (r *Resolver) isBase(f *clause.Frame, k int) bool {
	i := k - 1
	if f.Word(i) == text.Possessive && f.WhenAt(i-1) != nil {
		i -= 2 // "than last year's 3,06,719"
	}
	for i >= 0 && (f.Has(i, lexicon.Determiner) || f.Has(i, r.FillerKind) && !f.Has(i, lexicon.Preposition) && !f.Has(i, lexicon.Conjunction) || f.Has(i, lexicon.More) && !r.Comparative(f, i) || r.Adjective(f, i) || f.Has(i-1, lexicon.Determiner) && f.Has(i, lexicon.Say) && !f.Has(i, lexicon.ModalityCue)) {
		i-- // "from the revised 25,146", "below the record 53,139", "compared with just two"
	}
	if i < 0 {
		return false
	}
	if f.Word(i) == text.Of && i > 1 && f.Tokens[f.Items[i-1].First].Word == text.One {
		i -= 2 // "a loss of 195 million, after one of 128 million"
	}
	if f.Word(i) == text.Of && f.Has(i-1, lexicon.MetricCue) {
		j := i - 2
		for j >= 0 && (f.Has(j, lexicon.Determiner) || f.Has(j, lexicon.ScopeCue) || f.UnknownNoun(j) || r.Adjective(f, j)) {
			j--
		}
		if w := f.Word(j); w == text.From && j < i-2 || w == text.Against || r.Comparative(f, j) && f.Items[j].Last-f.Items[j].First > 1 {
			return true // "from a profit of 190.7 billion yen", "against a loss of 4 billion", "compared to net income of $790 million"
		}
		if f.Word(j) == text.After && f.Word(j-1) == text.Comma && r.likeBefore(f, j-2, k) {
			return true // ", after a loss of 128 million"
		}
	}
	if f.Compares(i) && r.forKind(f, k) || f.Word(i) != text.From && r.Comparative(f, i) && r.otherPlace(f, k) != nil {
		return false // "compared to 13,890 units for locally assembled cars", "against 16 percent in Europe": of the same time
	}
	if f.Word(i) != text.From && r.Comparative(f, i) && r.expectedThen(f, k) {
		return false // "vs $41.9 billion estimated", "more than the 54,000 it had guided for": of the same time
	}
	if f.Word(i-1) == r.Words.Had && f.Has(i, lexicon.Auxiliary) && f.Word(i-2) != r.Words.There {
		return !f.TellsOfAim(i - 2) // "in the second quarter it had been 10.2"
	}
	if f.Word(i-1) == r.Words.Having && f.Word(i-2) == text.Comma && f.TimeAfter(k) && len(r.drafts) > 0 && r.drafts[len(r.drafts)-1].Modality == fact.Reported {
		return r.likeBefore(f, i-3, k) // ", having sold 8,472 in March 2023"
	}
	switch f.Word(i) {
	case text.Than, text.Against, text.Versus, text.Versus2, text.Over, text.Above, text.Below:
		return true
	case text.From:
		return true
	case text.After:
		if f.Word(i-1) == text.Comma {
			i--
		} else if f.QuantityAt(i-1) == nil {
			return false
		}
		return r.likeBefore(f, i-1, k) // "a margin of 5.5 percent after 15.7"
	case text.On:
		if f.Has(i-1, lexicon.Move) || r.percentOfChange(f, i-1) {
			return true // "up 2.4 per cent on 262,436", "down on the 9,300 of May"
		}
	case text.OpenParen:
		return r.bracketedBase(f, k) || r.StandsAtBase(f, k)
	case text.Of:
		if i == k-3 && f.WhenAt(k-2) != nil && f.IsPercent(i-1) {
			return true // "less than half of December's 45,947"
		}
		// "beats the old record of 78,906"
		if i > 1 {
			switch f.Text(i - 1) {
			case "record", "high", "best", "peak", "mark":
				switch f.Text(i - 2) {
				case "old", "previous", "earlier", "last", "prior", "former", "previous all-time":
					return true
				}
			}
		}
	}
	if q := f.QuantityAt(i); q != nil && q.IsMultiple && i < k-1 && f.Word(k-1) == text.The {
		return true // "twice the 74,400"
	}
	if it := &f.Items[i]; f.Compares(i) || it.Hit != nil && it.Last-it.First > 1 && f.Tokens[it.First].Word == r.Words.Instead {
		return true
	}
	// "the year-earlier count of 28,687"
	for j := k - 1; j >= 0 && j >= k-4; j-- {
		if w := f.WhenAt(j); w != nil {
			return (w.IsBaseline() && j > 0 || r.IsCompared(f, j)) && f.Runs[j] == f.Runs[k]
		}
		if !f.Has(j, lexicon.MetricCue) && f.Word(j) != text.Of && f.Items[j].Hit != nil || f.Items[j].Punct || f.Items[j].Quantity != 0 {
			break
		}
	}
	if f.Word(k-1) == text.Of {
		for j := k - 2; j >= k-9 && j >= 0 && !f.Items[j].Punct && f.Items[j].Quantity == 0; j-- {
			if f.Items[j].When != 0 {
				return r.IsCompared(f, j) && f.Runs[j] == f.Runs[k] // "compared to the fourth quarter 2016 net income of"
			}
		}
	}
	if f.Word(i) == text.Or && f.Word(i-1) == text.Comma && i > 1 && f.Roles[i-2].Draft > 0 && f.Roles[i-2].Base {
		return true // "from a net loss of $790 million, or 34 cents per share"
	}
	// "against 27,667 a year earlier and 13,681 in September": the list goes on
	if (f.Word(i) == text.And || f.Word(i) == text.Comma) && i > 0 {
		for j := i - 1; j >= 0 && j >= i-3; j-- {
			if f.Roles[j].Base && f.Roles[j].Draft > 0 {
				for _, t := range f.Timings {
					if t.Attached == k {
						return true
					}
				}
			}
			if f.Items[j].Quantity == 0 && f.Items[j].When == 0 {
				break
			}
		}
	}
	return false
}

// likeBefore reports whether a level in the unit of the one at items[k] ends with
// items[i]: "a profit of 713 million, after 964 million".
func (r *Resolver) likeBefore(f *clause.Frame, i, k int) bool {
	for ; i >= 0 && i >= k-8; i-- {
		if q := f.QuantityAt(i); q != nil {
			ro := &f.Roles[i]
			unit := f.QuantityAt(k).Quantity.Unit
			return ro.Draft > 0 && r.drafts[ro.Draft-1].Measure != fact.Change && (unit == q.Quantity.Unit || unit == "" && r.drafts[ro.Draft-1].Unit == fact.Vehicle)
		}
		if f.Items[i].Punct {
			return false
		}
	}
	return false
}

// bracketedBase reports whether a number alone in brackets after a figure is its
// base: "6,16,706 units (5,19,789 units)", "SEK 22.3 billion (20.3)", "6.8 percent (7.2)".
func (r *Resolver) bracketedBase(f *clause.Frame, k int) bool {
	q := f.QuantityAt(k)
	return q != nil && r.insetAfter(f, k, q) >= 0
}

// insetAfter returns the item of the figure that the number at items[k], alone in brackets,
// stands after and is like: a level or share of some time, not of a product. It is -1 for none.
func (r *Resolver) insetAfter(f *clause.Frame, k int, q *mention.Quantity) int {
	end := k + 1
	for end < len(f.Items) && f.Has(end, lexicon.UnitWord) {
		end++
	}
	if q.Reason != "" || f.Word(k-1) != text.OpenParen || f.Word(end) != text.CloseParen {
		return -1
	}
	for i := k - 2; i >= 0 && i >= k-6; i-- { // "77% of the total (75%)"
		b := f.QuantityAt(i)
		if b == nil {
			if f.Items[i].Name != nil || f.Word(i) == text.CloseParen {
				return -1 // "with 7,879, followed by Hyundai (6,792)": Hyundai's
			}
			continue
		}
		if q.Signed && (q.Value >= 0 || b.Value >= 0) {
			return -1 // but "a loss of -6.1 billion (-9.3)"
		}
		n := f.Roles[i].Draft
		if n == 0 || r.drafts[n-1].Measure == fact.Change || r.isProduct(r.drafts[n-1].Metric) {
			return -1
		}
		u := r.Lex.Units[r.drafts[n-1].Unit]
		if u == nil || q.Unit != nil && q.Unit.Dimension != u.Dimension || u.Dimension == "count" && b.Group != q.Group {
			return -1
		}
		now, was := math.Abs(b.Value), math.Abs(q.Value)
		if !q.Scaled {
			now /= b.Scale()
		}
		if near := 20.0; now < near*was && was < near*now {
			return i
		}
		return -1
	}
	return -1
}

// pastBase reports whether the base of a comparison is a level of the past,
// whatever is expected of the figure compared with it.
func (r *Resolver) pastBase(f *clause.Frame, k int, d *draft) bool {
	if d.Period.IsZero() { // "to raise capacity to 215,000 from 150,000"
		m := r.Vocabulary(d.Metric)
		return m != nil && (m.Plan && !m.Announced || m.Stock)
	}
	return d.Period.End <= r.cal.Published
}

// percentOfChange reports whether items[i] is a percentage that may be one of change: "up 2.4
// per cent", but not "a margin of 5.3 percent".
func (r *Resolver) percentOfChange(f *clause.Frame, i int) bool {
	q := f.QuantityAt(i)
	if q == nil || q.Unit == nil || q.Unit.Dimension != "percent" {
		return false
	}
	n := f.Roles[i].Draft // none where what follows is asked about first
	return n == 0 || r.drafts[n-1].Measure == fact.Change
}

// comparedThere returns the other place that a place's figure is told of where it is what the prior one is compared with: "7.2 percent
// of the market in the US, compared to 16 percent in Europe and 25 in China". It is nil where it is none.
func (r *Resolver) comparedThere(f *clause.Frame, k int, d, prior *draft) *lexicon.Entry {
	if !d.who().Is(lexicon.Place) || prior == nil || prior.sentenceNo != d.sentenceNo || prior.Measure != d.Measure || prior.Unit != d.Unit {
		return nil
	}
	there := r.otherPlace(f, k)
	if there == nil || there == d.owner {
		return nil
	}
	i := k - 1
	for i > 0 && (f.Has(i, r.FillerKind) && !f.Has(i, lexicon.Preposition) || f.Has(i, lexicon.Determiner)) {
		i--
	}
	if r.Comparative(f, i) && f.Word(i) != text.From || prior.owner == r.otherPlace(f, prior.item) {
		return there
	}
	return nil
}

// nationwide returns the country of the place that the figure at items[k] would be of where its words make it the whole country's:
// "3.2% in Indiana, compared with 7.9% nationwide", "Nationwide, it was 7.9%". It is nil where they do not.
func (r *Resolver) nationwide(f *clause.Frame, k int, of clause.Name) *lexicon.Entry {
	if !of.Is(lexicon.Place) || !f.Has(k+1, r.NationwideKind) && !f.Has(f.FirstOfClause(k), r.NationwideKind) {
		return nil
	}
	return r.Lex.Named(r.CountryOf(of.Entry))
}

// otherPlace returns the place behind the number at items[k] where the sentence named others before it, and no time follows: "7.2
// percent of new cars in the US, compared to 16 percent in Europe"; or else the country of the place named before it where it is the
// whole country's: "3.2% in Indiana, compared with 7.9% nationwide".
func (r *Resolver) otherPlace(f *clause.Frame, k int) *lexicon.Entry {
	if f.Has(k+1, r.NationwideKind) {
		for i := range f.Of(lexicon.Place) {
			if n := f.Items[i].Name; i < k && n != nil && r.CountryOf(n) != "" {
				return r.Lex.Named(r.CountryOf(n))
			}
		}
		return nil
	}
	i := k + 2
	for f.Has(i, lexicon.Determiner) {
		i++
	}
	if f.Word(k+1) != text.In || i >= len(f.Items) || !f.PlaceAt(i) || f.TimeAfter(k) {
		return nil
	}
	other := false
	for j := range f.Of(lexicon.Place) {
		if j < k && f.Items[j].Name == f.Items[i].Name {
			return nil
		}
		other = other || j < k
	}
	if !other {
		return nil
	}
	return f.Items[i].Name
}
