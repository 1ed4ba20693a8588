package resolve_test

import "testing"

// The words that lead over to a list say what its items measure.
func TestIntroducedLists(t *testing.T) {
	const lead = "<p>Carmakers have begun to count what the new duties of the United States will cost them, and some of them say that it is buyers who will pay in the end.</p>"
	wantOfPage(t, "The bill grows", lead+
		"<h3>Tariff costs so far</h3><ul><li>General Motors: $1.1 billion</li><li>Kia and Honda: 786 billion won and 828 billion won</li></ul>",
		"$1.1 billion | General Motors | cost |  |  | -",
		"786 billion won | Kia | cost |  |  | -",
		"828 billion won | Honda | cost |  |  | -")
	wantOfPage(t, "Prices of the Ioniq 9", "<p>Hyundai has told what the Ioniq 9 costs in the United States, where the electric SUV, which has three rows of seats, is about to reach its dealers.</p>"+
		"<h3>What each one costs</h3><ul><li>SE: $62,765</li></ul>",
		"$62,765 | Hyundai Ioniq 9 | price |  |  | variant=SE")
}

// A year after "above" is what is compared with, no limit.
func TestAboveAYear(t *testing.T) {
	for _, words := range []string{"15 per cent above 2022", "15 per cent more than 2022", "15 per cent better than 2022"} {
		wantOfPage(t, "Volvo's sales", "<p>Volvo sold 708,716 cars in 2023, "+words+", and earned more from them than it had in any of the years before, as it had said it would do.</p>",
			"15 per cent | Volvo Cars | sales | 2023 | yoy | -")
	}
}

// A number alone in brackets after a figure is that of the year before.
func TestYearBeforeInBrackets(t *testing.T) {
	wantOfPage(t, "Volvo's full year 2023", "<p>Volvo Cars had the best year of its history in 2023, the company from Gothenburg said, and will stop putting money into another maker of electric cars.</p>"+
		"<ul><li>Revenue: SEK 399.3 billion (330.1)</li><li>Operating income was SEK 19.9 billion (22.3), a margin of 5.0 per cent (6.8)</li></ul>",
		"330.1 | Volvo Cars | revenue | 2022 |  | -",
		"22.3 | Volvo Cars | operating_income | 2022 |  | -",
		"6.8 | Volvo Cars | operating_margin | 2022 |  | -")
}
