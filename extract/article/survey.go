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
	bold   int // of which in bold type
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

// surveyor measures what the elements of a document hold.
type surveyor struct {
	doc    *document
	titles map[string]bool // folded
	run    run
	tail   string // last text of the run
	breaks int
	links  int // open links
	aside  int // open elements that are furniture by their names
	seq    int32
	words  []byte // the run's words while it is short enough for a headline

	headline *node // text at which the headline begins
	rank     int   // how sure that is
}

// survey fills in the measures and roles of all nodes.
func survey(doc *document, titles []string) *surveyor {
	s := &surveyor{doc: doc, titles: map[string]bool{}, rank: -10}
	for _, t := range titles {
		if f := foldTitle(t); len(f) >= 8 {
			s.titles[f] = true
		}
	}
	s.walk(doc.root, doc.root)
	s.flush(doc.root)
	s.sum(doc.root)
	return s
}

// walk measures n within block, the innermost block element around it.
func (s *surveyor) walk(n, block *node) {
	n.seq = s.seq
	s.seq++
	if n.isText() {
		s.text(n)
		return
	}
	n.role = roleOf(n)
	if n.role&(roleHidden|roleFurniture) != 0 && n.tag == atom.Noscript {
		return
	}
	if n.tag == atom.Br {
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
	if n.role&(roleFurniture|roleHidden) != 0 && n.tag != atom.Body {
		s.aside++
		defer func() { s.aside-- }()
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
	if len(s.words) < 400 {
		s.words = append(s.words, n.text...)
	}
}

// flush ends the run being measured, which lies in block.
func (s *surveyor) flush(block *node) {
	r := s.run
	if r.size > 0 {
		if r.isProse(s.tail) && !(r.size < 600 && isBoilerplate(string(s.words))) {
			block.prose += int32(r.size)
		}
		if r.size < 300 && len(s.titles) > 0 {
			s.matchTitle(block)
		}
	}
	s.run, s.tail, s.breaks, s.words = run{}, "", 0, s.words[:0]
}

// matchTitle notes where the page's title stands on the page.
func (s *surveyor) matchTitle(block *node) {
	rank := 1
	switch block.tag {
	case atom.H1:
		rank = 3
	case atom.H2, atom.H3:
		rank = 2
	}
	if s.aside > 0 {
		rank -= 3
	}
	if rank > s.rank && s.titles[foldTitle(string(s.words))] {
		s.headline, s.rank = s.run.first, rank
	}
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
