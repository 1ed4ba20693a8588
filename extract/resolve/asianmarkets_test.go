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
