package article

import (
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"
)

// writer turns nodes into the text and blocks of an article. White space of
// the source is collapsed as a browser does; nothing else is changed.
type writer struct {
	article *Article
	text    strings.Builder
	title   string // the headline
	line    []byte // the block being written
	kind    Kind
	level   int
	space   bool // white space is due before the next word
	breaks  int  // <br> since the last word
	keep    bool // white space is kept as written, as in <pre>
}

func (w *writer) headline(s string) {
	w.title = collapse(s)
	if s != "" {
		w.begin(Headline, 0)
		w.words(s)
		w.end()
	}
}

// begin ends the block being written, if any, and begins another.
func (w *writer) begin(kind Kind, level int) {
	w.end()
	w.kind, w.level = kind, level
}

// words adds text to the block being written.
func (w *writer) words(s string) {
	for i := 0; i < len(s); {
		if isSpace(s[i]) {
			w.space = true
			i++
			continue
		}
		from := i
		for i < len(s) && !isSpace(s[i]) {
			i++
		}
		w.word(s[from:i])
	}
}

func (w *writer) word(s string) {
	s = strings.Map(visible, s)
	if s == "" {
		return
	}
	if strings.Trim(s, "\u00a0") == "" && (len(w.line) == 0 || w.breaks > 0) {
		return // an indent
	}
	switch {
	case w.breaks > 1:
		w.end()
	case w.breaks == 1 && len(w.line) > 0:
		w.line = append(w.line, '\n')
	case w.space && len(w.line) > 0:
		w.line = append(w.line, ' ')
	}
	w.space, w.breaks = false, 0
	w.line = append(w.line, s...)
}

// visible drops the characters that only tell a browser where it may break a
// word, and control characters.
func visible(r rune) rune {
	switch {
	case r == '\u00ad' || r == '\u200b' || r == '\ufeff' || r == '\u2060':
		return -1
	case r < ' ' || r >= 0x7f && r < 0xa0:
		return -1
	}
	return r
}

func (w *writer) br() {
	w.breaks++
	w.space = false
}

// end writes out the block.
func (w *writer) end() {
	line := strings.TrimRightFunc(string(w.line), unicode.IsSpace)
	w.line, w.space, w.breaks = w.line[:0], false, 0
	if line == "" {
		return
	}
	w.add(Block{Kind: w.kind, Level: w.level}, line)
}

func (w *writer) add(b Block, text string) {
	if w.text.Len() > 0 {
		w.text.WriteString("\n\n")
	}
	b.Start = w.text.Len()
	w.text.WriteString(text)
	b.End = w.text.Len()
	w.article.Blocks = append(w.article.Blocks, b)
}

func (w *writer) finish() {
	w.end()
	w.article.Text = w.text.String()
}

// node writes n and everything in it.
func (w *writer) node(n *node) {
	if n.isText() {
		w.words(n.text)
		return
	}
	switch n.tag {
	case atom.Br:
		w.br()
		return
	case atom.H1, atom.H2:
		if w.title != "" && textOf(n) == w.title {
			return // the headline has been written
		}
	case atom.Table:
		if isDataTable(n) {
			w.table(n)
			return
		}
	}
	kind, level := w.kind, w.level
	block := isBlock(n.tag)
	if block {
		k, l := w.kindOf(n)
		w.begin(k, l)
	}
	for c := n.first; c != nil; c = c.next {
		if !isFurniture(c) {
			w.node(c)
		}
	}
	if block {
		w.begin(kind, level)
	}
}

// kindOf returns the kind of the blocks directly within n.
func (w *writer) kindOf(n *node) (Kind, int) {
	switch n.tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return Heading, int(n.tag.String()[1] - '0')
	case atom.Li, atom.Dd, atom.Dt:
		depth := 1
		if w.kind == Item {
			depth = w.level + 1
		}
		return Item, depth
	case atom.Blockquote:
		return Quote, 0
	case atom.Figcaption, atom.Figure:
		return Caption, 0
	case atom.P, atom.Div, atom.Ul, atom.Ol:
		return w.kind, w.level
	}
	return w.kind, w.level
}
