package resolve_test

import "testing"

// What carmakers build everywhere is no figure of the supplier who speaks of it, and what a company spends
// after it none of the world.
func TestSuppliersCustomers(t *testing.T) {
	const lead = "<p>Valeo raised its revenue 8 percent to 4.8 billion euros in the first quarter.</p>"
	for text, want := range map[string]string{
		"It confirmed its targets, despite a 6 percent decline in global automotive production in the quarter.":                                   "6 percent | World | production | 2024-Q1 |  | -",
		"Revenue rose 8 percent, while global light vehicle production fell 3 percent.":                                                           "3 percent | World | production | 2024-Q1 |  | -",
		"Its battery production rose 3 percent.":                                                                                                  "3 percent | Valeo | production | 2024-Q1 |  | -",
		"Global vehicle production fell 3 percent in the quarter. “We are going to cut our costs by 40 million euros,” its chief executive said.": "40 million euros | Valeo | cost |  |  | -",
	} {
		wantOfPage(t, "Valeo grows", lead+"<p>"+text+"</p>", want)
	}
}

// Money that comes from somewhere was earned there; what says of whom a sentence tells has no apposition.
func TestEarnedFrom(t *testing.T) {
	const lead = "<p>Ford earned $1 billion in the first quarter.</p>"
	for text, want := range map[string]string{
		"Revenue from the Asia-Pacific region fell 15 percent.":                                  "15 percent | Ford | revenue | 2024-Q1 |  | market=Asia-Pacific",
		"At Ford, the cost of sales, a closely watched figure, rose 4.2 percent in the quarter.": "4.2 percent | Ford | cost | 2024-Q1 |  | -",
		"Jim Farley said last year the company might build 12 new plants.":                       "12 new plants | Ford | plants |  |  | -",
	} {
		wantOfPage(t, "Ford's quarter", lead+"<p>"+text+"</p>", want)
	}
}

// The people of a maker that is spoken of stay its own where a place is said to lose them, and an aim that
// is moved is compared with the aim before it, not with a year.
func TestWhoseStaff(t *testing.T) {
	const lead = "<p>Bosch will cut 5,000 jobs by 2027. Its sales rose 3 percent from a year earlier in the first quarter.</p>"
	for text, want := range map[string]string{
		"Germany will lose 3,800 posts.": "3,800 posts | Bosch | layoffs |  |  | market=Germany",
		"It has 50,000 workers. Germany, where 25,000 of Bosch's 50,000 workers are based, will bear the brunt.": "25,000 | Bosch | employees |  |  | market=Germany",
		"Germany could lose 30,000 jobs, says the VDA.":                                                          "30,000 jobs | Germany | layoffs |  |  | -",
	} {
		wantOfPage(t, "Bosch cuts jobs", lead+"<p>"+text+"</p>", want)
	}
}

// Cars that are called back are of the models named behind the words for where they come from, whenever
// they were made, and so are the parts of them.
func TestImportedRecalled(t *testing.T) {
	const lead = "<p>Tesla is calling back 80,561 cars in China, the State Administration for Market Regulation said.</p>"
	for text, want := range map[string]string{
		"Tesla will recall 67,698 imported Model S and Model X cars with a production date between September 25, 2013, and November 21, 2020.":       "67,698 | Tesla Model S + Tesla Model X | recall |  |  | market=China",
		"Tesla will recall 2,736 imported Model 3 vehicles and 10,127 China-made Model 3 vehicles produced between January 12 and May 26, 2021.":     "10,127 | Tesla Model 3 | recall |  |  | market=China origin=China",
		"Tesla will recall 2,736 imported Model 3 vehicles and 10,127 China-made Model 3 vehicles manufactured between January 12 and May 26, 2021.": "2,736 | Tesla Model 3 | recall |  |  | market=China",
	} {
		wantOfPage(t, "Tesla recalls cars in China", lead+"<p>"+text+"</p>", want)
	}
}

// A line that announces what the lines behind it count makes a list of them, marked or not; conversions in
// brackets hide nothing of what they stand between; years ago count back from today.
func TestMoneyReports(t *testing.T) {
	const lead = "<p>Three Chinese carmakers have reported on the second quarter.</p>"
	for text, want := range map[string]string{
		"The following are the vehicles delivered by the three:</p><p>Xpeng: 41,751 in the second quarter, compared to 25,666 in the first quarter.":                "41,751 | XPeng | deliveries | 2024-Q2 |  | -",
		"Nio posted a second-quarter net loss after tax of 83.2 million yuan ($11 million), compared to net income of 132.2 million yuan ($18 million) a year ago.": "132.2 million yuan | NIO | net_income | 2023-Q2 |  | -",
		"Waymo raised $3.2 billion in 2020 and $2.5 billion in 2021. Just five years ago, it was valued at $30 billion.":                                            "$30 billion | Waymo | market_cap | 2019 |  | -",
		"Nissan will cut costs by 30 billion yen in fiscal year 2024/25. In fiscal 2023 it earned 40 billion yen.":                                                  "30 billion yen | Nissan | cost | 2024-04/2025-03 |  | -",
	} {
		wantOfPage(t, "Carmakers report", lead+"<p>"+text+"</p>", want)
	}
}

// What an outlook is for is no time of what made the maker cut it, and what was recorded of another time is no
// aim given up, though it is compared with one.
func TestOutlookBesides(t *testing.T) {
	const lead = "<p>Two carmakers have reported on the second quarter.</p>"
	for text, want := range map[string]string{
		"BMW is recalling about 1.5 million cars due to problems with their brakes, prompting it to cut its outlook for the year.":                 "1.5 million cars | BMW | recall |  |  | -",
		"BMW forecast an operating margin of between five and seven percent in 2024, compared to the 6.3 percent level recorded last year.":        "6.3 percent | BMW | operating_margin | 2023 |  | -",
		"Kia's shares fell in early trade after the carmaker reported a 14 percent rise in its standalone net profit in the first quarter.":        "14 percent | Kia | net_income | 2024-Q1 |  | -",
		"As on 31 March 2024, BMW's cash stood at 14,232 million euros as against 13,000 million euros as on 31 December 2023.":                    "14,232 million euros | BMW | cash | 2024-03-31 |  | -",
		"As on 31 March 2024, pending orders of BMW were in excess of 230,000 cars.":                                                               "230,000 cars | BMW | orders | 2024-03-31 |  | -",
		"BMW stuck to its 2024 targets, forecasting an operating margin of 7 percent for its cars, similar to the 6.3 percent recorded last year.": "6.3 percent | BMW | operating_margin | 2023 |  | -",
	} {
		wantOfPage(t, "Carmakers report", lead+"<p>"+text+"</p>", want)
	}
}
