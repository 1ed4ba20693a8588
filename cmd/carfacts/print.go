package main

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"
	"unicode/utf8"

	"carfacts/extract/fact"
)

// factRow is a fact with the document it is from, of which printing reads the
// header and the rule set.
type factRow struct {
	Fact *fact.Fact
	Doc  *fact.Document
}

// formats are what printFacts knows, for the help of --format.
const formats = "table, jsonl or csv"

// checkFormat refuses a format that printFacts does not know.
func checkFormat(format string) error {
	switch format {
	case "table", "jsonl", "csv":
		return nil
	}
	return fmt.Errorf("--format is %s, not %q", formats, format)
}

// printFacts prints the rows as an aligned table for people, as one JSON
// object a line, or as CSV with a header. It ends with the first error of rows.
func printFacts(w io.Writer, format string, rows iter.Seq2[factRow, error]) error {
	if err := checkFormat(format); err != nil {
		return err
	}
	b := bufio.NewWriterSize(w, 64<<10)
	var err error
	switch format {
	case "jsonl":
		err = printJSONL(b, rows)
	case "csv":
		err = printCSV(b, rows)
	default:
		err = printTable(b, rows)
	}
	if flushErr := b.Flush(); err == nil {
		err = flushErr
	}
	return err
}

func printJSONL(w *bufio.Writer, rows iter.Seq2[factRow, error]) error {
	var line []byte
	for row, err := range rows {
		if err != nil {
			return err
		}
		line = append(row.Fact.AppendJSON(line[:0], row.Doc), '\n')
		if _, err := w.Write(line); err != nil {
			return err
		}
	}
	return nil
}

var csvHeader = []string{"subject", "metric", "measure", "value", "value_max", "bound", "unit", "period", "period_start", "period_end",
	"modality", "basis", "scope", "attribution", "figure", "start", "end", "sentence", "subject_from", "period_from",
	"rule", "ruleset", "url", "title", "published"}

func printCSV(w *bufio.Writer, rows iter.Seq2[factRow, error]) error {
	c := csv.NewWriter(w)
	c.Write(csvHeader)
	for row, err := range rows {
		if err != nil {
			return err
		}
		f, d := row.Fact, row.Doc
		var value, maximum, bound, scope string
		if f.Measure != fact.Event {
			value, bound = number(f.Value), string(f.Bound.OrExactly())
			if f.Ranged {
				maximum = number(f.Max)
			}
		}
		if f.Scope != (fact.Scope{}) {
			scope = string(f.Scope.AppendJSON(nil))
		}
		c.Write([]string{f.Subject, f.Metric, string(f.Measure), value, maximum, bound, string(f.Unit),
			f.Period.String(), f.Period.Start.String(), f.Period.End.String(), string(f.Modality.OrReported()), f.Basis.String(),
			scope, f.Attribution, f.Figure, strconv.Itoa(f.Start), strconv.Itoa(f.End), f.Sentence,
			string(f.SubjectFrom), string(f.PeriodFrom), f.Rule, d.Ruleset, d.URL, d.Title, d.Published.Date.String()})
	}
	c.Flush()
	return c.Error()
}

func number(v float64) string { return string(fact.AppendNumber(nil, v)) }

// The table's columns. Names and scopes give way where the lines would be
// longer than tableWidth; metrics, values and periods are never cut.
const (
	tableWidth  = 118
	valueColumn = 2
)

func mayCut(column int) bool { return column == 0 || column > 3 }

var tableHeader = []string{"SUBJECT", "METRIC", "VALUE", "PERIOD", "HOW", "SCOPE", "SITE"}

// tableSample is how many rows the widths of the columns are taken from.
const tableSample = 2000

func printTable(w *bufio.Writer, rows iter.Seq2[factRow, error]) error {
	held := [][]string{tableHeader}
	var widths []int
	flush := func() {
		widths = tableWidths(held)
		for _, cells := range held {
			printLine(w, cells, widths)
		}
		held = nil
	}
	for row, err := range rows {
		if err != nil {
			return err
		}
		cells := tableCells(row)
		if widths != nil {
			printLine(w, cells, widths)
			continue
		}
		if held = append(held, cells); len(held) > tableSample {
			flush()
		}
	}
	if len(held) > 1 {
		flush()
	}
	return nil
}

func tableCells(row factRow) []string {
	f := row.Fact
	metric := f.Metric
	if f.Measure != fact.Level && f.Measure != fact.Event {
		metric += " " + string(f.Measure)
	}
	var how []string
	if f.Basis != (fact.Basis{}) {
		how = append(how, f.Basis.String())
	}
	if m := f.Modality.OrReported(); m != fact.Reported {
		how = append(how, string(m))
	}
	return []string{f.Subject, metric, tableValue(f), f.Period.String(), strings.Join(how, " "), tableScope(&f.Scope), row.Doc.Site}
}

// tableValue writes the value as people read it: "> 1,500,000 vehicle".
func tableValue(f *fact.Fact) string {
	if f.Measure == fact.Event {
		return "event"
	}
	s := grouped(f.Value)
	if f.Ranged {
		s += "–" + grouped(f.Max)
	}
	if f.Measure == fact.Change && f.Value > 0 && f.Unit != fact.Factor {
		s = "+" + s
	}
	if b := f.Bound.OrExactly(); b != fact.Exactly {
		s = string(b) + " " + s
	}
	return s + " " + string(f.Unit)
}

// grouped writes v with commas between its thousands.
func grouped(v float64) string {
	s := number(v)
	whole, rest, _ := strings.Cut(s, ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if rest != "" {
		rest = "." + rest
	}
	return sign + whole + rest
}

func tableScope(s *fact.Scope) string {
	var words []string
	for _, w := range []string{s.Market, s.Powertrain, s.Channel, s.Segment} {
		if w != "" {
			words = append(words, w)
		}
	}
	labelled := func(label, value string) {
		if value != "" {
			words = append(words, label+value)
		}
	}
	labelled("from ", s.Origin)
	labelled("", s.Model)
	labelled("", s.Variant)
	labelled("", s.Cycle)
	labelled("per ", s.Per)
	for _, flag := range []struct {
		set  bool
		word string
	}{{s.OwnBrand, "own brand"}, {s.Cumulative, "cumulative"}, {s.Annualized, "annualized"}} {
		if flag.set {
			words = append(words, flag.word)
		}
	}
	return strings.Join(words, ", ")
}

// tableWidths returns the width of each column in code points, 0 for one that
// is empty in every row.
func tableWidths(rows [][]string) []int {
	widths := make([]int, len(tableHeader))
	for _, cells := range rows[1:] {
		for i, c := range cells {
			widths[i] = max(widths[i], utf8.RuneCountInString(c))
		}
	}
	total := -2
	for i, w := range widths {
		if w > 0 {
			widths[i] = max(w, len(tableHeader[i]))
			total += widths[i] + 2
		}
	}
	for ; total > tableWidth; total-- {
		widest := -1
		for i, w := range widths {
			if mayCut(i) && w > 8 && (widest < 0 || w > widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			break
		}
		widths[widest]--
	}
	return widths
}

func printLine(w *bufio.Writer, cells []string, widths []int) {
	var line strings.Builder
	for i, c := range cells {
		if widths[i] == 0 {
			continue
		}
		if line.Len() > 0 {
			line.WriteString("  ")
		}
		c = printable(c)
		n := utf8.RuneCountInString(c)
		if n > widths[i] && mayCut(i) {
			c, n = string([]rune(c)[:widths[i]-1])+"…", widths[i]
		}
		pad := strings.Repeat(" ", max(0, widths[i]-n))
		if i == valueColumn {
			line.WriteString(pad + c)
		} else {
			line.WriteString(c + pad)
		}
	}
	w.WriteString(strings.TrimRight(line.String(), " "))
	w.WriteByte('\n')
}

// printable keeps a page's control characters off the terminal.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 {
			return '\uFFFD'
		}
		return r
	}, s)
}
