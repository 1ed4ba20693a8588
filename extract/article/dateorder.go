package article

import (
	"net/url"
	"strings"
)

// dateOrder says how a date of three numbers such as 5/3/2024 is read where
// its numbers allow both.
type dateOrder uint8

const (
	dayFirst dateOrder = iota
	monthFirst
)

// dateOrder tells how the page writes dates: from the language that it is
// written in, from its country, and where these say nothing, from its dates
// that can be read in one way only. English of no country is taken for
// American.
func (p *page) dateOrder(a *Article, s *surveyor) dateOrder {
	language, region, _ := strings.Cut(strings.ToLower(a.Language), "-")
	if language != "" && language != "en" {
		return dayFirst
	}
	locale := strings.ReplaceAll(strings.ToLower(p.meta["og:locale"]), "_", "-")
	_, localeRegion, _ := strings.Cut(locale, "-")
	for _, code := range []string{nationOf(a.URL), region, p.meta["geo.region"], p.meta["geo.country"], localeRegion} {
		if order, ok := orderIn(code); ok {
			return order
		}
	}
	if order, ok := s.orderShown(); ok {
		return order
	}
	return monthFirst
}

// orderIn returns the order in which a country, or a part of it such as US-CA,
// writes dates. It is not ok where the country is not given by its two letters.
func orderIn(code string) (order dateOrder, ok bool) {
	switch country, _, _ := strings.Cut(strings.ToLower(code), "-"); country {
	case "us", "ph":
		return monthFirst, true
	default:
		return dayFirst, len(country) == 2
	}
}

// nationOf returns the country whose domain an address lies in, "" where it
// lies in none, or in one that sites from anywhere take.
func nationOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	host := u.Hostname()
	i := len(host) - 3
	if i <= 0 || host[i] != '.' {
		return ""
	}
	switch domain := host[i+1:]; domain {
	case "ai", "cc", "co", "fm", "gg", "io", "me", "to", "tv":
		return ""
	default:
		return domain
	}
}

// orderShown reads the order of day and month from those of the page's dates
// in which one of the two is above twelve. It is not ok where there are none
// or where they do not agree.
func (s *surveyor) orderShown() (order dateOrder, ok bool) {
	for _, r := range s.dated {
		var buf [maxTokens]dateToken
		t := dateTokens(buf[:0], r.text)
		for i := 0; i+2 < len(t); i++ {
			if t[i+2].digits != 4 || t[i+1].gap != '/' || t[i+2].gap != '/' || t[i].num < 1 || t[i+1].num < 1 {
				continue
			}
			shown := dayFirst
			switch first, second := t[i].num, t[i+1].num; {
			case first <= 12 && 12 < second && second <= 31:
				shown = monthFirst
			case !(second <= 12 && 12 < first && first <= 31):
				continue
			}
			if ok && shown != order {
				return 0, false
			}
			order, ok = shown, true
		}
	}
	return order, ok
}
