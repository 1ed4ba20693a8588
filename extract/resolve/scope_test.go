package resolve_test

import (
	"strings"
	"testing"

	"carfacts/extract/fact"
)

// scopesOf returns what the text's facts are of: "12,000 market=Brazil", "5% -".
func scopesOf(d *fact.Document) []string {
	var out []string
	for i := range d.Facts {
		f := &d.Facts[i]
		parts := []string{f.Figure}
		for _, key := range fact.ScopeKeys {
			if v := f.Scope.Get(key); v != "" {
				parts = append(parts, key+"="+v)
			}
		}
		if len(parts) == 1 {
			parts = append(parts, "-")
		}
		out = append(out, strings.Join(parts, " "))
	}
	return out
}

// wantScopes checks that the text has facts of these figures and scopes; it may
// have others.
func wantScopes(t *testing.T, text, want string) {
	t.Helper()
	wantAmong(t, text, scopesOf(read(t, "2024-07-15", text)), strings.Split(want, "; "))
}

// Each row is a text published on 2024-07-15, and its figures with their scope.
func TestScopes(t *testing.T) {
	for _, group := range []struct {
		what string
		rows [][2]string
	}{
		{"words that point back to a kind of vehicle", [][2]string{
			{"Pickups bucked the trend in Thailand: dealers sold 21,300 of them in June.", "21,300 segment=pickup"},
			{"Sales of plug-in hybrids in China reached 410,000 in June. BYD sold 190,000 of these.", "410,000 powertrain=phev; 190,000 market=China powertrain=phev"},
			{"Drivers in America rushed to buy electric cars before the credit ended. Ford sold 9,100 of them in June.", "9,100 market=United States powertrain=ev"},
			{"Sales in China came to 2.1 million vehicles in June. BYD delivered 340,000 of them.", "2.1 million vehicles -; 340,000 market=China"},
			{"South Korean exports of electric cars fell 8 percent to 21,000 in June. Those to the United States slumped 20 percent.",
				"8 percent powertrain=ev; 21,000 powertrain=ev; 20 percent market=United States powertrain=ev"},
			{"Norwegians bought 9,900 electric cars in June. They accounted for 85 percent of the 11,600 new cars registered in the month.",
				"11,600 new cars -"},
		}},
		{"what goes on from the statement before", [][2]string{
			{"Eight in ten new cars in Norway were electric in June. A year ago it had been 81 percent.", "81 percent powertrain=ev"},
			{"Honda expects electrified vehicles to account for a third of its U.S. sales this year. Last year it was 26 percent.", "26 percent market=United States powertrain=electrified"},
			{"Electric two-wheeler registrations in India fell to 79,870 in June. E-three-wheelers came to 55,000. Electric car sales were 7,500.",
				"79,870 powertrain=ev segment=two-wheeler; 55,000 powertrain=ev segment=three-wheeler; 7,500 powertrain=ev"},
			{"GM built 75,000 EVs in the first half. It aims to produce 200,000 this year. Sales of all kinds came to 710,000.", "200,000 powertrain=ev; 710,000 -"},
			{"BYD sold 145,000 BEVs in June. It sold 341,000 in total.", "145,000 BEVs powertrain=bev; 341,000 -"},
			{"Nissan plans to launch 30 models by 2026, of which 16 will be electrified.", "16 powertrain=electrified"},
			{"European operators registered 3,200 electric buses in June. That corresponds to 18.5 percent of all buses.", "18.5 percent powertrain=ev segment=bus"},
			{"China sold 9,000 electric buses in June. These made up 13 percent of bus sales.", "13 percent powertrain=ev segment=bus"},
			{"Suzuki Motorcycle India sold 88,287 two-wheelers in June. Domestic sales were 71,086.", "71,086 market=domestic segment=two-wheeler"},
			{"VinFast delivered 12,058 electric cars in June. It also shipped 9,535 e-scooters.", "9,535 e-scooters powertrain=ev segment=scooter"},
			{"SAIC sold 300,000 vehicles in June. Among them, NEVs numbered 93,000, up 9 percent, and exports 88,000.", "93,000 powertrain=nev; 9 percent powertrain=nev; 88,000 -"},
			{"Ford sold 232,000 vehicles in June. In all, SUV sales were 132,000, up 5 percent.", "132,000 segment=suv; 5 percent segment=suv"},
			{"Spain registered 90,000 cars in June. The electric van market as a whole grew 30 percent to 20,000 units.", "20,000 units powertrain=ev segment=van"},
			{"Volvo Cars sold 51,000 cars in June. Including plug-in hybrids, electrified sales stood at 25,000, or 48 percent.", "25,000 powertrain=electrified; 48 percent powertrain=electrified"},
			{"Pony.ai's robotaxi fleet grew to 270 vehicles at the end of June. It wants to have 1,000 of them on the road by 2025.", "1,000 segment=robotaxi"},
			{"Van registrations in the EU rose 15 percent in June. Diesel still dominated with 84.5 percent.", "84.5 percent powertrain=diesel segment=van"},
			{"Germany registered 236,000 cars in May. 65.4 percent of them were bought by companies (up 1.1 percent).", "65.4 percent channel=fleet; 1.1 percent channel=fleet"},
		}},
		{"a paragraph that is not on the part any more that the one before it ended with", [][2]string{
			{"Seat delivered 138,000 cars in June. Of these, 21,000 were fully electric.\n\nDeliveries in Spain fell 4 percent to 30,100, while Germany, with 28,000, was 3 percent ahead.",
				"21,000 powertrain=bev; 4 percent market=Spain; 30,100 market=Spain; 28,000 market=Germany"},
		}},
		{"the market of a list that the line before it names", [][2]string{
			{"Kia is recalling 90,000 cars in Germany.\n\nCanadian numbers, by model:\n\n- Sportage: 14,000\n- Sorento: 12,500", "14,000 market=Canada; 12,500 market=Canada"},
			{"Kia is recalling 90,000 cars in Germany. Canada has another 17,000 or so.", "17,000 market=Canada"},
		}},
		{"the kind of vehicle that a sentence opens with", [][2]string{
			{"Registrations in Ireland rose to 11,000 in June. Plug-in hybrids, after five months of decline, trod water: 2,800 were registered, 0.3 percent more than last year.",
				"11,000 -; 2,800 powertrain=phev; 0.3 percent powertrain=phev"},
			{"Registrations in Ireland rose to 11,000 in June. For hybrids it was a month to forget. Just 2,014 found a buyer.", "2,014 powertrain=hev"},
			{"Sales in Ireland rose to 11,000 in June.\n\nDiesel goes on shrinking. Sales fell 11 percent to 1,012.", "11 percent powertrain=diesel; 1,012 powertrain=diesel"},
			{"Kia sold 251,000 cars in June.\n\nThe electric camp carried the month. Its sales came to 75,484 units, up 62 percent on the year.", "75,484 units powertrain=ev; 62 percent powertrain=ev"},
			{"Retail sales of passenger cars in China came to 2.1 million in June. Luxury car sales fell to 230,000. Wholesale sales were 2.3 million.", "2.3 million channel=wholesale segment=passenger"},
			{"Sales in Thailand fell to 47,000 in June.\n\nPickups suffered most. Exports held up better, at 84,000.", "84,000 -"},
		}},
		{"clauses that go on about the kind that the sentence opens with", [][2]string{
			{"In June, battery cars made up 18.9 percent of the EU market after registrations rose by 38.6 percent.", "18.9 percent powertrain=bev; 38.6 percent powertrain=bev"},
			{"Registrations in the EU rose to 916,000 in June. Plug-in hybrids did best in Spain, where registrations more than doubled.", "doubled powertrain=phev"},
			{"Battery cars made up 18.9 percent of the EU market in June, while registrations of all cars rose by 3 percent.", "3 percent -"},
			{"For 2025 the SMMT expects a battery share of 23.7 percent in Britain.", "23.7 percent powertrain=bev"},
		}},
		{"parts, wholes and what is said again", [][2]string{
			{"The inventory of used cars at American dealers stood at 2.2 million at the end of June, equal to 44 days of supply.", "2.2 million segment=used; 44 days of supply segment=used"},
			{"Electric cars sold well in India in June. Their share of passenger vehicle sales climbed to 5 percent.", "5 percent powertrain=ev segment=passenger"},
			{"Maruti Suzuki sold 150,812 units in the domestic market in June. Of these, SUVs such as the Brezza contributed 59,271 units.", "59,271 units market=domestic segment=suv"},
			{"Ford leaves 85 percent of its volume in June to internal combustion, sales of which fell 4.8 percent.", "4.8 percent powertrain=ice"},
		}},
		{"short words for kinds, and what weak demand is for", [][2]string{
			{"LCV retails in India were 48,930 in June, whereas heavies edged up 2.3 percent to 26,120.", "48,930 channel=retail segment=light commercial; 26,120 channel=retail segment=heavy commercial"},
			{"Registrations of diesels in Britain fell 28 percent in June, while petrols declined by 3.2 percent.", "28 percent powertrain=diesel; 3.2 percent powertrain=petrol"},
			{"Registrations in Britain fell 6 percent in June. It was a bad month for diesels, with registrations down 20 percent.", "20 percent powertrain=diesel"},
		}},
		{"the kind that the predicate tells", [][2]string{
			{"Porsche delivered 146,000 cars in June. Of the total, 23.5 percent were all-electric and 12.6 percent plug-in hybrids.", "23.5 percent powertrain=bev; 12.6 percent powertrain=phev"},
			{"Porsche aims for sales of 300,000 cars by 2026, half of them fully electric.", "half powertrain=bev"},
			{"Porsche delivered 43,000 Macans in June. Almost 60 percent of the Macans delivered, 25,884 cars, were electric.", "60 percent powertrain=ev; 25,884 cars powertrain=ev"},
			{"In China 310,000 passenger cars were sold in June, 171,000 of them new energy vehicles.", "171,000 powertrain=nev segment=passenger"},
			{"In China 310,000 passenger cars were sold in June. Of these, 171,000 were NEVs.", "171,000 powertrain=nev segment=passenger"},
			{"Dealers in China sold 310,000 passenger cars in June. Plug-in models accounted for 171,000 of those.", "171,000 powertrain=nev segment=passenger"},
			{"The Volvo XC40 found 174,300 buyers in June, of which 42,900 were fully electric.", "42,900 powertrain=bev"},
			{"Suzuki sold 627,000 vehicles in Japan in June, more than four-fifths of them minivehicles of up to 660cc.", "four-fifths market=Japan segment=kei"},
			{"Sales of three-wheelers in India rose 23 percent to 99,000 in June, and more than half of them, 54 percent, are now electric.", "23 percent segment=three-wheeler; 54 percent powertrain=ev segment=three-wheeler"},
		}},
		{"where the cars of a kind come from", [][2]string{
			{"Chinese-origin EVs accounted for 8 percent of the EU market in June.", "8 percent powertrain=ev origin=China"},
			{"Registrations of hybrids of Japanese origin in Australia rose to 9,000 in June.", "9,000 powertrain=hev origin=Japan"},
			{"Sales of Mexican-built vehicles in the United States fell 9 percent in June.", "9 percent origin=Mexico"},
			{"German-built cars took 14 percent of the UK market in June.", "14 percent origin=Germany"},
			{"Exports of Thai-made pickups rose to 31,000 in June.", "31,000 segment=pickup"},
		}},
		{"kinds that share the end of their compound", [][2]string{
			{"Petrol- and diesel-powered cars accounted for 53 percent of German registrations in June.", "53 percent powertrain=ice"},
			{"Sales of gasoline and diesel-fuelled cars in Norway fell to 300 in June.", "300 powertrain=ice"},
			{"Petrol-powered cars accounted for 30 percent of German registrations in June.", "30 percent powertrain=petrol"},
		}},
		{"the duties that the rates of a list are, said before it", [][2]string{
			{"EU duties\n\nThe Commission has given the duties on battery electric cars made in China by brand:\n\n- BYD: 17.4%\n\n- Geely: 20%",
				"17.4% market=European Union powertrain=bev origin=China; 20% market=European Union powertrain=bev origin=China"},
		}},
		{"the kind that a phrase before or after the clause has its figure of", [][2]string{
			{"Registrations in France rose 2 percent to 150,000 in June. With 12,300 units, the number of electric cars climbed 14 percent.", "12,300 units powertrain=ev; 14 percent powertrain=ev"},
			{"Registrations in France rose 2 percent to 150,000 in June. At 12,300 units, sales of battery-electric cars were 14 percent higher.", "12,300 units powertrain=bev"},
			{"Registrations in France rose 2 percent to 150,000 in June. Diesels lost 14 percent, with 12,300 new registrations.", "14 percent powertrain=diesel; 12,300 powertrain=diesel"},
			{"Registrations in France rose 2 percent to 150,000 in June. It was a record for EV volumes, with 12,300 registered.", "12,300 powertrain=ev"},
			{"Registrations in France rose 2 percent to 150,000 in June. Growth came from the fleet market, to which registrations rose by 3.7 percent, representing 54 percent of the total.", "3.7 percent channel=fleet; 54 percent channel=fleet"},
			{"Registrations in France rose 2 percent to 150,000 in June. Hybrids grew, lifting their share of total registrations to 18 percent from 17 percent a year earlier.", "18 percent powertrain=hev; 17 percent powertrain=hev"},
			{"Registrations in France rose 2 percent to 150,000 in June. At 41,000, there were more buyers than ever.", "41,000 -"},
		}},
		{"what the bloc of a report counts, its countries do, too", [][2]string{
			{"A bad month\n\nThe European passenger car market shrank by 2 percent in June. Germany saw a 5 percent drop in BEV sales, and Spain rose 14 percent.", "2 percent segment=passenger; 5 percent powertrain=bev segment=passenger"},
			{"A bad month\n\nSales of passenger cars in Germany fell 5 percent in June. Austria's rose 3 percent.", "3 percent segment=passenger"},
		}},
		{"a full stop that is an abbreviation's and a sentence's", [][2]string{
			{"Mixed results\n\nBMW's sales fell 5 percent in the U.S. Net profit grew 15 percent.", "5 percent market=United States; 15 percent -"},
			{"Mixed results\n\nBMW's sales fell 5 percent in the U.S. The carmaker's revenue grew 15 percent.", "5 percent market=United States; 15 percent -"},
		}},
		{"the kind that a participle or what follows a colon goes on about", [][2]string{
			{"Registrations in Sweden fell 3 percent. Electric cars led the market, securing the highest share of new registrations at 35 percent, though this was down from 38.7 percent a year earlier.", "35 percent powertrain=ev; 38.7 percent powertrain=ev"},
			{"Registrations in Sweden fell 3 percent. Of the new cars, 58.4 percent were plug-in hybrids or fully electric.", "58.4 percent powertrain=nev"},
			{"Michelin will close two French plants by 2026 and Schaeffler announced 4,700 job cuts.", "4,700 job cuts -"},
		}},
		{"buyers and kinds of a clause that repeats another", [][2]string{
			{"Registrations in Spain fell 3 percent. Fleet uptake rose by 14 percent to 105,000 units, while private demand fell by a marked 12 percent.", "14 percent channel=fleet; 105,000 units channel=fleet; 12 percent channel=retail"},
			{"Registrations in Spain fell 3 percent. Demand was best for plug-in hybrids, where volumes rose 30 percent to reach a 9 percent market share.", "30 percent powertrain=phev; 9 percent powertrain=phev"},
		}},
		{"what a part is said to be, and where to", [][2]string{
			{"Registrations in Spain fell 3 percent. Around 11,000 of the new hybrids were plug-in hybrids.", "11,000 powertrain=phev"},
			{"Registrations in Spain fell 3 percent. More than one in five newly registered cars was a battery-electric model.", "one in five powertrain=bev"},
			{"Volkswagen's shipments of battery-electric vehicles to China fell by 1.6 percent.", "1.6 percent market=China powertrain=bev"},
			{"Skoda's deliveries rose 3 percent. In the home market of Germany it delivered 44,100 cars.", "44,100 cars market=Germany"},
		}},
		{"a change and the level that it led to", [][2]string{
			{"Kia's deliveries fell 5.1 percent to 19,538 cars in Germany.", "5.1 percent market=Germany; 19,538 cars market=Germany"},
			{"Kia's sales rose 5.1 percent year on year to 19,538 electric cars in June.", "5.1 percent powertrain=ev; 19,538 electric cars powertrain=ev"},
			{"Kia's sales, which rose 5 percent to 12,000 in Spain, fell 3 percent to 9,000 in Italy.",
				"5 percent market=Spain; 12,000 market=Spain; 3 percent market=Italy; 9,000 market=Italy"},
			{"Kia's sales rose 5 percent from May, and 12,000 electric cars were built.", "5 percent -"},
		}},
		{"a place called by a noun", [][2]string{
			{"BYD is growing in Europe. It sold 4,040 cars in the region last year.", "4,040 cars market=Europe"},
			{"BYD is growing in Norway. It sold 4,040 cars in the country last year.", "4,040 cars market=Norway"},
			{"BYD is growing in Norway. It sold 4,040 cars in the region last year.", "4,040 cars -"},
		}},
		{"a cause, which is of something else", [][2]string{
			{"Suzuki's exports rose 4 percent to 30,000 vehicles in June thanks to strong demand for SUVs in India.", "4 percent -; 30,000 vehicles -"},
			{"On brisk sales of pickups in Australia, Isuzu exported 21,000 vehicles in June.", "21,000 vehicles -"},
			{"Mazda's output fell 5 percent to 90,000 units because of a lack of chips for its minivans.", "5 percent -; 90,000 units -"},
			{"Honda exported 9,000 cars in June as the company shifted production of the Jazz from Britain.", "9,000 cars -"},
			{"Mahindra's wholesales -- what leaves its plants for dealers -- exceeded 50,000 units in June.", "50,000 units channel=wholesale"},
		}},
		{"what a maker makes, and since when something is the most", [][2]string{
			{"India's largest passenger vehicle maker sold 150,000 units at home in June, the minivan maker's best month.", "150,000 units market=domestic"},
			{"Maruti Suzuki reported its highest wholesales to date at 196,000 units in June.", "196,000 units channel=wholesale"},
			{"Kia sold 260,000 vehicles in June. That was more than a year ago, with gains both at home (45,000 vehicles, up 1%) and abroad (215,000 vehicles, up 2%).",
				"45,000 vehicles market=domestic; 1% market=domestic; 215,000 vehicles market=overseas; 2% market=overseas"},
			{"Sales of heavy goods vehicles fell in Turkey. The truck segment had a poor month. This segment accounted for 3,000 units in June, compared with 3,081 a year earlier.", "3,000 units segment=truck; 3,081 segment=truck"},
			{"Commercial vehicles gained in Turkey in June, with sales rising from 23,679 units to 23,845.", "23,679 units segment=commercial; 23,845 segment=commercial"},
			{"Tata Motors posted domestic sales of 48,000 units in June, achieving a sales growth of 6 percent.", "48,000 units market=domestic; 6 percent market=domestic"},
		}},
		{"the country that a report is about", [][2]string{
			{"The Toyota HiLux lost its crown in Australia to the Ford Ranger in June. The FCAI counted 95,000 sales, up 2 percent. Mazda sold 8,900 vehicles (Mazda CX-5: 2166 sales).", "95,000 -; 8,900 vehicles market=Australia"},
			{"Plants in Mexico built 330,000 vehicles in June. At General Motors, output fell 2 percent.", "330,000 vehicles -; 2 percent origin=Mexico"},
			{"Mexico exported 191,000 cars to the United States in June, representing 78.8% of total.", "78.8% market=United States"},
		}},
		{"insertions, and what a body counts", [][2]string{
			{"EV sales in Australia – not including Tesla and Polestar – were down a huge 51 per cent in June.", "51 per cent powertrain=ev"},
			{"VAMA reported that the best-selling brands in June were Toyota with 6,986 cars and Mitsubishi with 5,385 cars.", "6,986 cars market=Vietnam; 5,385 cars market=Vietnam"},
			{"GM factories in Mexico exported 72,324 units in June.", "72,324 units origin=Mexico"},
			{"VinFast has a plant with a capacity of 250,000 cars a year in the northern port city of Haiphong.", "250,000 cars origin=Haiphong"},
		}},
		{"a clause's own kind and place", [][2]string{
			{"In the commercial vehicle segment, Tata Motors sold 30,000 units in June, up 3 percent.", "30,000 units segment=commercial; 3 percent segment=commercial"},
			{"At Honda, a 9 percent rise in overseas production in June offset an 8 percent drop in domestic output to 60,000 vehicles.",
				"9 percent origin=overseas; 8 percent origin=Japan; 60,000 vehicles origin=Japan"},
			{"Domestic production at Japan's eight carmakers fell 3 percent to 740,000 vehicles in June.", "3 percent origin=Japan; 740,000 vehicles origin=Japan"},
			{"Global sales of the brand, including the cars it builds overseas, rose 5 percent. Kia's sales abroad, including cars made in Slovakia, rose 6 percent to 210,000 units.", "6 percent market=overseas; 210,000 units market=overseas"},
		}},
		{"kinds of buyer", [][2]string{
			{"Car registrations in Britain rose 3% in May. Private demand dropped 12.4% and has only a 38.1% share of the market. Hybrids rose 9% to 21,000.",
				"12.4% channel=retail; 38.1% channel=retail; 9% powertrain=hev; 21,000 powertrain=hev"},
			{"Car registrations in Britain rose 3% in May. Fleets held on, up 14.2% to 86,900.", "14.2% channel=fleet; 86,900 channel=fleet"},
			{"Car registrations in Britain rose 3% in May. In the fleet market, registrations rose 14% to 86,900. Private BEV registrations sank 16%.",
				"14% channel=fleet; 86,900 channel=fleet; 16% powertrain=bev channel=retail"},
			{"Registrations in Spain rose 3% to 103,000 in June. The private channel grew 8% to 50,000 units and rental companies bought 13,000.",
				"8% channel=retail; 50,000 units channel=retail; 13,000 channel=fleet"},
			{"CATL raised 4.2 billion yuan in a private placement in June.", "4.2 billion yuan -"},
		}},
		{"a trade and its engines", [][2]string{
			{"New van registrations in the EU rose 8.1% to 380,000 in the first quarter. Diesel kept its lead, with 84.2% of the market, and grew by 10.4% to 320,000.",
				"84.2% powertrain=diesel segment=van; 10.4% powertrain=diesel segment=van; 320,000 powertrain=diesel segment=van"},
			{"Registrations in the EU rose 3% in June. Battery-electric cars gained 12% to 160,000. Growth in Belgium (+50.2%) and Italy (+17.1%) made up for a fall in Germany.",
				"+50.2% powertrain=bev; +17.1% powertrain=bev"},
			{"Registrations in Germany rose 3% in May. All registrations, including petrol and diesel cars, came to 243,000. Petrol engines stayed on top, with 37.2% of them, followed by diesels, which accounted for 22.1%.",
				"243,000 -; 37.2% powertrain=petrol; 22.1% powertrain=diesel"},
			{"Truck registrations in the EU fell 7% in June. Diesel trucks still rule, with 94.9% of new truck registrations.", "94.9% powertrain=diesel segment=truck"},
			{"Registrations in Germany rose 3% to 243,000 in May. Plug-in hybrids lost 40%. Since January, the German market is up 14% to 1.2 million.", "40% powertrain=phev; 14% -; 1.2 million -"},
			{"Registrations of electric cars in Italy rose 3% in June. Fiat and Kia saw their registrations grow by 4% and 6% respectively.", "4% market=Italy; 6% market=Italy"},
			{"Demand for used battery-electric cars (BEVs) in Britain, which had fallen 9% in May, rose 34% in June.", "34% powertrain=bev segment=used"},
			{"Volvo Cars' sales of fully electric and plug-in hybrid models rose 49% in June.", "49% powertrain=nev"},
			{"Stellantis' revenue fell 12% to 41.7 billion euros in the first quarter. Vehicle shipments fell 10% to 1.33 million, while BEV sales rose 8%.", "1.33 million -; 8% powertrain=bev"},
			{"Output of battery electric (BEV), plug-in hybrid (PHEV) and hybrid (HEV) cars in Britain rose to 10,200 in June.", "10,200 powertrain=electrified"},
			{"Production in Britain for the UK market rose 9.7% to 17,700 cars in June, while output for export fell 5%.", "9.7% market=domestic; 17,700 cars market=domestic"},
			{"Britain exported 29,200 cars in June. Exports to Australia and China fell by 74% and 58% respectively.", "74% market=Australia; 58% market=China"},
			{"Car sales in Spain rose 3% in June. Purchases by companies apart, private purchases rose 15% to 34,000; the business channel grew 2%.", "15% channel=retail; 34,000 channel=retail; 2% channel=fleet"},
			{"Of the 19,400 passenger cars registered in Norway in June, 16,800 were electric.", "16,800 powertrain=ev segment=passenger"},
		}},
		{"a company's markets", [][2]string{
			{"BMW sold 1.7 million cars in the first half, 2% fewer than a year earlier. In the Americas, 330,500 cars were delivered. In Europe, deliveries rose 4% to 450,000.",
				"330,500 cars market=Americas; 450,000 market=Europe"},
			{"BYD's sales in the EU, the UK and the European Free Trade Association tripled to 15,500 cars in June.", "15,500 cars market=Europe"},
			{"Skoda's deliveries rose 7.5% to 220,000 in June. There was strong growth in Western Europe (26.9%) and in India (12.1%), less in China (minus 14.5%).",
				"26.9% market=Western Europe; 12.1% market=India; minus 14.5% market=China"},
			{"Audi delivered 410,000 cars in June. It sold 5 percent fewer cars at home in Germany.", "5 percent market=Germany"},
		}},
		{"what is said of a part between subject and verb", [][2]string{
			{"Hyundai's domestic sales in April, of which SUVs made up 67 percent, grew 1 percent to 50,201 units.",
				"67 percent market=domestic segment=suv; 1 percent market=domestic; 50,201 units market=domestic"},
			{"Registrations in Norway, nine in ten of them electric, rose 25 percent to 11,241 in May.", "25 percent -; 11,241 -"},
			{"Deliveries of the BMW Group in June, more than 40,000 of them battery-electric cars, came to 294,671, up 1.1 percent.",
				"40,000 powertrain=bev; 294,671 -; 1.1 percent -"},
			{"Tata Motors sold 47,883 passenger vehicles, electric ones among them, in the domestic market in June, a rise of 2 percent.",
				"47,883 passenger vehicles market=domestic segment=passenger; 2 percent market=domestic segment=passenger"},
			{"Mahindra's sales, tractors excluded, were 70,471 vehicles in June, 13 percent more than in June 2023.", "70,471 vehicles -; 13 percent -"},
		}},
		{"a word for a channel before another noun", [][2]string{
			{"At an online press conference, Nissan said it sold 284,000 vehicles in June, 4 percent more than a year before.", "284,000 vehicles -; 4 percent -"},
			{"Geely used an online briefing to confirm its aim for 2024: sales of 1.9 million cars, 14 percent more than in 2023.", "1.9 million cars -; 14 percent -"},
			{"Tesla's online sales came to 108,651 cars in June.", "108,651 cars channel=online"},
		}},
		{"what is sent abroad after what was sold at home", [][2]string{
			{"Chery's wholesale deliveries rose 20 percent to 182,000 vehicles in March. Exports were another bright spot. They grew by 1.3 times, to 89,000.", "1.3 times -; 89,000 -"},
			{"Maruti's domestic wholesales of SUVs jumped 82 per cent to 59,271 units in June. It exported 22,511 units in the month; in June last year the number was 21,403.",
				"22,511 units -; 21,403 -"},
		}},
		{"shares of one market that follow each other", [][2]string{
			{"CATL supplied 36.3% of all EV batteries installed worldwide in June. BYD's share rose 5 percentage points to 16.1%.",
				"36.3% market=World; 5 percentage points market=World; 16.1% market=World"},
		}},
		{"a rate from a month on", [][2]string{
			{"From September, XPeng aims to deliver more than 40,000 vehicles per month.", "40,000 vehicles per=month"},
			{"XPeng expects monthly deliveries of 42,000 vehicles in September.", "42,000 vehicles -"},
		}},
		{"a cycle before a hyphen", [][2]string{
			{"The MIDC-certified range of the Mahindra BE 6 is 535 km.", "535 km cycle=MIDC"},
		}},
		{"rates and purposes", [][2]string{
			{"The average daily retail sales of passenger cars in China were 40,253 units in June.", "40,253 units channel=retail segment=passenger per=day"},
			{"Kia sold 50,000 cars in June to challenge other luxury brands.", "50,000 cars -"},
			{"Tesla's June sales of its made-in-China cars, exports included, came to 61,662.", "61,662 origin=China"},
			{"Tesla sold 61,662 Chinese-made cars in June. It exported 12,000 of them.", "61,662 origin=China; 12,000 origin=China"},
			{"Beijing-based Li Auto delivered 34,134 cars in China in June, while Nio sold 20,462 cars.", "34,134 cars market=China; 20,462 cars -"},
		}},
		{"a sentence that announces a kind", [][2]string{
			{"Diesels had another dreadful month in Germany. The KBA counted 31,400 registrations, 14 percent fewer than in June 2023.", "31,400 powertrain=diesel; 14 percent powertrain=diesel"},
			{"Commercial vehicles did better in India. Sales came to 91,000 in June, up 5 percent.", "91,000 segment=commercial; 5 percent segment=commercial"},
			{"Battery-electric cars are back in fashion. Volkswagen delivered 80,000 vehicles in June.", "80,000 vehicles -"},
		}},
		{"a kind before or after the figure's clause", [][2]string{
			{"With just 12,000 registrations, diesel cars had their worst month ever in Britain.", "12,000 powertrain=diesel"},
			{"In commercial vehicles, Tata Motors sold 30,100 units in June, up 3 percent.", "30,100 units segment=commercial; 3 percent segment=commercial"},
			{"Plug-in hybrid registrations in Norway fell 12% in June and diesels 31%.", "12% powertrain=phev; 31% powertrain=diesel"},
		}},
		{"markets", [][2]string{
			{"In June Tesla's sales rose 12% in Norway and 8% in Sweden.", "12% market=Norway; 8% market=Sweden"},
			{"BYD sold 12,000 cars in Brazil in June and 5,000 in Mexico.", "12,000 cars market=Brazil; 5,000 market=Mexico"},
			{"General Motors sold 690,000 vehicles in the United States in the second quarter. Ford followed with sales of 530,000. Honda sold 340,000.",
				"690,000 vehicles market=United States; 530,000 market=United States; 340,000 market=United States"},
			{"China's passenger car sales rose 3 percent to 2 million in June. BYD sold 340,000 vehicles.", "3 percent segment=passenger; 2 million segment=passenger; 340,000 vehicles -"},
			{"In the United States, the Model 3 costs $38,990. In China, Tesla asks 249,900 yuan for the Model Y. The Model X is $77,990.",
				"$38,990 market=United States; 249,900 yuan market=China; $77,990 market=United States"},
			{"Kia is recalling 80,000 cars in the United States because of a faulty seat. Sorento SUVs make up the bulk, with 51,000 affected.",
				"80,000 cars market=United States; 51,000 market=United States"},
		}},
		{"the kind that the sentence before counted", [][2]string{
			{"Drivers around the world bought 10 million electric cars in 2022. Sales are expected to reach 14 million in 2023, or 18 percent of global car sales.",
				"10 million electric cars powertrain=ev; 14 million powertrain=ev; 18 percent powertrain=ev"},
		}},
		{"the whole of a share", [][2]string{
			{"CATL held a global market share of 35 percent in June.", "35 percent market=World"},
			{"China accounted for 60 percent of global EV sales in June.", "60 percent market=World powertrain=ev"},
			{"Waymo is one of the world's largest operators and employs 2,500 people.", "2,500 people -"},
		}},
		{"plants", [][2]string{
			{"BYD is building a plant in Szeged, Hungary. The works, which cost 4 billion euros, have a capacity of 150,000 cars a year.", "150,000 cars origin=Hungary"},
			{"Volkswagen wants to shed 14,000 of its 54,000 jobs in Germany.", "14,000 market=Germany"},
			{"Ford built 210,000 cars in June, 60 percent of them in Mexico.", "60 percent origin=Mexico"},
			{"The country's car plants turned out 351,983 units in South Korea in June. Hyundai made 160,122 of them.", "160,122 origin=South Korea"},
		}},
		{"kinds", [][2]string{
			{"In the 2Ws segment, exports from India grew 1.2 percent to 857,000 units in June.", "1.2 percent segment=two-wheeler; 857,000 units segment=two-wheeler"},
			{"Retail sales of 2W, 3W, PV and CV in India rose 4%, 5%, 6% and 7% respectively in June.", "4% channel=retail segment=two-wheeler; 7% channel=retail segment=commercial"},
			{"Nissan recalled 1.2 million cars in Japan that had failed to meet domestic rules.", "1.2 million cars market=Japan"},
			{"Nissan sold 12,000 cars at home in June.", "12,000 cars market=domestic"},
		}},
		{"what is told of", [][2]string{
			{"Kia sold 763,639 units (wholesale basis) domestically and internationally in June.", "763,639 units channel=wholesale"},
			{"LG Energy Solution ranked third in the world with a share of 11.4 percent in June.", "11.4 percent -"},
			{"Honda's global output rose 2 percent to 300,000 in June. Production by Nissan fell 5 percent to 200,000. Mazda's domestic output came to 60,000.", "200,000 origin=World; 60,000 origin=Japan"},
			{"In terms of domestic sales, Kia reported a rise of 24 percent in its off-take to 161,497 units in June, while exports zoomed by 48 percent.", "24 percent market=domestic; 161,497 units market=domestic; 48 percent -"},
			{"On a retail basis, Ford's sales rose 19 percent in June, while exports fell 2 percent.", "19 percent channel=retail; 2 percent -"},
			{"Tata Motors earned Rs 900 crore in the June quarter. The CV business registered 15% growth in sales. Exports fell 22%. Its EBIT margin was 9%.", "15% segment=commercial; 22% segment=commercial; 9% segment=commercial"},
			{"Ford earned $3 billion in the second quarter. The commercial vehicle division had a margin of 12 percent. In all, revenue was $50 billion.", "12 percent segment=commercial; $50 billion -"},
			{"Nissan's profit fell to 5 billion yen in June on account of weak sales in China, as well as domestic costs.", "5 billion yen -"},
			{"Car sales fall in June\n\nMAA said sales came to 366,000 units in the first half. Perodua had a 39.5% market share. Toyota followed with 48,000 cars.", "366,000 units -; 39.5% market=Malaysia; 48,000 cars market=Malaysia"},
		}},
		{"trims", [][2]string{
			{"The Nissan Leaf comes in three trims. The SV+ costs $34,230 and the Platinum+ $38,990.", "$34,230 variant=SV+; $38,990 variant=Platinum+"},
			{"Tesla cut the price of the Model Y Long Range from $65,990 to $52,990.", "$65,990 variant=Long Range; $52,990 variant=Long Range"},
			{"The BYD Sealion 7 Excellence AWD costs £58,990.", "£58,990 variant=Excellence AWD"},
			{"The single-motor Kia EV6 costs $42,600, the dual-motor version $48,700.", "$42,600 variant=single-motor; $48,700 variant=dual-motor"},
			{"The Kia EV3 Air costs £32,995, while the GT-Line and GT-Line S are priced at £39,495 and £42,995 respectively.", "£32,995 variant=Air; £39,495 variant=GT-Line; £42,995 variant=GT-Line S"},
			{"The Standard Range versions of Tesla's Model 3 and Model Y have become cheaper by $1,000 and $2,000 respectively.", "$1,000 variant=Standard Range; $2,000 variant=Standard Range"},
			{"The Kia Carnival has four grades to choose from: LX, EX, SX and Zoro Prime. The Zoro Prime costs $47,035.", "$47,035 variant=Zoro Prime"},
			{"The Renault 5 comes in Evolven, Tecknova and Ikonik trims. The Tecknova costs 29,990 euros.", "29,990 euros variant=Tecknova"},
			{"The Tesla Model Y AWD starts at $46,990. Introduced this month, the new model has a range of 279 miles.", "$46,990 variant=AWD; 279 miles variant=AWD"},
			{"Porsche showed the Taycan Turbo GT. The 1,093-hp Taycan Turbo GT has a rear wing.", "1,093-hp variant=Turbo GT"},
			{"The Toyota Prius is a front-wheel-drive sedan with 220 hp.", "220 hp -"},
			{"Launch editions of the Volkswagen ID.3 begin at 40,000 euros, although later versions will start at 30,000 euros.", "40,000 euros variant=Launch; 30,000 euros -"},
		}},
		{"plants", [][2]string{
			{"Kia is building a battery works in Hungary. The first cells are to come off the line in 2027.", "in 2027 origin=Hungary"},
			{"Tesla opened a factory. The electric carmaker has invested $2 billion in the plant near Reno and wants to build 500,000 cars there this year.", "$2 billion -; 500,000 cars origin=Reno"},
			{"CATL will invest 7.3 billion euros to build a 100 GWh battery plant in Debrecen, Hungary.", "7.3 billion euros -; 100 GWh origin=Hungary"},
			{"Kia plans to invest 30 billion euros globally by 2028.", "30 billion euros -"},
		}},
		{"rates for the year", [][2]string{
			{"U.S. sales ran at a seasonally adjusted annual rate of 15.7 million in June, compared with 13 million a year earlier.", "15.7 million annualized=true; 13 million annualized=true"},
			{"The EU charges a duty of 17 percent on electric cars from China, on top of the 10 percent that applies to any imported car.", "17 percent powertrain=ev origin=China; 10 percent -"},
		}},
	} {
		t.Run(group.what, func(t *testing.T) {
			for _, row := range group.rows {
				wantScopes(t, row[0], row[1])
			}
		})
	}
}

// So is the kind of vehicle whose sales it names, but not of those of all kinds.
func TestScopeOfTheKindSold(t *testing.T) {
	const text = `Global EV sales up 25% in June

Some 1.5 million electric cars were sold around the world in June. Sales in China came to 900,000, up 30 percent. Germany's market shrank 8 percent. The French bought 160,000 new cars in all.`
	const want = "900,000 powertrain=ev; 30 percent powertrain=ev; 8 percent powertrain=ev; 160,000 new cars -"
	wantScopes(t, text, want)
}

// What a company makes does not say what is counted of it.
func TestScopeOfWhatACompanyMakes(t *testing.T) {
	for _, text := range []string{
		"The maker of range-extended SUVs Li Auto delivered 34,134 vehicles in June.",
		"Li Auto, a maker of SUVs and vans, delivered 34,134 vehicles in June.",
		"Li Auto, China's largest manufacturer of hybrid SUVs, delivered 34,134 vehicles in June.",
	} {
		wantScopes(t, text, "34,134 vehicles -")
	}
}

// The former and the latter are the two last joined, whatever kinds were named before.
func TestFormerOfKinds(t *testing.T) {
	wantScopes(t, "Electric cars took 4% of German registrations in June, behind hybrids and diesels, the former with 28% and the latter with 17%.", "4% powertrain=ev; 28% powertrain=hev; 17% powertrain=diesel")
}

// What an opening phrase, a relative clause or another clause says of the figures.
func TestScopeOfClauses(t *testing.T) {
	for _, row := range [][2]string{
		{"On a retail basis, leaving out rental companies and other fleets, Ford's U.S. sales rose 19% in June.", "19% market=United States channel=retail"},
		{"Germany registered 250,000 cars in June. That leaves room for diesels, sales of which fell 4.8%.", "4.8% powertrain=diesel"},
		{"Italian registrations were made up of EVs and hybrids: the former contributed 22,550 in June (up 12%), the latter 51,073.", "22,550 powertrain=ev; 12% powertrain=ev; 51,073 powertrain=hev"},
		{"The two- and three-wheeler major TVS Motor despatched 15.07 lakh vehicles in June. Scooters were the star: at 6.39 lakh units, they caught up with motorcycles (6.73 lakh).", "15.07 lakh vehicles channel=wholesale; 6.39 lakh units channel=wholesale segment=scooter; 6.73 lakh channel=wholesale segment=motorcycle"},
		{"Ford's sales rose 4 percent in June. Most of the vehicles, 141,000 to be exact, were SUVs.", "141,000 segment=suv"},
		{"Maruti's sales grew in the home market in June, where it despatched 41,000 passenger vehicles. Of this, 1,900 were electric.", "41,000 passenger vehicles market=domestic channel=wholesale segment=passenger; 1,900 market=domestic powertrain=ev channel=wholesale segment=passenger"},
		{"Maruti sold 137,000 cars in June. Its compact cars, that is, Baleno, Swift and Dzire, did better: 64,000 against 60,000.", "64,000 segment=compact; 60,000 segment=compact"},
		{"Toyota's makers in Indonesia had a weak June: 21,300 cars were shipped to dealers.", "21,300 cars market=Indonesia channel=wholesale"},
		{"Chinese brands sold 90,571 cars across Europe in June. MG sold 33,536 cars.", "90,571 cars market=Europe; 33,536 cars market=Europe"},
		{"Korean brands held 8 percent of the U.S. market in June.", "8 percent market=United States"},
		{"Korea's five carmakers sold 112,211 vehicles at home in June. Overseas sales of the five, counting what Kia builds abroad, edged up 2 percent to 612,498, so that the grand total was 724,709.", "112,211 vehicles market=domestic; 2 percent market=overseas; 612,498 market=overseas; 724,709 -"},
		{"Continental is cutting 3,000 jobs in Germany. In June there was an operating profit of 713 million euros.", "713 million euros -"},
		{"Spanish car registrations rose 15.9% to 96,785 in June. It was private buyers who made the difference: they took 51,359 cars.", "96,785 -; 51,359 cars channel=retail"},
		{"US dealers sold 1.5 million used cars in June. At wholesale, the supply was 26 days at the end of June.", "26 days channel=wholesale segment=used"},
		{"American tariffs of 25% are due in August, and with them the price of a Mexican-built Ford Maverick may change.", "25% -"},
		{"Kia is recalling 91,000 cars in the United States, it said in July. Worldwide it is calling back 210,000 cars.\n\nFord, last week: 27,185 Mavericks whose seats may move.", "91,000 cars market=United States; 27,185 market=United States"},
	} {
		wantScopes(t, row[0], row[1])
	}
}

// The trade that a headline names is that of the counts below it.
func TestScopeOfTheTrade(t *testing.T) {
	const text = `German used car market grows 4% in the second quarter

Sales of battery electric cars jumped 38% to 41,200. New car registrations, by contrast, fell 2% to 720,000.`
	const want = "38% powertrain=bev segment=used; 41,200 powertrain=bev segment=used; 2% -; 720,000 -"
	wantScopes(t, text, want)
}

// What is sent abroad is not of the kind that was last counted at home.
func TestAnotherFlow(t *testing.T) {
	wantScopes(t, "Car sales in China reached 2.2 million in June. NEV sales were 900,000. China's car exports stood at 480,000.",
		"2.2 million -; 900,000 powertrain=nev; 480,000 -")
}

// Passenger cars are passenger cars, whatever drives them.
func TestElectricPassengerCars(t *testing.T) {
	for kind, powertrain := range map[string]string{"battery electric": "bev", "battery-electric": "bev", "electric": "ev", "plug-in hybrid": "phev"} {
		wantOfPage(t, "Cars in Norway", "<p>In May 8,219 "+kind+" passenger cars were registered in Norway, 47 percent more than a year before, the road federation said on Monday.</p>",
			"47 percent | Norway | registrations | 2024-05 | yoy | powertrain="+powertrain+" segment=passenger")
	}
}

// Where an article is about electric cars, what places sell are these, however it calls them, and
// whatever was spoken of between.
func TestPlacesOfAnArticleOnElectricCars(t *testing.T) {
	const june = "<p>Battery-electric car registrations in the EU fell 1 percent in June to 156,408, the makers' association said, as buyers waited for cheaper models and for grants.</p>"
	wantOfPage(t, "EV sales in Europe fall for the second month", june+"<p>Germany, the largest market, dropped 18.1 percent. France was down 10.3 percent, and Belgium gained 50.4 percent.</p><p>In the first half registrations came to 712,637.</p>",
		"10.3 percent | France | registrations | 2024-06 |  | powertrain=bev",
		"50.4 percent | Belgium | registrations | 2024-06 |  | powertrain=bev",
		"712,637 | European Union | registrations | 2024-H1 |  | powertrain=bev")
	const half = "<p>Sales of electric vehicles came to 7 million around the globe in the first half, 20 percent more than a year earlier, according to Rho Motion, which counts vans as well.</p>"
	wantOfPage(t, "World buys 7 million electric cars in six months", half+"<p>In the United States the federal tax credit for used cars will go as well. Rho Motion expects the American market to grow by 12 percent in 2024. In Canada sales shrank by 23 percent.</p><p>For the world as a whole the firm expects sales of 16 million this year.</p>",
		"12 percent | United States | sales | 2024 | yoy | powertrain=ev",
		"23 percent | Canada | sales | 2024-H1 | yoy | powertrain=ev",
		"16 million | World | sales | 2024 |  | powertrain=ev")
	wantOfPage(t, "EV sales in Europe fall", "<p>EV sales in Europe fell 6 percent in June, Rho Motion said, as grants ran out in some of the larger countries and as buyers waited for cheaper models.</p><ul><li>Germany: down 18 percent</li><li>Italy: up 117 percent</li></ul>",
		"18 percent | Germany | sales | 2024-06 |  | powertrain=ev", "117 percent | Italy | sales | 2024-06 |  | powertrain=ev")
	wantOfPage(t, "EV sales in Europe fall for the second month", june+"<p>New car registrations in Spain rose 2 percent.</p>", "2 percent | Spain | registrations | 2024-06 |  | -")
}

// Among the former or the latter are parts of it, and "ones" are what was counted before.
func TestPartsOfTheLatter(t *testing.T) {
	for _, row := range [][2]string{
		{"BYD made 5,265 commercial vehicles in June and 474,921 passenger cars. Among the latter, battery electrics and plug-in hybrids finished level: the former came to 237,540, the latter to 237,381.",
			"237,540 powertrain=bev segment=passenger; 237,381 powertrain=phev segment=passenger"},
		{"Ford sold 120,000 passenger cars and 40,000 commercial vehicles in June. Of the former, 20,000 were battery-electric.", "20,000 powertrain=bev segment=passenger"},
		{"Daimler sold 50,000 vans and 10,000 trucks in June. The former rose 5 percent. Among the latter, 2,000 were electric.", "5 percent segment=van; 2,000 powertrain=ev segment=truck"},
		{"Geely sold 152,000 cars in June: 86,000 petrol cars and 66,000 electric ones. Of the latter, 41,000 were built in China.", "66,000 electric ones powertrain=ev; 41,000 powertrain=ev origin=China"},
	} {
		wantScopes(t, row[0], row[1])
	}
}

// Adjectives that a hyphen joins say who takes part in a venture, and not where it sells.
func TestJoinedPlaces(t *testing.T) {
	const lead = "<p>SAIC Motor sold 301,000 vehicles in June, it said in a release that sets out the figures of its brands and of the ventures it is in.</p>"
	wantOfPage(t, "SAIC sells 301,000 vehicles", lead+"<table><caption>Sales of the Sino-American joint ventures (units)</caption><tr><th>Company</th><th>June 2024</th><th>Change</th></tr><tr><td>SAIC-GM</td><td>26,012</td><td>-70.4%</td></tr><tr><td>SAIC-GM-Wuling</td><td>93,004</td><td>-7.9%</td></tr></table>",
		"26,012 | SAIC-GM | sales | 2024-06 |  | -", "-70.4% | SAIC-GM | sales | 2024-06 |  | -")
	wantScopes(t, "Sino-German ventures did badly. The Sino-Japanese ones did worse: GAC Honda sold 40,000 cars in June.", "40,000 cars -")
	wantScopes(t, "The Chinese-German joint venture FAW-Volkswagen sold 140,000 cars in June.", "140,000 cars -")
}

// What is told of two channels, or of two kinds of vehicle, in turn goes on with neither.
func TestSiblingsOfChanges(t *testing.T) {
	const lead = "<p>General Motors sold 691,978 vehicles in the United States in the second quarter, 19% more than in the same three months of 2023, the company said.</p>"
	for _, s := range []string{
		"At GM, retail sales rose 15% and fleet sales 34%.",
		"GM's retail sales were up 15%, its fleet sales 34%.",
		"Its fleet sales jumped 34%, while retail sales grew 15%.",
		"Sales to retail customers rose 15%, those to fleets 34%.",
		"GM's retail sales climbed 15%; fleet sales soared 34%.",
		"Retail deliveries increased by 15%, and fleet sales by 34%.",
	} {
		for _, next := range []string{
			"Among its brands it was Buick that grew the most, by 48%, with GMC up 18%.",
			"Buick grew 48% and GMC 18%.",
			"Buick was up 48%, GMC up 18%.",
		} {
			wantOfPage(t, "GM sells more in the United States", lead+"<p>"+s+" "+next+"</p>",
				"48% | Buick | sales | 2024-Q2 | yoy | market=United States", "18% | GMC | sales | 2024-Q2 | yoy | market=United States")
		}
	}
}

// A part that went or came somewhere is a share, with that place; the whole before it has it not,
// nor has what comes from elsewhere.
func TestPartsSentSomewhere(t *testing.T) {
	const exports, imports = "Mexico exported 297,000 light vehicles in June", "Turkey imported 85,000 cars in June"
	for _, row := range [][2]string{
		{exports + ", of which 79 percent went to the United States and 3 percent to Canada.", "79 percent market=United States; 3 percent market=Canada; 297,000 light vehicles -"},
		{exports + "; 79 percent went to the United States.", "79 percent market=United States"},
		{"Of the 297,000 light vehicles that Mexico exported in June 79 percent went to the United States.", "79 percent market=United States"},
		{"South Africa exported 37,000 vehicles in June, two thirds of them to Europe.", "two thirds market=Europe"},
		{"Brazil's imports went up by 15.6 percent to 277,300 units in June; those from China alone were up 37.2 percent.", "15.6 percent -; 277,300 units -; 37.2 percent origin=China"},
		{imports + ". Some 12 percent came from China.", "12 percent origin=China"},
		{imports + ", of which 10,000 came from China and 7,000 from Spain.", "85,000 cars -; 10,000 origin=China; 7,000 origin=Spain"},
		{imports + ", 12 percent of them from China.", "85,000 cars -; 12 percent origin=China"},
		{imports + ", including 21,000 from China.", "85,000 cars -; 21,000 origin=China"},
	} {
		wantScopes(t, row[0], row[1])
	}
}

// Cars and vans that are counted together are not set against each other.
func TestCarsAndVansTogether(t *testing.T) {
	const business = "<p>The margin in the car business of BMW was 6 per cent in June, it said, and its plants were busy.</p>"
	wantOfPage(t, "BMW and Mercedes in June", business+"<p>Mercedes-Benz sold 525,300 cars and vans in June. BMW sold 247,100 cars in the month.</p>", "247,100 cars | BMW | sales | 2024-06 |  | -")
	wantOfPage(t, "BMW and Mercedes in June", business+"<p>Mercedes-Benz sold 525,300 vans and cars in June. BMW sold 247,100 cars in the month.</p>", "247,100 cars | BMW | sales | 2024-06 |  | -")
	wantOfPage(t, "BMW and Mercedes in June", business+"<p>Mercedes-Benz sold 525,300 light vans and passenger cars in June. BMW sold 247,100 cars in the month.</p>", "247,100 cars | BMW | sales | 2024-06 |  | -")
	wantOfPage(t, "Mercedes in June", "<p>The margin at Mercedes-Benz Cars was 6 per cent in June; in the van business it was 10 per cent.</p><p>Mercedes-Benz sold 247,100 cars and 30,100 vans in the month.</p>",
		"247,100 cars | Mercedes-Benz | sales | 2024-06 |  | segment=passenger")
	wantScopes(t, "Kia sold 12,000 vans and cars in June.", "12,000 vans -")
	wantScopes(t, "Kia's sales of vans and cars reached 12,000 in June.", "12,000 -")
	wantScopes(t, "Kia's sales of cars and vans reached 12,000 in June.", "12,000 -")
	wantScopes(t, "Kia's sales of vans and trucks reached 12,000 in June.", "12,000 segment=commercial")
	wantScopes(t, "Kia's sales of vans reached 12,000 in June, and trucks went to 3,000.", "12,000 segment=van; 3,000 segment=truck")
}

// A headline that names one powertrain, and a first figure of that, make it what all places' totals
// are of; one that names several does not.
func TestKindOfTheHeadline(t *testing.T) {
	const lead = "<p>In the European Union 145,341 battery-electric cars were registered in April, 34 percent more than a year before, according to the industry association ACEA.</p>"
	const rest = "<p>The steepest climb was in the south. Spain's registrations rose by 60 percent to 8,120.</p>"
	wantOfPage(t, "Germany carries the EU's electric April", lead+rest,
		"60 percent | Spain | registrations | 2024-04 | yoy | powertrain=bev",
		"8,120 | Spain | registrations | 2024-04 |  | powertrain=bev")
	wantOfPage(t, "The EU's April: electric up, diesel down", lead+rest, "60 percent | Spain | registrations | 2024-04 | yoy | -")
	wantOfPage(t, "French market gains 6%, boosted by EVs", "<p>Registrations of electric cars in France rose 31 percent from a year earlier in May. All registrations grew 6 percent to 150,000.</p><p>Through May, the French market is up 4 percent.</p>",
		"31 percent | France | registrations | 2024-05 | yoy | powertrain=ev", "4 percent | France | registrations | 2024-01/2024-05 | yoy | -")
}

// Kinds that are told together are dealt out to as many figures, and a figure behind an "and" is of its own.
func TestKindsDealtOut(t *testing.T) {
	for _, row := range [][2]string{
		{"Demand in Britain for both diesel and petrol cars fell in June, with registrations down 26.3% and 8.1% respectively.", "26.3% powertrain=diesel; 8.1% powertrain=petrol"},
		{"Registrations in Spain of hybrids and plug-in hybrids rose by 3.1% and 4.7% in June.", "3.1% powertrain=hev; 4.7% powertrain=phev"},
		{"Sales in Spain of petrol and diesel cars fell 3% to 50,000 in June.", "3% powertrain=ice; 50,000 powertrain=ice"},
		{"Registrations in Norway grew in June, with battery electric cars climbing to 2,400 units and plug-in hybrids up 49% to 2,100.", "2,400 units powertrain=bev; 49% powertrain=phev; 2,100 powertrain=phev"},
		{"Private car registrations in Britain fell by 7.2% in June.", "7.2% channel=retail"},
		{"Private sales in Spain fell 6.9% in June, business sales rose 14.3% and rental car sales 48.7%.", "6.9% channel=retail; 14.3% channel=fleet; 48.7% channel=fleet"},
		{"Fleet registrations in Britain fell by 11.9% in June and private ones by 7.9%. Hybrids gained 3.1%.", "11.9% channel=fleet; 7.9% channel=retail; 3.1% powertrain=hev"},
		{"Plug-in hybrids rose 50.9% in Britain in June to take a 6.8% market share, followed by hybrids, which grew 30.7%.", "6.8% powertrain=phev; 30.7% powertrain=hev"},
	} {
		wantScopes(t, row[0], row[1])
	}
}

// "Used ones" are used cars beside new ones, which a headline that names both is not of alone.
func TestUsedOnes(t *testing.T) {
	wantScopes(t, "Dealers in France sold 5,000 new cars and 4,000 used ones in May.", "5,000 new cars -; 4,000 used ones segment=used")
	wantOfPage(t, "New cars dearer, used ones cheaper", "<p>In the United States, sales rose 3.6 percent in June from a year before, and buyers had a wider choice than for a long time.</p>",
		"3.6 percent | United States | sales | 2024-06 | yoy | -")
}

// A country that owns a town is where what stands there is; what is aimed at for a place is for its
// market; and what was registered goes on with the place of the sentence before, whatever that counted.
func TestPlacesThatAreOwnedOrAimedAt(t *testing.T) {
	for _, row := range [][2]string{
		{"Opel's engine plant in Hungary's Szentgotthard made 97,000 engines and 4,000 cars last year.", "4,000 cars origin=Hungary"},
		{"At its works in Thailand's Rayong province, BYD can build 150,000 cars a year.", "150,000 cars origin=Thailand"},
		{"Ford employs 4,500 people in Germany's Saarlouis.", "4,500 people market=Germany"},
		{"Kia wants to sell three million cars. The goal for China was cut to 90,000, that for India raised to 300,000.", "90,000 market=China; 300,000 market=India"},
		{"Volvo lowered its sales forecast for Europe to 350,000 cars.", "350,000 cars market=Europe"},
		{"Sales of Kia's cars in Europe rose 5 percent in June. The brand registered 49,945 vehicles. In Germany, Kia sold 5,800.", "49,945 vehicles market=Europe; 5,800 market=Germany"},
		{"Mexico exported 302,000 cars in May, four fifths of which went to the United States.", "302,000 cars -; four fifths market=United States"},
	} {
		wantScopes(t, row[0], row[1])
	}
}

// Where a relative clause tells that something was, whatever the sentence opens with.
func TestWhere(t *testing.T) {
	for _, opening := range []string{"However", "In May", "Meanwhile", "Still"} {
		wantScopes(t, "BMW delivered 210,000 cars in May. "+opening+", the company struggled in China, where deliveries fell 17 percent.", "17 percent market=China")
	}
}

// All that is counted, a part that went on from several, shops, and people in a town.
func TestScopesThatDoNotGoOn(t *testing.T) {
	for _, row := range [][2]string{
		{"Mahindra sold 56,336 SUVs at home in June. Including exports, its volume was 92,670 vehicles.", "56,336 SUVs market=domestic segment=suv; 92,670 vehicles -"},
		{"BYD sold 382,585 vehicles in June. Of these, 206,884 were pure electric and 170,735 were plug-in hybrids. It shipped 90,049 of them overseas.", "206,884 powertrain=bev; 170,735 powertrain=phev; 90,049 -"},
		{"Nissan sold 27,000 cars in India last year. It built 90,000 there and exported 65,000 from the country.", "27,000 cars market=India; 90,000 origin=India; 65,000 -"},
		{"In Britain, Chinese brands had 14 percent of the market; in Germany it was 3 percent.", "14 percent market=United Kingdom; 3 percent market=Germany"},
		{"Polestar's retail network grew to 130 stores in June.", "130 stores -"},
		{"Ford employs 11,500 people in Cologne. It will cut 500 jobs in the city.", "11,500 people market=Cologne; 500 jobs market=Cologne"},
		{"Registrations in Ireland rose in June. SUVs made up 61 percent, light commercials 22 percent.", "61 percent segment=suv; 22 percent segment=light commercial"},
	} {
		wantScopes(t, row[0], row[1])
	}
}

// Words that stand for a kind of vehicle told before, that divide a whole of one, that say what is counted along with
// others, or whose cars the sentence goes on with.
func TestKindsByOtherWords(t *testing.T) {
	for _, row := range [][2]string{
		{"EVs had a share of 10 percent of the U.S. market in June, or 138,000 vehicles, a 29 percent increase. Tesla's share of the segment fell to 41 percent.", "41 percent market=United States powertrain=ev"},
		{"Sales of heavy trucks in Germany fell 9 percent in June. In that category, Scania held 17 percent.", "17 percent market=Germany segment=heavy truck"},
		{"BYD sold 441,000 NEVs in June. Of its passenger cars, 222,000 were battery-electric and 214,000 plug-in hybrids. Overseas it sold 83,500.", "222,000 powertrain=bev segment=passenger; 214,000 plug-in hybrids powertrain=phev segment=passenger; 83,500 market=overseas"},
		{"Ford sold 1,820 cars in New Zealand in June, ahead of Toyota, which delivered 4,120 last month including hybrids.", "4,120 market=New Zealand"},
		{"Electric cars had 14 percent of the market in New Zealand in June. In the hybrid segment, Toyota had 2,130 of the 3,020 sales.", "2,130 market=New Zealand powertrain=hev; 3,020 powertrain=hev"},
		{"Retail sales of passenger cars in China totalled 1.94 million in June. Those of luxury cars were 210,000. Own brands sold 1.21 million. Joint ventures retailed 510,000.", "210,000 channel=retail segment=luxury; 1.21 million channel=retail segment=passenger own_brand=true; 510,000 channel=retail segment=passenger"},
		{"In China, Porsche delivered 9,471 cars in June. The overseas and emerging markets took 13,100.", "9,471 cars market=China; 13,100 -"},
		{"BYD registered 7,231 battery-electric cars in Europe in June, 169 percent more than a year earlier. Including plug-in hybrids, its volume rose 359 percent.", "7,231 battery-electric cars market=Europe powertrain=bev; 359 percent market=Europe powertrain=nev"},
		{"A total of 11,568 new cars were registered in Norway in June, and 95 percent of them had no combustion engine.", "95 percent powertrain=ev"},
		{"The Skoda Elroq will be on sale in Germany from 33,900 euros. The top version, the Elroq 85, costs 43,900 euros and travels 580 km.", "43,900 euros market=Germany variant=85; 580 km variant=85"},
		{"Volvo Cars exports 60 percent of the cars it makes in China.", "60 percent origin=China"},
		{"Sales of CVs in India rose 8 per cent in June. Heavy commercial vehicles gained 3 per cent. Commercial vehicles are Tata's home: it remains the biggest in the segment, with a share of 33 per cent.", "33 per cent market=India segment=commercial"},
		{"Plug-in models accounted for 44 percent of Volvo Cars' sales around the world in June.", "44 percent market=World powertrain=nev"},
		{"Electric cars made up 11 percent of the Volkswagen Group's deliveries worldwide in June.", "11 percent market=World powertrain=ev"},
	} {
		wantScopes(t, row[0], row[1])
	}
	wantOfPage(t, "EU duties on Chinese EVs", "<p>Extra duties came into force a year ago on Thursday.</p><p>BYD sold 37,900 cars in Europe in June.</p>",
		"37,900 cars | BYD | sales | 2024-06 |  | market=Europe")
	wantOfPage(t, "Passenger vehicle sales in India fall 9 per cent in June", "<p>Sales of passenger vehicles fell 9 per cent to 3,21,840 units in June. Vehicle exports rose 24 per cent in the month.</p>",
		"24 per cent | India | exports | 2024-06 |  | -")
}

// Who all make a kind of vehicle make that kind, in a table's head as well only what they make, and rates open clauses.
func TestMakersOfAKindAndRates(t *testing.T) {
	for _, row := range [][2]string{
		{"Brazilian car output dipped 2 percent in June to 230,000 units. Truck makers, burned by new rules last year, assembled 12,700 units.", "12,700 units segment=truck"},
		{"Passenger vehicle sales in India fell 1.4 per cent to 3,56,752 units in June. Makers of three-wheelers sold 79,683 units.", "79,683 units segment=three-wheeler"},
		{"Brazilian sales slipped 0.4% to 236,300 in June; per working day they came to 11,250.", "11,250 per=day"},
		{"Brazil had a good June. On each working day 11,252 vehicles were registered.", "11,252 vehicles per=day"},
		{"A day later, NIO sold 12,000 cars in June.", "12,000 cars -"},
		{"Americans bought 6.8 million cars in the first half, and the seasonally adjusted rate for June was a lowly 13 million.", "13 million annualized=true"},
	} {
		wantScopes(t, row[0], row[1])
	}
	wantOfPage(t, "Leapmotor ahead of Li Auto in June",
		"<p>Several carmakers in China reported the numbers of June on Monday, as they do every month.</p><h3>Deliveries of major EV start-ups</h3><table><tr><th>Company</th><th>June 2024</th></tr><tr><td>Leapmotor</td><td>20,116</td></tr><tr><td>Li Auto</td><td>47,774</td></tr></table>",
		"20,116 | Leapmotor | deliveries | 2024-06 |  | -")
	wantOfPage(t, "What duties cost",
		"<p>The European Union charges duties of up to 35.3 per cent on electric cars from China.</p><p>Turkey levies an extra 40 per cent on Chinese cars.</p><p>The Brazilian import tax on plug-in hybrids went up to 30% in July and, for all electrified cars, will be 35% in July 2026.</p>",
		"40 per cent | Turkey | tariff |  |  | origin=China",
		"30% | Brazil | tariff | 2024-07 |  | powertrain=phev",
		"35% | Brazil | tariff | 2026-07 |  | powertrain=electrified")
}
