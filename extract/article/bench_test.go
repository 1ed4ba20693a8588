package article_test

import (
	"bytes"
	"testing"

	"golang.org/x/net/html"

	"carfacts/extract/article"
)

// BenchmarkGold reads the same real pages with this package and with
// html.Parse, which does no more than build a tree.
func BenchmarkGold(b *testing.B) {
	truth := goldTruth[struct{ URL string }](b, "body")
	var pages [][]byte
	size := 0
	for _, name := range sortedNames(truth) {
		pages = append(pages, goldPage(b, "body", name))
		size += len(pages[len(pages)-1])
	}
	b.Run("Read", func(b *testing.B) {
		b.SetBytes(int64(size))
		b.ReportAllocs()
		for b.Loop() {
			for _, p := range pages {
				article.Read(p, article.Options{})
			}
		}
	})
	b.Run("html.Parse", func(b *testing.B) {
		b.SetBytes(int64(size))
		b.ReportAllocs()
		for b.Loop() {
			for _, p := range pages {
				html.Parse(bytes.NewReader(p))
			}
		}
	})
}
