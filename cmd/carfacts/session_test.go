package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var sessionBlock = regexp.MustCompile("(?ms)(?:^<!-- file: (\\S+) -->\n)?^```(\\w+)\n(.*?)^```")

// TestTutorial does what the tutorial of the rules says, in its order: writes
// the files, runs the commands, and compares what they print.
func TestTutorial(t *testing.T) {
	data, err := os.ReadFile("../../rules/TUTORIAL.md")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	commands := 0
	for _, m := range sessionBlock.FindAllStringSubmatch(string(data), -1) {
		name, kind, text := m[1], m[2], m[3]
		switch {
		case name != "":
			file := filepath.Join(dir, filepath.FromSlash(name))
			if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
		case kind == "console":
			commands += runSession(t, dir, text)
		default:
			t.Errorf("a block that is neither a file nor a session: %.60s", text)
		}
	}
	if commands < 10 {
		t.Errorf("only %d commands", commands)
	}
}

// runSession runs the commands of a session, lines that begin with "$ ", in
// the folder and compares the lines below each with what it prints.
func runSession(t *testing.T, dir, session string) int {
	t.Helper()
	n := 0
	for _, part := range strings.Split("\n"+session, "\n$ ")[1:] {
		line, want, _ := strings.Cut(part, "\n")
		args := strings.Fields(line)
		if args[0] != "carfacts" {
			t.Fatalf("%s: not a command of this program", line)
		}
		cmd := program(t, args[1:]...)
		cmd.Dir = dir
		out, err := cmd.Output()
		got := string(out)
		if exit, ok := err.(*exec.ExitError); ok {
			got += "[" + exit.String() + "]\n"
		} else if err != nil {
			t.Fatal(err)
		}
		n++
		if !matchesSession(got, strings.TrimSuffix(want, "\n")) {
			t.Errorf("$ %s prints\n%s", line, got)
		}
	}
	return n
}

// matchesSession compares an output with one in which … stands for anything.
func matchesSession(got, want string) bool {
	parts := strings.Split(strings.TrimSpace(want), "…")
	for i := range parts {
		parts[i] = regexp.QuoteMeta(parts[i])
	}
	return regexp.MustCompile(`(?s)\A` + strings.Join(parts, ".*") + `\z`).MatchString(strings.TrimSpace(got))
}
