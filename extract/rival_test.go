package extract_test

import (
	"testing"
	"testing/fstest"

	"carfacts/extract"
	"carfacts/extract/article"
	"carfacts/extract/fact"
	"carfacts/rules"
)

// withOwn loads the built-in rules with files of one's own on top.
func withOwn(t *testing.T, files map[string]string) *extract.Extractor {
	t.Helper()
	layer := fstest.MapFS{}
	for name, data := range files {
		layer[name] = &fstest.MapFile{Data: []byte(data)}
	}
	e, problems := extract.Load(rules.FS, layer)
	if problems.Err() != nil {
		t.Fatal(problems)
	}
	return e
}

// The sign of two currencies stands for the one that the article's words show,
// as the lexicon says.
func TestSignOfTwoCurrencies(t *testing.T) {
	own := withOwn(t, map[string]string{"lexicon/own.yaml": "lexicon: currency\nentries:\n  - {unit: SEK, words: [Kn], otherwise: {unit: NOK, unless: [Gothenburg]}}\n"})
	for _, c := range []struct {
		e    *extract.Extractor
		text string
		want fact.Unit
	}{
		{builtIn(t), "The profit came to ¥5 billion.", "CNY"},
		{builtIn(t), "The profit in Japan came to ¥5 billion.", "JPY"},
		{builtIn(t), "The profit in Japan came to ¥5 billion, as the yuan fell.", "CNY"},
		{builtIn(t), "The profit in Japan came to ¥5 billion, as the yuan fell and the yen rose.", "JPY"},
		{builtIn(t), "Honda earned ¥5 billion. Its rivals earned less, it said.", "JPY"},
		{builtIn(t), "Honda earned ¥5 billion in China, as the yuan fell.", "CNY"},
		{builtIn(t), "BYD earned ¥5 billion. Honda earned less than BYD.", "CNY"},
		{own, "The profit came to Kn5 billion.", "NOK"},
		{own, "The profit came to Kn5 billion in Gothenburg.", "SEK"},
	} {
		d, err := c.e.Text([]byte(c.text), article.Options{Published: published})
		if err != nil || len(d.Mentions) == 0 || d.Mentions[0].Quantity.Unit != c.want {
			t.Errorf("%q: %v, mentions %+v, want %s", c.text, err, d.Mentions, c.want)
		}
	}
}

// What a metric of one's own says of itself tells whose its figures are.
func TestAttributeOfOwnMetric(t *testing.T) {
	for attribute, market := range map[string]string{"": "", ", outbound: true": "Australia"} {
		e := withOwn(t, map[string]string{
			"vocabulary/own.yaml": "metrics:\n  outloads: {units: [count], flow: true" + attribute + "}\n",
			"lexicon/own.yaml":    "lexicon: metric\nentries:\n  - {metric: outloads, nouns: [outload]}\n",
		})
		d, err := e.Text([]byte("Thailand's outloads to Australia reached 12,000 cars in May 2024."), article.Options{Published: published})
		if err != nil || len(d.Facts) != 1 || d.Facts[0].Metric != "outloads" || d.Facts[0].Subject != "Thailand" || d.Facts[0].Scope.Market != market {
			t.Errorf("%q: %v, facts %+v", attribute, err, d.Facts)
		}
	}
}
