package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"carfacts/testdata"
)

// hydrogen is an overlay that teaches a new metric and a rule of its own.
var hydrogen = map[string]string{
	"vocabulary/hydrogen.yaml": "metrics:\n  hydrogen_stations: {units: [station], stock: true, unscoped: [powertrain]}\n",
	"lexicon/hydrogen.yaml":    "lexicon: metric\nentries:\n  - {metric: hydrogen_stations, nouns: [hydrogen station, hydrogen refuelling station]}\n",
}

const sinopec = "Sinopec runs 136 hydrogen stations in China. It sold 5 percent more fuel in May.\n"

func TestOverlayAddsOverridesAndDisables(t *testing.T) {
	text := filepath.Join(writeFiles(t, map[string]string{"a.txt": sinopec}), "a.txt")
	facts := func(args ...string) string {
		t.Helper()
		out, stderr, code := runProgram(t, append([]string{"extract", "--published", "2024-06-03", "--format", "jsonl"}, append(args, text)...)...)
		if code != exitOK {
			t.Fatalf("%v: exit %d: %s", args, code, stderr)
		}
		return out
	}
	if out := facts(); strings.Contains(out, "hydrogen_stations") || !strings.Contains(out, `"figure":"5 percent"`) {
		t.Errorf("without the overlay: %s", out)
	}
	one := writeFiles(t, hydrogen)
	if out := facts("--rules", one); !strings.Contains(out, `"subject":"Sinopec","metric":"hydrogen_stations","measure":"level","value":136,"bound":"=","unit":"station"`) {
		t.Errorf("with the overlay: %s", out)
	}
	two := writeFiles(t, map[string]string{
		"facts/levels.yaml":      "rules:\n  - {rule: more-than, disabled: true}\n", // a name that the built-in rules have too
		"lexicon/makers.yaml":    "lexicon: maker\nentries:\n  - {name: Sinopec, disabled: true}\n  - {name: China Petroleum, aliases: [Sinopec], country: China}\n",
		"lexicon/hydrogen2.yaml": "lexicon: metric\nentries:\n  - {metric: hydrogen_stations, words: [unheard of]}\n",
	})
	out := facts("--rules", one, "--rules", two)
	if !strings.Contains(out, `"subject":"China Petroleum","metric":"hydrogen_stations"`) || strings.Contains(out, `"rule":"more-than"`) {
		t.Errorf("with both overlays: %s", out)
	}
}

func TestEveryFactAndVersionShowTheRuleSet(t *testing.T) {
	text := filepath.Join(writeFiles(t, map[string]string{"a.txt": sinopec}), "a.txt")
	hash := func(args ...string) string {
		out, _, _ := runProgram(t, append([]string{"version"}, args...)...)
		_, hash, _ := strings.Cut(out, "rule set ")
		return hash[:12]
	}
	overlay := writeFiles(t, hydrogen)
	plain, with := hash(), hash("--rules", overlay)
	if plain == with {
		t.Error("the overlay does not change the rule set's hash")
	}
	copied := writeFiles(t, hydrogen)
	if again := hash("--rules", copied); again != with {
		t.Error("the hash depends on where the overlay is")
	}
	out, _, _ := runProgram(t, "extract", "--format", "jsonl", "--rules", overlay, text)
	if !strings.Contains(out, `"ruleset":"`+with+`"`) {
		t.Errorf("no rule set %s in %s", with, out)
	}
}

func TestAWholeRuleSetTakesTheBuiltInOnesPlace(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../../rules")); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, "facts", "events.yaml")); err != nil {
		t.Fatal(err)
	}
	out, stderr, code := runProgram(t, "rules", "list", "--rules", dir)
	if code != exitOK || strings.Contains(out, "delivery-start") || !strings.Contains(out, dir+"/facts/levels.yaml") {
		t.Errorf("exit %d\n%s%s", code, out, stderr)
	}
	page := filepath.Join(writeFiles(t, map[string]string{"kia.html": kiaPage}), "kia.html")
	if out, _, code := runProgram(t, "rules", "diff", "--rules", dir, "--base", dir, page); code != exitOK || !strings.Contains(out, "no difference to the rules of "+dir) {
		t.Errorf("exit %d\n%s", code, out)
	}
}

func TestBadRulesAreToldWithTheirPlace(t *testing.T) {
	dir := writeFiles(t, map[string]string{"facts/x.yaml": "rules:\n  - rule: x\n    match: \"{n:cuont} a\"\n    mach: y\n    none: z\n", "lexicon/y.yaml": "lexicon: maker\nentries:\n\t- {name: X}\n"})
	for _, args := range [][]string{{"rules", "list"}, {"extract", "-"}, {"explain", "-"}, {"test"}, {"rules", "test"}, {"version"}, {"gaps"}} {
		_, stderr, code := runProgram(t, append(args, "--rules", dir)...)
		for _, want := range []string{filepath.Join(dir, "facts/x.yaml") + ":3:13: rule x: unknown kind {cuont}; did you mean {count}?", filepath.Join(dir, "facts/x.yaml") + ":4:5: ", filepath.Join(dir, "lexicon/y.yaml") + ":3:1: a tab"} {
			if code != exitUsage || !strings.Contains(stderr, want) {
				t.Errorf("%v: exit %d, no %q in\n%s", args, code, want, stderr)
			}
		}
	}
	if _, stderr, code := runProgram(t, "rules", "list", "--rules", t.TempDir()); code != exitUsage || !strings.Contains(stderr, "holds none of the folders") {
		t.Errorf("an empty folder: exit %d: %s", code, stderr)
	}
}

func TestRulesLint(t *testing.T) {
	if testing.Short() {
		t.Skip("the whole run takes this one, which waits for many programs")
	}
	dir := writeFiles(t, map[string]string{"facts/x.yaml": "rules:\n  - rule: x\n    match: \"{n:quantity}\"\n    none: z\n"})
	out, _, code := runProgram(t, "rules", "lint", "--rules", dir)
	if code != exitFailures || !strings.Contains(out, filepath.Join(dir, "facts/x.yaml")+":3:12: rule x: the pattern holds for every figure") || !strings.Contains(out, "\t    match: \"{n:quantity}\"\n\t           ^") {
		t.Errorf("exit %d\n%s", code, out)
	}
	out, _, _ = runProgram(t, "rules", "lint", "--rules", dir, "--format", "json", "--errors-only")
	var problems []struct {
		File, Level, Message string
		Line, Column         int
	}
	if err := json.Unmarshal([]byte(out), &problems); err != nil || len(problems) == 0 || problems[0].Level != "error" {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestRulesListShowAndTest(t *testing.T) {
	out, _, _ := runProgram(t, "rules", "list")
	if !strings.Contains(out, "exchange-rate      no fact: an exchange rate") || !strings.Contains(out, "moved              change of whatever is spoken of") {
		t.Errorf("list\n%s", out)
	}
	out, _, _ = runProgram(t, "rules", "show", "signed")
	if !strings.HasPrefix(out, "# rules/facts/changes.yaml:") || !strings.Contains(out, `match: "{n:signed}"`) || strings.Contains(out, "multiple-of") {
		t.Errorf("show\n%s", out)
	}
	if _, stderr, code := runProgram(t, "rules", "show", "singed"); code != exitUsage || !strings.Contains(stderr, `did you mean "signed"?`) {
		t.Errorf("exit %d %s", code, stderr)
	}
	out, _, code := runProgram(t, "rules", "test", "--run", "^signed$", "--verbose")
	if code != exitOK || !strings.Contains(out, "2 examples, 0 fail, 0 known misses") || !strings.Contains(out, `+ "+4.5%" Spain: registrations change 4.5 percent in 2024-08`) {
		t.Errorf("exit %d\n%s", code, out)
	}
	bad := writeFiles(t, map[string]string{"facts/x.yaml": "rules:\n  - rule: x\n    match: \"fitted {n:count} heat pumps\"\n    none: z\n    counterexamples: [\"Kia fitted 12,000 heat pumps.\"]\n"})
	out, _, code = runProgram(t, "rules", "test", "--run", "^x$", "--rules", bad)
	if code != exitFailures || !strings.Contains(out, "facts/x.yaml:5:23: rule x: counterexample fails: Kia fitted 12,000 heat pumps.\n    the rule speaks of this") {
		t.Errorf("exit %d\n%s", code, out)
	}
	for _, args := range [][]string{{"rules", "test", "--run", "("}, {"rules", "test", "--run", "nosuchrule"}, {"rules", "schema", "fact"}} {
		if _, stderr, code := runProgram(t, args...); code != exitUsage || stderr == "" {
			t.Errorf("%v: exit %d: %s", args, code, stderr)
		}
	}
}

func TestPromoteMovesKnownMissesThatPass(t *testing.T) {
	if testing.Short() {
		t.Skip("the whole run takes this one, which waits for many programs")
	}
	rule := func(name, rest string) string {
		return "  - rule: " + name + "\n    match: \"" + name + " {n:count} heat pumps\"\n    none: an option\n" + rest
	}
	const passing, failing = "      - text: \"Kia %s 12,000 heat pumps.\"\n        facts: []\n", "      - text: \"Kia sold 12,000 cars.\" # not yet\n        facts: []\n"
	pass := func(name string) string { return strings.Replace(passing, "%s", name, 1) }
	const counter = "    counterexamples: [\"Kia hired 5,000 people.\"]\n"
	before := "rules:\n" +
		rule("fitted", "    examples:\n"+pass("fitted")+"    todo:\n"+failing+pass("fitted")+counter) +
		rule("mounted", "    todo:\n"+pass("mounted")+counter) +
		rule("bolted", counter+"    todo:\n"+pass("bolted")+failing+"    examples:\n"+pass("bolted"))
	after := "rules:\n" +
		rule("fitted", "    examples:\n"+pass("fitted")+pass("fitted")+"    todo:\n"+failing+counter) +
		rule("mounted", "    examples:\n"+pass("mounted")+counter) +
		rule("bolted", counter+"    todo:\n"+failing+"    examples:\n"+pass("bolted")+pass("bolted"))
	dir := writeFiles(t, map[string]string{"facts/x.yaml": before})
	out, stderr, code := runProgram(t, "rules", "test", "--promote", "--rules", dir)
	got, err := os.ReadFile(filepath.Join(dir, "facts", "x.yaml"))
	if code != exitOK || err != nil || string(got) != after {
		t.Errorf("exit %d, %v\n%s%s\n%s", code, err, out, stderr, got)
	}
	if out, _, _ := runProgram(t, "rules", "test", "--rules", dir, "--run", "^(fitted|mounted|bolted)$"); !strings.Contains(out, "0 fail, 2 known misses") {
		t.Errorf("after it\n%s", out)
	}
}

func TestRulesDiffShowsWhatAChangeDoes(t *testing.T) {
	if testing.Short() {
		t.Skip("the whole run takes this one, which waits for many programs")
	}
	saved := writeFiles(t, map[string]string{"kia.html": kiaPage, "kia.facts.jsonl": kiaLabels, "a.txt": sinopec})
	overlay := writeFiles(t, hydrogen)
	out, stderr, code := runProgram(t, "rules", "diff", "--rules", overlay, saved)
	for _, want := range []string{"new \"136 hydrogen stations\" Sinopec: hydrogen_stations level 136 station", "Sinopec runs 136 hydrogen stations in China.", "metric hydrogen_stations", "2 articles, compared with the program's rules"} {
		if code != exitOK || !strings.Contains(out, want) {
			t.Errorf("exit %d, no %q in\n%s%s", code, want, out, stderr)
		}
	}
	worse := writeFiles(t, map[string]string{"facts/x.yaml": "rules:\n  - rule: level\n    match: \"{n:quantity}\"\n    fallback: true\n    none: z\n"})
	out, _, _ = runProgram(t, "rules", "diff", "--rules", worse, saved)
	if !strings.Contains(out, "- lost (strict → none)") {
		t.Errorf("a loss is not judged\n%s", out)
	}
	out, _, _ = runProgram(t, "rules", "diff", "--rules", worse, "--base", worse, saved)
	if !strings.Contains(out, "no difference to") {
		t.Errorf("a difference to itself\n%s", out)
	}
	if _, stderr, code := runProgram(t, "rules", "diff", "--base", "no-such-revision", saved); code != exitUsage || !strings.Contains(stderr, "--base") {
		t.Errorf("exit %d %s", code, stderr)
	}
}

func TestRulesDiffWithAGitRevision(t *testing.T) {
	git, err := exec.LookPath("git")
	if err != nil {
		t.Skip("no git")
	}
	// A repository whose folder rules/ has one rule less than the program.
	repo := t.TempDir()
	if err := os.CopyFS(filepath.Join(repo, "rules"), os.DirFS("../../rules")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(repo, "rules/facts/changes.yaml"), []byte("rules: []\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(repo, "kia.html"), []byte(kiaPage), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"init", "-q"}, {"add", "."}, {"-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "-m", "x"}} {
		cmd := exec.Command(git, args...)
		cmd.Dir = repo
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatal(err, string(out))
		}
	}
	cmd := program(t, "rules", "diff", "kia.html")
	cmd.Dir = repo
	out, err := cmd.CombinedOutput()
	if err != nil || !strings.Contains(string(out), `new "8 percent" Kia: sales change 8 percent in 2024-05 yoy`) || !strings.Contains(string(out), "compared with the rules of HEAD") {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestRulesCoverAndGaps(t *testing.T) {
	saved := writeFiles(t, map[string]string{"kia.html": kiaPage, "kia.facts.jsonl": kiaLabels, "a.txt": sinopec, "b.txt": "In Japan, ENEOS runs 42 hydrogen stations, and Air Liquide 17 hydrogen stations.\n"})
	out, _, code := runProgram(t, "rules", "cover", saved)
	if code != exitOK || !strings.Contains(out, "3 articles; never chosen: ") || !strings.Contains(out, "workforce                1        1      1        0      1  0.00, 0.00 of 1") {
		t.Errorf("exit %d\n%s", code, out)
	}
	out, _, code = runProgram(t, "gaps", saved)
	if code != exitOK || !strings.HasPrefix(out, "   3  {station} hydrogen stations") || !strings.Contains(out, "Sinopec runs 136 hydrogen stations in China.") {
		t.Errorf("exit %d\n%s", code, out)
	}
	out, _, _ = runProgram(t, "gaps", "--format", "jsonl", "--rules", writeFiles(t, hydrogen), saved)
	if strings.Contains(out, "136") {
		t.Errorf("a gap after it was taught\n%s", out)
	}
}

func TestSaveDraftsThatDoNotCount(t *testing.T) {
	needSoundExamples(t)
	page := filepath.Join(writeFiles(t, map[string]string{"kia.html": kiaPage}), "kia.html")
	dir := filepath.Join(t.TempDir(), "saved")
	out, stderr, code := runProgram(t, "save", page, "--to", dir)
	if code != exitOK || !strings.Contains(out, "kia-in-may.facts.jsonl: 3 facts drafted of 3 figures") {
		t.Fatalf("exit %d\n%s%s", code, out, stderr)
	}
	out, _, code = runProgram(t, "test", dir)
	if code != exitOK || !strings.Contains(out, "0 articles") || !strings.Contains(out, "not counted until somebody has reviewed them: kia-in-may") {
		t.Errorf("exit %d\n%s", code, out)
	}
	draft := filepath.Join(dir, "kia-in-may.facts.jsonl")
	data, err := os.ReadFile(draft)
	if err != nil {
		t.Fatal(err)
	}
	os.WriteFile(draft, []byte(strings.Replace(string(data), `, "unreviewed": true`, "", 1)), 0o666)
	out, _, code = runProgram(t, "test", dir)
	if code != exitOK || !strings.Contains(out, "strict   1.000  1.000  1.000") {
		t.Errorf("reviewed: exit %d\n%s", code, out)
	}
	if _, stderr, code := runProgram(t, "save", page, "--to", dir); code != exitFailures || !strings.Contains(stderr, "is there already") {
		t.Errorf("a second time: exit %d %s", code, stderr)
	}
	if _, stderr, code := runProgram(t, "save", "https://example.com/nothing", "--to", dir, "--db", filepath.Join(dir, "no.db")); code != exitFailures || !strings.Contains(stderr, "no archive") {
		t.Errorf("not in the archive: exit %d %s", code, stderr)
	}
}

func TestExplainCommand(t *testing.T) {
	page := filepath.Join(writeFiles(t, map[string]string{"kia.html": kiaPage}), "kia.html")
	out, _, code := runProgram(t, "explain", page)
	if code != exitOK || !strings.Contains(out, `+ "6,100 cars" Kia: sales level 6100 vehicle in 2024-05 {market: Norway}`) || !strings.Contains(out, "rule workforce:") {
		t.Errorf("exit %d\n%s", code, out)
	}
	out, _, code = runProgram(t, "explain", "--format", "html", page)
	if code != exitOK || !strings.HasPrefix(out, "<!DOCTYPE html>") {
		t.Errorf("exit %d\n%.200s", code, out)
	}
	for _, args := range [][]string{{"explain", "--format", "pdf", page}, {"explain", "--rule", "nosuch", page}, {"explain"}} {
		if _, _, code := runProgram(t, args...); code != exitUsage {
			t.Errorf("%v: exit %d", args, code)
		}
	}
}

func TestWorkbenchReadsTheArchive(t *testing.T) {
	if testing.Short() {
		t.Skip("the whole run takes this one, which waits for many programs")
	}
	dir := t.TempDir()
	run := func(args ...string) string {
		t.Helper()
		cmd := program(t, args...)
		cmd.Dir = dir
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("%v: %v\n%s", args, err, out)
		}
		return string(out)
	}
	run("demo")
	pages, err := fs.Glob(testdata.Articles, "articles/*.html")
	if err != nil {
		t.Fatal(err)
	}
	articles := fmt.Sprint(len(pages), " articles")
	db := filepath.Join("carfacts-demo", "facts.db")
	if out := run("rules", "cover", "--db", db); !strings.Contains(out, "\nlevel ") || !strings.Contains(out, articles) {
		t.Errorf("cover\n%s", out)
	}
	if out := run("gaps", "--db", db); !strings.Contains(out, "figures in "+articles) || !strings.Contains(out, "://") {
		t.Errorf("gaps\n%s", out)
	}
	overlay := writeFiles(t, map[string]string{"facts/x.yaml": "rules:\n  - {rule: signed, disabled: true}\n"})
	if out := run("rules", "diff", "--db", db, "--rules", overlay); !strings.Contains(out, "rule signed") || !strings.Contains(out, articles+", compared with the program's rules") {
		t.Errorf("diff\n%s", out)
	}
	address := "https://newsroom.example.com/volvo-cars/releases/344871"
	if out := run("explain", address, "--db", db); !strings.Contains(out, "Volvo Cars: sales level 59822 vehicle in 2025-05") {
		t.Errorf("explain\n%.2000s", out)
	}
	if out := run("save", address, "--db", db, "--to", "saved", "--name", "volvo"); !strings.Contains(out, "facts drafted of") {
		t.Errorf("save\n%s", out)
	}
}
