package resolve_test

import (
	"strings"
	"testing"
)

// Each row is an article on products published on 2025-10-10, an empty line between its blocks, and
// meanings that its figures have, a line each; it may have others.
func TestProductNewsAsItIsWritten(t *testing.T) {
	for _, row := range []struct{ what, text, want string }{
		{
			"whoever drives people puts its own cars on the road",
			"Robotaxis\n\nZoox has asked to be allowed to put 2,500 on public roads. Its 50 cars give 2,500 rides a week, and it aims for a million a week.",
			"Zoox fleet 2500  segment=robotaxi",
		},
		{
			"what is earned with a fleet is of that",
			"Robotaxis in China\n\nChina could have 500,000 robotaxis by 2030, with a potential revenue of $47 billion by 2035.",
			"China fleet 500000 2030 segment=robotaxi\nChina revenue 4.7e+10 2035 segment=robotaxi",
		},
		{
			"the place behind how many models a cut is for",
			"Kia cuts prices\n\nKia cut 34 percent off the prices of 22 of its models in China.",
			"Kia price -34  market=China",
		},
		{
			"half an hour is no cut in half, and the 5 a model",
			"Renault shows a car\n\nThe Renault 4 is 22 cm longer than the 5, and a charger takes its pack from 15 to 80 percent in half an hour.",
			"Renault 4 charging_time 0.5",
		},
	} {
		wantAmong(t, row.what+":\n"+row.text, strings.Split(meaningsOf(read(t, "2025-10-10", row.text)), "\n"), strings.Split(row.want, "\n"))
	}
}
