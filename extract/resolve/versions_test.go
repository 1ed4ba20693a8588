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

// The headline's trim is that of what the article measures, until it names another; a sister
// model that the car is likened to is not what goes on.
func TestHeadlinedTrim(t *testing.T) {
	const headline, lead = "Alpine A290 GTS: a hot hatch without petrol", "<p>The Alpine A290 has come to Britain, and on a wet road in Wales it was a joy to drive, as small cars seldom are these days.</p>"
	for _, c := range []struct{ text, want string }{
		{"In GTS trim, as here, it costs £37,500, or so they say.", "£37,500 | Alpine A290 | price |  |  | variant=GTS"},
		{"For the GTS you pay £37,500 before you have ticked a box.", "£37,500 | Alpine A290 | price |  |  | variant=GTS"},
		{"It weighs 1,479kg, and you feel it through every bend of the road.", "1,479kg | Alpine A290 | weight |  |  | variant=GTS"},
		{"The basic GT is £33,500. It makes 178bhp.", "178bhp | Alpine A290 | power |  |  | variant=GT"},
		{"All versions share a 52kWh battery. It charges at up to 100kW.", "100kW | Alpine A290 | charging_power |  |  | -"},
		{"The A290 is a Renault 5 that has been to the gym. It makes 217bhp.", "217bhp | Alpine A290 | power |  |  | variant=GTS"},
		{"Underneath, it is a Renault 5. The car makes 217bhp.", "217bhp | Alpine A290 | power |  |  | variant=GTS"},
		{"It looks like a Renault 5 on steroids. It weighs 1,479kg.", "1,479kg | Alpine A290 | weight |  |  | variant=GTS"},
	} {
		wantOfPage(t, headline, lead+"<p>"+c.text+"</p>", c.want)
	}
	wantOfPage(t, headline, lead+"<p>The basic GT is £33,500 and slower.</p><table><caption>Alpine A290 GTS</caption><tr><td>Price</td><td>£37,500</td></tr><tr><td>Power</td><td>217bhp</td></tr></table>",
		"217bhp | Alpine A290 | power |  |  | variant=GTS")
	wantValues(t, headline, lead+"<p>The A290 does 0-62mph in 6.4sec and up to 226 miles (WLTP).</p>", "6.4sec acceleration level 6.4s", "226 miles range level <=226mile")
}

// Orders within minutes or hours, or since the launch, are those of the model that was launched.
func TestOrdersSinceLaunch(t *testing.T) {
	const headline, lead = "Xiaomi YU7 goes on sale in China", "<p>On the evening of June 26, the Xiaomi YU7, an electric SUV, was officially launched. It starts at 253,500 yuan.</p>"
	for _, text := range []string{
		"Xiaomi announced on the spot that the number of confirmed orders had exceeded 200,000 within three minutes after the launch.",
		"Within 18 hours of the launch, Xiaomi had more than 200,000 locked-in orders.",
		"Xiaomi's order tally passed 200,000 in the first 24 hours.",
		"Xiaomi said it received over 200,000 orders in the first three minutes.",
	} {
		wantOfPage(t, headline, lead+"<p>"+text+"</p>", "200,000 | Xiaomi YU7 | orders |  |  | -")
	}
	wantOfPage(t, headline, lead+"<p>Xiaomi took 200,000 orders in June across its range.</p>", "200,000 | Xiaomi | orders | 2024-06 |  | -")
}

// A model that comes with several kinds of engine has figures of each version.
func TestKindsOfVersions(t *testing.T) {
	const headline, lead = "Deepal S05 is listed in China", "<p>The Deepal S05, a compact SUV, has been shown. There are pure electric and range-extended versions of the new car, the company said.</p>"
	for _, c := range []struct{ text, want string }{
		{"The range-extended version has a motor with a maximum power of 160kW. Its range is 1,234km.", "1,234km | Deepal S05 | range |  |  | powertrain=erev"},
		{"The motor of the pure electric version has a maximum power of 175kW.", "175kW | Deepal S05 | power |  |  | powertrain=bev"},
		{"The EREV version uses a 1.5L range extender.", "1.5L | Deepal S05 | displacement |  |  | powertrain=erev"},
		{"Power is 175 kW in the pure electric version and 160 kW in the range-extended version.", "160 kW | Deepal S05 | power |  |  | powertrain=erev"},
		{"The battery-electric variant delivers 175 kW; the range-extended one makes do with 160 kW.", "160 kW | Deepal S05 | power |  |  | powertrain=erev"},
		{"The pure electric and range-extended versions are 4,620mm long.", "4,620mm | Deepal S05 | length |  |  | -"},
		{"Both the BEV and the EREV version have a wheelbase of 2,880mm.", "2,880mm | Deepal S05 | wheelbase |  |  | -"},
	} {
		wantOfPage(t, headline, lead+"<p>"+c.text+"</p>", c.want)
	}
	wantOfPage(t, headline, lead+"<p>The powertrain comes in two forms:</p><ul><li>BEV: 175 kW, 320 Nm</li><li>EREV: 160 kW, 295 Nm</li></ul>",
		"320 Nm | Deepal S05 | torque |  |  | powertrain=bev", "295 Nm | Deepal S05 | torque |  |  | powertrain=erev")
}

// Versions go by their engines, and so do milestones and parts of a model's sales.
func TestVersionsByEngine(t *testing.T) {
	for _, row := range [][2]string{
		{"The Ford Maverick gets a Tremor package. The hybrid, which cost $23,735 when we bought ours, now starts at $25,315. It manages 42 mpg.", "$23,735 powertrain=hev; $25,315 powertrain=hev; 42 mpg powertrain=hev"},
		{"The BMW X3 costs 57,900 euros. The diesel makes 197 hp.", "57,900 euros -; 197 hp powertrain=diesel"},
		{"The Ford Kuga is €39,900 as a hybrid and €43,500 as a plug-in hybrid.", "€39,900 powertrain=hev; €43,500 powertrain=phev"},
		{"The Toyota Prius is a looker. The hybrid hatchback costs $28,350.", "$28,350 -"},
		{"The Subaru Forester makes 180 hp. A hybrid will follow in 2025.", "in 2025 powertrain=hev"},
		{"An electric Porsche Cayenne is due to be shown this year.", "this year powertrain=ev"},
		{"Toyota showed the new Hilux. The diesel goes on sale in December, and the electric Hilux follows in April 2025.", "in December powertrain=diesel; in April 2025 -"},
		{"The Porsche Macan found 45,137 buyers in the first half of 2024, of which 25,884 electric.", "25,884 powertrain=ev"},
	} {
		wantScopes(t, row[0], row[1])
	}
}

// A trim that is called by a part of its name has the whole of it, where there is one such; what brackets tell is of nobody else.
func TestTrimsInShort(t *testing.T) {
	for _, row := range [][2]string{
		{"The XPeng G6 Long Range Max costs 155,800 yuan. The Max weighs 1,739 kg.", "155,800 yuan variant=Long Range Max; 1,739 kg variant=Long Range Max"},
		{"After a miserable spring (the Mega, a battery van, flopped) the Beijing company Li Auto handed over 47,774 vehicles in June.", "47,774 vehicles -"},
	} {
		wantScopes(t, row[0], row[1])
	}
}

// A label that is a number stands before words that may be a trim's, and after them once it has been read.
func TestTrimBehindANumberedLabel(t *testing.T) {
	testSubjects(t, [][2]string{{"Maruti, the 800, June\n404: earlier, i5 M60,", ""}})
}

// The column that names the trims may stand behind their prices, and a trim have a number.
func TestTrimsBehindPrices(t *testing.T) {
	wantOfPage(t, "Kia EV6 prices", "<p>Kia said on Friday what the EV6 costs in India, where the electric crossover will be sold in several trims from the beginning of next month.</p><table><caption>Kia EV6: prices by variant</caption><tr><th>Price (Rs lakh)</th><th>Variant</th></tr>"+
		"<tr><td>28.99</td><td>GT</td></tr><tr><td>27.49</td><td>Empowered 75</td></tr><tr><td>24.99</td><td>Fearless+ 65</td></tr></table>",
		"27.49 | Kia EV6 | price |  |  | variant=Empowered 75",
		"24.99 | Kia EV6 | price |  |  | variant=Fearless+ 65")
}
