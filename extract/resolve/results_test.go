package resolve_test

import "testing"

// A profit of another time is of the kind that the loss is of, and sales that rise to an amount
// of money are revenue however that is described.
func TestKindsOfResult(t *testing.T) {
	wantOfPage(t, "Results", "<p>Nissan booked an operating loss of 79.1 billion yen for the three months to June, compared with a 1 billion yen profit a year before.</p>"+
		"<p>Hyundai Motor's operating profit fell 15.8 percent in the April-June period, even as sales grew 7.3 percent to a record 48.3 trillion won.</p>",
		"1 billion yen | Nissan | operating_income | 2023-Q2 |  | -",
		"7.3 percent | Hyundai | revenue | 2024-Q2 | yoy | -")
}

// What the vocabulary has no metric for is neither cash nor a profit, and its day is that of the
// cash before it.
func TestOutsideMeasures(t *testing.T) {
	body := "<p>Ford had $28.4 billion in cash and $46 billion in liquidity at the end of June. Free cash flow from making cars was $3.2 billion. " +
		"It paid no dividend, after 15 cents a share last year.</p>"
	wantOfPage(t, "Ford's cash", body, "$28.4 billion | Ford | cash | 2024-06-30 |  | -")
	for _, f := range pageOf(t, "Ford's cash", body).Facts {
		if f.Figure != "$28.4 billion" {
			t.Errorf("%s is a fact: %s of %s", f.Figure, f.Metric, f.Subject)
		}
	}
}

// A company's profit is no figure of each car, and what analysts had looked for per share is that.
func TestSharesAndCars(t *testing.T) {
	body := "<p>Lucid lost $855 million in the second quarter, or 28 cents a share, on revenue of $259 million. Analysts had looked for a loss of 21 cents. It lost $258,000 per car. " +
		"Income from operations was $12 million at its services, and return on sales 5.5 percent after 15.7.</p>"
	wantOfPage(t, "Lucid's quarter", body,
		"28 cents | Lucid | eps | 2024-Q2 |  | -",
		"21 cents | Lucid | eps | 2024-Q2 |  | -",
		"$12 million | Lucid | operating_income | 2024-Q2 |  | -",
		"15.7 | Lucid | operating_margin | 2023-Q2 |  | -")
	for _, f := range pageOf(t, "Lucid's quarter", body).Facts {
		if f.Figure == "$258,000" {
			t.Errorf("%s is %s", f.Figure, f.Metric)
		}
	}
}

// A charge is a cost, and an amount of millions is none of a share.
func TestCharges(t *testing.T) {
	wantOfPage(t, "Ford's bill", "<p>Ford will take a charge of $570 million in the second quarter.</p>",
		"$570 million | Ford | cost | 2024-Q2 |  | -")
	wantOfPage(t, "Ferrari's quarter", "<p>Ferrari's EBIT came to 511 million euros in the second quarter, 29.9 percent of net revenues, which rose 16.2 percent to 1.71 billion.</p>",
		"29.9 percent | Ferrari | operating_margin | 2024-Q2 |  | -",
		"16.2 percent | Ferrari | revenue | 2024-Q2 |  | -",
		"1.71 billion | Ferrari | revenue | 2024-Q2 |  | -")
}

// The average of a market is the market's in an article on one maker, too.
func TestAverageOfMarket(t *testing.T) {
	wantOfPage(t, "BYD cuts again", "<p>BYD offers discounts of up to 53,000 yuan on 22 models. The average discount in China came to 16.8 percent in June. The average price of a new car there fell to 165,000 yuan.</p>",
		"53,000 yuan | BYD | discount |  |  | -",
		"16.8 percent | China | discount | 2024-06 |  | -")
	wantOfPage(t, "EVs on the road", "<p>There were 1.6 million electric cars on German roads on July 1, while Norway had 745,000.</p>",
		"745,000 | Norway | fleet | 2024-07-01 |  | powertrain=ev")
}
