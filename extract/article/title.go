package article

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// title returns the headline: as it stands on the page where it is found
// there, else as the page states it, without the site's name.
func (p *page) title(a *Article, s *surveyor) (string, string) {
	for _, h := range s.headlines {
		if h.first == s.headline {
			return h.text, "h1"
		}
	}
	for _, h := range slices.Concat(s.h1s, s.titled) {
		if h.first == s.headline {
			return h.text, "h1"
		}
	}
	if p.ld.headline != "" {
		return p.ld.headline, "json-ld"
	}
	for _, key := range []string{"og:title", "twitter:title", "dc.title"} {
		if t := collapse(p.meta[key]); t != "" {
			return withoutSite(t, a.Site, p.opt.URL), "meta"
		}
	}
	if p.doc.title != "" {
		return withoutSite(p.doc.title, a.Site, p.opt.URL), "title"
	}
	return "", ""
}

// siteInTitle returns the site's name as the page's title has it beside the
// headline, "" where it does not.
func (p *page) siteInTitle(headline string) string {
	folded := foldTitle(headline)
	for _, sep := range titleSeparators {
		for _, i := range []int{strings.Index(p.doc.title, sep), strings.LastIndex(p.doc.title, sep)} {
			if i < 0 {
				continue
			}
			before, behind := p.doc.title[:i], p.doc.title[i+len(sep):]
			if f := foldTitle(before); f != "" && f == folded && len(behind) < 50 {
				for _, sep := range append([]string{"_"}, titleSeparators[:strongSeparators]...) {
					if j := strings.LastIndex(behind, sep); j >= 0 {
						behind = behind[j+len(sep):] // the name of a section lies between
					}
				}
				return strings.TrimSpace(behind)
			}
			if f := foldTitle(behind); f != "" && f == folded && len(before) < 50 {
				return strings.TrimSpace(before)
			}
		}
	}
	return ""
}

// titles returns what may be the words of the headline.
func (p *page) titles() []string {
	titles := []string{p.ld.headline, p.meta["og:title"], p.meta["twitter:title"], p.doc.title}
	for _, title := range []string{p.doc.title, p.meta["og:title"]} {
		if len(title) > maxLine {
			continue
		}
		for _, sep := range titleSeparators {
			if parts := strings.Split(title, sep); len(parts) > 1 {
				titles = append(titles, parts...)
				titles = append(titles, strings.Join(parts[:len(parts)-1], sep), strings.Join(parts[1:], sep))
			}
		}
	}
	return titles
}

var titleSeparators = [...]string{" | ", " - ", " -- ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", ": ", "_", " / "}

// strongSeparators is how many of the separators hardly stand within a headline.
const strongSeparators = 7

// withoutSite returns a title without the site's name before or behind it.
func withoutSite(title, site, address string) string {
	names := []string{foldTitle(site)}
	if u, err := url.Parse(address); err == nil {
		host := strings.TrimPrefix(u.Hostname(), "www.")
		names = append(names, foldTitle(host))
		if i := strings.IndexByte(host, '.'); i > 0 {
			names = append(names, foldTitle(host[:i]))
		}
	}
	isSite := func(part string) bool {
		part = foldTitle(part)
		for _, n := range names {
			if n != "" && part != "" && (part == n || strings.HasPrefix(part, n) && len(part) < 2*len(n)+4 || strings.HasPrefix(n, part) && len(part) > 3) {
				return true
			}
		}
		return false
	}
	for _, sep := range titleSeparators {
		if i := strings.LastIndex(title, sep); i > 0 && isSite(title[i+len(sep):]) {
			return strings.TrimSpace(title[:i])
		}
		if i := strings.Index(title, sep); i > 0 && isSite(title[:i]) {
			return strings.TrimSpace(title[i+len(sep):])
		}
	}
	// An underscore parts the headline from the section and the site, and hardly
	// stands within a headline.
	if i := strings.IndexByte(title, '_'); i > 30 && len(title)-i < 80 {
		if first, _ := utf8.DecodeRuneInString(strings.TrimSpace(title[i+1:])); !unicode.IsLower(first) {
			return strings.TrimSpace(title[:i])
		}
	}
	// A short last part behind a bar or a dash is the site's, whatever its name.
	for _, sep := range titleSeparators[:strongSeparators] {
		if i := strings.LastIndex(title, sep); i > 30 && strings.Count(title[i+len(sep):], " ") < 3 {
			return strings.TrimSpace(title[:i])
		}
	}
	return title
}
