package resolve_test

import "testing"

// What a model's figures are of: which version, in which test cycle, of which kind.
func TestScopesOfModels(t *testing.T) {
	for _, row := range [][2]string{
		{"In Britain the Kia EV6 Air costs £40,895, the GT-Line £51,895.", "£40,895 market=United Kingdom variant=Air; £51,895 market=United Kingdom variant=GT-Line"},
		{"The Kia EV6 is back. The cheapest one, the Air, costs £40,895.", "£40,895 variant=Air"},
		{"The Kia EV6 is back. At 2,090kg the GT is no lightweight.", "2,090kg variant=GT"},
		{"The Kia EV6 Air covers 528 km on the WLTP cycle. The GT still manages 424 km.", "528 km variant=Air cycle=WLTP; 424 km variant=GT cycle=WLTP"},
		{"The Kia EV6, due in June with 528 km of range, costs £40,895.", "528 km -"},
		{"The Porsche Taycan had a hard time. In America 1,527 of the electric saloon were sold.", "1,527 market=United States"},
		{"In Spain, sales of battery-electric cars grew by 30 percent in June, against 21 percent for plug-in hybrids.", "30 percent powertrain=bev; 21 percent powertrain=phev"},
		{"In Spain, the share of petrol cars and diesel cars shrank; sales fell by 21 percent for the former.", "21 percent powertrain=petrol"},
		{"For 2025 Spain expects 1.1 million registrations and a BEV share of 12 percent.", "1.1 million -; 12 percent powertrain=bev"},
		{"The Volvo XC60 has found more than 2.7 million buyers since 2008.", "2.7 million buyers cumulative=true"},
		{"The Volvo XC60 has found 70,000 buyers since January.", "70,000 buyers -"},
	} {
		wantScopes(t, row[0], row[1])
	}
}

// A table may part the versions into two columns, and name one by a word for a change.
func TestTablesOfVersionNames(t *testing.T) {
	const lead = "<p>Kia has shown the EV5, an electric SUV that it will sell in most parts of the world, and told at last what it can do and how much it costs.</p>"
	wantOfPage(t, "Kia EV5: the data", lead+"<table><tr><th>Version</th><th>Trim</th><th>Price (€)</th></tr><tr><td>Standard</td><td>Air</td><td>41,990</td></tr><tr><td>Long Range</td><td>Earth</td><td>49,990</td></tr></table>",
		"41,990 | Kia EV5 | price |  |  | variant=Standard Air",
		"49,990 | Kia EV5 | price |  |  | variant=Long Range Earth")
	wantOfPage(t, "Kia EV5: the data", lead+"<table><tr><th>Version</th><th>Battery</th><th>Price</th></tr><tr><td>Active</td><td>64 kWh</td><td>€41,990</td></tr><tr><td>Boost</td><td>88 kWh</td><td>€49,990</td></tr></table>",
		"88 kWh | Kia EV5 | battery_capacity |  |  | variant=Boost",
		"€49,990 | Kia EV5 | price |  |  | variant=Boost")
}
