package mention

// When is a date or period as the words give it, before it is resolved
// against the publication date and the context.
type When struct {
	First, Last int // tokens
	Form        Form
	Year        int  // 0 where not stated
	From        int  // of Months and Days: year of the first, where the last has one of its own that is relative
	YearShift   int  // with HasShift: this year 0, last year -1, relative to Anchor
	HasShift    bool // the year is relative
	Fiscal      bool // years and quarters are those of a fiscal year
	Both        bool // of Fiscal: both years are named that it lies in, of which Year is the later
	Number      int  // month 1-12, quarter 1-4, half 1-2, weekday 1-7, week; of Months the first month
	Until       int  // of Months: the last month; of Days: the last day
	Day         int  // of the month, 0 where not stated
	Count       int  // of Count: how many spans; of ToDate: how many months are left, 0 where not stated
	Span        Span
	Shift       int    // of Relative: in spans
	Anchor      Anchor // what a shift counts from
	Edge        Edge   // which part of it is meant
	Lead        Lead   // what the words before it say
	Closing     int    // of Count: month in which the spans end, 0 where not stated
	ClosingDay  int
	That        bool // of Anaphor: "that quarter" is the one named last, whatever the text is about; of a month: "of that year"
	Vague       bool // of Count: meant only where the period spoken of ends so many months
}

// Form is the shape of a When.
type Form uint8

// The forms.
const (
	NoForm   Form = iota
	Year          // 2021, this year, fiscal 2024
	Half          // first half of 2021
	Quarter       // Q2 2021
	Month         // June 2021
	Months        // January to June
	Day           // June 30
	Days          // July 1-14
	Week          // week 28, the week ending June 30
	Weekday       // Wednesday
	Relative      // last month, yesterday
	Count         // the first six months, the three months to June
	Same          // the same period of last year
	Ago           // a year earlier
	Anaphor       // the month, the period: the one spoken of
	ToDate        // so far this year
	Season        // spring 2021
)

// Span is a calendar unit.
type Span uint8

// The spans.
const (
	NoSpan Span = iota
	SpanDay
	SpanWeek
	SpanMonth
	SpanQuarter
	SpanHalf
	SpanYear
	SpanPeriod // "period", "time", "stretch": any
)

// Anchor is what a relative period counts from.
type Anchor uint8

// The anchors.
const (
	FromPublication Anchor = iota // last, this, next
	FromContext                   // previous, before, earlier
	ToDecade                      // the year that the decade runs to
	ToNewYear                     // the year that begins about then
)

// Edge is the part of a period that is meant.
type Edge uint8

// The edges.
const (
	Whole Edge = iota
	Start
	End
)

// Lead is what the words before a period say of it.
type Lead uint8

// The leads.
const (
	NoLead  Lead = iota
	By           // by 2025
	Since        // since January
	AsOf         // as of October 31
	Until        // until June
	Through      // through June: up to then since the year began
)

// IsBaseline reports whether the period is one that comparisons are made
// with: it is named relative to the period spoken of.
func (w *When) IsBaseline() bool {
	return w.Form == Ago || w.Form == Same && (w.Year != 0 || w.HasShift || w.Shift != 0) || w.Form == Relative && w.Anchor == FromContext && w.Shift < 0
}

// partForm returns the form of w, and of a quarter or half that is only pointed to that of one
// that is named: "for the quarter as a whole 39,000, against 23,000 in the second".
func (w *When) partForm() Form {
	switch {
	case w.Form != Anaphor && w.Form != Relative && w.Form != Same:
	case w.Span == SpanQuarter:
		return Quarter
	case w.Span == SpanHalf:
		return Half
	}
	return w.Form
}
