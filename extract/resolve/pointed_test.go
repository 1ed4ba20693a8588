package resolve_test

import "testing"

// What a sentence says of the figure before by "that" is of the same place and kind.
func TestShareOfThat(t *testing.T) {
	const lead = "Registrations in Norway came to 10,500 cars in June.\n\n"
	wantWhole(t, lead+"In Sweden 8,000 electric cars were registered. That is 19% of the overall car market.", "19% | Sweden registrations share 19 2024-06")
	wantWhole(t, lead+"In France 8,000 electric cars were registered. This gave them a share of 14%, up from 13%.", "14% | France registrations share 14 2024-06")
	wantWhole(t, lead+"In Spain 8,000 electric cars were registered. Their share was 11%.", "11% | Spain registrations share 11 2024-06")
	wantScopes(t, "Norwegians registered 10,500 cars in June, of which 8,400 were electric. That makes for a share of 80%.", "80% powertrain=ev")
}

// Points are posts where a network is spoken of, else what a share moves by.
func TestPointsOfNetwork(t *testing.T) {
	wantWhole(t, "Ionity runs 22 stations with 136 points in Spain.", "136 points | Ionity chargers level 136")
	wantWhole(t, "Ionity had 1,200 charging points in June, compared with 520 points a year ago.", "520 points | Ionity chargers level 520 2023-06")
	wantWhole(t, "Kia's share in Spain rose by 12 points from a year earlier in June.", "12 points | Kia sales change 12 2024-06 yoy")
}

// What was expected or aimed at when the year began is of the year.
func TestAimsAsYearBegan(t *testing.T) {
	wantWhole(t, "At the beginning of the year Kia had expected to sell 2.6 million cars.", "2.6 million cars | Kia sales level 2.6e+06 2024")
	wantWhole(t, "At the start of 2024, Kia said that it planned to sell 2.9 million cars.", "2.9 million cars | Kia sales level 2.9e+06 2024")
	wantWhole(t, "Kia sold 12,000 EV6s in May. The EV9 could only muster 1,884 in June.", "1,884 | Kia EV9 sales level 1884 2024-06")
}

// A report on the world is of no country that it happens to name.
func TestReportOnWorld(t *testing.T) {
	wantOfPage(t, "World plug-in top 10, June", "<p>Late again: I spent a weekend on Turkey.</p><p>Some 1.26 million plug-ins were registered around the world in June.</p><p>Battery electrics, at 803,000, grew by 11%. Kia registered 20,000.</p>",
		"803,000 | World | registrations | 2024-06 |  | powertrain=bev", "20,000 | Kia | registrations | 2024-06 |  | -")
}

// What goes on from a figure that another was compared with is of the time told of.
func TestOnFromBase(t *testing.T) {
	wantWhole(t, "Of all the cars Kia delivered in June, 38 percent were electrified, against 22 percent in June of last year: 26 percent fully electric and 12 percent plug-in hybrids.",
		"26 percent | Kia deliveries share 26 2024-06", "12 percent | Kia deliveries share 12 2024-06")
	wantWhole(t, "In Spain diesel's share of registrations came to 93.6% in June, from 95.3% a year earlier; that of electric cars climbed from 2.1% to 3.6%.",
		"2.1% | Spain registrations share 2.1 2023-06", "3.6% | Spain registrations share 3.6 2024-06")
	wantWhole(t, "GAC disclosed its sales for June. In the current month, the group produced 193,842 cars, 7.3% less than in May.",
		"193,842 cars | GAC Group production level 193842 2024-06", "7.3% | GAC Group production change -7.3 2024-06 mom")
}

// Amounts and sites take their unit and kind from what stands beside them.
func TestUnitsBeside(t *testing.T) {
	wantWhole(t, "Valeo lowered its 2024 sales target to 21.3 billion euros ($22.5 billion) from 22 billion.", "22 billion | Valeo revenue level 2.2e+10 2024")
	wantWhole(t, "NIO had 2,000 swap stations in May. Ionity had 733 sites with 4,887 charging points at the end of May.", "733 sites | Ionity chargers level 733 2024-05-31")
	wantWhole(t, "Kia's American depositary shares fell 4.6 percent to $8.79 on Thursday.", "4.6 percent | Kia share_price change -4.6 2024-07-11", "$8.79 | Kia share_price level 8.79 2024-07-11")
	wantWhole(t, "Kia's revenue was 900 million euros in June. Robotaxis contributed 46 million euros.", "46 million euros | Kia revenue level 4.6e+07 2024-06")
}

// The whole of which somebody has a part is the market's, and the part of its kind.
func TestWholeOfPart(t *testing.T) {
	const lead = "<p>Registrations of trucks in the EU fell in the first half, the association ACEA said on Thursday, as hauliers waited for better times.</p>"
	wantOfPage(t, "EU truck registrations down", lead+"<p>The Netherlands alone accounted for one in seven of the 5,593 electric trucks registered.</p>",
		"one in seven | Netherlands | registrations | 2024-H1 |  | powertrain=ev segment=truck", "5,593 electric trucks | European Union | registrations | 2024-H1 |  | powertrain=ev segment=truck")
}

// Where jobs are spoken of, bare numbers that are lost, or are of those, count them.
func TestJobsGoOn(t *testing.T) {
	wantWhole(t, "Valeo is to cut 1,000 jobs. Of those positions, 868 are in France.", "868 | Valeo layoffs level 868")
	wantWhole(t, "Bosch plans to cut 5,550 jobs. Its software division alone is to lose 3,500 by the end of 2027.", "3,500 | Bosch layoffs level 3500 2027")
}

// What others say that a maker will sell is expected, what it says itself an aim.
func TestForetold(t *testing.T) {
	for text, want := range map[string]string{
		"Fitch says BYD will sell 5 million cars in 2025.":                                                               "forecast",
		"According to analysts at Citi, Kia will sell 2.5 million cars in 2025.":                                         "forecast",
		"\"Wait for it,\" its CFO told analysts of Kia's plan, which is to lift production to 2.5 million cars by 2025.": "target",
		"Kia said it will sell 2.5 million cars in 2025.":                                                                "target",
		"In the view of analyst Qiu Lan, annual sales of Kia will be 2.4 million units.":                                 "forecast",
	} {
		d := read(t, "2024-07-15", text)
		if len(d.Facts) != 1 || string(d.Facts[0].Modality) != want {
			t.Errorf("%s: want one fact, %s; got %v", text, want, d.Facts)
		}
	}
}

// "The figure", of another time or place, is what was told before, whatever that measured.
func TestTheFigureOfBefore(t *testing.T) {
	const honda = "Honda's operating profit fell to 257.9 billion yen in the April-June quarter. "
	wantWhole(t, honda+"A year ago the figure was 302.1 billion yen.", "302.1 billion yen | Honda operating_income level 3.021e+11 2023-Q2")
	wantWhole(t, honda+"The year-earlier figure had been 302.1 billion yen.", "302.1 billion yen | Honda operating_income level 3.021e+11 2023-Q2")
	wantWhole(t, "Lucid's net loss came to $992 million in the first quarter. In the same period of 2023 the sum was $630.9 million.", "$630.9 million | Lucid net_income level -6.309e+08 2023-Q1")
	wantWhole(t, "Mazda had 12,400 employees in Hiroshima at the end of June. Ten years ago the number was 15,000.", "15,000 | Mazda employees level 15000 2014-06-30")
}

// A place that has some of what a maker was just said to have is where those are.
func TestPlaceThatHasSome(t *testing.T) {
	wantWhole(t, "Leapmotor's network in Europe consists of 650 dealers. Spain has 64.", "64 | Leapmotor stores level 64")
	wantWhole(t, "BYD operates 900 showrooms in Europe. Germany has 120 and France 85.", "120 | BYD stores level 120", "85 | BYD stores level 85")
	wantWhole(t, "Ionity has 4,500 chargers at 700 sites. Norway has 55.", "55 | Ionity chargers level 55")
	wantWhole(t, "Kia sold 30,000 cars in Spain in June. MG sold 40,120 cars in Europe. Britain accounted for 9,800 and Italy for 5,100.", "9,800 | MG sales level 9800 2024-06", "5,100 | MG sales level 5100 2024-06")
	wantWhole(t, "BYD sells well. There were 32,878 dealerships in China at the end of 2023.", "32,878 dealerships | China stores level 32878 2023-12-31")
	wantScopes(t, "Leapmotor's network in Europe consists of 650 dealers. Spain has 64.", "650 dealers market=Europe; 64 market=Spain")
}
