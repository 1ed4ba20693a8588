package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"carfacts/extract"
	"carfacts/extract/lint"
	"carfacts/extract/pattern"
	"carfacts/extract/rulefile"
	"carfacts/extract/trial"
	"carfacts/rules"
)

func newRulesCmd() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "rules",
		Short: "Look at the rules, check them, and see what a change does",
		Long: `The rules say what the figures of a text measure. They are YAML files in four
folders: vocabulary, lexicon, facts and sites. The program carries its own;
--rules DIR (repeatable) adds a folder of yours, which may add to them, override
them or disable them by id. rules/README.md describes the language.

The way to work: find what no rule explains (carfacts gaps), write a rule with
its examples (rules lint, rules test, explain), see what it changes on saved
articles (rules diff, test), and only then keep it.`,
		Example: `  carfacts rules list
  carfacts rules lint --rules myrules/
  carfacts rules diff --rules myrules/`,
	}
	cmd.AddCommand(newRulesListCmd(), newRulesShowCmd(), newRulesLintCmd(), newRulesTestCmd(), newRulesCoverCmd(), newRulesDiffCmd(), newRulesSchemaCmd())
	return cmd
}

func newRulesListCmd() *cobra.Command {
	var layers []string
	var format string
	cmd := &cobra.Command{
		Use:     "list",
		Short:   "List the rules: what each makes, and how many examples it has",
		Example: "  carfacts rules list --rules myrules/",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if format != "table" && format != "jsonl" {
				return fmt.Errorf("--format is table or jsonl, not %q", format)
			}
			e, err := loadRules(layers)
			if err != nil {
				return err
			}
			w := bufio.NewWriter(cmd.OutOrStdout())
			for _, r := range e.Rules.Rules {
				if format == "jsonl" {
					line, err := json.Marshal(map[string]any{"rule": r.ID, "makes": makes(r), "about": strings.TrimSpace(r.About), "place": r.Place.String(),
						"patterns": len(r.Matches), "examples": len(r.Examples), "counterexamples": len(r.Counters), "todo": len(r.Todos)})
					if err != nil {
						return err
					}
					fmt.Fprintf(w, "%s\n", line)
					continue
				}
				fmt.Fprintf(w, "%-18s %-34s %2d patterns %2d examples %2d counterexamples", r.ID, makes(r), len(r.Matches), len(r.Examples), len(r.Counters))
				if len(r.Todos) > 0 {
					fmt.Fprintf(w, " %d todo", len(r.Todos))
				}
				fmt.Fprintf(w, "  %s:%d\n", r.Place.File, r.Place.Line)
			}
			return w.Flush()
		},
	}
	cmd.Flags().StringVar(&format, "format", "table", "output: table or jsonl")
	addRulesFlag(cmd, &layers)
	return cmd
}

// makes says in a few words what a rule makes of a figure.
func makes(r *pattern.Rule) string {
	if r.None != "" {
		return "no fact: " + r.None
	}
	t := &r.Template
	metric := t.Metric
	if metric == "" {
		metric = "whatever is spoken of"
	}
	return string(t.Measure) + " of " + metric
}

func newRulesShowCmd() *cobra.Command {
	var layers []string
	cmd := &cobra.Command{
		Use:     "show ID",
		Short:   "Print a rule as it is written, and where",
		Example: "  carfacts rules show moved",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			all, err := ruleLayers(layers)
			if err != nil {
				return err
			}
			e, problems := extract.Load(all...)
			if err := problems.Err(); err != nil {
				return err
			}
			r := e.Rules.Rule(args[0])
			if r == nil {
				var ids []string
				for _, r := range e.Rules.Rules {
					ids = append(ids, r.ID)
				}
				return fmt.Errorf("there is no rule %q%s", args[0], rulefile.Suggestion(args[0], ids))
			}
			_, err = fmt.Fprintf(cmd.OutOrStdout(), "# %s:%d\n%s\n", r.Place.File, r.Place.Line, source(all, r.Place))
			return err
		},
	}
	addRulesFlag(cmd, &layers)
	return cmd
}

// source returns the lines of the entry of a list that stands at the place.
func source(layers []fs.FS, at rulefile.Place) string {
	for _, layer := range slices.Backward(layers) {
		name, ok := strings.CutPrefix(at.File, path.Clean(extract.LayerName(layer))+"/")
		if !ok {
			continue
		}
		data, err := fs.ReadFile(layer, name)
		if err != nil {
			continue
		}
		lines := strings.Split(string(data), "\n")[at.Line-1:]
		end := 1
		for end < len(lines) {
			indent := len(lines[end]) - len(strings.TrimLeft(lines[end], " "))
			if strings.TrimSpace(lines[end]) != "" && indent < at.Column-1 {
				break
			}
			end++
		}
		return strings.TrimRight(strings.Join(lines[:end], "\n"), "\n ")
	}
	return ""
}

func newRulesLintCmd() *cobra.Command {
	var layers []string
	var format string
	var quiet, everything bool
	cmd := &cobra.Command{
		Use:   "lint",
		Short: "Find what is wrong with the rules",
		Long: `Find what is wrong with the rules, everything at once, each with its file, line
and column and what to write instead: what cannot be read; patterns that can
never hold, or hold for everything; rules that never win, or tie; missing
examples, and examples that do not give exactly their facts; names that mean two
things or are everyday words. Warnings are worth mending; only errors make the
exit code 1. With --rules only what your folders bring is shown.`,
		Example: `  carfacts rules lint --rules myrules/
  carfacts rules lint --errors-only --format json`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if format != "text" && format != "json" {
				return fmt.Errorf("--format is text or json, not %q", format)
			}
			all, err := ruleLayers(layers)
			if err != nil {
				return err
			}
			problems := lint.Check(all...)
			if len(all) > 1 && !everything {
				problems = newProblems(problems, lint.Check(all[:1]...))
			}
			if quiet {
				problems = slices.DeleteFunc(problems, func(p rulefile.Problem) bool { return p.Warning })
			}
			if err := printProblems(cmd.OutOrStdout(), problems, format); err != nil {
				return &exitError{exitFailures, err}
			}
			errs := 0
			for _, p := range problems {
				if !p.Warning {
					errs++
				}
			}
			fmt.Fprintf(cmd.ErrOrStderr(), "%s, %s\n", plural(errs, "error"), plural(len(problems)-errs, "warning"))
			if errs > 0 {
				return &exitError{code: exitFailures}
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "output: text or json")
	cmd.Flags().BoolVar(&quiet, "errors-only", false, "leave warnings out")
	cmd.Flags().BoolVar(&everything, "all", false, "show what is wrong with the built-in rules too")
	addRulesFlag(cmd, &layers)
	return cmd
}

// newProblems returns the problems that are not among the old ones.
func newProblems(problems, old rulefile.Problems) rulefile.Problems {
	return slices.DeleteFunc(problems, func(p rulefile.Problem) bool {
		return slices.ContainsFunc(old, func(q rulefile.Problem) bool { return p.Place == q.Place && p.Message == q.Message })
	})
}

// plural writes a number of things.
func plural(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}

func printProblems(w io.Writer, problems rulefile.Problems, format string) error {
	if format == "text" {
		for _, p := range problems {
			if _, err := fmt.Fprintln(w, p.Error()); err != nil {
				return err
			}
		}
		return nil
	}
	type problem struct {
		File    string `json:"file"`
		Line    int    `json:"line"`
		Column  int    `json:"column"`
		Level   string `json:"level"`
		Rule    string `json:"rule,omitempty"`
		Message string `json:"message"`
	}
	out := make([]problem, len(problems))
	for i, p := range problems {
		out[i] = problem{p.File, p.Line, p.Column, "error", p.Rule, p.Message}
		if p.Warning {
			out[i].Level = "warning"
		}
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(out)
}

func newRulesTestCmd() *cobra.Command {
	var layers []string
	var run, format string
	var verbose, move bool
	cmd := &cobra.Command{
		Use:   "test",
		Short: "Run the rules' own examples",
		Long: `Run the examples of the rules. An example passes where exactly its facts are
made, one of them by the rule; of a fact only the fields that are given count,
and a scope that is given counts whole. A counterexample passes where the rule
does not speak of it. An example under todo is a known miss: it fails as soon
as it passes, so that it is moved to the examples; --promote moves it.`,
		Example: `  carfacts rules test --run 'share'
  carfacts rules test --rules myrules/ --verbose`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !slices.Contains([]string{"text", "json", "junit"}, format) {
				return fmt.Errorf("--format is text, json or junit, not %q", format)
			}
			wanted, err := regexp.Compile(run)
			if err != nil {
				return fmt.Errorf("--run: %w", err)
			}
			if move {
				return promote(cmd.OutOrStdout(), layers, wanted.MatchString)
			}
			e, err := loadRules(layers)
			if err != nil {
				return err
			}
			verdicts := trial.Examples(e, wanted.MatchString)
			if len(verdicts) == 0 {
				return errors.New("no rule of that name has examples")
			}
			w := bufio.NewWriter(cmd.OutOrStdout())
			if err := errors.Join(printExamples(w, e, verdicts, format, verbose), w.Flush()); err != nil {
				return &exitError{exitFailures, err}
			}
			if len(failing(verdicts)) > 0 {
				return &exitError{code: exitFailures}
			}
			return nil
		},
	}
	f := cmd.Flags()
	f.StringVar(&run, "run", "", "only rules whose id matches this regular `expression`")
	f.StringVar(&format, "format", "text", "output: text, json or junit")
	f.BoolVarP(&verbose, "verbose", "v", false, "show the facts of every example")
	f.BoolVar(&move, "promote", false, "move known misses that pass now to the examples, in your files")
	addRulesFlag(cmd, &layers)
	return cmd
}

func printExamples(w io.Writer, e *extract.Extractor, verdicts []trial.Verdict, format string, verbose bool) error {
	switch format {
	case "json":
		enc := json.NewEncoder(w)
		enc.SetIndent("", "  ")
		enc.SetEscapeHTML(false)
		return enc.Encode(struct {
			Ruleset string `json:"ruleset"`
			jsonTried
		}{e.Hash, jsonTried{len(verdicts), jsonVerdicts(failing(verdicts))}})
	case "junit":
		return writeJUnit(w, []junitSuite{exampleSuite(verdicts)})
	}
	if verbose {
		for _, v := range verdicts {
			fmt.Fprintf(w, "%s: rule %s: %s: %s\n", v.Example.Place, v.Rule.ID, v.Kind, oneLine(v.Example.Text))
			for i := range v.Document.Facts {
				f := &v.Document.Facts[i]
				fmt.Fprintf(w, "    + %s (rule %s)\n", oneLine(f.Line()), f.Rule)
			}
			for i := range v.Document.Mentions {
				if m := &v.Document.Mentions[i]; m.Fact < 0 && m.Kind == "quantity" {
					fmt.Fprintf(w, "    - %q: %s\n", m.Figure, m.Reason)
				}
			}
		}
	}
	printVerdicts(w, failing(verdicts))
	todo := 0
	for _, v := range verdicts {
		if v.Kind == trial.Todo {
			todo++
		}
	}
	known := plural(todo, "known miss")
	if todo != 1 {
		known = fmt.Sprintf("%d known misses", todo)
	}
	_, err := fmt.Fprintf(w, "%s, %d fail, %s\n", plural(len(verdicts), "example"), len(failing(verdicts)), known)
	return err
}

func newRulesSchemaCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "schema facts|lexicon|vocabulary|sites",
		Short: "Print the JSON Schema of a folder's files, for editors",
		Long: `Print the JSON Schema of the rule files of one folder. An editor with a YAML
language server completes and checks a file whose first line names the schema:

  # yaml-language-server: $schema=../schema/facts.json`,
		Example:   "  carfacts rules schema facts > myrules/schema/facts.json",
		Args:      cobra.ExactArgs(1),
		ValidArgs: []string{"facts", "lexicon", "vocabulary", "sites"},
		RunE: func(cmd *cobra.Command, args []string) error {
			data, err := fs.ReadFile(rules.FS, "schema/"+args[0]+".json")
			if err != nil {
				return fmt.Errorf("there is no schema %q: facts, lexicon, vocabulary or sites", args[0])
			}
			_, err = cmd.OutOrStdout().Write(data)
			return err
		},
	}
}
