package article

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// role is what an element's tag, class, id and the like say that it is for.
type role uint16

const (
	roleFurniture role = 1 << iota // of the page: never the article, whatever is in it
	roleDoubtful                   // seldom the article; its content decides
	roleHidden                     // not shown
	roleBody                       // the article's body
	roleDeck                       // standfirst or summary
	roleLead                       // deck where it stands apart from the body, else its first paragraph
	roleCaption                    // of a picture
	roleHeading                    // sub-heading
	roleMeta                       // byline, date, reading time
	roleDate                       // states a date to machines
	roleAuthor                     // names the author
	roleTitle                      // the headline
	roleNote                       // small print after the body that tells of its products
	roleTweet                      // a quoted message; its markup looks like sharing buttons
)

// roleOf reads the role of an element.
func roleOf(n *node) role {
	var r role
	switch n.tag {
	case atom.Nav, atom.Footer, atom.Aside, atom.Button, atom.Noscript, atom.Dialog, atom.Menu, atom.Audio, atom.Video, atom.Object, atom.Canvas, atom.Map:
		r = roleFurniture
	case atom.Form, atom.Fieldset, atom.Label:
		r = roleDoubtful
	case atom.Figcaption:
		r = roleCaption
	case atom.Time:
		r = roleDate
	case atom.Body, atom.Html:
		return 0
	}
	if n.name != "" {
		r |= roleOfNames(n.name)
		switch n.name {
		case "amp-sidebar", "amp-ad", "amp-sticky-ad", "amp-user-notification", "amp-consent", "amp-social-share", "amp-embed", "amp-next-page", "amp-list":
			r |= roleFurniture
		}
	}
	if n.attrs == "" {
		return r
	}
	eachAttr(n.attrs, func(name, value string) bool {
		switch name {
		case "itemprop":
			switch value {
			case "datePublished", "dateCreated", "dateModified":
				r |= roleDate
			case "author":
				r |= roleAuthor
			}
			r |= roleOfNames(value)
		case "rel":
			if value == "author" {
				r |= roleAuthor
			}
		case "class", "id", "role", "data-component", "data-testid", "data-module", "CLASS", "ID":
			r |= roleOfNames(value)
		case "style":
			if strings.Contains(value, "none") && strings.Contains(strings.ReplaceAll(value, " ", ""), "display:none") {
				r |= roleHidden
			}
		case "hidden", "HIDDEN":
			r |= roleHidden
		case "aria-hidden":
			if value == "true" {
				r |= roleHidden
			}
		}
		return true
	})
	if r&roleTweet != 0 {
		r &^= roleFurniture | roleDoubtful | roleMeta
	}
	return r
}

// roleOfNames reads the role that a list of names as in a class attribute
// gives. A name is taken apart into its words, at hyphens and at capitals, and
// each word and each pair of neighbours is looked up.
func roleOfNames(names string) role {
	var r role
	var buf [64]byte
	word := buf[:0]   // the word being read
	before := 0       // length of the word before it, at the front of pair
	inNumber := false // the word goes on from a number, as in 7ad: it is no word
	var pairBuf [128]byte
	pair := pairBuf[:0]
	flush := func(last bool) {
		if inNumber {
			word, inNumber = word[:0], false
		}
		if len(word) > 0 {
			if last && before == 0 && (string(word) == "hidden" || string(word) == "hide") {
				r |= roleHidden
			}
			r |= vocabulary(string(word))
			pair = append(pair, word...)
			if before > 0 {
				r |= vocabulary(string(pair))
				if string(pair) == "dropcap" { // a first letter, and no caption
					r &^= roleCaption
				}
			}
			pair = append(pair[:0], word...)
			before = len(word)
			word = word[:0]
		}
		if last {
			pair, before = pair[:0], 0
		}
	}
	for i := 0; i < len(names); i++ {
		c := names[i]
		switch {
		case 'a' <= c && c <= 'z':
		case 'A' <= c && c <= 'Z':
			c |= 0x20
			if i > 0 && 'a' <= names[i-1] && names[i-1] <= 'z' {
				flush(false)
			}
		case isSpace(c):
			flush(true)
			continue
		case '0' <= c && c <= '9':
			flush(false)
			inNumber = true
			continue
		default:
			flush(false)
			continue
		}
		if len(word) < cap(word) && len(word)+len(pair) < cap(pair) {
			word = append(word, c)
		}
	}
	flush(true)
	return r
}

// vocabulary gives the role of a word, or of two words joined, in class names.
func vocabulary(word string) role {
	switch word {
	case "nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "topnav", "sitenav", "banner",
		"masthead", "share", "sharing", "sharebar", "sharetools", "shares", "socialshare", "addthis", "sharethis",
		"sharedaddy", "addtoany", "social", "comment", "comments", "commentlist", "commenting", "disqus", "respond",
		"livefyre", "viafoura", "coral", "related", "relatedposts", "relatedstories", "relatedarticles",
		"relatedcontent", "yarpp", "jprelatedposts", "recommended", "recommendations", "recommendation", "recirc",
		"recirculation", "readmore", "readnext", "readalso", "seealso", "alsoread", "morefrom", "morestories",
		"morenews", "moreon", "similar", "popular", "trending", "mostread", "mostviewed", "mostpopular", "toprated",
		"topstories", "latestnews", "outbrain", "taboola", "revcontent", "mgid", "zergnet", "ligatus", "plista",
		"newsletter", "newsletters", "subscribe", "signup", "mailinglist", "optin", "promo", "promos", "promoted",
		"promotion", "promobox", "adv", "advert", "adverts", "advertisement", "advertisements", "advertising", "ad", "ads",
		"adslot", "adslots", "adunit", "adbox", "adwrap", "adwrapper", "dfp", "gpt", "adsbygoogle", "sponsored",
		"sponsor", "sponsors", "inlinead", "nativead", "cookie", "cookies", "consent", "gdpr", "ccpa", "ticker",
		"modal", "popup", "lightbox", "overlay", "tooltip", "toast", "footer", "footnav", "colophon", "contentinfo",
		"copyright", "sidebar", "rightrail", "rightcolumn", "leftrail", "siderail", "rail", "complementary",
		"authorbio", "authorbox", "aboutauthor", "authorinfo", "aboutauthors", "authordescription", "pagination",
		"pager", "postnav", "postnavigation", "prevnext", "nextprev", "login", "register",
		"loginform", "search", "searchform", "searchbox", "tags", "taglist", "posttags", "entrytags", "tagcloud",
		"topiclist", "skip", "skiplink", "skiptocontent", "print", "printonly", "noprint",
		"srreader", "screenreader", "sronly", "visuallyhidden", "offscreen", "pullquote", "pullquotes", "feedback",
		"poll", "quiz", "survey", "ratings", "rating", "toolbar":
		return roleFurniture
	case "widget", "widgets", "aside", "teaser", "teasers", "card", "cards", "more", "links", "categories",
		"listing", "grid", "carousel", "slider", "slideshow", "gallery", "video", "player",
		"playlist", "embed", "inline", "box", "callout", "infobox", "factbox", "extra", "extras", "bottom", "below",
		"utility", "tools", "actions", "action", "follow", "donate", "donation", "support", "membership", "premium",
		"subscription", "subscriptions", "thumbnail", "thumbs", "headlines", "stories", "articlelist", "feed",
		"archive", "archives", "hot", "live", "liveblog", "watch", "read", "next", "prev", "previous", "other",
		"also", "interstitial", "bio":
		return roleDoubtful
	case "articlebody", "articletext", "articlecontent", "articlecopy", "storybody", "storytext", "storycontent",
		"entrycontent", "postcontent", "postbody", "posttext", "bodytext", "bodycontent", "bodycopy", "newsbody",
		"newstext", "newscontent", "contentbody", "storycopy", "articlemain", "singlecontent",
		"articlepage":
		return roleBody
	case "deck", "dek", "standfirst", "subtitle", "subheadline", "subheading", "subhead", "subheader", "strap",
		"strapline", "summary", "keypoints", "highlights", "abstract":
		return roleDeck
	case "lede", "lead", "intro":
		return roleLead
	case "arttit", "arttitle", "artheadline", "articletitle", "articleheadline", "newstitle", "newsheadline", "storytitle",
		"storyheadline", "posttitle", "entrytitle":
		return roleTitle
	case "caption", "captions", "wpcaption", "figcaption", "imagecaption", "photocaption", "imgcaption", "cutline",
		"cap", "piccaption", "captiontext", "imgdesc":
		return roleCaption
	case "sub", "crosshead", "crossheading", "crosshd", "intertitle", "zwischentitel":
		return roleHeading
	case "byline", "bylines", "author", "authors", "byauthor":
		return roleMeta | roleAuthor
	case "meta", "metadata", "date", "dates", "datetime", "timestamp", "time",
		"published", "pubdate", "pubtime", "publishtime", "publish", "posted", "postdate", "updated", "modified", "readingtime", "readtime",
		"minread", "credit", "credits", "source", "kicker", "eyebrow", "label", "postmeta",
		"entrymeta", "articlemeta", "views", "viewcount":
		return roleMeta
	case "consumption", "footnote", "footnotes", "endnotes":
		return roleNote
	case "tweet", "twittertweet", "instagrammedia":
		return roleTweet
	}
	if len(word) > 9 && containsOf(word, "related", "newsletter", "recommend", "comment", "advert", "breadcrumb", "sidebar", "taboola", "outbrain") {
		return roleFurniture
	}
	return 0
}
