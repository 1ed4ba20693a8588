package clause

import (
	"math"
	"slices"

	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// SetApart reports whether a contrast parts the statement of the figure at items[from] from the
// one at items[k]: "plans to deliver 40,000 in July after deliveries rose 12 percent".
func (f *Frame) SetApart(from, k int) bool {
	for run := f.Runs[from] + 1; run <= f.Runs[k] && run < len(f.Weight); run++ {
		if f.Weight[run] >= AtContrast {
			return true
		}
	}
	return false
}

// AimsAfter reports whether a word of aim or expectation stands between the items.
func (r *Reader) AimsAfter(f *Frame, from, to int) bool {
	for i := from + 1; i < to; i++ {
		if f.Has(i, lexicon.ModalityCue) {
			return true
		}
	}
	return false
}

// WhenHadBeen returns the period that opens a clause of which the figure at items[k] is all that
// is told: "in the whole of 2023 it had been 144,155".
func (r *Reader) WhenHadBeen(f *Frame, k int) *Timing {
	j := k - 1
	for j > 0 && (f.Has(j, lexicon.Pronoun) || f.Has(j, lexicon.Auxiliary) || f.Word(j+1) == r.Words.Had && (f.Has(j, r.ShareKind) || f.Has(j, r.statisticsKind) || f.Has(j, lexicon.MetricCue)) || f.Word(j) == text.The) {
		j-- // also "in 2012 the share had been 2.8%"
	}
	if j == k-1 || f.Items[j].When == 0 || f.Runs[j] != f.Runs[k] {
		return nil
	}
	for i := range f.Timings {
		if t := &f.Timings[i]; t.Item == j && t.Attached < 0 && (!t.When.IsBaseline() || t.When.Form == mention.Ago && t.When.Count > 1) && t.When.Form != mention.Anaphor && t.When.Form != mention.Same {
			return t
		}
	}
	return nil
}

// YearBefore reports whether the number in brackets at items[k] is that of the year before, as
// the growth behind it shows: "delivered 430,300 (422,400; +1.9 percent) vehicles".
func (r *Reader) YearBefore(f *Frame, k int) bool {
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

// Opens reports whether the sentence, or a part of it after a semicolon, begins
// with items[i].
func Opens(f *Frame, i int) bool {
	return i == 0 || f.Word(i-1) == text.Semicolon
}

// IsFloor reports whether an amount is what the cheapest version costs, "sold in
// Germany from 35,000 euros", and none that a price came down from or ranges from.
func (r *Reader) IsFloor(f *Frame, k int, q *mention.Quantity) bool {
	if q.Unit == nil || q.Unit.Dimension != "money" || q.Scaled && q.Value >= 1e9 {
		return false
	}
	from := k - 1
	for f.Has(from, lexicon.Determiner) || f.Has(from, r.FillerKind) || f.Has(from, r.AdverbKind) {
		from--
	}
	if f.Word(from) != text.From || f.Has(from-1, lexicon.Move) || f.Has(from-1, lexicon.More) {
		return false
	}
	for i := k + 1; i <= k+4 && i < len(f.Items); i++ {
		if to := f.QuantityAt(i + 1); f.Word(i) == text.To && f.Groups[i] == f.Groups[k] && !(to != nil && to.Unit != nil && to.Unit.Dimension != "money") {
			return false // but "from £32,249, goes up to 386 miles"
		}
	}
	for i := from - 1; i >= f.Starts[f.Runs[k]]; i-- {
		b := f.QuantityAt(i)
		if f.Has(i, lexicon.Move) && !f.Has(i, r.VariantNoun) || b != nil && b.Unit != nil && b.Unit.Dimension == "money" {
			return false // "goes to 229,900 yuan from 265,900"
		}
	}
	return true
}

// Months returns how many months a basis goes back, 0 where it is none.
func Months(basis string) int {
	switch basis {
	case "yoy":
		return 12
	case "mom":
		return 1
	case "qoq":
		return 3
	}
	return 0
}

// BasisWord returns the word for a basis at items[i], nil where it says how long what
// is measured flows: "to double annual sales", not "annual sales growth".
func (f *Frame) BasisWord(i int) *lexicon.Entry {
	if f.Has(i-1, lexicon.Ordinal) || f.Has(i-2, lexicon.Ordinal) && !f.Items[i-1].Punct && f.Items[i-1].Quantity == 0 {
		return nil // "the eighth monthly decline in a row", "the second straight monthly increase"
	}
	e := f.Entry(i, lexicon.BasisWord)
	if m := f.Entry(i, lexicon.Move); e == nil && m != nil && m.Basis != "" {
		return m // "a quarter-on-quarter growth"
	}
	if e == nil || f.Items[i].Last-f.Items[i].First > 1 {
		return e
	}
	if u := f.Use(i+1, lexicon.MetricCue); u != nil && u.Role != lexicon.Verb && !f.Has(i+1, lexicon.Move) && !f.Has(i+2, lexicon.Move) {
		return nil
	}
	return e
}

// InList reports whether only marks of a list stand between the figures at items[k]
// and items[i].
func (f *Frame) InList(k, i int) bool {
	marks := 0
	for j := k + 1; j < i; j++ {
		switch f.Word(j) {
		case text.And, text.Comma, text.Or:
			marks++
		default:
			return false
		}
	}
	return marks > 0
}

// MovesNext reports whether the word for a basis at items[i] is said of another change
// than that before it.
func (f *Frame) MovesNext(i int) bool {
	j := i
	if !f.Has(i, lexicon.Move) {
		j++
	}
	if !f.Has(j, lexicon.Move) || f.Word(j+1) != text.Of && f.Word(j+1) != text.By {
		return false
	}
	return f.QuantityAt(j+2) != nil || f.QuantityAt(j+3) != nil
}

// ToldToMove reports whether the figure at items[k] is what a metric moved to, as a report on a year
// or a quarter tells of what was spent in it: "Investments rose to 1,017 million euros".
func (r *Reader) ToldToMove(f *Frame, k int) bool {
	for i := k - 1; i > f.Starts[f.Runs[k]]; i-- {
		if f.Items[i].Quantity != 0 || f.Items[i].Name != nil {
			return false
		}
		if f.Has(i, lexicon.Move) {
			return r.InPast(f, i) && f.Has(i-1, lexicon.MetricCue)
		}
	}
	return false
}

// SpentInAll reports whether the figure at items[k] is what all that was spent came to: "Capital expenditure came to 40 million",
// "Investments totalled 45 million".
func (r *Reader) SpentInAll(f *Frame, k int) bool {
	i := k - 1
	if f.Word(i) == text.To {
		i--
	}
	if i <= f.Starts[f.Runs[k]] || !r.InPast(f, i) || f.IsVerbOf(i, lexicon.Move) {
		return false
	}
	u := f.Use(i-1, lexicon.MetricCue)
	return u != nil && u.Role != lexicon.Verb && (f.Plural(i-1) || f.Items[i-1].Last-f.Items[i-1].First > 1)
}

// PartOfItem returns how many semicolons stand before items[k].
func (f *Frame) PartOfItem(k int) int {
	n := 0
	for i := range k {
		if f.Word(i) == text.Semicolon {
			n++
		}
	}
	return n
}

// Continues reports whether the sentence begins by pointing to the one before:
// "Of these", "Among them", "That is".
func (r *Reader) Continues(f *Frame) bool {
	switch f.Word(0) {
	case text.Of, text.Among:
		return f.StandsForThem(1)
	case text.That, text.This, text.These, text.They, text.It:
		return true
	}
	return false
}

// Likens reports whether the sentence begins by setting what it tells beside what was told last:
// "Similarly, sales of trucks rose", "Exports, likewise, fell".
func (r *Reader) Likens(f *Frame) bool {
	for i := 0; i < len(f.Items) && i < 5 && f.Items[i].Quantity == 0; i++ {
		if f.Has(i, r.likeningKind) && (f.Word(i+1) == text.Comma || f.Word(i-1) == text.Comma) {
			return true
		}
	}
	return false
}

// Bracketing reports whether the period is that of the figures in brackets: the one that
// the words for brackets stand nearest to. "January to September, change on the first nine
// months of last year in brackets" gives one to the figures before them as well.
func (r *Reader) Bracketing(f *Frame, i int) bool {
	return i == len(f.Timings)-1 || f.Runs[f.Timings[i].Item] == f.Runs[f.Timings[i+1].Item]
}

// StatisticsOf reports whether the sentence is about the figures of the period, which are out: "the
// June numbers", "the results for June", "June's deliveries were published". A cue of the future or
// a "not" says that they are not out.
func (r *Reader) StatisticsOf(f *Frame, t *Timing) bool {
	if !f.Kinds.Has(r.statisticsKind) || f.Kinds.Has(lexicon.ModalityCue) || f.Says(text.Not) {
		return false
	}
	for i := range f.Of(r.statisticsKind) {
		if i >= t.Item-4 && i <= t.Item+3 {
			return true
		}
	}
	return false
}

// SpeaksOfFlow reports whether a word of the sentence is one of a flow that is
// counted: "despatched more motorcycles in September".
func (r *Reader) SpeaksOfFlow(f *Frame) bool {
	for i := range f.Of(lexicon.MetricCue) {
		if e := f.Entry(i, lexicon.MetricCue); e != nil && len(e.Metrics) > 0 {
			if m := r.Vocabulary(e.Metrics[0]); m != nil && m.Flow {
				return true
			}
		}
	}
	return false
}

// EndsAt reports whether the period at items[i] is when what the figure at items[k] is of is no longer
// in force: "the $7,500 credit, which goes away on September 30".
func (r *Reader) EndsAt(f *Frame, k, i int) bool {
	for j := i - 1; j > k && j >= i-2; j-- {
		if f.Has(j, r.lapsingKind) {
			return true
		}
	}
	return false
}

// InSomeYears reports whether the clause of the figure at items[k] says in how many years it is to be so: "In five years half
// of its sales are to come from abroad".
func (f *Frame) InSomeYears(k int) bool {
	for i := f.Starts[f.Runs[k]]; i+2 < f.Ends[f.Runs[k]]; i++ {
		if e := f.Entry(i+2, lexicon.SpanWord); e != nil && e.Span == "year" && (f.Word(i) == text.In || f.Word(i) == text.Within) && f.QuantityAt(i+1) != nil && i+1 != k {
			return true
		}
	}
	return false
}

// TimeBehind reports whether a period follows the figure in its run, before any other
// figure: "15 percent of its staff in March".
func (r *Reader) TimeBehind(f *Frame, k int) bool {
	for i := range f.Timings {
		if t := &f.Timings[i]; t.Item > k && f.Runs[t.Item] == f.Runs[k] && !t.Compared && !t.Said {
			return !r.QuantityBetween(f, k, t.Item)
		}
	}
	return false
}

// WhenAfter returns the period of the clause that says when the figure was so: "from $10.19
// when it went public on June 25".
func (r *Reader) WhenAfter(f *Frame, k int) *Timing {
	if f.Word(k+1) != text.When {
		return nil
	}
	for i := range f.Timings {
		if t := &f.Timings[i]; t.Item > k && f.Runs[t.Item] == f.Runs[k+1] && !r.QuantityBetween(f, k, t.Item) && !t.Compared {
			return t
		}
	}
	return nil
}

// RelativeTiming returns the period that the run's "when" or "during which" points to:
// "than in September, when it had managed 34,749".
func (r *Reader) RelativeTiming(f *Frame, run int) *Timing {
	i := f.Starts[run]
	for i < f.Ends[run] && f.Items[i].Punct {
		i++
	}
	switch {
	case f.Word(i) == text.When:
	case f.Word(i) == text.Which && r.hasFigures(f, i+1) && (r.IsCompared(f, i-1) || f.Word(i-1) == text.Comma && r.IsCompared(f, i-2)):
		// "compared to June, which reached 83,573", but not "up 20 percent from a year earlier, which made them"
	case f.Word(i) == text.Which && (f.Word(i-1) == text.During || f.Word(i-1) == text.In) && f.Word(i-2) == text.Comma:
		i-- // "a decrease from April, during which it delivered 6,658"
	default:
		return nil
	}
	for j := range f.Timings {
		if t := &f.Timings[j]; t.Item < i && t.Item >= i-2 {
			return t
		}
	}
	return nil
}

// hasFigures reports whether items[i] is a verb by which a time has figures of its own: "which saw", "which reached", but
// not "which brought the total to".
func (r *Reader) hasFigures(f *Frame, i int) bool {
	return f.Has(i, r.HoldingKind) || f.Has(i, r.recordedKind) || f.Has(i, r.seeingKind) && !f.Has(i, r.summingKind)
}

// HasFigureBefore reports whether the run of the period at items[i] has a figure before it.
func (f *Frame) HasFigureBefore(i int) bool {
	for j := f.Starts[f.Runs[i]]; j < i; j++ {
		if q := f.QuantityAt(j); q != nil && q.Reason == "" && f.Runs[j] == f.Runs[i] {
			return true
		}
	}
	return false
}

// HasFigureAfter reports whether the run of the period at items[i] goes on with a figure.
func (f *Frame) HasFigureAfter(i int) bool {
	for j := i + 1; j < f.Ends[f.Runs[i]]; j++ {
		if q := f.QuantityAt(j); q != nil && q.Reason == "" && f.Runs[j] == f.Runs[i] {
			return true
		}
	}
	return false
}

// OfLaterClause reports whether the period behind the figure stands in a clause that only tells what
// came about beside it: "shrank by 23 percent after grants ran out in January".
func (r *Reader) OfLaterClause(f *Frame, k int, t *Timing) bool {
	for run := f.Runs[k] + 1; run <= f.Runs[t.Item]; run++ {
		if f.Weight[run] >= AtContrast {
			return true
		}
	}
	return false
}

// OfLaterVerb reports whether the period behind the figure stands in a run that tells with a verb of its own, and without a
// figure, what else somebody said or did: "is cutting 8,500 jobs and warned of losses in the fourth quarter".
func (r *Reader) OfLaterVerb(f *Frame, k int, t *Timing) bool {
	for run := f.Runs[k] + 1; run <= f.Runs[t.Item]; run++ {
		i := f.Starts[run]
		if f.Word(i) == text.Comma {
			i++
		}
		if (f.Word(i) == text.And || f.Word(i) == text.But) && f.IsVerbOf(i+1, lexicon.Say) && r.InPast(f, i+1) {
			return true
		}
	}
	return false
}

// InRelative reports whether items[i] stands in a relative clause that items[k]
// is outside of: "Germany (-68.8%), which scrapped its premium last December".
func (r *Reader) InRelative(f *Frame, i, k int) bool {
	if f.Runs[i] == f.Runs[k] {
		return false
	}
	j := f.Starts[f.Runs[i]]
	for j < i && f.Items[j].Punct {
		j++
	}
	switch f.Word(j) {
	case text.Which, text.Who, text.Whose, text.Where:
		return k < j || f.Weight[f.Runs[k]] >= AtContrast
	}
	return false
}

// IsInception reports whether items[i] tells that something came into the world.
func (r *Reader) IsInception(f *Frame, i int) bool {
	if f.Items[i].Kinds.Meets(&r.inceptionKinds) {
		return true
	}
	switch f.Word(i) {
	case 0:
	case r.Words.launch, r.Words.debut, r.Words.introduction, r.Words.inception, r.Words.listed, r.Words.founded:
		return true
	}
	return false
}

// Apposed reports whether the figure at items[k] says the one at items[i] once more, with no verb
// between.
func (f *Frame) Apposed(i, k int) bool {
	if f.Word(k-1) != text.Comma && f.Word(k-1) != text.Or && f.Word(k-1) != text.OpenParen {
		return false
	}
	for i++; i < k-1; i++ {
		if !f.Has(i, lexicon.UnitWord) && !f.Has(i, lexicon.Descriptor) && f.Items[i].Hit != nil || f.Items[i].Quantity != 0 || f.Items[i].When != 0 {
			return false
		}
	}
	return true
}

// ListsYearlyAims reports whether the colon before items[k] follows on the aims of a year: "left its
// annual targets unchanged: sales of 3.2 million vehicles and revenue of 112.5 trillion won".
func (f *Frame) ListsYearlyAims(k int) bool {
	for k > 0 && f.Word(k) != text.Colon && f.Word(k) != text.Semicolon {
		k--
	}
	if f.Word(k) != text.Colon {
		return false
	}
	for k--; k >= 0 && f.Items[k].Quantity == 0; k-- {
		if f.YearlyAim(k) {
			return true
		}
	}
	return false
}

// YearlyAim reports whether items[i] is a noun for an aim, and what is before it makes it one of
// a year.
func (f *Frame) YearlyAim(i int) bool {
	if !f.IsNoun(i, lexicon.ModalityCue) {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if e := f.Entry(j, lexicon.BasisWord); e != nil {
			return Months(e.Basis) == 12
		}
		if w := f.WhenAt(j); w != nil {
			return w.Form == mention.Year && w.HasShift && w.YearShift == 0
		}
		if f.Items[j].Punct && f.Word(j) != text.Possessive || f.Items[j].Quantity != 0 || f.Has(j, lexicon.Determiner) {
			return false // but "this year's target"
		}
	}
	return false
}

// TotalsUp reports whether the figure's own run says that it is counted since
// the beginning, and the sentence's period was said of a figure before:
// "delivered 166,472 so far this year, bringing its cumulative total to".
func (r *Reader) TotalsUp(f *Frame, k int) bool {
	run := f.Runs[k]
	if run == 0 || !slices.ContainsFunc(f.Roles[:k], func(ro Role) bool { return ro.Draft > 0 && f.Runs[ro.Item] < run }) {
		return false
	}
	for i := f.Starts[run]; i < k; i++ {
		if e := f.Entry(i, lexicon.ScopeCue); e != nil && e.Scope.Cumulative && f.Runs[i] == run {
			return true
		}
	}
	return false
}

// ComesWith reports whether what the figure at items[k] counts has what the one at items[i] does: "733
// sites with 4,887 charging points", "380 stations in nine countries", "658 sites with 4,100 points in 24 countries".
func (f *Frame) ComesWith(k, i int) bool {
	with := false
	for j := k + 1; j < i; j++ {
		if f.Items[j].Quantity != 0 && !(f.QuantityAt(j) != nil && (f.Word(j-1) == text.With || f.Word(j-1) == text.At)) || f.Items[j].Punct && f.Word(j) != text.Hyphen || f.Has(j, lexicon.Auxiliary) || f.Compares(j) || f.Word(j) == text.Against {
			return false
		}
		with = with || f.Word(j) == text.With || f.Word(j) == text.At || f.Word(j) == text.In
	}
	return with
}

// SpeaksIn reports whether somebody says something right after the sentence's opening and
// another time before items[until] is that of what is said.
func (r *Reader) SpeaksIn(f *Frame, until int) bool {
	said := false
	for i := 1; i < until; i++ {
		if said && f.Items[i].When != 0 {
			return true
		}
		said = said || i < 5 && f.Has(i, lexicon.Say) && !f.Has(i, lexicon.MetricCue)
	}
	return false
}

// AtPresent reports whether the sentence says before the figure that it is as things
// stand: "Waymo, which now has 2,500 cars, lost 1.2 billion dollars in the third quarter".
func (r *Reader) AtPresent(f *Frame, k int) bool {
	for i := k - 1; i >= 0 && f.Word(i) != text.Semicolon; i-- {
		if f.Has(i, r.PresentKind) && f.Visible(i, k) {
			return true
		}
	}
	return false
}

// SomeDay reports whether the figure's clause says that it is to be so at a time that nobody names.
func (r *Reader) SomeDay(f *Frame, k int) bool {
	for i := f.Starts[f.Runs[k]]; i < f.Ends[f.Runs[k]]; i++ {
		if f.Has(i, r.oneDayKind) && f.Visible(i, k) {
			return true
		}
	}
	for i := f.Starts[f.Runs[k]] - 1; i >= 0 && f.Word(i) != text.Semicolon && f.Items[i].Quantity == 0; i-- {
		if f.Has(i, r.oneDayKind) && f.Visible(i, k) {
			return true
		}
	}
	return false
}

// OnSameDay reports whether the figure's run says that it held when the stock spoken of
// before did.
func (r *Reader) OnSameDay(f *Frame, k int) bool {
	for i := f.Starts[f.Runs[k]]; i < f.Ends[f.Runs[k]]; i++ {
		if f.Has(i, r.sameDayKind) && f.Visible(i, k) {
			return true
		}
	}
	return false
}

// Listed returns the "and", or else the comma, that joins the figures at items i and k, and
// whether they are a list: no verb, time or word of comparison stands between them.
func (f *Frame) Listed(i, k int) (text.Word, bool) {
	joint := text.Word(0)
	for j := i + 1; j < k; j++ {
		if f.Groups[j] != f.Groups[i] || f.Items[j].When != 0 || f.Has(j, lexicon.Auxiliary) || f.Has(j, lexicon.VerbWord) || f.Word(j) == text.To || f.Word(j) == text.From || f.Compares(j) || f.Word(j) == text.Against || f.Word(j) == text.Than || f.Has(j, lexicon.More) && j > i+1 || f.Weight[f.Runs[j]] >= AtContrast && f.Runs[j] > f.Runs[i] {
			return 0, false
		}
		if f.IsVerbOf(j, lexicon.MetricCue) {
			return 0, false
		}
		if f.IsVerbOf(j, lexicon.Move) {
			return 0, false
		}
		if w := f.Word(j); w == text.And || w == text.Comma && joint == 0 {
			joint = w
		}
	}
	return joint, joint != 0
}

// TimeAfter reports whether a time stands after the figure at items[k] in its run.
func (f *Frame) TimeAfter(k int) bool {
	for j := k + 1; j < f.Ends[f.Runs[k]]; j++ {
		if f.Items[j].Quantity != 0 {
			return false
		}
		if f.Items[j].When != 0 {
			return true
		}
	}
	return false
}

// InOneObject reports whether nothing but the nouns of one object stands between the figure at items[k] and items[end]:
// "to invest $4.9 billion in batteries, software and robots from 2022 to 2024".
func (r *Reader) InOneObject(f *Frame, k, end int) bool {
	for i := k + 1; i < end; i++ {
		it := &f.Items[i]
		if it.Quantity != 0 || it.When != 0 || it.Name != nil && it.Name.Kind != lexicon.Place || it.Punct && f.Word(i) != text.Comma && f.Word(i) != text.Hyphen {
			return false
		}
		if f.Has(i, lexicon.Auxiliary) || f.Has(i, lexicon.ModalityCue) || f.Has(i, lexicon.Move) || f.Has(i, lexicon.Say) || f.Has(i, lexicon.Pronoun) && !f.Has(i, lexicon.Determiner) || f.IsVerbOf(i, lexicon.MetricCue) {
			return false
		}
		if f.Has(i, lexicon.Conjunction) && f.Word(i) != text.And && f.Word(i) != text.Or {
			return false
		}
	}
	return end > k
}

// InsetTiming returns the time compared with that the number at items[k], alone in brackets, stands right behind:
// "more than in the whole first quarter (296,000)".
func (f *Frame) InsetTiming(k int) *Timing {
	if f.Word(k-1) != text.OpenParen || k < 2 || f.Items[k-2].When == 0 {
		return nil
	}
	for i := k - 3; i >= f.Starts[f.Runs[k-2]] && f.Items[i].Quantity == 0; i-- {
		if f.Word(i) != text.Than {
			continue
		}
		for j := range f.Timings {
			if t := &f.Timings[j]; t.Item == k-2 {
				return t
			}
		}
	}
	return nil
}

// LabelTiming returns the time that labels, with a colon, the part of a bracket that the figure at items[k] is alone in: "a net loss of
// 11.4 million (first half of 2023: net loss of 10.3 million)".
func (f *Frame) LabelTiming(k int) *Timing {
	for i := k - 1; i > 0 && i >= k-8 && f.Items[i].Quantity == 0 && f.Groups[i] == f.Groups[k]; i-- {
		if f.Word(i) != text.Colon {
			continue
		}
		for j := range f.Timings {
			if t := &f.Timings[j]; t.Item == i-1 && (f.Word(i-2) == text.OpenParen || f.Bracket(k) >= 0 && f.Word(i-2) == text.Semicolon) {
				return t
			}
		}
		return nil
	}
	return nil
}

// SaysFullYear reports whether the words of a year say that it is a whole one: "its full-year 2024 deliveries".
func (f *Frame) SaysFullYear(w *mention.When) bool {
	for i := w.First; i < w.Last; i++ {
		if f.Tokens[i].Word == text.Hyphen && i > w.First {
			return true
		}
	}
	return false
}

// OfMetric reports whether nothing but what is measured then stands between the time at items[i] and the figure at items[k]: "the
// full-year 2024 deliveries of 190,068".
func (f *Frame) OfMetric(i, k int) bool {
	metric := false
	for i++; i < k && k-i <= 5; i++ {
		m := f.IsNoun(i, lexicon.MetricCue)
		if metric = metric || m; !m && !f.Has(i, lexicon.ScopeCue) && f.Word(i) != text.Of {
			return false
		}
	}
	return metric && i == k
}
