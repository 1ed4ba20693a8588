package main

import (
	"fmt"
	"io"
	"strings"

	"carfacts/extract/score"
	"carfacts/extract/trial"
)

// printTest prints the report for people.
func printTest(w io.Writer, r *testReport, o testOptions) {
	printVerdicts(w, failing(r.examples))
	for _, s := range r.sets {
		for _, p := range s.suite.Problems {
			fmt.Fprintf(w, "%v\n", p)
		}
	}
	for _, s := range r.sets {
		if !s.blind && (!o.errors || o.all) {
			printDifferences(w, s)
		}
	}
	if o.errors {
		for _, s := range r.sets {
			if !s.blind {
				printCauses(w, s, o.cases)
			}
		}
	}
	for _, by := range o.by {
		for _, s := range r.sets {
			printGroups(w, s, by)
		}
	}
	printScores(w, r.sets)
	n, bad := len(r.examples), len(failing(r.examples))
	fmt.Fprintf(w, "%d examples of %d rules", n, len(r.extractor.Rules.Rules))
	if bad > 0 {
		fmt.Fprintf(w, ", %d fail", bad)
	}
	fmt.Fprintln(w)
}

// printVerdicts prints examples that fail.
func printVerdicts(w io.Writer, verdicts []trial.Verdict) {
	for _, v := range verdicts {
		fmt.Fprintf(w, "%s: rule %s: %s fails: %s\n", v.Example.Place, v.Rule.ID, v.Kind, oneLine(v.Example.Text))
		for _, fault := range v.Faults {
			fmt.Fprintf(w, "    %s\n", fault)
		}
	}
}

func oneLine(s string) string { return printable(strings.Join(strings.Fields(s), " ")) }

// printDifferences prints what differs from the golden, article by article.
func printDifferences(w io.Writer, s *testSet) {
	effect, article := trial.Effect(""), ""
	for i := range s.shown {
		d := &s.shown[i]
		if d.Effect != effect {
			effect, article = d.Effect, ""
			fmt.Fprintf(w, "%s: %s %d\n", s.suite.Name, s.word(effect), count(s.shown, effect))
		}
		if d.Article != article {
			article = d.Article
			fmt.Fprintf(w, "  %s\n", d.Page)
		}
		printDifference(w, d)
	}
}

// word is what the reports call an effect.
func (s *testSet) word(e trial.Effect) string {
	if e == trial.Lost && s.ideal {
		return "not right"
	}
	return string(e)
}

func printDifference(w io.Writer, d *trial.Difference) {
	if d.Label == nil {
		switch {
		case d.Before == trial.NewArticle:
			fmt.Fprintf(w, "    %s: --update takes it into the golden\n", d.Before)
		case d.Fact == nil:
			fmt.Fprintf(w, "    no longer  %s\n", oneLine(d.Before))
		case d.Before != "":
			fmt.Fprintf(w, "    was        %s\n    is         %s (rule %s), which no label asks for\n", oneLine(d.Before), oneLine(d.Fact.Line()), d.Fact.Rule)
		default:
			fmt.Fprintf(w, "    no label   %s (rule %s)\n               %s\n", oneLine(d.Fact.Line()), d.Fact.Rule, oneLine(d.Fact.Sentence))
		}
		return
	}
	step := d.Is.String()
	if d.Was != d.Is {
		step = fmt.Sprintf("%s → %s", d.Was, d.Is)
	}
	if len(d.Disagree) > 0 {
		step += ": " + strings.Join(d.Disagree, ", ")
	}
	fmt.Fprintf(w, "    %s\n    label      %s (line %d)\n", step, oneLine(d.Label.Fact.Line()), d.Label.Line)
	if d.Before != "" {
		fmt.Fprintf(w, "    was        %s\n", oneLine(d.Before))
	}
	if d.Fact == nil {
		fmt.Fprintf(w, "    is         no fact\n")
	} else if d.Is < score.Strict || d.Effect == trial.Changed {
		fmt.Fprintf(w, "    is         %s (rule %s)\n               %s\n", oneLine(d.Fact.Line()), d.Fact.Rule, oneLine(d.Fact.Sentence))
	}
}

// printScores prints the levels of the sets side by side, with the change
// since the golden.
func printScores(w io.Writer, sets []*testSet) {
	line := func(first string, cell func(*testSet, *score.Tally) string) {
		out := fmt.Sprintf("%-9s", first)
		for _, s := range sets {
			t := trial.Total(s.outcomes)
			out += fmt.Sprintf("%-32s", cell(s, &t))
		}
		fmt.Fprintln(w, strings.TrimRight(out, " "))
	}
	line("", func(s *testSet, t *score.Tally) string {
		return fmt.Sprintf("%s: %s", s.suite.Name, plural(t.Articles, "article"))
	})
	line("", func(s *testSet, t *score.Tally) string { return fmt.Sprintf("%d labels, %d facts", t.Gold, t.System) })
	line("", func(*testSet, *score.Tally) string { return "P      R      F1" })
	for _, l := range score.Levels {
		line(l.String(), func(s *testSet, t *score.Tally) string {
			cell := fmt.Sprintf("%.3f  %.3f  %.3f", t.Precision(l), t.Recall(l), t.F1(l))
			was := s.golden.Tally()
			if since := fmt.Sprintf("%+.3f", t.F1(l)-was.F1(l)); s.golden != nil && since != "+0.000" && since != "-0.000" {
				cell += "  " + since
			}
			return cell
		})
	}
	for _, s := range sets {
		if n := len(s.suite.Unreviewed); n > 0 {
			fmt.Fprintf(w, "%s: not counted until somebody has reviewed them: %s\n", s.suite.Name, strings.Join(s.suite.Unreviewed, ", "))
		}
		if s.golden == nil {
			fmt.Fprintf(w, "%s: no golden yet: --update writes one\n", s.suite.Name)
		}
		if lost, gained, changed := s.count(trial.Lost), s.count(trial.Gained), s.count(trial.Changed); lost+gained+changed > 0 {
			word := string(trial.Lost)
			if s.golden == nil {
				word = "not right"
			}
			fmt.Fprintf(w, "%s: %d %s, %d gained, %d changed", s.suite.Name, lost, word, gained, changed)
			if s.blind {
				fmt.Fprintf(w, "; carfacts test %s shows them", s.place())
			}
			fmt.Fprintln(w)
		}
	}
}

// printGroups prints the scores of a set's rules, metrics or articles.
func printGroups(w io.Writer, s *testSet, by string) {
	fmt.Fprintf(w, "%s by %s\n", s.suite.Name, by)
	head := "labels  facts"
	measure := "F1 of"
	if by == "rule" {
		head, measure = "         facts", "precision of"
	}
	fmt.Fprintf(w, "  %-36s %s  %s figure  meaning  subject  period  strict\n", "", head[len(head)-13:], measure)
	for _, g := range trial.By(s.outcomes, by) {
		labels := fmt.Sprint(g.Gold)
		if by == "rule" {
			labels = ""
		}
		fmt.Fprintf(w, "  %-36s %6s %6d  %*s", g.Name, labels, g.System, len(measure), "")
		for i, l := range score.Levels {
			v := g.F1(l)
			if by == "rule" {
				v = g.Precision(l)
			}
			fmt.Fprintf(w, " %*.3f", [...]int{6, 8, 8, 7, 7}[i], v)
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintln(w)
}

// printCauses prints what is wrong, grouped by its cause.
func printCauses(w io.Writer, s *testSet, cases int) {
	for _, c := range trial.Causes(s.outcomes) {
		fmt.Fprintf(w, "%s: %d  %s", s.suite.Name, len(c.Cases), c.Name)
		if strings.HasPrefix(c.Name, "wrong ") {
			fmt.Fprintf(w, " (%d with nothing else wrong)", c.Alone)
		}
		var rules []string
		for _, r := range c.Rules() {
			rules = append(rules, fmt.Sprintf("%s %d", r.Name, r.N))
		}
		if len(rules) > 0 {
			fmt.Fprintf(w, "\n    by rule: %s", strings.Join(rules, ", "))
		}
		fmt.Fprintln(w)
		for i := range min(cases, len(c.Cases)) {
			printCase(w, &c.Cases[i])
		}
	}
	fmt.Fprintln(w)
}

func printCase(w io.Writer, c *trial.Case) {
	fmt.Fprintf(w, "    %s", c.Article)
	if c.Label != nil {
		fmt.Fprintf(w, ":%d", c.Label.Line)
	}
	if c.Detail != "" {
		fmt.Fprintf(w, ": %s", oneLine(c.Detail))
	}
	fmt.Fprintln(w)
	if c.Label != nil {
		fmt.Fprintf(w, "      label %s\n", oneLine(c.Label.Fact.Line()))
	}
	if c.Fact != nil {
		fmt.Fprintf(w, "      fact  %s (rule %s)\n", oneLine(c.Fact.Line()), c.Rule)
	}
	if c.Text != "" {
		fmt.Fprintf(w, "      %s\n", oneLine(c.Text))
	}
}
