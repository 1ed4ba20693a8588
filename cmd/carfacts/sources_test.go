package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"carfacts/store"
)

func writeFile(t testing.TB, path, text string) string {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestTheShippedSourcesAreWellWritten(t *testing.T) {
	out, errs, code := runProgram(t, "sources", "check", "--config", "../../sources.yaml")
	if code != 0 || !strings.Contains(out, "sources, no mistakes") {
		t.Errorf("exit %d: %s%s", code, out, errs)
	}
	// They do not crawl anything before somebody says who does.
	_, errs, code = runProgram(t, "crawl", "--config", "../../sources.yaml", "--db", filepath.Join(t.TempDir(), "x.db"))
	if code != exitUsage || !strings.Contains(errs, "set contact") {
		t.Errorf("without a contact: exit %d: %s", code, errs)
	}
}

func TestSourcesCheckNamesMistakes(t *testing.T) {
	path := writeFile(t, filepath.Join(t.TempDir(), "s.yaml"), "contact: x\nsources:\n  - name: a\n    feed: http://a.example/\n")
	_, errs, code := runProgram(t, "sources", "check", "--config", path)
	if code != exitUsage || !strings.Contains(errs, "s.yaml:1:10: ") || !strings.Contains(errs, "s.yaml:4:5: ") {
		t.Errorf("exit %d: %s", code, errs)
	}
	if _, errs, code := runProgram(t, "crawl", "--config", path); code != exitUsage || !strings.Contains(errs, "s.yaml:4:5: ") {
		t.Errorf("crawl: exit %d: %s", code, errs)
	}
	if _, errs, code := runProgram(t, "crawl", "--config", path+"x"); code != exitUsage || !strings.Contains(errs, "there is no file of sources") {
		t.Errorf("a missing file: exit %d: %s", code, errs)
	}
}

func TestSourcesCheckTriesSources(t *testing.T) {
	site := newNewsroom(t, 10)
	dir := t.TempDir()
	path := writeFile(t, filepath.Join(dir, "s.yaml"), fmt.Sprintf(
		"delay: 0\nsources:\n  - {name: good, sitemaps: %[1]s/news.xml}\n  - {name: gone, feeds: %[1]s/gone.xml}\n  - {name: picky, sitemaps: %[1]s/news.xml?x, include: /autos/}\n", site.URL))
	out, errs, code := runProgram(t, "sources", "check", "--config", path, "--try", "--allow-private")
	lines := strings.Split(out, "\n")
	if code != exitFailures || len(lines) != 5 || errs != "" ||
		strings.Join(strings.Fields(lines[1])[:4], " ") != "good 10 3 3" || !strings.Contains(lines[2], "status 404") || !strings.Contains(lines[3], "include") {
		t.Errorf("exit %d:\n%s%s", code, out, errs)
	}
	if files, _ := os.ReadDir(dir); len(files) != 1 {
		t.Errorf("something was stored: %v", files)
	}
}

// A source may say where on its pages the article is.
func TestSelect(t *testing.T) {
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		switch r.URL.Path {
		case "/list":
			fmt.Fprint(w, "<a href='/story-one-two-three'>x</a>")
		case "/story-one-two-three":
			fmt.Fprint(w, `<title>Wrong</title><div class="hd">The headline of it</div>
				<div class="it"><p>NIO sold 20,500 cars in May, the company said.</p><p>It had sold 18,000 of them in April, and its chief executive spoke of a good summer to come for the brand.</p><p class="ad">Ford sold 7 cars in May.</p></div><i class="when">2024-06-02</i>
				<div><p>BYD sold 100 cars in March, says the box below, which is longer than the article itself, and always has been, for years now.</p></div>`)
		}
	}))
	defer site.Close()
	dir := t.TempDir()
	path := writeFile(t, filepath.Join(dir, "s.yaml"), fmt.Sprintf(
		"delay: 0\nsources:\n  - name: a\n    sections: [%s/list]\n    select: {body: .it, title: .hd, date: .when, drop: [.ad]}\n", site.URL))
	db := filepath.Join(dir, "facts.db")
	if _, errs, code := runProgram(t, "crawl", "--config", path, "--db", db, "--allow-private"); code != 0 {
		t.Fatalf("exit %d: %s", code, errs)
	}
	got := strings.Join(query(t, db, "select title, published, text from articles"), "\n")
	if !strings.HasPrefix(got, "The headline of it|2024-06-02|") || !strings.Contains(got, "20,500") || strings.Contains(got, "BYD") || strings.Contains(got, "Ford") {
		t.Errorf("%q", got)
	}
}

// A site changes its pages: the general reader takes over, and status tells
// that the profile no longer fits until it does again.
func TestStatusTellsOfProfilesThatNoLongerFit(t *testing.T) {
	var mu sync.Mutex // guards the two
	class, first := "it", 0
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		mu.Lock()
		defer mu.Unlock()
		var i int
		switch {
		case r.URL.Path == "/list":
			for i := range 5 {
				fmt.Fprintf(w, "<a href='/a-new-story-%d'>x</a>", first+i)
			}
		case scan(r.URL.Path, "/a-new-story-%d", &i):
			fmt.Fprintf(w, `<h1>Report %d of it</h1><div class="%s"><p>NIO sold %d cars in May 2024, the company said.</p><p>It had sold %d of them in April, and its chief executive spoke of a good summer to come for the brand.</p></div>`, i, class, 20000+i, 18000+i)
		}
	}))
	defer site.Close()
	dir := t.TempDir()
	path := writeFile(t, filepath.Join(dir, "s.yaml"), fmt.Sprintf("delay: 0\nsources:\n  - name: a\n    sections: [%s/list]\n    select: {body: .it}\n", site.URL))
	db := filepath.Join(dir, "facts.db")
	for _, step := range []struct{ class, told string }{
		{"it", ""}, {"that", "127.0.0.1: the site's profile no longer finds body on any of its last 5 articles"}, {"it", ""},
	} {
		mu.Lock()
		class = step.class
		mu.Unlock()
		if _, errs, code := runProgram(t, "crawl", "--config", path, "--db", db, "--allow-private"); code != 0 {
			t.Fatalf("exit %d: %s", code, errs)
		}
		mu.Lock()
		first += 5
		mu.Unlock()
		out, errs, code := runProgram(t, "status", "--db", db)
		if told := strings.Contains(out, "profile"); errs != "" || told != (step.told != "") || !strings.Contains(out, step.told) || (code == exitOK) != (step.told == "") {
			t.Errorf("%q: exit %d: %s%s", step.class, code, out, errs)
		}
	}
}

func TestStatus(t *testing.T) {
	path := filepath.Join(t.TempDir(), "facts.db")
	db, err := store.Open(path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	now := time.Now()
	ago := func(d time.Duration) time.Time { return now.Add(-d) }
	const day = 24 * time.Hour
	for _, s := range []store.Source{
		{Name: "a-well", LastRun: ago(time.Hour), LastSuccess: ago(time.Hour), LastNew: ago(2 * time.Hour), Rhythm: 6 * time.Hour},
		{Name: "b-failing", LastRun: ago(time.Hour), LastSuccess: ago(3 * day), LastNew: ago(3 * day), Rhythm: day, Fails: 2, Error: "status 500"},
		{Name: "c-resting", LastRun: ago(time.Hour), Fails: 6, Error: "no such host", RestUntil: now.Add(5 * time.Hour)},
		{Name: "d-silent", LastRun: ago(time.Hour), LastSuccess: ago(time.Hour), LastNew: ago(20 * day), Rhythm: 5 * time.Hour},
		{Name: "e-slow", LastRun: ago(time.Hour), LastSuccess: ago(time.Hour), LastNew: ago(20 * day), Rhythm: 15 * day},
		{Name: "f-empty", LastRun: ago(time.Hour), LastSuccess: ago(time.Hour)},
	} {
		if err := db.PutSource(t.Context(), s); err != nil {
			t.Fatal(err)
		}
	}
	db.Close()
	out, errs, code := runProgram(t, "status", "--db", path)
	if code != exitFailures || errs != "" {
		t.Errorf("exit %d: %s", code, errs)
	}
	for _, want := range []string{"a-well .* ok", "b-failing: failed runs in a row: 2; status 500", "c-resting: rests until", "after 6 failed runs: no such host",
		"d-silent: brings no articles since", "some every 5 hours", "e-slow .* ok", "f-empty: can be read, and has never brought an article"} {
		if !matches(out, want) {
			t.Errorf("it does not say %q:\n%s", want, out)
		}
	}
	if strings.Contains(out, "a-well:") || strings.Contains(out, "e-slow:") {
		t.Errorf("it warns of sources that are well:\n%s", out)
	}
	if _, errs, code := runProgram(t, "status", "--db", path+"x"); code != exitUsage || !strings.Contains(errs, "there is no database") {
		t.Errorf("no database: exit %d: %s", code, errs)
	}
}

func TestArchiveCommands(t *testing.T) {
	site := newNewsroom(t, 5)
	dir := t.TempDir()
	db := filepath.Join(dir, "facts.db")
	if _, errs, code := runProgram(t, "crawl", "--config", site.sources(t, dir, "0"), "--db", db, "--allow-private"); code != 0 {
		t.Fatalf("exit %d: %s", code, errs)
	}
	out, errs, code := runProgram(t, "archive", "ls", site.URL+"/story/", "--db", db)
	if code != 0 || errs != "" || strings.Count(out, "\t200\t") != 5 || strings.Count(out, "\n") != 5 || !strings.Contains(out, "\tarticle\t"+site.URL+"/story/3\t") {
		t.Errorf("ls: exit %d:\n%s%s", code, out, errs)
	}
	if out, _, code := runProgram(t, "archive", "cat", site.URL+"/story/3/?utm_source=x", "--db", db); code != 0 || out != story(3) {
		t.Errorf("cat: exit %d: %q", code, out)
	}
	if out, _, code := runProgram(t, "archive", "cat", site.URL+"/story/3", "--db", db, "--raw"); code != 0 || !strings.HasPrefix(out, "HTTP/1.1 200 OK\r\n") || !strings.HasSuffix(out, story(3)) {
		t.Errorf("cat --raw: exit %d: %q", code, out)
	}
	if _, errs, code := runProgram(t, "archive", "cat", site.URL+"/story/3", "--db", db, "--at", "2020-01-01"); code != exitFailures || !strings.Contains(errs, "has no page") {
		t.Errorf("cat --at a day before: exit %d: %s", code, errs)
	}
	if out, _, code := runProgram(t, "archive", "cat", site.URL+"/story/3", "--db", db, "--at", time.Now().UTC().Format(time.DateOnly)); code != 0 || out != story(3) {
		t.Errorf("cat --at today: exit %d: %q", code, out)
	}
	files, _ := filepath.Glob(filepath.Join(dir, "facts.archive", "*.gz"))
	page := writeFile(t, filepath.Join(dir, "page.html"), story(3))
	alone, _, _ := runProgram(t, "extract", "--format", "jsonl", "--url", site.URL+"/story/3", page)
	if out, errs, code := runProgram(t, "extract", "--format", "jsonl", files[0]); code != 0 || alone == "" || !strings.Contains(out, alone) {
		t.Errorf("extract of an archive: exit %d: %s\nwithout\n%s", code, errs, alone)
	}
	data, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	if out, _, code := runProgram(t, "archive", "verify", "--db", db); code != 0 || !strings.Contains(out, "checked 8 records in 1 files") {
		t.Errorf("verify: exit %d: %s", code, out)
	}
	data[len(data)/2] ^= 0x55
	writeFile(t, files[0], string(data))
	if out, _, code := runProgram(t, "archive", "verify", "--db", db); code != exitFailures || !strings.Contains(out, files[0]) {
		t.Errorf("verify of a damaged file: exit %d: %s", code, out)
	}
}
