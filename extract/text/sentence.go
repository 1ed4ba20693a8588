// Package text cuts the article's text into tokens and sentences, each with
// its place in the text.
//
// In: the text of a block. Out: tokens whose words are numbers of a
// Vocabulary, and sentences as ranges of tokens. It never changes the text: a
// folded form is only looked at, and every offset is a byte of the text as
// read.
package text

import "unicode/utf8"

// Span is a half-open range of tokens.
type Span struct{ First, Last int }

// Len returns how many tokens the span holds.
func (s Span) Len() int { return s.Last - s.First }

// maxSentence is how many tokens a sentence may have. What goes on for longer
// is no prose, and is cut, so that reading it takes no more than linear time.
const maxSentence = 400

// Sentences appends the sentences of the tokens, which are those of one block,
// to dst. A line break ends a sentence; a full stop does where it is not that
// of an abbreviation and what follows can begin a sentence.
func Sentences(dst []Span, article string, tokens []Token, abbreviations func(Word) bool) []Span {
	first := 0
	for i := range tokens {
		if i > first && (tokens[i].Line || i-first >= maxSentence) {
			dst = append(dst, Span{first, i})
			first = i
		}
		if tokens[i].Kind != Punct || !endsSentence(article, tokens, i, first, abbreviations) {
			continue
		}
		last := i + 1
		for last < len(tokens) && tokens[last].Glued && isCloser(article, &tokens[last]) {
			last++
		}
		if last > first && (last == len(tokens) || canBegin(article, tokens, last)) {
			dst = append(dst, Span{first, last})
			first = last
		}
	}
	if first < len(tokens) {
		dst = append(dst, Span{first, len(tokens)})
	}
	return dst
}

func endsSentence(article string, tokens []Token, i, first int, abbreviations func(Word) bool) bool {
	t := &tokens[i]
	if i < first || t.Kind != Punct {
		return false
	}
	switch article[t.Start] {
	case '!', '?':
		return true
	case '.':
	default:
		return article[t.Start:t.End] == "\u3002"
	}
	if i == 0 || !t.Glued {
		return i > 0
	}
	before := &tokens[i-1]
	if before.Kind != Letters {
		return true
	}
	n := before.End - before.Start
	if n == 1 && before.Capital && i > 1 {
		return false // an initial
	}
	return !abbreviations(before.Word)
}

// canBegin reports whether the token can begin a sentence: after a space, a
// capital letter, a number, a bracket or a quotation mark.
func canBegin(article string, tokens []Token, i int) bool {
	t := &tokens[i]
	if t.Glued {
		return lacksSpace(article, tokens, i)
	}
	switch t.Kind {
	case Letters:
		if t.Capital {
			return true
		}
		// Names such as "iX3" or "i-Smart" begin small.
		return t.End-t.Start <= 2 && i+1 < len(tokens) && tokens[i+1].Glued
	case Digits, Symbol:
		return true
	case Punct:
		switch r, _ := utf8.DecodeRuneInString(article[t.Start:]); r {
		case ',', ';', ':', '.', ')', ']':
			return false
		}
		return true
	}
	return false
}

// lacksSpace reports whether only the space is missing between a full stop and the capital of the next
// sentence: "rose 18.8 percent year-on-year.As of Saturday", but not "S.p.A." or "E.On".
func lacksSpace(article string, tokens []Token, i int) bool {
	t := &tokens[i]
	if i < 2 || t.Kind != Letters || !t.Capital || i+1 < len(tokens) && tokens[i+1].Glued && tokens[i+1].Kind != Punct {
		return false
	}
	stop, word := &tokens[i-1], &tokens[i-2]
	if article[stop.Start:stop.End] != "." || word.Kind != Letters || word.End-word.Start < 4 {
		return false
	}
	for _, c := range article[word.Start:word.End] {
		if c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

func isCloser(article string, t *Token) bool {
	if t.Kind != Punct && t.Kind != Suffix {
		return false
	}
	switch r, _ := utf8.DecodeRuneInString(article[t.Start:]); r {
	case '"', '\'', ')', ']', '\u2019', '\u201d', '\u00bb':
		return true
	}
	return false
}
