package score

import (
	"strconv"

	"carfacts/extract/fact"
)

// Draft writes a gold file of what was extracted, for a person to correct: it
// is marked as not reviewed, so that it does not count until somebody has.
func Draft(h Header, facts []fact.Fact) []byte {
	o := labelLine{}
	o.text("article", h.Article)
	o.text("url", h.URL)
	o.text("published", h.Published.String())
	o.text("title", h.Title)
	o.raw("ignore", "[]")
	o.raw("unreviewed", "true")
	out := append(o.dst, "}\n"...)
	for i := range facts {
		out = append(out, draftLabel(&facts[i])...)
	}
	return out
}

func draftLabel(f *fact.Fact) []byte {
	o := labelLine{}
	o.text("figure", f.Figure)
	o.text("subject", f.Subject)
	o.text("metric", f.Metric)
	o.text("measure", string(f.Measure))
	if f.Measure != fact.Event {
		o.raw("value", string(fact.AppendNumber(nil, f.Value)))
		if f.Ranged {
			o.raw("value_max", string(fact.AppendNumber(nil, f.Max)))
		}
		if b := f.Bound.OrExactly(); b != fact.Exactly {
			o.text("bound", string(b))
		}
		o.text("unit", string(f.Unit))
	}
	if f.Period.IsZero() {
		o.raw("period", "null")
	}
	o.text("period", f.Period.String())
	if m := f.Modality.OrReported(); m != fact.Reported {
		o.text("modality", string(m))
	}
	o.text("basis", f.Basis.String())
	if f.Scope != (fact.Scope{}) {
		o.raw("scope", string(f.Scope.AppendJSON(nil)))
	}
	o.text("attribution", f.Attribution)
	return append(o.dst, "}\n"...)
}

// labelLine writes one line in the style of gold files.
type labelLine struct{ dst []byte }

func (o *labelLine) raw(key, value string) {
	if o.dst == nil {
		o.dst = append(o.dst, '{')
	} else {
		o.dst = append(o.dst, ", "...)
	}
	o.dst = strconv.AppendQuote(o.dst, key)
	o.dst = append(append(o.dst, ": "...), value...)
}

func (o *labelLine) text(key, value string) {
	if value != "" {
		o.raw(key, string(fact.AppendJSONString(nil, value)))
	}
}
