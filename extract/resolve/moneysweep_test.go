package resolve_test

import "testing"

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
