package article

import (
	"strings"
)

// trim puts the headline first and takes out the drafts that are not of the
// article, judged by their words and their place among the others.
func trim(drafts []draft, headline string) []draft {
	first, last := -1, -1 // prose
	for i := range drafts {
		if drafts[i].isProse() {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	var out []draft
	if headline != "" {
		out = append(out, draft{Block: Block{Kind: Headline}, text: headline})
	}
	folded := foldTitle(headline)
	for i := range drafts {
		d := &drafts[i]
		switch {
		case first < 0:
		case i <= first && len(d.text) < 300 && foldTitle(d.text) == folded:
			continue
		case isBoilerplate(d):
			continue
		case i < first && !d.opens(&drafts[first]):
			continue
		case i > last && !d.closes(&drafts[last]):
			continue
		}
		out = append(out, *d)
	}
	return dropEmptyHeadings(out)
}

// opens reports whether a draft before the first paragraph is of the article.
func (d *draft) opens(first *draft) bool {
	switch d.Kind {
	case Caption, Tabular, Deck:
		return true
	case Heading:
		return len(d.text) > 40
	}
	return d.linked*2 < len(d.text) && (endsSentence(d.text) || d.isSibling(first))
}

// closes reports whether a draft behind the last paragraph is of the article.
func (d *draft) closes(last *draft) bool {
	switch d.Kind {
	case Caption, Tabular, Heading:
		return true
	case Item:
		return d.linked*2 < len(d.text)
	}
	return d.isSibling(last) || endsSentence(d.text) && d.linked*2 < len(d.text)
}

// isSibling reports whether two drafts stand side by side in the same markup.
func (d *draft) isSibling(e *draft) bool {
	return d.node == e.node || d.node.parent == e.node.parent && d.node.tag == e.node.tag
}

// isProse reports whether a draft reads as sentences.
func (d *draft) isProse() bool {
	r := run{size: len(d.text), linked: d.linked}
	return (d.Kind == Paragraph || d.Kind == Quote || d.Kind == Item) && r.isProse(d.text) && !isBoilerplate(d)
}

// dropEmptyHeadings takes out the headings that nothing follows.
func dropEmptyHeadings(drafts []draft) []draft {
	var out []draft
	for i, d := range drafts {
		if d.Kind == Heading && (i+1 == len(drafts) || drafts[i+1].gap && drafts[i+1].Kind == Heading && drafts[i+1].Level <= d.Level) {
			continue
		}
		out = append(out, d)
	}
	return out
}

// isBoilerplate reports whether a draft is one of those that stand on every
// page of a site.
func isBoilerplate(d *draft) bool {
	return isBoilerplateText(d.text, d.linked)
}

func isBoilerplateText(s string, linked int) bool {
	if len(s) > 400 {
		return false
	}
	l := strings.ToLower(s)
	for _, p := range []string{"use cookies", "uses cookies", "all rights reserved", "to your inbox", "our newsletter", "our standards:", "requires javascript", "javascript is disabled", "enable javascript"} {
		if strings.Contains(l, p) {
			return true
		}
	}
	if len(s) > 250 {
		return false
	}
	for _, p := range []string{"related:", "[related", "read more", "read also", "also read", "see also", "also:", "advertisement", "image credit", "reporting by", "(reporting by", "click here", "subscribe", "sign up", "follow us", "like this story", "want more", "want to read more", "share this", "share on", "more:", "more on", "more from", "also on"} {
		if strings.HasPrefix(l, p) {
			return true
		}
	}
	return strings.HasPrefix(l, "follow ") && (strings.Contains(l, "twitter") || strings.Contains(l, "facebook"))
}
