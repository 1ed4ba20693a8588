package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"carfacts/extract/article"
	"carfacts/extract/fact"
)

// articleOptions are the flags of the article command.
type articleOptions struct {
	format    string
	out       string
	published string
	url       string
	rules     []string
}

func newArticleCmd() *cobra.Command {
	var o articleOptions
	cmd := &cobra.Command{
		Use:   "article [flags] FILE…",
		Short: "Print what is read of a page: its body, title, date and author",
		Long: `Read pages and print their articles, without navigation, related stories,
comments and advertisements.

FILE is a page (.html, .html.gz, .mhtml), a plain text (.txt), a folder of such
files or - for standard input. The formats:
  text      the body alone, without headline, standfirst and picture captions
  markdown  everything that is read, tables included
  json      one object a file: name title published modified author site
            language url body and more, each with where it was found
With --out DIR each NAME.html or NAME.html.gz gets a DIR/NAME.txt, .md or .json.`,
		Example: `  carfacts article page.html
  carfacts article --format json --out articles/ saved/*.html.gz
  curl -s https://example.com/news | carfacts article --format markdown -`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runArticle(cmd.OutOrStdout(), cmd.ErrOrStderr(), cmd.InOrStdin(), o, args)
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.format, "format", "text", "output: text, markdown or json")
	f.StringVar(&o.out, "out", "", "folder to write a file into for each page")
	f.StringVar(&o.published, "published", "", "publication date YYYY-MM-DD, instead of what the page says")
	f.StringVar(&o.url, "url", "", "address that the page is from")
	addRulesFlag(cmd, &o.rules)
	return cmd
}

func runArticle(stdout, stderr io.Writer, stdin io.Reader, o articleOptions, args []string) error {
	ending, ok := map[string]string{"text": ".txt", "markdown": ".md", "json": ".json"}[o.format]
	if !ok {
		return fmt.Errorf("--format is text, markdown or json, not %q", o.format)
	}
	opt := article.Options{URL: o.url}
	if o.published != "" {
		d, err := fact.ParseDate(o.published)
		if err != nil {
			return fmt.Errorf("--published: %w", err)
		}
		opt.Published = d
	}
	rules, err := loadRules(o.rules) // for the profiles of sites
	if err != nil {
		return err
	}
	opt.Profiles = rules.Profiles
	if o.out != "" {
		if err := os.MkdirAll(o.out, 0o777); err != nil {
			return fmt.Errorf("--out: %w", err)
		}
	}
	files, err := pageFiles(args)
	if err != nil {
		return &exitError{exitFailures, err}
	}
	bad := 0
	for _, file := range files {
		a, err := readArticle(file, stdin, opt)
		if err == nil {
			data := formatArticle(a, o.format, articleName(file))
			if o.out != "" {
				err = writeWhole(filepath.Join(o.out, articleName(file)+ending), data)
			} else {
				_, err = stdout.Write(data)
			}
		}
		if err != nil {
			bad++
			fmt.Fprintf(stderr, "%s: %v\n", file, err)
		}
	}
	if bad > 0 {
		fmt.Fprintf(stderr, "%d of %d files could not be read\n", bad, len(files))
		return &exitError{code: exitFailures}
	}
	return nil
}

// articleName is what a file's article is called: its name without the
// endings of pages.
func articleName(file string) string {
	if file == "-" {
		return "stdin"
	}
	name := strings.TrimSuffix(filepath.Base(file), ".gz")
	if isPageFile(name) {
		name = strings.TrimSuffix(name, filepath.Ext(name))
	}
	return name
}

func formatArticle(a *article.Article, format, name string) []byte {
	switch format {
	case "json":
		return append(a.AppendJSON(nil, name), '\n')
	case "markdown":
		return a.AppendMarkdown(nil)
	}
	return []byte(a.Body() + "\n")
}

// pageFiles returns the files that the arguments name, those of a folder in
// the order of their paths.
func pageFiles(args []string) ([]string, error) {
	var files []string
	for _, arg := range args {
		info, err := os.Stat(arg)
		if arg == "-" || err != nil || !info.IsDir() {
			files = append(files, arg)
			continue
		}
		err = filepath.WalkDir(arg, func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && isPageFile(path) {
				files = append(files, path)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	if len(files) == 0 {
		return nil, errors.New("no pages there: .html, .htm, .xhtml, .mhtml or .txt, plain or .gz")
	}
	return files, nil
}

func isPageFile(path string) bool {
	ext := filepath.Ext(strings.TrimSuffix(strings.ToLower(path), ".gz"))
	return slices.Contains([]string{".html", ".htm", ".xhtml", ".mhtml", ".mht", ".txt"}, ext)
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
