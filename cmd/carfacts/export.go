package main

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strconv"

	"github.com/spf13/cobra"

	"carfacts/extract/fact"
	"carfacts/store"
)

func newExportCmd() *cobra.Command {
	var path, format, out string
	var filter filterFlags
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Write the stored facts to a file for other programs",
		Long: `Write the facts that the database currently holds, each with everything that is
known of it, in the order of subject, metric and period: the same facts give the
same bytes.

  csv           one line a fact, the columns of the view facts
  jsonl         one JSON object a line
  parquet       for DuckDB, pandas, Spark and others
  observations  one JSON-LD document of schema.org/Observation`,
		Example: `  carfacts export --format parquet --out facts.parquet
  carfacts export --format csv --metric sales --since 2024 > sales.csv`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			write, ok := exporters[format]
			if !ok {
				return fmt.Errorf("--format is csv, jsonl, parquet or observations, not %q", format)
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
			rows := db.Facts(cmd.Context(), chosen)
			if out == "" || out == "-" {
				err = buffered(cmd.OutOrStdout(), rows, write)
			} else {
				err = streamWhole(out, func(w io.Writer) error { return buffered(w, rows, write) })
			}
			if err != nil {
				return &exitError{exitFailures, fmt.Errorf("export: %w", err)}
			}
			return nil
		},
	}
	addDBFlag(cmd, &path)
	filter.add(cmd)
	cmd.Flags().StringVar(&format, "format", "csv", "csv, jsonl, parquet or observations")
	cmd.Flags().StringVar(&out, "out", "", "write to this `FILE`, which appears when it is complete; standard output where not given")
	return cmd
}

// An exporter writes the facts in one format.
type exporter func(io.Writer, iter.Seq2[*store.Row, error]) error

var exporters = map[string]exporter{"csv": exportCSV, "jsonl": exportJSONL, "parquet": exportParquet, "observations": exportObservations}

func buffered(w io.Writer, rows iter.Seq2[*store.Row, error], write exporter) error {
	b := bufio.NewWriterSize(w, 256<<10)
	if err := write(b, rows); err != nil {
		return err
	}
	return b.Flush()
}

// streamWhole writes a file that is there whole or not at all.
func streamWhole(path string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // fails after the renaming, as it should
	defer f.Close()
	for _, step := range []func() error{func() error { return write(f) }, func() error { return f.Chmod(0o644) }, f.Sync, f.Close} {
		if err := step(); err != nil {
			return err
		}
	}
	return os.Rename(f.Name(), path)
}

func exportJSONL(w io.Writer, rows iter.Seq2[*store.Row, error]) error {
	var line []byte
	for r, err := range rows {
		if err != nil {
			return err
		}
		line = r.Fact.AppendJSON(line[:0], &r.Document)
		line = fmt.Appendf(line[:len(line)-1], `,"site":%s,"fetched_at":%s,"fact_id":%d,"sources":%d,"statements":%d,"confirmed_by":%d,"contradicted_by":%d}`,
			fact.AppendJSONString(nil, r.Document.Site), fact.AppendJSONString(nil, r.FetchedAt), r.ID, r.Sources, r.Statements, r.ConfirmedBy, r.ContradictedBy)
		if _, err := w.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return nil
}

var exportHeader = []string{"fact_id", "subject", "metric", "measure", "value", "value_max", "bound", "unit", "period", "period_start", "period_end",
	"modality", "basis", "market", "powertrain", "channel", "segment", "origin", "own_brand", "cumulative", "annualized", "per", "model", "variant", "cycle",
	"scope", "attribution", "figure", "sentence", "char_start", "char_end", "subject_from", "period_from", "url", "title", "site", "published", "fetched_at",
	"rule", "ruleset", "sources", "statements", "confirmed_by", "contradicted_by"}

func exportCSV(w io.Writer, rows iter.Seq2[*store.Row, error]) error {
	c := csv.NewWriter(w)
	if err := c.Write(exportHeader); err != nil {
		return err
	}
	for r, err := range rows {
		if err != nil {
			return err
		}
		f, d, s := &r.Fact, &r.Document, &r.Fact.Scope
		var value, maximum, bound, scope string
		if f.Measure != fact.Event {
			value, bound = number(f.Value), string(f.Bound.OrExactly())
			if f.Ranged {
				maximum = number(f.Max)
			}
		}
		if *s != (fact.Scope{}) {
			scope = string(s.AppendJSON(nil))
		}
		flag := func(set bool) string {
			if set {
				return "1"
			}
			return ""
		}
		err := c.Write([]string{strconv.FormatInt(r.ID, 10), f.Subject, f.Metric, string(f.Measure), value, maximum, bound, string(f.Unit),
			f.Period.String(), f.Period.Start.String(), f.Period.End.String(), string(f.Modality), f.Basis.String(),
			s.Market, s.Powertrain, s.Channel, s.Segment, s.Origin, flag(s.OwnBrand), flag(s.Cumulative), flag(s.Annualized), s.Per, s.Model, s.Variant, s.Cycle,
			scope, f.Attribution, f.Figure, f.Sentence, strconv.Itoa(f.Start), strconv.Itoa(f.End), string(f.SubjectFrom), string(f.PeriodFrom),
			d.URL, d.Title, d.Site, d.Published.Date.String(), r.FetchedAt, f.Rule, d.Ruleset,
			strconv.Itoa(r.Sources), strconv.Itoa(r.Statements), strconv.Itoa(r.ConfirmedBy), strconv.Itoa(r.ContradictedBy)})
		if err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}
