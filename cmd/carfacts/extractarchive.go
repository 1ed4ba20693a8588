package main

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"carfacts/crawl"
	"carfacts/extract"
	"carfacts/extract/article"
)

// extractAll extracts pages, texts and whole archives, and yields what came of
// each in the order of the files.
func extractAll(e *extract.Extractor, files []string, stdin io.Reader, opt article.Options) iter.Seq[extracted] {
	return func(yield func(extracted) bool) {
		for begin := 0; begin < len(files); {
			end := begin
			for end < len(files) && !isArchive(files[end]) {
				end++
			}
			part := extractFiles(e, files[begin:end], stdin, opt)
			if end == begin {
				part = extractArchive(e, files[begin], opt)
				end++
			}
			for r := range part {
				if !yield(r) {
					return
				}
			}
			begin = end
		}
	}
}

func isArchive(file string) bool {
	return strings.HasSuffix(file, ".warc.gz") || strings.HasSuffix(file, ".warc")
}

// extractArchive extracts the articles of an archive, this program's or
// another crawler's, in the order of its records. Pages that hold no article
// are passed over.
func extractArchive(e *extract.Extractor, path string, opt article.Options) iter.Seq[extracted] {
	return func(yield func(extracted) bool) {
		results := make(chan chan extracted, 2*runtime.GOMAXPROCS(0))
		done := make(chan struct{})
		var wg sync.WaitGroup
		defer wg.Wait()
		defer close(done)
		wg.Go(func() {
			defer close(results)
			for rec, err := range records(path) {
				var page *crawl.Page
				if err == nil {
					page, err = crawl.ArticleOf(rec, filepath.Base(path))
				}
				if errors.Is(err, crawl.ErrNoPage) {
					continue
				}
				result := make(chan extracted, 1)
				select {
				case results <- result:
				case <-done:
					return
				}
				wg.Go(func() {
					if err != nil {
						result <- extracted{file: path, err: err}
						return
					}
					o := opt
					o.URL, o.ContentType = page.FinalURL, page.Header.Get("Content-Type")
					name := fmt.Sprintf("%s@%d", path, page.Where.Offset)
					a, err := article.Read(page.Body, o)
					if err != nil {
						result <- extracted{file: name, err: err}
						return
					}
					if a.Published.Date.IsZero() && !page.Published.IsZero() {
						a.Published = feedStamp(page.Published)
					}
					result <- extracted{file: name, doc: e.Article(a)}
				})
			}
		})
		for result := range results {
			r := <-result
			if errors.Is(r.err, article.ErrNoArticle) || errors.Is(r.err, article.ErrEmpty) || errors.Is(r.err, article.ErrBinary) {
				continue
			}
			if !yield(r) {
				return
			}
		}
	}
}
