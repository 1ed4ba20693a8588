package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"carfacts/crawl"
	"carfacts/store"
)

// BenchmarkCrawl measures pages per second of a crawl with archive and
// database, and of a plain net/http client that reads and discards the same
// pages of the same server, in turns, without delays:
//
//	go test ./cmd/carfacts -run '^$' -bench 'Crawl$' -benchtime 3x
//
// ratio is the former by the latter; the processor time a page takes, the
// server's included, says more where others use the machine too. In "pages" the crawl keeps pages and the
// frontier, in "facts" it also reads the articles and stores their facts. The
// pages are of 1 kB, or of 60 kB that are sent gzipped; the server answers at
// once, or after the time that a close and fast one takes.
func BenchmarkCrawl(b *testing.B) {
	for _, c := range []struct {
		name  string
		hosts int
		pause time.Duration
		facts bool
		large bool
	}{
		{"pages/at once", 1, 0, false, false},
		{"pages/at once, 60 kB", 1, 0, false, true},
		{"pages/after 2ms", 1, 2 * time.Millisecond, false, false},
		{"facts/at once", 1, 0, true, false},
		{"facts/after 2ms", 1, 2 * time.Millisecond, true, false},
		{"facts/4 hosts after 10ms", 4, 10 * time.Millisecond, true, false},
	} {
		b.Run(c.name, func(b *testing.B) {
			site := newBenchSite(b, c.hosts, 1000, c.large)
			site.pause.Store(int64(c.pause))
			var crawled, plain, crawledCPU, plainCPU time.Duration
			for range b.N {
				took, cpu := site.crawl(b, c.facts)
				crawled += took
				crawledCPU += cpu
				start, before := time.Now(), processorTime(os.Getpid())
				site.plain(b)
				plain += time.Since(start)
				plainCPU += processorTime(os.Getpid()) - before
			}
			pages := float64(b.N * site.articles)
			b.ReportMetric(pages/crawled.Seconds(), "crawled/s")
			b.ReportMetric(pages/plain.Seconds(), "plain/s")
			b.ReportMetric(plain.Seconds()/crawled.Seconds(), "ratio")
			b.ReportMetric(crawledCPU.Seconds()/pages*1e6, "µs-cpu/crawled")
			b.ReportMetric(plainCPU.Seconds()/pages*1e6, "µs-cpu/plain")
		})
	}
}

// BenchmarkCrawlReading measures how many of the same pages a second are read
// and made ready for the database, on all processors, with nothing else going
// on: no crawl that stores facts is faster.
func BenchmarkCrawlReading(b *testing.B) {
	extractor, err := loadRules(nil)
	if err != nil {
		b.Fatal(err)
	}
	read, err := readerOf(extractor, &crawl.Config{})
	if err != nil {
		b.Fatal(err)
	}
	header := http.Header{"Content-Type": {"text/html; charset=utf-8"}}
	var n atomic.Int64
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			address := fmt.Sprintf("http://127.0.0.1/story/%d", n.Load())
			_, err := read(&crawl.Page{URL: address, FinalURL: address, Kind: crawl.Article, Status: 200, Header: header, Body: []byte(story(int(n.Add(1))))})
			if err != nil {
				b.Error(err)
			}
		}
	})
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "read/s")
}

// benchSite is a newsroom under several loopback addresses.
type benchSite struct {
	newsroom
	servers []*httptest.Server
	pages   []string // as they are sent
	coding  string   // their Content-Encoding
}

func newBenchSite(b *testing.B, hosts, articles int, large bool) *benchSite {
	s := &benchSite{newsroom: newsroom{articles: articles}}
	for i := range articles {
		page := story(i)
		if large {
			page, s.coding = packed(page+furniture(60_000)), "gzip"
		}
		s.pages = append(s.pages, page)
	}
	for i := range hosts {
		l, err := net.Listen("tcp", fmt.Sprintf("127.0.0.%d:0", i+1))
		if err != nil {
			b.Skip(err)
		}
		server := &httptest.Server{Listener: l, Config: &http.Server{Handler: s}}
		server.Start()
		b.Cleanup(server.Close)
		s.servers = append(s.servers, server)
	}
	return s
}

func (s *benchSite) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path != "/news.xml" {
		time.Sleep(time.Duration(s.pause.Load()))
		var i int
		if scan(r.URL.Path, "/story/%d", &i) {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			if s.coding != "" {
				w.Header().Set("Content-Encoding", s.coding)
			}
			io.WriteString(w, s.pages[i])
			return
		}
		return // an empty robots.txt
	}
	fmt.Fprint(w, "<urlset>")
	for i := range s.articles {
		fmt.Fprintf(w, "<url><loc>%s</loc></url>\n", s.story(i))
	}
	fmt.Fprint(w, "</urlset>")
}

func (s *benchSite) story(i int) string {
	return fmt.Sprintf("%s/story/%d", s.servers[i%len(s.servers)].URL, i)
}

// furniture is so much of what stands around the articles of a site.
func furniture(bytes int) string {
	rng := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	for b.Len() < bytes {
		fmt.Fprintf(&b, "<li class=\"teaser teaser--%d\"><a href=\"/section/%d\">Teaser %d of maker %d</a></li>\n", rng.IntN(5), rng.IntN(1e5), rng.IntN(1e6), rng.IntN(100))
	}
	return b.String()
}

func packed(page string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, page)
	z.Close()
	return b.String()
}

// crawl crawls the site into a new database and returns how long that took,
// and how long processors were busy.
func (s *benchSite) crawl(b *testing.B, facts bool) (took, cpu time.Duration) {
	dir := b.TempDir()
	extractor, err := loadRules(nil)
	if err != nil {
		b.Fatal(err)
	}
	db, err := store.Open(filepath.Join(dir, "facts.db"), store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	run, err := db.BeginRun(context.Background(), "crawl", "bench")
	if err != nil {
		b.Fatal(err)
	}
	var sites []string
	for _, server := range s.servers {
		sites = append(sites, server.Listener.Addr().String())
	}
	var reader crawl.Reader
	if facts {
		if reader, err = readerOf(extractor, &crawl.Config{}); err != nil {
			b.Fatal(err)
		}
	}
	start, before := time.Now(), processorTime(os.Getpid())
	sum, err := crawl.Run(context.Background(), crawl.Options{
		Config: &crawl.Config{Contact: "bench@example.org", Sources: []crawl.Source{{
			Name: "bench", Sitemaps: []string{s.servers[0].URL + "/news.xml"}, Sites: sites, MaxPages: 1e6,
		}}},
		State: &crawlState{db, run}, Read: reader, Archive: filepath.Join(dir, "archive"),
		Allow: func(netip.AddrPort) bool { return true },
	})
	if err != nil || sum.Total.Fetched != s.articles+1 {
		b.Fatal(err, sum)
	}
	return time.Since(start), processorTime(os.Getpid()) - before
}

// plain fetches the same pages, with as many connections.
func (s *benchSite) plain(b *testing.B) {
	client := &http.Client{Transport: &http.Transport{MaxConnsPerHost: 1}}
	defer client.CloseIdleConnections()
	var wg sync.WaitGroup
	for h := range s.servers {
		wg.Go(func() {
			for i := h; i < s.articles; i += len(s.servers) {
				resp, err := client.Get(s.story(i))
				if err != nil {
					b.Error(err)
					return
				}
				io.Copy(io.Discard, resp.Body)
				resp.Body.Close()
			}
		})
	}
	wg.Wait()
}
