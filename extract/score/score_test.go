package score_test

import (
	"encoding/json"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"carfacts/extract"
	"carfacts/extract/article"
	"carfacts/extract/fact"
	"carfacts/extract/score"
	"carfacts/rules"
)

// shared is where the reference scorer and gold pages are, outside of the
// project; tests that use it skip where it is absent.
const shared = "../../../shared"

// reference is what the reference scorer prints.
type reference struct {
	Articles, Gold, System int
	Levels                 map[string]struct{ Precision, Recall, F1 float64 }
	Attributes             map[string]*float64
}

func TestNumbersAreThoseOfTheReferenceScorer(t *testing.T) {
	script := filepath.Join(shared, "tools", "score.py")
	if _, err := os.Stat(script); err != nil {
		t.Skip("the reference scorer is not here:", err)
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3 to run the reference scorer with")
	}
	e, problems := extract.Load(rules.FS)
	if e == nil {
		t.Fatal(problems)
	}
	// not the hundreds of testdata/articles, with which Python is busy for most of a minute and which have nothing that these have not
	for _, gold := range []string{filepath.Join(shared, "gold", "dev"), filepath.Join(shared, "gold", "seed"), "../../testdata/held"} {
		t.Run(filepath.Base(gold), func(t *testing.T) {
			tally, out := scoreFolder(t, e, gold)
			printed, err := exec.Command(python, script, gold, out, "--json").Output()
			if err != nil {
				t.Fatal(err)
			}
			var want reference
			if err := json.Unmarshal(printed, &want); err != nil {
				t.Fatal(err)
			}
			compare(t, &want, tally)
		})
	}
}

// scoreFolder scores the articles of a folder, every third fact of which is
// made wrong so that all ways to err occur, and writes the facts for the
// reference scorer.
func scoreFolder(t *testing.T, e *extract.Extractor, gold string) (*score.Tally, string) {
	out := t.TempDir()
	files, _ := filepath.Glob(filepath.Join(gold, "*.facts.jsonl"))
	if len(files) == 0 {
		t.Skip("no gold files in", gold)
	}
	var tally score.Tally
	for n, file := range files {
		g := readGold(t, file)
		d := readDocument(t, e, g, strings.TrimSuffix(file, ".facts.jsonl"))
		if n%5 == 4 {
			d.Facts = nil // nothing extracted
		}
		for i := range d.Facts {
			spoil(&d.Facts[i], i)
		}
		if n%4 == 1 && len(d.Facts) > 0 {
			d.Facts = append(d.Facts, d.Facts[0]) // said twice
		}
		var lines []byte
		for i := range d.Facts {
			lines = append(d.Facts[i].AppendJSON(lines, d), '\n')
		}
		name := strings.TrimSuffix(filepath.Base(file), ".facts.jsonl")
		if err := os.WriteFile(filepath.Join(out, name+".jsonl"), lines, 0o666); err != nil {
			t.Fatal(err)
		}
		r := score.Article(g, d.Facts)
		tally.Add(&r)
	}
	return &tally, out
}

func spoil(f *fact.Fact, i int) {
	switch i % 12 {
	case 2:
		f.Subject = strings.ToUpper(f.Subject) + "!"
	case 3:
		f.Period = f.Period.ShiftMonths(1)
	case 5:
		f.Value += 1e-7 * math.Abs(f.Value)
	case 6:
		f.Metric = "sales"
	case 7:
		f.Scope.Market = "Straße"
	case 8:
		f.Bound, f.Attribution = fact.AtMost, "nobody"
	case 9:
		f.Value++
	case 10:
		f.Basis = fact.Basis{Period: fact.YearOf(2020)}
	case 11:
		f.Measure = fact.Event
	}
}

func readGold(t *testing.T, file string) *score.Gold {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	g, err := score.ReadGold(file, data, score.Vocabulary{})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func readDocument(t *testing.T, e *extract.Extractor, g *score.Gold, base string) *fact.Document {
	t.Helper()
	opt := article.Options{Published: g.Published}
	var a *article.Article
	data, err := os.ReadFile(base + ".html")
	if err == nil {
		a, err = article.Read(data, opt)
	} else if data, err = os.ReadFile(base + ".txt"); err == nil {
		a, err = article.ReadText(data, opt)
	}
	if err != nil {
		t.Fatal(err)
	}
	return e.Article(a)
}

func compare(t *testing.T, want *reference, tally *score.Tally) {
	if tally.Articles != want.Articles || tally.Gold != want.Gold || tally.System != want.System {
		t.Errorf("%d articles, %d gold, %d system; the reference has %d, %d, %d", tally.Articles, tally.Gold, tally.System, want.Articles, want.Gold, want.System)
	}
	same := func(what string, got, want float64) {
		if math.Abs(got-want) > 0.51e-4 {
			t.Errorf("%s %.4f; the reference has %.4f", what, got, want)
		}
	}
	for _, l := range score.Levels {
		w := want.Levels[l.String()]
		same(l.String()+" precision", tally.Precision(l), w.Precision)
		same(l.String()+" recall", tally.Recall(l), w.Recall)
		same(l.String()+" F1", tally.F1(l), w.F1)
	}
	for p := score.Metric; p <= score.Attribution; p <<= 1 {
		name := p.Names()[0]
		if w := want.Attributes[name]; w != nil {
			same(name, tally.Accuracy(p), *w)
		}
	}
}

const header = `{"article": "a", "published": "2024-05-01", "title": "T", "ignore": [{"value": 5, "unit": "USD"}]}` + "\n"

func TestPairingPrefersTheBestAgreement(t *testing.T) {
	g, err := score.ReadGold("g", []byte(header+
		`{"figure": "8%", "subject": "Kia", "metric": "sales", "measure": "change", "value": 8, "unit": "percent", "period": "2024-04"}
{"figure": "8 percent", "subject": "BYD", "subject_any": ["BYD Auto"], "metric": "sales", "measure": "change", "value": 8, "unit": "percent", "period": null}
`), score.Vocabulary{})
	if err != nil {
		t.Fatal(err)
	}
	change := func(subject string, p fact.Period) fact.Fact {
		return fact.Fact{Subject: subject, Metric: "sales", Measure: fact.Change, Quantity: fact.Quantity{Value: 8, Unit: fact.Percent}, Period: p}
	}
	facts := []fact.Fact{
		change("byd auto", fact.Period{}),
		change("Kia", fact.MonthOf(2024, 5)),
		change("Kia", fact.MonthOf(2024, 5)), // said again
		{Subject: "Kia", Metric: "price", Measure: fact.Level, Quantity: fact.Quantity{Value: 5, Unit: "USD"}}, // on the ignore list
		{Subject: "Kia", Metric: "price", Measure: fact.Level, Quantity: fact.Quantity{Value: 6, Unit: "USD"}},
	}
	r := score.Article(g, facts)
	if len(r.Pairs) != 2 || r.Pairs[0].Fact != 1 || r.Pairs[0].Agreed.Level() != score.OfSubject || r.Pairs[1].Fact != 0 || r.Pairs[1].Agreed.Level() != score.Strict {
		t.Errorf("pairs %+v", r.Pairs)
	}
	if len(r.Ignored) != 2 || len(r.Spurious) != 1 || r.Spurious[0] != 4 || len(r.Missed) != 0 {
		t.Errorf("ignored %v, spurious %v, missed %v", r.Ignored, r.Spurious, r.Missed)
	}
}

func TestFaultsOfGoldFilesHaveTheirPlace(t *testing.T) {
	const good = `{"figure": "8%", "subject": "Kia", "metric": "sales", "measure": "change", "value": 8, "unit": "percent"`
	for _, c := range []struct{ name, file, want string }{
		{"impossible period", header + good + `, "period": "2024-13"}`, `g:2:117: period: "2024-13" is no period`},
		{"impossible day", header + good + `, "period": "2023-02-29"}`, "is no period"},
		{"backwards", header + good + `, "period": "2024-06/2024-01"}`, "ends before it begins"},
		{"unknown field", header + good + `, "perod": "2024"}`, `g:2:107: unknown field "perod"; did you mean "period"?`},
		{"unknown metric", header + strings.Replace(good, "sales", "slaes", 1) + `}`, `unknown metric "slaes"; did you mean "sales"?`},
		{"unknown unit", header + strings.Replace(good, "percent", "percents", 1) + `}`, `unknown unit "percents"; did you mean "percent"?`},
		{"unknown scope", header + good + `, "scope": {"markt": "China"}}`, `unknown field "markt"; did you mean "market"?`},
		{"no header", good + `}`, "g:1:1: no header: the first line has to be"},
		{"empty", " \n", "g:1:1: the file is empty"},
		{"twice", header + good + `, "value": 9}`, `g:2:107: "value" stands twice`},
		{"no value", header + strings.Replace(good, `"value": 8, `, "", 1) + `}`, "the fact has no value"},
		{"a number in quotes", header + strings.Replace(good, "8,", `"8",`, 1) + `}`, "value: expected a number"},
		{"cut off", header + good, "the line ends inside the JSON object"},
		{"two objects", header + good + "} {}", "something stands after the JSON object"},
		{"no JSON", header + "figure: 8", "g:2:2: not readable as JSON"},
		{"bad header date", strings.Replace(header, "2024-05-01", "May 1", 1), `published: "May 1" is no date`},
		{"a list", header + "[1]", "expected a JSON object"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := score.ReadGold("g", []byte(c.file), score.Vocabulary{})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
	_, err := score.ReadGold("g", []byte(header+good+`, "period": "x"}`+"\n"+good+`, "bound": "≈"}`+"\n"), score.Vocabulary{})
	if err == nil || strings.Count(err.Error(), "g:") != 2 {
		t.Errorf("not all faults at once: %v", err)
	}
	extra := header + strings.Replace(good, "sales", "refuelling_stations", 1) + "}"
	if _, err := score.ReadGold("g", []byte(extra), score.Vocabulary{Metrics: []string{"refuelling_stations"}}); err != nil {
		t.Error(err)
	}
}

func FuzzReadGold(f *testing.F) {
	f.Add([]byte(header + `{"figure": "8%", "scope": {"market": 3}, "period_any": ["2024", null]}`))
	f.Add([]byte("\xff{\"article\":\x00}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		g, err := score.ReadGold("g", data, score.Vocabulary{})
		if (g == nil) == (err == nil) {
			t.Fatal("neither a gold file nor an error, or both")
		}
		if err != nil {
			_ = err.Error()
			return
		}
		score.Article(g, []fact.Fact{{Subject: "Kia"}})
		if _, err := score.ReadHeader("g", data); err != nil {
			t.Fatal("read whole, but not its header:", err)
		}
	})
}

func TestDraftsAreReadBackAsTheyAre(t *testing.T) {
	e, problems := extract.Load(rules.FS)
	if e == nil {
		t.Fatal(problems)
	}
	files, _ := filepath.Glob("../../testdata/articles/*.facts.jsonl")
	for _, file := range files {
		g := readGold(t, file)
		d := readDocument(t, e, g, strings.TrimSuffix(file, ".facts.jsonl"))
		draft, err := score.ReadGold("draft", score.Draft(g.Header, d.Facts), score.Vocabulary{})
		if err != nil {
			t.Fatal(err)
		}
		if !draft.Unreviewed || len(draft.Labels) != len(d.Facts) || draft.Published != g.Published || draft.Title != g.Title {
			t.Fatalf("%s: %+v, %d labels of %d facts", file, draft.Header, len(draft.Labels), len(d.Facts))
		}
		r := score.Article(draft, d.Facts)
		for _, p := range r.Pairs {
			if p.Agreed.Level() != score.Strict || !p.Agreed.Has(score.Attribution) {
				t.Errorf("%s: %s became %s", file, d.Facts[p.Fact].Line(), draft.Labels[p.Label].Fact.Line())
			}
		}
	}
}
