package crawl

import (
	"bytes"
	"fmt"
	"net/url"
	"strings"
	"time"
	"unicode"

	"github.com/PuerkitoBio/goquery"
	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html/charset"
)

// The entries that are taken from one page, the first ones.
const (
	maxFeedEntries    = 2_000
	maxSitemapEntries = 50_000 // the sitemap protocol's own limit
	maxSectionLinks   = 2_000
)

// link is an address that a feed, a sitemap or a section page announces.
type link struct {
	URL       string
	Kind      Kind
	Published time.Time // zero where it is not dated
	Modified  time.Time // zero where that is not said
}

// discover returns what the page announces, in its order. What it returns
// beside an error is to be used.
func discover(p *Page, selector string) ([]link, error) {
	switch p.Kind {
	case Feed:
		return feedLinks(p)
	case Sitemap:
		return sitemapLinks(p)
	case Section:
		return sectionLinks(p, selector)
	}
	return nil, nil
}

// feedLinks reads an RSS, Atom or JSON feed.
func feedLinks(p *Page) (links []link, err error) {
	defer func() {
		if r := recover(); r != nil { // a feed is foreign bytes, and the parser is large
			err = fmt.Errorf("read feed: %v", r)
		}
	}()
	feed, err := gofeed.NewParser().Parse(bytes.NewReader(p.Body))
	if err != nil {
		return nil, fmt.Errorf("read feed: %w", err)
	}
	base, err := url.Parse(p.FinalURL)
	if err != nil {
		return nil, err
	}
	for _, item := range feed.Items {
		if len(links) == maxFeedEntries {
			break
		}
		address := item.Link
		if address == "" && strings.HasPrefix(item.GUID, "http") {
			address = item.GUID
		}
		u, err := Clean(address, base)
		if address == "" || err != nil {
			continue
		}
		l := link{URL: u.String(), Kind: Article}
		if item.PublishedParsed != nil {
			l.Published = stamp(*item.PublishedParsed)
		}
		if item.UpdatedParsed != nil {
			l.Modified = stamp(*item.UpdatedParsed)
			if l.Published.IsZero() {
				l.Published = l.Modified
			}
		}
		links = append(links, l)
	}
	return links, nil
}

// stamp cuts a moment to what the archive keeps of it. Dates that no news
// has, such as the year 1, are no dates.
func stamp(t time.Time) time.Time {
	if y := t.Year(); y < 1990 || y > 2200 {
		return time.Time{}
	}
	return t.UTC().Truncate(time.Second)
}

// sectionLinks reads the links of a section page that the selector picks, all
// of them where it is empty.
func sectionLinks(p *Page, selector string) ([]link, error) {
	r, err := charset.NewReader(bytes.NewReader(p.Body), p.Header.Get("Content-Type"))
	if err != nil {
		return nil, fmt.Errorf("read section page: %w", err)
	}
	doc, err := goquery.NewDocumentFromReader(r)
	if err != nil {
		return nil, fmt.Errorf("read section page: %w", err)
	}
	base, err := url.Parse(p.FinalURL)
	if err != nil {
		return nil, err
	}
	if href, ok := doc.Find("base[href]").First().Attr("href"); ok {
		if b, err := base.Parse(href); err == nil {
			base = b
		}
	}
	found := doc.Find("a[href]")
	if selector != "" {
		picked := doc.Find(selector)
		found = picked.Filter("a[href]").AddSelection(picked.Find("a[href]"))
	}
	var links []link
	seen := map[string]bool{}
	found.EachWithBreak(func(_ int, a *goquery.Selection) bool {
		u, err := Clean(a.AttrOr("href", ""), base)
		if err == nil && !seen[u.String()] && (selector != "" || looksLikeArticle(u)) {
			seen[u.String()] = true
			links = append(links, link{URL: u.String(), Kind: Article})
		}
		return len(links) < maxSectionLinks
	})
	return links, nil
}

// looksLikeArticle tells addresses of articles from those of sections and
// services: the last part of the path is a sentence or bears a number.
func looksLikeArticle(u *url.URL) bool {
	p := strings.TrimRight(u.Path, "/")
	last := p[strings.LastIndexByte(p, '/')+1:]
	digits := 0
	for _, r := range last + u.RawQuery {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	return strings.Count(last, "-")+strings.Count(last, "_") >= 3 || digits >= 4
}
