package trial

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"carfacts/extract/fact"
	"carfacts/extract/score"
)

// GoldenFile is what a suite's golden is called in its folder.
const GoldenFile = "golden.json"

// Golden is what a suite came to when that was last accepted: for each label
// the level it was met at, and the facts that were none. Hand-made labels are
// never met in full, so a trial is judged by what it gains and loses against
// its golden. The tool writes it; people only read its diffs.
type Golden []GoldenArticle

// GoldenArticle is one article's part of a golden.
type GoldenArticle struct {
	Article string        `json:"article"`
	Labels  []GoldenLabel `json:"labels"`
	Extra   []string      `json:"extra"` // facts that no label asks for
}

// GoldenLabel says how a label was met.
type GoldenLabel struct {
	Level string `json:"level"`
	Label string `json:"label"`
	Fact  string `json:"fact,omitempty"` // where it is not met in full
}

// NewGolden returns the golden of the outcomes.
func NewGolden(outcomes []Outcome) Golden {
	g := make(Golden, len(outcomes))
	for i := range outcomes {
		o := &outcomes[i]
		a := &g[i]
		a.Article = o.Name
		keys := labelKeys(o.Gold.Labels)
		pairs := pairOf(o)
		for n := range o.Gold.Labels {
			l := GoldenLabel{Level: score.None.String(), Label: keys[n]}
			if p := pairs[n]; p != nil {
				l.Level = p.Agreed.Level().String()
				if p.Agreed.Level() < score.Strict || !p.Agreed.Has(score.Attribution) {
					l.Fact = o.Document.Facts[p.Fact].Line()
				}
			}
			a.Labels = append(a.Labels, l)
		}
		for _, j := range o.Spurious {
			a.Extra = append(a.Extra, o.Document.Facts[j].Line())
		}
		slices.Sort(a.Extra)
	}
	return g
}

// pairOf returns the pair of each label, nil for one that is missed.
func pairOf(o *Outcome) []*score.Pair {
	out := make([]*score.Pair, len(o.Gold.Labels))
	for i := range o.Pairs {
		out[o.Pairs[i].Label] = &o.Pairs[i]
	}
	return out
}

// labelKeys names each label of an article; of two with the same name the
// second is numbered.
func labelKeys(labels []score.Label) []string {
	out := make([]string, len(labels))
	seen := map[string]int{}
	for i := range labels {
		l := &labels[i]
		key := fmt.Sprintf("%q %s %s %s %s", l.Figure, l.Subject, l.Metric, l.Measure, orNull(l.Period.String()))
		if seen[key]++; seen[key] > 1 {
			key = fmt.Sprintf("%s #%d", key, seen[key])
		}
		out[i] = key
	}
	return out
}

// AppendJSON appends the golden, a label a line so that diffs are readable and
// merges are easy.
func (g Golden) AppendJSON(dst []byte) []byte {
	line := func(v any) {
		var b bytes.Buffer
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(v); err != nil {
			panic(err) // strings alone
		}
		dst = append(dst, bytes.TrimSpace(b.Bytes())...)
	}
	dst = append(dst, "["...)
	for i := range g {
		a := &g[i]
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = append(dst, "\n{\"article\": "...)
		line(a.Article)
		dst = append(dst, ", \"labels\": ["...)
		for n, l := range a.Labels {
			if n > 0 {
				dst = append(dst, ',')
			}
			dst = append(dst, "\n  "...)
			line(l)
		}
		dst = append(dst, "],\n \"extra\": ["...)
		for n, x := range a.Extra {
			if n > 0 {
				dst = append(dst, ',')
			}
			dst = append(dst, "\n  "...)
			line(x)
		}
		dst = append(dst, "]}"...)
	}
	return append(dst, "\n]\n"...)
}

// ReadGolden reads what AppendJSON wrote.
func ReadGolden(data []byte) (Golden, error) {
	var g Golden
	if err := json.Unmarshal(data, &g); err != nil {
		return nil, fmt.Errorf("not a golden of carfacts test: %w", err)
	}
	return g, nil
}

// Effect says which way something has changed.
type Effect string

// The effects. Only losses are failures.
const (
	Lost    Effect = "lost"
	Gained  Effect = "gained"
	Changed Effect = "changed" // neither better nor worse by the labels
)

// Difference is a label, or a fact that no label asks for, of which something
// else became than the golden says.
type Difference struct {
	Effect   Effect
	Article  string
	Page     string
	Label    *score.Label // nil for a fact that no label asks for
	Was, Is  score.Level
	Before   string     // the fact as it was, "" where there was none or it was met in full
	Fact     *fact.Fact // as it is now; nil where there is none
	Disagree []string   // on what label and fact do not agree
}

// NewArticle stands in Difference.Before for an article that the golden does
// not know.
const NewArticle = "(a new article)"

// Compare returns what differs from the golden, losses first. Without a golden
// every label that is not met in full is lost. What the golden does not know,
// a new article or label, is neither gained nor lost.
func Compare(old Golden, outcomes []Outcome) []Difference {
	var out []Difference
	for i := range outcomes {
		o := &outcomes[i]
		var before *GoldenArticle
		if n := slices.IndexFunc(old, func(a GoldenArticle) bool { return a.Article == o.Name }); n >= 0 {
			before = &old[n]
		} else if old != nil {
			out = append(out, Difference{Effect: Changed, Article: o.Name, Page: o.Page, Before: NewArticle})
			continue
		}
		out = append(out, compareLabels(before, o)...)
		out = append(out, compareExtra(before, o)...)
	}
	slices.SortStableFunc(out, func(a, b Difference) int { return a.Effect.order() - b.Effect.order() })
	return out
}

func (e Effect) order() int { return slices.Index([]Effect{Lost, Gained, Changed}, e) }

func compareLabels(before *GoldenArticle, o *Outcome) []Difference {
	var out []Difference
	keys, pairs := labelKeys(o.Gold.Labels), pairOf(o)
	for n := range o.Gold.Labels {
		d := Difference{Article: o.Name, Page: o.Page, Label: &o.Gold.Labels[n], Was: score.Strict}
		line := ""
		if p := pairs[n]; p != nil {
			d.Is, d.Fact, d.Disagree = p.Agreed.Level(), &o.Document.Facts[p.Fact], p.Agreed.Missing().Names()
			if d.Is < score.Strict || !p.Agreed.Has(score.Attribution) {
				line = d.Fact.Line()
			}
		}
		if before == nil {
			d.Before = line // nothing to compare with but the label
		} else {
			at := slices.IndexFunc(before.Labels, func(l GoldenLabel) bool { return l.Label == keys[n] })
			if at < 0 {
				d.Was, d.Before = d.Is, "(a new label)"
			} else {
				d.Was, _ = score.ParseLevel(before.Labels[at].Level)
				d.Before = before.Labels[at].Fact
			}
		}
		switch {
		case d.Is < d.Was:
			if d.Effect = Lost; before == nil {
				d.Before = ""
			}
		case d.Is > d.Was:
			d.Effect = Gained
		case d.Before != line:
			d.Effect = Changed
		default:
			continue
		}
		out = append(out, d)
	}
	return out
}

// compareExtra compares the facts that no label asks for. One that has only
// changed its fields keeps its figure.
func compareExtra(before *GoldenArticle, o *Outcome) []Difference {
	var old []string
	if before != nil {
		old = slices.Clone(before.Extra)
	}
	var out, fresh []Difference
	for _, j := range o.Spurious {
		f := &o.Document.Facts[j]
		if n := slices.Index(old, f.Line()); n >= 0 {
			old = slices.Delete(old, n, n+1)
			continue
		}
		fresh = append(fresh, Difference{Effect: Lost, Article: o.Name, Page: o.Page, Fact: f})
	}
	for _, d := range fresh {
		figure := fmt.Sprintf("%q ", d.Fact.Figure)
		if n := slices.IndexFunc(old, func(s string) bool { return strings.HasPrefix(s, figure) }); n >= 0 {
			d.Effect, d.Before = Changed, old[n]
			old = slices.Delete(old, n, n+1)
		}
		out = append(out, d)
	}
	for _, s := range old {
		out = append(out, Difference{Effect: Gained, Article: o.Name, Page: o.Page, Before: s})
	}
	return out
}

// Tally returns the scores that the golden stands for.
func (g Golden) Tally() score.Tally {
	var t score.Tally
	for i := range g {
		a := &g[i]
		t.Articles++
		t.Gold += len(a.Labels)
		t.System += len(a.Extra)
		for _, l := range a.Labels {
			level, _ := score.ParseLevel(l.Level)
			if level == score.None {
				continue
			}
			t.System++
			for ; level > score.None; level-- {
				t.Right[level]++
			}
			t.Right[score.None]++
		}
	}
	return t
}
