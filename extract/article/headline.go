package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// findHeadline settles on the likeliest of the lines that have the title's
// words, or else on the first h1 or the first line that a class name calls the
// headline, and on the paragraph behind it.
func (s *surveyor) findHeadline() {
	best, length := -10, 0
	for _, h := range s.headlines {
		if s.isAside(h.first) {
			h.rank -= 3
		}
		if h.rank > best || h.rank == best && len(h.text) > 2*length {
			best, s.headline, length = h.rank, h.first, len(h.text)
		}
	}
	if best <= 2 && length < 30 && slices.ContainsFunc(s.h1s, func(h heading) bool { return len(h.text) > 2*length && !s.isAside(h.first) }) {
		s.headline = nil // who publishes a release, above its headline
	}
	for _, h := range slices.Concat(s.h1s, s.titled) {
		if s.headline == nil && !s.isAside(h.first) && strings.Contains(h.text, " ") {
			s.headline = h.first
		}
	}
	for _, n := range s.prose {
		if s.headline != nil && n.seq > s.headline.seq && !s.isAside(n) {
			s.firstProse = n
			break
		}
	}
}

// isAside reports whether a node lies within furniture. An element that holds
// most of the page's prose is none, whatever its name, nor is one around the
// headline.
func (s *surveyor) isAside(n *node) bool {
	for ; n != nil; n = n.parent {
		if s.headline != nil && n.contains(s.headline) {
			return false
		}
		if n.role&(roleFurniture|roleHidden) != 0 && n.prose*2 <= s.total && n.tag != atom.Body {
			return true
		}
	}
	return false
}

// near says how near to the headline a node stands, from 3 beside it to -1.
func (s *surveyor) near(n *node) int {
	if s.headline == nil {
		return 0
	}
	d := n.seq - s.headline.seq
	switch {
	case s.firstProse != nil && n.seq >= s.firstProse.seq:
		switch {
		case d < 60:
			return 2
		case d < 120:
			return 1
		}
		return -1
	case d > 0 && s.firstProse != nil, -20 < d && d < 20:
		return 3
	case -60 < d && d < 60:
		return 2
	case -120 < d && d < 120:
		return 1
	}
	return -1
}

// mayBeTitle reports whether the line begins with the first letter of a title.
func (s *surveyor) mayBeTitle() bool {
	if len(s.line) < 8 {
		return false
	}
	for _, c := range s.line {
		if c < 0x80 {
			if 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			if !isLetter(c) && (c < '0' || c > '9') {
				continue
			}
		}
		for _, t := range s.titles {
			if t[0] == c || c >= 0x80 {
				return true
			}
		}
		return false
	}
	return false
}

// matchTitle notes a line that has the words of the page's title.
func (s *surveyor) matchTitle(block *node) {
	rank, linked := 2, s.run.linked*10 > s.run.size*9
	switch {
	case block.tag != atom.H1 && block.tag != atom.H2 && block.tag != atom.H3:
	case linked:
		rank = 3 // the site's name as a rule, which leads to its front page
	case block.tag == atom.H1:
		rank = 8
	default:
		rank = 4
	}
	if block.role&roleTitle != 0 && s.run.linked == 0 && len(s.prose) == 0 && len(s.titled) == 0 {
		s.titled = append(s.titled, heading{collapse(s.joined("")), s.start, rank})
	}
	if rank == 2 && !s.mayBeTitle() {
		return
	}
	h := heading{collapse(s.joined("")), s.start, rank}
	if block.tag == atom.H1 && len(s.h1s) < 10 {
		s.h1s = append(s.h1s, h)
	}
	if len(s.headlines) == 20 {
		return
	}
	folded := foldTitle(h.text)
	for _, title := range s.titles {
		switch {
		case folded == title:
		case rank > 2 && len(title) > 20 && len(folded) > 20 && (strings.Contains(folded, title) || strings.Contains(title, folded)):
			h.rank-- // cut, or with the name of a series
		case rank == 2 && len(folded) > 30 && strings.HasPrefix(title, folded):
			h.rank--
		default:
			continue
		}
		s.headlines = append(s.headlines, h)
		return
	}
}

// mayHoldDate reports whether a text has a year or two numbers with a mark
// between.
func mayHoldDate(s []byte) bool {
	digits := 0
	for i, c := range s {
		if '0' <= c && c <= '9' {
			if digits++; digits == 4 && (s[i-3] == '1' || s[i-3] == '2') {
				return true
			}
			continue
		}
		if digits > 0 && (c == '.' || c == '/') && i+1 < len(s) && '0' <= s[i+1] && s[i+1] <= '9' {
			return true
		}
		digits = 0
	}
	return false
}

// foldTitle returns the letters and digits of a title in lower case, to
// compare titles by.
func foldTitle(s string) string {
	folded := make([]byte, 0, len(s))
	for _, r := range s {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		} else if r >= utf8.RuneSelf {
			r = unicode.ToLower(r)
		}
		if r >= 0x80 && r != '\u00a0' && !(0x2000 <= r && r < 0x2070) || 'a' <= r && r <= 'z' || '0' <= r && r <= '9' {
			folded = utf8.AppendRune(folded, r)
		}
	}
	return string(folded)
}
