package resolve_test

import "testing"

// "Of them" are those of the model that was spoken of, whoever sold them, and a bare number that goes
// on from one of a model's is of that.
func TestCountedBack(t *testing.T) {
	wantOfPage(t, "Opel's small car", "<p>The Opel Corsa had been on a tear. Opel sold 20,288 of them in Germany in May, 42 percent more than a year before.</p>",
		"20,288 | Opel Corsa | sales | 2024-05 |  | market=Germany", "42 percent | Opel Corsa | sales | 2024-05 | yoy | market=Germany")
	wantOfPage(t, "Kia's small car", "<p>The Kia EV3 came late to Norway. In May a mere 1,212 of the electric crossover were registered.</p>",
		"1,212 | Kia EV3 | registrations | 2024-05 |  | market=Norway")
	wantOfPage(t, "Toyota's small car", "<p>Toyota sold 3,019 of its Yaris in Poland in May and exported 812.</p>",
		"812 | Toyota Yaris | exports | 2024-05 |  | -")
	wantOfPage(t, "Tesla in Germany", "<p>The Model Y was the best seller. Tesla sold 12,000 cars in Germany in May, 9,000 of them leased.</p>",
		"12,000 cars | Tesla | sales | 2024-05 |  | market=Germany")
}

// The average vehicle is nobody's, and neither is the industry's own rate.
func TestOfEverybody(t *testing.T) {
	const lead = "<p>Ford sold 61,000 vehicles in the United States in May.</p>"
	wantOfPage(t, "Ford sells fewer", lead+"<p>The average new vehicle went for $47,802 in May.</p>",
		"$47,802 | United States | average_price | 2024-05 |  | -")
	wantOfPage(t, "Ford sells fewer", lead+"<p>Its incentives came to $1,200 a vehicle in May, against an industry average of $3,871.</p>",
		"$1,200 | Ford | discount | 2024-05 |  | market=United States", "$3,871 | United States | discount | 2024-05 |  | -")
}

// "The latter" is somebody where a figure follows it and "the former" was somebody.
func TestLatterOfTwo(t *testing.T) {
	wantOfPage(t, "Two Koreans", "<p>Sales of Hyundai and Kia rose in the first quarter; in May, however, the former lost 1.8% and the latter 4.7%.</p>",
		"1.8% | Hyundai | sales | 2024-05 |  | -", "4.7% | Kia | sales | 2024-05 |  | -")
}

// What is told of a place's works, of a part of its new registrations, or of what somebody who sells
// nothing expects there, is the place's, though a company was spoken of before.
func TestOfThePlace(t *testing.T) {
	const lead = "<p>Opel sold 61,000 vehicles in May.</p>"
	wantOfPage(t, "Opel sells fewer", lead+"<p>Spanish factories turned out 212,000 cars in May.</p>",
		"212,000 cars | Spain | production | 2024-05 |  | -")
	wantOfPage(t, "Opel sells fewer", lead+"<p>Diesel cars made up 9.1 per cent of new registrations in Ireland in May.</p>",
		"9.1 per cent | Ireland | registrations | 2024-05 |  | powertrain=diesel")
	wantOfPage(t, "Opel sells fewer", lead+"<p>Tarn Valley Research expects electric car sales in Spain to come to 160,000 in 2025.</p>",
		"160,000 | Spain | sales | 2025 |  | powertrain=ev")
	wantOfPage(t, "Opel sells fewer in Spain", "<p>Opel sold 6,100 vehicles in Spain in May.</p><p>Opel expects 1 million passenger cars to be sold in Spain in 2025.</p>",
		"1 million passenger cars | Spain | sales | 2025 |  | segment=passenger")
}

// "The Group" of a company's own report is the company, whoever owns it; a share price is no model's; and
// new registrations in "the European Union" are everybody's.
func TestWhoseReport(t *testing.T) {
	wantOfPage(t, "Porsche in the first quarter", "<p>Porsche, which is part of Volkswagen Group, sold 80,767 cars in the first quarter. Porsche earned 1.84 billion euros.</p><p>The Group employed 40,246 people at the end of March.</p>",
		"40,246 people | Porsche | employees | 2024-03-31 |  | -")
	wantOfPage(t, "Polestar in May", "<p>Polestar, whose 2 is built by Geely, closed at $1.80 on Friday.</p>",
		"$1.80 | Polestar | share_price | 2024-07-12 |  | -")
	wantOfPage(t, "Tesla in May", "<p>Tesla cut prices.</p><p>In May 7,628 new battery-electric VWs were registered in Germany.</p>",
		"7,628 new battery-electric | Volkswagen | registrations | 2024-05 |  | market=Germany powertrain=bev")
	wantOfPage(t, "NIO in May", "<p>NIO delivered 10,059 cars in May. Aito, sold next to the phones in Huawei's stores, managed 12,018.</p>",
		"12,018 | Aito | sales | 2024-05 |  | -")
	wantOfPage(t, "Skoda in May", "<p>Skoda sold 80,767 cars in May.</p><p>Registrations of electric cars in the European Union were down 4.9% in May.</p>",
		"4.9% | European Union | registrations | 2024-05 |  | powertrain=ev")
}
