package store_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"carfacts/extract/fact"
	"carfacts/store"
)

// TestFactIDsNeverChange pins the ids: other people's files hold them.
func TestFactIDsNeverChange(t *testing.T) {
	f := fact.Fact{Subject: "SAIC Motor", Metric: "sales", Measure: fact.Level, Quantity: fact.Quantity{Value: 72236, Unit: fact.Vehicle},
		Period: fact.MonthOf(2022, 1), Scope: fact.Scope{Powertrain: "nev"}}
	event := fact.Fact{Subject: "NIO ET9", Metric: "launch", Measure: fact.Event, Period: fact.MonthOf(2024, 6)}
	for want, f := range map[int64]fact.Fact{5169198398936211721: f, 6855279585179996333: event} {
		if got := store.FactID(&f); got != want {
			t.Errorf("%s %s has id %d, want %d", f.Subject, f.Metric, got, want)
		}
	}
}

func TestFactIDTellsClaimsApart(t *testing.T) {
	base := sales("BYD", "x", 200000, "2022-09")
	same := map[string]func(*fact.Fact){
		"attribution": func(f *fact.Fact) { f.Attribution = "CPCA" },
		"figure":      func(f *fact.Fact) { f.Figure = "200 thousand" },
		"place":       func(f *fact.Fact) { f.Start, f.End, f.Sentence = 7, 9, "s" },
		"rule":        func(f *fact.Fact) { f.Rule = "r" },
		"=":           func(f *fact.Fact) { f.Bound = fact.Exactly },
		"reported":    func(f *fact.Fact) { f.Modality = fact.Reported },
	}
	other := map[string]func(*fact.Fact){
		"subject":  func(f *fact.Fact) { f.Subject = "Geely" },
		"metric":   func(f *fact.Fact) { f.Metric = "deliveries" },
		"measure":  func(f *fact.Fact) { f.Measure = fact.Share },
		"value":    func(f *fact.Fact) { f.Value++ },
		"range":    func(f *fact.Fact) { f.Ranged, f.Max = true, 210000 },
		"bound":    func(f *fact.Fact) { f.Bound = fact.Over },
		"unit":     func(f *fact.Fact) { f.Unit = "person" },
		"period":   func(f *fact.Fact) { f.Period = fact.MonthOf(2022, 8) },
		"none":     func(f *fact.Fact) { f.Period = fact.Period{} },
		"modality": func(f *fact.Fact) { f.Modality = fact.Target },
		"basis":    func(f *fact.Fact) { f.Basis.Kind = "yoy" },
		"scope":    func(f *fact.Fact) { f.Scope.Market = "China" },
		"key":      func(f *fact.Fact) { f.Scope.Origin = "China" },
	}
	seen := map[int64]string{store.FactID(&base): "the fact itself"}
	for what, edit := range same {
		if f := with(base, edit); seen[store.FactID(&f)] == "" {
			t.Errorf("%s makes another fact", what)
		}
	}
	for what, edit := range other {
		f := with(base, edit)
		if twin := seen[store.FactID(&f)]; twin != "" {
			t.Errorf("%s makes the same fact as %s", what, twin)
		}
		seen[store.FactID(&f)] = what
	}
}

func TestPrecisionIsWhatTheTextStates(t *testing.T) {
	db, path := open(t)
	run := begin(t, db)
	for i, c := range []struct {
		figure string
		value  float64
		want   string
	}{
		{"390,000 units", 390000, "5000.0"},
		{"1.5 million", 1.5e6, "50000.0"},
		{"1.50 million", 1.5e6, "5000.0"},
		{"18.3%", 18.3, "0.05"},
		{"5.0 percent", 5, "0.05"},
		{"5 percent", 5, "0.5"},
		{"down 12.25%", -12.25, "0.005"},
		{"1.2 lakh", 120000, "5000.0"},
		{"1,234", 1234, "0.5"},
		{"doubled", 2, "0.5"},
		{"none at all", 0, "0.5"},
	} {
		url := fmt.Sprint("https://example.com/", i)
		save(t, db, run, article(url, "It sold "+c.figure+".", sales(fmt.Sprint("Maker ", i), c.figure, c.value, "2024")))
		rows(t, path, "select precision from facts where url = '"+url+"'", c.want)
	}
}

// FuzzSaveDocument saves documents of any bytes and ranges: what is not
// refused passes the verification.
func FuzzSaveDocument(f *testing.F) {
	f.Add("BYD sold 200,000 cars.", "BYD", 9, 16, 0, 22, 200000.0)
	f.Add("\xff\x00 sold 5", "A\x00B", 8, 9, 0, 9, 5.0)
	f.Add("车 5 辆\n6", "比亚迪", 2, 3, 0, 5, -1e300)
	f.Fuzz(func(t *testing.T, text, subject string, start, end, from, to int, value float64) {
		runes := []rune(text)
		slice := func(i, j int) string {
			if i < 0 || j < i || j > len(runes) {
				return "?"
			}
			// As bytes of the text itself: runes would turn bad bytes into U+FFFD.
			var offsets []int
			for at := range text {
				offsets = append(offsets, at)
			}
			offsets = append(offsets, len(text))
			return text[offsets[i]:offsets[j]]
		}
		db, err := store.Open(filepath.Join(t.TempDir(), "facts.db"), store.Options{})
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		run := begin(t, db)
		q := fact.Quantity{Value: value, Unit: fact.Vehicle}
		d := &fact.Document{Header: fact.Header{URL: "https://example.com/" + subject}, Text: text, Ruleset: "r",
			Mentions: []fact.Mention{{Kind: "quantity", Figure: slice(start, end), Start: start, End: end, Quantity: q, Fact: 0}},
			Facts: []fact.Fact{{Figure: slice(start, end), Subject: subject, Metric: "sales", Measure: fact.Level, Quantity: q, Rule: "r",
				Start: start, End: end, Sentence: slice(from, to), SentenceStart: from, SentenceEnd: to}}}
		page, err := db.SavePage(context.Background(), run, store.Page{URL: d.URL, FetchedAt: noon})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.SaveDocument(context.Background(), run, page, d); err != nil {
			if !store.Refused(err) {
				t.Fatal(err)
			}
			return
		}
		_, err = db.Verify(context.Background(), store.VerifyOptions{}, func(problem string) {
			t.Errorf("%q: %s", strings.ToValidUTF8(text, "?"), problem)
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}
