package resolve_test

import (
	"slices"
	"strings"
	"testing"
)

// Each row is an article published on 2025-10-10, an empty line between its blocks, and
// meanings that its figures have, a line each; it may have others.
func TestNewsAsItIsWritten(t *testing.T) {
	for _, row := range []struct{ what, text, want string }{
		{
			"a place of two words is none of its last word",
			"South Africa's new car market is growing\n\nSales of new cars rose 15.8 percent in September. Sales of vans fell 4 percent.",
			"South Africa sales 15.8 2025-09\nSouth Africa sales -4 2025-09 segment=van",
		},
		{
			"blocs of one region are that, whatever joins them",
			"Car sales rise in September\n\nSales in the European Union (EU), Britain and the European Free Trade Association (EFTA) rose to 1.09 million cars in September. In the EU & EFTA & UK registrations were up 7.9 percent.",
			"Europe sales 1.09e+06 2025-09\nEurope registrations 7.9 2025-09",
		},
		{
			"a noun for vehicles that only describes what is counted",
			"Recalls in China\n\nIn September 11 car brands recalled 7,200 vehicles in China.",
			"China recall 7200 2025-09",
		},
		{
			"how far up or down a count is on another month",
			"UK registrations in September\n\nRegistrations reached 312,891 in September. That was some 29,000 units down on September 2019.",
			"United Kingdom registrations -29000 2025-09",
		},
	} {
		got := strings.Split(meaningsOf(read(t, "2025-10-10", row.text)), "\n")
		for _, want := range strings.Split(row.want, "\n") {
			if !slices.Contains(got, want) {
				t.Errorf("%s:\n%s\nmissing %s\namong\n%s", row.what, row.text, want, strings.Join(got, "\n"))
			}
		}
	}
}
