package store_test

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"carfacts/extract/fact"
	"carfacts/store"
)

// writeExample fills a database with the example that README.md asks.
func writeExample(t *testing.T, db *store.DB) {
	t.Helper()
	run := begin(t, db)
	ctx := context.Background()
	offset := int64(0)
	on := func(day string, d *fact.Document) {
		d.Published.Date, _ = fact.ParseDate(day)
		d.Title = d.Text[:strings.IndexByte(d.Text, '\n')]
		fetched, err := time.Parse(time.DateTime, day+" 12:00:00")
		if err != nil {
			t.Fatal(err)
		}
		page, err := db.SavePage(ctx, run, store.Page{URL: d.URL, FetchedAt: fetched, Status: 200, Digest: "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ",
			ArchiveFile: "20240702090000-00000.warc.gz", ArchiveOffset: offset})
		if err == nil {
			_, err = db.SaveDocument(ctx, run, page, d)
		}
		if err != nil {
			t.Fatal(err)
		}
		offset += 20480
	}
	overseas := func(f fact.Fact) fact.Fact { return scoped(f, "market", "overseas") }
	deliveries := func(figure string, value float64, period string) fact.Fact {
		return with(sales("NIO", figure, value, period), func(f *fact.Fact) { f.Metric = "deliveries" })
	}
	target := func(f fact.Fact) fact.Fact { return with(f, func(f *fact.Fact) { f.Modality = fact.Target }) }
	on("2021-07-14", article("https://cars.example.com/2021/saic-abroad",
		"SAIC looks abroad\nSAIC Motor sold 390,000 vehicles abroad in 2020 and wants to sell 550,000 there this year, 41 percent more.",
		overseas(sales("SAIC Motor", "390,000 vehicles", 390000, "2020")),
		overseas(target(sales("SAIC Motor", "550,000", 550000, "2021"))),
		overseas(target(change("SAIC Motor", "41 percent", 41, fact.Percent, "2021", "yoy")))))
	year := "SAIC doubles down on exports\nThe Shanghai carmaker has closed its best year abroad so far, helped by its MG brand and by new routes to Europe and Latin America. " +
		"In 2021 SAIC Motor sold 697,000 vehicles abroad, up 78.9 percent from 390,000 vehicles a year earlier."
	for _, url := range []string{"https://wire.example.org/saic-2021", "https://copy.example.net/saic-best-year"} {
		on("2022-01-06", article(url, year,
			overseas(sales("SAIC Motor", "697,000 vehicles", 697000, "2021")),
			overseas(change("SAIC Motor", "78.9 percent", 78.9, fact.Percent, "2021", "yoy")),
			overseas(sales("SAIC Motor", "390,000 vehicles", 390000, "2020"))))
	}
	nio := article("https://wire.example.org/nio-june", "NIO delivers again\nNIO delivered 21,209 vehicles in June, after 15,620 in April and 20,544 in May: 57,373 in the quarter. It was the third record in a row.",
		deliveries("21,209 vehicles", 21209, "2024-06"), deliveries("15,620", 15620, "2024-04"), deliveries("20,544", 20544, "2024-05"), deliveries("57,373", 57373, "2024-Q2"))
	at := strings.Index(nio.Text, "third")
	nio.Mentions = append(nio.Mentions, fact.Mention{Kind: "ordinal", Figure: "third", Start: at, End: at + 5, Fact: -1, Reason: "a rank or streak"})
	on("2024-07-01", nio)
	on("2024-07-02", article("https://daily.example.net/nio-up", "NIO up\nAt 21,902 vehicles, deliveries of NIO in June were up 98.1% on the year.",
		deliveries("21,902 vehicles", 21902, "2024-06"), with(change("NIO", "98.1%", 98.1, fact.Percent, "2024-06", "yoy"), func(f *fact.Fact) { f.Metric = "deliveries" })))
	if _, err := db.Check(ctx); err != nil {
		t.Fatal(err)
	}
	if err := db.FinishRun(ctx, run, store.OK, ""); err != nil {
		t.Fatal(err)
	}
}

// TestReadme runs the commands of README.md that begin with "$ sqlite3" on the
// example and compares what they print. With -update it writes the example,
// testdata/example.sql, and the output in README.md anew.
func TestReadme(t *testing.T) {
	if _, err := exec.LookPath("sqlite3"); err != nil {
		t.Skip("no sqlite3 shell here")
	}
	path := filepath.Join(t.TempDir(), "example.db")
	db, err := store.Open(path, store.Options{Now: func() time.Time { return time.Date(2024, 7, 2, 12, 0, 0, 0, time.UTC) }})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	writeExample(t, db)
	verify(t, db)
	if *update {
		dump := shell(t, path, ".dump") + "\nPRAGMA application_id = " + shell(t, path, "pragma application_id") + ";\nPRAGMA user_version = " + shell(t, path, "pragma user_version") + ";\n"
		if err := os.WriteFile("testdata/example.sql", []byte(dump), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	sql, err := filepath.Abs("testdata/example.sql")
	if err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("sh", "-c", "sqlite3 '"+dir+"/example.db' < '"+sql+"'").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var anew strings.Builder
	for _, block := range strings.SplitAfter(string(readme), "```\n") {
		begin := strings.Index(block, readmeCommand)
		if begin < 0 {
			anew.WriteString(block)
			continue
		}
		command, want, _ := strings.Cut(strings.TrimSuffix(block[begin+len("```sh\n$ "):], "```\n"), "\"\n")
		cmd := exec.Command("sh", "-c", command+"\"")
		cmd.Dir = dir
		got, err := cmd.CombinedOutput()
		if err != nil {
			t.Errorf("%s: %v\n%s", command, err, got)
		}
		if !*update && string(bytes.TrimSpace(got)) != strings.TrimSpace(want) {
			t.Errorf("%s\n got %s\nwant %s", command, got, want)
		}
		anew.WriteString(block[:begin] + "```sh\n$ " + command + "\"\n" + string(got) + "```\n")
	}
	if *update {
		if err := os.WriteFile("README.md", []byte(anew.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

const readmeCommand = "```sh\n$ sqlite3 "

// readmeQueries returns the queries that README.md shows.
func readmeQueries(t testing.TB) []string {
	t.Helper()
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	var queries []string
	for _, block := range strings.Split(string(readme), readmeCommand)[1:] {
		_, query, _ := strings.Cut(block, "example.db \"")
		query, _, _ = strings.Cut(query, "\"\n")
		queries = append(queries, strings.ReplaceAll(query, `\"`, `"`))
	}
	if len(queries) < 12 {
		t.Fatalf("README.md has %d queries", len(queries))
	}
	return queries
}

// TestReadmeQueriesUseIndexes asks the shell how it would answer the queries:
// never by reading a whole table.
func TestReadmeQueriesUseIndexes(t *testing.T) {
	db, path := open(t)
	writeExample(t, db)
	for _, query := range readmeQueries(t) {
		plan := shell(t, path, "explain query plan "+query)
		for line := range strings.Lines(plan) {
			step := strings.TrimLeft(strings.TrimSpace(line), "|`- ")
			if strings.HasPrefix(step, "SCAN ") && !strings.HasPrefix(step, "SCAN (subquery") && !strings.Contains(step, "VIRTUAL TABLE INDEX") {
				t.Errorf("%s\n%s", query, plan)
				break
			}
		}
	}
}
