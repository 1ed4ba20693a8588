package article_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/net/html"

	"carfacts/extract/article"
)

// BenchmarkGold reads real pages with this package and with html.Parse, which
// does no more than build a tree.
func BenchmarkGold(b *testing.B) {
	truth := goldTruth[struct{ URL string }](b, "body")
	var pages [][]byte
	for _, name := range sortedNames(truth) {
		pages = append(pages, goldPage(b, "body", name))
	}
	benchmark(b, pages)
}

// BenchmarkSaved does the same with the saved articles, which are small.
func BenchmarkSaved(b *testing.B) {
	files, _ := filepath.Glob("../../testdata/articles/*.html")
	var pages [][]byte
	for _, file := range files {
		page, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		pages = append(pages, page)
	}
	benchmark(b, pages)
}

func benchmark(b *testing.B, pages [][]byte) {
	size := 0
	for _, p := range pages {
		size += len(p)
	}
	run := func(name string, read func(page []byte)) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for _, p := range pages {
					read(p)
				}
			}
			b.ReportMetric(float64(b.N*len(pages))/b.Elapsed().Seconds(), "pages/s")
		})
	}
	run("Read", func(page []byte) { article.Read(page, article.Options{}) })
	run("html.Parse", func(page []byte) { html.Parse(bytes.NewReader(page)) })
}
