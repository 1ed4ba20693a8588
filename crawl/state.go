package crawl

import (
	"context"
	"time"
)

// Kind says what a URL is fetched for.
type Kind string

// The kinds. All but Article lead to articles.
const (
	Feed    Kind = "feed"
	Sitemap Kind = "sitemap"
	Section Kind = "section"
	Article Kind = "article"
	Robots  Kind = "robots" // never in the frontier
)

// Visit is one URL of the frontier: what is known of it and when it is next
// due. Its key is Key(URL).
type Visit struct {
	Key       string
	URL       string
	Source    string // name of the source that first led to it
	Kind      Kind
	Host      string    // that is waited for between requests: the URL's, without port and "www."
	Found     time.Time // when it entered the frontier
	Published time.Time // as a feed or sitemap dates it; zero where none did
	Due       time.Time // next visit; zero: never again

	Fetched      time.Time // last response that was a success or a 304; zero: none yet
	ETag         string    // validators of that response
	LastModified string
	Changed      time.Time // when the content was last seen to be new
	Fails        int       // in a row
	Error        string    // of the last visit; empty after a success
}

// Host is what is remembered of one host between requests and between runs.
type Host struct {
	Name      string
	NextAt    time.Time // no request before
	RestUntil time.Time // it asked for a rest (Retry-After), or failed too often
	Fails     int       // in a row
	Error     string    // why it rests
}

// RobotsFile is a robots.txt as last fetched. Authority is scheme://host:port,
// the port left out where it is the scheme's own.
type RobotsFile struct {
	Authority string
	Status    int    // 0 where there was no response
	Error     string // why there was none
	Body      []byte // of a success, at most 512 KiB
	Fetched   time.Time
	Expires   time.Time

	cause error // of this run; not kept

}

// SourceState is what is remembered of a source between runs.
type SourceState struct {
	Name        string
	LastRun     time.Time
	LastSuccess time.Time     // an entry point (feed, sitemap, section) was read or had not changed
	LastNew     time.Time     // brought an article that was not known
	Rhythm      time.Duration // moving average of the time between two such moments; 0 until there were two
	Fails       int           // runs in a row without a success
	Error       string        // of the last run
	RestUntil   time.Time     // not visited before; failed too often
}

// State is what a crawl remembers between runs. Update is called by one
// goroutine at a time; the other methods by several, also during an Update,
// and must not wait for it longer than a transaction takes.
type State interface {
	// Due returns at most limit visits of the source on the host that are due
	// at now: entry points first, then articles never tried, the latest
	// published first, then revisits, then what failed last time; equals in the
	// order of their keys.
	Due(ctx context.Context, source, host string, now time.Time, limit int) ([]Visit, error)
	// Pending returns each source and host with a visit due at now, in the
	// order of source, host.
	Pending(ctx context.Context, now time.Time) ([]Pending, error)

	// What is remembered of a host, a robots.txt or a source; only the name is
	// set where nothing is. What is put is durable when the call returns.
	Host(ctx context.Context, name string) (Host, error)
	PutHost(ctx context.Context, h Host) error
	Robots(ctx context.Context, authority string) (RobotsFile, error)
	PutRobots(ctx context.Context, r RobotsFile) error
	Source(ctx context.Context, name string) (SourceState, error)
	PutSource(ctx context.Context, s SourceState) error

	// Archived returns the offset of the last record of that archive file which
	// SavePage was given, -1 where there is none.
	Archived(ctx context.Context, file string) (int64, error)

	// Update runs f in one transaction: all of it survives, or nothing.
	Update(ctx context.Context, f func(Tx) error) error
}

// Pending is a source with visits due on a host.
type Pending struct{ Source, Host string }

// Tx is a transaction.
type Tx interface {
	Visit(key string) (v Visit, ok bool, err error)
	PutVisit(v Visit) error
	// SavePage adds the page to the log of fetches and, where r is not nil,
	// stores the article that was read from it. The same article twice is
	// Unchanged the second time. The error is a *RefusedError where it is the
	// reading that is at fault; the transaction is then to be given up, and the
	// page can be saved without it.
	SavePage(p *Page, r *Reading) (Change, error)
}

// RefusedError says that what was read of a page cannot be stored as it is.
type RefusedError struct{ Err error }

func (e *RefusedError) Error() string { return e.Err.Error() }
func (e *RefusedError) Unwrap() error { return e.Err }

// Change says what a page brought.
type Change int

// The changes.
const (
	Unchanged Change = iota // the article is known and has not changed
	New                     // an article that was not known
	Updated                 // a new version of a known article
	Duplicate               // known under another address, or a near-duplicate on the same site
)
