package store

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"strings"
)

// nearDuplicate is the most bits in which the simhashes of near-duplicates
// differ. Of news articles of some 300 words, unrelated ones differ in 22 or
// more; another agency line or first paragraph makes up to 10, a quarter cut
// off 12 to 16, the same report with other numbers 18 in the middle.
const nearDuplicate = 14

// shortText is the number of words below which the runs of a text say nothing.
const shortText = 20

// keys is how many keys the words of a text make: texts that share all but a
// tenth of their runs of three words have one in common but for 2 of 10,000,
// those that share a bit less than two thirds, and are about as far apart as
// near-duplicates may be, but for 2 of 100.
const keys = 8

// maxKeys is how many keys a version has at most, that of its digest included.
const maxKeys = keys + 1

// likeness is what near-duplicates are found and known by. Both are functions
// of the runs of three words, which are hashed once.
type likeness struct {
	simhash int64   // Charikar's fingerprint: texts that share most runs differ in few bits; 0 for a short text
	keys    []int64 // texts that share most runs have one in common: pairs of smallest hashes (Broder's MinHash)
}

// likenessOf fingerprints a text. The digest of a version is a key as well, so
// that equal ones are found whatever their length.
func likenessOf(text string, digest []byte) likeness {
	var votes [64]int
	var least [2 * keys]uint64
	for i := range least {
		least[i] = ^uint64(0)
	}
	var words [3]uint64
	n := 0
	for word := range strings.FieldsSeq(text) {
		h := uint64(14695981039346656037) // FNV-1a
		for i := range len(word) {
			h = (h ^ uint64(word[i])) * 1099511628211
		}
		words[0], words[1], words[2] = words[1], words[2], h
		if n++; n < 3 {
			continue
		}
		run := mix(mix(mix(words[0])+words[1]) + words[2])
		for bit := range votes {
			votes[bit] += int(run>>bit&1)*2 - 1
		}
		for i := range least {
			least[i] = min(least[i], bits.RotateLeft64(run, 4*i)*0x9e3779b97f4a7c15)
		}
	}
	l := likeness{keys: []int64{digestKey(digest)}}
	if n < shortText {
		return l
	}
	for bit, v := range votes {
		if v > 0 {
			l.simhash |= 1 << bit
		}
	}
	for i := range keys {
		l.keys = append(l.keys, key(mix(mix(least[2*i])+least[2*i+1]+uint64(i))))
	}
	slices.Sort(l.keys) // the order of the table
	l.keys = slices.Compact(l.keys)
	return l
}

// digestKey is the key that equal versions share.
func digestKey(digest []byte) int64 { return key(binary.BigEndian.Uint64(digest)) }

// key shortens a hash to what SQLite stores in six bytes.
func key(h uint64) int64 { return int64(h >> 17) }

// mix is the finaliser of MurmurHash3, which spreads every bit over all.
func mix(h uint64) uint64 {
	h = (h ^ h>>33) * 0xff51afd7ed558ccd
	h = (h ^ h>>33) * 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}
