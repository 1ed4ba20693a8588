package main

import (
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"strings"

	"carfacts/extract/fact"
	"carfacts/store"
)

// thing is a node of schema.org's vocabulary in JSON-LD.
type thing struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

// observation is a fact as schema.org/Observation.
type observation struct {
	Type     string `json:"@type"`
	ID       string `json:"@id"`
	About    thing  `json:"observationAbout"`
	Measured thing  `json:"measuredProperty"`
	Variable thing  `json:"variableMeasured"`

	Value    *float64 `json:"value,omitempty"`
	MinValue *float64 `json:"minValue,omitempty"`
	MaxValue *float64 `json:"maxValue,omitempty"`
	UnitText string   `json:"unitText,omitempty"`
	UnitCode string   `json:"unitCode,omitempty"` // UN/CEFACT common code, or ISO 4217

	Date      string `json:"observationDate,omitempty"`   // first day
	Period    string `json:"observationPeriod,omitempty"` // ISO 8601 duration
	Qualifier string `json:"measurementQualifier,omitempty"`
	Basis     string `json:"measurementDenominator,omitempty"` // what a change compares with

	Method    string   `json:"measurementMethod"` // the rule, and the rule set's hash
	Text      string   `json:"description"`       // the sentence
	SubjectOf creation `json:"subjectOf"`
}

// creation is the article that states the fact.
type creation struct {
	Type      string `json:"@type"`
	URL       string `json:"url"`
	Headline  string `json:"headline,omitempty"`
	Published string `json:"datePublished,omitempty"`
	Publisher thing  `json:"publisher"`
}

func exportObservations(w io.Writer, rows iter.Seq2[*store.Row, error]) error {
	if _, err := io.WriteString(w, `{"@context":"https://schema.org","@graph":[`); err != nil {
		return err
	}
	separator := "\n"
	for r, err := range rows {
		if err != nil {
			return err
		}
		line, err := json.Marshal(newObservation(r))
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w, "%s%s", separator, line); err != nil {
			return err
		}
		separator = ",\n"
	}
	_, err := io.WriteString(w, "\n]}\n")
	return err
}

func newObservation(r *store.Row) observation {
	f, d := &r.Fact, &r.Document
	variable := []string{f.Metric, string(f.Measure)}
	if scope := tableScope(&f.Scope); scope != "" {
		variable = append(variable, scope)
	}
	o := observation{
		Type: "Observation", ID: fmt.Sprintf("urn:carfacts:fact:%d", r.ID),
		About:    thing{Type: "Thing", Name: f.Subject},
		Measured: thing{Type: "Property", Name: f.Metric},
		Variable: thing{Type: "StatisticalVariable", Name: strings.Join(variable, ", ")},
		UnitText: string(f.Unit), UnitCode: unitCode(f.Unit),
		Date: f.Period.Start.String(), Period: duration(f.Period), Basis: f.Basis.String(),
		Method: f.Rule + " of " + d.Ruleset, Text: f.Sentence,
		SubjectOf: creation{"NewsArticle", d.URL, d.Title, d.Published.Date.String(), thing{Type: "Organization", Name: d.Site}},
	}
	if f.Modality != fact.Reported {
		o.Qualifier = string(f.Modality)
	}
	if f.Measure == fact.Event {
		return o
	}
	switch {
	case f.Ranged:
		o.MinValue, o.MaxValue = &f.Value, &f.Max
	case f.Bound == fact.Over || f.Bound == fact.AtLeast:
		o.MinValue = &f.Value
	case f.Bound == fact.Under || f.Bound == fact.AtMost:
		o.MaxValue = &f.Value
	default:
		o.Value = &f.Value
	}
	return o
}

// duration writes the length of the period as ISO 8601 does.
func duration(p fact.Period) string {
	switch months := p.MonthCount(); {
	case p.IsZero():
		return ""
	case months > 0 && months%12 == 0:
		return fmt.Sprintf("P%dY", months/12)
	case months > 0:
		return fmt.Sprintf("P%dM", months)
	}
	return fmt.Sprintf("P%dD", p.End-p.Start+1)
}

// unitCode returns the UN/CEFACT common code of the unit, the ISO 4217 code of
// a currency, or nothing.
func unitCode(u fact.Unit) string {
	switch u {
	case fact.Percent:
		return "P1"
	case "km":
		return "KMT"
	case "mile":
		return "SMI"
	case "km/h":
		return "KMH"
	case "mph":
		return "HM"
	case "kWh":
		return "KWH"
	case "MWh":
		return "MWH"
	case "GWh":
		return "GWH"
	case "kW":
		return "KWT"
	case "MW":
		return "MAW"
	case "Nm":
		return "NU"
	case "mm":
		return "MMT"
	case "m":
		return "MTR"
	case "inch":
		return "INH"
	case "kg":
		return "KGM"
	case "tonne":
		return "TNE"
	case "s":
		return "SEC"
	case "min":
		return "MIN"
	case "h":
		return "HUR"
	case "L":
		return "LTR"
	case "V":
		return "VLT"
	case "day":
		return "DAY"
	case fact.Vehicle:
		return "C62"
	}
	if u.IsCurrency() {
		return string(u)
	}
	return ""
}
