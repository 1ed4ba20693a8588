package crawl

import (
	"bytes"
	"compress/gzip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"
	"time"

	"golang.org/x/net/html/charset"
)

// maxSitemapBytes bounds an unpacked sitemap, as the protocol does.
const maxSitemapBytes = 50 << 20

// sitemapLinks reads a sitemap or a sitemap index, gzipped or not, with the
// news extension. It streams: a sitemap of any size takes little memory.
func sitemapLinks(p *Page) ([]link, error) {
	var r io.Reader = bytes.NewReader(p.Body)
	if bytes.HasPrefix(p.Body, []byte{0x1f, 0x8b}) {
		zr, err := gzip.NewReader(r)
		if err != nil {
			return nil, fmt.Errorf("read sitemap: %w", err)
		}
		r = zr
	}
	base, err := url.Parse(p.FinalURL)
	if err != nil {
		return nil, err
	}
	d := xml.NewDecoder(io.LimitReader(r, maxSitemapBytes))
	d.Strict = false
	d.CharsetReader = charset.NewReaderLabel
	s := sitemapReader{base: base}
	for len(s.links) < maxSitemapEntries {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return s.links, fmt.Errorf("read sitemap: %w", err)
		}
		s.token(token)
	}
	if !s.seen {
		return nil, errors.New("read sitemap: neither <urlset> nor <sitemapindex>")
	}
	return s.links, nil
}

// sitemapReader follows the elements of a sitemap. Names are compared without
// their namespace: many sites declare the wrong one.
type sitemapReader struct {
	base  *url.URL
	links []link

	seen  bool
	kind  Kind // of the entry that is open; empty where none is
	entry link
	text  strings.Builder
	field string // of the element that is open within the entry
}

func (s *sitemapReader) token(token xml.Token) {
	switch t := token.(type) {
	case xml.StartElement:
		switch t.Name.Local {
		case "urlset", "sitemapindex":
			s.seen = true
		case "url":
			s.kind, s.entry = Article, link{}
		case "sitemap":
			s.kind, s.entry = Sitemap, link{}
		}
		s.field = ""
		// <image:loc> within an entry is not its address.
		if t.Name.Space != "image" && t.Name.Space != "video" && !strings.Contains(t.Name.Space, "sitemap-image") && !strings.Contains(t.Name.Space, "sitemap-video") {
			s.field = t.Name.Local
		}
		s.text.Reset()
	case xml.CharData:
		if s.kind != "" && s.field != "" && s.text.Len() < maxURL {
			s.text.Write(t)
		}
	case xml.EndElement:
		s.end(t.Name.Local)
	}
}

func (s *sitemapReader) end(name string) {
	if s.kind == "" {
		return
	}
	if name == s.field {
		value := strings.TrimSpace(s.text.String())
		switch name {
		case "loc":
			if u, err := Clean(value, s.base); err == nil {
				s.entry.URL = u.String()
			}
		case "lastmod":
			s.entry.Modified = parseW3CDate(value)
		case "publication_date":
			s.entry.Published = parseW3CDate(value)
		}
		s.field = ""
	}
	if name == "url" || name == "sitemap" {
		if s.entry.URL != "" {
			s.entry.Kind = s.kind
			s.links = append(s.links, s.entry)
		}
		s.kind = ""
	}
}

// parseW3CDate reads the profile of ISO 8601 that sitemaps use, and the
// spellings that are seen instead. What it cannot read is no date.
func parseW3CDate(s string) time.Time {
	for _, layout := range []string{
		time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05Z0700", "2006-01-02T15:04:05", "2006-01-02T15:04",
		"2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05", "2006-01-02", "2006-01", time.RFC1123Z, time.RFC1123,
	} {
		if t, err := time.Parse(layout, s); err == nil {
			return stamp(t)
		}
	}
	return time.Time{}
}
