package rulefile_test

import (
	"strings"
	"testing"

	"carfacts/extract/rulefile"
)

func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"rules:\n  - rule: a\n    match: \"x {n:count}\"\n", "a: [1, {b: c}]", "a: &x [*x]", "a: |\n  text\n\tb", "---\na\n---\nb", "{", "a: 'it''s'", "\xff\xfe", "", "? a\n: b", "a: !!binary x", "- - - -",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file, root, ok := rulefile.Read("f", data)
		if ok != (len(file.Problems) == 0) {
			t.Fatalf("ok is %v with the problems %v", ok, file.Problems)
		}
		lines := 1
		for _, r := range string(data) {
			if strings.ContainsRune("\n\r\u0085\u2028\u2029", r) {
				lines++
			}
		}
		if ok {
			visit(root, 0)
		}
		for _, p := range file.Problems {
			if p.Line < 1 || p.Line > lines+1 || p.Column < 1 {
				t.Fatalf("a problem outside of the file of %d lines: %s", lines, p.Error())
			}
		}
	})
}

// visit asks for everything that a node may be.
func visit(n rulefile.Node, depth int) {
	n.Bool()
	n.Number()
	n.OneOf("thing", []string{"one", "two"})
	n.Texts()
	n.Place()
	if depth > 50 {
		return
	}
	if n.IsMap() {
		n.Fields(nil, func(_ string, v rulefile.Node) { visit(v, depth+1) })
		n.Fields([]string{"rules"}, func(string, rulefile.Node) {})
		return
	}
	if !n.IsText() {
		for _, item := range n.Items() {
			visit(item, depth+1)
		}
	}
}

func TestReadRefusesWhatRuleFilesHaveNoUseFor(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"tab", "a:\n\tb: 1\n", "f:2:1: a tab in the indentation"},
		{"duplicate key", "a: 1\nb: 2\na: 3\n", `f:3:1: "a" stands twice; the first is in line 1`},
		{"second document", "a: 1\n---\nb: 1\n", "f:2:1: a second document"},
		{"cycle", "a: &x\n  b: *x\n", "anchors and aliases"},
		{"encoding", "a: 1\nb: \xe9\n", "f:2:1: not UTF-8"},
		{"UTF-16", "\xff\xfea\x00:\x00", "not UTF-8"},
		{"empty", "", "f:1:1: the file is empty"},
		{"comments alone", "# nothing\n", "the file is empty"},
		{"bracket", "a: 1\nb: [1, 2\nc: 3\n", `a '[' that is not closed`},
		{"quote", "a: \"x\nb: 1\n", "not readable as YAML"},
		{"too large", strings.Repeat("a", 9<<20), "the limit is"},
		{"deep", strings.Repeat("[", 200) + strings.Repeat("]", 200), "nested too deeply"},
	} {
		t.Run(c.name, func(t *testing.T) {
			file, _, ok := rulefile.Read("f", []byte(c.text))
			if ok || !strings.Contains(file.Problems.Error(), c.want) {
				t.Errorf("got %v, want %s", file.Problems, c.want)
			}
		})
	}
}

func TestLongLinesAreShownAroundTheProblem(t *testing.T) {
	p := rulefile.NewProblem("f", 1, 1001, strings.Repeat("x", 1000)+"!"+strings.Repeat("y", 1000), "here")
	lines := strings.Split(p.Error(), "\n")
	if len(lines) != 3 || len(lines[1]) > 200 {
		t.Fatalf("%q", lines)
	}
	if at := strings.Index(lines[2], "^"); []rune(lines[1])[at] != '!' {
		t.Errorf("the mark is not below the place:\n%s\n%s", lines[1], lines[2])
	}
}

func TestNearest(t *testing.T) {
	known := []string{"match", "fact", "none", "examples"}
	for word, want := range map[string]string{"mach": "match", "facts": "fact", "exmaples": "examples", "zzzzzz": "", "match": "match"} {
		if got := rulefile.Nearest(word, known); got != want {
			t.Errorf("%s: %q, want %q", word, got, want)
		}
	}
}
