package crawl_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"carfacts/crawl"
	"carfacts/crawl/warc"
)

// The archive has each response byte for byte as the server sent it.
func TestTheArchiveHoldsWhatWasReceived(t *testing.T) {
	var packed bytes.Buffer
	zw := gzip.NewWriter(&packed)
	io.WriteString(zw, article(4))
	zw.Close()
	responses := map[string]string{
		"/n/plain":   "HTTP/1.1 200 OK\r\ncontent-TYPE: text/html\r\nX-Odd:  two  spaces \r\nContent-Length: 5\r\n\r\n<p>1\n",
		"/n/chunked": "HTTP/1.1 200 Fine\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\n<p>\r\n1\r\n2\r\n0\r\nTrailer: t\r\n\r\n",
		"/n/close":   "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<p>3 until the end",
		"/n/gzip":    fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n%s", packed.Len(), packed.Bytes()),
		"/n/hints":   "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\n<p>5",
		"/n/more":    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\n<p>6HTTP/1.1 200 OK\r\n\r\nunasked for",
		"/n/none":    "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
		"/n/moved":   "HTTP/1.1 301 Moved\r\nLocation: /n/plain\r\nContent-Length: 3\r\n\r\nbye",
	}
	bodies := map[string]string{"/n/plain": "<p>1\n", "/n/chunked": "<p>2", "/n/close": "<p>3 until the end", "/n/gzip": article(4), "/n/hints": "<p>5", "/n/more": "<p>6"}
	s := newSite(t)
	for path, raw := range responses {
		s.handle(path, func(w http.ResponseWriter, _ *http.Request) {
			hijack(w, func(c net.Conn) { io.WriteString(c, raw) })
		})
	}
	s.feedOf(slices.Sorted(maps.Keys(responses))...)
	g := newRig(t, s.source())
	sum := g.run()
	got := map[string]string{}
	for _, rec := range verifyArchive(t, g.Archive) {
		path := strings.TrimPrefix(rec.Target(), s.URL)
		if want := responses[path]; want != "" {
			got[path] = string(rec.Block)
			want = want[strings.LastIndex(want[:len(want)/2], "HTTP/1."):] // without interim responses
			want = strings.TrimSuffix(want, "HTTP/1.1 200 OK\r\n\r\nunasked for")
			if got[path] != want {
				t.Errorf("%s: archived %q, sent %q", path, got[path], want)
			}
		}
		p, err := crawl.PageOf(rec, "f")
		if err != nil {
			t.Errorf("%s: %v", path, err)
		} else if body, ok := bodies[path]; ok && string(p.Body) != body {
			t.Errorf("%s: the page has %q, want %q", path, p.Body, body)
		}
	}
	for path := range responses {
		if got[path] == "" {
			t.Errorf("%s is not in the archive; %+v", path, sum.Failures)
		}
	}
	for path, body := range bodies {
		if g.saved[s.URL+path] != body {
			t.Errorf("%s: stored as %q, want %q", path, g.saved[s.URL+path], body)
		}
	}
}

// Over TLS as without.
func TestTLS(t *testing.T) {
	s := newSite(t)
	s.articles(2)
	server := httptest.NewUnstartedServer(s)
	server.EnableHTTP2 = true
	server.StartTLS()
	defer server.Close()
	s.feedOf(server.URL+"/news/0.html", server.URL+"/news/1.html")
	src := s.source()
	src.Feeds, src.Sites = []string{server.URL + "/feed.xml"}, []string{server.Listener.Addr().String()}
	g := newRig(t, src)
	if sum := g.run(); !strings.Contains(sum.Sources[0].Error, "certificate") {
		t.Errorf("a certificate that nobody vouches for: %+v", *sum)
	}
	g = newRig(t, src)
	g.RootCAs = x509.NewCertPool()
	g.RootCAs.AddCert(server.Certificate())
	if sum := g.run(); sum.Total.New != 2 || sum.Failed() {
		t.Errorf("%+v", *sum)
	}
	for _, rec := range verifyArchive(t, g.Archive) {
		if !bytes.HasPrefix(rec.Block, []byte("HTTP/1.1 ")) {
			t.Errorf("%s: archived as %.40q", rec.Target(), rec.Block)
		}
	}
}

// failingState is a state whose transactions fail after the first few.
type failingState struct {
	*crawl.Memory
	left int
}

func (s *failingState) Update(ctx context.Context, f func(crawl.Tx) error) error {
	if s.left--; s.left < 0 {
		return errors.New("no more")
	}
	return s.Memory.Update(ctx, f)
}

// What was archived and not stored is not fetched again: the next run takes
// it from the archive.
func TestTheNextRunTakesOverWhatIsOnlyInTheArchive(t *testing.T) {
	for left := range 6 {
		s := newSite(t)
		s.articles(40)
		g := newRig(t, s.source())
		memory := g.State.(*crawl.Memory)
		g.State = &failingState{memory, left}
		if _, err := crawl.Run(t.Context(), g.Options); err == nil && left < 3 {
			t.Fatal("the run did not fail")
		}
		g.State = memory
		sum := g.run()
		if len(g.saved) != 40 {
			t.Errorf("after %d transactions: %d articles", left, len(g.saved))
		}
		twice := 0
		for path, n := range s.hits() {
			if n > 1 && path != "/feed.xml" {
				twice++
			}
		}
		if twice > 1 { // the request that was under way when the run failed
			t.Errorf("after %d transactions: %d pages were asked for twice", left, twice)
		}
		if left == 2 && sum.Adopted == 0 {
			t.Error("nothing was taken over")
		}
		if again := g.run(); again.Adopted != 0 || again.Total.New != 0 {
			t.Errorf("after %d transactions: the third run: %+v", left, *again)
		}
		verifyArchive(t, g.Archive)
	}
}

// replay reads the archive into a rig of its own.
func replay(t *testing.T, config *crawl.Config, files ...string) (*rig, *crawl.Summary) {
	t.Helper()
	g := newRig(t)
	g.Config = config
	sum, err := crawl.Replay(t.Context(), g.Options, files)
	if err != nil {
		t.Fatal(err)
	}
	return g, sum
}

func TestReplayDoesWhatTheRunDid(t *testing.T) {
	s := newSite(t)
	s.articles(50)
	s.handle("/news/3.html", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/news/4.html", http.StatusFound) })
	s.text("/news/5.html", "text/html", "broken")
	s.handle("/news/6.html", http.NotFound)
	live := newRig(t, s.source())
	read := live.Read
	live.Read = func(p *crawl.Page) (*crawl.Reading, error) {
		if string(p.Body) == "broken" {
			panic("a reader may fail")
		}
		return read(p)
	}
	want := live.run()
	if want.Total.Failed != 1 {
		t.Errorf("live: %v", want.Total)
	}
	want.Total.Failed = 0 // the page that was not there is no failure of the replay
	files, _ := filepath.Glob(filepath.Join(live.Archive, "*"))
	for _, readers := range []int{1, 8} {
		g := newRig(t)
		g.Config, g.Read, g.Readers = live.Config, live.Read, readers
		sum, err := crawl.Replay(t.Context(), g.Options, files)
		if err != nil {
			t.Fatal(err)
		}
		if sum.Total != want.Total || !slices.Equal(g.order, live.order) || !maps.Equal(g.saved, live.saved) {
			t.Errorf("with %d readers: %v, live %v", readers, sum.Total, want.Total)
		}
		// What the replay knows of the frontier keeps a crawl from starting anew.
		before := len(s.requests())
		if again := g.run(); again.Total.New != 0 {
			t.Errorf("a run after the replay: %+v", *again)
		}
		if n := len(s.requests()) - before; n != 2 {
			t.Errorf("a run after the replay asked %d times, want robots.txt and the feed", n)
		}
	}
}

func TestReplayReadsOtherCrawlersArchives(t *testing.T) {
	record := func(kind, url, status, contentType, body string) string {
		block := "HTTP/1.1 " + status + "\r\nContent-Type: " + contentType + "\r\nX-Crawler-Content-Encoding: gzip\r\nContent-Length: " + fmt.Sprint(len(body)) + "\r\n\r\n" + body
		return "WARC/1.0\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Length: " + fmt.Sprint(len(block)) + "\r\nWARC-Date: 2025-01-01T00:00:01Z\r\nWARC-Type: " + kind +
			"\r\nWARC-Target-URI: " + url + "\r\nContent-Type: application/http; msgtype=" + kind + "\r\n\r\n" + block + "\r\n\r\n"
	}
	var b bytes.Buffer
	for _, text := range []string{
		"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Type: application/warc-fields\r\nContent-Length: 0\r\n\r\n\r\n\r\n",
		record("request", "https://a.example/1", "200 OK", "text/html", "request"),
		record("response", "https://a.example/1", "200 OK", "text/html; charset=UTF-8", "<p>one"),
		record("response", "https://a.example/2", "404 Not Found", "text/html", "<p>two"),
		record("response", "https://a.example/3.jpg", "200 OK", "image/jpeg", "three"),
		record("response", "dns:a.example", "200 OK", "text/html", "four"),
		record("response", "https://www.b.example/5?utm_source=x", "200 OK", "text/html", "<p>five"),
	} {
		zw := gzip.NewWriter(&b)
		io.WriteString(zw, text)
		zw.Close()
	}
	path := filepath.Join(t.TempDir(), "CC-NEWS-1.warc.gz")
	if err := os.WriteFile(path, b.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	g, sum := replay(t, &crawl.Config{}, path)
	want := map[string]string{"https://a.example/1": "<p>one", "https://www.b.example/5": "<p>five"}
	if !maps.Equal(g.saved, want) || sum.Total.New != 2 || sum.Failed() {
		t.Errorf("%+v %v", *sum, g.saved)
	}
	if pending, _ := g.State.Pending(t.Context(), g.now()); len(pending) > 0 {
		t.Errorf("something is to be visited: %v", pending)
	}
	if _, err := crawl.Replay(t.Context(), g.Options, []string{path + "x"}); err == nil {
		t.Error("a file that is not there is no error")
	}
	os.WriteFile(path, b.Bytes()[:b.Len()-20], 0o666)
	if _, err := crawl.Replay(t.Context(), g.Options, []string{path}); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("a file that is cut: %v", err)
	}
}

func FuzzPageOf(f *testing.F) {
	f.Add([]byte("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n1\r\nx\r\n0\r\n\r\n"))
	f.Add([]byte("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nx"))
	f.Fuzz(func(t *testing.T, block []byte) {
		rec := &warc.Record{Block: block}
		rec.Set(warc.FieldType, warc.Response)
		rec.Set(warc.FieldTarget, "http://a.example/")
		rec.Set(warc.FieldDate, "2025-01-01T00:00:00Z")
		crawl.PageOf(rec, "f")
	})
}

// A feed that is taken out of the configuration is not visited any more.
func TestAnEntryPointThatIsTakenOutIsForgotten(t *testing.T) {
	s := newSite(t)
	s.articles(1)
	src := s.source()
	src.Feeds = append(src.Feeds, s.URL+"/gone.xml")
	g := newRig(t, src)
	g.run()
	g.Config.Sources[0].Feeds = src.Feeds[:1]
	at := g.now()
	for range 10 {
		at = at.AddDate(0, 0, 1)
		g.Now = func() time.Time { return at }
		g.run()
	}
	if n := s.hits()["/gone.xml"]; n != 1 {
		t.Errorf("asked for %d times", n)
	}
}
