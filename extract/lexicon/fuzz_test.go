package lexicon_test

import (
	"testing"

	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

const vocabulary = "metrics:\n  sales: {units: [count]}\nunits:\n  vehicle: {dimension: count}\n"

// FuzzLoad loads lexicons, and looks the words of the file up in what they
// make.
func FuzzLoad(f *testing.F) {
	for _, s := range []string{
		"lexicon: maker\nentries:\n  - {name: Kia, aliases: [KIA, 'Kia Corp.'], risky: true}\n  - {name: Kia, disabled: true}\n",
		"lexicon: metric\ndefaults: {metric: sales}\nentries:\n  - {nouns: [sale, person/people], verbs: [sell/sold, go up], words: ['%', '']}\n",
		"lexicon: model\nentries:\n  - {maker: Kia, models: [EV6, {name: '3', aliases: [x]}]}\n", "lexicon: place\nentries:\n  - {name: China, adjectives: [Chinese], people: [Chinese/Chinese], capital: [Beijing]}\n",
		"lexicon: new\nentries: [{words: [a b c d, '-', \"\\u00e9\"]}]", "lexicon: scope\nentries: [{scope: {powertrain: bev}, words: x}]",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		lex, problems := lexicon.Load([]lexicon.Source{{Name: "v", Data: []byte(vocabulary)}, {Name: "f", Data: data}}, []lexicon.Source{{Name: "f", Data: data}})
		_ = problems.Error()
		tokens := text.Tokenize(nil, lex.Vocabulary, string(data), 0, len(data))
		for i := range tokens {
			if hit, ok := lex.Find(tokens, i); ok && (hit.Len < 1 || i+hit.Len > len(tokens)) {
				t.Fatalf("a phrase of %d words at %d of %d", hit.Len, i, len(tokens))
			}
		}
	})
}
