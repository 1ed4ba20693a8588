package crawl_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"carfacts/crawl"
)

// visited crawls the source and returns the paths of the articles that were
// asked for, in their order.
func (s *site) visited(g *rig) string {
	before := len(s.requests())
	g.run()
	var paths []string
	for _, h := range s.requests()[before:] {
		if strings.HasPrefix(h.Path, "/n/") {
			paths = append(paths, strings.TrimPrefix(h.Path, "/n/"))
		}
	}
	return strings.Join(paths, " ")
}

func newsSite(t testing.TB) (*site, crawl.Source) {
	s := newSite(t)
	s.handle("/n/", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprintf(w, "<p>%s</p>", r.URL.Path)
	})
	src := s.source()
	src.Feeds = nil
	return s, src
}

func TestFeedsOfEveryKind(t *testing.T) {
	for name, feed := range map[string]string{
		"RSS 2.0": `<?xml version="1.0"?><rss version="2.0"><channel>
			<item><link>{base}/n/old</link><pubDate>Mon, 06 Jan 2025 10:00:00 +0800</pubDate></item>
			<item><link>/n/relative</link><pubDate>Tue, 07 Jan 2025 10:00:00 GMT</pubDate></item>
			<item><guid isPermaLink="true">{base}/n/guid</guid><pubDate>Sun, 05 Jan 2025 10:00:00 GMT</pubDate></item></channel></rss>`,
		"RSS 1.0": `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
			<channel><title>x</title></channel>
			<item><link>{base}/n/old</link><dc:date>2025-01-06T10:00:00+08:00</dc:date></item>
			<item><link>{base}/n/relative</link><dc:date>2025-01-07</dc:date></item>
			<item><link>{base}/n/guid</link><dc:date>2025-01-05</dc:date></item></rdf:RDF>`,
		"Atom": `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>
			<entry><link href="{base}/n/old"/><updated>2025-01-06T10:00:00Z</updated></entry>
			<entry><link rel="alternate" href="/n/relative"/><published>2025-01-07T10:00:00Z</published></entry>
			<entry><link href="{base}/n/guid"/><updated>2025-01-05T10:00:00Z</updated></entry></feed>`,
		"JSON": `{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[
			{"id":"1","url":"{base}/n/old","date_published":"2025-01-06T10:00:00Z"},
			{"id":"2","url":"{base}/n/relative","date_published":"2025-01-07T10:00:00Z"},
			{"id":"3","url":"{base}/n/guid","date_published":"2025-01-05T10:00:00Z"}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			s, src := newsSite(t)
			s.text("/f", "application/octet-stream", feed)
			src.Feeds = []string{s.URL + "/f"}
			if got := s.visited(newRig(t, src)); got != "relative old guid" { // the latest first
				t.Errorf("visited %q", got)
			}
		})
	}
}

func TestSitemaps(t *testing.T) {
	s, src := newsSite(t)
	gz := func(text string) string {
		var b bytes.Buffer
		zw := gzip.NewWriter(&b)
		io.WriteString(zw, strings.ReplaceAll(text, "{base}", s.URL))
		zw.Close()
		return b.String()
	}
	s.text("/index.xml", "application/xml", `<?xml version="1.0" encoding="ISO-8859-1"?>
		<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
		<sitemap><loc>{base}/news.xml</loc></sitemap>
		<sitemap><loc> {base}/packed.xml.gz </loc><lastmod>2025-01-01</lastmod></sitemap>
		<sitemap><loc>{base}/ancient.xml</loc><lastmod>2001-01-01</lastmod></sitemap></sitemapindex>`)
	s.text("/news.xml", "text/xml", `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
		<url><loc>{base}/n/a?x=1&amp;y=2</loc><image:image><image:loc>{base}/n/picture</image:loc></image:image>
		<n:news><n:publication_date>2025-02-01T08:00:00+01:00</n:publication_date><n:title>x</n:title></n:news></url>
		<url><loc>{base}/n/b</loc><lastmod>2025-02-02T08:00Z</lastmod><n:news><n:publication_date>2025-02-02</n:publication_date></n:news></url>
		<url><loc>{base}/n/old</loc><lastmod>2020-02-02</lastmod></url>
		<url><loc>{base}/n/undated</loc></url></urlset>`)
	s.text("/packed.xml.gz", "application/gzip", gz(`<urlset><url><loc>{base}/n/packed</loc><news:news><news:publication_date>2025-01-31</news:publication_date></news:news></url></urlset>`))
	s.text("/ancient.xml", "application/xml", `<urlset><url><loc>{base}/n/ancient</loc></url></urlset>`)
	src.Sitemaps = []string{s.URL + "/index.xml"}
	g := newRig(t, src)
	g.Since = time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
	if got := s.visited(g); got != "b a?x=1&y=2 packed undated" {
		t.Errorf("visited %q", got)
	}
}

// A sitemap that an index led to is read again when the index says that it
// changed, or, where it says nothing, the less often the longer it does not.
func TestSitemapsAreReadAgainWhenTheyChange(t *testing.T) {
	s, src := newsSite(t)
	lastmod := "2025-01-01"
	s.handle("/index.xml", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintf(w, "<sitemapindex><sitemap><loc>%s/dated.xml</loc><lastmod>%s</lastmod></sitemap><sitemap><loc>%s/undated.xml</loc></sitemap></sitemapindex>", s.URL, lastmod, s.URL)
	})
	s.text("/dated.xml", "application/xml", "<urlset/>")
	s.text("/undated.xml", "application/xml", "<urlset/>")
	src.Sitemaps = []string{s.URL + "/index.xml"}
	g := newRig(t, src)
	start := time.Now()
	now := start
	g.Now = func() time.Time { return now }
	for h := 0; h < 30*24; h += 4 {
		if now = start.Add(time.Duration(h) * time.Hour); h == 100 {
			lastmod = now.UTC().Format(time.RFC3339)
		}
		g.run()
	}
	if n := s.hits()["/dated.xml"]; n != 2 {
		t.Errorf("the dated one was read %d times, want twice", n)
	}
	if n := s.hits()["/undated.xml"]; n < 8 || n > 20 {
		t.Errorf("the undated one was read %d times in a month", n)
	}
}

func TestSectionPages(t *testing.T) {
	s, src := newsSite(t)
	s.text("/s", "text/html", `<base href="{base}/n/"><nav><a href="about">About</a><a href="/n/section/">Section</a></nav>
		<div class="list"><h2><a href="a-story-of-four-words?utm_source=home">x</a></h2><h2><a href="/n/20250102">y</a></h2><a href="#top">top</a></div>
		<a href="http://elsewhere.example/a-story-of-four-words">z</a>`)
	src.Sections = []crawl.SectionPage{{URL: s.URL + "/s"}}
	if got := s.visited(newRig(t, src)); got != "20250102 a-story-of-four-words" {
		t.Errorf("without a selector: visited %q", got)
	}
	src.Sections[0].Links = ".list h2"
	if got := s.visited(newRig(t, src)); got != "20250102 a-story-of-four-words" {
		t.Errorf("with a selector: visited %q", got)
	}
	src.Sections[0].Links = "nav a"
	if got := s.visited(newRig(t, src)); got != "about section/" {
		t.Errorf("with another selector: visited %q", got)
	}
}

func TestIncludeExcludeAndMaxPages(t *testing.T) {
	s, src := newsSite(t)
	src.Feeds = []string{s.URL + "/feed.xml"}
	s.feedOf("/n/cars/1", "/n/cars/video/2", "/n/sport/3", "/n/cars/4", "/n/cars/5.pdf", "/n/cars/6?page=2")
	src.Include, src.Exclude = []string{"/n/cars/"}, []string{"/n/cars/video/", "*.pdf$", "/*?page="}
	if got := s.visited(newRig(t, src)); got != "cars/1 cars/4" {
		t.Errorf("visited %q", got)
	}
	src.Include, src.Exclude, src.MaxPages = nil, nil, 4
	g := newRig(t, src)
	if got := s.visited(g); strings.Count(got, " ") != 3 {
		t.Errorf("visited %q, want four", got)
	}
	if got := s.visited(g); strings.Count(got, " ") != 1 {
		t.Errorf("the next run visited %q, want two", got)
	}
}

// One page under many addresses is fetched once, or stored once where only
// reading it shows that it is one.
func TestOnePageUnderManyAddresses(t *testing.T) {
	s, src := newsSite(t)
	src.Feeds = []string{s.URL + "/feed.xml"}
	s.feedOf("/n/1", "/n/1/", "/n/1?utm_source=a", "/n/1#b", "/n/1/amp", "/n/1?id=1&page=2", "/n/1?page=2&id=1")
	if got := s.visited(newRig(t, src)); got != "1 1?id=1&page=2" {
		t.Errorf("visited %q", got)
	}

	s.feedOf("/n/short", "/n/long", "/n/moved")
	s.handle("/n/moved", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/n/long", http.StatusMovedPermanently)
	})
	g := newRig(t, src)
	read := g.Read
	g.Read = func(p *crawl.Page) (*crawl.Reading, error) {
		r, err := read(p)
		r.Canonical = s.URL + "/n/long"
		r.Value = "one text"
		return r, err
	}
	sum := g.run()
	if sum.Total.New != 1 || sum.Total.Unchanged+sum.Total.Duplicates != sum.Total.Fetched-2 || len(g.saved) != 1 {
		t.Errorf("%+v %v", sum.Total, slices.Sorted(maps.Keys(g.saved)))
	}
}

// A canonical link counts within the site, and never to its front page.
func TestCanonicalLinksAreObeyedWithinTheSite(t *testing.T) {
	for declared, want := range map[string]string{
		"":                                  "/n/1",
		"/n/one":                            "/n/one",
		"{base}/n/one#x":                    "/n/one",
		"{base}/":                           "/n/1",
		"https://elsewhere.example/n/1":     "/n/1",
		"javascript:x":                      "/n/1",
		"http://127.0.0.1:1/other-port":     "/n/1",
		"{base}/n/1?utm_campaign=canonical": "/n/1",
	} {
		s, src := newsSite(t)
		src.Feeds = []string{s.URL + "/feed.xml"}
		s.feedOf("/n/1")
		g := newRig(t, src)
		g.Read = func(p *crawl.Page) (*crawl.Reading, error) {
			return &crawl.Reading{Canonical: strings.ReplaceAll(declared, "{base}", s.URL), Value: ""}, nil
		}
		g.run()
		if got := slices.Collect(maps.Keys(g.saved)); len(got) != 1 || got[0] != s.URL+want {
			t.Errorf("%q: stored as %v, want %s", declared, got, want)
		}
	}
}

func FuzzDiscover(f *testing.F) {
	f.Add("feed", []byte("<rss version='2.0'><channel><item><link>/x</link></item></channel></rss>"))
	f.Add("feed", []byte(`{"version":"https://jsonfeed.org/version/1.1","items":[{"url":"/x"}]}`))
	f.Add("feed", []byte(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="/x"/></entry></feed>`))
	f.Add("sitemap", []byte("<urlset><url><loc>http://a.example/</loc><lastmod>2025-01-01</lastmod></url></urlset>"))
	f.Add("sitemap", []byte("\x1f\x8b\x08\x00"))
	f.Add("section", []byte("<base href='/x'><a href='a-b-c-d'>"))
	f.Fuzz(func(t *testing.T, kind string, data []byte) {
		links, _ := crawl.Discover(&crawl.Page{Kind: crawl.Kind(kind), URL: "http://a.example/", FinalURL: "http://a.example/", Body: data, Header: http.Header{}}, "")
		for _, l := range links {
			if u, err := crawl.Clean(l, nil); err != nil || u.String() != l {
				t.Errorf("announces %q: %v", l, err)
			}
		}
	})
}
