package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// Host is what is remembered of one host between requests and between runs.
type Host struct {
	Name      string
	NextAt    time.Time // no request before
	RestUntil time.Time
	Fails     int    // in a row
	Error     string // why it rests
}

// Robots is a robots.txt as last fetched.
type Robots struct {
	Authority string // scheme://host:port
	Status    int    // 0 where there was no response
	Error     string // why there was none
	Body      []byte
	Fetched   time.Time
	Expires   time.Time
}

// Source is what is remembered of a news source between runs.
type Source struct {
	Name        string
	LastRun     time.Time
	LastSuccess time.Time
	LastNew     time.Time     // brought an article that was not known
	Rhythm      time.Duration // moving average of the time between two such moments; 0 until there were two
	Fails       int           // runs in a row without a success
	Error       string        // of the last run
	RestUntil   time.Time
}

// Host returns what is remembered of the host; only the name is set where
// nothing is.
func (db *DB) Host(ctx context.Context, name string) (Host, error) {
	h := Host{Name: name}
	err := db.r.QueryRowContext(ctx, "SELECT next_at, rest_until, failures, error FROM host WHERE name = ?", name).
		Scan(moment{&h.NextAt}, moment{&h.RestUntil}, &h.Fails, (*nullable)(&h.Error))
	return h, remembered("host", name, err)
}

// PutHost remembers the host.
func (db *DB) PutHost(ctx context.Context, h Host) error {
	return db.put(ctx, "host", h.Name, "INSERT OR REPLACE INTO host (name, next_at, rest_until, failures, error) VALUES (?,?,?,?,?)",
		h.Name, schedule(h.NextAt), schedule(h.RestUntil), h.Fails, null(clean(h.Error)))
}

// Robots returns the robots.txt of the authority; only that is set where none
// is remembered.
func (db *DB) Robots(ctx context.Context, authority string) (Robots, error) {
	r := Robots{Authority: authority}
	err := db.r.QueryRowContext(ctx, "SELECT coalesce(status, 0), error, body, fetched_at, expires_at FROM robots WHERE authority = ?", authority).
		Scan(&r.Status, (*nullable)(&r.Error), &r.Body, moment{&r.Fetched}, moment{&r.Expires})
	return r, remembered("robots.txt", authority, err)
}

// PutRobots remembers the robots.txt.
func (db *DB) PutRobots(ctx context.Context, r Robots) error {
	var status any
	if r.Status != 0 {
		status = r.Status
	}
	return db.put(ctx, "robots.txt", r.Authority, "INSERT OR REPLACE INTO robots (authority, status, error, body, fetched_at, expires_at) VALUES (?,?,?,?,?,?)",
		r.Authority, status, null(clean(r.Error)), r.Body, schedule(r.Fetched), schedule(r.Expires))
}

const sourceColumns = "name, last_run_at, last_success_at, last_new_at, rhythm, failures, error, rest_until"

func scanSource(row interface{ Scan(...any) error }) (s Source, err error) {
	var rhythm sql.NullFloat64
	err = row.Scan(&s.Name, moment{&s.LastRun}, moment{&s.LastSuccess}, moment{&s.LastNew}, &rhythm, &s.Fails, (*nullable)(&s.Error), moment{&s.RestUntil})
	s.Rhythm = time.Duration(rhythm.Float64 * float64(time.Second))
	return s, err
}

// Source returns what is remembered of the source; only the name is set where
// nothing is.
func (db *DB) Source(ctx context.Context, name string) (Source, error) {
	s, err := scanSource(db.r.QueryRowContext(ctx, "SELECT "+sourceColumns+" FROM source WHERE name = ?", name))
	s.Name = name
	return s, remembered("source", name, err)
}

// Sources returns what is remembered of all sources, in the order of their names.
func (db *DB) Sources(ctx context.Context) ([]Source, error) {
	rows, err := db.r.QueryContext(ctx, "SELECT "+sourceColumns+" FROM source ORDER BY name")
	if err != nil {
		return nil, fmt.Errorf("read sources: %w", explain(err))
	}
	defer rows.Close()
	var sources []Source
	for rows.Next() {
		s, err := scanSource(rows)
		if err != nil {
			return nil, fmt.Errorf("read sources: %w", err)
		}
		sources = append(sources, s)
	}
	return sources, rows.Err()
}

// PutSource remembers the source.
func (db *DB) PutSource(ctx context.Context, s Source) error {
	var rhythm any
	if s.Rhythm != 0 {
		rhythm = s.Rhythm.Seconds()
	}
	return db.put(ctx, "source", s.Name, "INSERT OR REPLACE INTO source ("+sourceColumns+") VALUES (?,?,?,?,?,?,?,?)",
		s.Name, schedule(s.LastRun), schedule(s.LastSuccess), schedule(s.LastNew), rhythm, s.Fails, null(clean(s.Error)), schedule(s.RestUntil))
}

// put runs one statement in a transaction of its own.
func (db *DB) put(ctx context.Context, what, name, query string, args ...any) error {
	if err := db.Update(ctx, func(tx *Tx) error { return tx.exec(query, args...) }); err != nil {
		return fmt.Errorf("remember %s %s: %w", what, name, err)
	}
	return nil
}

func remembered(what, name string, err error) error {
	if err == nil || errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	return fmt.Errorf("look up %s %s: %w", what, name, explain(err))
}
