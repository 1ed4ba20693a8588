package resolve_test

import (
	"strings"
	"testing"
)

// A class with the models that it takes in behind it is the maker's, and none of these models'.
func TestRowsOfClasses(t *testing.T) {
	wantOfPage(t, "Maruti Suzuki output falls in June", "<p>Maruti Suzuki built 133,027 vehicles in June, a fall of 2 percent from a year earlier, the company told the stock exchange on Monday.</p>"+
		"<table><tr><th>Category</th><th>June 2024</th><th>% change</th></tr>"+
		"<tr><td>Mini (Alto, S-Presso)</td><td>9,395</td><td>-33.1</td></tr>"+
		"<tr><td>Compact (Baleno, Celerio, Dzire)</td><td>64,049</td><td>-0.7</td></tr>"+
		"<tr><td>Mid-size (Ciaz)</td><td>572</td><td>-67.2</td></tr>"+
		"<tr><td>SUVs (Brezza, Ertiga)</td><td>52,373</td><td>20.7</td></tr>"+
		"<tr><td>Eeco</td><td>10,771</td><td>15.1</td></tr></table>",
		"9,395 | Maruti Suzuki | production | 2024-06 |  | segment=mini",
		"-33.1 | Maruti Suzuki | production | 2024-06 | yoy | segment=mini",
		"64,049 | Maruti Suzuki | production | 2024-06 |  | segment=compact",
		"572 | Maruti Suzuki | production | 2024-06 |  | segment=mid-size",
		"20.7 | Maruti Suzuki | production | 2024-06 | yoy | segment=suv",
		"10,771 | Maruti Suzuki Eeco | production | 2024-06 |  | -")
}

// Rows of divisions are of the company, whatever the words of their names mean elsewhere.
func TestRowsOfDivisions(t *testing.T) {
	const lead = "<p>Bosch earned 4.8 billion euros before interest and tax in 2023, 3 percent more than a year before, the supplier said on Thursday.</p>"
	wantOfPage(t, "Bosch profit rises in 2023", lead+
		"<table><tr><th>Business sector</th><th>Revenue in 2023 (EUR million)</th><th>EBIT margin (%)</th></tr>"+
		"<tr><td>Mobility</td><td>56,200</td><td>4.4</td></tr>"+
		"<tr><td>Rubber &amp; Plastics</td><td>7,400</td><td>9.8</td></tr>"+
		"<tr><td>Vehicle Lifetime Solutions</td><td>5,300</td><td>2.8</td></tr></table>",
		"56,200 | Bosch Mobility | revenue | 2023 |  | -",
		"9.8 | Bosch Rubber & Plastics | operating_margin | 2023 |  | -",
		"5,300 | Bosch Vehicle Lifetime Solutions | revenue | 2023 |  | -")
	wantOfPage(t, "Bosch profit rises in 2023", lead+
		"<table><caption>The divisions in 2023</caption><tr><th></th><th>Revenue (EUR million)</th></tr><tr><td>Power Tools</td><td>1,200</td></tr></table>",
		"1,200 | Bosch Power Tools | revenue | 2023 |  | -")
}

// An introduction says which cars its list is of, whatever was spoken of before.
func TestListOfKind(t *testing.T) {
	const lead = "<p>Sales of plug-in cars in the European Union rose 12 percent to 150,000 in June from a year earlier, said ACEA, the lobby of carmakers in Brussels.</p>"
	for line, scope := range map[string]string{
		"The five largest markets, battery cars only:":        "powertrain=bev",
		"Who leads? The top three of the month for hybrids:":  "powertrain=hev",
		"Here is how diesels did in the big markets:":         "powertrain=diesel",
		"Battery-electric sales in June, country by country:": "powertrain=bev",
	} {
		wantOfPage(t, "Electric car sales in Europe rise in June", lead+"<p>"+line+"</p><ul><li>Germany: 45,535 (+53.5%)</li><li>France: 25,542 (+2.8%)</li></ul>",
			"45,535 | Germany | sales | 2024-06 |  | "+scope, "+2.8% | France | sales | 2024-06 | yoy | "+scope)
	}
}

// What a sentence without figures is about is what the next one counts, as its words say.
func TestRaisedAfterStock(t *testing.T) {
	const lead = "<p>Dealers in China had 3.5 million cars in stock at the end of April, said the China Passenger Car Association, or 57 days of sales. BYD had 340,000 cars in stock, Geely had 120,000 in stock.</p>"
	wantOfPage(t, "Stocks of cars grow in China", lead+"<p>Retail sales are not the problem. At 1.93 million passenger vehicles in May they were 13.3 percent higher than a year ago.</p>",
		"1.93 million passenger vehicles | China | sales | 2024-05 |  | channel=retail segment=passenger",
		"13.3 percent | China | sales | 2024-05 | yoy | channel=retail segment=passenger")
}

// A row of nothing but words heads the rows below it, to the next of its kind.
func TestRowsUnderSections(t *testing.T) {
	wantOfPage(t, "Daimler Truck – the second quarter", "<p>Daimler Truck sold fewer trucks in the second quarter of 2024 than a year before, the company from Leinfelden said on Thursday.</p>"+
		"<table><caption>Trucks and buses, units</caption><tr><th></th><th>Q2 2024</th><th>Q2 2023</th><th>Change</th></tr>"+
		"<tr><th colspan=4>Incoming orders</th></tr><tr><td>Europe</td><td>12,400</td><td>15,500</td><td>-20%</td></tr>"+
		"<tr><td>Unit sales</td><td></td><td></td><td></td></tr><tr><td>Europe</td><td>14,100</td><td>16,900</td><td>-17%</td></tr></table>",
		"12,400 | Daimler Truck | orders | 2024-Q2 |  | market=Europe",
		"-20% | Daimler Truck | orders | 2024-Q2 | yoy | market=Europe",
		"14,100 | Daimler Truck | sales | 2024-Q2 |  | market=Europe")
	wantOfPage(t, "What the Skodas cost", "<p>Skoda has cut what its electric cars cost in most countries of Europe, and here is what each version does and what buyers are asked for it.</p>"+
		"<table><tr><th>Version</th><th>Price</th><th>Range</th></tr>"+
		"<tr><td colspan=3>Elroq</td></tr><tr><td>Elroq 50</td><td>€33,900</td><td>370 km</td></tr><tr><td>85</td><td>€43,900</td><td>570 km</td></tr>"+
		"<tr><td colspan=3>Enyaq</td></tr><tr><td>Sportline</td><td>€54,400</td><td>560 km</td></tr></table>",
		"€33,900 | Skoda Elroq | price |  |  | market=Europe variant=50",
		"560 km | Skoda Enyaq | range |  |  | variant=Sportline")
}

// Rows of home and abroad are markets of what their columns count.
func TestRowsOfHomeAndAbroad(t *testing.T) {
	wantOfPage(t, "Xpeng in June", "<p>Xpeng has told what it delivered in June, and for once most of it went to buyers at home, as the company from Guangzhou said on Friday.</p>"+
		"<table><tr><th></th><th>June deliveries</th><th>Change</th></tr><tr><td>Overseas</td><td>5,300</td><td>+41%</td></tr><tr><td>Domestic</td><td>32,820</td><td>-3%</td></tr></table>",
		"5,300 | XPeng | deliveries | 2024-06 |  | market=overseas", "32,820 | XPeng | deliveries | 2024-06 |  | market=domestic")
}

// Heads say what the figures below them count, and which of them are outside the vocabulary.
func TestHeadsOfColumns(t *testing.T) {
	wantOfPage(t, "China's carmakers and their targets", "<p>Most carmakers in China are behind the plans that they made for this year, their reports for the first half show, and a few will have to hurry.</p>"+
		"<table><tr><th>Company</th><th>2024 target ('000)</th><th>H1 sales ('000)</th><th>YoY</th><th>Completion rate</th></tr>"+
		"<tr><td>Geely</td><td>1,900</td><td>955.7</td><td>+41%</td><td>50.3%</td></tr><tr><td>Leapmotor</td><td>250</td><td>86.7</td><td>+94.8%</td><td>34.7%</td></tr></table>",
		"955.7 | Geely | sales | 2024-H1 |  | -",
		"+41% | Geely | sales | 2024-H1 | yoy | -",
		"250 | Leapmotor | sales | 2024 |  | -")
	wantOfPage(t, "Skoda's revenue", "<p>Skoda earned more in 2023 than a year before, the company from Mladá Boleslav said, as it had more semiconductors and could build more cars.</p>"+
		"<table><tr><th>Year</th><th>Sales, €bn</th><th>Change</th></tr><tr><td>2023</td><td>26.5</td><td>+26.1%</td></tr><tr><td>2022</td><td>21.0</td><td>+18.5%</td></tr></table>",
		"+26.1% | Skoda | revenue | 2023 | yoy | -")
	wantOfPage(t, "Electric car sales in Spain rise in June", "<p>Sales of electric cars in Spain rose 12 percent in June from a year earlier, the association of carmakers said on Monday, and more are to follow.</p>"+
		"<table><caption>All power sources (units)</caption><tr><th>Market</th><th>June</th><th>% change</th></tr><tr><td>Spain</td><td>103,300</td><td>+2.2</td></tr></table>",
		"103,300 | Spain | sales | 2024-06 |  | -", "+2.2 | Spain | sales | 2024-06 | yoy | -")
}

// What makers of several groups sold together is the market's; what the brands of one did, the group's. A
// row may name a second model, whose the figures behind it are.
func TestTotalsAndPairsOfRows(t *testing.T) {
	const rows = "<tr><th>Brand</th><th>June</th><th>Share %</th></tr><tr><td>Peugeot</td><td>20,400</td><td>9.1</td></tr><tr><td>%</td><td>10,100</td><td>4.5</td></tr><tr><td>Total</td><td>224,000</td><td>100</td></tr>"
	wantOfPage(t, "Peugeot leads in June", "<p>France is Peugeot's once more: its registrations rose 3 percent in June, and no other brand came close to it in the country, the lobby of carmakers said.</p>"+
		"<table>"+strings.Replace(rows, ">%<", ">Dacia<", 1)+"</table>",
		"224,000 | France | registrations | 2024-06 |  | -")
	wantOfPage(t, "Stellantis sales by brand", "<p>Stellantis sold fewer cars in Europe in June than a year before, the company said on Monday, as buyers waited for its new small models.</p>"+
		"<table>"+strings.Replace(rows, ">%<", ">Fiat<", 1)+"</table>",
		"224,000 | Stellantis | sales | 2024-06 |  | market=Europe")
	wantOfPage(t, "Britain's best-sellers in June", "<p>New car registrations in the UK rose 1.1 percent to 179,263 in June, the lobby of carmakers said, and the Ford Puma was the best-seller again.</p>"+
		"<table><tr><th colspan=2>June</th><th colspan=2>Year to date</th></tr><tr><td>1. Ford Puma</td><td>4,990</td><td>1. Kia Sportage</td><td>26,100</td></tr><tr><td>2. Nissan Juke</td><td>4,100</td><td>2. Ford Puma</td><td>25,900</td></tr></table>",
		"4,990 | Ford Puma | registrations | 2024-06 |  | market=United Kingdom",
		"26,100 | Kia Sportage | registrations | 2024-H1 |  | market=United Kingdom")
	wantOfPage(t, "The sizes of the Kia EV5", "<p>Kia has shown the EV5, an electric SUV that it will sell in most parts of the world, and told at last how large it is.</p>"+
		"<table><tr><th>Length/width/height (mm)</th><td>4,615/1,875/1,715</td></tr><tr><th>Wheelbase (mm)</th><td>2,750</td></tr></table>",
		"1,715 | Kia EV5 | height |  |  | -")
}

// An M behind the name of a maker is no million; a fall by more than all there was is one of so many; hollow triangles
// and those on their heads are signs of a loss; the first of several definitions is no header.
func TestSignsAndScalesInTables(t *testing.T) {
	const lead = "<p>BMW delivered more cars in February than in January, the company said on Monday, and its managers think that it will go on like that.</p>"
	wantOfPage(t, "BMW's February", lead+
		"<table><tr><th>Sales</th><th>Feb 2024</th><th>± vs Jan</th></tr><tr><td>BMW</td><td>179,102</td><td>+812</td></tr><tr><td>- BMW M GmbH</td><td>16,004</td><td>-205</td></tr><tr><td>Mini</td><td>20,100</td><td>+15</td></tr></table>",
		"16,004 | BMW | sales | 2024-02 |  | -", "+15 | Mini | sales | 2024-02 | mom | -")
	wantValues(t, "Honda's year", "<p>Honda reported lower profits for the year on Thursday, as the yen was stronger and duties were higher in America than they had been before.</p>"+
		"<table><caption>Billion yen</caption><tr><th></th><th>2023</th><th>2022</th><th>Change</th></tr><tr><td>Operating profit</td><td>702.4</td><td>1,213.5</td><td>△42.1%</td></tr><tr><td>Net profit</td><td>421.0</td><td>835.8</td><td>▼49.6%</td></tr></table>"+
		"<dl><dt>Exchange rate</dt><dd>151 yen to the dollar (previous year: 153)</dd><dt>R&amp;D expenditure</dt><dd>1,180 billion yen</dd><dt>Dividend</dt><dd>70 yen per share</dd></dl>",
		"△42.1% operating_income change -42.1percent", "▼49.6% net_income change -49.6percent", "1,180 billion yen rd_expense level 1.18e+12JPY")
}

// Headings above and below a table that comes before all paragraphs are of the article.
func TestTableBeforeText(t *testing.T) {
	wantOfPage(t, "Mahindra, Tata and Maruti: June auto sales at a glance", "<h2>Maruti Suzuki</h2><table><tr><th>Category</th><th>June 2024</th><th>YoY</th></tr><tr><td>Exports</td><td>41,877</td><td>10.7%</td></tr><tr><td>Total sales</td><td>184,287</td><td>9.7%</td></tr></table>"+
		"<h2>Mahindra &amp; Mahindra</h2><p>The company's SUV sales rose 18% to 55,833 in the domestic market. Total auto sales stood at 91,010, up 16%, as more of its new models came to the showrooms.</p>",
		"41,877 | Maruti Suzuki | exports | 2024-06 |  | -", "184,287 | Maruti Suzuki | sales | 2024-06 |  | -", "91,010 | Mahindra | sales | 2024-06 |  | -")
}
