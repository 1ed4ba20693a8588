package resolve_test

import (
	"strings"
	"testing"
)

// What somebody puts the sales of a year at that is not over is foreseen.
func TestSalesOfTheFullYear(t *testing.T) {
	const lead = "<p>Vehicle sales in China rose 2.7 percent to 2.55 million units in June, the China Association of Automobile Manufacturers (CAAM) said on Monday.</p><p>From January to June, 14.047 million vehicles were sold, 6.1 percent more than a year before.</p>"
	for _, text := range []string{
		"The CAAM put full-year vehicle sales at 31 million units, of which 11.5 million are NEVs.",
		"The CAAM puts vehicle sales for the full year at 31 million units, of which 11.5 million are NEVs.",
		"Full-year vehicle sales are put at 31 million units, 11.5 million of them NEVs, by the CAAM.",
		"The association reckons with full-year sales of 31 million units, including 11.5 million NEVs.",
		"The CAAM's estimate for the full year is 31 million units, of which 11.5 million are NEVs.",
		"For 2024 the CAAM puts vehicle sales at 31 million units, of which 11.5 million are NEVs.",
		"The CAAM sees full-year vehicle sales at 31 million units, of which 11.5 million will be NEVs.",
		"Vehicle sales this year are put at 31 million units by the CAAM, of which 11.5 million are NEVs.",
	} {
		d := pageOf(t, "China's auto sales rise in June", lead+"<p>"+text+"</p>")
		wantAmong(t, text, factsOf(d), []string{"31 million units | China | sales | 2024 | forecast"})
		found := false
		for _, f := range factsOf(d) {
			found = found || strings.HasPrefix(f, "11.5 million") && strings.HasSuffix(f, "| China | sales | 2024 | forecast")
		}
		if !found {
			t.Errorf("%s\nmissing 11.5 million among %q", text, factsOf(d))
		}
	}
}
