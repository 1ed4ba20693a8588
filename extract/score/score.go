package score

import (
	"cmp"
	"slices"

	"carfacts/extract/fact"
)

// Pair is a label and the fact that was found for it.
type Pair struct {
	Label, Fact int // indices
	Agreed      Properties
}

// Result is an article's facts set against its labels.
type Result struct {
	Pairs    []Pair // in the order of the labels
	Missed   []int  // labels without a fact
	Spurious []int  // facts without a label: errors
	Ignored  []int  // facts without a label that are none: repeated, or on the ignore list
}

// Article pairs an article's facts one to one with its labels, best agreement
// first. A fact left over is no error where it states again what another fact
// was found for, or where the gold file's ignore list has its value and unit.
func Article(g *Gold, facts []fact.Fact) Result {
	var r Result
	r.Pairs = pair(g.Labels, facts)
	paired := make([]bool, len(facts))
	found := make([]bool, len(g.Labels))
	repeated := map[repeatKey]bool{}
	for _, p := range r.Pairs {
		paired[p.Fact], found[p.Label] = true, true
		repeated[keyOf(&facts[p.Fact])] = true
	}
	for j := range facts {
		switch {
		case paired[j]:
		case repeated[keyOf(&facts[j])] || ignored(&facts[j], g.Ignore):
			r.Ignored = append(r.Ignored, j)
		default:
			r.Spurious = append(r.Spurious, j)
		}
	}
	for i := range g.Labels {
		if !found[i] {
			r.Missed = append(r.Missed, i)
		}
	}
	return r
}

func pair(labels []Label, facts []fact.Fact) []Pair {
	gold, system := make([]side, len(labels)), make([]side, len(facts))
	for i := range labels {
		gold[i] = side{&labels[i].Fact, nameKey(labels[i].Subject), nameKey(labels[i].Attribution)}
	}
	for j := range facts {
		system[j] = side{&facts[j], nameKey(facts[j].Subject), nameKey(facts[j].Attribution)}
	}
	var candidates []Pair
	for i := range gold {
		for j := range system {
			a := agree(&gold[i], &labels[i], &system[j])
			if a.Has(Value) && (gold[i].Measure != fact.Event || a&(Metric|Period) != 0) {
				candidates = append(candidates, Pair{i, j, a})
			}
		}
	}
	slices.SortFunc(candidates, func(a, b Pair) int {
		return cmp.Or(b.Agreed.weight()-a.Agreed.weight(), a.Label-b.Label, a.Fact-b.Fact)
	})
	usedLabel, usedFact := make([]bool, len(gold)), make([]bool, len(system))
	var out []Pair
	for _, c := range candidates {
		if !usedLabel[c.Label] && !usedFact[c.Fact] {
			usedLabel[c.Label], usedFact[c.Fact] = true, true
			out = append(out, c)
		}
	}
	slices.SortFunc(out, func(a, b Pair) int { return a.Label - b.Label })
	return out
}

// repeatKey is what two statements of one fact share.
type repeatKey struct {
	value   float64
	unit    fact.Unit
	metric  string
	measure fact.Measure
}

func keyOf(f *fact.Fact) repeatKey {
	if f.Measure == fact.Event {
		return repeatKey{metric: f.Metric, measure: f.Measure}
	}
	return repeatKey{f.Value, f.Unit, f.Metric, f.Measure}
}

func ignored(f *fact.Fact, list []Ignored) bool {
	return f.Measure != fact.Event && slices.ContainsFunc(list, func(i Ignored) bool {
		return sameNumber(f.Value, i.Value) && f.Unit == i.Unit
	})
}

// Tally adds up the results of articles.
type Tally struct {
	Articles int
	Gold     int             // labels
	System   int             // facts that count
	Right    [Strict + 1]int // pairs that reach each level, Right[None] being all pairs
	Agreed   [10]int         // pairs that agree on each property, in the order of Properties
}

// Add adds an article's result.
func (t *Tally) Add(r *Result) {
	t.Articles++
	t.Gold += len(r.Pairs) + len(r.Missed)
	t.System += len(r.Pairs) + len(r.Spurious)
	for _, p := range r.Pairs {
		for l := None; l <= p.Agreed.Level(); l++ {
			t.Right[l]++
		}
		for i := range t.Agreed {
			if p.Agreed&(1<<i) != 0 {
				t.Agreed[i]++
			}
		}
	}
}

// Precision is the part of the facts that are right at the level, 0 where
// there are none.
func (t *Tally) Precision(l Level) float64 { return part(t.Right[l], t.System) }

// Recall is the part of the labels for which a fact is right at the level.
func (t *Tally) Recall(l Level) float64 { return part(t.Right[l], t.Gold) }

// F1 is the harmonic mean of precision and recall.
func (t *Tally) F1(l Level) float64 {
	if p, r := t.Precision(l), t.Recall(l); p+r > 0 {
		return 2 * p * r / (p + r)
	}
	return 0
}

// Accuracy is the part of the pairs that agree on the property.
func (t *Tally) Accuracy(p Properties) float64 {
	for i := range t.Agreed {
		if p == 1<<i {
			return part(t.Agreed[i], t.Right[None])
		}
	}
	return 0
}

func part(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}
