package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"carfacts/crawl"
	"carfacts/crawl/warc"
)

func newArchiveCmd() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "archive",
		Short: "Look into the archive of fetched pages",
		Long: `The archive holds every response as it was received, in WARC 1.1 files that
other tools for web archives read too. It is in a folder beside the database:
facts.archive for facts.db.`,
		Example: `  carfacts archive verify
  carfacts archive ls https://news.example/autos/
  carfacts archive cat https://news.example/autos/story --at 2025-01-31 > story.html`,
	}
	cmd.AddCommand(newArchiveVerifyCmd(), newArchiveListCmd(), newArchiveCatCmd())
	return cmd
}

// archiveFlags say where the archive is.
type archiveFlags struct{ db, dir string }

func (f *archiveFlags) add(cmd *cobra.Command) {
	addDBFlag(cmd, &f.db)
	cmd.Flags().StringVar(&f.dir, "archive", "", "the archive, a `DIRECTORY`; beside the database where not given")
}

// files returns the paths of the archive's files, or those given.
func (f *archiveFlags) files(args []string) ([]string, error) {
	if len(args) > 0 {
		return args, nil
	}
	dir := archiveDir(f.db, f.dir)
	names, err := warc.Files(dir)
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("there is no archive in %s: carfacts crawl makes one, --archive names another", dir)
	}
	for i, name := range names {
		names[i] = warc.Path(dir, name)
	}
	return names, nil
}

// records yields the records of an archive file; an error ends it but for one
// that concerns a single record.
func records(path string) iter.Seq2[*warc.Record, error] {
	return func(yield func(*warc.Record, error) bool) {
		f, err := os.Open(path)
		if err != nil {
			yield(nil, err)
			return
		}
		defer f.Close()
		z, err := warc.NewReader(f)
		for err == nil {
			var rec *warc.Record
			rec, err = z.Next()
			if err == io.EOF {
				return
			}
			if !yield(rec, err) {
				return
			}
			if errors.Is(err, warc.ErrTooLong) {
				err = nil
			}
		}
		if err != nil && z == nil {
			yield(nil, err)
		}
	}
}

func newArchiveVerifyCmd() *cobra.Command {
	var f archiveFlags
	cmd := &cobra.Command{
		Use:   "verify [FILE…]",
		Short: "Check that every record is whole and has its digest",
		Long: `Read every record of the archive, or of the files named, and check that it is
whole and that its content has the digest that it says. Problems are listed; the
exit code is then 1. A file that ends in .open is being written, or was when a
run died: the next run cuts it back to its last whole record.`,
		Example: "  carfacts archive verify --db facts.db",
		RunE: func(cmd *cobra.Command, args []string) error {
			files, err := f.files(args)
			if err != nil {
				return err
			}
			out := cmd.OutOrStdout()
			var checked, problems int
			var size int64
			for _, path := range files {
				for rec, err := range records(path) {
					if rec != nil && err == nil {
						err = rec.Verify()
						checked++
						size = max(size, 0) + rec.Length
					}
					if err != nil {
						if strings.HasSuffix(path, warc.OpenSuffix) && errors.Is(err, io.ErrUnexpectedEOF) {
							fmt.Fprintf(cmd.ErrOrStderr(), "%s: still being written, or left by a run that died\n", path)
							continue
						}
						problems++
						fmt.Fprintln(out, printable(problemText(path, rec, err)))
					}
					if cmd.Context().Err() != nil {
						return cmd.Context().Err()
					}
				}
			}
			fmt.Fprintf(out, "checked %d records in %d files, %.1f MB: %d problems\n", checked, len(files), float64(size)/1e6, problems)
			if problems > 0 {
				return &exitError{code: exitFailures}
			}
			return nil
		},
	}
	f.add(cmd)
	return cmd
}

func problemText(path string, rec *warc.Record, err error) string {
	if rec == nil {
		return fmt.Sprintf("%s: %v", path, err)
	}
	return fmt.Sprintf("%s at %d: %s: %v", path, rec.Offset, rec.Target(), err)
}

func newArchiveListCmd() *cobra.Command {
	var f archiveFlags
	cmd := &cobra.Command{
		Use:   "ls [URL]",
		Short: "List the archived responses",
		Long: `List the archived responses in the order in which they came, or those whose
address begins with URL: when, status, bytes of the body, kind, address, file
and offset, with tabs between.`,
		Example: "  carfacts archive ls https://news.example/ | grep '\t200\t'",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			files, err := f.files(nil)
			if err != nil {
				return err
			}
			w := bufio.NewWriter(cmd.OutOrStdout())
			for _, path := range files {
				for rec, err := range records(path) {
					if err != nil {
						fmt.Fprintln(cmd.ErrOrStderr(), problemText(path, rec, err))
						continue
					}
					if t := rec.Type(); t != warc.Response && t != warc.Revisit || len(args) > 0 && !strings.HasPrefix(rec.Target(), args[0]) {
						continue
					}
					p, err := crawl.PageOf(rec, "")
					if err != nil {
						continue
					}
					fmt.Fprintf(w, "%s\t%d\t%d\t%s\t%s\t%s\t%d\n", p.Fetched.Format(time.RFC3339), p.Status, p.Raw, p.Kind, printable(p.FinalURL), path, rec.Offset)
				}
			}
			return w.Flush()
		},
	}
	f.add(cmd)
	return cmd
}

func newArchiveCatCmd() *cobra.Command {
	var f archiveFlags
	var at string
	var raw bool
	cmd := &cobra.Command{
		Use:   "cat URL",
		Short: "Print an archived page as it was on a day",
		Long: `Print the last response that the archive has for the address, or with --at the
last one of that day or before: the body as a browser would get it, or with
--raw the response with its header, just as it was received. Addresses that
differ only in tracking parameters, www, http or https, or a trailing slash are
one.`,
		Example: `  carfacts archive cat https://news.example/autos/story > story.html
  carfacts archive cat https://news.example/autos/story --at 2025-01-31 --raw`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			until := time.Time{}
			if at != "" {
				day, err := time.Parse(time.DateOnly, at)
				if err != nil {
					return fmt.Errorf("--at is a date such as 2025-01-31, not %q", at)
				}
				until = day.AddDate(0, 0, 1)
			}
			files, err := f.files(nil)
			if err != nil {
				return err
			}
			rec, page, err := findPage(files, crawl.Key(args[0]), until)
			if err != nil {
				return &exitError{exitFailures, err}
			}
			if page == nil {
				before := ""
				if at != "" {
					before = ", fetched on " + at + " or before"
				}
				return &exitError{exitFailures, fmt.Errorf("the archive has no page %s%s", args[0], before)}
			}
			body := page.Body
			if raw {
				body = rec.Block
			}
			_, err = io.Copy(cmd.OutOrStdout(), bytes.NewReader(body))
			return err
		},
	}
	f.add(cmd)
	cmd.Flags().StringVar(&at, "at", "", "as it was at the end of this `DATE`, UTC")
	cmd.Flags().BoolVar(&raw, "raw", false, "the whole response as received")
	return cmd
}

// findPage returns the last successful response for the key before until, or
// at all where that is zero. The latest files are looked at first.
func findPage(files []string, key string, until time.Time) (*warc.Record, *crawl.Page, error) {
	var rec *warc.Record
	var page *crawl.Page
	for i := len(files) - 1; i >= 0 && page == nil; i-- {
		for r, err := range records(files[i]) {
			if errors.Is(err, warc.ErrTooLong) {
				continue
			}
			if err != nil {
				if strings.HasSuffix(files[i], warc.OpenSuffix) {
					break
				}
				return nil, nil, fmt.Errorf("%s: %w", files[i], err)
			}
			if r.Type() != warc.Response || crawl.Key(r.Target()) != key {
				continue
			}
			p, err := crawl.PageOf(r, "")
			if err != nil || p.Status != http.StatusOK || !until.IsZero() && !p.Fetched.Before(until) {
				continue
			}
			rec, page = r, p
		}
	}
	return rec, page, nil
}
