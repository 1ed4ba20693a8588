package resolve_test

import "testing"

// Which version of a model the figures of product news are of.
func TestVersionsInProductNews(t *testing.T) {
	const prices = "The Kia EV5 Standard Range costs 41,990 euros, the Long Range 46,990 euros. "
	const both = "41,990 euros variant=Standard Range; 46,990 euros variant=Long Range; "
	for _, row := range [][2]string{
		{prices + "The former makes 160 kW, the latter 230 kW, enough for the sprint to 100 km/h in 6.3 seconds.", both + "160 kW variant=Standard Range; 230 kW variant=Long Range; 6.3 seconds variant=Long Range"},
		{"The Kia EV5 costs £33,005. Above it sit the Boost (£35,950) and the Comfort (£37,950), both with an 81 kWh battery.", "£33,005 -; £35,950 variant=Boost; £37,950 variant=Comfort; 81 kWh -"},
		{"The Kia EV5 costs 41,990 euros as the Pack One and 46,990 euros for the Pack Three; the Kia EV6 costs 48,990 euros.", "41,990 euros variant=Pack One; 46,990 euros variant=Pack Three; 48,990 euros -"},
	} {
		wantScopes(t, row[0], row[1])
	}
}

// Whose the figures of product news are.
func TestSubjectsOfProductNews(t *testing.T) {
	testSubjects(t, [][2]string{
		{"The Kia EV5 and EV6 go on sale. The motor makes 120 kW in the EV5, 168 kW in the EV6.", "120 Kia EV5; 168 Kia EV6"},
		{"Xpeng has put the P7+ on sale. It is longer than a Tesla Model S. Last year the brand sold 19,205 cars.", "19205 XPeng"},
		{"Gogoro sold 2,904 scooters in September.\n\nVolvo's EX60 will be shown in January. The maker promises 810 km of range.", "2904 Gogoro; debut Volvo EX60; 810 Volvo EX60"},
		{"Xpeng has put the P7+ on sale.\n\nThe first are to be handed over in April, and the firm wants to sell 8,000 of them this year.", "delivery_start XPeng P7+; 8000 XPeng P7+"},
	})
}

// A recall of further vehicles elsewhere leaves where the next ones are.
func TestFurtherRecalls(t *testing.T) {
	const here = "Ford is recalling 355,000 trucks in the United States. "
	for _, row := range [][2]string{
		{here + "Another 31,400 are affected in Canada. It also recalls 213 Lincoln Navigators.", "355,000 trucks market=United States; 31,400 market=Canada; 213 market=United States"},
		{here + "In Canada it recalls 31,400. A bolt has to be replaced on 213 Explorers.", "355,000 trucks market=United States; 31,400 market=Canada; 213 market=Canada"},
	} {
		wantScopes(t, row[0], row[1])
	}
}
