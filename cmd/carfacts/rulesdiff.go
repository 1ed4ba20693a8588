package main

import (
	"archive/zip"
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"carfacts/extract"
	"carfacts/extract/trial"
)

// diffOptions are the flags of rules diff.
type diffOptions struct {
	base   string
	layers []string
	corpus corpusFlags
	format string
	all    bool
}

func newRulesDiffCmd() *cobra.Command {
	var o diffOptions
	cmd := &cobra.Command{
		Use:   "diff [DIR…]",
		Short: "Show what a change of the rules gains, loses and changes",
		Long: `Extract the same articles by two rule sets and show every fact that they do not
agree on, with its sentence and rule, and in the end how many there are by rule
and by metric. Where labels exist, + says that the change is to the better, - to
the worse.

The new rules are those of the program and of --rules. The old ones are
  with --base DIR          those of that folder, as --rules DIR would read it
  with --base REVISION     those of a git revision: the folder rules/ of it
  with --rules alone       the program's, without your folders
  without either           the folder rules/ of git's HEAD

` + corpusHelp + `
Of the held articles only the numbers are shown.`,
		Example: `  carfacts rules diff --rules myrules/
  carfacts rules diff --base HEAD~3
  carfacts rules diff --rules myrules/ --db facts.db`,
		RunE: func(cmd *cobra.Command, args []string) error {
			return runRulesDiff(cmd, o, args)
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.base, "base", "", "the old rules: a folder, or a git `REVISION`")
	f.StringVar(&o.format, "format", "text", "output: text or jsonl")
	f.BoolVar(&o.all, "all", false, "show facts of which only the rule differs too")
	o.corpus.add(cmd)
	addRulesFlag(cmd, &o.layers)
	return cmd
}

func runRulesDiff(cmd *cobra.Command, o diffOptions, args []string) error {
	if o.format != "text" && o.format != "jsonl" {
		return fmt.Errorf("--format is text or jsonl, not %q", o.format)
	}
	now, err := loadRules(o.layers)
	if err != nil {
		return err
	}
	was, name, err := baseRules(o)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(cmd.OutOrStdout())
	sum := newDiffSummary()
	unread, err := o.corpus.each(cmd, now, args, func(s *subject) {
		sum.articles++
		deltas := trial.Diff(was.Article(s.article), now.Article(s.article), s.gold)
		if !o.all {
			deltas = slices.DeleteFunc(deltas, func(d trial.Delta) bool { return d.Effect == trial.Changed && d.Old.Line() == d.New.Line() })
		}
		sum.add(s, deltas)
		switch {
		case s.set == "held" || len(deltas) == 0:
		case o.format == "jsonl":
			printDeltasJSON(w, s, deltas)
		default:
			fmt.Fprintf(w, "%s\n", printable(s.name))
			for i := range deltas {
				printDelta(w, &deltas[i])
			}
		}
	})
	if err != nil {
		return err
	}
	if o.format == "text" {
		sum.print(w, name)
	}
	if err := w.Flush(); err != nil {
		return &exitError{exitFailures, err}
	}
	return unread()
}

// baseRules loads the old rules and says what they are.
func baseRules(o diffOptions) (*extract.Extractor, string, error) {
	layers := []fs.FS{builtInRules()}
	name := "the program's rules"
	switch info, err := os.Stat(o.base); {
	case o.base == "" && len(o.layers) > 0:
	case o.base != "" && err == nil && info.IsDir():
		if layers, err = ruleLayers([]string{o.base}); err != nil {
			return nil, "", fmt.Errorf("--base: %w", err)
		}
		name = "the rules of " + o.base
	default:
		revision := cmp.Or(o.base, "HEAD")
		folder, err := rulesOfRevision(revision)
		if err != nil {
			return nil, "", fmt.Errorf("--base: %w", err)
		}
		layers, name = []fs.FS{extract.Named(revision+":rules", folder)}, "the rules of "+revision
	}
	e, problems := extract.Load(layers...)
	if err := problems.Err(); err != nil {
		return nil, "", fmt.Errorf("--base: %w", err)
	}
	return e, name, nil
}

// rulesOfRevision returns the folder rules/ as git has it.
func rulesOfRevision(revision string) (fs.FS, error) {
	if strings.HasPrefix(revision, "-") {
		return nil, fmt.Errorf("%q is no folder and no git revision", revision)
	}
	top, err := exec.Command("git", "rev-parse", "--show-toplevel").Output()
	if err != nil {
		return nil, fmt.Errorf("%q is no folder, and the working directory no git repository: name a folder of rules, or add --rules", revision)
	}
	cmd := exec.Command("git", "archive", "--format=zip", revision+":rules")
	cmd.Dir = strings.TrimSpace(string(top))
	data, err := cmd.Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			err = errors.New(strings.TrimSpace(string(exit.Stderr)))
		}
		return nil, fmt.Errorf("%q is no folder, and no git revision with a folder rules: %w", revision, err)
	}
	return zip.NewReader(bytes.NewReader(data), int64(len(data)))
}

// judgement is + or - where the labels say that a change is to the better or
// the worse.
func judgement(d *trial.Delta) string {
	switch d.Better() {
	case 1:
		return "+"
	case -1:
		return "-"
	}
	return " "
}

func printDelta(w io.Writer, d *trial.Delta) {
	level := ""
	if d.Labelled && d.Was != d.Is {
		level = fmt.Sprintf(" (%s → %s)", d.Was, d.Is)
	}
	fmt.Fprintf(w, "  %s %s%s\n", judgement(d), d.Effect, level)
	if d.Old != nil {
		fmt.Fprintf(w, "      old %s (rule %s)\n", oneLine(d.Old.Line()), d.Old.Rule)
	}
	if d.New != nil {
		fmt.Fprintf(w, "      new %s (rule %s)\n", oneLine(d.New.Line()), d.New.Rule)
	}
	fmt.Fprintf(w, "          %s\n", oneLine(d.Fact().Sentence))
}

func printDeltasJSON(w io.Writer, s *subject, deltas []trial.Delta) {
	for i := range deltas {
		d := &deltas[i]
		row := struct {
			Article  string `json:"article"`
			Effect   string `json:"effect"`
			Better   int    `json:"better"`
			Old      string `json:"old,omitempty"`
			OldRule  string `json:"old_rule,omitempty"`
			New      string `json:"new,omitempty"`
			NewRule  string `json:"new_rule,omitempty"`
			Metric   string `json:"metric"`
			Start    int    `json:"start"`
			End      int    `json:"end"`
			Sentence string `json:"sentence"`
		}{Article: s.name, Effect: string(d.Effect), Better: d.Better(), Metric: d.Fact().Metric, Start: d.Fact().Start, End: d.Fact().End, Sentence: d.Fact().Sentence}
		if d.Old != nil {
			row.Old, row.OldRule = d.Old.Line(), d.Old.Rule
		}
		if d.New != nil {
			row.New, row.NewRule = d.New.Line(), d.New.Rule
		}
		line, err := json.Marshal(row)
		if err != nil {
			panic(err) // strings and numbers alone
		}
		fmt.Fprintf(w, "%s\n", line)
	}
}

// diffSummary counts deltas by rule and metric.
type diffSummary struct {
	articles int
	total    map[string]*diffCount // by set, "" for articles of no set
	rules    map[string]*diffCount
	metrics  map[string]*diffCount
}

type diffCount struct{ gained, lost, changed, better, worse int }

func newDiffSummary() *diffSummary {
	return &diffSummary{total: map[string]*diffCount{}, rules: map[string]*diffCount{}, metrics: map[string]*diffCount{}}
}

func (s *diffSummary) add(of *subject, deltas []trial.Delta) {
	count := func(m map[string]*diffCount, key string, d *trial.Delta) {
		c := m[key]
		if c == nil {
			c = &diffCount{}
			m[key] = c
		}
		switch d.Effect {
		case trial.Gained:
			c.gained++
		case trial.Lost:
			c.lost++
		default:
			c.changed++
		}
		switch d.Better() {
		case 1:
			c.better++
		case -1:
			c.worse++
		}
	}
	for i := range deltas {
		d := &deltas[i]
		count(s.total, of.set, d)
		count(s.rules, d.Fact().Rule, d)
		count(s.metrics, d.Fact().Metric, d)
	}
}

func (c *diffCount) line() string {
	return fmt.Sprintf("%5d gained %5d lost %5d changed   by labels %4d better %4d worse", c.gained, c.lost, c.changed, c.better, c.worse)
}

func (s *diffSummary) print(w io.Writer, base string) {
	for _, group := range []struct {
		name   string
		counts map[string]*diffCount
	}{{"rule", s.rules}, {"metric", s.metrics}, {"", s.total}} {
		names := make([]string, 0, len(group.counts))
		for name := range group.counts {
			names = append(names, name)
		}
		slices.Sort(names)
		for _, name := range names {
			title := strings.TrimSpace(group.name + " " + name)
			fmt.Fprintf(w, "%-30s %s\n", cmp.Or(title, "total"), group.counts[name].line())
		}
	}
	if len(s.total) == 0 {
		fmt.Fprintf(w, "no difference to %s on %s\n", base, plural(s.articles, "article"))
		return
	}
	fmt.Fprintf(w, "%s, compared with %s\n", plural(s.articles, "article"), base)
}

func joinWords(words []string) string { return strings.Join(words, ", ") }
