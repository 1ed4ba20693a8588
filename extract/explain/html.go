package explain

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"carfacts/extract/article"
	"carfacts/extract/fact"
)

//go:embed page.html
var pageHTML string

// WriteHTML writes one page that needs no other file: the article with its
// figures marked by what they became, and the story of each beside it.
func (x *Explanation) WriteHTML(w io.Writer, o Options) error {
	t, err := template.New("page").Parse(pageHTML)
	if err != nil {
		return fmt.Errorf("explain: %w", err)
	}
	return t.Execute(w, x.view(o))
}

// The data of the page.
type (
	pageView struct {
		Title, URL, Published, Ruleset string
		Blocks                         []blockView
		Stories                        []storyView
		Facts                          []factView
		None                           int // figures without a fact
	}
	blockView struct {
		Tag   string // h1, h2, p, li …
		Parts []partView
		Rows  [][]cellView // of a table
	}
	cellView struct {
		Head             bool
		RowSpan, ColSpan int
		Parts            []partView
	}
	// partView is a piece of text; one with a class is a figure.
	partView struct {
		Text, Class string
		Mention     int
	}
	storyView struct {
		Mention            int
		Class, Figure, Was string
		Fact               string
		Rule, About, Words string
		Steps              []Step
		Near               []nearView
		Items              []itemView
	}
	nearView struct {
		Rule     string
		Whole    bool
		Elements []elementView
	}
	elementView struct{ Text, Class string }
	itemView    struct{ Text, Kinds, Class string }
	factView    struct {
		Mention                                                                          int
		Class, Subject, Metric, Measure, Value, Period, Basis, Modality, Scope, By, Rule string
	}
)

func (x *Explanation) view(o Options) *pageView {
	a, d := x.Article, x.Document
	v := &pageView{Title: a.Title, URL: a.URL, Published: published(a.Published), Ruleset: d.Ruleset}
	text := newMarked(d)
	for i := range a.Blocks {
		v.Blocks = append(v.Blocks, text.block(&a.Blocks[i]))
	}
	told := make([]bool, len(d.Mentions))
	for i := range x.Sentences {
		s := &x.Sentences[i]
		for j := range s.Figures {
			told[s.Figures[j].Mention] = true
			v.Stories = append(v.Stories, x.story(s, &s.Figures[j], o))
		}
	}
	for i := range d.Mentions {
		if !told[i] {
			f := Figure{Mention: i}
			x.settle(&f)
			v.Stories = append(v.Stories, x.story(&Sentence{}, &f, o))
		}
		if m := &d.Mentions[i]; m.Fact < 0 && m.Kind == "quantity" {
			v.None++
		}
	}
	for i := range d.Facts {
		v.Facts = append(v.Facts, newFactView(&d.Facts[i]))
	}
	return v
}

// class is how a mention is marked: by the measure of its fact.
func class(d *fact.Document, m *fact.Mention) string {
	switch {
	case m.Fact >= 0:
		return string(d.Facts[m.Fact].Measure)
	case m.Kind == "quantity":
		return "none"
	}
	return "when"
}

func (x *Explanation) story(s *Sentence, f *Figure, o Options) storyView {
	m := &x.Document.Mentions[f.Mention]
	v := storyView{Mention: f.Mention, Class: class(x.Document, m), Figure: m.Figure, Was: m.Reading(), Steps: f.Steps}
	switch {
	case f.Repeat:
		v.Fact = "States again: " + f.Fact.Line()
	case f.Fact != nil:
		v.Fact, v.Rule = f.Fact.Line(), f.Fact.Rule
	default:
		v.Fact = "No fact: " + m.Reason
	}
	if f.Chosen != nil {
		v.Rule, v.About, v.Words = f.Chosen.Rule.ID, f.Chosen.Rule.About, f.chosenWords()
	}
	for _, a := range f.Near(o) {
		n := nearView{Rule: a.Rule.ID, Whole: a.Whole}
		for i, e := range a.Elements {
			kind := "missed"
			if a.Held[i] {
				kind = "held"
			} else if i == a.Failed {
				kind = "failed"
			}
			n.Elements = append(n.Elements, elementView{e, kind})
		}
		v.Near = append(v.Near, n)
	}
	for i, it := range s.Items {
		kind := ""
		if i > 0 && it.Clause != s.Items[i-1].Clause {
			kind = "clause"
		}
		v.Items = append(v.Items, itemView{it.Text, strings.Join(it.Kinds, " "), kind})
	}
	return v
}

func newFactView(f *fact.Fact) factView {
	v := factView{Mention: f.Mention, Class: string(f.Measure), Subject: f.Subject, Metric: f.Metric, Measure: string(f.Measure), Period: f.Period.String(),
		Basis: f.Basis.String(), Modality: string(f.Modality.OrReported()), By: f.Attribution, Rule: f.Rule}
	if f.Measure != fact.Event {
		m := fact.Mention{Kind: "quantity", Quantity: f.Quantity}
		v.Value = m.Reading()
	}
	if f.Scope != (fact.Scope{}) {
		v.Scope = f.Scope.Line()
	}
	return v
}

// marked cuts a document's text at its mentions.
type marked struct {
	d     *fact.Document
	runes []rune
	at    *offsets
	order []int // of the mentions, by their start
}

func newMarked(d *fact.Document) *marked {
	m := &marked{d: d, runes: []rune(d.Text), at: newOffsets(d.Text)}
	for i := range d.Mentions {
		m.order = append(m.order, i)
	}
	slices.SortStableFunc(m.order, func(a, b int) int { return d.Mentions[a].Start - d.Mentions[b].Start })
	return m
}

func (m *marked) block(b *article.Block) blockView {
	v := blockView{Tag: "p"}
	switch b.Kind {
	case article.Headline:
		v.Tag = "h1"
	case article.Heading:
		v.Tag = "h2"
	case article.Item:
		v.Tag = "li"
	case article.Caption:
		v.Tag = "figcaption"
	case article.Quote:
		v.Tag = "blockquote"
	}
	if b.Table != nil {
		v.Tag = "table"
		for i, row := range b.Table.Rows {
			v.Rows = append(v.Rows, m.row(b.Table, i, row))
		}
		return v
	}
	v.Parts = m.parts(b.Start, b.End)
	return v
}

func (m *marked) row(t *article.Table, i int, row []article.Cell) []cellView {
	var out []cellView
	for j, c := range row {
		if j > 0 && c.ColSpan > 1 && c == row[j-1] || i > 0 && c.RowSpan > 1 && j < len(t.Rows[i-1]) && c == t.Rows[i-1][j] {
			continue
		}
		out = append(out, cellView{c.Header || i < t.HeaderRows || j < t.HeaderCols, c.RowSpan, c.ColSpan, m.parts(c.Start, c.End)})
	}
	return out
}

// parts returns the text between two bytes, cut at its mentions.
func (m *marked) parts(start, end int) []partView {
	from, to := m.at.codePoint(start), m.at.codePoint(end)
	var out []partView
	add := func(from, to int, kind string, mention int) {
		if from < to {
			out = append(out, partView{string(m.runes[from:to]), kind, mention})
		}
	}
	i, _ := slices.BinarySearchFunc(m.order, from, func(n, at int) int { return m.d.Mentions[n].Start - at })
	for ; i < len(m.order); i++ {
		n := &m.d.Mentions[m.order[i]]
		if n.Start >= to {
			break
		}
		if n.Start < from || n.End > to {
			continue // within one that is marked already
		}
		add(from, n.Start, "", 0)
		add(n.Start, n.End, class(m.d, n), m.order[i])
		from = n.End
	}
	add(from, to, "", 0)
	return out
}
