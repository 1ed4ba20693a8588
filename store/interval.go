package store

import (
	"math"

	"carfacts/extract/fact"
)

// interval is the range that a value can lie in, both ends included; an end
// may be infinite.
type interval struct{ low, high float64 }

// vagueness is how far "about" may be off.
const vagueness = 0.05

// allowed returns what the fact allows: its value within its rounding and
// bound. A bound speaks of the size of a negative value.
func allowed(f *fact.Fact, precision float64) interval {
	low, high := f.Value, f.Value
	if f.Ranged {
		low, high = min(f.Value, f.Max), max(f.Value, f.Max)
	}
	bound := f.Bound.OrExactly()
	if f.Value < 0 {
		switch bound {
		case fact.Over, fact.AtLeast:
			bound = fact.Under
		case fact.Under, fact.AtMost:
			bound = fact.Over
		}
	}
	switch bound {
	case fact.Over, fact.AtLeast:
		return interval{low, math.Inf(1)}
	case fact.Under, fact.AtMost:
		return interval{math.Inf(-1), high}
	case fact.About:
		slack := max(precision, vagueness*math.Abs(f.Value))
		return interval{low - slack, high + slack}
	}
	return interval{low - precision, high + precision}
}

func (a interval) meets(b interval) bool {
	slack := 1e-9 * max(math.Abs(finite(a.low)), math.Abs(finite(a.high)))
	return a.low <= b.high+slack && b.low <= a.high+slack
}

func finite(v float64) float64 {
	if math.IsInf(v, 0) {
		return 0
	}
	return v
}

func (a interval) plus(b interval) interval { return interval{a.low + b.low, a.high + b.high} }

func (a interval) minus(b interval) interval { return interval{a.low - b.high, a.high - b.low} }

// over divides by b; where b may be zero or negative, everything is allowed.
func (a interval) over(b interval) interval {
	if b.low <= 0 {
		return interval{math.Inf(-1), math.Inf(1)}
	}
	q := [4]float64{a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high}
	r := interval{math.Inf(1), math.Inf(-1)}
	for _, v := range q {
		if math.IsNaN(v) {
			return interval{math.Inf(-1), math.Inf(1)}
		}
		r.low, r.high = min(r.low, v), max(r.high, v)
	}
	return r
}

// scaled returns a*factor + offset.
func (a interval) scaled(factor, offset float64) interval {
	return interval{a.low*factor + offset, a.high*factor + offset}
}

// says reports whether the interval is narrow enough, beside a value of that
// size, for agreement with it to mean anything.
func (a interval) says(value, least float64) bool {
	return a.high-a.low <= max(0.25*math.Abs(value), least)
}
