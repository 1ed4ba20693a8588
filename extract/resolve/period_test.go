package resolve_test

import (
	"strings"
	"sync"
	"testing"

	"carfacts/extract"
	"carfacts/extract/article"
	"carfacts/extract/fact"
	"carfacts/rules"
)

// extractor is the one of the built-in rules, made once for all tests.
var extractor = sync.OnceValue(func() *extract.Extractor {
	e, problems := extract.Load(rules.FS)
	if problems.Err() != nil {
		panic(problems)
	}
	return e
})

// read extracts a text as it was published on the day.
func read(t testing.TB, published, text string) *fact.Document {
	t.Helper()
	day, err := fact.ParseDate(published)
	if err != nil {
		t.Fatal(err)
	}
	a, err := article.ReadText([]byte(text), article.Options{Published: day})
	if err != nil {
		t.Fatal(err)
	}
	return extractor().Article(a)
}

// periodsOf returns the periods that the text mentions, in its order.
func periodsOf(d *fact.Document) string {
	var out []string
	for _, m := range d.Mentions {
		if m.Kind == "period" {
			out = append(out, m.Period.String())
		}
	}
	return strings.Join(out, " ")
}

// normal writes periods as the extractor does.
func normal(t testing.TB, periods string) string {
	t.Helper()
	fields := strings.Fields(periods)
	for i, s := range fields {
		p, err := fact.ParsePeriod(s)
		if err != nil {
			t.Fatal(err)
		}
		fields[i] = p.String()
	}
	return strings.Join(fields, " ")
}

// Each row is a sentence, or a phrase as it stands after "Kia did well", the day it was
// published, and the period that it names; two periods have a space between.
func TestPeriodPhrases(t *testing.T) {
	for _, group := range []struct {
		published string
		rows      [][2]string
	}{
		// plain years, months and days, as they are
		{"2024-07-15", [][2]string{
			{"in 2021", "2021"},
			{"in the year 2021", "2021"},
			{"throughout 2021", "2021"},
			{"in calendar 2023", "2023"},
			{"in calendar year 2023", "2023"},
			{"for the whole of 2023", "2023"},
			{"for full-year 2023", "2023"},
			{"for the full year 2023", "2023"},
			{"for all of 2023", "2023"},
			{"in 2023 as a whole", "2023"},
			{"in June 2021", "2021-06"},
			{"in Jun. 2021", "2021-06"},
			{"in June of 2021", "2021-06"},
			{"in June, 2021", "2021-06"},
			{"in the month of June 2021", "2021-06"},
			{"in the month of June", "2024-06"},
			{"in Sept. 2023", "2023-09"},
			{"in 10/2023", "2023-10"},
			{"on June 30, 2021", "2021-06-30"},
			{"on June 30th, 2021", "2021-06-30"},
			{"on 30 June 2021", "2021-06-30"},
			{"on 30th June 2021", "2021-06-30"},
			{"on the 30th of June 2021", "2021-06-30"},
			{"on the 30th of June", "2024-06-30"},
			{"on Jun. 30", "2024-06-30"},
			{"on 2021-06-30", "2021-06-30"},
			{"from 2016 to 2020", "2016/2020"},
			{"between 2016 and 2020", "2016/2020"},
			{"in 2016-2020", "2016/2020"},
		}},
		// quarters and halves
		{"2024-07-15", [][2]string{
			{"in Q2 2021", "2021-Q2"},
			{"in 2Q21", "2021-Q2"},
			{"in 2Q 2021", "2021-Q2"},
			{"in Q2 of 2021", "2021-Q2"},
			{"in Q2'21", "2021-Q2"},
			{"in 2021 Q2", "2021-Q2"},
			{"in 2021-Q2", "2021-Q2"},
			{"in the second quarter of 2021", "2021-Q2"},
			{"in second-quarter 2021", "2021-Q2"},
			{"in the 2nd quarter of 2021", "2021-Q2"},
			{"in the 2021 second quarter", "2021-Q2"},
			{"in 2021's second quarter", "2021-Q2"},
			{"in the final quarter of 2022", "2022-Q4"},
			{"in the last quarter of 2022", "2022-Q4"},
			{"in the closing quarter of 2022", "2022-Q4"},
			{"in the opening quarter of 2022", "2022-Q1"},
			{"in the final three months of 2022", "2022-Q4"},
			{"in the last three months of 2022", "2022-Q4"},
			{"in the June quarter", "2024-Q2"},
			{"in the June quarter of 2023", "2023-Q2"},
			{"in the March quarter of 2023", "2023-Q1"},
			{"in the December quarter", "2023-Q4"},
			{"in the first half of 2021", "2021-H1"},
			{"in H1 2021", "2021-H1"},
			{"in 1H 2021", "2021-H1"},
			{"in 1H21", "2021-H1"},
			{"in the first half of this year", "2024-H1"},
			{"in the second half of last year", "2023-H2"},
			{"in the first half", "2024-H1"},
			{"in the second quarter", "2024-Q2"},
			{"in the fourth quarter", "2023-Q4"},
			{"in Q4", "2023-Q4"},
			{"in last year's second quarter", "2023-Q2"},
			{"in the second quarter of last year", "2023-Q2"},
			{"in this year's first quarter", "2024-Q1"},
			{"in the latest quarter", "2024-Q2"},
			{"in the second quarter and better in the first", "2024-Q2 2024-Q1"},
			{"in the first quarter to June", "2024-Q2"},
			{"in the first half to September 2023", "2023-04/2023-09"},
			{"last quarter", "2024-Q2"},
		}},
		// spans of months
		{"2024-07-15", [][2]string{
			{"from January to June", "2024-H1"},
			{"in January-June", "2024-H1"},
			{"in January–June 2023", "2023-H1"},
			{"between January and June", "2024-H1"},
			{"from January through June", "2024-H1"},
			{"January to June this year", "2024-H1"},
			{"in the January-June period", "2024-H1"},
			{"in the January to May period of 2023", "2023-01/2023-05"},
			{"in the first six months of this year", "2024-H1"},
			{"in the first six months of 2023", "2023-H1"},
			{"in the first six months", "2024-H1"},
			{"over the first 5 months of the year", "2024-01/2024-05"},
			{"in the first five months", "2024-01/2024-05"},
			{"in the year's first five months", "2024-01/2024-05"},
			{"in the three months through June", "2024-Q2"},
			{"in the three months to June", "2024-Q2"},
			{"in the three months ended June 30", "2024-Q2"},
			{"in the three months to the end of June", "2024-Q2"},
			{"in the three months to end June", "2024-Q2"},
			{"from January to end June", "2024-H1"},
			{"from January to the end of May", "2024-01/2024-05"},
			{"between January and end-May", "2024-01/2024-05"},
			{"from April 2023 to end-March 2024", "2023-04/2024-03"},
			{"in the quarter that ended in June", "2024-Q2"},
			{"in the quarter ended March 31, 2024", "2024-Q1"},
			{"in the quarter to June", "2024-Q2"},
			{"for the six months ended June 30, 2024", "2024-H1"},
			{"for the nine months ended December 31, 2023", "2023-04/2023-12"},
			{"in the 12 months to April", "2023-05/2024-04"},
			{"in the 12 months to April 2023", "2022-05/2023-04"},
			{"in the twelve months ended March 2024", "2023-04/2024-03"},
			{"in the year to March", "2023-04/2024-03"},
			{"in the year ended March 31, 2024", "2023-04/2024-03"},
			{"for the year ending March 2024", "2023-04/2024-03"},
			{"for the fiscal year ended March 31, 2024", "2023-04/2024-03"},
			{"in the financial year ended June 2023", "2022-07/2023-06"},
			{"in the half year to June", "2024-H1"},
			{"in April-June", "2024-Q2"},
			{"in the April-June quarter", "2024-Q2"},
			{"in October-December", "2023-Q4"},
			{"from April 2023 to March 2024", "2023-04/2024-03"},
			{"between April 2023 and March 2024", "2023-04/2024-03"},
			{"in January and February", "2024-01/2024-02"},
			{"in the first two months of 2024", "2024-01/2024-02"},
			{"in July-November 2022", "2022-07/2022-11"},
		}},
		// weeks and days
		{"2024-07-15", [][2]string{
			{"in the week to July 7", "2024-07-01/2024-07-07"},
			{"in the week ended July 7", "2024-07-01/2024-07-07"},
			{"in the week ending 7 July", "2024-07-01/2024-07-07"},
			{"in the week of July 1-7", "2024-07-01/2024-07-07"},
			{"in the week of July 1 to 7", "2024-07-01/2024-07-07"},
			{"in the week of July 1", "2024-07-01/2024-07-07"},
			{"in the week from July 1 to July 7", "2024-07-01/2024-07-07"},
			{"on July 1-14", "2024-07-01/2024-07-14"},
			{"between July 1 and 14", "2024-07-01/2024-07-14"},
			{"from July 1 to 14", "2024-07-01/2024-07-14"},
			{"from July 1 to July 14", "2024-07-01/2024-07-14"},
			{"from 1 to 14 July", "2024-07-01/2024-07-14"},
			{"from June 24 to July 7", "2024-06-24/2024-07-07"},
			{"June 24 - July 7", "2024-06-24/2024-07-07"},
			{"in the first two weeks of July", "2024-07-01/2024-07-14"},
			{"in the second week of July", "2024-07-08/2024-07-14"},
			{"in the first week of July", "2024-07-01/2024-07-07"},
			{"last week", "2024-W28"},
			{"this week", "2024-W29"},
			{"in week 28", "2024-W28"},
			{"in the 28th week of 2024", "2024-W28"},
			{"on Monday", "2024-07-15"},
			{"on Friday", "2024-07-12"},
			{"last Friday", "2024-07-12"},
			{"yesterday", "2024-07-14"},
			{"today", "2024-07-15"},
			{"on Friday, July 12", "2024-07-12"},
		}},
		// relative words
		{"2024-07-15", [][2]string{
			{"last month", "2024-06"},
			{"this month", "2024-07"},
			{"last year", "2023"},
			{"this year", "2024"},
			{"next year", "2025"},
			{"the year before last", "2022"},
			{"two years ago", "2022"},
			{"in June", "2024-06"},
			{"in December", "2023-12"},
			{"in July", "2024-07"},
			{"last June", "2024-06"},
			{"last October", "2023-10"},
			{"in October last year", "2023-10"},
			{"in last year's October", "2023-10"},
			{"this June", "2024-06"},
			{"in June this year", "2024-06"},
			{"in June of last year", "2023-06"},
			{"in early June", "2024-06"},
			{"in late 2023", "2023"},
			{"in mid-2023", "2023"},
			{"so far this year", "2024-H1"},
			{"year to date", "2024-H1"},
			{"this year to date", "2024-H1"},
			{"in the year to date", "2024-H1"},
			{"in the year so far", "2024-H1"},
			{"in 2024 so far", "2024-H1"},
			{"so far in 2024", "2024-H1"},
			{"in the first half of the year", "2024-H1"},
			{"since the start of the year", "2024-01-01"},
			{"since the beginning of the year", "2024-01-01"},
			{"in July so far", "2024-07-01/2024-07-15"},
			{"so far this month", "2024-07-01/2024-07-15"},
			{"for the month so far", "2024-07-01/2024-07-15"},
			{"in the first month of the year", "2024-01"},
			{"in the last month of 2023", "2023-12"},
		}},
		// decades, to their end
		{"2024-07-15", [][2]string{
			{"by the end of the decade", "2030"},
			{"before the end of this decade", "2030"},
			{"by the decade's end", "2030"},
			{"by decade's end", "2030"},
			{"before the decade is out", "2030"},
			{"by the end of the next decade", "2040"},
		}},
		// edges
		{"2024-07-15", [][2]string{
			{"at the end of June", "2024-06-30"},
			{"by the end of June", "2024-06-30"},
			{"as of the end of June", "2024-06-30"},
			{"by end-June", "2024-06-30"},
			{"at end June", "2024-06-30"},
			{"as of June 30", "2024-06-30"},
			{"as of June 30, 2024", "2024-06-30"},
			{"as at 30 June 2024", "2024-06-30"},
			{"at the end of 2023", "2023-12-31"},
			{"at year-end 2023", "2023-12-31"},
			{"at the end of last year", "2023-12-31"},
			{"at the end of last month", "2024-06-30"},
			{"at the end of the second quarter", "2024-06-30"},
			{"at the close of June", "2024-06-30"},
			{"at the start of June", "2024-06-01"},
			{"at the beginning of 2024", "2024-01-01"},
			{"at the beginning of this year", "2024-01-01"},
			{"at the turn of the year", "2024-01-01"},
			{"on New Year's Eve", "2023-12-31"},
		}},
		// seasons, and words that are none
		{"2024-07-15", [][2]string{
			{"in the spring", "2024-03/2024-05"},
			{"in spring 2023", "2023-03/2023-05"},
			{"in the summer of 2023", "2023-06/2023-08"},
			{"last autumn", "2023-09/2023-11"},
			{"in the autumn of last year", "2023-09/2023-11"},
			{"last winter", "2023-12/2024-02"},
			{"in the winter of 2022", "2022-12/2023-02"},
			{"during the Spring Festival", ""},
			{"after the Spring Festival holiday", ""},
			{"may do well", ""},
			{"in a March on Rome", "2024-03"},
			{"in a fall of 12 percent", ""},
			{"with 2,024 cars", ""},
			{"with 2024 cars", ""},
			{"with the 2024 EV6", ""},
			{"for the first time", ""},
		}},
		// the month of publication, the turn of the year
		{"2024-01-09", [][2]string{
			{"in December", "2023-12"},
			{"in January", "2024-01"},
			{"last month", "2023-12"},
			{"last year", "2023"},
			{"in the fourth quarter", "2023-Q4"},
			{"in the second half", "2023-H2"},
			{"in the final quarter", "2023-Q4"},
			{"on December 28", "2023-12-28"},
			{"from October to December", "2023-Q4"},
			{"in the full year", "2023"},
			{"for the year as a whole", "2023"},
			{"over the whole year", "2023"},
			{"at year-end", "2023-12-31"},
			{"by the end of December", "2023-12-31"},
			{"at the end of the year", "2023-12-31"},
		}},
		// fiscal years: India's and Japan's
		{"2024-07-15", [][2]string{
			{"Maruti did well in FY24 with Rs 5 crore", "2023-04/2024-03"},
			{"Maruti did well in FY2024 with Rs 5 crore", "2023-04/2024-03"},
			{"Maruti did well in FY2023-24 with Rs 5 crore", "2023-04/2024-03"},
			{"Maruti did well in FY 2023-24 with Rs 5 crore", "2023-04/2024-03"},
			{"Maruti did well in FY'24 with Rs 5 crore", "2023-04/2024-03"},
			{"Maruti did well in 2023-24 with Rs 5 crore", "2023-04/2024-03"},
			{"Maruti did well in fiscal 2024 with Rs 5 crore", "2023-04/2024-03"},
			{"Maruti did well between FY22 and FY24 with Rs 5 crore", "2021-04/2024-03"},
			{"Maruti did well from FY2021-22 to FY2023-24 with Rs 5 crore", "2021-04/2024-03"},
			{"Maruti did well in its first full year with Rs 5 crore", ""},
			{"Maruti did well in the July-September period of the previous fiscal with Rs 5 crore", "2023-Q3"},
			{"Maruti did well in January of the previous fiscal with Rs 5 crore", "2024-01"},
			{"Maruti did well in the latest March quarter with Rs 5 crore", "2024-Q1"},
			{"Maruti did well in Q1 FY25 with Rs 5 crore", "2024-Q2"},
			{"Maruti did well in Q1FY25 with Rs 5 crore", "2024-Q2"},
			{"Maruti did well in Q4 FY24 with Rs 5 crore", "2024-Q1"},
			{"Maruti did well in the first quarter of FY25 with Rs 5 crore", "2024-Q2"},
			{"Maruti did well in the first quarter of 2024-25 with Rs 5 crore", "2024-Q2"},
			{"Maruti did well in H1 FY24 with Rs 5 crore", "2023-04/2023-09"},
			{"Maruti did well in the last fiscal with Rs 5 crore", "2023-04/2024-03"},
			{"Maruti did well last fiscal with Rs 5 crore", "2023-04/2024-03"},
			{"Maruti did well this fiscal with Rs 5 crore", "2024-04/2025-03"},
			{"Maruti did well in the current financial year with Rs 5 crore", "2024-04/2025-03"},
			{"Maruti did well in the first quarter of this fiscal with Rs 5 crore", "2024-Q2"},
			{"Maruti did well in the first quarter with Rs 5 crore", "2024-Q2"},
			{"Toyota did well in fiscal 2023 with 5 billion yen", "2023-04/2024-03"},
			{"Toyota did well in fiscal year 2023 with 5 billion yen", "2023-04/2024-03"},
			{"Toyota did well in the fiscal year to March with 5 billion yen", "2023-04/2024-03"},
			{"Toyota did well in the business year that ended in March with 5 billion yen of fiscal dues", "2023-04/2024-03"},
			{"Tata Motors did well in Q1 FY25", "2024-Q2"},
			{"in fiscal 2023", "2023"},
			{"in FY23", "2023"},
			{"in the third quarter of fiscal 2023", "2023-Q3"},
			{"in the fiscal second quarter", "2024-Q2"},
		}},
	} {
		for _, row := range group.rows {
			sentence := row[0] + "."
			if first := sentence[0]; first > 'Z' || first < 'A' || strings.HasPrefix(sentence, "January") || strings.HasPrefix(sentence, "June") {
				sentence = "Kia did well " + sentence
			}
			d := read(t, group.published, sentence)
			if got := periodsOf(d); got != normal(t, row[1]) {
				t.Errorf("%s %q: %q, want %q", group.published, row[0], got, row[1])
			}
		}
	}
}

// A sentence without figures that says of which month the numbers are that came out gives it to
// those that follow.
func TestNumbersThatCameOut(t *testing.T) {
	const lead = "<p>BYD delivered 1,200,000 vehicles in the first five months of the year, 15 percent more than a year before, the company told its shareholders.</p><p>Its stock rose.</p>"
	for _, s := range []string{
		"The June numbers came out on Sunday.",
		"And did it work? The June numbers came out on Sunday.",
		"June's figures were published on Sunday.",
		"On Sunday it released its sales figures for June.",
		"Then came the results for June.",
		"The data for June are in.",
		"June's tally is out, too.",
		"Then the delivery numbers for June arrived.",
	} {
		wantOfPage(t, "BYD sells more", lead+"<p>"+s+" BYD sold 382,476 vehicles, 15.3 per cent more than a year earlier.</p>",
			"382,476 vehicles | BYD | sales | 2024-06 |  | -", "15.3 per cent | BYD | sales | 2024-06 | yoy | -")
	}
	wantOfPage(t, "BYD sells more", lead+"<p>The June numbers are not out yet. In Germany, BYD sold 2,476 vehicles, 15.3 per cent more than a year earlier.</p>",
		"2,476 vehicles | BYD | sales | 2024-01/2024-05 |  | market=Germany")
}

// In a report that compares weeks the base of a growth is the week before, and so is the growth.
func TestWeeklyBase(t *testing.T) {
	d := read(t, "2024-07-15", "BYD sold 60,000 cars in the week of July 8-14, down 5 percent from the week before. NIO sold 5,000 cars in the week of July 8-14, up 2 percent from the week before. XPeng sold 4,200 cars in the week, up 2 percent on 4,100.")
	for i := range d.Facts {
		if f := &d.Facts[i]; f.Subject == "XPeng" && f.Value == 2 && f.Basis.Kind != "wow" {
			t.Errorf("the growth of XPeng is %q", f.Basis.Kind)
		}
	}
}

// When something was agreed on, or since when somebody belongs to a group, is not when the result was.
func TestPeriodsOfOtherThings(t *testing.T) {
	const lead = "<p>Schaeffler ended the financial year 2023 with a net loss of 632 million euros, following a profit of 309 million euros in the year before.</p>"
	for _, said := range []string{
		"Provisions for the job cuts decided in November weighed on the result.",
		"The price rises agreed in March did not help.",
		"The savings approved in May come too late.",
	} {
		wantOfPage(t, "Schaeffler slips into the red", lead+"<p>"+said+"</p><p>Revenue grew by 12.9 percent to 18.2 billion euros.</p>",
			"18.2 billion euros | Schaeffler | revenue | 2023 |  | -")
	}
	wantOfPage(t, "Schaeffler slips into the red", lead+"<p>Vitesco, part of the group since 1 October, contributed 1.95 billion euros to revenue in the fourth quarter.</p>",
		"632 million euros | Schaeffler | net_income | 2023 |  | -",
		"309 million euros | Schaeffler | net_income | 2022 |  | -",
		"1.95 billion euros | Vitesco | revenue | 2023-Q4 |  | -")
}

// The day on which another company reported is not the trading day of the article.
func TestTradingDay(t *testing.T) {
	wantOfPage(t, "Kia profit halves", "<p>Kia said on Friday that its operating profit had fallen 49 percent in the second quarter.</p><p>Hyundai on Thursday reported a drop of 29 percent.</p><p>Shares in Kia closed up 0.4 percent at 119,800 won.</p>",
		"119,800 won | Kia | share_price | 2024-07-12 |  | -", "0.4 percent | Kia | share_price | 2024-07-12 |  | -")
}

// Parts of months, and spans told in more words than one.
func TestPartsOfMonths(t *testing.T) {
	testTimes(t, "2025-06-03", [][2]string{
		{"Kia sold 5,000 cars in the first ten days of May.", "5000 2025-05-01/2025-05-10"},
		{"Kia sold 5,000 cars in the first 11 days of last month.", "5000 2025-05-01/2025-05-11"},
		{"Kia sold 9,000 cars in May. In the first ten days of the month it sold 5,000.", "9000 2025-05; 5000 2025-05-01/2025-05-10"},
		{"Kia sold 5,000 cars in the first half of May and 7,000 in the second half of April.", "5000 2025-05-01/2025-05-15; 7000 2025-04-16/2025-04-30"},
		{"Kia sold 5,000 cars in the first half of 2024.", "5000 2024-H1"},
		{"Kia sold 5,000 cars in the two months of April and May.", "5000 2025-04/2025-05"},
		{"Kia sold 5,000 cars from the beginning of the year to the end of May.", "5000 2025-01/2025-05"},
		{"Kia sold 5,000 cars in the trailing twelve months.", "5000 2024-06/2025-05"},
		{"Kia sold 5,000 cars in CY2024.", "5000 2024"},
		{"Kia sold 5,000 cars in 9M 2024.", "5000 2024-01/2024-09"},
	})
}

// What the year before is told to be of is named or not.
func TestPriorYear(t *testing.T) {
	testTimes(t, "2025-06-03", [][2]string{
		{"Kia sold 5,000 cars in May, 25 percent more than in the prior-year period.", "5000 2025-05; 25 2025-05 yoy"},
		{"Kia sold 5,000 cars in May (prior-year period: 4,000).", "5000 2025-05; 4000 2024-05"},
		{"Kia sold 5,000 cars in May, against 4,000 in the previous-year month.", "5000 2025-05; 4000 2024-05"},
	})
}

// A page without a date has no year that its words could count from.
func TestPagesWithoutDate(t *testing.T) {
	for _, text := range []string{
		"Changan will not adjust its whole-year objectives: sales of 2.8 million units.",
		"Kia keeps its goal for the full year: 3 million cars.",
		"Kia expects annual sales of 3 million cars. It sold 200,000 last month.",
	} {
		d, err := extractor().Text([]byte(text), article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for i := range d.Facts {
			if f := &d.Facts[i]; !f.Period.IsZero() {
				t.Errorf("%q: %s in %s", text, f.Figure, f.Period)
			}
		}
	}
}
