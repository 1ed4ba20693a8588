package article

import (
	"html"
	"strings"

	"golang.org/x/net/html/atom"
)

// scanner splits HTML into tokens that are slices of the source. It follows
// the tokenizer of the HTML standard as far as a reader of text can tell.
type scanner struct {
	src string
	pos int
	raw atom.Atom // the element whose content is raw text and comes next
}

type tokenKind uint8

const (
	endOfSource tokenKind = iota
	textToken             // text: escaped unless the scanner was in a raw element
	startTag
	endTag
)

type token struct {
	kind        tokenKind
	tag         atom.Atom // 0 for an element that HTML does not know
	name        string    // of such an element, in lower case
	text        string    // of a text token
	attrs       string    // of a start tag: its attributes as written
	selfClosing bool
}

// next returns the next text or tag. Comments, doctypes and processing
// instructions are passed over.
func (s *scanner) next() token {
	if s.raw != 0 {
		tag := s.raw
		s.raw = 0
		if text := s.rawText(tag.String()); text != "" {
			return token{kind: textToken, text: text}
		}
	}
	start := s.pos
	for s.pos < len(s.src) {
		i := strings.IndexByte(s.src[s.pos:], '<')
		if i < 0 || s.pos+i+1 >= len(s.src) {
			s.pos = len(s.src)
			break
		}
		at := s.pos + i
		c := s.src[at+1]
		if !isLetter(c) && c != '/' && c != '!' && c != '?' {
			s.pos = at + 1 // a bare "<" is text
			continue
		}
		if at > start {
			s.pos = at
			return token{kind: textToken, text: s.src[start:at]}
		}
		switch {
		case isLetter(c):
			return s.tag(at+1, startTag)
		case c == '/' && at+2 < len(s.src) && isLetter(s.src[at+2]):
			return s.tag(at+2, endTag)
		default:
			s.pos = at + 1
			s.skipMarkup()
			start = s.pos
		}
	}
	if start < len(s.src) {
		return token{kind: textToken, text: s.src[start:]}
	}
	return token{}
}

// rawText returns everything up to the end tag of the named element.
func (s *scanner) rawText(name string) string {
	rest := s.src[s.pos:]
	from := 0
	for {
		i := strings.Index(rest[from:], "</")
		if i < 0 {
			s.pos = len(s.src)
			return rest
		}
		from += i
		end := from + 2 + len(name)
		if end <= len(rest) && strings.EqualFold(rest[from+2:end], name) && (end == len(rest) || !isLetter(rest[end])) {
			s.pos += from
			return rest[:from]
		}
		from += 2
	}
}

// skipMarkup passes over a comment, doctype or the like; s.pos is behind "<".
func (s *scanner) skipMarkup() {
	rest := s.src[s.pos:]
	switch {
	case strings.HasPrefix(rest, "!-->"):
		s.pos += len("!-->")
		return
	case strings.HasPrefix(rest, "!--"):
		if i := strings.Index(rest[3:], "-->"); i >= 0 {
			s.pos += 3 + i + 3
		} else {
			s.pos = len(s.src)
		}
		return
	}
	if i := strings.IndexByte(rest, '>'); i >= 0 {
		s.pos += i + 1
	} else {
		s.pos = len(s.src)
	}
}

// tag reads the tag whose name begins at i.
func (s *scanner) tag(i int, kind tokenKind) token {
	src := s.src
	var name [16]byte
	n := 0
	for ; i < len(src) && !isSpace(src[i]) && src[i] != '>' && src[i] != '/'; i++ {
		c := src[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if n < len(name) {
			name[n] = c
		}
		n++
	}
	t := token{kind: kind}
	if n <= len(name) {
		t.tag = atom.Lookup(name[:n])
	}
	if t.tag == 0 {
		t.name = strings.ToLower(src[i-n : i])
	}
	from := i
	i = attrsEnd(src, i)
	t.attrs = src[from:min(i, len(src))]
	t.selfClosing = strings.HasSuffix(t.attrs, "/")
	s.pos = min(i+1, len(src))
	return t
}

// attrsEnd returns where the tag ends whose attributes begin at i: at ">", or
// at the end of the source.
func attrsEnd(src string, i int) int {
	for i < len(src) {
		switch src[i] {
		case '>':
			return i
		case '=':
			i++
			for i < len(src) && isSpace(src[i]) {
				i++
			}
			if i < len(src) && (src[i] == '"' || src[i] == '\'') {
				j := strings.IndexByte(src[i+1:], src[i])
				if j < 0 {
					return len(src)
				}
				i += j + 2
			}
		default:
			i++
		}
	}
	return i
}

// eachAttr calls f with every attribute of a tag as written, values still
// escaped, until f returns false.
func eachAttr(attrs string, f func(name, value string) bool) {
	i := 0
	for {
		for i < len(attrs) && (isSpace(attrs[i]) || attrs[i] == '/') {
			i++
		}
		if i >= len(attrs) {
			return
		}
		from := i
		for i++; i < len(attrs) && !isSpace(attrs[i]) && attrs[i] != '=' && attrs[i] != '/'; i++ {
		}
		name := attrs[from:i]
		for i < len(attrs) && isSpace(attrs[i]) {
			i++
		}
		value := ""
		if i < len(attrs) && attrs[i] == '=' {
			for i++; i < len(attrs) && isSpace(attrs[i]); i++ {
			}
			if i < len(attrs) && (attrs[i] == '"' || attrs[i] == '\'') {
				j := strings.IndexByte(attrs[i+1:], attrs[i])
				if j < 0 {
					return
				}
				value = attrs[i+1 : i+1+j]
				i += j + 2
			} else {
				from := i
				for i < len(attrs) && !isSpace(attrs[i]) {
					i++
				}
				value = attrs[from:i]
			}
		}
		if !f(name, value) {
			return
		}
	}
}

// attrOf returns the unescaped value of the named attribute, "" where it is
// missing or empty.
func attrOf(attrs, name string) string {
	value := ""
	eachAttr(attrs, func(n, v string) bool {
		if strings.EqualFold(n, name) {
			value = unescape(v)
			return false
		}
		return true
	})
	return value
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }

func unescape(s string) string { return html.UnescapeString(s) }
