package resolve_test

import (
	"testing"
)

// Where a maker's sales are told of, by its headline, its lead or the name of its arm.
func TestTerritory(t *testing.T) {
	wantScopes(t, "American Honda reported sales of 135,400 vehicles in June, up 6.5%. Acura sales rose 2% to 13,100.",
		"135,400 vehicles market=United States; 6.5% market=United States; 2% market=United States; 13,100 market=United States")
	wantScopes(t, "Stellantis' U.S. sales slide again. Stellantis sold 309,900 vehicles in the second quarter, down 10 percent. Jeep sales rose 1 percent. Its global sales rose 2 percent.",
		"309,900 vehicles market=United States; 10 percent market=United States; 1 percent market=United States; 2 percent market=World")
	wantScopes(t, "Kia America reported U.S. sales of 79,000 vehicles in June. Year-to-date U.S. sales totaled 416,500, up 8 percent.",
		"416,500 market=United States; 8 percent market=United States")
	testSubjects(t, [][2]string{
		{"Kia America reported U.S. sales of 79,000 vehicles in June. First-half U.S. sales climbed 8 percent.", "79000 Kia; 8 Kia"},
		{"Kia's U.S. sales rose 5 percent to 79,000 in June. U.S. sales overall fell 1 percent.", "5 Kia; 79000 Kia; -1 United States"},
		{"U.S. sales of the maker of Jeep SUVs and Ram trucks fell 6% in June.", "-6 Stellantis"},
		{"The maker of the F-150 and the Bronco sold 190,000 vehicles in June.", "190000 Ford"},
	})
	wantScopes(t, "Tesla has lowered its prices in Europe, having done the same in Japan and China. The Model Y now costs 44,890 euros.", "44,890 euros market=Europe")
	wantScopes(t, "Tesla cuts prices in the United States, Canada. The Model Y now costs $44,890.", "$44,890 -")
}

// Words that say how something is reckoned, what it consists of and who buys it.
func TestWordsOfOthers(t *testing.T) {
	wantWhole(t, "Kia delivered 79,000 cars in June, up 8 percent on a volume basis and up 9 percent on a daily selling rate (DSR) basis.",
		"8 percent | Kia deliveries change 8 2024-06", "9 percent | Kia deliveries change 9 2024-06")
	wantWhole(t, "Kia's sales fell 6% in the second quarter compared with 2023 as supply-chain snags continue.", "6% | Kia sales change -6 2024-Q2 yoy")
	wantScopes(t, "In June, Kia's electrified sales, consisting of hybrids and plug-in hybrids, were 48.4 percent of its total.", "48.4 percent powertrain=electrified")
	wantScopes(t, "J.D. Power forecasts that 1.2 million new cars and trucks will be sold in the United States in July at a SAAR of 15.9 million, with fleet buyers accounting for 17 percent of the total.",
		"1.2 million new cars -; 15.9 million annualized=true; 17 percent channel=fleet")
	wantScopes(t, "Dealers sold 3.7 million used vehicles in the United States in June, for a SAAR of 39.2 million.", "39.2 million segment=used annualized=true")
}

// A sentence that says something of the figure before it has its time.
func TestPointsBack(t *testing.T) {
	wantWhole(t, "Edmunds forecasts that 1.3 million cars will be sold in the United States in July. This reflects a 4 percent increase from June, but a 2 percent decrease from July 2023.",
		"4 percent | United States sales change 4 2024-07 mom", "2 percent | United States sales change -2 2024-07 yoy")
	wantWhole(t, "Supply in the United States was 42 days at the beginning of July, down eight days from the beginning of June and down three days from a year ago.",
		"eight days | United States inventory change -8 2024-07-01 mom", "three days | United States inventory change -3 2024-07-01 yoy")
	wantWhole(t, "The average listing price in the U.S. was $25,006 at the start of July, down from the revised $25,146 at the start of May and now down 1% from a year earlier.",
		"1% | United States average_price change -1 2024-07-01 yoy")
}

// What a change led to, what was said next, what analysts had looked for and what has not moved.
func TestToldOfThePast(t *testing.T) {
	for text, want := range map[string]string{
		"Kia's exports rose 4 percent compared to 2022, to reach 480,900 units in 2023.":                                                                "480,900 units | Kia | exports | 2023 | reported",
		"Renault warned that tariffs would hurt it in the second half, and said that they cost it 300 million euros in the first half.":                 "300 million euros | Renault | cost | 2024-H1 | reported",
		"Ford expects to spend $9 billion in 2024. It earned 47 cents a share in the second quarter. Analysts expected 68 cents per share, on average.": "68 cents | Ford | eps | 2024-Q2 | forecast",
		"The SAAR for new-vehicle sales in the United States is expected to be 16.2 million in August, flat from August 2023.":                          "16.2 million | United States | sales | 2024-08 | forecast",
	} {
		wantAmong(t, text, factsOf(read(t, "2024-07-15", text)), []string{want})
	}
	wantScopes(t, "Stellantis employs 3,700 people at the Warren Truck Assembly Plant. It took a $1 billion EV-related charge in June.", "$1 billion -")
}

// What is the industry's, and what a sentence takes up of the model before it.
func TestIndustrysOwn(t *testing.T) {
	testSubjects(t, [][2]string{
		{"Ford's U.S. sales rose 3 percent in June. The industry's sales rose 2.2 percent to 1.4 million.", "3 Ford; 2.2 United States; 1.4e+06 United States"},
		{"Ford's U.S. sales in June were lower than the industry's, which Motor Intelligence said topped 1.4 million.", "1.4e+06 United States @Motor Intelligence"},
		{"Ford outpaced the industry's growth with U.S. sales up 5 percent in June.", "5 Ford"},
		{"Ford sold 190,000 vehicles in the U.S. in June. The F-Series was the best-selling truck. Sales rose 15 percent.", "190000 Ford; 15 Ford F-Series"},
		{"Ford sold 190,000 vehicles in June. Sales of the all-electric F-150 Lightning, however, were up 93%.", "190000 Ford; 93 Ford F-150 Lightning"},
		{"Cox expects EVs to hit a 10% U.S. market share this year.", "10 United States @Cox Automotive"},
	})
	wantScopes(t, "Cox expects EVs to hit 10% U.S. market share this year.", "10% powertrain=ev")
}

// The market that figures of makers take over from the article's first figures, wherever they
// stand, and from a total in the same paragraph; and what takes over none.
func TestMarketTakenOver(t *testing.T) {
	wantScopes(t, "A tax credit ended in June. Drivers hurried to the showrooms. Many came too late. Some were turned away. Their disappointment was great. Ford sold 190,000 vehicles in the U.S. in June. Toyota's total rose 8 percent to 210,000.",
		"8 percent market=United States; 210,000 market=United States")
	wantScopes(t, "EVE reported its results. Installations of power batteries in China came to 203 GWh in June. CATL ranked first with 93 GWh, or a share of 45.9 percent. LG installed 8 GWh.",
		"93 GWh market=China; 45.9 percent market=China; 8 GWh market=China")
	wantScopes(t, "CATL installed 21 GWh of power batteries in China in June. Its share fell by 2.9 percentage points.",
		"2.9 percentage points market=China")
	wantScopes(t, "Volkswagen delivered 170,000 electric cars in June. Deliveries in China came to 18,300 and in the USA to 18,500. The most popular models were the ID.4 (37,300) and the ID.3 (31,200).",
		"37,300 -; 31,200 -")
	wantScopes(t, "Kia sold 1.5 million cars around the globe in the first half. It is aiming for 3.2 million in 2024.", "3.2 million -")
}

// Where what was sold went, and places that are said of the most part alone.
func TestSentThere(t *testing.T) {
	wantScopes(t, "Renault delivered 120,000 electric cars in June, and 98,000 of them went to Europe.", "98,000 market=Europe powertrain=ev")
	wantScopes(t, "Audi delivered 167,000 cars in June: 64,900 went to China, 20,000 to North America.", "64,900 market=China; 20,000 market=North America")
	wantScopes(t, "Audi delivered 167,000 cars in June, of which 60 percent were shipped to China.", "60 percent market=China")
	wantScopes(t, "Scout has 80 employees, most of them in Virginia.", "80 employees -")
	wantScopes(t, "Ireland imported 5,350 used cars in June, mainly from Britain.", "5,350 used cars segment=used")
}

// Words that mean the maker's own country, all others, or the place spoken of before.
func TestPlacesByOtherWords(t *testing.T) {
	wantScopes(t, "Suzuki made 320,000 cars in June. Production outside the home country rose 13 percent to 220,000.", "13 percent origin=overseas; 220,000 origin=overseas")
	wantScopes(t, "Bosch will shed 7,000 jobs in its home country.", "7,000 jobs market=Germany")
	wantScopes(t, "Chery sold 180,000 cars in June, about half of them beyond its borders.", "half market=overseas")
	wantScopes(t, "BYD entered Brazil in 2021. It now has 200 dealers in the country.", "200 dealers market=Brazil")
	wantScopes(t, "Leapmotor entered Europe in 2024. Its cars are sold by 650 dealers across the continent.", "650 dealers market=Europe")
	wantScopes(t, "Hyundai sold 59,804 cars at home in June. Add 291,712 overseas and the tally comes to 351,516.", "291,712 market=overseas; 351,516 -")
	wantScopes(t, "Skoda sold 80,000 cars worldwide in June. Every eleventh of them was an Enyaq, which jumped 52 percent to 7,300.", "52 percent -; 7,300 -")
}

// A place as the subject of what only a company has, or of a share of what a maker sold; one
// with a word before it; and the market of prices that a rate was told of.
func TestPlacesOfCompanies(t *testing.T) {
	wantScopes(t, "GM earned $4.5 billion in 2023. North America, the group's breadbasket, ended the year with a margin of 8.7%.", "8.7% market=North America")
	wantScopes(t, "GM earned $4.5 billion in 2023. China contributed equity income of $71 million.", "$71 million market=China")
	wantScopes(t, "Kia built 331,000 vehicles in 2023 and exported them to Germany and France, but revenue rose by a quarter.", "a quarter -")
	testSubjects(t, [][2]string{{"Europe accounted for 40 percent of Volvo's sales in 2023.", "40 Volvo Cars"}})
	wantScopes(t, "Europe accounted for 40 percent of Volvo's sales in 2023.", "40 percent market=Europe")
	wantScopes(t, "Stellantis' margin in North America fell to 7 percent in 2023. In Enlarged Europe it was 5 percent.", "5 percent market=Europe")
	wantScopes(t, "Mercedes raised prices in the US by 5 percent. The GLC now costs 52,000 dollars.", "5 percent market=United States; 52,000 dollars market=United States")
}

// What a relative clause says of plants or buyers abroad, and what is set against a country.
func TestWhoAbroad(t *testing.T) {
	wantScopes(t, "Suzuki's output slipped 1.9 percent to 288,713 units in June. The decline was on account of overseas plants, which were down 4.6 percent at 196,298 units.", "4.6 percent origin=overseas; 196,298 units origin=overseas")
	wantScopes(t, "Kia depends on foreign buyers, who took 210,000 of the 270,000 cars it sold in June.", "270,000 cars -")
	wantScopes(t, "Toyota built 800,000 vehicles in June. Production in Japan rose 15 percent to 300,000 units, while that outside the country was 13 percent higher at 500,000.", "300,000 units origin=Japan; 13 percent origin=overseas; 500,000 origin=overseas")
}

// Of two places that cars come from the nearer one is the figure's, and a badge is no market.
func TestNearestOrigin(t *testing.T) {
	wantScopes(t, "It goes into a van that is built in Ningbo, given that the US has decided to charge 100% on electric cars from China.", "100% powertrain=ev origin=China")
	wantScopes(t, "Registrations in Spain came to 103,000 in June. The bright spot wears a Chinese badge. BYD registered 2,840 cars in June.", "2,840 cars market=Spain")
}

// What a place took of a company's figure told before is the company's there.
func TestPartsOfACompanys(t *testing.T) {
	for _, part := range []string{
		"Britain accounted for 8,610 of those.",
		"Britain took 8,610 of these.",
		"Of the 30,319, Britain absorbed 8,610.",
		"The United Kingdom bought 8,610 of them.",
	} {
		wantOfPage(t, "Kia in the first half", "<p>Kia sold 30,319 cars in the first half, the company said on Friday, as dealers came back and buyers liked its new models. "+part+"</p>",
			"8,610 | Kia | sales | 2024-H1 |  | market=United Kingdom")
	}
}

// In an article on a maker, sales right behind a sentence on a country's market are that market's.
func TestMarketSpokenOf(t *testing.T) {
	const headline, lead = "VinFast looks to Java as losses mount", "<p>VinFast is selling more electric cars than ever, and losing more on them. The company this week reported a first-quarter net loss of 17.7 trillion dong.</p>"
	for _, text := range []string{
		"Indonesia's car market is shrinking. Wholesales slumped 15.1 per cent to 60,613 vehicles in May.",
		"In Indonesia, meanwhile, the market has stalled. Wholesales fell 15.1 per cent to 60,613 vehicles in May.",
		"Indonesia is shrinking as a car market. Wholesales fell 15.1 per cent to 60,613 vehicles in May.",
		"Indonesia's market has had better days. May wholesales, at 60,613 vehicles, were down 15.1 per cent.",
	} {
		wantOfPage(t, headline, lead+"<p>"+text+"</p>", "60,613 vehicles | Indonesia | sales | 2024-05 |  | channel=wholesale")
	}
	wantOfPage(t, headline, lead+"<p>Indonesia matters to the company. It sold 613 cars in May.</p>", "613 cars | VinFast | sales | 2024-05 |  | -")
}
