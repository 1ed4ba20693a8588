package resolve_test

import "testing"

// A country that a headline opens with is not what the article is about where the first figures
// are those of the bloc that the headline names behind it.
func TestBlocBehindCountry(t *testing.T) {
	const end = "<p>Germany: 45,535, up 53 percent.</p><p>Plug-in hybrids gained 7.8 percent in June.</p>"
	for headline, lead := range map[string]string{
		"Germany carries the EU's electric June":          "In the European Union 145,341 electric cars were registered in June, 34 percent more than a year earlier, ACEA said.",
		"Spain outshines a weak Europe":                   "New-car registrations in Europe fell 3 percent year on year to 1.1 million in June, JATO Dynamics said.",
		"Italy falls behind as drivers in Europe plug in": "Registrations of electric cars in Europe rose 20 percent year on year to 210,000 in June.",
	} {
		place := "Europe"
		if headline[0] == 'G' {
			place = "European Union"
		}
		wantOfPage(t, headline, "<p>"+lead+"</p>"+end, "7.8 percent | "+place+" | registrations | 2024-06 | yoy | powertrain=phev")
	}
	wantOfPage(t, "Germany leaves the EU behind", "<p>Registrations of electric cars in Germany rose 20 percent year on year to 45,000 in June.</p><p>Plug-in hybrids gained 7.8 percent in June.</p>",
		"7.8 percent | Germany | registrations | 2024-06 | yoy | powertrain=phev")
}

// When something was agreed on, or since when somebody belongs to a group, is not when the result was.
func TestPeriodsOfOtherThings(t *testing.T) {
	const lead = "<p>Schaeffler ended the financial year 2023 with a net loss of 632 million euros, following a profit of 309 million euros in the year before.</p>"
	for _, said := range []string{
		"Provisions for the job cuts decided in November weighed on the result.",
		"The price rises agreed in March did not help.",
		"The savings approved in May come too late.",
	} {
		wantOfPage(t, "Schaeffler slips into the red", lead+"<p>"+said+"</p><p>Revenue grew by 12.9 percent to 18.2 billion euros.</p>",
			"18.2 billion euros | Schaeffler | revenue | 2023 |  | -")
	}
	wantOfPage(t, "Schaeffler slips into the red", lead+"<p>Vitesco, part of the group since 1 October, contributed 1.95 billion euros to revenue in the fourth quarter.</p>",
		"632 million euros | Schaeffler | net_income | 2023 |  | -",
		"309 million euros | Schaeffler | net_income | 2022 |  | -",
		"1.95 billion euros | Vitesco | revenue | 2023-Q4 |  | -")
}

// The day on which another company reported is not the trading day of the article.
func TestTradingDay(t *testing.T) {
	wantOfPage(t, "Kia profit halves", "<p>Kia said on Friday that its operating profit had fallen 49 percent in the second quarter.</p><p>Hyundai on Thursday reported a drop of 29 percent.</p><p>Shares in Kia closed up 0.4 percent at 119,800 won.</p>",
		"119,800 won | Kia | share_price | 2024-07-12 |  | -", "0.4 percent | Kia | share_price | 2024-07-12 |  | -")
}

// What is listed after a word for the aims of a year is aimed at for that year.
func TestListedAims(t *testing.T) {
	const lead = "<p>Kia said on Friday that its operating profit fell 49 percent in the second quarter. It expects costs of 1.2 trillion won in the current quarter.</p>"
	for _, said := range []string{
		"It left its annual targets unchanged: sales of 3.2 million vehicles, revenue of 112.5 trillion won and an operating margin of 11 percent.",
		"Kia kept its full-year guidance: revenue of 112.5 trillion won and an operating margin of 11 percent.",
		"The full-year targets stand: 3.2 million vehicles, revenue of 112.5 trillion won, an operating margin of 11 percent.",
	} {
		wantOfPage(t, "Kia profit halves", lead+"<p>"+said+"</p>",
			"112.5 trillion won | Kia | revenue | 2024 |  | -", "11 percent | Kia | operating_margin | 2024 |  | -")
	}
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

// A name that something is so regardless of is not whose the figures are.
func TestRegardless(t *testing.T) {
	wantOfPage(t, "Tesla struggles in Europe", "<p>Tesla had a bad month.</p><p>In the EU its registrations fell 52.6 percent to 5,475 in June, new Model Y or not.</p>",
		"5,475 | Tesla | registrations | 2024-06 |  | market=European Union")
}

// What investments rose to was spent in the year that is reported on, and is no plan.
func TestInvestmentsOfYear(t *testing.T) {
	const lead = "<p>Schaeffler ended 2023 with a net loss of 632 million euros. Revenue was 18.2 billion euros.</p>"
	for _, said := range []string{
		"Investments rose to 1,017 million euros from 938 million euros.",
		"Capital expenditure grew to 1,017 million euros from 938 million euros a year before.",
		"Investment climbed to 1,017 million euros, up from 938 million euros.",
	} {
		wantOfPage(t, "Schaeffler slips into the red", lead+"<p>"+said+"</p>",
			"1,017 million euros | Schaeffler | investment | 2023 |  | -", "938 million euros | Schaeffler | investment | 2022 |  | -")
	}
}
