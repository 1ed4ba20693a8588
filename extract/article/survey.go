package article

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// A run is a stretch of text that a reader sees as one piece: it begins and
// ends with a block element or an empty line.
type run struct {
	size   int // bytes of words
	linked int // of which within links
	first  *node
}

// isProse reports whether the run reads as sentences rather than as labels
// and links. tail is the text at its end.
func (r *run) isProse(tail string) bool {
	free := r.size - r.linked
	if free < 40 || free < r.linked && free < 80 {
		return false
	}
	return free >= 160 || endsSentence(tail)
}

// endsSentence reports whether s ends as a sentence does.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, " \n\t\r\f\u00a0")
	for {
		r, n := utf8.DecodeLastRuneInString(s)
		switch r {
		case '.', '!', '?', '…', ':', ';', '\u3002', '\uff01', '\uff1f', '\u0964', '\u061f', '\u06d4':
			return true
		case '"', '\'', '”', '’', '»', ')', ']', '」', '』', '“':
			s = s[:len(s)-n]
			continue
		}
		return false
	}
}

// surveyor measures what the elements of a document hold, and notes on its way
// what else will be asked for.
type surveyor struct {
	titles []string // folded
	lax    bool
	run    run
	tail   string // last text of the run
	breaks int
	links  int // open links
	seq    int32
	total  int32  // prose on the page
	inCap  int    // open captions
	words  []byte // the beginning of the run's words
	line   []byte // the words since the last line break, a NUL between two nodes
	start  *node  // the first text of the line

	headlines []heading // runs that have the title's words
	h1s       []heading
	titled    []heading // marked up as the headline by a class name
	dated     []heading // short runs that may hold a date
	prose     []*node   // the texts at which paragraphs begin
	dates     []*node   // elements that state a date
	bylines   []*node   // elements that name the author

	headline   *node // the text at which the headline begins, nil where it was not found
	firstProse *node // the text at which the first paragraph behind it begins
}

// heading is a short run of text.
type heading struct {
	text  string
	first *node
	rank  int // how sure it is to be the headline
}

// survey fills in the measures and roles of all nodes. A lax survey takes for
// prose what may be, and looks behind scripts and styles that hide text.
func survey(doc *document, titles []string, lax bool) *surveyor {
	s := &surveyor{lax: lax}
	for _, t := range titles {
		if len(t) > maxLine || len(s.titles) == 60 {
			continue
		}
		if f := foldTitle(t); len(f) >= 8 {
			s.titles = append(s.titles, f)
		}
	}
	s.walk(doc.root, doc.root)
	s.flush(doc.root)
	s.sum(doc.root)
	s.total = doc.root.prose
	s.findHeadline()
	return s
}

// walk measures n within block, the innermost block element around it.
func (s *surveyor) walk(n, block *node) {
	n.seq = s.seq
	s.seq++
	n.size, n.linked, n.prose, n.kept, n.drop, n.holds = 0, 0, 0, 0, false, false
	if n.isText() {
		s.text(n)
		return
	}
	n.role = roleOf(n)
	if tag := tableRole(n); tag != 0 {
		n.tag = tag
	}
	if n.role&roleDate != 0 && len(s.dates) < 100 {
		s.dates = append(s.dates, n)
	}
	if n.role&roleAuthor != 0 && len(s.bylines) < 10 {
		s.bylines = append(s.bylines, n)
	}
	if n.tag == atom.Noscript && !s.lax {
		return
	}
	if s.lax {
		n.role &^= roleHidden
		if n.tag == atom.Noscript {
			n.role &^= roleFurniture
		}
	}
	if n.tag == atom.Br {
		s.endLine(block)
		if s.breaks++; s.breaks > 1 {
			s.flush(block)
		}
		return
	}
	isBlock := isBlock(n.tag)
	inner := block
	if isBlock {
		s.flush(block)
		inner = n
	}
	if n.tag == atom.A {
		s.links++
	}
	if n.role&roleCaption != 0 {
		s.inCap++
		defer func() { s.inCap-- }()
	}
	for c := n.first; c != nil; c = c.next {
		s.walk(c, inner)
	}
	if n.tag == atom.A {
		s.links--
	}
	if isBlock {
		s.flush(n)
	}
}

func (s *surveyor) text(n *node) {
	size := 0
	for i := 0; i < len(n.text); i++ {
		if n.text[i] > ' ' {
			size++
		}
	}
	if size == 0 {
		return
	}
	n.size = int32(size)
	if s.run.size == 0 {
		s.run.first = n
	}
	s.run.size += size
	if s.links > 0 {
		s.run.linked += size
		n.linked = n.size
	}
	s.tail = n.text
	s.breaks = 0
	if len(s.words) < maxLine {
		s.words = appendCollapsed(s.words, n.text)
	}
	if len(s.line) == 0 {
		s.start = n
	} else if len(s.line) < maxLine {
		s.line = append(s.line, 0)
	}
	if len(s.line) < maxLine {
		s.line = appendCollapsed(s.line, n.text)
	}
}

// appendCollapsed appends the beginning of s with each run of white space as
// one space.
func appendCollapsed(dst []byte, s string) []byte {
	for i := 0; i < len(s) && len(dst) < maxLine; i++ {
		if !isSpace(s[i]) {
			dst = append(dst, s[i])
		} else if len(dst) > 0 && dst[len(dst)-1] != ' ' {
			dst = append(dst, ' ')
		}
	}
	return dst
}

// maxLine is how many bytes of a line are looked at for a headline or a date.
const maxLine = 400

// flush ends the run being measured, which lies in block.
func (s *surveyor) flush(block *node) {
	s.endLine(block)
	r := s.run
	isProse := r.isProse(s.tail) && (s.inCap == 0 || r.size > 300) && !(r.size < 600 && isBoilerplate(string(s.words)))
	if isProse || s.lax && r.size-r.linked > 30 {
		block.prose += int32(r.size)
		if r.size > 80 && len(s.prose) < 2000 {
			s.prose = append(s.prose, r.first)
		}
	}
	s.run, s.tail, s.breaks, s.words = run{}, "", 0, s.words[:0]
}

// endLine ends a line of the run, which lies in block, and notes it where it
// may be the headline or hold a date.
func (s *surveyor) endLine(block *node) {
	if n := len(s.line); n > 0 && n < 300 {
		if len(s.dated) < 300 && mayHoldDate(s.line) {
			s.dated = append(s.dated, heading{s.joined(" "), s.start, 0})
		}
		s.matchTitle(block)
	}
	s.line = s.line[:0]
}

// joined returns the words of the line with sep between two nodes.
func (s *surveyor) joined(sep string) string {
	return strings.ReplaceAll(string(s.line), "\x00", sep)
}

// sum adds up what each element holds.
func (s *surveyor) sum(n *node) {
	for c := n.first; c != nil; c = c.next {
		if !c.isText() {
			s.sum(c)
		}
		n.size += c.size
		n.linked += c.linked
		n.prose += c.prose
	}
}
