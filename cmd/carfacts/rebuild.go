package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"carfacts/crawl"
	"carfacts/store"
)

func newRebuildCmd() *cobra.Command {
	var f crawlFlags
	cmd := &cobra.Command{
		Use:   "rebuild",
		Short: "Make the database anew from the archive",
		Long: `Read every page of the archive in the order in which it came, with the rules of
today, into a new database, and put it in the old one's place; the old one is
kept beside it as FILE.old. Facts are then the same, byte for byte, as if the
pages were fetched again today, and what the crawl knows of the addresses that
it visits is there again too.`,
		Example: "  carfacts rebuild --db facts.db --config sources.yaml",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return runRebuild(cmd, f)
		},
	}
	f.add(cmd)
	for _, name := range []string{"contact", "since", "source", "deadline", "allow-private"} {
		cmd.Flags().MarkHidden(name)
	}
	return cmd
}

func runRebuild(cmd *cobra.Command, f crawlFlags) error {
	o, err := f.options(cmd.ErrOrStderr())
	if err != nil {
		return err
	}
	// Without the sources, pages are the same; what feeds announced is not known.
	o.Config, err = f.readSources()
	if _, serr := os.Stat(f.config); errors.Is(serr, fs.ErrNotExist) && !cmd.Flags().Changed("config") {
		o.Config, err = &crawl.Config{}, nil
	}
	if err != nil {
		return err
	}
	old, err := store.Open(f.db, store.Options{ReadOnly: true})
	if errors.Is(err, store.ErrForeign) {
		return fmt.Errorf("%w: it is not replaced", err)
	}
	if err == nil {
		old.Close()
	}
	lock, err := lockDB(f.db, "rebuild")
	if err != nil {
		return err
	}
	defer lock.Release()
	files, err := (&archiveFlags{f.db, o.Archive}).files(nil)
	if err != nil {
		return err
	}
	fresh := f
	fresh.db = f.db + ".new"
	if err := removeDB(fresh.db); err != nil {
		return err
	}
	defer os.Remove(fresh.db + ".lock")
	err = withState(cmd, fresh, "rebuild", &o, func(ctx context.Context) (*crawl.Summary, error) { return crawl.Replay(ctx, o, files) })
	var e *exitError
	if err != nil && !(errors.As(err, &e) && e.err == nil) { // failures of single pages are no obstacle
		removeDB(fresh.db)
		return err
	}
	if rerr := replaceDB(f.db, fresh.db); rerr != nil {
		return rerr
	}
	return err
}

// dbFiles are the files that a database may consist of.
func dbFiles(path string) []string { return []string{path, path + "-wal", path + "-shm"} }

func removeDB(path string) error {
	for _, p := range dbFiles(path) {
		if err := os.Remove(p); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("remove an unfinished database: %w", err)
		}
	}
	return nil
}

// replaceDB puts the database fresh in the place of old, which is kept as
// old.old. Both are closed, so that what SQLite keeps beside them is empty,
// but for an old one that cannot be opened.
func replaceDB(old, fresh string) error {
	if db, err := store.Open(old, store.Options{}); err == nil {
		db.Close() // brings in what a run that died left beside it
	}
	if err := removeDB(old + ".old"); err != nil {
		return err
	}
	for i, p := range dbFiles(old) {
		if err := os.Rename(p, dbFiles(old + ".old")[i]); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("keep the old database: %w", err)
		}
	}
	if wal, err := os.Stat(fresh + "-wal"); err == nil && wal.Size() > 0 {
		return fmt.Errorf("%s was not closed well and stays where it is", fresh)
	}
	if err := os.Rename(fresh, old); err != nil {
		return fmt.Errorf("put the new database in place: %w", err)
	}
	return removeDB(fresh)
}
