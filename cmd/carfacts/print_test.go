package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"iter"
	"strings"
	"testing"
	"unicode/utf8"

	"carfacts/extract/fact"
)

func testRows() iter.Seq2[factRow, error] {
	d := &fact.Document{Header: fact.Header{URL: "https://example.com/a", Site: "Example", Title: "T"}, Ruleset: "r1"}
	period, _ := fact.ParsePeriod("2022-01/2022-05")
	facts := []fact.Fact{
		{Figure: "over 2.7 million", Subject: "SAIC Motor", Metric: "sales", Measure: fact.Level, Period: fact.YearOf(2025), Modality: fact.Target,
			Quantity: fact.Quantity{Value: 2.7e6, Bound: fact.Over, Unit: fact.Vehicle}, Scope: fact.Scope{Market: "World", Powertrain: "nev", OwnBrand: true}},
		{Figure: "25.5%", Subject: strings.Repeat("A very long name ", 10), Metric: "battery_installations", Measure: fact.Change, Period: period,
			Quantity: fact.Quantity{Value: 25.5, Unit: fact.Percent}, Basis: fact.Basis{Kind: "yoy"}, Scope: fact.Scope{Variant: strings.Repeat("long\x1b ", 20)}},
		{Figure: "in June", Subject: "NIO ES8", Metric: "launch", Measure: fact.Event, Period: fact.MonthOf(2022, 6)},
		{Figure: "23,500 to 25,500", Subject: "NIO", Metric: "price", Measure: fact.Level, Quantity: fact.Quantity{Value: -23500.5, Max: 25500, Ranged: true, Unit: "EUR"}},
	}
	return func(yield func(factRow, error) bool) {
		for i := range facts {
			if !yield(factRow{&facts[i], d}, nil) {
				return
			}
		}
	}
}

func TestPrintFactsTableFitsATerminal(t *testing.T) {
	var b bytes.Buffer
	if err := printFacts(&b, "table", testRows()); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(b.String()) {
		if n := utf8.RuneCountInString(strings.TrimRight(line, "\n")); n > tableWidth {
			t.Errorf("a line of %d characters: %s", n, line)
		}
	}
	for _, want := range []string{"> 2,700,000 vehicle", "+25.5 percent", "2022-01/2022-05", "yoy", "event", "-23,500.5–25,500 EUR", "battery_installations change"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
	if strings.ContainsRune(b.String(), '\x1b') {
		t.Error("a control character of the page reached the terminal")
	}
}

func TestPrintFactsCSVAndJSONL(t *testing.T) {
	var b bytes.Buffer
	if err := printFacts(&b, "csv", testRows()); err != nil {
		t.Fatal(err)
	}
	records, err := csv.NewReader(&b).ReadAll()
	if err != nil || len(records) != 5 {
		t.Fatalf("%d records, %v", len(records), err)
	}
	if got := records[1][3]; got != "2700000" {
		t.Errorf("value %s", got)
	}
	b.Reset()
	if err := printFacts(&b, "jsonl", testRows()); err != nil || strings.Count(b.String(), "\n") != 4 {
		t.Errorf("%v\n%s", err, b.String())
	}
	if err := printFacts(&b, "xml", testRows()); err == nil {
		t.Error("xml passed for a format")
	}
	broken := errors.New("broken")
	if err := printFacts(&b, "table", func(yield func(factRow, error) bool) { yield(factRow{}, broken) }); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}
