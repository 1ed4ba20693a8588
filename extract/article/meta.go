package article

import (
	"net/url"
	"strings"

	"golang.org/x/net/html/atom"
)

// Sources says where each piece of the header was found: "json-ld", "meta",
// "link", "html", "h1", "title", "byline", "url", "option"; empty where it was
// not. Dates carry theirs in fact.Stamp.
type Sources struct {
	URL, Title, Site, Author, Language, Section string
}

// page is what a document says of itself, gathered for one reading.
type page struct {
	doc   *document
	opt   Options
	meta  map[string]string // content by name, property or itemprop in lower case
	links map[string]string // href by rel
	ld    ldArticle
	order dateOrder
}

func newPage(doc *document, opt Options) *page {
	p := &page{doc: doc, opt: opt, meta: map[string]string{}, links: map[string]string{}, ld: readLD(doc.jsonLD)}
	for _, n := range doc.metas {
		var key, value string
		var keys [2]string
		eachAttr(n.attrs, func(name, v string) bool {
			switch name = strings.ToLower(name); name {
			case "property", "name", "itemprop", "http-equiv", "rel":
				if key = strings.ToLower(v); keys[0] == "" {
					keys[0] = key
				} else {
					keys[1] = key
				}
			case "content", "href":
				value = unescape(v)
			}
			return true
		})
		into := p.meta
		if n.tag == atom.Link {
			into = p.links
		}
		for _, key := range keys {
			if value = strings.TrimSpace(value); key != "" && value != "" && into[key] == "" {
				into[key] = value
			}
		}
	}
	return p
}

// header fills in what the page says of itself but for the dates.
func (p *page) header(a *Article, s *surveyor) {
	a.URL, a.From.URL = p.url()
	a.Language, a.From.Language = p.language()
	p.order = p.dateOrder(a, s)
	a.Site, a.From.Site = p.site()
	a.Section, a.From.Section = p.firstOf(p.ld.section, "article:section", "section", "parsely-section", "sailthru.section", "dc.subject.section", "category")
	a.Author, a.From.Author = p.author(s)
}

// firstOf returns the JSON-LD value, or else the first of the named meta
// elements, and where it was found.
func (p *page) firstOf(ld string, names ...string) (value, from string) {
	if ld != "" {
		return ld, "json-ld"
	}
	for _, name := range names {
		if v := collapse(p.meta[name]); v != "" {
			return v, "meta"
		}
	}
	return "", ""
}

// url returns the canonical address. A canonical link to a home page, the
// fault of many a template, does not count.
func (p *page) url() (string, string) {
	base, _ := url.Parse(p.opt.URL)
	for _, c := range []struct{ value, from string }{{p.links["canonical"], "link"}, {p.meta["og:url"], "meta"}, {p.ld.url, "json-ld"}} {
		u, err := url.Parse(c.value)
		if err != nil || c.value == "" {
			continue
		}
		if base != nil && p.opt.URL != "" {
			u = base.ResolveReference(u)
			if strings.Trim(u.Path, "/") == "" && u.RawQuery == "" && strings.Trim(base.Path, "/") != "" {
				continue
			}
		}
		if u.Host != "" && (u.Scheme == "http" || u.Scheme == "https") {
			return u.String(), c.from
		}
	}
	if p.opt.URL != "" {
		return p.opt.URL, "option"
	}
	return "", ""
}

func (p *page) language() (string, string) {
	if p.doc.lang != "" {
		return strings.ReplaceAll(p.doc.lang, "_", "-"), "html"
	}
	lang, from := p.firstOf("", "og:locale", "content-language", "language", "dc.language", "dc.language.iso")
	if lang == "" {
		lang, from = p.firstOf(p.ld.language)
	}
	if i := strings.IndexAny(lang, ", "); i > 0 {
		lang = lang[:i]
	}
	return strings.ReplaceAll(lang, "_", "-"), from
}

// site returns the name of the publication.
func (p *page) site() (string, string) {
	if v := collapse(p.meta["og:site_name"]); v != "" {
		return v, "meta"
	}
	if p.ld.publisher != "" {
		return p.ld.publisher, "json-ld"
	}
	if v, from := p.firstOf("", "application-name", "apple-mobile-web-app-title", "publisher", "dc.publisher", "copyright.holder", "cre"); v != "" && len(v) < 60 {
		return v, from
	}
	return "", ""
}

func (p *page) author(s *surveyor) (string, string) {
	var names []string
	for _, n := range p.ld.authors {
		if n = authorName(n); n != "" {
			names = append(names, n)
		}
	}
	if len(names) > 0 {
		return strings.Join(names, ", "), "json-ld"
	}
	for _, key := range []string{"author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "twitter:data1", "article:author_name"} {
		if key == "twitter:data1" && !strings.EqualFold(p.meta["twitter:label1"], "written by") {
			continue
		}
		if n := authorName(p.meta[key]); n != "" {
			return n, "meta"
		}
	}
	for _, b := range s.bylines {
		if b.size > 120 || s.isAside(b) || s.headline != nil && s.near(b) < 2 {
			continue
		}
		if link := b.find(func(n *node) bool { return n.tag == atom.A && n.size > 3 }); link != nil {
			b = link
		}
		if n := authorName(textOf(b)); n != "" {
			return n, "byline"
		}
	}
	return "", ""
}

// authorName returns the name in a byline, "" where it holds none.
func authorName(s string) string {
	s = collapse(s)
	for _, by := range []string{"By ", "by ", "BY ", "By: ", "Von ", "von ", "Par ", "Por ", "Di ", "Written by ", "Posted by ", "Reported by ", "Text: "} {
		s = strings.TrimPrefix(s, by)
	}
	if i := strings.IndexAny(s, "|•·\n/"); i > 0 {
		s = s[:i]
	}
	if at, ok := findDate(s, dayFirst); ok { // a date behind the name
		s = strings.TrimRight(s[:at.start], " ,(-–—")
		for _, on := range []string{" on", " am", " - Updated", " Published", " Updated"} {
			s = strings.TrimSuffix(s, on)
		}
	}
	if i := strings.IndexByte(s, '@'); i >= 0 { // an address
		s = s[:max(strings.LastIndexByte(s[:i], ' '), 0)]
	}
	s = strings.Trim(s, " ,-–—")
	if len(s) < 3 || len(s) > 120 || strings.Contains(s, "://") || strings.Contains(s, "www.") || strings.EqualFold(s, "admin") {
		return ""
	}
	return s
}
