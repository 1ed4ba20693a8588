package main

import (
	"database/sql"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	_ "github.com/mattn/go-sqlite3"
)

// newsroom is a news site of made-up articles, on a loopback address.
type newsroom struct {
	*httptest.Server
	articles int
	sitemap  int          // how many stories one sitemap has
	pause    atomic.Int64 // before each answer, a time.Duration

	mu  sync.Mutex
	log []time.Time // of requests, as they come
}

func newNewsroom(t testing.TB, articles int) *newsroom {
	n := &newsroom{articles: articles, sitemap: 20_000}
	n.Server = httptest.NewServer(n)
	t.Cleanup(func() {
		n.CloseClientConnections()
		n.Close()
	})
	return n
}

func (n *newsroom) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	n.mu.Lock()
	n.log = append(n.log, time.Now())
	n.mu.Unlock()
	time.Sleep(time.Duration(n.pause.Load()))
	var i int
	switch {
	case r.URL.Path == "/robots.txt":
		fmt.Fprint(w, "User-agent: *\nDisallow:\n")
	case r.URL.Path == "/news.xml" && n.articles > n.sitemap:
		fmt.Fprint(w, "<sitemapindex>")
		for i := 0; i < n.articles; i += n.sitemap {
			fmt.Fprintf(w, "<sitemap><loc>%s/news/%d</loc></sitemap>\n", n.URL, i)
		}
		fmt.Fprint(w, "</sitemapindex>")
	case r.URL.Path == "/news.xml" || scan(r.URL.Path, "/news/%d", &i):
		fmt.Fprint(w, `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">`)
		for i, end := i, min(i+n.sitemap, n.articles); i < end; i++ {
			fmt.Fprintf(w, "<url><loc>%s/story/%d</loc><news:news><news:publication_date>%s</news:publication_date></news:news></url>\n", n.URL, i, storyDay(i))
		}
		fmt.Fprint(w, "</urlset>")
	case scan(r.URL.Path, "/story/%d", &i) && i < n.articles:
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, story(i))
	default:
		http.NotFound(w, r)
	}
}

func scan(s, format string, v *int) bool {
	_, err := fmt.Sscanf(s, format, v)
	return err == nil
}

func storyDay(i int) string {
	return time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i%300).Format(time.DateOnly)
}

// story is an article with figures of its own.
func story(i int) string {
	makers := []string{"BYD", "NIO", "Volvo Cars", "Toyota", "Ford", "Tesla", "XPeng"}
	maker := makers[i%len(makers)]
	return fmt.Sprintf(`<!DOCTYPE html><html lang="en"><head><title>%[1]s report %[2]d</title><meta property="article:published_time" content="%[3]sT08:00:00Z"></head>
<body><nav><a href="/">Home</a></nav><article><h1>%[1]s sold %[4]d cars in report %[2]d</h1>
<p>%[1]s sold %[4]d vehicles in the month, up %[5]d.%[6]d percent from a year earlier, the company said in its report number %[2]d.</p>
<p>The company delivered %[7]d vehicles in the quarter before and employs %[8]d people at plant number %[2]d, where output rose by %[6]d percent.</p>
</article></body></html>`, maker, i, storyDay(i), 10000+37*i, 1+i%40, i%10, 20000+91*i, 1000+13*i)
}

// sources writes a configuration of the newsroom and returns its path.
func (n *newsroom) sources(t testing.TB, dir, delay string) string {
	path := filepath.Join(dir, "sources.yaml")
	text := fmt.Sprintf("contact: test@example.org\ndelay: %s\nmax_pages: 100000\nsources:\n  - name: newsroom\n    sitemaps: %s/news.xml\n", delay, n.URL)
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

// requests returns how often the site was asked, and the smallest time
// between two requests.
func (n *newsroom) requests() (count int, gap time.Duration) {
	n.mu.Lock()
	defer n.mu.Unlock()
	gap = time.Hour
	for i := 1; i < len(n.log); i++ {
		gap = min(gap, n.log[i].Sub(n.log[i-1]))
	}
	return len(n.log), gap
}

// query returns the rows of a query, fields with | between, as the sqlite3
// shell prints them. Like the shell it may roll back what a run that was
// killed has begun.
func query(t testing.TB, path, q string) []string {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+path+"?mode=rw")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rows, err := db.Query(q)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	columns, _ := rows.Columns()
	var out []string
	for rows.Next() {
		fields := make([]sql.NullString, len(columns))
		to := make([]any, len(columns))
		for i := range fields {
			to[i] = &fields[i]
		}
		if err := rows.Scan(to...); err != nil {
			t.Fatal(err)
		}
		var line []string
		for _, f := range fields {
			line = append(line, f.String)
		}
		out = append(out, strings.Join(line, "|"))
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// content is all that two databases of the same pages must have in common:
// everything but what says when and by which run.
func content(t testing.TB, path string) string {
	t.Helper()
	var b strings.Builder
	for _, q := range []string{
		"select url, version, title, published, text from article_version join article using (article_id) order by url, version",
		`select fact_id, subject, metric, measure, value, value_max, bound, unit, period, modality, basis, scope, attribution, figure, sentence,
			char_start, char_end, subject_from, period_from, url, title, site, published, rule, ruleset, sources from facts order by fact_id, url`,
		"select url, char_start, char_end, figure, reason, superseded_by is null from mention join article_version using (version_id) join article using (article_id) order by 1, 2, 3, 4",
		"select kind, source, key, due_at is null, fetched_at is null, failures from frontier order by key",
	} {
		for _, row := range query(t, path, q) {
			b.WriteString(row + "\n")
		}
	}
	return b.String()
}
