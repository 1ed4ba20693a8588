// Package lint finds what is wrong with a rule set, or likely to be, beyond
// what loading it refuses: rules without examples, examples that do not give
// their facts, patterns that can never hold, rules that contend for the same
// words, names that mean two things.
//
// In: the layers of rule folders. Out: every problem with its place, errors and
// warnings. It changes nothing, and the same rules give the same problems.
package lint

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"carfacts/extract"
	"carfacts/extract/rulefile"
)

// Check checks the layers of rule folders, the built-in one first. With errors
// that keep rules from being read the examples are not tried, so that one
// mistake is not told of many times.
func Check(layers ...fs.FS) rulefile.Problems {
	e, problems := extract.LoadFaulty(layers...)
	l := &linter{e: e, problems: problems, layers: layers, lines: map[string][]string{}}
	readable := problems.Err() == nil
	l.layout()
	l.vocabulary()
	l.lexicons()
	l.patterns()
	if readable {
		l.examples()
	}
	for i := range l.problems {
		l.quote(&l.problems[i])
	}
	l.problems.Sort()
	return slices.CompactFunc(l.problems, func(a, b rulefile.Problem) bool { return a.Place == b.Place && a.Message == b.Message })
}

type linter struct {
	e        *extract.Extractor
	problems rulefile.Problems
	layers   []fs.FS
	lines    map[string][]string
}

// folders are those that a layer of rules has.
var folders = []string{"vocabulary", "lexicon", "facts", "sites", "schema"}

// layout reports files that nothing reads.
func (l *linter) layout() {
	for _, layer := range l.layers {
		unread := func(name, why string) {
			l.error(rulefile.Place{File: path.Join(extract.LayerName(layer), name), Line: 1, Column: 1}, "", "%s", why)
		}
		entries, _ := fs.ReadDir(layer, ".")
		for _, e := range entries {
			switch name := e.Name(); {
			case e.IsDir() && !slices.Contains(folders, name) && hasYAML(layer, name):
				unread(name, "a folder that nothing reads"+rulefile.Suggestion(name, folders))
			case !e.IsDir() && isYAML(name):
				unread(name, "a file that nothing reads: rules go into facts/, words into lexicon/, metrics and units into vocabulary/")
			}
		}
		for _, folder := range folders {
			entries, _ := fs.ReadDir(layer, folder)
			for _, e := range entries {
				if e.IsDir() {
					unread(path.Join(folder, e.Name()), "a folder that nothing reads: files stand in "+folder+"/ itself")
				}
			}
		}
	}
}

func isYAML(name string) bool { return path.Ext(name) == ".yaml" || path.Ext(name) == ".yml" }

func hasYAML(layer fs.FS, folder string) bool {
	entries, _ := fs.ReadDir(layer, folder)
	return slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return isYAML(e.Name()) })
}

func (l *linter) error(at rulefile.Place, rule, format string, args ...any) {
	l.problems = append(l.problems, rulefile.Problem{Place: at, Rule: rule, Message: fmt.Sprintf(format, args...)})
}

func (l *linter) warn(at rulefile.Place, rule, format string, args ...any) {
	l.error(at, rule, format, args...)
	l.problems[len(l.problems)-1].Warning = true
}

// quote adds the offending line to a problem that lacks it.
func (l *linter) quote(p *rulefile.Problem) {
	if p.Excerpt != "" || p.Line == 0 {
		return
	}
	lines, ok := l.lines[p.File]
	if !ok {
		lines = l.read(p.File)
		l.lines[p.File] = lines
	}
	if p.Line <= len(lines) {
		p.Excerpt = lines[p.Line-1]
	}
}

// read returns the lines of a file by the name that problems call it by.
func (l *linter) read(file string) []string {
	for _, layer := range slices.Backward(l.layers) {
		name := file
		if prefix := extract.LayerName(layer); prefix != "" {
			var ok bool
			if name, ok = strings.CutPrefix(file, path.Clean(prefix)+"/"); !ok {
				continue
			}
		}
		if data, err := fs.ReadFile(layer, name); err == nil {
			return strings.Split(string(data), "\n")
		}
	}
	return nil
}

// placeOf reads a place that is written file:line:column.
func placeOf(s string) rulefile.Place {
	p := rulefile.Place{File: s}
	if i := strings.LastIndexByte(p.File, ':'); i >= 0 {
		p.Column, _ = strconv.Atoi(p.File[i+1:])
		p.File = p.File[:i]
	}
	if i := strings.LastIndexByte(p.File, ':'); i >= 0 {
		p.Line, _ = strconv.Atoi(p.File[i+1:])
		p.File = p.File[:i]
	}
	return p
}
