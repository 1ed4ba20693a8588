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
