package score

import (
	"encoding/json"
	"slices"
	"strings"

	"carfacts/extract/fact"
	"carfacts/extract/rulefile"
)

// label reads the line as a fact made by hand.
func (r *goldReader) label() Label {
	l := Label{Line: r.number}
	fields, ok := r.object(r.line, 0)
	if !ok {
		return l
	}
	var has struct{ value, unit bool }
	for _, f := range r.known(fields, labelFields) {
		switch f.name {
		case "figure":
			l.Figure = r.text(f)
		case "subject":
			l.Subject = r.text(f)
		case "metric":
			l.Metric = r.metric(f)
		case "measure":
			l.Measure = fact.Measure(r.oneOf(f, []string{"level", "change", "share", "event"}))
		case "value":
			l.Value, has.value = r.number64(f), true
		case "value_max":
			l.Max, l.Ranged = r.number64(f), true
		case "bound":
			l.Bound = fact.Bound(r.oneOf(f, []string{"=", "~", ">", ">=", "<", "<="}))
		case "unit":
			l.Unit, has.unit = r.unit(f), true
		case "period":
			l.Period = r.period(f)
		case "modality":
			l.Modality = fact.Modality(r.oneOf(f, []string{"reported", "target", "forecast", "conditional"}))
		case "basis":
			l.Basis = r.basis(f)
		case "scope":
			r.scope(f, &l.Scope)
		case "attribution":
			l.Attribution = r.text(f)
		case "subject_any":
			l.SubjectAny = r.each(f, r.text)
		case "metric_any":
			l.MetricAny = r.each(f, r.metric)
		case "period_any":
			for _, item := range r.list(f) {
				l.PeriodAny = append(l.PeriodAny, r.period(item))
			}
		}
	}
	for _, missing := range []struct {
		field   string
		present bool
	}{
		{"figure", l.Figure != ""}, {"subject", l.Subject != ""}, {"metric", named(fields, "metric")}, {"measure", named(fields, "measure")},
		{"value", has.value || l.Measure == fact.Event}, {"unit", has.unit || l.Measure == fact.Event},
	} {
		if !missing.present {
			r.problem(0, "the fact has no %s", missing.field)
		}
	}
	if l.Measure == fact.Event && (has.value || l.Ranged) {
		r.problem(0, "an event has no value; its period is the figure")
	}
	return l
}

func named(fields []field, name string) bool {
	return slices.ContainsFunc(fields, func(f field) bool { return f.name == name && !f.isNull() })
}

func (r *goldReader) each(f field, read func(field) string) []string {
	var out []string
	for _, item := range r.list(f) {
		out = append(out, read(item))
	}
	return out
}

func (r *goldReader) oneOf(f field, allowed []string) string {
	s := r.text(f)
	if s == "" || slices.Contains(allowed, s) {
		return s
	}
	if near := rulefile.Nearest(s, allowed); near != "" {
		r.problem(f.at, "unknown %s %q; did you mean %q?", f.name, s, near)
	} else if len(allowed) > 12 {
		r.problem(f.at, "unknown %s %q", f.name, s)
	} else {
		r.problem(f.at, "unknown %s %q; known are %s", f.name, s, strings.Join(allowed, ", "))
	}
	return ""
}

func (r *goldReader) metric(f field) string {
	return r.oneOf(f, append(slices.Clip(fact.Metrics), r.vocabulary.Metrics...))
}

func (r *goldReader) unit(f field) fact.Unit {
	known := make([]string, 0, len(fact.Units)+len(r.vocabulary.Units))
	for _, u := range append(slices.Clip(fact.Units), r.vocabulary.Units...) {
		known = append(known, string(u))
	}
	return fact.Unit(r.oneOf(f, known))
}

func (r *goldReader) period(f field) fact.Period {
	if f.isNull() {
		return fact.Period{}
	}
	p, err := fact.ParsePeriod(r.text(f))
	if err != nil {
		r.problem(f.at, "%s: %v", f.name, err)
	}
	return p
}

func (r *goldReader) basis(f field) fact.Basis {
	b, err := fact.ParseBasis(r.text(f))
	if err != nil {
		r.problem(f.at, "%v", err)
	}
	return b
}

func (r *goldReader) scope(f field, s *fact.Scope) {
	fields, _ := r.object(f.value, f.at)
	for _, f := range r.known(fields, fact.ScopeKeys) {
		value := ""
		switch f.name {
		case "own_brand", "cumulative", "annualized":
			var flag bool
			if err := json.Unmarshal(f.value, &flag); err != nil {
				r.problem(f.at, "scope %s is true or left out", f.name)
			} else if flag {
				value = "true"
			}
		case "powertrain":
			value = r.oneOf(f, fact.Powertrains)
		case "channel":
			value = r.oneOf(f, fact.Channels)
		default:
			value = r.text(f)
		}
		s.Set(f.name, value)
	}
}
