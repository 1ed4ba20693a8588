package fact

import (
	"testing"
	"time"
)

func TestDateAgreesWithTheStandardLibrary(t *testing.T) {
	day := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	for d := NewDate(1, 1, 1); d < NewDate(2500, 1, 1); d += 13 {
		y, m, dd := d.YMD()
		if y != day.Year() || m != int(day.Month()) || dd != day.Day() || d.Weekday() != day.Weekday() {
			t.Fatalf("day %d is %v, want %v", d, d, day)
		}
		if NewDate(y, m, dd) != d {
			t.Fatalf("NewDate(%d, %d, %d) = %d, want %d", y, m, dd, NewDate(y, m, dd), d)
		}
		day = day.AddDate(0, 0, 13)
	}
}

func TestPeriodNotation(t *testing.T) {
	for _, c := range []struct{ in, start, end, out string }{
		{"2021", "2021-01-01", "2021-12-31", "2021"},
		{"2021-06", "2021-06-01", "2021-06-30", "2021-06"},
		{"2024-02", "2024-02-01", "2024-02-29", "2024-02"},
		{"2021-Q2", "2021-04-01", "2021-06-30", "2021-Q2"},
		{"2021-H1", "2021-01-01", "2021-06-30", "2021-H1"},
		{"2021-01/2021-06", "2021-01-01", "2021-06-30", "2021-H1"},
		{"2021-W28", "2021-07-12", "2021-07-18", "2021-W28"},
		{"2020-W53", "2020-12-28", "2021-01-03", "2020-W53"},
		{"2021-07-13", "2021-07-13", "2021-07-13", "2021-07-13"},
		{"2023-04/2024-03", "2023-04-01", "2024-03-31", "2023-04/2024-03"},
		{"2024-07-05/2024-07-06", "2024-07-05", "2024-07-06", "2024-07-05/2024-07-06"},
		{"2024-07-05/2024-08", "2024-07-05", "2024-08-31", "2024-07-05/2024-08-31"},
	} {
		p, err := ParsePeriod(c.in)
		if err != nil {
			t.Errorf("ParsePeriod(%q): %v", c.in, err)
			continue
		}
		if p.Start.String() != c.start || p.End.String() != c.end || p.String() != c.out {
			t.Errorf("ParsePeriod(%q) = %v to %v, written %s", c.in, p.Start, p.End, p)
		}
	}
	for _, bad := range []string{"21", "2021-13", "2021-Q5", "2021-H3", "2021-02-30", "2021-W54", "2021-W53", "2021/2020", "soon", "2021-6", "/2021", "2021/"} {
		if p, err := ParsePeriod(bad); err == nil {
			t.Errorf("ParsePeriod(%q) = %v, want an error", bad, p)
		}
	}
}

func TestShiftMonths(t *testing.T) {
	for _, c := range []struct {
		in   string
		n    int
		want string
	}{
		{"2021-06", -12, "2020-06"},
		{"2024-02", -12, "2023-02"},
		{"2023-02", 12, "2024-02"},
		{"2024-03", -1, "2024-02"},
		{"2021-Q1", -3, "2020-Q4"},
		{"2021-01/2021-05", -12, "2020-01/2020-05"},
		{"2024-02-29", -12, "2023-02-28"},
		{"2024-03-31", -1, "2024-02-29"},
		{"2024-09-05", -12, "2023-09-05"},
	} {
		p, _ := ParsePeriod(c.in)
		if got := p.ShiftMonths(c.n).String(); got != c.want {
			t.Errorf("%s shifted by %d months = %s, want %s", c.in, c.n, got, c.want)
		}
	}
}
