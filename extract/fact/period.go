package fact

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Date is a calendar day, counted from 1 March of the year 0 in the proleptic
// Gregorian calendar. The zero value is no date.
type Date int32

// NewDate returns the day y-m-d. Months and days beyond their range carry
// over, as in time.Date: NewDate(2024, 14, 0) is 31 January 2025.
func NewDate(y, m, d int) Date {
	m--
	y += m / 12
	if m %= 12; m < 0 {
		m += 12
		y--
	}
	// Count years from March, so that the leap day is the last of its year
	// (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
	m -= 2
	if m < 0 {
		m += 12
		y--
	}
	return Date(y*365 + floorDiv(y, 4) - floorDiv(y, 100) + floorDiv(y, 400) + (153*m+2)/5 + d)
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// YMD returns the date's year, month (1 to 12) and day.
func (d Date) YMD() (year, month, day int) {
	n := int(d) - 1
	era := floorDiv(n, 146097)
	doe := n - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day = doy - (153*mp+2)/5 + 1
	month = mp + 3
	year = yoe + era*400
	if month > 12 {
		month -= 12
		year++
	}
	return year, month, day
}

// Year returns the date's year.
func (d Date) Year() int { y, _, _ := d.YMD(); return y }

// Month returns the date's month, 1 to 12.
func (d Date) Month() int { _, m, _ := d.YMD(); return m }

// Weekday returns the date's day of the week.
func (d Date) Weekday() time.Weekday {
	return time.Weekday((int(d) + 2) % 7) // day 1, 1 March 0000, was a Wednesday
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == 0 }

// String returns the date as YYYY-MM-DD, or "" for no date.
func (d Date) String() string {
	if d == 0 {
		return ""
	}
	y, m, day := d.YMD()
	return fmt.Sprintf("%04d-%02d-%02d", y, m, day)
}

// ParseDate reads YYYY-MM-DD and refuses days that do not exist.
func ParseDate(s string) (Date, error) {
	if len(s) == 10 && s[4] == '-' && s[7] == '-' {
		y, e1 := strconv.Atoi(s[:4])
		m, e2 := strconv.Atoi(s[5:7])
		d, e3 := strconv.Atoi(s[8:])
		if e1 == nil && e2 == nil && e3 == nil && y > 0 && m >= 1 && m <= 12 && d >= 1 {
			if date := NewDate(y, m, d); date.Month() == m {
				return date, nil
			}
		}
	}
	return 0, fmt.Errorf("%q is no date of the form YYYY-MM-DD", s)
}

// Period is a span of days, both ends included. The zero value is no period.
type Period struct{ Start, End Date }

// IsZero reports whether p is no period.
func (p Period) IsZero() bool { return p == Period{} }

// YearOf returns the year y.
func YearOf(y int) Period { return Months(y, 1, 12) }

// MonthOf returns the month m of y.
func MonthOf(y, m int) Period { return Months(y, m, 1) }

// Months returns the n months that begin with month m of y.
func Months(y, m, n int) Period { return Period{NewDate(y, m, 1), NewDate(y, m+n, 0)} }

// Day returns the period of one day.
func Day(d Date) Period { return Period{d, d} }

// ISOWeek returns the week that d lies in, Monday to Sunday.
func ISOWeek(d Date) Period {
	start := d - Date((int(d.Weekday())+6)%7)
	return Period{start, start + 6}
}

// ShiftMonths returns the period n months later. A period of whole months
// stays one of whole months, the last day of a month the last of one.
func (p Period) ShiftMonths(n int) Period {
	if p.IsZero() {
		return p
	}
	if y, m, _ := p.End.YMD(); p.Start == p.End && p.End == NewDate(y, m+1, 0) {
		return Day(shiftDay(p.End, n, true))
	}
	return Period{shiftDay(p.Start, n, false), shiftDay(p.End, n, p.WholeMonths())}
}

func shiftDay(d Date, n int, toMonthEnd bool) Date {
	y, m, day := d.YMD()
	last := NewDate(y, m+n+1, 0)
	if toMonthEnd {
		return last
	}
	if moved := NewDate(y, m+n, day); moved < last {
		return moved
	}
	return last
}

// WholeMonths reports whether p begins with the first day of a month and ends
// with the last of one.
func (p Period) WholeMonths() bool {
	if p.IsZero() || p.Start == p.End {
		return false
	}
	_, _, d := p.Start.YMD()
	_, _, e := (p.End + 1).YMD()
	return d == 1 && e == 1
}

// MonthCount returns how many months p spans where it is one of whole months,
// else 0.
func (p Period) MonthCount() int {
	if p.IsZero() || p.Start == p.End {
		return 0
	}
	y, m, d := p.Start.YMD()
	z, n, e := (p.End + 1).YMD()
	if d != 1 || e != 1 {
		return 0
	}
	return (z-y)*12 + n - m
}

// Contains reports whether q lies within p.
func (p Period) Contains(q Period) bool {
	return !p.IsZero() && !q.IsZero() && p.Start <= q.Start && q.End <= p.End
}

// String returns the period in TIMEX3 notation, the shortest that fits: 2021,
// 2021-H1, 2021-Q2, 2021-06, 2021-W28, 2021-07-13, else an interval
// 2021-01/2021-05 of months or of days. No period is "".
func (p Period) String() string {
	if p.IsZero() {
		return ""
	}
	y, m, _ := p.Start.YMD()
	switch n := p.MonthCount(); {
	case n == 12 && m == 1:
		return fmt.Sprintf("%04d", y)
	case n == 6 && (m == 1 || m == 7):
		return fmt.Sprintf("%04d-H%d", y, (m+5)/6)
	case n == 3 && m%3 == 1:
		return fmt.Sprintf("%04d-Q%d", y, (m+2)/3)
	case n == 1:
		return fmt.Sprintf("%04d-%02d", y, m)
	case n > 0:
		z, e, _ := p.End.YMD()
		return fmt.Sprintf("%04d-%02d/%04d-%02d", y, m, z, e)
	}
	if p.Start == p.End {
		return p.Start.String()
	}
	if p.End-p.Start == 6 && p.Start.Weekday() == time.Monday {
		wy, w := time.Date(y, time.Month(m), int(p.Start-NewDate(y, m, 0)), 0, 0, 0, 0, time.UTC).ISOWeek()
		return fmt.Sprintf("%04d-W%02d", wy, w)
	}
	return p.Start.String() + "/" + p.End.String()
}

// ParsePeriod reads what String writes, and every interval of two such
// values. The empty string is no period.
func ParsePeriod(s string) (Period, error) {
	if s == "" {
		return Period{}, nil
	}
	if a, b, ok := strings.Cut(s, "/"); ok {
		p, err := ParsePeriod(a)
		if err != nil {
			return Period{}, err
		}
		q, err := ParsePeriod(b)
		if err != nil {
			return Period{}, err
		}
		if p.IsZero() || q.IsZero() || q.End < p.Start {
			return Period{}, fmt.Errorf("period %q ends before it begins", s)
		}
		return Period{p.Start, q.End}, nil
	}
	bad := fmt.Errorf("%q is no period: write 2021, 2021-H1, 2021-Q2, 2021-06, 2021-W28, 2021-07-13 or two of them with a slash between", s)
	if len(s) < 4 {
		return Period{}, bad
	}
	y, err := strconv.Atoi(s[:4])
	if err != nil || y < 1 {
		return Period{}, bad
	}
	rest := s[4:]
	digits := func(t string) int {
		n, err := strconv.Atoi(t)
		if err != nil || n < 0 {
			return -1
		}
		return n
	}
	switch {
	case rest == "":
		return YearOf(y), nil
	case len(rest) == 3 && rest[:2] == "-Q":
		if q := digits(rest[2:]); q >= 1 && q <= 4 {
			return Months(y, 3*q-2, 3), nil
		}
	case len(rest) == 3 && rest[:2] == "-H":
		if h := digits(rest[2:]); h == 1 || h == 2 {
			return Months(y, 6*h-5, 6), nil
		}
	case len(rest) == 4 && rest[:2] == "-W":
		if w := digits(rest[2:]); w >= 1 && w <= 53 {
			p := ISOWeek(NewDate(y, 1, 4) + Date(7*(w-1)))
			if wy, got := time.Date(y, 1, 4+7*(w-1), 0, 0, 0, 0, time.UTC).ISOWeek(); wy == y && got == w {
				return p, nil
			}
		}
	case len(rest) == 3 && rest[0] == '-':
		if m := digits(rest[1:]); m >= 1 && m <= 12 {
			return MonthOf(y, m), nil
		}
	case len(rest) == 6:
		if d, err := ParseDate(s); err == nil {
			return Day(d), nil
		}
	}
	return Period{}, bad
}
