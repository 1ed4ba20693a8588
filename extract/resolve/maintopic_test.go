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

// A headline that ends with whose business is counted is about that country, whatever place it
// opens with and whatever is counted.
func TestCountryOfWhatIsCounted(t *testing.T) {
	const body = "<p>China exported 8.3 million vehicles in 2025, 30 percent more than in 2024, and for the first time no country took more of them than Mexico.</p><p>Russia, where recycling fees rose, dropped to 582,700.</p>"
	for _, headline := range []string{"Mexico is first in line for China's car exports", "Mexico overtakes Russia as first buyer of Chinese vehicle exports"} {
		wantOfPage(t, headline, body, "582,700 | China | exports |  |  | market=Russia")
	}
}

// The makers of a country that a headline opens with sell elsewhere; and a headline on who sells most
// tells of a market, however often the winner is named.
func TestMarketBehindSellers(t *testing.T) {
	wantOfPage(t, "Chinese car brands double market share in Europe", "<p>Chinese automakers doubled their share in the European market to 5.9% in May, JATO Dynamics said.</p>"+
		"<p>Europe's new-car market saw an increase of 2.5% in registrations in June.</p><p>This brings the year-to-date figure to 5,535,831 units. MG registered 29,400 vehicles in May.</p>",
		"5,535,831 units | Europe | registrations | 2024-H1 |  | -",
		"29,400 vehicles | MG | registrations | 2024-05 |  | market=Europe")
	wantOfPage(t, "Toyota HiLux wins May sales race", "<p>VFACTS data show that the Toyota HiLux led the Ford Ranger with 4,103 sales in May.</p><p>The Toyota Camry and the Toyota Corolla sold less.</p>"+
		"<p>Private purchases dipped by 3.4 per cent in May.</p>",
		"3.4 per cent | Australia | sales | 2024-05 |  | channel=retail")
	wantOfPage(t, "Toyota HiLux pleases drivers", "<p>Toyota sold 4,103 of the HiLux in May, and Toyota dealers want more.</p><p>Australian new-vehicle sales eclipsed 100,000 units last month.</p>",
		"100,000 units | Australia | sales | 2024-06 |  | -")
}
