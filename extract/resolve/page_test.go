package resolve_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"carfacts/extract/article"
	"carfacts/extract/fact"
)

// wantOfPage checks that a page with the headline and the body, published on
// 2024-07-15, has these facts as wholesOf gives them; it may have others.
func wantOfPage(t *testing.T, headline, body string, want ...string) {
	t.Helper()
	wantAmong(t, body, wholesOf(pageOf(t, headline, body)), want)
}

// wantValues is as wantOfPage, for what the figures come to.
func wantValues(t *testing.T, headline, body string, want ...string) {
	t.Helper()
	var got []string
	d := pageOf(t, headline, body)
	for i := range d.Facts {
		f := &d.Facts[i]
		value := fmt.Sprintf("%g", f.Value)
		if f.Ranged {
			value += fmt.Sprintf("..%g", f.Max)
		}
		got = append(got, fmt.Sprintf("%s %s %s %s%s%s", f.Figure, f.Metric, f.Measure, strings.TrimPrefix(string(f.Bound), "="), value, f.Unit))
	}
	wantAmong(t, body, got, want)
}

// pageOf reads a page with the headline and the body, published on 2024-07-15.
func pageOf(t *testing.T, headline, body string) *fact.Document {
	t.Helper()
	day, err := fact.ParseDate("2024-07-15")
	if err != nil {
		t.Fatal(err)
	}
	page := "<html><head><title>" + headline + "</title></head><body><article><h1>" + headline + "</h1>" + body + "</article></body></html>"
	d, err := extractor().Page([]byte(page), article.Options{Published: day})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func wantAmong(t *testing.T, body string, got, want []string) {
	t.Helper()
	for _, w := range want {
		if !slices.Contains(got, w) {
			t.Errorf("%s\nmissing %s\namong   %s", body, w, strings.Join(got, "\n        "))
		}
	}
}
