package resolve

import (
	"fmt"
	"strings"

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
func (r *Resolver) tell(f *frame, first int) {
	if r.trace == nil {
		return
	}
	for i := first; i < len(r.drafts); i++ {
		d := &r.drafts[i]
		var m *pattern.Match
		if d.item < len(f.roles) && f.roles[d.item].rule != nil {
			m = &f.roles[d.item].match
		}
		r.tellDraft(f, d, m)
	}
	r.trace.Sentence(&f.Sentence, f.runs)
}

func (r *Resolver) tellDraft(f *frame, d *draft, m *pattern.Match) {
	t := &pattern.Template{}
	if m != nil {
		t = &m.Rule.Template
	}
	step := func(field, value, from string) { r.trace.Step(d.item, field, value, from) }
	switch {
	case t.Metric == d.Metric, d.Measure == fact.Event:
		step("metric", d.Metric, "the rule")
	case d.metricEntry != nil:
		step("metric", d.Metric, r.wordsOf(f, d.item, func(i int) bool { return f.Entry(i, lexicon.MetricCue) == d.metricEntry }, d.metricFrom))
	default:
		step("metric", d.Metric, origin(d.metricFrom, "the unit"))
	}
	step("subject", d.Subject, r.wordsOf(f, d.item, func(i int) bool {
		n := f.Items[i].Name
		return n != nil && strings.Contains(d.Subject, n.Name)
	}, d.SubjectFrom))
	if !d.Period.IsZero() {
		step("period", d.Period.String(), r.wordsOf(f, d.item, func(i int) bool { return r.couldBe(f, i, d.Period) }, d.PeriodFrom))
	} else {
		step("period", "null", "no words say when")
	}
	if d.Modality != fact.Reported {
		from := "the statement it hangs on"
		if t.Modality != "" {
			from = "the rule"
		}
		step("modality", string(d.Modality), r.wordsOr(f, d.item, func(i int) bool {
			e := f.Entry(i, lexicon.ModalityCue)
			return e != nil && (e == d.cue || e.Modality == d.Modality)
		}, from))
	}
	if basis := d.Basis.String(); basis != "" {
		step("basis", basis, r.wordsOr(f, d.item, func(i int) bool {
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
			step("scope."+key, value, r.wordsOr(f, d.item, func(i int) bool { return scopeSays(f, i, key, value) }, from))
		}
	}
	if d.Attribution != "" {
		step("attribution", d.Attribution, r.wordsOr(f, d.item, func(i int) bool { return i == d.cited }, "earlier in the article"))
	}
}

// couldBe reports whether the period at items[i] can be read as p.
func (r *Resolver) couldBe(f *frame, i int, p fact.Period) bool {
	w := f.WhenAt(i)
	return w != nil && !p.IsZero() && (r.cal.resolve(w, r.ctx.period, past) == p || r.cal.resolve(w, r.ctx.period, future) == p)
}

// scopeSays reports whether the words of items[i] give the scope key its value.
func scopeSays(f *frame, i int, key, value string) bool {
	if n := f.Items[i].Name; n != nil {
		return n.Name == value
	}
	for _, k := range []lexicon.Kind{lexicon.ScopeCue, lexicon.MetricCue, lexicon.UnitWord} {
		if e := f.Entry(i, k); e != nil && e.Scope.Get(key) == value {
			return true
		}
	}
	if q := f.QuantityAt(i); q != nil {
		for _, e := range q.Scopes {
			if e.Scope.Get(key) == value {
				return true
			}
		}
		return q.Counted != nil && q.Counted.Scope.Get(key) == value
	}
	return strings.EqualFold(f.Text(i), value)
}

// wordsOf quotes the words nearest to items[k] that are the reason, and says
// where they stand; without any it gives the origin.
func (r *Resolver) wordsOf(f *frame, k int, is func(i int) bool, from fact.Origin) string {
	if from == fact.Context {
		return origin(from, "")
	}
	return r.wordsOr(f, k, is, origin(from, "the figure's own words"))
}

func (r *Resolver) wordsOr(f *frame, k int, is func(i int) bool, otherwise string) string {
	best := -1
	for i := range f.Items {
		if is(i) && (best < 0 || max(k-i, i-k) < max(k-best, best-k)) {
			best = i
		}
	}
	switch {
	case best < 0:
		return otherwise
	case best < len(f.runs) && k < len(f.runs) && f.runs[best] == f.runs[k]:
		return fmt.Sprintf("%q in the same clause", f.Text(best))
	}
	return fmt.Sprintf("%q in the same sentence", f.Text(best))
}

// origin puts an origin into words.
func origin(from fact.Origin, otherwise string) string {
	switch from {
	case fact.Stated:
		return "the words of the match"
	case fact.Clause:
		return "the same clause"
	case fact.Sentence:
		return "the statement it hangs on in the sentence"
	case fact.Context:
		return "carried over from earlier in the article"
	}
	return otherwise
}

// tellCell tells the tracer of a table's cell, whose fact its headings make.
func (r *Resolver) tellCell(f *frame, k int, d *draft, row, col, caption *heading) {
	if r.trace == nil {
		return
	}
	quote := func(role string, h *heading, ok bool) string {
		if !ok || h.text == "" {
			return ""
		}
		return fmt.Sprintf("%s %q", role, strings.Join(strings.Fields(h.text), " "))
	}
	from := func(has func(*heading) bool, otherwise string) string {
		for _, s := range []string{quote("the row's head", row, has(row)), quote("the column's head", col, has(col)), quote("the caption", caption, has(caption))} {
			if s != "" {
				return s
			}
		}
		return otherwise
	}
	const carried = "carried over from earlier in the article"
	r.trace.Step(k, "metric", d.Metric, from(func(h *heading) bool { return h.metric != nil && h.metric == d.metricEntry }, carried))
	r.trace.Step(k, "subject", d.Subject, from(func(h *heading) bool {
		return h.name.text == d.Subject || h.place != nil && h.place.Name == d.Subject
	}, carried))
	r.trace.Step(k, "period", orNull(d.Period.String()), from(func(h *heading) bool { return h.when != nil }, carried))
	for _, key := range fact.ScopeKeys {
		if value := d.Scope.Get(key); value != "" {
			r.trace.Step(k, "scope."+key, value, from(func(h *heading) bool {
				return h.scope.Get(key) == value || h.place != nil && h.place.Name == value || h.metric != nil && h.metric.Scope.Get(key) == value
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
