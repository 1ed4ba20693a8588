package resolve_test

import (
	"strings"
	"testing"
)

// Each row is an article published on 2025-10-10, an empty line between its blocks, and
// meanings that its figures have, a line each; it may have others.
func TestStructureOfNews(t *testing.T) {
	for _, row := range []struct{ what, text, want string }{
		{
			"a change whose owner stands behind what it led to",
			"Car sales in Spain\n\nSeat sales in Spain rose 14% to 6,400 in September. Sales were up 3% to 5,900 cars at Kia and 11% to 4,800 at Dacia.",
			"Kia sales 3 2025-09 market=Spain\nKia sales 5900 2025-09 market=Spain\nDacia sales 11 2025-09 market=Spain\nDacia sales 4800 2025-09 market=Spain",
		},
		{
			"where something went from of several that go on without a verb",
			"Kia's September in America\n\nKia sold 64,502 cars in the United States in September, up 13%. The Telluride went from 9,001 to 10,215, the Sportage from 11,407 to 12,884 and the EV9 from 1,232 to 674.",
			"Kia Sportage sales 11407 2024-09 market=United States\nKia Sportage sales 12884 2025-09 market=United States\nKia EV9 sales 1232 2024-09 market=United States\nKia EV9 sales 674 2025-09 market=United States",
		},
		{
			"a part of the year before in brackets behind what it is a part of, and a loss behind a loss",
			"Kia's September in America\n\nKia sold 64,502 cars in the United States in September, 54,503 a year before. SUVs made up 77% of the total (75%).\n\nPolestar lost 190 million dollars in the third quarter. Net result: $ -190 million (-323).",
			"Kia sales 77 2025-09 market=United States segment=suv\nKia sales 75 2024-09 market=United States segment=suv",
		},
		{
			"lines labelled with home and abroad",
			"Xpeng in September\n\nXpeng delivered 36,120 cars in September.\n\nOverseas: 4,300 (+40%)\n\nDomestic – 31,820",
			"XPeng deliveries 4300 2025-09 market=overseas\nXPeng deliveries 40 2025-09 market=overseas\nXPeng deliveries 31820 2025-09 market=domestic",
		},
		{
			"what will be built from a month to come",
			"Stellantis in Spain\n\nStellantis will build up to 50,000 of the Leapmotor B10 a year in Zaragoza from March.",
			"Leapmotor capacity 50000 2026-03 origin=Zaragoza",
		},
		{
			"changes that are dealt out with what each led to",
			"Car sales in Spain\n\nSeat and Kia managed gains of 2% to 6,400 cars and 1% to 5,900 cars, respectively, in September.",
			"Seat sales 2 2025-09 market=Spain\nSeat sales 6400 2025-09 market=Spain\nKia sales 1 2025-09 market=Spain\nKia sales 5900 2025-09 market=Spain",
		},
		{
			"kinds of vehicle dealt out whose abbreviations stand in brackets",
			"Registrations in Sweden\n\nRegistrations in Sweden rose 5% in September, as those of plug-in hybrids (PHEVs) and battery-electric cars (BEVs) grew by 31% and 4%, respectively.",
			"Sweden registrations 31 2025-09 powertrain=phev\nSweden registrations 4 2025-09 powertrain=bev",
		},
		{
			"makers of the sentence before among whom changes are dealt out",
			"Seat, Kia and Dacia sell more cars in Spain\n\nThe three biggest sellers - Seat, Kia and Dacia - had a good September. In September their sales in Spain rose 11.8%, 14.9% and 8.9%, respectively.",
			"Seat sales 11.8 2025-09 market=Spain\nKia sales 14.9 2025-09 market=Spain\nDacia sales 8.9 2025-09 market=Spain",
		},
		{
			"a span told from its first to its last month is no baseline",
			"Seat sells more\n\nSeat deliveries increased 12.8 percent year on year from January to September.",
			"Seat deliveries 12.8 2025-01/2025-09",
		},
		{
			"a yearly rate is the market's, whoever speaks of it, before the figure and behind",
			"U.S. car sales rise\n\nGM pegged the seasonally adjusted annual sales rate for September at 15.9 million in the United States. Ford said car sales were 16.3 million vehicles on an annualized basis. At a seasonally adjusted annualized rate, August sales were 15.8 million vehicles.",
			"United States sales 1.59e+07 2025-09 annualized=true\nUnited States sales 1.63e+07 2025-09 annualized=true\nUnited States sales 1.58e+07 2025-08 annualized=true",
		},
		{
			"this period is the one spoken of, and the time of a cause none",
			"Car sales in Spain\n\nIn the first nine months of the year Seat's sales rose 8% to 74,000. Kia's sales came to 53,500 in this period, underpinned by the introduction of a new hatchback in March. Dacia's were down 3% at 48,800.",
			"Kia sales 53500 2025-01/2025-09 market=Spain\nDacia sales -3 2025-01/2025-09 market=Spain\nDacia sales 48800 2025-01/2025-09 market=Spain",
		},
		{
			"how far up something is in what is measured, and what was earned before an aim",
			"Kia's quarter\n\nKia's third-quarter revenue and operating profit came to 27.97 trillion won and 2.24 trillion won, respectively, up 5.1% in revenue but down 22% in profit. It aims for an operating profit of 9 trillion won in 2025, after posting 5.8 trillion won in the first half.",
			"Kia revenue 5.1 2025-Q3\nKia operating_income 5.8e+12 2025-H1",
		},
		{
			"a part of so many is no change like the one before it",
			"Registrations in Sweden\n\nPrivate registrations in Sweden fell 14 percent in September with less than one in ten private buyers opting for a battery.",
			"Sweden registrations -14 2025-09 channel=retail",
		},
		{
			"what is told of a quarter goes on within its paragraph",
			"Car sales in September\n\nToyota's sales rose 16 percent in September.\n\nQuarterly deliveries at GM fell 9.9 percent. Volume was down 11 percent at Chevrolet and 5.7 percent at GMC.",
			"General Motors deliveries -9.9 2025-Q3\nChevrolet deliveries -11 2025-Q3\nGMC deliveries -5.7 2025-Q3",
		},
		{
			"a kind that is left out, and one that goes on behind a relative clause between dashes",
			"Toyota's sales in Spain\n\nToyota's sales in Spain grew 11% to 71,800 in September with advances in every class except vans. Sales of electrified models - which accounted for 41% of the maker's total - came to 29,400.",
			"Toyota sales 11 2025-09 market=Spain\nToyota sales 71800 2025-09 market=Spain\nToyota sales 29400 2025-09 market=Spain powertrain=electrified",
		},
		{
			"the market that a paragraph sets out with for several makers, and the one of a maker behind a rank",
			"Car sales in September\n\nIn the Spanish market, Seat's sales sank 4.5 percent in September but those of Kia jumped 17 percent. Dacia sold 5,100 cars. Renault's sales fell 5 percent to 7,200.\n\nGM, the No. 1 seller in the U.S. market, on Thursday reported September U.S. sales up 15 percent.",
			"Dacia sales 5100 2025-09 market=Spain\nRenault sales -5 2025-09 market=Spain\nGeneral Motors sales 15 2025-09 market=United States",
		},
	} {
		wantAmong(t, row.what+":\n"+row.text, strings.Split(meaningsOf(read(t, "2025-10-10", row.text)), "\n"), strings.Split(row.want, "\n"))
	}
}
