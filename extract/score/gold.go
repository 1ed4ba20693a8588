// Package score measures extracted facts against facts made by hand.
//
// In: gold files and the facts of a document. Out: which facts agree at which
// of the five levels, precision and recall, and every fault of a gold file with
// its place. It extracts nothing, and reads no files: their bytes are handed in.
package score

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"carfacts/extract/fact"
	"carfacts/extract/rulefile"
)

// Header is the first line of a gold file.
type Header struct {
	Article    string
	URL        string
	Title      string
	Published  fact.Date
	Ignore     []Ignored
	Unreviewed bool // a draft that no person has looked through: its labels do not count yet
}

// Ignored is a figure that may be extracted or not.
type Ignored struct {
	Value float64
	Unit  fact.Unit
}

// Label is a fact made by hand, with the further readings that count as right.
type Label struct {
	fact.Fact
	Line       int // of the gold file
	SubjectAny []string
	MetricAny  []string
	PeriodAny  []fact.Period
}

// Gold is a gold file: an article's labels.
type Gold struct {
	Header
	Labels []Label
}

// Vocabulary is what a gold file may name besides the metrics and units of the
// fact model.
type Vocabulary struct {
	Metrics []string
	Units   []fact.Unit
}

// ReadGold reads a gold file. The error is rulefile.Problems, every fault with
// its place; with one the file is not to be used.
func ReadGold(name string, data []byte, v Vocabulary) (*Gold, error) {
	r := &goldReader{name: name, vocabulary: v}
	g := &Gold{}
	headed := false
	for i, line := range bytes.Split(data, []byte("\n")) {
		r.begin(i+1, line)
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		if !headed {
			headed = true
			r.header(&g.Header)
			continue
		}
		g.Labels = append(g.Labels, r.label())
	}
	if !headed {
		r.begin(1, nil)
		r.problem(0, "the file is empty; its first line is the header, %s", headerForm)
	}
	if len(r.problems) > 0 {
		return nil, r.problems
	}
	return g, nil
}

// ReadHeader reads the header line of a gold file.
func ReadHeader(name string, data []byte) (Header, error) {
	first := bytes.TrimLeft(data, " \t\r\n")
	line := 1 + bytes.Count(data[:len(data)-len(first)], []byte("\n"))
	first, _, _ = bytes.Cut(first, []byte("\n"))
	r := &goldReader{name: name}
	r.begin(line, first)
	var h Header
	r.header(&h)
	if len(r.problems) > 0 {
		return h, r.problems
	}
	return h, nil
}

const headerForm = `{"article": NAME, "url": …, "published": YYYY-MM-DD, "title": …}`

var (
	headerFields = []string{"article", "url", "published", "title", "ignore", "unreviewed", "note"}
	labelFields  = []string{"figure", "subject", "metric", "measure", "value", "value_max", "bound", "unit", "period", "modality", "basis", "scope", "attribution",
		"subject_any", "metric_any", "period_any", "note"}
	ignoreFields = []string{"value", "unit", "note"}
)

// goldReader reads a gold file line by line.
type goldReader struct {
	name       string
	vocabulary Vocabulary
	problems   rulefile.Problems
	number     int
	line       []byte
}

func (r *goldReader) begin(number int, line []byte) {
	r.number, r.line = number, bytes.TrimRight(line, "\r")
}

// problem reports a fault at the byte of the line.
func (r *goldReader) problem(at int, format string, args ...any) {
	r.problems = append(r.problems, rulefile.NewProblem(r.name, r.number, 1+utf8.RuneCount(r.line[:max(0, min(at, len(r.line)))]), string(r.line), format, args...))
}

func (r *goldReader) header(h *Header) {
	fields, ok := r.object(r.line, 0)
	if !ok {
		return
	}
	if len(fields) > 0 && !slices.ContainsFunc(fields, func(f field) bool { return f.name == "article" }) {
		r.problem(0, "no header: the first line has to be %s", headerForm)
		return
	}
	for _, f := range r.known(fields, headerFields) {
		switch f.name {
		case "article":
			if h.Article = r.text(f); h.Article == "" {
				r.problem(f.at, "the header names no article")
			}
		case "url":
			h.URL = r.text(f)
		case "title":
			h.Title = r.text(f)
		case "published":
			h.Published = r.date(f)
		case "unreviewed":
			if err := json.Unmarshal(f.value, &h.Unreviewed); err != nil {
				r.problem(f.at, "unreviewed is true or false")
			}
		case "ignore":
			for _, item := range r.list(f) {
				h.Ignore = append(h.Ignore, r.ignored(item))
			}
		}
	}
}

func (r *goldReader) ignored(item field) Ignored {
	var i Ignored
	fields, _ := r.object(item.value, item.at)
	for _, f := range r.known(fields, ignoreFields) {
		switch f.name {
		case "value":
			i.Value = r.number64(f)
		case "unit":
			i.Unit = fact.Unit(r.text(f)) // of the vocabulary or not
		}
	}
	return i
}

// field is a member of a JSON object, with the bytes of the line where its
// name and its value begin.
type field struct {
	name  string
	key   int
	at    int
	value json.RawMessage
}

func (f *field) isNull() bool { return bytes.Equal(f.value, []byte("null")) }

// object returns the members of the object in data, which begins at byte base
// of the line.
func (r *goldReader) object(data []byte, base int) ([]field, bool) {
	d := json.NewDecoder(bytes.NewReader(data))
	bad := func(err error) ([]field, bool) {
		at := base + int(d.InputOffset())
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			at = base + int(syntax.Offset) - 1
		}
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			r.problem(len(r.line), "the line ends inside the JSON object; one object a line")
		} else {
			r.problem(at, "not readable as JSON: %v", strings.TrimPrefix(err.Error(), "json: "))
		}
		return nil, false
	}
	if t, err := d.Token(); err != nil {
		return bad(err)
	} else if t != json.Delim('{') {
		r.problem(base, "expected a JSON object: {…}")
		return nil, false
	}
	var out []field
	for d.More() {
		t, err := d.Token()
		if err != nil {
			return bad(err)
		}
		f := field{name: t.(string), key: base + int(d.InputOffset()) - len(t.(string)) - 2}
		if err := d.Decode(&f.value); err != nil {
			return bad(err)
		}
		f.at = base + int(d.InputOffset()) - len(f.value)
		if slices.ContainsFunc(out, func(g field) bool { return g.name == f.name }) {
			r.problem(f.key, "%q stands twice", f.name)
		}
		out = append(out, f)
	}
	if _, err := d.Token(); err != nil {
		return bad(err)
	}
	if rest := bytes.TrimSpace(data[d.InputOffset():]); len(rest) > 0 {
		r.problem(base+len(data)-len(rest), "something stands after the JSON object; one object a line")
		return nil, false
	}
	return out, true
}

// known returns the fields that are among the known ones and reports the
// others.
func (r *goldReader) known(fields []field, known []string) []field {
	out := fields[:0]
	for _, f := range fields {
		switch {
		case slices.Contains(known, f.name):
			if !f.isNull() {
				out = append(out, f)
			}
		default:
			if near := rulefile.Nearest(f.name, known); near != "" {
				r.problem(f.key, "unknown field %q; did you mean %q?", f.name, near)
			} else {
				r.problem(f.key, "unknown field %q; known here are %s", f.name, strings.Join(known, ", "))
			}
		}
	}
	return out
}

func (r *goldReader) text(f field) string {
	var s string
	if err := json.Unmarshal(f.value, &s); err != nil {
		r.problem(f.at, "%s: expected a text in quotes, found %s", f.name, f.value)
	}
	return s
}

func (r *goldReader) number64(f field) float64 {
	var v float64
	if err := json.Unmarshal(f.value, &v); err != nil {
		r.problem(f.at, "%s: expected a number, found %s", f.name, f.value)
	}
	return v
}

func (r *goldReader) date(f field) fact.Date {
	d, err := fact.ParseDate(r.text(f))
	if err != nil {
		r.problem(f.at, "%s: %v", f.name, err)
	}
	return d
}

// list returns the elements of a JSON array.
func (r *goldReader) list(f field) []field {
	d := json.NewDecoder(bytes.NewReader(f.value))
	if t, err := d.Token(); err != nil || t != json.Delim('[') {
		r.problem(f.at, "%s: expected a list [ … ]", f.name)
		return nil
	}
	var out []field
	for d.More() {
		e := field{name: f.name}
		if err := d.Decode(&e.value); err != nil {
			r.problem(f.at, "%s: %v", f.name, err)
			return nil
		}
		e.at = f.at + int(d.InputOffset()) - len(e.value)
		out = append(out, e)
	}
	return out
}
