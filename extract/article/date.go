package article

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"carfacts/extract/fact"
)

// token is a number or a word of a text that may hold a date.
type dateToken struct {
	start, end int
	num        int  // its value, -1 for a word
	digits     int  // how many digits it has
	gap        byte // what stands before it: a single byte, ' ' for any run with white space, 0 for nothing or something else
}

// dateAt is a date found in a text.
type dateAt struct {
	date       fact.Date
	start, end int // bytes of the text
}

// findDate returns the first full date in a text: in ISO 8601, in numbers or
// with the month's name in one of some thirty languages.
func findDate(s string, order dateOrder) (dateAt, bool) {
	var buf [maxTokens]dateToken
	tokens := dateTokens(buf[:0], s)
	for i := range tokens {
		if d, n := dateFrom(s, tokens[i:], order); n > 0 {
			return dateAt{d, tokens[i].start, tokens[i+n-1].end}, true
		}
	}
	return dateAt{}, false
}

// maxTokens is how many numbers and words of a text are looked at for a date.
const maxTokens = 48

// ofWord reports whether the character is a letter or a mark at one.
func ofWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Mc, r)
}

// dateTokens appends the numbers and words of a text, at most as many as the
// slice has room for.
func dateTokens(tokens []dateToken, s string) []dateToken {
	last := 0
	for i := 0; i < len(s) && len(tokens) < cap(tokens); {
		t := dateToken{start: i, num: -1}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case '0' <= r && r <= '9':
			t.num = 0
			for i < len(s) && '0' <= s[i] && s[i] <= '9' {
				if t.digits < 9 {
					t.num = t.num*10 + int(s[i]-'0')
				}
				t.digits++
				i++
			}
		case ofWord(r):
			for i < len(s) && ofWord(r) {
				i += n
				r, n = utf8.DecodeRuneInString(s[i:])
			}
		default:
			i += n
			continue
		}
		t.end = i
		gap := s[last:t.start]
		switch {
		case len(gap) == 1:
			t.gap = gap[0]
		case strings.ContainsAny(gap, " \u00a0\n\t"):
			t.gap = ' '
			if strings.HasPrefix(gap, ". ") {
				t.gap = '.'
			}
		}
		last = i
		tokens = append(tokens, t)
	}
	return tokens
}

// dateFrom reads a date that begins with the first token. It returns how many
// tokens it takes, 0 where there is none.
func dateFrom(s string, t []dateToken, order dateOrder) (fact.Date, int) {
	word := func(i int) string { return s[t[i].start:t[i].end] }
	isYear := func(i int) bool { return t[i].digits == 4 && 1990 <= t[i].num && t[i].num <= 2100 }
	isDay := func(i int) bool { return (t[i].digits == 1 || t[i].digits == 2) && 1 <= t[i].num && t[i].num <= 31 }
	month := func(i int) int {
		if t[i].num < 0 {
			return monthOf(word(i))
		}
		return 0
	}
	// skip passes over the small words of a date: "17th of May", "17 de mayo del".
	skip := func(i int) int {
		for k := 0; k < 2 && i < len(t) && t[i].num < 0; k++ {
			switch strings.ToLower(word(i)) {
			case "st", "nd", "rd", "th", "of", "de", "del", "do", "da", "er", "º", "ª", "e", "na", "den", "г", "a":
				i++
			default:
				return i
			}
		}
		return i
	}
	switch {
	case t[0].digits == 8 && (t[0].num/1000000 == 19 || t[0].num/1000000 == 20): // 20240517
		if d := makeDate(t[0].num/10000, t[0].num/100%100, t[0].num%100); d != 0 && t[0].gap != '.' {
			return d, 1
		}
	case isYear(0) && len(t) > 2 && t[1].num >= 0 && t[2].num >= 0: // 2024-05-17
		if g := t[1].gap; g == t[2].gap && strings.IndexByte("-/.", g) >= 0 && t[1].digits <= 2 && t[2].digits <= 2 {
			return found(makeDate(t[0].num, t[1].num, t[2].num), 3)
		}
	case isYear(0) && len(t) > 2 && t[1].num < 0:
		if w := word(1); len(t) > 4 && (w == "年" || w == "년") && t[2].num > 0 && t[4].num > 0 { // 2024年5月17日
			return found(makeDate(t[0].num, t[2].num, t[4].num), 5)
		}
		if m := month(1); m > 0 && isDay(2) { // 2024 May 17
			return found(makeDate(t[0].num, m, t[2].num), 3)
		}
	case isDay(0):
		i := skip(1)
		if i+1 < len(t) && strings.EqualFold(word(i), "tháng") && isDay(i+1) && i+2 < len(t) { // 17 tháng 5, 2024
			if j := skip(i + 2); j < len(t) && t[j].num < 0 && strings.EqualFold(word(j), "năm") {
				return found(makeDate(yearAt(t, j+1), t[i+1].num, t[0].num), j+2)
			} else if j < len(t) && isYear(j) {
				return found(makeDate(t[j].num, t[i+1].num, t[0].num), j+1)
			}
		}
		if i < len(t) && month(i) > 0 { // 17 May 2024
			if j := skip(i + 1); j < len(t) && isYear(j) {
				return found(makeDate(t[j].num, month(i), t[0].num), j+1)
			}
		}
		if len(t) > 2 && isDay(1) && t[1].gap == t[2].gap && strings.IndexByte("-/.", t[1].gap) >= 0 && t[1].gap != 0 { // 17.05.2024
			y := 0
			if isYear(2) {
				y = t[2].num
			} else if t[2].digits == 2 && (t[1].gap == '.' || t[1].gap == '/' && t[0].digits == 2 && t[1].digits == 2) {
				y = 2000 + t[2].num
			}
			day, mon := t[0].num, t[1].num
			if mon > 12 || order == monthFirst && day <= 12 && t[1].gap != '.' {
				day, mon = mon, day
			}
			if y > 0 {
				return found(makeDate(y, mon, day), 3)
			}
		}
	case month(0) > 0 && len(t) > 2 && isDay(1): // May 17, 2024
		if j := skip(2); j < len(t) && isYear(j) {
			return found(makeDate(t[j].num, month(0), t[1].num), j+1)
		}
	}
	return 0, 0
}

func yearAt(t []dateToken, i int) int {
	if i < len(t) && t[i].digits == 4 {
		return t[i].num
	}
	return 0
}

func found(d fact.Date, tokens int) (fact.Date, int) {
	if d == 0 {
		return 0, 0
	}
	return d, tokens
}

// makeDate returns the day, or 0 where there is none such or it lies outside
// of the years of the web.
func makeDate(y, m, d int) fact.Date {
	if y < 1990 || y > 2100 || m < 1 || m > 12 || d < 1 || d > 31 {
		return 0
	}
	if date := fact.NewDate(y, m, d); date.Month() == m {
		return date
	}
	return 0
}

// parseStamp reads a date as pages state it to machines: ISO 8601, mostly,
// with or without a time and a zone, or seconds since 1970, or any date that
// people write.
func parseStamp(s string, order dateOrder) (fact.Stamp, bool) {
	s = strings.TrimSpace(s)
	if s == "" {
		return fact.Stamp{}, false
	}
	if n := len(s); (n == 10 || n == 13) && strings.Trim(s, "0123456789") == "" && s[0] == '1' {
		seconds := 0
		for _, c := range s[:10] {
			seconds = seconds*10 + int(c-'0')
		}
		day := fact.NewDate(1970, 1, 1) + fact.Date(seconds/86400)
		y, m, d := day.YMD()
		return fact.Stamp{Date: day, Time: fmt.Sprintf("%04d-%02d-%02dT%02d:%02d:%02dZ", y, m, d, seconds/3600%24, seconds/60%60, seconds%60)}, true
	}
	at, ok := findDate(s, order)
	if !ok {
		return fact.Stamp{}, false
	}
	return fact.Stamp{Date: at.date, Time: rfc3339(at.date, s[at.end:])}, true
}

// rfc3339 reads the time of day and the zone that follow a date. It returns
// "" where either is missing.
func rfc3339(d fact.Date, s string) string {
	s = strings.TrimLeft(s, "T ,")
	if len(s) < 5 || !isDigits(s[:2]) || s[2] != ':' || !isDigits(s[3:5]) || s[:2] > "23" || s[3:5] > "59" {
		return ""
	}
	clock, rest := s[:5]+":00", s[5:]
	if len(rest) >= 3 && rest[0] == ':' && isDigits(rest[1:3]) && rest[1:3] < "60" {
		clock, rest = s[:8], rest[3:]
	}
	if len(rest) > 1 && rest[0] == '.' {
		rest = strings.TrimLeft(rest[1:], "0123456789")
	}
	rest = strings.TrimLeft(rest, " ")
	zone := ""
	switch {
	case strings.HasPrefix(rest, "Z"), strings.HasPrefix(rest, "UTC"), strings.HasPrefix(rest, "GMT") && len(rest) == 3:
		zone = "Z"
	default:
		rest = strings.TrimPrefix(rest, "GMT")
		if len(rest) >= 5 && (rest[0] == '+' || rest[0] == '-') {
			digits := strings.Replace(rest[1:min(6, len(rest))], ":", "", 1)
			if len(digits) >= 4 && isDigits(digits[:4]) {
				zone = rest[:1] + digits[:2] + ":" + digits[2:4]
			}
		}
	}
	if zone == "" {
		return ""
	}
	return d.String() + "T" + clock + zone
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
