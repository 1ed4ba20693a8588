package main

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"carfacts/crawl"
	"carfacts/extract"
	"carfacts/extract/article"
	"carfacts/extract/score"
	"carfacts/extract/trial"
)

// corpusFlags choose the articles that a command about rules looks at: saved
// ones, pages of a folder, or all of the archive.
type corpusFlags struct {
	archive archiveFlags
}

func (f *corpusFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.archive.db, "db", "", "look at every article of the archive beside this database `FILE`")
	cmd.Flags().StringVar(&f.archive.dir, "archive", "", "look at every article of this archive `DIRECTORY`")
}

const corpusHelp = `Without DIR and --db the saved articles of testdata are looked at. DIR is a folder
of pages, or a single page; where labels (NAME.facts.jsonl) lie beside them, they
are judged by these too.`

// subject is an article that rules are tried on.
type subject struct {
	set     string // "tuned" or "held" for the saved articles of testdata
	name    string
	article *article.Article
	gold    *score.Gold // nil without labels
}

// articles yields the articles in a fixed order. An error is that of one page,
// but for one without a subject, which ends the reading.
func (f *corpusFlags) articles(e *extract.Extractor, args []string) iter.Seq2[*subject, error] {
	switch {
	case f.archive.db != "" || f.archive.dir != "":
		return f.archived(e)
	case len(args) == 0:
		return savedArticles(e)
	}
	return func(yield func(*subject, error) bool) {
		for _, arg := range args {
			files, err := pageFiles(arg)
			if err != nil {
				yield(nil, fmt.Errorf("%s: %w", arg, err))
				return
			}
			for _, file := range files {
				if !readSubjects(e, file, yield) {
					return
				}
			}
		}
	}
}

// each calls visit with every article, and tells of those that cannot be read.
// The function that it returns makes an error of their number, for the end.
func (f *corpusFlags) each(cmd *cobra.Command, e *extract.Extractor, args []string, visit func(*subject)) (unread func() error, err error) {
	bad := 0
	for s, err := range f.articles(e, args) {
		switch {
		case cmd.Context().Err() != nil:
			return nil, cmd.Context().Err()
		case err == nil:
			visit(s)
		case s == nil:
			return nil, err
		default:
			bad++
			fmt.Fprintln(cmd.ErrOrStderr(), err)
		}
	}
	return func() error {
		if bad > 0 {
			return &exitError{exitFailures, fmt.Errorf("%s could not be read", plural(bad, "article"))}
		}
		return nil
	}, nil
}

// readSubjects yields the article of a page, with its labels where there are
// any, or those of an archive.
func readSubjects(e *extract.Extractor, file string, yield func(*subject, error) bool) bool {
	if !isArchive(file) {
		return yield(readSubject(e, file))
	}
	for in := range archived(file, article.Options{Profiles: e.Profiles}) {
		a, err := in.read()
		if in.archived && noArticle(err) {
			continue
		}
		if err != nil {
			err = fmt.Errorf("%s: %w", in.name, err)
		}
		if !yield(&subject{name: in.name, article: a}, err) {
			return false
		}
	}
	return true
}

// readSubject reads a page of a folder, with its labels where there are any.
func readSubject(e *extract.Extractor, file string) (*subject, error) {
	s := &subject{name: file}
	data, err := os.ReadFile(baseName(file) + ".facts.jsonl")
	if err == nil {
		if s.gold, err = score.ReadGold(baseName(file)+".facts.jsonl", data, trial.Vocabulary(e)); err != nil {
			return s, err
		}
		if s.gold.Unreviewed {
			s.gold = nil
		}
	} else if !errors.Is(err, fs.ErrNotExist) {
		return s, err
	}
	if s.article, err = readArticle(file, nil, article.Options{Profiles: e.Profiles}); err != nil {
		return s, fmt.Errorf("%s: %w", file, err)
	}
	return s, nil
}

// savedArticles yields the saved articles of testdata.
func savedArticles(e *extract.Extractor) iter.Seq2[*subject, error] {
	return func(yield func(*subject, error) bool) {
		sets, err := testSets(e, nil)
		if err != nil {
			yield(nil, err)
			return
		}
		for _, set := range sets {
			for i := range set.suite.Articles {
				a := &set.suite.Articles[i]
				if !yield(&subject{set.suite.Name, a.Page, a.Article, a.Gold}, nil) {
					return
				}
			}
			for _, p := range set.suite.Problems {
				if !yield(&subject{}, p) {
					return
				}
			}
		}
	}
}

// archived yields every article of the archive; of a page fetched several
// times each different content once.
func (f *corpusFlags) archived(e *extract.Extractor) iter.Seq2[*subject, error] {
	return func(yield func(*subject, error) bool) {
		files, err := f.archive.files(nil)
		if err != nil {
			yield(nil, err)
			return
		}
		seen := map[string]bool{}
		for _, file := range files {
			for rec, err := range records(file) {
				if err != nil {
					if rec == nil && strings.HasSuffix(file, ".open") {
						break
					}
					if !yield(&subject{name: file}, fmt.Errorf("%s: %w", file, err)) {
						return
					}
					continue
				}
				page, err := crawl.ArticleOf(rec, filepath.Base(file))
				if errors.Is(err, crawl.ErrNoPage) {
					continue
				}
				if err != nil {
					if !yield(&subject{name: file}, fmt.Errorf("%s at %d: %w", file, rec.Offset, err)) {
						return
					}
					continue
				}
				content := page.Digest + " " + crawl.Key(page.FinalURL)
				if seen[content] {
					continue
				}
				seen[content] = true
				a, err := readPage(page, article.Options{Profiles: e.Profiles})
				if noArticle(err) {
					continue
				}
				if err != nil {
					err = fmt.Errorf("%s: %w", page.FinalURL, err)
				}
				if !yield(&subject{name: page.FinalURL, article: a}, err) {
					return
				}
			}
		}
	}
}
