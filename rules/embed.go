// Package rules holds the built-in rules: YAML alone, which a rule author
// edits, in four folders. vocabulary says which metrics and units there are,
// lexicon what words and names mean, facts what a figure measures, sites how
// the pages of single sites are read. schema has the JSON Schemas of the four,
// for editors.
package rules

import "embed"

// FS is the built-in rule set.
//
//go:embed vocabulary/*.yaml lexicon/*.yaml facts/*.yaml sites/*.yaml schema/*.json
var FS embed.FS
