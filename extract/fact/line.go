package fact

import (
	"strconv"
	"strings"
)

// Line writes the fact in one line for people, without its place and its rule.
func (f *Fact) Line() string {
	var b strings.Builder
	word := func(s string) {
		if s != "" {
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(s)
		}
	}
	word(strconv.Quote(f.Figure))
	word(f.Subject + ":")
	word(f.Metric)
	word(string(f.Measure))
	if f.Measure != Event {
		word(f.Quantity.amount())
	}
	if f.Period.IsZero() {
		word("in no period")
	} else {
		word("in " + f.Period.String())
	}
	word(f.Basis.String())
	if m := f.Modality.OrReported(); m != Reported {
		word(string(m))
	}
	if f.Scope != (Scope{}) {
		word(f.Scope.Line())
	}
	if f.Attribution != "" {
		word("says " + f.Attribution)
	}
	return b.String()
}

// Line writes the scope as rule files do: {market: China, powertrain: bev}.
func (s *Scope) Line() string {
	var words []string
	s.each(func(key, value string, _ bool) { words = append(words, key+": "+value) })
	return "{" + strings.Join(words, ", ") + "}"
}

// amount writes bound, number and unit: "> 1500000 vehicle".
func (q *Quantity) amount() string {
	s := string(AppendNumber(nil, q.Value))
	if q.Ranged {
		s += "–" + string(AppendNumber(nil, q.Max))
	}
	if b := q.Bound.OrExactly(); b != Exactly {
		s = string(b) + " " + s
	}
	return strings.TrimSpace(s + " " + string(q.Unit))
}

// Reading writes what the mention was read as: an amount, or a period.
func (m *Mention) Reading() string {
	if m.Kind != "quantity" {
		return m.Period.String()
	}
	return m.Quantity.amount()
}
