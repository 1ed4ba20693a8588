package main

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"carfacts/extract/fact"
	"carfacts/store"
)

func newFactsCmd() *cobra.Command {
	var db, format, measure, since, until string
	var filter store.Filter
	cmd := &cobra.Command{
		Use:   "facts",
		Short: "List stored facts",
		Long: `List the facts that the database currently holds, one line a fact, in the order
of subject, metric and period. --since and --until choose facts whose period
ends on that day or later, begins on that day or before; both take a period such
as 2024, 2024-Q2, 2024-06 or 2024-06-15.`,
		Example: `  carfacts facts --subject BYD --metric sales --since 2024
  carfacts facts --measure share --format csv > shares.csv`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := checkFormat(format); err != nil {
				return err
			}
			filter.Measure = fact.Measure(measure)
			if measures := []string{"", "level", "change", "share", "event"}; !slices.Contains(measures, measure) {
				return fmt.Errorf("--measure is level, change, share or event, not %q", measure)
			}
			for _, p := range []struct {
				flag, value string
				into        *fact.Date
				end         bool
			}{{"since", since, &filter.Since, false}, {"until", until, &filter.Until, true}} {
				period, err := fact.ParsePeriod(p.value)
				if err != nil {
					return fmt.Errorf("--%s: %w", p.flag, err)
				}
				if *p.into = period.Start; p.end {
					*p.into = period.End
				}
			}
			s, err := openForReading(db)
			if err != nil {
				return err
			}
			defer s.Close()
			return printFacts(cmd.OutOrStdout(), format, factRows(s.Facts(cmd.Context(), filter)))
		},
	}
	f := cmd.Flags()
	addDBFlag(cmd, &db)
	f.StringVar(&filter.Subject, "subject", "", "only this company, brand, model or market")
	f.StringVar(&filter.Metric, "metric", "", "only this metric, such as sales or revenue")
	f.StringVar(&measure, "measure", "", "only level, change, share or event")
	f.StringVar(&since, "since", "", "only periods that end in or after this `PERIOD`")
	f.StringVar(&until, "until", "", "only periods that begin in or before this `PERIOD`")
	f.StringVar(&format, "format", "table", formats)
	return cmd
}

func addDBFlag(cmd *cobra.Command, db *string) {
	cmd.Flags().StringVar(db, "db", "facts.db", "the database `FILE`")
}

// openForReading opens the database at path, which must be there.
func openForReading(path string) (*store.DB, error) {
	db, err := store.Open(path, store.Options{ReadOnly: true})
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no database %s: carfacts crawl makes one, --db names another", path)
	}
	return db, err
}

// openForWriting opens the database at path, which must be there.
func openForWriting(path string) (*store.DB, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no database %s: carfacts crawl makes one, --db names another", path)
	}
	return store.Open(path, store.Options{})
}

func factRows(rows iter.Seq2[*store.Row, error]) iter.Seq2[factRow, error] {
	return func(yield func(factRow, error) bool) {
		for row, err := range rows {
			if err != nil {
				yield(factRow{}, err)
				return
			}
			if !yield(factRow{&row.Fact, &row.Document}, nil) {
				return
			}
		}
	}
}
