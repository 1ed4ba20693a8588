package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"carfacts/crawl"
	"carfacts/extract"
	"carfacts/extract/article"
	"carfacts/extract/fact"
	"carfacts/extract/score"
	"carfacts/extract/trial"
)

// pageFlags say how pages are to be read.
type pageFlags struct {
	published string
	url       string
	rules     []string
}

func (f *pageFlags) add(cmd *cobra.Command) {
	fl := cmd.Flags()
	fl.StringVar(&f.published, "published", "", "publication date YYYY-MM-DD, instead of what the page says")
	fl.StringVar(&f.url, "url", "", "address that the page is from")
	addRulesFlag(cmd, &f.rules)
}

func addRulesFlag(cmd *cobra.Command, dirs *[]string) {
	cmd.Flags().StringArrayVar(dirs, "rules", nil, "folder of rules that adds to the built-in ones (repeatable)")
}

// options checks the flags, and loads the rules, which have the profiles of sites.
func (f *pageFlags) options() (*extract.Extractor, article.Options, error) {
	opt := article.Options{URL: f.url}
	if f.published != "" {
		d, err := fact.ParseDate(f.published)
		if err != nil {
			return nil, opt, fmt.Errorf("--published: %w", err)
		}
		opt.Published = d
	}
	e, err := loadRules(f.rules)
	if err != nil {
		return nil, opt, err
	}
	opt.Profiles = e.Profiles
	return e, opt, nil
}

// read is what came of one page.
type read[T any] struct {
	name  string // of the file; of a page of an archive FILE@OFFSET
	value T
	err   error
}

// readAll reads what the arguments name: pages and texts, folders of them, web
// archives, and - for standard input. With all processors it hands each
// article to work, and yields what came of it in the order of the pages.
func readAll[T any](args []string, stdin io.Reader, opt article.Options, work func(*article.Article) T) iter.Seq[read[T]] {
	results := inOrder(inputs(args, stdin, opt), func(in input) read[T] {
		r := read[T]{name: in.name}
		r.err = extract.Guard(in.name, func() error {
			a, err := in.read()
			if err == nil {
				r.value = work(a)
			}
			return err
		})
		if in.archived && noArticle(r.err) {
			r.name = ""
		}
		return r
	})
	return func(yield func(read[T]) bool) {
		for r := range results {
			if r.name != "" && !yield(r) {
				return
			}
		}
	}
}

// noArticle reports whether the error says that a page is none of an article,
// as most of an archive are.
func noArticle(err error) bool {
	return errors.Is(err, article.ErrNoArticle) || errors.Is(err, article.ErrEmpty) || errors.Is(err, article.ErrBinary) || errors.Is(err, article.ErrPDF)
}

// inOrder calls work for the items with all processors and yields the results
// in the order of the items.
func inOrder[In, Out any](items iter.Seq[In], work func(In) Out) iter.Seq[Out] {
	return func(yield func(Out) bool) {
		results := make(chan chan Out, 2*runtime.GOMAXPROCS(0))
		done := make(chan struct{})
		var wg sync.WaitGroup
		defer wg.Wait()
		defer close(done)
		wg.Go(func() {
			defer close(results)
			for item := range items {
				result := make(chan Out, 1)
				select {
				case results <- result:
				case <-done:
					return
				}
				wg.Go(func() { result <- work(item) })
			}
		})
		for result := range results {
			if !yield(<-result) {
				return
			}
		}
	}
}

// input is a page that can be read.
type input struct {
	name     string
	archived bool // one of many pages of an archive
	read     func() (*article.Article, error)
}

// inputs yields the pages that the arguments name.
func inputs(args []string, stdin io.Reader, opt article.Options) iter.Seq[input] {
	return func(yield func(input) bool) {
		failed := func(name string, err error) bool {
			return yield(input{name: name, read: func() (*article.Article, error) { return nil, err }})
		}
		for _, arg := range args {
			files, err := pageFiles(arg)
			if err != nil && !failed(arg, err) {
				return
			}
			for _, file := range files {
				if isArchive(file) {
					for in := range archived(file, opt) {
						if !yield(in) {
							return
						}
					}
				} else if !yield(input{name: file, read: func() (*article.Article, error) { return readArticle(file, stdin, opt) }}) {
					return
				}
			}
		}
	}
}

// archived yields the pages of an archive, this program's or another
// crawler's, in the order of its records.
func archived(path string, opt article.Options) iter.Seq[input] {
	return func(yield func(input) bool) {
		for rec, err := range records(path) {
			var page *crawl.Page
			if err == nil {
				page, err = crawl.ArticleOf(rec, filepath.Base(path))
			}
			if errors.Is(err, crawl.ErrNoPage) {
				continue
			}
			in := input{name: path, read: func() (*article.Article, error) { return nil, err }}
			if err == nil {
				in = input{name: fmt.Sprintf("%s@%d", path, page.Where.Offset), archived: true,
					read: func() (*article.Article, error) { return readPage(page, opt) }}
			}
			if !yield(in) {
				return
			}
		}
	}
}

// readPage reads an archived page as the crawl does.
func readPage(p *crawl.Page, opt article.Options) (*article.Article, error) {
	a, err := article.Read(p.Body, pageOptions(p, opt))
	if err == nil && a.Published.Date.IsZero() && !p.Published.IsZero() {
		a.Published = feedStamp(p.Published)
	}
	return a, err
}

// pageOptions are the options for reading an archived page.
func pageOptions(p *crawl.Page, opt article.Options) article.Options {
	opt.URL, opt.ContentType = p.FinalURL, p.Header.Get("Content-Type")
	return opt
}

// readArticle reads the article of a file; a gold header beside it gives what
// the page does not say.
func readArticle(file string, stdin io.Reader, opt article.Options) (*article.Article, error) {
	var data []byte
	var err error
	if file == "-" {
		data, err = io.ReadAll(stdin)
	} else {
		data, err = os.ReadFile(file)
	}
	if err != nil {
		return nil, err
	}
	var a *article.Article
	if strings.HasSuffix(file, ".txt") {
		a, err = article.ReadText(data, opt)
	} else {
		a, err = article.Read(data, opt)
	}
	if err != nil {
		return nil, err
	}
	if file == "-" {
		return a, nil
	}
	return a, applyHeader(a, baseName(file)+".facts.jsonl")
}

// applyHeader fills in from the gold file, where there is one, what the
// article lacks.
func applyHeader(a *article.Article, gold string) error {
	if !a.Published.Date.IsZero() && a.URL != "" && a.Title != "" {
		return nil
	}
	data, err := os.ReadFile(gold)
	if errors.Is(err, fs.ErrNotExist) {
		return nil // the common case
	}
	if err != nil {
		return err
	}
	h, err := score.ReadHeader(gold, data)
	if err != nil {
		return err
	}
	trial.Complete(a, &h)
	return nil
}

// pageFiles returns the files that an argument names: itself, or, of a folder,
// the pages below it in the order of their paths.
func pageFiles(arg string) ([]string, error) {
	info, err := os.Stat(arg)
	if arg == "-" || err != nil || !info.IsDir() {
		return []string{arg}, nil
	}
	var files []string
	err = filepath.WalkDir(arg, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && (isPageFile(path) || isArchive(path)) {
			files = append(files, path)
		}
		return err
	})
	if err == nil && len(files) == 0 {
		err = errors.New("no pages there: .html, .htm, .xhtml, .mhtml or .txt, plain or .gz, or .warc.gz")
	}
	return files, err
}

// pageEndings are the endings of the names of pages, which .gz may follow.
var pageEndings = []string{".html", ".htm", ".xhtml", ".mhtml", ".mht", ".txt"}

func isPageFile(path string) bool { return baseName(path) != strings.TrimSuffix(path, ".gz") }

func isArchive(path string) bool {
	return strings.HasSuffix(path, ".warc.gz") || strings.HasSuffix(path, ".warc")
}

// baseName is the file's path without the endings of pages.
func baseName(file string) string {
	file = strings.TrimSuffix(file, ".gz")
	if ext := filepath.Ext(file); slices.Contains(pageEndings, strings.ToLower(ext)) {
		file = strings.TrimSuffix(file, ext)
	}
	return file
}

// outFolder is a folder into which a command writes a file for each page. The
// empty one is none.
type outFolder struct {
	dir  string
	from map[string]string // what each file was written of
}

func newOutFolder(dir string) (*outFolder, error) {
	if dir != "" {
		if err := os.MkdirAll(dir, 0o777); err != nil {
			return nil, fmt.Errorf("--out: %w", err)
		}
	}
	return &outFolder{dir, map[string]string{}}, nil
}

// pageName is what a page is called there.
func pageName(page string) string {
	if page == "-" {
		return "stdin"
	}
	return filepath.Base(baseName(page))
}

// write writes the file for a page whole or not at all, and never over that of
// another.
func (o *outFolder) write(page, ending string, data []byte) error {
	file := filepath.Join(o.dir, pageName(page)+ending)
	if other, ok := o.from[file]; ok {
		return fmt.Errorf("%s is that of %s already", file, other)
	}
	if err := writeWhole(file, data); err != nil {
		return err
	}
	o.from[file] = page
	return nil
}

// writeWhole writes a file whole or not at all.
func writeWhole(name string, data []byte) error {
	tmp := name + ".part"
	if err := os.WriteFile(tmp, data, 0o666); err != nil {
		os.Remove(tmp)
		return err
	}
	return os.Rename(tmp, name)
}
