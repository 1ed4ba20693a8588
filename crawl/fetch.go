package crawl

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/gocolly/colly/v2"
)

// maxRedirects is how many redirects in a row are followed.
const maxRedirects = 8

// fetcher makes the visits to one host, one after the other.
//
// It uses colly for requests and redirects, and nothing else of it: colly's
// robots.txt, limits, size cap, cookies, visited set, cache and charset
// conversion are off, since each of them does less than a crawler needs that
// nobody watches. What they would do, the transport does, for redirects too.
type fetcher struct {
	colly *colly.Collector
	opts  *Options
}

func newFetcher(o *Options, t *transport) *fetcher {
	c := colly.NewCollector()
	// Set after NewCollector, which obeys COLLY_* variables of the environment.
	c.UserAgent = o.UserAgent
	c.IgnoreRobotsTxt = true
	c.AllowURLRevisit = true
	c.ParseHTTPErrorResponse = true
	c.MaxBodySize = 0
	c.MaxDepth, c.MaxRequests = 0, 0
	c.CacheDir = ""
	c.Async, c.CheckHead, c.DetectCharset, c.TraceHTTP = false, false, false, false
	c.AllowedDomains, c.DisallowedDomains = nil, nil
	c.URLFilters, c.DisallowedURLFilters = nil, nil
	c.DisableCookies()
	c.SetRequestTimeout(0) // the transport has a limit for each hop, waiting not counted
	c.WithTransport(t)
	c.SetRedirectHandler(followRedirect)
	return &fetcher{colly: c, opts: o}
}

// followRedirect keeps redirects within the source's sites.
func followRedirect(req *http.Request, via []*http.Request) error {
	j, ok := req.Context().Value(jobKey{}).(*job)
	if !ok {
		return errors.New("request without a job")
	}
	if len(via) > maxRedirects {
		return fmt.Errorf("more than %d redirects", maxRedirects)
	}
	for _, before := range via {
		if before.URL.String() == req.URL.String() {
			return errors.New("redirects in a circle")
		}
	}
	if !j.source.OnSite(req.URL) {
		return fmt.Errorf("redirects to %s, which is not on the source's sites", req.URL.Host)
	}
	if j.kind == Article && strings.Trim(req.URL.Path, "/") == "" && req.URL.RawQuery == "" {
		return errors.New("redirects to the front page")
	}
	return nil
}

// fetch makes the visit. The job has the page where the error is nil.
func (f *fetcher) fetch(ctx context.Context, j *job) error {
	j.kind, j.maxBody = j.visit.Kind, f.opts.MaxBody
	hdr := http.Header{"User-Agent": {f.opts.UserAgent}, "Accept": {accept(j.kind)}}
	if strings.Contains(f.opts.Config.Contact, "@") {
		hdr.Set("From", f.opts.Config.Contact)
	}
	if j.source.Language != "" {
		hdr.Set("Accept-Language", j.source.Language+", *;q=0.1")
	}
	if j.visit.ETag != "" {
		hdr.Set("If-None-Match", j.visit.ETag)
	}
	if j.visit.LastModified != "" {
		hdr.Set("If-Modified-Since", j.visit.LastModified)
	}
	f.colly.Context = withJob(ctx, j)
	if err := f.colly.Request(http.MethodGet, j.visit.URL, nil, nil, hdr); err != nil {
		j.page = nil
		return rootCause(err)
	}
	if j.page == nil {
		return errors.New("no response")
	}
	if j.redirect {
		return fmt.Errorf("status %d leads nowhere", j.page.Status)
	}
	return nil
}

func accept(k Kind) string {
	switch k {
	case Feed:
		return "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"
	case Sitemap:
		return "application/xml, text/xml, */*;q=0.5"
	}
	return "text/html, application/xhtml+xml, */*;q=0.5"
}

// refuseContent says why a response is not worth reading, by its header.
func refuseContent(k Kind, h http.Header) error {
	if k != Article && k != Section {
		return nil
	}
	media, _, _ := strings.Cut(strings.ToLower(h.Get("Content-Type")), ";")
	media = strings.TrimSpace(media)
	switch {
	case media == "", strings.HasPrefix(media, "text/"), strings.HasSuffix(media, "+xml"), strings.HasSuffix(media, "/xml"), media == "application/octet-stream", media == "application/unknown":
		return nil
	}
	return fmt.Errorf("a page of type %s is not read", media)
}
