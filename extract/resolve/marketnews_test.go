package resolve_test

import "testing"

// Whose estimate tells of what has been, what a time's level is held against, kinds that a "their" stands for, and
// what is counted that nobody measures.
func TestNationalMarkets(t *testing.T) {
	wantOfPage(t, "Canadian auto sales flat in June", "<p>Canadian auto sales were flat in June. DesRosiers Automotive Consultants estimates sales came in at 160,000 units.</p>"+
		"<p>DesRosiers estimates that Ford sold the most vehicles despite a 1.7 per cent decline from last year.</p>",
		"160,000 units | Canada | sales | 2024-06 |  | -", "1.7 per cent | Ford | sales | 2024-06 | yoy | market=Canada")
	wantWhole(t, "Irish registrations are 0.6 per cent up so far this year, with a total of 103,425. That figure is 10.4 per cent behind the pre-Covid level seen in 2019.",
		"10.4 per cent | Ireland registrations change -10.4 2024-H1 2019")
	wantScopes(t, "Irish registrations came to 4,000 in June. EVs, plug-in hybrids and hybrids increased their market share and now account for 40.8 per cent of all new car sales.",
		"40.8 per cent powertrain=electrified")
	wantScopes(t, "Turkey's passenger and light commercial vehicle market grew by 50.8 percent in June, says the association representing 47 automotive brands.", "50.8 percent -")
	wantOfPage(t, "Used cars", "<p>British used car sales rose 2.8% to 2,021,265 in the first half. Better supply feeds more stock into the used market.</p><p>Petrol remained the choice of most, up 1.9% to 1,145,148 units.</p>",
		"1.9% | United Kingdom | sales | 2024-H1 |  | powertrain=petrol segment=used")
}

// The place that a report on several, or on a country, turns to, and whose the makers' figures of its paragraph are.
func TestTurnsToPlaces(t *testing.T) {
	const lead = "<p>Sweden's market grew 6.1 percent to 24,100 cars in June.</p>"
	wantOfPage(t, "Europe's car markets", lead+"<p>What is left to say about Norway? Of the 11,432 new cars registered there in June, 11,104 were fully electric. Volkswagen (1,836) finished first.</p>"+
		"<p>Copenhagen. The Danes have gone electric: battery cars held 70.9 percent of registrations in June.</p>",
		"11,432 new cars | Norway | registrations | 2024-06 |  | -", "1,836 | Volkswagen | registrations | 2024-06 |  | market=Norway",
		"70.9 percent | Denmark | registrations | 2024-06 |  | powertrain=bev")
	wantOfPage(t, "Brazil's carmakers", "<p>Output at Brazil's factories slipped 1% to 901,000 in the first half.</p><p>Renault sold 88,000 cars. Things look different in Argentina. Sales slipped 3% to 105,000.</p>"+
		"<p>Brazil's imports rose to 228,500, of which China sent 71,000 and Argentina 99,000.</p>",
		"105,000 | Argentina | sales | 2024-H1 |  | -", "71,000 | Brazil | imports | 2024-H1 |  | origin=China", "99,000 | Brazil | imports | 2024-H1 |  | origin=Argentina")
	wantWhole(t, "Danes registered 18,020 cars in June. Tesla's Model Y (1,022) lost first place to Skoda's Elroq, of which 1,266 were sold.", "1,266 | Skoda Elroq sales level 1266 2024-06")
}

// What a list counts behind its numbers, and the day that it compares with.
func TestNumbersBeforeNouns(t *testing.T) {
	wantOfPage(t, "US inventory", "<ul><li>2.9 million: new vehicles on U.S. lots on July 3</li><li>82: days' supply, five more than at the start of June</li></ul>",
		"82: days' supply | United States | inventory | 2024-07-03 |  | -")
}

// Duties that nobody in particular pays, where they moved from and to, and unsold stock.
func TestDutiesAndStock(t *testing.T) {
	wantOfPage(t, "Brazil's carmakers", "<p>Brazil's car sales rose to 100,000 in June.</p><p>BYD's car carriers have landed 41,000 vehicles this year, and on 1 July the import duty on electric cars went up from 18% to 25%, the one on plug-in hybrids from 20% to 28%.</p>",
		"41,000 vehicles | BYD | imports | 2024-H1 |  | -", "18% | Brazil | tariff |  |  | powertrain=ev", "25% | Brazil | tariff | 2024-07-01 |  | powertrain=ev", "28% | Brazil | tariff |  |  | powertrain=phev")
	wantOfPage(t, "US inventory", "<p>US new-vehicle inventory was 2.9 million on July 3, or 82 days. Ram trimmed its stock by a fifth to 138,000.</p><p>Used supply stood at 2.2 million, or 48 days.</p>",
		"a fifth | Ram | inventory | 2024-07-03 |  | market=United States", "2.2 million | United States | inventory | 2024-07-03 |  | -")
}

// Chargers that a network grew by, in each of two places, and those of a market of which a part is told.
func TestPartsOfMarkets(t *testing.T) {
	wantOfPage(t, "Germany's chargers", "<p>Germany had 145,000 public charging points on July 1, 2024, of 8,495 charging point operators. In Hesse and Bavaria, the number of public charging points increased by 6351 and 5235 respectively within a year. Only 674 new charging points were connected to the grid in Brandenburg and 1371 in Saxony.</p>",
		"5235 | Bavaria | chargers | 2024-07-01 | yoy | -", "1371 | Saxony | chargers | 2024-07-01 |  | -")
	wantOfPage(t, "Sweden's market", "<p>Sweden's market grew 6.1 percent to 24,100 cars in June.</p><p>Battery cars took 22.4 per cent of a market of 130,000 in the first half.</p>",
		"24,100 cars | Sweden | sales | 2024-06 |  | -", "130,000 | Sweden | sales | 2024-H1 |  | -")
	wantScopes(t, "The average price of a new car in the United States was $48,000 in June. Retail sales climbed 2.5%. EV sales rose to 146,332 units.", "146,332 units powertrain=ev")
}

// What an article on a place goes on with after makers: questions, buyers, the total market and plants of makers.
func TestBackFromMakers(t *testing.T) {
	wantOfPage(t, "What will the tariff do to Mexico's car plants?", "<p>Mexico shipped 2.78 million light vehicles to the United States last year.</p><p>Nissan made 670,000.</p><p>Production has held up, hasn't it?</p><p>In June it rose 3.4% to 312,257 units.</p>",
		"312,257 units | Mexico | production | 2024-06 |  | -")
	wantOfPage(t, "French registrations", "<p>Registrations of battery-electric cars in France fell 24.4% in June to 22,550.</p><p>Cupra had 4.1% of the market. Rental firms took 11,800. The total market shrank by 12.7% to 133,318.</p>",
		"11,800 | France | registrations | 2024-06 |  | channel=fleet", "133,318 | France | registrations | 2024-06 |  | -")
	wantOfPage(t, "Spain makes more cars", "<p>Factories in Spain turned out 212,600 vehicles in June. Nine out of ten were exported, with Germany taking 60,000.</p><p>SEAT's works at Martorell led with 42,100.</p>",
		"42,100 | Seat | production | 2024-06 |  | origin=Martorell")
	wantOfPage(t, "German dealers", "<p>The number of new-car dealers in Germany will fall below 6,000 by 2030, from 7,200 today and 9,400 a decade ago.</p><p>Honda sold 50,000 cars in June. Honda's Prologue, of which dealers moved 6,318, is new.</p>",
		"6,000 | Germany | stores | 2030 |  | -", "9,400 | Germany | stores | 2014 |  | -", "6,318 | Honda Prologue | sales | 2024-06 |  | market=Germany")
}

// A part as large as the whole is round, the time that a sentence without figures tells of sales in, and how many of what
// run on which fuel.
func TestPartsAndFuels(t *testing.T) {
	wantWhole(t, "Geely registered almost 12,000 units in June, of which 11,800 were under the Volvo logo.", "12,000 units | Geely registrations level 12000 2024-06", "11,800 | Geely registrations level 11800 2024-06")
	wantOfPage(t, "BYD outsells Tesla in Europe", "<p>BYD registered 7,231 BEVs in Europe in June.</p><p>Globally, BYD also moved ahead of Tesla in BEV sales in the first quarter of 2024. TrendForce says that it held a 15.4% share of global BEV sales.</p>",
		"15.4% | BYD | sales | 2024-Q1 |  | market=World powertrain=bev")
	wantScopes(t, "Expanding the view to all cars, 49.2% of cars registered in the EU in June were petrol-powered, while 28.4% ran on diesel.", "49.2% powertrain=petrol; 28.4% powertrain=diesel")
}

// Shares of several wholes that one predicate closes, or one kind is told of; and what analysts of a bank expect of a market.
func TestSharesOfSeveral(t *testing.T) {
	wantScopes(t, "In June, 1.3% of all vans, 0.3% of all trucks, and 3.2% of all buses registered in the EU were battery-electric.", "1.3% powertrain=bev segment=van; 0.3% powertrain=bev segment=truck; 3.2% powertrain=bev segment=bus")
	wantScopes(t, "For June, ACEA recorded an electric share in the EU of 1.8% for passenger cars, 1.1% for vans and 2.5% for buses.", "1.8% powertrain=ev segment=passenger; 1.1% powertrain=ev segment=van; 2.5% powertrain=ev segment=bus")
	wantOfPage(t, "U.S. auto sales fell in June", "<p>U.S. auto sales dropped 9.5 percent in June.</p><p>Sales declined 9 percent at Jeep.</p><p>Morgan Stanley analyst Adam Jonas raised his 2024 sales forecast to 14.5 million.</p>",
		"14.5 million | United States | sales | 2024 |  | -")
	wantOfPage(t, "Italian registrations", "<p>Italian registrations grew by 4.7% in June to 124,806.</p><p>After May, when battery cars reached 8.3% of the market, a contraction was experienced in June, with a return to a share of 3.4%.</p>",
		"3.4% | Italy | registrations | 2024-06 |  | powertrain=bev")
}

// Crowns of the country that is spoken of, prices without a currency, best-sellers so many times, wholes that have no kind,
// what a model alone contributes, and margins that percentages of other things are not.
func TestNorthernNews(t *testing.T) {
	wantOfPage(t, "Norway's cars", "<p>Norway registered 14,329 cars in June. Tesla sold 5,100 cars, with the revamped Model Y alone contributing 4,132. A fee of 12,000 crowns is due. The VW ID.3 lists at 329,900. In the first half the electric share came to 95.0% of 70,900 cars.</p>"+
		"<p>The Kia EV3 was the best-selling car, 788 times, ahead of the Skoda Elroq (744).</p>",
		"4,132 | Tesla Model Y | sales | 2024-06 |  | market=Norway", "70,900 cars | Norway | registrations | 2024-H1 |  | -",
		"788 times | Kia EV3 | registrations | 2024-06 |  | market=Norway", "744 | Skoda Elroq | registrations | 2024-06 |  | market=Norway")
	wantWhole(t, "In Norway the VW ID.3 lists at 329,900 crowns.", "329,900 crowns | Volkswagen ID.3 price level 329900")
	for _, f := range factsOf(read(t, "2024-07-15", "Mercedes-Benz came to a margin of 6 percent. Are prices rising? They pay 15 percent, too.")) {
		if f[:2] == "15" {
			t.Errorf("has %s", f)
		}
	}
}

// Duties told of in the present for days ahead, shares that double to so much, and totals that a part is of.
func TestDutiesAhead(t *testing.T) {
	wantOfPage(t, "Tariffs", "<p>A 20% U.S. tariff on buses takes effect on August 1.</p><p>The U.S. tariff on trucks rises to 25% on September 1.</p>",
		"20% | United States | tariff | 2024-08-01 |  | segment=bus", "25% | United States | tariff | 2024-09-01 |  | segment=truck")
	wantOfPage(t, "Tariffs", "<p>Mexico's duty on cars rose to 21% on November 1.</p>", "21% | Mexico | tariff | 2023-11-01 |  | -")
	wantOfPage(t, "Spanish car sales", "<p>The share of electric cars in Spain tripled to 6% in 2023.</p><p>Petrol cars accounted for 62,379 of a total of 131,484 new cars registered in June.</p>",
		"6% | Spain | sales | 2023 |  | powertrain=ev", "131,484 new cars | Spain | registrations | 2024-06 |  | -")
}

// What others' makers had of the market before, kinds brought from a country after makers, plants that vehicles leave, and estimates of what
// has been that more hangs on.
func TestHomeFigures(t *testing.T) {
	wantOfPage(t, "Registrations in Poland", "<p>In June 49,870 new cars were registered in Poland.</p><p>Chinese makers had a share of 10.4 percent. A year ago it was 3.2 percent.</p>",
		"3.2 percent | China | registrations | 2023-06 |  | market=Poland")
	wantOfPage(t, "Mexican sales and production", "<p>Mexico's sales rose 5% in June. Volkswagen had 10.2% of the market. Cars made in China had 19.4% of the market.</p><p>General Motors was the largest producer: 73,900 vehicles left its three plants, down 9%.</p>"+
		"<p>From January the country intends to charge a 50% duty on cars; the rate is 20% at present.</p>",
		"19.4% | Mexico | sales | 2024-06 |  | origin=China", "73,900 vehicles | General Motors | production | 2024-06 |  | -", "20% | Mexico | tariff |  |  | -")
	wantWhole(t, "Americans bought 1.46 million used vehicles in June, Cox estimates, 2 percent fewer than in May.", "1.46 million used vehicles | United States sales level 1.46e+06 2024-06", "2 percent | United States sales change -2 2024-06 mom")
}

// Chargeable kinds, the year to date with hyphens, and lists of kinds that end with a figure's brackets.
func TestChargeableKinds(t *testing.T) {
	wantOfPage(t, "Swedish registrations", "<p>Registrations in Sweden fell by 9 percent in June.</p><p>Two out of three new registrations were chargeable.</p><p>Over the year-to-date, registrations have fallen by 5%.</p>",
		"Two out of three | Sweden | registrations | 2024-06 |  | powertrain=nev", "5% | Sweden | registrations | 2024-H1 |  | -")
	wantScopes(t, "In June electric vehicles accounted for 7% of sales in Spain (13.1% including plug-in hybrids) and hybrids accounted for 6%.", "7% powertrain=ev; 13.1% powertrain=nev; 6% powertrain=hev")
}

// Kinds that are held against each other, and what a share was a year before.
func TestKindsAgainstEachOther(t *testing.T) {
	wantOfPage(t, "British registrations", "<p>In June 36,830 battery-electric cars were registered in Britain.</p><p>The average list price of an EV is £49,790, against £41,200 for a petrol car.</p>",
		"£49,790 | United Kingdom | average_price | 2024-06 |  | powertrain=ev", "£41,200 | United Kingdom | average_price | 2024-06 |  | powertrain=petrol")
	wantOfPage(t, "Turkish sales", "<p>Sales of cars in Turkey reached 93,400 in May.</p><p>In the five months the market expanded by 10.2% to 410,000.</p><p>Electric cars took 17.9% of May's sales. A year ago it was 10.4%.</p>",
		"10.4% | Turkey | sales | 2023-05 |  | powertrain=ev")
}

// Companies beside private buyers, and years that a market only comes from.
func TestCompaniesBeside(t *testing.T) {
	wantOfPage(t, "British registrations", "<p>In June 144,948 cars were registered in Britain.</p><p>Private buyers took 54,700, companies 87,400.</p><p>The market was rebounding from a tough 2023. However, registrations were still 13 per cent below the level of June 2019.</p>",
		"54,700 | United Kingdom | registrations | 2024-06 |  | channel=retail", "87,400 | United Kingdom | registrations | 2024-06 |  | channel=fleet", "13 per cent | United Kingdom | registrations | 2024-06 | 2019-06 | -")
}
