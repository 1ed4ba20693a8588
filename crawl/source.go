package crawl

import (
	"net/url"
	"strings"
	"time"

	"github.com/jimsmart/grobotstxt"
)

// Config is a sources.yaml, decoded and checked.
type Config struct {
	Contact string // an e-mail address or a page; part of the User-Agent
	Sources []Source
}

// Source is one news source: where its articles are announced, and which of
// them to take.
type Source struct {
	Name     string
	Language string // BCP 47; empty where not said
	Feeds    []string
	Sitemaps []string
	Sections []SectionPage
	Sites    []string      // host or host:port that its pages may be on, subdomains included
	Include  []string      // path patterns as in robots.txt; all paths where empty
	Exclude  []string      // stronger than Include
	Delay    time.Duration // between the end of a request to a host and the next one
	MaxPages int           // articles a run
	Profile  Profile
}

// SectionPage is a page that links to articles.
type SectionPage struct {
	URL   string
	Links string // CSS selector of the links; all links within the source's sites where empty
}

// Profile is where on a source's pages the article is, for pages that the
// generic reader gets wrong. Each value is a list of CSS selectors; an empty
// one leaves the matter to the reader. The crawl itself has no use for it.
type Profile struct{ Body, Title, Date, Author, Tables, Drop []string }

// The values of a source that says nothing.
const (
	DefaultDelay    = 5 * time.Second
	DefaultMaxPages = 200
)

// entries returns the source's entry points in the order of the file.
func (s *Source) entries() []link {
	var out []link
	for _, u := range s.Feeds {
		out = append(out, link{URL: u, Kind: Feed})
	}
	for _, u := range s.Sitemaps {
		out = append(out, link{URL: u, Kind: Sitemap})
	}
	for _, p := range s.Sections {
		out = append(out, link{URL: p.URL, Kind: Section})
	}
	return out
}

// OnSite reports whether u is on one of the source's sites. A site named
// without a port is that of the scheme's own port.
func (s *Source) OnSite(u *url.URL) bool {
	for _, site := range s.Sites {
		host, port, _ := strings.Cut(site, ":")
		if port == effectivePort(u) || port == "" && hasOwnPort(u) {
			name := foldHost(u.Hostname())
			if host = foldHost(host); name == host || strings.HasSuffix(name, "."+host) {
				return true
			}
		}
	}
	return false
}

// Wants reports whether the source's patterns admit the article's address.
func (s *Source) Wants(u *url.URL) bool {
	path := u.EscapedPath()
	if path == "" {
		path = "/"
	}
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	matches := func(patterns []string) bool {
		for _, p := range patterns {
			if grobotstxt.Matches(path, p) {
				return true
			}
		}
		return false
	}
	return (len(s.Include) == 0 || matches(s.Include)) && !matches(s.Exclude)
}

// links returns the selector of the section page with that address.
func (s *Source) links(u string) string {
	for _, p := range s.Sections {
		if Key(p.URL) == Key(u) {
			return p.Links
		}
	}
	return ""
}
