package lexicon

import (
	"math/bits"
	"strings"

	"carfacts/extract/fact"
)

// Role says how a phrase of an entry is used in a sentence.
type Role uint8

// The roles.
const (
	Plain     Role = iota // words that have one form
	Noun                  // "delivery", "deliveries"
	Verb                  // "deliver", "delivers", "delivered", "delivering"
	Adjective             // of a place: "Chinese"
	People                // of a place: "Germans"
	Capital               // the seat that stands for a place's government: "Washington"
	Plural                // of a name: "Teslas", "ES8s"
)

// Entry is one line of a lexicon: what its phrases mean. Which fields have a
// meaning depends on the lexicon (see fieldsOf).
type Entry struct {
	Kind  Kind
	Name  string // canonical name, or the entry's own id
	Risky bool   // the name is also a common word
	Place string // file:line:column, for messages

	// Names.
	Is      string   // group, brand, supplier …; country, city, bloc …
	Country string   // of a maker
	Home    string   // city of a maker
	Makes   []string // what a maker makes, or one that a noun can stand for
	Parent  string   // of a brand or unit: who owns it
	Badge   string   // of a maker: what its models are called by where not its name
	Maker   string   // of a model
	In      string   // country or region of a place
	Market  string   // place that a body's figures are of
	Totals  bool     // makers of a country tell of all they sell, also in news of its market
	Fiscal  *Fiscal  // year of a country's companies, nil for the calendar's

	// Cues.
	Metrics  []string
	Measure  fact.Measure
	Scope    fact.Scope
	Unit     fact.Unit
	Rival    *Rival // of a currency whose sign is another's, too
	Weak     bool   // a stronger word for the same may stand elsewhere
	Sign     int8   // +1 up, -1 down
	Value    float64
	Bound    fact.Bound
	After    bool // a bound that follows its number
	Basis    string
	Modality fact.Modality
	Span     string // calendar unit: day, week, month, quarter, half, year
	Shift    int    // in calendar units: last -1, this 0, next +1
	Number   int    // month 1-12, weekday 1-7 from Monday, quarter 1-4
}

// Fiscal is the fiscal year that the companies of a country have.
type Fiscal struct {
	Month   int      // in which it begins
	ByStart bool     // it is called by the year in which it begins
	Always  bool     // all have it; else only where the text speaks of one
	Where   []string // an article that has one of these words, and one of And, speaks of it
	And     []string // none: Where is enough
}

// ModelName returns the canonical name of a maker's model: "Tata Harrier" of
// Tata Motors, whose badge is Tata.
func (e *Entry) ModelName(model string) string {
	badge := e.Badge
	if badge == "" {
		badge = e.Name
	}
	if rest, ok := strings.CutPrefix(model, badge); ok && rest != "" && rest[0] >= '0' && rest[0] <= '9' {
		return model // MG4 bears it in its name
	}
	return badge + " " + model
}

// Kind numbers the lexicons of a set, so that kinds fit a bit set.
type Kind uint16

// Names are the kinds whose entries are called by a name, Companies those of makers and what they make.
var (
	Names     = Of(Maker, Model, Place, Body)
	Companies = Of(Maker, Model)
)

// None is the kind of no word: no set has it.
const None Kind = MaxKinds

// MaxKinds bounds how many lexicons a rule set may have.
const MaxKinds = 256

// Set is a set of kinds: four words, which unlike an array stay in registers.
type Set struct{ low, middle, high, top uint64 }

// Of returns the set of the kinds.
func Of(kinds ...Kind) Set {
	var s Set
	for _, k := range kinds {
		s.Add(k)
	}
	return s
}

// bit returns the set of k alone.
func bit(k Kind) Set {
	switch {
	case k < 64:
		return Set{low: 1 << k}
	case k < 128:
		return Set{middle: 1 << (k - 64)}
	case k < 192:
		return Set{high: 1 << (k - 128)}
	}
	return Set{top: 1 << (k - 192)}
}

// Has reports whether k is in the set.
func (s *Set) Has(k Kind) bool {
	switch {
	case k < 64:
		return s.low&(1<<k) != 0
	case k < 128:
		return s.middle&(1<<(k-64)) != 0
	case k < 192:
		return s.high&(1<<(k-128)) != 0
	}
	return s.top&(1<<(k-192)) != 0
}

// Empty reports whether nothing is in the set.
func (s *Set) Empty() bool { return s.low|s.middle|s.high|s.top == 0 }

// Len returns how many kinds are in the set.
func (s *Set) Len() int {
	return bits.OnesCount64(s.low) + bits.OnesCount64(s.middle) + bits.OnesCount64(s.high) + bits.OnesCount64(s.top)
}

// Meets reports whether the sets have a kind in common.
func (s *Set) Meets(t *Set) bool { return s.low&t.low|s.middle&t.middle|s.high&t.high|s.top&t.top != 0 }

// Within reports whether all of the set is in t.
func (s *Set) Within(t *Set) bool {
	return s.low&^t.low|s.middle&^t.middle|s.high&^t.high|s.top&^t.top == 0
}

// Add puts k into the set.
func (s *Set) Add(k Kind) {
	b := bit(k)
	s.Join(&b)
}

// Remove takes k out of the set.
func (s *Set) Remove(k Kind) {
	b := bit(k)
	*s = s.Without(&b)
}

// Join puts all of t into the set.
func (s *Set) Join(t *Set) {
	s.low, s.middle, s.high, s.top = s.low|t.low, s.middle|t.middle, s.high|t.high, s.top|t.top
}

// Without returns the set less those of t.
func (s *Set) Without(t *Set) Set {
	return Set{s.low &^ t.low, s.middle &^ t.middle, s.high &^ t.high, s.top &^ t.top}
}

// Shared calls f with every kind that is in both sets.
func (s *Set) Shared(t *Set, f func(Kind)) {
	for i, w := range [...]uint64{s.low & t.low, s.middle & t.middle, s.high & t.high, s.top & t.top} {
		for ; w != 0; w &= w - 1 {
			f(Kind(64*i + bits.TrailingZeros64(w)))
		}
	}
}

// Unit is what the vocabulary says of a unit.
type Unit struct {
	Name      fact.Unit
	Place     string // file:line:column, for messages
	Dimension string
	Metric    string  // what a number in this unit measures where nothing else is said
	PerDollar float64 // so many of a currency make a dollar, to a power of ten; 0 for few
	Size      float64 // how large it is beside the unit of its dimension that has no size
}
