package resolve

import (
	"slices"
	"strings"

	"carfacts/extract/article"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// phrase reads a few words as a sentence of their own.
func (r *Resolver) phrase(start, end int) *clause.Frame {
	r.cellTokens = text.Tokenize(r.cellTokens[:0], r.Lex.Vocabulary, r.article, start, end)
	r.cellHits, r.kinds = r.an.Find(r.cellHits[:0], r.cellTokens)
	r.tokens, r.hits = r.cellTokens, r.cellHits
	f := &r.frame
	f.Article, f.Tokens, f.Hits, f.First = r.article, r.tokens, r.hits, false
	f.Items, f.Quantities, f.Whens = f.Items[:0], f.Quantities[:0], f.Whens[:0]
	f.Kinds = lexicon.Set{}
	if len(r.tokens) > 0 {
		r.an.Read(&f.Sentence)
		r.leaveOut(f)
		r.LeaveJoined(f)
	}
	f.ListNamed()
	return f
}

// table reads the cells of a table: each is a figure whose meaning its column,
// its row and the table's caption give.
func (r *Resolver) table(a *article.Article, b *article.Block) {
	if b.Table == nil || len(b.Table.Rows) == 0 {
		return
	}
	t := r.headsFirst(b.Table)
	r.searched = subjectSearch{}
	caption := r.caption(a, b)
	headers := r.headerRows(t)
	columns := r.columnHeadings(t, headers)
	if headers > 0 {
		corner := r.corner(&columns[max(t.HeaderCols, 1)-1]) // of the names, behind a column of ranks
		corner.Text, corner.Start = caption.Text, caption.Start
		caption = corner.Under(caption)
	}
	if slices.ContainsFunc(columns, func(h clause.Heading) bool { return h.Share }) && caption.Share {
		caption.Percent = columns[0].Share && columns[0].Percent // "Sales and market share (%)", with a column of each
	}
	versions := r.markVersions(t, headers, columns)
	source := caption.Source
	var whole, section clause.Heading // of the last row that is no part or change of another, of the last that heads those below
	heads, firsts := make([]clause.Heading, len(t.Rows)), make([]int, len(t.Rows))
	for i := headers; i < len(t.Rows); i++ {
		if t.IsSection(i) {
			continue
		}
		heads[i], firsts[i] = r.rowHeading(t, t.Rows[i], columns)
		if firsts[i] == len(t.Rows[i]) {
			heads[i].Place = nil // a note has no figures: "Source: Vahan. Telangana not included"
		}
	}
	all := placeOfAll(heads[headers:])
	kind, known := r.rowsAre(t, headers, heads[headers:])
	if caption.Place == nil {
		caption.Place = all
	}
	r.nameVersions(heads[headers:])
	r.changesAbove(heads[headers:])
	marginsAbove(heads[headers:])
	r.markChanges(t.Rows[headers:], columns)
	r.carsBeside(heads[headers:])
	makers := severalMakers(heads[headers:])
	divisions := !known && r.dividesMaker(t, headers, &caption)
	ofKind := func(h clause.Heading) bool { return clause.IsKind(&h.Scope) || h.Mixed }
	r.ctx.kindsTold = caption.Whole || slices.ContainsFunc(heads, ofKind) || slices.ContainsFunc(columns, ofKind)
	for i := headers; i < len(t.Rows); i++ {
		if t.IsSection(i) {
			section, whole = r.sectionHeading(&t.Rows[i][0], &section), clause.Heading{}
			continue
		}
		row, head, first := t.Rows[i], heads[i], firsts[i]
		if all != nil && head.Place == all && head.Name.Text == "" {
			head.Name = clause.NameOf(all)
		}
		if versions && (head.IsName() || head.Change && !r.showsChange(row[1:])) {
			head.AsVersion()
		}
		if known {
			r.nameRow(&head, kind)
		}
		if divisions {
			r.nameDivision(&head, &caption)
		}
		if head.Total && makers {
			r.totalOfMakers(&head, &caption)
		}
		head = r.within(head, &section)
		if head.Part { // "of which electrified": of the row above
			head.Outside = head.Outside || head.Name.Text == "" && head.Place == nil && head.Metric == nil && head.When == nil && !head.Share && head.Scope == (fact.Scope{}) // "of which Automotive"
			head = head.Under(whole)
		} else if !head.Change && !head.Share {
			whole = head
		}
		for j := 1; j < len(row); j++ {
			if j < first && (j >= len(columns) || columns[j].Tells.Empty()) {
				continue
			}
			if row[j] == row[j-1] || row[j].Start == row[j].End || i > 0 && row[j] == t.Rows[i-1][j] {
				continue
			}
			if again := r.namesAnother(&row[j], &head); j > first && again.Name.Text != "" {
				head = again
				continue
			}
			var col clause.Heading
			if j < len(columns) {
				col = columns[j]
			}
			r.cell(&row[j], &head, &col, &caption, source)
		}
	}
}

// headsFirst returns the table with the column that names what its rows are of at the left, where figures stand
// before it: "Change | Units | Market".
func (r *Resolver) headsFirst(t *article.Table) *article.Table {
	figure := func(c *article.Cell) bool {
		return r.isFigure(c.Start, c.End) && len(r.phrase(c.Start, c.End).Named) == 0 // unlike "Kia EV5"
	}
	if t.HeaderCols > 0 || !columnHolds(t, 0, figure) {
		return t
	}
	word := func(c *article.Cell) bool {
		return c.Start < c.End && (!r.isFigure(c.Start, c.End) || r.beginsWithName(c.Start, c.End)) // "Fearless+ 75"
	}
	at := 1
	for at < len(t.Rows[0]) && !columnHolds(t, at, word) {
		at++
	}
	if at >= len(t.Rows[0]) {
		return t
	}
	out := *t
	out.HeaderCols, out.Rows = 1, make([][]article.Cell, len(t.Rows))
	for i, row := range t.Rows {
		out.Rows[i] = slices.Concat(row[at:at+1], row[:at], row[at+1:])
	}
	return &out
}

// columnHolds reports whether all cells of the column below the header are of the kind.
func columnHolds(t *article.Table, j int, kind func(*article.Cell) bool) bool {
	for _, row := range t.Rows[min(t.HeaderRows, len(t.Rows)-1):] {
		if !kind(&row[j]) {
			return false
		}
	}
	return true
}

// namesAnother returns the name that a cell of a row gives after figures of another of its kind, whose
// the figures behind it are: "1. Ford Puma | 4,318 | 1. Kia Sportage | 22,450".
func (r *Resolver) namesAnother(c *article.Cell, head *clause.Heading) clause.Heading {
	if head.Name.Entry == nil {
		return clause.Heading{}
	}
	g := r.readHeading(c.Start, c.End)
	if !g.Name.Is(head.Name.Entry.Kind) || g.Metric != nil || g.When != nil {
		return clause.Heading{}
	}
	return g
}

// totalOfMakers gives what several makers sold together to the market that the table is of. Where none is
// known it is nobody's.
func (r *Resolver) totalOfMakers(h, caption *clause.Heading) {
	switch home := r.ctx.home; {
	case h.Name.Text == "" && h.Place == nil && caption.Place != nil:
		h.Name = clause.NameOf(caption.Place)
	case h.Name.Text != "" || h.Place != nil || caption.Name.Text != "" || r.ctx.topicPlace:
	case home.Is(lexicon.Place):
		h.Name = home
	default:
		h.Outside = true
	}
}

// sectionHeading reads a row of nothing but words that head the rows below it: "Trucks", "Deliveries". What
// the one before it says of units holds on: "(in millions)", "Automotive".
func (r *Resolver) sectionHeading(c *article.Cell, before *clause.Heading) clause.Heading {
	h := r.readHeading(c.Start, c.End)
	if r.measuresProduct(&h) {
		h.Metric, h.Several, h.Bound = nil, [len(h.Several)]*lexicon.Entry{}, "" // "Battery", over its warranty and its maker
	}
	if h.Scale == 0 && h.Unit == nil {
		h.Scale, h.Unit, h.UnitOf = before.Scale, before.Unit, before.UnitOf
	}
	return h
}

// within returns the head of a row with what the row over its section says: "Europe", under "Trucks";
// "Long Range", under "Model 3".
func (r *Resolver) within(h clause.Heading, section *clause.Heading) clause.Heading {
	out := h.Under(*section)
	switch {
	case !section.Name.Is(lexicon.Model) || h.Metric != nil:
	case h.Version || h.IsName():
		out.Trim = h.VersionName()
	case h.Name == section.Name && h.Trim == "":
		out.Trim = h.Behind // "Elroq 85", under "Elroq"
	}
	return out
}

// changesAbove gives a row of changes that names no metric that of the row above it, and one that names no time that
// of the rows above: "Net income | 217.6", "Change from year earlier | +56.1%".
func (r *Resolver) changesAbove(heads []clause.Heading) {
	for i := 1; i < len(heads); i++ {
		if h := &heads[i]; h.Change && h.Metric == nil && h.Name.Text == "" && h.Place == nil && heads[i-1].Name.Text == "" {
			h.Metric = heads[i-1].Metric
			h.Scope.Merge(&heads[i-1].Scope)
			if latest, other := r.periodsBeside(heads[:i]); h.When == nil {
				h.When = latest // "Q1 2025 | 87,552", "On year | +162%"
				if h.Base == nil && h.Basis == "" {
					h.Base = other
				}
			}
		}
	}
}

// marginsAbove gives a row of what part of revenue the profit of the row above it is the margin that this makes:
// "Operating profit | 3,632", "% of revenue | 6.3%".
func marginsAbove(heads []clause.Heading) {
	for i := range heads {
		h := &heads[i]
		if h.Metric == nil || !h.Percent || !slices.Contains(h.Metric.Metrics, "revenue") || !partOfRevenue(h.Text) {
			continue
		}
		if i > 0 && heads[i-1].Metric != nil && len(heads[i-1].Metric.Metrics) > 0 {
			h.Margin = clause.MarginOf(heads[i-1].Metric.Metrics[0])
		}
		h.Outside = h.Outside || h.Margin == ""
	}
}

// partOfRevenue reports whether the words of a row's head, which name revenue, say what percentage of it is
// told: "% of sales", "as a % of Group revenue", "in % of revenue".
func partOfRevenue(words string) bool {
	at := strings.Index(words, "%")
	return at >= 0 && at < 8 && strings.HasPrefix(strings.TrimLeft(words[at+1:], " "), "of ")
}

// carsBeside gives the rows of cars in a table that has vans or trucks beside them their segment.
func (r *Resolver) carsBeside(heads []clause.Heading) {
	if !slices.ContainsFunc(heads, func(h clause.Heading) bool { return r.Trades[h.Scope.Segment] }) {
		return
	}
	for i := range heads {
		h := &heads[i]
		if h.Metric != nil || h.Empty || h.Scope != (fact.Scope{}) || h.Mixed || h.Name.Text != "" || h.Place != nil || h.Total {
			continue
		}
		if f := r.phrase(h.Start, h.Start+len(h.Text)); r.AreCars(f, len(f.Items)-1) {
			h.Scope.Segment = clause.CarsDivision
		}
	}
}

// severalMakers reports whether the heads name makers that are not of one group.
func severalMakers(heads []clause.Heading) bool {
	var first *lexicon.Entry
	for i := range heads {
		switch n := heads[i].Name; {
		case !n.Is(lexicon.Maker):
		case first == nil:
			first = n.Entry
		case !sameHouse(first, n.Entry) && (first.Parent == "" || first.Parent != n.Entry.Parent):
			return true
		}
	}
	return false
}

// placeOfAll returns the place that a row under those of several makers is of: what all of
// them have there. It is nil for a table without one.
func placeOfAll(heads []clause.Heading) *lexicon.Entry {
	makers := 0
	for i := range heads {
		switch head := &heads[i]; {
		case head.Name.Is(lexicon.Maker):
			makers++
		case makers > 1 && head.Name.Text == "" && head.Place != nil:
			return head.Place
		}
	}
	return nil
}

// caption returns what the table's caption, and the blocks that stand right
// before and after it, say.
func (r *Resolver) caption(a *article.Article, b *article.Block) clause.Heading {
	var h clause.Heading
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
		case blk.Kind == article.Caption, i < at && blk.Kind == article.Heading:
			text, start := h.Text, h.Start
			g := r.readHeading(blk.Start, blk.End)
			if blk.Kind == article.Heading && r.comparesPlaces() {
				g.Place = nil
			}
			if h = h.Under(g); text == "" {
				text, start = g.Text, g.Start
			}
			h.Text, h.Start = text, start
		case i < at && blk.Kind == article.Paragraph:
			if start := introduction(a.Text, blk); start < blk.End {
				h = h.Under(r.readHeading(start, blk.End))
			}
		}
	}
	read(at - 1)
	if at > 1 && a.Blocks[at-1].Kind == article.Caption && !strings.HasSuffix(strings.TrimSpace(r.article[a.Blocks[at-2].Start:a.Blocks[at-2].End]), ".") {
		read(at - 2) // what stands before a caption, and is no sentence of the text
	}
	if at+2 >= len(a.Blocks) || a.Blocks[at+2].Kind != article.Tabular {
		read(at + 1) // and no caption of the next table
	}
	listed := h.Several
	h.Metric, h.Several = nil, [len(listed)]*lexicon.Entry{}
	for _, e := range listed {
		if e == nil || r.countsNames(e) {
			continue // "Brands and models": what the rows are
		}
		if h.Metric == nil {
			h.Metric = e
		}
		h.List(e)
	}
	return h
}

// countsNames reports whether the metric is how many models or countries there are.
func (r *Resolver) countsNames(e *lexicon.Entry) bool {
	for _, name := range e.Metrics {
		if m := r.Vocabulary(name); m == nil || !m.Accepts("model") && !m.Accepts("country") {
			return false
		}
	}
	return len(e.Metrics) > 0
}

// introduction returns where the words of a paragraph that lead over to a table or list
// begin: the last sentence, if a colon ends it; all of a short one that tells no figures
// of its own; blk.End where there are none.
func introduction(s string, blk *article.Block) int {
	words := s[blk.Start:blk.End]
	if strings.HasSuffix(words, ":") {
		return blk.Start + strings.LastIndex(words, ". ") + 1
	}
	if len(words) >= 140 || strings.HasSuffix(words, ".") && strings.ContainsAny(words, "0123456789") {
		return blk.End
	}
	return blk.Start
}

// markVersions marks the columns of a table of data, a metric a row, that stand for the
// versions of the model, whatever their names may seem to say: "Long Range", "RWD 77 kWh".
// It reports whether it is the rows that do, as in one with a metric a column.
func (r *Resolver) markVersions(t *article.Table, headers int, columns []clause.Heading) bool {
	rows, cols := 0, 0
	for _, row := range t.Rows[headers:] {
		if h := r.readHeading(row[0].Start, row[0].End); r.measuresProduct(&h) {
			rows++
		}
	}
	named := 0 // columns that can be versions
	for j := 1; j < len(columns); j++ {
		if r.measuresProduct(&columns[j]) {
			cols++
		}
		if columns[j].IsName() {
			named++
		}
	}
	r.nameVersions(columns)
	if cols >= 2 && cols > rows {
		return true
	}
	if rows < 2 || rows < cols || named < 2 {
		return false
	}
	for j := 1; j < len(columns); j++ {
		if columns[j].IsName() {
			columns[j].AsVersion()
		}
	}
	return false
}

// nameVersions gives the heads that name one model, with different words behind it, these as
// the names of its versions: "Rizta S | Rizta Z 3.7 kWh". Words that say what is counted or when
// name none: "Model Y sales | Model Y exports".
func (r *Resolver) nameVersions(heads []clause.Heading) {
	for j := range heads {
		h := &heads[j]
		if !h.Name.Is(lexicon.Model) || h.Behind == "" || h.Trim == "" && (h.Metric != nil || h.When != nil) {
			continue
		}
		for k := range heads {
			if o := &heads[k]; k != j && o.Name == h.Name && o.Behind != h.Behind {
				h.Trim, h.Metric, h.Unit, h.UnitOf = h.Behind, nil, nil, ""
				break
			}
		}
	}
}

// measuresProduct reports whether the heading names what can be measured of a model.
func (r *Resolver) measuresProduct(h *clause.Heading) bool {
	return h.Metric != nil && len(h.Metric.Metrics) > 0 && r.isProduct(h.Metric.Metrics[0]) && !h.Change
}

// showsChange reports whether one of the cells can be a change: a percentage, or a figure with its
// sign. A row of prices and ranges has none: "Boost | £21,950 | 200 miles".
func (r *Resolver) showsChange(cells []article.Cell) bool {
	for _, c := range cells {
		f := r.phrase(c.Start, c.End)
		for i := range f.Items {
			if q := f.QuantityAt(i); q != nil && (q.Signed || q.Unit == nil || clause.Ratio(q.Unit.Dimension)) {
				return true
			}
		}
	}
	return false
}

// rowHeading reads the head of a row: its first cells that are no figures.
func (r *Resolver) rowHeading(t *article.Table, row []article.Cell, columns []clause.Heading) (clause.Heading, int) {
	var h clause.Heading
	first := max(t.HeaderCols, 1)
	for j := 0; j < len(row); j++ {
		c := row[j]
		if j > 0 && c == row[j-1] {
			continue
		}
		if j >= first && (!h.Empty || h.Text != "") && r.isFigure(c.Start, c.End) {
			return h, j
		}
		if j < len(columns) && columns[j].Rank {
			first = max(first, j+2)
			continue
		}
		if c.Start == c.End && j < first {
			continue
		}
		if j > 0 && j < len(columns) && !columns[j].Tells.Empty() && r.milestoneAt(r.phrase(c.Start, c.End)) >= 0 {
			continue // a time at which something happens, and none of the row's figures
		}
		g := r.readHeading(c.Start, c.End)
		if h.Text != "" && h.Trim == "" && j < len(columns) && r.headsVersions(&columns[j]) {
			h.Trim = g.Text // "Model | Version | Price", "Version | Trim | Price"
			continue
		}
		if j >= first && h.Text != "" { // of a column of words: "Model | Country | Price"
			if h.Name.Text == "" && g.Name.Text != "" && g.Behind == "" {
				h.Name = g.Name
			}
			if h.Place == nil || g.Place != nil && h.Place.In == g.Place.Name {
				h.Place = g.Place
			}
			continue
		}
		if h.Text == "" {
			h = g
		} else {
			h = h.Under(g)
			if g.Place != nil && h.Place.In == g.Place.Name {
				h.Place = g.Place // "Plant | Country": a town and where it lies
			}
		}
	}
	return h, len(row)
}

// headsVersions reports whether the heading is of a column of versions: "Version", "Trim".
func (r *Resolver) headsVersions(h *clause.Heading) bool {
	f := r.phrase(h.Start, h.Start+len(h.Text))
	return len(f.Items) > 0 && f.Has(len(f.Items)-1, r.VariantNoun)
}

// beginsWithName reports whether the cell begins with a word in capitals that is no part of its number, nor says which way that
// went: "Long Range 75".
func (r *Resolver) beginsWithName(start, end int) bool {
	f := r.phrase(start, end)
	if len(f.Items) == 0 || !f.Tokens[f.Items[0].First].Capital {
		return false
	}
	it := &f.Items[0]
	return it.Quantity == 0 && it.When == 0 && !it.Punct && !f.Has(0, lexicon.Move) && !f.Has(0, lexicon.Preposition) && !f.Has(0, r.FillerKind)
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
