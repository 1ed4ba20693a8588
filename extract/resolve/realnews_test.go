package resolve_test

import (
	"strings"
	"testing"
)

// Each row is an article published on 2025-10-10, an empty line between its blocks, and
// meanings that its figures have, a line each; it may have others.
func TestNewsAsItIsWritten(t *testing.T) {
	for _, row := range []struct{ what, text, want string }{
		{
			"a place of two words is none of its last word",
			"South Africa's new car market is growing\n\nSales of new cars rose 15.8 percent in September. Sales of vans fell 4 percent.",
			"South Africa sales 15.8 2025-09\nSouth Africa sales -4 2025-09 segment=van",
		},
		{
			"a level reached is not of the period that its rise is over",
			"Tata Motors profits\n\nIn the September quarter Tata Motors reported a 12.6 percent increase in net sales to Rs 21,810 crore over the year ago period.",
			"Tata Motors revenue 12.6 2025-Q3\nTata Motors revenue 2.181e+11 2025-Q3",
		},
		{
			"blocs of one region are that, whatever joins them",
			"Car sales rise in September\n\nSales in the European Union (EU), Britain and the European Free Trade Association (EFTA) rose to 1.09 million cars in September. In the EU & EFTA & UK registrations were up 7.9 percent.",
			"Europe sales 1.09e+06 2025-09\nEurope registrations 7.9 2025-09",
		},
		{
			"a noun for vehicles that only describes what is counted",
			"Recalls in China\n\nIn September 11 car brands recalled 7,200 vehicles in China.",
			"China recall 7200 2025-09",
		},
		{
			"how far up or down a count is on another month",
			"UK registrations in September\n\nRegistrations reached 312,891 in September. That was some 29,000 units down on September 2019.",
			"United Kingdom registrations -29000 2025-09",
		},
		{
			"a market of a maker's clause of cause is not that of its figures",
			"BMW and Mercedes sell less\n\nBMW and Mercedes reported disappointing figures on Thursday as weak sales in China took their toll.\n\nBMW sales fell by 13 percent to 541,000 cars in the third quarter.",
			"BMW sales -13 2025-Q3\nBMW sales 541000 2025-Q3",
		},
		{
			"a paragraph that begins with a country stays with it, in an article on several",
			"Registrations fall in Europe's largest markets\n\nNew car sales fell by 3.6 percent in Germany in September to 274,300. Battery electric cars made up 18 percent of registrations.\n\nThe French market declined by 9.5 percent in September. Sales of vans were down 4.1 percent.",
			"Germany registrations 18 2025-09 powertrain=bev\nFrance sales -4.1 2025-09 segment=van",
		},
		{
			"in a report on a place that begins with one maker, kinds of vehicle are the place's",
			"Volkswagen Group helps drive European car market\n\nIn September the European car market grew by 14 percent, registering 903,533 new vehicles.\n\nThe German manufacturer Volkswagen Group registered 230,115 units, and Volkswagen Group led at home, too.\n\nBEV registrations totaled 119,600 units.",
			"Volkswagen Group registrations 230115 2025-09 market=Europe\nEurope registrations 119600 2025-09 powertrain=bev",
		},
		{
			"who a passive is done by has the figure after it",
			"Li Auto delivers more\n\nLi Auto delivered 33,951 cars in September. Second place was taken by NIO, which set a record, reaching 30,749 vehicles.\n\nIt also did well in July. The third spot went to the Xpeng P7, with 6,700 units.",
			"NIO deliveries 30749 2025-09\nXPeng P7 deliveries 6700 2025-09",
		},
		{
			"what two did is dealt out to the pair, and those from a country are the two of it that were named",
			"Li Auto and Nio recovered. The pair delivered 15,034 and 14,178 cars in September, up 50 percent and 41 percent from August, respectively.\n\nHyundai and Kia sold a combined 82,840 cars in Europe in September. The South Korean automakers sold 904,879 there in the first nine months.",
			"Li Auto deliveries 15034 2025-09\nNIO deliveries 14178 2025-09\nLi Auto deliveries 50 2025-09\nNIO deliveries 41 2025-09\nHyundai + Kia sales 904879 2025-01/2025-09 market=Europe",
		},
		{
			"sales across categories are of no kind, and the months of a fiscal year go by that",
			"India's car market\n\nPassenger vehicle sales in India rose to 300,000 units in September. Vehicle sales across categories declined to 1,640,727 units.\n\nIn the first five months of this fiscal, passenger vehicle sales came to 12.3 lakh units.",
			"India sales 1.640727e+06 2025-09\nIndia sales 1.23e+06 2025-04/2025-08 segment=passenger",
		},
		{
			"kinds of vehicle are not those of the best-selling model",
			"UK car sales in September\n\nNew car registrations in the UK rose by 13.7 percent in September. The top seller was the Kia Sportage. Electric cars were up 29 percent.",
			"United Kingdom registrations 29 2025-09 powertrain=ev",
		},
		{
			"what sales were before in money as they are now",
			"Renault's quarter\n\nRenault's sales rose to 15.5 billion euros from 14.5 billion. It lowered its 2025 sales forecast to 50.1 billion euros from 51.2 billion.",
			"Renault revenue 1.45e+10\nRenault revenue 5.12e+10 2025",
		},
		{
			"last night is yesterday",
			"Nissan's new car\n\nNissan took the wraps off the Ariya last night.",
			"Nissan Ariya debut 0 2025-10-09",
		},
		{
			"the season that the word for going down means",
			"GMC's new car\n\nThe GMC Hummer EV SUV goes on sale this fall.",
			"GMC Hummer EV SUV launch 0 2025-09/2025-11",
		},
		{
			"a time that is only held against, or that a phrase before the sentence sets, is not that of its figures",
			"European car sales in September\n\nIn September the European car market grew by 14 percent to 903,533 vehicles. Toyota's registrations were up by 47 percent, improving on results from 2019 and 2020. After a slowdown in August, Ford's registrations rose 5 percent. Renault's are up 3 percent, though well off 2019 levels.",
			"Toyota registrations 47 2025-09 market=Europe\nFord registrations 5 2025-09 market=Europe\nRenault registrations 3 2025-09 market=Europe",
		},
		{
			"the time at the end of a list is that of all of it",
			"Kia sells more\n\nKia sold 4,000 cars in Spain and 300 in Portugal in September.\n\nIt delivered 4,100 EV6s, 210 EV5s and 310 EV9s in August.",
			"Kia sales 4000 2025-09 market=Spain\nKia sales 300 2025-09 market=Portugal\nKia EV6 deliveries 4100 2025-08\nKia EV5 deliveries 210 2025-08\nKia EV9 deliveries 310 2025-08",
		},
		{
			"makers that words of kinship join, and models with a noun each",
			"Korean makers sell more\n\nHyundai Motor and its affiliate Kia said their combined sales rose 4 percent in September.\n\nKia will recall 380,000 Sportage SUVs and K7 sedans.",
			"Hyundai + Kia sales 4 2025-09\nKia Sportage + Kia K7 recall 380000",
		},
		{
			"plants that are closed, however they are described",
			"GM shrinks\n\nGM is planning to close five North American plants by the end of 2026. It will shut two unnamed plants in Brazil.",
			"General Motors plants 5 2026 origin=North America\nGeneral Motors plants 2  origin=Brazil",
		},
		{
			"what followed a milestone that is over, and what will be done from a day on",
			"Xpeng and BMW\n\nXpeng launched the G6 on June 29, with deliveries starting on July 10.\n\nFrom December 5, BMW would recall 26,766 vehicles, a regulator said.",
			"XPeng G6 launch 0 2025-06-29\nXPeng G6 delivery_start 0 2025-07-10\nBMW recall 26766 2025-12-05",
		},
	} {
		wantAmong(t, row.what+":\n"+row.text, strings.Split(meaningsOf(read(t, "2025-10-10", row.text)), "\n"), strings.Split(row.want, "\n"))
	}
}
