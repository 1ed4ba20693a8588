package main

import (
	"encoding/json"
	"encoding/xml"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"carfacts/extract"
	"carfacts/extract/score"
	"carfacts/extract/trial"
	"carfacts/rules"
)

const kiaPage = `<html><head><title>Kia in May</title><meta property="article:published_time" content="2024-06-03"></head><body><article>
<h1>Kia in May</h1><p>Kia sold 6,100 cars in Norway in May, up 8 percent from a year earlier. The company employs 28,000 people in Europe, it says.
Nobody at the plant in Slovakia wanted to say how many more there would be by the end of the year.</p></article></body></html>`

const kiaLabels = `{"article": "kia", "url": "https://example.com/kia", "published": "2024-06-03", "title": "Kia in May"}
{"figure": "6,100 cars", "subject": "Kia", "metric": "sales", "measure": "level", "value": 6100, "unit": "vehicle", "period": "2024-05", "scope": {"market": "Norway"}}
`

// writeFiles writes files, by their paths below a new folder, and returns it.
func writeFiles(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(data), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// needSoundExamples skips a test where the built-in rules' own examples fail,
// which another test tells of.
func needSoundExamples(t *testing.T) {
	t.Helper()
	e, problems := extract.Load(rules.FS)
	if e == nil {
		t.Fatal(problems)
	}
	if bad := failing(trial.Examples(e, nil)); len(bad) > 0 {
		t.Skipf("%d examples of the built-in rules fail", len(bad))
	}
}

func TestTestFailsOnLossesAlone(t *testing.T) {
	if testing.Short() {
		t.Skip("the whole run takes this one, which waits for many programs")
	}
	needSoundExamples(t)
	dir := writeFiles(t, map[string]string{"kia.html": kiaPage, "kia.facts.jsonl": kiaLabels})
	out, _, code := runProgram(t, "test", dir)
	if code != exitFailures || !strings.Contains(out, "28,000 people") {
		t.Fatalf("without a golden: exit %d\n%s", code, out)
	}
	if out, stderr, code := runProgram(t, "test", "--update", dir); code != exitOK {
		t.Fatalf("--update: exit %d\n%s%s", code, out, stderr)
	}
	if data, _ := os.ReadFile(filepath.Join(dir, "kia.facts.jsonl")); string(data) != kiaLabels {
		t.Error("--update touched the labels")
	}
	if out, _, code := runProgram(t, "test", dir); code != exitOK || strings.Contains(out, "28,000") {
		t.Errorf("with a golden: exit %d\n%s", code, out)
	}
	worse := writeFiles(t, map[string]string{"facts/none.yaml": "rules:\n  - rule: level\n    match: \"{n:quantity}\"\n    none: not of interest\n"})
	out, _, code = runProgram(t, "test", "--rules", worse, dir)
	if code != exitFailures || !strings.Contains(out, ": lost 1") || !strings.Contains(out, "strict → none") || !strings.Contains(out, "6100 vehicle in 2024-05 {market: Norway} (line 2)") {
		t.Errorf("worse rules: exit %d\n%s", code, out)
	}

	out, _, _ = runProgram(t, "test", "--rules", worse, "--format", "json", "--errors", "--by", "metric", dir)
	var report jsonReport
	if err := json.Unmarshal([]byte(out), &report); err != nil {
		t.Fatal(err)
	}
	if s := report.Sets[0]; s.Gold != 1 || s.Levels["strict"].Recall != 0 || s.Was.Levels["strict"].Recall != 1 || len(s.Differences) == 0 || s.Differences[0].Effect != "lost" || len(s.Causes) == 0 || len(s.By["metric"]) == 0 {
		t.Errorf("JSON %s", out)
	}
	out, _, _ = runProgram(t, "test", "--rules", worse, "--format", "junit", dir)
	var junit junitSuites
	if err := xml.Unmarshal([]byte(out), &junit); err != nil {
		t.Fatal(err)
	}
	if n := len(junit.Suites); n != 2 || junit.Suites[1].Failures != 1 || junit.Suites[1].Cases[0].Failure == nil {
		t.Errorf("JUnit %s", out)
	}
}

func TestTestRefusesBadFiles(t *testing.T) {
	dir := writeFiles(t, map[string]string{"kia.html": kiaPage, "kia.facts.jsonl": strings.Replace(kiaLabels, "2024-05", "2024-13", 1)})
	out, _, code := runProgram(t, "test", dir)
	if place := filepath.Join(dir, "kia.facts.jsonl") + ":2:"; code != exitFailures || !strings.Contains(out, place) || !strings.Contains(out, `"2024-13" is no period`) {
		t.Errorf("exit %d\n%s", code, out)
	}
	for _, args := range [][]string{{"test", "--format", "yaml"}, {"test", "--by", "site"}, {"test", "no/such/folder"}, {"test", t.TempDir()}} {
		if _, stderr, code := runProgram(t, args...); code != exitUsage || strings.Count(stderr, "\n") != 1 {
			t.Errorf("%v: exit %d: %s", args, code, stderr)
		}
	}
	if _, stderr, _ := runProgram(t, "test", "no/such/folder"); !strings.Contains(stderr, "no/such/folder") {
		t.Errorf("the folder is not named: %s", stderr)
	}
}

// TestSavedArticlesKeepTheirScores is the ratchet: no level of any set may
// fall below its golden by more than a trade of a few facts. carfacts test
// shows which facts it is.
func TestSavedArticlesKeepTheirScores(t *testing.T) {
	e, problems := extract.Load(rules.FS)
	if e == nil {
		t.Fatal(problems)
	}
	for _, name := range []string{"articles", "held", "retold"} {
		folder := os.DirFS(filepath.Join("../../testdata", name))
		s, err := trial.ReadSuite(e, name, name, folder)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range s.Problems {
			t.Error(p)
		}
		golden, err := readGolden(folder, name)
		if err != nil {
			t.Fatal(err)
		}
		was, now := golden.Tally(), trial.Total(s.Run(e))
		for _, l := range score.Levels {
			if now.F1(l) < was.F1(l)-0.005 {
				t.Errorf("%s: F1 at %s is %.3f, by the golden %.3f", name, l, now.F1(l), was.F1(l))
			}
		}
	}
}

func TestHeldArticlesAreCountedAndNotShown(t *testing.T) {
	needSoundExamples(t)
	wrong := strings.Replace(kiaLabels, "6100,", "6200,", 1)
	dir := writeFiles(t, map[string]string{
		"testdata/articles/kia.html": kiaPage, "testdata/articles/kia.facts.jsonl": kiaLabels,
		"testdata/held/secret.html": kiaPage, "testdata/held/secret.facts.jsonl": wrong,
	})
	run := func(args ...string) string {
		cmd := program(t, args...)
		cmd.Dir = dir
		out, _ := cmd.Output()
		return string(out)
	}
	for _, args := range [][]string{{"test"}, {"test", "--errors"}, {"test", "--all"}, {"test", "--format", "json", "--errors"}} {
		out := run(args...)
		if strings.Contains(out, "6200") || !strings.Contains(out, "held") {
			t.Errorf("%v\n%s", args, out)
		}
	}
	if out := run("test"); !strings.Contains(out, "held: 4 not right, 0 gained, 0 changed; carfacts test testdata/held shows them") {
		t.Errorf("the hint is missing\n%s", out)
	}
	if out := run("test", "testdata/held"); !strings.Contains(out, "6200") {
		t.Errorf("asked for, and not shown\n%s", out)
	}
}

func TestANewArticleIsNoLoss(t *testing.T) {
	needSoundExamples(t)
	dir := writeFiles(t, map[string]string{"kia.html": kiaPage, "kia.facts.jsonl": kiaLabels})
	runProgram(t, "test", "--update", dir)
	for name, data := range map[string]string{"new.html": kiaPage, "new.facts.jsonl": strings.Replace(kiaLabels, "6100,", "6200,", 1)} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	out, _, code := runProgram(t, "test", dir)
	if code != exitOK || !strings.Contains(out, "(a new article): --update takes it into the golden") {
		t.Errorf("exit %d\n%s", code, out)
	}
}
