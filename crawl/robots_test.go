package crawl_test

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	"carfacts/crawl"
)

// allowedBy crawls one article under a robots.txt and reports whether it was
// asked for.
func allowedBy(t *testing.T, robots http.HandlerFunc, path string) bool {
	t.Helper()
	s := &site{pages: map[string]http.HandlerFunc{}}
	s.start(t)
	s.handle("/robots.txt", robots)
	s.handle("/", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		io.WriteString(w, article(1))
	})
	s.text("/feed.xml", "application/rss+xml", "<rss version='2.0'><channel><item><link>{base}"+strings.ReplaceAll(path, "&", "&amp;")+"</link></item></channel></rss>")
	g := newRig(t, s.source())
	if sum, err := crawl.Run(t.Context(), g.Options); err != nil {
		t.Fatal(err, sum)
	}
	return s.hits()[path] > 0
}

func body(s string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, s) }
}

func TestRobotsGroupsAndRules(t *testing.T) {
	for _, c := range []struct {
		robots, path string
		want         bool
	}{
		{"", "/a", true},
		{"User-agent: *\nDisallow:", "/a", true},
		{"User-agent: *\nDisallow: /a", "/a", false},
		{"User-agent: *\nDisallow: /a", "/b", true},
		{"User-agent: *\nDisallow: /a", "/ab", false},
		{"User-agent: *\nDisallow: /a$", "/ab", true},
		{"User-agent: *\nDisallow: /*.php", "/x/y.php?z", false},
		{"User-agent: *\nDisallow: /\nAllow: /feed\nAllow: /news/", "/news/1", true},
		{"User-agent: *\nAllow: /feed\nDisallow: /", "/news/1", false},
		{"User-agent: *\nDisallow: /n\nAllow: /n", "/n/1", true}, // equals: allow
		// Ours beats everyone's, wherever it stands and however it is spelt.
		{"User-agent: *\nDisallow: /\n\nUser-agent: carfacts\nDisallow: /x", "/a", true},
		{"User-agent: CarFacts\nDisallow: /a\n\nUser-agent: *\nDisallow:", "/a", false},
		{"User-agent: carfacts/1.0\nDisallow: /a", "/a", false},
		{"User-agent: carfactsbot\nDisallow: /a", "/a", true},
		{"User-agent: a\nUser-agent: carfacts\nUser-agent: b\nDisallow: /a", "/a", false},
		{"User-agent: carfacts\nDisallow: /x\n\nUser-agent: carfacts\nDisallow: /a", "/a", false}, // groups are joined
		{"User-agent: carfacts\nCrawl-delay: 0\nSitemap: /s\nUser-agent: other\nDisallow: /a", "/a", false},
		{"user-agent : *\ndisallow :/a # no", "/a", false},
		{"\ufeffUser-agent: *\r\nDisallow: /a\r\n", "/a", false},
		{"Disallow: /a\nUser-agent: other\nDisallow: /a", "/a", true},
		// Percent-encoding does not tell addresses apart.
		{"User-agent: *\nDisallow: /%61%62", "/ab", false},
		{"User-agent: *\nDisallow: /ab", "/%61b", false},
		{"User-agent: *\nDisallow: /ツ", "/%E3%83%84", false},
		{"User-agent: *\nDisallow: /a%2fb", "/a%2Fb", false},
		{"User-agent: *\nDisallow: /a%2Fb", "/a/b", true},
		{"User-agent: *\nDisallow: /a?x", "/a?x=1", false},
		{"User-agent: *\nDisallow: /a?x", "/a", true},
		{"<html><body>User-agent: *<br>Disallow: /</body></html>", "/a", true},
	} {
		if got := allowedBy(t, body(c.robots), c.path); got != c.want {
			t.Errorf("robots.txt %q: %s fetched: %v, want %v", c.robots, c.path, got, c.want)
		}
	}
}

func TestRobotsByHowItIsServed(t *testing.T) {
	status := func(code int) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(code) }
	}
	chain := func(n int) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			k := 0
			fmt.Sscan(r.URL.Query().Get("k"), &k)
			if k < n {
				http.Redirect(w, r, fmt.Sprintf("/robots.txt?k=%d", k+1), http.StatusFound)
				return
			}
			io.WriteString(w, "User-agent: *\nDisallow: /a")
		}
	}
	large := "User-agent: *\n" + strings.Repeat("# filler\n", 40_000)
	for name, c := range map[string]struct {
		robots http.HandlerFunc
		want   bool
	}{
		"404":                 {status(404), true},
		"403":                 {status(403), true},
		"410":                 {status(410), true},
		"500":                 {status(500), false},
		"503":                 {status(503), false},
		"429":                 {status(429), false},
		"five redirects":      {chain(5), false}, // followed, and read
		"endless redirects":   {chain(1000), true},
		"rule within 500 KiB": {body(large + "Disallow: /a\n"), false},
		"rule after 60 MB":    {body("User-agent: *\n" + strings.Repeat("# filler 123456\n", 60<<20/16) + "Disallow: /a\n"), true},
		"connection reset":    {func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, false},
		"binary":              {body("\x00\xff\xfe:::\n:\nUser-agent\nDisallow"), true},
		"redirect to nobody": {func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://127.0.0.1:1/", http.StatusFound)
		}, false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := allowedBy(t, c.robots, "/a"); got != c.want {
				t.Errorf("/a fetched: %v, want %v", got, c.want)
			}
		})
	}
}

// The gate is in the way of redirects too.
func TestARedirectIntoADisallowedPathIsNotFollowed(t *testing.T) {
	s := newSite(t)
	s.handle("/open", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/private/x", http.StatusFound) })
	s.text("/private/x", "text/html", article(1))
	s.text("/feed.xml", "application/rss+xml", "<rss version='2.0'><channel><item><link>{base}/open</link></item></channel></rss>")
	g := newRig(t, s.source())
	sum := g.run()
	if s.hits()["/private/x"] != 0 {
		t.Error("the disallowed page was asked for")
	}
	if sum.Total.Disallowed != 1 || sum.Total.New != 0 || sum.Failed() {
		t.Errorf("%+v", sum)
	}
}

// What the environment or a User-Agent of another form says changes nothing.
func TestRobotsCannotBeTurnedOff(t *testing.T) {
	t.Setenv("COLLY_IGNORE_ROBOTSTXT", "yes")
	t.Setenv("COLLY_DISABLE_COOKIES", "no")
	t.Setenv("COLLY_CACHE_DIR", t.TempDir())
	s := newSite(t)
	s.text("/private/1", "text/html", article(1))
	s.text("/feed.xml", "application/rss+xml", "<rss version='2.0'><channel><item><link>{base}/private/1</link></item></channel></rss>")
	g := newRig(t, s.source())
	g.UserAgent = "Mozilla/5.0 (compatible; carfacts/1.0)"
	g.run()
	if s.hits()["/private/1"] != 0 {
		t.Error("the disallowed page was asked for")
	}
	if entries, _ := os.ReadDir(os.Getenv("COLLY_CACHE_DIR")); len(entries) > 0 {
		t.Error("something was cached")
	}
}

// A robots.txt is asked for once a day, and once per run while it fails.
func TestRobotsIsKept(t *testing.T) {
	s := newSite(t)
	s.articles(3)
	g := newRig(t, s.source())
	now := time.Now()
	g.Now = func() time.Time { return now }
	g.run()
	g.run()
	if n := s.hits()["/robots.txt"]; n != 1 {
		t.Errorf("asked for %d times in two runs, want once", n)
	}
	now = now.Add(25 * time.Hour)
	g.run()
	if n := s.hits()["/robots.txt"]; n != 2 {
		t.Errorf("asked for %d times after a day, want twice", n)
	}
}

// Whatever a robots.txt holds, it is read without a panic, and a rule against
// all at its end is obeyed.
func FuzzRobots(f *testing.F) {
	f.Add([]byte("User-agent: *\nDisallow: /a%2fb$\nAllow /x y\nCrawl-delay: 1e9\n:\n"), "/a/b?c=d")
	f.Add([]byte("user-agent carfacts\ndisallow"), "/%zz")
	f.Add([]byte("User-agent: carfacts\nAllow: /index.html"), "/")
	f.Fuzz(func(t *testing.T, body []byte, path string) {
		u, err := crawl.Clean("http://a.example"+path, nil)
		if err != nil {
			return
		}
		crawl.RobotsAllow(body, u)
		if u.Path != "/robots.txt" && len(body) > 0 {
			closed := append([]byte("User-agent: carfacts\nDisallow: /\n\nUser-agent: other\n"), body...)
			if bytes.Contains(bytes.ToLower(body), []byte("carfacts")) || bytes.Contains(bytes.ToLower(body), []byte("allow")) {
				return // it may say otherwise
			}
			if crawl.RobotsAllow(closed, u) {
				t.Errorf("%q lets %s be fetched", closed, u)
			}
		}
	})
}
