package article

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"
)

// A selector names elements of a page in the part of CSS that site profiles
// need: tags, .class, #id, [attr], [attr=value] with ^=, $= and *=, joined by
// descent (a space) or parentage (>), and alternatives with commas.
type selector []path

// path is one alternative: the element itself last, its ancestors before it.
type path []step

type step struct {
	tag     atom.Atom // 0 for any
	name    string    // of an element that HTML does not know
	id      string
	classes []string
	attrs   []attrTest
	child   bool // the step before must be the parent, not any ancestor
}

type attrTest struct {
	name, value string
	op          byte // 0 present, '=' equal, '^' begins with, '$' ends with, '*' contains
}

// parseSelector reads a selector. Where it cannot, at is the offending byte.
func parseSelector(s string) (sel selector, at int, err error) {
	p := &selectorParser{src: s}
	for {
		alternative, err := p.path()
		if err != nil {
			return nil, min(p.pos, len(s)), err
		}
		sel = append(sel, alternative)
		if p.pos >= len(s) {
			return sel, 0, nil
		}
		p.pos++ // the comma
	}
}

type selectorParser struct {
	src string
	pos int
}

// path reads up to a comma or the end.
func (p *selectorParser) path() (path, error) {
	var out path
	child := false
	for {
		p.space()
		switch {
		case p.pos >= len(p.src) || p.src[p.pos] == ',':
			if len(out) == 0 || child {
				return nil, fmt.Errorf("a tag, .class, #id or [attribute] is missing here")
			}
			return out, nil
		case p.src[p.pos] == '>':
			if len(out) == 0 || child {
				return nil, fmt.Errorf("nothing stands before >")
			}
			child = true
			p.pos++
			continue
		}
		st, err := p.step()
		if err != nil {
			return nil, err
		}
		st.child = child
		child = false
		out = append(out, st)
	}
}

func (p *selectorParser) step() (step, error) {
	var st step
	from := p.pos
	for p.pos < len(p.src) {
		switch c := p.src[p.pos]; {
		case c == '.':
			p.pos++
			name := p.name()
			if name == "" {
				return st, fmt.Errorf("a class name is missing behind the dot")
			}
			st.classes = append(st.classes, name)
		case c == '#':
			p.pos++
			if st.id = p.name(); st.id == "" {
				return st, fmt.Errorf("an id is missing behind #")
			}
		case c == '[':
			p.pos++
			test, err := p.attr()
			if err != nil {
				return st, err
			}
			st.attrs = append(st.attrs, test)
		case c == '*' && p.pos == from:
			p.pos++
		case c == ':':
			return st, fmt.Errorf("pseudo-classes such as :first-child are not known; use tags, .class, #id, [attr=value], spaces and >")
		case isNameByte(c) && p.pos == from:
			name := strings.ToLower(p.name())
			if st.tag = atom.Lookup([]byte(name)); st.tag == 0 {
				st.name = name
			}
		case isSpace(c) || c == ',' || c == '>':
			return st, nil
		default:
			return st, fmt.Errorf("unexpected %q", c)
		}
	}
	return st, nil
}

func (p *selectorParser) attr() (attrTest, error) {
	p.space()
	t := attrTest{name: strings.ToLower(p.name())}
	if t.name == "" {
		return t, fmt.Errorf("an attribute's name is missing behind [")
	}
	p.space()
	if p.pos < len(p.src) && strings.IndexByte("^$*", p.src[p.pos]) >= 0 {
		t.op = p.src[p.pos]
		p.pos++
	}
	if p.pos < len(p.src) && p.src[p.pos] == '=' {
		if t.op == 0 {
			t.op = '='
		}
		p.pos++
		p.space()
		if p.pos < len(p.src) && (p.src[p.pos] == '"' || p.src[p.pos] == '\'') {
			quote := p.src[p.pos]
			p.pos++
			end := strings.IndexByte(p.src[p.pos:], quote)
			if end < 0 {
				return t, fmt.Errorf("the quote %c is not closed", quote)
			}
			t.value = p.src[p.pos : p.pos+end]
			p.pos += end + 1
		} else {
			t.value = p.name()
		}
	} else if t.op != 0 {
		return t, fmt.Errorf("= is missing behind %c", t.op)
	}
	p.space()
	if p.pos >= len(p.src) || p.src[p.pos] != ']' {
		return t, fmt.Errorf("] is missing")
	}
	p.pos++
	return t, nil
}

func (p *selectorParser) name() string {
	from := p.pos
	for p.pos < len(p.src) && isNameByte(p.src[p.pos]) {
		p.pos++
	}
	return p.src[from:p.pos]
}

func (p *selectorParser) space() {
	for p.pos < len(p.src) && isSpace(p.src[p.pos]) {
		p.pos++
	}
}

func isNameByte(c byte) bool {
	return isLetter(c) || '0' <= c && c <= '9' || c == '-' || c == '_' || c >= 0x80
}

// all returns the elements within root that the selector names, in document
// order, those within another of them left out.
func (s selector) all(root *node) []*node {
	var found []*node
	if len(s) == 0 {
		return nil
	}
	var walk func(n *node)
	walk = func(n *node) {
		for c := n.first; c != nil; c = c.next {
			if c.isText() {
				continue
			}
			if s.matches(c) {
				found = append(found, c)
			} else {
				walk(c)
			}
		}
	}
	walk(root)
	return found
}

func (s selector) matches(n *node) bool {
	return slices.ContainsFunc(s, func(p path) bool { return p.matches(n) })
}

func (p path) matches(n *node) bool {
	last := len(p) - 1
	if !p[last].matches(n) {
		return false
	}
	if last == 0 {
		return true
	}
	for up := n.parent; up != nil; up = up.parent {
		if p[:last].matches(up) {
			return true
		}
		if p[last].child {
			return false
		}
	}
	return false
}

func (st *step) matches(n *node) bool {
	if st.tag != 0 && n.tag != st.tag || st.name != "" && n.name != st.name {
		return false
	}
	if st.id != "" && n.attr("id") != st.id {
		return false
	}
	if len(st.classes) > 0 {
		have := strings.Fields(n.attr("class"))
		for _, c := range st.classes {
			if !slices.Contains(have, c) {
				return false
			}
		}
	}
	for _, t := range st.attrs {
		if !t.matches(n) {
			return false
		}
	}
	return true
}

func (t *attrTest) matches(n *node) bool {
	value, ok := "", false
	eachAttr(n.attrs, func(name, v string) bool {
		if strings.EqualFold(name, t.name) {
			value, ok = unescape(v), true
		}
		return !ok
	})
	switch t.op {
	case '=':
		return ok && value == t.value
	case '^':
		return ok && strings.HasPrefix(value, t.value)
	case '$':
		return ok && strings.HasSuffix(value, t.value)
	case '*':
		return ok && strings.Contains(value, t.value)
	}
	return ok
}
