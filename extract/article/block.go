package article

import (
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"
)

// A draft is a block before it is known where in the text it will stand.
type draft struct {
	Block
	text   string
	words  int   // bytes of words
	linked int   // of which within links
	bold   int   // of which in bold type
	node   *node // innermost block element
	gap    bool  // furniture was left out before it
	prose  bool  // it reads as sentences
	boiler bool  // it stands on every page of the site
	title  bool  // the headline as it stands on the page
	lead   bool  // from between the headline and the body
	cut    bool  // the source ends in it
}

// isBold reports whether a draft is a short line all in bold type that does
// not read as a sentence.
func (d *draft) isBold() bool {
	return d.bold == d.words && d.words > 0 && d.words < 100
}

// writer turns nodes into drafts. White space of the source is collapsed as a
// browser does; nothing else is changed.
type writer struct {
	drafts []draft
	line   []byte // the block being written
	cur    draft
	links  int  // open links
	bolds  int  // open elements in bold type
	sups   int  // open superscripts
	space  bool // white space is due before the next word
	breaks int  // <br> since the last word
	gap    bool
	image  *node // the picture that nothing has been written since
	begun  bool  // a paragraph has been written
	deck   int   // bytes of deck that have been written
	cells  int   // of the tables that have been written

	cut      *node // text in which the source ends
	headline *node // text with which the headline begins
}

// begin ends the block being written, if any, and begins another.
func (w *writer) begin(kind Kind, level int, n *node) {
	w.end()
	w.cur = draft{Block: Block{Kind: kind, Level: level}, node: n}
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
	plain := isPrinted(s) // as most are
	if !plain {
		s = strings.Map(visible, s)
	}
	if s == "" {
		return
	}
	if w.sups > 0 {
		s = strings.Map(superscript, s)
	}
	if !plain && strings.Trim(s, "\u00a0\u3000") == "" && (len(w.line) == 0 || w.breaks > 0) {
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
	w.cur.words += len(s)
	if w.links > 0 {
		w.cur.linked += len(s)
	}
	if w.bolds > 0 {
		w.cur.bold += len(s)
	}
}

// isPrinted reports whether s has no characters but those of ASCII that leave a mark.
func isPrinted(s string) bool {
	for i := range len(s) {
		if s[i] <= ' ' || s[i] >= 0x7f {
			return false
		}
	}
	return true
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

// superscript returns the raised form of a digit, so that a footnote's mark or
// an exponent does not run into the number before it.
func superscript(r rune) rune {
	switch {
	case r == '1':
		return '\u00b9'
	case r == '2' || r == '3':
		return '\u00b2' + r - '2'
	case '0' <= r && r <= '9':
		return '\u2070' + r - '0'
	}
	return r
}

// br breaks the line. A headline ends with its line, and so does a sub-heading
// that is told from the lines below it by its bold type alone.
func (w *writer) br() {
	if w.cur.title || w.cur.isBold() && w.cur.Kind == Paragraph {
		w.end()
	}
	w.breaks++
	w.space = false
}

// end finishes the block being written; another of its kind may follow.
func (w *writer) end() {
	line := strings.TrimFunc(string(w.line), unicode.IsSpace)
	d := w.cur
	w.line, w.space, w.breaks = w.line[:0], false, 0
	w.cur.words, w.cur.linked, w.cur.bold, w.cur.title = 0, 0, 0, false
	if line == "" {
		return
	}
	d.text = line
	if w.image != nil && d.Kind == Paragraph && len(line) < 300 && d.node.size < 400 && d.node.contains(w.image) {
		d.Kind = Caption
	}
	w.image = nil
	d.gap, w.gap = w.gap, false
	w.add(d)
}

func (w *writer) add(d draft) {
	d.boiler = isBoilerplate(d.text)
	d.prose = d.isProse()
	w.begun = w.begun || d.Kind == Paragraph && d.prose
	if d.Kind == Deck {
		w.deck += len(d.text)
	}
	w.drafts = append(w.drafts, d)
}

// node writes n and everything in it that belongs to the article.
func (w *writer) node(n *node) {
	switch {
	case n.drop:
		w.gap = w.gap || n.size > 0
		return
	case n.isText():
		if n == w.headline {
			w.cur.title = true
		}
		w.words(n.text)
		w.cur.cut = n == w.cut
		return
	}
	switch n.tag {
	case atom.Br:
		w.br()
		return
	case atom.Img:
		w.image = n
		return
	case atom.Table, atom.Dl:
		if r := readTable(n); r.isData(n) && w.cells+r.cells() < maxCells {
			w.table(n, r)
			return
		}
	case atom.Del, atom.S, atom.Strike, atom.Rt, atom.Rp:
		return // struck out, or how to read what stands beside it
	case atom.Sup:
		w.sups++
		defer func() { w.sups-- }()
	case atom.Q:
		w.words("\u201c")
		defer w.words("\u201d")
	case atom.A:
		w.links++
		defer func() { w.links-- }()
	case atom.B, atom.Strong:
		w.bolds++
		defer func() { w.bolds-- }()
	}
	if n.name == "amp-img" {
		w.image = n
	}
	outer := w.cur
	block := isBlock(n.tag)
	if block {
		kind, level := w.kindOf(n)
		w.begin(kind, level, n)
	}
	for c := n.first; c != nil; c = c.next {
		w.node(c)
	}
	if block {
		w.begin(outer.Kind, outer.Level, outer.node)
	}
}

// kindOf returns the kind of the blocks directly within n.
func (w *writer) kindOf(n *node) (Kind, int) {
	switch n.tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return Heading, int(n.tag.String()[1] - '0')
	case atom.Li, atom.Dd, atom.Dt:
		depth := 1
		if w.cur.Kind == Item {
			depth = w.cur.Level + 1
		}
		return Item, depth
	case atom.Blockquote:
		return Quote, 0
	case atom.Figcaption, atom.Figure:
		return Caption, 0
	case atom.Table:
		if isPicture(n) {
			return Caption, 0
		}
	}
	switch {
	case n.role&roleDeck != 0 && w.deck+int(n.size) < 600 && !w.begun:
		return Deck, 0
	case n.role&roleCaption != 0 && n.size < 1000:
		return Caption, 0
	case n.role&roleHeading != 0 && n.size < 120:
		return Heading, 3
	}
	return w.cur.Kind, w.cur.Level
}

// assemble writes the drafts down as the article's text and blocks.
func assemble(a *Article, drafts []draft) {
	a.Blocks = make([]Block, 0, len(drafts))
	var text strings.Builder
	size := 0
	for i := range drafts {
		size += len(drafts[i].text) + len("\n\n")
	}
	text.Grow(size)
	for i := range drafts {
		d := &drafts[i]
		if text.Len() > 0 {
			text.WriteString("\n\n")
		}
		b := d.Block
		b.Start = text.Len()
		text.WriteString(d.text)
		b.End = text.Len()
		if b.Table != nil {
			b.Table.shift(b.Start)
		}
		a.Blocks = append(a.Blocks, b)
	}
	a.Text = text.String()
}

// isPicture reports whether a layout table holds a picture and its caption.
func isPicture(t *node) bool {
	return t.size < 400 && t.find(func(n *node) bool { return n.tag == atom.Img || n.name == "amp-img" }) != nil
}
