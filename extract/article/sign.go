package article

import (
	"net/url"
	"slices"
	"strings"
)

// signs fills in what the page says, in its data, its address or its words, of
// the kind of article that it holds.
func (p *page) signs(a *Article) {
	body := a.Body()
	a.Opinion = p.opinion(a)
	a.LiveBlog = p.liveBlog()
	a.PressRelease = p.pressRelease(a, body)
	a.Paywalled = p.paywalled(a, body)
}

func (p *page) hasType(name string) bool {
	return slices.ContainsFunc(p.ld.types, func(t string) bool { return strings.HasSuffix(t, name) })
}

// segments returns the parts of the page's path in lower case.
func (p *page) segments(a *Article) []string {
	u, err := url.Parse(a.URL)
	if err != nil {
		return nil
	}
	return strings.Split(strings.ToLower(strings.Trim(u.Path, "/")), "/")
}

func isOpinionWord(s string) bool {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "opinion", "opinions", "op-ed", "oped", "commentary", "commentisfree", "column", "columns", "columnist", "columnists", "editorial", "editorials", "viewpoint", "views", "analysis-opinion",
		"kommentar", "kommentare", "meinung", "kolumne", "kolumnen", "tribune", "tribunes", "opinie", "opinioni", "opinión", "opiniao", "opinião", "leitartikel", "letters":
		return true
	}
	return false
}

func (p *page) opinion(a *Article) Sign {
	switch {
	case p.hasType("OpinionNewsArticle"):
		return "json-ld"
	case p.meta["article:opinion"] == "true":
		return "meta"
	case isOpinionWord(a.Section):
		return Sign(a.From.Section)
	}
	segments := p.segments(a)
	if len(segments) > 1 && slices.ContainsFunc(segments[:len(segments)-1], isOpinionWord) {
		return "url"
	}
	if hasPrefixOf(strings.ToLower(a.Title), "opinion:", "opinion |", "op-ed:", "column:", "editorial:", "kommentar:", "commentary:") {
		return "title"
	}
	return ""
}

func (p *page) liveBlog() Sign {
	if p.hasType("LiveBlogPosting") {
		return "json-ld"
	}
	if containsOf(strings.ToLower(p.opt.URL), "/live/", "/liveblog", "live-blog", "liveblog", "liveticker", "live-ticker", "live-updates", "/diretta/") {
		return "url"
	}
	return ""
}

func (p *page) pressRelease(a *Article, body string) Sign {
	if p.hasType("PressRelease") {
		return "json-ld"
	}
	address := strings.ToLower(a.URL)
	if containsOf(address, "press-release", "pressrelease", "news-release", "pressemitteilung", "communique-de-presse", "comunicato-stampa", "/releases/",
		"prnewswire.", "businesswire.", "globenewswire.", "accesswire.", "newsfilecorp.", "//newsroom.", "//media.", "//press.", "/presse/", "/press/") {
		return "url"
	}
	head := body[:min(len(body), 400)]
	if containsOf(head, "/PRNewswire/", "(BUSINESS WIRE)", "(GLOBE NEWSWIRE)", "/CNW/", "(ACCESSWIRE)", "(Newsfile Corp.") {
		return "text"
	}
	if hasPrefixOf(strings.ToLower(a.Title), "press release", "pressemitteilung", "media release") || hasPrefixOf(strings.ToLower(p.doc.title), "press release", "pressemitteilung") {
		return "title"
	}
	if i := strings.LastIndex(body, "\nSOURCE "); i >= 0 && len(body)-i < 100 {
		return "text"
	}
	return ""
}

func (p *page) paywalled(a *Article, body string) Sign {
	switch p.ld.free {
	case "false", "no", "0":
		return "json-ld"
	}
	switch strings.ToLower(p.meta["article:content_tier"]) {
	case "locked", "paid":
		return "meta"
	}
	if len(body) > 2500 {
		return ""
	}
	if s := strings.TrimSpace(body); strings.HasSuffix(s, "...") || strings.HasSuffix(s, "…") {
		return "text"
	}
	wall := p.doc.root.find(func(n *node) bool {
		return n.isText() && len(n.text) > 15 && containsOf(n.text, "ubscribe to continue", "ubscribe to read", "o continue reading", "is article is for subscribers",
			"ubscribers only", "ur für Abonnenten", "éservé aux abonnés", "olo para suscriptores")
	})
	if wall != nil {
		return "text"
	}
	return ""
}
