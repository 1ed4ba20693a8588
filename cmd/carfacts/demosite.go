package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"
	"text/template"
	"time"
)

// demoHost is where the demo's feed, sitemap and section page are.
const demoHost = "news.example.com"

// demoSite is a small news site that serves saved articles, each under the
// address it was written for: the request's Host tells them apart.
type demoSite struct {
	articles []demoArticle // the latest first
	pages    map[string]demoPage
}

type demoArticle struct {
	URL, Title string
	Published  time.Time
	html       []byte
}

// Tracked returns the address as a section page links it: with a parameter by which sites count
// where readers come from, and which names no other page.
func (a demoArticle) Tracked() string {
	if strings.Contains(a.URL, "?") {
		return a.URL + "&utm_source=section"
	}
	return a.URL + "?utm_source=section"
}

type demoPage struct {
	contentType string
	modified    time.Time
	body        []byte
}

// newDemoSite makes the site of the articles in fsys.
func newDemoSite(fsys fs.FS) (*demoSite, error) {
	s := &demoSite{pages: map[string]demoPage{}}
	names, err := fs.Glob(fsys, "articles/*.html")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		a, err := readDemoArticle(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("demo article %s: %w", path.Base(name), err)
		}
		s.articles = append(s.articles, a)
	}
	slices.SortStableFunc(s.articles, func(a, b demoArticle) int { return b.Published.Compare(a.Published) })
	for _, a := range s.articles {
		u, err := url.Parse(a.URL)
		if err != nil {
			return nil, err
		}
		s.pages[u.Host+u.RequestURI()] = demoPage{"text/html", a.Published, a.html}
	}
	return s, s.addFront()
}

func readDemoArticle(fsys fs.FS, name string) (a demoArticle, err error) {
	if a.html, err = fs.ReadFile(fsys, name); err != nil {
		return a, err
	}
	gold, err := fs.ReadFile(fsys, strings.TrimSuffix(name, ".html")+".facts.jsonl")
	if err != nil {
		return a, err
	}
	head, _, _ := bytes.Cut(gold, []byte("\n"))
	var h struct{ URL, Published, Title string }
	if err := json.Unmarshal(head, &h); err != nil {
		return a, err
	}
	u, err := url.Parse(h.URL)
	if err != nil {
		return a, err
	}
	u.Scheme = "http"
	a.URL, a.Title = u.String(), h.Title
	a.Published, err = time.Parse(time.DateOnly, h.Published)
	return a, err
}

// The pages that lead to the articles. The feed has the latest, the sitemap
// those after them and the section page all.
const (
	demoFeed = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Car news</title><link>http://{{.Host}}/</link><description>The latest</description>
{{range .Latest}}<item><title>{{html .Title}}</title><link>{{html .URL}}</link><pubDate>{{.Published.Format "Mon, 02 Jan 2006 15:04:05 -0700"}}</pubDate></item>
{{end}}</channel></rss>
`
	demoSitemap = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
{{range .Older}}<url><loc>{{html .URL}}</loc><news:news><news:publication><news:name>Car news</news:name><news:language>en</news:language></news:publication><news:publication_date>{{.Published.Format "2006-01-02"}}</news:publication_date><news:title>{{html .Title}}</news:title></news:news></url>
{{end}}</urlset>
`
	demoSection = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Industry</title></head>
<body><nav><a href="/">Home</a> <a href="/private/login">Log in</a></nav>
<main><h1>Industry</h1>
{{range .All}}<h2 class="story"><a href="{{html .Tracked}}">{{html .Title}}</a></h2>
{{end}}</main></body></html>
`
	demoRobots = "User-agent: *\nDisallow: /private/\n"
)

func (s *demoSite) addFront() error {
	half := len(s.articles) / 2
	data := map[string]any{"Host": demoHost, "Latest": s.articles[:half], "Older": s.articles[half:], "All": s.articles}
	for _, p := range []struct{ path, contentType, text string }{
		{"/feed.xml", "application/rss+xml", demoFeed},
		{"/news-sitemap.xml", "application/xml", demoSitemap},
		{"/industry/", "text/html", demoSection},
	} {
		t, err := template.New(p.path).Parse(p.text)
		if err != nil {
			return err
		}
		var b bytes.Buffer
		if err := t.Execute(&b, data); err != nil {
			return err
		}
		s.pages[demoHost+p.path] = demoPage{p.contentType, time.Time{}, b.Bytes()}
	}
	return nil
}

func (s *demoSite) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/robots.txt" {
		w.Header().Set("Content-Type", "text/plain")
		fmt.Fprint(w, demoRobots)
		return
	}
	p, ok := s.pages[r.Host+r.URL.RequestURI()]
	if !ok {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", p.contentType)
	http.ServeContent(w, r, "", p.modified, bytes.NewReader(p.body))
}
