package resolve_test

import "testing"

// What went abroad, what a clause opens with, and a total that has no place.
func TestAbroadAndInAll(t *testing.T) {
	wantScopes(t, "BYD sold 26,995 vehicles abroad in June, 156 percent more than a year earlier, out of a total of 341,658.", "26,995 vehicles market=overseas; 156 percent market=overseas; 341,658 -")
	wantScopes(t, "Chery sold 210,000 cars in June, 12 percent more than a year before, of which 30,000 went overseas.", "210,000 cars -; 30,000 market=overseas")
	wantScopes(t, "Chery sold 200,000 vehicles in June. Just over half of those, 101,000, went overseas.", "101,000 market=overseas")
	wantScopes(t, "Kia sold 267,536 vehicles in June. At home that is 13 percent less than a year before; abroad, the figure was down 1.3 percent.", "13 percent market=domestic; 1.3 percent market=overseas")
	wantOfPage(t, "German exports", "<p>German plants exported 290,500 cars in June, 12 percent fewer, as the industry's association said. The United States took 37,000 of them, China 18,000.</p>",
		"37,000 | Germany | exports | 2024-06 |  | market=United States", "18,000 | Germany | exports | 2024-06 |  | market=China")
}

// A price is that of the place whose people pay it, or whose version of a car it is.
func TestPricesOfPeoples(t *testing.T) {
	wantScopes(t, "German buyers pay 62,990 euros for the Volvo EX60, Swedes 699,000 kronor, and Americans, who have to wait for theirs, around $60,000.",
		"62,990 euros market=Germany; 699,000 kronor market=Sweden; $60,000 market=United States")
	wantScopes(t, "In France the Renault 5 costs 25,000 euros; the British pay £22,995.", "25,000 euros market=France; £22,995 market=United Kingdom")
	wantScopes(t, "Swedes pay 299,000 kronor for the Kia EV3 in Norway.", "299,000 kronor market=Norway")
	wantScopes(t, "The European version of the Kia EV3 costs 35,990 euros in Germany.", "35,990 euros market=Germany")
	wantScopes(t, "The BYD Seagull costs 69,800 yuan in China. The European version is expected to cost 20,000 euros.", "69,800 yuan market=China; 20,000 euros market=Europe")
}

// Two numbers of different things share the place behind them; "in the world" says of what
// something is first.
func TestSharedPlaces(t *testing.T) {
	wantScopes(t, "NIO has 2,432 swap stations and 23,000 charging posts in China. In Europe it runs 51 stations.", "2,432 swap stations market=China; 23,000 charging posts market=China; 51 stations market=Europe")
	wantScopes(t, "NIO has 2,432 swap stations and 51 in Europe.", "2,432 swap stations -; 51 market=Europe")
	wantScopes(t, "Toyota has a plant in Georgetown, its largest in the world, where it employs 9,400 people.", "9,400 people market=Georgetown")
}

// A plant goes by the country that the sentences before it speak of, by a town that is also a
// country's government, and a duty on all cars from somewhere is no duty on all.
func TestOriginsByOtherWords(t *testing.T) {
	wantScopes(t, "CALB has put a price on its Portuguese adventure. The works at Sines will have a capacity of 15 GWh.", "15 GWh origin=Portugal")
	wantScopes(t, "Audi builds the Q8 e-tron in Brussels. The factory employs 3,000 people and made 53,555 cars in 2023.", "3,000 people market=Brussels; 53,555 cars origin=Brussels")
	wantScopes(t, "Toyota will invest $1.3 billion at its Kentucky plant in Georgetown, where it employs 9,400 people.", "$1.3 billion -; 9,400 people market=Kentucky")
	wantScopes(t, "CATL made 12.4 billion yuan in the second quarter. Its share of the Chinese battery market was 46.4 percent.", "46.4 percent market=China")
	wantScopes(t, "Turkey has imposed a 40 percent tariff on all cars from China.", "40 percent origin=China")
	wantScopes(t, "The US levies 2.5 percent on passenger cars from Europe, while the EU charges a tariff of 10 percent on American ones.", "10 percent origin=United States")
	wantScopes(t, "A car built in the European Union is charged a duty of 15 percent on its way into the United States.", "15 percent origin=European Union")
}

// A place that another metric's figure has in its clause, a company that the sentence before was
// about, and what weak demand is for say nothing of where.
func TestPlacesOfOthers(t *testing.T) {
	wantScopes(t, "Kia sold 3.09 million cars worldwide in 2023 and employs 52,000 people.", "3.09 million cars market=World; 52,000 people -")
	wantScopes(t, "Tesla is expanding its factory in Austin, Texas. The company delivered 443,956 cars in June. It laid off more than 10 percent of its staff in April.", "443,956 cars -; 10 percent -")
	wantScopes(t, "Stellantis will stop building the Fiat 500 in Turin because of weak demand in Europe. The company's deliveries fell 40 percent in the first half.", "40 percent -")
	wantScopes(t, "Domestic wholesales at Maruti Suzuki rose 3 percent in June, and exports 57 percent to 31,033.", "3 percent market=domestic channel=wholesale; 57 percent -; 31,033 -")
}

// Places that are set against one another in a sentence.
func TestPlacesCompared(t *testing.T) {
	wantScopes(t, "Toyota sold 851,000 vehicles in June. Overseas sales were down 2.5 percent at 720,000, while those in Japan slumped 16.8 percent.", "2.5 percent market=overseas; 16.8 percent market=Japan")
	testSubjects(t, [][2]string{
		{"Sales of electric cars worldwide rose 13 percent to 1.4 million in June. China accounted for 857,000, up 29 percent; in Europe sales fell 7 percent to 285,000. BYD sold 340,211.", "13 World; 1.4e+06 World; 857000 China; 29 China; -7 Europe; 285000 Europe; 340211 BYD"},
	})
	wantScopes(t, "Sales of electric cars worldwide rose 13 percent to 1.4 million in June. China accounted for 857,000; in Europe sales fell 7 percent. BYD sold 340,211.", "340,211 -")
	wantScopes(t, "The Dacia Sandero was Britain's favourite car in June with 2,700 registrations.", "2,700 market=United Kingdom")
	wantScopes(t, "The Dacia Sandero was Europe's best-selling car in June with 27,000 registrations, 21 percent up on the year.", "27,000 market=Europe; 21 percent market=Europe")
	wantScopes(t, "Ford wants to cut 4,000 jobs in Europe, 2,900 in Germany and 800 in Britain. The company has 28,000 staff in the region.", "28,000 staff market=Europe")
	wantScopes(t, "Tata Motors sold 4,346 electric cars in the domestic market and abroad in June, down 14 percent.", "4,346 electric cars powertrain=ev; 14 percent powertrain=ev")
}

// A column "Place" over names has places, and ranks over numbers; a town that its country is
// named with stands for that; a caption's rate is of no price.
func TestPlacesOfProjects(t *testing.T) {
	const lead = "<p>Gotion High-Tech pointed out that its production capacity is now 180 GWh, according to what it told investors in Hefei. The main overseas projects are as follows:</p>"
	const rows = "<tr><td>Kenitra, Morocco</td><td>20</td><td>1.28 billion euros</td></tr><tr><td>Surany, Slovakia</td><td>25</td><td>1.23 billion euros</td></tr></table>"
	for _, head := range []string{"Place", "Location", "Site"} {
		wantOfPage(t, "Gotion goes abroad", lead+"<table><tr><th>"+head+"</th><th>Capacity (GWh)</th><th>Investment</th></tr>"+rows,
			"20 | Gotion | capacity |  |  | origin=Morocco", "25 | Gotion | capacity |  |  | origin=Slovakia", "1.28 billion euros | Gotion | investment |  |  | -")
	}
	wantOfPage(t, "Cars in Norway", "<p>Norwegians registered 12,966 new cars in June, of which most were electric, the road information council said. The best sellers:</p><table><tr><th>Place</th><th>Model</th><th>Units</th></tr><tr><td>1</td><td>Tesla Model Y</td><td>2,103</td></tr><tr><td>2</td><td>Kia EV3</td><td>1,210</td></tr></table>",
		"2,103 | Tesla Model Y | registrations | 2024-06 |  | market=Norway")
	wantOfPage(t, "Honda begins sales of the N-BOX", "<p>Honda will begin sales of the N-BOX at its dealers across the country in August, the company said on Monday in Tokyo.</p><table><caption>Sales plan: 1,500 units per month. Price (yen)</caption><tr><th>Grade</th><th>Price (yen)</th></tr><tr><td>G</td><td>1,699,400</td></tr><tr><td>L</td><td>1,898,800</td></tr></table>",
		"1,699,400 | Honda N-Box | price |  |  | variant=G")
}

// What is more than anywhere else but somewhere leaves nothing out; a number after "to" is what
// sales rose to, and no rate.
func TestMoreThanElsewhere(t *testing.T) {
	for _, than := range []string{"more than anywhere except China", "more than anywhere else outside China", "fewer than in all countries excluding China"} {
		wantScopes(t, "Valeo has 13,500 employees in France, "+than+". About 6 percent of them will have to go.", "13,500 employees market=France; 6 percent market=France")
	}
	wantValues(t, "Brands", "<p>Sales of the Fiat 500e rose 25% to 985 in June, after growth of 12 percent in May.</p>", "985 sales level 985vehicle")
}

// Jobs that a plant brings are where that is to stand.
func TestJobsAtPlant(t *testing.T) {
	const lead = "<p>Northvolt said it will spend more than $1 billion on a factory in Germany that would be the first of its kind.</p>"
	for said, fact := range map[string]string{
		"Some 200 people will be hired at the start, the Stockholm-based company said.": "200 people | Northvolt | jobs |  |  | market=Germany",
		"It is to create 3,000 jobs.":            "3,000 jobs | Northvolt | jobs |  |  | market=Germany",
		"The project will bring 3,000 new jobs.": "3,000 new jobs | Northvolt | jobs |  |  | market=Germany",
	} {
		wantOfPage(t, "Northvolt picks Heide", lead+"<p>"+said+"</p>", fact)
	}
}

// "There" and "that country" mean the place that the sentences before were about last.
func TestThere(t *testing.T) {
	wantScopes(t, "Ionity has 700 charging stations in Europe. Norway shows how fast it goes. There Tesla had 2,100 charging posts in June.", "700 charging stations market=Europe; 2,100 charging posts market=Norway")
	wantScopes(t, "VinFast delivered 300 cars in Thailand in June. The next stop is Indonesia. VinFast had 25 dealers in that country at the end of June and 60 in the Philippines.",
		"300 cars market=Thailand; 25 dealers market=Indonesia; 60 market=Philippines")
	wantScopes(t, "That Kia did no worse is owed to India alone: there, deliveries jumped by 37 percent in June.", "37 percent market=India")
}

// A paragraph that sets out with where its figures are of says so of the models, and other makers, that it goes on with.
func TestPlaceOfAParagraph(t *testing.T) {
	const lead = "Hyundai sold 336,000 vehicles in June.\n\n"
	for _, row := range [][2]string{
		{"At home, the Grandeur led with 5,237 units. The Santa Fe sold 4,965 units and the Palisade 4,800.", "5,237 units market=domestic; 4,965 units market=domestic; 4,800 market=domestic"},
		{"In Korea, sales were down 2 percent at 45,003 units. The Tucson sold 4,290.", "45,003 units market=South Korea; 4,290 market=South Korea"},
		{"In Korea, sales were down 2 percent at 45,003 units. Deliveries of the Tucson reached 60,100.", "45,003 units market=South Korea; 60,100 -"},
		{"In Korea, the company sold 45,003 cars. In Brazil it sold 9,100. The Creta came to 7,300 units.", "45,003 cars market=South Korea; 9,100 market=Brazil; 7,300 units market=Brazil"},
		{"Back home, sales came to 45,003 units. Kia's were 41,000.", "45,003 units market=domestic; 41,000 market=domestic"},
	} {
		wantScopes(t, lead+row[0], row[1])
	}
	wantScopes(t, "Toyota made 846,000 vehicles in June, of which 280,000 were built in Japan.", "846,000 vehicles -; 280,000 origin=Japan")
}

// A share is one of the market that it is divided from, a price of the place whose order books were
// opened, and so is that of a maker from abroad beside it. A dateline says where it was reported.
func TestMarketsOfOthers(t *testing.T) {
	wantScopes(t, "Kia took 14 percent of India's electric car market in June.", "14 percent market=India powertrain=ev")
	wantScopes(t, "BYD opened the UK order books for the Dolphin Surf on Wednesday, with prices from £18,650. The Dacia Spring costs £14,995.", "£18,650 market=United Kingdom; £14,995 market=United Kingdom")
	wantScopes(t, "In China the Tesla Model 3 costs 235,500 yuan. The Xpeng P7 costs 209,900 yuan.", "235,500 yuan market=China; 209,900 yuan -")
	wantScopes(t, "NAGOYA -- Toyota built 634,940 vehicles in June, the carmaker said.", "634,940 vehicles -")
	wantScopes(t, "Britain has a normal import duty of 10 percent for electric cars made in China.", "10 percent powertrain=ev origin=China")
}

// What cars from a place are a share of, a plant that is the first outside of one, and a plant's
// town, which is none where its maker sells.
func TestPlacesOfMaking(t *testing.T) {
	testSubjects(t, [][2]string{
		{"In 2023, cars made in China accounted for 25 percent of electric sales in the EU.", "25 European Union"},
		{"Cars shipped from Japan took 3 percent of Canada's car market in 2023.", "3 Canada"},
	})
	wantScopes(t, "In 2023, cars made in China accounted for 25 percent of electric sales in the EU.", "25 percent powertrain=ev origin=China")
	wantScopes(t, "The Shanghai plant, Tesla's first outside the US, is able to turn out 450,000 vehicles a year.", "450,000 vehicles origin=Shanghai")
	wantScopes(t, "Rivian has a plant in Illinois, and in May it delivered 5,122 vehicles.", "5,122 vehicles -")
	wantScopes(t, "At the end of 2023 Bosch employed 417,900 people worldwide.", "417,900 people market=World")
	wantScopes(t, "In the United States, Continental will shut its brake plant in Henderson, North Carolina, with a staff of 650.", "650 market=United States")
}

// After the recalls of other countries the article comes back to its own.
func TestRecallsComeBack(t *testing.T) {
	wantScopes(t, "Stellantis is recalling 206,502 vehicles in the United States. It is also calling back 18,200 in Canada and 4,342 in Mexico. A third recall covers 33,777 minivans.",
		"206,502 vehicles market=United States; 18,200 market=Canada; 4,342 market=Mexico; 33,777 minivans market=United States")
	wantScopes(t, "In the third quarter Americans bought 438,487 electric cars. General Motors sold 66,501.", "66,501 market=United States")
}

// Where people are put out of work, shares are traded and cars are meant for.
func TestPlacesPutOtherwise(t *testing.T) {
	wantScopes(t, "Ford will take 1,000 jobs out of Cologne.", "1,000 jobs market=Cologne")
	wantScopes(t, "In Zwickau, Volkswagen will cut 1,200 jobs. Emden loses 800 jobs.", "1,200 jobs market=Zwickau; 800 jobs market=Emden")
	wantScopes(t, "Kia aims to sell 200,000 EV3s a year around the world, of which 25,000 are meant for South Korea.", "200,000 market=World; 25,000 market=South Korea")
	wantOfPage(t, "Arrival", "<p>Arrival lost money. On March 25, 2021, when its shares began trading in New York, it rejoiced.</p>",
		"On March 25, 2021 | Arrival | listing | 2021-03-25 |  | market=New York")
	wantScopes(t, "Volkswagen's Spanish plants made 550,000 cars last year, and its Mexican one 350,000.", "550,000 cars origin=Spain; 350,000 origin=Mexico")
}

// A town that no lexicon knows opens a sentence on a plant, a table gives the country beside it, and a
// margin is of where the profit is.
func TestTownsAndTheirCountries(t *testing.T) {
	wantScopes(t, "In Bartow County, meanwhile, Hyundai will build a plant with a capacity of 35 GWh.", "35 GWh origin=Bartow County")
	wantScopes(t, "LG Energy Solution has two plants abroad. The one near Wroclaw, Poland, which can make 86 GWh a year, is turning to LFP cells.", "86 GWh origin=Poland")
	wantScopes(t, "GM's operating profit in North America rose to $2.8 billion in the first quarter, for a margin of 10.2 percent.", "$2.8 billion market=North America; 10.2 percent market=North America")
}

// A milestone is of the country whose people it is for, and what a maker has in all is of no one market.
func TestBuyersAndTallies(t *testing.T) {
	wantOfPage(t, "Renault 4", "<p>Since Tuesday the French have been able to order it: the new Renault 4.</p>", "Since Tuesday | Renault 4 | presale | 2024-07-09 |  | market=France")
	wantScopes(t, "BYD sold 25,023 NEVs abroad in June. Its NEV tally for 2024 is 1.79 million.", "25,023 NEVs market=overseas powertrain=nev; 1.79 million powertrain=nev")
	wantScopes(t, "Subaru sold 30,000 cars in the United States in May. In June unit sales came to 470,000, of which 322,000 were in the US.", "470,000 -; 322,000 market=United States")
}

// A place that says only where others compare, where some of those counted before are, or where somebody builds what is sold
// is no market of what follows; "the bloc" is the one spoken of, and no country has what it has in one of its towns.
func TestPlacesThatAreNoMarkets(t *testing.T) {
	for _, row := range [][2]string{
		{"Norwegians registered 13,945 new cars in June. Tesla had a better month there than anywhere else in Europe: its registrations rose 21.3 percent to 2,672.", "21.3 percent market=Norway; 2,672 market=Norway"},
		{"Pony.ai has 1,159 robotaxis, nearly all of them in Guangzhou, and wants more than 3,000 by the end of 2026.", "3,000 segment=robotaxi"},
		{"Honda's first electric car, the Prologue, built by General Motors in Mexico, will go on sale in October.", "in October -"},
		{"The Fisker Ocean, made by Magna in Austria, costs $37,499.", "$37,499 -"},
		{"The European Union has softened its ban. BYD's registrations in the bloc tripled to 120,859 in June.", "120,859 market=European Union"},
	} {
		wantScopes(t, row[0], row[1])
	}
}

// A network or a venture is at the place that its adjective names.
func TestPlacesOfNetworksAndVentures(t *testing.T) {
	wantScopes(t, "Leapmotor sold 66,657 cars in June. Its European network consists of 650 dealers and is due to grow to 800 by the end of 2026.", "650 dealers market=Europe; 800 market=Europe")
	wantScopes(t, "GM's Chinese joint ventures earned $80 million in the quarter, whereas they had lost $137 million a year before.", "$80 million market=China; $137 million market=China")
	wantScopes(t, "VinFast runs 150,000 chargers in Vietnam. Its Indonesian network counts 1,200 chargers.", "1,200 chargers market=Indonesia")
}

// Of which places a market is the largest is not where something was sold.
func TestLargestMarkets(t *testing.T) {
	wantScopes(t, "In Germany, its largest European market, 4,118 Leapmotors were registered in June, and in Spain 1,318.", "4,118 market=Germany; 1,318 market=Spain")
	wantScopes(t, "In Thailand, its most important Southeast Asian market, Isuzu sold 8,000 pickups in June.", "8,000 pickups market=Thailand segment=pickup")
	wantOfPage(t, "Sales in June", "<p>Germany, the biggest single European market, accounted for 4,118 of BYD's registrations in June.</p>", "4,118 | BYD | registrations | 2024-06 |  | market=Germany")
}

// A plant in the headline makes no market of its country, nor does the heading of a section on a country's makers.
func TestPlacesOfHeadings(t *testing.T) {
	wantOfPage(t, "Hungarian factory of BYD to build the Dolphin Surf from spring", "<p>SZEGED, Hungary – The works will begin to build the Dolphin Surf in spring.</p><p>BYD delivered 341,658 vehicles in June. In Hungary it registered 312 cars.</p>",
		"341,658 vehicles | BYD | deliveries | 2024-06 |  | -", "312 cars | BYD | registrations | 2024-06 |  | market=Hungary")
	wantOfPage(t, "UK new-car market up in June", "<p>LONDON – New-car registrations in the UK rose by 1.1% in June to 179,263.</p><h2>Korean gains</h2><p>Korean brands together took 11 per cent of the British market. Kia registered 10,800 cars.</p>",
		"10,800 cars | Kia | registrations | 2024-06 |  | market=United Kingdom")
}

// Exports to one place after those to another are of who exported before, whatever place the headline names, and "volume" is what
// was exported.
func TestDestinationsInTurn(t *testing.T) {
	wantOfPage(t, "Mexico heads list of buyers of Chinese vehicles", "<p>China's exports to Mexico rose to 625,200 vehicles in 2023. Exports to Russia fell to 582,700.</p><p>The UAE has taken over first place: its volume in June amounted to 106,400. The United Kingdom ranked third in the month with 54,800. The CPCA said the nation's exports rose 30 percent in June.</p>",
		"582,700 | China | exports | 2023 |  | market=Russia", "106,400 | China | exports | 2024-06 |  | market=United Arab Emirates", "54,800 | China | exports | 2024-06 |  | market=United Kingdom", "30 percent | China | exports | 2024-06 |  | -")
	wantOfPage(t, "German exports rise", "<p>The VDA said German exports rose 3 percent to 290,000 in June. The United States ranked first with 38,000.</p>", "38,000 | Germany | exports | 2024-06 |  | market=United States")
	wantOfPage(t, "Hero's month", "<p>Hero MotoCorp's exports rose to 40,000 in June. The company's volumes stood at 503,448 units.</p>", "503,448 units | Hero MotoCorp | sales | 2024-06 |  | -")
}

// "That market" is the place that the sentence has named, if only by its adjective, or the last before it.
func TestThatMarket(t *testing.T) {
	wantScopes(t, "China exported 431,000 vehicles in June. Trade across the Russian border shrank: China's exports to that market fell to 58,700.", "431,000 vehicles -; 58,700 market=Russia")
	wantScopes(t, "Audi built 140,000 cars in Mexico last year. In the United States demand was weak. In that market it sold 164,000 cars.", "164,000 cars market=United States")
}

// What a place has right after a total abroad is a part of that, and nothing stops at a market that is no place of its own.
func TestPartOfWhatWasSoldAbroad(t *testing.T) {
	wantScopes(t, "MG sold 40,120 cars overseas. Britain accounted for 9,800 and Italy for 5,100.", "40,120 cars market=overseas; 9,800 market=United Kingdom; 5,100 market=Italy")
	wantScopes(t, "MG sold 40,120 cars outside China. Britain accounted for 9,800.", "9,800 market=United Kingdom")
	wantScopes(t, "Kia sold 40,120 cars overseas. Britain accounted for 9,800.", "9,800 market=United Kingdom")
	wantScopes(t, "Kia sold 40,120 cars in Norway. Spain accounted for 9,800.", "9,800 -")
}
