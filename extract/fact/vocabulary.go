package fact

import "slices"

// Unit names what a value counts: vehicle, percent, an ISO 4217 code, kWh …
type Unit string

// The units that the stages themselves speak of. All others are data.
const (
	Vehicle         Unit = "vehicle"
	Percent         Unit = "percent"
	PercentagePoint Unit = "percentage_point"
	Times           Unit = "times"  // grew by n times the base
	Factor          Unit = "factor" // new over old
)

// Metrics, Units, ScopeKeys and the values of the closed scope keys are the
// vocabulary of the database. A rule set may add metrics and units of its own.
var (
	Metrics = []string{
		"sales", "deliveries", "production", "exports", "imports", "registrations", "orders", "inventory", "recall", "capacity", "fleet", "battery_installations",
		"revenue", "net_income", "operating_income", "gross_profit", "cash", "rd_expense", "investment", "funding", "price", "discount", "subsidy", "fine", "cost", "market_cap", "share_price", "eps", "average_price",
		"gross_margin", "operating_margin", "net_margin", "vehicle_margin", "tariff", "tax", "utilization",
		"range", "battery_capacity", "power", "torque", "top_speed", "acceleration", "charging_time", "charging_power", "consumption", "length", "width", "height", "wheelbase", "weight", "seats", "displacement", "voltage",
		"employees", "jobs", "layoffs", "stores", "chargers", "swap_stations", "plants", "countries", "models", "users",
		"launch", "debut", "presale", "delivery_start", "production_start", "opening", "closure", "listing",
	}
	Units = []Unit{
		Vehicle, Percent, PercentagePoint, Times, Factor,
		"km", "mile", "km/h", "mph", "kWh", "MWh", "GWh", "kW", "MW", "hp", "Nm", "lb-ft", "mm", "m", "inch", "kg", "tonne", "s", "min", "h", "L",
		"L/100km", "kWh/100km", "mpg", "V",
		"person", "store", "charger", "station", "plant", "country", "model", "user", "seat", "day",
		"CNY", "USD", "EUR", "GBP", "JPY", "KRW", "INR", "HKD", "THB", "SEK", "CAD", "AUD", "BRL", "RUB", "IDR", "VND", "MXN", "CHF", "TWD", "ZAR", "TRY", "MYR", "SGD", "NZD", "PLN", "CZK", "HUF", "NOK", "DKK",
		"AED", "SAR", "EGP", "ILS", "PHP", "PKR", "ARS", "CLP", "COP", "KZT", "UAH", "RON", "LKR", "BDT",
		"NGN", "KES", "GHS", "MAD", "PEN", "RSD", "BGN", "KWD", "QAR", "UZS",
	}
	Powertrains = []string{"nev", "ev", "bev", "phev", "erev", "hev", "mhev", "fcev", "ice", "petrol", "diesel", "electrified"}
	Channels    = []string{"retail", "wholesale", "fleet", "online"}
	ScopeKeys   = []string{"market", "powertrain", "channel", "segment", "origin", "own_brand", "cumulative", "annualized", "per", "model", "variant", "cycle"}
	bases       = []string{"", "yoy", "mom", "qoq", "wow"}
	measures    = []Measure{Level, Change, Share, Event}
	modalities  = []Modality{"", Reported, Target, Forecast, Conditional}
	bounds      = []Bound{"", Exactly, About, Over, AtLeast, Under, AtMost}
)

// IsCurrency reports whether u is an ISO 4217 code.
func (u Unit) IsCurrency() bool {
	return len(u) == 3 && u[0] >= 'A' && u[0] <= 'Z' && u[1] >= 'A' && u[1] <= 'Z' && u[2] >= 'A' && u[2] <= 'Z' && slices.Contains(Units, u)
}
