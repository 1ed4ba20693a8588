package main

import (
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"time"

	"github.com/spf13/cobra"

	"carfacts/crawl"
	"carfacts/extract/article"
	"carfacts/extract/explain"
	"carfacts/extract/fact"
)

// explainOptions are the flags of the explain command.
type explainOptions struct {
	explain.Options
	published string
	format    string
	layers    []string
	archive   archiveFlags
}

func newExplainCmd() *cobra.Command {
	var o explainOptions
	cmd := &cobra.Command{
		Use:   "explain [flags] FILE|URL",
		Short: "Show how each fact of a page came about",
		Long: `Print every sentence of a page as the rules see it, and the story of each of
its figures: the fact, the rule that held, where each field came from, which
other rules held or nearly held and the first element of their pattern that did
not; or why there is no fact.

FILE is a page, a text or - for standard input; a URL is looked up in the
archive of fetched pages. In the output,

  Kia{maker} · sold{metric} · 6,100 cars{quantity,count} ‖ up{move} · …

are the items of a sentence with the kinds that a pattern can ask for, and ‖
parts its clauses. --format html writes one page to look at in a browser, with
the figures marked.`,
		Example: `  carfacts explain article.html
  carfacts explain --format html article.html > explained.html
  carfacts explain --rule moved --rule share https://news.example/autos/story
  echo "Kia sold 6,100 cars in May." | carfacts explain --published 2024-06-03 -`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runExplain(cmd.OutOrStdout(), cmd.InOrStdin(), o, args[0])
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.published, "published", "", "publication date YYYY-MM-DD, instead of what the page says")
	f.StringVar(&o.format, "format", "text", "output: text or html")
	f.StringArrayVar(&o.Rules, "rule", nil, "show how far this `RULE` came at every figure (repeatable)")
	f.IntVar(&o.Tried, "near", 0, "how many rules that nearly held to show for each figure (default 3)")
	o.archive.add(cmd)
	addRulesFlag(cmd, &o.layers)
	return cmd
}

func runExplain(w io.Writer, stdin io.Reader, o explainOptions, what string) error {
	if o.format != "text" && o.format != "html" {
		return fmt.Errorf("--format is text or html, not %q", o.format)
	}
	var opt article.Options
	if o.published != "" {
		d, err := fact.ParseDate(o.published)
		if err != nil {
			return fmt.Errorf("--published: %w", err)
		}
		opt.Published = d
	}
	e, err := loadRules(o.layers)
	if err != nil {
		return err
	}
	for _, id := range o.Rules {
		if e.Rules.Rule(id) == nil {
			return fmt.Errorf("--rule: there is no rule %q", id)
		}
	}
	opt.Profiles = e.Profiles
	a, err := articleOf(what, stdin, opt, o.archive)
	if err != nil {
		return &exitError{exitFailures, fmt.Errorf("%s: %w", what, err)}
	}
	x := explain.Of(e, a)
	if o.format == "html" {
		return x.WriteHTML(w, o.Options)
	}
	return x.WriteText(w, o.Options)
}

// articleOf reads the article of a file, or of an address from the archive.
func articleOf(what string, stdin io.Reader, opt article.Options, archive archiveFlags) (*article.Article, error) {
	if !isAddress(what) {
		return readArticle(what, stdin, opt)
	}
	page, err := archivedPage(what, archive)
	if err != nil {
		return nil, err
	}
	return readPage(page, opt)
}

// isAddress tells a URL from a file.
func isAddress(what string) bool {
	u, err := url.Parse(what)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return false
	}
	_, err = os.Stat(what)
	return err != nil
}

// archivedPage returns the last page that the archive has for the address.
func archivedPage(address string, archive archiveFlags) (*crawl.Page, error) {
	files, err := archive.files(nil)
	if err != nil {
		return nil, err
	}
	_, page, err := findPage(files, crawl.Key(address), time.Time{})
	if err == nil && page == nil {
		err = errors.New("the archive has no such page")
	}
	return page, err
}
