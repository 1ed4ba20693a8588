package main

import (
	"database/sql"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"
)

// exampleDB makes the database that the store's README asks.
func exampleDB(t *testing.T) string {
	t.Helper()
	script, err := os.ReadFile("../../store/testdata/example.sql")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "example.db")
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if _, err := db.Exec(string(script)); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestFactsListsWhatTheFilterChooses(t *testing.T) {
	db := exampleDB(t)
	out, _, code := runProgram(t, "facts", "--db", db, "--subject", "NIO", "--measure", "level", "--since", "2024-05", "--until", "2024-05", "--format", "csv")
	if lines := strings.Split(strings.TrimSpace(out), "\n"); code != 0 || len(lines) != 3 { // the month and the quarter
		t.Errorf("exit %d\n%s", code, out)
	}
	for _, args := range [][]string{
		{"--measure", "levels"}, {"--since", "yesterday"}, {"--format", "xml"}, {"--db", db + ".none"}, {"--db", "../../go.mod"}, {"NIO"},
	} {
		if out, errs, code := runProgram(t, append([]string{"facts", "--db", db}, args...)...); code != exitUsage || out != "" || strings.Count(errs, "\n") != 1 {
			t.Errorf("%v: exit %d\n%s%s", args, code, out, errs)
		}
	}
}

func TestExportFormatsAgree(t *testing.T) {
	db := exampleDB(t)
	export := func(format string) string {
		out, errs, code := runProgram(t, "export", "--db", db, "--format", format)
		if code != 0 {
			t.Fatalf("%s: exit %d\n%s", format, code, errs)
		}
		if again, _, _ := runProgram(t, "export", "--db", db, "--format", format); again != out {
			t.Errorf("%s: the second time the bytes differ", format)
		}
		return out
	}
	records, err := csv.NewReader(strings.NewReader(export("csv"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	records = records[1:]
	if len(records) != 11 {
		t.Errorf("%d facts in CSV, want 11", len(records))
	}
	lines := strings.Split(strings.TrimSpace(export("jsonl")), "\n")
	file := filepath.Join(t.TempDir(), "facts.parquet")
	if _, errs, code := runProgram(t, "export", "--db", db, "--format", "parquet", "--out", file); code != 0 {
		t.Fatal(errs)
	}
	rows, err := parquet.ReadFile[parquetFact](file)
	if err != nil {
		t.Fatal(err)
	}
	var graph struct {
		Graph []struct {
			ID    string   `json:"@id"`
			Value *float64 `json:"value"`
			Unit  string   `json:"unitText"`
		} `json:"@graph"`
	}
	if err := json.Unmarshal([]byte(export("observations")), &graph); err != nil {
		t.Fatal(err)
	}
	if len(lines) != len(records) || len(rows) != len(records) || len(graph.Graph) != len(records) {
		t.Fatalf("%d, %d, %d and %d facts", len(records), len(lines), len(rows), len(graph.Graph))
	}
	for i, r := range records {
		var line struct {
			ID      int64 `json:"fact_id"`
			Value   float64
			Sources int
		}
		if err := json.Unmarshal([]byte(lines[i]), &line); err != nil {
			t.Fatal(err)
		}
		if number(line.Value) != r[4] || number(*rows[i].Value) != r[4] || rows[i].FactID != line.ID || graph.Graph[i].ID != "urn:carfacts:fact:"+r[0] || *graph.Graph[i].Value != line.Value {
			t.Errorf("fact %d differs: %v, %+v", i, r, rows[i])
		}
	}
}

func TestExportLeavesNoHalfFile(t *testing.T) {
	db := exampleDB(t)
	dir := t.TempDir()
	if _, _, code := runProgram(t, "export", "--db", db, "--out", filepath.Join(dir, "none", "facts.csv")); code != exitFailures {
		t.Errorf("exit %d", code)
	}
	if _, _, code := runProgram(t, "export", "--db", db, "--format", "ods", "--out", filepath.Join(dir, "facts.ods")); code != exitUsage {
		t.Errorf("exit %d", code)
	}
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestCheckListsFindings(t *testing.T) {
	db := exampleDB(t)
	out, errs, code := runProgram(t, "check", "--db", db)
	if code != 0 || !strings.Contains(errs, "4 confirmations, 3 of them independent, 1 contradictions") || strings.Count(out, "by ") < 5 {
		t.Errorf("exit %d\n%s%s", code, out, errs)
	}
	out, _, _ = runProgram(t, "check", "--db", db, "--verdict", "contradicted", "--format", "jsonl")
	var finding struct {
		Verdict string
		Kind    string
		Fact    struct{ Figure string }
		Against []struct{ Figure, Sentence, URL string }
	}
	if err := json.Unmarshal([]byte(out), &finding); err != nil || finding.Fact.Figure != "21,209 vehicles" || finding.Against[0].Figure != "21,902 vehicles" {
		t.Errorf("%v %+v\n%s", err, finding, out)
	}
	if _, _, code := runProgram(t, "check", "--db", db, "--kind", "gossip"); code != exitUsage {
		t.Errorf("exit %d", code)
	}
}

func TestVerifyDBAndBackup(t *testing.T) {
	db := exampleDB(t)
	copied := filepath.Join(t.TempDir(), "copy.db")
	if _, errs, code := runProgram(t, "backup", "--db", db, copied); code != 0 {
		t.Fatalf("exit %d\n%s", code, errs)
	}
	for _, path := range []string{db, copied} {
		if out, errs, code := runProgram(t, "verify-db", "--db", path); code != 0 || !strings.Contains(out, "5 article versions") || !strings.Contains(out, "0 problems") {
			t.Errorf("exit %d\n%s%s", code, out, errs)
		}
	}
	if out, _, code := runProgram(t, "verify-db", "--db", copied, "--archive", t.TempDir()); code != exitFailures || !strings.Contains(out, "5 problems") {
		t.Errorf("without its archive: exit %d\n%s", code, out)
	}
	if _, _, code := runProgram(t, "backup", "--db", db, "database_test.go"); code != exitFailures {
		t.Errorf("a file that is no backup: exit %d", code)
	}
}

func TestReadingBringsAnOldFileUpToDate(t *testing.T) {
	script, err := os.ReadFile("../../store/testdata/schema-1.sql")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "old.db")
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(string(script)); err != nil {
		t.Fatal(err)
	}
	db.Close()
	for range 2 {
		if out, errs, code := runProgram(t, "facts", "--db", path, "--format", "jsonl"); code != 0 || strings.Count(out, "\n") < 4 {
			t.Errorf("exit %d\n%s%s", code, out, errs)
		}
	}
}

// A database that cannot be used is said to be so in one line, and left as it
// is.
func TestDatabasesThatCannotBeUsed(t *testing.T) {
	example, err := os.ReadFile(exampleDB(t))
	if err != nil {
		t.Fatal(err)
	}
	damaged := append([]byte(nil), example...)
	for i := 2 * 4096; i < len(damaged); i++ {
		damaged[i] ^= 0x5a
	}
	dir := writeFiles(t, map[string]string{"damaged.db": string(damaged), "text.db": strings.Repeat("a text, and no database\n", 10), "empty.db": "", "text.archive/x.warc": ""})
	for _, name := range []string{"damaged.db", "text.db", "empty.db", "missing.db"} {
		path := filepath.Join(dir, name)
		before, _ := os.ReadFile(path)
		for _, command := range []string{"facts", "status", "export", "check", "verify-db", "backup", "rebuild"} {
			args := []string{command, "--db", path}
			if command == "backup" {
				args = append(args, filepath.Join(dir, "copy.db"))
			}
			if out, errs, code := runProgram(t, args...); code != exitUsage || strings.Count(errs, "\n") != 1 {
				t.Errorf("%s of %s: exit %d: %s%s", command, name, code, out, errs)
			}
		}
		if after, _ := os.ReadFile(path); string(after) != string(before) {
			t.Errorf("%s was written to", name)
		}
	}
}
