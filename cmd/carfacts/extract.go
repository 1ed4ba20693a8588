package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"carfacts/extract/fact"
)

// extractOptions are the flags of the extract command.
type extractOptions struct {
	pageFlags
	format   string
	mentions bool
	out      string
}

func newExtractCmd() *cobra.Command {
	var o extractOptions
	cmd := &cobra.Command{
		Use:   "extract [flags] FILE…",
		Short: "Print the facts of saved pages",
		Long: `Read pages or texts and print the facts of their figures.

FILE is a page (.html, .xhtml, .mhtml, or with .gz), a plain text (.txt), a web
archive (.warc, .warc.gz), a folder of such files, or - for standard input.
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
			return runExtract(cmd.Context(), cmd.OutOrStdout(), cmd.ErrOrStderr(), cmd.InOrStdin(), o, args)
		},
	}
	f := cmd.Flags()
	o.pageFlags.add(cmd)
	f.StringVar(&o.format, "format", "table", "output: "+formats)
	f.BoolVar(&o.mentions, "mentions", false, "print every mention in place of the facts")
	f.StringVar(&o.out, "out", "", "folder to write a NAME.jsonl into for each file")
	return cmd
}

func runExtract(ctx context.Context, stdout, stderr io.Writer, stdin io.Reader, o extractOptions, files []string) error {
	if err := checkFormat(o.format); err != nil {
		return err
	}
	if o.out != "" && o.format != "jsonl" {
		return errors.New("--out writes JSON lines: add --format jsonl")
	}
	if o.mentions && o.format == "csv" {
		return errors.New("--mentions prints JSON lines or a table, not csv")
	}
	e, opt, err := o.options()
	if err != nil {
		return err
	}
	out, err := newOutFolder(o.out)
	if err != nil {
		return err
	}
	print := &extractPrinter{o: o, folder: out, out: bufio.NewWriterSize(stdout, 64<<10)}
	bad, all := 0, 0
	for r := range readAll(files, stdin, opt, e.Article) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		all++
		if r.err == nil {
			r.err = print.document(r.name, r.value)
		}
		if r.err != nil {
			bad++
			fmt.Fprintf(stderr, "%s: %v\n", r.name, r.err)
		}
	}
	if err := print.close(); err != nil {
		return &exitError{exitFailures, err}
	}
	if bad > 0 {
		fmt.Fprintf(stderr, "%d of %d files could not be read\n", bad, all)
		return &exitError{code: exitFailures}
	}
	return nil
}

// extractPrinter prints documents as the flags ask for.
type extractPrinter struct {
	o      extractOptions
	folder *outFolder
	out    *bufio.Writer
	rows   []factRow
	line   []byte
}

// document prints one document, or keeps its rows where the format needs all.
func (p *extractPrinter) document(file string, d *fact.Document) error {
	if p.o.out != "" {
		return p.folder.write(file, ".jsonl", p.lines(nil, d))
	}
	switch {
	case p.o.format == "jsonl":
		p.line = p.lines(p.line[:0], d)
		p.out.Write(p.line)
	case p.o.mentions:
		for i := range d.Mentions {
			m := &d.Mentions[i]
			why := m.Reason
			if m.Fact >= 0 && why == "" {
				why = "fact"
			}
			fmt.Fprintf(p.out, "%6d %-8s %-28q %-18s %s\n", m.Start, m.Kind, m.Figure, mentionValue(m), why)
		}
	default:
		for i := range d.Facts {
			p.rows = append(p.rows, factRow{&d.Facts[i], d})
		}
	}
	return nil
}

// lines appends the document's facts, or mentions, as JSON lines.
func (p *extractPrinter) lines(dst []byte, d *fact.Document) []byte {
	if p.o.mentions {
		for i := range d.Mentions {
			dst = append(d.Mentions[i].AppendJSON(dst), '\n')
		}
		return dst
	}
	for i := range d.Facts {
		dst = append(d.Facts[i].AppendJSON(dst, d), '\n')
	}
	return dst
}

func mentionValue(m *fact.Mention) string {
	if m.Kind != "quantity" {
		return m.Period.String()
	}
	f := fact.Fact{Quantity: m.Quantity, Measure: fact.Level}
	return tableValue(&f)
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
