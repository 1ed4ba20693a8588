package resolve_test

import (
	"strings"
	"testing"
)

// Plants and their staff have the town that is named with them, however it is
// given, and later sentences about "the plant" keep it.
func TestTownsOfWorks(t *testing.T) {
	for _, row := range [][2]string{
		{"Honda is spending $700 million to retool its Marysville, Ohio, plant. About 4,200 people work at the factory.",
			"$700 million -; 4,200 people market=Marysville"},
		{"Toyota will put $150 million into its Huntsburg, Alabama, engine plant. The factory employs 900 people.", "$150 million -; 900 people market=Huntsburg"},
		{"BYD makes buses for 28 cities in a plant in Europe in the northern Hungarian town of Komarom. The factory has 300 employees.", "300 employees market=Hungary"},
		{"Nissan will spend $250 million at its plant in Cedar Bend. The factory employs 900 people.", "$250 million -; 900 people market=Cedar Bend"},
		{"About 3,900 people work at the Hyundai plant in Montgomery, Alabama.", "3,900 people market=Montgomery"},
		{"Kia opened its plant north of Zilina in 2006. The factory employs 3,700 people.", "3,700 people market=Žilina"},
		{"Tesla's factory on the outskirts of Austin can build 250,000 cars a year.", "250,000 cars origin=Austin"},
		{"Nissan's factory outside Barcelona has room for 200,000 vehicles a year.", "200,000 vehicles origin=Barcelona"},
		{"Outside Barcelona, Nissan has 4,000 employees in its plants.", "4,000 employees -"},
		{"Kia is cutting 4,000 salaried and hourly jobs in Europe by the end of 2027.", "4,000 salaried and hourly jobs market=Europe"},
		{"Kia will lay off 14,700 factory and white-collar workers in Europe.", "14,700 market=Europe"},
		{"Kia plans to shed 9,000 production and office staff worldwide.", "9,000 production and office staff market=World"},
		{"Toyota will spend $13.9 billion to build electric pickups and batteries in North Carolina.", "$13.9 billion -"},
	} {
		wantScopes(t, row[0], row[1])
	}
}

// "The two trucks" are those that were named, and no figure.
func TestPairOfModels(t *testing.T) {
	testSubjects(t, [][2]string{
		{"Ford's F-Series and Maverick were its best sellers. The two trucks' combined sales of 222,459 in June made up 37% of its total.",
			"222459 Ford F-Series + Ford Maverick; 37 Ford F-Series + Ford Maverick"},
		{"Toyota's RAV4 and Camry led the way. The two models accounted for 41% of its sales in May.", "41 Toyota RAV4 + Toyota Camry"},
	})
}

// Kinds, models and years between a number and its noun are told apart.
func TestCountedAlong(t *testing.T) {
	testSubjects(t, [][2]string{
		{"Tesla delivered 373,728 Model 3 and Model Y vehicles in the second quarter.", "373728 Tesla Model 3 + Tesla Model Y"},
		{"Honda is recalling 250,000 2023-2025 model year Pilot SUVs in the United States.", "250000 Honda Pilot"},
		{"GM lays off 164 more workers in Ohio.", "164 General Motors"},
	})
	wantScopes(t, "Sales in the United States reached 1.1 million new cars and trucks in June.", "1.1 million new cars -")
}

// "The plant" is where the sentences before told of making, be it as a plant or not, and whoever
// was spoken of before them; another maker's is not.
func TestPlantsSpokenOf(t *testing.T) {
	wantScopes(t, "Nissan will build the next Leaf in Sunderland. The plant employs 6,000 people and made 346,535 cars in 2023.", "6,000 people market=Sunderland; 346,535 cars origin=Sunderland")
	wantScopes(t, "Nissan is to keep making the Qashqai in Sunderland, it said. The works, where 6,000 people work, made 238,329 cars in 2022.", "6,000 people market=Sunderland; 238,329 cars origin=Sunderland")
	wantScopes(t, "Nissan sold 9,000 cars in June. Stellantis said why its van plant at Luton must go. It will close in April, with the loss of 1,100 jobs.", "1,100 jobs market=Luton")
}

// A share is traded, and no part of anything; it does not move for a quarter.
func TestSharesOnTheMarket(t *testing.T) {
	d := read(t, "2024-07-15", "Tesla delivered 443,956 vehicles in the second quarter, but shares fell 5.7% in premarket trading.")
	if got := strings.Join(factsOf(d), "; "); !strings.Contains(got, "5.7% | Tesla | share_price | 2024-07-15 | reported") {
		t.Errorf("got %s", got)
	}
}

// What came about is set against an expectation, and what follows is none.
func TestSurpassedExpectations(t *testing.T) {
	for text, want := range map[string]string{
		"Rivian reported a net loss of $1.1 billion for the first quarter, beating Wall Street estimates, and revenue of $1.3 billion.":                         "$1.1 billion | Rivian | net_income | 2024-Q1 | reported; $1.3 billion | Rivian | revenue | 2024-Q1 | reported",
		"Lucid had revenue of $234 million in the first quarter, above analysts' expectations, along with a net loss of $740 million.":                          "$234 million | Lucid | revenue | 2024-Q1 | reported; $740 million | Lucid | net_income | 2024-Q1 | reported",
		"Sales in the United States are on track to be the best since 2019, and the average price was $48,389 in May.":                                          "$48,389 | United States | average_price | 2024-05 | reported",
		"Rivian reported capital expenditures of $254 million in the first quarter.":                                                                            "$254 million | Rivian | investment | 2024-Q1 | reported",
		"Ford's earnings per share beat expectations of 33 cents in the first quarter.":                                                                         "33 cents | Ford | eps | 2024-Q1 | forecast",
		"The battery plant is part of an investment of $3 billion in Kentucky that Toyota announced in January.":                                                "$3 billion | Toyota | investment |  | target",
		"Since 2009 Ford has spent $22 billion on its plants in Kentucky.":                                                                                      "$22 billion | Ford | investment | 2009-01-01/2024-07-15 | reported",
		"The supply of new vehicles in the United States was 2.9 million at the end of June, and days' supply stood at 68, up three days from a month earlier.": "68 | United States | inventory | 2024-06-30 | reported; three days | United States | inventory | 2024-06-30 | reported",
		"Sales in the United States rose 0.6% vs. June 2023 to 1.3 million in June.":                                                                            "0.6% | United States | sales | 2024-06 | reported",
		"Retail sales in the United States year to date through September are expected to fall 1.3%.":                                                           "1.3% | United States | sales | 2024-01/2024-09 | forecast",
		"The expected average transaction price in the United States for July is $44,619.":                                                                      "$44,619 | United States | average_price | 2024-07 | forecast",
		"Tesla's deliveries in the second quarter missed the consensus estimate by Refinitiv of 387,000.":                                                       "387,000 | Tesla | deliveries | 2024-Q2 | forecast",
		"AutoNation's net income in the second quarter was $152 million compared to second quarter 2023 net income from continuing operations of $116 million.": "$116 million | AutoNation | net_income | 2023-Q2 | reported",
	} {
		if got := strings.Join(factsOf(read(t, "2024-07-15", text)), "; "); !strings.Contains(got, want) {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// People are counted by what becomes of them, and jobs that a plant brings are new ones.
func TestPeopleAtWork(t *testing.T) {
	for text, want := range map[string]string{
		"Bosch will dismiss 350 employees.":                                                "350 employees | Bosch | layoffs |  | target",
		"Ford is to lay off 350 workers, about 8 percent of the plant's workforce.":        "350 workers | Ford | layoffs |  | target",
		"Stellantis hired 500 engineers in May.":                                           "500 engineers | Stellantis | jobs | 2024-05 | reported",
		"Kia will build a factory in Slovakia. The plant will offer 1,100 skilled jobs.":   "1,100 skilled jobs | Kia | jobs |  | target",
		"Rivian will lay off 50 workers, as the fallout of a recall last month continues.": "50 workers | Rivian | layoffs |  | target",
		"Ford lost $1.1 billion, or 28 cents per share, in the second quarter of 2023.":    "28 cents | Ford | eps | 2023-Q2 | reported",
		"Lucid's net loss in the first quarter was $855 million. This compares to a net loss of $790 million, or 34 cents per share, in the same period last year.": "$790 million | Lucid | net_income | 2023-Q1 | reported; 34 cents | Lucid | eps | 2023-Q1 | reported",
		"First-quarter revenue at Zeekr more than doubled this year to $2.1 billion.":                                                                               "doubled | Zeekr | revenue | 2024-Q1 | reported",
		"There are about 4 million electric cars on U.S. roads.":                                                                                                    "4 million electric cars | United States | fleet |  | reported",
		"Polestar announced plans to cut 450 and 300 employees.":                                                                                                    "450 | Polestar | layoffs |  | target; 300 employees | Polestar | layoffs |  | target",
		"EVgo has been adding 800 to 900 charging stalls a year.":                                                                                                   "800 to 900 charging stalls | EVgo | chargers |  | reported",
		"EVgo will build 7,500 new high-speed DC charging ports.":                                                                                                   "7,500 | EVgo | chargers |  | target",
		"CALB wants to raise $1 billion from the sale. It is expected to debut on October 6.":                                                                       "on October 6 | CALB | listing | 2024-10-06 | forecast",
		"Zeekr is selling 21 million shares at $21 apiece.":                                                                                                         "$21 | Zeekr | share_price | 2024-07-15 | reported",
		"Shares of Rivian have dropped over 30% year-to-date.":                                                                                                      "30% | Rivian | share_price | 2024-01-01/2024-07-15 | reported",
		"Polestar's share price has been below $1 for 29 straight trading days.":                                                                                    "$1 | Polestar | share_price | 2024-07-15 | reported",
		"SK On plans to start ESS production in the second half of this year.":                                                                                      "in the second half of this year | SK On | production_start | 2024-H2 | target",
		"Fisker laid off 15 percent of its staff in March and lost $463.6 million in the fourth quarter of 2023.":                                                   "15 percent | Fisker | employees | 2024-03 | reported",
		"In October 2023 NIO had 2,000 swap stations. Li Auto counted 81 charging stations at that time.":                                                           "81 charging stations | Li Auto | chargers",
		"By the end of 2021, there had been 2.2 million charging posts in China.":                                                                                   "2.2 million charging posts | China | chargers | 2021-12-31 | reported",
		"Kia's plant will provide jobs for up to 5,000 workers.":                                                                                                    "5,000 workers | Kia | jobs |  | target",
		"Audi will cease production in Brussels as planned on February 28, 2025.":                                                                                   "on February 28, 2025 | Audi | closure | 2025-02-28 | target",
		"At its 2021 peak, Rivian was valued at $127 billion.":                                                                                                      "$127 billion | Rivian | market_cap | 2021",
		"The news comes as Wayve prepares for a battle with Waymo, the self-driving pioneer that raised $16bn.":                                                     "$16bn | Waymo | funding |  | reported",
		"Waymo has more than 1,500 vehicles.":                                                                                                                       "1,500 vehicles | Waymo | fleet |  | reported",
		"Nuro raised $203 million in August 2023 in a round that valued it at $6 billion.":                                                                          "$6 billion | Nuro | market_cap | 2023-08 | reported",
		"Momenta plans to list in Hong Kong this year and is seeking at least $1 billion.":                                                                          "$1 billion | Momenta | funding |  | target",
		"Forvia expects a margin of 5.0% to 5.3%, down from 5.6% to 6.4% initially.":                                                                                "5.6% to 6.4% | Forvia | operating_margin |  | forecast",
		"For the period ended March 31, Lucid's revenue was $172 million. A year ago, its net loss was $779 million.":                                               "$172 million | Lucid | revenue | 2024-Q1 | reported; $779 million | Lucid | net_income | 2023-Q1",
		"Lucid told of its plans. Shares were down over 4% in premarket trading.":                                                                                   "4% | Lucid | share_price",
		"Lucid raised its forecast for the full year, sending its shares up 5 percent.":                                                                             "5 percent | Lucid | share_price | 2024-07-15 | reported",
		"Lucid's stock has dropped 35% this year.":                                                                                                                  "35% | Lucid | share_price | 2024 | reported",
		"In February Lucid told investors that it expects to make 9,000 cars this year, compared to 8,500 in 2023.":                                                 "8,500 | Lucid | production | 2023 | reported",
		"Zoox runs a robotaxi service, which will begin operations in Las Vegas later this year.":                                                                   "this year | Zoox | launch | 2024 | target",
		"NIO has 3,113 swap stations and 25,467 charging posts. It wants to add stations, bringing the total to 5,000 stations.":                                    "5,000 stations | NIO | swap_stations",
		"Tesla's shares hit a peak of $409 in November 2021.":                                                                                                       "$409 | Tesla | share_price | 2021-11 | reported",
		"Waymo wants to grow. A London rollout is planned for 2026.":                                                                                                "for 2026 | Waymo | launch | 2026 | target",
		"At Bosch, around 2,800 jobs will be lost.":                                                                                                                 "2,800 jobs | Bosch | layoffs |  | target",
		"Zeekr's shares are down from $28.20 when it went public on May 10.":                                                                                        "$28.20 | Zeekr | share_price | 2024-05-10 | reported",
		"Waymo, which currently has 2,500 robotaxis, lost $1.2 billion in the first quarter.":                                                                       "2,500 robotaxis | Waymo | fleet |  | reported",
		"Rivian had $7.9 billion in cash at the end of calendar year 2023.":                                                                                         "$7.9 billion | Rivian | cash | 2023-12-31 | reported",
		"Georgia Gov. Brian Kemp announced that SK On, a Korean battery maker, will invest $2 billion.":                                                             "$2 billion | SK On | investment |  | target",
		"CALB expects to have 90 GWh of capacity by the end of 2024.":                                                                                               "90 GWh | CALB | capacity | 2024 | forecast",
		"CATL and Stellantis are building a factory in Spain. The works will cost 4.1 billion euros.":                                                               "4.1 billion euros | CATL + Stellantis | investment |  | target",
		"Umicore and PowerCo have set up a joint venture. It will have a capacity of 160 GWh by 2030.":                                                              "160 GWh | Umicore + PowerCo | capacity | 2030 | target",
		"Volkswagen and Northvolt are partners. The carmaker will invest 900 million euros.":                                                                        "900 million euros | Volkswagen | investment |  | target",
		"Honda and LG Energy Solution broke ground on their plant in Ohio, which will have an annual capacity of 40 GWh.":                                           "40 GWh | Honda + LG Energy Solution | capacity |  | target",
	} {
		if got := strings.Join(factsOf(read(t, "2024-07-15", text)), "; "); !strings.Contains(got, want) {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// What a sentence adds to the one before is in its market, and a plant that is called by
// its country is there whatever the town.
func TestPlacesOfSites(t *testing.T) {
	wantScopes(t, "NIO has 1,103 swap stations in China. It also has 877 charging stations.", "1,103 swap stations market=China; 877 charging stations market=China")
	wantScopes(t, "NIO has 1,103 swap stations in China and 60 in Europe. It also has 877 charging stations.", "1,103 swap stations market=China; 60 market=Europe; 877 charging stations -")
	wantScopes(t, "Ionity has 1,012 chargers in Germany, followed by France with 870.", "1,012 chargers market=Germany; 870 market=France")
	wantScopes(t, "BYD has a plant in Hungary. Its Turkish factory comes later. The works in Szeged will employ 10,000 people.", "10,000 people market=Hungary")
	wantScopes(t, "AESC is establishing a factory for lithium-ion battery production in Douai. The project will create 1,000 jobs.", "1,000 jobs market=Douai")
	wantScopes(t, "BYD has many plants. Hungary (200,000 cars/year) is the newest.", "200,000 cars origin=Hungary")
	wantScopes(t, "Zoox has opened a factory. The facility, located in Cedar Bend, California, can build 10,000 vehicles a year.", "10,000 vehicles origin=Cedar Bend")
	wantScopes(t, "Ford is building a plant in western Michigan with a capacity of 35 GWh.", "35 GWh origin=Michigan")
	wantScopes(t, "Volvo Trucks had a 17.9% share in Europe's heavy truck market in 2023.", "17.9% market=Europe segment=heavy truck")
	wantScopes(t, "WeRide's robotaxi division did well. Revenue from the segment rose 84 percent to $6.4 million.", "84 percent segment=robotaxi; $6.4 million segment=robotaxi")
	wantScopes(t, "Waymo operated 1,500 vehicles in May.", "1,500 vehicles segment=robotaxi")
	wantScopes(t, "Kia's U.S. plant in Cedar Bend has a capacity of 340,000 cars a year.", "340,000 cars origin=United States")
}

// A plant abroad goes by its country where that is named, and else by its town, which no
// lexicon need know.
func TestCountryOfPlant(t *testing.T) {
	wantScopes(t, "BYD opened its first factory in Brazil, on an old site near Quarrelbrook. It has committed 5.5 billion reais to the complex, which has a capacity of 150,000 cars.", "5.5 billion reais -; 150,000 cars origin=Brazil")
	wantScopes(t, "Indonesia is the second country in which GAC Aion builds cars. It is turning a factory in Cikampek, West Java, into its own. The factory will have a capacity of 20,000 units.", "20,000 units origin=Indonesia")
	wantScopes(t, "In the United States, CATL began work on its Mississippi plant in June. It will have a capacity of 21 GWh.", "21 GWh origin=United States")
	wantScopes(t, "Skoda employs 450 people in Quarrelbrook.", "450 people market=Quarrelbrook")
	wantScopes(t, "Skoda cut 450 jobs in Quarrelbrook, Germany, in June.", "450 jobs market=Germany")
	wantScopes(t, "Skoda cut 450 jobs in Quarrelbrook and Tannenheim in June.", "450 jobs -")
}

// A plant that is called by its place is there, whatever town is near.
func TestPlantsNearTowns(t *testing.T) {
	for plant, place := range map[string]string{"the Talegaon plant near Pune": "Talegaon", "its factory near Pune": "Pune", "the Talegaon factory, near Pune,": "Talegaon"} {
		wantOfPage(t, "Hyundai builds more", "<p>Hyundai said on Friday that "+plant+" would begin production in 2026 with an annual capacity of 170,000 units, as demand has grown.</p>",
			"170,000 units | Hyundai | capacity | 2026 |  | origin="+place)
	}
}

// In a report on a plant what its owner made was made there, be it spoken of or not; what others have elsewhere is not.
func TestPlantHeadlined(t *testing.T) {
	const lead = "<p>When the first car left Kia's new factory in Zilina, Slovakia, in December 2006, the mayor was given the keys. This Saturday everybody gets cake, the company says.</p>"
	for says, figure := range map[string]string{
		"The best year of all was 2019, when 344,000 Kias were made.": "344,000", "In 2019, the best year so far, Kia built 344,000 cars.": "344,000 cars", "Output peaked at 344,000 cars in 2019.": "344,000 cars",
	} {
		wantOfPage(t, "Kia's Zilina plant celebrates", lead+"<p>"+says+" Nissan built 282,000 cars in 2023.</p>", figure+" | Kia | production | 2019 |  | origin=Slovakia", "282,000 cars | Nissan | production | 2023 |  | -")
	}
}

// Works by a name that ends on a word for making, or by a town that has a maker's, the workforce of works and a venture that is
// said to be somewhere; a shop or a site for drivers opens in a market.
func TestPlacesOfWorks(t *testing.T) {
	for _, row := range [][2]string{
		{"General Motors, whose Fort Wayne Assembly employs about 4,000 people and makes 1,300 pickups a day, is expanding.", "4,000 people market=Fort Wayne; 1,300 pickups segment=pickup origin=Fort Wayne per=day"},
		{"Cologne's Ford factory employs 11,500 people.", "11,500 people market=Cologne"},
		{"BYD is building a plant in Szeged, Hungary. In a second phase the capacity is to be raised to 300,000 and the workforce to 10,000.", "300,000 origin=Hungary; 10,000 market=Hungary"},
		{"Ultium Cells, GM's venture with LG in Ohio, employs 2,200 people and can make 40 GWh a year.", "2,200 people market=Ohio; 40 GWh origin=Ohio"},
		{"V-Green operates 150,000 charging ports across 63 provinces of Vietnam.", "150,000 charging ports market=Vietnam"},
		{"Fastned runs 318 stations. Denmark is the seventh country: the first station there is due to open in October. Spain is to follow in 2025.", "in October market=Denmark; in 2025 market=Spain"},
		{"BYD opened its plant in Szeged in May. A service centre in Munich opens in October.", "in May origin=Szeged; in October market=Munich"},
		{"At Waiblingen, where 560 people make connectors, Bosch will cease production at the end of 2028.", "at the end of 2028 origin=Waiblingen"},
		{"Hamtramck Assembly will make no more cars, GM said in May. It will cut 15 percent of its staff.", "15 percent -"},
	} {
		wantScopes(t, row[0], row[1])
	}
}
