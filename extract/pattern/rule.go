// Package pattern is the rule language: it decodes the rule files of
// rules/facts, checks them, compiles their patterns and matches these against
// the items of a sentence.
//
// In: YAML and a lexicon. Out: rules, every problem with its place, and for a
// quantity or period the best match. A match states only what its words show;
// whose and when, where it does not say so, is the resolver's work.
package pattern

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/rulefile"
)

// Rule is one rule of a rule file.
type Rule struct {
	ID       string
	Place    rulefile.Place
	About    string
	Matches  []string // the patterns as written, and the events
	MatchAt  []rulefile.Place
	Fallback bool // meant for every figure of which nothing else speaks
	Template Template
	None     string // why the matched figure is no fact; empty for a rule that makes one
	Examples []Example
	Counters []Example
	Todos    []Example

	order     int
	sequences []sequence
	events    []Event
}

// Template is what a rule says of the fact it makes. Names in quotes of the
// rule file that are captures refer to them; everything empty is left open.
type Template struct {
	Measure     fact.Measure
	Metric      string // a metric, or a capture of a metric's word
	Value       string // the capture that is the figure, or the event's date
	Subject     string // a capture
	Sign        string // "up", "down", "link" (of the change that it hangs on) or a capture of a word that moves
	Unit        fact.Unit
	Basis       string // yoy …, none, or a capture of a period that is the base
	Base        bool   // the level is that of the base, not of the period spoken of
	Period      string // a capture
	Modality    fact.Modality
	Scope       fact.Scope
	Attribution string // a capture
	Bound       fact.Bound
	At          string // "start" or "end" where the period's first or last day is meant
	Told        bool   // it is a part of what the text told of before, and of nothing else
	Inherit     bool   // the metric is that of the statement before, even where a nearer word names another
}

// Example is a text with the facts that the rule set makes of it.
type Example struct {
	Place     rulefile.Place
	Text      string
	Published fact.Date
	Title     string
	Facts     []Expected
	HasFacts  bool
}

// Expected is a fact of an example: only the fields that are given count.
type Expected struct {
	Place  rulefile.Place
	Fields map[string]string // by the names of the fact model; scope keys as "scope.market"
	Order  []string
}

// RuleSet is the compiled rules, read-only and shared by all workers.
type RuleSet struct {
	Rules   []*Rule
	Tellers lexicon.Set // kinds of words that events are told by
	Things  lexicon.Set // and of
	events  []Event
	index   map[string]*candidates // by dimension of the anchor
	bits    wordBits
}
