package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"carfacts/store"
)

func newCheckCmd() *cobra.Command {
	var path, format, verdict string
	var kinds []string
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Hold the stored facts against each other",
		Long: `Hold every fact against the others and list what agrees and what does not:

  sources     the same figure in another article
  growth      a change against the two levels that it is between
  total       a total against its parts
  share       a share against part and whole
  cumulative  a long period against the shorter ones that make it up

Rounding and bounds are taken into account, as the text states them. What is
found is kept in the database (views findings and facts) until the next check.
A confirmation is independent where the other figure is from another site and
its text no near-duplicate. A contradiction is reported, never corrected: the
exit code is 0 either way.`,
		Example: `  carfacts check
  carfacts check --verdict contradicted --kind growth --format jsonl`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if format != "table" && format != "jsonl" {
				return fmt.Errorf("--format is table or jsonl, not %q", format)
			}
			if verdict != "" && verdict != "confirmed" && verdict != "contradicted" {
				return fmt.Errorf("--verdict is confirmed or contradicted, not %q", verdict)
			}
			for _, k := range kinds {
				if !slices.Contains([]string{"sources", "growth", "total", "share", "cumulative"}, k) {
					return fmt.Errorf("--kind is sources, growth, total, share or cumulative, not %q", k)
				}
			}
			db, err := openForWriting(path)
			if err != nil {
				return err
			}
			defer db.Close()
			checked, err := db.Check(cmd.Context())
			if err != nil {
				return &exitError{exitFailures, err}
			}
			w := bufio.NewWriter(cmd.OutOrStdout())
			defer w.Flush()
			for n, err := range db.Findings(cmd.Context()) {
				switch {
				case err != nil:
					return &exitError{exitFailures, err}
				case verdict != "" && n.Confirmed != (verdict == "confirmed"), kinds != nil && !slices.Contains(kinds, n.Kind):
				case format == "jsonl":
					printFindingJSON(w, n)
				default:
					printFinding(w, n)
				}
			}
			fmt.Fprintf(cmd.ErrOrStderr(), "checked %d facts: %d confirmations, %d of them independent, %d contradictions\n",
				checked.Facts, checked.Confirmed, checked.Independent, checked.Contradicted)
			return nil
		},
	}
	addDBFlag(cmd, &path)
	cmd.Flags().StringVar(&format, "format", "table", "table or jsonl")
	cmd.Flags().StringVar(&verdict, "verdict", "", "only `confirmed` or contradicted")
	cmd.Flags().StringSliceVar(&kinds, "kind", nil, "only findings of this `KIND`; may be given several times")
	return cmd
}

func printFinding(w io.Writer, n *store.Finding) {
	f := &n.Fact.Fact
	verdict := "CONTRADICTED"
	if n.Confirmed {
		verdict = "confirmed"
		if n.Independent {
			verdict = "confirmed independently"
		}
	}
	what := []string{f.Subject, f.Metric, string(f.Measure)}
	if scope := tableScope(&f.Scope); scope != "" {
		what = append(what, "("+scope+")")
	}
	fmt.Fprintf(w, "%s by %s: %s %s: %s, others make it %s\n", verdict, n.Kind, printable(strings.Join(what, " ")), f.Period, tableValue(f), between(n.Low, n.High))
	line := func(role, figure, sentence, url string) {
		fmt.Fprintf(w, "  %-7s %s: %s\n          %s\n", role, printable(figure), printable(sentence), printable(url))
	}
	line("fact", f.Figure, f.Sentence, n.Fact.Document.URL)
	for _, e := range n.Against {
		line(e.Role, e.Figure, e.Sentence, e.URL)
	}
	fmt.Fprintln(w)
}

// between writes a range that may have no limits.
func between(low, high float64) string {
	round := func(v float64) string { // five digits are enough to compare
		if v == 0 {
			return "0"
		}
		unit := math.Pow10(int(math.Floor(math.Log10(math.Abs(v)))) - 4)
		return grouped(math.Round(math.Round(v/unit)*unit*1e9) / 1e9)
	}
	switch {
	case math.IsInf(low, 0) && math.IsInf(high, 0):
		return "anything"
	case math.IsInf(low, 0):
		return "at most " + round(high)
	case math.IsInf(high, 0):
		return "at least " + round(low)
	case round(low) == round(high):
		return round(low)
	}
	return round(low) + " to " + round(high)
}

func printFindingJSON(w io.Writer, n *store.Finding) {
	type evidence struct {
		Role     string `json:"role"`
		Figure   string `json:"figure"`
		Sentence string `json:"sentence"`
		URL      string `json:"url"`
	}
	limit := func(v float64) *float64 {
		if math.IsInf(v, 0) {
			return nil
		}
		return &v
	}
	verdict := "contradicted"
	if n.Confirmed {
		verdict = "confirmed"
	}
	d := &n.Fact.Document
	against := make([]evidence, len(n.Against))
	for i, e := range n.Against {
		against[i] = evidence(e)
	}
	line, err := json.Marshal(struct {
		Verdict     string          `json:"verdict"`
		Kind        string          `json:"kind"`
		Independent bool            `json:"independent"`
		Low         *float64        `json:"expected_low"`
		High        *float64        `json:"expected_high"`
		FactID      int64           `json:"fact_id"`
		Fact        json.RawMessage `json:"fact"`
		Against     []evidence      `json:"against"`
	}{verdict, n.Kind, n.Independent, limit(n.Low), limit(n.High), n.Fact.ID, n.Fact.Fact.AppendJSON(nil, d), against})
	if err != nil {
		panic(err) // strings and finite numbers alone
	}
	fmt.Fprintf(w, "%s\n", line)
}
