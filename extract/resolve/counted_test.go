package resolve_test

import (
	"strings"
	"testing"

	"carfacts/extract/fact"
)

// countsOf returns whose the text's facts are and what they count:
// "12,000 | Kia | sales | market=Brazil", and "share" or "change" before a metric.
func countsOf(d *fact.Document) []string {
	var out []string
	for i := range d.Facts {
		f := &d.Facts[i]
		parts := []string{f.Figure, f.Subject, f.Metric}
		if f.Measure != fact.Level {
			parts[2] = string(f.Measure) + " " + f.Metric
		}
		for _, key := range fact.ScopeKeys {
			if v := f.Scope.Get(key); v != "" {
				parts = append(parts, key+"="+v)
			}
		}
		out = append(out, strings.Join(parts, " | "))
	}
	return out
}

// Each row is a text published on 2024-07-15, and what some of its figures count, parted by semicolons.
func TestWhatIsCounted(t *testing.T) {
	for _, group := range []struct {
		what string
		rows [][2]string
	}{
		{"what works can make", [][2]string{
			{"Northvolt told of its plans. The second phase of the works in Sweden is to reach 30 GWh.", "30 GWh | Northvolt | capacity | origin=Sweden"},
			{"Northvolt delivered cells to BMW. The first stage is to have 8 GWh in 2026.", "8 GWh | Northvolt | capacity"},
		}},
		{"a company that moved on one day", [][2]string{
			{"Porsche sold 80,000 cars in the first quarter. On Friday it added 0.9 percent.", "0.9 percent | Porsche | change share_price"},
			{"Car sales fell. In Hong Kong, BYD lost 8.6 percent on July 12.", "8.6 percent | BYD | change share_price"},
			{"Valeo saw its sales fall by 3 percent, year on year, to 4.97 billion euros in the second quarter.", "4.97 billion euros | Valeo | revenue"},
		}},
		{"a code of a share beside its company", [][2]string{
			{"Toyota Motor Corp. <7203> made 786,052 vehicles in June.", "786,052 vehicles | Toyota | production"},
		}},
		{"an outlook that names nothing", [][2]string{
			{"Car sales in Spain rose 5 percent to 103,000 in June, and fleets took 40,000 of them. Their average price was 24,000 euros.\n\nLMC trimmed its outlook for the year to 1.1 million vehicles from 1.2 million.",
				"1.1 million vehicles | Spain | sales; 1.2 million | Spain | sales"},
		}},
		{"a whole beside its part", [][2]string{
			{"NEV sales in China rose 35 percent to 1 million in June, the CAAM said.\n\nFor 2024 as a whole the association sees sales of 31 million vehicles, or 3 percent more than last year, with NEVs contributing 11.5 million. In December it had expected 30 million and 11 million, respectively.",
				"31 million vehicles | China | sales; 3 percent | China | change sales; 11.5 million | China | sales | powertrain=nev; 30 million | China | sales; 11 million | China | sales | powertrain=nev"},
			{"Electrified cars, hybrids included, made up 6 percent of registrations in Spain in June.", "6 percent | Spain | share registrations | powertrain=electrified"},
		}},
		{"kinds of vehicle for work, together and beside cars", [][2]string{
			{"China sold 2.2 million passenger vehicles in June. Sales of trucks and buses dropped 37.4 percent to 281,000.", "37.4 percent | China | change sales | segment=commercial; 281,000 | China | sales | segment=commercial"},
			{"Brazil built 238,000 cars, vans, trucks and buses in June, 43.9% more than a year earlier.", "43.9% | Brazil | change production"},
		}},
		{"shares that go on from name to name", [][2]string{
			{"Registrations in Brazil fell 3% to 208,600 in June. Fiat accounted for 21.9% of registrations. General Motors follows with 14.3% and Volkswagen with 12.9%, while Toyota (10.1%) and Hyundai (10%) are level.",
				"14.3% | General Motors | share registrations | market=Brazil; 12.9% | Volkswagen | share registrations | market=Brazil; 10.1% | Toyota | share registrations | market=Brazil; 10% | Hyundai | share registrations | market=Brazil"},
			{"BYD has 17.4% of the world's battery market. CATL, with 37.9%, remains far ahead.", "37.9% | CATL | share battery_installations | market=World"},
		}},
		{"a whole that is divided", [][2]string{
			{"Toyota sold 5,000 cars in Australia in June. More than nine in 10 RAV4s sold here are hybrids.", "nine in 10 | Toyota RAV4 | share sales | market=Australia | powertrain=hev"},
			{"Of the Toyotas registered in Europe in June, 60 per cent were hybrids, while across all makes electrified models took a mere 6 per cent of registrations.",
				"60 per cent | Toyota | share registrations | market=Europe | powertrain=hev; 6 per cent | Europe | share registrations | powertrain=electrified"},
			{"Renault Group sold 2.3 million vehicles in 2023. In Europe, 64% of the Group's passenger cars went to retail customers.", "64% | Renault Group | share sales | market=Europe | channel=retail | segment=passenger"},
			{"Toyota registered 500,000 cars in Europe in June. Only in France did it lose; there, 2 per cent of the cars registered were electric.", "2 per cent | France | share registrations | powertrain=ev"},
		}},
		{"where what is sent abroad goes", [][2]string{
			{"In June shipments from China to Russia came to 51,307 vehicles.", "51,307 vehicles | China | exports | market=Russia"},
			{"In June 60,517 electric cars left China for the EU.", "60,517 electric cars | China | exports | market=European Union | powertrain=ev"},
		}},
		{"who is nearest to the figure", [][2]string{
			{"The Kia Sportage was the maker's best seller. The Hyundai Grandeur, a sedan, was Hyundai's most popular car in South Korea with 4,606 units sold in June.", "4,606 | Hyundai Grandeur | sales | market=South Korea"},
			{"Kia's domestic sales rose 42 percent to 6,923 in June, thanks to the Sportage, an SUV launched in May, of which 3,637 found a buyer.", "3,637 | Kia Sportage | sales | market=domestic"},
			{"KG Mobility, formerly SsangYong, sold 4,500 cars in June. SsangYong sold 5,600 in June 2020.", "4,500 cars | KG Mobility | sales; 5,600 | SsangYong | sales"},
			{"Battery makers did well in June. LG Chem's cells, which sit in the Renault Zoe and the Audi e-tron, added up to 3.4 GWh of installations.", "3.4 GWh | LG Chem | battery_installations"},
			{"LG Chem leads the market. Installations of all suppliers shrank 16.8 percent to 9.3 GWh in June, according to SNE Research.", "9.3 GWh | World | battery_installations"},
		}},
		{"words between a subject and its verb", [][2]string{
			{"Toyota built 634,940 vehicles in June. Overseas plants, by contrast, made 490,736, a gain of 4.6 percent.", "490,736 | Toyota | production | origin=overseas; 4.6 percent | Toyota | change production | origin=overseas"},
			{"Passenger cars did well in China in June. Their sales climbed 41 percent, while those of trucks and buses, still weighed down by a glut, dropped 37 percent.", "37 percent | China | change sales | segment=commercial"},
			{"Volkswagen built 10,000 cars in June. BMW, which sold 145,815 hybrids in 2023, only 2.2 per cent more than the year before, has a new 3 Series.", "2.2 per cent | BMW | change sales | powertrain=hev"},
		}},
		{"what a clause comes back to", [][2]string{
			{"Registrations in India rose 5 percent to 90,000 in June. Against May, when buyers had hurried to beat a subsidy cut, it was a fall of 30%.", "30% | India | change registrations"},
			{"JLR built 20,000 cars in May. In June it sold 57,114 cars at retail, 12.3 percent fewer than a year before; in China demand collapsed by 46.2 percent.", "46.2 percent | JLR | change sales | market=China | channel=retail"},
			{"Tesla sold 78,906 China-made cars in June, of which a mere 1,968 were exported. Its Model Y came first with 52,150.", "52,150 | Tesla Model Y | sales | origin=China"},
			{"Tesla delivered 422,875 cars in the first quarter. Of the Model S and the Model X together 19,437 were built and 10,695 found a driver.", "19,437 | Tesla Model S + Tesla Model X | production; 10,695 | Tesla Model S + Tesla Model X | deliveries"},
			{"In Spain, where Chery shares the former Nissan works with its partner Ebro, the two built 15,000 vehicles in June.", "15,000 vehicles | Chery + Ebro | production | origin=Spain"},
			{"Continental expects world vehicle production to shrink by 5 per cent this year.", "5 per cent | World | change production"},
		}},
		{"a nation's makers, and each of them", [][2]string{
			{"South Korea's five carmakers sold 703,826 vehicles in June. A recovery in China lifted Hyundai and Kia.\n\nDomestic sales inched up 1.2 percent to 134,197 units. Overseas, the increase was 9.2 percent, to 569,629.\n\nHyundai, the biggest of them, accounted for 391,197 of the total.",
				"1.2 percent | South Korea | change sales | market=domestic; 134,197 units | South Korea | sales | market=domestic; 569,629 | South Korea | sales | market=overseas; 391,197 | Hyundai | sales"},
		}},
		{"buyers and kinds that a clause points back to", [][2]string{
			{"Registrations in Germany rose 15% to 160,046 in June. Private customers stayed away: their share of the market fell to 41 percent, with 9,070 registrations.", "41 percent | Germany | share registrations | channel=retail; 9,070 | Germany | registrations | channel=retail"},
			{"Sweden registered 22,114 new cars in June. Electric cars did better. With 8,405 registrations they accounted for 38 percent, and together with plug-in hybrids they came to 65 percent.",
				"8,405 | Sweden | registrations | powertrain=ev; 38 percent | Sweden | share registrations | powertrain=ev; 65 percent | Sweden | share registrations | powertrain=nev"},
			{"UK used car sales rose 5 percent in June. Hybrids were up 35.8% and plug-in hybrids 29%.", "29% | United Kingdom | change sales | powertrain=phev | segment=used"},
			{"Sweden registered 22,114 new cars in June. Best were plug-in hybrids, of which 5,910 were registered.", "5,910 | Sweden | registrations | powertrain=phev"},
			{"Registrations of electric two-wheelers in India rose to 88,472 units in June. E-three-wheelers fared better: 61,000 of them were registered. Mahindra alone accounted for 5,100.", "5,100 | Mahindra | registrations | market=India | powertrain=ev | segment=three-wheeler"},
		}},
		{"makers that are added", [][2]string{
			{"Toyota made 772,188 vehicles in June. Including Daihatsu and Hino, the group turned out 884,216.", "884,216 | Toyota + Daihatsu + Hino | production"},
		}},
		{"bodies with full stops in their names", [][2]string{
			{"Fleet sales in the United States fell 6 percent in June, J.D. Power estimates, and retail sales 1 percent.", "6 percent | United States | change sales | channel=fleet; 1 percent | United States | change sales | channel=retail"},
		}},
		{"a group and its brand, and makers by where they are from", [][2]string{
			{"Volkswagen's core brand delivered 377,800 cars in June. The Group as a whole delivered 668,500 vehicles.", "377,800 cars | Volkswagen | deliveries; 668,500 vehicles | Volkswagen Group | deliveries"},
			{"CATL had 163.3 GWh, BYD 70.0 GWh and LG Energy Solution 53.9 GWh in June. The three South Korean suppliers together held 21.1%.", "21.1% | South Korea | share sales"},
			{"New car registrations in Spain rose to 51,997 in June. Households bought 24,861 cars. Electric cars had a poor month: only 2,446 were sold, a quarter less than in June 2023, leaving them with 4.7 percent.", "24,861 cars | Spain | registrations | channel=retail; 4.7 percent | Spain | share sales | powertrain=ev"},
		}},
		{"what ends with a new clause or name", [][2]string{
			{"Thailand's car production fell 16.6 percent to 124,829 units in June. Of that number, 42,691 were built for the domestic market, 34 percent fewer than a year ago.", "42,691 | Thailand | production | market=domestic; 34 percent | Thailand | change production | market=domestic"},
			{"Volvo Cars sold 172,849 cars in June. Sales of fully electric cars surged 88 percent to 40,000. Its China sales declined 13 percent to 36,100.", "40,000 | Volvo Cars | sales | powertrain=bev; 13 percent | Volvo Cars | change sales | market=China; 36,100 | Volvo Cars | sales | market=China"},
			{"Stellantis's US sales fell 21 percent in June. Ram pickups were down 26 percent, and Jeep lost 19 percent with 44,900.", "26 percent | Ram | change sales | market=United States | segment=pickup; 19 percent | Jeep | change sales | market=United States"},
			{"Stellantis had 98 days' supply in the United States at the end of June, compared with 76 days for the industry as a whole.", "76 days | United States | inventory"},
			{"Polestar's orders rose 37 percent in June. In Europe it delivered 9,400 cars; in the United States volumes halved to 900.", "900 | Polestar | deliveries | market=United States"},
		}},
		{"imports, works and a whole market beside a maker", [][2]string{
			{"BYD sold 6,512 cars in Brazil in June.\n\nRegistrations of electric cars in Brazil rose to 6,800, so that they made up 3 percent of the total market, which grew 14 percent to 223,000 light vehicles.\n\nImports of cars from China have soared: in June they came to 52,000 units.",
				"14 percent | Brazil | change registrations; 223,000 light vehicles | Brazil | registrations; 52,000 units | Brazil | imports | origin=China"},
			{"Kia sold 250,000 cars in June. It exported 86,000 vehicles from its Korean plants.", "86,000 vehicles | Kia | exports | origin=South Korea"},
		}},
	} {
		t.Run(group.what, func(t *testing.T) {
			for _, row := range group.rows {
				wantAmong(t, row[0], countsOf(read(t, "2024-07-15", row[0])), strings.Split(row[1], "; "))
			}
		})
	}
}
