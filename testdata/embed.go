// Package testdata holds the saved articles with their facts: the regression
// suite of the rules, and what the demo serves.
package testdata

import "embed"

// Articles has articles/NAME.html and, beside each, articles/NAME.facts.jsonl;
// held has more of the same, which no rule was written by. The golden.json of
// each is what carfacts test compares with.
//
//go:embed articles held
var Articles embed.FS
