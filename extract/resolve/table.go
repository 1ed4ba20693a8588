package resolve

import (
	"carfacts/extract/article"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
)

// phrase reads a few words as a sentence of their own.
func (r *Resolver) phrase(start, end int) *frame {
	r.cellTokens = text.Tokenize(r.cellTokens[:0], r.lex.Vocabulary, r.article, start, end)
	r.cellHits, r.kinds = r.an.Find(r.cellHits[:0], r.cellTokens)
	r.tokens, r.hits = r.cellTokens, r.cellHits
	f := &r.frame
	f.Article, f.Tokens, f.Hits, f.first = r.article, r.tokens, r.hits, false
	f.Items, f.Quantities, f.Whens = f.Items[:0], f.Quantities[:0], f.Whens[:0]
	f.Kinds = lexicon.Set{}
	if len(r.tokens) > 0 {
		r.an.Read(&f.Sentence)
	}
	f.listNamed()
	return f
}

// table reads the cells of a table: each is a figure whose meaning its column,
// its row and the table's caption give.
func (r *Resolver) table(a *article.Article, b *article.Block) {
	t := b.Table
	if t == nil || len(t.Rows) == 0 {
		return
	}
	caption := r.caption(a, b)
	headers := r.headerRows(t)
	columns := r.columnHeadings(t, headers)
	if headers > 0 {
		caption = columns[0].corner().under(caption)
	}
	source := caption.source
	var whole heading // of the last row that is no part of another
	all := r.placeOfAll(t, headers, columns)
	if caption.place == nil {
		caption.place = all
	}
	for i := headers; i < len(t.Rows); i++ {
		row := t.Rows[i]
		head, first := r.rowHeading(t, row, columns)
		if all != nil && head.place == all && head.name.text == "" {
			head.name = nameOf(all)
		}
		if head.part { // "of which electrified": of the row above
			head = head.under(whole)
		} else {
			whole = head
		}
		for j := first; j < len(row); j++ {
			if j > 0 && row[j] == row[j-1] || row[j].Start == row[j].End || i > 0 && row[j] == t.Rows[i-1][j] {
				continue
			}
			var col heading
			if j < len(columns) {
				col = columns[j]
			}
			r.cell(&row[j], &head, &col, &caption, source)
		}
	}
}

// placeOfAll returns the place that a row under those of several makers is of: what all of
// them have there. It is nil for a table without one.
func (r *Resolver) placeOfAll(t *article.Table, headers int, columns []heading) *lexicon.Entry {
	makers := 0
	for i := headers; i < len(t.Rows); i++ {
		switch head, _ := r.rowHeading(t, t.Rows[i], columns); {
		case head.name.is(lexicon.Maker):
			makers++
		case makers > 1 && head.name.text == "" && head.place != nil:
			return head.place
		}
	}
	return nil
}

// caption returns what the table's caption, and the blocks that stand right
// before and after it, say.
func (r *Resolver) caption(a *article.Article, b *article.Block) heading {
	var h heading
	at := -1
	for i := range a.Blocks {
		if &a.Blocks[i] == b {
			at = i
		}
	}
	read := func(i int) {
		if i < 0 || i >= len(a.Blocks) {
			return
		}
		switch blk := &a.Blocks[i]; {
		case blk.Kind == article.Caption, i < at && (blk.Kind == article.Heading || blk.Kind == article.Paragraph && blk.End-blk.Start < 140):
			h = h.under(r.readHeading(blk.Start, blk.End))
		}
	}
	read(at - 1)
	if at > 0 && a.Blocks[at-1].Kind == article.Caption {
		read(at - 2)
	}
	read(at + 1)
	return h
}

// headerRows counts the rows that hold no figure but years, months and words:
// a page may set headers as ordinary cells.
func (r *Resolver) headerRows(t *article.Table) int {
	n := t.HeaderRows
	for ; n < len(t.Rows)-1; n++ {
		words := 0
		for j, c := range t.Rows[n] {
			if c.Start == c.End || j > 0 && c == t.Rows[n][j-1] {
				continue
			}
			f := r.phrase(c.Start, c.End)
			for i := range f.Items {
				if q := f.QuantityAt(i); q != nil && q.Reason != "a year" && !r.isScale(q) {
					return n
				}
				if f.Items[i].Name != nil && f.Items[i].Name.Kind != lexicon.Body {
					return n
				}
				if f.Items[i].When != 0 || f.Has(i, r.headingKind) || f.Has(i, lexicon.BasisWord) || f.Has(i, lexicon.MetricCue) {
					words++
				}
			}
		}
		if words == 0 {
			return n
		}
	}
	return t.HeaderRows
}

// isScale reports whether the number of a heading is a scale: "(10,000 units)".
func (r *Resolver) isScale(q *mention.Quantity) bool {
	return (q.Value == 1000 || q.Value == 10000 || q.Value == 100000 || q.Value == 1e6) && !q.Signed
}

// columnHeadings reads the header rows, the lower ones first.
func (r *Resolver) columnHeadings(t *article.Table, headers int) []heading {
	out := make([]heading, len(t.Rows[0]))
	for j := range out {
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
				h = out[j].under(h)
			}
			out[j] = h
		}
		if j > 0 && out[j].change && out[j].metric == nil && !out[j].total {
			out[j].metric = out[j-1].metric // the change of what stands beside it
		}
		if out[j].change && out[j].when == nil {
			out[j].when = r.latestBeside(out[:j])
		}
	}
	return out
}

// latestBeside returns the latest period of the columns with levels that stand right
// before a change, which is of that: "Q1 2025 | Q1 2024 | Change".
func (r *Resolver) latestBeside(columns []heading) *mention.When {
	var latest *mention.When
	var end fact.Date
	for j := len(columns) - 1; j >= 0 && columns[j].when != nil && !columns[j].change; j-- {
		if p := r.cal.resolve(columns[j].when, r.ctx.period, past); p.End > end {
			latest, end = columns[j].when, p.End
		}
	}
	return latest
}

// rowHeading reads the head of a row: its first cells that are no figures.
func (r *Resolver) rowHeading(t *article.Table, row []article.Cell, columns []heading) (heading, int) {
	var h heading
	first := max(t.HeaderCols, 1)
	for j := 0; j < len(row); j++ {
		c := row[j]
		if j > 0 && c == row[j-1] {
			continue
		}
		if j >= first && (!h.empty || h.text != "") && r.isFigure(c.Start, c.End) {
			return h, j
		}
		if j < len(columns) && columns[j].rank {
			first = max(first, j+2)
			continue
		}
		if c.Start == c.End && j < first {
			continue
		}
		if j >= first {
			if h.text != "" {
				return h, j
			}
		}
		g := r.readHeading(c.Start, c.End)
		if h.text == "" {
			h = g
		} else {
			h = h.under(g)
		}
	}
	return h, len(row)
}

// isFigure reports whether the cell holds a number and not much else.
func (r *Resolver) isFigure(start, end int) bool {
	for i := start; i < end; i++ {
		if c := r.article[i]; c >= '0' && c <= '9' {
			return end-start < 40
		}
	}
	return false
}
