package article

import "strings"

// isBoilerplate reports whether a piece of text is one of those that stand on
// every page of a site: calls to subscribe, labels of advertisements, notices.
func isBoilerplate(s string) bool {
	if len(s) > 400 {
		return false
	}
	l := strings.ToLower(s)
	for _, p := range []string{"use cookies", "uses cookies", "all rights reserved", "to your inbox", "our newsletter", "our standards:",
		"requires javascript", "javascript is disabled", "enable javascript", "contributed to this report", "contributed to this story", "contributed to this article"} {
		if strings.Contains(l, p) {
			return true
		}
	}
	if len(s) > 250 {
		return false
	}
	for _, p := range []string{"related:", "previous:", "next:", "prev:", "previous article", "next article", "\u4e0a\u4e00\u7bc7", "\u4e0b\u4e00\u7bc7", "[related", "read more", "read also", "also read", "see also", "also:", "advertisement", "image credit", "reporting by", "(reporting by", "click here", "subscribe", "sign up", "follow us", "like this story", "want more", "want to read more", "share this", "share on", "more:", "more on", "more from", "also on", "if you enjoyed this"} {
		if strings.HasPrefix(l, p) {
			return true
		}
	}
	if strings.HasPrefix(l, "follow ") {
		return strings.Contains(l, "twitter") || strings.Contains(l, "facebook") || strings.Contains(l, "coverage")
	}
	return isLabel(l)
}

// isLabel reports whether a text is a label of the page's own machinery.
func isLabel(lower string) bool {
	switch strings.Trim(lower, " :. ") {
	case "advert", "advertisement", "ad", "sponsored", "caption", "close", "tags", "comments", "comment", "share", "print", "email", "next", "prev",
		"previous", "loading", "loading...", "menu", "search", "newsletter", "photo", "video", "play", "more", "related", "link copied", "text size":
		return true
	}
	return false
}
