package main

import (
	"time"

	"carfacts/crawl"
	"carfacts/extract"
	"carfacts/extract/article"
	"carfacts/extract/fact"
)

// readerOf lets the crawl read its pages with the extractor. What is read
// depends on the page alone.
func readerOf(e *extract.Extractor) crawl.Reader {
	return func(p *crawl.Page) (*crawl.Reading, error) {
		a, err := article.Read(p.Body, article.Options{URL: p.FinalURL, ContentType: p.Header.Get("Content-Type"), Profiles: e.Profiles})
		if err != nil {
			return nil, err
		}
		if a.Published.Date.IsZero() && !p.Published.IsZero() {
			a.Published = feedStamp(p.Published)
		}
		d := e.Article(a)
		r := &crawl.Reading{Canonical: d.URL, Facts: len(d.Facts), Value: d}
		if date := d.Published.Date; !date.IsZero() {
			y, m, day := date.YMD()
			r.Published = time.Date(y, time.Month(m), day, 0, 0, 0, 0, time.UTC)
		}
		return r, nil
	}
}

// feedStamp is the date of a page that states none, by the feed or sitemap
// that led to it.
func feedStamp(t time.Time) fact.Stamp {
	t = t.UTC()
	return fact.Stamp{Date: fact.NewDate(t.Year(), int(t.Month()), t.Day()), Time: t.Format(time.RFC3339), From: "feed"}
}
