package resolve_test

import (
	"fmt"
	"testing"

	"carfacts/extract/fact"
)

// wholeOf returns the text's facts as "5% Kia sales change 5 2024-05 yoy".
func wholeOf(d *fact.Document) []string {
	var out []string
	for i := range d.Facts {
		f := &d.Facts[i]
		s := fmt.Sprintf("%s | %s %s %s %g", f.Figure, f.Subject, f.Metric, f.Measure, f.Value)
		if p := f.Period.String(); p != "" {
			s += " " + p
		}
		if b := f.Basis.String(); b != "" {
			s += " " + b
		}
		out = append(out, s)
	}
	return out
}

// wantWhole checks that the text has these facts; it may have others.
func wantWhole(t *testing.T, text string, want ...string) {
	t.Helper()
	wantAmong(t, text, wholeOf(read(t, "2024-07-15", text)), want)
}

// The same in another measure has the metric, the time and the direction of what it restates.
func TestSameInAnotherMeasure(t *testing.T) {
	wantWhole(t, "Ford earned $1.3 billion, or 33 cents a share, in the first quarter. A year earlier it earned $1.8 billion, or 44 cents a share.",
		"$1.3 billion | Ford net_income level 1.3e+09 2024-Q1", "33 cents | Ford eps level 0.33 2024-Q1",
		"$1.8 billion | Ford net_income level 1.8e+09 2023-Q1", "44 cents | Ford eps level 0.44 2023-Q1")
	wantWhole(t, "Ford earned $1.3 billion before interest and taxes, off 18%, or 33 cents a share, in the first quarter.", "33 cents | Ford eps level 0.33 2024-Q1")
	wantWhole(t, "The average transaction price in the U.S. fell to $48,100 in June, a decrease of 1.4% ($680) from May, and was down 3% ($1,500) from a year ago.",
		"1.4% | United States average_price change -1.4 2024-06 mom", "$680 | United States average_price change -680 2024-06 mom",
		"3% | United States average_price change -3 2024-06 yoy", "$1,500 | United States average_price change -1500 2024-06 yoy")
	wantWhole(t, "Incentives in the United States were 6.8% of the average transaction price in June, or $3,280.", "$3,280 | United States discount level 3280 2024-06")
	wantWhole(t, "Kia sold 63,800 cars in June, a 3% decrease compared to the same month last year (65,900 units).", "65,900 units | Kia sales level 65900 2023-06")
	wantWhole(t, "Kia's inventory in the U.S. shrank by 11,000 vehicles (8 percent) in June.", "8 percent | Kia inventory change -8 2024-06")
}

// Bills for tariffs are costs, rates are tariffs.
func TestTariffBills(t *testing.T) {
	wantWhole(t, "Kia paid 786 billion won in tariffs in the second quarter.", "786 billion won | Kia cost level 7.86e+11 2024-Q2")
	wantWhole(t, "Kia's profit fell 8% in the second quarter, including a 600 billion won hit from tariffs.", "600 billion won | Kia cost level 6e+11 2024-Q2")
	wantWhole(t, "The European Union imposes a tariff of 1,500 euros on each car from China.", "1,500 euros | European Union tariff level 1500")
	wantScopes(t, "At Volkswagen the American levies consumed 1.3 billion euros in the first half.", "1.3 billion euros -")
}

// Two that have a figure together, whatever it is compared with.
func TestSoldTogether(t *testing.T) {
	testSubjects(t, [][2]string{
		{"Mazda and Subaru sold 91,200 vehicles in the United States in June, up 4 percent from 87,700.", "91200 Mazda + Subaru; 4 Mazda + Subaru; 87700 Mazda + Subaru"},
		{"Mazda and Subaru (including its trucks) sold 91,200 vehicles in June.", "91200 Mazda + Subaru"},
		{"Mazda and Subaru sold 41,200 and 50,100 vehicles in June.", "41200 Mazda; 50100 Subaru"},
		{"Sales at Dodge and Chrysler slid 19% in June.", "-19 Dodge + Chrysler"},
		{"Mazda, Subaru's U.S. sales rise 4 percent in June", "4 Mazda + Subaru"},
		{"After a record May for Mazda, Subaru's June sales fell 6 percent.", "-6 Subaru"},
		{"Honda recalled 200,000 Accords in the United States and another 14,000 in Canada.", "200000 Honda Accord; 14000 Honda Accord"},
		{"Ford booked 40,000 orders for the new Bronco in June.", "40000 Ford Bronco"},
	})
}

// A share of the market is one of sales, in the place that is named at it.
func TestShareBesideOtherMetrics(t *testing.T) {
	wantWhole(t, "Incentives helped push up prices in the U.S., with the EV share of the market at 8.2% in June.", "8.2% | United States sales share 8.2 2024-06")
	wantScopes(t, "Incentives helped push up prices in the U.S., with the EV share of the market at 8.2% in June.", "8.2% powertrain=ev")
	wantScopes(t, "Tesla's revenue fell, and its U.S. market share slipped to 46 percent in June.", "46 percent market=United States")
	wantWhole(t, "Tesla's revenue fell, and its U.S. market share slipped to 46 percent in June.", "46 percent | Tesla sales share 46 2024-06")
	wantWhole(t, "Battery installations in China rose in June, with CATL taking a market share of 45 percent.", "45 percent | CATL battery_installations share 45 2024-06")
}

// What is told of a model without its name stays that model's: said by its maker on a day, of
// "the model", and in a list on how its sales grew since it came.
func TestFiguresOfTheModel(t *testing.T) {
	wantOfPage(t, "Kia Sportage crosses 3 million sales in India, 19 years after launch", "<p>The SUV that made Kia has a new number to its name. Kia on Friday announced that the Sportage has crossed the 3 million mark in cumulative sales in the country. Worldwide, the figure for the nameplate stands at over 7 million units.</p>"+
		"<p>Here is how it went:</p><ul><li>May 2005: Sportage launched in India</li><li>November 2013: cumulative sales touch 1 million</li><li>November 2018: 2 million</li></ul>",
		"3 million | Kia Sportage | sales | 2024-07-15 |  | market=India cumulative=true",
		"7 million units | Kia Sportage | sales | 2024-07-15 |  | market=World cumulative=true",
		"1 million | Kia Sportage | sales | 2013-11-30 |  | cumulative=true",
		"2 million | Kia Sportage | sales | 2018-11-30 |  | cumulative=true")
	wantOfPage(t, "BYD in June", "<p>BYD sold 341,658 vehicles in June. From January to June it sold 1.6 million. Cumulative exports were 203,000 vehicles.</p>",
		"203,000 vehicles | BYD | exports | 2024-H1 |  | -")
}

// A recall was when it was announced, and is of the place whose authority the article names.
func TestRecallsAtAnAuthority(t *testing.T) {
	wantOfPage(t, "Ford tops the list of recalls", "<p>The National Highway Traffic Safety Administration published two more recalls on Friday.</p>"+
		"<p>Ford's biggest recall, announced in May, took in 1,075,299 vehicles with a weak camera; the F-150 alone made up 527,371 of these. August 2023 had brought 499,129 Edges.</p>",
		"1,075,299 vehicles | Ford | recall | 2024-05 |  | market=United States",
		"527,371 | Ford F-150 | recall | 2024-05 |  | market=United States",
		"499,129 | Ford Edge | recall | 2023-08 |  | market=United States")
	wantOfPage(t, "Ford tops the list of recalls", "<p>Ford told the National Highway Traffic Safety Administration and Transport Canada of a weak camera. It is recalling 75,299 vehicles.</p>",
		"75,299 vehicles | Ford | recall |  |  | -")
	wantOfPage(t, "Ford sells more", "<p>Ford sold 536,050 vehicles in the second quarter. It has answered questions of the National Highway Traffic Safety Administration.</p>",
		"536,050 vehicles | Ford | sales | 2024-Q2 |  | -")
}

// When and where recalled vehicles were built, and several markets, are not carried over.
func TestRecalledVehicles(t *testing.T) {
	wantWhole(t, "Nissan recalled 443,899 Rogues assembled in Tennessee from June 2021 to May 2024.", "443,899 | Nissan Rogue recall level 443899")
	wantScopes(t, "Ford is recalling 62,000 vehicles in the United States, 7,600 in Canada and 430 in Mexico. It also is recalling 40,000 Mustangs.", "430 market=Mexico; 40,000 -")
}

// A clause with "as" tells of something else.
func TestClauseWithAs(t *testing.T) {
	wantWhole(t, "Kia sold 66,000 vehicles in June, up 5% from a year ago as inventory levels improved.", "5% | Kia sales change 5 2024-06 yoy")
	wantWhole(t, "Kia sold 66,000 vehicles in June, up 5% from a year ago as deliveries of hybrids doubled.", "5% | Kia sales change 5 2024-06 yoy")
}

// Who acts without a name and was not spoken of is nobody that was.
func TestStrangers(t *testing.T) {
	d := pageOf(t, "Golf third in June", "<p>The Volkswagen Golf came third with 58,027 sales in June.</p><p>The car supermarket chain, which runs 21 stores, sold 31,500 used cars in the six months to the end of June.</p>")
	for i := range d.Facts {
		if f := &d.Facts[i]; f.Value != 58027 {
			t.Errorf("%s of %s: %s is not whose it is", f.Figure, f.Metric, f.Subject)
		}
	}
	d = pageOf(t, "BYD in June", "<p>BYD sold 20,000 cars in June. A supermarket chain, which runs 21 stores, sold 31,500 cars in June. It sold 500 vans and 600 buses.</p>")
	if len(d.Facts) != 1 {
		t.Errorf("BYD's figure alone is known: %+v", d.Facts)
	}
	wantOfPage(t, "Carvana's third quarter", "<p>Nobody had a better summer than Carvana. The online seller said that it sold 112,000 used vehicles in June.</p>",
		"112,000 used vehicles | Carvana | sales | 2024-06 |  | segment=used")
	wantOfPage(t, "Skoda's half-year", "<p>Skoda earned 900 million euros in the first half.</p><p>The diesel affair called for provisions, and the net loss of June came to 30 million euros.</p>",
		"30 million euros | Skoda | net_income | 2024-06 |  | -")
	wantOfPage(t, "Volkswagen in June", "<p>Volkswagen sold 58,027 cars in June.</p><p>The company delivered 3,000 cars in Norway.</p>",
		"3,000 cars | Volkswagen | deliveries | 2024-06 |  | market=Norway")
}

// An increase is "a more moderate 6.8%", and "the base" it grew from is the year before's.
func TestModerateChanges(t *testing.T) {
	const lead = "<p>Zeekr delivered 28,843 vehicles in June, 34.6% more than in May, the company announced on Monday in Hangzhou.</p>"
	for _, s := range []string{
		"The year-on-year increase was a more moderate 6.8%, as the base of 27,011 units was already a high one.",
		"Year on year, growth was a more modest 6.8%, from a base of 27,011 units.",
		"Against a base of 27,011 units a year ago, the year-on-year growth was a moderate 6.8%.",
		"The year-on-year gain was a milder 6.8% from a comparison base of 27,011 units.",
		"Year-on-year growth slowed to a more moderate 6.8%, on a high base of 27,011 units.",
	} {
		body := lead + "<p>" + s + "</p>"
		wantValues(t, "Zeekr delivers more", body, "6.8% deliveries change 6.8percent")
		wantOfPage(t, "Zeekr delivers more", body, "6.8% | Zeekr | deliveries | 2024-06 | yoy | -", "27,011 units | Zeekr | deliveries | 2023-06 |  | -")
	}
}

// Growth that a headline tells roundly, or by how many times, is that of the body that comes to it; another is a fact of its own.
func TestHeadlinesRoundGrowth(t *testing.T) {
	wantOnly := func(headline, body string, want int) {
		t.Helper()
		changes := 0
		d := pageOf(t, headline, body)
		for i := range d.Facts {
			if d.Facts[i].Measure == fact.Change {
				changes++
			}
		}
		if changes != want {
			t.Errorf("%s: %d changes, want %d", headline, changes, want)
		}
	}
	wantOnly("Audi's operating profit almost halves", "<p>Audi's operating profit fell 47 percent to 900 million euros in the first half, the carmaker said on Monday.</p>", 1)
	wantOnly("Mazda's exports more than double in May", "<p>Mazda exported 41,000 cars in May, 108 percent more than a year ago, figures of the carmaker show.</p>", 1)
	wantOnly("Tesla's registrations in Denmark down by more than a third", "<p>Tesla registered 1,200 cars in Denmark in May, 38.4 percent fewer than a year ago, as figures of the agency show.</p>", 1)
	wantOnly("Kia's exports double in May", "<p>Kia exported 41,000 cars in May, 31 percent more than a year ago, figures of the carmaker show.</p>", 2)
}
