// Package explain tells how an article's facts came about, for people who
// write rules: what the words were taken for, which rules held or nearly held
// for each figure, and where every field came from.
//
// In: an extractor and an article. Out: an Explanation, and its text and HTML.
// It decides nothing: facts are the same as without it.
package explain

import (
	"sort"
	"strings"
	"unicode/utf8"

	"carfacts/extract"
	"carfacts/extract/article"
	"carfacts/extract/fact"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
)

// Explanation is an article with the story of its figures.
type Explanation struct {
	Article   *article.Article
	Document  *fact.Document
	Sentences []Sentence // and cells of tables, in the order of reading
	Others    []int      // indices of mentions that are in no sentence told of
}

// Sentence is a sentence, or the cell of a table, as the rules saw it.
type Sentence struct {
	Text    string
	Start   int // code points of the document's text
	End     int
	Items   []Item
	Figures []Figure
}

// Item is one element of a sentence as patterns match it.
type Item struct {
	Text   string
	Kinds  []string // lexicons and dimensions that it belongs to; none for a plain word
	Clause int
}

// Figure is a quantity or period of a sentence and what became of it.
type Figure struct {
	Mention int // index in Document.Mentions
	Fact    *fact.Fact
	Repeat  bool              // the fact is that of another figure, which this one states again
	Chosen  *pattern.Match    // the rule that was chosen; nil for none
	Tried   []pattern.Attempt // every rule that could hold, those that came furthest first
	Steps   []Step
}

// Step is a field of a fact and where it came from.
type Step struct{ Field, Value, From string }

// Of explains the article's facts by the rules of the extractor.
func Of(e *extract.Extractor, a *article.Article) *Explanation {
	r := &recorder{e: e, chosen: map[int]*pattern.Match{}, steps: map[int][]Step{}}
	x := &Explanation{Article: a}
	x.Document = e.Trace(a, r)
	at := newOffsets(x.Document.Text)
	told := make([]bool, len(x.Document.Mentions))
	for i := range r.sentences {
		s := &r.sentences[i]
		s.Start, s.End = at.codePoint(s.Start), at.codePoint(s.End)
		for _, f := range s.recorded {
			start := at.codePoint(f.start)
			if f.Mention = findMention(x.Document, start, told); f.Mention < 0 {
				continue
			}
			told[f.Mention] = true
			x.settle(&f.Figure)
			s.Figures = append(s.Figures, f.Figure)
		}
		x.Sentences = append(x.Sentences, s.Sentence)
	}
	for i := range x.Document.Mentions {
		if !told[i] && !x.place(i) {
			x.Others = append(x.Others, i)
		}
	}
	return x
}

// settle looks the figure's fact up and adds what only the whole article told.
func (x *Explanation) settle(f *Figure) {
	m := &x.Document.Mentions[f.Mention]
	if m.Fact < 0 {
		return
	}
	f.Fact = &x.Document.Facts[m.Fact]
	f.Repeat = f.Fact.Mention != f.Mention
	if f.Repeat {
		return
	}
	final := map[string]string{"basis": f.Fact.Basis.String(), "subject": f.Fact.Subject, "period": f.Fact.Period.String()}
	for i := range f.Steps {
		step := &f.Steps[i]
		if value, ok := final[step.Field]; ok && value != "" && value != step.Value {
			step.Value, step.From = value, "dealt out in the order of a list"
		}
		delete(final, step.Field)
	}
	if basis := final["basis"]; basis != "" {
		f.Steps = append(f.Steps, Step{"basis", basis, "the article's other comparisons are with the year before"})
	}
}

// place puts a mention that no tracer told of into its sentence.
func (x *Explanation) place(mention int) bool {
	m := &x.Document.Mentions[mention]
	for i := range x.Sentences {
		s := &x.Sentences[i]
		if s.Start <= m.Start && m.End <= s.End {
			f := Figure{Mention: mention}
			x.settle(&f)
			at := sort.Search(len(s.Figures), func(j int) bool { return x.Document.Mentions[s.Figures[j].Mention].Start > m.Start })
			s.Figures = append(s.Figures[:at], append([]Figure{f}, s.Figures[at:]...)...)
			return true
		}
	}
	return false
}

func findMention(d *fact.Document, start int, told []bool) int {
	for i := range d.Mentions {
		if d.Mentions[i].Start == start && !told[i] {
			return i
		}
	}
	return -1
}

// recorder keeps what the resolver tells.
type recorder struct {
	e         *extract.Extractor
	sentences []recorded
	chosen    map[int]*pattern.Match
	steps     map[int][]Step
}

// recorded is a sentence with its places in bytes.
type recorded struct {
	Sentence
	recorded []recordedFigure
}

type recordedFigure struct {
	Figure
	start int
}

func (r *recorder) Match(item int, m *pattern.Match) {
	kept := *m
	r.chosen[item] = &kept
}

func (r *recorder) Step(item int, field, value, from string) {
	r.steps[item] = append(r.steps[item], Step{field, value, from})
}

func (r *recorder) Sentence(s *mention.Sentence, clauses []int) {
	if len(s.Tokens) == 0 {
		return
	}
	out := recorded{}
	out.Start, out.End = s.Bytes()
	out.Text = strings.Join(strings.Fields(s.Article[out.Start:out.End]), " ")
	for i := range s.Items {
		item := Item{Text: s.Text(i), Kinds: r.kinds(s, i)}
		if i < len(clauses) {
			item.Clause = clauses[i]
		}
		out.Items = append(out.Items, item)
		f := recordedFigure{Figure: Figure{Chosen: r.chosen[i], Steps: r.steps[i]}, start: figureStart(s, i)}
		if f.start < 0 {
			continue
		}
		f.Tried = r.e.Rules.Attempts(r.e.Lexicon, s, i)
		out.recorded = append(out.recorded, f)
	}
	r.sentences = append(r.sentences, out)
	clear(r.chosen)
	clear(r.steps)
}

// figureStart returns the byte where the figure of items[i] begins, -1 where
// it is none.
func figureStart(s *mention.Sentence, i int) int {
	if q := s.QuantityAt(i); q != nil {
		return int(s.Tokens[q.From].Start)
	}
	if w := s.WhenAt(i); w != nil {
		return int(s.Tokens[w.First].Start)
	}
	return -1
}

func (r *recorder) kinds(s *mention.Sentence, i int) []string {
	if q := s.QuantityAt(i); q != nil {
		if q.Unit == nil {
			return []string{"quantity", "bare"}
		}
		return []string{"quantity", q.Unit.Dimension}
	}
	if s.Items[i].When != 0 {
		return []string{"period"}
	}
	return r.e.Lexicon.NamesOf(s.Items[i].Kinds)
}

// offsets turns bytes of a text into code points.
type offsets struct {
	text   string
	at, cp int
}

func newOffsets(text string) *offsets { return &offsets{text: text} }

// codePoint is fast where it is asked in rising order.
func (o *offsets) codePoint(b int) int {
	if b < o.at {
		o.at, o.cp = 0, 0
	}
	o.cp += utf8.RuneCountInString(o.text[o.at:b])
	o.at = b
	return o.cp
}
