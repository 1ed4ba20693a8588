package resolve_test

import "testing"

// A month that a sentence without figures is about is that of what follows in the paragraph.
func TestMonthsAsSubjects(t *testing.T) {
	const lead = "<p>Vehicle production in Spain reached 1.23 million units in the first half, 7.8% more than in January-June 2023, the carmakers' lobby Anfac said. Registrations grew 4.8% to 535,000.</p>"
	for _, text := range []string{
		"June, with one working day less than May, closed with all three indicators in decline. Assembly lines delivered 200,800 vehicles, a drop of 6.5% against the previous month and of 4.9% against June 2023.",
		"June was a weak month. Plants built 200,800 vehicles, a drop of 6.5% from May and of 4.9% from June 2023.",
		"June itself disappointed. Production fell 6.5% from May to 200,800 units and was 4.9% below that of June 2023.",
		"The month of June was less kind. Plants turned out 200,800 vehicles, 6.5% fewer than in May and 4.9% fewer than a year earlier.",
		"In June the picture was different. Production came to 200,800 vehicles, 6.5% less than in May and 4.9% less than in June 2023.",
		"June brought a setback. Output shrank by 6.5% from May to 200,800 vehicles and by 4.9% from a year earlier.",
		"Last month things turned sour. Production dropped to 200,800 vehicles, down 6.5% on May and 4.9% on June 2023.",
	} {
		wantOfPage(t, "Spain: exports rescue the first half for carmakers", lead+"<p>"+text+"</p>",
			"200,800 "+map[bool]string{true: "units", false: "vehicles"}[text[:11] == "June itself"]+" | Spain | production | 2024-06 |  | -", "6.5% | Spain | production | 2024-06 | mom | -", "4.9% | Spain | production | 2024-06 | yoy | -")
	}
}
