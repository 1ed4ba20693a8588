package store

import (
	"context"
	"database/sql"
	"embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"syscall"

	"github.com/mattn/go-sqlite3"

	"carfacts/extract/fact"
)

// applicationID marks our files in the header of the SQLite format.
const applicationID = 0x43464654 // "CFFT"

// migrations bring a file from version n-1 to n; the file's user_version is n.
//
//go:embed migrations/*.sql
var migrations embed.FS

//go:embed views.sql
var viewsSQL string

// ErrForeign reports a file that this program did not make.
var ErrForeign = errors.New("this is not a carfacts database")

// VersionError reports a file made by a newer program.
type VersionError struct{ File, Program int }

func (e *VersionError) Error() string {
	return fmt.Sprintf("the database has schema version %d, this program knows up to %d: use a newer carfacts", e.File, e.Program)
}

type fileState int

const (
	absent fileState = iota // no file, or an empty one
	ours
)

// inspect reads the header of the file without SQLite, so that a foreign file
// is not touched in any way. The application id is in the header from the
// moment a file of ours exists, because it is committed before WAL begins.
func inspect(path string) (fileState, error) {
	f, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return absent, nil
	}
	if err != nil {
		return absent, err
	}
	defer f.Close()
	header := make([]byte, 100)
	n, err := io.ReadFull(f, header)
	switch {
	case err == io.EOF:
		return absent, nil
	case err != nil && err != io.ErrUnexpectedEOF:
		return absent, err
	case n < len(header) || string(header[:16]) != "SQLite format 3\x00":
		return absent, ErrForeign
	case binary.BigEndian.Uint32(header[68:]) != applicationID:
		return absent, ErrForeign
	}
	return ours, nil
}

// keysVersion is the version of the schema that brought the table text_key.
const keysVersion = 6

// latest is the schema version of this program.
func latest() int {
	entries, err := migrations.ReadDir("migrations")
	if err != nil {
		panic(err) // embedded
	}
	return len(entries)
}

const versionQuery = "PRAGMA user_version"

func checkVersion(r *sql.DB) error {
	var v int
	err := r.QueryRow(versionQuery).Scan(&v)
	if err != nil {
		return err
	}
	switch {
	case v > latest():
		return &VersionError{v, latest()}
	case v < latest():
		return ErrOutdated
	}
	views := map[string]bool{}
	err = each(context.Background(), r, viewsQuery, func(rows *sql.Rows) error {
		var text string
		err := rows.Scan(&text)
		views[text] = true
		return err
	})
	if err == nil && !viewsAreFresh(views) {
		err = ErrOutdated
	}
	return err
}

// ErrOutdated reports a file of an older program that is opened for reading.
var ErrOutdated = errors.New("the database is of an older carfacts: any command that writes, such as carfacts check, brings it up to date")

const viewsQuery = "SELECT sql FROM sqlite_schema WHERE type = 'view'"

// viewsAreFresh reports whether the views' texts are those of this program.
func viewsAreFresh(texts map[string]bool) bool {
	for text := range texts {
		if !strings.Contains(viewsSQL, text+";") {
			return false
		}
	}
	return len(texts) == strings.Count(viewsSQL, "\nCREATE VIEW ")
}

// migrate brings the file up to date in one transaction.
func (db *DB) migrate() error {
	err := db.Update(context.Background(), (*Tx).migrate)
	if err != nil {
		return err
	}
	// Only now, so that the application id is in the file itself, not in a log.
	// 32 MB of log, since a page that is written again and again is then brought
	// into the file once.
	return db.w.script("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 8000")
}

func (tx *Tx) migrate() error {
	var v int
	if err := tx.scan(versionQuery, nil, &v); err != nil {
		return err
	}
	if v > latest() {
		return &VersionError{v, latest()}
	}
	views := map[string]bool{}
	err := tx.each(viewsQuery, nil, func(scan func(...any) error) error {
		var text string
		err := scan(&text)
		views[text] = true
		return err
	})
	if err != nil || v == latest() && viewsAreFresh(views) {
		return err
	}
	if err := tx.dropViews(); err != nil {
		return err
	}
	entries, err := migrations.ReadDir("migrations")
	if err != nil {
		return err
	}
	for _, e := range entries[v:] {
		script, err := migrations.ReadFile("migrations/" + e.Name())
		if err != nil {
			return err
		}
		if err := tx.c.script(string(script)); err != nil {
			return fmt.Errorf("migrate with %s: %w", e.Name(), err)
		}
	}
	if v < keysVersion {
		if err := tx.enterAll(); err != nil {
			return fmt.Errorf("find near-duplicates: %w", err)
		}
	}
	if err := tx.c.script(viewsSQL); err != nil {
		return fmt.Errorf("make views: %w", err)
	}
	if err := tx.AddVocabulary(fact.Metrics, fact.Units); err != nil {
		return err
	}
	return tx.c.script(fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, latest()))
}

func (tx *Tx) dropViews() error {
	var drops strings.Builder
	err := tx.each("SELECT name FROM sqlite_schema WHERE type = 'view'", nil, func(scan func(...any) error) error {
		var name string
		err := scan(&name)
		fmt.Fprintf(&drops, "DROP VIEW %q;", name)
		return err
	})
	if err != nil {
		return err
	}
	return tx.c.script(drops.String())
}

// AddVocabulary makes metrics and units known that a rule set adds to those of
// the fact model. Facts with others are refused.
func (tx *Tx) AddVocabulary(metrics []string, units []fact.Unit) error {
	tx.db.words = nil
	for _, m := range slices.Sorted(slices.Values(metrics)) {
		if err := tx.exec("INSERT INTO metric VALUES (?) ON CONFLICT DO NOTHING", m); err != nil {
			return err
		}
	}
	for _, u := range slices.Sorted(slices.Values(units)) {
		if err := tx.exec("INSERT INTO unit VALUES (?) ON CONFLICT DO NOTHING", string(u)); err != nil {
			return err
		}
	}
	return nil
}

// words is the vocabulary of a file.
type words struct {
	metrics map[string]bool
	units   map[fact.Unit]bool
}

// vocabulary returns the metrics and units that the file knows.
func (tx *Tx) vocabulary() (*words, error) {
	if w := tx.db.words; w != nil {
		return w, nil
	}
	w := words{map[string]bool{}, map[fact.Unit]bool{}}
	err := tx.each("SELECT 'm', name FROM metric UNION ALL SELECT 'u', name FROM unit", nil, func(scan func(...any) error) error {
		var list, name string
		if err := scan(&list, &name); err != nil {
			return err
		}
		if list == "m" {
			w.metrics[name] = true
		} else {
			w.units[fact.Unit(name)] = true
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	tx.db.words = &w
	return &w, nil
}

// ErrDamaged reports a file that SQLite can no longer make sense of.
var ErrDamaged = errors.New("the file is damaged; restore a backup or run carfacts rebuild")

var (
	errCantOpen = errors.New("the file cannot be opened: is its folder there, and may this user write to both?")
	errFull     = errors.New("the disk is full")
	errReadOnly = errors.New("the file or its folder is read-only, or the disk is full")
)

// explainedError is an error of SQLite's in the words of a person who can act
// on it.
type explainedError struct{ kind, cause error }

func (e *explainedError) Error() string   { return e.kind.Error() + ": " + e.cause.Error() }
func (e *explainedError) Unwrap() []error { return []error{e.kind, e.cause} }

// explain explains SQLite's errors, and leaves others as they are.
func explain(err error) error {
	var e sqlite3.Error
	if !errors.As(err, &e) || errors.As(err, new(*explainedError)) {
		return err
	}
	if e.SystemErrno == syscall.ENOSPC {
		e.Code = sqlite3.ErrFull
	}
	switch e.Code {
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		return &explainedError{ErrBusy, err}
	case sqlite3.ErrCorrupt, sqlite3.ErrNotADB:
		return &explainedError{ErrDamaged, err}
	case sqlite3.ErrCantOpen:
		return &explainedError{errCantOpen, err}
	case sqlite3.ErrFull:
		return &explainedError{errFull, err}
	case sqlite3.ErrReadonly:
		return &explainedError{errReadOnly, err}
	}
	return err
}
