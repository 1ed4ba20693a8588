package resolve_test

import "testing"

// A rival, by where it is or as the other of two, is another than who was spoken of.
func TestRivals(t *testing.T) {
	wantOfPage(t, "Seres slips behind", "<p>Seres delivered 44,126 vehicles in June, while Li Auto handed over 47,774. The Chongqing-based carmaker said its Aito brand contributed 43,146 of its total. "+
		"Its Beijing rival has now delivered 822,345 cars since it began.</p>",
		"44,126 vehicles | Seres | deliveries | 2024-06 |  | -",
		"47,774 | Li Auto | deliveries | 2024-06 |  | -",
		"43,146 | Aito | deliveries | 2024-06 |  | -",
		"822,345 cars | Li Auto | deliveries | 2024-07-15 |  | cumulative=true")
	wantOfPage(t, "Exports in June", "<p>BYD sold 341,658 vehicles in June. The Shenzhen company exported 26,995 cars, while Chery, its rival from Wuhu, shipped 95,529 abroad.</p>",
		"26,995 cars | BYD | exports | 2024-06 |  | -")
}

// "They", of whom the words add up the figures, are those that the sentence before told of.
func TestTheyTogether(t *testing.T) {
	wantOfPage(t, "Two in trouble", "<p>The Munich company BMW delivered 375,900 cars in the first half, and Mercedes-Benz 341,500. Together they sold 717,400.</p>",
		"717,400 | BMW + Mercedes-Benz | sales | 2024-H1 |  | -")
	wantOfPage(t, "Two in Korea", "<p>Kia employs 35,000 people and Hyundai employs 75,000 people. Between them they employ 110,000 people.</p>",
		"110,000 people | Kia + Hyundai | employees |  |  | -")
}

// The core brand is the one that its group is called by, and the group is the group again after
// its brands.
func TestCoreBrand(t *testing.T) {
	wantOfPage(t, "A weak quarter", "<p>The Volkswagen Group delivered 2.24 million vehicles in the second quarter. The core brand accounted for 1.2 million of them. "+
		"Audi slipped 11.3 percent to 428,000, Porsche 6 percent to 78,000. In China, the group's deliveries plunged 19.3 percent to 651,400.</p>",
		"2.24 million vehicles | Volkswagen Group | deliveries | 2024-Q2 |  | -",
		"1.2 million | Volkswagen | deliveries | 2024-Q2 |  | -",
		"78,000 | Porsche | deliveries | 2024-Q2 |  | -",
		"651,400 | Volkswagen Group | deliveries | 2024-Q2 |  | market=China")
}

// A maker that no lexicon knows is one by what it is said to make.
func TestUnknownMakers(t *testing.T) {
	wantOfPage(t, "Newcomers", "<p>Voltara, a scooter start-up from Pune, sold 12,400 units last month, up from 8,100 in May. The newcomer now has 210 outlets. Its larger rival Ola Electric sold 36,723.</p>",
		"12,400 units | Voltara | sales | 2024-06 |  | -",
		"8,100 | Voltara | sales | 2024-05 |  | -",
		"210 outlets | Voltara | stores |  |  | -",
		"36,723 | Ola Electric | sales | 2024-06 |  | -")
}

// The body that the article cites speaks of its market.
func TestTheBody(t *testing.T) {
	wantOfPage(t, "June in Britain", "<p>New car registrations in the UK rose 1.1% to 179,263 in June, according to the SMMT. Volkswagen was the biggest brand with 14,803. The body expects 1.98 million registrations this year.</p>",
		"1.98 million | United Kingdom | registrations | 2024 |  | -")
}

// A part that is said right after an amount is of whose the amount is.
func TestSaidAgainAsShare(t *testing.T) {
	wantOfPage(t, "Batteries in June", "<p>CATL installed 21.5 GWh of EV batteries in China in June for a share of 50.2 percent, followed by BYD with 10.8 GWh, or 25.3 percent.</p>",
		"25.3 percent | BYD | battery_installations | 2024-06 |  | market=China")
}

// The former and the latter are those of the sentences before, the company of a town is the
// group of its brands, and what came from a brand is the brand's.
func TestWhoIsMeant(t *testing.T) {
	wantOfPage(t, "Two makers", "<p>Kia sold 101,440 cars in the second quarter. Hyundai, its larger competitor, sold 121,132. The former's revenue was $3.41 billion, the latter's $7.1 billion.</p>",
		"$3.41 billion | Kia | revenue | 2024-Q2 |  | -",
		"$7.1 billion | Hyundai | revenue | 2024-Q2 |  | -")
	wantOfPage(t, "Brands", "<p>Great Wall Motor's Haval brand sold 53,000 vehicles in June, its Tank marque 24,000. WEY, the premium brand, managed 3,200. The Baoding company exported 38,000.</p>",
		"24,000 | Tank | sales | 2024-06 |  | -",
		"38,000 | Great Wall Motor | exports | 2024-06 |  | -")
	wantOfPage(t, "Geely in June", "<p>Geely Auto sold 166,085 vehicles in June. Of these, 132,000 were Geely-branded, 26,000 came from Lynk & Co and 20,106 from Zeekr.</p>",
		"26,000 | Lynk & Co | sales | 2024-06 |  | -",
		"20,106 | Zeekr | sales | 2024-06 |  | -")
	wantOfPage(t, "Best sellers", "<p>Registrations in Europe rose in June. Dacia's Sandero took second place with 25,500, ahead of the VW Golf on 23,000.</p>",
		"25,500 | Dacia Sandero | registrations | 2024-06 |  | market=Europe",
		"23,000 | Volkswagen Golf | registrations | 2024-06 |  | market=Europe")
	wantOfPage(t, "BYD ahead", "<p>BYD outsold Tesla in June: it delivered 526,409 battery cars, to its American rival's 484,507.</p>",
		"484,507 | Tesla | deliveries | 2024-06 |  | powertrain=bev")
	wantOfPage(t, "Toyota's sales", "<p>Toyota's global sales, excluding Daihatsu and Hino, rose 5.5% to 885,000 in June. Including the two subsidiaries they were up 7.8% at 962,000.</p>",
		"962,000 | Toyota | sales | 2024-06 |  | market=World")
	wantOfPage(t, "Indian sales in June", "<p>Passenger vehicle wholesales in India rose 3.1% to 337,757 units in June, SIAM said. Maruti Suzuki, the country's largest carmaker, dispatched 137,160. Two-wheeler sales were up 21.3% at 1.61 million, the lobby group said.</p>",
		"1.61 million | India | sales | 2024-06 |  | channel=wholesale segment=two-wheeler")
}
