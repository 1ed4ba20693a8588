package score

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/cases"

	"carfacts/extract/fact"
)

// Properties is a set of things on which a label and a fact agree.
type Properties uint16

// The properties. Value is the figure itself: value, value_max and unit, or
// that both are events.
const (
	Value Properties = 1 << iota
	Metric
	Measure
	Subject
	Period
	Modality
	Bound
	Basis
	Scope
	Attribution
)

var propertyNames = []string{"value", "metric", "measure", "subject", "period", "modality", "bound", "basis", "scope", "attribution"}

// Has reports whether all of q is in p.
func (p Properties) Has(q Properties) bool { return p&q == q }

// Names returns the names of the properties in the order of the fact model.
func (p Properties) Names() []string {
	var out []string
	for i, name := range propertyNames {
		if p&(1<<i) != 0 {
			out = append(out, name)
		}
	}
	return out
}

// Level says how far a fact agrees with its label; each needs all before it.
type Level uint8

// The levels.
const (
	None      Level = iota // not the figure
	Figure                 // value, value_max and unit
	Meaning                // + metric and measure
	OfSubject              // + subject
	InPeriod               // + first and last day
	Strict                 // + modality, bound, basis and every key of scope
)

// Levels are the five levels from the least to the most exact.
var Levels = []Level{Figure, Meaning, OfSubject, InPeriod, Strict}

func (l Level) String() string {
	return [...]string{"none", "figure", "meaning", "subject", "period", "strict"}[l]
}

// ParseLevel reads what String writes.
func ParseLevel(s string) (Level, bool) {
	for _, l := range append([]Level{None}, Levels...) {
		if l.String() == s {
			return l, true
		}
	}
	return None, false
}

// needs returns the properties that a level asks for.
func (l Level) needs() Properties {
	return [...]Properties{
		0, Value, Value | Metric | Measure, Value | Metric | Measure | Subject, Value | Metric | Measure | Subject | Period,
		Value | Metric | Measure | Subject | Period | Modality | Bound | Basis | Scope,
	}[l]
}

// Level returns the most exact level that the properties reach.
func (p Properties) Level() Level {
	for _, l := range []Level{Strict, InPeriod, OfSubject, Meaning, Figure} {
		if p.Has(l.needs()) {
			return l
		}
	}
	return None
}

// Missing returns what the properties lack of Strict.
func (p Properties) Missing() Properties { return Strict.needs() &^ p }

func (p Properties) weight() int {
	w := 0
	for i, v := range [...]int{100, 10, 10, 8, 8, 2, 2, 2, 2, 1} {
		if p&(1<<i) != 0 {
			w += v
		}
	}
	return w
}

// side is a fact with its names as they are compared.
type side struct {
	*fact.Fact
	subject, by string
}

func agree(g *side, l *Label, s *side) Properties {
	var ok Properties
	set := func(p Properties, agrees bool) {
		if agrees {
			ok |= p
		}
	}
	if g.Measure == fact.Event {
		set(Value, s.Measure == fact.Event)
	} else if s.Measure != fact.Event {
		set(Value, sameNumber(g.Value, s.Value) && g.Ranged == s.Ranged && (!g.Ranged || sameNumber(g.Max, s.Max)) && g.Unit == s.Unit)
	}
	set(Metric, s.Metric == g.Metric || slices.Contains(l.MetricAny, s.Metric))
	set(Measure, s.Measure == g.Measure)
	set(Subject, s.subject == g.subject || slices.ContainsFunc(l.SubjectAny, func(n string) bool { return nameKey(n) == s.subject }))
	set(Period, s.Period == g.Period || slices.Contains(l.PeriodAny, s.Period))
	set(Modality, s.Modality.OrReported() == g.Modality.OrReported())
	set(Bound, s.Bound.OrExactly() == g.Bound.OrExactly() || s.Measure == fact.Event && g.Bound.OrExactly() == fact.Exactly)
	set(Basis, sameBasis(s.Basis, g.Basis))
	set(Scope, sameScope(&s.Scope, &g.Scope))
	set(Attribution, s.by == g.by)
	return ok
}

func sameBasis(a, b fact.Basis) bool { return a.Kind == b.Kind && a.Period == b.Period }

func sameNumber(a, b float64) bool {
	return math.Abs(a-b) <= 1e-6*max(1, math.Abs(a), math.Abs(b))
}

func sameScope(a, b *fact.Scope) bool {
	if *a == *b {
		return true
	}
	for _, key := range fact.ScopeKeys {
		if fold(a.Get(key)) != fold(b.Get(key)) {
			return false
		}
	}
	return true
}

// nameKey is a name without case and punctuation.
func nameKey(s string) string {
	s = fold(s)
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return r != '_' && !unicode.IsLetter(r) && !unicode.IsNumber(r)
	}), " ")
}

// fold folds the case of s as Unicode says.
func fold(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return cases.Fold().String(s)
		}
	}
	return strings.ToLower(s)
}
