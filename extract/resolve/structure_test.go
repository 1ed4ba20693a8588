package resolve_test

import (
	"strings"
	"testing"
)

// Each row is an article published on 2025-10-10, an empty line between its blocks, and
// meanings that its figures have, a line each; it may have others.
func TestStructureOfNews(t *testing.T) {
	for _, row := range []struct{ what, text, want string }{
		{
			"a change whose owner stands behind what it led to",
			"Car sales in Spain\n\nSeat sales in Spain rose 14% to 6,400 in September. Sales were up 3% to 5,900 cars at Kia and 11% to 4,800 at Dacia.",
			"Kia sales 3 2025-09 market=Spain\nKia sales 5900 2025-09 market=Spain\nDacia sales 11 2025-09 market=Spain\nDacia sales 4800 2025-09 market=Spain",
		},
		{
			"changes that are dealt out with what each led to",
			"Car sales in Spain\n\nSeat and Kia managed gains of 2% to 6,400 cars and 1% to 5,900 cars, respectively, in September.",
			"Seat sales 2 2025-09 market=Spain\nSeat sales 6400 2025-09 market=Spain\nKia sales 1 2025-09 market=Spain\nKia sales 5900 2025-09 market=Spain",
		},
		{
			"kinds of vehicle dealt out whose abbreviations stand in brackets",
			"Registrations in Sweden\n\nRegistrations in Sweden rose 5% in September, as those of plug-in hybrids (PHEVs) and battery-electric cars (BEVs) grew by 31% and 4%, respectively.",
			"Sweden registrations 31 2025-09 powertrain=phev\nSweden registrations 4 2025-09 powertrain=bev",
		},
		{
			"makers of the sentence before among whom changes are dealt out",
			"Seat, Kia and Dacia sell more cars in Spain\n\nThe three biggest sellers - Seat, Kia and Dacia - had a good September. In September their sales in Spain rose 11.8%, 14.9% and 8.9%, respectively.",
			"Seat sales 11.8 2025-09 market=Spain\nKia sales 14.9 2025-09 market=Spain\nDacia sales 8.9 2025-09 market=Spain",
		},
		{
			"a span told from its first to its last month is no baseline",
			"Seat sells more\n\nSeat deliveries increased 12.8 percent year on year from January to September.",
			"Seat deliveries 12.8 2025-01/2025-09",
		},
		{
			"a yearly rate is the market's, whoever speaks of it, before the figure and behind",
			"U.S. car sales rise\n\nGM pegged the seasonally adjusted annual sales rate for September at 15.9 million in the United States. Ford said car sales were 16.3 million vehicles on an annualized basis. At a seasonally adjusted annualized rate, August sales were 15.8 million vehicles.",
			"United States sales 1.59e+07 2025-09 annualized=true\nUnited States sales 1.63e+07 2025-09 annualized=true\nUnited States sales 1.58e+07 2025-08 annualized=true",
		},
	} {
		wantAmong(t, row.what+":\n"+row.text, strings.Split(meaningsOf(read(t, "2025-10-10", row.text)), "\n"), strings.Split(row.want, "\n"))
	}
}
