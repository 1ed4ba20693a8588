package resolve_test

import "testing"

// What a paragraph opens with, how parts are shared out, and which words only frame a time.
func TestMarketReports(t *testing.T) {
	wantOfPage(t, "Tesla stumbles in Stockholm", "<p>Registrations of Tesla's cars sank 71 percent in Sweden to 821 in June.</p><p>Norwegians took a different view. They registered 5,679 Teslas, and the brand has 19 percent of the country's market.</p>",
		"5,679 | Tesla | registrations | 2024-06 |  | market=Norway", "19 percent | Tesla | registrations | 2024-06 |  | market=Norway")
	wantScopes(t, "New vehicle sales in South Africa came to 48,983 in June. Of these, an estimated 40,115 vehicles, or 81.9 percent, went through dealers, 13.8 percent to the rental industry, 2.5 percent to government and 1.8 percent to corporate fleets.",
		"40,115 vehicles channel=retail; 81.9 percent channel=retail; 13.8 percent channel=fleet; 2.5 percent -; 1.8 percent channel=fleet")
	wantWhole(t, "South African motorists bought 596,818 new vehicles last year. Passenger cars contributed 33,847 to the June tally. Light commercials managed 12,906.",
		"12,906 | South Africa sales level 12906 2024-06")
	wantWhole(t, "The association forecasts registrations of 2.01 million cars in Britain this year and 2.03 million next.",
		"2.03 million | United Kingdom registrations level 2.03e+06 2025")
	wantWhole(t, "Car production in Brazil fell 3 percent in June. Production since January stands at 1.47 million.", "1.47 million | Brazil production level 1.47e+06 2024-H1")
	wantScopes(t, "Electric cars, including those of local champion Togg, made up 18.2 percent of car sales in Turkey in June.", "18.2 percent powertrain=ev")
	wantScopes(t, "Electric cars, Togg among them, made up 18.2 percent of car sales in Turkey in June.", "18.2 percent powertrain=ev")
}

// What is no milestone: a year that a verb has for its object, and since when something was counted.
func TestNoMilestones(t *testing.T) {
	for _, text := range []string{
		"South African showrooms finish 2023 on a high note.",
		"Production since January stands at 1.47 million.",
	} {
		for _, f := range factsOf(read(t, "2024-07-15", text)) {
			if f[:4] == "2023" || f[:5] == "since" {
				t.Errorf("%s\nhas %s", text, f)
			}
		}
	}
}

// Cars of a country's brands in a continent, the former of two makers, and what a semicolon adds.
func TestBrandsInEurope(t *testing.T) {
	const lead = "<p>Europe's car buyers are warming to Chinese brands. According to JATO Dynamics they registered 75,400 cars from Chinese brands in June, up 121 percent.</p>"
	wantOfPage(t, "Chinese brands double their share, Stellantis slides", lead+
		"<p>The market grew by 4.7 percent to 1,089,400 units; after six months it stands at 6.9 million, 1.9 percent ahead. BEV registrations jumped by a third to 206,700.</p>"+
		"<p>BYD outsold Tesla. The former recorded 17,500 registrations, the latter 7,000. Renault did well thanks to Dacia, whose Sandero was the most popular car with 19,800 units.</p>"+
		"<p>Stellantis was the loser: its share contracted by 0.6 points to 13.7 percent.</p>",
		"75,400 cars | China | registrations | 2024-06 |  | market=Europe", "1,089,400 units | Europe | registrations | 2024-06 |  | -",
		"206,700 | Europe | registrations | 2024-06 |  | powertrain=bev", "17,500 | BYD | registrations | 2024-06 |  | market=Europe",
		"19,800 units | Dacia Sandero | registrations | 2024-06 |  | market=Europe", "0.6 points | Stellantis | registrations | 2024-06 |  | market=Europe")
	wantOfPage(t, "Zero-emission share slumps in Canada", "<p>Only 9.2 percent of the new vehicles registered in Canada in June came with a plug.</p><p>That works out to 50,260 zero-emission vehicles.</p>"+
		"<p>The overall market is humming along. An estimated 177,000 light vehicles were sold in June. Sales rose 4 percent.</p>",
		"50,260 zero-emission vehicles | Canada | registrations | 2024-06 |  | powertrain=ev", "177,000 light vehicles | Canada | sales | 2024-06 |  | -", "4 percent | Canada | sales | 2024-06 |  | -")
	wantWhole(t, "Škoda delivered 593,400 vehicles in Western Europe in 2023 (2022: 528,300; +12.3 percent).", "+12.3 percent | Skoda deliveries change 12.3 2023 yoy")
}

// What a country's report goes on with after makers, other kinds or other places.
func TestReportsGoOn(t *testing.T) {
	wantOfPage(t, "German car market grows", "<p>The Federal Motor Transport Authority (KBA) counted 55,741 battery-electric cars in June.</p><p>All told, 250,671 passenger cars hit the road. Since the beginning of the year 1.31 million have been registered.</p>"+
		"<p>BYD increased its sales to 4,026.</p><p>Petrol cars came to 62,000. Their share was 25 percent. Hybrids (39 percent) outsell diesels (13 percent).</p>",
		"55,741 battery-electric cars | Germany | registrations | 2024-06 |  | powertrain=bev", "1.31 million | Germany | registrations | 2024-H1 |  | -",
		"62,000 | Germany | registrations | 2024-06 |  | powertrain=petrol", "13 percent | Germany | sales | 2024-06 |  | powertrain=diesel")
	wantOfPage(t, "Morocco grows as Renault and Stellantis expand", "<p>Morocco's output came to 314,000 vehicles in the first half.</p><p>Stellantis is spending 1.2 billion euros on its works.</p>"+
		"<p>Exports of cars and parts reached 157 billion dirhams in 2023.</p><p>The home market is growing, too. Moroccans bought 109,000 new vehicles in the first half. Dacia led with 45,300. In June alone 21,300 were sold. Electric cars make up 12 percent of sales.</p>",
		"157 billion dirhams | Morocco | exports | 2023 |  | -", "109,000 new vehicles | Morocco | sales | 2024-H1 |  | -", "45,300 | Dacia | sales | 2024-H1 |  | market=Morocco",
		"21,300 | Morocco | sales | 2024-06 |  | -", "12 percent | Morocco | sales | 2024-06 |  | powertrain=ev")
	wantOfPage(t, "Vans down, trucks down, buses up", "<p>EU van registrations fell by 8.2 percent in the first half. The largest markets declined: France by 8.3 percent and Italy by 6.1 percent.</p>"+
		"<p>Buses went their own way. With 28,417 newly registered, the segment grew 3.6 percent.</p><p>The Netherlands accounted for 2,150 of the 8,570 electric trucks.</p>",
		"8.3 percent | France | registrations | 2024-H1 |  | segment=van", "28,417 | European Union | registrations | 2024-H1 |  | segment=bus",
		"2,150 | Netherlands | registrations | 2024-H1 |  | powertrain=ev segment=truck", "8,570 electric trucks | European Union | registrations | 2024-H1 |  | powertrain=ev segment=truck")
	wantOfPage(t, "Toyota Motor North America reports U.S. June sales", "<p>Toyota Motor North America reported June U.S. sales of 207,910 vehicles.</p><p>Hyundai Motor America saw its sales slip 2 percent to 70,118. Deliveries of the Ioniq 5, without the $7,500 federal credit, fell 63 percent to 1,642. Kia sold 69,002 vehicles.</p>",
		"1,642 | Hyundai Ioniq 5 | deliveries | 2024-06 |  | market=United States", "69,002 vehicles | Kia | sales | 2024-06 |  | market=United States")
	wantOfPage(t, "Mexico's car exports", "<p>Mexico exported 314,656 vehicles in June. The United States took 78.6 percent of those shipments, Canada 10.9 percent and Germany 3.8 percent.</p>",
		"10.9 percent | Mexico | exports | 2024-06 |  | market=Canada", "3.8 percent | Mexico | exports | 2024-06 |  | market=Germany")
}

// A page on a month in a country, a maker's forecasts of markets beside its own deliveries, and what another trade did.
func TestPagesAndForecasts(t *testing.T) {
	wantOfPage(t, "Poland June 2024: Toyota holds off Skoda in market up 12.9%", "<p>New car registrations rose to 49,230 in June, lifting the year-to-date tally 7.6% to 331,970.</p>"+
		"<p>Toyota slips to 14.2% share vs. 16.6% so far this year. Volkswagen (+8%) rounds out the podium on 7.4%.</p><p>Petrol cars numbered 902.</p>",
		"49,230 | Poland | registrations | 2024-06 |  | -", "7.6% | Poland | registrations | 2024-H1 |  | -",
		"7.4% | Volkswagen | registrations | 2024-06 |  | market=Poland", "902 | Poland | registrations | 2024-06 |  | powertrain=petrol")
	wantOfPage(t, "Volvo Group cuts outlook", "<p>AB Volvo lowered its forecast for the North American market. The Swedish company now expects 265,000 heavy trucks to be sold in the region this year.</p>"+
		"<p>The Brazilian market should come in at 80,000.</p><p>First-quarter deliveries slid 5% to 47,600 trucks. Europe took 24,100.</p><p>It took orders for 890 electric trucks.</p>",
		"265,000 heavy trucks | North America | sales | 2024 |  | segment=heavy truck", "47,600 trucks | Volvo Group | deliveries | 2024-Q1 |  | segment=truck",
		"24,100 | Volvo Group | deliveries | 2024-Q1 |  | market=Europe segment=truck", "890 electric trucks | Volvo Group | orders | 2024-Q1 |  | powertrain=ev segment=truck")
	wantOfPage(t, "Chile's car market", "<p>New vehicle sales in Chile reached 25,200 in June, ANAC reported.</p><p>Truck sales rose 9 percent, with Mercedes-Benz selling 2,240 and Scania 1,910. Buses dropped by a fifth to 2,480.</p>"+
		"<p>For 2025 the association forecasts 323,000 vehicles.</p>",
		"2,480 | Chile | sales | 2024-06 |  | segment=bus", "323,000 vehicles | Chile | sales | 2025 |  | -")
	wantWhole(t, "Carvana sold 133,898 vehicles, up 46 percent, in the first quarter.", "133,898 vehicles | Carvana sales level 133898 2024-Q1")
}

// Times told as so many months, a streak of years, changes in brackets without their unit, and shares of places.
func TestMonthsAndShares(t *testing.T) {
	wantWhole(t, "Spanish plants built 198,700 vehicles in May, and 1.01 million in five months, down 5.3 percent.", "1.01 million | Spain production level 1.01e+06 2024-01/2024-05")
	wantWhole(t, "Until the end of May 143,700 new cars were registered in Spain.", "143,700 new cars | Spain registrations level 143700 2024-01/2024-05")
	wantWhole(t, "Brazil's vehicle output shrank by 8.2 percent to 219,100 units in May from April.", "8.2 percent | Brazil production change -8.2 2024-05 mom")
	wantWhole(t, "Volkswagen delivered 1.18 million vehicles (-1.0 percent) in May, Skoda 265,100 (+10.9).", "+10.9 | Skoda deliveries change 10.9 2024-05")
	wantWhole(t, "Electric cars made up 18.6 percent of registrations in the EU in May, with France's share at 14.5 percent and Germany's at 18.", "18 | Germany registrations share 18 2024-05")
	wantOfPage(t, "Brazil's car exports", "<p>Brazil's exports rose to 524,400 vehicles in May, with Argentina taking 302,000 of those.</p>", "302,000 | Brazil | exports | 2024-05 |  | market=Argentina")
	wantOfPage(t, "Norway's car market", "<p>December's registrations in Norway came to 34,720.</p><p>For 2023 as a whole, 178,400 cars were put on the road.</p><p>Tesla headed the table for the fifth year in a row, registering 34,100 cars.</p>",
		"34,100 cars | Tesla | registrations | 2023 |  | market=Norway")
	wantOfPage(t, "Dutch car market", "<p>Some 39,850 new cars were registered in the Netherlands in May.</p><p>For 2025 BOVAG pencils in 370,000.</p><p>Company cars made up 71 percent of the registrations.</p>",
		"71 percent | Netherlands | registrations | 2024-05 |  | channel=fleet")
}

// Fleet brands and models, cars that took to a country's roads, a maker's kinds after its model.
func TestFleetsAndKinds(t *testing.T) {
	wantOfPage(t, "True fleet carries Germany's market", "<p>Registrations in the true fleet channel rose 4.6 percent in Germany in June.</p><p>Volkswagen was the number one fleet brand with a share of 13.1 percent. The Golf was the most popular fleet model on 9,840 units.</p>"+
		"<p>In June 43,400 new electric cars took to German roads.</p>",
		"13.1 percent | Volkswagen | registrations | 2024-06 |  | market=Germany channel=fleet", "9,840 units | Volkswagen Golf | registrations | 2024-06 |  | market=Germany channel=fleet",
		"43,400 new electric cars | Germany | registrations | 2024-06 |  | powertrain=ev")
	wantOfPage(t, "Ford's U.S. sales rise", "<p>Ford sold 612,095 vehicles in the U.S. in June.</p><p>The Maverick rose 26 percent to 48,041, while EV sales tumbled 31 percent, to 16,438.</p>",
		"31 percent | Ford | sales | 2024-06 |  | market=United States powertrain=ev", "16,438 | Ford | sales | 2024-06 |  | market=United States powertrain=ev")
}

// A market's report under a headline that names a maker, where the lead names none and cites who counts.
func TestHeadlineOfAnother(t *testing.T) {
	wantOfPage(t, "Mild hybrids, MG and the missing Panda: Italy in June", "<p>Italians registered 67,300 cars in June, the transport ministry said. UNRAE puts the total since January at 1,042,000.</p>"+
		"<p>Stellantis lost 4.5 percent to 17,400.</p><p>MG doubled its sales to 3,210.</p><p>Battery-electric cars had a 4.9 percent market share.</p>",
		"67,300 cars | Italy | registrations | 2024-06 |  | -", "3,210 | MG | sales | 2024-06 |  | market=Italy", "4.9 percent | Italy | registrations | 2024-06 |  | powertrain=bev")
}

// Declines of places behind a sum, regions behind a colon, and a quarter after an expectation.
func TestDeclinesOfPlaces(t *testing.T) {
	wantWhole(t, "Van registrations in the EU fell by 8.2 percent to 1.08 million in May, with declines of 12.1 percent in Germany, 7.3 percent in France and 6.9 percent in Italy.",
		"12.1 percent | Germany registrations change -12.1 2024-05", "6.9 percent | Italy registrations change -6.9 2024-05")
	wantOfPage(t, "Volvo Cars sells less", "<p>Volvo Cars sold 46,165 vehicles in May, down 24.2 percent.</p><p>Sales fell in every region: by 32.3 percent in the UK, 12.1 percent in Europe and 9.2 percent in China.</p>",
		"32.3 percent | Volvo Cars | sales | 2024-05 |  | market=United Kingdom", "9.2 percent | Volvo Cars | sales | 2024-05 |  | market=China")
}

// A round-up whose paragraphs begin with a country each.
func TestRoundUpOfCountries(t *testing.T) {
	wantOfPage(t, "Smaller markets in May", "<p>Three smaller European markets reported May numbers on Monday.</p><p>Austria: new car registrations increased by 14.7 percent to 25,100. VW leads with 3,620.</p>"+
		"<p>Belgium: 34,900 registrations, a fall of 3.1 percent, according to Febiac. Battery-electric cars made up 36.1 percent of the market.</p>"+
		"<p>Finland: at 6,080, registrations were 9.2 percent down on a year before. EVs took 37.9 percent. Tesla registered 640 cars.</p>",
		"3,620 | Volkswagen | registrations | 2024-05 |  | market=Austria", "36.1 percent | Belgium | registrations | 2024-05 |  | powertrain=bev",
		"37.9 percent | Finland | registrations | 2024-05 |  | powertrain=ev", "640 cars | Tesla | registrations | 2024-05 |  | market=Finland")
}

// The market that a report on makers in a country turns to, and used stocks.
func TestOverallMarket(t *testing.T) {
	wantOfPage(t, "Chery overtakes Tesla in Britain", "<p>Chery sold 11,200 cars in the UK in May, making Britain its biggest market outside China.</p><p>BYD delivered 11,271 vehicles there in the same month.</p>"+
		"<p>Overall registrations came to 312,900, up 13.7 percent. Sales of cars powered by batteries alone hit 72,800.</p><p>Tesla registered 9,040 vehicles.</p><p>Van sales fell 1.8 percent.</p>",
		"312,900 | United Kingdom | registrations | 2024-05 |  | -", "72,800 | United Kingdom | sales | 2024-05 |  | powertrain=bev",
		"9,040 vehicles | Tesla | registrations | 2024-05 |  | market=United Kingdom", "1.8 percent | United Kingdom | sales | 2024-05 |  | segment=van")
	wantScopes(t, "Used retail inventory in the U.S. stood at 2.2 million vehicles at the end of May.", "2.2 million vehicles segment=used")
}

// A maker's share behind how its market moved, and its further markets in brackets.
func TestSharesBehindMarkets(t *testing.T) {
	wantWhole(t, "Toyota sold 318,400 vehicles in Europe in May, a decrease of 1 percent in a market that grew 2 percent, for a share of 6.8 percent.", "6.8 percent | Toyota sales share 6.8 2024-05")
}
