package crawl_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/net/dns/dnsmessage"

	"carfacts/crawl"
)

// feedOf serves a feed of links to the paths.
func (s *site) feedOf(paths ...string) {
	var b strings.Builder
	for _, p := range paths {
		if strings.HasPrefix(p, "/") {
			p = s.URL + p
		}
		fmt.Fprintf(&b, "<item><link>%s</link></item>", strings.ReplaceAll(p, "&", "&amp;"))
	}
	s.text("/feed.xml", "application/rss+xml", "<rss version='2.0'><channel>"+b.String()+"</channel></rss>")
}

func hijack(w http.ResponseWriter, f func(net.Conn)) {
	c, _, err := w.(http.Hijacker).Hijack()
	if err == nil {
		f(c)
		c.Close()
	}
}

// Whatever one page does, it costs that page alone: the others are stored,
// and the failure says why.
func TestAHostilePageCostsItselfAlone(t *testing.T) {
	bomb := func() []byte {
		var b bytes.Buffer
		zw, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
		for range 64 {
			zw.Write(make([]byte, 1<<20))
		}
		zw.Close()
		return b.Bytes()
	}()
	endless := func(w http.ResponseWriter) {
		buf := bytes.Repeat([]byte("x"), 64<<10)
		for {
			if _, err := w.Write(buf); err != nil {
				return
			}
		}
	}
	for name, c := range map[string]struct {
		serve http.HandlerFunc
		want  string // in the failure's reason
	}{
		"slow drip": {func(w http.ResponseWriter, r *http.Request) {
			for r.Context().Err() == nil {
				io.WriteString(w, "x")
				w.(http.Flusher).Flush()
				time.Sleep(20 * time.Millisecond)
			}
		}, "no whole response within"},
		"silence": {func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() }, "no whole response within"},
		"reset": {func(w http.ResponseWriter, _ *http.Request) {
			hijack(w, func(c net.Conn) { c.(*net.TCPConn).SetLinger(0) })
		}, ""},
		"short body": {func(w http.ResponseWriter, _ *http.Request) {
			hijack(w, func(c net.Conn) {
				io.WriteString(c, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\nshort")
			})
		}, "unexpected EOF"},
		"short chunk": {func(w http.ResponseWriter, _ *http.Request) {
			hijack(w, func(c net.Conn) {
				io.WriteString(c, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nshort")
			})
		}, "unexpected EOF"},
		"no HTTP": {func(w http.ResponseWriter, _ *http.Request) {
			hijack(w, func(c net.Conn) { io.WriteString(c, "220 smtp.example\r\n") })
		}, "malformed HTTP"},
		"endless body": {func(w http.ResponseWriter, _ *http.Request) { endless(w) }, "body too long"},
		"endless header": {func(w http.ResponseWriter, _ *http.Request) {
			hijack(w, func(c net.Conn) {
				io.WriteString(c, "HTTP/1.1 200 OK\r\nX: ")
				io.Copy(c, io.LimitReader(zeros{}, 8<<20))
			})
		}, "exceeded"},
		"gzip bomb": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			w.Write(bomb)
		}, "body too long"},
		"broken gzip": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			io.WriteString(w, "not gzip")
		}, "decode body"},
		"cut gzip": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			w.Write(bomb[:100])
		}, "decode body"},
		"other coding": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "br")
			io.WriteString(w, "x")
		}, "not asked for"},
		"video":          {func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Type", "video/mp4"); endless(w) }, "type video/mp4"},
		"redirect loop":  {func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, r.URL.Path, http.StatusFound) }, "circle"},
		"redirect chain": {func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, r.URL.Path+"x", http.StatusFound) }, "redirects"},
		"other site": {func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "https://elsewhere.example/", http.StatusFound)
		}, "not on the source's sites"},
		"other port": {func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://127.0.0.1:1/", http.StatusFound)
		}, "not on the source's sites"},
		"private address": {func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://169.254.169.254/latest/meta-data/", http.StatusFound)
		}, "not on the source's sites"},
		"other scheme": {func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
		}, ""},
		"front page":  {func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/", http.StatusFound) }, "front page"},
		"nowhere":     {func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusFound) }, "status 302"},
		"304 unasked": {func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusNotModified) }, "status 304"},
		"404":         {func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusNotFound) }, "status 404"},
		"500":         {func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusInternalServerError) }, "status 500"},
		"204":         {func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusNoContent) }, "status 204"},
		"odd status":  {func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(599) }, "status 599"},
		"nonsense to wait": {func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Retry-After", "soon")
			w.WriteHeader(429)
		}, "status 429"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newSite(t)
			s.text("/a", "text/html", article(1))
			s.text("/z", "text/html", article(2))
			s.handle("/bad/", c.serve)
			s.handle("/", func(w http.ResponseWriter, _ *http.Request) { t.Error("the front page was asked for") })
			s.feedOf("/a", "/bad/page", "/z")
			g := newRig(t, s.source())
			g.Timeout = 20 * time.Second
			if strings.HasPrefix(c.want, "no whole response") {
				g.Timeout = 400 * time.Millisecond // what is to fail otherwise has time for it
			}
			g.MaxBody = 1 << 20
			sum := g.run()
			wantNew := 2
			if name == "nonsense to wait" {
				wantNew = 1 // the host is left alone before the last one
			}
			if sum.Total.New != wantNew || len(sum.Failures) != 1 || !strings.Contains(sum.Failures[0].Error, c.want) {
				t.Errorf("%v %+v", sum, *sum)
			}
			verifyArchive(t, g.Archive)
		})
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = '0'
	}
	return len(p), nil
}

// Entry points that are broken are named, and do not keep others from being
// read.
func TestAHostileEntryPointCostsItselfAlone(t *testing.T) {
	self := `<sitemapindex><sitemap><loc>{base}/map.xml</loc></sitemap></sitemapindex>`
	for name, c := range map[string]struct {
		path, contentType, body string
		source                  func(*crawl.Source, string)
		fails                   bool
	}{
		"feed that is no feed":         {"/x.xml", "text/html", "<html><body>Sorry</body></html>", nil, true},
		"feed that is cut":             {"/x.xml", "application/rss+xml", "<rss version='2.0'><channel><item><link>{base}/n", nil, true},
		"feed that is empty":           {"/x.xml", "application/rss+xml", "", nil, true},
		"feed that is binary":          {"/x.xml", "application/rss+xml", "\x00\x01\xff<rss>", nil, true},
		"feed without items":           {"/x.xml", "application/rss+xml", "<rss version='2.0'><channel></channel></rss>", nil, false},
		"feed with odd links":          {"/x.xml", "application/rss+xml", "<rss version='2.0'><channel><item><link>javascript:alert(1)</link></item><item><link>http://169.254.169.254/</link></item><item><link>file:///etc/passwd</link></item><item/></channel></rss>", nil, false},
		"JSON feed that is none":       {"/x.xml", "application/feed+json", `{"version": 7, "items": {}}`, nil, true},
		"sitemap that names itself":    {"/map.xml", "application/xml", self, func(s *crawl.Source, base string) { s.Sitemaps = []string{base + "/map.xml"} }, false},
		"sitemap that is a page":       {"/map.xml", "application/xml", "<html>", func(s *crawl.Source, base string) { s.Sitemaps = []string{base + "/map.xml"} }, true},
		"sitemap with billion laughs":  {"/map.xml", "application/xml", `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><urlset><url><loc>&b;</loc></url></urlset>`, func(s *crawl.Source, base string) { s.Sitemaps = []string{base + "/map.xml"} }, true},
		"section page without links":   {"/s", "text/html", "<html>", func(s *crawl.Source, base string) { s.Sections = []crawl.SectionPage{{URL: base + "/s"}} }, false},
		"section page with odd base":   {"/s", "text/html", "<base href='ht!tp://'><a href='x-1-2-3-4'>x</a>", func(s *crawl.Source, base string) { s.Sections = []crawl.SectionPage{{URL: base + "/s"}} }, true},
		"section page that is a video": {"/s", "video/mp4", "x", func(s *crawl.Source, base string) { s.Sections = []crawl.SectionPage{{URL: base + "/s"}} }, true},
	} {
		t.Run(name, func(t *testing.T) {
			s := newSite(t)
			s.articles(2)
			s.text(c.path, c.contentType, c.body)
			src := s.source()
			if c.source == nil {
				src.Feeds = append([]string{s.URL + c.path}, src.Feeds...)
			} else {
				c.source(&src, s.URL)
			}
			g := newRig(t, src)
			sum := g.run()
			if sum.Total.New != 2 || sum.Failed() != c.fails {
				t.Errorf("%v %+v", sum, *sum)
			}
			if n := s.hits()[c.path]; n != 1 {
				t.Errorf("%s was asked for %d times", c.path, n)
			}
		})
	}
}

// A page may announce as much as it likes: what is taken of it is bounded.
func TestAnnouncementsAreBounded(t *testing.T) {
	s := newSite(t)
	var links strings.Builder
	for i := range 100_000 {
		fmt.Fprintf(&links, "<a href='/calendar/2025/day-%d-of-the-year-%d'>x</a>\n", i, i)
	}
	s.text("/s", "text/html", links.String())
	s.handle("/calendar/", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html") // each leads to more, which nobody follows
		fmt.Fprintf(w, "<p>%s</p><a href='%s-1'>next</a>", r.URL.Path, r.URL.Path)
	})
	src := s.source()
	src.Feeds, src.Sections = nil, []crawl.SectionPage{{URL: s.URL + "/s"}}
	src.MaxPages = 50
	g := newRig(t, src)
	sum := g.run()
	if sum.Total.Found != 2000 || sum.Total.New != 50 || sum.Failed() {
		t.Errorf("%+v", sum.Total)
	}
	if n := len(s.requests()); n != 52 {
		t.Errorf("%d requests, want robots.txt, the section page and 50 articles", n)
	}
	if g.run().Total.New != 50 {
		t.Error("the next run does not go on")
	}
}

// Names are looked at when they are connected to, not before.
func TestAddressesThatAreNotPublicAreRefused(t *testing.T) {
	s := newSite(t)
	s.articles(1)
	port := s.Listener.Addr().(*net.TCPAddr).Port
	for _, host := range []string{"127.0.0.1", "127.1.2.3", "[::1]", "10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "[::ffff:127.0.0.1]", "[fe80::1]", "[fd00:ec2::254]", "[64:ff9b::7f00:1]", "224.0.0.1", "255.255.255.255"} {
		src := s.source()
		site := fmt.Sprintf("%s:%d", host, port)
		src.Feeds, src.Sites = []string{"http://" + site + "/feed.xml"}, []string{site}
		g := newRig(t, src)
		g.Allow = nil
		sum := g.run()
		if sum.Total.Fetched != 0 || !strings.Contains(sum.Sources[0].Error, "is not a public address") {
			t.Errorf("%s: %+v", host, sum)
		}
	}
	if n := len(s.requests()); n > 0 {
		t.Errorf("the site on loopback was asked %d times", n)
	}
}

func TestDNSRebindingGainsNothing(t *testing.T) {
	s := newSite(t)
	s.handle("/feed.xml", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Connection", "close") // so that the name is looked up again
		fmt.Fprintf(w, "<rss version='2.0'><channel><item><link>http://%s/secret</link></item></channel></rss>", r.Host)
	})
	s.handle("/robots.txt", func(w http.ResponseWriter, r *http.Request) { w.Header().Set("Connection", "close") })
	s.text("/secret", "text/html", article(1))
	ours := s.Listener.Addr().(*net.TCPAddr).AddrPort()
	answers := []netip.Addr{ours.Addr(), ours.Addr(), netip.MustParseAddr("127.0.0.2"), netip.MustParseAddr("169.254.169.254")}
	lookups := 0
	src := s.source()
	site := fmt.Sprintf("rebind.example:%d", ours.Port())
	src.Feeds, src.Sites = []string{"http://" + site + "/feed.xml"}, []string{site}
	g := newRig(t, src)
	g.Allow = func(a netip.AddrPort) bool { return a == ours }
	g.Resolver = fakeDNS(t, func() netip.Addr {
		a := answers[min(lookups, len(answers)-1)]
		lookups++
		return a
	})
	sum := g.run()
	if sum.Total.New != 0 || len(sum.Failures) != 1 || !strings.Contains(sum.Failures[0].Error, "127.0.0.2 is not a public address") {
		t.Errorf("%v %+v", sum, *sum)
	}
	if s.hits()["/secret"] != 0 {
		t.Error("the page was asked for")
	}
}

// fakeDNS returns a resolver that answers every question for an IPv4 address
// with the next one.
func fakeDNS(t *testing.T, next func() netip.Addr) *net.Resolver {
	server, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { server.Close() })
	go func() {
		buf := make([]byte, 1500)
		for {
			n, from, err := server.ReadFrom(buf)
			if err != nil {
				return
			}
			var m dnsmessage.Message
			if m.Unpack(buf[:n]) != nil || len(m.Questions) == 0 {
				continue
			}
			m.Response, m.Additionals = true, nil
			if q := m.Questions[0]; q.Type == dnsmessage.TypeA {
				m.Answers = []dnsmessage.Resource{{
					Header: dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class},
					Body:   &dnsmessage.AResource{A: next().As4()},
				}}
			}
			if out, err := m.Pack(); err == nil {
				server.WriteTo(out, from)
			}
		}
	}()
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		var d net.Dialer
		return d.DialContext(ctx, "udp", server.LocalAddr().String())
	}}
}

// No cookie is kept, whatever is set.
func TestNoCookiesAreKept(t *testing.T) {
	s := newSite(t)
	s.articles(3)
	for _, p := range []string{"/news/cookie", "/news/after"} {
		s.handle(p, func(w http.ResponseWriter, r *http.Request) {
			http.SetCookie(w, &http.Cookie{Name: "id", Value: "1", Path: "/"})
			w.Header().Set("Content-Type", "text/html")
			io.WriteString(w, article(1))
		})
	}
	s.feedOf("/news/cookie", "/news/after", "/news/0.html")
	newRig(t, s.source()).run()
	for _, h := range s.requests() {
		if h.Header.Get("Cookie") != "" {
			t.Errorf("%s was sent a cookie", h.Path)
		}
		if ua := h.Header.Get("User-Agent"); !strings.HasPrefix(ua, "carfacts/") || !strings.Contains(ua, "test@example.org") {
			t.Errorf("%s was sent the User-Agent %q", h.Path, ua)
		}
	}
}

// A page arrives with the bytes it had; a section page's links are found
// whatever its charset is called.
func TestCharsetsAreLeftToTheReader(t *testing.T) {
	s := newSite(t)
	want := "<p>Citro\xebn \x96 90\xa0%</p>"
	s.text("/latin-1-of-the-day", "text/html; charset=windows-1252", want)
	s.text("/odd-one-of-the-day", "text/html; charset=klingon", want)
	s.handle("/none-at-all-of-the-day", func(w http.ResponseWriter, _ *http.Request) {
		w.Header()["Content-Type"] = nil
		io.WriteString(w, want)
	})
	s.text("/s", "text/html; charset=klingon", "<a href='/latin-1-of-the-day'>\xeb</a><a href='/odd-one-of-the-day'>\xff\xfe</a><a href='/none-at-all-of-the-day'>")
	src := s.source()
	src.Feeds, src.Sections = nil, []crawl.SectionPage{{URL: s.URL + "/s"}}
	g := newRig(t, src)
	sum := g.run()
	if sum.Total.New != 3 {
		t.Fatalf("%+v", sum)
	}
	for u, got := range g.saved {
		if got != want {
			t.Errorf("%s: %q", u, got)
		}
	}
}

// No goroutine outlives a run, whatever the servers do.
func TestNoGoroutineOutlivesARun(t *testing.T) {
	s := newSite(t)
	s.articles(30)
	s.handle("/news/7.html/", func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	g := newRig(t, s.source())
	g.run()
	before := runtime.NumGoroutine()
	for range 20 {
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
		fresh := newRig(t, s.source())
		crawl.Run(ctx, fresh.Options)
		cancel()
	}
	s.CloseClientConnections()
	for i := 0; ; i++ {
		after := runtime.NumGoroutine()
		if after <= before+3 {
			return
		}
		if i == 100 {
			buf := make([]byte, 1<<20)
			t.Fatalf("%d goroutines before, %d after:\n%s", before, after, buf[:runtime.Stack(buf, true)])
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// Large pages on many hosts do not pile up in memory.
func TestLargePagesDoNotFillTheMemory(t *testing.T) {
	s := newSite(t)
	page := "<p>" + strings.Repeat("x", 4<<20)
	s.handle("/n/", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		io.WriteString(w, page)
	})
	var paths []string
	for i := range 60 {
		paths = append(paths, fmt.Sprintf("/n/%d", i))
	}
	s.feedOf(paths...)
	g := newRig(t, s.source())
	var mu sync.Mutex
	var most uint64
	g.Read = func(p *crawl.Page) (*crawl.Reading, error) {
		time.Sleep(10 * time.Millisecond) // slower than the fetching
		mu.Lock()
		defer mu.Unlock()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		most = max(most, m.HeapInuse)
		return &crawl.Reading{Value: p.FinalURL}, nil
	}
	if sum := g.run(); sum.Total.New != 60 {
		t.Errorf("%+v", *sum)
	}
	if most > 400<<20 {
		t.Errorf("the heap grew to %d MB", most>>20)
	}
	t.Logf("the heap grew to %d MB", most>>20)
}
