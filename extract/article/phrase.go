package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// hasPrefixOf reports whether s begins with one of the prefixes.
func hasPrefixOf(s string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

func containsOf(s string, parts ...string) bool {
	for _, p := range parts {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}

// isBoilerplate reports whether a piece of text is one of those that stand on
// every page of a site: calls to subscribe, labels of advertisements, links to
// other stories, notices.
func isBoilerplate(s string) bool {
	if len(s) > 400 {
		return false
	}
	// Parts of these words first, that begin with a letter of few: most texts have none.
	if containsOf(s, "kies", "reserved", "box", "newsl", "dards:", "vascri", "buted to", "vorbeh", "droits", "derechos") &&
		containsOf(strings.ToLower(s), "use cookies", "uses cookies", "all rights reserved", "to your inbox", "our newsletter", "our standards:", "requires javascript",
			"javascript is disabled", "enable javascript", "contributed to this report", "contributed to this story", "contributed to this article",
			"alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados") {
		return true
	}
	if len(s) > 250 {
		return false
	}
	start := strings.ToLower(s[:min(len(s), 24)])
	if hasPrefixOf(start, "related:", "[related", "read more", "read also", "also read", "see also", "also:", "more:", "more on", "more from", "also on ", "also see:",
		"previous:", "next:", "prev:", "previous article", "next article", "advertisement", "[advert", "[ad]", "[pr]", "(ad)", "[sponsored", "sponsored:", "[promoted", "promoted:", "anzeige:", "[anzeige", "image credit", "reporting by", "(reporting by", "click here",
		"subscribe", "sign up", "follow us", "like this story", "want more", "want to read more", "share this", "share on", "if you enjoyed this",
		"lesen sie auch", "lesen sie mehr", "mehr zum thema", "lire aussi", "à lire aussi", "lea también", "lee también", "leia também", "leia mais", "veja também",
		"leggi anche", "lees ook", "czytaj także", "czytaj też", "читайте та", "\u4e0a\u4e00\u7bc7", "\u4e0b\u4e00\u7bc7", "\u76f8\u5173\u9605\u8bfb") {
		return true
	}
	if strings.HasPrefix(start, "follow ") {
		return containsOf(strings.ToLower(s), "twitter", "facebook", "coverage", "instagram")
	}
	return len(s) < 24 && isLabel(start)
}

// isLabel reports whether a text is a label of the page's own machinery.
func isLabel(lower string) bool {
	switch strings.Trim(lower, " :.\u00a0") {
	case "advert", "advertisement", "ad", "sponsored", "caption", "close", "tags", "comments", "comment", "share", "print", "email", "next", "prev",
		"previous", "loading", "loading...", "menu", "search", "newsletter", "photo", "video", "play", "more", "related", "link copied", "text size",
		"anzeige", "werbung", "publicité", "publicidad", "pubblicità", "publicidade", "advertentie", "reklama", "реклама", "\u5e7f\u544a", "\u5e83\u544a", "\uad11\uace0":
		return true
	}
	return false
}

// A section is what a heading says of the blocks below it.
type section uint8

const (
	ofArticle section = iota
	ofLinks           // to other stories
	ofReaders         // comments; nothing of the article follows
)

// sectionOf reads a heading, or a short line that may be one.
func sectionOf(s string) section {
	if len(s) > 80 {
		return ofArticle
	}
	l := strings.Trim(strings.ToLower(s), " :.!\u00a0\u2026")
	number := strings.TrimLeft(l, "0123456789(")
	if number != l { // "12 comments"
		l = strings.TrimLeft(number, ") ")
	} else if i := strings.LastIndexByte(l, '('); i > 0 && isDigits(strings.TrimSuffix(l[i+1:], ")")) { // "comments (12)"
		l = strings.TrimSpace(l[:i])
	}
	switch l {
	case "comments", "comment", "thoughts", "responses", "replies", "leave a comment", "leave a reply", "post a comment", "add a comment", "join the conversation",
		"join the discussion", "view comments", "show comments", "reader comments", "what do you think", "kommentare", "kommentar", "leserkommentare", "diskussion",
		"commentaires", "commentaire", "comentarios", "comentario", "commenti", "commento", "comentários", "reacties", "komentarze", "комментарии", "yorumlar",
		"\u8bc4\u8bba", "\u30b3\u30e1\u30f3\u30c8", "\ub313\uae00":
		return ofReaders
	case "related", "recommended", "trending", "most read", "most viewed", "most popular", "most clicked", "popular", "popular now", "latest", "latest news", "latest stories", "top stories",
		"recent posts", "recent articles", "also today", "also in the news", "in other news", "past stories", "editors' picks", "editor's picks", "editor\u2019s picks", "editors\u2019 picks", "don't miss", "don\u2019t miss", "keep reading", "read next", "up next", "see also", "also read", "read also",
		"further reading", "around the web", "from the web", "sponsored", "sponsored content", "newsletter", "share", "tags", "topics", "filed under", "mehr zum thema", "auch interessant", "meistgelesen",
		"weitere artikel", "ähnliche artikel", "verwandte artikel", "sur le même sujet", "articles liés", "te puede interesar", "noticias relacionadas", "articoli correlati", "potrebbe interessarti",
		"notícias relacionadas", "gerelateerd", "\u76f8\u5173\u9605\u8bfb", "\u95a2\u9023\u8a18\u4e8b", "\uad00\ub828\uae30\uc0ac":
		return ofLinks
	}
	if hasPrefixOf(l, "thoughts on ", "responses to ", "comments on ", "replies to ") && number != l {
		return ofReaders
	}
	if hasPrefixOf(l, "related ", "you may also", "you might also", "more from ", "more on ", "more stories", "more news", "more great ", "more releases", "more about ", "most read", "most viewed", "most popular",
		"recommended for", "explore:", "explore more", "lesen sie auch", "das könnte sie", "lire aussi", "à lire aussi", "vous aimerez aussi", "lea también", "leggi anche", "leia também", "veja também",
		"lees ook", "czytaj ", "читайте также", "popular on", "popular in", "trending ", "latest from", "latest in", "also on ", "read more", "other stories", "other news") {
		return ofLinks
	}
	return ofArticle
}

// isByline reports whether a line above the body says who wrote it and when,
// and little else.
func isByline(s string) bool {
	if len(s) > 120 {
		return false
	}
	if at, ok := findDate(s, dayFirst); ok && countLetters(s[:at.start])+countLetters(s[at.end:]) < 40 {
		return true
	}
	if isName(s) {
		return true
	}
	return hasPrefixOf(strings.ToLower(s), "by ", "by: ", "von ", "par ", "por ", "posted by ", "written by ", "reported by ") && !endsSentence(s) && strings.Count(s, " ") < 8
}

// isName reports whether a line looks like a person's name: two to four words
// that each begin with a capital.
func isName(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 4 || len(s) > 40 {
		return false
	}
	for i, w := range words {
		first, n := utf8.DecodeRuneInString(w)
		rest := w[n:]
		if !unicode.IsUpper(first) || strings.ContainsFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '\u2019' && r != '.' }) ||
			rest == strings.ToUpper(rest) && len(rest) > 1 || strings.HasSuffix(w, ".") && i == len(words)-1 {
			return false
		}
	}
	return true
}

// isContact reports whether a line below the body says where to write or look
// for more.
func isContact(s string) bool {
	if len(s) > 160 {
		return false
	}
	return strings.Contains(s, "@") && strings.Contains(s, ".") ||
		containsOf(s, "http://", "https://", "www.") && hasPrefixOf(strings.ToLower(s), "more ", "for more", "follow", "visit", "read ", "see ", "find ")
}

func countLetters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}
