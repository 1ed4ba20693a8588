package resolve_test

import (
	"slices"
	"strings"
	"testing"
)

// Each row is a text published on 2024-07-15 and facts that it has; with ! before it, one that it
// has not.
func TestVehicleSizes(t *testing.T) {
	for _, row := range [][2]string{
		// amounts that buy no vehicle
		{"The Kia EV4 costs $37,590. A cup of coffee there costs $4.", "price Kia EV4 37590; !price Kia EV4 4"},
		{"BYD builds the Seal there, and pay starts at $24 an hour.", "!price BYD Seal >=24; !price BYD >=24"},
		// amounts that no vehicle is named for
		{"In France buyers get a bonus if the price stays below 47,000 euros.", "!price France <47000"},
		{"Kia wants to sell cars in India for up to $40,000.", "!price Kia <=40000; !price India <=40000"},
		{"Ionity charges 0.69 euros per kWh.", "price Ionity 0.69"},
		// what is too long or too quick for one
		{"The Kia EV4 is 4,430 mm long and comes on a ship 200 metres long.", "length Kia EV4 4430; !length Kia EV4 200"},
		{"The Kia EV4 has a range of 630 km; in the mountains it was 5 km.", "range Kia EV4 630; !range Kia EV4 5"},
		{"The Kia EV4 reaches 100 km/h from rest in 7.4 seconds.", "acceleration Kia EV4 7.4; !top_speed Kia EV4 100"},
		// what is measured of a model alone
		{"VinFast makes scooters. They go 165 km on a charge.", "!range VinFast 165"},
		// of vehicles in general
		{"The Kia EV6 has a range of 528 km. Electric cars can go 400 km on average and cost $55,000.", "range Kia EV6 528; !range Kia EV6 400; !price Kia EV6 55000"},
		{"The Kia EV6 costs $42,600. Compact SUVs start at $28,000. Most small cars cost $18,000.", "price Kia EV6 42600; !price Kia EV6 >=28000; !price Kia EV6 18000"},
		{"The Kia EV6 costs $42,600. Cars with the big battery have a range of 528 km.", "range Kia EV6 528"},
		// of the charger, of the writer
		{"At a 350-kW post the Kia EV9 charges from 10 to 80 percent in 24 minutes.", "charging_time Kia EV9 24; !power Kia EV9 350; !charging_power Kia EV9 350"},
		{"The Kia EV9 has an 11 kW on-board charger.", "charging_power Kia EV9 11"},
		{"My Kia Niro, which has 141 hp, was worth £9,150 when I last asked.", "!power Kia Niro 141; !price Kia Niro 9150"},
		{"BYD has 800 sites with 5,000 posts, the most powerful of which deliver up to 640 kW.", "charging_power BYD <=640"},
	} {
		got := productsOf(read(t, "2024-07-15", row[0]))
		for _, want := range strings.Split(row[1], "; ") {
			want, not := strings.CutPrefix(want, "!")
			if slices.Contains(got, want) == not {
				t.Errorf("%s\n%q wanted: %t, among %q", row[0], want, !not, got)
			}
		}
	}
}
