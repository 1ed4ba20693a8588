package resolve_test

import "testing"

// Each row is a text published on 2024-07-15, as wires tell it, and whose its figures are.
func TestWireSubjects(t *testing.T) {
	testSubjects(t, [][2]string{
		// as many makers as are counted, without what belongs to one of them
		{"Hyundai sold 350,000 cars in June. Sales of its luxury brand Genesis came to 9,500. Kia, its affiliate, sold 260,000.\n\nThe two carmakers aim to sell 7.4 million cars this year.", "350000 Hyundai; 9500 Genesis; 260000 Kia; 7.4e+06 Hyundai + Kia"},
		{"CATL installed 254 GWh in June. LG Energy Solution installed 67.4 GWh, SK On 29.6 GWh and Samsung SDI 20.2 GWh.\n\nThe combined share of the three South Korean firms fell to 16.8 percent.", "254 CATL; 67.4 LG Energy Solution; 29.6 SK On; 20.2 Samsung SDI; 16.8 LG Energy Solution + SK On + Samsung SDI"},
		// one whom nobody knows among those that figures are dealt out to
		{"Kia, Acmecar and Ford sold 3,000, 2,000 and 1,000 cars, respectively, in June.", "3000 Kia; 1000 Ford"},
		// the last of several that a clause of its own follows
		{"Registrations in the EU rose 1.1% in June, thanks to Germany, which climbed 6%, and Spain, which gained 7.2%.", "1.1 European Union; 6 Germany; 7.2 Spain"},
		{"Toyota sold 131,000 cars in June. In contrast were Nissan, which fell 18% to 121,451 – including 14,995 at Infiniti – and American Honda, which posted an 8% decline at 89,532 cars.", "131000 Toyota; -18 Nissan; 121451 Nissan; 14995 Infiniti; -8 Honda; 89532 Honda"},
		// new cars of a maker in a place
		{"In Europe, 16,240 new Leapmotors were registered in June, figures from Dataforce show.", "16240 Leapmotor @Dataforce"},
		// what makers call their cars, and examples of models, are no makers that act
		{"XPeng delivered 41,581 Smart EVs in June.", "41581 XPeng"},
		{"Mercedes-Benz sold 525,300 vehicles in June. Sales of models such as the S-Class and Maybach slipped 4 percent.", "525300 Mercedes-Benz; -4 Mercedes-Benz"},
		// models that are called by numbers, where their maker is spoken of
		{"Porsche sold 212,509 cars in June, while 911 deliveries fell 5% to 37,806. The 718 sold 12,000.", "212509 Porsche; -5 Porsche 911; 37806 Porsche 911; 12000 Porsche 718"},
		{"Peugeot sold 212,509 cars in June. Sales of the 208 rose 5%. Of the 500 sold in Malta, most were electric.", "212509 Peugeot; 5 Peugeot 208"},
		{"The Peugeot 2008 sold 3,500 cars in June. Peugeot sold 21,000.", "3500 Peugeot 2008; 21000 Peugeot"},
		{"It is Tank that has Great Wall excited: with its bigger brother, the 500, to come, its sales jumped 31 percent in June.", "31 Tank"},
		// regions that are several are no place spoken of before
		{"Kia sold 260,000 cars in June, 5,000 of them in the Netherlands.\n\nAmong the emerging regions, sales grew 7 percent.", "260000 Kia; 5000 Kia; 7 Kia"},
		// back from its brands to the group at a new paragraph that opens with a market
		{"BMW sells more cars\n\nThe BMW Group delivered 588,300 BMW, Mini and Rolls-Royce vehicles in June, 8.8% more than a year before.\n\nRolls-Royce handed over 1,750 cars.\n\nEurope was up 9.3% at 238,900 units.", "588300 BMW; 8.8 BMW; 1750 Rolls-Royce; 9.3 BMW; 238900 BMW"},
		// what duties cost is whose cost it is
		{"Volkswagen's revenue was 80 billion euros in June. U.S. tariffs would cost it 5 billion euros this year, it said.", "8e+10 Volkswagen; 5e+09 Volkswagen"},
		{"U.S. import duties have cost BMW 1.2 billion euros so far.", "1.2e+09 BMW"},
		// who stands in a phrase of a sentence about "it" is not whom the text goes on about
		{"Volkswagen sold 700,000 cars in June.\n\nIt was hit by charges at Porsche. It took a charge of 3 billion euros.", "700000 Volkswagen; 3e+09 Volkswagen"},
		// what something is said to be sets no scene
		{"Kia sold 260,000 cars in June.\n\nChina is where Volkswagen is losing. It delivered 192,000 cars there.", "260000 Kia; 192000 Volkswagen"},
		// whose own a number is that another is held against
		{"Malaysia sold 593,000 cars in June and is well ahead of Thailand's 438,659.", "593000 Malaysia; 438659 Thailand"},
		{"BYD's dealers had 96 days of stock in June, compared with 50 days for Geely's and 35 for Leapmotor's.", "96 BYD; 50 Geely; 35 Leapmotor"},
		{"In Spain, 35 percent of the cars registered in June were electric; in Belgium, it was 33.2 percent.", "35 Spain; 33.2 Belgium"},
		// who sells, and not in whose shops, nor of what most are
		{"Aito, built by Seres and sold next to the phones in Huawei's shops, managed 12,018 deliveries in June.", "12018 Aito"},
		{"In June Hyundai recalled 82,000 cars, most of them Konas, and put the cost at 1 trillion won.", "82000 Hyundai; 1e+12 Hyundai"},
		// who levies the same
		{"The United States levies 100 percent on electric cars from China, Canada also 100 percent.", "100 United States; 100 Canada"},
		// what fell elsewhere by as much, of what was told before
		{"Net profit at Geely fell 35 percent in June. At BYD the decline was 42 percent.", "-35 Geely; -42 BYD"},
		{"Geely's revenue fell 35 percent to 4 billion yuan in June. BYD reported a 42 percent drop.", "-35 Geely; 4e+09 Geely; -42 BYD"},
		// what "it" does with another, and what is all a maker's behind parts that are models
		{"CATL has a site in Spain, on which it and Stellantis mean to spend 4.1 billion euros.", "4.1e+09 CATL + Stellantis"},
		{"XPeng delivered 13,690 cars in June. The G6 accounted for 7,000 of them. Deliveries for the year to date stand at 66,133.", "13690 XPeng; 7000 XPeng G6; 66133 XPeng"},
		{"NIO delivered 10,059 cars in June. Saloons made up 4,080 of them, among them 1,030 ET5s; the other 5,979 were SUVs.", "10059 NIO; 4080 NIO; 1030 NIO ET5; 5979 NIO"},
		{"Waymo gave 250,000 rides in June. The Alphabet company raised $16 billion this month.", "1.6e+10 Waymo"},
		{"GM's incentives in the U.S. averaged 4 percent of the transaction price in June, compared with 6.9 percent for the industry.", "4 General Motors; 6.9 United States"},
		// labels under what was told of another
		{"General Motors: $1.1 billion in tariffs in June. Kia: 786 billion won.", "1.1e+09 General Motors; 7.86e+11 Kia"},
		// whom a time was good or bad for
		{"Kia sold 260,000 cars in April.\n\nMay was a bad month for Ford, too. Sales fell 5 percent.\n\nIt was a good June for Skoda. It delivered 5,000 cars.", "260000 Kia; -5 Ford; 5000 Skoda"},
		// who is told of with what goes with it
		{"Volvo Cars sold 60,000 cars in June. The XC40 and its electric twin, the EX40, followed with 40,100.", "60000 Volvo Cars; 40100 Volvo XC40 + Volvo EX40"},
		// what a model moved by beside its name, and whose a sentence is that a conjunction's aside parts
		{"Jeep sold 64,000 vehicles in June, thanks to the Wrangler, up 18%. The Grand Cherokee, once America's best-selling SUV, found 9,500 takers.", "64000 Jeep; 18 Jeep Wrangler; 9500 Jeep Grand Cherokee"},
		// who belongs to another is alone, and dealers' days of stock are the market's
		{"PowerCo, VW's cell unit, invested 4.87 billion euros in June.", "4.87e+09 PowerCo"},
		{"Dealers in Norway sold 14,329 cars in June.\n\nKia sold 900. Ford sold 500.\n\nInventories are down to 45 days.", "14329 Norway; 900 Kia; 500 Ford; 45 Norway"},
		// whom "worldwide" tells nothing of, who owns a venture, and what follows a country's short name
		{"Kia sold 62,065 vehicles in June. The Sportage was the top model worldwide with 7,922.", "62065 Kia; 7922 Kia Sportage"},
		{"Ionna runs 500 charging bays. The joint venture of BMW, GM, Honda, Hyundai, Kia, Mercedes-Benz, Stellantis and Toyota plans to have 1,000 bays by the end of the year.", "500 Ionna; 1000 Ionna"},
		{"Tesla has 35,000 stalls in the U.S. Electrify America operates 5,000 fast chargers.", "35000 Tesla; 5000 Electrify America"},
		// who made the parts of a whole
		{"Around 44% of the cars sold in Norway in June were made by Tesla, while 40% were made by Kia.", "44 Tesla; 40 Kia"},
		// a country's makers
		{"Registrations in Europe fell 1.7% in June. Tesla had a share of 5.9%, while China's carmakers held 6.7% of the market.", "-1.7 Europe; 5.9 Tesla; 6.7 China"},
		// whom a sentence opens at, with those that belong to it
		{"Mercedes-Benz sold 90,000 cars in June.\n\nAt the BMW Group, including Mini and Rolls-Royce, 20,600 of the cars sold were electric.", "90000 Mercedes-Benz; 20600 BMW"},
		// the people of a country stand for its maker that was spoken of, unless they buy
		{"Volkswagen sold 210,000 cars in June. Hyundai sold 190,000. The Germans made an operating profit of 1.9 billion euros. The Koreans want to sell 2.5 million cars this year. In Europe, the Germans sold 90,000 cars, the Koreans 40,000.", "210000 Volkswagen; 190000 Hyundai; 1.9e+09 Volkswagen; 2.5e+06 Hyundai; 90000 Volkswagen; 40000 Hyundai"},
	})
}

// What changed in one market changed in the next by the words that are left out.
func TestWireScopes(t *testing.T) {
	for _, row := range [][2]string{
		{"Volkswagen's deliveries rose 1.2% to 6.6 million cars in 2023, as growth in Europe of 4% and South America of 15% made up for falls of 5% in China and 8% in North America.",
			"4% market=Europe; 15% market=South America; 5% market=China; 8% market=North America"},
		{"In India scooter sales were up 9.3 per cent at 7,22,512 units and motorcycles 5 per cent at 13,84,842 in June.",
			"9.3 per cent segment=scooter; 7,22,512 units segment=scooter; 5 per cent segment=motorcycle; 13,84,842 segment=motorcycle"},
		{"Tesla China's wholesale sales came to 90,812 in June, including 19,287 exports.", "19,287 origin=China"},
		{"Registrations of new cars in Norway rose 5 percent to 14,329 in June. Chinese brands accounted for 11.7 percent of the market.", "11.7 percent market=Norway"},
		{"Ford recalls 190,000 cars: 145,000 in the United States, 12,000 in Canada and 33,000 elsewhere.", "145,000 market=United States; 12,000 market=Canada; 33,000 -"},
		{"Kia sold 260,000 cars in June. Outside Europe sales rose 4 percent.", "4 percent market=outside Europe"},
		{"Sales of new vehicles in Japan fell 2.2 percent in June to 388,000 units.\n\nMinivehicles gained 1.6 percent to 144,203. Other vehicles, including trucks and buses, declined 4.3 percent to 243,800.", "144,203 segment=kei; 243,800 -"},
		// kinds added up, and kinds that are taken off
		{"In the United States 204,921 cars were sold in June. HEVs + PHEVs: 104,921.", "104,921 powertrain=electrified"},
		// the kind that a share of a country's market is of
		{"Registrations of electric cars in the EU rose 60.6% in June.\n\nThe petrol car market in the EU grew by 5%, reaching 304,903 units.\n\nHowever, the market share decreased from 39.3% to 35.8% compared to last June.", "39.3% powertrain=petrol; 35.8% powertrain=petrol"},
		// what a kind that opens with "overall" came to
		{"Registrations in the EU rose 2 percent in June. Overall, new battery-electric car sales fell by 43.9% per annum, to 92,627 units.", "92,627 units powertrain=bev"},
		// a list of all kinds that are counted, and demand that is no origin
		{"Brazil made 161,181 vehicles in June, including cars, light commercials, trucks and buses.", "161,181 vehicles -"},
		{"Demand from South Asia helped TVS Motor to raise its exports to 109,000 units in June.", "109,000 units -"},
		{"China. Mercedes-Benz sold 93,200 cars in June.\n\nAmerica. Audi's 98,000 deliveries were 9 percent below last year's. BMW gained 3 percent to 197,000.", "93,200 cars market=China; 98,000 market=United States; 197,000 market=United States"},
		{"Norway had 14,329 registrations in June, 95.8% of them electric.\n\nPetrol? 190 registrations.", "95.8% powertrain=ev; 190 powertrain=petrol"},
		{"Ford is calling back 229,609 vehicles in the U.S., the NHTSA said. Nissan Canada recalled 19,077 Rogues.", "19,077 market=Canada"},
		{"China's carmakers have expanded in Europe, doubling their market share to 5.9% in June. This growth is an increase from the 2.9% recorded in June 2023.", "5.9% market=Europe; 2.9% market=Europe"},
		{"Norway had 14,329 registrations in June. Fiat recorded a 39% drop in registrations following the end of its petrol models.", "39% market=Norway"},
		{"Norway had 14,329 registrations in June. Sales of diesels fell 5%; 300 were registered.", "300 powertrain=diesel"},
		{"Kia registered 450 cars in Norway in June. That gives it a share of 4% of the market for electric cars and 3.1% of the whole.", "4% market=Norway powertrain=ev; 3.1% market=Norway"},
		{"Of the 14,329 cars that Norwegians registered in June, 14,084 were battery electric, or 98.3 percent. A year ago the share was 96.4 percent.", "98.3 percent powertrain=bev; 96.4 percent powertrain=bev"},
		// where exports go
		{"Russia was the destination of 20 percent of Chery's exports in June.", "20 percent market=Russia"},
		{"Chery exported 50,000 cars in June. Mexico was the biggest market with 12,000 vehicles.", "12,000 vehicles market=Mexico"},
		// here, and where a car is only built
		{"Kia opened its order book in Britain in May. It reckons it will shift 7,500 EV4s here in 2025, and had 120 showrooms in this country in June.", "7,500 market=United Kingdom; 120 showrooms market=United Kingdom"},
		{"The Kia EV4, built in Zilina in Slovakia since May, costs 37,000 euros.", "37,000 euros -"},
		// kinds and buyers behind each figure, and what a clause is in terms of
		{"In Italy, registrations fell by 9.3 percent for petrol and 7.1 percent for diesel in June.", "9.3 percent powertrain=petrol; 7.1 percent powertrain=diesel"},
		{"In Italy, registrations of battery electric cars rose 36.8 percent for fleets and 12 percent for private buyers in June.", "36.8 percent powertrain=bev channel=fleet; 12 percent powertrain=bev channel=retail"},
		{"In terms of plug-in hybrids, Italian registrations rose 36.8 percent in June.", "36.8 percent powertrain=phev"},
		{"Used EV prices in Italy fell by 12 percent in June.", "12 percent powertrain=ev segment=used"},
		// another time of what the sentence before told of a market
		{"Volvo Cars sold 44,830 cars in May. In China, sales reached 15,132 cars. In the first five months, sales declined by 7.1 percent.", "7.1 percent market=China"},
		// a part, and all that it is a part of
		{"In Norway 9,696 (75 percent) of the 13,000 cars registered in May were electric.", "9,696 powertrain=ev; 13,000 cars -"},
		{"Of the cars registered in Norway in May, 9,696 out of 13,000 were electric.", "9,696 powertrain=ev; 13,000 -"},
		{"In May 14,084, or 98.3 percent, of the 14,329 cars registered in Norway were battery electric.", "14,084 powertrain=bev; 98.3 percent powertrain=bev; 14,329 cars -"},
		{"In Norway, 9,696 of May's 13,000 registrations were electric cars.", "9,696 powertrain=ev; 13,000 -"},
		{"A third of Kia's 9,000 sales in Norway in May were electric.", "A third market=Norway powertrain=ev; 9,000 market=Norway"},
		{"Of the 9,000 cars Kia sold in Norway in May, 3,000 or a third were electric.", "3,000 market=Norway powertrain=ev; a third market=Norway powertrain=ev"},
		{"Petrol cars accounted for just 300 of the total 9,000 registrations in Norway in May.", "300 powertrain=petrol; 9,000 -"},
		{"Passenger vehicles made up 2.705 million units of the output and 2.604 million units of the sales in Norway in May.", "2.705 million units segment=passenger; 2.604 million units segment=passenger"},
	} {
		wantScopes(t, row[0], row[1])
	}
}

// Each row is a text published on 2024-07-15 and a fact that it has.
func TestWireFacts(t *testing.T) {
	for _, row := range [][2]string{
		// the kind of profit that an expectation is held against
		{"BMW posted an operating loss of 1.3 billion euros for the second quarter. Analysts had expected a loss of 1.7 billion.", "1.7 billion | BMW | operating_income | 2024-Q2 | forecast"},
		{"Ford booked an EBIT of $2.6 billion in the second quarter. That compares with a profit of $2.1 billion a year ago.", "$2.1 billion | Ford | operating_income | 2023-Q2 | reported"},
		// numbers that are told from million to hundreds, and half-years called semesters
		{"In the first semester Mexico made 1 million 018,419 cars and exported 1 million 500.", "1 million 018,419 cars | Mexico | production | 2024-H1 | reported"},
		{"Mexico made 2 million 652 thousand 271 cars in 2023.", "2 million 652 thousand 271 cars | Mexico | production | 2023 | reported"},
		// whom nothing is told of, and lists of truck makers' orders
		{"Exports from Brazil reached 46,800 units in June.\n\nThe president informed that the production of vehicles in Brazil is now expected to reach 2,200,000 units in 2024.", "2,200,000 units | Brazil | production | 2024 | forecast"},
		{"North American truck orders fell 22 percent to 16,500 in June, ACT said.", "16,500 | North America | orders | 2024-06 | reported"},
		// by how much to what, and by how much to how much
		{"Lucid's net loss widened by about $200 million to $764 million in the second quarter.", "$764 million | Lucid | net_income | 2024-Q2 | reported"},
		{"Rivian said tariffs will push its costs this year up by $1.8 billion to $1.9 billion.", "$1.8 billion to $1.9 billion | Rivian | cost | 2024 | forecast"},
		// what was done before, whatever was guided for
		{"Rivian raised its production guidance after delivering 12,600 vehicles in the second quarter.", "12,600 vehicles | Rivian | deliveries | 2024-Q2 | reported"},
		// what is taken off, and a number "of it" is none of anything else
		{"Li Auto was taking up to 20,000 yuan, or as much as 7%, off its L-series SUVs.", "20,000 yuan | Li Auto L series | price |  | reported"},
		{"Pony.ai's revenue was 181 million yuan in the second quarter. Fares provided 47.7 million of it, 89.5% more than in the same quarter of 2023.", "89.5% | Pony.ai | revenue | 2024-Q2 | reported"},
		// losses of profit, and hits to it
		{"Honda posted an $84 million operating profit loss in the second quarter.", "$84 million | Honda | operating_income | 2024-Q2 | reported"},
		{"Honda warned of a $1.5 billion profit hit this year.", "$1.5 billion | Honda | cost | 2024 | forecast"},
		// what is aimed at beside what is so
		{"The share of electric cars in the UK was 22.1 percent in June, short of the 28 percent target.", "28 percent | United Kingdom | sales | 2024-06 | target"},
		// what a maker expects without a time, in a report on a quarter that is over
		{"BMW's operating margin was 5.2 percent in the second quarter. The company now expects a margin of 5 to 6 percent.", "5 to 6 percent | BMW | operating_margin | 2024 | forecast"},
		{"BMW's operating margin was 5.2 percent in the second quarter. Analysts expect a margin of 5 to 6 percent.", "5 to 6 percent | BMW | operating_margin | 2024-Q2 | forecast"},
		// what the words right before, or a clause of its own, say of when
		{"Ola Electric recorded 24,665 registrations in June, which cut its market share to 27 percent; as recently as April, it had 52 percent.", "52 percent | Ola Electric | registrations | 2024-04 | reported"},
		{"In Britain, 357,103 cars were registered in March. It was the strongest March since 2019, when 458,054 cars found a home.", "458,054 cars | United Kingdom | registrations | 2019-03 | reported"},
		{"In Indonesia, sales slumped 15.1 percent to 60,613 vehicles in May and are down 5.5 percent at 316,981 for January to May.", "5.5 percent | Indonesia | sales | 2024-01/2024-05 | reported"},
		{"The average asking price of a new car in Britain in June was £40,900, where five years earlier it had been £29,100.", "£29,100 | United Kingdom | average_price | 2019-06 | reported"},
		{"The average new car in the U.S. sold for $48,900 in June, up 1% from a year ago, while the average discount shrank to $965 from $2,957.", "$2,957 | United States | discount | 2023-06 | reported"},
		{"Li Auto sold 376,030 cars in 2023. It lowered its aim, and sold 50,353 cars in December.", "50,353 cars | Li Auto | sales | 2023-12 | reported"},
		{"Geely sold 1.69 million cars in 2023. It began with a goal of 1.65 million.", "1.65 million | Geely | sales | 2023 | target"},
		{"In May Honda recalled 303,770 Accords in the U.S., and on June 1 it added 106,000 CR-Vs.", "106,000 | Honda CR-V | recall | 2024-06-01 | reported"},
		{"Nissan announced a net loss of 671.2 billion yen for the fiscal year that had ended in March.", "671.2 billion yen | Nissan | net_income | 2023-04/2024-03 | reported"},
		{"On the Tokyo exchange Mazda's shares closed at 1,662 yen on the 10th.", "1,662 yen | Mazda | share_price | 2024-07-10 | reported"},
		{"NIO delivered 21,209 cars in June. The tally for six months has gone past 87,000.", "87,000 | NIO | deliveries | 2024-H1 | reported"},
		{"BEV registrations in Germany were up 23.8% in May at 42,692, or 22.0% of the market; a year earlier it had been 34,498 and 16.6%.", "16.6% | Germany | registrations | 2023-05 | reported"},
		// of what a share is, whoever supplied it
		{"Battery cars supplied 9.7 percent of May wholesales in Indonesia.", "9.7 percent | Indonesia | sales | 2024-05 | reported"},
		// what is spent over years, and who has gone already of those who are to go
		{"Kia will invest $26 billion in the United States from 2025 through 2028.", "$26 billion | Kia | investment | 2025-01/2028-12 | target"},
		{"ZF wants to shed up to 14,000 jobs in Germany by 2028, of which some 11,200 have gone already.", "11,200 | ZF | layoffs |  | reported"},
		{"The duties cut Kia's second-quarter operating profit by 828 billion won.", "828 billion won | Kia | operating_income | 2024-Q2 | reported"},
		// two milestones of a clause
		{"The Kia EV5 goes on sale in the UK today with first deliveries due before the end of October.", "before the end of October | Kia EV5 | delivery_start | 2024-10-31 | target"},
		// a tax is no amount of what is booked
		{"Kia India earned Rs 2,349 crore in June. It said bookings in June had touched 4.5 lakh after the GST cut.", "4.5 lakh | Kia India | orders | 2024-06 | reported"},
		// a maker that is cited for its own
		{"Japan's makers built fewer cars in June. According to Toyota, Japan's largest automaker, output fell 6.7 percent to 634,217 vehicles.", "634,217 vehicles | Toyota | production | 2024-06 | reported"},
		// what is made here is sold, and within which bounds it has been
		{"Sales of locally assembled cars in Vietnam rose 7 percent in June to 18,370.", "18,370 | Vietnam | sales | 2024-06 | reported"},
		// what the time was that is spoken of, and what stands in brackets behind one that is compared with
		{"Kia sold 260,000 cars in April.\n\nKia had a bad May. The EV6 sold 1,006.", "1,006 | Kia EV6 | sales | 2024-05 | reported"},
		{"Kia sold 260,000 cars in April.\n\nFor Kia, May was a bad month. It sold 190,000.", "190,000 | Kia | sales | 2024-05 | reported"},
		{"Kia sold 260,000 cars in June, more than in the whole first quarter (190,000).", "190,000 | Kia | sales | 2024-Q1 | reported"},
		// a market as such grows by what is sold, not by what is made
		{"New-car registrations in Norway came to 14,329 in June. Registrations of electric cars rose 5 percent. Production came to 300 cars. The market grew 3 per cent in May.", "3 per cent | Norway | registrations | 2024-05 | reported"},
		// what is compared with as long a time of another year began with it
		{"In Norway, Kia had registered 3,750 cars by the end of June, 28% more than in the same six months of last year.", "3,750 cars | Kia | registrations | 2024-H1 | reported"},
		// what a question asks for
		{"Ford has big plans.\n\nHow many electric cars does it sell in Norway? Not many. In 2023 it was 1,865.", "1,865 | Ford | sales | 2023 | reported"},
		{"Kia sold 3,000 cars in May. How much did BYD export in June? 83,524 vehicles, twice as many as a year ago.", "83,524 vehicles | BYD | exports | 2024-06 | reported"},
		// what is of the year so far is no stock, and kinds of what all sold are the market's
		{"Kia sold 64,825 vehicles in Norway in June. Inventory stood at 8,000. Year to date the company is still 4% behind, at 129,000.", "129,000 | Kia | sales | 2024-H1 | reported"},
		{"Sales of new vehicles in Japan fell 2.2 percent in June to 388,000 units. Among imports BYD's sales tripled to 405. Electric vehicles made up 2.6 percent of passenger-car sales.", "2.6 percent | Japan | sales | 2024-06 | reported"},
		// what a brand sold, after what its maker exported, and the week and the quarter so far
		{"Hero MotoCorp sold 635,808 units in June. Exports of the firm went up 42.6% to 30,979. Its Vida scooters more than doubled to 15,968.", "15,968 | Vida | sales | 2024-06 | reported"},
		{"In the week of July 1-7 Xiaomi sold 9,900 cars. Aito delivered 51,000 in June. In the week it sold 12,800.", "12,800 | Aito | sales | 2024-W27 | reported"},
		{"Kia sold 21,000 cars in May. Quarter to date it is at 48,700.", "48,700 | Kia | sales | 2024-04/2024-05 | reported"},
		// what a country ships
		{"China ships record 832,000 vehicles in June", "832,000 vehicles | China | exports | 2024-06 | reported"},
		// a part that is told by no verb is as real as its whole
		{"Norway sees production of 1,500 cars this year, of which 950 for export.", "950 | Norway | exports | 2024 | forecast"},
		{"BYD's sales remained steady at roughly 190,000 to 205,000 units per month between January and June.", "190,000 to 205,000 units | BYD | sales | 2024-H1 | reported"},
		// what a share is held against elsewhere
		{"Electric cars accounted for 7.2% of the Spanish market in 2023, compared to 16% in Sweden, 25% in China and 11% globally.", "25% | China | sales | 2023 | reported"},
		{"Norway registered 9,000 electric cars in May, compared with 6,000 in Sweden.", "6,000 | Sweden | registrations | 2024-05 | reported"},
		// what an estimate is held against has a time of its own
		{"He estimated that sales in Norway in June this year were 4,250 cars compared to 3,520 cars in June last year.", "3,520 cars | Norway | sales | 2023-06 | reported"},
		{"Kia was helped by the launch of the compact EV3 earlier this year.", "this year | Kia EV3 | launch | 2024 | reported"},
		// counts joined by "and more than", parts from somebody, and what an officer of a maker says of "the company"
		{"Nio runs 3,399 stores and more than 2,800 chargers in China.", "3,399 stores | NIO | stores |  | reported"},
		{"In May, 14,800 cars were registered in Norway, of which 9,380 were from Nio and 4,340 from Geely.", "9,380 | NIO | registrations | 2024-05 | reported"},
		{"Kia sold 9,000 cars in May. Jim Farley, founder and chief executive of Ford, said the company sold 30,000 cars in June.", "30,000 cars | Ford | sales | 2024-06 | reported"},
		{"Kia sold 9,000 cars in May. The company sold 30,000 cars in June, said Jim Farley, CEO of Ford.", "30,000 cars | Ford | sales | 2024-06 | reported"},
		{"The plant opened in 2020. That same year, Kia sold 30,000 cars.", "30,000 cars | Kia | sales | 2020 | reported"},
		// a part, and all that it is a part of
		{"In Norway 9,696 of the 13,000 cars registered in May were electric.", "9,696 | Norway | registrations | 2024-05 | reported"},
		{"Tesla accounted for 3,000 of the 9,000 electric cars sold in Norway in May.", "9,000 electric cars | Norway | sales | 2024-05 | reported"},
		{"In Norway, 3,000 of the 9,000 electric cars registered in May were Teslas.", "3,000 | Tesla | registrations | 2024-05 | reported"},
		{"In Norway, 3,000 of the 9,000 electric cars registered in May were Teslas.", "9,000 electric cars | Norway | registrations | 2024-05 | reported"},
		{"Some 4,319 of the 20,976 cars that Nio delivered in May came from Onvo.", "4,319 | Onvo | deliveries | 2024-05 | reported"},
		{"Some 4,319 of the 20,976 cars that Nio delivered in May came from Onvo.", "20,976 cars | NIO | deliveries | 2024-05 | reported"},
		{"Kia exported 20,000 of the 30,000 cars it built in Slovakia in May.", "30,000 cars | Kia | production | 2024-05 | reported"},
	} {
		wantFacts(t, row[0], row[1])
	}
}
