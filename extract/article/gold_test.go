package article_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"carfacts/extract/article"
)

// gold is where the development pages lie; they are third parties' work and
// not part of the repository.
const gold = "../../../shared/gold"

func goldTruth[T any](t testing.TB, set string) map[string]T {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(gold, set, "truth.json"))
	if err != nil {
		t.Skipf("the gold pages are not here: %v", err)
	}
	var truth map[string]T
	if err := json.Unmarshal(data, &truth); err != nil {
		t.Fatal(err)
	}
	return truth
}

func goldPage(t testing.TB, set, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(gold, set, "html", name+".html.gz"))
	if err != nil {
		t.Fatal(err)
	}
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	page, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return page
}

func sortedNames[T any](m map[string]T) []string {
	names := make([]string, 0, len(m))
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

var wordRun = regexp.MustCompile(`[\p{L}\p{N}_]+`)

// shingles counts the runs of four words of a text, as the public benchmark
// does.
func shingles(text string) map[string]int {
	words := wordRun.FindAllString(strings.ReplaceAll(text, "\u00ad", ""), -1)
	runs := map[string]int{}
	for i := range max(1, len(words)-3) {
		if run := strings.Join(words[i:min(i+4, len(words))], " "); run != "" {
			runs[run]++
		}
	}
	return runs
}

// TestGoldBody holds the body to the figures reached on the development pages.
func TestGoldBody(t *testing.T) {
	type page struct{ URL, ArticleBody string }
	truth := goldTruth[page](t, "body")
	var p, r float64
	for _, name := range sortedNames(truth) {
		want := shingles(truth[name].ArticleBody)
		got := map[string]int{}
		a, err := article.Read(goldPage(t, "body", name), article.Options{URL: truth[name].URL})
		if err == nil {
			got = shingles(a.Body())
		} else if !errors.Is(err, article.ErrNoArticle) {
			t.Errorf("%s: %v", name, err)
		}
		both, nGot, nWant := 0, 0, 0
		for run, n := range want {
			both += min(n, got[run])
			nWant += n
		}
		for _, n := range got {
			nGot += n
		}
		pp, pr := float64(both)/float64(max(nGot, 1)), float64(both)/float64(nWant)
		p, r = p+pp, r+pr
		t.Logf("%.8s P %.3f R %.3f %s", name, pp, pr, truth[name].URL)
	}
	n := float64(len(truth))
	p, r = p/n, r/n
	f1 := 2 * p * r / (p + r)
	t.Logf("body: P %.4f R %.4f F1 %.4f", p, r, f1)
	if p < 0.975 || f1 < 0.98 {
		t.Errorf("P %.4f, want 0.975; F1 %.4f, want 0.980", p, f1)
	}
}

// TestGoldFigures checks that title, date and every figure of the annotated
// pages are read.
func TestGoldFigures(t *testing.T) { testFigures(t, filepath.Join(gold, "dev")) }

func TestSavedFigures(t *testing.T) { testFigures(t, "../../testdata/articles") }

func testFigures(t *testing.T, dir string) {
	files, _ := filepath.Glob(filepath.Join(dir, "*.html"))
	if len(files) == 0 {
		t.Skipf("no pages in %s", dir)
	}
	for _, file := range files {
		page, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		a, err := article.Read(page, article.Options{})
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		facts, err := os.ReadFile(strings.TrimSuffix(file, ".html") + ".facts.jsonl")
		if err != nil {
			t.Fatal(err)
		}
		for line := range bytes.Lines(facts) {
			var want struct{ Figure, Published, Title string }
			if err := json.Unmarshal(line, &want); err != nil {
				t.Fatal(err)
			}
			name := filepath.Base(file)
			if want.Published != "" && a.Published.Date.String() != want.Published {
				t.Errorf("%s: published %v (%s), want %s", name, a.Published.Date, a.Published.From, want.Published)
			}
			if want.Title != "" && fold(a.Title) != fold(want.Title) {
				t.Errorf("%s: title %q, want %q", name, a.Title, want.Title)
			}
			if !strings.Contains(fold(a.Text), fold(want.Figure)) {
				t.Errorf("%s: %q was not read", name, want.Figure)
			}
		}
	}
}

func fold(s string) string { return strings.Join(strings.Fields(s), " ") }

// TestGoldDates holds the publication dates to the figures reached on the
// development pages.
func TestGoldDates(t *testing.T) {
	truth := goldTruth[struct{ URL, Date string }](t, "dates")
	var right, wrong, none float64
	for _, name := range sortedNames(truth) {
		a, err := article.Read(goldPage(t, "dates", name), article.Options{URL: truth[name].URL})
		switch {
		case err != nil || a.Published.Date.IsZero():
			none++
			t.Logf("%s none, want %s %s", name, truth[name].Date, truth[name].URL)
		case a.Published.Date.String() == truth[name].Date:
			right++
		default:
			wrong++
			t.Logf("%s %v (%s), want %s %s", name, a.Published.Date, a.Published.From, truth[name].Date, truth[name].URL)
		}
	}
	n := right + wrong + none
	t.Logf("dates: right %.3f wrong %.3f none %.3f", right/n, wrong/n, none/n)
	if right/n < 0.94 || wrong/n > 0.04 {
		t.Errorf("right %.3f, want 0.94; wrong %.3f, want at most 0.04", right/n, wrong/n)
	}
}
