package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"carfacts/extract/trial"
)

func newRulesCoverCmd() *cobra.Command {
	var layers []string
	var corpus corpusFlags
	var format string
	cmd := &cobra.Command{
		Use:   "cover [DIR…]",
		Short: "Show how much each rule does on saved articles or the archive",
		Long: `Extract articles and count for each rule: the figures it was chosen for, in how
many articles, how often no other rule held there (the fallback apart), how often
it held and gave way to a rule that says more, its facts, and, where labels
exist, how many of its facts are right at the levels figure and strict. Rules
that are never chosen are listed at the end.

` + corpusHelp,
		Example: `  carfacts rules cover
  carfacts rules cover --db facts.db --rules myrules/`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if format != "table" && format != "json" {
				return fmt.Errorf("--format is table or json, not %q", format)
			}
			e, err := loadRules(layers)
			if err != nil {
				return err
			}
			c := trial.NewCoverer(e)
			unread, err := corpus.each(cmd, e, args, func(s *subject) { c.Add(s.article, s.gold) })
			if err != nil {
				return err
			}
			w := bufio.NewWriter(cmd.OutOrStdout())
			if format == "json" {
				err = printCoverJSON(w, c)
			} else {
				printCover(w, c)
			}
			if ferr := w.Flush(); err == nil {
				err = ferr
			}
			if err != nil {
				return &exitError{exitFailures, err}
			}
			return unread()
		},
	}
	corpus.add(cmd)
	cmd.Flags().StringVar(&format, "format", "table", "output: table or json")
	addRulesFlag(cmd, &layers)
	return cmd
}

func printCover(w io.Writer, c *trial.Coverer) {
	rows := slices.Clone(c.Rules())
	slices.SortStableFunc(rows, func(a, b trial.Coverage) int {
		return cmp.Or(b.Chosen-a.Chosen, cmp.Compare(a.Rule.ID, b.Rule.ID))
	})
	fmt.Fprintf(w, "%-18s %7s %8s %6s %8s %6s  %s\n", "RULE", "CHOSEN", "ARTICLES", "ALONE", "GAVE WAY", "FACTS", "RIGHT OF THOSE LABELLED: FIGURE, STRICT")
	var never []string
	for i := range rows {
		r := &rows[i]
		if r.Chosen == 0 {
			never = append(never, r.Rule.ID)
			continue
		}
		fmt.Fprintf(w, "%-18s %7d %8d %6d %8d %6d", r.Rule.ID, r.Chosen, r.Articles, r.Alone, r.GaveWay, r.Facts)
		if r.Labelled > 0 {
			fmt.Fprintf(w, "  %.2f, %.2f of %d", float64(r.Figure)/float64(r.Labelled), float64(r.Strict)/float64(r.Labelled), r.Labelled)
		}
		fmt.Fprintln(w)
	}
	fmt.Fprint(w, plural(c.Articles(), "article"))
	if len(never) > 0 {
		fmt.Fprintf(w, "; never chosen: %s", joinWords(never))
	}
	fmt.Fprintln(w)
}

func printCoverJSON(w io.Writer, c *trial.Coverer) error {
	type row struct {
		Rule     string `json:"rule"`
		Chosen   int    `json:"chosen"`
		Articles int    `json:"articles"`
		Alone    int    `json:"alone"`
		GaveWay  int    `json:"gave_way"`
		Facts    int    `json:"facts"`
		Labelled int    `json:"labelled"`
		Figure   int    `json:"right_figure"`
		Strict   int    `json:"right_strict"`
	}
	out := struct {
		Articles int   `json:"articles"`
		Rules    []row `json:"rules"`
	}{Articles: c.Articles()}
	for _, r := range c.Rules() {
		out.Rules = append(out.Rules, row{r.Rule.ID, r.Chosen, r.Articles, r.Alone, r.GaveWay, r.Facts, r.Labelled, r.Figure, r.Strict})
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}
