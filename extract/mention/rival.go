package mention

import (
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
)

// rivals says which currencies the signs of an article stand for. It looks the
// whole article through for that, so only where it is asked, and once for a sign.
type rivals struct {
	article, home string // home is where most makers are from that it names
	known         []meant
}

// meant is what the sign of a currency stands for.
type meant struct {
	sign *lexicon.Entry
	unit fact.Unit
}

// meant returns the currency that the sign of e before a number, or the word for its hundredth, stands for.
func (r *rivals) meant(e *lexicon.Entry) fact.Unit {
	if e.Rival == nil {
		return e.Unit
	}
	for _, m := range r.known {
		if m.sign == e {
			return m.unit
		}
	}
	unit := e.Unit
	for rival := e.Rival; rival != nil; rival = rival.Then {
		if rival.Meant(r.article, r.home) {
			unit = rival.Unit
			break
		}
	}
	r.known = append(r.known, meant{e, unit})
	return unit
}
