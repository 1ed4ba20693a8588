package mention_test

import (
	"os"
	"strings"
	"sync"
	"testing"

	"carfacts/extract/lexicon"
	"carfacts/extract/mention"
	"carfacts/extract/text"
	"carfacts/rules"
)

// builtIn are the shipped lexicons, with the words of the grammars.
var builtIn = sync.OnceValues(func() (*lexicon.Lexicon, *mention.Words) {
	var sources [2][]lexicon.Source
	for i, folder := range []string{"vocabulary", "lexicon"} {
		files, err := rules.FS.ReadDir(folder)
		if err != nil {
			panic(err)
		}
		for _, f := range files {
			data, err := rules.FS.ReadFile(folder + "/" + f.Name())
			if err != nil {
				panic(err)
			}
			sources[i] = append(sources[i], lexicon.Source{Name: f.Name(), Data: data})
		}
	}
	l, problems := lexicon.Load(sources[0], sources[1])
	if err := problems.Err(); err != nil {
		panic(err)
	}
	return l, mention.NewWords(l)
})

// analyze reads a text as one block.
func analyze(a *mention.Analyzer, l *lexicon.Lexicon, s string) []mention.Sentence {
	a.Begin(s)
	tokens := text.Tokenize(nil, l.Vocabulary, s, 0, len(s))
	hits, kinds := a.Find(nil, tokens)
	a.Survey(tokens, hits, kinds)
	var out []mention.Sentence
	for _, span := range text.Sentences(nil, s, tokens, func(w text.Word) bool { return l.IsA(w, lexicon.Abbreviation) }) {
		sent := mention.Sentence{Article: s, Tokens: tokens[span.First:span.Last], Hits: hits[span.First:span.Last]}
		a.Read(&sent)
		out = append(out, sent)
	}
	return out
}

// FuzzRead reads texts: the items of a sentence are its tokens one after
// another, and every quantity and period lies within its item.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"Sales rose 12.5% to 1,50,812 units, or ₹3.2 lakh crore (US$38bn), between 3 and 4½ times the €5k–€8k of May 2023.",
		"Half a million, two-fifths, one person in four, three in 1,000: two and a half years, a quarter of 816 000 t, minus 28 degrees Celsius.",
		"ES8s, the Model 3, F-150, 500e and Euro 6; 6-3, 7-6 (7-3) at 14:05 on 0800 555 1234, page 14 of Section 230, 24/7 in the 90s.",
		"two pounds fifty, 3 dollars and 45 cents, twenty-one, three point five, a dozen, six dozen, half an hour, from the first half of last year to July 1-14",
		"1-", "$$$", "USD $ 5", "1/2/3", "- -5 - 5", "½½", "1½½", "and a half and a half", "万亿", "5 to 4 to 3", "between 5 and", "minus minus 5", "1,2,3.4.5",
	} {
		f.Add(s)
	}
	if data, err := os.ReadFile("../../testdata/bench/prose.txt"); err == nil {
		f.Add(string(data[:2000]))
	}
	l, words := builtIn()
	a := mention.NewAnalyzer(l, words)
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 1<<16 {
			t.Skip()
		}
		for _, sent := range analyze(a, l, strings.ToValidUTF8(s, "\ufffd")) {
			at := 0
			for k := range sent.Items {
				it := &sent.Items[k]
				if it.First != at || it.Last <= it.First || it.Last > len(sent.Tokens) {
					t.Fatalf("item %d is tokens %d:%d, after %d of %d", k, it.First, it.Last, at, len(sent.Tokens))
				}
				at = it.Last
				if q := sent.QuantityAt(k); q != nil && !(it.First <= q.First && q.First <= q.From && q.From < q.To && q.To <= len(sent.Tokens)) {
					t.Fatalf("item %d of tokens %d:%d has a quantity of %d:%d at %d:%d", k, it.First, it.Last, q.First, q.Last, q.From, q.To)
				}
				if w := sent.WhenAt(k); w != nil && (w.First < it.First || w.Last > it.Last || w.Last <= w.First) {
					t.Fatalf("item %d of tokens %d:%d has a period of %d:%d", k, it.First, it.Last, w.First, w.Last)
				}
			}
			if at != len(sent.Tokens) {
				t.Fatalf("items end at token %d of %d", at, len(sent.Tokens))
			}
		}
	})
}
