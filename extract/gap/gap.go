// Package gap finds the figures that no rule explains and groups them by the
// words around them: a rule author's list of work.
//
// In: documents as the extractor makes them, and the rules that made them.
// Out: groups, those of most figures first, each with its sentences. It judges
// nothing: a gap may be a fact that is missed, or a figure that is none.
package gap

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"carfacts/extract"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
)

// Gap is a figure that no rule explains.
type Gap struct {
	Article  string
	Figure   string
	Reason   string
	Sentence string // or the words around, where there are more

	phrases []phrase // the words next to it that it may be grouped by
}

// Group is gaps with the same words next to them. The figure is written as
// what it counts: {money}, {percent}, {station}, {number}.
type Group struct {
	Words    string
	Gaps     []Gap
	Articles int
}

// Reasons returns why the figures are no facts, most frequent first.
func (g *Group) Reasons() []string {
	counts := map[string]int{}
	var out []string
	for i := range g.Gaps {
		if counts[g.Gaps[i].Reason]++; counts[g.Gaps[i].Reason] == 1 {
			out = append(out, g.Gaps[i].Reason)
		}
	}
	slices.SortStableFunc(out, func(a, b string) int { return counts[b] - counts[a] })
	return out
}

// explained are the reasons that say what a figure is, without a rule.
var explained = []string{"a period", "states a fact again", "a conversion of the amount before it", "a year", "time of day", "number of a thing",
	"a ticker", "an age", "telephone or serial number", "a duration"}

// Finder gathers the gaps of documents.
type Finder struct {
	e     *extract.Extractor
	known map[string]bool
	gaps  []Gap
}

// NewFinder returns a finder for what the extractor leaves unexplained.
func NewFinder(e *extract.Extractor) *Finder {
	f := &Finder{e: e, known: map[string]bool{}}
	for _, reason := range explained {
		f.known[reason] = true
	}
	for _, r := range e.Rules.Rules {
		f.known[r.None] = true
	}
	return f
}

// Add gathers the gaps of an article, which messages call by its name.
func (f *Finder) Add(article string, d *fact.Document) {
	var text []rune
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Kind != "quantity" || m.Fact >= 0 || f.known[m.Reason] {
			continue
		}
		if text == nil {
			text = []rune(d.Text)
		}
		g := Gap{Article: article, Figure: m.Figure, Reason: m.Reason}
		from, to := sentence(text, m.Start, m.End)
		g.Sentence = strings.Join(strings.Fields(string(text[from:to])), " ")
		g.phrases = f.phrases(f.what(m), words(string(text[from:m.Start])), words(string(text[m.End:to])), m.Figure)
		f.gaps = append(f.gaps, g)
	}
}

// Len returns how many gaps were found.
func (f *Finder) Len() int { return len(f.gaps) }

// what names what the figure counts.
func (f *Finder) what(m *fact.Mention) string {
	if u := f.e.Lexicon.Units[m.Unit]; u != nil {
		return "{" + u.Dimension + "}"
	}
	return "{number}"
}

// sentence returns the range of the sentence around a figure, roughly.
func sentence(text []rune, start, end int) (from, to int) {
	ends := func(i int) bool {
		switch text[i] {
		case '\n', '!', '?', '\t':
			return true
		case '.':
			return i+1 >= len(text) || unicode.IsSpace(text[i+1])
		}
		return false
	}
	from, to = start, end
	for from > 0 && start-from < 300 && !ends(from-1) {
		from--
	}
	for to < len(text) && to-end < 300 {
		to++
		if ends(to - 1) {
			break
		}
	}
	return from, to
}

// words splits into lower-case words and the marks that part clauses.
func words(s string) []string {
	var out []string
	for _, w := range strings.Fields(strings.ToLower(s)) {
		mark := strings.HasSuffix(w, ",") || strings.HasSuffix(w, ";") || strings.HasSuffix(w, ":")
		w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '%' })
		if w = strings.TrimSuffix(strings.TrimSuffix(w, "’s"), "'s"); w != "" {
			out = append(out, w)
		}
		if mark {
			out = append(out, ",")
		}
	}
	return out
}

// phrase is words next to a figure, with the figure among them.
type phrase struct {
	text    string
	content int // words that say something
}

// phrases returns what a gap may be grouped by: one to three words on either
// side, or on both, one of which says something.
func (f *Finder) phrases(what string, left, right []string, figure string) []phrase {
	// "12 hydrogen stations": the words of the figure belong to it
	own := words(figure)
	for len(own) > 0 && !isWord(own[0]) {
		own = own[1:]
	}
	if !slices.ContainsFunc(own, func(w string) bool { return !f.counts(w) }) {
		own = nil // what it counts is said by the braces
	}
	var out []phrase
	add := func(before, after []string) {
		p := phrase{text: strings.Join(slices.Concat(before, []string{what}, own, after), " ")}
		for _, w := range slices.Concat(before, own, after) {
			if w == "," {
				return
			}
			if isWord(w) && !f.function(w) {
				p.content++
			}
		}
		if p.content > 0 {
			out = append(out, p)
		}
	}
	tail := func(n int) []string { return left[max(0, len(left)-n):] }
	head := func(n int) []string { return right[:min(n, len(right))] }
	for n := range 4 {
		for m := range 4 {
			if n+m <= 4 && n <= len(left) && m <= len(right) {
				add(tail(n), head(m))
			}
		}
	}
	return out
}

func isWord(w string) bool { return strings.ContainsFunc(w, unicode.IsLetter) }

// function reports whether the word only holds a sentence together.
func (f *Finder) function(w string) bool {
	if len(w) < 2 {
		return true
	}
	id := f.e.Lexicon.Vocabulary.Lookup(w)
	for _, k := range []lexicon.Kind{lexicon.Preposition, lexicon.Determiner, lexicon.Conjunction, lexicon.Auxiliary, lexicon.Pronoun, lexicon.BoundWord, lexicon.Number, lexicon.More} {
		if id != 0 && f.e.Lexicon.IsA(id, k) {
			return true
		}
	}
	return false
}

// counts reports whether the word says nothing but what a number counts.
func (f *Finder) counts(w string) bool {
	id := f.e.Lexicon.Vocabulary.Lookup(w)
	for _, k := range []lexicon.Kind{lexicon.UnitWord, lexicon.Currency, lexicon.Scale, lexicon.Fraction, lexicon.Multiple} {
		if id != 0 && f.e.Lexicon.IsA(id, k) {
			return true
		}
	}
	return w == "per" || w == "cent" || f.function(w)
}

// Groups puts each gap into one group: the words that most gaps share first,
// and of equally frequent ones the longest. Gaps that share no words with
// another are groups of one.
func (f *Finder) Groups() []Group {
	open := make([]*Gap, len(f.gaps))
	for i := range f.gaps {
		open[i] = &f.gaps[i]
	}
	var out []Group
	for len(open) > 0 {
		words, n := best(open)
		if n < 2 {
			break
		}
		g := Group{Words: words}
		open = slices.DeleteFunc(open, func(x *Gap) bool {
			in := slices.ContainsFunc(x.phrases, func(p phrase) bool { return p.text == words })
			if in {
				g.Gaps = append(g.Gaps, *x)
			}
			return in
		})
		out = append(out, g)
	}
	for _, x := range open {
		g := Group{Words: x.Figure, Gaps: []Gap{*x}}
		for _, p := range x.phrases {
			if n := strings.Count(p.text, " "); p.content > 0 && n <= 3 && n >= strings.Count(g.Words, " ") {
				g.Words = p.text
			}
		}
		out = append(out, g)
	}
	for i := range out {
		seen := map[string]bool{}
		for j := range out[i].Gaps {
			seen[out[i].Gaps[j].Article] = true
		}
		out[i].Articles = len(seen)
	}
	slices.SortStableFunc(out, func(a, b Group) int {
		return cmp.Or(len(b.Gaps)-len(a.Gaps), b.Articles-a.Articles, strings.Compare(a.Words, b.Words))
	})
	return out
}

// best returns the words that most of the gaps share.
func best(gaps []*Gap) (string, int) {
	type count struct {
		n, content int
		last       *Gap
	}
	counts := map[string]*count{}
	for _, x := range gaps {
		for _, p := range x.phrases {
			c := counts[p.text]
			if c == nil {
				c = &count{content: p.content}
				counts[p.text] = c
			}
			if c.last != x {
				c.n++
				c.last = x
			}
		}
	}
	words, most := "", &count{}
	for w, c := range counts {
		better := cmp.Or(cmp.Compare(c.n, most.n), cmp.Compare(c.content, most.content), cmp.Compare(len(w), len(words)), -strings.Compare(w, words)) > 0
		if better {
			words, most = w, c
		}
	}
	return words, most.n
}
