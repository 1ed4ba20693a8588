package crawl

import (
	"errors"
	"fmt"
	"net/mail"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/andybalholm/cascadia"
	"go.yaml.in/yaml/v4"
)

// ConfigError is one thing that is wrong with a configuration file.
type ConfigError struct {
	File         string
	Line, Column int
	Message      string
}

func (e *ConfigError) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Message)
}

// ParseConfig decodes and checks a sources.yaml. The error joins a
// *ConfigError for everything that is wrong, in the order of the file.
func ParseConfig(file string, data []byte) (*Config, error) {
	d := &decoder{file: file}
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		var le *yaml.LoadError
		if errors.As(err, &le) {
			return nil, &ConfigError{file, max(le.Mark.Line, 1), max(le.Mark.Column, 1), le.Message}
		}
		return nil, &ConfigError{file, 1, 1, err.Error()}
	}
	if len(doc.Content) == 0 {
		return nil, &ConfigError{file, 1, 1, "the file is empty; write sources: and below it a list of sources"}
	}
	c := d.config(doc.Content[0])
	if len(d.errs) > 0 {
		slices.SortStableFunc(d.errs, func(a, b *ConfigError) int {
			if a.Line != b.Line {
				return a.Line - b.Line
			}
			return a.Column - b.Column
		})
		joined := make([]error, len(d.errs))
		for i, e := range d.errs {
			joined[i] = e
		}
		return nil, errors.Join(joined...)
	}
	return c, nil
}

// decoder walks a YAML tree and collects everything that is wrong with it.
type decoder struct {
	file string
	errs []*ConfigError
}

func (d *decoder) bad(n *yaml.Node, format string, args ...any) {
	d.errs = append(d.errs, &ConfigError{d.file, n.Line, n.Column, fmt.Sprintf(format, args...)})
}

// each calls f for the members of a mapping. A key that f does not know, as it
// says by returning false, is an error, as is one that comes twice.
func (d *decoder) each(n *yaml.Node, what, known string, f func(key string, v *yaml.Node) bool) {
	if n = resolve(n); n.Kind != yaml.MappingNode {
		d.bad(n, "%s must be a mapping with the keys %s", what, known)
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], resolve(n.Content[i+1])
		switch {
		case seen[k.Value]:
			d.bad(k, "%s has %q twice", what, k.Value)
		case !f(k.Value, v):
			d.bad(k, "%s has no key %q; it has %s", what, k.Value, known)
		}
		seen[k.Value] = true
	}
}

func resolve(n *yaml.Node) *yaml.Node {
	for n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	return n
}

func (d *decoder) text(n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode {
		d.bad(n, "must be a text")
		return ""
	}
	if n.Tag == "!!null" {
		return ""
	}
	return strings.TrimSpace(n.Value)
}

// texts reads one text or a list of them.
func (d *decoder) texts(n *yaml.Node, f func(n *yaml.Node, s string)) {
	switch {
	case n.Kind == yaml.SequenceNode:
		for _, item := range n.Content {
			if s := d.text(resolve(item)); s != "" {
				f(resolve(item), s)
			}
		}
	default:
		if s := d.text(n); s != "" {
			f(n, s)
		}
	}
}

const (
	configKeys  = "contact, delay, max_pages, sources"
	sourceKeys  = "name, language, feeds, sitemaps, sections, sites, include, exclude, delay, max_pages, select"
	sectionKeys = "url, links"
	selectKeys  = "body, title, date, author, tables, drop"
)

func (d *decoder) config(n *yaml.Node) *Config {
	c := &Config{}
	defaults := Source{Delay: DefaultDelay, MaxPages: DefaultMaxPages}
	var list *yaml.Node
	d.each(n, "the file", configKeys, func(key string, v *yaml.Node) bool {
		switch key {
		case "contact":
			c.Contact = d.contact(v)
		case "delay":
			defaults.Delay = d.duration(v)
		case "max_pages":
			defaults.MaxPages = d.count(v)
		case "sources":
			list = v
		default:
			return false
		}
		return true
	})
	if list == nil || list.Kind != yaml.SequenceNode || len(list.Content) == 0 {
		if list == nil {
			list = n
		}
		d.bad(list, "there are no sources; write sources: and below it a list, each with a name and feeds, sitemaps or sections")
		return c
	}
	names := map[string]int{}
	for _, item := range list.Content {
		s := defaults
		d.source(resolve(item), &s)
		if line, ok := names[s.Name]; ok && s.Name != "" {
			d.bad(item, "the name %q is taken by the source in line %d", s.Name, line)
		}
		names[s.Name] = item.Line
		c.Sources = append(c.Sources, s)
	}
	return c
}

func (d *decoder) source(n *yaml.Node, s *Source) {
	before := len(d.errs)
	d.each(n, "a source", sourceKeys, func(key string, v *yaml.Node) bool {
		switch key {
		case "name":
			s.Name = d.text(v)
		case "language":
			s.Language = d.text(v)
		case "feeds":
			d.texts(v, func(n *yaml.Node, u string) { s.Feeds = append(s.Feeds, d.address(n, u)) })
		case "sitemaps":
			d.texts(v, func(n *yaml.Node, u string) { s.Sitemaps = append(s.Sitemaps, d.address(n, u)) })
		case "sections":
			d.sections(v, s)
		case "sites":
			d.texts(v, func(n *yaml.Node, h string) { s.Sites = append(s.Sites, d.site(n, h)) })
		case "include":
			d.texts(v, func(n *yaml.Node, p string) { s.Include = append(s.Include, d.pattern(n, p)) })
		case "exclude":
			d.texts(v, func(n *yaml.Node, p string) { s.Exclude = append(s.Exclude, d.pattern(n, p)) })
		case "delay":
			s.Delay = d.duration(v)
		case "max_pages":
			s.MaxPages = d.count(v)
		case "select":
			d.profile(v, &s.Profile)
		default:
			return false
		}
		return true
	})
	if len(d.errs) > before {
		return // what is missing may be what is wrong
	}
	if s.Name == "" {
		d.bad(n, "a source needs a name")
	}
	if len(s.Feeds)+len(s.Sitemaps)+len(s.Sections) == 0 {
		d.bad(n, "source %q needs feeds, sitemaps or sections to find articles by", s.Name)
	}
	if len(s.Sites) == 0 {
		s.Sites = sitesOf(s.entries())
	}
}

// sitesOf returns the sites that the entry points are on, each once.
func sitesOf(entries []link) []string {
	var sites []string
	for _, e := range entries {
		u, err := url.Parse(e.URL)
		if err != nil {
			continue
		}
		site := foldHost(u.Hostname())
		if !hasOwnPort(u) {
			site += ":" + effectivePort(u)
		}
		if !slices.Contains(sites, site) {
			sites = append(sites, site)
		}
	}
	return sites
}

func (d *decoder) sections(n *yaml.Node, s *Source) {
	items := []*yaml.Node{n} // one may stand without a list, as with feeds
	if n.Kind == yaml.SequenceNode {
		items = n.Content
	}
	for _, item := range items {
		item = resolve(item)
		var p SectionPage
		if item.Kind == yaml.ScalarNode {
			p.URL = d.address(item, d.text(item))
		} else {
			d.each(item, "a section", sectionKeys, func(key string, v *yaml.Node) bool {
				switch key {
				case "url":
					p.URL = d.address(v, d.text(v))
				case "links":
					p.Links = d.selector(v)
				default:
					return false
				}
				return true
			})
			if item.Kind == yaml.MappingNode && p.URL == "" {
				d.bad(item, "a section needs a url")
			}
		}
		s.Sections = append(s.Sections, p)
	}
}

func (d *decoder) profile(n *yaml.Node, p *Profile) {
	fields := map[string]*[]string{"body": &p.Body, "title": &p.Title, "date": &p.Date, "author": &p.Author, "tables": &p.Tables, "drop": &p.Drop}
	d.each(n, "select", selectKeys, func(key string, v *yaml.Node) bool {
		field := fields[key]
		if field != nil {
			d.texts(v, func(n *yaml.Node, _ string) { *field = append(*field, d.selector(n)) })
		}
		return field != nil
	})
}

func (d *decoder) address(n *yaml.Node, s string) string {
	u, err := Clean(s, nil)
	if err != nil {
		d.bad(n, "%q is no address to fetch: %v", s, err)
		return s
	}
	return u.String()
}

func (d *decoder) site(n *yaml.Node, s string) string {
	u, err := url.Parse("http://" + s)
	if err != nil || u.Host != s || u.Hostname() == "" {
		d.bad(n, "%q is no site; write a host such as news.example, or host:port", s)
	}
	return strings.ToLower(s)
}

func (d *decoder) pattern(n *yaml.Node, s string) string {
	if s[0] != '/' && s[0] != '*' {
		d.bad(n, "the pattern %q must begin with / or *; as in robots.txt it is the beginning of a path, * stands for anything and a final $ for the end", s)
	}
	return s
}

func (d *decoder) selector(n *yaml.Node) string {
	s := d.text(n)
	if s == "" {
		return ""
	}
	if _, err := cascadia.ParseGroup(s); err != nil {
		d.bad(n, "%q is no CSS selector: %v", s, err)
	}
	return s
}

func (d *decoder) duration(n *yaml.Node) time.Duration {
	s := d.text(n)
	if secs, err := strconv.ParseFloat(s, 64); err == nil && secs >= 0 && secs < 1e6 {
		return time.Duration(secs * float64(time.Second))
	}
	v, err := time.ParseDuration(s)
	if err != nil || v < 0 {
		d.bad(n, "%q is no length of time; write 5s, 500ms or 1m30s", s)
	}
	return v
}

func (d *decoder) count(n *yaml.Node) int {
	v, err := strconv.Atoi(d.text(n))
	if err != nil || v < 1 {
		d.bad(n, "%q is no number of pages; write 1 or more", n.Value)
	}
	return v
}

func (d *decoder) contact(n *yaml.Node) string {
	s := d.text(n)
	if s == "" {
		return ""
	}
	if u, err := url.Parse(s); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && !strings.ContainsAny(s, " ();") {
		return s
	}
	if a, err := mail.ParseAddress(s); err == nil && a.Address == s && !strings.ContainsAny(s, "();") {
		return s
	}
	d.bad(n, "%q is neither an e-mail address nor the address of a page; sites must be able to reach whoever crawls them", s)
	return s
}
