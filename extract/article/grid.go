package article

import (
	"strings"
	"unicode"
)

// lay lays the rows out in a grid and returns their text; the cells' places
// are those within it.
func (t *Table) lay(rows [][]cell) string {
	var text strings.Builder
	var above []Cell // by column, the last cell there and how many rows it still reaches down
	var left []int
	for _, row := range rows {
		var grid []Cell
		put := func(c Cell, down int) {
			if len(left) == len(grid) {
				left, above = append(left, 0), append(above, Cell{})
			}
			left[len(grid)], above[len(grid)] = down, c
			grid = append(grid, c)
		}
		reach := func() {
			for len(grid) < len(left) && left[len(grid)] > 0 {
				put(above[len(grid)], left[len(grid)]-1)
			}
		}
		if text.Len() > 0 {
			text.WriteByte('\n')
		}
		for i, c := range row {
			reach()
			if i > 0 {
				text.WriteByte('\t')
			}
			cell := Cell{Start: text.Len(), Header: c.isTh, RowSpan: c.rowSpan, ColSpan: c.colSpan}
			text.WriteString(c.text)
			cell.End = text.Len()
			for k := 0; k < c.colSpan && len(grid) < maxColumns; k++ {
				put(cell, c.rowSpan-1)
			}
		}
		reach()
		t.Rows = append(t.Rows, grid)
	}
	width := 0
	for _, row := range t.Rows {
		width = max(width, len(row))
	}
	for i, row := range t.Rows {
		for len(row) < width {
			row = append(row, Cell{Start: text.Len(), End: text.Len(), RowSpan: 1, ColSpan: 1})
		}
		t.Rows[i] = row
	}
	return text.String()
}

// findHeaders tells how many rows head the columns and how many columns head
// the rows. No row of definitions does.
func (t *Table) findHeaders(text string, rows [][]cell, heads int, definitions bool) {
	str := func(c Cell) string { return text[c.Start:c.End] }
	isBody := func(i int) bool { // the row has a figure in one of its last columns
		for _, c := range t.Rows[i][1:] {
			if isNumber(str(c)) && !isPeriodLabel(str(c)) && !c.Header {
				return true
			}
		}
		return false
	}
	n := 0
	for !definitions && n < len(rows)-1 && n < 4 {
		if n >= max(heads, 1) && t.IsSection(n) {
			break
		}
		all, bold := true, true
		for _, c := range rows[n] {
			all = all && (c.isTh || c.text == "")
			bold = bold && (c.isBold || c.isTh || c.text == "")
		}
		if n >= heads && !all && !(n == 0 && isVersionLabel(str(t.Rows[0][0]))) && (isBody(n) || !(bold || n == 0 && isBody(n+1))) {
			break
		}
		reach := 1
		for _, c := range rows[n] {
			if c.rowSpan > reach && c.rowSpan < len(rows)-n && len(rows[n]) > 1 {
				reach = c.rowSpan
			}
		}
		n += reach
	}
	t.HeaderRows = min(n, len(rows)-1)
	for t.HeaderCols < len(t.Rows[0])-1 && t.HeaderCols < 3 {
		labels, ranks, seen := 0, 0, 0
		for i := t.HeaderRows; i < len(t.Rows); i++ {
			switch s := str(t.Rows[i][t.HeaderCols]); {
			case s == "":
				continue
			case t.Rows[i][t.HeaderCols].Header, !isNumber(s), isPeriodLabel(s):
				labels++
			case len(s) <= 3 && isDigits(strings.TrimRight(s, ".")):
				ranks++
			}
			seen++
		}
		isRank := t.HeaderCols == 0 && ranks*5 >= seen*4 && seen > 0 && isLabelColumn(t, text, 1)
		isLabels := labels*5 >= seen*4 || t.HeaderCols == 0 && labels > 0 // models have names such as 4
		if !isRank && !isLabels || seen == 0 {
			break
		}
		t.HeaderCols++
	}
	for i, row := range t.Rows {
		for j := range row {
			row[j].Header = row[j].Header || i < t.HeaderRows || j < t.HeaderCols
		}
	}
}

// IsSection reports whether nothing but one cell of words stands in the row, at its beginning: it heads
// the rows below it.
func (t *Table) IsSection(i int) bool {
	row := t.Rows[i]
	if len(row) < 2 || row[0].Start == row[0].End || i > 0 && row[0].Start == t.Rows[i-1][0].Start {
		return false
	}
	for _, c := range row[1:] {
		if c.Start != row[0].Start && c.Start < c.End {
			return false
		}
	}
	return true
}

// isVersionLabel reports whether a cell names what a row of version names is of, which may
// look like figures: "Version | 200 Plus | 510 Plus".
func isVersionLabel(s string) bool {
	switch strings.ToLower(strings.Trim(s, " :\u00a0")) {
	case "version", "versions", "trim", "trims", "trim level", "variant", "variants", "grade", "grades", "edition", "model", "models", "model version", "configuration", "engine", "engines", "powertrain":
		return true
	}
	return false
}

// isLabelColumn reports whether a column of the body holds words.
func isLabelColumn(t *Table, text string, col int) bool {
	labels := 0
	for _, row := range t.Rows[t.HeaderRows:] {
		if s := text[row[col].Start:row[col].End]; s != "" && !isNumber(s) {
			labels++
		}
	}
	return labels*2 > len(t.Rows)-t.HeaderRows
}

// isNumber reports whether a cell holds a figure: digits, and not more words
// than a unit and a currency take.
func isNumber(s string) bool {
	digits, letters := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			letters++
		}
	}
	return digits > 0 && letters <= 12 && letters <= 2*digits+6
}

// isPeriodLabel reports whether a cell names a period, as the heads of columns
// do: 2024, Q1 2024, March 2024, Jan–Mar.
func isPeriodLabel(s string) bool {
	var buf [8]dateToken
	tokens := dateTokens(buf[:0], s)
	if len(tokens) == 0 || len(tokens) > 6 {
		return false
	}
	named := false
	for _, t := range tokens {
		word := strings.ToLower(s[t.start:t.end])
		switch {
		case t.digits == 4 && 1990 <= t.num && t.num <= 2100:
			named = true
		case t.num < 0 && (monthOf(word) > 0 || word == "q" || word == "h" || word == "fy" || word == "ytd" || word == "y"):
			named = true
		case t.digits == 1 || t.digits == 2:
		default:
			return false
		}
	}
	return named
}

// unitIn returns the unit that a caption states for all figures of its table,
// as in "(Unit: 10,000 vehicles)" or "(in thousands)"; "" where it states none.
func unitIn(s string) string {
	lower := strings.ToLower(s)
	if len(lower) != len(s) {
		return ""
	}
	for _, open := range []string{"unit:", "units:", "(in ", ", in ", "unit :"} {
		i := strings.Index(lower, open)
		if i < 0 {
			continue
		}
		rest := s[i+len(open):]
		if j := strings.IndexAny(rest, ");\n"); j >= 0 {
			rest = rest[:j]
		} else if open == ", in " && len(rest) > 40 {
			continue
		}
		if rest = strings.TrimSpace(rest); len(rest) < 60 {
			return rest
		}
	}
	return ""
}

// shift moves the cells by n bytes.
func (t *Table) shift(n int) {
	for _, row := range t.Rows {
		for i := range row {
			row[i].Start += n
			row[i].End += n
		}
	}
}
