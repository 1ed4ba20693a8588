package resolve_test

import "testing"

// A caption that names cars along with vans or trucks says that all of them are counted.
func TestTablesOfAllKinds(t *testing.T) {
	const lead = "<p>Renault sold more vehicles in 2023 than a year before, the company said on Monday, as buyers in most parts of Europe liked its new models and chips came back.</p>"
	for _, caption := range []string{
		"Sales by brand (units, passenger cars and LCVs)", "Sales by brand: cars and light commercial vehicles", "Sales by brand, passenger cars and vans",
		"Sales (passenger cars + light commercial vehicles)", "LCVs and passenger cars sold by brand", "Sales of cars and vans by brand",
		"Passenger &amp; commercial vehicle sales by brand", "Sales by brand, cars and trucks",
	} {
		wantOfPage(t, "Renault sells more in 2023", lead+
			"<table><caption>"+caption+"</caption><tr><th>Brand</th><th>2023</th><th>2022</th><th>Change</th></tr><tr><td>Dacia</td><td>658,321</td><td>573,800</td><td>+14.7%</td></tr><tr><td>Alpine</td><td>4,328</td><td>3,546</td><td>+22.1%</td></tr></table>",
			"658,321 | Dacia | sales | 2023 |  | -", "4,328 | Alpine | sales | 2023 |  | -", "+14.7% | Dacia | sales | 2023 | yoy | -")
	}
	wantOfPage(t, "Renault sells more in 2023", lead+
		"<table><caption>Sales by brand, passenger cars</caption><tr><th>Brand</th><th>2023</th></tr><tr><td>Dacia</td><td>658,321</td></tr><tr><td>Alpine</td><td>4,328</td></tr></table>",
		"658,321 | Dacia | sales | 2023 |  | segment=passenger")
}

// Rows of changes and shares come between a total and the parts of it.
func TestPartsBelowChanges(t *testing.T) {
	const lead = "<p>Kia and Skoda delivered more cars in the first half of the year than ever, the companies said on Monday, and they think that it will go on like that.</p>"
	for _, part := range []string{"of which battery-electric", "of which BEVs", "Of which: fully electric", "– of which electric cars", "including battery-electric"} {
		wantOfPage(t, "Kia and Skoda in the first half", lead+
			"<table><caption>January to June 2024</caption><tr><th></th><th>Kia</th><th>Skoda</th></tr><tr><td>Deliveries</td><td>1,551,000</td><td>448,600</td></tr><tr><td>Change on 2023</td><td>–1.6 %</td><td>+3.8 %</td></tr><tr><td>"+part+"</td><td>123,400</td><td>28,200</td></tr></table>",
			"123,400 | Kia | deliveries | 2024-H1 |  | powertrain="+kindOf(part), "28,200 | Skoda | deliveries | 2024-H1 |  | powertrain="+kindOf(part))
	}
}

func kindOf(part string) string {
	if part == "– of which electric cars" {
		return "ev"
	}
	return "bev"
}

// A loss in brackets beside a profit says what figures in brackets are, and no change.
func TestProfitOrLoss(t *testing.T) {
	for _, row := range [][2]string{
		{"Gross profit (loss)", "gross_profit"}, {"Gross profit / (loss)", "gross_profit"}, {"Gross (loss) profit", "gross_profit"}, {"Gross profit/loss", "gross_profit"},
		{"Net income (loss)", "net_income"}, {"Net profit (loss)", "net_income"}, {"Net profit or loss", "net_income"}, {"Operating income (loss)", "operating_income"},
		{"Operating profit/(loss)", "operating_income"}, {"Operating (loss) income", "operating_income"}, {"Net (loss)/income", "net_income"},
	} {
		wantValues(t, "Polestar's second quarter", "<p>Polestar lost more money in the second quarter of 2024 than a year before, the company said on Monday, as it had to discount most of its cars.</p>"+
			"<table><tr><th>$ million</th><th>Q2 2024</th><th>Q2 2023</th></tr><tr><td>Revenue</td><td>685.2</td><td>589.1</td></tr><tr><td>"+row[0]+"</td><td>(1.3)</td><td>73.8</td></tr></table>",
			"1.3 "+row[1]+" level -1.3e+06USD", "73.8 "+row[1]+" level 7.38e+07USD")
	}
}

// Sizes of cars side by side, in inches too.
func TestSizesSideBySide(t *testing.T) {
	const lead = "<p>How small is the Kia EV3? Here it is next to the Kia Sportage and to what else can be bought for as much money as that in the summer of this year.</p>"
	wantOfPage(t, "Kia EV3: small, for real", lead+
		"<table><tr><th></th><th>Kia EV3</th><th>Kia Sportage</th></tr><tr><td>Wheelbase</td><td>105.5 in</td><td>108.5 in</td></tr><tr><td>Length</td><td>169.3 in</td><td>183.5 in.</td></tr><tr><td>Height</td><td>61.4 inches</td><td>65.4 in</td></tr><tr><td>Max. towing</td><td>1,000 lb</td><td>2,500 lb</td></tr></table>",
		"105.5 in | Kia EV3 | wheelbase |  |  | -", "108.5 in | Kia Sportage | wheelbase |  |  | -", "183.5 in. | Kia Sportage | length |  |  | -",
		"169.3 in | Kia EV3 | length |  |  | -", "61.4 inches | Kia EV3 | height |  |  | -", "65.4 in | Kia Sportage | height |  |  | -")
	wantOfPage(t, "Kia EV3: small, for real", lead+
		"<table><tr><th>Size (in)</th><th>Kia EV3</th><th>Kia Sportage</th></tr><tr><td>Wheelbase</td><td>105.5</td><td>108.5</td></tr><tr><td>Length</td><td>169.3</td><td>183.5</td></tr></table>",
		"105.5 | Kia EV3 | wheelbase |  |  | -", "183.5 | Kia Sportage | length |  |  | -")
	wantOfPage(t, "Kia EV3: small, for real", lead+
		"<table><tr><th>Model</th><th>Length, in</th><th>Width (in.)</th><th>Weight, lb</th></tr><tr><td>Kia EV3</td><td>169.3</td><td>72.8</td><td>3,900</td></tr><tr><td>Kia Sportage</td><td>183.5</td><td>73.4</td><td>3,700</td></tr></table>",
		"169.3 | Kia EV3 | length |  |  | -", "73.4 | Kia Sportage | width |  |  | -")
	wantOfPage(t, "Kia EV3: small, for real", lead+"<p>The EV3 is 169.3 in long, 72.8 in wide and 61.4 in tall, with a wheelbase of 105.5 in.</p>",
		"169.3 in | Kia EV3 | length |  |  | -", "72.8 in | Kia EV3 | width |  |  | -", "61.4 in | Kia EV3 | height |  |  | -", "105.5 in. | Kia EV3 | wheelbase |  |  | -")
}

// Cars are passenger cars in a table that has vans and trucks beside them.
func TestRowsOfCars(t *testing.T) {
	const lead = "<p>Registrations of new vehicles in Spain fell 2 percent to 110,000 in June, the carmakers' lobby Anfac said, as June had fewer working days than a year before.</p>"
	for _, rows := range [][4]string{
		{"Cars", "Light commercial vehicles", "Trucks", "van"}, {"Passenger cars", "Vans", "Trucks", "van"}, {"Cars", "Vans", "Trucks", "van"}, {"New cars", "Vans", "Buses", ""},
	} {
		wantOfPage(t, "Spain's vehicle market falls in June", lead+
			"<table><caption>Registrations by segment, June 2024 (thousand units)</caption><tr><th>Segment</th><th>Units</th><th>vs. June 2023</th></tr><tr><td>"+rows[0]+"</td><td>98.2</td><td>+0.3%</td></tr><tr><td>"+rows[1]+"</td><td>13.9</td><td>-1.8%</td></tr><tr><td>"+rows[2]+"</td><td>2.8</td><td>-8.1%</td></tr></table>",
			"98.2 | Spain | registrations | 2024-06 |  | segment=passenger", "+0.3% | Spain | registrations | 2024-06 | yoy | segment=passenger")
	}
}

// What a caption says that cars are told apart by measures none of a table's shares.
func TestSharesByTypeOfPower(t *testing.T) {
	wantOfPage(t, "Italy's car market in June", "<p>Some 160,120 new cars were registered in Italy in June 2024, 15 percent more than a year before, as buyers waited for the new incentive.</p>"+
		"<table><caption>Italy: new cars by type of power, June 2024</caption><tr><th></th><th>Registrations</th><th>Change on June 2023 (%)</th><th>Share (%)</th></tr><tr><th>Petrol</th><td>42,779</td><td>6.7</td><td>26.5</td></tr></table>",
		"26.5 | Italy | registrations | 2024-06 |  | powertrain=petrol")
}
