package store

import (
	"crypto/sha256"
	"encoding/binary"
	"math"
	"strconv"
	"strings"

	"carfacts/extract/fact"
)

// FactID derives the id of a fact from what it claims: whose figure it is,
// what it measures, how much, when, how sure, against what and in which scope.
// Who is cited, in which words and where do not matter, so that the same claim
// has the same id in every article and every file. Ids are of 62 bits of a
// SHA-256, written as numbers of 19 digits.
func FactID(f *fact.Fact) int64 {
	b := make([]byte, 0, 256)
	for _, s := range []string{f.Subject, f.Metric, string(f.Measure)} {
		b = append(append(b, clean(s)...), 0)
	}
	if f.Measure != fact.Event {
		b = append(fact.AppendNumber(b, f.Value), 0)
		if f.Ranged {
			b = fact.AppendNumber(b, f.Max)
		}
		b = append(append(b, 0), f.Bound.OrExactly()...)
		b = append(append(b, 0), f.Unit...)
	}
	for _, s := range []string{f.Period.Start.String(), f.Period.End.String(), string(f.Modality.OrReported()), f.Basis.String()} {
		b = append(append(b, 0), s...)
	}
	b = append(append(b, 0), scopeText(&f.Scope)...)
	sum := sha256.Sum256(b)
	return int64(binary.BigEndian.Uint64(sum[:8])>>1) | 1<<62
}

// precision is half of the last place that the figure states: "1.5 million"
// lies within 50,000 of its value, "18.3%" within 0.05. Zeros at the end of a
// whole number are taken for rounding, since the text cannot tell.
func precision(figure string, value float64) float64 {
	value = math.Abs(value)
	if number, places, ok := leadingNumber(figure); ok && number != 0 && places > 0 {
		if scale := math.Pow10(int(math.Round(math.Log10(value / number)))); math.Abs(number*scale-value) <= 1e-9*value {
			return math.Pow10(-places) * scale / 2
		}
	}
	digits := strconv.FormatFloat(value, 'e', -1, 64) // d.ddde±xx, no trailing zeros
	mantissa, exp, _ := strings.Cut(digits, "e")
	exponent, _ := strconv.Atoi(exp)
	places := max(len(mantissa)-2, 0)
	return math.Pow10(exponent-places) / 2
}

// leadingNumber reads the first number written in digits, and how many
// decimals it has.
func leadingNumber(s string) (number float64, places int, ok bool) {
	begin := strings.IndexAny(s, "0123456789")
	if begin < 0 {
		return 0, 0, false
	}
	end := begin
	for end < len(s) && (s[end] >= '0' && s[end] <= '9' || s[end] == ',' || s[end] == '.') {
		end++
	}
	token := strings.TrimRight(strings.ReplaceAll(s[begin:end], ",", ""), ".")
	if dot := strings.IndexByte(token, '.'); dot >= 0 {
		places = len(token) - dot - 1
	}
	number, err := strconv.ParseFloat(token, 64)
	return number, places, err == nil
}
