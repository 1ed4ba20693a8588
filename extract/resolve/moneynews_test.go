package resolve_test

import "testing"

// What carmakers build everywhere is no figure of the supplier who speaks of it, and what a company spends
// after it none of the world.
func TestSuppliersCustomers(t *testing.T) {
	const lead = "<p>Valeo raised its revenue 8 percent to 4.8 billion euros in the first quarter.</p>"
	for text, want := range map[string]string{
		"It confirmed its targets, despite a 6 percent decline in global automotive production in the quarter.":                                   "6 percent | World | production | 2024-Q1 |  | -",
		"Revenue rose 8 percent, while global light vehicle production fell 3 percent.":                                                           "3 percent | World | production | 2024-Q1 |  | -",
		"Its battery production rose 3 percent.":                                                                                                  "3 percent | Valeo | production | 2024-Q1 |  | -",
		"Global vehicle production fell 3 percent in the quarter. “We are going to cut our costs by 40 million euros,” its chief executive said.": "40 million euros | Valeo | cost |  |  | -",
	} {
		wantOfPage(t, "Valeo grows", lead+"<p>"+text+"</p>", want)
	}
}

// Money that comes from somewhere was earned there; what says of whom a sentence tells has no apposition.
func TestEarnedFrom(t *testing.T) {
	const lead = "<p>Ford earned $1 billion in the first quarter.</p>"
	for text, want := range map[string]string{
		"Revenue from the Asia-Pacific region fell 15 percent.":                                  "15 percent | Ford | revenue | 2024-Q1 |  | market=Asia-Pacific",
		"At Ford, the cost of sales, a closely watched figure, rose 4.2 percent in the quarter.": "4.2 percent | Ford | cost | 2024-Q1 |  | -",
		"Jim Farley said last year the company might build 12 new plants.":                       "12 new plants | Ford | plants |  |  | -",
	} {
		wantOfPage(t, "Ford's quarter", lead+"<p>"+text+"</p>", want)
	}
}
