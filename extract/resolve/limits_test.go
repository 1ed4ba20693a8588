package resolve_test

import (
	"fmt"
	"strings"
	"testing"

	"carfacts/extract/fact"
)

// limitsOf returns the values of the facts of the text, each with its bound.
func limitsOf(d *fact.Document) string {
	var out []string
	for i := range d.Facts {
		out = append(out, fmt.Sprintf("%s%g", d.Facts[i].Bound, d.Facts[i].Value))
	}
	return strings.Join(out, " ")
}

// Words before a figure limit it, and some behind it or behind what it counts.
func TestLimits(t *testing.T) {
	for _, row := range [][2]string{
		{"The Kia EV3 opens at $29,990 and goes up to 303 miles on a charge.", ">=29990 <=303"},
		{"The Kia EV3's WLTP range goes up to 400 km.", "<=400"},
		{"Kia's sales will go up to 600,000 cars in 2026.", "=600000"},
		{"In Norway the grant goes up to 3,000 euros for a Kia EV3.", "<=3000"},
		{"Kia's net profit in 2023 was 2.1 billion euros at least.", ">=2.1e+09"},
		{"Kia sold 50,000 cars at least in 2023.", ">=50000"},
		{"Kia expects 40,000 registrations or thereabouts in 2024.", "~40000"},
		{"Kia sold 50,000 cars, at least 20,000 of them in Spain, in 2023.", "=50000 >=20000"},
		{"The Kia EV3, on sale now from £32,995, goes up to 375 miles on a charge.", ">=32995 <=375"},
		{"When presales opened, prices for the Kia EV3 had started at 32,000 euros.", ">=32000"},
		{"The Kia EV3 manages over 500 km on a charge.", ">500"},
	} {
		if got := limitsOf(read(t, "2024-07-15", row[0])); got != row[1] {
			t.Errorf("%q:\n got %s\nwant %s", row[0], got, row[1])
		}
	}
}

// What a model measures or can do holds at no time, whatever is told of beside it.
func TestModelsMeasureAtNoTime(t *testing.T) {
	testTimes(t, "2024-07-15", [][2]string{
		{"A Kia EV3 with eight seats is to follow in 2025.", "8; launch 2025 target"},
		{"The Kia EV3 reaches customers in August with a range of 605 km.", "delivery_start 2024-08 target; 605"},
	})
}

// A number that opens a sentence has no word before it, and "that" which ends one has none behind.
func TestNoWordsAtTheEdges(t *testing.T) {
	testSubjects(t, [][2]string{
		{"911 sports car with a discount", ""},
		{"911 sports car, says Porsche.", ""},
		{"Kia begins to build in May the EV3 that", ""},
		{"Kia, which said in May that", ""},
		{"In May, Kia said it would launch that", ""},
	})
}
