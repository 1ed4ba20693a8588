package lint

import (
	"fmt"
	"slices"
	"strings"

	"carfacts/extract/lexicon"
	"carfacts/extract/pattern"
	"carfacts/extract/rulefile"
	"carfacts/extract/trial"
)

// patterns checks the rules' patterns on texts made up for them.
func (l *linter) patterns() {
	specimens := pattern.NewSpecimens(l.e.Lexicon, l.e.Rules)
	told := map[[2]string]bool{} // pairs of rules that tie
	var fallback *pattern.Rule
	for _, r := range l.e.Rules.Rules {
		readings := specimens.Of(r)
		l.captures(r)
		l.dead(r, readings)
		l.shadowed(r, readings)
		for i := range readings {
			x := &readings[i]
			if x.Everything && !r.Fallback {
				l.error(r.MatchAt[x.Pattern], r.ID, "the pattern holds for every figure; add words, or say fallback: true where that is meant")
			}
			if x.Everything && r.Fallback && fallback != nil && fallback != r {
				l.error(r.MatchAt[x.Pattern], r.ID, "two rules for every figure: the other is %s, at %s", fallback.ID, fallback.Place)
			} else if x.Everything {
				fallback = r
			}
			l.ties(x, told)
		}
	}
}

// dead reports patterns and words that can never hold.
func (l *linter) dead(r *pattern.Rule, readings []pattern.Reading) {
	for n := range r.Matches {
		var dead []pattern.Reading
		all := true
		var words []string
		for _, x := range readings {
			if x.Pattern != n {
				continue
			}
			if all = all && !x.Holds; !x.Holds {
				dead = append(dead, x)
			}
			for _, w := range x.Dead {
				if !slices.Contains(words, w) {
					words = append(words, w)
				}
			}
		}
		switch {
		case len(dead) == 0:
		case all:
			l.error(r.MatchAt[n], r.ID, "the pattern can never hold: in %q, %s", strings.TrimSuffix(dead[0].Specimen, " ."), dead[0].Trouble)
		default:
			l.warn(r.MatchAt[n], r.ID, "a reading of the pattern can never hold (%s): in %q, %s", strings.Join(dead[0].Elements, " "), strings.TrimSuffix(dead[0].Specimen, " ."), dead[0].Trouble)
		}
		if len(words) > 0 {
			slices.Sort(words)
			l.warn(r.MatchAt[n], r.ID, "in this place these words are always read as part of something longer, so that they never match: %s", strings.Join(words, ", "))
		}
	}
}

// shadowed reports rules that always give way to others.
func (l *linter) shadowed(r *pattern.Rule, readings []pattern.Reading) {
	var instead *pattern.Rule
	for i := range readings {
		if x := &readings[i]; x.Chosen {
			return
		} else if x.Holds {
			instead = x.Instead
		}
	}
	if instead != nil {
		l.error(r.Place, r.ID, "the rule is never chosen: wherever it holds, %s (%s) says more", instead.ID, instead.Place)
	}
}

// ties reports rules between which only their ids decide.
func (l *linter) ties(x *pattern.Reading, told map[[2]string]bool) {
	for i := range x.Ties {
		rule, other := x.Rule, x.Ties[i].Rule
		if rule.None == other.None && rule.Template == other.Template {
			continue
		}
		if (rule.Template.Sign == "link") != (other.Template.Sign == "link") {
			continue // that one holds only behind a change
		}
		pair := [2]string{min(rule.ID, other.ID), max(rule.ID, other.ID)}
		if told[pair] {
			continue
		}
		told[pair] = true
		at := rule.MatchAt[x.Pattern]
		if slices.Index(l.e.Rules.Rules, other) > slices.Index(l.e.Rules.Rules, rule) { // told of the later one, which is the author's
			rule, other, at = other, rule, other.MatchAt[x.Ties[i].Pattern]
		}
		l.error(at, rule.ID, "a tie with the rule %s (%s): both hold for %q with as many elements; add words to one", other.ID, other.Place, strings.TrimSuffix(x.Tied, " ."))
	}
}

// captures checks that what a rule captures can be what it is used as.
func (l *linter) captures(r *pattern.Rule) {
	moves := lexicon.Of(lexicon.Move, lexicon.More)
	t := &r.Template
	need := func(field, name string, kinds lexicon.Set, period bool, what string) {
		got, quantity, when := r.Captured(name)
		if got.Empty() && !quantity && !when {
			return // not captured at all: loading has said so
		}
		if !got.Meets(&kinds) && !(period && when) {
			l.error(r.Place, r.ID, "%s: %q captures no %s", field, name, what)
		}
	}
	need("subject", t.Subject, lexicon.Names, false, "name; write {"+t.Subject+":name}")
	need("sign", t.Sign, moves, false, "word that moves; write {"+t.Sign+":move}")
	need("period", t.Period, lexicon.Set{}, true, "period; write {"+t.Period+":period}")
	need("basis", t.Basis, lexicon.Of(lexicon.BasisWord), true, "period or basis; write {"+t.Basis+":period}")
	need("attribution", t.Attribution, lexicon.Names, false, "name; write {"+t.Attribution+":body}")
	if l.e.Lexicon.Metrics[t.Metric] == nil {
		need("metric", t.Metric, lexicon.Of(lexicon.MetricCue), false, "metric; write {"+t.Metric+":metric}")
	}
	if t.Value != "" {
		if _, quantity, period := r.Captured(t.Value); period && !quantity && t.Measure != "event" && r.None == "" {
			l.error(r.Place, r.ID, "value: a %s needs a quantity, and {%s:…} captures a period; write measure: event", t.Measure, t.Value)
		} else if quantity && t.Measure == "event" {
			l.error(r.Place, r.ID, "value: an event is a period, and {%s:…} captures a quantity", t.Value)
		}
	}
}

// examples tries the rules' examples and checks that there are enough.
func (l *linter) examples() {
	verdicts := trial.Examples(l.e, nil)
	for _, v := range verdicts {
		for _, fault := range v.Faults {
			l.error(v.Example.Place, v.Rule.ID, "%s: %s", v.Kind, fault)
		}
	}
	for _, r := range l.e.Rules.Rules {
		what := "its facts"
		if r.None != "" {
			what = "a figure of it"
		}
		if len(r.Examples) == 0 {
			l.error(r.Place, r.ID, "no example: add one at least, a sentence with %s", what)
		}
		if len(r.Counters) == 0 {
			l.error(r.Place, r.ID, "no counterexample: add a sentence that looks alike and is something else")
		}
		if unused := l.unused(r, verdicts); len(unused) > 0 && len(r.Examples) > 0 {
			places := make([]string, len(unused))
			for i, n := range unused {
				places[i] = fmt.Sprint(r.MatchAt[n].Line)
			}
			l.warn(r.MatchAt[unused[0]], r.ID, "too few examples: %d of %d patterns are in no example (lines %s)", len(unused), len(r.Matches), strings.Join(slices.Compact(places), ", "))
		}
	}
}

// unused returns the patterns of a rule that hold in none of its examples.
func (l *linter) unused(r *pattern.Rule, verdicts []trial.Verdict) []int {
	used := make([]bool, len(r.Matches))
	for _, v := range verdicts {
		if v.Rule == r && v.Kind != trial.Counterexample {
			for _, n := range v.Patterns {
				used[n] = true
			}
		}
	}
	var out []int
	for n, ok := range used {
		if !ok {
			out = append(out, n)
		}
	}
	return out
}

// suggest is the end of a message about an unknown word.
func suggest(word string, known []string) string { return rulefile.Suggestion(word, known) }
