package resolve_test

import "testing"

// Rows of words between the head of a table of versions and its figures are no heads.
func TestTablesOfVersionsWithWords(t *testing.T) {
	const lead = "<p>Kia has shown the EV5, an electric SUV that it will sell in most parts of the world, and told at last what it can do and how much it weighs.</p>"
	for _, table := range []string{
		"<table><thead><tr><th></th><th>Air</th><th>Earth</th><th>GT-line</th></tr></thead><tbody><tr><th>Drive</th><td>front</td><td>front</td><td>all-wheel</td></tr><tr><th>Seats</th><td>5</td><td>5</td><td>7</td></tr><tr><th>Price, euros</th><td>41,990</td><td>49,990</td><td>57,990</td></tr></tbody></table>",
		"<table><thead><tr><th></th><th>Air</th><th>Earth</th><th>GT-line</th></tr></thead><tbody><tr><td>Driven wheels</td><td>front</td><td>front</td><td>all four</td></tr><tr><td>Number of seats</td><td>5</td><td>5</td><td>7</td></tr><tr><td>Price</td><td>€41,990</td><td>€49,990</td><td>€57,990</td></tr></tbody></table>",
		"<table><tr><td></td><td>Air</td><td>Earth</td><td>GT-line</td></tr><tr><td>Drive</td><td>FWD</td><td>FWD</td><td>AWD</td></tr><tr><td>Seats</td><td>5</td><td>5</td><td>7</td></tr><tr><td>Price</td><td>€41,990</td><td>€49,990</td><td>€57,990</td></tr></table>",
		"<table><tr><td>Version</td><td>Air</td><td>Earth</td><td>GT-line</td></tr><tr><td>Drive</td><td>front-wheel</td><td>front-wheel</td><td>all-wheel</td></tr><tr><td>Seats</td><td>5</td><td>5</td><td>7</td></tr><tr><td>Price (€)</td><td>41,990</td><td>49,990</td><td>57,990</td></tr></table>",
		"<table><thead><tr><th>Trim</th><th>Air</th><th>Earth</th><th>GT-line</th></tr></thead><tbody><tr><td>Drivetrain</td><td>FWD</td><td>FWD</td><td>AWD</td></tr><tr><td>Deliveries from</td><td>September</td><td>September</td><td>October</td></tr><tr><td>Seats</td><td>5</td><td>5</td><td>7</td></tr><tr><td>Price (€)</td><td>41,990</td><td>49,990</td><td>57,990</td></tr></tbody></table>",
	} {
		wantOfPage(t, "Kia EV5: the data", lead+table,
			"5 | Kia EV5 | seats |  |  | variant=Air",
			"5 | Kia EV5 | seats |  |  | variant=Earth",
			"7 | Kia EV5 | seats |  |  | variant=GT-line")
	}
}
