package main

import (
	"os/exec"
	"regexp"
	"strings"
	"testing"
)

func matches(text, pattern string) bool { return regexp.MustCompile(pattern).MatchString(text) }

// The demo prints facts and queries that work when pasted; a second run adds
// nothing twice.
func TestDemo(t *testing.T) {
	t.Chdir(t.TempDir())
	const db = "carfacts-demo/facts.db"
	out, errs, code := runProgram(t, "demo")
	if code != 0 || errs != "" {
		t.Fatalf("exit %d: %s", code, errs)
	}
	for _, want := range []string{`(?m)^SUBJECT +METRIC`, `(?m)^BYD `, `The database is carfacts-demo/facts\.db`, `[1-9]\d* new, 0 updated`} {
		if !matches(out, want) {
			t.Errorf("the demo does not print %s", want)
		}
	}
	queries := regexp.MustCompile(`(?m)^  (sqlite3 .*)$`).FindAllStringSubmatch(out, -1)
	if len(queries) != 3 {
		t.Errorf("%d queries, want 3", len(queries))
	}
	if _, err := exec.LookPath("sqlite3"); err == nil {
		for _, q := range queries {
			got, err := exec.Command("sh", "-c", q[1]).CombinedOutput()
			if err != nil || len(strings.Split(string(got), "\n")) < 5 {
				t.Errorf("%s\n%s%v", q[1], got, err)
			}
		}
	}
	before := content(t, db)
	again, errs, code := runProgram(t, "demo")
	if code != 0 || errs != "" || !strings.Contains(again, "This run: 0 new, 0 updated") {
		t.Errorf("the second run: exit %d: %s", code, errs)
	}
	if content(t, db) != before {
		t.Error("the second run changed something")
	}
}
