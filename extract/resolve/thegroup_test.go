package resolve_test

import "testing"

// "The group" is the maker that the sentence opened with, where that is none of another's brands.
func TestTheGroupOfASentence(t *testing.T) {
	for _, row := range [][2]string{
		{"BMW, the biggest, is also the only one that grew: the group with its Mini and Rolls-Royce marques delivered 588,300 cars in June.", "588,300 cars | BMW"},
		{"Mercedes-Benz did worse: the group sold 588,300 cars in June.", "588,300 cars | Mercedes-Benz"},
		{"BMW had a better month, as the group sold 588,300 cars in June.", "588,300 cars | BMW"},
		{"Stellantis is back on its feet; the group delivered 588,300 cars in June.", "588,300 cars | Stellantis"},
		{"Geely is growing fast, and the group sold 588,300 cars in June.", "588,300 cars | Geely"},
		{"Audi did badly, but the group sold 588,300 cars in June.", "588,300 cars | Volkswagen Group"},
	} {
		d := pageOf(t, "What June says about BMW, Mercedes and Audi", "<p>The Volkswagen Group, Hyundai Motor Group, BMW and Mercedes-Benz have told of their sales.</p><p>"+row[0]+"</p>")
		var got []string
		for i := range d.Facts {
			got = append(got, d.Facts[i].Figure+" | "+d.Facts[i].Subject)
		}
		wantAmong(t, row[0], got, []string{row[1]})
	}
}
