package resolve_test

import "testing"

// Jobs that the text goes on to count, with no verb of the past, are of the cuts that it has just told of as to come.
func TestCutsToCome(t *testing.T) {
	wantFacts(t, "Kia will eliminate 4,700 jobs in Europe, 2,800 of them in Germany. Because some work moves, the net reduction comes to 3,700 positions, or 3.1 percent of the workforce.",
		"3,700 positions | Kia | layoffs |  | target", "3.1 percent | Kia | employees |  | target")
	wantFacts(t, "Kia wants to do away with 3,000 jobs. That is 15 percent of its staff.", "15 percent | Kia | employees |  | target")
	wantFacts(t, "Kia wants to do away with 3,000 jobs. So far 1,200 have gone.", "1,200 | Kia | layoffs |  | reported")
	wantFacts(t, "In Ghent 400 workers lost their jobs in May, Kia said, and 250 more will follow in September.", "400 workers | Kia | layoffs | 2024-05 | reported", "250 | Kia | layoffs | 2024-09 | target")
	wantFacts(t, "Lear is laying off 960 people in Poland.", "960 people | Lear | layoffs |  | reported")
	wantFacts(t, "Kia will cut 1,100 jobs in Toledo. The move follows 2,450 layoffs at Warren.", "2,450 layoffs | Kia | layoffs |  | reported")
	wantFacts(t, "Bosch wants to trim its workforce by 13,000 by 2030. Hardest hit is Feuerbach, with 3,500 positions.", "3,500 positions | Bosch | layoffs |  | target")
}

// People at work, and those who have to go, are in the town that is said right before to have so many of them, and at the
// plant whose closing the text tells of; what all cuts come to is of no place of a part.
func TestTownsOfStaff(t *testing.T) {
	for _, row := range [][2]string{
		{"Bosch wants to shed 13,000 jobs. Hardest hit is Feuerbach, with 3,500 positions, ahead of Schwieberdingen with 1,750.", "3,500 positions market=Feuerbach; 1,750 market=Schwieberdingen"},
		{"Bosch wants to shed 13,000 jobs. Worst affected is Stuttgart, where 3,500 jobs are on the list; Schwieberdingen will lose 1,750, Homburg 1,250.",
			"3,500 jobs market=Stuttgart; 1,750 market=Schwieberdingen; 1,250 market=Homburg"},
		{"Stellantis shut its van factory in Luton in March. The closure cost 1,100 people their jobs.", "1,100 people market=Luton"},
		{"Goodyear ended tyre making in Fulda on Tuesday. For the 1,050 employees it was the last day.", "1,050 employees market=Fulda"},
		{"Ford will cut 2,900 jobs in Germany and 800 in Britain, bringing the total since 2023 to 7,800.", "2,900 jobs market=Germany; 800 market=United Kingdom; 7,800 -"},
		// a town that acts, and "there" at its works
		{"Kia has works in Slovakia.\n\nOxford can build 200,000 cars a year and employs 4,000 people, BMW says.", "200,000 cars origin=Oxford; 4,000 people market=Oxford"},
		{"JLR has a works in Nitra. Solihull, by comparison, has 9,000 staff.", "9,000 staff market=Solihull"},
		{"Magna, whose Graz works has 6,300 employees, cut 500 jobs there in May.", "6,300 employees market=Graz; 500 jobs market=Graz"},
		{"Audi closed its plant in Brussels. There 3,000 people lost their jobs.", "3,000 people market=Brussels"},
		{"Honda shut its plant in Swindon in 2021. Some 3,500 people had worked there.", "3,500 people market=Swindon"},
		{"Toyota is doing well in France. The Onnaing works made 280,000 Yaris Crosses in 2023. It employs 5,000 people.", "5,000 people market=France"},
		{"Bosch wants to shed 13,000 jobs. Reutlingen alone will lose 1,100. In Créteil, 150 positions will be cut.", "1,100 market=Reutlingen; 150 positions market=Créteil"},
		{"Continental's brake works in Gifhorn will close. Of its 900 jobs, 300 went in 2023.", "900 jobs market=Gifhorn"},
		{"Marelli will wind up its works in Crevalcore. All 229 workers will lose their jobs.", "229 workers market=Crevalcore"},
		{"GWM opened a plant in Brazil. The former Mercedes works can make 50,000 cars a year with 1,000 workers.", "50,000 cars origin=Brazil; 1,000 workers market=Brazil"},
		{"BYD will build cars in Hungary and Turkey. Each plant will employ 5,000 people.", "5,000 people -"},
		// a place before the noun for jobs, and some of those counted somewhere
		{"Ford is cutting 4,000 European jobs by 2027. Audi will axe 7,500 German positions.", "4,000 European jobs market=Europe; 7,500 German positions market=Germany"},
		{"General Motors laid off 200 U.S. salaried workers in May.", "200 U.S. salaried workers market=United States"},
		{"Forvia, which plans to shed 10,000 people in Europe, managed 2,100 of them in May.", "10,000 people market=Europe; 2,100 market=Europe"},
		{"Forvia wants to shed 10,000 people in Europe. It has let go 2,100 of them in Portugal.", "10,000 people market=Europe; 2,100 market=Portugal"},
		{"Schaeffler intends to shed 2,800 German jobs and 1,900 elsewhere in Europe.", "2,800 German jobs market=Germany; 1,900 market=Europe excluding Germany"},
		{"Brose will drop 240 jobs in Würzburg and employs 1,400 in the town.", "240 jobs market=Würzburg; 1,400 market=Würzburg"},
	} {
		wantScopes(t, row[0], row[1])
	}
	wantFacts(t, "Brose will drop 240 jobs in Würzburg and employs 1,400 in the town.", "1,400 | Brose | employees |  | reported")
	wantFacts(t, "Volkswagen builds cars in Emden. Osnabrück, where 2,300 work, will build its last T-Roc Cabriolet in 2027.", "2,300 | Volkswagen | employees |  | reported")
}

// "The factory" is the one in the town where the sentence before counted people, or the one spoken of before a figure of
// all works in a part of the world; "the two Moroccan ones" are works, too.
func TestWorksPointedAt(t *testing.T) {
	for _, row := range [][2]string{
		{"Ford will go down to one shift in Cologne, with the loss of 1,000 jobs. The factory has a capacity of 250,000 cars a year.", "250,000 cars origin=Cologne"},
		{"Dacia's Romanian plant made 309,000 cars in 2023, and the two Moroccan ones 413,000 together.", "309,000 cars origin=Romania; 413,000 origin=Morocco"},
		{"Tesla's German plant employs 11,500 people. There the company can build 375,000 cars a year. It wants to double this to a million.",
			"375,000 cars origin=Germany; double origin=Germany; a million origin=Germany"},
	} {
		wantScopes(t, row[0], row[1])
	}
	wantFacts(t, "Kia will expand the capacity of its works in Žilina, Slovakia, from 350,000 to 400,000 vehicles a year.", "350,000 | Kia | capacity |  | reported", "400,000 vehicles | Kia | capacity |  | target")
	wantFacts(t, "In Kecskemét Mercedes-Benz is doubling capacity to 300,000 cars a year.", "300,000 cars | Mercedes-Benz | capacity |  | target")
}

// A part of the jobs is one of the staff, whatever was measured before.
func TestPartsOfStaff(t *testing.T) {
	wantFacts(t, "Kia sold 9,000 cars in Norway in June. Rivian will cut 6 percent of its research and development posts.", "6 percent | Rivian | employees |  | target")
}
