package article

import (
	"bytes"
	"strings"
)

// AppendMarkdown appends the article as Markdown: the headline as the title,
// a line of author and date, then the blocks.
func (a *Article) AppendMarkdown(dst []byte) []byte {
	if byline := a.byline(); byline != "" && (len(a.Blocks) == 0 || a.Blocks[0].Kind != Headline) {
		dst = append(dst, byline+"\n\n"...)
	}
	for i := range a.Blocks {
		b := &a.Blocks[i]
		if i > 0 {
			dst = append(dst, '\n')
			if b.Kind != Item || a.Blocks[i-1].Kind != Item {
				dst = append(dst, '\n')
			}
		}
		text := a.Text[b.Start:b.End]
		switch b.Kind {
		case Headline:
			dst = append(dst, "# "+escapeMarkdown(oneLine(text))...)
			if byline := a.byline(); byline != "" {
				dst = append(dst, "\n\n"+byline...)
			}
		case Heading:
			dst = append(dst, strings.Repeat("#", max(b.Level, 2))+" "+escapeMarkdown(oneLine(text))...)
		case Deck:
			dst = append(dst, "**"+escapeMarkdown(oneLine(text))+"**"...)
		case Caption:
			dst = append(dst, "*"+escapeMarkdown(oneLine(text))+"*"...)
		case Quote:
			dst = append(dst, "> "+strings.ReplaceAll(escapeMarkdown(text), "\n", "\n> ")...)
		case Item:
			dst = append(dst, strings.Repeat("  ", max(b.Level-1, 0))+"- "+escapeMarkdown(oneLine(text))...)
		case Tabular:
			dst = a.appendTable(dst, b.Table)
		default:
			dst = append(dst, strings.ReplaceAll(escapeMarkdown(text), "\n", "  \n")...)
		}
	}
	return append(bytes.TrimRight(dst, "\n"), '\n')
}

func (a *Article) byline() string {
	var parts []string
	for _, s := range []string{a.Author, a.Site, a.Published.Date.String()} {
		if s != "" {
			parts = append(parts, escapeMarkdown(oneLine(s)))
		}
	}
	return strings.Join(parts, " · ")
}

func (a *Article) appendTable(dst []byte, t *Table) []byte {
	for i, row := range t.Rows {
		dst = append(dst, '|')
		for _, c := range row {
			cell := escapeMarkdown(oneLine(a.Text[c.Start:c.End]))
			dst = append(dst, " "+strings.ReplaceAll(cell, "|", `\|`)+" |"...)
		}
		dst = append(dst, '\n')
		if i == 0 { // Markdown knows one row of heads
			dst = append(dst, '|')
			dst = append(dst, strings.Repeat(" --- |", len(row))...)
			dst = append(dst, '\n')
		}
	}
	return bytes.TrimRight(dst, "\n")
}

func oneLine(s string) string { return strings.ReplaceAll(s, "\n", " ") }

// escapeMarkdown keeps a text's own marks from being read as Markdown.
func escapeMarkdown(s string) string {
	s = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "<", `\<`, "[", `\[`).Replace(s)
	if s != "" && strings.IndexByte("#>+-=", s[0]) >= 0 {
		s = `\` + s
	}
	return s
}
