package main

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"strings"

	"carfacts/extract/score"
	"carfacts/extract/trial"
)

// The JSON of the test command; names are those of the text.
type (
	jsonReport struct {
		Ruleset  string    `json:"ruleset"`
		Failures int       `json:"failures"`
		Examples jsonTried `json:"examples"`
		Sets     []jsonSet `json:"sets"`
	}
	jsonTried struct {
		Tried  int           `json:"tried"`
		Failed []jsonVerdict `json:"failed"`
	}
	jsonVerdict struct {
		Rule   string   `json:"rule"`
		Kind   string   `json:"kind"`
		Place  string   `json:"place"`
		Text   string   `json:"text"`
		Faults []string `json:"faults"`
	}
	jsonSet struct {
		Name string `json:"name"`
		Dir  string `json:"dir,omitempty"`
		jsonScores
		Was         *jsonScores            `json:"golden,omitempty"`
		By          map[string][]jsonGroup `json:"by,omitempty"`
		Lost        int                    `json:"lost"`
		Gained      int                    `json:"gained"`
		Changed     int                    `json:"changed"`
		Differences []jsonDifference       `json:"differences,omitempty"` // none of held articles
		Causes      []jsonCause            `json:"causes,omitempty"`
		Unreviewed  []string               `json:"unreviewed,omitempty"`
		Problems    []string               `json:"problems,omitempty"`
	}
	jsonScores struct {
		Articles int                  `json:"articles"`
		Gold     int                  `json:"gold"`
		System   int                  `json:"system"`
		Levels   map[string]jsonLevel `json:"levels"`
	}
	jsonGroup struct {
		Name string `json:"name"`
		jsonScores
	}
	jsonLevel struct {
		Precision float64 `json:"precision"`
		Recall    float64 `json:"recall"`
		F1        float64 `json:"f1"`
	}
	jsonDifference struct {
		Effect   string          `json:"effect"`
		Article  string          `json:"article"`
		Line     int             `json:"line,omitempty"` // of the label
		Label    string          `json:"label,omitempty"`
		Was      string          `json:"was,omitempty"`
		Is       string          `json:"is,omitempty"`
		Before   string          `json:"before,omitempty"`
		Fact     json.RawMessage `json:"fact,omitempty"`
		Disagree []string        `json:"disagree,omitempty"`
	}
	jsonCause struct {
		Name  string         `json:"name"`
		Count int            `json:"count"`
		Alone int            `json:"alone"`
		Rules map[string]int `json:"rules,omitempty"`
		Cases []jsonCase     `json:"cases"`
	}
	jsonCase struct {
		Article string `json:"article"`
		Line    int    `json:"line,omitempty"`
		Label   string `json:"label,omitempty"`
		Fact    string `json:"fact,omitempty"`
		Rule    string `json:"rule,omitempty"`
		Detail  string `json:"detail,omitempty"`
		Text    string `json:"text,omitempty"`
	}
)

func printTestJSON(w io.Writer, r *testReport, o testOptions) error {
	out := jsonReport{Ruleset: r.extractor.Hash, Failures: r.failures(), Examples: jsonTried{len(r.examples), jsonVerdicts(failing(r.examples))}}
	for _, s := range r.sets {
		t := trial.Total(s.outcomes)
		set := jsonSet{Name: s.suite.Name, Dir: s.dir, jsonScores: scoresJSON(&t), Unreviewed: s.suite.Unreviewed,
			Lost: s.count(trial.Lost), Gained: s.count(trial.Gained), Changed: s.count(trial.Changed)}
		if s.golden != nil {
			was := s.golden.Tally()
			scores := scoresJSON(&was)
			set.Was = &scores
		}
		for _, p := range s.suite.Problems {
			set.Problems = append(set.Problems, p.Error())
		}
		for i := range s.shown {
			if !s.blind {
				set.Differences = append(set.Differences, differenceJSON(s, &s.shown[i]))
			}
		}
		for _, by := range o.by {
			if set.By == nil {
				set.By = map[string][]jsonGroup{}
			}
			for _, g := range trial.By(s.outcomes, by) {
				set.By[by] = append(set.By[by], jsonGroup{g.Name, scoresJSON(&g.Tally)})
			}
		}
		if o.errors && !s.blind {
			for _, c := range trial.Causes(s.outcomes) {
				set.Causes = append(set.Causes, causeJSON(&c))
			}
		}
		out.Sets = append(out.Sets, set)
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(out)
}

func jsonVerdicts(verdicts []trial.Verdict) []jsonVerdict {
	out := make([]jsonVerdict, len(verdicts))
	for i, v := range verdicts {
		out[i] = jsonVerdict{v.Rule.ID, string(v.Kind), v.Example.Place.String(), v.Example.Text, v.Faults}
	}
	return out
}

func scoresJSON(t *score.Tally) jsonScores {
	s := jsonScores{t.Articles, t.Gold, t.System, map[string]jsonLevel{}}
	round := func(v float64) float64 { return math.Round(v*1e4) / 1e4 }
	for _, l := range score.Levels {
		s.Levels[l.String()] = jsonLevel{round(t.Precision(l)), round(t.Recall(l)), round(t.F1(l))}
	}
	return s
}

func differenceJSON(s *testSet, d *trial.Difference) jsonDifference {
	out := jsonDifference{Effect: string(d.Effect), Article: d.Article, Before: d.Before, Disagree: d.Disagree}
	if d.Label != nil {
		out.Line, out.Label, out.Was, out.Is = d.Label.Line, d.Label.Fact.Line(), d.Was.String(), d.Is.String()
	}
	if d.Fact != nil {
		for i := range s.outcomes {
			if s.outcomes[i].Name == d.Article {
				out.Fact = d.Fact.AppendJSON(nil, s.outcomes[i].Document)
			}
		}
	}
	return out
}

func causeJSON(c *trial.Cause) jsonCause {
	out := jsonCause{Name: c.Name, Count: len(c.Cases), Alone: c.Alone, Rules: map[string]int{}}
	for _, r := range c.Rules() {
		out.Rules[r.Name] = r.N
	}
	for i := range c.Cases {
		x := &c.Cases[i]
		j := jsonCase{Article: x.Article, Rule: x.Rule, Detail: x.Detail, Text: x.Text}
		if x.Label != nil {
			j.Line, j.Label = x.Label.Line, x.Label.Fact.Line()
		}
		if x.Fact != nil {
			j.Fact = x.Fact.Line()
		}
		out.Cases = append(out.Cases, j)
	}
	return out
}

// The elements of a JUnit report that continuous integration reads.
type (
	junitSuites struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Class   string        `xml:"classname,attr"`
		Name    string        `xml:"name,attr"`
		Failure *junitFailure `xml:"failure"`
	}
	junitFailure struct {
		Message string `xml:"message,attr"`
		Text    string `xml:",chardata"`
	}
)

func (s *junitSuite) add(class, name string, faults []string) {
	c := junitCase{Class: class, Name: name}
	s.Tests++
	if len(faults) > 0 {
		s.Failures++
		c.Failure = &junitFailure{printable(faults[0]), printableLines(strings.Join(faults, "\n"))}
	}
	s.Cases = append(s.Cases, c)
}

// printableLines is printable for a text of several lines.
func printableLines(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = printable(lines[i])
	}
	return strings.Join(lines, "\n")
}

// exampleSuite is the JUnit suite of rules' examples.
func exampleSuite(verdicts []trial.Verdict) junitSuite {
	s := junitSuite{Name: "rules"}
	for _, v := range verdicts {
		s.add("rules."+v.Rule.ID, fmt.Sprintf("%s %s", v.Kind, v.Example.Place), v.Faults)
	}
	return s
}

func printJUnit(w io.Writer, r *testReport) error {
	suites := []junitSuite{exampleSuite(r.examples)}
	for _, set := range r.sets {
		s := junitSuite{Name: set.suite.Name}
		for i := range set.outcomes {
			o := &set.outcomes[i]
			var faults []string
			for j := range set.diffs {
				if d := &set.diffs[j]; d.Article == o.Name && d.Effect == trial.Lost {
					if set.blind {
						faults = []string{"something is lost; carfacts test " + set.place() + " shows it"}
						continue
					}
					var b strings.Builder
					printDifference(&b, d)
					faults = append(faults, strings.TrimSpace(b.String()))
				}
			}
			s.add(set.suite.Name, o.Name, faults)
		}
		for _, p := range set.suite.Problems {
			s.add(set.suite.Name, "reading", []string{p.Error()})
		}
		suites = append(suites, s)
	}
	return writeJUnit(w, suites)
}

func writeJUnit(w io.Writer, suites []junitSuite) error {
	all := junitSuites{Suites: suites}
	for _, s := range suites {
		all.Tests += s.Tests
		all.Failures += s.Failures
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(all); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}
