package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"carfacts/extract"
	"carfacts/extract/article"
	"carfacts/extract/fact"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
)

func newExplainCmd() *cobra.Command {
	var published string
	var ruleDirs []string
	cmd := &cobra.Command{
		Use:   "explain [flags] FILE",
		Short: "Show how each fact of a page came about",
		Long: `Print every sentence of a page with its figures: which rule made a fact of
each, what the resolver filled in and from where, and why the others are none.`,
		Example: "  carfacts explain article.html",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			var opt article.Options
			if published != "" {
				d, err := fact.ParseDate(published)
				if err != nil {
					return fmt.Errorf("--published: %w", err)
				}
				opt.Published = d
			}
			e, err := loadRules(ruleDirs)
			if err != nil {
				return err
			}
			opt.Profiles = e.Profiles
			a, err := readArticle(args[0], cmd.InOrStdin(), opt)
			if err != nil {
				return &exitError{exitFailures, fmt.Errorf("%s: %w", args[0], err)}
			}
			return explain(cmd.OutOrStdout(), e, a)
		},
	}
	cmd.Flags().StringVar(&published, "published", "", "publication date YYYY-MM-DD, instead of what the page says")
	addRulesFlag(cmd, &ruleDirs)
	return cmd
}

// explanation gathers what the resolver tells, sentence by sentence.
type explanation struct {
	e         *extract.Extractor
	sentences []explained
}

type explained struct {
	start, end int // bytes
	text       string
	items      string
}

func (x *explanation) Sentence(s *mention.Sentence) {
	start, end := s.Bytes()
	var b strings.Builder
	for i := range s.Items {
		it := &s.Items[i]
		b.WriteString(" " + s.Text(i))
		var kinds []string
		switch {
		case it.Quantity != 0:
			q := s.QuantityAt(i)
			kinds = append(kinds, "quantity")
			if q.Unit != nil {
				kinds = append(kinds, q.Unit.Dimension)
			}
		case it.When != 0:
			kinds = append(kinds, "period")
		default:
			for k, name := range x.e.Lexicon.KindNames() {
				if it.Kinds&(1<<k) != 0 {
					kinds = append(kinds, name)
				}
			}
		}
		if len(kinds) > 0 {
			fmt.Fprintf(&b, "{%s}", strings.Join(kinds, ","))
		}
		b.WriteString(" ·")
	}
	x.sentences = append(x.sentences, explained{start, end, s.Article[start:end], b.String()})
}

func (x *explanation) Match(item int, m *pattern.Match) {}

func (x *explanation) Step(item int, field, value, from string) {}

func explain(w io.Writer, e *extract.Extractor, a *article.Article) error {
	x := &explanation{e: e}
	d := e.Trace(a, x)
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "%s\n%s, published %s (%s)\n", a.Title, a.URL, a.Published.Date, a.Published.From)
	at, points := 0, 0
	for _, s := range x.sentences {
		points += len([]rune(d.Text[at:s.start]))
		at = s.start
		n := len([]rune(s.text))
		fmt.Fprintf(out, "\n%s\n  %s\n", s.text, strings.TrimSuffix(s.items, " ·"))
		for i := range d.Mentions {
			m := &d.Mentions[i]
			if m.Start < points || m.Start >= points+n {
				continue
			}
			if m.Fact < 0 {
				fmt.Fprintf(out, "  - %q %s: %s\n", m.Figure, mentionValue(m), m.Reason)
				continue
			}
			f := &d.Facts[m.Fact]
			fmt.Fprintf(out, "  + %q rule %s: %s\n", m.Figure, f.Rule, describe(f))
		}
	}
	return out.Flush()
}

func describe(f *fact.Fact) string {
	s := fmt.Sprintf("%s (%s) %s %s %s, period %s (%s)", f.Subject, f.SubjectFrom, f.Metric, f.Measure, tableValue(f), f.Period, f.PeriodFrom)
	if f.Basis != (fact.Basis{}) {
		s += ", basis " + f.Basis.String()
	}
	if m := f.Modality.OrReported(); m != fact.Reported {
		s += ", " + string(m)
	}
	if f.Scope != (fact.Scope{}) {
		s += ", " + string(f.Scope.AppendJSON(nil))
	}
	if f.Attribution != "" {
		s += ", says " + f.Attribution
	}
	return s
}
