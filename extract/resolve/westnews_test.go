package resolve_test

import "testing"

// What a paragraph opens with, how parts are shared out, and which words only frame a time.
func TestMarketReports(t *testing.T) {
	wantOfPage(t, "Tesla stumbles in Stockholm", "<p>Registrations of Tesla's cars sank 71 percent in Sweden to 821 in June.</p><p>Norwegians took a different view. They registered 5,679 Teslas, and the brand has 19 percent of the country's market.</p>",
		"5,679 | Tesla | registrations | 2024-06 |  | market=Norway", "19 percent | Tesla | registrations | 2024-06 |  | market=Norway")
	wantScopes(t, "New vehicle sales in South Africa came to 48,983 in June. Of these, an estimated 40,115 vehicles, or 81.9 percent, went through dealers, 13.8 percent to the rental industry, 2.5 percent to government and 1.8 percent to corporate fleets.",
		"40,115 vehicles channel=retail; 81.9 percent channel=retail; 13.8 percent channel=fleet; 2.5 percent -; 1.8 percent channel=fleet")
	wantWhole(t, "South African motorists bought 596,818 new vehicles last year. Passenger cars contributed 33,847 to the June tally. Light commercials managed 12,906.",
		"12,906 | South Africa sales level 12906 2024-06")
	wantWhole(t, "The association forecasts registrations of 2.01 million cars in Britain this year and 2.03 million next.",
		"2.03 million | United Kingdom registrations level 2.03e+06 2025")
	wantWhole(t, "Car production in Brazil fell 3 percent in June. Production since January stands at 1.47 million.", "1.47 million | Brazil production level 1.47e+06 2024-H1")
	wantScopes(t, "Electric cars, including those of local champion Togg, made up 18.2 percent of car sales in Turkey in June.", "18.2 percent powertrain=ev")
	wantScopes(t, "Electric cars, Togg among them, made up 18.2 percent of car sales in Turkey in June.", "18.2 percent powertrain=ev")
}

// What is no milestone: a year that a verb has for its object, and since when something was counted.
func TestNoMilestones(t *testing.T) {
	for _, text := range []string{
		"South African showrooms finish 2023 on a high note.",
		"Production since January stands at 1.47 million.",
	} {
		for _, f := range factsOf(read(t, "2024-07-15", text)) {
			if f[:4] == "2023" || f[:5] == "since" {
				t.Errorf("%s\nhas %s", text, f)
			}
		}
	}
}
