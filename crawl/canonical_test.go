package crawl_test

import (
	"net/url"
	"testing"

	"carfacts/crawl"
)

func TestKeyFoldsTheAddressesOfOnePage(t *testing.T) {
	for _, same := range [][]string{
		{
			"https://www.news.example/autos/story-1", "http://news.example/autos/story-1/", "https://news.example:443/autos/story-1#comments",
			"https://m.news.example/autos/story-1?utm_source=rss&utm_medium=feed", "https://NEWS.example/autos/story-1?fbclid=x",
			"https://amp.news.example/autos/story-1", "https://news.example/amp/autos/story-1", "https://news.example/autos/story-1/amp/", "https://news.example/autos/story-1?amp=1",
			"https://news.example/autos/story-1?outputType=amp",
		},
		{"https://news.example/s.html", "https://news.example/s.amp.html"},
		{"https://news.example", "http://www.news.example/", "https://news.example/index.html"},
		{"https://news.example/a?id=7&page=2", "https://news.example/a?page=2&id=7"},
		{"https://bücher.example/a", "https://xn--bcher-kva.example/a"},
		{"http://127.0.0.1:8080/a", "http://127.0.0.1:8080/a/"},
		{"http://[::1]:8080/a", "http://[::1]:8080/a/"},
	} {
		for _, s := range same[1:] {
			if crawl.Key(s) != crawl.Key(same[0]) {
				t.Errorf("%s and %s have the keys %s and %s", s, same[0], crawl.Key(s), crawl.Key(same[0]))
			}
		}
	}
	for _, differ := range [][2]string{
		{"https://news.example/a?id=1", "https://news.example/a?id=2"},
		{"https://news.example/a", "https://news.example/A"},
		{"https://news.example/amplifier", "https://news.example/lifier"},
		{"https://news.example/camp", "https://news.example/c"},
		{"https://news.example:8080/a", "https://news.example/a"},
		{"https://blog.news.example/a", "https://news.example/a"},
		{"https://www.example/a", "https://example/a"},
		{"https://news.example/a%2Fb", "https://news.example/a/b"},
	} {
		if crawl.Key(differ[0]) == crawl.Key(differ[1]) {
			t.Errorf("%s and %s have the same key %s", differ[0], differ[1], crawl.Key(differ[0]))
		}
	}
}

func TestClean(t *testing.T) {
	base, _ := url.Parse("https://news.example/autos/index.html")
	for in, want := range map[string]string{
		"../x?a=1&utm_campaign=y&b=2":        "https://news.example/x?a=1&b=2",
		"//cdn.example/y":                    "https://cdn.example/y",
		"HTTP://User:pw@Cars.Example:80/%7e": "http://cars.example/%7e",
		"?page=2":                            "https://news.example/autos/index.html?page=2",
		" /spaces ":                          "https://news.example/spaces",
		"https://cars.example.":              "https://cars.example/",
		"javascript:void(0)":                 "",
		"mailto:a@b.example":                 "",
		"file:///etc/passwd":                 "",
		"https://":                           "",
		"http://a b/":                        "",
		"http://exa mple.com/":               "",
		"data:text/html,x":                   "",
	} {
		u, err := crawl.Clean(in, base)
		got := ""
		if err == nil {
			got = u.String()
		}
		if got != want {
			t.Errorf("Clean(%q) = %q, %v; want %q", in, got, err, want)
		}
	}
}

func FuzzKey(f *testing.F) {
	f.Add("https://www.news.example/autos/story-1/amp/?utm_source=x&b=2&a=1#y")
	f.Add("http://[::1%25eth0]:80/")
	f.Add("http://a.example/..;/%2e%2e/?;;&&")
	f.Fuzz(func(t *testing.T, s string) {
		u, err := crawl.Clean(s, nil)
		if err != nil {
			return
		}
		again, err := crawl.Clean(u.String(), nil)
		if err != nil || again.String() != u.String() {
			t.Errorf("Clean(%q) = %q, and that cleaned is %v, %v", s, u, again, err)
		}
		if crawl.Key(s) != crawl.Key(u.String()) {
			t.Errorf("%q and %q have the keys %q and %q", s, u, crawl.Key(s), crawl.Key(u.String()))
		}
	})
}
