package resolve_test

import (
	"testing"
)

// A profit of another time is of the kind that the loss is of, and sales that rise to an amount
// of money are revenue however that is described.
func TestKindsOfResult(t *testing.T) {
	wantOfPage(t, "Results", "<p>Nissan booked an operating loss of 79.1 billion yen for the three months to June, compared with a 1 billion yen profit a year before.</p>"+
		"<p>Hyundai Motor's operating profit fell 15.8 percent in the April-June period, even as sales grew 7.3 percent to a record 48.3 trillion won.</p>",
		"1 billion yen | Nissan | operating_income | 2023-Q2 |  | -",
		"7.3 percent | Hyundai | revenue | 2024-Q2 | yoy | -")
}

// What the vocabulary has no metric for is neither cash nor a profit, and its day is that of the
// cash before it.
func TestOutsideMeasures(t *testing.T) {
	body := "<p>Ford had $28.4 billion in cash and $46 billion in liquidity at the end of June. Free cash flow from making cars was $3.2 billion. " +
		"It paid no dividend, after 15 cents a share last year.</p>"
	wantOfPage(t, "Ford's cash", body, "$28.4 billion | Ford | cash | 2024-06-30 |  | -")
	for _, f := range pageOf(t, "Ford's cash", body).Facts {
		if f.Figure != "$28.4 billion" {
			t.Errorf("%s is a fact: %s of %s", f.Figure, f.Metric, f.Subject)
		}
	}
}

// A company's profit is no figure of each car, and what analysts had looked for per share is that.
func TestSharesAndCars(t *testing.T) {
	body := "<p>Lucid lost $855 million in the second quarter, or 28 cents a share, on revenue of $259 million. Analysts had looked for a loss of 21 cents. It lost $258,000 per car. " +
		"Income from operations was $12 million at its services, and return on sales 5.5 percent after 15.7.</p>"
	wantOfPage(t, "Lucid's quarter", body,
		"28 cents | Lucid | eps | 2024-Q2 |  | -",
		"21 cents | Lucid | eps | 2024-Q2 |  | -",
		"$12 million | Lucid | operating_income | 2024-Q2 |  | -",
		"15.7 | Lucid | operating_margin | 2023-Q2 |  | -")
	for _, f := range pageOf(t, "Lucid's quarter", body).Facts {
		if f.Figure == "$258,000" {
			t.Errorf("%s is %s", f.Figure, f.Metric)
		}
	}
}

// A charge is a cost, and an amount of millions is none of a share.
func TestCharges(t *testing.T) {
	wantOfPage(t, "Ford's bill", "<p>Ford will take a charge of $570 million in the second quarter.</p>",
		"$570 million | Ford | cost | 2024-Q2 |  | -")
	wantOfPage(t, "Ferrari's quarter", "<p>Ferrari's EBIT came to 511 million euros in the second quarter, 29.9 percent of net revenues, which rose 16.2 percent to 1.71 billion.</p>",
		"29.9 percent | Ferrari | operating_margin | 2024-Q2 |  | -",
		"16.2 percent | Ferrari | revenue | 2024-Q2 |  | -",
		"1.71 billion | Ferrari | revenue | 2024-Q2 |  | -")
}

// The average of a market is the market's in an article on one maker, too.
func TestAverageOfMarket(t *testing.T) {
	wantOfPage(t, "BYD cuts again", "<p>BYD offers discounts of up to 53,000 yuan on 22 models. The average discount in China came to 16.8 percent in June. The average price of a new car there fell to 165,000 yuan.</p>",
		"53,000 yuan | BYD | discount |  |  | -",
		"16.8 percent | China | discount | 2024-06 |  | -")
	wantOfPage(t, "EVs on the road", "<p>There were 1.6 million electric cars on German roads on July 1, while Norway had 745,000.</p>",
		"745,000 | Norway | fleet | 2024-07-01 |  | powertrain=ev")
}

// What a state puts into something is aid, whether it is named or only its government.
func TestPublicMoney(t *testing.T) {
	const lead = "<p>Germany is to bring back its bonus for electric cars.</p>"
	for text, want := range map[string]string{
		"The government has earmarked 900 million euros for the scheme.":                        "900 million euros | Germany | subsidy |  |  | -",
		"It has set aside 900 million euros for the purpose.":                                   "900 million euros | Germany | subsidy |  |  | -",
		"The government has earmarked 900 million euros for it and offers buyers 4,000 euros.":  "4,000 euros | Germany | subsidy |  |  | -",
		"Volkswagen has set aside 900 million euros to get its works in Emden ready for it.":    "900 million euros | Volkswagen | investment |  |  | -",
		"Volkswagen has set aside 900 million euros for the closure of its works in Osnabrück.": "900 million euros | Volkswagen | cost |  |  | -",
	} {
		wantOfPage(t, "Bonus to return", lead+"<p>"+text+"</p>", want)
	}
}

// A company that gains or loses a percentage on a day does so on the stock exchange.
func TestMovedOnADay(t *testing.T) {
	const lead = "<p>Porsche sold 80,000 cars in the first quarter.</p>"
	for text, want := range map[string]string{
		"On Friday it added 0.9 percent.":                                "0.9 percent | Porsche | share_price | 2024-07-12 |  | -",
		"Volkswagen, its parent, lost 3 percent on July 12.":             "3 percent | Volkswagen | share_price | 2024-07-12 |  | -",
		"Volkswagen lost 3 percent on Friday, while BMW rose 1 percent.": "1 percent | BMW | share_price | 2024-07-12 |  | -",
	} {
		wantOfPage(t, "News of the day", lead+"<p>"+text+"</p>", want)
	}
}

// Jobs and people of whom only what was told before says so have the fate of those.
func TestJobsThatGo(t *testing.T) {
	const lead = "<p>Bosch wants to cut 5,500 jobs by 2030. At ZF 14,000 jobs are to go.</p>"
	for text, want := range map[string]string{
		"In Germany it comes to 3,800 jobs at Bosch.": "3,800 jobs | Bosch | layoffs |  |  | market=Germany",
		"Bosch employs 3,800 people in Bamberg.":      "3,800 people | Bosch | employees |  |  | market=Bamberg",
	} {
		wantOfPage(t, "Suppliers shed jobs", lead+"<p>"+text+"</p>", want)
	}
}

// What a phase of works is to reach is capacity, though no word says so.
func TestCapacityGoesOn(t *testing.T) {
	const lead = "<p>BYD is building a plant in Szeged, Hungary, with a capacity of 150,000 cars a year.</p>"
	for text, want := range map[string]string{
		"A second stage is to take this to 300,000 at BYD.":                      "300,000 | BYD | capacity |  |  | origin=Hungary",
		"The battery plant next door is to be enlarged until it reaches 40 GWh.": "40 GWh | BYD | capacity |  |  | origin=Hungary",
	} {
		wantOfPage(t, "Plants in Hungary", lead+"<p>"+text+"</p>", want)
	}
}

// When cars that are called back were built says which they are, and is no production.
func TestTellsWhichRecalled(t *testing.T) {
	const lead = "<p>Kia is calling back 90,000 cars because their brakes may fail, the company said on Friday.</p>"
	for text, want := range map[string]string{
		"They are 60,000 Sportages, built from 2019 to 2021, and 30,000 Sorentos.": "30,000 | Kia Sorento | recall |  |  | -",
		"Kia built 300,000 cars in May.":                                           "300,000 cars | Kia | production | 2024-05 |  | -",
		"Its plant in Zilina, which has built 300,000 cars, is to blame.":          "300,000 cars | Kia | production |  |  | origin=Žilina",
	} {
		wantOfPage(t, "Kia calls back cars", lead+"<p>"+text+"</p>", want)
	}
}

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

// A paragraph that a newsletter labels with a company is about that, whatever the headline ends on.
func TestLabelledCompany(t *testing.T) {
	for text, want := range map[string]string{
		"ZF Friedrichshafen. The group from Lake Constance lost 195 million euros in the first quarter.":                              "195 million euros | ZF | net_income | 2024-Q1 |  | -",
		"Continental. Its tyre arm delivered a 12.0% margin in the first quarter.":                                                    "12.0% | Continental | operating_margin | 2024-Q1 |  | -",
		"ZF. Sales were down 10.3% at 19.7 billion euros in the first quarter, and the group lost 195 million euros.":                 "10.3% | ZF | revenue | 2024-Q1 |  | -",
		"ZF. It lost 195 million euros in the first quarter. It made a gross loss of 206 million euros after two quarters of losses.": "206 million euros | ZF | gross_profit | 2024-Q1 |  | -",
	} {
		wantOfPage(t, "The supplier sheet: ZF bleeds, Forvia breathes, Magna surprises", "<p>"+text+"</p>", want)
	}
}

// What a company earned is of the time that its results were last said to be of, in an article on other figures; "the
// profit" is of the kind that was told; and no share is compared with the day that it was traded on.
func TestResultsBesideSales(t *testing.T) {
	const lead = "<p>Batteries fitted to cars in China totalled 37.5 GWh in May, up 26 percent on the year. CATL fitted 12 GWh.</p>" +
		"<p>Separately, CATL had an operating profit of 600 million yuan in the first quarter.</p>"
	for text, want := range map[string]string{
		"BYD widened its operating loss to 591 million yuan from 397 million yuan in the previous three months.":        "397 million yuan | BYD | operating_income | 2023-Q4 |  | -",
		"BYD had an operating profit of 600 million yuan. Without credits the profit would have been 235 million yuan.": "235 million yuan | BYD | operating_income | 2024-Q1 |  | -",
		"BYD's shares lost 2.1 percent on the Shenzhen bourse Thursday.":                                                "2.1 percent | BYD | share_price | 2024-07-11 |  | -",
	} {
		wantOfPage(t, "CATL fits more batteries", lead+"<p>"+text+"</p>", want)
	}
}

// A noun for a place sets its own duty, too, though that was only named as where cars come from.
func TestBlocsOwnDuty(t *testing.T) {
	wantOfPage(t, "Deal on duties", "<p>The United States will charge 15% on cars from the European Union. In exchange the bloc scraps its own 10% duty on American cars.</p>",
		"10% | European Union | tariff |  |  | origin=United States")
}

// A country's makers have their part of the market outside a place that the sentence names.
func TestPartOutside(t *testing.T) {
	wantOfPage(t, "Battery makers lose ground, SNE says", "<p>South Korea's three battery makers saw their combined share of the global battery market outside China shrink to 37.1 percent in the first four months.</p>",
		"37.1 percent | South Korea | battery_installations | 2024-01/2024-04 |  | market=outside China")
}

// What a company aims at for another is that one's; its part in a country is none of that country's makers, and
// lost is only what it is: no aim of an opening clause, nor of a bank's.
func TestPartsOfGroups(t *testing.T) {
	const lead = "<p>Tata Motors earned 100 million euros in the first quarter. Jaguar Land Rover was the culprit.</p>"
	for text, want := range map[string]string{
		"The British arm's revenue slid 24.3% to £4.9 billion.":                                                     "24.3% | JLR | revenue | 2024-Q2 |  | -",
		"The group cut JLR's FY24 margin guidance to 1% from 5%.":                                                   "1% | JLR | operating_margin | 2023-04/2024-03 |  | -",
		"Revenue in India rose 15.6%. EBITDA margin stood at 5.8%, down 40 basis points, and EBIT margin was 0.2%.": "0.2% | Tata Motors | operating_margin | 2024-Q2 |  | -",
	} {
		wantOfPage(t, "Tata Motors earns less", lead+"<p>"+text+"</p>", want)
	}
	const northvolt = "<p>Northvolt lost $1.2 billion in 2023. Volkswagen holds 21 percent of it.</p><p>Northvolt made 100 cells.</p>"
	for text, want := range map[string]string{
		"Its German subsidiary is building a plant near Heide for 4.5 billion euros.": "4.5 billion euros | Northvolt | investment |  |  | -",
		"When it sought protection last November, it had just $30 million in cash.":   "$30 million | Northvolt | cash | 2023-11-30 |  | -",
	} {
		wantOfPage(t, "Northvolt is bankrupt", northvolt+"<p>"+text+"</p>", want)
	}
}

// Shipments "there" are the maker's of whom the paragraph has told how many it shipped.
func TestShippedThere(t *testing.T) {
	wantOfPage(t, "What we learned from the third quarter", "<p>GM earned $1.3 billion in the first quarter. Ford made $2.4 billion.</p>"+
		"<p>Then came Stellantis. Its shipments climbed 13% to 1.3 million. North America did the heavy lifting: shipments there were up 35%.</p>",
		"35% | Stellantis | deliveries | 2024-Q1 |  | market=North America")
}

// Lines that say what something is to be are of the time that the line over them expects it for.
func TestExpectedLines(t *testing.T) {
	wantOfPage(t, "NIO reports on the first quarter", "<p>Revenues were RMB21,793.9 million in the first quarter of 2024. Vehicle sales were RMB19,202 million, up 15.0%.</p><p>For the third quarter of 2024, the Company expects:</p>"+
		"<p>Deliveries of vehicles to be between 120,000 and 125,000.</p><p>Total revenues to be between RMB32,758 million and RMB34,039 million, an increase of 66.3% to 72.8%.</p>",
		"66.3% to 72.8% | NIO | revenue | 2024-Q3 |  | -", "15.0% | NIO | revenue | 2024-Q1 |  | -")
}

// A letter on what shares did says it of companies alone, too.
func TestMarketLetter(t *testing.T) {
	const lead = "<p>Mercedes-Benz added 2.1% to €58.30 on Monday after lifting its margin guidance to 8-10% from 6-8%; Porsche AG was up 3.4%.</p>"
	for text, want := range map[string]string{
		"Continental was weak. Porsche was up 3.4%.":              "3.4% | Porsche | share_price | 2024-07-15 |  | -",
		"Stellantis rose 1.3% to €9.12.":                          "€9.12 | Stellantis | share_price | 2024-07-15 |  | -",
		"Tokyo: Toyota -0.6%, Honda +0.2%.":                       "+0.2% | Honda | share_price | 2024-07-15 |  | -",
		"Lucid tumbled 9%. QuantumScape, up 12%.":                 "12% | QuantumScape | share_price | 2024-07-15 |  | -",
		"Nio slid 4% after selling 182 million shares at $4 each": "4% | NIO | share_price | 2024-07-15 |  | -",
	} {
		wantOfPage(t, "Market letter: Monday in autos", lead+"<p>"+text+"</p>", want)
	}
}

// What somebody has done already is no aim, and a part is that of whose whole it divides.
func TestDoneAndDivided(t *testing.T) {
	for text, want := range map[string]string{
		"Toyota also plans to invest $10 billion in Texas, on top of the nearly $60 billion it has invested there.":                      "$10 billion | Toyota | investment |  |  | -",
		"Toyota opened a plant in May. Hybrids account for more than 40% of the company's U.S. sales, and Toyota thinks that is enough.": "40% | Toyota | sales |  |  | market=United States powertrain=hev",
	} {
		wantOfPage(t, "Toyota opens a plant", "<p>"+text+"</p>", want)
	}
}

// Duties of countries and rates of makers are told in turn, in few words.
func TestDutiesInTurn(t *testing.T) {
	const lead = "<p>When Brussels slapped extra duties on electric cars built in China, it set a rate for each of the makers. BYD got 17%, Geely 18.8% and SAIC 35.3%.</p>" +
		"<p>The rate for Chinese electric cars in the United States has been 100% since May. "
	for text, want := range map[string]string{
		"":                                     "18.8% | Geely | tariff |  |  | market=European Union powertrain=ev origin=China",
		"Canada followed in June with 101%.":   "101% | Canada | tariff | 2024-06 |  | powertrain=ev origin=China",
		"Brazil's rises to 35% in 2026.":       "35% | Brazil | tariff | 2026 |  | powertrain=ev origin=China",
		"Mexico will go to 50%.":               "50% | Mexico | tariff |  |  | powertrain=ev origin=China",
		"Turkey takes 40%.":                    "40% | Turkey | tariff |  |  | powertrain=ev origin=China",
		"BYD's market share in Turkey is 40%.": "40% | BYD | sales |  |  | market=Turkey",
	} {
		wantOfPage(t, "Who pays what", lead+text+"</p>", want)
	}
}

// A relative clause behind a preposition stands aside, too; jobs are counted behind an adverb and a compound; points
// before "to" are that; and what a figure without a meaning is compared with has none.
func TestAsidesAndCounts(t *testing.T) {
	for text, want := range map[string]string{
		"Imports of battery cars into the EU fell by 10% in May. Plug-in hybrids, on which no extra duty is charged, leapt to 89,000.": "89,000 | European Union | imports | 2024-05 |  | powertrain=phev",
		"Volvo Cars will cut 3,000 mostly office-based jobs.":                                                                          "3,000 mostly office-based jobs | Volvo Cars | layoffs |  |  | -",
		"Volvo Cars sold 5,000 cars in Spain in May. Its market share there rose by 2.6 points to 10.9%.":                              "2.6 points | Volvo Cars | sales | 2024-05 |  | market=Spain",
		"Volvo Cars earned 2 billion euros. Profit per car recovered to 6,200 euros from 4,900 euros. It sold 51.":                     "2 billion euros | Volvo Cars | net_income |  |  | -",
	} {
		wantOfPage(t, "Car news", "<p>"+text+"</p>", want)
	}
}

// What everybody registered is no maker's that was named on the way, what an "its" says is whose it is, and what was
// paid is what the sentence before put a price on.
func TestWhoseOnTheWay(t *testing.T) {
	for body, want := range map[string]string{
		"<p>Carmakers in Europe have to cut emissions. Registrations in Spain came to 100,000 in May.</p><p>BMW meets the target. Registrations of electric cars in Europe rose 22% in May. Registrations of petrol cars lost 21%.</p>": "21% | Europe | registrations | 2024-05 |  | powertrain=petrol",
		"<p>Ford earned $1 billion in the first quarter. U.S. sales of its electric cars hit a record 30,612.</p>":                                                                                                                      "30,612 | Ford | sales | 2024-Q1 |  | market=United States powertrain=ev",
		"<p>Ford said duties would cost it $2 billion this year. It paid $800 million in the first quarter.</p>":                                                                                                                        "$800 million | Ford | cost | 2024-Q1 |  | -",
		"<p>Volvo Cars earned $1 billion in the first quarter. It builds only the EX90 and the Polestar 3 at its plant near Charleston, which has capacity for 150,000 cars a year.</p>":                                                "150,000 cars | Volvo Cars | capacity |  |  | origin=Charleston",
		"<p>In Germany sales of electric cars rose by 3% in May. In France they fell by 6.4% after the state cut its bonus to 4,000 euros.</p>":                                                                                         "4,000 euros | France | subsidy |  |  | powertrain=ev",
	} {
		wantOfPage(t, "How carmakers stand", body, want)
	}
}

// What is expected to move does so from what it was, while an aim moves from the one before it; results that stand before
// their quarter is named are of that; and towns in a list lose jobs each.
func TestExpectedMoves(t *testing.T) {
	const lead = "<p>Bosch raised its revenue by 0.8 percent to 91 billion euros in 2023.</p>"
	for text, want := range map[string]string{
		"The operating margin is expected to fall to 2.2 percent in 2024 from 3.8 percent.":                       "3.8 percent | Bosch | operating_margin | 2023 |  | -",
		"Bosch cut its forecast for the operating margin in 2024 to 2.2 percent from 3.9 percent.":                "3.9 percent | Bosch | operating_margin | 2024 |  | -",
		"Bosch will cut 9,000 jobs. Feuerbach is to lose 3,500, Schwieberdingen 1,750.":                           "1,750 | Bosch | layoffs |  |  | market=Schwieberdingen",
		"Bosch had 400,000 employees at the end of May. In Germany the number shrank by 6,500 to 123,100.":        "123,100 | Bosch | employees | 2024-05-31 |  | market=Germany",
		"Bosch shed staff. The VDA counted 51,500 jobs lost in the German car industry.":                          "51,500 jobs | Germany | layoffs |  |  | -",
		"Bosch expects its revenue to be up 3% to 5% in 2024.":                                                    "3% to 5% | Bosch | revenue | 2024 |  | -",
		"Bosch's net profit per unit shrank by 451 euros to 2,347 euros. In May it lost another 9 million euros.": "9 million euros | Bosch | net_income | 2024-05 |  | -",
	} {
		wantOfPage(t, "Bosch earns less", lead+"<p>"+text+"</p>", want)
	}
	wantOfPage(t, "Lucid misses on revenue", "<p>Here is how Lucid did:</p><p>Revenue: $336.6 million vs. $379.1 million expected</p><p>For the first quarter of 2024, Lucid's net loss came to $978.4 million.</p>",
		"$336.6 million | Lucid | revenue | 2024-Q1 |  | -", "$379.1 million | Lucid | revenue | 2024-Q1 |  | -")
}

// A number in brackets stands between another and their unit, a kind of car is a part of what is counted, a place that
// contributes is where that is earned, and "the profit" of the next company is of the kind that was told of.
func TestResultsInTurn(t *testing.T) {
	for body, want := range map[string]string{
		"<p>Volvo Cars had revenue of SEK 92.8 (92.0) bn in the third quarter of 2023.</p>":                                                            "SEK 92.8 | Volvo Cars | revenue | 2023-Q3 |  | -",
		"<p>In the third quarter of 2023 retail sales of Volvo Cars rose by 3% to 172.8 (167.5) thousand cars.</p>":                                    "172.8 | Volvo Cars | sales | 2023-Q3 |  | channel=retail",
		"<p>The operating margin of Volvo Cars was 6.2 (4.8)% in the third quarter of 2023.</p>":                                                       "4.8 | Volvo Cars | operating_margin | 2022-Q3 |  | -",
		"<p>Volvo Cars had revenue of $9 billion and earnings per share of $1 in May. Fully electric cars made up 25% of sales.</p>":                   "25% | Volvo Cars | sales | 2024-05 |  | powertrain=bev",
		"<p>In North America Volvo Cars earned 1.1 billion euros in May. South America contributed 1.2 billion euros.</p>":                             "1.2 billion euros | Volvo Cars | net_income | 2024-05 |  | market=South America",
		"<p>Honda posted an operating loss of 27.7 billion yen in May, Mazda one of 53.9 billion. At Subaru the profit halved to 102 billion yen.</p>": "102 billion yen | Subaru | operating_income | 2024-05 |  | -",
		"<p>Northvolt's site in Canada will be sold, and Lilium's 1,000 workers are out of a job.</p>":                                                 "1,000 workers | Lilium | layoffs |  |  | -",
	} {
		wantOfPage(t, "How carmakers did", body, want)
	}
	wantOfPage(t, "Tata Motors swings to loss", "<p>Tata Motors reported an EBITDA loss of Rs 1,043 crore for the April-June quarter, against a profit of Rs 9,478 crore a year before. Its revenue was Rs 72,349 crore.</p>",
		"Rs 72,349 crore | Tata Motors | revenue | 2024-Q2 |  | -")
}

// "With X having done so" is not who the sentence is about, the next company's loss is of the kind told of, a quarter that
// has hardly begun is that of the year before beside the last one, and a town has the people that are told of behind it.
func TestWhoIsTold(t *testing.T) {
	for body, want := range map[string]string{
		"<p>Kia earned $1 billion in May. With Ford having cancelled its order, SK On expects its revenue to fall by 5% in 2024. It has capacity of 60 GWh.</p>":                                     "60 GWh | SK On | capacity |  |  | -",
		"<p>LG Energy Solution had operating profits of 374 billion won in 2022, 492 billion won in 2021 and 601 billion won in 2020.</p><p>Samsung SDI made a loss of 300 billion won in 2022.</p>": "300 billion won | Samsung SDI | operating_income | 2022 |  | -",
		"<p>Volkswagen will close plants. Dresden, which has 340 staff, stops building cars in 2025.</p>":                                                                                            "340 staff | Volkswagen | employees |  |  | market=Dresden",
		"<p>Fiat's market share was 6.1% in January. BMW led with 27.6%, ahead of Tesla with 21.4%.</p>":                                                                                             "21.4% | Tesla | sales | 2024-01 |  | -",
		"<p>Lucid lost $487 million in the first quarter. Its market share in the United States was 0.4% in July. Rivian lost $85 million in the quarter.</p>":                                       "$85 million | Rivian | net_income | 2024-Q1 |  | -",
		"<p>Volkswagen keeps its aim of a 6.5% operating margin in 2026 for the brand, which had earned 2.3% in the first nine months of 2023.</p>":                                                  "2.3% | Volkswagen | operating_margin | 2023-01/2023-09 |  | -",
	} {
		wantOfPage(t, "Car news", body, want)
	}
}

// Aid that is called federal is a state's, profits "in the industry" are those of a place, what an arm took in is told
// beside the group, and a code of money is no model.
func TestWhoseMoney(t *testing.T) {
	for body, want := range map[string]string{
		"<p>Ford sold 30,612 cars before the end of a $7,500 federal tax credit.</p>":                                                                                                                     "$7,500 | United States | subsidy |  |  | -",
		"<p>BYD earned $1 billion in May. Profits in the auto industry rose by 0.9 percent to $27 billion in 2023, figures of the China Passenger Car Association showed.</p>":                            "$27 billion | China | net_income | 2023 |  | -",
		"<p>Profits in the auto industry rose by 0.9 percent in 2023, figures of the China Passenger Car Association showed. Their margin was 4.6 percent. BYD earned $1 billion in May.</p>":             "4.6 percent | China | operating_margin | 2023 |  | -",
		"<p>Renault had revenue of EUR27.6 billion in the first half. The auto division brought in EUR24.5 billion of that, and Mobilize EUR3.2 billion.</p><p>Operating income was EUR1.65 billion.</p>": "EUR1.65 billion | Renault | operating_income | 2024-H1 |  | -",
		"<p>PowerCo's plant in Salzgitter is to cost 2 billion euros and make up to 40 GWh a year.</p>":                                                                                                   "40 GWh | PowerCo | capacity |  |  | origin=Salzgitter",
	} {
		wantOfPage(t, "Car news", body, want)
	}
}

// What "it had been" is a loss as what was told before, shares move on a day beside what they did in a year, and a
// company that lets people go does so nowhere that its plant was told of.
func TestBesideTheLast(t *testing.T) {
	for body, want := range map[string]string{
		"<p>Rivian's net loss was $1.17 billion in the first quarter. A year ago it had been $1.1 billion.</p>":                   "$1.1 billion | Rivian | net_income | 2023-Q1 |  | -",
		"<p>Rivian reported on Monday. The stock, down 6% this year, gained 3.4% to $13 after hours.</p>":                         "3.4% | Rivian | share_price | 2024-07-15 |  | -",
		"<p>Rivian builds a factory in Georgia for 400,000 vehicles a year.</p><p>Last month it let go more than 600 people.</p>": "600 people | Rivian | layoffs | 2024-06 |  | -",
		"<p>Rivian had revenue of $1.14 billion in the first quarter, but lost $130 million at the gross level.</p>":              "$130 million | Rivian | gross_profit | 2024-Q1 |  | -",
	} {
		wantOfPage(t, "Car news", body, want)
	}
}

// What stands on sales is money as the profit before it, duties of a country are no market of the profit that they
// cost, a part of the market is of no price, and a number from which another moved has its unit.
func TestUnitsOfResults(t *testing.T) {
	for body, want := range map[string]string{
		"<p>Schaeffler lost 88 million euros on sales of 377 million in the first quarter.</p>":                      "377 million | Schaeffler | revenue | 2024-Q1 |  | -",
		"<p>Hyundai's operating profit fell by 29 percent in the first quarter on U.S. tariffs.</p>":                 "29 percent | Hyundai | operating_income | 2024-Q1 |  | -",
		"<p>Schaeffler's operating margin slumped to 4.7 from 7.7 percent in the first quarter.</p>":                 "4.7 | Schaeffler | operating_margin | 2024-Q1 |  | -",
		"<p>Kia cut the price of the EV6 by 5,000 euros in Spain, so that it reached 1.2% of the market in May.</p>": "1.2% | Kia EV6 | sales | 2024-05 |  | market=Spain",
	} {
		wantOfPage(t, "Car news", body, want)
	}
}

// The far year that one company aims at is not when the next one expects its margin.
func TestFarAimOfAnother(t *testing.T) {
	wantOfPage(t, "Monday's movers", "<p>By 2030 Ferrari sees revenue of 9 billion euros.</p><p>BMW now expects an operating margin of 5% to 6%.</p>", "5% to 6% | BMW | operating_margin |  |  | -")
}

// What somebody said besides has its own time, a company that "had" something after what is expected of another figure had
// it, and staff that a company is cutting have yet to go.
func TestSaidBesides(t *testing.T) {
	const lead = "<p>Bosch had sales of 20 billion euros in the first quarter.</p>"
	for text, want := range map[string]string{
		"It is shedding 1,200 jobs and warned of losses in the fourth quarter.":                                                         "1,200 jobs | Bosch | layoffs |  |  | -",
		"Its capital expenditure is expected to fall to 4 billion euros this year and Bosch had 2.2 billion euros in cash on March 31.": "2.2 billion euros | Bosch | cash | 2024-03-31 |  | -",
	} {
		wantOfPage(t, "Bosch cuts", lead+"<p>"+text+"</p>", want)
	}
}

// A half that is under way is not that of last year because no figure says so.
func TestHalfUnderWay(t *testing.T) {
	wantOfPage(t, "Tesla backs second-half deliveries", "<p>Tesla backed its guidance for the second half of the year.</p><p>Its gross margin was 25 percent.</p>",
		"25 percent | Tesla | gross_margin |  |  | -")
}

// A rate stands behind the noun that is counted.
func TestRateBehindNoun(t *testing.T) {
	for text, want := range map[string]string{
		"Tesla built 5,000 Model 3 sedans a week.":                         "5,000 | Tesla Model 3 | production |  |  | per=week",
		"Tesla said it was averaging over 1,800 net reservations per day.": "1,800 | Tesla | orders |  |  | per=day",
	} {
		wantOfPage(t, "Tesla", "<p>"+text+"</p>", want)
	}
}

// What words call a range is one, whatever joins its ends.
func TestRangesByWord(t *testing.T) {
	for text, want := range map[string]string{
		"Kia lowered its revenue forecast to $14 billion from a previous range of $14.5 billion and $14.7 billion.": "$14.5 billion and $14.7 billion | Kia | revenue |  |  | -",
		"Kia expects to lose between $70 million to $90 million in 2025.":                                           "between $70 million to $90 million | Kia | net_income | 2025 |  | -",
	} {
		wantOfPage(t, "Kia", "<p>"+text+"</p>", want)
	}
}

// Who ranks first in a country's battery market has the share of it, which is no country's; and a company that no lexicon has
// keeps what it earned.
func TestSharesOfRanked(t *testing.T) {
	const lead = "<p>In June, CATL achieved 20.98 GWh in power battery installations, ranking first in China's power battery market with a 44.46% market share.</p>"
	wantOfPage(t, "CATL in June", lead, "44.46% | CATL | battery_installations | 2024-06 |  | market=China")
	wantOfPage(t, "CATL in June", lead+"<p>Ganfeng Lithium reported a net profit of 2 billion yuan in the first quarter.</p>",
		"2 billion yuan | Ganfeng Lithium | net_income | 2024-Q1 |  | -")
	noFigure(t, "CATL in June", lead+"<p>Salt Lake Co. reported a net profit of 2.5 billion yuan in the first quarter.</p>", "2.5 billion yuan")
}

// noFigure fails where the page has a fact of the figure.
func noFigure(t *testing.T, headline, body, figure string) {
	t.Helper()
	d := pageOf(t, headline, body)
	for i := range d.Facts {
		if d.Facts[i].Figure == figure {
			t.Errorf("%q: a fact of %s: %+v", body, figure, d.Facts[i])
		}
	}
}

// Bare amounts are in the currency that was named last, whoever's amount it was; bare growth after growth in percent is in
// percent, and of who overtook others; a trio is the three whose figures were told; and a list's whole is the market's.
func TestBatteryColumns(t *testing.T) {
	const lead = "<p>Of the 221.8 GWh of batteries that went into the world's new electric cars in the first quarter, CATL alone supplied 84.9. It earned 14 billion yuan.</p>" +
		"<p>LG Energy Solution came third with 23.8 GWh, a gain of 15.1 percent. SK On (10.5 GWh) overtook CALB and Panasonic to rank fourth, growing by 35.6. Samsung SDI had 7.3 GWh. The trio's share: 18.7 percent.</p>" +
		"<p>Elsewhere somebody made 374.7 billion won. SK On lost 299.3 billion.</p>"
	wantOfPage(t, "What the battery numbers say", lead,
		"221.8 GWh | World | battery_installations | 2024-Q1 |  | -",
		"84.9 | CATL | battery_installations | 2024-Q1 |  | -",
		"35.6 | SK On | battery_installations | 2024-Q1 |  | -",
		"18.7 percent | LG Energy Solution + SK On + Samsung SDI | battery_installations | 2024-Q1 |  | -")
	wantValues(t, "What the battery numbers say", lead, "35.6 battery_installations change 35.6percent", "299.3 billion net_income level -2.993e+11KRW")
}

// What one loss is told after was that of the year before, as is what analysts see a result come from; and what was worth most
// at its peak was so then.
func TestResultsBefore(t *testing.T) {
	const lead = "<p>ZF lost money in the first quarter.</p>"
	for text, want := range map[string]string{
		"ZF made a loss of 195 million euros in the first quarter, after one of 128 million.":                                         "128 million | ZF | net_income | 2023-Q1 |  | -",
		"Toyota reports for the first quarter. Analysts see its operating profit at 902 billion yen, from 1.31 trillion.":             "1.31 trillion | Toyota | operating_income | 2023-Q1 |  | -",
		"At its peak in December 2020 Canoo had been valued at $5.5 billion.":                                                         "$5.5 billion | Canoo | market_cap | 2020-12 |  | -",
		"WeRide, with upwards of 1,300 vehicles, half of them robotaxis, reported sales of 127.2 million yuan for the first quarter.": "127.2 million yuan | WeRide | revenue | 2024-Q1 |  | -",
	} {
		wantOfPage(t, "Suppliers lose money", lead+"<p>"+text+"</p>", want)
	}
}

// What a relative clause adds to an expectation is expected, too; what is so in spite of missed expectations is not; a second
// maker lost what the first one did; an industry's leader is a company; and no goal that is revealed is a listing.
func TestAgencyResults(t *testing.T) {
	const lead = "<p>Nissan and other Japanese makers reported for the first quarter.</p>"
	for text, want := range map[string]string{
		"Nissan lowered its net profit estimate for 2025 to 10 billion yen, which is about 80 percent lower than a year before.":                                     "80 percent | Nissan | net_income | 2025 | yoy | -",
		"Nissan lost 116 billion yen in the first quarter, against a profit of 29 billion yen a year earlier, and Mazda 42 billion yen, against 50 billion yen.":     "50 billion yen | Mazda | net_income | 2023-Q1 |  | -",
		"Among them, Toyota suffered a fall in profit of 36.9 percent although the industry leader enjoyed record sales of 12.25 trillion yen in the first quarter.": "12.25 trillion yen | Toyota | revenue | 2024-Q1 |  | -",
		"Tariffs led to costs of 1.2 trillion yen at industry leader Toyota Motor Corp. and 289.8 billion yen at Honda in the first quarter.":                        "1.2 trillion yen | Toyota | cost | 2024-Q1 |  | -",
		"The company said its net profit fell below its expectations for 2024, despite a 13% increase in revenue in the first quarter.":                              "13% | Nissan | revenue | 2024-Q1 |  | -",
	} {
		wantOfPage(t, "Japan's makers earn less", lead+"<p>"+text+"</p>", want)
	}
	noFigure(t, "Renault shares jump", "<p>Renault's shares gained 6.9 percent on Thursday.</p><p>The company also revealed its goal of achieving double-digit margins by 2030.</p>", "by 2030")
	wantValues(t, "Japan's makers earn less", lead+"<p>Nissan logged a net loss of 116 billion yen, against a net profit of 29 billion yen a year earlier, and Mazda 42 billion yen, against 50 billion yen.</p>",
		"42 billion yen net_income level -4.2e+10JPY", "50 billion yen net_income level 5e+10JPY")
}

// A part that a country's makers have is no total of what is sold there.
func TestMakersPartNoTotal(t *testing.T) {
	wantOfPage(t, "Battery usage grows", "<p>Battery usage in the world was 92.4 GWh in May. The combined share of Korean battery companies was 23.8 percent. LG Energy Solution grew by 24.8 percent.</p>",
		"24.8 percent | LG Energy Solution | battery_installations | 2024-05 |  | -")
}

// Sheets of a week: nine months of results, losses in negative ranges, a maker in a town before brackets, what one maker sold in a
// country is no territory of the next one's, and nobody's are the profits of a company that no lexicon has.
func TestWeeklySheets(t *testing.T) {
	const lead = "<p>Porsche: operating profit for nine months 40 million euros, after 4.0 billion. Deliveries down 6 percent to 212,509, in China by 26 percent to 32,195.</p>"
	for text, want := range map[string]string{
		"Lucid: 4,078 cars delivered in the first quarter.":                                                                                      "4,078 cars | Lucid | deliveries | 2024-Q1 |  | -",
		"Northvolt has a capacity of 16 GWh. France counts two plants: ACC in Billy-Berclau (13 GWh now, 40 once) and Verkor.":                   "13 GWh | Automotive Cells Company | capacity |  |  | origin=France",
		"Albemarle will spend 600 million dollars this year, less than the 1.7 billion of 2022.":                                                 "1.7 billion | Albemarle | investment | 2022 |  | -",
		"Stellantis booked charges of 22 billion euros. Of the charges, 14.7 billion have to do with models, 2.1 billion with the supply chain.": "2.1 billion | Stellantis | cost |  |  | -",
	} {
		wantOfPage(t, "The weekly sheet", lead+"<p>"+text+"</p>", want)
	}
	wantValues(t, "The weekly sheet", lead+"<p>Its operating income is put at minus 1.2 billion to minus 1.5 billion euros for 2025.</p>", "minus 1.2 billion to minus 1.5 billion euros operating_income level -1.5e+09..-1.2e+09EUR")
	noFigure(t, "The weekly sheet", lead+"<p>Zorvex's profit was all but gone: a loss of 196 million euros.</p>", "196 million euros")
}

// Each line of a list stands for itself, and comes back from a maker's arm to the maker; a range is what another was before,
// with others in between; and an aim that suggests a quarter's figure is of that quarter.
func TestEarningsLines(t *testing.T) {
	const lead = "<p>General Motors raised its guidance for 2024.</p><p>General Motors reported revenue of $48.6 billion for the second quarter.</p>"
	for text, want := range map[string]string{
		"The automaker's new EPS target suggests third-quarter adjusted EPS of $1.64.":                                                                             "$1.64 | General Motors | eps | 2024-Q3 |  | -",
		"- GM Financial's revenue grew to $4.34 billion.\n- Operating income was $3.38 billion.":                                                                   "$3.38 billion | General Motors | operating_income | 2024-Q2 |  | -",
		"The updated guidance includes operating income of between $12 billion and $13 billion, or $9.75 to $10.50 a share, up from $10 billion to $12.5 billion.": "$10 billion to $12.5 billion | General Motors | operating_income | 2024 |  | -",
		"It said tariffs would hit its bottom line by $3.5 billion to $4.5 billion this year, less than the $4 billion to $5 billion it had expected before.":      "$4 billion to $5 billion | General Motors | cost | 2024 |  | -",
		"Its sales are expected to come to $45 billion in the third quarter, up 5.1% in sales.":                                                                    "5.1% | General Motors | revenue | 2024-Q3 |  | -",
	} {
		wantOfPage(t, "General Motors raises guidance", lead+"<p>"+text+"</p>", want)
	}
}

// What a figure is a part of is now, and no aim of the year that the part is for; what was announced earlier in the year is not of the
// year; and a range by which something goes down is one.
func TestPlantsAndStakes(t *testing.T) {
	for text, want := range map[string]string{
		"Bosch is cutting jobs. The Hildesheim plant loses 750 of its 1,600 workers by 2032.": "750 | Bosch | layoffs | 2032 |  | market=Hildesheim",
		"Bosch is cutting jobs. The Bamberg plant loses 750 of its 1,600 workers by 2032.":    "1,600 workers | Bosch | employees |  |  | market=Bamberg",
		"Bosch will cut 5,500 posts, on top of the 7,000 it announced earlier this year.":     "7,000 | Bosch | layoffs |  |  | -",
		"Porsche SE wrote down its stake by 1 to 2 billion euros.":                            "1 to 2 billion euros | Porsche SE | cost |  |  | -",
		"Lucid now plans to build 20,000 cars in 2025.":                                       "20,000 cars | Lucid | production | 2025 |  | -",
	} {
		wantOfPage(t, "The week in deals", "<p>"+text+"</p>", want)
	}
}

// As many figures as there are years from one to another are of one each; what is consolidated is the group's; and the beginning of
// the year that shares have fallen since is this one's.
func TestYearsAndGroups(t *testing.T) {
	const lead = "<p>Tata Motors earned less in the first quarter. In 2023 it had sold 1.3 million vehicles.</p><p>JLR's revenue fell 9.2 percent to 6.6 billion pounds.</p>"
	for text, want := range map[string]string{
		"Consolidated revenues were down 2.5 percent as JLR revenues fell.":                              "2.5 percent | Tata Motors | revenue | 2024-Q2 |  | -",
		"From 2021 to 2023, CATL installed 96.7 GWh, 191.6 GWh and 259.7 GWh of batteries.":              "191.6 GWh | CATL | battery_installations | 2022 |  | -",
		"From 2021 to 2023, CATL's share of the battery market was 32.6%, 37.0% and 36.8%.":              "37.0% | CATL | battery_installations | 2022 |  | -",
		"In 2023 it did well. The company's shares have plunged by 37% since the beginning of the year.": "37% | Tata Motors | share_price | 2024-07-15 | 2024-01-01 | -",
	} {
		wantOfPage(t, "Tata Motors earns less", lead+"<p>"+text+"</p>", want)
	}
}

// A trio of which nobody was named before is nobody.
func TestTrioOfNobody(t *testing.T) {
	wantOfPage(t, "Deliveries in May", "<p>The trio, for years the darlings of investors, delivered only 6,155 cars in May.</p>")
}

// A figure in brackets is of what the one before them is, be that no fact, where they do not say what else it measures.
func TestOutsideMeasuresBeforeBrackets(t *testing.T) {
	wantOfPage(t, "Kia's results", "<p>Kia reported EBITDA of 3 billion won (net profit: 2 billion won) for the second quarter.</p>", "2 billion won | Kia | net_income | 2024-Q2 |  | -")
	for _, f := range pageOf(t, "Kia's results", "<p>Kia paid a dividend of 25 won (2018: 35 won).</p>").Facts {
		t.Errorf("%s is a fact: %s of %s", f.Figure, f.Metric, f.Subject)
	}
}
