package resolve_test

import "testing"

// What people and small businesses have whom an article drops in on is nobody's whom it is about.
func TestBystanders(t *testing.T) {
	const lead = "Kia sold 78,032 vehicles in May.\n\n"
	testSubjects(t, [][2]string{
		{lead + "Jane Holm, who runs a dealership with 40 employees, is waiting.", "78032 Kia"},
		{lead + "His dealership, which employs 65 people, took in $48 million last year.", "78032 Kia"},
		{lead + "Berger's garage has 14 employees.", "78032 Kia"},
		{lead + "Her husband works at a parts warehouse that laid off 60 workers in May.", "78032 Kia"},
		{lead + "A family-run parts maker near the works, with 210 workers, has raised its prices by 10 percent.", "78032 Kia"},
		{lead + "A supplier in Skövde with 85 staff and 12 million euros in annual revenue says it has orders.", "78032 Kia"},
		{lead + "“We run 120 trucks, and 15 are parked,” said its owner, Bill Cobb.", "78032 Kia"},
		{lead + "At the gate, a kiosk owner now sells 150.", "78032 Kia"},
		{lead + "His wife's EV6 cost 42,000 euros and does 430 km on a charge.", "78032 Kia"},
		{lead + "In May she sold 140 cars, 31 of them electric.", "78032 Kia"},
		{lead + "A machine shop that makes brackets for GM has 34 workers, down from 51.", "78032 Kia"},
		{lead + "After a fire at a supplier, output fell by 2,000 vehicles.", "78032 Kia; -2000 Kia"},
		{"Rivian, a startup with 14,000 employees, built 12,000 vans in May.", "14000 Rivian; 12000 Rivian"},
		{"Kia began on a firm note. It is a company with 35,000 employees.", "35000 Kia"},
		{lead + "It opened a showroom with 40 employees in Oslo.", "78032 Kia; 40 Kia"},
		{lead + "A company spokesman said output rose 5 percent.", "78032 Kia; 5 Kia"},
	})
}
