package resolve_test

import "testing"

// Which version of a model the figures of product news are of.
func TestVersionsInProductNews(t *testing.T) {
	const prices = "The Kia EV5 Standard Range costs 41,990 euros, the Long Range 46,990 euros. "
	const both = "41,990 euros variant=Standard Range; 46,990 euros variant=Long Range; "
	for _, row := range [][2]string{
		{prices + "The former makes 160 kW, the latter 230 kW, enough for the sprint to 100 km/h in 6.3 seconds.", both + "160 kW variant=Standard Range; 230 kW variant=Long Range; 6.3 seconds variant=Long Range"},
		{"The Kia EV5 costs £33,005. Above it sit the Boost (£35,950) and the Comfort (£37,950), both with an 81 kWh battery.", "£33,005 -; £35,950 variant=Boost; £37,950 variant=Comfort; 81 kWh -"},
		{"The Kia EV5 costs 41,990 euros as the Pack One and 46,990 euros for the Pack Three; the Kia EV6 costs 48,990 euros.", "41,990 euros variant=Pack One; 46,990 euros variant=Pack Three; 48,990 euros -"},
	} {
		wantScopes(t, row[0], row[1])
	}
}

// Whose the figures of product news are.
func TestSubjectsOfProductNews(t *testing.T) {
	testSubjects(t, [][2]string{
		{"The Kia EV5 and EV6 go on sale. The motor makes 120 kW in the EV5, 168 kW in the EV6.", "120 Kia EV5; 168 Kia EV6"},
		{"Xpeng has put the P7+ on sale. It is longer than a Tesla Model S. Last year the brand sold 19,205 cars.", "19205 XPeng"},
		{"Gogoro sold 2,904 scooters in September.\n\nVolvo's EX60 will be shown in January. The maker promises 810 km of range.", "2904 Gogoro; debut Volvo EX60; 810 Volvo EX60"},
		{"Xpeng has put the P7+ on sale.\n\nThe first are to be handed over in April, and the firm wants to sell 8,000 of them this year.", "delivery_start XPeng P7+; 8000 XPeng P7+"},
	})
}

// A recall of further vehicles elsewhere leaves where the next ones are.
func TestFurtherRecalls(t *testing.T) {
	const here = "Ford is recalling 355,000 trucks in the United States. "
	for _, row := range [][2]string{
		{here + "Another 31,400 are affected in Canada. It also recalls 213 Lincoln Navigators.", "355,000 trucks market=United States; 31,400 market=Canada; 213 market=United States"},
		{here + "In Canada it recalls 31,400. A bolt has to be replaced on 213 Explorers.", "355,000 trucks market=United States; 31,400 market=Canada; 213 market=Canada"},
	} {
		wantScopes(t, row[0], row[1])
	}
}

// Where recalls are, and whose, where several makers' are told of.
func TestRecallsOfSeveralMakers(t *testing.T) {
	for _, row := range [][2]string{
		{"China's market regulator said that Tesla is recalling 12,000 Model Ys.", "12,000 market=China"},
		{"China's market regulator said that Li Auto is recalling 12,000 cars.", "12,000 cars -"},
		{"BMW: The carmaker calls back 331,000 vehicles worldwide; 136,500 of those are in Germany.\n\nMercedes-Benz is recalling 74,000 EQBs.", "331,000 vehicles market=World; 136,500 market=Germany; 74,000 -"},
		{"Ford is recalling 5,000 trucks in America and 3,000 in Canada.\n\nToyota recalls 12,300 bZ4Xs.", "5,000 trucks market=United States; 3,000 market=Canada; 12,300 -"},
	} {
		wantScopes(t, row[0], row[1])
	}
	testSubjects(t, [][2]string{
		{"Mercedes-Benz recalls 74,000 EQBs in Europe.\n\nPorsche: The Taycan is back in the workshop. 27,527 cars across all model years have a hose that may crack.", "74000 Mercedes-Benz EQB; 27527 Porsche"},
	})
}

// A maker goes by the first word of its name, though that is another's.
func TestMakersCalledByTheFirstWord(t *testing.T) {
	testSubjects(t, [][2]string{
		{"Volvo Trucks has received an order for 70 electric trucks. Volvo sold 1,970 trucks last year.", "70 Volvo Trucks; 1970 Volvo Trucks"},
		{"Volvo Trucks has received an order for 70 electric trucks. Volvo Cars is no part of it. Volvo sold 1,970 cars last year.", "70 Volvo Trucks; 1970 Volvo Cars"},
		{"The Volvo EX30 costs 36,590 euros. Volvo Trucks has nothing like it. Volvo sold 1,970 cars last year.", "36590 Volvo EX30; 1970 Volvo Cars"},
	})
}

// What a number of something else is compared with counts no vehicles.
func TestOutsideBases(t *testing.T) {
	testSubjects(t, [][2]string{
		{"Waymo has 2,500 robotaxis. They gave 400,000 paid rides a week, up from 250,000 in April.", "2500 Waymo"},
		{"WeRide has 750 robotaxis. A third of those run in the Middle East, where Abu Dhabi has about 100.", "750 WeRide; 33.33 WeRide"},
		{"Volvo Trucks has received an order for 70 electric trucks.\n\nRegistrations of trucks over 16 tonnes in the EU rose to 3,400 in the first half, according to ACEA.", "70 Volvo Trucks; 3400 European Union @European Automobile Manufacturers' Association"},
	})
}

// Bays, ports and hubs are chargers and sites where charging is spoken of.
func TestBaysAndHubs(t *testing.T) {
	testSubjects(t, [][2]string{
		{"Electrify America has 5,200 chargers. Mercedes has 65 hubs with 550 ports.", "5200 Electrify America; 65 Mercedes-Benz; 550 Mercedes-Benz"},
		{"Kia sold 5,200 cars in May. It shipped 4,000 of them through 12 ports and opened 30 bays.", "5200 Kia; 4000 Kia"},
	})
}

// More of whose the figures of product news are, and where.
func TestProductNewsGoesOn(t *testing.T) {
	testSubjects(t, [][2]string{
		{"Zeekr has launched the 9X. Its CATL battery holds 70 kWh.", "70 Zeekr 9X"},
		{"The Kia EV5 goes on sale. It uses a BYD battery and has a range of 530 km.", "530 Kia EV5"},
		{"The Kia EV5 goes on sale. The BYD battery of the Seal holds 82 kWh.", "82 BYD Seal"},
		{"The Proton e.MAS 5 comes as the Prime and the Premium. A rebate of RM3,000 brings the latter down to RM56,800.", "3000 Proton e.MAS 5; 56800 Proton e.MAS 5"},
		{"ChargePoint ended its third quarter with 375,000 ports.", "375000 ChargePoint"},
		{"Slate has 160,000 $50 reservations.", "160000 Slate Auto"},
		{"Orders for the Kia EV5 opened in May. Since then Kia has taken 9,000 orders.", "presale Kia EV5; 9000 Kia EV5"},
		{"Hyundai sold 8,408 Ioniq 5s in September. Through the third quarter the tally stands at 41,091.", "8408 Hyundai Ioniq 5; 41091 Hyundai Ioniq 5"},
		{"The BYD Dolphin Surf undercuts the Citroën e-C3 by £3,445. The base Active makes do with 137 miles.", "137 BYD Dolphin Surf"},
		{"In 2025 Electra's stations delivered 2.5 million charging sessions, twice as many as in the year before.", ""},
		{"The Kia EV3 weighs 1,800 kg.\n\nIn Europe, electric car registrations slid 11% to 9,600.", "1800 Kia EV3; -11 Europe; 9600 Europe"},
		{"The Kia EV3 weighs 1,800 kg.\n\nIn Europe, registrations of electric motorcycles slid 11%.", "1800 Kia EV3; -11 Europe"},
		{"Electrify America opened a station in Texas. In the US, 4,242 new fast-charging ports went live in May.", "4242 Electrify America"},
		{"Toyota sold 9,000 cars, 3,000 of them bZ4X SUVs, and 4,000 of them Corolla sedans.", "9000 Toyota; 3000 Toyota bZ4X; 4000 Toyota Corolla"},
		{"The Tesla Model Y costs 39,990 euros. What about the Model 3? The saloon costs 36,990 euros.", "39990 Tesla Model Y; 36990 Tesla Model 3"},
		{"The Kia EV3 costs 39,990 euros. How does it compare with the Volkswagen ID.4? Its range is 534 km.", "39990 Kia EV3; 534 Kia EV3"},
		{"Skoda has shown the Epiq. It is built in Pamplona, alongside the Volkswagen ID. Cross.\n\nIts price is 26,000 euros.", "26000 Skoda Epiq"},
		{"Nissan sold 70,000 Leafs in Japan in 2023. Last year it was 11,226.", "70000 Nissan Leaf; 11226 Nissan Leaf"},
	})
	for _, row := range [][2]string{
		{"Zeekr launched the 9X in Hangzhou on Monday and took 10,000 orders.", "10,000 -"},
		{"Tesla lowered prices in Scandinavia. In Norway the Model Y now costs 421,990 kroner. The Performance costs 559,990 kroner.", "421,990 kroner market=Norway; 559,990 kroner market=Norway variant=Performance"},
	} {
		wantScopes(t, row[0], row[1])
	}
}

// Which trim "the latter" is that the sentence before only named, and what is asked now.
func TestPricesAndTrimsGoOn(t *testing.T) {
	for _, row := range [][2]string{
		{"The Kia EV5 takes 8.4 seconds to reach 100 km/h in the Air and 6.1 seconds in the GT-Line.", "8.4 seconds variant=Air; 6.1 seconds variant=GT-Line"},
		{"Prices of the Skoda Elroq run from £31,710 for the SE 50 to £46,560 for the vRS.", "£31,710 variant=SE 50; £46,560 variant=vRS"},
		{"Tesla operates 1,500 Supercharger sites with 20,000 stalls in Europe.", "1,500 Supercharger sites market=Europe; 20,000 stalls market=Europe"},
		{"The Kia EV5 Air costs $42,000, and the $48,000 GT-Line follows.", "$42,000 variant=Air; $48,000 variant=GT-Line"},
		{"The Tesla Model Y Standard covers 534 km, less than the Premium, and needs 7.2 seconds for the sprint.", "534 km variant=Standard; 7.2 seconds variant=Standard"},
		{"The Kia EV5 comes as the Long Range and as the Performance. The latter carries on unchanged: 230 kW, 480 Nm.", "230 kW variant=Performance; 480 Nm variant=Performance"},
		{"In Norway the Kia EV5 Air costs 421,990 kroner. The Long Range drops 5.5 percent to 482,990 kroner.", "421,990 kroner market=Norway variant=Air; 5.5 percent market=Norway variant=Long Range; 482,990 kroner market=Norway variant=Long Range"},
		{"The Zeekr 9X costs 465,900 yuan as the Max, and the four-seat Hyper tops it at 599,900 yuan.", "465,900 yuan variant=Max; four-seat variant=Max; 599,900 yuan variant=Hyper"},
	} {
		wantScopes(t, row[0], row[1])
	}
}

// In a comparison a maker with an article stands for its model.
func TestMakersForTheirModels(t *testing.T) {
	const lead = "We drove the Skoda Enyaq, the Hyundai Ioniq 5 and the Tesla Model Y. "
	testSubjects(t, [][2]string{
		{lead + "Power ranges from 225bhp for the Hyundai to 295bhp for the Tesla; the Skoda sits in between at 282bhp.", "225 Hyundai Ioniq 5; 295 Tesla Model Y; 282 Skoda Enyaq"},
		{lead + "You wait 27 minutes in the Tesla for 10 to 80 percent and 28 in the Skoda.", "27 Tesla Model Y; 28 Skoda Enyaq"},
		{lead + "The Tesla has 295bhp. The Skoda answers with 282bhp.", "295 Tesla Model Y; 282 Skoda Enyaq"},
		{lead + "Where the Hyundai wins is at the plug. It accepts up to 260kW.", "260 Hyundai Ioniq 5"},
	})
}

// More of which version figures are of, and of which model.
func TestVersionsByCodes(t *testing.T) {
	for _, row := range [][2]string{
		{"The BMW iX1 eDrive25L costs 228,000 yuan.", "228,000 yuan variant=eDrive25L"},
		{"The Zeekr 7X is new. The LFP battery holds 75 kWh. The SV+ costs 34,230 yuan.", "75 kWh -; 34,230 yuan variant=SV+"},
	} {
		wantScopes(t, row[0], row[1])
	}
	testSubjects(t, [][2]string{
		{"Renault has started sales of the Twingo in France. It costs 19,490 euros.", "19490 Renault Twingo"},
		{"Two kids could buy nothing for the price of a new Twingo. It costs 19,490 euros.", ""},
	})
}

// The market that a headline says a maker is in, stations that are built, and who has no name here.
func TestHeadedInAndStations(t *testing.T) {
	wantOfPage(t, "BYD in Britain: from zero to 100 showrooms", "<p>BYD has grown fast. The Dolphin Surf costs £18,650, and the importer hopes for more of the same, whatever the others may do this year.</p><p>Omoda sold 25,000 cars from January to May, in a market that is as open to newcomers as any other in Europe and that likes a bargain.</p>",
		"£18,650 | BYD Dolphin Surf | price |  |  | market=United Kingdom",
		"25,000 cars | Omoda | sales | 2024-01/2024-05 |  | market=United Kingdom")
	testSubjects(t, [][2]string{
		{"Mercedes-Benz sold 500 vans in May. DHL runs 41,500 electric vans.", "500 Mercedes-Benz"},
	})
	for _, row := range [][2]string{
		{"The Kia EV5 has a 60 kWh Standard Range battery and an 81 kWh Long Range pack. It makes 160 kW with the former.", "60 kWh variant=Standard Range; 81 kWh variant=Long Range; 160 kW -"},
		{"The Kia EV5 Standard Range goes 400 km, the Long Range 530 km. Output is 160 kW for the former and 230 kW for the latter.", "400 km variant=Standard Range; 530 km variant=Long Range; 160 kW variant=Standard Range; 230 kW variant=Long Range"},
	} {
		wantScopes(t, row[0], row[1])
	}
}

// What else a battery makes of the range that another gives.
func TestRangesByBattery(t *testing.T) {
	wantFacts(t, "With the 58.3kWh battery the Kia EV3 manages 270 miles, with the 81.4kWh unit 375.",
		"58.3kWh | Kia EV3 | battery_capacity |  | reported",
		"270 miles | Kia EV3 | range |  | reported",
		"81.4kWh | Kia EV3 | battery_capacity |  | reported",
		"375 | Kia EV3 | range |  | reported")
}
