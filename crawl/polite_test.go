package crawl_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"carfacts/crawl"
)

// smallestGap returns the shortest time between two requests as the site saw
// them.
func (s *site) smallestGap() time.Duration {
	hits := s.requests()
	gap := time.Hour
	for i := 1; i < len(hits); i++ {
		gap = min(gap, hits[i].At.Sub(hits[i-1].At))
	}
	return gap
}

// Whatever the number of sources, runs, redirects and failures: the host sees
// no two requests closer together than the longest delay that anyone asked for.
func TestPoliteness(t *testing.T) {
	t.Parallel()
	const delay = 60 * time.Millisecond
	s := newSite(t)
	s.articles(6)
	s.handle("/news/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/news/5.html", http.StatusFound) })
	s.handle("/news/reset", func(w http.ResponseWriter, _ *http.Request) {
		hijack(w, func(c net.Conn) { c.(*net.TCPConn).SetLinger(0) })
	})
	s.handle("/b.xml", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintf(w, "<rss version='2.0'><channel><item><link>%[1]s/news/moved</link></item><item><link>%[1]s/news/reset</link></item></channel></rss>", s.URL)
	})
	a, b := s.source(), s.source()
	a.Name, a.Delay = "hasty", time.Millisecond
	b.Name, b.Delay = "patient", delay
	b.Feeds = []string{s.URL + "/b.xml"}
	g := newRig(t, a, b)
	for range 3 { // each run begins where the one before ended
		g.run()
	}
	if n := len(s.requests()); n < 15 {
		t.Fatalf("only %d requests", n)
	}
	if gap := s.smallestGap(); gap < delay {
		t.Errorf("the smallest gap is %v, want %v", gap, delay)
	}
}

// A run that is killed during a request leaves the next one knowing when it
// may ask.
func TestPolitenessOutlivesTheRun(t *testing.T) {
	t.Parallel()
	const delay = 300 * time.Millisecond
	s := newSite(t)
	s.articles(1)
	arrived := make(chan time.Time, 10)
	s.handle("/feed.xml", func(_ http.ResponseWriter, r *http.Request) {
		arrived <- time.Now()
		<-r.Context().Done()
	})
	src := s.source()
	src.Delay = delay
	g := newRig(t, src)
	ctx, cancel := context.WithCancel(t.Context())
	go func() { <-arrived; cancel() }()
	crawl.Run(ctx, g.Options)
	go func() { <-arrived; s.CloseClientConnections() }()
	crawl.Run(t.Context(), g.Options)
	if gap := s.smallestGap(); gap < delay {
		t.Errorf("the smallest gap is %v, want %v", gap, delay)
	}
}

func TestCrawlDelayIsHonouredUpToACap(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.articles(3)
	s.text("/robots.txt", "text/plain", "User-agent: other\nCrawl-delay: 9\n\nUser-agent: *\nCrawl-delay: 0.1\n")
	newRig(t, s.source()).run()
	if gap := s.smallestGap(); gap < 100*time.Millisecond {
		t.Errorf("the smallest gap is %v", gap)
	}
	// A delay of a day becomes a minute, and the run does not wait for long.
	s.text("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 86400\n")
	g := newRig(t, s.source())
	g.Deadline = 300 * time.Millisecond
	if sum := g.run(); sum.Stopped != "deadline" {
		t.Errorf("%+v", *sum)
	}
	h, _ := g.State.Host(t.Context(), "127.0.0.1")
	if wait := time.Until(h.NextAt); wait > time.Minute {
		t.Errorf("the next request is due in %v", wait)
	}
}

func TestAHostThatAsksForARestGetsIt(t *testing.T) {
	for name, c := range map[string]struct {
		status int
		header func() string
		rest   time.Duration // at least
		most   time.Duration
	}{
		"seconds":        {429, func() string { return "7200" }, 2*time.Hour - time.Minute, 2 * time.Hour},
		"a date":         {503, func() string { return time.Now().Add(3 * time.Hour).UTC().Format(http.TimeFormat) }, 3*time.Hour - time.Minute, 3 * time.Hour},
		"a year":         {503, func() string { return strconv.Itoa(365 * 24 * 3600) }, 23 * time.Hour, 24 * time.Hour},
		"nothing":        {503, func() string { return "" }, 25 * time.Second, time.Minute},
		"nonsense":       {429, func() string { return "later" }, 25 * time.Second, time.Minute},
		"a negative one": {429, func() string { return "-5" }, 25 * time.Second, time.Minute},
		"a past date":    {429, func() string { return time.Now().Add(-time.Hour).UTC().Format(http.TimeFormat) }, 25 * time.Second, time.Minute},
	} {
		t.Run(name, func(t *testing.T) {
			s := newSite(t)
			s.articles(3)
			s.handle("/news/0.html", func(w http.ResponseWriter, r *http.Request) {
				if v := c.header(); v != "" {
					w.Header().Set("Retry-After", v)
				}
				w.WriteHeader(c.status)
			})
			g := newRig(t, s.source())
			sum := g.run()
			if n := len(s.requests()); n != 3 || sum.Total.Failed != 1 || !strings.Contains(sum.Sources[0].Error, "rests until") {
				t.Errorf("%d requests, want robots.txt, the feed and the article that answered: %+v", n, *sum)
			}
			h, _ := g.State.Host(t.Context(), "127.0.0.1")
			if rest := time.Until(h.RestUntil); rest < c.rest || rest > c.most {
				t.Errorf("it rests for %v, want %v to %v", rest, c.rest, c.most)
			}
			again := g.run()
			if n := len(s.requests()); n != 3 {
				t.Errorf("the next run asked %d times", n-3)
			}
			if !sum.Failed() || again.Failed() || !again.Sources[0].Resting {
				t.Errorf("the rest is a failure of the run in which it began, and of that alone: %+v", *again)
			}
			// When the rest is over, all goes on.
			g.Now = func() time.Time { return time.Now().Add(25 * time.Hour) }
			if sum := g.run(); sum.Total.New != 2 {
				t.Errorf("after the rest: %+v", *sum)
			}
		})
	}
}

// A rest that is short is waited for.
func TestAShortRestIsWaitedFor(t *testing.T) {
	s := newSite(t)
	s.articles(3)
	asked := 0
	s.handle("/news/1.html", func(w http.ResponseWriter, r *http.Request) {
		if asked++; asked == 1 {
			w.Header().Set("Retry-After", "1")
			w.WriteHeader(429)
		}
	})
	g := newRig(t, s.source())
	g.MaxWait = 5 * time.Second
	sum := g.run()
	if sum.Total.New != 2 || sum.Total.Failed != 1 || sum.Sources[0].Error != "" {
		t.Errorf("%+v", *sum)
	}
	hits := s.requests()
	if gap := hits[len(hits)-1].At.Sub(hits[len(hits)-2].At); gap < 900*time.Millisecond {
		t.Errorf("asked again after %v", gap)
	}
}

// A host that fails again and again is left alone for the run, and for longer
// each time.
func TestAHostThatFailsIsLeftAlone(t *testing.T) {
	s := newSite(t)
	s.articles(30)
	s.handle("/news/", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(500) })
	for i := range 30 {
		s.handle(fmt.Sprintf("/news/%d.html", i), nil)
	}
	g := newRig(t, s.source())
	sum := g.run()
	if n := len(s.requests()); n != 7 || sum.Total.Failed != 5 {
		t.Errorf("%d requests, want robots.txt, the feed and five articles: %+v", n, *sum)
	}
	if !strings.Contains(sum.Sources[0].Error, "rests until") {
		t.Errorf("the summary does not say that it rests: %+v", *sum)
	}
}

// A source none of whose entry points can be read is put to rest, and says so.
func TestASourceThatFailsIsPutToRest(t *testing.T) {
	s := newSite(t)
	s.handle("/feed.xml", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(404) })
	g := newRig(t, s.source())
	now := time.Now()
	g.Now = func() time.Time { return now }
	for i := range 5 {
		now = now.Add(2 * time.Hour)
		sum := g.run()
		if sum.Sources[0].Error == "" || (i == 4) != strings.Contains(sum.Sources[0].Error, "rests until") {
			t.Errorf("run %d: %+v", i, *sum)
		}
	}
	asked := len(s.requests())
	now = now.Add(time.Hour)
	if sum := g.run(); !strings.Contains(sum.Sources[0].Error, "rests until") || len(s.requests()) != asked {
		t.Errorf("a resting source was visited: %+v", *sum)
	}
	s.articles(2)
	now = now.Add(7 * time.Hour)
	if sum := g.run(); sum.Total.New != 2 || sum.Failed() {
		t.Errorf("after its rest: %+v", *sum)
	}
}

// What has not changed is not sent again.
func TestValidatorsAreSent(t *testing.T) {
	s := newSite(t)
	s.articles(1)
	serve := func(path, etag, modified, body string) {
		s.handle(path, func(w http.ResponseWriter, r *http.Request) {
			if etag != "" {
				w.Header().Set("ETag", etag)
			}
			if modified != "" {
				w.Header().Set("Last-Modified", modified)
			}
			if etag != "" && r.Header.Get("If-None-Match") == etag || modified != "" && r.Header.Get("If-Modified-Since") == modified {
				w.WriteHeader(http.StatusNotModified)
				return
			}
			w.Header().Set("Content-Type", "text/html")
			io.WriteString(w, body)
		})
	}
	serve("/news/0.html", `"v1"`, "", article(1))
	serve("/feed.xml", "", "Mon, 06 Jan 2025 10:00:00 GMT", fmt.Sprintf("<rss version='2.0'><channel><item><link>%s/news/0.html</link></item></channel></rss>", s.URL))
	g := newRig(t, s.source())
	now := time.Now()
	g.Now = func() time.Time { return now }
	g.run()
	now = now.Add(5 * time.Hour)
	sum := g.run()
	if sum.Total.Fetched != 2 || sum.Total.Unchanged != 2 || sum.Total.Bytes != 0 || sum.Failed() {
		t.Errorf("%+v", *sum)
	}
	for _, rec := range verifyArchive(t, g.Archive) {
		if rec.Get("Carfacts-Kind") == "" {
			t.Errorf("%s has no kind", rec.Target())
		}
	}
}

// Recent articles are looked at again, ever less often, and then never.
func TestRevisits(t *testing.T) {
	s := newSite(t)
	s.articles(1)
	text := article(1)
	s.handle("/news/0.html", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		io.WriteString(w, text)
	})
	g := newRig(t, s.source())
	start := time.Now()
	now := start
	g.Now = func() time.Time { return now }
	var looks []time.Duration
	seen := 0
	for ; now.Before(start.Add(40 * 24 * time.Hour)); now = now.Add(max(time.Hour, now.Sub(start)/16).Truncate(time.Hour)) {
		if now.Sub(start) >= 48*time.Hour {
			text = article(2) // a correction
		}
		sum := g.run()
		if n := s.hits()["/news/0.html"]; n > seen {
			looks, seen = append(looks, now.Sub(start)), n
			if wantUpdate := len(looks) > 1 && sum.Total.Updated > 0; wantUpdate != (looks[len(looks)-1] >= 48*time.Hour && looks[len(looks)-2] < 48*time.Hour) {
				t.Errorf("look at %v: %+v", looks, sum.Total)
			}
		}
	}
	if len(looks) < 4 || len(looks) > 8 || looks[1] > 6*time.Hour || looks[len(looks)-1] > 12*24*time.Hour {
		t.Errorf("it was looked at after %v", looks)
	}
	if !slices.IsSorted(looks) {
		t.Error("not in order")
	}
}

// A machine that is off the net for days holds that against no source.
func TestBeingOfflineIsNobodysFault(t *testing.T) {
	var sources []crawl.Source
	for _, name := range []string{"a", "b", "c"} {
		host := name + ".example"
		sources = append(sources, crawl.Source{Name: name, Feeds: []string{"http://" + host + "/feed"}, Sites: []string{host}, MaxPages: 1})
	}
	g := newRig(t, sources...)
	g.Dial = func(context.Context, string, string) (net.Conn, error) {
		return nil, errors.New("network is unreachable")
	}
	now := time.Now()
	g.Now = func() time.Time { return now }
	for range 10 {
		now = now.Add(24 * time.Hour)
		if sum := g.run(); !sum.Failed() || sum.Sources[1].Resting {
			t.Errorf("%+v", *sum)
		}
	}
	if st, _ := g.State.Source(t.Context(), "b"); !st.RestUntil.IsZero() || st.Error == "" {
		t.Errorf("%+v", st)
	}
}
