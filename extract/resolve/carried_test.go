package resolve_test

import "testing"

func TestPeriodsThatGoOn(t *testing.T) {
	testTimes(t, "2024-06-03", [][2]string{
		// the items of a list take over what stands over it, or what the same part of the first item names
		{"Sales figures:\n\n- Kia: 5,000 cars sold in May, up 3 percent; 24,000 in the first five months\n\n- Skoda: 6,000, up 4 percent; 29,000\n", "5000 2024-05; 3 2024-05; 24000 2024-01/2024-05; 6000 2024-05; 4 2024-05; 29000 2024-01/2024-05"},
		{"Kia sold 40,000 cars in 2023.\n\nThe others:\n\n- Skoda: 60,000 sold in 2023; fourth-quarter sales were 20,000\n\n- Seat: 30,000 sold\n", "40000 2023; 60000 2023; 20000 2023-Q4; 30000 2023"},
	})
	testTimes(t, "2023-02-09", [][2]string{
		// compared with the year before what the article is about
		{"Kia sold 615,121 cars in 2022.\n\nIn the fourth quarter it sold 180,000. In Europe buyers took 247,400 cars, 16 per cent fewer than in 2021. Sales in the United States dropped 12 percent.", "615121 2022; 180000 2022-Q4; 247400 2022; -16 2022 yoy; -12 2022 yoy"},
		// one who told of a time long ago opens a paragraph with last year
		{"Kia sold 500,000 cars in 2019.\n\nLast year was a good one for the company. It built 331,000 cars.", "500000 2019; 331000 2022"},
	})
}

// A half-yearly report says which period it reports on.
func TestReportsOnHalves(t *testing.T) {
	testTimes(t, "2024-08-23", [][2]string{
		{"CATL disclosed its semi-annual report for 2024. During the reporting period revenue was 21.7 billion yuan.", "2.17e+10 2024-H1"},
		{"CATL released its half-year report. In the reporting period revenue was 21.7 billion yuan.", "2.17e+10 2024-H1"},
		{"CATL published its 2024 interim results. Revenue was 21.7 billion yuan.", "2.17e+10 2024-H1"},
	})
}

// A period that a clause speaks of is no time of a figure before it.
func TestPeriodsSpokenOf(t *testing.T) {
	testTimes(t, "2025-07-08", [][2]string{
		{"Kia delivered 146,391 cars in the first half of 2025. In Germany the figure was 15,973, after a first half of 2024 swollen by catch-up effects.", "146391 2025-H1; 15973 2025-H1"},
		{"Kia delivered 146,391 cars in the second quarter. Deliveries in China were down by 11 percent, the March quarter having been flattered by an incentive.", "146391 2025-Q2; -11 2025-Q2"},
	})
}

func TestExpectedParts(t *testing.T) {
	testTimes(t, "2025-03-05", [][2]string{
		{"Kia expects sales of 300,000 cars in March. Electric cars account for 90,000.", "300000 2025-03 forecast; 90000 2025-03 forecast"},
		{"Kia expects sales of 300,000 cars in March. Of these, 90,000 are electric.", "300000 2025-03 forecast; 90000 2025-03 forecast"},
		{"Kia sold 3 million cars in 2024. For next year the number is 3.5 million.", "3e+06 2024; 3.5e+06 2026 forecast"},
	})
}

// The text does not go on from the caption of a picture.
func TestCaptionsAreAside(t *testing.T) {
	const rest = "<p>Sales climbed 22 percent to 3.83 trillion yen.</p><p>Globally it sold 1.11 million cars, fewer than ever since the crisis, as chips were scarce.</p>"
	for _, picture := range []string{
		"<figure><img src=a.jpg><figcaption>The Hofu plant turned out 6,500 cars in April.</figcaption></figure>",
		"<div class=image><img src=a.jpg><p class=caption>Toyota's plant in Kentucky, which built 440,000 cars in 2021.</p></div>",
	} {
		wantOfPage(t, "Mazda's profit rises", picture+"<p>Mazda said on Friday that its operating profit increased 36 percent to 142 billion yen in the fiscal year ended March 2024, as the yen was weak.</p>"+rest,
			"22 percent | Mazda | revenue | 2023-04/2024-03 |  | -")
	}
	wantOfPage(t, "Mazda's profit rises", "<p class=has-drop-cap>Between January and March Mazda's operating profit increased 36 percent to 142 billion yen, the company said.</p>"+rest,
		"22 percent | Mazda | revenue | 2024-Q1 |  | -")
	wantOfPage(t, "Kia's May", "<p>Kia sold 50,000 cars in May, the company said on Friday, as dealers came back and buyers liked its new models.</p><p>In the first half it sold 250,000 cars, which was more than ever before, and it has raised its target for the year.</p>"+
		"<figure><img src=a.jpg><figcaption>A Kia EV6 at the Busan motor show in April 2024</figcaption></figure><p>In the month, exports came to 20,000 cars.</p>",
		"20,000 cars | Kia | exports | 2024-05 |  | -")
}

// A paragraph that opened on a market goes back to it after makers in it, and one that opened on a maker does not leave that.
func TestBackToTheMarket(t *testing.T) {
	const italy = "Italy registered 118,493 new cars in June. Fiat remained in the lead with 10,400. "
	const america = "U.S. sales rose 4.5 percent in June. GM's sales grew 8.3 percent, Toyota's 19.9 percent. "
	testSubjects(t, [][2]string{
		{italy + "Electric cars reached a share of 4.9 percent.", "118493 Italy; 10400 Fiat; 4.9 Italy"},
		{italy + "Diesel fell to 9.2 percent.", "118493 Italy; 10400 Fiat; 9.2 Italy"},
		{italy + "Electric cars made up 9 percent of its sales.", "118493 Italy; 10400 Fiat; 9 Fiat"},
		{america + "Pickups and SUVs made up 83 percent of sales.", "4.5 United States; 8.3 General Motors; 19.9 Toyota; 83 United States"},
		{america + "EV sales came to 130,100.", "4.5 United States; 8.3 General Motors; 19.9 Toyota; 130100 United States"},
		{"Battery installations in China reached 55.9 GWh in June. CATL installed 23.9 GWh. LFP batteries accounted for 44.9 GWh.", "55.9 China; 23.9 CATL; 44.9 China"},
		{"U.S. sales came to 1.4 million in June.\n\nToyota sold 218,022 cars. Electrified vehicle sales totalled 101,000. Truck sales gained 12 percent.", "1.4e+06 United States; 218022 Toyota; 101000 Toyota; 12 Toyota"},
		// but bare numbers are no shares of more than all
		{"In Sweden, 16,400 new cars were registered in June. Plug-in cars made up 61 percent of the total, with the Volvo EX40 the most common at 820.", "16400 Sweden; 61 Sweden"},
	})
}
