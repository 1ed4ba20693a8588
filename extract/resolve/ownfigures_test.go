package resolve_test

import "testing"

// A body that is a company tells of its own money, and for the rest of what it counts.
func TestOwnFiguresOfABody(t *testing.T) {
	testSubjects(t, [][2]string{
		{"Auto Trader reported revenue of 571 million pounds for the year to March.", "5.71e+08 Auto Trader"},
		{"Auto Trader's revenue rose 12 percent to 571 million pounds in the year to March.", "12 Auto Trader; 5.71e+08 Auto Trader"},
		{"Auto Trader said that its operating profit was 349 million pounds in the year to March.", "3.49e+08 Auto Trader"},
		{"Auto Trader said that Kia's revenue rose 3 percent in May.", "3 Kia @Auto Trader"},
		{"Auto Trader counted 120,000 used cars sold in May.", "120000 United Kingdom @Auto Trader"},
		{"Kia sold 9,000 cars in the United Kingdom in May. Revenue rose 12 percent, Auto Trader said.", "9000 Kia; 12 Kia @Auto Trader"},
		// one that is none speaks of others'
		{"Kia sold 9,000 cars in May. The CPCA put its revenue at 571 million euros.", "9000 Kia; 5.71e+08 Kia @China Passenger Car Association"},
	})
}
