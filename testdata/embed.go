// Package testdata holds the saved articles with their facts: the regression
// suite of the rules, and what the demo serves.
package testdata

import "embed"

// Articles has articles/NAME.html and, beside each, articles/NAME.facts.jsonl.
//
//go:embed articles/*.html articles/*.facts.jsonl
var Articles embed.FS
