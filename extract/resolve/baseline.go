package resolve

import (
	"math"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// levelAhead returns the period that stands at the level which a change
// leads to: "fell by 18.3% to 643,637 in August".
func (r *Resolver) levelAhead(f *frame, k int, ref fact.Period, tn tense) fact.Period {
	for i := k + 1; i < len(f.Items); i++ {
		if f.weight[f.runs[i]] > atComma && f.runs[i] > f.runs[k] {
			break
		}
		q := f.QuantityAt(i)
		if q == nil || q.Unit != nil && ratio(q.Unit.Dimension) || q.Reason != "" {
			continue
		}
		if r.isBase(f, i) {
			continue
		}
		if f.runs[i] != f.runs[k] && f.Word(i-1) == text.After {
			break // "almost twice the 42,094 of a year ago, and after 47,979 in January"
		}
		for j := range f.whens {
			t := &f.whens[j]
			if (t.attached == i || t.item == i+1 && t.attached < 0) && !t.when.IsBaseline() && f.groups[i] == f.groups[k] {
				p := r.cal.resolve(t.when, ref, tn)
				if t.when.Lead == mention.Since && !p.IsZero() {
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
func (r *Resolver) openingLevel(f *frame, k int, d *draft, ref fact.Period, tn tense) fact.Period {
	i := f.afterOpening(k)
	if i < 0 || d.Measure != fact.Level || !r.isFlow(d) || f.Word(0) != text.At && f.Word(0) != text.With {
		return fact.Period{}
	}
	for j := range f.whens {
		t := &f.whens[j]
		if f.runs[t.item] != f.runs[i] || t.said || t.compared || t.when.IsBaseline() {
			continue
		}
		for ; i < t.item; i++ {
			if f.Has(i, lexicon.Auxiliary) || f.Has(i, lexicon.Move) || r.inPast(f, i) {
				return fact.Period{} // "registrations missed the level of the first half"
			}
		}
		return r.cal.resolve(t.when, ref, tn)
	}
	return fact.Period{}
}

// setApart reports whether a contrast parts the statement of the figure at items[from] from the
// one at items[k]: "plans to deliver 40,000 in July after deliveries rose 12 percent".
func (f *frame) setApart(from, k int) bool {
	for run := f.runs[from] + 1; run <= f.runs[k] && run < len(f.weight); run++ {
		if f.weight[run] >= atContrast {
			return true
		}
	}
	return false
}

// openingBaseline returns the period that a clause which begins with "A year
// earlier" speaks of: "in the same month of last year it was only 1,077",
// "where five years before it had been 29,100".
func (r *Resolver) openingBaseline(f *frame, k int, d *draft, ref fact.Period) fact.Period {
	if d.Measure == fact.Change {
		return fact.Period{}
	}
	for i := range f.whens {
		t := &f.whens[i]
		if t.item > k || !t.when.IsBaseline() || t.compared || t.said || t.attached >= 0 || f.runs[t.item] != f.runs[k] && !opens(f, t.item) || r.quantityBetween(f, t.item, k) || !f.visible(t.item, k) {
			continue
		}
		if t.when.Form == mention.Ago && t.when.Span == mention.SpanDay && r.isFlow(d) {
			continue // "Toyota two days earlier raised its forecast"
		}
		if d.Modality != fact.Reported && r.aimsAfter(f, t.item, k) {
			continue // "A year ago it had predicted 2.4 million for 2024"
		}
		if r.isStock(d) && r.ctx.stockMetric == d.Metric && !r.ctx.stockDay.IsZero() {
			ref = r.ctx.stockDay // "had 620 shops at the end of June. A year ago it had 480"
		}
		if ref.IsZero() {
			return fact.Period{}
		}
		return r.cal.resolve(t.when, ref, past)
	}
	return fact.Period{}
}

// aimsAfter reports whether a word of aim or expectation stands between the items.
func (r *Resolver) aimsAfter(f *frame, from, to int) bool {
	for i := from + 1; i < to; i++ {
		if f.Has(i, lexicon.ModalityCue) {
			return true
		}
	}
	return false
}

// whenHadBeen returns the period that opens a clause of which the figure at items[k] is all that
// is told: "in the whole of 2023 it had been 144,155".
func (r *Resolver) whenHadBeen(f *frame, k int) *timing {
	j := k - 1
	for j > 0 && (f.Has(j, lexicon.Pronoun) || f.Has(j, lexicon.Auxiliary)) {
		j--
	}
	if j == k-1 || f.Items[j].When == 0 || f.runs[j] != f.runs[k] {
		return nil
	}
	for i := range f.whens {
		if t := &f.whens[i]; t.item == j && t.attached < 0 && !t.when.IsBaseline() && t.when.Form != mention.Anaphor && t.when.Form != mention.Same {
			return t
		}
	}
	return nil
}

// yearBefore reports whether the number in brackets at items[k] is that of the year before, as
// the growth behind it shows: "delivered 430,300 (422,400; +1.9 percent) vehicles".
func (r *Resolver) yearBefore(f *frame, k int) bool {
	if f.Word(k-1) != text.OpenParen || f.Word(k+1) != text.Semicolon && f.Word(k+1) != text.Comma {
		return false
	}
	now := f.QuantityAt(k - 2)
	if now == nil {
		now = f.QuantityAt(k - 3)
	}
	was, grew := f.QuantityAt(k), f.QuantityAt(k+2)
	if now == nil || was.Value <= 0 || grew == nil || !grew.Signed || grew.Unit == nil || grew.Unit.Dimension != "percent" {
		return false
	}
	return math.Abs(now.Value/was.Value-1-grew.Value/100) < 0.002
}

// opens reports whether the sentence, or a part of it after a semicolon, begins
// with items[i].
func opens(f *frame, i int) bool {
	return i == 0 || f.Word(i-1) == text.Semicolon
}

// baseTiming gives the level that a change is compared with its period: what
// stands at it, else the basis of that change.
func (r *Resolver) baseTiming(f *frame, k int, d *draft, link *draft, ref fact.Period) {
	if link != nil {
		defer r.timeCompared(f, d, link)
		defer r.asLongBefore(d, link)
	}
	for i := range f.whens {
		t := &f.whens[i]
		if t.attached == k || t.carrier >= 0 && t.item < k && k-t.item <= 2 {
			d.Period, d.PeriodFrom = r.sameOfYear(t, d, link, r.inYear(f, t, r.cal.resolve(t.when, ref, past), past)), fact.Clause
			return
		}
	}
	if t := r.whenHadBeen(f, k); t != nil {
		d.Period, d.PeriodFrom = r.cal.resolve(t.when, ref, past), fact.Clause
		return
	}
	// "from August's 76,965", "than in September, when it had managed 34,749"
	for i := range f.whens {
		t := &f.whens[i]
		if t.item < k && k-t.item <= 2 && t.attached < 0 {
			d.Period, d.PeriodFrom = r.sameOfYear(t, d, link, r.cal.resolve(t.when, ref, past)), fact.Clause
			return
		}
	}
	if p, ok := r.baselineBehind(f, k, ref); ok {
		d.Period, d.PeriodFrom = p, fact.Sentence
		return
	}
	if link == nil {
		if q := f.QuantityAt(k + 2); q != nil && f.Word(k-1) == text.From && f.Word(k+1) == text.To && r.isFlow(d) { // "jumped from 17,051 to 43,188"
			if p := r.carriedPeriod(f, d); p.MonthCount() > 0 {
				d.Period, d.PeriodFrom = p.ShiftMonths(-12), fact.Context
			}
		}
		for i := range f.whens { // "As recently as June it had been 5.5"
			if t := &f.whens[i]; d.Period.IsZero() && t.item < k && t.attached < 0 && !t.said && !t.rank && f.visible(t.item, k) && f.runs[t.item] == f.runs[k] {
				d.Period, d.PeriodFrom = r.cal.resolve(t.when, ref, past), fact.Clause
			}
		}
		return
	}
	if f.Word(k-1) == text.OpenParen && !link.Period.IsZero() {
		d.Period, d.PeriodFrom = link.Period.ShiftMonths(-12), fact.Sentence
		if r.ctx.bracketed.MonthCount() == link.Period.MonthCount() && !r.ctx.bracketed.IsZero() {
			d.Period = r.ctx.bracketed
		}
		return
	}
	if link.Modality != fact.Reported && r.is(d, lexicon.Lasting) && f.Word(k-1) == text.From {
		return // "will cut its capacity to 2.5 million from 3.5 million by 2027"
	}
	if link.Modality != fact.Reported || f.expectedBy(k) != nil {
		d.Period, d.PeriodFrom = link.Period, fact.Sentence
		return
	}
	// the period of the sentence that follows the base: "from 9 percent last year"
	if p, ok := r.followingBaseline(f, k, ref); ok {
		d.Period, d.PeriodFrom = p, fact.Sentence
		return
	}
	if n := months(link.Basis.Kind); n != 0 && !link.Period.IsZero() {
		d.Period, d.PeriodFrom = link.Period.ShiftMonths(-n), fact.Sentence
	} else if !link.Basis.Period.IsZero() {
		d.Period, d.PeriodFrom = link.Basis.Period, fact.Sentence
	} else if p := r.baseBefore(f, k); !p.IsZero() {
		d.Period, d.PeriodFrom = p, fact.Sentence
	} else if metric := r.vocabulary(d.Metric); metric != nil && !ref.IsZero() && (metric.Flow || metric.Announced && link.Period == ref) {
		basis := "yoy"
		d.Period, d.PeriodFrom = ref.ShiftMonths(-12), fact.Sentence
		if isWeek(ref) && r.weekly() {
			basis, d.Period = "wow", fact.Period{Start: ref.Start - 7, End: ref.End - 7}
		}
		if link.growth && link.Basis == (fact.Basis{}) && link.Period == ref {
			link.Basis.Kind = basis // "up 2 percent on 42,157": what it is up on is of the time before
		}
	}
}

// baseBefore returns the period of the base before the one at items[k] in its sentence:
// "12.2 billion, against 12.3 billion in the same months of 2023, and a margin of 5.8
// percent, after 7.9".
func (r *Resolver) baseBefore(f *frame, k int) fact.Period {
	for i := k - 1; i >= 0; i-- {
		if ro := &f.roles[i]; ro.base && ro.draft > 0 {
			return r.drafts[ro.draft-1].Period
		}
	}
	return fact.Period{}
}

// timeCompared gives a stock without a period the one that its comparison
// implies: "totalled 2,382, compared with 1,762 at the end of September last
// year" is the end of September of this year.
func (r *Resolver) timeCompared(f *frame, d, link *draft) {
	m := r.vocabulary(d.Metric)
	if m == nil || !m.Stock || !link.Period.IsZero() || link.Metric != d.Metric || link.Measure != fact.Level || d.Period.IsZero() {
		return
	}
	if p := d.Period.ShiftMonths(12); d.Period.End.Year() == r.cal.published.Year()-1 && p.End <= r.cal.published {
		link.Period, link.PeriodFrom = p, fact.Sentence
	}
}

// baselineBehind returns the period before this one that is told after a comma, of the
// figure and of one that says the same again: "compared to a loss of $790 million, or 34
// cents per share, in the same period last year".
func (r *Resolver) baselineBehind(f *frame, k int, ref fact.Period) (fact.Period, bool) {
	if ref.IsZero() {
		return fact.Period{}, false
	}
	for i := k + 1; i < len(f.Items); i++ {
		w := f.WhenAt(i)
		switch {
		case f.Items[i].Quantity != 0 && f.Word(i-1) != text.Or, f.weight[f.runs[i]] > atComma && f.runs[i] > f.runs[k]:
			return fact.Period{}, false
		case w == nil:
		case w.IsBaseline() && f.Word(i-1) == text.Comma:
			return r.cal.resolve(w, ref, past), true
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
func (r *Resolver) compared(f *frame, k int, link *draft) *draft {
	if !f.roles[k].base && f.Word(k-1) != text.From {
		return nil
	}
	if link != nil && link.sentenceNo == r.ctx.sentences {
		return link
	}
	for i := k - 1; i >= 0; i-- {
		if ro := &f.roles[i]; ro.draft > 0 {
			return &r.drafts[ro.draft-1]
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
	if p := d.Period.ShiftMonths(n); p == r.ctx.mainPeriod || p == r.cal.lastMonth() {
		link.Period = p
	}
}

func (r *Resolver) followingBaseline(f *frame, k int, ref fact.Period) (fact.Period, bool) {
	for i := range f.whens {
		t := &f.whens[i]
		if t.item > k && f.runs[t.item] == f.runs[k] && t.when.IsBaseline() && !t.compared && !r.quantityBetween(f, k, t.item) {
			return r.cal.resolve(t.when, ref, past), true
		}
	}
	return fact.Period{}, false
}

// isBase reports whether the level at items[k] is the one that a change is
// compared with: "from 38,177", "than the 31,69,788 units", "against 27,667".
func (r *Resolver) isBase(f *frame, k int) bool {
	i := k - 1
	if f.Word(i) == text.Possessive && f.WhenAt(i-1) != nil {
		i -= 2 // "than last year's 3,06,719"
	}
	for i >= 0 && (f.Has(i, lexicon.Determiner) || f.Has(i, lexicon.More) && !r.comparative(f, i) || r.adjective(f, i) || f.Has(i-1, lexicon.Determiner) && f.Has(i, lexicon.Say) && !f.Has(i, lexicon.ModalityCue)) {
		i-- // "from the revised 25,146", "below the record 53,139"
	}
	if i < 0 {
		return false
	}
	if f.Word(i) == text.Of && f.Has(i-1, lexicon.MetricCue) {
		j := i - 2
		for f.Has(j, lexicon.Determiner) || f.Has(j, lexicon.ScopeCue) {
			j--
		}
		if (f.Word(j) == text.From || r.comparative(f, j) && f.Items[j].Last-f.Items[j].First > 1) && j < i-2 {
			return true // "from a profit of 190.7 billion yen", "compared to a net loss of $790 million"
		}
	}
	if f.Word(i) != text.From && r.comparative(f, i) && r.expectedThen(f, k) {
		return false // "vs $41.9 billion estimated", "more than the 54,000 it had guided for": of the same time
	}
	if f.Word(i-1) == r.words.had && f.Has(i, lexicon.Auxiliary) && f.Word(i-2) != r.words.there {
		return true // "in the second quarter it had been 10.2"
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
		return r.bracketedBase(f, k) || r.standsAtBase(f, k)
	case text.Of:
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
	if it := &f.Items[i]; f.compares(i) || it.Hit != nil && it.Last-it.First > 1 && f.Tokens[it.First].Word == r.words.instead {
		return true
	}
	// "the year-earlier count of 28,687"
	for j := k - 1; j >= 0 && j >= k-4; j-- {
		if w := f.WhenAt(j); w != nil {
			return (w.IsBaseline() && j > 0 || r.isCompared(f, j)) && f.runs[j] == f.runs[k]
		}
		if !f.Has(j, lexicon.MetricCue) && f.Word(j) != text.Of && f.Items[j].Hit != nil || f.Items[j].Punct || f.Items[j].Quantity != 0 {
			break
		}
	}
	if f.Word(k-1) == text.Of {
		for j := k - 2; j >= k-9 && j >= 0 && !f.Items[j].Punct && f.Items[j].Quantity == 0; j-- {
			if f.Items[j].When != 0 {
				return r.isCompared(f, j) && f.runs[j] == f.runs[k] // "compared to the fourth quarter 2016 net income of"
			}
		}
	}
	if f.Word(i) == text.Or && f.Word(i-1) == text.Comma && i > 1 && f.roles[i-2].draft > 0 && f.roles[i-2].base {
		return true // "from a net loss of $790 million, or 34 cents per share"
	}
	// "against 27,667 a year earlier and 13,681 in September": the list goes on
	if (f.Word(i) == text.And || f.Word(i) == text.Comma) && i > 0 {
		for j := i - 1; j >= 0 && j >= i-3; j-- {
			if f.roles[j].base && f.roles[j].draft > 0 {
				for _, t := range f.whens {
					if t.attached == k {
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
func (r *Resolver) likeBefore(f *frame, i, k int) bool {
	for ; i >= 0 && i >= k-8; i-- {
		if q := f.QuantityAt(i); q != nil {
			ro := &f.roles[i]
			return ro.draft > 0 && r.drafts[ro.draft-1].Measure != fact.Change && q.Quantity.Unit == f.QuantityAt(k).Quantity.Unit
		}
		if f.Items[i].Punct {
			return false
		}
	}
	return false
}

// isFloor reports whether an amount is what the cheapest version costs, "sold in
// Germany from 35,000 euros", and none that a price came down from or ranges from.
func (r *Resolver) isFloor(f *frame, k int, q *mention.Quantity) bool {
	if q.Unit == nil || q.Unit.Dimension != "money" || q.Scaled && q.Value >= 1e9 {
		return false
	}
	from := k - 1
	for f.Has(from, lexicon.Determiner) || f.Has(from, r.fillerKind) || f.Has(from, r.adverbKind) {
		from--
	}
	if f.Word(from) != text.From || f.Has(from-1, lexicon.Move) || f.Has(from-1, lexicon.More) {
		return false
	}
	for i := k + 1; i <= k+4 && i < len(f.Items); i++ {
		if to := f.QuantityAt(i + 1); f.Word(i) == text.To && f.groups[i] == f.groups[k] && !(to != nil && to.Unit != nil && to.Unit.Dimension != "money") {
			return false // but "from £32,249, goes up to 386 miles"
		}
	}
	for i := from - 1; i >= f.starts[f.runs[k]]; i-- {
		b := f.QuantityAt(i)
		if f.Has(i, lexicon.Move) && !f.Has(i, r.variantNoun) || b != nil && b.Unit != nil && b.Unit.Dimension == "money" {
			return false // "goes to 229,900 yuan from 265,900"
		}
	}
	return true
}

// bracketedBase reports whether a number alone in brackets after a figure is its
// base: "6,16,706 units (5,19,789 units)", "SEK 22.3 billion (20.3)", "6.8 percent (7.2)".
func (r *Resolver) bracketedBase(f *frame, k int) bool {
	q := f.QuantityAt(k)
	return q != nil && r.insetAfter(f, k, q) >= 0
}

// insetAfter returns the item of the figure that the number at items[k], alone in brackets,
// stands after and is like: a level or share of some time, not of a product. It is -1 for none.
func (r *Resolver) insetAfter(f *frame, k int, q *mention.Quantity) int {
	end := k + 1
	for end < len(f.Items) && f.Has(end, lexicon.UnitWord) {
		end++
	}
	if q.Signed || q.Reason != "" || f.Word(k-1) != text.OpenParen || f.Word(end) != text.CloseParen {
		return -1
	}
	for i := k - 2; i >= 0 && i >= k-4; i-- {
		b := f.QuantityAt(i)
		if b == nil {
			continue
		}
		n := f.roles[i].draft
		if n == 0 || r.drafts[n-1].Measure == fact.Change || r.isProduct(r.drafts[n-1].Metric) {
			return -1
		}
		u := r.lex.Units[r.drafts[n-1].Unit]
		if u == nil || q.Unit != nil && q.Unit.Dimension != u.Dimension || u.Dimension == "count" && b.Group != q.Group {
			return -1
		}
		now, was := b.Value, q.Value
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
func (r *Resolver) pastBase(f *frame, k int, d *draft) bool {
	if d.Period.IsZero() { // "to raise capacity to 215,000 from 150,000"
		m := r.vocabulary(d.Metric)
		return m != nil && m.Plan && !m.Announced
	}
	return d.Period.End <= r.cal.published
}

// percentOfChange reports whether items[i] is a percentage that may be one of change: "up 2.4
// per cent", but not "a margin of 5.3 percent".
func (r *Resolver) percentOfChange(f *frame, i int) bool {
	q := f.QuantityAt(i)
	if q == nil || q.Unit == nil || q.Unit.Dimension != "percent" {
		return false
	}
	n := f.roles[i].draft // none where what follows is asked about first
	return n == 0 || r.drafts[n-1].Measure == fact.Change
}
