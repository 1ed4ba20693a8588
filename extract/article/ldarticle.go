package article

import "strings"

// ldArticle is what a page's JSON-LD says of its article.
type ldArticle struct {
	types     []string
	headline  string
	published string
	modified  string
	section   string
	language  string
	url       string
	publisher string
	authors   []string
	free      string // isAccessibleForFree as written
}

// ldFinder looks through JSON-LD for the object that is the page's article:
// the one whose type is surest to be, the first of several such.
type ldFinder struct {
	best ldValue
	rank int                // of best
	page ldValue            // of the page rather than of an article
	byID map[string]ldValue // the objects that others refer to
}

// readLD returns what the scripts say of the page's article.
func readLD(scripts []string) ldArticle {
	f := &ldFinder{byID: map[string]ldValue{}}
	for _, s := range scripts {
		for _, v := range parseLD(s) {
			f.walk(v, 0)
		}
	}
	best := f.best
	a := ldArticle{
		types:     best.get("@type").names(),
		headline:  best.get("headline").str(),
		published: best.get("datePublished").str(),
		modified:  best.get("dateModified").str(),
		section:   strings.Join(best.get("articleSection").names(), ", "),
		language:  best.get("inLanguage").str(),
		url:       best.get("url").str(),
		authors:   f.names(best.get("author")),
		free:      strings.ToLower(best.get("isAccessibleForFree").str()),
	}
	if a.headline == "" && f.rank > 2 {
		a.headline = best.get("name").str()
	}
	if a.published == "" {
		a.published = f.page.get("datePublished").str()
	}
	if a.modified == "" {
		a.modified = f.page.get("dateModified").str()
	}
	if names := f.names(best.get("publisher")); len(names) > 0 {
		a.publisher = names[0]
	}
	return a
}

func (f *ldFinder) walk(v ldValue, depth int) {
	if depth > 6 {
		return
	}
	for _, e := range v.list {
		f.walk(e, depth+1)
	}
	if len(v.object) == 0 {
		return
	}
	if id := v.get("@id").text; id != "" && len(v.object) > 1 {
		f.byID[id] = v
	}
	rank := 0
	for _, t := range v.get("@type").names() {
		rank = max(rank, ldRank(t))
	}
	if rank > 1 && v.get("datePublished").text != "" {
		rank += 2
	}
	if rank > f.rank {
		f.best, f.rank = v, rank
	}
	if rank == 1 && len(f.page.object) == 0 {
		f.page = v
	}
	for _, m := range v.object {
		switch m.key {
		case "@graph", "mainEntity", "mainEntityOfPage", "subjectOf", "isPartOf", "author", "publisher":
			f.walk(m.value, depth+1)
		}
	}
}

// names returns the names of persons or bodies, those that are only referred
// to included.
func (f *ldFinder) names(v ldValue) []string {
	var names []string
	for _, e := range append([]ldValue{v}, v.list...) {
		if o, ok := f.byID[e.get("@id").text]; ok && e.get("name").str() == "" {
			e = o
		}
		if s := e.get("name").str(); s != "" {
			names = append(names, s)
		} else if len(e.object) == 0 && e.text != "" && !strings.Contains(e.text, "://") {
			names = append(names, e.str())
		}
	}
	return names
}

// ldRank says how sure an object of a type is to be the page's article.
func ldRank(typ string) int {
	switch typ = typ[strings.LastIndexAny(typ, "/:#")+1:]; typ {
	case "NewsArticle", "ReportageNewsArticle", "OpinionNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle",
		"AskPublicNewsArticle", "LiveBlogPosting", "AdvertiserContentArticle", "PressRelease":
		return 6
	case "Article", "BlogPosting", "Report", "TechArticle", "ScholarlyArticle", "SocialMediaPosting", "SatiricalArticle", "DiscussionForumPosting":
		return 5
	case "Review", "Recipe", "HowTo", "FAQPage", "QAPage", "CreativeWork", "MediaObject", "VideoObject", "ClaimReview":
		return 2
	case "WebPage", "ItemPage", "CollectionPage":
		return 1
	}
	return 0
}
