package resolve_test

import (
	"fmt"
	"strings"
	"testing"

	"carfacts/extract/fact"
)

// factsOf returns the text's facts as "142,644 | Ford | sales | 2024-06 | reported".
func factsOf(d *fact.Document) []string {
	var out []string
	for i := range d.Facts {
		f := &d.Facts[i]
		out = append(out, strings.Join([]string{f.Figure, f.Subject, f.Metric, f.Period.String(), string(f.Modality)}, " | "))
	}
	return out
}

// Each row is a text published on 2024-07-15 and facts that it has, of sentences
// that the news has every day.
func TestEverydaySentences(t *testing.T) {
	for _, row := range [][2]string{
		// a place that only says where a maker's sales were
		{"Ford said U.S. sales fell 8.9 percent to 142,644 in June.", "142,644 | Ford | sales | 2024-06 | reported"},
		{"Ford Motor reported U.S. sales of 142,644 vehicles for June.", "142,644 vehicles | Ford | sales | 2024-06 | reported"},
		{"At Ford, U.S. sales declined 8.9 percent in June.", "8.9 percent | Ford | sales | 2024-06 | reported"},
		{"U.S. sales of the Toyota RAV4 rose 5 percent in June.", "5 percent | Toyota RAV4 | sales | 2024-06 | reported"},
		{"Ford gained 5 percent in June, while U.S. sales overall fell 3 percent.", "3 percent | United States | sales | 2024-06 | reported"},
		{"Toyota's sales in China fell 4 percent to 290,000 in the first half, while Europe grew 2.9 percent.", "2.9 percent | Toyota | sales | 2024-H1 | reported"},
		{"Honda's U.S. volume fell 36 percent in June.", "36 percent | Honda | sales | 2024-06 | reported"},
		// money tells sales from revenue
		{"Forvia's sales slipped 3.8 percent to 6.37 billion euros in the first half.", "3.8 percent | Forvia | revenue | 2024-H1 | reported"},
		// a clause that comes back to what was counted before
		{"UK used car sales fell 12.2% in the second quarter. Dealers blamed a shortage in the supply of stock, with the market now down 9.7% for the year to date.", "9.7% | United Kingdom | sales | 2024-H1 | reported"},
		{"UK used car sales rose 4.1% in the second quarter. Dealers praised the supply chain, though they said that the figure was 9.9% down on 2019.", "9.9% | United Kingdom | sales | 2024-Q2 | reported"},
		// an estimate of what has been
		{"Cox Automotive estimates that dealers held 2.74 million vehicles at the end of March.", "2.74 million vehicles | United States | inventory | 2024-03-31 | reported"},
		{"Cox Automotive estimates that U.S. sales in December will reach 1.3 million vehicles.", "1.3 million vehicles | United States | sales | 2024-12 | forecast"},
		// years of the vehicles are no period of their recall
		{"Ford is recalling 388,000 Bronco Sports from 2021 through 2023.", "388,000 | Ford Bronco Sport | recall |  | reported"},
		{"Kia recalled 427,407 vehicles from the 2020-2024 model years.", "427,407 vehicles | Kia | recall |  | reported"},
		// what part of sales a profit is
		{"BMW kept 6.2 percent of its revenue as operating profit in 2023, down from 8.6.", "6.2 percent | BMW | operating_margin | 2023 | reported"},
		{"BMW kept 6.2 percent of its revenue as operating profit in 2023, down from 8.6.", "8.6 | BMW | operating_margin | 2022 | reported"},
		{"Kia made an operating profit of 2.1 billion euros in 2023, equal to 11 percent of sales.", "11 percent | Kia | operating_margin | 2023 | reported"},
		{"Kia spent 2.1 billion euros on R&D in 2023, equal to 11 percent of sales.", "2.1 billion euros | Kia | rd_expense | 2023 | reported"},
		// what a part of a group is called, and the quarter that a report is on
		{"Audi made more money in the first three months of the year.\n\nOperating profit at the Volkswagen (VOWG.DE) subsidiary rose 15.2% to 537 million euros, which left a margin of 3.5%, after 3.4%.", "537 million euros | Audi | operating_income | 2024-Q1 | reported"},
		{"Audi made more money in the first three months of the year.\n\nOperating profit at the Volkswagen (VOWG.DE) subsidiary rose 15.2% to 537 million euros, which left a margin of 3.5%, after 3.4%.", "3.4% | Audi | operating_margin | 2023-Q1 | reported"},
		{"Volvo had a good June. The Geely-owned brand sold 72,000 cars in the month.", "72,000 cars | Volvo Cars | sales | 2024-06 | reported"},
		// a range against another
		{"Kia lowered its margin forecast for 2024 to 5 to 7 percent from 7 to 9 percent.", "7 to 9 percent | Kia | operating_margin | 2024 | forecast"},
		{"For 2024 Kia is guiding to a margin of 5 to 7 percent instead of 7 to 9.", "7 to 9 | Kia | operating_margin | 2024 | forecast"},
		// models that figures are told of by a preposition, or are said to have been
		{"Kia sold 250,000 cars in June. Its best seller was the Sportage at 51,458, of which 45,505 went to customers overseas.", "51,458 | Kia Sportage | sales | 2024-06 | reported"},
		{"Kia sold 250,000 cars in June. Its best seller was the Sportage at 51,458, of which 45,505 went to customers overseas.", "45,505 | Kia Sportage | sales | 2024-06 | reported"},
		{"The Ford Puma leads the sales chart for June with 45,123, followed by the Kia Sportage on 44,172.", "44,172 | Kia Sportage | sales | 2024-06 | reported"},
		{"XPeng delivered 13,690 cars in June. Over 7,000 were the new G6.", "7,000 | XPeng G6 | deliveries | 2024-06 | reported"},
		// what a car costs in a sale
		{"Kia kicked off a sale under which the Sportage is available at $25,000.", "$25,000 | Kia Sportage | price |  | reported"},
		// units, piles and stations are what the article counts
		{"The number of charging piles in China was 8.6 million units at the end of June. In the first half 1.4 million units were added.", "8.6 million units | China | chargers | 2024-06-30 | reported"},
		{"China had 8.6 million charging piles at the end of June. Private piles delivered with the vehicle reached 5.9 million.", "5.9 million | China | chargers | 2024-06-30 | reported"},
		{"China has 3,567 swap stations. NIO, the largest operator, had 2,333 and will build another 1,000 in 2025.", "1,000 | NIO | swap_stations | 2025 | target"},
		{"Fastned runs fast chargers. It wants to have 1,000 stations in 2030.", "1,000 stations | Fastned | chargers | 2030 | target"},
		// a maker's recall that turns out to be of one model, and where its cars are
		{"Kia recalls 12,300 cars\n\nKia is calling back 12,300 of its EV9 SUVs because seats can come loose.\n\nCanada accounts for 4,100 of the cars.", "4,100 of the cars | Kia EV9 | recall |  | reported"},
		{"BMW recalled 79,670 cars in 2023.", "79,670 cars | BMW | recall | 2023 | reported"},
		{"Tesla's U.S. sales rose 6.6% to 166,923 in the second quarter by Cox's estimate.", "166,923 | Tesla | sales | 2024-Q2 | reported"},
		{"Cox Automotive estimates that Tesla's sales rose 6.6% to 166,923 in the second quarter.", "166,923 | Tesla | sales | 2024-Q2 | reported"},
		{"BYD's shares closed down 8.6% on Monday. Geely Auto fell 9.5%.", "9.5% | Geely | share_price | 2024-07-15 | reported"},
		{"BYD cut prices in May. The China Automobile Dealers Association put inventory at dealers nationwide at 3.5 million vehicles at the end of June.", "3.5 million vehicles | China | inventory | 2024-06-30 | reported"},
		{"BYD cut prices of 22 models. The BYD Seal has the largest reduction, with a drop of 53,000 yuan.", "53,000 yuan | BYD Seal | price |  | reported"},
		{"GM recalled 21,000 trucks in June.\n\nFord, last week: 27,185 Mavericks whose seats may move.", "27,185 | Ford Maverick | recall | 2024-W28 | reported"},
		{"Pony.ai, backed by Toyota, operates 300 robotaxis with plans to increase to 1,000 by 2026.", "300 robotaxis | Pony.ai | fleet |  | reported"},
		{"Kia has 300 dealers in Spain, with plans for 400 by 2027.", "300 dealers | Kia | stores |  | reported"},
		// the month in which a forecast was cut
		{"Volkswagen cut its sales forecast for this year to 9.2 million vehicles in May.", "9.2 million vehicles | Volkswagen | sales | 2024 | forecast"},
		// towns with what they are in
		{"Zoox is building a factory in Hayward, California, with a capacity of 10,000 vehicles a year.", "10,000 vehicles | Zoox | capacity |  | target"},
		{"Production of the Scout Traveler is to start in Blythewood, South Carolina, in 2027.", "in 2027 | Scout Traveler | production_start | 2027 | target"},
		// what a fleet is to double by
		{"Waymo wants to more than double its fleet by the end of next year.", "double | Waymo | fleet | 2025 | target"},
		{"In 2023 CATL expanded its annual European battery capacity to 100 GWh.", "100 GWh | CATL | capacity | 2023 | reported"},
		{"LG Energy Solution lifted its U.S. ESS capacity to 30 GWh in 2023.", "30 GWh | LG Energy Solution | capacity | 2023 | reported"},
		{"The BYD Seal has a battery capacity of 82 kWh.", "82 kWh | BYD Seal | battery_capacity |  | reported"},
		{"CATL's installed battery capacity was 190 GWh in 2023.", "190 GWh | CATL | battery_installations | 2023 | reported"},
		{"Hyundai is raising the annual capacity of its plant in Georgia from 300,000 to 500,000 vehicles by 2028.", "500,000 vehicles | Hyundai | capacity | 2028 | target"},
		// the profit that became a loss
		{"Nissan slid to a net loss of 9.3 billion yen in the second quarter from a profit of 190.7 billion yen.", "190.7 billion yen | Nissan | net_income | 2023-Q2 | reported"},
		// a country whose makers are told of one by one
		{"South Korean carmakers see sales slump in June\n\nHyundai sold 351,000 vehicles in June, down from 377,000 a year earlier.\n\nDomestic sales slumped 17 percent to 53,800 units from 64,900 over the same period.", "53,800 units | Hyundai | sales | 2024-06 | reported"},
		{"South Korean carmakers see sales slump in June\n\nHyundai sold 351,000 vehicles in June, down from 377,000 a year earlier.\n\nDomestic sales slumped 17 percent to 53,800 units from 64,900 over the same period.", "64,900 | Hyundai | sales | 2023-06 | reported"},
		{"The five carmakers in South Korea -- Hyundai, Kia, GM Korea, Renault Korea and KG Mobility -- sold 662,000 vehicles in June, down from 678,000 a year earlier. Their domestic sales rose 2 percent to 112,000 units.", "662,000 vehicles | South Korea | sales | 2024-06 | reported"},
		{"MAA said sales picked up in May and June with 63,103 units and 62,569 units respectively.", "62,569 units | Malaysia | sales | 2024-06 | reported"},
		{"BYD sold 5,000 cars in May. As for Proton, the company sold 4,000 in June.", "4,000 | Proton | sales | 2024-06 | reported"},
		{"Sales in Japan fell 4 percent to 312,000 cars in June. Others fared better, Suzuki with a 15 percent increase to 316,000 units and Honda with 282,000.", "15 percent | Suzuki | sales | 2024-06 | reported"},
		{"Suzuki sold 601,000 cars in June, up from 568,000 cars sold last June.", "568,000 | Suzuki | sales | 2023-06 | reported"},
		{"Toyota sold 14,000 cars in Australia in June but was down 31 percent relative to the same month in 2023.", "31 percent | Toyota | sales | 2024-06 | reported"},
		// what is expected, and when a target was given
		{"Hero MotoCorp's net profit rose 6 percent to Rs 1,081 crore in the June quarter, compared to Rs 1,016 crore projected by analysts.", "Rs 1,016 crore | Hero MotoCorp | net_income | 2024-Q2 | forecast"},
		{"For the fiscal year just ended, Honda earned 574 billion yen, below its target given in January of 580 billion yen.", "574 billion yen | Honda | net_income | 2023-04/2024-03 | reported"},
		{"For the fiscal year just ended, Honda earned 574 billion yen, below its target given in January of 580 billion yen.", "580 billion yen | Honda | net_income | 2023-04/2024-03 | target"},
		{"Kia's share was 36.8 percent for the whole of 2023, up from 33.9 percent in 2022.", "36.8 percent | Kia | sales | 2023 | reported"},
		// lists that are dealt out
		{"Hyundai, Kia, and Mazda sold 5,449; 4,404; and 3,090 units in June, respectively.", "4,404 | Kia | sales | 2024-06 | reported"},
		{"Gotion, Svolt, and Eve Energy ranked eighth, ninth, and tenth, respectively, with shares of 2.7 percent, 2.2 percent, and 1.7 percent in June.", "2.2 percent | SVOLT | sales | 2024-06 | reported"},
		{"Honda's sales rose 3 percent in June. The maker of the Odyssey minivan and Accord sedan expects to sell 4.8 million vehicles in 2025.", "4.8 million vehicles | Honda | sales | 2025 | forecast"},
		{"Kia pledged to launch seven new electric models by 2027.", "seven new electric models | Kia | models | 2027 | target"},
		// the parts of a year before, and what was sent abroad
		{"Suzuki sold 379,000 cars in June. A year earlier it sold 393,000 units, including 370,000 units at home and 22,000 units in the export market.", "370,000 units | Suzuki | sales | 2023-06 | reported"},
		{"Suzuki sold 379,000 cars in June. A year earlier it sold 393,000 units, including 370,000 units at home and 22,000 units in the export market.", "22,000 units | Suzuki | exports | 2023-06 | reported"},
		// when an aim was stated
		{"FTI cut its production target for this year to 1.5 million, down from 1.7 million announced in January.", "1.7 million | Thailand | production | 2024 | target"},
		// what is left out
		{"Operating profit excluding U.S. subsidies at Panasonic was 235 billion yen in June.", "235 billion yen | Panasonic | operating_income | 2024-06 | reported"},
		{"BYD's exports rose 4 percent in June. Total bus volume increased 22 percent.", "22 percent | BYD | sales | 2024-06 | reported"},
		{"BYD's exports rose 4 percent in June. Its share of the domestic market was 18.6 percent.", "18.6 percent | BYD | sales | 2024-06 | reported"},
		{"SIAM said sales rose 3 percent in June.\n\nIn January-June, Tata sold 290,000 cars and Kia 95,000.\n\nRenault sold 22,000.", "22,000 | Renault | sales | 2024-H1 | reported"},
		// the half of a company whose year ends in March
		{"Nissan expects a profit of 320 billion yen for the year to March. First-quarter net profit was 78 billion yen.", "78 billion yen | Nissan | net_income | 2024-Q2 | reported"},
		{"The market share of the Korean suppliers LG Energy Solution, SK On and Samsung SDI fell by 2 percentage points in June, landing at 39 percent.", "39 percent | LG Energy Solution + SK On + Samsung SDI | sales | 2024-06 | reported"},
		{"Kia sold 41,000 cars in June as it aimed at younger buyers.", "41,000 cars | Kia | sales | 2024-06 | reported"},
		// a clause with "as"
		{"Toyota and Honda gain as U.S. auto sales rise 6 percent in June", "6 percent | United States | sales | 2024-06 | reported"},
		// stations, which are the company's wherever they stand
		{"NIO opened a swap station in China on Monday. A total of 324 swap stations have been built nationwide.", "324 swap stations | NIO | swap_stations |  | reported"},
		{"NIO and Sinopec are partners. The number of swap stations and charging stations they have built together reached 175.", "175 | NIO + Sinopec | chargers |  | reported"},
		{"Tesla has 1,101 Power Charger stations with 5,747 Power Chargers.", "1,101 Power Charger stations | Tesla | chargers |  | reported"},
		// what has been done, after a year that is over, and what part of an aim it is
		{"NIO lost 9.6 billion yuan in 2023. So far, a total of 15,337 ES8s have been delivered.", "15,337 | NIO ES8 | deliveries | 2024-07-15 | reported"},
		{"XPeng has sold 5,000 of the 20,000 G6s it plans to sell this year.", "20,000 | XPeng G6 | sales | 2024 | target"},
		{"Hyundai has raised its incentives on the Ioniq 5 from 3 percent to 18 percent.", "18 percent | Hyundai Ioniq 5 | discount |  | reported"},
		// one time of two verbs, and of one object
		{"Tesla delivered 386,810 cars in the second quarter. This time last year it delivered 466,140 and produced 479,700.", "479,700 | Tesla | production | 2023-Q2 | reported"},
		{"Panasonic plans to invest $4.9 billion in batteries, software and robots from 2024 to 2026.", "$4.9 billion | Panasonic | investment | 2024-01/2026-12 | target"},
		{"Regulators in the US said Tesla's recall in June of more than 2 million vehicles in the United States was adequate.", "2 million vehicles | Tesla | recall | 2024-06 | reported"},
		// fleets, and what they did
		{"Uber announced a pact with Nvidia to deploy 100,000 robotaxis by 2027.", "100,000 robotaxis | Uber | fleet | 2027 | target"},
		{"Apollo Go has a fleet in Wuhan. The fleet has reached 1,000 driverless cars globally.", "1,000 driverless cars | Apollo Go | fleet |  | reported"},
		// who has to go
		{"Ford laid off 400 workers last week.", "400 workers | Ford | layoffs | 2024-W28 | reported"},
		// what was before a target, and what an expectation had been
		{"Volkswagen wants to reach an operating margin of 6.5 percent by 2026, after 2.3 percent in the first half of this year.", "2.3 percent | Volkswagen | operating_margin | 2024-H1 | reported"},
		{"Ford sees an operating profit of $7 billion this year. In February it had forecast $8 billion.", "$8 billion | Ford | operating_income | 2024 | forecast"},
		{"Adjusted earnings at Ford came to 37 cents per share in the second quarter.", "37 cents | Ford | eps | 2024-Q2 | reported"},
		{"Registrations of electric cars in Germany climbed 8.6 percent in June, giving them a share of 18.4 percent.", "18.4 percent | Germany | registrations | 2024-06 | reported"},
	} {
		wantAmong(t, row[0], factsOf(read(t, "2024-07-15", row[0])), strings.Split(row[1], "; "))
	}
}

// What part of revenue a profit is, is its margin.
func TestMarginOfSales(t *testing.T) {
	for text, want := range map[string]string{
		"Forvia's operating income came to 700 million euros, or 5.2% of sales, in the first half.": "700 million euros | Forvia | operating_income; 5.2% | Forvia | operating_margin",
		"In the first half, Valeo's net profit was 141 million euros (1.3% of sales).":              "141 million euros | Valeo | net_income; 1.3% | Valeo | net_margin",
		"Kia sold 40,000 cars in Spain in the first half. Diesels made up 5.2% of sales.":           "40,000 cars | Kia | sales; 5.2% | Kia | sales",
	} {
		var got []string
		for _, s := range factsOf(read(t, "2024-07-15", text)) {
			got = append(got, strings.Join(strings.Split(s, " | ")[:3], " | "))
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%s\n got %s\nwant %s", text, strings.Join(got, "; "), want)
		}
	}
}

// A fraction that its digits follow in brackets is one figure with them.
func TestRestated(t *testing.T) {
	d := read(t, "2024-07-15", "Kia sold 4,000 cars in Norway in June. Nearly two-fifths (38.4%) of all its sales were hybrids, and sales of diesels fell by almost a fifth (19.2%). Just over a third of registrations (34.1%) were electric, and diesel accounted for more than a fifth – 21.7%.")
	var got []string
	for i := range d.Facts {
		got = append(got, fmt.Sprintf("%s %g%s", d.Facts[i].Figure, d.Facts[i].Value, d.Facts[i].Bound))
	}
	if want := "4,000 cars 4000=, 38.4% 38.4=, 19.2% -19.2=, 34.1% 34.1=, 21.7% 21.7="; strings.Join(got, ", ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, ", "), want)
	}
}

// What a percentage rises over is exact, what it rises by or to may be a limit.
func TestOverAPercentage(t *testing.T) {
	for text, want := range map[string]string{
		"Suzuki sold 600,000 cars in June, up 10 per cent over 545,000 a year earlier.": "600000= 10= 545000=",
		"Honda's output in June grew by 8% over 300,000 units in June 2023.":            "8= 300000=",
		"Honda's output in June grew by 8% to over 300,000 units.":                      "8= 300000>",
		"Suzuki sold 600,000 cars in June, an increase of over 10 percent.":             "600000= 10>",
		"Hyundai plans to lift its output in 2025 by 10 percent, over 30,000 vehicles.": "10= 30000>",
	} {
		d := read(t, "2024-07-15", text)
		var got []string
		for i := range d.Facts {
			got = append(got, fmt.Sprintf("%g%s", d.Facts[i].Value, d.Facts[i].Bound))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s\n got %s\nwant %s", text, strings.Join(got, " "), want)
		}
	}
}

// A profit that a loss is compared with is none.
func TestProfitBeforeLoss(t *testing.T) {
	for _, text := range []string{
		"Ford posted a net loss of $36 million in the second quarter, compared with a profit of $1.83 billion a year ago.",
		"Ford slid to a net loss of $36 million in the second quarter from a profit of $1.83 billion.",
	} {
		d := read(t, "2024-07-25", text)
		if len(d.Facts) != 2 || d.Facts[0].Value != -36e6 || d.Facts[1].Value != 1.83e9 {
			t.Errorf("%s\nhas %s", text, strings.Join(factsOf(d), "; "))
		}
	}
}

// A recall goes on in sentences that name nobody, and a round figure is the
// precise one beside it.
func TestRecallGoesOn(t *testing.T) {
	d := read(t, "2024-04-05", "Kia is recalling more than 427,000 Telluride SUVs in the United States. The recall covers 427,407 vehicles. Another 13,000 are affected in Canada.")
	want := "427,407 vehicles | Kia Telluride | recall |  | reported; 13,000 | Kia Telluride | recall |  | reported"
	if got := strings.Join(factsOf(d), "; "); got != want {
		t.Errorf("got %s", got)
	}
	d = read(t, "2024-04-05", "Ford is calling back 456,565 Bronco Sport SUVs and Maverick pickups in the United States.")
	if len(d.Facts) != 1 || d.Facts[0].Scope.Market != "United States" {
		t.Errorf("got %s", strings.Join(factsOf(d), "; "))
	}
}

// What a lead without figures says of the market goes for the makers after it.
func TestMarketOfLead(t *testing.T) {
	wantScopes(t, "New-vehicle sales in the United States climbed in the first quarter.\n\nHonda sold 333,824 vehicles, up 17 percent.\n\nMazda delivered 100,471.",
		"333,824 vehicles market=United States; 17 percent market=United States; 100,471 market=United States")
}

// A headline's infinitive tells of a plan.
func TestHeadlineInfinitive(t *testing.T) {
	d := read(t, "2024-07-15", "Volkswagen to cut 35,000 jobs in Germany by 2030\n\nThe union had feared worse.")
	if got := strings.Join(factsOf(d), "; "); got != "35,000 jobs | Volkswagen | layoffs | 2030 | target" {
		t.Errorf("got %s", got)
	}
}

// A figure of several places is of none of them alone.
func TestListOfPlaces(t *testing.T) {
	wantScopes(t, "Tesla sold 12,000 cars in Germany and France in June.", "12,000 cars -")
	wantScopes(t, "Tesla sold 12,000 cars in Germany in June, and 3,000 in France.", "12,000 cars market=Germany; 3,000 market=France")
}

// What an article counts by its headline and its first figure, its makers' figures count, too: in the
// text, in lists and in tables.
func TestMakersOfTrade(t *testing.T) {
	for _, row := range [][2]string{
		{"TVS tops e-two-wheeler chart in June", "<p>A total of 91,791 electric two-wheelers were registered in India in June, up 40% over the year before, according to the Vahan portal.</p>"},
		{"Electric two-wheelers: TVS leads again", "<p>Registrations of electric two-wheelers in India rose 40% to 91,791 units in June, Vahan data show.</p>"},
		{"TVS first in E2W race", "<p>India registered 91,791 electric two-wheelers in June, 40% more than a year earlier.</p>"},
	} {
		wantOfPage(t, row[0], row[1]+"<p>TVS Motor finished just ahead of Ola Electric, whose volumes have slumped 42% from the year-ago month. Ather Energy posted 6,123 registrations.</p>"+
			"<table><tr><th>Company</th><th>Registrations, June 2024</th><th>Market share (%)</th></tr><tr><td>TVS Motor</td><td>19,736</td><td>21.5</td></tr><tr><td>Bajaj Auto</td><td>19,001</td><td>20.7</td></tr></table>",
			"42% | Ola Electric | registrations | 2024-06 | yoy | market=India powertrain=ev segment=two-wheeler",
			"6,123 | Ather Energy | registrations | 2024-06 |  | market=India powertrain=ev segment=two-wheeler",
			"19,736 | TVS Motor | registrations | 2024-06 |  | market=India powertrain=ev segment=two-wheeler",
			"20.7 | Bajaj Auto | registrations | 2024-06 |  | market=India powertrain=ev segment=two-wheeler")
	}
	wantOfPage(t, "Heavy truck market shrinks in June", "<p>A total of 24,300 heavy trucks were registered in Germany in June, 8% fewer than a year before, the KBA said.</p>"+
		"<table><tr><th>Make</th><th>Registrations</th></tr><tr><td>MAN</td><td>6,120</td></tr><tr><td>Scania</td><td>3,050</td></tr></table>",
		"3,050 | Scania | registrations | 2024-06 |  | market=Germany segment=heavy truck")
}

// What a sentence without figures says that a duty is on, the rates after it are on.
func TestRatesOfDuty(t *testing.T) {
	for _, lead := range []string{
		"The European Union has imposed extra duties on electric cars made in China.",
		"The European Union will levy additional tariffs on Chinese-made electric vehicles from this week.",
		"The EU decided on Thursday to impose tariffs on electric vehicles from China.",
		"The European Union put duties on Chinese electric cars on Friday.",
	} {
		wantOfPage(t, "The price of admission", "<p>"+lead+"</p><p>How much depends on the badge. SAIC pays 35.3%. Geely gets away with 18.8% and BYD with 17%. The rate for everybody else who co-operated is 20.7%. That comes on top of an ordinary tariff of 10%.</p>",
			"10% | European Union | tariff |  |  | -",
			"18.8% | Geely | tariff |  |  | market=European Union powertrain=ev origin=China",
			"17% | BYD | tariff |  |  | market=European Union powertrain=ev origin=China",
			"20.7% | European Union | tariff |  |  | powertrain=ev origin=China")
	}
}

// A percentage with no words of its own is a share where one is spoken of, or that is compared with it.
func TestSharesSpokenOf(t *testing.T) {
	wantWhole(t, "Registrations in Italy grew 8.6 percent in June from a year earlier. Plug-in hybrids thus slipped in terms of market share, achieving 4.8 percent – down from 5.6 percent a year before.",
		"4.8 percent | Italy registrations share 4.8 2024-06", "5.6 percent | Italy registrations share 5.6 2023-06")
	wantWhole(t, "Petrol cars had a share of 29.2 percent of registrations in Italy in June. Diesel lost steam, stopping at 19.7 percent, from 21.1 percent a year before.",
		"19.7 percent | Italy registrations share 19.7 2024-06", "21.1 percent | Italy registrations share 21.1 2023-06")
	wantWhole(t, "Petrol cars grew faster than the market in Italy in June, gaining market share to reach 29.2 percent of registrations.", "29.2 percent | Italy registrations share 29.2 2024-06")
	wantWhole(t, "Italians registered 150,000 cars in June – less than one percent down on the record 151,400 a year before – of which 20,500 were Toyotas.", "20,500 | Toyota registrations level 20500 2024-06")
	wantWhole(t, "The average transaction price in the United States was $48,400 in June, unchanged from the downwardly revised price of $48,390 in May, and lower year-over-year by $440.", "$440 | United States average_price change -440 2024-06 yoy")
}

// The time at the end of a share of the market is that of the share.
func TestSharesOfAnotherTime(t *testing.T) {
	for _, s := range []string{
		"Kia had held 14% of the market a year ago.", "A year ago, Kia had 14% of the market.", "Kia commanded 14% of the market a year earlier.",
		"Kia's share was 14% a year ago.", "Kia took 14% of the market in June 2023.", "Kia accounted for 14% of all registrations a year before.",
	} {
		wantOfPage(t, "Spain's car market grows", "<p>Car registrations in Spain rose 5 percent to 103,000 in June, Anfac said on Monday.</p><p>"+s+"</p>",
			"14% | Kia | registrations | 2023-06 |  | market=Spain")
	}
}

// An index has its base at a time that nothing else is of.
func TestBaseOfIndex(t *testing.T) {
	for _, s := range []string{
		"Marlow's Used EV Index, which is set at 100 for January 2022, nudged up to 61.8 points.",
		"The index (January 2022 = 100) rose to 61.8.", "The index, rebased to 100 in January 2022, rose to 61.8.",
	} {
		wantOfPage(t, "Used car values up", "<p>Second-hand electric cars gained value in the UK in June, trade valuer Marlow has said.</p><p>"+s+" In pounds, the average asking price of a used EV stood at £17,350 on the last day of June.</p>"+
			"<p>Used petrol cars went the other way, losing 0.4 per cent on the month to £17,900.</p>",
			"£17,350 | United Kingdom | average_price | 2024-06-30 |  | powertrain=ev segment=used",
			"£17,900 | United Kingdom | average_price | 2024-06-30 |  | powertrain=petrol segment=used")
	}
}

// Where registrations are told of, cars that find buyers are those, and small numbers of a list go on
// with the large ones.
func TestCountsOfRegistrations(t *testing.T) {
	const lead = "<p>Of the 11,138 new cars registered in Norway in June, 10,852 were fully electric, the road federation OFV said on Monday.</p>"
	for _, s := range []string{"Diesel found 1,127 buyers.", "Diesel cars found 1,127 takers.", "Diesel found only 1,127 customers."} {
		wantOfPage(t, "Norway goes electric", lead+"<p>"+s+"</p><p>The market as a whole was 3.6 per cent smaller than a year before.</p>",
			"3.6 per cent | Norway | registrations | 2024-06 | yoy | -")
	}
	wantOfPage(t, "Norway goes electric", lead+"<p>The badges:</p><ul><li>Volkswagen: 1,565 registrations (14.1 per cent of the market)</li><li>Volvo: 1,165 (10.5 per cent)</li><li>BMW: 960 (8.6 per cent)</li><li>Tesla: 671 (6.0 per cent)</li></ul>",
		"960 | BMW | registrations | 2024-06 |  | market=Norway",
		"671 | Tesla | registrations | 2024-06 |  | market=Norway")
}

// What a company that the headline opens with sells all over the world is its own.
func TestGlobalSalesOfMaker(t *testing.T) {
	for _, s := range []string{
		"Global automobile sales are forecast to rise 2.2% to 3.31 million units.", "Global sales are expected to grow 2.2% to 3.31 million vehicles.",
		"Worldwide sales of cars should rise 2.2% to 3.31 million units, it said.",
	} {
		wantOfPage(t, "Suzuki sees operating profit falling 22% this year", "<p>Suzuki Motor Corp. on Monday forecast a 22.2% decline in operating profit to 500 billion yen for the fiscal year ending March 2025. Suzuki said costs would rise.</p><p>"+s+"</p>",
			"2.2% | Suzuki | sales | 2024-04/2025-03 |  | market=World")
	}
}

// An arm or a unit is the part of the company that was named last.
func TestPartOfCompany(t *testing.T) {
	for _, s := range []string{
		"The star was Ford Pro. Revenue at the commercial arm jumped 36 percent to $18 billion.",
		"Ford Pro shone again. Revenue at the unit jumped 36 percent to $18 billion.",
		"Ford Pro carried the load. The division's revenue jumped 36 percent to $18 billion.",
		"At Ford Pro the mood was better. The unit increased revenue by 36 percent to $18 billion.",
	} {
		wantOfPage(t, "Ford earns less in the second quarter", "<p>Ford on Monday reported second-quarter net income of $1.33 billion. Ford's revenue rose 3 percent to $42.8 billion.</p><p>"+s+"</p>",
			"$18 billion | Ford Pro | revenue | 2024-Q2 |  | -")
		wantOfPage(t, "Ford Pro carries the load as Model e loses $1.32 billion", "<p>Ford on Monday reported second-quarter net income of $1.33 billion. Ford's revenue rose 3 percent to $42.8 billion.</p><p>"+s+"</p>",
			"$18 billion | Ford Pro | revenue | 2024-Q2 |  | -")
	}
}
