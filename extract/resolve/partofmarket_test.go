package resolve_test

import "testing"

// The share that a kind of vehicle has of new cars, or of the market, is one of the place that the clause opens in, whichever
// maker the article is about, and so is what goes on with it elsewhere; what a company has of them is the company's.
func TestPartOfAPlacesMarket(t *testing.T) {
	const kia = "Kia sold 9,000 electric cars in June.\n\n"
	testSubjects(t, [][2]string{
		{kia + "In Norway, 85 percent of all new cars sold were electric in June. In Italy it was 4 percent.", "9000 Kia; 85 Norway; 4 Italy"},
		{kia + "In the Netherlands, 31.4 percent of new passenger cars registered in June were electric.", "9000 Kia; 31.4 Netherlands"},
		{kia + "In the UK, battery cars made up 16.6 percent of new registrations in June. In Sweden the share was 33 percent.", "9000 Kia; 16.6 United Kingdom; 33 Sweden"},
		{kia + "In Europe, small cars made up 5 percent of new car sales in June.", "9000 Kia; 5 Europe"},
		{kia + "In Japan, kei cars hold 40 percent of the market.", "9000 Kia; 40 Japan"},
		{kia + "In Britain, the brand took 3 percent of new registrations in June.", "9000 Kia; 3 Kia"},
		{kia + "In China, 12 percent of its new cars were electric in June.", "9000 Kia; 12 Kia"},
		{"Chinese brands took 5.9 percent of the European market in June. In Spain it was 10 percent.", "5.9 China; 10 China"},
	})
	wantScopes(t, "Chinese brands took 5.9 percent of the European market in June. In Spain it was 10 percent, in Britain the share was 9 percent.",
		"5.9 percent market=Europe; 10 percent market=Spain; 9 percent market=United Kingdom")
}
