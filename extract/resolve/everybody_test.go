package resolve_test

import "testing"

// What all buyers or makers of a market do is the market's, whoever was spoken of before.
func TestEverybody(t *testing.T) {
	const lead = "Peugeot registered 21,300 cars in France in May.\n\n"
	testSubjects(t, [][2]string{
		{lead + "The French bought 28,000 electric cars in May.", "21300 Peugeot; 28000 France"},
		{lead + "Germans bought 235,000 cars in May.", "21300 Peugeot; 235000 Germany"},
		{lead + "The dealers' federation expects 1.6 million registrations this year.", "21300 Peugeot; 1.6e+06 France"},
		{lead + "The association said private buyers accounted for 41 percent of registrations.", "21300 Peugeot; 41 France"},
		{lead + "In France, dealers had 310,000 unsold cars at the end of May.", "21300 Peugeot; 310000 France"},
		{lead + "The sector exported 95,000 cars in May.", "21300 Peugeot; 95000 France"},
		{lead + "Leasing companies took 27 percent of all new cars.", "21300 Peugeot; 27 France"},
		{lead + "Manufacturers in Thailand built 126,000 vehicles in May.", "21300 Peugeot; 126000 Thailand"},
		{lead + "Import brands held 52 percent of the market.", "21300 Peugeot; 52 France"},
		{lead + "One in four new cars was electric.", "21300 Peugeot; 25 France"},
		// but a maker's buyers are its own
		{lead + "Private buyers took 41 percent of its cars.", "21300 Peugeot; 41 Peugeot"},
		{lead + "Fleet buyers took 41 percent.", "21300 Peugeot; 41 Peugeot"},
	})
}
