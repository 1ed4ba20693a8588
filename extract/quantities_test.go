package extract_test

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"carfacts/extract"
	"carfacts/extract/article"
	"carfacts/extract/fact"
)

// stated is a quantity that a sentence of testdata/quantities states.
type stated struct {
	figure   string
	quantity fact.Quantity
	unit     bool // the file names one
	maybe    bool // neither hit nor error
}

// sentence is a sentence of testdata/quantities.
type sentence struct {
	line       int
	text       string
	quantities []stated
}

// TestQuantities measures how many of the quantities of general news are found
// and read, on sentences whose labels were written before: those of held.txt
// have not been worked on. -v lists what is wrong in the others.
func TestQuantities(t *testing.T) {
	e := builtIn(t)
	for _, file := range []string{"tuned", "held", "late", "fresh", "everyday"} {
		t.Run(file, func(t *testing.T) {
			var score tally
			sentences := readSentences(t, "../testdata/quantities/"+file+".txt")
			for _, s := range sentences {
				score.add(t, file != "held", e, &s)
			}
			t.Logf("%d sentences: %s", len(sentences), &score)
			if f := score.f1(); f < 0.95 {
				t.Errorf("value F1 is %.3f, below 0.95", f)
			}
		})
	}
}

// tally counts quantities, and of those that were found the right readings.
type tally struct {
	stated, found, value, unit, units, bound int
}

func (s *tally) f1() float64 { return 2 * float64(s.value) / float64(s.stated+s.found) }

func (s *tally) String() string {
	share := func(n, of int) float64 { return float64(n) / float64(max(of, 1)) }
	return fmt.Sprintf("value precision %.3f, recall %.3f, F1 %.3f; of these unit %.3f, bound %.3f",
		share(s.value, s.found), share(s.value, s.stated), s.f1(), share(s.unit, s.units), share(s.bound, s.value))
}

var published = fact.NewDate(2024, 7, 15)

// add extracts the sentence and pairs what was found with what it states.
func (s *tally) add(t *testing.T, list bool, e *extract.Extractor, in *sentence) {
	a, err := article.ReadText([]byte(in.text), article.Options{Published: published})
	if err != nil {
		t.Fatal(err)
	}
	d := e.Article(a)
	complain := func(format string, args ...any) {
		if list {
			t.Logf("%d: %s: %s", in.line, in.text, fmt.Sprintf(format, args...))
		}
	}
	paired := make([]bool, len(in.quantities))
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Kind != "quantity" {
			continue
		}
		k := pair(in.quantities, paired, m)
		if k < 0 {
			s.found++
			complain("%s is %s, which it does not state", m.Figure, m.Reading())
			continue
		}
		paired[k] = true
		q := &in.quantities[k]
		if q.maybe {
			continue
		}
		s.found++
		s.value++
		if q.unit {
			s.units++
			if q.quantity.Unit == m.Unit {
				s.unit++
			} else {
				complain("%s is %s", q.figure, m.Reading())
			}
		}
		if q.quantity.Bound == m.Bound.OrExactly() {
			s.bound++
		} else {
			complain("%s is %s", q.figure, m.Reading())
		}
	}
	for k := range in.quantities {
		if q := &in.quantities[k]; !q.maybe {
			s.stated++
			if !paired[k] {
				complain("%s is missing", q.figure)
			}
		}
	}
}

// pair returns the quantity that the mention states, -1 where it is none.
func pair(list []stated, paired []bool, m *fact.Mention) int {
	for k := range list {
		q := &list[k]
		if !paired[k] && near(q.quantity.Value, m.Value) && q.quantity.Ranged == m.Ranged && near(q.quantity.Max, m.Max) && overlap(q.figure, m.Figure) {
			return k
		}
	}
	return -1
}

func near(a, b float64) bool { return a == b || max(a-b, b-a) < 1e-9*max(a, b, -a, -b) }

func overlap(a, b string) bool { return strings.Contains(a, b) || strings.Contains(b, a) }

func readSentences(t testing.TB, name string) []sentence {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var out []sentence
	for i, line := range strings.Split(string(data), "\n") {
		switch {
		case line == "", line[0] == '#':
		case line[0] == '\t':
			last := &out[len(out)-1]
			q, err := readStated(line[1:])
			if err == nil && !strings.Contains(last.text, q.figure) {
				err = fmt.Errorf("%q is not in the sentence", q.figure)
			}
			if err != nil {
				t.Fatalf("%s:%d: %v", name, i+1, err)
			}
			last.quantities = append(last.quantities, q)
		default:
			out = append(out, sentence{line: i + 1, text: line})
		}
	}
	return out
}

// readStated reads "[? ]FIGURE | [BOUND]VALUE[..MAX] [UNIT]".
func readStated(line string) (stated, error) {
	var q stated
	line, q.maybe = strings.CutPrefix(line, "? ")
	figure, reading, ok := strings.Cut(line, " | ")
	if !ok {
		return q, fmt.Errorf("no reading in %q", line)
	}
	q.figure = figure
	number, unit, _ := strings.Cut(reading, " ")
	q.quantity.Unit, q.unit = fact.Unit(unit), unit != ""
	digits := strings.TrimLeft(number, "~<>=")
	q.quantity.Bound = fact.Bound(number[:len(number)-len(digits)]).OrExactly()
	low, high, ranged := strings.Cut(digits, "..")
	q.quantity.Ranged = ranged
	var err error
	if q.quantity.Value, err = strconv.ParseFloat(low, 64); err == nil && ranged {
		q.quantity.Max, err = strconv.ParseFloat(high, 64)
	}
	return q, err
}

func builtIn(t testing.TB) *extract.Extractor {
	t.Helper()
	return sharedExtractor()
}
