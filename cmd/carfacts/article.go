package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"carfacts/extract/article"
)

// articleOptions are the flags of the article command.
type articleOptions struct {
	pageFlags
	format string
	out    string
}

func newArticleCmd() *cobra.Command {
	var o articleOptions
	cmd := &cobra.Command{
		Use:   "article [flags] FILE…",
		Short: "Print what is read of a page: its body, title, date and author",
		Long: `Read pages and print their articles, without navigation, related stories,
comments and advertisements.

FILE is a page (.html, .xhtml, .mhtml, or with .gz), a plain text (.txt), a web
archive (.warc, .warc.gz), a folder of such files, or - for standard input. The
formats:
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
			return runArticle(cmd.Context(), cmd.OutOrStdout(), cmd.ErrOrStderr(), cmd.InOrStdin(), o, args)
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.format, "format", "text", "output: text, markdown or json")
	f.StringVar(&o.out, "out", "", "folder to write a file into for each page")
	o.pageFlags.add(cmd)
	return cmd
}

func runArticle(ctx context.Context, stdout, stderr io.Writer, stdin io.Reader, o articleOptions, args []string) error {
	ending, ok := map[string]string{"text": ".txt", "markdown": ".md", "json": ".json"}[o.format]
	if !ok {
		return fmt.Errorf("--format is text, markdown or json, not %q", o.format)
	}
	_, opt, err := o.options()
	if err != nil {
		return err
	}
	out, err := newOutFolder(o.out)
	if err != nil {
		return err
	}
	bad, all := 0, 0
	for r := range readAll(args, stdin, opt, func(a *article.Article) *article.Article { return a }) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		all++
		if r.err == nil {
			data := formatArticle(r.value, o.format, pageName(r.name))
			if o.out != "" {
				r.err = out.write(r.name, ending, data)
			} else {
				_, r.err = stdout.Write(data)
			}
		}
		if r.err != nil {
			bad++
			fmt.Fprintf(stderr, "%s: %v\n", r.name, r.err)
		}
	}
	if bad > 0 {
		fmt.Fprintf(stderr, "%d of %d files could not be read\n", bad, all)
		return &exitError{code: exitFailures}
	}
	return nil
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
