package resolve_test

import "testing"

// After an aside on another, a text is back at whom it was about.
func TestBackFromAnAside(t *testing.T) {
	for _, row := range [][2]string{
		{"Its biggest customer, General Motors, builds fewer pickups. The supplier now sees revenue of $41 billion this year.", "$41 billion | Magna"},
		{"Its biggest customer, General Motors, builds fewer pickups. Revenue fell to $41 billion.", "$41 billion | Magna"},
		{"BMW, its oldest partner, is content. Revenue fell to $41 billion.", "$41 billion | Magna"},
		{"BMW, in which it holds no shares, is content. It had revenue of $41 billion.", "$41 billion | Magna"},
		{"Intel owns no part of it. In the first quarter revenue rose to $41 billion.", "$41 billion | Magna"},
		{"BMW is a partner of the Canadian company. Revenue fell to $41 billion.", "$41 billion | Magna"},
		{"Ola Nordmann, its chief executive, was content. Revenue fell to $41 billion.", "$41 billion | Magna"},
		{"BMW is content. Revenue fell to $41 billion.", "$41 billion | Magna"},
		{"BMW is content. It had revenue of $41 billion.", "$41 billion | BMW"},
	} {
		d := pageOf(t, "Magna earns more", "<p>Magna International has seen worse years. In 2023 it employed 179,000 people. "+row[0]+"</p><p>Magna has its seat in Ontario.</p>")
		var got []string
		for i := range d.Facts {
			got = append(got, d.Facts[i].Figure+" | "+d.Facts[i].Subject)
		}
		wantAmong(t, row[0], got, []string{row[1]})
	}
}

// A market story that has given makers' figures is back at the market where a number is too large for one.
func TestBackAtTheMarket(t *testing.T) {
	const lead = "<p>German new car registrations fell 4.5 percent in May to 236,425. Volkswagen sold 48,000 cars. BMW came second with 21,500. "
	wantOfPage(t, "Fewer cars registered", lead+"For the first five months, registrations totalled 1.1 million.</p>",
		"1.1 million | Germany | registrations | 2024-01/2024-05 |  | -")
	wantOfPage(t, "Fewer cars registered", lead+"Production declined 20 percent to 1.47 million.</p>",
		"20 percent | Germany | production | 2024-05 |  | -", "1.47 million | Germany | production | 2024-05 |  | -")
}

// Where a venture has been named, it is the venture.
func TestVentureNamed(t *testing.T) {
	wantOfPage(t, "A plant for sale", "<p>General Motors and LG Energy Solution run Ultium Cells together. The venture has plants in two states. It employs 3,500 people.</p>",
		"3,500 people | Ultium Cells | employees |  |  | -")
}

// A unit named after its owner is whom the sentence is about.
func TestUnitOfAnOwner(t *testing.T) {
	wantOfPage(t, "Production resumed", "<p>Toyota unit Daihatsu has resumed shipments. Production fell 60 percent in the first half of 2024.</p>",
		"60 percent | Daihatsu | production | 2024-H1 |  | -")
}

// A name that nobody knows is one where the text says who that is, though it only opens sentences.
func TestExplainedNewcomer(t *testing.T) {
	wantOfPage(t, "A maker of chargers goes public", "<p>Voltanova, which makes wall boxes in Graz, will go public. Its competitor Wallbox earned nothing. Voltanova has 260 employees.</p>",
		"260 employees | Voltanova | employees |  |  | -")
}

// What dashes set off is read as what commas do, but for what goes on after parts, and never a dateline.
func TestDashesSetOff(t *testing.T) {
	wantFacts(t, "The RAV4 – which Toyota launched on June 17 – is built in Takaoka.", "on June 17 | Toyota RAV4 | launch | 2024-06-17 | reported")
	wantFacts(t, "The Kia EV6 – which went on sale in April 2022 – accounted for 12% of deliveries in June.",
		"in April 2022 | Kia EV6 | launch | 2022-04 | reported", "12% | Kia EV6 | deliveries | 2024-06 | reported")
	wantFacts(t, "BYD – which has given up petrol cars – sold 134,036 NEVs in June.", "134,036 NEVs | BYD | sales | 2024-06 | reported")
	wantFacts(t, "In May Kia – which is Korean – sold 60,000 cars.", "60,000 cars | Kia | sales | 2024-05 | reported")
	wantFacts(t, "Kia (000270.KS) – the smaller of the two – sold 60,000 cars in June. It exported 30,000.", "60,000 cars | Kia | sales | 2024-06 | reported", "30,000 | Kia | exports | 2024-06 | reported")
	wantFacts(t, "SEOUL, July 3 (Wire) – Kia sold 60,000 cars in June – a third of them abroad – and 300,000 in the first half.", "60,000 cars | Kia | sales | 2024-06 | reported", "300,000 | Kia | sales | 2024-H1 | reported")
	wantFacts(t, "Kia sold 5,000 cars – up 3 percent – in June 2024 – a record.", "5,000 cars | Kia | sales | 2024-06 | reported", "3 percent | Kia | sales | 2024-06 | reported")
}
