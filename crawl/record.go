package crawl

import (
	"errors"
	"net"
	"net/http"
	"strings"
	"time"

	"carfacts/crawl/warc"
)

// The extension fields by which a page is found again in the archive as the
// crawl knew it. Other readers pass over them.
const (
	fieldKind      = "Carfacts-Kind"
	fieldSource    = "Carfacts-Source"
	fieldRequested = "Carfacts-Requested-URI" // where it differs from the target: before redirects
	fieldPublished = "Carfacts-Published"     // as the feed or sitemap said
)

// newRecord returns the archive's record of the page, of which raw is the
// response as received.
func newRecord(p *Page, raw []byte, address string) *warc.Record {
	rec := &warc.Record{Block: raw}
	if p.Status == http.StatusNotModified {
		rec.Set(warc.FieldType, warc.Revisit)
		rec.Set(warc.FieldProfile, warc.ProfileNotModified)
	} else {
		rec.Set(warc.FieldType, warc.Response)
	}
	rec.Set(warc.FieldID, warc.NewID())
	rec.Set(warc.FieldDate, p.Fetched.UTC().Format(time.RFC3339))
	rec.Set(warc.FieldTarget, p.FinalURL)
	if host, _, err := net.SplitHostPort(address); err == nil {
		rec.Set(warc.FieldAddress, host)
	}
	rec.Set(warc.FieldContentType, "application/http;msgtype=response")
	rec.Set(fieldKind, string(p.Kind))
	rec.Set(fieldSource, p.Source)
	if p.URL != p.FinalURL {
		rec.Set(fieldRequested, p.URL)
	}
	if !p.Published.IsZero() {
		rec.Set(fieldPublished, p.Published.UTC().Format(time.RFC3339))
	}
	return rec
}

// ErrNoPage says that a record holds no page: it is of another type, or
// something else than a crawl for news fetched.
var ErrNoPage = errors.New("no page")

// maxArchived bounds the decoded body of an archived page, in bytes.
const maxArchived = 64 << 20

// PageOf returns the page that an archive's record holds, as the crawl that
// fetched it saw it. File is the archive's base name. The kind is empty in
// archives of other crawlers. The error wraps ErrNoPage where there is none.
func PageOf(rec *warc.Record, file string) (*Page, error) {
	if t := rec.Type(); t != warc.Response && t != warc.Revisit {
		return nil, ErrNoPage
	}
	target := rec.Target()
	if !strings.HasPrefix(target, "http://") && !strings.HasPrefix(target, "https://") {
		return nil, ErrNoPage
	}
	fetched, err := rec.Date()
	if err != nil {
		return nil, err
	}
	resp, raw, err := rec.HTTP()
	if err != nil {
		return nil, err
	}
	body, err := decodeContent(raw, resp.Header.Get("Content-Encoding"), maxArchived)
	if err != nil {
		// Archives that store bodies decoded keep the header that says they are not.
		if resp.Header.Get("Content-Encoding") == "" || rec.Get(fieldKind) != "" {
			return nil, err
		}
		body = raw
	}
	p := &Page{
		URL: target, FinalURL: target, Source: rec.Get(fieldSource), Kind: Kind(rec.Get(fieldKind)),
		Fetched: fetched.UTC(), Status: resp.StatusCode, Header: resp.Header, Body: body, Raw: len(raw),
		Where: Location{File: file, Offset: rec.Offset, Length: rec.Length}, Digest: rec.Get(warc.FieldPayloadDigest),
	}
	if u := rec.Get(fieldRequested); u != "" {
		p.URL = u
	}
	if at, err := time.Parse(time.RFC3339, rec.Get(fieldPublished)); err == nil {
		p.Published = at
	}
	return p, nil
}

// ArticleOf is PageOf for those pages that may be articles: what the crawl
// took for one, and in archives of other crawlers whatever is HTML. The page's
// kind is then Article. The error wraps ErrNoPage for all others.
func ArticleOf(rec *warc.Record, file string) (*Page, error) {
	p, err := PageOf(rec, file)
	if err != nil {
		return nil, err
	}
	isHTML := strings.Contains(strings.ToLower(p.Header.Get("Content-Type")), "html")
	if p.Status != http.StatusOK || p.Kind != Article && (p.Kind != "" || !isHTML) {
		return nil, ErrNoPage
	}
	p.Kind = Article
	return p, nil
}
