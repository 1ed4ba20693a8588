package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"carfacts/extract"
	"carfacts/extract/trial"
	"carfacts/testdata"
)

// testOptions are the flags of the test command.
type testOptions struct {
	update bool
	format string
	errors bool
	by     []string
	all    bool
	cases  int
	rules  []string
}

func newTestCmd() *cobra.Command {
	var o testOptions
	cmd := &cobra.Command{
		Use:   "test [flags] [DIR…]",
		Short: "Try the rules on their examples and on saved articles",
		Long: `Run every rule's own examples, and extract saved articles whose facts people
have written down: NAME.html (or .txt) with NAME.facts.jsonl beside it.

Labels made by hand are never met in full, so what counts is the difference to
DIR/golden.json, what the articles came to when that was last accepted: gains
are shown, losses fail. --update accepts what is there now; it never touches
labels. Without a golden every label that is not met in full is a loss.

Without DIR the saved articles of testdata are tried, side by side: articles,
by which rules are written ("tuned"), and held, which nobody reads while
writing rules ("held"), so that one sees whether a gain is one in general. Of
those only the numbers are shown; name the folder to see more.

The five levels: figure (value and unit), meaning (+ metric and measure),
subject, period, strict (+ modality, bound, basis, scope).

The exit code is 1 where something is lost, an example fails or an article
cannot be read.`,
		Example: `  carfacts test
  carfacts test --errors saved/
  carfacts test --by metric,rule --rules myrules/
  carfacts test --update
  carfacts test --format junit > report.xml`,
		RunE: func(cmd *cobra.Command, args []string) error {
			return runTest(cmd.OutOrStdout(), cmd.ErrOrStderr(), o, args)
		},
	}
	f := cmd.Flags()
	f.BoolVar(&o.update, "update", false, "accept what the articles come to now: rewrite the goldens, never the labels")
	f.StringVar(&o.format, "format", "text", "output: text, json or junit")
	f.BoolVar(&o.errors, "errors", false, "group everything that is wrong by its cause, to see what to work on")
	f.StringSliceVar(&o.by, "by", nil, "split the scores by `rule`, metric or article (several with commas)")
	f.BoolVar(&o.all, "all", false, "show every label that is not met in full, not only the differences to the golden")
	f.IntVar(&o.cases, "cases", 3, "how many cases to show of each cause")
	addRulesFlag(cmd, &o.rules)
	return cmd
}

// testSet is a folder of saved articles and what came of it.
type testSet struct {
	dir      string // "" for the articles that the program carries itself
	blind    bool   // only its numbers are shown, so that nobody writes rules by its articles
	suite    *trial.Suite
	golden   trial.Golden // nil where there is none yet
	ideal    bool         // what is shown is compared with the labels, not with the golden
	outcomes []trial.Outcome
	diffs    []trial.Difference // to the golden, or without one to the labels
	shown    []trial.Difference // those, or with --all everything that is not right
}

// place is the folder as people name it.
func (s *testSet) place() string {
	if s.dir == "" {
		return "(built in) " + s.suite.Name
	}
	return s.dir
}

func (s *testSet) count(e trial.Effect) int {
	return count(s.diffs, e)
}

func count(diffs []trial.Difference, e trial.Effect) int {
	n := 0
	for i := range diffs {
		if diffs[i].Effect == e {
			n++
		}
	}
	return n
}

// testReport is what a run of the test command found.
type testReport struct {
	extractor *extract.Extractor
	examples  []trial.Verdict
	sets      []*testSet
}

// failures counts what makes the run fail.
func (r *testReport) failures() int {
	n := len(failing(r.examples))
	for _, s := range r.sets {
		n += s.count(trial.Lost) + len(s.suite.Problems)
	}
	return n
}

func failing(verdicts []trial.Verdict) []trial.Verdict {
	return slices.DeleteFunc(slices.Clone(verdicts), func(v trial.Verdict) bool { return len(v.Faults) == 0 })
}

func runTest(stdout, stderr io.Writer, o testOptions, dirs []string) error {
	if !slices.Contains([]string{"text", "json", "junit"}, o.format) {
		return fmt.Errorf("--format is text, json or junit, not %q", o.format)
	}
	for _, by := range o.by {
		if !slices.Contains([]string{"rule", "metric", "article"}, by) {
			return fmt.Errorf("--by is rule, metric or article, not %q", by)
		}
	}
	e, err := loadRules(o.rules)
	if err != nil {
		return err
	}
	r := &testReport{extractor: e, examples: trial.Examples(e, nil)}
	if r.sets, err = testSets(e, dirs); err != nil {
		return err
	}
	for _, s := range r.sets {
		s.outcomes = s.suite.Run(e)
		if o.update {
			if err := s.update(); err != nil {
				return &exitError{exitFailures, err}
			}
		}
		s.diffs = trial.Compare(s.golden, s.outcomes)
		if s.ideal, s.shown = s.golden == nil, s.diffs; o.all {
			s.ideal, s.shown = true, trial.Compare(nil, s.outcomes)
		}
	}
	w := bufio.NewWriter(stdout)
	switch o.format {
	case "json":
		err = printTestJSON(w, r, o)
	case "junit":
		err = printJUnit(w, r)
	default:
		printTest(w, r, o)
	}
	if err = errors.Join(err, w.Flush()); err != nil {
		return &exitError{exitFailures, err}
	}
	if r.failures() > 0 {
		return &exitError{code: exitFailures}
	}
	return nil
}

// testSets reads the folders, by default those of testdata: on disk where the
// working directory has them, else as the program carries them.
func testSets(e *extract.Extractor, dirs []string) ([]*testSet, error) {
	var sets []*testSet
	add := func(name, dir string, folder fs.FS, blind bool) error {
		s := &testSet{dir: dir, blind: blind}
		place := dir
		if dir == "" {
			place = name
		}
		var err error
		if s.suite, err = trial.ReadSuite(e, name, filepath.ToSlash(place), folder); err != nil {
			return err
		}
		s.golden, err = readGolden(folder, place)
		sets = append(sets, s)
		return err
	}
	if len(dirs) > 0 {
		for _, dir := range dirs {
			if info, err := os.Stat(dir); err != nil || !info.IsDir() {
				return nil, fmt.Errorf("%s is no folder of saved articles", dir)
			}
			if err := add(setName(dir), dir, os.DirFS(dir), false); err != nil {
				return nil, err
			}
		}
		return sets, nil
	}
	for _, set := range []struct{ name, folder string }{{"tuned", "articles"}, {"held", "held"}} {
		dir := filepath.Join("testdata", set.folder)
		var folder fs.FS = os.DirFS(dir)
		if _, err := os.Stat(dir); err != nil {
			if folder, err = fs.Sub(testdata.Articles, set.folder); err != nil {
				return nil, err
			}
			dir = ""
		}
		if err := add(set.name, dir, folder, set.name == "held"); err != nil {
			return nil, err
		}
	}
	return sets, nil
}

// setName is the name of a folder's set in reports.
func setName(dir string) string {
	switch name := filepath.Base(filepath.Clean(dir)); {
	case path.Base(filepath.ToSlash(filepath.Dir(filepath.Clean(dir)))) == "testdata" && name == "articles":
		return "tuned"
	default:
		return name
	}
}

func readGolden(folder fs.FS, place string) (trial.Golden, error) {
	data, err := fs.ReadFile(folder, trial.GoldenFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	g, err := trial.ReadGolden(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w: write it anew with --update", path.Join(place, trial.GoldenFile), err)
	}
	return g, nil
}

// update writes the golden. Articles that cannot be read keep theirs.
func (s *testSet) update() error {
	if s.dir == "" {
		return errors.New("--update: the built-in articles have no folder here; name one, or run it where testdata/ is")
	}
	g := trial.NewGolden(s.outcomes)
	for _, old := range s.golden {
		if s.unreadable(old.Article) {
			g = append(g, old)
		}
	}
	slices.SortFunc(g, func(a, b trial.GoldenArticle) int { return strings.Compare(a.Article, b.Article) })
	s.golden = g
	return writeWhole(filepath.Join(s.dir, trial.GoldenFile), g.AppendJSON(nil))
}

func (s *testSet) unreadable(article string) bool {
	return slices.ContainsFunc(s.suite.Problems, func(err error) bool {
		return strings.Contains(err.Error(), "/"+article+".")
	})
}
