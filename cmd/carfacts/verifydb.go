package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"carfacts/crawl/warc"
	"carfacts/store"
)

func newVerifyDBCmd() *cobra.Command {
	var path, archive string
	cmd := &cobra.Command{
		Use:   "verify-db",
		Short: "Check that every figure in the database stands where it says",
		Long: `Check the whole database: that the file is sound, that every figure, sentence and
fact stands in its text where it says, that every fact's id is made of its
content, and that every page's archive record has its digest; the last where
there is an archive beside the database, or --archive names one. Problems are
listed; the exit code is then 1.`,
		Example: "  carfacts verify-db --db facts.db",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			db, err := openForReading(path)
			if err != nil {
				return err
			}
			defer db.Close()
			var opts store.VerifyOptions
			dir := archiveDir(path, archive)
			if _, err := os.Stat(dir); err == nil || archive != "" {
				opts.Digest = func(file string, offset int64) (string, error) {
					return recordDigest(filepath.Join(dir, filepath.Base(file)), offset)
				}
			}
			out := cmd.OutOrStdout()
			v, err := db.Verify(cmd.Context(), opts, func(problem string) { fmt.Fprintln(out, printable(problem)) })
			if err != nil {
				return &exitError{exitFailures, err}
			}
			fmt.Fprintf(out, "checked %d article versions, %d sentences, %d figures, %d facts in %d statements, %d archive records: %d problems\n",
				v.Versions, v.Sentences, v.Mentions, v.Facts, v.Statements, v.Records, v.Problems)
			if v.Problems > 0 {
				return &exitError{code: exitFailures}
			}
			return nil
		},
	}
	addDBFlag(cmd, &path)
	cmd.Flags().StringVar(&archive, "archive", "", "the archive, a `DIRECTORY`; beside the database where not given")
	return cmd
}

// recordDigest returns the payload digest of the archive record, which has
// been computed anew.
func recordDigest(path string, offset int64) (string, error) {
	rec, err := warc.ReadAt(path, offset)
	if err != nil {
		return "", err
	}
	return rec.Get(warc.FieldPayloadDigest), rec.Verify()
}
