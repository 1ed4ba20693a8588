package crawl

import (
	"net/http"
	"time"

	"carfacts/crawl/warc"
)

// Location says where in the archive a page is. The zero value is nowhere.
type Location = warc.Location

// Page is one response, fetched and archived.
type Page struct {
	URL       string // as asked for
	FinalURL  string // after redirects
	Source    string // the source that led to it; empty in other people's archives
	Kind      Kind
	Published time.Time // as the feed or sitemap that led to it dates it; zero where none does
	Fetched   time.Time
	Status    int
	Header    http.Header
	Body      []byte // content coding removed, charset as received
	Raw       int    // bytes of the body as received
	Where     Location
	Digest    string // WARC-Payload-Digest of its record
}

// Reading is what a reader made of a page.
type Reading struct {
	Canonical string    // as the page declares it; empty where it does not
	Published time.Time // zero where the page does not say
	Facts     int
	Value     any // the reader's own; handed to SaveArticle
}

// Reader makes an article of a page. It is called from several goroutines and
// must depend on the page alone. An error says why the page is no article.
type Reader func(*Page) (*Reading, error)
