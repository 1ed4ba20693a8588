package resolve_test

import "testing"

// A table of data has a metric a row and a version a column, or the other way round, and
// the names of versions may sound like metrics.
func TestTablesOfVersions(t *testing.T) {
	const lead = "<p>Kia has shown the EV5, an electric SUV that it will sell in most parts of the world, and told at last what it can do and how much it weighs.</p>"
	wantOfPage(t, "Kia EV5: the data", lead+
		"<table><tr><th></th><th>P6</th><th>Long Range</th><th>AWD 88 kWh</th></tr><tr><td>Power</td><td>160kW</td><td>162kW</td><td>230kW</td></tr><tr><td>WLTP range (km)</td><td>400</td><td>555</td><td>500</td></tr><tr><td>Price from</td><td>€41,990</td><td>€49,990</td><td>€57,990</td></tr></table>",
		"160kW | Kia EV5 | power |  |  | variant=P6",
		"555 | Kia EV5 | range |  |  | variant=Long Range cycle=WLTP",
		"500 | Kia EV5 | range |  |  | variant=AWD 88 kWh cycle=WLTP",
		"€57,990 | Kia EV5 | price |  |  | variant=AWD 88 kWh")
	wantOfPage(t, "Kia EV5: the data", lead+
		"<table><tr><th>Version</th><th>Price</th><th>Range</th></tr><tr><td>Short Range</td><td>€41,990</td><td>400 km</td></tr><tr><td>Long Range</td><td>€49,990</td><td>555 km</td></tr></table>",
		"€41,990 | Kia EV5 | price |  |  | variant=Short Range",
		"400 km | Kia EV5 | range |  |  | variant=Short Range")
	wantOfPage(t, "Kia EV5: the data", lead+
		"<table><tr><th>Version</th><th>Power (kW)</th><th>0-62 mph (s)</th><th>Price, Germany (€)</th><th>Price, UK (£)</th></tr><tr><td>Air</td><td>160</td><td>8.4</td><td>45,990</td><td>39,295</td></tr><tr><td>GT-line</td><td>230</td><td>6.3</td><td>55,990</td><td>47,095</td></tr></table>",
		"8.4 | Kia EV5 | acceleration |  |  | variant=Air",
		"45,990 | Kia EV5 | price |  |  | market=Germany variant=Air",
		"47,095 | Kia EV5 | price |  |  | market=United Kingdom variant=GT-line")
}

// A change is of the later of the two periods before it and compares with the other, a
// share of the period before it; years and months are told in many ways.
func TestTablePeriods(t *testing.T) {
	const lead = "<p>Toyota sold 195,910 vehicles in June, it said on Monday, as a shortage of its SUVs began to ease and dealers filled their lots.</p>"
	wantOfPage(t, "Toyota's sales in June", lead+
		"<table><tr><th>Model</th><th>Jun-24</th><th>Jun-23</th><th>Delta (%)</th><th>YTD 2024</th><th>YTD 2023</th></tr><tr><td>RAV4</td><td>37,101</td><td>39,620</td><td>(6.4)</td><td>248,295</td><td>194,230</td></tr></table>",
		"37,101 | Toyota RAV4 | sales | 2024-06 |  | -",
		"39,620 | Toyota RAV4 | sales | 2023-06 |  | -",
		"6.4 | Toyota RAV4 | sales | 2024-06 | yoy | -",
		"248,295 | Toyota RAV4 | sales | 2024-H1 |  | -",
		"194,230 | Toyota RAV4 | sales | 2023-H1 |  | -")
	wantOfPage(t, "Toyota's sales in June", lead+
		"<table><caption>January to June</caption><tr><th>Model</th><th>2024</th><th>Share %</th><th>2023</th><th>Share %</th><th>Change on 2023</th></tr><tr><td>RAV4</td><td>248,295</td><td>21.2</td><td>194,230</td><td>19.1</td><td>+28%</td></tr></table>",
		"21.2 | Toyota RAV4 | sales | 2024-H1 |  | -",
		"19.1 | Toyota RAV4 | sales | 2023-H1 |  | -",
		"+28% | Toyota RAV4 | sales | 2024-H1 | yoy | -")
}

// Figures in brackets are negative, changes may be amounts, and headings limit figures.
func TestTableValues(t *testing.T) {
	wantValues(t, "Renault's results for 2023", "<p>Renault earned more in 2023 than in any year before, the company said, thanks to new models and to costs that were lower than a year before.</p>"+
		"<table><tr><th>(EUR million)</th><th>2023</th><th>2022</th><th>Change</th></tr><tr><td>Operating income</td><td>4,117</td><td>2,570</td><td>+1,547</td></tr><tr><td>Net income</td><td>2,315</td><td>(716)</td><td>n/a</td></tr></table>",
		"+1,547 operating_income change 1.547e+09EUR", "716 net_income level -7.16e+08EUR")
	wantValues(t, "Volvo Cars in 2023", "<p>Volvo Cars earned less in the first quarter than a year before, the company said, as it sold fewer cars at lower prices in most of its markets.</p>"+
		"<table><tr><th>SEK billion</th><th>Q1 2024</th><th>Q1 2023</th><th>Change</th></tr><tr><td>Operating margin, %</td><td>2.3</td><td>5.0</td><td>-2.7 pp</td></tr></table>",
		"-2.7 pp operating_margin change -2.7percentage_point")
	wantValues(t, "Kia's sales in 2023", "<p>Kia sold fewer cars in most countries of Europe in 2023 than in the year before, the company said, as some of its plants stood still for want of chips.</p>"+
		"<table><tr><th>Country</th><th>2023</th><th>Change</th></tr><tr><td>Spain</td><td>61500</td><td>-1547</td></tr><tr><td>Italy</td><td>41200</td><td>-4.5</td></tr></table>",
		"-1547 sales change -1547vehicle", "-4.5 sales change -4.5percent")
	wantValues(t, "Skoda prices in India", "<p>Skoda has cut prices of the Kushaq in India, the company said, as it wants to sell more cars there and as rivals have become much cheaper of late.</p>"+
		"<table><caption>Starting prices, ex-showroom (Rs)</caption><tr><th>Model</th><th>Old price</th><th>New price</th><th>Reduction</th></tr><tr><td>Kushaq</td><td>1,199,000</td><td>1,089,000</td><td>110,000</td></tr></table>",
		"1,199,000 price level >=1.199e+06INR", "1,089,000 price level >=1.089e+06INR", "110,000 price change -110000INR")
	wantValues(t, "Charging in China", "<p>China had 2.7 million public charging piles at the end of 2023, the alliance of those who run them said, which is more than in any year before.</p>"+
		"<table><caption>Public piles by operator at the end of 2023</caption><tr><th>Operator</th><th>Piles (10,000 units)</th></tr><tr><td>TELD</td><td>52.3</td></tr><tr><td>Star Charge</td><td>44.5</td></tr></table>",
		"52.3 chargers level 523000charger", "44.5 chargers level 445000charger")
	wantValues(t, "Charging in Germany", "<p>Germany had 154,694 public charging points on January 1, the regulator said, and some states have more of them than others.</p>"+
		"<table><tr><th>State</th><th>Charging points</th><th>Growth</th></tr><tr><td>Bavaria</td><td>28,912</td><td>24%</td></tr><tr><td>Hesse</td><td>16,870</td><td>31%</td></tr></table>",
		"28,912 chargers level 28912charger", "16,870 chargers level 16870charger")
	wantValues(t, "Fastned's first half", "<p>Fastned said that it made more of its fast chargers in the first half of 2024 than a year before, and that it will build more of them than it ever did.</p>"+
		"<h3>Outlook</h3><table><tr><th></th><th>2024</th></tr><tr><td>Stations at year-end</td><td>345 to 350</td></tr></table>",
		"345 to 350 chargers level 345..350station")
	wantValues(t, "EV sales in the US", "<p>Americans bought 346,309 electric vehicles in the second quarter, Cox said, more than in any quarter before and many of them from brands other than Tesla.</p>"+
		"<h3>Share of the EV market, by brand</h3><table><tr><td>Tesla</td><td>48.2%</td></tr><tr><td>Ford</td><td>6.8%</td></tr><tr><td>Kia</td><td>5.1%</td></tr></table>",
		"48.2% sales share 48.2percent", "6.8% sales share 6.8percent")
	wantValues(t, "Sales of GM Korea", "<p>GM Korea sold fewer cars at home in June than a year before, the company said, but it shipped more of them to America and to other parts of the world.</p>"+
		"<table><tr><th></th><th>Domestic</th><th>Total (y/y)</th></tr><tr><td>GM Korea</td><td>1,958</td><td>38,967 (+6.6%)</td></tr></table>",
		"38,967 sales level 38967vehicle", "+6.6% sales change 6.6percent")
}

// A sentence with figures of its own is no caption; one that ends in a colon is.
func TestTableIntroductions(t *testing.T) {
	const table = "<table><tr><th>Model</th><th>2023</th></tr><tr><td>Macan</td><td>45,137</td></tr><tr><td>Taycan</td><td>8,302</td></tr></table>"
	wantOfPage(t, "Porsche's deliveries", "<p>Porsche delivered fewer cars in 2023 than a year before, the company said, which it puts down to what it calls a weak economy.</p>"+
		"<p>Its dealers in China become fewer: from 138 at the end of 2023 to 100.</p>"+table,
		"45,137 | Porsche Macan | deliveries | 2023 |  | -")
	wantOfPage(t, "Porsche's deliveries", "<p>Porsche delivered fewer cars in 2023 than a year before, the company said, which it puts down to what it calls a weak economy. Here is what it delivered in Germany from January to June:</p>"+table,
		"45,137 | Porsche Macan | deliveries | 2023-H1 |  | market=Germany")
}

// The heads of rows or columns that name one model name its versions by what stands behind
// it; a row that names what no lexicon knows is among others what they are.
func TestTableNames(t *testing.T) {
	const lead = "<p>Ather Energy has launched the Rizta, a scooter for families, in India and will begin to hand it over soon, the company from Bengaluru said after a long wait.</p>"
	wantOfPage(t, "Ather launches the Rizta", lead+
		"<table><tr><th></th><th>Rizta S</th><th>Rizta Z 3.7 kWh</th></tr><tr><td>Top speed</td><td>80 km/h</td><td>90 km/h</td></tr><tr><td>Battery capacity</td><td>2.9 kWh</td><td>3.7 kWh</td></tr></table>",
		"80 km/h | Ather Rizta | top_speed |  |  | variant=S",
		"3.7 kWh | Ather Rizta | battery_capacity |  |  | variant=Z 3.7 kWh")
	wantOfPage(t, "Ather launches the Rizta", lead+
		"<table><tr><th>Version</th><th>Power / torque</th><th>Top speed</th></tr><tr><td>Rizta S</td><td>4.3 kW / 22 Nm</td><td>80 km/h</td></tr><tr><td>Rizta Z</td><td>5 kW / 26 Nm</td><td>90 km/h</td></tr></table>",
		"22 Nm | Ather Rizta | torque |  |  | variant=S",
		"90 km/h | Ather Rizta | top_speed |  |  | variant=Z")
	wantOfPage(t, "Tesla's sales and exports", "<p>Tesla sold more cars in June than a month before, the company said on Monday, as demand for its electric cars rose in most parts of China and prices fell.</p>"+
		"<table><tr><th>Month</th><th>Model Y sales</th><th>Model Y exports</th></tr><tr><td>June 2024</td><td>34,100</td><td>8,200</td></tr><tr><td>May 2024</td><td>31,100</td><td>9,200</td></tr></table>",
		"34,100 | Tesla Model Y | sales | 2024-06 |  | -",
		"9,200 | Tesla Model Y | exports | 2024-05 |  | -")
	wantOfPage(t, "Chinese brands in Spain", "<p>Registrations of Chinese brands in Spain more than doubled in June, and one car in ten that is sold in the country now comes from there, the makers say.</p>"+
		"<table><tr><th>Brand</th><th>June</th></tr><tr><td>MG</td><td>3,900</td></tr><tr><td>Quorvo</td><td>1,100</td></tr><tr><td>Others</td><td>2,300</td></tr></table>",
		"1,100 | Quorvo | registrations | 2024-06 |  | market=Spain")
	others := pageOf(t, "Chinese brands in Spain", "<p>Registrations of Chinese brands in Spain doubled in June.</p><table><tr><th>Brand</th><th>June</th></tr><tr><td>MG</td><td>3,900</td></tr><tr><td>Others</td><td>2,300</td></tr><tr><td>Other brands</td><td>2,400</td></tr></table>")
	wantAmong(t, "others", wholesOf(others), []string{"3,900 | MG | registrations | 2024-06 |  | market=Spain"})
	for _, f := range others.Facts {
		if f.Value == 2300 || f.Value == 2400 {
			t.Errorf("%s is of %s", f.Figure, f.Subject)
		}
	}
}

// A column of what is forecast or planned says so of its figures, and of their change; what
// stands at home under two heads is no export.
func TestTableColumnsOfWhatIsToCome(t *testing.T) {
	const lead = "<p>Subaru made more money in the year to March than in any year before it, the company said, as the yen was weak and Americans bought its cars.</p>"
	for _, head := range []string{"FY ending March 2025 (forecast)", "FY ending March 2025 outlook", "Forecast for FY ending March 2025"} {
		got := modalities(t, lead+"<table><tr><th></th><th>FY ended March 2024</th><th>"+head+"</th><th>Change</th></tr><tr><td>Revenue</td><td>4.7 trillion yen</td><td>4.72 trillion yen</td><td>+0.4%</td></tr><tr><td>Net profit</td><td>385 billion yen</td><td>300 billion yen</td><td>-22%</td></tr></table>")
		wantAmong(t, head, got, []string{"4.7 trillion yen reported", "4.72 trillion yen forecast", "+0.4% forecast", "-22% forecast"})
	}
	wantAmong(t, "planned", modalities(t, "<p>The plants of Subaru, which it wants to enlarge as it will sell more electric cars, were told by the company on Monday.</p>"+
		"<table><tr><th>Plant</th><th>Capacity</th><th>Planned capacity</th></tr><tr><td>Japan</td><td>600,000</td><td>800,000</td></tr></table>"), []string{"600,000 reported", "800,000 target"})
	wantAmong(t, "planned in brackets", modalities(t, "<p>The plants of Subaru, which it wants to enlarge as it will sell more electric cars, were told by the company on Monday.</p>"+
		"<table><tr><th>Plant</th><th>Capacity</th></tr><tr><td>Japan</td><td>600,000</td></tr><tr><td>Spain</td><td>200,000 (planned)</td></tr></table>"), []string{"600,000 reported", "200,000 target"})
	wantAmong(t, "of no time", modalities(t, lead+
		"<table><tr><th>Plant</th><th>Planned capacity</th><th>Production</th><th>Change</th></tr><tr><td>Japan</td><td>800,000</td><td>600,000</td><td>+5%</td></tr></table>"), []string{"800,000 target", "600,000 reported", "+5% reported"})
	wantOfPage(t, "Car exports rise", "<p>South Korea's car exports rose 4 percent to 251,077 vehicles in June, the ministry said, as demand in America stayed firm all through the spring.</p>"+
		"<table><tr><th rowspan=2>Maker</th><th colspan=2>Domestic</th><th colspan=2>Exports</th></tr><tr><th>Units, June</th><th>On-year (%)</th><th>Units, June</th><th>On-year (%)</th></tr><tr><td>Kia</td><td>46,110</td><td>-8.4</td><td>91,400</td><td>-1.5</td></tr><tr><td>Hyundai</td><td>62,200</td><td>-9.4</td><td>104,500</td><td>+1.8</td></tr></table>",
		"46,110 | Kia | sales | 2024-06 |  | market=domestic",
		"-8.4 | Kia | sales | 2024-06 | yoy | market=domestic",
		"91,400 | Kia | exports | 2024-06 |  | -")
}

// modalities returns how real each figure of a page is.
func modalities(t *testing.T, body string) []string {
	t.Helper()
	var got []string
	d := pageOf(t, "Subaru's year", body)
	for i := range d.Facts {
		got = append(got, d.Facts[i].Figure+" "+string(d.Facts[i].Modality))
	}
	return got
}

// A second column of words says where, or whose, the figures of a row are.
func TestTableColumnsOfWords(t *testing.T) {
	const lead = "<p>If you ordered an electric car before Christmas, look away now: hardly a day has gone by in Europe without a maker that cut the prices of its cars.</p>"
	wantOfPage(t, "Electric car prices in Europe this July", lead+
		"<table><tr><th>Model</th><th>Country</th><th>Old price</th><th>New price</th></tr><tr><td>Kia EV5</td><td>Germany</td><td>€39,995</td><td>€36,900</td></tr><tr><td>BYD Atto 3</td><td>UK</td><td>£44,625</td><td>£37,990</td></tr></table>",
		"€36,900 | Kia EV5 | price |  |  | market=Germany",
		"£37,990 | BYD Atto 3 | price |  |  | market=United Kingdom")
	wantOfPage(t, "Plants in July", "<p>The makers of batteries have told on Monday how much all of the plants that they run in the country can make, with a list of all of them.</p>"+
		"<table><tr><th>City</th><th>Operator</th><th>Stores</th></tr><tr><td>Oslo</td><td>NIO</td><td>12</td></tr><tr><td>Bergen</td><td>XPeng</td><td>15</td></tr></table>",
		"15 | XPeng | stores |  |  | market=Bergen")
}

// A row of changes without a metric of its own is of the row above it, and amounts have their
// scale in short.
func TestTableChangesBelow(t *testing.T) {
	wantValues(t, "Toyota and Honda report", "<p>Toyota had revenue of 23.28 trillion yen and Honda of 10.8 trillion yen in the first half, the companies said on Friday, more than ever before.</p>"+
		"<table><tr><th>First half</th><th>Toyota</th><th>Honda</th></tr><tr><td>Net profit (bil. yen)</td><td>1,907</td><td>494.7</td></tr><tr><td>Change on the year</td><td>-26.4%</td><td>-19.7%</td></tr></table>",
		"1,907 net_income level 1.907e+12JPY", "-26.4% net_income change -26.4percent", "494.7 net_income level 4.947e+11JPY", "-19.7% net_income change -19.7percent")
}

// What makers from elsewhere build or ship in a report on a country's plants is made there.
func TestTablesOfForeignOutput(t *testing.T) {
	wantOfPage(t, "Spain's car output rises in May", "<p>Spain built 210,000 vehicles in May, the carmakers' lobby said, and its exports came to 180,000, which was more than in any May before.</p>"+
		"<table><tr><th>Maker</th><th>Production, May 2024</th><th>Exports, May 2024</th></tr><tr><td>Ford</td><td>21,000</td><td>18,000</td></tr><tr><td>Seat</td><td>42,000</td><td>35,000</td></tr></table>",
		"21,000 | Ford | production | 2024-05 |  | origin=Spain",
		"18,000 | Ford | exports | 2024-05 |  | origin=Spain",
		"42,000 | Seat | production | 2024-05 |  | -")
}

// The heading of a table says of all its figures where they are of.
func TestTableHeadings(t *testing.T) {
	wantOfPage(t, "Indian makers had a good June", "<p>Makers in India sent more cars to their dealers in June than a year before, as they had more chips and as the monsoon was kind to most parts of the country.</p>"+
		"<h4>Despatches to dealers (domestic wholesales)</h4><table><tr><th>Company</th><th>June 2024</th></tr><tr><td>Kia</td><td>21,300</td></tr><tr><td>Skoda</td><td>2,566</td></tr></table>",
		"21,300 | Kia | sales | 2024-06 |  | market=domestic channel=wholesale",
		"2,566 | Skoda | sales | 2024-06 |  | market=domestic channel=wholesale")
}

// So does the corner over the heads of its rows.
func TestTableCorners(t *testing.T) {
	wantOfPage(t, "China's car market in June", "<p>Retail sales of passenger vehicles in China fell 7 percent to 1.77 million in June, the China Passenger Car Association said, as many buyers waited for lower prices and new subsidies.</p>"+
		"<table><tr><th>New energy passenger vehicles, June</th><th>Units</th><th>y/y</th></tr><tr><td>Wholesale</td><td>982,000</td><td>+29%</td></tr><tr><td>Retail</td><td>856,000</td><td>+28.6%</td></tr></table>",
		"982,000 | China | sales | 2024-06 |  | powertrain=nev channel=wholesale segment=passenger",
		"+29% | China | sales | 2024-06 | yoy | powertrain=nev channel=wholesale segment=passenger",
		"856,000 | China | sales | 2024-06 |  | powertrain=nev channel=retail segment=passenger")
}

// A row of changes below the levels is of their time, and of what it says that it is held against.
func TestRowsOfChanges(t *testing.T) {
	wantOfPage(t, "Kia passes Seat in June", "<p>Kia delivered more cars than Seat in June for the first time, by 421 cars, and more than ever in the second quarter, it said.</p><p>Here is the whole class.</p>"+
		"<table><tr><th></th><th>Kia</th><th>Seat</th></tr><tr><td>June 2024</td><td>37,095</td><td>36,674</td></tr><tr><td>vs June 2023</td><td>+154.7%</td><td>+26.5%</td></tr><tr><td>vs May 2024</td><td>+46.7%</td><td>+39.6%</td></tr>"+
		"<tr><td>Q2 2024</td><td>87,552</td><td>92,864</td></tr><tr><td>On year</td><td>+162%</td><td>+15%</td></tr></table>",
		"+154.7% | Kia | deliveries | 2024-06 | yoy | -", "+46.7% | Kia | deliveries | 2024-06 | mom | -", "87,552 | Kia | deliveries | 2024-Q2 |  | -", "+15% | Seat | deliveries | 2024-Q2 | yoy | -")
	wantOfPage(t, "Kia sells more", "<p>Kia sold 37,095 cars in June, more than ever, it said on Monday, and it expects to sell more in July.</p>"+
		"<table><tr><th></th><th>Kia</th><th>Seat</th></tr><tr><td>June 2024</td><td>37,095</td><td>36,674</td></tr><tr><td>June 2023</td><td>27,095</td><td>26,674</td></tr><tr><td>Change</td><td>+36.9%</td><td>+37.5%</td></tr></table>",
		"+37.5% | Seat | sales | 2024-06 | yoy | -")
}

// A head that sets a year on another is of the first.
func TestYearOnYearColumns(t *testing.T) {
	wantOfPage(t, "Tesla's registrations in Europe", "<p>Tesla lost more ground in most countries of Europe in June, as registrations of its cars fell and those of its rivals from China and from Germany rose month by month.</p>"+
		"<table><tr><th>Tesla in</th><th>June</th><th>2023 on 2022</th></tr><tr><td>Spain</td><td>1,794</td><td>-4%</td></tr><tr><td>Denmark</td><td>1,061</td><td>-41%</td></tr></table>",
		"-4% | Tesla | registrations | 2023 | yoy | market=Spain",
		"-41% | Tesla | registrations | 2023 | yoy | market=Denmark")
}

// A sentence of the text that stands before a table's caption says nothing of the table.
func TestSentenceBeforeCaption(t *testing.T) {
	wantOfPage(t, "Kia sold 270,000 cars in June", "<p>Kia sold 270,000 cars in June, more than ever in any month, after it had put new versions of its SUVs on the market in spring. Kia is content, says Kia.</p>"+
		"<p>It is thinning out its network in China.</p><table><caption>Sales by model</caption><tr><th>Model</th><th>June 2024</th></tr><tr><td>EV6</td><td>3,300</td></tr></table>",
		"3,300 | Kia EV6 | sales | 2024-06 |  | -")
}

// Columns of one company's figures by country, or a row for each, tell where each is of.
func TestColumnsOfOneCompany(t *testing.T) {
	wantOfPage(t, "Kia goes abroad", "<p>Kia sold more cars abroad than ever in 2024, the company said on Friday, as dealers came back and buyers in most places liked its new models.</p>"+
		"<table><tr><th>Country</th><th>Kia registrations, 2024</th></tr><tr><td>Chile</td><td>31,400</td></tr><tr><td>Brazil</td><td>60,900</td></tr></table>",
		"31,400 | Kia | registrations | 2024 |  | market=Chile",
		"60,900 | Kia | registrations | 2024 |  | market=Brazil")
	wantOfPage(t, "Kia goes abroad", "<p>Kia sold 170,000 cars abroad in June, the company said on Friday, as dealers came back and buyers in most places liked its new models.</p>"+
		"<table><tr><th>Month</th><th>Kia, Chile</th><th>Kia, Brazil</th></tr><tr><td>June 2024</td><td>2,600</td><td>5,100</td></tr></table>",
		"2,600 | Kia | sales | 2024-06 |  | market=Chile",
		"5,100 | Kia | sales | 2024-06 |  | market=Brazil")
}

// The text does not go on from the heads of its tables: the rest of the world is not that
// outside the last country of one.
func TestTextBeforeTables(t *testing.T) {
	wantOfPage(t, "EV sales rise", "<p>Electric car sales in the rest of the world rose 30 percent to 140,000 in June, Rho Motion said on Monday, which is more than in any month before it.</p>"+
		"<table><tr><th>Month</th><th>Brazil</th><th>Chile</th></tr><tr><td>June 2024</td><td>34,100</td><td>8,200</td></tr></table>",
		"140,000 | World | sales | 2024-06 |  | powertrain=ev")
}

// A table whose caption or corner says that it gives shares in percent has bare numbers for them.
func TestTablesOfBareShares(t *testing.T) {
	const lead = "<p>Electric vehicles gained ground in most parts of the world in 2023, the International Energy Agency said in its yearly report, and they will gain more of it.</p>"
	for _, table := range []string{
		"<table><caption>EVs as a share of new car sales (per cent)</caption><tr><th></th><th>2023</th></tr>",
		"<table><caption>Electric share of car sales, in percent</caption><tr><th></th><th>2023</th></tr>",
		"<table><caption>EV share of new-car sales by country, %</caption><tr><th>Country</th><th>2023</th></tr>",
		"<h3>EV market share (%)</h3><table><tr><th>Country</th><th>2023</th></tr>",
		"<table><tr><th>EV share of sales (%)</th><th>2023</th></tr>",
		"<p>EVs' share of car sales, in percent:</p><table><tr><th></th><th>2023</th></tr>",
		"<table><caption>Share of EVs in car sales, percent</caption><tr><th>Market</th><th>2023</th></tr>",
		"<table><caption>Penetration of EVs (percent of new car sales)</caption><tr><th>Market</th><th>2023</th></tr>",
	} {
		body := lead + table + "<tr><td>China</td><td>35</td></tr><tr><td>Germany</td><td>24.5</td></tr></table>"
		wantValues(t, "Electric cars gain ground", body, "35 sales share 35percent", "24.5 sales share 24.5percent")
		wantOfPage(t, "Electric cars gain ground", body, "24.5 | Germany | sales | 2023 |  | powertrain=ev")
	}
	wantValues(t, "Electric cars gain ground", lead+"<table><caption>EV sales and market share (%)</caption><tr><th>Country</th><th>Units</th><th>Share</th></tr><tr><td>Norway</td><td>104,590</td><td>82.4</td></tr><tr><td>Malta</td><td>98</td><td>20</td></tr></table>",
		"104,590 sales level 104590vehicle", "82.4 sales share 82.4percent", "98 sales level 98vehicle", "20 sales share 20percent")
}

// The head of the column of heads may say what all figures of a table measure, whatever the
// text before it spoke of.
func TestTableCorner(t *testing.T) {
	const lead = "<p>General Motors sold 691,978 vehicles in the United States in the second quarter, 19% more than a year before, the company said, and it made 500,000 of them in this country.</p>"
	for _, corner := range []string{"U.S. sales", "Sales in the U.S.", "US sales by company", "United States: new-vehicle sales"} {
		wantOfPage(t, "GM sells more in the United States", lead+"<p>Importers, most of which build here too, had more to make up for.</p>"+
			"<table><tr><th>"+corner+"</th><th>Q2 2024</th><th>vs. Q2 2023</th></tr><tr><td>Honda</td><td>347,025</td><td>+44.7%</td></tr><tr><td>Nissan</td><td>244,353</td><td>+33.4%</td></tr></table>",
			"347,025 | Honda | sales | 2024-Q2 |  | market=United States",
			"+44.7% | Honda | sales | 2024-Q2 | yoy | market=United States")
	}
	// the corner stands over the names, also behind a column of ranks
	wantOfPage(t, "GM sells more in the United States", lead+"<p>Importers, most of which build here too, had more to make up for.</p>"+
		"<table><tr><th>Rank</th><th>U.S. sales</th><th>Q2 2024</th></tr><tr><td>1</td><td>Honda</td><td>347,025</td></tr><tr><td>2</td><td>Nissan</td><td>244,353</td></tr></table>",
		"347,025 | Honda | sales | 2024-Q2 |  | market=United States")
	wantValues(t, "GM sells more in the United States", lead+"<table><tr><th>Unit sales</th><th>Q2 2024</th></tr><tr><td>Honda</td><td>347,025</td></tr></table>", "347,025 sales level 347025vehicle")
	wantOfPage(t, "GM sells more in the United States", lead+
		"<table><tr><th>Sales</th><th>Q2 2024</th><th>Production</th></tr><tr><td>Honda</td><td>347,025</td><td>111,111</td></tr></table>",
		"111,111 | Honda | production | 2024-Q2 |  | -")
}

// A note in a row of its own is no row of a place, and a word of the sentence before a table no unit of
// its numbers.
func TestNotesUnderTable(t *testing.T) {
	wantOfPage(t, "Kia leads Spain's car market in June", "<p>Car registrations in Spain rose 5 percent to 103,000 in June, Anfac said on Monday, as dealers got more cars again and buyers more money.</p><p>Three cars separated first place from second.</p>"+
		"<table><tr><th>Make</th><th>Registrations, June</th></tr><tr><td>Kia</td><td>895</td></tr><tr><td>Dacia</td><td>892</td></tr><tr><td colspan=2>Source: Anfac. The Canary Islands and Andorra not included</td></tr></table>",
		"895 | Kia | registrations | 2024-06 |  | market=Spain",
		"892 | Dacia | registrations | 2024-06 |  | market=Spain")
}

// The period of a caption is that of the changes in price under it, and what they compare with is not.
func TestPricesByMonth(t *testing.T) {
	body := "<p>Prices of used cars fell in Britain in June, the valuer Marlow said on Monday, as dealers got more of them than they could sell at once.</p>"
	wantOfPage(t, "Used car prices fall", body+
		"<table><caption>Average used prices, June 2024</caption><tr><th>Model</th><th>Price</th><th>Change on May</th><th>Change on June 2023</th></tr><tr><td>Kia EV6</td><td>£21,450</td><td>+1.2%</td><td>-8.1%</td></tr></table>",
		"£21,450 | Kia EV6 | average_price | 2024-06 |  | market=United Kingdom segment=used",
		"+1.2% | Kia EV6 | average_price | 2024-06 | mom | market=United Kingdom segment=used",
		"-8.1% | Kia EV6 | average_price | 2024-06 | yoy | market=United Kingdom segment=used")
}

// A column may begin with the day from which what it shows holds.
func TestDutiesByDay(t *testing.T) {
	wantOfPage(t, "Brussels puts duties on electric cars", "<p>The European Union will levy duties on electric cars made in China, the European Commission decided on Thursday, and means to do so for years.</p>"+
		"<table><caption>Extra EU duty on electric cars built in China, %</caption><tr><th></th><th>Proposed, from June 12th</th><th>Provisional, from July 5th</th></tr><tr><td>SAIC</td><td>38.1</td><td>37.6</td></tr><tr><td>BYD</td><td>17.4</td><td>17.0</td></tr></table>",
		"37.6 | SAIC Motor | tariff | 2024-07-05 |  | market=European Union powertrain=ev origin=China",
		"17.0 | BYD | tariff | 2024-07-05 |  | market=European Union powertrain=ev origin=China")
}

// The table of a car's versions is of the one that the article is about, whatever it was set beside.
func TestVersionsOfTopic(t *testing.T) {
	wantOfPage(t, "Kia EV6 launched in Norway", "<p>The Kia EV6 has a length of 4,680 mm. The EV6 is offered in two versions.</p><p>For comparison: it took the EV9 a month to reach as many orders.</p>"+
		"<table><tr><th>Version</th><th>Battery</th><th>Range (WLTP)</th></tr><tr><td>Long Range</td><td>84 kWh</td><td>560 km</td></tr><tr><td>Standard Range</td><td>63 kWh</td><td>428 km</td></tr></table>"+
		"<p>For the Long Range, Kia states a consumption of 16.5 kWh per 100 kilometres.</p>",
		"560 km | Kia EV6 | range |  |  | variant=Long Range cycle=WLTP",
		"16.5 kWh per 100 kilometres | Kia EV6 | consumption |  |  | variant=Long Range")
}

// A table's town goes by the country that stands after it.
func TestTownsOfTable(t *testing.T) {
	wantOfPage(t, "Battery plants in Europe", "<p>More battery plants open in Europe this year, as makers of cells come nearer to those who build cars from them, and two are already at work.</p>"+
		"<table><tr><th>Company</th><th>Site</th><th>Capacity (GWh a year)</th><th>Employees</th></tr><tr><td>AESC</td><td>Douai, France</td><td>10</td><td>650</td></tr><tr><td>Northvolt</td><td>Skellefteå, Sweden</td><td>16</td><td>3,000</td></tr></table>",
		"10 | AESC | capacity |  |  | origin=France",
		"650 | AESC | employees |  |  | market=France",
		"16 | Northvolt | capacity |  |  | origin=Sweden")
}

// Small numbers are a range where a cell says nothing else.
func TestRangesInCells(t *testing.T) {
	for _, cell := range []string{"5 to 7", "5-7", "5–7", "5 to 7%"} {
		wantValues(t, "Audi cuts its forecast", "<p>Audi has lowered its forecast for the current year after a weak first half, in which US duties and the cost of its restructuring weighed on it.</p>"+
			"<table><thead><tr><th>Audi Group, full year 2024</th><th>so far</th><th>new</th></tr></thead><tbody><tr><td>Revenue (billion euros)</td><td>67.5 to 72.5</td><td>65 to 70</td></tr><tr><td>Operating margin (percent)</td><td>7 to 9</td><td>"+cell+"</td></tr></tbody></table>",
			cell+" operating_margin level 5..7percent", "7 to 9 operating_margin level 7..9percent")
	}
}

// A model in brackets after what is measured is whose it is, and no example of a class.
func TestModelsInBrackets(t *testing.T) {
	wantOfPage(t, "Tesla in June", "<p>Tesla told on Monday how its two most important cars fared in the markets of the north, where it has sold them for years.</p>"+
		"<table><tr><th>Country</th><th>Sales (Model Y)</th><th>Sales (Model 3)</th></tr><tr><td>Norway</td><td>2,345</td><td>1,234</td></tr></table>",
		"2,345 | Tesla Model Y | sales | 2024-06 |  | market=Norway",
		"1,234 | Tesla Model 3 | sales | 2024-06 |  | market=Norway")
}

// Times under a heading for something that happens then are milestones, and none of the row's other figures; so are those
// beside it in a table of data.
func TestTableMilestones(t *testing.T) {
	wantOfPage(t, "Battery works in Europe", "<p>Six works for battery cells are still going ahead in Europe, out of the many that were planned a few years ago.</p>"+
		"<table><tr><th>Company</th><th>Site</th><th>Capacity (GWh)</th><th>Start of production</th></tr><tr><td>CATL</td><td>Debrecen, Hungary</td><td>100</td><td>Early 2027</td></tr><tr><td>PowerCo</td><td>Sagunto, Spain</td><td>40</td><td>2023</td></tr></table>",
		"100 | CATL | capacity |  |  | origin=Hungary",
		"Early 2027 | CATL | production_start | 2027 |  | origin=Hungary",
		"2023 | PowerCo | production_start | 2023 |  | origin=Spain")
	wantOfPage(t, "The electric cars to come", "<p>More than a dozen electric cars are due in the showrooms this year. These have a date and a price:</p>"+
		"<table><tr><th>Model</th><th>Debut</th><th>On sale</th><th>Price from</th></tr><tr><td>Renault 4</td><td>October 2023</td><td>July 2025</td><td>£27,000</td></tr><tr><td>Kia EV4</td><td>February 2024</td><td>2025</td><td>£34,695</td></tr></table>",
		"October 2023 | Renault 4 | debut | 2023-10 |  | -",
		"July 2025 | Renault 4 | launch | 2025-07 |  | -",
		"£27,000 | Renault 4 | price |  |  | -",
		"February 2024 | Kia EV4 | debut | 2024-02 |  | -",
		"£34,695 | Kia EV4 | price |  |  | -")
	wantOfPage(t, "Kia EV4: all there is to know", "<p>Kia has told what its electric hatchback will cost, and when it comes to the dealers at home and elsewhere.</p>"+
		"<table><caption>The Kia EV4 at a glance</caption><tr><td>World premiere</td><td>27 February 2024</td></tr><tr><td>Start of production</td><td>August 2025</td></tr><tr><td>First deliveries</td><td>October 2025</td></tr><tr><td>Order books open</td><td>May 2025</td></tr><tr><td>Price</td><td>37,590 euros</td></tr></table>",
		"27 February 2024 | Kia EV4 | debut | 2024-02-27 |  | -",
		"August 2025 | Kia EV4 | production_start | 2025-08 |  | -",
		"October 2025 | Kia EV4 | delivery_start | 2025-10 |  | -",
		"May 2025 | Kia EV4 | presale | 2025-05 |  | -",
		"37,590 euros | Kia EV4 | price |  |  | -")
}

// A margin is told in millions too, and below it as a part of revenue; a change has the unit of its row where others have a
// sign of percent. A part that is told by an unknown word is none.
func TestMarginsInTables(t *testing.T) {
	wantValues(t, "Renault Group lifts revenue in 2025", "<p>Renault Group said on Wednesday that revenue rose last year as its new electric models found buyers, while the operating margin narrowed.</p>"+
		"<table><caption>Key figures (in million euros)</caption><tr><th></th><th>2023</th><th>2022</th><th>Change</th></tr><tr><td>Group revenue</td><td>57,922</td><td>56,232</td><td>+3.0%</td></tr><tr><td>of which Automotive</td><td>51,480</td><td>50,519</td><td>+1.9%</td></tr>"+
		"<tr><td>Operating margin</td><td>3,632</td><td>4,263</td><td>-631</td></tr><tr><td>% of Group revenue</td><td>6.3%</td><td>7.6%</td><td>-1.3 pts</td></tr></table>",
		"57,922 revenue level 5.7922e+10EUR", "56,232 revenue level 5.6232e+10EUR", "+3.0% revenue change 3percent",
		"3,632 operating_income level 3.632e+09EUR", "4,263 operating_income level 4.263e+09EUR", "-631 operating_income change -6.31e+08EUR",
		"6.3% operating_margin level 6.3percent", "7.6% operating_margin level 7.6percent", "-1.3 operating_margin change -1.3percentage_point")
}

// A header over several columns leaves each change what it compares with; two digits behind a month or a share are a year;
// a total in a report on a country is its.
func TestYearsInHeaders(t *testing.T) {
	const lead = "<p>New car registrations in Britain rose 3.2% in March to 300,000 units, the carmakers said on Monday, and they think that more are to follow in April.</p>"
	wantOfPage(t, "Britain's car market in March", lead+
		"<table><tr><th rowspan=2>Brand</th><th colspan=3>March</th></tr><tr><th>2024</th><th>2023</th><th>% chg</th></tr><tr><td>Kia</td><td>12,300</td><td>11,800</td><td>+4.2</td></tr></table>",
		"11,800 | Kia | registrations | 2023-03 |  | market=United Kingdom", "+4.2 | Kia | registrations | 2024-03 | yoy | market=United Kingdom")
	wantOfPage(t, "Britain's car market in March", lead+
		"<table><tr><th></th><th>Mar 24</th><th>Mar 23</th><th>% change</th><th>Mkt share -24</th><th>Mkt share -23</th></tr><tr><td>Diesel</td><td>19,210</td><td>20,117</td><td>-4.5%</td><td>6.4%</td><td>7.0%</td></tr><tr><td>Total</td><td>300,000</td><td>290,700</td><td>3.2%</td><td></td><td></td></tr><tr><td>All others</td><td>30,000</td><td></td><td></td><td></td><td></td></tr></table>",
		"20,117 | United Kingdom | registrations | 2023-03 |  | powertrain=diesel", "7.0% | United Kingdom | registrations | 2023-03 |  | powertrain=diesel", "290,700 | United Kingdom | registrations | 2023-03 |  | -")
}

// The column that names the rows may stand behind those of figures.
func TestNamesBehindFigures(t *testing.T) {
	const lead = "<p>New car sales in Europe fell 4 percent to 900,000 in May from a year earlier, the lobby ACEA said on Thursday.</p>"
	wantOfPage(t, "Car sales in Europe fall in May", lead+
		"<table><tr><th>Change on May 2023</th><th>Units</th><th>Carmaker</th></tr><tr><td>-12.3%</td><td>61,320</td><td>Renault</td></tr><tr><td>+3.1%</td><td>45,110</td><td>Kia</td></tr></table>",
		"-12.3% | Renault | sales | 2024-05 | yoy | market=Europe",
		"61,320 | Renault | sales | 2024-05 |  | market=Europe",
		"45,110 | Kia | sales | 2024-05 |  | market=Europe")
	wantOfPage(t, "Car sales in Europe fall in May", lead+
		"<table><tr><td>61,320</td><td>Renault</td><td>-12.3%</td></tr><tr><td>45,110</td><td>Kia</td><td>+3.1%</td></tr></table>",
		"61,320 | Renault | sales | 2024-05 |  | market=Europe",
		"+3.1% | Kia | sales | 2024-05 | yoy | market=Europe")
}

// What the corner counts the figures are, and not what they are divided by.
func TestSitesByCountry(t *testing.T) {
	wantOfPage(t, "Ionity grows in 2024", "<p>Ionity operated 720 charging stations with 4,900 fast chargers at the end of June, the company said on Monday. By country these are:</p>"+
		"<table><tr><th>Stations at the end of June</th><th>Number</th></tr><tr><td>France</td><td>160</td></tr><tr><td>Poland</td><td>21</td></tr></table>",
		"160 | Ionity | chargers | 2024-06-30 |  | market=France",
		"21 | Ionity | chargers | 2024-06-30 |  | market=Poland")
}
