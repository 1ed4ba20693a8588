package clause

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// Timing is a period of the sentence and what it bears on.
type Timing struct {
	Item     int
	When     *mention.When
	Attached int  // item of the quantity it stands at, -1 for none
	Compared bool // "than in September", "from a year earlier": a base
	Carrier  int  // of a compared one: the item of the change before it, -1
	Said     bool // the day of a statement
	Closes   bool // "finished the month with": its last day, for what holds at one
	Opens    bool // "from February 1": when something begins
	Event    bool // when a milestone is, in its own clause
	Rank     bool // no time of a figure: what a rank or a streak is reckoned over, how long something lasts
}

// timeWords are the words that the steps about time and modality ask for.
type timeWords struct {
	launch, debut, introduction, inception, listed, founded text.Word
	Here, Theirs, own                                       text.Word
	first, starting, beginning, being                       text.Word
	was, were, should, Instead, any                         text.Word
	remained, stayed, ranged, ranging, hovered, hovering    text.Word
	time, times, only                                       text.Word
	finished, finishes, ended, ends, closed, closes, exited text.Word
}

func newTimeWords(v *text.Vocabulary) timeWords {
	return timeWords{
		launch: v.Add("launch"), debut: v.Add("debut"), introduction: v.Add("introduction"), inception: v.Add("inception"), listed: v.Add("listed"), founded: v.Add("founded"),
		Here: v.Add("here"), Theirs: v.Add("theirs"), own: v.Add("own"),
		first: v.Add("first"), starting: v.Add("starting"), beginning: v.Add("beginning"), being: v.Add("being"),
		was: v.Add("was"), were: v.Add("were"), should: v.Add("should"), Instead: v.Add("instead"), any: v.Add("any"),
		remained: v.Add("remained"), stayed: v.Add("stayed"), ranged: v.Add("ranged"), ranging: v.Add("ranging"), hovered: v.Add("hovered"), hovering: v.Add("hovering"),
		finished: v.Add("finished"), finishes: v.Add("finishes"), ended: v.Add("ended"), ends: v.Add("ends"), closed: v.Add("closed"), closes: v.Add("closes"), exited: v.Add("exited"),
		time: v.Add("time"), times: v.Add("times"), only: v.Add("only"),
	}
}

// JoinYears gives a part of a year the year that its clause names further on: "third-quarter
// revenue more than doubled this year".
func (f *Frame) JoinYears() {
	for i := 1; i < len(f.Timings); i++ {
		year, part := &f.Timings[i], &f.Timings[i-1]
		if year.When.Form != mention.Year || !year.When.HasShift || year.When.Anchor != mention.FromPublication || year.When.Edge != mention.Whole || year.When.Lead != mention.NoLead || year.Compared || year.Said || year.Rank {
			continue
		}
		switch part.When.Form {
		case mention.Quarter, mention.Half, mention.Month:
		default:
			continue
		}
		if part.When.Year != 0 || part.When.HasShift || part.Compared || part.Said || part.Rank || f.Runs[part.Item] != f.Runs[year.Item] || !f.Visible(part.Item, year.Item) || f.sourced(part.Item, year.Item) {
			continue
		}
		if part.Item == 0 && part.When.Form == mention.Month && (f.Word(year.Item+1) == text.Possessive || f.Tokens[year.When.First].Word == text.For && f.Has(year.Item-1, lexicon.ModalityCue)) {
			continue // "In September it lowered its forecast for this year's margin"
		}
		part.When.HasShift, part.When.YearShift, part.When.Anchor = true, year.When.YearShift, year.When.Anchor
		year.Rank, year.Attached = true, -1
	}
}

// sourced reports whether the period at items[i] is that of what something came from, named behind
// the word for it: "First-quarter profit surged to 4.8 billion from 900 million last year".
func (f *Frame) sourced(from, i int) bool {
	for j := from + 1; j < i; j++ {
		switch f.Word(j) {
		case text.From, text.Than, text.Against, text.Versus, text.Versus2:
			return true
		}
		if f.Compares(j) {
			return true
		}
	}
	return false
}

// Comparative reports whether the item is a word after which a base is named.
func (r *Reader) Comparative(f *Frame, i int) bool {
	switch f.Word(i) {
	case text.Than, text.From, text.Over, text.Against, text.Versus, text.Versus2, text.Above, text.Below, text.On:
		return true
	case text.As:
		return f.Word(i-1) == text.Same // "56 days, the same as June"
	case text.Stop: // "vs."
		return f.Word(i-1) == text.Versus || f.Word(i-1) == text.Versus2
	}
	return f.Compares(i)
}

// Compares reports whether items[i] is a phrase after which comes what something is
// compared with: "relative to".
func (f *Frame) Compares(i int) bool {
	e := f.Entry(i, lexicon.Preposition)
	return e != nil && e.Name == "comparison"
}

// comparedAtDistance reports whether a comparison names the period a few words
// on: "1.0 percent above the figure for March 2024", "45 percent up on a
// December in which".
func (r *Reader) comparedAtDistance(f *Frame, t *Timing) bool {
	for j := t.Item - 1; j >= 0 && j >= t.Item-8; j-- {
		if q := f.QuantityAt(j); q != nil {
			if q.IsMultiple && f.Runs[j] == f.Runs[t.Item] && j < t.Item-1 && (f.multiplies(j) || t.When.Lead == mention.Since || f.Tokens[f.Items[t.Item-1].Last-1].Word == text.As) && !(t.When.HasShift && t.When.YearShift == 0 && t.When.Anchor == mention.FromPublication) {
				return true // "2.5 times what it managed in June", but not "to double deliveries this year"
			}
			break
		}
	}
	held := false // against a yardstick of that time
	for j, first := t.Item-1, t.Item-6; j > 0 && j >= first; j-- {
		if f.Items[j].Punct && f.Word(j) == text.Hyphen && f.Tokens[f.Items[j].First].Glued {
			continue // "down on pre-pandemic 2019"
		}
		if r.IsYardstick(f, j) {
			first, held = j-6, true // "behind the pre-pandemic level seen in 2019"
		}
		if f.Items[j].Punct || f.Items[j].When != 0 || f.Items[j].Quantity != 0 || f.Has(j, lexicon.Conjunction) && f.Word(j) != text.That || t.When.Lead == mention.Since {
			return false
		}
		if !r.Comparative(f, j) && !(f.Has(j, lexicon.More) && (held || f.Items[j].Last-f.Items[j].First > 1 || f.Word(j+1) == text.That)) { // "8% behind that of 2021"
			continue
		}
		if t.When.Form == mention.Weekday && f.Word(j) == text.On && f.Has(j+1, lexicon.Determiner) && t.Item <= j+4 {
			return false // "lost 2.1 percent on the Seoul bourse Thursday"
		}
		if q := f.QuantityAt(j - 1); q != nil && IsRatio(q) {
			return true
		}
		if q := f.QuantityAt(j - 2); q != nil && IsRatio(q) {
			return true
		}
	}
	return f.Compares(0) && t.Item <= 6 // "Compared to the pre-crisis year of 2019"
}

// multiplies reports whether what follows the multiple at items[j] is what it is of: "twice the
// number of May", "2.5 times what it managed", but not "tripled its sales", "twice as many cars".
func (f *Frame) multiplies(j int) bool {
	last := f.Tokens[f.Items[j].Last-1].Text(f.Article)
	if j+1 == len(f.Items) || HasSuffix(last, "ed") || HasSuffix(last, "s") && last != "times" {
		return false
	}
	return f.Has(j+1, lexicon.Determiner) || f.Has(j+1, lexicon.Pronoun) || f.Items[j+1].Hit == nil && f.Text(j+1) == "what" || f.Has(j+1, lexicon.MetricCue) || f.Items[j+1].Name != nil
}

// AfterRatio reports whether items[i] is a change, or a word of change.
func (r *Reader) AfterRatio(f *Frame, i int) bool {
	for j := i; j >= 0 && j >= i-2; j-- {
		if q := f.QuantityAt(j); q != nil && IsRatio(q) {
			return true
		}
		if !f.Has(j, lexicon.More) && !f.Has(j, lexicon.Move) && !f.Has(j, lexicon.BasisWord) && !f.Has(j, lexicon.MetricCue) {
			return false
		}
	}
	return false
}

// levelReached reports whether items[i] ends the level that something moved to: "a 12% increase in
// sales to 21,810".
func (r *Reader) levelReached(f *Frame, i int) bool {
	return f.QuantityAt(i) != nil && f.Word(i-1) == text.To && r.moves(f, f.Starts[f.Runs[i]], i-1)
}

// AfterMove reports whether items[i] is, or its noun is of, an amount that something moved by:
// "down eight days from the beginning of May".
func (r *Reader) AfterMove(f *Frame, i int) bool {
	for i > 0 && f.QuantityAt(i) == nil && (f.Has(i, lexicon.UnitWord) || f.Has(i, lexicon.MetricCue)) {
		i--
	}
	return f.QuantityAt(i) != nil && f.Has(i-1, lexicon.Move)
}

// opensSpan reports whether "from" before the period begins a time: "From
// January to June", "at 25 percent from August 1", not "down 13 points from
// January to May", "up from 2023".
func (r *Reader) opensSpan(f *Frame, t *Timing) bool {
	if t.Item <= 1 {
		return true
	}
	switch t.When.Form {
	case mention.Months, mention.Year, mention.Day, mention.Month, mention.Quarter, mention.Relative:
	default:
		if u := f.Use(t.Item-2, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb && !r.moves(f, f.Starts[f.Runs[t.Item]], t.Item) {
			return true // "profits from the first nine months have risen"
		}
		if t.When.Until == 0 {
			return false
		}
	}
	if f.QuantityAt(t.Item+1) != nil || f.Word(t.Item+1) == text.Possessive {
		return false // "from August's 76,965"
	}
	if t.When.Form == mention.Day && f.QuantityAt(t.Item-2) != nil && (f.Word(t.Item-3) == text.To || f.Word(t.Item-3) == text.By) {
		return true // "rises to 38 percent from July 4"
	}
	if f.Has(t.Item-2, r.unmovedKind) {
		return false // "flat from June 2024"
	}
	if w := f.WhenAt(t.Item - 2); w != nil && w.Form == mention.Month && t.When.Form == mention.Month {
		return false // "shrank by 8.2% to 219,100 in November from October"
	}
	if f.toldWhole(t) {
		return true
	}
	run, near := f.Runs[t.Item], 3
	if f.Has(t.Item-2, lexicon.MetricCue) && t.When.Until == 0 {
		near = 6 // "a 12.7 percent decrease in sales from October last year"
	}
	for j, off := t.Item-2, 2; j >= f.Starts[run]; j-- {
		if !f.Visible(j, t.Item) {
			continue // "a decrease of 1.4% ($705) from January"
		}
		if q := f.QuantityAt(j); q != nil && IsRatio(q) && off <= near+1 {
			return false
		}
		if off <= near && (f.Has(j, lexicon.Move) || f.Has(j, lexicon.More)) {
			return false
		}
		off++
	}
	return true
}

// toldWhole reports whether the period behind "from" is told by its first and last month, over which
// what is measured grew by so many percent: "rose 5 percent from January to June", not "down 13 points
// from January to May", "up 5 percent from the January to March quarter".
func (f *Frame) toldWhole(t *Timing) bool {
	if t.When.Form != mention.Months || f.Tokens[t.When.First].Word == text.The {
		return false
	}
	for i := t.When.First; i < t.When.Last; i++ {
		if w := f.Tokens[i].Word; w != text.To && w != text.Through {
			continue
		}
		for j := t.Item - 2; j >= 0; j-- {
			if q := f.QuantityAt(j); q != nil {
				return q.Unit != nil && (q.Unit.Dimension == "percent" || q.Unit.Dimension == "money") // "raised €61 million from January to June"
			}
		}
	}
	return false
}

// moves reports whether a word of change stands among the items.
func (r *Reader) moves(f *Frame, from, to int) bool {
	for i := from; i < to; i++ {
		if f.Has(i, lexicon.Move) || f.Has(i, lexicon.More) {
			return true
		}
	}
	return false
}

// opensClauseAt reports whether a clause begins with items[i], behind a conjunction or not.
func opensClauseAt(f *Frame, i int) bool {
	if i > 0 && f.Has(i-1, lexicon.Conjunction) {
		i--
	}
	return i <= 0 || f.Word(i-1) == text.Comma || f.Word(i-1) == text.Semicolon
}

// Attach finds the quantity that the period stands at.
func (r *Reader) Attach(f *Frame, t *Timing) {
	i := t.Item
	if t.When.Lead == mention.Until {
		t.Rank = true // since when is not said
		return
	}
	if f.Word(i+1) == text.Possessive && i+2 < len(f.Items) && (superlative(f, i+2) || f.Has(i+2, r.PopularKind)) && f.QuantityAt(i+2) == nil {
		t.Rank = true // "sales of 2023's most popular car"
		return
	}
	if t.Rank && t.When.Form == mention.Count {
		return // "after two quarters in the black"
	}
	if f.Word(i-1) == text.Of && f.IsPercent(i-2) && f.Word(i+1) == text.Possessive && f.QuantityAt(i+2) != nil {
		t.Attached, t.Compared, t.Carrier = i+2, true, i-2 // "less than half of April's 11,292"
		return
	}
	if q := f.QuantityAt(i - 1); q != nil && q.IsMultiple && t.When.Lead == mention.NoLead && f.Word(i+1) == text.Possessive && f.QuantityAt(i+2) != nil {
		t.Attached, t.Compared, t.Carrier = i+2, true, i-1 // "twice November's 5,811"
		return
	}
	if t.When.Form == mention.ToDate && f.Word(i+1) == text.With && f.QuantityAt(i+2) != nil && !r.moves(f, max(i-2, 0), i) {
		t.Attached = i + 2 // "is number one year-to-date with 17,312 sales"
		return
	}
	if t.Attached = r.reachedBy(f, t); t.Attached >= 0 {
		return
	}
	if t.Attached = r.hangingOn(f, i); t.Attached >= 0 {
		return
	}
	if j := r.recordedFigure(f, i-1); j >= 0 {
		t.Attached, t.Compared, t.Said = j, true, false
		return
	}
	lead := f.Tokens[t.When.First].Word
	onTheDay := t.When.Form == mention.Day && lead == text.The // "closed up on the day"
	// "than in September": the lead word or the item before it compares
	before := i - 1
	if f.Has(before, lexicon.More) && r.AfterRatio(f, before-1) && f.Items[before].Last-f.Items[before].First == 1 && (t.When.Form == mention.Year && lead != text.In && lead != text.For || lead == text.The || f.Word(i+1) == text.Possessive && f.QuantityAt(i+2) != nil) {
		t.Compared = true // "4 percent behind 2023", "19 percent behind the same stretch of last year", "behind May's 3,470"
	}
	if f.Has(before, lexicon.More) && f.Items[before].Last-f.Items[before].First > 1 && t.When.Lead == mention.NoLead && !onTheDay {
		if w := f.Tokens[f.Items[before].Last-1].Word; w == text.On || w == text.Of {
			t.Compared = true // "2,900 units down on May 2023", "ahead of 2019", but "more expensive in May"
		}
	}
	lasting := t.When.Form == mention.Count || t.When.Form == mention.Months && t.When.Year == 0 && !t.When.HasShift // "over the July-September period"
	if lead == text.Over && !lasting || lead == text.On && t.When.Form != mention.Weekday && t.When.Form != mention.Day {
		t.Compared = t.Compared || r.AfterRatio(f, before) || lead == text.On && r.AfterMove(f, before) || lead == text.Over && t.When.IsBaseline() && r.levelReached(f, before) || r.afterLike(f, t)
	}
	if f.Word(before) == text.From && r.opensSpan(f, t) && t.When.Lead == mention.NoLead {
		t.Opens = true
		if t.When.Form == mention.Day {
			return // "with effect from February 1"
		}
	}
	if t.When.Lead == mention.Since && t.When.Form == mention.Year && f.pointsAt(before) {
		t.Compared = true // "their share was 74%, down 12 points since 2021"
	}
	if f.Word(before) == text.From && t.When.IsBaseline() && f.Word(i+1) == text.To && f.QuantityAt(i+2) != nil {
		t.Compared = true // "doubled February sales from a year earlier to 2,645 vehicles"
	}
	if t.When.Lead != mention.Since && r.Comparative(f, before) && !t.Opens && !onTheDay {
		t.Compared = true
	}
	if (f.Word(before) == text.Or || f.Word(before) == text.And) && f.WhenAt(before-1) != nil && r.IsCompared(f, before-1) {
		t.Compared = true // "far more than in July or June"
	}
	if f.Word(before) == text.And && f.Word(i+1) == text.By && f.IsPercent(before-1) && f.Word(before-2) == text.By && r.IsCompared(f, before-3) {
		t.Compared, t.Carrier = true, i+2 // "beat November by 1.6% and the previous December by 3.6%"
		return
	}
	if b := f.beforeBrackets(before); b < before && b > 1 {
		for f.Has(b, lexicon.Determiner) || f.Word(b) == text.In {
			b--
		}
		t.Compared = t.Compared || f.Word(b) == text.Than // "161% more than in the (holiday-hit) February of 2024"
	}
	if at := r.BeforeArticle(f, i); t.When.Lead == mention.NoLead && lead != text.In && lead != text.For && f.Has(at, r.surpassingKind) && !superlative(f, at) && !f.Has(i+1, lexicon.ModalityCue) {
		t.Compared = true // "exceeding last year's figure", not "was clear in the second quarter"
	}
	if !t.Compared && !t.Opens && !onTheDay && t.When.Lead != mention.By && r.comparedAtDistance(f, t) {
		t.Compared = true
	}
	if t.Compared && (t.When.Form == mention.ToDate || t.When.Form == mention.Count) && opensClauseAt(f, before) {
		t.Compared = false // "rose in October, but over the year to date it is down 5 percent"
	}
	if t.Compared && t.When.Anchor == mention.FromPublication && (t.When.Shift > 0 || t.When.HasShift && t.When.YearShift > 0) {
		t.Compared = false // "sees 6.4 percent growth next year"
	}
	if t.Compared && t.When.Form == mention.Same && t.When.Number == 0 && t.When.Year == 0 && !t.When.HasShift {
		t.When.HasShift, t.When.YearShift, t.When.Anchor = true, -1, mention.FromContext
	}
	if t.Compared {
		if j := f.OwnedFigure(i); j >= 0 {
			t.Attached = j // "a drop of 12% on May 2023's figure of 79,046"
		}
		if f.Word(i+1) == text.OpenParen && f.QuantityAt(i+2) != nil && f.Word(i+3) == text.CloseParen {
			t.Attached = i + 2 // "2.5 times what it managed in June 2022 (13,024)"
		} else if f.Word(i+1) == text.Possessive && f.QuantityAt(i+2) != nil {
			t.Attached = i + 2 // "compared with August's 60,871"
		}
		for j := before; j >= 0; j-- {
			if q := f.QuantityAt(j); q != nil && f.Visible(j, i) {
				t.Carrier = j
				break
			}
			if f.Word(j) == text.Semicolon {
				break
			}
		}
		return
	}
	if t.When.Lead == mention.Since && f.Word(i+1) == text.OpenParen && f.QuantityAt(i+2) != nil && !f.IsPercent(i+2) && f.Word(i+3) == text.CloseParen {
		t.Attached = i + 2 // "the lowest since 2008 (1,145,000)"
		t.When.Lead = mention.NoLead
		return
	}
	if r.whenIssued(f, before) && !(t.When.Form == mention.Year && f.IsNoun(before, lexicon.ModalityCue)) || r.whenGiven(f, before) && !f.Has(i+1, lexicon.MetricCue) { // but "its 336,000 unit target this year", "the aim suggests fourth-quarter sales of"
		t.Said = true
		return
	}
	// "the record of 78,906, set in June"
	if f.Word(before) == r.Words.set && f.Word(before-1) == text.Comma && f.QuantityAt(before-2) != nil {
		t.Attached = before - 2
		return
	}
	// "(May 2024: 47 per cent)"
	if f.Word(i+1) == text.Colon && f.QuantityAt(i+2) != nil && f.Groups[i] != 0 {
		t.Attached = i + 2
		return
	}
	if i := f.OwnedFigure(i); i >= 0 { // "May 2023's figure of 79,046"
		t.Attached = i
		return
	}
	if f.Word(before) == text.Its && f.Word(before-1) == text.In && (f.Has(i+1, r.statisticsKind) || f.Has(i+1, lexicon.MetricCue) || f.UnknownNoun(i+1)) {
		return // "forecast 120,000 in its third-quarter earnings release"
	}
	// directly after a quantity and its noun: "27,667 a year earlier"
	if b := f.beforeBrackets(before); b < before && f.QuantityAt(b) != nil {
		before = b // "a profit of 132.2 billion yen ($1.28 billion) a year ago"
	}
	nearest := before - 2
	if f.Word(before) == text.Of && f.Word(before-1) == r.Words.Whole { // "for the whole of 2023"
		nearest -= 4
	}
	if f.Word(before-2) == text.Of && f.IsPercent(before-3) {
		nearest = before - 3 // "50 percent of the market a year ago"
	}
	for j := before; j >= 0 && j >= nearest; j-- {
		if q := f.QuantityAt(j); q != nil && f.Visible(j, i) && !(q.Unit == nil && f.IsOne(j)) { // "One in July, for 694,271 cars"
			if t.When.Form == mention.Same && !t.When.HasShift && t.When.Year == 0 && f.Word(j-1) == text.From {
				t.Rank = true // "to 53,822 from 64,912 over the same period": those just compared
				return
			}
			if q.IsMultiple && (t.When.IsBaseline() || t.When.YearShift+t.When.Shift < 0 && f.Word(i+1) == text.Possessive) {
				t.Compared, t.Carrier = true, j // "triple the year-earlier count", "doubling last year's number"
				return
			}
			t.Attached = j
			return
		}
		if f.Word(j) == text.Hyphen && f.Tokens[f.Items[j].First].Glued {
			nearest -= 2 // "72,112 Shanghai-made vehicles in October"
			continue
		}
		if t.When.Lead == mention.By || f.Items[j].Punct || f.Items[j].When != 0 || f.Has(j, lexicon.Conjunction) || r.Boundary(f, j) > 0 || f.PastTense(j) && !(f.QuantityAt(j-1) != nil && f.Word(j-2) == text.The) && (t.When.IsBaseline() || t.When.Form == mention.Same) {
			break
		}
	}
}

// afterLike reports whether the period stands right behind one of the same kind that a change was in: "rose 5 percent in the
// fourth quarter over the third quarter", "fell 2% in March on February".
func (r *Reader) afterLike(f *Frame, t *Timing) bool {
	w := f.WhenAt(t.Item - 1)
	return w != nil && (w.Form == t.When.Form || t.When.IsBaseline()) && r.AfterRatio(f, t.Item-2)
}

// hangingOn returns the figure that a relative clause joins with the time at items[i], -1 for none: "the
// 16,074 cars that it delivered in October", "the 26.5 percent they had secured in August", "the 74,073
// that were sold in September".
func (r *Reader) hangingOn(f *Frame, i int) int {
	for j := i - 1; j >= 0 && j >= i-6; j-- {
		if f.QuantityAt(j) == nil {
			continue
		}
		who := j + 1
		if f.Word(who) == text.That || f.Word(who) == text.Which {
			who++
			if f.Has(who, lexicon.Auxiliary) && i-who <= 3 && f.IsVerbOf(i-1, lexicon.MetricCue) {
				return j
			}
		}
		if f.Has(who, lexicon.Pronoun) && (f.Word(who+1) == r.Words.Had || who+2 == i && (f.PastTense(who+1) || f.IsVerbOf(who+1, lexicon.MetricCue))) {
			return j
		}
	}
	return -1
}

// Surpassed reports whether the figure at items[k] is one that something did better or worse than, or stands in a list with
// such: "eclipsed the 10,707 deliveries made in June and the 10,052 made a year ago".
func (r *Reader) Surpassed(f *Frame, k int) bool {
	for i := k - 1; i > 0 && f.Word(i) != text.Semicolon && f.Word(i) != text.But; i-- {
		if f.QuantityAt(i) != nil && f.Word(i-1) == text.The && f.Has(i-2, r.surpassingKind) {
			return f.Word(k-1) == text.The && f.Word(k-2) == text.And
		}
	}
	return f.Word(k-1) == text.The && f.Has(k-2, r.surpassingKind)
}

// IsRecorded reports whether the figure at items[k] is compared with as one of another time.
func (r *Reader) IsRecorded(f *Frame, k int) bool {
	for at := k + 1; at <= k+2 && at < len(f.Items); at++ {
		if r.recordedFigure(f, at) == k {
			return true
		}
	}
	return false
}

// recordedFigure returns the figure that something is compared with and that the participle at items[at] says
// was told of another time, or -1: "compared to the 6.3 percent level recorded last year".
func (r *Reader) recordedFigure(f *Frame, at int) int {
	if at < 2 || !f.Has(at, r.recordedKind) {
		return -1
	}
	j := at - 1
	if f.QuantityAt(j) == nil {
		j--
	}
	if f.QuantityAt(j) == nil || f.Runs[j] != f.Runs[at] {
		return -1
	}
	if i := j - 1; f.Compares(i) || f.Has(i, lexicon.Determiner) && (r.Comparative(f, i-1) || f.Has(i-1, r.surpassingKind)) {
		return j
	}
	return -1
}

// OwnedFigure returns the item of the quantity that the period at items[i] has by a
// noun, -1 for none: "last May's total of 79,046".
func (f *Frame) OwnedFigure(i int) int {
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

// SpokenOf reports whether the period is what a clause speaks of and not when something was:
// "the March quarter having been flattered", "after a first half of 2024 swollen by".
func (r *Reader) SpokenOf(f *Frame, t *Timing) bool {
	at := t.Item
	if f.Has(at-1, lexicon.Determiner) {
		at--
	} else if f.Tokens[t.When.First].Word != text.The {
		return false
	}
	within := f.Has(at-1, lexicon.Preposition) && r.Boundary(f, at-1) == 0
	return !within && t.Item+1 < len(f.Items) && !f.Items[t.Item+1].Punct && f.Items[t.Item+1].Quantity == 0
}

// OfOpening reports whether the period is when something opens or begins, and
// no time by which something is to have been done: "will open in 2026".
func (r *Reader) OfOpening(f *Frame, t *Timing) bool {
	if t.When.Lead == mention.By {
		return false
	}
	for i := f.Starts[f.Runs[t.Item]]; i < t.Item; i++ {
		if f.Items[i].Kinds.Meets(&r.openingKinds) {
			return true
		}
	}
	return false
}

// IsCompared reports whether the period at items[i] is one compared with.
func (r *Reader) IsCompared(f *Frame, i int) bool {
	for j := range f.Timings {
		if f.Timings[j].Item == i {
			return f.Timings[j].Compared
		}
	}
	return false
}

// AfterSince reports whether items[i] stands in a clause that begins with
// "since" and that items[k] is not in.
func (r *Reader) AfterSince(f *Frame, i, k int) bool {
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

// StandsAtBase reports whether a period compared with stands at the figure.
func (r *Reader) StandsAtBase(f *Frame, k int) bool {
	for i := range f.Timings {
		if t := &f.Timings[i]; t.Compared && t.Attached == k {
			return true
		}
	}
	return false
}

// reachedBy returns the figure that something is to get to by the time told behind what it comes
// from, -1 for none: "will cut its capacity to 2.5 million cars from 3.5 million by 2027".
func (r *Reader) reachedBy(f *Frame, t *Timing) int {
	from := t.Item - 1
	if t.When.Lead != mention.By || f.QuantityAt(from) == nil {
		return -1
	}
	for from--; f.Has(from, r.FillerKind) || f.Has(from, lexicon.Determiner); {
		from--
	}
	if f.Word(from) != text.From {
		return -1
	}
	for i := from - 1; i > 0 && i >= from-5 && !f.Items[i].Punct; i-- {
		if f.QuantityAt(i) == nil {
			continue
		}
		if j := r.BeforeArticle(f, i); f.Word(j) == text.To && f.Visible(i, t.Item) {
			return i
		}
		break
	}
	return -1
}

// pointsAt reports whether a number of percentage points ends at items[i]: "12 points".
func (f *Frame) pointsAt(i int) bool {
	if e := f.Entry(i, lexicon.UnitWord); e != nil {
		return e.Unit == fact.PercentagePoint && f.QuantityAt(i-1) != nil
	}
	q := f.QuantityAt(i)
	return q != nil && q.Unit != nil && q.Unit.Dimension == "points"
}
