package article

import (
	"strings"
	"unicode/utf8"

	"carfacts/extract/fact"
)

// ReadText reads a plain text: paragraphs with an empty line between. The
// first is the headline where it is a single line without a full stop. Text
// is the source as it is, a byte order mark apart.
func ReadText(text []byte, opt Options) (*Article, error) {
	src, err := open(text, opt.ContentType)
	if err != nil {
		return nil, err
	}
	return readPlain(src, opt)
}

func readPlain(page *source, opt Options) (*Article, error) {
	src := page.text
	if len(src) > maxText {
		return nil, ErrTooLong
	}
	a := &Article{Text: src, Encoding: page.encoding, EncodingFrom: page.from, Mojibake: mojibake(src)}
	if a.URL = opt.URL; a.URL != "" {
		a.From.URL = "option"
	}
	if !opt.Published.IsZero() {
		a.Published = fact.Stamp{Date: opt.Published, From: "option"}
	}
	for at := 0; at < len(src); {
		end := paragraphEnd(src, at)
		par := src[at:end]
		trimmed := strings.TrimSpace(par)
		if trimmed != "" {
			start := at + strings.Index(par, trimmed)
			b := Block{Kind: Paragraph, Start: start, End: start + len(trimmed)}
			if len(a.Blocks) == 0 && isTitleLine(trimmed) {
				b.Kind = Headline
				a.Title, a.From.Title = trimmed, "text"
			}
			a.Blocks = append(a.Blocks, b)
		}
		at = end + 1
	}
	if len(a.Blocks) == 0 {
		return nil, ErrEmpty
	}
	return a, nil
}

// paragraphEnd returns where the line ends after which the next is empty.
func paragraphEnd(src string, at int) int {
	for {
		i := strings.IndexByte(src[at:], '\n')
		if i < 0 {
			return len(src)
		}
		end := at + i
		rest := strings.TrimLeft(src[end+1:], " \t\r")
		if rest == "" || rest[0] == '\n' {
			return end
		}
		at = end + 1
	}
}

// isTitleLine reports whether a paragraph reads as a headline.
func isTitleLine(s string) bool {
	if strings.Contains(s, "\n") || len(s) > 200 {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return !strings.ContainsRune(".:;,!?\u3002\uff01\uff1f”\"", r)
}
