package article

import (
	"html"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// ldValue is a value of JSON-LD: a text (numbers and truth values as
// written), a list or an object.
type ldValue struct {
	text   string
	list   []ldValue
	object []ldMember
}

type ldMember struct {
	key   string
	value ldValue
}

// get returns the member of that name, the zero value where there is none.
func (v ldValue) get(key string) ldValue {
	for _, m := range v.object {
		if m.key == key {
			return m.value
		}
	}
	return ldValue{}
}

// first returns the value itself or, of a list, its first element.
func (v ldValue) first() ldValue {
	if len(v.list) > 0 {
		return v.list[0]
	}
	return v
}

// str returns the text of the value, or its name where it is an object.
func (v ldValue) str() string {
	v = v.first()
	if v.text == "" && len(v.object) > 0 {
		for _, key := range []string{"name", "@value", "@id"} {
			if s := v.get(key).first().text; s != "" {
				return collapse(html.UnescapeString(s))
			}
		}
	}
	return collapse(html.UnescapeString(v.text))
}

// names returns the texts of a value that may be a list.
func (v ldValue) names() []string {
	if len(v.list) == 0 {
		if s := v.str(); s != "" {
			return []string{s}
		}
		return nil
	}
	var names []string
	for _, e := range v.list {
		if s := e.str(); s != "" {
			names = append(names, s)
		}
	}
	return names
}

// ldParser reads JSON as sites write it: with line breaks in strings, commas
// too many or too few, comments and several values in a row.
type ldParser struct {
	src   string
	pos   int
	depth int
	count int
}

// parseLD returns the values of one JSON-LD script, as far as it can be read.
func parseLD(src string) []ldValue {
	p := &ldParser{src: src}
	var values []ldValue
	for p.space(); p.pos < len(p.src); p.space() {
		if c := p.src[p.pos]; c != '{' && c != '[' {
			p.pos++ // such as the marks of a comment around it all
			continue
		}
		values = append(values, p.value())
	}
	return values
}

func (p *ldParser) space() {
	for p.pos < len(p.src) && (isSpace(p.src[p.pos]) || p.src[p.pos] == ',') {
		p.pos++
	}
}

func (p *ldParser) value() ldValue {
	p.space()
	if p.count++; p.pos >= len(p.src) || p.depth > 60 || p.count > 50_000 {
		p.pos = len(p.src)
		return ldValue{}
	}
	p.depth++
	defer func() { p.depth-- }()
	switch p.src[p.pos] {
	case '{':
		p.pos++
		return p.object()
	case '[':
		p.pos++
		var v ldValue
		for p.space(); p.pos < len(p.src); p.space() {
			if p.src[p.pos] == ']' {
				p.pos++
				break
			}
			if p.src[p.pos] == '}' {
				break
			}
			v.list = append(v.list, p.value())
		}
		return v
	case '"':
		p.pos++
		return ldValue{text: p.string()}
	}
	from := p.pos
	for p.pos < len(p.src) && strings.IndexByte(",]} \n\t\r", p.src[p.pos]) < 0 {
		p.pos++
	}
	if p.pos == from {
		p.pos++
		return ldValue{}
	}
	if s := p.src[from:p.pos]; s != "null" {
		return ldValue{text: s}
	}
	return ldValue{}
}

func (p *ldParser) object() ldValue {
	var v ldValue
	for p.space(); p.pos < len(p.src); p.space() {
		switch p.src[p.pos] {
		case '}':
			p.pos++
			return v
		case ']':
			return v
		case '"':
			p.pos++
			key := p.string()
			p.space()
			if p.pos < len(p.src) && p.src[p.pos] == ':' {
				p.pos++
				v.object = append(v.object, ldMember{key, p.value()})
			}
		default:
			p.pos++
		}
	}
	return v
}

// string reads the rest of a string whose opening quote has been read.
func (p *ldParser) string() string {
	rest := p.src[p.pos:]
	i := strings.IndexAny(rest, `"\`)
	if i < 0 {
		p.pos = len(p.src)
		return rest
	}
	if rest[i] == '"' {
		p.pos += i + 1
		return rest[:i]
	}
	var b strings.Builder
	for i := 0; i < len(rest); i++ {
		switch c := rest[i]; c {
		case '"':
			p.pos += i + 1
			return b.String()
		case '\\':
			i++
			if i >= len(rest) {
				break
			}
			switch rest[i] {
			case 'n', 'r', 't', 'b', 'f':
				b.WriteByte(' ')
			case 'u':
				r, n := unicodeEscape(rest[i-1:])
				b.WriteRune(r)
				i += n - 2
			default:
				b.WriteByte(rest[i])
			}
		default:
			b.WriteByte(c)
		}
	}
	p.pos = len(p.src)
	return b.String()
}

// unicodeEscape reads \uXXXX, or a surrogate pair of them, at the start of s
// and returns the rune and its length in s.
func unicodeEscape(s string) (rune, int) {
	hex := func(s string) rune {
		if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
			return -1
		}
		n, err := strconv.ParseUint(s[2:6], 16, 32)
		if err != nil {
			return -1
		}
		return rune(n)
	}
	r := hex(s)
	if r < 0 {
		return utf8.RuneError, 2
	}
	if utf16.IsSurrogate(r) {
		if pair := utf16.DecodeRune(r, hex(s[6:])); pair != utf8.RuneError {
			return pair, 12
		}
	}
	return r, 6
}
