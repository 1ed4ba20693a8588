package explain

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"carfacts/extract/fact"
	"carfacts/extract/pattern"
)

// Options chooses what is written. The zero value writes what matters.
type Options struct {
	Rules []string // rules whose attempts are always shown, however early they failed
	Tried int      // how many rules that nearly held to show for each figure; 0 for 3
}

func (o *Options) tried() int {
	if o.Tried == 0 {
		return 3
	}
	return o.Tried
}

// WriteText writes the explanation for a terminal.
func (x *Explanation) WriteText(w io.Writer, o Options) error {
	b := bufio.NewWriter(w)
	a := x.Article
	for _, line := range []string{a.Title, a.URL, published(a.Published)} {
		if line != "" {
			fmt.Fprintln(b, Printable(line))
		}
	}
	for i := range x.Sentences {
		s := &x.Sentences[i]
		fmt.Fprintf(b, "\n%s\n    %s\n", Printable(s.Text), Printable(s.itemLine()))
		for j := range s.Figures {
			x.writeFigure(b, &s.Figures[j], o)
		}
	}
	for _, i := range x.Others {
		m := &x.Document.Mentions[i]
		fmt.Fprintf(b, "\n- %q %s: %s\n", Printable(m.Figure), m.Reading(), m.Reason)
	}
	return b.Flush()
}

func published(s fact.Stamp) string {
	if s.Date.IsZero() {
		return "no publication date: words such as \"last month\" have no meaning (--published gives one)"
	}
	return fmt.Sprintf("published %s (%s)", s.Date, s.From)
}

// itemLine writes the items with their kinds, a bar between clauses.
func (s *Sentence) itemLine() string {
	var b strings.Builder
	for i, it := range s.Items {
		switch {
		case i > 0 && it.Clause != s.Items[i-1].Clause:
			b.WriteString(" ‖ ")
		case i > 0:
			b.WriteString(" · ")
		}
		b.WriteString(it.Text)
		if len(it.Kinds) > 0 {
			b.WriteString("{" + strings.Join(it.Kinds, ",") + "}")
		}
	}
	return b.String()
}

func (x *Explanation) writeFigure(w io.Writer, f *Figure, o Options) {
	m := &x.Document.Mentions[f.Mention]
	switch {
	case f.Repeat:
		fmt.Fprintf(w, "  = %q states again: %s\n", Printable(m.Figure), Printable(f.Fact.Line()))
		return
	case f.Fact != nil:
		fmt.Fprintf(w, "  + %s\n", Printable(f.Fact.Line()))
		if f.Chosen != nil {
			fmt.Fprintf(w, "      rule %s: %s\n", f.Chosen.Rule.ID, f.chosenWords())
		} else {
			fmt.Fprintf(w, "      rule %s\n", f.Fact.Rule)
		}
		for _, s := range f.Steps {
			fmt.Fprintf(w, "      %s %s: %s\n", s.Field, Printable(s.Value), Printable(s.From))
		}
	default:
		fmt.Fprintf(w, "  - %q %s: %s\n", Printable(m.Figure), m.Reading(), m.Reason)
		if f.Chosen != nil {
			fmt.Fprintf(w, "      rule %s: %s\n", f.Chosen.Rule.ID, f.chosenWords())
		}
	}
	for _, a := range f.Near(o) {
		if a.Whole {
			fmt.Fprintf(w, "      held too: %s: %s\n", a.Rule.ID, strings.Join(a.Elements, " "))
		} else {
			fmt.Fprintf(w, "      nearly: %s: %s; %s does not hold\n", a.Rule.ID, Marked(&a), a.Elements[a.Failed])
		}
	}
}

// chosenWords is the reading of the chosen rule's pattern that held.
func (f *Figure) chosenWords() string {
	for i := range f.Tried {
		if a := &f.Tried[i]; a.Whole && a.Rule == f.Chosen.Rule {
			return strings.Join(a.Elements, " ")
		}
	}
	if f.Chosen.IsEvent() {
		return f.Chosen.Rule.Matches[f.Chosen.Pattern]
	}
	return "the words of the figure before it are meant again"
}

// Near returns the attempts worth showing besides the chosen rule: those that
// hold too, and those of which more than the figure itself held.
func (f *Figure) Near(o Options) []pattern.Attempt {
	var out []pattern.Attempt
	for _, a := range f.Tried {
		if f.Chosen != nil && a.Rule == f.Chosen.Rule {
			continue
		}
		asked := slices.Contains(o.Rules, a.Rule.ID)
		if asked || len(out) < o.tried() && (a.Whole && a.Match.Score > 1 || says(&a)) {
			out = append(out, a)
		}
	}
	return out
}

// says reports whether anything but the figure itself, gaps and punctuation
// held. A rule for any figure says nothing of one.
func says(a *pattern.Attempt) bool {
	n := 0
	for i, e := range a.Elements {
		if a.Held[i] && e != "..." && strings.ContainsFunc(e, unicode.IsLetter) {
			n++
		}
	}
	return n > 1
}

// Marked writes the elements of an attempt, the first that does not hold
// between arrows.
func Marked(a *pattern.Attempt) string {
	words := slices.Clone(a.Elements)
	if a.Failed >= 0 {
		words[a.Failed] = "→" + words[a.Failed] + "←"
	}
	return strings.Join(words, " ")
}

// Printable keeps control characters of a page off the terminal.
func Printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 {
			return '\uFFFD'
		}
		return r
	}, s)
}
