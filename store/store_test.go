package store_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"carfacts/extract/fact"
	"carfacts/store"
)

var noon = time.Date(2022, 2, 11, 12, 0, 0, 0, time.UTC)

// open opens a new database in a folder of the test's.
func open(t *testing.T) (*store.DB, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "facts.db")
	return reopen(t, path), path
}

func reopen(t *testing.T, path string) *store.DB {
	t.Helper()
	db, err := store.Open(path, store.Options{Now: func() time.Time { return noon }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func begin(t *testing.T, db *store.DB) store.Run {
	t.Helper()
	run, err := db.BeginRun(context.Background(), "test", "v1")
	if err != nil {
		t.Fatal(err)
	}
	return run
}

// save saves the document with a page of its own.
func save(t *testing.T, db *store.DB, run store.Run, d *fact.Document) store.Saved {
	t.Helper()
	page, err := db.SavePage(context.Background(), run, store.Page{URL: d.URL, FetchedAt: noon, Status: 200, Digest: "sha256:00"})
	if err != nil {
		t.Fatal(err)
	}
	saved, err := db.SaveDocument(context.Background(), run, page, d)
	if err != nil {
		t.Fatal(err)
	}
	return saved
}

// article makes a document of the text; each figure given stands in it and is
// the figure of one fact, completed by f.
func article(url, text string, facts ...fact.Fact) *fact.Document {
	d := &fact.Document{Header: fact.Header{URL: url, Title: "A title", Published: fact.Stamp{Date: fact.NewDate(2022, 2, 10), From: "meta"}},
		Text: text, Ruleset: "rules-1"}
	for _, f := range facts {
		at := strings.Index(text, f.Figure)
		if at < 0 {
			panic("no " + f.Figure)
		}
		f.Start = utf8.RuneCountInString(text[:at])
		f.End = f.Start + utf8.RuneCountInString(f.Figure)
		from := strings.LastIndexByte(text[:at], '\n') + 1
		to := len(text)
		if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
			to = at + i
		}
		f.Sentence = text[from:to]
		f.SentenceStart = utf8.RuneCountInString(text[:from])
		f.SentenceEnd = utf8.RuneCountInString(text[:to])
		if f.Rule == "" {
			f.Rule = "sold-count"
		}
		f.Mention = len(d.Mentions)
		d.Mentions = append(d.Mentions, fact.Mention{Kind: "quantity", Figure: f.Figure, Start: f.Start, End: f.End,
			Quantity: f.Quantity, Fact: len(d.Facts)})
		d.Facts = append(d.Facts, f)
	}
	return d
}

func sales(subject, figure string, value float64, period string) fact.Fact {
	p, err := fact.ParsePeriod(period)
	if err != nil {
		panic(err)
	}
	return fact.Fact{Subject: subject, Figure: figure, Metric: "sales", Measure: fact.Level,
		Quantity: fact.Quantity{Value: value, Unit: fact.Vehicle}, Period: p, SubjectFrom: fact.Stated, PeriodFrom: fact.Sentence}
}

// shell runs a query in the sqlite3 shell.
func shell(t *testing.T, path, query string) string {
	t.Helper()
	if _, err := exec.LookPath("sqlite3"); err != nil {
		t.Skip("no sqlite3 shell here")
	}
	out, err := exec.Command("sqlite3", path, query).CombinedOutput()
	if err != nil {
		t.Fatalf("sqlite3 %s: %v\n%s", query, err, out)
	}
	return strings.TrimSpace(string(out))
}

func TestShellFindsWhatWasSaved(t *testing.T) {
	db, path := open(t)
	save(t, db, begin(t, db), article("https://www.example.com/a", "Über alles: 🚗 news\nSAIC Motor sold 72,236 NEVs in January.",
		func() fact.Fact {
			f := sales("SAIC Motor", "72,236 NEVs", 72236, "2022-01")
			f.Scope = fact.Scope{Powertrain: "nev", Market: "World", Cumulative: true}
			return f
		}()))
	for query, want := range map[string]string{
		"select period, value, url from facts where subject='SAIC Motor' and metric='sales' and measure='level' order by period_start": "2022-01|72236.0|https://www.example.com/a",
		"select substr(text, char_start+1, char_end-char_start), figure from facts join articles using (url)":                          "72,236 NEVs|72,236 NEVs",
		"select scope, market, powertrain, channel is null from facts":                                                                 `{"market":"World","powertrain":"nev","cumulative":true}|World|nev|1`,
		"select sentence, subject_from, period_from, rule, ruleset, fetched_at, site, title, published from facts":                     "SAIC Motor sold 72,236 NEVs in January.|stated|sentence|sold-count|rules-1|2022-02-11T12:00:00Z|example.com|A title|2022-02-10",
		"select url, title, site, published, version, length(text) from articles":                                                      "https://www.example.com/a|A title|example.com|2022-02-10|1|58",
		"pragma foreign_key_check": "",
		"pragma integrity_check":   "ok",
	} {
		if got := shell(t, path, query); got != want {
			t.Errorf("%s\n got %s\nwant %s", query, got, want)
		}
	}
}

func TestSavingTwiceChangesNothing(t *testing.T) {
	db, path := open(t)
	d := article("https://example.com/a", "BYD sold 200,000 cars in September.", sales("BYD", "200,000 cars", 200000, "2022-09"))
	run := begin(t, db)
	if saved := save(t, db, run, d); saved != (store.Saved{Version: 1, NewVersion: true, Added: 1}) {
		t.Errorf("first: %+v", saved)
	}
	before := shell(t, path, ".dump statement mention fact article article_version extraction")
	if saved := save(t, db, begin(t, db), d); !saved.Unchanged {
		t.Errorf("second: %+v", saved)
	}
	if after := shell(t, path, ".dump statement mention fact article article_version extraction"); after != before {
		t.Errorf("rows changed:\n%s\nwere\n%s", after, before)
	}
}

func TestFactsComeBackAsTheyWere(t *testing.T) {
	db, _ := open(t)
	f := sales("BYD", "200,000 to 210,000 cars", 200000, "2022-09")
	f.Max, f.Ranged, f.Bound, f.Modality, f.Basis, f.Attribution = 210000, true, fact.About, fact.Forecast, fact.Basis{Kind: "yoy"}, "CPCA"
	f.Scope = fact.Scope{OwnBrand: true, Market: "China"}
	d := article("https://example.com/a", "BYD may sell 200,000 to 210,000 cars in September.", f)
	save(t, db, begin(t, db), d)
	want := string(d.Facts[0].AppendJSON(nil, d))
	n := 0
	for row, err := range db.Facts(context.Background(), store.Filter{Subject: "BYD", Since: fact.NewDate(2022, 9, 30), Until: fact.NewDate(2022, 9, 1)}) {
		if err != nil {
			t.Fatal(err)
		}
		n++
		if got := string(row.Fact.AppendJSON(nil, &row.Document)); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
	if n != 1 {
		t.Errorf("%d facts, want 1", n)
	}
	for range db.Facts(context.Background(), store.Filter{Since: fact.NewDate(2022, 10, 1)}) {
		t.Error("a fact of September since October")
	}
}

// TestOrderDoesNotMatter saves the same articles in two orders, one of them
// partly twice: people see the same.
func TestOrderDoesNotMatter(t *testing.T) {
	var docs []*fact.Document
	for i := range 40 {
		site := fmt.Sprintf("https://site%d.example.com/%d", i%7, i)
		value := float64(20000 + 976*(i%3))
		figure := []string{fmt.Sprintf("%.0f cars", value), fmt.Sprintf("%.1f thousand", value/1000)}[i%2]
		d := article(site, fmt.Sprintf("%sReporter %d: NIO sold %s.", story, i, figure), sales("NIO", figure, value, "2024-06"))
		if i%4 == 0 {
			d = article(site, fmt.Sprintf("A text of its own, by reporter %d: NIO sold %s.", i, figure), sales("NIO", figure, value, "2024-06"))
		}
		d.Published.Date += fact.Date(i * 7 % 5)
		docs = append(docs, d)
	}
	seen := func(order []int) string {
		db, path := open(t)
		run := begin(t, db)
		for _, i := range order {
			save(t, db, run, docs[i])
		}
		verify(t, db)
		if _, err := db.Check(context.Background()); err != nil {
			t.Fatal(err)
		}
		return shell(t, path, `select fact_id, value, figure, url, sources, statements, confirmed_by, contradicted_by from facts order by 1;
			select a.url, b.url, distance from near_duplicate join articles a using (version_id) join articles b on b.version_id = original_id order by 1, 2;
			select * from (select period, value, "values" from series order by 1)`)
	}
	var order []int
	for i := range docs {
		order = append(order, i)
	}
	first := seen(order)
	rng := rand.New(rand.NewPCG(4, 2))
	for range 3 {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		if got := seen(append(order, order[:5]...)); got != first {
			t.Errorf("in another order\n%s\nwas\n%s", got, first)
		}
	}
}
