package clause

import (
	"fmt"
	"strings"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
)

// ScopeSays reports whether the words of items[i] give the scope key its value.
func ScopeSays(f *Frame, i int, key, value string) bool {
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

// WordsOf quotes the words nearest to items[k] that are the reason, and says
// where they stand; without any it gives the origin.
func (r *Reader) WordsOf(f *Frame, k int, is func(i int) bool, from fact.Origin) string {
	if from == fact.Context {
		return Origin(from, "")
	}
	return r.WordsOr(f, k, is, Origin(from, "the figure's own words"))
}

// WordsOr returns the words nearest to items[k] for which is holds, otherwise where there are none.
func (r *Reader) WordsOr(f *Frame, k int, is func(i int) bool, otherwise string) string {
	best := -1
	for i := range f.Items {
		if is(i) && (best < 0 || max(k-i, i-k) < max(k-best, best-k)) {
			best = i
		}
	}
	switch {
	case best < 0:
		return otherwise
	case best < len(f.Runs) && k < len(f.Runs) && f.Runs[best] == f.Runs[k]:
		return fmt.Sprintf("%q in the same clause", f.Text(best))
	}
	return fmt.Sprintf("%q in the same sentence", f.Text(best))
}

// Origin puts an origin into words.
func Origin(from fact.Origin, otherwise string) string {
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
