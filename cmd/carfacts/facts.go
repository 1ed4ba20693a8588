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
	var path, format string
	var filter filterFlags
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
			chosen, err := filter.filter()
			if err != nil {
				return err
			}
			db, err := openForReading(path)
			if err != nil {
				return err
			}
			defer db.Close()
			return printFacts(cmd.OutOrStdout(), format, factRows(db.Facts(cmd.Context(), chosen)))
		},
	}
	addDBFlag(cmd, &path)
	filter.add(cmd)
	cmd.Flags().StringVar(&format, "format", "table", formats)
	return cmd
}

// filterFlags are the flags that choose facts.
type filterFlags struct{ subject, metric, measure, since, until string }

func (f *filterFlags) add(cmd *cobra.Command) {
	fl := cmd.Flags()
	fl.StringVar(&f.subject, "subject", "", "only this company, brand, model or market")
	fl.StringVar(&f.metric, "metric", "", "only this metric, such as sales or revenue")
	fl.StringVar(&f.measure, "measure", "", "only level, change, share or event")
	fl.StringVar(&f.since, "since", "", "only periods that end in or after this `PERIOD`")
	fl.StringVar(&f.until, "until", "", "only periods that begin in or before this `PERIOD`")
}

func (f *filterFlags) filter() (store.Filter, error) {
	filter := store.Filter{Subject: f.subject, Metric: f.metric, Measure: fact.Measure(f.measure)}
	if measures := []string{"", "level", "change", "share", "event"}; !slices.Contains(measures, f.measure) {
		return filter, fmt.Errorf("--measure is level, change, share or event, not %q", f.measure)
	}
	since, err := fact.ParsePeriod(f.since)
	if err != nil {
		return filter, fmt.Errorf("--since: %w", err)
	}
	until, err := fact.ParsePeriod(f.until)
	if err != nil {
		return filter, fmt.Errorf("--until: %w", err)
	}
	filter.Since, filter.Until = since.Start, until.End
	return filter, nil
}

func addDBFlag(cmd *cobra.Command, db *string) {
	cmd.Flags().StringVar(db, "db", "facts.db", "the database `FILE`")
}

// openForReading opens the database at path, which must be there. One of an
// older program is brought up to date first.
func openForReading(path string) (*store.DB, error) {
	db, err := store.Open(path, store.Options{ReadOnly: true})
	if errors.Is(err, store.ErrOutdated) {
		current, err := store.Open(path, store.Options{})
		if err != nil {
			return nil, err
		}
		if err := current.Close(); err != nil {
			return nil, err
		}
		return store.Open(path, store.Options{ReadOnly: true})
	}
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no database %s: carfacts crawl makes one, --db names another", path)
	}
	return db, err
}

// openForWriting opens the database at path, which must be there.
func openForWriting(path string) (*store.DB, error) {
	if info, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) || err == nil && info.Size() == 0 {
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
