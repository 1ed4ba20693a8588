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

	_ "github.com/mattn/go-sqlite3"
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
	w    *sql.DB // one connection, nil where read-only
	r    *sql.DB

	words *words // the vocabulary as last read; guarded by the one write connection
}

// ErrBusy reports that another process held the database for longer than the
// busy timeout.
var ErrBusy = errors.New("another process is writing to the database")

// Open opens the database at path, creates it where there is no file and
// brings an older schema up to date. It fails with a *VersionError on a file
// of a newer program, with ErrForeign on a file that is not of this program,
// and with fs.ErrNotExist where ReadOnly finds no file. A file that is
// refused is not written to.
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
	if db.w, err = db.connect("mode=rwc&_txlock=immediate&_synchronous=FULL&_stmt_cache_size=64&_cache_size=-32000"); err != nil {
		return err
	}
	db.w.SetMaxOpenConns(1)
	if err := db.migrate(); err != nil {
		return err
	}
	return db.openReader()
}

func (db *DB) openReader() (err error) {
	if db.r, err = db.connect("mode=ro&_query_only=true&_stmt_cache_size=16"); err != nil {
		return err
	}
	return checkVersion(db.r)
}

// connect opens a pool of connections with the pragmas common to all.
func (db *DB) connect(params string) (*sql.DB, error) {
	name := (&url.URL{Path: db.path}).EscapedPath()
	return sql.Open("sqlite3", "file:"+name+"?_foreign_keys=on&_busy_timeout="+
		strconv.FormatInt(db.opts.BusyTimeout.Milliseconds(), 10)+"&"+params)
}

// Close releases the file.
func (db *DB) Close() error {
	var errs []error
	for _, pool := range []*sql.DB{db.r, db.w} {
		if pool != nil {
			errs = append(errs, pool.Close())
		}
	}
	return errors.Join(errs...)
}

// Path returns the path the database was opened at.
func (db *DB) Path() string { return db.path }

// Tx is a write transaction. Its methods must not be called concurrently.
type Tx struct {
	*sql.Tx
	ctx context.Context
	db  *DB
}

// Update runs f in one transaction: all of it is kept, or, where f or the
// commit fails, none. Many articles in one Update are saved faster, and lost
// together.
func (db *DB) Update(ctx context.Context, f func(*Tx) error) error {
	if db.w == nil {
		return errors.New("the database is open for reading only")
	}
	tx, err := db.w.BeginTx(ctx, nil)
	if err != nil {
		return explain(err)
	}
	defer tx.Rollback() // does nothing after the commit
	if err := f(&Tx{Tx: tx, ctx: ctx, db: db}); err != nil {
		return explain(err)
	}
	return explain(tx.Commit())
}

func (tx *Tx) exec(query string, args ...any) error {
	_, err := tx.ExecContext(tx.ctx, query, args...)
	return err
}

// insert runs an INSERT and returns the new row's id.
func (tx *Tx) insert(query string, args ...any) (int64, error) {
	result, err := tx.ExecContext(tx.ctx, query, args...)
	if err != nil {
		return 0, err
	}
	return result.LastInsertId()
}

// scan reads one row into dest; it fails with sql.ErrNoRows where there is none.
func (tx *Tx) scan(query string, args []any, dest ...any) error {
	return tx.QueryRowContext(tx.ctx, query, args...).Scan(dest...)
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
