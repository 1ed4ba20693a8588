package resolve

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"carfacts/extract/article"
	"carfacts/extract/calendar"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
)

// headerRows counts the rows that hold no figure but years, months and words: a page may set
// headers as ordinary cells. Below another header, words alone are data, "Drive | rear | rear |
// all-wheel", and half of the cells have to say what a header says.
func (r *Resolver) headerRows(t *article.Table) int {
	first := t.HeaderRows
	if first == 0 && len(t.Rows) > 1 && r.namesColumns(t.Rows[0]) {
		first = 1
	}
	for n := first; n < len(t.Rows)-1; n++ {
		if n > 0 && t.IsSection(n) && !r.countsBelow(&t.Rows[n][0]) {
			return n
		}
		telling, cells, ok := r.headerCells(t.Rows[n])
		if !ok {
			return n
		}
		if telling == 0 || n > 0 && telling*2 < cells {
			return n
		}
	}
	return first
}

// countsBelow reports whether the cell says what all figures below count, and no more: "(in millions)".
func (r *Resolver) countsBelow(c *article.Cell) bool {
	h := r.readHeading(c.Start, c.End)
	return (h.Scale != 0 || h.Unit != nil) && h.Metric == nil && h.Place == nil && h.Name.Text == "" && h.Scope == (fact.Scope{})
}

// headerCells counts the cells of the row, and those of them that tell a period, a metric or
// something else that headers do. It reports false for a row with figures or with names.
func (r *Resolver) headerCells(row []article.Cell) (telling, cells int, ok bool) {
	for j, c := range row {
		if c.Start == c.End || j > 0 && c == row[j-1] {
			continue
		}
		timed := j == 1 && len(row) == 2 && r.headsMilestone(&row[0])
		f := r.phrase(c.Start, c.End)
		if j > 0 && len(f.Whens) == 0 && len(f.Quantities) == 0 && r.isFigure(c.Start, c.End) && r.article[c.Start] <= '9' {
			return 0, 0, false // "125/170"
		}
		if timed && r.milestoneAt(f) >= 0 {
			return 0, 0, false // "World premiere | 27 February 2025"
		}
		cells++
		tells := false
		for i := range f.Items {
			if q := f.QuantityAt(i); q != nil && q.Reason != "a year" && !r.isScale(q) {
				return 0, 0, false
			}
			if f.Items[i].Name != nil && f.Items[i].Name.Kind != lexicon.Body {
				return 0, 0, false
			}
			tells = tells || f.Items[i].When != 0 || f.Has(i, r.HeadingKind) || f.Has(i, lexicon.BasisWord) || f.Has(i, lexicon.MetricCue)
		}
		if tells {
			telling++
		}
	}
	return telling, cells, true
}

// namesColumns reports whether a first row of ordinary cells is a header for its empty corner and the
// words in all its other cells: " | Air | Earth | GT-line".
func (r *Resolver) namesColumns(row []article.Cell) bool {
	if len(row) < 3 || row[0].Start != row[0].End {
		return false
	}
	for _, c := range row[1:] {
		if c.Start == c.End || r.isFigure(c.Start, c.End) {
			return false
		}
	}
	return true
}

// isScale reports whether the number of a heading is a scale: "(10,000 units)".
func (r *Resolver) isScale(q *mention.Quantity) bool {
	return (q.Value == 1000 || q.Value == 10000 || q.Value == 100000 || q.Value == 1e6) && !q.Signed
}

// columnHeadings reads the header rows, the lower ones first.
func (r *Resolver) columnHeadings(t *article.Table, headers int) []clause.Heading {
	out := make([]clause.Heading, len(t.Rows[0]))
	for j := range out {
		own := false // its period is of its lowest header
		for i := headers - 1; i >= 0; i-- {
			if j >= len(t.Rows[i]) {
				continue
			}
			c := t.Rows[i][j]
			if i < headers-1 && c == t.Rows[i+1][j] {
				continue
			}
			h := r.readHeading(c.Start, c.End)
			if i < headers-1 {
				above := h.Scope.Market
				h = out[j].Under(h)
				if h.Scope.Market == "" {
					h.Scope.Market = above // "Domestic" over "Units | Change"
				}
			} else {
				own = h.When != nil
			}
			r.yearBehind(&h)
			out[j] = h
		}
		if j > 0 && out[j].Change && out[j].Metric == nil && !out[j].Total && out[j-1].Tells.Empty() {
			out[j].Metric = out[j-1].Metric // the change of what stands beside it
			if left := &out[j-1]; out[j].Unit == nil && out[j].Scale == 0 {
				out[j].Unit, out[j].UnitOf, out[j].Scale = left.Unit, left.UnitOf, left.Scale
			}
		}
		if out[j].Change && out[j].When != nil && !own && out[j].Base == nil && out[j].Basis == "" {
			if latest, other := r.periodsBeside(out[:j]); other != nil && r.samePeriod(latest, out[j].When) {
				out[j].Base = other // "2025 | 2024 | Change", under "May"
			}
		}
		if (out[j].Change || out[j].Share) && out[j].When == nil {
			latest, other := r.periodsBeside(out[:j])
			out[j].When = latest
			if latest != nil && out[j].Mood == "" {
				at := slices.IndexFunc(out[:j], func(h clause.Heading) bool { return h.When == latest })
				out[j].Mood = out[at].Mood // the change to what is forecast is forecast too
			}
			if out[j].Change && out[j].Base == nil && out[j].Basis == "" {
				out[j].Base = other
			}
		}
	}
	r.eachItsShare(out)
	r.sharesOfYears(out)
	aimsBeside(out)
	if headers < len(t.Rows) {
		for j, c := range t.Rows[headers] {
			if j < len(out) && out[j].Rank && c.Start < c.End && !r.isFigure(c.Start, c.End) {
				out[j].Rank = false // "Place", over names of places
			}
		}
	}
	return out
}

// markChanges marks the columns of changes in which some figures have a sign of percent and others neither that
// nor any unit, or one is a fall by more than all there was, were it in percent: "-205".
func (r *Resolver) markChanges(rows [][]article.Cell, columns []clause.Heading) {
	for j := range columns {
		if !columns[j].Change {
			continue
		}
		percent, bare, deep := false, false, false
		for _, row := range rows {
			if j >= len(row) || !r.isFigure(row[j].Start, row[j].End) {
				continue
			}
			words := r.article[row[j].Start:row[j].End]
			percent = percent || strings.HasSuffix(words, "%")
			if strings.Trim(words, "+-−–(), .0123456789") != "" {
				continue
			}
			bare = true
			for f, k := r.phrase(row[j].Start, row[j].End), 0; k < len(f.Items); k++ {
				q := f.QuantityAt(k)
				deep = deep || q != nil && q.Signed && q.Value < -100 && q.Value == math.Trunc(q.Value)
			}
		}
		columns[j].Marked = bare && (percent || deep && !columns[j].Percent)
	}
}

// eachItsShare gives every share of a table with several the period of the column right
// before it: "2024 | share | 2023 | share".
func (r *Resolver) eachItsShare(columns []clause.Heading) {
	shares := 0
	for j := range columns {
		if columns[j].Share {
			shares++
		}
	}
	if shares < 2 {
		return
	}
	for j := 1; j < len(columns); j++ {
		if left := &columns[j-1]; columns[j].Share && left.When != nil && !left.Share && !left.Change {
			columns[j].When = left.When
		}
	}
}

// sharesOfYears gives the shares whose heads end with two digits of a year the period of that year among the
// columns before them: "Mar-26 | Mar-25 | Share -26 | Share -25".
func (r *Resolver) sharesOfYears(columns []clause.Heading) {
	for j := range columns {
		h := &columns[j]
		year, ok := endsInYear(h.Text)
		if !h.Share || !ok {
			continue
		}
		for k := range columns[:j] {
			c := &columns[k]
			if c.When == nil || c.Share || c.Change {
				continue
			}
			if y, _, _ := r.cal.Resolve(c.When, r.ctx.period, calendar.Past).End.YMD(); y%100 == year {
				h.When = c.When
				break
			}
		}
	}
}

// endsInYear reads the two digits of a year that end a head behind a hyphen or an apostrophe: "Share -26", "Share '26".
func endsInYear(words string) (year int, ok bool) {
	n := len(words)
	if n < 4 || words[n-1] < '0' || words[n-1] > '9' || words[n-2] < '0' || words[n-2] > '9' {
		return 0, false
	}
	before := words[:n-2]
	if !strings.HasSuffix(before, "-") && !strings.HasSuffix(before, "'") && !strings.HasSuffix(before, "’") && !strings.HasSuffix(before, "–") {
		return 0, false
	}
	return int(words[n-2]-'0')*10 + int(words[n-1]-'0'), true
}

// yearBehind makes the month of a year of what seems a day over a column and is the last two digits of the year of
// the article or of the one before: "Apr 26", of 2026.
func (r *Resolver) yearBehind(h *clause.Heading) {
	w := h.When
	if w == nil || w.Form != mention.Day || w.Year != 0 || r.cal.Published == 0 || !strings.HasSuffix(h.Text, strconv.Itoa(w.Day)) {
		return
	}
	year, _, _ := r.cal.Published.YMD()
	if d := year - year%100 + w.Day; d == year || d == year-1 {
		w.Form, w.Year, w.Day = mention.Month, d, 0
	}
}

// samePeriod reports whether both are the same days.
func (r *Resolver) samePeriod(a, b *mention.When) bool {
	return r.cal.Resolve(a, r.ctx.period, calendar.Past) == r.cal.Resolve(b, r.ctx.period, calendar.Past)
}

// aimsBeside gives a column of aims that names no metric the one that the table's others are of: "2025
// target | Sales to June".
func aimsBeside(columns []clause.Heading) {
	var only *lexicon.Entry
	for j := range columns {
		switch e := columns[j].Metric; {
		case e == nil || e == only || j == 0:
		case only != nil:
			return
		default:
			only = e
		}
	}
	for j := range columns {
		if h := &columns[j]; h.Mood == fact.Target && h.Metric == nil && !h.Change && !h.Share && !h.Outside {
			h.Metric = only
		}
	}
}

// periodsBeside returns the latest period of the columns with levels that stand right
// before a change or share, which is of that, and the one that it compares with, where
// they are two: "Q1 2025 | Q1 2024 | Change".
func (r *Resolver) periodsBeside(columns []clause.Heading) (latest, other *mention.When) {
	var end fact.Date
	n := 0
	for j := len(columns) - 1; j >= 0 && columns[j].When != nil; j-- {
		if columns[j].Change && n > 0 {
			break
		}
		if columns[j].Change || columns[j].Share || columns[j].Outside {
			continue
		}
		if n > 0 && columns[j].Mood == fact.Target && columns[j+1].Mood != fact.Target {
			break // "2025 target | H1 sales | Change"
		}
		n++
		if p := r.cal.Resolve(columns[j].When, r.ctx.period, calendar.Past); p.End > end {
			latest, other, end = columns[j].When, latest, p.End
		} else {
			other = columns[j].When
		}
	}
	if n != 2 {
		other = nil
	}
	return latest, other
}
