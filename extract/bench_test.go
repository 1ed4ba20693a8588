package extract_test

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"carfacts/extract"
	"carfacts/extract/article"
	"carfacts/extract/fact"
	"carfacts/rules"
)

// BenchmarkText makes facts of texts that have been read, and beside it goes
// over their bytes and looks for numbers with a regular expression, which is
// less than a recogniser of numbers has to do. Run it on one processor:
//
//	go test ./extract -run '^$' -bench Text -cpu 1
//
// "dense" are the saved articles, of which every other sentence has figures of
// cars; "prose" is a text that has none.
func BenchmarkText(b *testing.B) {
	e := builtIn(b)
	for _, c := range []struct {
		name  string
		texts []*article.Article
	}{
		{"dense", readAll(b, savedPages(b))},
		{"prose", readAll(b, pagesOf(b, "../testdata/bench/*.txt"))},
	} {
		run := func(name string, read func(a *article.Article) int) {
			b.Run(c.name+"/"+name, func(b *testing.B) {
				size := 0
				for _, a := range c.texts {
					size += len(a.Text)
				}
				b.SetBytes(int64(size))
				b.ReportAllocs()
				found := 0
				for b.Loop() {
					found = 0
					for _, a := range c.texts {
						found += read(a)
					}
				}
				b.ReportMetric(float64(found), "found")
			})
		}
		run("facts", func(a *article.Article) int { return len(e.Article(a).Facts) })
		run("bytes", func(a *article.Article) int { return countDigits(a.Text) })
		number := regexp.MustCompile(`[+-]?\d[\d,.]*(?: (?:thousand|million|billion|percent)|%)?`)
		run("regexp", func(a *article.Article) int { return len(number.FindAllStringIndex(a.Text, -1)) })
	}
}

// countDigits is a plain scan of the bytes.
func countDigits(text string) int {
	n := 0
	for i := 0; i < len(text); i++ {
		if c := text[i]; c >= '0' && c <= '9' {
			n++
		}
	}
	return n
}

// BenchmarkPage makes facts of pages as they come from the server.
func BenchmarkPage(b *testing.B) {
	e := builtIn(b)
	pages := savedPages(b)
	size := 0
	for _, p := range pages {
		size += len(p)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range pages {
			if _, err := e.Page(p, article.Options{Published: published}); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.N*len(pages))/b.Elapsed().Seconds(), "pages/s")
}

// BenchmarkLoad loads the built-in rules.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		extract.Load(rules.FS)
	}
}

func savedPages(t testing.TB) [][]byte { return pagesOf(t, "../testdata/articles/*.html") }

func pagesOf(t testing.TB, pattern string) [][]byte {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no pages %s: %v", pattern, err)
	}
	var pages [][]byte
	for _, file := range files {
		page, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, page)
	}
	return pages
}

func readAll(t testing.TB, pages [][]byte) []*article.Article {
	t.Helper()
	var out []*article.Article
	for _, page := range pages {
		a, err := article.Read(page, article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if a.Published.Date.IsZero() {
			a.Published = fact.Stamp{Date: published, From: "option"}
		}
		out = append(out, a)
	}
	return out
}
