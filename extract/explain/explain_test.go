package explain_test

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"carfacts/extract"
	"carfacts/extract/article"
	"carfacts/extract/explain"
	"carfacts/extract/fact"
	"carfacts/rules"
)

const text = `Kia’s month <script>alert(1)</script>

Kia sold 6,100 cars in Norway in May, up 8 percent from a year earlier. It employs 28,000 people in Europe.

The company has made the same promise five times. Its share of sales crept up to 4.1 percent, and ¥5 is not much.
`

func explained(t testing.TB, text string) *explain.Explanation {
	t.Helper()
	e, problems := extract.Load(rules.FS)
	if e == nil {
		t.Fatal(problems)
	}
	d, _ := fact.ParseDate("2024-06-03")
	a, err := article.ReadText([]byte(text), article.Options{Published: d})
	if err != nil {
		t.Fatal(err)
	}
	return explain.Of(e, a)
}

func TestTextTellsWhereFieldsCameFrom(t *testing.T) {
	x := explained(t, text)
	var b strings.Builder
	if err := x.WriteText(&b, explain.Options{}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"published 2024-06-03 (option)",
		"Kia{maker} · sold{metric,offering,past} · 6,100 cars{quantity,count} · in{preposition} · Norway{place} · in May{period} ‖ ,",
		`+ "6,100 cars" Kia: sales level 6100 vehicle in 2024-05 {market: Norway}`,
		"rule level: {n:quantity}",
		`metric sales: "sold" in the same clause`,
		`subject Kia: "Kia" in the same clause`,
		`period 2024-05: "in May" in the same clause`,
		`scope.market Norway: "Norway" in the same clause`,
		"rule moved: {d:move} {n:percent,points}",
		"subject Kia: carried over from earlier in the article",
		"does not hold",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
}

func TestEveryMentionIsToldOf(t *testing.T) {
	x := explained(t, text)
	told := make([]int, len(x.Document.Mentions))
	for i := range x.Sentences {
		for _, f := range x.Sentences[i].Figures {
			told[f.Mention]++
		}
	}
	for _, i := range x.Others {
		told[i]++
	}
	for i, n := range told {
		if n != 1 {
			t.Errorf("%q is told of %d times", x.Document.Mentions[i].Figure, n)
		}
	}
}

func TestAskedRulesAreAlwaysShown(t *testing.T) {
	var b strings.Builder
	if err := explained(t, text).WriteText(&b, explain.Options{Rules: []string{"amount-more"}}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), "nearly: amount-more: {n:") {
		t.Errorf("the rule asked for is not shown\n%s", b.String())
	}
}

func TestHTMLIsOneSafeFile(t *testing.T) {
	var b strings.Builder
	if err := explained(t, text).WriteHTML(&b, explain.Options{}); err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	marks, scripts := 0, 0
	var visit func(*html.Node)
	visit = func(n *html.Node) {
		if n.Type == html.ElementNode {
			switch n.Data {
			case "mark":
				marks++
			case "script":
				scripts++
			case "link", "img", "iframe":
				t.Errorf("<%s>: the page needs another file", n.Data)
			}
			for _, a := range n.Attr {
				if a.Key == "src" {
					t.Errorf("src=%q: the page needs another file", a.Val)
				}
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c)
		}
	}
	visit(root)
	if scripts != 1 {
		t.Errorf("%d scripts: a page's words became markup", scripts)
	}
	if marks < 6 {
		t.Errorf("%d marks\n%s", marks, b.String())
	}
	if !strings.Contains(b.String(), "Where the fields came from") {
		t.Error("no story")
	}
}

func TestTracingChangesNoFact(t *testing.T) {
	e, _ := extract.Load(rules.FS)
	x := explained(t, text)
	plain := e.Article(x.Article)
	if len(plain.Facts) != len(x.Document.Facts) {
		t.Fatalf("%d facts, traced %d", len(plain.Facts), len(x.Document.Facts))
	}
	for i := range plain.Facts {
		if a, b := plain.Facts[i].Line(), x.Document.Facts[i].Line(); a != b {
			t.Errorf("%s, traced %s", a, b)
		}
	}
}
