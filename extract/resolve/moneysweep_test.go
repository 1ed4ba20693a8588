package resolve_test

import "testing"

// A paragraph that a newsletter labels with a company is about that, whatever the headline ends on.
func TestLabelledCompany(t *testing.T) {
	for text, want := range map[string]string{
		"ZF Friedrichshafen. The group from Lake Constance lost 195 million euros in the first quarter.":                              "195 million euros | ZF | net_income | 2024-Q1 |  | -",
		"Continental. Its tyre arm delivered a 12.0% margin in the first quarter.":                                                    "12.0% | Continental | operating_margin | 2024-Q1 |  | -",
		"ZF. Sales were down 10.3% at 19.7 billion euros in the first quarter, and the group lost 195 million euros.":                 "10.3% | ZF | revenue | 2024-Q1 |  | -",
		"ZF. It lost 195 million euros in the first quarter. It made a gross loss of 206 million euros after two quarters of losses.": "206 million euros | ZF | gross_profit | 2024-Q1 |  | -",
	} {
		wantOfPage(t, "The supplier sheet: ZF bleeds, Forvia breathes, Magna surprises", "<p>"+text+"</p>", want)
	}
}

// What a company earned is of the time that its results were last said to be of, in an article on other figures; "the
// profit" is of the kind that was told; and no share is compared with the day that it was traded on.
func TestResultsBesideSales(t *testing.T) {
	const lead = "<p>Batteries fitted to cars in China totalled 37.5 GWh in May, up 26 percent on the year. CATL fitted 12 GWh.</p>" +
		"<p>Separately, CATL had an operating profit of 600 million yuan in the first quarter.</p>"
	for text, want := range map[string]string{
		"BYD widened its operating loss to 591 million yuan from 397 million yuan in the previous three months.":        "397 million yuan | BYD | operating_income | 2023-Q4 |  | -",
		"BYD had an operating profit of 600 million yuan. Without credits the profit would have been 235 million yuan.": "235 million yuan | BYD | operating_income | 2024-Q1 |  | -",
		"BYD's shares lost 2.1 percent on the Shenzhen bourse Thursday.":                                                "2.1 percent | BYD | share_price | 2024-07-11 |  | -",
	} {
		wantOfPage(t, "CATL fits more batteries", lead+"<p>"+text+"</p>", want)
	}
}

// A noun for a place sets its own duty, too, though that was only named as where cars come from.
func TestBlocsOwnDuty(t *testing.T) {
	wantOfPage(t, "Deal on duties", "<p>The United States will charge 15% on cars from the European Union. In exchange the bloc scraps its own 10% duty on American cars.</p>",
		"10% | European Union | tariff |  |  | origin=United States")
}

// A country's makers have their part of the market outside a place that the sentence names.
func TestPartOutside(t *testing.T) {
	wantOfPage(t, "Battery makers lose ground, SNE says", "<p>South Korea's three battery makers saw their combined share of the global battery market outside China shrink to 37.1 percent in the first four months.</p>",
		"37.1 percent | South Korea | battery_installations | 2024-01/2024-04 |  | market=outside China")
}
