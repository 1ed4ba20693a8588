package resolve_test

import (
	"fmt"
	"strings"
	"testing"

	"carfacts/extract/fact"
)

// Each row is a text published on 2025-03-03 and the milestone that it tells of, in the
// words that journalists have for it.
func TestMilestones(t *testing.T) {
	for _, row := range [][2]string{
		// a plant, whatever opens, and whichever comes first
		{"BYD on Thursday formally opened its first car factory in Brazil.", "BYD | opening | 2025-02-27 | reported"},
		{"The Mini Aceman was shown in Beijing in January and goes on sale in May.", "Mini Aceman | debut | 2025-01 | reported; Mini Aceman | launch | 2025-05 | target"},
		{"Panasonic joined Tesla to open the factory in Reno in 2016.", "Panasonic | opening | 2016 | reported"},
		{"The Kia EV5 that Kia unveiled last August will start being handed over next year.", "Kia EV5 | debut | 2024-08 | reported"},
		{"Magna kept its promise to start building the Fisker Ocean on February 28.", "Fisker Ocean | production_start | 2025-02-28 | reported"},
		{"BYD opens its Szeged plant in December.", "BYD | opening | 2025-12 | target"},
		{"BYD, whose Rayong plant can make 150,000 cars a year, opened it last July.", "BYD | opening | 2024-07 | reported"},
		{"Maruti's new facility at Kharkhoda is scheduled to be commissioned in 2026.", "Maruti Suzuki | opening | 2026 | target"},
		{"BYD's plant in Turkey is planned to be put into production within this year.", "BYD | production_start | 2025 | target"},
		{"The mothballed Stellantis plant in Belvidere will reopen in 2027.", "Stellantis | opening | 2027 | target"},
		{"CATL's factory in Debrecen is due to start production of 46-series cells in 2026.", "CATL | production_start | 2026 | target"},
		// or shuts
		{"Bosch is to shrink. At Waiblingen, production will cease altogether by the end of 2028.", "Bosch | closure | 2028-12-31 | target"},
		{"Stellantis has a van plant at Luton. It will close in April.", "Stellantis | closure | 2025-04 | target"},
		{"Kia is on the way up. A Seoul listing on 6 November brought in $300 million.", "Kia | listing | 2024-11-06 | reported"},
		{"The last car left Audi's Brussels plant on February 28.", "Audi | closure | 2025-02-28 | reported"},
		{"Kia has a plant in Zilina. Since Audi shut its works in Brussels at the end of February, no other has hired so many.", "Audi | closure | 2025-02-28 | reported"},
		{"Ford switched off the lights at Camaçari in January 2021.", "Ford | closure | 2021-01 | reported"},
		// what was put off
		{"BYD has a plant in Hungary. At Szeged, series production has been put back from this autumn to the second quarter of 2026.",
			"BYD | production_start | 2025-09/2025-11 | target; BYD | production_start | 2026-Q2 | target"},
		{"Production of the Kia EV4 was delayed until May.", "Kia EV4 | production_start | 2025-05 | target"},
		{"The launch of the Kia EV4 has slipped to May.", "Kia EV4 | launch | 2025-05 | target"},
		// a model's first showing
		{"The Porsche Taycan, to be presented in September, has two motors.", "Porsche Taycan | debut | 2025-09 | target"},
		{"On a plinth stands the Ioniq 5, which Hyundai showed in April.", "Hyundai Ioniq 5 | debut | 2024-04 | reported"},
		{"The Polestar 5 makes its bow in Munich in September.", "Polestar 5 | debut | 2025-09 | target"},
		// its arrival
		{"The Kia EV4 is a saloon. It shows up in Britain in the second half of 2025.", "Kia EV4 | launch | 2025-H2 | target"},
		{"Every Kia EV4 has one motor. Look for it next spring.", "Kia EV4 | launch | 2026-03/2026-05 | forecast"},
		{"The market launch of the Kia EV4 is scheduled for June.", "Kia EV4 | launch | 2025-06 | target"},
		{"The Tesla Cybertruck is supposed to come late this year.", "Tesla Cybertruck | launch | 2025 | target"},
		{"The Kia EV4 arrives in the United States in early 2026.", "Kia EV4 | launch | 2026 | target"},
		{"The Kia EV4 lands in Britain this autumn.", "Kia EV4 | launch | 2025-09/2025-11 | target"},
		{"Kia plans to bring the EV4 to Europe in the second half of 2025.", "Kia EV4 | launch | 2025-H2 | target"},
		{"The launch of the Kia EV4 in Britain is due in October.", "Kia EV4 | launch | 2025-10 | target"},
		{"The first Kia EV4 arrived in Britain in January.", "Kia EV4 | launch | 2025-01 | reported"},
		// a model that has no name yet, and a brand
		{"The Kia EV6 is large. Kia will introduce a new pickup in the second half of the year.", "Kia | launch | 2025-H2 | target"},
		{"Ferrari's first electric car is to be unveiled in October.", "Ferrari | debut | 2025-10 | target"},
		{"Renault will unveil a hybrid SUV developed in Seoul at the Busan show in June.", "Renault | debut | 2025-06 | target"},
		{"Ford has put off the launch of its three-row electric SUV to 2027.", "Ford | launch | 2027 | target"},
		{"Great Wall Motor will launch its Tank brand in Spain in June.", "Tank | launch | 2025-06 | target"},
		{"Kia will launch its new hybrid system in May.", ""},
		{"The Peugeot 3008 is large. Its heir is one of five electric models that Peugeot is to launch by 2026.", ""},
		{"Kia has put off its EV production goals, it said last year.", ""},
		// orders and the first cars
		{"VinFast is new here. It will start deliveries in Norway on Tuesday.", "VinFast | delivery_start | 2025-03-04 | target"},
		{"Deliveries of the Kia EV4 in Britain are due in October.", "Kia EV4 | delivery_start | 2025-10 | target"},
		{"The first Kia EV4s arrived in Britain in January.", "Kia EV4 | delivery_start | 2025-01 | reported"},
		{"XPeng on Wednesday started the pre-sale of the G7.", "XPeng G7 | presale | 2025-02-26 | reported"},
		{"The Kia EV4 went on sale in China in August and is to reach European customers in June.", "Kia EV4 | launch | 2024-08 | reported; Kia EV4 | delivery_start | 2025-06 | target"},
		// what stands between it and its day
		{"Audi is closing its plant in Brussels, which has built the Q8, at the end of May.", "Audi | closure | 2025-05-31 | target"},
		{"Production of the Volvo EX90, presented last November, starts this June.", "Volvo EX90 | debut | 2024-11 | reported; Volvo EX90 | production_start | 2025-06 | target"},
		// what is said to be due, or done since
		{"The Volkswagen ID.2 is planned for 2026.", "Volkswagen ID.2 | launch | 2026 | target"},
		{"Next up is the Volkswagen ID.2, which arrives in 2026.", "Volkswagen ID.2 | launch | 2026 | target"},
		{"Volkswagen is to follow with the ID.2 in 2026.", "Volkswagen ID.2 | launch | 2026 | target"},
		{"Renault will start selling the Renault 4 in Germany from June.", "Renault 4 | launch | 2025-06 | target"},
		{"The Kia EV3 can be ordered from June.", "Kia EV3 | presale | 2025-06 | target"},
		{"Kia has been taking orders for the EV3 since January 14.", "Kia EV3 | presale | 2025-01-14 | reported"},
		{"Tesla has been delivering the Cybertruck since November 2023.", "Tesla Cybertruck | delivery_start | 2023-11 | reported"},
		{"The Xiaomi SU7 will be delivered from August.", "Xiaomi SU7 | delivery_start | 2025-08 | target"},
		{"Customers will get their Xiaomi SU7 from August.", "Xiaomi SU7 | delivery_start | 2025-08 | target"},
		{"Start of production for the Kia EV4 is slated for May.", "Kia EV4 | production_start | 2025-05 | target"},
		{"Kia started building the EV3 in June 2024.", "Kia EV3 | production_start | 2024-06 | reported"},
		{"Series production of the EV4 kicks off at Kia's Zilina plant next year.", "Kia EV4 | production_start | 2026 | target"},
		{"Kia will build the EV4 in Slovakia from 2026.", "Kia EV4 | production_start | 2026 | target"},
		{"Production at Audi's Brussels plant will end in May.", "Audi | closure | 2025-05 | target"},
		{"Stellantis will idle its Belvidere plant at the end of August.", "Stellantis | closure | 2025-08-31 | target"},
		{"Zeekr will enter the Japanese market next year.", "Zeekr | launch | 2026 | target"},
		{"Production of the EV4 at Kia's plant in Zilina is due in October.", "Kia EV4 | production_start | 2025-10 | target"},
		// what another thing does that the verb is not told of
		{"Bookings for the Kia EV4 open in May and deliveries in June.", "Kia EV4 | presale | 2025-05 | target"},
		{"Kia's plant in Slovakia opens in May, and sales in June.", "Kia | opening | 2025-05 | target"},
		// what does not come about, and what only waits
		{"Kia did not open its Zilina plant in February.", ""},
		{"The Kia EV4 will not be launched in May.", ""},
		{"The opening of Tesla's Mexican plant, planned for 2026, has been called off.", ""},
		{"Kia had planned to open a second plant in Zilina in 2026 but has dropped the idea.", ""},
		{"The Hyundai Kona Electric will be shown ahead of the world premiere at the 2026 Geneva Motor Show.", ""},
		{"The Kia EV4 will not be launched until May.", "Kia EV4 | launch | 2025-05 | target"},
		{"The listing of Zeekr in New York is due in May.", "Zeekr | listing | 2025-05 | target"},
		// later in the same month
		{"The Kia EV3 goes on sale in August. Deliveries are slated to begin later the same month.", "Kia EV3 | launch | 2025-08 | target; Kia EV3 | delivery_start | 2025-08 | target"},
	} {
		var got []string
		d := read(t, "2025-03-03", row[0])
		for i, s := range factsOf(d) {
			if _, milestone, _ := strings.Cut(s, " | "); d.Facts[i].Measure == fact.Event {
				got = append(got, milestone)
			}
		}
		if s := strings.Join(got, "; "); s != row[1] {
			t.Errorf("%s\n got %s\nwant %s", row[0], s, row[1])
		}
	}
}

// Where a milestone is: a place that is named before the word for it is its market, and none
// of the milestone's own.
func TestMilestonesThere(t *testing.T) {
	wantOfPage(t, "Kia EV3 revealed in full", "<p>The EV3 was revealed in May. First British cars are due in November, and European sales start in the fourth quarter.</p>",
		"in November | Kia EV3 | delivery_start | 2024-11 |  | market=United Kingdom",
		"in the fourth quarter | Kia EV3 | launch | 2024-Q4 |  | market=Europe")
	wantOfPage(t, "VinFast goes on", "<p>The VinFast VF 7 has a 70.8 kWh battery.</p><p>VinFast has 60 dealers in the Philippines, where it has been selling cars since May 2023.</p>",
		"since May 2023 | VinFast | launch | 2023-05 |  | market=Philippines")
	wantOfPage(t, "Zeekr's first months as a public company", "<p>Zeekr completed its New York IPO in May.</p>",
		"in May | Zeekr | listing | 2024-05 |  | market=New York")
}

// What is decided, or stands in a plant that is still to open, is a plan; what holds of a plant
// that is to close is none.
func TestDecided(t *testing.T) {
	for _, row := range [][2]string{
		{"Volkswagen has agreed with the union to cut 35,000 jobs in Germany by 2030.", "layoffs 35000 2030 target"},
		{"Bosch announced 5,500 job cuts last month.", "layoffs 5500  target"},
		{"Bosch laid off 5,500 workers in January.", "layoffs 5500 2025-01 reported"},
		{"CATL is spending 7.3 billion euros on a 100 GWh battery plant in Debrecen.", "capacity 100  target"},
		{"AESC is building a 30 GWh battery factory in Florence.", "capacity 30  target"},
		{"BMW will start building the iX3 in Hungary in October; the new plant there is laid out for 150,000 cars a year.", "capacity 150000  target"},
		{"Rivian announced plans to reduce its salaried workforce by 10 percent.", "employees -10  target"},
		// nor does a plant to come make one of what the company has elsewhere
		{"Maruti Suzuki can make 1.5 million cars a year in India, and its plant at Kharkhoda is to open in 2026.", "capacity 1.5e+06  reported"},
		{"BYD's factory in Rayong, which opened on July 4, has a capacity of 150,000 cars a year.", "capacity 150000  reported"},
		{"Suzuki plans to shut its plant in Thailand, with a capacity of 60,000 cars a year, by the end of 2026.", "capacity 60000  reported"},
		// a workforce is of no day that another clause names
		{"Audi's plant in Brussels, which employs 3,000 people, will close in May.", "employees 3000  reported"},
	} {
		var got []string
		d := read(t, "2025-03-03", row[0])
		for i := range d.Facts {
			f := &d.Facts[i]
			got = append(got, fmt.Sprintf("%s %g %s %s", f.Metric, f.Value, f.Period, f.Modality))
		}
		wantAmong(t, row[0], got, []string{row[1]})
	}
}

// The period of what goes on with an expectation, or looks back from another time.
func TestTimesThatGoOn(t *testing.T) {
	wantOfPage(t, "GM cuts its outlook", "<p>GM now expects net income of $8.2 billion to $10.1 billion this year. Earnings per share are put at $8.25 to $10 instead of $11 to $12.</p>",
		"$8.25 to $10 | General Motors | eps | 2024 |  | -", "$11 to $12 | General Motors | eps | 2024 |  | -")
	wantOfPage(t, "Rivian keeps its target", "<p>Rivian still plans to build 57,000 vehicles this year. Since February its forecast had been 59,000.</p>",
		"59,000 | Rivian | production | 2024 |  | -")
	wantOfPage(t, "Leapmotor's half year", "<p>From January to June Leapmotor sold 86,696 vehicles; in the whole of 2023 it had been 144,155.</p>",
		"144,155 | Leapmotor | sales | 2023 |  | -")
}

// Milestones are told across a name beside their plant, of what was said of them, in other
// words for coming to market, and a place is listed nowhere.
func TestMilestonesInOtherWords(t *testing.T) {
	for _, c := range [][2]string{
		{"Nissan will close its oldest Mexican plant, Civac, by March 2026.", "Nissan closure 2026-03 target"},
		{"Nissan will close its oldest plant, Oppama, by March 2028.", "Nissan closure 2028-03 target"},
		{"Michelin said its tyre factory in Cholet, with 955 employees, would close in November.", "Michelin closure 2024-11 target"},
		{"Kia said its plant in Poland would open in 2026.", "Kia opening 2026 target"},
		{"On the evening of July 10, the Deepal S05, a compact SUV, was officially listed.", "Deepal S05 launch 2024-07-10 "},
		{"The XPeng G7, listed on July 3, costs 195,800 yuan.", "XPeng G7 launch 2024-07-03 "},
		{"Deliveries of the Deepal S05 in 30 cities including Chongqing will start on July 25.", "Deepal S05 delivery_start 2024-07-25 target"},
		{"Customers in Germany will get the MG Cyberster from September.", "MG Cyberster delivery_start 2024-09 target"},
		{"The first Scout Travelers are due off the line in 2027.", "Scout Traveler production_start 2027 target"},
		{"Mass production of Gotion's cells is expected to be realized in 2030.", "Gotion production_start 2030 forecast"},
		{"Northvolt's plant in Heide is to go on stream in 2027.", "Northvolt opening 2027 target"},
		{"The Kia PV5 made its first appearance in Paris in May.", "Kia PV5 debut 2024-05 "},
		{"The share, which listed in October 2022 after India's biggest IPO, is down 17 per cent.", ""},
	} {
		got := ""
		for _, f := range read(t, "2024-07-15", c[0]).Facts {
			if f.Measure == fact.Event {
				got += fmt.Sprintf("%s %s %s %s", f.Subject, f.Metric, f.Period, strings.TrimSuffix(string(f.Modality), "reported"))
			}
		}
		if got != c[1] {
			t.Errorf("%s\n got %s\nwant %s", c[0], got, c[1])
		}
	}
}

// Milestones are told by what happens to what, however the words stand: of a thing named before, by a word told
// before, of two times, or of what goes on since.
func TestMilestonesHoweverTold(t *testing.T) {
	for _, c := range [][2]string{
		// the word, and what it happens to, across what stands between
		{"Kia's plant in Zilina, for which it has put aside 200 million euros, is to come online in 2026.", "Kia production_start 2026 target"},
		{"Kia's first hybrid van, the PV5, will start deliveries in May 2025.", "Kia PV5 delivery_start 2025-05 target"},
		{"Volvo has the EX30, and the second-generation XC40, launched in May 2024, is bigger.", "Volvo XC40 launch 2024-05 "},
		{"The Kia EV3 is due to finally reach customers, starting in September.", "Kia EV3 delivery_start 2024-09 target"},
		// a time with which the text ends
		{"Kia will start production in Zilina in 2026", "Kia production_start 2026 target"},
		// what was told before goes on
		{"BYD's plant in Hungary opens in October, and the one in Turkey, at Manisa, in December.", "BYD opening 2024-10 target; BYD opening 2024-12 target"},
		{"The BMW iX3 is expected to begin production in late 2025, the iX4 in 2026.", "BMW iX3 production_start 2025 forecast; BMW iX4 production_start 2026 forecast"},
		{"BYD has a works in Rayong. That one opened in July 2023.", "BYD opening 2023-07 "},
		// of two times
		{"Kia has a plant in Zilina. The start of production there, first promised for 2025, is now scheduled for 2026.", "Kia production_start 2025 target; Kia production_start 2026 target"},
		{"VinFast put off the start of production last month to 2028 from 2025.", "VinFast production_start 2028 target; VinFast production_start 2025 target"},
		// what goes on since
		{"Zeekr sold 500 cars in Norway, where it has been selling cars since May 2023.", "Zeekr launch 2023-05 "},
		{"WeRide has carried paying passengers in Abu Dhabi since July 2023.", "WeRide launch 2023-07 "},
		{"Leapmotor has been assembling the T03 in Poland since June.", "Leapmotor T03 production_start 2024-06 "},
		// a company's shares
		{"Zeekr began trading in New York on May 10, 2024.", "Zeekr listing 2024-05-10 "},
		{"Zeekr raised 441 million dollars in May 2024 through its New York listing.", "Zeekr listing 2024-05 "},
		// what is told of something else, or of nothing that happens
		{"Kia launched an appeal in March.", ""},
		{"Kia's plant in Zilina started to hire in March.", ""},
		{"Production of 30,000 cars is planned.", ""},
		{"Kia began the year with a plant in Zilina and lost part of its planned output in March.", ""},
		{"Kia has 70,000 orders for the EV3 since March.", ""},
		{"Work on Kia's factory in Zilina was halted in March.", ""},
		{"Kia has the EV3. The government's report on its price, due before parliament in March, is secret.", ""},
	} {
		var got []string
		for _, f := range read(t, "2024-07-15", c[0]).Facts {
			if f.Measure == fact.Event {
				got = append(got, fmt.Sprintf("%s %s %s %s", f.Subject, f.Metric, f.Period, strings.TrimSuffix(string(f.Modality), "reported")))
			}
		}
		if s := strings.Join(got, "; "); s != c[1] {
			t.Errorf("%s\n got %s\nwant %s", c[0], s, c[1])
		}
	}
}

// No milestone is read from a year that only says which race or prize is meant, from times dealt out to
// several names, nor for a place whose companies are listed.
func TestNoMilestone(t *testing.T) {
	for _, said := range []string{
		"Lei Jun launched the Xiaomi YU7.",
		"At the unveiling of the Lotus Eletre, 2009 Formula 1 champion Jenson Button drove.",
		"XPeng and Li Auto completed their listings in Hong Kong in July and September, respectively.",
		"All three United States-traded makers came home after the last pair listed in Hong Kong last year.",
	} {
		d := read(t, "2025-03-03", said)
		for i := range d.Facts {
			if f := &d.Facts[i]; f.Measure == fact.Event {
				t.Errorf("%s\n\tgives %s of %s in %s", said, f.Metric, f.Subject, f.Period)
			}
		}
	}
}

// Money that goes on with what has been put into works has been, too.
func TestMoneyThatGoesOn(t *testing.T) {
	testTimes(t, "2025-03-03", [][2]string{
		{"Ford has invested $2.7 billion in works in Spain, $2.4 billion in Germany and $4.8 billion in Turkey.", "2.7e+09; 2.4e+09; 4.8e+09"},
	})
}
