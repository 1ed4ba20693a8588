// Package store keeps pages, articles, mentions and facts in one SQLite file.
//
// In: fetched pages and fact.Documents, each article saved in one transaction.
// Out: rows, the views that people query with any SQLite tool, and readers
// over them. Facts are added and superseded, never changed or deleted. It
// never fetches, extracts or judges: a fact that breaks the law of provenance
// is refused, and a file that is not ours is never written to.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/mattn/go-sqlite3"
)

// Options says how to open a database. The zero value creates a missing file,
// waits ten seconds for other writers and reads the system's clock.
type Options struct {
	ReadOnly    bool             // never create, migrate or write
	BusyTimeout time.Duration    // how long to wait for another writer; 0 means 10 s
	Now         func() time.Time // the clock; nil means time.Now
}

// DB is an open database. Its methods may be called concurrently; writers
// take turns.
type DB struct {
	path string
	opts Options
	w    *conn // nil where read-only
	r    *sql.DB

	words *words // the vocabulary as last read; guarded by the one write connection
}

// ErrBusy reports that another process held the database for longer than the
// busy timeout.
var ErrBusy = errors.New("another process is writing to the database")

// Open opens the database at path, creates it where there is no file and
// brings an older schema up to date. It fails with a *VersionError on a file
// of a newer program, with ErrForeign on a file that is not of this program,
// and with fs.ErrNotExist where ReadOnly finds no file, ErrOutdated where it
// finds one of an older program. A file that is refused is not written to.
func Open(path string, opts Options) (*DB, error) {
	if opts.BusyTimeout == 0 {
		opts.BusyTimeout = 10 * time.Second
	}
	if opts.Now == nil {
		opts.Now = time.Now
	}
	db := &DB{path: path, opts: opts}
	if err := db.open(); err != nil {
		db.Close()
		return nil, fmt.Errorf("open store %s: %w", path, explain(err))
	}
	return db, nil
}

func (db *DB) open() error {
	state, err := inspect(db.path)
	if err != nil {
		return err
	}
	if db.opts.ReadOnly {
		if state == absent {
			return &os.PathError{Op: "open", Path: db.path, Err: os.ErrNotExist}
		}
		return db.openReader()
	}
	if db.w, err = openConn(db.name("mode=rwc&_mutex=no&_synchronous=FULL&_cache_size=-32000")); err != nil {
		return err
	}
	if err := db.migrate(); err != nil {
		return err
	}
	return db.openReader()
}

func (db *DB) openReader() (err error) {
	const params = "mode=ro&_query_only=true&_stmt_cache_size=16"
	if db.r, err = sql.Open("sqlite3", db.name(params)); err != nil {
		return err
	}
	err = checkVersion(db.r)
	var e sqlite3.Error
	if errors.As(err, &e) && e.Code == sqlite3.ErrCantOpen {
		// On a medium that cannot be written to, SQLite cannot make the files that
		// readers and writers share. Where there is no log, it needs none.
		if _, statErr := os.Stat(db.path + "-wal"); errors.Is(statErr, os.ErrNotExist) {
			db.r.Close()
			if db.r, err = sql.Open("sqlite3", db.name(params+"&immutable=1")); err == nil {
				err = checkVersion(db.r)
			}
		}
	}
	return err
}

// name is the file's name for SQLite, with the pragmas common to all
// connections and further parameters.
func (db *DB) name(params string) string {
	path := (&url.URL{Path: db.path}).EscapedPath()
	return "file:" + path + "?_foreign_keys=on&_busy_timeout=" + strconv.FormatInt(db.opts.BusyTimeout.Milliseconds(), 10) + "&" + params
}

// Close releases the file. It waits for the transaction under way.
func (db *DB) Close() error {
	var errs []error
	if db.r != nil {
		errs = append(errs, db.r.Close())
	}
	if db.w != nil {
		errs = append(errs, db.w.close())
		db.w = nil
	}
	return errors.Join(errs...)
}

// Path returns the path the database was opened at.
func (db *DB) Path() string { return db.path }

// Tx is a write transaction. Its methods must not be called concurrently.
type Tx struct {
	c    *conn
	db   *DB
	last map[string]int64 // ids by table
	args []any            // of the INSERT under way
}

// Update runs f in one transaction: all of it is kept, or, where f or the
// commit fails, none. Many articles in one Update are saved faster, and lost
// together. Where ctx ends before f is done, nothing is kept.
func (db *DB) Update(ctx context.Context, f func(*Tx) error) error {
	if db.w == nil {
		return errors.New("the database is not open for writing")
	}
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-db.w.turn:
	}
	defer func() { db.w.turn <- struct{}{} }()
	return explain(db.update(ctx, f))
}

func (db *DB) update(ctx context.Context, f func(*Tx) error) (err error) {
	if err := db.w.script("BEGIN IMMEDIATE"); err != nil {
		return err
	}
	defer func() {
		if !db.w.c.AutoCommit() { // f failed or panicked, or the commit failed
			clear(db.w.names)
			err = errors.Join(err, db.w.script("ROLLBACK"))
		}
	}()
	if err := f(&Tx{c: db.w, db: db, last: map[string]int64{}}); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return db.w.script("COMMIT")
}

func (tx *Tx) exec(query string, args ...any) error { return tx.c.exec(query, args) }

// insert runs an INSERT whose first argument is the new row's id, and returns
// that.
func (tx *Tx) insert(table, query string, args ...any) (id int64, err error) {
	if id, err = tx.newID(table); err != nil {
		return 0, err
	}
	tx.args = append(append(tx.args[:0], id), args...)
	return id, tx.exec(query, tx.args...)
}

// newID returns the id that the next row of the table has. The table is asked
// once: nobody else writes during a transaction.
func (tx *Tx) newID(table string) (int64, error) {
	last, ok := tx.last[table]
	if !ok {
		if err := tx.scan("SELECT coalesce(max(rowid), 0) FROM "+table, nil, &last); err != nil {
			return 0, err
		}
	}
	tx.last[table] = last + 1
	return last + 1, nil
}

// scan reads one row into dest; it fails with sql.ErrNoRows where there is none.
func (tx *Tx) scan(query string, args []any, dest ...any) error {
	found := false
	err := tx.c.each(query, args, func(scan func(...any) error) error {
		found = true
		return scan(dest...)
	})
	if err == nil && !found {
		return sql.ErrNoRows
	}
	return err
}

// each runs a query and calls f for each row.
func (tx *Tx) each(query string, args []any, f func(scan func(...any) error) error) error {
	return tx.c.each(query, args, f)
}

// now is the time of an event as it is stored.
func (db *DB) now() string { return stamp(db.opts.Now()) }

const stampLayout = "2006-01-02T15:04:05Z"

func stamp(t time.Time) string { return t.UTC().Format(stampLayout) }

// null stores the empty string as NULL.
func null(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// clean makes s safe for SQLite's text functions, one code point for one:
// U+0000, at which they stop, and each byte that is no UTF-8 become U+FFFD.
func clean(s string) string {
	if !strings.ContainsRune(s, 0) && utf8.ValidString(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r == 0 {
			return '\uFFFD'
		}
		return r
	}, s)
}
