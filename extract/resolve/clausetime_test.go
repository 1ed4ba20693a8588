package resolve_test

import "testing"

// When something else happened that a clause or a phrase tells of dates no figure.
func TestTimesOfOtherThings(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"In France sales fell 13 percent in the first half. In Canada they shrank by 23 percent after grants ran out in January.", "-13 2024-H1; -23 2024-H1"},
		{"Kia sold 300,000 trucks in the first half of 2024. Truck sales, hit in 2023 by the new engine rules, recovered by 15.7%.", "300000 2024-H1; 15.7 2024-H1"},
		{"In France sales fell 13 percent in the first half. Canada had a drop of 23 percent, though the return of the grant in September may help.", "-13 2024-H1; -23 2024-H1"},
		{"Kia plans to build 7,500 chargers at 1,100 sites by 2029.", "7500 2029 target; 1100 2029 target"},
		{"Kia aims for 2,200 stations with 15,000 charging points in 2030.", "2200 2030 target; 15000 2030 target"},
		{"Ionity has 5,000 charging points, twice as many as three years ago. Fastned has 400 stations, three times as many as in 2021.", "5000; 2 2021; 400; 3 2021"},
		{"Kia sold 12,000 cars in June, as fewer ships docked in Antwerp in May.", "12000 2024-06"},
		// what a pronoun did then, what is set against the year before, and what all of a list have
		{"Nio delivered 16,000 cars in June, fewer than the 17,000 cars that it delivered in May.", "16000 2024-06; 17000 2024-05"},
		{"Nio reported 10,900 deliveries for June, more than doubling last year's number, and Xpeng delivered 9,000 cars.", "10900 2024-06; 2 2024-06 yoy; 9000 2024-06"},
		{"Kia sold 12,000 cars in June. Kia and Hyundai sold 300,000 and 200,000 cars, respectively, in the first quarter.", "12000 2024-06; 300000 2024-Q1; 200000 2024-Q1"},
		{"Kia sold 12,000 cars in June. Kia had sales of 20 trillion won and an operating profit of 2 trillion won in the first quarter.", "12000 2024-06; 2e+13 2024-Q1; 2e+12 2024-Q1"},
		{"Kia sold 12,000 cars in June. Its share price fell 9 percent as profit dropped 48 percent.", "12000 2024-06; -9 2024-07-15; -48 2024-06"},
		{"Kia earned 1 billion euros in the first half. It raised its profit forecast to 2.3 billion euros from 2.1 billion euros for the year to March 2025.", "1e+09 2024-H1; 2.3e+09 2024-04/2025-03 forecast; 2.1e+09 2024-04/2025-03 forecast"},
		{"Kia sold 12,000 cars in June. Last week Kia reported a 73 percent fall in net profit.", "12000 2024-06; -73 2024-06"},
		{"Kia had 26.6 percent of the market in June, down 7.5 points from 34.1 percent in May.", "26.6 2024-06; -7.5 2024-06 mom; 34.1 2024-05"},
		// what is asked now, and a stretch between two times that the sentence opens with
		{"The Kia EV6 cost 44,990 euros in 2023; it sells for 39,990 euros.", "44990 2023; 39990"},
		{"The Kia EV6 cost 44,990 euros in 2023, and now sells for 39,990 euros.", "44990 2023; 39990"},
		{"Between the start of production in April 2023 and June this year, Kia sold 12,000 cars.", "production_start 2023-04; 12000 2023-04/2024-06"},
		{"Kia sold 3,470 cars in June, up 320 on May, and 5,000 hybrids.", "3470 2024-06; 320 2024-06 mom; 5000 2024-06"},
		// of what is reported, and over, no aim is
		{"Kia earned 2 billion euros in the second quarter, and the company plans to cut 900 jobs.", "2e+09 2024-Q2; 900 target"},
		{"Kia lost 2 billion won in the year to March and plans to shed 4,500 jobs.", "-2e+09 2023-04/2024-03; 4500 target"},
	})
}

// A paragraph that stands under a year is of that year, as are its months.
func TestYearsAsLabels(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"2012: The Kia EV6 arrives in June. Kia sells 12,000 cars.", "launch 2012-06; 12000 2012"},
		{"2012: Kia builds 12,000 cars.\n\n2014: Kia builds 15,000 cars, after a slow start in May.", "12000 2012; 15000 2014"},
		{"2012: 12,000 cars. Kia sold 15,000 cars in June.", "15000 2024-06"},
	})
	testTimes(t, "2024-04-20", [][2]string{
		{"Kia sold 12,000 cars in the first half.", "12000 2023-H1"},
		{"Sales of the Kia EV5 are to begin in the third quarter, and Kia plans to sell 60,000 of them in 2025.", "launch 2024-Q3 target; 60000 2025 target"},
		{"The Kia EV5 goes on sale in September at 41,990 euros.", "launch 2024-09 target; 41990"},
	})
}

// A multiple is compared with the time behind it only where it says so.
func TestTimesOfMultiples(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"Nio sold 19,329 cars in June. Best month of the year: 13,690 cars for Xpeng.", "19329 2024-06; 13690 2024-06"},
		{"Kia sold 36,330 cars in the second quarter, 32 percent below the record 53,139 of the first quarter.", "36330 2024-Q2; -32 2024-Q2 qoq; 53139 2024-Q1"},
		{"Kia sold 3.4 million cars from January through June, 13 percent fewer than in the same months of pandemic-plagued 2020.", "3.4e+06 2024-H1; -13 2024-H1 2020-H1"},
		{"Kia had 620 dealers at the end of 2022. Some 400 dealers are still in business.", "620 2022-12-31; 400"},
		{"Kia's profit halved at home in the second quarter.", "0.5 2024-Q2"},
		{"Kia's net profit halved on the year in the second quarter, to 136 million euros.", "0.5 2024-Q2 yoy; 1.36e+08 2024-Q2"},
		{"Kia tripled its sales in the second quarter to 30,000 cars.", "3 2024-Q2; 30000 2024-Q2"},
		{"Kia sold twice as many cars in May as in April.", "2 2024-05 mom"},
		{"Kia sold 30,000 cars in June, 2.5 times what it managed in June 2023.", "30000 2024-06; 2.5 2024-06 yoy"},
	})
}

// Words of another's supposition or count make nothing less real, and a part of what is expected is expected.
func TestRealFigures(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"Kia sold 7,506 cars in June, although it could at least point to a gain of 6 percent over the previous month.", "7506 2024-06; 6 2024-06 mom"},
		{"Kia outsold everyone, and it may not last: in June alone its volume dropped 22.4 percent to 152,916.", "-22.4 2024-06; 152916 2024-06"},
		{"At the beginning of July Kia had 82 days' supply, up nine days from June.", "82 2024-07-01; 9 2024-07-01 mom"},
		{"Kia had 620 dealers at the end of June, 12 more than at the end of May.", "620 2024-06-30; 12 2024-06-30 mom"},
		{"Royal Enfield, whose riders are tough, one would have thought, sold 63,531 motorcycles in June.", "63531 2024-06"},
		{"Discounts in Britain added up to £5bn last year by the SMMT's estimate.", "5e+09 2023"},
		{"Honda put $750 million into the business in June.", "7.5e+08 2024-06"},
		{"For July CAAM expects sales of 2.15 million cars in China, against 2.11 million in July 2023, with NEVs contributing 1.25 million.", "2.15e+06 2024-07 forecast; 2.11e+06 2023-07; 1.25e+06 2024-07 forecast"},
	})
}

// "One" stands for a time as long as that spoken of, and what a look back told of is not gone on with.
func TestTimesAfterOthers(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"Toyota made an operating profit of 2.47 trillion yen in the year to March and sees 2.55 trillion in this one.", "2.47e+12 2023-04/2024-03; 2.55e+12 2024-04/2025-03 forecast"},
		{"Toyota sold 5.5 million vehicles in the year to March and expects to sell 5.54 million in the current one.", "5.5e+06 2023-04/2024-03; 5.54e+06 2024-04/2025-03 forecast"},
		{"Kia sold 3 million cars last year. For this one the plan says 3.2 million.", "3e+06 2023; 3.2e+06 2024 target"},
		{"Kia sold 400,000 cars in the first half. A year earlier it had been 310,048, and in the final quarter of 2023 it was 405,278. The factories built 440,808 vehicles.", "400000 2024-H1; 310048 2023-H1; 405278 2023-Q4; 440808 2024-H1"},
	})
}

// What the vocabulary has no measure for is no profit, however it moves.
func TestOutsideMeasuresThatMove(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"Kia's operating profit rose 8 percent to 2 billion dollars in the second quarter. EBITDA rose 7.6 per cent to 2.8 billion dollars, while the EBITDA margin contracted by 10 basis points to 11.2 per cent.", "8 2024-Q2; 2e+09 2024-Q2"},
	})
}

// What stands around a time or a growth shows what it is of.
func TestTimesShownByWhatIsAround(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"The running total for the year, 1.3 million registrations in Brazil, is still 8% behind that of 2021.", "1.3e+06 2024-H1; -8 2024-H1 2021"},
		{"Kia now aims to sell 1.2 million cars in 2024: in April the 1.35 million of the first plan were turned into 1.3 million.", "1.2e+06 2024 target; 1.35e+06 2024 target; 1.3e+06 2024 target"},
		{"Registrations of scooters in India, which had slumped to 63,435 in May, recovered by around 12 per cent in June to nearly 71,000.", "63435 2024-05; 12 2024-06 mom; 71000 2024-06"},
		{"Says Yoon, an analyst who expects Kia to finish 2024 with a share of 24 percent.", "24 2024 forecast"},
		{"Kia built 70,000 cars in May. In April it had still had 75,000 in mind for May.", "70000 2024-05; 75000 2024-05 forecast"},
	})
}

// What a result is compared with is a time as long, and "last year" behind what it came from dates
// no quarter of this year.
func TestTimesOfComparedResults(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"Kia's first-quarter operating profit surged to 4.8 billion euros from 900 million euros last year.", "4.8e+09 2024-Q1; 9e+08 2023-Q1"},
		{"Kia booked a net profit of 3.2 billion euros in the three months to June, compared with a loss of 1.5 billion euros in the preceding three months.", "3.2e+09 2024-Q2; -1.5e+09 2024-Q1"},
		{"Kia sold 120,000 cars in June. In the previous three months it had sold 330,000.", "120000 2024-06; 330000 2024-03/2024-05"},
		{"Kia is now estimating an operating profit for the year ending March 2025 of 730 billion won.", "7.3e+11 2024-04/2025-03 forecast"},
		{"Kia posted a better-than-expected 44 per cent rise in operating profit in the second quarter and lifted its full-year forecasts.", "44 2024-Q2"},
	})
}
