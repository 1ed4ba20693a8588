package resolve_test

import "testing"

// What came from somewhere is a part of what was told before, whose it is; where nothing was,
// it is a part of nothing that is known.
func TestPartsOfWhatWasTold(t *testing.T) {
	testSubjects(t, [][2]string{
		{"60 percent came from Germany.", ""},
		{"Some 60 percent went to Germany, Kia said.", ""},
		{"Kia is growing. About 60 percent came from Germany.", ""},
		{"Norway imported 20,000 cars in June. 60 percent came from Germany.", "20000 Norway; 60 Norway"},
		{"Registrations in Norway fell 4 percent to 12,000 cars in June. 60 percent came from China.", "-4 Norway; 12000 Norway; 60 Norway"},
		{"Kia exported 20,000 cars in June. 60 percent went to Germany.", "20000 Kia; 60 Kia"},
	})
}
