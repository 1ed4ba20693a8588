package resolve_test

import "testing"

// wantFacts checks that the text, published on 2024-07-15, has the facts, as factsOf gives them.
func wantFacts(t *testing.T, text string, want ...string) {
	t.Helper()
	wantAmong(t, text, factsOf(read(t, "2024-07-15", text)), want)
}

// What a plant can make, costs and employs is a company's, and never the town's or state's that
// only say where it is, nor a car's.
func TestWhoRunsWorks(t *testing.T) {
	wantFacts(t, "Kia makes cars in Slovakia. Its new factory in the U.S. state of Georgia, with a capacity of 300,000 cars a year, cost $5 billion.",
		"300,000 cars | Kia | capacity |  | reported", "$5 billion | Kia | investment |  | reported")
	wantFacts(t, "Natron Energy said it would build a plant in Edgecombe County, North Carolina, which is to have a capacity of 24 GWh and create 1,062 jobs.",
		"24 GWh | Natron Energy | capacity |  | target", "1,062 jobs | Natron Energy | jobs |  | target")
	wantFacts(t, "Continental will shut its works in Newport News, Virginia, where 740 people make components.", "740 people | Continental | employees |  | reported")
	for _, seen := range []string{"Ford Broncos await shipping at", "The Ford Bronco leaves"} {
		for _, before := range []string{"", "GM sold more cars than Toyota. "} {
			wantFacts(t, before+seen+" the Michigan Assembly Plant in Wayne, where 3,300 people work.", "3,300 people | Ford | employees |  | reported")
		}
	}
	wantFacts(t, "BMW opened its plant in Debrecen, and the first iX3s have been coming off its line since October; the factory, for which it spent 2 billion euros, can build 150,000 cars a year.",
		"2 billion euros | BMW | investment |  | reported", "150,000 cars | BMW | capacity |  | reported")
	wantFacts(t, "AESC is building cell factories. The works that serves the Nissan Leaf employs 400 people.", "400 people | AESC | employees |  | reported")
}

// Numbers of those who have to go count people, and go on as what those before them were; what a
// cut is a part of is the staff there is.
func TestThoseWhoGo(t *testing.T) {
	wantFacts(t, "ZF wants to cut up to 14,000 of its 54,000 jobs in Germany by 2028. So far 5,700 have gone.",
		"14,000 | ZF | layoffs | 2028 | target", "54,000 jobs | ZF | employees |  | reported", "5,700 | ZF | layoffs |  | reported")
	wantFacts(t, "Northvolt will lay off 1,600 workers, about a fifth of its workforce, 1,000 of them in Sweden.", "1,000 | Northvolt | layoffs |  | target")
	wantFacts(t, "In May Rivian let go about 10% of its salaried staff, 120 of them in Normal.", "10% | Rivian | employees | 2024-05 | reported", "120 | Rivian | layoffs | 2024-05 | reported")
	wantFacts(t, "Bosch said it would shed 3,000 jobs. About 2,000 of them are in Germany.", "2,000 | Bosch | layoffs |  | target")
	wantFacts(t, "Northvolt employs 6,500 people, 4,000 of them in Sweden.", "4,000 | Northvolt | employees |  | reported")
	wantFacts(t, "Audi is cutting up to 7,500 jobs in Germany by 2029.", "7,500 jobs | Audi | layoffs | 2029 | target")
}

// Money that has been put into something is no plan any more, whatever the verb; a "project" is none
// that somebody projects; and what a plant costs is put into it.
func TestMoneyPutIn(t *testing.T) {
	for _, did := range []string{"has put $2 billion into", "sank $2 billion into", "has sunk $2 billion into", "poured $2 billion into", "spent $2 billion on"} {
		wantFacts(t, "Kia "+did+" its new works in Georgia.", "$2 billion | Kia | investment |  | reported")
	}
	for _, plans := range []string{"wants to put $2 billion into", "has promised to put $2 billion into", "is to sink $2 billion into", "plans to spend $2 billion on"} {
		wantFacts(t, "Kia "+plans+" its new works in Georgia.", "$2 billion | Kia | investment |  | target")
	}
	wantFacts(t, "The Turkish plant, a one-billion-dollar project, is due to open at the end of 2026, BYD said.", "one-billion-dollar | BYD | investment |  | target")
	wantFacts(t, "Analysts project sales of 1.3 million at Kia in 2025.", "1.3 million | Kia | sales | 2025 | forecast")
	wantFacts(t, "LG Energy Solution's capital expenditure, 10.5 trillion won in 2023, is to be reduced.", "10.5 trillion won | LG Energy Solution | investment | 2023 | reported")
	wantFacts(t, "Kia will build a plant in Arizona. It is to cost $5 billion and make 36 GWh of cells a year.", "$5 billion | Kia | investment |  | target", "36 GWh | Kia | capacity |  | target")
}

// What a plant that is still to be built can make is planned, in the sentence that tells of it and in
// those that go on about it; what one that is running can make is not.
func TestPlantsToCome(t *testing.T) {
	for _, text := range []string{
		"Kia is building a factory in Hungary. The works have an annual capacity of 150,000 cars.",
		"Kia announced a second plant in Turkey. It has a capacity of 150,000 cars a year, enough for its plans.",
		"Kia: $810 million for a factory in Florence with a capacity of 150,000 cars.",
		"Kia broke ground on a factory in Gwangmyeong. Capacity: 150,000 cars a year.",
		"Kia plans a plant in Mexico. The first phase has a capacity of 150,000 cars. Production starts in 2025.",
	} {
		wantFacts(t, text, "150,000 cars | Kia | capacity |  | target")
	}
	for _, text := range []string{
		"Kia opened a new plant in Mexico in May. It has a capacity of 150,000 cars a year.",
		"Kia has a plant in Slovakia. It has a capacity of 150,000 cars a year.",
		"Kia, which has a capacity of 150,000 cars, plans a new plant in Georgia.",
		"Kia plans a new paint shop at its factory in Zilina, which has a capacity of 150,000 cars a year.",
		"Kia is expanding its plant in Zilina. It now has a capacity of 150,000 cars a year.",
	} {
		wantFacts(t, text, "150,000 cars | Kia | capacity |  | reported")
	}
}

// What a company can make in all its plants has the place of none of them, "the state" is the one
// spoken of, and "that one" is no number.
func TestAllWorksAndPlaces(t *testing.T) {
	const plant = "LG Chem is expanding its battery plant in Wroclaw, Poland. "
	for _, says := range []string{"It means to raise its annual battery capacity to 100 GWh.", "Its overall capacity is 100 GWh.", "The company will then have a capacity of 100 GWh in all."} {
		wantScopes(t, plant+says, "100 GWh -")
	}
	wantScopes(t, plant+"It has a capacity of 65 GWh.", "65 GWh origin=Poland")
	wantScopes(t, "SK Innovation now has capacity for 20 GWh a year, aims for 100 GWh by 2025 and plans a second plant in the United States.", "20 GWh -; 100 GWh -")
	wantScopes(t, "Kia laid off 958 people in Georgia. That is 37% of the 2,566 employees the company had in the state.", "958 people market=Georgia; 37% market=Georgia; 2,566 employees market=Georgia")
	wantScopes(t, "BYD has factories in Thailand and Brazil. The Thai one can make 150,000 cars a year, the Brazilian 300,000.", "150,000 cars origin=Thailand; 300,000 origin=Brazil")
	wantScopes(t, "Kia has a plant in Stanton. That one has room for 45 GWh.", "45 GWh origin=Stanton")
}

// Plans that came to nothing have no figures, or such as would have been; what a capacity is cut from
// is what there is; and what will cost a company money is foreseen and not aimed at.
func TestPlansGivenUp(t *testing.T) {
	if got := factsOf(read(t, "2024-07-15", "Volkswagen scrapped its plans for a 2 billion euro factory in Wolfsburg.")); len(got) != 0 {
		t.Error(got)
	}
	wantFacts(t, "Had it been built, the Volkswagen plant in Manisa would have had a capacity of 300,000 cars and employed 4,000 people.",
		"300,000 cars | Volkswagen | capacity |  | conditional", "4,000 people | Volkswagen | employees |  | conditional")
	wantFacts(t, "Nissan will reduce its global production capacity to 2.5 million vehicles from 3.5 million by 2027.",
		"2.5 million vehicles | Nissan | capacity | 2027 | target", "3.5 million | Nissan | capacity |  | reported")
	wantFacts(t, "Tariffs will cost GM as much as $5 billion this year, the company said.", "$5 billion | General Motors | cost | 2024 | forecast")
}
