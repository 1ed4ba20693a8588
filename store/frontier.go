package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"time"
)

// Visit is one URL of the frontier: what is known of it and when it is next
// due. Zero times are those that never were or will be.
type Visit struct {
	Key       string // identifies it
	URL       string
	Source    string // name of the source that first led to it
	Kind      string // feed, sitemap, section, article
	Host      string // that is waited for between requests
	Found     time.Time
	Published time.Time // as a feed or sitemap says
	Due       time.Time // next visit; zero: never again

	Fetched      time.Time // last success or 304
	ETag         string    // validators of that response
	LastModified string
	Changed      time.Time // when the content was last seen to be new
	Fails        int       // in a row
	Error        string    // of the last visit; empty after a success
}

const visitColumns = "key, url, source, kind, host, found_at, published, due_at, fetched_at, etag, last_modified, changed_at, failures, error"

func scanVisit(scan func(...any) error) (v Visit, err error) {
	err = scan(&v.Key, &v.URL, &v.Source, &v.Kind, &v.Host, moment{&v.Found}, moment{&v.Published}, moment{&v.Due},
		moment{&v.Fetched}, (*nullable)(&v.ETag), (*nullable)(&v.LastModified), moment{&v.Changed}, &v.Fails, (*nullable)(&v.Error))
	return v, err
}

// Due returns at most limit visits of the source on the host that are due at
// now: entry points first, then articles never tried, the latest published
// first, then revisits, then what failed last time; equals in the order of
// their keys.
func (db *DB) Due(ctx context.Context, source, host string, now time.Time, limit int) ([]Visit, error) {
	rows, err := db.r.QueryContext(ctx, `SELECT `+visitColumns+` FROM frontier
		WHERE source = ? AND host = ? AND due_at <= ? ORDER BY turn, published DESC, key LIMIT ?`, source, host, schedule(now), limit)
	if err != nil {
		return nil, fmt.Errorf("read frontier: %w", explain(err))
	}
	defer rows.Close()
	var visits []Visit
	for rows.Next() {
		v, err := scanVisit(rows.Scan)
		if err != nil {
			return nil, fmt.Errorf("read frontier: %w", err)
		}
		visits = append(visits, v)
	}
	return visits, rows.Err()
}

// Pending is a source with visits due on a host.
type Pending struct{ Source, Host string }

// Pending returns each source and host with a visit due at now, in the order
// of source, host.
//
// It goes from one source and host to the next by the index frontier_due, and
// in each only to the first that is due: the backlog may be long.
func (db *DB) Pending(ctx context.Context, now time.Time) ([]Pending, error) {
	rows, err := db.r.QueryContext(ctx, `WITH RECURSIVE src (source) AS (
			SELECT min(source) FROM frontier WHERE due_at IS NOT NULL
			UNION ALL
			SELECT (SELECT min(source) FROM frontier f WHERE f.due_at IS NOT NULL AND f.source > s.source) FROM src s WHERE source IS NOT NULL),
		pair (source, host) AS (
			SELECT source, (SELECT min(host) FROM frontier f WHERE f.due_at IS NOT NULL AND f.source = s.source) FROM src s WHERE source IS NOT NULL
			UNION ALL
			SELECT source, (SELECT min(host) FROM frontier f WHERE f.due_at IS NOT NULL AND f.source = p.source AND f.host > p.host) FROM pair p WHERE host IS NOT NULL)
		SELECT source, host FROM pair p WHERE host IS NOT NULL
			AND EXISTS (SELECT 1 FROM frontier f WHERE f.source = p.source AND f.host = p.host AND f.due_at <= ?) ORDER BY source, host`, schedule(now))
	if err != nil {
		return nil, fmt.Errorf("read frontier: %w", explain(err))
	}
	defer rows.Close()
	var pending []Pending
	for rows.Next() {
		var p Pending
		if err := rows.Scan(&p.Source, &p.Host); err != nil {
			return nil, fmt.Errorf("read frontier: %w", err)
		}
		pending = append(pending, p)
	}
	return pending, rows.Err()
}

// Visit looks up the visit with that key.
func (tx *Tx) Visit(key string) (v Visit, ok bool, err error) {
	v, err = scanVisit(func(dest ...any) error {
		return tx.scan("SELECT "+visitColumns+" FROM frontier WHERE key = ?", []any{key}, dest...)
	})
	if errors.Is(err, sql.ErrNoRows) {
		return Visit{}, false, nil
	}
	return v, err == nil, err
}

// PutVisit adds the visit, or replaces the one with its key.
func (tx *Tx) PutVisit(v Visit) error {
	err := tx.exec(`INSERT INTO frontier (`+visitColumns+`) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)
		ON CONFLICT (key) DO UPDATE SET url = excluded.url, source = excluded.source, kind = excluded.kind, host = excluded.host,
		found_at = excluded.found_at, published = excluded.published, due_at = excluded.due_at, fetched_at = excluded.fetched_at,
		etag = excluded.etag, last_modified = excluded.last_modified, changed_at = excluded.changed_at,
		failures = excluded.failures, error = excluded.error`,
		v.Key, v.URL, v.Source, v.Kind, v.Host, schedule(v.Found), schedule(v.Published), schedule(v.Due), schedule(v.Fetched),
		null(clean(v.ETag)), null(clean(v.LastModified)), schedule(v.Changed), v.Fails, null(clean(v.Error)))
	if err != nil {
		return fmt.Errorf("put visit %s: %w", v.URL, err)
	}
	return nil
}

const scheduleLayout = "2006-01-02T15:04:05.000Z"

// schedule writes a moment that something waits for: never earlier than it is,
// and NULL for the zero time.
func schedule(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UTC().Add(time.Millisecond - 1).Format(scheduleLayout)
}

// moment scans a time that may be NULL, of either layout.
type moment struct{ t *time.Time }

func (m moment) Scan(v any) error {
	*m.t = time.Time{}
	switch v := v.(type) {
	case nil:
		return nil
	case string:
		t, err := time.Parse(time.RFC3339, v)
		*m.t = t
		return err
	}
	return fmt.Errorf("a time is stored as %T", v)
}

// nullable scans a text or whole number that may be NULL.
type nullable string

// value is what is stored: NULL for the empty text.
func (n nullable) value() any { return null(string(n)) }

func (n *nullable) Scan(v any) error {
	switch v := v.(type) {
	case nil:
		*n = ""
	case string:
		*n = nullable(v)
	case []byte:
		*n = nullable(v)
	case int64:
		*n = nullable(strconv.FormatInt(v, 10))
	default:
		return fmt.Errorf("a text is stored as %T", v)
	}
	return nil
}

// Backlog is how much of a source waits in the frontier.
type Backlog struct {
	Source  string
	Known   int       // articles, visited or not
	Waiting int       // articles not visited yet that are due
	Failing int       // articles whose last visit failed, and that are tried again
	Next    time.Time // when the next visit of any kind is due; zero: none
}

// Backlogs returns the backlog of each source that led to anything, in the
// order of their names.
func (db *DB) Backlogs(ctx context.Context) ([]Backlog, error) {
	rows, err := db.r.QueryContext(ctx, `SELECT source, sum(kind = 'article'), sum(kind = 'article' AND fetched_at IS NULL AND failures = 0 AND due_at IS NOT NULL),
		sum(kind = 'article' AND failures > 0 AND due_at IS NOT NULL), min(due_at) FROM frontier GROUP BY source ORDER BY source`)
	if err != nil {
		return nil, fmt.Errorf("read frontier: %w", explain(err))
	}
	defer rows.Close()
	var out []Backlog
	for rows.Next() {
		var b Backlog
		if err := rows.Scan(&b.Source, &b.Known, &b.Waiting, &b.Failing, moment{&b.Next}); err != nil {
			return nil, fmt.Errorf("read frontier: %w", err)
		}
		out = append(out, b)
	}
	return out, rows.Err()
}
