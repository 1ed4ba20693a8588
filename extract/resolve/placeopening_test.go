package resolve_test

import "testing"

// A place that the first sentence of a paragraph is about is where what it tells of makers was sold.
func TestPlacesThatParagraphsOpenWith(t *testing.T) {
	const lead = "<p>BMW delivered 588,300 cars in the second quarter, 8.8 per cent more than a year ago. Mercedes-Benz sold 525,300, a minus of 12 per cent, and Audi 397,100.</p>"
	for _, row := range [][2]string{
		{"China remains the weak spot.", "China"}, {"Then there is China.", "China"}, {"And then there is America.", "United States"}, {"The picture in China is bleak.", "China"},
		{"In China, the trouble goes on.", "China"}, {"China was again the problem child.", "China"}, {"The U.S. is the bright spot.", "United States"}, {"Things look better in America.", "United States"},
		{"America is another story.", "United States"}, {"The trouble is China.", "China"}, {"China, once the promised land, is the sickbed of the industry.", "China"},
	} {
		wantOfPage(t, "What the second quarter says about BMW, Mercedes and Audi", lead+"<p>"+row[0]+" BMW sold 147,100 cars, 0.4 per cent fewer than a year before. Mercedes-Benz came to 125,000, a fall of 27 per cent.</p><p>BMW had 154,000 people at the end of June.</p>",
			"147,100 cars | BMW | sales | 2024-Q2 |  | market="+row[1], "0.4 per cent | BMW | sales | 2024-Q2 | yoy | market="+row[1], "125,000 | Mercedes-Benz | sales | 2024-Q2 |  | market="+row[1], "27 per cent | Mercedes-Benz | sales | 2024-Q2 | yoy | market="+row[1])
	}
	// what the makers of a place say, or where somebody speaks, is no market
	for _, opening := range []string{"The carmakers from Germany are far apart.", "China hit back on Monday.", "The Chinese are unmoved."} {
		wantOfPage(t, "What the second quarter says about BMW, Mercedes and Audi", lead+"<p>"+opening+" BMW sold 247,100 electric cars in the first half.</p>",
			"247,100 electric cars | BMW | sales | 2024-H1 |  | powertrain=ev")
	}
}
