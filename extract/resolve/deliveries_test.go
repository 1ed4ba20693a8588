package resolve_test

import (
	"strings"
	"testing"

	"carfacts/extract/fact"
)

// wholesOf returns the text's facts as "52,000 | Geely | sales | 2024-06 | yoy | powertrain=bev".
func wholesOf(d *fact.Document) []string {
	scopes, out := scopesOf(d), make([]string, 0, len(d.Facts))
	for i := range d.Facts {
		f := &d.Facts[i]
		scope := strings.TrimPrefix(scopes[i], f.Figure+" ")
		out = append(out, strings.Join([]string{f.Figure, f.Subject, f.Metric, f.Period.String(), f.Basis.String(), scope}, " | "))
	}
	return out
}

// Each row is a text published on 2024-07-15 and facts that it has, of what makers
// report month by month.
func TestMonthlyReports(t *testing.T) {
	for _, row := range [][2]string{
		// compared with a month or quarter before, whatever the days
		{"From June 1 to 16, Chery's retail sales were 63,000 units, up 9 percent from a year earlier but 17 percent lower than the same period last month.",
			"17 percent | Chery | sales | 2024-06-01/2024-06-16 | mom | channel=retail"},
		{"From June 1 to 16, Chery's retail sales were 63,000 units, down 5 percent from the same period a month earlier.",
			"5 percent | Chery | sales | 2024-06-01/2024-06-16 | mom | channel=retail"},
		{"Chery sold 140,000 cars in June. This represents an 11 percent increase from the previous month of May.", "11 percent | Chery | sales | 2024-06 | mom | -"},
		{"Chery sold 140,000 cars in June, a 5 percent yearly decline but an 8 percent monthly boost.", "8 percent | Chery | sales | 2024-06 | mom | -"},
		// kinds that a list says together, before a participle too
		{"EV and plug-in hybrid sales, making up 45 percent of all car sales in China, rose 30 percent in June.", "45 percent | China | sales |  |  | powertrain=nev"},
		{"Sales of plug-in and extended-range hybrids fell 4 percent in China in June.", "4 percent | China | sales | 2024-06 |  | powertrain=phev"},
		{"Battery-electric and hybrid sales in Spain rose 12 percent in June.", "12 percent | Spain | sales | 2024-06 |  | powertrain=electrified"},
		// the kind of the market that a lead without figures speaks of
		{"China's passenger-car demand cooled in June. Retail sales rose 6 percent from a year earlier to 1.8 million units.", "1.8 million units | China | sales | 2024-06 |  | channel=retail segment=passenger"},
		{"China's passenger-car demand cooled in June. Sales of trucks fell 6 percent to 190,000.", "190,000 | China | sales | 2024-06 |  | segment=truck"},
		// whose a number is that it stands at
		{"Chery sold 140,000 cars in June, 30 percent ahead of Kia's 105,000.", "105,000 | Kia | sales | 2024-06 |  | -"},
		// the makers of a country that tell of all they sell
		{"China car sales rise in June\n\nSales grew 5 percent to 2.1 million in the month.\n\nLi Auto logged a 24 percent sales decline.\n\nVolkswagen's sales fell 5 percent.", "24 percent | Li Auto | sales | 2024-06 |  | -; 5 percent | Volkswagen | sales | 2024-06 |  | market=China"},
		// right after what it is compared with
		{"Sales in Spain grew 5 percent in June. First-half sales rose 7 percent. Kia's sales growth eased to 4 percent from 6 percent in May.", "4 percent | Kia | sales | 2024-06 |  | market=Spain"},
		{"Kia's sales growth slowed to 4 percent in June from 6 percent a month earlier.", "6 percent | Kia | sales | 2024-05 |  | -"},
		// a phrase gives way to the bound that it ends in
		{"Chery aims to sell at least 3 million vehicles this year.", "3 million vehicles | Chery | sales | 2024 |  | -"},
		// a verb that only reports
		{"With 12,000 deliveries in June, the Zeekr brand registered an impressive year-on-year surge of 45 percent.", "45 percent | Zeekr | deliveries | 2024-06 | yoy | -"},
		{"In 2023 auto sales at Chery came to 1.88 million.", "1.88 million | Chery | sales | 2023 |  | -"},
		{"Chery's export sales stood at 90,000 units in June.", "90,000 units | Chery | exports | 2024-06 |  | -"},
		{"Shanghai (Wire)- Chery announced that its sales reached 190,000 units in June.", "190,000 units | Chery | sales | 2024-06 |  | -"},
		// lists: one time for all, and what goes on is no kind of them
		{"Geely managed to shift 3,500 MPVs, 46,000 sedans and 90,000 SUVs in June.", "3,500 MPVs | Geely | sales | 2024-06 |  | segment=mpv"},
		{"In June Geely sold 3,500 MPVs and 46,000 sedans. Sales rose 8 percent.", "8 percent | Geely | sales | 2024-06 |  | -"},
		{"As of June 30, 2024, the year-to-date and cumulative deliveries of the Li Auto L9 reached 62,919 and 96,516, respectively.",
			"62,919 | Li Auto L9 | deliveries | 2024-H1 |  | -; 96,516 | Li Auto L9 | deliveries | 2024-06-30 |  | cumulative=true"},
		// a change goes on with what the sentence before counted
		{"BYD sold 480,186 NEVs in June. But sales were down by 5 percent compared to June of last year.", "5 percent | BYD | sales | 2024-06 | yoy | powertrain=nev"},
		{"BYD sold 480,186 NEVs in June. Overall sales were down by 5 percent.", "5 percent | BYD | sales | 2024-06 |  | -"},
		{"BYD sold 480,186 NEVs in June. BYD's car sales were down by 5 percent.", "5 percent | BYD | sales | 2024-06 |  | -"},
		{"According to them, Nio delivered 31,423 vehicles to China in June. This is 27 percent more than a year ago. It is also 5 percent more than in May.",
			"27 percent | NIO | deliveries | 2024-06 | yoy | market=China; 5 percent | NIO | deliveries | 2024-06 | mom | market=China"},
		// kinds among kinds
		{"Chery sold 20,000 new energy passenger cars in June. Its commercial vehicles came to 900. Among these passenger NEVs, battery electric vehicles (BEVs) sold 14,000 units, up 8 percent from 13,000 units a year ago.",
			"8 percent | Chery | sales | 2024-06 | yoy | powertrain=bev segment=passenger; 13,000 units | Chery | sales | 2023-06 |  | powertrain=bev segment=passenger"},
		{"In June, wholesale sales of pure electric vehicles in China reached 186,000 units, while sales of plug-in hybrids reached 41,000 units.",
			"41,000 units | China | sales | 2024-06 |  | powertrain=phev channel=wholesale"},
		{"GAC sold 180,000 vehicles in June. Among them, the sales of its wholly-owned brands came to 120,000 units.", "120,000 units | GAC Group | sales | 2024-06 |  | own_brand=true"},
		{"Changan's own brands sold 309,000 units in June. Among them, 36,000 vehicles were sold in overseas markets.",
			"36,000 vehicles | Changan Automobile | sales | 2024-06 |  | market=overseas own_brand=true"},
		// a clause after another has a time and a modality of its own
		{"Nio plans to deliver 40,000 cars in August after deliveries rose 12 percent to 34,000 in June.",
			"40,000 cars | NIO | deliveries | 2024-08 |  | -; 12 percent | NIO | deliveries | 2024-06 |  | -"},
		{"The Ora series, a line of small cars, sold 13,000 vehicles in June.", "13,000 vehicles | Ora | sales | 2024-06 |  | -"},
		// times that count back, and those of a year
		{"In June, Nio delivered 34,000 vehicles. In the past two months, Seres sold 7,995 NEVs.", "7,995 NEVs | Seres | sales | 2024-05/2024-06 |  | powertrain=nev"},
		{"Nio delivered 34,000 vehicles in May. The total of the past five months was 152,000 vehicles.", "152,000 vehicles | NIO | deliveries | 2024-01/2024-05 |  | -"},
		{"Nio delivered 34,000 vehicles in June. Annual deliveries are expected to range between 301,000 and 311,000 vehicles.",
			"between 301,000 and 311,000 vehicles | NIO | deliveries | 2024 |  | -"},
		{"Nio delivered 34,000 vehicles in June. It aims for annual sales of 1 million vehicles.", "1 million vehicles | NIO | sales |  |  | -"},
		// participles, asides and relative clauses
		{"In June, 568,000 cars produced in China went abroad, which is 29 percent more than in June 2023.", "568,000 cars | China | exports | 2024-06 |  | -"},
		{"Seres, Huawei's automaking partner previously known as Sokon, sold 12,000 vehicles in June.", "12,000 vehicles | Seres | sales | 2024-06 |  | -"},
		{"In 2023, China became the second-largest auto exporter behind Japan which exported 3 million units.", "3 million units | Japan | exports | 2023 |  | -"},
		{"In May, 568,000 cars were exported from China. From January to May, Russia took 372,000 of them, Mexico – 190,000, and Brazil – 159,000.",
			"190,000 | China | exports | 2024-01/2024-05 |  | market=Mexico; 159,000 | China | exports | 2024-01/2024-05 |  | market=Brazil"},
		{"With 6,500 vehicles sold in June, Seres's NEV arm boasted a 103 percent year-over-year spike.", "6,500 | Seres | sales | 2024-06 |  | powertrain=nev"},
		{"SAIC exported 78,000 passenger vehicles in June, up 8 percent, and 34,000 NEVs, up 16 percent.",
			"34,000 NEVs | SAIC Motor | exports | 2024-06 |  | powertrain=nev; 16 percent | SAIC Motor | exports | 2024-06 |  | powertrain=nev"},
		// kinds in brackets, and lists of what is included
		{"The Chinese new energy vehicle (NEV) maker Leapmotor delivered 37,000 vehicles in June.", "37,000 vehicles | Leapmotor | deliveries | 2024-06 |  | -"},
		{"Sales of NEVs in China including battery electric vehicles, plug-in hybrids, and fuel-cell vehicles kept up, jumping 64 percent in June, with 271,000 units sold.",
			"64 percent | China | sales | 2024-06 |  | powertrain=nev; 271,000 | China | sales | 2024-06 |  | powertrain=nev"},
		{"Tesla sold 8,600 China-manufactured cars in China in June.", "8,600 | Tesla | sales | 2024-06 |  | market=China origin=China"},
		{"Toyota halted lines in 14 Japan-based plants in June, and sold 78,000 cars in China.", "78,000 cars | Toyota | sales | 2024-06 |  | market=China"},
		// the makers of a country, in the market of another
		{"Japanese carmakers sold 210,000 vehicles in China in June, down 12 percent.",
			"210,000 vehicles | Japan | sales | 2024-06 |  | market=China; 12 percent | Japan | sales | 2024-06 |  | market=China"},
		{"In June, sales in Australia reached 124,900 vehicles. Chinese brands sold 15,100 vehicles. From January to June, the market grew 8 percent.",
			"15,100 vehicles | China | sales | 2024-06 |  | market=Australia; 8 percent | Australia | sales | 2024-H1 |  | -"},
		{"In June, MG sold 6,000 vehicles in Australia, with Great Wall ranking eleventh, selling 3,800 vehicles.", "3,800 vehicles | Great Wall Motor | sales | 2024-06 |  | market=Australia"},
		{"The other joint venture Dongfeng Honda logged a 9 percent drop in sales in June.", "9 percent | Dongfeng Honda | sales | 2024-06 |  | -"},
		// paces, and times at the level that a change leads to
		{"Ford's sales increased by 9 percent to 77,000 units in June and by 30 percent to 417,000 units year-to-date.", "30 percent | Ford | sales | 2024-H1 |  | -"},
		{"Nio delivered 34,000 vehicles in June. It expects monthly sales of 50,000 units for the Onvo brand.", "50,000 units | Onvo | sales |  |  | per=month"},
		{"So far this year, Nio sold 90,000 cars, of which 10 percent were sold overseas.", "10 percent | NIO | sales | 2024-H1 |  | market=overseas"},
		// what a clause hangs on
		{"BYD overtook Tesla in the German BEV market in June, selling 3,100 cars.", "3,100 cars | BYD | sales | 2024-06 |  | market=Germany powertrain=bev"},
		{"GAC aims to sell 5 million vehicles in 2035. The BEV-focused subsidiary Aion sold 28,000 vehicles in June.", "28,000 vehicles | GAC Aion | sales | 2024-06 |  | -"},
		{"In June, GAC Honda was at 31,000 vehicles, down 41 percent, making it the group's biggest decline, with cumulative sales of 173,000 vehicles this year.",
			"173,000 vehicles | GAC Honda | sales | 2024-H1 |  | -"},
		{"NIO delivered 48,000 vehicles in June, including 31,000 under its NIO brand, 9,000 under its family-oriented Onvo brand and 7,000 under its Firefly line.",
			"9,000 | Onvo | deliveries | 2024-06 |  | -; 7,000 | Firefly | deliveries | 2024-06 |  | -"},
		{"Li Auto's insurance registrations in China were down 14 percent last week from 10,000 the week before.", "14 percent | Li Auto | registrations | 2024-W28 | wow | market=China"},
		{"BYD registered 7,200 cars in Europe in June, up 169 percent. Tesla's registrations fell 49 percent.", "49 percent | Tesla | registrations | 2024-06 |  | market=Europe"},
		{"Tesla's exports from China grew 20 percent in June.", "20 percent | Tesla | exports | 2024-06 |  | origin=China"},
		{"GAC sold 76,000 energy-saving vehicles (+96.9% YoY) in June.", "+96.9% | GAC Group | sales | 2024-06 | yoy | -"},
		// units and plants of makers
		{"Volkswagen China delivered 201,000 vehicles in June and exported 5,000.", "5,000 | Volkswagen | exports | 2024-06 |  | origin=China"},
		{"Tesla's deliveries fell in June. Giga Shanghai exported 12,400 cars in the month.", "12,400 cars | Tesla | exports | 2024-06 |  | origin=Shanghai"},
		{"Tesla sold 71,000 vehicles built at Giga Shanghai in June, up 8 percent.", "8 percent | Tesla | sales | 2024-06 |  | origin=Shanghai"},
	} {
		wantAmong(t, row[0], wholesOf(read(t, "2024-07-15", row[0])), strings.Split(row[1], "; "))
	}
}

// What comes off the line as the millionth is no count of one.
func TestPlaceInSeries(t *testing.T) {
	d := read(t, "2024-07-15", "Nio delivered 30,000 cars in June. Its 1 millionth vehicle is to roll off the line in days.")
	if len(d.Facts) != 1 {
		t.Errorf("facts: %v", wholesOf(d))
	}
	// so do models, shops and plants, of which there are few; many, and few to come, are told for themselves
	for text, want := range map[string]int{
		"Kia owes its good year to one model.":                      0,
		"Ford is the maker of three models of that size.":           0,
		"The dealer runs four showrooms for Kia.":                   0,
		"Kia has 310 showrooms in Spain.":                           1,
		"Ford's line-up comprises 26 models.":                       1,
		"Kia has pledged to launch seven new electric models there": 1,
	} {
		if d := read(t, "2024-07-15", text); len(d.Facts) != want {
			t.Errorf("%s: %v, want %d", text, wholesOf(d), want)
		}
	}
}

// A small number in words counts what it is said of, and no cars sold.
func TestSmallCounts(t *testing.T) {
	d := read(t, "2024-07-15", "Nio delivered 30,000 cars in June. It showed two concept sedans at the show.")
	if len(d.Facts) != 1 {
		t.Errorf("facts: %v", wholesOf(d))
	}
}

// "Volume" is what the text counts, of a company that is named as well.
func TestVolumeOfWhatIsCounted(t *testing.T) {
	const lead = "<p>Geely delivered 63,902 vehicles in June, 7.1% more than in the same month of last year, the company announced on Monday in Hangzhou.</p>"
	for _, s := range []string{
		"Out of that volume, the Zeekr brand contributed 20,106 units.",
		"Zeekr accounted for 20,106 units of that volume.",
		"Of the total volume, 20,106 units were Zeekrs.",
		"Zeekr's volume was 20,106 units.",
		"The volume of Zeekr rose to 20,106 units.",
	} {
		wantOfPage(t, "Geely's deliveries in June", lead+"<p>"+s+"</p>", "20,106 units | Zeekr | deliveries | 2024-06 |  | -")
	}
	wantOfPage(t, "Geely's deliveries in June", lead+"<p>Lynk &amp; Co delivered 35,059 units, 7.4% more than a year ago, but its volume was down 12.8% from May's 40,213 units.</p>",
		"12.8% | Lynk & Co | deliveries | 2024-06 | mom | -",
		"40,213 units | Lynk & Co | deliveries | 2024-05 |  | -")
}
