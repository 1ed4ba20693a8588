package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const kiaText = "Kia in May\n\nKia sold 6,100 cars in Norway last month, up 8 percent from a year earlier. It has made the same promise five times.\n"

func TestExtractReadsPagesTextsAndStandardInput(t *testing.T) {
	var z bytes.Buffer
	w := gzip.NewWriter(&z)
	w.Write([]byte(kiaPage))
	w.Close()
	dir := writeFiles(t, map[string]string{
		"a.html": kiaPage, "b.html.gz": z.String(), "c.txt": kiaText,
		"c.facts.jsonl": `{"article": "c", "url": "https://example.com/c", "published": "2024-06-03", "title": "Kia in May"}` + "\n",
	})
	out := filepath.Join(dir, "out")
	stdout, stderr, code := runProgram(t, "extract", "--format", "jsonl", "--out", out, filepath.Join(dir, "a.html"), filepath.Join(dir, "b.html.gz"), filepath.Join(dir, "c.txt"))
	if code != exitOK || stdout != "" {
		t.Fatalf("exit %d: %s%s", code, stdout, stderr)
	}
	for _, name := range []string{"a.jsonl", "b.jsonl", "c.jsonl"} {
		data, err := os.ReadFile(filepath.Join(out, name))
		if err != nil {
			t.Fatal(err)
		}
		line, _, _ := strings.Cut(string(data), "\n")
		var f map[string]any
		if err := json.Unmarshal([]byte(line), &f); err != nil {
			t.Fatal(err)
		}
		for key, want := range map[string]any{"subject": "Kia", "metric": "sales", "measure": "level", "value": 6100.0, "unit": "vehicle", "bound": "=", "modality": "reported",
			"period": "2024-05", "period_start": "2024-05-01", "period_end": "2024-05-31", "title": "Kia in May", "published": "2024-06-03", "rule": "level"} {
			if f[key] != want {
				t.Errorf("%s: %s is %v, not %v", name, key, f[key], want)
			}
		}
		for _, key := range []string{"figure", "start", "end", "sentence", "ruleset", "scope"} {
			if f[key] == nil {
				t.Errorf("%s: no %s", name, key)
			}
		}
	}

	cmd := program(t, "extract", "--published", "2024-06-03", "--url", "https://example.com/x", "--format", "csv", "-")
	cmd.Stdin = strings.NewReader(kiaText)
	csv, err := cmd.Output()
	if err != nil || !strings.HasPrefix(string(csv), "subject,metric,measure,value,") || !strings.Contains(string(csv), "Kia,sales,level,6100,,=,vehicle,2024-05,") || !strings.Contains(string(csv), "https://example.com/x") {
		t.Errorf("%v\n%s", err, csv)
	}
}

func TestExtractMentionsKeepsEveryFigureWithItsReason(t *testing.T) {
	file := filepath.Join(writeFiles(t, map[string]string{"a.txt": kiaText}), "a.txt")
	out, _, code := runProgram(t, "extract", "--mentions", "--format", "jsonl", "--published", "2024-06-03", file)
	if code != exitOK {
		t.Fatalf("exit %d", code)
	}
	text := []rune(kiaText)
	reasons := map[string]string{}
	for line := range strings.Lines(out) {
		var m struct {
			Kind, Figure, Reason string
			Start, End           int
		}
		if err := json.Unmarshal([]byte(line), &m); err != nil {
			t.Fatal(err)
		}
		if string(text[m.Start:m.End]) != m.Figure {
			t.Errorf("text[%d:%d] is %q, not %q", m.Start, m.End, string(text[m.Start:m.End]), m.Figure)
		}
		reasons[m.Figure] = m.Kind + ": " + m.Reason
	}
	if reasons["6,100 cars"] != "quantity: " || reasons["last month"] != "period: a period" || !strings.HasPrefix(reasons["five times"]+reasons["five"], "quantity: ") {
		t.Errorf("mentions %v", reasons)
	}
}

func TestExtractGoesOnAfterBadFiles(t *testing.T) {
	dir := writeFiles(t, map[string]string{
		"good.html": kiaPage, "empty.html": "", "blank.txt": " \n\n", "binary.html": "\x7fELF\x02\x01\x01\x00\x00\x00", "menu.html": "<html><body><ul><li>Home</li><li>Cars</li></ul></body></html>",
		"divs.html":      strings.Repeat("<div>", 4<<20),
		"truncated.html": strings.Replace(kiaPage, "</p></article></body></html>", "</p><p>The works in Žilina, on the other", 1),
		"broken.html":    strings.Replace(kiaPage, "Norway", "N\xffrway \xc3", 1),
		"undated.html":   strings.Replace(kiaPage, "2024-06-03", "", 1),
		"headless.txt":   kiaText, "headless.facts.jsonl": `{"figure": "6,100 cars"}` + "\n",
	})
	bad := []string{"empty.html", "blank.txt", "binary.html", "menu.html", "divs.html", "headless.txt"}
	good := []string{"good.html", "truncated.html", "broken.html", "undated.html"}
	args := []string{"extract", "--format", "jsonl", "--out", filepath.Join(dir, "out")}
	for _, name := range append(append([]string{"missing.html"}, bad...), good...) {
		args = append(args, filepath.Join(dir, name))
	}
	_, stderr, code := runProgram(t, args...)
	if code != exitFailures || !strings.Contains(stderr, "7 of 11 files could not be read") {
		t.Errorf("exit %d\n%s", code, stderr)
	}
	for _, name := range bad {
		if n := strings.Count(stderr, filepath.Join(dir, name)+": "); n != 1 && name != "headless.txt" {
			t.Errorf("%d lines on %s in\n%s", n, name, stderr)
		}
		if _, err := os.Stat(filepath.Join(dir, "out", baseName(name)+".jsonl")); err == nil {
			t.Errorf("%s: something was written", name)
		}
	}
	if !strings.Contains(stderr, "headless.facts.jsonl:1:1: no header") {
		t.Errorf("the header is not asked for\n%s", stderr)
	}
	for _, name := range good {
		data, err := os.ReadFile(filepath.Join(dir, "out", baseName(name)+".jsonl"))
		if err != nil || !strings.Contains(string(data), `"value":6100`) {
			t.Errorf("%s: %v\n%s", name, err, data)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "out", "*.part")); len(left) > 0 {
		t.Errorf("half-written files %v", left)
	}
}

func TestExtractRefusesWrongUsage(t *testing.T) {
	for _, args := range [][]string{
		{"extract"}, {"extract", "--format", "xml", "-"}, {"extract", "--published", "June 3", "-"}, {"extract", "--out", t.TempDir(), "-"},
		{"extract", "--mentions", "--format", "csv", "-"}, {"extract", "--rules", "no/such/folder", "-"}, {"extract", "--nosuchflag", "-"},
	} {
		_, stderr, code := runProgram(t, args...)
		if code != exitUsage || strings.Count(stderr, "\n") != 1 {
			t.Errorf("%v: exit %d: %s", args, code, stderr)
		}
	}
}

// Pages come from folders and web archives, too, and no page's facts are
// written over those of another.
func TestExtractReadsFoldersAndArchives(t *testing.T) {
	dir := writeFiles(t, map[string]string{"pages/a.html": kiaPage, "pages/deep/b.txt": kiaText, "pages/notes.md": "no page", "more/a.htm": kiaPage, "empty/x": ""})
	in := func(name string) string { return filepath.Join(dir, name) }
	for _, command := range []string{"extract", "article"} {
		out, stderr, code := runProgram(t, command, "--published", "2024-06-03", in("pages"))
		if code != exitOK || strings.Count(out, "Kia") < 2 {
			t.Errorf("%s of a folder: exit %d\n%s%s", command, code, out, stderr)
		}
		if _, stderr, code := runProgram(t, command, in("empty"), in("more")); code != exitFailures || !strings.Contains(stderr, in("empty")+": no pages there") || !strings.Contains(stderr, "1 of 2 files") {
			t.Errorf("%s of a folder without pages: exit %d\n%s", command, code, stderr)
		}
	}
	_, stderr, code := runProgram(t, "extract", "--format", "jsonl", "--out", in("out"), in("pages"), in("more"))
	if code != exitFailures || !strings.Contains(stderr, in("out/a.jsonl")+" is that of "+in("pages/a.html")+" already") {
		t.Errorf("two pages of one name: exit %d\n%s", code, stderr)
	}
}

// What cannot be written to standard output is not lost in silence.
func TestOutputThatCannotBeWritten(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip(err)
	}
	defer full.Close()
	page := filepath.Join(writeFiles(t, map[string]string{"a.html": kiaPage}), "a.html")
	for _, args := range [][]string{{"extract", page}, {"explain", page}, {"article", page}, {"version"}, {"rules", "list"}, {"check", "--db", exampleDB(t)}, {"facts", "--db", exampleDB(t)}} {
		cmd := program(t, args...)
		var stderr bytes.Buffer
		cmd.Stdout, cmd.Stderr = full, &stderr
		cmd.Run()
		if code := cmd.ProcessState.ExitCode(); code != exitFailures || !strings.Contains(stderr.String(), "no space left") {
			t.Errorf("%v: exit %d: %s", args, code, stderr.String())
		}
	}
}

// An interruption ends the reading of many files between two of them.
func TestExtractCanBeInterrupted(t *testing.T) {
	page := filepath.Join(writeFiles(t, map[string]string{"a.html": kiaPage}), "a.html")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, command := range []string{"extract", "article"} {
		var out, errs bytes.Buffer
		if code := run(ctx, []string{command, page, page}, nil, &out, &errs); code != exitInterrupted || errs.String() != "carfacts: interrupted\n" {
			t.Errorf("%s: exit %d: %s%s", command, code, out.String(), errs.String())
		}
	}
}
