package text

import (
	"unicode"
	"unicode/utf8"
)

// Word is the number of a folded word in a Vocabulary; 0 is every word that
// the vocabulary does not know.
type Word int32

// Vocabulary numbers the words that lexicons and rules speak of, so that the
// stages after the tokeniser compare numbers and not strings. Words are looked
// up in folded form: lower case, without diacritics, apostrophes and dashes in
// their plain forms. It is filled while rules are loaded and read-only after.
type Vocabulary struct {
	words []string // by Word
	table []slot   // open addressing, a power of two long
}

type slot struct {
	hash uint64
	word Word
}

// NewVocabulary returns a vocabulary of the fixed words.
func NewVocabulary() *Vocabulary {
	v := &Vocabulary{words: []string{""}, table: make([]slot, 1024)}
	for _, w := range fixed {
		v.Add(w)
	}
	return v
}

// Add returns the number of the word, which it folds, adding it where needed.
func (v *Vocabulary) Add(word string) Word {
	folded := Fold(word)
	h := hash(folded)
	i := int(h) & (len(v.table) - 1)
	for ; v.table[i].word != 0; i = (i + 1) & (len(v.table) - 1) {
		if v.table[i].hash == h && v.words[v.table[i].word] == folded {
			return v.table[i].word
		}
	}
	w := Word(len(v.words))
	v.words = append(v.words, folded)
	v.table[i] = slot{h, w}
	if len(v.words)*2 > len(v.table) {
		v.grow()
	}
	return w
}

func (v *Vocabulary) grow() {
	old := v.table
	v.table = make([]slot, 2*len(old))
	for _, s := range old {
		if s.word == 0 {
			continue
		}
		i := int(s.hash) & (len(v.table) - 1)
		for v.table[i].word != 0 {
			i = (i + 1) & (len(v.table) - 1)
		}
		v.table[i] = s
	}
}

// String returns the folded form of the word.
func (v *Vocabulary) String(w Word) string { return v.words[w] }

// Len returns one more than the highest word number.
func (v *Vocabulary) Len() int { return len(v.words) }

// Lookup returns the number of the word s, 0 where it is unknown.
func (v *Vocabulary) Lookup(s string) Word { return v.lookup(s, 0, len(s)) }

// lookup returns the number of the word article[start:end].
func (v *Vocabulary) lookup(article string, start, end int) Word {
	h, i := uint64(hashSeed), start
	for ; end-i >= 8; i += 8 {
		x := load(article[i:])
		if x&notASCII != 0 {
			return v.lookupFolded(article[start:end])
		}
		h = mix(h, toLower(x))
	}
	x := rest(article, i, end)
	if x&notASCII != 0 {
		return v.lookupFolded(article[start:end])
	}
	if end-start < 8 {
		return v.lookupShort(toLower(x), end-start)
	}
	h = mix(h, toLower(x)|1<<(8*(end-i)))
	for i := int(h) & (len(v.table) - 1); v.table[i].word != 0; i = (i + 1) & (len(v.table) - 1) {
		if v.table[i].hash == h && equalFolded(v.words[v.table[i].word], article[start:end]) {
			return v.table[i].word
		}
	}
	return 0
}

// lookupShort returns the number of the word of n bytes, less than eight, that x holds in
// lower case.
func (v *Vocabulary) lookupShort(x uint64, n int) Word {
	h := mix(hashSeed, x|1<<(8*n))
	table := v.table
	for i := int(h) & (len(table) - 1); i < len(table) && table[i].word != 0; i = (i + 1) & (len(table) - 1) {
		if table[i].hash == h {
			return table[i].word
		}
	}
	return 0
}

// lookupFolded is Lookup for a word that is not in ASCII.
func (v *Vocabulary) lookupFolded(s string) Word {
	var buf [64]byte
	folded := string(appendFolded(buf[:0], s))
	h := hash(folded)
	for i := int(h) & (len(v.table) - 1); v.table[i].word != 0; i = (i + 1) & (len(v.table) - 1) {
		if v.table[i].hash == h && v.words[v.table[i].word] == folded {
			return v.table[i].word
		}
	}
	return 0
}

// The hash takes eight bytes at a time. Words of less than eight, which a bit
// behind them tells from longer ones, have hashes of their own: they need no
// comparing.
const (
	hashSeed  = 0x9e3779b97f4a7c15
	hashPrime = 0xff51afd7ed558ccd
)

// mix adds eight bytes to a hash; for one hash, no two of them give the same.
func mix(h, x uint64) uint64 {
	h = (h ^ x) * hashPrime
	return h ^ h>>32
}

func hash(s string) uint64 {
	h, i := uint64(hashSeed), 0
	for ; len(s)-i >= 8; i += 8 {
		h = mix(h, load(s[i:]))
	}
	return mix(h, rest(s, i, len(s))|1<<(8*(len(s)-i)))
}

// lower folds ASCII letters.
var lower = func() (t [utf8.RuneSelf]byte) {
	for i := range t {
		t[i] = byte(i)
		if 'A' <= i && i <= 'Z' {
			t[i] += 'a' - 'A'
		}
	}
	return t
}()

// equalFolded reports whether the ASCII string s folds to folded.
func equalFolded(folded, s string) bool {
	if len(folded) != len(s) {
		return false
	}
	for i := 0; i < len(s); i++ {
		if lower[s[i]] != folded[i] {
			return false
		}
	}
	return true
}

// Fold returns s in the form in which words are compared.
func Fold(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || lower[c] != c {
			return string(appendFolded(make([]byte, 0, len(s)), s))
		}
	}
	return s
}

// appendFolded appends the folded form of s to dst.
func appendFolded(dst []byte, s string) []byte {
	for _, r := range s {
		switch r = foldRune(r); r {
		case 0:
		case 'ß':
			dst = append(dst, 's', 's')
		case 'æ':
			dst = append(dst, 'a', 'e')
		case 'œ':
			dst = append(dst, 'o', 'e')
		default:
			dst = utf8.AppendRune(dst, r)
		}
	}
	return dst
}

// foldRune returns the plain form of r, 0 for a rune that folds to nothing.
func foldRune(r rune) rune {
	if r < utf8.RuneSelf {
		return rune(lower[r])
	}
	switch r {
	case '\u2018', '\u2019', '\u02bc', '\u2032', '\uff07':
		return '\''
	case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb', '\u2033':
		return '"'
	case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\ufe63', '\uff0d':
		return '-'
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\ufeff', '\u2060':
		return 0
	}
	r = unicode.ToLower(r)
	if r < 0x250 {
		if p := latin[r]; p != 0 {
			return p
		}
	}
	if r >= 0xff01 && r <= 0xff5e { // full-width forms
		return rune(lower[r-0xff01+'!'])
	}
	return r
}

// latin strips the diacritics of lower-case Latin letters.
var latin = func() (t [0x250]rune) {
	for plain, marked := range map[rune]string{
		'a': "àáâãäåāăąǎ", 'c': "çćĉċč", 'd': "ďđ", 'e': "èéêëēĕėęě", 'g': "ĝğġģ", 'h': "ĥħ", 'i': "ìíîïĩīĭįı",
		'j': "ĵ", 'k': "ķ", 'l': "ĺļľŀł", 'n': "ñńņňŉ", 'o': "òóôõöøōŏőǒ", 'r': "ŕŗř", 's': "śŝşšș", 't': "ţťŧț",
		'u': "ùúûüũūŭůűųǔǖǘǚǜ", 'w': "ŵ", 'y': "ýÿŷ", 'z': "źżž",
	} {
		for _, r := range marked {
			t[r] = plain
		}
	}
	return t
}()
