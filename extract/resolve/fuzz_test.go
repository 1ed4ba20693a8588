package resolve_test

import (
	"strings"
	"testing"

	"carfacts/extract/article"
	"carfacts/extract/fact"
)

// FuzzArticle resolves articles whose lines are blocks of all kinds, tables of
// two columns among them, published on any day.
func FuzzArticle(f *testing.F) {
	f.Add("Kia's sales up 5%\nKia sold 5,000 cars in May.\nSales in May\nKia 5,000\nBYD -3.2%\nIt aims for a third more, respectively, by 2025.", "012555", int32(20240603))
	f.Add("Maker, May 2024, %\nKia, 5.1, +3\nOf which, (4), n/a\nTotal, 9, 1.5x", "5555", int32(20240229))
	f.Add("In the three months to June it made $1.2bn, or 12%, from a year earlier's $1bn; the first half, 3, 4 and 5 units respectively.", "2", int32(19500101))
	f.Add("With 65,000 units, plug-in hybrids\n(EU) Germany sold 3,000 cars\nXPeng delivered 13,690 cars; 7,000 were the new\nthe sales of the market", "333", int32(20240603))
	f.Add("Battery usage outside China, excluding Japan, rose 12% to 300 GWh in May.\nTwo-wheeler sales grew 7%, those of the Long Range", "22", int32(20240603))
	f.Add("the former rose, the latter fell (by 5%), which, a maker, said, it, was 5, 6 and 7", "2", int32(0))
	f.Add("Kia and BYD sold 5,000 cars in May, of which the two\nIn June Kia sold 4,000 cars. The two", "22", int32(20240603))
	kinds := []article.Kind{article.Headline, article.Deck, article.Paragraph, article.Item, article.Heading, article.Tabular}
	f.Fuzz(func(t *testing.T, text, blocks string, day int32) {
		if len(text) > 1<<14 {
			t.Skip()
		}
		a := &article.Article{Text: strings.ToValidUTF8(text, "?")}
		y, m, d := int(day/10000)%3000, int(day/100%100), int(day%100)
		if m >= 1 && m <= 12 && d >= 1 && d <= 31 && y > 0 {
			a.Published.Date = fact.NewDate(y, m, d)
		}
		at := 0
		for i, line := range strings.SplitAfter(a.Text, "\n") {
			b := article.Block{Kind: article.Paragraph, Start: at, End: at + len(strings.TrimSuffix(line, "\n"))}
			at += len(line)
			if i < len(blocks) {
				b.Kind = kinds[int(blocks[i])%len(kinds)]
			}
			if b.End == b.Start {
				continue
			}
			if b.Kind == article.Tabular {
				b.Table = table(a.Text, b)
			}
			a.Blocks = append(a.Blocks, b)
		}
		doc := extractor().Article(a)
		for i := range doc.Facts {
			x := &doc.Facts[i]
			if x.Start < x.SentenceStart || x.End > x.SentenceEnd {
				t.Fatalf("fact %q at %d:%d is not in its sentence at %d:%d", x.Figure, x.Start, x.End, x.SentenceStart, x.SentenceEnd)
			}
			if x.Mention < 0 || x.Mention >= len(doc.Mentions) {
				t.Fatalf("fact %q has mention %d of %d", x.Figure, x.Mention, len(doc.Mentions))
			}
		}
	})
}

// table makes a table of two rows of the block: its halves, cut at commas.
func table(text string, b article.Block) *article.Table {
	half := b.Start + (b.End-b.Start)/2
	for half < b.End && text[half]&0xc0 == 0x80 {
		half++
	}
	rows := [][]article.Cell{cells(text, b.Start, half), cells(text, half, b.End)}
	for i := range rows {
		for len(rows[i]) < max(len(rows[0]), len(rows[1])) {
			rows[i] = append(rows[i], article.Cell{Start: b.End, End: b.End, RowSpan: 1, ColSpan: 1})
		}
	}
	h := &article.Table{Rows: rows, HeaderRows: 1}
	if len(rows[0]) > 1 {
		h.HeaderCols = 1
	}
	return h
}

func cells(text string, start, end int) []article.Cell {
	var out []article.Cell
	for at := start; ; {
		n := strings.IndexByte(text[at:end], ',')
		if n < 0 {
			return append(out, article.Cell{Start: at, End: end, RowSpan: 1, ColSpan: 1})
		}
		out = append(out, article.Cell{Start: at, End: at + n, RowSpan: 1, ColSpan: 1})
		at += n + 1
	}
}
