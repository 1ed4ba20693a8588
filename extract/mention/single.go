package mention

import (
	"math"
	"slices"

	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/text"
)

// single reads one number with its sign, currency, scale and unit.
func (q *quantityParser) single(i int) (Quantity, bool) {
	if i >= len(q.tokens) {
		return Quantity{}, false
	}
	if out, ok := q.part(i); ok {
		return out, true
	}
	if out, ok := q.multiple(i); ok {
		return out, true
	}
	j, sign, signed := q.sign(i)
	currency, j := q.currencyBefore(j)
	if currency != nil && !signed {
		j, sign, signed = q.sign(j)
	}
	if currency == nil && j > i && !signed {
		return Quantity{}, false
	}
	q.afterCurrency = currency != nil
	n, ok := q.numeral(j)
	q.afterCurrency = false
	if !ok {
		return Quantity{}, false
	}
	if q.tokens[j].Kind == text.Digits && currency == nil && !(n.last > j+1 && (q.word(j+1) == text.Slash || q.word(j+1) == text.Hyphen)) && q.partOfName(j, signed || q.inRange) {
		return Quantity{}, false
	}
	out := Quantity{First: i, From: i, To: n.last, Last: n.last, Signed: signed, Words: n.words, Scaled: n.scaled, Group: n.group, scale: n.scale}
	out.Value = n.value
	out.Small = !n.scaled && !n.group && n.places == 0 && (n.words && n.value <= 12 || !n.words && n.value < 10)
	if currency != nil {
		out.setUnit(q.lex, q.meant(currency))
		q.skipEcho(&out)
	}
	q.unitAfter(&out, currency != nil)
	if signed && q.tokens[i].Kind == text.Letters && !out.signable() {
		return Quantity{}, false // "one hundred plus 20 vans": the word adds
	}
	if sign < 0 {
		out.Value = -out.Value
	}
	if l := out.Last; q.tokens[l-1].Kind == text.Digits && l < len(q.tokens) && q.glued(l) && q.tokens[l].Kind == text.Letters {
		return Quantity{}, false // 5G, the 90s
	}
	if currency == nil {
		q.smallMoney(&out)
	}
	if out.Reason = q.noQuantity(&out, j); out.Reason != "" {
		out.Label = true
	}
	return out, true
}

// setUnit gives the quantity a unit of the vocabulary.
func (a *Quantity) setUnit(l *lexicon.Lexicon, u fact.Unit) {
	a.Quantity.Unit = u
	a.Unit = l.Units[u]
}

// measure gives the quantity the unit that the entry's words stand for.
func (a *Quantity) measure(l *lexicon.Lexicon, e *lexicon.Entry) {
	a.setUnit(l, e.Unit)
	if e.Value != 0 && e.Value != 1 {
		a.factor, a.statedAs = e.Value, fact.Unit(e.Name)
	}
}

// skipEcho passes over a currency that is named twice: "RMB 5 billion yuan".
func (q *quantityParser) skipEcho(out *Quantity) {
	if e, j := q.use(out.Last, lexicon.Currency); e != nil && e.Unit == out.Quantity.Unit && q.tokens[out.Last].Kind == text.Letters {
		out.Last, out.To = j, j
	}
}

// signable reports whether a sign in words can be that of the number.
func (a *Quantity) signable() bool {
	if a.Unit == nil {
		return false
	}
	switch a.Unit.Dimension {
	case "percent", "points", "money", outside:
		return true
	}
	return false
}

// sign reads a plus or minus that stands at the number and at nothing before
// it, or one in words: "minus 14.9 percent".
func (q *quantityParser) sign(i int) (int, float64, bool) {
	w := q.word(i)
	if w != 0 && i+1 < len(q.tokens) && !q.glued(i+1) && (i == 0 || q.tokens[i-1].Kind != text.Digits) {
		switch w {
		case q.words.minus, q.words.negative:
			return i + 1, -1, true
		case q.words.plus:
			return i + 1, 1, true
		}
	}
	if w != text.Hyphen && w != text.Plus || i+1 >= len(q.tokens) || !q.glued(i+1) {
		return i, 1, false
	}
	if q.tokens[i].Glued && i > 0 {
		switch q.word(i - 1) {
		case text.OpenParen, text.OpenBracket, text.Colon, text.Slash, text.Quote:
		default:
			return i, 1, false
		}
	}
	if w == text.Hyphen {
		return i + 1, -1, true
	}
	return i + 1, 1, true
}

// startsNumber reports whether token i begins a numeral.
func (q *quantityParser) startsNumber(i int) bool {
	return i < len(q.tokens) && (q.tokens[i].Kind == text.Digits || q.hits[i].Kinds.Has(lexicon.Number))
}

// currencyBefore reads a currency's sign or code before its number.
func (q *quantityParser) currencyBefore(i int) (*lexicon.Entry, int) {
	e, j := q.use(i, lexicon.Currency)
	if e == nil || j >= len(q.tokens) {
		return nil, i
	}
	if q.tokens[i].Kind == text.Letters && !q.tokens[i].Capital {
		return nil, i
	}
	if q.tokens[j].Word == text.Stop && q.glued(j) { // "Rs."
		j++
	}
	if j < len(q.tokens) && q.tokens[j].Word == text.Hyphen && q.glued(j) && q.glued(j+1) && q.tokens[i].Kind != text.Letters {
		return e, j
	}
	if j >= len(q.tokens) || q.tokens[j].Kind != text.Digits {
		if e, k := q.use(j, lexicon.Currency); e != nil && k < len(q.tokens) && q.tokens[k].Kind == text.Digits { // "US$" written "USD $"
			return e, k
		}
		return nil, i
	}
	if q.hits[i].Kinds.Has(lexicon.Unrelated) && q.tokens[j].End-q.tokens[j].Start == 1 && !q.glued(j) {
		return nil, i // Euro 6
	}
	return e, j
}

// meant returns the currency that the sign of e before a number stands for.
func (q *quantityParser) meant(e *lexicon.Entry) fact.Unit {
	for _, r := range q.rivals {
		if r.Unit == e.Unit {
			return r.Rival.Unit
		}
	}
	return e.Unit
}

// unitAfter reads the unit or currency after a number.
func (q *quantityParser) unitAfter(out *Quantity, hasCurrency bool) {
	i := out.Last
	hyphen := false
	if q.word(i) == text.Hyphen && q.glued(i) && q.glued(i+1) {
		i++
		hyphen = true
	}
	if i >= len(q.tokens) {
		return
	}
	if e, j := q.use(i, lexicon.Currency); e != nil && !hasCurrency && !(q.tokens[i].Kind == text.Letters && q.tokens[i].Capital && !q.tokens[i].AllCaps && q.tokens[i].Glued) {
		if !(e.Unit == "BRL" && !out.Scaled && !out.Group) && !q.isWeight(out, i, j) { // "real"
			out.setUnit(q.lex, e.Unit)
			out.Last, out.To, out.Hyphenated = j, j, hyphen
			return
		}
	}
	if hasCurrency {
		return
	}
	e, j := q.use(i, lexicon.UnitWord)
	if e == nil || !q.unitFits(out, e, i, j, hyphen) {
		return
	}
	if e.Unit == "times" {
		out.IsMultiple = true
	}
	out.measure(q.lex, e)
	out.Counted, out.CountedHit = e, &q.hits[i]
	out.Last, out.To, out.Hyphenated = j, j, hyphen
}

// isWeight reports whether the word at i is the weight and not the money of
// its name: "weighs 300 pounds", "12 pounds of flour", "tows 3,500 pounds".
func (q *quantityParser) isWeight(out *Quantity, i, j int) bool {
	if e, _ := q.use(i, lexicon.UnitWord); e == nil {
		return false
	}
	if q.word(j) == text.Of && j+1 < len(q.tokens) && !q.hits[j+1].Kinds.Has(lexicon.MetricCue) && !q.hits[j+1].Kinds.Has(lexicon.Determiner) {
		return true
	}
	for k := max(0, out.First-4); k < min(len(q.tokens), j+3); k++ {
		if e, _ := q.use(k, lexicon.MetricCue); e != nil && k < out.First && slices.Contains(e.Metrics, "weight") {
			return true
		}
		if e, _ := q.use(k, lexicon.Unrelated); e != nil && e.Name == "load" {
			return true
		}
	}
	return false
}

// smallMoney adds the cents of "3 dollars and 45 cents" and "two pounds fifty".
func (q *quantityParser) smallMoney(out *Quantity) {
	if out.Unit == nil || out.Unit.Dimension != "money" || out.Scaled || out.Value != math.Trunc(out.Value) {
		return
	}
	i := out.Last
	if q.word(i) == text.And {
		i++
	}
	if !q.startsNumber(i) {
		return
	}
	n, ok := q.numeral(i)
	if !ok || n.scaled || n.places > 0 || n.value >= 100 {
		return
	}
	e, j := q.use(n.last, lexicon.UnitWord)
	switch {
	case e != nil && (e.Unit == "cent" || e.Unit == "penny"):
	case out.Words && n.words && n.value >= 10 && i == out.Last && e == nil:
		j = n.last
	default:
		return
	}
	out.Value += math.Copysign(n.value/100, out.Value)
	out.Last, out.To = j, j
}

// unitFits tells a unit from the same letters with another meaning.
func (q *quantityParser) unitFits(out *Quantity, e *lexicon.Entry, i, j int, hyphen bool) bool {
	t := &q.tokens[i]
	single := t.Kind == text.Letters && t.End-t.Start == 1 && j == i+1
	switch {
	case e.Name == "bare points":
		return false
	case e.Name == "glued metre":
		return !t.Capital && (t.Glued || q.tokens[i].Kind == text.Letters)
	case e.Unit == "times":
		if t.Word == q.words.x {
			return t.Glued && !q.nextIsLetter(j)
		}
		return true
	case e.Unit == "inch" && t.Word == text.Quote:
		return t.Glued && !out.Group
	case e.Name == "glued degrees": // 40C, but not "a 4C battery"
		return t.Glued && t.Capital && out.Value < 150 && (j == len(q.tokens) || q.tokens[j].Kind != text.Letters || q.hits[j].Kinds.Has(lexicon.Preposition) || q.hits[j].Kinds.Has(lexicon.Conjunction))
	case e.Name == "glued", e.Unit == "s" && single && t.Glued:
		// 90s are years, and 50p is pence where nothing goes on
		return t.Glued && !q.nextIsLetter(j) && !q.roundYears(out, i)
	case e.Unit == "seat" && !hyphen && t.Word != 0:
		return true
	case single:
		// V, h, s, t, L: at the number or after a space, but not the start of a word
		if q.lex.Units[e.Unit].Dimension == outside && q.article[t.Start] != e.Unit[0] {
			return false // 5G is no weight
		}
		return !q.nextIsLetter(j) && (t.Glued || !out.Words && (e.Unit != "tonne" || out.Group))
	case e.Unit == "day" && out.Words && out.Small:
		return true
	}
	return true
}

// roundYears reports whether the number and the "s" at i are years or degrees
// by tens: "the 90s", "in her 60s", "the low 20s", "the 2025s".
func (q *quantityParser) roundYears(out *Quantity, i int) bool {
	if q.tokens[i].Word != q.words.s || out.Group {
		return false
	}
	return math.Mod(out.Value, 10) == 0 && out.Value < 100 && out.Value >= 10 || out.Value >= 1800 && out.Value < 2100
}

// partOfName reports whether the digits at i belong to a name or code: glued
// to letters before or after that are no unit, scale or currency (ES8, 500e).
func (q *quantityParser) partOfName(i int, signed bool) bool {
	if i > 0 && q.tokens[i].Glued && !signed {
		b := &q.tokens[i-1]
		switch b.Kind {
		case text.Letters, text.Digits:
			return true
		case text.Punct, text.Symbol:
			switch b.Word {
			case text.Hyphen:
				// F-150, COVID-19; but 15-20 is read by the range
				if i > 1 && b.Glued && q.tokens[i-2].Kind == text.Letters && !q.hits[i-2].Kinds.Has(lexicon.Currency) {
					return true
				}
				if i > 1 && b.Glued && q.tokens[i-2].Kind == text.Digits {
					return true
				}
			case text.Stop, text.Hash:
				return true
			case text.Colon, text.Slash:
				if i > 1 && b.Glued && q.tokens[i-2].Kind == text.Digits {
					return true // 14:02, 24/7
				}
			case text.Apostrophe:
				return true // '24
			}
		}
	}
	j := i + 1
	if j < len(q.tokens) && q.tokens[j].Glued {
		switch q.tokens[j].Kind {
		case text.Letters:
			h := &q.hits[j]
			if h.Kinds == onlyBound { // 15.5C at the end of a sentence: no "c." of circa
				*h, _ = q.lex.FindBut(q.tokens, j, onlyBound)
			}
			if h.Kinds.Has(lexicon.Scale) || h.Kinds.Has(lexicon.UnitWord) || h.Kinds.Has(lexicon.Currency) {
				end := j + h.Len
				if q.tokens[j].Word == q.words.x && end < len(q.tokens) && q.tokens[end].Glued && q.tokens[end].Kind == text.Digits {
					return true // 4x4
				}
				if end < len(q.tokens) && q.tokens[end].Glued && q.tokens[end].Kind == text.Letters {
					eh := &q.hits[end]
					return !(eh.Kinds.Has(lexicon.UnitWord) || eh.Kinds.Has(lexicon.Scale) || eh.Kinds.Has(lexicon.Currency))
				}
				return false
			}
			return true
		case text.Punct:
			if (q.tokens[j].Word == text.Colon || q.tokens[j].Word == text.Slash) && q.glued(j+1) && q.tokens[j+1].Kind == text.Digits {
				return true
			}
		}
	}
	return false
}

// noQuantity says why a number is no quantity: a time of day, a telephone
// number, the number of something.
func (q *quantityParser) noQuantity(out *Quantity, i int) string {
	if out.Unit != nil && out.Unit.Dimension != "count" {
		return ""
	}
	if q.isYear(out, i) {
		return "a year"
	}
	j := out.To
	if q.isTimeOfDay(j) {
		return "time of day"
	}
	if q.isNumbered(out, i) {
		return "number of a thing"
	}
	if q.isStreet(out, j) {
		return "an address"
	}
	if q.isTicker(i) {
		return "a ticker"
	}
	if q.isAge(out, i) {
		return "an age"
	}
	if !out.Group && q.inTelephone(i) {
		return "telephone or serial number"
	}
	return ""
}

// isYear reports whether the number is a year: one of our time, or an earlier
// one after a word that leads to it ("in 1885", "(1912)").
func (q *quantityParser) isYear(out *Quantity, i int) bool {
	if out.Unit != nil || out.Group || out.Scaled || out.Words || out.Value != float64(int(out.Value)) || q.tokens[i].End-q.tokens[i].Start != 4 {
		return false
	}
	if q.listed {
		return false
	}
	if out.Value >= 1950 && out.Value < 2100 {
		return true
	}
	if out.Value < 1000 || out.Value >= 2200 || out.To < len(q.tokens) && q.tokens[out.To].Kind == text.Letters && q.hits[out.To].Len == 0 && !q.tokens[out.To].Capital {
		return false
	}
	switch q.word(i - 1) {
	case text.In, text.Since, text.Until, text.By:
		return true
	case text.OpenParen:
		return out.To >= len(q.tokens) || !q.hits[out.To].Kinds.Has(lexicon.MetricCue) // "(2166 sales)"
	}
	return false
}

// isTimeOfDay reports whether what stands at token j makes an hour of the
// number before it: a.m., GMT.
func (q *quantityParser) isTimeOfDay(j int) bool {
	if j >= len(q.tokens) || q.tokens[j].Kind != text.Letters {
		return false
	}
	e, _ := q.use(j, lexicon.Unrelated)
	return e != nil && e.Name == "time of day"
}

// isNumbered reports whether the word before the number says that the number
// is that of a thing: "Room 12", "No. 10", "page 14", "Section 230".
func (q *quantityParser) isNumbered(out *Quantity, i int) bool {
	if q.word(i-1) == text.Stop && q.glued(i-1) {
		return i > 1 && q.hits[i-2].Kinds.Has(lexicon.Unrelated)
	}
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		h := &q.hits[k]
		if h.Len != i-k || !h.Kinds.Has(lexicon.Unrelated) {
			continue
		}
		e := entryOf(h, lexicon.Unrelated)
		switch e.Name {
		case "number of a thing":
			return q.tokens[k].Capital && !out.Group && !out.Words
		case "reference", "index":
			return !out.Group && !out.Scaled
		}
	}
	return false
}

// isStreet reports whether the number is a house's: "25 Broad Street".
func (q *quantityParser) isStreet(out *Quantity, j int) bool {
	if out.Words || out.Group || out.Scaled || out.Unit != nil {
		return false
	}
	for k := j; k < len(q.tokens) && k < j+4 && q.tokens[k].Kind == text.Letters && q.tokens[k].Capital; k++ {
		if e, _ := q.use(k, lexicon.Unrelated); e != nil && e.Name == "street" {
			return k > j
		}
	}
	return false
}

// isTicker reports whether the number is a stock's code: "(HKG: 9863)",
// "(1211.HK)".
func (q *quantityParser) isTicker(i int) bool {
	if i > 2 && q.word(i-1) == text.Colon && q.tokens[i-2].AllCaps && (q.word(i-3) == text.OpenParen || q.word(i-3) == text.Comma || q.word(i-3) == text.Semicolon) {
		return true
	}
	return q.word(i+1) == text.Stop && q.glued(i+1) && q.glued(i+2) && q.tokens[i+2].AllCaps
}

// isAge reports whether the number stands between commas after a person's name
// or office: "Warren Buffett, 89, said".
func (q *quantityParser) isAge(out *Quantity, i int) bool {
	if out.Group || out.Scaled || out.Value > 110 || out.Value < 5 || out.Value != float64(int(out.Value)) || q.word(i-1) != text.Comma || i < 2 {
		return false
	}
	if next := q.word(out.To); next != text.Comma && next != text.Stop && out.To < len(q.tokens) {
		return false
	}
	b := &q.tokens[i-2]
	if q.word(out.To) == text.Comma && b.Kind == text.Letters && (q.word(i-3) == text.The || q.word(i-3) == text.A) {
		return true // "The boy, 10, walked"
	}
	return b.Kind == text.Letters && (b.Capital && q.hits[i-2].Len == 0 || q.hits[i-2].Kinds.Has(lexicon.Title)) || q.hits[i-2].Len == 0 && b.Kind == text.Letters && b.Word == 0
}

// inTelephone reports whether the token is one of three or more groups of
// digits in a row.
func (q *quantityParser) inTelephone(i int) bool {
	run := func(step int) int {
		n := 0
		for j := i; ; {
			k := j + step
			if k >= 0 && k < len(q.tokens) && q.tokens[k].Word == text.Hyphen {
				k += step
			}
			if k < 0 || k >= len(q.tokens) || q.tokens[k].Kind != text.Digits || n > 4 {
				return n
			}
			n++
			j = k
		}
	}
	return q.tokens[i].Kind == text.Digits && run(1)+run(-1) >= 2
}

// part reads a fraction: "a quarter", "two-fifths", "one in three", "every
// fourth", "half of".
func (q *quantityParser) part(i int) (Quantity, bool) {
	if percent, last, ok := q.partOfPoint(i); ok {
		out := Quantity{First: i, From: i, Words: true, Last: last, To: last}
		out.Value = percent / 100
		out.setUnit(q.lex, fact.PercentagePoint)
		return out, true
	}
	if _, ok := q.partOfScale(i); ok {
		return Quantity{}, false // "a quarter million": a number
	}
	percent, last, ok := q.fraction(i)
	if !ok {
		return Quantity{}, false
	}
	out := Quantity{First: i, From: i, Words: true, Part: true, Last: last, To: last}
	out.Value = roundScaled(float64(int64(percent*100+0.5))/100, 2, 1)
	out.setUnit(q.lex, fact.Percent)
	return out, true
}

// fraction reads the percentage of a part.
func (q *quantityParser) fraction(i int) (percent float64, last int, ok bool) {
	switch q.word(i) {
	case text.A, text.One:
		k := q.skipHyphen(i + 1)
		if e, j := q.use(k, lexicon.Fraction); e != nil && q.partContext(j) {
			return e.Value, j, true
		}
	case text.Every:
		if e, j := q.use(i+1, lexicon.Ordinal); e != nil && e.Value >= 2 && !q.isSpan(j) {
			return 100 / e.Value, j, true
		}
	case text.Half:
		if q.word(i+1) == text.Of || q.word(i+1) == text.The || q.word(i+1) == text.Its || q.word(i+1) == text.Their {
			return 50, i + 1, true
		}
		return 0, 0, false
	}
	if percent, last, ok := q.proportion(i); ok {
		return percent, last, true
	}
	if e, j := q.use(i, lexicon.Number); e != nil && e.Value >= 2 && e.Value < 20 {
		if q.word(j) == text.Hyphen {
			j++
		}
		if f, k := q.use(j, lexicon.Fraction); f != nil && q.partContext(k) && !q.inARow(k) {
			if whole := math.Round(100 / f.Value); e.Value < whole { // not "eight quarters"
				return 100 * e.Value / whole, k, true
			}
		}
	}
	return 0, 0, false
}

// inARow reports whether the words at i make a streak of what is counted before
// them: "three quarters in a row".
func (q *quantityParser) inARow(i int) bool {
	return q.word(i) == text.In && q.word(i+1) == text.A
}

// partOfPoint reads what central banks move rates by: "a quarter point",
// "three-quarter-point", "a half-percentage-point cut".
func (q *quantityParser) partOfPoint(i int) (percent float64, last int, ok bool) {
	count := 1.0
	if w := q.word(i); w == text.A || w == text.An {
		i++
	} else if e, j := q.use(i, lexicon.Number); e != nil && e.Value < 4 {
		count, i = e.Value, q.skipHyphen(j)
	}
	e, j := q.use(i, lexicon.Fraction)
	if e == nil || e.Value < 25 {
		return 0, 0, false
	}
	u := q.unitAt(q.skipHyphen(j))
	if u == nil || u.Unit != fact.PercentagePoint || u.Entry.Value != 0 || i == j {
		return 0, 0, false
	}
	return count * e.Value, q.skipHyphen(j) + q.hits[q.skipHyphen(j)].Len, true
}

// proportion reads "one in five", "nine in 10", "19 out of 20" as percent.
func (q *quantityParser) proportion(i int) (percent float64, last int, ok bool) {
	j := i + 1
	if j < len(q.tokens) && q.tokens[j].Kind == text.Letters {
		if u := q.unitAt(j); u != nil && u.Role == lexicon.Noun { // "one person in four"
			j += q.hits[j].Len
		}
	}
	switch {
	case q.word(j) == text.In:
		j++
	case q.word(j) == q.words.out && q.word(j+1) == text.Of:
		j += 2
	default:
		return 0, 0, false
	}
	a, ok := q.numeral(i)
	if !ok || a.scaled || a.group || a.places > 0 || a.value < 1 || a.value >= 100 || a.last != i+1 {
		return 0, 0, false
	}
	every := q.word(j) == text.Every
	if every {
		j++
	}
	b, ok := q.numeral(j)
	if !ok || b.places > 0 || b.value <= a.value || b.value > 100 && !isRound(b.value) || !q.partContext(b.last) {
		return 0, 0, false
	}
	if e, _ := q.use(b.last, lexicon.UnitWord); e != nil && e.Unit != fact.Vehicle && e.Unit != "person" && e.Unit != "user" {
		return 0, 0, false // "2 in 20 minutes"
	}
	if b.words != a.words && !a.words && !every || b.value < 2 || isRound(b.value) && j > i+2 && b.value > 100 {
		return 0, 0, false
	}
	return 100 * a.value / b.value, b.last, true
}

// isRound reports whether v is a power of ten that rates are given by: "three in
// 1,000", "one in 10,000".
func isRound(v float64) bool {
	return v == 1000 || v == 10000 || v == 100000 || v == 1000000
}

// partContext refuses what only looks like a fraction: "a quarter earlier",
// "one in 2020", "a third year".
func (q *quantityParser) partContext(i int) bool {
	if i >= len(q.tokens) {
		return true
	}
	switch q.word(i) {
	case text.Earlier, text.Ago, text.Before:
		return false
	case q.words.to:
		return i+1 == len(q.tokens) || q.tokens[i+1].Text(q.article) != "go" // "with one quarter to go"
	case text.Of:
		if w := q.word(i + 1); (w == text.A || w == text.An) && i+2 < len(q.tokens) && (q.hits[i+2].Len == 0 || q.isSpan(i+2)) {
			return false // "a quarter of a century"
		}
	}
	if q.word(i) == text.Hyphen && q.glued(i) && q.glued(i+1) && i+1 < len(q.tokens) && q.tokens[i+1].Kind == text.Letters {
		return false // "a third-quarter loss", "a third-generation Leaf"
	}
	h := &q.hits[i]
	if q.tokens[i].Kind == text.Letters && h.Len == 0 && i > 0 && q.hits[i-1].Kinds.Has(lexicon.Ordinal) {
		return false // "a third plant": the ordinal
	}
	if q.hits[i-1].Kinds.Has(lexicon.Ordinal) && (h.Kinds.Has(lexicon.UnitWord) || h.Kinds.Has(lexicon.SpanWord) || h.Kinds.Has(lexicon.Descriptor) || h.Kinds.Has(lexicon.MetricCue)) {
		return false
	}
	return !q.isSpan(i)
}

func (q *quantityParser) isSpan(i int) bool {
	return i < len(q.tokens) && q.hits[i].Kinds.Has(lexicon.SpanWord)
}

// multiple reads "doubled", "twice", "threefold", "2.4-fold".
func (q *quantityParser) multiple(i int) (Quantity, bool) {
	if i >= len(q.tokens) || !q.hits[i].Kinds.Has(lexicon.Multiple) {
		return Quantity{}, false
	}
	h := &q.hits[i]
	out := Quantity{First: i, From: i, To: i + h.Len, Last: i + h.Len, IsMultiple: true, Words: true}
	for j := range h.Phrase.Uses {
		u := &h.Phrase.Uses[j]
		if h.Valid&(1<<j) != 0 && u.Kind == lexicon.Multiple {
			if u.Name == "as many" && !q.namesBase(i+h.Len) {
				return Quantity{}, false // "it won't happen twice"
			}
			out.Value = u.Value
			out.Multiple = u.Role
			break
		}
	}
	out.setUnit(q.lex, fact.Factor)
	return out, true
}

// namesBase reports whether what something is a multiple of is told from token i on:
// "twice as many", "twice the 74,400", "twice what it sold".
func (q *quantityParser) namesBase(i int) bool {
	switch q.word(i) {
	case text.As, text.That, text.This, text.Same:
		return true
	}
	if i >= len(q.tokens) {
		return false
	}
	k := q.hits[i].Kinds
	return k.Has(lexicon.Determiner) || k.Has(lexicon.Pronoun) || k.Has(lexicon.Relative) || q.startsNumber(i) || q.tokens[i].Capital || q.isSpan(i)
}
