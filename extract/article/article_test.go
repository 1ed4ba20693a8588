package article_test

import (
	"testing"

	"carfacts/extract/article"
)

func TestBlocksAndTables(t *testing.T) {
	const page = `<!DOCTYPE html><html lang="en"><head><title>Sales up</title></head><body>
<nav><a href="/">Home</a></nav>
<article><h1>Sales up</h1>
<p>The maker sold <b>35</b>.3 per&nbsp;cent more cars in May than it did in the same month of the year before, it said.</p>
<p>A second paragraph of the article that is long enough to be taken for one, with a comma or two.</p>
<ul><li>one</li><li>two</li></ul>
<table><tr><th>Maker</th><th>Sales</th></tr><tr><td>A</td><td>1,000</td></tr><tr><td>B</td><td>2,000</td></tr></table>
</article></body></html>`
	a, err := article.Read([]byte(page), article.Options{URL: "https://example.com/a"})
	if err != nil {
		t.Fatal(err)
	}
	want := "Sales up\n\n" +
		"The maker sold 35.3 per\u00a0cent more cars in May than it did in the same month of the year before, it said.\n\n" +
		"A second paragraph of the article that is long enough to be taken for one, with a comma or two.\n\n" +
		"one\n\ntwo\n\nMaker\tSales\nA\t1,000\nB\t2,000"
	if a.Text != want {
		t.Errorf("got\n%s\nwant\n%s", a.Text, want)
	}
	b := a.Blocks[len(a.Blocks)-1]
	if b.Kind != article.Tabular || b.Table.HeaderRows != 1 || len(b.Table.Rows) != 3 {
		t.Fatalf("last block %+v", b)
	}
	if c := b.Table.Rows[2][1]; a.Text[c.Start:c.End] != "2,000" {
		t.Errorf("cell is %q", a.Text[c.Start:c.End])
	}
}

func TestPlainTextIsKeptAsItIs(t *testing.T) {
	const text = "A headline\n\nFirst paragraph.\nSecond line.\r\n\r\nLast.\n"
	a, err := article.ReadText([]byte(text), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if a.Text != text || len(a.Blocks) != 3 || a.Title != "A headline" {
		t.Errorf("got %+v", a)
	}
	if b := a.Blocks[2]; text[b.Start:b.End] != "Last." {
		t.Errorf("last block is %q", text[b.Start:b.End])
	}
}
