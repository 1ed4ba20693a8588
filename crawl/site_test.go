package crawl_test

import (
	"fmt"
	"io"
	"log"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"carfacts/crawl"
)

// site is a news site on a loopback address that logs what it is asked.
type site struct {
	*httptest.Server

	mu    sync.Mutex
	pages map[string]http.HandlerFunc
	log   []hit
}

type hit struct {
	At     time.Time
	Path   string
	Host   string
	Header http.Header
}

// newSite starts a site with a robots.txt that allows all.
func newSite(t testing.TB) *site {
	s := &site{pages: map[string]http.HandlerFunc{}}
	s.start(t)
	s.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\n")
	return s
}

func (s *site) start(t testing.TB) {
	s.Server = httptest.NewUnstartedServer(s)
	s.Config.ErrorLog = log.New(io.Discard, "", 0)
	s.Start()
	t.Cleanup(func() {
		s.CloseClientConnections()
		s.Close()
	})
}

func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	at := time.Now()
	s.mu.Lock()
	s.log = append(s.log, hit{at, r.URL.RequestURI(), r.Host, r.Header.Clone()})
	s.mu.Unlock()
	s.page(r.URL.Path)(w, r)
}

// text serves body at the path, "{base}" in it being the site's address.
func (s *site) text(path, contentType, body string) {
	s.handle(path, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", contentType)
		io.WriteString(w, strings.ReplaceAll(body, "{base}", s.URL))
	})
}

// handle serves the path with f, or all below it where it ends with a slash.
func (s *site) handle(path string, f http.HandlerFunc) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pages[path] = f
}

func (s *site) page(path string) http.HandlerFunc {
	s.mu.Lock()
	defer s.mu.Unlock()
	if f := s.pages[path]; f != nil {
		return f
	}
	for i := strings.LastIndexByte(path, '/'); i >= 0; i = strings.LastIndexByte(path[:i], '/') {
		if f := s.pages[path[:i+1]]; f != nil {
			return f
		}
	}
	return http.NotFound
}

// hits returns how often each path was asked for.
func (s *site) hits() map[string]int {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := map[string]int{}
	for _, h := range s.log {
		n[h.Path]++
	}
	return n
}

func (s *site) requests() []hit {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]hit(nil), s.log...)
}

// articles serves n articles and a feed of them.
func (s *site) articles(n int) {
	var items strings.Builder
	for i := range n {
		path := fmt.Sprintf("/news/%d.html", i)
		fmt.Fprintf(&items, "<item><title>Story %d</title><link>%s%s</link><pubDate>%s</pubDate></item>", i, s.URL, path,
			time.Now().Add(-time.Duration(i)*time.Minute).UTC().Format(time.RFC1123Z))
		s.text(path, "text/html; charset=utf-8", article(i))
	}
	s.text("/feed.xml", "application/rss+xml", `<rss version="2.0"><channel><title>News</title>`+items.String()+`</channel></rss>`)
}

func article(i int) string {
	return fmt.Sprintf("<html><head><title>Story %d</title></head><body><article><h1>Story %d</h1><p>The maker sold %d cars in March.</p></article></body></html>", i, i, 1000+i)
}

// source is a source of the site's feed, without delay.
func (s *site) source() crawl.Source {
	return crawl.Source{Name: "site", Feeds: []string{s.URL + "/feed.xml"}, Sites: []string{s.Listener.Addr().String()}, MaxPages: 1000}
}

// rig is a crawl's options with a Memory, an archive and a reader that takes
// the whole body for the article.
type rig struct {
	crawl.Options
	t testing.TB

	mu    sync.Mutex
	saved map[string]string // body by canonical URL
	order []string
}

func newRig(t testing.TB, sources ...crawl.Source) *rig {
	g := &rig{t: t, saved: map[string]string{}}
	memory := &crawl.Memory{Save: g.save}
	g.Options = crawl.Options{
		Config:  &crawl.Config{Contact: "test@example.org", Sources: sources},
		State:   memory,
		Archive: t.TempDir(),
		Allow:   func(a netip.AddrPort) bool { return a.Addr().IsLoopback() },
		Timeout: 5 * time.Second,
		MaxWait: time.Second,
		Read: func(p *crawl.Page) (*crawl.Reading, error) {
			return &crawl.Reading{Facts: 1, Value: string(p.Body)}, nil
		},
	}
	if os.Getenv("CRAWL_LOG") != "" {
		g.Log = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelDebug}))
	}
	return g
}

func (g *rig) save(p *crawl.Page, r *crawl.Reading) (crawl.Change, error) {
	if r == nil {
		return crawl.Unchanged, nil
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	body := r.Value.(string)
	before, known := g.saved[r.Canonical]
	g.saved[r.Canonical] = body
	g.order = append(g.order, r.Canonical)
	switch {
	case !known:
		return crawl.New, nil
	case before != body:
		return crawl.Updated, nil
	}
	return crawl.Unchanged, nil
}

func (g *rig) run() *crawl.Summary {
	g.t.Helper()
	s, err := crawl.Run(g.t.Context(), g.Options)
	if err != nil {
		g.t.Fatal(err)
	}
	return s
}

func (g *rig) now() time.Time {
	if g.Now != nil {
		return g.Now()
	}
	return time.Now()
}
