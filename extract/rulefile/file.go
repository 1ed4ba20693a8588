// Package rulefile reads the YAML files that people write: one document a
// file, with the place of everything in it.
//
// In: the bytes of a file. Out: nodes whose getters report what is wrong, all
// of it, each problem with its file, line and column and what to write
// instead. It never guesses what was meant and never stops at the first error.
package rulefile

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// maxSize bounds one file. Rule files are written by hand.
const maxSize = 8 << 20

// File is one file under reading. Its problems gather in Problems.
type File struct {
	Name     string
	Problems Problems
	lines    []string
}

// Node is a value in a file.
type Node struct {
	file *File
	node *yaml.Node
	rule string
}

// Read parses the file's only document and returns its root, with ok false
// where it cannot be read at all; the reasons are in File.Problems.
func Read(name string, data []byte) (*File, Node, bool) {
	f := &File{Name: name}
	if len(data) > maxSize {
		f.report(1, 1, fmt.Sprintf("the file has %d bytes; the limit is %d", len(data), maxSize))
		return f, Node{}, false
	}
	f.lines = strings.Split(lineBreaks.Replace(string(data)), "\n")
	if !utf8.Valid(data) {
		line := 1 + strings.Count(lineBreaks.Replace(string(data[:firstInvalid(data)])), "\n")
		f.report(line, 1, "not UTF-8 text; save the file as UTF-8")
		return f, Node{}, false
	}
	for i, line := range f.lines {
		if indent := line[:len(line)-len(strings.TrimLeft(line, " \t"))]; strings.Contains(indent, "\t") && strings.TrimSpace(line) != "" {
			f.report(i+1, 1+strings.IndexByte(indent, '\t'), "a tab in the indentation; YAML wants spaces")
		}
	}
	if len(f.Problems) > 0 {
		return f, Node{}, false
	}
	loader, err := yaml.NewLoader(strings.NewReader(string(data)))
	if err != nil {
		f.report(1, 1, err.Error())
		return f, Node{}, false
	}
	var root, second yaml.Node
	if err := load(loader, &root); err != nil {
		if errors.Is(err, io.EOF) {
			f.report(1, 1, "the file is empty")
		} else {
			f.reportYAML(err)
		}
		return f, Node{}, false
	}
	if err := load(loader, &second); err == nil {
		f.report(max(1, second.Line), 1, "a second document (after ---); write one document a file")
	} else if !errors.Is(err, io.EOF) {
		f.reportYAML(err)
	}
	n := Node{file: f, node: &root}
	if root.Kind == yaml.DocumentNode {
		if len(root.Content) == 0 {
			f.report(1, 1, "the file is empty")
			return f, Node{}, false
		}
		n.node = root.Content[0]
	}
	f.checkTree(n.node, 0)
	return f, n, len(f.Problems) == 0
}

// load decodes the next document and turns a panic of the YAML library, which
// a broken file must not cause, into an error.
func load(l *yaml.Loader, n *yaml.Node) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("unreadable YAML: %v", r)
		}
	}()
	return l.Load(n)
}

func firstInvalid(data []byte) int {
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(data)
}

// checkTree refuses what rule files have no use for: anchors, aliases and
// keys that stand twice.
func (f *File) checkTree(n *yaml.Node, depth int) {
	if depth > 100 {
		f.report(n.Line, n.Column, "nested too deeply")
		return
	}
	if n.Kind == yaml.AliasNode || n.Anchor != "" {
		f.report(n.Line, n.Column, "anchors and aliases (& and *) are not used in rule files; write the value out")
		return
	}
	if n.Kind == yaml.MappingNode {
		seen := map[string]int{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			k := n.Content[i]
			if line, twice := seen[k.Value]; twice && k.Kind == yaml.ScalarNode {
				f.report(k.Line, k.Column, fmt.Sprintf("%q stands twice; the first is in line %d", k.Value, line))
			}
			seen[k.Value] = k.Line
		}
	}
	for _, c := range n.Content {
		f.checkTree(c, depth+1)
	}
}

// lineBreaks makes the line breaks of YAML those of our line numbers.
var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

func (f *File) report(line, column int, message string) {
	line = max(1, min(line, len(f.lines)))
	p := Problem{Place: Place{f.Name, line, column}, Message: message}
	if line >= 1 && line <= len(f.lines) {
		p.Excerpt = f.lines[line-1]
	}
	f.Problems = append(f.Problems, p)
}

// reportYAML reports a syntax error with the place that the library gives in
// its message.
func (f *File) reportYAML(err error) {
	msg := err.Error()
	line, column := 1, 1
	var le *yaml.LoadError
	if errors.As(err, &le) {
		line, column = max(1, le.Mark.Line), max(1, le.Mark.Column)
		msg = le.Message
	} else if i := strings.Index(msg, "line "); i >= 0 {
		digits := msg[i+5:]
		for j := 0; j <= len(digits); j++ {
			if j == len(digits) || digits[j] < '0' || digits[j] > '9' {
				if n, err := strconv.Atoi(digits[:j]); err == nil {
					line = n
				}
				break
			}
		}
	}
	if at, bracket := f.unclosed(line); bracket != 0 {
		f.report(at.Line, at.Column, fmt.Sprintf("not readable as YAML: a %q that is not closed", bracket))
		return
	}
	f.report(line, column, "not readable as YAML: "+strings.TrimPrefix(msg, "yaml: "))
}

// unclosed returns the last bracket before the end of a line that is open
// there, where the file has no text after it: the place of a mistake that the
// library reports at the end of the file.
func (f *File) unclosed(line int) (Place, rune) {
	if line < len(f.lines) && strings.TrimSpace(strings.Join(f.lines[line:], "")) != "" {
		return Place{}, 0
	}
	type open struct {
		at      Place
		bracket rune
	}
	var stack []open
	quote := rune(0)
	for n, text := range f.lines {
		before := ' '
		for column, c := range []rune(text) {
			if c == '#' && before == ' ' && quote == 0 {
				break
			}
			switch {
			case quote != 0:
				if c == quote && !(quote == '"' && before == '\\') {
					quote = 0
				}
			case (c == '"' || c == '\'') && strings.ContainsRune(" [{,:-", before):
				quote = c
			case c == '[' || c == '{':
				stack = append(stack, open{Place{f.Name, n + 1, column + 1}, c})
			case (c == ']' || c == '}') && len(stack) > 0:
				stack = stack[:len(stack)-1]
			}
			before = c
		}
	}
	if len(stack) == 0 {
		return Place{}, 0
	}
	last := stack[len(stack)-1]
	return last.at, last.bracket
}
