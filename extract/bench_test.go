package extract_test

import (
	"io/fs"
	"path"
	"testing"

	"carfacts/extract"
	"carfacts/extract/article"
	"carfacts/rules"
	"carfacts/testdata"
)

// BenchmarkPage measures how fast saved pages become facts, on one processor:
// the reader alone, the extractor on articles that were read, and both.
//
//	go test ./extract -run '^$' -bench Page
func BenchmarkPage(b *testing.B) {
	e, problems := extract.Load(rules.FS)
	if e == nil {
		b.Fatal(problems)
	}
	var pages [][]byte
	var articles []*article.Article
	size := 0
	for _, folder := range []string{"articles", "held"} {
		names, err := fs.Glob(testdata.Articles, path.Join(folder, "*.html"))
		if err != nil {
			b.Fatal(err)
		}
		for _, name := range names {
			page, err := fs.ReadFile(testdata.Articles, name)
			if err != nil {
				b.Fatal(err)
			}
			a, err := article.Read(page, article.Options{})
			if err != nil {
				b.Fatal(err)
			}
			pages, articles, size = append(pages, page), append(articles, a), size+len(page)
		}
	}
	run := func(name string, read func(i int) error) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for i := range pages {
					if err := read(i); err != nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(float64(b.N*len(pages))/b.Elapsed().Seconds(), "pages/s")
		})
	}
	run("read", func(i int) error { _, err := article.Read(pages[i], article.Options{}); return err })
	run("extract", func(i int) error { e.Article(articles[i]); return nil })
	run("both", func(i int) error { _, err := e.Page(pages[i], article.Options{}); return err })
}

// BenchmarkLoad measures how long the built-in rules take to load.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if e, problems := extract.Load(rules.FS); e == nil {
			b.Fatal(problems)
		}
	}
}
