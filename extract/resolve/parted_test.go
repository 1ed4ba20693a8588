package resolve_test

import "testing"

// A heading parts what stands under it from the times told before: that goes on with what
// the article is about.
func TestHeadingsPartTimes(t *testing.T) {
	const lead = "<p>Drivers in Norway took home 10,200 new cars in May, the road federation said on Monday, which is 3.9 percent fewer than in the same month last year.</p>" +
		"<p>For the first five months the count is 48,900, up 2.4 percent on 47,754.</p>"
	for _, opening := range []string{"They made up 80 percent of the market.", "That was 80 percent of the market.", "Electric cars made up 80 percent of the market."} {
		wantOfPage(t, "Sales of cars in Norway fall in May", lead+"<h2>Plugged in</h2><p>Electric cars did well again. "+opening+"</p>",
			"48,900 | Norway | sales | 2024-01/2024-05 |  | -",
			"47,754 | Norway | sales | 2023-01/2023-05 |  | -",
			"80 percent | Norway | sales | 2024-05 |  | powertrain=ev")
	}
}

// A heading parts it from an aside on what is made or sold, in a report on what is installed.
func TestHeadingsPartMetrics(t *testing.T) {
	wantOfPage(t, "China's battery installations jump in June", "<p>Battery installations in China came to 12.6 GWh in June, the alliance of makers said on Monday, which is more than in any month before.</p>"+
		"<p>Output of the country's cell plants was higher, at 19.5 GWh; a growing part of it ends up in storage cabinets.</p><h2>The ranking</h2><p>CATL kept the top spot with 6.24 GWh.</p>",
		"12.6 GWh | China | battery_installations | 2024-06 |  | -",
		"19.5 GWh | China | production | 2024-06 |  | -",
		"6.24 GWh | CATL | battery_installations | 2024-06 |  | market=China")
}

// What was sold until a day is no time of what is told next.
func TestUntilADay(t *testing.T) {
	wantOfPage(t, "Kia in 2023", "<p>Kia sold 610,993 cars in 2023, the company said on Friday, which was more than ever before, and most of them were sold outside of its home.</p>"+
		"<p>In Britain, where it opened for business in August, it found 5,600 buyers by New Year's Eve and has 60 dealers. The target is 130 by the end of next year. Spain took 9,200 cars and Italy around 3,000.</p>",
		"9,200 cars | Kia | sales | 2023 |  | market=Spain")
}
