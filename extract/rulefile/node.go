package rulefile

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"
)

// In returns the node with its problems reported under a rule's id.
func (n Node) In(rule string) Node { n.rule = rule; return n }

// Place returns where the node stands.
func (n Node) Place() Place {
	if n.node == nil {
		return Place{}
	}
	return Place{n.file.Name, n.node.Line, n.node.Column}
}

// Exists reports whether there is such a node.
func (n Node) Exists() bool { return n.node != nil }

// Problem reports a problem at the node.
func (n Node) Problem(format string, args ...any) {
	n.ProblemAt(0, format, args...)
}

// ProblemAt reports a problem offset bytes into the node's text.
func (n Node) ProblemAt(offset int, format string, args ...any) {
	line, column := n.node.Line, n.node.Column
	if n.node.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 {
		column++
	}
	n.file.report(line, column+offset, fmt.Sprintf(format, args...))
	n.file.Problems[len(n.file.Problems)-1].Rule = n.rule
}

// Fields calls f with each key and value of a mapping. Keys that are not
// among known are reported with the most similar one that is.
func (n Node) Fields(known []string, f func(key string, value Node)) {
	if n.node.Kind != yaml.MappingNode {
		n.Problem("expected fields (key: value), found %s", n.what())
		return
	}
	for i := 0; i+1 < len(n.node.Content); i += 2 {
		key := Node{n.file, n.node.Content[i], n.rule}
		value := Node{n.file, n.node.Content[i+1], n.rule}
		if known != nil && !slices.Contains(known, key.node.Value) {
			if near := Nearest(key.node.Value, known); near != "" {
				key.Problem("unknown field %q; did you mean %q?", key.node.Value, near)
			} else {
				key.Problem("unknown field %q; known here are %s", key.node.Value, strings.Join(known, ", "))
			}
			continue
		}
		f(key.node.Value, value)
	}
}

// Items returns the elements of a list; a value that is no list is a list of
// one.
func (n Node) Items() []Node {
	if n.node == nil || n.isNull() {
		return nil
	}
	if n.node.Kind != yaml.SequenceNode {
		return []Node{n}
	}
	out := make([]Node, len(n.node.Content))
	for i, c := range n.node.Content {
		out[i] = Node{n.file, c, n.rule}
	}
	return out
}

// IsMap reports whether the node holds fields.
func (n Node) IsMap() bool { return n.node.Kind == yaml.MappingNode }

// IsText reports whether the node is a plain value.
func (n Node) IsText() bool { return n.node.Kind == yaml.ScalarNode }

func (n Node) isNull() bool { return n.node.Kind == yaml.ScalarNode && n.node.Tag == "!!null" }

// Text returns a plain value's text.
func (n Node) Text() string {
	if n.node.Kind != yaml.ScalarNode {
		n.Problem("expected a text, found %s", n.what())
		return ""
	}
	if n.isNull() {
		return ""
	}
	return n.node.Value
}

// Texts returns the texts of a list.
func (n Node) Texts() []string {
	var out []string
	for _, item := range n.Items() {
		if s := item.Text(); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// OneOf returns a text that has to be among the allowed ones.
func (n Node) OneOf(what string, allowed []string) string {
	s := n.Text()
	if s == "" || slices.Contains(allowed, s) {
		return s
	}
	if near := Nearest(s, allowed); near != "" {
		n.Problem("unknown %s %q; did you mean %q?", what, s, near)
	} else {
		n.Problem("unknown %s %q; known are %s", what, s, strings.Join(allowed, ", "))
	}
	return ""
}

// Bool returns a true or false.
func (n Node) Bool() bool {
	switch s := n.Text(); s {
	case "true":
		return true
	case "false", "":
		return false
	default:
		n.Problem("expected true or false, found %q", s)
		return false
	}
}

// Number returns a number.
func (n Node) Number() float64 {
	s := n.Text()
	v, err := strconv.ParseFloat(strings.ReplaceAll(s, "_", ""), 64)
	if err != nil {
		n.Problem("expected a number, found %q", s)
	}
	return v
}

func (n Node) what() string {
	switch n.node.Kind {
	case yaml.MappingNode:
		return "fields"
	case yaml.SequenceNode:
		return "a list"
	case yaml.ScalarNode:
		return fmt.Sprintf("%q", n.node.Value)
	}
	return "something else"
}
