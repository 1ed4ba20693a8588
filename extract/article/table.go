package article

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"
)

// Limits on the grid of a table, against spans that would fill the memory.
const (
	maxColumns  = 100
	maxRows     = 5000
	maxCells    = 200_000 // of all tables of a page
	maxCellText = 2000    // bytes; what is longer is no cell of a data table
)

// cell is a td or th before it is written down.
type cell struct {
	text             string
	isTh, isBold     bool
	rowSpan, colSpan int
}

// tableReader takes a table element apart.
type tableReader struct {
	caption string
	rows    [][]cell // as in the markup, spans not yet laid out
	heads   int      // rows of the thead
	nested  bool     // holds another table
	linked  int
	size    int
	long    int // cells too long for data
	images  int
}

// tableRole returns the tag of the table's part that a div or the like stands
// for by its role, 0 where it stands for none.
func tableRole(n *node) atom.Atom {
	if n.tag != atom.Div && n.tag != atom.Span || !strings.Contains(n.attrs, "role") {
		return 0
	}
	switch n.attr("role") {
	case "table", "grid":
		return atom.Table
	case "row":
		return atom.Tr
	case "cell", "gridcell":
		return atom.Td
	case "columnheader", "rowheader":
		return atom.Th
	case "rowgroup":
		return atom.Tbody
	}
	return 0
}

// readDefinitions takes a definition list apart as a table of two columns.
func readDefinitions(dl *node) *tableReader {
	r := &tableReader{}
	for c := dl.first; c != nil; c = c.next {
		switch {
		case c.tag == atom.Dt && c.size < maxCellText:
			r.rows = append(r.rows, []cell{{text: textOf(c), isTh: true, rowSpan: 1, colSpan: 1}})
		case c.tag == atom.Dd && c.size < 100 && len(r.rows) > 0 && len(r.rows[len(r.rows)-1]) == 1 && c.find(func(n *node) bool { return n != c && isBlock(n.tag) }) == nil:
			last := &r.rows[len(r.rows)-1]
			*last = append(*last, cell{text: textOf(c), rowSpan: 1, colSpan: 1})
		case !c.isText():
			r.nested = true // more than names and values
		}
	}
	return r
}

// readTable takes a table apart, rows of the foot last.
func readTable(t *node) *tableReader {
	if t.tag == atom.Dl {
		return readDefinitions(t)
	}
	r := &tableReader{}
	var foot [][]cell
	var walk func(n *node, part atom.Atom)
	walk = func(n *node, part atom.Atom) {
		for c := n.first; c != nil; c = c.next {
			switch c.tag {
			case atom.Caption:
				r.caption = textOf(c)
			case atom.Tr:
				row := r.row(c)
				switch {
				case len(row) == 0 || len(r.rows) >= maxRows:
				case part == atom.Tfoot:
					foot = append(foot, row)
				default:
					if part == atom.Thead {
						r.heads++
					}
					r.rows = append(r.rows, row)
				}
			case atom.Thead, atom.Tbody, atom.Tfoot:
				walk(c, c.tag)
			case atom.Table:
				r.nested = true
			case 0:
			default:
				walk(c, part)
			}
		}
	}
	walk(t, 0)
	r.rows = append(r.rows, foot...)
	return r
}

func (r *tableReader) row(tr *node) []cell {
	var row []cell
	for td := tr.first; td != nil && len(row) < maxColumns; td = td.next {
		if td.tag != atom.Td && td.tag != atom.Th {
			continue
		}
		c := cell{isTh: td.tag == atom.Th, rowSpan: span(td, "rowspan"), colSpan: span(td, "colspan")}
		if td.size < maxCellText {
			c.text = textOf(td)
		}
		td.find(func(n *node) bool {
			switch n.tag {
			case atom.Table:
				r.nested = true
			case atom.Img:
				r.images++
			case atom.B, atom.Strong:
				c.isBold = c.isBold || n.size == td.size && td.size > 0
			}
			return r.nested
		})
		r.size += int(td.size)
		r.linked += int(td.linked)
		if td.size > 150 {
			r.long++
		}
		row = append(row, c)
	}
	return row
}

func span(td *node, name string) int {
	s := td.attr(name)
	if s == "" {
		return 1
	}
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, maxColumns)
}

// width returns the number of columns.
func (r *tableReader) width() int {
	width := 0
	for _, row := range r.rows {
		n := 0
		for _, c := range row {
			n += c.colSpan
		}
		width = max(width, min(n, maxColumns))
	}
	return width
}

func (r *tableReader) cells() int { return r.width() * len(r.rows) }

// isData tells a table that holds data from one that lays out the page.
func (r *tableReader) isData(t *node) bool {
	if t.isData {
		return len(r.rows) > 0
	}
	if r.nested || len(r.rows) < 2 || t.attr("role") == "presentation" {
		return false
	}
	cells, wide, numbers, ths := 0, 0, 0, 0
	for _, row := range r.rows {
		cells += len(row)
		if len(row) > 1 {
			wide++
		}
		for _, c := range row {
			if c.isTh {
				ths++
			}
			if isNumber(c.text) {
				numbers++
			}
		}
	}
	switch {
	case t.tag == atom.Dl && (len(r.rows) < 3 || numbers*3 < len(r.rows)):
		return false
	case wide < 2 || wide*2 < len(r.rows):
		return false
	case r.long*4 > cells || r.linked*2 > r.size || r.images*2 > cells:
		return false
	case ths > 0 || r.heads > 0 || r.caption != "":
		return true
	}
	return numbers*5 >= cells || t.attr("border") != "" && t.attr("border") != "0" || strings.Contains(t.attr("class"), "data")
}

// table writes a data table: its caption, its rows as one block, its notes.
func (w *writer) table(t *node, r *tableReader) {
	w.end()
	table := &Table{Caption: r.caption}
	width := r.width()
	w.cells += r.cells()
	// Titles and notes are often rows of their own over the whole width.
	rows := r.rows
	for len(rows) > 2 && len(rows[0]) == 1 && rows[0][0].text != "" {
		if table.Caption == "" {
			table.Caption = rows[0][0].text
		} else {
			table.Caption += "\n" + rows[0][0].text
		}
		rows, r.heads = rows[1:], max(r.heads-1, 0)
	}
	for len(rows) > 2 && len(rows[len(rows)-1]) == 1 && width > 1 {
		if note := rows[len(rows)-1][0].text; note != "" {
			table.Notes = append([]string{note}, table.Notes...)
		}
		rows = rows[:len(rows)-1]
	}
	if table.Caption != "" {
		w.add(draft{Block: Block{Kind: Caption}, text: table.Caption, node: t})
	}
	text := table.lay(rows)
	table.findHeaders(text, rows, r.heads)
	table.Unit = unitIn(table.Caption)
	if strings.TrimSpace(text) != "" {
		w.add(draft{Block: Block{Kind: Tabular, Table: table}, text: text, node: t})
	}
	for _, note := range table.Notes {
		w.add(draft{Block: Block{Kind: Caption}, text: note, node: t})
	}
}

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
// the rows.
func (t *Table) findHeaders(text string, rows [][]cell, heads int) {
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
	for n < len(rows)-1 && n < 4 {
		all, bold := true, true
		for _, c := range rows[n] {
			all = all && (c.isTh || c.text == "")
			bold = bold && (c.isBold || c.isTh || c.text == "")
		}
		if n >= heads && !all && (isBody(n) || !(bold || n == 0 && isBody(n+1))) {
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

// textOf returns the words of a node in one line.
func textOf(n *node) string {
	var b strings.Builder
	n.find(func(m *node) bool {
		switch {
		case m.isText():
			b.WriteString(m.text)
		case m.tag == atom.Br || isBlock(m.tag):
			b.WriteByte(' ')
		}
		return false
	})
	return collapse(strings.Map(visible, b.String()))
}
