package resolve

import (
	"time"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// timing is a period of the sentence and what it bears on.
type timing struct {
	item     int
	when     *mention.When
	attached int  // item of the quantity it stands at, -1 for none
	compared bool // "than in September", "from a year earlier": a base
	carrier  int  // of a compared one: the item of the change before it, -1
	said     bool // the day of a statement
	closes   bool // "finished the month with": its last day, for what holds at one
	opens    bool // "from February 1": when something begins
	event    bool // when a milestone is, in its own clause
	rank     bool // no time of a figure: what a rank or a streak is reckoned over, how long something lasts
}

// timeWords are the words that the steps about time and modality ask for.
type timeWords struct {
	launch, debut, introduction, inception, listed, founded text.Word
	here, theirs, own                                       text.Word
	first, starting, beginning, being                       text.Word
	was, were, should, instead, any                         text.Word
	time, times, only                                       text.Word
	finished, finishes, ended, ends, closed, closes, exited text.Word
}

func newTimeWords(v *text.Vocabulary) timeWords {
	return timeWords{
		launch: v.Add("launch"), debut: v.Add("debut"), introduction: v.Add("introduction"), inception: v.Add("inception"), listed: v.Add("listed"), founded: v.Add("founded"),
		here: v.Add("here"), theirs: v.Add("theirs"), own: v.Add("own"),
		first: v.Add("first"), starting: v.Add("starting"), beginning: v.Add("beginning"), being: v.Add("being"),
		was: v.Add("was"), were: v.Add("were"), should: v.Add("should"), instead: v.Add("instead"), any: v.Add("any"),
		finished: v.Add("finished"), finishes: v.Add("finishes"), ended: v.Add("ended"), ends: v.Add("ends"), closed: v.Add("closed"), closes: v.Add("closes"), exited: v.Add("exited"),
		time: v.Add("time"), times: v.Add("times"), only: v.Add("only"),
	}
}

// timings settles what each period of the sentence bears on.
func (r *Resolver) timings(f *frame) {
	f.whens = f.whens[:0]
	r.cal.fiscal, r.cal.sentence, r.cal.expected, r.cal.about = r.fiscalHere(f), r.ctx.sentences, r.ctx.expected, r.aboutPeriod()
	for i := 0; i < len(f.Items) && len(f.Whens) > 0; i++ {
		w := f.WhenAt(i)
		if w == nil {
			continue
		}
		t := timing{item: i, when: w, attached: -1, carrier: -1}
		t.said = r.isStatementDay(f, i, w) && !r.afterSince(f, i, len(f.Items)) || f.first && f.groups[i] == 1 && i < r.datelineEnd(f)
		t.rank = r.isRank(f, i, w)
		t.closes = r.comesToEnd(f, i, w)
		if w.Edge == mention.Start && f.Word(i-1) == text.From && !r.afterRatio(f, i-2) && !r.afterMove(f, i-2) {
			w.Lead = mention.Since // "counting from the beginning of the year"
		}
		r.attach(f, &t)
		if !t.compared && !t.said && r.isBackdrop(f, i, w) {
			t.rank, t.attached = true, -1
		}
		if t.said || w.Form == mention.Weekday {
			if p := r.cal.resolve(w, fact.Period{}, past); p.Start == p.End && canTrade(p.Start) && p.Start > r.cal.published-31 && p.Start >= r.ctx.session.Start && (t.said || r.ctx.session.IsZero() || f.Word(i+1) != text.Possessive) {
				r.ctx.session = p // "Thursday's closing price" is looked back on
			}
		}
		if w.IsBaseline() && (w.Form != mention.Ago || w.Span == mention.SpanYear) {
			r.ctx.yearly = true
		}
		f.whens = append(f.whens, t)
	}
	f.joinYears()
}

// canTrade reports whether shares can be traded on the day.
func canTrade(d fact.Date) bool {
	return !d.IsZero() && d.Weekday() != time.Saturday && d.Weekday() != time.Sunday
}

// joinYears gives a part of a year the year that its clause names further on: "third-quarter
// revenue more than doubled this year".
func (f *frame) joinYears() {
	for i := 1; i < len(f.whens); i++ {
		year, part := &f.whens[i], &f.whens[i-1]
		if year.when.Form != mention.Year || !year.when.HasShift || year.when.Anchor != mention.FromPublication || year.when.Edge != mention.Whole || year.when.Lead != mention.NoLead || year.compared || year.said || year.rank {
			continue
		}
		switch part.when.Form {
		case mention.Quarter, mention.Half, mention.Month:
		default:
			continue
		}
		if part.when.Year != 0 || part.when.HasShift || part.compared || part.said || part.rank || f.runs[part.item] != f.runs[year.item] || !f.visible(part.item, year.item) || f.sourced(part.item, year.item) {
			continue
		}
		part.when.HasShift, part.when.YearShift, part.when.Anchor = true, year.when.YearShift, year.when.Anchor
		year.rank, year.attached = true, -1
	}
}

// sourced reports whether the period at items[i] is that of what something came from, named behind
// the word for it: "First-quarter profit surged to 4.8 billion from 900 million last year".
func (f *frame) sourced(from, i int) bool {
	for j := from + 1; j < i; j++ {
		switch f.Word(j) {
		case text.From, text.Than, text.Against, text.Versus, text.Versus2:
			return true
		}
		if f.compares(j) {
			return true
		}
	}
	return false
}

// comparative reports whether the item is a word after which a base is named.
func (r *Resolver) comparative(f *frame, i int) bool {
	switch f.Word(i) {
	case text.Than, text.From, text.Over, text.Against, text.Versus, text.Versus2, text.Above, text.Below, text.On:
		return true
	case text.As:
		return f.Word(i-1) == text.Same // "56 days, the same as June"
	case text.Stop: // "vs."
		return f.Word(i-1) == text.Versus || f.Word(i-1) == text.Versus2
	}
	return f.compares(i)
}

// compares reports whether items[i] is a phrase after which comes what something is
// compared with: "relative to".
func (f *frame) compares(i int) bool {
	e := f.Entry(i, lexicon.Preposition)
	return e != nil && e.Name == "comparison"
}

// comparedAtDistance reports whether a comparison names the period a few words
// on: "1.0 percent above the figure for March 2024", "45 percent up on a
// December in which".
func (r *Resolver) comparedAtDistance(f *frame, t *timing) bool {
	for j := t.item - 1; j >= 0 && j >= t.item-8; j-- {
		if q := f.QuantityAt(j); q != nil {
			if q.IsMultiple && f.runs[j] == f.runs[t.item] && j < t.item-1 && (f.multiplies(j) || t.when.Lead == mention.Since || f.Tokens[f.Items[t.item-1].Last-1].Word == text.As) && !(t.when.HasShift && t.when.YearShift == 0 && t.when.Anchor == mention.FromPublication) {
				return true // "2.5 times what it managed in June", but not "to double deliveries this year"
			}
			break
		}
	}
	for j := t.item - 1; j > 0 && j >= t.item-6; j-- {
		if f.Items[j].Punct && f.Word(j) == text.Hyphen && f.Tokens[f.Items[j].First].Glued {
			continue // "down on pre-pandemic 2019"
		}
		if f.Items[j].Punct || f.Items[j].When != 0 || f.Items[j].Quantity != 0 || f.Has(j, lexicon.Conjunction) && f.Word(j) != text.That || t.when.Lead == mention.Since {
			return false
		}
		if !r.comparative(f, j) && !(f.Has(j, lexicon.More) && (f.Items[j].Last-f.Items[j].First > 1 || f.Word(j+1) == text.That)) { // "8% behind that of 2021"
			continue
		}
		if q := f.QuantityAt(j - 1); q != nil && isRatio(q) {
			return true
		}
		if q := f.QuantityAt(j - 2); q != nil && isRatio(q) {
			return true
		}
	}
	return false
}

// multiplies reports whether what follows the multiple at items[j] is what it is of: "twice the
// number of May", "2.5 times what it managed", but not "tripled its sales", "twice as many cars".
func (f *frame) multiplies(j int) bool {
	last := f.Tokens[f.Items[j].Last-1].Text(f.Article)
	if j+1 == len(f.Items) || hasSuffix(last, "ed") || hasSuffix(last, "s") && last != "times" {
		return false
	}
	return f.Has(j+1, lexicon.Determiner) || f.Has(j+1, lexicon.Pronoun) || f.Items[j+1].Hit == nil && f.Text(j+1) == "what" || f.Has(j+1, lexicon.MetricCue) || f.Items[j+1].Name != nil
}

// afterRatio reports whether items[i] is a change, or a word of change.
func (r *Resolver) afterRatio(f *frame, i int) bool {
	for j := i; j >= 0 && j >= i-2; j-- {
		if q := f.QuantityAt(j); q != nil && isRatio(q) {
			return true
		}
		if !f.Has(j, lexicon.More) && !f.Has(j, lexicon.Move) && !f.Has(j, lexicon.BasisWord) && !f.Has(j, lexicon.MetricCue) {
			return false
		}
	}
	return false
}

// afterMove reports whether items[i] is, or its noun is of, an amount that something moved by:
// "down eight days from the beginning of May".
func (r *Resolver) afterMove(f *frame, i int) bool {
	for i > 0 && f.QuantityAt(i) == nil && (f.Has(i, lexicon.UnitWord) || f.Has(i, lexicon.MetricCue)) {
		i--
	}
	return f.QuantityAt(i) != nil && f.Has(i-1, lexicon.Move)
}

// opensSpan reports whether "from" before the period begins a time: "From
// January to June", "at 25 percent from August 1", not "down 13 points from
// January to May", "up from 2023".
func (r *Resolver) opensSpan(f *frame, t *timing) bool {
	if t.item <= 1 {
		return true
	}
	switch t.when.Form {
	case mention.Months, mention.Year, mention.Day, mention.Month, mention.Quarter, mention.Relative:
	default:
		if u := f.Use(t.item-2, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb && !r.moves(f, f.starts[f.runs[t.item]], t.item) {
			return true // "profits from the first nine months have risen"
		}
		if t.when.Until == 0 {
			return false
		}
	}
	if f.QuantityAt(t.item+1) != nil || f.Word(t.item+1) == text.Possessive {
		return false // "from August's 76,965"
	}
	if t.when.Form == mention.Day && f.QuantityAt(t.item-2) != nil && (f.Word(t.item-3) == text.To || f.Word(t.item-3) == text.By) {
		return true // "rises to 38 percent from July 4"
	}
	if f.Has(t.item-2, r.unmovedKind) {
		return false // "flat from June 2024"
	}
	run, near := f.runs[t.item], 3
	if f.Has(t.item-2, lexicon.MetricCue) && t.when.Until == 0 {
		near = 6 // "a 12.7 percent decrease in sales from October last year"
	}
	for j, off := t.item-2, 2; j >= f.starts[run]; j-- {
		if !f.visible(j, t.item) {
			continue // "a decrease of 1.4% ($705) from January"
		}
		if q := f.QuantityAt(j); q != nil && isRatio(q) && off <= near+1 {
			return false
		}
		if off <= near && (f.Has(j, lexicon.Move) || f.Has(j, lexicon.More)) {
			return false
		}
		off++
	}
	return true
}

// moves reports whether a word of change stands among the items.
func (r *Resolver) moves(f *frame, from, to int) bool {
	for i := from; i < to; i++ {
		if f.Has(i, lexicon.Move) || f.Has(i, lexicon.More) {
			return true
		}
	}
	return false
}

// attach finds the quantity that the period stands at.
func (r *Resolver) attach(f *frame, t *timing) {
	i := t.item
	if t.when.Lead == mention.Until {
		t.rank = true // since when is not said
		return
	}
	if t.attached = r.reachedBy(f, t); t.attached >= 0 {
		return
	}
	lead := f.Tokens[t.when.First].Word
	// "than in September": the lead word or the item before it compares
	before := i - 1
	if f.Has(before, lexicon.More) && r.afterRatio(f, before-1) && f.Items[before].Last-f.Items[before].First == 1 && (t.when.Form == mention.Year || lead == text.The) {
		t.compared = true // "4 percent behind 2023", "19 percent behind the same stretch of last year"
	}
	if f.Has(before, lexicon.More) && f.Items[before].Last-f.Items[before].First > 1 && t.when.Lead == mention.NoLead {
		if w := f.Tokens[f.Items[before].Last-1].Word; w == text.On || w == text.Of {
			t.compared = true // "2,900 units down on May 2023", "ahead of 2019", but "more expensive in May"
		}
	}
	if lead == text.Over && t.when.Form != mention.Count || lead == text.On && t.when.Form != mention.Weekday && t.when.Form != mention.Day {
		t.compared = t.compared || r.afterRatio(f, before)
	}
	if f.Word(before) == text.From && r.opensSpan(f, t) && t.when.Lead == mention.NoLead {
		t.opens = true
		if t.when.Form == mention.Day {
			return // "with effect from February 1"
		}
	}
	if t.when.Lead != mention.Since && r.comparative(f, before) && !t.opens {
		t.compared = true
	}
	if at := r.beforeArticle(f, i); t.when.Lead == mention.NoLead && f.Has(at, r.surpassingKind) && !superlative(f, at) && !f.Has(i+1, lexicon.ModalityCue) {
		t.compared = true // "exceeding last year's figure"
	}
	if !t.compared && t.when.Lead != mention.By && r.comparedAtDistance(f, t) {
		t.compared = true
	}
	if t.compared && t.when.Form == mention.Same && t.when.Number == 0 && t.when.Year == 0 && !t.when.HasShift {
		t.when.HasShift, t.when.YearShift, t.when.Anchor = true, -1, mention.FromContext
	}
	if t.compared {
		if j := f.ownedFigure(i); j >= 0 {
			t.attached = j // "a drop of 12% on May 2023's figure of 79,046"
		}
		if f.Word(i+1) == text.OpenParen && f.QuantityAt(i+2) != nil && f.Word(i+3) == text.CloseParen {
			t.attached = i + 2 // "2.5 times what it managed in June 2022 (13,024)"
		} else if f.Word(i+1) == text.Possessive && f.QuantityAt(i+2) != nil {
			t.attached = i + 2 // "compared with August's 60,871"
		}
		for j := before; j >= 0; j-- {
			if q := f.QuantityAt(j); q != nil && f.visible(j, i) {
				t.carrier = j
				break
			}
			if f.Word(j) == text.Semicolon {
				break
			}
		}
		return
	}
	if t.when.Lead == mention.Since && f.Word(i+1) == text.OpenParen && f.QuantityAt(i+2) != nil && f.Word(i+3) == text.CloseParen {
		t.attached = i + 2 // "the lowest since 2008 (1,145,000)"
		t.when.Lead = mention.NoLead
		return
	}
	if r.whenIssued(f, before) || r.whenGiven(f, before) {
		t.said = true
		return
	}
	// "the record of 78,906, set in June"
	if f.Word(before) == r.words.set && f.Word(before-1) == text.Comma && f.QuantityAt(before-2) != nil {
		t.attached = before - 2
		return
	}
	// "(May 2024: 47 per cent)"
	if f.Word(i+1) == text.Colon && f.QuantityAt(i+2) != nil && f.groups[i] != 0 {
		t.attached = i + 2
		return
	}
	if i := f.ownedFigure(i); i >= 0 { // "May 2023's figure of 79,046"
		t.attached = i
		return
	}
	// "than the 26.5 percent they had secured in August"
	for j := before; j >= 0 && j >= i-6; j-- {
		if f.QuantityAt(j) != nil && f.Has(j+1, lexicon.Pronoun) && f.Word(j+2) == r.words.had {
			t.attached = j
			return
		}
	}
	// directly after a quantity and its noun: "27,667 a year earlier"
	nearest := i - 3
	if f.Word(before) == text.Of && f.Word(before-1) == r.words.whole { // "for the whole of 2023"
		nearest -= 4
	}
	if f.Word(before-2) == text.Of && f.isPercent(before-3) {
		nearest = before - 3 // "50 percent of the market a year ago"
	}
	for j := before; j >= 0 && j >= nearest; j-- {
		if q := f.QuantityAt(j); q != nil && f.visible(j, i) {
			if t.when.Form == mention.Same && !t.when.HasShift && t.when.Year == 0 && f.Word(j-1) == text.From {
				t.rank = true // "to 53,822 from 64,912 over the same period": those just compared
				return
			}
			if q.IsMultiple && t.when.IsBaseline() {
				t.compared, t.carrier = true, j // "triple the year-earlier count"
				return
			}
			t.attached = j
			return
		}
		if t.when.Lead == mention.By || f.Items[j].Punct || f.Items[j].When != 0 || f.Has(j, lexicon.Conjunction) || r.boundary(f, j) > 0 || f.pastTense(j) && !(f.QuantityAt(j-1) != nil && f.Word(j-2) == text.The) && (t.when.IsBaseline() || t.when.Form == mention.Same) {
			break
		}
	}
}

// ownedFigure returns the item of the quantity that the period at items[i] has by a
// noun, -1 for none: "last May's total of 79,046".
func (f *frame) ownedFigure(i int) int {
	if f.Word(i+1) != text.Possessive {
		return -1
	}
	for j := i + 2; j < len(f.Items) && j <= i+5; j++ {
		switch {
		case f.QuantityAt(j) != nil && f.Word(j-1) == text.Of:
			return j
		case f.Items[j].Punct, f.Items[j].Name != nil, f.Items[j].When != 0, f.Items[j].Quantity != 0, f.Has(j, lexicon.Auxiliary), f.Has(j, lexicon.Move):
			return -1
		}
	}
	return -1
}

// bears reports whether the period can be the figure's: it is no base, no day
// of a statement, not that of another clause or event, and what is reported
// does not hold in the future.
func (r *Resolver) bears(f *frame, k int, t *timing, d *draft, ref fact.Period, tn tense) bool {
	if t.compared || t.said || t.rank || !f.visible(t.item, k) || t.when.IsBaseline() || r.oneDay(t, d) {
		return false
	}
	if t.item < r.addedClause(f, k, d) {
		return false // "will close plants by 2026, and Schaeffler announced 4,700 job cuts"
	}
	if t.event && f.runs[t.item] != f.runs[k] {
		return false // "launched in March, it has collected 88,000 orders"
	}
	if r.statedAt(f, k, t, d) || t.item > k && f.runs[t.item] != f.runs[k] && r.spokenOf(f, t) {
		return false
	}
	if r.afterSince(f, t.item, k) {
		return false // "since its launch in March"
	}
	if m := r.vocabulary(d.Metric); m != nil && m.Announced && r.ofOpening(f, t) {
		return false // "will open in 2026 and create 400 jobs"
	}
	if r.ofMaking(f, t, d) || t.when.Lead == mention.Since && (r.isStock(d) && d.Measure == fact.Level || d.Modality == fact.Target || d.Modality == fact.Forecast) {
		return false
	}
	if d.Modality == fact.Target && r.liesBehind(t, ref, tn) {
		return false // "began yesterday to look for 2 billion euros"
	}
	if t.item > k && d.Modality == fact.Reported {
		named := false
		for i := k + 1; i < t.item; i++ {
			named = named || f.Items[i].Name != nil || f.Has(i, lexicon.Pronoun)
			if named && f.Word(i) == r.words.had {
				return false // "the lead it had lost in August"
			}
		}
	}
	if d.Modality == fact.Reported && t.when.Form != mention.Weekday && !(d.cue != nil && (d.cue.Name == cueFuture || d.cue.Name == cueWould && !d.cueOver)) {
		if p := r.cal.resolve(t.when, ref, tn); r.isAhead(p) && !r.toCome(f, k, t, d) {
			return false
		}
	}
	return true
}

// spokenOf reports whether the period is what a clause speaks of and not when something was:
// "the March quarter having been flattered", "after a first half of 2024 swollen by".
func (r *Resolver) spokenOf(f *frame, t *timing) bool {
	at := t.item
	if f.Has(at-1, lexicon.Determiner) {
		at--
	} else if f.Tokens[t.when.First].Word != text.The {
		return false
	}
	within := f.Has(at-1, lexicon.Preposition) && r.boundary(f, at-1) == 0
	return !within && t.item+1 < len(f.Items) && !f.Items[t.item+1].Punct && f.Items[t.item+1].Quantity == 0
}

// toCome reports whether a flow is told of the time to come, of which nothing can be reported:
// "For next year it now has 83 million", not "will open in 2027 and sold 5,000".
func (r *Resolver) toCome(f *frame, k int, t *timing, d *draft) bool {
	return r.isFlow(d) && (t.item <= 1 || f.runs[t.item] == f.runs[k]) && !r.ofOpening(f, t) && !r.pastClause(f, k)
}

// liesBehind reports whether the period is a day or week that lies behind.
func (r *Resolver) liesBehind(t *timing, ref fact.Period, tn tense) bool {
	switch t.when.Form {
	case mention.Weekday, mention.Relative, mention.Day:
	default:
		return false
	}
	p := r.cal.resolve(t.when, ref, tn)
	return !p.IsZero() && p.End < r.cal.published && p.MonthCount() == 0
}

// ofOpening reports whether the period is when something opens or begins, and
// no time by which something is to have been done: "will open in 2026".
func (r *Resolver) ofOpening(f *frame, t *timing) bool {
	if t.when.Lead == mention.By {
		return false
	}
	for i := f.starts[f.runs[t.item]]; i < t.item; i++ {
		if f.Items[i].Kinds.Meets(&r.openingKinds) {
			return true
		}
	}
	return false
}

// ofMaking reports whether the period is that in which the vehicles were made, or
// their model years: "built between March 2021 and June 2023", "of the 2020-2024
// model years", "Escapes from 2021 through 2024".
func (r *Resolver) ofMaking(f *frame, t *timing, d *draft) bool {
	if d.Metric != "recall" {
		return false
	}
	for i := t.item - 1; i >= 0 && i >= t.item-10 && f.runs[i] >= f.runs[t.item]-1 && f.Items[i].Quantity == 0; i-- {
		switch f.Word(i) {
		case 0:
		case r.words.built, r.words.made, r.words.produced, r.words.assembled:
			return true
		}
	}
	return t.when.Form == mention.Year && !t.when.HasShift && f.Tokens[t.when.First].Word != text.In
}

// oneDay reports whether the period is a single day, on which nothing flows
// that news counts by the month: it is the day of the statement, or the edge of
// the time meant.
func (r *Resolver) oneDay(t *timing, d *draft) bool {
	m := r.vocabulary(d.Metric)
	if m != nil && m.Session {
		switch t.when.Form {
		case mention.Day, mention.Weekday:
			return false
		case mention.Relative:
			return t.when.Span != mention.SpanDay
		case mention.Year:
			return t.item > 3 || t.when.Year == 0 || t.when.Year >= r.cal.published.Year() || t.when.Lead != mention.NoLead // but "At its peak in 2020"
		}
		return true
	}
	if m != nil && m.Plan && t.when.Lead == mention.NoLead && (t.when.Form == mention.Weekday || t.when.Form == mention.Relative && t.when.Span == mention.SpanDay) {
		return true
	}
	if m == nil || !m.Flow || d.Scope.Cumulative {
		return false
	}
	if m.Accepts("count") && t.when.Edge == mention.Start && t.when.Lead == mention.NoLead && d.Modality == fact.Reported {
		return true // "At the beginning of the year, Porsche grew 52.7%"
	}
	switch t.when.Form {
	case mention.Weekday:
		return t.when.Lead != mention.By && t.when.Lead != mention.AsOf
	case mention.Day:
		if d.Modality != fact.Reported {
			return false
		}
		return t.when.Lead == mention.NoLead && t.when.Edge == mention.Whole
	case mention.Relative:
		return t.when.Span == mention.SpanDay || t.when.Span == mention.SpanWeek && t.when.Shift == 0
	}
	return false
}

// isCompared reports whether the period at items[i] is one compared with.
func (r *Resolver) isCompared(f *frame, i int) bool {
	for j := range f.whens {
		if f.whens[j].item == i {
			return f.whens[j].compared
		}
	}
	return false
}

// afterSince reports whether items[i] stands in a clause that begins with
// "since" and that items[k] is not in.
func (r *Resolver) afterSince(f *frame, i, k int) bool {
	for j := i - 1; j >= 0 && j >= i-10 && j != k; j-- {
		if f.Items[j].Punct && f.Word(j) != text.Possessive || f.Items[j].Quantity != 0 {
			return false
		}
		if f.Tokens[f.Items[j].First].Word == text.Since && !f.Has(j-1, lexicon.Auxiliary) { // not "has since"
			return true
		}
	}
	return false
}

// standsAtBase reports whether a period compared with stands at the figure.
func (r *Resolver) standsAtBase(f *frame, k int) bool {
	for i := range f.whens {
		if t := &f.whens[i]; t.compared && t.attached == k {
			return true
		}
	}
	return false
}

// reachedBy returns the figure that something is to get to by the time told behind what it comes
// from, -1 for none: "will cut its capacity to 2.5 million cars from 3.5 million by 2027".
func (r *Resolver) reachedBy(f *frame, t *timing) int {
	from := t.item - 1
	if t.when.Lead != mention.By || f.QuantityAt(from) == nil {
		return -1
	}
	for from--; f.Has(from, r.fillerKind) || f.Has(from, lexicon.Determiner); {
		from--
	}
	if f.Word(from) != text.From {
		return -1
	}
	for i := from - 1; i > 0 && i >= from-5 && !f.Items[i].Punct; i-- {
		if f.QuantityAt(i) == nil {
			continue
		}
		if j := r.beforeArticle(f, i); f.Word(j) == text.To && f.visible(i, t.item) {
			return i
		}
		break
	}
	return -1
}
