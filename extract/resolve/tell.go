package resolve

import (
	"fmt"
	"strings"

	"carfacts/extract/calendar"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
)

// Tracer is told how facts come about; nil tells nobody. Of each sentence or
// cell it hears the matches first, then the steps, then the sentence itself.
type Tracer interface {
	// Sentence is the sentence as the rules saw it, and the clause of each of
	// its items. It is valid during the call alone.
	Sentence(s *mention.Sentence, clauses []int)
	// Match is the rule that was chosen for an item.
	Match(item int, m *pattern.Match)
	// Step is a field of the item's fact that the rule left open or that its
	// words settle: what it became, and from where. An empty item (-1) is none.
	Step(item int, field, value, from string)
}

// tell tells the tracer what the sentence's facts came from.
func (r *Resolver) tell(f *clause.Frame, first int) {
	if r.trace == nil {
		return
	}
	for i := first; i < len(r.drafts); i++ {
		d := &r.drafts[i]
		var m *pattern.Match
		if d.item < len(f.Roles) && f.Roles[d.item].Rule != nil {
			m = &f.Roles[d.item].Match
		}
		r.tellDraft(f, d, m)
	}
	r.trace.Sentence(&f.Sentence, f.Runs)
}

func (r *Resolver) tellDraft(f *clause.Frame, d *draft, m *pattern.Match) {
	t := &pattern.Template{}
	if m != nil {
		t = &m.Rule.Template
	}
	step := func(field, value, from string) { r.trace.Step(d.item, field, value, from) }
	switch {
	case t.Metric == d.Metric, d.Measure == fact.Event:
		step("metric", d.Metric, "the rule")
	case d.metricEntry != nil:
		step("metric", d.Metric, r.WordsOf(f, d.item, func(i int) bool { return f.Entry(i, lexicon.MetricCue) == d.metricEntry }, d.metricFrom))
	default:
		step("metric", d.Metric, clause.Origin(d.metricFrom, "the unit"))
	}
	step("subject", d.Subject, r.WordsOf(f, d.item, func(i int) bool {
		n := f.Items[i].Name
		return n != nil && strings.Contains(d.Subject, n.Name)
	}, d.SubjectFrom))
	if !d.Period.IsZero() {
		step("period", d.Period.String(), r.WordsOf(f, d.item, func(i int) bool { return r.couldBe(f, i, d.Period) }, d.PeriodFrom))
	} else {
		step("period", "null", "no words say when")
	}
	if d.Modality != fact.Reported {
		from := "the statement it hangs on"
		if t.Modality != "" {
			from = "the rule"
		}
		step("modality", string(d.Modality), r.WordsOr(f, d.item, func(i int) bool {
			e := f.Entry(i, lexicon.ModalityCue)
			return e != nil && (e == d.cue || e.Modality == d.Modality)
		}, from))
	}
	if basis := d.Basis.String(); basis != "" {
		step("basis", basis, r.WordsOr(f, d.item, func(i int) bool {
			if w := f.WhenAt(i); w != nil {
				return w.IsBaseline() || r.couldBe(f, i, d.Basis.Period)
			}
			e := f.Entry(i, lexicon.BasisWord)
			return e != nil && e.Basis == basis
		}, "the article's other comparisons"))
	}
	for _, key := range fact.ScopeKeys {
		if value := d.Scope.Get(key); value != "" {
			from := "carried over from earlier in the article"
			if t.Scope.Get(key) == value {
				from = "the rule"
			}
			step("scope."+key, value, r.WordsOr(f, d.item, func(i int) bool { return clause.ScopeSays(f, i, key, value) }, from))
		}
	}
	if d.Attribution != "" {
		step("attribution", d.Attribution, r.WordsOr(f, d.item, func(i int) bool { return i == d.cited }, "earlier in the article"))
	}
}

// couldBe reports whether the period at items[i] can be read as p.
func (r *Resolver) couldBe(f *clause.Frame, i int, p fact.Period) bool {
	w := f.WhenAt(i)
	return w != nil && !p.IsZero() && (r.cal.Resolve(w, r.ctx.period, calendar.Past) == p || r.cal.Resolve(w, r.ctx.period, calendar.Future) == p)
}

// tellCell tells the tracer of a table's cell, whose fact its headings make.
func (r *Resolver) tellCell(f *clause.Frame, k int, d *draft, row, col, caption *clause.Heading) {
	if r.trace == nil {
		return
	}
	quote := func(role string, h *clause.Heading, ok bool) string {
		if !ok || h.Text == "" {
			return ""
		}
		return fmt.Sprintf("%s %q", role, strings.Join(strings.Fields(h.Text), " "))
	}
	from := func(has func(*clause.Heading) bool, otherwise string) string {
		for _, s := range []string{quote("the row's head", row, has(row)), quote("the column's head", col, has(col)), quote("the caption", caption, has(caption))} {
			if s != "" {
				return s
			}
		}
		return otherwise
	}
	const carried = "carried over from earlier in the article"
	r.trace.Step(k, "metric", d.Metric, from(func(h *clause.Heading) bool { return h.Metric != nil && h.Metric == d.metricEntry }, carried))
	r.trace.Step(k, "subject", d.Subject, from(func(h *clause.Heading) bool {
		return h.Name.Text == d.Subject || h.Place != nil && h.Place.Name == d.Subject
	}, carried))
	r.trace.Step(k, "period", orNull(d.Period.String()), from(func(h *clause.Heading) bool { return h.When != nil }, carried))
	for _, key := range fact.ScopeKeys {
		if value := d.Scope.Get(key); value != "" {
			r.trace.Step(k, "scope."+key, value, from(func(h *clause.Heading) bool {
				return h.Scope.Get(key) == value || h.Place != nil && h.Place.Name == value || h.Metric != nil && h.Metric.Scope.Get(key) == value
			}, carried))
		}
	}
	r.trace.Sentence(&f.Sentence, make([]int, len(f.Items)))
}

func orNull(s string) string {
	if s == "" {
		return "null"
	}
	return s
}
