package extract_test

import (
	"errors"
	"flag"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"carfacts/extract"
	"carfacts/extract/article"
)

var mangled = flag.Int("mangled", 3000, "read so many texts that are made of pieces of the saved articles")

// texts returns how many texts to read: few where time is short, as under the race detector,
// for which one reader after another has nothing.
func texts() int {
	if testing.Short() {
		return *mangled / 10
	}
	return *mangled
}

// TestMangledArticles reads texts whose sentences are those of the saved articles with words
// left out, doubled, moved, cut off or put in brackets, each now a sentence, now a line of a
// list, with a day of publication and without: nothing panics, and every fact is one that the
// store takes.
func TestMangledArticles(t *testing.T) {
	e := builtIn(t)
	var sentences [][]string
	for _, a := range readAll(t, savedPages(t)) {
		for _, b := range a.Blocks {
			for s := range strings.SplitSeq(a.Text[b.Start:b.End], ". ") {
				if words := strings.Fields(s); len(words) > 3 {
					sentences = append(sentences, words)
				}
			}
		}
	}
	for seed := range texts() {
		r := rand.New(rand.NewPCG(uint64(seed), 1))
		var text strings.Builder
		for range 12 {
			text.WriteString(mangle(r, sentences))
		}
		options := article.Options{Published: published}
		if seed%4 == 0 {
			options = article.Options{}
		}
		d, err := e.Text([]byte(text.String()), options)
		if panicked := (*extract.PanicError)(nil); errors.As(err, &panicked) {
			t.Errorf("text %d: %v\n%s\n%s", seed, err, panicked.Stack, text.String())
		}
		if err == nil {
			check(t, e, d)
		}
	}
}

// TestMangledPages is the same for pages, pieces of whose markup come from others.
func TestMangledPages(t *testing.T) {
	e := builtIn(t)
	var pages [][]string
	for _, page := range savedPages(t) {
		pages = append(pages, strings.SplitAfter(string(page), ">"))
	}
	for seed := range texts() / 4 {
		r := rand.New(rand.NewPCG(uint64(seed), 2))
		page := pages[r.IntN(len(pages))]
		for range 1 + r.IntN(12) {
			other := pages[r.IntN(len(pages))]
			i, j := r.IntN(len(page)), r.IntN(len(other))
			piece := other[j:min(j+1+r.IntN(20), len(other))]
			page = slices.Concat(page[:i], piece, page[min(i+r.IntN(20), len(page)):])
		}
		d, err := e.Page([]byte(strings.Join(page, "")), article.Options{Published: published})
		if panicked := (*extract.PanicError)(nil); errors.As(err, &panicked) {
			t.Errorf("text %d: %v\n%s\n%s", seed, err, panicked.Stack, strings.Join(page, ""))
		}
		if err == nil {
			check(t, e, d)
		}
	}
}

// mangle makes a sentence or a line of one of the sentences, changed in up to three places.
func mangle(r *rand.Rand, sentences [][]string) string {
	one := func() []string { return sentences[r.IntN(len(sentences))] }
	words := append([]string(nil), one()...)
	for range r.IntN(4) {
		if len(words) < 3 {
			break
		}
		i := r.IntN(len(words) - 1)
		switch r.IntN(8) {
		case 0:
			words = append(words[:i:i], words[i+1:]...)
		case 1:
			words = words[i:]
		case 2:
			words = words[:i+1]
		case 3:
			words[i], words[i+1] = words[i+1], words[i]
		case 4:
			words[i] = "(" + words[i] + ")"
		case 5:
			words[i] = strings.TrimRight(words[i], ",.") + ","
		case 6:
			other := one()
			words = append(words[:i:i], other[r.IntN(len(other)):]...)
		case 7:
			other := one()
			words = append(append(words[:i:i], other[:r.IntN(len(other))]...), words[i:]...)
		}
	}
	s := strings.Join(words, " ")
	switch r.IntN(6) {
	case 0:
		return "\n\n- " + s
	case 1:
		return "\n\n" + s
	case 2:
		return "\n\n" + s + ":"
	}
	return " " + strings.TrimRight(s, ".,") + "."
}
