package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"carfacts/extract/score"
	"carfacts/extract/trial"
)

func readme(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// The README may lag behind what carfacts test measures, but not by much, and
// it never flatters.
func TestAccuracyOfTheReadme(t *testing.T) {
	for name, folder := range map[string]string{"tuned": "articles", "held": "held", "retold": "retold"} {
		row := regexp.MustCompile(`(?m)^\| ` + name + ` \|(.*)\|$`).FindStringSubmatch(readme(t))
		if row == nil {
			t.Fatalf("no row %q", name)
		}
		data, err := os.ReadFile(filepath.Join("../../testdata", folder, trial.GoldenFile))
		if err != nil {
			t.Fatal(err)
		}
		golden, err := trial.ReadGolden(data)
		if err != nil {
			t.Fatal(err)
		}
		tally := golden.Tally()
		cells := strings.Split(row[1], "|")
		if len(cells) != int(score.Strict) {
			t.Fatalf("%s: %d cells", name, len(cells))
		}
		for i, cell := range cells {
			said, err := strconv.ParseFloat(strings.TrimSpace(cell), 64)
			if err != nil {
				t.Fatal(err)
			}
			level := score.Figure + score.Level(i)
			if f1 := tally.F1(level); said > f1+0.015 || said < f1-0.1 {
				t.Errorf("%s, %s: README.md says %.2f, carfacts test %.3f", name, level, said, f1)
			}
		}
	}
}

// Every command is in the README's table, and no other.
func TestCommandsOfTheReadme(t *testing.T) {
	_, table, _ := strings.Cut(readme(t), "| command | does |\n")
	table, _, _ = strings.Cut(table, "\n\n")
	told := map[string]bool{}
	for _, line := range strings.Split(table, "\n") {
		group := ""
		for _, m := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(strings.Split(line, " | ")[0], -1) {
			name := m[1]
			if first, _, ok := strings.Cut(name, " "); ok {
				group = first
			} else if group != "" {
				name = group + " " + name
			}
			told[name] = true
		}
	}
	var walk func(c *cobra.Command, path string)
	walk = func(c *cobra.Command, path string) {
		for _, sub := range c.Commands() {
			name := strings.TrimSpace(path + " " + sub.Name())
			walk(sub, name)
			if sub.Runnable() && !told[name] {
				t.Errorf("README.md does not tell of %q", name)
			}
			delete(told, name)
		}
	}
	walk(newRootCmd(), "")
	for name := range told {
		t.Errorf("README.md tells of %q, which is no command", name)
	}
}
