package resolve_test

import "testing"

// What a state puts into something is aid, whether it is named or only its government.
func TestPublicMoney(t *testing.T) {
	const lead = "<p>Germany is to bring back its bonus for electric cars.</p>"
	for text, want := range map[string]string{
		"The government has earmarked 900 million euros for the scheme.":                        "900 million euros | Germany | subsidy |  |  | -",
		"It has set aside 900 million euros for the purpose.":                                   "900 million euros | Germany | subsidy |  |  | -",
		"The government has earmarked 900 million euros for it and offers buyers 4,000 euros.":  "4,000 euros | Germany | subsidy |  |  | -",
		"Volkswagen has set aside 900 million euros to get its works in Emden ready for it.":    "900 million euros | Volkswagen | investment |  |  | -",
		"Volkswagen has set aside 900 million euros for the closure of its works in Osnabrück.": "900 million euros | Volkswagen | cost |  |  | -",
	} {
		wantOfPage(t, "Bonus to return", lead+"<p>"+text+"</p>", want)
	}
}

// A company that gains or loses a percentage on a day does so on the stock exchange.
func TestMovedOnADay(t *testing.T) {
	const lead = "<p>Porsche sold 80,000 cars in the first quarter.</p>"
	for text, want := range map[string]string{
		"On Friday it added 0.9 percent.":                                "0.9 percent | Porsche | share_price | 2024-07-12 |  | -",
		"Volkswagen, its parent, lost 3 percent on July 12.":             "3 percent | Volkswagen | share_price | 2024-07-12 |  | -",
		"Volkswagen lost 3 percent on Friday, while BMW rose 1 percent.": "1 percent | BMW | share_price | 2024-07-12 |  | -",
	} {
		wantOfPage(t, "News of the day", lead+"<p>"+text+"</p>", want)
	}
}

// Jobs and people of whom only what was told before says so have the fate of those.
func TestJobsThatGo(t *testing.T) {
	const lead = "<p>Bosch wants to cut 5,500 jobs by 2030. At ZF 14,000 jobs are to go.</p>"
	for text, want := range map[string]string{
		"In Germany it comes to 3,800 jobs at Bosch.": "3,800 jobs | Bosch | layoffs |  |  | market=Germany",
		"Bosch employs 3,800 people in Bamberg.":      "3,800 people | Bosch | employees |  |  | market=Bamberg",
	} {
		wantOfPage(t, "Suppliers shed jobs", lead+"<p>"+text+"</p>", want)
	}
}

// What a phase of works is to reach is capacity, though no word says so.
func TestCapacityGoesOn(t *testing.T) {
	const lead = "<p>BYD is building a plant in Szeged, Hungary, with a capacity of 150,000 cars a year.</p>"
	for text, want := range map[string]string{
		"A second stage is to take this to 300,000 at BYD.":                      "300,000 | BYD | capacity |  |  | origin=Hungary",
		"The battery plant next door is to be enlarged until it reaches 40 GWh.": "40 GWh | BYD | capacity |  |  | origin=Hungary",
	} {
		wantOfPage(t, "Plants in Hungary", lead+"<p>"+text+"</p>", want)
	}
}

// When cars that are called back were built says which they are, and is no production.
func TestTellsWhichRecalled(t *testing.T) {
	const lead = "<p>Kia is calling back 90,000 cars because their brakes may fail, the company said on Friday.</p>"
	for text, want := range map[string]string{
		"They are 60,000 Sportages, built from 2019 to 2021, and 30,000 Sorentos.": "30,000 | Kia Sorento | recall |  |  | -",
		"Kia built 300,000 cars in May.":                                           "300,000 cars | Kia | production | 2024-05 |  | -",
		"Its plant in Zilina, which has built 300,000 cars, is to blame.":          "300,000 cars | Kia | production |  |  | origin=Žilina",
	} {
		wantOfPage(t, "Kia calls back cars", lead+"<p>"+text+"</p>", want)
	}
}
