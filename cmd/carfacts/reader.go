package main

import (
	"carfacts/crawl"
	"carfacts/extract/article"
	"carfacts/extract/fact"
)

// documentOf makes a document of a page. It depends on the page alone.
type documentOf func(*crawl.Page) (*fact.Document, error)

// readerOf lets the crawl read its pages with an extractor.
func readerOf(extract documentOf) crawl.Reader {
	return func(p *crawl.Page) (*crawl.Reading, error) {
		d, err := extract(p)
		if err != nil {
			return nil, err
		}
		r := &crawl.Reading{Canonical: d.URL, Facts: len(d.Facts), Value: d}
		if date := d.Published.Date; !date.IsZero() {
			y, m, day := date.YMD()
			r.Published = dayOf(y, m, day)
		}
		return r, nil
	}
}

// articleOnly reads the article of a page and no facts.
func articleOnly(p *crawl.Page) (*fact.Document, error) {
	a, err := article.Read(p.Body, article.Options{URL: p.FinalURL, ContentType: p.Header.Get("Content-Type")})
	if err != nil {
		return nil, err
	}
	return &fact.Document{Header: a.Header, Text: a.Text, Ruleset: "none"}, nil
}
