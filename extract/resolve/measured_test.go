package resolve_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
)

// Each row is a text published on 2025-03-03 and what its figures measure.
func TestWhatIsMeasured(t *testing.T) {
	for _, row := range [][2]string{
		// a sentence without figures says what the next one measures
		{"Car sales in Thailand fell 26.2% to 572,675 units in 2024. Production in the kingdom fared little better. It slid 20% to 1.47 million vehicles.",
			"sales change -26.2; sales level 572675; production change -20; production level 1470000"},
		{"Sales in Spain rose 5% to 100,000 in May. Exports also had a weak month. They fell 20% to 47,000.", "sales change 5; sales level 100000; exports change -20; exports level 47000"},
		// of two amounts each has the word at it
		{"Net income attributable to shareholders was $10.1 billion on revenue of $171.8 billion, GM said.", "net_income level 10100000000; revenue level 171800000000"},
		{"GM earned $2.8 billion in 2023. Net income was $1 billion on revenue of just $17.8 billion in January.", "net_income level 2800000000; net_income level 1000000000; revenue level 17800000000"},
		{"GM earned $2.8 billion on sales of $43 billion in the first quarter.", "net_income level 2800000000; revenue level 43000000000"},
		// a share is none of a profit
		{"Toyota's net profit fell 8%. Its share of the market widened by 4.2 percentage points to 38.5%.", "net_income change -8; sales change 4.2; sales share 38.5"},
		// where a share stands after it moved
		{"Tesla's market share in Norway fell below 20 percent in May.", "sales share 20"},
		{"Tesla's sales in Norway fell by over 20 percent in May.", "sales change -20"},
		// what is given to each buyer, and to a plant
		{"Automakers will spend an average of $894 per new vehicle on incentives in the United States this month.", "discount level 894"},
		{"South Carolina is offering $1.29 billion in incentives to Scout.", "subsidy level 1290000000"},
		{"From Monday Tata offers 600,000 roubles off the Nexon, and saves buyers Rs 600,000 on the Harrier.", "discount level 600000; discount level 600000"},
		// a duty, where duties are spoken of
		{"Washington has agreed to lower the duty on cars. Vehicles built in Japan are to be charged 15%.", "tariff level 15"},
		{"The EU raised its tariffs in October. Chinese-made cars have paid up to 35.3% since then.", "tariff level 35.3"},
		{"Dealers have been paying 25% for credit.", ""},
		// a model's year is no figure
		{"Ford cut the price of the 2025 Mustang Mach-E by up to $9,800.", "price change -9800"},
		{"Ford will raise the price of the Mustang Mach-E by $3,000 to $8,000 from Aug. 30.", "price change 3000..8000"},
		// what a word is compared with does not go on to be spoken of
		{"Mexico made 378,000 cars in January. Imports outpaced local output: they rose 12 percent to 61,200.", "production level 378000; imports change 12; imports level 61200"},
		{"Kia's sales fell 8 percent in January. Exports, unlike sales at home, went up: at 78,400 they were 5 percent higher than a year earlier.", "sales change -8; exports level 78400; exports change 5"},
		{"Kia's revenue grew faster than shipments, by 16 percent to 1.71 billion euros.", "revenue change 16; revenue level 1710000000"},
		// nor do the words that say where what a figure counts stood
		{"Germany had 161,686 public charging points in operation on January 1, 26 percent more than a year earlier.", "chargers level 161686; chargers change 26"},
		{"BYD put 4,017 cars on the road in January, up 36.8 percent.", "registrations level 4017; registrations change 36.8"},
		// a cost that is told on
		{"Duties cost Ford $800 million in the second quarter. It had budgeted $2 billion and now sees $1 billion.", "cost level 800000000; cost level 2000000000; cost level 1000000000"},
		{"GM expects tariffs to cost it $3.5 billion this year. The first quarter alone accounted for $1.1 billion.", "cost level 3500000000; cost level 1100000000"},
		{"GM expects tariffs to cost it $3.5 billion this year. It aims to sell its offices for $1.1 billion.", "cost level 3500000000"},
		{"Korea has promised to invest $350 billion in the United States.", "investment level 350000000000"},
		// what is invested, made and lost
		{"Toyota: $810 million for a cell factory in Florence.", "investment level 810000000"},
		{"Volvo is building a plant in Slovakia. It will make only electric cars, up to 250,000 a year.", "capacity level 250000"},
		{"Stellantis lost 190,000 vehicles of output in the first quarter.", "production change -190000"},
		{"Schaeffler's order intake reached 3.2 billion euros in the first quarter.", "orders level 3200000000"},
		{"CATL goes public. The price will be no more than HK$263 a share.", "share_price level 263"},
		{"WeRide took 171 million yuan in the fourth quarter.", "revenue level 171000000"},
		// shops that one has more of
		{"Leapmotor's cars are sold by 650 dealers. The company wants to get to 800 by the end of next year.", "stores level 650; stores level 800"},
		{"GAC Aion will open 10 stores in Indonesia. The number of stores is expected to exceed 60 in 2026.", "stores level 10; stores level 60"},
		{"The cumulative number of public charging piles in China amounted to 1.044 million, including 428,000 DC piles.", "chargers level 1044000; chargers level 428000"},
		{"The number of new public chargers in China increased by 228.4 percent in the first six months of 2024.", "chargers change 228.4"},
		{"Kia sold 5,000 cars in May. The number of customers entering its stores was 30 to 40% higher.", "sales level 5000"},
		// shares, of which the sentence before has no figure
		{"GM's stock jumped after the announcement. It was up 7.6% at $38.65.", "share_price change 7.6; share_price level 38.65"},
		{"Investors sold BYD shares. They closed 8.6 percent lower in Hong Kong on Friday.", "share_price change -8.6"},
		{"Hyundai's operating income shrank 15.8% to 3.6 trillion won although its revenue of 48.29 trillion won was the highest ever. Kia's was down 24.1%.",
			"operating_income change -15.8; operating_income level 3600000000000; revenue level 48290000000000; operating_income change -24.1"},
		{"Chery says it is spending 10 billion yuan on discounts.", "discount level 10000000000"},
		{"Schaeffler's order intake reached 3.2 billion euros; the goal for the year is 4 billion euros.", "orders level 3200000000; orders level 4000000000"},
		{"The Kia EV4 can take up to 128 kW from a rapid charger.", "charging_power level 128"},
		{"Ola Electric's share sale was subscribed 4.27 times.", ""},
		{"NIO raised $1 billion. The association CPCA has raised its forecast for deliveries of electric cars in China this year to 6 million from 5.5 million.",
			"funding level 1000000000; deliveries level 6000000; deliveries level 5500000"},
		{"The Geely Galaxy E5 is here. The official guide price is 109,800 yuan to 145,800 yuan.", "price level 109800..145800"},
		{"GM said the moves will save $6 billion by the end of next year.", ""},
		{"Hyundai opened its Georgia plant, which cost $7.6 billion.", "investment level 7600000000"},
		// what an article takes back, and what goes on from it
		{"An earlier version of this article gave Kia's sales as 5,000 cars; they were 6,000.", "sales level 6000"},
		{"Correction: last week's letter said Kia had sold 5,000 cars in May.", ""},
		{"An earlier version of this article had Kia's sales down 27.8 percent in Italy and in France 13.4 percent.", ""},
		// cars that stand with makers and dealers
		{"Carmakers sold 1.77 million cars in China in January. Combined stocks at manufacturers and dealers stood at 3.31 million cars at the end of the month.", "sales level 1770000; inventory level 3310000"},
		// sites beside the posts that stand there
		{"BMW's network comprised 350 stations with 12,000 charging points.", "chargers level 350; chargers level 12000"},
		// things that a clause opens with and says the number of
		{"China's public charging piles stood at 2.7 million.", "chargers level 2700000"},
		{"BMW's workforce came to 159,000. Its stores in Europe numbered 310, against 280 a year earlier.", "employees level 159000; stores level 310; stores level 280"},
		{"Ionity has 700 charging sites in Europe. Its charging points reached 4,500, its staff 300.", "chargers level 700; chargers level 4500; employees level 300"},
		// shops and bills of those who only tell of them
		{"Toyota dealer Luc Peeters, who runs seven showrooms around Antwerp, is worried.", ""},
	} {
		var got []string
		for _, f := range read(t, "2025-03-03", row[0]).Facts {
			value := strconv.FormatFloat(f.Value, 'f', -1, 64)
			if f.Ranged {
				value += ".." + strconv.FormatFloat(f.Max, 'f', -1, 64)
			}
			got = append(got, fmt.Sprintf("%s %s %s", f.Metric, f.Measure, value))
		}
		if s := strings.Join(got, "; "); s != row[1] {
			t.Errorf("%s\n got %s\nwant %s", row[0], s, row[1])
		}
	}
}

// A section goes on with what the article counts, not with what the one before ended with.
func TestSectionsResumeWhatIsCounted(t *testing.T) {
	const lead = "<p>Irish motorists registered 31,470 new cars in June, against 26,760 a year earlier, the trade body said, as dealers had more of them to offer.</p>"
	for _, ending := range []string{"Imported used cars numbered 4,544.", "In the same month 4,544 cars were exported.", "Of the orders, 4,544 were delivered by train."} {
		wantOfPage(t, "Car registrations up", lead+"<p>"+ending+"</p><h3>Under the bonnet</h3><p>Petrol remains the most popular choice at 32.3 per cent of the market.</p>",
			"32.3 per cent | Ireland | registrations | 2024-06 |  | powertrain=petrol")
	}
}

// Whose a thing is that a sentence mentions by the way is not whom it goes on about.
func TestNamesByTheWay(t *testing.T) {
	for _, way := range []string{"right next to the factory of the BMW Group", "within sight of Tesla, on the grounds of the BMW Group", "in the old halls of Ford"} {
		wantOfPage(t, "CATL builds a plant", "<p>CATL has begun to build its second factory in Europe, it said on Monday, as it wants to be where its customers are.</p>"+
			"<p>The cells will be produced in Debrecen, Hungary, "+way+". About 1,000 jobs will be created.</p>",
			"1,000 jobs | CATL | jobs |  |  | market=Hungary")
	}
}

// Those whom something is told are nothing that is counted.
func TestThoseWhoAreTold(t *testing.T) {
	for _, told := range []string{"told users in a livestream that", "told employees that", "informed its dealers that", "assured employees on Monday that"} {
		text := "NIO delivers more cars in June\n\nNIO delivered 20,462 cars in June. Its founder " + told + " the ET5 had been good for 5,000 in the month."
		if got := wholesOf(read(t, "2024-07-15", text)); len(got) == 0 || !strings.HasPrefix(got[len(got)-1], "5,000 | NIO ET5 | deliveries") {
			t.Errorf("%s\n%s", text, strings.Join(got, "\n"))
		}
	}
}

// "more than" behind a percentage says what it is held against, and bounds no number.
func TestMoreThanABase(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"Kia sold 5,000 cars in June, 44 percent fewer than 8,900 in June 2023.", "5000 2024-06; -44 2024-06 yoy; 8900 2023-06"},
		{"Kia built 440,808 cars in the first quarter, 44% more than 305,407 a year before.", "440808 2024-Q1; 44 2024-Q1 yoy; 305407 2023-Q1"},
		{"Kia's revenue in May was 16 billion won, 8 per cent less than 17.4 billion in May 2023.", "1.6e+10 2024-05; -8 2024-05 yoy; 1.74e+10 2023-05"},
	})
	wantFacts(t, "Kia sold 5,000 cars in June, more than 3,000 of them in Spain.", "3,000 | Kia | sales | 2024-06 | reported")
}
