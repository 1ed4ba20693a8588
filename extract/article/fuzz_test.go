package article_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"carfacts/extract/article"
)

// check reports what an article breaks of its own promises.
func check(t *testing.T, a *article.Article) {
	t.Helper()
	if !utf8.ValidString(a.Text) {
		t.Fatal("the text is not UTF-8")
	}
	last := 0
	for i, b := range a.Blocks {
		if b.Start < last || b.End <= b.Start || b.End > len(a.Text) {
			t.Fatalf("block %d is %d:%d, behind %d, in %d bytes", i, b.Start, b.End, last, len(a.Text))
		}
		last = b.End
		if b.Table == nil {
			continue
		}
		width := len(b.Table.Rows[0])
		for _, row := range b.Table.Rows {
			if len(row) != width {
				t.Fatalf("block %d: a row of %d cells in a table of %d", i, len(row), width)
			}
			for _, c := range row {
				if c.Start < b.Start || c.End < c.Start || c.End > b.End || c.RowSpan < 1 || c.ColSpan < 1 {
					t.Fatalf("block %d, %d:%d: cell %+v", i, b.Start, b.End, c)
				}
			}
		}
		if h := b.Table; h.HeaderRows < 0 || h.HeaderRows >= len(h.Rows) || h.HeaderCols < 0 || h.HeaderCols >= width && width > 1 {
			t.Fatalf("block %d: %d header rows of %d, %d header columns of %d", i, h.HeaderRows, len(h.Rows), h.HeaderCols, width)
		}
	}
	if !json.Valid(a.AppendJSON(nil, "page")) {
		t.Fatalf("not JSON: %s", a.AppendJSON(nil, "page"))
	}
	if md := a.AppendMarkdown(nil); !utf8.Valid(md) {
		t.Fatal("the Markdown is not UTF-8")
	}
}

func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob("../../testdata/pages/*")
	more, _ := filepath.Glob("../../testdata/articles/*.html")
	for _, file := range append(files, more[:min(len(more), 8)]...) {
		if page, err := os.ReadFile(file); err == nil {
			f.Add(page, "")
		}
	}
	f.Add([]byte("<p>"+strings.Repeat("A sentence with 35.3 per cent in it, and more of the same. ", 9)), "text/html; charset=gb18030")
	f.Add([]byte("<table><caption>x<tr><td colspan=9 rowspan=3>a<td>1<tr><th>b<td>2<tr><td>c</table>"), "")
	f.Fuzz(func(t *testing.T, page []byte, contentType string) {
		if a, err := article.Read(page, article.Options{URL: "https://example.com/2024/05/17/a", ContentType: contentType}); err == nil {
			check(t, a)
		}
		if a, err := article.ReadText(page, article.Options{}); err == nil {
			check(t, a)
		}
	})
}

// TestHostilePages reads pages made to take more than their share.
func TestHostilePages(t *testing.T) {
	const mb = 1 << 18
	prose := "<p>" + strings.Repeat("A sentence of the article, with a comma and a full stop. ", 5)
	for _, c := range []struct{ name, page string }{
		{"deep", strings.Repeat("<div>", 10*mb) + prose},
		{"deep inline", strings.Repeat("<b><i><a>", 3*mb) + prose},
		{"deep lists", strings.Repeat("<ul><li>x", mb) + prose},
		{"deep tables", strings.Repeat("<table><tr><td>text", mb) + prose},
		{"attributes", "<div " + strings.Repeat("a=1 class=b ", 3*mb) + ">" + prose},
		{"many attributes", strings.Repeat("<p class='deck summary' id=x style='display : none'>x", mb/2) + prose},
		{"unclosed quotes", strings.Repeat("<a href='", 3*mb) + prose},
		{"unclosed comment", prose + strings.Repeat("<!--", 5*mb)},
		{"sections", prose + strings.Repeat("<![CDATA[>", 3*mb)},
		{"less than", prose + strings.Repeat("<", 30*mb)},
		{"end tags", prose + strings.Repeat("</div></p></table></b>", mb)},
		{"NUL", "<html>" + strings.Repeat("\x00", mb) + prose},
		{"NUL in words", "<html><body>" + strings.Repeat("<p>A sentence\x00 of the article, with a comma and a full stop, and more.</p>", 99)},
		{"spans", "<table>" + strings.Repeat("<tr><td colspan=999 rowspan=999>1<td>2", 100_000) + "</table>" + prose},
		{"tables", strings.Repeat("<table><tr><th colspan=999>1<th>2<tr><td>3<td>4</table>", 50_000) + prose},
		{"titles", "<title>" + strings.Repeat("a long title | ", mb) + "</title>" + strings.Repeat(prose+"</p>", 2000)},
		{"linked data", `<script type="application/ld+json">` + strings.Repeat(`{"@graph":[`, mb) + "</script>" + prose},
		{"wide linked data", `<script type="application/ld+json">[` + strings.Repeat(`{"@type":"NewsArticle","headline":"a b c"},`, mb/2) + "]</script>" + prose},
		{"dates", strings.Repeat("<time>1 May 2024 ", mb/2) + prose},
		{"entities", "<p>" + strings.Repeat("&amp;&nbsp;&#8209;&bogus", mb) + prose},
		{"breaks", strings.Repeat("a<br>", 2*mb) + prose},
		{"headings", strings.Repeat("<h1>A heading of several words</h1>", mb/4) + prose},
		{"one word", "<p>" + strings.Repeat("x", 30*mb)},
		{"one line of text", strings.Repeat("A sentence. ", 3*mb)},
	} {
		t.Run(c.name, func(t *testing.T) {
			if a, err := article.Read([]byte(c.page), article.Options{}); err == nil {
				check(t, a)
			}
		})
	}
}
