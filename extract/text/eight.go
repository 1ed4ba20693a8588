package text

import "math/bits"

// Eight bytes of a text at a time, the first of them the lowest of a word.

const (
	each     = 0x0101010101010101
	notASCII = 0x80 * each
)

// load returns the first eight bytes of s.
func load(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// rest returns the bytes s[i:end], less than eight, and zeros behind them.
func rest(s string, i, end int) uint64 {
	if len(s)-i >= 8 {
		return load(s[i:]) & (1<<(8*(end-i)) - 1)
	}
	x := uint64(0)
	for j := end - 1; j >= i; j-- {
		x = x<<8 | uint64(s[j])
	}
	return x
}

// between returns the highest bit of each ASCII byte of x from low to high.
func between(x uint64, low, high byte) uint64 {
	y := x &^ notASCII
	return (y + each*uint64(0x80-low)) &^ (y + each*uint64(0x7f-high)) &^ x & notASCII
}

// toLower folds the capital letters of ASCII.
func toLower(x uint64) uint64 { return x | between(x, 'A', 'Z')>>2 }

// letterRun returns how many of the eight bytes of x are ASCII letters before
// the first that is none, and how many of those are capitals.
func letterRun(x uint64) (letters, capitals int) {
	letters = bits.TrailingZeros64(^between(x|0x20*each, 'a', 'z')&notASCII) / 8
	if letters < 8 {
		x &= 1<<(8*letters) - 1
	}
	return letters, bits.OnesCount64(between(x, 'A', 'Z'))
}

// IsASCII reports whether s has no other character.
func IsASCII(s string) bool {
	for len(s) >= 8 {
		if load(s)&notASCII != 0 {
			return false
		}
		s = s[8:]
	}
	return rest(s, 0, len(s))&notASCII == 0
}

// Points counts the code points of s, which is valid UTF-8 or a part of such:
// those whose first byte is in it.
func Points(s string) int {
	n := len(s)
	for len(s) >= 8 {
		n -= following(load(s))
		s = s[8:]
	}
	return n - following(rest(s, 0, len(s)))
}

// following counts the bytes of x that go on with a code point: 10xxxxxx.
func following(x uint64) int { return bits.OnesCount64(x >> 7 &^ (x >> 6) & each) }
