package resolve_test

import (
	"strings"
	"testing"
)

// Each row is an article on products published on 2025-10-10, an empty line between its blocks, and
// meanings that its figures have, a line each; it may have others.
func TestProductNewsAsItIsWritten(t *testing.T) {
	for _, row := range []struct{ what, text, want string }{
		{
			"whoever drives people puts its own cars on the road",
			"Robotaxis\n\nZoox has asked to be allowed to put 2,500 on public roads. Its 50 cars give 2,500 rides a week, and it aims for a million a week.",
			"Zoox fleet 2500  segment=robotaxi",
		},
		{
			"what is earned with a fleet is of that",
			"Robotaxis in China\n\nChina could have 500,000 robotaxis by 2030, with a potential revenue of $47 billion by 2035.",
			"China fleet 500000 2030 segment=robotaxi\nChina revenue 4.7e+10 2035 segment=robotaxi",
		},
		{
			"the place behind how many models a cut is for",
			"Kia cuts prices\n\nKia cut 34 percent off the prices of 22 of its models in China.",
			"Kia price -34  market=China",
		},
		{
			"half an hour is no cut in half, and the 5 a model",
			"Renault shows a car\n\nThe Renault 4 is 22 cm longer than the 5, and a charger takes its pack from 15 to 80 percent in half an hour.",
			"Renault 4 charging_time 0.5",
		},
		{
			"a ranking of models is of its place, and the kinds after it are the place's",
			"The Dacia Sandero was Europe's best-selling car in September\n\nA total of 26,101 examples of the value-focused supermini were registered in Europe (including the UK) in September, beating the second-placed Renault Clio by more than 5,000 units.\n\nThe Volkswagen Golf rounded out the podium with 21,715 sales.\n\nSUVs accounted for a record 54% of all sales.\n\nDiesel cars' slump in share continued, dropping 1.7% year on year to 14.3%.\n\nHybrids grew from 9.9% of the market to 11.8%.",
			"Dacia Sandero registrations 26101 2025-09 market=Europe\nVolkswagen Golf sales 21715 2025-09 market=Europe\nEurope sales 54 2025-09 segment=suv\nEurope sales 14.3 2025-09 powertrain=diesel\nEurope sales 9.9 2024-09 powertrain=hev\nEurope sales 11.8 2025-09 powertrain=hev",
		},
		{
			"a model behind what it did and how that moved, and months that are only compared with",
			"Sales in Europe\n\nWith 15,653 units registered in September and a 9% increase, the Dacia Sandero kept its place in Europe.\n\nThe Tesla Model Y registered 13,410 units, far more than in July or June. Sales of last year's most popular car, the Tesla Model 3, dropped by 17% to 20,209 in September.",
			"Dacia Sandero registrations 15653 2025-09 market=Europe\nDacia Sandero registrations 9 2025-09 market=Europe\nTesla Model Y registrations 13410 2025-09 market=Europe\nTesla Model 3 sales 20209 2025-09 market=Europe",
		},
		{
			"a plant after the places where its cars go is the maker's",
			"Volvo Trucks\n\nVolvo Trucks sold 5,000 trucks in May. Norway and Germany made up 60 percent of the deliveries, while the Tuve plant built 700 trucks.",
			"Volvo Trucks production 700 2025-05 segment=truck origin=Tuve",
		},
		{
			"recalls before the one that is to come, of models with one noun, and all that a regulator counts",
			"Recalls in China\n\nXiaomi will recall 116,887 SU7 sedans, the second recall of the car this year after one of 30,931 in January.\n\nBYD called back 97,000 Dolphins and Yuan Plus SUVs in May.\n\nThe State Administration for Market Regulation said BYD was recalling 115,783 Tangs. In the first nine months the regulator registered 121 recalls of 4.6 million vehicles.",
			"Xiaomi SU7 recall 116887\nXiaomi recall 30931 2025-01\nBYD Dolphin + BYD Yuan Plus recall 97000 2025-05\nBYD Tang recall 115783\nChina recall 4.6e+06 2025-01/2025-09",
		},
		{
			"what stands in the town that a paragraph is labelled with, and the same share elsewhere",
			"Works in Europe\n\nSunderland. Nissan began making the third Leaf in September. The line has room for 100,000 a year.\n\nZwickau. Volkswagen's plant built 205,000 cars in 2024.\n\nKia has 32.4% of Europe's electric van market. In France the figure was 41%, in Italy 46%.",
			"Nissan capacity 100000  origin=Sunderland\nVolkswagen production 205000 2024 origin=Zwickau\nKia sales 41 2024 market=France powertrain=ev segment=van\nKia sales 46 2024 market=Italy powertrain=ev segment=van",
		},
		{
			"a price is not of the time at which a model comes, which lies ahead",
			"Fiat's new van\n\nThe new Fiat Ducato with a 110 kWh pack and 424 km of range goes on sale in the second quarter at 52,900 euros.",
			"Fiat Ducato price 52900",
		},
		{
			"what is sold in the country that an article on several makers comes back to",
			"China carmakers reignite price war as sales slump deepens\n\nMajor carmakers in China have launched price cuts.\n\nBuick said that it would lower prices by 5,000 yuan. GAC Toyota and Dongfeng Nissan lowered prices, too.\n\nPassenger vehicle sales dropped 13.9% year-on-year to 1.54 million units in September.\n\nAverage vehicle prices fell 11% to 194,000 yuan in 2024.",
			"China sales -13.9 2025-09 segment=passenger\nChina average_price 194000 2024",
		},
		{
			"an amount told once more in another currency, and the year of a model",
			"Price cuts\n\nTesla is slashing the price of its Model Y by 14,000 yuan, or just over $1,900, according to Reuters. The Qin Plus DM-i is priced lower than the previous version at 79,800 yuan.\n\nThe refreshed 2025 Ford Maverick is new, as the 2025 model now starts at $27,890.",
			"Tesla Model Y price -14000\nFord Maverick price 27890",
		},
		{
			"counts of models are of recalls, where the headline speaks of these",
			"Recall blotter\n\nTESLA. 46,096 Cybertrucks, all of them, must come in because a panel can fly off.\n\nFORD. 24,655 Explorers of 2025, seat belts; and 148,663 F-150s, whose engines can stall.\n\nHONDA. 294,612 cars in the U.S., because of software.",
			"Tesla Cybertruck recall 46096\nFord Explorer recall 24655\nFord F-150 recall 148663\nHonda recall 294612  market=United States",
		},
		{
			"a rate below zero that is told without its unit",
			"Margins\n\nKia's margin got to 15.3 per cent in the third quarter, from minus 2.7 a year earlier.",
			"Kia operating_margin 15.3 2025-Q3\nKia operating_margin -2.7 2024-Q3",
		},
		{
			"whose the whole is that a model's sales are part of",
			"Kia sells more\n\nIn September the Kia EV3 accounted for 14,800 of Kia's 30,895 deliveries.",
			"Kia EV3 deliveries 14800 2025-09\nKia deliveries 30895 2025-09",
		},
		{
			"a part of the new cars of a place, a count beside a change, and a comparison with brackets in it",
			"Cars in Norway\n\nBYD sold 318,233 cars in September, 161% more than in the (holiday-hit) September of 2024.\n\nIn September 94.2% of new cars in Norway were electric; Tesla's Model Y sold just 304, 45% fewer than a year ago.",
			"BYD sales 161 2025-09\nNorway sales 94.2 2025-09 powertrain=ev\nTesla Model Y sales 304 2025-09 market=Norway\nTesla Model Y sales -45 2025-09 market=Norway",
		},
		{
			"a model before what goes on sale, recalls of other years, a place outside of which sales are the first, and what a model borrows",
			"Kia opens orders\n\nKia took 190,000 orders, without those for the Kia EV5, which goes on sale in November.\n\nToyota will recall 554,000 cars in Japan and 192,000 examples of the 2016-2018 Toyota Prius in the US. In 2014, Toyota recalled 1.9 million cars.\n\nVinFast delivered 45 cars to customers in California on Wednesday, its first sales outside Vietnam.\n\nThe Kia EV9 costs $55,000. It uses the EV6's motor and claims up to 369 miles of range.",
			"Kia EV5 launch 0 2025-11\nToyota Prius recall 192000  market=United States\nToyota recall 1.9e+06 2014\nVinFast deliveries 45  market=California\nKia EV9 range 369",
		},
		{
			"a country's market in an article that begins with its best-seller",
			"Ford returns to top of sales charts\n\nFord is back at the top of the sales charts with the Puma becoming Britain's top selling new car in September.\n\nThe Puma overtook the Nissan Qashqai selling some 4,184 units.\n\nLarge fleet registrations continued to drive the growth, up by 36.9 per cent to 76,207 units.\n\nRegistrations to private buyers fell by 0.5 per cent to 65,932 cars.\n\nAlternatively powered vehicles took 20 per cent of registrations.",
			"Ford Puma sales 4184 2025-09\nUnited Kingdom registrations 36.9 2025-09 channel=fleet\nUnited Kingdom registrations 76207 2025-09 channel=fleet\nUnited Kingdom registrations -0.5 2025-09 channel=retail\nUnited Kingdom registrations 65932 2025-09 channel=retail\nUnited Kingdom registrations 20 2025-09 powertrain=electrified",
		},
		{
			"thousands parted by points",
			"UK September 2025\n\nUK registrations fell by 9.3% to 161.997 units in September, and are down 2.2% to 1.563.808 units for the year so far. Ford sold 15.230.",
			"United Kingdom registrations 161997 2025-09\nUnited Kingdom registrations 1.563808e+06 2025-01/2025-09\nFord sales 15230 2025-01/2025-09 market=United Kingdom",
		},
		{
			"a model by the name of its brand, and no variant by an ocean",
			"Bajaj Chetak electric scooter\n\nThe Bajaj Chetak runs on a 3.8 kW electric motor.\n\nAcross the Atlantic, Mercedes-Benz's eActros 600 has a range of 500 kilometres.",
			"Bajaj Chetak power 3.8\nMercedes-Benz eActros 600 range 500",
		},
		{
			"a count since January with the place in a ranking",
			"Britain's best-sellers\n\nThe Ford Puma was September's best-seller in Britain with 4,184 registrations, and the SUV is number one year-to-date with 17,312 sales.",
			"Ford Puma registrations 4184 2025-09 market=United Kingdom\nFord Puma sales 17312 2025-01/2025-09 market=United Kingdom",
		},
		{
			"the price of the model that a maker launched",
			"The e-scooters ride into town\n\nTVS Motor, which launched its iQube e-scooter in July, has an on-road price of around Rs 1.23 lakh.",
			"TVS iQube launch 0 2025-07\nTVS iQube price 123000",
		},
		{
			"what fines are on is no fine",
			"Fines for Ford\n\nFord will have to pay fines of £9,000 on the 13,018 registrations that were too many, £117 million in all.",
			"Ford fine 9000\nFord fine 1.17e+08",
		},
	} {
		wantAmong(t, row.what+":\n"+row.text, strings.Split(meaningsOf(read(t, "2025-10-10", row.text)), "\n"), strings.Split(row.want, "\n"))
	}
}
