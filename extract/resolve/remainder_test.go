package resolve_test

import "testing"

// What is outside a place is of the world, and of the makers that are told of next.
func TestScopeOfTheRemainder(t *testing.T) {
	for _, row := range [][2]string{
		{"Battery usage outside China rose 12% to 300 GWh in the first half, SNE Research said. LG Energy Solution led with 80 GWh.", "12% market=outside China; 300 GWh market=outside China; 80 GWh market=outside China"},
		{"Global EV battery usage, excluding China, was 143 GWh in the first half, SNE Research said. Its growth was 56%.", "143 GWh market=outside China"},
		{"In the rest of the world outside China, EV sales rose 12% to 3 million in the first half.", "12% market=outside China powertrain=ev; 3 million market=outside China powertrain=ev"},
		{"EV sales in Europe rose 20% in June to 300,000, Rho Motion said. In the rest of the world, they rose 40% to 120,000.", "120,000 market=outside Europe powertrain=ev"},
		{"EV battery installation in non-Chinese, global markets rose 43% in 2023 to 319 GWh, SNE Research said.", "43% market=outside China; 319 GWh market=outside China"},
		{"Battery usage outside China, excluding Japan, rose 12% to 300 GWh in the first half, SNE Research said.", "300 GWh market=outside China and Japan"},
		{"Car sales grew in all regions in June, with the exception of Japan, where they fell 4% to 300,000.", "4% -; 300,000 -"},
		{"BYD sold 80,000 cars outside China in June.", "80,000 cars market=overseas"},
		{"In Europe excluding Russia, car sales rose 4% to 8 million in the first half.", "8 million -"},
		{"In Europe excluding Germany, Porsche delivered 35,000 cars in the first half.", "35,000 cars market=Europe excluding Germany"},
		{"Porsche delivered 35,000 cars in Europe (excluding Germany) in the first half.", "35,000 cars market=Europe excluding Germany"},
		{"Volvo Cars sold 700,000 cars in 2023. In Sweden sales rose 3 percent to 41,000, in the rest of Europe by 8 percent to 320,000. In the rest of the world it sold 90,000.",
			"41,000 market=Sweden; 8 percent market=Europe excluding Sweden; 320,000 market=Europe excluding Sweden; 90,000 market=outside Europe"},
		{"Kia sold 3,000 cars in Germany, 2,000 in France and 7,000 in the rest of Europe in June.", "2,000 market=France; 7,000 market=Europe excluding Germany and France"},
		{"Kia sold 3,000 cars in Germany, against 2,500 in Germany in May, and 7,000 in the rest of Europe in June.", "3,000 cars market=Germany; 2,500 market=Germany; 7,000 market=Europe excluding Germany"},
		{"Kia sold 7,000 cars in the rest of Europe in June.", "7,000 cars -"},
		{"Non-Chinese makers sold 300,000 cars in China in June.", "300,000 cars -"},
		{"The total battery usage in battery electrics (BEVs), plug-in hybrids (PHEVs), and hybrids (HEVs), excluding the Chinese market, was 130 GWh in the first half, SNE Research said.", "130 GWh market=outside China"},
	} {
		wantScopes(t, row[0], row[1])
	}
}
