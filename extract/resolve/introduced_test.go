package resolve_test

import "testing"

// The words that lead over to a list say what its items measure.
func TestIntroducedLists(t *testing.T) {
	const lead = "<p>Carmakers have begun to count what the new duties of the United States will cost them, and some of them say that it is buyers who will pay in the end.</p>"
	wantOfPage(t, "The bill grows", lead+
		"<h3>Tariff costs so far</h3><ul><li>General Motors: $1.1 billion</li><li>Kia and Honda: 786 billion won and 828 billion won</li></ul>",
		"$1.1 billion | General Motors | cost |  |  | -",
		"786 billion won | Kia | cost |  |  | -",
		"828 billion won | Honda | cost |  |  | -")
	wantOfPage(t, "Prices of the Ioniq 9", "<p>Hyundai has told what the Ioniq 9 costs in the United States, where the electric SUV, which has three rows of seats, is about to reach its dealers.</p>"+
		"<h3>What each one costs</h3><ul><li>SE: $62,765</li></ul>",
		"$62,765 | Hyundai Ioniq 9 | price |  |  | variant=SE")
}

// The line before a list says what its items measure.
func TestIntroducedList(t *testing.T) {
	wantOfPage(t, "Incentives slide", "<p>Dealers give less and less away, as lots stay bare and buyers queue for whatever arrives at their stores.</p><p>TrueCar gives its estimates of the average incentive:</p><ul><li>Ford: $1,020 (-64%)</li><li>Toyota: $719 (-68%)</li></ul><p>Prices stay high in all parts of the country, the firm says, and will do so for as long as chips are short.</p>",
		"$1,020 | Ford | discount |  |  | -", "-68% | Toyota | discount |  |  | -")
}

// Where makers are from is not where they sell what a list tells of.
func TestIntroducedMakers(t *testing.T) {
	const lead = "<p>The start-ups did well again, they said on Saturday, as prices of batteries fell and as new models found many buyers.</p>"
	for line, scope := range map[string]string{
		"Chinese start-ups' deliveries in May:":           "-",
		"Deliveries by carmakers from China in May:":      "-",
		"Chinese deliveries in May:":                      "market=China",
		"U.S. deliveries of Chinese carmakers in May:":    "market=United States",
		"Deliveries of China's electric carmakers in May": "-",
	} {
		wantOfPage(t, "Start-ups do well", lead+"<p>"+line+"</p><ul><li>Nio: 20,544 vehicles, up 234 percent</li><li>XPeng: 10,146 vehicles, up 35 percent</li></ul>",
			"10,146 vehicles | XPeng | deliveries | 2024-05 |  | "+scope)
	}
}

// What drivers pay per kilowatt-hour is a price, which a list may give by country, in cents of the article's currency.
func TestPricesOfPower(t *testing.T) {
	const lead = "<p>Ionity, which runs fast chargers along motorways in most of Europe, has a new list of prices, it told its customers on Monday.</p>"
	for _, line := range []string{
		"Here is what you pay without a subscription, per kWh:", "Ionity's tariffs per kWh are now:", "The new prices per kilowatt-hour:", "What customers pay from now on:",
	} {
		wantOfPage(t, "Ionity charges more", lead+"<p>"+line+"</p><ul><li>Netherlands: €0.77</li><li>Belgium: €0.82 (until April: €0.79)</li><li>Germany: 69 cents</li></ul>",
			"€0.77 | Ionity | price |  |  | market=Netherlands", "€0.82 | Ionity | price |  |  | market=Belgium", "69 cents | Ionity | price |  |  | market=Germany")
	}
	for _, says := range []string{"Ionity charges 69 cents per kWh in Germany.", "In Germany Ionity now asks 69 cents a kilowatt-hour.", "In Germany, a kWh at Ionity costs 69 cents."} {
		wantValues(t, "Ionity charges more", lead+"<p>"+says+" A membership is €11.99 a month.</p>", "69 cents price level 0.69EUR")
	}
	wantValues(t, "Ford earns more", "<p>Ford made $1.8 billion in the second quarter of the year, it said on Monday, or 47 cents a share.</p>", "47 cents eps level 0.47USD")
}

// An item of a list labelled with who bought is of what the list counts.
func TestBuyersLabelled(t *testing.T) {
	const lead = "<p>The new car market in Britain grew for the fifteenth month in a row in June, and once again company drivers are to thank, the SMMT said.</p>"
	wantOfPage(t, "UK car registrations grow", lead+"<ul><li>Registrations: 179,263 (+1.1%)</li><li>Fleet: 105,812 (+14.2%)</li><li>Private: 67,625 (-15.3%)</li></ul>",
		"105,812 | United Kingdom | registrations | 2024-06 |  | channel=fleet", "+14.2% | United Kingdom | registrations | 2024-06 |  | channel=fleet",
		"67,625 | United Kingdom | registrations | 2024-06 |  | channel=retail")
}
