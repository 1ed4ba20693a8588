// Package trial tries a rule set out: on the examples of its own rules and on
// saved articles whose facts people have written down.
//
// In: an extractor, folders of saved articles and what earlier trials came to.
// Out: verdicts on examples, scores, what is gained and lost, why labels are
// missed, which rules carry their weight, and what two rule sets do
// differently. It prints nothing, writes no file and changes no rule.
package trial

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"carfacts/extract"
	"carfacts/extract/article"
	"carfacts/extract/fact"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
)

// ExampleKind says what an example is there for.
type ExampleKind string

// The kinds of example.
const (
	Example        ExampleKind = "example"        // the rule makes exactly these facts
	Counterexample ExampleKind = "counterexample" // the rule does not speak of this
	Todo           ExampleKind = "todo"           // a known miss: an example that does not pass yet
)

// Verdict is what came of one example.
type Verdict struct {
	Rule     *pattern.Rule
	Kind     ExampleKind
	Example  *pattern.Example
	Document *fact.Document
	Patterns []int    // of the rule that were used, indices in Rule.Matches
	Faults   []string // empty where it passes
}

// Examples tries the examples of the rules whose ids are accepted.
func Examples(e *extract.Extractor, accept func(rule string) bool) []Verdict {
	var out []Verdict
	for _, r := range e.Rules.Rules {
		if accept != nil && !accept(r.ID) {
			continue
		}
		for _, list := range []struct {
			kind     ExampleKind
			examples []pattern.Example
		}{{Example, r.Examples}, {Counterexample, r.Counters}, {Todo, r.Todos}} {
			for i := range list.examples {
				out = append(out, try(e, r, list.kind, &list.examples[i]))
			}
		}
	}
	return out
}

func try(e *extract.Extractor, r *pattern.Rule, kind ExampleKind, ex *pattern.Example) Verdict {
	v := Verdict{Rule: r, Kind: kind, Example: ex}
	uses := &matches{}
	v.Document = e.Trace(exampleArticle(ex), uses)
	for _, m := range uses.found {
		if m.Rule == r {
			v.Patterns = append(v.Patterns, m.Pattern)
		}
	}
	switch kind {
	case Counterexample:
		v.Faults = v.counterFaults(uses)
	case Todo:
		if len(v.exampleFaults(uses)) == 0 {
			v.Faults = []string{"this known miss passes now: move it to the examples"}
		}
	default:
		v.Faults = v.exampleFaults(uses)
	}
	return v
}

// exampleArticle makes an article of an example: paragraphs with an empty line
// between, and the headline where there is one.
func exampleArticle(ex *pattern.Example) *article.Article {
	a := &article.Article{}
	a.Title = ex.Title
	if !ex.Published.IsZero() {
		a.Published = fact.Stamp{Date: ex.Published, From: "option"}
	}
	var text strings.Builder
	add := func(kind article.Kind, s string) {
		if s = strings.TrimSpace(s); s == "" {
			return
		}
		if text.Len() > 0 {
			text.WriteString("\n\n")
		}
		a.Blocks = append(a.Blocks, article.Block{Kind: kind, Start: text.Len(), End: text.Len() + len(s)})
		text.WriteString(s)
	}
	add(article.Headline, ex.Title)
	for _, paragraph := range strings.Split(ex.Text, "\n\n") {
		add(article.Paragraph, paragraph)
	}
	a.Text = text.String()
	return a
}

// matches is a tracer that keeps which rules held.
type matches struct{ found []pattern.Match }

func (m *matches) Sentence(*mention.Sentence, []int)     {}
func (m *matches) Match(_ int, found *pattern.Match)     { m.found = append(m.found, *found) }
func (m *matches) Step(_ int, field, value, from string) {}

func (m *matches) has(r *pattern.Rule) bool {
	return slices.ContainsFunc(m.found, func(f pattern.Match) bool { return f.Rule == r })
}

// makes reports whether the rule did its work: a fact of it, or for a rule that
// says why a figure is none, a match.
func (v *Verdict) makes(uses *matches) bool {
	if v.Rule.None != "" {
		return uses.has(v.Rule)
	}
	return slices.ContainsFunc(v.Document.Facts, func(f fact.Fact) bool { return f.Rule == v.Rule.ID })
}

func (v *Verdict) exampleFaults(uses *matches) []string {
	var faults []string
	if v.Example.HasFacts {
		faults = Differences(v.Example.Facts, v.Document)
	}
	if !v.makes(uses) {
		what := "makes no fact of this"
		if v.Rule.None != "" {
			what = "does not hold here"
		}
		faults = append(faults, fmt.Sprintf("the rule %s%s", what, v.instead(uses)))
	}
	return faults
}

// instead says which rules held, and why figures became no facts.
func (v *Verdict) instead(uses *matches) string {
	var words []string
	for _, m := range uses.found {
		if id := m.Rule.ID; !slices.Contains(words, id) {
			words = append(words, id)
		}
	}
	s := "; no rule does"
	if len(words) > 0 {
		s = "; what holds is " + strings.Join(words, ", ")
	}
	for i := range v.Document.Mentions {
		if m := &v.Document.Mentions[i]; m.Kind == "quantity" && m.Fact < 0 {
			s += fmt.Sprintf("; %q is %s", m.Figure, m.Reason)
		}
	}
	return s
}

func (v *Verdict) counterFaults(uses *matches) []string {
	var faults []string
	if v.makes(uses) {
		faults = append(faults, "the rule speaks of this: "+v.what())
	}
	if v.Example.HasFacts {
		faults = append(faults, Differences(v.Example.Facts, v.Document)...)
	}
	return faults
}

func (v *Verdict) what() string {
	for i := range v.Document.Facts {
		if f := &v.Document.Facts[i]; f.Rule == v.Rule.ID {
			return f.Line()
		}
	}
	return v.Rule.None
}

// Differences compares the facts of a document with those expected of it: each
// has to be there, and no other. Of an expected fact only the fields that are
// given count; a scope that is given counts whole.
func Differences(want []pattern.Expected, d *fact.Document) []string {
	used := make([]bool, len(d.Facts))
	var open []*pattern.Expected
	for i := range want {
		found := false
		for j := range d.Facts {
			if !used[j] && len(differing(&want[i], &d.Facts[j])) == 0 {
				used[j], found = true, true
				break
			}
		}
		if !found {
			open = append(open, &want[i])
		}
	}
	var out []string
	for _, x := range open {
		best, fewest := -1, 1+len(x.Order)/2
		for j := range d.Facts {
			if n := len(differing(x, &d.Facts[j])); !used[j] && n <= fewest {
				best, fewest = j, n-1
			}
		}
		if best < 0 {
			out = append(out, fmt.Sprintf("line %d: no such fact: %s", x.Place.Line, expectedLine(x)))
			continue
		}
		used[best] = true
		for _, diff := range differing(x, &d.Facts[best]) {
			out = append(out, fmt.Sprintf("line %d: %q: %s", x.Place.Line, d.Facts[best].Figure, diff))
		}
	}
	for j := range d.Facts {
		if !used[j] {
			out = append(out, fmt.Sprintf("a fact that the example does not list: %s (rule %s)", d.Facts[j].Line(), d.Facts[j].Rule))
		}
	}
	return out
}

func expectedLine(x *pattern.Expected) string {
	words := make([]string, len(x.Order))
	for i, key := range x.Order {
		words[i] = key + ": " + orNull(x.Fields[key])
	}
	return "{" + strings.Join(words, ", ") + "}"
}

func orNull(s string) string {
	if s == "" {
		return "null"
	}
	return s
}

// differing returns the fields on which the fact is not as expected.
func differing(x *pattern.Expected, f *fact.Fact) []string {
	var out []string
	scoped := false
	for _, key := range x.Order {
		if strings.HasPrefix(key, "scope.") {
			scoped = true
			continue
		}
		if got, want := fieldOf(f, key), x.Fields[key]; !sameField(key, got, want) {
			out = append(out, fmt.Sprintf("%s is %s, not %s", key, orNull(got), orNull(want)))
		}
	}
	if !scoped {
		return out
	}
	for _, key := range fact.ScopeKeys {
		if got, want := f.Scope.Get(key), x.Fields["scope."+key]; got != want && !(want == "false" && got == "") {
			out = append(out, fmt.Sprintf("scope.%s is %s, not %s", key, orNull(got), orNull(want)))
		}
	}
	return out
}

// fieldOf returns a field of the fact by its name in the fact model.
func fieldOf(f *fact.Fact, key string) string {
	switch key {
	case "figure":
		return f.Figure
	case "subject":
		return f.Subject
	case "metric":
		return f.Metric
	case "measure":
		return string(f.Measure)
	case "value":
		if f.Measure != fact.Event {
			return number(f.Value)
		}
	case "value_max":
		if f.Ranged {
			return number(f.Max)
		}
	case "bound":
		return string(f.Bound.OrExactly())
	case "unit":
		return string(f.Unit)
	case "period":
		return f.Period.String()
	case "modality":
		return string(f.Modality.OrReported())
	case "basis":
		return f.Basis.String()
	case "attribution":
		return f.Attribution
	case "rule":
		return f.Rule
	case "subject_from":
		return string(f.SubjectFrom)
	case "period_from":
		return string(f.PeriodFrom)
	}
	return ""
}

func sameField(key, got, want string) bool {
	if got == want {
		return true
	}
	switch key {
	case "value", "value_max":
		a, err1 := strconv.ParseFloat(got, 64)
		b, err2 := strconv.ParseFloat(want, 64)
		return err1 == nil && err2 == nil && a == b
	case "period":
		p, err := fact.ParsePeriod(want)
		return err == nil && p.String() == got
	case "basis":
		b, err := fact.ParseBasis(want)
		return err == nil && b.String() == got
	}
	return false
}

func number(v float64) string { return string(fact.AppendNumber(nil, v)) }
