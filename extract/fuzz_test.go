package extract_test

import (
	"errors"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"carfacts/extract"
	"carfacts/extract/article"
	"carfacts/extract/fact"
	"carfacts/extract/mention"
	"carfacts/extract/pattern"
	"carfacts/rules"
)

// check reports what a document breaks of the extractor's promises: a figure
// is the text between its code points, facts and mentions name each other.
func check(t *testing.T, e *extract.Extractor, d *fact.Document) {
	t.Helper()
	text := []rune(d.Text)
	place := func(what, words string, start, end int) {
		if start < 0 || end <= start || end > len(text) || string(text[start:end]) != words {
			t.Fatalf("%s %q is at %d:%d of %d code points", what, words, start, end, len(text))
		}
	}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		place("mention", m.Figure, m.Start, m.End)
		if m.Fact < -1 || m.Fact >= len(d.Facts) {
			t.Fatalf("mention %q is of fact %d of %d", m.Figure, m.Fact, len(d.Facts))
		}
		if m.Fact < 0 && m.Reason == "" {
			t.Fatalf("mention %q is no fact for no reason", m.Figure)
		}
		if m.Ranged && m.Max < m.Value {
			t.Fatalf("mention %q is from %v to %v", m.Figure, m.Value, m.Max)
		}
	}
	for i := range d.Facts {
		f := &d.Facts[i]
		place("fact", f.Figure, f.Start, f.End)
		place("sentence", f.Sentence, f.SentenceStart, f.SentenceEnd)
		if f.Mention < 0 || f.Mention >= len(d.Mentions) || d.Mentions[f.Mention].Fact != i {
			t.Fatalf("fact %q is of mention %d", f.Figure, f.Mention)
		}
		if m := &d.Mentions[f.Mention]; m.Start != f.Start || m.End != f.End {
			t.Fatalf("fact %q stands from %d to %d, its mention %q from %d to %d", f.Figure, f.Start, f.End, m.Figure, m.Start, m.End)
		}
		if e.Rules.Rule(f.Rule) == nil && !strings.HasPrefix(f.Rule, "table") {
			t.Fatalf("fact %q is of the unknown rule %q", f.Figure, f.Rule)
		}
		if err := f.Validate(e.Lexicon.MetricList, e.Lexicon.UnitList); err != nil {
			t.Fatalf("fact %q of %q: %v", f.Figure, f.Sentence, err)
		}
	}
}

// lines writes a document as the command does.
func lines(d *fact.Document) string {
	var out []byte
	for i := range d.Facts {
		out = append(d.Facts[i].AppendJSON(out, d), '\n')
	}
	for i := range d.Mentions {
		out = append(d.Mentions[i].AppendJSON(out), '\n')
	}
	return string(out)
}

var sharedExtractor = sync.OnceValue(func() *extract.Extractor {
	e, problems := extract.Load(rules.FS)
	if e == nil {
		panic(problems)
	}
	return e
})

// hostile are texts that repeated without end might take more than linear time.
var hostile = []string{
	"1 ", "1 1 1 1", ", ", "( ", "[", "“", "BYD ", "5% ", "5%, ", "BYD sold 1,200 cars ", "- ", "1-", "1:1", "a ", "a-", "and ", "1,", ".", "ID.",
	"twenty-", "half a ", "June ", "1 June ", "June 1-", "from 5% to ", "which, ", "the company, ", "$", "$1-", "€5 (US$6) ", "Kia, ", "Kia and ",
	"U.S.", "'s", "\u00ad", "万", "1½", "~", "123 456 ", "more than ", "year ", "up 5% from 4% in June ", "BYD, which said Kia sold 5 cars, ",
	"The Model Y. The ", "Kia sold 5,000 cars in May. ", "5\n\n", "Kia: 5\n", "A", "x", "Jan ", "respectively ",
	"In May, Zorbex sold 1,200 cars. ", "Zorbex sold 1,200 cars in May. ",
	"SMMT ",
}

// FuzzText extracts texts: nothing panics, figures are where they are said to
// be, and the same text gives the same bytes whatever was read before.
func FuzzText(f *testing.F) {
	for _, s := range readSentences(f, "../testdata/quantities/tuned.txt") {
		f.Add(s.text)
	}
	for _, page := range savedPages(f)[:12] {
		if a, err := article.Read(page, article.Options{}); err == nil {
			f.Add(a.Text)
		}
	}
	for _, s := range hostile {
		f.Add(strings.Repeat(s, 40))
	}
	f.Add("Kia expects revenue of between RMB780 million (US$108.9 million) and RMB800 million (US$111.7 million).") // a range around a conversion
	f.Add("a\xff5%\xc3 sold 5\u00a0000\u202f000 \u200b5\u00adcars, “up 5½%”…")
	f.Add("A record month for Kia 042\n\nKia sold 5,000 cars.") // a number that may be a model, and nothing behind it
	f.Add("News\n\nFleet: 87,479\n\nFleet sales: 5,000 cars")   // a label for a part before anything was counted
	e := sharedExtractor()
	f.Fuzz(func(t *testing.T, text string) {
		d, err := e.Text([]byte(text), article.Options{Published: published})
		if panicked := (*extract.PanicError)(nil); errors.As(err, &panicked) {
			t.Fatalf("%v\n%s", err, panicked.Stack)
		}
		if err != nil {
			return
		}
		check(t, e, d)
		first := lines(d)
		e.Text([]byte("Kia sold 5,000 cars in Norway in May, it said."), article.Options{})
		again, _ := e.Text([]byte(text), article.Options{Published: published})
		if second := lines(again); second != first {
			t.Fatalf("read again, it is\n%s\nnot\n%s", second, first)
		}
	})
}

// FuzzPage is FuzzText for pages, which have headings, lists and tables.
func FuzzPage(f *testing.F) {
	for _, page := range savedPages(f)[:12] {
		f.Add(page)
	}
	f.Add([]byte("<h1>Kia in May</h1><table><caption>Sales in 1,000s<tr><th>Maker<th>May 2024<th>%<tr><td>Kia<td>5.1<td>+3.2<tr><td>BYD<td>-<td>(4)</table><ul><li>Kia 5,000<li>up 5%</ul>"))
	e := sharedExtractor()
	f.Fuzz(func(t *testing.T, page []byte) {
		d, err := e.Page(page, article.Options{Published: published})
		if panicked := (*extract.PanicError)(nil); errors.As(err, &panicked) {
			t.Fatalf("%v\n%s", err, panicked.Stack)
		}
		if err == nil {
			check(t, e, d)
		}
	})
}

// TestAnyOrderAndWorkers reads the saved articles one after another, and then
// backwards with many workers.
func TestAnyOrderAndWorkers(t *testing.T) {
	e := builtIn(t)
	articles := readAll(t, savedPages(t))
	want := make([]string, len(articles))
	for i, a := range articles {
		d := e.Article(a)
		check(t, e, d)
		want[i] = lines(d)
	}
	slices.Reverse(articles)
	slices.Reverse(want)
	got := make([]string, len(articles))
	var wg sync.WaitGroup
	for w := range 8 {
		wg.Go(func() {
			for i := w; i < len(articles); i += 8 {
				got[i] = lines(e.Article(articles[i]))
				runtime.Gosched()
			}
		})
	}
	wg.Wait()
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%s differs", articles[i].Title)
		}
	}
}

// bomb is a tracer that goes off at the first match.
type bomb struct{}

func (bomb) Match(int, *pattern.Match)         { panic("boom") }
func (bomb) Step(int, string, string, string)  {}
func (bomb) Sentence(*mention.Sentence, []int) {}

func TestPanicCostsOnePage(t *testing.T) {
	page := []byte("<p>Kia sold 5,000 cars in Norway in May, the company said on Monday in a statement to the press.</p>")
	_, err := new(extract.Extractor).Page(page, article.Options{URL: "https://example.com/a"}) // has no rules
	if panicked := (*extract.PanicError)(nil); !errors.As(err, &panicked) || !strings.Contains(err.Error(), "https://example.com/a") || len(panicked.Stack) == 0 {
		t.Fatalf("the panic became %v", err)
	}

	e := builtIn(t)
	a := readAll(t, [][]byte{page})[0]
	before := lines(e.Article(a))
	if err := extract.Guard("a", func() error { e.Trace(a, bomb{}); return nil }); err == nil {
		t.Fatal("the tracer was not heard")
	}
	if after := lines(e.Article(a)); after != before || !strings.Contains(after, "5,000") {
		t.Errorf("after a panic it is\n%s\nnot\n%s", after, before)
	}
}

// TestFigureSplitByTags reads figures that a page's tags and entities cut up.
func TestFigureSplitByTags(t *testing.T) {
	e := builtIn(t)
	for _, c := range []struct{ html, figure string }{
		{"Output rose <b>12</b>.<b>5</b>%, it said.", "12.5%"},
		{"It paid <span>$</span><span>1.2</span>bn for it.", "$1.2bn"},
		{"It has 1<span>,</span>234<!-- x --> people.", "1,234 people"},
		{"It has 12&nbsp;345&#8239;678 readers.", "12\u00a0345\u202f678"},
		{"A 15&#8209;year lease costs &euro;4.5&nbsp;million.", "€4.5\u00a0million"},
		{"It fell &minus;3<b>.5</b>&thinsp;% in May.", "−3.5\u2009%"},
	} {
		filler := " The rest of the paragraph tells of other things, so that the page has enough words to be an article, and has no figure in it."
		d, err := e.Page([]byte("<html><body><article><h1>A headline of the day</h1><p>"+c.html+filler+"</p><p>"+filler+"</p></article></body></html>"), article.Options{Published: published})
		if err != nil {
			t.Fatal(err)
		}
		var found []string
		for i := range d.Mentions {
			if m := &d.Mentions[i]; m.Kind == "quantity" {
				found = append(found, m.Figure)
			}
		}
		if !slices.Contains(found, c.figure) || !utf8.ValidString(d.Text) {
			t.Errorf("%s: found %q, want %q", c.html, found, c.figure)
		}
	}
}
