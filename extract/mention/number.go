package mention

import (
	"math"
	"strconv"
	"strings"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// number is a numeral read from tokens, without sign, currency and unit.
type number struct {
	value  float64
	last   int     // the token after it
	scaled bool    // a word such as "million" is in it
	words  bool    // written in words
	places int     // digits after the decimal mark
	group  bool    // has thousands marks
	scale  float64 // of the scale words: what "and a half" is a part of
}

// apostrophes writes the thousands of "1'247'300" with commas.
var apostrophes = strings.NewReplacer("'", ",", "\u2019", ",")

// digits reads the value of a token of digits: thousands marks in the Western,
// the Indian or the Swiss way, a decimal point or, where a comma cannot be a thousands
// mark, a decimal comma. Other arrangements are no number.
func digits(s string) (number, bool) {
	if len(s) > 4 && strings.ContainsAny(s, "'\u2019") {
		s = apostrophes.Replace(s)
	}
	commas, dots, first := 0, 0, 0 // first: the place of the first mark
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case ',':
			commas++
		case '.':
			dots++
		default:
			continue
		}
		if commas+dots == 1 {
			first = i
		}
	}
	switch {
	case commas == 0 && dots == 0:
		if len(s) > 1 && s[0] == '0' || len(s) > 15 {
			return number{}, false
		}
		return number{value: whole(s)}, true
	case dots == 1 && commas == 0, dots == 0 && commas == 1 && !grouped(s, ','):
		return decimal(s, first)
	case dots > 1 && commas == 0: // 1.234.567
		return number{value: whole(s), group: true}, grouped(s, '.') && len(s) <= 25 // fits 64 bits
	case commas == 1 && s[first] == '.' && !strings.Contains(s[strings.IndexByte(s, ','):], "."): // 4.512,7
		front, fraction, _ := strings.Cut(s, ",")
		if !grouped(front, '.') {
			return number{}, false
		}
		return parse(strings.ReplaceAll(front, ".", "")+"."+fraction, number{group: true, places: len(fraction)})
	case dots <= 1:
		front, fraction, _ := strings.Cut(s, ".")
		switch {
		case strings.Contains(fraction, ",") || !grouped(front, ','):
		case fraction == "":
			return number{value: whole(front), group: true}, len(front) <= 25
		default:
			return parse(strings.ReplaceAll(s, ",", ""), number{group: true, places: len(fraction)})
		}
	}
	return number{}, false
}

// decimal reads digits with the decimal mark at s[mark].
func decimal(s string, mark int) (number, bool) {
	n := number{places: len(s) - mark - 1}
	if len(s) > 16 {
		return parse(s[:mark]+"."+s[mark+1:], n)
	}
	n.value = whole(s) / powers[n.places] // both are exact, so that the quotient is the nearest there is
	return n, true
}

// powers are those of ten that a float holds exactly.
var powers = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15}

// whole reads the digits of s and passes over what is between them.
func whole(s string) float64 {
	n := uint64(0)
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= '0' && c <= '9' {
			n = n*10 + uint64(c-'0')
		}
	}
	return float64(n)
}

func parse(s string, n number) (number, bool) {
	v, err := strconv.ParseFloat(s, 64)
	n.value = v
	return n, err == nil
}

// grouped reports whether the digits of s are in groups: 1,234,567 or 1,50,812.
func grouped(s string, mark byte) bool {
	first := strings.IndexByte(s, mark)
	if first < 1 || first > 3 || s[0] == '0' && first == 1 {
		return false
	}
	for at := first + 1; ; {
		n := strings.IndexByte(s[at:], mark)
		if n < 0 {
			return len(s)-at == 3
		}
		if n != 3 && n != 2 {
			return false
		}
		at += n + 1
	}
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
		if q.dotted && n.places == 3 && n.value >= 1 && grouped(t.Text(q.article), '.') {
			if whole := (number{value: n.value * 1000, group: true, last: n.last}); q.scales(whole).value == whole.value {
				n = whole // not "1.234 million"
			}
		}
		n = q.spacedGroups(n, i)
		n = q.slashed(n, i)
		n = q.mixed(n)
		n = q.spelledPoint(n)
	case t.Kind == text.Letters:
		if n, ok = q.numberWords(i); !ok {
			return number{}, false
		}
	case t.Kind == text.Symbol:
		if n, ok = q.vulgar(number{last: i}); !ok {
			return number{}, false
		}
		return q.scales(n), true
	default:
		return number{}, false
	}
	n, _ = q.vulgar(n)
	n, over := q.andPart(n)
	scaled := q.scales(n)
	if !over {
		scaled, _ = q.andPart(scaled)
	}
	return q.descending(q.spelledRest(scaled)), true
}

// descending adds what is told behind a scale of what is less than it: "1 million 018,419 units", "2 million 652
// thousand 271".
func (q *quantityParser) descending(n number) number {
	for below := false; n.scale >= 1000 && n.places == 0 && n.last < len(q.tokens) && q.tokens[n.last].Kind == text.Digits; below = true {
		t := q.tokens[n.last].Text(q.article)
		rest := number{last: n.last + 1}
		if len(t) == 7 && (t[3] == ',' || t[3] == '.') && n.scale == 1e6 {
			rest.value = 1000*whole(t[:3]) + whole(t[4:])
		} else if len(t) <= 3 {
			rest.value = whole(t)
			if s := q.scales(rest); s.scale >= 1000 && s.scale < n.scale {
				rest = s
			} else if !below || s.scaled {
				return n
			}
		} else {
			return n
		}
		n.value, n.last, n.scale = n.value+rest.value, rest.last, rest.scale
	}
	return n
}

// spelledPoint adds the decimals of a numeral that is spelled with hyphens, as it is read aloud:
// "12-point-one percent", "two-point-74 million".
func (q *quantityParser) spelledPoint(n number) number {
	i := q.skipHyphen(n.last)
	if i == n.last || n.places > 0 || q.word(i) != q.words.point {
		return n
	}
	j := q.skipHyphen(i + 1)
	if j == i+1 || j >= len(q.tokens) {
		return n
	}
	if t := &q.tokens[j]; t.Kind == text.Digits {
		places := int(t.End - t.Start)
		if d := whole(t.Text(q.article)); places < 4 && d < powers[places] {
			n.value, n.last, n.places = n.value+d/powers[places], j+1, places
		}
	} else if e, next := q.use(j, lexicon.Number); e != nil && e.Value <= 9 && e.Value == math.Trunc(e.Value) {
		n.value, n.last, n.places = n.value+e.Value/10, next, 1
	}
	return n
}

// spelledRest adds what hyphens join to a scale: "523-thousand-600 units".
func (q *quantityParser) spelledRest(n number) number {
	i := q.skipHyphen(n.last)
	if i == n.last || n.scale < 1000 || n.places > 0 || q.word(n.last-2) != text.Hyphen || i >= len(q.tokens) || q.tokens[i].Kind != text.Digits {
		return n
	}
	rest, ok := digits(q.tokens[i].Text(q.article))
	if !ok || rest.places > 0 || rest.value >= 1000 {
		return n
	}
	rest.last, rest.words = i+1, n.words
	if rest = q.scales(rest); rest.value >= n.scale {
		return n
	}
	n.value, n.last = n.value+rest.value, rest.last
	return n
}

// vulgar adds the sign of a fraction after a numeral: 4½.
func (q *quantityParser) vulgar(n number) (number, bool) {
	e, j := q.use(n.last, lexicon.Number)
	if e == nil || q.tokens[n.last].Kind != text.Symbol || n.places > 0 || n.group {
		return n, false
	}
	n.value, n.last, n.places = n.value+e.Value, j, 2
	return n, true
}

// andPart adds the part of one that follows a numeral in words or digits:
// "eight and a half years", "a million and a half", "two and three-quarters",
// "a three-and-a-half-year lease".
func (q *quantityParser) andPart(n number) (number, bool) {
	i := q.skipHyphen(n.last)
	if q.word(i) != text.And || n.places > 0 || n.group {
		return n, false
	}
	i = q.skipHyphen(i + 1)
	count := 1.0
	if e, j := q.use(i, lexicon.Number); e != nil {
		count, i = e.Value, j
	} else if q.word(i) == text.A || q.word(i) == text.An {
		i++
	} else {
		return n, false
	}
	i = q.skipHyphen(i)
	parts, j := 2.0, i+1 // "half years" may be a phrase of its own
	if q.word(i) != text.Half {
		e, next := q.use(i, lexicon.Fraction)
		if e == nil || !q.partContext(next) {
			return n, false
		}
		parts, j = math.Round(100/e.Value), next
	}
	if count >= parts || q.word(j) == text.Of {
		return n, false
	}
	part := count / parts
	if n.scaled {
		part *= n.scale
	}
	n.value, n.last, n.places = n.value+part, j, 2
	return n, true
}

// skipHyphen passes over a hyphen within a word.
func (q *quantityParser) skipHyphen(i int) int {
	if q.word(i) == text.Hyphen && q.glued(i) && q.glued(i+1) {
		return i + 1
	}
	return i
}

// slashed reads a fraction of small digits before what it is of: "1/2 litre".
func (q *quantityParser) slashed(n number, i int) number {
	if n.places > 0 || n.value < 1 || n.value > 9 || q.word(i+1) != text.Slash || !q.glued(i+1) || !q.glued(i+2) || q.tokens[i+2].Kind != text.Digits {
		return n
	}
	d, ok := digits(q.tokens[i+2].Text(q.article))
	if !ok || d.value <= n.value || d.value > 16 {
		return n
	}
	if e, _ := q.use(i+3, lexicon.UnitWord); e == nil {
		return n
	}
	return number{value: n.value / d.value, last: i + 3, places: 2}
}

// mixed adds the fraction of "7-1/4 cents", which in "$5.43-3/4" is one of the
// last digit.
func (q *quantityParser) mixed(n number) number {
	i := n.last + 1
	if q.word(n.last) != text.Hyphen || !q.glued(n.last) || n.group || n.places != 0 && n.places != 2 || q.word(i+1) != text.Slash {
		return n
	}
	for j := i; j < i+3; j++ {
		if !q.glued(j) || j != i+1 && q.tokens[j].Kind != text.Digits {
			return n
		}
	}
	over, ok := digits(q.tokens[i].Text(q.article))
	under, fine := digits(q.tokens[i+2].Text(q.article))
	if !ok || !fine || over.value >= under.value || under.value > 64 || under.places > 0 {
		return n
	}
	n.value = math.Round((n.value+over.value/under.value*math.Pow(0.1, float64(n.places)))*1e9) / 1e9
	n.places, n.last = n.places+2, i+3
	return n
}

// spacedGroups joins groups of three digits that no-break or thin spaces
// separate: 12 567 cars. A common space does where a unit follows, 816 000 t, and
// where the article writes its numbers so.
func (q *quantityParser) spacedGroups(n number, i int) number {
	if n.places > 0 || n.group || q.tokens[i].End-q.tokens[i].Start > 3 {
		return n
	}
	out, common := n, false
	for j := n.last; j < len(q.tokens) && j < n.last+5 && q.tokens[j].Kind == text.Digits && q.tokens[j].End-q.tokens[j].Start == 3; j++ {
		gap := q.article[q.tokens[j-1].End:q.tokens[j].Start]
		if gap != "\u00a0" && gap != "\u202f" && gap != "\u2009" && gap != " " {
			break
		}
		next, ok := digits("1" + q.tokens[j].Text(q.article))
		if !ok {
			break
		}
		common = common || gap == " "
		out.value = out.value*1000 + next.value - 1000
		out.last = j + 1
		out.group = true
	}
	if common && !q.spaced {
		unit, _ := q.use(out.last, lexicon.UnitWord)
		money, _ := q.use(out.last, lexicon.Currency)
		if unit == nil && money == nil && !q.countsNoun(out.last) {
			return n
		}
	}
	return out
}

// writesSpaces reports whether the text parts the thousands of its numbers by common spaces:
// three of them do, and none has a comma.
func writesSpaces(article string) bool {
	found := 0
	for i := 1; i+3 < len(article); i++ {
		if !isDigit(article[i+3]) {
			i += 2 // the three digits behind the mark come after that
			continue
		}
		if c := article[i]; c != ' ' && c != ',' || !isDigit(article[i-1]) || !isDigit(article[i+1]) || !isDigit(article[i+2]) || !isDigit(article[i+3]) || i+4 < len(article) && isDigit(article[i+4]) {
			continue
		}
		if article[i] == ',' {
			return false
		}
		first := i - 1
		for first > 0 && isDigit(article[first-1]) {
			first--
		}
		if i-first <= 3 && article[first] != '0' && (first == 0 || article[first-1] <= ' ' || article[first-1] == '(') {
			found++
		}
	}
	return found >= 3
}

// writesDots reports whether the text parts the thousands of its numbers by points: a number of two of them shows it, and two
// more, and none has a comma.
func writesDots(article string) bool {
	twice, found := false, 0
	for i := 1; i+3 < len(article); i++ {
		if c := article[i]; c != '.' && c != ',' || !isDigit(article[i-1]) || !isDigit(article[i+1]) || !isDigit(article[i+2]) || !isDigit(article[i+3]) || i+4 < len(article) && isDigit(article[i+4]) {
			continue
		}
		if article[i] == ',' {
			return false
		}
		found++
		twice = twice || i >= 4 && article[i-4] == '.' && isDigit(article[i-3]) && isDigit(article[i-2]) && i >= 5 && isDigit(article[i-5])
	}
	return twice && found >= 3
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

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
			if !q.tokens[i].Glued && !q.afterCode || n.words || n.scaled || q.nextIsLetter(j) || !q.scaleLetter(n, i, j, e.Value) {
				return n
			}
		}
		if n.scaled && e.Value > 1e7 && n.value >= 1e9 {
			return n
		}
		n.value *= e.Value
		n.value = roundScaled(n.value, n.places, e.Value)
		n.last, n.scaled, n.scale = j, true, max(n.scale, 1)*e.Value
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
		// a distance: "the 100m final"
		if e, _ := q.use(j, lexicon.Unrelated); e != nil && e.Name == "race" && !q.afterCurrency {
			return false
		}
		// metres that are counted in thousands: "the 1,500m"
		if n.group && n.places == 0 && !q.afterCurrency {
			return false
		}
		// a company: "a stake in 3M"
		if q.tokens[i].Capital && !q.afterCurrency && n.places == 0 {
			after := lexicon.Of(lexicon.Preposition, lexicon.Conjunction, lexicon.Auxiliary, lexicon.CompanySuffix)
			return j < len(q.tokens) && q.tokens[j].Kind == text.Letters && !q.hits[j].Kinds.Meets(&after)
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
	if scale < 1 || places == 0 || v == math.Trunc(v) && math.Abs(v) < 1e15 {
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
// hundred and fifty thousand", "two dozen", "three point five".
func (q *quantityParser) numberWords(i int) (number, bool) {
	if n, ok := q.partOfScale(i); ok {
		return n, true
	}
	switch q.tokens[i].Word {
	case text.Half:
		return q.halfOf(i)
	case text.A, text.An:
		if e, _ := q.use(i+1, lexicon.Scale); e != nil && e.Name != "glued" {
			return number{words: true, value: 1, last: i + 1}, true
		}
		if q.word(i+1) == q.words.dozen {
			return number{words: true, value: 12, last: i + 2}, true
		}
		if u := q.unitAt(i + 1); u != nil && u.Unit == fact.PercentagePoint && u.Name != "bare points" && u.Name != "basis points" {
			return number{words: true, value: 1, last: i + 1}, true // "by a percentage point"
		}
		return number{}, false
	}
	n, ok := q.cardinal(i)
	if !ok {
		return n, false
	}
	if q.word(n.last) == q.words.dozen && n.value < 100 {
		n.value *= 12
		n.last++
	}
	return q.spelledPoint(q.pointWords(n)), true
}

// partOfScale reads parts of what a scale stands for: "a half-million-dollar grant",
// "a quarter million", "three quarters of a million".
func (q *quantityParser) partOfScale(i int) (number, bool) {
	count := 1.0
	if w := q.word(i); w == text.A || w == text.An {
		i++
	} else if e, j := q.use(i, lexicon.Number); e != nil && e.Value < 10 {
		count, i = e.Value, q.skipHyphen(j)
	}
	part, k := q.use(i, lexicon.Fraction)
	if part == nil {
		return number{}, false
	}
	if q.word(k) == text.Of && (q.word(k+1) == text.A || q.word(k+1) == text.An) {
		k += 2
	} else {
		k = q.skipHyphen(k)
	}
	e, next := q.use(k, lexicon.Scale)
	if e == nil || e.Name == "glued" {
		return number{}, false
	}
	return number{words: true, value: roundScaled(count*part.Value/100*e.Value, 2, 1), last: next, scaled: true, scale: e.Value}, true
}

// halfOf reads half of something that is a number or a unit: "half a million",
// "half a dozen", "half a percentage point", "half an hour".
func (q *quantityParser) halfOf(i int) (number, bool) {
	k := i + 1
	article := q.word(k) == text.A || q.word(k) == text.An
	if article || q.word(k) == text.Hyphen {
		k++
	}
	if e, next := q.use(k, lexicon.Scale); e != nil && e.Name != "glued" {
		return number{words: true, value: e.Value / 2, last: next, scaled: true, scale: e.Value}, true
	}
	if !article {
		return number{}, false
	}
	if q.word(k) == q.words.dozen {
		return number{words: true, value: 6, last: k + 1}, true
	}
	if u := q.unitAt(k); u != nil && u.Role != lexicon.Noun { // no half cars
		return number{words: true, value: 0.5, last: k, places: 1}, true
	}
	return number{}, false
}

// pointWords adds the decimals of "three point five".
func (q *quantityParser) pointWords(n number) number {
	if q.word(n.last) != q.words.point {
		return n
	}
	place := 0.1
	for j := n.last + 1; ; place /= 10 {
		e, next := q.use(j, lexicon.Number)
		if e == nil || e.Value > 9 {
			return n
		}
		n.value = math.Round((n.value+e.Value*place)*1e9) / 1e9
		n.last, n.places, j = next, n.places+1, next
	}
}

// cardinal reads a cardinal number in words, but for the scale that ends it.
func (q *quantityParser) cardinal(i int) (number, bool) {
	n := number{words: true}
	j := i
	total, current, any := 0.0, 0.0, false
	for {
		if e, next := q.use(j, lexicon.Number); e != nil && q.tokens[j].Kind == text.Letters && q.word(j) != q.words.dozen {
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
			return n, false
		}
		e, next := q.use(j, lexicon.Scale)
		if e == nil || e.Name == "glued" {
			break
		}
		more := q.continuesWords(next)
		switch {
		case e.Value == 100:
			current *= 100
		case more:
			total += current * e.Value
			current = 0
		}
		if e.Value != 100 && !more {
			break
		}
		j = next
		n.last = j
		if more && q.word(j) == text.And {
			j++
		}
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
