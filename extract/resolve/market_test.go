package resolve_test

import (
	"strings"
	"testing"
)

// Each row is a text published on 2024-07-15 and a fact that it has, of how the markets of Asia and
// the Pacific are told of.
func TestAsianMarkets(t *testing.T) {
	for _, row := range [][2]string{
		// numerals spelled with hyphens, as they are read aloud
		{"Hyundai's domestic sales slid eight-point-three percent to 58-thousand-200 units in June.", "eight-point-three percent | Hyundai | sales | 2024-06 |  | market=domestic"},
		// the week that the line over a list names, and what its items compare with
		{"The insurance registration figures for the week of July 1-7 in China are out.\n\n- BYD: 78,500 units, down 3 percent from the prior week\n\n- Tesla: 15,600, up 1.3 percent", "1.3 percent | Tesla | registrations | 2024-W27 | wow | market=China"},
		// a start to the year is no period
		{"India's dealers told of June. Auto retail in India fell 5 percent in June. After a good start to the year, PV retail fell 7 percent.", "7 percent | India | sales | 2024-06 |  | channel=retail segment=passenger"},
		// after how long a stock lasts, what was sold again
		{"Retail sales in India rose 5 percent to 20,40,000 units in June.\n\nPV inventory stands at 50 days.\n\nThe CV segment was flat at 89,208 units.", "89,208 units | India | sales | 2024-06 |  | channel=retail segment=commercial"},
		// the place of sales that the headline only says whose they are
		{"Japan's vehicle sales fell in June.\n\nSales in Japan fell 5 percent to 334,000 in June as Daihatsu's plants stood still. Daihatsu sold 8,604.\n\nDaihatsu aims to build again soon.\n\nToyota sold 102,458 units.", "102,458 units | Toyota | sales | 2024-06 |  | market=Japan"},
		// of a subsidy after which something was sold
		{"Sales in Thailand fell 5 percent in June after the subsidy was trimmed to 100,000 baht.", "100,000 baht | Thailand | subsidy | 2024-06 |  | -"},
		{"Pickup sales in Thailand fell 38 percent in June, while battery EVs dropped 57 percent.", "57 percent | Thailand | sales | 2024-06 |  | powertrain=bev"},
		{"Plants in Thailand built 130,000 vehicles in June. Of these, 85,000 were for export and 45,000 for the local market.", "45,000 | Thailand | production | 2024-06 |  | market=domestic"},
		{"In Australia, 9,000 SUVs were delivered in June (up 10.1 per cent), 3,000 utes (up 4.8) and 2,000 passenger cars (down 9).", "9 | Australia | deliveries | 2024-06 |  | segment=passenger"},
		// what a maker sold in all, after what it sold at home
		{"Mahindra sold 51,062 SUVs at home in June; its overall sales, including exports, were 87,839 vehicles, up 16 per cent.", "87,839 vehicles | Mahindra | sales | 2024-06 |  | -; 16 per cent | Mahindra | sales | 2024-06 |  | -"},
		{"In total, BYD sold 300,538 NEVs in June, up from 201,493 a year earlier.", "201,493 | BYD | sales | 2023-06 |  | powertrain=nev"},
		// where what is exported goes
		{"Korea's auto exports rose 4 percent in June. Shipments bound for the Middle East increased 1.4 percent, and Asia was down 12 percent.", "1.4 percent | South Korea | exports | 2024-06 |  | market=Middle East; 12 percent | South Korea | exports | 2024-06 |  | market=Asia"},
		{"Geely's NEV sales came in at 121,071 in June; exports were 25,612, down 5 percent on the year.", "5 percent | Geely | exports | 2024-06 | yoy | -"},
		{"Great Wall sold 80,936 cars in June. Overseas sales rose to 28,037, NEVs fell 11 percent to 22,300.", "22,300 | Great Wall Motor | sales | 2024-06 |  | powertrain=nev"},
		// after a part that was sent abroad
		{"In June, Proton shifted 13,950, 1,100 of which went overseas. The X50 was its best seller with 2,031 units.", "1,100 | Proton | exports | 2024-06 |  | -; 2,031 units | Proton X50 | sales | 2024-06 |  | -"},
		// the year so far
		{"Perodua delivered 32,040 cars in June and 197,700 since January (+10%).", "197,700 | Perodua | deliveries | 2024-H1 |  | -; +10% | Perodua | deliveries | 2024-H1 |  | -"},
		{"KARACHI: Sales of cars in Pakistan rose 28 per cent to 11,034 units in June. In FY23 the industry had sold 126,000.", "11,034 units | Pakistan | sales | 2024-06 |  | -; 126,000 | Pakistan | sales | 2022-07/2023-06 |  | -"},
		// what an aim was changed to, and what two kinds are together
		{"Wholesales in Indonesia were 865,723 in 2023. Gaikindo had started with a target of 1.1 million for 2024. In June it slashed that to 850,000.", "850,000 | Indonesia | sales | 2024 |  | channel=wholesale"},
		{"In Indonesia, BEV sales soared to 4,188 in June, and hybrids reached 5,990. Together they held 12 percent of the market.", "12 percent | Indonesia | sales | 2024-06 |  | powertrain=electrified"},
		// lines of a list after that of the year so far, under a headline on what is to come
		{"Philippine vehicle sales on course for a record\n\n- Total sales: 43,200 units in June, up 8% on a year ago\n- Year to date: 184,310 (+9%)\n- Passenger cars 11,500", "43,200 units | Philippines | sales | 2024-06 |  | -; 11,500 | Philippines | sales | 2024-06 |  | segment=passenger"},
		// what goes on after all that one has sold
		{"In India, 1,17,000 electric two-wheelers were sold in June.\n\nTVS Motor: 29,756 iQubes. Cumulative iQube sales have gone past 8 lakh since launch.\n\nBajaj Auto: 25,565 Chetaks.", "25,565 | Bajaj Chetak | sales | 2024-06 |  | market=India"},
		// where production is now, before what it is to be
		{"Manila wants production in the Philippines to rise to 200,000 vehicles a year by 2028, from about 120,000 now.", "120,000 | Philippines | production |  |  | -"},
		{"UzAuto Motors, the former GM venture, made 285,300 cars in June.", "285,300 cars | UzAuto Motors | production | 2024-06 |  | -"},
		{"In June, 312,000 cars left the country's plants, Uzbekistan's statistics agency says.", "312,000 cars | Uzbekistan | production | 2024-06 |  | -"},
		{"Nissan made 290,848 cars in June; its U.S. and China output both dropped 15%.", "15% | Nissan | production | 2024-06 |  | origin=China"},
		{"Sales in Vietnam came to 39,338 vehicles in June, of which cars were 26,852.\n\nImports rose 11 percent.\n\nToyota sold 7,800, Ford 5,700, Mazda 3,600 and Suzuki 3,200.", "5,700 | Ford | sales | 2024-06 |  | market=Vietnam"},
		// of a whole told beside the kinds, and after what it is divided into
		{"Passenger vehicle wholesales in India rose 11.4 per cent to 3,14,934 units in May.\n\nIn June, total domestic sales touched 22 lakh vehicles, a growth of 11.6 per cent from 19 lakh a year ago. PVs accounted for 3 lakh of these (+4.2 per cent), two-wheelers for 18 lakh (+14.5 per cent).", "11.6 per cent | India | sales | 2024-06 | yoy | -; 19 lakh | India | sales | 2023-06 |  | -; +14.5 per cent | India | sales | 2024-06 | yoy | channel=wholesale segment=two-wheeler"},
		{"BYD sold 341,658 vehicles in June. Of these, 145,179 were BEVs (up 13 percent). Abroad it delivered 26,995.", "26,995 | BYD | deliveries | 2024-06 |  | market=overseas"},
		// what is sent abroad is only part of an outlook
		{"China sold 2.55 million vehicles in June. CAAM expects full-year sales of 31 million, with exports of 5.8 million. For 2025 it sees a total of 32 million vehicles.", "32 million vehicles | China | sales | 2025 |  | -"},
		{"In Taiwan, 34,862 cars were sold in June. Tesla fell to 530 from 2,211 in May.", "530 | Tesla | sales | 2024-06 |  | market=Taiwan"},
		// changes dealt out to what was made and what was sold
		{"In June, China made 2.79 million vehicles and sold 2.94 million, 2.9 percent and 3.7 percent more than a year before.", "2.9 percent | China | production | 2024-06 | yoy | -; 3.7 percent | China | sales | 2024-06 | yoy | -"},
		{"China's auto output and sales rose in June. Passenger vehicles accounted for 2.1 million of the output and 2.2 million of the sales, with growth of 15 percent and 15.2 percent.", "15 percent | China | production | 2024-06 |  | segment=passenger; 15.2 percent | China | sales | 2024-06 |  | segment=passenger"},
		// names dealt to although an aside stands between, and what is said once of all
		{"Hyundai and Kia, which hold three quarters of the overall market, sold 56,227 and 45,017 cars at home in June.", "56,227 | Hyundai | sales | 2024-06 |  | market=domestic; 45,017 cars | Kia | sales | 2024-06 |  | market=domestic"},
		// parts of what a country counts, in a report on several
		{"ASEAN car sales came to 316,000 in June. Thailand registered 8,137 electric cars; of these BYD sold 2,710 and MG 1,900.", "2,710 | BYD | sales | 2024-06 |  | market=Thailand powertrain=ev; 1,900 | MG | sales | 2024-06 |  | market=Thailand powertrain=ev"},
		{"ASEAN car sales came to 316,000 in June. Thailand registered 8,137 electric cars, of which BYD sold 2,710.", "2,710 | BYD | sales | 2024-06 |  | market=Thailand powertrain=ev"},
		{"ASEAN car sales came to 316,000 in June. Indonesians bought 6,330 of them, and Vietnamese 2,650.", "6,330 | Indonesia | sales | 2024-06 |  | -; 2,650 | Vietnam | sales | 2024-06 |  | -"},
		{"Car sales in ASEAN came to 316,000 in June. In Indonesia sales of battery EVs rose to 4,318. Malaysia's rose 45 per cent to 2,178.", "45 per cent | Malaysia | sales | 2024-06 |  | powertrain=bev; 2,178 | Malaysia | sales | 2024-06 |  | powertrain=bev"},
		// where one model is made is not where the next is
		{"Korea's new car sales came to 142,000 in June. The China-made Model Y led with 6,237 units. Kia's EV3 followed with 1,866.", "6,237 units | Tesla Model Y | sales | 2024-06 |  | market=South Korea origin=China; 1,866 | Kia EV3 | sales | 2024-06 |  | market=South Korea"},
		// an aside on who owns part of it
		{"Leapmotor, in which Stellantis owns 21 per cent, more than doubled its deliveries to 30,305 in June.", "30,305 | Leapmotor | deliveries | 2024-06 |  | -"},
		// what a model's sales are compared with is the model's
		{"In India, Hyundai sold 9,085 units of the Venue in June, 16 per cent fewer than the 10,948 in June 2023.", "10,948 | Hyundai Venue | sales | 2023-06 |  | market=India"},
		// an estimate that is cited is no forecast
		{"Sales of EVs in China reached 1.015 million units in June, CPCA estimates show, for a penetration of 53.2 per cent.", "53.2 per cent | China | sales | 2024-06 |  | powertrain=ev"},
		// "its total" is of whom was spoken of last
		{"South Korea's five carmakers sold 691,000 vehicles in June. Kia sold 46,003 at home and 222,529 abroad. Including exports, its total came to 269,652.", "269,652 | Kia | sales | 2024-06 |  | -"},
		// a verb left out does not bring the market of the one said
		{"Domestic sales of Kia climbed 3.8 percent to 62,064 in June and overseas sales 1 percent to 296,827.", "1 percent | Kia | sales | 2024-06 |  | market=overseas"},
		// the whole market after a kind of it
		{"Registrations of electric cars in Malaysia reached 2,973 in June. The overall market is on course for a record: 59,400 vehicles were sold, against 57,600 a year ago. Perodua's part in that was 26,130.", "59,400 vehicles | Malaysia | sales | 2024-06 |  | -; 57,600 | Malaysia | sales | 2023-06 |  | -; 26,130 | Perodua | sales | 2024-06 |  | market=Malaysia"},
		{"Car sales in Malaysia reached 71,052 in May. Proton sold 11,700. In June, TIV was 58,540.", "58,540 | Malaysia | sales | 2024-06 |  | -"},
		// since when a share has moved is what it is compared with
		{"Toyota sold 4,000 cars in Thailand in June. Its share was 34 percent, down 12 points since 2021. BYD sold 2,700 cars there.", "34 percent | Toyota | sales | 2024-06 |  | market=Thailand; 12 points | Toyota | sales | 2024-06 | 2021 | market=Thailand; 2,700 cars | BYD | sales | 2024-06 |  | market=Thailand"},
		// an aside on what is left out
		{"For the fiscal year through March 2026, Toyota forecasts Asian sales, China excluded, of 1.86 million.", "1.86 million | Toyota | sales | 2025-04/2026-03 |  | market=Asia"},
		// those who sold most of a kind
		{"China's retail sales of passenger cars came to 1.72 million in June. The top three in NEV retail were BYD (303,000), SAIC-GM-Wuling (47,000) and Tesla China (46,200).", "303,000 | BYD | sales | 2024-06 |  | powertrain=nev channel=retail segment=passenger; 46,200 | Tesla | sales | 2024-06 |  | market=China powertrain=nev channel=retail segment=passenger"},
		{"Retail sales of cars in China came to 1.72 million in June. BYD led with 305,000, ahead of SAIC-GM-Wuling with 47,500 and Tesla China with 46,500.", "46,500 | Tesla | sales | 2024-06 |  | market=China channel=retail"},
		{"In China, German brands had 17.6 per cent of the market in June, Japanese ones 12.9 per cent and American ones 5.7 per cent.", "12.9 per cent | Japan | sales | 2024-06 |  | market=China; 5.7 per cent | United States | sales | 2024-06 |  | market=China"},
		// regions after what was sold abroad
		{"Hyundai's overseas sales fell 4.2 percent to 841,907 in June: North America was up 9.3 percent at 300,000, but Europe slid 5.6 percent to 140,000 and China 33 percent to 27,000.", "300,000 | Hyundai | sales | 2024-06 |  | market=North America; 5.6 percent | Hyundai | sales | 2024-06 |  | market=Europe; 33 percent | Hyundai | sales | 2024-06 |  | market=China; 27,000 | Hyundai | sales | 2024-06 |  | market=China"},
		// a bracket before a relative clause
		{"In Malaysia, 59,400 cars were sold in June. Chery (1,798) leapfrogged Mazda (1,075), which fell 12 percent.", "12 percent | Mazda | sales | 2024-06 |  | market=Malaysia"},
		// a share of a market is none of what was exported
		{"China exported 485,000 vehicles in June. In Thailand, Chinese brands had 11 percent of the market in the month, in Australia 14 percent.", "11 percent | China | sales | 2024-06 |  | market=Thailand; 14 percent | China | sales | 2024-06 |  | market=Australia"},
		// a place that is set against the one the figure is of
		{"Toyota's sales dipped 0.6 percent to 855,000 in June. In the United States they slipped 3.9 percent to 189,000, but Europe gained 9.8 percent.", "3.9 percent | Toyota | sales | 2024-06 |  | market=United States; 9.8 percent | Toyota | sales | 2024-06 |  | market=Europe"},
		{"In Indonesia, 77,191 cars were sold in June. Low-cost cars, by contrast, slumped 21 percent.", "21 percent | Indonesia | sales | 2024-06 |  | -"},
		// both kinds of light vehicles are every kind
		{"Sales of new passenger and light commercial vehicles in Kazakhstan totaled 14,300 in June. Hyundai sold 3,900.", "14,300 | Kazakhstan | sales | 2024-06 |  | -; 3,900 | Hyundai | sales | 2024-06 |  | market=Kazakhstan"},
		{"In Korea, 27,090 foreign-brand cars were registered in June.", "27,090 foreign-brand cars | South Korea | registrations | 2024-06 |  | -"},
	} {
		wantAmong(t, row[0], wholesOf(read(t, "2024-07-15", row[0])), strings.Split(row[1], "; "))
	}
}

// A body's report on a market is one though the headline names makers of it, and their figures are of there.
func TestMarketUnderMakersHeadline(t *testing.T) {
	wantOfPage(t, "Perodua and Proton lift Malaysia's TIV past 70,000",
		"<p>The Malaysian Automotive Association (MAA) has published its numbers for June. Total industry volume came in at 73,189 units, 2% better than the 71,776 registered in June last year.</p><p>Proton sold 13,950 and Perodua 32,040, and Proton aims for more.</p><p>Among the others, Toyota led with 9,900, ahead of Honda on 7,012.</p><p>Besides, 1,950 battery cars were registered. BYD alone had 720, Tesla 410.</p>",
		"71,776 | Malaysia | sales | 2023-06 |  | -",
		"9,900 | Toyota | sales | 2024-06 |  | market=Malaysia",
		"1,950 battery cars | Malaysia | registrations | 2024-06 |  | powertrain=bev",
		"410 | Tesla | registrations | 2024-06 |  | market=Malaysia powertrain=bev")
}

// A headline on who leads in a country's market tells of that, though it names several makers.
func TestContestedMarket(t *testing.T) {
	wantOfPage(t, "Tesla outsells Kia in Korea's EV market for first time",
		"<p>Tesla sold more electric cars than Kia in South Korea last month, a market tracker said.</p><p>The US automaker registered 6,570 units in June, while Kia managed 5,960. All in all 21,445 EVs were newly registered, giving them a share of 15.1 percent of all new cars.</p><p>From January through June, EV registrations came to 92,374 units. Hybrids remain more popular: 41,300 were registered in June.</p>",
		"5,960 | Kia | registrations | 2024-06 |  | market=South Korea",
		"21,445 EVs | South Korea | registrations | 2024-06 |  | powertrain=ev",
		"15.1 percent | South Korea | registrations | 2024-06 |  | powertrain=ev",
		"92,374 units | South Korea | registrations | 2024-H1 |  | powertrain=ev",
		"41,300 | South Korea | registrations | 2024-06 |  | powertrain=hev")
}

// What is counted overall is the country's, whoever was named before.
func TestOverallAfterMakers(t *testing.T) {
	wantOfPage(t, "Honda closes in on TVS as India's two-wheeler retail grows 7% in June",
		"<p>Two-wheeler makers sold 16,52,637 vehicles in June, according to the Federation of Automobile Dealers Associations (FADA).</p><p>Hero MotoCorp held on to the top spot with 4,99,036 units. Honda was next at 3,93,383 units.</p><p>Bajaj Auto retailed 1,82,480 motorcycles.</p><p>TVS sold 24,560 iQubes. Ather Energy sold 12,856 e-scooters. Overall, 1,00,266 electric two-wheelers were registered, an increase of 30 per cent.</p>",
		"1,00,266 electric two-wheelers | India | registrations | 2024-06 |  | powertrain=ev segment=two-wheeler",
		"30 per cent | India | registrations | 2024-06 |  | powertrain=ev segment=two-wheeler")
}

// What is sold at home in a country is the country's, also where a maker reports it.
func TestSoldAtHome(t *testing.T) {
	wantOfPage(t, "Thailand: Toyota cuts outlook as June sales hit four-year low",
		"<p>Domestic vehicle sales in Thailand dropped 24.98% to 45,190 units in June, Toyota Motor Thailand reported.</p><p>Toyota's passenger car sales were 5,380; Honda came next with 3,390.</p>",
		"24.98% | Thailand | sales | 2024-06 |  | -",
		"45,190 units | Thailand | sales | 2024-06 |  | -",
		"3,390 | Honda | sales | 2024-06 |  | market=Thailand segment=passenger")
}

// A town before a colon is where the report was written, and what a body counts in a country is the country's.
func TestMarketUnderMakersFall(t *testing.T) {
	wantOfPage(t, "Tata Motors' EV sales slump 16% in June as Mahindra closes the gap",
		"<p>Mumbai: Electric car sales in India dipped 9 per cent in June to 5,870 units, Vahan data shows.</p><p>Tata Motors registered 3,530 units.</p>",
		"9 per cent | India | sales | 2024-06 |  | powertrain=ev",
		"5,870 units | India | sales | 2024-06 |  | powertrain=ev")
}

// A region that the sentence says made something is where the maker of the article built it.
func TestRegionMade(t *testing.T) {
	wantOfPage(t, "Toyota's global output falls for sixth straight month",
		"<p>Toyota Motor said its global production slipped 0.6% in June to 804,610 vehicles.</p><p>In China it was down 7.6% at 125,500. North America made 168,000, up 3.1%.</p>",
		"168,000 | Toyota | production | 2024-06 |  | origin=North America")
}

// In the first days of January "the year" in which something came to pass is the one that is over.
func TestYearJustOver(t *testing.T) {
	page := "Hyundai sold 55,078 cars in India in December. It expects the industry to grow in 2025. Kia sold 2,55,038 units in the year, 6 per cent more than in 2023."
	wantAmong(t, page, wholesOf(read(t, "2025-01-02", page)), []string{"2,55,038 units | Kia | sales | 2024 |  | market=India"})
}

// What makers build is of the country that the paragraph is about.
func TestBuiltInNeighbour(t *testing.T) {
	wantOfPage(t, "Uzbekistan leads Central Asian car production",
		"<p>Plants in Uzbekistan assembled 43,100 passenger cars in June.</p><p>In neighbouring Kazakhstan output came to 13,400 cars. Hyundai built 3,960, Chevrolet 3,140.</p>",
		"3,960 | Hyundai | production | 2024-06 |  | origin=Kazakhstan",
		"3,140 | Chevrolet | production | 2024-06 |  | origin=Kazakhstan")
}

// What is told of all vehicles after those of a kind is of all, and so is what its paragraph goes on with.
func TestTotalAfterKind(t *testing.T) {
	wantOfPage(t, "Thai EV price war: BYD owners protest as dealers cut prices",
		"<p>Registrations of battery-electric cars in Thailand fell to 5,420 in June.</p><p>The Federation of Thai Industries says that total car production plunged 20.1% in June to 116,300. Output for the domestic market was 35,000, down 43%. Domestic sales dropped 26% to 47,662.</p><p>The federation now forecasts production of 1.7 million vehicles for 2024.</p>",
		"35,000 | Thailand | production | 2024-06 |  | market=domestic",
		"47,662 | Thailand | sales | 2024-06 |  | -",
		"1.7 million vehicles | Thailand | production | 2024 |  | -")
}

// What is said to be of vehicles as such is of every kind in an article on one kind of engine, and so is more than there were of
// that kind.
func TestAnyVehicleAfterKind(t *testing.T) {
	wantOfPage(t, "Germany's electric car sales slump in June",
		"<p>Germany's electric car market shrank in June, with registrations falling 18 percent to 43,412 and production dropping 12.4 percent to 92,100 units.</p><p>The country's car production rose 3.2 percent to 341,600 units, while sales slipped 2.1 percent to 238,263.</p><p>Annual car exports first passed 3 million in 2022.</p>",
		"92,100 units | Germany | production | 2024-06 |  | powertrain=ev",
		"3.2 percent | Germany | production | 2024-06 |  | -",
		"341,600 units | Germany | production | 2024-06 |  | -",
		"2.1 percent | Germany | sales | 2024-06 |  | -",
		"238,263 | Germany | sales | 2024-06 |  | -",
		"3 million | Germany | exports | 2022 |  | -")
	wantOfPage(t, "China's NEV exports leap in June",
		"<p>China exported 86,000 new energy vehicles in June, up 12.3 percent from a year earlier.</p><p>It shipped 485,000 vehicles overseas in the month, a rise of 26.9 percent.</p>",
		"485,000 vehicles | China | exports | 2024-06 |  | -",
		"26.9 percent | China | exports | 2024-06 | yoy | -")
	wantOfPage(t, "Dutch sales of plug-in hybrids up",
		"<p>In the Netherlands 4,120 plug-in hybrids were registered in June, 21 percent more than a year ago.</p><p>Registrations rose 3 percent to 31,200.</p>",
		"3 percent | Netherlands | registrations | 2024-06 | yoy | -",
		"31,200 | Netherlands | registrations | 2024-06 |  | -")
}

// What is measured in an industry for one kind of vehicle is of that kind, exports as well.
func TestIndustryOfAKind(t *testing.T) {
	wantOfPage(t, "Booming in June",
		"<p>BEIJING, July 11 (Wire) -- China's new energy vehicle (NEV) sector shifted up a gear in June, with output rising 28 percent to 1.003 million units and exports soaring 12 percent to 86,000 units.</p>",
		"12 percent | China | exports | 2024-06 |  | powertrain=nev",
		"86,000 units | China | exports | 2024-06 |  | powertrain=nev")
	wantOfPage(t, "Booming in June",
		"<p>China's NEV market grew again in June. Sales rose 30.1 percent to 1.049 million units, while exports rose 10.3 percent to 86,000.</p>",
		"10.3 percent | China | exports | 2024-06 |  | powertrain=nev",
		"86,000 | China | exports | 2024-06 |  | powertrain=nev")
}

// Under a headline that names several models, what is sold in a country is the country's.
func TestMarketUnderModelsHeadline(t *testing.T) {
	wantOfPage(t, "Compact SUV sales June 2024: Brezza back on top, Nexon slips to third",
		"<p>SUV sales in India stood at 1,01,230 units in June 2024, down 2.1 per cent from 1,03,410 units a year ago. MoM, the segment grew 4.4 per cent.</p><p>Maruti Suzuki Brezza sold 19,190 units. Tata Nexon was third with 12,289 units.</p>",
		"1,01,230 units | India | sales | 2024-06 |  | segment=suv",
		"4.4 per cent | India | sales | 2024-06 | mom | segment=suv",
		"12,289 units | Tata Nexon | sales | 2024-06 |  | market=India")
}

// A headline that sets sales in a country against those at home does not make that the market of the article.
func TestHomeAndAwayHeadline(t *testing.T) {
	wantOfPage(t, "Hyundai, Kia post record US sales; domestic demand stays weak",
		"<p>South Korea's five carmakers sold a combined 691,000 vehicles in June, company data showed.</p><p>Hyundai's sales rose to 358,891 units. The Grandeur sold 5,579 units.</p><p>In the United States, the two sold 93,152 vehicles.</p>",
		"691,000 vehicles | South Korea | sales | 2024-06 |  | -",
		"358,891 units | Hyundai | sales | 2024-06 |  | -",
		"5,579 units | Hyundai Grandeur | sales | 2024-06 |  | -")
}

// A question with a paragraph of its own names the country that its answer is of.
func TestQuestionOnAnotherCountry(t *testing.T) {
	wantOfPage(t, "Why Uzbekistan's car output is booming",
		"<p>How many cars does Uzbekistan build?</p><p>In June, plants in Uzbekistan built 31,200 cars, 5.4% more than a year earlier.</p><p>What does Kazakhstan do?</p><p>Its plants made 10,100 cars in June. Sales rose 3.5% to 14,520. Hyundai led with 3,340.</p><p>And the exports?</p><p>Exports fell 40% to 2,600 units in June.</p>",
		"10,100 cars | Kazakhstan | production | 2024-06 |  | -",
		"14,520 | Kazakhstan | sales | 2024-06 |  | -",
		"3,340 | Hyundai | sales | 2024-06 |  | market=Kazakhstan",
		"2,600 units | Uzbekistan | exports | 2024-06 |  | -")
}

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

// A time compared with that a clause goes on to tell of is when that was, and its figure of the same as what is compared.
func TestToldOfTimeCompared(t *testing.T) {
	wantOfPage(t, "Car sales in Indonesia", "<p>Retail sales in Indonesia in June fell 3.7 percent compared to May, which reached 83,573 units.</p><p>Wholesales were 72,936 units in June, down 11.75% compared to June 2023, which saw 82,656 units sold.</p>",
		"83,573 units | Indonesia | sales | 2024-05 |  | channel=retail",
		"82,656 | Indonesia | sales | 2023-06 |  | channel=wholesale")
}

// After what a total includes of one maker the text is on the total again.
func TestBackToTheTotal(t *testing.T) {
	wantOfPage(t, "South Korea's five carmakers sold 7.93 million vehicles in 2023", "<p>South Korea's five carmakers sold 7,934,872 vehicles in 2023. The figure includes Kia's sales of buses (5,789 units). Of the total, domestic sales rose 0.7% to 1,366,344 vehicles.</p>",
		"5,789 units | Kia | sales | 2023 |  | segment=bus",
		"1,366,344 vehicles | South Korea | sales | 2023 |  | market=domestic")
}

// Who is named behind a main clause of its own is not whose the figure at its beginning is.
func TestFigureBeforeMainClause(t *testing.T) {
	wantOfPage(t, "Record sales in Australia", "<p>Australia loves its utes. With 610,000 vehicles delivered in the first six months of the year, the race is heating up, with the Ford Ranger overtaking the Toyota HiLux.</p>",
		"610,000 vehicles | Australia | deliveries | 2024-H1 |  | -")
}

// A list of numbers has the noun that its last has, whatever was spoken of before.
func TestNounBehindList(t *testing.T) {
	wantOfPage(t, "Ford first in Australia", "<p>As makers played catch-up with outstanding customer orders, the Toyota HiLux and Ford Ranger led the Australian market in June, with 6215 and 5766 deliveries respectively.</p>",
		"6215 | Toyota HiLux | deliveries | 2024-06 |  | market=Australia")
}

// What a domestic figure or the home market comes to is of that; what small cars do is no SUVs'.
func TestKindsAndMarketsOfClauses(t *testing.T) {
	wantOfPage(t, "South Korea's five carmakers sold more in June", "<p>South Korea's five carmakers sold 687,142 vehicles in June, 4.5 percent more than a year earlier.</p><p>Exports did the work, with 567,211 units. The home market was flat: 119,931, against 119,743 a year earlier.</p><p>Kia sold 257,709 cars, although its domestic figure slid to 42,362.</p>",
		"567,211 units | South Korea | exports | 2024-06 |  | -",
		"119,931 | South Korea | sales | 2024-06 |  | market=domestic",
		"42,362 | Kia | sales | 2024-06 |  | market=domestic")
	wantOfPage(t, "Maruti sells fewer", "<p>Maruti Suzuki sold 144,962 cars in June. SUVs were the bright spot: at 61,549 units they were up 3.8 percent, while small cars dropped to 10,363 from 10,351.</p>",
		"61,549 units | Maruti Suzuki | sales | 2024-06 |  | segment=suv",
		"10,363 | Maruti Suzuki | sales | 2024-06 |  | -",
		"10,351 | Maruti Suzuki | sales | 2023-06 |  | -")
	wantOfPage(t, "Cars in Malaysia", "<p>Malaysia's car sales jumped to 63,366 units in June. Passenger vehicles accounted for 56,170 of that and commercial vehicles for 7,196. In the first half, sales were up 33 per cent.</p>",
		"33 per cent | Malaysia | sales | 2024-H1 |  | -")
}

// A change is of as long a time as what it is compared with, and what is to grow next year does so next year.
func TestSpanOfComparison(t *testing.T) {
	wantOfPage(t, "Cars in Malaysia", "<p>Malaysia's car sales jumped to 63,366 units in June.</p><p>Perodua delivered 127,343 cars, 29.9 per cent more than in the same half of 2023. It sees 6.4 per cent growth next year.</p>",
		"127,343 cars | Perodua | deliveries | 2024-H1 |  | -",
		"29.9 per cent | Perodua | deliveries | 2024-H1 | yoy | -",
		"6.4 per cent | Perodua | deliveries | 2025 | yoy | -")
}

// A brand is whom its owner's brand stands for, and a shop's owner sells nothing of his own; since the first car left is since
// the beginning.
func TestBrandOfItsOwner(t *testing.T) {
	wantOfPage(t, "Start-ups deliver more", "<p>Aito is the surprise of June. Seres' brand, sold in Huawei's shops, delivered 27,500 cars.</p><p>Nio is back. Since the first ES8 left Hefei the company has delivered 495,267 vehicles.</p>",
		"27,500 cars | Aito | deliveries |  |  | -",
		"495,267 vehicles | NIO | deliveries | 2024-07-15 |  | cumulative=true")
}

// What the whole was a year before is not of where a part of it went.
func TestBaseBehindParts(t *testing.T) {
	wantOfPage(t, "Renault Korea sells fewer", "<p>Renault Korea sold 5,885 vehicles in June – 1,451 in Korea and 4,434 elsewhere – compared with 19,258 a year ago.</p>",
		"1,451 | Renault Korea | sales | 2024-06 |  | market=South Korea",
		"19,258 | Renault Korea | sales | 2023-06 |  | -")
}

// Those who speak in the middle of a sentence speak of all of it, and initials are part of a name.
func TestVoicesInTheMiddle(t *testing.T) {
	for body, want := range map[string]string{
		"FADA president C S Vigneshwar put the stock at 790,000 cars.":                                           "C S Vigneshwar",
		"FADA president C S Vigneshwar put the stock at 790,000 cars. Retails, he said, fell 18 percent in May.": "C S Vigneshwar",
		"Analysts at Meritz Securities expect Hyundai to sell 4.25 million cars in 2024.":                        "Meritz Securities",
		"The total jumped to 63,366 units, SIAM said, from 50,440 in May.":                                       "Society of Indian Automobile Manufacturers",
	} {
		d := pageOf(t, "India's market in June", "<p>India's car sales rose in June.</p><p>"+body+"</p>")
		if n := len(d.Facts); n == 0 || d.Facts[n-1].Attribution != want {
			t.Errorf("%s: %+v", body, d.Facts)
		}
	}
}

// A kind of vehicle whose market the sentence is about is what its figures count, and a month that had the best of its kind
// is when that was.
func TestKindsMarketAndBestMonth(t *testing.T) {
	wantOfPage(t, "Scooters", "<p>In June, India's electric two-wheeler market saw fierce competition, as registrations rose 13 percent to 110,549.</p>",
		"110,549 | India | registrations | 2024-06 |  | powertrain=ev segment=two-wheeler")
	wantOfPage(t, "Malaysia", "<p>Vehicle sales in Malaysia in June amounted to 44,695 units. For the first six months of the year, Malaysia saw a peak in March with 78,890 units sold.</p><p>Sales of imported cars reached 15,695 units in June, compared to 13,890 units for locally assembled cars.</p>",
		"78,890 | Malaysia | sales | 2024-03 |  | -",
		"15,695 units | Malaysia | sales | 2024-06 |  | -",
		"13,890 units | Malaysia | sales | 2024-06 |  | origin=Malaysia")
}

// A van in a name is none, "its" is the possessor's that the sentence opens with, and a list ends with its "and".
func TestNamesAndLists(t *testing.T) {
	wantOfPage(t, "Ford in Vietnam", "<p>Car sales in Vietnam rose in June. Pham Van Dung said the market will grow 10 percent this year.</p>",
		"10 percent | Vietnam | sales | 2024 |  | -")
	wantOfPage(t, "SAIC sells more", "<p>Thanks to the popularity of the Roewe and the MG, SAIC Motor PV's sales rose to 52,006 units in June.</p>",
		"52,006 units | SAIC Passenger Vehicle | sales | 2024-06 |  | -")
	wantOfPage(t, "Scooters", "<p>Bajaj Auto sold 24,978 scooters in June. Despite Ola Electric's troubles, its sales rose to 27,746.</p>",
		"27,746 | Ola Electric | sales | 2024-06 |  | segment=scooter")
}

// A market that a headline names behind a colon is what the article is on, whoever it opens with.
func TestMarketBehindColon(t *testing.T) {
	wantOfPage(t, "Toyota's factories idle while dealers wait: Japan's car market in June", "<p>New car sales in Japan edged up 1.3% in June. Dealers registered 260,700 vehicles, 4.6% more than a year before. Minivehicles went the other way, slipping 4.4% to 135,400, which brought the total to 396,100.</p><p>Toyota came to 117,600.</p>",
		"1.3% | Japan | sales | 2024-06 | yoy | -",
		"260,700 vehicles | Japan | registrations | 2024-06 |  | -",
		"135,400 | Japan | registrations | 2024-06 |  | segment=kei",
		"396,100 | Japan | registrations | 2024-06 |  | -",
		"117,600 | Toyota | registrations | 2024-06 |  | market=Japan")
}

// What more of a kind was sold than any maker sold is the market's, whichever model was spoken of last.
func TestKindsOfNoMaker(t *testing.T) {
	wantOfPage(t, "A record in Australia", "<p>Australians bought 1,237,287 new cars in 2023. Toyota delivered 241,296 vehicles.</p><p>Utes rule. The Ford Ranger found 62,593 buyers. Light commercials as a group lost 1.8 per cent, though, to 269,242, while SUVs climbed 5.6 per cent to 703,674.</p>",
		"1.8 per cent | Australia | sales | 2023 |  | segment=light commercial",
		"269,242 | Australia | sales | 2023 |  | segment=light commercial",
		"703,674 | Australia | sales | 2023 |  | segment=suv")
}

// A list behind what a month brought the year to is of the month; a new paragraph after exports is on what was sold; a bourse is
// no market.
func TestBackToMonthAndSales(t *testing.T) {
	wantOfPage(t, "China's dealers", "<p>China's car dealers sold 2.084 million cars in June. That takes the half-year to 10.9 million, up 10.8 percent.</p><ul><li>NEVs: 1.111 million</li><li>Petrol cars: 970,000</li></ul>",
		"10.9 million | China | sales | 2024-H1 |  | -",
		"1.111 million | China | sales | 2024-06 |  | powertrain=nev")
	wantOfPage(t, "GAC Group sells fewer", "<p>GAC Group built 130,400 vehicles in June and sold 133,200, it told the Shanghai bourse on Thursday, 14.2 per cent and 9.7 per cent less, respectively, than in the same month a year ago.</p><p>Exports doubled to 6,100 vehicles.</p><p>For the whole of 2024 the group has set itself a goal of 2.75 million vehicles.</p>",
		"14.2 per cent | GAC Group | production | 2024-06 | yoy | -",
		"9.7 per cent | GAC Group | sales | 2024-06 | yoy | -",
		"2.75 million vehicles | GAC Group | sales | 2024 |  | -")
}

// A question for a kind of vehicle is answered with figures of that; what a record is owed to is not what it counts.
func TestKindsAskedFor(t *testing.T) {
	for _, asked := range []string{"<h2>What about hybrids?</h2><p>", "<p>What about hybrids?</p><p>", "<p>What about hybrids? "} {
		wantOfPage(t, "Indonesia's car market", "<p>Car sales in Indonesia came to 865,723 in 2023.</p>"+asked+"Sales were 59,903 in 2023, up 10.6 percent.</p><h2>What comes next?</h2><p>Sales in January came to 61,843.</p>",
			"59,903 | Indonesia | sales | 2023 |  | powertrain=hev",
			"61,843 | Indonesia | sales | 2024-01 |  | -")
	}
	wantOfPage(t, "South Korea's car exports hit a record on hybrid demand", "<p>South Korea's car exports rose 3.2 percent to 1.467 million vehicles in the first half. Exports fell in June, as a strike cost GM Korea eleven days of output, and domestic sales were down 10.8 percent at 144,000 units.</p>",
		"1.467 million vehicles | South Korea | exports | 2024-H1 |  | -",
		"144,000 units | South Korea | sales | 2024-06 |  | market=domestic")
}

// Where the works stand that deliver is where the cars are made, and the code of a share is no figure.
func TestDeliveringWorks(t *testing.T) {
	wantOfPage(t, "Tesla in China", "<p>Tesla's Shanghai works delivered 71,599 cars in June. Seres Group Co., Ltd. (601127) sold 9,576 in May.</p>",
		"71,599 cars | Tesla | deliveries | 2024-06 |  | origin=China")
}

// What is more than in a whole year is of the year after it, and so is what a question for a year is answered with.
func TestYearsAskedFor(t *testing.T) {
	wantOfPage(t, "A year of start-ups", "<p>Who won 2023? Neta delivered 127,496 cars, 16 percent fewer than in 2022.</p><p>What of 2024? Its target is 300,000.</p>",
		"127,496 cars | Neta | deliveries | 2023 |  | -",
		"16 percent | Neta | deliveries | 2023 | yoy | -",
		"300,000 | Neta | deliveries | 2024 |  | -")
	wantOfPage(t, "XPeng delivers", "<p>XPeng delivered 10,668 cars in June, twice May's 5,334, with 4,020 of the new G9 among them.</p>",
		"twice | XPeng | deliveries | 2024-06 | mom | -",
		"5,334 | XPeng | deliveries | 2024-05 |  | -",
		"4,020 | XPeng G9 | deliveries | 2024-06 |  | -")
	wantOfPage(t, "Car sales in India", "<p>Car sales in India came to 340,784 units in June, 1 per cent behind May's 344,000.</p>",
		"1 per cent | India | sales | 2024-06 | mom | -",
		"344,000 | India | sales | 2024-05 |  | -")
}

// What a maker sold in its country after its total, which the paragraph has begun with; a model still to come.
func TestPartOfMakersTotal(t *testing.T) {
	wantOfPage(t, "South Korean carmakers sell less", "<p>Hyundai sold 351,516 vehicles in June.</p><p>Kia sold 267,536 vehicles. Sales in Korea fell by 12.9 per cent to 44,003.</p><p>Renault Korea sold 5,885, of which 2,041 in its home market, where it has high hopes for the Grand Koleos, due in September.</p>",
		"44,003 | Kia | sales | 2024-06 |  | market=South Korea",
		"2,041 | Renault Korea | sales | 2024-06 |  | market=domestic")
}

// What a sentence did better than is told of no more; a list of cars and motorcycles is of no kind; whoever disclosed what
// for a month.
func TestRecordsDisclosed(t *testing.T) {
	wantOfPage(t, "NIO sets a record", "<p>NIO saw a record month in June with 21,209 cars delivered. This outstanding performance eclipsed the 20,544 deliveries made in May and the 10,707 deliveries accomplished in June 2023. Year to date, NIO's total deliveries stand at 87,426 units. It falls short of the 90,000 deliveries recorded in the first half of 2023.</p>",
		"87,426 units | NIO | deliveries | 2024-H1 |  | -",
		"90,000 | NIO | deliveries | 2023-H1 |  | -")
	wantOfPage(t, "Record deliveries", "<p>On Monday, NIO, XPeng, and Li Auto disclosed their combined delivery figures for June, totaling 79,651 vehicles.</p>",
		"79,651 vehicles | NIO + XPeng + Li Auto | deliveries | 2024-06 |  | -")
	wantOfPage(t, "Thai vehicle output falls", "<p>The club reported on production, domestic sales and exports of cars and motorcycles in Thailand:</p><p>Exports in June totalled 89,071 units. Some 89,071 vehicles were exported in June, valued at 49.36 billion baht.</p>",
		"89,071 units | Thailand | exports | 2024-06 |  | -",
		"49.36 billion baht | Thailand | exports | 2024-06 |  | -")
}

// What is imported is sold all the same and made nowhere here, and a tally is of all; a month that a sentence speaks of, and
// the number that a part is of.
func TestTalliesAndMonths(t *testing.T) {
	wantOfPage(t, "Vietnam's car market", "<p>Members of the Vietnam Automobile Manufacturers' Association (VAMA) delivered 26,575 vehicles in June as buyers waited for a halved registration fee.</p><p>Sales of locally assembled cars jumped 7 per cent to 14,025, while those of imported ones climbed 25 per cent to 12,550.</p><p>VAMA's tally has reached 137,222 in the first half.</p>",
		"14,025 | Vietnam | sales | 2024-06 |  | origin=Vietnam",
		"12,550 | Vietnam | sales | 2024-06 |  | -",
		"137,222 | Vietnam | sales | 2024-H1 |  | -")
	wantOfPage(t, "Australia's EV race", "<p>June was the month in which one in nine new cars sold in Australia ran on batteries alone: 14,585 of 127,437.</p>",
		"14,585 | Australia | sales | 2024-06 |  | powertrain=bev",
		"127,437 | Australia | sales | 2024-06 |  | -")
	wantOfPage(t, "Toyota sells less in June", "<p>Toyota sold 867,906 cars in June. Over the half-year, group sales were 5,162,442.</p>",
		"5,162,442 | Toyota | sales | 2024-H1 |  | -")
}

// A bracket right behind a time sets out what was told of that, and a sector is an industry.
func TestSetOutInBrackets(t *testing.T) {
	wantOfPage(t, "Two-wheelers", "<p>Honda's total dispatches grew 7% to 462,523 units in June (423,216 domestic and 39,307 exports) compared to 431,594 units in June 2023 (401,480 domestic and 30,114 exports).</p>",
		"423,216 | Honda | sales | 2024-06 |  | market=domestic channel=wholesale",
		"401,480 | Honda | sales | 2023-06 |  | market=domestic channel=wholesale",
		"30,114 | Honda | exports | 2023-06 |  | -")
	wantOfPage(t, "Car sales in India: Maruti, Hyundai, Tata, Kia", "<p>The automotive sector saw sales of over 3.40 lakh units in India in June.</p>",
		"3.40 lakh units | India | sales | 2024-06 |  | -")
}

// Kinds of vehicle, and countries, that a paragraph comes to right after a market's totals are of that market, also in news of a maker.
func TestKindsGoOnWithTheMarket(t *testing.T) {
	wantOfPage(t, "Skoda's registrations in the EU dip in June",
		"<p>Skoda registered 53,100 cars in the European Union in June, 4 percent fewer than a year ago.</p><p>In all 1,010,000 new cars were registered in the EU, 7 percent fewer.</p>"+
			"<h2>Diesel fades</h2><p>Diesels, at 90,900, were down by 28 percent. Poland (up 6 percent) and Austria (3 percent) stood out; Finland slipped 2 percent.</p>",
		"53,100 cars | Skoda | registrations | 2024-06 |  | market=European Union",
		"90,900 | European Union | registrations | 2024-06 |  | powertrain=diesel",
		"28 percent | European Union | registrations | 2024-06 | yoy | powertrain=diesel",
		"6 percent | Poland | registrations | 2024-06 | yoy | powertrain=diesel",
		"2 percent | Finland | registrations | 2024-06 | yoy | powertrain=diesel")
}
