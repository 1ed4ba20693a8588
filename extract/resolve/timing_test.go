package resolve_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"carfacts/extract/article"
	"carfacts/extract/fact"
)

// timesOf returns of each fact of the text its value, period, modality and
// basis, as a row of the tables below has them.
func timesOf(d *fact.Document) string {
	var out []string
	for i := range d.Facts {
		f := &d.Facts[i]
		s := fmt.Sprintf("%g", f.Value)
		if f.Measure == fact.Event {
			s = f.Metric
		}
		if !f.Period.IsZero() {
			s += " " + f.Period.String()
		}
		if f.Modality != fact.Reported {
			s += " " + string(f.Modality)
		}
		if b := f.Basis.String(); b != "" {
			s += " " + b
		}
		if f.Scope.Cumulative {
			s += " cumulative"
		}
		out = append(out, strings.TrimSpace(s))
	}
	return strings.Join(out, "; ")
}

func testTimes(t *testing.T, published string, rows [][2]string) {
	t.Helper()
	for _, row := range rows {
		if got := timesOf(read(t, published, row[0])); got != row[1] {
			t.Errorf("%s %q:\n got %s\nwant %s", published, row[0], got, row[1])
		}
	}
}

// The quarter is the one that the article is about, unless another was named close by.
func TestTheQuarter(t *testing.T) {
	testTimes(t, "2024-07-25", [][2]string{
		{"Kia earned 5 trillion won in the second quarter of 2024. It had earned 4 trillion won in the third quarter of 2023. Seoul is hot. Revenue for the quarter came to 27 trillion won.", "5e+12 2024-Q2; 4e+12 2023-Q3; 2.7e+13 2024-Q2"},
		{"Kia earned 5 trillion won in the second quarter of 2024. It had earned 4 trillion won in the third quarter of 2023. Seoul is hot. Revenue in that quarter was 26 trillion won.", "5e+12 2024-Q2; 4e+12 2023-Q3; 2.6e+13 2023-Q3"},
		{"Kia sold 3 million cars in 2022. Its target for that year had been 3.15 million.", "3e+06 2022; 3.15e+06 2022 target"},
		{"The EV3 arrives in 2026. In that year Kia wants to sell 100,000 cars.", "launch 2026 target; 100000 2026 target"},
	})
}

// The last month of a name is that of the year before where the one just over is spoken of.
func TestLastOfTheName(t *testing.T) {
	testTimes(t, "2024-12-05", [][2]string{
		{"Kia sold 20,000 cars in November. Ford's total of 3,575 was far below last November's 7,879.", "20000 2024-11; 3575 2024-11; 7879 2023-11"},
		{"Kia sold 20,000 cars last November.", "20000 2024-11"},
	})
}

// What only counts on is no quarter of the year.
func TestStreaksOfQuarters(t *testing.T) {
	testTimes(t, "2024-12-05", [][2]string{
		{"Kia sold 700,000 cars in the third quarter. Nissan was in the red for a second half-year in a row, with a net loss of 2 billion euros.", "700000 2024-Q3; -2e+09 2024-Q3"},
		{"Kia posted a second-quarter loss of 2 billion euros.", "-2e+09 2024-Q2"},
	})
}

// What reaches to a quarter began with the year.
func TestUpToQuarters(t *testing.T) {
	testTimes(t, "2024-12-05", [][2]string{
		{"Kia sold 2.4 million cars through the third quarter.", "2.4e+06 2024-01/2024-09"},
		{"Duties cost Kia 2 trillion won up to the third quarter.", "2e+12 2024-01/2024-09"},
		{"Kia sold 2.4 million cars in Q1-Q3 and 700,000 in the opening three months.", "2.4e+06 2024-01/2024-09; 700000 2024-Q1"},
	})
}

// A time at the end is that of all that is listed, one in passing of nothing else; a streak has none.
func TestTimesOfCounts(t *testing.T) {
	testTimes(t, "2024-07-25", [][2]string{
		{"Tesla, whose market shrank 27% last year, registered 26% more cars in Sweden and 3% more in Denmark in June.", "-27 2023; 26 2024-06; 3 2024-06"},
		{"Toyota reported U.S. June sales of 193,120 vehicles, down 1.2 percent on a volume and daily selling rate (DSR) basis versus June 2023.", "193120 2024-06; -1.2 2024-06 yoy"},
		{"Used car sales in Britain fell for the second consecutive quarter this year, declining by 12.2% over the three months of April to June.", "-12.2 2024-Q2"},
		{"Kia sold 5,000 cars in Spain in June. That brings the yearly total so far up to 31,000.", "5000 2024-06; 31000 2024-H1"},
	})
}

// What is expected goes on behind a "but" without a clause of its own.
func TestButStill(t *testing.T) {
	testTimes(t, "2024-07-25", [][2]string{
		{"The industry body forecasts 1.6 million registrations in Italy in 2024, 3.4% more than last year, but still 15% below the figure for 2019.", "1.6e+06 2024 forecast; 3.4 2024 forecast yoy; -15 2024 forecast 2019"},
		{"Honda sold 3,318 Ridgelines in June, compared with just 2,900 last June.", "3318 2024-06; 2900 2023-06"},
	})
}

// What runs up to a month has run since the year began.
func TestUpToAMonth(t *testing.T) {
	testTimes(t, "2024-07-25", [][2]string{
		{"In the period to May 2024, Skoda delivered 371,000 cars.", "371000 2024-01/2024-05"},
		{"Up to the end of June, Skoda delivered 448,000 cars.", "448000 2024-H1"},
		{"In the quarter to June, Skoda delivered 228,000 cars.", "228000 2024-Q2"},
	})
}

// The fiscal year is the one that a report on a year is about, and of what is expected the one that runs.
func TestTheFiscalYear(t *testing.T) {
	testTimes(t, "2024-05-11", [][2]string{
		{"Mazda earned 207 billion yen in the year to March 2024. Output at its plants in Japan reached 744,000 vehicles in the fiscal year.", "2.07e+11 2023-04/2024-03; 744000 2023-04/2024-03"},
		{"Mazda earned 207 billion yen in the year to March 2024. It expects sales of 1.3 million vehicles in the fiscal year.", "2.07e+11 2023-04/2024-03; 1.3e+06 2024-04/2025-03 forecast"},
	})
}

// What a report on a quarter tells of as paid was paid in it; in another text nothing says when.
func TestTimesOfCosts(t *testing.T) {
	testTimes(t, "2024-07-25", [][2]string{
		{"Kia earned 5 trillion won in the second quarter. Revenue fell 2 percent. Tariffs alone cost the company 800 billion won.", "5e+12 2024-Q2; -2 2024-Q2; 8e+11 2024-Q2"},
		{"Kia sold 90,000 cars in Spain in June. A recall cost the company 800 million euros.", "90000 2024-06; 8e+08"},
	})
}

// Money was raised when what is added to it says.
func TestTimesOfFunding(t *testing.T) {
	testTimes(t, "2024-07-25", [][2]string{
		{"Rivian has disclosed $300 million in funding, raised in 2023.", "3e+08 2023"},
		{"Rivian earned nothing, though a New York listing on 5 June brought in $2 billion.", "listing 2024-06-05; 2e+09 2024-06-05"},
		{"Rivian, founded in 2009, has raised $2 billion.", "2e+09"},
	})
}

// What is aimed at in the long run is of no year, and "it" goes on with the time of the sentence
// before alone.
func TestTimesThatNobodyNames(t *testing.T) {
	testTimes(t, "2024-07-25", [][2]string{
		{"Kia expects an operating margin of 8 to 9 percent for 2024; in the long run it wants more than 12.", "8 2024 forecast; 12 target"},
		{"Kia expects an operating margin of 8 to 9 percent for 2024. In the medium term, 10 to 12 percent remain the aim.", "8 2024 forecast; 10 target"},
		{"U.S. sales fell 2 percent to 1.3 million vehicles in June, which left the first half at 7.8 million, or 3 percent behind the same stretch of last year.", "-2 2024-06 yoy; 1.3e+06 2024-06; 7.8e+06 2024-H1; -3 2024-H1 yoy"},
		{"U.S. sales fell to 1.3 million vehicles in June.\n\nToyota led. For the first half it had 1.2 million.\n\nFord got off lightest. It sold 154,000 vehicles.", "1.3e+06 2024-06; 1.2e+06 2024-H1; 154000 2024-06"},
	})
}

func TestLevelsChangesAndBases(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"In the second quarter 1.83 million cars changed hands in Britain, 4.1 percent more than in the same April to June period last year.", "1.83e+06 2024-Q2; 4.1 2024-Q2 yoy"},
		{"Skoda delivered 71,000 cars in June (66,000 in the corresponding month).", "71000 2024-06; 66000 2023-06"},
		{"Audi earned 1.3 billion euros in the second quarter, after 6.3 billion in all of 2023. BMW is expected to earn 2.9 billion in the same quarter.", "1.3e+09 2024-Q2; 6.3e+09 2023; 2.9e+09 2024-Q2 forecast"},
		{"Kia delivered 1.2 million cars in the first half of 2024, against 1.1 million in the first half of the previous year.", "1.2e+06 2024-H1; 1.1e+06 2023-H1"},
		{"Kia delivered 280,000 cars in June, against 270,000 in June of the prior year.", "280000 2024-06; 270000 2023-06"},
		{"Kia handed over 800,000 cars in the second quarter, 5% more than a year before but 11% fewer than in the preceding three months.", "800000 2024-Q2; 5 2024-Q2 yoy; -11 2024-Q2 qoq"},
		{"Kia raised $65 million last June, and its revenue tripled to $164 million in 2023, though the loss also grew, to $140 million.", "6.5e+07 2024-06; 3 2023; 1.64e+08 2023; -1.4e+08 2023"},
		{"Nio delivered 23,231 cars, 13 percent more than in June 2023.", "23231 2024-06; 13 2024-06 yoy"},
		{"Nio delivered 23,231 cars, 13 percent more than in March 2023.", "23231; 13 2023-03"},
		{"Lucid delivered 6,001 cars in 2023. Quarterly revenue was $157 million.", "6001 2023; 1.57e+08 2023-Q4"},
		{"UK car registrations in June were still 9.9% down on pre-pandemic 2019.", "-9.9 2024-06 2019"},
		{"ZF had revenue of 12.2 billion euros in June, against 12.3 billion in the same month of 2023, and an operating margin of 5.8 percent, after 7.9.", "1.22e+10 2024-06; 1.23e+10 2023-06; 5.8 2024-06; 7.9 2023-06"},
		{"Used cars cost $26,533 on average in the United States at the beginning of July. That's 3% less than a year ago.", "26533 2024-07-01; -3 2024-07-01 yoy"},
		{"UK car registrations rose 13.7 percent to 212,887 in June. After six months the market stands at 1.08 million, 4.2% ahead of last year.", "13.7 2024-06 yoy; 212887 2024-06; 1.08e+06 2024-H1; 4.2 2024-H1 yoy"},
		{"Chery exported 550,000 vehicles in the first quarter. The company has since reported April: 119,090 exported, up 31.9%.", "550000 2024-Q1; 119090 2024-04; 31.9 2024-04"},
		{"Kia held 7.4 percent of the European market in June. As recently as March it had been 5.5 percent.", "7.4 2024-06; 5.5 2024-03"},
		{"Kia held 5.3 percent of the European market in the first half, where it was 2.9 per cent at the same stage of last year.", "5.3 2024-H1; 2.9 2023-H1"},
		{"Schaeffler's margin fell to 4.7 percent in the second quarter. For the full year the board is sticking to an EBIT margin of 5 percent.", "4.7 2024-Q2; 5 2024 forecast"},
		{"Electric cars took 23 percent of the UK market in June, a smaller slice than the 26.5% they had secured in May.", "23 2024-06; 26.5 2024-05"},
		{"The Tesla Cybertruck, priced above $116,000 on average in June, found 16,692 buyers in the second quarter in the U.S. The Model Y fell 9.1%.", "116000 2024-06; 16692 2024-Q2; -9.1 2024-Q2"},
		{"Fastned's gross profit improved by 52%, from €19.6 million to €29.8 million in the first half.", "52 2024-H1 yoy; 1.96e+07 2023-H1; 2.98e+07 2024-H1"},
		{"A June rush keeps Kia's first-half dip to 1.3%\n\nKia sold 501,000 cars in the first half, 1.3% fewer than a year earlier.\n\nJune alone accounted for 99,000 of them.\n\nGenesis slipped 4.7%.", "501000 2024-H1; -1.3 2024-H1 yoy; 99000 2024-06; -4.7 2024-H1 yoy"},
		{"Kia delivered 50,000 cars in June.\n\nMeasured from January, the two look like this:\n\n- Kia: 306,000, up 12 percent\n- Hyundai: 340,000, down 3 percent", "50000 2024-06; 306000 2024-H1; 12 2024-H1; 340000 2024-H1; -3 2024-H1"},
		{"Seres was founded in 1986. It posted a net profit of 2.9 billion yuan for the first half of the year.", "2.9e+09 2024-H1"},
		{"Austria registered 21,000 cars in June, exceeding last year's figure by 2.4 percent.", "21000 2024-06; 2.4 2024-06 yoy"},
		{"Austria registered 21,000 cars, beating the previous month by 2.4 percent.", "21000; 2.4 mom"},
		{"In June, 15 percent of new cars in Spain were electric, while for the first six months the total reached 14 percent.", "15 2024-06; 14 2024-H1"},
		{"By the end of June, 101,000 electric cars had been registered in Spain.", "101000 2024-H1"},
		{"Spain registered 11,000 hybrids in June, above the 10,500 achieved in the same month last year.", "11000 2024-06; 10500 2023-06"},
		{"Skoda delivered 430,300 (422,400; +1.9 percent) cars in the second quarter.", "430300 2024-Q2; 422400 2023-Q2; 1.9 2024-Q2 yoy"},
		{"Skoda delivered 430,300 (72,400 electric; +1.9 percent) cars in the second quarter.", "430300 2024-Q2; 72400 2024-Q2; 1.9 2024-Q2"},
		{"In Quarter II, Xiaomi delivered 81,302 vehicles, after 69,697 in Quarter IV 2023.", "81302 2024-Q2; 69697 2023-Q4"},
		{"Nio's deliveries in the second quarter were 57,000, down 30% from the same period in 2021.", "57000 2024-Q2; -30 2024-Q2 2021-Q2"},
		{"Geely's operating margin improved, rising to -6.6% in the second quarter from -25.1% a year earlier.", "-6.6 2024-Q2; -25.1 2023-Q2"},
		{"BYD and Geely sold 300,000 and 150,000 vehicles in June.", "300000 2024-06; 150000 2024-06"},
		{"This was a 7.6% decrease from April, during which Nio delivered 6,658 units.", "6658 2024-04"},
		{"BYD sold 50,000 cars in June. It was a 12.7% decrease in sales from June last year.", "50000 2024-06; -12.7 2024-06 yoy"},
		{"Great Wall said profits from the first six months have risen 50%.", "50 2024-H1"},
		{"Great Wall made more cars. By the end of May sales had risen 44% to more than 199,000 units.", "44 2024-01/2024-05; 199000 2024-01/2024-05"},
		{"Kia sold 30,000 cars in June, 2% more than a year ago. It aims to double annual sales to 800,000 by 2028.", "30000 2024-06; 2 2024-06 yoy; 2 2028 target; 800000 2028 target"},
		{"XPeng delivered 3,657 cars in June, most since the G3's launch in December 2018.", "3657 2024-06; launch 2018-12"},
		{"Kia sold 265,000 cars in May, up 12.8 percent.", "265000 2024-05; 12.8 2024-05"},
		{"Volvo's sales rose 9 percent to 62,000 cars in June, compared with 57,000 a year earlier.", "9 2024-06 yoy; 62000 2024-06; 57000 2023-06"},
		{"Nio delivered 20,544 vehicles last month, against 24,209 in May and 10,707 in June 2023.", "20544 2024-06; 24209 2024-05; 10707 2023-06"},
		{"BYD's overseas sales hit 26,995 in June, up from 10,536 a year ago.", "26995 2024-06; 10536 2023-06"},
		{"Skoda built 449,000 cars between January and June, up 8.1 percent year on year.", "449000 2024-H1; 8.1 2024-H1 yoy"},
		{"China exported 378,000 cars in June, 28 percent more than in June 2023 and 4 percent fewer than in May.", "378000 2024-06; 28 2024-06 yoy; -4 2024-06 mom"},
		{"Mercedes sold 463,978 cars in the three months to June, up 6 percent on the first quarter but down 6 percent on the year.", "463978 2024-Q2; 6 2024-Q2 qoq; -6 2024-Q2 yoy"},
		{"Polestar delivered 13,000 cars in the second quarter, compared with 15,800 in the same period of 2023 and 7,200 in the first three months of 2024.", "13000 2024-Q2; 15800 2023-Q2; 7200 2024-Q1"},
		{"Opel sold 5 percent fewer cars in April, 3 percent fewer in May and 2 percent more in June.", "-5 2024-04; -3 2024-05; 2 2024-06"},
		{"Maruti Suzuki sold 1.79 lakh cars in June; a year earlier it was 1.59 lakh.", "179000 2024-06; 159000 2023-06"},
		{"XPeng's deliveries in the week of July 1-7 were 2,300 units, up 5 percent from the week before.", "2300 2024-W27; 5 2024-W27 wow"},
		{"Nio registered 6,270 cars in the week of July 1-7, a week-on-week drop of 23 percent. Onvo had 2,650, down from 3,673.", "6270 2024-W27; -23 2024-W27 wow; 2650 2024-W27; 3673 2024-W26"},
		{"Tesla registered 14,300 cars last week, up 14 percent from 12,500 in the last week of June.", "14300 2024-W28; 14 2024-W28 2024-W26; 12500 2024-W26"},
		{"From July 1 to 14, 640,000 cars were sold in China, 5 percent fewer than in the same stretch of June.", "640000 2024-07-01/2024-07-14; -5 2024-07-01/2024-07-14 mom"},
		{"Dacia sold 60,000 cars in June, the most since May 2021.", "60000 2024-06"},
		{"Dacia sold 60,000 cars in June, its highest figure of the year.", "60000 2024-06"},
		{"In June, Dacia's sales rose for the first time this year, by 4 percent.", "4 2024-06"},
		{"Dacia sold 60,000 cars in June. A year ago the count stood at 50,000.", "60000 2024-06; 50000 2023-06"},
		{"Dacia sold 60,000 cars in June. That is 8 percent up on May's 55,600.", "60000 2024-06; 8 2024-06 mom; 55600 2024-05"},
		{"Kia has doubled its sales since 2019, when it sold 23,000 cars.", "2 2019; 23000 2019"},
		{"In March, Kia announced that it would invest 2 billion euros in Slovakia.", "2e+09 target"},
		{"In March, Alphabet committed to an investment of $5 billion in Waymo.", "5e+09 target"},
		{"Kia will invest 500 million euros in the coming years.", "5e+08 target"},
		{"In March, Kia said its sales had risen 8 percent.", "8 2024-03"},
		{"BNEF's forecast shows sales of electric cars increasing from a record 10 million worldwide in 2022 to 40 million in 2030.", "1e+07 2022; 4e+07 2030 forecast"},
		{"Kia wants to sell 2 million electric cars in the first half of the 2030s.", "2e+06 target"},
		{"Tesla's shares fell 8 percent on Thursday.", "-8 2024-07-11"},
		{"Bentley's registrations in Germany came to 1,200 in the first half, 12 percent below the 1,364 of the same period last year.", "1200 2024-H1; -12 2024-H1 yoy; 1364 2023-H1"},
		{"New registrations in the EU rose 4.3 percent in June to 1.09 million; in the first half they were up 4.5 percent at 5.7 million.", "4.3 2024-06; 1.09e+06 2024-06; 4.5 2024-H1; 5.7e+06 2024-H1"},
		{"Sales of the Model Y reached 26,000 in May; in April, it was 20,000.", "26000 2024-05; 20000 2024-04"},
		{"Sales of the Model Y fell to 20,000 in June from 26,000 the month before.", "20000 2024-06; 26000 2024-05"},
		{"Great Wall shipped 98,000 vehicles in June. The month before it was 91,000.", "98000 2024-06; 91000 2024-05"},
		{"In June, 9,000 Teslas were registered in Britain, against 10,000 in the same month last year, a fall of 10 percent.", "9000 2024-06; 10000 2023-06; -10 2024-06 yoy"},
		{"Nio delivered 57,373 vehicles in the second quarter, up 143.9 percent year-over-year and 90.9 percent quarter-over-quarter.", "57373 2024-Q2; 143.9 2024-Q2 yoy; 90.9 2024-Q2 qoq"},
		{"In Q1, Geely earned 1.56 billion yuan; a year ago, it was 714 million yuan.", "1.56e+09 2024-Q1; 7.14e+08 2023-Q1"},
		{"Aito delivered 43,000 cars in June, 2.9 times as many as a year before.", "43000 2024-06; 2.9 2024-06 yoy"},
		{"Zeekr delivered 87,870 cars in the first half, up 106 percent; in June alone, it was 20,106, up 89 percent.", "87870 2024-H1; 106 2024-H1; 20106 2024-06; 89 2024-06"},
		{"MG cut the price of the Comet to Rs 6.99 lakh in February from Rs 7.98 lakh.", "699000 2024-02; 798000"},
		{"Mahindra raised prices by up to 2 per cent from July 1.", "2 2024-07-01"},
		{"Audi's deliveries were down 4.1 percent on the April-June 2023 quarter.", "-4.1 2024-Q2 yoy"},
		{"Dutch car sales rose 6.1% in June. Hybrids' share came to 41%, up from 36.5% in June 2023.", "6.1 2024-06 yoy; 41 2024-06; 36.5 2023-06"},
		{"Germany registered 246,000 cars in May. At the beginning of the year, Porsche's registrations grew 52 percent.", "246000 2024-05; 52 2024-05"},
		{"Valeo expects car output in Europe to fall 4 to 6 percent this year.", "-6 2024 forecast"},
		{"In 2023, a total of 194,000 electric cars (43,600 in December) were registered in Spain. This is an increase of 26% on the year before.", "194000 2023; 43600 2023-12; 26 2023 yoy"},
		{"Forvia last month said it'll cut 7,000 jobs.", "7000 target"},
		{"In June, Volvo's sales in the U.S. totalled 10,385 cars, up 4.5%, and, for the first six months, they declined 13.7% to 43,255.", "10385 2024-06; 4.5 2024-06; -13.7 2024-H1; 43255 2024-H1"},
		{"With one quarter to go, Volvo's sales are up 6% on the same months of 2023.", "6 yoy"},
		{"Britain built 69,600 cars in May, a drop of 11.9% on May 2023's figure of 79,000.", "69600 2024-05; -11.9 2024-05 yoy; 79000 2023-05"},
		{"Output in Britain fell 5% in June. Since January, makers have built 380,000 cars. Exports rose 3.3% in the month.", "-5 2024-06; 380000 2024-H1; 3.3 2024-06"},
		{"Audi's deliveries rose 3% in the first half. By the end of June, it had delivered 410,000 cars in Europe.", "3 2024-H1; 410000 2024-H1"},
		{"French car sales fell 2% in June. Petrol represents 37.7% of the market, versus 44.8% in June 2023, and hybrids rose 12.9% to 22,600.", "-2 2024-06 yoy; 37.7 2024-06; 44.8 2023-06; 12.9 2024-06 yoy; 22600 2024-06"},
		{"Spanish car registrations rose 13% to 101,000 in June, and in the first half they reached 505,000.\n\nOver the first half rental companies did best. They bought 100,400 cars.", "13 2024-06; 101000 2024-06; 505000 2024-H1; 100400 2024-H1"},
		{"Car sales in Ireland had their best June since 2016 at 14,000.", "14000 2024-06"},
		{"On Friday, Tesla cut the price of the Model Y by $2,000.", "-2000 2024-07-12"},
	})
}

func TestSpansThatAreNotOver(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"Hyundai sold 2.06 million vehicles so far this year, 1 percent less than in the same period last year.", "2.06e+06 2024-H1; -1 2024-H1 yoy"},
		{"Year to date, Hyundai's sales came to 2.06 million vehicles.", "2.06e+06 2024-H1"},
		{"Hyundai has sold 2.06 million vehicles this year, down 0.9 percent.", "2.06e+06 2024-H1; -0.9 2024-H1"},
		{"Toyota has sold 90,000 hybrids since January.", "90000 2024-01-01/2024-07-15"},
		{"Through June, Americans bought 7.9 million cars, 2 percent more than by this point of 2023.", "7.9e+06 2024-H1; 2 2024-H1 yoy"},
		{"Kia sold 386,000 cars in the United States through June.", "386000 2024-H1"},
		{"Xiaomi has delivered over 30,000 SU7s since deliveries began in April.", "30000 2024-07-15 cumulative; delivery_start 2024-04"},
		{"Geely has sold 100,000 Galaxy E5s since its launch in January.", "100000 2024-07-15 cumulative; launch 2024-01"},
		{"Since July 4, a provisional duty of 17.4 percent has applied to BYD's cars in the European Union.", "17.4 2024-07-04/2024-07-15"},
		{"Effective August 1, Mexico will tax imports of Chinese cars at 20 percent.", "20 2024-08-01"},
		{"BMW's second-quarter deliveries fell 1.3 percent to 618,800; in the year to date, they were up 0.1 percent at 1.21 million.", "-1.3 2024-Q2; 618800 2024-Q2; 0.1 2024-H1; 1.21e+06 2024-H1"},
		{"Zeekr, which has a target of 230,000 cars for 2024, delivered 87,870 by the end of June.", "230000 2024 target; 87870 2024-H1"},
		{"The EU duty on BYD cars was 10 percent until July 4.", "10"},
		{"The United States will raise its tariff on Chinese electric cars from 25 percent to 100 percent on August 1.", "25; 100 2024-08-01"},
		{"Canada will levy a duty of 100 percent on Chinese electric cars from October 1.", "100 2024-10-01"},
	})
}

func TestTimesAside(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"Brazil's output fell 11 percent in June compared to May, while sales fell 0.4 percent.", "-11 2024-06 mom; -0.4 2024-06 mom"},
		{"Brazil's association gave figures for exports, which came to 41,600 vehicles in June, up 9 percent from May.", "41600 2024-06; 9 2024-06 mom"},
		{"On a sequential basis, car registrations in India rose 2.7 per cent in June. Vans posted a growth of 4.5 per cent.", "2.7 2024-06 mom; 4.5 2024-06 mom"},
		{"Registrations in India degrew by 27 per cent to 12,00,000 in June. In June 2023, they had been at 16,40,000. Tractors grew 5 per cent.", "-27 2024-06; 1.2e+06 2024-06; 1.64e+06 2023-06; 5 2024-06"},
		{"In May, 1.51 million two-wheelers were sold in India, whereas in June, the sale grew to 1.69 million.", "1.51e+06 2024-05; 1.69e+06 2024-06"},
		{"Australians bought 108,606 new vehicles in June, fewer than the record 109,647 shifted 12 months prior.", "108606 2024-06; 109647 2023-06"},
		{"Plug-in hybrid sales in Australia rose 380 per cent in June compared to June 2023 (6932 vs 1444).", "380 2024-06 yoy; 6932 2024-06; 1444 2023-06"},
		{"VinFast aims to double vehicle deliveries this year.", "2 2024 target"},
		{"Midibus sales in Turkey in June rose from 301 units in 2023 to 324 in 2024.", "301 2023-06; 324 2024-06"},
		{"Car sales in Turkey were up in June compared with May 2024's 60,871 units.", "60871 2024-05"},
		{"Car exports from Thailand fell 6.3 percent in June from a year earlier, less than the 14.9 percent in the previous month.", "-6.3 2024-06 yoy; -14.9 2024-05 yoy"},
		{"Kia's sales at home fell 6.4 percent last year, to the lowest level since 2008 (316,000 vehicles).", "-6.4 2023; 316000 2008"},
		{"Kia sold 45,000 cars in June because of a scandal that came to light in April.", "45000 2024-06"},
		{"Kia's sales rose to 45,000 cars thanks to strong demand in June.", "45000 2024-06"},
		// what a thing named by the way did, and when
		{"Kia sold 45,000 cars in June. Electric ones, without the bonus that expired last September, fell 46% to 5,100.", "45000 2024-06; -46 2024-06; 5100 2024-06"},
		{"Kia sold 45,000 cars in June. The model that it had redesigned in 2022 gained 5 percent.", "45000 2024-06; 5 2024-06"},
		{"Kia sold 45,000 cars in June. The small car that came out in October contributed 3,000.", "45000 2024-06; 3000 2024-06"},
		{"Kia sold 45,000 cars in June. Owing to a strike that ended in May, its output fell 4 percent.", "45000 2024-06; -4 2024-06"},
		{"Kia sold 45,000 of the cars that went to Brazil in June.", "45000 2024-06"},
		{"Fastned earned 20 million euros in the second quarter, Ionity said. Fastned plans to have 400 stations by the end of 2025; its sales grew 35%.", "2e+07 2024-Q2; 400 2025 target; 35 2024-Q2"},
	})
}

func TestStocks(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"Tesla had 5,000 charging stations worldwide as of June 30.", "5000 2024-06-30"},
		{"Tesla has 5,000 charging stations worldwide.", "5000"},
		{"Geely had 36 billion yuan in cash at the end of the first half.", "3.6e+10 2024-06-30"},
		{"GM said it had 94,000 employees at the end of December.", "94000 2023-12-31"},
		{"Volvo Cars employed 43,400 people at the end of 2023, against 43,200 a year earlier.", "43400 2023-12-31; 43200 2022-12-31"},
		{"By the end of June, Xpeng had built 1,200 charging stations and by the end of the year it wants to have 2,000.", "1200 2024-06-30; 2000 2024 target"},
		{"BYD had 1,420 stores at the end of February. A year ago it had 1,010.", "1420 2024-02-29; 1010 2023-02-28"},
		{"At the end of June NIO had 1,420 stores. Three months earlier it had 1,010.", "1420 2024-06-30; 1010 2024-03-31"},
		{"Ionity operated 3,200 charging points at the end of June. In Germany it has 900.", "3200 2024-06-30; 900 2024-06-30"},
		{"Dealers in the United States had 2.9 million vehicles in stock as June got under way.", "2.9e+06 2024-06-01"},
		{"Stock is back to normal, going by where inventory in the United States stood when the month of June began. Supply was 2.9 million vehicles, up 25% from a year earlier.", "2.9e+06 2024-06-01; 25 2024-06-01 yoy"},
	})
}

func TestFiscalYears(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"In the three months through June, Mazda earned 36.7 billion yen.", "3.67e+10 2024-Q2"},
		{"Mazda's operating profit for the fiscal year ending March 2025 is forecast at 270 billion yen.", "2.7e+11 2024-04/2025-03 forecast"},
		{"Mazda forecast an operating profit of 270 billion yen for the current fiscal year.", "2.7e+11 2024-04/2025-03 forecast"},
		{"Mazda forecast an operating profit of 270 billion yen for the fiscal year to next March.", "2.7e+11 2024-04/2025-03 forecast"},
		{"For the year to last March, Mazda earned 208 billion yen.", "2.08e+11 2023-04/2024-03"},
		{"For the year ended in March, Mazda earned 208 billion yen.", "2.08e+11 2023-04/2024-03"},
		{"Toyota cut its output plan for the year to March 2025 to 9.8 million from 10.3 million.", "9.8e+06 2024-04/2025-03 target; 1.03e+07 2024-04/2025-03 target"},
		{"Nissan expects to sell 3.7 million cars in the year ending March 2025, up from 3.44 million in the year before.", "3.7e+06 2024-04/2025-03 forecast; 3.44e+06 2023-04/2024-03"},
		{"Nissan forecasts a loss of 180 billion yen for the six months to September.", "-1.8e+11 2024-04/2024-09 forecast"},
		{"Tata Motors' revenue rose to Rs 1.08 lakh crore in Q1 FY25 from Rs 1.02 lakh crore a year earlier.", "1.08e+12 2024-Q2; 1.02e+12 2023-Q2"},
		{"Maruti Suzuki exported 2.83 lakh cars in FY24, up 9 per cent.", "283000 2023-04/2024-03; 9 2023-04/2024-03"},
		{"Mahindra exported 7,000 units in Q1 FY25, against 6,000 in Q1 FY24.", "7000 2024-Q2; 6000 2023-Q2"},
		{"Toyota left its forecast for the full fiscal year through March next year at a profit of 2.3 trillion yen.", "2.3e+12 2024-04/2025-03 forecast"},
		{"Hyundai despatched 7,20,565 cars to Indian dealers in FY24, up 18 per cent from 6,10,760 in 2022-23.", "720565 2023-04/2024-03; 18 2023-04/2024-03 yoy; 610760 2022-04/2023-03"},
		{"Car sales in India fell 5 per cent in the first quarter of FY25 compared to Q1 FY24.", "-5 2024-Q2 yoy"},
		{"Bajaj Auto sold 3.58 lakh two-wheelers in June, and 10.2 lakh in April-June.", "358000 2024-06; 1.02e+06 2024-Q2"},
	})
	testTimes(t, "2026-01-20", [][2]string{
		{"Nissan sold 14,093 Sakuras in the year through March.", "14093 2024-04/2025-03"},
		{"Nissan expects to sell 14,093 Sakuras in the year through March.", "14093 2025-04/2026-03 forecast"},
	})
}

// In an article about a maker from a country with a fiscal year of its own, fiscal years are
// that country's, and a sign of two currencies is for its currency, though it names neither.
func TestFiscalYearsOfTheMaker(t *testing.T) {
	const page = "<p>Honda expects an operating profit of ¥550 billion in the fiscal year ending next March, down from ¥700 billion. Last fiscal year it earned ¥835 billion.</p>"
	wantOfPage(t, "Honda cuts its outlook", page,
		"¥550 billion | Honda | operating_income | 2024-04/2025-03 |  | -",
		"¥700 billion | Honda | operating_income | 2024-04/2025-03 |  | -",
		"¥835 billion | Honda | net_income | 2023-04/2024-03 |  | -")
	wantValues(t, "Honda cuts its outlook", page, "¥550 billion operating_income level 5.5e+11JPY")
}

func TestModality(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"Porsche expects revenue of 39 billion to 40 billion euros this year.", "3.9e+10 2024 forecast"},
		{"Porsche expects a margin of 14 to 15 percent for the full year.", "14 2024 forecast"},
		{"Porsche sees an operating margin of 14 to 15 percent in 2024, down from 18 percent in 2023.", "14 2024 forecast; 18 2023"},
		{"Ford aims to sell 2 million electric cars a year by 2026.", "2e+06 2026 target"},
		{"Ford is thinning out its network in China, from 138 outlets at the end of 2023 to about 100 by the end of 2026.", "138 2023-12-31; 100 2026-12-31 target"},
		{"Lucid delivered 2,394 cars in the second quarter, its best ever, and aims to build 9,000 this year.", "2394 2024-Q2; 9000 2024 target"},
		{"BYD sold 1.61 million cars in the first half and aims for 3.6 million in the full year.", "1.61e+06 2024-H1; 3.6e+06 2024 target"},
		{"BYD wants to sell 40,000 cars a month before the year is out.", "40000 2024 target"},
		{"Analysts had expected Volvo to earn 5.4 billion kronor in the second quarter.", "5.4e+09 2024-Q2 forecast"},
		{"Volvo earned 5.4 billion kronor in the second quarter, beating the 5.1 billion that analysts had expected.", "5.4e+09 2024-Q2; 5.1e+09 2024-Q2 forecast"},
		{"Nio delivered 55,000 cars in the second quarter, above its guidance of 54,000 to 56,000.", "55000 2024-Q2; 54000 2024-Q2 forecast"},
		{"Nio delivered 57,373 cars in the second quarter, more than it had forecast.", "57373 2024-Q2"},
		{"Without tariffs, Mercedes would have achieved a margin of 6.6% in the second quarter, compared with 5.1%.", "6.6 2024-Q2 conditional; 5.1 2024-Q2"},
		{"If the tariffs stay, Audi would lose 1.3 billion euros a year.", "-1.3e+09 conditional"},
		{"Were the tariffs to stay, Audi would lose 1.3 billion euros this year.", "-1.3e+09 2024 conditional"},
		{"Stellantis said it would invest 5.6 billion euros in South America by 2030.", "5.6e+09 2030 target"},
		{"Stellantis invested 5.6 billion euros in Brazil last year.", "5.6e+09 2023"},
		{"Ford is investing $3.5 billion in a battery plant in Marshall.", "3.5e+09 target"},
		{"China's car sales will grow 3 percent this year.", "3 2024 forecast"},
		{"Renault's car sales will grow 3 percent this year.", "3 2024 target"},
		{"CAAM predicts that China's car sales will grow 3 percent to 31 million this year.", "3 2024 forecast; 3.1e+07 2024 forecast"},
		{"The Kia EV9 will have a range of 541 km.", "541"},
		{"Kia targets a range of 541 km for the EV9 and 400 km for the EV5.", "541 target; 400 target"},
		{"Bosch will cut 1,500 jobs at two German sites by the end of 2025.", "1500 2025 target"},
		{"Continental cut 7,150 jobs last year.", "7150 2023"},
		{"Aito expects to deliver 40,000 cars in July.", "40000 2024-07 forecast"},
		{"Subaru sold 240,000 cars in the first quarter, and it expects 980,000 for the year.", "240000 2024-Q1; 980000 2024 forecast"},
		{"For the third quarter, Nio expects to deliver 61,000 to 63,000 vehicles, up 10 to 13.7 percent from the same quarter of 2023.", "61000 2024-Q3 forecast; 10 2024-Q3 forecast yoy"},
		{"By 2030, half of Mini's sales are to be electric.", "50 2030 target"},
		{"BMW will recall 12,000 cars.", "12000"},
		{"Hyundai will raise the price of the Tucson by 500 euros on August 1.", "500 2024-08-01 target"},
		{"Renault raised its sales target for 2024 to 1.6 million cars from 1.5 million.", "1.6e+06 2024 target; 1.5e+06 2024 target"},
		{"S&P Global Mobility estimates that 16 million cars were sold in the United States last year.", "1.6e+07 2023"},
		{"Rivian maintained its full-year production guidance of 57,000 vehicles.", "57000 2024 forecast"},
		{"Kia's exports fell 5 percent in June due to weak demand.", "-5 2024-06"},
		{"Fleet registrations in Britain rose 14 percent to 105,000 cars in June to reach a share of 59 percent.", "14 2024-06; 105000 2024-06; 59 2024-06"},
		{"Gains in Italy could not make up for a fall of 8 percent in registrations in France in June.", "-8 2024-06"},
		{"Kia sold 250,000 vehicles in the second quarter. Through six months it has sold 490,000.", "250000 2024-Q2; 490000 2024-H1"},
		{"Kia sold 250,000 vehicles in the second quarter. Through two quarters it has sold 490,000.", "250000 2024-Q2; 490000 2024-H1"},
		{"Kia sold 250,000 vehicles in the second quarter. Its six-month sales were 490,000.", "250000 2024-Q2; 490000 2024-H1"},
		{"At 142,600, Ford's sales in June were 8.9% lower than a year ago.", "142600 2024-06; -8.9 2024-06 yoy"},
		{"In June, Kia could only sell 1,900 cars in Norway.", "1900 2024-06"},
		{"Skoda plans to reach 900,000 deliveries this year.", "900000 2024 target"},
		{"The Kia EV3 is due to go on sale in November.", "launch 2024-11 target"},
		{"Toyota expects to sell 10.4 million cars this year, after a record 10.3 million in 2023.", "1.04e+07 2024 forecast; 1.03e+07 2023"},
	})
}

// FuzzPeriods reads texts made up of words that periods are made of: nothing
// may panic, and every period ends where it begins or later.
func FuzzPeriods(f *testing.F) {
	for _, s := range []string{
		"Kia sold 5,000 cars in the first half of 2021, up 3 percent from a year earlier.", "from December 28 to January 3, 2024", "the week of February 30-31", "Q4 FY00", "1H 99",
		"in the thirty-first quarter of the year before last so far", "by the end of the month as a whole", "since the start of since May", "32 June 2021", "June 0", "13/2021", "2021-13-45",
		"the same stretch of the same week of last year", "the 53rd week of 2021", "over the 36 months ended next February", "the final three months of next", "before the year is out and the second",
		"1950-2099", "the year 2099's fourth quarter to June", "May may March to May", "on the 31st of February", "FY2023-24's first nine months ended December 31",
	} {
		f.Add(s, int32(0))
	}
	f.Fuzz(func(t *testing.T, s string, days int32) {
		if !utf8.ValidString(s) || strings.ContainsFunc(s, unicode.IsControl) {
			t.Skip("no text")
		}
		published := fact.NewDate(2000, 1, 1) + fact.Date((days%20000+20000)%20000)
		d := read(t, published.String(), "Kia sold 5,000 cars in May.\n\n"+s+"\n\nIt sold 6,000 in the period. "+s)
		for _, m := range d.Mentions {
			if p := m.Period; p.Start > p.End || p.IsZero() != (p.Start == 0) {
				t.Fatalf("period %v of %q", p, s)
			}
		}
		for i := range d.Facts {
			if p := d.Facts[i].Period; p.Start > p.End || p.IsZero() != (p.Start == 0) {
				t.Fatalf("period %v of a fact of %q", p, s)
			}
			if p := d.Facts[i].Basis.Period; p.Start > p.End {
				t.Fatalf("basis %v of a fact of %q", p, s)
			}
		}
	})
}

// A year after "above" is what is compared with, no limit.
func TestAboveAYear(t *testing.T) {
	for _, words := range []string{"15 per cent above 2022", "15 per cent more than 2022", "15 per cent better than 2022"} {
		wantOfPage(t, "Volvo's sales", "<p>Volvo sold 708,716 cars in 2023, "+words+", and earned more from them than it had in any of the years before, as it had said it would do.</p>",
			"15 per cent | Volvo Cars | sales | 2023 | yoy | -")
	}
}

// A number alone in brackets after a figure is that of the year before.
func TestYearBeforeInBrackets(t *testing.T) {
	wantOfPage(t, "Volvo's full year 2023", "<p>Volvo Cars had the best year of its history in 2023, the company from Gothenburg said, and will stop putting money into another maker of electric cars.</p>"+
		"<ul><li>Revenue: SEK 399.3 billion (330.1)</li><li>Operating income was SEK 19.9 billion (22.3), a margin of 5.0 per cent (6.8)</li></ul>",
		"330.1 | Volvo Cars | revenue | 2022 |  | -",
		"22.3 | Volvo Cars | operating_income | 2022 |  | -",
		"6.8 | Volvo Cars | operating_margin | 2022 |  | -")
}

// What a number is up or down on is of the time before.
func TestUpOn(t *testing.T) {
	testTimes(t, "2024-06-03", [][2]string{
		{"Kia's revenue was 2.1 billion euros in April. In May its operating margin was 5.3 percent on revenue of 2.3 billion euros.", "2.1e+09 2024-04; 5.3 2024-05; 2.3e+09 2024-05"},
		{"The Kia EV6 became 500 euros more expensive in May.", "500 2024-05"},
		{"Kia sold 43,000 cars in May, up 2 percent on 42,157.", "43000 2024-05; 2 2024-05 yoy; 42157 2023-05"},
		{"Kia sold 43,000 cars in May, well up on the 40,100 of a year before.", "43000 2024-05; 40100 2023-05"},
		{"Kia's sales of 43,000 in May were down on last May's 45,000.", "43000 2024-05; 45000 2023-05"},
	})
}

// In an article without a date what is stated with its year holds, and is not taken for what is
// to come; what is told from that day stays without a time.
func TestWithoutADate(t *testing.T) {
	for text, want := range map[string]string{
		"Kia sold 300,000 cars in 2023, 8 percent more than in 2022.":          "300000 2023; 8 2023 yoy",
		"Kia had 120 dealers in Spain at the end of 2022.":                     "120 2022-12-31",
		"Kia wants to sell 400,000 cars in 2030.":                              "400000 2030 target",
		"Kia sold 5,000 cars in May.":                                          "5000",
		"Since 1987 Kia has spent $5.8 billion on its plants in Slovakia.":     "5.8e+09",
		"The Kia EV4 will be revealed in March. It costs 30,000 euros.":        "30000",
		"The Kia EV3 was revealed on May 23, 2024. It costs 30,000 euros.":     "debut 2024-05-23; 30000",
		"Kia's shares have lost 30 percent in the year to date.":               "-30",
		"Kia sold 5,000 cars in May 2023, 4-5 percent fewer than in May 2022.": "5000 2023-05; -5 2023-05 yoy",
	} {
		a, err := article.ReadText([]byte(text), article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := timesOf(extractor().Article(a)); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// What investments rose to was spent in the year that is reported on, and is no plan.
func TestInvestmentsOfYear(t *testing.T) {
	const lead = "<p>Schaeffler ended 2023 with a net loss of 632 million euros. Revenue was 18.2 billion euros.</p>"
	for _, said := range []string{
		"Investments rose to 1,017 million euros from 938 million euros.",
		"Capital expenditure grew to 1,017 million euros from 938 million euros a year before.",
		"Investment climbed to 1,017 million euros, up from 938 million euros.",
	} {
		wantAmong(t, said, factsOf(pageOf(t, "Schaeffler slips into the red", lead+"<p>"+said+"</p>")), []string{
			"1,017 million euros | Schaeffler | investment | 2023 | reported", "938 million euros | Schaeffler | investment | 2022 | reported"})
	}
}

// What is listed after a word for the aims of a year is aimed at for that year.
func TestListedAims(t *testing.T) {
	const lead = "<p>Kia said on Friday that its operating profit fell 49 percent in the second quarter. It expects costs of 1.2 trillion won in the current quarter.</p>"
	for _, said := range []string{
		"It left its annual targets unchanged: sales of 3.2 million vehicles, revenue of 112.5 trillion won and an operating margin of 11 percent.",
		"Kia kept its full-year guidance: revenue of 112.5 trillion won and an operating margin of 11 percent.",
		"The full-year targets stand: 3.2 million vehicles, revenue of 112.5 trillion won, an operating margin of 11 percent.",
	} {
		how := "target"
		if strings.Contains(said, "guidance") {
			how = "forecast"
		}
		wantAmong(t, said, factsOf(pageOf(t, "Kia profit halves", lead+"<p>"+said+"</p>")), []string{
			"112.5 trillion won | Kia | revenue | 2024 | " + how, "11 percent | Kia | operating_margin | 2024 | " + how})
	}
}

// What is in force until a day, or of models of a year, has no time from that, and what another had at the
// same time is of that.
func TestTimesOfWhatElseIsSo(t *testing.T) {
	testTimes(t, "2025-07-18", [][2]string{
		{"The United States has a $7,500 federal tax credit that goes away on Sept. 30.", "7500"},
		{"Kia is recalling 30,000 trucks of the model years 2017 to 2019 at a cost of $140 million.", "30000; 1.4e+08"},
		{"Kia sold 1,788 EV6s in Norway in 2024, against 13,993 EV9s.", "1788 2024; 13993 2024"},
		{"In June it was the turn of Kia, whose plant in Brazil has capacity for 50,000 cars.", "50000"},
		{"Kia wants to invest 5 billion euros until 2030.", "5e+09 2030 target"},
		{"Kia aims for revenue of 8 trillion won and an operating profit of 800 billion won in 2030.", "8e+12 2030 target; 8e+11 2030 target"},
		{"Kia built 9,000 trucks in March 2022. By August of that year some 67,000 had been recalled.", "9000 2022-03; 67000 2022-08"},
	})
}

// The year before what is expected is that before its year.
func TestTheYearBeforeWhatIsExpected(t *testing.T) {
	testTimes(t, "2025-01-16", [][2]string{
		{"Hino took a loss of 230 billion yen in the July-September quarter. It expects a net loss of 220 billion yen for the fiscal year ending in March 2025. The year before it earned 17 billion yen.", "-2.3e+11 2024-Q3; -2.2e+11 2024-04/2025-03 forecast; 1.7e+10 2023-04/2024-03"},
	})
}

// A longer time that a figure only brought to so much is not gone on with; what something moved over a span
// is against its beginning.
func TestTimesInPassing(t *testing.T) {
	testTimes(t, "2024-07-25", [][2]string{
		{"Kia sold 90,000 cars in the second quarter. Revenue rose 6.6 percent to 45 trillion won, lifting sales for the first half to 86 trillion won. The operating margin stood at 9.5 percent.", "90000 2024-Q2; 6.6 2024-Q2; 4.5e+13 2024-Q2; 8.6e+13 2024-H1; 9.5 2024-Q2"},
		{"The average price of a new car in Britain was 20,000 pounds in May. It fell by 1.3% over the month and rose 4% over a year.", "20000 2024-05; -1.3 2024-05 mom; 4 2024-05 yoy"},
		{"The average price of a new car in Britain was 20,000 pounds in May, an increase of 0.4% in a month.", "20000 2024-05; 0.4 2024-05 mom"},
	})
}

// A percentage between two years, or between a month and the next, is that of the later against the earlier; in
// spring "the year" that is reported on is the one that is over.
func TestTimesBetweenEnds(t *testing.T) {
	testTimes(t, "2024-08-12", [][2]string{
		{"Sales of Ford fell 31% between 2019 and 2023.", "-31 2023 2019"},
		{"Registrations of electric cars in Spain rose 40 percent from 2019 to 2023.", "40 2023 2019"},
		{"Deliveries of Kia grew 20 percent between June and July.", "20 2024-07 mom"},
		{"Between 2019 and 2023 Kia sold 3 million cars.", "3e+06 2019-01/2023-12"},
		{"In the current year up to July 14, Kia sold 300,000 cars.", "300000 2024-01-01/2024-07-14"},
		{"Lexus doubled July sales from a year earlier to 2,645 vehicles.", "2 2024-07 yoy; 2645 2024-07"},
		{"Kia's sales fell 20 percent between April and June.", "-20 2024-Q2"},
	})
	testTimes(t, "2025-03-12", [][2]string{
		{"Kia's net profit for the year fell by an annual 36.9% to 3.6 billion euros.", "-36.9 2024 yoy; 3.6e+09 2024"},
		{"Kia expects revenue of 39 billion euros for the year.", "3.9e+10 2025 forecast"},
		{"Kia sold 40,000 cars in February. Sales for the year are up 3 percent to 81,000.", "40000 2025-02; 3 2025-01/2025-02; 81000 2025-01/2025-02"},
	})
}

// A change compares with the time that stands behind its own or at the base that it comes from, and with the year before
// only where nothing else is named, be it without a date.
func TestNamedBases(t *testing.T) {
	testTimes(t, "2025-01-14", [][2]string{
		{"Kia's sales rose 5% in the fourth quarter over the third quarter.", "5 2024-Q4 qoq"},
		{"Kia's sales rose 5% from a year ago in December. Exports increased 3% in December over November.", "5 2024-12 yoy; 3 2024-12 mom"},
		{"Kia's gross margin was 20% in the fourth quarter, an improvement of 2 percentage points from 18% in the third quarter.", "20 2024-Q4; 2 2024-Q4 qoq; 18 2024-Q3"},
		{"Kia's sales rose 5% from a year ago in December, but were 12% below pre-pandemic levels.", "5 2024-12 yoy; -12 2024-12"},
		{"Kia's sales rose 5% from a year ago in December. That is 12% less than before the pandemic.", "5 2024-12 yoy; -12 2024-12"},
		{"Kia's sales rose 5% from a year ago in December. Exports grew 9% to their highest since before the pandemic.", "5 2024-12 yoy; 9 2024-12 yoy"},
		{"Kia's sales fell by 1,600 cars between July 2022 and July 2024.", "-1600 2024-07 2022-07"},
		{"Kia's sales fell by 1,600 cars between July 2023 and July 2024.", "-1600 2024-07 yoy"},
	})
}

// Streaks and ranks are no bases and no times, the previous month of a name is the one before that spoken of, and a year that
// something was better in is not gone on with.
func TestTimesLookedBackOn(t *testing.T) {
	testTimes(t, "2024-12-10", [][2]string{
		{"Kia's sales rose 2% from a year earlier in November. Output fell 15%, the eighth monthly decline in a row.", "2 2024-11 yoy; -15 2024-11 yoy"},
		{"Kia's sales rose 2% from a year earlier in November. Exports fell by 20%, their first drop since May.", "2 2024-11 yoy; -20 2024-11 yoy"},
		{"Kia's share was 42% in November. In the previous November the share had been 40%.", "42 2024-11; 40 2023-11"},
		{"Kia's share was 42% in 2023, up from 40% in 2022; in 2012 the share had been 28%.", "42 2023; 40 2022; 28 2012"},
		{"Kia sold 2 million cars in the first eleven months. It expects 3 million for the full year and 2% growth in 2025.", "2e+06 2024-01/2024-11; 3e+06 2024 forecast; 2 2025 forecast"},
		{"Kia sold 2 million cars in 2023. In the pre-crisis year of 2019 it had sold 3 million. Exports came to 1 million.", "2e+06 2023; 3e+06 2019; 1e+06 2023"},
		{"Kia wants to sell 4 million cars in the new year.", "4e+06 2025 target"},
		{"Kia lifted its 2024 outlook: revenues are now seen above 6 billion euros.", "6e+09 2024 forecast"},
	})
}

// Stocks are held against those of the day that was told, or on which the quarter told of ended, and "today" is the day itself.
func TestDaysOfStocks(t *testing.T) {
	testTimes(t, "2024-06-20", [][2]string{
		{"At the end of May there were 142,793 public chargers in Germany. A year earlier the figure had been 103,226.", "142793 2024-05-31; 103226 2023-05-31"},
		{"Renault sold 549,099 cars in the first quarter. Inventories stood at 530,000 vehicles, against 569,000 a year before.", "549099 2024-Q1; 530000 2024-03-31; 569000 2023-03-31"},
		{"Rivian delivered 10,018 cars in the first quarter. At quarter-end it had $6.7 billion in cash.", "10018 2024-Q1; 6.7e+09 2024-03-31"},
		{"EnBW operates 5,500 fast chargers today and wants 30,000 by 2030. Ionity wants 7,000 by then.", "5500 2024-06-20; 30000 2030 target; 7000 2030 target"},
	})
}

// Aims keep to themselves: a month's sales are none, what is to be so in some years is of no year that was told, and a rate
// decided on a day holds from when it takes effect.
func TestAimsKeepToThemselves(t *testing.T) {
	testTimes(t, "2025-01-20", [][2]string{
		{"Kia wants to sell 5.5 million cars this year, of which 800,000 overseas. In December sales were 514,809.", "5.5e+06 2025 target; 800000 2025 target; 514809 2024-12"},
		{"Kia wants to sell 3 million cars in 2025. In five years half of its sales are to come from abroad.", "3e+06 2025 target; 50 target"},
		{"Kia sold 3 million cars in 2024. Analysts at Citi see 4 million for Kia in 2025.", "3e+06 2024; 4e+06 2025 forecast"},
		{"Kia's battery arm is expected to lose $5 billion to $5.5 billion this year.", "-5.5e+09 2025 forecast"},
		{"Kia's margin was 2.1% in 2024, far off the 6.5% it is aiming for by 2026.", "2.1 2024; 6.5 2026 target"},
		{"Mexico has levied a 25% duty on imported cars since January 3. Before, the duty was 2.5%.", "25 2025-01-03/2025-01-20; 2.5"},
		{"Since July 5 the EU has levied a duty of 37.6% on Chinese electric cars, and registrations fell 16.1%.", "37.6 2024-07-05/2025-01-20; -16.1"},
		{"Mexico levies 10% on American cars. On Wednesday it approved a duty of up to 25% on them, effective February 15.", "10; 25 2025-02-15"},
		{"Since January Spain has paid buyers of electric cars a bonus of 4,000 euros, down from 5,000 last year.", "4000 2025-01; 5000 2024"},
	})
}

// What is told without a time of its own goes on with that of the words before: a fiscal year's results are followed by the
// next fiscal year, an expectation is held against the year before it, and one move of shares against another of as long.
func TestTimesGoOn(t *testing.T) {
	testTimes(t, "2024-05-08", [][2]string{
		{"Toyota earned 5 trillion yen in the fiscal year that ended in March. It expects 4 trillion yen in the current year.", "5e+12 2023-04/2024-03; 4e+12 2024-04/2025-03 forecast"},
		{"Kia expects to sell 3 million cars this year. A year earlier it sold 2 million.", "3e+06 2024 forecast; 2e+06 2023"},
		{"Kia's stock is up 4% year to date. Ford's is up 5%, while Audi's is down 6%.", "4 2024-01-01/2024-05-08; 5 2024-01-01/2024-05-08; -6 2024-01-01/2024-05-08"},
		{"Kia's sales rose 9% to 3 million in 2023. The recovery was clear in the fourth quarter, with sales of 800,000.", "9 2023; 3e+06 2023; 800000 2023-Q4"},
	})
	testTimes(t, "2024-08-01", [][2]string{
		{"Toyota earned 1 trillion yen in the April-June quarter and expects 4 trillion yen for the financial year. First-half output fell to 4.7 million.", "1e+12 2024-Q2; 4e+12 2024-04/2025-03 forecast; 4.7e+06 2024-H1"},
		{"Kia expects to break even in the third quarter, after earning $2.8 billion in the same quarter of 2023.", "2.8e+09 2023-Q3"},
		{"NIO delivered 21,209 vehicles in July. XPeng delivered 10,668 in July and 52,028 in the first seven months. Li Auto delivered 47,774.", "21209 2024-07; 10668 2024-07; 52028 2024-01/2024-07; 47774 2024-07"},
	})
	testTimes(t, "2024-04-23", [][2]string{
		{"Toyota sold 9 million cars in the fiscal year that ended in March.\n\nIn March, sales stayed low compared with the same month a year before.\n\nToyota sold 700,000 cars, and Honda 300,000.", "9e+06 2023-04/2024-03; 700000 2024-03; 300000 2024-03"},
	})
}

// What is left of a year tells how much of it has gone, "this one" beside the next year is the one before it, and a new paragraph
// counts from what the article is about.
func TestWhatIsLeftOfTheYear(t *testing.T) {
	testTimes(t, "2024-12-09", [][2]string{
		{"Automakers in Mexico built 351,535 cars in November. With one month to go, production has reached 3.76 million units, a gain of 5.6%.", "351535 2024-11; 3.76e+06 2024-01/2024-11; 5.6 2024-01/2024-11"},
		{"Kia sold 255,729 cars in November. With a month still left in the year, it has sold 2.79 million cars.", "255729 2024-11; 2.79e+06 2024-01/2024-11"},
		{"Kia wants 2,000 outlets in Europe by the end of next year; it will finish this one with about 1,000.", "2000 2025 target; 1000 2024 target"},
		{"Kia exported 2.1 million cars in the first eleven months.\n\nIts exports went past 2 million in 2022 and 2.2 million in 2023.\n\nIt shipped 307,000 EVs in the first five months of the year, 5% more than in the same period of 2023.", "2.1e+06 2024-01/2024-11; 2e+06 2022; 2.2e+06 2023; 307000 2024-01/2024-05; 5 2024-01/2024-05 yoy"},
	})
	testTimes(t, "2025-01-15", [][2]string{
		{"Tesla had 22,300 chargers at the turn of the year.", "22300 2025-01-01"},
	})
}

// A report on a week stays with it whatever month its lead speaks of; aims that were changed in a month are not that month's; a
// program's own year is not that of what is to go by it.
func TestTimesBesideOthers(t *testing.T) {
	testTimes(t, "2025-07-01", [][2]string{
		{"Most of the makers whose registrations we follow ended June on a high.\n\nNIO had 7,980 registrations in the week of June 23-29, up 17% from 6,800 in the previous week.\n\nLeapmotor came to 12,300.", "7980 2025-W26; 17 2025-W26 wow; 6800 2025-W25; 12300 2025-W26"},
	})
	testTimes(t, "2025-10-31", [][2]string{
		{"For 2026, Citi expects Kia to earn 14 trillion won. In September Kia lowered its forecast for this year's operating margin to 6%.", "1.4e+13 2026 forecast; 6 2025 forecast"},
		{"The cuts are part of a program unveiled in 2024, under which 14,000 jobs at Bosch are to disappear by the end of 2028.", "14000 2028 target"},
		{"Rivian raised $1.2 billion from July through September.", "1.2e+09 2025-Q3"},
		{"Tesla had 950 stations with 4,250 chargers in 46 states on September 30.", "950 2025-09-30; 4250 2025-09-30"},
		{"Kia earned 165 million yuan in the first nine months, and gross margin came down to 44% from 53% in the whole of 2024.", "1.65e+08 2025-01/2025-09; 44 2025-01/2025-09; 53 2024"},
		{"From January through September, Ford's recalls added up to 12 million cars: One in July, for 694,271 Escapes, was the largest.", "1.2e+07 2025-01/2025-09; 694271 2025-07"},
	})
}

// Days are counted from the one that was named last: what shares did "that day" and "the next day"; and a year that is over is that of
// what somebody made of an aim for it, and of a total held against the year before it.
func TestDaysCountedOn(t *testing.T) {
	testTimes(t, "2024-10-10", [][2]string{
		{"Stellantis warned on Monday. Its shares fell 14.7% the next day.", "-14.7 2024-10-08"},
		{"Stellantis warned on Monday. Its shares fell 14.7% that day and 3% on Tuesday.", "-14.7 2024-10-07; -3 2024-10-08"},
		{"Kia reported on Oct. 7. Its shares fell 4.7% the following day.", "-4.7 2024-10-08"},
		{"Kia reported its results on Tuesday. Its shares closed up 3.2% on the day.", "3.2 2024-10-08"},
	})
	testTimes(t, "2024-03-28", [][2]string{
		{"Fisker lost $463 million in the fourth quarter.\n\nFor 2023, it once promised to make 42,400 cars. It made 10,193.", "-4.63e+08 2023-Q4; 42400 2023 target; 10193 2023"},
		{"Lucid delivered 3,099 cars in the fourth quarter. The total of 10,241 compares with 6,001 in 2022.", "3099 2023-Q4; 10241 2023; 6001 2022"},
	})
}

// What is held against a month is of a month itself, and so is what the sentence tells beside it, also where a longer stretch was spoken of.
func TestChangesOnAMonthAreOfAMonth(t *testing.T) {
	wantOfPage(t, "China's car sales pass 12 million by June",
		"<p>From January through June 12.1 million cars were sold in China. This year 2.4 million changed hands, 8 percent more than in May. Production rose 3 percent month-on-month to 2.3 million.</p><p>Exports came to 420,000, 6 percent above June 2023.</p>",
		"12.1 million cars | China | sales | 2024-H1 |  | -",
		"2.4 million | China | sales | 2024-06 |  | -",
		"8 percent | China | sales | 2024-06 | mom | -",
		"3 percent | China | production | 2024-06 | mom | -",
		"2.3 million | China | production | 2024-06 |  | -",
		"420,000 | China | exports | 2024-06 |  | -",
		"6 percent | China | exports | 2024-06 | yoy | -")
	wantOfPage(t, "Nio, Xpeng and Li Auto after the second quarter",
		"<p>How the makers stand after the second quarter is another matter.</p><p>Li Auto delivered 47,774 vehicles, 36 percent more than in May.</p><p>In the second quarter Nio delivered 57,373, up 91 percent from the first.</p>",
		"47,774 vehicles | Li Auto | deliveries | 2024-06 |  | -",
		"36 percent | Li Auto | deliveries | 2024-06 | mom | -",
		"57,373 | NIO | deliveries | 2024-Q2 |  | -",
		"91 percent | NIO | deliveries | 2024-Q2 | qoq | -")
}

// What is told of now, or of no time, takes over none: another maker's shops, so many a day, a goal without a date, what a tariff
// would cost; and what is still to come is not when what there is was counted.
func TestTimesNotTakenOver(t *testing.T) {
	testTimes(t, "2024-11-20", [][2]string{
		{"Tesla had 2,700 charging stations at the end of September. EVgo operates 1,100 stations.", "2700 2024-09-30; 1100"},
		{"Nissan made 325,000 cars in 2023.\n\nToyota makes 500 cars a day.", "325000 2023; 500"},
		{"Kia wants to sell 3 million cars by 2026, and spoke of a goal of 6 million without putting a date on it.", "3e+06 2026 target; 6e+06 target"},
		{"Kia has 100 dealerships in Brazil, and another 30 are to open by the end of the year.", "100; 30 2024 target"},
		{"Rivian is laying off 10% of its staff and expects to build 57,000 vehicles this year.", "10; 57000 2024 forecast"},
		{"Audi is cutting 7,500 jobs and aims for a margin of 8 percent this year.", "7500 target; 8 2024 target"},
		{"Mexico exported 3.2 million vehicles in the first ten months, 6.5% more than a year before. A tariff would cut its exports by 900,000 units a year.", "3.2e+06 2024-01/2024-10; 6.5 2024-01/2024-10 yoy; -900000 conditional"},
	})
	testTimes(t, "2024-10-20", [][2]string{
		{"Kia had $3 billion in cash at the end of 2023 and $5 billion three months before that.", "3e+09 2023-12-31; 5e+09 2023-09-30"},
		{"Tesla delivered 462,890 cars in the third quarter. Over the past four quarters it delivered 1.8 million.", "462890 2024-Q3; 1.8e+06 2023-10/2024-09"},
		{"Kia earned 3 trillion won in the third quarter. Capital expenditure came to 400 billion won.", "3e+12 2024-Q3; 4e+11 2024-Q3"},
	})
}

// A month that a figure is held against shows that it is a month's, in a report on more; the fiscal year is in May the one just over;
// and aims go by the end that they name.
func TestMonthsHeldAgainst(t *testing.T) {
	testTimes(t, "2024-04-01", [][2]string{
		{"NIO delivered 30,053 vehicles in the first quarter.\n\nLi Auto reached 28,984, a gain of 39.2% over March last year. Aito delivered 31,727 cars, 50% more than in February.", "30053 2024-Q1; 28984 2024-03; 39.2 2024-03 yoy; 31727 2024-03; 50 2024-03 mom"},
		{"BP wants 70,000 chargers by 2030, and has pledged to raise its investment to $5 billion a year by then.", "70000 2030 target; 5e+09 2030 target"},
		{"BMW said that 18% of its deliveries to the end of February were electric.", "18 2024-01/2024-02"},
		{"Kia aims to at least double its deliveries in 2025.", "2 2025 target"},
		{"NIO had 623 swap stations on Sunday, and it is on course to meet the 700 it set itself for the end of this year.", "623 2024-03-31; 700 2024 target"},
	})
	testTimes(t, "2024-08-08", [][2]string{
		{"SAIC sold 251,000 vehicles in July. GM lost $104 million in China in the second quarter, compared with a profit of $78 million in the same months of last year.", "251000 2024-07; -1.04e+08 2024-Q2; 7.8e+07 2023-Q2"},
		{"Kia sold 12,039 cars in July. Its seven-month total, 54,633, is a record.", "12039 2024-07; 54633 2024-01/2024-07"},
	})
	testTimes(t, "2025-05-15", [][2]string{
		{"Eicher Motors earned Rs 1,362 crore in the January-March quarter of FY25. Royal Enfield sold 10,02,893 units in the fiscal.", "1.362e+10 2025-Q1; 1.002893e+06 2024-04/2025-03"},
	})
}

// What makers have in stock is counted on the day of the one told first.
func TestDaysOfMakersStocks(t *testing.T) {
	testTimes(t, "2023-03-16", [][2]string{
		{"American dealers had 1.8 million new cars on their lots at the end of February. Jeep finished the month with a supply of 47 days, but Kia was at 21. Ford has enough for 68 days.", "1.8e+06 2023-02-28; 47 2023-02-28; 21 2023-02-28; 68 2023-02-28"},
	})
}

// What a paragraph looks back on over years is no time of what follows it.
func TestBackFromYearsAgo(t *testing.T) {
	testTimes(t, "2024-08-08", [][2]string{
		{"Kia sold 251,000 vehicles in July. Back in 2017 it had sold three million. Hyundai escaped with a drop of 18 percent to 80,003 units.", "251000 2024-07; 3e+06 2017; -18 2024-07; 80003 2024-07"},
		{"Kia sold 251,000 vehicles in July. Its best year was 2017, when it sold 3 million. Hyundai sold 80,003 units.", "251000 2024-07; 3e+06 2017; 80003 2024-07"},
		{"Kia sold 251,000 vehicles in July.\n\nIn 2017 Kia sold 3 million cars. It exported 1.2 million.", "251000 2024-07; 3e+06 2017; 1.2e+06 2017"},
	})
}

// What a paragraph holds against the time that it has told of gives no time to what follows.
func TestTimesHeldAgainst(t *testing.T) {
	testTimes(t, "2024-11-12", [][2]string{
		{"China exported 542,000 cars in October. In September exports were 539,000. Production came to 3 million.", "542000 2024-10; 539000 2024-09; 3e+06 2024-10"},
		{"Kia earned 3 billion euros in the third quarter. In the second quarter it earned 2 billion, and in the third quarter of 2023 it had earned 1 billion. Revenue was 18 billion.", "3e+09 2024-Q3; 2e+09 2024-Q2; 1e+09 2023-Q3; 1.8e+10 2024-Q3"},
		{"Kia made 71,000 cars in October.\n\nIn September it made 69,000. Exports came to 30,000.", "71000 2024-10; 69000 2024-09; 30000 2024-09"},
	})
}

// What a figure had been, with no other in its sentence to compare it with, is of the time that stands with it.
func TestTimesOfWhatHadBeen(t *testing.T) {
	testTimes(t, "2024-08-15", [][2]string{
		{"Fastned's utilisation was 12.6% in the first half. In the first six months of 2023, it had been 10.8%.", "12.6 2024-H1; 10.8 2023-H1"},
		{"Kia made 71,000 cars in July. Output in July 2023, a month of strikes, had been 69,000.", "71000 2024-07; 69000 2023-07"},
		{"Fastned had a net loss of €11 million in the first half (first half of 2023: net loss of €10 million).", "-1.1e+07 2024-H1; -1e+07 2023-H1"},
		{"Kia delivered 54,811 vehicles in the second quarter (year-earlier quarter: deliveries of 27,399; Q1 2024: deliveries of 33,000).", "54811 2024-Q2; 27399 2023-Q2; 33000 2024-Q1"},
	})
	testTimes(t, "2024-05-10", [][2]string{
		{"Tata Motors earned ₹17,529 crore in the fourth quarter of FY24. It had been ₹5,496 crore in the fourth quarter of the preceding fiscal.", "1.7529e+11 2024-Q1; 5.496e+10 2023-Q1"},
	})
}

// What is expected for a time that opens the words over a list is of that time, whatever was expected before; a whole year is one.
func TestTimesThatListsAreExpectedFor(t *testing.T) {
	testTimes(t, "2025-08-20", [][2]string{
		{"XPeng aims to sell 40,000 cars in 2025.\n\nFor the third quarter of 2025, the company expects:\n\n- deliveries of 113,000 vehicles", "40000 2025 target; 113000 2025-Q3 forecast"},
		{"In the first half of 2025, XPeng delivered 197,189 vehicles, surpassing its full-year 2024 deliveries of 190,068.", "197189 2025-H1; 190068 2024"},
	})
}

// Figures of other times that stand between a subject and its verb say nothing of when the one behind the verb was.
func TestTimesPutBetween(t *testing.T) {
	testTimes(t, "2025-04-10", [][2]string{
		{"Porsche delivered 310,718 cars in 2024. The margin, still 18 percent in 2023, came to 14.1 percent.", "310718 2024; 18 2023; 14.1 2024"},
		{"Porsche delivered 310,718 cars in 2024. Deliveries of the Taycan, 40,629 in 2023 and 34,801 in 2022, halved.", "310718 2024; 40629 2023; 34801 2022; 0.5 2024"},
		{"Porsche delivered 310,718 cars in 2024. In China, deliveries, close to 80,000 in 2023, plunged to 56,887.", "310718 2024; 80000 2023; 56887 2024"},
		{"Kia exported 190,000 cars in March. Production (210,500 in February) fell to 201,000.", "190000 2025-03; 210500 2025-02; 201000 2025-03"},
		{"Kia exported 190,000 cars in March. Production, which had been 210,500 in February, fell to 201,000. Sales were 230,000.", "190000 2025-03; 210500 2025-02; 201000 2025-03; 230000 2025-03"},
		{"The margin of Kia, 9.8 percent in 2024, should climb to 10 percent in 2026.", "9.8 2024; 10 2026 forecast"},
	})
}

// A year that has not begun has no part that is over.
func TestYearToComeSoFar(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{{"Shares of Hyundai Motor India ended at Rs 2,207 full year 2025 so far.", "2207"}})
}
