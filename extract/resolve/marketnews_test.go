package resolve_test

import "testing"

// Whose estimate tells of what has been, what a time's level is held against, kinds that a "their" stands for, and
// what is counted that nobody measures.
func TestNationalMarkets(t *testing.T) {
	wantOfPage(t, "Canadian auto sales flat in June", "<p>Canadian auto sales were flat in June. DesRosiers Automotive Consultants estimates sales came in at 160,000 units.</p>"+
		"<p>DesRosiers estimates that Ford sold the most vehicles despite a 1.7 per cent decline from last year.</p>",
		"160,000 units | Canada | sales | 2024-06 |  | -", "1.7 per cent | Ford | sales | 2024-06 | yoy | market=Canada")
	wantWhole(t, "Irish registrations are 0.6 per cent up so far this year, with a total of 103,425. That figure is 10.4 per cent behind the pre-Covid level seen in 2019.",
		"10.4 per cent | Ireland registrations change -10.4 2024-H1 2019")
	wantScopes(t, "Irish registrations came to 4,000 in June. EVs, plug-in hybrids and hybrids increased their market share and now account for 40.8 per cent of all new car sales.",
		"40.8 per cent powertrain=electrified")
	wantScopes(t, "Turkey's passenger and light commercial vehicle market grew by 50.8 percent in June, says the association representing 47 automotive brands.", "50.8 percent -")
	wantOfPage(t, "Used cars", "<p>British used car sales rose 2.8% to 2,021,265 in the first half. Better supply feeds more stock into the used market.</p><p>Petrol remained the choice of most, up 1.9% to 1,145,148 units.</p>",
		"1.9% | United Kingdom | sales | 2024-H1 |  | powertrain=petrol segment=used")
}
