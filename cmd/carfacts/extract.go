package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"carfacts/extract"
	"carfacts/extract/article"
	"carfacts/extract/fact"
	"carfacts/extract/score"
)

// extractOptions are the flags of the extract command.
type extractOptions struct {
	published string
	url       string
	format    string
	mentions  bool
	out       string
	rules     []string
}

func newExtractCmd() *cobra.Command {
	var o extractOptions
	cmd := &cobra.Command{
		Use:   "extract [flags] FILE…",
		Short: "Print the facts of saved pages",
		Long: `Read pages or texts and print the facts of their figures.

FILE is a page (.html, .html.gz), a plain text (.txt), a web archive (.warc,
.warc.gz) or - for standard input.
A NAME.facts.jsonl beside NAME.txt or NAME.html gives the publication date by
its header line where the page does not; --published sets it for all files.
With --out DIR and --format jsonl each file NAME.html gets a DIR/NAME.jsonl.
--mentions prints every figure and date that was found, with the reason where
it became no fact.`,
		Example: `  carfacts extract article.html
  carfacts extract --format jsonl --out facts/ saved/*.html
  curl -s https://example.com/news | carfacts extract --published 2024-09-19 -
  carfacts extract --mentions report.txt`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runExtract(cmd.OutOrStdout(), cmd.ErrOrStderr(), cmd.InOrStdin(), o, args)
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.published, "published", "", "publication date YYYY-MM-DD, instead of what the page says")
	f.StringVar(&o.url, "url", "", "address that the page is from")
	f.StringVar(&o.format, "format", "table", "output: "+formats)
	f.BoolVar(&o.mentions, "mentions", false, "print every mention in place of the facts")
	f.StringVar(&o.out, "out", "", "folder to write a NAME.jsonl into for each file")
	addRulesFlag(cmd, &o.rules)
	return cmd
}

func addRulesFlag(cmd *cobra.Command, dirs *[]string) {
	cmd.Flags().StringArrayVar(dirs, "rules", nil, "folder of rules that adds to the built-in ones (repeatable)")
}

func runExtract(stdout, stderr io.Writer, stdin io.Reader, o extractOptions, files []string) error {
	if err := checkFormat(o.format); err != nil {
		return err
	}
	if o.out != "" && o.format != "jsonl" {
		return errors.New("--out writes JSON lines: add --format jsonl")
	}
	if o.mentions && o.format == "csv" {
		return errors.New("--mentions prints JSON lines or a table, not csv")
	}
	var opt article.Options
	opt.URL = o.url
	if o.published != "" {
		d, err := fact.ParseDate(o.published)
		if err != nil {
			return fmt.Errorf("--published: %w", err)
		}
		opt.Published = d
	}
	e, err := loadRules(o.rules)
	if err != nil {
		return err
	}
	opt.Profiles = e.Profiles
	if o.out != "" {
		if err := os.MkdirAll(o.out, 0o777); err != nil {
			return fmt.Errorf("--out: %w", err)
		}
	}
	bad := 0
	print := newExtractPrinter(stdout, o)
	for r := range extractAll(e, files, stdin, opt) {
		if r.err == nil {
			r.err = print.document(r.file, r.doc)
		}
		if r.err != nil {
			bad++
			fmt.Fprintf(stderr, "%s: %v\n", r.file, r.err)
		}
	}
	if err := print.close(); err != nil {
		return &exitError{exitFailures, err}
	}
	if bad > 0 {
		fmt.Fprintf(stderr, "%d of %d files could not be read\n", bad, len(files))
		return &exitError{code: exitFailures}
	}
	return nil
}

// extracted is what came of one file.
type extracted struct {
	file string
	doc  *fact.Document
	err  error
}

// extractFiles extracts the files with all processors and yields what came of
// each in the order of the files.
func extractFiles(e *extract.Extractor, files []string, stdin io.Reader, opt article.Options) iter.Seq[extracted] {
	return func(yield func(extracted) bool) {
		results := make([]chan extracted, len(files))
		for i := range results {
			results[i] = make(chan extracted, 1)
		}
		slots := make(chan struct{}, 2*runtime.GOMAXPROCS(0))
		done := make(chan struct{})
		var wg sync.WaitGroup
		defer wg.Wait()
		defer close(done)
		go func() {
			for i, file := range files {
				select {
				case slots <- struct{}{}:
				case <-done:
					return
				}
				wg.Add(1)
				go func() {
					defer wg.Done()
					doc, err := extractFile(e, file, stdin, opt)
					results[i] <- extracted{file, doc, err}
				}()
			}
		}()
		for i := range results {
			r := <-results[i]
			<-slots
			if !yield(r) {
				return
			}
		}
	}
}

// extractFile reads one file and extracts its facts.
func extractFile(e *extract.Extractor, file string, stdin io.Reader, opt article.Options) (*fact.Document, error) {
	a, err := readArticle(file, stdin, opt)
	if err != nil {
		return nil, err
	}
	return e.Article(a), nil
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
	if a.Published.Date.IsZero() {
		a.Published = fact.Stamp{Date: h.Published, From: "header"}
	}
	if a.URL == "" {
		a.URL = h.URL
	}
	if a.Title == "" {
		a.Title = h.Title
	}
	return nil
}

// baseName is the file's path without the endings of pages.
func baseName(file string) string {
	for _, ext := range []string{".gz", ".html", ".htm", ".txt", ".mhtml", ".mht"} {
		file = strings.TrimSuffix(file, ext)
	}
	return file
}

// extractPrinter prints documents as the flags ask for.
type extractPrinter struct {
	o    extractOptions
	out  *bufio.Writer
	rows []factRow
	line []byte
}

func newExtractPrinter(w io.Writer, o extractOptions) *extractPrinter {
	return &extractPrinter{o: o, out: bufio.NewWriterSize(w, 64<<10)}
}

// document prints one document, or keeps its rows where the format needs all.
func (p *extractPrinter) document(file string, d *fact.Document) error {
	if p.o.out != "" {
		return p.writeFile(filepath.Join(p.o.out, filepath.Base(baseName(file))+".jsonl"), d)
	}
	switch {
	case p.o.mentions && p.o.format == "jsonl":
		for i := range d.Mentions {
			p.line = append(d.Mentions[i].AppendJSON(p.line[:0]), '\n')
			p.out.Write(p.line)
		}
	case p.o.mentions:
		for i := range d.Mentions {
			m := &d.Mentions[i]
			why := m.Reason
			if m.Fact >= 0 && why == "" {
				why = "fact"
			}
			fmt.Fprintf(p.out, "%6d %-8s %-28q %-18s %s\n", m.Start, m.Kind, m.Figure, mentionValue(m), why)
		}
	case p.o.format == "jsonl":
		for i := range d.Facts {
			p.line = append(d.Facts[i].AppendJSON(p.line[:0], d), '\n')
			p.out.Write(p.line)
		}
	default:
		for i := range d.Facts {
			p.rows = append(p.rows, factRow{&d.Facts[i], d})
		}
	}
	return nil
}

func mentionValue(m *fact.Mention) string {
	if m.Kind != "quantity" {
		return m.Period.String()
	}
	f := fact.Fact{Quantity: m.Quantity, Measure: fact.Level}
	return tableValue(&f)
}

// writeFile writes the document's lines whole or not at all.
func (p *extractPrinter) writeFile(name string, d *fact.Document) error {
	var data []byte
	if p.o.mentions {
		for i := range d.Mentions {
			data = append(d.Mentions[i].AppendJSON(data), '\n')
		}
	} else {
		for i := range d.Facts {
			data = append(d.Facts[i].AppendJSON(data, d), '\n')
		}
	}
	tmp := name + ".part"
	if err := os.WriteFile(tmp, data, 0o666); err != nil {
		os.Remove(tmp)
		return err
	}
	return os.Rename(tmp, name)
}

func (p *extractPrinter) close() error {
	if len(p.rows) > 0 {
		err := printFacts(p.out, p.o.format, func(yield func(factRow, error) bool) {
			for _, r := range p.rows {
				if !yield(r, nil) {
					return
				}
			}
		})
		if err != nil {
			return err
		}
	}
	return p.out.Flush()
}
