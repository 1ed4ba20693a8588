package resolve_test

import "testing"

// A time compared with that a clause goes on to tell of is when that was, and its figure of the same as what is compared.
func TestToldOfTimeCompared(t *testing.T) {
	wantOfPage(t, "Car sales in Indonesia", "<p>Retail sales in Indonesia in June fell 3.7 percent compared to May, which reached 83,573 units.</p><p>Wholesales were 72,936 units in June, down 11.75% compared to June 2023, which saw 82,656 units sold.</p>",
		"83,573 units | Indonesia | sales | 2024-05 |  | channel=retail",
		"82,656 | Indonesia | sales | 2023-06 |  | channel=wholesale")
}

// After what a total includes of one maker the text is on the total again.
func TestBackToTheTotal(t *testing.T) {
	wantOfPage(t, "South Korea's five carmakers sold 7.93 million vehicles in 2023", "<p>South Korea's five carmakers sold 7,934,872 vehicles in 2023. The figure includes Kia's sales of buses (5,789 units). Of the total, domestic sales rose 0.7% to 1,366,344 vehicles.</p>",
		"5,789 units | Kia | sales | 2023 |  | segment=bus",
		"1,366,344 vehicles | South Korea | sales | 2023 |  | market=domestic")
}

// Who is named behind a main clause of its own is not whose the figure at its beginning is.
func TestFigureBeforeMainClause(t *testing.T) {
	wantOfPage(t, "Record sales in Australia", "<p>Australia loves its utes. With 610,000 vehicles delivered in the first six months of the year, the race is heating up, with the Ford Ranger overtaking the Toyota HiLux.</p>",
		"610,000 vehicles | Australia | deliveries | 2024-H1 |  | -")
}

// A list of numbers has the noun that its last has, whatever was spoken of before.
func TestNounBehindList(t *testing.T) {
	wantOfPage(t, "Ford first in Australia", "<p>As makers played catch-up with outstanding customer orders, the Toyota HiLux and Ford Ranger led the Australian market in June, with 6215 and 5766 deliveries respectively.</p>",
		"6215 | Toyota HiLux | deliveries | 2024-06 |  | market=Australia")
}
