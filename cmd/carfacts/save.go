package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/spf13/cobra"
	"golang.org/x/text/unicode/norm"

	"carfacts/extract"
	"carfacts/extract/article"
	"carfacts/extract/fact"
	"carfacts/extract/score"
	"carfacts/extract/trial"
)

// saveOptions are the flags of the save command.
type saveOptions struct {
	to      string
	name    string
	date    string
	force   bool
	layers  []string
	archive archiveFlags
}

func newSaveCmd() *cobra.Command {
	var o saveOptions
	cmd := &cobra.Command{
		Use:   "save URL|FILE",
		Short: "Keep a page as a saved article to test rules on",
		Long: `Keep a page, of the archive or of a file, as DIR/NAME.html and draft its facts as
DIR/NAME.facts.jsonl. The draft is what the rules make of it today, marked
"unreviewed": true: carfacts test does not count it until somebody has read the
article, corrected the facts, and taken that mark out.`,
		Example: `  carfacts save https://news.example/autos/story --to saved/
  carfacts save page.html --to saved/ --name seat-recall-march-2024 --published 2024-03-14`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runSave(cmd.OutOrStdout(), cmd.ErrOrStderr(), o, args[0])
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.to, "to", "", "the `DIRECTORY` of saved articles (needed)")
	f.StringVar(&o.name, "name", "", "what to call it; by its address or title where not given")
	f.StringVar(&o.date, "published", "", "publication date YYYY-MM-DD, where the page does not say")
	f.BoolVar(&o.force, "force", false, "write over an article of that name")
	o.archive.add(cmd)
	addRulesFlag(cmd, &o.layers)
	return cmd
}

func runSave(stdout, stderr io.Writer, o saveOptions, what string) error {
	if o.to == "" {
		return errors.New("--to DIR is needed: the folder of saved articles")
	}
	var date fact.Date
	if o.date != "" {
		var err error
		if date, err = fact.ParseDate(o.date); err != nil {
			return fmt.Errorf("--published: %w", err)
		}
	}
	if o.name != "" && slug(o.name) != o.name {
		return fmt.Errorf("--name: write lower-case words with hyphens, such as %q", slug(o.name))
	}
	e, err := loadRules(o.layers)
	if err != nil {
		return err
	}
	s, err := loadPage(e, what, o.archive)
	if err != nil {
		return &exitError{exitFailures, fmt.Errorf("%s: %w", what, err)}
	}
	if s.article.Published.Date.IsZero() {
		s.article.Published = fact.Stamp{Date: date, From: "header"}
	}
	if s.article.Published.Date.IsZero() {
		fmt.Fprintln(stderr, "the page has no date: words such as \"last month\" have no meaning without one; --published gives it")
	}
	name := o.name
	if name == "" {
		name = s.name()
	}
	if err := s.write(e, o.to, name, o.force); err != nil {
		return &exitError{exitFailures, err}
	}
	d := e.Article(s.article)
	fmt.Fprintf(stdout, "%s\n%s: %d facts drafted of %d figures\n", filepath.Join(o.to, name+s.suffix), filepath.Join(o.to, name+".facts.jsonl"), len(d.Facts), figures(d))
	fmt.Fprintln(stderr, `read the article, correct the facts, and take "unreviewed": true out; carfacts explain shows how each came about`)
	return nil
}

func figures(d *fact.Document) int {
	n := 0
	for i := range d.Mentions {
		if d.Mentions[i].Kind == "quantity" || d.Mentions[i].Fact >= 0 {
			n++
		}
	}
	return n
}

// page is a page to be saved.
type page struct {
	data    []byte
	suffix  string // .html or .txt
	article *article.Article
}

// loadPage reads the page of a file, or of an address from the archive.
func loadPage(e *extract.Extractor, what string, archive archiveFlags) (*page, error) {
	opt := article.Options{Profiles: e.Profiles}
	s := &page{suffix: ".html"}
	if isAddress(what) {
		p, err := archivedPage(what, archive)
		if err != nil {
			return nil, err
		}
		s.data = p.Body
		s.article, err = readPage(p, opt)
		return s, err
	}
	data, err := os.ReadFile(what)
	if err != nil {
		return nil, err
	}
	s.data = data
	if bytes.HasPrefix(data, []byte("\x1f\x8b")) {
		s.suffix = ".html.gz"
	}
	if strings.HasSuffix(what, ".txt") {
		s.suffix = ".txt"
		s.article, err = article.ReadText(data, opt)
	} else {
		s.article, err = article.Read(data, opt)
	}
	return s, err
}

// name makes a name of the page's address, or of its title.
func (s *page) name() string {
	if u, err := url.Parse(s.article.URL); err == nil && u.Path != "" {
		base := path.Base(strings.TrimSuffix(u.Path, "/"))
		if name := slug(strings.TrimSuffix(base, path.Ext(base))); strings.Count(name, "-") >= 2 {
			return name
		}
	}
	if name := slug(s.article.Title); name != "" {
		return name
	}
	return "article"
}

// slug is a text as a file's name: lower-case words with hyphens.
func slug(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(s)) {
		switch {
		case r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			b.WriteRune(r)
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’':
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	out := strings.Trim(b.String(), "-")
	if len(out) > 70 {
		out = out[:strings.LastIndexByte(out[:70]+"-", '-')]
	}
	return out
}

// write writes page and draft, both or none.
func (s *page) write(e *extract.Extractor, dir, name string, force bool) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	pageFile, draftFile := filepath.Join(dir, name+s.suffix), filepath.Join(dir, name+".facts.jsonl")
	for _, file := range []string{pageFile, draftFile} {
		if _, err := os.Stat(file); !errors.Is(err, fs.ErrNotExist) && !force {
			return fmt.Errorf("%s is there already: choose another --name, or --force", file)
		}
	}
	again, err := trial.ReadPage(e, name+s.suffix, s.data)
	if err != nil {
		return err
	}
	if again.Text != s.article.Text {
		return errors.New("the page cannot be read without the header it was served with: its encoding stands there alone")
	}
	h := score.Header{Article: name, URL: s.article.URL, Title: s.article.Title, Published: s.article.Published.Date}
	if err := writeWhole(pageFile, s.data); err != nil {
		return err
	}
	if err := writeWhole(draftFile, score.Draft(h, e.Article(s.article).Facts)); err != nil {
		os.Remove(pageFile)
		return err
	}
	return nil
}
