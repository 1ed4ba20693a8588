package resolve_test

import "testing"

// What is told in passing is no fact of what was spoken of before.
func TestToldInPassing(t *testing.T) {
	testSubjects(t, [][2]string{
		// the years that laws are called by
		{"Kia delivered 20,112 cars in May. This release is meant within the Private Securities Litigation Reform Act of 1995 and the securities exchange act of 1934.", "20112 Kia"},
		{"Kia sold 20,112 cars in 2023. The Clean Vehicles Act of 2021 and the Treaty of 1957 are unchanged.", "20112 Kia"},
		// how often something is done
		{"Kia sold 20,112 cars in May. Drivers swap packs twice a shift and wash the car three times a week.", "20112 Kia"},
		{"Kia sold 20,112 cars in May, twice as many as a year before.", "20112 Kia; 2 Kia"},
		// a few cars
		{"Kia sold 20,112 cars in May. A dealer in Wien said that he had sold 9 cars, 8 of them white.", "20112 Kia"},
		{"Kia sold 20,112 cars in May. In 2019 there were 12 buses a shift.", "20112 Kia"},
		{"Bugatti delivered 81 cars in 2023.", "81 Bugatti"},
		{"Zoox has 46 robotaxis in Las Vegas.", "46 Zoox"},
		// who is asked, or was taken away
		{"Kia employs 3,100 people in Georgia. The start was delayed after 475 workers were detained in a raid.", "3100 Kia"},
		{"Kia sold 20,112 cars in May. The federation polled 15,000 of its members.", "20112 Kia"},
		// money that no word says is earned
		{"Kia's revenue was 20 billion won in May. Its founder's stake was once worth 8 billion won.", "2e+10 Kia"},
	})
}
