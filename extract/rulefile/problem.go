package rulefile

import (
	"fmt"
	"slices"
	"strings"
)

// Place is where in a rule author's file something stands. Lines and columns
// count from 1.
type Place struct {
	File         string
	Line, Column int
}

func (p Place) String() string { return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column) }

// Problem is one thing wrong with a rule file and what to write instead.
type Problem struct {
	Place
	Rule    string // id of the rule, where there is one
	Message string
	Excerpt string // the offending line, whole
	Warning bool   // worth mending, but the rules work
}

func (p Problem) Error() string {
	var b strings.Builder
	b.WriteString(p.Place.String())
	b.WriteString(": ")
	if p.Warning {
		b.WriteString("warning: ")
	}
	if p.Rule != "" {
		b.WriteString("rule " + p.Rule + ": ")
	}
	b.WriteString(p.Message)
	if p.Excerpt != "" {
		line, mark := p.excerpt()
		fmt.Fprintf(&b, "\n\t%s\n\t%s", line, mark)
	}
	return b.String()
}

// NewProblem returns a problem of a file that is not YAML. Excerpt is the line.
func NewProblem(file string, line, column int, excerpt, format string, args ...any) Problem {
	return Problem{Place: Place{file, line, column}, Message: fmt.Sprintf(format, args...), Excerpt: excerpt}
}

// excerptWidth is how much of a long line is shown.
const excerptWidth = 160

// excerpt returns the part of the line around the problem and, below it, a
// mark at the column.
func (p *Problem) excerpt() (line, mark string) {
	r := []rune(strings.TrimRight(p.Excerpt, " \r"))
	at := max(0, min(p.Column-1, len(r)))
	from := 0
	if len(r) > excerptWidth && at > excerptWidth*3/4 {
		from = min(at-excerptWidth/2, len(r)-excerptWidth)
	}
	to := min(from+excerptWidth, len(r))
	line = string(r[from:to])
	if to < len(r) {
		line += "…"
	}
	pad := []rune{}
	if from > 0 {
		line, pad = "…"+line, append(pad, ' ')
	}
	for _, c := range r[from:at] {
		if c != '\t' {
			c = ' '
		}
		pad = append(pad, c)
	}
	return line, string(pad) + "^"
}

// Problems is every problem of a set of files, as one error.
type Problems []Problem

func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// Sort orders the problems by file, line and column.
func (ps Problems) Sort() {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		if c := strings.Compare(a.File, b.File); c != 0 {
			return c
		}
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Column - b.Column
	})
}

// Err returns the problems that are no warnings as an error, nil where there
// are none.
func (ps Problems) Err() error {
	var errs Problems
	for _, p := range ps {
		if !p.Warning {
			errs = append(errs, p)
		}
	}
	if len(errs) == 0 {
		return nil
	}
	errs.Sort()
	return errs
}

// Nearest returns the candidate that is most like word, "" where none is like
// it.
func Nearest(word string, candidates []string) string {
	best, at := "", 1+len(word)/3
	for _, c := range candidates {
		if d := distance(word, c, at+1); d <= at && (best == "" || d < at) {
			best, at = c, d
		}
	}
	return best
}

// Suggestion is the end of a message about an unknown word: what may have
// been meant, "" where nothing is like it.
func Suggestion(word string, candidates []string) string {
	if near := Nearest(word, candidates); near != "" {
		return fmt.Sprintf("; did you mean %q?", near)
	}
	return ""
}

// distance is the number of insertions, deletions, replacements and swaps of
// neighbours that turn a into b, or limit where it is more.
func distance(a, b string, limit int) int {
	if d := len(a) - len(b); d >= limit || -d >= limit {
		return limit
	}
	rows := [3][]int{make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)}
	for j := range rows[1] {
		rows[1][j] = j
	}
	for i := 1; i <= len(a); i++ {
		older, old, row := rows[(i+2)%3], rows[i%3], rows[(i+1)%3]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(old[j-1]+cost, old[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], older[j-2]+1)
			}
		}
	}
	return rows[(len(a)+1)%3][len(b)]
}
