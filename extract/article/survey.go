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
	best, length := -10, 0
	for _, h := range s.headlines {
		if s.isAside(h.first) {
			h.rank -= 3
		}
		if h.rank > best || h.rank == best && len(h.text) > 2*length {
			best, s.headline, length = h.rank, h.first, len(h.text)
		}
	}
	if s.headline == nil {
		for _, h := range s.h1s {
			if !s.isAside(h.first) && strings.Contains(h.text, " ") {
				s.headline = h.first
				break
			}
		}
	}
	for _, n := range s.prose {
		if s.headline != nil && n.seq > s.headline.seq && !s.isAside(n) {
			s.firstProse = n
			break
		}
	}
	return s
}

// isAside reports whether a node lies within furniture. An element that holds
// most of the page's prose is none, whatever its name, nor is one around the
// headline.
func (s *surveyor) isAside(n *node) bool {
	for ; n != nil; n = n.parent {
		if s.headline != nil && n.contains(s.headline) {
			return false
		}
		if n.role&(roleFurniture|roleHidden) != 0 && n.prose*2 <= s.total && n.tag != atom.Body {
			return true
		}
	}
	return false
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

// near says how near to the headline a node stands, from 3 beside it to -1.
func (s *surveyor) near(n *node) int {
	if s.headline == nil {
		return 0
	}
	d := n.seq - s.headline.seq
	switch {
	case s.firstProse != nil && n.seq >= s.firstProse.seq:
		switch {
		case d < 60:
			return 2
		case d < 120:
			return 1
		}
		return -1
	case d > 0 && s.firstProse != nil, -20 < d && d < 20:
		return 3
	case -60 < d && d < 60:
		return 2
	case -120 < d && d < 120:
		return 1
	}
	return -1
}

// mayBeTitle reports whether the line begins with the first letter of a title.
func (s *surveyor) mayBeTitle() bool {
	if len(s.line) < 8 {
		return false
	}
	for _, c := range s.line {
		if c < 0x80 {
			if 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			if !isLetter(c) && (c < '0' || c > '9') {
				continue
			}
		}
		for _, t := range s.titles {
			if t[0] == c || c >= 0x80 {
				return true
			}
		}
		return false
	}
	return false
}

// matchTitle notes a line that has the words of the page's title.
func (s *surveyor) matchTitle(block *node) {
	rank := 2
	switch block.tag {
	case atom.H1:
		rank = 8
	case atom.H2, atom.H3:
		rank = 4
	}
	if rank == 2 && !s.mayBeTitle() {
		return
	}
	h := heading{collapse(s.joined("")), s.start, rank}
	if rank == 8 && len(s.h1s) < 10 {
		s.h1s = append(s.h1s, h)
	}
	if len(s.headlines) == 20 {
		return
	}
	folded := foldTitle(h.text)
	for _, title := range s.titles {
		switch {
		case folded == title:
		case rank > 2 && len(title) > 20 && len(folded) > 20 && (strings.Contains(folded, title) || strings.Contains(title, folded)):
			h.rank-- // cut, or with the name of a series
		case rank == 2 && len(folded) > 30 && strings.HasPrefix(title, folded):
			h.rank--
		default:
			continue
		}
		s.headlines = append(s.headlines, h)
		return
	}
}

// mayHoldDate reports whether a text has a year or two numbers with a mark
// between.
func mayHoldDate(s []byte) bool {
	digits := 0
	for i, c := range s {
		if '0' <= c && c <= '9' {
			if digits++; digits == 4 && (s[i-3] == '1' || s[i-3] == '2') {
				return true
			}
			continue
		}
		if digits > 0 && (c == '.' || c == '/') && i+1 < len(s) && '0' <= s[i+1] && s[i+1] <= '9' {
			return true
		}
		digits = 0
	}
	return false
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

// foldTitle returns the letters and digits of a title in lower case, to
// compare titles by.
func foldTitle(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		if r >= 0x80 && r != '\u00a0' && !(0x2000 <= r && r < 0x2070) || 'a' <= r && r <= 'z' || '0' <= r && r <= '9' {
			b.WriteRune(r)
		}
	}
	return b.String()
}
