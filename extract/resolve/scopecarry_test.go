package resolve_test

import "testing"

// What is counted, and where, goes on from what was told before only as far as that is true of it.
func TestScopesThatGoOn(t *testing.T) {
	for _, row := range [][2]string{
		// a place's sales are in that place
		{"Thailand had a good month. Its total domestic sales rose 4 percent to 52,000 vehicles in June.", "4 percent -; 52,000 vehicles -"},
		// a profit is of all of a company, whatever the sentence says that it sold somewhere
		{"Ford, a company that sold 180,000 cars in America in June, raised its forecast for operating profit in 2024 to $11 billion.", "$11 billion -"},
		{"Ford recalled 60,000 Escapes in the U.S. over their brakes, for which it booked a $500 million charge in the second quarter.", "$500 million -"},
		// nothing is sold in a town that the paragraph before only mentions
		{"There was a rule in Wolfsburg that China would buy. In 2019 Volkswagen delivered 4.2 million vehicles there.", "4.2 million vehicles market=China"},
		// cars that a number counts are not the cars of a maker that makes vans, too
		{"Renault told of its vans and of its car business. It delivered 1.2 million cars in the first half.", "1.2 million cars -"},
		{"Renault told of its vans and of its car business. Car sales rose 4 percent in the first half.", "4 percent segment=passenger"},
		{"BMW will start commercial production in Mexico in 2026, with a capacity of 120,000 vehicles a year.", "120,000 vehicles origin=Mexico"},
	} {
		wantScopes(t, row[0], row[1])
	}
}

// A heading that sets places against each other says nothing of where the figures under it are from,
// and a caption that names a place says so of all of a company's figures.
func TestPlacesOfTables(t *testing.T) {
	const lead = "<p>Daimler Truck has published its figures for the second quarter, which the industry had awaited with some apprehension, as its rivals had fared badly.</p>"
	wantOfPage(t, "Daimler Truck: fewer orders", lead+"<h2>Weak Europe, solid America</h2><table><tr><th>Segment</th><th>Orders (units)</th></tr><tr><td>Mercedes-Benz Trucks</td><td>23,865</td></tr><tr><td>Daimler Buses</td><td>6,130</td></tr></table>",
		"23,865 | Mercedes-Benz Trucks | orders | 2024-Q2 |  | -",
		"6,130 | Daimler Buses | orders | 2024-Q2 |  | -")
	wantOfPage(t, "How Dacia grew", lead+"<table><caption>Dacia's worldwide sales</caption><tr><th>Year</th><th>Vehicles</th></tr><tr><td>2014</td><td>511,465</td></tr><tr><td>2019</td><td>736,654</td></tr></table>",
		"511,465 | Dacia | sales | 2014 |  | market=World",
		"736,654 | Dacia | sales | 2019 |  | market=World")
}

// Words for buyers and for what takes the place of something part what is counted.
func TestScopesOfBuyersAndReplacements(t *testing.T) {
	for _, row := range [][2]string{
		{"Britain registered 179,000 new cars in June, of which 34,000 were electric. Private buyers came back in numbers: their registrations grew by 14 percent to 61,000.", "14 percent channel=retail; 61,000 channel=retail"},
		{"China pays a subsidy of 20,000 yuan towards an NEV, and 15,000 yuan instead of 7,000 yuan towards a petrol car.", "20,000 yuan powertrain=nev; 15,000 yuan powertrain=petrol"},
		{"Hyundai's sales of gasoline-electric models climbed 22 percent in June.", "22 percent powertrain=hev"},
		{"Analysts expect U.S. sales of 1.2 million in July, which would put the annual rate at 15 million, and have lowered their outlook for 2024 to 16.1 million.", "16.1 million -"},
		{"The UK grant for electric cars is worth £3,750. The government had to raise the grant to £4,000.", "£3,750 powertrain=ev; £4,000 powertrain=ev"},
	} {
		wantScopes(t, row[0], row[1])
	}
}
