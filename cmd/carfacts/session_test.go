package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Documents are followed to the letter, so that they cannot rot: a block
// below a line <!-- file: NAME --> is written to that file, and of a block of
// kind "console" each line that begins with "$ " is run by the shell and has
// to print the lines below it, in which … stands for anything.
var sessionBlock = regexp.MustCompile("(?ms)(?:^<!-- file: (\\S+) -->\n)?^```(\\w+)\n(.*?)^```")

// TestTutorial does what the tutorial of the rules says, in its order.
func TestTutorial(t *testing.T) {
	if testing.Short() {
		t.Skip("the whole run takes this one, which waits for many programs")
	}
	if n := followDocument(t, "../../rules/TUTORIAL.md"); n < 10 {
		t.Errorf("only %d commands", n)
	}
}

// TestReadme does the same with the README.
func TestReadme(t *testing.T) {
	if testing.Short() {
		t.Skip("the whole run takes this one, which waits for many programs")
	}
	if n := followDocument(t, "../../README.md"); n < 5 {
		t.Errorf("only %d commands", n)
	}
}

// followDocument writes the files of a document and runs its commands in an
// empty folder, and returns how many there are.
func followDocument(t *testing.T, document string) int {
	t.Helper()
	data, err := os.ReadFile(document)
	if err != nil {
		t.Fatal(err)
	}
	dir, commands := t.TempDir(), 0
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
			for _, part := range strings.Split("\n"+text, "\n$ ")[1:] {
				line, want, _ := strings.Cut(part, "\n")
				commands++
				if got, ran := runLine(t, dir, line); ran && !matchesSession(got, want) {
					if len(got) > 4000 {
						got = got[:2000] + "\n[…]\n" + got[len(got)-2000:]
					}
					t.Errorf("%s says otherwise:\n$ %s\n%s", document, line, got)
				}
			}
		}
	}
	return commands
}

// runLine runs a line in a folder as somebody would who has installed
// carfacts. It returns what is printed, and whether the line could be run:
// without the sqlite3 shell some cannot.
func runLine(t *testing.T, dir, line string) (string, bool) {
	t.Helper()
	t.Chdir(dir)
	tool, rest, _ := strings.Cut(line, " ")
	if tool == "carfacts" {
		if strings.ContainsAny(rest, "|<>\"'$`\\*") {
			t.Fatalf("%s: needs a shell", line)
		}
		out, _, code := runProgram(t, strings.Fields(rest)...)
		if code != exitOK {
			out += fmt.Sprintf("[exit status %d]\n", code)
		}
		return out, true
	}
	if _, err := exec.LookPath(tool); err != nil {
		t.Logf("not run: %s", line)
		return "", false
	}
	out, err := exec.Command("sh", "-c", line).CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v", line, err)
	}
	return string(out), true
}

// matchesSession compares an output with one in which … stands for anything.
func matchesSession(got, want string) bool {
	parts := strings.Split(strings.TrimSpace(want), "…")
	for i := range parts {
		parts[i] = regexp.QuoteMeta(parts[i])
	}
	return regexp.MustCompile(`(?s)\A` + strings.Join(parts, ".*") + `\z`).MatchString(strings.TrimSpace(got))
}
