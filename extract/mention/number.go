package mention

import (
	"strconv"
	"strings"

	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// number is a numeral read from tokens, without sign, currency and unit.
type number struct {
	value  float64
	last   int  // the token after it
	scaled bool // a word such as "million" is in it
	words  bool // written in words
	places int  // digits after the decimal mark
	group  bool // has thousands marks
}

// digits reads the value of a token of digits: thousands marks in the Western
// or the Indian way, a decimal point or, where a comma cannot be a thousands
// mark, a decimal comma. Other arrangements are no number.
func digits(s string) (number, bool) {
	n := number{}
	commas, dots := strings.Count(s, ","), strings.Count(s, ".")
	plain := s
	switch {
	case commas == 0 && dots == 0:
		if len(s) > 1 && s[0] == '0' || len(s) > 15 {
			return n, false
		}
	case dots > 1 && commas == 0: // 1.234.567
		if !grouped(s, '.') {
			return n, false
		}
		n.group = true
		plain = strings.ReplaceAll(s, ".", "")
	case commas > 0 && dots <= 1:
		whole, fraction, _ := strings.Cut(s, ".")
		if strings.Contains(fraction, ",") {
			return n, false
		}
		if grouped(whole, ',') {
			n.group = true
			plain = strings.ReplaceAll(whole, ",", "")
			if fraction != "" {
				plain += "." + fraction
				n.places = len(fraction)
			}
		} else if commas == 1 && dots == 0 {
			plain = strings.Replace(s, ",", ".", 1)
			n.places = len(s) - strings.IndexByte(s, ',') - 1
		} else {
			return n, false
		}
	case dots == 1:
		n.places = len(s) - strings.IndexByte(s, '.') - 1
	default:
		return n, false
	}
	v, err := strconv.ParseFloat(plain, 64)
	if err != nil {
		return n, false
	}
	n.value = v
	return n, true
}

// grouped reports whether the digits of s are in groups: 1,234,567 or 1,50,812.
func grouped(s string, mark byte) bool {
	first, rest, _ := strings.Cut(s, string(mark))
	if len(first) == 0 || len(first) > 3 || first == "0" {
		return false
	}
	groups := strings.Split(rest, string(mark))
	for i, g := range groups {
		last := i == len(groups)-1
		if last && len(g) != 3 || !last && len(g) != 3 && len(g) != 2 {
			return false
		}
	}
	return true
}

// numeral reads the numeral at token i: digits or words with their scales.
func (q *quantityParser) numeral(i int) (number, bool) {
	if i >= len(q.tokens) {
		return number{}, false
	}
	var n number
	var ok bool
	switch t := &q.tokens[i]; {
	case t.Kind == text.Digits:
		if n, ok = digits(t.Text(q.article)); !ok {
			return number{}, false
		}
		n.last = i + 1
		n = q.spacedGroups(n, i)
	case t.Kind == text.Letters:
		if n, ok = q.numberWords(i); !ok {
			return number{}, false
		}
	default:
		return number{}, false
	}
	return q.scales(n), true
}

// spacedGroups joins groups of three digits that no-break or thin spaces
// separate: 12 567 cars.
func (q *quantityParser) spacedGroups(n number, i int) number {
	if n.places > 0 || n.group || q.tokens[i].End-q.tokens[i].Start > 3 {
		return n
	}
	for j := n.last; j < len(q.tokens) && q.tokens[j].Kind == text.Digits && q.tokens[j].End-q.tokens[j].Start == 3; j++ {
		gap := q.article[q.tokens[j-1].End:q.tokens[j].Start]
		if gap != "\u00a0" && gap != "\u202f" && gap != "\u2009" {
			break
		}
		next, ok := digits("1" + q.tokens[j].Text(q.article))
		if !ok {
			break
		}
		n.value = n.value*1000 + next.value - 1000
		n.last = j + 1
		n.group = true
	}
	return n
}

// scales applies the scale words after a numeral: million, lakh crore, bn, 万.
func (q *quantityParser) scales(n number) number {
	for {
		i := n.last
		if i < len(q.tokens) && q.tokens[i].Word == text.Hyphen && q.tokens[i].Glued && i+1 < len(q.tokens) && q.tokens[i+1].Glued && q.hits[i+1].Kinds.Has(lexicon.Scale) {
			i++
		}
		e, j := q.use(i, lexicon.Scale)
		if e == nil {
			return n
		}
		if e.Name == "glued" {
			if !q.tokens[i].Glued || n.words || n.scaled || q.nextIsLetter(j) || !q.scaleLetter(n, i, j, e.Value) {
				return n
			}
		}
		if n.scaled && e.Value > 1e7 && n.value >= 1e9 {
			return n
		}
		n.value *= e.Value
		n.value = roundScaled(n.value, n.places, e.Value)
		n.last, n.scaled = j, true
	}
}

// scaleLetter tells the scale in 35m and £500k from the unit in 4.8m and 5 t.
func (q *quantityParser) scaleLetter(n number, i, j int, scale float64) bool {
	switch q.tokens[i].Word {
	case q.words.m:
		// a length: "4.8m long"
		if e, _ := q.use(j, lexicon.MetricCue); e != nil {
			for _, m := range e.Metrics {
				if m == "length" || m == "width" || m == "height" || m == "wheelbase" {
					return false
				}
			}
		}
	case q.words.t:
		return q.afterCurrency
	case q.words.k, q.words.b:
		return true
	}
	return true
}

func (q *quantityParser) nextIsLetter(i int) bool {
	return i < len(q.tokens) && q.tokens[i].Glued && (q.tokens[i].Kind == text.Letters || q.tokens[i].Kind == text.Digits)
}

// roundScaled removes the noise that scaling a decimal fraction leaves:
// 1.21 million million is 1210000000000 and nothing behind it.
func roundScaled(v float64, places int, scale float64) float64 {
	if scale < 1 || places == 0 {
		return v
	}
	s := strconv.FormatFloat(v, 'e', 14, 64)
	r, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return v
	}
	return r
}

// numberWords reads "seven", "twenty-one", "a million", "half a million", "a
// hundred and fifty thousand", "a dozen".
func (q *quantityParser) numberWords(i int) (number, bool) {
	n := number{words: true}
	j := i
	switch q.tokens[j].Word {
	case text.Half: // half a million
		k := j + 1
		if k < len(q.tokens) && (q.tokens[k].Word == text.A || q.tokens[k].Word == text.Hyphen) {
			k++
		}
		if e, next := q.use(k, lexicon.Scale); e != nil && e.Name != "glued" {
			n.value, n.last, n.scaled = e.Value/2, next, true
			return n, true
		}
		return n, false
	case text.A, text.An:
		if e, next := q.use(j+1, lexicon.Scale); e != nil && e.Name != "glued" {
			n.value, n.last = 1, j+1
			_ = next
			return n, true
		}
		if e, next := q.use(j+1, lexicon.Number); e != nil && e.Value == 12 && q.tokens[j+1].Word == q.words.dozen {
			n.value, n.last = 12, next
			return n, true
		}
		return n, false
	}
	total, current, any := 0.0, 0.0, false
	for {
		if e, next := q.use(j, lexicon.Number); e != nil {
			if any && !(current >= 20 && e.Value < 10 || current >= 100 && e.Value < 100 || current == 0) {
				break
			}
			current += e.Value
			j, any = next, true
			n.last = j
			if q.word(j) == text.Hyphen && q.tokens[j].Glued {
				if e2, k := q.use(j+1, lexicon.Number); e2 != nil && e2.Value < 10 && e.Value >= 20 {
					current += e2.Value
					j = k
					n.last = j
				}
			}
			continue
		}
		if !any {
			break
		}
		if e, next := q.use(j, lexicon.Scale); e != nil && e.Name != "glued" && q.continuesWords(next) {
			if e.Value == 100 {
				current *= 100
			} else {
				total += current * e.Value
				current = 0
			}
			j = next
			n.last = j
			if q.word(j) == text.And {
				if e3, _ := q.use(j+1, lexicon.Number); e3 != nil {
					j++
				}
			}
			continue
		}
		if e, next := q.use(j, lexicon.Scale); e != nil && e.Value == 100 {
			current *= 100
			j = next
			n.last = j
			continue
		}
		break
	}
	if !any {
		return n, false
	}
	n.value = total + current
	return n, true
}

// continuesWords reports whether more of a numeral in words follows a scale:
// the last scale is left to scales.
func (q *quantityParser) continuesWords(i int) bool {
	if q.word(i) == text.And {
		i++
	}
	e, _ := q.use(i, lexicon.Number)
	return e != nil
}
