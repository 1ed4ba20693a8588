package article

import (
	"encoding/json"
	"regexp"
	"strings"

	"carfacts/extract/fact"

	"golang.org/x/net/html/atom"
)

// readMeta reads what the page says of itself.
func readMeta(a *Article, doc *document, opt Options) {
	a.URL, a.Language = opt.URL, doc.lang
	meta := map[string]string{}
	for _, n := range doc.metas {
		if n.tag == atom.Link {
			if strings.EqualFold(n.attr("rel"), "canonical") {
				a.URL = n.attr("href")
			}
			continue
		}
		for _, key := range []string{"property", "name", "itemprop"} {
			if k := strings.ToLower(n.attr(key)); k != "" && meta[k] == "" {
				meta[k] = n.attr("content")
			}
		}
	}
	a.Site = meta["og:site_name"]
	a.Title = meta["og:title"]
	a.Author = meta["author"]
	a.Section = meta["article:section"]
	if a.Title == "" {
		a.Title = doc.title
	}
	for _, src := range doc.jsonLD {
		var v any
		if json.Unmarshal([]byte(src), &v) == nil {
			readLD(a, v)
		}
	}
	for _, k := range []string{"article:published_time", "datepublished", "date", "pubdate", "dc.date.issued"} {
		setDate(&a.Published, meta[k], "meta")
	}
	walkDates(a, doc.root)
	overrideDate(a, opt)
}

func readLD(a *Article, v any) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			readLD(a, e)
		}
	case map[string]any:
		if s, ok := v["datePublished"].(string); ok {
			setDate(&a.Published, s, "json-ld")
		}
		if s, ok := v["dateModified"].(string); ok {
			setDate(&a.Modified, s, "json-ld")
		}
		if g, ok := v["@graph"]; ok {
			readLD(a, g)
		}
	}
}

var isoDate = regexp.MustCompile(`^\d{4}-\d\d-\d\d`)

func setDate(s *fact.Stamp, text, from string) {
	if !s.Date.IsZero() {
		return
	}
	if d, err := fact.ParseDate(isoDate.FindString(text)); err == nil {
		s.Date, s.From = d, from
		if len(text) > 10 {
			s.Time = text
		}
	}
}

func walkDates(a *Article, n *node) {
	if n.tag == atom.Time {
		setDate(&a.Published, n.attr("datetime"), "time")
	}
	for c := n.first; c != nil; c = c.next {
		walkDates(a, c)
	}
}

// headline returns the words of the page's first h1, or else its title.
func headline(a *Article, doc *document) string {
	var found string
	var walk func(n *node)
	walk = func(n *node) {
		if n.tag == atom.H1 && found == "" {
			found = textOf(n)
		}
		for c := n.first; c != nil && found == ""; c = c.next {
			walk(c)
		}
	}
	walk(doc.root)
	if found == "" {
		found = a.Title
	}
	return found
}

// titlesOf returns what may be the words of the headline.
func titlesOf(a *Article, doc *document) []string {
	titles := []string{a.Title, doc.title}
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: ", " » ", ": "} {
		if parts := strings.Split(doc.title, sep); len(parts) > 1 {
			titles = append(titles, parts...)
			titles = append(titles, strings.Join(parts[:len(parts)-1], sep), strings.Join(parts[1:], sep))
		}
	}
	return titles
}
