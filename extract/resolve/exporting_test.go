package resolve_test

import (
	"fmt"
	"strings"
	"testing"

	"carfacts/extract/fact"
)

// tradeOf returns of each fact of the text its value, whose it is, what it measures and its market.
func tradeOf(d *fact.Document) string {
	var out []string
	for i := range d.Facts {
		f := &d.Facts[i]
		out = append(out, strings.TrimSpace(fmt.Sprintf("%g %s %s %s", f.Value, f.Subject, f.Metric, f.Scope.Market)))
	}
	return strings.Join(out, "; ")
}

func TestExportsOfACountry(t *testing.T) {
	for _, row := range [][2]string{
		{"South Korea's vehicle exports rose to 2.74 million units in June. The European Union bought 380,000 vehicles. Exports of hybrids jumped to 780,000.", "2.74e+06 South Korea exports; 380000 South Korea exports European Union; 780000 South Korea exports"},
		{"Thailand's vehicle exports fell to 940,000 units in June. Australia imported 230,000 vehicles from Thailand. In May the country's exports came to 75,000 units.", "940000 Thailand exports; 230000 Australia imports; 75000 Thailand exports"},
		{"China exported 640,000 vehicles in June. China's exports to Russia came down to 82,700 and those to Mexico to 52,000. The UAE has taken over first place: its volume amounted to 106,400.", "640000 China exports; 82700 China exports Russia; 52000 China exports Mexico; 106400 China exports United Arab Emirates"},
		{"In June, Germany exported 240,000 cars. The most important customer was the United Kingdom, which took 38,000 of them. In the first half the nation's exports reached 1.17 million.", "240000 Germany exports; 38000 Germany exports United Kingdom; 1.17e+06 Germany exports"},
		{"The largest buyer of Chinese cars was Mexico. The Latin American country imported 25,200 of them from China in June.", "25200 Mexico imports"},
	} {
		if got := tradeOf(read(t, "2024-07-15", row[0])); got != row[1] {
			t.Errorf("%q:\n got %s\nwant %s", row[0], got, row[1])
		}
	}
}
