package store_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"carfacts/extract/fact"
	"carfacts/store"
)

// say makes a text of its own around each figure and saves it as one
// article of the site.
func say(t *testing.T, db *store.DB, site string, facts ...fact.Fact) {
	t.Helper()
	var text strings.Builder
	for i, f := range facts {
		fmt.Fprintf(&text, "On %s, in the words of its reporter number %d: %s.\n", site, i, f.Figure)
	}
	d := article("https://"+site+".example.com/"+facts[0].Figure, text.String(), facts...)
	save(t, db, begin(t, db), d)
}

func scoped(f fact.Fact, key, value string) fact.Fact {
	f.Scope.Set(key, value)
	return f
}

func share(subject, figure string, value float64, period string) fact.Fact {
	f := sales(subject, figure, value, period)
	f.Measure, f.Unit = fact.Share, fact.Percent
	return f
}

func findings(t *testing.T, db *store.DB) string {
	t.Helper()
	if _, err := db.Check(context.Background()); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n, err := range db.Findings(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		verdict := "contradicted"
		if n.Confirmed {
			verdict = "confirmed"
		}
		if n.Independent {
			verdict += " independently"
		}
		fmt.Fprintf(&b, "%s: %s %s", n.Kind, n.Fact.Fact.Figure, verdict)
		for _, e := range n.Against {
			fmt.Fprintf(&b, ", %s %s", e.Role, e.Figure)
		}
		b.WriteByte('\n')
	}
	return strings.TrimSpace(b.String())
}

func TestCheck(t *testing.T) {
	percent := func(figure string, v float64, period, basis string) fact.Fact {
		return change("SAIC", figure, v, fact.Percent, period, basis)
	}
	for name, c := range map[string]struct {
		articles map[string][]fact.Fact
		want     string
	}{
		"growth agrees with the levels": {map[string][]fact.Fact{
			"a": {sales("SAIC", "550,000", 550000, "2021"), percent("41 percent", 41, "2021", "yoy")},
			"b": {sales("SAIC", "390,000", 390000, "2020")},
		}, "growth: 41 percent confirmed independently, level 550,000, base 390,000"},
		"growth of a target": {map[string][]fact.Fact{
			"a": {with(sales("SAIC", "550,000", 550000, "2021"), func(f *fact.Fact) { f.Modality = fact.Target }),
				with(percent("41 percent", 41, "2021", "yoy"), func(f *fact.Fact) { f.Modality = fact.Conditional }), sales("SAIC", "390,000", 390000, "2020")},
		}, "growth: 41 percent confirmed, level 550,000, base 390,000"},
		"growth does not agree": {map[string][]fact.Fact{
			"a": {sales("SAIC", "550,000", 550000, "2021-06"), percent("51.0 percent", 51, "2021-06", "mom"), sales("SAIC", "390,000", 390000, "2021-05")},
		}, "growth: 51.0 percent contradicted, level 550,000, base 390,000"},
		"times and factors": {map[string][]fact.Fact{
			"a": {sales("SAIC", "211,000", 211000, "2021"), change("SAIC", "1.1 times", 1.1, fact.Times, "2021", "yoy"), sales("SAIC", "100,500", 100500, "2020"),
				change("SAIC", "2.1 times", 2.1, fact.Factor, "2021", "yoy")},
		}, "growth: 1.1 times confirmed, level 211,000, base 100,500\ngrowth: 2.1 times confirmed, level 211,000, base 100,500"},
		"a share in points": {map[string][]fact.Fact{
			"a": {share("SAIC", "15.3 percent", 15.3, "2021"), change("SAIC", "3.1 points", 3.1, fact.PercentagePoint, "2021", "yoy"), share("SAIC", "12.2 percent", 12.2, "2020")},
		}, "growth: 3.1 points confirmed, level 15.3 percent, base 12.2 percent"},
		"parts and total": {map[string][]fact.Fact{
			"a": {scoped(sales("BYD", "300,123", 300123, "2023-09"), "powertrain", "nev")},
			"b": {scoped(sales("BYD", "180,101", 180101, "2023-09"), "powertrain", "bev"), scoped(sales("BYD", "120,022", 120022, "2023-09"), "powertrain", "phev")},
		}, "total: 300,123 confirmed independently, part 180,101, part 120,022"},
		"parts beyond the total": {map[string][]fact.Fact{
			"a": {sales("BYD", "300,123", 300123, "2023-09"), scoped(sales("BYD", "280,101", 280101, "2023-09"), "market", "domestic"), scoped(sales("BYD", "120,022", 120022, "2023-09"), "market", "overseas")},
		}, "total: 300,123 contradicted, part 280,101, part 120,022"},
		"share, part and whole": {map[string][]fact.Fact{
			"a": {scoped(with(share("SAIC", "60 percent", 60, "2021-H1"), func(f *fact.Fact) { f.Bound = fact.Over }), "own_brand", "true"),
				scoped(sales("SAIC", "166,000", 166000, "2021-H1"), "own_brand", "true")},
			"b": {sales("SAIC", "265,000", 265000, "2021-H1")},
		}, "share: 60 percent confirmed independently, part 166,000, whole 265,000"},
		"share of a market": {map[string][]fact.Fact{
			"a": {scoped(share("SAIC", "20.2 percent", 20.2, "2021"), "market", "China"), scoped(sales("SAIC", "400,000", 400000, "2021"), "market", "China"), sales("China", "1,600,000", 1.6e6, "2021")},
		}, "share: 20.2 percent contradicted, part 400,000, whole 1,600,000"},
		"the months make the quarter": {map[string][]fact.Fact{
			"a": {sales("NIO", "30,053", 30053, "2024-Q1")},
			"b": {sales("NIO", "10,055", 10055, "2024-01"), sales("NIO", "8,132", 8132, "2024-02"), sales("NIO", "11,866", 11866, "2024-03")},
		}, "cumulative: 30,053 confirmed independently, piece 10,055, piece 8,132, piece 11,866"},
		"the year so far and a month": {map[string][]fact.Fact{
			"a": {sales("NIO", "60,001", 60001, "2024-01/2024-06"), sales("NIO", "51,001", 51001, "2024-01/2024-05"), sales("NIO", "10,001", 10001, "2024-06")},
		}, "cumulative: 60,001 contradicted, piece 51,001, piece 10,001"},
		"two sources agree but for rounding": {map[string][]fact.Fact{
			"a": {sales("NIO", "20,976", 20976, "2024-06")},
			"b": {sales("NIO", "21,000", 21000, "2024-06")},
		}, "sources: 20,976 confirmed independently, same 21,000"},
		"two sources differ": {map[string][]fact.Fact{
			"a": {sales("NIO", "20,976", 20976, "2024-06")},
			"b": {sales("NIO", "22,134", 22134, "2024-06")},
		}, "sources: 20,976 contradicted independently, same 22,134"},
		"the same figure elsewhere": {map[string][]fact.Fact{
			"a": {sales("NIO", "20,976", 20976, "2024-06")},
			"b": {sales("NIO", "20,976", 20976, "2024-06")},
		}, "sources: 20,976 confirmed independently, same 20,976"},
		"one article tells them apart": {map[string][]fact.Fact{
			"a": {sales("NIO", "20,976", 20976, "2024-06"), sales("NIO", "22,134", 22134, "2024-06")},
			"b": {sales("NIO", "22,134", 22134, "2024-06")},
		}, "sources: 22,134 confirmed independently, same 22,134"},
		"over meets more, not less": {map[string][]fact.Fact{
			"a": {with(sales("NIO", "20,900", 20900, "2024-06"), func(f *fact.Fact) { f.Bound = fact.Over })},
			"b": {sales("NIO", "20,976", 20976, "2024-06")},
		}, "sources: 20,900 confirmed independently, same 20,976"},
		"under meets less, not more": {map[string][]fact.Fact{
			"a": {with(sales("NIO", "20,900", 20900, "2024-06"), func(f *fact.Fact) { f.Bound = fact.Under })},
			"b": {sales("NIO", "20,976", 20976, "2024-06")},
		}, "sources: 20,900 contradicted independently, same 20,976"},
		"a bound speaks of the size of a fall": {map[string][]fact.Fact{
			"a": {with(percent("-30 percent", -30, "2021", "yoy"), func(f *fact.Fact) { f.Bound = fact.Under })}, // just under 30 percent down
			"b": {percent("-29.4 percent", -29.4, "2021", "yoy")},
		}, "sources: -30 percent confirmed independently, same -29.4 percent"},
		"and contradicts a greater fall": {map[string][]fact.Fact{
			"a": {with(percent("-30 percent", -30, "2021", "yoy"), func(f *fact.Fact) { f.Bound = fact.Under })},
			"b": {percent("-34.1 percent", -34.1, "2021", "yoy")},
		}, "sources: -34.1 percent contradicted independently, same -30 percent"},
		"a range holds what is in it": {map[string][]fact.Fact{
			"a": {with(sales("NIO", "20,000 to 21,000", 20000, "2024-06"), func(f *fact.Fact) { f.Ranged, f.Max = true, 21000 })},
			"b": {sales("NIO", "20,976", 20976, "2024-06")},
		}, "sources: 20,000 to 21,000 confirmed independently, same 20,976"},
		"forecasts and other scopes may differ": {map[string][]fact.Fact{
			"a": {sales("NIO", "20,976", 20976, "2024-06"), scoped(sales("NIO", "19,001", 19001, "2024-06"), "market", "China")},
			"b": {with(sales("NIO", "30,000", 30000, "2024-06"), func(f *fact.Fact) { f.Modality = fact.Forecast })},
		}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			db, path := open(t)
			for _, site := range []string{"a", "b"} {
				if facts := c.articles[site]; facts != nil {
					say(t, db, site, facts...)
				}
			}
			if got := findings(t, db); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			if got := findings(t, db); got != c.want { // again: what was found is replaced
				t.Errorf("the second time %s", got)
			}
			// The view conflicts judges two sources as the check does.
			want := 0
			for line := range strings.Lines(c.want) {
				if strings.HasPrefix(line, "sources:") && strings.Contains(line, "contradicted") {
					want++
				}
			}
			rows(t, path, "select count(*) from conflicts", fmt.Sprint(want))
		})
	}
}

func TestFactsCarryTheirStanding(t *testing.T) {
	db, path := open(t)
	say(t, db, "a", sales("NIO", "20,976", 20976, "2024-06"))
	say(t, db, "b", sales("NIO", "20,976", 20976, "2024-06"))
	say(t, db, "c", sales("NIO", "22,134", 22134, "2024-06"))
	findings(t, db)
	rows(t, path, "select value, confirmed_by, contradicted_by from facts order by value", "20976.0|1|1\n22134.0|0|1")
	rows(t, path, "select verdict, kind, figure, against from findings order by verdict desc",
		"contradicted|sources|20,976|same 22,134 (https://c.example.com/22,134)\nconfirmed|sources|20,976|same 20,976 (https://b.example.com/20,976)")
}
