package pattern

import (
	"slices"
	"strings"

	"carfacts/extract/lexicon"
	"carfacts/extract/rulefile"
	"carfacts/extract/text"
)

// maxSequences bounds what the alternatives of one pattern multiply to,
// maxDepth how deep its groups nest, maxWords how many words one group lists.
const (
	maxSequences = 4096
	maxDepth     = 20
	maxWords     = 500
)

// sequence is one way to read a pattern: elements in a row, one of them the
// anchor, which is the figure.
type sequence struct {
	elements []*element // which the ways to read a pattern share
	anchor   int
	pattern  int // index in Rule.Matches
}

// element matches one item, or a gap of several.
type element struct {
	name   string // capture
	gap    bool
	start  bool        // the beginning of the sentence or of a list item
	end    bool        // its end
	words  []text.Word // any of these words
	kinds  lexicon.Set // any of these kinds
	roles  uint8       // bit set of lexicon.Role, 0 for any
	dims   []string    // a quantity of one of these dimensions
	any    bool        // any quantity
	bare   bool        // a number without unit
	signed bool        // a quantity with a sign
	plain  bool        // or one without
	period bool        // a period
	base   bool        // a period that is a baseline
	sign   int8        // of a move or comparative: only up, or only down
}

// node is a piece of a pattern under compilation: an element, or
// alternatives of sequences of nodes.
type node struct {
	*element
	alternatives [][]node // nil for an element
}

type compiler struct {
	lex    *lexicon.Lexicon
	node   rulefile.Node
	anchor string
	share  bool // the figure is a share, which has no sign
	src    string
	pos    int
	depth  int
	failed bool
}

func (c *compiler) problem(at int, format string, args ...any) {
	if !c.failed {
		c.node.ProblemAt(at, format, args...)
	}
	c.failed = true
}

// compile parses a pattern and multiplies its alternatives out.
func (c *compiler) compile(src string) []sequence {
	c.src = src
	nodes := c.parseSequence("")
	if c.failed {
		return nil
	}
	if len(nodes) == 0 {
		c.problem(0, "an empty pattern")
		return nil
	}
	expanded := c.expand(nodes)
	var out []sequence
	for _, elements := range expanded {
		s := sequence{elements: elements, anchor: -1}
		for i, e := range elements {
			if e.name == c.anchor {
				s.anchor = i
			}
		}
		if s.anchor < 0 {
			c.problem(0, "the pattern has a reading without {%s:…}, the figure; every reading must capture it", c.anchor)
			return nil
		}
		if a := elements[s.anchor]; a.gap || !a.period && !a.any && !a.bare && len(a.dims) == 0 {
			c.problem(0, "{%s:…} has to be a quantity or a period", c.anchor)
			return nil
		}
		if elements[0].gap || elements[len(elements)-1].gap {
			c.problem(0, "a pattern cannot begin or end with a gap (...): it would match anything there")
			return nil
		}
		elements[s.anchor].plain = c.share
		out = append(out, s)
	}
	return out
}

func (c *compiler) skipSpace() {
	for c.pos < len(c.src) && (c.src[c.pos] == ' ' || c.src[c.pos] == '\n') {
		c.pos++
	}
}

// parseSequence reads nodes up to one of the closing characters.
func (c *compiler) parseSequence(until string) []node {
	var out []node
	for {
		c.skipSpace()
		if c.pos >= len(c.src) || strings.IndexByte(until, c.src[c.pos]) >= 0 || c.failed {
			return out
		}
		switch ch := c.src[c.pos]; {
		case ch == '(' || ch == '[':
			out = append(out, c.parseGroup(ch))
		case ch == '{':
			out = append(out, node{element: c.parseCapture()})
		case strings.HasPrefix(c.src[c.pos:], "..."):
			c.pos += 3
			out = append(out, node{element: &element{gap: true}})
		case ch == '^':
			c.pos++
			out = append(out, node{element: &element{start: true}})
		case ch == '$' && (c.pos+1 == len(c.src) || c.src[c.pos+1] == ' '):
			c.pos++
			out = append(out, node{element: &element{end: true}})
		case ch == ')' || ch == ']' || ch == '}' || ch == '|':
			c.problem(c.pos, "a %q without its beginning", ch)
			return out
		default:
			out = append(out, c.parseWords()...)
		}
	}
}

func (c *compiler) parseGroup(open byte) node {
	at := c.pos
	if c.depth++; c.depth > maxDepth {
		c.problem(at, "groups nested more than %d deep", maxDepth)
		return node{}
	}
	defer func() { c.depth-- }()
	end := byte(')')
	if open == '[' {
		end = ']'
	}
	c.pos++
	g := node{alternatives: [][]node{}}
	for {
		g.alternatives = append(g.alternatives, c.parseSequence("|"+string(end)))
		if c.failed {
			return g
		}
		if c.pos >= len(c.src) {
			c.problem(at, "a %q that is not closed", open)
			return g
		}
		c.pos++
		if c.src[c.pos-1] == end {
			break
		}
	}
	if open == '[' {
		g.alternatives = append(g.alternatives, nil)
	} else if slices.ContainsFunc(g.alternatives, func(a []node) bool { return len(a) == 0 }) {
		c.problem(at, "an empty alternative; write [ ] around what may be missing")
	}
	return g
}

// parseWords reads one literal, which the tokeniser may cut into several.
func (c *compiler) parseWords() []node {
	begin := c.pos
	for c.pos < len(c.src) && !strings.ContainsRune(" \n()[]{}|", rune(c.src[c.pos])) {
		if c.src[c.pos] == '\\' && c.pos+1 < len(c.src) {
			c.pos++
		}
		c.pos++
	}
	literal := strings.ReplaceAll(c.src[begin:c.pos], `\`, "")
	if literal == "'s" { // by itself, and so behind a capture, the tokeniser takes it for a quotation mark and a letter
		return []node{{element: &element{words: []text.Word{text.Possessive}}}}
	}
	var out []node
	for _, t := range text.Tokenize(nil, c.lex.Vocabulary, literal, 0, len(literal)) {
		w := c.lex.Vocabulary.Add(literal[t.Start:t.End])
		out = append(out, node{element: &element{words: []text.Word{w}}})
	}
	if len(out) == 0 {
		c.problem(begin, "nothing to match in %q", literal)
	}
	return out
}

// parseCapture reads {name:kind}, {kind}, {name:kind/role}, {name:kind+}.
func (c *compiler) parseCapture() *element {
	at := c.pos
	end := strings.IndexByte(c.src[c.pos:], '}')
	if end < 0 {
		c.problem(at, "a { that is not closed")
		return &element{}
	}
	inner := c.src[c.pos+1 : c.pos+end]
	c.pos += end + 1
	e := &element{}
	name, kinds, named := strings.Cut(inner, ":")
	if !named {
		name, kinds = "", inner
	}
	e.name = strings.TrimSpace(name)
	for _, k := range strings.Split(kinds, ",") {
		c.addKind(e, strings.TrimSpace(k), at)
	}
	return e
}

var roles = map[string]lexicon.Role{"noun": lexicon.Noun, "verb": lexicon.Verb, "plain": lexicon.Plain, "adjective": lexicon.Adjective, "plural": lexicon.Plural}

// addKind adds one kind to what the element accepts.
func (c *compiler) addKind(e *element, kind string, at int) {
	kind, role, hasRole := strings.Cut(kind, "/")
	if hasRole {
		r, ok := roles[role]
		if !ok {
			c.problem(at, "unknown role %q; known are noun, verb, plain, adjective, plural", role)
			return
		}
		e.roles |= 1 << r
	}
	if s, ok := strings.CutSuffix(kind, "+"); ok {
		kind, e.sign = s, 1
	} else if s, ok := strings.CutSuffix(kind, "-"); ok {
		kind, e.sign = s, -1
	}
	switch kind {
	case "quantity":
		e.any = true
	case "count":
		e.dims = append(e.dims, "count")
		e.bare = true
	case "bare":
		e.bare = true
	case "vehicles":
		e.dims = append(e.dims, "count")
	case "models": // "model" is a name
		e.dims = append(e.dims, "model")
	case "signed":
		e.dims = append(e.dims, "percent", "points")
		e.signed = true
	case "period":
		e.period = true
	case "baseline":
		e.period, e.base = true, true
	case "name":
		e.kinds.Join(&lexicon.Names)
	case "company":
		e.kinds.Join(&lexicon.Companies)
	default:
		if k, ok := c.lex.Kind(kind); ok {
			e.kinds.Add(k)
			return
		}
		if c.isDimension(kind) {
			e.dims = append(e.dims, kind)
			return
		}
		c.unknownKind(kind, at)
	}
}

func (c *compiler) isDimension(name string) bool {
	for _, u := range c.lex.UnitList {
		if c.lex.Units[u].Dimension == name {
			return true
		}
	}
	return false
}

func (c *compiler) unknownKind(kind string, at int) {
	known := append([]string{"quantity", "count", "bare", "vehicles", "models", "signed", "period", "baseline", "name", "company"}, c.lex.KindNames()...)
	for _, u := range c.lex.UnitList {
		if d := c.lex.Units[u].Dimension; !slices.Contains(known, d) {
			known = append(known, d)
		}
	}
	if near := rulefile.Nearest(kind, known); near != "" {
		c.problem(at, "unknown kind {%s}; did you mean {%s}?", kind, near)
	} else {
		c.problem(at, "unknown kind {%s}; a kind is a lexicon (%s) or a dimension of units", kind, strings.Join(known, ", "))
	}
}

// expand multiplies the alternatives out. Single words in a group stay one
// element.
func (c *compiler) expand(nodes []node) [][]*element {
	out := [][]*element{nil}
	for _, n := range nodes {
		var options [][]*element
		if n.alternatives == nil {
			options = [][]*element{{n.element}}
		} else {
			var words []text.Word
			for _, alt := range n.alternatives {
				if len(alt) == 1 && alt[0].alternatives == nil && len(alt[0].words) > 0 && alt[0].kinds.Empty() {
					words = append(words, alt[0].words...)
					continue
				}
				options = append(options, c.expand(alt)...)
			}
			if len(words) > maxWords {
				c.problem(0, "a group of %d words; the limit is %d: put them into a lexicon of your own and write {its name}", len(words), maxWords)
				return nil
			}
			if len(words) > 0 {
				slices.Sort(words)
				options = append(options, []*element{{words: slices.Compact(words)}})
			}
		}
		if len(out)*len(options) > maxSequences {
			c.problem(0, "the alternatives of this pattern multiply to more than %d readings; split the rule, or put the words into a lexicon", maxSequences)
			return nil
		}
		next := make([][]*element, 0, len(out)*len(options))
		for _, head := range out {
			for _, tail := range options {
				next = append(next, append(slices.Clip(slices.Clone(head)), tail...))
			}
		}
		out = next
	}
	return out
}
