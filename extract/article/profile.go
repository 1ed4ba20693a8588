package article

import (
	"net/url"
	"strings"

	"carfacts/extract/fact"
	"carfacts/extract/rulefile"
)

// Profile says how to read the pages of one site where the generic reader
// needs help. A selector that names nothing on a page is left to the generic
// reader and reported in Article.ProfileLost.
type Profile struct {
	Site  string   // the publication's name, shown as the article's site
	Hosts []string // host names; "*.example.com" stands for all below

	body, title, date, author, tables, drop selector
}

// profileFields are the fields of a profile in YAML.
var profileFields = []string{"site", "hosts", "body", "title", "date", "author", "tables", "drop"}

// ReadProfiles reads a file of site profiles: a list, each with its hosts and
// its selectors. The problems are all that is wrong with it, each with its
// place; a profile with a problem is left out.
func ReadProfiles(name string, data []byte) ([]Profile, rulefile.Problems) {
	file, root, ok := rulefile.Read(name, data)
	if !ok {
		return nil, file.Problems
	}
	var profiles []Profile
	for _, item := range root.Items() {
		before := len(file.Problems)
		var p Profile
		item.Fields(profileFields, func(key string, value rulefile.Node) {
			switch key {
			case "site":
				p.Site = value.Text()
			case "hosts":
				for _, host := range value.Items() {
					if h := strings.ToLower(host.Text()); strings.ContainsAny(h, "/: ") {
						host.Problem("%q is no host; write it without http:// and path, such as www.example.com", h)
					} else if h != "" {
						p.Hosts = append(p.Hosts, h)
					}
				}
			case "body":
				p.body = selectorOf(value)
			case "title":
				p.title = selectorOf(value)
			case "date":
				p.date = selectorOf(value)
			case "author":
				p.author = selectorOf(value)
			case "tables":
				p.tables = selectorOf(value)
			case "drop":
				p.drop = selectorOf(value)
			}
		})
		if len(file.Problems) > before {
			continue
		}
		if len(p.Hosts) == 0 {
			item.Problem("a profile needs hosts: the host names whose pages it is for")
			continue
		}
		profiles = append(profiles, p)
	}
	return profiles, file.Problems
}

// selectorOf reads a selector or a list of them.
func selectorOf(n rulefile.Node) selector {
	var out selector
	for _, item := range n.Items() {
		s, at, err := parseSelector(item.Text())
		if err != nil {
			item.ProblemAt(at, "selector: %v", err)
			continue
		}
		out = append(out, s...)
	}
	return out
}

// isFor reports whether the profile is for the pages of a host.
func (p *Profile) isFor(host string) bool {
	for _, h := range p.Hosts {
		if h == host || strings.HasPrefix(h, "*.") && (strings.HasSuffix(host, h[1:]) || host == h[2:]) {
			return true
		}
	}
	return false
}

// profile returns the profile that is for the page, nil where there is none.
func (p *page) profile() *Profile {
	if len(p.opt.Profiles) == 0 {
		return nil
	}
	for _, address := range []string{p.opt.URL, p.links["canonical"]} {
		u, err := url.Parse(address)
		if err != nil || u.Host == "" {
			continue
		}
		host := strings.ToLower(u.Hostname())
		for i := range p.opt.Profiles {
			if p.opt.Profiles[i].isFor(host) {
				return &p.opt.Profiles[i]
			}
		}
	}
	return nil
}

// prepare drops what the profile says is not of the article and marks its
// tables, before anything is read.
func (pr *Profile) prepare(doc *document) {
	for _, n := range pr.drop.all(doc.root) {
		n.cutOut()
	}
	for _, n := range pr.tables.all(doc.root) {
		n.isData = true
	}
}

// header fills in what the profile's selectors find.
func (pr *Profile) header(a *Article, p *page) {
	lost := func(what string) { a.ProfileLost = append(a.ProfileLost, what) }
	if pr.Site != "" {
		a.Site, a.From.Site = pr.Site, "profile"
	}
	text := func(s selector, what string) string {
		if len(s) == 0 {
			return ""
		}
		for _, n := range s.all(p.doc.root) {
			if t := textOf(n); t != "" && len(t) < maxLine {
				return t
			}
		}
		lost(what)
		return ""
	}
	if t := text(pr.title, "title"); t != "" {
		a.Title, a.From.Title = t, "profile"
	}
	if t := authorName(text(pr.author, "author")); t != "" {
		a.Author, a.From.Author = t, "profile"
	}
	if len(pr.date) > 0 && a.Published.From != "option" {
		found := false
		for _, n := range pr.date.all(p.doc.root) {
			if st, _ := p.markedDate(n); !st.Date.IsZero() {
				a.Published, found = fact.Stamp{Date: st.Date, Time: st.Time, From: "profile"}, true
				break
			}
		}
		if !found {
			lost("date")
		}
	}
}

// cutOut takes a node out of its tree.
func (n *node) cutOut() {
	p := n.parent
	if p == nil {
		return
	}
	var before *node
	for c := p.first; c != nil; c = c.next {
		if c == n {
			if before == nil {
				p.first = n.next
			} else {
				before.next = n.next
			}
			if p.last == n {
				p.last = before
			}
			return
		}
		before = c
	}
}
