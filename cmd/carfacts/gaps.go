package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"carfacts/extract/gap"
)

func newGapsCmd() *cobra.Command {
	var layers []string
	var corpus corpusFlags
	var format string
	var limit, examples int
	cmd := &cobra.Command{
		Use:   "gaps [DIR|FILE…]",
		Short: "List figures that no rule explains, by the words around them",
		Long: `Extract articles and list the figures that are no facts and of which no rule says
why, grouped by the words next to them, those of which there are most first. What
a figure counts stands in braces: {money}, {percent}, {number} …

` + corpusHelp + `
Of the held articles none are looked at.`,
		Example: `  carfacts gaps --db facts.db
  carfacts gaps --limit 50 --examples 1 saved/`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if format != "text" && format != "jsonl" {
				return fmt.Errorf("--format is text or jsonl, not %q", format)
			}
			e, err := loadRules(layers)
			if err != nil {
				return err
			}
			f := gap.NewFinder(e)
			articles := 0
			unread, err := corpus.each(cmd, e, args, func(s *subject) {
				if s.set != "held" {
					articles++
					f.Add(s.name, e.Article(s.article))
				}
			})
			if err != nil {
				return err
			}
			w := bufio.NewWriter(cmd.OutOrStdout())
			groups := f.Groups()
			for i := range groups {
				if limit > 0 && i == limit {
					break
				}
				g := &groups[i]
				if format == "jsonl" {
					printGapJSON(w, g)
					continue
				}
				fmt.Fprintf(w, "%4d  %-40s %s\n", len(g.Gaps), printable(g.Words), strings.Join(g.Reasons(), "; "))
				for j := range min(examples, len(g.Gaps)) {
					fmt.Fprintf(w, "        %s\n          %s\n", oneLine(g.Gaps[j].Sentence), printable(g.Gaps[j].Article))
				}
			}
			if format == "text" {
				fmt.Fprintf(w, "%s in %s, %s", plural(f.Len(), "figure"), plural(articles, "article"), plural(len(groups), "group"))
				if limit > 0 && len(groups) > limit {
					fmt.Fprintf(w, ", of which %d are shown", limit)
				}
				fmt.Fprintln(w)
			}
			if err := w.Flush(); err != nil {
				return &exitError{exitFailures, err}
			}
			return unread()
		},
	}
	f := cmd.Flags()
	corpus.add(cmd)
	f.StringVar(&format, "format", "text", "output: text or jsonl")
	f.IntVar(&limit, "limit", 20, "how many groups to show; 0 for all")
	f.IntVar(&examples, "examples", 2, "how many sentences to show of each group")
	addRulesFlag(cmd, &layers)
	return cmd
}

func printGapJSON(w *bufio.Writer, g *gap.Group) {
	type figure struct {
		Article  string `json:"article"`
		Figure   string `json:"figure"`
		Reason   string `json:"reason"`
		Sentence string `json:"sentence"`
	}
	row := struct {
		Words    string   `json:"words"`
		Count    int      `json:"count"`
		Articles int      `json:"articles"`
		Reasons  []string `json:"reasons"`
		Figures  []figure `json:"figures"`
	}{Words: g.Words, Count: len(g.Gaps), Articles: g.Articles, Reasons: g.Reasons()}
	for _, x := range g.Gaps {
		row.Figures = append(row.Figures, figure{x.Article, x.Figure, x.Reason, x.Sentence})
	}
	line, err := json.Marshal(row)
	if err != nil {
		panic(err) // strings and numbers alone
	}
	fmt.Fprintf(w, "%s\n", line)
}
