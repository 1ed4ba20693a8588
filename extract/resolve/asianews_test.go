package resolve_test

import "testing"

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
