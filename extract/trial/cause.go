package trial

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"carfacts/extract/fact"
	"carfacts/extract/score"
)

// Cause is one way in which facts differ from labels, with every case of it.
type Cause struct {
	Name  string
	Alone int // cases in which nothing else is wrong
	Cases []Case
}

// Case is a label or fact that a cause has made wrong.
type Case struct {
	Article string
	Label   *score.Label // nil for a fact that no label asks for
	Fact    *fact.Fact   // nil for a label that no fact meets
	Rule    string       // that made the fact; "" where there is none
	Detail  string
	Text    string // the sentence, or the words around the figure
}

// Rules counts the cases by rule, most first.
func (c *Cause) Rules() []Count {
	var counts counter
	for i := range c.Cases {
		if r := c.Cases[i].Rule; r != "" {
			counts.add(r)
		}
	}
	return counts.sorted()
}

// Count is how often something is there.
type Count struct {
	Name string
	N    int
}

type counter []Count

func (c *counter) add(name string) {
	for i := range *c {
		if (*c)[i].Name == name {
			(*c)[i].N++
			return
		}
	}
	*c = append(*c, Count{name, 1})
}

func (c counter) sorted() []Count {
	slices.SortFunc(c, func(a, b Count) int { return cmp.Or(b.N-a.N, strings.Compare(a.Name, b.Name)) })
	return c
}

// Causes groups everything that is wrong by its cause, the most frequent
// first: wrong fields of facts, labels missed by the reason of their mention,
// and facts that no label asks for by rule.
func Causes(outcomes []Outcome) []Cause {
	var g grouper
	for i := range outcomes {
		o := &outcomes[i]
		for _, p := range o.Pairs {
			g.wrong(o, &p)
		}
		for _, n := range o.Missed {
			l := &o.Gold.Labels[n]
			name, detail, at := o.whyMissed(l)
			g.add("missed: "+name, true, Case{Article: o.Name, Label: l, Detail: detail, Text: around(o.Document.Text, at)})
		}
		for _, j := range o.Spurious {
			f := &o.Document.Facts[j]
			name := fmt.Sprintf("extra: %s %s", f.Metric, f.Measure)
			if l := o.missedAt(f); l != nil {
				name = "extra: the figure of a label, read otherwise"
			}
			g.add(name, true, Case{Article: o.Name, Fact: f, Rule: f.Rule, Text: f.Sentence})
		}
	}
	slices.SortStableFunc(g.causes, func(a, b *Cause) int {
		return cmp.Or(len(b.Cases)-len(a.Cases), b.Alone-a.Alone, strings.Compare(a.Name, b.Name))
	})
	out := make([]Cause, len(g.causes))
	for i, c := range g.causes {
		out[i] = *c
	}
	return out
}

type grouper struct {
	causes []*Cause
	byName map[string]*Cause
}

func (g *grouper) add(name string, alone bool, c Case) {
	if g.byName == nil {
		g.byName = map[string]*Cause{}
	}
	cause := g.byName[name]
	if cause == nil {
		cause = &Cause{Name: name}
		g.byName[name] = cause
		g.causes = append(g.causes, cause)
	}
	cause.Cases = append(cause.Cases, c)
	if alone {
		cause.Alone++
	}
}

// wrong adds each field on which a pair disagrees.
func (g *grouper) wrong(o *Outcome, p *score.Pair) {
	l, f := &o.Gold.Labels[p.Label], &o.Document.Facts[p.Fact]
	missing := p.Agreed.Missing()
	names := missing.Names()
	add := func(name, detail string) {
		g.add("wrong "+name, len(names) == 1, Case{Article: o.Name, Label: l, Fact: f, Rule: f.Rule, Detail: detail, Text: f.Sentence})
	}
	for _, property := range names {
		got, want := orNull(fieldOf(f, property)), orNull(fieldOf(&l.Fact, property))
		detail := fmt.Sprintf("%s, not %s", got, want)
		switch property {
		case "subject":
			add("subject from "+string(f.SubjectFrom), detail)
		case "period":
			switch {
			case f.Period.IsZero():
				add("period: none found", detail)
			case l.Period.IsZero():
				add("period from "+string(f.PeriodFrom)+" where there is none", detail)
			default:
				add("period from "+string(f.PeriodFrom), detail)
			}
		case "scope":
			for _, key := range fact.ScopeKeys {
				got, want := f.Scope.Get(key), l.Scope.Get(key)
				if strings.EqualFold(got, want) {
					continue
				}
				kind := "another"
				if got == "" {
					kind = "not found"
				} else if want == "" {
					kind = "found where there is none"
				}
				add(fmt.Sprintf("scope.%s: %s", key, kind), fmt.Sprintf("%s, not %s", orNull(got), orNull(want)))
			}
		default:
			add(property+": "+detail, detail)
		}
	}
}

// whyMissed says what became of a label's figure, and where it stands in the
// text, -1 where it does not.
func (o *Outcome) whyMissed(l *score.Label) (name, detail string, at int) {
	at = -1
	for from := 0; ; {
		i := strings.Index(o.Document.Text[from:], l.Figure)
		if i < 0 {
			break
		}
		start := utf8.RuneCountInString(o.Document.Text[:from+i])
		end := start + utf8.RuneCountInString(l.Figure)
		if at < 0 {
			at = start
		}
		for n := range o.Document.Mentions {
			m := &o.Document.Mentions[n]
			if m.End <= start || m.Start >= end || l.Measure == fact.Event && m.Kind != "period" || l.Measure != fact.Event && m.Kind == "period" {
				continue
			}
			if name, detail = o.fate(l, m); name != "" {
				return name, detail, start
			}
		}
		from += i + len(l.Figure)
	}
	switch {
	case at < 0:
		return "not in the text as read", "", at
	case l.Measure == fact.Event:
		return "an event at a place that is no period", "", at
	}
	return "not seen as a figure", "", at
}

// fate says what became of a mention that is the label's figure.
func (o *Outcome) fate(l *score.Label, m *fact.Mention) (name, detail string) {
	reading := fact.Fact{Figure: m.Figure, Quantity: m.Quantity}
	read := fmt.Sprintf("%s %s", number(reading.Value), orNull(string(reading.Unit)))
	switch {
	case m.Fact < 0 && m.Kind == "period":
		return "a period of which no rule makes an event: " + m.Reason, m.Period.String()
	case m.Fact < 0 && m.Value != l.Value && -m.Value != l.Value:
		return "read with another value, and " + m.Reason, read
	case m.Fact < 0:
		return m.Reason, read
	case l.Measure == fact.Event:
		return "one fact for several labels", o.Document.Facts[m.Fact].Line()
	}
	f := &o.Document.Facts[m.Fact]
	switch {
	case f.Measure == fact.Event || l.Measure == fact.Event:
		return "became a fact of another measure", f.Line()
	case f.Unit != l.Unit:
		return fmt.Sprintf("read with the unit %s, not %s", f.Unit, l.Unit), f.Line()
	case f.Value == -l.Value:
		return "read with the other sign", f.Line()
	case f.Value != l.Value || f.Ranged != l.Ranged || f.Max != l.Max:
		return "read with another value", f.Line()
	}
	return "one fact for several labels", f.Line()
}

// missedAt returns the missed label whose figure stands where the fact's does.
func (o *Outcome) missedAt(f *fact.Fact) *score.Label {
	for _, n := range o.Missed {
		if l := &o.Gold.Labels[n]; strings.Contains(f.Figure, l.Figure) || strings.Contains(l.Figure, f.Figure) {
			return l
		}
	}
	return nil
}

// around returns the words around a place in the text.
func around(text string, at int) string {
	if at < 0 {
		return ""
	}
	r := []rune(text)
	from, to := max(0, at-90), min(len(r), at+110)
	s := strings.Join(strings.Fields(string(r[from:to])), " ")
	if from > 0 {
		s = "…" + s
	}
	if to < len(r) {
		s += "…"
	}
	return s
}
