package article

import (
	"strconv"
	"unicode/utf8"

	"carfacts/extract/fact"
)

// AppendJSON appends the article as one JSON object: the header's fields, each
// with a NAME_from that says where it was found, body (the running text), text
// (everything read) and blocks, whose start and end are Unicode code points of
// text. Fields without a value are left out. Name, if any, comes first.
func (a *Article) AppendJSON(dst []byte, name string) []byte {
	w := &jsonWriter{dst: append(dst, '{')}
	w.str("name", name)
	w.found("title", a.Title, a.From.Title)
	w.stamp("published", a.Published)
	w.stamp("modified", a.Modified)
	w.found("author", a.Author, a.From.Author)
	w.found("site", a.Site, a.From.Site)
	w.found("language", a.Language, a.From.Language)
	w.found("section", a.Section, a.From.Section)
	w.found("url", a.URL, a.From.URL)
	w.found("encoding", a.Encoding, a.EncodingFrom)
	w.str("mojibake", a.Mojibake)
	w.str("profile", a.Profile)
	if len(a.ProfileLost) > 0 {
		w.strings("profile_lost", a.ProfileLost)
	}
	if a.Truncated {
		w.key("truncated")
		w.dst = append(w.dst, "true"...)
	}
	w.str("opinion", string(a.Opinion))
	w.str("live_blog", string(a.LiveBlog))
	w.str("press_release", string(a.PressRelease))
	w.str("paywalled", string(a.Paywalled))
	w.str("body", a.Body())
	w.str("text", a.Text)
	w.key("blocks")
	w.dst = append(w.dst, '[')
	points := pointCounter{text: a.Text}
	for i := range a.Blocks {
		if i > 0 {
			w.dst = append(w.dst, ',')
		}
		w.block(a, &a.Blocks[i], &points)
	}
	return append(w.dst, "]}"...)
}

type jsonWriter struct {
	dst   []byte
	begun bool
}

func (w *jsonWriter) key(k string) {
	if w.begun {
		w.dst = append(w.dst, ',')
	}
	w.begun = true
	w.dst = append(w.dst, '"')
	w.dst = append(w.dst, k...)
	w.dst = append(w.dst, '"', ':')
}

func (w *jsonWriter) str(k, v string) {
	if v != "" {
		w.key(k)
		w.dst = fact.AppendJSONString(w.dst, v)
	}
}

func (w *jsonWriter) int(k string, v int) {
	w.key(k)
	w.dst = strconv.AppendInt(w.dst, int64(v), 10)
}

func (w *jsonWriter) found(k, v, from string) {
	if v != "" {
		w.str(k, v)
		w.str(k+"_from", from)
	}
}

func (w *jsonWriter) stamp(k string, s fact.Stamp) {
	if !s.Date.IsZero() {
		w.str(k, s.Date.String())
		w.str(k+"_time", s.Time)
		w.str(k+"_from", s.From)
	}
}

func (w *jsonWriter) strings(k string, list []string) {
	w.key(k)
	w.dst = append(w.dst, '[')
	for i, s := range list {
		if i > 0 {
			w.dst = append(w.dst, ',')
		}
		w.dst = fact.AppendJSONString(w.dst, s)
	}
	w.dst = append(w.dst, ']')
}

func (w *jsonWriter) block(a *Article, b *Block, points *pointCounter) {
	o := &jsonWriter{dst: append(w.dst, '{')}
	o.str("kind", b.Kind.String())
	if b.Level > 0 {
		o.int("level", b.Level)
	}
	o.int("start", points.at(b.Start))
	o.int("end", points.at(b.End))
	if t := b.Table; t != nil {
		o.str("caption", t.Caption)
		o.str("unit", t.Unit)
		if len(t.Notes) > 0 {
			o.strings("notes", t.Notes)
		}
		o.int("header_rows", t.HeaderRows)
		o.int("header_cols", t.HeaderCols)
		o.key("rows")
		o.dst = append(o.dst, '[')
		for i, row := range t.Rows {
			if i > 0 {
				o.dst = append(o.dst, ',')
			}
			o.dst = append(o.dst, '[')
			for j, c := range row {
				if j > 0 {
					o.dst = append(o.dst, ',')
				}
				o.dst = fact.AppendJSONString(o.dst, a.Text[c.Start:c.End])
			}
			o.dst = append(o.dst, ']')
		}
		o.dst = append(o.dst, ']')
	}
	w.dst = append(o.dst, '}')
}

// pointCounter turns growing byte offsets of a text into code points.
type pointCounter struct {
	text   string
	bytes  int
	points int
}

func (p *pointCounter) at(offset int) int {
	p.points += utf8.RuneCountInString(p.text[p.bytes:offset])
	p.bytes = offset
	return p.points
}
