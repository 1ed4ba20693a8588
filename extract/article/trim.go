package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// trim puts the headline first and takes out the drafts that are not of the
// article, judged by their words and their place among the others.
func trim(drafts []draft, headline string) []draft {
	drafts = dropSections(drafts)
	first, last := -1, -1 // prose
	for i := range drafts {
		if drafts[i].prose {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	title := -1
	for i := range drafts {
		if drafts[i].title && (i < first || len(drafts[i].text) < 400) {
			title, headline = i, drafts[i].text
			break
		}
	}
	out := make([]draft, 0, len(drafts)+1)
	if headline != "" {
		out = append(out, draft{Block: Block{Kind: Headline}, text: headline})
	}
	folded := foldTitle(headline)
	tables := false // before the draft
	for i := range drafts {
		d := &drafts[i]
		tables = tables || i > 0 && drafts[i-1].Kind == Tabular
		switch {
		case i == title || i <= first && len(d.text) < 400 && foldTitle(d.text) == folded:
			continue
		case first < 0:
		case d.boiler:
			continue
		case i < title && title <= first:
			continue
		case i < first && i > title && title >= 0 && isHeading(d.node.tag) && d.linked == 0 && (tables || aboveTable(drafts[:first], i)): // of the article as much as what it heads
			out = append(out, *d)
			continue
		case i < first && isByline(d.text), i > last && isContact(d.text):
			continue
		case i < first && !d.opens(&drafts[first]) && !isHighlight(drafts[:first], i):
			continue
		case i > first && d.isPointer():
			continue
		case i > last && !d.closes(&drafts[last]):
			continue
		}
		if i < first && (d.Kind == Heading || d.Kind == Item || isHighlight(drafts[:first], i)) {
			d.Kind, d.Level = Deck, 0
		}
		out = append(out, *d)
	}
	promoteHeadings(out)
	captionTables(out)
	return dropEmptyHeadings(out)
}

// aboveTable reports whether a draft stands right above a table, or its caption.
func aboveTable(drafts []draft, i int) bool {
	j := i + 1
	if j < len(drafts) && drafts[j].Kind == Caption {
		j++
	}
	return j < len(drafts) && drafts[j].Kind == Tabular
}

// isHighlight reports whether a draft is one of several alike above the first
// paragraph, as the points of a summary are.
func isHighlight(drafts []draft, i int) bool {
	d := &drafts[i]
	if d.words < 15 || d.linked > 0 || d.Kind != Paragraph && d.Kind != Item && !d.lead {
		return false
	}
	alike := func(j int) bool {
		if j < 0 || j >= len(drafts) || drafts[j].words < 15 || drafts[j].linked > 0 {
			return false
		}
		a, b := d.node, drafts[j].node
		return a.parent == b.parent && a.tag == b.tag && a.attrs == b.attrs && (a.attrs != "" || a.tag == atom.Li)
	}
	return alike(i-1) || alike(i+1)
}

// opens reports whether a draft before the first paragraph is of the article.
func (d *draft) opens(first *draft) bool {
	switch {
	case d.Kind == Caption || d.Kind == Tabular:
		return true
	case d.linked*2 >= len(d.text):
		return len(d.text) > 120 && endsSentence(d.text) && d.isSibling(first)
	case d.Kind == Deck && !d.lead:
		return true
	case d.node.tag == atom.Li:
		return len(d.text) > 30
	case isHeading(d.node.tag):
		return len(d.text) > 40
	case d.lead:
		return len(d.text) > 60 && endsSentence(d.text) || d.node.role&(roleDeck|roleLead) != 0
	}
	return endsSentence(d.text) || d.isSibling(first)
}

// closes reports whether a draft behind the last paragraph is of the article.
func (d *draft) closes(last *draft) bool {
	switch d.Kind {
	case Caption, Tabular, Heading:
		return true
	case Item:
		return d.linked*2 < len(d.text)
	}
	return d.isSibling(last) || d.node.role&roleNote != 0 || endsSentence(d.text) && d.linked*2 < len(d.text)
}

// isPointer reports whether a line among the paragraphs is nothing but a link
// to another story.
func (d *draft) isPointer() bool {
	return (d.Kind == Paragraph || d.Kind == Item) && d.linked*10 >= d.words*9 && !endsSentence(d.text)
}

// isSibling reports whether two drafts stand side by side in the same markup.
func (d *draft) isSibling(e *draft) bool {
	return d.node == e.node || d.node.parent == e.node.parent && d.node.tag == e.node.tag
}

// isProse reports whether a draft reads as sentences.
func (d *draft) isProse() bool {
	r := run{size: len(d.text), linked: d.linked}
	return (d.Kind == Paragraph || d.Kind == Quote || d.Kind == Item) && r.isProse(d.text) && !d.boiler
}

// dropSections takes out the sections that are not of the article: links to
// other stories up to the next paragraph, and comments with all that follows.
func dropSections(drafts []draft) []draft {
	total, seen := 0, 0
	for i := range drafts {
		total += len(drafts[i].text)
	}
	out := drafts[:0]
	links := false
	for i := range drafts {
		d := &drafts[i]
		seen += len(d.text)
		isLine := d.Kind == Heading || d.Kind == Paragraph && d.words < 60
		kind := ofArticle
		if isLine {
			kind = sectionOf(d.text)
		}
		switch {
		case kind == ofReaders && seen*2 > total:
			return out
		case kind == ofLinks && seen*5 > total:
			links = true
		case links && (d.Kind == Heading || d.Kind == Paragraph && d.prose || d.Kind == Tabular):
			links = false
		}
		if !links {
			out = append(out, *d)
		}
	}
	return out
}

// promoteHeadings makes headings of the lines that stand for one: in bold
// type, or a few words without a figure between two paragraphs.
func promoteHeadings(drafts []draft) {
	for i := range drafts[:max(len(drafts)-1, 0)] {
		d, next := &drafts[i], &drafts[i+1]
		if d.Kind != Paragraph || strings.Contains(d.text, "\n") || next.Kind == Heading || next.Kind == Caption {
			continue
		}
		isBold := d.isBold() && !strings.HasSuffix(d.text, ".")
		isBetween := i > 0 && drafts[i-1].prose && next.prose && d.isTitleCase()
		if isBold || isBetween {
			d.Kind, d.Level = Heading, 3
		}
	}
}

// isTitleCase reports whether a draft is a few words that begin like a title
// and do not end like a sentence.
func (d *draft) isTitleCase() bool {
	first, _ := utf8.DecodeRuneInString(d.text)
	return d.linked == 0 && len(d.text) < 60 && strings.Count(d.text, " ") < 8 && !unicode.IsLower(first) &&
		!strings.ContainsAny(d.text, "0123456789@:|/()[]*") && !endsSentence(d.text) && !strings.HasSuffix(d.text, ",")
}

// captionTables gives each table what the blocks beside it say of it.
func captionTables(drafts []draft) {
	for i := range drafts {
		t := drafts[i].Table
		if t == nil {
			continue
		}
		if i > 0 {
			before := &drafts[i-1]
			if before.Kind == Caption && t.Caption == "" {
				t.Caption = before.text
			}
			if t.Unit == "" && len(before.text) < 200 {
				t.Unit = unitIn(before.text)
			}
		}
		if i+1 < len(drafts) && len(t.Notes) == 0 {
			if after := &drafts[i+1]; after.Kind == Caption && hasPrefixOf(strings.ToLower(after.text), "source", "note", "data:", "quelle", "*") {
				t.Notes = []string{after.text}
			}
		}
	}
}

// dropEmptyHeadings takes out the headings that nothing follows.
func dropEmptyHeadings(drafts []draft) []draft {
	out := drafts[:0]
	for i := range drafts {
		d := &drafts[i]
		if d.Kind == Heading && (i+1 == len(drafts) || drafts[i+1].gap && drafts[i+1].Kind == Heading && drafts[i+1].Level <= d.Level) {
			continue
		}
		out = append(out, *d)
	}
	return out
}
