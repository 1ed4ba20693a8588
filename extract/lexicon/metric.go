package lexicon

// Metric is what the vocabulary says of a metric.
type Metric struct {
	Name       string
	Place      string   // file:line:column, for messages
	Dimensions []string // of a level's unit
	Flow       bool     // added up over a period: growth is with the year before
	Stock      bool     // holds at a day
	Events     bool     // a milestone: its period is its value
	Unscoped   []string // scope keys that mean nothing for it
	Trades     []string // of those who have such figures, by what they make; anybody where it is empty
	Levied     bool     // a country or bloc levies or pays it
	Corporate  bool     // of a company: a place spoken of before does not have it
	Intensive  bool     // has no parts that a share could be of
	Sited      bool     // a place is where it stands, not a market
	Session    bool     // quoted by the day
	Plan       bool     // something that is decided: "would" tells of a plan
	Local      bool     // its market is carried from sentence to sentence
	Announced  bool     // what is meant to come, unless the past tense tells it
	Actual     bool     // holds as said: "will" tells of no plan
	Counted    bool     // only the number's own noun says that it is meant
	Least      float64  // fewer that there are, not planned, are told in passing and no fact
	Apiece     float64  // the most dollars of it that one buyer gets; 0 where it is paid to none

	Smallest, Largest float64 // how much of it a vehicle, or a company, can have, in the unit of size 1; 0 for any amount

	attributes uint32 // bit set of Attribute
}

// Attribute is one more thing that a metric may be.
type Attribute uint8

// The attributes, in the order of attributeNames.
const (
	Turnover Attribute = iota // counts the cars that find a buyer
	Official                  // counted by a country's offices
	Outbound                  // goes from a place to others
	Inbound                   // comes to a place from others
	Staff                     // counts people at work
	Urban                     // a town can be its market
	Plant                     // of a plant, about which a sentence without places goes on
	Profit                    // what is lost is negative
	Aid                       // paid to buyers or to who builds
	Lasting                   // a period of another clause says nothing of it
	Product                   // of a vehicle
	Suffered                  // comes upon whoever has it: "will" tells of no aim
	Named                     // not carried over: a sentence that does not name it tells none
)

var attributeNames = [...]string{"turnover", "official", "outbound", "inbound", "staff", "urban", "plant", "profit", "aid", "lasting", "product", "suffered", "named"}

// Is reports whether the metric, which may be nil, has the attribute.
func (m *Metric) Is(a Attribute) bool { return m != nil && m.attributes&(1<<a) != 0 }

// Accepts reports whether a level of the metric can have a unit of the
// dimension.
func (m *Metric) Accepts(dimension string) bool {
	for _, d := range m.Dimensions {
		if d == dimension {
			return true
		}
	}
	return false
}
