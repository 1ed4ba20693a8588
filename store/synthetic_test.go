package store_test

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"carfacts/extract/fact"
)

// synthetic makes articles about invented makers, the same for the same seed:
// 15 facts, 45 further mentions and about 4 kB of text each.
type synthetic struct {
	rng *rand.Rand
	n   int
}

func newSynthetic(seed uint64) *synthetic { return &synthetic{rng: rand.New(rand.NewPCG(seed, 7))} }

var (
	syntheticMetrics = []string{"sales", "deliveries", "production", "exports", "registrations", "orders"}
	syntheticMarkets = []string{"", "", "", "China", "Germany", "United States", "India", "Japan", "overseas"}
	syntheticTrains  = []string{"", "", "", "nev", "bev", "phev", "hev"}
	syntheticWords   = strings.Fields("the maker said that its plant in spring would build cars for a market which had grown since last year while analysts expect demand to slow as prices fall and rivals bring models with longer range at lower cost to dealers across regions")
)

func (s *synthetic) next() *fact.Document {
	s.n++
	var text strings.Builder
	runes := 0
	write := func(w string) { // ASCII alone
		text.WriteString(w)
		runes += len(w)
	}
	words := func(n int) {
		for range n {
			write(syntheticWords[s.rng.IntN(len(syntheticWords))])
			write(" ")
		}
	}
	published := fact.NewDate(2015, 1, 1+s.rng.IntN(3650))
	d := &fact.Document{Ruleset: "synthetic", Header: fact.Header{
		URL:       fmt.Sprintf("https://site%d.example.com/%s/%d", s.rng.IntN(40), published, s.n),
		Title:     fmt.Sprintf("Maker %d and the market, part %d", s.rng.IntN(400), s.n),
		Published: fact.Stamp{Date: published, From: "json-ld"},
	}}
	for range 15 {
		start := runes
		words(8)
		f := s.fact(published)
		at := runes
		f.Figure = fmt.Sprintf("%.0f", f.Value)
		write(f.Figure)
		f.Start, f.End = at, runes
		f.Mention = len(d.Mentions)
		d.Mentions = append(d.Mentions, fact.Mention{Kind: "quantity", Figure: f.Figure, Start: f.Start, End: f.End, Quantity: f.Quantity, Fact: len(d.Facts)})
		write(" ")
		words(8)
		for range 3 {
			at := runes
			v := float64(1 + s.rng.IntN(900))
			write(fmt.Sprintf("%.0f", v))
			d.Mentions = append(d.Mentions, fact.Mention{Kind: "quantity", Figure: fmt.Sprintf("%.0f", v), Start: at, End: runes, Fact: -1,
				Quantity: fact.Quantity{Value: v}, Reason: "no rule explains it"})
			write(" ")
		}
		write("end.")
		f.SentenceStart, f.SentenceEnd = start, runes
		f.Sentence = text.String()[start:]
		write("\n")
		d.Facts = append(d.Facts, f)
	}
	d.Text = text.String()
	return d
}

func (s *synthetic) fact(published fact.Date) fact.Fact {
	y, m, _ := published.YMD()
	f := fact.Fact{
		Subject: fmt.Sprintf("Maker %d", s.rng.IntN(400)), Metric: syntheticMetrics[s.rng.IntN(len(syntheticMetrics))],
		Measure: fact.Level, Quantity: fact.Quantity{Value: float64(1000 + s.rng.IntN(400000)), Unit: fact.Vehicle},
		Period: fact.MonthOf(y, m), Rule: fmt.Sprintf("rule-%d", s.rng.IntN(60)), SubjectFrom: fact.Stated, PeriodFrom: fact.Context,
		Scope: fact.Scope{Market: syntheticMarkets[s.rng.IntN(len(syntheticMarkets))], Powertrain: syntheticTrains[s.rng.IntN(len(syntheticTrains))]},
	}
	if s.rng.IntN(3) == 0 {
		f.Measure, f.Unit, f.Value, f.Basis = fact.Change, fact.Percent, float64(s.rng.IntN(200)), fact.Basis{Kind: "yoy"}
	}
	if s.rng.IntN(8) == 0 {
		f.Modality, f.Period = fact.Target, fact.YearOf(y+1)
	}
	return f
}
