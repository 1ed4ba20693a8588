package article

import (
	"html"
	"strings"

	"golang.org/x/net/html/atom"
)

// Limits that keep a hostile page from taking more than its share.
const (
	maxNodes = 400_000
	maxDepth = 400
)

// node is an element, or a text where tag is 0 and text is not empty.
type node struct {
	tag    atom.Atom
	name   string // of an element that HTML does not know, in lower case
	text   string // unescaped
	attrs  string // as written
	parent *node
	first  *node // first child
	last   *node
	next   *node // next sibling

	// What the survey finds.
	seq    int32 // place in document order
	size   int32 // bytes of words within
	linked int32 // of which within links
	prose  int32 // of which in runs that read as sentences
	kept   int32 // prose outside of what is dropped
	role   role
	drop   bool // not part of the article
	holds  bool // the headline
	isData bool // a table that a profile says holds data
}

func (n *node) attr(name string) string { return attrOf(n.attrs, name) }

func (n *node) isText() bool { return n.tag == 0 && n.text != "" }

// find returns the first of n and the nodes within it that is as wanted, or nil.
func (n *node) find(wanted func(*node) bool) *node {
	if wanted(n) {
		return n
	}
	for c := n.first; c != nil; c = c.next {
		if m := c.find(wanted); m != nil {
			return m
		}
	}
	return nil
}

// document is the tree of a page and those parts of it that speak of the page
// rather than being read.
type document struct {
	src    string
	root   *node
	title  string
	metas  []*node // meta and link elements
	jsonLD []string
	lang   string
	cut    *node // the text in which the source ends, nil where it ends with a tag
}

// builder makes the tree: the standard's tree construction without its
// repairs that a reader of text cannot tell from doing nothing.
type builder struct {
	doc   *document
	scan  scanner
	top   *node // innermost open element
	depth int
	count int
	slab  []node

	lastText string // as written
}

func parse(src string) *document {
	b := builder{doc: &document{src: src}, scan: scanner{src: src}}
	b.doc.root = b.newNode()
	b.top = b.doc.root
	for b.count < maxNodes {
		switch t := b.scan.next(); t.kind {
		case endOfSource:
			if n := b.top.last; n != nil && n.isText() && strings.HasSuffix(src, b.lastText) && strings.TrimSpace(b.lastText) != "" {
				b.doc.cut = n
			}
			return b.doc
		case textToken:
			b.text(t.text)
		case startTag:
			b.start(t)
		case endTag:
			b.end(t)
		}
	}
	return b.doc
}

func (b *builder) newNode() *node {
	if len(b.slab) == 0 {
		b.slab = make([]node, min(64+b.count, 1024))
	}
	n := &b.slab[0]
	b.slab = b.slab[1:]
	b.count++
	return n
}

func (b *builder) append(n *node) {
	p := b.top
	n.parent = p
	if p.last == nil {
		p.first = n
	} else {
		p.last.next = n
	}
	p.last = n
}

func (b *builder) text(s string) {
	if p := b.top; p.last == nil && strings.TrimLeft(s, " \n\t\r\f") == "" && isBlock(p.tag) {
		return
	}
	b.lastText = s
	if b.top.tag == atom.Pre && strings.Contains(s, "\n") {
		b.preformatted(s)
		return
	}
	n := b.newNode()
	n.text = html.UnescapeString(s)
	b.append(n)
}

// preformatted appends text in which an empty line parts the paragraphs.
func (b *builder) preformatted(s string) {
	for i, par := range strings.Split(strings.ReplaceAll(s, "\r", ""), "\n\n") {
		if i > 0 {
			for range 2 {
				br := b.newNode()
				br.tag = atom.Br
				b.append(br)
			}
		}
		if par != "" {
			n := b.newNode()
			n.text = html.UnescapeString(par)
			b.append(n)
		}
	}
}

func (b *builder) start(t token) {
	switch t.tag {
	case atom.Script:
		b.scan.raw = t.tag
		text := b.scan.next()
		if text.kind == textToken && strings.Contains(strings.ToLower(t.attrs), "ld+json") {
			b.doc.jsonLD = append(b.doc.jsonLD, text.text)
		}
		return
	case atom.Style, atom.Iframe, atom.Noembed, atom.Noframes, atom.Textarea, atom.Xmp:
		b.skipRaw(t)
		return
	case atom.Title:
		b.scan.raw = t.tag
		if text := b.scan.next(); text.kind == textToken && b.doc.title == "" {
			b.doc.title = collapse(html.UnescapeString(text.text))
		}
		return
	case atom.Svg, atom.Template, atom.Select:
		if !t.selfClosing {
			b.skipElement(t.tag)
		}
		return
	case atom.Meta, atom.Link:
		n := b.newNode()
		n.tag, n.attrs = t.tag, t.attrs
		b.append(n)
		b.doc.metas = append(b.doc.metas, n)
		return
	case atom.Html:
		if b.doc.lang == "" {
			b.doc.lang = attrOf(t.attrs, "lang")
		}
		return
	case atom.Head:
		return
	}
	b.closeImplied(t.tag)
	n := b.newNode()
	n.tag, n.name, n.attrs = t.tag, t.name, t.attrs
	b.append(n)
	if !isVoid(t.tag) && !(t.selfClosing && t.tag == 0) && b.depth < maxDepth {
		b.top = n
		b.depth++
	}
}

func (b *builder) skipRaw(t token) {
	b.scan.raw = t.tag
	b.scan.next()
}

// skipElement passes over everything up to the end of an element that has
// just begun.
func (b *builder) skipElement(tag atom.Atom) {
	for open := 1; open > 0; {
		t := b.scan.next()
		switch {
		case t.kind == endOfSource:
			return
		case t.kind == startTag && (t.tag == atom.Script || t.tag == atom.Style):
			b.skipRaw(t)
		case t.tag != tag || t.selfClosing:
		case t.kind == startTag:
			open++
		case t.kind == endTag:
			open--
		}
	}
}

// closeImplied closes the elements that end where the given one begins.
func (b *builder) closeImplied(tag atom.Atom) {
	switch tag {
	case atom.Li:
		b.closeIn(isListScope, atom.Li)
	case atom.Dt, atom.Dd:
		b.closeIn(isListScope, atom.Dt, atom.Dd)
	case atom.Tr:
		b.closeIn(isTable, atom.Tr)
	case atom.Td, atom.Th:
		b.closeIn(isTable, atom.Td, atom.Th)
	case atom.Thead, atom.Tbody, atom.Tfoot:
		b.closeIn(isTable, atom.Thead, atom.Tbody, atom.Tfoot)
	case atom.Option:
		b.closeIn(isListScope, atom.Option)
	case atom.A:
		b.closeIn(isBlock, atom.A)
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		if isHeading(b.top.tag) {
			b.pop(b.top)
		}
	}
	if closesParagraph(tag) {
		b.closeIn(isParagraphScope, atom.P)
	}
}

// closeIn closes the innermost open element of the given tags, unless an
// element that bounds the search lies between.
func (b *builder) closeIn(bounds func(atom.Atom) bool, tags ...atom.Atom) {
	for n := b.top; n != nil; n = n.parent {
		for _, tag := range tags {
			if n.tag == tag {
				b.pop(n)
				return
			}
		}
		if bounds(n.tag) {
			return
		}
	}
}

// pop closes n and everything open within it.
func (b *builder) pop(n *node) {
	for b.top != n {
		b.top = b.top.parent
		b.depth--
	}
	if n.parent != nil {
		b.top = n.parent
		b.depth--
	}
}

func (b *builder) end(t token) {
	tag := t.tag
	switch tag {
	case atom.Body, atom.Html, atom.Head:
		return
	case atom.Br: // browsers read </br> as <br>
		b.start(token{kind: startTag, tag: tag})
		return
	}
	for n := b.top; n != nil; n = n.parent {
		if n.tag == tag && n.name == t.name || isHeading(tag) && isHeading(n.tag) {
			b.pop(n)
			return
		}
		if isTable(n.tag) || isCell(n.tag) && !isTable(tag) && !isTablePart(tag) {
			return
		}
		if isBlock(n.tag) && !isBlock(tag) {
			// An inline element that ends inside of a block begun after it: the
			// block goes on, and the element is taken as if it were not there.
			for m := n.parent; m != nil && tag == atom.A; m = m.parent {
				if m.tag == atom.A {
					m.tag = atom.Span
					break
				}
			}
			return
		}
	}
}

func isVoid(tag atom.Atom) bool {
	switch tag {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link,
		atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}

func isHeading(tag atom.Atom) bool {
	switch tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

func isTablePart(tag atom.Atom) bool {
	switch tag {
	case atom.Tr, atom.Td, atom.Th, atom.Thead, atom.Tbody, atom.Tfoot, atom.Caption:
		return true
	}
	return false
}

func isCell(tag atom.Atom) bool {
	return tag == atom.Td || tag == atom.Th || tag == atom.Caption
}

func isTable(tag atom.Atom) bool { return tag == atom.Table }

func isListScope(tag atom.Atom) bool {
	switch tag {
	case atom.Ul, atom.Ol, atom.Dl, atom.Menu, atom.Table, atom.Td, atom.Th:
		return true
	}
	return false
}

func isParagraphScope(tag atom.Atom) bool {
	switch tag {
	case atom.Table, atom.Td, atom.Th, atom.Caption, atom.Button, atom.Object:
		return true
	}
	return false
}

func closesParagraph(tag atom.Atom) bool {
	return isBlock(tag) && !isTablePart(tag)
}

// isBlock reports whether an element begins and ends a line of its own.
func isBlock(tag atom.Atom) bool {
	switch tag {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Center, atom.Dd, atom.Details, atom.Dialog,
		atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr, atom.Li, atom.Main,
		atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Ul,
		atom.Tr, atom.Td, atom.Th, atom.Thead, atom.Tbody, atom.Tfoot, atom.Caption:
		return true
	}
	return false
}

// collapse returns s with each run of white space as one space, none at the ends.
func collapse(s string) string { return strings.Join(strings.Fields(s), " ") }
