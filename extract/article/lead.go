package article

import "golang.org/x/net/html/atom"

// lead writes what stands between the headline and the body where they lie in
// different parts of the page: decks and the captions of pictures.
func (w *writer) lead(root *node) {
	if w.headline == nil || root.contains(w.headline) || w.headline.seq > root.seq {
		return
	}
	top := root
	for !top.contains(w.headline) {
		top = top.parent
	}
	w.begin(Paragraph, 0, top)
	w.leadIn(top, root)
	w.end()
	prose := 0
	for i := range w.drafts {
		if w.drafts[i].prose {
			prose += len(w.drafts[i].text)
		}
	}
	if prose > max(600, int(root.kept/4)) {
		return // no deck: the body begins outside of root
	}
	for i := range w.drafts {
		d := &w.drafts[i]
		switch d.lead = true; d.Kind {
		case Paragraph, Heading, Item:
			d.Kind, d.Level = Deck, 0
		}
	}
}

// leadIn writes the lead within n up to root, and reports whether it came
// upon it.
func (w *writer) leadIn(n, root *node) bool {
	for c := n.first; c != nil; c = c.next {
		switch {
		case c == root:
			return true
		case c.contains(root):
			return w.leadIn(c, root)
		case c.contains(w.headline):
			w.leadIn(c, root)
		case c.seq < w.headline.seq || c.drop || c.isText():
		case c.tag == atom.P || c.tag == atom.Li || isHeading(c.tag) || c.tag == atom.Figure || c.tag == atom.Table && isPicture(c) || c.role&(roleDeck|roleLead|roleCaption) != 0:
			w.node(c)
		case isBlock(c.tag) && !c.hasBlocks():
			w.node(c)
		default:
			w.leadIn(c, root)
		}
	}
	return false
}

// hasBlocks reports whether a block element lies within n.
func (n *node) hasBlocks() bool {
	return n.find(func(m *node) bool { return m != n && isBlock(m.tag) }) != nil
}

// notes writes the small print that follows the body in the article's part of
// the page, such as the consumption that a maker has to state.
func (w *writer) notes(root *node) {
	for n := root; n != nil && n.parent != nil && (n == root || w.headline != nil && !n.contains(w.headline)); n = n.parent {
		for c := n.next; c != nil; c = c.next {
			if c.role&roleNote != 0 && !c.drop && !c.contains(w.headline) {
				w.begin(Paragraph, 0, c)
				w.node(c)
				w.end()
			}
		}
	}
}
