package article_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"strings"
	"testing"

	"carfacts/extract/article"
	"carfacts/extract/fact"
)

const paragraphs = `<p>The maker sold 38,450 tractors in August, which was 17.2 per cent fewer than in the same month of the year before.</p>
<p>Dealers blame the monsoon, which reached the west of the country two weeks late and left the reservoirs half full.</p>`

// read reads a page with the given head and what stands above the body.
func read(t *testing.T, url, head, above string) *article.Article {
	t.Helper()
	page := "<!DOCTYPE html><html><head>" + head + "</head><body><article>" + above + paragraphs + "</article></body></html>"
	a, err := article.Read([]byte(page), article.Options{URL: url})
	if err != nil {
		t.Fatalf("%s %s: %v", head, above, err)
	}
	return a
}

func TestPublished(t *testing.T) {
	const h1 = "<h1>Tractor sales fall</h1>"
	for _, c := range []struct{ url, head, above, want, time, from string }{
		// In order of trust: what is stated in data goes before what is shown.
		{"", `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-17T08:00:00+02:00"}</script><meta name="date" content="2024-05-20">`, h1, "2024-05-17", "2024-05-17T08:00:00+02:00", "json-ld"},
		{"", `<meta property="article:published_time" content="2024-05-17 08:00:00 +0530">`, h1 + "<p>18 May 2024</p>", "2024-05-17", "2024-05-17T08:00:00+05:30", "meta"},
		{"", `<meta property="article:published_time" content="1715933100">`, h1, "2024-05-17", "2024-05-17T08:05:00Z", "meta"},
		{"", "", h1 + `<time datetime="2024-05-17T06:30">three days ago</time>`, "2024-05-17", "", "time"},
		{"", "", h1 + `<span itemprop="datePublished" content="2024-05-17">May 17</span>`, "2024-05-17", "", "itemprop"},
		{"", "", h1 + "<p>Published: Friday, 17th of May, 2024</p>", "2024-05-17", "", "byline"},
		{"https://example.com/2024/05/17/tractors", "", h1, "2024-05-17", "", "url"},
		{"https://example.com/news/20240517-tractors", "", h1, "2024-05-17", "", "url"},
		// In words, in many languages.
		{"", "", h1 + "<div>May 17, 2024 at 8:00 a.m.</div>", "2024-05-17", "", "byline"},
		{"", "", h1 + "<div>17. Mai 2024, 08:00 Uhr</div>", "2024-05-17", "", "byline"},
		{"", "", h1 + "<div>17 de mayo de 2024</div>", "2024-05-17", "", "byline"},
		{"", "", h1 + "<div>Publié le 17 août 2024</div>", "2024-08-17", "", "byline"},
		{"", "", h1 + "<div>17 мая 2024 г.</div>", "2024-05-17", "", "byline"},
		{"", "", h1 + "<div>2024. május 17.</div>", "2024-05-17", "", "byline"},
		{"", "", h1 + "<div>2024年5月17日 08:00</div>", "2024-05-17", "", "byline"},
		{"", "", h1 + "<div>2024년 5월 17일</div>", "2024-05-17", "", "byline"},
		{"", "", h1 + "<div>17 tháng 5, 2024</div>", "2024-05-17", "", "byline"},
		{"", "", h1 + "<div>17.05.2024</div>", "2024-05-17", "", "byline"},
		// Numbers that may be read both ways are read as the page's country does.
		{"", `<meta property="og:locale" content="en_US">`, h1 + "<div>5/3/2024</div>", "2024-05-03", "", "byline"},
		{"", `<meta property="og:locale" content="en_GB">`, h1 + "<div>5/3/2024</div>", "2024-03-05", "", "byline"},
		{"", `<meta property="og:locale" content="en_US">`, h1 + "<div>17/5/2024</div>", "2024-05-17", "", "byline"},
		// What happened on a day is not the publication.
		{"", "", h1 + "<div>Updated: 14 Feb 2023, 07:37 PM IST</div><p>The maker said on 3 January 2022 that it would soon sell a lot more than its rivals do.</p>", "2023-02-14", "", "byline"},
		// An update is not the publication.
		{"", "", h1 + "<div>Updated: 20 May 2024 | Published: 17 May 2024</div>", "2024-05-17", "", "byline"},
		// A time in UTC gives way to the day that the page itself shows.
		{"https://example.com/2024/05/16/tractors", `<script type="application/ld+json">{"@type":"Article","datePublished":"2024-05-17T02:00:00Z"}</script>`, h1, "2024-05-16", "2024-05-17T02:00:00Z", "json-ld"},
		// No date is no date.
		{"https://example.com/news/17", "", h1 + "<div>By Ann Onymous | 3 min read | 12 comments</div>", "", "", ""},
		{"", `<meta property="article:published_time" content="2024-02-31">`, h1, "", "", ""},
		{"", "", h1 + "<div>&copy; 1998-2024 Field and Factory</div>", "", "", ""},
	} {
		a := read(t, c.url, c.head, c.above)
		if got := a.Published; got.Date.String() != c.want || got.Time != c.time || got.From != c.from {
			t.Errorf("%s %s %s: published %v %s by %q, want %s %s by %q", c.url, c.head, c.above, got.Date, got.Time, got.From, c.want, c.time, c.from)
		}
	}
}

// TestDatesAreReadInThePagesOrder has 08/07/2025 in pages that say in one way
// or another where they are from.
func TestDatesAreReadInThePagesOrder(t *testing.T) {
	const american, other = "2025-08-07", "2025-07-08"
	for _, c := range []struct{ url, lang, head, below, want string }{
		{"", "", "", "", american},
		{"", "en", "", "", american},
		{"", "en-US", "", "", american},
		{"", "en-GB", "", "", other},
		{"", "en_IN", "", "", other},
		{"", "pt-BR", "", "", other},
		{"", "pt-BR", `<meta property="og:locale" content="en_US">`, "", other},
		{"", "en-GB", `<meta property="og:locale" content="en_US">`, "", other},
		{"https://www.example.co.in/a", "en", "", "", other},
		{"https://www.example.co.in/a", "en-US", "", "", other},
		{"", "en", `<link rel="canonical" href="https://www.example.co.in/a">`, "", other},
		{"", "en", `<meta name="geo.region" content="IN-MH">`, "", other},
		{"", "en", `<meta name="geo.region" content="US-CA">`, "", american},
		{"", "en", `<meta name="geo.country" content="United States">`, "", american},
		{"", "en-GB", `<meta name="geo.country" content="United Kingdom">`, "", other},
		{"https://example.co/a", "en-US", "", "", american},
		{"https://example.io/a", "en-GB", "", "", other},
		{"https://example.ai/a", "en", "", "<p>Last inspection: 06/25/2024</p>", american},
		{"", "en", "", "<p>Last inspection: 25/06/2024</p>", other},
		{"", "en", "", "<p>Last inspection: 06/25/2024</p>", american},
		{"", "en", "", "<p>Inspections: 25/06/2024</p><p>06/25/2024</p>", american},
		{"", "en", `<meta name="dcterms.date" content="2025-07-08T19:20+02:00">`, "", other},
		{"", "en", `<meta name="dcterms.date" content="2025-08-07">`, "", american},
		{"", "en", `<meta name="dcterms.date" content="08/07/2025">`, "", american},
		{"", "en", "", "<p>Next meeting: Thu, 04/09/2025</p>", other},
		{"", "en", "", "<p>Next meeting: Tuesday 04/08/2025</p>", american},
		{"", "en", "", "<p>Next meeting: Monday 04/09/2025</p>", american},
	} {
		page := `<html lang="` + c.lang + `"><head><title>Tractor sales fall</title>` + c.head + "</head><body><h1>Tractor sales fall</h1><div>Published: 08/07/2025</div>" + paragraphs + c.below
		a, err := article.Read([]byte(page), article.Options{URL: c.url})
		if err != nil || a.Published.Date.String() != c.want {
			t.Errorf("%+v: published %v, %v", c, a.Published, err)
		}
	}
}

func TestUpdateIsBetterThanNoDate(t *testing.T) {
	for _, c := range []struct{ below, want string }{
		{`<div class="pubtime">Updated: 14 Feb 2023, 07:37 PM IST</div>`, "2023-02-14"},
		{`<div class="pubtime">Updated: 14 Feb 2023, 07:37 PM IST</div><div>Published: 13 Feb 2023</div>`, "2023-02-13"},
		{`<aside><div>Updated: 14 Feb 2023, 07:37 PM IST</div></aside>`, ""},
	} {
		page := "<html><title>Tractor sales fall</title><body><h1>Tractor sales fall</h1>" + paragraphs + c.below + paragraphs
		a, err := article.Read([]byte(page), article.Options{})
		if err != nil || a.Published.Date.String() != c.want || strings.Contains(a.Text, "IST") {
			t.Errorf("%s: published %v, %v\n%s", c.below, a.Published, err, a.Text)
		}
	}
}

func TestOptionOverridesTheDate(t *testing.T) {
	day := fact.NewDate(2020, 2, 29)
	page := `<meta name="date" content="2024-05-17"><h1>Tractor sales fall</h1>` + paragraphs
	for _, read := range []func([]byte, article.Options) (*article.Article, error){article.Read, article.ReadText} {
		a, err := read([]byte(page), article.Options{Published: day})
		if err != nil || a.Published.Date != day || a.Published.From != "option" {
			t.Errorf("%v, %v", a, err)
		}
	}
}

func TestTitle(t *testing.T) {
	for _, c := range []struct{ head, above, title, site string }{
		{"<title>Tractor sales fall | Field &amp; Factory</title>", "<h1>Tractor sales <i>fall</i></h1>", "Tractor sales fall", "Field & Factory"},
		{"<title>Field &amp; Factory - Tractor sales fall</title>", "<font size=5><b>Tractor sales fall</b></font><br>4 September<br><br>", "Tractor sales fall", "Field & Factory"},
		{`<title>Tractor sales fall - Machines - Field</title><meta property="og:site_name" content="Field">`, "<h1>Field</h1><h2>Tractor sales fall</h2>", "Tractor sales fall", "Field"},
		{`<meta property="og:title" content="Tractor sales fall – Field"><meta property="og:site_name" content="Field">`, "", "Tractor sales fall", "Field"},
		{`<title>Tractor sales fall in the north as dealers wait for rain_Field and Factory of the Republic</title>`, "", "Tractor sales fall in the north as dealers wait for rain", "Field and Factory of the Republic"},
		{`<title>Tractor sales fall in the north as dealers wait for rain_Machines_Field Online</title>`, "", "Tractor sales fall in the north as dealers wait for rain", "Field Online"},
		{`<meta property="og:title" content="Tractor sales fall in the north as dealers wait for rain _ Machines of the Field Channel">`, "", "Tractor sales fall in the north as dealers wait for rain", ""},
		{`<title>Tractor sales fall in the north with a_b testing of prices</title>`, "", "Tractor sales fall in the north with a_b testing of prices", ""},
		{`<title>Deere Works: sales down | Field Releases</title>`, `<div class="co">Deere Works</div><h1>Deere Works sells fewer tractors in the north of the country</h1>`, "Deere Works sells fewer tractors in the north of the country", ""},
		{`<title>Field and Factory</title>`, `<div class="art-tit">Tractor sales fall</div>`, "Tractor sales fall", ""},
		{`<title>Field and Factory</title>`, `<div class="art-tit"><a href="/b">Harvester sales rise</a></div>`, "Field and Factory", ""},
		{`<title>Tractor-sales: down again</title>`, "", "Tractor-sales: down again", ""},
		{`<title>Field &amp; Factory: Tractor sales fall</title>`, `<h2><a href="/">Field &amp; Factory</a></h2><h2>4 September</h2><h3>Tractor sales fall</h3>`, "Tractor sales fall", "Field & Factory"},
	} {
		if a := read(t, "", c.head, c.above); a.Title != c.title || a.Site != c.site {
			t.Errorf("%s %s: %q of %q, want %q of %q", c.head, c.above, a.Title, a.Site, c.title, c.site)
		}
	}
}

func TestSigns(t *testing.T) {
	ld := func(s string) string { return `<script type="application/ld+json">{` + s + `}</script>` }
	for _, c := range []struct{ url, head, want string }{
		{"", ld(`"@type":"OpinionNewsArticle"`), "opinion json-ld"},
		{"https://example.com/commentisfree/2024/tractors", "", "opinion url"},
		{"", `<meta property="article:section" content="Kommentare">`, "opinion meta"},
		{"", ld(`"@type":["NewsArticle","LiveBlogPosting"]`), "live json-ld"},
		{"https://example.com/news/live/tractors", "", "live url"},
		{"https://www.prnewswire.com/news-releases/tractors", "", "release url"},
		{"", "<title>Press release: tractors</title>", "release title"},
		{"", ld(`"@type":"NewsArticle","isAccessibleForFree":false`), "paywalled json-ld"},
		{"", ld(`"@type":"NewsArticle","isAccessibleForFree":"True"`), ""},
		{"", `<meta property="article:content_tier" content="locked">`, "paywalled meta"},
		{"https://example.com/news/tractors", "", ""},
	} {
		a := read(t, c.url, c.head, "<h1>Tractors</h1>")
		var got []string
		for _, s := range []struct {
			name string
			sign article.Sign
		}{{"opinion", a.Opinion}, {"live", a.LiveBlog}, {"release", a.PressRelease}, {"paywalled", a.Paywalled}} {
			if s.sign != "" {
				got = append(got, s.name+" "+string(s.sign))
			}
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s %s: %q, want %q", c.url, c.head, got, c.want)
		}
	}
}

func TestLinkedDataAsSitesWriteIt(t *testing.T) {
	for _, src := range []string{
		`{"@type":"NewsArticle","headline":"A \"b\" c","datePublished":"2024-05-17",}`,
		"<!-- //<![CDATA[\n" + `{"@type":"NewsArticle" "headline":"A \"b\" c", "x":"line` + "\n" + `break", "datePublished":"2024-05-17"}` + "\n//]]> -->",
		`[{"@type":"Organization","name":"X"},{"@type":"BlogPosting","name":"A \u0022b\u0022 c","datePublished":"2024-05-17"}]`,
		`{"@context":"https://schema.org","@graph":[{"@type":"WebPage","datePublished":"2020-01-01"},{"@type":"Article","headline":"A &quot;b&quot; c","datePublished":"2024-05-17"}]`,
	} {
		a := read(t, "", `<script type="application/ld+json">`+src+"</script>", "")
		if a.Title != `A "b" c` || a.Published.Date.String() != "2024-05-17" {
			t.Errorf("%s: %q of %v", src, a.Title, a.Published)
		}
	}
}

func TestBadInput(t *testing.T) {
	var zipped bytes.Buffer
	z := gzip.NewWriter(&zipped)
	z.Write([]byte("<p>hello"))
	z.Close()
	for _, c := range []struct {
		name, page string
		want       error
	}{
		{"empty", "", article.ErrEmpty},
		{"blank", " \n\t\r\n", article.ErrEmpty},
		{"PNG", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00", article.ErrBinary},
		{"WARC", "WARC/1.0\r\nWARC-Type: response\r\n", article.ErrBinary},
		{"PDF", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", article.ErrPDF},
		{"divs", strings.Repeat("<div>", 1<<22), article.ErrNoArticle},
		{"links", "<html><body>" + strings.Repeat("<a href=/x>News</a> ", 200), article.ErrNoArticle},
		{"feed", `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>A</title><br/></item></channel></rss>`, article.ErrNoArticle},
		{"gzip of nothing much", zipped.String(), article.ErrNoArticle},
		{"a long page", "<html><body><h1>News</h1>" + strings.Repeat(paragraphs, 7<<20/len(paragraphs)), article.ErrTooLong},
		{"a long text", strings.Repeat("Kia sold 6,100 cars. ", 7<<20/20), article.ErrTooLong},
		{"gzip cut off", zipped.String()[:zipped.Len()-6], article.ErrNoArticle},
		{"broken gzip", "\x1f\x8b\x08\x00", nil},
	} {
		a, err := article.Read([]byte(c.page), article.Options{})
		if a != nil || err == nil || c.want != nil && !errors.Is(err, c.want) {
			t.Errorf("%s: read %v, %v; want %v", c.name, a != nil, err, c.want)
		}
		if c.name == "gzip cut off" && (err == nil || !strings.Contains(err.Error(), "unexpected EOF")) {
			t.Errorf("%s: nothing is said of that: %v", c.name, err)
		}
		if err != nil && strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: an error of several lines: %v", c.name, err)
		}
	}
}

func TestInvalidUTF8IsReadAsFarAsItGoes(t *testing.T) {
	page := `<meta charset="utf-8"><h1>Škoda</h1>` + strings.ReplaceAll(paragraphs, "maker", "m\xffaker – é – ü")
	a, err := article.Read([]byte(page), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	check(t, a)
	if !strings.Contains(a.Text, "m\ufffdaker – é – ü sold 38,450") {
		t.Errorf("read %q", a.Text)
	}
}

func TestTruncatedPageLosesItsUnfinishedBlock(t *testing.T) {
	page := "<html><body><h1>Tractor sales fall</h1>" + paragraphs + "<p>Exports held up, at 6,3"
	a, err := article.Read([]byte(page), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if !a.Truncated || strings.Contains(a.Text, "Exports") || !strings.Contains(a.Text, "38,450") {
		t.Errorf("truncated %v: %q", a.Truncated, a.Text)
	}
	if a, err = article.Read([]byte(page+"10 units.</p></body></html>"), article.Options{}); err != nil || a.Truncated || !strings.Contains(a.Text, "6,310") {
		t.Errorf("whole: %+v, %v", a, err)
	}
}

func TestPlainTextIsKeptAsItIs(t *testing.T) {
	const text = "A headline\n\nFirst paragraph.\nSecond line.\r\n\r\nLast.\n"
	a, err := article.ReadText([]byte(text), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	check(t, a)
	if a.Text != text || len(a.Blocks) != 3 || a.Title != "A headline" {
		t.Errorf("got %+v", a)
	}
	if b := a.Blocks[2]; text[b.Start:b.End] != "Last." {
		t.Errorf("last block is %q", text[b.Start:b.End])
	}
	if a, err := article.Read([]byte(text), article.Options{}); err != nil || a.Text != text {
		t.Errorf("Read of a text: %v, %v", a, err)
	}
}

func ExampleRead() {
	page := `<title>Tractor sales fall - Field</title><nav><a href="/">Field</a></nav>
<h1>Tractor sales fall</h1><p>By Ann Onymous, 17 May 2024</p>` + paragraphs + `<aside>Related: Harvester sales up 9%</aside>`
	a, err := article.Read([]byte(page), article.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Title, a.Published.Date, a.Published.From)
	fmt.Println(len(a.Blocks), a.Blocks[1].Kind)
	// Output:
	// Tractor sales fall 2024-05-17 byline
	// 3 paragraph
}

func TestBoxesOfLinksAmongTheParagraphsAreLeftOut(t *testing.T) {
	para := func(s string) string {
		return "<p>" + strings.Repeat(s+" sold 12,000 cars in Norway in May, more than in April. ", 4) + "</p>\n"
	}
	page := "<html><body><h1>Car sales in Norway</h1>\n" + para("Kia") +
		`<table align="right" width="200"><tr><td><b>Also today</b><br><a href="/a">Dairy cuts 120 jobs in Hamar</a><br><a href="/b">Tram to cost 398 million</a></td></tr></table>` +
		para("BYD") + `<p><a href="/c">Ferry line raises fares by 12 percent</a></p>` + para("Volvo") + "</body></html>"
	a, err := article.Read([]byte(page), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"Dairy", "Tram", "Ferry", "Also today"} {
		if strings.Contains(a.Text, s) {
			t.Errorf("%q is of another story:\n%s", s, a.Text)
		}
	}
	if !strings.Contains(a.Text, "Volvo sold") {
		t.Errorf("the last paragraph is missing:\n%s", a.Text)
	}
}

func TestBoxesOfFiguresAmongTheParagraphsAreKept(t *testing.T) {
	const headline = "<html><title>Tractor sales fall</title><body><article><h1>Tractor sales fall</h1>"
	for _, c := range []struct {
		box  string
		kept bool
	}{
		{`<div class="box"><h3>August in figures</h3><ul><li>Home: 48,210 tractors</li><li>Abroad: 6,310 tractors</li><li>Change: -17.2%</li></ul></div>`, true},
		{`<div class="infobox"><div class="box-inner"><ul><li>Home: 48,210 tractors</li><li>Abroad: 6,310 tractors (<a href="/x">map</a>)</li></ul></div></div>`, true},
		{`<div class="box"><h3>On this site</h3><ul><li><a href="/x">Harvester sales reach 48,210</a></li><li><a href="/y">Plough sales reach 6,310</a></li></ul></div>`, false},
		{`<div class="box"><h3>By mail</h3><form><ul><li>48,210 readers</li><li>6,310 stories</li></ul><input name="address"></form></div>`, false},
		{`<div class="box"><h3>By mail</h3><ul><li>Read by 48,210</li><li>No spam</li></ul></div>`, false},
		{`<div class="table_box"><table><tr><th>Class</th><th>Sold</th></tr><tr><td>Small</td><td>48,210</td></tr><tr><td>Large</td><td>6,310</td></tr></table></div>`, true},
	} {
		a, err := article.Read([]byte(headline+paragraphs+c.box+paragraphs), article.Options{})
		if err != nil || strings.Contains(a.Text, "48,210") != c.kept {
			t.Errorf("%s: %v\n%s", c.box, err, a.Text)
		}
	}
	a, err := article.Read([]byte(headline+"<div>"+paragraphs+paragraphs+"</div></article><div class=box><ul><li>Index: 48,210</li><li>Oil: 61.30</li></ul></div>"), article.Options{})
	if err != nil || strings.Contains(a.Text, "48,210") {
		t.Errorf("a box beside the article: %v\n%s", err, a.Text)
	}
}

func TestSmallPrintBehindTheBodyIsRead(t *testing.T) {
	for _, c := range []struct {
		below string
		kept  bool
	}{
		{`<div class="consumption">Tractor 5: consumption combined 48,210 l/100 h</div>`, true},
		{`<div class="contact">Media contact: 48,210</div>`, false},
	} {
		page := "<html><title>Tractor sales fall</title><body><div class=page><h1>Tractor sales fall</h1><div class=text>" + paragraphs + "</div>" + c.below + "</div>"
		a, err := article.Read([]byte(page), article.Options{})
		if err != nil || strings.Contains(a.Text, "48,210") != c.kept {
			t.Errorf("%s: %v\n%s", c.below, err, a.Text)
		}
	}
}
