package resolve_test

import "testing"

// Where each sentence has a paragraph of its own, what one goes on with is told in the next; elsewhere a new paragraph
// is back on what the article is about.
func TestPassages(t *testing.T) {
	const told = "Kia sold 60,000 cars in July.\n\nHyundai sold 900,000 in the first half of the year.\n\nIts exports came to 400,000."
	const brief = "\n\nThe mood is good.\n\nThe summer was long.\n\nDealers are content.\n\nChips are to be had."
	const ample = "\n\nThe mood is good. It was so before.\n\nThe summer was long. It was hot.\n\nDealers are content. They said so.\n\nChips are to be had. They were scarce.\n\nShips sail. They are full."
	testTimes(t, "2024-08-02", [][2]string{
		{told + brief, "60000 2024-07; 900000 2024-H1; 400000 2024-H1"},
		{told + ample, "60000 2024-07; 900000 2024-H1; 400000 2024-07"},
		// too few to tell
		{told, "60000 2024-07; 900000 2024-H1; 400000 2024-07"},
		// one that opens on another is no part of it, but for the second
		{"Kia sold 60,000 cars in July.\n\nIt was a good month.\n\nHyundai sold 900,000 in the first half.\n\nDealers are glad.\n\nVolkswagen's exports came to 400,000." + brief, "60000 2024-07; 900000 2024-H1; 400000 2024-07"},
		// lists go on as lists
		{"Kia sold 60,000 cars in July.\n\nThe first half:\n\n- Hyundai: 900,000 cars sold\n\n- Renault: 300,000" + brief, "60000 2024-07; 900000 2024-H1; 300000 2024-H1"},
	})
}
