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

// A group and the brand it is named after are two, of one article.
func TestGroupAndItsBrand(t *testing.T) {
	wantOfPage(t, "Renault Group's sales rise in the first half", "<p>Renault Group sold 1,154,700 vehicles in the first half of 2024, compared with 1,133,667 a year before.</p><p>Europe: 820,114 sales, up 3.5% in a market that gained 4.5%</p>"+
		"<p>The Renault brand sold 785,000 vehicles, up 1.5%. Renault's plants were busy.</p><p>Dacia sold 356,000 and Alpine 1,900. Dacia is content.</p><p>In Europe, 64% of the Group's cars went to private customers.</p><p>About Renault Group: it employs more than 105,000 people.</p>",
		"1,154,700 vehicles | Renault Group | sales | 2024-H1 |  | -", "820,114 | Renault Group | sales | 2024-H1 |  | market=Europe", "785,000 vehicles | Renault | sales | 2024-H1 |  | -",
		"356,000 | Dacia | sales | 2024-H1 |  | -", "105,000 people | Renault Group | employees |  |  | -")
}
