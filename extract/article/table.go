package article

import (
	"strconv"
	"strings"

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
	table.findHeaders(text, rows, r.heads, t.tag == atom.Dl)
	table.Unit = unitIn(table.Caption)
	if strings.TrimSpace(text) != "" {
		w.add(draft{Block: Block{Kind: Tabular, Table: table}, text: text, node: t})
	}
	for _, note := range table.Notes {
		w.add(draft{Block: Block{Kind: Caption}, text: note, node: t})
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
