package resolve_test

import "testing"

// What was expected before is of the same time as what is expected now, however it is told of: no
// month has what a year has.
func TestOutlookOfAnotherMonth(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"Kia now expects to sell 3.2 million vehicles this year; in April it had still spoken of 3.35 million.", "3.2e+06 2024 forecast; 3.35e+06 2024 forecast"},
		{"Kia now expects to sell 3.2 million vehicles this year. In April the talk had been of 3.35 million.", "3.2e+06 2024 forecast; 3.35e+06 2024 forecast"},
		{"Kia sold 2.9 million cars in 2023. For this year the plan says 3.2 million; last autumn it still read 3.4 million.", "2.9e+06 2023; 3.2e+06 2024 target; 3.4e+06 2024 target"},
		{"Kia expects to sell 1.25 million cars this fiscal year, though it had 1.3 million in mind back in February.", "1.25e+06 2024 forecast; 1.3e+06 2024 forecast"},
		{"Kia sold 250,000 cars in June. A year ago analysts had predicted 3 million for 2024, and in May 3.1 million.", "250000 2024-06; 3e+06 2024 forecast; 3.1e+06 2024 forecast"},
		{"Kia sold 82,000 cars in June. Hyundai two days earlier raised its profit forecast for 2024 to 15 trillion won from 14 trillion won.", "82000 2024-06; 1.5e+13 2024 forecast; 1.4e+13 2024 forecast"},
		{"It keeps the goals it set in April: Kia wants to sell 3.2 million vehicles in 2024, with an operating profit of 12 trillion won.", "3.2e+06 2024 target; 1.2e+13 2024 target"},
		// what is no such thing
		{"Kia expects to deliver 300,000 cars in the third quarter. In June it delivered 95,000.", "300000 2024-Q3 forecast; 95000 2024-06"},
		{"Kia sold 82,000 cars in June. Analysts had expected 80,000 in June. In May it had sold 79,000.", "82000 2024-06; 80000 2024-06 forecast; 79000 2024-05"},
		{"Kia expects to sell 3.2 million cars this year and, in July alone, 260,000 to 280,000.", "3.2e+06 2024 forecast; 260000 2024-07 forecast"},
		{"For the second quarter Kia had expected 300,000 sales. It sold 290,000.", "300000 2024-Q2 forecast; 290000 2024-Q2"},
	})
}

// Nobody tells of what has been sold or earned by a range.
func TestRangeOfFlows(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"Kia sees revenue of 100 billion to 105 billion won in 2024. As recently as May it was 110 billion to 115 billion.", "1e+11 2024 forecast; 1.1e+11 2024 forecast"},
		{"Kia expects an operating margin of 8 to 9 percent for the year. In January it had gone for 10 to 11.", "8 2024 forecast; 10 2024 forecast"},
		{"Kia sold 300,000 cars in the second quarter. Its guidance for the quarter had been 310,000 to 320,000.", "300000 2024-Q2; 310000 2024-Q2 forecast"},
		{"Kia expects a net profit of 1.9 billion to 2.3 billion dollars in 2024; the new one says 2.2 billion to 2.6 billion.", "1.9e+09 2024 forecast; 2.2e+09 2024 forecast"},
		{"Kia's last outlook, from May, was for 2024 revenue of $67 billion to $70 billion, down from the $72 billion to $75 billion of winter.", "6.7e+10 2024 forecast; 7.2e+10 2024 forecast"},
		{"Kia sold between 20,000 and 25,000 electric cars in June.", "20000 2024-06"},
		{"Kia made between 20,000 and 25,000 electric cars in June.", "20000 2024-06"},
		{"Kia expects an operating margin of 8 to 9 percent for the year. In the first half the margin was between 7 and 7.5 percent.", "8 2024 forecast; 7 2024-H1"},
	})
}

// What an aim would mean on the year is an aim, and what a company believes will come an expectation.
func TestAimsInOtherWords(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"Kia wants to sell 1.2 million cars in 2024, which would be 9 percent more than last year.", "1.2e+06 2024 target; 9 2024 target yoy"},
		{"Kia wants to double its 2022 sales of 159,000 electric cars by 2026.", "2 2026 target 2022; 159000 2022"},
		{"Kia expects to beat its 2023 U.S. sales of 780,000 cars this year.", "780000 2023"},
		{"Kia will miss its 2024 sales target of 3.2 million cars.", "3.2e+06 2024 target"},
		{"Kia's net profit will fall 46 percent to 170 billion won this year, it believes.", "-46 2024 forecast; 1.7e+11 2024 forecast"},
	})
}

// A cost, a fine or a loss that will come is nobody's aim, but what a plant will cost is planned with it.
func TestWhatWillComeUponACompany(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"Kia said its electric division will lose 2 billion dollars this year.", "-2e+09 2024 forecast"},
		{"Tariffs will cost Kia 3 billion dollars this year.", "3e+09 2024 forecast"},
		{"Kia will be fined a combined 300 million euros for 2025.", "3e+08 2025 forecast"},
		{"Kia aims for an operating profit of 12 trillion won in 2024.", "1.2e+13 2024 target"},
		{"The Kia plant in Ohio will cost around 2 billion dollars and employ 1,800 people.", "2e+09 target; 1800 target"},
	})
}

// Who would have a thing has it planned; only what would have been done has not come about.
func TestWouldHave(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"Kia said it would have at least 1,200 robotaxis in service by 2027.", "1200 2027 target"},
		{"Kia said that it would have 2,000 employees in Ohio by the end of next year.", "2000 2025 target"},
		{"Kia would have sold 90,000 cars in June without the strike.", "90000 2024-06 conditional"},
	})
}

// A backlog of orders is counted at a day, and one that there is holds now; what no statistics count by
// the month has come up to the day of publication.
func TestOrdersAndRecallsToDate(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"Kia sold 82,000 cars in May. It had an order backlog of 36,000 cars on June 30.", "82000 2024-05; 36000 2024-06-30"},
		{"Kia sold 82,000 cars in May. It has orders for 36,000 electric cars.", "82000 2024-05; 36000"},
		{"So far this year, Kia has recalled 1.2 million cars in Spain.", "1.2e+06 2024-01-01/2024-07-15"},
		{"Ten years ago Kia still had 9,000 employees in Spain.", "9000 2014"},
		{"Kia sold 82,000 cars in June and 1.6 million in the first half. In May it trimmed this year's target to 3.2 million cars.", "82000 2024-06; 1.6e+06 2024-H1; 3.2e+06 2024 target"},
		{"Kia shares fell 3 percent on Monday. In January 2020 it put $100 million into Arrival, a deal that valued the firm at $3 billion.", "-3 2024-07-15; 1e+08 2020-01; 3e+09 2020-01"},
	})
}

// All that is counted before a day stood at it.
func TestStocksOfOneDay(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"Kia had 640 charging stations with 5,900 chargers as of 30 June.", "640 2024-06-30; 5900 2024-06-30"},
		{"Kia had 640 dealers in 14 countries on 30 June.", "640 2024-06-30; 14 2024-06-30"},
	})
}

// What somebody says besides, sticks to or has done already is told as it is, however it began.
func TestToldBesideAnAim(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"Kia sold 82,000 cars in June. “We will do better,” the firm said, adding that stocks had come to 41,200 cars at the end of June.", "82000 2024-06; 41200 2024-06-30"},
		{"Kia should recover, the firm said, pointing out that its sales fell 10.7 percent on the year in June.", "-10.7 2024-06 yoy"},
		{"Turkey is sticking to its 40 percent tariff on cars from China.", "40"},
		{"Kia stuck to its price of 29,990 euros for the EV3.", "29990"},
		{"Kia is sticking to a margin of between 11 and 12 percent this year.", "11 2024 forecast"},
		{"Kia lowered its 2024 sales outlook to 3.1 million cars, having built 1.5 million in the first half.", "3.1e+06 2024 forecast; 1.5e+06 2024-H1"},
		{"Kia has the aim of having 350 dealers by 2026.", "350 2026 target"},
		{"Kia aims to lift the share of electric cars in its sales to 25 percent by 2027, from 7 percent now.", "25 2027 target; 7"},
		{"Kia has 400 charging stations. It believes that the 1,000 stations it has set itself for 2030 are within reach.", "400; 1000 2030 target"},
		{"Kia delivered 450,000 cars in the second quarter. The consensus had stood at 443,000 deliveries; FactSet had it at 448,000.", "450000 2024-Q2; 443000 2024-Q2 forecast; 448000 2024-Q2 forecast"},
		{"Kia is laying off 200 people.", "200"},
		{"Kia is cutting 200 jobs.", "200 target"},
	})
}

// What an expectation is compared with has come about, where it is not an earlier one; so has what somebody made.
func TestWhatExpectationsAreComparedWith(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"Kia sees operating profit of 12 trillion won in 2024, unchanged from 11.6 trillion.", "1.2e+13 2024 forecast; 1.16e+13 2023"},
		{"Kia sees operating profit of 11 trillion won in 2024, less than the 11.6 trillion it earned last year.", "1.1e+13 2024 forecast; 1.16e+13 2023"},
		{"Kia now sees operating profit of 12 trillion won in 2024, compared with 13 trillion.", "1.2e+13 2024 forecast; 1.3e+13 2024 forecast"},
		{"Kia sees sales of 3.2 million cars in 2024 (3.1 million last year).", "3.2e+06 2024 forecast; 3.1e+06 2023"},
		{"Kia's deliveries of 30,207 fell within its guidance of 29,000 to 32,000 for the second quarter.", "30207; 29000 2024-Q2 forecast"},
		{"Kia's capacity in Slovakia is being raised from 250,000 to 400,000 cars a year.", "250000; 400000 target"},
	})
}

// What it would take to sell so much is nobody's aim, and what one person says he would levy not decided.
func TestWhatItWouldTake(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"To match last year, Kia would need to sell 300,000 cars in December.", "300000 2024-12 conditional"},
		{"Kia said it would have to cut 1,000 jobs by 2026.", "1000 2026 target"},
		{"Donald Trump has said he would slap a 25 percent tariff on cars from Mexico.", "25 target"},
		{"Joe Biden announced he would raise the tariff on electric cars from China to 100 percent.", "100"},
		{"Donald Trump threatened to impose a 100 percent tariff on cars from Mexico.", "100 target"},
	})
}
