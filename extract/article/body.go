package article

import (
	"regexp"
	"strings"

	"golang.org/x/net/html/atom"
)

var furniture = regexp.MustCompile(`(?i)(^|[\s_-])(nav|navbar|menu|breadcrumbs?|byline\w*|share|sharing|social|comments?|disqus|related|recommend\w*|most-?(read|viewed)|trending\w*|newsletter|subscribe|signup|promo|inline-promo|advert\w*|ads?|adslot|sponsor\w*|cookie\w*|ticker|tags?|author-?bio|footer|ftr|sidebar|aside|widget)($|[\s_-])`)

// isFurniture reports whether n is part of the page rather than the article.
func isFurniture(n *node) bool {
	switch n.tag {
	case atom.Nav, atom.Footer, atom.Aside, atom.Button, atom.Form, atom.Noscript:
		return true
	case 0, atom.Article, atom.Main, atom.Body:
		return false
	}
	if n.attrs == "" {
		return false
	}
	return furniture.MatchString(n.attr("class")) || furniture.MatchString(n.attr("id"))
}

// writeBody writes that part of the page which holds the most paragraphs.
func writeBody(w *writer, doc *document) {
	root := doc.root
	score := map[*node]float64{}
	var best *node
	var walk func(n *node)
	walk = func(n *node) {
		if isFurniture(n) {
			return
		}
		if isBlock(n.tag) {
			own := 0
			for c := n.first; c != nil; c = c.next {
				if c.isText() {
					own += len(strings.TrimSpace(c.text))
				} else if !isBlock(c.tag) && c.tag != atom.A && c.tag != atom.Table {
					own += len(textOf(c))
				}
			}
			if own > 80 {
				share := float64(own)
				for p, i := n, 0; p != nil && i < 3; p, i = p.parent, i+1 {
					if i == 0 && n.tag == atom.P {
						continue
					}
					score[p] += share
					share *= 0.6
					if best == nil || score[p] > score[best] {
						best = p
					}
				}
			}
		}
		for c := n.first; c != nil; c = c.next {
			walk(c)
		}
	}
	walk(root)
	if best == nil {
		return
	}
	w.kind = Paragraph
	w.node(best)
}
