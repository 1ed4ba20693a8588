package resolve_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"carfacts/extract/fact"
)

// productsOf returns the text's facts as "price Kia EV4 >=39000" with what the scope
// says behind: "price Kia EV4 41000 market=Germany variant=GT".
func productsOf(d *fact.Document) []string {
	var out []string
	for i := range d.Facts {
		f := &d.Facts[i]
		value := fmt.Sprintf("%s%g", f.Bound, f.Value)
		if f.Ranged {
			value += fmt.Sprintf("..%g", f.Max)
		}
		if f.Measure == fact.Event {
			value = f.Period.String()
		}
		parts := []string{f.Metric, f.Subject, strings.TrimPrefix(value, "=")}
		for _, key := range fact.ScopeKeys {
			if v := f.Scope.Get(key); v != "" {
				parts = append(parts, key+"="+v)
			}
		}
		out = append(out, strings.Join(parts, " "))
	}
	return out
}

// Each row is a text published on 2024-07-15 on what a model costs or can do, and facts
// that it has; with ! before it, one that it has not.
func TestProducts(t *testing.T) {
	for _, group := range []struct {
		what string
		rows [][2]string
	}{
		{"what the cheapest version costs", [][2]string{
			{"The Kia EV4 is sold in Germany from 37,590 euros.", "price Kia EV4 >=37590 market=Germany"},
			{"The starting price of the Kia EV4 was cut to 35,590 euros from 37,590.", "price Kia EV4 >=35590; price Kia EV4 >=37590"},
			{"The price of the Kia EV4 fell from 37,590 euros to 35,590 euros.", "price Kia EV4 37590; price Kia EV4 35590"},
			{"The Kia EV4 goes to 35,590 euros from 37,590 euros.", "price Kia EV4 35590; price Kia EV4 37590"},
			{"Order books for the Kia EV4 open in August, with prices from around £35,000.", "price Kia EV4 ~35000; presale Kia EV4 2024-08"},
		}},
		{"a price told once more in another currency", [][2]string{
			{"In Britain the Kia EV4 starts at £34,695, which is roughly the equivalent of $46,000.", "price Kia EV4 >=34695 market=United Kingdom; !price Kia EV4 >=46000 market=United Kingdom"},
			{"The Kia EV4 costs €37,590, or about $43,000.", "price Kia EV4 37590; !price Kia EV4 ~43000"},
			{"In Australia the Kia EV5 starts at $56,770 before on-road costs.", "price Kia EV5 >=56770 market=Australia"},
			{"The Kia EV4 costs 37,590 euros or 42,590 euros with the larger battery.", "price Kia EV4 37590"},
		}},
		{"prices of versions, one after another", [][2]string{
			{"The Haval Xiaolong is new. It comes in three versions starting at RMB 139,800 ($20,100), 149,800 and 156,800 respectively.", "price Haval Xiaolong >=139800; price Haval Xiaolong >=149800; price Haval Xiaolong >=156800"},
			{"Prices of the Kia EV4 start at £34,695 for the Air, rising to £40,895 for the GT-Line.", "price Kia EV4 >=34695 variant=Air; price Kia EV4 40895 variant=GT-Line"},
			{"Priced from £43,020 for the Coupe and £49,695 for the Convertible, the new BMW 4 Series has laser lights.", "price BMW 4 Series >=43020 variant=Coupe; price BMW 4 Series >=49695 variant=Convertible"},
			{"Kia cut the cost of an entry-level EV6 by 6.4 percent, to $39,990.", "price Kia EV6 -6.4; price Kia EV6 39990"},
		}},
		{"a model named by its engine", [][2]string{
			{"The Chevrolet Silverado EV is out. The electric Silverado goes 400 miles.", "range Chevrolet Silverado EV 400"},
			{"The Chevrolet Silverado is out. The electric Silverado goes 400 miles.", "range Chevrolet Silverado 400"},
		}},
		{"engines set against each other", [][2]string{
			{"The petrol Hyundai Creta makes 115 hp and the diesel 116 hp.", "power Hyundai Creta 115 powertrain=petrol; power Hyundai Creta 116 powertrain=diesel"},
			{"The Mazda CX-60 comes as a 241kW petrol plug-in hybrid and as a diesel with 187kW and 550Nm.", "power Mazda CX-60 241 powertrain=phev; power Mazda CX-60 187 powertrain=diesel; torque Mazda CX-60 550 powertrain=diesel"},
			{"The Kia Niro EV is no longer than the hybrid, but has 204 hp.", "power Kia Niro EV 204"},
		}},
		{"names of versions with a sign or a noun", [][2]string{
			{"The Dodge Charger Daytona R/T is good for 456 horsepower. The Charger Daytona Scat Pack makes 670 hp, and runs the quarter mile in 11.5 seconds.", "power Dodge Charger Daytona 456 variant=R/T; power Dodge Charger Daytona 670 variant=Scat Pack; !acceleration Dodge Charger Daytona 11.5 variant=Scat Pack"},
		}},
		{"what a car has, and no version", [][2]string{
			{"The Kia EV9 features a new, all-wheel-drive powertrain with 385 hp.", "power Kia EV9 385"},
		}},
		{"what a platform is called", [][2]string{
			{"Based on the Electric Premium Architecture, the Lotus Eletre makes 600 hp.", "power Lotus Eletre 600"},
		}},
		{"milestones", [][2]string{
			{"Rivals offer electric cars, and on July 9 Kia revealed its smallest SUV, the EV2.", "debut Kia EV2 2024-07-09"},
			{"The Kia EV6 has not been available in Japan since 2019, and the EV9 hasn't been sold there since 2020.", "!launch Kia EV6 2019 market=Japan; !launch Kia EV9 2020"},
			{"Deliveries of the Air and GT-Line versions of the Kia EV4 will begin in late August.", "delivery_start Kia EV4 2024-08"},
			{"Production of the BMW iX3 is expected to begin in late 2024, with a European launch set for March 2025.", "production_start BMW iX3 2024; launch BMW iX3 2025-03 market=Europe"},
			{"Today, Kia launched its premium, entry-level SUV with a new motor, the EV2.", "launch Kia EV2 2024-07-15"},
			{"Introduced in 1908, the Ford Model T made history. It cost $850 at launch and $300 in 1925.", "launch Ford Model T 1908; !launch Ford Model T 1925"},
			{"Tata sells more cars in India than ever. Deliveries of the Harrier EV will begin in the third quarter of next year.", "delivery_start Tata Harrier EV 2025-Q3"},
			{"The Kia EV2 is due in the spring, and the EV5 this autumn.", "launch Kia EV2 2025-03/2025-05; launch Kia EV5 2024-09/2024-11"},
			{"Tesla's new plant in Berlin, Germany is scheduled to open in 2025.", "opening Tesla 2025 origin=Germany"},
		}},
		{"a range with a conversion inside", [][2]string{
			{"BYD has priced the Tang L at 239,800 yuan ($33,500) to 289,800 yuan.", "price BYD Tang L 239800..289800"},
			{"The Tata Curvv EV costs between Rs 17.49 lakh ($20,800) and Rs 21.99 lakh ($26,200).", "price Tata Curvv EV 1.749e+06..2.199e+06"},
			{"BYD raised the price of the Han from 209,800 yuan ($29,000) to 219,800 yuan.", "price BYD Han 209800; price BYD Han 219800"},
		}},
		{"trims by a number, a letter or what they are built like", [][2]string{
			{"The BMW iX3 50 xDrive goes 805 km. An iX3 40 follows at 60,000 euros.", "range BMW iX3 805 variant=50 xDrive; price BMW iX3 60000 variant=40"},
			{"The Skoda Elroq 85 costs 43,900 euros, and the Land Rover Defender X is £78,800.", "price Skoda Elroq 43900 variant=85; price Land Rover Defender 78800 variant=X"},
			{"The Land Rover Defender 110 costs £63,000, and a Land Rover Defender 90 is £60,000.", "price Land Rover Defender 63000 variant=110; price Land Rover Defender 60000 variant=90"},
			{"The Nissan Leaf S+ starts at $29,990 plus a $1,495 fee.", "price Nissan Leaf >=29990 variant=S+"},
			{"The Toyota RAV4 is new. The front-drive version has 226 hp, the all-wheel-drive one 236 hp.", "power Toyota RAV4 226 variant=front-drive; power Toyota RAV4 236 variant=all-wheel-drive"},
			{"Tata Motors has launched the Harrier EV. The Adventure 65 costs Rs 21.49 lakh.", "price Tata Harrier EV 2.149e+06 variant=Adventure 65"},
			{"Mercedes will sell the electric CLA for 55,859 euros as the CLA 250+ and 60,381 euros as the CLA 350.", "price Mercedes-Benz CLA 60381 variant=350; !price Mercedes-Benz CLA >250"},
			{"The BYD Dolphin Surf costs 22,990 euros as the Active and 26,990 euros as the Boost.", "price BYD Dolphin Surf 22990 variant=Active; price BYD Dolphin Surf 26990 variant=Boost"},
		}},
		{"whose it is", [][2]string{
			{"Tesla said its new Model S, with a lower nose, is priced at 789,900 yuan in China.", "price Tesla Model S 789900 market=China"},
			{"Li Auto priced its second car – the L9 – at 459,800 yuan.", "price Li Auto L9 459800"},
			{"The Kia EV5 is cheaper than the $42,000 starting price of the Ford Mustang Mach-E.", "price Ford Mustang Mach-E >=42000"},
			{"A rival to Tesla's Model X, the Kia EV9 has 384 hp and 600 Nm.", "power Kia EV9 384; torque Kia EV9 600"},
			{"Based on the Volkswagen ID.3, the Cupra Born costs 36,000 euros.", "price Cupra Born 36000"},
			{"Under the bonnet of the Skoda Kylaq is a 1.0-litre turbo that delivers 115 PS.", "power Skoda Kylaq 115; displacement Skoda Kylaq 1"},
			{"In the Skoda Kylaq the motor makes 115 hp, in the Skoda Elroq 286 hp.", "power Skoda Kylaq 115; power Skoda Elroq 286; !power Skoda Kylaq 286"},
			{"The Kia EV6 has 229 hp, and on the Hyundai Ioniq 5 prices start at 43,000 euros.", "power Kia EV6 229; price Hyundai Ioniq 5 >=43000; !price Kia EV6 >=43000"},
			{"Deliveries fell 9 percent at Kia, which made the Kia EV6 a $50,000 car.", "price Kia EV6 50000; !price Kia EV6 -50000"},
			{"A rival such as the Volkswagen ID. Buzz, by contrast, starts at 49,969 euros.", "price Volkswagen ID. Buzz >=49969"},
			{"Discounts on the Audi Q4 e-tron reached 22 percent in May.", "discount Audi Q4 e-tron 22"},
			{"Prices fell. The Model S and the Model X lost another $5,000 and $10,000, respectively.", "price Tesla Model S -5000; price Tesla Model X -10000"},
			{"A used Kia Niro now goes for £17,900 on average.", "average_price Kia Niro 17900"},
			{"The Renault Scenic offers up to 625 km of range (WLTP) and 220 hp.", "range Renault Scenic <=625 cycle=WLTP; power Renault Scenic 220"},
			{"The Kia EV9 is large. The bigger one seats up to seven people.", "seats Kia EV9 <=7; !seats Kia EV9 1"},
			{"The Kia EV9, an SUV with seven seats that has been through 77 cold-weather trials, is large.", "seats Kia EV9 7; !seats Kia EV9 77"},
			{"The Kia EV9 has a 99 kWh battery, as we said in our note no. 58.", "battery_capacity Kia EV9 99; !battery_capacity Kia EV9 58"},
			{"The successor of the Renault Zoe has a 52 kWh battery.", "!battery_capacity Renault Zoe 52"},
			{"Cheaper than the BMW iX3, the Kia EV6 has a battery of 84 kWh.", "battery_capacity Kia EV6 84"},
			{"VW has shown the ID.3. Order books also opened on Friday for Mercedes-Benz's new electric EQC.", "presale Mercedes-Benz EQC 2024-07-12"},
		}},
		{"of which trim, and where", [][2]string{
			{"Prices of both the Model Y Long Range and Model Y Performance were cut by 14,000 yuan.", "price Tesla Model Y -14000"},
			{"The Kia EV4 starts at $37,000 for its long-range sedans.", "price Kia EV4 >=37000 variant=long-range"},
			{"The Kia EV9 is new. Luxury SUVs cost more than 70,000 euros. It goes 563 km on a charge.", "range Kia EV9 563"},
			{"Prices on Kia's German website start at 37,590 euros for the EV4.", "price Kia EV4 >=37590 market=Germany"},
			{"Kia announced price cuts on its EV6 and EV9 in Norway on Friday. The EV6 now costs 399,900 kroner.", "price Kia EV6 399900 market=Norway"},
			{"Tesla shipped 710,000 vehicles from Shanghai in 2022.", "sales Tesla 710000 origin=Shanghai"},
		}},
		{"a trim that sentences go on about", [][2]string{
			{"The long-range version of the Kia EV6 has 325 hp. It does 100 km/h in 5.2 seconds. The pack holds 84 kWh.",
				"power Kia EV6 325 variant=long-range; acceleration Kia EV6 5.2 variant=long-range; battery_capacity Kia EV6 84 variant=long-range"},
			{"The Performance is the quickest Kia EV6, with 585 hp. The battery of all versions holds 84 kWh.", "battery_capacity Kia EV6 84"},
			{"The Extended Range model of the Ford Mustang Mach-E costs 58,000 euros.", "price Ford Mustang Mach-E 58000 variant=Extended Range"},
			{"The Kia EV3 is new. Plus, at 1,820 kg, it is light.", "weight Kia EV3 1820"},
		}},
		{"a trim by a name that no lexicon has", [][2]string{
			{"The Maruti Suzuki Swift has three trims. The LXi is priced at Rs 6.49 lakh, the VXi at Rs 7.29 lakh and the ZXi at Rs 8.29 lakh.",
				"price Maruti Suzuki Swift 649000 variant=LXi; price Maruti Suzuki Swift 729000 variant=VXi; price Maruti Suzuki Swift 829000 variant=ZXi"},
			{"The Kia EV3 has come to Germany. The range-topping Earth costs 47,000 euros.", "price Kia EV3 47000 variant=Earth"},
			{"The Kia EV3 has come to Germany. The base model, called Air, costs 35,990 euros.", "price Kia EV3 35990 variant=Air"},
			{"BYD now sells the Seal U. The Boost model has a battery of 18.3 kWh.", "battery_capacity BYD Seal U 18.3 variant=Boost"},
			{"Mahindra has priced the BE 6e. The Pack Three, with 79 kWh, costs Rs 26.90 lakh.", "battery_capacity Mahindra BE 6e 79 variant=Pack Three; price Mahindra BE 6e 2.69e+06 variant=Pack Three"},
			{"Skoda has priced the Elroq. The 60 is priced from £35,300 and the 85 from £38,600. With 286 hp, the 85 reaches 62 mph in 6.6 seconds.",
				"price Skoda Elroq >=35300 variant=60; price Skoda Elroq >=38600 variant=85; acceleration Skoda Elroq 6.6 variant=85"},
			{"The Dacia Spring is new. Top-spec Extreme is £16,995. The quad-motor version makes 100 hp.", "price Dacia Spring 16995 variant=Extreme; power Dacia Spring 100 variant=quad-motor"},
			{"The Kia EV6 has a new flagship. With 585 hp, the Performance takes 3.5 seconds to 100 km/h.", "power Kia EV6 585 variant=Performance; acceleration Kia EV6 3.5 variant=Performance"},
			{"The Skoda Enyaq 85 has 210 kW. The smaller 60 makes 150 kW.", "power Skoda Enyaq 210 variant=85; power Skoda Enyaq 150 variant=60"},
			{"The Lucid Air is made in Arizona. The Air Grand Touring has a range of 512 miles. The Air Pure has 88 kWh.", "range Lucid Air 512 variant=Grand Touring; battery_capacity Lucid Air 88 variant=Pure"},
			{"The 45 kWh version of the Tata Curvv EV has a range of 502 km, while the 55 kWh one manages 585 km.", "range Tata Curvv EV 502 variant=45 kWh; range Tata Curvv EV 585 variant=55 kWh"},
			{"The Kia EV6 is here. The performance SUV makes 325 hp.", "power Kia EV6 325"},
		}},
		{"a trim by letters and a number", [][2]string{
			{"The BMW i4 eDrive35 has 282 hp. The eDrive40 has 335 hp, the xDrive40 396 hp and the M50 536 hp.",
				"power BMW i4 282 variant=eDrive35; power BMW i4 335 variant=eDrive40; power BMW i4 396 variant=xDrive40; power BMW i4 536 variant=M50"},
			{"The Cadillac Optiq is new. The Luxury 1 trim has 302 miles of range. The Sport 2 costs $57,090.", "range Cadillac Optiq 302 variant=Luxury 1; price Cadillac Optiq 57090 variant=Sport 2"},
			{"The Kia EV3 costs from 35,990 euros for the Earth to 47,000 euros for the Horizon.", "price Kia EV3 47000 variant=Horizon"},
		}},
		{"the numbers of trims in a row", [][2]string{
			{"Xiaomi launched the SU7. Standard: 73.6 kWh battery, 700 km of range, 215,900 yuan.", "price Xiaomi SU7 215900 variant=Standard; range Xiaomi SU7 700 variant=Standard"},
			{"Xiaomi launched the SU7. Moving up to the Pro brings 94.3 kWh and 830 km.", "range Xiaomi SU7 830 variant=Pro"},
			{"Xiaomi launched the SU7. The Pro makes do with 830 km.", "range Xiaomi SU7 830 variant=Pro"},
		}},
		{"the subject of the main clause", [][2]string{
			{"The Hyundai Kona is old. Although prices start at 35,990 euros, the Kia EV3 is no bargain.", "price Kia EV3 >=35990"},
			{"Even though deliveries only start in August, the Kia EV3 already has 10,000 orders.", "delivery_start Kia EV3 2024-08; orders Kia EV3 10000"},
			{"While the BYD Seal costs 45,000 euros, the Kia EV6 starts at 47,000 euros.", "price BYD Seal 45000; price Kia EV6 >=47000"},
			{"With a price of 47,000 euros before subsidies, or 42,500 euros with them, the Kia EV6 is cheap.", "price Kia EV6 47000; price Kia EV6 42500"},
			{"A platform introduced by the Renault Kwid in 2015 carries the Dacia Spring.", "!launch Dacia Spring 2015"},
			{"The front-drive Nissan Leaf and the rear-drive Tesla Model 3 cost £28,495 and £39,990, respectively.", "price Nissan Leaf 28495; price Tesla Model 3 39990"},
			{"Kia offers a $3,000 discount on the EV6.", "discount Kia EV6 3000"},
			{"Dacia sells the Spring in Spain. The Spring costs 16,900 euros.", "price Dacia Spring 16900"},
			{"Ford has launched the E-Transit. It has a choice of 135kW (179bhp) or 198kW (261bhp) of power. Price: £45,550 exc VAT", "power Ford E-Transit 135; power Ford E-Transit 198; price Ford E-Transit 45550"},
			{"The Dacia Spring can charge from 20% to full in four hours, or from 20% to 80% using a 30kW fast charger in 45 minutes.", "charging_time Dacia Spring 4; charging_time Dacia Spring 45; !charging_power Dacia Spring 30"},
			{"Kia's second Chinese-made EV, the EV5, lands in Europe this autumn.", "launch Kia EV5 2024-09/2024-11 market=Europe"},
			{"The Kia EV3 GT-Line, which at £43,895 is £3,055 more than the EX30, has 201bhp.", "price Kia EV3 43895 variant=GT-Line; power Kia EV3 201 variant=GT-Line; !price Kia EV3 3055"},
			{"The Kia EV3 is promising 605 km.", "range Kia EV3 605"},
			{"The Kia EV3 is unveiled on August 21.", "debut Kia EV3 2024-08-21"},
			{"The Kia EV3 takes you from 0-62mph in 7.7sec.", "acceleration Kia EV3 7.7"},
			{"Waymo runs 2,500 robotaxis in five US cities, 1,000 of them in Austin. It gave 14 million rides this year and aims to give a million a week by the end of 2026.", "fleet Waymo 1000 market=Austin segment=robotaxi; !fleet Waymo 1e+06 market=United States segment=robotaxi"},
			{"Waymo plans to bring its robotaxi service to London in 2026.", "launch Waymo 2026 market=United Kingdom"},
			{"Pony.ai went live in Doha in May.", "launch Pony.ai 2024-05 market=Doha"},
			{"The Volkswagen ID.7 is set to enter UK showrooms by the end of 2024.", "launch Volkswagen ID.7 2024-12-31 market=United Kingdom"},
		}},
		{"trims in lists, brackets and beside each other", [][2]string{
			{"The Kia EV3 comes as the Air (from £32,995) and the GT-Line Long Range (from £39,495).", "price Kia EV3 >=39495 variant=GT-Line Long Range"},
			{"The Standard Range of the Kia EV4 does 430 km by WLTP, the Long Range and Performance 630 and 590 km, respectively.",
				"range Kia EV4 430 variant=Standard Range cycle=WLTP; range Kia EV4 630 variant=Long Range cycle=WLTP; range Kia EV4 590 variant=Performance cycle=WLTP"},
			{"The standard-range Kia EV4 has 204 hp and 283 Nm. The long-range version has 218 hp and 283 Nm.",
				"torque Kia EV4 283 variant=standard-range; torque Kia EV4 283 variant=long-range"},
			{"The Kia EV4 has either a 58- or an 81-kWh pack. The Kia EV3 comes with 58- or 81-kWh packs.", "battery_capacity Kia EV3 58; battery_capacity Kia EV3 81"},
			{"The Kia EV3 goes 605 km on a charge, and 436 km (WLTP) with the small pack.", "range Kia EV3 605"},
		}},
		{"trims with their letters in brackets", [][2]string{
			{"The Cybertruck Dual Motor All-Wheel-Drive (AWD) costs $49,900. With a range of 300 miles, this version does 60 mph in 4.5 seconds.",
				"range Tesla Cybertruck 300 variant=Dual Motor All-Wheel-Drive; acceleration Tesla Cybertruck 4.5 variant=Dual Motor All-Wheel-Drive"},
			{"The Kia EV9 comes as an all-wheel drive model (at $63,900) and as a rear-wheel drive model (at $54,900).",
				"price Kia EV9 63900 variant=all-wheel drive; price Kia EV9 54900 variant=rear-wheel drive"},
			{"The Kia EV9 is new. Later versions cost 10,000 euros less.", "!price Kia EV9 10000"},
		}},
		{"whose it is, with other names about", [][2]string{
			{"The Zeekr 001 is based on Geely's newest platform and is capable of 710 km on a charge.", "range Zeekr 001 710"},
			{"The Zeekr 001 starts at 281,000 yuan, compared to 249,900 yuan for a Shanghai-made Tesla Model 3.", "price Zeekr 001 >=281000; price Tesla Model 3 >=249900"},
			{"Hyundai's first electric car was launched in Australia on Tuesday. The Ioniq costs 45,000 dollars.", "launch Hyundai Ioniq 2024-07-09 market=Australia"},
			{"The Honda e is small. The new plug-in Mini Electric costs 24,400 pounds. It has 181 hp.", "price Mini Electric 24400; power Mini Electric 181"},
			{"The Mercedes-Benz EQS is new. It will also be produced at the company's plant in Vance, Alabama, starting June 2025.",
				"production_start Mercedes-Benz EQS 2025-06 origin=Vance"},
			{"The Kia EV4 stands on a platform introduced in 2020.", "!launch Kia EV4 2020"},
			{"Deliveries of the Kia EV4 to reservation holders started on Monday.", "delivery_start Kia EV4 2024-07-15"},
		}},
		{"milestones as nouns", [][2]string{
			{"The Kia EV4's launch followed the June 26 debut of Xiaomi's YU7.", "debut Xiaomi YU7 2024-06-26"},
			{"The Kia EV4 costs 37,590 euros, the company said at a launch event on Thursday.", "launch Kia EV4 2024-07-11"},
			{"With deliveries starting in the third quarter, the Kia EV4 faces rivals, including the Zeekr X.", "delivery_start Kia EV4 2024-Q3"},
			{"Kia opened the order books for the EV3 in June, with first deliveries from September.", "delivery_start Kia EV3 2024-09"},
		}},
		{"who pays, and where", [][2]string{
			{"Norwegian customers pay 330,056 kroner for the Tesla Model 3, while Swedish shoppers face a price tag of 449,990 kronor.",
				"price Tesla Model 3 330056 market=Norway; price Tesla Model 3 449990 market=Sweden"},
			{"Audi has unveiled the Q6 e-tron. The €74,700 ($81,315) SUV rivals the BMW iX3.", "price Audi Q6 e-tron 74700"},
			{"Kia started presales of the EV4 at 41,900 euros.", "price Kia EV4 41900"},
			{"The Xpeng G7 starts at 195,800 yuan, with the top model selling for 225,800 yuan.", "price XPeng G7 225800"},
		}},
		{"what a figure measures", [][2]string{
			{"The Kia EV4 is 4.43 m (174.4 in) long and 1.86 m (73.2 in) wide.", "length Kia EV4 4.43; width Kia EV4 1.86; !length Kia EV4 174.4; !width Kia EV4 73.2"},
			{"The Kia EV2 comes with a small battery (42 kWh, 317 km).", "battery_capacity Kia EV2 42; range Kia EV2 317"},
			{"The Kia EV3 can be rapid-charged at up to 128 kW, taking it to 80 percent in 31 minutes.", "charging_power Kia EV3 <=128; charging_time Kia EV3 31"},
			{"The Kia EV6 covers 310 miles, and is rated at 134 city, 101 highway and 117 combined.", "range Kia EV6 310; !range Kia EV6 101; !range Kia EV6 117"},
			{"The Kia EV9 costs $56,395 before the federal tax credit, or $48,895 after it.", "price Kia EV9 56395; price Kia EV9 48895"},
			{"Kia has published U.S. pricing for the EV9, from $54,900.", "price Kia EV9 >=54900 market=United States"},
		}},
		{"trims by how they are driven, with no noun behind", [][2]string{
			{"The Kia EV6 costs $42,995 with rear-wheel drive and $45,995 with all-wheel drive.", "price Kia EV6 42995 variant=rear-wheel drive; price Kia EV6 45995 variant=all-wheel drive"},
			{"Kia cut prices of the EV6, with rear-wheel drive dropping to $46,995 and all-wheel drive going to $49,995.", "price Kia EV6 46995 variant=rear-wheel drive; price Kia EV6 49995 variant=all-wheel drive"},
			{"The Tesla Model Y dual motor now starts at $47,240, while the Y Long Range rises to $50,240.", "price Tesla Model Y >=47240 variant=dual motor; price Tesla Model Y 50240 variant=Long Range"},
			{"The price of the Kia EV4 GT all-wheel-drive version fell to $59,995.", "price Kia EV4 59995 variant=GT all-wheel-drive"},
			{"The dual-motor Performance version of the Kia EV6 costs $61,600.", "price Kia EV6 61600 variant=Performance"},
			{"The Kia EV6 delivers 489 hp, and 517 hp with the optional Performance Pack.", "power Kia EV6 489; power Kia EV6 517 variant=Performance Pack"},
			{"The Kia EV6 Long Range takes 4.9 seconds. The top speed is 130 mph in both configurations.", "top_speed Kia EV6 130"},
			{"The Kia EV6 in Boost trim develops 218ps.", "power Kia EV6 218 variant=Boost"},
			{"The Kia EV4 standard and Pro versions offer ranges of 435 km and 570 km, respectively.", "range Kia EV4 435 variant=standard; range Kia EV4 570 variant=Pro"},
		}},
		{"beside other figures and names", [][2]string{
			{"The Kia EV6 costs $45,300. That's higher than the BMW iX1 starting price of $44,990.", "price Kia EV6 45300; price BMW iX1 >=44990"},
			{"Three versions of the Kia EV4 will be available, with models in GT trim costing from £39,905.", "price Kia EV4 >=39905 variant=GT"},
			{"Polestar also has the 4 compact crossover in production, and plans a 6 roadster.", "!production Polestar 4; !sales Polestar 6"},
			{"The Kia EV6 gets cheaper. The largest price reduction — about $4,000 or nearly 8% — was made to the GT.", "price Kia EV6 ~-4000; price Kia EV6 ~-8"},
			{"Production of the Polestar 3 got underway at a Volvo plant in Chengdu this month.", "production_start Polestar 3 2024-07 origin=Chengdu"},
		}},
		{"trims beside what they have", [][2]string{
			{"The Kia EV9 is a 215 horsepower SUV, but a 303 horsepower all-wheel-drive option is good for 320 miles.", "power Kia EV9 303 variant=all-wheel-drive; range Kia EV9 320 variant=all-wheel-drive"},
			{"The Tata Harrier EV Adventure 65 costs Rs 21.49 lakh, the Empowered 75 Rs 27.49 lakh and the Empowered QWD 75 Rs 28.99 lakh.",
				"price Tata Harrier EV 2.149e+06 variant=Adventure 65; price Tata Harrier EV 2.749e+06 variant=Empowered 75; price Tata Harrier EV 2.899e+06 variant=Empowered QWD 75"},
			{"The Skoda Enyaq 50 delivers 125 kW, the Enyaq 60 has 150 kW and the Enyaq 85, 210 kW.",
				"power Skoda Enyaq 125 variant=50; power Skoda Enyaq 150 variant=60; power Skoda Enyaq 210 variant=85; !power Skoda Enyaq 85"},
			{"The Xpeng G7 comes as a 602 Max at 235,800 yuan and a 702 Ultra at 269,800 yuan. For the 602 Max, consumption is given as 13.2 kWh/100 km.",
				"price XPeng G7 235800 variant=602 Max; price XPeng G7 269800 variant=702 Ultra; consumption XPeng G7 13.2 variant=602 Max"},
			{"The Skoda Enyaq 85 starts at €48,900 and the Enyaq 85x at €50,900. The 85x has 210 kW.",
				"price Skoda Enyaq >=48900 variant=85; price Skoda Enyaq >=50900 variant=85x; power Skoda Enyaq 210 variant=85x"},
			{"The Techno version of the Renault 5 costs £24,995 and the Iconic Five £28,995.", "price Renault 5 24995 variant=Techno; price Renault 5 28995 variant=Iconic Five"},
			{"The Volvo EX60 comes in three versions: P6, P10 AWD and P12 AWD. The P6 has 369bhp, the P12 671bhp.",
				"power Volvo EX60 369 variant=P6; power Volvo EX60 671 variant=P12"},
			{"The Kia EV4 is available in a long-range format with a 77.4 kWh battery.", "battery_capacity Kia EV4 77.4 variant=long-range"},
			{"The Kia EV4 is sold in single-motor guise with 150 kW and in dual-motor form with 195 kW.", "power Kia EV4 150 variant=single-motor; power Kia EV4 195 variant=dual-motor"},
			{"The Kia EV4 is 4,430 mm long with a 2,820 mm wheelbase.", "length Kia EV4 4430; wheelbase Kia EV4 2820"},
			{"The Kia EV4 is 1,560 mm tall on a 2,820 mm wheelbase, with a 150 kW motor.", "height Kia EV4 1560; wheelbase Kia EV4 2820"},
		}},
		{"when it comes", [][2]string{
			{"The new BYD Seal, a Tesla Model 3-rivalling saloon from the Chinese manufacturer, will arrive in the UK later this year.", "launch BYD Seal 2024 market=United Kingdom"},
			{"The BYD Seal is new. The sleek machine was revealed last August.", "debut BYD Seal 2023-08"},
			{"Kia launched the EV5 at $41,900 in June.", "price Kia EV5 41900; launch Kia EV5 2024-06"},
			{"Kia held an event on June 26, unveiling the EV5.", "debut Kia EV5 2024-06-26"},
			{"On June 26, at an event in Seoul, Kia took the wraps off the EV5.", "debut Kia EV5 2024-06-26"},
			{"The Kia EV5 will arrive around 2027.", "launch Kia EV5 2027"},
			{"Kia will add the EV5 crossover, due in 2026.", "launch Kia EV5 2026"},
		}},
		{"what a time measures", [][2]string{
			{"The Kia EV6 GT shoots to 60 in 3.4 seconds.", "acceleration Kia EV6 3.4 variant=GT"},
			{"The Kia EV4 takes 7.4 seconds to go from zero to 100kmh.", "acceleration Kia EV4 7.4"},
			{"The Kia EV4's DC charging power of 128 kW is good, and the Kia EV6's fast-charging power of 258 kW better.", "charging_power Kia EV4 128; charging_power Kia EV6 258; !power Kia EV4 128"},
			{"The Kia EV4 needs 29 minutes to go from 10 to 80 percent.", "charging_time Kia EV4 29"},
		}},
	} {
		for _, row := range group.rows {
			got := productsOf(read(t, "2024-07-15", row[0]))
			for _, want := range strings.Split(row[1], "; ") {
				if w, not := strings.CutPrefix(want, "!"); slices.Contains(got, w) == not {
					t.Errorf("%s\n%s\nwant %s\ngot  %s", group.what, row[0], want, strings.Join(got, "; "))
				}
			}
		}
	}
}

// Two amounts, each with its unit, are the ends of a range where the words before say what
// something is.
func TestPriceRanges(t *testing.T) {
	for _, words := range []string{"is 109,800 yuan to 145,800 yuan", "of between 109,800 yuan and 145,800 yuan", ": 109,800 yuan to 145,800 yuan"} {
		wantValues(t, "Kia's new EV5", "<p>Kia has put the EV5 on sale in China, where the electric SUV competes with many others and where buyers have become used to low prices.</p><p>The guide price of the Kia EV5 "+words+" in China.</p>",
			figureOf(words)+" price level 109800..145800CNY")
	}
}

// figureOf returns the words of the range.
func figureOf(words string) string {
	for _, before := range []string{"is ", "of ", ": "} {
		words = strings.TrimPrefix(words, before)
	}
	return words
}

// What an article that one trim is the headline of tells of the model is of that, until others are named.
func TestTrimOfHeadline(t *testing.T) {
	for _, c := range []struct{ headline, body, want string }{
		{"Tesla Model 3 Performance returns", "<p>Tesla has brought back its fastest saloon, a year after the standard one was given a new face and a quieter cabin.</p><p>The Model 3 now has 460 hp. The price: $52,990.</p>", "power Tesla Model 3 460 variant=Performance; price Tesla Model 3 52990 variant=Performance"},
		{"Tesla Model 3 Performance returns", "<p>The Model 3 Long Range costs $47,490, as it has since the spring, when Tesla last changed its list.</p><p>The Model 3 has a boot of 594 litres and is sold from $38,990.</p>", "price Tesla Model 3 >=38990"},
		{"Tesla Model 3 Performance returns", "<p>The car is back, a year after the standard one was given a new face and a quieter cabin.</p><p>It is 4,720 mm long.</p>", "length Tesla Model 3 4720"},
	} {
		d := pageOf(t, c.headline, c.body)
		wantAmong(t, c.body, productsOf(d), strings.Split(c.want, "; "))
	}
}

// A slash or a bar with a space on either side parts what is told of one after the other.
func TestDataBetweenSlashes(t *testing.T) {
	for _, mark := range []string{" / ", " | ", "; "} {
		line := strings.Join([]string{"Overall length: 3,995 mm", "overall width: 1,695 mm", "height: 1,515 mm", "wheelbase: 2,530 mm"}, mark)
		wantValues(t, "Honda presents the Fit", "<p>The Honda Fit goes on sale at dealers across the country in August, more than a year after it was first shown, the company said.</p><p>"+line+"</p>",
			"3,995 mm length level 3995mm", "1,695 mm width level 1695mm", "1,515 mm height level 1515mm", "2,530 mm wheelbase level 2530mm")
	}
}

// The name that the heads of several rows of prices begin with is that of an engine, and a
// paragraph that introduces it gives its data.
func TestEnginesOfPriceLists(t *testing.T) {
	const lead = "<p>Renault has told what the new Clio costs in Britain, where orders are taken from today, and there is a petrol version after all.</p>"
	const table = "<table><tr><th>Version</th><th>Price</th></tr><tr><td>TCe 90 Evolution</td><td>£17,795</td></tr><tr><td>TCe 90 Techno</td><td>£18,995</td></tr><tr><td>E-Tech 145 Evolution</td><td>£21,295</td></tr><tr><td>E-Tech 145 Techno</td><td>£22,495</td></tr></table>"
	for _, s := range []string{
		"You get a 1.0-litre turbo, badged TCe 90. It makes 89bhp and 160Nm. From rest to 62mph takes 12.2 seconds, and it runs out of puff at 112mph.",
		"The cheaper engine is the TCe 90, a 1.0-litre turbo. It makes 89bhp and 160Nm. The sprint to 62mph takes 12.2 seconds; top speed is 112mph.",
		"The TCe 90 is a 1.0-litre turbo with 89bhp and 160Nm. It gets to 62mph in 12.2 seconds and has a top speed of 112mph.",
		"The first engine is the TCe 90. Its 1.0-litre engine produces 89bhp and 160Nm of torque. 0-62mph takes 12.2 seconds, and top speed is 112mph.",
		"A 1.0-litre turbo, called TCe 90, makes 89bhp and 160Nm. 0-62mph takes 12.2 seconds, with a top speed of 112mph.",
	} {
		body := lead + "<p>" + s + "</p>" + table
		wantOfPage(t, "Renault Clio: prices and engines", body,
			"1.0-litre | Renault Clio | displacement |  |  | variant=TCe 90",
			"89bhp | Renault Clio | power |  |  | variant=TCe 90",
			"160Nm | Renault Clio | torque |  |  | variant=TCe 90",
			"12.2 seconds | Renault Clio | acceleration |  |  | variant=TCe 90",
			"112mph | Renault Clio | top_speed |  |  | variant=TCe 90")
	}
	wantOfPage(t, "Renault Clio: prices and engines", lead+"<p>The posher choice is the E-Tech 145. A 1.6-litre engine joins forces with two electric motors for a total of 143bhp, which trims the sprint to 9.3 seconds (though top speed drops to 108mph). You don't plug it in. Its 1.2kWh battery is topped up on the move.</p><p>The Clio is 4,053mm long.</p>"+table,
		"1.6-litre | Renault Clio | displacement |  |  | variant=E-Tech 145",
		"143bhp | Renault Clio | power |  |  | variant=E-Tech 145",
		"9.3 seconds | Renault Clio | acceleration |  |  | variant=E-Tech 145",
		"108mph | Renault Clio | top_speed |  |  | variant=E-Tech 145",
		"1.2kWh | Renault Clio | battery_capacity |  |  | variant=E-Tech 145",
		"4,053mm | Renault Clio | length |  |  | -")
}

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
