package resolve_test

import "testing"

// What somebody said besides has its own time, a company that "had" something after what is expected of another figure had
// it, and staff that a company is cutting have yet to go.
func TestSaidBesides(t *testing.T) {
	const lead = "<p>Bosch had sales of 20 billion euros in the first quarter.</p>"
	for text, want := range map[string]string{
		"It is shedding 1,200 jobs and warned of losses in the fourth quarter.":                                                         "1,200 jobs | Bosch | layoffs |  |  | -",
		"Its capital expenditure is expected to fall to 4 billion euros this year and Bosch had 2.2 billion euros in cash on March 31.": "2.2 billion euros | Bosch | cash | 2024-03-31 |  | -",
	} {
		wantOfPage(t, "Bosch cuts", lead+"<p>"+text+"</p>", want)
	}
}

// A half that is under way is not that of last year because no figure says so.
func TestHalfUnderWay(t *testing.T) {
	wantOfPage(t, "Tesla backs second-half deliveries", "<p>Tesla backed its guidance for the second half of the year.</p><p>Its gross margin was 25 percent.</p>",
		"25 percent | Tesla | gross_margin |  |  | -")
}

// A rate stands behind the noun that is counted.
func TestRateBehindNoun(t *testing.T) {
	for text, want := range map[string]string{
		"Tesla built 5,000 Model 3 sedans a week.":                         "5,000 | Tesla Model 3 | production |  |  | per=week",
		"Tesla said it was averaging over 1,800 net reservations per day.": "1,800 | Tesla | orders |  |  | per=day",
	} {
		wantOfPage(t, "Tesla", "<p>"+text+"</p>", want)
	}
}

// What words call a range is one, whatever joins its ends.
func TestRangesByWord(t *testing.T) {
	for text, want := range map[string]string{
		"Kia lowered its revenue forecast to $14 billion from a previous range of $14.5 billion and $14.7 billion.": "$14.5 billion and $14.7 billion | Kia | revenue |  |  | -",
		"Kia expects to lose between $70 million to $90 million in 2025.":                                           "between $70 million to $90 million | Kia | net_income | 2025 |  | -",
	} {
		wantOfPage(t, "Kia", "<p>"+text+"</p>", want)
	}
}
