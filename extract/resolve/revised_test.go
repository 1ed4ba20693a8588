package resolve_test

import "testing"

// What an aim is changed from is as real, and of the same time; what stands at it is when it was
// stated.
func TestEarlierAims(t *testing.T) {
	testTimes(t, "2025-03-03", [][2]string{
		{"BYD plans to have 500 GWh of annual capacity in 2027, a target it raised in January from 300 GWh.", "500 2027 target; 300 2027 target"},
		{"The forecast for sales of new cars in Spain in the whole year of 2025 has been raised from 1.0 million to 1.1 million units.", "1e+06 2025 forecast; 1.1e+06 2025 forecast"},
		{"Ford expects revenue of $180 billion in 2025, up from $175 billion in its January guidance.", "1.8e+11 2025 forecast; 1.75e+11 2025 forecast"},
		{"Thailand has a production target of 1.7 million cars for 2025, which had itself been cut from 1.9 million in January.", "1.7e+06 2025 target; 1.9e+06 2025 target"},
		{"Nio now aims to sell about 60,000 cars in 2025, instead of the 60,000 to 70,000 it had set out in January.", "60000 2025 target; 60000 2025 target"},
		{"Nio now expects to deliver 60,000 cars this year, rather than the 70,000 it forecast in January.", "60000 2025 forecast; 70000 2025 forecast"},
		{"Shell has cut its target for 2030 to 40,000 chargers from the 100,000 it named in 2021.", "40000 2030 target; 100000 2030 target"},
		{"Nio expects to deliver 400,000 cars in 2025, compared with a previous estimate of 450,000 in November.", "400000 2025 forecast; 450000 2025 forecast"},
		{"GM earned $9.1 billion in 2024. It had guided to $8.7 billion to $9.2 billion in November.", "9.1e+09 2024; 8.7e+09 2024 forecast"},
		// what came of it
		{"Nio had planned to sell 100,000 cars in 2024 but managed only 56,000.", "100000 2024 target; 56000 2024"},
		{"Rivian missed its target of building 25,000 vehicles in 2024, building 24,337.", "25000 2024 target; 24337 2024"},
		// what it really was before
		{"Nio aims to raise deliveries to 400,000 cars in 2025 from 220,000 last year.", "400000 2025 target; 220000 2024"},
		{"Nio expects to sell 400,000 cars in 2025, up from 220,000 in 2024.", "400000 2025 forecast; 220000 2024"},
	})
}

// When an aim or expectation was stated is not the time that it is of.
func TestStatedBefore(t *testing.T) {
	testTimes(t, "2025-11-06", [][2]string{
		{"In February Kia could see a margin of 9 percent in 2025; now it sees up to 7 percent.", "9 2025 forecast; 7 2025 forecast"},
		{"Kia expects deliveries to grow by 3 percent this year; in January it had forecast a rise of 6 percent.", "3 2025 forecast; 6 2025 forecast"},
		{"As recently as last December, Kia was talking of sales growth of 20 percent in 2025.", "20 2025 forecast"},
		{"If Kia were to lower its prices by another 5,000 yuan per car, it would lose money, analysts at UBS wrote last week.", "-5000 conditional"},
		{"Kia sold 3 million cars in 2024. The company, it told investors in March, will launch five models this year and take exports to 400,000.", "3e+06 2024; 5 2025 target; 400000 2025 target"},
	})
}

// What is to be so by a month was not stated in it, however near that month was last year.
func TestAimsByAMonth(t *testing.T) {
	testTimes(t, "2024-05-02", [][2]string{
		{"Kia wants to have 5,000 employees by December.", "5000 2024-12 target"},
		{"Kia will have 1,000 stores in India by November.", "1000 2024-11 target"},
		{"Kia expects a margin of 5 percent in 2024, having guided to 6 percent in November.", "5 2024 forecast; 6 2024 forecast"},
	})
}

func TestAimsOfTheYear(t *testing.T) {
	testTimes(t, "2025-11-03", [][2]string{
		{"Polestar's gross margin dropped to 0.7% in the third quarter, and the company lopped its full-year forecast for it in half, to 2% from 4%.", "0.7 2025-Q3; 2 2025 forecast; 4 2025 forecast"},
		{"Nio delivered 40,000 cars in October, and is expected to complete its annual target of 350,000 ahead of schedule in November.", "40000 2025-10; 350000 2025 target"},
		{"Nio delivered 40,000 cars in October and has passed its 350,000-unit annual target.", "40000 2025-10; 350000 2025 target"},
		{"Nio delivered 190,068 cars in 2024. It missed its annual target of 280,000.", "190068 2024; 280000 2024 target"},
	})
}

// What a report is compared with is expected of the same time where it says so.
func TestExpectedOfTheSameTime(t *testing.T) {
	testTimes(t, "2025-07-30", [][2]string{
		{"Nio built 57,232 vehicles in the second quarter, comfortably more than the 54,000 it had guided for.", "57232 2025-Q2; 54000 2025-Q2 forecast"},
		{"Toyota's operating profit was 1.17 trillion yen in the second quarter, above the 902 billion yen analysts had pencilled in.", "1.17e+12 2025-Q2; 9.02e+11 2025-Q2 forecast"},
		{"Tesla delivered 384,122 cars in the second quarter, fewer than the 387,000 analysts had expected and 13 percent fewer than a year earlier.", "384122 2025-Q2; 387000 2025-Q2 forecast; -13 2025-Q2 yoy"},
		{"Kia sold 181,229 vehicles in June, an increase of 18.7% over the same period of last year and 20.2% above the 150,782 units of May.", "181229 2025-06; 18.7 2025-06 yoy; 20.2 2025-06 mom; 150782 2025-05"},
	})
}

func TestTimesOfAims(t *testing.T) {
	testTimes(t, "2023-09-01", [][2]string{
		{"Kia delivered 34,914 cars in August. The company wants to be at 40,000 a month before 2023 is out.", "34914 2023-08; 40000 2023 target"},
		{"Kia delivered 20,000 cars in August. For the quarter as a whole it sees 39,000 to 41,000, against 23,205 in the second.", "20000 2023-08; 39000 2023-Q3 forecast; 23205 2023-Q2"},
		{"Kia's overseas sales target for this year, which had been 30,000 units, has been raised to 40,000 units.", "30000 2023 target; 40000 2023 target"},
		{"Toyota trimmed its production target for the fiscal year to next March to 9 million from 9.3 million.", "9e+06 2023-04/2024-03 target; 9.3e+06 2023-04/2024-03 target"},
		{"What may have escaped you: for all of 2022 Kia sold 3.02 million vehicles.", "3.02e+06 2022"},
		{"CATL plans to have 500 GWh of annual capacity in 2025. BYD aims for 100 GWh of capacity by then.", "500 2025 target; 100 2025 target"},
		{"Kia laid off 900 people, 24% of its workforce, in March.", "900 2023-03; 24 2023-03"},
		{"Electric cars made up 21 per cent of Kia's sales in August, down from 23.", "21 2023-08; 23 2022-08"},
	})
}
