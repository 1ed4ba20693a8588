package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"

	"carfacts/extract/rulefile"
	"carfacts/extract/trial"
)

// promote moves known misses that pass now from todo to the examples, in the
// author's files, and says which.
func promote(w io.Writer, layers []string, accept func(rule string) bool) error {
	for moved := 0; ; moved++ {
		e, err := loadRules(layers) // anew, because the lines have moved
		if err != nil {
			return err
		}
		var next *trial.Verdict
		for _, v := range trial.Examples(e, accept) {
			if v.Kind == trial.Todo && len(v.Faults) > 0 {
				next = &v
				break
			}
		}
		if next == nil {
			_, err := fmt.Fprintf(w, "%s moved to the examples\n", plural(moved, "known miss"))
			return err
		}
		if err := moveToExamples(next.Example.Place); err != nil {
			return &exitError{exitFailures, err}
		}
		fmt.Fprintf(w, "%s: rule %s: %s\n", next.Example.Place, next.Rule.ID, oneLine(next.Example.Text))
	}
}

// moveToExamples moves the item of a rule's todo that stands at the place to
// the end of its examples.
func moveToExamples(at rulefile.Place) error {
	data, err := os.ReadFile(at.File)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s is not on disk here: name its folder by --rules", at.File)
	}
	if err != nil {
		return err
	}
	lines := strings.Split(string(data), "\n")
	from := at.Line - 1
	dash := indentOf(lines[from])
	if !strings.HasPrefix(strings.TrimLeft(lines[from], " "), "- ") {
		return fmt.Errorf("%s: the known miss has to be moved by hand: it does not stand in lines of its own", at)
	}
	to := blockEnd(lines, from, dash)
	item := slices.Clone(lines[from:to])
	todo := from - 1
	for todo >= 0 && !keyLine(lines[todo], "todo", dash) {
		todo--
	}
	if todo < 0 {
		return fmt.Errorf("%s: the known miss has to be moved by hand", at)
	}
	key := indentOf(lines[todo])
	begin, end := ruleAround(lines, todo, key)
	if todo+1 == from && blockEnd(lines, todo, key) == to {
		from = todo // the last of its list
	}
	lines = slices.Delete(lines, from, to)
	end -= to - from
	for i := begin; i < end; i++ {
		if keyLine(lines[i], "examples", dash) && indentOf(lines[i]) == key {
			if strings.TrimSpace(lines[i]) != "examples:" {
				return fmt.Errorf("%s: the known miss has to be moved by hand: the examples stand in one line", at)
			}
			lines = slices.Insert(lines, blockEnd(lines, i, key), item...)
			return writeWhole(at.File, []byte(strings.Join(lines, "\n")))
		}
	}
	lines = slices.Insert(lines, from, append([]string{strings.Repeat(" ", key) + "examples:"}, item...)...)
	return writeWhole(at.File, []byte(strings.Join(lines, "\n")))
}

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// keyLine reports whether the line begins with the key, not deeper than an
// item of its list.
func keyLine(line, key string, deepest int) bool {
	return strings.HasPrefix(strings.TrimLeft(line, " "), key+":") && indentOf(line) <= deepest
}

// blockEnd returns the line after those that belong to lines[from], which are
// indented more.
func blockEnd(lines []string, from, indent int) int {
	end := from + 1
	for i := end; i < len(lines); i++ {
		if strings.TrimSpace(lines[i]) == "" {
			continue
		}
		if indentOf(lines[i]) <= indent {
			break
		}
		end = i + 1
	}
	return end
}

var ruleStart = regexp.MustCompile(`^ *- `)

// ruleAround returns the lines of the rule that the line is a field of.
func ruleAround(lines []string, at, key int) (begin, end int) {
	begin = at
	for begin > 0 && !(ruleStart.MatchString(lines[begin]) && indentOf(lines[begin]) < key) {
		begin--
	}
	return begin, blockEnd(lines, begin, indentOf(lines[begin]))
}
