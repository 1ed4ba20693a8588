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
