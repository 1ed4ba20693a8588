package resolve_test

import "testing"

// What a duty is on may be from a place with an article.
func TestDutiesOnCarsFromTheUnion(t *testing.T) {
	for _, text := range []string{
		"Since 1 June Washington has charged 15 per cent on cars from the EU.",
		"Washington charges a duty of 15 per cent on cars from the European Union.",
		"The United States has cut its tariff on cars from the EU to 15 per cent.",
		"Cars from the EU are subject to a U.S. tariff of 15 per cent.",
		"The U.S. tariff on vehicles from the European Union is 15 per cent.",
		"America now levies 15 per cent on vehicles from the EU.",
		"U.S. duties on car imports from the EU fell to 15 per cent.",
		"For cars from the EU the U.S. duty is 15 per cent.",
	} {
		d := pageOf(t, "Carmakers in June", "<p>"+text+"</p>")
		found := false
		for i := range d.Facts {
			f := &d.Facts[i]
			found = found || f.Value == 15 && f.Subject == "United States" && f.Metric == "tariff" && f.Scope.Origin == "European Union"
		}
		if !found {
			t.Errorf("%s\namong %q", text, wholesOf(d))
		}
	}
}
