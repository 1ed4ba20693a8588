package resolve_test

import "testing"

// A heading parts what stands under it from the times told before: that goes on with what
// the article is about.
func TestHeadingsPartTimes(t *testing.T) {
	const lead = "<p>Drivers in Norway took home 10,200 new cars in May, the road federation said on Monday, which is 3.9 percent fewer than in the same month last year.</p>" +
		"<p>For the first five months the count is 48,900, up 2.4 percent on 47,754.</p>"
	for _, opening := range []string{"They made up 80 percent of the market.", "That was 80 percent of the market.", "Electric cars made up 80 percent of the market."} {
		wantOfPage(t, "Sales of cars in Norway fall in May", lead+"<h2>Plugged in</h2><p>Electric cars did well again. "+opening+"</p>",
			"48,900 | Norway | sales | 2024-01/2024-05 |  | -",
			"47,754 | Norway | sales | 2023-01/2023-05 |  | -",
			"80 percent | Norway | sales | 2024-05 |  | powertrain=ev")
	}
}

// A heading parts it from an aside on what is made or sold, in a report on what is installed.
func TestHeadingsPartMetrics(t *testing.T) {
	wantOfPage(t, "China's battery installations jump in June", "<p>Battery installations in China came to 12.6 GWh in June, the alliance of makers said on Monday, which is more than in any month before.</p>"+
		"<p>Output of the country's cell plants was higher, at 19.5 GWh; a growing part of it ends up in storage cabinets.</p><h2>The ranking</h2><p>CATL kept the top spot with 6.24 GWh.</p>",
		"12.6 GWh | China | battery_installations | 2024-06 |  | -",
		"19.5 GWh | China | production | 2024-06 |  | -",
		"6.24 GWh | CATL | battery_installations | 2024-06 |  | market=China")
}

// What a number is up or down on is of the time before.
func TestUpOn(t *testing.T) {
	testTimes(t, "2024-06-03", [][2]string{
		{"Kia sold 43,000 cars in May, up 2 percent on 42,157.", "43000 2024-05; 2 2024-05; 42157 2023-05"},
		{"Kia sold 43,000 cars in May, well up on the 40,100 of a year before.", "43000 2024-05; 40100 2023-05"},
		{"Kia's sales of 43,000 in May were down on last May's 45,000.", "43000 2024-05; 45000 2023-05"},
	})
}

// A company that makes and sells no vehicles has none registered.
func TestNotTheirTrade(t *testing.T) {
	wantOfPage(t, "Fastned opens more stations", "<p>Fastned ran 318 stations at the end of June, the Dutch company said on Friday, and it wants to have 1,000 of them in 2030.</p>"+
		"<p>In the Netherlands, its largest market, 31 percent of new cars registered in the first half were fully electric. In Germany, by contrast, registrations of battery cars slumped by 16.4 percent from a year earlier.</p>",
		"31 percent | Netherlands | registrations | 2024-H1 |  | powertrain=bev",
		"16.4 percent | Germany | registrations | 2024-H1 | yoy | powertrain=bev")
}

// What a place took of a company's figure told before is the company's there.
func TestPartsOfACompanys(t *testing.T) {
	for _, part := range []string{
		"Britain accounted for 8,610 of those.",
		"Britain took 8,610 of these.",
		"Of the 30,319, Britain absorbed 8,610.",
		"The United Kingdom bought 8,610 of them.",
	} {
		wantOfPage(t, "Kia in the first half", "<p>Kia sold 30,319 cars in the first half, the company said on Friday, as dealers came back and buyers liked its new models. "+part+"</p>",
			"8,610 | Kia | sales | 2024-H1 |  | market=United Kingdom")
	}
}

// A level told after the winner's is that of who was outdone; before it, the winner's.
func TestOutdone(t *testing.T) {
	for _, told := range []string{
		"Kia sold 7,449 cars in June, ahead of Skoda with 6,000.",
		"In June Kia sold 7,449 cars, overtaking Skoda with 6,000.",
	} {
		wantOfPage(t, "Sales of cars in June", "<p>"+told+" Both of them were short of parts, the makers said on Monday, and they hope to build more from now on.</p>",
			"6,000 | Skoda | sales | 2024-06 |  | -")
	}
	wantOfPage(t, "Sales of cars in June", "<p>Kia outsold Skoda with 7,449 cars in June. Both of them were short of parts, the makers said on Monday, and they hope to build more.</p>",
		"7,449 cars | Kia | sales | 2024-06 |  | -")
}

// Nothing is told of a company that somebody worked for before.
func TestFormerEmployers(t *testing.T) {
	for _, who := range []string{"the former Opel boss who took over in May", "a former head of Opel", "an ex-Opel manager"} {
		wantOfPage(t, "Polestar's first half", "<p>Polestar sold 30,319 cars in the first half, the company said on Friday, as dealers came back and buyers liked its new models.</p>"+
			"<p>Michael Schmidt, "+who+", credits what he calls active selling. Gross margin turned positive at 6.8 percent.</p>",
			"6.8 percent | Polestar | gross_margin | 2024-H1 |  | -")
	}
}

// A column of one company's figures by country tells where each is of.
func TestColumnsOfOneCompany(t *testing.T) {
	wantOfPage(t, "Kia goes abroad", "<p>Kia sold more cars abroad than ever in 2024, the company said on Friday, as dealers came back and buyers in most places liked its new models.</p>"+
		"<table><tr><th>Country</th><th>Kia registrations, 2024</th></tr><tr><td>Chile</td><td>31,400</td></tr><tr><td>Brazil</td><td>60,900</td></tr></table>",
		"31,400 | Kia | registrations | 2024 |  | market=Chile",
		"60,900 | Kia | registrations | 2024 |  | market=Brazil")
}

// What was sold until a day is no time of what is told next, and stocks of cars are inventory.
func TestUntilADay(t *testing.T) {
	wantOfPage(t, "Kia in 2023", "<p>Kia sold 610,993 cars in 2023, the company said on Friday, which was more than ever before, and most of them were sold outside of its home.</p>"+
		"<p>In Britain, where it opened for business in August, it found 5,600 buyers by New Year's Eve and has 60 dealers. The target is 130 by the end of next year. Spain took 9,200 cars and Italy around 3,000.</p>",
		"9,200 cars | Kia | sales | 2023 |  | market=Spain")
	wantOfPage(t, "Car sales in China in July", "<p>Carmakers sold 1.77 million cars in China in July, the association said on Friday, which was 2 percent fewer than a year before.</p>"+
		"<p>Combined stocks at manufacturers and dealers stood at 3.31 million cars at the end of July.</p>",
		"3.31 million cars | China | inventory | 2024-07-31 |  | -")
}

// Passenger cars are passenger cars, whatever drives them.
func TestElectricPassengerCars(t *testing.T) {
	for kind, powertrain := range map[string]string{"battery electric": "bev", "battery-electric": "bev", "electric": "ev", "plug-in hybrid": "phev"} {
		wantOfPage(t, "Cars in Norway", "<p>In May 8,219 "+kind+" passenger cars were registered in Norway, 47 percent more than a year before, the road federation said on Monday.</p>",
			"47 percent | Norway | registrations | 2024-05 | yoy | powertrain="+powertrain+" segment=passenger")
	}
}

// A plant that is called by its place is there, whatever town is near.
func TestPlantsNearTowns(t *testing.T) {
	for plant, place := range map[string]string{"the Talegaon plant near Pune": "Talegaon", "its factory near Pune": "Pune", "the Talegaon factory, near Pune,": "Talegaon"} {
		wantOfPage(t, "Hyundai builds more", "<p>Hyundai said on Friday that "+plant+" would begin production in 2026 with an annual capacity of 170,000 units, as demand has grown.</p>",
			"170,000 units | Hyundai | capacity | 2026 |  | origin="+place)
	}
}
