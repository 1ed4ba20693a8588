package rules_test

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"carfacts/extract"
	"carfacts/extract/article"
	"carfacts/extract/fact"
	"carfacts/extract/lint"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/extract/trial"
	"carfacts/rules"
)

func readme(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

var fileBlock = regexp.MustCompile("(?s)<!-- file: (\\S+) -->\n```yaml\n(.*?)```")

func TestRuleFilesOfTheReadme(t *testing.T) {
	overlay := fstest.MapFS{}
	for _, m := range fileBlock.FindAllStringSubmatch(readme(t), -1) {
		overlay[m[1]] = &fstest.MapFile{Data: []byte(m[2])}
	}
	if n := strings.Count(readme(t), "```yaml"); len(overlay) != n {
		t.Errorf("%d of %d YAML blocks are files", len(overlay), n)
	}
	for _, p := range lint.Check(extract.Named("rules", rules.FS), extract.Named("mine", overlay)) {
		if strings.HasPrefix(p.File, "mine/") {
			t.Error(p.Error())
		}
	}
	e, problems := extract.Load(rules.FS, overlay)
	if e == nil {
		t.Fatal(problems)
	}
	for _, v := range trial.Examples(e, func(id string) bool { return strings.Contains(id, "heat") || strings.Contains(id, "pump") }) {
		if len(v.Faults) > 0 {
			t.Errorf("%s: %q: %v", v.Rule.ID, v.Example.Text, v.Faults)
		}
	}
}

// tables returns the rows of the tables whose header begins with the words.
func tables(text, header string) [][]string {
	var rows [][]string
	in := false
	for _, line := range strings.Split(text, "\n") {
		if !strings.HasPrefix(line, "| ") {
			in = in && strings.HasPrefix(line, "|--")
			continue
		}
		var cells []string
		for _, c := range strings.Split(strings.ReplaceAll(strings.Trim(line, "| "), `\|`, "\x00"), " | ") {
			cells = append(cells, strings.ReplaceAll(strings.TrimSpace(c), "\x00", "|"))
		}
		if cells[0] == header {
			in = true
		} else if in {
			rows = append(rows, cells)
		}
	}
	return rows
}

var codeSpan = regexp.MustCompile("`([^`]+)`")

func code(cell string) []string {
	var out []string
	for _, m := range codeSpan.FindAllStringSubmatch(cell, -1) {
		out = append(out, m[1])
	}
	return out
}

// held is a tracer that notes whether a rule could hold anywhere.
type held struct {
	e    *extract.Extractor
	rule string
	ok   bool
}

func (h *held) Match(int, *pattern.Match)        {}
func (h *held) Step(int, string, string, string) {}
func (h *held) Sentence(s *mention.Sentence, _ []int) {
	for i := range s.Items {
		h.e.Rules.All(s, i, func(m *pattern.Match) { h.ok = h.ok || m.Rule.ID == h.rule })
	}
}

// trials are patterns of the README and whether they should hold in texts.
type trials struct {
	rules []string // a rule each
	cases []holding
}

type holding struct {
	rule, cell, text string
	want             bool
}

// add adds a row: a cell of patterns, and the cells of texts in which they
// hold and do not.
func (tr *trials) add(row []string, pattern, text string) {
	id := fmt.Sprintf("tried-%d", len(tr.rules))
	var list []string
	for _, c := range code(row[0]) {
		list = append(list, fmt.Sprintf("%q", fmt.Sprintf(pattern, c)))
	}
	tr.rules = append(tr.rules, fmt.Sprintf("  - {rule: %s, match: [%s], fallback: true, none: x}\n", id, strings.Join(list, ", ")))
	for i, want := range []bool{true, false} {
		for _, words := range code(row[i+1]) {
			tr.cases = append(tr.cases, holding{id, row[0], fmt.Sprintf(text, words), want})
		}
	}
}

func (tr *trials) run(t *testing.T) {
	t.Helper()
	overlay := fstest.MapFS{"facts/x.yaml": {Data: []byte("rules:\n" + strings.Join(tr.rules, ""))}}
	e, problems := extract.Load(rules.FS, overlay)
	if e == nil {
		t.Fatal(problems)
	}
	for _, c := range tr.cases {
		h := &held{e: e, rule: c.rule}
		e.Trace(&article.Article{Text: c.text, Blocks: []article.Block{{Kind: article.Paragraph, End: len(c.text)}}}, h)
		if h.ok != c.want {
			t.Errorf("%s holds in %q: %v", c.cell, c.text, h.ok)
		}
	}
}

func TestPatternsOfTheReadme(t *testing.T) {
	var tr trials
	for _, row := range tables(readme(t), "pattern") {
		tr.add(row, "%s", "%s")
	}
	for _, row := range tables(readme(t), "capture") {
		tr.add(row, "fitted %s", "They fitted %s")
	}
	for _, row := range tables(readme(t), "capture of words") {
		tr.add(row, "%s then {n:bare} zzz", "They %s then 12,345 zzz")
	}
	if len(tr.rules) < 30 {
		t.Fatalf("%d rows", len(tr.rules))
	}
	tr.run(t)
}

func TestRowsOfTheReadme(t *testing.T) {
	rows := tables(readme(t), "match")
	if len(rows) < 6 {
		t.Fatalf("%d rows", len(rows))
	}
	published, _ := fact.ParseDate("2024-06-03")
	for _, row := range rows {
		match, template, text, want := code(row[0])[0], code(row[1])[0], code(row[2])[0], code(row[3])[0]
		overlay := fstest.MapFS{"facts/x.yaml": {Data: []byte(fmt.Sprintf("rules:\n  - {rule: tried, match: %q, fact: %s}\n", match, template))}}
		e, problems := extract.Load(rules.FS, overlay)
		if e == nil {
			t.Fatal(match, problems)
		}
		a, err := article.ReadText([]byte(text), article.Options{Published: published})
		if err != nil {
			t.Fatal(err)
		}
		d := e.Article(a)
		if len(d.Facts) != 1 || d.Facts[0].Line() != want || d.Facts[0].Rule != "tried" {
			for i := range d.Facts {
				t.Log(d.Facts[i].Line(), d.Facts[i].Rule)
			}
			t.Errorf("%s: want %s", text, want)
		}
	}
}

// TestFieldsOfTheReadme keeps the table of fields to those that there are.
func TestFieldsOfTheReadme(t *testing.T) {
	properties, _ := at(readSchema(t, "facts"), "/$defs/template")["properties"].(map[string]any)
	told := map[string]bool{}
	for _, row := range tables(readme(t), "field") {
		for _, f := range code(row[0]) {
			told[f] = true
			if properties[f] == nil {
				t.Errorf("the README tells of a field %q that there is not", f)
			}
		}
	}
	for f := range properties {
		if !told[f] {
			t.Errorf("the README does not tell of the field %q", f)
		}
	}
}
