package resolve_test

import "testing"

// Where a report never says of which market it is, its money does, and not whose brands are sold there;
// one that says so may name first where its exports go.
func TestHome(t *testing.T) {
	wantOfPage(t, "National passenger car market in June", "<p>In June, wholesale of the national passenger car market was 1.9 million units, 3 percent more than a year before, after a subsidy of RMB 20,000 had been promised.</p>"+
		"<p>The share of Japanese brands was 12 percent. Dealers' inventory fell to 2.4 million units at the end of the month.</p>",
		"1.9 million units | China | sales | 2024-06 |  | channel=wholesale segment=passenger",
		"2.4 million units | China | inventory | 2024-06-30 |  | segment=passenger")
	wantOfPage(t, "Output of cars up, thanks to shipments to Chile", "<p>Argentine carmakers shipped more cars to Chile in June than ever. In Argentina itself demand was weak, the ministry of industry said, and dealers had to wait for buyers.</p>"+
		"<p>Argentina goes on to hope for better times. Tariffs are to help: the import duty is now 35 percent for electric cars.</p>",
		"35 percent | Argentina | tariff |  |  | powertrain=ev")
	wantOfPage(t, "Vans +15%, trucks -8% in first half", "<p>EU van sales rose 15% in the first half of 2024. Germany, France and Spain all grew.</p>"+
		"<h2>Vans</h2><p>Registrations reached 800,000 units in the half. Italy gained 10%.</p>",
		"800,000 units | European Union | registrations | 2024-H1 |  | segment=van")
}
