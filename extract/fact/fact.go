// Package fact is the leaf that everything else shares: what a figure, a fact
// and a document are, the vocabulary they are written in, and the calendar of
// their periods.
//
// In: nothing but values. Out: types, their text forms (JSON, TIMEX3 periods)
// and Validate, which says what is wrong with a fact. It never reads text,
// rules, files or the clock.
package fact

// Measure says how a metric is measured.
type Measure string

// The four measures.
const (
	Level  Measure = "level"  // an amount
	Change Measure = "change" // against a baseline
	Share  Measure = "share"  // part of a whole
	Event  Measure = "event"  // a dated milestone, without a value
)

// Modality says how real a fact is.
type Modality string

// The four modalities; a fact's zero value means Reported.
const (
	Reported    Modality = "reported"
	Target      Modality = "target"      // the subject's own aim or plan
	Forecast    Modality = "forecast"    // anyone's expectation, guidance included
	Conditional Modality = "conditional" // "if … it would"
)

// Bound says how the text limits a value.
type Bound string

// The bounds; the zero value means Exactly.
const (
	Exactly Bound = "="
	About   Bound = "~"
	Over    Bound = ">"
	AtLeast Bound = ">="
	Under   Bound = "<"
	AtMost  Bound = "<="
)

// Origin says where a field came from that a rule did not capture itself.
type Origin string

// The origins, from the surest to the least sure.
const (
	Stated   Origin = "stated"   // in the words the rule matched
	Clause   Origin = "clause"   // elsewhere in the same clause
	Sentence Origin = "sentence" // elsewhere in the same sentence
	Context  Origin = "context"  // carried over from earlier in the article
	Nowhere  Origin = ""         // not found: the field is null
)

// Quantity is a number as the text gives it: scale applied, unit as stated.
type Quantity struct {
	Value  float64
	Max    float64 // the upper end where Ranged
	Ranged bool
	Bound  Bound
	Unit   Unit
}

// Scope says what is counted. Empty fields are not stated.
type Scope struct {
	Market     string
	Powertrain string
	Channel    string
	Segment    string
	Origin     string
	OwnBrand   bool
	Cumulative bool
	Annualized bool
	Per        string
	Model      string
	Variant    string
	Cycle      string
}

// Basis is what a change compares with: one of "yoy", "mom", "qoq", "wow", or
// the baseline period itself. The zero value means not stated.
type Basis struct {
	Kind   string
	Period Period
}

// Fact is a figure with its meaning. Start and End are Unicode code points in
// the document's text, so that text[Start:End] is Figure.
type Fact struct {
	Figure      string
	Subject     string
	Metric      string
	Measure     Measure
	Quantity    // without meaning where Measure is Event
	Period      Period
	Modality    Modality
	Basis       Basis
	Scope       Scope
	Attribution string

	Start, End    int
	SentenceStart int // code points, like Start
	SentenceEnd   int
	Sentence      string
	Mention       int   // index in Document.Mentions of the figure
	Repeats       []int // further mentions that state the same fact
	Rule          string
	SubjectFrom   Origin
	PeriodFrom    Origin
}

// Mention is a figure, a date or a name-like number found in the text, whether
// or not it became a fact.
type Mention struct {
	Kind       string // quantity; period; number: of a thing, a time of day, a score: no quantity
	Figure     string
	Start, End int // code points
	Quantity
	Period Period
	Fact   int    // index in Document.Facts, or -1
	Reason string // why it is no fact of its own; empty where it is one
}

// Header is what is known of a page besides its text.
type Header struct {
	URL       string // canonical
	Title     string // without the site's name
	Site      string
	Author    string
	Language  string // BCP 47, as stated by the page
	Section   string
	Published Stamp
	Modified  Stamp
}

// Stamp is a date or a moment as a page states it, and where it was found.
type Stamp struct {
	Date Date   // the calendar day where it was published
	Time string // RFC 3339 with its zone, where a time is stated
	From string // "json-ld", "meta", "time", "itemprop", "byline", "url", "title", "script", "image", "profile", "option", "header"
}

// Document is one article read whole: its header, its text and what the
// extractor found in it.
type Document struct {
	Header
	Text     string
	Mentions []Mention
	Facts    []Fact
	Ruleset  string // hash of the rules that made the facts
}

// Merge adds to s what t says and s does not.
func (s *Scope) Merge(t *Scope) {
	set := func(a *string, b string) {
		if b != "" && *a == "" {
			*a = b
		}
	}
	set(&s.Market, t.Market)
	set(&s.Powertrain, t.Powertrain)
	set(&s.Channel, t.Channel)
	set(&s.Segment, t.Segment)
	set(&s.Origin, t.Origin)
	set(&s.Per, t.Per)
	set(&s.Model, t.Model)
	set(&s.Variant, t.Variant)
	set(&s.Cycle, t.Cycle)
	s.OwnBrand = s.OwnBrand || t.OwnBrand
	s.Cumulative = s.Cumulative || t.Cumulative
	s.Annualized = s.Annualized || t.Annualized
}

// Without returns s less what t says.
func (s Scope) Without(t Scope) Scope {
	drop := func(a *string, b string) {
		if b != "" && *a == b {
			*a = ""
		}
	}
	drop(&s.Market, t.Market)
	drop(&s.Powertrain, t.Powertrain)
	drop(&s.Channel, t.Channel)
	drop(&s.Segment, t.Segment)
	drop(&s.Origin, t.Origin)
	drop(&s.Per, t.Per)
	drop(&s.Model, t.Model)
	drop(&s.Cycle, t.Cycle)
	return s
}
