package resolve_test

import "testing"

// What somebody said besides has its own time, a company that "had" something after what is expected of another figure had
// it, and staff that a company is cutting have yet to go.
func TestSaidBesides(t *testing.T) {
	const lead = "<p>Bosch had sales of 20 billion euros in the first quarter.</p>"
	for text, want := range map[string]string{
		"It is shedding 1,200 jobs and warned of losses in the fourth quarter.":                                                         "1,200 jobs | Bosch | layoffs |  |  | -",
		"Its capital expenditure is expected to fall to 4 billion euros this year and Bosch had 2.2 billion euros in cash on March 31.": "2.2 billion euros | Bosch | cash | 2024-03-31 |  | -",
	} {
		wantOfPage(t, "Bosch cuts", lead+"<p>"+text+"</p>", want)
	}
}

// A half that is under way is not that of last year because no figure says so.
func TestHalfUnderWay(t *testing.T) {
	wantOfPage(t, "Tesla backs second-half deliveries", "<p>Tesla backed its guidance for the second half of the year.</p><p>Its gross margin was 25 percent.</p>",
		"25 percent | Tesla | gross_margin |  |  | -")
}

// A rate stands behind the noun that is counted.
func TestRateBehindNoun(t *testing.T) {
	for text, want := range map[string]string{
		"Tesla built 5,000 Model 3 sedans a week.":                         "5,000 | Tesla Model 3 | production |  |  | per=week",
		"Tesla said it was averaging over 1,800 net reservations per day.": "1,800 | Tesla | orders |  |  | per=day",
	} {
		wantOfPage(t, "Tesla", "<p>"+text+"</p>", want)
	}
}

// What words call a range is one, whatever joins its ends.
func TestRangesByWord(t *testing.T) {
	for text, want := range map[string]string{
		"Kia lowered its revenue forecast to $14 billion from a previous range of $14.5 billion and $14.7 billion.": "$14.5 billion and $14.7 billion | Kia | revenue |  |  | -",
		"Kia expects to lose between $70 million to $90 million in 2025.":                                           "between $70 million to $90 million | Kia | net_income | 2025 |  | -",
	} {
		wantOfPage(t, "Kia", "<p>"+text+"</p>", want)
	}
}

// Who ranks first in a country's battery market has the share of it, which is no country's; and a company that no lexicon has
// keeps what it earned.
func TestSharesOfRanked(t *testing.T) {
	const lead = "<p>In June, CATL achieved 20.98 GWh in power battery installations, ranking first in China's power battery market with a 44.46% market share.</p>"
	wantOfPage(t, "CATL in June", lead, "44.46% | CATL | battery_installations | 2024-06 |  | market=China")
	wantOfPage(t, "CATL in June", lead+"<p>Ganfeng Lithium reported a net profit of 2 billion yuan in the first quarter.</p>",
		"2 billion yuan | Ganfeng Lithium | net_income | 2024-Q1 |  | -")
	noFigure(t, "CATL in June", lead+"<p>Salt Lake Co. reported a net profit of 2.5 billion yuan in the first quarter.</p>", "2.5 billion yuan")
}

// noFigure fails where the page has a fact of the figure.
func noFigure(t *testing.T, headline, body, figure string) {
	t.Helper()
	d := pageOf(t, headline, body)
	for i := range d.Facts {
		if d.Facts[i].Figure == figure {
			t.Errorf("%q: a fact of %s: %+v", body, figure, d.Facts[i])
		}
	}
}

// Bare amounts are in the currency that was named last, whoever's amount it was; bare growth after growth in percent is in
// percent, and of who overtook others; a trio is the three whose figures were told; and a list's whole is the market's.
func TestBatteryColumns(t *testing.T) {
	const lead = "<p>Of the 221.8 GWh of batteries that went into the world's new electric cars in the first quarter, CATL alone supplied 84.9. It earned 14 billion yuan.</p>" +
		"<p>LG Energy Solution came third with 23.8 GWh, a gain of 15.1 percent. SK On (10.5 GWh) overtook CALB and Panasonic to rank fourth, growing by 35.6. Samsung SDI had 7.3 GWh. The trio's share: 18.7 percent.</p>" +
		"<p>Elsewhere somebody made 374.7 billion won. SK On lost 299.3 billion.</p>"
	wantOfPage(t, "What the battery numbers say", lead,
		"221.8 GWh | World | battery_installations | 2024-Q1 |  | -",
		"84.9 | CATL | battery_installations | 2024-Q1 |  | -",
		"35.6 | SK On | battery_installations | 2024-Q1 |  | -",
		"18.7 percent | LG Energy Solution + SK On + Samsung SDI | battery_installations | 2024-Q1 |  | -")
	wantValues(t, "What the battery numbers say", lead, "35.6 battery_installations change 35.6percent", "299.3 billion net_income level -2.993e+11KRW")
}

// What one loss is told after was that of the year before, as is what analysts see a result come from; and what was worth most
// at its peak was so then.
func TestResultsBefore(t *testing.T) {
	const lead = "<p>ZF lost money in the first quarter.</p>"
	for text, want := range map[string]string{
		"ZF made a loss of 195 million euros in the first quarter, after one of 128 million.":                                         "128 million | ZF | net_income | 2023-Q1 |  | -",
		"Toyota reports for the first quarter. Analysts see its operating profit at 902 billion yen, from 1.31 trillion.":             "1.31 trillion | Toyota | operating_income | 2023-Q1 |  | -",
		"At its peak in December 2020 Canoo had been valued at $5.5 billion.":                                                         "$5.5 billion | Canoo | market_cap | 2020-12 |  | -",
		"WeRide, with upwards of 1,300 vehicles, half of them robotaxis, reported sales of 127.2 million yuan for the first quarter.": "127.2 million yuan | WeRide | revenue | 2024-Q1 |  | -",
	} {
		wantOfPage(t, "Suppliers lose money", lead+"<p>"+text+"</p>", want)
	}
}

// What a relative clause adds to an expectation is expected, too; what is so in spite of missed expectations is not; a second
// maker lost what the first one did; an industry's leader is a company; and no goal that is revealed is a listing.
func TestAgencyResults(t *testing.T) {
	const lead = "<p>Nissan and other Japanese makers reported for the first quarter.</p>"
	for text, want := range map[string]string{
		"Nissan lowered its net profit estimate for 2025 to 10 billion yen, which is about 80 percent lower than a year before.":                                     "80 percent | Nissan | net_income | 2025 | yoy | -",
		"Nissan lost 116 billion yen in the first quarter, against a profit of 29 billion yen a year earlier, and Mazda 42 billion yen, against 50 billion yen.":     "50 billion yen | Mazda | net_income | 2023-Q1 |  | -",
		"Among them, Toyota suffered a fall in profit of 36.9 percent although the industry leader enjoyed record sales of 12.25 trillion yen in the first quarter.": "12.25 trillion yen | Toyota | revenue | 2024-Q1 |  | -",
		"Tariffs led to costs of 1.2 trillion yen at industry leader Toyota Motor Corp. and 289.8 billion yen at Honda in the first quarter.":                        "1.2 trillion yen | Toyota | cost | 2024-Q1 |  | -",
		"The company said its net profit fell below its expectations for 2024, despite a 13% increase in revenue in the first quarter.":                              "13% | Nissan | revenue | 2024-Q1 |  | -",
	} {
		wantOfPage(t, "Japan's makers earn less", lead+"<p>"+text+"</p>", want)
	}
	noFigure(t, "Renault shares jump", "<p>Renault's shares gained 6.9 percent on Thursday.</p><p>The company also revealed its goal of achieving double-digit margins by 2030.</p>", "by 2030")
	wantValues(t, "Japan's makers earn less", lead+"<p>Nissan logged a net loss of 116 billion yen, against a net profit of 29 billion yen a year earlier, and Mazda 42 billion yen, against 50 billion yen.</p>",
		"42 billion yen net_income level -4.2e+10JPY", "50 billion yen net_income level 5e+10JPY")
}

// A part that a country's makers have is no total of what is sold there.
func TestMakersPartNoTotal(t *testing.T) {
	wantOfPage(t, "Battery usage grows", "<p>Battery usage in the world was 92.4 GWh in May. The combined share of Korean battery companies was 23.8 percent. LG Energy Solution grew by 24.8 percent.</p>",
		"24.8 percent | LG Energy Solution | battery_installations | 2024-05 |  | -")
}

// Sheets of a week: nine months of results, losses in negative ranges, a maker in a town before brackets, what one maker sold in a
// country is no territory of the next one's, and nobody's are the profits of a company that no lexicon has.
func TestWeeklySheets(t *testing.T) {
	const lead = "<p>Porsche: operating profit for nine months 40 million euros, after 4.0 billion. Deliveries down 6 percent to 212,509, in China by 26 percent to 32,195.</p>"
	for text, want := range map[string]string{
		"Lucid: 4,078 cars delivered in the first quarter.":                                                                                      "4,078 cars | Lucid | deliveries | 2024-Q1 |  | -",
		"Northvolt has a capacity of 16 GWh. France counts two plants: ACC in Billy-Berclau (13 GWh now, 40 once) and Verkor.":                   "13 GWh | Automotive Cells Company | capacity |  |  | origin=France",
		"Albemarle will spend 600 million dollars this year, less than the 1.7 billion of 2022.":                                                 "1.7 billion | Albemarle | investment | 2022 |  | -",
		"Stellantis booked charges of 22 billion euros. Of the charges, 14.7 billion have to do with models, 2.1 billion with the supply chain.": "2.1 billion | Stellantis | cost |  |  | -",
	} {
		wantOfPage(t, "The weekly sheet", lead+"<p>"+text+"</p>", want)
	}
	wantValues(t, "The weekly sheet", lead+"<p>Its operating income is put at minus 1.2 billion to minus 1.5 billion euros for 2025.</p>", "minus 1.2 billion to minus 1.5 billion euros operating_income level -1.5e+09..-1.2e+09EUR")
	noFigure(t, "The weekly sheet", lead+"<p>Zorvex's profit was all but gone: a loss of 196 million euros.</p>", "196 million euros")
}

// Each line of a list stands for itself, and comes back from a maker's arm to the maker; a range is what another was before,
// with others in between; and an aim that suggests a quarter's figure is of that quarter.
func TestEarningsLines(t *testing.T) {
	const lead = "<p>General Motors raised its guidance for 2024.</p><p>General Motors reported revenue of $48.6 billion for the second quarter.</p>"
	for text, want := range map[string]string{
		"The automaker's new EPS target suggests third-quarter adjusted EPS of $1.64.":                                                                             "$1.64 | General Motors | eps | 2024-Q3 |  | -",
		"- GM Financial's revenue grew to $4.34 billion.\n- Operating income was $3.38 billion.":                                                                   "$3.38 billion | General Motors | operating_income | 2024-Q2 |  | -",
		"The updated guidance includes operating income of between $12 billion and $13 billion, or $9.75 to $10.50 a share, up from $10 billion to $12.5 billion.": "$10 billion to $12.5 billion | General Motors | operating_income | 2024 |  | -",
		"It said tariffs would hit its bottom line by $3.5 billion to $4.5 billion this year, less than the $4 billion to $5 billion it had expected before.":      "$4 billion to $5 billion | General Motors | cost | 2024 |  | -",
		"Its sales are expected to come to $45 billion in the third quarter, up 5.1% in sales.":                                                                    "5.1% | General Motors | revenue | 2024-Q3 |  | -",
	} {
		wantOfPage(t, "General Motors raises guidance", lead+"<p>"+text+"</p>", want)
	}
}

// What a figure is a part of is now, and no aim of the year that the part is for; what was announced earlier in the year is not of the
// year; and a range by which something goes down is one.
func TestPlantsAndStakes(t *testing.T) {
	for text, want := range map[string]string{
		"Bosch is cutting jobs. The Hildesheim plant loses 750 of its 1,600 workers by 2032.": "750 | Bosch | layoffs | 2032 |  | market=Hildesheim",
		"Bosch is cutting jobs. The Bamberg plant loses 750 of its 1,600 workers by 2032.":    "1,600 workers | Bosch | employees |  |  | market=Bamberg",
		"Bosch will cut 5,500 posts, on top of the 7,000 it announced earlier this year.":     "7,000 | Bosch | layoffs |  |  | -",
		"Porsche SE wrote down its stake by 1 to 2 billion euros.":                            "1 to 2 billion euros | Porsche SE | cost |  |  | -",
		"Lucid now plans to build 20,000 cars in 2025.":                                       "20,000 cars | Lucid | production | 2025 |  | -",
	} {
		wantOfPage(t, "The week in deals", "<p>"+text+"</p>", want)
	}
}

// As many figures as there are years from one to another are of one each; what is consolidated is the group's; and the beginning of
// the year that shares have fallen since is this one's.
func TestYearsAndGroups(t *testing.T) {
	const lead = "<p>Tata Motors earned less in the first quarter. In 2023 it had sold 1.3 million vehicles.</p><p>JLR's revenue fell 9.2 percent to 6.6 billion pounds.</p>"
	for text, want := range map[string]string{
		"Consolidated revenues were down 2.5 percent as JLR revenues fell.":                              "2.5 percent | Tata Motors | revenue | 2024-Q2 |  | -",
		"From 2021 to 2023, CATL installed 96.7 GWh, 191.6 GWh and 259.7 GWh of batteries.":              "191.6 GWh | CATL | battery_installations | 2022 |  | -",
		"From 2021 to 2023, CATL's share of the battery market was 32.6%, 37.0% and 36.8%.":              "37.0% | CATL | battery_installations | 2022 |  | -",
		"In 2023 it did well. The company's shares have plunged by 37% since the beginning of the year.": "37% | Tata Motors | share_price | 2024-07-15 | 2024-01-01 | -",
	} {
		wantOfPage(t, "Tata Motors earns less", lead+"<p>"+text+"</p>", want)
	}
}
