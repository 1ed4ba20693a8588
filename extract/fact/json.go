package fact

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"unicode/utf8"
)

// AppendJSON appends the fact as one JSON object with the field names of the
// fact model and the provenance of the document it is from. Fields without a
// value are left out, but for bound and modality, which are always written.
func (f *Fact) AppendJSON(dst []byte, d *Document) []byte {
	o := object{dst: append(dst, '{')}
	o.text("figure", f.Figure)
	o.text("subject", f.Subject)
	o.text("metric", f.Metric)
	o.text("measure", string(f.Measure))
	if f.Measure != Event {
		o.quantity(&f.Quantity)
	}
	o.period(f.Period)
	o.text("modality", string(f.Modality.OrReported()))
	o.text("basis", f.Basis.String())
	if f.Scope != (Scope{}) {
		o.key("scope")
		o.dst = f.Scope.AppendJSON(o.dst)
	}
	o.text("attribution", f.Attribution)
	o.int("start", f.Start)
	o.int("end", f.End)
	o.text("sentence", f.Sentence)
	o.text("subject_from", string(f.SubjectFrom))
	o.text("period_from", string(f.PeriodFrom))
	o.text("rule", f.Rule)
	o.text("ruleset", d.Ruleset)
	o.text("url", d.URL)
	o.text("title", d.Title)
	o.text("published", d.Published.Date.String())
	return append(o.dst, '}')
}

// AppendJSON appends the mention as one JSON object.
func (m *Mention) AppendJSON(dst []byte) []byte {
	o := object{dst: append(dst, '{')}
	o.text("kind", m.Kind)
	o.text("figure", m.Figure)
	o.int("start", m.Start)
	o.int("end", m.End)
	if m.Kind == "quantity" {
		o.quantity(&m.Quantity)
	}
	o.period(m.Period)
	o.text("reason", m.Reason)
	return append(o.dst, '}')
}

// AppendJSON appends the scope as one JSON object of the keys that are stated.
func (s *Scope) AppendJSON(dst []byte) []byte {
	o := object{dst: append(dst, '{')}
	s.each(func(key, value string, isFlag bool) {
		if isFlag {
			o.key(key)
			o.dst = append(o.dst, "true"...)
		} else {
			o.text(key, value)
		}
	})
	return append(o.dst, '}')
}

// each calls f with every stated key in the order of ScopeKeys.
func (s *Scope) each(f func(key, value string, isFlag bool)) {
	text := func(key, value string) {
		if value != "" {
			f(key, value, false)
		}
	}
	flag := func(key string, set bool) {
		if set {
			f(key, "true", true)
		}
	}
	text("market", s.Market)
	text("powertrain", s.Powertrain)
	text("channel", s.Channel)
	text("segment", s.Segment)
	text("origin", s.Origin)
	flag("own_brand", s.OwnBrand)
	flag("cumulative", s.Cumulative)
	flag("annualized", s.Annualized)
	text("per", s.Per)
	text("model", s.Model)
	text("variant", s.Variant)
	text("cycle", s.Cycle)
}

// Set sets the scope key to value; a flag is set by "true". It reports
// whether there is such a key.
func (s *Scope) Set(key, value string) bool {
	switch key {
	case "market":
		s.Market = value
	case "powertrain":
		s.Powertrain = value
	case "channel":
		s.Channel = value
	case "segment":
		s.Segment = value
	case "origin":
		s.Origin = value
	case "own_brand":
		s.OwnBrand = value == "true"
	case "cumulative":
		s.Cumulative = value == "true"
	case "annualized":
		s.Annualized = value == "true"
	case "per":
		s.Per = value
	case "model":
		s.Model = value
	case "variant":
		s.Variant = value
	case "cycle":
		s.Cycle = value
	default:
		return false
	}
	return true
}

// Get returns the value of the scope key, "true" for a flag that is set, "" for
// what is not stated.
func (s *Scope) Get(key string) string {
	found := ""
	s.each(func(k, value string, _ bool) {
		if k == key {
			found = value
		}
	})
	return found
}

// UnmarshalJSON reads what AppendJSON writes and refuses unknown keys.
func (s *Scope) UnmarshalJSON(data []byte) error {
	var m map[string]any
	if err := json.Unmarshal(data, &m); err != nil {
		return err
	}
	*s = Scope{}
	for key, v := range m {
		value, ok := v.(string)
		if b, isBool := v.(bool); isBool {
			value, ok = strconv.FormatBool(b), true
		}
		if !ok || !s.Set(key, value) {
			return fmt.Errorf("scope has no key %q with value %v", key, v)
		}
	}
	return nil
}

// OrReported returns the modality, Reported where none is set.
func (m Modality) OrReported() Modality {
	if m == "" {
		return Reported
	}
	return m
}

// OrExactly returns the bound, Exactly where none is set.
func (b Bound) OrExactly() Bound {
	if b == "" {
		return Exactly
	}
	return b
}

// String returns the basis as the fact model writes it, "" where not stated.
func (b Basis) String() string {
	if b.Kind != "" {
		return b.Kind
	}
	return b.Period.String()
}

// ParseBasis reads what String writes.
func ParseBasis(s string) (Basis, error) {
	switch s {
	case "", "yoy", "mom", "qoq", "wow":
		return Basis{Kind: s}, nil
	}
	p, err := ParsePeriod(s)
	if err != nil {
		return Basis{}, fmt.Errorf("basis is neither yoy, mom, qoq, wow nor a period: %w", err)
	}
	return Basis{Period: p}, nil
}

// object appends the members of one JSON object.
type object struct {
	dst   []byte
	begun bool
}

func (o *object) key(k string) {
	if o.begun {
		o.dst = append(o.dst, ',')
	}
	o.begun = true
	o.dst = append(o.dst, '"')
	o.dst = append(o.dst, k...)
	o.dst = append(o.dst, '"', ':')
}

func (o *object) text(k, v string) {
	if v != "" {
		o.key(k)
		o.dst = AppendJSONString(o.dst, v)
	}
}

func (o *object) int(k string, v int) {
	o.key(k)
	o.dst = strconv.AppendInt(o.dst, int64(v), 10)
}

func (o *object) quantity(q *Quantity) {
	o.key("value")
	o.dst = AppendNumber(o.dst, q.Value)
	if q.Ranged {
		o.key("value_max")
		o.dst = AppendNumber(o.dst, q.Max)
	}
	o.text("bound", string(q.Bound.OrExactly()))
	o.text("unit", string(q.Unit))
}

func (o *object) period(p Period) {
	if !p.IsZero() {
		o.text("period", p.String())
		o.text("period_start", p.Start.String())
		o.text("period_end", p.End.String())
	}
}

// AppendNumber appends v in the shortest decimal form, never with an exponent
// for the magnitudes that news speaks of.
func AppendNumber(dst []byte, v float64) []byte {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return append(dst, "null"...)
	}
	if a := math.Abs(v); a != 0 && (a < 1e-9 || a >= 1e18) {
		return strconv.AppendFloat(dst, v, 'e', -1, 64)
	}
	return strconv.AppendFloat(dst, v, 'f', -1, 64)
}

// AppendJSONString appends s as a JSON string. Bytes that are no UTF-8 become
// U+FFFD.
func AppendJSONString(dst []byte, s string) []byte {
	const hex = "0123456789abcdef"
	dst = append(dst, '"')
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			switch {
			case c == '"' || c == '\\':
				dst = append(dst, '\\', c)
			case c == '\n':
				dst = append(dst, '\\', 'n')
			case c == '\t':
				dst = append(dst, '\\', 't')
			case c == '\r':
				dst = append(dst, '\\', 'r')
			case c < 0x20 || c == 0x7f:
				dst = append(dst, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
			default:
				dst = append(dst, c)
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		dst = utf8.AppendRune(dst, r) // RuneError is U+FFFD
		i += n
	}
	return append(dst, '"')
}
