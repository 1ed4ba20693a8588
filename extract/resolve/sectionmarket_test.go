package resolve_test

import "testing"

// A section whose heading opens with a country, or a city of it, is about that one's
// market; the next without one is about the article's again.
func TestSections(t *testing.T) {
	const lead = "<p>Registrations in Spain rose 5 percent to 103,000 cars in June, the association ANFAC reported after a spring in which dealers had seen few buyers.</p>"
	wantOfPage(t, "Spanish car registrations up, those of the neighbour down", lead+
		"<h3>Lisbon: no such luck</h3><p>Things went the other way across the border, where tourists were late and rental companies bought little. Registrations fell 3 percent to 21,000 cars in June.</p>"+
		"<h3>Outlook</h3><p>The trade has become more hopeful all the same and looks to the second half. Registrations are expected to reach 1.02 million this year.</p>",
		"103,000 cars | Spain | registrations | 2024-06 |  | -",
		"21,000 cars | Portugal | registrations | 2024-06 |  | -",
		"1.02 million | Spain | registrations | 2024 |  | -")
	wantOfPage(t, "Spanish car registrations up, those of the neighbour down", lead+
		"<h3>Portugal's makers are worried</h3><p>They live on what their neighbours buy, who want ever fewer of their cars with that sort of engine. Registrations of diesels fell 3 percent to 9,000 cars in June.</p>",
		"9,000 cars | Spain | registrations | 2024-06 |  | powertrain=diesel")
	wantOfPage(t, "Kia sales hit record", "<p>Kia sold 270,000 cars in June, more than ever in any month, after it had put new versions of its SUVs on the market in spring. Kia is content, says Kia.</p>"+
		"<h3>Germany</h3><p>The maker was lucky here as well, not least with its electric models. Sales rose to 7,100 cars in June.</p>",
		"7,100 cars | Kia | sales | 2024-06 |  | market=Germany")
}

// A heading that is the name of a kind of vehicle alone says what its section counts, of a place
// as well as of a maker; where the text then tells what drives them, both hold.
func TestSectionsOnAKind(t *testing.T) {
	wantOfPage(t, "Indian registrations rise in June", "<p>Retail sales in India across all categories came to 1.9 million units in June, the dealers' federation said after a spring of weddings and heat.</p>"+
		"<h3>Two-wheelers</h3><p>They are the star of the show, as the monsoon came early and the villages had money to spend. Dealers sold 1.37 million of them, 5 percent more than in June 2023. Electric models took 4 percent.</p>"+
		"<h3>Commercial vehicles</h3><p>Here the story is a different one, and nobody knows when mines and roads will order again. Sales slipped 5 percent to 73,000 units in June.</p>",
		"1.37 million | India | sales | 2024-06 |  | channel=retail segment=two-wheeler",
		"4 percent | India | sales | 2024-06 |  | powertrain=ev channel=retail segment=two-wheeler",
		"73,000 units | India | sales | 2024-06 |  | channel=retail segment=commercial")
}

// An article on a trade counts its vehicles to the end, whoever sells them.
func TestArticlesOnATrade(t *testing.T) {
	wantOfPage(t, "Motorcycle sales in Indonesia pass 3 million", "<p>Indonesians bought 3.1 million motorcycles in the first half of 2024, 2 percent more than a year earlier, the association of their makers said.</p>"+
		"<p>In June dealers shifted 511,000 machines. Exports came to 46,000 units. Honda sold 400,000 of its models in the month.</p>",
		"511,000 | Indonesia | sales | 2024-06 |  | segment=motorcycle",
		"400,000 | Honda | sales | 2024-06 |  | market=Indonesia segment=motorcycle",
		"46,000 units | Indonesia | exports | 2024-06 |  | segment=motorcycle")
	wantOfPage(t, "Hero MotoCorp sells 500,000 two-wheelers in June", "<p>Hero MotoCorp sold 500,000 units in June, 15 percent more than in the same month a year before, it said on Monday after a good monsoon.</p><p>Exports rose 2 percent to 12,000.</p>",
		"12,000 | Hero MotoCorp | exports | 2024-06 |  | segment=two-wheeler")
	const market = "<p>German dealers had hoped for more from the summer, but few hauliers replace what still runs, and banks ask more for money than they did.</p><p>In June registrations came to 8,100 units in the country.</p>"
	wantOfPage(t, "Heavy truck sales in Germany fall in June", market,
		"8,100 units | Germany | registrations | 2024-06 |  | segment=heavy truck")
	for _, ofBoth := range []string{"Truck and passenger car sales in Germany fall in June", "Passenger car and truck sales in Germany fall in June"} {
		wantOfPage(t, ofBoth, market, "8,100 units | Germany | registrations | 2024-06 |  | -")
	}
}

// In an article on a maker's divisions cars are passenger cars, and sentences go on with
// the division that they were about.
func TestDivisions(t *testing.T) {
	const lead = "<p>Mercedes-Benz earned 2.1 billion euros in the second quarter, less than a year before, as buyers in Asia stayed away and as a new factory cost more than it had planned.</p>"
	wantOfPage(t, "Mercedes-Benz earns less", lead+
		"<p>The van division had the best of it. Its adjusted return on sales was 17.5 percent in the second quarter. At Cars it was less; car sales came to 496,700 units.</p>"+
		"<p>The group confirmed its outlook for the year. Revenue reached 36.7 billion euros.</p>",
		"17.5 percent | Mercedes-Benz | operating_margin | 2024-Q2 |  | segment=van",
		"496,700 units | Mercedes-Benz | sales | 2024-Q2 |  | segment=passenger",
		"36.7 billion euros | Mercedes-Benz | revenue | 2024-Q2 |  | -")
	wantOfPage(t, "Mercedes-Benz sells less", lead+"<p>In the second quarter car sales came to 496,700 units, about as many as in the first.</p>",
		"496,700 units | Mercedes-Benz | sales | 2024-Q2 |  | -")
}

// A heading that sets one place against another opens no market, and in a report on the world
// a maker's sales are not those of the country that a section happens to begin with.
func TestSectionsOfSeveralPlaces(t *testing.T) {
	wantOfPage(t, "Truck maker's orders rise", "<p>MAN took 72,615 orders in the first half of 2024, up 32 percent, after a weak year in which dealers had seen few buyers and the plants stood still for weeks.</p><h2>Munich up, Turin down</h2><p>MAN is the mirror image of its rivals, of which most had less to do than a year ago. It sold 71,672 vehicles in the first half.</p>",
		"71,672 vehicles | MAN Truck & Bus | sales | 2024-H1 |  | -")
	wantOfPage(t, "World EV sales rise in June", "<p>Some 1.4 million electric cars were sold around the world in June, Rho Motion says, more than in any June before, and most of them went to buyers in China.</p><h2>Plates and grants</h2><p>Registrations of battery cars rose 29 percent to 72,779, according to the Society of Motor Manufacturers and Traders, which counts what is put on the road.</p><p>For BYD the month was one to forget. It sold 396,270 vehicles in June.</p>",
		"396,270 vehicles | BYD | sales | 2024-06 |  | -")
}

// Towns in a headline are where makers sit, not where they sell.
func TestTownsOfAHeadline(t *testing.T) {
	wantOfPage(t, "Munich, Stuttgart: two half-years, one of them less bad", "<p>BMW delivered 1,207,594 cars in the first six months. Of those deliveries 18.3 percent were fully electric, 220,600 in all, and the company is content with both.</p>",
		"1,207,594 cars | BMW | deliveries | 2024-H1 |  | -", "220,600 | BMW | deliveries | 2024-H1 |  | powertrain=bev")
}

// A duty is on what its word says, wherever the rate stands; what all pay is on nothing.
func TestWhatADutyIsOn(t *testing.T) {
	wantOfPage(t, "EU tariffs on Chinese EVs become final", "<p>The European Union's higher duties on electric vehicles built in China became definitive in June, raising the total charge at the border to 45.3 percent. They come on top of the standard 10 percent.</p><p>BYD and Geely pay 17.0 percent and 18.8 percent respectively.</p><table><caption>Duties on EVs from China</caption><tr><th>Company</th><th>Rate</th></tr><tr><td>Tesla</td><td>7.8%</td></tr><tr><td>SAIC</td><td>35.3%</td></tr></table><p>Talks go on, as they have since the winter before last, and nobody expects them to end soon.</p>",
		"10 percent | European Union | tariff |  |  | -",
		"18.8 percent | Geely | tariff |  |  | market=European Union powertrain=ev origin=China",
		"7.8% | Tesla | tariff |  |  | market=European Union powertrain=ev origin=China")
}

// What operators have in a section on a country they have there; the group is whom a section
// has gone on about.
func TestSectionsOfOperators(t *testing.T) {
	wantOfPage(t, "Electra passes 1,000 fast chargers in France", "<p>Electra runs 1,012 chargers at 178 stations in France now, and told at last how it means to grow on both sides of the mountains.</p><h2>France: a crowded field</h2><p>Three rivals have more fast chargers than Electra does, which is what the company tells all those who ask it about them:</p><ul><li>Tesla: 2,950 chargers at 214 sites</li><li>Ionity: 1,330</li></ul>",
		"2,950 chargers | Tesla | chargers |  |  | market=France", "1,330 | Ionity | chargers |  |  | market=France")
	wantOfPage(t, "Valeo to shed jobs", "<p>Valeo plans to shed about 1,000 jobs in Europe, unions were told this week, as suppliers are caught between weak car production and a slow shift.</p><h2>More to come</h2><p>Bosch is looking to cut 5,500 jobs over the coming years, it said. Its software division is to lose 3,500 jobs. The group had 429,416 employees at the end of last year.</p>",
		"429,416 employees | Bosch | employees | 2023-12-31 |  | -")
}

// What is made in the country of a section is that country's, though the article is about another,
// and wherever it is bound for.
func TestProductionInASection(t *testing.T) {
	const lead = "<p>Brazilian plants turned out 239,800 vehicles in June, down 2.8 percent, Anfavea said on Thursday, and the association raised its forecast for exports this year to 552,000.</p>"
	for _, heading := range []string{"And Mexico?", "Mexico"} {
		wantOfPage(t, "Two countries, two stories", lead+"<h2>"+heading+"</h2><p>Mexico shipped 297,000 light vehicles in June. Production slid 3.4 percent to 309,000. Output of trucks, most of them bound for Texas, plunged 53.2 percent to 9,810.</p>",
			"309,000 | Mexico | production | 2024-06 |  | -", "9,810 | Mexico | production | 2024-06 |  | segment=truck")
	}
}

// A place that does something else after a rate does not levy it.
func TestWhoLevies(t *testing.T) {
	wantOfPage(t, "Brazil shuts the door on electric imports", "<p>Carmakers get their 35 percent duty earlier than planned, BYD its kits for a while, and Argentina saves the year for all of those that build cars in the country.</p><p>Finished electric cars have been paying 25 percent since July 1, up from 18. Plug-in hybrids are at 28 percent.</p>",
		"18 | Brazil | tariff |  |  | powertrain=ev", "28 percent | Brazil | tariff |  |  | powertrain=phev")
}

// A heading that names one maker opens a section on it, whoever the article is about.
func TestSectionsOfMakers(t *testing.T) {
	wantOfPage(t, "Polestar's patience, Lucid's luck", "<p>Polestar was busy this week, and so were others that we tell about below, each with its own worries about what the year will bring.</p>"+
		"<h2>1. Polestar asks for patience</h2><p>Second-quarter sales came in yesterday at 12,548, down 8% on the year. Polestar sees more to come, and Polestar has a new boss.</p>"+
		"<h2>2. VinFast: quantity, at least</h2><p>Speaking of VinFast. The Vietnamese delivered 21,912 EVs between April and June.</p>"+
		"<h2>3. Lucid passes the hat</h2><p>It made 1,805 cars in the three months.</p>",
		"12,548 | Polestar | sales | 2024-Q2 |  | -",
		"21,912 EVs | VinFast | deliveries | 2024-Q2 |  | powertrain=ev",
		"1,805 cars | Lucid | production | 2024-Q2 |  | -")
}

// A report on the sales of electric cars stays with them through its tables, and through a
// sentence on what else counts; a column "on" a time compares with it.
func TestTablesOfTheKind(t *testing.T) {
	wantOfPage(t, "Electric car sales up 24% worldwide in June", "<p>A little over 1.8 million electric cars found buyers around the world in June, 24% more than in the same month last year, Rho Motion said. Its definition is generous: plug-in hybrids count, as do vans of up to 3.5 tonnes.</p>"+
		"<p>China took 1.11 million of them.</p>"+
		"<table><tr><th></th><th>Sales, Jan–June 2024 (m)</th><th>On Jan–June 2023</th></tr><tr><td>World</td><td>9.1</td><td>+28%</td></tr><tr><td>China</td><td>5.5</td><td>+32%</td></tr></table>"+
		"<p>Nobody has more to gain than BYD, which sells none of its cars there. It shifted 382,585 vehicles in June.</p>",
		"1.11 million | China | sales | 2024-06 |  | powertrain=ev",
		"9.1 | World | sales | 2024-H1 |  | powertrain=ev",
		"+32% | China | sales | 2024-H1 | yoy | powertrain=ev",
		"382,585 vehicles | BYD | sales | 2024-06 |  | -")
}

// A sentence that is labelled with a place is of there, whoever it names or goes on about, in news of a maker.
func TestSentencesLabelledWithPlaces(t *testing.T) {
	const head = "Tesla delivered 497,099 vehicles in the third quarter. It had promised more.\n\nOutside the US, demand has not improved:\n\n"
	wantScopes(t, head+"Europe: Tesla's registrations were down 22.5% in June, at 14,831.\n\nChina: The company sold 83,192 China-made cars in June.\n\nUS: Even here, its share of sales slipped to 38%.\n\nIndonesia: The plant in Cikarang has a capacity of 250,000 cars.",
		"22.5% market=Europe; 14,831 market=Europe; 83,192 origin=China; 38% market=United States; 250,000 cars origin=Indonesia")
	testSubjects(t, [][2]string{
		{"Tesla delivered 497,099 vehicles in June.\n\nIt had promised more.\n\nUS: Even here, its share of sales slipped to 38%.", "497099 Tesla; 38 Tesla"},
		{"Tesla delivered 497,099 vehicles in June.\n\nIt had promised more.\n\nGermany: the Federal Network Agency had 142,793 public charging points in its register.", "497099 Tesla; 142793 Germany"},
	})
}
