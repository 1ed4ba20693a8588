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
		{"Ford makes cars in China, where its ventures earned $80 million. Sales there were up 10 percent in June.", "10 percent market=China"},
		{"Volvo Group received orders for 930 fully electric trucks in June. Its deliveries of such trucks came to 641 in the month.", "641 powertrain=bev segment=truck"},
		{"Volvo Group delivered 1,133 buses and coaches in June.", "1,133 buses and coaches segment=bus"},
		{"The Dacia Sandero was Europe's favourite car in June: 22,000 were registered.", "22,000 market=Europe"},
		{"Brazil's imports rose 9 percent in June. Those from Argentina fell 3 percent to 18,000 vehicles, while those from China rose 40 percent.", "3 percent origin=Argentina; 18,000 vehicles origin=Argentina; 40 percent origin=China"},
		{"Worldwide, Nissan has sold nearly 690,000 Leafs since the first Leaf was launched in December 2010.", "in December 2010 -"},
		{"The Dacia Duster came in April 2010. More than 2.5 million have been sold since.", "2.5 million cumulative=true"},
		{"Brazil registered 213,000 vehicles in June. The daily average got to 10,600.", "10,600 per=day"},
		{"In Indonesia deliveries from factories to dealers came to 51,200 cars in June. Last year brought 865,000.", "51,200 cars channel=wholesale; 865,000 channel=wholesale"},
		{"BMW will start commercial production in Mexico in 2026, with a capacity of 120,000 vehicles a year.", "120,000 vehicles origin=Mexico"},
	} {
		wantScopes(t, row[0], row[1])
	}
}

// A heading that sets places against each other says nothing of where the figures under it are from,
// and a caption that names a place says so of all of a company's figures.
func TestPlacesOfTables(t *testing.T) {
	const release = "<p>The association of the makers published the figures for June. New cars had a better month than the one before, it said.</p><p>By the end of June, 812,000 battery-electric cars had been registered.</p>"
	wantOfPage(t, "New car registrations in Europe: +1.6% in June; battery-electric 15 percent", release+"<table><caption>Selected markets, all power sources (units)</caption><tr><th>Market</th><th>June 2024</th><th>% change</th></tr><tr><td>Spain</td><td>112,820</td><td>+18.6</td></tr></table>",
		"112,820 | Spain | registrations | 2024-06 |  | -",
		"+18.6 | Spain | registrations | 2024-06 |  | -")
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
