package article

import (
	"net/url"
	"strings"
	"time"

	"carfacts/extract/fact"
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
	if order, ok := p.orderShown(s); ok {
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
// that can be read in one way only: one of the two is above twelve, the day
// of the week before them fits one order, or one order gives the day that the
// page names to machines. It is not ok where there are none or where they do
// not agree.
func (p *page) orderShown(s *surveyor) (order dateOrder, ok bool) {
	named := p.namedDay()
	for _, r := range s.dated {
		var buf [maxTokens]dateToken
		t := dateTokens(buf[:0], r.text)
		for i := 0; i+2 < len(t); i++ {
			if t[i+2].digits != 4 || t[i+1].gap != '/' || t[i+2].gap != '/' {
				continue
			}
			asDayFirst := makeDate(t[i+2].num, t[i+1].num, t[i].num)
			asMonthFirst := makeDate(t[i+2].num, t[i].num, t[i+1].num)
			fits := func(d fact.Date) bool { return d != 0 }
			switch {
			case asDayFirst == 0 || asMonthFirst == 0:
			case i > 0 && isWeekday(r.text[t[i-1].start:t[i-1].end]):
				day := strings.ToLower(r.text[t[i-1].start:t[i-1].end])
				fits = func(d fact.Date) bool { return strings.HasPrefix(day, weekdayOf(d)) }
			default:
				fits = func(d fact.Date) bool { return d == named }
			}
			if fits(asDayFirst) == fits(asMonthFirst) {
				continue
			}
			shown := dayFirst
			if fits(asMonthFirst) {
				shown = monthFirst
			}
			if ok && shown != order {
				return 0, false
			}
			order, ok = shown, true
		}
	}
	return order, ok
}

// namedDay returns the day that the page names to machines without saying
// which it is, 0 where its order would have to be known first.
func (p *page) namedDay() fact.Date {
	for _, name := range vagueNames {
		one, _ := parseStamp(p.meta[name], dayFirst)
		if other, _ := parseStamp(p.meta[name], monthFirst); one.Date == other.Date && !one.Date.IsZero() {
			return one.Date
		}
	}
	return 0
}

// isWeekday tells whether a word is the English name of a day of the week, in
// full or short.
func isWeekday(word string) bool {
	word = strings.ToLower(word)
	for d := time.Sunday; len(word) >= 3 && d <= time.Saturday; d++ {
		if strings.HasPrefix(strings.ToLower(d.String()), word) {
			return true
		}
	}
	return false
}

// weekdayOf returns the three letters, in lower case, that the day of the week
// of a date begins with.
func weekdayOf(d fact.Date) string { return strings.ToLower(d.Weekday().String()[:3]) }
