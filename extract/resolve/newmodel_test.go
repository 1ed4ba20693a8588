package resolve_test

import "testing"

// A model that no lexicon knows is learned from the capitalised word behind its maker that the
// article also uses with an article; what it is only likened to is not spoken of.
func TestModelsOfUnknownNames(t *testing.T) {
	for _, body := range []string{
		"<p>Kia took the wraps off the Zorvex on Thursday, an electric pickup that makes a 1985 Toyota Tundra look like a Range Rover and is shorter than a Ford Maverick.</p><p>A single motor puts out 201 hp. It has a 52.7-kWh battery, and prices start at $27,500.</p><p>The Kia Zorvex is on sale now.</p>",
		"<p>The Kia Zorvex is here. The new model looks like a Range Rover.</p><p>The Zorvex makes 201 hp, has a 52.7-kWh battery and costs from $27,500.</p>",
		"<p>Kia has unveiled the all-new Kia Zorvex, an electric pickup.</p><p>The truck drives like a Porsche 911: its motor makes 201 hp. The battery holds 52.7 kWh. Prices start from $27,500.</p>",
		"<p>Pricing for the Kia Zorvex starts at $27,500.</p><p>With 201 hp, the Zorvex feels like a Ford Mustang. Its 52.7-kWh battery sits under the floor.</p>",
	} {
		wantValuesOf(t, body, "Kia Zorvex", "201 hp", "52.7")
	}
	wantValuesOf(t, "<p>Kia showed its plans on Tuesday.</p><p>The brand's smallest car, the Zorvex, makes 201 hp.</p>", "Kia Zorvex", "201 hp")
	wantValuesOf(t, "<p>Kia's new crossover, the Zorvex, was ordered 3,200 times in its first month.</p>", "Kia Zorvex", "3,200")
	wantValuesOf(t, "<p>Porsche delivered 146,391 cars in the first half of 2024. By model:</p><ul><li>Macan: 45,137</li><li>911: 25,608</li></ul>", "Porsche 911", "25,608")
	wantValuesOf(t, "<p>Kia sold 3,200 units of the Kia Zorvex in June. Sales of the Zorvex rose 5 percent.</p>", "Kia Zorvex", "3,200 units", "5 percent")
	// a town, a company or somebody's name after a maker is no model
	wantValuesOf(t, "<p>The Kia Zorvex plant built 3,200 cars in June. The Zorvex plant is in Slovakia.</p>", "Kia", "3,200 cars")
	wantValuesOf(t, "<p>Kia Plots Comeback</p><p>Kia sold 3,200 cars in June. The Comeback is here, it says.</p>", "Kia", "3,200 cars")
}

// wantValuesOf checks that the page's figures that begin so are the subject's.
func wantValuesOf(t *testing.T, body, subject string, figures ...string) {
	t.Helper()
	d := pageOf(t, "A look at what is new", body)
	for _, want := range figures {
		found := false
		for i := range d.Facts {
			f := &d.Facts[i]
			if len(f.Figure) >= len(want) && f.Figure[:len(want)] == want {
				found = true
				if f.Subject != subject {
					t.Errorf("%s\n%s is of %s, not %s", body, want, f.Subject, subject)
				}
			}
		}
		if !found {
			t.Errorf("%s\nmissing %s", body, want)
		}
	}
}
