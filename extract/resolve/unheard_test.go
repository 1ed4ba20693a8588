package resolve_test

import "testing"

// A company that no lexicon knows is whose figures are that its sentence says it has.
func TestUnheardCompanies(t *testing.T) {
	const lead = "Fastned operates 380 charging points.\n\n"
	testSubjects(t, [][2]string{
		{lead + "Zorbex, which began as a coffee roaster, had 144 chargers in May and wants 300.", "380 Fastned; 144 Zorbex; 300 Zorbex"},
		{lead + "Its Flemish rival Zorbex (Ghent) operates 210 stations.", "380 Fastned; 210 Zorbex"},
		{lead + "In May, Zorbex raised 30 million euros.", "380 Fastned; 3e+07 Zorbex"},
		{lead + "Zorbex Charging runs 400 charge points.", "380 Fastned; 400 Zorbex Charging"},
		{lead + "In Ghent, axle maker Zorbex laid off 250 people.", "380 Fastned; 250 Zorbex"},
		{lead + "The largest network is that of Zorbex, which has 905 chargers.", "380 Fastned; 905 Zorbex"},
		{lead + "Ahead of it is Zorbex with 905 chargers.", "380 Fastned; 905 Zorbex"},
		{lead + "Denmark's Zorbex plans to have 500 chargers in 2027.", "380 Fastned; 500 Zorbex"},
		// a word may have its capital from its place, and a name be a person's
		{"Kia sold 27,000 cars in June.\n\nOnlookers have 40 of them.", "27000 Kia"},
		{"Jane Zorbex leads Kia. When prices rose, Zorbex sold 5,000 cars in May.", "5000 Kia"},
	})
}

// A name of several words is learned whole, and the short form that the article goes on with.
func TestUnheardNamesOfSeveralWords(t *testing.T) {
	testSubjects(t, [][2]string{
		{"Haldor & Finch, a British maker of electric sports cars, sold 312 cars in June. Haldor employs 180 people.", "312 Haldor & Finch; 180 Haldor & Finch"},
		{"The Dutch start-up Voltrek Mobility sold 62 vans in June. Voltrek wants to hire 340 people.", "62 Voltrek Mobility; 340 Voltrek Mobility"},
		{"A scooter start-up called Voltrek sold 620 scooters in June.", "620 Voltrek"},
		{"Zorbex Energia will invest 1.9 billion euros in a battery factory in Portugal. Work at Zorbex's site creates 1,800 jobs.", "1.9e+09 Zorbex Energia; 1800 Zorbex Energia"},
		{"Insolvency has caught up with Zorbex Fahrzeugbau. The Bavarian minibus manufacturer made 890 vehicles in June. Zorbex's losses came to 31 million euros.", "890 Zorbex Fahrzeugbau; -3.1e+07 Zorbex Fahrzeugbau"},
		{"EV Startup Zorbex Slashes Sales Target\n\nZorbex sold 5,000 cars in June.", "5000 Zorbex"},
		// in a list with makers
		{"BYD sold 3,410 cars in June and Zorbex 2,204.", "3410 BYD; 2204 Zorbex"},
		{"In June Tesla's sales fell 12 percent, Kia's 8 percent and Zorbex's 3 percent.", "-12 Tesla; -8 Kia; -3 Zorbex"},
		{"BYD led with sales of 3,410 cars in June, followed by Zorbex (2,204), Kia (1,100) and Haldor with 940.", "3410 BYD; 2204 Zorbex; 1100 Kia; 940 Haldor"},
		{"Among the newcomers, Zorbex sold 3,410 cars in June and Haldor 2,204.", "3410 Zorbex"},
		{"Norway took 600 of the cars sold in June and Skagerland 400.", "600 Norway"},
		// persons go by the last of their names
		{"Kia sold 27,000 cars in June. Jane Zorbex, the chief executive, plans to sell 30,000 in July. Zorbex sees sales of 40,000 in August.", "27000 Kia; 30000 Kia; 40000 Kia"},
	})
}

// A noun for a company that was not spoken of is nobody that was, and no place's.
func TestStrangersFromSomewhere(t *testing.T) {
	testSubjects(t, [][2]string{
		{"The Bavarian minibus manufacturer made 890 vehicles in June.", ""},
		{"The Coventry-based firm sold 312 cars in June.", ""},
		{"A Polish start-up sold 312 electric vans in June.", ""},
		{"Volvo Cars sold 62,000 cars in June.\n\nThe French supplier of seats will cut 1,200 jobs.", "62000 Volvo Cars"},
		{"Volvo Cars sold 62,000 cars in June. The Swedish firm will cut 1,200 jobs.", "62000 Volvo Cars; 1200 Volvo Cars"},
		{"Volvo Cars sold 62,000 cars in June.\n\nA Danish retailer sold 400 cars in June.", "62000 Volvo Cars"},
	})
}

// A part of a company goes by whose it is, and where.
func TestPartsOfCompanies(t *testing.T) {
	testSubjects(t, [][2]string{
		{"Kia sold 261,022 cars in May.\n\nGM Korea did well with the Chevrolet Trax. The Korean arm of General Motors sold 44,426 cars.", "261022 Kia; 44426 GM Korea"},
		{"Hyundai sold 345,840 cars in May. Its Indian offshoot earned 17 billion rupees.", "345840 Hyundai; 1.7e+10 Hyundai Motor India"},
	})
}

// Models with an article each have what is told of them together.
func TestModelsWithArticles(t *testing.T) {
	testSubjects(t, [][2]string{
		{"The Model 3 and the Model Y made up 350,000 of the deliveries and 360,000 of the output in June.", "350000 Tesla Model 3 + Tesla Model Y; 360000 Tesla Model 3 + Tesla Model Y"},
		{"The Model S, the Model X and the Cybertruck, which Tesla lumps together, came to 9,000 deliveries in June; a year ago it had been 12,000.", "9000 Tesla Model S + Tesla Model X + Tesla Cybertruck; 12000 Tesla Model S + Tesla Model X + Tesla Cybertruck"},
		{"Kia took 9,100 orders for its EV3 and EV4 in June.", "9100 Kia EV3 + Kia EV4"},
	})
}

// A dash behind the name is no hyphen: the headline is about the maker, whose markets a table lists.
func TestMakerBeforeADash(t *testing.T) {
	wantOfPage(t, "Volvo Group – the second quarter", "<p>Net sales came to 140 billion Swedish kronor in the quarter, the group reported in Gothenburg on Thursday, and its margin was 14 percent.</p>"+
		"<table><tr><th>Trucks, net order intake</th><th>Q2 2024</th></tr><tr><td>Europe</td><td>20,412</td></tr><tr><td>North America</td><td>11,204</td></tr></table>",
		"20,412 | Volvo Group | orders | 2024-Q2 |  | market=Europe segment=truck",
		"11,204 | Volvo Group | orders | 2024-Q2 |  | market=North America segment=truck")
}

// What brands come from is not where an article is at home.
func TestHomeOfBrands(t *testing.T) {
	testSubjects(t, [][2]string{
		{"Retail sales of the national passenger car market came to 1.9 million in June.\n\nThe retail share of German brands was 17.6 percent.", "17.6 Germany"},
	})
}

// A sentence without figures comes to the model at its end that the next ones are about.
func TestModelsAtTheEnd(t *testing.T) {
	testSubjects(t, [][2]string{
		{"The Kia Sportage found 49,636 buyers in May.\n\nFor the rest of the year Kia counts on the EV3. The compact SUV will be launched in August.", "49636 Kia Sportage; launch Kia EV3"},
		{"The Dacia Spring costs 18,000 euros.\n\nHopes now rest on the Bigster. Order books opened on 13 January.", "18000 Dacia Spring; presale Dacia Bigster"},
	})
}

// A town is where a maker's cars are made, and has no costs of its own.
func TestTownsOfMakers(t *testing.T) {
	testSubjects(t, [][2]string{
		{"Ford builds electric cars. In 2023, just 78,000 were produced in Cologne.", "78000 Ford"},
		{"BMW has a new plant in Debrecen, Hungary. Debrecen cost 2 billion euros.", "2e+09 BMW"},
	})
}

// A brand is not its group, and a company goes by what it owns in a paragraph that goes back to it.
func TestGroupsAndVentures(t *testing.T) {
	testSubjects(t, [][2]string{
		{"BYD sold 4.2 million cars in 2023.\n\nVolkswagen's operating margin shrank to 5.9 percent in 2023; for this year the group expects a margin of 6.5 percent.", "4.2e+06 BYD; 5.9 Volkswagen; 6.5 Volkswagen Group"},
		{"Samsung SDI lost 591 billion won in June. The venture with General Motors is to start production in 2027 with a capacity of 27 GWh.", "-5.91e+11 Samsung SDI; production_start Samsung SDI + General Motors; 27 Samsung SDI + General Motors"},
	})
}

// A clause about something of which nothing is known is not about what was measured before, and a first name measures nothing.
func TestClausesOnOtherThings(t *testing.T) {
	testSubjects(t, [][2]string{
		{"JLR has spent 15 million pounds on better locks; thefts of new Range Rovers are down 27 percent.", "1.5e+07 JLR"},
		{"The Range Rover costs 105,000 pounds. A dongle costs 10,000 pounds on the internet.", "105000 Land Rover Range Rover"},
		{"The Range Rover costs 105,000 pounds. It costs 98,000 pounds with less power.", "105000 Land Rover Range Rover; 98000 Land Rover Range Rover"},
		{"Hertz spent 245 million dollars. Bill Ackman sees 30 dollars.", "2.45e+08 Hertz"},
	})
}
