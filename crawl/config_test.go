package crawl_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"carfacts/crawl"
)

func TestParseConfig(t *testing.T) {
	c, err := crawl.ParseConfig("sources.yaml", []byte(`
contact: desk@news.example
delay: 2s
sources:
  - name: daily
    language: en
    feeds: http://daily.example/rss
    sections:
      - url: https://www.daily.example/autos/?utm_source=x#top
        links: h2.story a
      - https://daily.example:8443/more
    include: [/autos/, "/*/cars/*.html$"]
    exclude: /autos/video
    delay: 1.5
    max_pages: 7
    select: {body: .text, drop: [aside, .ad]}
  - name: weekly
    sitemaps: [https://weekly.example/news.xml]
    sections: {url: https://weekly.example/cars, links: h3 a}
    sites: [weekly.example, "cdn.example:8080"]
  - name: plain
    sections: https://plain.example/
`))
	if err != nil {
		t.Fatal(err)
	}
	want := &crawl.Config{Contact: "desk@news.example", Sources: []crawl.Source{
		{
			Name: "daily", Language: "en", Feeds: []string{"http://daily.example/rss"},
			Sections: []crawl.SectionPage{{URL: "https://www.daily.example/autos/", Links: "h2.story a"}, {URL: "https://daily.example:8443/more"}},
			Sites:    []string{"daily.example", "daily.example:8443"},
			Include:  []string{"/autos/", "/*/cars/*.html$"}, Exclude: []string{"/autos/video"},
			Delay: 1500 * time.Millisecond, MaxPages: 7, Profile: crawl.Profile{Body: []string{".text"}, Drop: []string{"aside", ".ad"}},
		},
		{Name: "weekly", Sitemaps: []string{"https://weekly.example/news.xml"}, Sections: []crawl.SectionPage{{URL: "https://weekly.example/cars", Links: "h3 a"}},
			Sites: []string{"weekly.example", "cdn.example:8080"}, Delay: 2 * time.Second, MaxPages: 200},
		{Name: "plain", Sections: []crawl.SectionPage{{URL: "https://plain.example/"}}, Sites: []string{"plain.example"}, Delay: 2 * time.Second, MaxPages: 200},
	}}
	if !reflect.DeepEqual(c, want) {
		t.Errorf("got  %+v\nwant %+v", c, want)
	}
}

// Everything that is wrong is said at once, each with its place.
func TestParseConfigNamesEveryMistake(t *testing.T) {
	_, err := crawl.ParseConfig("s.yaml", []byte(`contact: not an address
speed: 3
sources:
  - name: one
    feeds: [ftp://one.example/feed, "https://one.example/feed"]
    delay: soon
    include: autos
  - name: two
    sections:
      - links: "a["
    max_pages: 0
    colour: red
  - name: one
    feeds: https://other.example/
  - feeds: https://nameless.example/
  - name: empty
  - just a text
`))
	if err == nil {
		t.Fatal("no error")
	}
	want := []string{
		`s.yaml:1:10: "not an address" is neither`,
		`s.yaml:2:1: the file has no key "speed"; it has contact, delay, max_pages, sources`,
		`s.yaml:5:13: "ftp://one.example/feed" is no address to fetch: it must begin with http:// or https://`,
		`s.yaml:6:12: "soon" is no length of time; write 5s`,
		`s.yaml:7:14: the pattern "autos" must begin with / or *`,
		`s.yaml:10:9: a section needs a url`,
		`s.yaml:10:16: "a[" is no CSS selector`,
		`s.yaml:11:16: "0" is no number of pages`,
		`s.yaml:12:5: a source has no key "colour"`,
		`s.yaml:13:5: the name "one" is taken by the source in line 4`,
		`s.yaml:15:5: a source needs a name`,
		`s.yaml:16:5: source "empty" needs feeds, sitemaps or sections`,
		`s.yaml:17:5: a source must be a mapping`,
	}
	got := strings.Split(err.Error(), "\n")
	for i, w := range want {
		if i >= len(got) || !strings.HasPrefix(got[i], w) {
			t.Errorf("line %d: want %q in\n%v", i, w, err)
			break
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d errors, want %d:\n%v", len(got), len(want), err)
	}
}

func TestParseConfigSyntaxErrorsHaveAPlace(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", "s.yaml:1:1: the file is empty"},
		{"sources:\n  - name: [x\n", "s.yaml:3:1: "},
		{"sources:\n\t- name: x\n", "s.yaml:2:1: "},
		{"contact: a@b.example\n", "s.yaml:1:1: there are no sources"},
		{"- a\n", "s.yaml:1:1: the file must be a mapping"},
	} {
		_, err := crawl.ParseConfig("s.yaml", []byte(c.in))
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%q: error %v, want %s…", c.in, err, c.want)
		}
	}
}

func FuzzParseConfig(f *testing.F) {
	f.Add([]byte("contact: a@b.example\nsources: [{name: x, feeds: 'https://x.example/'}]"))
	f.Add([]byte("a: &a [*a]"))
	f.Add([]byte("sources: &s\n  - *s\n"))
	f.Fuzz(func(t *testing.T, data []byte) { crawl.ParseConfig("s.yaml", data) })
}
