package resolve_test

import (
	"strings"
	"testing"
)

// Each row is a text published on 2024-07-15 and a fact that it has, of how the markets of Asia and
// the Pacific are told of.
func TestAsianMarkets(t *testing.T) {
	for _, row := range [][2]string{
		// numerals spelled with hyphens, as they are read aloud
		{"Hyundai's domestic sales slid eight-point-three percent to 58-thousand-200 units in June.", "eight-point-three percent | Hyundai | sales | 2024-06 |  | market=domestic"},
		// the week that the line over a list names, and what its items compare with
		{"The insurance registration figures for the week of July 1-7 in China are out.\n\n- BYD: 78,500 units, down 3 percent from the prior week\n\n- Tesla: 15,600, up 1.3 percent", "1.3 percent | Tesla | registrations | 2024-W27 | wow | market=China"},
		// a start to the year is no period
		{"India's dealers told of June. Auto retail in India fell 5 percent in June. After a good start to the year, PV retail fell 7 percent.", "7 percent | India | sales | 2024-06 |  | channel=retail segment=passenger"},
		// after how long a stock lasts, what was sold again
		{"Retail sales in India rose 5 percent to 20,40,000 units in June.\n\nPV inventory stands at 50 days.\n\nThe CV segment was flat at 89,208 units.", "89,208 units | India | sales | 2024-06 |  | channel=retail segment=commercial"},
		// the place of sales that the headline only says whose they are
		{"Japan's vehicle sales fell in June.\n\nSales in Japan fell 5 percent to 334,000 in June as Daihatsu's plants stood still. Daihatsu sold 8,604.\n\nDaihatsu aims to build again soon.\n\nToyota sold 102,458 units.", "102,458 units | Toyota | sales | 2024-06 |  | market=Japan"},
		// of a subsidy after which something was sold
		{"Sales in Thailand fell 5 percent in June after the subsidy was trimmed to 100,000 baht.", "100,000 baht | Thailand | subsidy | 2024-06 |  | -"},
		{"Pickup sales in Thailand fell 38 percent in June, while battery EVs dropped 57 percent.", "57 percent | Thailand | sales | 2024-06 |  | powertrain=bev"},
		{"Plants in Thailand built 130,000 vehicles in June. Of these, 85,000 were for export and 45,000 for the local market.", "45,000 | Thailand | production | 2024-06 |  | market=domestic"},
		{"In Australia, 9,000 SUVs were delivered in June (up 10.1 per cent), 3,000 utes (up 4.8) and 2,000 passenger cars (down 9).", "9 | Australia | deliveries | 2024-06 |  | segment=passenger"},
	} {
		wantAmong(t, row[0], wholesOf(read(t, "2024-07-15", row[0])), strings.Split(row[1], "; "))
	}
}
