package article

import (
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"
)

// isDataTable tells a table that holds data from one that lays out a page.
func isDataTable(t *node) bool {
	rows, cells, long, nested, th := 0, 0, 0, 0, 0
	var walk func(n *node)
	walk = func(n *node) {
		for c := n.first; c != nil; c = c.next {
			switch c.tag {
			case atom.Table:
				nested++
				continue
			case atom.Tr:
				rows++
			case atom.Td, atom.Th:
				cells++
				if c.tag == atom.Th {
					th++
				}
				if len(textOf(c)) > 200 {
					long++
				}
			}
			walk(c)
		}
	}
	walk(t)
	return nested == 0 && rows > 1 && cells > rows && long*4 < cells && (th > 0 || cells >= 4)
}

func textOf(n *node) string {
	var b strings.Builder
	var walk func(n *node)
	walk = func(n *node) {
		if n.isText() {
			b.WriteString(n.text)
		}
		if n.tag == atom.Br || isBlock(n.tag) {
			b.WriteByte(' ')
		}
		for c := n.first; c != nil; c = c.next {
			walk(c)
		}
	}
	walk(n)
	return collapse(b.String())
}

// table writes a data table as one block.
func (w *writer) table(t *node) {
	w.end()
	var rows []*node
	var caption string
	var walk func(n *node)
	walk = func(n *node) {
		for c := n.first; c != nil; c = c.next {
			switch c.tag {
			case atom.Caption:
				caption = textOf(c)
			case atom.Tr:
				rows = append(rows, c)
			default:
				walk(c)
			}
		}
	}
	walk(t)
	if caption != "" {
		w.drafts = append(w.drafts, draft{Block: Block{Kind: Caption}, text: caption, node: t})
	}
	var text strings.Builder
	table := &Table{Caption: caption}
	var below []Cell // cells of rows above that reach down, by column; RowSpan counts down
	var left []int
	for _, tr := range rows {
		var row []Cell
		put := func(c Cell) { row = append(row, c) }
		fill := func() {
			for len(row) < len(left) && left[len(row)] > 0 {
				left[len(row)]--
				put(below[len(row)])
			}
		}
		first := true
		if text.Len() > 0 {
			text.WriteByte('\n')
		}
		header := true
		for td := tr.first; td != nil; td = td.next {
			if td.tag != atom.Td && td.tag != atom.Th {
				continue
			}
			fill()
			if !first {
				text.WriteByte('\t')
			}
			first = false
			c := Cell{Start: text.Len(), Header: td.tag == atom.Th, RowSpan: span(td, "rowspan"), ColSpan: span(td, "colspan")}
			text.WriteString(textOf(td))
			c.End = text.Len()
			header = header && c.Header
			for range c.ColSpan {
				for len(left) <= len(row) {
					left, below = append(left, 0), append(below, Cell{})
				}
				left[len(row)], below[len(row)] = c.RowSpan-1, c
				put(c)
			}
		}
		fill()
		if header && table.HeaderRows == len(table.Rows) {
			table.HeaderRows++
		}
		table.Rows = append(table.Rows, row)
	}
	width := 0
	for _, r := range table.Rows {
		width = max(width, len(r))
	}
	for i, r := range table.Rows {
		for len(r) < width {
			r = append(r, Cell{Start: text.Len(), End: text.Len(), RowSpan: 1, ColSpan: 1})
		}
		table.Rows[i] = r
	}
	if strings.TrimSpace(text.String()) != "" {
		w.drafts = append(w.drafts, draft{Block: Block{Kind: Tabular, Table: table}, text: text.String(), node: t})
	}
}

func span(td *node, name string) int {
	n, err := strconv.Atoi(td.attr(name))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, 100)
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
