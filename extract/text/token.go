package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind is the coarse class of a token.
type Kind uint8

// The kinds of tokens.
const (
	Letters Kind = iota // a word, "don't" and "U.S." included
	Digits              // a number with its group and decimal marks: 1,50,812 or 0.5
	Suffix              // the possessive 's, or the apostrophe of a plural's
	Punct               // . , ; : ! ? ( ) [ ] quotes, dashes
	Symbol              // everything else: $ % + € …
)

// Token is a word, a number or a mark. "ES8" and "35m" are two tokens each,
// the second Glued: whether the number is a figure is for the next stage.
type Token struct {
	Start, End int32 // bytes of the article's text
	Word       Word
	Kind       Kind
	Glued      bool // no space before it
	Capital    bool // begins with a capital letter
	AllCaps    bool // two letters or more, all capital
	Line       bool // first of a line
}

// Text returns the token's words as they stand in the article's text.
func (t *Token) Text(article string) string { return article[t.Start:t.End] }

// Tokenize appends the tokens of article[start:end] to dst. Invalid UTF-8 is
// read as symbols, byte by byte.
func Tokenize(dst []Token, v *Vocabulary, article string, start, end int) []Token {
	glued, line := false, true
	for i := start; i < end; {
		c := article[i]
		if c <= ' ' {
			glued = false
			line = line || c == '\n'
			i++
			continue
		}
		t := Token{Start: int32(i), Glued: glued, Line: line}
		var class byte
		known := false // the word has been looked up
		if c < utf8.RuneSelf {
			class = ascii[c]
		} else {
			var skip int
			if class, skip = classify(article[i:end]); skip > 0 {
				glued = glued && class == invisible
				i += skip
				continue
			}
		}
		switch class {
		case letter:
			if n := scanShort(&t, v, article, i, end); n > 0 {
				i, known = i+n, true
			} else {
				i = scanWord(&t, article, i, end)
			}
		case digit:
			t.Kind = Digits
			i = scanNumber(article, i, end)
		case apostrophe:
			t.Kind, i = scanApostrophe(article, i, end, glued && afterWord(dst), glued && afterStop(dst))
		case punct:
			t.Kind = Punct
			i += runeLen(c)
		default:
			t.Kind = Symbol
			_, n := utf8.DecodeRuneInString(article[i:end])
			i += n
		}
		t.End = int32(i)
		if !known && (t.Kind != Digits || i-int(t.Start) <= 4) { // longer numbers are in no name
			t.Word = v.lookup(article, int(t.Start), i)
		}
		dst = append(dst, t)
		glued, line = true, false
	}
	return dst
}

// Classes of characters.
const (
	symbol = iota
	letter
	digit
	punct
	apostrophe
	space
	invisible
)

// ascii classifies the ASCII characters.
var ascii = func() (t [utf8.RuneSelf]uint8) {
	for c := range t {
		switch {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
			t[c] = letter
		case '0' <= c && c <= '9':
			t[c] = digit
		}
	}
	for _, c := range `.,;:!?()[]{}"-/|` {
		t[c] = punct
	}
	t['\''] = apostrophe
	return t
}()

// classify returns the class of the first rune of s, which is not ASCII, and
// for spaces and invisible characters how many bytes to pass over.
func classify(s string) (class uint8, skip int) {
	r, n := utf8.DecodeRuneInString(s)
	switch f := foldRune(r); {
	case f == 0:
		return invisible, n
	case f == '\'':
		return apostrophe, 0
	case f == '"' || f == '-':
		return punct, 0
	case r == '\u2014' || r == '\u2015' || r == '\u2026' || r == '\u2022' || r == '\u00b7' || r == '\u3001' || r == '\u3002' || r == '\uff0c':
		return punct, 0
	case unicode.IsSpace(r):
		return space, n
	case unicode.IsLetter(r) || unicode.Is(unicode.Mn, r):
		return letter, 0
	}
	return symbol, 0
}

func runeLen(first byte) int {
	switch {
	case first < utf8.RuneSelf:
		return 1
	case first >= 0xf0:
		return 4
	case first >= 0xe0:
		return 3
	}
	return 2
}

// scanShort reads a word that ends within the next eight bytes, all of them ASCII, and
// looks it up, which most words allow at one go. It returns how long the word is, 0 for
// one that scanWord has to read.
func scanShort(t *Token, v *Vocabulary, s string, i, end int) int {
	if end-i < 8 {
		return 0
	}
	x := load(s[i:])
	n, capitals := letterRun(x)
	if n == 0 || n == 8 {
		return 0
	}
	switch next := byte(x >> (8 * n)); {
	case next == '\'', next == '.' && n == 1, next >= utf8.RuneSelf:
		return 0 // the word may go on
	}
	t.Capital = x&0x20 == 0
	t.AllCaps = n > 1 && capitals == n
	t.Word = v.lookupShort(toLower(x&(1<<(8*n)-1)), n)
	return n
}

// scanWord reads letters from i and returns where they end: one Chinese
// character, an abbreviation with its full stops ("U.S."), or a run of letters
// with inner apostrophes that are not the possessive's.
func scanWord(t *Token, s string, i, end int) int {
	begin, letters, capitals := i, 0, 0
	for end-i >= 8 {
		n, m := letterRun(load(s[i:]))
		i, letters, capitals = i+n, letters+n, capitals+m
		if n < 8 {
			break
		}
	}
	for i < end {
		c := s[i]
		if c < utf8.RuneSelf {
			if ascii[c] == letter {
				letters++
				if c <= 'Z' {
					capitals++
				}
				i++
				continue
			}
			if c == '\'' && innerApostrophe(s, i, 1, end) {
				i++
				continue
			}
			if c == '.' && letters == 1 && i+1 < end && ascii[s[i+1]&0x7f] == letter && s[i+1] < utf8.RuneSelf && isAbbreviation(s, begin, end) {
				return scanAbbreviation(t, s, begin, end)
			}
			break
		}
		r, n := utf8.DecodeRuneInString(s[i:end])
		if unicode.Is(unicode.Han, r) {
			if letters == 0 {
				i += n
			}
			break
		}
		if r == '\u2019' && innerApostrophe(s, i, n, end) {
			i += n
			continue
		}
		if f := foldRune(r); f == 0 && letters > 0 { // a soft hyphen within a word
			i += n
			continue
		}
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
			break
		}
		letters++
		if unicode.IsUpper(r) {
			capitals++
		}
		i += n
	}
	if c := s[begin]; c < utf8.RuneSelf {
		t.Capital = 'A' <= c && c <= 'Z'
	} else {
		first, _ := utf8.DecodeRuneInString(s[begin:end])
		t.Capital = unicode.IsUpper(first)
	}
	t.AllCaps = letters > 1 && capitals == letters
	return i
}

// innerApostrophe reports whether the apostrophe of n bytes at i is within a
// word ("don't") and not the possessive's ("China's").
func innerApostrophe(s string, i, n, end int) bool {
	j := i + n
	if i == 0 || j >= end || s[j] >= utf8.RuneSelf || ascii[s[j]] != letter {
		return false
	}
	if s[j]|0x20 == 's' && (j+1 == end || s[j+1] >= utf8.RuneSelf || ascii[s[j+1]] != letter) {
		return false
	}
	return true
}

// isAbbreviation reports whether single letters with full stops follow: "U.S."
func isAbbreviation(s string, i, end int) bool {
	n := 0
	for i+1 < end && s[i] < utf8.RuneSelf && ascii[s[i]] == letter && s[i+1] == '.' {
		n++
		i += 2
	}
	return n >= 2 || n == 1 && i < end && s[i] < utf8.RuneSelf && ascii[s[i]] == letter && (i+1 == end || s[i+1] < utf8.RuneSelf && ascii[s[i+1]] != letter)
}

func scanAbbreviation(t *Token, s string, i, end int) int {
	t.Capital = s[i] <= 'Z'
	t.AllCaps = t.Capital
	for i+1 < end && s[i] < utf8.RuneSelf && ascii[s[i]] == letter && s[i+1] == '.' {
		i += 2
	}
	if i < end && s[i] < utf8.RuneSelf && ascii[s[i]] == letter && s[i-1] == '.' && (i+1 == end || s[i+1] < utf8.RuneSelf && ascii[s[i+1]] != letter) {
		i++ // "U.S" without its last stop
	}
	return i
}

// scanNumber reads digits with the group and decimal marks between them.
func scanNumber(s string, i, end int) int {
	group := i // where the digits begin that come after the last mark
	for i < end {
		c := s[i]
		if c >= '0' && c <= '9' {
			i++
			continue
		}
		if (c == ',' || c == '.') && i+1 < end && s[i+1] >= '0' && s[i+1] <= '9' {
			group = i + 1
			i += 2
			continue
		}
		if n := groupApostrophe(s, i, end); n > 0 && i-group <= 3 {
			group = i + n
			i = group + 3
			continue
		}
		break
	}
	return i
}

// groupApostrophe returns the length of an apostrophe at i that parts thousands, 0 where there is none:
// three digits follow it, as in "1'247'300".
func groupApostrophe(s string, i, end int) int {
	n := 1
	if strings.HasPrefix(s[i:end], "\u2019") {
		n = 3
	} else if s[i] != '\'' {
		return 0
	}
	j := i + n
	for k := j; k < j+3; k++ {
		if k >= end || s[k] < '0' || s[k] > '9' {
			return 0
		}
	}
	if j+3 < end && s[j+3] >= '0' && s[j+3] <= '9' {
		return 0
	}
	return n
}

// scanApostrophe reads 's or a lone apostrophe; after a number and an
// abbreviation's full stop only 's is one ("Honda Motor Co.'s"), as a quotation
// may end there.
func scanApostrophe(s string, i, end int, word, stop bool) (Kind, int) {
	i += runeLen(s[i])
	if (word || stop) && i < end && s[i]|0x20 == 's' && (i+1 == end || s[i+1] >= utf8.RuneSelf || ascii[s[i+1]] != letter) {
		return Suffix, i + 1
	}
	if word {
		return Suffix, i
	}
	return Punct, i
}

func afterWord(tokens []Token) bool {
	return len(tokens) > 0 && tokens[len(tokens)-1].Kind == Letters
}

// afterStop reports whether the last token is a number ("FY2023's") or a full
// stop at a word.
func afterStop(tokens []Token) bool {
	n := len(tokens)
	return n > 0 && tokens[n-1].Kind == Digits || n > 1 && tokens[n-1].Word == Stop && tokens[n-1].Glued && tokens[n-2].Kind == Letters
}
