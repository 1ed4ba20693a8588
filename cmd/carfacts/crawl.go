package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log"
	"log/slog"
	"maps"
	"net/netip"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"carfacts/crawl"
	"carfacts/extract"
	"carfacts/store"
)

// crawlFlags are what the commands that crawl or replay have in common.
type crawlFlags struct {
	config, db, archive string
	contact             string
	since               string
	deadline            time.Duration
	summary             string
	log, logFormat      string
	allowPrivate        bool
	only                []string
	rules               []string
}

func newCrawlCmd() *cobra.Command {
	var f crawlFlags
	var replay bool
	cmd := &cobra.Command{
		Use:   "crawl",
		Short: "Fetch news, keep the pages, and store the facts in them",
		Long: `Visit the sources that the configuration names, fetch what is new or due for
another look, keep every response as it was received in the archive beside the
database, and store the articles and their facts.

The crawl obeys robots.txt, waits between two requests to a host, and says who
it is. It can be stopped at any moment, in any way, and run again: the next run
goes on where this one was. Nothing is printed on success where standard error
is no terminal, so that cron sends mail only where something failed.

With --replay nothing is fetched: the pages come from archive files, its own
or other crawlers' (Common Crawl's news, for instance).`,
		Example: `  carfacts crawl
  carfacts crawl --config sources.yaml --db facts.db --deadline 50m --summary json
  carfacts crawl --replay CC-NEWS-20250101000000-00001.warc.gz`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if replay {
				if len(args) == 0 {
					return errors.New("--replay needs archive files: carfacts crawl --replay FILE.warc.gz…")
				}
				return runReplay(cmd, f, args)
			}
			if len(args) > 0 {
				return fmt.Errorf("crawl takes no arguments, but got %q; archive files go with --replay", args[0])
			}
			return runCrawl(cmd, f)
		},
	}
	f.add(cmd)
	cmd.Flags().BoolVar(&replay, "replay", false, "read pages from the archive `files` named instead of fetching")
	cmd.Flags().Lookup("replay").Usage = "read pages from the archive files named, fetch nothing"
	return cmd
}

func (f *crawlFlags) add(cmd *cobra.Command) {
	fl := cmd.Flags()
	fl.StringVar(&f.config, "config", "sources.yaml", "the sources, a YAML `FILE`")
	addDBFlag(cmd, &f.db)
	addRulesFlag(cmd, &f.rules)
	fl.StringVar(&f.archive, "archive", "", "the archive, a `DIRECTORY`; beside the database where not given")
	fl.StringVar(&f.contact, "contact", "", "e-mail address or page for sites to reach you, in place of the configuration's")
	fl.StringSliceVar(&f.only, "source", nil, "only the source of this `NAME`; may be given several times")
	fl.StringVar(&f.since, "since", "", "leave out articles that are dated before this `DATE`")
	fl.DurationVar(&f.deadline, "deadline", 0, "end the run after this time, such as 50m; what is due then waits for the next run")
	fl.StringVar(&f.summary, "summary", "auto", "auto, none, line or json; auto is a line on a terminal and after failures")
	fl.StringVar(&f.log, "log", "error", "what to log to standard error: debug, info, warn or error")
	fl.StringVar(&f.logFormat, "log-format", "text", "text or json")
	fl.BoolVar(&f.allowPrivate, "allow-private", false, "also visit loopback and private addresses: for tests")
}

// archiveDir returns where the archive of a database is, unless dir says.
func archiveDir(db, dir string) string {
	if dir != "" {
		return dir
	}
	return strings.TrimSuffix(db, filepath.Ext(db)) + ".archive"
}

// options checks the flags and makes them the crawl's options.
func (f *crawlFlags) options(stderr io.Writer) (crawl.Options, error) {
	o := crawl.Options{Archive: archiveDir(f.db, f.archive), Version: version(), Deadline: f.deadline}
	if f.allowPrivate {
		o.Allow = func(netip.AddrPort) bool { return true }
	}
	switch f.summary {
	case "auto", "none", "line", "json":
	default:
		return o, fmt.Errorf("--summary is auto, none, line or json, not %q", f.summary)
	}
	if f.deadline < 0 {
		return o, fmt.Errorf("--deadline is a length of time such as 50m, not %v", f.deadline)
	}
	var err error
	if o.Log, err = newLogger(stderr, f.log, f.logFormat); err != nil {
		return o, err
	}
	if f.since != "" {
		if o.Since, err = time.Parse(time.DateOnly, f.since); err != nil {
			return o, fmt.Errorf("--since is a date such as 2025-01-31, not %q", f.since)
		}
	}
	return o, nil
}

// sources reads the configuration for a crawl.
func (f *crawlFlags) sources() (*crawl.Config, error) {
	c, err := f.readSources()
	if err != nil {
		return nil, err
	}
	return c, f.checkContact(c)
}

// readSources reads the configuration and picks the sources that the flags
// name.
func (f *crawlFlags) readSources() (*crawl.Config, error) {
	data, err := os.ReadFile(f.config)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no file of sources %s: --config names another", f.config)
	}
	if err != nil {
		return nil, fmt.Errorf("read sources: %w", err)
	}
	c, err := crawl.ParseConfig(f.config, data)
	if err != nil {
		return nil, err
	}
	if f.contact != "" {
		c.Contact = f.contact
	}
	if len(f.only) > 0 {
		c.Sources, err = pick(c.Sources, f.only)
	}
	return c, err
}

// checkContact refuses to crawl the net without saying who does.
func (f *crawlFlags) checkContact(c *crawl.Config) error {
	if c.Contact == "" && !f.allowPrivate {
		return fmt.Errorf("%s: set contact to an e-mail address or a page of yours, or give --contact: the sites you crawl must be able to reach you", f.config)
	}
	return nil
}

func pick(sources []crawl.Source, names []string) ([]crawl.Source, error) {
	var picked []crawl.Source
	for _, name := range names {
		found := false
		for _, s := range sources {
			if s.Name == name {
				picked, found = append(picked, s), true
			}
		}
		if !found {
			return nil, fmt.Errorf("there is no source named %q", name)
		}
	}
	return picked, nil
}

func newLogger(w io.Writer, level, format string) (*slog.Logger, error) {
	var l slog.Level
	if err := l.UnmarshalText([]byte(level)); err != nil {
		return nil, fmt.Errorf("--log is debug, info, warn or error, not %q", level)
	}
	switch format {
	case "text":
		return slog.New(slog.NewTextHandler(w, &slog.HandlerOptions{Level: l})), nil
	case "json":
		return slog.New(slog.NewJSONHandler(w, &slog.HandlerOptions{Level: l})), nil
	}
	return nil, fmt.Errorf("--log-format is text or json, not %q", format)
}

func runCrawl(cmd *cobra.Command, f crawlFlags) error {
	o, err := f.options(cmd.ErrOrStderr())
	if err != nil {
		return err
	}
	if o.Config, err = f.sources(); err != nil {
		return err
	}
	return withState(cmd, f, "crawl", &o, func(ctx context.Context) (*crawl.Summary, error) { return crawl.Run(ctx, o) })
}

func runReplay(cmd *cobra.Command, f crawlFlags, files []string) error {
	o, err := f.options(cmd.ErrOrStderr())
	if err != nil {
		return err
	}
	o.Config = &crawl.Config{}
	if cmd.Flags().Changed("config") {
		if o.Config, err = f.sources(); err != nil {
			return err
		}
	}
	return withState(cmd, f, "replay", &o, func(ctx context.Context) (*crawl.Summary, error) { return crawl.Replay(ctx, o, files) })
}

// withState opens the database under its lock, lets work crawl with it, and
// records and reports how that went.
func withState(cmd *cobra.Command, f crawlFlags, command string, o *crawl.Options, work func(context.Context) (*crawl.Summary, error)) error {
	ctx := cmd.Context()
	log.SetOutput(io.Discard) // net/http has things to say about odd servers; cron should not mail them
	extractor, err := loadRules(f.rules)
	if err != nil {
		return err
	}
	if o.Read, err = readerOf(extractor, o.Config); err != nil {
		return err
	}
	lock, err := lockDB(f.db, command)
	if err != nil {
		return err
	}
	defer lock.Release()
	db, err := store.Open(f.db, store.Options{})
	if err != nil {
		return err
	}
	defer db.Close()
	if err := addVocabulary(ctx, db, extractor); err != nil {
		return err
	}
	run, err := db.BeginRun(ctx, command, version())
	if err != nil {
		return err
	}
	show := newProgress(cmd.ErrOrStderr(), o.Config)
	o.State = &crawlState{db, run}
	o.Progress = show.update
	sum, err := work(ctx)
	show.clear()
	if sum == nil {
		return err
	}
	if ferr := finishRun(ctx, db, run, sum, err); err == nil {
		err = ferr
	}
	if rerr := report(cmd, f.summary, sum); err == nil {
		err = rerr
	}
	switch {
	case err != nil && ctx.Err() == nil:
		return &exitError{exitFailures, err}
	case ctx.Err() != nil:
		return &exitError{exitInterrupted, ctx.Err()}
	case sum.Failed():
		return &exitError{exitFailures, nil}
	}
	return nil
}

// addVocabulary makes the metrics and units of an author's own rules known to
// the database.
func addVocabulary(ctx context.Context, db *store.DB, e *extract.Extractor) error {
	return db.Update(ctx, func(tx *store.Tx) error {
		return tx.AddVocabulary(slices.Sorted(maps.Keys(e.Lexicon.Metrics)), slices.Sorted(maps.Keys(e.Lexicon.Units)))
	})
}

func lockDB(path, command string) (*store.Lock, error) {
	lock, err := store.Acquire(path, fmt.Sprintf("carfacts %s, process %d", command, os.Getpid()), time.Now())
	var held *store.LockedError
	if errors.As(err, &held) {
		return nil, &exitError{exitLocked, err}
	}
	return lock, err
}

func finishRun(ctx context.Context, db *store.DB, run store.Run, sum *crawl.Summary, err error) error {
	outcome := store.OK
	switch {
	case err != nil:
		outcome = store.Error
	case sum.Stopped == "interrupted":
		outcome = store.Interrupted
	case sum.Failed():
		outcome = store.Failures
	}
	text, jerr := json.Marshal(sum)
	if jerr != nil {
		return fmt.Errorf("write summary: %w", jerr)
	}
	return db.FinishRun(ctx, run, outcome, string(text))
}

// maxListed is how many failures are listed.
const maxListed = 20

// report prints the summary: data to standard output, failures and what is
// for people to standard error.
func report(cmd *cobra.Command, how string, sum *crawl.Summary) error {
	errw := cmd.ErrOrStderr()
	failed := sum.Failed()
	if how == "json" {
		text, err := json.Marshal(sum)
		if err == nil {
			_, err = fmt.Fprintf(cmd.OutOrStdout(), "%s\n", text)
		}
		if err != nil {
			return fmt.Errorf("print summary: %w", err)
		}
	}
	if how != "json" && failed {
		for _, s := range sum.Sources {
			if s.Error != "" {
				fmt.Fprintf(errw, "%s: %s\n", s.Name, s.Error)
			}
		}
		for i, fail := range sum.Failures {
			if i == maxListed {
				fmt.Fprintf(errw, "… and %d more\n", sum.Total.Failed-maxListed)
				break
			}
			fmt.Fprintf(errw, "%s: %s: %s\n", fail.Source, fail.URL, fail.Error)
		}
	}
	switch {
	case how == "line":
		_, err := fmt.Fprintln(cmd.OutOrStdout(), sum)
		return err
	case how == "auto" && (failed || isTerminal(errw)):
		fmt.Fprintln(errw, sum)
	}
	return nil
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
