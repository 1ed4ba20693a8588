package resolve_test

import "testing"

// The article goes on about a duty, who levies it, on what and since when, until it tells of another.
func TestDutyGoesOn(t *testing.T) {
	const lead = "<p>Since July 4 the European Union has been charging extra duties on electric cars built in China.</p>"
	for rate, want := range map[string]string{
		"SAIC pays 37.6 percent.": "37.6 percent | SAIC Motor | tariff | 2024-07-04/2024-07-15 |  | market=European Union powertrain=ev origin=China",
		"It is 17.4 percent on BYD's cars and 19.9 percent on those of Geely.":                  "19.9 percent | Geely | tariff | 2024-07-04/2024-07-15 |  | market=European Union powertrain=ev origin=China",
		"A duty of 37.6 percent will be applied to SAIC.":                                       "37.6 percent | SAIC Motor | tariff | 2024-07-04/2024-07-15 |  | market=European Union powertrain=ev origin=China",
		"The duties of the three firms looked at are BYD: 17.4 percent; SAIC: 37.6 percent.":    "17.4 percent | BYD | tariff | 2024-07-04/2024-07-15 |  | market=European Union powertrain=ev origin=China",
		"Cars from Geely attract 19.9 percent.":                                                 "19.9 percent | Geely | tariff | 2024-07-04/2024-07-15 |  | market=European Union powertrain=ev origin=China",
		"Firms that helped the inquiry, such as BMW, are charged 20.8 percent.":                 "20.8 percent | European Union | tariff | 2024-07-04/2024-07-15 |  | powertrain=ev origin=China",
		"Firms such as Tesla, which will pay 20.8 percent, are caught, too.":                    "20.8 percent | Tesla | tariff | 2024-07-04/2024-07-15 |  | market=European Union powertrain=ev origin=China",
		"That is added to the 10 percent that was due before.":                                  "10 percent | European Union | tariff |  |  | -",
		"Until then the rate was 10 percent.":                                                   "10 percent | European Union | tariff |  |  | powertrain=ev origin=China",
		"Canada has levied a surtax of 100 percent.":                                            "100 percent | Canada | tariff |  |  | powertrain=ev origin=China",
		"The United States, never a friend of such cars, has charged 100 percent since May.":    "100 percent | United States | tariff | 2024-05-01/2024-07-15 |  | powertrain=ev origin=China",
		"Brazil, which does not ask where they come from, charges 18 percent on electric cars.": "18 percent | Brazil | tariff |  |  | powertrain=ev",
		"And Beijing? It is to raise its own tariff on petrol cars to 25 percent.":              "25 percent | China | tariff |  |  | powertrain=petrol",
	} {
		wantOfPage(t, "The price of admission", lead+"<p>"+rate+"</p>", want)
	}
}

// A duty on what the company spoken of brings in is a rate of its own.
func TestDutyOnTheCompanysCars(t *testing.T) {
	wantOfPage(t, "Tesla's deliveries drop", "<p>Tesla delivered 336,681 vehicles in June.</p><p>Canada put a tariff of 25 percent on the company's cars.</p>", "25 percent | Tesla | tariff |  |  | market=Canada")
}

// Those who pay a duty do not levy it, and neither does the country the cars come from.
func TestWhoseDuty(t *testing.T) {
	for text, want := range map[string]string{
		"Washington has raised its tariffs on cars. Vehicles from Mexico and Canada pay the 25 percent on parts of them.": "25 percent | United States | tariff |  |  | origin=Mexico",
		"China raised its tariff on U.S. imports to 40 percent.":                                                          "40 percent | China | tariff |  |  | origin=United States",
		"Donald Trump said he would impose a tariff of 25 percent on cars from Japan.":                                    "25 percent | United States | tariff |  |  | origin=Japan",
		"The U.S. tariff on foreign-made cars is 25 percent.":                                                             "25 percent | United States | tariff |  |  | -",
		"Cars from Japan enter the United States at a tariff of 15 percent.":                                              "15 percent | United States | tariff |  |  | origin=Japan",
		"A car built in the European Union has been charged a duty of 15 percent on its way into the United States.":      "15 percent | United States | tariff |  |  | origin=European Union",
		"Canada hit back with tariffs of 25 percent on American cars.":                                                    "25 percent | Canada | tariff |  |  | origin=United States",
		"In the United States Japan's cars are subject to a tariff of 25 percent.":                                        "25 percent | United States | tariff |  |  | -",
		"Norway charges 25 percent VAT on cars.":                                                                          "25 percent | Norway | tax |  |  | -",
		"Donald Trump exempted carmakers from the 25 percent tariffs on Mexico for a month.":                              "25 percent | United States | tariff |  |  | origin=Mexico",
		"The White House said that the duty on cars from Japan will go up to 25 percent.":                                 "25 percent | United States | tariff |  |  | origin=Japan",
		"Small cars attract 28 percent GST in India.":                                                                     "28 percent | India | tax |  |  | -",
		"Ottawa put a 100 percent surtax on electric cars made in China.":                                                 "100 percent | Canada | tariff |  |  | powertrain=ev origin=China",
	} {
		wantOfPage(t, "Carmakers in July", "<p>"+text+"</p>", want)
	}
	for _, cars := range []string{"Cars made in China face", "South Korea's cars are subject to"} {
		if got := factsOf(read(t, "2024-07-15", cars+" a tariff of 30 percent.")); len(got) > 0 {
			t.Error(got)
		}
	}
}

// The time of a duty is when it takes effect, an older rate has none, and what a move is told of
// beside a duty is no change of that.
func TestDutiesBeside(t *testing.T) {
	for text, want := range map[string]string{
		"Tariffs of 25 percent on imported cars took effect in the United States on July 2.":                                                     "25 percent | United States | tariff | 2024-07-02 |  | -",
		"The U.S. tariff on Japanese cars falls to 15 percent from 27.5, effective August 7.":                                                    "15 percent | United States | tariff | 2024-08-07 |  | origin=Japan",
		"In Indonesia the value-added tax on cars rose to 12 percent from 11 on July 1.":                                                         "11 | Indonesia | tax |  |  | -",
		"Cars made in Japan are to be charged a tariff of 15 percent in the United States, not the 27.5 percent that has applied since April 3.": "27.5 percent | United States | tariff | 2024-04-03/2024-07-15 |  | origin=Japan",
		"Sales of electric cars in France fell 13 percent in June after the bonus was trimmed.":                                                  "13 percent | France | sales | 2024-06 |  | powertrain=ev",
		"China is to raise its tariff on cars with large petrol engines from 15 percent to 25 percent.":                                          "15 percent | China | tariff |  |  | powertrain=petrol",
	} {
		wantOfPage(t, "Carmakers in July", "<p>"+text+"</p>", want)
	}
}
