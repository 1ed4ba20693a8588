package resolve_test

import "testing"

// What leaves assembly lines, or what these deliver, was made.
func TestAssemblyLines(t *testing.T) {
	const lead = "<p>Vehicle output and sales in Spain both rose in June, the carmakers' lobby Anfac said on Monday.</p>"
	for _, text := range []string{
		"A total of 3.093 million vehicles rolled off the country's assembly lines last month, a year-on-year rise of 29.4 percent, while sales expanded by 27.4 percent to 2.97 million units.",
		"Assembly lines delivered 3.093 million vehicles in June, a rise of 29.4 percent on the year. Sales expanded by 27.4 percent to 2.97 million units.",
		"The country's assembly lines turned out 3.093 million vehicles in June, 29.4 percent more than a year earlier, and sales rose 27.4 percent to 2.97 million units.",
		"In all, 3.093 million vehicles came off Spanish production lines in June, up 29.4 percent year on year. Sales were up 27.4 percent at 2.97 million units.",
		"Spanish car plants assembled 3.093 million vehicles in June, up 29.4 percent year on year. Sales rose 27.4 percent to 2.97 million units.",
	} {
		wantOfPage(t, "Spain's auto output and sales rise in June", lead+"<p>"+text+"</p>",
			"3.093 million vehicles | Spain | production | 2024-06 |  | -", "29.4 percent | Spain | production | 2024-06 | yoy | -", "27.4 percent | Spain | sales | 2024-06 | yoy | -", "2.97 million units | Spain | sales | 2024-06 |  | -")
	}
}
