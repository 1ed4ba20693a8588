package resolve_test

import (
	"strings"
	"testing"
)

// What a country ships has that country as its subject, and where it goes as
// its market; works in a place ship from there.
func TestShipments(t *testing.T) {
	testSubjects(t, [][2]string{
		{"Mexico exported 287,703 cars in June. As for Europe, exports fell 13.1% to 17,475 vehicles.", "287703 Mexico; -13.1 Mexico; 17475 Mexico"},
		{"Mexican car exports rose in June. Mexico exported 287,703 cars. Shipments to Canada slipped 4% to 18,100 cars.", "287703 Mexico; -4 Mexico; 18100 Mexico"},
	})
	wantScopes(t, "Mexico exported 287,703 cars in June. As for Europe, exports fell 13.1% to 17,475 vehicles.", "13.1% market=Europe; 17,475 vehicles market=Europe")
	wantScopes(t, "Mexican car exports rose in June. Mexico exported 287,703 cars. Shipments to Canada slipped 4% to 18,100 cars.", "4% market=Canada; 18,100 cars market=Canada")
	wantScopes(t, "GM plants in Mexico exported 72,324 units in June.", "72,324 units origin=Mexico")
}

// An arm named by its country sells there, and what the article goes on to
// tell of its sales is of there.
func TestArmOfMaker(t *testing.T) {
	wantScopes(t, "Hyundai Motor America sold 72,058 vehicles in June, up 40 percent from last year's 51,340.\n\nHyundai's retail sales rose 27 percent.",
		"72,058 vehicles market=United States; 40 percent market=United States; 51,340 market=United States; 27 percent market=United States channel=retail")
}

// Openings, what they cost and whom they employ, around each other.
func TestOpenings(t *testing.T) {
	for text, want := range map[string]string{
		"Hyundai opened its $7.6 billion car plant in Georgia on Friday.":                          "$7.6 billion | Hyundai | investment |  | target; on Friday | Hyundai | opening | 2024-07-12 | reported",
		"Panasonic will open a $4 billion battery factory in Kansas in July 2025.":                 "$4 billion | Panasonic | investment |  | target; in July 2025 | Panasonic | opening | 2025-07 | target",
		"The Ohio plant is set to open next year and will employ 1,100 people, Honda said.":        "next year | Honda | opening | 2025 | target; 1,100 people | Honda | jobs |  | target",
		"Toyota said its battery plant in Liberty, North Carolina, will begin operations in 2025.": "in 2025 | Toyota | opening | 2025 | target",
	} {
		if got := strings.Join(factsOf(read(t, "2024-07-15", text)), "; "); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// What is counted of a model, together, and of vehicles made somewhere.
func TestCountedOfModel(t *testing.T) {
	testSubjects(t, [][2]string{
		{"Hyundai's sales in June were driven by SUVs such as 3,405 units of the Palisade and 2,208 of the Santa Fe.", "3405 Hyundai Palisade; 2208 Hyundai Santa Fe"},
		{"Hyundai and Kia sold a total of 4,618 electric cars in June, down 58.9 percent from a year earlier.", "4618 Hyundai + Kia; -58.9 Hyundai + Kia"},
		{"Canadian sales of vehicles built in Mexico totaled 13,877 in June.", "13877 Canada"},
	})
	wantScopes(t, "U.S. used-vehicle inventory hit a high in June, as production of new ones rose.\n\nThere were 2.25 million units at the end of the month.", "2.25 million units segment=used")
}

// A report's quarter is named once, in whatever phrase, and a base has the bound
// of the price that it is compared with.
func TestQuarterOfLead(t *testing.T) {
	for text, want := range map[string]string{
		"Ford's first-quarter results topped estimates. Revenue fell 5% to $40.7 billion.":                                                                      "$40.7 billion | Ford | revenue | 2024-Q1 | reported",
		"Despite beating first-quarter expectations, Ford reported a steep decline in net income — plunging to $471 million — as production halts took a toll.": "$471 million | Ford | net_income | 2024-Q1 | reported",
		"Pickups accounted for 76% of total sales in Thailand in June.":                                                                                         "76% | Thailand | sales | 2024-06 | reported",
	} {
		if got := strings.Join(factsOf(read(t, "2024-07-15", text)), "; "); !strings.Contains(got, want) {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
	d := read(t, "2024-07-15", "The Tesla Model Y now starts at $44,990, down from $46,990.")
	if len(d.Facts) != 2 || d.Facts[1].Bound != ">=" {
		t.Errorf("got %s", strings.Join(factsOf(d), "; "))
	}
}
