package main

import (
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// walls says which packages of the project each package may import; see
// ARCHITECTURE.md. What is below extract touches no file, network or clock.
var walls = map[string][]string{
	"extract/fact":     {},
	"extract/rulefile": {},
	"extract/text":     {"extract/fact"},
	"extract/article":  {"extract/fact", "extract/rulefile"},
	"extract/lexicon":  {"extract/fact", "extract/rulefile", "extract/text"},
	"extract/mention":  {"extract/fact", "extract/lexicon", "extract/text"},
	"extract/pattern":  {"extract/fact", "extract/lexicon", "extract/mention", "extract/rulefile", "extract/text"},
	"extract/calendar": {"extract/fact", "extract/mention"},
	"extract/clause":   {"extract/fact", "extract/lexicon", "extract/mention", "extract/pattern", "extract/text"},
	"extract/resolve":  {"extract/article", "extract/calendar", "extract/clause", "extract/fact", "extract/lexicon", "extract/mention", "extract/pattern", "extract/text"},
	"extract":          {"extract/article", "extract/fact", "extract/lexicon", "extract/pattern", "extract/resolve", "extract/rulefile", "extract/text"},
	"extract/score":    {"extract/fact", "extract/rulefile"},
	"extract/trial":    {"extract", "extract/article", "extract/fact", "extract/mention", "extract/pattern", "extract/rulefile", "extract/score"},
	"extract/lint":     {"extract", "extract/clause", "extract/fact", "extract/lexicon", "extract/pattern", "extract/rulefile", "extract/trial"},
	"extract/explain":  {"extract", "extract/article", "extract/fact", "extract/mention", "extract/pattern"},
	"extract/gap":      {"extract", "extract/fact", "extract/lexicon"},
	"crawl/warc":       {},
	"crawl":            {"crawl/warc"},
	"store":            {"extract/fact"},
	"rules":            {},
	"testdata":         {},
}

// The table of ARCHITECTURE.md is that of the walls.
func TestArchitectureTellsTheWalls(t *testing.T) {
	data, err := os.ReadFile("../../ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	told := map[string][]string{}
	for _, m := range regexp.MustCompile("(?m)^\\| `([a-z/]+)/` \\|.*\\| ([^|]+) \\|$").FindAllStringSubmatch(string(data), -1) {
		told[m[1]] = strings.Fields(strings.Trim(strings.ReplaceAll(m[2], "`", ""), "–"))
	}
	for name, imports := range walls {
		var short []string
		for _, i := range imports {
			short = append(short, strings.TrimPrefix(i, "extract/"))
		}
		if row, ok := told[name]; !ok || !slices.Equal(row, short) {
			t.Errorf("%s: ARCHITECTURE.md says %q, not %q", name, row, short)
		}
		delete(told, name)
	}
	delete(told, "cmd/carfacts")
	for name := range told {
		t.Errorf("ARCHITECTURE.md tells of %s, which is no package", name)
	}
}

func TestWallsBetweenPackages(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "carfacts/...").Output()
	if err != nil {
		t.Skip("go list:", err)
	}
	for line := range strings.Lines(string(out)) {
		words := strings.Fields(line)
		name := strings.TrimPrefix(words[0], "carfacts/")
		allowed, known := walls[name]
		if !known {
			if !strings.HasPrefix(name, "cmd/") {
				t.Errorf("the package %s is not in ARCHITECTURE.md's walls", name)
			}
			continue
		}
		for _, imported := range words[1:] {
			inner, ours := strings.CutPrefix(imported, "carfacts/")
			switch {
			case ours && !slices.Contains(allowed, inner):
				t.Errorf("%s imports %s", name, inner)
			case strings.HasPrefix(name, "extract") && slices.Contains([]string{"os", "os/exec", "net", "net/http", "io/ioutil", "path/filepath"}, imported):
				t.Errorf("%s imports %s: what extracts touches no file and no network", name, imported)
			}
		}
	}
}
