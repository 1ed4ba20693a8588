package article

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"carfacts/extract/fact"
)

// dates fills in when the article was published and modified. Of several
// statements the surest counts: JSON-LD, meta elements, time elements, what
// stands beside the headline, the address.
func (p *page) dates(a *Article, s *surveyor) {
	a.Modified, _ = p.stated(p.ld.modified, modifiedNames)
	a.Published, _ = p.stated(p.ld.published, publishedNames)
	for _, find := range []func(*surveyor) fact.Stamp{p.shownDate, p.urlDate, p.vagueDate} {
		if !a.Published.Date.IsZero() {
			break
		}
		a.Published = find(s)
	}
	p.localDay(&a.Published, s)
	if !p.opt.Published.IsZero() {
		a.Published = fact.Stamp{Date: p.opt.Published, From: "option"}
	}
	if a.Published.Date.IsZero() && a.Modified.Date.IsZero() {
		a.Modified = p.updatedDate(s)
	}
	if a.Published.Date.IsZero() && !a.Modified.Date.IsZero() {
		a.Published = a.Modified // better than nothing: the text as of that day
	}
	if a.Modified.Date < a.Published.Date {
		a.Modified = fact.Stamp{}
	}
}

var (
	publishedNames = []string{"article:published_time", "article:published", "og:published_time", "og:article:published_time", "datepublished", "publishdate", "publish-date", "publish_date", "pubdate",
		"publication_date", "publicationdate", "publication-date", "date.published", "datecreated", "dc.date.issued", "dcterms.issued", "dc.date.published", "dc.date.created",
		"sailthru.date", "parsely-pub-date", "article.published", "published-date", "published_date", "published", "originalpublicationdate", "ptime", "cxenseparse:recs:publishtime",
		"bt:pubdate", "displaydate", "cre_date", "creation_date", "article_date_original", "rnews:datepublished", "citation_publication_date", "citation_date", "apub:time", "shareaholic:article_published_time", "pdate", "pub_date", "date_published", "og:pubdate", "news_date", "dateposted"}
	vagueNames    = []string{"date", "dc.date", "dcterms.date", "dcterms.created", "created"}
	modifiedNames = []string{"article:modified_time", "og:updated_time", "og:modified_time", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "article:modified", "date.updated", "modified", "revised", "bt:moddate", "utime", "mod_date", "shareaholic:article_modified_time"}
)

// stated returns the date of the JSON-LD value or else of the first of the
// named meta elements that holds one.
func (p *page) stated(ld string, names []string) (fact.Stamp, bool) {
	if st, ok := parseStamp(ld, p.order); ok {
		st.From = "json-ld"
		return st, true
	}
	for _, name := range names {
		if st, ok := parseStamp(p.meta[name], p.order); ok {
			st.From = "meta"
			return st, true
		}
	}
	return fact.Stamp{}, false
}

// vagueDate reads the meta elements that name a date without saying which,
// and the place and date before the first paragraph.
func (p *page) vagueDate(s *surveyor) fact.Stamp {
	if st, ok := p.stated("", vagueNames); ok {
		return st
	}
	seen := 0
	for _, first := range s.prose {
		if s.headline == nil || first.seq < s.headline.seq || s.isAside(first) {
			continue
		}
		if at, ok := findDate(textFrom(first), p.order); ok && (at.start < 12 || seen == 0 && at.start < 60) {
			return fact.Stamp{Date: at.date, From: "byline"}
		}
		if seen++; seen == 3 {
			break
		}
	}
	for _, r := range s.dated {
		if r.first == s.headline {
			if at, ok := findDate(r.text, p.order); ok {
				return fact.Stamp{Date: at.date, From: "title"}
			}
		}
	}
	for _, title := range p.titles() {
		if at, ok := findDate(title, p.order); ok {
			return fact.Stamp{Date: at.date, From: "title"}
		}
	}
	if st := p.labelledDate(s); !st.Date.IsZero() {
		return st
	}
	if st := p.scriptDate(); !st.Date.IsZero() {
		return st
	}
	for _, key := range []string{"og:image", "twitter:image", "twitter:image:src"} { // filed on the day, as a rule
		if d := dateInURL(p.meta[key]); !d.IsZero() {
			return fact.Stamp{Date: d, From: "image"}
		}
	}
	return fact.Stamp{}
}

// textFrom returns the beginning of the paragraph that begins with a text.
func textFrom(first *node) string {
	block := first.parent
	for block.parent != nil && !isBlock(block.tag) {
		block = block.parent
	}
	var b []byte
	block.find(func(n *node) bool {
		if n.isText() && n.seq >= first.seq {
			b = append(appendCollapsed(b, n.text), ' ')
		}
		return len(b) > 150
	})
	return string(b)
}

// labelledDate reads the one date on the page that is said to be that of
// publication, wherever it stands.
func (p *page) labelledDate(s *surveyor) fact.Stamp {
	var found fact.Stamp
	for _, r := range s.dated {
		st, score := p.writtenDate(r.text)
		if score < 6 || len(r.text) > 60 { // a word for publication, the date, and little else
			continue
		}
		if !found.Date.IsZero() && found.Date != st.Date {
			return fact.Stamp{}
		}
		found = st
	}
	return found
}

// scriptDate reads the date of publication from the data that a page keeps
// for its scripts, where all of it agrees on one day.
func (p *page) scriptDate() fact.Stamp {
	var found fact.Stamp
	for _, key := range []string{"datePublished", "publishedDate", "publishDate", "published_at", "publishedAt", "publish_date", "published_time", "publicationDate", "pubDate", "firstPublished"} {
		rest := p.doc.src
		for {
			i := strings.Index(rest, key)
			if i < 0 {
				break
			}
			rest = rest[i+len(key):]
			value := strings.TrimLeft(rest[:min(len(rest), 60)], `\"': `)
			st, ok := parseStamp(value[:min(len(value), 30)], p.order)
			if !ok || !strings.HasPrefix(value, st.Date.String()[:4]) {
				continue
			}
			if !found.Date.IsZero() && found.Date != st.Date {
				return fact.Stamp{}
			}
			found = st
			found.From = "script"
		}
	}
	return found
}

// shownDate reads the dates that the page shows: in time elements, in those
// marked up as dates, and in the short lines of text. The one counts that says
// most clearly that it is the date of publication and stands nearest to the
// headline.
func (p *page) shownDate(s *surveyor) fact.Stamp {
	var best fact.Stamp
	bestScore := 2
	consider := func(st fact.Stamp, score int, n *node) {
		near := s.near(n)
		if s.isAside(n) {
			if near < 2 {
				return
			}
			score -= 4 - near
		}
		if score += near; score > bestScore {
			best, bestScore = st, score
		}
	}
	for _, n := range s.dates {
		if st, score := p.markedDate(n); score > 0 {
			consider(st, score, n)
		}
	}
	for _, r := range s.dated {
		st, score := p.writtenDate(r.text)
		consider(st, score, r.first)
	}
	return best
}

// markedDate reads a time element or one marked up as a date, and how sure it
// is to be the date of publication, from 1.
func (p *page) markedDate(n *node) (fact.Stamp, int) {
	score, machine := 2, ""
	from := "time"
	eachAttr(n.attrs, func(name, value string) bool {
		switch strings.ToLower(name) {
		case "itemprop":
			from = "itemprop"
			switch value {
			case "datePublished", "dateCreated":
				score += 4
			case "dateModified":
				score -= 10
			}
		case "pubdate":
			score += 2
		case "class":
			switch value = strings.ToLower(value); {
			case strings.Contains(value, "update"), strings.Contains(value, "modif"):
				score -= 2
			case strings.Contains(value, "publish"), strings.Contains(value, "entry-date"), strings.Contains(value, "posted"):
				score++
			}
		case "datetime", "content", "title":
			if machine == "" || strings.EqualFold(name, "datetime") {
				machine = unescape(value)
			}
		}
		return true
	})
	st, ok := parseStamp(machine, p.order)
	if !ok && n.size < maxLine {
		st, ok = parseStamp(textOf(n), p.order)
	}
	if !ok {
		return st, 0
	}
	st.From = from
	return st, score
}

// writtenDate reads the likeliest date in a line of text, and how sure it is
// to be the date of publication.
func (p *page) writtenDate(text string) (best fact.Stamp, bestScore int) {
	bestScore = -10
	rest := text
	for {
		at, ok := findDate(rest, p.order)
		if !ok {
			return best, bestScore
		}
		score := 0
		before := strings.ToLower(rest[:at.start])
		isTold := countLetters(rest[at.end:]) > 30 && endsSentence(text) // a sentence tells what happened on the day
		switch {
		case isUpdateWord(before):
			score -= 3
		case isPublishWord(before), endsInOn(before) && !isTold:
			score += 3
		}
		switch words := utf8.RuneCountInString(collapse(text)) - (at.end - at.start); {
		case words > 120:
			score -= 2
		case words < 80 && !isTold:
			score += 2
		}
		if countLetters(before) == 0 || countLetters(rest[at.end:]) <= 5 { // a time of day may follow
			score++
		}
		if score > bestScore {
			best, bestScore = fact.Stamp{Date: at.date, Time: rfc3339(at.date, rest[at.end:]), From: "byline"}, score
		}
		rest = rest[at.end:]
	}
}

// updatedDate reads the first short line near the headline that says when the
// article was updated.
func (p *page) updatedDate(s *surveyor) fact.Stamp {
	for _, r := range s.dated {
		at, ok := findDate(r.text, p.order)
		if ok && len(r.text) < 80 && isUpdateWord(strings.ToLower(r.text[:at.start])) && s.near(r.first) > 0 && !s.isAside(r.first) {
			return fact.Stamp{Date: at.date, Time: rfc3339(at.date, r.text[at.end:]), From: "byline"}
		}
	}
	return fact.Stamp{}
}

func isPublishWord(s string) bool {
	for _, w := range []string{"publish", "posted", "veröffentlich", "erschienen", "erstellt", "publié", "publicado", "pubblicato", "geplaatst", "gepubliceerd", "opublikowano", "опубликован", "date:", "datum", "released", "issued", "yayın", "stand:"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return strings.TrimSpace(s) == "date"
}

// endsInOn reports whether a few words lead to the day on which something was
// done: "Ann Onymous on ".
func endsInOn(s string) bool {
	return len(s) < 30 && (strings.HasSuffix(s, " am ") || strings.HasSuffix(s, " on "))
}

func isUpdateWord(s string) bool {
	for _, w := range []string{"update", "modified", "aktualisiert", "geändert", "änderung", "aktualisierung", "mis à jour", "modifié", "actualizado", "atualizado", "aggiornato", "bijgewerkt", "gewijzigd", "uppdaterad", "обновлен", "last edited"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// urlDate reads the date in the page's address.
func (p *page) urlDate(*surveyor) fact.Stamp {
	for _, address := range []string{p.links["canonical"], p.meta["og:url"], p.opt.URL} {
		if d := dateInURL(address); !d.IsZero() {
			return fact.Stamp{Date: d, From: "url"}
		}
	}
	return fact.Stamp{}
}

func dateInURL(address string) fact.Date {
	u, err := url.Parse(address)
	if err != nil {
		return 0
	}
	path := u.Path + "?" + u.RawQuery
	var buf [maxTokens]dateToken
	tokens := dateTokens(buf[:0], path)
	for i := range tokens {
		if i+2 < len(tokens) && tokens[i].digits == 2 && tokens[i+2].digits != 4 || tokens[i].digits == 1 {
			continue
		}
		if d, n := dateFrom(path, tokens[i:], dayFirst); n > 0 {
			return d
		}
	}
	return 0
}

// localDay corrects the day of a time in UTC where the page itself shows that
// the publication's own calendar was a day off.
func (p *page) localDay(st *fact.Stamp, s *surveyor) {
	if !strings.HasSuffix(st.Time, "Z") && !strings.HasSuffix(st.Time, "+00:00") {
		return
	}
	var days []fact.Date
	for _, r := range s.dated {
		if written, score := p.writtenDate(r.text); score > 1 && s.near(r.first) > 1 && !s.isAside(r.first) {
			days = append(days, written.Date)
		}
	}
	for _, day := range append(days, p.urlDate(s).Date) {
		if day >= st.Date-1 && day <= st.Date+1 {
			st.Date = day
			return
		}
	}
}
