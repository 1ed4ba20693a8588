package crawl

import (
	"fmt"
	"strings"
	"time"
)

// Summary is what a run did.
type Summary struct {
	Started  time.Time       `json:"started"`
	Seconds  float64         `json:"seconds"`
	Stopped  string          `json:"stopped,omitempty"` // "deadline" or "interrupted"; empty where all that was due was visited
	Adopted  int             `json:"adopted,omitempty"` // pages that a run which died had archived but not stored
	Total    Counts          `json:"total"`
	Sources  []SourceSummary `json:"sources"`
	Failures []Failure       `json:"failures,omitempty"` // the first hundred
}

// SourceSummary is what a run did for one source.
type SourceSummary struct {
	Name string `json:"name"`
	Counts
	Error   string `json:"error,omitempty"`   // why nothing could be found, or why it rests
	Resting bool   `json:"resting,omitempty"` // since before this run: that is no failure of this one
}

// Counts counts pages; Facts the facts read from new and updated articles.
type Counts struct {
	Found      int   `json:"found"`      // addresses not known before
	Fetched    int   `json:"fetched"`    // responses, redirects not counted
	New        int   `json:"new"`        // articles
	Updated    int   `json:"updated"`    // articles with a new version
	Unchanged  int   `json:"unchanged"`  // pages, of whatever kind
	Duplicates int   `json:"duplicates"` // articles known under another address
	Unread     int   `json:"unread"`     // pages that hold no article
	Disallowed int   `json:"disallowed"` // by robots.txt
	Failed     int   `json:"failed"`     // visits
	Facts      int   `json:"facts"`
	Bytes      int64 `json:"bytes"` // of bodies, as received
}

// Add adds d to c.
func (c *Counts) Add(d Counts) {
	c.Found += d.Found
	c.Fetched += d.Fetched
	c.New += d.New
	c.Updated += d.Updated
	c.Unchanged += d.Unchanged
	c.Duplicates += d.Duplicates
	c.Unread += d.Unread
	c.Disallowed += d.Disallowed
	c.Failed += d.Failed
	c.Facts += d.Facts
	c.Bytes += d.Bytes
}

// Failure is a visit that failed.
type Failure struct {
	Source string `json:"source"`
	URL    string `json:"url"`
	Error  string `json:"error"`
}

const maxFailures = 100

// Failed reports whether anything went wrong.
func (s *Summary) Failed() bool {
	if s.Total.Failed > 0 {
		return true
	}
	for _, src := range s.Sources {
		if src.Error != "" && !src.Resting {
			return true
		}
	}
	return false
}

// String returns the summary as one line.
func (s *Summary) String() string {
	var b strings.Builder
	t := s.Total
	fmt.Fprintf(&b, "%d new, %d updated, %d unchanged", t.New, t.Updated, t.Unchanged)
	for _, part := range []struct {
		n    int
		name string
	}{{t.Duplicates, "duplicate"}, {t.Unread, "without article"}, {t.Disallowed, "disallowed"}, {t.Failed, "failed"}, {s.Adopted, "taken over from the archive"}} {
		if part.n > 0 {
			fmt.Fprintf(&b, ", %d %s", part.n, part.name)
		}
	}
	fmt.Fprintf(&b, "; %d facts from %d sources, %s in %s", t.Facts, len(s.Sources), bytesText(t.Bytes), time.Duration(s.Seconds*float64(time.Second)).Round(100*time.Millisecond))
	if s.Stopped != "" {
		fmt.Fprintf(&b, "; stopped: %s", s.Stopped)
	}
	return b.String()
}

func bytesText(n int64) string {
	switch {
	case n >= 1<<30:
		return fmt.Sprintf("%.1f GB", float64(n)/(1<<30))
	case n >= 1<<20:
		return fmt.Sprintf("%.1f MB", float64(n)/(1<<20))
	}
	return fmt.Sprintf("%d kB", (n+1023)>>10)
}
