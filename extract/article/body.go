package article

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// finder decides which part of a surveyed tree is the article.
type finder struct {
	total    int32 // prose on the page
	headline *node
}

// find marks what is not part of the article, and returns the element that
// holds the body; nil where there is none.
func (f *finder) find(root *node) *node {
	f.total = root.prose
	if f.total == 0 {
		return nil
	}
	for n := f.headline; n != nil; n = n.parent {
		n.holds = true
	}
	f.mark(root)
	best := root
	for n := f.headline; n != nil; n = n.parent {
		if n.kept >= 200 && (n.kept*5 >= root.kept || n.kept >= 1000) {
			best = n
			break
		}
	}
	for {
		heir := f.heir(best)
		if heir == nil {
			return best
		}
		best = heir
	}
}

// heir returns the child of n that holds the body if not all of n does.
func (f *finder) heir(n *node) *node {
	var heir *node
	for c := n.first; c != nil; c = c.next {
		if c.drop || c.kept == 0 {
			continue
		}
		if c.tag == atom.P {
			return nil
		}
		share := int32(70)
		if c.tag == atom.Main || c.role&roleBody != 0 {
			share = 30
		}
		if c.kept*100 >= n.kept*share && (heir == nil || c.kept > heir.kept) {
			heir = c
		}
	}
	if heir == nil || !isBlock(heir.tag) && heir.prose == 0 || heir.isText() || isHeading(heir.tag) {
		return nil
	}
	return heir
}

// mark drops furniture and adds up the prose that is left.
func (f *finder) mark(n *node) {
	if f.isFurniture(n) {
		n.drop = true
		return
	}
	own := n.prose
	for c := n.first; c != nil; c = c.next {
		if c.isText() {
			continue
		}
		own -= c.prose
		f.mark(c)
		n.kept += c.kept
	}
	n.kept += own
}

// isFurniture reports whether an element belongs to the page rather than to
// the article.
func (f *finder) isFurniture(n *node) bool {
	if n.tag == atom.Body || n.parent == nil || n.holds || n.prose*2 > f.total {
		return false
	}
	switch {
	case n.role&(roleFurniture|roleHidden) != 0:
		return true
	case n.role&roleMeta != 0 && n.prose == 0 && n.size < 160:
		return isBlock(n.tag) || n.tag == atom.Time
	case n.role&roleDoubtful != 0 && (n.tag == atom.Div || n.tag == atom.Section || n.tag == atom.Form || n.tag == atom.Fieldset):
		return n.linked*2 > n.size || n.prose*4 < n.size && !n.isFactBox()
	}
	if n.size > 0 && isBlock(n.tag) && n.prose == 0 && n.linked*3 > n.size*2 && n.tag != atom.P && n.tag != atom.Table && !isTablePart(n.tag) {
		return true
	}
	return false
}

// isFactBox reports whether an element among paragraphs holds a list or table of
// which most items or rows have a figure, little of it leads elsewhere, and there is nothing
// to fill in: the article's own figures at a glance, which do not read as
// sentences.
func (n *node) isFactBox() bool {
	if n.linked*4 > n.size || !n.isAmongParagraphs() {
		return false
	}
	items, figures := 0, 0
	form := n.find(func(m *node) bool {
		switch m.tag {
		case atom.Li, atom.Dd, atom.Tr:
			items++
			if m.find((*node).hasDigit) != nil {
				figures++
			}
		case atom.Form, atom.Fieldset, atom.Input:
			return true
		}
		return false
	})
	return form == nil && items > 1 && figures*2 > items
}

func (n *node) hasDigit() bool { return n.isText() && strings.ContainsAny(n.text, "0123456789") }

// isAmongParagraphs reports whether a paragraph stands beside n, or beside
// what holds nothing but n.
func (n *node) isAmongParagraphs() bool {
	for ; n.parent != nil; n = n.parent {
		for c := n.parent.first; c != nil; c = c.next {
			if c.tag == atom.P && c.prose > 0 {
				return true
			}
		}
		if n.parent.size > n.size && n.parent.role&roleDoubtful == 0 {
			return false
		}
	}
	return false
}

// contains reports whether m is n or lies within it.
func (n *node) contains(m *node) bool {
	for ; m != nil; m = m.parent {
		if m == n {
			return true
		}
	}
	return false
}
