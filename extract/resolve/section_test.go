package resolve_test

import (
	"fmt"
	"strings"
	"testing"

	"carfacts/extract/fact"
)

// meaningsOf returns of each fact of the text whose it is, its value, period and scope.
func meaningsOf(d *fact.Document) string {
	var out []string
	for i := range d.Facts {
		f := &d.Facts[i]
		s := fmt.Sprintf("%s %s %g %s", f.Subject, f.Metric, f.Value, f.Period)
		for _, key := range fact.ScopeKeys {
			if v := f.Scope.Get(key); v != "" {
				s += " " + key + "=" + v
			}
		}
		out = append(out, strings.TrimSpace(s))
	}
	return strings.Join(out, "\n")
}

// Each row is an article published on 2025-10-10, an empty line between its blocks,
// and what its figures mean, a line each.
func TestWhatAnArticleIsAbout(t *testing.T) {
	for _, row := range []struct{ what, text, want string }{
		{
			"a list has the time of its introduction, and what follows it that of the article",
			"VW deliveries rise in third quarter\n\nVolkswagen delivered 2.2 million vehicles in the third quarter.\n\nJanuary to September:\n\nAudi: 1.2 million\n\nSkoda: 766,000\n\nPorsche delivered 70,000 cars. Cupra came to 61,000.",
			"Volkswagen deliveries 2.2e+06 2025-Q3\nAudi deliveries 1.2e+06 2025-01/2025-09\nSkoda deliveries 766000 2025-01/2025-09\nPorsche deliveries 70000 2025-Q3\nCupra deliveries 61000 2025-Q3",
		},
		{
			"an introduction says when, and what the figures in brackets compare with",
			"World EV sales rise in September\n\nSome 2.1 million electric cars were sold around the world in September.\n\nJanuary to September, change on the first nine months of last year in brackets:\n\nChina: 9.0 million (+24 per cent)",
			"World sales 2.1e+06 2025-09 powertrain=ev\nChina sales 9e+06 2025-01/2025-09 powertrain=ev\nChina sales 24 2025-01/2025-09 powertrain=ev",
		},
		{
			"a number of the headline does not lead the article",
			"Two million and counting: world EV sales hit a record\n\nMotorists around the world bought 2.1 million electric cars in September. Europe took 427,000.",
			"World sales 2.1e+06 2025-09 powertrain=ev\nEurope sales 427000 2025-09 powertrain=ev",
		},
		{
			"a body's figures are of its country, in an article about the world",
			"World EV sales rise in September\n\nSome 2.1 million electric cars were sold around the world in September.\n\nRegistrations of battery cars rose 29.1 percent to 72,779, in a market that grew by 13.7 percent overall to 312,891, according to the Society of Motor Manufacturers and Traders.",
			"World sales 2.1e+06 2025-09 powertrain=ev\nUnited Kingdom registrations 29.1 2025-09 powertrain=bev\nUnited Kingdom registrations 72779 2025-09 powertrain=bev\nUnited Kingdom registrations 13.7 2025-09\nUnited Kingdom registrations 312891 2025-09",
		},
		{
			"a heading sorts what follows it by a kind of vehicle, another one ends that, and so does running text after a list",
			"Thai car sales in September\n\nThailand sold 47,000 vehicles in September.\n\nPassenger car market (hybrids included):\n\n- Toyota: 8,200 units\n\n- Honda: 4,400 units\n\nPickup trucks:\n\n- Isuzu: 12,000 units\n\nAll vehicles:\n\n- Toyota: 21,000 units\n\nElectric cars:\n\n- BYD: 2,600 units\n\nMazda sold 1,400 vehicles.",
			"Thailand sales 47000 2025-09\nToyota sales 8200 2025-09 market=Thailand segment=passenger\nHonda sales 4400 2025-09 market=Thailand segment=passenger\nIsuzu sales 12000 2025-09 market=Thailand segment=pickup\nToyota sales 21000 2025-09 market=Thailand\nBYD sales 2600 2025-09 market=Thailand powertrain=ev\nMazda sales 1400 2025-09 market=Thailand",
		},
		{
			"a sentence of a kind that does something is no heading",
			"Ford sales in September\n\nFord sold 170,000 vehicles in the US in September.\n\nPickups did well:\n\n- Toyota: 190,000 vehicles",
			"Ford sales 170000 2025-09 market=United States\nToyota sales 190000 2025-09",
		},
		{
			"what is sold at home and abroad parts the sales of the maker before, not of whom the article is about",
			"Hyundai's sales slip in September\n\nHyundai sold 372,000 vehicles in September. Hyundai's exports fell. Hyundai's plants ran at full speed.\n\nHyundai aims for more. Hyundai has new models.\n\nKia sold 268,000 vehicles.\n\nDomestic sales rose to 49,000 units.",
			"Hyundai sales 372000 2025-09\nKia sales 268000 2025-09\nKia sales 49000 2025-09 market=domestic",
		},
		{
			"a country's exports are no part of a maker's sales",
			"Korean car exports rise in September\n\nSouth Korea produced 330,000 cars in September. Kia sold 268,000 vehicles.\n\nExports rose to 220,000 units.",
			"South Korea production 330000 2025-09\nKia sales 268000 2025-09\nSouth Korea exports 220000 2025-09",
		},
		{
			"an Indian text tells of a Japanese maker by the fiscal year of Japan, where it speaks in that",
			"Suzuki's profit rises\n\nSuzuki's net profit was 90 billion yen (Rs 5,300 crore) in the first quarter. From April to June it sold 7.9 lakh units. Hyundai sold 9 lakh units in the first quarter.",
			"Suzuki net_income 9e+10 2025-Q2\nSuzuki sales 790000 2025-Q2\nHyundai sales 900000 2025-Q1",
		},
		{
			"the car market of a country has all kinds of cars, though its makers sell pickups, too",
			"Thai car market grows\n\nDealers of the Thai car market sold 47,000 units in September. Isuzu, which builds passenger cars, pickups and vans, sold 9,000 cars.",
			"Thailand sales 47000 2025-09\nIsuzu sales 9000 2025-09 market=Thailand",
		},
		{
			"a clause that opens in another place is of that",
			"In Italy registrations fell 7 percent in September, and in Spain they rose 9 percent.",
			"Italy registrations -7 2025-09\nSpain registrations 9 2025-09",
		},
		{
			"new cars are everybody's, though the headline names a maker",
			"Toyota tops the list in Norway\n\nOf the 11,552 new cars registered in Norway in September, 10,862 ran on batteries alone. Full hybrids came to 192, diesels to 63.",
			"Norway registrations 11552 2025-09\nNorway registrations 10862 2025-09 powertrain=bev\nNorway registrations 192 2025-09 powertrain=hev\nNorway registrations 63 2025-09 powertrain=diesel",
		},
		{
			"a heading's kind goes on where a share is of the total",
			"Hyundai's September\n\nHybrids\n\nHyundai sold 122,421 in September, which made up 11.6 percent of the total.",
			"Hyundai sales 122421 2025-09 powertrain=hev\nHyundai sales 11.6 2025-09 powertrain=hev",
		},
		{
			"several makers told side by side have the same kind of car",
			"Volkswagen Group delivered 2.2 million vehicles in the third quarter. Skoda delivered 45,600 all-electric cars, Audi 62,000. Cupra came to 19,800.",
			"Volkswagen Group deliveries 2.2e+06 2025-Q3\nSkoda deliveries 45600 2025-Q3 powertrain=bev\nAudi deliveries 62000 2025-Q3 powertrain=bev\nCupra deliveries 19800 2025-Q3 powertrain=bev",
		},
		{
			"a number of months that come to an end with the month spoken of",
			"Kia sold 260,000 cars in September. After nine months it stands at 2.3 million, compared with 2.2 million by the end of September 2024. Since New Year Hyundai has sold 3.1 million.",
			"Kia sales 260000 2025-09\nKia sales 2.3e+06 2025-01/2025-09\nKia sales 2.2e+06 2024-01/2024-09\nHyundai sales 3.1e+06 2025-01/2025-09",
		},
		{
			"a paragraph is about the market that it opens with",
			"Subaru built 85,379 vehicles in September. In Japan it sold 10,971.\n\nThe domestic market has been the weak spot of the year. Minivehicles came to 2,312.\n\nDealers in the United States have no such worries. They sold 60,418 Subarus in September.",
			"Subaru production 85379 2025-09\nSubaru sales 10971 2025-09 market=Japan\nSubaru sales 2312 2025-09 market=Japan segment=kei\nSubaru sales 60418 2025-09 market=United States",
		},
		{
			"a paragraph is about the name that it opens with",
			"Ten things\n\n1. Porsche. A record, of sorts: 320,221 deliveries in September. China spoiled it by shrinking 15% to 79,283. The Cayenne (87,553) came first.\n\n2. Skoda. Sales of 866,800 worldwide in September.\n\n3. Tesla. Cheaper in China again. The Model 3 now costs 245,900 yuan.",
			"Porsche deliveries 320221 2025-09\nPorsche deliveries -15 2025-09 market=China\nPorsche deliveries 79283 2025-09 market=China\nPorsche Cayenne deliveries 87553 2025-09\nSkoda sales 866800 2025-09 market=World\nTesla Model 3 price 245900  market=China",
		},
		{
			"a kind that another paragraph opens with is the market's, in a report on one",
			"Despatches of passenger vehicles in India rose 4.4 percent to 372,458 in September, the SIAM said. Tata Motors shipped 59,667.\n\nTwo-wheeler despatches grew 7 percent.",
			"India sales 4.4 2025-09 channel=wholesale segment=passenger\nIndia sales 372458 2025-09 channel=wholesale segment=passenger\nTata Motors sales 59667 2025-09 market=India\nIndia sales 7 2025-09 channel=wholesale segment=two-wheeler",
		},
		{
			"a whole without a name is everybody's",
			"CATL supplied less than two-fifths of the batteries that went into new vehicles in China in September. Installations as a whole came to 54.1 GWh. CATL's part of that was 21.2 GWh.",
			"CATL battery_installations 40 2025-09 market=China\nChina battery_installations 54.1 2025-09\nCATL battery_installations 21.2 2025-09 market=China",
		},
		{
			"a longer name is no quarter",
			"Audi sold 65,700 Q4 e-trons in 2024.",
			"Audi Q4 e-tron sales 65700 2024",
		},
	} {
		if got := meaningsOf(read(t, "2025-10-10", row.text)); got != row.want {
			t.Errorf("%s:\n got %s\nwant %s", row.what, got, row.want)
		}
	}
}

// A sentence that is labelled with a part of what a maker counts tells of that, to its end and in one behind it that names nothing else.
func TestPartLabels(t *testing.T) {
	wantOfPage(t, "SAIC Motor's June express",
		"<p>SAIC Motor sold 338,000 vehicles in June. Three engines pulled. First, own brands: sales were 221,000 vehicles, up 39.5% year-on-year, making up 65.4% of the total. Second, new energy: 117,000 vehicles were sold, up 64.9%; in the first half it was 646,000. "+
			"Third, overseas markets: sales were 92,000 vehicles. In the first half they were 480,000. MG sold 21,000 in Britain.</p><p>Commercial vehicles: 12,100 were sold in June.</p>",
		"221,000 vehicles | SAIC Motor | sales | 2024-06 |  | own_brand=true",
		"65.4% | SAIC Motor | sales | 2024-06 |  | own_brand=true",
		"117,000 vehicles | SAIC Motor | sales | 2024-06 |  | powertrain=nev",
		"646,000 | SAIC Motor | sales | 2024-H1 |  | powertrain=nev",
		"92,000 vehicles | SAIC Motor | sales | 2024-06 |  | market=overseas",
		"480,000 | SAIC Motor | sales | 2024-H1 |  | market=overseas",
		"12,100 | SAIC Motor | sales | 2024-06 |  | segment=commercial")
}

// What several times before a list of numbers are dealt out to is all of what the last of them counts, and "among them" is of where all
// were sold.
func TestSeriesAndPartsKeepTheMarket(t *testing.T) {
	wantOfPage(t, "GAC abroad",
		"<p>In the first quarter the overseas sales of GAC's own brands reached 33,500 units, an increase of 40 percent. Among them, retail sales were 28,700 units, up 84 percent year-on-year.</p><p>In 2022 and 2023, it had sold 32,000 and 55,000 cars abroad.</p>",
		"28,700 units | GAC Group | sales | 2024-Q1 |  | market=overseas channel=retail own_brand=true",
		"32,000 | GAC Group | sales | 2022 |  | market=overseas",
		"55,000 cars | GAC Group | sales | 2023 |  | market=overseas")
}
